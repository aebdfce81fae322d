/* SPDX-License-Identifier: MIT
**
** From a number phrase to a figure: its unit or noun, ranges, coordinated numbers, numbers given twice, composite
** lengths of time and weights.
*/
#include "quantity.h"
#include <stdio.h>

/* One amount: a number and what stands behind it. */
typedef struct qt_amount {
  mz_number n;
  mz_unit u;
  uint32_t noun; /* token, or UINT32_MAX */
  uint32_t end;  /* behind all of it */
  bool has_unit;
  bool opened; /* the number stands in a bracket or quotation marks of its own */
} qt_amount;

static bool qt_opened(const mz_scan *s, uint32_t tok, uint32_t end) {
  uint32_t before = tok > 0 ? mz_mark_at(s, tok - 1) : 0;
  return before != 0 && mz_opens(before) && end < s->n && mz_closes(mz_mark_at(s, end));
}

/* {==================================================================
** Unit or noun behind the number
** =================================================================== */

/* و + a fraction of the same unit: جراماً ونصف الجرام, شهرين ونصف, 3 كيلومترات ونصف. */
static void qt_half(const mz_scan *s, qt_amount *a) {
  uint32_t j = mz_joined(s, a->end), end;
  const mz_sense *x;
  mz_unit same;
  mz_decimal part;
  if (j == UINT32_MAX || !mz_same_sentence(s, a->n.tok, j) || (x = mz_fraction_at(s, j)) == NULL ||
      (x->flags & (MZ_F_WEAK | MZ_F_PLURAL)))
    return;
  end = j + 1;
  if (mz_unit_at(s, end, true, &same) && same.kind == a->u.kind) {
    if (strcmp(same.unit, a->u.unit) != 0) return;
    end = same.end;
  } else if (mz_is_word(s, end) && mz_noun_after(s, end))
    return; /* ونصف رجال: a figure of its own */
  if (mz_decimal_ratio(mz_decimal_int(1), (uint32_t)x->num, x->den, &part) &&
      mz_decimal_add(a->n.v, part, &a->n.v))
    a->end = end;
}

/* 1.500: grouping where only whole things are counted, a decimal elsewhere. */
static void qt_settle(qt_amount *a) {
  if (a->n.ambiguous && a->noun != UINT32_MAX) a->n.v = a->n.other;
  if (a->n.parted && a->has_unit && strcmp(a->u.unit, "kilogram") == 0) {
    mz_decimal thousandth = {
        1, -3, false}; /* (1.071.5) كيلو جرام: the first dot parts kilograms from grams */
    mz_decimal_mul(a->n.v, thousandth, &a->n.v);
  }
}

/* 20 مليونا عام 2014, 30 يوم الخميس: the word of time begins a date. */
static bool qt_names_date(const mz_scan *s, uint32_t i) {
  const mz_sense *x = mz_sense_at(s, i, MZ_S_DURATION);
  uint32_t end;
  int year;
  bool hijri;
  mz_month m;
  if (x == NULL || (x->flags & (MZ_F_PLURAL | MZ_F_DUAL)) || !mz_same_sentence(s, i, i + 1))
    return false;
  return mz_year_at(s, i + 1, &end, &year, &hijri) || mz_month_at(s, i + 1, &end, &m) ||
         mz_is(s, i + 1, MZ_S_WEEKDAY);
}

/* مليونا زائر, مئة مليون وألفا دولار: before its noun a lone scale in ـا is the dual, never tanwin. */
static bool qt_construct_dual(const mz_scan *s, mz_number *n) {
  uint32_t last = n->end - 1;
  const mz_sense *x = mz_sense_at(s, last, MZ_S_SCALE);
  if (x == NULL || x->flags != 0 || s->words[last].tail != MZ_L_ALEF ||
      (last != n->tok && !(s->words[last].clitics & MZ_P_WAW)))
    return true;
  return mz_decimal_add(n->v, mz_decimal_int((uint64_t)x->num), &n->v);
}

