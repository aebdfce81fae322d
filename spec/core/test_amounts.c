/* SPDX-License-Identifier: MIT
**
** What the amounts of two figures have to do with each other: each row is two texts whose first figures are related,
** both ways round.
*/
#include "../../src/core/core.c"
#include "check.h"

static check_heap heap = {0, -1};
static const mz_alloc alloc = {check_alloc, &heap};

typedef struct reading {
  mz_doc *doc;
  const mz_figure *figure;
  mz_amount amount;
} reading;

/* A text and the amount of its first figure, as a comparison takes it. */
static bool open_text(const char *text, reading *r) {
  const mz_doc_options opt = {.date = "2015-07-31"}; /* a Friday */
  uint32_t n = 0;
  if (mz_doc_new(&alloc, text, strlen(text), &opt, &r->doc, NULL) != MZ_OK) abort();
  if (mz_doc_figures(r->doc, &r->figure, &n) != MZ_OK) abort();
  CHECK(n > 0);
  if (n == 0) return false;
  const mz_side side = {.doc = r->doc};
  mz_amount_read(text, r->figure, &r->amount);
  if (fa_counts_back(&side, r->figure)) mz_amount_ago(&r->amount, r->figure, r->doc->date);
  mz_amount_week(&r->amount, r->doc->date);
  return true;
}

typedef struct pair {
  const char *a, *b;
  mz_relation relation;
} pair;

static void check_pairs(const pair *p, size_t n) {
  for (size_t i = 0; i < n; i++) {
    reading a, b;
    if (open_text(p[i].a, &a) && open_text(p[i].b, &b)) {
      mz_relation r = mz_amount_relate(&a.amount, &b.amount);
      if (r != p[i].relation || mz_amount_relate(&b.amount, &a.amount) != r)
        printf("%s | %s: %d and %d\n", p[i].a, p[i].b, (int)r,
               (int)mz_amount_relate(&b.amount, &a.amount));
      CHECK(r == p[i].relation);
      CHECK(mz_amount_relate(&b.amount, &a.amount) == r);
      CHECK(mz_amount_relate(&a.amount, &a.amount) == MZ_REL_EQUAL);
      CHECK(mz_amount_rarity(&a.amount) > 0 && mz_amount_rarity(&a.amount) <= 150);
    }
    mz_doc_free(a.doc);
    mz_doc_free(b.doc);
  }
  CHECK(heap.live == 0);
}

#define EQUAL MZ_REL_EQUAL
#define CLOSE MZ_REL_CLOSE
#define DIFFER MZ_REL_DIFFER
#define APART MZ_REL_APART

