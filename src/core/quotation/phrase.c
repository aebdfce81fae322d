/* SPDX-License-Identifier: MIT
**
** What stands between marks: is it what somebody says, or what a thing is called? Arabic tells by the grammar of the words,
** by the noun or verb before them, and by what agrees with what.
*/
#include "phrase.h"
#include "../figure/quantity.h"

#define PH_NAME_WORDS 4   /* a name is no longer */
#define PH_TITLE_WORDS 12 /* … but one behind the noun that bears it */
#define PH_DESCRIBED 3 /* words between that noun and its name: شركة الاستشارات العقارية «…» */
#define PH_CALLED 8 /* tokens between a verb of calling and what it calls so */

bool mz_reports(const mz_scan *s, uint32_t i, bool *continues) {
  uint32_t end;
  const mz_sense *x = mz_phrase_at(s, i, MZ_S_SAY, &end);
  *continues = x != NULL && (x->flags & MZ_F_CONTINUES) != 0;
  return x != NULL || mz_is(s, i, MZ_S_PLEDGE);
}

/* المعيب بشدة: a word with a ب before it says how. */
static bool ph_manner(const mz_scan *s, uint32_t i) {
  const mz_word *w = mz_word_at(s, i);
  return w->letters >= 4 && w->head == MZ_L_BEH && w->tail == MZ_L_HEH && mz_has_al(s, i - 1);
}

bool mz_verb_shaped(const mz_scan *s, uint32_t i) {
  const mz_word *w = mz_word_at(s, i);
  if (w->letters < 4 || w->entry != NULL) return false;
  if (w->tail == MZ_L_ALEF && w->before == MZ_L_WAW) return true;
  uint8_t second = mz_letter(w, 1);
  return w->head == MZ_L_YEH && second != MZ_L_ALEF && second != MZ_L_WAW && w->tail != MZ_L_HEH &&
         w->tail != MZ_L_YEH && w->tail != MZ_L_ALEF;
}

/* Is there what names have not: a verb, not, a preposition («عن طريق الخطأ»), another particle behind the first word
** («تاريخية وغير مسبوقة»), or an adjective that is as indefinite as all the rest («إعادة هيكلة شاملة»)? Letters that are
** read out (بي بي سي) are no words. */
static bool ph_phrase(const mz_scan *s, const mz_speech *q) {
  uint32_t words = 0, definite = 0, last = 0;
  bool joined = false, negated = false;
  for (uint32_t i = q->tok_first; i < q->tok_end; i++) {
    if (!mz_is_word(s, i)) continue;
    bool particle = mz_is(s, i, MZ_S_FUNCTION);
    bool first = i == q->tok_first;
    negated = negated || mz_is(s, i, MZ_S_NEGATION);
    joined = joined || mz_verb_shaped(s, i) ||
             (first ? mz_has_value(s, i, MZ_S_FUNCTION, "preposition")
                    : particle || mz_has_clitic(s, i, MZ_P_PREP) || ph_manner(s, i));
    words += !particle && mz_word_at(s, i)->letters > 2;
    definite += mz_has_al(s, i);
    last = mz_word_at(s, i)->letters > 2 ? mz_word_at(s, i)->tail : 0;
  }
  return negated || (words >= 2 && (joined || (definite == 0 && last == MZ_L_HEH)));
}

/* The letters of ال at the head of a word. */
static uint32_t ph_al(const mz_scan *s, uint32_t i) {
  const mz_word *w = mz_written_at(s, i);
  return w->head == MZ_L_ALEF && mz_letter(w, 1) == MZ_L_LAM && mz_has_al(s, i) ? 2 : 0;
}

/* رسائل, قرارات, أحداث, النتائج: a plural of things, by its ending or its shape; but تعاون. */
static bool ph_plural(const mz_scan *s, uint32_t i) {
  const mz_word *w = mz_written_at(s, i);
  uint32_t at = ph_al(s, i), n = w->letters - at;
  if (mz_has_value(s, i, MZ_S_NOUN, "plural")) return true;
  if (n < 5 || n > 6) return false;
  uint8_t head = mz_letter(w, at);
  if (head == MZ_L_ALEF) return n == 5 && w->before == MZ_L_ALEF; /* أفعال */
  return mz_letter(w, at + 2) == MZ_L_ALEF && mz_letter(w, at + 1) != MZ_L_ALEF &&
         (n == 5 ? head != MZ_L_TEH : w->before == MZ_L_YEH); /* فعائل, مفاعيل */
}

