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

bool mz_day_possible(int year, int month, int day, bool hijri) {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <=
         (hijri ? 30 : mz_month_days(year ? year : 2000, month)); /* 2000 had a 29 February */
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

/* Noon of a day of the Hijri calendar. No field is ever asked back from ICU, which counts the years up to a day for that. */
static double cal_hijri_noon(UCalendar *c, int year, int month, int day, UErrorCode *e) {
  ucal_clear(c);
  ucal_setDateTime(c, year, month - 1, day, 12, 0, 0, e);
  return ucal_getMillis(c, e);
}

/* A month has 29 days at least, and on its thirtieth the next must not have begun. */
bool mz_hijri_to_gregorian(mz_date h, mz_date *out) {
  UErrorCode e = U_ZERO_ERROR;
  mz_date epoch = {1970, 1, 1};
  if (h.month < 1 || h.month > 12 || h.day < 1 || h.day > 30) return false;
  UCalendar *c = cal_umalqura();
  if (c == NULL) return false;
  double ms = cal_hijri_noon(c, h.year, h.month, h.day, &e);
  bool exists =
      h.day < 30 || cal_hijri_noon(c, h.year + h.month / 12, h.month % 12 + 1, 1, &e) > ms;
  ucal_close(c);
  if (!exists || U_FAILURE(e)) return false;
  *out = mz_date_add_days(epoch, (int)((ms - CAL_DAY / 2) / CAL_DAY));
  return true;
}

#define CAL_HIJRI_MONTH 29.530588 /* days, taken over many years */

/* The month is guessed by the days since the first of the first year, one too late, and set right by where it begins. */
bool mz_gregorian_to_hijri(mz_date g, mz_date *out) {
  UErrorCode e = U_ZERO_ERROR;
  mz_date epoch = {1970, 1, 1}, era = {622, 7, 19};
  long days = cal_days(g) - cal_days(era);
  if (days < 0) return false;
  UCalendar *c = cal_umalqura();
  if (c == NULL) return false;
  double ms = (double)(cal_days(g) - cal_days(epoch)) * CAL_DAY + CAL_DAY / 2, first;
  int month = (int)((double)days / CAL_HIJRI_MONTH) + 2;
  do {
    month--;
    first = cal_hijri_noon(c, month / 12 + 1, month % 12 + 1, 1, &e);
  } while (U_SUCCESS(e) && first > ms);
  ucal_close(c);
  *out = (mz_date){month / 12 + 1, month % 12 + 1, (int)((ms - first) / CAL_DAY) + 1};
  return U_SUCCESS(e);
}

int mz_hijri_month_days(int year, int month) {
  mz_date first = {year, month, 30}, g;
  return mz_hijri_to_gregorian(first, &g) ? 30 : 29;
}
