/* SPDX-License-Identifier: MIT
**
** Which links count. Evidence that is enough for a rare amount is not enough for a date that every
** report has, and different amounts need the most, because to link them is to accuse.
*/
#include "strength.h"
#include "verdict.h"

/* {==================================================================
** Strong enough
** =================================================================== */

/* Are two dates the periods of numbers that differ? */
static bool st_periods_of_others(const mz_links *l, const mz_fact *x, const mz_fact *y) {
  const mz_fact *v = l->facts.data;
  return x->owner != MZ_NO_FIGURE && y->owner != MZ_NO_FIGURE &&
         mz_amount_relate(&v[x->owner].amount, &v[y->owner].amount) == MZ_REL_DIFFER;
}

/* The period of a number goes with its number, but for what a whole story is told by: a day named
** with its month, the year or quarter that it compares with, the day in a sentence and its copy. */
static bool st_goes_with_number(const mz_link *k, const mz_fact *x, const mz_fact *y) {
  if (x->amount.of != MZ_OF_DATE || x->owner == MZ_NO_FIGURE || y->owner == MZ_NO_FIGURE ||
      k->facing)
    return false;
  if (k->relation != MZ_REL_EQUAL) return true;
  return k->noun <= 0 && !mz_amount_is_frame(&x->amount) && !k->lead_day &&
         !(k->aligned && x->amount.from.weekday > 0 && y->amount.from.weekday > 0 &&
           k->score >= MZ_T_ALIGNED_DAY);
}

bool mz_moved_apart(const mz_fact *x, const mz_fact *y) {
  return x->quoted && y->quoted && x->move != MZ_NO_TERM && y->move != MZ_NO_TERM &&
         x->move != y->move;
}

static bool st_equal(const mz_link *k, const mz_fact *x, const mz_fact *y) {
  int32_t total = k->score + k->value;
  bool common = mz_amount_is_common(&x->amount);
  if (k->rival || (x->amount.of == MZ_OF_SHARE && !k->facing && !k->moved && mz_moved_apart(x, y)))
    return false;
  if (x->amount.of == MZ_OF_RANK && k->party < 0) total -= MZ_T_OTHER_RANK;
  if (x->doc == y->doc)
    return common ? total >= MZ_T_SAME_COMMON && k->context >= MZ_T_SAME_CONTEXT
                  : total >= MZ_T_SAME;
  if (mz_amount_is_frame(&x->amount) && mz_amount_is_frame(&y->amount))
    return total >= MZ_T_EQUAL_FRAME;
  if (x->amount.of == MZ_OF_DATE && k->noun > 0 && x->amount.from.month > 0 &&
      y->amount.from.month > 0)
    return total >= MZ_T_EQUAL_EVENT;
  if (x->amount.of == MZ_OF_DURATION && k->value >= MZ_T_RARE) return total >= MZ_T_EQUAL_SPAN;
  return total >= (common ? MZ_T_EQUAL_COMMON : MZ_T_EQUAL);
}

/* Are two amounts that the reports of one day put on two days one, but for a last digit that one leaves off: 414 and 414.1
** millimetres of rain? Then the day is what they differ in, unless it is a market that moves. */
static bool st_one_rounded(const mz_links *l, const mz_link *k, const mz_fact *x,
                           const mz_fact *y) {
  const mz_fact *v = l->facts.data;
  if (x->period == MZ_NO_FIGURE || y->period == MZ_NO_FIGURE || k->other_day || x->quoted ||
      y->quoted)
    return false;
  return mz_amount_is_day(&v[x->period].amount) && mz_amount_is_day(&v[y->period].amount) &&
         x->amount.modifier == MZ_MOD_NONE && y->amount.modifier == MZ_MOD_NONE &&
         x->amount.digits >= MZ_T_LAST_DIGIT && y->amount.digits >= MZ_T_LAST_DIGIT &&
         mz_amount_near(&x->amount, &y->amount) && !mz_amount_reprints(&x->amount, &y->amount);
}

