/* SPDX-License-Identifier: MIT */
#include "quantity.h"
#include "../text/chars.h"

/* {==================================================================
** Number words
** =================================================================== */

uint32_t mz_joined(const mz_scan *s, uint32_t i) {
  if (i >= s->n || mz_written_at(s, i)->head != MZ_L_WAW) return UINT32_MAX;
  const mz_word *w = mz_word_at(s, i);
  if ((w->clitics & MZ_P_WAW) && !(w->clitics & MZ_P_PREP)) {
    if (!(w->clitics & MZ_P_STUB)) return i;
    return mz_same_sentence(s, i, i + 1) ? i + 1 : UINT32_MAX;
  }
  /* واحد عشر without its hamza is و and أحد عشر: no other reading puts a ten behind واحد */
  if (w->clitics == 0 && mz_is(s, i, MZ_S_UNIT) && mz_is(s, i + 1, MZ_S_TEN) &&
      mz_word_at(s, i + 1)->clitics == 0 && mz_same_sentence(s, i, i + 1))
    return i;
  return UINT32_MAX;
}

const mz_sense *mz_fraction_at(const mz_scan *s, uint32_t i) {
  return mz_sense_at(s, i, MZ_S_FRACTION);
}

/* A word that continues a phrase: no و and no preposition before it. */
static const mz_sense *nu_next(const mz_scan *s, uint32_t i, mz_sense_class cls) {
  const mz_sense *x = mz_sense_at(s, i, cls);
  return x != NULL && !mz_has_clitic(s, i, MZ_P_WAW | MZ_P_PREP) ? x : NULL;
}

/* Units to ninety-nine: خمسة, خمسة عشر, خمسة وعشرون, عشرون. */
static bool nu_tens(const mz_scan *s, uint32_t i, uint32_t *end, uint64_t *v, bool *one) {
  const mz_sense *x, *y;
  *one = false;
  if ((x = mz_sense_at(s, i, MZ_S_UNIT)) != NULL) {
    uint32_t j;
    *v = (uint64_t)x->num;
    *end = i + 1;
    if (nu_next(s, i + 1, MZ_S_TEN) != NULL && mz_same_sentence(s, i, i + 1)) {
      *v += 10;
      *end = i + 2;
    } else if ((j = mz_joined(s, i + 1)) != UINT32_MAX && mz_same_sentence(s, i, j) &&
               (y = mz_sense_at(s, j, MZ_S_TENS)) != NULL) {
      *v += (uint64_t)y->num;
      *end = j + 1;
    } else if (x->flags & MZ_F_COMPOUND)
      return false; /* أحد alone is "one of" */
    else
      *one = x->num == 1;
    return true;
  }
  if ((x = mz_sense_at(s, i, MZ_S_TENS)) == NULL && (x = mz_sense_at(s, i, MZ_S_TEN)) == NULL &&
      (x = mz_sense_at(s, i, MZ_S_TEEN)) == NULL)
    return false;
  *v = (uint64_t)x->num;
  *end = i + 1;
  return true;
}

/* One to nine hundred ninety-nine in words. */
static bool nu_group(const mz_scan *s, uint32_t i, uint32_t *end, uint64_t *v, bool *one) {
  const mz_sense *x = mz_sense_at(s, i, MZ_S_HUNDRED), *y;
  uint64_t low;
  uint32_t stop, j;
  bool ignored;
  *one = false;
  if (x != NULL) {
    *v = (uint64_t)x->num;
    *end = i + 1;
  } else if ((x = mz_sense_at(s, i, MZ_S_UNIT)) != NULL && x->num > 2 &&
             (((y = nu_next(s, i + 1, MZ_S_HUNDRED)) != NULL && y->num == 100) ||
              ((y = nu_next(s, i + 1, MZ_S_VAGUE)) != NULL && y->num == 100)) &&
             mz_same_sentence(s, i, i + 1)) {
    *v = (uint64_t)x->num * 100; /* خمس مئة */
    *end = i + 2;
  } else
    return nu_tens(s, i, end, v, one);
  j = mz_joined(s, *end);
  if (j != UINT32_MAX && mz_same_sentence(s, i, j) && nu_tens(s, j, &stop, &low, &ignored)) {
    *v += low;
    *end = stop;
  } else if (nu_next(s, *end, MZ_S_UNIT) != NULL && mz_same_sentence(s, i, *end) &&
             nu_tens(s, *end, &stop, &low, &ignored) && low >= 21) {
    *v += low; /* خمسمية خمسة وعشرين: speech leaves out the first و */
    *end = stop;
  }
  return true;
}

