/* SPDX-License-Identifier: MIT
**
** What figures are made of: exact decimals up to the last digit that fits, numbers in digits and words, calendars,
** and the loader of lexicons with the lines that it refuses.
*/
#include "../../src/core/core.c"
#include "check.h"

static check_heap heap = {0, -1};
static const mz_alloc alloc = {check_alloc, &heap};

/* {==================================================================
** Decimals
** =================================================================== */

static mz_decimal dec(const char *s) {
  char digits[64];
  size_t n = 0, fraction = 0;
  bool neg = *s == '-', behind = false;
  mz_decimal v = {0, 0, false};
  for (s += neg; *s != '\0'; s++) {
    if (*s == '.') {
      behind = true;
      continue;
    }
    digits[n++] = *s;
    fraction += behind;
  }
  CHECK(mz_decimal_digits(digits, n, fraction, &v));
  v.neg = neg && v.mant != 0;
  return v;
}

static void check_decimal(mz_decimal v, const char *expected, int line) {
  char text[MZ_DECIMAL_TEXT];
  size_t n = mz_decimal_text(v, text);
  check_text(text, n, expected, __FILE__, line);
  CHECK(text[n] == '\0');
  CHECK(v.mant == 0 || v.mant % 10 != 0);
}

#define DECIMAL(v, expected) check_decimal(v, expected, __LINE__)

static void test_decimal_text(void) {
  DECIMAL(dec("0"), "0");
  DECIMAL(dec("0.00"), "0");
  DECIMAL(dec("007"), "7");
  DECIMAL(dec("66200000000"), "66200000000");
  DECIMAL(dec("22.60"), "22.6");
  DECIMAL(dec("-0.5"), "-0.5");
  DECIMAL(dec("0.000000000000000001"), "0.000000000000000001");
  DECIMAL(dec("18446744073709551600"), "18446744073709551600");
  DECIMAL(mz_decimal_int(UINT64_MAX), "18446744073709551615");
  DECIMAL(((mz_decimal){UINT64_MAX, 36, true}), /* the longest text there is */
          "-18446744073709551615000000000000000000000000000000000000");
  DECIMAL(((mz_decimal){1, -36, true}), "-0.000000000000000000000000000000000001");
  DECIMAL(((mz_decimal){1, 37, false}),
          "1000000000000000000000000000000000000"); /* as far as there is room */
  DECIMAL(((mz_decimal){1, -37, false}), "0.000000000000000000000000000000000001");
}

/* Is the call refused, and its result left alone? */
#define REFUSED(call) CHECK(!(call) && out.mant == 77)

static void test_decimals_that_do_not_fit(void) {
  mz_decimal out = {77, 0, false};
  CHECK(mz_decimal_digits("9999999999999999999", 19, 0, &out)); /* 19 digits fit */
  CHECK(out.mant == UINT64_C(9999999999999999999) && out.exp == 0);
  out.mant = 77;
  REFUSED(mz_decimal_digits("99999999999999999999", 20, 0, &out)); /* these 20 do not */
  REFUSED(mz_decimal_digits("18446744073709551616", 20, 0, &out));
  CHECK(mz_decimal_digits("00000000000000000000000000000001", 32, 0, &out) && out.mant == 1);
  CHECK(mz_decimal_digits("10000000000000000000", 20, 19, &out) && out.mant == 1 && out.exp == 0);
  out.mant = 77;
  REFUSED(mz_decimal_mul(mz_decimal_int(UINT64_MAX), mz_decimal_int(3), &out));
  REFUSED(mz_decimal_mul(dec("4294967297"), dec("4294967297"), &out));
  CHECK(mz_decimal_mul(dec("4294967295"), dec("4294967297"), &out) && out.mant == UINT64_MAX);
  out.mant = 77;
  REFUSED(mz_decimal_mul((mz_decimal){1, 18, false}, (mz_decimal){7, 19, false}, &out));
  REFUSED(mz_decimal_mul((mz_decimal){1, -18, false}, (mz_decimal){7, -19, false}, &out));
  REFUSED(mz_decimal_add((mz_decimal){9, 36, false}, (mz_decimal){1, 36, false}, &out));
  REFUSED(mz_decimal_digits("0000000000000000000000000000000000001", 37, 37, &out));
  CHECK(mz_decimal_mul((mz_decimal){1, 18, false}, (mz_decimal){7, 18, false}, &out));
  DECIMAL(out, "7000000000000000000000000000000000000");
  CHECK(mz_decimal_digits("000000000000000000000000000000000001", 36, 36, &out));
  DECIMAL(out, "0.000000000000000000000000000000000001");
  out.mant = 77;
  REFUSED(mz_decimal_add(mz_decimal_int(UINT64_MAX), mz_decimal_int(1), &out));
  REFUSED(mz_decimal_add((mz_decimal){1, 30, false}, mz_decimal_int(1), &out));
  REFUSED(mz_decimal_ratio(mz_decimal_int(UINT64_MAX), 2, 3, &out));
  for (int16_t exp = 1; exp < 30; exp++) /* one that does not fit is the larger one */
    CHECK(mz_decimal_cmp((mz_decimal){1, exp, false}, mz_decimal_int(7)) > 0);
}

