/* SPDX-License-Identifier: MIT
**
** Folding (one form for all the ways to write a letter) and light stemming in the spirit of
*Larkey's light10: the
** article and what may stand before it are taken off, then the common endings; roots and patterns
*are left alone.
*/
#include "chars.h"
#include "fold.h"

/* {==================================================================
** Letters and keys
** =================================================================== */

size_t mz_letters(const char *s, size_t len, uint8_t *out, size_t cap) {
  const char *e = s + len;
  size_t count = 0;
  bool gap = false; /* something that is no letter stands since the last letter */
  while (s < e) {
    uint8_t letters[20];
    uint32_t cp = 0;
    size_t n = mz_utf8(s, e, &cp), k = 0;
    mz_char c = n == 0 ? (mz_char){0} : mz_char_info(cp);
    s += n == 0 ? 1 : n;
    if (c.cls == MZ_C_ARABIC && (c.flags & MZ_CF_EXPAND) != 0) {
      k = mz_char_expand(cp, letters);
    } else if (c.cls == MZ_C_ARABIC) {
      letters[0] = c.letter != 0 ? c.letter : MZ_OTHER_LETTER;
      k = 1;
    } else if ((c.flags & MZ_CF_DROP) == 0 && !(n == 1 && cp == '.')) {
      gap = count > 0;
    }
    if (k > 0 && gap) {
      if (count < cap) out[count] = 0;
      count++;
      gap = false;
    }
    for (size_t i = 0; i < k; i++, count++)
      if (count < cap) out[count] = letters[i];
  }
  return count;
}

/* Appends to a buffer that may be too small. */
typedef struct fo_out {
  char *data;
  size_t cap, len;
} fo_out;

static void fo_put(fo_out *o, uint32_t cp) {
  char c[4];
  size_t n;
  if (cp < 0x80) {
    c[0] = (char)cp;
    n = 1;
  } else if (cp < 0x800) {
    c[0] = (char)(0xC0 | (cp >> 6));
    c[1] = (char)(0x80 | (cp & 0x3F));
    n = 2;
  } else if (cp < 0x10000) {
    c[0] = (char)(0xE0 | (cp >> 12));
    c[1] = (char)(0x80 | ((cp >> 6) & 0x3F));
    c[2] = (char)(0x80 | (cp & 0x3F));
    n = 3;
  } else {
    c[0] = (char)(0xF0 | (cp >> 18));
    c[1] = (char)(0x80 | ((cp >> 12) & 0x3F));
    c[2] = (char)(0x80 | ((cp >> 6) & 0x3F));
    c[3] = (char)(0x80 | (cp & 0x3F));
    n = 4;
  }
  for (size_t i = 0; i < n; i++, o->len++)
    if (o->len < o->cap) o->data[o->len] = c[i];
}

static void fo_put_folded(fo_out *o, uint32_t cp) {
  mz_char c = mz_char_info(cp);
  if ((c.flags & MZ_CF_EXPAND) != 0) {
    uint8_t letters[20];
    size_t n = mz_char_expand(cp, letters);
    for (size_t i = 0; i < n; i++) fo_put(o, mz_letter_char(letters[i]));
  } else if ((c.flags & MZ_CF_DROP) == 0) {
    fo_put(o, c.fold);
  }
}

size_t mz_fold(const char *s, size_t len, char *out, size_t cap) {
  fo_out o = {out, cap, 0};
  const char *e = s + len;
  while (s < e) {
    uint32_t cp = 0;
    size_t n = mz_utf8(s, e, &cp);
    if (n > 0) {
      fo_put_folded(&o, cp);
      s += n;
    } else { /* bad bytes stay what they are */
      if (o.len < o.cap) o.data[o.len] = *s;
      o.len++;
      s++;
    }
  }
  return o.len;
}

/* }================================================================== */

/* {==================================================================
** Stems
** =================================================================== */

#define FO_MAX 64 /* letters; no Arabic word comes near */

/* The codes of letters.tsv that stemming names. */
enum {
  FO_ALEF = 1,
  FO_BEH = 2,
  FO_TEH = 3,
  FO_FEH = 20,
  FO_KAF = 22,
  FO_LAM = 23,
  FO_NOON = 25,
  FO_HEH = 26,
  FO_WAW = 27,
  FO_YEH = 28
};

/* The folded letters of a word that has nothing else; 0 if it has, or is too long. A final alef
 *that only carries
 ** tanween is left off. */
static size_t fo_word(const char *s, size_t len, uint8_t letters[FO_MAX]) {
  size_t n = mz_letters(s, len, letters, FO_MAX);
  if (n > FO_MAX) return 0;
  for (size_t i = 0; i < n; i++)
    if (letters[i] == 0) return 0;
  if (n > 0) {
    for (size_t at = 0; at < len;) { /* a letter of another script makes it a name to leave alone */
      uint32_t cp;
      size_t k = mz_utf8(s + at, s + len, &cp);
      if (k == 0 || mz_char_info(cp).cls == MZ_C_LETTER) return 0;
      at += k;
    }
  }
  if (n > 3 && letters[n - 1] == FO_ALEF && len >= 4 &&
      (memcmp(s + len - 2, "\xD9\x8B", 2) == 0 || memcmp(s + len - 4, "\xD9\x8B\xD8\xA7", 4) == 0))
    n--;
  return n;
}

/* The stem of n letters: *first letters off, the rest counted. */
static size_t fo_stem(const uint8_t *w, size_t n, size_t *first) {
  static const uint8_t endings[][2] = {{FO_HEH, FO_ALEF}, {FO_ALEF, FO_NOON}, {FO_ALEF, FO_TEH},
                                       {FO_WAW, FO_NOON}, {FO_YEH, FO_NOON},  {FO_YEH, FO_HEH},
                                       {FO_HEH, 0},       {FO_YEH, 0}};
  size_t at = 0;
  if (n >= 4 && w[0] == FO_WAW) at = 1;
  size_t rest = n - at;
  const uint8_t *p = w + at;
  if (rest >= 4 && p[0] == FO_ALEF && p[1] == FO_LAM)
    at += 2;
  else if (rest >= 4 && p[0] == FO_LAM && p[1] == FO_LAM)
    at += 2;
  else if (rest >= 5 && (p[0] == FO_BEH || p[0] == FO_KAF || p[0] == FO_FEH) && p[1] == FO_ALEF &&
           p[2] == FO_LAM)
    at += 3;
  for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
    size_t k = endings[i][1] == 0 ? 1 : 2;
    if (n - at >= k + 2 && memcmp(w + n - k, endings[i], k) == 0) n -= k;
  }
  *first = at;
  return n - at;
}

size_t mz_stem(const char *s, size_t len, char *out, size_t cap) {
  uint8_t letters[FO_MAX];
  size_t first, n = fo_word(s, len, letters);
  if (n == 0) return mz_fold(s, len, out, cap);
  fo_out o = {out, cap, 0};
  n = fo_stem(letters, n, &first);
  for (size_t i = 0; i < n; i++) fo_put(&o, mz_letter_char(letters[first + i]));
  return o.len;
}

mz_key mz_stem_key(const char *s, size_t len) {
  uint8_t letters[FO_MAX];
  size_t first, n = fo_word(s, len, letters);
  if (n > 0) {
    n = fo_stem(letters, n, &first);
    return mz_key_letters(letters + first, n < MZ_KEY_LETTERS ? n : MZ_KEY_LETTERS);
  }
  return mz_key_latin(s, len < MZ_KEY_LETTERS ? len : MZ_KEY_LETTERS);
}

/* }================================================================== */
