/* SPDX-License-Identifier: MIT
**
** Occasions. Reports of two days, two hours or two places may be cut from one pattern: then nearly all
** their figures differ, and none of them is an error.
*/
#include "occasion.h"
#include "../figure/calendar.h"
#include "contrast.h"
#include "reading.h"
#include "verdict.h"
#include "strength.h"

#define OC_CONTRASTS 512 /* pairs of a group whose clauses are compared word by word */

typedef struct oc_pair {
  uint32_t a, b;          /* documents */
  uint32_t equal, differ; /* figures at the same place of aligned sentences */
  uint32_t agreed;        /* figures that are equal wherever they stand */
} oc_pair;

static int oc_order(const void *x, const void *y) {
  const oc_pair *a = x, *b = y;
  if (a->a != b->a) return a->a < b->a ? -1 : 1;
  return a->b < b->b ? -1 : a->b > b->b;
}

/* Is link i the first that says of its figure that the other report has its equal? Dates and the like say little. */
static bool oc_agrees(const mz_links *l, const mz_link *k, size_t i) {
  const mz_fact *v = l->facts.data;
  if (k[i].relation != MZ_REL_EQUAL || mz_amount_is_common(&v[k[i].a].amount) ||
      !mz_link_counts(l, &k[i]))
    return false;
  for (size_t n = i; n-- > 0 && k[n].a == k[i].a && v[k[n].b].doc == v[k[i].b].doc;)
    if (k[n].relation == MZ_REL_EQUAL && mz_link_counts(l, &k[n])) return false;
  return true;
}

mz_status mz_occasions_find(mz_cmp *c, const mz_links *l, mz_vec *out) {
  const mz_fact *v = l->facts.data;
  const mz_link *k = l->links.data;
  for (size_t i = 0; i < l->links.count; i++) {
    if (v[k[i].a].doc == v[k[i].b].doc) continue;
    bool equal = k[i].facing && k[i].relation == MZ_REL_EQUAL,
         differ = k[i].facing && k[i].relation == MZ_REL_DIFFER && !k[i].rival,
         agreed = oc_agrees(l, k, i);
    if (!equal && !differ && !agreed) continue;
    oc_pair *o = mz_vec_push(&c->alloc, out, sizeof *o);
    if (o == NULL) return MZ_ENOMEM;
    *o = (oc_pair){v[k[i].a].doc, v[k[i].b].doc, equal, differ, agreed};
  }
  oc_pair *o = out->data;
  size_t kept = 0;
  mz_sort(o, out->count, sizeof *o, oc_order);
  for (size_t i = 0; i < out->count; i++) {
    if (kept > 0 && o[kept - 1].a == o[i].a && o[kept - 1].b == o[i].b) {
      o[kept - 1].equal += o[i].equal;
      o[kept - 1].differ += o[i].differ;
      o[kept - 1].agreed += o[i].agreed;
    } else {
      o[kept++] = o[i];
    }
  }
  out->count = kept;
  return MZ_OK;
}

void mz_occasions_free(mz_cmp *c, mz_vec *occasions) {
  mz_vec_free(&c->alloc, occasions, sizeof(oc_pair));
}

/* {==================================================================
** Two reports
** =================================================================== */

/* The figures of two documents that face each other. */
static oc_pair oc_find(const mz_vec *occasions, uint32_t a, uint32_t b) {
  const oc_pair *o = occasions->data;
  size_t low = 0, high = occasions->count;
  oc_pair key = {.a = a < b ? a : b, .b = a < b ? b : a};
  while (low < high) {
    size_t mid = low + (high - low) / 2;
    if (oc_order(&o[mid], &key) < 0)
      low = mid + 1;
    else
      high = mid;
  }
  return low < occasions->count && oc_order(&o[low], &key) == 0 ? o[low] : key;
}

/* The days from one document's date to another's; 0 if either isn't known. */
static int32_t oc_days(const mz_cmp *c, uint32_t a, uint32_t b) {
  long x = mz_date_number(c->sides[a].doc->date), y = mz_date_number(c->sides[b].doc->date);
  return x == 0 || y == 0 ? 0 : (int32_t)(y - x);
}

