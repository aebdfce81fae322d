/* SPDX-License-Identifier: MIT
**
** adversarial ARTICLE...: what texts made to be slow cost, beside the articles given. Work is counted in basic blocks
** that the core runs, which the compiler reports (-fsanitize-coverage=trace-pc): the count is the same on every run, so
** it can be asserted. What is asserted: twice the text costs twice as much; and a byte costs no more than three times
** what it costs in the articles, or a token or figure does not (a text of nothing but figures has more of them a byte),
** or a bound was reached and said so. Nanoseconds stand beside for people.
*/
#include <time.h>

#include "../../src/core/core.c"
#include "../../src/core/archive/archive.h"

#include <stdio.h>
#include <stdlib.h>

#if defined(__clang__)
#define UNCOUNTED __attribute__((no_sanitize("coverage")))
#else
#define UNCOUNTED __attribute__((no_sanitize_coverage))
#endif

static uint64_t blocks;

void __sanitizer_cov_trace_pc(void);
UNCOUNTED void __sanitizer_cov_trace_pc(void) {
  blocks++;
}

static void *plain(void *ud, void *p, size_t osize, size_t nsize) {
  (void)ud;
  (void)osize;
  if (nsize == 0) {
    free(p);
    return NULL;
  }
  return realloc(p, nsize);
}

static const mz_alloc alloc = {plain, NULL};

static void must(bool good, const char *what) {
  if (good) return;
  fprintf(stderr, "adversarial: %s\n", what);
  exit(EXIT_FAILURE);
}

/* {== Cost ================================================================== */

typedef struct cost {
  size_t bytes, tokens, figures;
  uint64_t blocks;
  double seconds;
} cost;

typedef struct watch {
  uint64_t blocks;
  clock_t clock;
} watch;

static watch start(void) {
  return (watch){blocks, clock()};
}

static void stop(watch w, size_t bytes, cost *sum) {
  sum->bytes += bytes;
  sum->blocks += blocks - w.blocks;
  sum->seconds += (double)(clock() - w.clock) / CLOCKS_PER_SEC;
}

static double each_token(const cost *c) {
  return c->tokens == 0 ? 0 : (double)c->blocks / (double)c->tokens;
}

static double each_figure(const cost *c) {
  return c->figures == 0 ? 0 : (double)c->blocks / (double)c->figures;
}

static double each(const cost *c) {
  return (double)c->blocks / (double)c->bytes;
}

static mz_doc *read_text(const char *text, size_t len, cost *sum) {
  mz_doc *d;
  const mz_sentence *s;
  const mz_story *st;
  const mz_quote *q;
  const mz_figure *f;
  uint32_t n;
  watch w = start();
  must(mz_doc_new(&alloc, text, len, NULL, &d, NULL) == MZ_OK, "a text is not taken");
  must(mz_doc_sentences(d, &s, &n) == MZ_OK && mz_doc_quotes(d, &q, &n) == MZ_OK &&
           mz_doc_stories(d, &st, &n) == MZ_OK && mz_doc_figures(d, &f, &n) == MZ_OK,
       "a text cannot be read");
  stop(w, len, sum);
  sum->tokens += mz_doc_tokens(d).count;
  sum->figures += n;
  return d;
}

/* Compares; returns whether a bound was reached. */
static bool compare(mz_doc *const *docs, uint32_t count, size_t bytes, cost *sum) {
  const mz_cmp_options all = {.include_all = true};
  bool bounded = false;
  mz_cmp *c;
  watch w = start();
  must(mz_cmp_new(&alloc, docs, count, &all, &c) == MZ_OK, "texts cannot be compared");
  stop(w, bytes, sum);
  for (int i = 0; i < MZ_BOUNDS; i++) bounded = bounded || mz_cmp_bounded(c, (mz_bound)i);
  mz_cmp_free(c);
  for (uint32_t i = 0; i < count; i++) sum->tokens += mz_doc_tokens(docs[i]).count;
  return bounded;
}

/* }========================================================================== */

/* {== Texts ================================================================= */

/* A piece that is repeated; %u in it is a number that grows. `behind` ends the text. */
typedef struct kind {
  const char *name, *before, *piece, *behind;
} kind;

