/* SPDX-License-Identifier: MIT
**
** Archives: the input, cut at its record separators, is a few reports; each is entered under two outlets. Every one
** comes out once, with a story that is one of them, and two runs agree.
*/
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Keys are single lines of a family, a colon and something; sorted, they rise. */
static void fuzz_archive_keys(const mz_keys *k, bool sorted) {
  const mz_span *at = k->list.data;
  const char *bytes = k->bytes.data;
  for (size_t i = 0; i < k->list.count; i++) {
    size_t n = at[i].end - at[i].first;
    FUZZ_CHECK(at[i].end <= k->bytes.count && n > 2 && bytes[at[i].first + 1] == ':');
    FUZZ_CHECK(memchr(bytes + at[i].first, '\n', n) == NULL);
    if (i == 0 || !sorted) continue;
    size_t m = at[i - 1].end - at[i - 1].first;
    int c = memcmp(bytes + at[i - 1].first, bytes + at[i].first, m < n ? m : n);
    FUZZ_CHECK(c < 0 || (c == 0 && m < n));
  }
}

static uint64_t fuzz_archive(char *const *text, const size_t *len, uint32_t texts) {
  mz_archive *ar;
  mz_keys keys = {0};
  const mz_report *r;
  uint32_t n, seen = 0;
  uint64_t h = 1, looked, alike;
  FUZZ_CHECK(mz_archive_new(&fuzz_alloc, NULL, &ar) == MZ_OK);
  for (uint32_t i = 0; i < 2 * texts; i++) {
    const char id[] = {(char)('a' + i)}, source[] = {i < texts ? 'x' : 'y'};
    const mz_entered e = {.id = id,
                          .id_len = 1,
                          .source = source,
                          .source_len = 1,
                          .day = i % 3 == 2 ? 0 : 735000 + (long)i};
    mz_doc *d = fuzz_doc(text[i % texts], len[i % texts], &fuzz_dated);
    FUZZ_CHECK(mz_keys_read(&fuzz_alloc, d, &keys) == MZ_OK);
    fuzz_archive_keys(&keys, false);
    if (i < texts) {
      FUZZ_CHECK(mz_keys_sort(&fuzz_alloc, &keys) == MZ_OK);
      fuzz_archive_keys(&keys, true);
    }
    FUZZ_CHECK(mz_archive_enter(ar, &e, &keys) == MZ_OK);
    mz_doc_free(d);
  }
  FUZZ_CHECK(mz_archive_find(ar, &r, &n) == MZ_OK && n == 2 * texts);
  for (uint32_t i = 0; i < n; i++) {
    FUZZ_CHECK(r[i].doc < n && r[i].story < n && r[i].alike <= 1000);
    FUZZ_CHECK(r[i].role <= MZ_REPORT_REPRINT && (seen & 1U << r[i].doc) == 0);
    seen |= 1U << r[i].doc;
    h = fuzz_mix(fuzz_mix(fuzz_mix(h, r[i].doc), r[i].story), r[i].role);
  }
  mz_archive_counts(ar, &looked, &alike);
  FUZZ_CHECK(alike <= looked);
  mz_keys_free(&fuzz_alloc, &keys);
  mz_archive_free(ar);
  return h;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  char *text[FUZZ_DOCS];
  size_t len[FUZZ_DOCS];
  uint32_t n = fuzz_cut(data, size, text, len);
  FUZZ_CHECK(fuzz_archive(text, len, n) == fuzz_archive(text, len, n));
  for (uint32_t i = 0; i < n; i++) free(text[i]);
  return 0;
}
