/* SPDX-License-Identifier: MIT
**
** Contraries: equal amounts of what cannot be one.
*/
#ifndef MZ_CONTRARY_H
#define MZ_CONTRARY_H

#include "link.h"

/* Do the words around two figures say that they cannot be of one measure, though the amounts are equal? */
bool mz_contrary(const mz_cmp *c, const mz_fact *x, const mz_fact *y);

#endif
