/* SPDX-License-Identifier: MIT
**
** وخالد is "and Khalid", وهران a town. What no list tells, the documents may: a word whose و is its own stands somewhere
** behind another letter (بوهران), one that has it in front stands elsewhere without. Else the root decides: Arabic has none
** of و and three more consonants. Where nothing is known the و stays, which reads well in either case.
*/
#include "waw.h"
#include "../text/chars.h"
#include "../variant/spelling.h"

#define WAW_BYTES 2
#define WAW_LETTERS 16 /* of a word that is looked at */
#define WAW_LEAST 4    /* … and the fewest of one that و stands before, with it */
#define WAW_ROOT 3     /* consonants of a root */

/* Does a word stand somewhere with one of these in front of it? */
static bool waw_behind(const mz_side *s, const char *const *fronts, size_t n, const char *word,
                       size_t len) {
  char text[2 * 2 * WAW_LETTERS];
  for (size_t k = 0; k < n; k++) {
    size_t front = strlen(fronts[k]);
    if (front + len > sizeof text) return false;
    memcpy(text, fronts[k], front);
    memcpy(text + front, word, len);
    if (mz_terms_have(s->terms, text, front + len)) return true;
  }
  return false;
}

/* May a letter behind a root belong to an ending: ة ه ت ن, a long vowel? */
static bool waw_ending(uint8_t letter) {
  return mz_long_vowel(letter) || letter == MZ_L_HAMZA || letter == MZ_L_HEH ||
         letter == MZ_L_TEH || letter == MZ_L_NOON;
}

/* Has a word too many consonants behind its first letter, or the ا of a derived verb (استقبل, اعتقل, انفجر), for و to be
** its own? */
static bool waw_too_long(const uint8_t *letters, size_t n) {
  bool derived =
      n > 4 && letters[1] == MZ_L_ALEF && (letters[2] == MZ_L_NOON || letters[3] == MZ_L_TEH);
  if (letters[1] == MZ_L_ALEF && !derived) return false; /* واين, واترلو */
  size_t consonants = 0;
  while (n > 1 && waw_ending(letters[n - 1])) n--;
  for (size_t i = 1; i < n; i++) consonants += !mz_long_vowel(letters[i]);
  return consonants >= WAW_ROOT;
}

uint32_t mz_behind_waw(const mz_side *s, uint32_t token) {
  static const char waw[] = "و";
  static const char *const own[] = {"ب", "ل", "و", "ال", "بال", "وال", "لل"}, *const other[] = {
                                                                                  "", "ال"};
  const mz_doc *d = s->doc;
  uint32_t first = d->first[token], rest = first + WAW_BYTES;
  const char *t = d->text + first;
  size_t len = d->end[token] - first;
  uint8_t letters[WAW_LETTERS];
  if (!mz_is_word(&s->scan, token) || len < WAW_LEAST * WAW_BYTES || memcmp(t, waw, WAW_BYTES) != 0)
    return first;
  size_t n = mz_letters(t, len, letters, WAW_LETTERS);
  if (n < WAW_LEAST || n > WAW_LETTERS || memchr(letters, 0, n) != NULL) return first;
  if (mz_waw_is_root(letters, n) || mz_word_at(&s->scan, token)->entry != NULL) return first;
  if (mz_given_from(d, first, d->end[token])) return first;
  if (mz_given_from(d, rest, d->end[token])) return rest;
  if (waw_behind(s, own, sizeof own / sizeof *own, t, len)) return first;
  if (waw_behind(s, other, sizeof other / sizeof *other, t + WAW_BYTES, len - WAW_BYTES))
    return rest;
  return waw_too_long(letters, n) ? rest : first;
}

uint32_t mz_word_start(const mz_side *s, uint32_t token) {
  uint32_t stem = mz_stem_start(&s->scan, token);
  return stem == s->doc->first[token] ? mz_behind_waw(s, token) : stem;
}
