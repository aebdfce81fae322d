/* SPDX-License-Identifier: MIT
**
** From links to groups: the strongest links first, and a figure joins a group only if it agrees
** with every member there, so that no chain of near resemblances can tie strangers together.
*/
#include "occasion.h"
#include "measure.h"
#include "strength.h"
#include "sourcing.h"
#include "verdict.h"

#define GR_NONE UINT32_MAX

/* Two groups that were not joined, as long as neither has grown. */
typedef struct gr_refusal {
  uint32_t a, b, size_a, size_b;
  bool equal; /* for the sake of equal amounts */
} gr_refusal;

#define GR_REFUSALS 4096 /* that are remembered */

typedef struct gr_work {
  mz_cmp *c;
  mz_links *l;
  uint32_t *group;  /* of each fact: its first member */
  uint32_t *next;   /* the next member, or GR_NONE */
  uint32_t *size;   /* at the first member */
  uint32_t *list;   /* room for the members of one group */
  mz_vec occasions; /* see occasion.h */
  uint32_t *origin; /* of each document: the first one that goes back to the same text */
  gr_refusal *refused;
} gr_work;

/* {==================================================================
** Joining
** =================================================================== */

/* القطار رقم 6, الدول الخمس: a name rather than a measure, so it may stand twice in a sentence. */
static bool gr_same_name(const mz_fact *x, const mz_fact *y) {
  return x->noun != MZ_NO_TERM && x->noun == y->noun &&
         (x->amount.of == MZ_OF_LABEL || x->named || y->named || (x->edition && y->edition));
}

/* Does a rank say of what it is one? الأول alone may stand near an event, which is none of its business. */
static bool gr_says_of_what(const gr_work *w, const mz_fact *x) {
  const mz_figure *f = &w->c->sides[x->doc].fig[x->figure];
  return f->noun.first < f->noun.end && x->noun != MZ_NO_TERM;
}

/* Can two equal common amounts of one report be of two things? A rank says of what by its noun, and
** الأول alone means the one named before; العام الماضي is one year wherever it stands, the third of June
** one day, and قمة 2022 one summit; two people may be born in 1990. */
static bool gr_apart(const gr_work *w, const mz_fact *x, const mz_fact *y) {
  switch (x->amount.of) {
  case MZ_OF_RANK: return x->noun != y->noun && gr_says_of_what(w, x) && gr_says_of_what(w, y);
  case MZ_OF_DATE:
    return (!x->amount.relative || !y->amount.relative) && !mz_amount_is_day(&x->amount) &&
           !(mz_amount_is_month(&x->amount) && mz_amount_is_month(&y->amount)) &&
           (x->noun == MZ_NO_TERM || x->noun != y->noun);
  case MZ_OF_TIME: return true;
  default: return false;
  }
}

/* Can two figures of one sentence be one? العام الماضي and a quarter are what it compares with; the 27th of Ramadan,
** الموافق 14 يوليو, is one day in two calendars; الأول said again means the first that was named. */
static bool gr_one_thing(const gr_work *w, const mz_fact *x, const mz_fact *y, mz_relation r) {
  if (x->amount.of == MZ_OF_RANK) return r == MZ_REL_EQUAL && !gr_apart(w, x, y);
  return mz_amount_is_frame(&x->amount) ||
         (r == MZ_REL_EQUAL && (mz_amount_is_day(&x->amount) || mz_amount_is_day(&y->amount)));
}

/* Two prices or changes of a market that one report gives in one way: 1088.05 دولار and the 1100 that it fell below,
** أكثر من 10% and أكثر من 14%. */
static bool gr_two_prices(const mz_fact *x, const mz_fact *y) {
  bool price = x->amount.of == MZ_OF_MONEY || x->amount.of == MZ_OF_SHARE;
  return x->doc == y->doc && price && x->amount.of == y->amount.of && x->hourly && y->hourly &&
         x->amount.modifier == y->amount.modifier &&
         mz_amount_relate(&x->amount, &y->amount) == MZ_REL_CLOSE;
}

