/* SPDX-License-Identifier: MIT
**
** What a word may be, by how it ends: a filter small enough to stay near the processor. It is asked with a word's last
** letters as they are written, so that no clitic need be taken off, and says no to most words of a text. It may say yes in
** vain, never no.
*/
#ifndef MZ_TAILS_H
#define MZ_TAILS_H

#include "lexicon.h"

#define MZ_TAIL                                                                                    \
  5 /* letters of an ending, or all of a shorter word; one a byte, the first one lowest */
#define MZ_TAILS_BITS 17
#define MZ_SECONDS_BITS 14

enum { /* what words with an ending may be */
       MZ_TAIL_FIGURE =
           1, /* MZ_FIGURES, a noun in the dual, an idiom: figures are looked for here */
       MZ_TAIL_REPORT = 2,   /* MZ_REPORTS, or what turns from what is reported */
       MZ_TAIL_MODIFIER = 4, /* MZ_MODIFIERS */
       MZ_TAIL_SOURCE = 8,   /* MZ_SOURCES */
       MZ_TAIL_ANY = 15
};

typedef struct mz_tails {
  uint8_t first
      [(size_t)1
       << MZ_TAILS_BITS]; /* what a word may be; four bits higher, what a phrase it begins may be */
  uint8_t second[(size_t)1 << MZ_SECONDS_BITS]; /* what a phrase with such a second word may be */
} mz_tails;

/* Which of these words of a class are; 0: the filter does not know the class. */
static inline uint32_t mz_tail_of(mz_sense_class cls) {
  return MZ_CLASS(cls) & MZ_FIGURES     ? MZ_TAIL_FIGURE
         : MZ_CLASS(cls) & MZ_REPORTS   ? MZ_TAIL_REPORT
         : MZ_CLASS(cls) & MZ_MODIFIERS ? MZ_TAIL_MODIFIER
         : MZ_CLASS(cls) & MZ_SOURCES   ? MZ_TAIL_SOURCE
                                        : 0;
}

static inline uint32_t mz_tail_slot(uint64_t tail, uint32_t bits) {
  return (uint32_t)(tail * UINT64_C(0x9E3779B97F4A7C15) >> (64 - bits));
}

/* Fills the filter for all that stands in the other tables. */
void mz_tails_fill(mz_tails *tails, const mz_lexicon_tables *t);

#endif
