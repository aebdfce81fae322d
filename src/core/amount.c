/* SPDX-License-Identifier: MIT
**
** Amounts side by side: exact decimals, intervals widened by their rounding, dates with open parts.
*/
#include "amount.h"
#include "chars.h"
#include "calendar.h"
#include "decimal.h"
#include "quantity.h"
#include "thresholds.h"

#include <string.h>

/* {==================================================================
** Reading
** =================================================================== */

/* Metric units as powers of ten of a base. */
static const struct {
  const char *unit, *base;
  int16_t exp;
} amount_units[] = {
    {"gram", "gram", 0},
    {"kilogram", "gram", 3},
    {"milligram", "gram", -3},
    {"metric-ton", "gram", 6},
    {"tonne", "gram", 6},
    {"meter", "meter", 0},
    {"kilometer", "meter", 3},
    {"centimeter", "meter", -2},
    {"millimeter", "meter", -3},
    {"liter", "liter", 0},
    {"milliliter", "liter", -3},
    {"watt", "watt", 0},
    {"kilowatt", "watt", 3},
    {"megawatt", "watt", 6},
    {"gigawatt", "watt", 9},
    {"square-meter", "square-meter", 0},
    {"square-kilometer", "square-meter", 6},
};

static mz_sort_of amount_sort(uint8_t kind) {
  switch (kind) {
  case MZ_MONEY: return MZ_OF_MONEY;
  case MZ_PERCENT:
  case MZ_FRACTION: return MZ_OF_SHARE;
  case MZ_MEASURE: return MZ_OF_MEASURE;
  case MZ_ORDINAL: return MZ_OF_RANK;
  case MZ_DATE: return MZ_OF_DATE;
  case MZ_TIME: return MZ_OF_TIME;
  case MZ_DURATION: return MZ_OF_DURATION;
  case MZ_RATIO: return MZ_OF_RATIO;
  case MZ_LABEL: return MZ_OF_LABEL;
  default: return MZ_OF_NUMBER;
  }
}

/* A label's digits and the signs between them, or its letters if it has none: C5 + 1 is 5+1, and
** إف-16 is اف 16. */
static uint64_t amount_label(const char *s, size_t n) {
  uint64_t digits = UINT64_C(0xcbf29ce484222325), letters = digits;
  bool any = false;
  uint32_t sign = 0;
  for (size_t i = 0; i < n;) {
    uint32_t cp;
    size_t step = mz_utf8(s + i, s + n, &cp);
    if (step == 0) break;
    mz_char c = mz_char_info(cp);
    if (c.cls == MZ_C_DIGIT) {
      if (any && sign != 0) digits = (digits ^ sign) * UINT64_C(0x100000001b3);
      digits = (digits ^ ('0' + (uint32_t)c.digit)) * UINT64_C(0x100000001b3);
      any = true;
      sign = 0;
    } else if (c.cls == MZ_C_PUNCT || c.cls == MZ_C_SYMBOL) {
      sign = cp;
    }
    if (c.cls != MZ_C_SPACE) letters = (letters ^ cp) * UINT64_C(0x100000001b3);
    i += step;
  }
  return any ? digits : letters;
}

static uint64_t amount_hash(const char *s, size_t n) {
  uint64_t h = UINT64_C(0xcbf29ce484222325);
  for (size_t i = 0; i < n; i++)
    if (s[i] != ' ') h = (h ^ (unsigned char)s[i]) * UINT64_C(0x100000001b3);
  return h;
}

static int8_t amount_two(const char *s) {
  if (s[0] < '0' || s[0] > '9' || s[1] < '0' || s[1] > '9') return 0;
  return (int8_t)((s[0] - '0') * 10 + (s[1] - '0'));
}

