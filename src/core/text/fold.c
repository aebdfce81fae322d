/* SPDX-License-Identifier: MIT
**
** Folding (one form for all the ways to write a letter) and light stemming in the spirit of
** Larkey's light10: the article and what may stand before it are taken off, then the common
** endings; roots and patterns are left alone.
*/
#include "chars.h"
#include "fold.h"

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

/* {==================================================================
** Letters and keys
** =================================================================== */

typedef struct fo_seen {
  bool foreign;   /* letters of other scripts or languages, bad bytes */
  uint64_t hamza; /* bit i: letter i is written أ, إ or آ */
} fo_seen;

static inline bool fo_is_hamza(uint8_t letter, const char *s) {
  return letter == FO_ALEF && ((unsigned char)s[0] != 0xD8 || (unsigned char)s[1] != 0xA7);
}

static size_t fo_letters(const char *s, size_t len, uint8_t *out, size_t cap, fo_seen *seen) {
  const char *e = s + len;
  size_t count = 0;
  uint8_t gap = MZ_OTHER_LETTER; /* what stands since the last letter; this: nothing */
  *seen = (fo_seen){false, 0};
  while (s < e) {
    uint8_t letter = chars_letter_at(s, e); /* which answers nearly always */
    if (letter == CHARS_DROP || (letter < MZ_DOT_LETTER && gap == MZ_OTHER_LETTER)) {
      if (letter != CHARS_DROP) {
        if (fo_is_hamza(letter, s) && count < 64) seen->hamza |= (uint64_t)1 << count;
        if (count < cap) out[count] = letter;
        count++;
      }
      s += 2;
      continue;
    }
    uint8_t letters[20];
    uint32_t cp = 0;
    size_t n = mz_utf8(s, e, &cp), k = 0;
    mz_char c = {0};
    if (n > 0) c = mz_char_info(cp);
    s += n == 0 ? 1 : n;
    if (c.cls == MZ_C_ARABIC && (c.flags & MZ_CF_EXPAND) != 0) {
      k = mz_char_expand(cp, letters);
    } else if (c.cls == MZ_C_ARABIC) {
      letters[0] = c.letter != 0 ? c.letter : MZ_OTHER_LETTER;
      k = 1;
      seen->foreign |= c.letter == 0;
      if (c.letter == FO_ALEF && cp != 0x627 && count < 64) seen->hamza |= (uint64_t)1 << count;
    } else if (n == 1 && cp == '.') {
      if (gap != 0) gap = MZ_DOT_LETTER;
    } else if ((c.flags & MZ_CF_DROP) == 0) {
      gap = 0;
      seen->foreign |= c.cls == MZ_C_LETTER || n == 0;
    }
    if (k > 0) {
      if (gap != MZ_OTHER_LETTER && count > 0) {
        if (count < cap) out[count] = gap;
        count++;
      }
      gap = MZ_OTHER_LETTER;
    }
    for (size_t i = 0; i < k; i++, count++)
      if (count < cap) out[count] = letters[i];
  }
  return count;
}

