/* SPDX-License-Identifier: MIT
**
** Keys of documents and the stories of an archive. The articles are written for these tests: two events, each told by
** several outlets in their own words, and what must not be mixed up with them.
*/
#include "../../src/core/core.c"
#include "check.h"

static check_heap heap = {0, -1};
static const mz_alloc alloc = {check_alloc, &heap};

typedef struct article {
  const char *id, *source, *date, *text;
} article;

#define BRIDGE                                                                                                                                                         \
  "افتتح وزير النقل سامي الحداد صباح اليوم جسر المرسى المعلق الذي بلغت كلفته 743 مليون دولار "  \
  "ويبلغ طوله 1840 مترا. وقال الحداد إن الجسر يخدم 62 ألف مركبة يوميا ويصل ضاحية الزهراء بميناء " \
  "الصيد القديم."

#define BRIDGE_RETOLD                                                                                                                                                    \
  "بكلفة 743 مليون دولار وطول 1840 مترا، دشن الوزير سامي الحداد جسر المرسى المعلق الذي يصل ضاحية " \
  "الزهراء بميناء الصيد القديم، وينتظر أن تعبره 62 ألف مركبة يوميا."

#define FIRE                                                                                                                                                           \
  "أتى حريق هائل على مستودع للأخشاب في حي الدباغين فجر أمس، وأصيب 14 عاملا باختناق. وذكر مدير " \
  "الدفاع المدني العميد راشد الكتبي أن 23 فرقة شاركت في الإطفاء وأن الخسائر قدرت بنحو 5.6 "          \
  "مليون درهم."

#define FIRE_RETOLD                                                                                                                                                       \
  "قدر العميد راشد الكتبي مدير الدفاع المدني خسائر حريق مستودع الأخشاب في حي الدباغين بنحو 5.6 " \
  "مليون درهم، وقال إن 23 فرقة شاركت في الإطفاء بعد إصابة 14 عاملا باختناق."

#define WEATHER                                                                                                                                                             \
  "يتوقع خبراء الأرصاد أن تسود غدا أجواء معتدلة على معظم المناطق مع سحب متفرقة ورياح خفيفة إلى " \
  "معتدلة السرعة، وأن تبلغ درجة الحرارة العظمى 27 درجة."

/* {==================================================================
** Keys
** =================================================================== */

static mz_status try_keys(const char *text, mz_keys *k) {
  mz_doc *d;
  mz_status st = mz_doc_new(&alloc, text, strlen(text), NULL, &d, NULL);
  memset(k, 0, sizeof *k);
  if (st != MZ_OK) return st;
  st = mz_keys_read(&alloc, d, k);
  if (st == MZ_OK) st = mz_keys_sort(&alloc, k);
  mz_doc_free(d);
  return st;
}

static bool has_key(const mz_keys *k, const char *key) {
  const mz_span *at = k->list.data;
  for (size_t i = 0; i < k->list.count; i++)
    if (at[i].end - at[i].first == strlen(key) &&
        memcmp((const char *)k->bytes.data + at[i].first, key, strlen(key)) == 0)
      return true;
  return false;
}

static uint32_t common_keys(const mz_keys *x, const mz_keys *y, char family) {
  const mz_span *at = x->list.data;
  uint32_t n = 0;
  for (size_t i = 0; i < x->list.count; i++) {
    const char *key = (const char *)x->bytes.data + at[i].first;
    char text[256];
    size_t len = at[i].end - at[i].first;
    if (*key != family || len >= sizeof text) continue;
    memcpy(text, key, len);
    text[len] = '\0';
    n += has_key(y, text);
  }
  return n;
}

static void test_keys(void) {
  mz_keys k;
  CHECK(try_keys(BRIDGE, &k) == MZ_OK);
  CHECK(has_key(&k, "f:money|USD|743000000"));
  CHECK(has_key(&k, "f:measure|meter|1840"));
  CHECK(has_key(&k, "f:count|مركب|62000"));
  CHECK(has_key(&k, "n:جسر مرس"));
  CHECK(has_key(&k, "w:مرس"));
  CHECK(!has_key(&k, "w:الذي"));
  const mz_span *at = k.list.data;
  const char *bytes = k.bytes.data;
  for (size_t i = 0; i < k.list.count; i++) {
    for (uint32_t c = at[i].first; c < at[i].end; c++) CHECK((unsigned char)bytes[c] >= ' ');
    if (i == 0) continue;
    size_t n = at[i - 1].end - at[i - 1].first, m = at[i].end - at[i].first;
    int order = memcmp(bytes + at[i - 1].first, bytes + at[i].first, n < m ? n : m);
    CHECK(order < 0 || (order == 0 && n < m));
  }
  mz_keys_free(&alloc, &k);
}

