/* SPDX-License-Identifier: MIT
**
** What each token may be, told by the last letters of a word before anything is looked up: eight of ten begin no figure,
** and nothing that says where the text has one from. A word that is not Arabic may be anything.
*/
#include "scan.h"
#include "../text/simd.h"
#include "../text/tails.h"

#define SA_UNKNOWN UINT64_MAX

/* The letters of a word of `len` bytes, if they are plain and at most twelve; 0 for any other, or if fewer bytes than
** those take are left in the text, for it is read four letters at a time. Letters are plain that have two bytes. */
static mz_key sa_plain(const char *text, uint32_t len, uint32_t left) {
  uint32_t n = len / 2, shift = 0, codes;
  mz_key key = 0;
  if (len % 2 != 0 || n > MZ_KEY_LETTERS || left < 2 * MZ_KEY_LETTERS) return 0;
  for (; n >= 4; n -= 4, shift += 20, text += 8) {
    if (!chars_four(chars_load(text), &codes)) return 0;
    key |= (mz_key)codes << shift;
  }
  if (n > 0 && !chars_first(chars_load(text), n, &codes)) return 0;
  return n > 0 ? key | (mz_key)codes << shift : key;
}

#define SA_LETTERS 24

/* The last letters of a longer word, or one with marks on it or tatweel in it, which folding drops; SA_UNKNOWN if it has
** more letters than words have, or anything else in it. */
static mz_key sa_other_tail(const char *text, uint32_t len) {
  uint8_t l[SA_LETTERS];
  size_t n = mz_letters(text, len, l, sizeof l);
  if (n == 0 || n > sizeof l || memchr(l, 0, n) != NULL) return SA_UNKNOWN;
  return n > MZ_TAIL ? mz_key_letters(l + n - MZ_TAIL, MZ_TAIL) : mz_key_letters(l, n);
}

/* What a mark or symbol may be: anything, if the lexicon knows it; a source may stop speaking at a semicolon. */
static uint32_t sa_mark(const mz_scan *s, uint32_t cp) {
  if (mz_lexicon_find(s->lx, mz_key_symbol(cp)) != NULL) return MZ_TAIL_ANY;
  return cp == 0x61B ? MZ_TAIL_REPORT : 0;
}

/* What a token may be that is no word, or a word that is not plain, and the hash of its ending. `*before` is what the
** token before it may be, of which it may say more. */
static uint32_t sa_other(const mz_scan *s, uint32_t i, uint64_t *hash, uint8_t *before) {
  const mz_doc *d = s->d;
  const char *text = d->text + d->first[i];
  uint32_t len = d->end[i] - d->first[i], cp = 0;
  mz_key tail = 0;
  if (d->kind[i] == MZ_WORD) {
    s->plain[i] = sa_plain(text, len, d->len - d->first[i]);
    tail = s->plain[i] != 0 ? mz_tail_key(s->plain[i], len / 2) : sa_other_tail(text, len);
    if (tail == SA_UNKNOWN && (*before & MZ_TAIL_PHRASE)) *before |= MZ_TAIL_ANY;
  }
  *hash = mz_key_hash(tail);
  switch (d->kind[i]) {
  case MZ_WORD: return tail == SA_UNKNOWN ? MZ_TAIL_ANY : mz_tail_word(s->lx->tails, *hash);
  case MZ_NUMBER: return MZ_TAIL_FIGURE | MZ_TAIL_REPORT;
  case MZ_PUNCT:
  case MZ_SYMBOL:
    mz_utf8(text, text + len, &cp);
    if (i > 0 && mz_dash(cp) && mz_glued(s, i - 1) && d->kind[i - 1] == MZ_WORD)
      *before |= MZ_TAIL_FIGURE; /* إف-16 */
    return sa_mark(s, cp);
  default: return 0;
  }
}

/* Where no processor helps, no word is plain before sa_other has looked at it. */
static uint32_t sa_none(mz_scan *s, uint32_t i, uint64_t *hash) {
  uint32_t count = s->n - i < MZ_SIMD_KEYS ? s->n - i : MZ_SIMD_KEYS;
  memset(s->plain + i, 0, count * sizeof *s->plain);
  memset(hash, 0, count * sizeof *hash);
  return count;
}

/* What the tokens [i, end) may be by themselves, and the hashes of their endings. */
static void sa_alone(const mz_scan *s, uint32_t i, uint32_t end, uint64_t *hash) {
  const mz_tails *t = s->lx->tails;
  uint8_t none = 0, *about = s->about;
  uint32_t others[MZ_SIMD_KEYS + 1], n = 0;
  for (uint32_t k = i; k < end; k++) {
    about[k] = (uint8_t)mz_tail_word(t, hash[k - i]);
    others[n] = k;
    n += s->plain[k] == 0;
  }
  for (uint32_t o = 0; o < n; o++) {
    uint32_t k = others[o];
    about[k] = (uint8_t)sa_other(s, k, &hash[k - i], k > 0 ? &about[k - 1] : &none);
  }
}

/* What a word that begins phrases may be is known with the next: says so of `count` tokens from the i-th on, hash[0] being
** that of the first, and where they are stops. What is none is written too, and written over: no branch, which nobody could
** foretell. */
static void sa_stops(mz_scan *s, uint32_t i, uint32_t count, const uint64_t *hash) {
  const mz_tails *t = s->lx->tails;
  uint32_t *figures = s->figures.at + s->figures.count, *reports = s->reports.at + s->reports.count;
  uint32_t nfigures = 0, nreports = 0, begins[MZ_SIMD_KEYS + 1], n = 0;
  uint8_t *about = s->about + i;
  for (uint32_t k = 0; k < count; k++) {
    begins[n] = k;
    n += about[k] / MZ_TAIL_PHRASE & 1;
  }
  for (uint32_t k = 0; k < n; k++) {
    uint32_t at = begins[k];
    about[at] |= (uint8_t)mz_tail_pair(t, mz_pair_hash(hash[at], hash[at + 1]));
  }
  for (uint32_t k = 0; k < count; k++) {
    uint32_t what = about[k];
    about[k] = what & MZ_TAIL_ANY;
    figures[nfigures] = reports[nreports] = i + k;
    nfigures += what / MZ_TAIL_FIGURE & 1;
    nreports += what / MZ_TAIL_REPORT & 1;
  }
  s->figures.count += nfigures;
  s->reports.count += nreports;
}

void mz_find_starts(mz_scan *s) {
  const mz_tokens all = mz_doc_tokens(s->d);
  const mz_simd_keys simd = mz_simd_keys_here()[0];
  uint64_t hash[MZ_SIMD_KEYS + 2]; /* of the token before, of those at hand, and of none */
  for (uint32_t i = 0, count; i < s->n; i += count) {
    count = simd != NULL ? simd(s->d->text, s->d->len, &all, i, s->plain, hash + 1)
                         : sa_none(s, i, hash + 1);
    sa_alone(s, i, i + count, hash + 1);
    hash[count + 1] = 0;
    uint32_t first = i == 0, last = i + count == s->n;
    sa_stops(s, i + first - 1, count - first + last, hash + first);
    hash[0] = hash[count];
  }
}