/* Reads one TIMEX3 date of `n` bytes: 2022-10-14, XXXX-WXX-4, 18XX, 2014-Q3, XXXX-09, BC0044. */
static void amount_moment(const char *s, size_t n, mz_moment *m) {
  memset(m, 0, sizeof *m);
  memset(m->year, 'X', sizeof m->year);
  if (n > 2 && s[0] == 'B') {
    memcpy(m->season, s, 2); /* so that it equals no year of the other side */
    s += 2;
    n -= 2;
  }
  for (size_t i = 0; i < n && i < 4; i++) {
    if (s[i] == '-') break;
    m->year[i] = s[i];
  }
  if (n < 7 || s[4] != '-') return;
  const char *p = s + 5;
  size_t left = n - 5;
  if (p[0] == 'W') {
    if (left >= 5) m->weekday = (int8_t)(p[4] >= '1' && p[4] <= '7' ? p[4] - '0' : 0);
  } else if ((p[0] >= '0' && p[0] <= '9') || p[0] == 'X') {
    m->month = amount_two(p);
    if (left >= 5) m->day = amount_two(p + 3);
  } else {
    memcpy(m->season, p, left < sizeof m->season ? left : sizeof m->season);
  }
  int year = 0;
  for (size_t i = 0; i < 4; i++) {
    if (m->year[i] < '0' || m->year[i] > '9') return;
    year = year * 10 + (m->year[i] - '0');
  }
  if (m->month >= 1 && m->month <= 12 && m->day > 0)
    m->weekday = (int8_t)mz_date_weekday((mz_date){year, m->month, m->day});
}

static uint32_t amount_parts(const mz_moment *m) {
  uint32_t n = 0;
  if (m->year[0] != 'X') n++;
  if (m->month > 0 || m->season[0] != '\0') n++;
  if (m->day > 0) n++;
  if (n < 3 && m->weekday > 0) n++;
  return n;
}

/* Reads a date or an interval of two. */
static void amount_interval(const char *t, mz_moment *from, mz_moment *to) {
  size_t n = strlen(t);
  const char *slash = memchr(t, '/', n);
  amount_moment(t, slash != NULL ? (size_t)(slash - t) : n, from);
  *to = *from;
  if (slash != NULL) amount_moment(slash + 1, n - (size_t)(slash - t) - 1, to);
}

static void amount_dates(const mz_figure *f, mz_amount *out) {
  const char *t = f->resolved[0] != '\0' ? f->resolved : f->timex;
  out->timex = f->timex;
  out->resolved = f->resolved[0] != '\0';
  out->valued = t[0] != '\0';
  out->ranged = strchr(t, '/') != NULL;
  amount_interval(t, &out->from, &out->to);
  if (out->from.weekday == 0 && strncmp(f->timex, "XXXX-WXX-", 9) == 0)
    out->from.weekday = out->to.weekday = (int8_t)(f->timex[9] - '0');
  out->relative = out->resolved || strncmp(f->timex, "XXXX-W", 6) == 0;
  out->digits = amount_parts(&out->from);
  out->hijri = (f->has & MZ_HIJRI) != 0;
  out->converted = out->hijri && f->gregorian[0] != '\0';
  if (out->converted) amount_interval(f->gregorian, &out->day, &out->last_day);
}

/* T19:43 as minutes of the day; -1 for anything else. */
static int16_t amount_clock(const char *t) {
  if (t[0] != 'T' || strlen(t) != 6 || t[3] != ':') return -1;
  return (int16_t)(amount_two(t + 1) * 60 + amount_two(t + 4));
}

/* The hash of 2:1 for 1:2. */
static uint64_t amount_reversed(const char *t) {
  const char *colon = strchr(t, ':');
  char other[MZ_TIMEX_TEXT];
  if (colon == NULL) return 0;
  size_t first = (size_t)(colon - t), second = strlen(colon + 1);
  memcpy(other, colon + 1, second);
  other[second] = ':';
  memcpy(other + second + 1, t, first);
  return amount_hash(other, first + 1 + second);
}

