/* SPDX-License-Identifier: MIT
**
** Two amounts side by side: are they one, close, or apart? Exact decimals, intervals widened by their rounding, dates
** with open parts.
*/
#include "amount.h"
#include "../figure/calendar.h"
#include "../compare/thresholds.h"

#include <string.h>

/* Is `a` written more coarsely than `b`: 300 beside 312? */
static bool rl_coarser(const mz_amount *a, const mz_amount *b) {
  return a->digits < b->digits;
}

static double rl_apart(const mz_amount *a, const mz_amount *b) {
  return a->least > b->least ? a->least - b->least : b->least - a->least;
}

/* Does the modifier of `a` cover `b`? */
static bool rl_hedges(const mz_amount *a, const mz_amount *b) {
  double x = a->least, y = b->least, yh = b->most, most = (x < 0 ? -x : x) * MZ_T_NEAR / 1000;
  switch (a->modifier) {
  case MZ_OVER:
  case MZ_AT_LEAST: return y >= x && yh <= x * MZ_T_OVER / 1000;
  case MZ_UNDER:
  case MZ_AT_MOST: return yh <= x && y >= x * 1000 / MZ_T_OVER;
  case MZ_ABOUT: return y >= x - most && yh <= a->most + most && (!a->headline || rl_coarser(a, b));
  default: return false;
  }
}

/* Could `b` be what `a` says, given a's rounding and modifier? A modifier that both have excuses
** nothing but rounding. */
static bool rl_covers(const mz_amount *a, const mz_amount *b) {
  double x = a->least, xh = a->most, y = b->least, yh = b->most, grain = a->grain;
  double most = (x < 0 ? -x : x) * MZ_T_NEAR / 1000; /* rounding may hide no more than this */
  if (a->modifier == MZ_VAGUE)
    return y >= x &&
           yh < x * (a->low.exp >= 3 && a->low.exp % 3 == 0 ? 100
                                                            : 10); /* ملايين may be tens of them */
  if (a->ranged) return y >= x && yh <= xh;
  if (a->modifier == b->modifier && !b->ranged && !rl_coarser(a, b)) return false;
  if (rl_hedges(a, b)) return true;
  if (a->modifier >= MZ_OVER && a->modifier <= MZ_AT_MOST) return false;
  if (b->low.exp >= a->low.exp && !b->ranged) return false; /* as coarse: nothing was rounded */
  if (grain > most) grain = most;
  return y >= x - grain / 2 && yh <= x + grain && yh != x + grain; /* rounded, or cut off */
}

/* 96,599 and 96.599, 12.34 and 34.12: the same digits, another sign or order. */
static bool rl_same_digits(mz_decimal a, mz_decimal b) {
  char x[MZ_DECIMAL_TEXT], y[MZ_DECIMAL_TEXT];
  if (a.mant == b.mant) return a.mant >= 100;
  if (a.exp >= 0 || b.exp >= 0) return false; /* no sign to stand elsewhere */
  size_t n = mz_decimal_text(a, x), m = mz_decimal_text(b, y);
  char *dot = memchr(x, '.', n);
  if (n != m || dot == NULL) return false;
  size_t whole = (size_t)(dot - x), rest = n - whole - 1;
  return y[rest] == '.' && memcmp(y, dot + 1, rest) == 0 && memcmp(y + rest + 1, x, whole) == 0;
}

#define RL_LONG 6 /* digits that nobody gives of a price with its cents */

/* Is an amount of a sort that has no thousandth part? Nobody measures a floor to the thousandth, and of money only what 1000
** fils make; a price of few digits may be a rate. A count has none either, but is read so. */
static bool rl_whole(const mz_amount *a) {
  if (a->of == MZ_OF_MEASURE) return strcmp(a->unit, "square-meter") == 0;
  return a->of == MZ_OF_MONEY && a->printed >= RL_LONG && !mz_currency_of("dinar", a->unit) &&
         strcmp(a->unit, "dinar") != 0 && strcmp(a->unit, "OMR") != 0;
}

