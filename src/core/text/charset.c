/* SPDX-License-Identifier: MIT
**
** Encodings other than UTF-8, which old archives of newspapers hold: UTF-16 and the two Arabic 8-bit sets. They are
** told apart by counting, not by a statistical detector, so that the answer is the same with every ICU; ICU's
** converters then do the conversion.
*/
#include "charset.h"
#include "chars.h"
#include <unicode/ucnv.h>
#include <unicode/utypes.h>
#include <stdio.h>
#include <string.h>

static const struct {
  const char *name, *icu;
} cs_sets[] = {{"UTF-8", "UTF-8"},           {"UTF-16LE", "UTF-16LE"},
               {"UTF-16BE", "UTF-16BE"},     {"windows-1256", "windows-1256"},
               {"ISO-8859-6", "ISO-8859-6"}, {"binary", NULL}};

const char *mz_charset_name(mz_charset c) {
  return cs_sets[c].name;
}

/* {==================================================================
** Recognising
** =================================================================== */

typedef struct cs_counts {
  size_t len;
  size_t high;         /* bytes from 0x80 */
  size_t nul[2];       /* zero bytes at even and odd offsets */
  size_t arabic[2];    /* 0x06, the high byte of the Arabic block, likewise */
  size_t controls;     /* bytes below space that no text uses */
  size_t control_at;   /* the first of them */
  size_t wide, broken; /* well-formed UTF-8 sequences of two bytes and more; bytes that are none */
  size_t of_1256; /* bytes that are frequent letters in windows-1256 and rare marks in ISO 8859-6 */
  size_t of_8859; /* bytes that are frequent letters in ISO 8859-6 and French letters in
                     windows-1256 */
  size_t latin;   /* high bytes that are Arabic in neither */
} cs_counts;

static bool cs_is_control(unsigned char c) {
  return c < 0x20 && (c < '\t' || c > '\r') && c != 0x1B;
}

static cs_counts cs_count(const char *s, size_t len) {
  cs_counts c = {0};
  const char *e = s + len, *p = s;
  c.len = len;
  for (size_t i = 0; i < len; i++) {
    unsigned char b = (unsigned char)s[i];
    if (b == 0) c.nul[i & 1]++;
    if (b == 0x06) c.arabic[i & 1]++;
    if (cs_is_control(b) && c.controls++ == 0) c.control_at = i;
    if (b < 0x80) continue;
    c.high++;
    if (b == 0xEC || b == 0xED) c.of_1256++;
    if (b == 0xE2 || (b >= 0xE7 && b <= 0xEA)) c.of_8859++;
    if (b < 0xA0 || (b > 0xAF && b < 0xC0) || b > 0xF8) c.latin++;
  }
  while (p < e) {
    uint32_t cp;
    size_t n = mz_utf8(p, e, &cp);
    if (n > 1) c.wide++;
    if (n == 0) c.broken++;
    p += n == 0 ? 1 : n;
  }
  return c;
}

/* Two bytes a character: the high byte is 0 or 6 nearly everywhere, and the low byte is not. */
static bool cs_is_utf16(const cs_counts *c, int high) {
  size_t units = c->len / 2;
  size_t hits = c->nul[high] + c->arabic[high], other = c->nul[!high];
  return units >= 2 && c->len % 2 == 0 && hits * 10 >= units * 7 && other * 20 <= units;
}

mz_charset mz_detect(const char *s, size_t len, size_t *pos) {
  *pos = 0;
  if (len >= 2 && memcmp(s, "\xFF\xFE", 2) == 0) return MZ_CS_UTF16LE;
  if (len >= 2 && memcmp(s, "\xFE\xFF", 2) == 0) return MZ_CS_UTF16BE;
  cs_counts c = cs_count(s, len);
  *pos = c.control_at;
  if (c.controls > 0 && cs_is_utf16(&c, 1)) return MZ_CS_UTF16LE;
  if (c.controls > 0 && cs_is_utf16(&c, 0)) return MZ_CS_UTF16BE;
  if (c.controls * 50 > len) return MZ_CS_BINARY;
  if (c.broken == 0 || c.wide >= c.broken) return MZ_CS_UTF8;
  /* What is left is 8-bit text, or UTF-8 so damaged that calling it Arabic would be a guess. */
  if (c.high < 4 || c.latin * 5 > c.high) return MZ_CS_UTF8;
  return c.of_8859 > c.of_1256 ? MZ_CS_ISO_8859_6 : MZ_CS_WINDOWS_1256;
}

/* }================================================================== */

static mz_status cs_fail(mz_error *err, UErrorCode ec, const char *from) {
  if (ec == U_MEMORY_ALLOCATION_ERROR) return MZ_ENOMEM;
  err->code = MZ_EICU;
  err->pos = 0;
  snprintf(err->message, sizeof err->message, "ICU cannot convert from %s: %s", from,
           u_errorName(ec));
  return MZ_EICU;
}

mz_status mz_convert(const mz_alloc *a, mz_charset from, const char *s, size_t len, char **out,
                     size_t *outlen, size_t *cap, mz_error *err) {
  UErrorCode ec = U_ZERO_ERROR;
  UChar middle[1024], *read = middle, *write = middle;
  const char *source = s, *name = cs_sets[from].icu;
  char *target;
  UConverter *in, *utf8;
  bool bom = (from == MZ_CS_UTF16LE && len >= 2 && memcmp(s, "\xFF\xFE", 2) == 0) ||
             (from == MZ_CS_UTF16BE && len >= 2 && memcmp(s, "\xFE\xFF", 2) == 0);
  if (bom) source += 2;
  if (len > MZ_MAX_TEXT) {
    err->code = MZ_ETOOBIG;
    err->pos = MZ_MAX_TEXT;
    snprintf(err->message, sizeof err->message, "text longer than 1 GiB");
    return MZ_ETOOBIG;
  }
  /* One byte becomes at most three, two at most three: U+FFFD and the like. */
  *cap = len * 3 + 4;
  *out = target = a->fn(a->ud, NULL, 0, *cap);
  if (target == NULL) return MZ_ENOMEM;
  in = ucnv_open(name, &ec);
  utf8 = ucnv_open("UTF-8", &ec);
  if (U_SUCCESS(ec))
    ucnv_convertEx(utf8, in, &target, *out + *cap, &source, s + len, middle, &read, &write,
                   middle + sizeof middle / sizeof *middle, true, true, &ec);
  ucnv_close(in);
  ucnv_close(utf8);
  if (U_FAILURE(ec)) {
    a->fn(a->ud, *out, *cap, 0);
    *out = NULL;
    return cs_fail(err, ec, name);
  }
  *outlen = (size_t)(target - *out);
  return MZ_OK;
}
