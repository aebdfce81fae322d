/* SPDX-License-Identifier: MIT
**
** Writes src/tables/chars.inc: for every code point its class, folded letter, digit value and
** folding, from ICU's properties and src/lexicon/letters.tsv.
**
** gen_chars letters.tsv > chars.inc
**
** The table is two-level: 128 code points a block, equal blocks stored once; an entry is an
** index into the list of different records. A record holds the distance to the folded code
** point, not the point itself, so all letters of an alphabet that only change case share one.
*/
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>

#include "../core/text/chars.h"

#define POINTS 0x110000
#define BLOCK 128
#define BLOCKS (POINTS / BLOCK)
#define MAX_RECORDS 4096
#define MAX_EXPANSIONS 1024
#define MAX_LETTERS (MZ_DOT_LETTER - 1)

typedef struct expansion {
  UChar32 cp;
  unsigned count;
  uint8_t letters[20];
} expansion;

static UChar32 letter_cp[MAX_LETTERS + 1]; /* code -> letter */
static unsigned letters;
static uint8_t letter_of[POINTS]; /* code point -> code, for what letters.tsv lists */
static mz_char records[MAX_RECORDS];
static unsigned nrecords;
static uint16_t entry[POINTS];
static uint16_t block_of[BLOCKS];
static unsigned block_first[BLOCKS]; /* distinct block -> a block with its content */
static unsigned nblocks;
static expansion expansions[MAX_EXPANSIONS];
static unsigned nexpansions;
static const UNormalizer2 *nfkd;

static void die(const char *what) {
  fprintf(stderr, "gen_chars: %s\n", what);
  exit(EXIT_FAILURE);
}

static void read_letters(const char *path) {
  char line[512];
  FILE *f = fopen(path, "rb");
  if (f == NULL) die("cannot read the letters");
  while (fgets(line, sizeof line, f) != NULL) {
    const char *p = line, *e = line + strcspn(line, "\r\n");
    if (p == e || *p == '#') continue;
    if (letters == MAX_LETTERS) die("too many letters");
    letters++;
    while (p < e) {
      uint32_t c;
      size_t n = mz_utf8(p, e, &c);
      if (n == 0) die("the letters are not UTF-8");
      p += n;
      if (c == ' ' || c == '\t') continue;
      if (letter_of[c] != 0) die("a letter is listed twice");
      letter_of[c] = (uint8_t)letters;
      if (letter_cp[letters] == 0) letter_cp[letters] = (UChar32)c;
    }
  }
  fclose(f);
}

static int is_mark(UChar32 c) {
  int8_t t = u_charType(c);
  if (t == U_NON_SPACING_MARK || t == U_ENCLOSING_MARK || t == U_COMBINING_SPACING_MARK) return 1;
  /* small waw and yeh stand over a letter; FE70.. are marks drawn alone, FE73 a tail */
  return c == 0x6E5 || c == 0x6E6 || (c >= 0xFE70 && c <= 0xFE7F);
}

/* The compatibility decomposition without marks and spaces; returns how many code points it has
** (at most 20). */
static int decompose(UChar32 c, UChar32 out[20]) {
  UErrorCode err = U_ZERO_ERROR;
  UChar buffer[64];
  UChar32 all[64];
  int count = 0;
  int32_t i, n = unorm2_getDecomposition(nfkd, c, buffer, 64, &err);
  if (U_FAILURE(err)) die(u_errorName(err));
  if (n < 0) {
    out[0] = c;
    return 1;
  }
  u_strToUTF32(all, 64, &n, buffer, n, &err);
  if (U_FAILURE(err)) die(u_errorName(err));
  for (i = 0; i < n; i++) {
    if (is_mark(all[i]) || all[i] == 0x640 || u_isUWhiteSpace(all[i])) continue;
    if (count == 20) die("a decomposition is too long");
    out[count++] = all[i];
  }
  return count;
}