/* سوداء, شعواء: the feminine of what has a colour or a fault. */
static bool ph_hued(const mz_scan *s, uint32_t i) {
  const mz_word *w = mz_written_at(s, i);
  return w->letters == 5 && w->tail == MZ_L_HAMZA && w->before == MZ_L_ALEF &&
         w->head != MZ_L_ALEF && !mz_given_from(s->d, s->d->first[i], s->d->end[i]);
}

/* The third letter from the end of a word; 0 if it is short, or too long to know it. */
static uint8_t ph_third(const mz_word *w) {
  return w->letters > 5 && w->letters <= 12 ? mz_letter(w, w->letters - 3u) : 0;
}

/* Have two words the letters `before` and `tail` at their ends, behind others? */
static bool ph_end(const mz_word *x, const mz_word *y, uint8_t before, uint8_t tail) {
  return x->letters > 4 && y->letters > 5 && x->tail == tail && y->tail == tail &&
         x->before == before && y->before == before;
}

/* طلقتين ناريتين, مزارعين سابقين, راعيات غاضبات: two sound plurals or duals. A name may end in ان, but not in تان or يان
** behind another one. */
static bool ph_sound(const mz_scan *s, uint32_t noun, uint32_t adjective) {
  const mz_word *x = mz_written_at(s, noun), *y = mz_written_at(s, adjective);
  uint8_t third = ph_third(y);
  return ph_end(x, y, MZ_L_YEH, MZ_L_NOON) || ph_end(x, y, MZ_L_WAW, MZ_L_NOON) ||
         ph_end(x, y, MZ_L_ALEF, MZ_L_TEH) ||
         (ph_end(x, y, MZ_L_ALEF, MZ_L_NOON) && (third == MZ_L_TEH || third == MZ_L_YEH));
}

/* Does an adjective in ة or ـاء go with a noun: a feminine in ة, a plural of things? */
static bool ph_feminine(const mz_scan *s, uint32_t noun) {
  const mz_word *x = mz_written_at(s, noun);
  bool things = x->tail == MZ_L_TEH ? x->before == MZ_L_ALEF && x->letters > 4 : ph_plural(s, noun);
  return things || (x->letters > 3 && mz_has_marbuta(s, noun));
}

/* Do a noun and an adjective agree, by what is written of it: in ة or ـاء, also behind a plural of things, in ا of the
** accusative before a ي (عملا إنسانيا), or as two sound plurals? */
static bool ph_agree(const mz_scan *s, uint32_t noun, uint32_t adjective) {
  const mz_word *x = mz_written_at(s, noun), *y = mz_written_at(s, adjective);
  if (ph_hued(s, adjective) || ph_sound(s, noun, adjective)) return true;
  if (y->letters < 4) return false;
  if (y->tail == MZ_L_ALEF)
    return x->tail == MZ_L_ALEF && x->letters > 3 && y->letters > 5 && y->before == MZ_L_YEH;
  return mz_has_marbuta(s, adjective) && ph_feminine(s, noun);
}

/* The indefinite noun at the head of a short quotation whose last word is another, `*last`; its end if it has none. */
static uint32_t ph_indefinite(const mz_scan *s, const mz_speech *q, uint32_t *last) {
  uint32_t i = q->tok_first, words = 0;
  for (; i < q->tok_end && words <= PH_NAME_WORDS; i++) {
    if (!mz_is_word(s, i)) break;
    bool inside = i > q->tok_first && i + 1 < q->tok_end; /* مجموعة دعم إقليمية */
    if (mz_has_al(s, i) || mz_written_at(s, i)->letters < 3 ||
        (inside ? mz_has_value(s, i, MZ_S_FUNCTION, "preposition") : mz_is(s, i, MZ_S_FUNCTION)))
      break;
    words++;
  }
  *last = i - 1;
  i = q->tok_first;
  return *last + 1 == q->tok_end && words >= 2 && words <= PH_NAME_WORDS &&
                 !mz_given_from(s->d, s->d->first[i], s->d->end[i])
             ? i
             : q->tok_end;
}