bool mz_one_day(const mz_cmp *c, const mz_links *l, const uint32_t *facts, uint32_t n) {
  const mz_fact *v = l->facts.data;
  for (uint32_t i = 1; i < n; i++)
    if (oc_days(c, v[facts[0]].doc, v[facts[i]].doc) != 0) return false;
  return true;
}

/* Does the later report count more dead or injured? A toll rises. */
static bool oc_toll(const mz_cmp *c, const mz_links *l, const mz_fact *x, const mz_fact *y,
                    int32_t days) {
  if (x->amount.of != MZ_OF_NUMBER || days == 0) return false;
  const mz_fact *later = days > 0 ? y : x, *earlier = days > 0 ? x : y;
  if (mz_decimal_cmp(later->amount.high, earlier->amount.high) < 0) return false;
  const mz_near *v = (const mz_near *)l->near.data + later->near_first;
  for (uint32_t i = 0; i < later->near_count; i++)
    if (mz_term_at(&c->terms, v[i].term)->toll) return true;
  return false;
}

/* Does an amount change from day to day by its nature? A prison term of years doesn't, nor do the hours that a flight
** was late or the days that a camp lasts; the third day of a strike does. */
static bool oc_moves(const mz_cmp *c, const mz_fact *x) {
  if (x->amount.of != MZ_OF_DURATION) return mz_amount_is_common(&x->amount);
  if (x->noun != MZ_NO_TERM && !x->amount.ago) return false;
  const char *t = c->sides[x->doc].fig[x->figure].timex;
  size_t n = strlen(t);
  return x->amount.ago || n == 0 || (t[n - 1] != 'Y' && t[1] != 'T');
}

/* Does a fact tell of a year that was over when its report was written? */
static bool oc_past(const mz_cmp *c, const mz_links *l, const mz_fact *x) {
  if (x->period == MZ_NO_FIGURE) return false;
  int year = mz_amount_year(&((const mz_fact *)l->facts.data + x->period)->amount);
  return year > 0 && year < c->sides[x->doc].doc->date.year;
}

/* Are two amounts such that no later report knows more: spans of years or hours, the dead of a year
** that is over? */
static bool oc_still(const mz_cmp *c, const mz_links *l, const mz_fact *x, const mz_fact *y) {
  if (x->amount.of == MZ_OF_DURATION) return !oc_moves(c, x) && !oc_moves(c, y);
  return x->amount.of <= MZ_OF_MEASURE && oc_past(c, l, x) && oc_past(c, l, y) &&
         !mz_other_period(l, x, y);
}

/* Can two amounts of reports of two days be one count, misprinted? */
static bool oc_across_days(const mz_cmp *c, const mz_links *l, const mz_fact *x, const mz_fact *y,
                           int32_t days) {
  return days <= MZ_T_COPIED_DAYS && -days <= MZ_T_COPIED_DAYS && !oc_moves(c, x) &&
         !oc_moves(c, y) && (oc_still(c, l, x, y) || !oc_toll(c, l, x, y, days));
}

/* }================================================================== */

/* {==================================================================
** Two amounts
** =================================================================== */

/* Was a sentence copied with another figure in it? Its words are the same, those around the figure
** above all, and so are its other figures, or nearly all figures that the reports share. */
static bool oc_miscopied(const mz_cmp *c, const mz_links *l, const mz_link *k, const oc_pair *o) {
  const mz_fact *x = (const mz_fact *)l->facts.data + k->a,
                *y = (const mz_fact *)l->facts.data + k->b;
  if (k->beside.share < MZ_T_COPIED) return false;
  bool verbatim = k->beside.share >= MZ_T_VERBATIM;
  if ((k->left < MZ_T_COPIED_ANCHOR || k->right < MZ_T_COPIED_ANCHOR) &&
      !(verbatim && k->left + k->right >= 2 * MZ_T_COPIED_ANCHOR))
    return false;
  bool lone = verbatim && k->beside.differ == 1 && o->equal > 0;
  if (o->equal < o->differ * (lone ? MZ_T_LONE : MZ_T_OCCASION) &&
      (o->differ > 1 || (k->beside.equal == 0 && !lone)))
    return false;
  int32_t days = oc_days(c, x->doc, y->doc);
  if (days != 0 &&
      (o->differ > MZ_T_COPIED_ERRORS || x->noun != y->noun || !oc_across_days(c, l, x, y, days)))
    return false;
  return k->beside.equal >= k->beside.differ || k->beside.differ == 1;
}

