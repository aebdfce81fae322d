/* SPDX-License-Identifier: MIT
**
** Judging comes after linking: the amounts of figures that measure one thing agree, differ in
** precision, are given by two sources, belong to two periods, or can't both be right.
*/
#include "verdict.h"
#include "sourcing.h"
#include "spelling.h"

/* {==================================================================
** Sources and periods
** =================================================================== */

/* The token behind a source's own words, before where it is: الشرطة | في نيبال. */
static uint32_t vd_source_end(const mz_side *s, mz_span p) {
  uint32_t first = mz_token_at(s->doc, p.first), i = first;
  while (i < s->doc->ntok && s->doc->first[i] < p.end &&
         !(i > first && mz_is_spelt(&s->scan, i, "في")))
    i++;
  return i;
}

/* Do two sources share a word that weighs something; or does the second have all such words of the first, if they are to
** be one name, which مسؤولون is not? */
static bool vd_share(const mz_cmp *c, uint32_t doc_a, mz_span p, uint32_t doc_b, mz_span q,
                     bool whole) {
  const mz_side *a = &c->sides[doc_a], *b = &c->sides[doc_b];
  bool any = whole || mz_any_source(a, p) || mz_any_source(b, q);
  uint32_t from = mz_token_at(b->doc, q.first), end = vd_source_end(b, q), shared = 0;
  for (uint32_t i = mz_token_at(a->doc, p.first), stop = vd_source_end(a, p); i < stop; i++) {
    if (mz_term_weight(&c->terms, a->term[i]) == 0) continue;
    if (!any && mz_source_head(a, i)) continue; /* بيانات روسية, بيانات صينية */
    if (whole && mz_has_value(&a->scan, i, MZ_S_BODY, "people")) return false;
    uint32_t k = from;
    while (k < end && b->term[k] != a->term[i] && !mz_sound_alike(a->doc, i, b->doc, k)) k++;
    if ((k < end) != whole) return k < end;
    shared += k < end;
  }
  return shared > 0;
}

int mz_same_source(const mz_cmp *c, const mz_fact *x, const mz_fact *y) {
  mz_span p = c->sides[x->doc].fig[x->figure].attribution,
          q = c->sides[y->doc].fig[y->figure].attribution;
  if (p.first == p.end || q.first == q.end) return 0;
  if (x->doc == y->doc && p.first == q.first) return 1;
  return vd_share(c, x->doc, p, y->doc, q, false) ? 1 : -1;
}

/* Do two reports quote one and the same source? */
static bool vd_one_source(const mz_cmp *c, const mz_fact *x, const mz_fact *y) {
  mz_span p = c->sides[x->doc].fig[x->figure].attribution,
          q = c->sides[y->doc].fig[y->figure].attribution;
  return x->doc != y->doc && p.first < p.end && q.first < q.end &&
         (vd_share(c, x->doc, p, y->doc, q, true) || vd_share(c, y->doc, q, x->doc, p, true));
}

/* Is x of the day of its report, and y of أمس or غدا? */
static bool vd_today(const mz_links *l, const mz_fact *x, const mz_fact *y) {
  if (!x->today || x->period != MZ_NO_FIGURE || y->period == MZ_NO_FIGURE) return false;
  const mz_amount *day = &((const mz_fact *)l->facts.data + y->period)->amount;
  return day->relative && mz_amount_names_day(day) && day->timex[0] == '\0';
}

bool mz_other_period(const mz_links *l, const mz_fact *x, const mz_fact *y) {
  const mz_fact *facts = l->facts.data;
  if (vd_today(l, x, y) || vd_today(l, y, x)) return true;
  if (x->period == MZ_NO_FIGURE || y->period == MZ_NO_FIGURE) return false;
  return mz_amount_relate(&facts[x->period].amount, &facts[y->period].amount) == MZ_REL_DIFFER;
}

bool mz_two_sources(const mz_cmp *c, const mz_fact *x, const mz_fact *y) {
  const mz_side *s = &c->sides[x->doc];
  const mz_figure *f = &s->fig[x->figure], *g = &s->fig[y->figure];
  if (x->doc != y->doc || x->sentence != y->sentence || f->tok_end > g->tok_first) return false;
  if (mz_same_source(c, x, y) != -1 || f->attribution.first < f->at.first) return false;
  uint32_t words = 0; /* between them, sources and dates aside */
  for (uint32_t w = f->tok_end; w < g->tok_first; w++) {
    uint32_t at = s->doc->first[w];
    if (at >= f->attribution.first && at < f->attribution.end) continue;
    if (s->figure[w] != MZ_NO_FIGURE) {
      if (s->fig[s->figure[w]].kind != MZ_DATE) return false;
      continue;
    }
    words += mz_term_weight(&c->terms, s->term[w]) > 0;
  }
  return words <= MZ_T_TWO_SOURCES;
}

