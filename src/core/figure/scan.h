/* SPDX-License-Identifier: MIT
**
** The token stream as the grammar sees it: each token with its lexicon entry, the clitics that were taken off, and
** the questions that every rule asks ("is there a month here?", "does this phrase end before that token?"). A token is
** looked up when the first rule asks about it; most never are.
*/
#ifndef MZ_SCAN_H
#define MZ_SCAN_H

#include "affix.h"
#include "../checked.h"
#include "../text/document.h"
#include "../text/tails.h"

/* What rules ask of a word again and again is noted with it. */
typedef enum mz_known { MZ_UNASKED, MZ_NO, MZ_YES } mz_known;

typedef struct mz_word {
  const mz_entry *entry; /* NULL: not in the lexicon, or no word */
  uint64_t classes; /* of the entry's senses and the phrases that begin here: ask for no other */
  mz_key key;       /* of what the entry was found by; 0 for other tokens */
  mz_key form;   /* of the first 12 letters as written, clitics and all; of a mark its code point */
  uint32_t stem; /* byte where the word begins without و ف ب ل ك (but with ال) */
  uint8_t clitics;
  uint8_t letters;         /* folded letters in all; 0: not an Arabic word */
  uint8_t head;            /* the first letter's code */
  uint8_t tail;            /* the last letter's code */
  uint8_t before;          /* the code of the letter before that */
  bool phrase;             /* one of the entry's phrases begins here */
  bool plain;              /* nothing but letters of two bytes, at most twelve */
  uint8_t al, stops, name; /* an mz_known each: mz_has_al, mz_name_stops, mz_name_word */
} mz_word;

/* A figure while it is read: its texts have room to be written. mz_blank empties all but that room. */
typedef struct mz_draft {
  mz_span at;
  uint32_t tok_first, tok_end;
  uint8_t kind, modifier;
  uint16_t has;
  bool keeps;      /* its noun is its own: الدول الخمس, مرة واحدة */
  bool same_month; /* its month is that of a date before it: 12 من الشهر نفسه */
  mz_span text_value, noun;
  mz_decimal value, low, high;
  char timex[MZ_TIMEX_TEXT], resolved[MZ_TIMEX_TEXT], gregorian[MZ_TIMEX_TEXT];
  char unit[MZ_UNIT_TEXT];
  const char *rule;
} mz_draft;

static inline void mz_blank(mz_draft *f) {
  f->at = f->text_value = f->noun = (mz_span){0, 0};
  f->tok_first = f->tok_end = 0;
  f->kind = f->modifier = 0;
  f->has = 0;
  f->keeps = f->same_month = false;
  f->value = f->low = f->high = (mz_decimal){0, 0, false};
  f->timex[0] = f->resolved[0] = f->gregorian[0] = f->unit[0] = '\0';
  f->rule = "";
}

/* The tokens at which a walk over the document stops. */
typedef struct mz_stops {
  uint32_t *at;
  uint32_t count;
} mz_stops;

typedef struct mz_scan {
  mz_doc *d;
  const mz_lexicon_tables *lx;
  mz_key *plain;      /* the letters of each plain word, at most twelve; 0 for any other token */
  mz_word *words;     /* one a token: ask mz_word_at */
  uint32_t *sentence; /* in which each token stands */
  uint8_t *about;     /* what each may be, of MZ_TAIL_ANY, and what of its word is known */
  mz_stops figures;   /* where MZ_TAIL_FIGURE may be */
  mz_stops reports;   /* … and MZ_TAIL_REPORT */
  struct mz_reread *last; /* the numbers that were read last; digits.c's and number.c's business */
  uint32_t n;
  const mz_sentence *sentences;
  uint32_t nsent;
} mz_scan;

mz_status mz_scan_open(mz_scan *s, mz_doc *d);
void mz_scan_close(mz_scan *s);
/* Finds the document's figures, if they are not found yet (figure.c). Whoever has a scan open asks for them here first,
** for mz_doc_figures opens one of its own. */
mz_status mz_scan_figures(mz_scan *s);

enum {                      /* mz_scan.about, beside MZ_TAIL_ANY: what of a word is known */
       MZ_WORD_READ = 32,   /* form, letters, head, tail, before, and whether it is a stub */
       MZ_WORD_LOOKED = 64, /* everything */
};
void mz_read_word(const mz_scan *s, uint32_t i);
void mz_look_up(const mz_scan *s, uint32_t i);
/* Token i, which must be there, as all must be that an index is asked with unasked: so in these two and mz_has_clitic,
** mz_has_marbuta, mz_stem_start. Most other questions may be asked of any i, and answer that nothing is there. */
static inline mz_word *mz_word_at(const mz_scan *s, uint32_t i) {
  if (!(s->about[i] & MZ_WORD_LOOKED)) mz_look_up(s, i);
  return &s->words[i];
}

