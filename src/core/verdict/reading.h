/* SPDX-License-Identifier: MIT
**
** One reading or two: wire copy is written to a pattern, and the next session's prices or the next day's count fill the
** same sentence with other numbers. One wrong digit among many that agree is an error; many others are another reading.
*/
#ifndef MZ_READING_H
#define MZ_READING_H

#include "link.h"

/* Can two facts that differ be an error, judged by the other figures of their sentences? */
bool mz_same_reading(const mz_cmp *c, const mz_links *l, uint32_t a, uint32_t b);
/* Are two facts told of things of one name, but of other ranks: of the second plane, of the second and the third? */
bool mz_other_ranks(const mz_cmp *c, const mz_links *l, uint32_t a, uint32_t b);
/* Does the sentence of one of two facts have an amount equal to the other's beside it? */
bool mz_says_both(const mz_links *l, uint32_t a, uint32_t b);

#endif
