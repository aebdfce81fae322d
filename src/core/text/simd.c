/* SPDX-License-Identifier: MIT
**
** Each step turns 64 bytes into masks, a bit for each byte. Plain are words of the letters U+0620 to U+063F and U+0641
** to U+064A with the tatweel and the marks up to U+065F, numbers of ASCII and Arabic-Indic digits, white space, and the
** marks that are tokens by themselves. What may go on in a way that is not plain (a number before a letter, an initial
** before its full stop) is left to token.c together with all that it goes on in, so the tokens are the same whoever
** finds them.
*/
#include "simd.h"

#if defined(__x86_64__) && defined(__GNUC__)

#include <immintrin.h>
#include <string.h>

#define SD_INLINE static inline __attribute__((always_inline))

/* What a step's bytes are; of characters of two bytes, the first. */
typedef struct sd_bytes {
  uint64_t letter;
  uint64_t over;   /* tatweel and the marks on letters */
  uint64_t digit;  /* ASCII and Arabic-Indic digits */
  uint64_t indic;  /* of digit: those of two bytes */
  uint64_t mark;   /* tokens of one byte: ! " & ' ( ) * , - . / : ; ? [ \ ] { } */
  uint64_t joiner; /* of mark: , - . / : */
  uint64_t stop;   /* of joiner: . */
  uint64_t wide;   /* tokens of two bytes: ، ؛ ؟ « » */
  uint64_t space;
} sd_bytes;

/* Where a step's tokens begin and end. A token that the step before began may end in this one. */
typedef struct sd_step {
  uint64_t first, end;
  uint64_t number, punct; /* of first: those that are no words */
  uint64_t other;         /* what is not plain */
} sd_step;

/* Behind its first step a run of steps looks back at so many bytes of the one before, and finds nothing in them. */
#define SD_BACK 4

/* What stands right before something that is not plain is no token of ours, for it may go on there; so this is all that
** has to be not plain: what does not begin a token where it stands (a mark that stands on nothing, the second of two
** dots) and what may join its neighbours (a joiner or a comma behind a digit, unless white space or a digit follows; a
** full stop unless two letters stand before it). Of the bytes behind this step nothing good is assumed. */
SD_INLINE sd_step sd_cut(sd_bytes m, int back) {
  uint64_t word = m.letter | m.over, behind_word = word << 2; /* the second ends there or goes on */
  uint64_t digit = m.digit | m.indic << 1, behind_digit = digit << 1;
  uint64_t joins = m.joiner & behind_digit, join = joins & m.digit >> 1;
  uint64_t number = digit | join, behind_number = behind_digit | join << 1;
  uint64_t single = m.mark & ~join, last = single | m.wide << 1; /* the last bytes of marks */
  uint64_t open = (joins & ~((m.digit | m.space) >> 1)) | (m.wide & behind_digit & ~(m.space >> 2));
  uint64_t initial = m.stop & behind_word & ~(m.letter << 2 & word << 4);
  uint64_t again = m.joiner & m.joiner << 1;
  uint64_t other = ~(word | word << 1 | number | last | m.wide | m.space) |
                   (m.over & ~behind_word) | open | initial | again;
  uint64_t ours = ~(uint64_t)0 << back;
  other &= ours;
  ours &= (other - 1) & ~other; /* the bits below the first of `other` */
  return (sd_step){
      .first = ((word & ~behind_word) | (number & ~behind_number) | single | m.wide) & ours,
      .end = ((behind_word & ~word) | (behind_number & ~number) | last << 1) & ours,
      .number = number,
      .punct = single | m.wide,
      .other = other,
  };
}

/* The bytes from p on, with white space behind the end of the text: there for a step and the byte behind it. */
SD_INLINE const char *sd_padded(const char *p, const char *e, char room[MZ_SIMD_BLOCK + 1]) {
  if (e - p > MZ_SIMD_BLOCK) return p;
  memset(room, ' ', MZ_SIMD_BLOCK + 1);
  memcpy(room, p, (size_t)(e - p));
  return room;
}

