/* SPDX-License-Identifier: MIT
**
** The text layer: tokens, folding, stems, clitics, sentences, quotations, stories of a page.
*/
#include "../../src/core/core.c"
#include "check.h"

static check_heap heap = {0, -1};
static const mz_alloc alloc = {check_alloc, &heap};

static mz_doc *doc_of(const char *text, size_t len) {
  mz_doc *d;
  if (mz_doc_new(&alloc, text, len, NULL, &d, NULL) != MZ_OK) abort();
  return d;
}

/* {==================================================================
** Tokens
** =================================================================== */

/* Tokens as "kind:text kind:text …", kinds by their first letter (emoji J, email @, bad B). */
static void check_tokens(const char *text, const char *expected, int line) {
  static const char letters[] = "wnpsJuE@#NB";
  char got[2048];
  size_t at = 0;
  mz_doc *d = doc_of(text, strlen(text));
  mz_tokens t = mz_doc_tokens(d);
  for (uint32_t i = 0; i < t.count; i++)
    at += (size_t)snprintf(got + at, sizeof got - at, "%s%c:%.*s", i > 0 ? " " : "",
                           letters[t.kind[i]], (int)(t.end[i] - t.first[i]), text + t.first[i]);
  check_text(got, at, expected, __FILE__, line);
  mz_doc_free(d);
}

#define TOKENS(text, expected) check_tokens(text, expected, __LINE__)

static void test_words_and_digits(void) {
  TOKENS("", "");
  TOKENS("  \n", "");
  TOKENS("بـ8", "w:بـ n:8");
  TOKENS("الـ27 دولة", "w:الـ n:27 w:دولة");
  TOKENS("إف-16", "w:إف p:- n:16");
  TOKENS("كوفيد-19", "w:كوفيد p:- n:19");
  TOKENS("1435هـ", "n:1435 w:هـ");
  TOKENS("56ر2", "n:56 w:ر n:2");
  TOKENS("20مليون", "n:20 w:مليون");
  TOKENS("و12", "w:و n:12");
  TOKENS("C5 G20 MP3", "w:C5 w:G20 w:MP3");
  TOKENS("5km 3D", "n:5 w:km n:3 w:D");
  TOKENS("وَقَّعَ اتفاقيــة", "w:وَقَّعَ w:اتفاقيــة");
  TOKENS("بـDNA", "w:بـ w:DNA");
  TOKENS("3 ــ 2", "n:3 p:ــ n:2");
  TOKENS("2/صفر", "n:2 p:/ w:صفر");
}

static void test_numbers(void) {
  TOKENS("66.2 1,733,581 ١٬٢٣٤٫٥ 12,5", "n:66.2 n:1,733,581 n:١٬٢٣٤٫٥ n:12,5");
  TOKENS("14-16 2022/10/14 10:30 2014–2016", "n:14-16 n:2022/10/14 n:10:30 n:2014–2016");
  TOKENS("1.071.5 26.729.709", "n:1.071.5 n:26.729.709");
  TOKENS("1،500 2015،300 12،30", "n:1،500 n:2015 p:، n:300 n:12 p:، n:30");
  TOKENS("2015. 7، 5% ٪٧", "n:2015 p:. n:7 p:، n:5 s:% s:٪ n:٧");
  TOKENS("$5 5+1", "s:$ n:5 n:5 s:+ n:1");
  TOKENS("1--2", "n:1 p:-- n:2");
  TOKENS("14\xE2\x80\x8F-\xE2\x80\x8F"
         "16",
         "n:14\xE2\x80\x8F-\xE2\x80\x8F"
         "16");
}

static void test_punctuation(void) {
  TOKENS("انتهى.وبدأ", "w:انتهى p:. w:وبدأ");
  TOKENS("(أ.ف.ب)", "p:( w:أ.ف.ب p:)");
  TOKENS("أ.د. سالم", "w:أ.د p:. w:سالم");
  TOKENS("عاجل... «نعم»؟!", "w:عاجل p:... p:« w:نعم p:» p:؟ p:!");
  TOKENS("don't l’eau 'نعم'", "w:don't w:l’eau p:' w:نعم p:'");
  TOKENS("\xE2\x80\x8F" /* RLM */ "كلمة\xE2\x80\x8F.", "w:كلمة p:.");
  TOKENS("می\xE2\x80\x8Cشود", "w:می\xE2\x80\x8Cشود"); /* ZWNJ */
}

