/* SPDX-License-Identifier: MIT
**
** The walk over figures asks a reader only at words whose classes it names in fg_readers. Here every reader is asked
** everywhere, in texts with every word of the lexicon behind and before what figures are made of: where it finds
** something, the walk must not have passed it over. Nor may start.c, which tells by a word's last letters where the
** walks need not stop.
*/
#include "../../src/core/core.c"
#include "check.h"

static const mz_alloc heap_alloc = {check_alloc, &(check_heap){0, -1}};

/* What begins at token i that one of the walks stops at. */
static uint32_t begins(const mz_scan *s, uint32_t i) {
  const mz_word *w = mz_word_at(s, i);
  uint32_t end, what = 0;
  const mz_sense *noun = mz_sense_at(s, i, MZ_S_NOUN);
  if (s->d->kind[i] == MZ_NUMBER || (w->classes & MZ_FIGURES) != 0) what |= MZ_TAIL_FIGURE;
  if (noun != NULL && (noun->flags & MZ_F_DUAL)) what |= MZ_TAIL_FIGURE;
  if (mz_phrase_at(s, i, MZ_S_FUNCTION, &end) != NULL && end > i + 1) what |= MZ_TAIL_FIGURE;
  if ((w->classes & MZ_REPORTS) != 0) what |= MZ_TAIL_REPORT;
  if (mz_turns(s, i, &end) || mz_is_remark(s, i)) what |= MZ_TAIL_REPORT;
  return what;
}

static void ask_everywhere(const char *text, size_t len) {
  mz_doc_options opt = {.date = "2025-03-14"};
  mz_doc *d;
  mz_scan s;
  mz_error err;
  if (mz_doc_new(&heap_alloc, text, len, &opt, &d, &err) != MZ_OK) {
    CHECK(!"a document");
    return;
  }
  CHECK(mz_scan_open(&s, d) == MZ_OK);
  for (uint32_t i = 0; i < s.n; i++) {
    uint64_t classes = fg_classes(&s, i);
    uint32_t missed = begins(&s, i) & ~(uint32_t)s.about[i];
    if (missed != 0) printf("no start, token %u of: %.*s\n", i, (int)len, text);
    CHECK(missed == 0);
    bool word = d->kind[i] == MZ_WORD || d->kind[i] == MZ_NUMBER;
    if (!word && s.words[i].entry == NULL) continue;
    for (size_t k = 0; k < FG_READERS; k++) {
      mz_draft f = {.rule = ""};
      if ((classes & FG_ANY & fg_readers[k].classes) != 0 || (!word && !fg_readers[k].marks))
        continue;
      uint32_t end = fg_readers[k].read(&s, i, 0, &f);
      if (end != 0) printf("reader %zu, token %u of: %.*s\n", k, i, (int)len, text);
      CHECK(end == 0);
    }
  }
  mz_scan_close(&s);
  mz_doc_free(d);
}

/* The letters or the sign of a key. */
static size_t word_of(mz_key key, char out[32]) {
  fo_out o = {out, 32, 0};
  if (key & MZ_KEY_LATIN)
    for (mz_key k = key & ~MZ_KEY_LATIN; k != 0; k >>= 5) fo_put(&o, (uint32_t)(k & 31) + 'a' - 1);
  else if (key & MZ_KEY_SYMBOL)
    fo_put(&o, (uint32_t)(key & 0x1FFFFF));
  else
    for (; key != 0; key >>= 5) fo_put(&o, mz_letter_char((uint8_t)(key & 31)));
  return o.len;
}