/* دعوة مريبة: what something is, in a noun and an adjective that agree and are both indefinite; the adjective may be that
** of a noun behind it, too (فريق خبراء دوليين). */
static bool ph_described(const mz_scan *s, const mz_speech *q) {
  uint32_t last, noun = ph_indefinite(s, q, &last);
  return noun < q->tok_end && (ph_agree(s, noun, last) || ph_agree(s, last - 1, last));
}

static bool ph_nisba(const mz_scan *s, uint32_t i) {
  return mz_written_at(s, i)->tail == MZ_L_YEH && mz_is_nisba(s, i);
}

/* حريق إجرامي: the same, the adjective one of relation. */
static bool ph_relates(const mz_scan *s, const mz_speech *q) {
  uint32_t last, noun = ph_indefinite(s, q, &last);
  if (noun == q->tok_end || mz_written_at(s, noun)->tail == MZ_L_YEH ||
      mz_written_at(s, noun)->tail == MZ_L_HEH)
    return false;
  if (mz_written_at(s, last)->head == MZ_L_WAW) last -= last > noun + 1 && ph_nisba(s, last);
  return mz_written_at(s, last)->head != MZ_L_WAW && ph_nisba(s, last);
}

/* Does an adjective stand before marks, behind a noun: العاصمة القطرية «الدوحة»? Not what has a letter before it: القانون
** باللحظة «…». */
static bool ph_qualified(const mz_scan *s, uint32_t i, uint32_t from) {
  return i > from && mz_has_al(s, i) && mz_has_al(s, i - 1) && !mz_has_clitic(s, i, MZ_P_PREP);
}

/* محاكمة «تاريخية», النتائج «المروعة»: one word that agrees with the noun right before the marks, also in ال. Behind a
** noun with an adjective stands what it is called, a nisba of many says who they are (المسلحين «الحوثيين»), and short
** feminines are mostly names. */
static bool ph_attribute(const mz_scan *s, const mz_speech *q, uint32_t from) {
  uint32_t i = q->tok_first, noun = i - 2;
  if (i < from + 2 || i + 1 != q->tok_end || !mz_is_word(s, i) || !mz_is_word(s, noun) ||
      mz_is(s, noun, MZ_S_FUNCTION) || mz_given_from(s->d, s->d->first[i], s->d->end[i]))
    return false;
  const mz_word *w = mz_written_at(s, i);
  bool definite = mz_has_al(s, i), nisbas = w->tail == MZ_L_NOON && ph_third(w) == MZ_L_YEH;
  if (definite != mz_has_al(s, noun) || w->letters < 5 + ph_al(s, i) ||
      (definite && (nisbas || ph_qualified(s, noun, from))))
    return false;
  return ph_agree(s, noun, i) && (w->tail != MZ_L_HAMZA || ph_feminine(s, noun));
}

/* صانع المعجزات behind whom it is said of: a word without ال before one with it. */
static bool ph_construct(const mz_scan *s, const mz_speech *q) {
  uint32_t i = q->tok_first;
  return i > 1 && i + 2 == q->tok_end && mz_has_al(s, i - 2) && mz_is_word(s, i) &&
         !mz_has_al(s, i) && mz_has_al(s, i + 1);
}