static void test_addresses(void) {
  TOKENS("http://a.sa/b(c)، www.mizan.org.", "u:http://a.sa/b(c) p:، u:www.mizan.org p:.");
  TOKENS("(https://ar.example.org/wiki/الخليج)", "p:( u:https://ar.example.org/wiki/الخليج p:)");
  TOKENS("example.com وexample.zz", "u:example.com w:وexample.zz");
  TOKENS("t.co/x1", "u:t.co/x1");
  TOKENS("info@mizan.org.للتواصل", "E:info@mizan.org p:. w:للتواصل");
  TOKENS("@mizan_ar #قمة_2025، #5", "@:@mizan_ar #:#قمة_2025 p:، p:# n:5");
  TOKENS("3@4", "n:3 p:@ n:4");
  TOKENS("2YXZitiy2KfZhjogYTEyMzQ1Ng==", "N:2YXZitiy2KfZhjogYTEyMzQ1Ng==");
  TOKENS("International-Conference-2025-Riyadh",
         "w:International p:- w:Conference p:- n:2025 p:- w:Riyadh");
}

static void test_emoji(void) {
  TOKENS("👨‍👩‍👧🇸🇦🇸🇦👍🏽❤️1️⃣",
         "J:👨‍👩‍👧 J:🇸🇦 J:🇸🇦 J:👍🏽 J:❤️ J:1️⃣");
  TOKENS("© ↔️", "s:© J:↔️");
}

static void test_bad_bytes(void) {
  static const char text[] = "قمة\xFF\xFE\xE2\x80 \xD9"
                             "a\0b\xC0\x80";
  mz_doc *d = doc_of(text, sizeof text - 1);
  mz_tokens t = mz_doc_tokens(d);
  CHECK(t.count == 7);
  CHECK(t.kind[0] == MZ_WORD && t.kind[1] == MZ_BAD && t.kind[2] == MZ_BAD);
  CHECK(t.end[1] - t.first[1] == 4);
  CHECK(t.kind[4] == MZ_SYMBOL && t.end[4] - t.first[4] == 1); /* NUL */
  CHECK(t.kind[6] == MZ_BAD && t.end[6] == sizeof text - 1);
  mz_doc_free(d);
}

/* Tokens in order, gaps of white space and invisible controls, no character cut. */
static bool round_trip(const char *text, size_t len) {
  mz_doc *d = doc_of(text, len);
  mz_tokens t = mz_doc_tokens(d);
  uint32_t at = 0;
  bool good = true;
  for (uint32_t i = 0; i <= t.count && good; i++) {
    uint32_t to = i < t.count ? t.first[i] : (uint32_t)len, cp;
    for (size_t n; good && at < to; at += (uint32_t)n) {
      n = mz_utf8(text + at, text + len, &cp);
      good = n > 0 && (mz_char_class(cp) == MZ_C_SPACE || mz_char_class(cp) == MZ_C_NEWLINE ||
                       mz_char_class(cp) == MZ_C_INVISIBLE);
    }
    good = good && at == to;
    if (i == t.count || !good) break;
    good = t.end[i] > t.first[i];
    while (good && at < t.end[i]) {
      size_t n = mz_utf8(text + at, text + len, &cp);
      good = (n == 0) == (t.kind[i] == MZ_BAD);
      at += n > 0 ? (uint32_t)n : 1;
    }
    good = good && at == t.end[i];
  }
  mz_doc_free(d);
  return good;
}

