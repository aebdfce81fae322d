/* SPDX-License-Identifier: MIT
**
** Contraries: equal amounts of what cannot be one.
*/
#ifndef MZ_CONTRARY_H
#define MZ_CONTRARY_H

#include "link.h"

/* ارتفع المؤشر 1.2%, تراجع المؤشر 1.2%: does one thing rise by as much as it falls elsewhere, by all words before the figures? */
bool mz_moves_against(const mz_cmp *c, const mz_fact *x, const mz_fact *y);
/* Do the words around two figures say that they cannot be of one measure, though the amounts are equal? */
bool mz_contrary(const mz_cmp *c, const mz_fact *x, const mz_fact *y);

/* What a figure is to a change: where it began, by how much it went, where it came to. */
typedef enum mz_role { MZ_ROLE_NONE, MZ_ROLE_FROM, MZ_ROLE_BY, MZ_ROLE_TO } mz_role;
mz_role mz_role_of(const mz_cmp *c, const mz_fact *x);
/* Is one figure one of the three, and the other another: من 5% إلى 7%, بنسبة 2% إلى 7%? */
bool mz_other_role(const mz_cmp *c, const mz_fact *x, const mz_fact *y);
/* Does somebody deny what a figure tells: نفى مقتل 5? */
bool mz_denied(const mz_cmp *c, const mz_fact *x);

#endif
