/* SPDX-License-Identifier: MIT
**
** Units that are figures without a number: يومين, دولار واحد, منذ عام.
*/
#include "counted.h"

#define BU_FEW 10    /* of a unit, which a range need not name again */
#define BU_CLAUSE 12 /* words between a verb and its إلى */

/* What lets a bare عام or شهر mean one: منذ, قبل, بعد, خلال, لمدة, a modifier. */
static bool bu_supported(const mz_scan *s, uint32_t i) {
  uint32_t first;
  if (!mz_same_sentence(s, i - 1, i)) return false;
  if (mz_phrase_before(s, i, MZ_S_BEFORE, &first) != NULL) return true;
  const mz_sense *x = mz_sense_at(s, i - 1, MZ_S_WHEN);
  return x != NULL && x->text[0] != '\0' &&
         strchr("sdbal", x->text[0]) != NULL; /* since during before after lasting */
}

/* لأسبوع, لشهر كامل: for how long, where nothing behind it says which week or month that is. */
static bool bu_lasting(const mz_scan *s, uint32_t i, uint32_t end) {
  const mz_word *w = mz_word_at(s, i);
  const mz_sense *x = mz_sense_at(s, i, MZ_S_DURATION);
  if (x == NULL || strchr("YMW", x->text[0]) == NULL || w->head != MZ_L_LAM) return false;
  if (!mz_same_sentence(s, i, end) || mz_mark_at(s, end) != 0 || mz_is(s, end, MZ_S_FUNCTION))
    return true;
  return mz_has_value(s, end, MZ_S_CUE, "whole");
}

/* قبل ذلك بيوم, بعدها بشهر: how long before or after something. */
static bool bu_apart(const mz_scan *s, uint32_t i) {
  const mz_sense *x = mz_sense_at(s, i, MZ_S_DURATION);
  if (x == NULL || mz_word_at(s, i)->head != MZ_L_BEH || !mz_same_sentence(s, i - 1, i))
    return false;
  if (mz_has_value(s, i - 1, MZ_S_CUE, "than")) return true;
  bool that = mz_is_spelt(s, i - 1, "ذلك") && mz_same_sentence(s, i - 2, i);
  return that && (mz_is_when(s, i - 2, "before") || mz_is_when(s, i - 2, "after"));
}

/* مديرين عامين, مديران عامان: the adjective عام in the dual, which agrees with the noun before it; but
** سجن المتهمين عامين, يقضيان عامين. */
static bool bu_adjective(const mz_scan *s, uint32_t i) {
  if (!(mz_is_spelt(s, i, "عامين") || mz_is_spelt(s, i, "عامان")) ||
      !mz_same_sentence(s, i - 1, i) || mz_has_al(s, i - 1))
    return false;
  const mz_word *w = mz_written_at(s, i - 1);
  return w->letters > 4 && w->tail == MZ_L_NOON && w->before == mz_written_at(s, i)->before;
}

/* درجتين تحت الصفر */
static bool bu_below_zero(const mz_scan *s, uint32_t i, uint32_t at, uint32_t *end) {
  if (!mz_same_sentence(s, i, at)) return false;
  const mz_sense *x = mz_phrase_at(s, at, MZ_S_MINUS, end);
  return x != NULL && (x->flags & MZ_F_NOUN);
}

/* نحو دولار, حوالي طن: of what is no length of time only that is one of it. */
static bool bu_about(const mz_scan *s, uint32_t i) {
  uint32_t first;
  mz_unit u;
  const mz_sense *x = mz_phrase_before(s, i, MZ_S_BEFORE, &first);
  return x != NULL && strcmp(x->text, "about") == 0 && mz_unit_at(s, i, false, &u);
}

/* Does و continue the amount that unit `a` begins: a half, or a smaller unit? */
static bool bu_continues(const mz_scan *s, const mz_counted *a) {
  mz_counted more, chained = *a;
  uint32_t j = mz_joined(s, a->end);
  if (j == UINT32_MAX || !mz_same_sentence(s, a->n.tok, j)) return false;
  const mz_sense *half = mz_fraction_at(s, j);
  if (half != NULL && !(half->flags & MZ_F_WEAK)) return true;
  mz_chain_smaller(s, &chained);
  if (chained.end > a->end) return true;
  int rank = mz_duration_rank(a->u.unit);
  return rank >= 0 && mz_word_at(s, a->n.tok)->clitics == 0 &&
         ((mz_counted_at(s, j, &more) && more.has_unit) || mz_lone_unit(s, j, &more)) &&
         mz_duration_rank(more.u.unit) > rank;
}

