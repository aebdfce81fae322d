/* SPDX-License-Identifier: MIT
**
** Two words of texts, as they are printed: could they be one word or one name?
*/
#include "spelling.h"
#include "../text/chars.h"
#include "../compare/terms.h"

#define AL_LETTER 2  /* bytes of a letter, as nearly all are written */
#define AL_SEAT 0xFF /* the number of a hamza */

bool mz_spell(const mz_doc *d, uint32_t from, uint32_t end, mz_spelling *out) {
  out->n = 0;
  if (from >= end) return false; /* a letter that belongs to the next word: و (7) */
  size_t n = mz_letters(d->text + from, end - from, out->letters, MZ_SPELLING_LETTERS);
  out->n = (uint8_t)(n > MZ_SPELLING_LETTERS ? 0 : n);
  return out->n > 0;
}

static bool al_skeleton_at(const mz_doc *d, uint32_t token, mz_skeleton *s) {
  mz_spelling w;
  if (!mz_spell(d, d->first[token], d->end[token], &w)) return false;
  *s = mz_skeleton_of(&w);
  return s->consonants >= 3;
}

/* How a token begins to sound, if its first letter says it; else 0: ن may sound as م. */
static uint8_t al_beginning(const mz_doc *d, uint32_t token) {
  mz_spelling w;
  uint32_t first = d->first[token];
  if (d->end[token] - first < AL_LETTER || !mz_spell(d, first, first + AL_LETTER, &w)) return 0;
  return w.letters[0] == MZ_L_NOON ? 0 : mz_letter_sound(w.letters[0]);
}

bool mz_sound_alike(const mz_doc *a, uint32_t token_a, const mz_doc *b, uint32_t token_b) {
  mz_skeleton s, t;
  uint8_t x = al_beginning(a, token_a), y = al_beginning(b, token_b);
  if (x != 0 && y != 0 && x != y) return false;
  return al_skeleton_at(a, token_a, &s) && al_skeleton_at(b, token_b, &t) && s.hash == t.hash;
}

/* The letters of a word, with one number for a hamza on whatever it sits but an ا; at the end of a word it may have a ي
** before it, or sit on it: شيء, شئ, أهنىء. */
static uint32_t al_seats(const char *s, size_t n, uint8_t *out, bool *hamza) {
  uint32_t count = 0;
  for (size_t at = 0; at < n && count < MZ_SPELLING_LETTERS;) {
    uint32_t cp = 0;
    size_t step = mz_utf8(s + at, s + n, &cp);
    bool seat = cp == 0x621 || cp == 0x624 || cp == 0x626;
    *hamza = *hamza || seat;
    if (step == 0) break;
    if (mz_char_info(cp).letter != 0) out[count++] = seat ? AL_SEAT : mz_char_info(cp).letter;
    at += step;
  }
  if (count > 2 && out[count - 1] == AL_SEAT && out[count - 2] == MZ_L_YEH)
    out[--count - 1] = AL_SEAT;
  return count;
}

bool mz_spelt_alike(const char *s, size_t n, const char *t, size_t m) {
  uint8_t a[MZ_SPELLING_LETTERS], b[MZ_SPELLING_LETTERS];
  bool hamza = false;
  uint32_t count = al_seats(s, n, a, &hamza);
  if (al_seats(t, m, b, &hamza) == count && hamza && count < MZ_SPELLING_LETTERS &&
      memcmp(a, b, count) == 0)
    return true;
  mz_spelling x, y;
  n = mz_letters(s, n, x.letters, MZ_SPELLING_LETTERS);
  m = mz_letters(t, m, y.letters, MZ_SPELLING_LETTERS);
  if (n < 4 || m < 4 || n > MZ_SPELLING_LETTERS || m > MZ_SPELLING_LETTERS) return false;
  x.n = (uint8_t)n, y.n = (uint8_t)m;
  if (mz_two_names(&x, &y) || mz_spelling_distance(&x, &y) > MZ_T_VARIANT) return false;
  bool shape = mz_foreign_shape(&x) || mz_foreign_shape(&y);
  if (mz_sounds_alone(&x, &y)) return shape || mz_jeem_alone(&x, &y);
  return shape && !mz_inflected(&x, &y) && !mz_grammatical(&x, &y);
}
