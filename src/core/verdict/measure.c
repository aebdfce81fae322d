/* SPDX-License-Identifier: MIT
**
** What a figure measures is named by what stands before it in its clause, without who says it and without what leads on to
** the figure; where that says too little, by what stands behind it.
*/
#include "measure.h"
#include "../attribution/naming.h"
#include "../compare/waw.h"

static bool me_breaks(const mz_side *s, uint32_t w) {
  if (s->doc->kind[w] != MZ_PUNCT) return false;
  const char *t = s->doc->text + s->doc->first[w];
  return *t != '(' && mz_ends_clause(t, s->doc->end[w] - s->doc->first[w]);
}

/* Is a figure part of what something is called: المرحلة الأولى, الرواد الثلاثة? */
static bool me_names(const mz_figure *f) {
  return f->kind == MZ_ORDINAL || f->kind == MZ_LABEL ||
         (f->kind == MZ_COUNT && f->noun.first < f->noun.end && f->noun.first == f->at.first);
}

/* Does a figure stand at a token that a phrase about figure f must not reach into? */
static bool me_other(const mz_side *s, uint32_t w, const mz_figure *f) {
  uint32_t g = s->figure[w];
  if (g == MZ_NO_FIGURE || me_names(&s->fig[g])) return false;
  return f->kind != MZ_DATE || s->fig[g].kind == MZ_DATE; /* القمة الأولى في 2022 */
}

/* بينما, إذ, رغم: a clause of its own begins behind it. */
static bool me_parts(const mz_scan *s, uint32_t w) {
  static const char *const parts[] = {"turn", "concession", "clause"};
  const mz_sense *x = mz_sense_at(s, w, MZ_S_FUNCTION);
  for (size_t k = 0; k < sizeof parts / sizeof *parts; k++)
    if (mz_means(x, parts[k])) return true;
  return false;
}

/* بينما, التي, فبحسب: what leads to a phrase and is none of it. */
static bool me_leads(const mz_scan *s, uint32_t w) {
  static const char *const leads[] = {"relative", "preposition", "pronoun", "past", "perfect"};
  const mz_sense *x = mz_sense_at(s, w, MZ_S_FUNCTION);
  for (size_t k = 0; k < sizeof leads / sizeof *leads; k++)
    if (mz_means(x, leads[k])) return true;
  return me_parts(s, w) || mz_is(s, w, MZ_S_ACCORDING);
}

/* A verb that the lexicon knows: what somebody does, `act`, or that there is so much. */
static bool me_verb(const mz_scan *s, uint32_t w, bool act) {
  const mz_sense *x = mz_sense_at(s, w, MZ_S_FUNCTION);
  return x != NULL && (strcmp(x->extra, "act") == 0 || (!act && strcmp(x->extra, "light") == 0));
}

/* وتبلغ, أعلنت, أيضا: no noun, so that no name begins with it; but what changed is not named without its change. */
static bool me_no_noun(const mz_scan *s, uint32_t w) {
  const mz_sense *x = mz_sense_at(s, w, MZ_S_FUNCTION);
  if (mz_is(s, w, MZ_S_CHANGE)) return false;
  return (x != NULL && x->text[0] == '\0') || mz_is(s, w, MZ_S_SAY);
}

/* بنسبة, and before a date نهاية عام, صباح يوم: what leads on to the figure at a token. */
static bool me_leads_on(const mz_side *s, uint32_t w, uint32_t to) {
  const mz_scan *scan = &s->scan;
  if (to >= s->doc->ntok || s->figure[w] != MZ_NO_FIGURE || s->figure[to] == MZ_NO_FIGURE)
    return false;
  if (mz_means(mz_sense_at(scan, w, MZ_S_FUNCTION), "preposition")) return true;
  return s->fig[s->figure[to]].kind == MZ_DATE &&
         (mz_is(scan, w, MZ_S_EDGE) || mz_is(scan, w, MZ_S_DAYPART) ||
          (mz_is(scan, w, MZ_S_DURATION) && !mz_is_nisba(scan, w)));
}

static uint32_t me_words(const mz_cmp *c, const mz_side *s, uint32_t first, uint32_t end) {
  uint32_t words = 0;
  for (uint32_t w = first; w < end; w++) words += mz_term_weight(&c->terms, s->term[w]) > 0;
  return words;
}

/* A particle or a mark; not what says how long something is (حرب دامت), nor what many sentences have, as that of الولايات المتحدة is. */
static bool me_light(const mz_cmp *c, const mz_side *s, uint32_t w) {
  return mz_term_weight(&c->terms, s->term[w]) == 0 &&
         (s->doc->kind[w] == MZ_PUNCT || mz_is_stub(&s->scan, w) ||
          (mz_is(&s->scan, w, MZ_S_FUNCTION) &&
           !mz_has_value(&s->scan, w, MZ_S_FUNCTION, "lasting")));
}

