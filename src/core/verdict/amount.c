/* SPDX-License-Identifier: MIT
**
** A figure's amount as it is compared: in its unit's base, with its precision, a date with its parts; and what of it is
** rare or common.
*/
#include "amount.h"
#include "../text/chars.h"
#include "../figure/calendar.h"
#include "../figure/decimal.h"
#include "../figure/quantity.h"

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
    if (left == 3) memcpy(m->season, p, left); /* W30: a week is one of its year, like a quarter */
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
  uint32_t sign = 0; /* right behind a digit */
  for (size_t i = 0; i < n;) {
    uint32_t cp;
    size_t step = mz_utf8(s + i, s + n, &cp);
    if (step == 0) break;
    mz_char c = mz_char_info(cp);
    if (c.cls != MZ_C_DIGIT) {
      name = c.cls == MZ_C_LETTER;
      sign = sign == 0 && c.cls == MZ_C_PUNCT ? cp : 0;
    } else if (!name) {
      h = (h ^ c.digit) * UINT64_C(0x100000001b3), out->printed++;
      out->grouped = out->grouped || (sign != 0 && sign != '.' && sign != 0x66B);
      sign = 0;
    }
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
  size_t n = strlen(f->timex);
  out->weeks = out->measured && f->timex[n - 1] == 'W';
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
** Asking
** =================================================================== */

bool mz_amount_shares_part(const mz_amount *a, const mz_amount *b) {
  return (a->from.year[0] != 'X' && b->from.year[0] != 'X') ||
         (a->from.month > 0 && b->from.month > 0) || (a->from.day > 0 && b->from.day > 0);
}

int mz_amount_year(const mz_amount *a) {
  int y = 0;
  for (size_t i = 0; i < 4; i++) {
    if (a->from.year[i] < '0' || a->from.year[i] > '9') return -1;
    y = y * 10 + (a->from.year[i] - '0');
  }
  return y;
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

bool mz_amount_is_year(const mz_amount *a) {
  return a->of == MZ_OF_DATE && mz_amount_year(a) >= 0 && a->from.month == 0 &&
         a->from.season[0] == '\0' && !a->ranged && !a->resolved;
}

bool mz_amount_is_month(const mz_amount *a) {
  return a->of == MZ_OF_DATE && a->from.month > 0 && a->from.day == 0 && a->from.weekday == 0 &&
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
