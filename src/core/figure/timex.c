/* SPDX-License-Identifier: MIT
**
** Calendar dates: numeric, by month name, by weekday, by أمس and غدا, and ranges of all these.
*/
#include "quantity.h"

/* {==================================================================
** One date
** =================================================================== */

typedef struct tx_point {
  uint32_t tok, end;
  mz_when w;
  bool day_only; /* a day's number that waits for its month */
  bool weak;     /* a month's name that may be an ordinary word */
  bool same;     /* its month is that of a date before it */
  bool slashed;  /* 23/4: day and month, or something else */
  uint8_t edge;  /* modifier before it, inside a range */
} tx_point;

/* الماضي and its like after a month, a month's day or a weekday: the last or next one, seen from the document. */
static void tx_relative(const mz_scan *s, tx_point *p, int offset) {
  mz_when *w = &p->w;
  mz_date now = s->d->date;
  w->relative = true;
  if (now.year == 0) return;
  if (w->weekday) {
    int diff = w->weekday - mz_date_weekday(now);
    if (offset < 0 && diff >= 0) diff -= 7;
    if (offset > 0 && diff <= 0) diff += 7;
    diff += 7 * mz_beyond(offset);
    w->base = mz_date_add_days(now, diff);
    w->base_grain = MZ_G_DAY;
    return;
  }
  if (w->hijri && !mz_gregorian_to_hijri(now, &now)) {
    w->relative = false;
    return;
  }
  int cmp = w->month != now.month ? w->month - now.month : w->day ? w->day - now.day : 0;
  w->base = (mz_date){now.year + mz_beyond(offset), w->month, w->day};
  if (offset < 0 && cmp >= 0) w->base.year--;
  if (offset > 0 && cmp <= 0) w->base.year++;
  w->base_grain = w->day ? MZ_G_DAY : MZ_G_MONTH;
  if (w->day && !w->hijri && !mz_date_valid(w->base))
    w->relative = false; /* no 29 February there */
}

static bool tx_comma(const mz_scan *s, uint32_t i) {
  return mz_mark_at(s, i) == 0x60C || mz_mark_at(s, i) == ',';
}

/* What may follow a month: a year, an adjective, من العام الماضي. */
static void tx_tail(const mz_scan *s, tx_point *p) {
  uint32_t at = p->end, end;
  const mz_sense *x;
  mz_grain grain;
  int offset, year;
  bool hijri;
  if (!mz_same_sentence(s, p->tok, at)) return;
  if ((x = mz_rel_at(s, at, &end)) != NULL) {
    p->end = at = end;
    if (p->w.weekday == 0 && mz_same_sentence(s, p->tok, at) &&
        mz_year_at(s, at, &end, &year, &hijri) &&
        !(mz_same_sentence(s, at, end) && mz_noun_after(s, end))) { /* مايو الماضي 2015 */
      p->w.year = year;
      p->end = end;
    } else {
      tx_relative(s, p, (int)x->num);
    }
    return;
  }
  bool in = mz_is_when(s, at, "in") && mz_word_at(s, at)->clitics == 0; /* يوليو في عام 2034 */
  if (mz_is(s, at, MZ_S_FROM) || (in && p->w.month && mz_year_word(s, at + 1))) at++;
  if (!mz_same_sentence(s, p->tok, at)) return;
  if (mz_period_at(s, at, &end, &grain, &offset) && grain == MZ_G_YEAR) {
    p->w.relative = mz_period_base(s->d, grain, offset, p->w.hijri, &p->w.base);
    p->w.base_grain = MZ_G_YEAR;
    p->end = end;
    return;
  }
  if (mz_year_word(s, at)) at++;
  if (mz_mark_at(s, at) == '/' || mz_dash(mz_mark_at(s, at)) || (tx_comma(s, at) && p->w.day))
    at++; /* 14/أكتوبر/2022 */
  if (mz_same_sentence(s, p->tok, at) && mz_year_at(s, at, &end, &year, &hijri)) {
    p->w.year = year;
    p->end = end;
    p->weak = false;
    if (mz_same_sentence(s, p->tok, end) && mz_rel_at(s, end, &end) != NULL)
      p->end = end; /* يوليو 2053 المقبل */
  }
}