/* }================================================================== */

/* May an amount without a modifier be what one that has one says: where a report says نحو 20 مليونا for 19.3, another that says 20
** مليونا rounds too? `bound`: ما لا يقل عن and the like, not نحو and أكثر من, which say that a number is round. */
static bool vd_says_too(const mz_links *l, const uint32_t *facts, uint32_t n, uint32_t x,
                        uint32_t y, bool bound) {
  const mz_fact *v = l->facts.data;
  if (v[x].amount.modifier != MZ_MOD_NONE && v[y].amount.modifier != MZ_MOD_NONE) return false;
  for (uint32_t i = 0; i < n; i++) {
    uint8_t m = v[facts[i]].amount.modifier;
    if (m == MZ_MOD_NONE || (m == MZ_AT_LEAST || m == MZ_AT_MOST || m == MZ_UNDER) != bound)
      continue;
    mz_relation a = mz_link_relation(l, x, facts[i]), b = mz_link_relation(l, facts[i], y);
    if ((a == MZ_REL_EQUAL && b == MZ_REL_CLOSE) || (a == MZ_REL_CLOSE && b == MZ_REL_EQUAL))
      return true;
  }
  return false;
}

/* Is an amount ascribed to another source than the equal of `y`, by a member of the group that has its equal? */
static bool vd_other_source(const mz_cmp *c, const mz_links *l, const uint32_t *facts, uint32_t n,
                            uint32_t of, const mz_fact *y) {
  const mz_fact *v = l->facts.data;
  for (uint32_t i = 0; i < n; i++)
    if (mz_amount_relate(&v[facts[i]].amount, &v[of].amount) == MZ_REL_EQUAL &&
        mz_same_source(c, &v[facts[i]], y) == -1)
      return true;
  return false;
}

/* Does the sentence of a figure name its source itself? */
static bool vd_names(const mz_cmp *c, const mz_fact *x) {
  const mz_side *s = &c->sides[x->doc];
  mz_span who = s->fig[x->figure].attribution;
  return who.first < who.end && s->sentence[mz_token_at(s->doc, who.first)] == x->sentence;
}

/* Do two sources give two amounts? Not where one text was copied from the other, whoever it is ascribed to, and not
** about dates, ranks and spans of time. What a report says itself, it may have from the source that another names. */
static bool vd_disputes(const mz_cmp *c, const mz_links *l, const uint32_t *facts, uint32_t n,
                        uint32_t a, uint32_t b) {
  const mz_fact *x = (const mz_fact *)l->facts.data + a, *y = (const mz_fact *)l->facts.data + b;
  const mz_link *k = mz_link_find(l, a, b);
  if (mz_amount_is_common(&x->amount) || mz_same_source(c, x, y) == 1) return false;
  if (mz_same_source(c, x, y) == 0 && !vd_other_source(c, l, facts, n, a, y) &&
      !vd_other_source(c, l, facts, n, b, x))
    return false;
  return k == NULL || !k->facing || k->beside.share < MZ_T_COPIED ||
         (vd_names(c, x) && vd_names(c, y)); /* قالت الوزارة إن 5 …, قالت الشركة إن 7 … */
}

