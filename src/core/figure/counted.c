/* SPDX-License-Identifier: MIT */
#include "counted.h"

bool mz_measures(const mz_scan *s, uint32_t i, uint32_t end) {
  mz_unit u;
  return mz_same_sentence(s, i, end) && (mz_unit_at(s, end, true, &u) || mz_is(s, end, MZ_S_SCALE));
}

bool mz_counts(const mz_scan *s, uint32_t i, uint32_t end) {
  return (mz_same_sentence(s, i, end) && mz_noun_after(s, end)) || mz_measures(s, i, end);
}

bool mz_marked_off(const mz_scan *s, uint32_t tok, uint32_t end) {
  uint32_t before = mz_mark_at(s, tok - 1), behind = mz_mark_at(s, end);
  return mz_same_sentence(s, tok - 1, end) && ((mz_opens(before) && mz_closes(behind)) ||
                                               (before == '/' && behind == '/')); /* /26/ عاما */
}

/* {==================================================================
** Unit or noun behind the number
** =================================================================== */

/* و + a fraction of the same unit: جراماً ونصف الجرام, شهرين ونصف, but not ست سنوات ونصف يوم الاثنين. */
void mz_chain_half(const mz_scan *s, mz_counted *a) {
  uint32_t j = mz_joined(s, a->end), end;
  const mz_sense *x;
  mz_unit same;
  mz_decimal part;
  if (j == UINT32_MAX || !mz_same_sentence(s, a->n.tok, j) || (x = mz_fraction_at(s, j)) == NULL ||
      (x->flags & (MZ_F_WEAK | MZ_F_PLURAL)))
    return;
  end = j + 1;
  if (mz_same_sentence(s, j, end) && mz_unit_at(s, end, true, &same) && same.kind == a->u.kind &&
      !mz_names_date(s, end)) {
    if (strcmp(same.unit, a->u.unit) != 0) return;
    end = same.end;
  } else if (mz_same_sentence(s, j, end) && mz_is(s, end, MZ_S_SCALE))
    return; /* ونصف مليون: a figure of its own */
  else if (mz_same_sentence(s, j, end) && mz_has_value(s, end, MZ_S_PERCENT, a->u.unit))
    end++; /* نقطة مئوية ونصف النقطة */
  if (mz_decimal_ratio(mz_decimal_int(1), (uint32_t)x->num, x->den, &part) &&
      mz_decimal_add(a->n.v, part, &a->n.v))
    a->end = end;
}

/* 1.500: grouping where only whole things are counted, a decimal elsewhere. */
static void cu_settle(mz_counted *a) {
  if (a->n.ambiguous && a->noun != UINT32_MAX) a->n.v = a->n.other;
  if (a->n.parted && a->has_unit && strcmp(a->u.unit, "kilogram") == 0) {
    mz_decimal thousandth = {
        1, -3, false}; /* (1.071.5) كيلو جرام: the first dot parts kilograms from grams */
    mz_decimal_mul(a->n.v, thousandth, &a->n.v);
  }
}