/* Token i as it is written: only what MZ_WORD_READ says may be asked of it. */
static inline const mz_word *mz_written_at(const mz_scan *s, uint32_t i) {
  if (!(s->about[i] & (MZ_WORD_READ | MZ_WORD_LOOKED))) mz_read_word(s, i);
  return &s->words[i];
}

/* start.c: the letters of plain words, what each token may be, and where the walks stop. */
void mz_find_starts(mz_scan *s);

/* What is asked with a class that the compiler knows, so that of most questions one test of a byte is left. */
#if defined(__GNUC__) && defined(__OPTIMIZE__)
#define MZ_ASK static inline __attribute__((always_inline))
#else
#define MZ_ASK static inline
#endif

/* May token i have a sense of this class? Nearly always it may not, and that is quickly said. */
MZ_ASK bool mz_may_be(const mz_scan *s, uint32_t i, mz_sense_class cls) {
  uint32_t tail = mz_tail_of(cls);
  if (i >= s->n || (tail != 0 && !(s->about[i] & tail))) return false;
  return (mz_word_at(s, i)->classes & MZ_CLASS(cls)) != 0;
}

/* The sense of class `cls` that token i has as a single word, or NULL. Respects `definite` and `bare`. */
const mz_sense *mz_find_sense(const mz_scan *s, uint32_t i, mz_sense_class cls);
MZ_ASK const mz_sense *mz_sense_at(const mz_scan *s, uint32_t i, mz_sense_class cls) {
  return mz_may_be(s, i, cls) ? mz_find_sense(s, i, cls) : NULL;
}

MZ_ASK bool mz_is(const mz_scan *s, uint32_t i, mz_sense_class cls) {
  return mz_sense_at(s, i, cls) != NULL;
}

/* Is the value of a sense, which may be NULL, `value`? Most differ in their first byte. */
static inline bool mz_means(const mz_sense *x, const char *value) {
  return x != NULL && x->text[0] == value[0] && strcmp(x->text, value) == 0;
}

bool mz_find_value(const mz_scan *s, uint32_t i, mz_sense_class cls, const char *value);
/* Is the value of the sense that token i has in this class `value`? */
MZ_ASK bool mz_has_value(const mz_scan *s, uint32_t i, mz_sense_class cls, const char *value) {
  return mz_may_be(s, i, cls) && mz_find_value(s, i, cls, value);
}

/* What is measured or divided, not counted: سكان, مساحة, قيمة. */
static inline bool mz_is_whole(const mz_scan *s, uint32_t i) {
  return mz_has_value(s, i, MZ_S_NOUN, "whole") || mz_has_value(s, i, MZ_S_NOUN, "money");
}

/* The sense of the longest phrase or word that begins at i; `*end` is the token behind it. */
const mz_sense *mz_find_phrase(const mz_scan *s, uint32_t i, mz_sense_class cls, uint32_t *end);
MZ_ASK const mz_sense *mz_phrase_at(const mz_scan *s, uint32_t i, mz_sense_class cls,
                                    uint32_t *end) {
  return mz_may_be(s, i, cls) ? mz_find_phrase(s, i, cls, end) : NULL;
}

/* The sense of a phrase of two words whose first is token i and whose other is token `last`, further on, or NULL. */
const mz_sense *mz_parted_phrase(const mz_scan *s, uint32_t i, uint32_t last, mz_sense_class cls);

/* The sense of class `cls` whose phrase ends right before token `end`; `*first` is its first token. */
const mz_sense *mz_phrase_before(const mz_scan *s, uint32_t end, mz_sense_class cls,
                                 uint32_t *first);

/* The code of letter k, from 0, of an Arabic word of more than k letters; k is below 12. */
static inline uint8_t mz_letter(const mz_word *w, uint32_t k) {
  return (uint8_t)(w->form >> (5 * k) & 31);
}

/* Is token i the preposition of time `text` (in, since, before, …)? */
MZ_ASK bool mz_is_when(const mz_scan *s, uint32_t i, const char *text) {
  return mz_has_value(s, i, MZ_S_WHEN, text);
}
/* The single ASCII or other code point of a punctuation or symbol token, else 0. */
static inline uint32_t mz_mark_at(const mz_scan *s, uint32_t i) {
  if (i >= s->n || (s->d->kind[i] != MZ_PUNCT && s->d->kind[i] != MZ_SYMBOL)) return 0;
  return (uint32_t)mz_written_at(s, i)->form;
}

#define MZ_TIMES_SIGN 0xD7 /* × between the sides of an area */

