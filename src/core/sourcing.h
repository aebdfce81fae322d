/* SPDX-License-Identifier: MIT
**
** Whether the documents of a group attribute one measure to one source.
*/
#ifndef MZ_SOURCING_H
#define MZ_SOURCING_H

#include "link.h"

/* What the documents of these facts, which are in their order, do with the source. */
mz_sourcing mz_sourcing_of(const mz_cmp *c, const mz_fact *facts, const uint32_t *list, uint32_t n);

#endif
