/* SPDX-License-Identifier: MIT
**
** A year or an edition in two digits that ends an event's name: مهرجان جدة 36, عيد وصيف الطائف 37.
*/
#include "counted.h"

#define EV_NAME 4    /* words of the name, the event's noun among them */
#define EV_COUNTED 8 /* words before it in which the number would be said to count something */

static bool ev_event(const mz_scan *s, uint32_t i) {
  bool festival = mz_has_value(s, i, MZ_S_CUE, "venue") && mz_is(s, i, MZ_S_LABEL);
  return !mz_has_al(s, i) && (festival || mz_has_value(s, i, MZ_S_CUE, "event"));
}

/* عدد ضيوف مهرجان جدة 36, بلغ زوار مهرجان جدة 36: is the number how many there are? */
static bool ev_counted(const mz_scan *s, uint32_t first) {
  for (uint32_t k = first, steps = 0;
       k-- > 0 && steps < EV_COUNTED && mz_same_sentence(s, k, first); steps++)
    if (mz_has_value(s, k, MZ_S_FUNCTION, "light") || mz_is_whole(s, k)) return true;
  return false;
}

uint32_t mz_edition_from(const mz_scan *s, uint32_t i, uint32_t from) {
  const uint64_t none = MZ_FIGURES | MZ_PARTICLES | MZ_MODIFIERS | MZ_REPORTS;
  mz_part n;
  uint32_t first = i;
  for (uint32_t k = i; k > from && i - k < EV_NAME && mz_same_sentence(s, k - 1, i); k--) {
    if (ev_event(s, k - 1))
      first = k - 1;
    else if (first < i || !mz_is_word(s, k - 1) || (mz_word_at(s, k - 1)->classes & none) != 0)
      break;
  }
  if (first + 1 >= i || !mz_one_number_at(s, i, &n) || !n.plain || n.digits != 2) return i;
  if (mz_counts(s, i, i + 1) || (mz_same_sentence(s, i, i + 1) && mz_is(s, i + 1, MZ_S_FROM)))
    return i;
  uint32_t more = mz_joined(s, i + 1);
  if (more != UINT32_MAX && mz_same_sentence(s, i, more) && mz_is_number(s, more))
    return i; /* 12 و13 شركة */
  return !ev_counted(s, first) ? first : i;
}