/* An Arabic word, stubs excluded. */
static inline bool mz_is_word(const mz_scan *s, uint32_t i) {
  if (i >= s->n || s->d->kind[i] != MZ_WORD) return false;
  const mz_word *w = mz_written_at(s, i);
  return w->letters > 0 && !(w->clitics & MZ_P_STUB);
}

/* Clitics alone: بـ الـ before digits. */
static inline bool mz_is_stub(const mz_scan *s, uint32_t i) {
  return i < s->n && (mz_written_at(s, i)->clitics & MZ_P_STUB) != 0;
}

/* Has token i one of these clitics? It is looked up only if its first letter may be one. */
static inline bool mz_has_clitic(const mz_scan *s, uint32_t i, uint8_t which) {
  static const uint8_t may[32] = {
      [MZ_L_WAW] = MZ_P_WAW | MZ_P_PREP | MZ_P_AL | MZ_P_STUB,
      [MZ_L_FEH] = MZ_P_WAW | MZ_P_PREP | MZ_P_AL | MZ_P_STUB,
      [MZ_L_BEH] = MZ_P_PREP | MZ_P_AL | MZ_P_STUB,
      [MZ_L_LAM] = MZ_P_PREP | MZ_P_AL | MZ_P_STUB,
      [MZ_L_KAF] = MZ_P_PREP | MZ_P_AL | MZ_P_STUB,
      [MZ_L_ALEF] = MZ_P_AL | MZ_P_STUB,
  };
  return (may[mz_written_at(s, i)->head] & which) && (mz_word_at(s, i)->clitics & which);
}

/* A token of digits. */
static inline bool mz_is_number(const mz_scan *s, uint32_t i) {
  return i < s->n && s->d->kind[i] == MZ_NUMBER;
}

/* صحيفة الغد: the name of a paper, whatever else its word means? */
bool mz_names_paper(const mz_scan *s, uint32_t i);

/* No bytes between token i and the next. */
static inline bool mz_glued(const mz_scan *s, uint32_t i) {
  return i < s->n && i + 1 < s->n && s->d->end[i] == s->d->first[i + 1];
}

/* Are both there, and in one sentence? Like the other questions it may be asked of the token before the first. */
static inline bool mz_same_sentence(const mz_scan *s, uint32_t i, uint32_t j) {
  return i < s->n && j < s->n && s->sentence[i] == s->sentence[j];
}

/* Is token i this word of `len` bytes, but for marks and tatweel? Of a plain word the bytes are enough. */
bool mz_find_spelt(const mz_scan *s, uint32_t i, const char *word, size_t len);
MZ_ASK bool mz_is_spelt(const mz_scan *s, uint32_t i, const char *word) {
  size_t len = strlen(word);
  if (i >= s->n || s->d->kind[i] != MZ_WORD) return false;
  if (s->plain[i] == 0) return mz_find_spelt(s, i, word, len);
  uint32_t first = s->d->first[i];
  return s->d->end[i] - first == len && memcmp(s->d->text + first, word, len) == 0;
}

/* … or one of these, which have two letters or more? */
#define mz_is_one_of(s, i, words) mz_find_one_of(s, i, words, sizeof(words) / sizeof *(words))
bool mz_find_one_of(const mz_scan *s, uint32_t i, const char *const words[], size_t n);

/* The word carries ال (known or not). */
bool mz_find_al(const mz_scan *s, uint32_t i);
static inline bool mz_has_al(const mz_scan *s, uint32_t i) {
  if (i >= s->n || s->d->kind[i] != MZ_WORD) return false;
  mz_word *w = &s->words[i];
  if (mz_written_at(s, i)->al == MZ_UNASKED) w->al = mz_find_al(s, i) ? MZ_YES : MZ_NO;
  return w->al == MZ_YES;
}
/* The byte where token i begins without و ف ب ل ك, whether or not the lexicon knows it; for a fused لل behind it. */
uint32_t mz_stem_start(const mz_scan *s, uint32_t i);
bool mz_has_marbuta(const mz_scan *s, uint32_t i); /* ends in ة as written, not in ه */
bool mz_opens(uint32_t mark);                      /* an opening bracket or any quotation mark */
bool mz_closes(uint32_t mark);                     /* a closing bracket or any quotation mark */
bool mz_dash(uint32_t mark);

#ifdef MZ_CHECKED
#define mz_word_at(s, i) mz_word_at(s, MZ_INSIDE(s, i))
#define mz_written_at(s, i) mz_written_at(s, MZ_INSIDE(s, i))
#define mz_has_clitic(s, i, which) mz_has_clitic(s, MZ_INSIDE(s, i), which)
#endif

#endif
