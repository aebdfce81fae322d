/* SPDX-License-Identifier: MIT
**
** From counted numbers to figures: ranges, coordinated numbers, numbers given twice, signs, and definite numbers behind
** their noun.
*/
#include "counted.h"
#include <stdio.h>

/* {==================================================================
** Filling the figure
** =================================================================== */

static void qt_span(const mz_scan *s, mz_draft *f, const mz_counted *a, uint32_t end) {
  f->tok_first = a->n.tok;
  f->tok_end = end;
  f->at.first = a->n.first;
  f->at.end = s->d->end[end - 1];
  if (a->n.definite && a->n.first < s->d->first[a->n.tok]) f->tok_first--;
  if (a->opened && a->n.tok > 1 && mz_opens(mz_mark_at(s, a->n.tok - 1))) {
    const mz_word *stub = mz_word_at(s, a->n.tok - 2); /* الـ(21) عامًا */
    if ((stub->clitics & MZ_P_STUB) && (stub->clitics & MZ_P_AL) && mz_glued(s, a->n.tok - 2)) {
      f->tok_first = a->n.tok - 2;
      f->at.first = stub->stem;
    }
  }
}

static bool qt_fill(const mz_scan *s, mz_draft *f, const mz_counted *a) {
  f->rule = a->n.digits ? (a->n.words ? "digits-and-words" : "digits") : "words";
  if (a->n.ambiguous) f->has |= MZ_AMBIGUOUS;
  if (a->has_unit) {
    if (!mz_put_amount(f, &a->u, a->n.v)) return false;
  } else {
    f->kind = a->noun != UINT32_MAX ? MZ_COUNT : a->n.fraction ? MZ_FRACTION : MZ_CARDINAL;
    f->value = a->n.v;
    f->has |= MZ_HAS_VALUE;
    if (a->noun != UINT32_MAX) mz_put_noun(s, f, a->noun);
  }
  if (a->n.vague) {
    f->has = (uint16_t)((f->has & ~MZ_HAS_VALUE) | MZ_HAS_LOW);
    f->low = f->value;
    f->modifier = MZ_VAGUE;
    if (f->kind == MZ_DURATION) { /* عشرات السنين: no TIMEX value counts them */
      mz_put_noun(s, f, a->end - 1);
      f->timex[0] = '\0';
    }
    if (f->kind == MZ_CARDINAL || f->kind == MZ_DURATION) f->kind = MZ_COUNT;
  }
  return true;
}

bool mz_put_range(const mz_scan *s, mz_draft *f, const mz_counted *a, const mz_counted *b) {
  if (!qt_fill(s, f, b)) return false;
  mz_decimal low = a->n.v, high = f->value;
  if (b->has_unit && b->u.scales && !mz_decimal_mul(low, b->u.factor, &low)) return false;
  f->rule = "range";
  f->has = (uint16_t)((f->has & ~MZ_HAS_VALUE) | MZ_HAS_LOW | MZ_HAS_HIGH);
  f->low = low;
  f->high = high;
  if (f->kind == MZ_DURATION) {
    char x[MZ_TIMEX_TEXT], y[MZ_TIMEX_TEXT];
    mz_duration_text(x, b->u.unit, low);
    memcpy(y, f->timex, sizeof y);
    snprintf(f->timex, sizeof f->timex, "%.20s/%.20s", x, y);
    f->has = (uint16_t)((f->has & ~(MZ_HAS_LOW | MZ_HAS_HIGH)) | MZ_HAS_VALUE);
  }
  f->tok_first = a->n.tok;
  f->at.first = a->n.first;
  f->tok_end = b->end;
  f->at.end = s->d->end[b->end - 1];
  return true;
}

/* }================================================================== */

/* {==================================================================
** Two numbers
** =================================================================== */

/* Times its low is the high of a range of money whose ends both name it; of one by which something has changed. */
#define QT_RANGE_MOST 8
#define QT_CHANGE_MOST 2

typedef enum qt_link { QT_NONE, QT_RANGE, QT_AND, QT_PART, QT_SIDES } qt_link;

