/* SPDX-License-Identifier: MIT
**
** Named stretches of the calendar: هذا العام and العام الماضي, quarters and halves, seasons, and the first and last days
** of a month and months of a year.
*/
#include "timex.h"

static mz_grain pd_grain(const mz_sense *x) {
  const char *t = x->text;
  if (x->flags & (MZ_F_PLURAL | MZ_F_DUAL)) return MZ_G_NONE;
  if (strcmp(t, "Y") == 0) return MZ_G_YEAR;
  if (strcmp(t, "M") == 0) return MZ_G_MONTH;
  if (strcmp(t, "W") == 0) return MZ_G_WEEK;
  if (strcmp(t, "D") == 0) return MZ_G_DAY;
  if (strcmp(t, "10Y") == 0) return MZ_G_DECADE;
  if (strcmp(t, "100Y") == 0) return MZ_G_CENTURY;
  return MZ_G_NONE;
}

const mz_sense *mz_rel_at(const mz_scan *s, uint32_t i, uint32_t *end) {
  const mz_sense *x = mz_phrase_at(s, i, MZ_S_REL, end);
  if (x == NULL || (x->flags & (MZ_F_WEAK | MZ_F_DUAL)) || !mz_has_al(s, *end - 1) ||
      mz_has_clitic(s, i, MZ_P_WAW | MZ_P_PREP))
    return NULL;
  return x;
}

int mz_beyond(int offset) {
  return offset < 0 ? offset + 1 : offset > 0 ? offset - 1 : 0;
}

/* العام المالي, السنة الدراسية: what kind of year it is, before the word that says which. */
static bool pd_kind_of_year(const mz_scan *s, uint32_t i) {
  static const char *const kinds[] = {"المالي",  "المالية",  "الدراسي",   "الدراسية", "الهجري",
                                      "الهجرية", "الميلادي", "الميلادية", "الجامعي",  "الضريبي"};
  return mz_is_one_of(s, i, kinds);
}

bool mz_period_at(const mz_scan *s, uint32_t i, uint32_t *end, mz_grain *grain, int *offset) {
  const mz_sense *x, *rel;
  bool this = mz_is(s, i, MZ_S_THIS);
  uint32_t at = this ? i + 1 : i;
  if (!mz_same_sentence(s, i, at) || (x = mz_sense_at(s, at, MZ_S_DURATION)) == NULL ||
      !mz_has_al(s, at) || (*grain = pd_grain(x)) == MZ_G_NONE)
    return false;
  *offset = 0;
  *end = at + 1;
  if (mz_same_sentence(s, i, at + 1)) {
    uint32_t adj = at + 1;
    if (*grain == MZ_G_YEAR && pd_kind_of_year(s, adj) && mz_same_sentence(s, i, adj + 1)) adj++;
    if (mz_is(s, adj, MZ_S_THIS) && !mz_has_clitic(s, adj, MZ_P_WAW | MZ_P_PREP) && !this) {
      *end = adj + 1; /* العام هذا */
      return true;
    }
    uint32_t stop;
    if ((rel = mz_rel_at(s, adj, &stop)) != NULL) { /* العام الماضي, الشهر بعد المقبل */
      *offset = (int)rel->num;
      *end = stop;
      return true;
    }
  }
  return this;
}

/* العام الهجري المقبل: is the year of tokens [i, end) one of the Hijri calendar? */
static bool pd_hijri(const mz_scan *s, uint32_t i, uint32_t end) {
  static const char *const kinds[] = {"الهجري", "الهجرية"};
  for (; i < end; i++)
    if (mz_is_one_of(s, i, kinds)) return true;
  return false;
}

bool mz_period_base(const mz_doc *d, mz_grain grain, int offset, bool hijri, mz_date *out) {
  mz_date now = d->date;
  if (now.year == 0 || (hijri && !mz_gregorian_to_hijri(now, &now))) return false;
  switch (grain) {
  case MZ_G_DAY: now = mz_date_add_days(now, offset); break;
  case MZ_G_WEEK: now = mz_date_add_days(now, 7 * offset); break;
  case MZ_G_MONTH:
  case MZ_G_QUARTER: {
    int m = now.year * 12 + now.month - 1 + (grain == MZ_G_QUARTER ? 3 * offset : offset);
    now = (mz_date){m / 12, m % 12 + 1, 0};
    break;
  }
  case MZ_G_YEAR: now.year += offset; break;
  case MZ_G_DECADE: now.year += 10 * offset; break;
  case MZ_G_CENTURY: now.year += 100 * offset; break;
  default: break;
  }
  *out = now;
  return true;
}

