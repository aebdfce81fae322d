/* SPDX-License-Identifier: MIT
**
** Two sentences with a figure that differs give two readings of one thing, and no error, if
**
** - either also has the other's amount: the two only stand in another order, or the one is a part of the other;
** - both name a time of day, and not the same;
** - both have more figures of this sort, and none of them is equal, but for the tolls of two reports;
** - other figures differ at the same place too, and not many are equal;
** - it is the time of day that differs, and no other figure, or not all of them, are equal;
** - it is a day of an event that is counted on: اليوم الرابع for yesterday's اليوم الثالث.
*/
#include "reading.h"

#define RD_MOST 64 /* figures of a sentence that are looked at */

/* The facts of a fact's sentence: [first, end). */
typedef struct rd_row {
  uint32_t self, first, end;
} rd_row;

static const mz_fact *rd_fact(const mz_links *l, uint32_t i) {
  return (const mz_fact *)l->facts.data + i;
}

static rd_row rd_row_of(const mz_links *l, uint32_t i) {
  const mz_fact *x = rd_fact(l, i);
  rd_row r = {i, i, i + 1};
  while (r.first > 0 && i - r.first < RD_MOST && rd_fact(l, r.first - 1)->doc == x->doc &&
         rd_fact(l, r.first - 1)->sentence == x->sentence)
    r.first--;
  while (r.end < l->facts.count && r.end - i < RD_MOST && rd_fact(l, r.end)->doc == x->doc &&
         rd_fact(l, r.end)->sentence == x->sentence)
    r.end++;
  return r;
}

/* Has a row, its own fact aside, an amount equal to this one? */
static bool rd_has(const mz_links *l, rd_row r, uint32_t fact) {
  for (uint32_t i = r.first; i < r.end; i++)
    if (i != r.self &&
        mz_amount_relate(&rd_fact(l, i)->amount, &rd_fact(l, fact)->amount) == MZ_REL_EQUAL)
      return true;
  return false;
}

/* How many facts of a sort a row has beside its own, and how many of them the other row has too. */
static uint32_t rd_count(const mz_links *l, rd_row r, rd_row other, mz_sort_of sort,
                         uint32_t *equal) {
  uint32_t n = 0;
  *equal = 0;
  for (uint32_t i = r.first; i < r.end; i++) {
    if (i == r.self || rd_fact(l, i)->amount.of != sort) continue;
    n++;
    *equal += rd_has(l, other, i);
  }
  return n;
}

static bool rd_apart(const mz_links *l, rd_row x, rd_row y, mz_sort_of sort) {
  uint32_t equal, none;
  uint32_t n = rd_count(l, x, y, sort, &equal), m = rd_count(l, y, x, sort, &none);
  return n > 0 && m > 0 && equal == 0;
}

/* Is it one expression, which means another day in the report of another day: الثلاثاء الماضي? */
static bool rd_same_words(const mz_amount *x, const mz_amount *y) {
  return x->of == MZ_OF_DATE && y->of == MZ_OF_DATE && x->relative && y->relative &&
         x->timex[0] != '\0' && strcmp(x->timex, y->timex) == 0;
}

/* Do other figures differ at the same place too, and too few agree for that to be errors? */
static bool rd_drifts(const mz_links *l, rd_row x, rd_row y) {
  uint32_t equal = 0, differ = 0;
  for (uint32_t i = x.first; i < x.end; i++) {
    if (i == x.self) continue;
    equal += rd_has(l, y, i);
    for (uint32_t k = y.first; k < y.end; k++)
      differ += k != y.self && mz_facing_find(l, i, k) != NULL &&
                !rd_same_words(&rd_fact(l, i)->amount, &rd_fact(l, k)->amount) &&
                mz_amount_relate(&rd_fact(l, i)->amount, &rd_fact(l, k)->amount) == MZ_REL_DIFFER;
  }
  return equal < differ * MZ_T_OCCASION;
}

/* Is every other figure of one of the rows, but for dates, in the other row, and is there one? */
static bool rd_within(const mz_links *l, rd_row x, rd_row y) {
  uint32_t n = 0;
  for (uint32_t i = x.first; i < x.end; i++) {
    if (i == x.self || rd_fact(l, i)->amount.of == MZ_OF_DATE) continue;
    if (!rd_has(l, y, i)) return false;
    n++;
  }
  return n > 0;
}

/* اليوم الرابع: the fourth day of something. */
static bool rd_counts_on(const mz_cmp *c, const mz_fact *x) {
  const mz_side *s = &c->sides[x->doc];
  mz_span noun = s->fig[x->figure].noun;
  char stem[16];
  if (x->amount.of != MZ_OF_RANK || noun.first == noun.end) return false;
  size_t n = mz_stem(s->doc->text + noun.first, noun.end - noun.first, stem, sizeof stem);
  static const char day[] = "يوم";
  return n == sizeof day - 1 && memcmp(stem, day, n) == 0;
}

/* The ranks that stand one behind the other, joined by و, nearest before a fact in its sentence: الطائرتان الثانية والثالثة. */
static rd_row rd_ranks(const mz_cmp *c, const mz_links *l, uint32_t fact) {
  rd_row r = rd_row_of(l, fact);
  const mz_side *s = &c->sides[rd_fact(l, fact)->doc];
  r.end = fact;
  while (r.end > r.first && rd_fact(l, r.end - 1)->amount.of != MZ_OF_RANK) r.end--;
  uint32_t first = r.end > r.first ? r.end - 1 : r.end;
  while (first > r.first && rd_fact(l, first - 1)->amount.of == MZ_OF_RANK &&
         s->fig[rd_fact(l, first - 1)->figure].tok_end ==
             s->fig[rd_fact(l, first)->figure].tok_first)
    first--;
  r.first = first;
  return r;
}

static bool rd_has_rank(const mz_links *l, rd_row r, uint32_t fact) {
  for (uint32_t i = r.first; i < r.end; i++)
    if (mz_decimal_cmp(rd_fact(l, i)->amount.low, rd_fact(l, fact)->amount.low) == 0) return true;
  return false;
}

bool mz_other_ranks(const mz_cmp *c, const mz_links *l, uint32_t a, uint32_t b) {
  rd_row x = rd_ranks(c, l, a), y = rd_ranks(c, l, b);
  if (x.first == x.end || y.first == y.end || rd_fact(l, x.first)->noun == MZ_NO_TERM ||
      rd_fact(l, x.first)->noun != rd_fact(l, y.first)->noun)
    return false;
  bool other = x.end - x.first != y.end - y.first;
  for (uint32_t i = x.first; i < x.end && !other; i++) other = !rd_has_rank(l, y, i);
  return other;
}

bool mz_says_both(const mz_links *l, uint32_t a, uint32_t b) {
  return rd_has(l, rd_row_of(l, a), b) || rd_has(l, rd_row_of(l, b), a);
}

bool mz_same_reading(const mz_cmp *c, const mz_links *l, uint32_t a, uint32_t b) {
  rd_row x = rd_row_of(l, a), y = rd_row_of(l, b);
  mz_sort_of sort = rd_fact(l, a)->amount.of;
  if (rd_counts_on(c, rd_fact(l, a)) || rd_has(l, x, b) || rd_has(l, y, a)) return false;
  bool tolls = rd_fact(l, a)->toll && rd_fact(l, b)->toll;
  if (rd_apart(l, x, y, MZ_OF_TIME) || (!tolls && rd_apart(l, x, y, sort))) return false;
  if (sort == MZ_OF_TIME && !rd_within(l, x, y) && !rd_within(l, y, x)) return false;
  return !rd_drifts(l, x, y);
}
