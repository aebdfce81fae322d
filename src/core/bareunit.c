/* SPDX-License-Identifier: MIT
**
** Units that are figures without a number: يومين, دولار واحد, منذ عام.
*/
#include "counted.h"

/* What lets a bare عام or شهر mean one: منذ, قبل, بعد, خلال, a modifier. */
static bool bu_supported(const mz_scan *s, uint32_t i) {
  uint32_t first;
  if (i == 0 || !mz_same_sentence(s, i - 1, i)) return false;
  if (mz_phrase_before(s, i, MZ_S_BEFORE, &first) != NULL) return true;
  const mz_sense *x = mz_sense_at(s, i - 1, MZ_S_WHEN);
  return x != NULL && x->text[0] != '\0' &&
         strchr("sdba", x->text[0]) != NULL; /* since during before after */
}

/* مديرين عامين: the adjective عام in the dual, behind a noun in the dual. */
static bool bu_dual_form(const mz_scan *s, uint32_t i) {
  uint8_t l[24];
  size_t n = mz_letters(s->d->text + s->d->first[i], s->d->end[i] - s->d->first[i], l, sizeof l);
  return n > 4 && n <= sizeof l && l[n - 1] == MZ_L_NOON &&
         (l[n - 2] == MZ_L_YEH || l[n - 2] == MZ_L_ALEF) && !mz_is(s, i, MZ_S_BEFORE) &&
         !mz_is(s, i, MZ_S_FUNCTION) && mz_word_at(s, i)->clitics == 0;
}

uint32_t mz_read_bare_unit(const mz_scan *s, uint32_t i, mz_draft *f) {
  mz_counted a;
  uint32_t end;
  if (!mz_is_word(s, i)) return 0;
  uint32_t stem = mz_stem_start(s, i);
  const mz_sense *dual = mz_sense_at(s, i, MZ_S_NOUN);
  if (dual != NULL && (dual->flags & MZ_F_DUAL)) { /* مرتين */
    mz_put_span(s, f, i, i + 1);
    f->kind = MZ_COUNT;
    f->value = mz_decimal_int(2);
    f->has |= MZ_HAS_VALUE;
    f->noun.first = stem;
    f->noun.end = s->d->end[i];
    f->rule = "dual";
    return i + 1;
  }
  if ((mz_word_at(s, i)->classes & MZ_UNITS) == 0) return 0;
  uint32_t below; /* درجتين تحت الصفر */
  const mz_sense *zero = mz_phrase_at(s, i + 1, MZ_S_MINUS, &below);
  if (zero != NULL && !mz_same_sentence(s, i, i + 1)) zero = NULL;
  bool supported = mz_word_at(s, i)->clitics == 0 && (bu_supported(s, i) || mz_alone(s, i, i + 1) ||
                                                      (zero != NULL && (zero->flags & MZ_F_NOUN)));
  if (!mz_unit_at(s, i, supported, &a.u)) return 0;
  memset(&a.n, 0, sizeof a.n);
  a.noun = UINT32_MAX;
  a.opened = false;
  a.n.tok = i;
  a.end = end = a.u.end;
  a.has_unit = true;
  const mz_sense *one = mz_sense_at(s, end, MZ_S_UNIT);
  bool counted_one = one != NULL && one->num == 1 && !(one->flags & MZ_F_COMPOUND) &&
                     mz_same_sentence(s, i, end) && mz_word_at(s, end)->clitics == 0;
  if (a.u.dual) {
    if (i > 0 && mz_word_at(s, i)->clitics == 0 && mz_same_sentence(s, i - 1, i) &&
        mz_is_word(s, i - 1) && bu_dual_form(s, i - 1))
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
    mz_counted more;
    bool chain = x != NULL && j != UINT32_MAX && mz_same_sentence(s, i, j) &&
                 mz_word_at(s, i)->clitics == 0 &&
                 ((mz_counted_at(s, j, &more) && more.has_unit) || mz_lone_unit(s, j, &more)) &&
                 more.u.kind == MZ_DURATION &&
                 mz_duration_rank(more.u.unit) > mz_duration_rank(a.u.unit) &&
                 mz_duration_rank(a.u.unit) >= 0;
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
    if (mz_same_sentence(s, i, end) &&
        (mz_year_at(s, end, &stop, &year, &hijri) || mz_month_at(s, end, &stop, &m) ||
         mz_is(s, end, MZ_S_WEEKDAY) || mz_is_number(s, end) || mz_is(s, end, MZ_S_SCALE) ||
         mz_opens(mz_mark_at(s, end))))
      return 0;
    a.n.v = mz_decimal_int(1);
    f->rule = "bare-unit";
  }
  mz_chain_half(s, &a);
  if (!mz_put_amount(f, &a.u, a.n.v)) return 0;
  if (a.u.kind == MZ_DURATION) a.end = mz_chain_duration(s, a.end, a.u.unit, f);
  zero = mz_phrase_at(s, a.end, MZ_S_MINUS, &below);
  if (zero != NULL && (zero->flags & MZ_F_NOUN) && mz_same_sentence(s, i, a.end)) {
    f->value.neg = f->value.mant != 0;
    a.end = below;
  }
  mz_put_span(s, f, i, a.end);
  f->at.first = stem;
  return a.end;
}
