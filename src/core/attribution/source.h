/* SPDX-License-Identifier: MIT
**
** The name of a source: the noun phrase beside a reporting word. Persons are named without title or office, bodies by
** their noun phrase, neither with quotation marks.
*/
#ifndef MZ_SOURCE_H
#define MZ_SOURCE_H

#include "person.h"

/* The source that begins at token i, not past token `to`; `*end` is the token behind the whole phrase. */
bool mz_source_after(const mz_scan *s, uint32_t i, uint32_t to, mz_span *who, uint32_t *end);
/* The source that stands right before the verb at token i, not before `from`. */
bool mz_source_before(const mz_scan *s, uint32_t i, uint32_t from, bool any, mz_span *who);
/* Does something that can speak begin at token i: a body, a title, an agency, a state? */
bool mz_source_known(const mz_scan *s, uint32_t i);

#endif
