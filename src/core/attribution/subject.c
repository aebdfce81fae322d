/* SPDX-License-Identifier: MIT */
#include "subject.h"

#define SB_OF 8     /* tokens between نقل and its عنه */
#define SB_HAD 8    /* … between كان and a verb behind its subject */
#define SB_TOPIC 24 /* … between أما and the verb behind whom it is about */
#define SB_DEED 6   /* … between a claim's subject and the deed */

/* أن الأمم المتحدة أعلنت في وقت سابق الدرجة الثالثة: who speaks opens the clause, and what stands behind the verb is its
** object. */
static bool sb_beside(const mz_scan *s, uint32_t i, const mz_sense *verb, const mz_sentence *sent,
                      mz_span *who) {
  mz_span before;
  if ((verb->flags & MZ_F_WEAK) || mz_takes(verb, "direct") || i <= sent->tok_first ||
      mz_has_clitic(s, i, MZ_P_WAW) || !mz_source_before(s, i, sent->tok_first, false, &before) ||
      s->d->end[i - 1] != before.end)
    return false;
  uint32_t head = mz_token_at(s->d, before.first);
  if (!mz_source_known(s, head) || (head > sent->tok_first && !mz_is_that(s, head - 1)))
    return false;
  *who = before;
  return true;
}

/* كانت فنلندا اتهمت الدنمارك بكذا: the subject stands before. */
static bool sb_had(const mz_scan *s, uint32_t i, const mz_sentence *sent, mz_span *who,
                   bool *known) {
  uint32_t k = i;
  while (k > sent->tok_first && i - k < SB_HAD && mz_is_word(s, k - 1) &&
         !mz_has_value(s, k - 1, MZ_S_FUNCTION, "past"))
    k--;
  if (k == sent->tok_first || k == i || !mz_has_value(s, k - 1, MZ_S_FUNCTION, "past") ||
      !mz_source_before(s, i, k, true, who))
    return false;
  *known = true;
  return mz_token_at(s->d, who->first) == k;
}

/* أما الوزير، الذي حضر، فقال: whom the words behind أما are about; the token with which they begin, or 0. */
static uint32_t sb_topic(const mz_scan *s, uint32_t i, const mz_sentence *sent, mz_span *who,
                         bool *known) {
  uint32_t k = i, end;
  if (mz_written_at(s, i)->head != MZ_L_FEH) return 0;
  while (k > sent->tok_first && i - k < SB_TOPIC && !mz_is_that(s, k - 1) &&
         !mz_has_value(s, k - 1, MZ_S_CUE, "topic"))
    k--;
  if (k == sent->tok_first || !mz_has_value(s, k - 1, MZ_S_CUE, "topic") ||
      mz_has_value(s, k, MZ_S_BODY, "some") || !mz_source_after(s, k, i, who, &end))
    return 0;
  *known = mz_source_known(s, k);
  return end == i || (*known && (mz_is_comma(s, end) || mz_mark_at(s, end) == '(')) ? k : 0;
}

/* الخبراء, السلطات, الضحايا: a plural, as the lexicon or its ending says. */
static bool sb_plural(const mz_scan *s, uint32_t k) {
  const mz_word *w = mz_written_at(s, k);
  const mz_sense *body = mz_sense_at(s, k, MZ_S_BODY);
  if (w->tail == MZ_L_ALEF)
    return w->letters > 5 && w->letters <= MZ_KEY_LETTERS && w->before == MZ_L_YEH &&
           mz_has_al(s, k) && mz_letter(w, w->letters - 3u) == MZ_L_ALEF;
  return body != NULL && ((body->flags & MZ_F_PLURAL) ||
                          (w->tail == MZ_L_TEH && w->before == MZ_L_ALEF && w->letters > 4));
}

/* أما الشركة فقال إن كذا: can whoever the verb at token i means be what begins at token k? A name without ال says nothing of
** it (حمزة), nor does a title before the name of a woman (النائب سلمى). */
static bool sb_agrees(const mz_scan *s, uint32_t i, const mz_sense *verb, uint32_t k, mz_span who) {
  uint32_t end;
  bool title = mz_title_at(s, k, &end), noun = mz_has_al(s, k) || title || mz_body_at(s, k, &end);
  if (mz_is_plural_verb(s, i)) return true;
  if (verb->flags & MZ_F_FEMININE)
    return !title || !mz_has_al(s, k) || mz_has_marbuta(s, k) || who.end > s->d->end[k];
  return !sb_plural(s, k) &&
         !(noun && mz_has_marbuta(s, k) && !mz_has_value(s, k, MZ_S_CUE, "either"));
}

