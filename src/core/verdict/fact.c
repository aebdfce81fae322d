/* SPDX-License-Identifier: MIT
**
** Facts: the figures of a comparison, each with what surrounds it - the words of its clause, what it counts
** and what became of those counted, the date it is about.
*/
#include "contrary.h"
#include "reading.h"
#include "../figure/calendar.h"
#include "../text/chars.h"

#define FA_SAID 16    /* figures behind a headline among which its own is looked for again */
#define FA_FATES 4    /* that are told apart */
#define FA_RESTATED 5 /* tokens between an amount and the same in another unit */

static int fa_near_order(const void *x, const void *y) {
  const mz_near *a = x, *b = y;
  if (a->term != b->term) return a->term < b->term ? -1 : 1;
  return a->weight > b->weight ? -1 : a->weight < b->weight;
}

typedef struct fa_walk {
  mz_cmp *c;
  mz_links *l;
  const mz_side *s;
  mz_fact *of;
  uint32_t seen, damp; /* words met; how often the weight was halved */
} fa_walk;

/* Takes one token of the surroundings in; its weight falls with the words, clauses and figures
** between. */
static mz_status fa_near(fa_walk *k, uint32_t w) {
  const mz_side *s = k->s;
  if (s->doc->kind[w] == MZ_PUNCT &&
      mz_ends_clause(s->doc->text + s->doc->first[w], s->doc->end[w] - s->doc->first[w]) &&
      k->damp < 3)
    k->damp++;
  uint32_t weight = mz_term_weight(&k->c->terms, s->term[w]);
  k->of->hourly = k->of->hourly || mz_term_at(&k->c->terms, s->term[w])->hourly;
  if (weight == 0) return MZ_OK;
  uint32_t fig = s->figure[w];
  if (fig != MZ_NO_FIGURE && s->fig[fig].kind == MZ_MONEY &&
      mz_term_at(&k->c->terms, s->term[w])->country)
    return MZ_OK; /* الدولار الأميركي: the currency's, not the story's */
  if (fig != MZ_NO_FIGURE && fig != k->of->figure && s->fig[fig].tok_first == w &&
      s->fig[fig].kind == s->fig[k->of->figure].kind && k->damp < 3)
    k->damp++;
  static const uint32_t by_distance[] = {8, 8, 7, 7, 6, 6, 5, 5, 4, 4, 3, 3};
  uint32_t near = k->seen < 12 ? by_distance[k->seen] : 2;
  k->seen++;
  mz_near *n = mz_vec_push(&k->c->alloc, &k->l->near, sizeof *n);
  if (n == NULL) return MZ_ENOMEM;
  *n = (mz_near){s->term[w], weight * near >> k->damp};
  return MZ_OK;
}

/* Is token w of a document this word, و and ف in front of it aside? */
static bool fa_says(const mz_doc *d, uint32_t w, const char *word) {
  char buf[24];
  size_t n = mz_fold(d->text + d->first[w], d->end[w] - d->first[w], buf, sizeof buf),
         m = strlen(word);
  if (n > sizeof buf) return false;
  return (n == m && memcmp(buf, word, m) == 0) ||
         (n == m + 2 && memcmp(buf + 2, word, m) == 0 &&
          (memcmp(buf, "و", 2) == 0 || memcmp(buf, "ف", 2) == 0));
}

/* قبل ثلاثة أيام, منذ نحو عام, بعد يومين على: a span that ends with the report. */
static bool fa_counts_back(const mz_side *s, const mz_figure *g) {
  const mz_doc *d = s->doc;
  if (g->kind != MZ_DURATION) return false;
  for (uint32_t w = g->tok_first, n = 0; w-- > 0 && n < 3 && d->kind[w] == MZ_WORD; n++) {
    if (fa_says(d, w, "قبل") || fa_says(d, w, "منذ") || fa_says(d, w, "مذ")) return true;
    if (fa_says(d, w, "بعد"))
      return g->tok_end < d->ntok &&
             (fa_says(d, g->tok_end, "علي") || fa_says(d, g->tok_end, "من"));
  }
  return false;
}

