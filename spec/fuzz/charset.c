/* SPDX-License-Identifier: MIT
**
** Encodings: whatever the bytes are taken for, converting them gives UTF-8 that can be read.
*/
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  const char *s = (const char *)data;
  size_t pos;
  mz_charset found = mz_detect(s, size, &pos);
  FUZZ_CHECK((unsigned)found <= MZ_CS_BINARY && mz_charset_name(found) != NULL);
  FUZZ_CHECK(found != MZ_CS_BINARY || pos < size);
  for (int c = MZ_CS_UTF8; c < MZ_CS_BINARY; c++) {
    char *out;
    size_t len, cap;
    mz_error err;
    FUZZ_CHECK(mz_convert(&fuzz_alloc, (mz_charset)c, s, size, &out, &len, &cap, &err) == MZ_OK);
    FUZZ_CHECK(len <= cap);
    mz_doc *d = fuzz_doc(out, len, NULL);
    fuzz_tokens(d);
    mz_tokens t = mz_doc_tokens(d);
    for (uint32_t i = 0; i < t.count; i++) FUZZ_CHECK(t.kind[i] != MZ_BAD);
    mz_doc_free(d);
    fuzz_alloc.fn(fuzz_alloc.ud, out, cap, 0);
  }
  return 0;
}