/* Everything that may follow number `a->n`. */
static void qt_complete(const mz_scan *s, qt_amount *a) {
  uint32_t at = a->n.end;
  const mz_sense *x;
  a->noun = UINT32_MAX;
  a->end = at;
  a->has_unit = false;
  a->opened =
      qt_opened(s, a->n.tok, at) || (a->n.tok > 1 && (s->words[a->n.tok - 1].clitics & MZ_P_STUB) &&
                                     qt_opened(s, a->n.tok - 1, at));
  if (a->opened) {
    at++;
    if ((x = mz_sense_at(s, at, MZ_S_SCALE)) != NULL && s->words[at].clitics == 0 &&
        !(x->flags & (MZ_F_DUAL | MZ_F_WEAK)) && mz_same_sentence(s, a->n.tok, at) &&
        mz_decimal_mul(a->n.v, mz_decimal_int((uint64_t)x->num), &a->n.v)) {
      a->n.scale = (uint64_t)x->num; /* (20) مليون */
      a->end = ++at;
    }
  }
  if (!mz_same_sentence(s, a->n.tok, at)) return;
  if (mz_unit_at(s, at, true, &a->u) && !a->u.dual && !qt_names_date(s, at) &&
      (!mz_has_al(s, at) || a->u.kind == MZ_PERCENT || a->n.vague || a->n.fraction)) {
    a->has_unit = true;
    a->end = a->u.end;
    qt_half(s, a);
  } else if (mz_noun_after(s, at) && !qt_names_date(s, at)) {
    a->noun = at;
    a->end = at + 1;
  } else if (mz_is(s, at, MZ_S_FROM) && !(s->words[at].clitics & MZ_P_WAW) && !a->n.fraction &&
             mz_same_sentence(s, a->n.tok, at + 1) && mz_is_word(s, at + 1) &&
             (mz_has_al(s, at + 1) ? mz_looks_plural(s, at + 1) || a->n.vague
                                   : mz_is(s, at + 1, MZ_S_NOUN)) &&
             !mz_is(s, at + 1, MZ_S_DURATION) && !mz_is(s, at + 1, MZ_S_FUNCTION) &&
             !mz_is(s, at + 1, MZ_S_MONTH)) {
    a->noun = at + 1; /* 516 من الشركات */
    a->end = at + 2;
  } else if (a->n.vague && mz_is_word(s, at) && mz_has_al(s, at) && !mz_is(s, at, MZ_S_FUNCTION) &&
             !(s->words[at].clitics & (MZ_P_WAW | MZ_P_PREP))) {
    a->noun = at; /* آلاف العمال */
    a->end = at + 1;
  } else if (a->n.definite && a->noun == UINT32_MAX && mz_unit_at(s, at, true, &a->u)) {
    a->has_unit = true;
    a->end = a->u.end;
  }
  if ((a->noun == a->n.end || (a->has_unit && a->u.end > a->n.end)) && !qt_construct_dual(s, &a->n))
    return;
  qt_settle(a);
}

static bool qt_amount_at(const mz_scan *s, uint32_t i, qt_amount *a) {
  memset(a, 0, sizeof *a);
  if (!mz_number_at(s, i, &a->n)) return false;
  qt_complete(s, a);
  return true;
}

/* }================================================================== */

/* {==================================================================
** Composite amounts
** =================================================================== */

/* A dual or a bare singular after و in a chain of units: ساعتين ودقيقة. */
static bool qt_lone_unit(const mz_scan *s, uint32_t j, qt_amount *b) {
  memset(b, 0, sizeof *b);
  b->noun = UINT32_MAX;
  uint8_t clitics = s->words[j].clitics;
  s->words[j].clitics &= (uint8_t)~MZ_P_WAW;
  bool unit = mz_unit_at(s, j, true, &b->u);
  s->words[j].clitics = clitics;
  if (!unit || mz_has_al(s, j)) return false;
  const mz_sense *x = mz_sense_at(s, j, MZ_S_DURATION);
  if (x != NULL && (x->flags & MZ_F_PLURAL)) return false;
  b->n.v = mz_decimal_int(b->u.dual ? 2 : 1);
  b->end = b->u.end;
  b->has_unit = true;
  return !qt_names_date(s, j) && !mz_is_number(s, b->end);
}

static int qt_rank(const char *unit) { /* of time designators, largest first */
  static const char *const order[] = {"Y", "M", "W", "D", "TH", "TM", "TS"};
  for (int k = 0; k < 7; k++)
    if (strcmp(unit, order[k]) == 0) return k;
  return -1;
}

/* The token behind و, or behind a comma that another length of time follows. */
static uint32_t qt_next_part(const mz_scan *s, uint32_t end) {
  qt_amount b;
  uint32_t j = mz_joined(s, end), m = mz_mark_at(s, end);
  if (j != UINT32_MAX || (m != 0x60C && m != ',')) return j;
  j = mz_joined(s, end + 1);
  if (j != UINT32_MAX) return qt_lone_unit(s, j, &b) && b.u.dual ? j : UINT32_MAX;
  return qt_amount_at(s, end + 1, &b) && b.has_unit && b.u.kind == MZ_DURATION ? end + 1
                                                                               : UINT32_MAX;
}

