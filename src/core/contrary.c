/* SPDX-License-Identifier: MIT
**
** Two equal amounts are not of one measure where
**
** - what is counted is of one sort and not the same: four women, four children;
** - each clause has one of a sort that the other lacks: صادرات, واردات;
** - the one is what an amount came to, the other by how much it changed: إلى 90 ألفا, بمقدار 90 ألفا;
** - one report denies it, or says of the same verb that it will not be: نفى مقتل 40, لن ترسل 300.
*/
#include "contrary.h"
#include "clause.h"
#include "contrast.h"

#define CN_REACH 16 /* tokens of a clause on each side of a figure */
#define CN_DENIED 8 /* tokens before it in which it is denied */
#define CN_SKIP 2   /* words between a figure and what leads to it: إلى نحو */

typedef struct cn_clause {
  const mz_side *s;
  const mz_figure *f;
  uint32_t first, end, sentence; /* `sentence`: where it begins */
} cn_clause;

static bool cn_comma(const mz_side *s, uint32_t w) {
  const mz_doc *d = s->doc;
  return d->kind[w] == MZ_PUNCT && mz_ends_clause(d->text + d->first[w], d->end[w] - d->first[w]);
}

static cn_clause cn_read(const mz_cmp *c, const mz_fact *x) {
  const mz_side *s = &c->sides[x->doc];
  const mz_sentence *at = &s->sent[x->sentence];
  const mz_figure *f = &s->fig[x->figure];
  cn_clause k = {s, f, f->tok_first, f->tok_end, at->tok_first};
  while (k.first > at->tok_first && f->tok_first - k.first < CN_REACH && !cn_comma(s, k.first - 1))
    k.first--;
  while (k.end < at->tok_end && k.end - f->tok_end < CN_REACH && !cn_comma(s, k.end)) k.end++;
  return k;
}

/* The contrary of a sort, or of any, that token w names; of what is counted, or not. */
static const mz_sense *cn_at(const mz_side *s, uint32_t w, bool counted) {
  const mz_sense *x = mz_sense_at(&s->scan, w, MZ_S_CONTRARY);
  return x != NULL && ((x->flags & MZ_F_NOUN) != 0) == counted ? x : NULL;
}

static bool cn_differ(const mz_sense *x, const mz_sense *y) {
  return x != NULL && y != NULL && strcmp(x->extra, y->extra) == 0 && strcmp(x->text, y->text) != 0;
}

/* What the noun says that a figure counts; nothing where it counts two sorts together: 8 نساء وأطفال. */
static const mz_sense *cn_counted(const cn_clause *k) {
  if (k->f->noun.first == k->f->noun.end) return NULL;
  uint32_t w = mz_token_at(k->s->doc, k->f->noun.first);
  bool both = w + 1 < k->end && mz_has_clitic(&k->s->scan, w + 1, MZ_P_WAW) &&
              cn_at(k->s, w + 1, true) != NULL;
  return both ? NULL : cn_at(k->s, w, true);
}

/* Right before a figure, but for نحو and the like: إلى, بمقدار. */
static const mz_sense *cn_leads(const cn_clause *k) {
  for (uint32_t w = k->f->tok_first, n = 0; w > k->first && n <= CN_SKIP; n++) {
    const mz_sense *x = cn_at(k->s, --w, false);
    if (x != NULL) return strcmp(x->extra, "amount") == 0 ? x : NULL;
    if (!mz_is(&k->s->scan, w, MZ_S_BEFORE)) break;
  }
  return NULL;
}

/* Has a clause a contrary of a sort, and is it this one? */
static bool cn_has(const cn_clause *k, const mz_sense *of, bool same) {
  for (uint32_t w = k->first; w < k->end; w++) {
    const mz_sense *x = k->s->figure[w] == MZ_NO_FIGURE ? cn_at(k->s, w, false) : NULL;
    if (x != NULL && strcmp(x->extra, of->extra) == 0 && (strcmp(x->text, of->text) == 0) == same)
      return true;
  }
  return false;
}

