/* SPDX-License-Identifier: MIT
**
** From links to groups: the strongest links first, and a figure joins a group only if it agrees with every member
** there, so that no chain of near resemblances can tie strangers together.
*/
#include "link.h"

#define GR_NONE UINT32_MAX

typedef struct gr_work {
  mz_cmp *c;
  mz_links *l;
  uint32_t *group; /* of each fact: its first member */
  uint32_t *next;  /* the next member, or GR_NONE */
  uint32_t *size;  /* at the first member */
} gr_work;

/* {==================================================================
** Which links count
** =================================================================== */

static int gr_by_pair(const void *x, const void *y) {
  const mz_link *a = x, *b = y;
  if (a->a != b->a) return a->a < b->a ? -1 : 1;
  return a->b < b->b ? -1 : a->b > b->b;
}

static int gr_by_strength(const void *x, const void *y) {
  const mz_link *a = *(const mz_link *const *)x, *b = *(const mz_link *const *)y;
  int32_t s = a->score + a->value, t = b->score + b->value;
  if (s != t) return s > t ? -1 : 1;
  return gr_by_pair(a, b);
}

static const mz_link *gr_link(const mz_links *l, uint32_t a, uint32_t b) {
  const mz_link *v = l->links.data;
  size_t low = 0, high = l->links.count;
  if (a > b) {
    uint32_t t = a;
    a = b;
    b = t;
  }
  while (low < high) {
    size_t mid = low + (high - low) / 2;
    if (v[mid].a < a || (v[mid].a == a && v[mid].b < b))
      low = mid + 1;
    else
      high = mid;
  }
  return low < l->links.count && v[low].a == a && v[low].b == b ? &v[low] : NULL;
}

/* Amounts that many things have: dates, ranks, spans of time. */
static bool gr_common(mz_sort_of of) {
  return of == MZ_OF_DATE || of == MZ_OF_TIME || of == MZ_OF_DURATION || of == MZ_OF_RANK;
}

/* Is a link strong enough to join two groups? */
static bool gr_good(const mz_links *l, const mz_link *k) {
  const mz_fact *x = (const mz_fact *)l->facts.data + k->a,
                *y = (const mz_fact *)l->facts.data + k->b;
  int32_t total = k->score + k->value;
  bool common = gr_common(x->amount.of);
  if (k->by_period) return true;
  if (x->amount.of == MZ_OF_DATE && x->owner != MZ_NO_FIGURE && y->owner != MZ_NO_FIGURE &&
      !k->facing)
    return false; /* the period of a number goes with its number */
  switch (k->relation) {
  case MZ_REL_EQUAL:
    if (x->doc == y->doc)
      return common ? total >= MZ_T_SAME_COMMON && k->context >= MZ_T_SAME_CONTEXT
                    : total >= MZ_T_SAME;
    return total >= (common ? MZ_T_EQUAL_COMMON : MZ_T_EQUAL);
  case MZ_REL_CLOSE: return total >= (common ? MZ_T_CLOSE_COMMON : MZ_T_CLOSE);
  case MZ_REL_DIFFER:
    return k->rival == 0 && k->facing && x->doc != y->doc && k->score >= MZ_T_DIFFER;
  default: return false;
  }
}

/* Marks links of different amounts where one side has a better partner in the other's document. */
static mz_status gr_rivals(gr_work *w) {
  mz_links *l = w->l;
  const mz_fact *facts = l->facts.data;
  mz_link *v = l->links.data;
  for (size_t i = 0; i < l->links.count; i++) {
    if (v[i].relation != MZ_REL_DIFFER || !v[i].facing) continue;
    uint32_t a = v[i].a, b = v[i].b;
    /* the links of both facts are few: look at all facts of the other document near enough */
    for (size_t k = 0; k < l->links.count && v[i].rival == 0; k++) {
      if (k == i) continue;
      bool at_a = v[k].a == a || v[k].b == a, at_b = v[k].a == b || v[k].b == b;
      if (at_a == at_b) continue;
      uint32_t other = at_a ? (v[k].a == a ? v[k].b : v[k].a) : (v[k].a == b ? v[k].b : v[k].a);
      if (facts[other].doc != facts[at_a ? b : a].doc) continue;
      if (v[k].score + v[k].value >= v[i].score) v[i].rival = 1;
    }
  }
  return MZ_OK;
}

/* }================================================================== */

/* {==================================================================
** Joining
** =================================================================== */

/* القطار رقم 6, الدول الخمس: a name rather than a measure, so it may stand twice in a sentence. */
static bool gr_same_name(const mz_fact *x, const mz_fact *y) {
  return x->noun != MZ_NO_TERM && x->noun == y->noun &&
         (x->amount.of == MZ_OF_LABEL || (x->named && y->named));
}