/* The token behind من بين or من أصل, which begin at token i and name a whole by its number, or 0. */
static uint32_t qt_whole_after(const mz_scan *s, uint32_t i) {
  static const char *const whole[] = {"بين", "أصل", "اصل", "مجموع", "إجمالي", "اجمالي"};
  bool of = mz_is(s, i, MZ_S_FROM) && mz_word_at(s, i)->clitics == 0;
  return of && mz_is_one_of(s, i + 1, whole) ? i + 2 : 0;
}

/* Stands من before the number at token i, or before what hedges it: من 10 إلى 15, من نحو 10 إلى 15? */
static bool qt_from_before(const mz_scan *s, uint32_t i) {
  uint32_t first;
  if (mz_phrase_before(s, i, MZ_S_BEFORE, &first) != NULL) i = first;
  return mz_same_sentence(s, i - 1, i) && mz_is(s, i - 1, MZ_S_FROM);
}

/* بين 60 و90, بين ارتفاع 60 و90 */
static bool qt_between(const mz_scan *s, uint32_t i) {
  uint32_t first, noun = i - 1;
  return mz_phrase_before(s, i, MZ_S_BETWEEN, &first) != NULL ||
         (mz_same_sentence(s, noun, i) && mz_noun_after(s, noun) &&
          mz_phrase_before(s, noun, MZ_S_BETWEEN, &first) != NULL);
}

static qt_link qt_connector(const mz_scan *s, const mz_counted *a, uint32_t *next) {
  uint32_t at = a->end, j;
  if (!mz_same_sentence(s, a->n.tok, at)) return QT_NONE;
  if (mz_dash(mz_mark_at(s, at)) && a->n.digits) {
    *next = at + 1;
    return QT_RANGE;
  }
  uint32_t before = a->n.tok;
  if (mz_is_stub(s, before - 1)) before--;
  if (mz_has_clitic(s, at, MZ_P_PREP) && mz_written_at(s, at)->head == MZ_L_LAM &&
      mz_is_word(s, at) && qt_from_before(s, before)) {
    *next = at; /* من عشرة لعشرين */
    return mz_change_before(s, before) ? QT_AND : QT_RANGE;
  }
  if (mz_is(s, at, MZ_S_TO) && !mz_has_clitic(s, at, MZ_P_WAW)) {
    *next = at + 1;
    if (!mz_change_before(s, before)) return QT_RANGE;
    return qt_from_before(s, before) ? QT_AND : a->n.digits ? QT_RANGE : QT_NONE;
  }
  if (mz_is_spelt(s, at, "أو")) { /* ثلاثة أو أربعة */
    *next = at + 1;
    return QT_RANGE;
  }
  if (mz_mark_at(s, at) == MZ_TIMES_SIGN) { /* 3×4 أمتار */
    *next = at + 1;
    return QT_SIDES;
  }
  if ((j = qt_whole_after(s, at)) != 0) {
    *next = j; /* ثلاثة من بين 14 راكبا */
    return QT_PART;
  }
  if ((j = mz_joined(s, at)) == UINT32_MAX) return QT_NONE;
  *next = j;
  if (mz_is(s, j, MZ_S_TO)) {
    *next = j + 1;
    return QT_RANGE;
  }
  return qt_between(s, before) ? QT_RANGE : QT_AND;
}

static bool qt_same_unit(const mz_counted *a, const mz_counted *b) {
  return a->u.kind == b->u.kind && strcmp(a->u.unit, b->u.unit) == 0;
}

/* Is b more than so many times a? */
static bool qt_exceeds(const mz_counted *a, const mz_counted *b, uint32_t times) {
  mz_decimal most;
  return mz_decimal_mul(a->n.v, mz_decimal_int(times), &most) && mz_decimal_cmp(b->n.v, most) > 0;
}

/* Stands a verb or noun of change before `a`, and a verb of ranging or بين not: تراجع بنسبة, but زيادة تتراوح نسبتها? */
static bool qt_changed(const mz_scan *s, const mz_counted *a) {
  uint32_t first;
  return mz_is(s, a->end, MZ_S_TO) && mz_phrase_before(s, a->n.tok, MZ_S_BETWEEN, &first) == NULL &&
         mz_change_before(s, a->n.tok);
}