/* The year that a quarter or half belongs to: من 2014, لعام 2014, من العام الماضي, للعام الجاري. */
static uint32_t pd_year_of(const mz_scan *s, uint32_t i, uint32_t at, mz_when *w) {
  uint32_t end;
  mz_grain grain;
  int offset;
  const mz_sense *rel;
  if (!mz_same_sentence(s, i, at)) return at;
  if ((rel = mz_rel_at(s, at, &end)) != NULL) {
    w->relative = mz_period_base(s->d, MZ_G_YEAR, (int)rel->num, false, &w->base);
    w->base_grain = MZ_G_YEAR;
    return end;
  }
  uint32_t from = at;
  if (mz_is(s, at, MZ_S_FROM)) at++;
  if (!mz_same_sentence(s, i, at)) return from;
  if (mz_period_at(s, at, &end, &grain, &offset) && grain == MZ_G_YEAR) {
    w->hijri = pd_hijri(s, at, end);
    w->relative = mz_period_base(s->d, grain, offset, w->hijri, &w->base);
    w->base_grain = MZ_G_YEAR;
    return end;
  }
  if (mz_year_word(s, at)) at += 1 + pd_kind_of_year(s, at + 1);
  if (mz_same_sentence(s, i, at) && mz_year_at(s, at, &end, &w->year, &w->hijri)) return end;
  w->year = 0;
  w->hijri = false;
  return from;
}

/* A quarter or half, or two of them: الربع, النصفين. Into how many parts it divides the year, or 0. */
static int pd_parts(const mz_scan *s, uint32_t i, bool *two) {
  const mz_sense *x = mz_has_al(s, i) ? mz_fraction_at(s, i) : NULL;
  if (x == NULL || (x->den != 4 && x->den != 2)) return 0;
  *two = (x->flags & MZ_F_DUAL) != 0;
  return x->num == 1 || *two ? (int)x->den : 0;
}

/* Which of the parts the word at i says, or 0; `joined` to another one by و or not. */
static int pd_rank(const mz_scan *s, uint32_t i, int parts, bool joined) {
  const mz_sense *rank = mz_has_al(s, i) ? mz_sense_at(s, i, MZ_S_ORDINAL) : NULL;
  uint32_t clitics = mz_word_at(s, i)->clitics & (MZ_P_WAW | MZ_P_PREP);
  if (rank != NULL && clitics == (joined ? MZ_P_WAW : 0) && rank->num <= (int64_t)parts)
    return (int)rank->num;
  bool last = mz_is_spelt(s, i, "الأخير") || mz_is_spelt(s, i, "الاخير");
  return last && !joined ? parts : 0;
}

/* الربع الثالث من 2014, النصف الأول, الربع الأخير من العام الماضي; and each of الربعين الأول والثاني من 2014 */
static uint32_t pd_part_of_year(const mz_scan *s, uint32_t i, mz_draft *f) {
  mz_when w = {0};
  bool two = false, other = mz_has_clitic(s, i, MZ_P_WAW) && mz_is(s, i, MZ_S_ORDINAL);
  uint32_t head = other && i >= 2 ? i - 2 : i;
  int parts = mz_same_sentence(s, head, head + 1) ? pd_parts(s, head, &two) : 0;
  int part = parts > 0 ? pd_rank(s, head + 1, parts, false) : 0;
  int next =
      part > 0 && mz_same_sentence(s, head, head + 2) ? pd_rank(s, head + 2, parts, true) : 0;
  bool apart = two ? next > 0 && next != part : next > part; /* الربعين الثاني والأول */
  if (part == 0 || ((other || two) && !apart)) return 0;
  if (other) part = next;
  if (parts == 4)
    w.quarter = part;
  else
    w.half = part;
  uint32_t behind = head + 2 + (next > 0), end = pd_year_of(s, head, behind, &w);
  if (end == behind && mz_is(s, end, MZ_S_FROM) && mz_same_sentence(s, head, end + 1)) {
    const mz_sense *of = mz_sense_at(s, end + 1, MZ_S_DURATION);
    bool year = of != NULL ? strcmp(of->text, "Y") == 0
                           : mz_same_sentence(s, head, end + 2) && pd_kind_of_year(s, end + 2);
    if (mz_is_word(s, end + 1) && !year)
      return 0; /* النصف الثاني من المباراة, but من سنتها المالية */
  }
  if (next > 0 && !other) {
    if (end > behind) f->has |= MZ_INHERITED;
    end = head + 2;
  }
  mz_put_date(s, f, i, end, &w, NULL, parts == 4 ? "quarter" : "half");
  return end;
}

