/* SPDX-License-Identifier: MIT
**
** How the words end at which a figure may begin, or a report of who said it: a filter small enough to stay near the
** processor. It is asked with a word's last letters as they are written, so that no clitic need be taken off, and says no
** to most words of a text. It may say yes in vain, never no.
*/
#ifndef MZ_TAILS_H
#define MZ_TAILS_H

#include "lexicon.h"

#define MZ_TAIL                                                                                    \
  5 /* letters of an ending, or all of a shorter word; one a byte, the first one lowest */
#define MZ_TAILS_BITS 18
#define MZ_TAILS ((size_t)1 << (MZ_TAILS_BITS - 6)) /* words of 64 bits */

typedef enum mz_tail_of {
  MZ_TAIL_ALONE,  /* a word that is wanted by itself */
  MZ_TAIL_HEAD,   /* the first word of a phrase that is */
  MZ_TAIL_SECOND, /* the second word of one */
  MZ_TAIL_KINDS
} mz_tail_of;

static inline uint32_t mz_tail_bit(uint64_t tail, mz_tail_of what) {
  return (uint32_t)(((tail | (uint64_t)what << 56) * UINT64_C(0x9E3779B97F4A7C15)) >>
                    (64 - MZ_TAILS_BITS));
}

static inline bool mz_tails_have(const uint64_t *tails, uint64_t tail, mz_tail_of what) {
  uint32_t bit = mz_tail_bit(tail, what);
  return (tails[bit / 64] >> bit % 64 & 1) != 0;
}

/* May a figure or a report begin at a word or phrase of this sense? */
bool mz_tails_want(const mz_sense *x);
/* Adds a word, but for a second one with all that may be written before it; `noun`: and behind it. */
void mz_tails_add(uint64_t *tails, mz_key key, mz_tail_of what, bool noun);

#endif
