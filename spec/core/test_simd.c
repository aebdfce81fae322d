/* SPDX-License-Identifier: MIT
**
** Whatever the processor can do, the tokens are those of the portable tokenizer: on texts of everything that begins,
** ends or joins words, on those texts damaged, and on files that are named.
*/
#include "../../src/core/core.c"
#include "check.h"

static const mz_alloc heap_alloc = {check_alloc, &(check_heap){0, -1}};

static uint32_t seed = 20250314;

static uint32_t random_below(uint32_t n) {
  seed = seed * 1664525U + 1013904223U;
  return (uint32_t)(((uint64_t)seed * n) >> 32);
}

static mz_doc tokens_of(const char *text, size_t len, mz_simd simd) {
  mz_doc d = {.alloc = heap_alloc, .text = text, .len = (uint32_t)len};
  CHECK(tk_tokenize(&d, simd) == MZ_OK);
  return d;
}

static void free_tokens(mz_doc *d) {
  mz_free(&heap_alloc, d->first, d->captok * MZ_TOKEN_BYTES);
}

/* The keys of words are those that are read one by one, or none; returns how many there are. */
static uint32_t compare_keys_by(const mz_doc *d, mz_simd_keys simd) {
  mz_tokens t = mz_doc_tokens(d);
  mz_key *keys = malloc((t.count + 1) * sizeof *keys);
  uint64_t hashes[MZ_SIMD_KEYS];
  uint32_t found = 0;
  CHECK(keys != NULL);
  if (keys == NULL) return 0;
  for (uint32_t i = 0, from = 0, to = 0; i < t.count; i++) {
    if (i == to) from = i, to += simd(d->text, d->len, &t, i, keys, hashes);
    const char *word = d->text + t.first[i];
    char room[24] = {0}; /* so that words at the end of the text are read, too */
    uint32_t n = t.end[i] - t.first[i];
    if (keys[i] == 0) continue;
    CHECK(t.kind[i] == MZ_WORD && n <= sizeof room);
    memcpy(room, word, n);
    CHECK(keys[i] == sa_plain(room, n, sizeof room));
    CHECK(hashes[i - from] == mz_key_hash(mz_tail_key(keys[i], n / 2)));
    found++;
  }
  free(keys);
  return found;
}

/* … whoever finds them. */
static uint32_t compare_keys(const mz_doc *d) {
  uint32_t found = 0, last = 0;
  for (const mz_simd_keys *f = mz_simd_keys_here(); *f != NULL; f++, last = found) {
    found = compare_keys_by(d, *f);
    CHECK(f == mz_simd_keys_here() || found == last);
  }
  return found;
}

static void compare(const char *text, size_t len) {
  mz_doc a = tokens_of(text, len, NULL);
  compare_keys(&a);
  for (const mz_simd *f = mz_simd_here(); *f != NULL; f++) {
    mz_doc b = tokens_of(text, len, *f);
    bool same = a.ntok == b.ntok && memcmp(a.first, b.first, a.ntok * sizeof *a.first) == 0 &&
                memcmp(a.end, b.end, a.ntok * sizeof *a.end) == 0 &&
                memcmp(a.kind, b.kind, a.ntok) == 0;
    if (!same) printf("%s differs on: %.*s\n", mz_simd_name(*f), (int)len, text);
    CHECK(same);
    free_tokens(&b);
  }
  free_tokens(&a);
}

/* Of these the first half are plain: texts of them alone are what the fast path is made for. */
static const char *const pieces[] = {" ",
                                     " ",
                                     " ",
                                     "قال",
                                     "وزير",
                                     "المالية",
                                     "إن",
                                     "ارتفاع",
                                     "و",
                                     "أ",
                                     "ى",
                                     "بلغت",
                                     "الخليج",
                                     "،",
                                     "؛",
                                     "؟",
                                     ".",
                                     ",",
                                     ":",
                                     "(",
                                     ")",
                                     "\n",
                                     "«",
                                     "»",
                                     "!",
                                     "\"",
                                     "'",
                                     "/",
                                     "-",
                                     "*",
                                     "لـ",
                                     "شكراً",
                                     "المدّ",
                                     "ً",
                                     "2025",
                                     "7",
                                     "٣٤",
                                     "٦",
                                     "12.5",
                                     "..",
                                     "…",
                                     "–",
                                     "ـ",
                                     "_",
                                     "#",
                                     "@",
                                     "٣٫٤",
                                     "12/",
                                     "1,500",
                                     "%",
                                     "a",
                                     "BBC",
                                     "é",
                                     "ّ",
                                     "پ",
                                     "ی",
                                     "\xC2\xA0",
                                     "“",
                                     "”",
                                     "’",
                                     "\t",
                                     "\r\n",
                                     "😀",
                                     "\xE2\x80\x8F",
                                     "\xE2\x80\x8C",
                                     "\xD8",
                                     "\xD9",
                                     "\x80",
                                     "\xFF",
                                     "\xD9\x41",
                                     "أ.ف.ب",
                                     "أًً.",
                                     "http://a.ae/x",
                                     "12-3@a.com",
                                     "2015.me",
                                     "--",
                                     "[",
                                     "]"};