/* 14/10/2022, 2022-10-14, 21 / 10 / 1436هـ, 14.10.2022; 23/4 is left to a range. */
static bool tx_numeric(const mz_scan *s, uint32_t i, tx_point *p) {
  int v[4], n = 0;
  uint8_t size[4];
  uint32_t at = i;
  bool dashed = false;
  const mz_sense *era;
  while (mz_same_sentence(s, i, at)) {
    mz_digits dg;
    if (!mz_digits_at(s, at, &dg) || n + dg.parts > 3) return false;
    for (int k = 0; k < dg.parts; k++) {
      if (!dg.part[k].plain || dg.sep[k] == ':') return false;
      v[n] = (int)mz_decimal_small(dg.part[k].v, 10000);
      size[n] = dg.part[k].digits;
      if (v[n++] < 0) return false;
    }
    at++;
    bool dash = mz_dash(mz_mark_at(s, at));
    if (n == 3 || !(dash || mz_mark_at(s, at) == '/') || !mz_is_number(s, at + 1)) break;
    dashed = dashed || dash;
    at++;
  }
  if (dashed && (n != 3 || size[0] > 2 || size[1] > 2 || size[2] != 4)) return false; /* 5 - 7 */
  if (n == 1) return false;
  uint32_t end = at;
  if (n == 2 && size[1] != 4 && mz_is_number(s, at) && mz_same_sentence(s, i, at)) {
    bool hijri;
    int year;
    if (mz_year_at(s, at, &end, &year, &hijri)) { /* 26 / 6 1436هـ */
      v[2] = year;
      size[2] = 4;
      n = 3;
      at++;
    }
  }
  if (n == 3 && size[0] == 4) {
    int y = v[0];
    v[0] = v[2];
    v[2] = y;
    size[2] = 4;
  } else if (n == 3 && size[2] == 2) {
    v[2] += v[2] < 50 ? 2000 : 1900;
    size[2] = 4;
  }
  if (n == 2 && size[1] == 4 && size[0] <= 2 && v[0] >= 1 && v[0] <= 12 && v[1] >= 1300 &&
      v[1] < 2200) {
    p->w.month = v[0]; /* 2/2013 */
    p->w.year = v[1];
    p->w.hijri = v[1] <= 1500;
    p->end = at;
    return true;
  }
  if (n == 3 && (size[2] != 4 || v[2] < 1000)) return false;
  if (v[1] > 12 && v[0] <= 12 && n == 3) { /* month first */
    int d = v[1];
    v[1] = v[0];
    v[0] = d;
  }
  p->w.day = v[0];
  p->w.month = v[1];
  p->w.year = n == 3 ? v[2] : 0;
  p->w.hijri = n == 3 && v[2] >= 1300 && v[2] <= 1500;
  p->end = at;
  p->slashed = n == 2;
  if ((era = mz_era_at(s, at, &end)) != NULL) {
    p->w.hijri = strcmp(era->text, "hijri") == 0;
    p->end = end;
  }
  return mz_day_possible(p->w.year, p->w.month, p->w.day, p->w.hijri);
}

/* The number of a day: 14, الـ 15, الأول, الخامس عشر, عشرين. */
static int tx_day(const mz_scan *s, uint32_t i, uint32_t *end) {
  mz_number n;
  if (mz_is_number(s, i)) {
    mz_digits dg;
    if (!mz_digits_at(s, i, &dg) || dg.parts != 1 || !dg.part[0].plain || dg.part[0].digits > 2)
      return 0;
    *end = i + 1;
    return (int)mz_decimal_small(dg.part[0].v, 32);
  }
  if (mz_feminine_rank(s, i)) return 0; /* الأيام الأولى من مايو: يوم is masculine */
  if (!mz_ordinal_at(s, i, &n) &&
      (!mz_number_at(s, i, &n) || n.digits || n.vague || n.fraction ||
       (n.definite && mz_decimal_small(n.v, 20) >= 0))) /* الست من شوال are six */
    return 0;
  *end = n.end;
  int64_t v = mz_decimal_small(n.v, 32);
  return v > 0 ? (int)v : 0;
}

