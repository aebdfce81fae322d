/* SPDX-License-Identifier: MIT
**
** Sentences, quotations and the stories of a page: sentences hold every token once, stories every sentence once,
** quotations lie inside the text in the order of their marks.
*/
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  mz_doc *d = fuzz_doc((const char *)data, size, NULL);
  fuzz_stories(d); /* first, so that what it needs is computed on the way */
  fuzz_sentences(d);
  fuzz_quotes(d);
  mz_doc_free(d);
  return 0;
}
