/* SPDX-License-Identifier: MIT
**
** Which of a word's first letters are words of their own: و ف, then ب ل ك, before the article or
** before a word that can't be read otherwise; س before a verb. Nothing is taken off on
** suspicion: وزارة, بلد and كتاب keep their letters.
*/
#include "document.h"
#include "chars.h"
#include "fold.h"

#define CL_MAX 32 /* letters; longer words have no clitics worth looking for */

/* The codes of letters.tsv that clitics are made of. */
enum {
  CL_ALEF = 1,
  CL_BEH = 2,
  CL_TEH = 3,
  CL_SEEN = 12,
  CL_FEH = 20,
  CL_KAF = 22,
  CL_LAM = 23,
  CL_MEEM = 24,
  CL_WAW = 27,
  CL_YEH = 28
};

typedef struct cl_word {
  uint8_t letters[CL_MAX];
  uint32_t end[CL_MAX]; /* where the letter with its marks ends in the text */
  uint32_t n;
  uint32_t hamza; /* bit i: letter i is written أ or إ or آ */
} cl_word;

static bool cl_read(const mz_doc *d, uint32_t token, cl_word *w) {
  uint32_t at = d->first[token], end = d->end[token];
  w->n = w->hamza = 0;
  while (at < end) {
    uint32_t cp = 0;
    size_t n = mz_utf8(d->text + at, d->text + end, &cp);
    mz_char c = mz_char_info(cp);
    at += (uint32_t)n;
    if (c.letter != 0) {
      if (w->n == CL_MAX) return false;
      if (cp == 0x623 || cp == 0x625 || cp == 0x622) w->hamza |= 1U << w->n;
      w->letters[w->n++] = c.letter;
    } else if ((c.flags & MZ_CF_DROP) == 0) {
      return false;
    }
    if (w->n > 0) w->end[w->n - 1] = at;
  }
  return w->n > 0;
}

/* The word from letter i on begins with the article and has something behind it. */
static bool cl_article(const cl_word *w, uint32_t i) {
  return w->n >= i + 5 && w->letters[i] == CL_ALEF && w->letters[i + 1] == CL_LAM &&
         (w->hamza >> i & 1) == 0;
}

static bool cl_preposition(uint8_t letter) {
  return letter == CL_BEH || letter == CL_LAM || letter == CL_KAF;
}

static bool cl_conjunction(uint8_t letter) {
  return letter == CL_WAW || letter == CL_FEH;
}

/* ب ل ك stand at letter i: before ال, as لل, or before أ and إ (بإعلان, لأسباب). */
static bool cl_is_preposition(const cl_word *w, uint32_t i) {
  if (i >= w->n || !cl_preposition(w->letters[i])) return false;
  if (w->letters[i] == CL_LAM) {
    if (w->n >= i + 5 && w->letters[i + 1] == CL_LAM) return true;
  } else if (cl_article(w, i + 1)) {
    return true;
  }
  return w->letters[i] != CL_KAF && w->n >= i + 4 && (w->hamza >> (i + 1) & 1) != 0;
}

/* The lexicon knows the word from letter `from` on, and takes it with something in front. */
static bool cl_known(const mz_doc *d, const cl_word *w, uint32_t from) {
  const mz_lexicon_tables *t = mz_lexicon_of(d->lexicon);
  const mz_entry *e;
  if (w->n < from + 2 || mz_lexicon_find(t, mz_key_letters(w->letters, w->n)) != NULL) return false;
  e = mz_lexicon_find(t, mz_key_letters(w->letters + from, w->n - from));
  for (uint32_t i = 0; e != NULL && i < e->senses; i++)
    if ((t->senses[e->sense + i].flags & MZ_F_BARE) == 0) return true;
  return false;
}

/* و or ف stands first and what follows can only be a word of its own. */
static bool cl_is_conjunction(const mz_doc *d, const cl_word *w) {
  if (w->n < 3 || !cl_conjunction(w->letters[0])) return false;
  if (w->letters[0] == CL_WAW && mz_waw_is_root(w->letters, w->n)) return false;
  if (cl_article(w, 1) || cl_is_preposition(w, 1)) return true;
  if (w->n >= 4 && (w->hamza >> 1 & 1) != 0) return true; /* وأضاف */
  if (w->letters[0] == CL_WAW && w->n >= 5) {
    uint8_t next = w->letters[1];
    if (next == CL_MEEM || next == CL_TEH) return true; /* ومنهم, وتشهد */
  }
  return cl_known(d, w, 1) || mz_waw_is_root(w->letters + 1, w->n - 1); /* ووزارة */
}

/* Letters alone, with tatweel or glued to digits or a quotation mark: بـ8, الـ27, و12. */
static uint32_t cl_stub(const mz_doc *d, uint32_t token, const cl_word *w, uint32_t ends[4]) {
  uint32_t count = 0, i = 0;
  bool tatweel = d->end[token] - d->first[token] >= 4 &&
                 memcmp(d->text + d->end[token] - 2, "\xD9\x80", 2) == 0;
  bool glued = token + 1 < d->ntok && d->first[token + 1] == d->end[token] &&
               d->kind[token + 1] == MZ_NUMBER;
  if (!tatweel && !glued) return 0;
  if (i < w->n && cl_conjunction(w->letters[i])) ends[count++] = w->end[i++];
  if (i < w->n && cl_preposition(w->letters[i])) ends[count++] = w->end[i++];
  if (i + 2 == w->n && w->letters[i] == CL_ALEF && w->letters[i + 1] == CL_LAM) i += 2;
  if (i + 1 == w->n && w->letters[i] == CL_LAM && count > 0) i++; /* للـ */
  return i == w->n ? count : 0;
}

uint32_t mz_doc_proclitics(const mz_doc *d, uint32_t token, uint32_t ends[4]) {
  cl_word w = {.n = 0};
  uint32_t count, i = 0;
  if (d->kind[token] != MZ_WORD || !cl_read(d, token, &w)) return 0;
  count = cl_stub(d, token, &w, ends);
  if (count > 0) return count;
  if (cl_is_conjunction(d, &w)) ends[count++] = w.end[i++];
  if (cl_is_preposition(&w, i) ||
      (i < w.n && cl_preposition(w.letters[i]) && cl_known(d, &w, i + 1)))
    ends[count++] = w.end[i++];
  else if (w.n >= i + 4 && w.letters[i] == CL_SEEN && w.letters[i + 2] == CL_TEH &&
           w.letters[w.n - 1] != CL_YEH &&
           (w.letters[i + 1] == CL_YEH || w.letters[i + 1] == CL_TEH))
    ends[count++] = w.end[i++]; /* سيتم, ستتخذ */
  return count;
}