static const kind kinds[] = {
    {"opening quotation marks", "", "«", ""},
    {"straight quotation marks", "", "\"", ""},
    {"brackets", "", "(", ""},
    {"quotations in brackets", "", "(«أ", ""},
    {"combining marks", "", "\xD9\x8B", ""},
    {"digits", "", "5", ""},
    {"و", "", "و", ""},
    {"و and space", "", "و ", ""},
    {"one word", "", "كتاب", ""},
    {"bytes that are no text", "", "\xFF\xD8", ""},
    {"one particle", "", "من ", ""},
    {"percent", "", "في المئة ", ""},
    {"numbers in a chain", "", "وخمسة ", ""},
    {"scales in a chain", "", "ألف ", ""},
    {"figures in one sentence", "", "%u شخصا و", ""},
    {"bare figures in one sentence", "", " و%u", ""},
    {"figures in brackets", "", "(%u)", ""},
    {"ranges", "", "1-%u ", ""},
    {"equal sentences", "", "قال الوزير إن المشروع كلف 5 ملايين دولار في المدينة. ", ""},
    {"sentences with other figures", "", "قال الوزير إن المشروع كلف %u ملايين دولار في المدينة. ",
     ""},
    {"lists of figures", "",
     "باع 11 كتابا و12 قلما و13 دفترا و14 بيتا و15 ثوبا و16 بابا و17 سيفا و18 رمحا و19 قوسا و20 "
     "سهما. ",
     ""},
    {"sources without a saying", "", "بحسب الوزارة ", ""},
    {"sayings without a source", "", "قال ", ""},
    {"sayings in one sentence", "", "قال الوزير إن %u و", ""},
    {"equal quotations", "", "قال الوزير «لن نبيع الأرض لأحد». ", ""},
    {"quotations with a figure", "", "قال الوزير «كلفنا %u دولار» ثم\n", ""},
    {"quotations in a quotation", "قال «", "\"نعم\" قال إن %u و", "»"},
    {"one long quotation", "قال الوزير: «", "لن نبيع الأرض %u. ", "»"},
    {"relative days", "", "أمس ", ""},
    {"years", "", "في عام 2015 ", ""},
    {"headlines that repeat", "", "قمة المياه تختتم\n", ""},
    {"lines of one letter", "", "أ\n", ""},
    {"names in two spellings", "", "شنغهاي شنجهاي ", ""},
    {"names written apart", "", "أبو ماضي أبوماضي نورت أو ديلم أوديلم ", ""},
    {"alefs in every spelling", "", "أإآااآإأ%u ", ""},
    {"addresses", "", "a@", ""},
    {"addresses with dots", "", "www.a.", ""},
    {"dots", "", ".", ""},
    {"tatweel", "", "ـ", ""},
    {"quotations of quotations", "", "قال «", "\x01»"}, /* closed as often as they are opened */
};

static char *fill(const kind *k, size_t size, size_t *len) {
  char *text = malloc(size + 1024);
  must(text != NULL, "no memory");
  size_t n = 0;
  n += (size_t)sprintf(text, "%s", k->before);
  for (unsigned i = 1; n < size; i++)
    for (const char *p = k->piece; *p != '\0';) {
      if (*p == '%') {
        n += (size_t)sprintf(text + n, "%u", i);
        p += 2;
      } else {
        text[n++] = *p++;
      }
    }
  if (k->behind[0] == '\x01') {
    size_t times = size / strlen(k->piece);
    text = realloc(text, n + times * strlen(k->behind) + 1);
    must(text != NULL, "no memory");
    for (size_t i = 0; i < times; i++) n += (size_t)sprintf(text + n, "%s", k->behind + 1);
  } else {
    n += (size_t)sprintf(text + n, "%s", k->behind);
  }
  *len = n;
  return text;
}

/* }========================================================================== */

static char *load(const char *path, size_t *len) {
  FILE *f = fopen(path, "rb");
  must(f != NULL, path);
  char *text = malloc(1 << 20);
  must(text != NULL, "no memory");
  *len = fread(text, 1, 1 << 20, f);
  fclose(f);
  return text;
}

static cost read_kind(const kind *k, size_t size) {
  cost sum = {0};
  size_t len;
  char *text = fill(k, size, &len);
  mz_doc_free(read_text(text, len, &sum));
  free(text);
  return sum;
}

static cost compare_kind(const kind *k, size_t size, bool *bounded) {
  cost sum = {0}, unused = {0};
  size_t len;
  char *text = fill(k, size, &len);
  mz_doc *docs[2] = {read_text(text, len, &unused), read_text(text, len, &unused)};
  *bounded = compare(docs, 2, 2 * len, &sum);
  mz_doc_free(docs[0]);
  mz_doc_free(docs[1]);
  free(text);
  return sum;
}

#define READ_SIZE (1 << 20)
#define COMPARE_SIZE (96 << 10)
#define TIMES 3.0  /* what an articles' byte costs */
#define GROWTH 1.3 /* of a byte, in twice the text: sorting is more than linear */

static int failures;