/* Asks for text that is still some steps away: a step takes less time than memory takes to answer. */
SD_INLINE void sd_prefetch(const char *p) {
  /* An integer, because no pointer may be made beyond the text. NOLINTNEXTLINE(performance-no-int-to-ptr) */
  __builtin_prefetch((const void *)((uintptr_t)p + 1024));
}

/* Classes of ASCII, a bit each, are the AND of what these tables say of the byte's two halves: sd_bytes.mark in the lower
** five bits, white space in the next two, digits in the last. */
static const uint8_t sd_low[16] = {160, 129, 129, 128, 128, 128, 129, 129,
                                   129, 193, 67,  22,  5,   85,  1,   3};
static const uint8_t sd_high[16] = {64, 0, 33, 130, 0, 4, 0, 16, 0, 0, 0, 0, 0, 0, 0, 0};
#define SD_MARKS 31
#define SD_SPACES 96
#define SD_DIGITS 128

/* {==================================================================
** AVX2
** =================================================================== */

#define SD_AVX2 __attribute__((target("avx2,bmi,bmi2,popcnt,lzcnt")))

/* A byte of ones for each byte in [low, high]. */
SD_AVX2 SD_INLINE __m256i sd_between32(__m256i bytes, int low, int high) {
  __m256i off = _mm256_sub_epi8(bytes, _mm256_set1_epi8((char)low));
  return _mm256_cmpeq_epi8(_mm256_min_epu8(off, _mm256_set1_epi8((char)(high - low))), off);
}

SD_AVX2 SD_INLINE __m256i sd_is32(__m256i bytes, int value) {
  return _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8((char)value));
}

SD_AVX2 SD_INLINE uint32_t sd_mask32(__m256i bytes) {
  return (uint32_t)_mm256_movemask_epi8(bytes);
}

/* The masks of 32 bytes, in the lower halves. */
SD_AVX2 SD_INLINE sd_bytes sd_half(const char *p) {
  const __m256i low = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)sd_low)),
                high = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)sd_high));
  const __m256i zero = _mm256_setzero_si256();
  __m256i at = _mm256_loadu_si256((const __m256i *)p);
  __m256i next = _mm256_loadu_si256((const __m256i *)(p + 1));
  __m256i nibble = _mm256_and_si256(_mm256_srli_epi16(at, 4), _mm256_set1_epi8(15));
  __m256i ascii = _mm256_and_si256(_mm256_shuffle_epi8(low, at), _mm256_shuffle_epi8(high, nibble));
  __m256i no_mark = _mm256_cmpeq_epi8(_mm256_and_si256(ascii, _mm256_set1_epi8(SD_MARKS)), zero);
  __m256i no_space = _mm256_cmpeq_epi8(_mm256_and_si256(ascii, _mm256_set1_epi8(SD_SPACES)), zero);
  __m256i d8 = sd_is32(at, 0xD8), d9 = sd_is32(at, 0xD9), c2 = sd_is32(at, 0xC2);
  __m256i letter = _mm256_or_si256(_mm256_and_si256(d8, sd_between32(next, 0xA0, 0xBF)),
                                   _mm256_and_si256(d9, sd_between32(next, 0x81, 0x8A)));
  __m256i over = _mm256_or_si256(sd_is32(next, 0x80), sd_between32(next, 0x8B, 0x9F));
  __m256i indic = _mm256_and_si256(d9, sd_between32(next, 0xA0, 0xA9));
  __m256i comma = _mm256_or_si256(sd_is32(next, 0x8C),
                                  _mm256_or_si256(sd_is32(next, 0x9B), sd_is32(next, 0x9F)));
  __m256i quote = _mm256_or_si256(sd_is32(next, 0xAB), sd_is32(next, 0xBB));
  __m256i wide = _mm256_or_si256(_mm256_and_si256(d8, comma), _mm256_and_si256(c2, quote));
  uint32_t digit = sd_mask32(ascii); /* SD_DIGITS is the highest bit */
  return (sd_bytes){
      .letter = sd_mask32(letter),
      .over = sd_mask32(_mm256_and_si256(d9, over)),
      .digit = digit | sd_mask32(indic),
      .indic = sd_mask32(indic),
      .mark = ~sd_mask32(no_mark),
      .joiner = sd_mask32(sd_between32(at, ',', ':')) & ~digit,
      .stop = sd_mask32(sd_is32(at, '.')),
      .wide = sd_mask32(wide),
      .space = ~sd_mask32(no_space),
  };
}