static mz_class class_of(UChar32 c) {
  int8_t t = u_charType(c);
  if ((c >= 0xA && c <= 0xD) || c == 0x85 || c == 0x2028 || c == 0x2029) return MZ_C_NEWLINE;
  if (u_isUWhiteSpace(c) || c == 0x200B) return MZ_C_SPACE; /* ZWSP marks the border of words */
  if (c == 0x640) return MZ_C_TATWEEL;
  if ((c >= '0' && c <= '9') || (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9))
    return MZ_C_DIGIT;
  if (is_mark(c)) return MZ_C_MARK;
  if (u_hasBinaryProperty(c, UCHAR_REGIONAL_INDICATOR) ||
      u_hasBinaryProperty(c, UCHAR_EMOJI_PRESENTATION) ||
      (c >= 0x2600 && u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC) &&
       u_charType(c) == U_OTHER_SYMBOL))
    return MZ_C_EMOJI;
  if (c == 0x2A || c == 0x23) return MZ_C_PUNCT;
  if (c == '%' || c == 0x66A || c == 0x2030 || c == 0x2031 || c == 0x609 || c == 0x60A)
    return MZ_C_SYMBOL;
  switch (t) {
  case U_UPPERCASE_LETTER:
  case U_LOWERCASE_LETTER:
  case U_TITLECASE_LETTER:
  case U_MODIFIER_LETTER:
  case U_OTHER_LETTER: {
    UErrorCode err = U_ZERO_ERROR;
    UScriptCode script = uscript_getScript(c, &err);
    return script == USCRIPT_ARABIC ? MZ_C_ARABIC : MZ_C_LETTER;
  }
  case U_DECIMAL_DIGIT_NUMBER: /* of other scripts: they are read, not computed with */
  case U_LETTER_NUMBER: return MZ_C_LETTER;
  case U_OTHER_NUMBER:
  case U_MATH_SYMBOL:
  case U_CURRENCY_SYMBOL:
  case U_MODIFIER_SYMBOL:
  case U_OTHER_SYMBOL: return MZ_C_SYMBOL;
  case U_DASH_PUNCTUATION:
  case U_START_PUNCTUATION:
  case U_END_PUNCTUATION:
  case U_CONNECTOR_PUNCTUATION:
  case U_OTHER_PUNCTUATION:
  case U_INITIAL_PUNCTUATION:
  case U_FINAL_PUNCTUATION: return MZ_C_PUNCT;
  case U_FORMAT_CHAR:
    return u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) ? MZ_C_INVISIBLE
                                                                      : MZ_C_SYMBOL;
  default: return MZ_C_OTHER;
  }
}

static uint8_t flags_of(UChar32 c) {
  int8_t t = u_charType(c);
  uint8_t flags = 0;
  if (t == U_START_PUNCTUATION || t == U_INITIAL_PUNCTUATION) flags |= MZ_CF_OPEN;
  if (t == U_END_PUNCTUATION || t == U_FINAL_PUNCTUATION) flags |= MZ_CF_CLOSE;
  if (u_hasBinaryProperty(c, UCHAR_REGIONAL_INDICATOR)) flags |= MZ_CF_REGIONAL;
  if (u_hasBinaryProperty(c, UCHAR_EMOJI_MODIFIER)) flags |= MZ_CF_MODIFIER;
  return flags;
}

static void fold_arabic(UChar32 c, mz_char *r, UChar32 *fold) {
  UChar32 d[20];
  int i, n;
  if (letter_of[c] != 0) {
    r->letter = letter_of[c];
    *fold = letter_cp[r->letter];
    return;
  }
  n = decompose(c, d);
  for (i = 0; i < n; i++)
    if (letter_of[d[i]] == 0) return; /* a letter Arabic does not know: stays as it is */
  if (n == 1) {
    r->letter = letter_of[d[0]];
    *fold = letter_cp[r->letter];
  } else if (n > 1) {
    expansion *x = &expansions[nexpansions++];
    if (nexpansions > MAX_EXPANSIONS) die("too many ligatures");
    x->cp = c;
    x->count = (unsigned)n;
    for (i = 0; i < n; i++) x->letters[i] = letter_of[d[i]];
    r->flags |= MZ_CF_EXPAND;
  }
}

/* Lower case without accents, where that is one letter; the alphabets of formulas and rings keep
** their forms. */
static UChar32 fold_letter(UChar32 c) {
  UChar32 d[20];
  UChar32 lower = u_tolower(c);
  if (lower >= 0x2000 && (lower < 0xFF00 || lower > 0xFFEF)) return lower;
  return decompose(lower, d) == 1 && u_isalnum(d[0]) ? u_tolower(d[0]) : lower;
}

/* The record of a code point; `fold` is kept as a distance (modulo 2^32), dropping as MZ_CF_DROP. */
static mz_char record_of(UChar32 c) {
  mz_char r = {0, 0, 0, 0, 0};
  UChar32 fold = c;
  r.cls = (uint8_t)class_of(c);
  r.flags = flags_of(c);
  switch (r.cls) {
  case MZ_C_ARABIC: fold_arabic(c, &r, &fold); break;
  case MZ_C_LETTER: fold = fold_letter(c); break;
  case MZ_C_DIGIT:
    r.digit = (uint8_t)u_charDigitValue(c);
    fold = '0' + r.digit;
    break;
  case MZ_C_MARK:
  case MZ_C_TATWEEL:
  case MZ_C_INVISIBLE: r.flags |= MZ_CF_DROP; break;
  default:
    if (c == 0x66A) fold = '%';
    if (c == 0x66B) fold = '.';
    if (c == 0x66C) fold = ',';
    break;
  }
  r.fold = (uint32_t)fold - (uint32_t)c;
  return r;
}