/* هبط 15 سنتا إلى 49.34 دولار, هبط 45.55 دولار إلى 1088.05 دولار, ارتفع بـ20 ألفا إلى 120 ألفا: by so much to that; but
** بين مئة ألف ريال ومليون ريال, and what rose by 10% إلى 15% rose by one of these. */
static bool qt_by_and_to(const mz_scan *s, const mz_counted *a, const mz_counted *b) {
  uint32_t first;
  if (!a->has_unit)
    return qt_exceeds(a, b, a->n.scale == 1 ? QT_RANGE_MOST : QT_CHANGE_MOST) && qt_changed(s, a);
  if (mz_phrase_before(s, a->n.tok, MZ_S_BETWEEN, &first) != NULL) return false;
  if (qt_exceeds(a, b, QT_CHANGE_MOST) && qt_changed(s, a)) return true;
  return a->u.kind == MZ_MONEY && (a->u.scales != b->u.scales || qt_exceeds(a, b, QT_RANGE_MOST));
}

/* The first of two numbers takes the scale of the second: 10 إلى 15 ألف; but not in 500 إلى مليون, nor in a range where
** it would be the larger one: 500 إلى 2 مليون. */
static void qt_share_scale(mz_counted *a, const mz_counted *b, bool range) {
  mz_decimal scaled;
  if (a->n.scale == 1 && !b->n.bare_scale && mz_decimal_cmp(a->n.v, mz_decimal_int(1000)) < 0 &&
      mz_decimal_mul(a->n.v, mz_decimal_int(b->n.scale), &scaled) &&
      !(range && mz_decimal_cmp(scaled, b->n.v) >= 0))
    a->n.v = scaled;
}

/* ثلاثة من بين 14 راكبا, but a rate is none of them: 6.3 من أصل 100 ألف طفل. */
static bool qt_part_of(const mz_counted *a, const mz_counted *b) {
  return mz_decimal_is_int(a->n.v) && mz_decimal_cmp(a->n.v, b->n.v) <= 0;
}

#define QT_SIDE_MOST 8 /* times its shorter side is the longer side of what × measures */

/* 3×4 أمتار, 1920×1080 بكسل; but so many times a length or weight: 4×100 متر, 24×250 غراما. */
static bool qt_sides(const mz_counted *a, const mz_counted *b) {
  static const char *const lengths[] = {"meter", "centimeter", "millimeter", "kilometer",
                                        "inch",  "foot",       "pixel"};
  mz_decimal most_a, most_b;
  bool length = false;
  for (size_t k = 0; k < sizeof lengths / sizeof *lengths; k++)
    length = length || strcmp(b->u.unit, lengths[k]) == 0;
  return b->has_unit && length && mz_decimal_mul(a->n.v, mz_decimal_int(QT_SIDE_MOST), &most_a) &&
         mz_decimal_mul(b->n.v, mz_decimal_int(QT_SIDE_MOST), &most_b) &&
         mz_decimal_cmp(b->n.v, most_a) <= 0 && mz_decimal_cmp(a->n.v, most_b) <= 0;
}

static bool qt_second_at(const mz_scan *s, uint32_t from, uint32_t next, mz_counted *b) {
  uint32_t end;
  if (mz_is_stub(s, next)) next++;
  if (mz_opens(mz_mark_at(s, next))) next++;
  if (mz_phrase_at(s, next, MZ_S_BEFORE, &end) != NULL) next = end; /* إلى نحو 15 */
  return mz_same_sentence(s, from, next) && mz_counted_at(s, next, b) && !b->n.vague;
}

/* }================================================================== */

/* {==================================================================
** Numbers given twice: (15) خمسة عشر مصلياً
** =================================================================== */

/* Is `b` what the digits of `a` say: in grams a thousand times those of kilograms? */
static bool qt_says_same(const mz_counted *a, const mz_counted *b) {
  mz_decimal said = a->n.v;
  bool grams = a->has_unit && strcmp(a->u.unit, "kilogram") == 0 && strcmp(b->u.unit, "gram") == 0;
  return !(grams && !mz_decimal_mul(said, mz_decimal_int(1000), &said)) &&
         mz_decimal_cmp(said, b->n.v) == 0;
}

