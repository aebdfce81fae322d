/* SPDX-License-Identifier: MIT
**
** Lines and marks, as sentences, quotations and stories ask for them.
*/
#ifndef MZ_SENTENCE_H
#define MZ_SENTENCE_H

#include "document.h"

/* The line breaks in a gap between tokens; CR LF is one. The gap is nearly always nothing or a space. */
uint32_t mz_count_breaks(const char *p, const char *e);
static inline uint32_t mz_line_breaks(const char *p, const char *e) {
  return p == e || (e - p == 1 && *p == ' ') ? 0 : mz_count_breaks(p, e);
}
/* The first character of token i, 0 behind the last token. */
uint32_t mz_token_char(const mz_doc *d, uint32_t i);

#endif