static uint16_t intern(mz_char r) {
  unsigned i;
  for (i = 0; i < nrecords; i++)
    if (memcmp(&records[i], &r, sizeof r) == 0) return (uint16_t)i;
  if (nrecords == MAX_RECORDS) die("too many records");
  records[nrecords] = r;
  return (uint16_t)nrecords++;
}

static void build(void) {
  unsigned b, k;
  UChar32 c;
  for (c = 0; c < POINTS; c++) entry[c] = intern(record_of(c));
  for (b = 0; b < BLOCKS; b++) {
    for (k = 0; k < nblocks; k++)
      if (memcmp(&entry[block_first[k] * BLOCK], &entry[b * BLOCK], BLOCK * sizeof entry[0]) == 0)
        break;
    if (k == nblocks) block_first[nblocks++] = b;
    block_of[b] = (uint16_t)k;
  }
}

static unsigned low_letter(const mz_char *c) {
  if (c->cls == MZ_C_ARABIC && (c->flags & MZ_CF_EXPAND) == 0)
    return c->letter != 0 ? c->letter : MZ_OTHER_LETTER;
  return c->cls != MZ_C_ARABIC && (c->flags & MZ_CF_DROP) != 0 ? 64 : 128;
}

static void print(void) {
  unsigned i, j;
  printf("/* SPDX-License-Identifier: MIT\n**\n"
         "** Generated by src/tables/gen_chars.c from ICU (Unicode %s) and "
         "src/lexicon/letters.tsv: do not edit.\n*/\n\n",
         U_UNICODE_VERSION);
  printf("#define CHARS_BLOCK %u\n\n", BLOCK);
  printf("static const uint16_t chars_letters[%u] = {0", letters + 1);
  for (i = 1; i <= letters; i++) printf(", 0x%X", (unsigned)letter_cp[i]);
  printf("};\n\n/* class, letter, digit, flags, distance to the folded code point */\n");
  printf("static const mz_char chars_records[%u] = {", nrecords);
  for (i = 0; i < nrecords; i++)
    printf("%s{%u, %u, %u, %u, %luU},", i % 5 == 0 ? "\n    " : " ", records[i].cls,
           records[i].letter, records[i].digit, records[i].flags, (unsigned long)records[i].fold);
  printf("\n};\n\nstatic const uint16_t chars_block_of[%u] = {", BLOCKS);
  for (i = 0; i < BLOCKS; i++) printf("%s%u,", i % 32 == 0 ? "\n    " : "", block_of[i]);
  printf("\n};\n\nstatic const uint16_t chars_blocks[%u] = {", nblocks * BLOCK);
  for (i = 0; i < nblocks; i++)
    for (j = 0; j < BLOCK; j++)
      printf("%s%u,", j % 32 == 0 ? "\n    " : "", entry[block_first[i] * BLOCK + j]);
  printf("\n};\n\n/* the class alone, where UTF-8 has one byte or two */\n");
  printf("static const uint8_t chars_low_class[%u] = {", 0x800);
  for (i = 0; i < 0x800; i++) printf("%s%u,", i % 32 == 0 ? "\n    " : "", records[entry[i]].cls);
  printf(
      "\n};\n\n/* letter codes of U+0600 to U+06FF; CHARS_DROP, or CHARS_ASK chars_records */\n");
  printf("#define CHARS_DROP 64\n#define CHARS_ASK 128\n");
  printf("static const uint8_t chars_low_letter[%u] = {", 0x100);
  for (i = 0; i < 0x100; i++)
    printf("%s%u,", i % 32 == 0 ? "\n    " : "", low_letter(&records[entry[0x600 + i]]));
  printf("\n};\n\n/* ligatures, by code point: how many letters, and where they start in the list "
         "below */\n");
  printf("static const struct {\n  uint16_t cp, first, count;\n} chars_ligatures[%u] = {",
         nexpansions);
  for (i = 0, j = 0; i < nexpansions; j += expansions[i++].count)
    printf("%s{0x%X, %u, %u},", i % 6 == 0 ? "\n    " : " ", (unsigned)expansions[i].cp, j,
           expansions[i].count);
  printf("\n};\n\nstatic const uint8_t chars_ligature_letters[%u] = {", j);
  for (i = 0; i < nexpansions; i++) {
    printf("\n    ");
    for (j = 0; j < expansions[i].count; j++) printf("%u,", expansions[i].letters[j]);
  }
  printf("\n};\n");
}

int main(int argc, char **argv) {
  UErrorCode err = U_ZERO_ERROR;
  if (argc != 2) die("usage: gen_chars letters.tsv > chars.inc");
  nfkd = unorm2_getNFKDInstance(&err);
  if (U_FAILURE(err)) die(u_errorName(err));
  read_letters(argv[1]);
  build();
  print();
  return ferror(stdout) || fflush(stdout) != 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}
