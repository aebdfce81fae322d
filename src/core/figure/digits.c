/* SPDX-License-Identifier: MIT
**
** Inside a token of digits: groups, decimal signs, and the parts of dates, times and ranges.
*/
#include "../text/chars.h"
#include "number.h"

#define DG_MAX_DIGITS 40

typedef enum dg_sep { DG_DOT = 1, DG_COMMA, DG_ARABIC_DECIMAL, DG_ARABIC_GROUP, DG_PART } dg_sep;

static dg_sep dg_separator(uint32_t cp, char *part) {
  switch (cp) {
  case '.': return DG_DOT;
  case ',':
  case 0x60C: return DG_COMMA;
  case 0x66B: return DG_ARABIC_DECIMAL;
  case 0x66C: return DG_ARABIC_GROUP;
  case '/': *part = '/'; return DG_PART;
  case ':': *part = ':'; return DG_PART;
  default:
    if (!mz_dash(cp)) return 0;
    *part = '-';
    return DG_PART;
  }
}

typedef struct dg_run { /* groups of digits between separators */
  char digits[DG_MAX_DIGITS];
  uint8_t size[12];
  dg_sep sep[12]; /* behind each group */
  size_t n, groups;
} dg_run;

/* Which digits stand behind the decimal sign, by the two printing conventions;
 * false: neither. */
static bool dg_read(const dg_run *r, mz_part *p) {
  size_t g = r->groups, last = r->size[g - 1], fraction = 0;
  bool threes = true, same = true;
  for (size_t k = 1; k + 1 < g; k++) threes = threes && r->size[k] == 3;
  for (size_t k = 1; k + 1 < g; k++) same = same && r->sep[k] == r->sep[0];
  p->plain = g == 1;
  if (g == 2) {
    bool group = last == 3 && r->size[0] <= 3 && r->digits[0] != '0';
    if (r->sep[0] == DG_ARABIC_DECIMAL)
      fraction = last;
    else if (r->sep[0] == DG_ARABIC_GROUP) {
      if (!group) return false;
    } else if (r->sep[0] == DG_COMMA)
      fraction = group ? 0 : last;
    else {
      bool zeros = memcmp(r->digits + r->size[0], "000", 3) == 0;
      fraction = group && zeros ? 0 : last; /* 81.000: nobody prints three zeros
                                               behind a decimal point */
      p->ambiguous = group && !zeros;
    }
  } else if (g > 2) {
    if (!threes || r->size[0] > 3) return false;
    if (same) { /* 26.729.709, and 1.071.5 where the last group is too short to
                   be one */
      if (r->sep[0] == DG_ARABIC_DECIMAL || last > 3) return false;
      if (last < 3) {
        fraction = last;
        p->parted = r->sep[0] == DG_DOT;
      }
    } else { /* the last separator differs from the ones before it: a decimal
                sign */
      for (size_t k = 1; k + 2 < g; k++)
        if (r->sep[k] != r->sep[0]) return false;
      fraction = last;
    }
  }
  if (p->turned && g == 2 &&
      r->sep[0] == DG_DOT) { /* 71.<RLM>123: the page stores the fraction first */
    char digits[DG_MAX_DIGITS];
    memcpy(digits, r->digits + r->size[0], r->size[1]);
    memcpy(digits + r->size[1], r->digits, r->size[0]);
    p->ambiguous = false;
    p->digits = r->size[1];
    return mz_decimal_digits(digits, r->n, r->size[0], &p->v);
  }
  p->digits = (uint8_t)(r->n - fraction);
  if (p->ambiguous && !mz_decimal_digits(r->digits, r->n, 0, &p->other)) return false;
  return mz_decimal_digits(r->digits, r->n, fraction, &p->v);
}

/* 14.10.2022: three numbers with dots between are a date's parts, as if slashes
 * stood there. */
static bool dg_dotted(const dg_run *r, mz_digits *out, const mz_part *at) {
  const char *d = r->digits;
  if (out->parts != 0 || r->groups != 3 || r->sep[0] != DG_DOT || r->sep[1] != DG_DOT ||
      r->size[0] > 2 || r->size[1] > 2 || r->size[2] != 4)
    return false;
  for (int k = 0; k < 3; k++) {
    mz_part *p = &out->part[k];
    *p = (mz_part){.first = at->first, .digits = r->size[k], .plain = true};
    if (r->size[k] == 0 || !mz_decimal_digits(d, r->size[k], 0, &p->v)) return false;
    out->sep[k] = '/';
    d += r->size[k];
  }
  out->parts = 3;
  return true;
}

