/* SPDX-License-Identifier: MIT
**
** A head start for the tokenizer where the processor looks at 64 bytes at once: plain Arabic words and numbers, the
** spaces between them and the marks that are tokens by themselves. Whatever else there is, is left to token.c. And one for
** the grammar, which asks for the letters of every word.
*/
#ifndef MZ_SIMD_H
#define MZ_SIMD_H

#include "tails.h"

#define MZ_SIMD_BLOCK 64 /* no more tokens are written in one step */

/* Columns of tokens that are being written. */
typedef struct mz_writer {
  const char *text; /* what the columns count from */
  uint32_t *first, *end;
  uint8_t *kind;
  uint32_t count, cap;
} mz_writer;

/* Writes the tokens from p on as long as they are plain and there is room for MZ_SIMD_BLOCK more; returns where the next
** one, or white space before it, begins. p must not be inside a token. */
typedef const char *(*mz_simd)(const char *p, const char *e, mz_writer *w);

/* The functions that this processor can run, the best first, NULL behind the last. */
const mz_simd *mz_simd_here(void);
const char *mz_simd_name(mz_simd f);

#define MZ_SIMD_KEYS 256 /* no more tokens are looked at in one step */

/* Writes for the tokens from the i-th on, as many as it returns, the key of each that is a word of at most twelve letters
** of the same sort, and the hash of its ending; 0 for any other, which may be a word of plain letters still. */
typedef uint32_t (*mz_simd_keys)(const char *text, uint32_t len, const mz_tokens *t, uint32_t i,
                                 mz_key *keys, uint64_t *hashes);
const mz_simd_keys *mz_simd_keys_here(void); /* as mz_simd_here */

#endif
