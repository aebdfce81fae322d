/* SPDX-License-Identifier: MIT
**
** Numbers that are years of life by the words beside them: في السابعة من عمره, سن الـ18, عن عمر يناهز 84.
*/
#include "quantity.h"

/* العمر, عمره, and whoever else it may be. */
static bool ag_life(const mz_scan *s, uint32_t i) {
  static const char *const life[] = {"العمر", "عمره", "عمرها", "عمرهما", "عمرهم", "عمرهن", "عمري"};
  return mz_is_one_of(s, i, life);
}

/* سن, سنه; عمر without an ending is a man's name, too, unless a preposition governs it. */
static bool ag_age(const mz_scan *s, uint32_t i) {
  static const char *const age[] = {"سن",   "بسن", "لسن",  "السن",  "سنه",   "سنها",
                                    "بعمر", "عمر", "وعمر", "وعمره", "وعمرها"};
  if (!mz_is_one_of(s, i, age)) return false;
  return !mz_is_spelt(s, i, "عمر") ||
         (mz_same_sentence(s, i - 1, i) && mz_has_value(s, i - 1, MZ_S_FUNCTION, "preposition"));
}

bool mz_age_in_tens(const mz_scan *s, uint32_t i) {
  if (!mz_is(s, i, MZ_S_TENS) || !mz_has_al(s, i) || !mz_same_sentence(s, i - 2, i) ||
      !mz_is_spelt(s, i - 1, "في"))
    return false;
  uint32_t end = i + 1;
  bool more = mz_same_sentence(s, i, end) && mz_is_word(s, end);
  if (mz_is_spelt(s, i - 2, "وهو") || mz_is_spelt(s, i - 2, "وهي") ||
      (mz_has_value(s, i - 2, MZ_S_CUE, "player") &&
       !mz_has_al(s, i - 2))) /* وهي في الأربعين دولة: things are so many, too */
    return !more || mz_age_behind(s, end) || mz_has_clitic(s, end, MZ_P_WAW);
  return mz_has_value(s, i - 2, MZ_S_CUE, "person") && !mz_has_al(s, i - 2) &&
         !(more && mz_has_al(s, end)); /* not العشرين الأوائل */
}

bool mz_age_behind(const mz_scan *s, uint32_t i) {
  return mz_is(s, i, MZ_S_FROM) && mz_same_sentence(s, i, i + 1) && ag_life(s, i + 1);
}

bool mz_age_before(const mz_scan *s, uint32_t i) {
  uint32_t first;
  if (mz_age_in_tens(s, i)) return true;
  while (mz_same_sentence(s, i - 1, i) && (mz_is_stub(s, i - 1) || mz_opens(mz_mark_at(s, i - 1))))
    i--;
  for (int hedged = 0; hedged < 2 && mz_is_word(s, i - 1) && mz_same_sentence(s, i - 1, i);
       hedged++) {
    if (ag_life(s, i - 1) || ag_age(s, i - 1)) return true;
    if (mz_phrase_before(s, i, MZ_S_BEFORE, &first) == NULL) break;
    i = first; /* عن عمر يناهز 84 */
  }
  return false;
}
