/* SPDX-License-Identifier: MIT
**
** What a document can be found by: short texts that two reports of one story are likely to share and two others are
** not. Each says its family in its first letter:
**
**   f:money|USD|66200000000   a figure: kind, unit or counted noun, amount
**   n:ستيفن ليندو             two neighbouring words that say something, as light stems
**   w:ليندو                   one such word
**   v:1f3a9c0021e47b55        a winnowed run of twelve letters, as the hash of its folded form
**
** Keys are a pure function of the document; how much one is worth depends on how many documents have it, and is
** decided where they are counted (archive.h).
*/
#ifndef MZ_KEYS_H
#define MZ_KEYS_H

#include "../text/document.h"

typedef struct mz_keys {
  mz_vec bytes; /* char: all keys, one behind the other */
  mz_vec list;  /* mz_span of bytes */
} mz_keys;

/* The keys of the document's main story as they come, in place of what `k` held; one may come twice. */
mz_status mz_keys_read(const mz_alloc *a, mz_doc *d, mz_keys *k);
/* Puts them in byte order, each once. */
mz_status mz_keys_sort(const mz_alloc *a, mz_keys *k);
void mz_keys_free(const mz_alloc *a, mz_keys *k);

#endif
