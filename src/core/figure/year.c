/* SPDX-License-Identifier: MIT
**
** Years alone and ranges of years, told from counts of four digits by what stands beside them.
*/
#include "counted.h"
#include "quantity.h"

#define YR_LONGEST 200 /* years of a range; of one with its era spelt out as many as there are */

/* Does what stands before token i speak for a year: عام, في, منذ, a bracket? */
static bool yr_announced(const mz_scan *s, uint32_t i) {
  while ((mz_opens(mz_mark_at(s, i - 1)) || mz_is_stub(s, i - 1)) && mz_same_sentence(s, i - 1, i))
    i--;
  if (!mz_same_sentence(s, i - 1, i)) return false;
  if (mz_year_word(s, i - 1)) return true;
  /* عام 2010 و2015: the second of two */
  return mz_is_number(s, i - 1) && mz_same_sentence(s, i - 2, i) && mz_year_word(s, i - 2);
}

/* في 1811 شتاء: nobody counts so many winters. في 1899 شيد: behind eleven to ninety-nine a noun stands in the singular accusative, and shows its alef unless it ends
** in ة, ى or a hamza. What does not is no noun. */
static bool yr_no_noun(const mz_scan *s, uint32_t i, int year) {
  uint8_t tail = mz_written_at(s, i)->tail;
  if (mz_is(s, i, MZ_S_SEASON)) return true;
  return year % 100 > 10 && mz_is_word(s, i) && tail != MZ_L_ALEF && tail != MZ_L_HEH &&
         tail != MZ_L_YEH && tail != MZ_L_HAMZA && !mz_is(s, i, MZ_S_NOUN) &&
         !mz_looks_plural(s, i);
}

/* Is token i, behind a number, a scale or unit of it? Behind و it is not (2010 وشهر رمضان), nor with ال or where it begins
** a date: كأس العالم 2018 اليوم, 2018 يوم السبت. */
static bool yr_unit(const mz_scan *s, uint32_t i) {
  uint32_t end;
  if (mz_phrase_at(s, i, MZ_S_PERCENT, &end) != NULL) return true;
  return !mz_has_clitic(s, i, MZ_P_WAW | MZ_P_PREP) && !mz_has_al(s, i) && !mz_names_date(s, i) &&
         (mz_is(s, i, MZ_S_SCALE) || mz_is(s, i, MZ_S_CURRENCY) || mz_is(s, i, MZ_S_MEASURE) ||
          mz_is(s, i, MZ_S_DURATION) || mz_is(s, i, MZ_S_SUBUNIT));
}

/* موازنة 2025, كأس العالم 2018, صيف 2013, نهاية 2020: has what ends before token i a year as its name? Round hundreds are
** counted there, too: خطة 2000 شركة. */
static bool yr_names(const mz_scan *s, uint32_t i, int year) {
  uint32_t first;
  if (year % 100 == 0) return false;
  if (mz_means(mz_phrase_before(s, i, MZ_S_CUE, &first), "year") && !mz_has_al(s, first))
    return true;
  const mz_sense *edge = mz_phrase_before(s, i, MZ_S_EDGE, &first);
  return (edge != NULL && !(edge->flags & MZ_F_WEAK)) ||
         (mz_same_sentence(s, i - 1, i) && mz_is(s, i - 1, MZ_S_SEASON));
}

static bool yr_likely(const mz_scan *s, uint32_t i, uint32_t end, int year) {
  const mz_sense *era = end > i + 1 ? mz_era_at(s, i + 1, &end) : NULL;
  if (yr_announced(s, i) || (era != NULL && strcmp(era->text, "hijri") == 0)) return true;
  bool in = mz_same_sentence(s, i - 1, i) &&
            (mz_is_when(s, i - 1, "in") || mz_is_when(s, i - 1, "since"));
  bool unit = mz_same_sentence(s, i, end) && yr_unit(s, end);
  if (mz_same_sentence(s, i, end) && mz_mark_at(s, end) == MZ_TIMES_SIGN) return false;
  if (mz_same_sentence(s, i - 1, i) && mz_mark_at(s, i - 1) == MZ_TIMES_SIGN) return false;
  if (in && !unit && mz_same_sentence(s, i, end) && yr_no_noun(s, end, year)) return true;
  if (year < 1900 || year > 2060) return false;
  if (mz_same_sentence(s, i, end) && mz_zone_at(s, end)) return false;
  if (end > i + 1) return true; /* an era follows */
  if (unit) return false;
  if (in || yr_names(s, i, year)) return true;
  if (!mz_same_sentence(s, i, end) || !mz_is_word(s, end)) return true;
  return mz_has_al(s, end) || mz_names_date(s, end) || mz_is(s, end, MZ_S_FUNCTION) ||
         mz_has_clitic(s, end, MZ_P_WAW) ||
         mz_has_clitic(s, end, MZ_P_PREP) || /* كأس العالم 2018 بروسيا */
         (mz_word_at(s, end)->entry == NULL && mz_written_at(s, end)->head == MZ_L_WAW) ||
         mz_is(s, end, MZ_S_SAY) || mz_is(s, end, MZ_S_TO) || mz_is(s, end, MZ_S_CHANGE);
}