/* Fraction digits after فاصلة, from token i on: zeros and units one by one, then one group. */
static bool nu_point(const mz_scan *s, uint32_t i, uint32_t *end, mz_decimal *v) {
  char digits[16];
  size_t n = 0;
  uint32_t at = i;
  mz_decimal frac;
  while (n < 12 && mz_same_sentence(s, i - 1, at) && !mz_has_clitic(s, at, MZ_P_WAW)) {
    uint64_t g;
    uint32_t stop;
    bool one;
    mz_digits dg;
    if (mz_sense_at(s, at, MZ_S_ZERO) != NULL) {
      digits[n++] = '0';
      at++;
    } else if (nu_group(s, at, &stop, &g, &one)) {
      uint64_t div = g >= 100 ? 100 : g >= 10 ? 10 : 1;
      for (; div > 0; div /= 10) digits[n++] = (char)('0' + g / div % 10);
      at = stop;
    } else if (mz_digits_at(s, at, &dg) && dg.parts == 1 && dg.part[0].plain && n == 0) {
      if (dg.part[0].digits > 6) break;
      int64_t small = mz_decimal_small(dg.part[0].v, INT32_MAX);
      for (int k = dg.part[0].digits; k > 0; k--) {
        int64_t div = 1;
        for (int m = 1; m < k; m++) div *= 10;
        digits[n++] = (char)('0' + small / div % 10);
      }
      at++;
      break;
    } else
      break;
  }
  if (n == 0 || !mz_decimal_digits(digits, n, n, &frac) || !mz_decimal_add(*v, frac, v))
    return false;
  *end = at;
  return true;
}

bool mz_small_at(const mz_scan *s, uint32_t i, uint32_t *end, uint64_t *v) {
  bool one;
  return nu_tens(s, i, end, v, &one);
}

/* }================================================================== */

/* {==================================================================
** Number phrases
** =================================================================== */

static uint64_t nu_scale_value(const mz_sense *x) {
  return (uint64_t)x->num * ((x->flags & MZ_F_DUAL) ? 2 : 1);
}

/* Tokens of one to three digits, then groups of exactly three, one space between: 1 234 567. */
static uint32_t nu_spaced(const mz_scan *s, uint32_t i, const mz_part *head, mz_decimal *v) {
  const mz_doc *d = s->d;
  uint32_t at = i + 1;
  mz_decimal thousand = mz_decimal_int(1000);
  if (!head->plain || head->digits > 3) return at;
  mz_decimal sum = head->v;
  while (mz_is_number(s, at) && mz_same_sentence(s, i, at)) {
    uint32_t gap = d->first[at] - d->end[at - 1];
    mz_digits next;
    bool space = (gap == 1 && d->text[d->end[at - 1]] == ' ') ||
                 (gap == 2 && memcmp(d->text + d->end[at - 1], "\xC2\xA0", 2) == 0) ||
                 (gap == 3 && memcmp(d->text + d->end[at - 1], "\xE2\x80\xAF", 3) == 0);
    if (!space || !mz_digits_at(s, at, &next) || next.parts != 1 || next.part[0].digits != 3 ||
        next.part[0].parted || next.part[0].ambiguous)
      break;
    if (!mz_decimal_mul(sum, thousand, &sum) || !mz_decimal_add(sum, next.part[0].v, &sum)) break;
    at++;
    if (!next.part[0].plain) break; /* a decimal part ends it */
  }
  if (at > i + 1) *v = sum;
  return at;
}

