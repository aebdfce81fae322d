/* SPDX-License-Identifier: MIT
**
** Tokens, in one forward pass. What lies between tokens is white space and invisible controls;
** words and numbers keep their marks and the invisible controls inside them. Where mizan has no
** reason of its own the borders are Unicode's (UAX #29, as ICU finds them); its own reasons:
**
**   - an Arabic word and digits part (بـ8, 1435هـ, 56ر2), for the grammar says what they mean
**     together;
**   - a number keeps all the separators that numbers and dates have (14-16, 2022/10/14, 12,5);
**   - a full stop joins Arabic letters only in abbreviations (أ.ف.ب): the space after a full stop
**     is often forgotten;
**   - quotation marks never stand inside an Arabic word;
**   - addresses, hashtags and encoded noise are one token, every other punctuation mark is one of
**     its own.
**
** Every look ahead is over bytes that the same or the next token consumes, or is remembered, so
** the pass is linear.
*/
#include "document.h"
#include "chars.h"
#include "simd.h"

typedef struct tk_state {
  mz_doc *d;
  const char *e;     /* end of the text */
  const char *atom;  /* no address begins before this */
  const char *noise; /* no noise begins before this */
} tk_state;

/* {==================================================================
** Columns
** =================================================================== */

/* New columns of `cap` tokens replace the old ones. */
static mz_status tk_columns(mz_doc *d, uint32_t cap) {
  uint32_t *first = mz_realloc(&d->alloc, NULL, 0, cap * MZ_TOKEN_BYTES);
  if (first == NULL) return MZ_ENOMEM;
  uint32_t *end = first + cap;
  uint8_t *kind = (uint8_t *)(end + cap);
  if (d->ntok > 0) {
    memcpy(first, d->first, d->ntok * sizeof *first);
    memcpy(end, d->end, d->ntok * sizeof *end);
    memcpy(kind, d->kind, d->ntok);
  }
  mz_unfence(d->first, d->captok * MZ_TOKEN_BYTES);
  mz_free(&d->alloc, d->first, d->captok * MZ_TOKEN_BYTES);
  d->first = first;
  d->end = end;
  d->kind = kind;
  d->captok = cap;
  return MZ_OK;
}

/* Nothing more is written to the columns. */
static void tk_fence(const mz_doc *d) {
  mz_fence(d->first + d->ntok, (d->captok - d->ntok) * sizeof *d->first);
  mz_fence(d->end + d->ntok, (d->captok - d->ntok) * sizeof *d->end);
  mz_fence(d->kind + d->ntok, d->captok - d->ntok);
}

/* }================================================================== */

/* {==================================================================
** ASCII: addresses and noise
** =================================================================== */

enum { TK_ALPHA = 1, TK_DIGIT = 2, TK_ATOM = 4, TK_CODE = 8, TK_UPPER = 16 };

#define TK_ALNUM (TK_ALPHA | TK_DIGIT)

static unsigned tk_ascii(char ch) {
  unsigned char c = (unsigned char)ch;
  if (c >= 'a' && c <= 'z') return TK_ALPHA | TK_ATOM | TK_CODE;
  if (c >= 'A' && c <= 'Z') return TK_ALPHA | TK_ATOM | TK_CODE | TK_UPPER;
  if (c >= '0' && c <= '9') return TK_DIGIT | TK_ATOM | TK_CODE;
  switch (c) {
  case '_':
  case '-':
  case '+': return TK_ATOM | TK_CODE;
  case '.':
  case '%': return TK_ATOM;
  case '/':
  case '=': return TK_CODE;
  default: return 0;
  }
}

/* Labels joined by dots, at least two; returns their end and the start of the last, or NULL. */
static const char *tk_domain(const char *p, const char *e, const char **last) {
  const char *end = NULL;
  for (int labels = 1;; labels++) {
    const char *label = p;
    while (p < e && ((tk_ascii(*p) & TK_ALNUM) != 0 || *p == '-')) p++;
    if (p == label) return end; /* an empty label: the dot before it is no part of the name */
    if (labels > 1) {
      *last = label;
      end = p;
    }
    if (p == e || *p++ != '.') return end;
  }
}

static bool tk_is_letters(const char *p, const char *e) {
  for (; p < e; p++)
    if ((tk_ascii(*p) & TK_ALPHA) == 0) return false;
  return true;
}

