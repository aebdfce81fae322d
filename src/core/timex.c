/* SPDX-License-Identifier: MIT
**
** Calendar dates: numeric, by month name, by weekday, by أمس and غدا, years, and ranges of all these.
*/
#include "quantity.h"

/* {==================================================================
** Small words. Particles that the grammar itself is made of are named here by their letters.
** =================================================================== */

static bool tx_word(const mz_scan *s, uint32_t i, const uint8_t *letters, size_t n) {
  return mz_is_word(s, i) && s->words[i].key == mz_key_letters(letters, n) &&
         !(s->words[i].clitics & MZ_P_AL);
}

static bool tx_min(const mz_scan *s, uint32_t i) {
  return mz_is(s, i, MZ_S_FROM);
}

/* شهر before a month's name. */
static uint32_t tx_skip_month_word(const mz_scan *s, uint32_t i) {
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

/* An era behind a year: هـ م. The letter alone must touch the digits or end the clause. */
static const mz_sense *tx_era(const mz_scan *s, uint32_t i, uint32_t *end) {
  const mz_sense *x = mz_phrase_at(s, i, MZ_S_ERA, end);
  if (x == NULL || i == 0) return NULL;
  if (s->words[i].letters == 1 && strcmp(x->text, "hijri") != 0 && !mz_glued(s, i - 1) &&
      mz_is_word(s, i + 1))
    return NULL;
  return x;
}

/* }================================================================== */

/* {==================================================================
** Months and years
** =================================================================== */

/* شهر 3, شهر ثلاثة: a month by its number. */
static bool tx_numbered_month(const mz_scan *s, uint32_t i, uint32_t *end, mz_month *m) {
  mz_number n;
  mz_unit u;
  if (tx_skip_month_word(s, i) == i || !mz_same_sentence(s, i, i + 1) ||
      !mz_number_at(s, i + 1, &n) || n.definite || n.vague || n.waw || n.fraction ||
      (n.digits && !n.plain))
    return false;
  int64_t v = mz_decimal_small(n.v, 13);
  if (v < 1 || (mz_same_sentence(s, i, n.end) &&
                (mz_noun_after(s, n.end) || mz_unit_at(s, n.end, true, &u))))
    return false;
  *m = (mz_month){(int)v, false, false};
  *end = n.end;
  return true;
}

static bool tx_one_month(const mz_scan *s, uint32_t i, uint32_t *end, mz_month *m) {
  const mz_sense *x = mz_phrase_at(s, i, MZ_S_MONTH, end);
  if (x != NULL && !(s->words[i].clitics & MZ_P_AL)) {
    *m = (mz_month){(int)x->num, false, (x->flags & MZ_F_WEAK) != 0};
    return true;
  }
  x = mz_phrase_at(s, i, MZ_S_HIJRI, end);
  if (x != NULL && i > 0 && mz_is(s, i - 1, MZ_S_TITLE) && mz_same_sentence(s, i - 1, i))
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
  if (!mz_digits_at(s, i, &dg) || dg.parts != 1 || !dg.part[0].plain || dg.part[0].digits != 4)
    return false;
  *year = (int)mz_decimal_small(dg.part[0].v, 2200);
  if (*year < 1000) return false;
  *end = i + 1;
  *hijri = *year >= 1400 && *year <= 1450; /* no press writes of these Gregorian years as often */
  if ((era = tx_era(s, i + 1, &stop)) != NULL && mz_same_sentence(s, i, i + 1)) {
    *hijri = strcmp(era->text, "hijri") == 0;
    *end = stop;
  }
  return true;
}

/* }================================================================== */

/* {==================================================================
** One date
** =================================================================== */

typedef struct tx_point {
  uint32_t tok, end;
  mz_when w;
  bool day_only; /* a day's number that waits for its month */
  bool weak;     /* a month's name that may be an ordinary word */
  bool slashed;  /* 23/4: day and month, or something else */
  uint8_t edge;  /* modifier before it, inside a range */
} tx_point;

static bool tx_valid(int month, int day, bool hijri) {
  return month >= 1 && month <= 12 && day >= 1 && day <= (hijri ? 30 : 31);
}

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
    w->base = mz_date_add_days(now, diff);
    w->base_grain = MZ_G_DAY;
    return;
  }
  if (w->hijri && !mz_gregorian_to_hijri(now, &now)) {
    w->relative = false;
    return;
  }
  int cmp = w->month != now.month ? w->month - now.month : w->day ? w->day - now.day : 0;
  w->base = (mz_date){now.year, w->month, w->day};
  if (offset < 0 && cmp >= 0) w->base.year--;
  if (offset > 0 && cmp <= 0) w->base.year++;
  w->base_grain = w->day ? MZ_G_DAY : MZ_G_MONTH;
}