static void test_decimal_arithmetic(void) {
  mz_decimal out;
  CHECK(mz_decimal_add(dec("3000000"), dec("450000"), &out));
  DECIMAL(out, "3450000");
  CHECK(mz_decimal_add(dec("0.1"), dec("0.2"), &out));
  DECIMAL(out, "0.3");
  CHECK(mz_decimal_add(dec("0"), (mz_decimal){5, 30, false}, &out));
  CHECK(out.mant == 5 && out.exp == 30);
  CHECK(mz_decimal_mul(dec("1.2"), dec("1000000000"), &out));
  DECIMAL(out, "1200000000");
  CHECK(mz_decimal_mul(dec("-2.5"), dec("4"), &out));
  DECIMAL(out, "-10");
  CHECK(mz_decimal_mul(dec("0"), dec("-4"), &out));
  DECIMAL(out, "0");
  CHECK(mz_decimal_ratio(mz_decimal_int(1000000), 3, 4, &out));
  DECIMAL(out, "750000");
  CHECK(mz_decimal_ratio(mz_decimal_int(1), 1, 3, &out)); /* ten digits, rounded */
  DECIMAL(out, "0.3333333333");
  CHECK(mz_decimal_ratio(mz_decimal_int(1), 2, 3, &out));
  DECIMAL(out, "0.6666666667");
}

static void test_decimal_order(void) {
  static const char *const rising[] = {"-12",  "-1.5", "-1.49", "0", "0.001",
                                       "0.01", "1",    "1.5",   "12"};
  for (size_t i = 0; i < sizeof rising / sizeof *rising; i++)
    for (size_t k = 0; k < sizeof rising / sizeof *rising; k++)
      CHECK(mz_decimal_cmp(dec(rising[i]), dec(rising[k])) == (i > k) - (i < k));
  /* what does not fit 64 bits at one exponent is still compared */
  mz_decimal huge = {3, 30, false}, larger = {5, 40, false}, tiny = {3, -30, false};
  CHECK(mz_decimal_cmp(huge, mz_decimal_int(7)) > 0 && mz_decimal_cmp(mz_decimal_int(7), huge) < 0);
  CHECK(mz_decimal_cmp(huge, larger) < 0 && mz_decimal_cmp(larger, huge) > 0);
  CHECK(mz_decimal_cmp(tiny, huge) < 0 && mz_decimal_cmp(huge, huge) == 0);
  CHECK(mz_decimal_is_int(dec("30")) && !mz_decimal_is_int(dec("3.5")));
  CHECK(mz_decimal_small(dec("30"), 31) == 30 && mz_decimal_small(dec("31"), 31) == -1);
  CHECK(mz_decimal_small(dec("3.5"), 31) == -1 && mz_decimal_small(dec("-3"), 31) == -1);
  CHECK(mz_decimal_small(huge, INT64_MAX) == -1 && mz_decimal_small(dec("0"), 1) == 0);
}

/* }================================================================== */

/* {==================================================================
** Numbers
** =================================================================== */

typedef struct reader {
  mz_doc *d;
  mz_scan s;
} reader;