/* 310.272 and 310,272: is the dot of one the sign that the other has between its thousands? 2.345 km and 2,345 km may be two
** lengths, and where a comma parts the thousands the dot does not: 2,804.130. */
static bool rl_parts_thousands(const mz_amount *a, const mz_amount *b) {
  const mz_amount *dotted = a->low.exp < b->low.exp ? a : b, *other = dotted == a ? b : a;
  return other->low.exp - dotted->low.exp == 3 && dotted->low.exp < 0 && other->low.exp >= 0 &&
         a->low.mant == b->low.mant && a->figures == b->figures && other->grouped &&
         !dotted->grouped && rl_whole(a) && rl_whole(b) && !a->ranged && !b->ranged;
}

/* Are two numbers farther apart than rounding explains, by the smaller one's size? */
static bool rl_far(double x, double y) {
  double apart = x < y ? y - x : x - y;
  if (x < 0) x = -x;
  if (y < 0) y = -y;
  return apart * 1000 > (x < y ? x : y) * MZ_T_NEAR;
}

/* Do two ranges begin alike and end apart, or end alike and begin so: بين 10 و15, بين 10 و20? */
static bool rl_shares_end(const mz_amount *a, const mz_amount *b) {
  return a->modifier != MZ_VAGUE &&
         (mz_decimal_cmp(a->low, b->low) == 0) != (mz_decimal_cmp(a->high, b->high) == 0);
}

/* … far apart? */
static bool rl_one_end(const mz_amount *a, const mz_amount *b) {
  return a->ranged && b->ranged && a->modifier == b->modifier && rl_shares_end(a, b) &&
         (rl_far(a->most, b->most) || rl_far(a->least, b->least));
}

static bool rl_denies(const mz_amount *a, const mz_amount *b) {
  bool over = a->modifier == MZ_OVER, under = b->modifier == MZ_UNDER;
  return (over && (under || b->modifier == MZ_AT_MOST)) || (under && a->modifier == MZ_AT_LEAST);
}

bool mz_amount_excludes(const mz_amount *a, const mz_amount *b) {
  return a->of <= MZ_OF_MEASURE && mz_decimal_cmp(a->low, b->low) == 0 &&
         mz_decimal_cmp(a->high, b->high) == 0 && (rl_denies(a, b) || rl_denies(b, a));
}

static bool rl_is_lower(const mz_amount *a) {
  return a->modifier == MZ_OVER || a->modifier == MZ_AT_LEAST;
}

static bool rl_is_upper(const mz_amount *a) {
  return a->modifier == MZ_UNDER || a->modifier == MZ_AT_MOST;
}

bool mz_amount_limits_apart(const mz_amount *a, const mz_amount *b) {
  if (a->of > MZ_OF_MEASURE || a->ranged || b->ranged) return false;
  if (!(rl_is_lower(a) && rl_is_lower(b)) && !(rl_is_upper(a) && rl_is_upper(b))) return false;
  return rl_apart(a, b) * 1000 > (a->least < b->least ? a : b)->least * MZ_T_ABOUT;
}

/* Are the thousands of `a` printed and said once more, where `b` says them alone: 130.000 ألف, 130 ألف? */
static bool rl_twice(const mz_amount *a, const mz_amount *b) {
  return a->scale == 3 && b->scale == 3 && !a->ranged && !b->ranged &&
         a->printed == b->printed + 3 && a->low.mant == b->low.mant && a->low.exp == b->low.exp + 3;
}

/* May one amount be the other's print, with another sign in it or in another order? */
static bool rl_reprints(const mz_amount *a, const mz_amount *b) {
  if (a->factor != b->factor || (a->scale != b->scale && a->scale != 0 && b->scale != 0))
    return false; /* 6.6 مليون and 6.6 مليار are no two readings of one print */
  if (a->figures != 0 && a->figures == b->figures) return true;
  if (rl_twice(a, b) || rl_twice(b, a)) return true;
  return !a->ranged && !b->ranged && rl_same_digits(a->low, b->low);
}

bool mz_amount_reprints(const mz_amount *a, const mz_amount *b) {
  return a->of <= MZ_OF_MEASURE && a->of == b->of && mz_amount_relate(a, b) == MZ_REL_CLOSE &&
         !rl_covers(a, b) && !rl_covers(b, a) && rl_reprints(a, b);
}

