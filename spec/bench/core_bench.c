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

static char *bn_data;
static size_t bn_size;
static bench_text *bn_texts;
static size_t bn_count;
static uint64_t bn_sink; /* what the rows add up, so that no work is left out */
static uint64_t bn_groups;
static size_t bn_used, bn_most; /* memory, now and at most */

static void *bn_alloc(void *ud, void *p, size_t osize, size_t nsize) {
  (void)ud;
  bn_used += nsize - (p != NULL ? osize : 0);
  if (bn_used > bn_most) bn_most = bn_used;
  if (nsize > 0) return realloc(p, nsize);
  free(p);
  return NULL;
}

static const mz_alloc bn_memory = {bn_alloc, NULL};

static void bn_die(const char *what) {
  fprintf(stderr, "core_bench: %s\n", what);
  exit(1);
}

static mz_doc *bn_document(const bench_text *t) {
  mz_doc_options opt = {.date = t->date[0] == '-' ? NULL : t->date};
  mz_error err;
  mz_doc *d;
  if (mz_doc_new(&bn_memory, t->text, t->len, &opt, &d, &err) != MZ_OK) bn_die(err.message);
  return d;
}

/* {==================================================================
** Rows: each goes over all texts once
** =================================================================== */

static void bn_memcpy(void) {
  static char *to;
  if (to == NULL && (to = malloc(bn_size)) == NULL) bn_die("not enough memory");
  memcpy(to, bn_data, bn_size);
  bn_sink += (unsigned char)to[bn_size / 2];
}

static void bn_tokens(void) {
  for (size_t i = 0; i < bn_count; i++) {
    mz_doc *d = bn_document(&bn_texts[i]);
    bn_sink += mz_doc_tokens(d).count;
    mz_doc_free(d);
  }
}

/* The tokens again, found by `simd` or, where that is NULL, one by one. */
static void bn_tokens_by(mz_simd simd) {
  for (size_t i = 0; i < bn_count; i++) {
    mz_doc d = {.alloc = bn_memory, .text = bn_texts[i].text, .len = (uint32_t)bn_texts[i].len};
    if (tk_tokenize(&d, simd) != MZ_OK) bn_die("not enough memory");
    bn_sink += d.ntok;
    mz_free(&bn_memory, d.first, d.captok * MZ_TOKEN_BYTES);
  }
}

static void bn_tokens_portable(void) {
  bn_tokens_by(NULL);
}

/* The first two of mz_simd_here, if there are so many. */
static void bn_tokens_first(void) {
  bn_tokens_by(mz_simd_here()[0]);
}

static void bn_tokens_second(void) {
  bn_tokens_by(mz_simd_here()[1]);
}

static void bn_fold(void) {
  char out[256];
  for (size_t i = 0; i < bn_count; i++) {
    mz_doc *d = bn_document(&bn_texts[i]);
    mz_tokens t = mz_doc_tokens(d);
    for (uint32_t k = 0; k < t.count; k++)
      bn_sink += mz_fold(bn_texts[i].text + t.first[k], t.end[k] - t.first[k], out, sizeof out);
    mz_doc_free(d);
  }
}

static void bn_stem(void) {
  char out[256];
  for (size_t i = 0; i < bn_count; i++) {
    mz_doc *d = bn_document(&bn_texts[i]);
    mz_tokens t = mz_doc_tokens(d);
    for (uint32_t k = 0; k < t.count; k++)
      if (t.kind[k] == MZ_WORD)
        bn_sink += mz_stem(bn_texts[i].text + t.first[k], t.end[k] - t.first[k], out, sizeof out);
    mz_doc_free(d);
  }
}

static void bn_figures(void) {
  for (size_t i = 0; i < bn_count; i++) {
    mz_doc *d = bn_document(&bn_texts[i]);
    const mz_figure *f;
    uint32_t n;
    if (mz_doc_figures(d, &f, &n) != MZ_OK) bn_die("figures failed");
    bn_sink += n;
    mz_doc_free(d);
  }
}