/* نقلت الوكالة أمس أن: of whom the paper that passes it on has it is not said. */
static bool sb_carries(const mz_voice *v, uint32_t *end, const mz_sentence *sent, mz_span *who) {
  const mz_scan *s = v->read.s;
  uint32_t behind;
  if (!mz_source_known(s, *end) || !mz_source_after(s, *end, sent->tok_end, who, &behind) ||
      !mz_is_that(s, mz_past_date(&v->read, behind)))
    return false;
  *end = behind;
  return true;
}

/* بنحو 5 ملايين ريال, but not بنحو 5 آلاف: does an amount follow at token i that is no number of people? */
static bool sb_measured(const mz_voice *v, uint32_t i) {
  size_t k = mz_figure_from(&v->read, i);
  return k < v->read.count && v->read.figures[k].unit[0] != '\0';
}

/* تبنى قتل كذا, تبنى عملية قتل كذا: what somebody owns up to stands at token i. */
static bool sb_claimed(const mz_scan *s, uint32_t i) {
  return mz_has_value(s, i, MZ_S_CUE, "deed") || mz_has_value(s, i, MZ_S_CUE, "claimed");
}

/* وصف سليم التميمي الحادث بأنه كذا, قدر خبراء الخسائر بنحو كذا, تبنت الحركة الهجوم: is the word with ال at token i, behind
** a name, the object of the verb? */
static bool sb_is_object(const mz_voice *v, uint32_t verb, const mz_sense *x, uint32_t i,
                         uint32_t first) {
  const mz_scan *s = v->read.s;
  if (mz_takes(x, "claim")) return sb_claimed(s, i);
  if (i + 1 >= s->n || mz_written_at(s, i + 1)->head != MZ_L_BEH) return false;
  bool with = mz_has_clitic(s, i + 1, MZ_P_PREP | MZ_P_STUB);
  if (mz_has_value(s, verb, MZ_S_CALLS, "with"))
    return (with || mz_is_that(s, i + 1)) && mz_has_al(s, i - 1);
  if (!with || !mz_takes(x, "object") || !mz_takes(x, "with") || mz_is_nisba(s, i) ||
      !mz_has_figure(v, i + 1, i + 1 + MZ_AMOUNT_WORDS))
    return false;
  if (mz_sound_plural(s, first)) return true;
  bool people = mz_has_value(s, first, MZ_S_BODY, "people"); /* قدر سكان المدينة بنحو 5 ملايين */
  return people ? sb_measured(v, i + 1) : i > first + 1;
}

/* Such a word is no part of the name. */
static void sb_less_object(const mz_voice *v, uint32_t verb, const mz_sense *x, mz_span *who,
                           uint32_t *end) {
  const mz_scan *s = v->read.s;
  uint32_t first = mz_token_at(s->d, who->first), last = mz_token_at(s->d, who->end - 1);
  bool claim = mz_takes(x, "denies") && mz_has_value(s, last, MZ_S_CONTRARY, "claim");
  if (first == last ||
      !(mz_has_al(s, last) ? sb_is_object(v, verb, x, last, first) : claim)) /* نفى الوزير صحة */
    return;
  who->end = s->d->end[last - 1];
  *end = last;
}

/* الوزير نفى هذه الأنباء: what is denied stands at token i, behind the verb, and who denies it before. */
static bool sb_denies(const mz_scan *s, uint32_t i, const mz_sense *verb) {
  return mz_takes(verb, "denies") &&
         (mz_has_value(s, i, MZ_S_FUNCTION, "this") || mz_has_value(s, i, MZ_S_CUE, "tally") ||
          mz_has_value(s, i, MZ_S_CONTRARY, "claim"));
}

mz_clause mz_deed(const mz_scan *s, uint32_t i, const mz_sentence *sent) {
  uint32_t k = i;
  while (k < sent->tok_end && k < i + SB_DEED && mz_is_word(s, k) &&
         !mz_has_value(s, k, MZ_S_CUE, "deed"))
    k++;
  bool found = k < sent->tok_end && k < i + SB_DEED && mz_is_word(s, k);
  return (mz_clause){found ? MZ_OPENS_BARE : MZ_OPENS_NOT, k, sent->tok_end, 0};
}

