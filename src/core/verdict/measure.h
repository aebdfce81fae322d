/* SPDX-License-Identifier: MIT
**
** A short phrase of the text that names what a figure measures.
*/
#ifndef MZ_MEASURE_H
#define MZ_MEASURE_H

#include "link.h"

/* The words that name what a figure measures; how many of them say something is returned. */
uint32_t mz_measure_phrase(const mz_cmp *c, const mz_fact *f, mz_span *out);

#endif
