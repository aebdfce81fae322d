/* SPDX-License-Identifier: MIT
**
** Whom a verb of saying has for its subject, wherever that stands, and what is its object instead.
*/
#ifndef MZ_SUBJECT_H
#define MZ_SUBJECT_H

#include "voice.h"

#define MZ_AMOUNT_WORDS 3 /* tokens between a verb of estimating and its amount: بما يقارب 5 */

/* A verb's subject: behind it, behind عن for نقل, or before it; the token behind its phrase. */
bool mz_subject(const mz_voice *v, uint32_t i, const mz_sense *verb, uint32_t *end,
                const mz_sentence *sent, mz_span *who, bool *known);
/* ونقلت الصحيفة عنه قوله: who had the word last, and the token behind. */
bool mz_of_him(const mz_voice *v, uint32_t *end, const mz_sentence *sent, mz_span *who);
/* تبنى التنظيم في بلاد كذا | قتل ثلاثة: what is owned up to, behind where its subject's phrase ends. */
mz_clause mz_deed(const mz_scan *s, uint32_t i, const mz_sentence *sent);
/* يتهم فلان بأنه كذا, اتهم بسرقة كذا: whom only the one accused follows, and who accuses him is not said. */
bool mz_accused(const mz_scan *s, uint32_t i, const mz_sense *verb);

#endif