/* لمدة 12 يوما, يستمر أسبوعين, يمتد إلى 11 يوما: a span that says how long something lasts. */
#define FA_LASTS 3 /* words between what says so and the span */

static bool fa_lasts(const mz_side *s, const mz_figure *g) {
  const mz_doc *d = s->doc;
  if (g->kind != MZ_DURATION) return false;
  for (uint32_t w = g->tok_first, n = 0; w-- > 0 && n < FA_LASTS && d->kind[w] == MZ_WORD; n++)
    if (fa_says(d, w, "لمده") || mz_has_value(&s->scan, w, MZ_S_FUNCTION, "lasting")) return true;
  return false;
}

/* The event that a date, a bare rank or the time that something lasts belongs to: قمة in القمة التي عقدت الخميس. What stands before
** comes first. */
static uint32_t fa_event(const mz_cmp *c, const mz_side *s, const mz_figure *g) {
  const mz_sentence *at = &s->sent[s->sentence[g->tok_first]];
  uint32_t w = g->tok_first;
  for (uint32_t n = 0; w > at->tok_first && n < MZ_T_EVENT; n++)
    if (mz_term_at(&c->terms, s->term[--w])->event) return s->term[w];
  w = g->tok_end;
  for (uint32_t n = 0; w < at->tok_end && n < MZ_T_EVENT; n++, w++)
    if (mz_term_at(&c->terms, s->term[w])->event) return s->term[w];
  return MZ_NO_TERM;
}

/* كأس العالم 2018, قمة المناخ في باريس لعام 2015: does a bare year end the name of the event that it belongs to? */
static bool fa_is_edition(const mz_side *s, const mz_fact *f) {
  const mz_figure *g = &s->fig[f->figure];
  const mz_scan *sc = &s->scan;
  uint32_t w = g->tok_first, from = s->sent[f->sentence].tok_first;
  if (f->noun == MZ_NO_TERM || !mz_amount_is_year(&f->amount)) return false;
  if (w > from && mz_is(sc, w - 1, MZ_S_DURATION)) w--;
  for (uint32_t n = 0; w-- > from && n < MZ_T_EDITION && mz_is_word(sc, w); n++) {
    if (s->term[w] == f->noun) return true;
    if ((mz_word_at(sc, w)->classes & MZ_REPORTS) != 0) return false;
  }
  return false;
}

uint32_t mz_label_word(const mz_side *s, const mz_figure *g) {
  const mz_doc *d = s->doc;
  uint32_t w = g->tok_first;
  for (; w < g->tok_end && s->term[w] != MZ_NO_TERM; w++)
    for (uint32_t i = d->first[w]; i < d->end[w]; i++) {
      uint32_t cp;
      size_t n = mz_utf8(d->text + i, d->text + d->end[w], &cp);
      if (n == 0) break;
      mz_class cls = mz_char_class(cp);
      if (cls == MZ_C_ARABIC || cls == MZ_C_LETTER) return w;
      i += (uint32_t)n - 1;
    }
  return g->tok_end;
}

static void fa_noun(const mz_cmp *c, const mz_side *s, mz_fact *f) {
  const mz_doc *d = s->doc;
  const mz_figure *g = &s->fig[f->figure];
  if (g->noun.first == g->noun.end) {
    if (g->kind == MZ_LABEL) {
      uint32_t name = mz_label_word(s, g);
      if (name < g->tok_end) f->noun = s->term[name];
      return;
    }
    if (g->kind == MZ_DATE || g->kind == MZ_TIME || g->kind == MZ_ORDINAL || f->amount.ago ||
        fa_lasts(s, g))
      f->noun = fa_event(c, s, g);
    f->edition = fa_is_edition(s, f);
    return;
  }
  uint32_t w = g->tok_first;
  /* the noun may stand outside the figure: look at a few tokens on both sides */
  uint32_t from = w > 8 ? w - 8 : 0, to = g->tok_end + 8 < d->ntok ? g->tok_end + 8 : d->ntok;
  for (w = from; w < to; w++)
    if (d->first[w] < g->noun.end && d->end[w] > g->noun.first) {
      f->noun = s->term[w];
      f->magnitude = mz_is(&s->scan, w, MZ_S_MEASURE);
      bool before = g->noun.first <= g->at.first;
      bool one = g->value.mant == 1 && g->value.exp == 0; /* عقار واحد */
      f->named = before && g->kind == MZ_COUNT && !one;
      return;
    }
}

