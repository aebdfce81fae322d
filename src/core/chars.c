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

/* Only what mz_letters needs to know, of characters whose first byte is D8 to DB: nearly all of Arabic text. */
static uint8_t chars_letter(const char *s) {
  return chars_low_letter[(s[0] & 3) << 6 | (s[1] & 0x3F)];
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
