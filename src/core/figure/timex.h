/* SPDX-License-Identifier: MIT
**
** Dates and clock times as TIMEX3 values. The readers take the token where an expression may begin and fill a figure;
** they return the token behind it, or 0 when there is nothing of their kind.
*/
#ifndef MZ_TIMEX_H
#define MZ_TIMEX_H

#include "scan.h"
#include "number.h"
#include "calendar.h"

typedef enum mz_grain {
  MZ_G_NONE,
  MZ_G_DAY,
  MZ_G_WEEK,
  MZ_G_MONTH,
  MZ_G_QUARTER,
  MZ_G_YEAR,
  MZ_G_DECADE,
  MZ_G_CENTURY
} mz_grain;

/* What is known of a date; 0 is unknown. */
typedef struct mz_when {
  int year, month, day;
  int weekday; /* ISO */
  int quarter, half;
  int season;          /* spring 1, summer, autumn, winter 4 */
  int decade, century; /* 198X: 198; the nineteenth, 18XX: 19 */
  bool hijri;
  bool bc;       /* the year or century is counted back from the era's beginning */
  bool relative; /* `base` names the date meant, as far as `base_grain` goes */
  mz_date base;  /* in the calendar of the date itself */
  mz_grain base_grain;
} mz_when;

void mz_when_value(const mz_when *w, char out[MZ_TIMEX_TEXT]);
/* The ISO date meant, from the document's date; "" where nothing is resolved. */
void mz_when_resolve(const mz_doc *d, const mz_when *w, char out[MZ_TIMEX_TEXT]);
void mz_when_gregorian(const mz_when *w, char out[MZ_TIMEX_TEXT]);

/* A month's name, or a pair of names: نوفمبر/تشرين الثاني, أكتوبر (تشرين الأول). */
typedef struct mz_month {
  int month;
  bool hijri, weak;
} mz_month;
bool mz_month_at(const mz_scan *s, uint32_t i, uint32_t *end, mz_month *out);

/* هذا العام, العام الماضي, الشهر المقبل: grain and offset. */
bool mz_period_at(const mz_scan *s, uint32_t i, uint32_t *end, mz_grain *grain, int *offset);
/* الماضي, قبل الماضي, المقبل: what moves a date, and the token behind it; NULL where there is none. */
const mz_sense *mz_rel_at(const mz_scan *s, uint32_t i, uint32_t *end);
/* How far an offset goes beyond the last or next one: قبل الماضي is -1. */
int mz_beyond(int offset);
/* القرن التاسع عشر, القرن الثالث قبل الميلاد: fills century and era; the token behind it, or 0. */
uint32_t mz_century_at(const mz_scan *s, uint32_t i, mz_when *w);
/* The base date of a period: the document's date moved by offset grains. */
bool mz_period_base(const mz_doc *d, mz_grain grain, int offset, bool hijri, mz_date *out);

uint32_t mz_read_year(const mz_scan *s, uint32_t i, mz_draft *f);    /* year.c */
uint32_t mz_read_date(const mz_scan *s, uint32_t i, mz_draft *f);    /* timex.c */
uint32_t mz_read_period(const mz_scan *s, uint32_t i, mz_draft *f);  /* period.c */
uint32_t mz_read_century(const mz_scan *s, uint32_t i, mz_draft *f); /* century.c, decades too */
uint32_t mz_read_decade(const mz_scan *s, uint32_t i, mz_draft *f);
uint32_t mz_read_clock(const mz_scan *s, uint32_t i, mz_draft *f); /* clock.c */

uint32_t mz_read_days(const mz_scan *s, uint32_t i, mz_draft *f); /* days.c */

/* Is the weekday, month or first day at token i, of sense x, a part of somebody's name? */
bool mz_is_surname(const mz_scan *s, uint32_t i, const mz_sense *x);

/* The token behind شهر where that word stands before a month's name, else i. */
uint32_t mz_skip_month_word(const mz_scan *s, uint32_t i);
/* An era behind a year: هـ م. The letter alone must touch the digits or end the clause. */
const mz_sense *mz_era_at(const mz_scan *s, uint32_t i, uint32_t *end);

/* بتوقيت غرينتش, ت غ: what makes the digits before it an hour. */
bool mz_zone_at(const mz_scan *s, uint32_t i);

/* What joins the date of tokens [from, at) to the next one, which begins at *next. */
typedef enum mz_link_kind { MZ_LINK_NONE, MZ_LINK_TO, MZ_LINK_AND } mz_link_kind;
mz_link_kind mz_date_link(const mz_scan *s, uint32_t from, uint32_t at, uint32_t *next);

/* A token of four plain digits that reads as a year; `*end` goes behind a glued or following era. */
bool mz_year_at(const mz_scan *s, uint32_t i, uint32_t *end, int *year, bool *hijri);
/* عام سنة العام عامي: a word that announces a year. */
bool mz_year_word(const mz_scan *s, uint32_t i);
/* Fills span, kind and the three texts of a date figure. */
void mz_put_date(const mz_scan *s, mz_draft *f, uint32_t tok, uint32_t end, const mz_when *a,
                 const mz_when *b, const char *rule);
void mz_put_span(const mz_scan *s, mz_draft *f, uint32_t tok, uint32_t end);

#endif
