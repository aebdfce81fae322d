/* SPDX-License-Identifier: MIT
**
** Each step turns 64 bytes into masks, a bit for each byte. Words are runs of the letters U+0620 to U+063F and U+0641 to
** U+064A, which nearly all Arabic words are made of alone; token.c would end them where they end here, unless
** something stands behind them that may go on: then the word, too, is left to token.c. So the tokens are the same
** whoever finds them.
*/
#include "simd.h"

#if defined(__x86_64__) && defined(__GNUC__)

#include <immintrin.h>

/* What a step knows of its bytes. */
typedef struct sd_masks {
  uint64_t letter; /* the first bytes of letters */
  uint64_t space;
  uint64_t mark; /* one byte that is a token by itself, and the full stop */
  uint64_t wide; /* the first of two such bytes: ، ؛ ؟ « » */
  uint64_t stop; /* the full stop, which is in `mark` */
} sd_masks;

/* Where a step's tokens begin and end. A token that the step before began may end in this one. */
typedef struct sd_step {
  uint64_t first, end;
  uint64_t mark;  /* of first: those that are no words */
  uint64_t other; /* what is not plain */
} sd_step;

/* The mask `k` bytes later, with the bits that step `before` shifts in. */
static inline __attribute__((always_inline)) uint64_t sd_shift(uint64_t mask, uint64_t before,
                                                               int k) {
  return mask << k | before >> (64 - k);
}

/* `before` has the masks of the step before this one, with whole letters, and gets this one's. What stands right before
** something that is not plain is no token of ours, for it may go on there; no more is a full stop behind a full stop or
** behind a word of one letter, which may be an initial. */
static inline __attribute__((always_inline)) sd_step sd_cut(sd_masks m, uint64_t lead,
                                                            sd_masks *before) {
  m.letter |= sd_shift(m.letter, lead, 1);
  uint64_t letters = sd_shift(m.letter, before->letter, 1);
  uint64_t single = letters & ~sd_shift(m.letter, before->letter, 3);
  uint64_t tails = sd_shift(m.wide, before->wide, 1);
  uint64_t other = ~(m.letter | m.space | m.mark | m.wide | tails) |
                   (m.stop & (single | sd_shift(m.stop, before->stop, 1)));
  uint64_t plain = (other - 1) & ~other; /* the bits below the first of `other` */
  uint64_t ends =
      (letters & ~m.letter) | sd_shift(m.mark, before->mark, 1) | sd_shift(m.wide, before->wide, 2);
  uint64_t marks = m.mark | m.wide;
  sd_step s = {((m.letter & ~letters) | marks) & plain, ends & plain, marks, other};
  *before = m;
  return s;
}

/* Classes of ASCII, a bit each, are the AND of what these tables say of the byte's two halves: the marks ! " & ' ( ) *
** , . / : ; ? [ \ ] { } in the lower five bits, white space in the next two. */
#define SD_LOW 32, 1, 1, 0, 0, 0, 1, 1, 1, 65, 67, 22, 5, 84, 1, 3
#define SD_HIGH 64, 0, 33, 2, 0, 4, 0, 16, 0, 0, 0, 0, 0, 0, 0, 0
#define SD_MARKS 31
#define SD_SPACES 96

/* {==================================================================
** AVX2
** =================================================================== */

#define SD_AVX2 __attribute__((target("avx2,bmi,bmi2,popcnt,lzcnt")))

/* A bit for each byte in [low, high]; the bytes are from 0x80 up. */
SD_AVX2 static inline __m256i sd_between32(__m256i bytes, int low, int high) {
  __m256i above = _mm256_cmpgt_epi8(bytes, _mm256_set1_epi8((char)(low - 1)));
  return _mm256_andnot_si256(_mm256_cmpgt_epi8(bytes, _mm256_set1_epi8((char)high)), above);
}

SD_AVX2 static inline __m256i sd_is32(__m256i bytes, int value) {
  return _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8((char)value));
}