#define PD_NAMED 256 /* tokens before a quarter in which the one that a report is about is named */
#define PD_BESIDE 32 /* … on each side of it in which it is expected, or set against another */

/* ومن المتوقع أن يرتفع السعر في الربع الحالي: is it told before it in its sentence what is expected? */
static bool pd_expected(const mz_scan *s, uint32_t i) {
  uint32_t end;
  for (uint32_t w = i, n = 0; w-- > 0 && n < PD_BESIDE && mz_same_sentence(s, w, i); n++)
    if (mz_has_value(s, w, MZ_S_FUNCTION, "expect") ||
        (mz_phrase_at(s, w, MZ_S_HEDGE, &end) != NULL && end > w + 1)) /* not قد */
      return true;
  return false;
}

/* مقارنة مع الربع المماثل, بالربع السابق: so reports of results speak. */
static bool pd_set_against(const mz_scan *s, uint32_t i) {
  bool two;
  for (uint32_t w = i + 1, n = 0; n < PD_BESIDE && mz_same_sentence(s, i, w + 1); n++, w++)
    if (pd_parts(s, w, &two) == 4 &&
        (mz_is_spelt(s, w + 1, "المماثل") || mz_is_spelt(s, w + 1, "السابق")))
      return true;
  return false;
}

/* Is the present quarter that of the results which a report tells of, and not that of its date? It has named the quarter before, or
** sets it against another. */
static bool pd_reported(const mz_scan *s, uint32_t i) {
  bool two;
  if (pd_expected(s, i)) return false;
  if (pd_set_against(s, i)) return true;
  for (uint32_t w = i, n = 0; w-- > 0 && n < PD_NAMED; n++)
    if (pd_parts(s, w, &two) == 4 && mz_same_sentence(s, w, w + 1) &&
        pd_rank(s, w + 1, 4, false) > 0)
      return true;
  return false;
}

/* هذا الربع, الربع الحالي, الربع الماضي; but هذا الربع من المباراة, هذا الربع الأول */
static uint32_t pd_quarter(const mz_scan *s, uint32_t i, mz_draft *f) {
  bool this = mz_is(s, i, MZ_S_THIS), two;
  uint32_t at = i + this, end = at + 1;
  if (!mz_same_sentence(s, i, at) || pd_parts(s, at, &two) != 4 || two) return 0;
  const mz_sense *rel = !this && mz_same_sentence(s, i, at + 1) ? mz_rel_at(s, at + 1, &end) : NULL;
  bool more = mz_same_sentence(s, i, at + 1) &&
              (mz_is(s, at + 1, MZ_S_FROM) || pd_rank(s, at + 1, 4, false) > 0);
  if (this ? more : rel == NULL) return 0;
  mz_when w = {.base_grain = MZ_G_QUARTER};
  w.relative = !pd_reported(s, i) &&
               mz_period_base(s->d, MZ_G_QUARTER, this ? 0 : (int)rel->num, false, &w.base);
  mz_put_date(s, f, i, end, &w, NULL, "relative-period");
  return end;
}

/* The words before من in الأيام العشرة الأولى من رمضان and الستة أشهر الأولى من عام 2014. */
typedef struct pd_stretch {
  int count;
  bool months; /* else days */
  bool late;   /* the last, else the first */
  uint32_t end;
} pd_stretch;

/* The word of a day or month in the plural that counts how long a stretch is; *months says which. */
static bool pd_counted(const mz_scan *s, uint32_t i, bool *months) {
  const mz_sense *x = mz_sense_at(s, i, MZ_S_DURATION);
  if (x == NULL || !(x->flags & MZ_F_PLURAL)) return false;
  *months = strcmp(x->text, "M") == 0;
  return *months || strcmp(x->text, "D") == 0;
}

