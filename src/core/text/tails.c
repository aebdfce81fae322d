/* SPDX-License-Identifier: MIT */
#include "tails.h"
#include "chars.h"

/* What is to be kept of a word or phrase of this sense: a set of MZ_TAIL_ANY, often empty. */
static uint32_t ta_want(const mz_sense *x) {
  uint32_t what = mz_tail_of((mz_sense_class)x->cls);
  if (x->cls == MZ_S_NOUN && (x->flags & MZ_F_DUAL)) what |= MZ_TAIL_FIGURE; /* مرتين */
  if (x->cls == MZ_S_SPORT && strcmp(x->text, "goal") == 0) what |= MZ_TAIL_FIGURE; /* هدفين لهدف */
  if (x->cls == MZ_S_FUNCTION && x->words > 1) /* idioms with the words of figures in them */
    what |= MZ_TAIL_FIGURE;
  if (x->cls == MZ_S_FUNCTION && (strcmp(x->text, "turn") == 0 || strcmp(x->text, "this") == 0 ||
                                  strcmp(x->text, "concession") == 0))
    what |= MZ_TAIL_REPORT;
  if (x->cls == MZ_S_CUE && (strcmp(x->text, "forecast") == 0 || strcmp(x->text, "belief") == 0 ||
                             strcmp(x->text, "expected") == 0))
    what |= MZ_TAIL_REPORT; /* خفض الصندوق توقعاته */
  return what;
}

static uint32_t ta_want_all(const mz_lexicon_tables *t, uint32_t sense, uint32_t senses) {
  uint32_t what = 0;
  for (uint32_t k = 0; k < senses; k++) what |= ta_want(&t->senses[sense + k]);
  return what;
}

/* The end of a word, as the filter is asked with it; 0 of no letters. */
static mz_key ta_tail(const uint8_t *letters, size_t n) {
  return n > MZ_TAIL ? mz_key_letters(letters + n - MZ_TAIL, MZ_TAIL) : mz_key_letters(letters, n);
}

static size_t ta_letters(mz_key key, uint8_t *letters) {
  size_t n = 0;
  if (key >= MZ_KEY_SYMBOL) return 0; /* signs, and words of other scripts */
  for (; key != 0; key >>= 5) letters[n++] = (uint8_t)(key & 31);
  return n;
}

/* A word as it may be written: with clitics in `pieces` pieces before it, and perhaps a possessive ending behind it. */
typedef struct ta_form {
  uint8_t letters[5 + MZ_KEY_LETTERS + 2];
  size_t n, piece[4]; /* where each piece begins, and behind them the word */
  uint32_t pieces;
  bool possessed;
} ta_form;

static void ta_piece(ta_form *f, const uint8_t *letters, size_t n) {
  if (n == 0) return;
  memcpy(f->letters + f->n, letters, n);
  f->n += n;
  f->piece[++f->pieces] = f->n;
}

/* Is the form a word of its own, or what is left of it when fewer clitics are taken off? Then scan.c finds that. */
static bool ta_is_other(const mz_lexicon_tables *t, const ta_form *f) {
  for (uint32_t k = 0; k < f->pieces + f->possessed; k++) {
    size_t at = f->piece[k];
    bool waw_hamza = k == 0 && f->letters[0] == MZ_L_WAW && f->letters[1] == MZ_L_ALEF;
    if (!waw_hamza && mz_lexicon_find(t, mz_key_letters(f->letters + at, f->n - at)) != NULL)
      return true;
  }
  return false;
}

/* What is added: what words may be in tails.words, or phrases with this second word in tails.pairs. */
typedef struct ta_what {
  uint8_t alone, phrase;
  uint64_t second; /* the hash of its ending */
} ta_what;

static void ta_put_byte(uint8_t *table, int bits, uint64_t hash, uint8_t what) {
  table[mz_tail_byte(hash, bits)] |= what;
  table[mz_tail_other(hash, bits)] |= what;
}

static void ta_put(mz_tails *tails, const ta_form *f, const ta_what *x) {
  uint64_t hash = mz_key_hash(ta_tail(f->letters, f->n));
  ta_put_byte(tails->words, MZ_TAILS_BITS, hash, x->alone);
  if (x->phrase != 0)
    ta_put_byte(tails->pairs, MZ_PAIRS_BITS, mz_pair_hash(hash, x->second), x->phrase);
}

