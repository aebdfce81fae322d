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
#define MZ_SECONDS_BITS 14

enum {                        /* what words with an ending may be */
       MZ_TAIL_FIGURE = 1,    /* MZ_FIGURES, a dual, an idiom: figures are looked for here */
       MZ_TAIL_REPORT = 2,    /* MZ_REPORTS, or what turns from what is reported */
       MZ_TAIL_MODIFIER = 4,  /* MZ_MODIFIERS */
       MZ_TAIL_SOURCE = 8,    /* MZ_SOURCES */
       MZ_TAIL_PARTICLE = 16, /* MZ_PARTICLES */
       MZ_TAIL_ANY = 31
};

/* A byte for each ending, which is the key of its letters. */
typedef struct mz_tails {
  uint8_t first[(size_t)1 << MZ_TAILS_BITS];    /* of a word, and of the phrases it begins */
  uint8_t second[(size_t)1 << MZ_SECONDS_BITS]; /* of phrases, by their second word */
} mz_tails;

/* What the phrases may be, from the upper three bits of mz_tails.first: a figure, a report, or anything else. */
static inline uint32_t mz_tail_phrases(uint32_t first) {
  const uint32_t walks = MZ_TAIL_FIGURE | MZ_TAIL_REPORT;
  return (first >> 5 & walks) | (first & 128 ? MZ_TAIL_ANY & ~walks : 0);
}

/* Which of these words of a class are; 0: the filter does not know the class. */
static inline uint32_t mz_tail_of(mz_sense_class cls) {
  return MZ_CLASS(cls) & MZ_FIGURES     ? MZ_TAIL_FIGURE
         : MZ_CLASS(cls) & MZ_REPORTS   ? MZ_TAIL_REPORT
         : MZ_CLASS(cls) & MZ_MODIFIERS ? MZ_TAIL_MODIFIER
         : MZ_CLASS(cls) & MZ_SOURCES   ? MZ_TAIL_SOURCE
         : MZ_CLASS(cls) & MZ_PARTICLES ? MZ_TAIL_PARTICLE
                                        : 0;
}

static inline uint32_t mz_tail_slot(mz_key tail, uint32_t bits) {
  return (uint32_t)(mz_key_hash(tail) >> (64 - bits));
}

/* Fills the filter for all that stands in the other tables. */
void mz_tails_fill(mz_tails *tails, const mz_lexicon_tables *t);

#endif