static bool gr_may_meet(const gr_work *w, uint32_t a, uint32_t b, uint32_t *linked) {
  const mz_fact *x = (const mz_fact *)w->l->facts.data + a,
                *y = (const mz_fact *)w->l->facts.data + b;
  mz_relation r = mz_amount_relate(&x->amount, &y->amount);
  const mz_link *k = gr_link(w->l, a, b);
  if ((k != NULL && gr_good(w->l, k)) || (r == MZ_REL_EQUAL && gr_same_name(x, y))) {
    ++*linked;
    return true;
  }
  if (x->doc == y->doc && (x->sentence == y->sentence || gr_common(x->amount.of))) return false;
  return r == MZ_REL_EQUAL || (r == MZ_REL_CLOSE && !gr_common(x->amount.of));
}

static void gr_join(gr_work *w, const mz_link *k) {
  uint32_t a = w->group[k->a], b = w->group[k->b];
  if (a == b) return;
  uint32_t linked = 0, all = 0;
  for (uint32_t i = a; i != GR_NONE; i = w->next[i])
    for (uint32_t n = b; n != GR_NONE; n = w->next[n], all++)
      if (!gr_may_meet(w, i, n, &linked)) return;
  if (linked * 1000 < all * MZ_T_JOIN) return;
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
    if ((facts[v[i].a].amount.of == MZ_OF_DATE) == dates && gr_good(l, &v[i])) order[n++] = &v[i];
  mz_sort(order, n, sizeof *order, gr_by_strength);
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
  mz_sort(v, w->l->links.count, sizeof *v, gr_by_pair);
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

static int gr_member_order(const void *x, const void *y) {
  const mz_member *a = x, *b = y;
  if (a->doc != b->doc) return a->doc < b->doc ? -1 : 1;
  return a->figure < b->figure ? -1 : a->figure > b->figure;
}

static mz_status gr_emit(gr_work *w, uint32_t first) {
  mz_cmp *c = w->c;
  const mz_fact *facts = w->l->facts.data;
  uint32_t docs = 0, last = GR_NONE;
  for (uint32_t i = first; i != GR_NONE; i = w->next[i])
    if (facts[i].doc != last) last = facts[i].doc, docs++;
  if (docs < 2) {
    for (uint32_t i = first; i != GR_NONE; i = w->next[i]) {
      mz_member *m = mz_vec_push(&c->alloc, &c->singles, sizeof *m);
      if (m == NULL) return MZ_ENOMEM;
      *m = (mz_member){facts[i].doc, facts[i].figure};
    }
    return MZ_OK;
  }
  mz_group *g = mz_vec_push(&c->alloc, &c->groups, sizeof *g);
  if (g == NULL) return MZ_ENOMEM;
  g->first = (uint32_t)c->members.count;
  g->score = INT32_MAX;
  mz_relation worst = MZ_REL_EQUAL;
  for (uint32_t i = first; i != GR_NONE; i = w->next[i]) {
    mz_member *m = mz_vec_push(&c->alloc, &c->members, sizeof *m);
    if (m == NULL) return MZ_ENOMEM;
    *m = (mz_member){facts[i].doc, facts[i].figure};
    g->count++;
    for (uint32_t k = w->next[i]; k != GR_NONE; k = w->next[k]) {
      mz_relation r = mz_amount_relate(&facts[i].amount, &facts[k].amount);
      if (r > worst) worst = r;
      const mz_link *link = gr_link(w->l, i, k);
      if (link != NULL && link->score + link->value < g->score)
        g->score = link->score + link->value;
    }
  }
  g->verdict = worst == MZ_REL_EQUAL ? MZ_AGREE : worst == MZ_REL_CLOSE ? MZ_ROUNDED : MZ_CONFLICT;
  g->outlets = docs;
  g->origins = docs;
  mz_sort((mz_member *)c->members.data + g->first, g->count, sizeof(mz_member), gr_member_order);
  g->measure_doc = facts[first].doc;
  g->measure = c->sides[facts[first].doc].fig[facts[first].figure].at;
  return MZ_OK;
}

static mz_status gr_run(gr_work *w) {
  mz_cmp *c = w->c;
  size_t n = w->l->facts.count;
  if (n == 0) return MZ_OK;
  w->group = mz_realloc(&c->alloc, NULL, 0, n * 3 * sizeof *w->group);
  if (w->group == NULL) return MZ_ENOMEM;
  w->next = w->group + n;
  w->size = w->group + 2 * n;
  for (uint32_t i = 0; i < n; i++) w->group[i] = i, w->next[i] = GR_NONE, w->size[i] = 1;
  mz_sort(w->l->links.data, w->l->links.count, sizeof(mz_link), gr_by_pair);
  mz_status st = gr_rivals(w);
  if (st == MZ_OK) st = gr_cluster(w, false);
  if (st == MZ_OK) st = gr_periods(w);
  if (st == MZ_OK) st = gr_cluster(w, true);

  for (uint32_t i = 0; i < n && st == MZ_OK; i++)
    if (w->group[i] == i) st = gr_emit(w, i);
  mz_free(&c->alloc, w->group, n * 3 * sizeof *w->group);
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