static reader read_text(const char *text) {
  reader r;
  if (mz_doc_new(&alloc, text, strlen(text), NULL, &r.d, NULL) != MZ_OK ||
      mz_scan_open(&r.s, r.d) != MZ_OK)
    abort();
  return r;
}

static void close_text(reader *r) {
  mz_scan_close(&r->s);
  mz_doc_free(r->d);
}

/* The number that begins at the text's first token, and how many tokens it takes; "" if there is none. */
static void check_number(const char *text, const char *expected, uint32_t tokens, int line) {
  reader r = read_text(text);
  mz_number n;
  char value[MZ_DECIMAL_TEXT] = "";
  bool found = mz_number_at(&r.s, 0, &n);
  if (found) mz_decimal_text(n.v, value);
  check_text(value, strlen(value), expected, __FILE__, line);
  CHECK(!found || n.end == tokens);
  close_text(&r);
}

#define NUMBER(text, expected, tokens) check_number(text, expected, tokens, __LINE__)
#define NO_NUMBER(text) check_number(text, "", 0, __LINE__)

static void test_numbers_in_digits(void) {
  NUMBER("0", "0", 1);
  NUMBER("١٢٣٫٥", "123.5", 1);
  NUMBER("۱۲", "12", 1);
  NUMBER("1,234,567.89", "1234567.89", 1);
  NUMBER("1.234.567", "1234567", 1);
  NUMBER("9999999999999999999", "9999999999999999999", 1);
  NO_NUMBER("99999999999999999999"); /* more digits than an exact number has */
  NO_NUMBER("18446744073709551616");
  NO_NUMBER("99999999999999999999999999999999999999999999999999");
  NO_NUMBER("1.1.1.1");
  NUMBER("5 ملايين", "5000000", 2);
  NUMBER("3 ملايين و450 ألفا", "3450000", 5);
  NUMBER("1.5 مليار", "1500000000", 2);
}

static void test_numbers_in_words(void) {
  NUMBER("صفر", "0", 1);
  NUMBER("خمسة عشر", "15", 2);
  NUMBER("خمسة وعشرون", "25", 2);
  NUMBER("ألف وتسعمئة وثمانية وأربعون", "1948", 4);
  NUMBER("مليون ونصف المليون", "1500000", 3);
  NUMBER("مئتا مليون ومليونان", "202000000", 3);
  NUMBER("تسعة وتسعون مليارا وتسعمئة وتسعة وتسعون مليونا", "99999000000", 7);
}

/* Scales multiply without bound in a text; a product that does not fit is no number at all. */
static void test_scales_that_do_not_fit(void) {
  NUMBER("مليون مليون مليون", "1000000000000000000", 3);
  NUMBER("مليون مليون مليون مليون", "1000000000000000000000000", 4); /* 1 and its zeros fit */
  NO_NUMBER("آلاف تريليونات تريليونات");
}

/* }================================================================== */

/* {==================================================================
** Calendars
** =================================================================== */

static bool same_date(mz_date a, mz_date b) {
  return a.year == b.year && a.month == b.month && a.day == b.day;
}

static void test_gregorian_calendar(void) {
  CHECK(mz_date_weekday((mz_date){2015, 7, 31}) == 5);
  CHECK(mz_date_weekday((mz_date){2000, 2, 29}) == 2);
  CHECK(mz_date_weekday((mz_date){1, 1, 1}) == 1);
  CHECK(mz_month_days(1900, 2) == 28 && mz_month_days(2000, 2) == 29);
  CHECK(!mz_date_valid((mz_date){2015, 2, 29}) && mz_date_valid((mz_date){2016, 2, 29}));
  CHECK(!mz_date_valid((mz_date){2015, 13, 1}) && !mz_date_valid((mz_date){2015, 0, 1}));
  CHECK(same_date(mz_date_add_days((mz_date){2015, 12, 31}, 1), (mz_date){2016, 1, 1}));
  CHECK(same_date(mz_date_add_days((mz_date){2016, 3, 1}, -1), (mz_date){2016, 2, 29}));
  int year;
  CHECK(mz_date_iso_week((mz_date){2016, 1, 3}, &year) == 53 && year == 2015);
  CHECK(mz_date_iso_week((mz_date){2014, 12, 29}, &year) == 1 && year == 2015);
}