/* عام ألفين وخمسة عشر */
static uint32_t yr_words(const mz_scan *s, uint32_t i, mz_draft *f) {
  mz_number n;
  mz_when w = {0};
  if (!mz_same_sentence(s, i - 1, i) || !mz_year_word(s, i - 1) || mz_is_number(s, i) ||
      !mz_is(s, i, MZ_S_SCALE) || !mz_number_at(s, i, &n) || n.digits)
    return 0;
  w.year = (int)mz_decimal_small(n.v, 2100);
  if (w.year < 1000) return 0;
  mz_put_date(s, f, i, n.end, &w, NULL, "year-words");
  return n.end;
}

/* Digits too few for a year by themselves, or too many. */
static bool yr_short(const mz_digits *dg, int *year) {
  *year = (int)mz_decimal_small(dg->part[0].v, 10000);
  return dg->parts == 1 && dg->part[0].plain && *year > 0;
}

/* What an era says of a year. */
static void yr_era(const mz_sense *era, mz_when *w) {
  if (era == NULL) return;
  w->hijri = strcmp(era->text, "hijri") == 0;
  w->bc = strcmp(era->text, "bc") == 0;
}

/* The past goes back further than anybody looks ahead. */
static bool yr_possible(const mz_when *w) {
  return w->bc || w->year < 2200;
}

/* Does the era leave no doubt (ميلادي, قبل الميلاد, هـ)? The letter م may be that of a unit. */
static bool yr_spelt(const mz_sense *era) {
  return era != NULL && !(era->flags & MZ_F_WEAK);
}

/* The second year of a range: it has four digits, or an era of its own, or `two` are announced (عامي). */
static bool yr_second(const mz_scan *s, uint32_t i, bool two, uint32_t *end, mz_when *w,
                      bool *spelt) {
  mz_digits dg;
  if (mz_year_word(s, i)) i++;
  if (!mz_digits_at(s, i, &dg) || !yr_short(&dg, &w->year)) return false;
  const mz_sense *era = mz_era_at(s, i + 1, end);
  *spelt = yr_spelt(era);
  if (era == NULL && two) *end = i + 1;
  if (era == NULL) return two || mz_year_at(s, i, end, &w->year, &w->hijri);
  yr_era(era, w);
  return *spelt || two || dg.part[0].digits == 4;
}

/* Two years in one token: 2010-2014, 2014-15, 1436/1435, 384-322 ق.م. The page may show the later one first. */
static uint32_t yr_pair(const mz_scan *s, uint32_t i, const mz_digits *dg, mz_draft *f) {
  mz_when a = {0}, b = {0};
  uint32_t end = i + 1;
  const mz_sense *era = mz_era_at(s, i + 1, &end);
  bool spelt = yr_spelt(era);
  if (era == NULL) end = i + 1;
  if (!dg->part[0].plain || !dg->part[1].plain || dg->sep[0] == ':') return 0;
  a.year = (int)mz_decimal_small(dg->part[0].v, 10000);
  b.year = (int)mz_decimal_small(dg->part[1].v, 10000);
  yr_era(era, &a);
  bool short_end = dg->part[1].digits == 2 && !a.bc, four = dg->part[1].digits == 4;
  bool old = spelt && (a.bc || (dg->part[0].digits > 2 && dg->part[1].digits > 2)) && a.year > 0 &&
             b.year > 0;
  if (short_end) b.year += (a.year + (b.year == 0)) / 100 * 100; /* 1999-00 */
  bool likely = (four || (short_end && yr_announced(s, i))) && a.year >= 1300 && b.year >= 1300 &&
                b.year - a.year <= YR_LONGEST && a.year - b.year <= YR_LONGEST;
  if (!likely && !old) return 0;
  if (era == NULL)
    a.hijri = b.hijri = a.year >= 1400 && a.year <= 1450 && b.year >= 1400 && b.year <= 1450;
  yr_era(era, &b);
  if (!yr_possible(&a) || !yr_possible(&b)) return 0;
  if (a.bc ? a.year < b.year : a.year > b.year) {
    int y = a.year;
    a.year = b.year;
    b.year = y;
  }
  mz_put_date(s, f, i, end, &a, &b, "year-range");
  return end;
}