/* Spelling is no difference, and neither is what stands around a passage. */
static void test_keys_fold(void) {
  mz_keys x, y;
  CHECK(try_keys("أعلنت الهيئة إنشاء ٢٥٠ مدرسة", &x) == MZ_OK);
  CHECK(try_keys("اعلنت الهيئه انشاء 250 مدرسه", &y) == MZ_OK);
  CHECK(x.list.count == y.list.count && x.list.count > 4);
  CHECK(x.bytes.count == y.bytes.count);
  CHECK(common_keys(&x, &y, 'w') + common_keys(&x, &y, 'n') + common_keys(&x, &y, 'f') +
            common_keys(&x, &y, 'v') ==
        x.list.count);
  mz_keys_free(&alloc, &x);
  mz_keys_free(&alloc, &y);
  CHECK(try_keys(BRIDGE, &x) == MZ_OK);
  CHECK(try_keys("مقدمة قصيرة لا شأن لها بما بعدها. " BRIDGE " وخاتمة كتبها محرر آخر.", &y) ==
        MZ_OK);
  uint32_t all = common_keys(&x, &x, 'v');
  CHECK(all > 8);
  CHECK(common_keys(&x, &y, 'v') + 3 >= all);
  mz_keys_free(&alloc, &x);
  mz_keys_free(&alloc, &y);
}

static void test_keys_of_nothing(void) {
  static const char *const texts[] = {"", " \n", "،،، ... !", "\xff\xfe\x80", "من في على"};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
    mz_keys k;
    CHECK(try_keys(texts[i], &k) == MZ_OK);
    CHECK(k.list.count == 0);
    mz_keys_free(&alloc, &k);
  }
}

/* }================================================================== */

/* {==================================================================
** Archives
** =================================================================== */

static long day_of(const char *date) {
  mz_date d = {0};
  if (date != NULL) sscanf(date, "%d-%d-%d", &d.year, &d.month, &d.day);
  return mz_date_number(d);
}

static mz_status try_enter(mz_archive *ar, const article *a) {
  mz_keys k;
  mz_status st = try_keys(a->text, &k);
  mz_entered e = {.id = a->id,
                  .id_len = strlen(a->id),
                  .source = a->source,
                  .source_len = strlen(a->source),
                  .day = day_of(a->date)};
  if (st == MZ_OK) st = mz_archive_enter(ar, &e, &k);
  mz_keys_free(&alloc, &k);
  return st;
}

static mz_archive *archive_of(const article *a, uint32_t n, const mz_archive_options *opt) {
  mz_archive *ar;
  if (mz_archive_new(&alloc, opt, &ar) != MZ_OK) abort();
  for (uint32_t i = 0; i < n; i++)
    if (try_enter(ar, &a[i]) != MZ_OK) abort();
  return ar;
}

static const mz_report *report_of(const mz_report *r, uint32_t n, uint32_t doc) {
  for (uint32_t i = 0; i < n; i++)
    if (r[i].doc == doc) return &r[i];
  abort();
}

static bool together(mz_archive *ar, uint32_t a, uint32_t b) {
  const mz_report *r;
  uint32_t n;
  if (mz_archive_find(ar, &r, &n) != MZ_OK) abort();
  const mz_report *x = report_of(r, n, a), *y = report_of(r, n, b);
  return x->role == MZ_REPORT_MEMBER && y->role == MZ_REPORT_MEMBER && x->story == y->story;
}

static uint8_t role_of(mz_archive *ar, uint32_t doc) {
  const mz_report *r;
  uint32_t n;
  if (mz_archive_find(ar, &r, &n) != MZ_OK) abort();
  return report_of(r, n, doc)->role;
}

static const article week[] = {
    {"a1", "almadar", "2025-03-10", BRIDGE},
    {"a2", "barq", "2025-03-11", BRIDGE_RETOLD},
    {"b1", "almadar", "2025-03-10", FIRE},
    {"b2", "addifaf", "2025-03-10", FIRE_RETOLD},
    {"c1", "barq", "2025-03-10", WEATHER},
    {"b3", "addifaf", "2025-03-12", FIRE_RETOLD " ولم تعرف أسباب الحريق بعد."},
};
#define WEEK (uint32_t)(sizeof week / sizeof *week)