/* Whatever else is asked of a document must hold on any bytes. */
static bool sane(const char *text, size_t len) {
  mz_doc *d = doc_of(text, len);
  const mz_sentence *s;
  const mz_quote *q;
  const mz_story *st;
  uint32_t ns, nq, nst, ends[4];
  bool good = mz_doc_sentences(d, &s, &ns) == MZ_OK && mz_doc_quotes(d, &q, &nq) == MZ_OK &&
              mz_doc_stories(d, &st, &nst) == MZ_OK;
  uint32_t tok = 0, sent = 0;
  for (uint32_t i = 0; good && i < ns; tok = s[i++].tok_end)
    good = s[i].tok_first == tok && s[i].tok_end > tok && s[i].at.first < s[i].at.end;
  good = good && tok == d->ntok;
  for (uint32_t i = 0; good && i < nq; i++)
    good = q[i].at.first < q[i].inner.first && q[i].inner.first <= q[i].inner.end &&
           q[i].inner.end <= q[i].at.end && q[i].tok_first < q[i].tok_end &&
           (i == 0 || q[i - 1].at.first < q[i].at.first);
  for (uint32_t i = 0; good && i < nst; sent = st[i++].sent_end)
    good = st[i].sent_first == sent && st[i].sent_end > sent && st[i].line_first <= st[i].line_last;
  good = good && sent == ns;
  for (uint32_t i = 0; i < d->ntok; i++) {
    char key[64];
    if (d->kind[i] != MZ_WORD) continue;
    uint32_t n = mz_doc_proclitics(d, i, ends);
    good = good && n <= 4;
    for (uint32_t k = 0; k < n; k++)
      good = good && ends[k] > (k > 0 ? ends[k - 1] : d->first[i]) && ends[k] <= d->end[i];
    mz_stem(text + d->first[i], d->end[i] - d->first[i], key, sizeof key);
    mz_stem_key(text + d->first[i], d->end[i] - d->first[i]);
  }
  mz_doc_free(d);
  return good;
}

static uint32_t seed = 7;

static uint32_t random_below(uint32_t n) {
  seed = seed * 1664525U + 1013904223U;
  return (uint32_t)(((uint64_t)seed * n) >> 32);
}

static void test_random_bytes(void) {
  static const char *const bits[] = {"و",
                                     "ال",
                                     "قمة",
                                     "12",
                                     "،",
                                     ".",
                                     "\"",
                                     "«",
                                     "»",
                                     "“",
                                     "”",
                                     "'",
                                     " ",
                                     "\n",
                                     "#",
                                     "@",
                                     "http://",
                                     "ـ",
                                     "\xD9\x8B",
                                     "A",
                                     "\xFF",
                                     "\xE2\x80\x8F",
                                     "1",
                                     "-",
                                     "_",
                                     "(",
                                     ")",
                                     "TT",
                                     "\r\n",
                                     "😀",
                                     "\xE2\x80\x8D",
                                     "الرئيس في القمة (أ.ف.ب)\n",
                                     "قمة قمة قمة قمة\n",
                                     "ﷺ",
                                     "\xEF\xB8\x8F"};
  char text[512];
  for (int round = 0; round < 30000; round++) {
    size_t len = 0;
    if (round % 2 == 0) {
      len = random_below(sizeof text);
      for (size_t i = 0; i < len; i++) text[i] = (char)random_below(256);
    } else {
      while (len < sizeof text - 64 && random_below(60) > 0) {
        const char *bit = bits[random_below(sizeof bits / sizeof bits[0])];
        memcpy(text + len, bit, strlen(bit));
        len += strlen(bit);
      }
    }
    char *copy =
        malloc(len > 0 ? len : 1); /* its own size, so that a sanitizer sees a step too far */
    if (copy == NULL) abort();
    memcpy(copy, text, len);
    CHECK(round_trip(copy, len));
    CHECK(sane(copy, len));
    free(copy);
    if (check_failed > 20) return;
  }
}

/* }================================================================== */

/* {==================================================================
** Folding, stems, clitics
** =================================================================== */

static void check_key(size_t (*f)(const char *, size_t, char *, size_t), const char *word,
                      const char *expected, int line) {
  char key[256];
  size_t n = f(word, strlen(word), key, sizeof key);
  check_text(key, n, expected, __FILE__, line);
  CHECK(f(word, strlen(word), NULL, 0) == n);
}

#define FOLD(word, expected) check_key(mz_fold, word, expected, __LINE__)
#define STEM(word, expected) check_key(mz_stem, word, expected, __LINE__)

static void test_fold(void) {
  FOLD("أَكَّدَ", "اكد");
  FOLD("مدرســـة", "مدرسه");
  FOLD("مستشفى", "مستشفي");
  FOLD("مؤتمر شؤون", "موتمر شوون");
  FOLD("٦٦٫٢٪", "66.2%");
  FOLD("۱۲", "12");
  FOLD("Erdoğan É", "erdogan e");
  FOLD("ﻻ ﷲ", "لا الله");
  FOLD("گ پ چ", "ك ب ج");
  FOLD("\xFF", "\xFF");
  FOLD("", "");
}