static void test_numbers(void) {
  static const pair pairs[] = {
      {"حضر 300 شخص", "حضر ثلاثمئة شخص", EQUAL},
      {"حضر 300 شخص", "حضر 312 شخصا", CLOSE},
      {"حضر 300 شخص", "حضر 350 شخصا", DIFFER},
      {"حضر 310 أشخاص", "حضر 312 شخصا", CLOSE},
      {"حضر 312 شخصا", "حضر 313 شخصا", DIFFER},
      {"حضر نحو 300 شخص", "حضر 312 شخصا", CLOSE},
      {"حضر نحو 300 شخص", "حضر 330 شخصا", DIFFER},
      {"حضر أكثر من 300 شخص", "حضر 440 شخصا", CLOSE},
      {"حضر أكثر من 300 شخص", "حضر 460 شخصا", DIFFER},
      {"حضر أكثر من 300 شخص", "حضر 290 شخصا", DIFFER},
      {"حضر 300 شخص على الأقل", "حضر 440 شخصا", CLOSE},
      {"حضر أقل من 300 شخص", "حضر 290 شخصا", CLOSE},
      {"حضر أقل من 300 شخص", "حضر 190 شخصا", DIFFER},
      {"حضر 300 شخص على الأكثر", "حضر 220 شخصا", CLOSE},
      {"حضر مئات الأشخاص", "حضر 450 شخصا", CLOSE},
      {"حضر مئات الأشخاص", "حضر 1200 شخص", DIFFER},
      {"حضر آلاف الأشخاص", "حضر ألف شخص", CLOSE},
      {"حضر من 300 إلى 400 شخص", "حضر 350 شخصا", CLOSE},
      {"حضر من 300 إلى 400 شخص", "حضر 450 شخصا", DIFFER},
      {"حضر من 300 إلى 400 شخص", "حضر بين 300 و400 شخص", EQUAL},
      {"بلغ السعر 96,599 ريالا", "بلغ السعر 96.599 ريال", CLOSE},
      {"طوله 2.345 كيلومتر", "طوله 2345 كيلومترا", CLOSE},
      {"طوله 2.345 كيلومتر", "طوله 2,345 كيلومترا", CLOSE},
      {"بلغ المؤشر 12.345", "بلغ المؤشر 12345", CLOSE},
      {"كلف 1.234 دولار", "كلف 1234 دولارا", CLOSE},
      {"مساحته 310.272 مترا مربعا", "مساحته 310272 مترا مربعا", CLOSE},
      {"مساحته 310.272 مترا مربعا", "مساحته 310,272 مترا مربعا", EQUAL},
      {"مساحته 310.270 مترا مربعا", "مساحته 310,270 مترا مربعا", EQUAL},
      {"كلف 310.272 ريالا", "كلف 310,272 ريالا", EQUAL},
      {"كلف 310.272 ريالا", "كلف 310272 ريالا", CLOSE},
      {"كلف 310.272 دينارا", "كلف 310,272 دينارا", CLOSE},
      {"كلف 310.272 دينارا كويتيا", "كلف 310,272 دينارا كويتيا", CLOSE},
      {"حضر 2.345 شخصا", "حضر 2,345 شخصا", EQUAL},
      {"حضر بين 10 و15 شخصا", "حضر بين 10 و20 شخصا", DIFFER},
      {"حضر بين 500 و1000 شخص", "حضر بين 525 و1000 شخص", CLOSE},
      {"حضر بين 500 و1000 شخص", "حضر بين 526 و1000 شخص", DIFFER},
      {"تتراوح الحرارة بين -20 و5 درجات", "تتراوح الحرارة بين -10 و5 درجات", DIFFER},
      {"بلغت النسبة 0.98", "بلغت النسبة 98.0", DIFFER},
      {"بلغت النسبة 12.34", "بلغت النسبة 34.12", CLOSE},
      {"بلغت النسبة 12.34", "بلغت النسبة 12.43", DIFFER},
      {"بلغت النسبة 12.34", "بلغت النسبة 1.234", CLOSE},
      {"كلف 6.6 ملايين دولار", "كلف 6.6 مليارات دولار", DIFFER},
      {"كلف 6.6 ملايين دولار", "كلف 6,600,000 دولار", EQUAL},
      {"كلف 5 ملايين ريال", "كلف 5 ملايين ريال سعودي", EQUAL},
      {"كلف 5 ملايين ريال", "كلف 5 ملايين دولار", DIFFER},
      {"كلف 5 ملايين ريال", "كلف 7 ملايين دولار", APART},
      {"كلف 5 ملايين ريال قطري", "كلف 5 ملايين ريال سعودي", DIFFER},
      {"نقل 5 أطنان", "نقل 5000 كيلوغرام", EQUAL},
      {"نقل 5 أطنان", "نقل 5 كيلوغرامات", DIFFER},
      {"مساحة 50 مترا", "مساحة 50 مترا مربعا", APART},
      {"مساحة 50 مترا", "مساحة 70 غراما", APART},
      {"ربع السكان", "بلغت النسبة 25 في المئة", EQUAL},
      {"حل في المركز الخامس", "حل في المركز الخامس", EQUAL},
      {"حل في المركز الخامس", "حل في المركز السادس", DIFFER},
      {"حضر 300 شخص", "كلف 300 دولار", APART},
      {"انخفضت إلى -5 درجات", "انخفضت إلى 5 درجات", DIFFER},
  };
  check_pairs(pairs, sizeof pairs / sizeof *pairs);
}

static void test_spans(void) {
  static const pair pairs[] = {
      {"دام 18 شهرا", "دام سنة ونصف السنة", EQUAL},
      {"دام أسبوعين", "دام 14 يوما", EQUAL},
      {"دام يوما واحدا", "دام 24 ساعة", EQUAL},
      {"دام عاما وثلاثة أشهر", "دام 15 شهرا", EQUAL},
      {"دام ثلاثة أشهر", "دام 90 يوما", CLOSE},
      {"دام ثلاثة أشهر", "دام 80 يوما", DIFFER},
      {"دام شهرين", "دام تسعة أسابيع", CLOSE},
      {"دام 16 شهرا", "دام 17 شهرا", DIFFER},
      {"دام نحو 30 شهرا", "دام 31 شهرا", CLOSE},
      {"دام نحو 30 شهرا", "دام 36 شهرا", DIFFER},
      {"دام أكثر من عام", "دام 14 شهرا", CLOSE},
      {"دام أكثر من عام", "دام 11 شهرا", DIFFER},
      {"دام ما لا يقل عن 5 سنوات", "دام 7 سنوات", DIFFER},
      {"دام من 3 إلى 5 سنوات", "دام 4 سنوات", DIFFER},
      {"دام 3 سنوات", "دام 3 أيام", DIFFER},
  };
  check_pairs(pairs, sizeof pairs / sizeof *pairs);
}