static void test_stories(void) {
  mz_archive *ar = archive_of(week, WEEK, NULL);
  const mz_report *r;
  uint32_t n;
  uint64_t looked, alike;
  CHECK(together(ar, 0, 1));
  CHECK(together(ar, 2, 3));
  CHECK(!together(ar, 0, 2));
  CHECK(role_of(ar, 4) == MZ_REPORT_ALONE);
  CHECK(role_of(ar, 5) == MZ_REPORT_REPRINT);
  CHECK(mz_archive_find(ar, &r, &n) == MZ_OK);
  CHECK(n == WEEK);
  CHECK(r[n - 1].doc == 4);
  for (uint32_t i = 0; i < n; i++)
    if (r[i].doc == 5)
      CHECK(r[i].alike >= MZ_ARCHIVE_REPRINT && r[i].story == report_of(r, n, 3)->story);
  mz_archive_counts(ar, &looked, &alike);
  CHECK(looked >= 4 && alike == 4);
  CHECK(mz_archive_memory(ar) > 0);
  CHECK(try_enter(ar, &week[0]) == MZ_EDATA);
  mz_archive_free(ar);
}

/* The order of entering is none of the result. */
static void test_order(void) {
  article turned[WEEK];
  mz_archive *x = archive_of(week, WEEK, NULL), *y;
  const mz_report *a, *b;
  uint32_t n, m;
  for (uint32_t i = 0; i < WEEK; i++) turned[i] = week[WEEK - 1 - i];
  y = archive_of(turned, WEEK, NULL);
  CHECK(mz_archive_find(x, &a, &n) == MZ_OK && mz_archive_find(y, &b, &m) == MZ_OK && n == m);
  for (uint32_t i = 0; i < n; i++)
    CHECK(a[i].doc == WEEK - 1 - b[i].doc && a[i].story == WEEK - 1 - b[i].story &&
          a[i].alike == b[i].alike && a[i].role == b[i].role);
  mz_archive_free(x);
  mz_archive_free(y);
}

static void test_dates(void) {
  article two[] = {week[0], week[1]};
  mz_archive_options opt = {.days = 3, .common = MZ_ARCHIVE_COMMON, .alike = MZ_ARCHIVE_ALIKE};
  static const struct {
    const char *a, *b;
    bool together;
  } cases[] = {{"2025-03-10", "2025-03-13", true},
               {"2025-03-10", "2025-03-14", false},
               {"2025-03-14", "2025-03-10", false},
               {"2025-02-27", "2025-03-01", true},
               {NULL, NULL, true},
               {NULL, "2025-03-10", false}};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    two[0].date = cases[i].a;
    two[1].date = cases[i].b;
    mz_archive *ar = archive_of(two, 2, &opt);
    CHECK(together(ar, 0, 1) == cases[i].together);
    mz_archive_free(ar);
  }
}

/* Nobody confirms himself: one outlet's two reports are no story of two outlets. */
static void test_outlets(void) {
  article two[] = {week[0], week[1]};
  two[1].source = two[0].source;
  mz_archive *ar = archive_of(two, 2, NULL);
  CHECK(role_of(ar, 0) == MZ_REPORT_ALONE && role_of(ar, 1) == MZ_REPORT_ALONE);
  mz_archive_free(ar);
  two[0].source = two[1].source = "";
  ar = archive_of(two, 2, NULL);
  CHECK(together(ar, 0, 1));
  mz_archive_free(ar);
  two[0].source = two[1].source = "barq";
  two[1].text = two[0].text;
  ar = archive_of(two, 2, NULL);
  CHECK(role_of(ar, 0) == MZ_REPORT_ALONE && role_of(ar, 1) == MZ_REPORT_REPRINT);
  mz_archive_free(ar);
}

/* A text that tells both events is like either, and joins one of them: the two remain two. */
static void test_no_chain(void) {
  article four[] = {
      week[0], week[1], week[2], week[3], {"m", "sada", "2025-03-10", BRIDGE "\n" FIRE}};
  mz_archive *ar = archive_of(four, 5, NULL);
  CHECK(together(ar, 0, 4) != together(ar, 2, 4));
  CHECK(!(together(ar, 0, 2) || together(ar, 1, 3)));
  mz_archive_free(ar);
}

