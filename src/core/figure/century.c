/* SPDX-License-Identifier: MIT
**
** Centuries and decades: القرن التاسع عشر, القرنين السادس عشر والسابع عشر, القرون من العاشر إلى الثالث عشر, السبعينيات,
** ستينيات وسبعينيات القرن الماضي.
*/
#include "quantity.h"

/* {==================================================================
** Centuries
** =================================================================== */

#define CN_WORDS 4 /* tokens of the first of two centuries: الـ 19 ق م */

/* The word for a century at i; which of its numbers is asked for by its flags. */
static const mz_sense *cn_word(const mz_scan *s, uint32_t i) {
  const mz_sense *x = mz_sense_at(s, i, MZ_S_DURATION);
  return x != NULL && strcmp(x->text, "100Y") == 0 && mz_has_al(s, i) ? x : NULL;
}

/* The rank of a century at `at`, and its era: التاسع عشر, الـ19, العشرين, الثالث قبل الميلاد, الرابع الهجري. */
static uint32_t cn_rank(const mz_scan *s, uint32_t i, uint32_t at, mz_when *w) {
  mz_number n;
  if (!mz_same_sentence(s, i, at)) return 0;
  if (mz_is_stub(s, at) && !mz_same_sentence(s, i, ++at)) return 0;
  if (!mz_ordinal_at(s, at, &n) && !mz_number_at(s, at, &n)) return 0;
  int64_t v = mz_decimal_small(n.v, 31);
  if (v < 1 || n.vague) return 0;
  *w = (mz_when){.century = (int)v};
  uint32_t end;
  const mz_sense *era = mz_era_at(s, n.end, &end);
  if (era == NULL) return n.end;
  w->bc = strcmp(era->text, "bc") == 0;
  w->hijri = strcmp(era->text, "hijri") == 0;
  return end;
}

uint32_t mz_century_at(const mz_scan *s, uint32_t i, mz_when *w) {
  const mz_sense *x = cn_word(s, i);
  return x != NULL && !(x->flags & (MZ_F_PLURAL | MZ_F_DUAL)) ? cn_rank(s, i, i + 1, w) : 0;
}

/* The second end of a range of centuries, with or without its word. */
static uint32_t cn_second(const mz_scan *s, uint32_t i, uint32_t at, mz_when *w) {
  return cn_rank(s, i, cn_word(s, at) != NULL ? at + 1 : at, w);
}

/* An era said once stands for both. */
static void cn_share_era(mz_when *a, const mz_when *b) {
  a->bc |= b->bc;
  a->hijri |= b->hijri;
}

/* والعشرين من مايو, والعشرين عاما: is what a number that ends before token `end` ranks or counts a day or something else
** than a century? */
static bool cn_ranks_other(const mz_scan *s, uint32_t i, uint32_t end) {
  mz_month m;
  mz_unit u;
  mz_grain grain;
  int offset;
  uint32_t stop;
  if (!mz_same_sentence(s, i, end)) return false;
  if (mz_unit_at(s, end, true, &u) || mz_month_at(s, end, &stop, &m)) return true;
  return mz_is(s, end, MZ_S_FROM) && mz_same_sentence(s, i, end + 1) &&
         (mz_month_at(s, end + 1, &stop, &m) || mz_period_at(s, end + 1, &stop, &grain, &offset) ||
          mz_is(s, end + 1, MZ_S_DURATION));
}

/* القرن التاسع عشر, the first of القرنين السادس عشر والسابع عشر, القرون من العاشر إلى الثالث عشر */
static uint32_t cn_first(const mz_scan *s, uint32_t i, mz_draft *f) {
  const mz_sense *x = cn_word(s, i);
  if (x == NULL) return 0;
  bool many = (x->flags & MZ_F_PLURAL) != 0, two = (x->flags & MZ_F_DUAL) != 0;
  if (many && !mz_is(s, i + 1, MZ_S_FROM)) return 0;
  mz_when a, b = {0};
  uint32_t next, stop, end = cn_rank(s, i, i + 1 + many, &a);
  if (end == 0) return 0;
  mz_link_kind link = mz_date_link(s, i + 2 * many, end, &next);
  stop = link != MZ_LINK_NONE ? cn_second(s, i, next, &b) : 0;
  cn_share_era(&a, &b);
  if (link == MZ_LINK_TO && a.bc == b.bc &&
      (a.bc ? a.century > b.century : a.century < b.century)) {
    mz_put_date(s, f, i, stop, &a, &b, "century-range");
    return stop;
  }
  if (many || (two && (link != MZ_LINK_AND || stop == 0))) return 0;
  mz_put_date(s, f, i, end, &a, NULL, "century");
  return end;
}

