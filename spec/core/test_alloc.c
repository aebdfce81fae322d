/* SPDX-License-Identifier: MIT
**
** Memory that runs out. Everything the core does is done once with all the memory it asks for, then again with the
** n-th request refused, for every n. Whatever fails says ENOMEM, leaks nothing, and succeeds when asked again; and
** what comes after has the same result as if nothing had happened.
*/
#include "../../src/core/core.c"
#include "check.h"

static check_heap heap = {0, -1};
static const mz_alloc alloc = {check_alloc, &heap};

static bool failed; /* a request was refused in this round */

/* What a call returned while memory may run out: true if it has to be made again. */
static bool again(mz_status st) {
  if (st == MZ_OK) return false;
  CHECK(st == MZ_ENOMEM);
  CHECK(!failed); /* one request is refused, so one call fails */
  failed = true;
  heap.left = -1;
  return true;
}

/* Makes a call, and once more if memory ran out. */
#define MUST(call)                                                                                 \
  do {                                                                                             \
    if (again(call)) CHECK((call) == MZ_OK);                                                       \
  } while (0)

static uint64_t mix(uint64_t h, uint64_t v) {
  return (h ^ v) * UINT64_C(0x9E3779B97F4A7C15);
}

/* Runs a round with every request refused in turn. All rounds must come to the same number. */
static void refuse_each(uint64_t (*round)(void)) {
  heap.left = -1;
  failed = false;
  uint64_t expected = round();
  CHECK(heap.live == 0);
  for (long n = 0;; n++) {
    heap.left = n;
    failed = false;
    CHECK(round() == expected);
    CHECK(heap.live == 0);
    if (!failed || check_failed > 20) break;
  }
}

/* {==================================================================
** Documents and their comparison
** =================================================================== */

static const char *const reports[] = {"الميناء يستقبل أول سفينة بعد التوسعة\n"
                                      "أعلنت هيئة الموانئ أمس أن رصيف «النخيل» استقبل 12 سفينة "
                                      "تحمل 3 ملايين و450 ألف طن، بزيادة 22.5 في "
                                      "المئة. وقال المدير سالم العامري: «أنفقنا 1,2 مليار دولار "
                                      "على المشروع، وسننتهي منه قبل أكتوبر».\n",
                                      "سفن بعد التوسعة\n"
                                      "أعلنت هيئة الموانئ أن رصيف «النخيل» استقبل 12 سفينة تحمل "
                                      "3.45 مليون طن، بزيادة 22 في المئة، وقال سالم "
                                      "العامري: «أنفقنا 1,3 مليار دولار على المشروع، وسننتهي "
                                      "قريبا». وذكرت صحيفة شنجهاي أن القمة الخامسة ستعقد "
                                      "في 14 رجب 1437هـ.\n",
                                      "التوسعة في أرقام\n"
                                      "رصيف النخيل استقبل 12 سفينة. بحسب الوزارة بلغت الكلفة 1.2 "
                                      "مليار دولار منذ يومين، أنفقت على المشروع في "
                                      "شنغهاي.\n"
                                      "مقالات ذات صلة\n"
                                      "سعر النفط 48 دولارا"};

#define REPORTS (sizeof reports / sizeof *reports)

static uint64_t read_document(mz_doc *d, uint64_t h) {
  const mz_sentence *s;
  const mz_quote *q;
  const mz_story *st;
  const mz_figure *f;
  uint32_t n;
  MUST(mz_doc_stories(d, &st, &n));
  for (uint32_t i = 0; i < n; i++) h = mix(mix(h, st[i].at.first), st[i].role);
  MUST(mz_doc_quotes(d, &q, &n));
  for (uint32_t i = 0; i < n; i++) h = mix(h, q[i].at.first);
  MUST(mz_doc_sentences(d, &s, &n));
  for (uint32_t i = 0; i < n; i++) h = mix(h, s[i].at.first);
  MUST(mz_doc_figures(d, &f, &n));
  for (uint32_t i = 0; i < n; i++)
    h = mix(mix(mix(mix(h, f[i].at.first), f[i].kind), f[i].value.mant), f[i].attribution.first);
  return h;
}

static uint64_t read_comparison(mz_doc *const *docs) {
  const mz_cmp_options opt = {.explain = true};
  mz_cmp *c;
  uint64_t h = 1;
  uint32_t n;
  MUST(mz_cmp_new(&alloc, docs, REPORTS, &opt, &c));
  const mz_group *g = mz_cmp_groups(c, &n);
  for (uint32_t i = 0; i < n; i++) h = mix(mix(h, g[i].verdict), g[i].count);
  mz_cmp_passages(c, &n);
  h = mix(h, n);
  mz_cmp_quotes(c, &n);
  h = mix(h, n);
  mz_cmp_variants(c, &n);
  h = mix(h, n);
  mz_cmp_evidence(c, &n);
  h = mix(h, n);
  mz_cmp_free(c);
  return h;
}

static uint64_t compare_round(void) {
  mz_doc *docs[REPORTS];
  const mz_doc_options opt = {.date = "2015-07-31", .region = "SA"};
  mz_error err = {0};
  uint64_t h = 1;
  for (size_t i = 0; i < REPORTS; i++) {
    MUST(mz_doc_new(&alloc, reports[i], strlen(reports[i]), &opt, &docs[i], &err));
    h = read_document(docs[i], h);
  }
  h = mix(h, read_comparison(docs));
  mz_edits edits = {0};
  MUST(mz_edits_find(&alloc, &edits, NULL, docs[0], (mz_span){0, docs[0]->len}, docs[1],
                     (mz_span){0, docs[1]->len}));
  h = mix(h, edits.changes.count);
  mz_edits_free(&alloc, &edits);
  for (size_t i = 0; i < REPORTS; i++) mz_doc_free(docs[i]);
  return h;
}