/* A decimal sign that touches the digits behind it and nothing before it: .77 */
static bool nu_leading_point(const mz_scan *s, uint32_t i) {
  uint32_t m = mz_mark_at(s, i - 1);
  return (m == '.' || m == 0x66B) && mz_glued(s, i - 1) && !mz_glued(s, i - 2);
}

/* 6،2 بالمائة: the Arabic comma between digits is a decimal sign where one or two digits and a unit follow. */
static bool nu_comma_decimal(const mz_scan *s, uint32_t i) {
  mz_digits dg;
  uint32_t end;
  return mz_mark_at(s, i + 1) == 0x60C && mz_glued(s, i) && mz_glued(s, i + 1) &&
         mz_digits_at(s, i + 2, &dg) && dg.parts == 1 && dg.part[0].plain &&
         dg.part[0].digits <= 2 && mz_same_sentence(s, i, i + 3) &&
         (mz_phrase_at(s, i + 3, MZ_S_PERCENT, &end) != NULL || mz_is(s, i + 3, MZ_S_SCALE) ||
          mz_is(s, i + 3, MZ_S_CURRENCY) || mz_is(s, i + 3, MZ_S_MEASURE));
}

/* Does a list or a sentence end before the sign of decimals behind token i: what a noun with ال counts by (المركز 5. 20 مليون),
** but not its adjective (المجلة الأسبوعية 6. 1 مليون); two numbers with a comma between them where nothing governs one? */
static bool nu_two_numbers(const mz_scan *s, uint32_t i, bool comma) {
  if (!mz_same_sentence(s, i - 1, i)) return comma;
  if (mz_has_al(s, i - 1)) return comma || !mz_same_sentence(s, i - 2, i) || !mz_has_al(s, i - 2);
  return comma && !mz_is(s, i - 1, MZ_S_FUNCTION);
}

/* 3. 1 مليار, ( 721 , 2 ) مليار: a sign of decimals before a space, in which a page that turned the parts round has left them:
** the fraction is stored first. Where the parts end, 0: it is none. */
static uint32_t nu_turned(const mz_scan *s, uint32_t i, const mz_digits *fraction,
                          mz_digits *whole) {
  uint32_t m = mz_mark_at(s, i + 1), end = i + 3, unit = end, stop;
  if ((m != '.' && m != ',' && m != 0x66B) || mz_glued(s, i + 1) || !fraction->part[0].plain ||
      fraction->part[0].digits > MZ_TURNED || !mz_same_sentence(s, i, end) ||
      !mz_digits_at(s, i + 2, whole) || whole->parts != 1 || !whole->part[0].plain ||
      whole->part[0].digits > MZ_TURNED)
    return 0;
  bool enclosed = mz_opens(mz_mark_at(s, i - 1)) && mz_same_sentence(s, i - 1, i);
  if (enclosed && mz_closes(mz_mark_at(s, end))) unit++;
  if (!mz_same_sentence(s, i, unit) || (!enclosed && nu_two_numbers(s, i, m == ','))) return 0;
  return nu_next(s, unit, MZ_S_SCALE) != NULL || mz_phrase_at(s, unit, MZ_S_PERCENT, &stop) != NULL
             ? end
             : 0;
}

/* A whole number with its fraction, of as many digits. */
static bool nu_with_fraction(mz_decimal whole, mz_decimal fraction, int digits, mz_decimal *out) {
  mz_decimal unit = {1, (int16_t)-digits, false};
  return mz_decimal_mul(fraction, unit, &fraction) && mz_decimal_add(whole, fraction, out);
}