/* Does a noun stand before it that has a name: مهرجان «…», تحت عنوان: «…», شركة الاستشارات العقارية «…»? Or in it, at its
** head: «طريق المطار». A phrase behind a noun with ال may be what is said of it (الاتفاقية «خطوة إلى الأمام»). */
static bool ph_titled(const mz_scan *s, const mz_speech *q, uint32_t from) {
  uint32_t i = q->tok_first - 1, words = 0;
  bool continues;
  if (!q->phrase && q->words <= PH_NAME_WORDS && !mz_has_al(s, q->tok_first) &&
      mz_is(s, q->tok_first, MZ_S_TITLED))
    return true;
  if (i > from && mz_mark_at(s, i - 1) == ':') i--;
  while (i > from && mz_is_stub(s, i - 1)) i--;
  while (i > from && words < PH_DESCRIBED && mz_has_al(s, i - 1) && !mz_is(s, i - 1, MZ_S_TITLED))
    i--, words++;
  if (i == from || !mz_is(s, i - 1, MZ_S_TITLED)) return false;
  if (words == 0 && !mz_has_al(s, i - 1)) return true;
  return !q->phrase && q->words <= PH_NAME_WORDS &&
         !(i - 1 > from && mz_reports(s, i - 2, &continues));
}

/* بي بي سي: letters that are read out. */
static bool ph_letters(const mz_scan *s, const mz_speech *q) {
  uint32_t words = 0;
  for (uint32_t i = q->tok_first; i < q->tok_end; i++) {
    if (!mz_is_word(s, i)) continue;
    if (mz_written_at(s, i)->letters > 3 || mz_is_that(s, i)) return false;
    words++;
  }
  return words > 1 && words <= PH_NAME_WORDS;
}

/* A noun in construct right before it, or a ل: قمة «…», ملعب «…», قال لـ«…». */
static bool ph_named(const mz_scan *s, const mz_speech *q, uint32_t from) {
  uint32_t i = q->tok_first;
  if (q->phrase) return false;
  if (ph_letters(s, q)) return true;
  if (i > from + 1 && mz_has_clitic(s, i - 2, MZ_P_STUB) && mz_word_at(s, i - 2)->head == MZ_L_LAM)
    return true;
  while (i > from && !mz_is_word(s, i - 1)) i--;
  bool continues;
  return i > from && q->tok_first - i <= 1 && !mz_has_al(s, i - 1) &&
         !mz_is(s, i - 1, MZ_S_FUNCTION) && mz_written_at(s, i - 1)->letters > 2 &&
         !mz_is_that(s, i - 1) && !mz_reports(s, i - 1, &continues);
}

/* A verb of saying right before it, or who it is said of: يؤكد «…», وصفها بأنها «…». */
static bool ph_said(const mz_scan *s, const mz_speech *q, uint32_t from) {
  uint32_t i = q->tok_first - 2;
  bool continues;
  if (q->tok_first <= from + 1 || !mz_is_word(s, i)) return false;
  return mz_reports(s, i, &continues) || (mz_is_that(s, i) && mz_word_at(s, i)->letters > 2);
}

/* Is it indefinite, as what something is taken for, and not the name of who takes it so (اعتبرت «سانا» أن …)? */
static bool ph_taken_for(const mz_scan *s, const mz_speech *q) {
  uint8_t tail = mz_is_word(s, q->tok_first) ? mz_written_at(s, q->tok_first)->tail : 0;
  return (tail == MZ_L_HEH || tail == MZ_L_ALEF || q->described) && !mz_has_al(s, q->tok_first) &&
         !mz_is_that(s, q->tok_end + 1);
}

/* أنه, وبأنها, لأنهم: what stands behind is said of it. */
static bool ph_that_it(const mz_scan *s, uint32_t i) {
  if (!mz_is_word(s, i)) return false;
  const mz_word *w = mz_written_at(s, i);
  uint32_t n = w->letters, at = w->head == MZ_L_WAW || w->head == MZ_L_FEH;
  at += mz_letter(w, at) == MZ_L_BEH || mz_letter(w, at) == MZ_L_LAM;
  if (n < at + 3 || n > at + 5 || mz_letter(w, at) != MZ_L_ALEF ||
      mz_letter(w, at + 1) != MZ_L_NOON || mz_letter(w, at + 2) != MZ_L_HEH)
    return false;
  uint8_t next = mz_letter(w, at + 3);
  return n == at + 3 || next == MZ_L_ALEF || next == MZ_L_MEEM || next == MZ_L_NOON;
}