static void test_dates(void) {
  static const pair pairs[] = {
      {"في 5 مايو 2014", "في 5/5/2014", EQUAL},
      {"في 5 مايو 2014", "في 6 مايو 2014", DIFFER},
      {"في 5 مايو 2014", "في 5 مايو", EQUAL},
      {"في 5 مايو 2014", "في مايو 2014", CLOSE},
      {"في 5 مايو 2014", "في 5 مايو 2013", DIFFER},
      {"في عام 2014", "في مايو 2014", CLOSE},
      {"في عام 2014", "في مايو", CLOSE},
      {"الربع الأول من 2014", "الربع الثاني من 2014", DIFFER},
      {"الربع الأول من 2014", "في عام 2014", CLOSE},
      {"يوم الخميس", "في 30 يوليو 2015", EQUAL},
      {"يوم الخميس", "في 29 يوليو 2015", DIFFER},
      {"يوم الخميس", "يوم الأربعاء", DIFFER},
      {"أمس", "يوم الخميس", EQUAL},
      {"أمس", "أول من أمس", DIFFER},
      {"من 5 إلى 7 مايو 2014", "من 5 إلى 7 مايو 2014", EQUAL},
      {"من 5 إلى 7 مايو 2014", "من 5 إلى 8 مايو 2014", DIFFER},
      {"من 5 إلى 7 مايو 2014", "في 5 مايو 2014", CLOSE},
      {"من 5 إلى 7 مايو 2014", "في 4 مايو 2014", DIFFER},
      {"في 1 رمضان 1436", "في 18 يونيو 2015", EQUAL},
      {"في 1 رمضان 1436", "في 19 يونيو 2015", DIFFER},
      {"في رمضان 1436", "في يونيو 2015", CLOSE},
      {"في رمضان 1436", "في يناير 2015", APART},
      {"في رمضان", "في يونيو 2015", APART},
      {"قبل 5 سنوات", "في عام 2010", CLOSE},
      {"قبل 5 سنوات", "في عام 2011", CLOSE},
      {"قبل 5 سنوات", "في عام 2013", APART},
      {"قبل 20 عاما", "في عام 1993", CLOSE},
      {"قبل 20 عاما", "في عام 1990", APART},
      {"قبل 3 أشهر", "في أبريل 2015", CLOSE},
      {"قبل 9 أشهر", "في أكتوبر 2014", CLOSE},
      {"قبل 3 أشهر", "في يناير 2015", APART},
      {"قبل 3 أيام", "في 28 يوليو 2015", EQUAL},
      {"قبل 3 أيام", "في 27 يوليو 2015", CLOSE},
      {"قبل 3 أيام", "في 20 يوليو 2015", APART},
      {"قبل أسبوعين", "في 15 يوليو 2015", CLOSE},
      {"قبل أسبوعين", "في 1 يوليو 2015", APART},
      {"قبل 4 أيام", "يوم الاثنين", EQUAL},
      {"قبل 3 أيام", "يوم الاثنين", CLOSE},
      {"قبل 2.5 سنة", "في عام 2013", CLOSE},
      {"قبل ثلاث ساعات", "في عام 2013", APART},
      {"قبل 12 شهرا", "قبل عام", CLOSE},
      {"قبل 5 سنوات", "من 2009 إلى 2011", APART},
  };
  check_pairs(pairs, sizeof pairs / sizeof *pairs);
}

static void test_others(void) {
  static const pair pairs[] = {
      {"عند الساعة 8:30", "عند الساعة الثامنة والنصف", EQUAL},
      {"عند الساعة 8:30 صباحا", "عند الساعة 20:30", CLOSE},
      {"عند الساعة 8:30 صباحا", "عند الساعة 9:30 صباحا", DIFFER},
      {"عمل 5 سنوات", "عمل خمس سنوات", EQUAL},
      {"عمل 5 سنوات", "عمل 6 سنوات", DIFFER},
      {"فاز 3-1 على ضيفه", "فاز 1-3 على ضيفه", EQUAL},
      {"فاز 3-1 على ضيفه", "فاز 3-2 على ضيفه", DIFFER},
      {"القرار رقم 45", "القرار رقم (45)", EQUAL},
      {"القرار رقم 45", "القرار رقم 46", DIFFER},
      {"القرار رقم 12/2014", "القرار رقم 2014/12", EQUAL},
      {"طائرة بوينغ 777 هبطت", "طائرة بوينغ 747 هبطت", DIFFER},
      {"عمل 5 سنوات", "القرار رقم 5", APART},
  };
  check_pairs(pairs, sizeof pairs / sizeof *pairs);
}