/* الـ27 من يونيو, ال 30 من مايو: the article of a day in digits belongs to it. */
static void tx_article(const mz_scan *s, uint32_t i, mz_draft *f) {
  if (mz_is_number(s, i) && mz_is_stub(s, i - 1) && mz_same_sentence(s, i - 1, i) &&
      mz_has_clitic(s, i - 1, MZ_P_AL))
    f->at.first = mz_word_at(s, i - 1)->stem;
}

/* Does the other side of a score stand here: اللقاء الأول صفر/2? */
static bool tx_scored(const mz_scan *s, uint32_t i) {
  return (mz_mark_at(s, i) == '/' || mz_dash(mz_mark_at(s, i))) && mz_same_sentence(s, i, i + 1) &&
         mz_is_number(s, i + 1);
}

/* الشهر نفسه, الشهر ذاته, نفس الشهر */
static bool tx_same_month(const mz_scan *s, uint32_t i) {
  static const char *const same[] = {"نفسه", "ذاته", "عينه"}, *const before[] = {"نفس", "ذات"};
  if (!mz_same_sentence(s, i - 1, i + 1)) return false;
  bool first = mz_is_one_of(s, i, before);
  const mz_sense *x = mz_has_al(s, i + first) ? mz_sense_at(s, i + first, MZ_S_DURATION) : NULL;
  return x != NULL && strcmp(x->text, "M") == 0 && !(x->flags & (MZ_F_PLURAL | MZ_F_DUAL)) &&
         (first || mz_is_one_of(s, i + 1, same));
}

/* في 27 الجاري, السابع من الجاري: a day of this month, the last or the next, where only what is said of it stands. */
static bool tx_day_of(const mz_scan *s, uint32_t i, uint32_t at, tx_point *p) {
  bool from = mz_is(s, at, MZ_S_FROM);
  const mz_sense *x = mz_same_sentence(s, i, at + from) ? mz_rel_at(s, at + from, &at) : NULL;
  if (x == NULL || mz_written_at(s, at - 1)->tail == MZ_L_HEH || x->num < -1 || x->num > 1)
    return false;
  bool day = mz_same_sentence(s, i - 1, i) &&
             (mz_is_when(s, i - 1, "in") || mz_is_stub(s, i - 1) ||
              mz_has_value(s, i - 1, MZ_S_DURATION, "D") || mz_is(s, i - 1, MZ_S_TO) ||
              mz_has_value(s, i - 1, MZ_S_CUE, "dated"));
  if (!day || (!from && !mz_is_number(s, i))) return false;
  p->w.relative = mz_period_base(s->d, MZ_G_MONTH, (int)x->num, false, &p->w.base);
  p->w.base_grain = MZ_G_MONTH;
  p->end = at;
  return true;
}

/* النصف الأول من الشهر: does a part stand before the rank at token i, which is no day then? */
static bool tx_ranks_part(const mz_scan *s, uint32_t i) {
  return mz_same_sentence(s, i - 1, i) && mz_has_al(s, i - 1) && mz_fraction_at(s, i - 1) != NULL;
}