/* للعام الدراسي 1436 / 1437هـ: two Hijri years, one behind the other, with spaces between them. */
static uint32_t yr_season(const mz_scan *s, uint32_t i, const mz_digits *dg, mz_draft *f) {
  mz_when a = {0}, b = {0};
  uint32_t end;
  if (!yr_short(dg, &a.year) || dg->part[0].digits != 4 || mz_mark_at(s, i + 1) != '/' ||
      !mz_same_sentence(s, i, i + 2) || !mz_year_at(s, i + 2, &end, &b.year, &b.hijri) ||
      !b.hijri || b.year != a.year + 1)
    return 0;
  a.hijri = true;
  mz_put_date(s, f, i, end, &a, &b, "year-range");
  return end;
}

/* Years before the era count back from it. */
static int yr_order(const mz_when *w) {
  return w->bc ? -w->year : w->year;
}

static uint32_t yr_digits(const mz_scan *s, uint32_t i, mz_draft *f) {
  mz_when a = {0}, b = {0};
  mz_digits dg;
  uint32_t end, next, stop;
  bool spelt = false;
  if (!mz_digits_at(s, i, &dg)) return 0;
  if (dg.parts == 2 && (end = yr_pair(s, i, &dg, f)) != 0) return end;
  bool sure = mz_year_at(s, i, &end, &a.year, &a.hijri) && yr_likely(s, i, end, a.year);
  if (!sure && !yr_short(&dg, &a.year)) return 0;
  const mz_sense *era = mz_era_at(s, i + 1, &stop);
  bool own = yr_spelt(era);
  if (!sure) end = own ? stop : i + 1;
  if (sure || own) yr_era(era, &a);
  bool named = mz_same_sentence(s, i - 1, i) && mz_year_word(s, i - 1);
  uint32_t from = named ? i - 1 : i; /* بين عامي 2010 و2015 */
  const mz_sense *word = named ? mz_sense_at(s, from, MZ_S_DURATION) : NULL;
  bool two = word != NULL && (word->flags & MZ_F_DUAL);
  if ((stop = yr_season(s, i, &dg, f)) != 0) return stop;
  bool to = mz_date_link(s, from, end, &next) == MZ_LINK_TO;
  if (!sure && !own && !to) return 0;
  if (to && yr_second(s, next, two, &stop, &b, &spelt) && mz_same_sentence(s, i, stop - 1)) {
    mz_when first = a;
    if (!own) first.bc = b.bc;
    if (!own) first.hijri |= b.hijri;
    int length = yr_order(&b) - yr_order(&first);
    if (length > 0 && yr_possible(&first) && yr_possible(&b) &&
        (two || spelt || (sure && length <= YR_LONGEST))) {
      mz_put_date(s, f, i, stop, &first, &b, "year-range");
      return stop;
    }
  }
  bool either = mz_is_spelt(s, end, "أو") && mz_same_sentence(s, i, end + 1);
  bool year = mz_same_sentence(s, i, end + 1) && mz_year_at(s, end + 1, &stop, &b.year, &b.hijri) &&
              (!either || named || yr_likely(s, end + 1, stop, b.year));
  if (either && !year && !named && mz_is_number(s, end + 1)) return 0; /* 1950 أو 1951 دولارا */
  if (sure && year && (either || mz_mark_at(s, end) == '/') && b.year == a.year + 1) {
    a.hijri |= b.hijri; /* موسم 2006/ 2007, عام 1933 أو 1934 */
    mz_put_date(s, f, i, stop, &a, &b, "year-range");
    return stop;
  }
  bool between = mz_phrase_before(s, i, MZ_S_BETWEEN, &stop) != NULL ||
                 (mz_same_sentence(s, i - 1, i) && mz_is(s, i - 1, MZ_S_FROM));
  if (to && between && mz_is_number(s, next) && !mz_year_at(s, next, &stop, &b.year, &b.hijri))
    return 0; /* بين 2000 و3000 درهم */
  if (!sure && (!own || mz_has_al(s, i + 1) || !yr_possible(&a))) return 0;
  mz_put_date(s, f, i, end, &a, NULL, "year");
  return end;
}

uint32_t mz_read_year(const mz_scan *s, uint32_t i, mz_draft *f) {
  uint32_t end = yr_words(s, i, f);
  return end != 0 ? end : yr_digits(s, i, f);
}