/* The thousands in words that a printed number is multiplied by, as a power of ten. */
static int16_t amount_scale(const char *s, size_t n) {
  static const struct {
    const char *word;
    int16_t power;
  } scales[] = {{"تريليون", 12}, {"مليار", 9}, {"بليون", 9}, {"مليون", 6}, {"ملايين", 6},
                {"ألف", 3},      {"الف", 3},   {"آلاف", 3},  {"الاف", 3}};
  for (size_t k = 0; k < sizeof scales / sizeof scales[0]; k++) {
    size_t m = strlen(scales[k].word);
    for (size_t i = 0; i + m <= n; i++)
      if (memcmp(s + i, scales[k].word, m) == 0) return scales[k].power;
  }
  return 0;
}

/* The hash of 1559/1 for 1/1559. */
static uint64_t amount_label_reversed(const char *s, size_t n) {
  const char *slash = memchr(s, '/', n);
  char other[MZ_TIMEX_TEXT];
  if (slash == NULL || n > sizeof other) return 0;
  size_t first = (size_t)(slash - s), second = n - first - 1;
  memcpy(other, slash + 1, second);
  other[second] = '/';
  memcpy(other + second + 1, s, first);
  return amount_label(other, n);
}

/* The digits as printed, signs aside: what two readings of one print have in common. Those of a name that is counted
** (ثماني طائرات F16) are none of the number's. */
static void amount_figures(const char *s, size_t n, mz_amount *out) {
  uint64_t h = UINT64_C(0xcbf29ce484222325);
  bool name = false;
  for (size_t i = 0; i < n;) {
    uint32_t cp;
    size_t step = mz_utf8(s + i, s + n, &cp);
    if (step == 0) break;
    mz_char c = mz_char_info(cp);
    if (c.cls != MZ_C_DIGIT)
      name = c.cls == MZ_C_LETTER;
    else if (!name)
      h = (h ^ c.digit) * UINT64_C(0x100000001b3), out->printed++;
    i += step;
  }
  out->figures = out->printed < 2 ? 0 : h;
}

static double amount_double(mz_decimal v) {
  double r = (double)v.mant;
  for (int e = v.exp; e > 0; e--) r *= 10;
  for (int e = v.exp; e < 0; e++) r /= 10;
  return v.neg ? -r : r;
}

static void amount_number(const mz_figure *f, mz_amount *out) {
  int16_t shift = 0;
  out->valued = (f->has & (MZ_HAS_VALUE | MZ_HAS_LOW | MZ_HAS_HIGH)) != 0;
  if (f->has & MZ_HAS_VALUE) {
    out->low = out->high = f->value;
  } else {
    out->low = f->has & MZ_HAS_LOW ? f->low : f->high;
    out->high = f->has & MZ_HAS_HIGH ? f->high : f->low;
    out->ranged = true;
  }
  for (size_t i = 0; i < sizeof amount_units / sizeof amount_units[0]; i++)
    if (strcmp(f->unit, amount_units[i].unit) == 0) {
      out->unit = amount_units[i].base;
      shift = out->factor = amount_units[i].exp;
    }
  if (f->kind == MZ_FRACTION) shift = 2, out->unit = "percent";
  if (out->low.mant != 0) out->low.exp = (int16_t)(out->low.exp + shift);
  if (out->high.mant != 0) out->high.exp = (int16_t)(out->high.exp + shift);
  for (uint64_t m = out->low.mant; m > 0; m /= 10) out->digits++;
  out->least = amount_double(out->low);
  out->most = amount_double(out->high);
  out->grain = amount_double((mz_decimal){1, out->low.exp, false});
}

/* A span of time as a number of days. */
static void amount_length(const mz_figure *f, mz_amount *out) {
  out->measured = mz_length_read(f->timex, &out->length);
  if (out->measured) out->least = out->most = mz_length_days(&out->length);
}

