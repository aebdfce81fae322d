/* SPDX-License-Identifier: MIT
**
** The name of a person: it follows a rank (الدكتور فلان), or closes an office (وزير الصحة فلان), or opens the phrase.
*/
#ifndef MZ_PERSON_H
#define MZ_PERSON_H

#include "naming.h"

#define MZ_PHRASE_WORDS 20 /* a phrase is no longer */

/* The tokens of the name, and the token behind the whole phrase. */
typedef struct mz_named {
  uint32_t first, last, end;
} mz_named;

/* The end of the name that begins at token i: given names, then a surname with ال. */
uint32_t mz_person_name(const mz_scan *s, uint32_t i, uint32_t to);
/* Behind a name its office may stand in apposition: فلان مدير الجمرك. */
uint32_t mz_apposition(const mz_scan *s, uint32_t i, uint32_t to);
/* الرئيس الروسي، فلاديمير بوتين: the name may stand behind a comma; before it another في «الصحيفة». */
bool mz_name_behind_comma(const mz_scan *s, uint32_t to, mz_named *p);
/* زوجته فاطمة السالم, ابنه الأكبر أحمد السالم, المنسق بمركز «أفق» أحمد السالم: a name in apposition at token i. */
bool mz_named_at(const mz_scan *s, uint32_t i, uint32_t to, mz_named *p);
bool mz_person_at(const mz_scan *s, uint32_t i, uint32_t to, mz_named *p);

#endif