SD_AVX2 SD_INLINE sd_bytes sd_halves(const char *p) {
  sd_bytes a = sd_half(p), b = sd_half(p + 32);
  return (sd_bytes){
      a.letter | b.letter << 32, a.over | b.over << 32, a.digit | b.digit << 32,
      a.indic | b.indic << 32,   a.mark | b.mark << 32, a.joiner | b.joiner << 32,
      a.stop | b.stop << 32,     a.wide | b.wide << 32, a.space | b.space << 32,
  };
}

/* Writes the numbers of the set bits plus `base`, and something behind them; how many there are. */
SD_AVX2 SD_INLINE uint32_t sd_write(uint32_t *out, uint64_t bits, uint32_t base) {
  uint32_t count = (uint32_t)__builtin_popcountll(bits);
  for (uint32_t k = 0; k < count; k += 8)
    for (uint32_t i = k; i < k + 8; i++, bits &= bits - 1)
      out[i] = base + (uint32_t)_tzcnt_u64(bits);
  return count;
}

/* Writes the kinds of a step's tokens, eight at a time. */
SD_AVX2 SD_INLINE void sd_kinds(uint8_t *out, const sd_step *s) {
  const uint64_t ones = 0x0101010101010101;
  uint64_t number = _pext_u64(s->number, s->first), punct = _pext_u64(s->punct, s->first);
  for (uint64_t left = _pext_u64(s->first, s->first); left != 0; left >>= 8, out += 8) {
    uint64_t kinds = _pdep_u64(number, ones * MZ_NUMBER) | _pdep_u64(punct, ones * MZ_PUNCT);
    memcpy(out, &kinds, sizeof kinds); /* MZ_WORD is 0 */
    number >>= 8;
    punct >>= 8;
  }
}

SD_AVX2 static const char *sd_avx2(const char *p, const char *e, mz_writer *w) {
  char room[MZ_SIMD_BLOCK + 1];
  uint32_t begun = w->count; /* of the tokens begun, w->count have ended */
  for (int back = 0; p < e && w->cap - begun >= MZ_SIMD_BLOCK; back = SD_BACK) {
    const char *from = p - back;
    sd_prefetch(from);
    uint32_t base = (uint32_t)(from - w->text);
    sd_step s = sd_cut(sd_halves(sd_padded(from, e, room)), back);
    sd_kinds(w->kind + begun, &s);
    begun += sd_write(w->first + begun, s.first, base);
    w->count += sd_write(w->end + w->count, s.end, base);
    p = e - from > MZ_SIMD_BLOCK ? from + MZ_SIMD_BLOCK : e;
    if (s.other != 0) {
      p = from + __builtin_ctzll(s.other);
      break;
    }
  }
  return begun > w->count ? w->text + w->first[w->count] : p;
}

