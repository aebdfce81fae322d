/* SPDX-License-Identifier: MIT
**
** The names of which a comparison has found several spellings, to be known again where two wordings are laid side by
** side.
*/
#ifndef MZ_KNOWN_H
#define MZ_KNOWN_H

#include "compare.h"

typedef struct mz_known_form {
  uint64_t hash; /* of a word's folded letters, without article */
  uint32_t word; /* which word of which variant */
} mz_known_form;

/* The words of all variants, by hash: fills c->known_forms. */
mz_status mz_known_forms(mz_cmp *c);
/* Are two folded words one of a name, behind the same letters: لسورية, لسوريا? */
bool mz_known_alike(const mz_vec *known, const char *x, uint32_t n, const char *y, uint32_t m);

#endif
