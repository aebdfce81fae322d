/* SPDX-License-Identifier: MIT
**
** Folded keys, their hashes, and light stems.
*/
#ifndef MZ_FOLD_H
#define MZ_FOLD_H

#include "lexicon.h"

/* The stem of a word as a key: its first 12 letters. Latin words have MZ_KEY_LATIN; 0 if the
** word has neither Arabic nor Latin letters alone. */
mz_key mz_stem_key(const char *s, size_t len);
/* The stem of a word of n letters of two bytes each, twelve at most: its letters' key is `word`. */
mz_key mz_plain_stem(mz_key word, const char *s, uint32_t n);

/* Whether the و that the folded letters begin with belongs to the word (وزير), and is no "and". */
bool mz_waw_is_root(const uint8_t *letters, size_t n);

/* A hash of bytes. Nothing that is printed may stand in its order. */
uint64_t mz_text_hash(const char *s, size_t n);

#endif
