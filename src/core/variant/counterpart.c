/* SPDX-License-Identifier: MIT
**
** Words that take each other's place in sentences that say the same: what stands between the same words on both sides
** is likely the same thing, however it is spelt.
*/
#include "variant.h"

#define CP_GAP 4  /* words that face no others, between those that do */
#define CP_SIDE 2 /* of the words that face each other, those on each side that count */

/* One of two aligned sentences. */
typedef struct cp_row {
  uint32_t *term, *token; /* its terms, and where they stand */
  uint32_t doc, n;
} cp_row;

static mz_status cp_row_read(mz_variant_work *w, mz_vec *room, uint32_t doc, uint32_t sent,
                             cp_row *r) {
  const mz_side *s = &w->c->sides[doc];
  const mz_sentence *at = &s->sent[sent];
  uint32_t most = at->tok_end - at->tok_first;
  room->count = 0;
  mz_status st = mz_vec_reserve(&w->c->alloc, room, sizeof(uint32_t), 2 * (size_t)most + 1);
  if (st != MZ_OK) return st;
  *r = (cp_row){.term = room->data, .token = (uint32_t *)room->data + most, .doc = doc};
  for (uint32_t t = at->tok_first; t < at->tok_end; t++) {
    if (s->term[t] == MZ_NO_TERM) continue;
    r->term[r->n] = s->term[t];
    r->token[r->n++] = t;
  }
  return MZ_OK;
}

/* Words that face no others: [i, i_end) of one sentence, [k, k_end) of the other. */
typedef struct cp_gap {
  uint32_t i, i_end, k, k_end;
  uint32_t left, right; /* words right beside them that face each other */
} cp_gap;

/* How far two words may be from each other, by their length. */
static uint32_t cp_most(const mz_spelling *x, const mz_spelling *y) {
  uint32_t least = x->n < y->n ? x->n : y->n, most = x->n < y->n ? y->n : x->n;
  if (least < MZ_VARIANT_LEAST) return MZ_T_VARIANT_SHORT;
  return most > MZ_VARIANT_LEAST ? MZ_T_VARIANT_LETTER : MZ_T_VARIANT;
}

static mz_status cp_pairs(mz_variant_work *w, const cp_row *x, const cp_row *y, const cp_gap *g) {
  const mz_spelt_word *v = w->words.data;
  uint32_t last_a = MZ_NO_WORD;
  if (g->i_end - g->i > CP_GAP || g->k_end - g->k > CP_GAP) return MZ_OK;
  for (uint32_t i = g->i; i < g->i_end; i++) {
    uint32_t a = w->at[w->doc_from[x->doc] + x->token[i]], last_b = MZ_NO_WORD;
    if (a == MZ_NO_WORD || a == last_a || v[a].known) continue;
    last_a = a;
    for (uint32_t k = g->k; k < g->k_end; k++) {
      uint32_t b = w->at[w->doc_from[y->doc] + y->token[k]];
      if (b == MZ_NO_WORD || b == last_b || v[b].known || v[a].base == v[b].base) continue;
      last_b = b;
      if (mz_print_distance(&v[a].is, &v[b].is) > cp_most(&v[a].is, &v[b].is)) continue;
      mz_name_pair *p = mz_vec_push(&w->c->alloc, &w->met, sizeof *p);
      if (p == NULL) return MZ_ENOMEM;
      *p = (mz_name_pair){.a = a, .b = b, .facing = 1};
      if (i == g->i && k == g->k) p->facing += g->left;
      if (i + v[a].end - v[a].token >= g->i_end && k + v[b].end - v[b].token >= g->k_end)
        p->facing += g->right;
    }
  }
  return MZ_OK;
}

static mz_status cp_gaps(mz_variant_work *w, const cp_row *x, const cp_row *y,
                         const uint32_t *match) {
  mz_status st = MZ_OK;
  uint32_t left = 1; /* both begin here */
  for (uint32_t i = 0, k = 0; i <= x->n && st == MZ_OK;) {
    if (i < x->n && match[i] == k) {
      left = left < CP_SIDE ? left + 1 : CP_SIDE;
      i++, k++;
      continue;
    }
    cp_gap g = {.i = i, .i_end = i, .k = k, .left = left};
    while (g.i_end < x->n && match[g.i_end] == MZ_DIFF_NONE) g.i_end++;
    g.k_end = g.i_end < x->n ? match[g.i_end] : y->n;
    if (g.i_end == x->n) g.right = 1;
    for (i = g.i_end, k = g.k_end; i < x->n && g.right < CP_SIDE && match[i] == k; i++, k++)
      g.right++;
    if (g.i < g.i_end && g.k < g.k_end) st = cp_pairs(w, x, y, &g);
    if (g.i_end == x->n) break;
    i = g.i_end;
    k = g.k_end;
    left = 0;
  }
  return st;
}

static mz_status cp_face(mz_variant_work *w, const mz_aligned *at, mz_vec rooms[3]) {
  cp_row x, y;
  uint32_t common;
  mz_status st = cp_row_read(w, &rooms[0], at->doc_a, at->sent_a, &x);
  if (st == MZ_OK) st = cp_row_read(w, &rooms[1], at->doc_b, at->sent_b, &y);
  rooms[2].count = 0;
  if (st == MZ_OK) st = mz_vec_reserve(&w->c->alloc, &rooms[2], sizeof(uint32_t), x.n + (size_t)1);
  if (st != MZ_OK) return st;
  st = mz_diff_match(&w->c->alloc, &w->c->diff, x.term, x.n, y.term, y.n, rooms[2].data, &common);
  return st == MZ_OK && common > 0 ? cp_gaps(w, &x, &y, rooms[2].data) : st;
}

mz_status mz_counterparts(mz_variant_work *w) {
  const mz_aligned *v = w->c->aligned.data;
  mz_vec rooms[3] = {{0}};
  mz_status st = MZ_OK;
  for (size_t i = 0; i < w->c->aligned.count && st == MZ_OK; i++) st = cp_face(w, &v[i], rooms);
  for (size_t i = 0; i < 3; i++) mz_vec_free(&w->c->alloc, &rooms[i], sizeof(uint32_t));
  return st;
}
