/* SPDX-License-Identifier: MIT
**
** The core beside ICU, libstemmer and memcpy: CPU time over the same documents, in one run. Each row is measured once
** a round, so that a machine that slows down slows all of them; the first round only warms up.
**
** usage: core_bench ROUNDS FILE [ROWS], the file as spec/bench/bench.lua writes it: before each text a line of its length,
** its date or "-", and the number of its group. ROWS, for a profiler, picks some by parts of their names: tokens,UTF-8.
** Prints "name<TAB>seconds<TAB>bytes" with the median of the rounds, and behind some rows of how many things it was
** made: "<TAB>count<TAB>things". Lines without seconds are to be printed as they are.
**
** core_bench scale FILE prints how long tokens and figures of 1 MB, 2 MB … 1 GB of text take, and how much memory.
*/
#define _POSIX_C_SOURCE 200809L

#include <time.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>

#include "../../src/core/core.c"

#ifdef BENCH_STEMMER
#include <libstemmer.h>
#endif

typedef struct bench_text {
  const char *text;
  size_t len;
  char date[12];
  unsigned group;
  UChar *wide;
  int32_t nwide;
} bench_text;

static char *be_data;
static size_t be_size;
static bench_text *be_texts;
static size_t be_count;
static uint64_t be_sink; /* what the rows add up, so that no work is left out */
static uint64_t be_groups;
static size_t be_used, be_most; /* memory, now and at most */

static void *be_alloc(void *ud, void *p, size_t osize, size_t nsize) {
  (void)ud;
  be_used += nsize - (p != NULL ? osize : 0);
  if (be_used > be_most) be_most = be_used;
  if (nsize > 0) return realloc(p, nsize);
  free(p);
  return NULL;
}

static const mz_alloc be_memory = {be_alloc, NULL};

static void be_die(const char *what) {
  fprintf(stderr, "core_bench: %s\n", what);
  exit(1);
}

static mz_doc *be_document(const bench_text *t) {
  mz_doc_options opt = {.date = t->date[0] == '-' ? NULL : t->date};
  mz_error err;
  mz_doc *d;
  if (mz_doc_new(&be_memory, t->text, t->len, &opt, &d, &err) != MZ_OK) be_die(err.message);
  return d;
}

/* {==================================================================
** Rows: each goes over all texts once
** =================================================================== */

static void be_memcpy(void) {
  static char *to;
  if (to == NULL && (to = malloc(be_size)) == NULL) be_die("not enough memory");
  memcpy(to, be_data, be_size);
  be_sink += (unsigned char)to[be_size / 2];
}

static void be_tokens(void) {
  for (size_t i = 0; i < be_count; i++) {
    mz_doc *d = be_document(&be_texts[i]);
    be_sink += mz_doc_tokens(d).count;
    mz_doc_free(d);
  }
}

/* The tokens again, found by `simd` or, where that is NULL, one by one. */
static void be_tokens_by(mz_simd simd) {
  for (size_t i = 0; i < be_count; i++) {
    mz_doc d = {.alloc = be_memory, .text = be_texts[i].text, .len = (uint32_t)be_texts[i].len};
    if (tk_tokenize(&d, simd) != MZ_OK) be_die("not enough memory");
    be_sink += d.ntok;
    mz_free(&be_memory, d.first, d.captok * MZ_TOKEN_BYTES);
  }
}

static void be_tokens_portable(void) {
  be_tokens_by(NULL);
}

/* The first two of mz_simd_here, if there are so many. */
static void be_tokens_first(void) {
  be_tokens_by(mz_simd_here()[0]);
}

static void be_tokens_second(void) {
  be_tokens_by(mz_simd_here()[1]);
}

static void be_fold(void) {
  char out[256];
  for (size_t i = 0; i < be_count; i++) {
    mz_doc *d = be_document(&be_texts[i]);
    mz_tokens t = mz_doc_tokens(d);
    for (uint32_t k = 0; k < t.count; k++)
      be_sink += mz_fold(be_texts[i].text + t.first[k], t.end[k] - t.first[k], out, sizeof out);
    mz_doc_free(d);
  }
}