/* What everybody has says nothing, and costs nothing. */
static void test_common(void) {
  enum { MANY = 600 };
  static char ids[MANY][16];
  static article many[MANY];
  uint64_t looked, alike;
  for (int i = 0; i < MANY; i++) {
    snprintf(ids[i], sizeof ids[i], "%d", i);
    many[i] = (article){ids[i], ids[i], "2025-03-10", WEATHER};
  }
  mz_archive *ar = archive_of(many, MANY, NULL);
  CHECK(role_of(ar, 0) == MZ_REPORT_ALONE);
  mz_archive_counts(ar, &looked, &alike);
  CHECK(looked == 0 && alike == 0);
  mz_archive_free(ar);
  CHECK(mz_key_weight(64, 64) == 10);
  CHECK(mz_key_weight(65, 64) == 0);
  CHECK(mz_key_weight(1, 64) == 70);
  CHECK(mz_key_weight(2, 64) > mz_key_weight(3, 64));
}

static void test_empty(void) {
  mz_archive *ar = archive_of(NULL, 0, NULL);
  const mz_report *r;
  uint32_t n = 1;
  CHECK(mz_archive_find(ar, &r, &n) == MZ_OK);
  CHECK(n == 0);
  mz_archive_free(ar);
  mz_archive_free(NULL);
}

/* }================================================================== */

/* Counted elsewhere, key by key, the same stories come out. */
static void test_counted_elsewhere(void) {
  mz_archive *x = archive_of(week, WEEK, NULL), *y;
  mz_keys keys[WEEK];
  const mz_report *a, *b;
  uint32_t n, m;
  CHECK(mz_archive_new(&alloc, NULL, &y) == MZ_OK);
  for (uint32_t i = 0; i < WEEK; i++) {
    mz_entered e = {week[i].id, week[i].source, strlen(week[i].id), strlen(week[i].source),
                    day_of(week[i].date)};
    CHECK(mz_archive_enter(y, &e, NULL) == MZ_OK);
    CHECK(try_keys(week[i].text, &keys[i]) == MZ_OK);
  }
  for (uint32_t i = 0; i < WEEK; i++) {
    const mz_span *at = keys[i].list.data;
    for (size_t k = 0; k < keys[i].list.count; k++) {
      char key[256];
      uint32_t near = 0;
      size_t len = at[k].end - at[k].first;
      memcpy(key, (const char *)keys[i].bytes.data + at[k].first, len);
      key[len] = '\0';
      for (uint32_t d = 0; d < WEEK; d++) near += has_key(&keys[d], key);
      uint32_t w = mz_key_weight(near, MZ_ARCHIVE_COMMON);
      CHECK(mz_archive_weigh(y, i, w * w) == MZ_OK);
      for (uint32_t d = i + 1; d < WEEK; d++)
        if (has_key(&keys[d], key)) CHECK(mz_archive_pair(y, d, i, w * w) == MZ_OK);
    }
  }
  CHECK(mz_archive_pair(y, 0, 0, 1) == MZ_EDATA);
  CHECK(mz_archive_pair(y, 0, WEEK, 1) == MZ_EDATA);
  CHECK(mz_archive_weigh(y, WEEK, 1) == MZ_EDATA);
  CHECK(mz_archive_find(x, &a, &n) == MZ_OK && mz_archive_find(y, &b, &m) == MZ_OK && n == m);
  for (uint32_t i = 0; i < n; i++)
    CHECK(a[i].doc == b[i].doc && a[i].story == b[i].story && a[i].alike == b[i].alike &&
          a[i].role == b[i].role);
  for (uint32_t i = 0; i < WEEK; i++) mz_keys_free(&alloc, &keys[i]);
  mz_archive_free(x);
  mz_archive_free(y);
}

/* Whichever allocation fails, the failure comes back and nothing is lost. */
static void test_no_memory(void) {
  long n = 0;
  for (bool done = false; !done; n++) {
    mz_archive *ar;
    const mz_report *r;
    uint32_t count;
    heap.left = n;
    mz_status st = mz_archive_new(&alloc, NULL, &ar);
    for (uint32_t i = 0; i < WEEK && st == MZ_OK; i++) st = try_enter(ar, &week[i]);
    if (st == MZ_OK) st = mz_archive_find(ar, &r, &count);
    if (st == MZ_OK) {
      done = true;
      CHECK(count == WEEK);
    } else {
      CHECK(st == MZ_ENOMEM);
      if (ar != NULL && mz_archive_find(ar, &r, &count) != MZ_OK) CHECK(count == 0);
    }
    heap.left = -1;
    mz_archive_free(ar);
    CHECK(heap.live == 0);
  }
  CHECK(n > 50);
}

int main(void) {
  test_keys();
  test_keys_fold();
  test_keys_of_nothing();
  test_stories();
  test_order();
  test_dates();
  test_outlets();
  test_no_chain();
  test_common();
  test_empty();
  test_counted_elsewhere();
  test_no_memory();
  CHECK(heap.live == 0);
  return check_report();
}
