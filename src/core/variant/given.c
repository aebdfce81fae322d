/* SPDX-License-Identifier: MIT
**
** Given names that differ from others by a vowel or one sound, though nothing else tells them from two spellings. No
** two of them are one name.
*/
#include "../text/lexicon.h"
#include "spelling.h"

/* Their keys in order: src/lexicon/names.tsv. */
static const mz_key gv_names[] = {
#include "../../tables/names.inc"
};

#define GV_NAMES (sizeof gv_names / sizeof *gv_names)

bool mz_given_name(const mz_spelling *w) {
  if (w->letters[0] >= 32) return false; /* letters that are read out have no key */
  mz_key key = mz_key_letters(w->letters, w->n);
  size_t low = 0, high = GV_NAMES;
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (gv_names[middle] < key)
      low = middle + 1;
    else
      high = middle;
  }
  return low < GV_NAMES && gv_names[low] == key;
}

bool mz_given_from(const mz_doc *d, uint32_t from, uint32_t end) {
  static const char servant[] = "عبدال";
  mz_spelling x;
  return (end - from > sizeof servant - 1 &&
          memcmp(d->text + from, servant, sizeof servant - 1) == 0) ||
         (mz_spell(d, from, end, &x) && mz_given_name(&x));
}
