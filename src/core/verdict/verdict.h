/* SPDX-License-Identifier: MIT
**
** What a group of linked figures comes to.
*/
#ifndef MZ_VERDICT_H
#define MZ_VERDICT_H

#include "link.h"

/* Are two figures' sources the same? 1 yes, -1 both named and different, 0 unknown. */
int mz_same_source(const mz_cmp *c, const mz_fact *x, const mz_fact *y);
/* Do both belong to dates that can't be the same? */
bool mz_other_period(const mz_links *l, const mz_fact *x, const mz_fact *y);
/* Two amounts of one sentence that two sources give for one measure: 66.2 وفق السلطات، مقابل 94.8
** بحسب الجمارك. */
bool mz_two_sources(const mz_cmp *c, const mz_fact *x, const mz_fact *y);

/* The verdict on facts that are one group; `reason`, of those that need one. */
mz_verdict mz_judge(const mz_cmp *c, const mz_links *l, const uint32_t *facts, uint32_t n,
                    mz_reason *reason);

#endif