/* 3 ساعات و17 دقيقة: appends further units to the TIMEX text. */
static uint32_t qt_duration_chain(const mz_scan *s, uint32_t end, const char *unit, mz_figure *f) {
  int rank = qt_rank(unit);
  uint32_t j;
  while (rank >= 0 && (j = qt_next_part(s, end)) != UINT32_MAX && mz_same_sentence(s, end - 1, j)) {
    qt_amount b = {.noun = UINT32_MAX};
    char more[MZ_TIMEX_TEXT];
    int next;
    if (qt_amount_at(s, j, &b) && b.has_unit && b.u.kind == MZ_DURATION) {
      if (b.u.scales) break;
    } else if (qt_lone_unit(s, j, &b)) {
      if (b.u.kind != MZ_DURATION || b.u.scales) break;
    } else
      break;
    if ((next = qt_rank(b.u.unit)) <= rank) break;
    mz_duration_text(more, b.u.unit, b.n.v);
    size_t n = strlen(f->timex);
    const char *tail = more + 1;
    if (*tail == 'T' && strchr(f->timex, 'T') != NULL) tail++;
    if (n + strlen(tail) >= MZ_TIMEX_TEXT) break;
    memcpy(f->timex + n, tail, strlen(tail) + 1);
    rank = next;
    end = b.end;
  }
  return end;
}

/* 20 دولارا و43 سنتا: the subunit of the same currency adds to the amount. */
static uint32_t qt_money_chain(const mz_scan *s, uint32_t end, const mz_unit *u, mz_decimal *v) {
  uint32_t j = mz_joined(s, end);
  qt_amount b;
  mz_decimal part;
  if (j == UINT32_MAX) j = mz_is_number(s, end) ? end : UINT32_MAX;
  if (j == UINT32_MAX || u->scales || !mz_same_sentence(s, end - 1, j) || !qt_amount_at(s, j, &b) ||
      !b.has_unit || b.u.kind != MZ_MONEY || !b.u.scales || b.n.vague ||
      (strcmp(b.u.unit, u->unit) != 0 && b.u.unit[0] < 'a') ||
      !mz_decimal_mul(b.n.v, b.u.factor, &part) || !mz_decimal_add(*v, part, v))
    return end;
  return b.end;
}

/* كيلو وواحد وسبعين جراماً ونصف الجرام: kilograms and grams are grams. */
static uint32_t qt_weight_chain(const mz_scan *s, uint32_t end, mz_unit *u, mz_decimal *v) {
  uint32_t j = mz_joined(s, end);
  qt_amount b;
  mz_decimal grams;
  if (strcmp(u->unit, "kilogram") != 0 || j == UINT32_MAX || !mz_same_sentence(s, end - 1, j) ||
      !qt_amount_at(s, j, &b) || !b.has_unit || strcmp(b.u.unit, "gram") != 0 ||
      !mz_decimal_mul(*v, mz_decimal_int(1000), &grams) || !mz_decimal_add(grams, b.n.v, v))
    return end;
  memcpy(u->unit, b.u.unit, sizeof u->unit);
  return b.end;
}

/* }================================================================== */

/* {==================================================================
** Filling the figure
** =================================================================== */

static void qt_span(const mz_scan *s, mz_figure *f, const qt_amount *a, uint32_t end) {
  f->tok_first = a->n.tok;
  f->tok_end = end;
  f->at.first = a->n.first;
  f->at.end = s->d->end[end - 1];
  if (a->n.definite && a->n.tok > 0 && a->n.first < s->d->first[a->n.tok]) f->tok_first--;
  if (a->opened && a->n.tok > 1 && mz_opens(mz_mark_at(s, a->n.tok - 1))) {
    const mz_word *stub = &s->words[a->n.tok - 2]; /* الـ(21) عامًا */
    if ((stub->clitics & MZ_P_STUB) && (stub->clitics & MZ_P_AL) && mz_glued(s, a->n.tok - 2)) {
      f->tok_first = a->n.tok - 2;
      f->at.first = stub->stem;
    }
  }
}