static void bn_whole(void) {
  for (size_t i = 0; i < bn_count; i++) {
    mz_doc *d = bn_document(&bn_texts[i]);
    const mz_figure *f;
    const mz_story *s;
    const mz_quote *q;
    uint32_t n[3];
    if (mz_doc_figures(d, &f, &n[0]) != MZ_OK || mz_doc_quotes(d, &q, &n[1]) != MZ_OK ||
        mz_doc_stories(d, &s, &n[2]) != MZ_OK)
      bn_die("document failed");
    bn_sink += n[0] + n[1] + n[2];
    mz_doc_free(d);
  }
}

static void bn_compare(void) {
  mz_doc *docs[16];
  bn_groups = 0;
  for (size_t i = 0, n = 0; i < bn_count; i++) {
    docs[n++] = bn_document(&bn_texts[i]);
    if (i + 1 < bn_count && n < 16 && bn_texts[i + 1].group == bn_texts[i].group) continue;
    mz_cmp_options opt = {.include_all = false};
    mz_cmp *c;
    uint32_t groups;
    if (mz_cmp_new(&bn_memory, docs, (uint32_t)n, &opt, &c) != MZ_OK) bn_die("comparison failed");
    mz_cmp_groups(c, &groups);
    bn_sink += groups;
    mz_cmp_free(c);
    bn_groups++;
    while (n > 0) mz_doc_free(docs[--n]);
  }
}

static UBreakIterator *bn_words(void) {
  static UBreakIterator *words;
  UErrorCode e = U_ZERO_ERROR;
  if (words == NULL) words = ubrk_open(UBRK_WORD, "ar", NULL, 0, &e);
  if (U_FAILURE(e)) bn_die(u_errorName(e));
  return words;
}

static void bn_icu_utf8(void) {
  UText ut = UTEXT_INITIALIZER;
  UErrorCode e = U_ZERO_ERROR;
  UBreakIterator *words = bn_words();
  for (size_t i = 0; i < bn_count; i++) {
    utext_openUTF8(&ut, bn_texts[i].text, (int64_t)bn_texts[i].len, &e);
    ubrk_setUText(words, &ut, &e);
    while (ubrk_next(words) != UBRK_DONE) bn_sink++;
  }
  utext_close(&ut);
  if (U_FAILURE(e)) bn_die(u_errorName(e));
}

static void bn_icu_utf16(void) {
  UErrorCode e = U_ZERO_ERROR;
  UBreakIterator *words = bn_words();
  for (size_t i = 0; i < bn_count; i++) {
    ubrk_setText(words, bn_texts[i].wide, bn_texts[i].nwide, &e);
    while (ubrk_next(words) != UBRK_DONE) bn_sink++;
  }
  if (U_FAILURE(e)) bn_die(u_errorName(e));
}

static void bn_icu_convert(void) {
  UErrorCode e = U_ZERO_ERROR;
  for (size_t i = 0; i < bn_count; i++)
    u_strFromUTF8WithSub(bn_texts[i].wide, (int32_t)bn_texts[i].len + 1, &bn_texts[i].nwide,
                         bn_texts[i].text, (int32_t)bn_texts[i].len, 0xFFFD, NULL, &e);
  bn_icu_utf16();
}

#ifdef BENCH_STEMMER
static void bn_stemmer(void) {
  static struct sb_stemmer *stemmer;
  if (stemmer == NULL) stemmer = sb_stemmer_new("arabic", "UTF_8");
  if (stemmer == NULL) bn_die("libstemmer knows no Arabic");
  for (size_t i = 0; i < bn_count; i++) {
    mz_doc *d = bn_document(&bn_texts[i]);
    mz_tokens t = mz_doc_tokens(d);
    for (uint32_t k = 0; k < t.count; k++)
      if (t.kind[k] == MZ_WORD) {
        const sb_symbol *word = (const sb_symbol *)bn_texts[i].text + t.first[k];
        bn_sink += sb_stemmer_stem(stemmer, word, (int)(t.end[k] - t.first[k]))[0];
      }
    mz_doc_free(d);
  }
}
#endif

