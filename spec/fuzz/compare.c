/* SPDX-License-Identifier: MIT
**
** Comparison: the input, cut at its record separators, is two or three documents (one is compared with itself). Every
** figure is in one group or alone, every span lies in its document, and the same comparison says the same.
*/
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static const char *const dates[FUZZ_DOCS] = {"2015-07-31", "2015-07-31", "2015-08-01"};
  char *text[FUZZ_DOCS];
  size_t len[FUZZ_DOCS];
  mz_doc *docs[FUZZ_DOCS];
  uint32_t n = fuzz_cut(data, size, text, len), texts = n;
  if (n == 1) { /* a copy at the same place */
    text[1] = text[0];
    len[1] = len[0];
    n = 2;
  }
  for (uint32_t i = 0; i < n; i++) {
    const mz_doc_options opt = {.date = dates[i], .region = "SA"};
    docs[i] = fuzz_doc(text[i], len[i], &opt);
  }
  fuzz_compare(docs, n);
  for (uint32_t i = 0; i < n; i++) mz_doc_free(docs[i]);
  for (uint32_t i = 0; i < texts; i++) free(text[i]);
  return 0;
}
