/* SPDX-License-Identifier: MIT
**
** From likeness to stories: the documents with the strongest neighbours first, each takes those that are like it and fit
** to each other, so that no chain of documents each like the next makes one story of many. Documents are known here by
** their ranks in order of date.
*/
#ifndef MZ_STAR_H
#define MZ_STAR_H

#include "archive.h"

/* Two documents that are alike, per mille. */
typedef struct mz_edge {
  uint32_t a, b, alike;
} mz_edge;

/* Fills the reports of n documents, each by its rank, with ranks for `doc` and `story`: a reprint's story is what it
** repeats. `edges` (mz_edge, a < b) are doubled; `source` are the hashes of the documents' outlets, 0 for none; who is
** `alike` may be in one story. */
mz_status mz_stars_find(const mz_alloc *a, mz_vec *edges, const uint64_t *source, uint32_t n,
                        uint32_t alike, mz_report *report);

#endif