/* Does a word end with a pronoun of the third person: مصرعه, حتفهما? */
static bool fa_owned(const mz_doc *d, uint32_t w) {
  static const char *const pronouns[] = {"ه", "هم", "ها", "هما", "هن"};
  char buf[64];
  size_t n = mz_fold(d->text + d->first[w], d->end[w] - d->first[w], buf, sizeof buf);
  for (size_t i = 0; i < sizeof pronouns / sizeof pronouns[0]; i++) {
    size_t m = strlen(pronouns[i]);
    if (n > m && n <= sizeof buf && memcmp(buf + n - m, pronouns[i], m) == 0) return true;
  }
  return false;
}

/* The fate that token w names, or MZ_NO_TERM; MZ_BOTH_FATES of مصرع وإصابة, but not of لقي شخص مصرعه وأصيب. */
static uint32_t fa_fate_at(const mz_cmp *c, const mz_side *s, uint32_t w) {
  const mz_doc *d = s->doc;
  if (d->kind[w] != MZ_WORD || !mz_term_at(&c->terms, s->term[w])->toll) return MZ_NO_TERM;
  bool both = w > 0 && mz_has_clitic(&s->scan, w, MZ_P_WAW) && d->kind[w - 1] == MZ_WORD &&
              !fa_owned(d, w - 1) && mz_term_at(&c->terms, s->term[w - 1])->toll &&
              s->term[w - 1] != s->term[w];
  return both ? MZ_BOTH_FATES : s->term[w];
}

/* The token behind an aside between two commas that begins at token w (25 شخصا، معظمهم من المدنيين، قتلوا), or w. */
static uint32_t fa_behind_aside(const mz_side *s, uint32_t w, uint32_t end) {
  const mz_doc *d = s->doc;
  if (w >= end || d->kind[w] != MZ_PUNCT ||
      !mz_ends_clause(d->text + d->first[w], d->end[w] - d->first[w]))
    return w;
  for (uint32_t k = w + 1; k < end && k <= w + MZ_T_ASIDE && s->figure[k] == MZ_NO_FIGURE; k++)
    if (d->kind[k] == MZ_PUNCT) return k + 1;
  return w;
}

/* لقي 21 شخصا على الأقل، بينهم أطفال، مصرعهم: the verb before a count wants its object, however far behind; MZ_NO_TERM
** where there is none. */
static uint32_t fa_met(const mz_cmp *c, const mz_side *s, const mz_figure *g,
                       const mz_sentence *at) {
  static const char *const met[] = {"لقي", "لقيت", "لقوا", "يلقي", "لاقي"};
  const mz_doc *d = s->doc;
  bool verb = false;
  for (uint32_t w = g->tok_first, n = 0; w > at->tok_first && n < MZ_T_FATE && !verb; n++)
    for (size_t i = 0, k = --w; i < sizeof met / sizeof met[0]; i++)
      verb = verb || (d->kind[k] == MZ_WORD && fa_says(d, (uint32_t)k, met[i]));
  for (uint32_t w = g->tok_end, n = 0; verb && w < at->tok_end && n < MZ_T_MET; n++, w++)
    if (d->kind[w] == MZ_WORD && mz_term_at(&c->terms, s->term[w])->toll && fa_owned(d, w))
      return s->term[w];
  return MZ_NO_TERM;
}