/* Is the word of time at i the second of عاما بعد عام? */
static bool bu_repeated(const mz_scan *s, uint32_t i, const mz_sense *x) {
  if (!mz_same_sentence(s, i - 2, i)) return false;
  const mz_sense *first = mz_sense_at(s, i - 2, MZ_S_DURATION);
  return first != NULL && strcmp(first->text, x->text) == 0;
}

/* Does what follows the unit make it something else than one: عام 1990, شهر رمضان, يوم الجمعة, يوم أمس, شهر (يوليو), مدة عقد
** اللاعب? */
static bool bu_names(const mz_scan *s, uint32_t i, uint32_t end) {
  int year;
  bool hijri;
  uint32_t stop;
  mz_month m;
  return mz_same_sentence(s, i, end) &&
         (mz_year_at(s, end, &stop, &year, &hijri) || mz_month_at(s, end, &stop, &m) ||
          mz_is(s, end, MZ_S_WEEKDAY) ||
          (mz_has_value(s, i, MZ_S_DURATION, "D") &&
           mz_phrase_at(s, end, MZ_S_RELDAY, &stop) != NULL) ||
          mz_is_number(s, end) || mz_is(s, end, MZ_S_SCALE) || mz_opens(mz_mark_at(s, end)) ||
          (mz_has_al(s, end) && mz_stem_start(s, end) == s->d->first[end] &&
           !mz_is(s, end, MZ_S_FUNCTION)));
}

/* وصل العدد بعد يومين إلى سبعة: what is reached stands behind إلى, the word of time before it only says when. */
static bool bu_reaches(const mz_scan *s, uint32_t i) {
  for (uint32_t k = i - 1; mz_same_sentence(s, k, i); k--) {
    if (mz_has_value(s, k, MZ_S_CUE, "reach")) return true;
    if (i - k >= BU_CLAUSE || mz_is(s, k, MZ_S_TO)) return false;
  }
  return false;
}

/* The other end of a range, at token `at`: ثلاث سنوات, سنتين, متر ونصف. */
static bool bu_other_end(const mz_scan *s, uint32_t at, bool joined, mz_counted *b) {
  if (mz_counted_at(s, at, b)) return !b->n.vague;
  if ((mz_word_at(s, at)->clitics != 0 && !joined) || !mz_lone_unit(s, at, b)) return false;
  mz_chain_half(s, b);
  return true;
}

/* يومين أو ثلاثة, من سنتين إلى ثلاث سنوات, بين سنة وثلاث سنوات, من متر إلى متر ونصف: from one or two of a unit to more of it. A number that does
** not name the unit is one of it only if it is small: جدد عقده سنتين إلى 2026. */
static uint32_t bu_range(const mz_scan *s, const mz_counted *a, mz_draft *f) {
  mz_counted b;
  uint32_t i = a->n.tok, first;
  bool to =
      mz_is(s, a->end, MZ_S_TO) && !mz_has_clitic(s, a->end, MZ_P_WAW) && !mz_change_before(s, i);
  bool begun = to && mz_same_sentence(s, i - 1, i) && mz_is(s, i - 1, MZ_S_FROM);
  uint32_t at =
      mz_phrase_before(s, i, MZ_S_BETWEEN, &first) != NULL ? mz_joined(s, a->end) : UINT32_MAX;
  bool between = at != UINT32_MAX;
  if (!between) at = a->end + 1;
  if (!(between || (a->u.dual ? to || mz_is_spelt(s, a->end, "أو") : begun)) ||
      !mz_same_sentence(s, i, at) || !bu_other_end(s, at, between, &b) ||
      mz_decimal_cmp(b.n.v, a->n.v) <= 0)
    return 0;
  if (!b.has_unit && b.noun == UINT32_MAX) {
    if (mz_decimal_cmp(b.n.v, mz_decimal_int(BU_FEW)) > 0 || (to && bu_reaches(s, i))) return 0;
    b.u = a->u;
    b.has_unit = true;
  }
  if (!b.has_unit || strcmp(b.u.unit, a->u.unit) != 0) return 0;
  return mz_put_range(s, f, a, &b) ? b.end : 0;
}

/* العام ونصف العام: one and a half of a definite unit of time. */
static uint32_t bu_and_half(const mz_scan *s, uint32_t i, mz_draft *f) {
  mz_counted a = {.n = {.tok = i, .v = mz_decimal_int(1)}};
  const mz_sense *x = mz_has_al(s, i) ? mz_sense_at(s, i, MZ_S_DURATION) : NULL;
  uint32_t j = mz_joined(s, i + 1);
  if (x == NULL || (x->flags & (MZ_F_PLURAL | MZ_F_DUAL)) || !mz_is(s, j, MZ_S_FRACTION) ||
      !mz_same_sentence(s, i, j + 1) || !mz_has_al(s, j + 1) ||
      !mz_has_value(s, j + 1, MZ_S_DURATION, x->text) || !mz_unit_at(s, i, true, &a.u))
    return 0;
  a.end = a.u.end;
  mz_chain_half(s, &a);
  if (a.end == a.u.end || !mz_put_amount(f, &a.u, a.n.v)) return 0;
  mz_put_span(s, f, i, a.end);
  f->rule = "unit-and-half";
  return a.end;
}

