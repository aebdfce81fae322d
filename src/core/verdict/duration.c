/* SPDX-License-Identifier: MIT
**
** How long a span of time is: 18 months are a year and a half, 90 days about three months.
*/
#include "duration.h"

#define DU_MOST (INT64_C(1) << 52) /* thousandths that are counted exactly */

/* The length of one part's unit; both 0 if it has none. */
static mz_length du_unit(char letter, bool time) {
  switch (letter) {
  case 'Y': return (mz_length){.months = time ? 0 : 12};
  case 'M': return time ? (mz_length){.seconds = 60} : (mz_length){.months = 1};
  case 'W': return (mz_length){.seconds = time ? 0 : 7 * 86400};
  case 'D': return (mz_length){.seconds = time ? 0 : 86400};
  case 'H': return (mz_length){.seconds = time ? 3600 : 0};
  case 'S': return (mz_length){.seconds = time ? 1 : 0};
  default: return (mz_length){0};
  }
}

/* A number of thousandths at *p, which moves behind it; -1 if there is none or it is too long. */
static int64_t du_number(const char **p) {
  int64_t n = 0;
  const char *from = *p;
  for (; **p >= '0' && **p <= '9' && n < DU_MOST / 10000; ++*p) n = n * 10 + (**p - '0');
  if (*p == from) return -1;
  int64_t part = 100;
  n *= 1000;
  if (**p == '.')
    for (++*p; **p >= '0' && **p <= '9'; ++*p, part /= 10) n += (**p - '0') * part;
  return n < DU_MOST ? n : -1;
}

bool mz_length_read(const char *timex, mz_length *out) {
  const char *p = timex;
  bool time = false;
  *out = (mz_length){0};
  if (*p++ != 'P') return false;
  while (*p != '\0') {
    if (*p == 'T' && !time) {
      time = true;
      p++;
    }
    int64_t n = du_number(&p);
    mz_length u = du_unit(*p, time);
    int64_t of = u.months + u.seconds;
    if (n < 0 || of == 0 || n > DU_MOST / of) return false;
    out->months += n * u.months;
    out->seconds += n * u.seconds;
    p++;
  }
  return out->months + out->seconds > 0;
}

double mz_length_days(const mz_length *l) {
  return (double)l->months * 0.03043685 + (double)l->seconds / 86400000.0;
}