/* ارتفاع قتلى الحادث إلى 21, ارتفع عدد الضحايا إلى 38: what has risen to the number; MZ_NO_TERM where it is none of this. */
static uint32_t fa_risen(const mz_cmp *c, const mz_side *s, const mz_figure *g,
                         const mz_sentence *at) {
  const mz_doc *d = s->doc;
  uint32_t w = g->tok_first, fate = MZ_NO_TERM;
  if (w <= at->tok_first || d->kind[w - 1] != MZ_WORD || !fa_says(d, w - 1, "الي"))
    return MZ_NO_TERM;
  for (uint32_t n = 0; w > at->tok_first && n < MZ_T_MET; n++) {
    if (s->figure[--w] != MZ_NO_FIGURE && s->fig[s->figure[w]].kind == g->kind) break;
    if (d->kind[w] != MZ_WORD) continue;
    if (mz_is(&s->scan, w, MZ_S_CHANGE)) return fate; /* ارتفاع قتلى …, its subject behind it */
    if (mz_term_at(&c->terms, s->term[w])->toll) fate = s->term[w];
  }
  return MZ_NO_TERM;
}

/* What became of those that are counted: the word right before them (مقتل 5, وأصيب سبعة), else the
** one right behind (سبعة أشخاص أصيبوا), else they are called by it (7 جرحى). */
static uint32_t fa_fate(const mz_cmp *c, const mz_side *s, const mz_fact *f) {
  const mz_doc *d = s->doc;
  const mz_figure *g = &s->fig[f->figure];
  const mz_sentence *at = &s->sent[f->sentence];
  uint32_t fate = MZ_NO_TERM;
  if (g->kind != MZ_COUNT && g->kind != MZ_CARDINAL) return MZ_NO_TERM;
  if (mz_term_at(&c->terms, f->noun)->toll) return f->noun;
  for (uint32_t w = g->tok_first, n = 0; w > at->tok_first && n < MZ_T_FATE; n++) {
    if (d->kind[--w] != MZ_WORD || s->figure[w] != MZ_NO_FIGURE) break;
    if ((fate = fa_fate_at(c, s, w)) != MZ_NO_TERM) return fate;
  }
  uint32_t from = fa_behind_aside(s, g->tok_end, at->tok_end);
  for (uint32_t w = from, n = 0; w < at->tok_end && n < MZ_T_FATE; n++, w++) {
    if (d->kind[w] != MZ_WORD || s->figure[w] != MZ_NO_FIGURE ||
        mz_has_clitic(&s->scan, w, MZ_P_WAW))
      break;
    if ((fate = fa_fate_at(c, s, w)) != MZ_NO_TERM) return fate;
  }
  if ((fate = fa_met(c, s, g, at)) != MZ_NO_TERM) return fate;
  return fa_risen(c, s, g, at);
}

/* قتلوا في الحادث: those of the accident that the report tells of? */
static bool fa_is_told(const mz_side *s, const mz_fact *f) {
  static const char *const words[] = {"الحادث", "الحادثه", "الكارثه", "الماساه"};
  const mz_doc *d = s->doc;
  uint32_t w = s->fig[f->figure].tok_end, end = s->sent[f->sentence].tok_end;
  for (uint32_t n = 0; f->fate != MZ_NO_TERM && w < end && n < MZ_T_FATE + 2; n++, w++)
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
      if (d->kind[w] == MZ_WORD && fa_says(d, w, words[i])) return true;
  return false;
}

/* ثلاث سفن أخرى: others than those counted before. */
static bool fa_others(const mz_side *s, const mz_figure *g) {
  uint32_t w = g->tok_end;
  return g->noun.first < g->noun.end && w < s->doc->ntok && s->doc->kind[w] == MZ_WORD &&
         (fa_says(s->doc, w, "اخري") || fa_says(s->doc, w, "اخرون") || fa_says(s->doc, w, "اخرين"));
}