static bool gr_may_meet(const gr_work *w, uint32_t a, uint32_t b, uint32_t *linked) {
  const mz_fact *x = (const mz_fact *)w->l->facts.data + a,
                *y = (const mz_fact *)w->l->facts.data + b;
  const mz_link *k = mz_link_find(w->l, a, b);
  mz_relation r = k != NULL ? k->relation : mz_link_relation(w->l, a, b);
  if (k != NULL && k->apart) return false;
  if ((k != NULL && mz_link_counts(w->l, k)) || (r == MZ_REL_EQUAL && gr_same_name(x, y))) {
    ++*linked;
    return true;
  }
  if (x->doc == y->doc &&
      ((x->sentence == y->sentence && !gr_one_thing(w, x, y, r)) || gr_apart(w, x, y)))
    return false;
  return r == MZ_REL_EQUAL ||
         (r == MZ_REL_CLOSE && (!mz_amount_is_common(&x->amount) || mz_amount_is_day(&x->amount) ||
                                mz_amount_is_day(&y->amount)));
}

/* Different amounts may meet where members equal to them are linked. */
static bool gr_through_equals(const gr_work *w, uint32_t a, uint32_t b, uint32_t i, uint32_t k) {
  const mz_fact *v = w->l->facts.data;
  for (uint32_t p = a; p != GR_NONE; p = w->next[p]) {
    if (mz_amount_relate(&v[p].amount, &v[i].amount) != MZ_REL_EQUAL) continue;
    for (uint32_t q = b; q != GR_NONE; q = w->next[q]) {
      const mz_link *link = mz_link_find(w->l, p, q);
      if (link != NULL && mz_link_counts(w->l, link) &&
          mz_amount_relate(&v[q].amount, &v[k].amount) == MZ_REL_EQUAL)
        return true;
    }
  }
  return false;
}

/* Puts the groups of a and b together. */
static void gr_unite(gr_work *w, uint32_t a, uint32_t b) {
  a = w->group[a];
  b = w->group[b];
  if (b < a) {
    uint32_t t = a;
    a = b;
    b = t;
  }
  uint32_t last = a;
  while (w->next[last] != GR_NONE) last = w->next[last];
  w->next[last] = b;
  w->size[a] += w->size[b];
  for (uint32_t i = b; i != GR_NONE; i = w->next[i]) w->group[i] = a;
}

/* Has the list of members from a one that equals fact i: in i's own report, which says again what it counted, or with words
** that would link even different amounts? */
static bool gr_has_equal(const gr_work *w, uint32_t a, uint32_t i, bool counted) {
  const mz_fact *v = w->l->facts.data;
  for (uint32_t p = a; p != GR_NONE; p = w->next[p]) {
    if (counted && v[p].doc == v[i].doc && p != i &&
        mz_amount_relate(&v[p].amount, &v[i].amount) == MZ_REL_EQUAL)
      return true;
    const mz_link *k = mz_link_find(w->l, p, i);
    if (k != NULL && k->relation == MZ_REL_EQUAL && k->score >= MZ_T_CHECK &&
        mz_link_counts(w->l, k))
      return true;
  }
  return false;
}

#define GR_DISPUTE_MOST 16 /* members of a group that is asked whether they are in dispute */

/* Do members of a group dispute the amounts of facts i and n: two tolls of one accident? */
static bool gr_are_disputed(const gr_work *w, uint32_t a, uint32_t i, uint32_t n) {
  const mz_fact *v = w->l->facts.data;
  if (w->size[a] > GR_DISPUTE_MOST) return false;
  for (uint32_t p = a; p != GR_NONE; p = w->next[p]) {
    if (!v[p].told || (mz_amount_relate(&v[p].amount, &v[i].amount) != MZ_REL_EQUAL &&
                       mz_amount_relate(&v[p].amount, &v[n].amount) != MZ_REL_EQUAL))
      continue;
    for (uint32_t q = a; q != GR_NONE; q = w->next[q]) {
      const mz_link *k = v[q].doc == v[p].doc ? mz_link_find(w->l, p, q) : NULL;
      if (k != NULL && k->disputed &&
          (mz_amount_relate(&v[q].amount, &v[i].amount) == MZ_REL_EQUAL ||
           mz_amount_relate(&v[q].amount, &v[n].amount) == MZ_REL_EQUAL))
        return true;
    }
  }
  return false;
}