/* A day's number, and its month if it follows. */
static bool tx_day_month(const mz_scan *s, uint32_t i, tx_point *p) {
  uint32_t at, end;
  mz_month m;
  mz_grain grain;
  int offset, day = tx_day(s, i, &at);
  if (day <= 0 || tx_ranks_part(s, i)) return false;
  p->w.day = day;
  p->end = at;
  if (!mz_same_sentence(s, i, at)) return false;
  if (tx_day_of(s, i, at, p)) return true;
  if (mz_is(s, at, MZ_S_FROM)) {
    at++;
    if (mz_same_sentence(s, i, at) && mz_period_at(s, at, &end, &grain, &offset) &&
        grain == MZ_G_MONTH) {
      p->w.relative = mz_period_base(s->d, grain, offset, false, &p->w.base);
      p->w.base_grain = MZ_G_MONTH;
      p->end = end;
      return true;
    }
    if (tx_same_month(s, at)) { /* الثاني عشر من الشهر نفسه: which month that is stands before */
      p->end = at + 2;
      p->same = true;
      return true;
    }
  } else if (mz_mark_at(s, at) == '/' || mz_dash(mz_mark_at(s, at))) {
    at++;
    if (mz_month_at(s, at, &end, &m) && m.weak) return false; /* 2 - صفر is a score */
  }
  bool month = mz_month_at(s, at, &end, &m);
  if (!month) {
    uint32_t word = at;
    at = mz_skip_month_word(s, word);
    month = at > word && mz_month_at(s, at, &end, &m);
  }
  if (month && mz_same_sentence(s, i, at) && mz_day_possible(0, m.month, day, m.hijri) &&
      !(m.weak && tx_scored(s, end))) {
    p->w.month = m.month;
    p->w.hijri = m.hijri;
    p->end = end;
    tx_tail(s, p);
    return mz_day_possible(p->w.year, m.month, day, m.hijri);
  }
  p->day_only = true;
  return true;
}

/* A month's name that is also an ordinary word wants a neighbour that speaks for the month. */
static bool tx_month_supported(const mz_scan *s, uint32_t i) {
  uint32_t first;
  if (!mz_same_sentence(s, i - 1, i)) return false;
  if (mz_skip_month_word(s, i - 1) == i) return true;
  const mz_sense *edge = mz_phrase_before(s, i, MZ_S_EDGE, &first);
  if (edge != NULL && !mz_means(edge, "first")) return true;
  if (mz_is(s, i - 1, MZ_S_FROM) && mz_is(s, i + 1, MZ_S_TO) && mz_same_sentence(s, i, i + 2) &&
      mz_is(s, i + 2, MZ_S_MONTH))
    return true; /* من مارس إلى يونيو */
  if (mz_has_clitic(s, i, MZ_P_WAW) && mz_is(s, i - 1, MZ_S_MONTH))
    return mz_same_sentence(s, i - 2, i) && mz_is(s, i - 2, MZ_S_DURATION); /* شهري يناير ومارس */
  const mz_sense *x = mz_sense_at(s, i - 1, MZ_S_WHEN);
  return x != NULL && x->text[0] != '\0' &&
         strchr("isud", x->text[0]) != NULL; /* in since until during */
}

/* في الفاتح, يوم الفاتح, منذ الفاتح, بالفاتح: does a preposition or a word of time lead to token i? */
static bool tx_led(const mz_scan *s, uint32_t i) {
  const uint64_t led = MZ_CLASS(MZ_S_WHEN) | MZ_CLASS(MZ_S_FROM) | MZ_CLASS(MZ_S_TO) |
                       MZ_CLASS(MZ_S_ALSO) | MZ_CLASS(MZ_S_WEEKDAY) | MZ_CLASS(MZ_S_DURATION);
  return mz_has_clitic(s, i, MZ_P_PREP) ||
         (mz_same_sentence(s, i - 1, i) && (mz_word_at(s, i - 1)->classes & led) != 0);
}

/* غرة محرم, فاتح ماي, الفاتح من نوفمبر: the name of the first day before the month at token i, else i. People and places are
** called الفاتح (محمد الفاتح, جامعة الفاتح مايو الماضي), so that it wants من before the month or what leads to a day. */
static uint32_t tx_first_day(const mz_scan *s, uint32_t i) {
  uint32_t at = i - 1;
  if (!mz_same_sentence(s, at, i) || mz_has_clitic(s, i, MZ_P_WAW)) return i;
  bool from = mz_is(s, at, MZ_S_FROM);
  at -= from || mz_skip_month_word(s, at) == i;
  const mz_sense *x = mz_same_sentence(s, at, i) ? mz_sense_at(s, at, MZ_S_EDGE) : NULL;
  if (!mz_means(x, "first") || mz_is_surname(s, at, x)) return i;
  return mz_has_al(s, at) && !from && !tx_led(s, at) ? i : at;
}