void mz_amount_read(const char *text, const mz_figure *f, mz_amount *out) {
  memset(out, 0, sizeof *out);
  out->of = amount_sort(f->kind);
  out->unit = f->unit;
  out->modifier = f->modifier;
  out->minutes = -1;
  switch (out->of) {
  case MZ_OF_DATE: amount_dates(f, out); break;
  case MZ_OF_TIME:
  case MZ_OF_DURATION:
  case MZ_OF_RATIO:
  case MZ_OF_LABEL:
    out->valued = true;
    if (f->kind == MZ_LABEL && f->timex[0] != '\0')
      out->text = amount_label(f->timex, strlen(f->timex));
    else if (f->kind == MZ_LABEL && f->value.mant > 0) { /* رقم واحد */
      char digits[MZ_DECIMAL_TEXT];
      out->text = amount_label(digits, mz_decimal_text(f->value, digits));
    } else if (f->kind == MZ_LABEL && f->text_value.end > f->text_value.first)
      out->text = amount_label(text + f->text_value.first, f->text_value.end - f->text_value.first);
    else if (f->timex[0] != '\0')
      out->text = amount_hash(f->timex, strlen(f->timex));
    else if (f->text_value.end > f->text_value.first)
      out->text = amount_hash(text + f->text_value.first, f->text_value.end - f->text_value.first);
    else
      out->valued = false;
    out->ranged = strchr(f->timex, '/') != NULL;
    if (f->kind == MZ_DURATION) amount_length(f, out);
    if (f->kind == MZ_TIME) out->minutes = amount_clock(f->timex);
    if (f->kind == MZ_RATIO) out->reversed = amount_reversed(f->timex);
    if (f->kind == MZ_LABEL && f->timex[0] == '\0')
      out->reversed = amount_label_reversed(text + f->text_value.first,
                                            f->text_value.end - f->text_value.first);
    out->digits = f->timex[0] != '\0' ? (uint32_t)strlen(f->timex) : 1;
    break;
  default:
    amount_number(f, out);
    amount_figures(text + f->at.first, f->at.end - f->at.first, out);
    out->scale = amount_scale(text + f->at.first, f->at.end - f->at.first);
  }
}

void mz_amount_ago(mz_amount *a, const mz_figure *f, mz_date today) {
  uint32_t n = 0;
  const char *p = f->timex;
  if (a->of != MZ_OF_DURATION || *p++ != 'P' || !mz_date_valid(today)) return;
  while (*p >= '0' && *p <= '9' && n < 10000) n = n * 10 + (uint32_t)(*p++ - '0');
  if (*p == '.') /* سنة ونصف: the half is within the slack */
    for (p++; *p >= '0' && *p <= '9';) p++;
  mz_date d = today;
  bool month = *p == 'M' || *p == 'W' || *p == 'D', day = *p == 'W' || *p == 'D';
  if (n == 0 || p[0] == '\0' || p[1] != '\0') return;
  switch (*p) {
  case 'Y': d.year -= (int)n; break;
  case 'M':
    d.month -= (int)(n % 12);
    d.year -= (int)(n / 12) + (d.month < 1);
    d.month += d.month < 1 ? 12 : 0;
    break;
  case 'W':
  case 'D': d = mz_date_add_days(today, -(int)n * (*p == 'W' ? 7 : 1)); break;
  default: return;
  }
  if (d.year < 1 || d.year > 9999) return;
  a->ago = true;
  a->slack = (int16_t)(*p == 'W' ? 4 : n >= 10 && *p == 'Y' ? n / 10 : 1);
  for (size_t i = 4; i-- > 0; d.year /= 10) a->from.year[i] = (char)('0' + d.year % 10);
  a->from.month = (int8_t)(month ? d.month : 0);
  a->from.day = (int8_t)(day ? d.day : 0);
}