/* What may follow a month: a year, an adjective, من العام الماضي. */
static void tx_tail(const mz_scan *s, tx_point *p) {
  uint32_t at = p->end, end;
  const mz_sense *x;
  mz_grain grain;
  int offset, year;
  bool hijri;
  if (!mz_same_sentence(s, p->tok, at)) return;
  if ((x = mz_rel_at(s, at)) != NULL) {
    tx_relative(s, p, (int)x->num);
    p->end = at + 1;
    return;
  }
  if (tx_min(s, at)) at++;
  if (mz_period_at(s, at, &end, &grain, &offset) && grain == MZ_G_YEAR) {
    p->w.relative = mz_period_base(s->d, grain, offset, p->w.hijri, &p->w.base);
    p->w.base_grain = MZ_G_YEAR;
    p->end = end;
    return;
  }
  if (mz_year_word(s, at)) at++;
  if (mz_mark_at(s, at) == '/' || mz_dash(mz_mark_at(s, at)) ||
      ((mz_mark_at(s, at) == 0x60C || mz_mark_at(s, at) == ',') && p->w.day))
    at++; /* 14/أكتوبر/2022 */
  if (mz_same_sentence(s, p->tok, at) && mz_year_at(s, at, &end, &year, &hijri)) {
    p->w.year = year;
    p->w.hijri |= hijri && p->w.month == 0;
    p->end = end;
    p->weak = false;
  }
}