/* Digits: one token, spaced groups, or two tokens around ر. */
static bool nu_digits(const mz_scan *s, uint32_t i, mz_number *n) {
  mz_digits dg, whole;
  if (!mz_digits_at(s, i, &dg) || dg.parts != 1) return false;
  n->v = dg.part[0].v;
  n->other = dg.part[0].other;
  n->ambiguous = dg.part[0].ambiguous;
  n->parted = dg.part[0].parted;
  n->plain = dg.part[0].plain;
  if (n->plain && nu_leading_point(s, i)) {
    mz_decimal shift = {1, (int16_t)-dg.part[0].digits, false}; /* .77 */
    if (!mz_decimal_mul(n->v, shift, &n->v)) return false;
    n->pointed = true;
  }
  n->ndigits = dg.part[0].digits;
  n->digits = true;
  n->end = i + 1;
  if (n->plain && mz_glued(s, i) && mz_glued(s, i + 1) && mz_written_at(s, i + 1)->letters == 1 &&
      mz_written_at(s, i + 1)->head == MZ_L_REH && mz_digits_at(s, i + 2, &whole) &&
      whole.parts == 1 && whole.part[0].plain) {
    /* 56ر25: the page stores the fraction before the whole number */
    mz_decimal grouped = n->v, thousands;
    bool group = n->ndigits == 3 && whole.part[0].digits <= 3 &&
                 mz_decimal_mul(whole.part[0].v, mz_decimal_int(1000), &thousands) &&
                 mz_decimal_add(thousands, grouped, &n->other);
    if (group && n->v.mant == 0) { /* 000ر22: thousands, turned round like the rest */
      n->v = n->other;
      n->end = i + 3;
    } else if (nu_with_fraction(whole.part[0].v, n->v, n->ndigits, &n->v)) {
      n->ambiguous = group;
      n->end = i + 3;
    }
    return true;
  }
  if (n->plain && nu_comma_decimal(s, i) && mz_digits_at(s, i + 2, &whole)) {
    if (nu_with_fraction(n->v, whole.part[0].v, whole.part[0].digits, &n->v)) n->end = i + 3;
    return true;
  }
  uint32_t turned = nu_turned(s, i, &dg, &whole);
  if (turned > 0 && nu_with_fraction(whole.part[0].v, n->v, n->ndigits, &n->v)) {
    n->plain = false;
    n->end = turned;
    return true;
  }
  n->end = nu_spaced(s, i, &dg.part[0], &n->v);
  return true;
}

bool mz_names_club(const mz_scan *s, uint32_t i) {
  uint32_t end;
  const mz_sense *x = mz_phrase_at(s, i, MZ_S_CUE, &end);
  return x != NULL && mz_means(x, "club");
}

bool mz_million_at(const mz_scan *s, uint32_t i) {
  return mz_same_sentence(s, i - 1, i + 1) && mz_has_value(s, i, MZ_S_CUE, "million") &&
         mz_is(s, i + 1, MZ_S_CURRENCY) && !mz_has_al(s, i + 1) && !mz_names_club(s, i + 1) &&
         mz_is_number(s, i - 1);
}

/* Multiplies by the scales that follow directly: 20 مليون, مئة ألف مليون, 20م دولار. */
static void nu_scales(const mz_scan *s, mz_number *n, mz_decimal *v) {
  const mz_sense *x;
  while ((x = nu_next(s, n->end, MZ_S_SCALE)) != NULL && mz_same_sentence(s, n->tok, n->end)) {
    if ((x->flags & MZ_F_WEAK) && !(n->digits && mz_glued(s, n->end - 1))) break;
    if ((x->flags & MZ_F_DUAL) || !mz_decimal_mul(*v, mz_decimal_int((uint64_t)x->num), v)) break;
    n->scale = (uint64_t)x->num;
    n->end++;
  }
  if (n->scale == 1 && mz_million_at(s, n->end) && mz_decimal_mul(*v, mz_decimal_int(1000000), v)) {
    n->scale = 1000000;
    n->end++;
  }
}

/* Does the sum end in a round hundred of its scale? Then one and two more of it repeat the scale itself:
** مئة ألف وألف, مئتا مليون ومليونان. */
static bool nu_round_hundred(const mz_scan *s, const mz_number *n) {
  return n->end >= n->tok + 2 && mz_is(s, n->end - 1, MZ_S_SCALE) &&
         mz_is(s, n->end - 2, MZ_S_HUNDRED);
}

