/* SPDX-License-Identifier: MIT
**
** Figures and their sources: in order, apart from each other, inside the text, with exact decimals and whole texts;
** the same again from another copy, and no fewer without a date.
*/
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  const char *text = (const char *)data;
  mz_doc *d = fuzz_doc(text, size, &fuzz_dated), *again = fuzz_doc(text, size, &fuzz_dated),
         *undated = fuzz_doc(text, size, NULL);
  fuzz_document(d);
  fuzz_figures(undated);
  fuzz_same_figures(d, again);
  FUZZ_CHECK(d->figures.count == undated->figures.count);
  mz_doc_free(undated);
  mz_doc_free(again);
  mz_doc_free(d);
  return 0;
}
