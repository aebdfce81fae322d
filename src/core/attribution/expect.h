/* SPDX-License-Identifier: MIT
**
** What somebody expects or believes, told by a noun: خفض الصندوق توقعاته, عبر الوزراء عن اعتقادهم بأن.
*/
#ifndef MZ_EXPECT_H
#define MZ_EXPECT_H

#include "voice.h"

/* Whose forecast or belief, who stands in the sentence, is the noun at token i; `*from`: where what is expected begins. */
bool mz_expects(const mz_reading *r, uint32_t i, const mz_sentence *sent, mz_span *who,
                uint32_t *from);
/* مقارنة مع توقعات المحللين بكذا: whose are the expectations at token i, and the token behind them; `*to`: how far what
** they expect goes. */
bool mz_expected(const mz_scan *s, uint32_t i, const mz_sentence *sent, mz_span *who, uint32_t *end,
                 uint32_t *to);

#endif