void mz_amount_week(mz_amount *a, mz_date today) {
  if (a->of != MZ_OF_DATE || a->from.weekday == 0 || a->from.month > 0 || a->ranged ||
      a->from.year[0] != 'X' || !mz_date_valid(today))
    return;
  int ahead = (a->from.weekday - mz_date_weekday(today) + 7) % 7;
  mz_date next = mz_date_add_days(today, ahead), last = mz_date_add_days(next, ahead > 0 ? -7 : 0);
  if (next.month != last.month) return;
  for (size_t i = 4; i-- > 0; next.year /= 10) a->from.year[i] = (char)('0' + next.year % 10);
  a->from.month = (int8_t)next.month;
  a->to = a->from;
}

/* }================================================================== */

/* {==================================================================
** Relating
** =================================================================== */

/* Is `a` written more coarsely than `b`: 300 beside 312? */
static bool amount_coarser(const mz_amount *a, const mz_amount *b) {
  return a->digits < b->digits;
}

static double amount_apart(const mz_amount *a, const mz_amount *b) {
  return a->least > b->least ? a->least - b->least : b->least - a->least;
}

/* Does the modifier of `a` cover `b`? */
static bool amount_hedges(const mz_amount *a, const mz_amount *b) {
  double x = a->least, y = b->least, yh = b->most, most = (x < 0 ? -x : x) * MZ_T_NEAR / 1000;
  switch (a->modifier) {
  case MZ_OVER:
  case MZ_AT_LEAST: return y >= x && yh <= x * MZ_T_OVER / 1000;
  case MZ_UNDER:
  case MZ_AT_MOST: return yh <= x && y >= x * 1000 / MZ_T_OVER;
  case MZ_ABOUT:
    return y >= x - most && yh <= a->most + most && (!a->headline || amount_coarser(a, b));
  default: return false;
  }
}

/* Could `b` be what `a` says, given a's rounding and modifier? A modifier that both have excuses
** nothing but rounding. */
static bool amount_covers(const mz_amount *a, const mz_amount *b) {
  double x = a->least, xh = a->most, y = b->least, yh = b->most, grain = a->grain;
  double most = (x < 0 ? -x : x) * MZ_T_NEAR / 1000; /* rounding may hide no more than this */
  if (a->modifier == MZ_VAGUE)
    return y >= x && yh < x * (a->low.exp >= 3 ? 100 : 10); /* ملايين may be tens of them */
  if (a->ranged) return y >= x && yh <= xh;
  if (a->modifier == b->modifier && !b->ranged && !amount_coarser(a, b)) return false;
  if (amount_hedges(a, b)) return true;
  if (a->modifier >= MZ_OVER && a->modifier <= MZ_AT_MOST) return false;
  if (b->low.exp >= a->low.exp && !b->ranged) return false; /* as coarse: nothing was rounded */
  if (grain > most) grain = most;
  return y >= x - grain / 2 && yh <= x + grain && yh != x + grain; /* rounded, or cut off */
}

/* 96,599 and 96.599, 12.34 and 34.12: the same digits, another sign or order. */
static bool amount_same_digits(mz_decimal a, mz_decimal b) {
  char x[MZ_DECIMAL_TEXT], y[MZ_DECIMAL_TEXT];
  if (a.mant == b.mant) return a.mant >= 100;
  if (a.exp >= 0 || b.exp >= 0) return false; /* no sign to stand elsewhere */
  size_t n = mz_decimal_text(a, x), m = mz_decimal_text(b, y);
  char *dot = memchr(x, '.', n);
  if (n != m || dot == NULL) return false;
  size_t whole = (size_t)(dot - x), rest = n - whole - 1;
  return y[rest] == '.' && memcmp(y, dot + 1, rest) == 0 && memcmp(y + rest + 1, x, whole) == 0;
}

static bool amount_denies(const mz_amount *a, const mz_amount *b) {
  bool over = a->modifier == MZ_OVER, under = b->modifier == MZ_UNDER;
  return (over && (under || b->modifier == MZ_AT_MOST)) || (under && a->modifier == MZ_AT_LEAST);
}

bool mz_amount_excludes(const mz_amount *a, const mz_amount *b) {
  return a->of <= MZ_OF_MEASURE && mz_decimal_cmp(a->low, b->low) == 0 &&
         mz_decimal_cmp(a->high, b->high) == 0 && (amount_denies(a, b) || amount_denies(b, a));
}

