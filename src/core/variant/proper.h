/* SPDX-License-Identifier: MIT
**
** Signs that a word is a name, which stand around it.
*/
#ifndef MZ_PROPER_H
#define MZ_PROPER_H

#include "variant.h"

enum { /* mz_spelt_word.proper */
       MZ_PROPER = 1,
       MZ_PROPER_FOREIGN = 2, /* the bearer is of a people whose names are not Arabic */
       MZ_PROPER_MARKED = 4   /* it stands alone between marks */
};

/* Fills x->proper and x->parts; `before` is the word that was read before, or NULL. */
void mz_read_proper(const mz_scan *s, const mz_spelt_word *before, mz_spelt_word *x);
/* Is a word a given name? */
bool mz_given_at(const mz_scan *s, uint32_t token);
/* Does a given name, and nothing else, stand right before a word? */
bool mz_behind_given(const mz_scan *s, const mz_spelt_word *x);
/* Do the tokens [token, end), and nothing else, stand between quotation marks? */
bool mz_marked(const mz_doc *d, uint32_t token, uint32_t end);

/* Is it a people whose names are not Arabic, and do not look so? */
bool mz_foreign_nation(const mz_sense *x);

/* Is nothing but one space, and no line's end, between word i and the word behind it, as between the parts of a name? */
static inline bool mz_space_after(const mz_doc *d, uint32_t i) {
  return i + 1 < d->ntok && d->kind[i] == MZ_WORD && d->kind[i + 1] == MZ_WORD &&
         d->first[i + 1] - d->end[i] == 1 && d->text[d->end[i]] == ' ';
}

#endif