static void test_stem(void) {
  STEM("والمسؤولين", "مسوول");
  STEM("وبالقمة", "قمه");
  STEM("للدول", "دول");
  STEM("القمة", "قمه");
  STEM("تصريحاتها", "تصريح");
  STEM("وزير", "وزير");
  STEM("والوزير", "وزير");
  STEM("ووزارة", "وزار");
  STEM("وقال", "قال");
  STEM("بإعلان", "اعل");
  STEM("مليارًا", "مليار");
  STEM("ملياراً", "مليار");
  STEM("الله", "الله");
  STEM("في", "في");
  STEM("Reuters", "reuters");
  CHECK(mz_stem_key("القمة", strlen("القمة")) == mz_stem_key("وقمة", strlen("وقمة")));
  STEM("أ.ف.ب", "ا.ف.ب");
  CHECK(mz_stem_key("أ.ب", strlen("أ.ب")) != mz_stem_key("أب", strlen("أب")));
  CHECK((mz_stem_key("ICU", 3) & MZ_KEY_LATIN) != 0);
  CHECK(mz_stem_key("12", 2) == 0);
}

static void check_clitics(const char *text, const char *expected, int line) {
  char got[256];
  uint32_t ends[4], first = 0;
  size_t at = 0;
  mz_doc *d = doc_of(text, strlen(text));
  uint32_t n = mz_doc_proclitics(d, 0, ends);
  for (uint32_t i = 0; i < n; first = ends[i++])
    at +=
        (size_t)snprintf(got + at, sizeof got - at, "%.*s|", (int)(ends[i] - first), text + first);
  check_text(got, at, expected, __FILE__, line);
  mz_doc_free(d);
}

#define CLITICS(text, expected) check_clitics(text, expected, __LINE__)

static void test_clitics(void) {
  CLITICS("وبالقمة", "و|ب|");
  CLITICS("للدول", "ل|");
  CLITICS("وللدول", "و|ل|");
  CLITICS("فالأمر", "ف|");
  CLITICS("كالبحر", "ك|");
  CLITICS("وأضاف", "و|");
  CLITICS("بأسباب", "ب|");
  CLITICS("ستتخذ", "س|");
  CLITICS("بـ8", "بـ|");
  CLITICS("والـ27", "و|");
  CLITICS("و12", "و|");
  CLITICS("وزارة", "");
  CLITICS("ووزارة", "و|");
  CLITICS("والدته", "");
  CLITICS("بلد", "");
  CLITICS("سيدات", "");
  CLITICS("12", "");
}

/* }================================================================== */

/* {==================================================================
** Sentences, quotations, stories
** =================================================================== */

static void check_sentences(const char *text, const char *expected, int line) {
  char got[2048];
  size_t at = 0;
  const mz_sentence *s;
  uint32_t n;
  mz_doc *d = doc_of(text, strlen(text));
  CHECK(mz_doc_sentences(d, &s, &n) == MZ_OK);
  for (uint32_t i = 0; i < n; i++)
    at += (size_t)snprintf(got + at, sizeof got - at, "%u:%.*s|", s[i].paragraph,
                           (int)(s[i].at.end - s[i].at.first), text + s[i].at.first);
  check_text(got, at, expected, __FILE__, line);
  mz_doc_free(d);
}

#define SENTENCES(text, expected) check_sentences(text, expected, __LINE__)

static void test_sentences(void) {
  SENTENCES("", "");
  SENTENCES("بلغ 66.2 مليار. ثم عاد؟ نعم! كفى", "0:بلغ 66.2 مليار.|0:ثم عاد؟|0:نعم!|0:كفى|");
  SENTENCES("سطر أول\n\n  سطر ثان  \r\nثالث", "0:سطر أول|1:سطر ثان|2:ثالث|");
  SENTENCES("قال (أ.ف.ب) إن د. سالم و أ.د. هند حضرا. وغادرا",
            "0:قال (أ.ف.ب) إن د. سالم و أ.د. هند حضرا.|0:وغادرا|");
  SENTENCES("ذكرت قناة بي.تي.في أنه له.من عاد", "0:ذكرت قناة بي.تي.في أنه له.|0:من عاد|");
  SENTENCES("قال: «انتهى.» ثم خرج", "0:قال: «انتهى.»|0:ثم خرج|");
  SENTENCES("قال \"انتهى.\" ثم خرج", "0:قال \"انتهى.\"|0:ثم خرج|");
  SENTENCES("حقا؟! نعم…» ثم", "0:حقا؟!|0:نعم…»|0:ثم|");
  SENTENCES("انتهى.وبدأ", "0:انتهى.|0:وبدأ|");
  SENTENCES("1. البند الأول؛ وتفصيله", "0:1. البند الأول؛ وتفصيله|");
  SENTENCES("في عام 2015م. وبعد ذلك", "0:في عام 2015م.|0:وبعد ذلك|");
  SENTENCES("آسيا.. ساحة (!) كبرى", "0:آسيا.. ساحة (!) كبرى|");
}

