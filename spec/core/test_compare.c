/* SPDX-License-Identifier: MIT
**
** The comparison: passages, groups of figures and their verdicts, quotations, spellings, origins. The reports are
** written for these tests; each holds what it plants and nothing by chance.
*/
#include "../../src/core/core.c"
#include "check.h"

static check_heap heap = {0, -1};
static const mz_alloc alloc = {check_alloc, &heap};

#define MOST 6

typedef struct report {
  const char *date, *text;
} report;

typedef struct comparison {
  mz_doc *docs[MOST];
  uint32_t count;
  mz_cmp *cmp;
} comparison;

static mz_status try_compare(const report *r, uint32_t count, const mz_cmp_options *opt,
                             comparison *c) {
  mz_status st = MZ_OK;
  memset(c, 0, sizeof *c);
  for (uint32_t i = 0; i < count && st == MZ_OK; i++) {
    mz_doc_options o = {.date = r[i].date};
    st = mz_doc_new(&alloc, r[i].text, strlen(r[i].text), &o, &c->docs[i], NULL);
    if (st == MZ_OK) c->count++;
  }
  if (st == MZ_OK) st = mz_cmp_new(&alloc, c->docs, count, opt, &c->cmp);
  return st;
}

static void close_comparison(comparison *c) {
  mz_cmp_free(c->cmp);
  for (uint32_t i = 0; i < c->count; i++) mz_doc_free(c->docs[i]);
}

static comparison compare(const report *r, uint32_t count) {
  comparison c;
  mz_cmp_options opt = {.explain = true};
  if (try_compare(r, count, &opt, &c) != MZ_OK) abort();
  return c;
}

/* The text of a group's member. */
static bool member_is(const comparison *c, const mz_member *m, uint32_t doc, const char *text) {
  const mz_figure *f;
  uint32_t n;
  mz_doc_figures(c->docs[m->doc], &f, &n);
  size_t len = f[m->figure].at.end - f[m->figure].at.first;
  return m->doc == doc && len == strlen(text) &&
         memcmp(c->docs[doc]->text + f[m->figure].at.first, text, len) == 0;
}

/* The group that has these two members, or NULL. */
static const mz_group *group_of(const comparison *c, uint32_t doc_a, const char *a, uint32_t doc_b,
                                const char *b) {
  uint32_t n, all;
  const mz_group *g = mz_cmp_groups(c->cmp, &n);
  const mz_member *m = mz_cmp_members(c->cmp, &all);
  for (uint32_t i = 0; i < n; i++) {
    bool has_a = false, has_b = false;
    for (uint32_t k = g[i].first; k < g[i].first + g[i].count; k++) {
      has_a = has_a || member_is(c, &m[k], doc_a, a);
      has_b = has_b || member_is(c, &m[k], doc_b, b);
    }
    if (has_a && has_b) return &g[i];
  }
  return NULL;
}

static void check_verdict(const comparison *c, uint32_t doc_a, const char *a, uint32_t doc_b,
                          const char *b, mz_verdict expected, int line) {
  const mz_group *g = group_of(c, doc_a, a, doc_b, b);
  const char *got = g == NULL ? "no group" : mz_verdict_name(g->verdict);
  check_text(got, strlen(got), mz_verdict_name(expected), __FILE__, line);
}

#define VERDICT(c, da, a, db, b, v) check_verdict(c, da, a, db, b, v, __LINE__)

static uint32_t verdicts(const comparison *c, mz_verdict v) {
  uint32_t n, count = 0;
  const mz_group *g = mz_cmp_groups(c->cmp, &n);
  for (uint32_t i = 0; i < n; i++) count += g[i].verdict == v;
  return count;
}

/* {==================================================================
** Figures
** =================================================================== */