static struct {
  const char *name;
  void (*run)(void); /* NULL: not on this processor */
} bn_rows[] = {
    {"memcpy", bn_memcpy},
    {"C: tokens", bn_tokens},
    {"C: tokens, portable", bn_tokens_portable},
    {"C: tokens, first", bn_tokens_first},
    {"C: tokens, second", bn_tokens_second},
    {"C: tokens, folded", bn_fold},
    {"C: tokens, stemmed", bn_stem},
    {"C: figures", bn_figures},
    {"C: whole document", bn_whole},
    {"C: comparison by fives", bn_compare},
    {"ICU words, UTF-8 (UText)", bn_icu_utf8},
    {"ICU words, UTF-16", bn_icu_utf16},
    {"ICU words, UTF-8 to UTF-16", bn_icu_convert},
#ifdef BENCH_STEMMER
    {"libstemmer, of our tokens", bn_stemmer},
#endif
};
#define BE_ROWS (sizeof bn_rows / sizeof bn_rows[0])

/* Names the rows of mz_simd_here, and strikes out those that this processor has not. */
static void bn_name_simd(void) {
  static char names[2][64];
  const mz_simd *here = mz_simd_here();
  for (size_t k = 0; k < BE_ROWS; k++) {
    void (*run)(void) = bn_rows[k].run;
    int which = run == bn_tokens_first ? 0 : run == bn_tokens_second ? 1 : -1;
    if (which < 0) continue;
    if (here[0] == NULL || here[which] == NULL) {
      bn_rows[k].run = NULL;
    } else {
      snprintf(names[which], sizeof names[which], "C: tokens, %s", mz_simd_name(here[which]));
      bn_rows[k].name = names[which];
    }
  }
}

/* }================================================================== */

static void bn_read(const char *name) {
  FILE *f = fopen(name, "rb");
  if (f == NULL) bn_die("cannot open the texts");
  fseek(f, 0, SEEK_END);
  bn_size = (size_t)ftell(f);
  rewind(f);
  bn_data = malloc(bn_size + 1);
  if (bn_data == NULL || fread(bn_data, 1, bn_size, f) != bn_size) bn_die("cannot read the texts");
  fclose(f);
  bn_data[bn_size] = '\0';
  size_t cap = 0, total = 0;
  for (char *p = bn_data; p < bn_data + bn_size;) {
    if (bn_count == cap) {
      cap = cap * 2 + 64;
      bn_texts = realloc(bn_texts, cap * sizeof *bn_texts);
      if (bn_texts == NULL) bn_die("not enough memory");
    }
    bench_text *t = &bn_texts[bn_count++];
    char *line = strchr(p, '\n');
    if (line == NULL) bn_die("not a file of texts");
    *line = '\0';
    if (sscanf(p, "%zu %11s %u", &t->len, t->date, &t->group) != 3) bn_die("not a file of texts");
    t->text = line + 1;
    p = line + 1 + t->len + 1;
    t->wide = malloc((t->len + 1) * sizeof *t->wide);
    if (t->wide == NULL) bn_die("not enough memory");
    total += t->len;
  }
  bn_size = total; /* what memcpy has to move, too */
}