static mz_relation rl_numbers(const mz_amount *a, const mz_amount *b) {
  if (mz_decimal_cmp(a->low, b->low) == 0 && mz_decimal_cmp(a->high, b->high) == 0) {
    if ((a->modifier == MZ_VAGUE) != (b->modifier == MZ_VAGUE)) return MZ_REL_CLOSE;
    return mz_amount_excludes(a, b) ? MZ_REL_DIFFER : MZ_REL_EQUAL;
  }
  if (rl_one_end(a, b)) return MZ_REL_DIFFER;
  if (rl_covers(a, b) || rl_covers(b, a)) return MZ_REL_CLOSE;
  if (!rl_reprints(a, b)) return MZ_REL_DIFFER;
  return rl_parts_thousands(a, b) ? MZ_REL_EQUAL : MZ_REL_CLOSE;
}

static mz_relation rl_moments(const mz_moment *a, const mz_moment *b) {
  bool same = true, known = true;
  for (size_t i = 0; i < 4; i++) {
    if (a->year[i] == b->year[i]) continue;
    if (a->year[i] != 'X' && b->year[i] != 'X') return MZ_REL_DIFFER;
    known = false;
  }
  /* in reports of one story a quarter, month or day without its year is that of the story */
  if (!known && (a->month == 0 || b->month == 0) && a->season[0] == '\0') same = false;
  const int8_t x[] = {a->month, a->day}, y[] = {b->month, b->day};
  for (size_t i = 0; i < 2; i++) {
    if (x[i] == y[i]) continue;
    if (x[i] > 0 && y[i] > 0) return MZ_REL_DIFFER;
    same = false;
  }
  if (a->weekday != b->weekday) {
    if (a->weekday > 0 && b->weekday > 0) return MZ_REL_DIFFER;
    if (a->day == 0 || b->day == 0)
      same = false; /* else only the year is missing that would tell it */
  } else if (a->weekday > 0 && (a->day == 0 || b->day == 0)) {
    return MZ_REL_EQUAL; /* الخميس and Thursday the 30th */
  }
  if (memcmp(a->season, b->season, sizeof a->season) != 0) {
    if (a->season[0] != '\0' && b->season[0] != '\0') return MZ_REL_DIFFER;
    same = false;
  }
  return same ? MZ_REL_EQUAL : MZ_REL_CLOSE;
}

static mz_relation rl_intervals(const mz_moment *a, const mz_moment *a_to, bool a_ranged,
                                const mz_moment *b, const mz_moment *b_to, bool b_ranged) {
  mz_relation from = rl_moments(a, b), to = rl_moments(a_to, b_to);
  if (a_ranged == b_ranged) return from > to ? from : to;
  return from != MZ_REL_DIFFER || to != MZ_REL_DIFFER ? MZ_REL_CLOSE : MZ_REL_DIFFER;
}

/* One of two dates is Hijri: its days in the other calendar. */
static mz_relation rl_calendars(const mz_amount *h, const mz_amount *g) {
  if (!h->converted) return MZ_REL_APART;
  bool ranged = memcmp(&h->day, &h->last_day, sizeof h->day) != 0;
  mz_relation r = rl_intervals(&h->day, &h->last_day, ranged, &g->from, &g->to, g->ranged);
  return r == MZ_REL_DIFFER && ranged ? MZ_REL_APART : r;
}

static mz_relation rl_times(const mz_amount *a, const mz_amount *b) {
  if (a->hijri != b->hijri) return a->hijri ? rl_calendars(a, b) : rl_calendars(b, a);
  if ((!a->resolved || !b->resolved) && a->timex[0] != '\0' && strcmp(a->timex, b->timex) == 0)
    return MZ_REL_EQUAL;
  return rl_intervals(&a->from, &a->to, a->ranged, &b->from, &b->to, b->ranged);
}

/* A family of currencies (riyal) may be any of its codes (SAR). */
static bool rl_units_meet(const char *a, const char *b) {
  return strcmp(a, b) == 0 || mz_currency_of(a, b) || mz_currency_of(b, a);
}

