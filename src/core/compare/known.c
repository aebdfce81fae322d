/* SPDX-License-Identifier: MIT
**
** Spellings are found by the hash of their folded letters, the article aside, which one paper writes and another does
** not.
*/
#include "known.h"
#include "../text/fold.h"

#define KN_CLITICS 3 /* letters that may be joined to a name */
#define KN_BYTES 64  /* of a word of a name */
#define KN_WORDS 8   /* of a name, those that are told apart */

static const char kn_al[] = "ال", kn_lam[] = "ل";
enum { KN_LETTER = sizeof kn_lam - 1, KN_AL = sizeof kn_al - 1, KN_LEAST = 3 * KN_LETTER };

/* What is left of a key behind `skip` letters and the article, hashed; 0 if too little is. A ل swallows the alef of the
** article: للبرازيل. */
static uint64_t kn_base(const char *key, size_t length, uint32_t skip) {
  size_t at = (size_t)skip * KN_LETTER;
  if (length >= at + KN_AL + KN_LEAST && memcmp(key + at, kn_al, KN_AL) == 0)
    at += KN_AL;
  else if (skip > 0 && length >= at + KN_LETTER + KN_LEAST &&
           memcmp(key + at, kn_lam, KN_LETTER) == 0 &&
           memcmp(key + at - KN_LETTER, kn_lam, KN_LETTER) == 0)
    at += KN_LETTER;
  return length >= at + KN_LEAST ? mz_text_hash(key + at, length - at) : 0;
}

static bool kn_clitic(const char *letter) {
  static const char *const clitics[] = {"و", "ف", "ب", "ل", "ك"};
  for (size_t i = 0; i < sizeof clitics / sizeof *clitics; i++)
    if (memcmp(letter, clitics[i], KN_LETTER) == 0) return true;
  return false;
}

static int kn_order(const void *x, const void *y) {
  const mz_known_form *a = x, *b = y;
  if (a->hash != b->hash) return a->hash < b->hash ? -1 : 1;
  return a->word < b->word ? -1 : a->word > b->word;
}

/* The words of what a form spells otherwise, from token `*first` on. */
static uint32_t kn_words(const mz_doc *d, const mz_form *f, uint32_t *first) {
  uint32_t end = *first = mz_token_at(d, f->own);
  while (end < d->ntok && d->first[end] < f->at.end) end++;
  return end - *first;
}

/* Each word of a form, to be known where another form of the variant has one at the same place. */
static mz_status kn_form(mz_cmp *c, const mz_form *f, uint32_t variant, uint32_t words) {
  const mz_doc *d = c->sides[f->doc].doc;
  uint32_t first;
  if (kn_words(d, f, &first) != words) return MZ_OK;
  for (uint32_t i = 0; i < words && i < KN_WORDS; i++) {
    char key[KN_BYTES];
    uint32_t at = i == 0 ? f->own : d->first[first + i], end = d->end[first + i];
    if (end > f->at.end) end = f->at.end;
    size_t n = mz_fold(d->text + at, end - at, key, sizeof key);
    uint64_t hash = n <= sizeof key ? kn_base(key, n, 0) : 0;
    if (hash == 0) continue;
    mz_known_form *out = mz_vec_push(&c->alloc, &c->known_forms, sizeof *out);
    if (out == NULL) return MZ_ENOMEM;
    *out = (mz_known_form){hash, variant * KN_WORDS + i};
  }
  return MZ_OK;
}

mz_status mz_known_forms(mz_cmp *c) {
  const mz_variant *v = c->variants.data;
  const mz_form *forms = c->forms.data;
  mz_status st = MZ_OK;
  for (uint32_t i = 0; i < c->variants.count; i++) {
    uint32_t first,
        words = kn_words(c->sides[forms[v[i].first].doc].doc, &forms[v[i].first], &first);
    for (uint32_t k = v[i].first; k < v[i].first + v[i].count && st == MZ_OK; k++)
      st = kn_form(c, &forms[k], i, words);
  }
  if (st != MZ_OK) return st;
  mz_sort(c->known_forms.data, c->known_forms.count, sizeof(mz_known_form), kn_order);
  return MZ_OK;
}

static size_t kn_first(const mz_vec *known, uint64_t hash) {
  const mz_known_form *v = known->data;
  size_t low = 0, high = known->count;
  while (low < high) {
    size_t mid = low + (high - low) / 2;
    if (v[mid].hash < hash)
      low = mid + 1;
    else
      high = mid;
  }
  return low;
}

static bool kn_one_word(const mz_vec *known, uint64_t x, uint64_t y) {
  const mz_known_form *v = known->data;
  size_t i = kn_first(known, x), k = kn_first(known, y);
  while (i < known->count && k < known->count && v[i].hash == x && v[k].hash == y) {
    if (v[i].word == v[k].word) return true;
    if (v[i].word < v[k].word)
      i++;
    else
      k++;
  }
  return false;
}

bool mz_known_alike(const mz_vec *known, const char *x, uint32_t n, const char *y, uint32_t m) {
  for (uint32_t skip = 0; skip <= KN_CLITICS; skip++) {
    uint64_t a = kn_base(x, n, skip), b = kn_base(y, m, skip);
    if (a == 0 || b == 0) return false;
    if (kn_one_word(known, a, b)) return true;
    const char *p = x + (size_t)skip * KN_LETTER, *q = y + (size_t)skip * KN_LETTER;
    if (memcmp(p, q, KN_LETTER) != 0 || !kn_clitic(p)) return false;
  }
  return false;
}