/* (1.300) كيلو وثلاثمئة غرام; but so many of them and more in (5) or (1300) كيلو وثلاثمئة غرام. */
static bool qt_kilo_again(const mz_scan *s, const mz_counted *a, uint32_t at, mz_counted *b) {
  if (!a->opened || !mz_lone_unit(s, at, b)) return false;
  mz_counted sum = *b;
  sum.end = mz_chain_weight(s, b->end, &sum.u, &sum.n.v);
  return sum.end > b->end && qt_says_same(a, &sum);
}

static uint32_t qt_doubled(const mz_scan *s, const mz_counted *a, mz_counted *b) {
  uint32_t at = a->n.end;
  while (mz_same_sentence(s, a->n.tok, at)) {
    uint32_t m = mz_mark_at(s, at);
    if (!(mz_closes(m) || mz_opens(m) || m == 0x60C || m == ',')) break;
    at++;
  }
  if (!mz_same_sentence(s, a->n.tok, at)) return 0;
  if (!a->n.digits) { /* خمسة عشر (15) مصليا */
    if (!mz_is_number(s, at) || !mz_marked_off(s, at, at + 1) || !mz_counted_at(s, at, b)) return 0;
    return mz_decimal_cmp(a->n.v, b->n.v) == 0 ? at : 0;
  }
  if (!mz_counted_at(s, at, b)) return qt_kilo_again(s, a, at, b) ? at : 0;
  if (b->n.digits || b->n.vague || b->n.fraction) return 0;
  bool equal = mz_decimal_cmp(a->n.v, b->n.v) == 0;
  if (at == a->n.end || (b->n.bare_scale && !equal)) return 0; /* "1.7" مليون */
  return a->opened || equal ? at : 0;
}

/* }================================================================== */

/* A list marker: 1- (2) 3. at the head of a sentence or behind a colon; but (5) آلاف is a number. */
static bool qt_list_marker(const mz_scan *s, const mz_number *n) {
  uint32_t i = n->tok, first = i;
  if (!n->plain || n->ndigits > 2 || n->end != i + 1) return false;
  if (mz_mark_at(s, first - 1) == '(') first--;
  bool head = s->sentences[s->sentence[i]].tok_first == first;
  if (!head && mz_mark_at(s, first - 1) != ':') return false;
  uint32_t m = mz_mark_at(s, i + 1);
  if (mz_is_number(s, i + 2)) return false;
  if (first < i && m == ')' && mz_same_sentence(s, i, i + 2) && mz_is(s, i + 2, MZ_S_SCALE))
    return false;
  return mz_dash(m) || m == ')' || m == '.' || m == ':' || m == '/';
}

/* ‎-5 درجات: a sign that touches the number and nothing before it. */
static bool qt_negative(const mz_scan *s, const mz_counted *a) {
  uint32_t i = a->n.tok;
  bool degrees = a->has_unit && strncmp(a->u.unit, "degree", 6) == 0;
  if (!a->n.digits || !mz_same_sentence(s, i - 1, i) || !mz_dash(mz_mark_at(s, i - 1)))
    return false;
  if (mz_dash(mz_mark_at(s, a->end))) return false; /* فلان -30 عاما- */
  if (!mz_glued(s, i - 1) && !degrees) return false;
  uint32_t bytes = mz_mark_at(s, i - 1) == '-' ? 2 : 3; /* --- is a dash, – is one letter */
  if (s->d->end[i - 1] - s->d->first[i - 1] > bytes || mz_mark_at(s, i - 1) == 0x640) return false;
  return !mz_glued(s, i - 2) && !(mz_same_sentence(s, i - 2, i) && mz_is_number(s, i - 2));
}