mz_verdict mz_judge(const mz_cmp *c, const mz_links *l, const uint32_t *facts, uint32_t n,
                    mz_reason *reason) {
  const mz_fact *v = l->facts.data;
  bool close = false, disputed = false, scope = false, conflict = false, check = false,
       print = false;
  bool one_source = false; /* is quoted for two amounts */
  for (uint32_t i = 0; i < n; i++)
    for (uint32_t k = i + 1; k < n; k++) {
      const mz_fact *x = &v[facts[i]], *y = &v[facts[k]];
      mz_relation r = mz_link_relation(l, facts[i], facts[k]);
      if (r == MZ_REL_EQUAL) continue;
      if (r == MZ_REL_DIFFER && vd_says_too(l, facts, n, facts[i], facts[k], false))
        r = MZ_REL_CLOSE;
      bool sources = r == MZ_REL_DIFFER && vd_disputes(c, l, facts, n, facts[i], facts[k]);
      if (r == MZ_REL_DIFFER && !sources && vd_says_too(l, facts, n, facts[i], facts[k], true))
        r = MZ_REL_CLOSE;
      one_source = one_source || (r == MZ_REL_DIFFER && vd_one_source(c, x, y));
      if (r == MZ_REL_CLOSE && mz_amount_reprints(&x->amount, &y->amount))
        print = true;
      else if (r == MZ_REL_CLOSE)
        close = true;
      else if (mz_amount_excludes(&x->amount, &y->amount))
        check = true; /* one number, and a word of each that the other's denies */
      else if (sources)
        disputed = true;
      else if (mz_other_period(l, x, y))
        scope = true;
      else if (x->doc != y->doc)
        conflict = true;
    }
  /* what two sources give apart, nobody has wrong, unless one of them is quoted for both */
  if (disputed && !(conflict && one_source)) return MZ_DISPUTED;
  if (conflict) return MZ_CONFLICT;
  *reason = check ? MZ_WHY_BOUND : print ? MZ_WHY_PRINT : scope ? MZ_WHY_PERIOD : MZ_NO_REASON;
  if (check || print) return MZ_CHECK;
  return scope ? MZ_SCOPE : close ? MZ_ROUNDED : MZ_AGREE;
}

/* {==================================================================
** The measure's name
** =================================================================== */

static bool vd_breaks(const mz_side *s, uint32_t w) {
  if (s->doc->kind[w] != MZ_PUNCT) return false;
  const char *t = s->doc->text + s->doc->first[w];
  return *t != '(' && mz_ends_clause(t, s->doc->end[w] - s->doc->first[w]);
}

/* Does a figure stand at a token that a phrase about figure f must not reach into? */
static bool vd_other(const mz_side *s, uint32_t w, const mz_figure *f) {
  uint32_t g = s->figure[w];
  if (g == MZ_NO_FIGURE) return false;
  return f->kind != MZ_DATE || s->fig[g].kind == MZ_DATE; /* القمة الأولى في 2022 */
}

/* بينما, التي, فبحسب: what leads to a phrase and is none of it. */
static bool vd_leads(const mz_scan *s, uint32_t w) {
  static const char *const leads[] = {"turn", "concession", "relative", "preposition", "pronoun"};
  const mz_sense *x = mz_sense_at(s, w, MZ_S_FUNCTION);
  for (size_t k = 0; k < sizeof leads / sizeof *leads; k++)
    if (mz_means(x, leads[k])) return true;
  return mz_is(s, w, MZ_S_ACCORDING);
}

/* A verb that the lexicon knows: what somebody does, `act`, or that there is so much. */
static bool vd_verb(const mz_scan *s, uint32_t w, bool act) {
  const mz_sense *x = mz_sense_at(s, w, MZ_S_FUNCTION);
  return x != NULL && (strcmp(x->extra, "act") == 0 || (!act && strcmp(x->extra, "light") == 0));
}

/* وتبلغ, أعلنت, أيضا: no noun, so that no name begins with it; but what changed is not named without its change. */
static bool vd_no_noun(const mz_scan *s, uint32_t w) {
  const mz_sense *x = mz_sense_at(s, w, MZ_S_FUNCTION);
  if (mz_is(s, w, MZ_S_CHANGE)) return false;
  return (x != NULL && x->text[0] == '\0') || mz_is(s, w, MZ_S_SAY);
}

/* بنسبة, and before a date نهاية عام, صباح يوم: what leads on to the figure at a token. */
static bool vd_leads_on(const mz_side *s, uint32_t w, uint32_t to) {
  const mz_scan *scan = &s->scan;
  if (to >= s->doc->ntok || s->figure[w] != MZ_NO_FIGURE || s->figure[to] == MZ_NO_FIGURE)
    return false;
  if (mz_means(mz_sense_at(scan, w, MZ_S_FUNCTION), "preposition")) return true;
  return s->fig[s->figure[to]].kind == MZ_DATE &&
         (mz_is(scan, w, MZ_S_EDGE) || mz_is(scan, w, MZ_S_DAYPART) ||
          (mz_is(scan, w, MZ_S_DURATION) && !mz_is_nisba(scan, w)));
}

static uint32_t vd_words(const mz_cmp *c, const mz_side *s, uint32_t first, uint32_t end) {
  uint32_t words = 0;
  for (uint32_t w = first; w < end; w++) words += mz_term_weight(&c->terms, s->term[w]) > 0;
  return words;
}