static void test_umm_al_qura(void) {
  static const struct {
    mz_date hijri, gregorian;
  } known[] = {{{1436, 9, 1}, {2015, 6, 18}},  {{1436, 10, 1}, {2015, 7, 17}},
               {{1437, 1, 1}, {2015, 10, 14}}, {{1445, 9, 1}, {2024, 3, 11}},
               {{1445, 10, 1}, {2024, 4, 10}}, {{1445, 12, 10}, {2024, 6, 16}},
               {{1446, 1, 1}, {2024, 7, 7}},   {{1446, 9, 1}, {2025, 3, 1}}};
  mz_date out;
  for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
    CHECK(mz_hijri_to_gregorian(known[i].hijri, &out) && same_date(out, known[i].gregorian));
    CHECK(mz_gregorian_to_hijri(known[i].gregorian, &out) && same_date(out, known[i].hijri));
  }
  CHECK(mz_hijri_month_days(1436, 9) == 29 && mz_hijri_month_days(1444, 12) == 30);
  CHECK(!mz_hijri_to_gregorian((mz_date){1436, 9, 30}, &out)); /* that month had 29 days */
  CHECK(!mz_hijri_to_gregorian((mz_date){1436, 13, 1}, &out));
  CHECK(!mz_hijri_to_gregorian((mz_date){1436, 0, 1}, &out));
  CHECK(!mz_hijri_to_gregorian((mz_date){1436, 1, 31}, &out));
}

/* Every eleventh day of two centuries, there and back. */
static void test_calendars_agree_both_ways(void) {
  mz_date day = {1900, 1, 1}, hijri, back, before = {0, 0, 0};
  for (; day.year < 2077 && check_failed < 10; day = mz_date_add_days(day, 11)) {
    CHECK(mz_gregorian_to_hijri(day, &hijri));
    CHECK(hijri.month >= 1 && hijri.month <= 12 && hijri.day >= 1 && hijri.day <= 30);
    CHECK(hijri.year > before.year || (hijri.year == before.year && hijri.month >= before.month));
    CHECK(mz_hijri_to_gregorian(hijri, &back) && same_date(back, day));
    before = hijri;
  }
}

/* }================================================================== */

/* {==================================================================
** The loader of lexicons
** =================================================================== */

static void check_refused(mz_lexicon *lx, const char *tsv, size_t line, const char *part, int at) {
  mz_error err;
  size_t rows = lx->rows.count;
  mz_status st = mz_lexicon_add(lx, tsv, strlen(tsv), &err);
  if (st != MZ_EDATA || err.code != MZ_EDATA || err.pos != line ||
      strstr(err.message, part) == NULL || lx->rows.count != rows) {
    check_failed++;
    printf("%s:%d: %s, line %zu: %s\n", __FILE__, at, mz_status_name(st), err.pos, err.message);
    return;
  }
  check_passed++;
}

#define BAD_LINE(tsv, line, part) check_refused(lx, tsv, line, part, __LINE__)

static void test_bad_lines_are_named(void) {
  mz_lexicon *lx;
  if (mz_lexicon_new(&alloc, &lx) != MZ_OK) abort();
  BAD_LINE("درخمة", 1, "no tab");
  BAD_LINE("درخمة\t", 1, "unknown class ''");
  BAD_LINE("# ملاحظة\n\nدرخمة\tعملة\tGRD\n", 3, "unknown class 'عملة'");
  BAD_LINE("درخمة\tcurrency\tGRD\nدراخم\tcurrency\tGRD\t\tزيادة", 2, "more than four columns");
  BAD_LINE("درخمة\tcurrency\tGRD\n|دراخم\tcurrency\tGRD", 2, "empty form");
  BAD_LINE("أ ب ت ث ج ح خ\tnoun", 1, "more than 6 words");
  BAD_LINE("كلمةأطولمنأنتكونمفتاحا\tnoun", 1, "at most 12 letters");
  BAD_LINE("word_5\tnoun", 1, "at most 12 letters");
  BAD_LINE("\xFF\xFE\tnoun", 1, "at most 12 letters");
  mz_lexicon_free(lx);
}

