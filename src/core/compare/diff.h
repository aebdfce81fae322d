/* SPDX-License-Identifier: MIT
**
** Which words of one stretch stand in another, in order.
*/
#ifndef MZ_DIFF_H
#define MZ_DIFF_H

#include "../vec.h"

#define MZ_DIFF_NONE UINT32_MAX

/* Where longest common subsequences are worked out; grows once, freed by the owner. */
typedef struct mz_diff {
  mz_vec cells; /* uint16_t */
  size_t left;  /* cells that long stretches may still take; then they count as different */
  bool cut;     /* one did */
} mz_diff;

/* Sets match[i] to the index in b of the word that faces a[i], or MZ_DIFF_NONE; `*common` is their
** number. Equal beginnings and ends are taken first; if what is left is too long to compare in
** full, it counts as different. */
mz_status mz_diff_match(const mz_alloc *a, mz_diff *work, const uint32_t *x, uint32_t n,
                        const uint32_t *y, uint32_t m, uint32_t *match, uint32_t *common);
void mz_diff_free(const mz_alloc *a, mz_diff *work);

#endif