/* The letter codes of U+0620 to U+064F, in three parts, of bytes that count from U+0620; 0 for others below 64. */
SD_AVX2 SD_INLINE __m256i sd_codes(__m256i at) {
  const __m128i *codes = (const __m128i *)(chars_low_letter + 0x20);
  const __m256i off = _mm256_set1_epi8(0x70); /* all but sixteen get the highest bit, and so 0 */
  __m256i a = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(_mm_loadu_si128(codes)),
                                  _mm256_add_epi8(at, off));
  at = _mm256_xor_si256(at, _mm256_set1_epi8(0x10));
  __m256i b = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(_mm_loadu_si128(codes + 1)),
                                  _mm256_add_epi8(at, off));
  at = _mm256_xor_si256(at, _mm256_set1_epi8(0x30));
  __m256i c = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(_mm_loadu_si128(codes + 2)),
                                  _mm256_add_epi8(at, off));
  return _mm256_or_si256(_mm256_or_si256(a, b), c);
}

/* For each of the 32 bytes from p on, the code of the plain letter whose first byte it is; 0, CHARS_DROP or CHARS_ASK
** where there is none. */
SD_AVX2 SD_INLINE __m256i sd_letters(const char *p) {
  const __m256i block = _mm256_set1_epi8(0x20);
  __m256i at =
      _mm256_xor_si256(_mm256_loadu_si256((const __m256i *)p), _mm256_set1_epi8((char)0xD8));
  __m256i next = _mm256_loadu_si256((const __m256i *)(p + 1));
  next = _mm256_xor_si256(next, _mm256_set1_epi8((char)0xA0));
  __m256i d9 =
      _mm256_and_si256(_mm256_slli_epi16(at, 5), block); /* behind D8 from A0 on, else below */
  __m256i wrong =
      _mm256_or_si256(_mm256_and_si256(at, _mm256_set1_epi8((char)0xFE)),
                      _mm256_and_si256(_mm256_xor_si256(next, d9), _mm256_set1_epi8((char)0xE0)));
  __m256i codes = sd_codes(_mm256_and_si256(next, _mm256_set1_epi8(0x3F)));
  return _mm256_and_si256(codes, _mm256_cmpeq_epi8(wrong, _mm256_setzero_si256()));
}

#define SD_CHUNK 4096 /* bytes of text that are turned into letters at once */
#define SD_BEHIND 64  /* bytes behind them that are written or read, too */

/* The letters of `bytes` bytes from p on and of some behind them, and none behind the end of the text. */
SD_AVX2 SD_INLINE void sd_fold(const char *p, const char *e, uint32_t bytes, uint8_t *codes) {
  char room[MZ_SIMD_BLOCK + 1];
  for (uint32_t k = 0; k < bytes + 2 * MZ_KEY_LETTERS; k += 32) {
    __m256i letters = e - p > k ? sd_letters(sd_padded(p + k, e, room)) : _mm256_setzero_si256();
    _mm256_storeu_si256((__m256i *)(codes + k), letters);
  }
}

SD_INLINE uint64_t sd_load(const uint8_t *p) {
  uint64_t x;
  memcpy(&x, p, sizeof x);
  return x;
}

/* The key of twelve letters by their codes, of which every second counts for nothing. */
SD_AVX2 SD_INLINE mz_key sd_twelve(const uint8_t *codes) {
  const uint64_t letters = 0x001F001F001F001F;
  return _pext_u64(sd_load(codes), letters) | _pext_u64(sd_load(codes + 8), letters) << 20 |
         _pext_u64(sd_load(codes + 16), letters) << 40;
}

/* One in each letter of a key. */
#define SD_ONES 0x0084210842108421

/* The key of n letters; 0 if one of them is no letter. */
SD_AVX2 SD_INLINE mz_key sd_key(const uint8_t *codes, uint32_t n) {
  const uint64_t ones = SD_ONES;
  mz_key key = _bzhi_u64(sd_twelve(codes), 5 * n);
  uint64_t none =
      (key - ones) & ~key & ones << 4; /* the lowest bit is that of the first letter that is 0 */
  return _bzhi_u64(none, 5 * n) == 0 ? key : 0;
}

