/* SPDX-License-Identifier: MIT
**
** Whether the words around two figures speak of two things.
*/
#ifndef MZ_CONTRAST_H
#define MZ_CONTRAST_H

#include "link.h"

/* Do the clauses of two facts that differ, a < b, name two things? */
bool mz_contrasts(const mz_cmp *c, const mz_links *l, uint32_t a, uint32_t b);

/* May two words be of one root? */
bool mz_one_root(const mz_doc *a, uint32_t v, const mz_doc *b, uint32_t w);

#endif
