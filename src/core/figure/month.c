/* SPDX-License-Identifier: MIT
**
** The names of months in four systems and two calendars, pairs of them, and the digits and eras of years.
*/
#include "quantity.h"

/* شهر before a month's name. */
uint32_t mz_skip_month_word(const mz_scan *s, uint32_t i) {
  const mz_sense *x = mz_sense_at(s, i, MZ_S_DURATION);
  return x != NULL && strcmp(x->text, "M") == 0 && !(x->flags & (MZ_F_PLURAL | MZ_F_DUAL)) &&
                 !mz_has_al(s, i)
             ? i + 1
             : i;
}

bool mz_year_word(const mz_scan *s, uint32_t i) {
  const mz_sense *x = mz_sense_at(s, i, MZ_S_DURATION);
  return x != NULL && strcmp(x->text, "Y") == 0 && !(x->flags & MZ_F_PLURAL);
}

/* عام 2018, 25 / 7 / 2015: does what stands before the digits at token i say that they are a year? */
static bool tx_said_year(const mz_scan *s, uint32_t i) {
  mz_digits dg;
  if (!mz_digits_at(s, i, &dg) || dg.part[dg.parts - 1].digits != 4) return false;
  bool slashed = mz_mark_at(s, i - 1) == '/' && mz_is_number(s, i - 2);
  return dg.parts == 3 || (slashed && mz_same_sentence(s, i - 2, i)) ||
         (mz_same_sentence(s, i - 1, i) && mz_year_word(s, i - 1));
}

/* An era behind a year: هـ م. The letter alone must touch the digits or end the clause, unless they are said to be a year. */
const mz_sense *mz_era_at(const mz_scan *s, uint32_t i, uint32_t *end) {
  const mz_sense *x = mz_phrase_at(s, i, MZ_S_ERA, end);
  if (x == NULL || !mz_same_sentence(s, i - 1, i)) return NULL;
  if ((x->flags & MZ_F_WEAK) && !mz_glued(s, i - 1) && mz_same_sentence(s, i, i + 1) &&
      mz_is_word(s, i + 1) && !tx_said_year(s, i - 1))
    return NULL;
  return x;
}

/* شهر 3, شهر ثلاثة: a month by its number; شهر واحد is how long. */
static bool tx_numbered_month(const mz_scan *s, uint32_t i, uint32_t *end, mz_month *m) {
  mz_number n;
  mz_unit u;
  if (mz_skip_month_word(s, i) == i || !mz_same_sentence(s, i, i + 1) ||
      !mz_number_at(s, i + 1, &n) || n.definite || n.vague || n.waw || n.fraction ||
      (n.digits && !n.plain))
    return false;
  int64_t v = mz_decimal_small(n.v, 13);
  if (v < (n.digits ? 1 : 2) || (mz_same_sentence(s, i, n.end) &&
                                 (mz_noun_after(s, n.end) || mz_unit_at(s, n.end, true, &u))))
    return false;
  *m = (mz_month){(int)v, false, false};
  *end = n.end;
  return true;
}

static bool tx_one_month(const mz_scan *s, uint32_t i, uint32_t *end, mz_month *m) {
  const mz_sense *x = mz_phrase_at(s, i, MZ_S_MONTH, end);
  if (x != NULL && !mz_has_clitic(s, i, MZ_P_AL)) {
    *m = (mz_month){(int)x->num, false, (x->flags & MZ_F_WEAK) != 0};
    return true;
  }
  x = mz_phrase_at(s, i, MZ_S_HIJRI, end);
  if (x != NULL && mz_is(s, i - 1, MZ_S_TITLE) && mz_same_sentence(s, i - 1, i))
    return false; /* الرئيس رمضان قديروف */
  if (x == NULL) return tx_numbered_month(s, i, end, m);
  *m = (mz_month){(int)x->num, true, (x->flags & MZ_F_WEAK) != 0};
  return true;
}

bool mz_month_at(const mz_scan *s, uint32_t i, uint32_t *end, mz_month *out) {
  mz_month other;
  uint32_t at, stop;
  if (!tx_one_month(s, i, end, out)) return false;
  uint32_t mark = mz_mark_at(s, *end);
  bool marked = mark == '(' || mark == '/' || mz_dash(mark);
  if (!marked && !mz_is_word(s, *end)) return true;
  at = *end + marked; /* نوفمبر تشرين الثاني, side by side, is one month too */
  if (mz_same_sentence(s, i, at) && tx_one_month(s, at, &stop, &other) &&
      other.hijri == out->hijri && other.month == out->month) {
    if (mark == '(' && mz_mark_at(s, stop) == ')') stop++;
    *end = stop;
    out->weak = false; /* the second name confirms the first */
  }
  return true;
}

bool mz_year_at(const mz_scan *s, uint32_t i, uint32_t *end, int *year, bool *hijri) {
  mz_digits dg;
  const mz_sense *era;
  uint32_t stop;
  if (!mz_digits_at(s, i, &dg) || dg.parts != 1 || !dg.part[0].plain) return false;
  era = mz_era_at(s, i + 1, &stop);
  *year = (int)mz_decimal_small(dg.part[0].v, 2200);
  /* fewer digits are a year only where a word and an era say so: عام 40 هـ */
  bool old = era != NULL && mz_same_sentence(s, i - 1, i) && mz_year_word(s, i - 1) && *year > 0;
  if (!old && (*year < 1000 || dg.part[0].digits != 4)) return false;
  *end = era != NULL ? stop : i + 1;
  *hijri = era != NULL ? strcmp(era->text, "hijri") == 0
                       : *year >= 1400 &&
                             *year <= 1450; /* no press writes of these Gregorian years as often */
  return true;
}
