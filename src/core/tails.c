/* SPDX-License-Identifier: MIT */
#include "tails.h"
#include "chars.h"

bool mz_tails_want(const mz_sense *x) {
  switch (x->cls) {
  case MZ_S_NOUN: return (x->flags & MZ_F_DUAL) != 0; /* مرتين */
  case MZ_S_FUNCTION: /* idioms with the words of figures in them, and what turns the text elsewhere */
    return x->words > 1 || strcmp(x->text, "turn") == 0 || strcmp(x->text, "this") == 0 ||
           strcmp(x->text, "concession") == 0;
  default: return ((MZ_FIGURES | MZ_REPORTS) & MZ_CLASS(x->cls)) != 0;
  }
}

static void ta_add(uint64_t *tails, const uint8_t *letters, size_t n, mz_tail_of what) {
  uint64_t tail = 0;
  for (size_t i = n > MZ_TAIL ? n - MZ_TAIL : 0, shift = 0; i < n; i++, shift += 8)
    tail |= (uint64_t)letters[i] << shift;
  uint32_t bit = mz_tail_bit(tail, what);
  tails[bit / 64] |= (uint64_t)1 << bit % 64;
}

/* Adds a word behind every sequence of clitics that scan.c takes off: و ف, then ب ل ك, then ال, or لل. */
static void ta_add_behind_clitics(uint64_t *tails, const uint8_t *letters, size_t n,
                                  mz_tail_of what) {
  static const uint8_t first[] = {0, MZ_L_WAW, MZ_L_FEH}, then[][2] = {{0, 0},
                                                                       {MZ_L_BEH, 0},
                                                                       {MZ_L_LAM, 0},
                                                                       {MZ_L_KAF, 0},
                                                                       {MZ_L_LAM, MZ_L_LAM}};
  static const uint8_t al[] = {MZ_L_ALEF, MZ_L_LAM};
  uint8_t word[5 + MZ_KEY_LETTERS + 2];
  for (size_t i = 0; i < sizeof first; i++)
    for (size_t k = 0; k < sizeof then / sizeof *then; k++) {
      size_t at = 0;
      if (first[i] != 0) word[at++] = first[i];
      for (size_t m = 0; m < 2 && then[k][m] != 0; m++) word[at++] = then[k][m];
      memcpy(word + at, letters, n);
      ta_add(tails, word, at + n, what);
      memcpy(word + at, al, sizeof al);
      memcpy(word + at + sizeof al, letters, n);
      ta_add(tails, word, at + sizeof al + n, what);
    }
}

void mz_tails_add(uint64_t *tails, mz_key key, mz_tail_of what, bool noun) {
  static const uint8_t behind[][2] = {
      {MZ_L_HEH, 0}, {MZ_L_HEH, MZ_L_ALEF}, {MZ_L_HEH, MZ_L_MEEM}, {MZ_L_NOON, MZ_L_ALEF}};
  uint8_t word[MZ_KEY_LETTERS + 2];
  size_t n = 0;
  if (key >= MZ_KEY_SYMBOL) return; /* signs, and words of other scripts */
  for (; key != 0; key >>= 5) word[n++] = (uint8_t)(key & 31);
  if (what == MZ_TAIL_SECOND) {
    ta_add(tails, word, n, what);
    return;
  }
  ta_add_behind_clitics(tails, word, n, what);
  for (size_t k = 0; noun && k < sizeof behind / sizeof *behind; k++) {
    uint8_t last = word[n - 1];
    memcpy(word + n, behind[k], 2);
    ta_add_behind_clitics(tails, word, n + 1 + (behind[k][1] != 0), what);
    if (last != MZ_L_HAMZA) continue;
    for (int seat = MZ_L_WAW; seat <= MZ_L_YEH; seat++) { /* نظراء: نظراؤه, نظرائه */
      word[n - 1] = (uint8_t)seat;
      ta_add_behind_clitics(tails, word, n + 1 + (behind[k][1] != 0), what);
    }
    word[n - 1] = last;
  }
}
