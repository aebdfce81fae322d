/* SPDX-License-Identifier: MIT
**
** Is the و that an unknown word begins with its own?
*/
#ifndef MZ_WAW_H
#define MZ_WAW_H

#include "terms.h"

/* The byte where the word at a token begins behind و where that is "and"; else where the token begins. */
uint32_t mz_behind_waw(const mz_side *s, uint32_t token);
/* … behind whatever is written in front of it: و ف ب ل ك. */
uint32_t mz_word_start(const mz_side *s, uint32_t token);

#endif
