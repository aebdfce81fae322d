/* SPDX-License-Identifier: MIT
**
** What a word may be, by how it ends: a filter small enough to stay near the processor. It is asked with a word's last
** letters as they are written, so that no clitic need be taken off, and says no to most words of a text. It may say yes in
** vain, never no.
*/
#ifndef MZ_TAILS_H
#define MZ_TAILS_H

#include "lexicon.h"

#define MZ_TAIL 5 /* letters of an ending, or all of a shorter word */
#define MZ_TAILS_BITS 17
#define MZ_PAIRS_BITS 16

enum {                        /* what words with an ending may be */
       MZ_TAIL_FIGURE = 1,    /* MZ_FIGURES, a dual, an idiom: figures are looked for here */
       MZ_TAIL_REPORT = 2,    /* MZ_REPORTS, or what turns from what is reported, or is expected */
       MZ_TAIL_MODIFIER = 4,  /* MZ_MODIFIERS */
       MZ_TAIL_SOURCE = 8,    /* MZ_SOURCES */
       MZ_TAIL_PARTICLE = 16, /* MZ_PARTICLES */
       MZ_TAIL_ANY = 31,
       MZ_TAIL_PHRASE = 32
};

/* The last letters of a word of so many letters, twelve at most. */
static inline mz_key mz_tail_key(mz_key word, uint32_t letters) {
  return word >> 5 * (letters > MZ_TAIL ? letters - MZ_TAIL : 0);
}

/* A byte for each ending, which is the key of its letters, or 0 for what is no word. */
typedef struct mz_tails {
  uint8_t words[(size_t)1
                << MZ_TAILS_BITS]; /* of a word; with MZ_TAIL_PHRASE if phrases begin with it */
  uint8_t
      pairs[(size_t)1 << MZ_PAIRS_BITS]; /* of phrases, by the endings of their first two words */
} mz_tails;

/* Which of these words of a class are; 0: the filter does not know the class. */
static inline uint32_t mz_tail_of(mz_sense_class cls) {
  return MZ_CLASS(cls) & MZ_FIGURES     ? MZ_TAIL_FIGURE
         : MZ_CLASS(cls) & MZ_REPORTS   ? MZ_TAIL_REPORT
         : MZ_CLASS(cls) & MZ_MODIFIERS ? MZ_TAIL_MODIFIER
         : MZ_CLASS(cls) & MZ_SOURCES   ? MZ_TAIL_SOURCE
         : MZ_CLASS(cls) & MZ_PARTICLES ? MZ_TAIL_PARTICLE
                                        : 0;
}

/* The hash of a phrase by those of the endings of its first two words. */
static inline uint64_t mz_pair_hash(uint64_t first, uint64_t second) {
  return first ^ second >> 1;
}

/* A hash has a byte in a table of 2^bits, and another near it: what both say, holds. */
static inline uint32_t mz_tail_byte(uint64_t hash, int bits) {
  return (uint32_t)(hash >> (64 - bits));
}

static inline uint32_t mz_tail_other(uint64_t hash, int bits) {
  return mz_tail_byte(hash, bits) ^ (1 + ((uint32_t)(hash >> 40) & 62));
}

static inline uint32_t mz_tail_word(const mz_tails *t, uint64_t hash) {
  return t->words[mz_tail_byte(hash, MZ_TAILS_BITS)] & t->words[mz_tail_other(hash, MZ_TAILS_BITS)];
}

static inline uint32_t mz_tail_pair(const mz_tails *t, uint64_t hash) {
  return t->pairs[mz_tail_byte(hash, MZ_PAIRS_BITS)] & t->pairs[mz_tail_other(hash, MZ_PAIRS_BITS)];
}

/* Fills the filter for all that stands in the other tables. */
void mz_tails_fill(mz_tails *tails, const mz_lexicon_tables *t);

#endif
