/* SPDX-License-Identifier: MIT
**
** Given names that differ from others by a vowel or one sound, though nothing else tells them from two spellings. No
** two of them are one name.
*/
#include "spelling.h"

/* A row for each first letter, every name with a space behind it: src/lexicon/names.tsv. */
static const char *const gv_names[] = {
#include "../tables/names.inc"
};

#define GV_LETTER 2 /* bytes */

bool mz_given_name(const mz_spelling *w) {
  uint8_t l[MZ_SPELLING_LETTERS];
  for (size_t i = 0; i < sizeof gv_names / sizeof *gv_names; i++) {
    const char *at = gv_names[i];
    if (mz_letters(at, GV_LETTER, l, sizeof l) != 1 || l[0] != w->letters[0]) continue;
    for (const char *end; (end = strchr(at, ' ')) != NULL; at = end + 1) {
      size_t n = (size_t)(end - at);
      if (n == (size_t)w->n * GV_LETTER && mz_letters(at, n, l, sizeof l) == w->n &&
          memcmp(l, w->letters, w->n) == 0)
        return true;
    }
    return false;
  }
  return false;
}

bool mz_given_from(const mz_doc *d, uint32_t from, uint32_t end) {
  static const char servant[] = "عبدال";
  mz_spelling x;
  return (end - from > sizeof servant - 1 &&
          memcmp(d->text + from, servant, sizeof servant - 1) == 0) ||
         (mz_spell(d, from, end, &x) && mz_given_name(&x));
}
