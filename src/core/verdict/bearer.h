/* SPDX-License-Identifier: MIT
**
** Whom two figures are told of: the persons that their sentences name.
*/
#ifndef MZ_BEARER_H
#define MZ_BEARER_H

#include "link.h"

/* Do two facts stand beside one person? 1 yes, -1 each beside others than the other's sentence names, 0 unknown. */
int mz_same_person(const mz_cmp *c, const mz_fact *x, const mz_fact *y);

#endif
