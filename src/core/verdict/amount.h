/* SPDX-License-Identifier: MIT
**
** What two figures' amounts have to do with each other, whatever they measure.
*/
#ifndef MZ_AMOUNT_H
#define MZ_AMOUNT_H

#include "../text/document.h"
#include "duration.h"

/* Kinds that can face each other: a bare number faces a count, a fraction a percentage. */
typedef enum mz_sort_of {
  MZ_OF_NUMBER,
  MZ_OF_MONEY,
  MZ_OF_SHARE,
  MZ_OF_MEASURE,
  MZ_OF_RANK,
  MZ_OF_DATE,
  MZ_OF_TIME,
  MZ_OF_DURATION,
  MZ_OF_RATIO,
  MZ_OF_LABEL
} mz_sort_of;

typedef enum mz_relation {
  MZ_REL_EQUAL,
  MZ_REL_CLOSE, /* differ in precision only, or a modifier covers the difference */
  MZ_REL_DIFFER,
  MZ_REL_APART /* can't be compared: other units, or a value is missing */
} mz_relation;

/* A point or stretch of time with its unknown parts left open. */
typedef struct mz_moment {
  char year[4];               /* digits or X */
  int8_t month, day, weekday; /* 0: unknown; Monday 1 */
  char season[4];             /* Q3, H1, W30 …, NUL-padded */
} mz_moment;

typedef struct mz_amount {
  mz_sort_of of;
  const char *unit;
  mz_decimal low, high; /* the same for a single value; in the unit's base (grams, metres) */
  double least, most;   /* these again: only nearness is judged by them, never equality */
  double grain;         /* what the lower one as written may hide: the last digit's unit */
  bool ranged, valued;
  uint8_t modifier;
  mz_moment from, to;      /* dates, in their own calendar */
  mz_moment day, last_day; /* a Hijri date in the Gregorian calendar, if known */
  bool hijri, converted;
  bool relative;    /* a date that the report's own date settles: أمس, الخميس */
  bool measured;    /* a span of time: its length is known */
  bool weeks;       /* … and it is told in whole weeks */
  mz_length length; /* … */
  bool ago; /* a span of time counted back from the report: قبل ستة أشهر; `from` is then */
  int16_t slack;     /* … give or take so many of its years, months or days */
  int16_t minutes;   /* a clock time; -1: none */
  uint64_t figures;  /* hash of the digits as printed; 0: fewer than two */
  uint32_t printed;  /* how many these are */
  bool grouped;      /* a sign other than a dot stands between them */
  int16_t scale;     /* the power of ten that its words multiply them by: مليون */
  int16_t factor;    /* the power of ten between its unit and the base: كيلو */
  bool headline;     /* modifier: only because it stands in a headline */
  uint64_t reversed; /* a ratio the other way round */
  uint64_t text;     /* times, durations, ratios, labels: hash of the value */
  const char *timex; /* dates: as printed; "" if none */
  bool resolved;     /* dates: by the document's date */
  uint32_t digits;   /* significant digits; dates: parts known */
} mz_amount;

/* `text` are the document's bytes. */
void mz_amount_read(const char *text, const mz_figure *f, mz_amount *out);
/* Counts a span of time back from the day of the report. */
void mz_amount_ago(mz_amount *a, const mz_figure *f, mz_date today);
/* Gives a weekday without a date its month and year, where the days around the report leave no choice. */
void mz_amount_week(mz_amount *a, mz_date today);
mz_relation mz_amount_relate(const mz_amount *a, const mz_amount *b);
/* Close only as prints of one number, with another sign in it or in another order: 2.345 and 2345, 3.5 and 5.3? */
bool mz_amount_reprints(const mz_amount *a, const mz_amount *b);
/* One number, but more than it in one and at most it in the other? */
bool mz_amount_excludes(const mz_amount *a, const mz_amount *b);
/* Two lower bounds, or two upper ones, farther apart than who says نحو may be: at least 30000, at least 38640? */
bool mz_amount_limits_apart(const mz_amount *a, const mz_amount *b);
/* Two close numbers: is neither written more coarsely than the other? 220 is no rounding of 222
** where 222 could have been printed in its place. */
bool mz_amount_as_exact(const mz_amount *a, const mz_amount *b);
/* Two dates: is a year, month or day known in both? */
bool mz_amount_shares_part(const mz_amount *a, const mz_amount *b);
/* Two numbers that differ in one digit alone, a likely misprint: how many digits they have; 0 if they are none. */
uint32_t mz_amount_misprint(const mz_amount *a, const mz_amount *b);
/* Could rounding make one of two numbers of the other, one in twenty apart at most? */
bool mz_amount_near(const mz_amount *a, const mz_amount *b);
/* Does one number say نحو, and is the other rounded to it: 11 to نحو 10? */
bool mz_amount_rounds(const mz_amount *a, const mz_amount *b);
/* Are two numbers of one order, the larger at most twice the smaller? */
bool mz_amount_alike(const mz_amount *a, const mz_amount *b);
/* The year of a date, or -1. */
int mz_amount_year(const mz_amount *a);
/* Does it name a day, of a month or a week: أمس, الثلاثاء, 3 مايو? */
bool mz_amount_names_day(const mz_amount *a);
/* Is it a day with its month, and not counted from the day of the report? */
bool mz_amount_is_day(const mz_amount *a);
/* Is it a weekday whose month the report settles? */
bool mz_amount_is_weekday(const mz_amount *a);
/* Is it a year by its number and nothing more? */
bool mz_amount_is_year(const mz_amount *a);
/* Is it a month, with its year or not? */
bool mz_amount_is_month(const mz_amount *a);
/* An amount that many things have: a date, a rank, a span of time. */
bool mz_amount_is_common(const mz_amount *a);
/* A period that a story keeps comparing with: العام الماضي, الربع الأخير. */
bool mz_amount_is_frame(const mz_amount *a);
/* How much it says that two figures have this amount in common, in tenths of a bit. */
uint32_t mz_amount_rarity(const mz_amount *a);

#endif