/* The sum's next term: a group or a scale joined by و, smaller than the last scale. */
static bool nu_term(const mz_scan *s, uint32_t j, mz_number *n, mz_decimal *sum) {
  mz_number t = {.tok = j, .end = j, .scale = 1};
  const mz_sense *x;
  uint64_t g;
  bool one;
  if (!mz_same_sentence(s, n->tok, j)) return false;
  if (nu_group(s, j, &t.end, &g, &one)) {
    t.v = mz_decimal_int(g);
    t.words = true;
  } else if (nu_digits(s, j, &t)) {
    if (t.ambiguous || t.parted) return false;
  } else if ((x = mz_sense_at(s, j, MZ_S_SCALE)) != NULL &&
             !(x->flags & (MZ_F_PLURAL | MZ_F_WEAK))) {
    t.v = mz_decimal_int(nu_scale_value(x));
    t.scale = (uint64_t)x->num;
    t.words = true;
    t.end = j + 1;
  } else
    return false;
  bool again = t.words && t.end == j + 1 && t.scale == n->scale && nu_round_hundred(s, n);
  nu_scales(s, &t, &t.v);
  if (again && t.end == j + 1) {
    if (!mz_decimal_add(*sum, t.v, sum)) return false;
    n->words = true;
    n->end = t.end;
    return true;
  }
  if (mz_decimal_cmp(t.v, mz_decimal_int(n->scale)) >= 0) return false;
  if (t.digits && t.scale == 1 && n->scale != 1000) return false; /* 3 ملايين و500: two figures */
  if (!mz_decimal_add(*sum, t.v, sum)) return false;
  n->digits |= t.digits;
  n->words |= t.words;
  n->end = t.end;
  n->scale = t.scale;
  return true;
}

/* مليون ونصف المليون, مليار وربع, ستة ونصف, and ستة ونصف مليون, which are millions all. */
static bool nu_and_fraction(const mz_scan *s, uint32_t j, mz_number *n) {
  const mz_sense *f = mz_fraction_at(s, j), *x;
  uint64_t scale = n->scale;
  mz_decimal part;
  if (f == NULL || !mz_same_sentence(s, n->tok, j) || (f->flags & (MZ_F_WEAK | MZ_F_PLURAL)))
    return false;
  uint32_t end = j + 1;
  x = nu_next(s, end, MZ_S_SCALE);
  if (x != NULL && mz_same_sentence(s, n->tok, end)) {
    scale = (uint64_t)x->num;
    if (n->scale == 1) {
      n->scale = scale;
      if (!mz_decimal_mul(n->v, mz_decimal_int(scale), &n->v)) return false;
    }
    if (scale > n->scale) return false;
    end++;
  }
  if (!mz_decimal_ratio(mz_decimal_int(scale), (uint32_t)f->num, f->den, &part) ||
      !mz_decimal_add(n->v, part, &n->v))
    return false;
  n->end = end;
  return true;
}

/* خمس السكان, خمس اللاجئين, سبع مساحة البلاد: a fifth. Five of them would have خمسة before a masculine noun, and a plural
** behind it: خمس السنوات, خمس سيارات. */
static bool nu_is_part(const mz_scan *s, uint32_t i) {
  const mz_sense *f = mz_fraction_at(s, i);
  uint32_t next = i + 1;
  bool number = mz_is(s, i, MZ_S_UNIT) || mz_is(s, i, MZ_S_TEN); /* not ثمن, a price */
  if (f == NULL || !number || (f->flags & MZ_F_PLURAL) || mz_has_al(s, i) ||
      !mz_same_sentence(s, i, next) || mz_has_clitic(s, next, MZ_P_WAW | MZ_P_PREP) ||
      mz_is(s, next, MZ_S_FUNCTION) || mz_is(s, next, MZ_S_POINT))
    return false;
  if (mz_is_whole(s, next)) return true;
  const mz_word *w = mz_word_at(s, next);
  if (mz_has_al(s, next)) {
    bool several = mz_is(s, next, MZ_S_DURATION) || (w->tail == MZ_L_TEH && w->before == MZ_L_ALEF);
    bool plural = mz_looks_plural(s, next) && (several || w->tail != MZ_L_NOON);
    return !plural && !mz_is(s, next, MZ_S_UNIT) && !mz_is(s, next, MZ_S_ORDINAL);
  }
  if (mz_looks_plural(s, next) || (w->classes & MZ_FIGURES) != 0) return false;
  if (w->tail == MZ_L_HEH && !mz_has_marbuta(s, next)) return w->letters > 3; /* خمس قيمته */
  return mz_has_marbuta(s, next) && w->head != MZ_L_ALEF; /* but for the plural أفعلة */
}

