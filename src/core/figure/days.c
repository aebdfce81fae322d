/* SPDX-License-Identifier: MIT
**
** Two days of one month in digits: 4-5/10/1436هـ, and 1436/10/4-5 with the year first. Without a year it may be a score
** or a part of something, and is none.
*/
#include "timex.h"

#define DY_PARTS 4 /* two days, a month, a year */

/* The numbers of a date and what stands behind each, over as many tokens as slashes join. */
typedef struct dy_parts {
  int value[DY_PARTS], n;
  uint8_t digits[DY_PARTS];
  char sep[DY_PARTS];
  uint32_t end; /* behind the last token */
} dy_parts;

static bool dy_token(const mz_scan *s, uint32_t i, dy_parts *p) {
  mz_digits dg;
  if (!mz_digits_at(s, i, &dg) || p->n + (int)dg.parts > DY_PARTS) return false;
  for (uint32_t k = 0; k < dg.parts; k++, p->n++) {
    if (!dg.part[k].plain) return false;
    p->value[p->n] = (int)mz_decimal_small(dg.part[k].v, 10000);
    p->digits[p->n] = dg.part[k].digits;
    p->sep[p->n] = dg.sep[k];
  }
  p->end = i + 1;
  return true;
}

static bool dy_collect(const mz_scan *s, uint32_t i, dy_parts *p) {
  *p = (dy_parts){.n = 0};
  for (uint32_t at = i; dy_token(s, at, p) && p->n < DY_PARTS; at += 2) {
    if (mz_mark_at(s, at + 1) != '/' || !mz_same_sentence(s, i, at + 2)) return false;
    p->sep[p->n - 1] = '/';
  }
  return p->n == DY_PARTS;
}

/* Without a slash it is none, whatever its numbers are. */
static bool dy_slashed(const mz_scan *s, uint32_t i) {
  uint32_t first = s->d->first[i];
  return mz_mark_at(s, i + 1) == '/' || memchr(s->d->text + first, '/', s->d->end[i] - first);
}

uint32_t mz_read_days(const mz_scan *s, uint32_t i, mz_draft *f) {
  dy_parts p;
  uint32_t end;
  if (!mz_is_number(s, i) || !dy_slashed(s, i) || !dy_collect(s, i, &p)) return 0;
  bool first = p.digits[0] == 4; /* the year */
  int dash = first ? 2 : 0, day = dash, month = first ? 1 : 2, year = first ? 0 : 3;
  for (int k = 0; k + 1 < DY_PARTS; k++)
    if (p.sep[k] != (k == dash ? '-' : '/')) return 0;
  if (p.digits[year] != 4 || p.value[year] < 1000) return 0;
  mz_when a = {.year = p.value[year], .month = p.value[month], .day = p.value[day]}, b;
  a.hijri = a.year >= 1300 && a.year <= 1500;
  const mz_sense *era = mz_era_at(s, p.end, &end);
  if (era != NULL)
    a.hijri = strcmp(era->text, "hijri") == 0;
  else
    end = p.end;
  b = a;
  b.day = p.value[day + 1];
  if (a.day > b.day) { /* 5-4/10/1436: the page shows them right to left */
    a.day = b.day;
    b.day = p.value[day];
  }
  if (a.day == b.day || !mz_day_possible(a.year, a.month, a.day, a.hijri) ||
      !mz_day_possible(b.year, b.month, b.day, b.hijri))
    return 0;
  mz_put_date(s, f, i, end, &a, &b, "date-range");
  return end;
}