/* Do reports that agree in nearly everything tell one story, in which this is no later count? */
static bool oc_one_story(const mz_cmp *c, const mz_links *l, const mz_link *k, const oc_pair *o) {
  const mz_fact *x = (const mz_fact *)l->facts.data + k->a,
                *y = (const mz_fact *)l->facts.data + k->b;
  int32_t days = oc_days(c, x->doc, y->doc);
  return days != 0 && o->equal >= MZ_T_ONE_STORY && o->equal >= o->differ * MZ_T_OCCASION &&
         oc_across_days(c, l, x, y, days) && !x->quoted && !y->quoted &&
         (x->amount.of != MZ_OF_NUMBER || (x->noun != MZ_NO_TERM && x->noun == y->noun));
}

/* Do two reports open with different tolls, and no day between them in which it rose? */
static bool oc_tolls(const mz_cmp *c, const mz_links *l, const mz_link *k) {
  const mz_fact *x = (const mz_fact *)l->facts.data + k->a,
                *y = (const mz_fact *)l->facts.data + k->b;
  int32_t days = oc_days(c, x->doc, y->doc);
  return k->toll && x->lead && y->lead &&
         (days == 0 ||
          (days <= MZ_T_COPIED_DAYS && -days <= MZ_T_COPIED_DAYS && !oc_toll(c, l, x, y, days)));
}

/* How many figures must agree for those that differ to be errors, in reports of one day: fewer where the
** words leave no doubt, and no market moves between two reports; one where they are the same, far around. */
static uint32_t oc_needed(const mz_links *l, const mz_link *k, const oc_pair *o) {
  const mz_fact *v = l->facts.data;
  bool sure = k != NULL && k->facing && k->score >= MZ_T_SURE && !v[k->a].quoted && !v[k->b].quoted;
  bool plain = sure && k->score >= MZ_T_PLAIN && !mz_amount_is_common(&v[k->a].amount);
  return o->differ * (plain ? 1 : sure ? MZ_T_SURE_OCCASION : MZ_T_OCCASION);
}

/* Do two amounts face each other only because their sentences have some words in common, none of them beside the amounts? */
static bool oc_loose(const mz_link *k) {
  return k != NULL && k->facing && !k->toll && k->beside.share < MZ_T_LOOSE &&
         k->left + k->right < MZ_T_COPIED_ANCHOR;
}

/* How many figures of two reports agree: those that face each other; for an amount of its own, all. */
static uint32_t oc_agreed(const mz_fact *x, const oc_pair *o) {
  return o->agreed > o->equal && !mz_amount_is_common(&x->amount) ? o->agreed : o->equal;
}

/* Is one of two amounts a range, which another may lie in or go beyond? Not where a sentence and its copy have one each, in
** reports that agree in nearly everything; but the winds and waves of two days are told in one pattern. */
static bool oc_ranges(const mz_fact *x, const mz_fact *y, const mz_link *k, const oc_pair *o) {
  if (x->amount.ranged && y->amount.ranged && x->amount.of < MZ_OF_MEASURE && k != NULL &&
      k->beside.share >= MZ_T_COPIED && o->equal >= o->differ * MZ_T_OCCASION)
    return false;
  return x->amount.ranged || y->amount.ranged;
}