/* نصف مليون, ثلاثة أرباع المليون, ثلثا; alone it is a fraction. */
static bool nu_fraction(const mz_scan *s, uint32_t i, mz_number *n) {
  const mz_sense *f = mz_fraction_at(s, i), *x;
  uint32_t times = 1, end = i + 1;
  if (f == NULL && (x = mz_sense_at(s, i, MZ_S_UNIT)) != NULL && x->num > 2) {
    f = mz_fraction_at(s, i + 1); /* in the plural, as nu_tells_part has seen */
    times = (uint32_t)x->num;
    end = i + 2;
  }
  bool weak = f != NULL && times == 1 && (f->flags & (MZ_F_WEAK | MZ_F_PLURAL)) != 0;
  if (f == NULL || (weak && !nu_is_part(s, i))) return false;
  if ((f->flags & MZ_F_DUAL) && (f->den == 2 || f->den == 4) && mz_has_al(s, i))
    return false; /* الربعين الماضيين: of the year, as two quarters of a thing are its half */
  if ((f->flags & MZ_F_COMPOUND) &&
      (!mz_same_sentence(s, i, end) ||
       !(mz_is(s, end, MZ_S_SCALE) || mz_is(s, end, MZ_S_HUNDRED) || mz_is(s, end, MZ_S_DURATION) ||
         mz_is(s, end, MZ_S_MEASURE) || mz_is(s, end, MZ_S_CURRENCY))))
    return false; /* نص is also a text */
  uint64_t scale = 1;
  if (mz_same_sentence(s, i, end) && (x = nu_next(s, end, MZ_S_SCALE)) != NULL &&
      !(x->flags & (MZ_F_PLURAL | MZ_F_DUAL))) {
    scale = (uint64_t)x->num;
    end++;
  } else if (mz_same_sentence(s, i, end) && (x = nu_next(s, end, MZ_S_HUNDRED)) != NULL &&
             x->num == 100 && !mz_has_clitic(s, end, MZ_P_AL)) {
    scale = 100; /* نصف مئة */
    end++;
  }
  if (!mz_decimal_ratio(mz_decimal_int(scale), (uint32_t)f->num * times, f->den, &n->v))
    return false;
  n->fraction = scale == 1;
  n->scale = scale;
  n->words = true;
  n->end = end;
  return true;
}

/* عشرات, آلاف, مئات الآلاف. */
static bool nu_vague(const mz_scan *s, uint32_t i, mz_number *n) {
  const mz_sense *x = mz_sense_at(s, i, MZ_S_VAGUE);
  if (x == NULL && ((x = mz_sense_at(s, i, MZ_S_SCALE)) == NULL || !(x->flags & MZ_F_PLURAL)))
    return false;
  uint64_t v = (uint64_t)x->num;
  uint32_t end = i + 1;
  while (mz_same_sentence(s, i, end) && (x = nu_next(s, end, MZ_S_SCALE)) != NULL &&
         (x->flags & MZ_F_PLURAL)) {
    if ((uint64_t)x->num > UINT64_MAX / v) return false;
    v *= (uint64_t)x->num;
    end++;
  }
  n->v = mz_decimal_int(v);
  n->scale = v;
  n->vague = n->words = true;
  n->end = end;
  return true;
}

/* White space between token i and the one before it, in bytes. */
static uint32_t nu_gap(const mz_scan *s, uint32_t i) {
  return s->d->first[i] - s->d->end[i - 1];
}

