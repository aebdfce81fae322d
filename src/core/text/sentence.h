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
/* May a quotation open or close with token i? The first byte of a mark says so, and most are commas and full stops. */
static inline bool mz_may_quote(const mz_doc *d, uint32_t i) {
  unsigned char c = (unsigned char)d->text[d->first[i]];
  return d->kind[i] == MZ_PUNCT && (c == '"' || c == '\'' || c == 0xC2 || c == 0xE2);
}
/* The first character of token i, 0 behind the last token. */
uint32_t mz_token_char(const mz_doc *d, uint32_t i);

#endif