/* $5 ملايين, %297: the symbol or code stands first. */
static uint32_t qt_prefixed(const mz_scan *s, uint32_t i, mz_draft *f) {
  mz_unit u;
  mz_counted a;
  if (!mz_same_sentence(s, i, i + 1) || !mz_is_number(s, i + 1) ||
      mz_written_at(s, i)->letters > 0 || !mz_unit_at(s, i, true, &u) ||
      (u.kind != MZ_PERCENT && u.kind != MZ_MONEY) || !mz_counted_at(s, i + 1, &a) ||
      (a.has_unit && strcmp(a.u.unit, u.unit) != 0) || !mz_put_amount(f, &u, a.n.v))
    return 0;
  if (!a.has_unit) a.end = a.n.end;
  f->rule = "symbol-before";
  f->tok_first = i;
  f->tok_end = a.end;
  f->at.first = s->d->first[i];
  f->at.end = s->d->end[a.end - 1];
  return a.end;
}

#define QT_RANKED 4 /* words between a ranked noun and its digits */

static bool qt_is_ranked(const mz_scan *s, uint32_t i) {
  return mz_is_word(s, i) && mz_has_value(s, i, MZ_S_LABEL, "rank");
}

/* منافسات البطولة العربية الـ21, زوار مهرجان أبها للتسوق الـ17: the nearest noun before digits that they rank. */
static uint32_t qt_ranked_before(const mz_scan *s, uint32_t start, uint32_t from) {
  for (uint32_t k = start; k > from && start - k < QT_RANKED;) {
    if (!mz_is_word(s, --k) || !mz_same_sentence(s, k, start) || mz_is(s, k, MZ_S_FUNCTION)) break;
    if (qt_is_ranked(s, k)) return k;
    if (mz_looks_plural(s, k) && !qt_is_ranked(s, k - 1)) break;
  }
  return UINT32_MAX;
}

/* الدولارات الخمسة, الكيلوغرامات الخمسة; but الدرجات الثلاث are those of a train or a school, too. */
static bool qt_is_unit_noun(const mz_scan *s, uint32_t i) {
  return (mz_is(s, i, MZ_S_MEASURE) && !mz_has_value(s, i, MZ_S_MEASURE, "degree")) ||
         mz_is(s, i, MZ_S_CURRENCY);
}

/* Definite numbers rank or count the noun before them: الدول الخمس, دوله الـ27, الأشهر الثلاثة, الدورة الـ77. */
static bool qt_noun_before(const mz_scan *s, mz_counted *a, uint32_t from, mz_draft *f) {
  uint32_t start = a->n.tok;
  if (a->n.vague) return false; /* بثت القنوات العشرات من الصور */
  if (mz_is_stub(s, start - 1)) start--;
  if (a->opened) start--;
  if (mz_has_clitic(s, start, MZ_P_WAW | MZ_P_PREP)) return false;
  uint32_t head = a->n.digits ? qt_ranked_before(s, start, from) : UINT32_MAX;
  if (head == UINT32_MAX) head = mz_head_before(s, start, from, true);
  if (head == UINT32_MAX) return false;
  bool plural = mz_looks_plural(s, head), time = mz_is(s, head, MZ_S_DURATION);
  bool unit = qt_is_unit_noun(s, head);
  if (unit && !plural) return false;
  f->tok_first = head;
  f->tok_end = a->end;
  f->at.first = mz_stem_start(s, head);
  f->at.end = s->d->end[a->end - 1];
  f->value = a->n.v;
  f->has |= MZ_HAS_VALUE;
  if (plural && (time || unit)) {
    mz_unit u;
    f->rule = time ? "definite-duration" : "definite-amount";
    return mz_unit_at(s, head, !mz_has_clitic(s, head, MZ_P_WAW | MZ_P_PREP), &u) &&
           mz_put_amount(f, &u, a->n.v);
  }
  int64_t small = mz_decimal_small(a->n.v, 20);
  f->kind = plural || (a->n.words && small >= 0) ? MZ_COUNT : MZ_ORDINAL;
  f->rule = f->kind == MZ_COUNT ? "definite-count" : "definite-rank";
  f->keeps = true;
  mz_put_noun(s, f, head);
  return true;
}