/* The endings by which a name without www or scheme is known as an address. */
static bool tk_is_top_level(const char *p, size_t n) {
  static const char list[] =
      " com net org edu gov info tv me io co sa ae eg kw qa bh om jo lb sy iq ye ps dz ma tn ly "
      "sd mr uk us fr de ru tr ir eu ";
  char word[8] = {' '};
  if (n < 2 || n > 4) return false;
  memcpy(word + 1, p, n);
  word[n + 1] = ' ';
  return strstr(list, word) != NULL;
}

/* The end of a URL whose scheme or name ends at p: a closing bracket without its opening one and
** a final stop or comma are the sentence's, and letters of other scripts stand only behind the
** name. */
static const char *tk_url_end(const char *p, const char *e) {
  const char *start = p;
  int depth = 0;
  bool path = false;
  while (p < e) {
    uint32_t cp = 0;
    size_t n = mz_utf8(p, e, &cp);
    if (n == 0) break;
    if (n > 1) {
      uint8_t cls = mz_char_info(cp).cls;
      if (!path || cls < MZ_C_ARABIC || cls > MZ_C_DIGIT) break;
    } else {
      if (cp <= ' ' || cp == 0x7F || strchr("<>\"{}|\\^`", (int)cp) != NULL) break;
      if (cp == '/' || cp == '?' || cp == '#') path = true;
      if (cp == '(' || cp == '[') depth++;
      if ((cp == ')' || cp == ']') && --depth < 0) break;
    }
    p += n;
  }
  while (p > start && strchr(".,;:!?'*-([", p[-1]) != NULL) p--;
  return p;
}

/* Encoded bytes: at least 24 of them, of the base64 alphabets, where every fifth step or more
** goes from small to capital or between letter and digit. Words, names of files and telephone
** numbers step far less.
*/
static const char *tk_noise(tk_state *t, const char *p) {
  const char *q = p;
  size_t steps = 0;
  unsigned before = 0;
  for (; q < t->e; q++) {
    unsigned now = tk_ascii(*q);
    if ((now & TK_CODE) == 0) break;
    if ((before & TK_ALNUM) != 0 && (now & TK_ALNUM) != 0 &&
        (((before ^ now) & TK_ALNUM) != 0 || ((now & ~before) & TK_UPPER) != 0))
      steps++;
    before = now;
  }
  t->noise = q;
  return q - p >= 24 && steps * 5 >= (size_t)(q - p) ? q : NULL;
}

/* At an ASCII letter or digit: the end of the address or noise that begins here, or NULL. */
static const char *tk_address(tk_state *t, const char *p, mz_token_kind *kind) {
  const char *e = t->e, *q = p, *last, *end;
  if (p >= t->noise && (end = tk_noise(t, p)) != NULL) {
    *kind = MZ_NOISE;
    return end;
  }
  if (p < t->atom) return NULL;
  while (q < e && (tk_ascii(*q) & TK_ATOM) != 0) q++;
  t->atom = q;
  *kind = MZ_URL;
  if (e - q > 3 && memcmp(q, "://", 3) == 0 && tk_is_letters(p, q)) {
    end = tk_url_end(q + 3, e);
    if (end > q + 3) return end;
  }
  if (q < e && *q == '@') {
    end = tk_domain(q + 1, e, &last);
    if (end != NULL && end - last >= 2 && tk_is_letters(last, end)) {
      *kind = MZ_EMAIL;
      return end;
    }
  }
  if (memchr(p, '.', (size_t)(q - p)) == NULL) return NULL;
  end = tk_domain(p, e, &last);
  if (end == NULL) return NULL;
  if (end - p > 4 && (memcmp(p, "www.", 4) == 0 || memcmp(p, "WWW.", 4) == 0))
    return tk_url_end(end, e);
  if (!tk_is_top_level(last, (size_t)(end - last)) || (end < e && (*end == '@' || *end == '_')))
    return NULL;
  for (q = p; q < last && (tk_ascii(*q) & TK_ALPHA) == 0;) q++;
  if (q == last) return NULL; /* 2015.me is no name */
  return end < e && *end == '/' ? tk_url_end(end, e) : end;
}

/* }================================================================== */

/* {==================================================================
** Scanners: each gets the token's start and returns its end
** =================================================================== */

/* The class of the character at p, its length in *n; at the end or at bad bytes MZ_C_OTHER and 0. */
static inline mz_class tk_class(const char *p, const char *e, uint32_t *cp, size_t *n) {
  *n = 0;
  if (p < e) *n = mz_utf8(p, e, cp);
  return *n == 0 ? MZ_C_OTHER : mz_char_class(*cp);
}

