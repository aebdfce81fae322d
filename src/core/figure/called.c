/* SPDX-License-Identifier: MIT
**
** Short numbers that are called or written to: الاتصال على 937, أرسل رسالة إلى 88591, 635031 - Mobily.
*/
#include "counted.h"

#define CA_FEWEST 3 /* digits */
#define CA_MOST 6
#define CA_LONG 5  /* longer than a year */
#define CA_SENT 14 /* words between what is sent and the number it is sent to */

/* 88591 - Stc: does the name of an operator stand behind the number? */
static bool ca_operator(const mz_scan *s, uint32_t i) {
  uint32_t at = i + 1, m = mz_mark_at(s, at);
  at += mz_dash(m) || m == ',' || m == 0x60C;
  return mz_same_sentence(s, i, at) && mz_has_value(s, at, MZ_S_CUE, "operator");
}

/* أرسل رسالة نصية إلى: is something written before token `to`, and by message? */
static bool ca_sent(const mz_scan *s, uint32_t to) {
  bool message = false;
  for (uint32_t k = to, steps = 0; k-- > 0 && steps < CA_SENT && mz_same_sentence(s, k, to);
       steps++) {
    message = message || mz_has_value(s, k, MZ_S_CUE, "message");
    if (mz_has_value(s, k, MZ_S_CUE, "send")) return message;
  }
  return false;
}

bool mz_is_called(const mz_scan *s, uint32_t i) {
  mz_part n;
  if (!mz_one_number_at(s, i, &n) || !n.plain || n.digits < CA_FEWEST || n.digits > CA_MOST)
    return false;
  if (n.digits >= CA_LONG && ca_operator(s, i)) return true;
  bool more = mz_same_sentence(s, i, i + 1);
  bool purpose = more && mz_is_word(s, i + 1) && mz_written_at(s, i + 1)->head == MZ_L_LAM &&
                 mz_word_at(s, i + 1)->entry == NULL; /* 937 لمعرفة المزيد */
  if ((mz_counts(s, i, i + 1) && !purpose) || (more && mz_is(s, i + 1, MZ_S_FROM))) return false;
  if (!mz_same_sentence(s, i - 1, i)) return false;
  uint32_t by = i - 1;
  bool glued = mz_is_stub(s, by) && mz_has_clitic(s, by, MZ_P_PREP) &&
               mz_written_at(s, by)->head == MZ_L_BEH;
  if (glued || mz_is_spelt(s, by, "على"))
    return mz_same_sentence(s, by - 1, by) && mz_has_value(s, by - 1, MZ_S_CUE, "call");
  return mz_is_spelt(s, by, "إلى") && ca_sent(s, by);
}
