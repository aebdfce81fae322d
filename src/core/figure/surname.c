/* SPDX-License-Identifier: MIT
**
** A day of the week or of a month, or a month, that a man is called by: إبراهيم الخميس, محمد الفاتح, محمد رمضان.
*/
#include "timex.h"
#include "../attribution/naming.h"
#include "../variant/proper.h"

#define SU_NAMES 5 /* before a surname */

/* A given name that is no word besides, as خلال and صباح are. */
static bool su_given(const mz_scan *s, uint32_t i) {
  const uint64_t others = MZ_FIGURES | MZ_MODIFIERS | MZ_PARTICLES | MZ_CLASS(MZ_S_NATIONALITY);
  return mz_is_word(s, i) && (mz_word_at(s, i)->classes & others) == 0 && mz_given_at(s, i);
}

/* Is the name whose last given name is token `last` whole without a surname? So is a ruler's (الملك سلمان الخميس) and one
** that begins with a word that nobody knows (كولن باول الجمعة). */
static bool su_whole(const mz_scan *s, uint32_t last) {
  uint32_t k = last;
  while (k > 0 && last - k < SU_NAMES && mz_same_sentence(s, k - 1, last) &&
         (mz_is_spelt(s, k - 1, "بن") || su_given(s, k - 1)))
    k--;
  if (k == 0 || !mz_same_sentence(s, k - 1, last) || !mz_is_word(s, k - 1)) return false;
  if (mz_word_at(s, k - 1)->entry == NULL && !mz_has_al(s, k - 1)) return true;
  if (k > 1 && mz_has_al(s, k - 1) && mz_is(s, k - 1, MZ_S_NATIONALITY)) k--;
  return mz_same_sentence(s, k - 1, last) && mz_has_value(s, k - 1, MZ_S_CUE, "ruler");
}

bool mz_is_surname(const mz_scan *s, uint32_t i, const mz_sense *x) {
  if (i == 0 || strcmp(x->extra, "surname") != 0 || !mz_same_sentence(s, i - 1, i)) return false;
  if (mz_stem_start(s, i) != s->d->first[i]) return false; /* والخميس */
  bool servant = i > 1 && mz_is_spelt(s, i - 2, "عبد") && mz_has_al(s, i - 1) &&
                 mz_same_sentence(s, i - 2, i); /* عبد الرحمن الخميس */
  if (!servant && !su_given(s, i - 1)) return false;
  return x->cls != MZ_S_WEEKDAY || !su_whole(s, i - 1 - servant);
}