static bool st_close(const mz_links *l, const mz_link *k, const mz_fact *x, const mz_fact *y) {
  int32_t total = k->score + k->value;
  if (x->amount.of == MZ_OF_DATE && y->amount.of == MZ_OF_DATE && !k->facing &&
      !mz_amount_shares_part(&x->amount, &y->amount))
    return false;             /* 2024 and April have nothing in common */
  if (k->rival) return false; /* 11 آخرين, أكثر من 10 قذائف */
  if (mz_other_period(l, x, y) && !st_one_rounded(l, k, x, y)) return false;
  if (x->doc == y->doc && k->party < 0) return false; /* of another country, told beside it */
  if (x->rate != y->rate && !k->facing)
    return false; /* 4.05 مليار يوميا is not أكثر من 4 مليارات */
  if ((x->amount.of == MZ_OF_DATE || x->amount.of == MZ_OF_DURATION) && k->noun > 0)
    return total >= MZ_T_CLOSE_EVENT;
  if (x->amount.of == MZ_OF_MONEY && x->doc != y->doc) return total >= MZ_T_CLOSE_MONEY;
  return total >= (mz_amount_is_common(&x->amount) ? MZ_T_CLOSE_COMMON : MZ_T_CLOSE);
}

/* Are two amounts, of one order or but for one digit the same, the only ones that their reports give for what they measure, and
** no prices of two hours? */
static bool st_alone(const mz_link *k, const mz_fact *x, const mz_fact *y) {
  return k->lone && k->party >= 0 && !x->quoted && !y->quoted &&
         (k->value > 0 || mz_amount_alike(&x->amount, &y->amount));
}

/* Do the words say that two amounts measure the same: their place in the sentence, what became of whom, what is counted? A
** known set is no count, and of what a share is follows it. */
static bool st_same_measure(const mz_link *k, const mz_fact *x) {
  return k->facing || k->toll || k->noun > 0 || k->aligned ||
         (x->amount.of == MZ_OF_SHARE && k->right >= MZ_T_SHARE_OF);
}

static bool st_differ(const mz_links *l, const mz_link *k, const mz_fact *x, const mz_fact *y) {
  /* two periods of one measure stand side by side, and so do the years that they are */
  if (mz_other_period(l, x, y) || st_periods_of_others(l, x, y)) return false;
  if (!k->facing && mz_moved_apart(x, y)) return false;
  if (x->rate != y->rate && !k->facing) return false;
  bool alone = st_alone(k, x, y);
  if (k->rival || k->noun < 0 || x->doc == y->doc ||
      k->score + k->value < (alone ? MZ_T_CHECK_ALONE : MZ_T_CHECK))
    return false;
  if (mz_amount_is_frame(&x->amount) && mz_amount_is_frame(&y->amount) &&
      x->amount.from.season[0] != '\0')
    return false; /* the second quarter of the calendar is the third of a firm's own year */
  if (x->amount.of == MZ_OF_DATE && (x->amount.relative || y->amount.relative))
    return k->facing &&
           k->beside.share >= MZ_T_COPIED; /* أمس in a sentence, أول من أمس in its copy */
  if (k->facing || k->toll) return true;
  if (!st_same_measure(k, x) && !(alone && (x->amount.of != MZ_OF_NUMBER || k->value > 0)))
    return false;
  if (x->named || x->headline || y->headline) return false; /* a headline picks one of several */
  bool one_fate = x->fate != MZ_NO_TERM && x->fate == y->fate;
  return one_fate || (alone && x->amount.of != MZ_OF_NUMBER) ||
         (x->noun == MZ_NO_TERM) == (y->noun == MZ_NO_TERM);
}

bool mz_link_accuses(const mz_links *l, const mz_link *k) {
  const mz_fact *x = (const mz_fact *)l->facts.data + k->a,
                *y = (const mz_fact *)l->facts.data + k->b;
  bool lasts = x->amount.of == MZ_OF_DURATION && k->noun > 0; /* one campaign of one word, or two */
  return k->relation == MZ_REL_DIFFER && k->score >= MZ_T_DIFFER && st_same_measure(k, x) &&
         !(lasts && k->beside.share < MZ_T_COPIED) && !mz_amount_rounds(&x->amount, &y->amount);
}