static void check_quotes(const char *text, const char *expected, int line) {
  char got[2048];
  size_t at = 0;
  const mz_quote *q;
  uint32_t n;
  mz_doc *d = doc_of(text, strlen(text));
  CHECK(mz_doc_quotes(d, &q, &n) == MZ_OK);
  for (uint32_t i = 0; i < n; i++)
    at += (size_t)snprintf(got + at, sizeof got - at, "%s%.*s|", q[i].unclosed ? "?" : "",
                           (int)(q[i].inner.end - q[i].inner.first), text + q[i].inner.first);
  check_text(got, at, expected, __FILE__, line);
  mz_doc_free(d);
}

#define QUOTES(text, expected) check_quotes(text, expected, __LINE__)

static void test_quotes(void) {
  QUOTES("قال «نعم» و“لا” و\"ربما\" و‘حسنا’", "نعم|لا|ربما|حسنا|");
  QUOTES("إلى ”الفناء الخلفي” القديم", "الفناء الخلفي|");
  QUOTES("قال مصدر إن” الباب مغلق” أمس", " الباب مغلق|");
  QUOTES("قال المصدر” الباب مغلق أمس", "");
  QUOTES("وقال المدير : ” الباب مغلق “، داعيا الزوار", " الباب مغلق |");
  QUOTES("“كسر الروابط“ القديمة", "كسر الروابط|");
  QUOTES("“خطة 2022-2025″ المعلنة", "خطة 2022-2025|");
  QUOTES("«بداية” ثم “نهاية» ثم", "بداية|نهاية|");
  QUOTES("قال «لم ينته\nوقال «نعم»", "?لم ينته|نعم|");
  QUOTES("قال «يمتد\nإلى هنا» ثم", "يمتد\nإلى هنا|");
  QUOTES("قال «لا يمتد\n\nإلى هنا» ثم", "?لا يمتد|");
  QUOTES("«قال \"نعم\" وخرج»", "قال \"نعم\" وخرج|نعم|");
  QUOTES("«قال «نعم» وخرج»", "قال «نعم» وخرج|");
  QUOTES("شركة \"ألف وشركة \"باء\" معا", "?ألف وشركة|باء|");
  QUOTES("don't طوله 5' وعرضه 6\"", "");
  QUOTES("قال \"رست \"نسيم\" ليلا\" ثم \"نعم\".", "رست \"نسيم\" ليلا|نعم|");
  QUOTES("\"نص \"وأضاف \"نعم\".", "نص |نعم|");
  QUOTES("ستبقى\". وقال: \"نعم\". وأضاف \"لا ثم خرج.", "نعم|?لا ثم خرج.|");
  QUOTES("\" كلمة \" و \"أخرى \" ثم", " كلمة |أخرى |");
  QUOTES("«» \"\"", "");
}

static void check_stories(const char *text, const char *expected, int line) {
  char got[2048];
  size_t at = 0;
  const mz_story *s;
  uint32_t n;
  mz_doc *d = doc_of(text, strlen(text));
  CHECK(mz_doc_stories(d, &s, &n) == MZ_OK);
  for (uint32_t i = 0; i < n; i++)
    at += (size_t)snprintf(got + at, sizeof got - at, "%s %u-%u|", mz_story_role_name(s[i].role),
                           s[i].line_first, s[i].line_last);
  check_text(got, at, expected, __FILE__, line);
  mz_doc_free(d);
}

#define STORIES(text, expected) check_stories(text, expected, __LINE__)