/* Two questions about amounts that a comparison asks of close and of differing ones. */
static void check_asked(const char *x, const char *y, bool as_exact, bool alike, int line) {
  reading a, b;
  if (open_text(x, &a) && open_text(y, &b)) {
    if (mz_amount_as_exact(&a.amount, &b.amount) != as_exact ||
        mz_amount_alike(&a.amount, &b.amount) != alike)
      printf("line %d: %s | %s\n", line, x, y);
    CHECK(mz_amount_as_exact(&a.amount, &b.amount) == as_exact);
    CHECK(mz_amount_as_exact(&b.amount, &a.amount) == as_exact);
    CHECK(mz_amount_alike(&a.amount, &b.amount) == alike);
    CHECK(mz_amount_alike(&b.amount, &a.amount) == alike);
  }
  mz_doc_free(a.doc);
  mz_doc_free(b.doc);
}

#define ASKED(x, y, as_exact, alike) check_asked(x, y, as_exact, alike, __LINE__)

static void test_precision(void) {
  ASKED("حضر 220 شخصا", "حضر 222 شخصا", true, true);
  ASKED("حضر 220 شخصا", "حضر 1222 شخصا", false, false);
  ASKED("حضر نحو 220 شخصا", "حضر 222 شخصا", false, true);
  ASKED("حضر نحو 220 شخصا", "حضر نحو 222 شخصا", true, true);
  ASKED("حضر أكثر من 1300 شخص", "حضر أكثر من 1343 شخصا", false, true);
  ASKED("حضر 220 ألف شخص", "حضر 222 شخصا", false, false);
  ASKED("حضر من 200 إلى 220 شخصا", "حضر 222 شخصا", false, false);
  ASKED("حضر 222 شخصا", "حضر 222 شخصا", false, true);
  ASKED("حضر 100 شخص", "حضر 201 شخص", true, false);
  ASKED("نقل 220 طنا", "نقل 222 كيلوغراما", false, false);
  ASKED("بلغت النسبة 12.34 في المئة", "بلغت النسبة 34.12 في المئة", false, false);
  ASKED("بلغت النسبة 20 في المئة", "بلغت النسبة 21 في المئة", true, false);
  ASKED("حل في المركز الخامس", "حل في المركز السادس", false, false);
  ASKED("في 5 مايو 2014", "في 6 مايو 2014", false, false);
  CHECK(heap.live == 0);
}

static void test_shared_parts_of_dates(void) {
  static const struct {
    const char *a, *b;
    bool shares;
  } pairs[] = {{"في عام 2014", "في 5 مايو 2014", true},
               {"في 5 مايو", "في مايو", true},
               {"في عام 2014", "في مايو", false},
               {"يوم الخميس", "في عام 2014", false}};
  for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
    reading a, b;
    if (open_text(pairs[i].a, &a) && open_text(pairs[i].b, &b)) {
      CHECK(mz_amount_shares_part(&a.amount, &b.amount) == pairs[i].shares);
      CHECK(mz_amount_shares_part(&b.amount, &a.amount) == pairs[i].shares);
    }
    mz_doc_free(a.doc);
    mz_doc_free(b.doc);
  }
}

/* The rarer an amount, the more it says that two figures have it in common. */
static void test_rarity(void) {
  static const char *const rising[] = {"حل في المركز الخامس", "حضر 5 أشخاص", "حضر 85 شخصا",
                                       "حضر 84 مليون شخص", "حضر 123456 شخصا"};
  uint32_t before = 0;
  for (size_t i = 0; i < sizeof rising / sizeof *rising; i++) {
    reading r;
    if (open_text(rising[i], &r)) {
      uint32_t rarity = mz_amount_rarity(&r.amount);
      if (rarity <= before) printf("%s: %u\n", rising[i], rarity);
      CHECK(rarity > before);
      before = rarity;
    }
    mz_doc_free(r.doc);
  }
}

/* As long as can be counted exactly, and no longer. */
static void test_lengths(void) {
  mz_length l;
  CHECK(mz_length_read("P1.5Y", &l) && l.months == 18000 && l.seconds == 0);
  CHECK(mz_length_read("PT90M", &l) && l.seconds == 5400000);
  CHECK(mz_length_read("P100000000Y", &l) && l.months == INT64_C(1200000000000));
  CHECK(!mz_length_read("P9999999999999999Y", &l));
  CHECK(!mz_length_read("P999999999999Y", &l));
  CHECK(!mz_length_read("P", &l));
}

int main(void) {
  test_lengths();
  test_numbers();
  test_spans();
  test_dates();
  test_others();
  test_precision();
  test_shared_parts_of_dates();
  test_rarity();
  return check_report();
}
