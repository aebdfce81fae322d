/* SPDX-License-Identifier: MIT */
#include "affix.h"

#define AX_LETTERS 24

mz_folded mz_read_letters(const char *text, size_t len) {
  mz_folded l = {0, 0, 0};
  uint8_t letters[AX_LETTERS];
  size_t n = mz_letters(text, len, letters, AX_LETTERS);
  if (n == 0 || n > AX_LETTERS || memchr(letters, 0, n) != NULL) return l;
  l.n = (uint32_t)n;
  l.low = mz_key_letters(letters, n < MZ_KEY_LETTERS ? n : MZ_KEY_LETTERS);
  if (n > MZ_KEY_LETTERS) l.high = mz_key_letters(letters + MZ_KEY_LETTERS, n - MZ_KEY_LETTERS);
  return l;
}

uint32_t mz_strips(const mz_folded *l, mz_strip out[MZ_STRIPS]) {
  uint32_t count = 0;
  uint8_t at = 0, taken = 0;
  for (;;) {
    uint8_t c = mz_folded_letter(l, at), next = mz_folded_letter(l, at + 1U);
    uint32_t rest = l->n - at;
    out[count++] = (mz_strip){at, taken};
    if (rest > 3 && c == MZ_L_ALEF && next == MZ_L_LAM) {
      out[count++] = (mz_strip){(uint8_t)(at + 2), (uint8_t)(taken | MZ_P_AL)};
      return count;
    }
    if (rest < 3) return count;
    if (!taken && mz_is_conjunction(c))
      taken |= MZ_P_WAW;
    else if (!(taken & MZ_P_PREP) && mz_is_preposition(c)) {
      taken |= MZ_P_PREP;
      if (c == MZ_L_LAM && next == MZ_L_LAM && rest > 3)
        out[count++] = (mz_strip){(uint8_t)(at + 2), (uint8_t)(taken | MZ_P_AL)};
    } else
      return count;
    at++;
  }
}

uint8_t mz_stub_clitics(const mz_folded *l) {
  uint32_t at = 0;
  uint8_t taken = 0;
  if (mz_is_conjunction(mz_folded_letter(l, at))) at++, taken |= MZ_P_WAW;
  if (mz_is_preposition(mz_folded_letter(l, at))) at++, taken |= MZ_P_PREP;
  if (l->n - at == 2 && mz_folded_letter(l, at) == MZ_L_ALEF &&
      mz_folded_letter(l, at + 1) == MZ_L_LAM)
    at += 2, taken |= MZ_P_AL;
  else if (mz_folded_letter(l, at) == MZ_L_LAM && at > 0 &&
           mz_folded_letter(l, at - 1) == MZ_L_LAM) /* كل and بل are words */
    at++, taken |= MZ_P_AL;
  return at == l->n ? taken : 0;
}