/* The second of القرنين التاسع عشر والعشرين, and of القرن الثامن عشر والتاسع عشر, where it is the next. */
static uint32_t cn_other(const mz_scan *s, uint32_t i, mz_draft *f) {
  if (!mz_is(s, i, MZ_S_ORDINAL) && !mz_is_number(s, i) && !mz_is(s, i, MZ_S_TENS)) return 0;
  for (uint32_t k = i; k-- > 0 && i - k <= CN_WORDS && mz_same_sentence(s, k, i);) {
    const mz_sense *x = cn_word(s, k);
    mz_when a, b;
    uint32_t end, next;
    if (x == NULL) continue;
    if ((x->flags & MZ_F_PLURAL) || (end = cn_rank(s, k, k + 1, &a)) == 0 ||
        mz_date_link(s, k, end, &next) != MZ_LINK_AND || next != i ||
        (end = cn_rank(s, i, i, &b)) == 0 || cn_ranks_other(s, i, end) ||
        (!(x->flags & MZ_F_DUAL) && b.century != a.century + 1))
      return 0;
    mz_put_date(s, f, i, end, &b, NULL, "century");
    if (mz_is_stub(s, i - 1)) f->at.first = mz_word_at(s, i - 1)->stem; /* والـ19 */
    return end;
  }
  return 0;
}

uint32_t mz_read_century(const mz_scan *s, uint32_t i, mz_draft *f) {
  uint32_t end = cn_first(s, i, f);
  return end != 0 ? end : cn_other(s, i, f);
}

/* }================================================================== */

/* {==================================================================
** Decades
** =================================================================== */

/* The decade at i, in the century that is named behind it or else in the twentieth; `*named` says which. */
static uint32_t cn_one_decade(const mz_scan *s, uint32_t i, mz_when *w, bool *named) {
  const mz_sense *x = mz_sense_at(s, i, MZ_S_DECADE);
  uint32_t end = i + 1, stop;
  int offset;
  mz_grain grain;
  if (x == NULL) return 0;
  *w = (mz_when){.century = 20};
  uint32_t at = end + (mz_same_sentence(s, i, end) && mz_is(s, end, MZ_S_FROM));
  *named = false;
  if (mz_same_sentence(s, i, at)) {
    mz_when century;
    if (mz_period_at(s, at, &stop, &grain, &offset) && grain == MZ_G_CENTURY) {
      w->relative = mz_period_base(s->d, grain, offset, false, &w->base);
      w->base_grain = MZ_G_CENTURY;
      if (w->relative) w->century = w->base.year / 100 + 1;
      *named = true;
    } else if ((stop = mz_century_at(s, at, &century)) != 0 && !century.bc && !century.hijri) {
      w->century = century.century;
      *named = true;
    }
    if (*named) end = stop;
  }
  if (!*named && at > end) return 0; /* في الستينات من عمره is an age */
  w->decade = (w->century - 1) * 10 + (int)x->num / 10;
  w->century = 0;
  return end;
}

uint32_t mz_read_decade(const mz_scan *s, uint32_t i, mz_draft *f) {
  mz_when a, b;
  bool named, other;
  uint32_t end = cn_one_decade(s, i, &a, &named), next, stop;
  if (end == 0) return 0;
  bool either = !named && mz_is_spelt(s, end, "أو");
  next = either ? end + 1 : named ? UINT32_MAX : mz_joined(s, end);
  if (!mz_same_sentence(s, i, next)) next = UINT32_MAX;
  stop = next != UINT32_MAX ? cn_one_decade(s, next, &b, &other) : 0;
  if (stop == 0 && mz_is(s, next, MZ_S_DECADE)) return 0; /* الستينات والسبعينات من عمره */
  if (stop != 0 && other) { /* ستينيات وسبعينيات القرن الماضي: the century is said once */
    int decade = a.decade % 10;
    a = b;
    a.decade = b.decade / 10 * 10 + decade;
    if (either && a.decade < b.decade) {
      mz_put_date(s, f, i, stop, &a, &b, "decade-range");
      return stop;
    }
    f->has |= MZ_INHERITED;
  } else if (!named && !mz_has_al(s, i))
    return 0;
  mz_put_date(s, f, i, end, &a, NULL, "decade");
  return end;
}

/* }================================================================== */