/* A particle or a mark; not what says how long something is (حرب دامت), nor what many sentences have, as that of الولايات المتحدة is. */
static bool vd_light(const mz_cmp *c, const mz_side *s, uint32_t w) {
  return mz_term_weight(&c->terms, s->term[w]) == 0 &&
         (s->doc->kind[w] == MZ_PUNCT || mz_is_stub(&s->scan, w) ||
          (mz_is(&s->scan, w, MZ_S_FUNCTION) &&
           !mz_has_value(&s->scan, w, MZ_S_FUNCTION, "lasting")));
}

#define VD_NAME 2 /* words that say what is measured though the verb before them is left out */

/* Where a phrase from token `from` to `end` begins behind what only reports it: قالت الوزارة إن | سعة الخط. */
static uint32_t vd_reported(const mz_cmp *c, const mz_side *s, uint32_t from, uint32_t end) {
  for (uint32_t w = end; w-- > from;)
    if (mz_is_that(&s->scan, w) && w + 1 < end && !vd_no_noun(&s->scan, w + 1) &&
        vd_words(c, s, w + 1, end) >= VD_NAME)
      return w + 1;
  return from;
}

/* Does a phrase from token `from` to `end` begin with the deed that its figure tells of, اعتقلت شرطة دبي? Not where a
** verb nearer to the figure does: سيخدم المصنع سوقا | يبلغ عدد سكانها. */
static bool vd_deed(const mz_scan *s, uint32_t from, uint32_t end) {
  if (!vd_verb(s, from, true) || mz_is(s, from, MZ_S_SAY)) return false;
  for (uint32_t w = from + 1; w < end; w++)
    if (vd_verb(s, w, false)) return false;
  return true;
}

/* The words [first, end) about a figure, without what leads to them or on to the figure; how many of them weigh
** something is returned. */
static uint32_t vd_trim(const mz_cmp *c, const mz_side *s, const mz_figure *g, uint32_t *first,
                        uint32_t *end) {
  while (*first < *end &&
         (mz_term_weight(&c->terms, s->term[*first]) == 0 || vd_leads(&s->scan, *first)))
    ++*first;
  uint32_t to = *end, behind = *end;
  while (*end > *first && mz_term_weight(&c->terms, s->term[*end - 1]) == 0) --*end;
  while (to > *first && (vd_light(c, s, to - 1) || vd_leads_on(s, to - 1, behind))) to--;
  uint32_t of = to > *first ? s->figure[to - 1] : MZ_NO_FIGURE;
  if (of != MZ_NO_FIGURE && s->fig[of].tok_end < *end) to = s->fig[of].tok_end; /* 2.75% في عام */
  if (vd_words(c, s, *first, to) > 0) *end = to;
  uint32_t from = *first = vd_reported(c, s, *first, *end), least = VD_NAME;
  while (from < *end && !vd_deed(&s->scan, from, *end) &&
         (mz_term_weight(&c->terms, s->term[from]) == 0 || vd_leads(&s->scan, from) ||
          vd_no_noun(&s->scan, from)))
    from++;
  if (from == *first + 1 && g->kind != MZ_COUNT) least = 1; /* زادت الفضة */
  if (vd_words(c, s, from, *end) >= least) *first = from;
  return vd_words(c, s, *first, *end);
}

/* May a word be a foreign name whose و is its own: ويليام, وارن, وولف, ونستون, ولفغانغ? `second`: its next letter. */
static bool vd_own_waw(const char *second) {
  static const char *const letters[] = {"ا", "ي", "و", "ن", "ل"};
  for (size_t k = 0; k < sizeof letters / sizeof *letters; k++)
    if (memcmp(second, letters[k], 2) == 0) return true;
  return false;
}

#define VD_WAW_LETTERS 5 /* of a word that و stands before, with it */

/* Where the word at a token begins behind a و that the stem takes for a word too: وخالد, ورحلت. */
static uint32_t vd_behind_waw(const mz_doc *d, uint32_t w) {
  const char *t = d->text + d->first[w];
  size_t len = d->end[w] - d->first[w];
  char stem[64];
  if (len < 2 * VD_WAW_LETTERS || memcmp(t, "و", 2) != 0 || vd_own_waw(t + 2)) return d->first[w];
  size_t n = mz_stem(t, len, stem, sizeof stem);
  if (n < 2 || n > sizeof stem || memcmp(stem, "و", 2) == 0) return d->first[w];
  return d->first[w] + 2;
}

