/* SPDX-License-Identifier: MIT
**
** The loader of lexicons: what stands before the first record separator (0x1E) is an overlay, what follows is read
** with it. A bad line is named and leaves nothing behind; whatever an overlay says, the grammar keeps its promises.
*/
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void fuzz_read(const mz_lexicon *lx, const char *text, size_t len) {
  mz_doc_options opt = fuzz_dated;
  opt.lexicon = lx;
  mz_doc *docs[] = {fuzz_doc(text, len, &opt), fuzz_doc(text, len, &opt)};
  fuzz_document(docs[0]);
  fuzz_compare(docs, 2);
  mz_doc_free(docs[1]);
  mz_doc_free(docs[0]);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static mz_lexicon
      *empty; /* kept, because copying the built-in one takes longer than all the rest */
  const char *tsv = (const char *)data;
  const char *mark = size > 0 ? memchr(data, 0x1E, size) : NULL;
  size_t len = mark != NULL ? (size_t)(mark - tsv) : size, lines = 1;
  mz_lexicon *lx = NULL;
  mz_error err;
  for (size_t i = 0; i < len; i++) lines += tsv[i] == '\n';
  if (empty == NULL) FUZZ_CHECK(mz_lexicon_new(&fuzz_alloc, &empty) == MZ_OK);
  size_t rows = empty->rows.count;
  mz_status st = mz_lexicon_add(empty, tsv, len, &err);
  FUZZ_CHECK(st == MZ_OK || st == MZ_EDATA);
  if (st == MZ_EDATA) {
    FUZZ_CHECK(empty->rows.count == rows && err.code == MZ_EDATA);
    FUZZ_CHECK(err.pos >= 1 && err.pos <= lines);
    FUZZ_CHECK(memchr(err.message, '\0', sizeof err.message) != NULL);
    return 0;
  }
  lx = empty;
  empty = NULL;
  if (mark != NULL) fuzz_read(lx, mark + 1, size - len - 1);
  mz_lexicon_free(lx);
  return 0;
}