/* One number of two units can't be right twice; two numbers may be one amount converted. */
static mz_relation rl_of_units(const mz_amount *a, const mz_amount *b, bool meet) {
  if (meet) return rl_numbers(a, b);
  if (strstr(a->unit, b->unit) != NULL || strstr(b->unit, a->unit) != NULL)
    return MZ_REL_APART; /* metres for square metres: a sign was lost */
  bool same = mz_decimal_cmp(a->low, b->low) == 0 && mz_decimal_cmp(a->high, b->high) == 0;
  return same && a->low.mant != 0 ? MZ_REL_DIFFER : MZ_REL_APART;
}

/* Does نحو or أكثر من before one span of time cover another that has nothing before it? A bound that a rule sets (لا يقل عن) is
** exact. */
static bool rl_lasts_about(const mz_amount *a, const mz_amount *b) {
  return a->modifier >= MZ_ABOUT && a->modifier <= MZ_UNDER && b->modifier == MZ_MOD_NONE &&
         rl_hedges(a, b);
}

/* Two spans of time: 18 months are a year and a half, and so many days about as many months. */
static mz_relation rl_lengths(const mz_amount *a, const mz_amount *b) {
  const mz_length *x = &a->length, *y = &b->length;
  if (!a->measured || !b->measured) return MZ_REL_DIFFER;
  if (x->months == y->months && x->seconds == y->seconds) return MZ_REL_EQUAL;
  bool units = (x->months == 0) != (y->months == 0) || (x->seconds == 0) != (y->seconds == 0);
  double apart = rl_apart(a, b);
  if (a->weeks != b->weeks && apart * 1000 <= a->least * MZ_T_WEEKS &&
      apart * 1000 <= b->least * MZ_T_WEEKS)
    return MZ_REL_CLOSE; /* أسبوعان are 14 days, or 16 */
  if (units && apart * 1000 <= a->least * MZ_T_MONTH && apart * 1000 <= b->least * MZ_T_MONTH)
    return MZ_REL_CLOSE;
  return rl_lasts_about(a, b) || rl_lasts_about(b, a) ? MZ_REL_CLOSE : MZ_REL_DIFFER;
}

/* By how many years, months or days a span counted back may miss a date: by none where the date is told less exactly than the
** span (قبل أربعة أشهر, 2016), or from the report that counts months or years (قبل شهر, أمس). */
static int rl_slack(const mz_amount *ago, const mz_amount *date) {
  const mz_moment *m = &date->from;
  bool coarser = (m->month == 0 && ago->from.month > 0) || (m->day == 0 && ago->from.day > 0);
  bool told = (date->relative || m->weekday > 0) && m->day > 0 && ago->from.day == 0;
  return coarser || told ? 0 : ago->slack;
}

/* A date and a span of time counted back: close where the one may lie at the end of the other. */
static mz_relation rl_reaches(const mz_amount *ago, const mz_amount *date) {
  const mz_moment *m = &date->from;
  int y = mz_amount_year(ago), z = mz_amount_year(date), apart, slack;
  if (m->weekday > 0 && m->day == 0 && ago->from.day > 0) { /* الاثنين, four days before Friday */
    apart = (mz_date_weekday((mz_date){y, ago->from.month, ago->from.day}) - m->weekday + 7) % 7;
    return apart == 0                                       ? MZ_REL_EQUAL
           : apart <= ago->slack || 7 - apart <= ago->slack ? MZ_REL_CLOSE
                                                            : MZ_REL_APART;
  }
  if (z < 0) return MZ_REL_APART;
  if (ago->from.month == 0 || m->month == 0)
    apart = y - z;
  else if (ago->from.day == 0 || m->day == 0)
    apart = (y - z) * 12 + ago->from.month - m->month;
  else
    apart = (int)(mz_date_number((mz_date){y, ago->from.month, ago->from.day}) -
                  mz_date_number((mz_date){z, m->month, m->day}));
  if (apart == 0 && ago->from.day > 0 && m->day > 0) return MZ_REL_EQUAL;
  slack = rl_slack(ago, date);
  return apart <= slack && -apart <= slack ? MZ_REL_CLOSE : MZ_REL_APART;
}