/* Is one of two linked amounts an error in the other's text? */
static bool oc_error(const mz_cmp *c, const mz_links *l, const mz_link *k, const oc_pair *o) {
  if (k == NULL) return false;
  if (oc_tolls(c, l, k)) return true;
  if (k->swapped)
    return oc_days(c, ((const mz_fact *)l->facts.data)[k->a].doc,
                   ((const mz_fact *)l->facts.data)[k->b].doc) == 0;
  if (!k->facing) return false;
  return oc_miscopied(c, l, k, o) || oc_one_story(c, l, k, o);
}

/* }================================================================== */

mz_verdict mz_occasion_verdict(mz_cmp *c, const mz_links *l, const mz_vec *occasions,
                               const uint32_t *facts, uint32_t n, mz_reason *reason) {
  const mz_fact *v = l->facts.data;
  bool same = false, days = true, moments = true, prices = true;
  bool ranges = false, names = false, counted = false, worded = false;
  uint32_t looked = 0;
  uint32_t one = 0, apart = 0; /* pairs that differ: within one reading, or not */
  for (uint32_t i = 0; i < n; i++)
    for (uint32_t k = i + 1; k < n; k++) {
      const mz_fact *x = &v[facts[i]], *y = &v[facts[k]];
      if (x->doc == y->doc || mz_link_relation(l, facts[i], facts[k]) != MZ_REL_DIFFER) continue;
      oc_pair o = oc_find(occasions, x->doc, y->doc);
      const mz_link *link = mz_link_find(l, facts[i], facts[k]);
      bool ranged = oc_ranges(x, y, link, &o), name = x->amount.of == MZ_OF_LABEL;
      bool fixed = mz_amount_is_day(&x->amount) && mz_amount_is_day(&y->amount);
      bool from_report =
          !fixed && x->amount.of == MZ_OF_DATE && (x->amount.relative || y->amount.relative) &&
          (oc_days(c, x->doc, y->doc) != 0 || mz_amount_names_day(&x->amount) ||
           mz_amount_names_day(&y->amount)); /* يوليو العام الماضي is one month all day */
      bool moved = mz_moved_apart(x, y);
      bool swapped = link != NULL && link->swapped;
      bool reading = !ranged && !name && !from_report && !moved &&
                     (swapped || mz_same_reading(c, l, facts[i], facts[k]));
      ranges = ranges || ranged;
      names = names || name;
      counted = counted || from_report;
      bool one_day = oc_days(c, x->doc, y->doc) == 0 || oc_still(c, l, x, y);
      days = days && !one_day && !fixed; /* أمس 30 يونيو and 30 يوليو: no day passes between them */
      prices =
          prices && x->quoted && y->quoted && x->hourly && y->hourly && !(x->settled && y->settled);
      moments = moments && (moved || (o.differ >= MZ_T_MOMENTS && o.differ >= o.equal));
      apart += !reading && link != NULL && mz_link_counts(l, link); /* not said again elsewhere */
      if (!reading) continue;
      bool toll = link != NULL && link->toll && !link->facing; /* oc_tolls judges these alone */
      bool error = (one_day && !toll && !oc_loose(link) && o.equal + o.differ > 0 &&
                    oc_agreed(x, &o) >= oc_needed(l, link, &o)) ||
                   oc_error(c, l, link, &o);
      if (error && looked++ >= OC_CONTRASTS) { /* those that were looked at speak for the others */
        c->bounded[MZ_BOUND_GROUPS] = true;
        continue;
      }
      bool other = error && !swapped && mz_contrasts(c, l, facts[i], facts[k]);
      worded = worded || other;
      one += !other;
      same = same || (error && !other);
    }
  if (same && one > apart) return MZ_CONFLICT;
  *reason = days        ? MZ_WHY_DAY
            : moments   ? MZ_WHY_MOMENT
            : prices    ? MZ_WHY_PRICE
            : ranges    ? MZ_WHY_RANGE
            : names     ? MZ_WHY_NAME
            : counted   ? MZ_WHY_COUNTED
            : apart > 0 ? MZ_WHY_BESIDE
            : worded    ? MZ_WHY_WORDS
                        : MZ_WHY_FEW;
  return days || moments || prices ? MZ_SCOPE : MZ_CHECK;
}