#define BODY                                                                                                                                                         \
  "أعلنت البلدية أمس أنها ستبدأ توسعة الطريق الساحلي خلال شهرين على أن تنتهي منها في الصيف " \
  "المقبل.\n"                                                                                                                                                  \
  "وقال المهندس المشرف على المشروع إن الأعمال ستجري ليلا حتى لا تتعطل حركة السير في النهار.\n"

static void test_stories(void) {
  STORIES("", "");
  STORIES("توسعة الطريق الساحلي\n\n" BODY, "main 1-4|");
  STORIES("\n\nتوسعة الطريق الساحلي\n" BODY BODY "(واس)", "main 3-8|");
  STORIES("توسعة الطريق الساحلي\nجانب من الطريق (أ.ف.ب)\nجانب من الطريق (أ.ف.ب)\nTT\n"
          "توسعة الطريق الساحلي\nجانب من الطريق (أ.ف.ب)\n" BODY
          "مقالات ذات صلة\nميناء جديد على البحر\nسفينة في الميناء (رويترز)\nميناء جديد على البحر\n"
          "تفتتح الهيئة ميناء جديدا على البحر في مطلع العام المقبل.\n"
          "إغلاق جسر المدينة القديمة\nالجسر (رويترز)\nTT\nإغلاق جسر المدينة القديمة\n"
          "أغلقت الشرطة اليوم جسر المدينة القديمة أمام السيارات بعد العاصفة.\n"
          "وأضافت أن الجسر سيفتح من جديد حين تنتهي أعمال الفحص فيه.\n",
          "main 1-1|caption 2-6|main 7-8|teaser 9-13|other 14-19|");
  STORIES("من يوسع الطريق الساحلي في المدينة القديمة هذا العام؟\nالطريق (واس).\n"
          "من يوسع الطريق الساحلي في المدينة القديمة هذا العام؟\n" BODY,
          "main 1-1|caption 2-3|main 4-5|");
  STORIES("توسعة الطريق الساحلي\n" BODY "وستعمل الفرق ليلا خلال الشهرين كلهما (واس).\n",
          "main 1-4|");
  STORIES("توسعة الطريق\n" BODY "2YXZitiy2KfZhjogYTEyMzQ1Ng== جزيرة\n", "main 1-3|noise 4-4|");
  STORIES("يا بحر يا بعيد\nموج على موج\nيا بحر يا بعيد\nريح على ريح\nيا بحر يا بعيد\n",
          "main 1-5|");
  STORIES("توسعة الطريق الساحلي\nتوسعة الطريق الساحلي\n" BODY, "main 1-1|caption 2-2|main 3-4|");
}

/* }================================================================== */

/* {==================================================================
** The document itself
** =================================================================== */

static void check_option(const char *date, const char *region, mz_status expected) {
  mz_doc_options opt = {date, region, NULL};
  mz_error err;
  mz_doc *d;
  mz_status st = mz_doc_new(&alloc, "نص", 4, &opt, &d, &err);
  CHECK(st == expected);
  if (st == MZ_OK) {
    mz_doc_free(d);
  } else {
    CHECK(d == NULL && err.code == st && err.message[0] != '\0');
  }
}

static void test_options(void) {
  check_option("2024-02-29", "sa", MZ_OK);
  check_option(NULL, NULL, MZ_OK);
  check_option("2023-02-29", NULL, MZ_EDATA);
  check_option("2023-2-9", NULL, MZ_EDATA);
  check_option("2023-13-01", NULL, MZ_EDATA);
  check_option("0000-01-01", NULL, MZ_EDATA);
  check_option("", NULL, MZ_EDATA);
  check_option(NULL, "SAU", MZ_EDATA);
  check_option(NULL, "UK", MZ_EDATA); /* GB */
  check_option(NULL, "ZZ", MZ_EDATA);
  check_option(NULL, "", MZ_EDATA);
  mz_doc *d;
  mz_error err;
  CHECK(mz_doc_new(&alloc, "", MZ_MAX_TEXT + 1, NULL, &d, &err) == MZ_ETOOBIG);
  CHECK(mz_doc_new(&alloc, NULL, 0, NULL, &d, &err) == MZ_OK);
  CHECK(mz_doc_memory(d) == heap.live);
  mz_doc_free(d);
}