/* Adds a word behind every sequence of clitics that affix.c takes off: و ف, then ب ل ك, then ال, or لل. None of them is
** taken off a single letter. */
static void ta_add(mz_tails *tails, const mz_lexicon_tables *t, const uint8_t *letters, size_t n,
                   bool possessed, const ta_what *x) {
  static const uint8_t first[] = {0, MZ_L_WAW, MZ_L_FEH}, then[][2] = {{0, 0},
                                                                       {MZ_L_BEH, 0},
                                                                       {MZ_L_LAM, 0},
                                                                       {MZ_L_KAF, 0},
                                                                       {MZ_L_LAM, MZ_L_LAM}};
  static const uint8_t al[] = {MZ_L_ALEF, MZ_L_LAM};
  for (size_t i = 0; i < sizeof first; i++)
    for (size_t k = 0; k < sizeof then / sizeof *then; k++)
      for (size_t m = 0; m <= sizeof al; m += sizeof al) {
        ta_form f = {.possessed = possessed};
        ta_piece(&f, &first[i], first[i] != 0);
        ta_piece(&f, then[k], then[k][1] != 0 ? 2 : then[k][0] != 0);
        ta_piece(&f, al, m);
        if (n == 1 && f.pieces > 0) return;
        memcpy(f.letters + f.n, letters, n);
        f.n += n;
        if (!ta_is_other(t, &f)) ta_put(tails, &f, x);
      }
}

/* … and before the endings of possession. */
static void ta_add_possessed(mz_tails *tails, const mz_lexicon_tables *t, uint8_t *word, size_t n,
                             const ta_what *x) {
  static const uint8_t behind[][2] = {
      {MZ_L_HEH, 0}, {MZ_L_HEH, MZ_L_ALEF}, {MZ_L_HEH, MZ_L_MEEM}, {MZ_L_NOON, MZ_L_ALEF}};
  uint8_t last = word[n - 1];
  for (size_t k = 0; k < sizeof behind / sizeof *behind; k++) {
    size_t all = n + 1 + (behind[k][1] != 0);
    memcpy(word + n, behind[k], 2);
    ta_add(tails, t, word, all, true, x);
    for (int seat = MZ_L_WAW; last == MZ_L_HAMZA && seat <= MZ_L_YEH; seat++) {
      word[n - 1] = (uint8_t)seat; /* نظراء: نظراؤه, نظرائه */
      ta_add(tails, t, word, all, true, x);
    }
    word[n - 1] = last;
  }
}

static void ta_add_all(mz_tails *tails, const mz_lexicon_tables *t, const mz_entry *e,
                       const ta_what *x) {
  uint8_t word[MZ_KEY_LETTERS + 2];
  size_t n = ta_letters(e->key, word);
  if ((x->alone | x->phrase) == 0 || n == 0) return;
  ta_add(tails, t, word, n, false, x);
  if (e->classes & MZ_CLASS(MZ_S_NOUN)) ta_add_possessed(tails, t, word, n, x);
}

static void ta_add_entry(mz_tails *tails, const mz_lexicon_tables *t, const mz_entry *e) {
  ta_what alone = {.alone = (uint8_t)ta_want_all(t, e->sense, e->senses)};
  for (uint32_t k = 0; k < e->phrases; k++) {
    const mz_phrase *p = &t->phrases[e->phrase + k];
    uint8_t second[MZ_KEY_LETTERS];
    size_t n = ta_letters(t->keys[p->key], second);
    ta_what x = {.phrase = (uint8_t)ta_want_all(t, p->sense, p->senses),
                 .second = mz_key_hash(ta_tail(second, n))};
    if (x.phrase == 0) continue;
    if (strcmp(t->senses[p->sense].extra, "parted") == 0) alone.alone |= x.phrase;
    ta_add_all(tails, t, e, &x);
    alone.alone |= MZ_TAIL_PHRASE;
  }
  ta_add_all(tails, t, e, &alone);
}

void mz_tails_fill(mz_tails *tails, const mz_lexicon_tables *t) {
  memset(tails, 0, sizeof *tails);
  for (uint32_t i = 0; i < t->size; i++)
    if (t->tags[i] != 0) ta_add_entry(tails, t, &t->entries[i]);
}