/* جنديين اثنين, جنديين اثنين آخرين: the number says again what the dual has said. */
static bool qt_dual_before(const mz_scan *s, const mz_counted *a, uint32_t from) {
  uint32_t i = a->n.tok;
  if (a->has_unit || (a->noun != UINT32_MAX && !mz_has_value(s, a->noun, MZ_S_CUE, "others")) ||
      a->n.digits || i <= from || a->n.end != i + 1 || mz_word_at(s, i)->clitics != 0 ||
      mz_decimal_cmp(a->n.v, mz_decimal_int(2)) != 0 || !mz_same_sentence(s, i - 1, i) ||
      mz_is(s, i - 1, MZ_S_FUNCTION))
    return false;
  const mz_word *w = mz_word_at(s, i - 1);
  if (w->letters == 5 && w->head == MZ_L_TEH && w->before == MZ_L_YEH)
    return false; /* توطين اثنين: a verbal noun */
  return w->letters > 4 && w->tail == MZ_L_NOON &&
         (w->before == MZ_L_YEH || w->before == MZ_L_ALEF);
}

/* عقار واحد, شهر شمسي واحد: one of the noun or unit before it. */
static bool qt_one_before(const mz_scan *s, const mz_counted *a, uint32_t from, mz_draft *f) {
  mz_unit u;
  uint32_t stem, i = a->n.tok;
  if (mz_word_at(s, i)->clitics != 0) return false;
  uint32_t noun = mz_noun_of_one(s, i, from, &stem);
  if (noun == UINT32_MAX) return false;
  bool unit =
      mz_unit_at(s, noun, false, &u) ||
      (mz_unit_at(s, noun, true, &u) && u.kind == MZ_DURATION && !u.scales); /* ثانية واحدة */
  if (!unit) {
    f->kind = MZ_COUNT;
    f->value = a->n.v;
    f->has |= MZ_HAS_VALUE;
    f->noun = (mz_span){stem, s->d->end[noun]};
  } else if (!mz_put_amount(f, &u, a->n.v)) {
    return false;
  }
  f->rule = "noun-and-one";
  f->keeps = true;
  mz_put_span(s, f, noun, a->n.end);
  f->at.first = stem;
  return true;
}

/* The scale behind a token of several numbers, or NULL: 5-7 ملايين, 3/4 مليون. */
static const mz_sense *qt_scale_behind(const mz_scan *s, uint32_t i) {
  const mz_sense *x = mz_sense_at(s, i + 1, MZ_S_SCALE);
  return x != NULL && mz_same_sentence(s, i, i + 1) && mz_word_at(s, i + 1)->clitics == 0 ? x
                                                                                          : NULL;
}

/* 3/4 كوب, 3/4 مليون: a fraction in digits, where a unit or a scale follows. */
static uint32_t qt_slashed(const mz_scan *s, uint32_t i, mz_draft *f) {
  mz_digits dg;
  mz_counted a;
  if (!mz_digits_at(s, i, &dg) || dg.parts != 2 || dg.sep[0] != '/' || !dg.part[0].plain ||
      !dg.part[1].plain)
    return 0;
  memset(&a, 0, sizeof a);
  a.noun = UINT32_MAX;
  int64_t num = mz_decimal_small(dg.part[0].v, INT32_MAX),
          den = mz_decimal_small(dg.part[1].v, INT32_MAX);
  const mz_sense *scale = qt_scale_behind(s, i);
  a.n.scale = scale != NULL ? (uint64_t)scale->num : 1;
  if (num < 1 || den <= num ||
      !mz_decimal_ratio(mz_decimal_int(a.n.scale), (uint32_t)num, (uint32_t)den, &a.n.v))
    return 0;
  a.n.tok = i;
  a.n.end = i + 1 + (scale != NULL);
  a.n.first = s->d->first[i];
  mz_counted_complete(s, &a);
  if ((!a.has_unit && scale == NULL && (a.noun == UINT32_MAX || den > 10)) || !qt_fill(s, f, &a))
    return 0;
  f->rule = "slashed-fraction";
  qt_span(s, f, &a, a.end);
  return a.end;
}

/* 50-50 في المئة: is the number at token i the unit of shares that are no range? */
static bool qt_is_unit(const mz_scan *s, uint32_t i) {
  mz_digits dg;
  uint32_t end;
  return mz_same_sentence(s, i - 2, i) && mz_phrase_at(s, i - 1, MZ_S_PERCENT, &end) != NULL &&
         end > i && mz_digits_at(s, i - 2, &dg);
}