/* 20 مليونا عام 2014, 30 يوم الخميس: the word of time begins a date. */
bool mz_names_date(const mz_scan *s, uint32_t i) {
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
static bool cu_construct_dual(const mz_scan *s, mz_number *n) {
  uint32_t last = n->end - 1;
  const mz_sense *x = mz_sense_at(s, last, MZ_S_SCALE);
  if (x == NULL || x->flags != 0 || mz_written_at(s, last)->tail != MZ_L_ALEF ||
      (last != n->tok && !mz_has_clitic(s, last, MZ_P_WAW)))
    return true;
  return mz_decimal_add(n->v, mz_decimal_int((uint64_t)x->num), &n->v);
}

/* خمس السنوات المقبلة: a number of three to ten in construct with a definite plural. */
static bool cu_construct(const mz_scan *s, const mz_number *n, uint32_t i) {
  int64_t v = mz_decimal_small(n->v, 11);
  return n->words && !n->digits && !n->definite && v >= 3 && mz_has_al(s, i) &&
         !mz_has_clitic(s, i, MZ_P_WAW | MZ_P_PREP) && !mz_is(s, i, MZ_S_FUNCTION) &&
         mz_looks_plural(s, i);
}

/* Does a preposition, a number or the like before token i say that it is an amount: على ألف, من كل ألف, ألفا وألف? */
static bool cu_led(const mz_scan *s, uint32_t i) {
  const uint64_t led = MZ_NUMERALS | MZ_CLASS(MZ_S_TO) | MZ_CLASS(MZ_S_FROM) |
                       MZ_CLASS(MZ_S_NUMBER) | MZ_CLASS(MZ_S_EACH) | MZ_CLASS(MZ_S_WHEN);
  uint32_t first;
  if (!mz_same_sentence(s, i - 1, i)) return false;
  return (mz_word_at(s, i - 1)->classes & led) != 0 ||
         mz_has_value(s, i - 1, MZ_S_FUNCTION, "preposition") ||
         mz_has_value(s, i - 1, MZ_S_FUNCTION, "light") || mz_is_whole(s, i - 1) ||
         mz_phrase_before(s, i, MZ_S_BEFORE, &first) != NULL;
}

/* ألف الباحث كتابا, قد ألف, الذي ألف, وألف, ألف «الديوان»: may ألف at token i say that somebody wrote, or be a name or a letter
** (مكتبة «ألف»)? Not where it ends what is said of others: حضر الحفل ألف. */
static bool cu_wrote(const mz_scan *s, uint32_t i) {
  bool told = mz_same_sentence(s, i - 1, i) && (mz_has_value(s, i - 1, MZ_S_FUNCTION, "perfect") ||
                                                mz_has_value(s, i - 1, MZ_S_FUNCTION, "relative"));
  bool more =
      mz_same_sentence(s, i, i + 1) && (mz_is_word(s, i + 1) || mz_opens(mz_mark_at(s, i + 1)));
  return told || more || mz_has_clitic(s, i, MZ_P_WAW) || mz_marked_off(s, i, i + 1);
}

/* ألف الباحث كتابا, وليد الفي, عثر عليه ميتا: may the lone word of a number be another word, as it counts nothing? So forms that
** stand only before what they count, and ألف where somebody may have written, unless it is said to be an amount: نحو ألف, من
** ألف, ألف منهم. No verb begins with a preposition: تبرع بألف. */
bool mz_is_homograph(const mz_scan *s, const mz_counted *a) {
  uint32_t i = a->n.tok;
  if (a->has_unit || a->noun != UINT32_MAX || !a->n.words || a->n.digits || a->n.end != i + 1 ||
      mz_alone(s, i, a->n.end))
    return false;
  const mz_sense *scale = mz_sense_at(s, i, MZ_S_SCALE), *x = scale;
  if (x == NULL) x = mz_sense_at(s, i, MZ_S_HUNDRED);
  if (x == NULL) x = mz_sense_at(s, i, MZ_S_UNIT);
  if (x == NULL) return false;
  bool dead = mz_is_spelt(s, i, "ميتين"); /* two hundred have a ئ, which is folded */
  bool bound = strcmp(x->extra, "bound") == 0;
  bool thousand = scale != NULL && x->num == 1000 && x->flags == 0 && !mz_has_al(s, i) &&
                  mz_written_at(s, i)->tail == MZ_L_FEH && cu_wrote(s, i);
  bool parted = mz_same_sentence(s, i, i + 1) && mz_is(s, i + 1, MZ_S_PARTITIVE);
  bool other = (dead || thousand) && !mz_has_clitic(s, i, MZ_P_PREP);
  return (bound || other) && !parted && !cu_led(s, i);
}

/* الخمسة الأيام الماضية: a definite number of three to ten before a definite plural of time. */
static bool cu_definite_time(const mz_scan *s, const mz_counted *a, uint32_t at) {
  int64_t v = mz_decimal_small(a->n.v, 11);
  return a->n.definite && a->n.words && a->u.kind == MZ_DURATION && v >= 3 &&
         mz_looks_plural(s, at);
}

#define CU_QUAKE 9 /* words between an earthquake and its magnitude */

/* زلزال قوته 5.1 درجة: the magnitude is a number, no angle or temperature. */
static bool cu_magnitude(const mz_scan *s, const mz_counted *a) {
  static const char *const strength[] = {"قوة", "بقوة", "قوته", "قوتها", "وقوته", "وقوتها",
                                         "شدة", "بشدة", "شدته", "شدتها", "وشدته", "وشدتها"};
  uint32_t tok = a->n.tok, from = tok > CU_QUAKE ? tok - CU_QUAKE : 0;
  bool strong = false, quake = false;
  if (strcmp(a->u.unit, "degree") != 0) return false;
  for (uint32_t k = from; k < a->u.end + 4; k++) {
    if (!mz_same_sentence(s, k, tok)) continue;
    if (mz_is_spelt(s, k, "ريختر")) return true;
    quake = quake || mz_has_value(s, k, MZ_S_SYNONYM, "زلزال");
    for (size_t n = 0; k < tok && k + 4 > tok && n < sizeof strength / sizeof *strength; n++)
      strong = strong || mz_is_spelt(s, k, strength[n]);
  }
  return quake && strong;
}

/* Does the lexicon count the word as a plural? */
static bool cu_plural(const mz_scan *s, uint32_t i) {
  const mz_sense *x = mz_sense_at(s, i, MZ_S_NOUN);
  return x != NULL && (x->flags & MZ_F_PLURAL);
}

void mz_count_years(mz_counted *a) {
  a->has_unit = true;
  a->u = (mz_unit){.kind = MZ_DURATION, .unit = "Y", .end = a->n.end};
}

#define CU_OLDEST 130 /* years */

/* سن 18, 36 من العمر */
static bool cu_age(const mz_scan *s, const mz_counted *a) {
  if (mz_decimal_small(a->n.v, CU_OLDEST) < 1 || a->n.vague || a->n.fraction) return false;
  return (mz_same_sentence(s, a->n.tok, a->n.end) && mz_age_behind(s, a->n.end)) ||
         mz_age_before(s, a->n.tok);
}

/* The unit or noun that may follow number `a->n`. */
static void cu_behind(const mz_scan *s, mz_counted *a) {
  uint32_t at = a->n.end;
  const mz_sense *x;
  a->opened = mz_marked_off(s, a->n.tok, at) ||
              (mz_is_stub(s, a->n.tok - 1) && mz_marked_off(s, a->n.tok - 1, at));
  if (a->opened) {
    at++;
    if ((x = mz_sense_at(s, at, MZ_S_SCALE)) != NULL && mz_word_at(s, at)->clitics == 0 &&
        !(x->flags & (MZ_F_DUAL | MZ_F_WEAK)) && mz_same_sentence(s, a->n.tok, at) &&
        mz_decimal_mul(a->n.v, mz_decimal_int((uint64_t)x->num), &a->n.v)) {
      a->n.scale = (uint64_t)x->num; /* (20) مليون */
      a->end = ++at;
    }
  }
  if (!mz_same_sentence(s, a->n.tok, at)) return;
  if (mz_unit_at(s, at, true, &a->u) && !a->u.dual && !mz_names_date(s, at) &&
      (!mz_has_al(s, at) || a->u.kind == MZ_PERCENT || a->n.vague || a->n.fraction ||
       (a->n.definite && a->n.words && a->u.kind == MZ_MONEY) || /* المليون الريال */
       cu_definite_time(s, a, at) || cu_construct(s, &a->n, at))) {
    a->end = a->u.end;
    if (cu_magnitude(s, a)) {
      a->noun = at;
      return;
    }
    a->has_unit = true;
    mz_chain_half(s, a);
  } else if ((mz_noun_after(s, at) || cu_construct(s, &a->n, at)) && !mz_names_date(s, at)) {
    a->noun = at;
    a->end = at + 1;
  } else if (!a->n.fraction && mz_is(s, at, MZ_S_FROM) && !mz_has_clitic(s, at, MZ_P_WAW) &&
             mz_same_sentence(s, a->n.tok, at + 1) && mz_has_al(s, at + 1) &&
             (a->n.vague || mz_looks_plural(s, at + 1)) && mz_unit_at(s, at + 1, true, &a->u) &&
             a->u.kind == MZ_MONEY) {
    a->has_unit = true; /* ملايين من الدولارات, خمسة ملايين من الدولارات */
    a->end = a->u.end;
  } else if (mz_is(s, at, MZ_S_FROM) && !mz_has_clitic(s, at, MZ_P_WAW) && !a->n.fraction &&
             mz_same_sentence(s, a->n.tok, at + 1) && mz_is_word(s, at + 1) &&
             (mz_has_al(s, at + 1)
                  ? mz_looks_plural(s, at + 1) || a->n.vague
                  : cu_plural(s, at + 1) || (!a->n.definite && mz_possessed_plural(s, at + 1))) &&
             !mz_is(s, at + 1, MZ_S_DURATION) && !mz_is(s, at + 1, MZ_S_FUNCTION) &&
             !mz_is(s, at + 1, MZ_S_MONTH)) {
    a->noun = at + 1; /* 516 من الشركات */
    a->end = at + 2;
  } else if (a->n.vague && mz_is_word(s, at) && mz_has_al(s, at) && !mz_is(s, at, MZ_S_FUNCTION) &&
             !mz_has_clitic(s, at, MZ_P_WAW | MZ_P_PREP)) {
    a->noun = at; /* آلاف العمال */
    a->end = at + 1;
  }
  if ((a->noun == a->n.end || (a->has_unit && a->u.end > a->n.end)) && !cu_construct_dual(s, &a->n))
    return;
  cu_settle(a);
}

void mz_counted_complete(const mz_scan *s, mz_counted *a) {
  a->noun = UINT32_MAX;
  a->end = a->n.end;
  a->has_unit = a->age = false;
  cu_behind(s, a);
  bool tens = a->noun != UINT32_MAX && mz_age_in_tens(s, a->n.tok); /* شابا في العشرين نفذ الهجوم */
  if (!a->has_unit && (a->noun == UINT32_MAX || tens) && cu_age(s, a)) {
    a->noun = UINT32_MAX;
    a->end = a->n.end;
    mz_count_years(a);
    a->age = true;
  }
}

bool mz_counted_at(const mz_scan *s, uint32_t i, mz_counted *a) {
  if (!mz_number_at(s, i, &a->n)) return false;
  memset(&a->u, 0, sizeof a->u);
  mz_counted_complete(s, a);
  return true;
}

/* }================================================================== */

/* {==================================================================
** Composite amounts
** =================================================================== */

bool mz_says_again(const mz_scan *s, const mz_counted *a) {
  mz_number n;
  return mz_same_sentence(s, a->n.tok, a->end) && mz_number_at(s, a->end, &n) && n.words &&
         n.end == a->end + 1 && mz_decimal_cmp(n.v, a->n.v) == 0 &&
         mz_word_at(s, a->end)->clitics == 0;
}

/* A dual or a bare singular after و in a chain of units: ساعتين ودقيقة. */
bool mz_lone_unit(const mz_scan *s, uint32_t j, mz_counted *b) {
  *b = (mz_counted){.n = {.tok = j}, .noun = UINT32_MAX};
  uint8_t clitics = mz_word_at(s, j)->clitics;
  mz_word_at(s, j)->clitics &= (uint8_t)~MZ_P_WAW;
  bool unit = mz_unit_at(s, j, true, &b->u);
  mz_word_at(s, j)->clitics = clitics;
  if (!unit || mz_has_al(s, j)) return false;
  const mz_sense *x = mz_sense_at(s, j, MZ_S_DURATION);
  if (x != NULL && (x->flags & MZ_F_PLURAL)) return false;
  b->n.v = mz_decimal_int(b->u.dual ? 2 : 1);
  b->end = b->u.end;
  b->end += mz_says_again(s, b);
  b->has_unit = true;
  return !mz_names_date(s, j) && !(mz_same_sentence(s, j, b->end) && mz_is_number(s, b->end));
}

int mz_duration_rank(const char *unit) { /* of time designators, largest first */
  static const char *const order[] = {"Y", "M", "W", "D", "TH", "TM", "TS"};
  for (int k = 0; k < 7; k++)
    if (strcmp(unit, order[k]) == 0) return k;
  return -1;
}

/* The token behind و, or behind a comma that a number or two of a unit follow. */
static uint32_t cu_next_part(const mz_scan *s, uint32_t end) {
  mz_counted b;
  uint32_t j = mz_joined(s, end), m = mz_mark_at(s, end);
  if (j != UINT32_MAX || (m != 0x60C && m != ',')) return j;
  j = mz_joined(s, end + 1);
  if (j != UINT32_MAX) return mz_lone_unit(s, j, &b) && b.u.dual ? j : UINT32_MAX;
  return mz_counted_at(s, end + 1, &b) ? end + 1 : UINT32_MAX;
}

/* 3 ساعات و17 دقيقة: appends further units to the TIMEX text. */
uint32_t mz_chain_duration(const mz_scan *s, uint32_t end, const char *unit, mz_draft *f) {
  int rank = mz_duration_rank(unit);
  uint32_t j;
  while (rank >= 0 && (j = cu_next_part(s, end)) != UINT32_MAX && mz_same_sentence(s, end - 1, j)) {
    mz_counted b = {.noun = UINT32_MAX};
    char more[MZ_TIMEX_TEXT];
    int next;
    if (mz_counted_at(s, j, &b) && b.has_unit && b.u.kind == MZ_DURATION) {
      if (b.u.scales) break;
    } else if (mz_lone_unit(s, j, &b)) {
      if (b.u.kind != MZ_DURATION || b.u.scales) break;
    } else
      break;
    if ((next = mz_duration_rank(b.u.unit)) <= rank) break;
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

/* Are two units of money the same, or the one a code of the other's family? */
static bool cu_same_money(const char *a, const char *b) {
  return strcmp(a, b) == 0 || (a[0] >= 'a' && mz_currency_of(a, b)) ||
         (b[0] >= 'a' && mz_currency_of(b, a));
}

/* Makes `b`, counted in a subunit, one of the currency of `u`; false if it is none of it. A cent is an euro's, too. */
static bool cu_subunit_of(const mz_scan *s, mz_counted *b, const mz_unit *u) {
  if (cu_same_money(b->u.unit, u->unit)) return true;
  const mz_entry *e = mz_word_at(s, b->n.end)->entry;
  for (uint32_t k = 0; e != NULL && k < e->senses; k++) {
    const mz_sense *x = &s->lx->senses[e->sense + k];
    if (x->cls == MZ_S_SUBUNIT && cu_same_money(x->text, u->unit)) {
      memcpy(b->u.unit, u->unit, sizeof b->u.unit);
      return mz_decimal_ratio(mz_decimal_int(1), 1, (uint32_t)x->num, &b->u.factor);
    }
  }
  return false;
}

/* 20 دولارا و43 سنتا: the subunit of the same currency adds to the amount. */
static uint32_t cu_chain_money(const mz_scan *s, uint32_t end, mz_unit *u, mz_decimal *v) {
  uint32_t j = mz_joined(s, end);
  mz_counted b;
  mz_decimal part;
  if (j == UINT32_MAX) j = mz_is_number(s, end) ? end : UINT32_MAX;
  if (j == UINT32_MAX || u->scales || !mz_same_sentence(s, end - 1, j) ||
      !mz_counted_at(s, j, &b) || !b.has_unit || b.u.kind != MZ_MONEY || !b.u.scales || b.n.vague ||
      !cu_subunit_of(s, &b, u) || !mz_decimal_mul(b.n.v, b.u.factor, &part) ||
      !mz_decimal_add(*v, part, v))
    return end;
  if (u->unit[0] >= 'a') memcpy(u->unit, b.u.unit, sizeof u->unit); /* فلسا كويتيا */
  return b.end;
}

/* كيلو وواحد وسبعين جراماً ونصف الجرام: kilograms and grams are grams. */
uint32_t mz_chain_weight(const mz_scan *s, uint32_t end, mz_unit *u, mz_decimal *v) {
  uint32_t j = mz_joined(s, end);
  mz_counted b;
  mz_decimal grams;
  if (strcmp(u->unit, "kilogram") != 0 || j == UINT32_MAX || !mz_same_sentence(s, end - 1, j) ||
      !mz_counted_at(s, j, &b) || !b.has_unit || strcmp(b.u.unit, "gram") != 0 ||
      !mz_decimal_mul(*v, mz_decimal_int(1000), &grams) || !mz_decimal_add(grams, b.n.v, v))
    return end;
  memcpy(u->unit, b.u.unit, sizeof u->unit);
  return b.end;
}

void mz_chain_smaller(const mz_scan *s, mz_counted *a) {
  if (a->u.kind == MZ_MONEY) a->end = cu_chain_money(s, a->end, &a->u, &a->n.v);
  if (a->u.kind == MZ_MEASURE) a->end = mz_chain_weight(s, a->end, &a->u, &a->n.v);
}

/* }================================================================== */
