/* SPDX-License-Identifier: MIT
**
** Tokens and their keys: positions in order, gaps of white space alone, no character cut, folding idempotent.
*/
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  const char *text = (const char *)data;
  mz_doc *d = fuzz_doc(text, size, NULL), *again = fuzz_doc(text, size, NULL);
  mz_tokens t = mz_doc_tokens(d), u = mz_doc_tokens(again);
  fuzz_tokens(d);
  FUZZ_CHECK(t.count == u.count);
  if (t.count > 0) {
    FUZZ_CHECK(memcmp(t.first, u.first, t.count * sizeof *t.first) == 0);
    FUZZ_CHECK(memcmp(t.end, u.end, t.count * sizeof *t.end) == 0);
    FUZZ_CHECK(memcmp(t.kind, u.kind, t.count) == 0);
  }
  for (uint32_t i = 0; i < t.count; i++) {
    uint32_t ends[4], from = t.first[i];
    uint32_t n = mz_doc_proclitics(d, i, ends);
    FUZZ_CHECK(n <= 4 && mz_token_kind_name((mz_token_kind)t.kind[i]) != NULL);
    for (uint32_t k = 0; k < n; from = ends[k++]) {
      FUZZ_CHECK(ends[k] > from && ends[k] <= t.end[i]);
      FUZZ_CHECK(fuzz_border(text, size, ends[k]));
    }
    if (t.kind[i] != MZ_BAD) fuzz_keys(text + t.first[i], t.end[i] - t.first[i]);
  }
  FUZZ_CHECK(mz_doc_memory(d) == mz_doc_memory(again));
  mz_doc_free(again);
  mz_doc_free(d);
  return 0;
}
