/* SPDX-License-Identifier: MIT
**
** Calendar arithmetic on plain dates: the proleptic Gregorian calendar here, the Umm al-Qura calendar through ICU.
*/
#ifndef MZ_CALENDAR_H
#define MZ_CALENDAR_H

#include "../text/document.h"

bool mz_date_valid(mz_date d);
int mz_date_weekday(mz_date d); /* ISO: Monday 1 … Sunday 7 */
mz_date mz_date_add_days(mz_date d, int days);
/* The days from one date to another are the difference of their numbers; 0 for an unknown date. */
long mz_date_number(mz_date d);
int mz_date_iso_week(mz_date d, int *year); /* the week and the year it belongs to */
int mz_month_days(int year, int month);
/* A Hijri date in the Gregorian calendar and back; false where ICU has no such calendar or date. */
bool mz_hijri_to_gregorian(mz_date h, mz_date *out);
bool mz_gregorian_to_hijri(mz_date g, mz_date *out);
/* May a month, of a year that may be unknown, 0, have such a day? */
bool mz_day_possible(int year, int month, int day, bool hijri);
int mz_hijri_month_days(int year, int month); /* 29 or 30; 0 where unknown */

#endif