/* بينهم ثلاثة أطفال, منهم 12 في حال خطرة, ثلاثة من أفرادها: a part of others. */
static bool fa_is_part(const mz_side *s, const mz_figure *g) {
  static const char *const words[] = {"بينهم", "بينهن", "منهم", "منهن", "بين"};
  for (uint32_t w = g->tok_first; w < g->tok_end && g->kind == MZ_COUNT; w++)
    if (s->doc->kind[w] == MZ_WORD && fa_says(s->doc, w, "من")) return true;
  for (uint32_t w = g->tok_first, n = 0; w-- > 0 && n < MZ_T_FATE; n++)
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
      if (s->doc->kind[w] == MZ_WORD && fa_says(s->doc, w, words[i])) return true;
  return false;
}

/* مليون درهم (272 ألف دولار), 60 ألف قدم أي نحو 18 كيلومترا: the amount before, in another unit. */
static bool fa_restates(const mz_side *s, uint32_t first, uint32_t fig) {
  static const char *const words[] = {"اي",    "ما",    "يعادل", "تعادل",
                                      "يوازي", "توازي", "نحو",   "حوالي"};
  const mz_doc *d = s->doc;
  const mz_figure *before = &s->fig[first], *g = &s->fig[fig];
  if ((g->kind != MZ_MONEY && g->kind != MZ_MEASURE) || before->kind != g->kind ||
      strcmp(before->unit, g->unit) == 0 || before->tok_end >= g->tok_first ||
      g->tok_first - before->tok_end > FA_RESTATED)
    return false;
  for (uint32_t w = before->tok_end; w < g->tok_first; w++) {
    bool says = d->kind[w] == MZ_PUNCT;
    for (size_t i = 0; i < sizeof words / sizeof words[0] && !says; i++)
      says = fa_says(d, w, words[i]);
    if (!says) return false;
  }
  return true;
}

/* Is it a price or an index that rises and falls? How it moves is what the nearest word says. */
static bool fa_is_quoted(const mz_cmp *c, const mz_links *l, mz_fact *f) {
  const mz_near *v = (const mz_near *)l->near.data + f->near_first;
  bool quoted = false;
  uint32_t most = 0;
  if (f->amount.of > MZ_OF_SHARE) return false;
  for (uint32_t i = 0; i < f->near_count; i++) {
    const mz_term *t = mz_term_at(&c->terms, v[i].term);
    uint32_t near = t->weight == 0 ? 0 : v[i].weight * 100 / t->weight;
    if (t->moves && near > most) most = near, f->move = v[i].term;
    quoted = quoted || (f->amount.of == MZ_OF_NUMBER ? t->market : t->moves);
  }
  return quoted;
}

#define FA_RATE 2     /* words on each side that say that it is a rate */
#define FA_TODAY 5    /* words in which اليوم is looked for */
#define FA_SETTLED 12 /* tokens on each side in which the end of a market is looked for */

/* بمعدل 4 مليارات ريال يوميا: so much a day, a month or a year. */
static bool fa_rate(const mz_side *s, const mz_figure *g) {
  const mz_doc *d = s->doc;
  for (uint32_t w = g->tok_first, n = 0; w-- > 0 && n < FA_RATE && d->kind[w] == MZ_WORD; n++)
    if (mz_has_value(&s->scan, w, MZ_S_CUE, "rate")) return true;
  for (uint32_t w = g->tok_end; w < g->tok_end + FA_RATE && w < d->ntok && d->kind[w] == MZ_WORD;
       w++)
    if (mz_has_value(&s->scan, w, MZ_S_CUE, "often")) return true;
  return false;
}

/* سجلت المدينة اليوم 47 درجة: a bare اليوم before a number in its clause, no more than a few words away. */
static bool fa_today(const mz_side *s, const mz_figure *g) {
  const mz_sentence *at = &s->sent[s->sentence[g->tok_first]];
  for (uint32_t w = g->tok_first, n = 0; w-- > at->tok_first && n < FA_TODAY; n++) {
    if (s->doc->kind[w] != MZ_WORD) return false;
    if (s->figure[w] != MZ_NO_FIGURE) return false;
    if (fa_says(s->doc, w, "اليوم")) return true;
  }
  return false;
}

