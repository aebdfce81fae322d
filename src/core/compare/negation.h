/* SPDX-License-Identifier: MIT
**
** Is what one wording states denied by the other: يستند, لا يستند?
*/
#ifndef MZ_NEGATION_H
#define MZ_NEGATION_H

#include "../mizan.h"

/* Of two wordings which differ in the words `x` of `a` and `y` of `b`, each perhaps empty: does one deny a word that the
** other has without its لا, لم, لن, ليس, غير? Where both deny it, or one says the same with another word (غير قانوني,
** مخالف), none does. */
bool mz_denies(const mz_doc *a, mz_span x, const mz_doc *b, mz_span y);

#endif
