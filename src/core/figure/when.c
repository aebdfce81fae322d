/* SPDX-License-Identifier: MIT
**
** A date as far as it is known, and its three texts: the TIMEX3 value, the ISO date meant, and the Gregorian date of a
** Hijri one.
*/
#include "timex.h"
#include <stdio.h>

static const char *const wh_seasons[] = {"SP", "SU", "FA", "WI"}; /* TIMEX3 */

/* Writes the last `digits` digits of a number; the byte behind them. */
static char *wh_digits(char *out, int value, int digits) {
  for (int k = digits; k-- > 0; value /= 10) out[k] = (char)('0' + value % 10);
  return out + digits;
}

/* 2014-10-09 as far as it is known; the year, and a month before a known day, are X where they are not. */
static void wh_ymd(char *out, int year, int month, int day) {
  memcpy(out, "XXXX-XX", 8);
  if (year > 0) wh_digits(out, year, 4);
  if (month > 0) wh_digits(out + 5, month, 2);
  char *end = out + (month > 0 || day > 0 ? 7 : 4);
  if (day > 0) {
    *end = '-';
    end = wh_digits(end + 1, day, 2);
  }
  *end = '\0';
}

void mz_when_value(const mz_when *w, char out[MZ_TIMEX_TEXT]) {
  char y[16];
  out[0] = '\0';
  wh_ymd(y, w->year, 0, 0);
  if (w->day || w->month)
    wh_ymd(out, w->year, w->month, w->day);
  else if (w->weekday) {
    memcpy(out, "XXXX-WXX-", 9);
    *wh_digits(out + 9, w->weekday, 1) = '\0';
  } else if (w->quarter)
    snprintf(out, MZ_TIMEX_TEXT, "%s-Q%d", y, w->quarter);
  else if (w->half)
    snprintf(out, MZ_TIMEX_TEXT, "%s-H%d", y, w->half);
  else if (w->season)
    snprintf(out, MZ_TIMEX_TEXT, "%s-%s", y, wh_seasons[w->season - 1]);
  else if (w->decade)
    snprintf(out, MZ_TIMEX_TEXT, "%03dX", w->decade);
  else if (w->century)
    snprintf(out, MZ_TIMEX_TEXT, w->bc ? "BC%02d" : "%02dXX", w->century - 1);
  else if (w->bc)
    snprintf(out, MZ_TIMEX_TEXT, "BC%s", y);
  else if (w->year)
    memcpy(out, y, sizeof y);
}

void mz_when_resolve(const mz_doc *d, const mz_when *w, char out[MZ_TIMEX_TEXT]) {
  out[0] = '\0';
  if (!w->relative || d->date.year == 0) return;
  int y = w->base.year, m = w->base.month, day = w->base.day;
  switch (w->base_grain) {
  case MZ_G_DAY: wh_ymd(out, y, m, day); break;
  case MZ_G_WEEK: {
    int year, week = mz_date_iso_week(w->base, &year);
    snprintf(out, MZ_TIMEX_TEXT, "%04d-W%02d", year % 10000, week % 100);
    break;
  }
  case MZ_G_MONTH: wh_ymd(out, y, w->month ? w->month : m, w->day); break;
  case MZ_G_QUARTER: snprintf(out, MZ_TIMEX_TEXT, "%04d-Q%d", y % 10000, (m + 2) / 3 % 10); break;
  case MZ_G_YEAR:
    if (w->quarter)
      snprintf(out, MZ_TIMEX_TEXT, "%04d-Q%d", y % 10000, w->quarter);
    else if (w->half)
      snprintf(out, MZ_TIMEX_TEXT, "%04d-H%d", y % 10000, w->half);
    else if (w->season)
      snprintf(out, MZ_TIMEX_TEXT, "%04d-%s", y % 10000, wh_seasons[w->season - 1]);
    else
      wh_ymd(out, y, w->month, w->day);
    break;
  case MZ_G_DECADE:
    snprintf(out, MZ_TIMEX_TEXT, "%03dX", (w->decade ? w->decade : y / 10) % 1000);
    break;
  case MZ_G_CENTURY:
    if (w->decade)
      snprintf(out, MZ_TIMEX_TEXT, "%03dX", w->decade % 1000);
    else
      snprintf(out, MZ_TIMEX_TEXT, "%02dXX", y / 100 % 100);
    break;
  default: break;
  }
}