static bool tx_month_first(const mz_scan *s, uint32_t i, tx_point *p) {
  mz_month m;
  uint32_t end;
  if (!mz_month_at(s, i, &end, &m)) return false;
  p->tok = tx_first_day(s, i);
  p->w.day = p->tok < i;
  p->w.month = m.month;
  p->w.hijri = m.hijri;
  p->weak = m.weak;
  p->end = end;
  tx_tail(s, p);
  const mz_sense *x = m.hijri ? mz_sense_at(s, i, MZ_S_HIJRI) : NULL;
  if (x != NULL && p->end == i + 1 && mz_is_surname(s, i, x)) return false;
  return !(p->weak && !p->w.relative && p->tok == i && !tx_month_supported(s, i));
}

/* الاثنين والعشرين is a number. */
static bool tx_counts(const mz_scan *s, uint32_t i) {
  uint32_t j = mz_joined(s, i + 1);
  return (j != UINT32_MAX && mz_same_sentence(s, i, j) && mz_is(s, j, MZ_S_TENS) &&
          mz_has_clitic(s, j, MZ_P_AL)) ||
         (mz_is(s, i + 1, MZ_S_TEN) && mz_same_sentence(s, i, i + 1));
}

static const mz_sense *tx_weekday_sense(const mz_scan *s, uint32_t i) {
  const mz_sense *x = mz_sense_at(s, i, MZ_S_WEEKDAY);
  if (x == NULL || tx_counts(s, i)) return NULL;
  if (!(x->flags & MZ_F_WEAK)) return x;
  const mz_sense *day = mz_same_sentence(s, i - 1, i) ? mz_sense_at(s, i - 1, MZ_S_DURATION) : NULL;
  bool one = day != NULL && !(day->flags & (MZ_F_PLURAL | MZ_F_DUAL)); /* not يومين اثنين */
  return one && strcmp(day->text, "D") == 0 ? x : NULL;                /* يوم سبت */
}

/* The day and month in brackets behind a weekday, with the brackets: الخميس (30 يوليو). */
static bool tx_bracketed(const mz_scan *s, uint32_t i, tx_point *p) {
  if (mz_mark_at(s, i) != '(') return false;
  *p = (tx_point){.tok = i};
  if (!tx_day_month(s, i + 1, p) || p->day_only || !mz_same_sentence(s, i, p->end) ||
      mz_mark_at(s, p->end) != ')')
    return false;
  p->end++;
  return true;
}

/* The date in figures or words behind a weekday: 9 أكتوبر, 9 / 10 / 1436هـ, غرة فيفري. */
static bool tx_dated(const mz_scan *s, uint32_t i, tx_point *p) {
  *p = (tx_point){.tok = i};
  if (mz_has_value(s, i, MZ_S_EDGE, "first")) {
    uint32_t at = i + 1 + mz_is(s, i + 1, MZ_S_FROM);
    at = mz_skip_month_word(s, at);
    return mz_same_sentence(s, i, at) && tx_month_first(s, at, p) && p->tok == i;
  }
  if (!mz_is_number(s, i) && !mz_is(s, i, MZ_S_ORDINAL)) return false;
  if (tx_numeric(s, i, p) && !p->slashed) return true;
  *p = (tx_point){.tok = i};
  return tx_day_month(s, i, p) && !p->day_only;
}