static int bn_order(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

/* Is one of the parts, with commas between them, in the name? */
static bool bn_wanted(const char *name, const char *parts) {
  char part[64];
  for (;;) {
    size_t n = strcspn(parts, ",");
    snprintf(part, sizeof part, "%.*s", (int)n, parts);
    if (strstr(name, part) != NULL) return true;
    if (parts[n] == '\0') return false;
    parts += n + 1;
  }
}

static double bn_now(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

/* What documents with everything found in them take: the most of one, and all together, by their texts. */
static void bn_memory_row(void) {
  double worst = 0;
  size_t all = 0;
  for (size_t i = 0; i < bn_count; i++) {
    bn_used = bn_most = 0;
    mz_doc *d = bn_document(&bn_texts[i]);
    const mz_figure *f;
    const mz_story *s;
    uint32_t n;
    if (mz_doc_figures(d, &f, &n) != MZ_OK || mz_doc_stories(d, &s, &n) != MZ_OK)
      bn_die("document failed");
    double share = (double)bn_used / (double)bn_texts[i].len;
    if (bn_texts[i].len >= 1000 && share > worst) worst = share;
    all += bn_used;
    mz_doc_free(d);
  }
  printf("memory of whole documents, bytes a byte of text: %.2f; at most, of 1 KB or more: %.2f\n",
         (double)all / (double)bn_size, worst);
}

/* The texts again and again until there are `size` bytes, as one. */
static void bn_scale_row(size_t size, char *text) {
  for (size_t at = 0, i = 0; at < size; i = (i + 1) % bn_count) {
    size_t n = bn_texts[i].len < size - at ? bn_texts[i].len : size - at;
    memcpy(text + at, bn_texts[i].text, n);
    at += n;
    if (at < size) text[at++] = '\n';
  }
  mz_error err;
  mz_doc *d;
  const mz_figure *f;
  uint32_t n;
  bn_used = bn_most = 0;
  double start = bn_now();
  if (mz_doc_new(&bn_memory, text, size, NULL, &d, &err) != MZ_OK) bn_die(err.message);
  double tokens = bn_now();
  if (mz_doc_figures(d, &f, &n) != MZ_OK) bn_die("figures failed");
  double figures = bn_now();
  printf("%5zu MB: tokens %8.1f ms, %6.3f ns a byte; figures %9.1f ms, %6.2f ns a byte; "
         "memory %.2f bytes a byte, at most %.2f\n",
         size >> 20, (tokens - start) * 1e3, (tokens - start) * 1e9 / (double)size,
         (figures - tokens) * 1e3, (figures - tokens) * 1e9 / (double)size,
         (double)bn_used / (double)size, (double)bn_most / (double)size);
  fflush(stdout);
  mz_doc_free(d);
}

static void bn_scale(void) {
  size_t most = (size_t)1 << 30;
  char *text = malloc(most);
  if (text == NULL) bn_die("not enough memory");
  for (size_t size = (size_t)1 << 20; size <= most; size *= 2) bn_scale_row(size, text);
  free(text);
}

int main(int argc, char **argv) {
  static double took[BE_ROWS][64];
  bool scale = argc == 3 && strcmp(argv[1], "scale") == 0;
  int rounds = argc == 3 || argc == 4 ? atoi(argv[1]) : 0;
  const char *only = argc == 4 ? argv[3] : "";
  if (!scale && (rounds < 1 || rounds > 63)) bn_die("usage: core_bench ROUNDS|scale FILE [ROWS]");
  bn_read(argv[2]);
  if (scale) {
    bn_scale();
    return 0;
  }
  bn_name_simd();
  bn_icu_convert();
  for (int r = 0; r <= rounds; r++)
    for (size_t k = 0; k < BE_ROWS; k++) {
      if (bn_rows[k].run == NULL || !bn_wanted(bn_rows[k].name, only)) continue;
      double start = bn_now();
      bn_rows[k].run();
      took[k][r] = bn_now() - start;
    }
  for (size_t k = 0; k < BE_ROWS; k++) {
    if (bn_rows[k].run == NULL || !bn_wanted(bn_rows[k].name, only)) continue;
    qsort(took[k] + 1, (size_t)rounds, sizeof(double), bn_order);
    printf("%s\t%.6f\t%zu", bn_rows[k].name, took[k][1 + rounds / 2], bn_size);
    if (bn_rows[k].run == bn_compare) printf("\t%llu\tgroups", (unsigned long long)bn_groups);
    printf("\n");
  }
  if (only[0] == '\0') bn_memory_row();
  fprintf(stderr, "core_bench: %llu\n", (unsigned long long)bn_sink);
  return 0;
}
