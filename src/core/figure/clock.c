/* SPDX-License-Identifier: MIT
**
** Clock times: الساعة 10:30 صباحا, الثامنة مساء, الساعة الـ2:47 من بعد ظهر.
*/
#include "timex.h"
#include <stdio.h>

/* The part of the day at i, also behind من; `*end` moves behind it. */
static const mz_sense *ck_part(const mz_scan *s, uint32_t from, uint32_t i, uint32_t *end) {
  const mz_sense *x;
  uint32_t measure;
  if (!mz_same_sentence(s, from, i)) return NULL;
  if ((x = mz_phrase_at(s, i, MZ_S_DAYPART, end)) != NULL)
    return mz_phrase_at(s, i, MZ_S_MEASURE, &measure) == NULL || measure == *end ? x
                                                                                 : NULL; /* م 2 */
  return mz_is(s, i, MZ_S_FROM) && mz_same_sentence(s, i, i + 1)
             ? mz_phrase_at(s, i + 1, MZ_S_DAYPART, end)
             : NULL;
}

#define CK_ZONE 5 /* words of a zone */

/* الساعة 11.59 (2059 بتوقيت جرينتش) مساء: the part of the day behind the same time in another zone, in brackets at i. */
static const mz_sense *ck_part_behind_zone(const mz_scan *s, uint32_t from, uint32_t i) {
  uint32_t end = i + 3;
  if (mz_mark_at(s, i) != '(' || !mz_is_number(s, i + 1) || !mz_same_sentence(s, from, i + 2) ||
      !mz_zone_at(s, i + 2))
    return NULL;
  while (end < i + 3 + CK_ZONE && mz_same_sentence(s, from, end) && mz_mark_at(s, end) != ')')
    end++;
  return mz_mark_at(s, end) == ')' ? ck_part(s, from, end + 1, &end) : NULL;
}

/* Hour and minute in digits: 10, 10:30, 12.53, 0955. */
static bool ck_digits(const mz_scan *s, uint32_t i, bool clock, int *h, int *m, bool *colon) {
  mz_digits dg;
  *m = 0;
  *colon = false;
  if (!mz_digits_at(s, i, &dg)) return false;
  if ((dg.parts == 2 || dg.parts == 3) && dg.sep[0] == ':') {
    *h = (int)mz_decimal_small(dg.part[0].v, 25);
    *m = (int)mz_decimal_small(dg.part[1].v, 60);
    *colon = true;
    return *h >= 0 && *m >= 0 && dg.part[1].digits == 2;
  }
  if (dg.parts != 1) return false;
  if (dg.part[0].plain && dg.part[0].digits <= 2) {
    *h = (int)mz_decimal_small(dg.part[0].v, 25);
    return *h >= 0;
  }
  if (dg.part[0].plain && dg.part[0].digits == 4 && clock) {
    int v = (int)mz_decimal_small(dg.part[0].v, 2400);
    *h = v / 100;
    *m = v % 100;
    return v >= 0 && *m < 60;
  }
  if (!dg.part[0].plain && clock && dg.part[0].v.exp >= -2 && dg.part[0].digits <= 2) { /* 12.53 */
    mz_decimal hundredths;
    if (!mz_decimal_mul(dg.part[0].v, mz_decimal_int(100), &hundredths)) return false;
    int v = (int)mz_decimal_small(hundredths, 2460);
    *h = v / 100;
    *m = v % 100;
    return v >= 0 && *m < 60;
  }
  return false;
}

/* والنصف, والربع, و30 دقيقة, إلا ربعا after the hour; minutes may be negative. */
static uint32_t ck_minutes(const mz_scan *s, uint32_t from, uint32_t i, int *m) {
  uint32_t j;
  int sign = 1;
  mz_number n;
  if (!mz_same_sentence(s, from, i)) return i;
  if (mz_is_when(s, i, "except")) {
    sign = -1;
    j = i + 1;
  } else if ((j = mz_joined(s, i)) == UINT32_MAX)
    return i;
  if (!mz_same_sentence(s, from, j)) return i;
  const mz_sense *x = mz_fraction_at(s, j);
  if (x != NULL && x->den <= 4) {
    *m = sign * 60 * (int)x->num / (int)x->den;
    return j + 1;
  }
  if (mz_number_at(s, j, &n) && mz_same_sentence(s, from, n.end)) {
    const mz_sense *unit = mz_sense_at(s, n.end, MZ_S_DURATION);
    int64_t v = mz_decimal_small(n.v, 60);
    if (v >= 0 && unit != NULL && strcmp(unit->text, "TM") == 0) {
      *m = sign * (int)v;
      return n.end + 1;
    }
  }
  return i;
}