/* Behind the marks at p; *emoji if one asks to be drawn as an emoji. */
static const char *tk_marks(const char *p, const char *e, bool *emoji) {
  uint32_t cp;
  size_t n;
  while (tk_class(p, e, &cp, &n) == MZ_C_MARK) {
    if (cp == 0xFE0F || cp == 0x20E3) *emoji = true;
    p += n;
  }
  return p;
}

static const char *tk_invisibles(const char *p, const char *e) {
  uint32_t cp;
  size_t n;
  while (tk_class(p, e, &cp, &n) == MZ_C_INVISIBLE) p += n;
  return p;
}

/* A single Arabic letter at p, as in أ.ف.ب. */
static bool tk_initial(const char *p, const char *e) {
  uint32_t cp;
  size_t n;
  mz_class cls;
  if (tk_class(p, e, &cp, &n) != MZ_C_ARABIC) return false;
  do {
    p += n;
    cls = tk_class(p, e, &cp, &n);
  } while (cls == MZ_C_MARK || cls == MZ_C_TATWEEL || cls == MZ_C_INVISIBLE);
  return cls != MZ_C_ARABIC && cls != MZ_C_LETTER;
}

/* Whether the mark `cp`, whose next character is at p, joins what stands on both sides into one
** word: `before` is the class before it, `piece` the letters since the last full stop. */
static bool tk_joins(uint32_t cp, mz_class before, uint32_t piece, const char *p, const char *e) {
  uint32_t next;
  size_t n;
  mz_class after;
  if (cp != '.' && cp != '_' && cp != '\'' && cp != 0x2019 && cp != ',') return false;
  after = tk_class(p, e, &next, &n);
  switch (cp) {
  case '_':
    return before != MZ_C_OTHER &&
           (after == MZ_C_LETTER || after == MZ_C_ARABIC || after == MZ_C_DIGIT);
  case '.':
    if (before == MZ_C_ARABIC) return piece == 1 && tk_initial(p, e);
    return after == before && (after == MZ_C_LETTER || after == MZ_C_DIGIT);
  case ',': return before == MZ_C_DIGIT && after == MZ_C_DIGIT;
  default:
    return after == before && (after == MZ_C_LETTER || after == MZ_C_DIGIT) &&
           (cp == '\'' || after == MZ_C_LETTER);
  }
}

/* Behind the Arabic letters at p, which nearly all words are made of. */
static inline const char *tk_letters(const char *p, const char *e) {
  for (; e - p >= 2; p += 2) {
    uint32_t pair = (uint32_t)(unsigned char)p[0] << 8 | (unsigned char)p[1];
    if ((pair & 0xFCC0) != 0xD880) break;
    if (mz_char_class(0x600 | (pair >> 2 & 0xC0) | (pair & 0x3F)) != MZ_C_ARABIC) break;
  }
  return p;
}

/* Do letters that end here make a word, whatever follows? White space, a digit or a mark that joins nothing is there. */
static inline bool tk_ends(const char *p, const char *end, const char *e) {
  return end - p > 2 && end < e && (unsigned char)*end < 'A';
}

/* A word; *kind becomes punctuation for a lone tatweel and symbol for a lone mark. */
static const char *tk_word(tk_state *t, const char *p, mz_token_kind *kind) {
  const char *e = t->e, *end = p;
  mz_class before = MZ_C_OTHER; /* the class of the last letter or digit */
  uint32_t piece = 0;
  bool tatweel = false, any = false;
  while (p < e) {
    uint32_t cp = 0;
    size_t n;
    mz_class cls = tk_class(p, e, &cp, &n);
    switch (cls) {
    case MZ_C_ARABIC:
      if (before == MZ_C_DIGIT) goto done;
      end = tk_letters(p + n, e);
      piece += 1 + (uint32_t)(end - p - (ptrdiff_t)n) / 2;
      before = cls;
      any = true;
      tatweel = false;
      p = end;
      continue;
    case MZ_C_LETTER:
      if (tatweel) goto done;
      before = cls;
      piece++;
      any = true;
      break;
    case MZ_C_DIGIT:
      if (tatweel || (before != MZ_C_LETTER && before != MZ_C_DIGIT)) goto done;
      before = cls;
      break;
    case MZ_C_TATWEEL: tatweel = true; break;
    case MZ_C_MARK: break;
    case MZ_C_INVISIBLE: p += n; continue;
    case MZ_C_PUNCT:
      if (p != end || tatweel || !tk_joins(cp, before, piece, p + n, e)) goto done;
      if (cp == '.') piece = 0;
      break;
    default: goto done;
    }
    p += n;
    end = p;
  }
done:
  *kind = any ? MZ_WORD : tatweel ? MZ_PUNCT : MZ_SYMBOL;
  return end;
}