/* May members i and n of groups a and b be of one, though nothing links them? Where an equal of either stands in the other's
** group, that is settled: what differs from it there differs from both. */
static bool gr_may_stand(const gr_work *w, const mz_link *k, uint32_t a, uint32_t b, uint32_t i,
                         uint32_t n) {
  const mz_fact *v = w->l->facts.data;
  if (gr_are_disputed(w, a, i, n) || gr_are_disputed(w, b, i, n)) return true;
  if (k->relation == MZ_REL_EQUAL)
    return v[i].doc != v[n].doc && v[k->a].doc != v[k->b].doc &&
           (gr_has_equal(w, b, i, k->noun > 0) || gr_has_equal(w, a, n, k->noun > 0));
  return (k->relation == MZ_REL_CLOSE || v[i].doc != v[n].doc) && gr_through_equals(w, a, b, i, n);
}

/* May the groups that a link connects be one? */
static bool gr_agree(const gr_work *w, const mz_link *k, uint32_t a, uint32_t b) {
  const mz_fact *v = w->l->facts.data;
  uint32_t linked = 0, all = 0;
  for (uint32_t i = a; i != GR_NONE; i = w->next[i])
    for (uint32_t n = b; n != GR_NONE; n = w->next[n], all++)
      if (gr_two_prices(&v[i], &v[n]))
        return false;
      else if (!gr_may_meet(w, i, n, &linked) && !gr_may_stand(w, k, a, b, i, n))
        return false;
  return linked * 1000 >= all * MZ_T_JOIN;
}

static void gr_join(gr_work *w, const mz_link *k) {
  uint32_t a = w->group[k->a], b = w->group[k->b];
  if (a == b) return;
  if (w->size[a] + w->size[b] > MZ_T_GROUP) {
    w->c->bounded[MZ_BOUND_GROUPS] = true;
    return;
  }
  gr_refusal r = {a, b, w->size[a], w->size[b], k->relation == MZ_REL_EQUAL};
  gr_refusal *before = &w->refused[(a * 31 + b) % GR_REFUSALS];
  if (before->a == r.a && before->b == r.b && before->size_a == r.size_a &&
      before->size_b == r.size_b && before->equal == r.equal)
    return; /* many links connect them, and one answer does for all */
  if (gr_agree(w, k, a, b))
    gr_unite(w, a, b);
  else
    *before = r;
}

/* Puts two amounts that a document gives for one measure, by two sources, together. */
static void gr_dispute(gr_work *w, uint32_t a, uint32_t b) {
  if (w->group[a] != w->group[b] && w->size[w->group[a]] + w->size[w->group[b]] <= MZ_T_GROUP)
    gr_unite(w, a, b);
}

/* Does a document open with a member of group `a`? */
static bool gr_opens(const gr_work *w, uint32_t doc, uint32_t a) {
  const mz_fact *v = w->l->facts.data;
  for (uint32_t i = w->group[a]; i != GR_NONE; i = w->next[i])
    if (v[i].doc == doc && (v[i].lead || v[i].headline)) return true;
  return false;
}

/* Does one document open with a member of group `a`, and with none of group `b`? */
static bool gr_some_open(const gr_work *w, uint32_t a, uint32_t b) {
  const mz_fact *v = w->l->facts.data;
  for (uint32_t i = w->group[a]; i != GR_NONE; i = w->next[i])
    if ((v[i].lead || v[i].headline) && !gr_opens(w, v[i].doc, b)) return true;
  return false;
}

/* Are two amounts that one report ascribes to two sources those of one event? A report of many attacks has many tolls, but
** where one opens with the one and another with the other, both tell of the same. */
static bool gr_one_event(const gr_work *w, const mz_link *k) {
  const mz_fact *v = w->l->facts.data;
  return k->party >= 0 && !mz_other_period(w->l, &v[k->a], &v[k->b]) &&
         (v[k->a].magnitude || (gr_some_open(w, k->a, k->b) && gr_some_open(w, k->b, k->a)));
}

/* Two tolls that a report gives by two sources for the accident that it tells of: they come first, so that a later toll, which
** differs from both, joins neither. */
static void gr_accidents(gr_work *w) {
  const mz_fact *v = w->l->facts.data;
  const mz_link *k = w->l->links.data;
  for (size_t i = 0; i < w->l->links.count; i++)
    if (k[i].disputed && (v[k[i].a].told || v[k[i].b].told) && k[i].party >= 0 &&
        !mz_other_period(w->l, &v[k[i].a], &v[k[i].b]))
      gr_dispute(w, k[i].a, k[i].b);
}

