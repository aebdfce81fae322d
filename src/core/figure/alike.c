/* SPDX-License-Identifier: MIT
**
** Whether a number without a noun counts the same things as the figure before it (12 عاملا … بينهم 5), or whether the words
** around it say that it counts, measures or names something else: عدد المفقودين 40, مقاس 4×6, الفرقة 30.
*/
#include "quantity.h"
#include "../attribution/naming.h"

#define AL_REACH 40   /* tokens before a number that may say what else it is a number of */
#define AL_MATCH 120  /* the last minute of a match */
#define AL_BRACKET 12 /* tokens between a goal and the minute of it */

static bool al_times(const mz_scan *s, uint32_t i) {
  uint32_t mark = mz_mark_at(s, i);
  return mark == MZ_TIMES_SIGN || mark == '*' || mz_is_spelt(s, i, "x") || mz_is_spelt(s, i, "في");
}

/* The last token before a number, brackets and clitics aside. */
static uint32_t al_before(const mz_scan *s, uint32_t i) {
  uint32_t k = i - 1;
  while (mz_same_sentence(s, k, i) && (mz_is_stub(s, k) || mz_opens(mz_mark_at(s, k)))) k--;
  return k;
}

/* كيلو 60, مقاس (4×6), الفرقة 30: does the word before it say that the number measures or names? The other side of a size
** stands behind a sign or في. */
static bool al_named(const mz_scan *s, const mz_draft *f) {
  uint32_t k = al_before(s, f->tok_first), end = f->tok_end;
  if (!mz_same_sentence(s, k, f->tok_first)) return false;
  if (mz_has_value(s, k, MZ_S_CUE, "numbered")) return true;
  bool spelt = mz_is_word(s, k); /* 4 في 6 only behind مقاس, 4×6 wherever it stands */
  if (al_times(s, k) && mz_same_sentence(s, k - 1, k) && mz_is_number(s, k - 1))
    return !spelt || mz_has_value(s, al_before(s, k - 1), MZ_S_CUE, "numbered");
  return mz_mark_at(s, end) != 0 && al_times(s, end) && mz_same_sentence(s, end, end + 1) &&
         mz_is_number(s, end + 1);
}

/* 110 وفاة, 12 واعظا: a word behind the number that begins with a و of its own, for all that its ending says; but
** 20 وانصرفوا. */
static bool al_followed(const mz_scan *s, const mz_draft *f) {
  uint32_t i = f->tok_end;
  if (!mz_same_sentence(s, f->tok_first, i) || !mz_is_word(s, i)) return false;
  const mz_word *w = mz_word_at(s, i);
  return w->entry == NULL && w->head == MZ_L_WAW && w->letters > 3 &&
         (mz_has_marbuta(s, i) ||
          (w->tail == MZ_L_ALEF && w->before != MZ_L_HEH && w->before != MZ_L_WAW));
}

#define AL_HEDGE 3 /* tokens between بينهم and its number */

/* بينهم نحو خمسة */
static bool al_among(const mz_scan *s, const mz_draft *f) {
  for (uint32_t i = f->tok_first, n = 0; i-- > 0 && n < AL_HEDGE; n++)
    if (mz_same_sentence(s, i, f->tok_first) && mz_is(s, i, MZ_S_PARTITIVE)) return true;
  return false;
}

/* مقتل 30 من تنظيم كذا: of a body there are no more of whom the figure before tells, unless that says nothing but that they
** are people: 12 شخصا. */
static bool al_of_body(const mz_scan *s, const mz_draft *f, const mz_draft *g) {
  uint32_t i = f->tok_end, noun = mz_token_at(s->d, g->noun.first);
  return mz_is(s, i, MZ_S_FROM) && mz_same_sentence(s, f->tok_first, i + 1) &&
         mz_is(s, i + 1, MZ_S_BODY) && !al_among(s, f) &&
         !mz_has_value(s, noun, MZ_S_CUE, "anyone") && !mz_has_value(s, noun, MZ_S_CUE, "others");
}

/* خمسة منهم, الثلاثة, 7 من أصل 115: does the number itself say that it is a part of what was told, or all of it? */
static bool al_part(const mz_scan *s, const mz_draft *f) {
  static const char *const whole[] = {"بين", "أصل", "اصل", "مجموع", "إجمالي", "اجمالي"};
  uint32_t i = f->tok_end;
  if (mz_has_al(s, f->tok_first)) return true;
  if (!mz_same_sentence(s, f->tok_first, i)) return false;
  return mz_is(s, i, MZ_S_PARTITIVE) || (mz_is(s, i, MZ_S_FROM) && mz_is_one_of(s, i + 1, whole));
}

/* عدد المفقودين, حصيلة القتلى: does token i say that other things than those of `g` are counted? Not عدد من, عدد كبير من, عدد
** كبير منها. */
static bool al_number_of(const mz_scan *s, uint32_t i, const mz_draft *g) {
  bool tally = mz_has_value(s, i, MZ_S_CUE, "tally");
  uint32_t of = i + 1;
  if ((!tally && !mz_has_value(s, i, MZ_S_CUE, "number")) || !mz_same_sentence(s, i, of) ||
      !mz_is_word(s, of) || mz_is(s, of, MZ_S_FUNCTION) || mz_is(s, of, MZ_S_FROM) ||
      mz_is(s, of + 1, MZ_S_FROM) || mz_is(s, of + 1, MZ_S_PARTITIVE) ||
      (tally && !mz_looks_plural(s, of)))
    return false;
  const char *text = s->d->text;
  uint32_t first = mz_stem_start(s, of);
  return mz_stem_key(text + first, s->d->end[of] - first) !=
         mz_stem_key(text + g->noun.first, g->noun.end - g->noun.first);
}

/* وقال إن المركز …: does a clause of another subject open at token i? */
static bool al_opens(const mz_scan *s, uint32_t i, const mz_draft *f) {
  if (!mz_is_that(s, i) || !mz_same_sentence(s, i, i + 1) || i + 1 >= f->tok_first) return false;
  bool subject = mz_has_al(s, i + 1) || mz_is(s, i + 1, MZ_S_BODY);
  return subject && !mz_is(s, i + 1, MZ_S_FUNCTION) && !mz_has_value(s, i + 1, MZ_S_CUE, "number");
}

/* Do the words between the figure `g` and the number `f` say that it is a number of something else? What befalls people befalls
** the same people, whoever tells of it: وقال إن الغارة أسفرت عن إصابة 40. */
static bool al_told_else(const mz_scan *s, const mz_draft *f, const mz_draft *g) {
  bool part = al_part(s, f), minute = mz_mark_at(s, f->tok_first - 1) == '(' &&
                                      mz_decimal_small(f->value, AL_MATCH) < AL_MATCH;
  for (uint32_t i = f->tok_first, n = 0; i-- > g->tok_end && n < AL_REACH; n++) {
    if (mz_has_value(s, i, MZ_S_CUE, "fate")) return false;
    if (al_number_of(s, i, g)) return true;
    if (minute && n < AL_BRACKET && mz_has_value(s, i, MZ_S_SPORT, "goal")) return true;
    part = part || mz_is(s, i, MZ_S_PARTITIVE);
    if (!part && al_opens(s, i, f)) return true;
  }
  return minute && mz_has_value(s, mz_token_at(s->d, g->noun.first), MZ_S_SPORT, "goal");
}

bool mz_counts_alike(const mz_scan *s, const mz_draft *f, const mz_draft *g) {
  return !al_named(s, f) && !al_followed(s, f) && !al_of_body(s, f, g) && !al_told_else(s, f, g);
}