static void test_entries(void) {
  static const char *const around[] = {"%.*s",
                                       "5 %.*s",
                                       "%.*s 5",
                                       "خمسة %.*s خمسة",
                                       "عام %.*s 2014 عام",
                                       "%.*s دولار",
                                       "يومان %.*s يومان",
                                       "%.*s الماضي",
                                       "الساعة %.*s مساء",
                                       "الأول %.*s الأول",
                                       "يناير %.*s مارس",
                                       "%.*s من كل 10",
                                       "رقم %.*s رقم 7",
                                       "العام %.*s الحالي",
                                       "مليون %.*s ونصف"};
  /* far enough from the text's first byte for the filter of endings to be asked */
  static const char *const clitic[] = {
      "عند بلوغ الجسر %.*s ثم",     "عند بلوغ الجسر و%.*s ثم",   "عند بلوغ الجسر ال%.*s ثم",
      "عند بلوغ الجسر فب%.*s ثم",   "عند بلوغ الجسر ل%.*s ثم",   "عند بلوغ الجسر ولل%.*s ثم",
      "عند بلوغ الجسر وبال%.*s ثم", "عند بلوغ الجسر كال%.*s ثم", "عند بلوغ الجسر %.*sهم ثم",
      "عند بلوغ الجسر وك%.*sها ثم", "عند بلوغ الجسر ب%.*sه ثم",  "عند بلوغ الجسر %.*sنا ثم",
      "عند بلوغ الجسر %.*s-16"};
  const mz_lexicon_tables *t = mz_lexicon_of(NULL);
  uint32_t count = 0;
  for (uint32_t e = 0; e < t->size; e++) {
    char word[32], text[320];
    if (t->entries[e].key == 0) continue;
    count++;
    size_t n = word_of(t->entries[e].key, word);
    CHECK(mz_lexicon_find(t, t->entries[e].key) == &t->entries[e]);
    for (size_t k = 0; k < sizeof around / sizeof *around; k++) {
      int len = snprintf(text, sizeof text, around[k], (int)n, word);
      ask_everywhere(text, (size_t)len);
    }
    for (size_t k = 0; k < sizeof clitic / sizeof *clitic; k++) {
      int len = snprintf(text, sizeof text, clitic[k], (int)n, word);
      ask_everywhere(text, (size_t)len);
    }
    for (uint32_t p = 0; p < 2U * t->entries[e].phrases; p++) {
      const mz_phrase *phrase = &t->phrases[t->entries[e].phrase + p / 2];
      const char *lead = p % 2 == 0 ? "عند بلوغ الجسر " : "عند بلوغ الجسر و";
      size_t len = (size_t)snprintf(text, sizeof text, "%s%.*s", lead, (int)n, word);
      for (uint32_t w = 1; w < phrase->words && len + 33 < sizeof text; w++) {
        char next[32];
        size_t m = word_of(t->keys[phrase->key + w - 1], next);
        text[len++] = ' ';
        memcpy(text + len, next, m);
        len += m;
      }
      ask_everywhere(text, len);
    }
  }
  CHECK(count > 1000);
}

/* A character that stands for several letters, at the very end of the text and with clitics before it: no letter stands
** by itself in it, and behind it is nothing to be read. */
static void test_presentation_forms(void) {
  static const char *const before[] = {"", "و", "ب", "ل", "ال", "وبال"};
  for (uint32_t cp = 0xFB50; cp <= 0xFEFC; cp++) {
    for (size_t k = 0; k < sizeof before / sizeof *before; k++) {
      char word[32];
      fo_out o = {word, sizeof word, 0};
      for (const char *p = before[k]; *p != '\0';) {
        uint32_t letter = 0;
        p += mz_utf8(p, p + strlen(p), &letter);
        fo_put(&o, letter);
      }
      fo_put(&o, cp);
      char *exact = malloc(o.len);
      CHECK(exact != NULL);
      if (exact == NULL) return;
      memcpy(exact, word, o.len);
      ask_everywhere(exact, o.len);
      free(exact);
    }
  }
}

/* Whatever files are named. */
static void test_file(const char *name) {
  static char text[1 << 20];
  FILE *f = fopen(name, "rb");
  CHECK(f != NULL);
  if (f == NULL) return;
  ask_everywhere(text, fread(text, 1, sizeof text, f));
  fclose(f);
}

int main(int argc, char **argv) {
  test_entries();
  test_presentation_forms();
  for (int i = 1; i < argc; i++) test_file(argv[i]);
  return check_report();
}