/* The first and the last month that a date without its day may mean: of its quarter, of its half, of its year. */
static void wh_months(const mz_when *w, int *first, int *last) {
  int length = w->quarter ? 3 : w->half ? 6 : 12;
  int part = w->quarter ? w->quarter : w->half ? w->half : 1;
  *first = w->month ? w->month : (part - 1) * length + 1;
  *last = w->month ? w->month : part * length;
}

void mz_when_gregorian(const mz_when *w, char out[MZ_TIMEX_TEXT]) {
  mz_date known = {w->year, w->month, w->day}, first, last, a, b;
  char from[MZ_TIMEX_TEXT], to[MZ_TIMEX_TEXT];
  out[0] = '\0';
  if (!w->hijri || w->season) return; /* صيف 1435هـ: no months of that calendar make a season */
  if (known.year == 0 && w->relative) { /* التاسع من ذي القعدة المقبل */
    known.year = w->base.year;
  }
  wh_months(w, &first.month, &last.month);
  first.year = known.year;
  first.day = known.day ? known.day : 1;
  if (known.year == 0 || !mz_hijri_to_gregorian(first, &a)) return;
  if (known.day && known.month) {
    wh_ymd(out, a.year, a.month, a.day);
    return;
  }
  last.year = known.year;
  last.day = mz_hijri_month_days(last.year, last.month);
  if (!mz_hijri_to_gregorian(last, &b)) return;
  wh_ymd(from, a.year, a.month, a.day);
  wh_ymd(to, b.year, b.month, b.day);
  snprintf(out, MZ_TIMEX_TEXT, "%.20s/%.20s", from, to);
}

/* Two ends, or one where they are the same text or the second is missing. */
static void wh_join(char out[MZ_TIMEX_TEXT], const char *a, const char *b) {
  if (a[0] == '\0' || b[0] == '\0')
    snprintf(out, MZ_TIMEX_TEXT, "%s", "");
  else
    snprintf(out, MZ_TIMEX_TEXT, "%.20s/%.20s", a, b);
}

void mz_put_span(const mz_scan *s, mz_draft *f, uint32_t tok, uint32_t end) {
  f->tok_first = tok;
  f->tok_end = end;
  f->at.first = mz_stem_start(s, tok);
  f->at.end = s->d->end[end - 1];
}

void mz_put_date(const mz_scan *s, mz_draft *f, uint32_t tok, uint32_t end, const mz_when *a,
                 const mz_when *b, const char *rule) {
  char x[MZ_TIMEX_TEXT], y[MZ_TIMEX_TEXT];
  mz_put_span(s, f, tok, end);
  f->kind = MZ_DATE;
  f->rule = rule;
  mz_when_value(a, f->timex);
  mz_when_resolve(s->d, a, f->resolved);
  mz_when_gregorian(a, f->gregorian);
  if (b != NULL) {
    mz_when_value(b, y);
    memcpy(x, f->timex, sizeof x);
    wh_join(f->timex, x, y);
    mz_when_resolve(s->d, b, y);
    memcpy(x, f->resolved, sizeof x);
    wh_join(f->resolved, x, y);
    memcpy(x, f->gregorian, sizeof x);
    mz_when_gregorian(b, y);
    char *cut = strchr(y, '/'), *slash = strchr(x, '/');
    if (slash != NULL) *slash = '\0';
    wh_join(f->gregorian, x, cut != NULL ? cut + 1 : y);
  }
  if (f->timex[0] != '\0') f->has |= MZ_HAS_VALUE;
  if (a->hijri) f->has |= MZ_HIJRI;
}