mz_relation mz_amount_relate(const mz_amount *a, const mz_amount *b) {
  if (a->ago && b->of == MZ_OF_DATE && b->valued && !b->ranged && !b->hijri)
    return rl_reaches(a, b);
  if (b->ago && a->of == MZ_OF_DATE) return mz_amount_relate(b, a);
  if (a->ago && b->ago && a->text != b->text && rl_reaches(a, b) == MZ_REL_CLOSE)
    return MZ_REL_CLOSE;
  if (a->of != b->of || !a->valued || !b->valued) return MZ_REL_APART;
  switch (a->of) {
  case MZ_OF_MONEY: return rl_of_units(a, b, rl_units_meet(a->unit, b->unit));
  case MZ_OF_SHARE:
  case MZ_OF_MEASURE: return rl_of_units(a, b, strcmp(a->unit, b->unit) == 0);
  case MZ_OF_NUMBER: return rl_numbers(a, b);
  case MZ_OF_RANK: return mz_decimal_cmp(a->low, b->low) == 0 ? MZ_REL_EQUAL : MZ_REL_DIFFER;
  case MZ_OF_DATE: return strcmp(a->unit, b->unit) == 0 ? rl_times(a, b) : MZ_REL_APART;
  default:
    if (a->text == b->text || (a->reversed != 0 && a->reversed == b->text)) return MZ_REL_EQUAL;
    if (a->of == MZ_OF_DURATION) return rl_lengths(a, b);
    /* half the clock apart: one of them leaves out which half */
    return a->minutes >= 0 && (a->minutes - b->minutes) % 720 == 0 && b->minutes >= 0
               ? MZ_REL_CLOSE
               : MZ_REL_DIFFER;
  }
}

uint32_t mz_amount_misprint(const mz_amount *a, const mz_amount *b) {
  uint64_t x = a->low.mant, y = b->low.mant;
  uint32_t digits = 0, differ = 0;
  if (a->of > MZ_OF_MEASURE || a->of != b->of || a->ranged || b->ranged ||
      a->low.exp != b->low.exp || a->low.neg != b->low.neg)
    return 0;
  for (; x > 0 && y > 0; x /= 10, y /= 10, digits++) differ += x % 10 != y % 10;
  return x == y && differ == 1 ? digits : 0;
}

bool mz_amount_near(const mz_amount *a, const mz_amount *b) {
  double apart = rl_apart(a, b);
  return a->of <= MZ_OF_MEASURE && !a->ranged && !b->ranged &&
         apart * 1000 <= a->least * MZ_T_NEAR && apart * 1000 <= b->least * MZ_T_NEAR;
}

bool mz_amount_rounds(const mz_amount *a, const mz_amount *b) {
  if (a->modifier != MZ_ABOUT) return b->modifier == MZ_ABOUT && mz_amount_rounds(b, a);
  double apart = rl_apart(a, b);
  return a->of <= MZ_OF_MEASURE && b->modifier == MZ_MOD_NONE && !a->ranged && !b->ranged &&
         apart > 0 && apart * 2 <= a->grain && apart * 1000 <= a->least * MZ_T_ABOUT;
}

bool mz_amount_alike(const mz_amount *a, const mz_amount *b) {
  if ((a->of > MZ_OF_MEASURE && !(a->of == MZ_OF_DURATION && a->measured && b->measured)) ||
      a->of == MZ_OF_SHARE || a->ranged || b->ranged)
    return false;
  return a->least > 0 && b->least > 0 && a->least <= b->least * 2 && b->least <= a->least * 2;
}

bool mz_amount_as_exact(const mz_amount *a, const mz_amount *b) {
  if (a->of <= MZ_OF_MEASURE && a->ranged && b->ranged && a->modifier == b->modifier)
    return rl_shares_end(a, b);
  if (a->of > MZ_OF_MEASURE || a->ranged || b->ranged) return false;
  if (a->modifier != b->modifier || (a->modifier != MZ_MOD_NONE && a->modifier != MZ_ABOUT))
    return false; /* أكثر من 1300 and أكثر من 1343 are both true */
  return a->printed > 0 && a->printed == b->printed && a->scale == b->scale &&
         a->factor == b->factor && a->figures != b->figures && !rl_same_digits(a->low, b->low);
}