bool mz_link_counts(const mz_links *l, const mz_link *k) {
  const mz_fact *x = (const mz_fact *)l->facts.data + k->a,
                *y = (const mz_fact *)l->facts.data + k->b;
  if (k->by_period) return true;
  if (k->apart) return false;
  if (k->relation == MZ_REL_EQUAL && mz_amount_is_day(&x->amount) && mz_amount_is_day(&y->amount))
    return true; /* two reports of one story that name a day, month and all, mean one event */
  if (k->relation == MZ_REL_EQUAL && k->same_week)
    return true; /* … and so do two of one week that name a day of it */
  if (st_goes_with_number(k, x, y)) return false;
  switch (k->relation) {
  case MZ_REL_EQUAL: return st_equal(k, x, y);
  case MZ_REL_CLOSE: return st_close(l, k, x, y);
  case MZ_REL_DIFFER: return st_differ(l, k, x, y);
  default: return false;
  }
}

int32_t mz_link_weight(const mz_link *k) {
  return k->score + k->value + (k->relation == MZ_REL_EQUAL ? MZ_T_EQUAL_FIRST : 0) -
         (k->relation == MZ_REL_DIFFER && k->other_day ? MZ_T_LATER_LAST : 0);
}

/* }================================================================== */

/* {==================================================================
** Rivals
** =================================================================== */

typedef struct st_best {
  uint32_t fact, doc; /* the best link of a fact into a document */
  int32_t score;
  uint32_t link;
} st_best;

static int st_best_order(const void *x, const void *y) {
  const st_best *a = x, *b = y;
  if (a->fact != b->fact) return a->fact < b->fact ? -1 : 1;
  if (a->doc != b->doc) return a->doc < b->doc ? -1 : 1;
  if (a->score != b->score) return a->score > b->score ? -1 : 1;
  return a->link < b->link ? -1 : a->link > b->link;
}

/* The first end that is not before a fact's links into a document. */
static const st_best *st_from(const st_best *v, size_t n, uint32_t fact, uint32_t doc) {
  size_t low = 0, high = n;
  while (low < high) {
    size_t mid = low + (high - low) / 2;
    if (v[mid].fact < fact || (v[mid].fact == fact && v[mid].doc < doc))
      low = mid + 1;
    else
      high = mid;
  }
  return v + low;
}

/* The first of a fact's links into a document, in order of their strength; NULL if there is none. */
static const st_best *st_first(const st_best *v, size_t n, uint32_t fact, uint32_t doc) {
  const st_best *b = st_from(v, n, fact, doc);
  return b < v + n && b->fact == fact && b->doc == doc ? b : NULL;
}

/* Room for both ends of each link that `takes`, in order; how many ends they are. */
static size_t st_ends(const mz_links *l, st_best *best,
                      bool (*takes)(const mz_links *l, const mz_link *k)) {
  const mz_fact *facts = l->facts.data;
  const mz_link *v = l->links.data;
  size_t n = 0;
  for (uint32_t i = 0; i < l->links.count; i++) {
    if (!takes(l, &v[i])) continue;
    int32_t score = mz_link_weight(&v[i]);
    best[n++] = (st_best){v[i].a, facts[v[i].b].doc, score, i};
    best[n++] = (st_best){v[i].b, facts[v[i].a].doc, score, i};
  }
  mz_sort(best, n, sizeof *best, st_best_order);
  return n;
}

/* What is told of two persons is no partner, where each of them has his own in both reports. */
static bool st_every(const mz_links *l, const mz_link *k) {
  (void)l;
  return !k->crossed;
}

/* Do two amounts say the same, as far as they go? */
static bool st_says_same(const mz_links *l, const mz_link *k) {
  return k->relation <= MZ_REL_CLOSE && mz_link_counts(l, k);
}

static bool st_not_met(const mz_links *l, const mz_link *k) {
  (void)l;
  return !k->crossed && (k->relation != MZ_REL_DIFFER || k->lone);
}

/* Is the best of a fact's links into a document one to an equal amount? */
static bool st_has_equal(const mz_links *l, const st_best *best, size_t n, uint32_t fact,
                         uint32_t doc) {
  const st_best *b = st_first(best, n, fact, doc);
  return b != NULL && ((const mz_link *)l->links.data + b->link)->relation == MZ_REL_EQUAL;
}

/* Does a report open with the one of two amounts that says less, as it may round what it then tells in full? */
static bool st_opens_rounded(const mz_fact *x, const mz_fact *y) {
  const mz_fact *less = x->amount.digits < y->amount.digits ? x : y;
  return x->amount.digits != y->amount.digits && (less->lead || less->headline);
}

