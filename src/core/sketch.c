/* SPDX-License-Identifier: MIT
**
** How alike two documents are: the share of their three-stem shingles that both have.
*/
#include "compare.h"

#define SKETCH_WORDS 3

static int sketch_order(const void *x, const void *y) {
  const uint64_t *a = x, *b = y;
  return *a < *b ? -1 : *a > *b;
}

/* The sorted set of a document's shingles. */
static mz_status sketch_shingles(const mz_alloc *a, const mz_side *s, mz_vec *set) {
  uint32_t window[SKETCH_WORDS] = {0};
  uint32_t words = 0;
  for (uint32_t i = 0; i < s->doc->ntok; i++) {
    if (s->term[i] == MZ_NO_TERM) continue;
    memmove(window, window + 1, sizeof window - sizeof *window);
    window[SKETCH_WORDS - 1] = s->term[i];
    if (++words < SKETCH_WORDS) continue;
    uint64_t *h = mz_vec_push(a, set, sizeof *h);
    if (h == NULL) return MZ_ENOMEM;
    *h = mz_text_hash((const char *)window, sizeof window);
  }
  uint64_t *h = set->data;
  size_t kept = 0;
  mz_sort(h, set->count, sizeof *h, sketch_order);
  for (size_t i = 0; i < set->count; i++)
    if (kept == 0 || h[kept - 1] != h[i]) h[kept++] = h[i];
  set->count = kept;
  return MZ_OK;
}

static size_t sketch_common(const mz_vec *x, const mz_vec *y) {
  const uint64_t *a = x->data, *b = y->data;
  size_t i = 0, k = 0, n = 0;
  while (i < x->count && k < y->count) {
    if (a[i] == b[k])
      n++, i++, k++;
    else if (a[i] < b[k])
      i++;
    else
      k++;
  }
  return n;
}

mz_status mz_cmp_sketch(mz_cmp *c) {
  uint32_t count = c->ndocs;
  mz_vec *sets = NULL;
  mz_status s = MZ_OK;
  if (count < 2) return MZ_OK;
  sets = mz_realloc(&c->alloc, NULL, 0, count * sizeof *sets);
  if (sets == NULL) return MZ_ENOMEM;
  memset(sets, 0, count * sizeof *sets);
  for (uint32_t i = 0; i < count && s == MZ_OK; i++)
    s = sketch_shingles(&c->alloc, &c->sides[i], &sets[i]);
  for (uint32_t i = 0; i < count && s == MZ_OK; i++)
    for (uint32_t k = i + 1; k < count && s == MZ_OK; k++) {
      mz_doc_pair *p = mz_vec_push(&c->alloc, &c->pairs, sizeof *p);
      if (p == NULL) {
        s = MZ_ENOMEM;
        break;
      }
      size_t both = sketch_common(&sets[i], &sets[k]);
      size_t all = sets[i].count + sets[k].count - both;
      *p = (mz_doc_pair){.a = i, .b = k};
      if (both > 0) {
        p->similarity = (float)both / (float)all;
        p->a_in_b = (float)both / (float)sets[i].count;
        p->b_in_a = (float)both / (float)sets[k].count;
      }
    }
  for (uint32_t i = 0; i < count; i++) mz_vec_free(&c->alloc, &sets[i], sizeof(uint64_t));
  mz_free(&c->alloc, sets, count * sizeof *sets);
  return s;
}