size_t mz_letters(const char *s, size_t len, uint8_t *out, size_t cap) {
  fo_seen seen;
  size_t count = 0;
  for (size_t i = 0; i + 1 < len && (s[i + 1] & 0xC0) == 0x80; i += 2) {
    uint8_t letter = chars_letter(s + i);
    if (letter == CHARS_ASK) break;
    if (letter != CHARS_DROP) {
      if (count < cap) out[count] = letter;
      count++;
    }
    if (i + 2 == len) return count;
  }
  return fo_letters(s, len, out, cap, &seen);
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

/* A letter, by its code. Those of letters.tsv have two bytes. */
static inline void fo_put_letter(fo_out *o, uint8_t letter) {
  uint32_t cp = mz_letter_char(letter);
  if (letter == MZ_DOT_LETTER || o->cap < o->len + 2) {
    fo_put(o, cp);
    return;
  }
  o->data[o->len] = (char)(0xC0 | cp >> 6);
  o->data[o->len + 1] = (char)(0x80 | (cp & 0x3F));
  o->len += 2;
}

static void fo_put_folded(fo_out *o, uint32_t cp) {
  mz_char c = mz_char_info(cp);
  if ((c.flags & MZ_CF_EXPAND) != 0) {
    uint8_t letters[20];
    size_t n = mz_char_expand(cp, letters);
    for (size_t i = 0; i < n; i++) fo_put_letter(o, letters[i]);
  } else if ((c.flags & MZ_CF_DROP) == 0) {
    fo_put(o, c.fold);
  }
}

size_t mz_fold(const char *s, size_t len, char *out, size_t cap) {
  fo_out o = {out, cap, 0};
  const char *e = s + len;
  while (s < e) {
    uint32_t cp = 0;
    uint8_t letter = chars_letter_at(s, e);
    if (letter < MZ_DOT_LETTER || letter == CHARS_DROP) {
      if (letter != CHARS_DROP) fo_put_letter(&o, letter);
      s += 2;
      continue;
    }
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

static inline uint64_t fo_mix(uint64_t h) {
  h *= UINT64_C(0x9E3779B97F4A7C15);
  h ^= h >> 32;
  h *= UINT64_C(0xD6E8FEB86659FD93);
  return h ^ h >> 29;
}

/* The n bytes from s on, at most seven, the first one lowest. */
static inline uint64_t fo_rest(const char *s, size_t n) {
  uint64_t x = 0;
  if (n >= 4) {
    for (size_t i = 0; i < 4; i++)
      x |= (uint64_t)(unsigned char)s[i] << 8 * i | (uint64_t)(unsigned char)s[n - 4 + i]
                                                        << 8 * (n - 4 + i);
    return x;
  }
  while (n > 0) x = x << 8 | (unsigned char)s[--n];
  return x;
}

uint64_t mz_text_hash(const char *s, size_t n) {
  uint64_t h = UINT64_C(0xcbf29ce484222325) ^ n;
  for (; n >= 8; n -= 8, s += 8) h = fo_mix(h ^ chars_load(s));
  return fo_mix(h ^ fo_rest(s, n));
}

/* }================================================================== */

/* {==================================================================
** Stems
** =================================================================== */

#define FO_MAX 64  /* letters; no Arabic word comes near */
#define FO_HAMZA 3 /* of the first letters it counts whether they have a hamza */

/* The folded letters of a word that has nothing else; 0 if it has, or is too long. A final alef
** that only carries tanween is left off. */
static size_t fo_word(const char *s, size_t len, uint8_t letters[FO_MAX], uint64_t *hamza) {
  fo_seen seen;
  size_t n = fo_letters(s, len, letters, FO_MAX, &seen);
  if (seen.foreign || n > FO_MAX || memchr(letters, 0, n) != NULL) return 0;
  *hamza = seen.hamza;
  if (n > 3 && letters[n - 1] == FO_ALEF && len >= 4 &&
      (memcmp(s + len - 2, "\xD9\x8B", 2) == 0 || memcmp(s + len - 4, "\xD9\x8B\xD8\xA7", 4) == 0))
    n--;
  return n;
}

/* Words whose first و is their own, folded: without this list وزير and الوزير would have
** different stems. Counted out of 60 MB of newspapers: words with و that stand behind ال, or
** whose rest is hardly ever a word. */
static const char *const fo_waw_words[] = {
    "واتساب",    "واثق",     "واجب",         "واجه",   "واحد",     "واحه",     "وادي",
    "وارد",      "واسع",     "واشنطن",       "واصف",   "واصل",     "واضح",     "واعد",
    "وافد",      "وافق",     "واقع",         "واكب",   "والد",     "وايل",     "وباء",
    "وتير",      "وثايق",    "وثيق",         "وجب",    "وجه",      "وجهاء",    "وجود",
    "وجوب",      "وجوه",     "وجيز",         "وحد",    "وحيد",     "ودايع",    "وداع",
    "وديع",      "وراء",     "ورش",          "ورط",    "ورق",      "وزار",     "وزاري",
    "وزراء",     "وزع",      "وزن",          "وزير",   "وسام",     "وسايل",    "وسط",
    "وسيط",      "وسيل",     "وشيك",         "وصف",    "وصول",     "وصل",      "وضع",
    "وضوح",      "وطن",      "وطني",         "وظايف",  "وظيف",     "وعود",     "وعي",
    "وفات",      "وفاق",     "وفد",          "وفق",    "وفود",     "وفيات",    "وقاي",
    "وقايع",     "وقت",      "وقع",          "وقف",    "وقود",     "وقوع",     "وقوف",
    "وكال",      "وكلاء",    "وكيل",         "ولاء",   "ولاد",     "ولاه",     "ولاي",
    "وليد",      "ويب",      "ويكيليكس",     "ويندوز", "واغادوغو", "وجدان",    "ورزازات",
    "ورقله",     "وزيرستان", "وستمنستر",     "وستهام", "وسطاء",    "ولفغانغ",  "ولفرهامبتون",
    "ونستون",    "وهران",    "وولفرهامبتون", "ويسترن", "ويستهام",  "ويسكونسن", "ويلنغتون",
    "ويلينغتون", "ويمبلدون", "وينستون"};

/* What may stand behind them. */
static const char *const fo_waw_endings[] = {"",    "ا",  "ه",  "ي",  "ت",   "ها", "هم", "هما",
                                             "نا",  "ات", "ان", "ين", "ون",  "وا", "ته", "تها",
                                             "تهم", "تي", "يه", "يا", "تين", "تان"};

bool mz_waw_is_root(const uint8_t *letters, size_t n) {
  char word[2 * MZ_KEY_LETTERS]; /* every letter of letters.tsv is two bytes */
  fo_out o = {word, sizeof word, 0};
  if (n < 3 || n > MZ_KEY_LETTERS) return false;
  for (size_t i = 0; i < n; i++) fo_put_letter(&o, letters[i]);
  for (size_t i = 0; i < sizeof fo_waw_words / sizeof fo_waw_words[0]; i++) {
    if (fo_waw_words[i][3] != word[3]) continue; /* the second letter */
    size_t k = strlen(fo_waw_words[i]);
    if (k > o.len || memcmp(word, fo_waw_words[i], k) != 0) continue;
    for (size_t j = 0; j < sizeof fo_waw_endings / sizeof fo_waw_endings[0]; j++)
      if (strlen(fo_waw_endings[j]) == o.len - k &&
          memcmp(word + k, fo_waw_endings[j], o.len - k) == 0)
        return true;
  }
  return false;
}

/* The stem of n letters: *first letters off, the rest counted. At least three are left by an
** ending. */
static size_t fo_stem(const uint8_t *w, size_t n, uint64_t hamza, size_t *first) {
  static const uint8_t endings[][2] = {{FO_HEH, FO_ALEF}, {FO_ALEF, FO_NOON}, {FO_ALEF, FO_TEH},
                                       {FO_WAW, FO_NOON}, {FO_YEH, FO_NOON},  {FO_YEH, FO_HEH},
                                       {FO_HEH, 0},       {FO_YEH, 0}};
  size_t at = 0;
  *first = 0;
  if (memchr(w, MZ_DOT_LETTER, n) != NULL) return n; /* an abbreviation */
  if (n >= 4 &&
      ((w[0] == FO_WAW && !mz_waw_is_root(w, n)) || (w[0] == FO_FEH && (hamza >> 1 & 1) != 0)))
    at = 1;
  size_t rest = n - at;
  const uint8_t *p = w + at;
  bool before_hamza = (hamza >> (at + 1) & 1) != 0; /* بإعلان, لأسباب */
  if (rest == 4 && p[0] == FO_ALEF && p[1] == FO_LAM && p[2] == FO_LAM && p[3] == FO_HEH) {
    *first = at; /* الله */
    return rest;
  }
  if (rest >= 4 && p[1] == FO_LAM && (p[0] == FO_ALEF || p[0] == FO_LAM))
    at += 2;
  else if (rest >= 5 && (p[0] == FO_BEH || p[0] == FO_KAF || p[0] == FO_FEH) && p[1] == FO_ALEF &&
           p[2] == FO_LAM && !before_hamza)
    at += 3;
  else if (rest >= 4 && (p[0] == FO_BEH || p[0] == FO_LAM) && before_hamza)
    at += 1;
  for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
    size_t k = endings[i][1] == 0 ? 1 : 2;
    if (n - at >= k + 3 && w[n - 1] == endings[i][k - 1] && w[n - k] == endings[i][0]) n -= k;
  }
  *first = at;
  return n - at;
}

size_t mz_stem(const char *s, size_t len, char *out, size_t cap) {
  uint8_t letters[FO_MAX];
  uint64_t hamza;
  size_t first, n = fo_word(s, len, letters, &hamza);
  if (n == 0) return mz_fold(s, len, out, cap);
  fo_out o = {out, cap, 0};
  n = fo_stem(letters, n, hamza, &first);
  for (size_t i = 0; i < n; i++) fo_put_letter(&o, letters[first + i]);
  return o.len;
}

mz_key mz_plain_stem(mz_key word, const char *s, uint32_t n) {
  uint8_t letters[MZ_KEY_LETTERS];
  uint64_t hamza = 0;
  size_t first;
  for (uint32_t i = 0; i < n; i++) letters[i] = (uint8_t)(word >> 5 * i & 31);
  for (uint32_t i = 0; i < n && i < FO_HAMZA; i++)
    hamza |= (uint64_t)fo_is_hamza(letters[i], s + 2 * i) << i;
  uint32_t left = (uint32_t)fo_stem(letters, n, hamza, &first);
  return word >> 5 * first & (((mz_key)1 << 5 * left) - 1);
}

mz_key mz_stem_key(const char *s, size_t len) {
  uint8_t letters[FO_MAX];
  uint64_t hamza;
  size_t first, n = fo_word(s, len, letters, &hamza);
  if (n > 0) {
    n = fo_stem(letters, n, hamza, &first);
    return mz_key_letters(letters + first, n < MZ_KEY_LETTERS ? n : MZ_KEY_LETTERS);
  }
  return mz_key_latin(s, len < MZ_KEY_LETTERS ? len : MZ_KEY_LETTERS);
}

/* }================================================================== */
