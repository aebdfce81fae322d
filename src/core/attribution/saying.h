/* SPDX-License-Identifier: MIT
**
** A verb of saying by its form and by what stands around it: whom it can mean, and whether it reports anything. Token i
** is the verb.
*/
#ifndef MZ_SAYING_H
#define MZ_SAYING_H

#include "clause.h"

/* بيان قالت فيه, مقطع أعلن عبره: who says it is not what stands before. */
bool mz_says_inside(const mz_scan *s, uint32_t i);
/* أفاد بوقوع حادث: what a verb says with ب is nobody, though no word without it is known. */
bool mz_says_with(const mz_scan *s, uint32_t i, const mz_sense *verb);
/* بلاغ يفيد بكذا: a clause that says what is in the thing told of; who tells of it speaks on. */
bool mz_tells_of_thing(const mz_scan *s, uint32_t i, const mz_sentence *sent);
/* مشيرا, بقوله: has no subject of its own. */
bool mz_has_no_subject(const mz_sense *verb);
/* قالوا, يقولون, قالتا: nobody can follow who is meant, for before its subject a verb is singular. */
bool mz_is_plural_verb(const mz_scan *s, uint32_t i);
/* … and مشيرين: does it mean several people? */
bool mz_means_many(const mz_scan *s, uint32_t i, const mz_sense *verb);
/* وهو يتابع كذا: the verb tells of whoever is meant. */
bool mz_of_same(const mz_scan *s, uint32_t i);
/* الوزير الذي قال كذا: a clause that tells of what stands before. */
bool mz_of_whom(const mz_scan *s, uint32_t i, const mz_sentence *sent);
/* الخطة التي كشف عنها الوزير, ما وصف بأنه كذا: what the verb tells stands before it, and nothing behind. */
bool mz_told_before(const mz_scan *s, uint32_t i, uint32_t end, bool named,
                    const mz_sentence *sent);
/* عندما أعلنت الهيئة كذا ارتفعت الأسعار, وبعد أن أعلنت كذا ارتفعت: where the clause ends is not said. */
bool mz_opens_time(const mz_scan *s, uint32_t i, const mz_sentence *sent);
/* يعلن, تعلن, but not تحدثت, whose ت is the verb's own: has a verb the form of what is yet to be? */
bool mz_is_imperfect(const mz_scan *s, uint32_t i, const mz_sense *verb);
/* بعد أن أعلنت, سبق أن أوضح: behind these أن it was said. */
bool mz_was_said(const mz_scan *s, uint32_t i, const mz_sense *verb, const mz_sentence *sent);
/* سعد العمري, سعد آل مقبول: names beyond doubt, not كشف أسباب قرار إغلاق كذا; so is الزهراني before وقوع كذا. */
bool mz_is_full_name(const mz_scan *s, mz_span who);
/* حصيلة رسمية جديدة: a tally without whose it is. */
bool mz_is_tally(const mz_scan *s, mz_span who);
/* Is the source a list, an index? */
bool mz_is_record(const mz_scan *s, mz_span who);
/* … or anything written? */
bool mz_is_written(const mz_scan *s, mz_span who);
/* دراسة شملت 50 رجلا أن كذا, مسح نشر أمس نمو كذا: what tells of the source behind its name is not what it says. */
bool mz_is_described(const mz_scan *s, uint32_t i, mz_span who);
/* قال فلان، بدأ كذا; أضاف البيان كما بدأ كذا: may what is said follow its source at token i at once? */
bool mz_says_at_once(const mz_scan *s, uint32_t i, const mz_sense *verb, bool known, bool paper);
/* اختتم فلان تصريحه بأن: does the verb tell of a speech between tokens i and `to`? */
bool mz_names_speech(const mz_scan *s, uint32_t i, uint32_t to);

#endif
