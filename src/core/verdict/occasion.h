/* SPDX-License-Identifier: MIT
**
** Whether reports of different amounts speak of one occasion.
*/
#ifndef MZ_OCCASION_H
#define MZ_OCCASION_H

#include "link.h"

/* Counts, for every two documents, the figures that face each other and agree or differ. */
mz_status mz_occasions_find(mz_cmp *c, const mz_links *l, mz_vec *out);
void mz_occasions_free(mz_cmp *c, mz_vec *occasions);
/* Are the reports of these facts of one day? */
bool mz_one_day(const mz_cmp *c, const mz_links *l, const uint32_t *facts, uint32_t n);
/* What a conflict between these facts is, seen in the light of everything else in their reports: a
** conflict between reports of one occasion stays one, and so does one between a sentence and its
** copy, unless most of the reports give different readings; what else is printed on another day or at
** another hour may be a later count. */
mz_verdict mz_occasion_verdict(mz_cmp *c, const mz_links *l, const mz_vec *occasions,
                               const uint32_t *facts, uint32_t n, mz_reason *reason);

#endif