/* وصف لقاءه بـ«الأهلي» و«الزمالك» بالناجح: what the verb of describing has its ب for stands right behind what is quoted. */
static bool ph_described_behind(const mz_scan *s, const mz_speech *q) {
  uint32_t i = q->tok_end + 1, end = i + PH_TITLE_WORDS < s->n ? i + PH_TITLE_WORDS : s->n;
  while (i + 1 < end && s->d->kind[i] == MZ_WORD && mz_opens(mz_mark_at(s, i + 1))) {
    for (i += 2; i < end && !mz_closes(mz_mark_at(s, i));) i++;
    i++;
  }
  return i < end && mz_is_word(s, i) && mz_written_at(s, i)->head == MZ_L_BEH && mz_has_al(s, i) &&
         !mz_is(s, i, MZ_S_RELDAY) && !mz_is(s, i, MZ_S_WEEKDAY);
}

/* Does a word before it say that somebody calls it so, or says it: يصفونهم بـ«…», يعتبرونه «…», تحت شعار «…», هتف «…»,
** تقول: «…», بأنه «…»? */
static bool ph_called(const mz_scan *s, const mz_speech *q, uint32_t from, bool titled) {
  if (q->tok_first < from + 2) return false;
  uint32_t k = q->tok_first - 2;
  bool colon = mz_mark_at(s, k) == ':', with = false, continues;
  if (colon && k > from) k--;
  if (!colon && ph_that_it(s, k)) return true;
  if (!mz_is_word(s, k) || mz_written_at(s, k)->letters == 1) {
    with = s->d->kind[k] == MZ_WORD && mz_written_at(s, k)->head == MZ_L_BEH;
    if (!with || k == from) return false;
    k--;
  } else if (mz_is_word(s, q->tok_first)) {
    with = mz_written_at(s, q->tok_first)->head == MZ_L_BEH;
  }
  for (uint32_t i = k; i + PH_CALLED > k; i--) {
    uint32_t end;
    const mz_sense *x = mz_phrase_at(s, i, MZ_S_CALLS, &end);
    if (mz_means(x, "with")) return with && !colon && !ph_described_behind(s, q);
    if (mz_means(x, "object")) return !with && !colon && !titled && ph_taken_for(s, q);
    if (mz_means(x, "verb")) return i == k && !with && !colon && ph_taken_for(s, q);
    if (mz_means(x, "noun")) return end == k + 1;
    if (mz_means(x, "cry")) return !titled && (i == k || (!with && mz_has_al(s, k)));
    if (colon && mz_reports(s, i, &continues)) return !titled;
    if (i == from || mz_is_comma(s, i) || mz_is_that(s, i)) break;
  }
  return false;
}

/* «الإرهاب», «العدو», «المسؤولية الكاملة»: one word that takes a side, or a noun and its adjective in ال, one of which does
** or which ends as no name. */
static bool ph_takes_side(const mz_scan *s, const mz_speech *q) {
  uint32_t first = q->tok_first, last = q->tok_end - 1;
  if (!mz_is_word(s, first) || !mz_is_word(s, last) || last > first + 1) return false;
  if (last == first) return mz_has_value(s, first, MZ_S_CALLS, "side");
  return mz_has_al(s, first) && mz_has_al(s, last) &&
         (mz_has_value(s, first, MZ_S_CALLS, "side") || mz_has_value(s, last, MZ_S_CALLS, "side") ||
          mz_has_value(s, last, MZ_S_CALLS, "beside"));
}

void mz_read_phrase(const mz_scan *s, mz_speech *p, uint32_t from) {
  p->described = ph_described(s, p);
  p->phrase = p->described || ph_phrase(s, p);
  p->related = ph_relates(s, p);
  p->titled = ph_titled(s, p, from);
  p->called = p->words <= PH_TITLE_WORDS && ph_called(s, p, from, p->titled);
  p->construct = p->words == 2 && ph_construct(s, p);
  p->titled = p->titled && !p->called;
  p->side = !p->titled && ph_takes_side(s, p);
  p->called = p->called || p->side;
  p->attribute = !p->titled && ph_attribute(s, p, from);
  p->named = !p->called && !p->related && !p->attribute && ph_named(s, p, from);
  p->name = p->words <= (p->titled ? PH_TITLE_WORDS : PH_NAME_WORDS);
  p->said = ph_said(s, p, from);
}
