/* SPDX-License-Identifier: MIT
**
** Spellings of which one has two letters of the other turned around, or an ا before its first two consonants. Their
** consonants are not in one order, so no skeleton brings them together; their letters without order do.
*/
#include "variant.h"

#define SLP_BUCKET 24 /* spellings of the same letters that are compared */

bool mz_same_letters(const mz_spelling *x, const mz_spelling *y) {
  uint8_t seen[MZ_SPELLING_LETTERS];
  uint32_t n = y->n;
  if (x->n != n || x->letters[0] != y->letters[0]) return false;
  memcpy(seen, y->letters, n);
  for (uint32_t i = 0; i < x->n; i++) {
    uint32_t k = 0;
    while (k < n && seen[k] != x->letters[i]) k++;
    if (k == n) return false;
    seen[k] = seen[--n];
  }
  return true;
}

mz_slip_kind mz_slip_of(const mz_spelling *x, const mz_spelling *y) {
  if (x->n > y->n) {
    const mz_spelling *t = x;
    x = y;
    y = t;
  }
  uint32_t i = 0;
  while (i < x->n && x->letters[i] == y->letters[i]) i++;
  if (x->n < y->n)
    return y->n == x->n + 1 && i == 0 && mz_helped(y) &&
                   memcmp(x->letters, y->letters + 1, x->n) == 0
               ? MZ_SLIP_HELP
               : MZ_SLIP_NONE;
  return i + 1U < x->n && x->letters[i] == y->letters[i + 1] &&
                 x->letters[i + 1] == y->letters[i] &&
                 memcmp(x->letters + i + 2, y->letters + i + 2, x->n - i - 2U) == 0
             ? MZ_SLIP_TURNED
             : MZ_SLIP_NONE;
}

typedef struct slp_key {
  uint64_t letters; /* hash of them, the first apart */
  uint32_t spelling;
} slp_key;

static int slp_key_order(const void *x, const void *y) {
  const slp_key *a = x, *b = y;
  if (a->letters != b->letters) return a->letters < b->letters ? -1 : 1;
  return a->spelling < b->spelling ? -1 : a->spelling > b->spelling;
}

static mz_status slp_push(mz_variant_work *w, mz_spelling s, uint32_t spelling) {
  for (uint32_t i = 2; i < s.n; i++) /* the few letters of a word, in order */
    for (uint32_t k = i; k > 1 && s.letters[k - 1] > s.letters[k]; k--) {
      uint8_t l = s.letters[k];
      s.letters[k] = s.letters[k - 1];
      s.letters[k - 1] = l;
    }
  slp_key *k = mz_vec_push(&w->c->alloc, &w->slip_keys, sizeof *k);
  if (k == NULL) return MZ_ENOMEM;
  *k = (slp_key){mz_spelling_hash(&s), spelling};
  return MZ_OK;
}

static mz_status slp_keys(mz_variant_work *w, uint32_t spelling) {
  const mz_spelt_name *p = (const mz_spelt_name *)w->spellings.data + spelling;
  const mz_spelling *s = &((const mz_spelt_word *)w->words.data)[p->first].is;
  if (s->n < MZ_VARIANT_LEAST) return MZ_OK;
  mz_status st = slp_push(w, *s, spelling);
  if (st != MZ_OK || !mz_helped(s)) return st;
  mz_spelling rest = {.n = (uint8_t)(s->n - 1)};
  memcpy(rest.letters, s->letters + 1, rest.n);
  return slp_push(w, rest, spelling);
}

mz_status mz_slips(mz_variant_work *w) {
  mz_spelt_name *p = w->spellings.data;
  const mz_spelt_word *v = w->words.data;
  mz_status st = MZ_OK;
  for (uint32_t i = 0; i < w->spellings.count && st == MZ_OK; i++) st = slp_keys(w, i);
  slp_key *k = w->slip_keys.data;
  if (st == MZ_OK) mz_sort_hashes(k, w->slip_keys.count, sizeof *k, slp_key_order);
  for (size_t i = 0; i < w->slip_keys.count && st == MZ_OK; i++)
    for (size_t n = i + 1;
         n < w->slip_keys.count && n <= i + SLP_BUCKET && k[n].letters == k[i].letters; n++) {
      uint32_t a = k[i].spelling, b = k[n].spelling;
      mz_slip_kind kind = mz_slip_of(&v[p[a].first].is, &v[p[b].first].is);
      if (kind == MZ_SLIP_NONE) continue;
      mz_slip *m = mz_vec_push(&w->c->alloc, &w->slips, sizeof *m);
      if (m == NULL) {
        st = MZ_ENOMEM;
        break;
      }
      *m = (mz_slip){a, b, kind};
      p[a].slipped = p[b].slipped = true;
    }
  mz_vec_free(&w->c->alloc, &w->slip_keys, sizeof *k);
  return st;
}
