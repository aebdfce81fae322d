/* SPDX-License-Identifier: MIT */
#include "saying.h"

#define SY_SPEECH 8 /* tokens between a verb and the speech that it tells of */

bool mz_says_inside(const mz_scan *s, uint32_t i) {
  return mz_has_value(s, i, MZ_S_CUE, "inside");
}

bool mz_says_with(const mz_scan *s, uint32_t i, const mz_sense *verb) {
  const mz_word *w = mz_word_at(s, i);
  return mz_takes(verb, "with") && w->entry == NULL && w->head == MZ_L_BEH && w->letters > 4;
}

bool mz_tells_of_thing(const mz_scan *s, uint32_t i, const mz_sentence *sent) {
  return i > sent->tok_first && !mz_has_clitic(s, i, MZ_P_WAW) &&
         mz_written_at(s, i)->head == MZ_L_YEH;
}

bool mz_has_no_subject(const mz_sense *verb) {
  return mz_takes(verb, "beside") || (verb->flags & MZ_F_NOUN);
}

bool mz_is_plural_verb(const mz_scan *s, uint32_t i) {
  const mz_word *w = mz_written_at(s, i);
  if (w->letters < 4 + mz_has_clitic(s, i, MZ_P_WAW)) return false; /* عزا */
  if (w->tail == MZ_L_ALEF) return w->before != MZ_L_HEH;           /* أعلنها */
  return w->tail == MZ_L_NOON && w->before == MZ_L_WAW;
}

bool mz_means_many(const mz_scan *s, uint32_t i, const mz_sense *verb) {
  if (mz_has_no_subject(verb)) return mz_written_at(s, i)->tail == MZ_L_NOON; /* مشيرين */
  return mz_is_plural_verb(s, i) || mz_these(s, i + 1); /* وقال هؤلاء إن */
}

bool mz_of_same(const mz_scan *s, uint32_t i) {
  static const char *const pronouns[] = {"هو", "هي", "هم", "وهو", "وهي", "وهم"};
  return i > 0 && mz_is_one_of(s, i - 1, pronouns);
}

bool mz_of_whom(const mz_scan *s, uint32_t i, const mz_sentence *sent) {
  return i > sent->tok_first + 1 && mz_has_value(s, i - 1, MZ_S_FUNCTION, "relative");
}

bool mz_told_before(const mz_scan *s, uint32_t i, uint32_t end, bool named,
                    const mz_sentence *sent) {
  static const char *const what[] = {"ما", "مما", "بما", "عما"};
  if (i == sent->tok_first) return false;
  if (mz_is_one_of(s, i - 1, what)) return !named;
  return mz_of_whom(s, i, sent) && mz_has_value(s, end, MZ_S_CUE, "of");
}

bool mz_opens_time(const mz_scan *s, uint32_t i, const mz_sentence *sent) {
  static const char *const when[] = {"عندما", "حينما", "حين", "كلما"};
  static const char *const since[] = {"بعد", "وبعد", "منذ", "ومنذ"};
  if (i <= sent->tok_first) return false;
  if (mz_is_that(s, i - 1)) /* at the start: in the middle it tells of what stands before */
    return i > sent->tok_first + 1 && i < sent->tok_first + 4 && mz_is_one_of(s, i - 2, since);
  return mz_is_one_of(s, i - 1, when) && !mz_behind_turn(s, i);
}

bool mz_is_imperfect(const mz_scan *s, uint32_t i, const mz_sense *verb) {
  const mz_word *w = mz_written_at(s, i);
  return w->head == MZ_L_YEH || (w->head == MZ_L_TEH && (verb->flags & MZ_F_FEMININE) &&
                                 (w->tail != MZ_L_TEH || w->letters < 5));
}

bool mz_was_said(const mz_scan *s, uint32_t i, const mz_sense *verb, const mz_sentence *sent) {
  static const char *const past[] = {"بعد", "وبعد", "منذ", "سبق", "وسبق"};
  if (i < sent->tok_first + 2 || mz_is_imperfect(s, i, verb)) return false;
  return mz_is_one_of(s, i - 2, past);
}

bool mz_is_full_name(const mz_scan *s, mz_span who) {
  uint32_t first = mz_token_at(s->d, who.first), last = mz_token_at(s->d, who.end - 1);
  return last > first &&
         (mz_has_al(s, last) || mz_is_spelt(s, last - 1, "آل") || mz_is_spelt(s, last - 1, "بن"));
}

bool mz_is_tally(const mz_scan *s, mz_span who) {
  uint32_t first = mz_token_at(s->d, who.first), last = mz_token_at(s->d, who.end - 1);
  if (!mz_has_value(s, first, MZ_S_CUE, "tally")) return false;
  for (uint32_t k = first + 1; k <= last; k++)
    if (mz_source_known(s, k)) return false;
  return true;
}

bool mz_is_record(const mz_scan *s, mz_span who) {
  return mz_has_value(s, mz_token_at(s->d, who.first), MZ_S_BODY, "record");
}

bool mz_is_written(const mz_scan *s, mz_span who) {
  return mz_is_record(s, who) ||
         mz_has_value(s, mz_token_at(s->d, who.first), MZ_S_BODY, "document");
}

bool mz_is_described(const mz_scan *s, uint32_t i, mz_span who) {
  uint32_t head = mz_token_at(s->d, who.first);
  return who.end > who.first && i > head && !mz_has_al(s, i - 1) && !mz_has_al(s, head) &&
         (mz_is_written(s, who) || mz_has_value(s, head, MZ_S_BODY, "people")) &&
         mz_is(s, i, MZ_S_DESCRIBES);
}

bool mz_says_at_once(const mz_scan *s, uint32_t i, const mz_sense *verb, bool known, bool paper) {
  if ((verb->flags & MZ_F_WEAK) || mz_has_no_subject(verb)) return false;
  if (mz_takes(verb, "direct")) return known || mz_is_comma(s, i);
  if (mz_takes(verb, "object")) return false;
  uint32_t turn;
  return (known && mz_is_comma(s, i)) || (paper && mz_turns(s, i, &turn));
}

bool mz_names_speech(const mz_scan *s, uint32_t i, uint32_t to) {
  for (uint32_t k = i; k < to && k < i + SY_SPEECH; k++)
    if (mz_has_value(s, k, MZ_S_BODY, "speech")) return true;
  return false;
}