/* الخميس, الخميس الماضي, الخميس 9 أكتوبر. */
static bool tx_weekday(const mz_scan *s, uint32_t i, tx_point *p) {
  const mz_sense *x = tx_weekday_sense(s, i);
  tx_point date;
  if (x == NULL) return false;
  p->w.weekday = (int)x->num;
  p->end = i + 1;
  bool surname = mz_is_surname(s, i, x);
  if (!mz_same_sentence(s, i, i + 1)) return !surname;
  if (tx_bracketed(s, i + 1, &date) || tx_dated(s, i + 1, &date)) {
    p->w = date.w;
    p->end = date.end;
    return true;
  }
  tx_tail(s, p);
  if (p->w.year || (p->w.relative && p->w.base_grain == MZ_G_YEAR)) { /* الخميس 2014: two things */
    p->w = (mz_when){.weekday = (int)x->num};
    p->end = i + 1;
  }
  return !surname || p->end > i + 1; /* خالد الخميس, but خالد الخميس الماضي */
}

/* Does a weekday between commas say again which day that is: صباح اليوم، الثلاثاء،? */
static bool tx_apposition(const mz_scan *s, uint32_t i, int offset) {
  const mz_sense *day = tx_comma(s, i) ? tx_weekday_sense(s, i + 1) : NULL;
  mz_date now = s->d->date;
  if (day == NULL || mz_has_clitic(s, i + 1, MZ_P_WAW | MZ_P_PREP) ||
      !mz_same_sentence(s, i - 1, i + 1))
    return false;
  uint32_t mark = mz_mark_at(s, i + 2);
  bool closed = !mz_same_sentence(s, i, i + 2) || (mark != 0 && !mz_opens(mark));
  return closed && now.year != 0 && mz_date_weekday(mz_date_add_days(now, offset)) == (int)day->num;
}

/* أمس, غدا, أمس الاثنين, اليوم (الخميس); bare اليوم is no date. */
static bool tx_relday(const mz_scan *s, uint32_t i, tx_point *p) {
  uint32_t end;
  const mz_sense *x = mz_phrase_at(s, i, MZ_S_RELDAY, &end), *day;
  if (x == NULL) return false;
  int offset = (int)x->num;
  uint32_t mark = mz_mark_at(s, end);
  bool quoted = mark != '(' && mz_opens(mark) && mz_closes(mz_mark_at(s, end + 2));
  bool open = mark == '(' || quoted; /* اليوم "الخميس" */
  uint32_t at = end + (open || tx_apposition(s, end, offset));
  mz_date now = s->d->date;
  p->end = end;
  p->w.relative = true;
  p->w.base_grain = MZ_G_DAY;
  if (mz_same_sentence(s, i, at) && (day = tx_weekday_sense(s, at)) != NULL) {
    p->w.weekday = (int)day->num;
    tx_point date = {.tok = at + 1};
    bool dated = mz_same_sentence(s, i, at + 1) &&
                 ((!open && tx_bracketed(s, at + 1, &date)) || tx_dated(s, at + 1, &date));
    p->end = dated ? date.end : at + 1;
    if (open && (quoted ? !dated : mz_mark_at(s, p->end) == ')')) p->end++;
    if (dated) {
      p->w = date.w; /* اليوم الاثنين 27 فيفري 2017, اليوم (الاثنين 27 فيفري) */
      return true;
    }
    if (now.year == 0) return true;
    int diff = p->w.weekday - mz_date_weekday(now);
    if (offset <= 0 && diff > 0) diff -= 7;
    if (offset > 0 && diff < 0) diff += 7;
    p->w.base = mz_date_add_days(now, diff);
    return true;
  }
  if (offset == 0 || mz_names_paper(s, i)) return false;
  if (now.year != 0) p->w.base = mz_date_add_days(now, offset);
  return true;
}

static bool tx_point_at(const mz_scan *s, uint32_t i, tx_point *p) {
  memset(p, 0, sizeof *p);
  p->tok = i;
  if (i >= s->n) return false;
  if (mz_is_number(s, i)) {
    if (tx_numeric(s, i, p)) return true;
    memset(p, 0, sizeof *p);
    p->tok = i;
    return tx_day_month(s, i, p);
  }
  uint64_t classes = mz_word_at(s, i)->classes;
  if (classes & MZ_CLASS(MZ_S_RELDAY)) {
    if (tx_relday(s, i, p)) return true;
    memset(p, 0, sizeof *p);
    p->tok = i;
  }
  return tx_weekday(s, i, p) || tx_month_first(s, i, p) ||
         ((classes & MZ_NUMERALS) && tx_day_month(s, i, p));
}

