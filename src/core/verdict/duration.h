/* SPDX-License-Identifier: MIT
**
** How long a span of time is, whatever units it is counted in.
*/
#ifndef MZ_DURATION_H
#define MZ_DURATION_H

#include <stdbool.h>
#include <stdint.h>

/* A year is twelve months and a day 24 hours, but a month is no number of days. */
typedef struct mz_length {
  int64_t months, seconds; /* thousandths */
} mz_length;

/* Reads a TIMEX3 duration: P1.5Y, P2M, PT3H17M. False for a range, and where a part is open. */
bool mz_length_read(const char *timex, mz_length *out);
double mz_length_days(const mz_length *l);

#endif