bool mz_zone_at(const mz_scan *s, uint32_t i) {
  if (mz_is_spelt(s, i, "بتوقيت") || mz_is_spelt(s, i, "بالتوقيت")) return true;
  bool letters = mz_is_spelt(s, i, "ت") || mz_is_spelt(s, i, "توقيت");
  return letters && mz_same_sentence(s, i, i + 1) &&
         (mz_is_spelt(s, i + 1, "غ") || mz_is_spelt(s, i + 1, "ج") ||
          mz_is_spelt(s, i + 1, "غرينتش") || mz_is_spelt(s, i + 1, "جرينتش"));
}

/* البطولة العربية الـ21 مساء أمس: digits with ال behind a definite noun rank it. */
static bool ck_ranks(const mz_scan *s, uint32_t i) {
  return mz_is_number(s, i) && mz_is_stub(s, i - 1) && mz_has_clitic(s, i - 1, MZ_P_AL) &&
         mz_same_sentence(s, i - 2, i) && mz_has_al(s, i - 2) && !mz_is(s, i - 2, MZ_S_FUNCTION);
}

#define CK_PHRASE 3 /* words of a noun and its adjectives */

/* Does a preposition govern the definite words before token i? */
static bool ck_governed(const mz_scan *s, uint32_t i) {
  for (uint32_t k = i; k > 0 && i - k < CK_PHRASE && mz_same_sentence(s, k - 1, i); k--) {
    if (mz_has_value(s, k - 1, MZ_S_FUNCTION, "preposition")) return true;
    if (!mz_has_al(s, k - 1)) return false;
    if (mz_has_clitic(s, k - 1, MZ_P_PREP)) return true;
  }
  return i > CK_PHRASE && mz_same_sentence(s, i - CK_PHRASE - 1, i) &&
         mz_has_value(s, i - CK_PHRASE - 1, MZ_S_FUNCTION, "preposition");
}

/* في المباراة الثالثة مساء أمس: an ordinal behind a definite feminine noun that a preposition governs ranks it where the
** part of the day that ends at token `end` is a day's; تنطلق المباراة الثالثة مساء أمس names an hour. */
static bool ck_ranks_noun(const mz_scan *s, uint32_t i, uint32_t end) {
  const uint64_t times = MZ_TIMES | MZ_CLASS(MZ_S_DAYPART);
  return mz_same_sentence(s, i, end) && (mz_word_at(s, end)->classes & MZ_DAYS) &&
         mz_same_sentence(s, i - 1, i) && mz_has_al(s, i - 1) && mz_has_marbuta(s, i - 1) &&
         (mz_word_at(s, i - 1)->classes & times) == 0 &&
         !mz_has_clitic(s, i, MZ_P_WAW | MZ_P_PREP) && ck_governed(s, i);
}

/* One time of day: hour and minute as they are written, and the part of the day. */
typedef struct ck_time {
  int h, m;
  const mz_sense *part;
  uint32_t end;
  bool bare; /* begins with its digits, not with الساعة or a word */
} ck_time;

/* Where nothing beside it says that this is a time, false, with t->end behind what may be one. */
static bool ck_time_at(const mz_scan *s, uint32_t i, ck_time *t) {
  uint32_t at = i, end, part_end;
  mz_number n;
  uint64_t hour;
  bool clock = mz_is(s, i, MZ_S_CLOCK) && mz_has_al(s, i), colon = false, rank = false;
  bool zone = mz_is_number(s, i) && mz_zone_at(s, i + 1) && mz_same_sentence(s, i, i + 1);
  *t = (ck_time){0};
  if (clock) {
    at++;
    while (mz_opens(mz_mark_at(s, at)) || mz_is_stub(s, at)) at++;
    if (!mz_same_sentence(s, i, at)) return false;
  } else if (!mz_is_number(s, i) && !mz_has_al(s, i))
    return false;
  if (mz_is_number(s, at)) {
    if (!ck_digits(s, at, clock || zone, &t->h, &t->m, &colon) || ck_ranks(s, i)) return false;
    end = at + 1;
  } else if (mz_ordinal_at(s, at, &n) && n.definite && (clock || mz_feminine_rank(s, at))) {
    t->h = (int)mz_decimal_small(n.v, clock ? 25 : 13); /* الساعة الثامنة عشرة */
    if (t->h < 1) return false;
    end = n.end;
    rank = true;
  } else if (mz_has_al(s, at) && mz_small_at(s, at, &end, &hour) && hour == 1) {
    t->h = 1; /* الساعة الواحدة, الواحدة والنصف ظهرا */
    rank = true;
  } else if (clock && mz_small_at(s, at, &end, &hour) && hour <= 12) {
    t->h = (int)hour; /* الساعة أربعة ونصف */
  } else
    return false;
  if (clock && at > i + 1 && mz_closes(mz_mark_at(s, end))) end++;
  if (clock || rank) end = ck_minutes(s, i, end, &t->m);
  if (t->h == 24 && t->m > 0) return false;
  t->part = ck_part(s, i, end, &part_end);
  t->end = t->part != NULL ? part_end : end;
  if (t->part == NULL) t->part = ck_part_behind_zone(s, i, end);
  if (rank && !clock && t->part != NULL && ck_ranks_noun(s, i, t->end)) return false;
  t->bare = !clock && !rank;
  if (t->bare && mz_million_at(s, end)) return false;
  return clock || zone || t->part != NULL || colon;
}