#define PIECES (sizeof pieces / sizeof pieces[0])

/* A text in memory of exactly its size, so that a sanitizer sees who reads on. */
static void compare_copy(const char *text, size_t len) {
  char *copy = malloc(len > 0 ? len : 1);
  CHECK(copy != NULL);
  if (copy == NULL) return;
  memcpy(copy, text, len);
  compare(copy, len);
  free(copy);
}

static void test_random(void) {
  char text[1200];
  for (int round = 0; round < 40000; round++) {
    size_t len = 0, room = 1 + random_below(round % 8 == 0 ? 1100 : 300);
    uint32_t plain = random_below(4) == 0 ? 0 : random_below(60); /* how rare all else is */
    while (len < room) {
      uint32_t k = random_below(plain > 0 && random_below(plain) > 0 ? PIECES / 2 : PIECES);
      size_t n = strlen(pieces[k]);
      memcpy(text + len, pieces[k], n);
      len += n;
    }
    if (random_below(4) == 0) text[random_below((uint32_t)len)] = (char)random_below(256);
    compare_copy(text, len - random_below(len > 3 ? 3 : 1));
  }
}

/* Words and marks at every place in a step, with everything behind them. */
static void test_places(void) {
  char text[400];
  for (size_t before = 0; before < 140; before++)
    for (size_t k = 0; k < PIECES; k++)
      for (int word = 0; word < 3; word++) {
        static const char *const words[] = {"د", "خمسة", ")"};
        size_t len = 0, n = strlen(words[word]);
        memset(text, ' ', sizeof text);
        memcpy(text, "كان", 6);
        len = 7 + before;
        memcpy(text + len, words[word], n);
        memcpy(text + len + n, pieces[k], strlen(pieces[k]));
        compare(text, sizeof text);
      }
}

/* Plain text is not left to the portable tokenizer, which would find the same tokens, only later. */
static void test_taken(void) {
  static const char text[] = "وقال الوزيرُ إن الصادرات، التي بلغت 12.5 مليار (عام 2025)، ارتفعت ٢٢ "
                             "نقطة؛ «وهو رقم كبير جداً»: "
                             "هل يكفي؟ كتب المحرر: 3 - 4، 14/03/2025 و10:30.";
  mz_doc portable = tokens_of(text, sizeof text - 1, NULL);
  for (const mz_simd *f = mz_simd_here(); *f != NULL; f++) {
    uint32_t first[200], end[200];
    uint8_t kind[200];
    mz_writer w = {text, first, end, kind, 0, 200};
    const char *e = text + sizeof text - 1;
    const char *p = (*f)(text, e, &w);
    CHECK(p == e);
    CHECK(w.count == portable.ntok);
  }
  uint32_t words = 0; /* all but the one with a mark on it */
  for (uint32_t i = 0; i < portable.ntok; i++) words += portable.kind[i] == MZ_WORD;
  CHECK(mz_simd_keys_here()[0] == NULL || compare_keys(&portable) == words - 2);
  free_tokens(&portable);
}

/* Words are read a stretch of the text at a time: one of these stands on every border. */
static void test_long(void) {
  static const char word[] = "وقال الوزيرة ";
  static char text[30000];
  for (size_t shift = 0; shift < sizeof word; shift++) {
    memset(text, ' ', shift);
    for (size_t k = shift; k < sizeof text; k++) text[k] = word[(k - shift) % (sizeof word - 1)];
    mz_doc d = tokens_of(text, sizeof text, NULL);
    CHECK(mz_simd_keys_here()[0] == NULL || compare_keys(&d) + 1 >= d.ntok);
    free_tokens(&d);
  }
}

static void test_file(const char *name) {
  FILE *f = fopen(name, "rb");
  static char text[1 << 24];
  CHECK(f != NULL);
  if (f == NULL) return;
  compare(text, fread(text, 1, sizeof text, f));
  fclose(f);
}

int main(int argc, char **argv) {
  CHECK(mz_simd_here() != NULL);
  compare("", 0);
  test_random();
  test_places();
  test_taken();
  test_long();
  for (int i = 1; i < argc; i++) test_file(argv[i]);
  return check_report();
}