/* The masks of 32 bytes, in the lower halves. */
SD_AVX2 static inline sd_masks sd_half(const char *p) {
  const __m256i low = _mm256_setr_epi8(SD_LOW, SD_LOW), high = _mm256_setr_epi8(SD_HIGH, SD_HIGH);
  __m256i at = _mm256_loadu_si256((const __m256i *)p);
  __m256i next = _mm256_loadu_si256((const __m256i *)(p + 1));
  __m256i nibble = _mm256_and_si256(_mm256_srli_epi16(at, 4), _mm256_set1_epi8(15));
  __m256i ascii = _mm256_and_si256(_mm256_shuffle_epi8(low, at), _mm256_shuffle_epi8(high, nibble));
  __m256i d8 = sd_is32(at, 0xD8), d9 = sd_is32(at, 0xD9), c2 = sd_is32(at, 0xC2);
  __m256i letter = _mm256_or_si256(_mm256_and_si256(d8, sd_between32(next, 0xA0, 0xBF)),
                                   _mm256_and_si256(d9, sd_between32(next, 0x81, 0x8A)));
  __m256i comma = _mm256_or_si256(sd_is32(next, 0x8C),
                                  _mm256_or_si256(sd_is32(next, 0x9B), sd_is32(next, 0x9F)));
  __m256i quote = _mm256_or_si256(sd_is32(next, 0xAB), sd_is32(next, 0xBB));
  __m256i wide = _mm256_or_si256(_mm256_and_si256(d8, comma), _mm256_and_si256(c2, quote));
  const __m256i zero = _mm256_setzero_si256();
  __m256i no_mark = _mm256_cmpeq_epi8(_mm256_and_si256(ascii, _mm256_set1_epi8(SD_MARKS)), zero);
  __m256i no_space = _mm256_cmpeq_epi8(_mm256_and_si256(ascii, _mm256_set1_epi8(SD_SPACES)), zero);
  return (sd_masks){.letter = (uint32_t)_mm256_movemask_epi8(letter),
                    .space = ~(uint32_t)_mm256_movemask_epi8(no_space),
                    .mark = ~(uint32_t)_mm256_movemask_epi8(no_mark),
                    .wide = (uint32_t)_mm256_movemask_epi8(wide),
                    .stop = (uint32_t)_mm256_movemask_epi8(sd_is32(at, '.'))};
}

/* Writes the numbers of the set bits plus `base`; how many there are. */
SD_AVX2 static inline uint32_t sd_write(uint32_t *out, uint64_t bits, uint32_t base) {
  uint32_t count = (uint32_t)__builtin_popcountll(bits);
  for (uint32_t k = 0; k < count; k++, bits &= bits - 1)
    out[k] = base + (uint32_t)__builtin_ctzll(bits);
  return count;
}

SD_AVX2 static const char *sd_avx2(const char *p, const char *e, mz_writer *w) {
  sd_masks before = {0, 0, 0, 0, 0};
  uint64_t lead = 0;
  uint32_t begun = w->count; /* of the tokens begun, w->count have ended */
  for (; e - p >= MZ_SIMD_READS && w->cap - begun >= MZ_SIMD_BLOCK; p += MZ_SIMD_BLOCK) {
    sd_masks a = sd_half(p), b = sd_half(p + 32);
    sd_masks m = {a.letter | b.letter << 32, a.space | b.space << 32, a.mark | b.mark << 32,
                  a.wide | b.wide << 32, a.stop | b.stop << 32};
    sd_step s = sd_cut(m, lead, &before);
    lead = m.letter;
    uint32_t base = (uint32_t)(p - w->text), count = sd_write(w->first + begun, s.first, base);
    for (uint32_t k = 0; k < count; k++) {
      w->kind[begun + k] = (s.mark >> __builtin_ctzll(s.first) & 1) != 0 ? MZ_PUNCT : MZ_WORD;
      s.first &= s.first - 1;
    }
    begun += count;
    w->count += sd_write(w->end + w->count, s.end, base);
    if (s.other != 0) {
      p += __builtin_ctzll(s.other);
      break;
    }
  }
  return begun > w->count ? w->text + w->first[w->count] : p;
}

/* }================================================================== */

/* {==================================================================
** AVX-512, with VBMI2 to write a step's tokens at once
** =================================================================== */

#define SD_AVX512                                                                                  \
  __attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2,bmi,bmi2,popcnt,"        \
                        "lzcnt")))

SD_AVX512 static inline uint64_t sd_between64(__m512i bytes, int low, int high) {
  __m512i off = _mm512_sub_epi8(bytes, _mm512_set1_epi8((char)low));
  return _mm512_cmple_epu8_mask(off, _mm512_set1_epi8((char)(high - low)));
}

SD_AVX512 static inline uint64_t sd_is64(__m512i bytes, int value) {
  return _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8((char)value));
}