/* The same where the comparison asks the documents for everything itself. */
static uint64_t lazy_round(void) {
  mz_doc *docs[REPORTS];
  for (size_t i = 0; i < REPORTS; i++)
    MUST(mz_doc_new(&alloc, reports[i], strlen(reports[i]), NULL, &docs[i], NULL));
  uint64_t h = read_comparison(docs);
  for (size_t i = 0; i < REPORTS; i++) mz_doc_free(docs[i]);
  return h;
}

static void test_comparing_when_memory_runs_out(void) {
  refuse_each(compare_round);
  refuse_each(lazy_round);
}

/* }================================================================== */

/* {==================================================================
** Archives, lexicons, encodings
** =================================================================== */

static uint64_t archive_round(void) {
  mz_archive *ar;
  mz_keys keys = {0};
  uint64_t h = 1;
  MUST(mz_archive_new(&alloc, NULL, &ar));
  for (uint32_t i = 0; i < REPORTS; i++) {
    mz_doc *d;
    const char id[] = {(char)('a' + i)};
    const mz_entered entered = {.id = id, .id_len = 1, .day = 730000};
    MUST(mz_doc_new(&alloc, reports[i], strlen(reports[i]), NULL, &d, NULL));
    MUST(mz_keys_read(&alloc, d, &keys));
    MUST(mz_keys_sort(&alloc, &keys));
    MUST(mz_archive_enter(ar, &entered, &keys));
    mz_doc_free(d);
    h = mix(h, keys.list.count);
  }
  const mz_report *r;
  uint32_t n;
  if (again(mz_archive_find(ar, &r,
                            &n))) { /* it uses up what was entered: asked again, it seldom can */
    CHECK(n == 0);
    mz_status st = mz_archive_find(ar, &r, &n);
    CHECK(st == MZ_OK || (st == MZ_ENOMEM && n == 0));
  } else {
    CHECK(n == REPORTS);
  }
  mz_keys_free(&alloc, &keys);
  mz_archive_free(ar);
  return h;
}

static void test_archives_when_memory_runs_out(void) {
  refuse_each(archive_round);
}

static const char overlay[] = "درخمة|دراخم\tcurrency\tGRD\nبرج النخيل\tnoun\t\tplural\n";

static uint64_t price_in(const mz_lexicon *lx, const char *text) {
  const mz_doc_options opt = {.lexicon = lx};
  const mz_figure *f;
  uint32_t n;
  uint64_t h = 1;
  mz_doc *d;
  long left = heap.left;
  heap.left = -1; /* only the lexicon is under test */
  CHECK(mz_doc_new(&alloc, text, strlen(text), &opt, &d, NULL) == MZ_OK);
  CHECK(mz_doc_figures(d, &f, &n) == MZ_OK);
  for (uint32_t i = 0; i < n; i++) h = mix(mix(h, f[i].kind), f[i].value.mant);
  mz_doc_free(d);
  heap.left = left;
  return h;
}

static uint64_t lexicon_round(void) {
  mz_lexicon *lx;
  mz_error err;
  MUST(mz_lexicon_new(&alloc, &lx));
  uint64_t before = price_in(lx, "دفع 5 دولارات و7 دراخم");
  mz_status st = mz_lexicon_add(lx, overlay, strlen(overlay), &err);
  if (again(st)) { /* nothing of it was kept, and what was there still answers */
    CHECK(err.code == MZ_ENOMEM);
    CHECK(price_in(lx, "دفع 5 دولارات و7 دراخم") == before);
    CHECK(mz_lexicon_add(lx, overlay, strlen(overlay), &err) == MZ_OK);
  }
  uint64_t h = mix(before, price_in(lx, "دفع 5 دولارات و7 دراخم"));
  CHECK(h != mix(before, before));
  mz_lexicon_free(lx);
  return h;
}

static void test_lexicons_when_memory_runs_out(void) {
  refuse_each(lexicon_round);
}

static uint64_t charset_round(void) {
  static const char text[] = "\xE3\xC7\xC1 12"; /* ماء 12 */
  char *out;
  size_t len, cap;
  mz_error err;
  MUST(mz_convert(&alloc, MZ_CS_WINDOWS_1256, text, sizeof text - 1, &out, &len, &cap, &err));
  uint64_t h = mz_text_hash(out, len);
  alloc.fn(alloc.ud, out, cap, 0);
  return h;
}

static void test_conversion_when_memory_runs_out(void) {
  refuse_each(charset_round);
}

/* }================================================================== */

/* What a vec can't hold is refused before any arithmetic on sizes goes wrong. */
static void test_sizes_that_do_not_fit(void) {
  mz_vec v = {0};
  CHECK(mz_vec_reserve(&alloc, &v, 64, SIZE_MAX / 32) == MZ_ENOMEM);
  CHECK(v.data == NULL && v.cap == 0 && heap.live == 0);
  mz_doc *d;
  mz_error err;
  CHECK(mz_doc_new(&alloc, "", MZ_MAX_TEXT + 1, NULL, &d, &err) == MZ_ETOOBIG);
  CHECK(d == NULL && err.code == MZ_ETOOBIG && heap.live == 0);
}

int main(void) {
  test_comparing_when_memory_runs_out();
  test_archives_when_memory_runs_out();
  test_lexicons_when_memory_runs_out();
  test_conversion_when_memory_runs_out();
  test_sizes_that_do_not_fit();
  return check_report();
}
