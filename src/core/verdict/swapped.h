/* SPDX-License-Identifier: MIT
**
** Whose of two figures is whose, where two reports exchange them.
*/
#ifndef MZ_SWAPPED_H
#define MZ_SWAPPED_H

#include "link.h"

/* Of two facts of two documents: the fact beside y in its sentence that tells of what x tells of, where y tells of what a fact
** beside x tells of; MZ_NO_FIGURE if they are not crossed. `*deeds`: they tell of other deeds of his, صنع 3 أهداف for سجل 12. */
uint32_t mz_swapped(const mz_cmp *c, const mz_links *l, uint32_t x, uint32_t y, bool *deeds);

/* Do two facts tell of one thing, each with the amount that the other's report gives for what stands beside it? */
bool mz_exchanged(const mz_cmp *c, const mz_links *l, uint32_t x, uint32_t y);

/* Do two reports, each with one toll of the dead and one of the injured, exchange the two? */
bool mz_tolls_exchanged(const mz_links *l, uint32_t x, uint32_t y);

#endif