SD_AVX2 static uint32_t sd_keys(const char *text, uint32_t len, const mz_tokens *t, uint32_t i,
                                mz_key *keys, uint64_t *hashes) {
  uint8_t codes[SD_CHUNK + SD_BEHIND];
  const uint32_t *first = t->first + i, *end = t->end + i;
  const uint8_t *kind = t->kind + i;
  uint32_t count = t->count - i < MZ_SIMD_KEYS ? t->count - i : MZ_SIMD_KEYS, from = *first, k = 0;
  uint32_t all = end[count - 1] - from;
  sd_fold(text + from, text + len, all < SD_CHUNK ? all : SD_CHUNK, codes);
  keys += i;
  for (; k < count && first[k] - from < SD_CHUNK; k++) {
    uint32_t bytes = end[k] - first[k];
    uint32_t fits = (kind[k] == MZ_WORD) & ~bytes & (bytes <= 2 * MZ_KEY_LETTERS);
    uint32_t letters = bytes / 2 & (0 - fits);
    keys[k] = sd_key(codes + (first[k] - from), letters);
    hashes[k] = mz_key_hash(mz_tail_key(keys[k], letters));
  }
  return k;
}

/* }================================================================== */

/* {==================================================================
** AVX-512, with VBMI2 to write a step's tokens at once
** =================================================================== */

#define SD_AVX512                                                                                  \
  __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vbmi,avx512vbmi2,bmi,bmi2,"      \
                        "popcnt,lzcnt")))

/* Classes of characters of two bytes, a bit each, are the AND of what these tables say of the lower six bits of both, if
** the first is from C0 up and the second below it: letters behind D8 (1) and D9 (2), what stands over letters (4),
** digits (8), marks behind D8 (16) and C2 (32). */
static const uint8_t sd_lead[64] = {[0x02] = 32, [0x18] = 1 | 16, [0x19] = 2 | 4 | 8};
static const uint8_t sd_trail[64] = {
    4, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 4,  20, 4, 4, 4,  /* 80 */
    4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 20, 4,  4, 4, 20, /* 90 */
    9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 1, 33, 1,  1, 1, 1,  /* A0 */
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 33, 1,  1, 1, 1,  /* B0 */
};

SD_AVX512 SD_INLINE uint64_t sd_any64(__m512i classes, int bits) {
  return _mm512_test_epi8_mask(classes, _mm512_set1_epi8((char)bits));
}

SD_AVX512 SD_INLINE sd_bytes sd_whole(const char *p) {
  const __m512i low = _mm512_broadcast_i32x4(_mm_loadu_si128((const __m128i *)sd_low)),
                high = _mm512_broadcast_i32x4(_mm_loadu_si128((const __m128i *)sd_high)),
                lead = _mm512_loadu_si512(sd_lead), trail = _mm512_loadu_si512(sd_trail),
                c0 = _mm512_set1_epi8((char)0xC0);
  __m512i at = _mm512_loadu_si512(p), next = _mm512_loadu_si512(p + 1);
  __m512i nibble = _mm512_and_si512(_mm512_srli_epi16(at, 4), _mm512_set1_epi8(15));
  __m512i ascii = _mm512_and_si512(_mm512_shuffle_epi8(low, at), _mm512_shuffle_epi8(high, nibble));
  __m512i two = _mm512_and_si512(
      _mm512_maskz_permutexvar_epi8(_mm512_cmpge_epu8_mask(at, c0), at, lead),
      _mm512_maskz_permutexvar_epi8(_mm512_cmplt_epi8_mask(next, c0), next, trail));
  uint64_t digit = sd_any64(ascii, SD_DIGITS), indic = sd_any64(two, 8);
  __m512i off = _mm512_sub_epi8(at, _mm512_set1_epi8(','));
  return (sd_bytes){
      .letter = sd_any64(two, 1 | 2),
      .over = sd_any64(two, 4),
      .digit = digit | indic,
      .indic = indic,
      .mark = sd_any64(ascii, SD_MARKS),
      .joiner = _mm512_cmple_epu8_mask(off, _mm512_set1_epi8(':' - ',')) & ~digit,
      .stop = _mm512_cmpeq_epi8_mask(at, _mm512_set1_epi8('.')),
      .wide = sd_any64(two, 16 | 32),
      .space = sd_any64(ascii, SD_SPACES),
  };
}