uint32_t mz_read_bare_unit(const mz_scan *s, uint32_t i, mz_draft *f) {
  uint32_t end;
  if (!mz_is_word(s, i)) return 0;
  const mz_sense *noun = mz_sense_at(s, i, MZ_S_NOUN);
  bool dual = noun != NULL && (noun->flags & MZ_F_DUAL);
  if (!dual && !(mz_word_at(s, i)->classes & MZ_UNITS)) return 0;
  if ((end = bu_and_half(s, i, f)) != 0) return end;
  if (mz_has_al(s, i) && mz_written_at(s, i)->tail != MZ_L_NOON) return 0; /* two are الدولاران */
  uint32_t stem = mz_stem_start(s, i);
  if (dual) { /* مرتين */
    mz_put_span(s, f, i, i + 1);
    f->kind = MZ_COUNT;
    f->value = mz_decimal_int(2);
    f->has |= MZ_HAS_VALUE;
    f->noun.first = stem;
    f->noun.end = s->d->end[i];
    f->rule = "dual";
    return i + 1;
  }
  bool below = bu_below_zero(s, i, i + 1, &end) ||
               (mz_is(s, i + 1, MZ_S_UNIT) && bu_below_zero(s, i, i + 2, &end));
  bool supported = mz_word_at(s, i)->clitics == 0
                       ? bu_supported(s, i) || mz_alone(s, i, i + 1) || below
                       : bu_lasting(s, i, i + 1) || bu_apart(s, i);
  mz_counted a = {0};
  if (!mz_unit_at(s, i, supported && mz_word_at(s, i)->clitics == 0, &a.u)) return 0;
  a.n.tok = i;
  a.n.first = stem;
  a.end = end = a.u.end;
  a.n.v = mz_decimal_int(a.u.dual ? 2 : 1);
  if (!a.u.dual && mz_word_at(s, i)->clitics == 0 && (end = bu_range(s, &a, f)) != 0) return end;
  end = a.end;
  if (a.u.dual) {
    bool ranked = mz_has_al(s, i) && mz_is(s, i, MZ_S_LABEL) && mz_same_sentence(s, i, end) &&
                  mz_is_number(s, end);
    bool years = mz_written_at(s, i)->tail == MZ_L_YEH && mz_same_sentence(s, i, end) &&
                 mz_is_number(s, end);                   /* خلال عامي 2013 و2014 */
    if (ranked || years || bu_adjective(s, i)) return 0; /* في الدقيقتين 5 و90 */
    if ((end = bu_range(s, &a, f)) != 0) return end;
    a.end += mz_says_again(s, &a);
    f->rule = "dual";
  } else if (!mz_has_al(s, i) && mz_says_again(s, &a)) {
    a.end++;
    f->rule = "unit-and-one";
  } else {
    const mz_sense *x = mz_sense_at(s, i, MZ_S_DURATION);
    const mz_sense *unit = x != NULL ? x : mz_sense_at(s, i, MZ_S_MEASURE);
    if (unit == NULL) unit = mz_sense_at(s, i, MZ_S_CURRENCY);
    if ((unit != NULL && (unit->flags & MZ_F_PLURAL)) || mz_has_al(s, i) ||
        (a.u.kind == MZ_PERCENT && !bu_continues(s, &a)))
      return 0;
    if (x != NULL && bu_repeated(s, i, x)) return 0;
    if (!bu_continues(s, &a) && !mz_alone(s, i, end) &&
        !(x != NULL ? supported : below || bu_about(s, i)))
      return 0;
    if (bu_names(s, i, end)) return 0;
    f->rule = "bare-unit";
  }
  mz_chain_half(s, &a);
  mz_chain_smaller(s, &a);
  if (!mz_put_amount(f, &a.u, a.n.v)) return 0;
  if (a.u.kind == MZ_DURATION) a.end = mz_chain_duration(s, a.end, a.u.unit, f);
  if (bu_below_zero(s, i, a.end, &end)) {
    f->value.neg = true;
    a.end = end;
  }
  mz_put_span(s, f, i, a.end);
  f->at.first = stem;
  return a.end;
}