static mz_relation amount_numbers(const mz_amount *a, const mz_amount *b) {
  if (mz_decimal_cmp(a->low, b->low) == 0 && mz_decimal_cmp(a->high, b->high) == 0) {
    if ((a->modifier == MZ_VAGUE) != (b->modifier == MZ_VAGUE)) return MZ_REL_CLOSE;
    return mz_amount_excludes(a, b) ? MZ_REL_DIFFER : MZ_REL_EQUAL;
  }
  if (amount_covers(a, b) || amount_covers(b, a)) return MZ_REL_CLOSE;
  if (a->factor != b->factor || (a->scale != b->scale && a->scale != 0 && b->scale != 0))
    return MZ_REL_DIFFER; /* 6.6 مليون and 6.6 مليار are no two readings of one print */
  if (a->figures != 0 && a->figures == b->figures) return MZ_REL_CLOSE;
  return !a->ranged && !b->ranged && amount_same_digits(a->low, b->low) ? MZ_REL_CLOSE
                                                                        : MZ_REL_DIFFER;
}

static mz_relation amount_moments(const mz_moment *a, const mz_moment *b) {
  bool same = true, known = true;
  for (size_t i = 0; i < 4; i++) {
    if (a->year[i] == b->year[i]) continue;
    if (a->year[i] != 'X' && b->year[i] != 'X') return MZ_REL_DIFFER;
    known = false;
  }
  /* in reports of one story a month or day without its year is that of the story */
  if (!known && (a->month == 0 || b->month == 0)) same = false;
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

static mz_relation amount_intervals(const mz_moment *a, const mz_moment *a_to, bool a_ranged,
                                    const mz_moment *b, const mz_moment *b_to, bool b_ranged) {
  mz_relation from = amount_moments(a, b), to = amount_moments(a_to, b_to);
  if (a_ranged == b_ranged) return from > to ? from : to;
  return from != MZ_REL_DIFFER || to != MZ_REL_DIFFER ? MZ_REL_CLOSE : MZ_REL_DIFFER;
}

/* One of two dates is Hijri: its days in the other calendar. */
static mz_relation amount_calendars(const mz_amount *h, const mz_amount *g) {
  if (!h->converted) return MZ_REL_APART;
  bool ranged = memcmp(&h->day, &h->last_day, sizeof h->day) != 0;
  mz_relation r = amount_intervals(&h->day, &h->last_day, ranged, &g->from, &g->to, g->ranged);
  return r == MZ_REL_DIFFER && ranged ? MZ_REL_APART : r;
}

static mz_relation amount_times(const mz_amount *a, const mz_amount *b) {
  if (a->hijri != b->hijri) return a->hijri ? amount_calendars(a, b) : amount_calendars(b, a);
  if ((!a->resolved || !b->resolved) && a->timex[0] != '\0' && strcmp(a->timex, b->timex) == 0)
    return MZ_REL_EQUAL;
  return amount_intervals(&a->from, &a->to, a->ranged, &b->from, &b->to, b->ranged);
}

/* A family of currencies (riyal) may be any of its codes (SAR). */
static bool amount_units_meet(const char *a, const char *b) {
  return strcmp(a, b) == 0 || mz_currency_of(a, b) || mz_currency_of(b, a);
}

/* One number of two units can't be right twice; two numbers may be one amount converted. */
static mz_relation amount_of_units(const mz_amount *a, const mz_amount *b, bool meet) {
  if (meet) return amount_numbers(a, b);
  if (strstr(a->unit, b->unit) != NULL || strstr(b->unit, a->unit) != NULL)
    return MZ_REL_APART; /* metres for square metres: a sign was lost */
  bool same =
      a->low.mant == b->low.mant && a->high.mant == b->high.mant && a->low.exp == b->low.exp;
  return same && !a->ranged && a->low.mant != 0 ? MZ_REL_DIFFER : MZ_REL_APART;
}

/* Does نحو or أكثر من before one span of time cover another that has nothing before it? A bound that a rule sets (لا يقل عن) is
** exact. */
static bool amount_lasts_about(const mz_amount *a, const mz_amount *b) {
  return a->modifier >= MZ_ABOUT && a->modifier <= MZ_UNDER && b->modifier == MZ_MOD_NONE &&
         amount_hedges(a, b);
}

/* Two spans of time: 18 months are a year and a half, and so many days about as many months. */
static mz_relation amount_lengths(const mz_amount *a, const mz_amount *b) {
  const mz_length *x = &a->length, *y = &b->length;
  if (!a->measured || !b->measured) return MZ_REL_DIFFER;
  if (x->months == y->months && x->seconds == y->seconds) return MZ_REL_EQUAL;
  bool units = (x->months == 0) != (y->months == 0) || (x->seconds == 0) != (y->seconds == 0);
  double apart = amount_apart(a, b);
  if (units && apart * 1000 <= a->least * MZ_T_MONTH && apart * 1000 <= b->least * MZ_T_MONTH)
    return MZ_REL_CLOSE;
  return amount_lasts_about(a, b) || amount_lasts_about(b, a) ? MZ_REL_CLOSE : MZ_REL_DIFFER;
}

static int amount_year(const mz_moment *m) {
  int y = 0;
  for (size_t i = 0; i < 4; i++) {
    if (m->year[i] < '0' || m->year[i] > '9') return -1;
    y = y * 10 + (m->year[i] - '0');
  }
  return y;
}

/* A date and a span of time counted back: close where the one may lie at the end of the other. */
static mz_relation amount_reaches(const mz_amount *ago, const mz_moment *m) {
  int y = amount_year(&ago->from), z = amount_year(m), apart;
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
  return apart <= ago->slack && -apart <= ago->slack ? MZ_REL_CLOSE : MZ_REL_APART;
}

mz_relation mz_amount_relate(const mz_amount *a, const mz_amount *b) {
  if (a->ago && b->of == MZ_OF_DATE && b->valued && !b->ranged && !b->hijri)
    return amount_reaches(a, &b->from);
  if (b->ago && a->of == MZ_OF_DATE) return mz_amount_relate(b, a);
  if (a->ago && b->ago && a->text != b->text && amount_reaches(a, &b->from) == MZ_REL_CLOSE)
    return MZ_REL_CLOSE;
  if (a->of != b->of || !a->valued || !b->valued) return MZ_REL_APART;
  switch (a->of) {
  case MZ_OF_MONEY: return amount_of_units(a, b, amount_units_meet(a->unit, b->unit));
  case MZ_OF_SHARE:
  case MZ_OF_MEASURE: return amount_of_units(a, b, strcmp(a->unit, b->unit) == 0);
  case MZ_OF_NUMBER: return amount_numbers(a, b);
  case MZ_OF_RANK: return mz_decimal_cmp(a->low, b->low) == 0 ? MZ_REL_EQUAL : MZ_REL_DIFFER;
  case MZ_OF_DATE: return strcmp(a->unit, b->unit) == 0 ? amount_times(a, b) : MZ_REL_APART;
  default:
    if (a->text == b->text || (a->reversed != 0 && a->reversed == b->text)) return MZ_REL_EQUAL;
    if (a->of == MZ_OF_DURATION) return amount_lengths(a, b);
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
  double apart = amount_apart(a, b);
  return a->of <= MZ_OF_MEASURE && !a->ranged && !b->ranged &&
         apart * 1000 <= a->least * MZ_T_NEAR && apart * 1000 <= b->least * MZ_T_NEAR;
}

bool mz_amount_rounds(const mz_amount *a, const mz_amount *b) {
  if (a->modifier != MZ_ABOUT) return b->modifier == MZ_ABOUT && mz_amount_rounds(b, a);
  double apart = amount_apart(a, b);
  return a->of <= MZ_OF_MEASURE && b->modifier == MZ_MOD_NONE && !a->ranged && !b->ranged &&
         apart > 0 && apart * 2 <= a->grain && apart * 1000 <= a->least * MZ_T_ABOUT;
}

bool mz_amount_alike(const mz_amount *a, const mz_amount *b) {
  if (a->of > MZ_OF_MEASURE || a->of == MZ_OF_SHARE || a->ranged || b->ranged) return false;
  return a->least > 0 && b->least > 0 && a->least <= b->least * 2 && b->least <= a->least * 2;
}

bool mz_amount_as_exact(const mz_amount *a, const mz_amount *b) {
  if (a->of > MZ_OF_MEASURE || a->ranged || b->ranged) return false;
  if (a->modifier != b->modifier || (a->modifier != MZ_MOD_NONE && a->modifier != MZ_ABOUT))
    return false; /* أكثر من 1300 and أكثر من 1343 are both true */
  return a->printed > 0 && a->printed == b->printed && a->scale == b->scale &&
         a->factor == b->factor && a->figures != b->figures && !amount_same_digits(a->low, b->low);
}

bool mz_amount_shares_part(const mz_amount *a, const mz_amount *b) {
  return (a->from.year[0] != 'X' && b->from.year[0] != 'X') ||
         (a->from.month > 0 && b->from.month > 0) || (a->from.day > 0 && b->from.day > 0);
}

int mz_amount_year(const mz_amount *a) {
  return amount_year(&a->from);
}

bool mz_amount_names_day(const mz_amount *a) {
  return a->of == MZ_OF_DATE && (a->from.day > 0 || a->from.weekday > 0) && !a->ranged;
}

bool mz_amount_is_day(const mz_amount *a) {
  return a->of == MZ_OF_DATE && a->from.day > 0 && a->from.month > 0 && !a->ranged &&
         !(a->resolved && (a->timex[0] == '\0' || strncmp(a->timex, "XXXX-W", 6) == 0));
}

bool mz_amount_is_weekday(const mz_amount *a) {
  return a->of == MZ_OF_DATE && a->from.weekday > 0 && a->from.day == 0 && a->from.month > 0 &&
         !a->ranged;
}

bool mz_amount_is_common(const mz_amount *a) {
  return a->of == MZ_OF_DATE || a->of == MZ_OF_TIME || a->of == MZ_OF_DURATION ||
         a->of == MZ_OF_RANK;
}

bool mz_amount_is_frame(const mz_amount *a) {
  return a->of == MZ_OF_DATE &&
         (a->from.season[0] != '\0' ||
          (a->resolved && a->timex[0] == '\0' && a->from.month == 0 && a->from.weekday == 0));
}

uint32_t mz_amount_rarity(const mz_amount *a) {
  switch (a->of) {
  case MZ_OF_DATE:
    if (a->resolved && (a->timex[0] == '\0' || strncmp(a->timex, "XXXX-W", 6) == 0))
      return a->from.weekday == 0 && a->from.day == 0 ? 15 : 25; /* العام الماضي, أمس: everywhere */
    return a->from.day > 0 ? 100 : a->digits == 2 ? 50 : 25;
  case MZ_OF_RANK: return 15;
  case MZ_OF_TIME: return 60;
  case MZ_OF_DURATION: return a->digits > 4 ? 60 : a->digits == 4 ? 45 : 25; /* P3.5Y, P72Y, P3Y */
  case MZ_OF_RATIO: return 30;
  case MZ_OF_LABEL: return 45;
  default: break;
  }
  uint32_t bits = a->digits <= 1 ? 20 : a->digits * 33;
  if (a->digits <= 2 && a->low.exp >= 3)
    bits += a->low.exp >= 6 ? 30 : 20; /* 80 million is rarer than 80 */
  return bits > 150 ? 150 : bits;
}

/* }================================================================== */
