/* SPDX-License-Identifier: MIT
**
** What stands between marks: a quotation, or a name?
*/
#ifndef MZ_PHRASE_H
#define MZ_PHRASE_H

#include "speech.h"

/* Says of a quotation, whose words are counted, what its words are and what stands before it in its sentence, from token
** `from` on. */
void mz_read_phrase(const mz_scan *s, mz_speech *p, uint32_t from);
/* Does a verb of saying or pledging stand at token i, and one that goes on with a report? */
bool mz_reports(const mz_scan *s, uint32_t i, bool *continues);
/* ذبحوا, يخطر: a verb by its form; but ياسر, يوروبا. */
bool mz_verb_shaped(const mz_scan *s, uint32_t i);

#endif
