/* SPDX-License-Identifier: MIT
**
** Which links between figures are strong enough to count.
*/
#ifndef MZ_STRENGTH_H
#define MZ_STRENGTH_H

#include "link.h"

/* Marks links of different amounts: where one side has a better partner in the other's document, and where neither has
** one that agrees. */
mz_status mz_rivals_mark(const mz_alloc *a, mz_links *l);
/* Is a link strong enough to join two groups? */
bool mz_link_counts(const mz_links *l, const mz_link *k);
/* Is a link of different amounts so strong that one of them must be wrong? */
bool mz_link_accuses(const mz_links *l, const mz_link *k);
/* Did the one rise and the other fall: prices of two things, or of two hours? */
bool mz_moved_apart(const mz_fact *x, const mz_fact *y);
/* What a link weighs beside others, in tenths of a bit. */
int32_t mz_link_weight(const mz_link *k);

#endif