/* أغلق عند, عند التسوية, أنهى التعاملات على: the price that a day ends with, which is one. */
static bool fa_settled(const mz_side *s, const mz_figure *g) {
  const mz_sentence *at = &s->sent[s->sentence[g->tok_first]];
  uint32_t from =
      g->tok_first > at->tok_first + FA_SETTLED ? g->tok_first - FA_SETTLED : at->tok_first;
  uint32_t to = g->tok_end + FA_SETTLED < at->tok_end ? g->tok_end + FA_SETTLED : at->tok_end;
  for (uint32_t w = from; w < to; w++)
    if (mz_has_value(&s->scan, w, MZ_S_CUE, "close")) return true;
  return false;
}

static mz_status fa_fact(mz_cmp *c, mz_links *l, uint32_t doc, uint32_t fig, uint32_t lead) {
  const mz_side *s = &c->sides[doc];
  const mz_figure *g = &s->fig[fig];
  if (g->tok_first >= g->tok_end || s->sentence[g->tok_first] == MZ_NO_SENTENCE) return MZ_OK;
  mz_fact *f = mz_vec_push(&c->alloc, &l->facts, sizeof *f);
  if (f == NULL) return MZ_ENOMEM;
  f->doc = doc;
  f->figure = fig;
  f->sentence = s->sentence[g->tok_first];
  f->headline = mz_side_headline(s, f->sentence);
  f->lead = f->sentence < lead + MZ_T_LEAD;
  f->period = f->owner = f->restates = MZ_NO_FIGURE;
  if (l->facts.count > 1 && f[-1].doc == doc && fa_restates(s, f[-1].figure, fig))
    f->restates = (uint32_t)l->facts.count - 2;
  mz_amount_read(s->doc->text, g, &f->amount);
  if (fa_counts_back(s, g)) mz_amount_ago(&f->amount, g, s->doc->date);
  mz_amount_week(&f->amount, s->doc->date);
  if (f->headline && f->amount.modifier == MZ_MOD_NONE) {
    f->amount.modifier = MZ_ABOUT; /* headlines round */
    f->amount.headline = true;
  }
  fa_noun(c, s, f);
  if (g->kind == MZ_ORDINAL && g->noun.first == g->noun.end && l->facts.count > 1 &&
      f[-1].doc == doc && f[-1].amount.of == MZ_OF_RANK &&
      s->fig[f[-1].figure].tok_end == g->tok_first)
    f->noun = f[-1].noun; /* المرحلة الأولى والثانية */
  f->fate = fa_fate(c, s, f);
  f->told = fa_is_told(s, f);
  f->others = fa_others(s, g);
  f->part = fa_is_part(s, g);
  f->denied = mz_denied(c, f);
  f->near_first = (uint32_t)l->near.count;
  fa_walk k = {.c = c, .l = l, .s = s, .of = f};
  const mz_sentence *at = &s->sent[f->sentence];
  mz_status st = MZ_OK;
  uint32_t from = at->tok_first, to = at->tok_end;
  if (g->tok_first > from + MZ_T_NEAR_TOKENS) from = g->tok_first - MZ_T_NEAR_TOKENS;
  if (to > g->tok_end + MZ_T_NEAR_TOKENS) to = g->tok_end + MZ_T_NEAR_TOKENS;
  for (uint32_t w = g->tok_first; w-- > from && k.seen < MZ_T_NEAR_WORDS && st == MZ_OK;)
    st = fa_near(&k, w);
  k.seen = k.damp = 0;
  for (uint32_t w = g->tok_end; w < to && k.seen < MZ_T_NEAR_WORDS && st == MZ_OK; w++)
    st = fa_near(&k, w);
  k.seen = k.damp = 0;
  for (uint32_t w = g->tok_first; w < g->tok_end && st == MZ_OK; w++) /* الشريك التجاري الأول */
    if (s->term[w] != f->noun && s->term[w] != MZ_NO_TERM && g->kind != MZ_DATE &&
        s->doc->kind[w] == MZ_WORD && w != g->tok_first)
      st = fa_near(&k, w);
  if (st != MZ_OK) return st;
  mz_near *near = (mz_near *)l->near.data + f->near_first;
  size_t n = l->near.count - f->near_first;
  mz_sort(near, n, sizeof *near, fa_near_order);
  for (size_t i = 0; i < n; i++) {
    if (f->near_count > 0 && near[f->near_count - 1].term == near[i].term) continue;
    near[f->near_count++] = near[i];
    f->norm += (uint64_t)near[i].weight * near[i].weight;
  }
  l->near.count = f->near_first + f->near_count;
  f->quoted = fa_is_quoted(c, l, f);
  f->hourly = f->hourly && (f->amount.of == MZ_OF_MONEY || f->amount.of == MZ_OF_SHARE);
  f->rate = f->amount.of <= MZ_OF_MEASURE && fa_rate(s, g);
  f->today = f->amount.of <= MZ_OF_MEASURE && fa_today(s, g);
  f->settled = f->hourly && fa_settled(s, g);
  return MZ_OK;
}

