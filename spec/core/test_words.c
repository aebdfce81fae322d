/* SPDX-License-Identifier: MIT
**
** Borders of words against ICU's: on texts made of what newspapers are made of, wherever the
** contract asks for nothing else, the tokens are exactly the segments of ICU's word iterator
** that are not white space.
**
** What is left out, because mizan differs by intention: Arabic letters glued to digits, dates
** and other numbers with - / : between digits, full stops and apostrophes between whole Arabic
** words, runs of dots, addresses and tags. With file names as arguments the program counts how
** often these occur there instead.
*/
#include "../../src/core/core.c"
#include "check.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

static uint32_t seed = 20240229;

static uint32_t random_below(uint32_t n) {
  seed = seed * 1664525U + 1013904223U;
  return (uint32_t)(((uint64_t)seed * n) >> 32);
}

/* Segments of ICU, without white space, and with invisible controls cut off at their edges. */
static uint32_t icu_segments(UBreakIterator *it, const char *s, size_t len, mz_span *out,
                             uint32_t cap) {
  UErrorCode err = U_ZERO_ERROR;
  UText *text = utext_openUTF8(NULL, s, (int64_t)len, &err);
  uint32_t count = 0;
  int32_t from, to;
  ubrk_setUText(it, text, &err);
  CHECK(U_SUCCESS(err));
  for (from = ubrk_first(it); (to = ubrk_next(it)) != UBRK_DONE; from = to) {
    uint32_t first = (uint32_t)from, end = first, at = first;
    while (at < (uint32_t)to) {
      uint32_t cp = 0;
      size_t n = mz_utf8(s + at, s + to, &cp);
      uint8_t cls = mz_char_info(cp).cls;
      bool gap = n > 0 && (cls == MZ_C_SPACE || cls == MZ_C_NEWLINE || cls == MZ_C_INVISIBLE);
      at += n > 0 ? (uint32_t)n : 1;
      if (!gap)
        end = at;
      else if (end == first)
        first = end = at;
    }
    if (end > first && count < cap) out[count++] = (mz_span){first, end};
  }
  utext_close(text);
  return count;
}

static const char *const pieces[] = {"قمة",
                                     "السوق",
                                     "وَقَّعَ",
                                     "اتفاقيــة",
                                     "مليارًا",
                                     "أ.ف.ب",
                                     "می‌شود",
                                     "بالمائة",
                                     "ﻻ",
                                     "ﷺ",
                                     "٣٤٥",
                                     "1200",
                                     "66.2",
                                     "1,733,581",
                                     "١٬٢٣٤٫٥",
                                     "۱۲",
                                     "7",
                                     "0.5",
                                     "Reuters",
                                     "don't",
                                     "l’eau",
                                     "U.S.A",
                                     "C5",
                                     "MP3",
                                     "G20",
                                     "naïve",
                                     "Ω",
                                     "Москва",
                                     "snake_case",
                                     "v1.2",
                                     "😀",
                                     "👍🏽",
                                     "🇸🇦",
                                     "👨‍👩‍👧",
                                     "❤️",
                                     "©"};
static const char *const marks[] = {"،", "؛", "؟",  ".", "!", ":", "(", ")", "«", "»",
                                    "“", "”", "\"", "%", "٪", "$", "/", "–", "…", "+"};

static size_t put(char *out, size_t at, const char *s) {
  memcpy(out + at, s, strlen(s));
  return at + strlen(s);
}

static size_t make_text(char *out) {
  size_t at = 0;
  uint32_t n = 1 + random_below(30);
  while (n-- > 0) {
    if (random_below(6) == 0) at = put(out, at, "«");
    at = put(out, at, pieces[random_below(sizeof pieces / sizeof pieces[0])]);
    if (random_below(8) == 0) at = put(out, at, "\xE2\x80\x8F"); /* RLM */
    if (random_below(3) == 0)
      at = put(out, at, marks[random_below(sizeof marks / sizeof marks[0])]);
    at = put(out, at, random_below(12) == 0 ? "\n" : random_below(20) == 0 ? "\xC2\xA0" : " ");
  }
  return at;
}

#define MAX_SEGMENTS 4096

static void compare_generated(UBreakIterator *it, const mz_alloc *a) {
  static mz_span icu[MAX_SEGMENTS];
  char text[4096];
  for (int round = 0; round < 20000; round++) {
    size_t len = make_text(text);
    uint32_t n = icu_segments(it, text, len, icu, MAX_SEGMENTS), i = 0;
    mz_doc *d;
    if (mz_doc_new(a, text, len, NULL, &d, NULL) != MZ_OK) abort();
    mz_tokens t = mz_doc_tokens(d);
    while (i < n && i < t.count && t.first[i] == icu[i].first && t.end[i] == icu[i].end) i++;
    CHECK(i == n && i == t.count);
    if (i < n && i < t.count)
      printf("  ours [%.*s], ICU's [%.*s] in %.*s\n", (int)(t.end[i] - t.first[i]),
             text + t.first[i], (int)(icu[i].end - icu[i].first), text + icu[i].first, (int)len,
             text);
    mz_doc_free(d);
    if (check_failed > 10) return;
  }
}

/* How many segments of a file are the same, and some that are not. */
static void compare_file(UBreakIterator *it, const mz_alloc *a, const char *path) {
  FILE *f = fopen(path, "rb");
  long size;
  char *text;
  mz_span *icu;
  mz_doc *d;
  uint32_t n, same = 0, shown = 0;
  if (f == NULL || fseek(f, 0, SEEK_END) != 0 || (size = ftell(f)) < 0) abort();
  rewind(f);
  text = malloc((size_t)size + 1);
  icu = malloc(((size_t)size + 1) * sizeof *icu);
  if (text == NULL || icu == NULL || fread(text, 1, (size_t)size, f) != (size_t)size) abort();
  fclose(f);
  n = icu_segments(it, text, (size_t)size, icu, (uint32_t)size);
  if (mz_doc_new(a, text, (size_t)size, NULL, &d, NULL) != MZ_OK) abort();
  mz_tokens t = mz_doc_tokens(d);
  for (uint32_t i = 0, k = 0; i < n; i++) {
    while (k < t.count && t.first[k] < icu[i].first) k++;
    if (k < t.count && t.first[k] == icu[i].first && t.end[k] == icu[i].end) {
      same++;
    } else if (shown++ % 997 == 0 && shown < 60000) {
      uint32_t from = icu[i].first > 20 ? icu[i].first - 20 : 0;
      while ((text[from] & 0xC0) == 0x80) from++;
      printf("  [%.*s] in %.*s\n", (int)(icu[i].end - icu[i].first), text + icu[i].first,
             (int)(icu[i].end - from + 10), text + from);
    }
  }
  printf("%s: %u tokens, %u segments of ICU, %u the same\n", path, t.count, n, same);
  mz_doc_free(d);
  free(icu);
  free(text);
}

int main(int argc, char **argv) {
  check_heap heap = {0, -1};
  mz_alloc a = {check_alloc, &heap};
  UErrorCode err = U_ZERO_ERROR;
  UBreakIterator *it = ubrk_open(UBRK_WORD, "", NULL, 0, &err);
  if (U_FAILURE(err)) return EXIT_FAILURE;
  if (argc == 1) compare_generated(it, &a);
  for (int i = 1; i < argc; i++) compare_file(it, &a, argv[i]);
  ubrk_close(it);
  CHECK(heap.live == 0);
  return check_report();
}