static void be_stem(void) {
  char out[256];
  for (size_t i = 0; i < be_count; i++) {
    mz_doc *d = be_document(&be_texts[i]);
    mz_tokens t = mz_doc_tokens(d);
    for (uint32_t k = 0; k < t.count; k++)
      if (t.kind[k] == MZ_WORD)
        be_sink += mz_stem(be_texts[i].text + t.first[k], t.end[k] - t.first[k], out, sizeof out);
    mz_doc_free(d);
  }
}

static void be_figures(void) {
  for (size_t i = 0; i < be_count; i++) {
    mz_doc *d = be_document(&be_texts[i]);
    const mz_figure *f;
    uint32_t n;
    if (mz_doc_figures(d, &f, &n) != MZ_OK) be_die("figures failed");
    be_sink += n;
    mz_doc_free(d);
  }
}

static void be_whole(void) {
  for (size_t i = 0; i < be_count; i++) {
    mz_doc *d = be_document(&be_texts[i]);
    const mz_figure *f;
    const mz_story *s;
    const mz_quote *q;
    uint32_t n[3];
    if (mz_doc_figures(d, &f, &n[0]) != MZ_OK || mz_doc_quotes(d, &q, &n[1]) != MZ_OK ||
        mz_doc_stories(d, &s, &n[2]) != MZ_OK)
      be_die("document failed");
    be_sink += n[0] + n[1] + n[2];
    mz_doc_free(d);
  }
}

static void be_compare(void) {
  mz_doc *docs[16];
  be_groups = 0;
  for (size_t i = 0, n = 0; i < be_count; i++) {
    docs[n++] = be_document(&be_texts[i]);
    if (i + 1 < be_count && n < 16 && be_texts[i + 1].group == be_texts[i].group) continue;
    mz_cmp_options opt = {.include_all = false};
    mz_cmp *c;
    uint32_t groups;
    if (mz_cmp_new(&be_memory, docs, (uint32_t)n, &opt, &c) != MZ_OK) be_die("comparison failed");
    mz_cmp_groups(c, &groups);
    be_sink += groups;
    mz_cmp_free(c);
    be_groups++;
    while (n > 0) mz_doc_free(docs[--n]);
  }
}

static UBreakIterator *be_words(void) {
  static UBreakIterator *words;
  UErrorCode e = U_ZERO_ERROR;
  if (words == NULL) words = ubrk_open(UBRK_WORD, "ar", NULL, 0, &e);
  if (U_FAILURE(e)) be_die(u_errorName(e));
  return words;
}

static void be_icu_utf8(void) {
  UText ut = UTEXT_INITIALIZER;
  UErrorCode e = U_ZERO_ERROR;
  UBreakIterator *words = be_words();
  for (size_t i = 0; i < be_count; i++) {
    utext_openUTF8(&ut, be_texts[i].text, (int64_t)be_texts[i].len, &e);
    ubrk_setUText(words, &ut, &e);
    while (ubrk_next(words) != UBRK_DONE) be_sink++;
  }
  utext_close(&ut);
  if (U_FAILURE(e)) be_die(u_errorName(e));
}

static void be_icu_utf16(void) {
  UErrorCode e = U_ZERO_ERROR;
  UBreakIterator *words = be_words();
  for (size_t i = 0; i < be_count; i++) {
    ubrk_setText(words, be_texts[i].wide, be_texts[i].nwide, &e);
    while (ubrk_next(words) != UBRK_DONE) be_sink++;
  }
  if (U_FAILURE(e)) be_die(u_errorName(e));
}

static void be_icu_convert(void) {
  UErrorCode e = U_ZERO_ERROR;
  for (size_t i = 0; i < be_count; i++)
    u_strFromUTF8WithSub(be_texts[i].wide, (int32_t)be_texts[i].len + 1, &be_texts[i].nwide,
                         be_texts[i].text, (int32_t)be_texts[i].len, 0xFFFD, NULL, &e);
  be_icu_utf16();
}