static const report flood[] = {
    {"2024-03-05",
     "فيضان النهر يشرد 12 ألف أسرة\n"
     "أعلنت هيئة الإغاثة الوطنية أمس أن فيضان نهر السنديان شرد 12 ألف أسرة في ثلاث محافظات شمالية. "
     "وقالت الهيئة إن "
     "المياه غمرت 45 قرية وأتلفت 3800 فدان من القمح خلال أسبوع واحد.\n"
     "وأوضح مدير الهيئة سليم الورداني أن كلفة الإيواء بلغت 7.4 مليون دولار حتى الآن، وأن نحو 60 "
     "مدرسة تحولت إلى ملاجئ.\n"
     "وبحسب بلدية السنديان لقي 17 شخصا مصرعهم وأصيب 52 آخرون في انهيار الجسر القديم.\n"},
    {"2024-03-05",
     "12 ألف أسرة بلا مأوى بعد فيضان السنديان\n"
     "قالت هيئة الإغاثة الوطنية أمس إن فيضان نهر السنديان شرد 12 ألف أسرة في ثلاث محافظات شمالية. "
     "وذكرت الهيئة أن "
     "المياه غمرت 45 قرية وأتلفت 3800 فدان من القمح خلال أسبوع واحد.\n"
     "وأوضح مدير الهيئة سليم الورداني أن كلفة الإيواء بلغت 7.4 مليون دولار حتى الآن، وأن نحو 60 "
     "مدرسة تحولت إلى ملاجئ.\n"
     "وبحسب بلدية السنديان لقي 19 شخصا مصرعهم وأصيب 52 آخرون في انهيار الجسر القديم.\n"},
};

static void test_agreement_and_conflict(void) {
  comparison c = compare(flood, 2);
  VERDICT(&c, 0, "45 قرية", 1, "45 قرية", MZ_AGREE);
  VERDICT(&c, 0, "3800 فدان", 1, "3800 فدان", MZ_AGREE);
  VERDICT(&c, 0, "7.4 مليون دولار", 1, "7.4 مليون دولار", MZ_AGREE);
  VERDICT(&c, 0, "17 شخصا", 1, "19 شخصا", MZ_CONFLICT);
  CHECK(verdicts(&c, MZ_CONFLICT) == 1);
  CHECK(group_of(&c, 0, "45 قرية", 1, "3800 فدان") == NULL);
  const mz_group *g = group_of(&c, 0, "12 ألف أسرة", 1, "12 ألف أسرة");
  CHECK(g != NULL && g->count == 4 && g->outlets == 2 && g->origins == 1);
  CHECK(g != NULL && g->evidence_count > 0 && g->score > 0);
  close_comparison(&c);
}

/* The same reports on two days: the later may count more. */
static void test_later_count_is_no_conflict(void) {
  report later[] = {flood[0], {"2024-03-06", flood[1].text}};
  comparison c = compare(later, 2);
  VERDICT(&c, 0, "17 شخصا", 1, "19 شخصا", MZ_SCOPE);
  CHECK(verdicts(&c, MZ_CONFLICT) == 0);
  close_comparison(&c);
}

static const report harvest[] = {
    {"2024-06-10", "محصول الزيتون يتجاوز 300 ألف طن\n"
                   "أعلن اتحاد المزارعين أن محصول الزيتون تجاوز هذا الموسم 300 ألف طن في سهول "
                   "الرميلة. وقال الاتحاد إن المعاصر "
                   "استقبلت نحو 20 مليون صندوق من الثمار حتى نهاية الشهر.\n"
                   "وبلغت صادرات الزيت إلى أسواق آسيا 66.2 مليون دولار وفق بيانات الاتحاد، مقابل "
                   "94.8 مليون دولار بحسب الجمارك الوطنية.\n"},
    {"2024-06-10", "312 ألف طن من الزيتون في الرميلة\n"
                   "أعلن اتحاد المزارعين أن محصول الزيتون بلغ هذا الموسم 312 ألف طن في سهول "
                   "الرميلة. وقال الاتحاد إن المعاصر "
                   "استقبلت 19.3 مليون صندوق من الثمار حتى نهاية الشهر.\n"
                   "ووصلت صادرات الزيت إلى أسواق آسيا إلى 66.2 مليون دولار وفق بيانات الاتحاد، "
                   "و94.8 مليون دولار بحسب الجمارك الوطنية.\n"},
};

static void test_rounding_and_dispute(void) {
  comparison c = compare(harvest, 2);
  VERDICT(&c, 0, "20 مليون صندوق", 1, "19.3 مليون صندوق", MZ_ROUNDED);
  VERDICT(&c, 0, "66.2 مليون دولار", 1, "94.8 مليون دولار", MZ_DISPUTED);
  CHECK(verdicts(&c, MZ_CONFLICT) == 0);
  close_comparison(&c);
}

