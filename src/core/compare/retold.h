/* SPDX-License-Identifier: MIT
**
** The person of speech: who repeats in his own sentence what somebody says turns أستطيع into يستطيع and بلادي into بلاده.
*/
#ifndef MZ_RETOLD_H
#define MZ_RETOLD_H

#include "../text/chars.h"

/* Is a word of direct speech, s, as it is printed, in the first person what t is in the third? */
bool mz_retold(const char *s, size_t n, const char *t, size_t m);
/* Is it a pronoun of the first person: أنا, ونحن? Reported speech may do without one. */
bool mz_first_person(const char *s, size_t n);

#endif
