/* SPDX-License-Identifier: MIT
**
** Look-ups in the generated table of characters.
*/
#include "chars.h"

#include "../tables/chars.inc"

mz_char mz_char_info(uint32_t cp) {
  mz_char c = chars_records[chars_blocks[(uint32_t)chars_block_of[cp / CHARS_BLOCK] * CHARS_BLOCK +
                                         cp % CHARS_BLOCK]];
  c.fold = (c.flags & MZ_CF_DROP) != 0 ? 0 : cp + c.fold;
  return c;
}

mz_class mz_char_class(uint32_t cp) {
  return (mz_class)(cp < sizeof chars_low_class ? chars_low_class[cp] : mz_char_info(cp).cls);
}

/* All that folding to letters needs to know of the character at s, which has two bytes and another behind its first:
** the letter's code, or CHARS_DROP; CHARS_ASK for all but U+0600 to U+06FF, where nearly all of Arabic text is. */
static inline uint8_t chars_letter(const char *s) {
  uint32_t at = ((uint32_t)(unsigned char)s[0] << 6) + (unsigned char)s[1] - ((0xD8U << 6) + 0x80U);
  return at < sizeof chars_low_letter ? chars_low_letter[at] : CHARS_ASK;
}

static inline uint64_t chars_load(const char *s) { /* the first byte lowest, on every machine */
  const unsigned char *p = (const unsigned char *)s;
  return (uint64_t)p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16 | (uint64_t)p[3] << 24 |
         (uint64_t)p[4] << 32 | (uint64_t)p[5] << 40 | (uint64_t)p[6] << 48 | (uint64_t)p[7] << 56;
}

/* Four letters of two bytes each in x: a byte for the code of each. */
static inline uint32_t chars_codes(uint64_t x) {
  uint64_t at = (x & UINT64_C(0x0003000300030003)) << 6 | (x >> 8 & UINT64_C(0x003F003F003F003F));
  return (uint32_t)chars_low_letter[at & 255] | (uint32_t)chars_low_letter[at >> 16 & 255] << 8 |
         (uint32_t)chars_low_letter[at >> 32 & 255] << 16 |
         (uint32_t)chars_low_letter[at >> 48] << 24;
}

/* The codes of the n letters, one to eight, that end at s, a byte for each, the first one lowest; false where anything
** but plain letters of U+0600 to U+06FF stands there. Eight bytes before s are read, sixteen for more than four letters. */
static inline bool chars_ending(const char *s, uint32_t n, uint64_t *codes) {
  const uint64_t lead = UINT64_C(0x80D880D880D880D8), fixed = UINT64_C(0xC0FCC0FCC0FCC0FC);
  uint64_t high = chars_load(s - 8), wrong = (high ^ lead) & fixed;
  if (n <= 4) {
    wrong >>= 16 * (4 - n);
    *codes = chars_codes(high) >> 8 * (4 - n);
  } else {
    uint64_t low = chars_load(s - 16);
    wrong |= ((low ^ lead) & fixed) >> 16 * (8 - n);
    *codes = (chars_codes(low) | (uint64_t)chars_codes(high) << 32) >> 8 * (8 - n);
  }
  return (wrong | (*codes & (CHARS_DROP | CHARS_ASK) * UINT64_C(0x0101010101010101))) == 0;
}

uint32_t mz_letter_char(uint8_t letter) {
  return letter == MZ_DOT_LETTER ? '.' : chars_letters[letter];
}

size_t mz_char_expand(uint32_t cp, uint8_t letters[20]) {
  size_t low = 0, high = sizeof chars_ligatures / sizeof chars_ligatures[0];
  while (low < high) {
    size_t mid = (low + high) / 2;
    if (chars_ligatures[mid].cp < cp)
      low = mid + 1;
    else
      high = mid;
  }
  if (low == sizeof chars_ligatures / sizeof chars_ligatures[0] || chars_ligatures[low].cp != cp)
    return 0;
  for (size_t i = 0; i < chars_ligatures[low].count; i++)
    letters[i] = chars_ligature_letters[chars_ligatures[low].first + i];
  return chars_ligatures[low].count;
}