/* }================================================================== */

/* {==================================================================
** Two dates
** =================================================================== */

/* What joins the date that ends at `at` to the next one, which begins at *next. */
mz_link_kind mz_date_link(const mz_scan *s, uint32_t from, uint32_t at, uint32_t *next) {
  uint32_t j;
  if (!mz_same_sentence(s, from, at)) return MZ_LINK_NONE;
  bool more = mz_same_sentence(s, from, at + 1);
  bool begun = mz_same_sentence(s, from - 1, from) && mz_is(s, from - 1, MZ_S_FROM);
  if (begun && tx_comma(s, at) && mz_is(s, at + 1, MZ_S_TO) &&
      !mz_has_clitic(s, at + 1, MZ_P_WAW) && mz_same_sentence(s, from, at + 2)) {
    *next = at + 2; /* من مايو 2014، إلى مارس 2015 */
    return MZ_LINK_TO;
  }
  if (mz_dash(mz_mark_at(s, at)) || mz_is(s, at, MZ_S_TO)) {
    *next = at + 1;
    return more ? MZ_LINK_TO : MZ_LINK_NONE;
  }
  if ((j = mz_joined(s, at)) == UINT32_MAX) return MZ_LINK_NONE;
  *next = j;
  if (mz_is(s, j, MZ_S_TO)) {
    *next = j + 1;
    return mz_same_sentence(s, from, *next) ? MZ_LINK_TO : MZ_LINK_NONE;
  }
  uint32_t first;
  return mz_phrase_before(s, from, MZ_S_BETWEEN, &first) != NULL ? MZ_LINK_TO : MZ_LINK_AND;
}

static mz_modifier tx_edge(const char *text) {
  switch (text[0]) {
  case 'e': return MZ_EARLY;
  case 'm': return MZ_MID;
  case 'l': return MZ_LATE;
  default: return MZ_MOD_NONE; /* the first day is no stretch */
  }
}

/* The second end of a range, with an edge word before it: وحتى منتصف يوليو. */
static bool tx_second(const mz_scan *s, uint32_t i, tx_point *p) {
  uint32_t end;
  const mz_sense *x = mz_phrase_at(s, i, MZ_S_EDGE, &end);
  if (mz_is_stub(s, i)) i++; /* والـ 15 */
  if (x == NULL) return tx_point_at(s, i, p);
  if (!mz_same_sentence(s, i, end) || !tx_point_at(s, end, p) || p->day_only) return false;
  p->edge = (uint8_t)tx_edge(x->text);
  return true;
}

/* A day without its month takes the month of the date it is joined to. */
static void tx_fill(tx_point *p, const tx_point *q) {
  int day = p->w.day;
  p->same = q->same;
  p->w = q->w;
  p->w.day = day;
  p->w.base.day = day;
}

static bool tx_same_shape(const mz_when *a, const mz_when *b) {
  return (a->month != 0) == (b->month != 0) && (a->weekday != 0) == (b->weekday != 0);
}

/* 14-16 سبتمبر: one token, two days. */
static uint32_t tx_day_range(const mz_scan *s, uint32_t i, mz_draft *f) {
  mz_digits dg;
  tx_point a = {.tok = i}, b;
  mz_month m;
  uint32_t at = i + 1, end;
  if (!mz_digits_at(s, i, &dg) || dg.parts != 2 || dg.sep[0] == ':' || !dg.part[0].plain ||
      !dg.part[1].plain || !mz_same_sentence(s, i, at))
    return 0;
  int from = (int)mz_decimal_small(dg.part[0].v, 32), to = (int)mz_decimal_small(dg.part[1].v, 32);
  if (from < 1 || to < 1) return 0;
  if (from > to) { /* 7-5 مايو: the page shows them right to left */
    int day = from;
    from = to;
    to = day;
  }
  if (mz_is(s, at, MZ_S_FROM)) at++;
  at = mz_skip_month_word(s, at);
  if (!mz_same_sentence(s, i, at) || !mz_month_at(s, at, &end, &m) ||
      !mz_day_possible(0, m.month, to, m.hijri))
    return 0;
  a.w.day = to;
  a.w.month = m.month;
  a.w.hijri = m.hijri;
  a.end = end;
  tx_tail(s, &a);
  b = a;
  a.w.day = from;
  a.w.base.day = from;
  mz_put_date(s, f, i, b.end, &a.w, &b.w, "date-range");
  return b.end;
}