bool mz_compares(const mz_doc *d, uint32_t from, uint32_t to) {
  static const char *const words[] = {"مقارنه", "بالمقارنه", "مقابل", "قياسا"};
  for (uint32_t w = from; w < to; w++)
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
      if (d->kind[w] == MZ_WORD && fa_says(d, w, words[i])) return true;
  return false;
}

/* Does a clause that is joined by a comma and و begin between two tokens: بمشاركة 1.8 مليون حاج، ويقفون بعرفة? */
static bool fa_parts(const mz_side *s, uint32_t from, uint32_t to) {
  for (uint32_t w = from; w < to; w++)
    if (mz_is_comma(&s->scan, w) && mz_is_word(&s->scan, w + 1) &&
        mz_written_at(&s->scan, w + 1)->head == MZ_L_WAW && s->figure[w + 1] == MZ_NO_FIGURE)
      return true;
  return false;
}

/* The date behind a figure that it is about, or MZ_NO_FIGURE: none of its kind, no other clause and no
** comparison stands between. */
static uint32_t fa_period_behind(const mz_cmp *c, const mz_links *l, uint32_t i) {
  const mz_fact *f = l->facts.data;
  const mz_side *s = &c->sides[f[i].doc];
  uint32_t k = i + 1;
  while (k < l->facts.count && f[k].doc == f[i].doc && f[k].sentence == f[i].sentence &&
         f[k].amount.of != f[i].amount.of && f[k].amount.of != MZ_OF_DATE)
    k++;
  if (k == l->facts.count || f[k].doc != f[i].doc || f[k].sentence != f[i].sentence ||
      f[k].amount.of != MZ_OF_DATE ||
      fa_parts(s, s->fig[f[i].figure].tok_end, s->fig[f[k].figure].tok_first) ||
      mz_compares(s->doc, s->fig[f[i].figure].tok_end, s->fig[f[k].figure].tok_first))
    return MZ_NO_FIGURE;
  return k;
}

/* The date each figure is about: the nearest in its sentence, behind it rather than before. */
static void fa_periods(const mz_cmp *c, mz_links *l) {
  mz_fact *f = l->facts.data;
  uint32_t before = MZ_NO_FIGURE; /* the last date */
  for (uint32_t i = 0; i < l->facts.count; i++) {
    if (f[i].amount.of == MZ_OF_DATE) {
      before = i;
      continue;
    }
    uint32_t found = fa_period_behind(c, l, i);
    if (found == MZ_NO_FIGURE && before != MZ_NO_FIGURE && f[before].doc == f[i].doc &&
        f[before].sentence == f[i].sentence)
      found = before;
    if (found == MZ_NO_FIGURE) continue;
    f[i].period = found;
    if (f[found].owner == MZ_NO_FIGURE || found > i) f[found].owner = i;
  }
}

