/* SPDX-License-Identifier: MIT
**
** Laws, decrees and their articles, which are no source but behind بحسب and its like, where a clause tells what they say:
** وفقا للقرار الوزاري رقم 7 الذي ينص على كذا.
*/
#ifndef MZ_LAW_H
#define MZ_LAW_H

#include "subject.h"

/* Hands the word to the law at token i; the token where what it says begins, or i if none speaks. The clause stands right
** behind what it tells of. */
uint32_t mz_law(mz_voice *v, uint32_t i, const mz_sentence *sent);

#endif