#define ME_NAME 2 /* words that say what is measured though the verb before them is left out */

#define ME_SAYS 8 /* tokens between who says something and what is said */

/* Where a phrase from token `from` to `end` begins behind who says it: قالت الوزارة إن | سعة الخط, ووفق الوزارة | أصيب. */
static uint32_t me_said(const mz_side *s, const mz_figure *g, uint32_t from, uint32_t end) {
  const mz_scan *scan = &s->scan;
  uint32_t says = end;
  for (uint32_t w = from; w < end; w++) {
    if (mz_is(scan, w, MZ_S_SAY)) says = w;
    if (mz_is_that(scan, w) && says < w) return w + 1;
  }
  if (g->attribution.first == g->attribution.end || g->attribution.first > g->at.first) return from;
  uint32_t who = mz_token_at(s->doc, g->attribution.first), behind = who;
  if (who >= end || s->sentence[who] != s->sentence[g->tok_first]) return from;
  while (behind < end && s->doc->first[behind] < g->attribution.end) behind++;
  for (uint32_t w = behind > from ? behind : from; w < end && w - behind <= ME_SAYS; w++)
    if (mz_is_that(scan, w)) return w + 1;
  for (uint32_t w = from; w < who;
       w++) /* it stands in the phrase, perhaps behind what is measured */
    if (s->term[w] != MZ_NO_TERM && !mz_is(scan, w, MZ_S_SAY) && !mz_is(scan, w, MZ_S_ACCORDING) &&
        !mz_is(scan, w, MZ_S_TITLE))
      return from;
  return who >= from ? behind : from;
}

/* Where a phrase from token `from` to `end` begins behind what leads to its clause: يتوقع أن | سعة الخط, بينما | سعة الخط. */
static uint32_t me_reported(const mz_cmp *c, const mz_side *s, uint32_t from, uint32_t end) {
  for (uint32_t w = end; w-- > from;)
    if (((mz_is_that(&s->scan, w) && w + 1 < end && !me_no_noun(&s->scan, w + 1)) ||
         me_parts(&s->scan, w)) &&
        me_words(c, s, w + 1, end) >= ME_NAME)
      return w + 1;
  return from;
}

/* Where what hedges the figure behind it begins, لا يقل عن, if that stands from token `first` on; else `end`. */
static uint32_t me_hedge(const mz_side *s, uint32_t first, uint32_t end) {
  for (uint32_t w = first; w < end; w++) {
    uint32_t stop = w;
    if (mz_phrase_at(&s->scan, w, MZ_S_BEFORE, &stop) != NULL && stop >= end) return w;
  }
  return end;
}

/* Does a phrase from token `from` to `end` begin with the deed that its figure tells of, اعتقلت شرطة دبي, نفى النادي التعاقد?
** Not where a verb nearer to the figure does: سيخدم المصنع سوقا | يبلغ عدد سكانها. */
static bool me_deed(const mz_scan *s, uint32_t from, uint32_t end) {
  bool says = mz_is(s, from, MZ_S_SAY), deed = !says;
  if (!says && !me_verb(s, from, true)) return false;
  for (uint32_t w = from + 1; w < end; w++) {
    if (me_verb(s, w, false)) return false;
    deed = deed || mz_is_masdar(s, w) || mz_has_value(s, w, MZ_S_FUNCTION, "event");
  }
  return deed;
}

/* The words [first, end) about a figure, without what leads to them or on to the figure; how many of them weigh
** something is returned. */
static uint32_t me_trim(const mz_cmp *c, const mz_side *s, const mz_figure *g, uint32_t *first,
                        uint32_t *end) {
  while (*first < *end && !me_deed(&s->scan, *first, *end) &&
         (mz_term_weight(&c->terms, s->term[*first]) == 0 || me_leads(&s->scan, *first)))
    ++*first;
  uint32_t behind = *end, to = *end = me_hedge(s, *first, *end);
  while (*end > *first && mz_term_weight(&c->terms, s->term[*end - 1]) == 0) --*end;
  while (to > *first && (me_light(c, s, to - 1) || me_leads_on(s, to - 1, behind))) to--;
  uint32_t of = to > *first ? s->figure[to - 1] : MZ_NO_FIGURE;
  if (of != MZ_NO_FIGURE && s->fig[of].tok_end < *end) to = s->fig[of].tok_end; /* 2.75% في عام */
  if (me_words(c, s, *first, to) > 0) *end = to;
  uint32_t from = *first = me_reported(c, s, *first, *end), least = ME_NAME;
  while (from < *end && !me_deed(&s->scan, from, *end) &&
         (mz_term_weight(&c->terms, s->term[from]) == 0 || me_leads(&s->scan, from) ||
          me_no_noun(&s->scan, from)))
    from++;
  if (from == *first + 1 && g->kind != MZ_COUNT) least = 1; /* زادت الفضة */
  if (me_words(c, s, from, *end) >= least) *first = from;
  return me_words(c, s, *first, *end);
}

