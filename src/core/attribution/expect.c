/* SPDX-License-Identifier: MIT */
#include "expect.h"

#define EX_BACK 12  /* tokens between a verb and the noun of what is expected */
#define EX_REACH 24 /* … and from expectations to what is expected */

/* Does a subject fill the tokens between a verb and token `to`, but for a date? */
static bool ex_subject(const mz_reading *r, uint32_t verb, uint32_t to, mz_span *who) {
  const mz_scan *s = r->s;
  uint32_t end, i = mz_past_date(r, verb + 1);
  return i < to && mz_source_known(s, i) && mz_source_after(s, i, to, who, &end) &&
         mz_past_date(r, end) == to;
}

/* خفض, عدل: does the verb at token i change what is expected; else, عبر, أعرب, does it tell of what is believed? */
static bool ex_verb(const mz_scan *s, uint32_t i, bool belief) {
  if (mz_has_al(s, i) || mz_has_clitic(s, i, MZ_P_PREP)) return false;
  return belief ? mz_is(s, i, MZ_S_PLEDGE)
                : mz_is(s, i, MZ_S_CHANGE) || mz_has_value(s, i, MZ_S_CUE, "revise");
}

bool mz_expects(const mz_reading *r, uint32_t i, const mz_sentence *sent, mz_span *who,
                uint32_t *from) {
  const mz_scan *s = r->s;
  bool belief = mz_has_value(s, i, MZ_S_CUE, "belief");
  if ((!belief && !mz_has_value(s, i, MZ_S_CUE, "forecast")) || i < sent->tok_first + 2)
    return false;
  uint32_t to = i;
  if (mz_is_spelt(s, i - 1, belief ? "عن" : "من"))
    to--;
  else if (belief)
    return false;
  if (belief && !mz_is_that(s, i + 1)) return false;
  *from = i + 1 + belief;
  for (uint32_t k = to - 1; k > sent->tok_first && to - k < EX_BACK; k--)
    if (ex_verb(s, k - 1, belief)) return ex_subject(r, k - 1, to, who);
  return false;
}

bool mz_expected(const mz_scan *s, uint32_t i, const mz_sentence *sent, mz_span *who, uint32_t *end,
                 uint32_t *to) {
  uint32_t k, turn;
  if (!mz_means(mz_phrase_at(s, i, MZ_S_CUE, &k), "expected") || k >= sent->tok_end ||
      mz_is_spelt(s, k, "سابقة") || !mz_source_after(s, k - 1, sent->tok_end, who, end))
    return false;
  if (mz_has_clitic(s, k, MZ_P_PREP | MZ_P_STUB) && mz_written_at(s, k)->head == MZ_L_BEH) {
    who->end = s->d->end[k - 1]; /* مقابل توقعات | بالنمو كذا */
    *end = k;
  }
  for (k = *end;
       k < sent->tok_end && k < *end + EX_REACH && !mz_is_comma(s, k) && !mz_turns(s, k, &turn);)
    k++;
  *to = k;
  return true;
}
