/* SPDX-License-Identifier: MIT */
#include "decimal.h"
#include <string.h>

#define DC_EXP 36 /* zeros that a text may have behind the digits, or before them */

static const uint64_t dc_ten[20] = {1ULL,
                                    10ULL,
                                    100ULL,
                                    1000ULL,
                                    10000ULL,
                                    100000ULL,
                                    1000000ULL,
                                    10000000ULL,
                                    100000000ULL,
                                    1000000000ULL,
                                    10000000000ULL,
                                    100000000000ULL,
                                    1000000000000ULL,
                                    10000000000000ULL,
                                    100000000000000ULL,
                                    1000000000000000ULL,
                                    10000000000000000ULL,
                                    100000000000000000ULL,
                                    1000000000000000000ULL,
                                    10000000000000000000ULL};

static mz_decimal dc_normal(uint64_t mant, int exp, bool neg) {
  if (mant == 0) return (mz_decimal){0, 0, false};
  while (mant % 10 == 0) {
    mant /= 10;
    exp++;
  }
  return (mz_decimal){mant, (int16_t)exp, neg};
}

/* Sets *out, unless its text had more zeros than there may be. */
static bool dc_put(uint64_t mant, int exp, bool neg, mz_decimal *out) {
  mz_decimal v = dc_normal(mant, exp, neg);
  if (v.exp < -DC_EXP || v.exp > DC_EXP) return false;
  *out = v;
  return true;
}

static bool dc_mul64(uint64_t a, uint64_t b, uint64_t *out) {
  bool small = ((a | b) >> 32) == 0; /* nearly always: no division needed to say so */
  if (!small && a != 0 && b > UINT64_MAX / a) return false;
  *out = a * b;
  return true;
}

mz_decimal mz_decimal_int(uint64_t v) {
  return dc_normal(v, 0, false);
}

bool mz_decimal_digits(const char *digits, size_t n, size_t fraction, mz_decimal *out) {
  uint64_t m = 0;
  while (fraction > 0 && digits[n - 1] == '0') n--, fraction--;
  for (size_t i = 0; i < n; i++) {
    if (m > (UINT64_MAX - 9) / 10) return false;
    m = m * 10 + (uint64_t)(digits[i] - '0');
  }
  return dc_put(m, -(int)fraction, false, out);
}

/* The mantissa of v at the smaller exponent `exp`. */
static bool dc_at(mz_decimal v, int exp, uint64_t *mant) {
  int shift = v.exp - exp;
  if (v.mant == 0) {
    *mant = 0;
    return true;
  }
  return shift < 20 && dc_mul64(v.mant, dc_ten[shift], mant);
}

bool mz_decimal_add(mz_decimal a, mz_decimal b, mz_decimal *out) {
  int exp = a.mant == 0 ? b.exp : b.mant == 0 || a.exp < b.exp ? a.exp : b.exp;
  uint64_t x, y;
  if (!dc_at(a, exp, &x) || !dc_at(b, exp, &y) || x > UINT64_MAX - y) return false;
  return dc_put(x + y, exp, a.neg, out);
}

bool mz_decimal_mul(mz_decimal a, mz_decimal b, mz_decimal *out) {
  uint64_t m;
  return dc_mul64(a.mant, b.mant, &m) && dc_put(m, a.exp + b.exp, a.neg != b.neg, out);
}

bool mz_decimal_ratio(mz_decimal a, uint32_t num, uint32_t den, mz_decimal *out) {
  uint64_t m;
  int exp = a.exp;
  if (!dc_mul64(a.mant, num, &m)) return false;
  /* bring down zeros until it divides or ten digits stand behind the point */
  while (m % den != 0 && exp > -10) {
    if (!dc_mul64(m, 10, &m)) break;
    exp--;
  }
  uint64_t rest = m % den;
  return dc_put(m / den + (rest >= den - rest), exp, a.neg, out); /* two thirds: 0.6666666667 */
}

int mz_decimal_cmp(mz_decimal a, mz_decimal b) {
  if (a.neg != b.neg) return b.neg - a.neg;
  int exp = a.exp < b.exp ? a.exp : b.exp;
  uint64_t x = 0, y = 0;
  bool fa = dc_at(a, exp, &x), fb = dc_at(b, exp, &y);
  int order = fa != fb ? fb - fa : (x > y) - (x < y); /* what does not fit is larger */
  return a.neg ? -order : order;
}

bool mz_decimal_is_int(mz_decimal v) {
  return v.exp >= 0;
}

int64_t mz_decimal_small(mz_decimal v, int64_t limit) {
  uint64_t m;
  if (v.exp < 0 || v.neg || !dc_at(v, 0, &m) || m >= (uint64_t)limit) return -1;
  return (int64_t)m;
}

size_t mz_decimal_text(mz_decimal v, char out[MZ_DECIMAL_TEXT]) {
  char digits[24];
  size_t n = 0, at = 0;
  uint64_t m = v.mant;
  do {
    digits[n++] = (char)('0' + m % 10); /* last digit first */
    m /= 10;
  } while (m > 0);
  if (v.neg) out[at++] = '-';
  int exp = v.exp > DC_EXP ? DC_EXP : v.exp < -DC_EXP ? -DC_EXP : v.exp;
  int point = (int)n + exp; /* digits before the point */
  if (point <= 0) {
    out[at++] = '0';
    out[at++] = '.';
    for (int i = point; i < 0; i++) out[at++] = '0';
    while (n > 0) out[at++] = digits[--n];
  } else {
    for (int i = 0; i < point; i++) out[at++] = n > 0 ? digits[--n] : '0';
    if (n > 0) {
      out[at++] = '.';
      while (n > 0) out[at++] = digits[--n];
    }
  }
  out[at] = '\0';
  return at;
}