/* Two amounts that a document gives for one measure, by two sources: what others say of either is
** of one group. */
static void gr_disputes(gr_work *w) {
  const mz_fact *v = w->l->facts.data;
  const mz_link *link = w->l->links.data;
  for (size_t i = 0; i < w->l->links.count; i++)
    if (link[i].disputed && gr_one_event(w, &link[i])) gr_dispute(w, link[i].a, link[i].b);
  for (uint32_t i = 0; i < w->l->facts.count; i++) {
    if (v[i].amount.of == MZ_OF_DATE) continue;
    for (uint32_t k = i + 1;
         k < w->l->facts.count && v[k].doc == v[i].doc && v[k].sentence == v[i].sentence; k++) {
      if (v[k].amount.of == MZ_OF_DATE) continue;
      mz_relation r = mz_amount_relate(&v[i].amount, &v[k].amount);
      if ((r == MZ_REL_DIFFER || r == MZ_REL_CLOSE) && mz_two_sources(w->c, &v[i], &v[k]))
        gr_dispute(w, i, k);
      break;
    }
  }
}

static int gr_by_weight(const void *x, const void *y) {
  const mz_link *a = *(const mz_link *const *)x, *b = *(const mz_link *const *)y;
  int32_t s = mz_link_weight(a), t = mz_link_weight(b);
  if (s != t) return s > t ? -1 : 1;
  return mz_link_order(a, b);
}

/* Joins the dates, or everything else. */
static mz_status gr_cluster(gr_work *w, bool dates) {
  mz_links *l = w->l;
  mz_link *v = l->links.data;
  const mz_fact *facts = l->facts.data;
  size_t n = 0;

  size_t bytes = (l->links.count + 1) * sizeof(mz_link *);
  const mz_link **order = mz_realloc(&w->c->alloc, NULL, 0, bytes);
  if (order == NULL) return MZ_ENOMEM;
  for (size_t i = 0; i < l->links.count; i++)
    if ((facts[v[i].a].amount.of == MZ_OF_DATE) == dates && mz_link_counts(l, &v[i]))
      order[n++] = &v[i];
  mz_sort(order, n, sizeof *order, gr_by_weight);
  for (size_t i = 0; i < n; i++) gr_join(w, order[i]);
  mz_free(&w->c->alloc, order, bytes);
  return MZ_OK;
}

/* }================================================================== */

/* {==================================================================
** Periods: where two figures are one measure, their dates are one date
** =================================================================== */

static mz_status gr_period(gr_work *w, uint32_t a, uint32_t b) {
  const mz_fact *facts = w->l->facts.data;
  if (a == MZ_NO_FIGURE || b == MZ_NO_FIGURE || a == b) return MZ_OK;
  if (a > b) {
    uint32_t t = a;
    a = b;
    b = t;
  }
  if (facts[a].doc == facts[b].doc && facts[a].sentence == facts[b].sentence) return MZ_OK;
  if (mz_amount_relate(&facts[a].amount, &facts[b].amount) != MZ_REL_EQUAL) return MZ_OK;
  mz_link *k = mz_vec_push(&w->c->alloc, &w->l->links, sizeof *k);
  if (k == NULL) return MZ_ENOMEM;
  *k = (mz_link){.a = a, .b = b, .relation = MZ_REL_EQUAL, .by_period = true, .score = MZ_T_PERIOD};
  return MZ_OK;
}

static mz_status gr_periods(gr_work *w) {
  const mz_fact *facts = w->l->facts.data;
  mz_status st = MZ_OK;
  for (uint32_t g = 0; g < w->l->facts.count; g++) {
    if (w->group[g] != g) continue;
    for (uint32_t i = g; i != GR_NONE && st == MZ_OK; i = w->next[i])
      for (uint32_t k = w->next[i]; k != GR_NONE && st == MZ_OK; k = w->next[k])
        st = gr_period(w, facts[i].period, facts[k].period);
  }
  if (st != MZ_OK) return st;
  mz_link *v = w->l->links.data;
  size_t kept = 0;
  mz_sort(v, w->l->links.count, sizeof *v, mz_link_order);
  for (size_t i = 0; i < w->l->links.count; i++) {
    if (kept > 0 && v[kept - 1].a == v[i].a && v[kept - 1].b == v[i].b) {
      if (v[i].score < v[kept - 1].score) v[i] = v[kept - 1];
      v[i].by_period = true;
      v[kept - 1] = v[i];
    } else {
      v[kept++] = v[i];
    }
  }
  w->l->links.count = kept;
  return MZ_OK;
}

