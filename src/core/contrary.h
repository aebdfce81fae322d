/* SPDX-License-Identifier: MIT
**
** Contraries: equal amounts of what cannot be one.
*/
#ifndef MZ_CONTRARY_H
#define MZ_CONTRARY_H

#include "link.h"

/* Do the words around two figures say that they cannot be of one measure, though the amounts are equal? */
bool mz_contrary(const mz_cmp *c, const mz_fact *x, const mz_fact *y);

/* Is one figure where a change began, came to, or by how much it went, and the other something else of the three? من 5% إلى 7%,
** بنسبة 2% إلى 7%. */
bool mz_other_role(const mz_cmp *c, const mz_fact *x, const mz_fact *y);

#endif