/* One bad line, and nothing of the whole text is kept. */
static void test_a_bad_text_leaves_nothing(void) {
  static const char tsv[] = "قنطار\tmeasure\tquintal\nقنطار\tweight\tquintal\n";
  mz_lexicon *lx;
  mz_error err;
  if (mz_lexicon_new(&alloc, &lx) != MZ_OK) abort();
  size_t senses = lx->senses.count;
  CHECK(mz_lexicon_add(lx, tsv, sizeof tsv - 1, &err) == MZ_EDATA && err.pos == 2);
  CHECK(mz_lexicon_add(lx, "", 0, &err) == MZ_OK); /* builds the tables anew */
  CHECK(lx->senses.count == senses && err.code == MZ_OK);
  mz_lexicon_free(lx);
  CHECK(heap.live == 0);
}

/* Numbers that the grammar reckons with have bounds, so that no lexicon can make it leave its own. */
static void test_values_out_of_range(void) {
  mz_lexicon *lx;
  mz_error err;
  if (mz_lexicon_new(&alloc, &lx) != MZ_OK) abort();
  BAD_LINE("شهر الريح\tmonth\t13", 1, "'13'");
  BAD_LINE("شهر البرد\tmonth\t-1", 1, "'-1'");
  BAD_LINE("شهر الندى\tmonth\t9223372036854775807", 1, "that its class can't have");
  BAD_LINE("شهر الندى\thijri", 1, "that its class can't have");
  BAD_LINE("يوم الزيت\tweekday\t8", 1, "that its class can't have");
  BAD_LINE("الهدهدي\trel\t2000000000", 1, "that its class can't have");
  BAD_LINE("زغبون\tscale\t0", 1, "that its class can't have");
  BAD_LINE("نتفة\tfraction\t0/0", 1, "that its class can't have");
  BAD_LINE("حبيبة\tsubunit\tUSD\t0", 1, "that its class can't have");
  CHECK(mz_lexicon_add(lx, "نتفة\tfraction\t1/0\n", strlen("نتفة\tfraction\t1/0\n"), &err) ==
        MZ_OK);
  mz_lexicon_free(lx);
  CHECK(heap.live == 0);
}

/* }================================================================== */

/* {==================================================================
** Properties that a fuzzer once found broken
** =================================================================== */

/* Figures stand apart from each other, in order. */
static void check_apart(const char *text) {
  mz_doc *d;
  const mz_figure *f;
  uint32_t n;
  CHECK(mz_doc_new(&alloc, text, strlen(text), NULL, &d, NULL) == MZ_OK);
  CHECK(mz_doc_figures(d, &f, &n) == MZ_OK && n > 0);
  for (uint32_t i = 0; i < n; i++) {
    CHECK(f[i].tok_first < f[i].tok_end && f[i].tok_end <= d->ntok);
    CHECK(f[i].at.first >= d->first[f[i].tok_first] && f[i].at.end <= d->end[f[i].tok_end - 1]);
    CHECK(i == 0 || (f[i - 1].tok_end <= f[i].tok_first && f[i - 1].at.end <= f[i].at.first));
  }
  mz_doc_free(d);
}

static void test_no_token_is_taken_twice(void) {
  check_apart("مليونان سالب صفر"); /* سالب: a counted noun, or a sign */
  check_apart("نسبة .25 في");
  check_apart("دفع 5 (3) 4");
}

/* }================================================================== */

