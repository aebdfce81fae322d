/* SPDX-License-Identifier: MIT
**
** Folded keys and light stems.
*/
#ifndef MZ_FOLD_H
#define MZ_FOLD_H

#include "lexicon.h"

/* The stem of a word as a key: its first 12 letters. Latin words have MZ_KEY_LATIN; 0 if the word
 *has neither Arabic
 ** nor Latin letters alone. */
mz_key mz_stem_key(const char *s, size_t len);

#endif