/* Adds to the amount in `f` the smaller units behind `end`: 3 ساعات و17 دقيقة, دينارا و250 فلسا, 2 كيلو و300 غرام. */
static uint32_t qt_chain(const mz_scan *s, mz_counted *a, uint32_t end, mz_draft *f) {
  if (a->u.kind == MZ_DURATION) return mz_chain_duration(s, end, a->u.unit, f);
  a->end = end;
  mz_chain_smaller(s, a);
  return a->end > end && mz_put_amount(f, &a->u, a->n.v) ? a->end : end;
}

/* 5-7%, 5-7 ملايين: both ends of a range in one token. */
static uint32_t qt_range_in_token(const mz_scan *s, uint32_t i, mz_draft *f) {
  mz_digits dg;
  mz_counted a, b;
  if (!mz_digits_at(s, i, &dg) || dg.parts != 2 || dg.sep[0] != '-') return 0;
  b = (mz_counted){.n = {.tok = i,
                         .end = i + 1,
                         .first = dg.part[0].first,
                         .v = dg.part[1].v,
                         .scale = 1,
                         .digits = true}};
  const mz_sense *x = qt_scale_behind(s, i);
  if (x != NULL) {
    if (!mz_decimal_mul(b.n.v, mz_decimal_int((uint64_t)x->num), &b.n.v)) return 0;
    b.n.scale = (uint64_t)x->num;
    b.n.end++;
  }
  a = b;
  a.n.v = dg.part[0].v;
  a.n.scale = 1;
  mz_counted_complete(s, &b);
  qt_share_scale(&a, &b, true);
  return mz_decimal_cmp(a.n.v, b.n.v) < 0 && mz_put_range(s, f, &a, &b) ? b.end : 0;
}

/* (15) خمسة عشر مصليا: `b` says again what `a` says. */
static uint32_t qt_put_doubled(const mz_scan *s, mz_draft *f, const mz_counted *a, mz_counted *b) {
  mz_decimal v = b->n.v;
  b->end = mz_chain_weight(s, b->end, &b->u, &b->n.v);
  bool differ = a->n.digits && mz_decimal_cmp(a->n.v, v) != 0 && !qt_says_same(a, b);
  if (!a->n.digits) b->n.v = v;
  if (!qt_fill(s, f, b)) return 0;
  f->rule = "doubled";
  if (differ) f->has |= MZ_DIGITS_DIFFER;
  qt_span(s, f, a, b->end);
  return b->end;
}

/* 3 و5 ملايين دولار: `a` has the unit or noun of `b`. */
static uint32_t qt_put_coordinated(const mz_scan *s, mz_draft *f, mz_counted *a,
                                   const mz_counted *b) {
  a->u = b->u;
  a->has_unit = b->has_unit;
  a->noun = b->noun;
  if (!qt_fill(s, f, a)) return 0;
  f->has |= MZ_INHERITED;
  f->rule = "coordinated";
  qt_span(s, f, a, a->end);
  return a->end;
}

/* 10 إلى 15 ريالا, 3 و5 ملايين دولار: `a` with a number behind it, from which it is a range or has its unit or noun. */
static uint32_t qt_linked(const mz_scan *s, mz_counted *a, mz_draft *f) {
  mz_counted b;
  uint32_t next;
  qt_link link = qt_connector(s, a, &next);
  if (link == QT_NONE || !qt_second_at(s, a->n.tok, next, &b) || b.n.one) return 0;
  if (a->age && !b.has_unit && b.noun == UINT32_MAX) mz_count_years(&b); /* بين سن 15 و25 */
  bool same = !a->has_unit || (b.has_unit && qt_same_unit(a, &b));
  bool bare = !a->has_unit && a->noun == UINT32_MAX, owned = b.has_unit || b.noun != UINT32_MAX;
  bool by = false; /* من 18 إلى 11 ساعة after a change */
  if (link == QT_RANGE && same && (bare || a->has_unit)) {
    if (bare) qt_share_scale(a, &b, true);
    by = qt_by_and_to(s, a, &b);
    if (!by && mz_decimal_cmp(a->n.v, b.n.v) < 0 && mz_put_range(s, f, a, &b)) return b.end;
  }
  bool shared = link == QT_AND || by || (link == QT_PART && qt_part_of(a, &b)) ||
                (link == QT_SIDES && qt_sides(a, &b));
  if (!shared || !bare || !owned || b.n.fraction || a->n.definite) return 0;
  if (link == QT_AND) qt_share_scale(a, &b, false);
  return qt_put_coordinated(s, f, a, &b);
}