/* A text may end anywhere, in the middle of whatever is being read. */
static void test_texts_that_break_off(void) {
  static const char *const texts[] = {"في القرن الـ19 ومنتصف القرن الحادي والعشرين، وفي الربع "
                                      "الثالث من عام 2014 م، وسبعينيات القرن الـماضي",
                                      "الساعة الـ(21) من بعد ظهر الخميس 14 رجب 1437 هـ الموافق 23 "
                                      "كانون الثاني/يناير 2016، الثامنة والنصف إلا",
                                      "ما بين 3 ملايين و450 ألفا و5,5 مليون دولار أمريكي للبرميل، "
                                      "أي بنسبة 22.5 في المئة أو نحو ثلثي الـ",
                                      "المرتبة المئتان والخامس عشر بعد المئة الأولى، القرار رقم "
                                      "(1701/2)، إف-16، 5+1، 3-1، 2 من كل 10 أ",
                                      "ألف ومئتان فاصلة خمسة كيلومترات مربعة في الساعة، سالب سبع "
                                      "درجات مئوية تحت الصفر، بضع مئات الآلاف من",
                                      "غرق 5 صيادين وفق رابطة الدفاع عن البحارة، و6 بحسب مصدر قريب "
                                      "من التحقيق في الرابطة",
                                      "غرق 5 صيادين، وقال النائب غدفان الحاج إن 3 سفن رست، وأضاف "
                                      "المتحدث باسم نقابة البحث عن المفقودين أن 4 غرقت"};
  for (size_t t = 0; t < sizeof texts / sizeof *texts; t++)
    for (size_t n = 0; n <= strlen(texts[t]); n++) {
      mz_doc_options opt = {.date = "2025-03-14"};
      const mz_figure *f;
      uint32_t count = 0;
      mz_doc *d;
      char *text = malloc(n + 1); /* a block of its own, so that a step too far is seen */
      memcpy(text, texts[t], n);
      CHECK(mz_doc_new(&alloc, text, n, &opt, &d, NULL) == MZ_OK);
      CHECK(mz_doc_figures(d, &f, &count) == MZ_OK);
      for (uint32_t i = 0; i < count; i++) {
        CHECK(f[i].at.first < f[i].at.end && f[i].at.end <= n);
        CHECK(f[i].attribution.first <= f[i].attribution.end && f[i].attribution.end <= n);
      }
      mz_doc_free(d);
      free(text);
    }
}

/* What may be asked of any index says that nothing is there, before the first token and behind the last. */
static void test_nothing_is_there(void) {
  static const char text[] = "قال الوزير";
  mz_doc *d;
  mz_scan s;
  CHECK(mz_doc_new(&alloc, text, strlen(text), NULL, &d, NULL) == MZ_OK);
  CHECK(mz_scan_open(&s, d) == MZ_OK && s.n == 2);
  const uint32_t at[] = {s.n, s.n + 1, UINT32_MAX};
  for (size_t k = 0; k < sizeof at / sizeof *at; k++) {
    uint32_t i = at[k], end;
    mz_number number;
    CHECK(!mz_ordinal_at(&s, i, &number));
    CHECK(!mz_is(&s, i, MZ_S_SAY) && mz_phrase_at(&s, i, MZ_S_SAY, &end) == NULL);
    CHECK(!mz_is_word(&s, i) && !mz_is_stub(&s, i) && !mz_is_number(&s, i));
    CHECK(!mz_has_al(&s, i) && !mz_is_spelt(&s, i, "قال") && mz_mark_at(&s, i) == 0);
    CHECK(!mz_glued(&s, i) && !mz_same_sentence(&s, 1, i) && !mz_names_paper(&s, i));
    CHECK(!mz_is_that(&s, i) && !mz_is_masdar(&s, i) && !mz_is_nisba(&s, i) &&
          !mz_turns(&s, i, &end));
    CHECK(!mz_is_hearer(&s, i) && !mz_is_kin(&s, i) && !mz_name_word(&s, i));
    CHECK(mz_name_stops(&s, i) && mz_name_closed(&s, i) && mz_token_char(d, i) == 0);
  }
  mz_scan_close(&s);
  mz_doc_free(d);
}

int main(void) {
  test_decimal_text();
  test_decimals_that_do_not_fit();
  test_decimal_arithmetic();
  test_decimal_order();
  test_numbers_in_digits();
  test_numbers_in_words();
  test_scales_that_do_not_fit();
  test_gregorian_calendar();
  test_umm_al_qura();
  test_calendars_agree_both_ways();
  test_bad_lines_are_named();
  test_a_bad_text_leaves_nothing();
  test_values_out_of_range();
  test_no_token_is_taken_twice();
  test_nothing_is_there();
  CHECK(heap.live == 0);
  test_texts_that_break_off();
  return check_report();
}