#ifdef BENCH_STEMMER
static void be_stemmer(void) {
  static struct sb_stemmer *stemmer;
  if (stemmer == NULL) stemmer = sb_stemmer_new("arabic", "UTF_8");
  if (stemmer == NULL) be_die("libstemmer knows no Arabic");
  for (size_t i = 0; i < be_count; i++) {
    mz_doc *d = be_document(&be_texts[i]);
    mz_tokens t = mz_doc_tokens(d);
    for (uint32_t k = 0; k < t.count; k++)
      if (t.kind[k] == MZ_WORD) {
        const sb_symbol *word = (const sb_symbol *)be_texts[i].text + t.first[k];
        be_sink += sb_stemmer_stem(stemmer, word, (int)(t.end[k] - t.first[k]))[0];
      }
    mz_doc_free(d);
  }
}
#endif

static struct {
  const char *name;
  void (*run)(void); /* NULL: not on this processor */
} be_rows[] = {
    {"memcpy", be_memcpy},
    {"C: tokens", be_tokens},
    {"C: tokens, portable", be_tokens_portable},
    {"C: tokens, first", be_tokens_first},
    {"C: tokens, second", be_tokens_second},
    {"C: tokens, folded", be_fold},
    {"C: tokens, stemmed", be_stem},
    {"C: figures", be_figures},
    {"C: whole document", be_whole},
    {"C: comparison by fives", be_compare},
    {"ICU words, UTF-8 (UText)", be_icu_utf8},
    {"ICU words, UTF-16", be_icu_utf16},
    {"ICU words, UTF-8 to UTF-16", be_icu_convert},
#ifdef BENCH_STEMMER
    {"libstemmer, of our tokens", be_stemmer},
#endif
};
#define BE_ROWS (sizeof be_rows / sizeof be_rows[0])

/* Names the rows of mz_simd_here, and strikes out those that this processor has not. */
static void be_name_simd(void) {
  static char names[2][64];
  const mz_simd *here = mz_simd_here();
  for (size_t k = 0; k < BE_ROWS; k++) {
    void (*run)(void) = be_rows[k].run;
    int which = run == be_tokens_first ? 0 : run == be_tokens_second ? 1 : -1;
    if (which < 0) continue;
    if (here[0] == NULL || here[which] == NULL) {
      be_rows[k].run = NULL;
    } else {
      snprintf(names[which], sizeof names[which], "C: tokens, %s", mz_simd_name(here[which]));
      be_rows[k].name = names[which];
    }
  }
}

/* }================================================================== */

static void be_read(const char *name) {
  FILE *f = fopen(name, "rb");
  if (f == NULL) be_die("cannot open the texts");
  fseek(f, 0, SEEK_END);
  be_size = (size_t)ftell(f);
  rewind(f);
  be_data = malloc(be_size + 1);
  if (be_data == NULL || fread(be_data, 1, be_size, f) != be_size) be_die("cannot read the texts");
  fclose(f);
  be_data[be_size] = '\0';
  size_t cap = 0, total = 0;
  for (char *p = be_data; p < be_data + be_size;) {
    if (be_count == cap) {
      cap = cap * 2 + 64;
      be_texts = realloc(be_texts, cap * sizeof *be_texts);
      if (be_texts == NULL) be_die("not enough memory");
    }
    bench_text *t = &be_texts[be_count++];
    char *line = strchr(p, '\n');
    if (line == NULL) be_die("not a file of texts");
    *line = '\0';
    if (sscanf(p, "%zu %11s %u", &t->len, t->date, &t->group) != 3) be_die("not a file of texts");
    t->text = line + 1;
    p = line + 1 + t->len + 1;
    t->wide = malloc((t->len + 1) * sizeof *t->wide);
    if (t->wide == NULL) be_die("not enough memory");
    total += t->len;
  }
  be_size = total; /* what memcpy has to move, too */
}

