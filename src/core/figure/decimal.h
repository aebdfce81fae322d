/* SPDX-License-Identifier: MIT
**
** Exact decimal arithmetic, as far as reading figures needs it. An operation that would not fit 19 digits says so
** instead of rounding; only division rounds, to ten digits behind the point.
*/
#ifndef MZ_DECIMAL_H
#define MZ_DECIMAL_H

#include "../mizan.h"

mz_decimal mz_decimal_int(uint64_t v);
/* The number with these ASCII digits, of which the last `fraction` stand behind the point. */
bool mz_decimal_digits(const char *digits, size_t n, size_t fraction, mz_decimal *out);
bool mz_decimal_add(mz_decimal a, mz_decimal b, mz_decimal *out); /* same sign only */
bool mz_decimal_mul(mz_decimal a, mz_decimal b, mz_decimal *out);
bool mz_decimal_ratio(mz_decimal a, uint32_t num, uint32_t den,
                      mz_decimal *out); /* a * num / den */
int mz_decimal_cmp(mz_decimal a, mz_decimal b);
bool mz_decimal_is_int(mz_decimal v);
/* The value if it is a whole number below `limit`, else -1. */
int64_t mz_decimal_small(mz_decimal v, int64_t limit);

#endif