/* Where the word at a token begins behind و, ف and ب, and ل unless it stands for ال too (للبرميل). */
static uint32_t me_behind_clitics(const mz_side *s, uint32_t w) {
  const mz_doc *d = s->doc;
  uint32_t ends[4], n = mz_doc_proclitics(d, w, ends), at = d->first[w];
  if (n == 0) return mz_behind_waw(s, w);
  for (uint32_t k = 0; k < n && ends[k] < d->end[w]; k++) {
    const char *t = d->text + at;
    if (memcmp(t, "\xD8\xB3", 2) == 0 || memcmp(t, "\xD9\x83", 2) == 0) break; /* سيتم, كانت */
    if (memcmp(t, "\xD9\x84", 2) == 0 && memcmp(d->text + ends[k], t, 2) == 0) break;
    at = ends[k];
  }
  return at;
}

/* Does no phrase about a figure reach over the token before token w? */
static bool me_bound(const mz_side *s, const mz_sentence *at, const mz_figure *g, uint32_t w) {
  return w == at->tok_first || me_breaks(s, w - 1) || me_other(s, w - 1, g);
}

/* Can a phrase begin at token w, which is no second part of what stands before it? */
static bool me_begins(const mz_side *s, const mz_sentence *at, const mz_figure *g, uint32_t w) {
  return me_bound(s, at, g, w) || me_leads(&s->scan, w - 1) || mz_is_that(&s->scan, w - 1) ||
         (mz_has_clitic(&s->scan, w, MZ_P_PREP) && me_behind_clitics(s, w) > s->doc->first[w]);
}

#define ME_MORE 4 /* words that a phrase may be longer if it then begins where one can */
#define ME_LEFT 3 /* … and that must be left of it if it is made shorter for that */

/* Where a phrase that was cut at token `from` for its length begins best. */
static uint32_t me_begin(const mz_cmp *c, const mz_side *s, const mz_sentence *at,
                         const mz_figure *g, uint32_t from, uint32_t end) {
  for (uint32_t w = from;; w--) {
    if (me_begins(s, at, g, w)) return w;
    if (from - w == ME_MORE) break;
  }
  for (uint32_t w = from; w < end; w++)
    if (me_begins(s, at, g, w)) return me_words(c, s, w, end) < ME_LEFT ? from : w;
  return from;
}

/* The words [*first, *end) before token *end in its clause, as far as another figure, or none; how many of
** them weigh something is returned. `*stop`: where they were cut off. */
static uint32_t me_before(const mz_cmp *c, const mz_side *s, const mz_sentence *at,
                          const mz_figure *g, uint32_t *first, uint32_t *end, uint32_t *stop) {
  uint32_t from = *end;
  while (!me_bound(s, at, g, from) && *end - from < MZ_T_MEASURE_WORDS) from--;
  uint32_t said = me_said(s, g, from, *end);
  *first = *stop = said > from ? said : me_begin(c, s, at, g, from, *end);
  return me_trim(c, s, g, first, end);
}

/* Does token w begin with و that is "and"? */
static bool me_and(const mz_side *s, uint32_t w) {
  return mz_is_word(&s->scan, w) &&
         (mz_has_clitic(&s->scan, w, MZ_P_WAW) || mz_behind_waw(s, w) > s->doc->first[w]);
}

/* Where the words behind a figure that tell of it end: 14 شخصا | وإصابة 33 آخرين, 14 شخصا في الميناء | وإصابة 33. */
static uint32_t me_behind(const mz_side *s, const mz_sentence *at, const mz_figure *g,
                          uint32_t from) {
  uint32_t to = g->tok_end, most = at->tok_end;
  if (from >= most) return to; /* a figure may reach behind its sentence: 5 .4 */
  if (most - from > MZ_T_MEASURE_WORDS) most = from + MZ_T_MEASURE_WORDS;
  if (to < most && me_and(s, to)) return to;
  while (to < most && !me_breaks(s, to) && !me_other(s, to, g)) to++;
  if (to < at->tok_end && me_other(s, to, g))
    for (uint32_t w = to; w-- > g->tok_end;)
      if (me_and(s, w)) return w;
  return to;
}

#define ME_QUOTED 5 /* words of a quoted name that a phrase is cut in */