/* الدول الخمس, المتهمون الخمسة أعضاء: a definite number whose noun is before it, whatever is behind. */
static bool qt_behind_noun(const mz_scan *s, mz_counted *a, uint32_t from, mz_draft *f) {
  if (!a->n.definite || a->has_unit || (a->noun != UINT32_MAX && a->n.digits)) return false;
  uint32_t end = a->end;
  if (a->noun != UINT32_MAX) a->end = a->n.end;
  if (qt_noun_before(s, a, from, f)) return true;
  a->end = end;
  return false;
}

/* جنديين اثنين: the dual is the noun of the number behind it. */
static uint32_t qt_put_dual(const mz_scan *s, mz_draft *f, const mz_counted *a) {
  f->kind = MZ_COUNT;
  f->tok_first = a->n.tok - 1;
  f->tok_end = a->end;
  f->at.first = mz_stem_start(s, a->n.tok - 1);
  f->at.end = s->d->end[a->end - 1];
  mz_put_noun(s, f, a->n.tok - 1);
  return a->end;
}

/* ثلث سكان, نصف السكان: of whatever it is part, a fraction is no count. The token behind both. */
static uint32_t qt_part_of_whole(const mz_scan *s, const mz_counted *a, uint32_t end, mz_draft *f) {
  if (f->kind == MZ_COUNT) {
    f->kind = MZ_FRACTION;
    f->noun.first = f->noun.end = 0;
    return end;
  }
  return end + (mz_same_sentence(s, a->n.tok, end) && mz_has_al(s, end) && !a->n.definite &&
                !mz_is(s, end, MZ_S_FUNCTION));
}

/* The number with all that is behind it. */
static uint32_t qt_put_counted(const mz_scan *s, mz_counted *a, mz_draft *f) {
  uint32_t end = a->end, next;
  const mz_sense *below = mz_phrase_at(s, end, MZ_S_MINUS, &next);
  if (below != NULL && (below->flags & MZ_F_NOUN) && mz_same_sentence(s, a->n.tok, end)) {
    f->value.neg = f->value.mant != 0; /* درجتان تحت الصفر */
    end = next;
  }
  if (a->has_unit && !a->n.vague) end = qt_chain(s, a, end, f);
  if (a->n.fraction && !a->has_unit) end = qt_part_of_whole(s, a, end, f);
  qt_span(s, f, a, end);
  return end;
}

uint32_t mz_read_quantity(const mz_scan *s, uint32_t i, uint32_t from, mz_draft *f) {
  mz_counted a, b;
  uint32_t end;
  if (qt_is_unit(s, i)) return 0;
  if ((end = qt_prefixed(s, i, f)) != 0) return end;
  if (!mz_counted_at(s, i, &a))
    return (end = qt_slashed(s, i, f)) != 0 ? end : qt_range_in_token(s, i, f);
  if (a.n.one && !a.has_unit) {
    if (qt_one_before(s, &a, from, f)) return a.n.end;
    if (!mz_alone(s, a.n.tok, a.n.end)) return 0;
  }
  if (qt_list_marker(s, &a.n)) return 0;
  if (qt_doubled(s, &a, &b) != 0) return qt_put_doubled(s, f, &a, &b);
  if (qt_negative(s, &a)) {
    a.n.v.neg = a.n.v.mant != 0; /* before any range: بين -3 و8 درجات */
    a.n.first = s->d->first[a.n.tok - 1];
    a.n.tok--;
  }
  if ((end = qt_linked(s, &a, f)) != 0) return end;
  if (qt_behind_noun(s, &a, from, f)) return a.end;
  if (mz_is_homograph(s, &a) || !qt_fill(s, f, &a)) return 0;
  return qt_dual_before(s, &a, from) ? qt_put_dual(s, f, &a) : qt_put_counted(s, &a, f);
}
