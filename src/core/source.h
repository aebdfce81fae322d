/* SPDX-License-Identifier: MIT
**
** The name of a source: the noun phrase beside a reporting word, persons without title or office.
*/
#ifndef MZ_SOURCE_H
#define MZ_SOURCE_H

#include "quantity.h"

/* The source that begins at token i, not past token `to`; `*end` is the token behind the whole phrase. */
bool mz_source_after(const mz_scan *s, uint32_t i, uint32_t to, mz_span *who, uint32_t *end);
/* The source that stands right before the verb at token i, not before `from`. */
bool mz_source_before(const mz_scan *s, uint32_t i, uint32_t from, mz_span *who);
bool mz_source_is_body(const mz_scan *s, uint32_t i);
/* أن إن أنه بأن: what opens a reported clause. */
bool mz_is_that(const mz_scan *s, uint32_t i);

#endif