/* An equal number of something else is no group. */
static void test_other_measures(void) {
  static const report r[] = {
      {"2024-01-02", "افتتح الوزير معرض الكتاب بمشاركة 80 ناشرا من عشر دول.\n"},
      {"2024-01-02",
       "سجلت محطة الرصد هبوب رياح بلغت سرعتها 80 كيلومترا في الساعة فوق الساحل الغربي.\n"},
  };
  comparison c = compare(r, 2);
  uint32_t n;
  mz_cmp_groups(c.cmp, &n);
  CHECK(n == 0);
  mz_cmp_singles(c.cmp, &n);
  CHECK(n >= 2);
  mz_cmp_passages(c.cmp, &n);
  CHECK(n == 0);
  close_comparison(&c);
}

/* }================================================================== */

/* {==================================================================
** Passages, documents
** =================================================================== */

static void test_passages(void) {
  comparison c = compare(flood, 2);
  uint32_t n, verbatim = 0, light = 0;
  const mz_passage *p = mz_cmp_passages(c.cmp, &n);
  CHECK(n >= 4);
  for (uint32_t i = 0; i < n; i++) {
    CHECK(p[i].doc_a == 0 && p[i].doc_b == 1 && p[i].similarity > 0 && p[i].similarity <= 1);
    verbatim += p[i].label == MZ_VERBATIM;
    light += p[i].label == MZ_LIGHT;
  }
  CHECK(verbatim == 1 && light >= 2); /* one word in fourteen is an edit */
  const mz_doc_pair *d = mz_cmp_pairs(c.cmp, &n);
  CHECK(n == 1 && d[0].same_origin && d[0].a_in_b > 0.7F && d[0].b_in_a > 0.7F);
  close_comparison(&c);
}

static void test_strangers(void) {
  const report r[] = {flood[0], harvest[0]};
  comparison c = compare(r, 2);
  uint32_t n;
  const mz_doc_pair *d = mz_cmp_pairs(c.cmp, &n);
  CHECK(n == 1 && !d[0].same_origin && d[0].similarity < 0.1F);
  mz_cmp_passages(c.cmp, &n);
  CHECK(n == 0);
  close_comparison(&c);
}

/* }================================================================== */

/* {==================================================================
** Quotations
** =================================================================== */

static void test_quotations(void) {
  static const report r[] = {
      {"2024-04-01",
       "رئيس اللجنة يعد بتحقيق شفاف\n"
       "قال رئيس اللجنة عماد الصيرفي: «سنفتح تحقيقا شفافا في أسباب الانهيار ولن نستثني أحدا من "
       "المساءلة».\n"
       "وأكد الصيرفي أن اللجنة ستنشر نتائج الفحص الهندسي للجسر قبل نهاية الصيف على موقعها.\n"
       "وجرى اللقاء في قاعة «الياسمين» بحضور وفد من المهندسين.\n"},
      {"2024-04-01", "لجنة التحقيق: لا استثناء لأحد\n"
                     "وقال رئيس اللجنة عماد الصيرفي \"سنفتح تحقيقا نزيها في أسباب الانهيار ولن "
                     "نستثني أحدا من المساءلة\".\n"
                     "وأضاف: «ستنشر اللجنة نتائج الفحص الهندسي للجسر قبل نهاية الصيف».\n"
                     "وحضر اللقاء في قاعة «الياسمين» عدد من المهندسين.\n"},
  };
  comparison c = compare(r, 2);
  uint32_t n, all;
  const mz_quote_group *q = mz_cmp_quotes(c.cmp, &n);
  const mz_quote_member *m = mz_cmp_quote_members(c.cmp, &all);
  CHECK(n == 2); /* the hall's name is no quotation */
  for (uint32_t i = 0; i < n; i++) {
    CHECK(q[i].count == 2 && q[i].altered);
    CHECK(m[q[i].first].doc != m[q[i].first + 1].doc);
  }
  bool indirect = false;
  for (uint32_t i = 0; i < all; i++) {
    indirect = indirect || m[i].indirect;
    CHECK(m[i].speaker.end > m[i].speaker.first);
  }
  CHECK(indirect);
  close_comparison(&c);
}

/* }================================================================== */

/* {==================================================================
** Spellings
** =================================================================== */

static bool form_is(const comparison *c, const mz_form *f, const char *text) {
  size_t len = f->at.end - f->at.first;
  return len == strlen(text) && memcmp(c->docs[f->doc]->text + f->at.first, text, len) == 0;
}

