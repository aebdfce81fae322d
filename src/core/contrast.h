/* SPDX-License-Identifier: MIT
**
** Whether the words around two figures speak of two things.
*/
#ifndef MZ_CONTRAST_H
#define MZ_CONTRAST_H

#include "link.h"

/* Do the clauses of two facts that differ, a < b, name two things? */
bool mz_contrasts(const mz_cmp *c, const mz_links *l, uint32_t a, uint32_t b);

#endif