/* Makes the phrase from token *first to *end begin and end with the whole of a name between marks that it was cut in, or
** without it where that is too long. */
static void me_unquoted(const mz_side *s, const mz_sentence *at, uint32_t *first, uint32_t *end) {
  const mz_scan *scan = &s->scan;
  uint32_t from = *first, opened = *end;
  for (uint32_t w = from; w < *end; w++) {
    uint32_t mark = mz_mark_at(scan, w);
    if (mark == '(' || mark == ')' || !(mz_opens(mark) || mz_closes(mark))) continue;
    if (opened < *end) { /* any mark closes what one has opened */
      opened = *end;
    } else if (mz_closes(mark) && (!mz_opens(mark) || w == from)) {
      uint32_t k = from;
      while (k > at->tok_first && from - k <= ME_QUOTED && !mz_opens(mz_mark_at(scan, k))) k--;
      *first = k < from && mz_opens(mz_mark_at(scan, k)) ? k : w + 1;
    } else {
      opened = w;
    }
  }
  if (opened == *end) return;
  uint32_t k = *end;
  while (k < at->tok_end && k - *end <= ME_QUOTED && !mz_closes(mz_mark_at(scan, k))) k++;
  if (k < at->tok_end && mz_closes(mz_mark_at(scan, k)) && s->figure[k] == MZ_NO_FIGURE)
    *end = k + 1;
  else if (opened > *first)
    *end = opened;
}

/* وسبعة من كبار المديرين, و37 جريحا: is a figure added to what stands before it? */
static bool me_added(const mz_side *s, const mz_figure *g) {
  uint32_t w = g->tok_first;
  return mz_has_clitic(&s->scan, w, MZ_P_WAW) ||
         (w > 0 && mz_is_stub(&s->scan, w - 1) && mz_has_clitic(&s->scan, w - 1, MZ_P_WAW));
}

/* 900 دينار لأسرة كل عامل و500 دينار لكل حارس: is a figure added for another share, which is named behind it? */
static bool me_shared(const mz_side *s, const mz_figure *g) {
  return me_added(s, g) && mz_is(&s->scan, g->tok_end, MZ_S_EACH);
}

/* What stands before the figure in its clause, or before its change (وزاد البلاديوم 1% إلى 630 دولارا); behind
** it, where that says nothing. A rank is named by its noun. */
uint32_t mz_measure_phrase(const mz_cmp *c, const mz_fact *f, mz_span *out) {
  const mz_side *s = &c->sides[f->doc];
  const mz_figure *g = &s->fig[f->figure];
  const mz_sentence *at = &s->sent[f->sentence];
  bool named = f->named || f->amount.of == MZ_OF_RANK || f->amount.of == MZ_OF_LABEL;
  bool counts = named || f->noun != MZ_NO_TERM;
  uint32_t least = counts && g->kind != MZ_DURATION ? ME_NAME : 1; /* حرب دامت 51 يوما */
  uint32_t first = g->tok_first, end = g->tok_first, stop = g->tok_first, words = 0;
  bool added = counts ? me_added(s, g) : me_shared(s, g);
  if (!named && !added) words = me_before(c, s, at, g, &first, &end, &stop);
  if (counts && first + 1 < end && end == g->tok_first && me_and(s, end - 1) &&
      !mz_has_al(&s->scan, end - 1)) { /* عارضه بعضهم | وامتنع 9 نواب */
    first = end - 1;
    words = me_words(c, s, first, end);
  }
  for (uint32_t n = 0; n < MZ_T_MEASURE_HOPS && words == 0 && !counts && !added &&
                       stop > at->tok_first && me_other(s, stop - 1, g);
       n++) {
    end = s->fig[s->figure[stop - 1]].tok_first;
    words = me_before(c, s, at, g, &first, &end, &stop);
  }
  if (words == 1 && mz_is_possessed(&s->scan, end - 1)) least = ME_NAME; /* بكلفة قدرها */
  if (words < least) {
    uint32_t from = counts ? g->tok_first : g->tok_end, to = me_behind(s, at, g, from);
    uint32_t behind = me_trim(c, s, g, &from, &to);
    if (words == 1 && counts && end == g->tok_first && from == end) /* مقتل 14 شخصا */
      end = to, words += behind;
    else if (behind > words)
      first = from, end = to, words = behind;
  }
  if (named && first == g->tok_first && end < g->tok_end) end = g->tok_end; /* 5+1 */
  if (first < end) me_unquoted(s, at, &first, &end);
  uint32_t of = first < end ? s->figure[first] : MZ_NO_FIGURE;
  if (of != MZ_NO_FIGURE) first = s->fig[of].tok_first; /* (11) دراسة */
  *out = first < end ? (mz_span){me_behind_clitics(s, first), s->doc->end[end - 1]} : g->at;
  return words;
}