/* One row of the table: a text of some size, the same twice as long, and what articles cost. */
static void row(const char *name, const char *what, cost c, cost twice, const cost *normal,
                bool bounded) {
  double byte = each(&c) / each(normal), token = each_token(&c) / each_token(normal),
         figure = each_figure(normal) > 0 ? each_figure(&c) / each_figure(normal) : 0;
  double growth = each(&c) > 1 ? each(&twice) / each(&c) : 1;
  bool good = growth <= GROWTH &&
              (byte <= TIMES || token <= TIMES || (figure > 0 && figure <= TIMES) || bounded);
  printf("%-30s %-8s %9zu %8.1f %6.2f %6.2f %6.2f %6.2f %7.1f  %s%s\n", name, what, c.bytes,
         each(&c), byte, token, figure, growth, 1e9 * c.seconds / (double)c.bytes,
         bounded ? "bounded" : "", good ? "" : "  TOO MUCH");
  fflush(stdout);
  failures += !good;
}

static void check_kind(const kind *k, const cost *reading, const cost *comparing) {
  bool bounded = false, unused;
  row(k->name, "read", read_kind(k, READ_SIZE), read_kind(k, 2 * READ_SIZE), reading, false);
  cost c = compare_kind(k, COMPARE_SIZE, &bounded);
  row(k->name, "compare", c, compare_kind(k, 2 * COMPARE_SIZE, &unused), comparing, bounded);
}

/* So many documents of which every one has one key, beside one of its own: blocks for each. */
static double archive_of(uint32_t n) {
  static const char shared[] = "w:shared";
  mz_archive *ar;
  const mz_report *r;
  uint32_t count;
  must(mz_archive_new(&alloc, NULL, &ar) == MZ_OK, "no archive");
  watch w = start();
  for (uint32_t i = 0; i < n; i++) {
    char id[16], bytes[64];
    int len = snprintf(bytes, sizeof bytes, "%sw:%u", shared, i);
    snprintf(id, sizeof id, "%u", i);
    mz_span at[] = {{0, sizeof shared - 1}, {sizeof shared - 1, (uint32_t)len}};
    mz_keys keys = {.bytes = {bytes, (size_t)len, 0}, .list = {at, 2, 0}};
    const mz_entered e = {.id = id, .id_len = strlen(id), .day = 735000};
    must(mz_archive_enter(ar, &e, &keys) == MZ_OK, "a document is not entered");
  }
  must(mz_archive_find(ar, &r, &count) == MZ_OK && count == n, "no stories");
  mz_archive_free(ar);
  return (double)(blocks - w.blocks) / n;
}

static void check_archive(void) {
  double one = archive_of(50000), two = archive_of(100000);
  printf("%-30s %-8s %9d %8.1f blocks a document, growth %.2f\n", "one key in every document",
         "stories", 100000, two, two / one);
  failures += two > one * GROWTH;
}

/* One token of 100 MB; ten thousand equal sentences beside ten thousand. */
static void check_sizes(const cost *reading, const cost *comparing) {
  static const kind word = {"one token", "", "كتاب", ""};
  static const kind same = {"10,000 equal sentences", "", "كلف الجسر 740 مليون دولار. ", ""};
  const size_t size = 100 << 20, sentences = 10000 * strlen(same.piece);
  bool bounded, unused;
  row(word.name, "read", read_kind(&word, size / 2), read_kind(&word, size), reading, false);
  row(same.name, "read", read_kind(&same, sentences / 2), read_kind(&same, sentences), reading,
      false);
  cost c = compare_kind(&same, sentences / 2, &bounded);
  row(same.name, "compare", c, compare_kind(&same, sentences, &unused), comparing, bounded);
}

int main(int argc, char **argv) {
  cost reading = {0}, comparing = {0};
  mz_doc *docs[64];
  char *texts[64];
  size_t bytes = 0;
  uint32_t n = 0;
  for (int i = 1; i < argc && n < 64; i++, n++) {
    size_t len;
    texts[n] = load(argv[i], &len);
    bytes += len;
    docs[n] = read_text(texts[n], len, &reading);
  }
  must(n > 1, "give it articles");
  compare(docs, n, bytes, &comparing);
  for (uint32_t i = 0; i < n; i++) mz_doc_free(docs[i]), free(texts[i]);
  printf("%-30s %-8s %9s %8s %6s %6s %6s %6s %7s\n", "text", "", "bytes", "blocks/B", "x byte",
         "x tok.", "x fig.", "growth", "ns/B");
  row("articles", "read", reading, reading, &reading, false);
  row("articles", "compare", comparing, comparing, &comparing, false);
  const char *only = getenv("ONLY");
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
    if (only == NULL || strstr(kinds[i].name, only) != NULL)
      check_kind(&kinds[i], &reading, &comparing);
  if (only == NULL) check_sizes(&reading, &comparing), check_archive();
  printf("%d too slow\n", failures);
  return failures == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