static void nu_close(const mz_scan *s, mz_number *n) {
  const mz_word *w = mz_word_at(s, n->tok);
  n->first = w->stem;
  /* آلاف begins with the letters of ال */
  n->definite = (w->clitics & MZ_P_AL) || (mz_has_al(s, n->tok) && !mz_is(s, n->tok, MZ_S_SCALE));
  n->waw = (w->clitics & MZ_P_WAW) != 0;
  if (mz_is_stub(s, n->tok - 1) && nu_gap(s, n->tok) <= 1) {
    const mz_word *stub = mz_word_at(s, n->tok - 1); /* الـ27, والـ 15 */
    if (stub->clitics & MZ_P_AL) {
      n->definite = true;
      n->first = stub->stem;
    }
    n->waw |= (stub->clitics & MZ_P_WAW) != 0;
  }
  if (n->pointed) n->first = s->d->first[n->tok - 1];
}

/* سالب خمسة: less than nothing, one level deep. */
static bool nu_minus(const mz_scan *s, uint32_t i, mz_number *n) {
  if (!mz_number_at(s, i + 1, n) || n->waw || n->vague) return false;
  n->v.neg = n->v.mant != 0;
  n->tok = i;
  return true;
}

/* 10 فاصلة 5, ألف ومئتان فاصلة خمسة: adds what is behind the point. */
static bool nu_pointed(const mz_scan *s, mz_number *n) {
  uint32_t end;
  if (nu_next(s, n->end, MZ_S_POINT) == NULL || !mz_same_sentence(s, n->tok, n->end + 1) ||
      !nu_point(s, n->end + 1, &end, &n->v))
    return false;
  n->end = end;
  return true;
}

/* ثلاثة أرباع, خمس السكان: is the numeral at token i no number, but says how many parts or which? */
static bool nu_tells_part(const mz_scan *s, uint32_t i) {
  if (mz_is(s, i, MZ_S_UNIT) && mz_same_sentence(s, i, i + 1)) {
    const mz_sense *parts = mz_fraction_at(s, i + 1);
    if (parts != NULL && (parts->flags & MZ_F_PLURAL)) return true;
  }
  return nu_is_part(s, i);
}

/* The first term of a number with its scale: 10 فاصلة 5 ملايين, مئتان وخمسة آلاف, مليونان, صفر. */
static bool nu_first(const mz_scan *s, uint32_t i, mz_number *n) {
  const mz_sense *x;
  uint64_t g;
  if (nu_digits(s, i, n)) {
    if (n->plain) nu_pointed(s, n);
  } else if (nu_group(s, i, &n->end, &g, &n->one)) {
    n->v = mz_decimal_int(g);
    n->words = true;
    nu_pointed(s, n);
  } else if ((x = mz_sense_at(s, i, MZ_S_SCALE)) != NULL &&
             !(x->flags & (MZ_F_PLURAL | MZ_F_WEAK))) {
    n->v = mz_decimal_int(nu_scale_value(x));
    n->scale = (uint64_t)x->num;
    n->words = n->bare_scale = true;
    n->end = i + 1;
  } else if (mz_is(s, i, MZ_S_ZERO)) {
    n->words = true;
    n->end = i + 1;
    if (!nu_pointed(s, n)) return true;
  } else
    return false;
  nu_scales(s, n, &n->v);
  return true;
}

/* مليون وخمسة آلاف وعشرة ونصف: the terms, the point and the fraction behind the first term. */
static void nu_further(const mz_scan *s, mz_number *n) {
  uint32_t j;
  uint64_t last = 1;
  mz_decimal sum = n->v;
  while (n->scale != 1) {
    last = n->scale;
    if ((j = mz_joined(s, n->end)) == UINT32_MAX || !nu_term(s, j, n, &sum)) break;
  }
  n->v = sum;
  if (n->words) nu_pointed(s, n);
  n->scale = last;
  if ((j = mz_joined(s, n->end)) != UINT32_MAX && nu_and_fraction(s, j, n)) n->one = false;
}

/* Reads the number at token i, which may begin one. */
static bool nu_read(const mz_scan *s, uint32_t i, mz_number *n) {
  memset(n, 0, sizeof *n);
  n->tok = i;
  n->scale = 1;
  if (mz_is(s, i, MZ_S_MINUS) && mz_same_sentence(s, i, i + 1) && !mz_is(s, i + 1, MZ_S_MINUS)) {
    if (!nu_minus(s, i, n)) return false;
  } else if (nu_tells_part(s, i) && nu_fraction(s, i, n)) {
    ;
  } else if (nu_first(s, i, n)) {
    if (n->end > i + 1) n->one = false;
    nu_further(s, n);
  } else if (!nu_fraction(s, i, n) && !nu_vague(s, i, n))
    return false;
  nu_close(s, n);
  return true;
}