bool mz_accused(const mz_scan *s, uint32_t i, const mz_sense *verb) {
  return mz_takes(verb, "accuse") && i < s->n &&
         (mz_has_clitic(s, i, MZ_P_PREP) || mz_is_that(s, i)) &&
         mz_written_at(s, i)->head == MZ_L_BEH;
}

bool mz_subject(const mz_voice *v, uint32_t i, const mz_sense *verb, uint32_t *end,
                const mz_sentence *sent, mz_span *who, bool *known) {
  const mz_scan *s = v->read.s;
  *known = true;
  if (mz_takes(verb, "from"))
    return mz_source_from(s, *end, sent->tok_end, who, end) || sb_carries(v, end, sent, who);
  if (mz_has_no_subject(verb)) return false;
  if (sb_had(s, i, sent, who, known)) return true;
  bool leads = i == sent->tok_first || mz_has_clitic(s, i, MZ_P_WAW);
  bool after = !mz_is_plural_verb(s, i) && !mz_of_same(s, i) &&
               !(mz_takes(verb, "claim") && sb_claimed(s, *end)) &&
               (leads || !sb_denies(s, *end, verb));
  uint32_t at = after ? mz_find_subject(&v->read, *end, sent->tok_end) : sent->tok_end, behind;
  bool hearer = at < s->n && (mz_has_clitic(s, at, MZ_P_PREP) || mz_says_with(s, at, verb));
  if (after && !hearer && !mz_quotation_at(&v->read, at) &&
      mz_source_after(s, at, sent->tok_end, who, &behind)) {
    sb_less_object(v, i, verb, who, &behind);
    mz_span whole = {s->d->first[at], who->end};
    if (who->first > whole.first && who->first < s->d->end[at] && mz_heard(v, whole))
      *who = whole; /* no ب: قال بالمير */
    *known = mz_source_known(s, at) || mz_heard(v, *who);
    if (!*known && mz_says_inside(s, i + 1) &&
        mz_find_clause(&v->read, behind, verb, false, sent).how == MZ_OPENS_NOT)
      return false; /* ينفي فيه الأخبار */
    if (!*known && !mz_is_that(s, behind) && sb_beside(s, i, verb, sent, who))
      *known = true;
    else
      *end = behind;
    return true;
  }
  uint32_t topic = sb_topic(s, i, sent, who, known);
  if (topic > 0) return sb_agrees(s, i, verb, topic, *who);
  if (leads || !(verb->flags & MZ_F_CONTINUES) || mz_says_inside(s, *end)) return false;
  bool whose = mz_of_whom(s, i, sent);
  if (!mz_source_before(s, i - whose, sent->tok_first, !whose && !mz_takes(verb, "to"), who))
    return false;
  uint32_t head = mz_token_at(s->d, who->first); /* تلقت بلاغا يفيد بكذا: an object */
  bool sure = mz_source_known(s, head) || mz_heard(v, *who);
  bool name = s->d->end[head] < who->end && !mz_has_al(s, head);
  if (whose && (mz_has_clitic(s, i - 1, MZ_P_WAW) || !(sure || name)))
    return false; /* المصنع الذي أعلن أنه كذا: who knows by whom */
  bool apart = head == sent->tok_first || !mz_is_word(s, head - 1) ||
               mz_has_value(s, head - 1, MZ_S_FUNCTION, "past"); /* كانت فلانة توقعت كذا */
  *known = apart || sure;
  return mz_has_al(s, head) || mz_written_at(s, head)->tail != MZ_L_ALEF ||
         mz_word_at(s, head)->entry == NULL;
}

bool mz_of_him(const mz_voice *v, uint32_t *end, const mz_sentence *sent, mz_span *who) {
  const mz_scan *s = v->read.s;
  for (uint32_t k = *end; k < sent->tok_end && k < *end + SB_OF && !mz_is_that(s, k); k++) {
    bool her = mz_is_spelt(s, k, "عنها");
    if (!her && !mz_is_spelt(s, k, "عنه")) continue;
    *who = mz_recall(v, her ? MZ_SHE : MZ_HE);
    *end = k + 1;
    return !mz_nobody(*who);
  }
  return false;
}
