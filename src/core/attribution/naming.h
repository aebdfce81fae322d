/* SPDX-License-Identifier: MIT
**
** What a word is to the name of a source: a part of it, a title before it, or its end. Print marks no names, so most of
** their words are only what no lexicon knows.
*/
#ifndef MZ_NAMING_H
#define MZ_NAMING_H

#include "../figure/quantity.h"

#define MZ_WORD_LETTERS 16

/* The folded letters of a word of at most that many; 0 for other tokens. */
size_t mz_word_letters(const mz_scan *s, uint32_t i, uint8_t l[MZ_WORD_LETTERS]);
static inline bool mz_is_comma(const mz_scan *s, uint32_t i) {
  uint32_t m = mz_mark_at(s, i);
  return m == 0x60C || m == ',';
}
/* أن إن أنه بأن: opens a reported clause. Most words have no such letters, which a look at them says. */
bool mz_find_that(const mz_scan *s, uint32_t i);
static inline bool mz_is_that(const mz_scan *s, uint32_t i) {
  const mz_key pair = 1023, that = MZ_L_ALEF | MZ_L_NOON << 5;
  mz_key word = i < s->n ? s->plain[i] : 0;
  bool may_be = word == 0 || (word & pair) == that || (word >> 5 & pair) == that;
  return may_be && mz_find_that(s, i);
}
bool mz_is_masdar(const mz_scan *s, uint32_t i); /* a verbal noun by its form: تخصيص, ارتفاع */
bool mz_is_nisba(const mz_scan *s, uint32_t i); /* an adjective of relation: صحفي, إعلامية */
bool mz_is_possessed(const mz_scan *s, uint32_t i); /* معطياتها, نتائجهم: nobody's name */

/* Google, klout: a word in other letters. */
static inline bool mz_is_foreign(const mz_scan *s, uint32_t i) {
  return i < s->n && s->d->kind[i] == MZ_WORD && mz_written_at(s, i)->letters == 0;
}
/* Ends a noun phrase: a particle, a verb of saying, a date, a mark. */
bool mz_find_stop(const mz_scan *s, uint32_t i);
static inline bool mz_name_stops(const mz_scan *s, uint32_t i) {
  if (!mz_is_word(s, i)) return true;
  mz_word *w = &s->words[i];
  if (w->stops == MZ_UNASKED) w->stops = mz_find_stop(s, i) ? MZ_YES : MZ_NO;
  return w->stops == MZ_YES;
}
uint32_t mz_name_start(const mz_scan *s, uint32_t i); /* its first byte, without و ف ب ل ك */
/* Can stand in a person's name. */
bool mz_find_name_word(const mz_scan *s, uint32_t i);
static inline bool mz_name_word(const mz_scan *s, uint32_t i) {
  if (!mz_is_word(s, i)) return false;
  mz_word *w = &s->words[i];
  if (w->name == MZ_UNASKED) w->name = mz_find_name_word(s, i) ? MZ_YES : MZ_NO;
  return w->name == MZ_YES;
}
bool mz_name_closed(const mz_scan *s, uint32_t i); /* no name goes on at token i */
bool mz_title_at(const mz_scan *s, uint32_t i, uint32_t *end);
bool mz_body_at(const mz_scan *s, uint32_t i, uint32_t *end);

/* المؤتمر الصحفي, التصريحات الصحفية: a title that only describes the noun before it. */
bool mz_only_describes(const mz_scan *s, uint32_t i);

/* مصادر طبية تحدثت لكذا: a verb of saying in the feminine, no adjective. */
bool mz_has_spoken(const mz_scan *s, uint32_t i);
/* محللون, مسؤولين: a plural that would lose its ن before a genitive. */
bool mz_sound_plural(const mz_scan *s, uint32_t i);
/* مصادر طبية وأمنية: is token k a second adjective of relation in ية of an indefinite head at token i? */
bool mz_adjective_too(const mz_scan *s, uint32_t i, uint32_t k);
/* رفض الكشف عن هويته, طلب عدم ذكر اسمه: the token behind what says that the source before token i has no name; i if
** nothing does. */
uint32_t mz_nameless(const mz_scan *s, uint32_t i, uint32_t to);

/* لوكالة الأنباء, للصحفيين: whom somebody tells it. */
bool mz_is_hearer(const mz_scan *s, uint32_t i);
/* بي.بي.سي: the token behind letters that are read out from token i on, with full stops between them; i if none are. */
uint32_t mz_spelt_out(const mz_scan *s, uint32_t i, uint32_t to);
/* في كازاخستان, على وكالة: a preposition inside an office or a body's name. */
bool mz_inside_name(const mz_scan *s, uint32_t i, uint32_t to);
/* The mark that closes a quotation of at most `words` words from token i on, else i. */
uint32_t mz_quoted_name(const mz_scan *s, uint32_t i, uint32_t to, uint32_t words);
/* الخبير في سلامة النقل: what an office is about. */
bool mz_field_at(const mz_scan *s, uint32_t i, uint32_t to);
/* مصدر أمني وكالة الأنباء: so, too, without a ل, behind an adjective. */
bool mz_is_told(const mz_scan *s, uint32_t i);
/* وزارة الاتصالات وتقنية المعلومات: a second thing that an office or a body is for; but وردة الجزائرية is a name. */
bool mz_is_joined(const mz_scan *s, uint32_t i, uint32_t to);
/* قال رافينها: «…». A word alone between a verb of saying and what is said names who says it, however it ends, and
** however short it is (طه). */
bool mz_is_alone(const mz_scan *s, uint32_t i);
/* أعلن التنظيم مسؤوليته, ألقى المدير كلمته: what is the source's own is no part of its name. */
bool mz_is_own(const mz_scan *s, uint32_t i);
/* أعلن النادي الساحلي تعاقده مع كذا: a noun with a pronoun, which is nobody's name. */
bool mz_is_his(const mz_scan *s, uint32_t i);
/* هؤلاء, أولئك */
static inline bool mz_these(const mz_scan *s, uint32_t i) {
  const mz_sense *x = mz_sense_at(s, i, MZ_S_FUNCTION);
  return mz_means(x, "this") && (x->flags & MZ_F_PLURAL);
}
/* مبتسما, محتجة: how somebody who is named before says it. */
bool mz_find_manner(const mz_scan *s, uint32_t i);
static inline bool mz_is_manner(const mz_scan *s, uint32_t i) {
  if (i == 0 || i >= s->n || s->d->kind[i] != MZ_WORD) return false;
  const mz_word *w = mz_written_at(s, i);
  return w->letters > 4 && (w->tail == MZ_L_ALEF || w->tail == MZ_L_HEH) && mz_find_manner(s, i);
}
/* تعالى, صلى الله عليه: what is said in praise of whoever is named before, or is meant. */
static inline bool mz_is_praise(const mz_scan *s, uint32_t i) {
  uint32_t end;
  return mz_means(mz_phrase_at(s, i, MZ_S_CUE, &end), "praise");
}
/* شقيقه, زوجته: who is somebody's. */
bool mz_is_kin(const mz_scan *s, uint32_t i);

#endif