bool mz_number_at(const mz_scan *s, uint32_t i, mz_number *out) {
  mz_reread *last = s->last;
  if (last->number_at != i) {
    if (i >= s->n || ((mz_word_at(s, i)->classes & MZ_NUMERALS) == 0 && !mz_is_number(s, i)))
      return false;
    mz_number n; /* apart from what is kept: سالب asks for the number behind it */
    last->is_number = nu_read(s, i, &n);
    last->number_at = i;
    last->number = n;
  }
  if (last->is_number) *out = last->number;
  return last->is_number;
}

/* }================================================================== */

/* {==================================================================
** Ranks
** =================================================================== */

bool mz_ordinal_at(const mz_scan *s, uint32_t i, mz_number *n) {
  const mz_sense *x = mz_sense_at(s, i, MZ_S_ORDINAL), *y;
  uint64_t v;
  uint32_t j;
  bool compound = false, after_hundred = false;
  memset(n, 0, sizeof *n);
  n->tok = i;
  if (i >= s->n) return false;
  if (x == NULL && mz_has_clitic(s, i, MZ_P_AL) && nu_group(s, i, &n->end, &v, &n->one) &&
      v % 100 == 0 && (j = mz_joined(s, n->end)) != UINT32_MAX && mz_same_sentence(s, i, j) &&
      mz_is(s, j, MZ_S_ORDINAL) && mz_has_clitic(s, j, MZ_P_AL)) {
    mz_number low; /* المئتان والخامس عشر */
    if (!mz_ordinal_at(s, j, &low) || !mz_decimal_add(low.v, mz_decimal_int(v), &n->v))
      return false;
    n->end = low.end;
    nu_close(s, n);
    return true;
  }
  n->end = i + 1;
  if (x != NULL)
    v = (uint64_t)x->num;
  else if ((y = mz_sense_at(s, i, MZ_S_TENS)) != NULL)
    v = (uint64_t)y->num; /* a rank only before بعد: العشرون بعد المئة */
  else
    return false;
  if (x == NULL)
    ;
  else if (mz_same_sentence(s, i, i + 1) && nu_next(s, i + 1, MZ_S_TEN) != NULL &&
           !mz_has_clitic(s, i + 1, MZ_P_AL)) {
    v += 10;
    n->end = i + 2;
    compound = true;
  } else if ((j = mz_joined(s, i + 1)) != UINT32_MAX && mz_same_sentence(s, i, j) &&
             (y = mz_sense_at(s, j, MZ_S_TENS)) != NULL &&
             ((mz_word_at(s, i)->clitics ^ mz_word_at(s, j)->clitics) & MZ_P_AL) == 0) {
    v += (uint64_t)y->num;
    n->end = j + 1;
    compound = true;
  }
  if (x != NULL && (x->flags & MZ_F_COMPOUND) && !compound) return false;
  if (mz_same_sentence(s, i, n->end + 1) && mz_is_when(s, n->end, "after") &&
      (mz_is(s, n->end + 1, MZ_S_HUNDRED) || mz_is(s, n->end + 1, MZ_S_SCALE)) &&
      mz_has_clitic(s, n->end + 1, MZ_P_AL)) {
    mz_number rest; /* الخامس بعد المئة, الثاني بعد الألف والمئتين */
    int64_t more = mz_number_at(s, n->end + 1, &rest) ? mz_decimal_small(rest.v, INT32_MAX) : -1;
    if (more >= 100 && more % 100 == 0) {
      v += (uint64_t)more;
      n->end = rest.end;
      after_hundred = true;
    }
  }
  if (x == NULL && !after_hundred) return false;
  n->v = mz_decimal_int(v);
  nu_close(s, n);
  return true;
}

/* }================================================================== */
