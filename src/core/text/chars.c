/* SPDX-License-Identifier: MIT
**
** Look-ups in the generated table of characters.
*/
#include "chars.h"
#include <string.h>

#include "../../tables/chars.inc"

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

/* The same for whatever stands at s; CHARS_ASK where it has not two bytes. */
static inline uint8_t chars_letter_at(const char *s, const char *e) {
  return e - s >= 2 && (s[1] & 0xC0) == 0x80 ? chars_letter(s) : CHARS_ASK;
}

/* Eight bytes, the first one lowest. */
static inline uint64_t chars_load(const char *s) {
  uint64_t x;
  memcpy(&x, s, sizeof x);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  x = __builtin_bswap64(x);
#endif
  return x;
}

#define CHARS_ALEFS UINT64_C(0xA7D8A7D8A7D8A7D8)

/* The codes of the four letters in x, two bytes each, as five bits each, the first one lowest; false where anything but
** plain letters of U+0600 to U+06FF stands there. */
static inline bool chars_four(uint64_t x, uint32_t *codes) {
  uint64_t at = (x & UINT64_C(0x0003000300030003)) << 6 | (x >> 8 & UINT64_C(0x003F003F003F003F));
  uint32_t a = chars_low_letter[at & 255], b = chars_low_letter[at >> 16 & 255],
           c = chars_low_letter[at >> 32 & 255], d = chars_low_letter[at >> 48];
  *codes = a | b << 5 | c << 10 | d << 15;
  return ((x ^ CHARS_ALEFS) & UINT64_C(0xC0FCC0FCC0FCC0FC)) == 0 &&
         ((a | b | c | d) & (CHARS_DROP | CHARS_ASK)) == 0;
}

/* The same for the first n, one to three, of the letters in x. */
static inline bool chars_first(uint64_t x, uint32_t n, uint32_t *codes) {
  uint64_t mask = (UINT64_C(1) << 16 * n) - 1;
  bool plain = chars_four((x & mask) | (CHARS_ALEFS & ~mask), codes);
  *codes &= (1U << 5 * n) - 1;
  return plain;
}

/* … and for the last n of them. */
static inline bool chars_last(uint64_t x, uint32_t n, uint32_t *codes) {
  return chars_first(x >> 16 * (4 - n), n, codes);
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
