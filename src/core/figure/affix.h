/* SPDX-License-Identifier: MIT
**
** The folded letters of a word, and which of them may be words of their own: و ف ب ل ك ال before it, ه ها هم نا behind
** it. This is told by the letters alone; whether what is left is a word, scan.c asks the lexicon.
*/
#ifndef MZ_AFFIX_H
#define MZ_AFFIX_H

#include "../text/chars.h"
#include "../text/lexicon.h"

enum {                   /* mz_word.clitics: what was taken off the front to find the entry */
       MZ_P_WAW = 1,     /* و ف */
       MZ_P_PREP = 2,    /* ب ل ك */
       MZ_P_AL = 4,      /* ال, also fused in لل */
       MZ_P_SUFFIX = 16, /* a possessive ending was taken off: دولها, نظرائه */
       MZ_P_STUB = 8     /* the token is clitics alone: بـ الـ before digits */
};

/* The letters, five bits each: the first twelve and the next. */
typedef struct mz_folded {
  mz_key low, high;
  uint32_t n;
} mz_folded;

/* Reads any word; n is 0 if it has anything but letters and what they drop, or too many of them. */
mz_folded mz_read_letters(const char *text, size_t len);

/* Letter k; 0 behind the last. */
static inline uint8_t mz_folded_letter(const mz_folded *l, uint32_t k) {
  mz_key at = k < MZ_KEY_LETTERS ? l->low >> (5 * k) : l->high >> (5 * (k - MZ_KEY_LETTERS));
  return (uint8_t)(at & 31);
}

/* The key of letters [at, end); 0 if they are too many for one. */
static inline mz_key mz_folded_key(const mz_folded *l, uint32_t at, uint32_t end) {
  if (end - at > MZ_KEY_LETTERS) return 0;
  mz_key all = l->low >> (5 * at) | l->high << (5 * (MZ_KEY_LETTERS - at));
  return all & (((mz_key)1 << (5 * (end - at))) - 1);
}

static inline bool mz_is_conjunction(uint8_t letter) {
  return (1U << letter & (1U << MZ_L_WAW | 1U << MZ_L_FEH)) != 0;
}

static inline bool mz_is_preposition(uint8_t letter) {
  return (1U << letter & (1U << MZ_L_BEH | 1U << MZ_L_LAM | 1U << MZ_L_KAF)) != 0;
}

/* May a word that begins with this letter have clitics? Most have not, and need no more to be asked. */
static inline bool mz_may_strip(uint8_t head) {
  return head == MZ_L_ALEF || mz_is_conjunction(head) || mz_is_preposition(head);
}

/* How many letters the possessive ending has that a word with these last two may have: ه; ها هم نا; none. */
static inline uint32_t mz_possessive(uint8_t before, uint8_t tail) {
  bool plural = (tail == MZ_L_ALEF && (before == MZ_L_HEH || before == MZ_L_NOON)) ||
                (tail == MZ_L_MEEM && before == MZ_L_HEH);
  return plural ? 2 : tail == MZ_L_HEH;
}

/* Clitics that may be taken off: so many letters, which are these. */
typedef struct mz_strip {
  uint8_t letters, clitics;
} mz_strip;

#define MZ_STRIPS 4 /* none, و, ب behind it, and ال behind both or لل */

/* The ways to take clitics off a word, of which there are one or more: fewest letters first, but لل before its ل alone. */
uint32_t mz_strips(const mz_folded *l, mz_strip out[MZ_STRIPS]);

#define MZ_STUB 4 /* letters of the longest that is clitics alone: وبال */

/* Are all letters of a word of at most so many among those of clitics? */
static inline bool mz_may_be_stub(mz_key form) {
  const uint32_t clitics = 1U | 1U << MZ_L_WAW | 1U << MZ_L_FEH | 1U << MZ_L_BEH | 1U << MZ_L_LAM |
                           1U << MZ_L_KAF | 1U << MZ_L_ALEF; /* the first is that of no letter */
  uint32_t letters = 1U << (form & 31) | 1U << (form >> 5 & 31) | 1U << (form >> 10 & 31) |
                     1U << (form >> 15 & 31);
  return (letters & ~clitics) == 0;
}

/* The clitics of which a word has no other letters (و ب ال لل بال …), as they stand before digits or quotation marks; else 0. */
uint8_t mz_stub_clitics(const mz_folded *l);

#endif
