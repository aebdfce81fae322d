/* SPDX-License-Identifier: MIT
**
** Whom two figures are told of: the persons that their sentences name.
*/
#ifndef MZ_BEARER_H
#define MZ_BEARER_H

#include "link.h"

/* Does each of two facts stand beside persons of whom the other's sentence names none? */
bool mz_other_persons(const mz_cmp *c, const mz_fact *x, const mz_fact *y);

#endif