SD_AVX512 static inline sd_masks sd_whole(const char *p) {
  const __m512i low = _mm512_broadcast_i32x4(_mm_setr_epi8(SD_LOW)),
                high = _mm512_broadcast_i32x4(_mm_setr_epi8(SD_HIGH));
  __m512i at = _mm512_loadu_si512(p), next = _mm512_loadu_si512(p + 1);
  __m512i nibble = _mm512_and_si512(_mm512_srli_epi16(at, 4), _mm512_set1_epi8(15));
  __m512i ascii = _mm512_and_si512(_mm512_shuffle_epi8(low, at), _mm512_shuffle_epi8(high, nibble));
  uint64_t d8 = sd_is64(at, 0xD8), d9 = sd_is64(at, 0xD9), c2 = sd_is64(at, 0xC2);
  uint64_t letter = (d8 & sd_between64(next, 0xA0, 0xBF)) | (d9 & sd_between64(next, 0x81, 0x8A));
  uint64_t comma = sd_is64(next, 0x8C) | sd_is64(next, 0x9B) | sd_is64(next, 0x9F);
  uint64_t quote = sd_is64(next, 0xAB) | sd_is64(next, 0xBB);
  return (sd_masks){.letter = letter,
                    .space = _mm512_test_epi8_mask(ascii, _mm512_set1_epi8(SD_SPACES)),
                    .mark = _mm512_test_epi8_mask(ascii, _mm512_set1_epi8(SD_MARKS)),
                    .wide = (d8 & comma) | (c2 & quote),
                    .stop = sd_is64(at, '.')};
}

/* Writes the numbers of the set bits plus `base`, and something behind them; how many there are. */
SD_AVX512 static inline uint32_t sd_positions(uint32_t *out, uint64_t bits, uint32_t base) {
  const __m512i iota = _mm512_set_epi8(
      63, 62, 61, 60, 59, 58, 57, 56, 55, 54, 53, 52, 51, 50, 49, 48, 47, 46, 45, 44, 43, 42, 41,
      40, 39, 38, 37, 36, 35, 34, 33, 32, 31, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18,
      17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0);
  __m512i at = _mm512_maskz_compress_epi8(bits, iota), from = _mm512_set1_epi32((int)base);
  uint32_t count = (uint32_t)__builtin_popcountll(bits);
  for (uint32_t k = 0; k < count; k += 16) {
    __m512i wide = _mm512_cvtepu8_epi32(_mm512_castsi512_si128(at));
    _mm512_storeu_si512(out + k, _mm512_add_epi32(wide, from));
    at = _mm512_shuffle_i64x2(at, at, 0x39); /* the next sixteen */
  }
  return count;
}

SD_AVX512 static const char *sd_avx512(const char *p, const char *e, mz_writer *w) {
  sd_masks before = {0, 0, 0, 0, 0};
  uint64_t lead = 0;
  uint32_t begun = w->count; /* of the tokens begun, w->count have ended */
  for (; e - p >= MZ_SIMD_READS && w->cap - begun >= MZ_SIMD_BLOCK; p += MZ_SIMD_BLOCK) {
    sd_masks m = sd_whole(p);
    sd_step s = sd_cut(m, lead, &before);
    lead = m.letter;
    uint32_t base = (uint32_t)(p - w->text);
    __m512i kinds = _mm512_maskz_set1_epi8(s.mark, MZ_PUNCT); /* MZ_WORD is 0 */
    _mm512_storeu_si512(w->kind + begun, _mm512_maskz_compress_epi8(s.first, kinds));
    begun += sd_positions(w->first + begun, s.first, base);
    w->count += sd_positions(w->end + w->count, s.end, base);
    if (s.other != 0) {
      p += __builtin_ctzll(s.other);
      break;
    }
  }
  return begun > w->count ? w->text + w->first[w->count] : p;
}

/* }================================================================== */

const mz_simd *mz_simd_here(void) {
  static const mz_simd all[] = {sd_avx512, sd_avx2, NULL};
  if (__builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("avx512bw")) return all;
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2") ? all + 1 : all + 2;
}

const char *mz_simd_name(mz_simd f) {
  return f == sd_avx512 ? "AVX-512" : f == sd_avx2 ? "AVX2" : "portable";
}

#else

const mz_simd *mz_simd_here(void) {
  static const mz_simd none[] = {NULL};
  return none;
}

const char *mz_simd_name(mz_simd f) {
  (void)f;
  return "portable";
}

#endif