static bool qt_fill(const mz_scan *s, mz_figure *f, const qt_amount *a) {
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

/* Puts low and high of a range; durations have no numeric ends of their own, so they write PnU/PmU. */
static bool qt_fill_range(const mz_scan *s, mz_figure *f, const qt_amount *a, const qt_amount *b) {
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

typedef enum qt_link { QT_NONE, QT_RANGE, QT_AND } qt_link;

static qt_link qt_connector(const mz_scan *s, const qt_amount *a, uint32_t *next) {
  uint32_t at = a->end, j, first;
  if (!mz_same_sentence(s, a->n.tok, at)) return QT_NONE;
  if (mz_dash(mz_mark_at(s, at)) && a->n.digits) {
    *next = at + 1;
    return QT_RANGE;
  }
  uint32_t before = a->n.tok;
  if (before > 0 && (s->words[before - 1].clitics & MZ_P_STUB)) before--;
  if ((s->words[at].clitics & MZ_P_PREP) && s->words[at].head == MZ_L_LAM && before > 0 &&
      mz_is(s, before - 1, MZ_S_FROM) && mz_is_word(s, at)) {
    *next = at; /* من عشرة لعشرين */
    return mz_change_before(s, before) ? QT_AND : QT_RANGE;
  }
  if (mz_is(s, at, MZ_S_TO) && !(s->words[at].clitics & MZ_P_WAW)) {
    bool from = before > 0 && mz_is(s, before - 1, MZ_S_FROM);
    if (!from && before > 1) from = mz_is(s, before - 2, MZ_S_FROM); /* من نحو 10 إلى 15 */
    *next = at + 1;
    if (from && mz_change_before(s, before)) return QT_AND;
    return from || a->n.digits ? QT_RANGE : QT_NONE;
  }
  if ((j = mz_joined(s, at)) == UINT32_MAX) return QT_NONE;
  *next = j;
  if (mz_is(s, j, MZ_S_TO)) {
    *next = j + 1;
    return QT_RANGE;
  }
  return mz_phrase_before(s, before, MZ_S_BETWEEN, &first) != NULL ? QT_RANGE : QT_AND;
}

static bool qt_same_unit(const qt_amount *a, const qt_amount *b) {
  return a->u.kind == b->u.kind && strcmp(a->u.unit, b->u.unit) == 0;
}

/* The first of two numbers takes the scale of the second: 10 إلى 15 ألف. */
static void qt_share_scale(qt_amount *a, const qt_amount *b) {
  mz_decimal scaled;
  if (a->n.scale == 1 && b->n.scale > 1 && mz_decimal_cmp(a->n.v, mz_decimal_int(1000)) < 0 &&
      mz_decimal_mul(a->n.v, mz_decimal_int(b->n.scale), &scaled))
    a->n.v = scaled;
}

static bool qt_second_at(const mz_scan *s, uint32_t next, qt_amount *b) {
  uint32_t end;
  if (next < s->n && (s->words[next].clitics & MZ_P_STUB)) next++;
  if (mz_opens(mz_mark_at(s, next))) next++;
  if (mz_phrase_at(s, next, MZ_S_BEFORE, &end) != NULL) next = end; /* إلى نحو 15 */
  return next < s->n && qt_amount_at(s, next, b) && !b->n.vague;
}

/* }================================================================== */

/* {==================================================================
** Numbers given twice: (15) خمسة عشر مصلياً
** =================================================================== */

static uint32_t qt_doubled(const mz_scan *s, const qt_amount *a, qt_amount *b) {
  uint32_t at = a->n.end;
  bool marked = a->opened;
  if (!a->n.digits || a->n.words || a->n.waw) marked = marked && a->n.digits;
  while (at < s->n && mz_same_sentence(s, a->n.tok, at) && at < a->n.end + 4) {
    uint32_t m = mz_mark_at(s, at);
    if (m == 0 || !(mz_closes(m) || mz_opens(m) || m == 0x60C || m == ',')) break;
    at++;
  }
  if (at >= s->n || !mz_same_sentence(s, a->n.tok, at)) return 0;
  if (!a->n.digits) { /* خمسة عشر (15) مصليا */
    if (at == a->n.end || !mz_is_number(s, at) || !qt_opened(s, at, at + 1) ||
        !qt_amount_at(s, at, b))
      return 0;
    return mz_decimal_cmp(a->n.v, b->n.v) == 0 ? at : 0;
  }
  if (!qt_amount_at(s, at, b)) {
    mz_unit u;
    if (!marked || !mz_unit_at(s, at, true, &u) || strcmp(u.unit, "kilogram") != 0) return 0;
    memset(b, 0, sizeof *b); /* كيلو and some grams */
    b->n = (mz_number){.tok = at,
                       .end = at,
                       .v = mz_decimal_int(1),
                       .scale = 1,
                       .words = true,
                       .first = s->words[at].stem};
    b->u = u;
    b->noun = UINT32_MAX;
    b->has_unit = true;
    b->end = u.end;
    return mz_joined(s, u.end) != UINT32_MAX ? at : 0;
  }
  if (b->n.digits || b->n.vague || b->n.fraction || (b->n.waw && at == a->n.end)) return 0;
  bool equal = mz_decimal_cmp(a->n.v, b->n.v) == 0;
  if (at == a->n.end) return 0;
  return marked || equal ? at : 0;
}

/* }================================================================== */

/* A list marker: 1- (2) 3. at the head of a sentence or behind a colon. */
static bool qt_list_marker(const mz_scan *s, const mz_number *n) {
  uint32_t i = n->tok, first = i;
  if (!n->plain || n->ndigits > 2 || n->end != i + 1) return false;
  if (first > 0 && mz_mark_at(s, first - 1) == '(') first--;
  bool head = s->sentences[s->words[i].sentence].tok_first == first;
  if (!head && !(first > 0 && mz_mark_at(s, first - 1) == ':')) return false;
  uint32_t m = mz_mark_at(s, i + 1);
  if (mz_is_number(s, i + 2)) return false;
  return mz_dash(m) || m == ')' || m == '.' || m == ':' || m == '/';
}

/* ‎-5 درجات: a sign that touches the number and nothing before it. */
static bool qt_negative(const mz_scan *s, const qt_amount *a) {
  uint32_t i = a->n.tok;
  bool degrees = a->has_unit && strncmp(a->u.unit, "degree", 6) == 0;
  const mz_sense *x = i > 0 ? mz_sense_at(s, i - 1, MZ_S_MINUS) : NULL;
  if (x != NULL && s->words[i - 1].clitics == 0) return true;
  if (i == 0 || !a->n.digits || !mz_dash(mz_mark_at(s, i - 1))) return false;
  if (!mz_glued(s, i - 1) && !degrees) return false;
  if (s->d->end[i - 1] - s->d->first[i - 1] > 3 || mz_mark_at(s, i - 1) == 0x640) return false;
  return (i == 1 || !mz_glued(s, i - 2)) && (i == 1 || !mz_is_number(s, i - 2));
}

/* $5 ملايين: the symbol or code stands first. */
static uint32_t qt_prefixed(const mz_scan *s, uint32_t i, mz_figure *f) {
  mz_unit u;
  qt_amount a;
  if (i + 1 >= s->n || !mz_is_number(s, i + 1) || s->words[i].letters > 0 ||
      !mz_unit_at(s, i, true, &u) || u.end != i + 1 || !qt_amount_at(s, i + 1, &a))
    return 0;
  if (u.kind == MZ_PERCENT) { /* %297 */
    if (!mz_glued(s, i) || (i > 0 && mz_is_number(s, i - 1) && mz_glued(s, i - 1))) return 0;
    if (a.has_unit) return 0;
  } else if (u.kind != MZ_MONEY)
    return 0;
  if (a.has_unit && !(a.u.kind == MZ_MONEY && strncmp(a.u.unit, u.unit, 3) == 0)) return 0;
  if (!a.has_unit) a.end = a.n.end;
  if (!mz_put_amount(f, &u, a.n.v)) return 0;
  f->rule = "symbol-before";
  f->tok_first = i;
  f->tok_end = a.end;
  f->at.first = s->d->first[i];
  f->at.end = s->d->end[a.end - 1];
  return a.end;
}

/* Definite numbers rank or count the noun before them: الدول الخمس, دوله الـ27, الأشهر الثلاثة, الدورة الـ77. */
static bool qt_noun_before(const mz_scan *s, qt_amount *a, uint32_t from, mz_figure *f) {
  uint32_t start = a->n.tok;
  if (start > 0 && (s->words[start - 1].clitics & MZ_P_STUB)) start--;
  if (start > 0 && mz_opens(mz_mark_at(s, start - 1)) && a->opened) start--;
  if (s->words[start].clitics & (MZ_P_WAW | MZ_P_PREP)) return false;
  if (start <= from || !mz_is_word(s, start - 1) || !mz_same_sentence(s, start - 1, a->n.tok))
    return false;
  uint32_t head = mz_head_before(s, start, from, true);
  if (head == UINT32_MAX) return false;
  const mz_sense *x = mz_sense_at(s, head, MZ_S_DURATION);
  if (mz_is(s, head, MZ_S_MEASURE) || mz_is(s, head, MZ_S_CURRENCY)) return false;
  bool plural = mz_looks_plural(s, head);
  f->tok_first = head;
  f->tok_end = a->end;
  f->at.first = mz_stem_start(s, head);
  f->at.end = s->d->end[a->end - 1];
  f->value = a->n.v;
  f->has |= MZ_HAS_VALUE;
  if (x != NULL && plural) {
    mz_unit u;
    if (!mz_unit_at(s, head, true, &u) && !mz_unit_at(s, head, false, &u)) return false;
    f->rule = "definite-duration";
    return mz_put_amount(f, &u, a->n.v);
  }
  int64_t small = mz_decimal_small(a->n.v, 20);
  f->kind = plural || (a->n.words && small >= 0) ? MZ_COUNT : MZ_ORDINAL;
  if (!plural && a->n.digits) f->kind = MZ_ORDINAL;
  f->rule = f->kind == MZ_COUNT ? "definite-count" : "definite-rank";
  mz_put_noun(s, f, head);
  return true;
}

/* 3/4 كوب: a fraction in digits, where a unit follows. */
static uint32_t qt_slashed(const mz_scan *s, uint32_t i, mz_figure *f) {
  mz_digits dg;
  qt_amount a = {.noun = UINT32_MAX};
  if (!mz_digits_at(s, i, &dg) || dg.parts != 2 || dg.sep[0] != '/' || !dg.part[0].plain ||
      !dg.part[1].plain)
    return 0;
  int64_t num = mz_decimal_small(dg.part[0].v, 1000), den = mz_decimal_small(dg.part[1].v, 10000);
  if (num < 1 || den <= num ||
      !mz_decimal_ratio(mz_decimal_int(1), (uint32_t)num, (uint32_t)den, &a.n.v))
    return 0;
  a.n.tok = i;
  a.n.end = i + 1;
  a.n.first = s->d->first[i];
  a.n.scale = 1;
  a.n.digits = true;
  qt_complete(s, &a);
  if ((!a.has_unit && a.noun == UINT32_MAX) || !qt_fill(s, f, &a)) return 0;
  f->rule = "slashed-fraction";
  qt_span(s, f, &a, a.end);
  return a.end;
}

uint32_t mz_read_quantity(const mz_scan *s, uint32_t i, uint32_t from, mz_figure *f) {
  qt_amount a, b;
  uint32_t next, end;
  if ((end = qt_prefixed(s, i, f)) != 0) return end;
  if (!qt_amount_at(s, i, &a)) {
    if ((end = qt_slashed(s, i, f)) != 0) return end;
    mz_digits dg; /* 5-7%: both ends in one token */
    if (!mz_digits_at(s, i, &dg) || dg.parts != 2 || dg.sep[0] != '-') return 0;
    memset(&b, 0, sizeof b);
    b.n = (mz_number){.tok = i,
                      .end = i + 1,
                      .first = dg.part[0].first,
                      .v = dg.part[1].v,
                      .scale = 1,
                      .digits = true};
    const mz_sense *x = mz_sense_at(s, i + 1, MZ_S_SCALE);
    if (x != NULL && mz_same_sentence(s, i, i + 1) && s->words[i + 1].clitics == 0) {
      if (!mz_decimal_mul(b.n.v, mz_decimal_int((uint64_t)x->num), &b.n.v)) return 0;
      b.n.scale = (uint64_t)x->num;
      b.n.end++;
    }
    a = b;
    a.n.v = dg.part[0].v;
    qt_complete(s, &b);
    qt_share_scale(&a, &b);
    if (mz_decimal_cmp(a.n.v, b.n.v) >= 0) return 0;
    return qt_fill_range(s, f, &a, &b) ? b.end : 0;
  }
  if (a.n.one && !a.has_unit && !mz_alone(s, a.n.tok, a.n.end)) return 0;
  if (qt_list_marker(s, &a.n)) return 0;
  if ((next = qt_doubled(s, &a, &b)) != 0) {
    bool differ = a.n.digits && mz_decimal_cmp(a.n.v, b.n.v) != 0;
    mz_decimal v = b.n.v;
    if (b.has_unit && b.u.kind == MZ_MEASURE) {
      b.end = qt_weight_chain(s, b.end, &b.u, &b.n.v);
      differ = a.n.digits && mz_decimal_cmp(a.n.v, b.n.v) != 0;
    }
    if (!a.n.digits) b.n.v = v;
    if (!qt_fill(s, f, &b)) return 0;
    f->rule = "doubled";
    if (differ) f->has |= MZ_DIGITS_DIFFER;
    qt_span(s, f, &a, b.end);
    return b.end;
  }
  qt_link link = qt_connector(s, &a, &next);
  if (link != QT_NONE && qt_second_at(s, next, &b) && !(b.n.one)) {
    bool same = !a.has_unit || (b.has_unit && qt_same_unit(&a, &b));
    bool bare = !a.has_unit && a.noun == UINT32_MAX;
    bool owned = b.has_unit || b.noun != UINT32_MAX;
    if (link == QT_RANGE && same && (bare || a.has_unit)) {
      if (bare) qt_share_scale(&a, &b);
      if (mz_decimal_cmp(a.n.v, b.n.v) < 0 && qt_fill_range(s, f, &a, &b)) {
        f->tok_end = b.end;
        return b.end;
      }
    } else if (link == QT_AND && bare && owned && !b.n.fraction && !a.n.definite) {
      /* 3 و5 ملايين دولار; من 18 إلى 11 ساعة after a change */
      qt_share_scale(&a, &b);
      a.u = b.u;
      a.has_unit = b.has_unit;
      a.noun = b.noun;
      if (!qt_fill(s, f, &a)) return 0;
      f->has |= MZ_INHERITED;
      f->rule = "coordinated";
      qt_span(s, f, &a, a.end);
      return a.end;
    }
  }
  if (a.n.definite && !a.has_unit && (a.noun == UINT32_MAX || !a.n.digits)) {
    uint32_t noun = a.noun;
    a.end = noun != UINT32_MAX ? a.n.end : a.end;
    if (qt_noun_before(s, &a, from, f)) return a.end;
    a.end = noun != UINT32_MAX ? noun + 1 : a.end;
  }
  if (!qt_fill(s, f, &a)) return 0;
  end = a.end;
  const mz_sense *below = mz_phrase_at(s, end, MZ_S_MINUS, &next);
  if (below != NULL && (below->flags & MZ_F_NOUN) && mz_same_sentence(s, i, end)) {
    f->value.neg = f->value.mant != 0; /* درجتان تحت الصفر */
    end = next;
  } else if (qt_negative(s, &a)) {
    f->value.neg = f->value.mant != 0;
    a.n.first = s->d->first[a.n.tok - 1];
    a.n.tok--;
  }
  if (a.has_unit && a.u.kind == MZ_DURATION && !a.n.vague)
    end = qt_duration_chain(s, end, a.u.unit, f);
  if (a.has_unit && a.u.kind == MZ_MONEY && !a.n.vague) {
    mz_decimal v = a.n.v;
    uint32_t stop = qt_money_chain(s, end, &a.u, &v);
    if (stop > end && mz_put_amount(f, &a.u, v)) end = stop;
  }
  if (a.has_unit && a.u.kind == MZ_MEASURE && !a.n.vague) {
    mz_decimal v = a.n.v;
    uint32_t stop = qt_weight_chain(s, end, &a.u, &v);
    if (stop > end && mz_put_amount(f, &a.u, v)) end = stop;
  }
  if (a.n.fraction && !a.has_unit) {
    static const uint8_t nihayi[] = {MZ_L_NOON, MZ_L_HEH, 1, 28, 28};
    if (mz_is_word(s, end) && s->words[end].key == mz_key_letters(nihayi, 5)) return 0;
    if (f->kind == MZ_COUNT) { /* ثلث سكان */
      f->kind = MZ_FRACTION;
      f->noun.first = f->noun.end = 0;
    } else if (mz_same_sentence(s, i, end) && mz_has_al(s, end) && !a.n.definite &&
               !mz_is(s, end, MZ_S_FUNCTION))
      end++; /* نصف السكان */
  }
  qt_span(s, f, &a, end);
  return end;
}

/* {==================================================================
** Units without a number
** =================================================================== */

/* What lets a bare عام or شهر mean one: منذ, قبل, بعد, خلال, a modifier. */
static bool qt_bare_supported(const mz_scan *s, uint32_t i) {
  static const uint8_t words[5][4] = {{MZ_L_MEEM, MZ_L_NOON, 9},
                                      {21, MZ_L_BEH, MZ_L_LAM},
                                      {MZ_L_BEH, 18, MZ_L_DAL},
                                      {7, MZ_L_LAM, 1, MZ_L_LAM},
                                      {MZ_L_MEEM, 9}};
  static const uint8_t size[5] = {3, 3, 3, 4, 2};
  uint32_t first;
  if (i == 0 || !mz_same_sentence(s, i - 1, i)) return false;
  if (mz_phrase_before(s, i, MZ_S_BEFORE, &first) != NULL) return true;
  for (int k = 0; k < 5; k++)
    if (s->words[i - 1].key == mz_key_letters(words[k], size[k])) return true;
  return false;
}

/* مديرين عامين: the adjective عام in the dual, behind a noun in the dual. */
static bool qt_dual_form(const mz_scan *s, uint32_t i) {
  uint8_t l[24];
  size_t n = mz_letters(s->d->text + s->d->first[i], s->d->end[i] - s->d->first[i], l, sizeof l);
  return n > 4 && n <= sizeof l && l[n - 1] == MZ_L_NOON &&
         (l[n - 2] == MZ_L_YEH || l[n - 2] == MZ_L_ALEF) && !mz_is(s, i, MZ_S_BEFORE) &&
         !mz_is(s, i, MZ_S_FUNCTION) && s->words[i].clitics == 0;
}

uint32_t mz_read_bare_unit(const mz_scan *s, uint32_t i, mz_figure *f) {
  qt_amount a = {.noun = UINT32_MAX};
  uint32_t end;
  static const uint8_t twice[] = {MZ_L_MEEM, MZ_L_REH, MZ_L_TEH, 28, MZ_L_NOON},
                       twice2[] = {MZ_L_MEEM, MZ_L_REH, MZ_L_TEH, 1, MZ_L_NOON};
  if (!mz_is_word(s, i)) return 0;
  uint32_t stem = mz_stem_start(s, i);
  if (s->words[i].letters >= 5 && (s->words[i].key == mz_key_letters(twice, 5) ||
                                   s->words[i].key == mz_key_letters(twice2, 5))) {
    mz_put_span(s, f, i, i + 1);
    f->kind = MZ_COUNT;
    f->value = mz_decimal_int(2);
    f->has |= MZ_HAS_VALUE;
    f->noun.first = stem;
    f->noun.end = s->d->end[i];
    f->rule = "dual";
    return i + 1;
  }
  bool supported = s->words[i].clitics == 0 && qt_bare_supported(s, i);
  if (!mz_unit_at(s, i, supported, &a.u)) return 0;
  a.n.tok = i;
  a.end = end = a.u.end;
  a.has_unit = true;
  const mz_sense *one = mz_sense_at(s, end, MZ_S_UNIT);
  bool counted_one = one != NULL && one->num == 1 && !(one->flags & MZ_F_COMPOUND) &&
                     mz_same_sentence(s, i, end) && s->words[end].clitics == 0;
  if (a.u.dual) {
    if (i > 0 && s->words[i].clitics == 0 && mz_is_word(s, i - 1) && qt_dual_form(s, i - 1))
      return 0;
    a.n.v = mz_decimal_int(2);
    f->rule = "dual";
  } else if (counted_one && !mz_has_al(s, i)) {
    a.n.v = mz_decimal_int(1);
    a.end++;
    f->rule = "unit-and-one";
  } else {
    const mz_sense *x = mz_sense_at(s, i, MZ_S_DURATION);
    uint32_t j = mz_joined(s, end);
    qt_amount more;
    bool chain = x != NULL && j != UINT32_MAX && mz_same_sentence(s, i, j) &&
                 s->words[i].clitics == 0 &&
                 ((qt_amount_at(s, j, &more) && more.has_unit) || qt_lone_unit(s, j, &more)) &&
                 more.u.kind == MZ_DURATION && qt_rank(more.u.unit) > qt_rank(a.u.unit) &&
                 qt_rank(a.u.unit) >= 0;
    bool half = j != UINT32_MAX && mz_same_sentence(s, i, j) && mz_fraction_at(s, j) != NULL &&
                !(mz_fraction_at(s, j)->flags & MZ_F_WEAK);
    if (x == NULL && !half && !mz_alone(s, i, end)) return 0;
    const mz_sense *unit = x != NULL ? x : mz_sense_at(s, i, MZ_S_MEASURE);
    if ((unit != NULL && (unit->flags & MZ_F_PLURAL)) || mz_has_al(s, i)) return 0;
    if (a.u.kind == MZ_PERCENT) return 0;
    if (i > 1 && x != NULL && mz_sense_at(s, i - 2, MZ_S_DURATION) != NULL &&
        mz_same_sentence(s, i - 2, i) &&
        strcmp(mz_sense_at(s, i - 2, MZ_S_DURATION)->text, x->text) == 0)
      return 0; /* عاما بعد عام */
    if (!half && !supported && !chain && !mz_alone(s, i, end)) return 0;
    int year;
    bool hijri;
    uint32_t stop;
    mz_month m;
    if (mz_year_at(s, end, &stop, &year, &hijri) || mz_month_at(s, end, &stop, &m) ||
        mz_is(s, end, MZ_S_WEEKDAY) || mz_is_number(s, end) || mz_is(s, end, MZ_S_SCALE) ||
        mz_opens(mz_mark_at(s, end)))
      return 0;
    a.n.v = mz_decimal_int(1);
    f->rule = "bare-unit";
  }
  qt_half(s, &a);
  if (!mz_put_amount(f, &a.u, a.n.v)) return 0;
  if (a.u.kind == MZ_DURATION) a.end = qt_duration_chain(s, a.end, a.u.unit, f);
  mz_put_span(s, f, i, a.end);
  f->at.first = stem;
  return a.end;
}

/* }================================================================== */
