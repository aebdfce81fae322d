/* SPDX-License-Identifier: MIT
**
** What a character is, from a two-level table generated from ICU and src/lexicon/letters.tsv
** (src/tables/chars.inc). One look-up answers class, letter code, digit value and folding.
*/
#ifndef MZ_CHARS_H
#define MZ_CHARS_H

#include <stdint.h>
#include <stddef.h>

typedef enum mz_class {
  MZ_C_OTHER,     /* unassigned, private use, controls that are not space */
  MZ_C_SPACE,     /* white space but not a line break */
  MZ_C_NEWLINE,   /* LF CR VT FF NEL LS PS */
  MZ_C_INVISIBLE, /* bidi controls, ZWNJ, ZWJ, soft hyphen, BOM */
  MZ_C_ARABIC,    /* an Arabic-script letter */
  MZ_C_MARK,      /* tashkeel, superscript alef, any combining mark: part of the word around it */
  MZ_C_TATWEEL,
  MZ_C_LETTER, /* a letter of another script */
  MZ_C_DIGIT,  /* ASCII, Arabic-Indic, Extended Arabic-Indic */
  MZ_C_PUNCT,
  MZ_C_SYMBOL,
  MZ_C_EMOJI
} mz_class;

typedef struct mz_char {
  uint8_t cls; /* mz_class */
  uint8_t
      letter;    /* Arabic: code 1..31 of the folded letter, in the order of letters.tsv; 0: none */
  uint8_t digit; /* value of a digit */
  uint8_t flags; /* MZ_CF_… */
  uint32_t fold; /* the folded code point; 0: dropped; see MZ_CF_EXPAND */
} mz_char;

enum {
  MZ_CF_EXPAND = 1, /* folds to several letters (ligatures): mz_char_expand */
  MZ_CF_OPEN = 2,   /* opening bracket or quotation mark */
  MZ_CF_CLOSE = 4,
  MZ_CF_REGIONAL = 8,  /* half of a flag */
  MZ_CF_MODIFIER = 16, /* skin tone */
  MZ_CF_DROP = 128     /* folds to nothing */
};

/* Decodes one character at s (s < e). Returns its length, or 0 when the bytes are not UTF-8. */
static inline size_t mz_utf8(const char *s, const char *e, uint32_t *cp) {
  const unsigned char *p = (const unsigned char *)s;
  size_t n = (size_t)(e - s);
  if (p[0] < 0x80) {
    *cp = p[0];
    return 1;
  }
  if (p[0] >= 0xC2 && p[0] <= 0xDF && n >= 2 && (p[1] & 0xC0) == 0x80) {
    *cp = ((uint32_t)(p[0] & 0x1F) << 6) | (p[1] & 0x3FU);
    return 2;
  }
  if ((p[0] & 0xF0) == 0xE0 && n >= 3 && (p[1] & 0xC0) == 0x80 && (p[2] & 0xC0) == 0x80) {
    *cp = ((uint32_t)(p[0] & 0x0F) << 12) | ((p[1] & 0x3FU) << 6) | (p[2] & 0x3FU);
    return *cp >= 0x800 && (*cp < 0xD800 || *cp > 0xDFFF) ? 3 : 0;
  }
  if (p[0] >= 0xF0 && p[0] <= 0xF4 && n >= 4 && (p[1] & 0xC0) == 0x80 && (p[2] & 0xC0) == 0x80 &&
      (p[3] & 0xC0) == 0x80) {
    *cp = ((uint32_t)(p[0] & 0x07) << 18) | ((p[1] & 0x3FU) << 12) | ((p[2] & 0x3FU) << 6) |
          (p[3] & 0x3FU);
    return *cp >= 0x10000 && *cp <= 0x10FFFF ? 4 : 0;
  }
  return 0;
}

mz_char mz_char_info(uint32_t cp);
/* Its class alone, which is quicker to get. */
mz_class mz_char_class(uint32_t cp);
/* The character that stands for a letter code, but for MZ_OTHER_LETTER. */
uint32_t mz_letter_char(uint8_t letter);
/* The letters of a character with MZ_CF_EXPAND: their codes go to `letters` (at most 20), count
** returned. */
size_t mz_char_expand(uint32_t cp, uint8_t letters[20]);

/* Letter codes of letters.tsv that the grammar names. */
enum {
  MZ_L_ALEF = 1,
  MZ_L_BEH = 2,
  MZ_L_TEH = 3,
  MZ_L_DAL = 8,
  MZ_L_REH = 10,
  MZ_L_SEEN = 12,
  MZ_L_FEH = 20,
  MZ_L_KAF = 22,
  MZ_L_LAM = 23,
  MZ_L_MEEM = 24,
  MZ_L_NOON = 25,
  MZ_L_HEH = 26,
  MZ_L_WAW = 27,
  MZ_L_YEH = 28,
  MZ_L_HAMZA = 29
};

/* Codes behind those of letters.tsv: the full stop inside an abbreviation (أ.ف.ب), so that أ.ب is
** not أب, and any Arabic-script letter that is not listed there. */
#define MZ_DOT_LETTER 30
#define MZ_OTHER_LETTER 31

/* Folds the Arabic letters of [s, s+len) to letter codes, dropping marks and tatweel; stops at
** `cap` codes and returns how many there are in all. Between letters a full stop is MZ_DOT_LETTER,
** and other characters that are no Arabic letters end the word with code 0. */
size_t mz_letters(const char *s, size_t len, uint8_t *out, size_t cap);

#endif