static bool pd_stretch_at(const mz_scan *s, uint32_t i, pd_stretch *p) {
  uint32_t at = i;
  mz_number n;
  *p = (pd_stretch){.months = false};
  bool named = mz_has_al(s, i) && pd_counted(s, i, &p->months);
  at += named;
  if (mz_is_stub(s, at)) at++; /* الأيام الـ10 الأولى */
  if (!mz_number_at(s, at, &n) || !n.definite || n.vague) return false;
  uint32_t rank = n.end;
  if (!named && mz_same_sentence(s, i, rank) && !mz_has_al(s, rank) &&
      pd_counted(s, rank, &p->months)) {
    rank++; /* الستة أشهر الأولى */
    named = true;
  }
  if (!mz_same_sentence(s, i, rank) || !mz_has_al(s, rank)) return false;
  const mz_sense *edge = mz_sense_at(s, rank, MZ_S_EDGE), *ord = mz_sense_at(s, rank, MZ_S_ORDINAL);
  p->late = (edge != NULL && strcmp(edge->text, "late") == 0) || mz_is_spelt(s, rank, "الأخيرة") ||
            mz_is_spelt(s, rank, "الاخيرة");
  bool early = (edge != NULL && strcmp(edge->text, "early") == 0) || (ord != NULL && ord->num == 1);
  p->count = (int)mz_decimal_small(n.v, 30);
  p->end = rank + 1;
  /* العشر الأواخر, العشرة الأواخر; الأسابيع العشرة الأولى من مايو are no days */
  bool others = mz_has_marbuta(s, i) && mz_same_sentence(s, i - 1, i) && mz_has_al(s, i - 1);
  if (!named && (p->count != 10 || others)) return false;
  return p->count > 1 && (p->late || early) && mz_is(s, p->end, MZ_S_FROM);
}

/* العشر الأواخر من رمضان, الأيام العشرة الأولى من رمضان */
static uint32_t pd_days_of_month(const mz_scan *s, uint32_t i, const pd_stretch *p, mz_draft *f) {
  uint32_t at = p->end + 1, end;
  mz_month m;
  mz_when a = {0}, b;
  const mz_sense *month = mz_sense_at(s, at, MZ_S_DURATION);
  if (month != NULL && strcmp(month->text, "M") == 0 && !mz_has_al(s, at)) at++;
  if (!mz_same_sentence(s, i, at) || !mz_month_at(s, at, &end, &m)) return 0;
  a.month = m.month;
  a.hijri = m.hijri;
  int days = m.hijri ? 30 : mz_month_days(s->d->date.year ? s->d->date.year : 2001, m.month);
  a.day = p->late ? days - p->count + 1 : 1;
  b = a;
  b.day = p->late ? days : p->count;
  mz_put_date(s, f, i, end, &a, &b, "days-of-month");
  return end;
}

/* العام الدراسي, السنة المالية: years that need not begin with January. */
static bool pd_own_months(const mz_scan *s, uint32_t i, uint32_t end) {
  static const char *const kinds[] = {"المالي",   "المالية", "الدراسي",
                                      "الدراسية", "الجامعي", "الضريبي"};
  for (uint32_t k = i; k <= end && mz_same_sentence(s, i, k); k++)
    if (mz_is_one_of(s, k, kinds)) return true;
  return false;
}

/* الأشهر الستة الأولى من العام الحالي, الأشهر الثلاثة الأخيرة من 2014 */
static uint32_t pd_months_of_year(const mz_scan *s, uint32_t i, const pd_stretch *p, mz_draft *f) {
  mz_when a = {0}, b;
  uint32_t end = pd_year_of(s, i, p->end, &a);
  if (end == p->end || p->count > 11 || pd_own_months(s, p->end, end)) return 0;
  a.month = p->late ? 13 - p->count : 1;
  b = a;
  b.month = p->late ? 12 : p->count;
  mz_put_date(s, f, i, end, &a, &b, "months-of-year");
  return end;
}

static uint32_t pd_part(const mz_scan *s, uint32_t i, mz_draft *f) {
  pd_stretch p;
  if (!pd_stretch_at(s, i, &p)) return 0;
  return p.months ? pd_months_of_year(s, i, &p, f) : pd_days_of_month(s, i, &p, f);
}

