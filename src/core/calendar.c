/* SPDX-License-Identifier: MIT */
#include "calendar.h"
#include <unicode/ucal.h>

static bool cal_leap(int y) {
  return y % 4 == 0 && (y % 100 != 0 || y % 400 == 0);
}

int mz_month_days(int year, int month) {
  static const int days[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && cal_leap(year) ? 29 : days[month - 1];
}

bool mz_date_valid(mz_date d) {
  return d.year > 0 && d.month >= 1 && d.month <= 12 && d.day >= 1 &&
         d.day <= mz_month_days(d.year, d.month);
}

/* Days since 1 March of year 0, after Howard Hinnant's days_from_civil. */
static long cal_days(mz_date d) {
  long y = d.year - (d.month <= 2), era = y / 400, yoe = y - era * 400;
  long doy = (153 * (d.month + (d.month > 2 ? -3 : 9)) + 2) / 5 + d.day - 1;
  return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy;
}

static mz_date cal_from_days(long z) {
  long era = z / 146097, doe = z - era * 146097;
  long yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  long doy = doe - (365 * yoe + yoe / 4 - yoe / 100), mp = (5 * doy + 2) / 153;
  mz_date d = {(int)(yoe + era * 400), (int)(mp < 10 ? mp + 3 : mp - 9),
               (int)(doy - (153 * mp + 2) / 5 + 1)};
  d.year += d.month <= 2;
  return d;
}

long mz_date_number(mz_date d) {
  return d.year == 0 ? 0 : cal_days(d);
}

int mz_date_weekday(mz_date d) {
  return (int)((cal_days(d) + 2) % 7) + 1;
}

mz_date mz_date_add_days(mz_date d, int days) {
  return cal_from_days(cal_days(d) + days);
}

int mz_date_iso_week(mz_date d, int *year) {
  mz_date thursday = mz_date_add_days(d, 4 - mz_date_weekday(d));
  mz_date first = {thursday.year, 1, 1};
  *year = thursday.year;
  return (int)((cal_days(thursday) - cal_days(first)) / 7) + 1;
}

/* ICU counts milliseconds from 1 January 1970; noon keeps every time zone's rules out of it. */
#define CAL_DAY 86400000.0

static UCalendar *cal_umalqura(void) {
  static const UChar utc[] = {'U', 'T', 'C', 0};
  UErrorCode e = U_ZERO_ERROR;
  UCalendar *c = ucal_open(utc, -1, "en@calendar=islamic-umalqura", UCAL_TRADITIONAL, &e);
  if (U_SUCCESS(e)) return c;
  if (c != NULL) ucal_close(c);
  return NULL;
}

/* No field is asked back from ICU, which counts the years up to a day for that: a month has 29 days at least, and on its
** thirtieth the next must not have begun. */
bool mz_hijri_to_gregorian(mz_date h, mz_date *out) {
  UErrorCode e = U_ZERO_ERROR;
  mz_date epoch = {1970, 1, 1};
  if (h.month < 1 || h.month > 12 || h.day < 1 || h.day > 30) return false;
  UCalendar *c = cal_umalqura();
  if (c == NULL) return false;
  ucal_clear(c);
  ucal_setDateTime(c, h.year, h.month - 1, h.day, 12, 0, 0, &e);
  double ms = ucal_getMillis(c, &e);
  bool exists = true;
  if (h.day == 30) {
    ucal_clear(c);
    ucal_setDateTime(c, h.year + h.month / 12, h.month % 12, 1, 12, 0, 0, &e);
    exists = ucal_getMillis(c, &e) > ms;
  }
  ucal_close(c);
  if (!exists || U_FAILURE(e)) return false;
  *out = mz_date_add_days(epoch, (int)((ms - CAL_DAY / 2) / CAL_DAY));
  return true;
}

bool mz_gregorian_to_hijri(mz_date g, mz_date *out) {
  UErrorCode e = U_ZERO_ERROR;
  mz_date epoch = {1970, 1, 1};
  UCalendar *c = cal_umalqura();
  if (c == NULL) return false;
  ucal_setMillis(c, (double)(cal_days(g) - cal_days(epoch)) * CAL_DAY + CAL_DAY / 2, &e);
  out->year = ucal_get(c, UCAL_YEAR, &e);
  out->month = ucal_get(c, UCAL_MONTH, &e) + 1;
  out->day = ucal_get(c, UCAL_DATE, &e);
  ucal_close(c);
  return U_SUCCESS(e);
}

int mz_hijri_month_days(int year, int month) {
  mz_date first = {year, month, 30}, g;
  return mz_hijri_to_gregorian(first, &g) ? 30 : 29;
}