static bool has_variant(const comparison *c, const char *a, const char *b) {
  uint32_t n, all;
  const mz_variant *v = mz_cmp_variants(c->cmp, &n);
  const mz_form *f = mz_cmp_forms(c->cmp, &all);
  for (uint32_t i = 0; i < n; i++) {
    bool has_a = false, has_b = false;
    for (uint32_t k = v[i].first; k < v[i].first + v[i].count; k++) {
      has_a = has_a || form_is(c, &f[k], a);
      has_b = has_b || form_is(c, &f[k], b);
    }
    if (has_a && has_b) return true;
  }
  return false;
}

static void test_spellings(void) {
  static const report r[] = {
      {NULL, "وصل المبعوث الأميركي إلى برمنغهام حيث التقى الباحث دوغلاس هارت. وتعمل شركات النقل "
             "على توسيع شراكات الموانئ.\n"
             "وزار الوفد الأمريكي السابق سوريا في الربيع. وشهدت المدينة نزاعات قديمة.\n"},
      {NULL, "المبعوث الأمريكي وصل إلى برمنجهام حيث التقى الباحث دوجلاس هارت أمس. وتبحث شركة النقل "
             "شراكة في الموانئ.\n"
             "وتحدث عن نزعات جديدة في المدينة وعن قاتل مجهول قتل حارسا.\n"},
  };
  comparison c = compare(r, 2);
  CHECK(has_variant(&c, "الأميركي", "الأمريكي"));
  CHECK(has_variant(&c, "برمنغهام", "برمنجهام"));
  CHECK(has_variant(&c, "دوغلاس", "دوجلاس"));
  CHECK(!has_variant(&c, "شركات", "شراكات"));
  CHECK(!has_variant(&c, "شركة", "شراكة"));
  CHECK(!has_variant(&c, "نزاعات", "نزعات"));
  CHECK(!has_variant(&c, "قاتل", "قتل"));
  close_comparison(&c);
}

/* }================================================================== */

/* {==================================================================
** Order, edges, memory
** =================================================================== */

static void test_edges(void) {
  static const report empty[] = {{NULL, ""}, {NULL, "\n\n"}};
  comparison c = compare(empty, 2);
  uint32_t n;
  mz_cmp_groups(c.cmp, &n);
  CHECK(n == 0);
  mz_cmp_pairs(c.cmp, &n);
  CHECK(n == 1);
  close_comparison(&c);
  c = compare(flood, 1);
  mz_cmp_groups(c.cmp, &n);
  CHECK(n == 0);
  close_comparison(&c);
  c = compare(flood, 0);
  mz_cmp_pairs(c.cmp, &n);
  CHECK(n == 0);
  close_comparison(&c);
  const report twice[] = {flood[0], flood[0]};
  c = compare(twice, 2);
  CHECK(verdicts(&c, MZ_AGREE) > 0 && verdicts(&c, MZ_CONFLICT) == 0);
  close_comparison(&c);
}

/* The time for n documents of one story must not explode, nor that for one sentence without an end. */
static void test_long_input(void) {
  size_t cap = 150000, len = 0;
  char *text = malloc(cap);
  if (text == NULL) abort();
  while (len + 64 < cap)
    len += (size_t)snprintf(text + len, cap - len, "بلغ العدد %u شخصا في المدينة ",
                            (unsigned)(len % 97));
  const report r[] = {{NULL, text}, {NULL, text}};
  comparison c = compare(r, 2);
  close_comparison(&c);
  free(text);
}

static void test_memory(void) {
  const report r[] = {flood[0], flood[1], harvest[0], harvest[1]};
  mz_cmp_options opt = {.explain = true};
  comparison c;
  mz_status st = MZ_ENOMEM;
  for (long n = 0; st == MZ_ENOMEM && n < 100000; n++) {
    heap.left = n;
    st = try_compare(r, 4, &opt, &c);
    heap.left = -1;
    CHECK(st == MZ_OK || c.cmp == NULL);
    close_comparison(&c);
    CHECK(heap.live == 0);
  }
  CHECK(st == MZ_OK);
}

/* }================================================================== */

int main(void) {
  test_agreement_and_conflict();
  test_later_count_is_no_conflict();
  test_rounding_and_dispute();
  test_other_measures();
  test_passages();
  test_strangers();
  test_quotations();
  test_spellings();
  test_edges();
  test_long_input();
  test_memory();
  CHECK(heap.live == 0);
  return check_report();
}