/* Marks the links of near amounts that one report tells apart, or that both do, each having the other's equal: 11 آخرين beside
** أكثر من 10 قذائف, a rise of 31% beside one of 31.2%. */
static void st_near_strangers(mz_links *l, const st_best *best, size_t n) {
  const mz_fact *facts = l->facts.data;
  mz_link *v = l->links.data;
  for (uint32_t i = 0; i < l->links.count; i++) {
    const mz_fact *x = &facts[v[i].a], *y = &facts[v[i].b];
    bool nouns = v[i].noun <= 0 && x->noun != MZ_NO_TERM && y->noun != MZ_NO_TERM;
    if (v[i].relation == MZ_REL_CLOSE && x->amount.of <= MZ_OF_MEASURE &&
        (nouns || !st_opens_rounded(x, y)))
      v[i].rival = x->doc == y->doc || (st_has_equal(l, best, n, v[i].a, y->doc) &&
                                        st_has_equal(l, best, n, v[i].b, x->doc));
  }
}

/* Marks the links of different amounts, of those that stand alone or of the others, that are not the best at both ends. */
static void st_rivals(mz_links *l, const st_best *best, size_t n, bool lone) {
  const mz_fact *facts = l->facts.data;
  mz_link *v = l->links.data;
  for (uint32_t i = 0; i < l->links.count; i++)
    if (v[i].relation == MZ_REL_DIFFER && v[i].lone == lone)
      v[i].rival = v[i].crossed || st_first(best, n, v[i].a, facts[v[i].b].doc)->link != i ||
                   st_first(best, n, v[i].b, facts[v[i].a].doc)->link != i;
}

static bool st_faces(const mz_links *l, const mz_link *k) {
  const mz_fact *x = (const mz_fact *)l->facts.data + k->a,
                *y = (const mz_fact *)l->facts.data + k->b;
  return k->facing && k->relation == MZ_REL_EQUAL && x->listed && y->listed;
}

/* Do two facts of one document face two facts of another, of the ends of facing links in order? */
static bool st_face_apart(const mz_links *l, const st_best *best, size_t n, uint32_t a,
                          uint32_t b) {
  const mz_link *v = l->links.data;
  const st_best *end = best + n, *p = st_from(best, n, a, 0), *q = st_from(best, n, b, 0);
  while (p < end && q < end && p->fact == a && q->fact == b) {
    const mz_link *x = &v[p->link], *y = &v[q->link];
    if (p->doc == q->doc && (x->a == a ? x->b : x->a) != (y->a == b ? y->b : y->a)) return true;
    if (p->doc <= q->doc)
      p++;
    else
      q++;
  }
  return false;
}

/* Marks the links of equal numbers in two lists of which one faces another: three houses in one town and three in another. */
static void st_chances(mz_links *l, const st_best *best, size_t n) {
  const mz_fact *facts = l->facts.data;
  mz_link *v = l->links.data;
  for (uint32_t i = 0; i < l->links.count; i++) {
    const mz_fact *x = &facts[v[i].a], *y = &facts[v[i].b];
    if (v[i].relation != MZ_REL_EQUAL || v[i].facing || !x->listed || !y->listed) continue;
    v[i].rival = x->doc == y->doc ? st_face_apart(l, best, n, v[i].a, v[i].b)
                                  : st_first(best, n, v[i].a, y->doc) != NULL ||
                                        st_first(best, n, v[i].b, x->doc) != NULL;
  }
}

mz_status mz_rivals_mark(const mz_alloc *a, mz_links *l) {
  const mz_fact *facts = l->facts.data;
  mz_link *v = l->links.data;
  size_t bytes = (l->links.count * 2 + 1) * sizeof(st_best);
  st_best *best = mz_realloc(a, NULL, 0, bytes);
  if (best == NULL) return MZ_ENOMEM;
  size_t n = st_ends(l, best, st_says_same);
  for (uint32_t i = 0; i < l->links.count; i++)
    v[i].lone = v[i].relation == MZ_REL_DIFFER &&
                st_first(best, n, v[i].a, facts[v[i].b].doc) == NULL &&
                st_first(best, n, v[i].b, facts[v[i].a].doc) == NULL;
  st_near_strangers(l, best, n);
  st_rivals(l, best, st_ends(l, best, st_every), false);
  st_rivals(l, best, st_ends(l, best, st_not_met), true);
  st_chances(l, best, st_ends(l, best, st_faces));
  mz_free(a, best, bytes);
  return MZ_OK;
}

/* }================================================================== */
