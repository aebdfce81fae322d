/* SPDX-License-Identifier: MIT
**
** Figures that face each other when two sentences that say the same are laid side by side: those at
** the same place among equal words, and those that are left over when every other figure of their
** sort has found its equal.
*/
#include "swapped.h"

#define FC_WORDS 1024 /* words of a sentence that are laid out */
#define FC_BESIDE 4   /* figures behind one with which it may be exchanged */
#define FC_FIGURES 32 /* figures of a sort that may be left over beside others */

typedef struct fc_line {
  uint32_t n;
  uint32_t word[FC_WORDS]; /* terms; amounts stand for their sort alone */
  uint32_t fact[FC_WORDS]; /* the fact whose amount it is, or MZ_NO_FIGURE */
} fc_line;

typedef struct fc_lines {
  fc_line a, b;
  uint32_t match[FC_WORDS];
} fc_lines;

static const mz_fact *fc_fact(const mz_links *l, uint32_t i) {
  return (const mz_fact *)l->facts.data + i;
}

static mz_relation fc_relate(const mz_links *l, uint32_t x, uint32_t y) {
  return mz_amount_relate(&fc_fact(l, x)->amount, &fc_fact(l, y)->amount);
}

/* The fact of a document's figure, or MZ_NO_FIGURE. */
static uint32_t fc_fact_of(const mz_links *l, uint32_t doc, uint32_t fig) {
  const mz_fact *f = l->facts.data;
  size_t low = 0, high = l->facts.count;
  while (low < high) {
    size_t mid = low + (high - low) / 2;
    if (f[mid].doc < doc || (f[mid].doc == doc && f[mid].figure < fig))
      low = mid + 1;
    else
      high = mid;
  }
  return low < l->facts.count && f[low].doc == doc && f[low].figure == fig ? (uint32_t)low
                                                                           : MZ_NO_FIGURE;
}

static void fc_lay(const mz_cmp *c, const mz_links *l, uint32_t doc, uint32_t sent, fc_line *out) {
  const mz_side *s = &c->sides[doc];
  out->n = 0;
  for (uint32_t w = s->sent[sent].tok_first; w < s->sent[sent].tok_end && out->n < FC_WORDS; w++) {
    if (s->term[w] == MZ_NO_TERM) continue;
    out->word[out->n] = s->term[w];
    out->fact[out->n] = MZ_NO_FIGURE;
    if (mz_term_at(&c->terms, s->term[w])->amount && s->figure[w] != MZ_NO_FIGURE) {
      uint32_t fact = fc_fact_of(l, doc, s->figure[w]);
      if (fact != MZ_NO_FIGURE) {
        out->fact[out->n] = fact;
        out->word[out->n] = UINT32_MAX - (uint32_t)fc_fact(l, fact)->amount.of;
      }
    }
    out->n++;
  }
}

/* Do enough words around place i face words around the place it faces? */
static bool fc_supported(const fc_lines *p, uint32_t i) {
  uint32_t n = 0, k = p->match[i];
  for (uint32_t d = 1; d <= 4; d++) {
    if (i >= d && p->match[i - d] != MZ_DIFF_NONE && k - p->match[i - d] <= d + 2) n++;
    if (i + d < p->a.n && p->match[i + d] != MZ_DIFF_NONE && p->match[i + d] - k <= d + 2) n++;
  }
  return n >= MZ_T_SUPPORT;
}

static mz_status fc_push(mz_cmp *c, mz_links *l, uint32_t a, uint32_t b, bool left_over) {
  bool deeds = false;
  uint32_t own = left_over ? MZ_NO_FIGURE : mz_swapped(c, l, a, b, &deeds);
  if (deeds) own = MZ_NO_FIGURE;
  mz_facing *f = mz_vec_push(&c->alloc, &l->facing, sizeof *f);
  if (f == NULL) return MZ_ENOMEM;
  *f = (mz_facing){.a = a,
                   .b = own == MZ_NO_FIGURE ? b : own,
                   .left_over = left_over,
                   .swapped = own != MZ_NO_FIGURE && fc_relate(l, a, b) == MZ_REL_EQUAL};
  return MZ_OK;
}

/* Sums up, for the figures from `first` on, the two sentences they stand in. */
static void fc_beside(mz_links *l, size_t first, const fc_lines *p, uint32_t common) {
  mz_facing *v = l->facing.data;
  mz_beside b = {.share = 1000 * common / (p->a.n < p->b.n ? p->a.n : p->b.n)};
  for (size_t i = first; i < l->facing.count; i++) {
    mz_relation r = fc_relate(l, v[i].a, v[i].b);
    b.equal += r == MZ_REL_EQUAL;
    b.differ += r == MZ_REL_DIFFER;
  }
  for (size_t i = first; i < l->facing.count; i++) v[i].beside = b;
}