/* Writes the numbers of the set bits plus `base`, and something behind them; how many there are. */
SD_AVX512 SD_INLINE uint32_t sd_positions(uint32_t *out, uint64_t bits, uint32_t base) {
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
  char room[MZ_SIMD_BLOCK + 1];
  uint32_t begun = w->count; /* of the tokens begun, w->count have ended */
  for (int back = 0; p < e && w->cap - begun >= MZ_SIMD_BLOCK; back = SD_BACK) {
    const char *from = p - back;
    sd_prefetch(from);
    uint32_t base = (uint32_t)(from - w->text);
    sd_step s = sd_cut(sd_whole(sd_padded(from, e, room)), back);
    __m512i kinds = _mm512_maskz_set1_epi8(s.punct, MZ_PUNCT); /* MZ_WORD is 0 */
    kinds = _mm512_mask_set1_epi8(kinds, s.number, MZ_NUMBER);
    _mm512_storeu_si512(w->kind + begun, _mm512_maskz_compress_epi8(s.first, kinds));
    begun += sd_positions(w->first + begun, s.first, base);
    w->count += sd_positions(w->end + w->count, s.end, base);
    p = e - from > MZ_SIMD_BLOCK ? from + MZ_SIMD_BLOCK : e;
    if (s.other != 0) {
      p = from + __builtin_ctzll(s.other);
      break;
    }
  }
  return begun > w->count ? w->text + w->first[w->count] : p;
}

/* The letters as sd_letters has them, 64 at once, and none behind the end of the text. */
SD_AVX512 SD_INLINE void sd_fold64(const char *p, const char *e, uint32_t bytes, uint8_t *codes) {
  const __m512i table = _mm512_maskz_loadu_epi8(((uint64_t)1 << 0x30) - 1, chars_low_letter + 0x20);
  const __m512i block = _mm512_set1_epi8(0x20), zero = _mm512_setzero_si512();
  char room[MZ_SIMD_BLOCK + 1];
  for (uint32_t k = 0; k < bytes + 2 * MZ_KEY_LETTERS; k += MZ_SIMD_BLOCK) {
    __m512i letters = zero;
    if (e - p > k) {
      const char *from = sd_padded(p + k, e, room);
      __m512i at = _mm512_xor_si512(_mm512_loadu_si512(from), _mm512_set1_epi8((char)0xD8));
      __m512i next = _mm512_xor_si512(_mm512_loadu_si512(from + 1), _mm512_set1_epi8((char)0xA0));
      __m512i d9 = _mm512_and_si512(_mm512_slli_epi16(at, 5), block);
      __m512i wrong = _mm512_or_si512(
          _mm512_and_si512(at, _mm512_set1_epi8((char)0xFE)),
          _mm512_and_si512(_mm512_xor_si512(next, d9), _mm512_set1_epi8((char)0xE0)));
      letters = _mm512_maskz_permutexvar_epi8(_mm512_cmpeq_epi8_mask(wrong, zero), next, table);
    }
    _mm512_storeu_si512(codes + k, letters);
  }
}