/* The year of the last, this or the next season; of winters, which lie in two, none. */
static bool pd_season_year(const mz_doc *d, int season, int offset, mz_date *out) {
  int first = 3 * season, month = d->date.month;
  if (season == 4 || !mz_period_base(d, MZ_G_YEAR, 0, false, out)) return false;
  out->year += mz_beyond(offset);
  if (offset < 0 && month <= first + 2) out->year--;
  if (offset > 0 && month >= first) out->year++;
  return true;
}

/* صيف 2012, شتاء عام 2010, الصيف الماضي, هذا الربيع, صيف العام المقبل */
static uint32_t pd_season(const mz_scan *s, uint32_t i, mz_draft *f) {
  bool this = mz_is(s, i, MZ_S_THIS);
  const mz_sense *x = mz_sense_at(s, i + this, MZ_S_SEASON), *rel;
  uint32_t at = i + this + 1, end;
  mz_when w = {0};
  if (x == NULL || !mz_same_sentence(s, i, at - 1)) return 0;
  w.season = (int)x->num;
  if (!mz_has_al(s, at - 1)) {
    end = this || !mz_same_sentence(s, i, at) ? at : pd_year_of(s, i, at, &w);
    if (end == at || (mz_is_number(s, at) && mz_same_sentence(s, i, end) && mz_noun_after(s, end)))
      return 0; /* قضى صيف 2000 جندي */
  } else {
    end = at;
    rel = !this && mz_same_sentence(s, i, at) ? mz_rel_at(s, at, &end) : NULL;
    if (!this && rel == NULL) return 0;
    w.relative = pd_season_year(s->d, w.season, this ? 0 : (int)rel->num, &w.base);
    w.base_grain = MZ_G_YEAR;
  }
  mz_put_date(s, f, i, end, &w, NULL, "season");
  return end;
}

uint32_t mz_read_period(const mz_scan *s, uint32_t i, mz_draft *f) {
  uint32_t end;
  mz_grain grain;
  int offset;
  mz_when w = {0};
  const uint64_t names = MZ_CLASS(MZ_S_THIS) | MZ_CLASS(MZ_S_DECADE) | MZ_CLASS(MZ_S_SEASON);
  uint64_t classes = mz_word_at(s, i)->classes;
  if (mz_is_number(s, i)) { /* الـ6 أشهر الأولى من 2014, القرنين الـ18 والـ19 */
    if (!mz_is_stub(s, i - 1)) return 0;
    bool definite = mz_has_clitic(s, i - 1, MZ_P_AL);
    if (!definite || (end = pd_part(s, i, f)) == 0) return mz_read_century(s, i, f);
    f->at.first = mz_word_at(s, i - 1)->stem;
    return end;
  }
  if ((classes & names) == 0 && !mz_has_al(s, i)) return 0;
  if ((classes & (MZ_NUMERALS | MZ_CLASS(MZ_S_DURATION))) && (end = pd_part(s, i, f)) != 0)
    return end;
  if ((end = pd_part_of_year(s, i, f)) != 0 || (end = pd_quarter(s, i, f)) != 0) return end;
  if ((classes & MZ_PERIODS) == 0) return mz_read_century(s, i, f);
  if ((end = mz_read_decade(s, i, f)) != 0) return end;
  if ((end = pd_season(s, i, f)) != 0) return end;
  if (mz_period_at(s, i, &end, &grain, &offset)) {
    if (mz_is(s, i, MZ_S_THIS) && grain == MZ_G_DAY && mz_same_sentence(s, i, end) &&
        mz_is(s, end, MZ_S_WEEKDAY) && (end = mz_read_date(s, i + 1, f)) != 0) {
      f->tok_first = i; /* هذا اليوم الثلاثاء */
      f->at.first = mz_word_at(s, i)->stem;
      return end;
    }
    w.hijri = pd_hijri(s, i, end);
    w.relative = mz_period_base(s->d, grain, offset, w.hijri, &w.base);
    w.base_grain = grain;
    mz_put_date(s, f, i, end, &w, NULL, "relative-period");
    return end;
  }
  return mz_read_century(s, i, f);
}