static bool tk_separates(uint32_t cp) {
  switch (cp) {
  case '.':
  case ',':
  case '/':
  case '-':
  case ':':
  case 0x66B:
  case 0x66C:
  case 0x2013: return true;
  default: return false;
  }
}

/* Exactly three digits at p. */
static bool tk_group(const char *p, const char *e) {
  uint32_t cp;
  size_t n;
  int digits = 0;
  while (digits < 4 && tk_class(p, e, &cp, &n) == MZ_C_DIGIT) {
    digits++;
    p += n;
  }
  return digits == 3;
}

static const char *tk_number(tk_state *t, const char *p, mz_token_kind *kind) {
  const char *e = t->e, *end = p;
  uint32_t group = 0; /* digits since the last separator */
  *kind = MZ_NUMBER;
  for (;;) {
    uint32_t cp, next;
    size_t n, m;
    const char *q;
    mz_class cls = tk_class(p, e, &cp, &n);
    if (cls == MZ_C_DIGIT) {
      group++;
      p += n;
      end = p;
      continue;
    }
    if (cls == MZ_C_MARK) {
      bool emoji = false;
      p = end = tk_marks(p, e, &emoji);
      if (emoji) {
        *kind = MZ_EMOJI; /* a keycap */
        return end;
      }
      continue;
    }
    if (cls == MZ_C_INVISIBLE) {
      p += n;
      continue;
    }
    if (n == 0 || !(tk_separates(cp) || (cp == 0x60C && group <= 3 && tk_group(p + n, e))))
      return end;
    q = tk_invisibles(p + n, e);
    if (tk_class(q, e, &next, &m) != MZ_C_DIGIT) return end;
    group = 0;
    p = q;
  }
}

static const char *tk_emoji(tk_state *t, const char *p, size_t n, uint32_t cp) {
  const char *e = t->e, *q = p + n;
  bool drawn = false;
  uint8_t flags = mz_char_info(cp).flags;
  mz_class cls = tk_class(q, e, &cp, &n);
  if ((flags & MZ_CF_REGIONAL) != 0) {
    if (n > 0 && (mz_char_info(cp).flags & MZ_CF_REGIONAL) != 0) q += n;
    return q;
  }
  for (;; cls = tk_class(q, e, &cp, &n)) {
    if (cls == MZ_C_MARK) {
      q = tk_marks(q, e, &drawn);
    } else if (cls == MZ_C_EMOJI && (mz_char_info(cp).flags & MZ_CF_MODIFIER) != 0) {
      q += n;
    } else if (cls == MZ_C_INVISIBLE && cp >= 0xE0020 && cp <= 0xE007F) {
      q += n; /* a tag: flags of regions */
    } else if (cls == MZ_C_INVISIBLE && cp == 0x200D) {
      size_t m;
      cls = tk_class(q + n, e, &cp, &m);
      if (cls != MZ_C_EMOJI && cls != MZ_C_SYMBOL) return q;
      q += n + m;
    } else {
      return q;
    }
  }
}

/* The end of a mention or hashtag whose sign ends at p, or NULL; digits alone are none. Tags are written in any
** script, names of accounts in Latin letters only: @خمسة is a sign and a word. */
static const char *tk_tag(const char *p, const char *e, bool mention) {
  const char *end = p;
  bool any = false;
  for (;;) {
    uint32_t cp = 0;
    size_t n;
    mz_class cls = tk_class(p, e, &cp, &n);
    if (mention && cls == MZ_C_ARABIC && !any) return NULL;
    if (cls == MZ_C_ARABIC || cls == MZ_C_LETTER)
      any = true;
    else if (cls == MZ_C_INVISIBLE) {
      p += n;
      continue;
    } else if (cls != MZ_C_DIGIT && cls != MZ_C_MARK && cls != MZ_C_TATWEEL &&
               !(n > 0 && cp == '_'))
      return any ? end : NULL;
    p += n;
    end = p;
  }
}