/* The hour by the part of the day; without one (NULL) it is as it is written, even 24. */
static int ck_hour(int h, const mz_sense *part) {
  if (part == NULL) return h;
  if (h == 24) return 0;
  bool noon = strcmp(part->text, "noon") == 0, night = strcmp(part->text, "night") == 0;
  bool pm = strcmp(part->text, "pm") == 0 || noon || (night && h >= 6);
  if (pm && h < 12 && !(noon && h >= 10)) return h + 12;
  if (h == 12 && (night || strcmp(part->text, "am") == 0)) return 0;
  return h;
}

/* Minutes since midnight. */
static int ck_minute(const ck_time *t, const mz_sense *part) {
  int v = ck_hour(t->h, part) * 60 + t->m;
  return v < 0 ? v + 24 * 60 : v; /* الثانية عشرة ليلا إلا ربعا */
}

/* The minute at which a range ends; at midnight a day ends, and does not begin. */
static int ck_last_minute(const ck_time *t) {
  int v = ck_minute(t, t->part);
  return v == 0 ? 24 * 60 : v;
}

/* حتى منتصف الليل: the end of a day's last hours. */
static uint32_t ck_midnight(const mz_scan *s, uint32_t i) {
  uint32_t end;
  const mz_sense *x = mz_is_spelt(s, i, "منتصف") ? mz_phrase_at(s, i, MZ_S_DAYPART, &end) : NULL;
  return x != NULL && strcmp(x->text, "night") == 0 ? end : 0;
}

#define CK_CLAUSE 5 /* words in which what the hours are of is named */

/* تراوح عدد المصابين من 10 إلى 12 ظهرا: does a verb of ranging before token i say that the digits behind من are a number of
** things? Any other verb leaves them hours: بلغ عدد الزوار من 8 إلى 10 مساء 300 زائر. */
static bool ck_counts(const mz_scan *s, uint32_t i) {
  bool ranging = false;
  for (uint32_t k = i; k-- > 0 && i - k <= CK_CLAUSE && mz_same_sentence(s, k, i) && !ranging;) {
    if (mz_mark_at(s, k) != 0 || mz_has_value(s, k, MZ_S_CUE, "hours")) return false;
    ranging = mz_has_value(s, k, MZ_S_CUE, "range");
  }
  return ranging;
}

/* من 8 إلى 10 مساء, من الثامنة إلى العاشرة مساء: does the end of the range say that its beginning is an hour? A letter
** does not: من 6 إلى 8 م is a length, too. */
static bool ck_opens_range(const mz_scan *s, uint32_t i, const ck_time *a) {
  ck_time b;
  uint32_t next;
  return a->end != 0 && a->part == NULL && a->h <= 12 && mz_same_sentence(s, i - 1, i) &&
         mz_is(s, i - 1, MZ_S_FROM) && !mz_change_before(s, i) &&
         !(a->bare && ck_counts(s, i - 1)) && mz_date_link(s, i, a->end, &next) == MZ_LINK_TO &&
         ck_time_at(s, next, &b) && b.part != NULL && mz_written_at(s, b.end - 1)->letters > 1;
}

uint32_t mz_read_clock(const mz_scan *s, uint32_t i, mz_draft *f) {
  ck_time a, b;
  uint32_t next;
  if (!ck_time_at(s, i, &a) && !ck_opens_range(s, i, &a)) return 0;
  int from = ck_minute(&a, a.part), to = -1;
  bool range = mz_date_link(s, i, a.end, &next) == MZ_LINK_TO;
  uint32_t midnight = range ? ck_midnight(s, next) : 0;
  if (midnight != 0) {
    to = 24 * 60;
    a.end = midnight;
  } else if (range && ck_time_at(s, next, &b)) {
    to = ck_last_minute(&b);
    if (a.part == NULL && ck_minute(&a, b.part) < to)
      from = ck_minute(&a, b.part); /* من الساعة 4 إلى 6 مساء */
    a.end = b.end;
  }
  mz_put_span(s, f, i, a.end);
  if (a.bare) f->at.first = mz_word_at(s, i)->stem;
  f->kind = MZ_TIME;
  f->rule = to < 0 ? "clock" : "clock-range";
  f->has |= MZ_HAS_VALUE;
  if (to < 0)
    snprintf(f->timex, sizeof f->timex, "T%02d:%02d", from / 60, from % 60);
  else
    snprintf(f->timex, sizeof f->timex, "T%02d:%02d/T%02d:%02d", from / 60, from % 60, to / 60,
             to % 60);
  return a.end;
}
