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
  if (!dg.part[0].plain && clock && dg.part[0].v.exp >= -2 && dg.part[0].v.exp < 0) { /* 12.53 */
    uint64_t mant = dg.part[0].v.mant * (dg.part[0].v.exp == -1 ? 10 : 1);
    *h = (int)(mant / 100);
    *m = (int)(mant % 100);
    return *h < 25 && *m < 60;
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

uint32_t mz_read_clock(const mz_scan *s, uint32_t i, mz_draft *f) {
  uint32_t at = i, end, part_end;
  int h = 0, m = 0;
  mz_number n;
  uint64_t hour;
  const mz_sense *part;
  bool clock = mz_is(s, i, MZ_S_CLOCK) && mz_has_al(s, i), colon = false, rank = false;
  if (clock) {
    at++;
    while (at < s->n && (mz_opens(mz_mark_at(s, at)) || mz_is_stub(s, at))) at++;
    if (!mz_same_sentence(s, i, at)) return 0;
  } else if (!mz_is_number(s, i) && !mz_has_al(s, i) && (i == 0 || !mz_is_stub(s, i - 1)))
    return 0;
  if (mz_is_number(s, at)) {
    if (!ck_digits(s, at, clock, &h, &m, &colon)) return 0;
    end = at + 1;
  } else if (mz_ordinal_at(s, at, &n) && n.definite && n.v.mant > 0 &&
             (mz_has_marbuta(s, at) || mz_written_at(s, at)->tail == MZ_L_YEH ||
              clock)) {                              /* hours are feminine */
    h = (int)mz_decimal_small(n.v, clock ? 25 : 13); /* الساعة الثامنة عشرة */
    if (h < 1) return 0;
    end = n.end;
    rank = true;
  } else if ((clock || mz_has_al(s, at)) && mz_number_at(s, at, &n) && n.one && n.definite) {
    h = 1; /* الساعة الواحدة */
    end = n.end;
    rank = true;
  } else if (clock && mz_small_at(s, at, &end, &hour) && hour <= 12) {
    h = (int)hour; /* الساعة أربعة ونصف */
    rank = true;
  } else
    return 0;
  if (clock && at > i + 1 && mz_closes(mz_mark_at(s, end))) end++;
  if (clock || rank) end = ck_minutes(s, i, end, &m);
  part = ck_part(s, i, end, &part_end);
  if (!clock && part == NULL && !colon) return 0;
  if (part != NULL) {
    end = part_end;
    bool pm = strcmp(part->text, "pm") == 0 || strcmp(part->text, "noon") == 0 ||
              (strcmp(part->text, "night") == 0 && h >= 6);
    if (pm && h < 12 && !(strcmp(part->text, "noon") == 0 && h >= 10)) h += 12;
    if (strcmp(part->text, "am") == 0 && h == 12) h = 0;
    if (strcmp(part->text, "night") == 0 && h == 12) h = 0;
    if (h == 24) h = 0;
  }
  if (m < 0) {
    m += 60;
    h = h > 0 ? h - 1 : 23;
  }
  mz_put_span(s, f, i, end);
  if (!clock && !rank) f->at.first = mz_word_at(s, i)->stem;
  f->kind = MZ_TIME;
  f->rule = "clock";
  f->has |= MZ_HAS_VALUE;
  snprintf(f->timex, sizeof f->timex, "T%02d:%02d", h % 25, m % 60);
  return end;
}