/* Marks figures that two sentences exchange where everything else has kept its place, 5 قتلى و12 جريحا, 12 قتيلا و5 جرحى, or with
** the sentences beside them. */
static void fc_exchanged(const mz_cmp *c, mz_links *l, size_t first) {
  mz_facing *v = l->facing.data;
  for (size_t i = first; i < l->facing.count; i++) {
    mz_relation r = fc_relate(l, v[i].a, v[i].b); /* a date that says less is no other date */
    if (r == MZ_REL_EQUAL || (r == MZ_REL_CLOSE && fc_fact(l, v[i].a)->amount.of > MZ_OF_MEASURE))
      continue;
    for (size_t k = i + 1; k < l->facing.count && k <= i + FC_BESIDE; k++)
      if (fc_relate(l, v[i].a, v[k].b) == MZ_REL_EQUAL &&
          fc_relate(l, v[k].a, v[i].b) == MZ_REL_EQUAL)
        v[i].swapped = v[k].swapped = true;
    v[i].swapped = v[i].swapped || mz_exchanged(c, l, v[i].a, v[i].b);
  }
}

/* {==================================================================
** Leftovers
** =================================================================== */

/* The only fact of a sort in a line that has no equal in the other line; MZ_NO_FIGURE if there is
** none or more than one. `*equal` counts those that have. */
static uint32_t fc_lonely(const mz_links *l, const fc_line *x, const fc_line *y, mz_sort_of sort,
                          uint32_t *equal) {
  uint32_t found = MZ_NO_FIGURE, n = 0, seen = 0;
  *equal = 0;
  for (uint32_t i = 0; i < x->n; i++) {
    if (x->fact[i] == MZ_NO_FIGURE || fc_fact(l, x->fact[i])->amount.of != sort) continue;
    if (++seen > FC_FIGURES) return MZ_NO_FIGURE;
    bool has = false;
    for (uint32_t k = 0; k < y->n && !has; k++)
      has = y->fact[k] != MZ_NO_FIGURE && fc_relate(l, x->fact[i], y->fact[k]) == MZ_REL_EQUAL;
    *equal += has;
    if (!has) found = x->fact[i], n++;
  }
  return n == 1 ? found : MZ_NO_FIGURE;
}

/* Two sentences that share figures of a sort and have one left each: these face each other, too. */
static mz_status fc_left_over(mz_cmp *c, mz_links *l, const fc_lines *p, size_t first) {
  static const mz_sort_of sorts[] = {MZ_OF_NUMBER, MZ_OF_MONEY, MZ_OF_SHARE, MZ_OF_MEASURE};
  for (size_t i = 0; i < sizeof sorts / sizeof sorts[0]; i++) {
    uint32_t equal, n;
    uint32_t a = fc_lonely(l, &p->a, &p->b, sorts[i], &equal),
             b = fc_lonely(l, &p->b, &p->a, sorts[i], &n);
    if (a == MZ_NO_FIGURE || b == MZ_NO_FIGURE || equal == 0) continue;
    const mz_facing *v = l->facing.data;
    bool known = false;
    for (size_t k = first; k < l->facing.count; k++) known = known || v[k].a == a || v[k].b == b;
    if (!known && fc_push(c, l, a, b, true) != MZ_OK) return MZ_ENOMEM;
  }
  return MZ_OK;
}

/* }================================================================== */

static int fc_order(const void *x, const void *y) {
  const mz_facing *a = x, *b = y;
  if (a->a != b->a) return a->a < b->a ? -1 : 1;
  return a->b < b->b ? -1 : a->b > b->b;
}

static mz_status fc_pair(mz_cmp *c, mz_links *l, const mz_aligned *at, fc_lines *p) {
  uint32_t common;
  fc_lay(c, l, at->doc_a, at->sent_a, &p->a);
  fc_lay(c, l, at->doc_b, at->sent_b, &p->b);
  mz_status st =
      mz_diff_match(&c->alloc, &c->diff, p->a.word, p->a.n, p->b.word, p->b.n, p->match, &common);
  size_t first = l->facing.count;
  for (uint32_t k = 0; k < p->a.n && st == MZ_OK; k++)
    if (p->a.fact[k] != MZ_NO_FIGURE && p->match[k] != MZ_DIFF_NONE && fc_supported(p, k))
      st = fc_push(c, l, p->a.fact[k], p->b.fact[p->match[k]], false);
  if (st == MZ_OK) st = fc_left_over(c, l, p, first);
  if (st == MZ_OK) fc_beside(l, first, p, common);
  if (st == MZ_OK) fc_exchanged(c, l, first);
  return st;
}

mz_status mz_facings_find(mz_cmp *c, mz_links *l) {
  if (c->aligned.count == 0 || l->facts.count == 0) return MZ_OK;
  fc_lines *p = mz_realloc(&c->alloc, NULL, 0, sizeof *p);
  if (p == NULL) return MZ_ENOMEM;
  mz_status st = MZ_OK;
  const mz_aligned *v = c->aligned.data;
  for (size_t i = 0; i < c->aligned.count && st == MZ_OK; i++) st = fc_pair(c, l, &v[i], p);
  mz_free(&c->alloc, p, sizeof *p);
  mz_sort(l->facing.data, l->facing.count, sizeof(mz_facing), fc_order);
  return st;
}

const mz_facing *mz_facing_find(const mz_links *l, uint32_t a, uint32_t b) {
  const mz_facing *v = l->facing.data, key = {.a = a < b ? a : b, .b = a < b ? b : a};
  size_t low = 0, high = l->facing.count;
  while (low < high) {
    size_t mid = low + (high - low) / 2;
    if (fc_order(&v[mid], &key) < 0)
      low = mid + 1;
    else
      high = mid;
  }
  return low < l->facing.count && fc_order(&v[low], &key) == 0 ? &v[low] : NULL;
}
