/* SPDX-License-Identifier: MIT
**
** Numbers, before anyone asks what they count: what stands inside a token of digits, and number phrases of words,
** digits and scales (3 ملايين و450 ألفا). Ranks likewise (السابعة والسبعون).
*/
#ifndef MZ_NUMBER_H
#define MZ_NUMBER_H

#include "scan.h"
#include "decimal.h"

#define MZ_DIGIT_PARTS 4

/* One number inside a token of digits. */
typedef struct mz_part {
  mz_decimal v;
  mz_decimal other; /* with the other convention, where `ambiguous` */
  uint32_t first;   /* byte */
  uint8_t digits;   /* before the decimal sign */
  bool plain;       /* digits only */
  bool ambiguous;   /* 1.500: one group of three behind a dot */
  bool turned;      /* a right-to-left mark behind the dot: fraction first */
  bool parted;      /* several dots and a short last group: 1.071.5 */
} mz_part;

/* A token of digits taken apart at - / and :, which sep[k] holds behind part k. */
typedef struct mz_digits {
  mz_part part[MZ_DIGIT_PARTS]; /* as many as there are, no more */
  char sep[MZ_DIGIT_PARTS];
  uint8_t parts; /* 0: no reading (a version, an address, over 19 digits) */
} mz_digits;

/* Takes token i apart, if it is one of digits that can be read. */
bool mz_read_digits(const mz_scan *s, uint32_t i, mz_digits *out);
static inline bool mz_digits_at(const mz_scan *s, uint32_t i, mz_digits *out) {
  return mz_is_number(s, i) && mz_read_digits(s, i, out);
}

/* … and if it is one number, not several parts: 12, 1.5, no 3-1. */
static inline bool mz_one_number_at(const mz_scan *s, uint32_t i, mz_part *n) {
  mz_digits dg;
  if (!mz_digits_at(s, i, &dg) || dg.parts != 1) return false;
  *n = dg.part[0];
  return true;
}

typedef struct mz_number {
  uint32_t tok, end; /* tokens, half-open */
  uint32_t first;    /* the byte where it begins: ال kept, other clitics not */
  mz_decimal v, other;
  uint64_t scale; /* the last scale that multiplied, 1 if none */
  bool digits, words;
  bool definite;               /* with ال */
  bool vague;                  /* عشرات آلاف: v is a lower bound */
  bool bare_scale;             /* begins with a scale: مليون, ألفين */
  bool fraction;               /* a lone نصف ثلث: no scale, no whole number */
  bool one;                    /* the lone word واحد */
  bool plain;                  /* begins with a token of plain digits */
  bool pointed;                /* begins with a decimal sign: .77 */
  bool ambiguous, parted, waw; /* waw: و or ف stood before it */
  uint8_t ndigits;
} mz_number;

/* What was read last, and at which tokens: rules ask for the same in turn, and for digits at the next token too. */
typedef struct mz_reread {
  mz_digits digits[2]; /* of an even and an odd token */
  mz_number number;
  uint32_t digits_at[2], number_at;
  bool is_number;
} mz_reread;

/* The number phrase that begins at token i. */
bool mz_number_at(const mz_scan *s, uint32_t i, mz_number *out);
/* ريال مدريد: a club's name, no money? */
bool mz_names_club(const mz_scan *s, uint32_t i);
/* Is token i the letter of a million, between digits and a currency: 20م دولار? */
bool mz_million_at(const mz_scan *s, uint32_t i);
/* One to ninety-nine in words, without fractions and scales. */
bool mz_small_at(const mz_scan *s, uint32_t i, uint32_t *end, uint64_t *v);
/* The rank that begins at token i: أول, الثانية, الحادي عشر, السابعة والسبعين, الـ77 is none of these. */
bool mz_ordinal_at(const mz_scan *s, uint32_t i, mz_number *out);
/* If token i says "and" (a glued or lone و), the token whose word is joined; else UINT32_MAX. */
uint32_t mz_joined(const mz_scan *s, uint32_t i);
/* A fraction word at i, plural or dual included; with `scale` 1/2 etc. as num/den of the sense. */
const mz_sense *mz_fraction_at(const mz_scan *s, uint32_t i);

#endif