/* }================================================================== */

/* {==================================================================
** Results
** =================================================================== */

static int gr_number_order(const void *x, const void *y) {
  const uint32_t *a = x, *b = y;
  return *a < *b ? -1 : *a > *b;
}

static mz_status gr_member(mz_cmp *c, mz_vec *list, const mz_fact *f) {
  mz_member *m = mz_vec_push(&c->alloc, list, sizeof *m);
  if (m == NULL) return MZ_ENOMEM;
  *m = (mz_member){f->doc, f->figure};
  return MZ_OK;
}

/* The first phrase that says enough; a headline's only if there is no other. */
static void gr_measure(const gr_work *w, const uint32_t *list, uint32_t n, mz_group *g) {
  const mz_fact *facts = w->l->facts.data;
  uint32_t best = 0;
  for (uint32_t i = 0; i < n; i++) {
    const mz_fact *f = &facts[list[i]];
    mz_span at;
    uint32_t words = mz_measure_phrase(w->c, f, &at);
    uint32_t worth =
        (words > 3 ? 3 : words) * 2 + (f->headline ? 1 : 4); /* a headline says it short */
    if (worth <= best) continue;
    best = worth;
    g->measure_doc = f->doc;
    g->measure = at;
  }
}

static uint32_t gr_outlet(const gr_work *w, uint32_t doc) {
  return w->c->options.outlets != NULL ? w->c->options.outlets[doc] : doc;
}

/* How many outlets, and how many texts behind their reports, a group's members come from: nobody confirms himself. */
static void gr_outlets(const gr_work *w, mz_group *g) {
  const mz_member *m = (const mz_member *)w->c->members.data + g->first;
  for (uint32_t i = 0; i < g->count; i++) {
    bool outlet = true, origin = true;
    for (uint32_t k = 0; k < i; k++) {
      if (gr_outlet(w, m[k].doc) == gr_outlet(w, m[i].doc)) outlet = false;
      if (w->origin[m[k].doc] == w->origin[m[i].doc]) origin = false;
    }
    g->outlets += outlet;
    g->origins += origin;
  }
  if (g->origins > g->outlets) g->origins = g->outlets;
}

static mz_status gr_evidence(gr_work *w, mz_group *g, const mz_link *k) {
  const mz_fact *v = w->l->facts.data;
  mz_evidence *e = mz_vec_push(&w->c->alloc, &w->c->evidence, sizeof *e);
  if (e == NULL) return MZ_ENOMEM;
  *e = (mz_evidence){.a = {v[k->a].doc, v[k->a].figure},
                     .b = {v[k->b].doc, v[k->b].figure},
                     .value = k->value,
                     .noun = k->noun,
                     .context = k->context,
                     .before = k->left,
                     .behind = k->right,
                     .place = k->place,
                     .period = k->by_period ? MZ_T_PERIOD : k->period,
                     .source = k->source,
                     .party = k->party,
                     .headline = k->headline,
                     .total = k->score + k->value};
  g->evidence_count++;
  return MZ_OK;
}

/* Writes n facts of the work list as one group. */
static mz_status gr_write(gr_work *w, const uint32_t *list, uint32_t n, mz_verdict verdict,
                          mz_reason reason) {
  mz_cmp *c = w->c;
  const mz_fact *facts = w->l->facts.data;
  mz_status st = MZ_OK;
  mz_group g = {.first = (uint32_t)c->members.count,
                .count = n,
                .score = INT32_MAX,
                .evidence = (uint32_t)c->evidence.count,
                .verdict = verdict,
                .reason = reason};
  bool accuses = false;
  for (uint32_t i = 0; i < n && st == MZ_OK; i++) {
    st = gr_member(c, &c->members, &facts[list[i]]);
    for (uint32_t k = i + 1; k < n && st == MZ_OK; k++) {
      const mz_link *link = mz_link_find(w->l, list[i], list[k]);
      if (link == NULL) continue;
      if (link->score + link->value < g.score) g.score = link->score + link->value;
      accuses = accuses || mz_link_accuses(w->l, link);
      if (c->options.explain) st = gr_evidence(w, &g, link);
    }
  }
  if (st != MZ_OK) return st;
  if (g.verdict == MZ_CONFLICT && !accuses) g.verdict = MZ_CHECK, g.reason = MZ_WHY_WORDS;
  if (g.score == INT32_MAX) g.score = 0;
  g.sourcing = mz_sourcing_of(c, facts, list, n);
  gr_outlets(w, &g);
  gr_measure(w, list, n, &g);
  mz_group *out = mz_vec_push(&c->alloc, &c->groups, sizeof *out);
  if (out == NULL) return MZ_ENOMEM;
  *out = g;
  return MZ_OK;
}