/* A text that has more tokens than was thought keeps room for no more than these. */
static void test_dense(void) {
  char text[600];
  mz_doc *d;
  memset(text, ':', sizeof text);
  CHECK(mz_doc_new(&alloc, text, sizeof text, NULL, &d, NULL) == MZ_OK);
  CHECK(mz_doc_tokens(d).count == sizeof text);
  CHECK(mz_doc_memory(d) == sizeof *d + (sizeof text + MZ_FENCE) * MZ_TOKEN_BYTES);
  mz_doc_free(d);
}

static void test_names(void) {
  CHECK(strcmp(mz_status_name(MZ_EICU), "EICU") == 0);
  CHECK(strcmp(mz_token_kind_name(MZ_BAD), "bad") == 0);
  CHECK(strcmp(mz_story_role_name(MZ_STORY_NOISE), "noise") == 0);
  CHECK(strcmp(mz_kind_name(MZ_LABEL), "label") == 0);
  CHECK(mz_modifier_name(MZ_MOD_NONE) == NULL && strcmp(mz_modifier_name(MZ_LATE), "late") == 0);
  CHECK(strcmp(mz_verdict_name(MZ_SINGLE), "single") == 0);
  CHECK(strcmp(mz_label_name(MZ_REWRITE), "rewrite") == 0);
}

/* With memory ending at the n-th request, for every n: an error, nothing lost, and the document is
** good for another try. */
static void test_no_memory(void) {
  static const char text[] =
      "قال «نعم “ثم” لا». توسعة الطريق\nأ.ب.ت ... #وسم 12 \"نص\n" BODY BODY BODY
      "١٢ ١٣ ١٤ ١٥ ١ ٢ ٣ ٤ ٥ ٦ ٧ ٨ ٩";
  for (long n = 0;; n++) {
    const mz_sentence *s;
    const mz_quote *q;
    const mz_story *st;
    uint32_t count;
    mz_doc *d;
    mz_status status;
    heap.left = n;
    status = mz_doc_new(&alloc, text, sizeof text - 1, NULL, &d, NULL);
    if (status == MZ_OK) {
      status = mz_doc_quotes(d, &q, &count);
      if (status == MZ_OK) status = mz_doc_stories(d, &st, &count);
      if (status == MZ_OK) status = mz_doc_sentences(d, &s, &count);
      heap.left = -1;
      CHECK(mz_doc_stories(d, &st, &count) == MZ_OK && count == 1);
      mz_doc_free(d);
    }
    heap.left = -1;
    CHECK(heap.live == 0);
    CHECK(status == MZ_OK || status == MZ_ENOMEM);
    if (status == MZ_OK) break;
  }
}

/* Texts that would be slow if anything looked back or ahead without bound: a test that does not
** end is its failure. */
static void test_linear(void) {
  static const char *const units[] = {"«",
                                      "\"",
                                      "“",
                                      "'",
                                      "a@",
                                      "a.",
                                      "http://",
                                      "1.",
                                      "1-",
                                      "1،",
                                      "\xE2\x80\x8D",
                                      "a\xE2\x80\x8D",
                                      "ـ",
                                      "\xD9\x8B",
                                      "أ.",
                                      "#1",
                                      "TT\n",
                                      "(",
                                      ")",
                                      "\xFF",
                                      "a=b:",
                                      "قمة السوق اليوم\nTT\n",
                                      "اقرأ أيضا\n",
                                      "_",
                                      "\"\n",
                                      "«\n",
                                      "aA1",
                                      "😀\xE2\x80\x8D"};
  size_t len = (size_t)1 << 18;
  char *text = malloc(len);
  if (text == NULL) abort();
  for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
    size_t n = strlen(units[i]);
    for (size_t at = 0; at < len; at++) text[at] = units[i][at % n];
    CHECK(round_trip(text, len));
    CHECK(sane(text, len));
  }
  free(text);
}

/* }================================================================== */

int main(void) {
  test_words_and_digits();
  test_numbers();
  test_punctuation();
  test_addresses();
  test_emoji();
  test_bad_bytes();
  test_random_bytes();
  test_fold();
  test_stem();
  test_clitics();
  test_sentences();
  test_quotes();
  test_stories();
  test_options();
  test_dense();
  test_names();
  test_no_memory();
  test_linear();
  CHECK(heap.live == 0);
  return check_report();
}