/* Makes of eight tokens' twelve letters the keys, and the hashes of their endings. */
SD_AVX512 SD_INLINE void sd_eight(const uint32_t *first, const uint32_t *end, const uint8_t *kind,
                                  uint32_t left, mz_key *keys, uint64_t *hashes) {
  const __m512i ones = _mm512_set1_epi64(SD_ONES), high = _mm512_slli_epi64(ones, 4);
  const __m512i one = _mm512_set1_epi64(1), most = _mm512_set1_epi64(2 * MZ_KEY_LETTERS);
  const __m512i golden = _mm512_set1_epi64((long long)mz_key_hash(1));
  __mmask8 here = (__mmask8)(left < 8 ? (1U << left) - 1 : 0xFF);
  __m256i from = _mm256_maskz_loadu_epi32(here, first), to = _mm256_maskz_loadu_epi32(here, end);
  __m512i bytes = _mm512_cvtepu32_epi64(_mm256_sub_epi32(to, from));
  __m512i sort = _mm512_cvtepu8_epi64(_mm_maskz_loadu_epi8(here, kind));
  __mmask8 fits = _mm512_cmple_epu64_mask(bytes, most) &
                  _mm512_testn_epi64_mask(_mm512_or_si512(sort, _mm512_and_si512(bytes, one)),
                                          _mm512_set1_epi64(-1)); /* MZ_WORD is 0 */
  __m512i letters = _mm512_srli_epi64(bytes, 1);
  __m512i bits = _mm512_add_epi64(_mm512_slli_epi64(letters, 2), letters);
  __m512i mask = _mm512_sub_epi64(_mm512_sllv_epi64(one, bits), one);
  __m512i key = _mm512_and_si512(_mm512_maskz_loadu_epi64(here, keys), mask);
  __m512i none = _mm512_andnot_si512(key, _mm512_and_si512(_mm512_sub_epi64(key, ones), high));
  key = _mm512_maskz_mov_epi64(fits & _mm512_testn_epi64_mask(none, mask), key);
  __m512i behind = _mm512_subs_epu16(bits, _mm512_set1_epi64(5 * MZ_TAIL)); /* before the ending */
  __m512i hash = _mm512_mullo_epi64(_mm512_srlv_epi64(key, behind), golden);
  _mm512_mask_storeu_epi64(keys, here, key);
  _mm512_mask_storeu_epi64(hashes, here, hash);
}

SD_AVX512 static uint32_t sd_keys64(const char *text, uint32_t len, const mz_tokens *t, uint32_t i,
                                    mz_key *keys, uint64_t *hashes) {
  uint8_t codes[SD_CHUNK + SD_BEHIND + MZ_SIMD_BLOCK];
  const uint32_t *first = t->first + i, *end = t->end + i;
  uint32_t count = t->count - i < MZ_SIMD_KEYS ? t->count - i : MZ_SIMD_KEYS, from = *first;
  while (first[count - 1] - from >= SD_CHUNK) count--;
  uint32_t all = end[count - 1] - from;
  sd_fold64(text + from, text + len, all < SD_CHUNK ? all : SD_CHUNK, codes);
  keys += i;
  for (uint32_t k = 0; k < count; k++) keys[k] = sd_twelve(codes + (first[k] - from));
  for (uint32_t k = 0; k < count; k += 8)
    sd_eight(first + k, end + k, t->kind + i + k, count - k, keys + k, hashes + k);
  return count;
}

/* }================================================================== */

const mz_simd *mz_simd_here(void) {
  static const mz_simd all[] = {sd_avx512, sd_avx2, NULL};
  if (__builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512dq"))
    return all;
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2") ? all + 1 : all + 2;
}

const mz_simd_keys *mz_simd_keys_here(void) {
  static const mz_simd_keys all[] = {sd_keys64, sd_keys, NULL};
  return all + (mz_simd_here()[0] == NULL ? 2 : mz_simd_here()[1] == NULL);
}

const char *mz_simd_name(mz_simd f) {
  return f == sd_avx512 ? "AVX-512" : f == sd_avx2 ? "AVX2" : "portable";
}

#else

const mz_simd *mz_simd_here(void) {
  static const mz_simd none[] = {NULL};
  return none;
}

const mz_simd_keys *mz_simd_keys_here(void) {
  static const mz_simd_keys none[] = {NULL};
  return none;
}

const char *mz_simd_name(mz_simd f) {
  (void)f;
  return "portable";
}

#endif