static int be_order(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

/* Is one of the parts, with commas between them, in the name? */
static bool be_wanted(const char *name, const char *parts) {
  char part[64];
  for (;;) {
    size_t n = strcspn(parts, ",");
    snprintf(part, sizeof part, "%.*s", (int)n, parts);
    if (strstr(name, part) != NULL) return true;
    if (parts[n] == '\0') return false;
    parts += n + 1;
  }
}

static double be_now(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

/* What documents with everything found in them take: the most of one, and all together, by their texts. */
static void be_memory_row(void) {
  double worst = 0;
  size_t all = 0;
  for (size_t i = 0; i < be_count; i++) {
    be_used = be_most = 0;
    mz_doc *d = be_document(&be_texts[i]);
    const mz_figure *f;
    const mz_story *s;
    uint32_t n;
    if (mz_doc_figures(d, &f, &n) != MZ_OK || mz_doc_stories(d, &s, &n) != MZ_OK)
      be_die("document failed");
    double share = (double)be_used / (double)be_texts[i].len;
    if (be_texts[i].len >= 1000 && share > worst) worst = share;
    all += be_used;
    mz_doc_free(d);
  }
  printf("memory of whole documents, bytes a byte of text: %.2f; at most, of 1 KB or more: %.2f\n",
         (double)all / (double)be_size, worst);
}

/* The texts again and again until there are `size` bytes, as one. */
static void be_scale_row(size_t size, char *text) {
  for (size_t at = 0, i = 0; at < size; i = (i + 1) % be_count) {
    size_t n = be_texts[i].len < size - at ? be_texts[i].len : size - at;
    memcpy(text + at, be_texts[i].text, n);
    at += n;
    if (at < size) text[at++] = '\n';
  }
  mz_error err;
  mz_doc *d;
  const mz_figure *f;
  uint32_t n;
  be_used = be_most = 0;
  double start = be_now();
  if (mz_doc_new(&be_memory, text, size, NULL, &d, &err) != MZ_OK) be_die(err.message);
  double tokens = be_now();
  if (mz_doc_figures(d, &f, &n) != MZ_OK) be_die("figures failed");
  double figures = be_now();
  printf("%5zu MB: tokens %8.1f ms, %6.3f ns a byte; figures %9.1f ms, %6.2f ns a byte; "
         "memory %.2f bytes a byte, at most %.2f\n",
         size >> 20, (tokens - start) * 1e3, (tokens - start) * 1e9 / (double)size,
         (figures - tokens) * 1e3, (figures - tokens) * 1e9 / (double)size,
         (double)be_used / (double)size, (double)be_most / (double)size);
  fflush(stdout);
  mz_doc_free(d);
}

static void be_scale(void) {
  size_t most = (size_t)1 << 30;
  char *text = malloc(most);
  if (text == NULL) be_die("not enough memory");
  for (size_t size = (size_t)1 << 20; size <= most; size *= 2) be_scale_row(size, text);
  free(text);
}

int main(int argc, char **argv) {
  static double took[BE_ROWS][64];
  bool scale = argc == 3 && strcmp(argv[1], "scale") == 0;
  int rounds = argc == 3 || argc == 4 ? atoi(argv[1]) : 0;
  const char *only = argc == 4 ? argv[3] : "";
  if (!scale && (rounds < 1 || rounds > 63)) be_die("usage: core_bench ROUNDS|scale FILE [ROWS]");
  be_read(argv[2]);
  if (scale) {
    be_scale();
    return 0;
  }
  be_name_simd();
  be_icu_convert();
  for (int r = 0; r <= rounds; r++)
    for (size_t k = 0; k < BE_ROWS; k++) {
      if (be_rows[k].run == NULL || !be_wanted(be_rows[k].name, only)) continue;
      double start = be_now();
      be_rows[k].run();
      took[k][r] = be_now() - start;
    }
  for (size_t k = 0; k < BE_ROWS; k++) {
    if (be_rows[k].run == NULL || !be_wanted(be_rows[k].name, only)) continue;
    qsort(took[k] + 1, (size_t)rounds, sizeof(double), be_order);
    printf("%s\t%.6f\t%zu", be_rows[k].name, took[k][1 + rounds / 2], be_size);
    if (be_rows[k].run == be_compare) printf("\t%llu\tgroups", (unsigned long long)be_groups);
    printf("\n");
  }
  if (only[0] == '\0') be_memory_row();
  fprintf(stderr, "core_bench: %llu\n", (unsigned long long)be_sink);
  return 0;
}