/* Appends a group's facts to the n of w->list. */
static uint32_t gr_list(gr_work *w, uint32_t first, uint32_t n) {
  for (uint32_t i = first; i != GR_NONE; i = w->next[i]) w->list[n++] = i;
  mz_sort(w->list, n, sizeof *w->list, gr_number_order);
  return n;
}

/* Brings those of n facts that agree with the first one and with each other to the front; how many
** they are. */
static uint32_t gr_agreeing(const gr_work *w, uint32_t *list, uint32_t n) {
  uint32_t kept = 1;
  for (uint32_t i = 1; i < n; i++) {
    bool agrees = true;
    for (uint32_t k = 0; k < kept && agrees; k++) {
      const mz_link *link = mz_link_find(w->l, list[k], list[i]);
      agrees = mz_link_relation(w->l, list[k], list[i]) == MZ_REL_EQUAL &&
               (link == NULL || !link->moved);
    }
    if (!agrees) continue;
    uint32_t fact = list[i];
    memmove(&list[kept + 1], &list[kept], (i - kept) * sizeof *list);
    list[kept++] = fact;
  }
  return kept;
}

static bool gr_several(const gr_work *w, const uint32_t *list, uint32_t n) {
  const mz_fact *facts = w->l->facts.data;
  for (uint32_t i = 1; i < n; i++)
    if (facts[list[i]].doc != facts[list[0]].doc) return true;
  return false;
}

/* What a measure was on one day and on another stands side by side; on either day the reports may
** agree. */
static mz_status gr_sides(gr_work *w, uint32_t first, uint32_t n) {
  mz_status st = MZ_OK;
  for (uint32_t from = 0, size; from < n && st == MZ_OK; from += size) {
    uint32_t *list = w->list + from;
    size = gr_agreeing(w, list, n - from);
    if (gr_several(w, list, size)) st = gr_write(w, list, size, MZ_AGREE, MZ_NO_REASON);
  }
  gr_list(w, first, 0);
  return st;
}

static mz_status gr_emit(gr_work *w, uint32_t first) {
  mz_cmp *c = w->c;
  const mz_fact *facts = w->l->facts.data;
  uint32_t n = gr_list(w, first, 0);
  mz_status st = MZ_OK;
  if (gr_several(w, w->list, n)) {
    mz_reason reason = MZ_NO_REASON;
    mz_verdict verdict = mz_judge(c, w->l, w->list, n, &reason);
    if (verdict == MZ_CONFLICT)
      verdict = mz_occasion_verdict(c, w->l, &w->occasions, w->list, n, &reason);
    if (verdict == MZ_SCOPE) st = gr_sides(w, first, n);
    return st == MZ_OK ? gr_write(w, w->list, n, verdict, reason) : st;
  }
  for (uint32_t i = 0; i < n && st == MZ_OK; i++)
    st = gr_member(c, &c->singles, &facts[w->list[i]]);
  return st;
}

typedef struct gr_scope {
  uint32_t a, b; /* groups that measure the same for two periods */
} gr_scope;

static int gr_scope_order(const void *x, const void *y) {
  const gr_scope *a = x, *b = y;
  if (a->a != b->a) return a->a < b->a ? -1 : 1;
  return a->b < b->b ? -1 : a->b > b->b;
}

/* A report that has both figures tells its own series. */
static bool gr_disjoint(const gr_work *w, uint32_t a, uint32_t b) {
  const mz_fact *v = w->l->facts.data;
  for (uint32_t i = a; i != GR_NONE; i = w->next[i])
    for (uint32_t k = b; k != GR_NONE; k = w->next[k])
      if (v[i].doc == v[k].doc) return false;
  return true;
}