static uint32_t tx_put(const mz_scan *s, mz_draft *f, const tx_point *p, const char *rule) {
  mz_put_date(s, f, p->tok, p->end, &p->w, NULL, rule);
  f->same_month = p->same;
  return p->end;
}

/* }================================================================== */

/* ليل السبت - الأحد: one night between two days, no range of days; but مساء الخميس - السبت are three evenings. */
static bool tx_night_of(const mz_scan *s, uint32_t i, int weekday) {
  static const char *const night[] = {"ليل", "ليلة", "مساء"};
  if (!mz_same_sentence(s, i - 1, i + 2) || !mz_is_one_of(s, i - 1, night) ||
      !mz_dash(mz_mark_at(s, i + 1)))
    return false;
  const mz_sense *next = tx_weekday_sense(s, i + 2);
  return next != NULL && (int)next->num == weekday % 7 + 1;
}

static uint32_t tx_read(const mz_scan *s, uint32_t i, mz_draft *f) {
  tx_point a, b;
  uint32_t next, end;
  if ((end = tx_day_range(s, i, f)) != 0) return end;
  if (tx_point_at(s, i, &a)) {
    mz_link_kind link = mz_date_link(s, i, a.end, &next);
    if (link == MZ_LINK_TO && a.w.weekday && tx_night_of(s, i, a.w.weekday)) link = MZ_LINK_AND;
    if (link == MZ_LINK_TO && tx_second(s, next, &b) && !b.day_only && !b.slashed) {
      if (a.day_only && b.w.day) tx_fill(&a, &b);
      if (a.w.year == 0 && !a.w.relative) a.w.year = b.w.year;
      if (a.slashed) a.w.hijri = b.w.hijri;
      if (!a.day_only || b.w.day) {
        if (tx_same_shape(&a.w, &b.w)) {
          mz_put_date(s, f, a.tok, b.end, &a.w, &b.w, "date-range");
          f->same_month = b.same;
          if (b.edge) f->modifier = b.edge;
          return b.end;
        }
      }
    }
    if (a.day_only) {
      if (link == MZ_LINK_NONE && mz_is_spelt(s, a.end, "أو") && mz_same_sentence(s, i, a.end)) {
        link = MZ_LINK_AND; /* في الخامس أو السادس من مايو */
        next = a.end + 1;
      }
      /* في الثاني والخامس من الشهر المقبل: each its own date, the earlier ones inherit */
      for (int k = 0; k < 6 && link == MZ_LINK_AND; k++) {
        tx_point d;
        if (mz_is_stub(s, next) && mz_same_sentence(s, next, next + 1)) next++;
        if (!tx_point_at(s, next, &d) || d.w.day == 0) break;
        if (!d.day_only) {
          tx_fill(&a, &d);
          end = tx_put(s, f, &a, "date-coordinated");
          f->has |= MZ_INHERITED;
          return end;
        }
        link = mz_date_link(s, i, d.end, &next);
      }
    } else if (!a.slashed) {
      return tx_put(s, f, &a, a.w.weekday ? "weekday" : a.w.month ? "date" : "relative-day");
    }
  }
  return 0;
}

uint32_t mz_read_date(const mz_scan *s, uint32_t i, mz_draft *f) {
  uint32_t end = mz_read_days(s, i, f);
  if (end == 0) end = tx_read(s, i, f);
  if (end == 0) return mz_read_year(s, i, f);
  tx_article(s, i, f);
  return end;
}