/* Where the word at a token begins behind و, ف and ب, and ل unless it stands for ال too (للبرميل). */
static uint32_t vd_behind_clitics(const mz_doc *d, uint32_t w) {
  uint32_t ends[4], n = mz_doc_proclitics(d, w, ends), at = d->first[w];
  if (n == 0) return vd_behind_waw(d, w);
  for (uint32_t k = 0; k < n && ends[k] < d->end[w]; k++) {
    const char *t = d->text + at;
    if (memcmp(t, "\xD8\xB3", 2) == 0 || memcmp(t, "\xD9\x83", 2) == 0) break; /* سيتم, كانت */
    if (memcmp(t, "\xD9\x84", 2) == 0 && memcmp(d->text + ends[k], t, 2) == 0) break;
    at = ends[k];
  }
  return at;
}

/* The words [*first, *end) before token *end in its clause, as far as another figure, or none; how many of
** them weigh something is returned. `*stop`: where they were cut off. */
static uint32_t vd_before(const mz_cmp *c, const mz_side *s, const mz_sentence *at,
                          const mz_figure *g, uint32_t *first, uint32_t *end, uint32_t *stop) {
  *stop = *end;
  while (*stop > at->tok_first && *end - *stop < MZ_T_MEASURE_WORDS && !vd_breaks(s, *stop - 1) &&
         !vd_other(s, *stop - 1, g))
    --*stop;
  *first = *stop;
  return vd_trim(c, s, g, first, end);
}

#define VD_QUOTED 5 /* words of a quoted name that a phrase is cut in */

/* Where a phrase from token `first` to `end` begins with the whole of a name between marks that it was cut in. */
static uint32_t vd_unquoted(const mz_side *s, const mz_sentence *at, uint32_t first, uint32_t end) {
  const mz_scan *scan = &s->scan;
  bool open = false;
  for (uint32_t w = first; w < end; w++) {
    uint32_t mark = mz_mark_at(scan, w);
    if (mark == '(' || mark == ')' || !(mz_opens(mark) || mz_closes(mark))) continue;
    if (!open && mz_closes(mark))
      for (uint32_t k = first; k-- > at->tok_first && first - k <= VD_QUOTED;)
        if (mz_opens(mz_mark_at(scan, k))) return k;
    open = !open;
  }
  return first;
}

/* What stands before the figure in its clause, or before its change (وزاد البلاديوم 1% إلى 630 دولارا); behind
** it, where that says nothing. A rank is named by its noun. */
uint32_t mz_measure_phrase(const mz_cmp *c, const mz_fact *f, mz_span *out) {
  const mz_side *s = &c->sides[f->doc];
  const mz_figure *g = &s->fig[f->figure];
  const mz_sentence *at = &s->sent[f->sentence];
  bool named = f->named || f->amount.of == MZ_OF_RANK || f->amount.of == MZ_OF_LABEL;
  bool counts = named || f->noun != MZ_NO_TERM;
  uint32_t least = counts && g->kind != MZ_DURATION ? VD_NAME : 1; /* حرب دامت 51 يوما */
  uint32_t first = g->tok_first, end = g->tok_first, stop = g->tok_first, words = 0;
  if (!named) words = vd_before(c, s, at, g, &first, &end, &stop);
  for (uint32_t n = 0; n < MZ_T_MEASURE_HOPS && words == 0 && !counts && stop > at->tok_first &&
                       vd_other(s, stop - 1, g);
       n++) {
    end = s->fig[s->figure[stop - 1]].tok_first;
    words = vd_before(c, s, at, g, &first, &end, &stop);
  }
  if (words < least) {
    uint32_t from = counts ? g->tok_first : g->tok_end, to = g->tok_end;
    while (to < at->tok_end && to - from < MZ_T_MEASURE_WORDS && !vd_breaks(s, to) &&
           !vd_other(s, to, g))
      to++;
    uint32_t behind = vd_trim(c, s, g, &from, &to);
    if (behind > words) first = from, end = to, words = behind;
  }
  if (named && first == g->tok_first && end < g->tok_end) end = g->tok_end; /* 5+1 */
  if (first < end) first = vd_unquoted(s, at, first, end);
  *out = first < end ? (mz_span){vd_behind_clitics(s->doc, first), s->doc->end[end - 1]} : g->at;
  return words;
}

/* }================================================================== */
