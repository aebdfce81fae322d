/* SPDX-License-Identifier: MIT
**
** What one paper sets between one pair of marks and another between several.
*/
#ifndef MZ_PARTS_H
#define MZ_PARTS_H

#include "wording.h"

/* Emits a group, the last one of the members, as one quotation for each part into which the paper that parts it most
** has cut it. Its members are in the order of their documents and places. */
mz_status mz_quote_parts(mz_quote_work *w, mz_quote_group *g);

#endif