/* Has each clause one of a sort, and none of what the other has? */
static bool cn_each(const cn_clause *p, const cn_clause *q) {
  for (uint32_t w = p->first; w < p->end; w++) {
    const mz_sense *x = p->s->figure[w] == MZ_NO_FIGURE ? cn_at(p->s, w, false) : NULL;
    if (x != NULL && strcmp(x->extra, "amount") != 0 && !cn_has(p, x, false) &&
        cn_has(q, x, false) && !cn_has(q, x, true))
      return true;
  }
  return false;
}

/* Does somebody deny what a figure tells, before it in its sentence? Not where something else is said behind it: نفى وجود أزمة
** وقال إن المخزون 90 ألف طن, تنفي سقوط قتلى وإن 3 أصيبوا. */
static bool cn_denied(const cn_clause *k) {
  const mz_scan *scan = &k->s->scan;
  for (uint32_t w = k->f->tok_first, n = 0; w > k->sentence && n < CN_DENIED; n++) {
    const mz_sense *x = cn_at(k->s, --w, false);
    if (x != NULL && strcmp(x->extra, "denial") == 0) return true;
    if (mz_is(scan, w, MZ_S_SAY) || (mz_is_that(scan, w) && mz_has_clitic(scan, w, MZ_P_WAW)))
      return false;
  }
  return false;
}

/* What a figure is to a change: where it began, by how much it went, where it came to. */
typedef enum cn_role { CN_UNTOLD, CN_FROM, CN_BY, CN_TO } cn_role;

static cn_role cn_role_of(const cn_clause *k) {
  const mz_scan *scan = &k->s->scan;
  uint32_t w = k->f->tok_first;
  if (k->f->kind == MZ_DATE || k->f->kind == MZ_ORDINAL || w == k->first) return CN_UNTOLD;
  const mz_sense *lead = cn_leads(k);
  if (lead != NULL) return strcmp(lead->text, "change") == 0 ? CN_BY : CN_TO;
  if (k->f->tok_end >= k->end || !mz_is(scan, k->f->tok_end, MZ_S_TO)) return CN_UNTOLD;
  if (mz_is_spelt(scan, w - 1, "من")) return CN_FROM;
  return mz_is_spelt(scan, w - 1, "بنسبة") ? CN_BY : CN_UNTOLD;
}

bool mz_other_role(const mz_cmp *c, const mz_fact *x, const mz_fact *y) {
  cn_clause p = cn_read(c, x), q = cn_read(c, y);
  cn_role a = cn_role_of(&p), b = cn_role_of(&q);
  return a != CN_UNTOLD && b != CN_UNTOLD && a != b;
}

/* Is the verb at token w negated? */
static bool cn_negated(const mz_side *s, uint32_t w) {
  return w > 0 && mz_is(&s->scan, w - 1, MZ_S_NEGATION);
}

/* Has a clause before its figure a verb of one root with token w of another document, under a negation or not? */
static bool cn_verb(const cn_clause *k, const mz_side *s, uint32_t w, bool negated) {
  for (uint32_t i = k->first; i < k->f->tok_first; i++)
    if (k->s->figure[i] == MZ_NO_FIGURE && cn_negated(k->s, i) == negated &&
        mz_one_root(s->doc, w, k->s->doc, i))
      return true;
  return false;
}

/* Has one clause a verb under لن or لم before its figure that the other has without? Nothing new begins behind it. */
static bool cn_not(const cn_clause *p, const cn_clause *q) {
  uint32_t end;
  for (uint32_t w = p->f->tok_first; w-- > p->first + 1;) {
    if (mz_has_clitic(&p->s->scan, w, MZ_P_WAW) || mz_turns(&p->s->scan, w, &end)) break;
    if (p->s->figure[w] == MZ_NO_FIGURE && cn_negated(p->s, w))
      return cn_verb(q, p->s, w, false) && !cn_verb(q, p->s, w, true);
  }
  return false;
}

bool mz_contrary(const mz_cmp *c, const mz_fact *x, const mz_fact *y) {
  cn_clause p = cn_read(c, x), q = cn_read(c, y);
  return cn_differ(cn_counted(&p), cn_counted(&q)) || cn_differ(cn_leads(&p), cn_leads(&q)) ||
         cn_each(&p, &q) || cn_denied(&p) != cn_denied(&q) || cn_not(&p, &q) || cn_not(&q, &p);
}