/* The same measure for another period: shown side by side, behind everything else. */
static mz_status gr_scopes(gr_work *w) {
  const mz_fact *v = w->l->facts.data;
  const mz_link *k = w->l->links.data;
  mz_vec found = {0};
  mz_status st = MZ_OK;
  for (size_t i = 0; i < w->l->links.count && st == MZ_OK; i++) {
    uint32_t a = w->group[k[i].a], b = w->group[k[i].b];
    if (k[i].relation == MZ_REL_EQUAL || a == b || v[k[i].a].doc == v[k[i].b].doc ||
        k[i].score < MZ_T_SCOPE || k[i].noun < 0 || k[i].party < 0 ||
        !mz_other_period(w->l, &v[k[i].a], &v[k[i].b]) || !gr_disjoint(w, a, b))
      continue;
    gr_scope *s = mz_vec_push(&w->c->alloc, &found, sizeof *s);
    if (s == NULL)
      st = MZ_ENOMEM;
    else
      *s = (gr_scope){a < b ? a : b, a < b ? b : a};
  }
  gr_scope *s = found.data;
  mz_sort(s, found.count, sizeof *s, gr_scope_order);
  for (size_t i = 0; i < found.count && st == MZ_OK; i++)
    if (i == 0 || gr_scope_order(&s[i - 1], &s[i]) != 0)
      st = gr_write(w, w->list, gr_list(w, s[i].b, gr_list(w, s[i].a, 0)), MZ_SCOPE, MZ_WHY_PERIOD);
  mz_vec_free(&w->c->alloc, &found, sizeof(gr_scope));
  return st;
}

/* The first document of each document's origin. */
static void gr_origins(gr_work *w) {
  const mz_doc_pair *p = w->c->pairs.data;
  for (uint32_t d = 0; d < w->c->ndocs; d++) w->origin[d] = d;
  for (size_t i = 0; i < w->c->pairs.count; i++) { /* in order of a: a's own origin is settled */
    if (!p[i].same_origin) continue;
    uint32_t a = w->origin[p[i].a], b = w->origin[p[i].b], to = a < b ? a : b, from = a < b ? b : a;
    for (uint32_t d = 0; d < w->c->ndocs && from != to; d++)
      if (w->origin[d] == from) w->origin[d] = to;
  }
}

static mz_status gr_run(gr_work *w) {
  mz_cmp *c = w->c;
  size_t n = w->l->facts.count;
  if (n == 0) return MZ_OK;
  size_t bytes = (n * 4 + c->ndocs) * sizeof *w->group, refusals = GR_REFUSALS * sizeof *w->refused;
  w->group = mz_realloc(&c->alloc, NULL, 0, bytes);
  w->refused = mz_realloc(&c->alloc, NULL, 0, refusals);
  if (w->group == NULL || w->refused == NULL) {
    mz_free(&c->alloc, w->refused, refusals);
    mz_free(&c->alloc, w->group, bytes);
    return MZ_ENOMEM;
  }
  memset(w->refused, 0, refusals);
  w->next = w->group + n;
  w->size = w->group + 2 * n;
  w->list = w->group + 3 * n;
  w->origin = w->group + 4 * n;
  gr_origins(w);
  for (uint32_t i = 0; i < n; i++) w->group[i] = i, w->next[i] = GR_NONE, w->size[i] = 1;
  mz_sort(w->l->links.data, w->l->links.count, sizeof(mz_link), mz_link_order);
  mz_status st = mz_rivals_mark(&c->alloc, w->l);
  if (st == MZ_OK) st = mz_occasions_find(c, w->l, &w->occasions);
  if (st == MZ_OK) gr_accidents(w);
  if (st == MZ_OK) st = gr_cluster(w, false);
  if (st == MZ_OK) gr_disputes(w);
  if (st == MZ_OK) st = gr_periods(w);
  if (st == MZ_OK) st = gr_cluster(w, true);

  for (uint32_t i = 0; i < n && st == MZ_OK; i++)
    if (w->group[i] == i) st = gr_emit(w, i);
  if (st == MZ_OK) st = gr_scopes(w);
  mz_occasions_free(c, &w->occasions);
  mz_free(&c->alloc, w->refused, refusals);
  mz_free(&c->alloc, w->group, bytes);
  return st;
}

mz_status mz_cmp_group(mz_cmp *c) {
  mz_links l = {0};
  mz_status st = mz_links_find(c, &l);
  if (st == MZ_OK) st = gr_run(&(gr_work){.c = c, .l = &l});
  mz_links_free(c, &l);
  return st;
}

/* }================================================================== */