/* 14/10/2022, 2022-10-14, 21 / 10 / 1436هـ, 14.10.2022; 23/4 is left to a range. */
static bool tx_numeric(const mz_scan *s, uint32_t i, tx_point *p) {
  int v[4], n = 0;
  uint8_t size[4];
  uint32_t at = i;
  const mz_sense *era;
  while (n < 3 && mz_same_sentence(s, i, at)) {
    mz_digits dg;
    if (!mz_digits_at(s, at, &dg) || n + dg.parts > 3) return false;
    for (int k = 0; k < dg.parts; k++) {
      if (!dg.part[k].plain || (k + 1 < dg.parts && dg.sep[k] == ':')) return false;
      v[n] = (int)mz_decimal_small(dg.part[k].v, 10000);
      size[n] = dg.part[k].digits;
      if (v[n++] < 0) return false;
    }
    at++;
    if (n == 3 || mz_mark_at(s, at) != '/' || !mz_is_number(s, at + 1)) break;
    at++;
  }
  if (n == 1) return false;
  uint32_t end = at;
  if (n == 2 && size[0] <= 2 && size[1] <= 2 && mz_is_number(s, at) && mz_same_sentence(s, i, at)) {
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
  if (size[0] > 2 && n == 2) return false;
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
  if ((era = tx_era(s, at, &end)) != NULL) {
    p->w.hijri = strcmp(era->text, "hijri") == 0;
    p->end = end;
  }
  return tx_valid(p->w.month, p->w.day, p->w.hijri);
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
  if (!mz_ordinal_at(s, i, &n) &&
      (!mz_number_at(s, i, &n) || n.digits || n.vague || n.fraction ||
       (n.definite && mz_decimal_small(n.v, 20) >= 0))) /* الست من شوال are six */
    return 0;
  *end = n.end;
  int64_t v = mz_decimal_small(n.v, 32);
  return v > 0 ? (int)v : 0;
}

/* A day's number, and its month if it follows. */
static bool tx_day_month(const mz_scan *s, uint32_t i, tx_point *p) {
  uint32_t at, end;
  mz_month m;
  mz_grain grain;
  int offset, day = tx_day(s, i, &at);
  if (day <= 0) return false;
  p->w.day = day;
  p->end = at;
  if (!mz_same_sentence(s, i, at)) return false;
  if (tx_min(s, at)) {
    at++;
    if (mz_period_at(s, at, &end, &grain, &offset) && grain == MZ_G_MONTH) {
      p->w.relative = mz_period_base(s->d, grain, offset, false, &p->w.base);
      p->w.base_grain = MZ_G_MONTH;
      p->end = end;
      return true;
    }
  } else if (mz_mark_at(s, at) == '/' || mz_dash(mz_mark_at(s, at))) {
    at++;
    if (mz_month_at(s, at, &end, &m) && m.weak) return false; /* 2 - صفر is a score */
  }
  if (!mz_month_at(s, at, &end, &m)) at = tx_skip_month_word(s, at);
  if (mz_same_sentence(s, i, at) && mz_month_at(s, at, &end, &m) &&
      tx_valid(m.month, day, m.hijri)) {
    p->w.month = m.month;
    p->w.hijri = m.hijri;
    p->end = end;
    tx_tail(s, p);
    return true;
  }
  p->day_only = true;
  return true;
}

/* A month's name that is also an ordinary word wants a neighbour that speaks for the month. */
static bool tx_month_supported(const mz_scan *s, uint32_t i) {
  uint32_t first;
  if (i == 0 || !mz_same_sentence(s, i - 1, i)) return false;
  if (tx_skip_month_word(s, i - 1) == i) return true;
  if (mz_phrase_before(s, i, MZ_S_EDGE, &first) != NULL) return true;
  static const uint8_t fi[] = {MZ_L_FEH, MZ_L_YEH}, mndh[] = {MZ_L_MEEM, MZ_L_NOON, 9},
                       hty[] = {6, MZ_L_TEH, MZ_L_YEH}, khlal[] = {7, MZ_L_LAM, 1, MZ_L_LAM};
  return tx_word(s, i - 1, fi, 2) || tx_word(s, i - 1, mndh, 3) || tx_word(s, i - 1, hty, 3) ||
         tx_word(s, i - 1, khlal, 4);
}

static bool tx_month_first(const mz_scan *s, uint32_t i, tx_point *p) {
  mz_month m;
  uint32_t end;
  if (!mz_month_at(s, i, &end, &m)) return false;
  p->w.month = m.month;
  p->w.hijri = m.hijri;
  p->weak = m.weak;
  p->end = end;
  tx_tail(s, p);
  return !(p->weak && !p->w.relative && !tx_month_supported(s, i));
}

/* الاثنين والعشرين is a number. */
static bool tx_counts(const mz_scan *s, uint32_t i) {
  uint32_t j = mz_joined(s, i + 1);
  return (j != UINT32_MAX && mz_same_sentence(s, i, j) && mz_is(s, j, MZ_S_TENS) &&
          (s->words[j].clitics & MZ_P_AL)) ||
         (mz_is(s, i + 1, MZ_S_TEN) && mz_same_sentence(s, i, i + 1));
}

static const mz_sense *tx_weekday_sense(const mz_scan *s, uint32_t i) {
  const mz_sense *x = mz_sense_at(s, i, MZ_S_WEEKDAY);
  if (x == NULL || tx_counts(s, i)) return NULL;
  if (!(x->flags & MZ_F_WEAK)) return x;
  const mz_sense *day = i > 0 ? mz_sense_at(s, i - 1, MZ_S_DURATION) : NULL;
  return day != NULL && strcmp(day->text, "D") == 0 ? x : NULL; /* يوم سبت */
}

/* الخميس, الخميس الماضي, الخميس 9 أكتوبر. */
static bool tx_weekday(const mz_scan *s, uint32_t i, tx_point *p) {
  const mz_sense *x = tx_weekday_sense(s, i);
  tx_point date = {.tok = i + 1};
  if (x == NULL) return false;
  p->w.weekday = (int)x->num;
  p->end = i + 1;
  if (!mz_same_sentence(s, i, i + 1)) return true;
  uint32_t at = i + 1;
  if (mz_is_number(s, at) || mz_is(s, at, MZ_S_ORDINAL)) {
    if ((tx_numeric(s, at, &date) && !date.slashed) ||
        (memset(&date, 0, sizeof date), date.tok = at,
         tx_day_month(s, at, &date) && !date.day_only)) {
      p->w = date.w;
      p->end = date.end;
      return true;
    }
  }
  tx_tail(s, p);
  if (p->w.year > 0 ||
      (p->w.relative && p->w.base_grain == MZ_G_YEAR)) { /* الخميس 2014: two things */
    p->w = (mz_when){.weekday = (int)x->num};
    p->end = i + 1;
  }
  return true;
}

/* أمس, غدا, أمس الاثنين, اليوم (الخميس); bare اليوم is no date. */
static bool tx_relday(const mz_scan *s, uint32_t i, tx_point *p) {
  uint32_t end;
  const mz_sense *x = mz_phrase_at(s, i, MZ_S_RELDAY, &end), *day;
  if (x == NULL) return false;
  int offset = (int)x->num;
  bool open = mz_mark_at(s, end) == '(';
  uint32_t at = end + open;
  mz_date now = s->d->date;
  p->end = end;
  p->w.relative = true;
  p->w.base_grain = MZ_G_DAY;
  if (mz_same_sentence(s, i, at) && (day = tx_weekday_sense(s, at)) != NULL) {
    p->w.weekday = (int)day->num;
    p->end = at + 1 + (open && mz_mark_at(s, at + 1) == ')');
    tx_point date = {.tok = p->end};
    if (!open && mz_same_sentence(s, i, p->end) && tx_day_month(s, p->end, &date) &&
        !date.day_only) {
      p->w = date.w; /* اليوم الاثنين 27 فيفري 2017 */
      p->end = date.end;
      return true;
    }
    if (now.year == 0) return true;
    int diff = p->w.weekday - mz_date_weekday(now);
    if (offset <= 0 && diff > 0) diff -= 7;
    if (offset > 0 && diff < 0) diff += 7;
    p->w.base = mz_date_add_days(now, diff);
    return true;
  }
  if (offset == 0 || ((x->flags & MZ_F_WEAK) && s->words[i].clitics != 0)) return false;
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
  if (s->words[i].entry == NULL) return false;
  if (tx_relday(s, i, p)) return true;
  memset(p, 0, sizeof *p);
  p->tok = i;
  return tx_weekday(s, i, p) || tx_month_first(s, i, p) || tx_day_month(s, i, p);
}

/* }================================================================== */

/* {==================================================================
** Two dates
** =================================================================== */

typedef enum tx_link { TX_NONE, TX_TO, TX_AND } tx_link;

/* What joins the date that ends at `at` to the next one, which begins at *next. */
static tx_link tx_connector(const mz_scan *s, uint32_t from, uint32_t at, uint32_t *next) {
  uint32_t j;
  if (!mz_same_sentence(s, from, at)) return TX_NONE;
  if (mz_dash(mz_mark_at(s, at))) {
    *next = at + 1;
    return TX_TO;
  }
  if (mz_is(s, at, MZ_S_TO)) {
    *next = at + 1;
    return TX_TO;
  }
  if ((j = mz_joined(s, at)) == UINT32_MAX) return TX_NONE;
  *next = j;
  if (mz_is(s, j, MZ_S_TO)) {
    *next = j + 1;
    return TX_TO;
  }
  uint32_t first;
  return from > 0 && mz_phrase_before(s, from, MZ_S_BETWEEN, &first) != NULL ? TX_TO : TX_AND;
}

static mz_modifier tx_edge(const char *text) {
  return text[0] == 'e' ? MZ_EARLY : text[0] == 'm' ? MZ_MID : MZ_LATE;
}

/* The second end of a range, with an edge word before it: وحتى منتصف يوليو. */
static bool tx_second(const mz_scan *s, uint32_t i, tx_point *p) {
  uint32_t end;
  const mz_sense *x = mz_phrase_at(s, i, MZ_S_EDGE, &end);
  if (s->words[i].clitics & MZ_P_STUB) i++; /* والـ 15 */
  if (x == NULL) return tx_point_at(s, i, p);
  if (!tx_point_at(s, end, p) || p->day_only) return false;
  p->edge = (uint8_t)tx_edge(x->text);
  return true;
}

/* A day without its month takes the month of the date it is joined to. */
static void tx_fill(tx_point *p, const tx_point *q) {
  int day = p->w.day;
  p->w = q->w;
  p->w.day = day;
  if (p->w.relative && p->w.base_grain == MZ_G_DAY) p->w.base.day = day;
}

static bool tx_same_shape(const mz_when *a, const mz_when *b) {
  return (a->month != 0) == (b->month != 0) && (a->weekday != 0) == (b->weekday != 0);
}

/* 14-16 سبتمبر: one token, two days. */
static uint32_t tx_day_range(const mz_scan *s, uint32_t i, mz_figure *f) {
  mz_digits dg;
  tx_point a = {.tok = i}, b;
  mz_month m;
  uint32_t at = i + 1, end;
  if (!mz_digits_at(s, i, &dg) || dg.parts != 2 || dg.sep[0] == ':' || !dg.part[0].plain ||
      !dg.part[1].plain || !mz_same_sentence(s, i, at))
    return 0;
  int from = (int)mz_decimal_small(dg.part[0].v, 32), to = (int)mz_decimal_small(dg.part[1].v, 32);
  if (from < 1 || to < 1) return 0;
  if (tx_min(s, at)) at++;
  at = tx_skip_month_word(s, at);
  if (!mz_month_at(s, at, &end, &m) || !tx_valid(m.month, to, m.hijri)) return 0;
  a.w.day = to;
  a.w.month = m.month;
  a.w.hijri = m.hijri;
  a.end = end;
  tx_tail(s, &a);
  b = a;
  a.w.day = from;
  if (a.w.relative && a.w.base_grain == MZ_G_DAY) a.w.base.day = from;
  mz_put_date(s, f, i, b.end, &a.w, &b.w, "date-range");
  return b.end;
}

static uint32_t tx_put(const mz_scan *s, mz_figure *f, const tx_point *p, const char *rule) {
  mz_put_date(s, f, p->tok, p->end, &p->w, NULL, rule);
  return p->end;
}

/* }================================================================== */

/* {==================================================================
** Years
** =================================================================== */

/* Does what stands before token i speak for a year: عام, في, منذ, a bracket? */
static bool tx_year_announced(const mz_scan *s, uint32_t i) {
  while (i > 0 && mz_opens(mz_mark_at(s, i - 1))) i--;
  if (i == 0 || !mz_same_sentence(s, i - 1, i)) return false;
  if (mz_year_word(s, i - 1)) return true;
  /* عام 2010 و2015: the second of two */
  return i > 1 && mz_is_number(s, i - 1) && mz_year_word(s, i - 2);
}

static bool tx_year_likely(const mz_scan *s, uint32_t i, uint32_t end, int year) {
  static const uint8_t fi[] = {MZ_L_FEH, MZ_L_YEH}, mndh[] = {MZ_L_MEEM, MZ_L_NOON, 9};
  if (tx_year_announced(s, i)) return true;
  if (year < 1900 || year > 2060) return false;
  if (end > i + 1) return true; /* an era follows */
  if (mz_is(s, end, MZ_S_SCALE) || mz_is(s, end, MZ_S_CURRENCY) || mz_is(s, end, MZ_S_MEASURE) ||
      mz_is(s, end, MZ_S_PERCENT) || mz_is(s, end, MZ_S_DURATION) || mz_is(s, end, MZ_S_SUBUNIT))
    return false;
  if (i > 0 && (tx_word(s, i - 1, fi, 2) || tx_word(s, i - 1, mndh, 3))) return true;
  if (!mz_same_sentence(s, i, end) || !mz_is_word(s, end)) return true;
  return mz_has_al(s, end) || mz_is(s, end, MZ_S_FUNCTION) || (s->words[end].clitics & MZ_P_WAW) ||
         (s->words[end].entry == NULL && s->words[end].head == MZ_L_WAW) ||
         mz_is(s, end, MZ_S_SAY) || mz_is(s, end, MZ_S_FROM) || mz_is(s, end, MZ_S_TO) ||
         mz_is(s, end, MZ_S_CHANGE);
}

/* عام ألفين وخمسة عشر */
static uint32_t tx_year_words(const mz_scan *s, uint32_t i, mz_figure *f) {
  mz_number n;
  mz_when w = {0};
  if (i == 0 || !mz_year_word(s, i - 1) || mz_is_number(s, i) || !mz_is(s, i, MZ_S_SCALE) ||
      !mz_number_at(s, i, &n) || n.digits)
    return 0;
  w.year = (int)mz_decimal_small(n.v, 2100);
  if (w.year < 1000) return 0;
  mz_put_date(s, f, i, n.end, &w, NULL, "year-words");
  return n.end;
}

static uint32_t tx_years(const mz_scan *s, uint32_t i, mz_figure *f) {
  mz_when a = {0}, b = {0};
  mz_digits dg;
  uint32_t end, next, stop;
  if (!mz_digits_at(s, i, &dg)) return 0;
  if (dg.parts == 2 && dg.part[0].plain && dg.part[1].plain && dg.part[0].digits == 4 &&
      (dg.part[1].digits == 4 || dg.part[1].digits == 2) && dg.sep[0] != ':') {
    a.year = (int)mz_decimal_small(dg.part[0].v, 2200);
    b.year = (int)mz_decimal_small(dg.part[1].v, 2200);
    bool short_end = dg.part[1].digits == 2;
    if (short_end) b.year += a.year / 100 * 100;
    if (a.year < 1300 || b.year < 1300 || (short_end && !tx_year_announced(s, i)) ||
        b.year - a.year > 200 || a.year - b.year > 200)
      return 0;
    if (a.year > b.year) { /* 1436/1435: the page shows them right to left */
      int y = a.year;
      a.year = b.year;
      b.year = y;
    }
    const mz_sense *era = tx_era(s, i + 1, &end);
    if (era == NULL) end = i + 1;
    a.hijri = b.hijri =
        era != NULL ? strcmp(era->text, "hijri") == 0 : a.year >= 1400 && b.year <= 1450;
    mz_put_date(s, f, i, end, &a, &b, "year-range");
    return end;
  }
  if (!mz_year_at(s, i, &end, &a.year, &a.hijri) || !tx_year_likely(s, i, end, a.year)) return 0;
  uint32_t from = i > 0 && mz_year_word(s, i - 1) ? i - 1 : i; /* بين عامي 2010 و2015 */
  if (tx_connector(s, from, end, &next) == TX_TO &&
      mz_year_at(s, mz_year_word(s, next) ? next + 1 : next, &stop, &b.year, &b.hijri) &&
      b.year > a.year && b.year - a.year < 200) {
    a.hijri |= b.hijri;
    mz_put_date(s, f, i, stop, &a, &b, "year-range");
    return stop;
  }
  mz_put_date(s, f, i, end, &a, NULL, "year");
  return end;
}

/* }================================================================== */

/* The day of "أول يونيو" and the like must not be taken from a rank that already has its noun. */
uint32_t mz_read_date(const mz_scan *s, uint32_t i, mz_figure *f) {
  tx_point a, b;
  uint32_t next, end;
  if ((end = tx_day_range(s, i, f)) != 0) return end;
  if (tx_point_at(s, i, &a)) {
    tx_link link = tx_connector(s, i, a.end, &next);
    if (link == TX_TO && tx_second(s, next, &b) && !b.day_only && (!b.slashed || b.w.year)) {
      if (a.day_only && b.w.day) tx_fill(&a, &b);
      if (a.w.year == 0 && !a.w.relative) a.w.year = b.w.year;
      if (a.slashed) a.w.hijri = b.w.hijri;
      if (!a.day_only || b.w.day) {
        if (tx_same_shape(&a.w, &b.w)) {
          mz_put_date(s, f, i, b.end, &a.w, &b.w, "date-range");
          if (b.edge) f->modifier = b.edge;
          return b.end;
        }
      }
    }
    if (a.day_only) {
      tx_point c = a;
      /* في الثاني والخامس من الشهر المقبل: each its own date, the earlier ones inherit */
      for (int k = 0; k < 6 && tx_connector(s, i, c.end, &next) == TX_AND; k++) {
        tx_point d;
        if (s->words[next].clitics & MZ_P_STUB) next++;
        if (!tx_point_at(s, next, &d) || d.w.day == 0) break;
        if (!d.day_only) {
          tx_fill(&a, &d);
          end = tx_put(s, f, &a, "date-coordinated");
          f->has |= MZ_INHERITED;
          return end;
        }
        c = d;
      }
    } else if (!a.slashed) {
      return tx_put(s, f, &a, a.w.weekday ? "weekday" : a.w.month ? "date" : "relative-day");
    }
  }
  if ((end = tx_year_words(s, i, f)) != 0) return end;
  return tx_years(s, i, f);
}