/* Does a fact say how many there were in all: people of whatever kind, not the children among them? */
static bool fa_in_all(const mz_cmp *c, const mz_fact *f) {
  return f->fate != MZ_NO_TERM && !f->headline && !f->others && !f->part &&
         f->amount.of == MZ_OF_NUMBER &&
         (f->noun == MZ_NO_TERM || f->noun == f->fate || mz_term_at(&c->terms, f->noun)->general);
}

/* The toll of each report: the first number in it of those killed, of those injured, or of both. */
static void fa_tolls(const mz_cmp *c, mz_links *l) {
  mz_fact *f = l->facts.data;
  uint32_t seen[FA_FATES], n = 0; /* the fates that the report has told of */
  for (size_t i = 0; i < l->facts.count; i++) {
    if (i > 0 && f[i].doc != f[i - 1].doc) n = 0;
    if (!fa_in_all(c, &f[i])) continue;
    uint32_t k = 0;
    while (k < n && seen[k] != f[i].fate) k++;
    if (k < n || n == FA_FATES) continue;
    seen[n++] = f[i].fate;
    f[i].toll = true;
  }
}

/* Counts of one noun that a report has so many of are a list: three houses here and three there. */
static mz_status fa_lists(const mz_cmp *c, mz_links *l) {
  mz_fact *f = l->facts.data;
  size_t n = l->facts.count, bytes = (c->terms.list.count + 1) * sizeof(uint32_t);
  uint32_t *counts = mz_realloc(&c->alloc, NULL, 0, bytes);
  if (counts == NULL) return MZ_ENOMEM;
  memset(counts, 0, bytes);
  for (size_t i = 0, end = 0; i < n; i = end) {
    for (end = i; end < n && f[end].doc == f[i].doc; end++)
      if (f[end].amount.of == MZ_OF_NUMBER && f[end].noun != MZ_NO_TERM) counts[f[end].noun]++;
    for (size_t k = i; k < end; k++)
      f[k].listed = f[k].amount.of == MZ_OF_NUMBER && f[k].noun != MZ_NO_TERM &&
                    counts[f[k].noun] >= MZ_T_LIST;
    for (size_t k = i; k < end; k++)
      if (f[k].noun != MZ_NO_TERM) counts[f[k].noun] = 0;
  }
  mz_free(&c->alloc, counts, bytes);
  return MZ_OK;
}

/* A headline says 40 ألفا where the text has أكثر من 40 ألفا. */
static void fa_headlines(mz_links *l) {
  mz_fact *f = l->facts.data;
  for (size_t i = 0; i < l->facts.count; i++) {
    mz_amount *a = &f[i].amount;
    for (size_t k = i + 1; a->headline && k < l->facts.count && k <= i + FA_SAID; k++) {
      const mz_amount *b = &f[k].amount;
      if (f[k].doc != f[i].doc) break;
      if (b->of != a->of || b->ranged || b->low.mant != a->low.mant || b->low.exp != a->low.exp ||
          b->text != a->text || (b->modifier != MZ_OVER && b->modifier != MZ_UNDER))
        continue;
      a->modifier = b->modifier;
      a->headline = false;
    }
  }
}

mz_status mz_facts_read(mz_cmp *c, mz_links *l) {
  mz_status st = mz_vec_reserve(&c->alloc, &l->near, sizeof(mz_near), 1); /* never a null pointer */
  for (uint32_t d = 0; d < c->ndocs; d++) {
    const mz_side *s = &c->sides[d];
    uint32_t w = 0; /* where the story begins */
    while (w < s->doc->ntok && s->sentence[w] == MZ_NO_SENTENCE) w++;
    uint32_t lead = w < s->doc->ntok ? s->sentence[w] : 0;
    for (uint32_t i = 0; i < s->nfig && st == MZ_OK; i++) st = fa_fact(c, l, d, i, lead);
  }
  if (st != MZ_OK) return st;
  fa_periods(c, l);
  fa_tolls(c, l);
  fa_headlines(l);
  return fa_lists(c, l);
}
