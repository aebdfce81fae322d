/* SPDX-License-Identifier: MIT
**
** Memory stays in proportion to the text, whatever it is made of. Memory is counted rather than time, because the
** count is the same on every machine; what is compared with everything shows in it. How much work such texts make is
** counted by make adversarial.
*/
#include "../../src/core/core.c"
#include "check.h"

typedef struct meter {
  size_t live, peak;
} meter;

static void *metered(void *ud, void *p, size_t osize, size_t nsize) {
  meter *m = ud;
  if (p == NULL) osize = 0;
  m->live += nsize;
  m->live -= osize;
  if (m->live > m->peak) m->peak = m->live;
  if (nsize == 0) {
    free(p);
    return NULL;
  }
  return realloc(p, nsize);
}

#define TEXT 12288
#define READING 400                /* bytes for a byte of text */
#define COMPARING 800              /* the same for both texts together … */
#define COMPARING_LEAST (12 << 20) /* … beside what any comparison may take */

/* Fills a text with a piece; %u in it becomes a number that grows. */
static size_t fill(char *text, const char *piece) {
  size_t n = 0;
  for (unsigned k = 0;; k++) {
    char one[512];
    const char *number = strstr(piece, "%u");
    int len = number == NULL ? snprintf(one, sizeof one, "%s", piece)
                             : snprintf(one, sizeof one, "%.*s%u%s", (int)(number - piece), piece,
                                        k, number + 2);
    if (len < 0 || (size_t)len >= sizeof one || n + (size_t)len > TEXT) return n;
    memcpy(text + n, one, (size_t)len);
    n += (size_t)len;
  }
}

/* What stays of a document of ordinary prose, with everything found in it. */
static void check_prose(void) {
  static char text[TEXT];
  size_t len =
      fill(text, "وقال مدير المرفأ إن السفينة غادرت الرصيف صباحا بعد أن أفرغت حمولتها، وإن العمال "
                 "سيعودون إلى مساكنهم حين تهدأ الريح. وأضاف أن %u صيادا شاركوا في البحث.\n");
  meter m = {0, 0};
  const mz_alloc a = {metered, &m};
  mz_doc *d;
  const mz_figure *f;
  const mz_story *s;
  uint32_t n, figures;
  CHECK(mz_doc_new(&a, text, len, NULL, &d, NULL) == MZ_OK);
  CHECK(m.live <= 2 * len);
  CHECK(mz_doc_figures(d, &f, &figures) == MZ_OK && mz_doc_stories(d, &s, &n) == MZ_OK);
  CHECK(figures > 40);
  CHECK(m.live <= 6 * len);
  CHECK(mz_doc_memory(d) <= m.live);
  mz_doc_free(d);
}

static void check_piece(const char *piece) {
  static char text[TEXT];
  size_t len = fill(text, piece);
  meter m = {0, 0};
  const mz_alloc a = {metered, &m};
  const mz_cmp_options all = {.include_all = true};
  mz_doc *docs[2];
  const mz_figure *f;
  const mz_story *s;
  const mz_quote *q;
  uint32_t n;
  mz_cmp *c;
  for (int i = 0; i < 2; i++) {
    CHECK(mz_doc_new(&a, text, len, NULL, &docs[i], NULL) == MZ_OK);
    CHECK(mz_doc_figures(docs[i], &f, &n) == MZ_OK && mz_doc_quotes(docs[i], &q, &n) == MZ_OK &&
          mz_doc_stories(docs[i], &s, &n) == MZ_OK);
    if (i == 0) CHECK(m.peak <= READING * len);
  }
  CHECK(mz_cmp_new(&a, docs, 2, &all, &c) == MZ_OK);
  CHECK(m.peak <= COMPARING_LEAST + COMPARING * 2 * len);
  if (check_failed > 0) printf("of \"%s\": %zu bytes\n", piece, m.peak);
  mz_cmp_free(c);
  for (int i = 0; i < 2; i++) mz_doc_free(docs[i]);
  CHECK(m.live == 0);
}

int main(void) {
  check_prose();
  static const char *const pieces[] = {"أمس ",
                                       "(5)",
                                       " و5",
                                       "%u شخصا و",
                                       "وخمسة ",
                                       "«أ ",
                                       "قال الوزير «كلفنا %u دولار» ثم\n",
                                       "قال الوزير إن المشروع كلف 5 ملايين دولار. ",
                                       "«نعم» قال الوزير إن 5 و",
                                       "كتاب",
                                       "شنغهاي شنجهاي "};
  for (size_t i = 0; i < sizeof pieces / sizeof *pieces && check_failed == 0; i++)
    check_piece(pieces[i]);
  return check_report();
}