/* Punctuation and symbols: one character with its marks, or a run of the same dots or dashes. */
static const char *tk_mark(tk_state *t, const char *p, size_t n, uint32_t cp, mz_token_kind *kind) {
  const char *e = t->e, *q = p + n;
  bool emoji = false;
  if (cp == '.' || cp == '-' || cp == 0x2026)
    while ((size_t)(e - q) >= n && memcmp(q, p, n) == 0) q += n;
  if ((cp == '#' || cp == '@') && (p == t->d->text || (tk_ascii(p[-1]) & TK_ALNUM) == 0)) {
    const char *tag = tk_tag(q, e, cp == '@');
    if (tag != NULL) {
      *kind = cp == '#' ? MZ_HASHTAG : MZ_MENTION;
      return tag;
    }
  }
  q = tk_marks(q, e, &emoji);
  if (emoji) *kind = MZ_EMOJI;
  return q;
}

/* }================================================================== */

static const char *tk_bad(const char *p, const char *e) {
  uint32_t cp;
  do p++;
  while (p < e && mz_utf8(p, e, &cp) == 0);
  return p;
}

/* The token at p, which is no white space; its end. */
static const char *tk_token(tk_state *t, const char *p, size_t n, uint32_t cp, mz_class cls,
                            mz_token_kind *kind) {
  const char *end = NULL;
  switch (cls) {
  case MZ_C_ARABIC:
  case MZ_C_MARK:
  case MZ_C_TATWEEL: return tk_word(t, p, kind);
  case MZ_C_LETTER:
    if (n == 1) end = tk_address(t, p, kind);
    return end != NULL ? end : tk_word(t, p, kind);
  case MZ_C_DIGIT:
    if (n == 1) end = tk_address(t, p, kind);
    return end != NULL ? end : tk_number(t, p, kind);
  case MZ_C_EMOJI: *kind = MZ_EMOJI; return tk_emoji(t, p, n, cp);
  case MZ_C_PUNCT: *kind = MZ_PUNCT; return tk_mark(t, p, n, cp, kind);
  default: *kind = MZ_SYMBOL; return tk_mark(t, p, n, cp, kind);
  }
}

/* Half as much room again for what `w` writes. */
static mz_status tk_grow(mz_doc *d, mz_writer *w) {
  d->ntok = w->count;
  mz_status st = tk_columns(d, d->captok + d->captok / 2);
  *w = (mz_writer){d->text, d->first, d->end, d->kind, d->ntok, d->captok};
  return st;
}

/* With simd == NULL the tokens are found one by one, and they are the same. */
static mz_status tk_tokenize(mz_doc *d, mz_simd simd) {
  tk_state t = {d, d->text + d->len, d->text, d->text};
  const char *p = d->text, *e = t.e;
  uint32_t in_vain = 0,
           wait = 0; /* where words have marks on them, simd is asked ever more seldom */
  const uint32_t most = d->len / 9 + MZ_SIMD_BLOCK + 16; /* tokens of what newspapers print */
  mz_status st = tk_columns(d, most);
  mz_writer w = {d->text, d->first, d->end, d->kind, 0, d->captok};
  while (st == MZ_OK && p < e) {
    uint32_t cp = 0;
    if (*p == ' ') {
      p++;
      continue;
    }
    if (w.cap - w.count < MZ_SIMD_BLOCK) {
      st = tk_grow(d, &w);
      continue;
    }
    if (simd != NULL && (*p & 0xFE) == 0xD8 && wait-- == 0) {
      const char *from = p;
      p = simd(p, e, &w);
      in_vain = p > from ? 0 : in_vain + (in_vain < 5);
      wait = (1U << in_vain) - 1;
      if (p > from) continue;
    }
    mz_token_kind kind = MZ_WORD;
    const char *end = tk_letters(p, e);
    if (!tk_ends(p, end, e)) {
      size_t n = mz_utf8(p, e, &cp);
      mz_class cls = n > 0 ? mz_char_class(cp) : MZ_C_OTHER;
      if (n > 0 && (cls == MZ_C_SPACE || cls == MZ_C_NEWLINE || cls == MZ_C_INVISIBLE)) {
        p += n;
        continue;
      }
      kind = MZ_BAD;
      end = n > 0 ? tk_token(&t, p, n, cp, cls, &kind) : tk_bad(p, e);
    }
    w.first[w.count] = (uint32_t)(p - d->text);
    w.end[w.count] = (uint32_t)(end - d->text);
    w.kind[w.count++] = (uint8_t)kind;
    p = end;
  }
  d->ntok = w.count;
  if (st == MZ_OK && d->captok > most)
    tk_columns(d, d->ntok + MZ_FENCE); /* a dense text: or the room stays */
  if (st == MZ_OK) tk_fence(d);
  return st;
}

mz_status mz_tokenize(mz_doc *d) {
  return tk_tokenize(d, *mz_simd_here());
}
