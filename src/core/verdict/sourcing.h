/* SPDX-License-Identifier: MIT
**
** Whether the documents of a group attribute one measure to one source.
*/
#ifndef MZ_SOURCING_H
#define MZ_SOURCING_H

#include "link.h"

/* What the documents of these facts, which are in their order, do with the source. */
mz_sourcing mz_sourcing_of(const mz_cmp *c, const mz_fact *facts, const uint32_t *list, uint32_t n);

/* … and what those of a quotation's members do with who says it, where its
** words stand right behind a name. */
mz_sourcing mz_sourcing_spoken(const mz_cmp *c, const mz_quote_member *m, uint32_t n);

/* بيانات, إحصاءات, خبراء, آخر: a word for sources of any kind, which those behind it tell apart. */
bool mz_source_head(const mz_side *s, uint32_t w);
/* Is a source called by such words alone? */
bool mz_any_source(const mz_side *s, mz_span who);

#endif