#define DG_SURE 18 /* digits of a number that 64 bits hold, whatever they are */

/* The ASCII digits of bytes [first, end) as a part; false if there is anything else, or nothing. */
static bool dg_plain(const mz_doc *d, uint32_t first, uint32_t end, mz_part *out) {
  const char *p = d->text + first;
  uint32_t n = end - first;
  uint64_t v = 0;
  if (n == 0 || n > DG_SURE) return false;
  for (uint32_t k = 0; k < n; k++) {
    if (p[k] < '0' || p[k] > '9') return false;
    v = v * 10 + (uint64_t)(p[k] - '0');
  }
  *out = (mz_part){.v = mz_decimal_int(v), .first = first, .digits = (uint8_t)n, .plain = true};
  return true;
}

/* 450 and 10-15 in ASCII, which most are. */
static bool dg_short(const mz_doc *d, uint32_t i, mz_digits *out) {
  uint32_t first = d->first[i], end = d->end[i];
  const char *dash = memchr(d->text + first, '-', end - first);
  if (dash == NULL) {
    out->parts = dg_plain(d, first, end, &out->part[0]);
    return out->parts > 0;
  }
  uint32_t at = (uint32_t)(dash - d->text);
  if (!dg_plain(d, first, at, &out->part[0]) || !dg_plain(d, at + 1, end, &out->part[1]))
    return false;
  out->sep[0] = '-';
  out->parts = 2;
  return true;
}

static bool dg_parts(const mz_doc *d, uint32_t i, mz_digits *out) {
  const char *text = d->text, *p = text + d->first[i], *e = text + d->end[i];
  if (dg_short(d, i, out)) return true;
  memset(out->part, 0, sizeof out->part);
  while (p < e) {
    dg_run r = {.groups = 1};
    mz_part *part = &out->part[out->parts];
    char sep = 0;
    part->first = (uint32_t)(p - text);
    while (p < e && sep == 0) {
      uint32_t cp;
      size_t n = mz_utf8(p, e, &cp);
      if (n == 0) return false;
      mz_char c = mz_char_info(cp);
      if (c.cls == MZ_C_DIGIT) {
        if (r.n == DG_MAX_DIGITS) return false;
        r.digits[r.n++] = (char)('0' + c.digit);
        r.size[r.groups - 1]++;
      } else if (cp == 0x200F && r.groups > 1 && r.size[r.groups - 1] == 0) {
        part->turned = true;
      } else if (c.cls != MZ_C_INVISIBLE && c.cls != MZ_C_TATWEEL && c.cls != MZ_C_MARK) {
        dg_sep kind = dg_separator(cp, &sep);
        if (kind == 0) return false;
        if (kind != DG_PART) {
          if (r.groups == 12) return false;
          r.sep[r.groups - 1] = kind;
          r.groups++;
        }
      }
      p += n;
    }
    if (r.n == 0) return false;
    mz_part whole = *part;
    if (sep == 0 && dg_dotted(&r, out, &whole)) return true;
    if (!dg_read(&r, part)) return false;
    out->sep[out->parts++] = sep;
    if (p < e && out->parts == MZ_DIGIT_PARTS) return false;
  }
  return out->parts > 0;
}

bool mz_read_digits(const mz_scan *s, uint32_t i, mz_digits *out) {
  mz_digits *kept = &s->last->digits[i % 2];
  if (s->last->digits_at[i % 2] != i) {
    s->last->digits_at[i % 2] = i;
    kept->parts = 0;
    memset(kept->sep, 0, sizeof kept->sep);
    if (!dg_parts(s->d, i, kept)) kept->parts = 0;
  }
  for (uint32_t k = 0; k < kept->parts; k++) out->part[k] = kept->part[k];
  memcpy(out->sep, kept->sep, sizeof out->sep);
  out->parts = kept->parts;
  return kept->parts > 0;
}
