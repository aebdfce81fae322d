/* SPDX-License-Identifier: MIT
**
** Arabic words of one root have the same consonants and differ in their vowels (شركات, شراكات), and so do two spellings
** of one foreign name (دميتري, ديمتري). What tells them apart is which vowels differ, where, and whether a word of the
** language could look like that at all.
*/
#include "spelling.h"
#include "../text/chars.h"
#include "../compare/terms.h"

/* {==================================================================
** Letters
** =================================================================== */

/* Letter codes that letters.tsv gives and chars.h doesn't name. */
enum {
  SL_THEH = 4,
  SL_JEEM = 5,
  SL_HAH = 6,
  SL_KHAH = 7,
  SL_THAL = 9,
  SL_ZAIN = 11,
  SL_SHEEN = 13,
  SL_SAD = 14,
  SL_DAD = 15,
  SL_TAH = 16,
  SL_ZAH = 17,
  SL_AIN = 18,
  SL_GHAIN = 19,
  SL_QAF = 21
};

/* What it costs to write one letter for another, to turn two around, or to leave one out, in tenths. */
enum { SL_VOWEL = 3, SL_SOUND = 4, SL_DOTS = 5, SL_TURN = 6, SL_LETTER = 10 };

bool mz_long_vowel(uint8_t l) {
  return l == MZ_L_ALEF || l == MZ_L_WAW || l == MZ_L_YEH || l == MZ_L_HAMZA;
}

uint8_t mz_letter_sound(uint8_t l) {
  switch (l) {
  case SL_GHAIN:
  case SL_QAF:
  case MZ_L_KAF: return SL_JEEM;
  case SL_TAH: return MZ_L_TEH;
  case SL_SAD:
  case SL_ZAIN:
  case SL_THAL:
  case SL_THEH: return MZ_L_SEEN;
  default: return l;
  }
}

uint8_t mz_first_sound(const mz_spelling *w) {
  if (w->n > 1 && w->letters[0] == MZ_L_TEH && w->letters[1] == SL_SHEEN) return SL_SHEEN;
  switch (w->letters[0]) {
  case SL_THEH: return MZ_L_TEH;
  case SL_KHAH: return SL_JEEM;
  case MZ_L_HEH: return MZ_L_ALEF;
  default: return mz_letter_sound(w->letters[0]);
  }
}

/* Letters of different sounds that still write one of another language: v, the Spanish j, a th, the Italian sc. */
static bool sl_either(uint8_t x, uint8_t y) {
  return (x == MZ_L_FEH && y == MZ_L_WAW) || (x == MZ_L_SEEN && y == SL_SHEEN) ||
         (x == SL_KHAH && (y == SL_JEEM || y == SL_GHAIN || y == MZ_L_KAF)) ||
         (x == SL_THEH && mz_letter_sound(y) == MZ_L_TEH);
}

/* Is letter i one that a spelling may change: a vowel inside, or an ending? */
static bool sl_soft(const mz_spelling *w, uint32_t i) {
  return i > 0 && (mz_long_vowel(w->letters[i]) || (i + 1U == w->n && w->letters[i] == MZ_L_HEH));
}

/* ساوثهامبتون, برمنغهام: the ه of the English "ham", which nobody hears. */
static bool sl_silent(const mz_spelling *w, uint32_t i) {
  return i > 2 && i + 2U < w->n && w->letters[i] == MZ_L_HEH && w->letters[i + 1] == MZ_L_ALEF &&
         w->letters[i + 2] == MZ_L_MEEM && !mz_long_vowel(w->letters[i - 1]);
}

/* How letter i sounds there: إسطنبول, إسطمبول. */
static uint8_t sl_sound(const mz_spelling *w, uint32_t i) {
  bool lips = w->letters[i] == MZ_L_NOON && i + 1U < w->n && w->letters[i + 1] == MZ_L_BEH;
  return lips ? MZ_L_MEEM : mz_letter_sound(w->letters[i]);
}

mz_skeleton mz_skeleton_of(const mz_spelling *w) {
  uint8_t out[MZ_SPELLING_LETTERS];
  mz_skeleton s = {0};
  for (uint32_t i = 0; i < w->n; i++) {
    if (sl_soft(w, i))
      s.vowels++;
    else if (i > 1 && w->letters[i] == w->letters[i - 1])
      s.twice++;
    else if (!sl_silent(w, i))
      out[s.consonants++] = sl_sound(w, i);
  }
  s.hash = mz_text_hash((const char *)out, s.consonants);
  return s;
}

bool mz_helped(const mz_spelling *w) {
  return w->n > 4 && w->letters[0] == MZ_L_ALEF && !sl_soft(w, 1) && !sl_soft(w, 2);
}

/* What it costs to leave letter i out: a vowel, the ت of تش, the second of two equal letters, the غ of بانغكوك. */
static uint32_t sl_drop(const mz_spelling *w, uint32_t i) {
  if (i == 0 && mz_helped(w)) return SL_SOUND;
  bool ch = w->letters[i] == MZ_L_TEH && i + 1U < w->n && w->letters[i + 1] == SL_SHEEN;
  bool twice = i > 0 && w->letters[i] == w->letters[i - 1];
  bool ng = i > 0 && i + 1U < w->n && w->letters[i - 1] == MZ_L_NOON &&
            w->letters[i + 1] == MZ_L_KAF &&
            (w->letters[i] == SL_GHAIN || w->letters[i] == SL_JEEM);
  return sl_soft(w, i) || ch || twice || ng || sl_silent(w, i) ? SL_VOWEL : SL_LETTER;
}

/* هولاند, أولاند: an h that French doesn't speak. */
static bool sl_first_h(uint8_t a, uint8_t b) {
  return a == MZ_L_HEH && b == MZ_L_ALEF;
}

/* بنجامان, بنيامان: a j that is spoken as a y elsewhere. */
static bool sl_j(uint8_t a, uint8_t b) {
  return a == SL_JEEM && b == MZ_L_YEH;
}

/* What is asked of each letter of a word as often as the other word has letters. */
typedef struct sl_heard {
  uint8_t drop[MZ_SPELLING_LETTERS], sound[MZ_SPELLING_LETTERS];
  bool soft[MZ_SPELLING_LETTERS];
} sl_heard;

static void sl_hear(const mz_spelling *w, sl_heard *h) {
  for (uint32_t i = 0; i < w->n; i++) {
    h->drop[i] = (uint8_t)sl_drop(w, i);
    h->sound[i] = sl_sound(w, i);
    h->soft[i] = sl_soft(w, i);
  }
}

static uint32_t sl_swap(const mz_spelling *x, const sl_heard *p, uint32_t i, const mz_spelling *y,
                        const sl_heard *q, uint32_t k) {
  uint8_t a = x->letters[i], b = y->letters[k];
  if (a == b) return 0;
  if (i == 0 && k == 0 && (sl_first_h(a, b) || sl_first_h(b, a))) return SL_SOUND;
  if (p->soft[i] && q->soft[k]) return SL_VOWEL;
  if ((a == SL_JEEM && b == SL_GHAIN) || (a == SL_GHAIN && b == SL_JEEM)) return SL_VOWEL;
  if (i > 0 && k > 0 && (sl_j(a, b) || sl_j(b, a))) return SL_SOUND;
  if (p->sound[i] == q->sound[k] || sl_either(a, b) || sl_either(b, a)) return SL_SOUND;
  return SL_LETTER;
}

/* Letters that dots alone tell apart, so that one is easily printed for the other: ب ت ث ن ي, ج ح خ, د ذ, ر ز … */
static uint8_t sl_body(uint8_t l) {
  switch (l) {
  case MZ_L_TEH:
  case SL_THEH:
  case MZ_L_NOON:
  case MZ_L_YEH: return MZ_L_BEH;
  case SL_HAH:
  case SL_KHAH: return SL_JEEM;
  case SL_THAL: return MZ_L_DAL;
  case SL_ZAIN: return MZ_L_REH;
  case SL_SHEEN: return MZ_L_SEEN;
  case SL_DAD: return SL_SAD;
  case SL_ZAH: return SL_TAH;
  case SL_GHAIN: return SL_AIN;
  case SL_QAF: return MZ_L_FEH;
  default: return l;
  }
}

bool mz_dots_alone(const mz_spelling *x, const mz_spelling *y) {
  uint32_t n = 0;
  for (uint32_t i = 0; x->n == y->n && i < x->n; i++) {
    if (x->letters[i] == y->letters[i]) continue;
    if (sl_body(x->letters[i]) != sl_body(y->letters[i])) return false;
    n++;
  }
  return n == 1;
}

/* أكهيسار, أخيسار: two letters that write one of another language. */
static bool sl_kh(const mz_spelling *w, uint32_t i, uint8_t other) {
  return other == SL_KHAH && i > 0 && w->letters[i - 1] == MZ_L_KAF && w->letters[i] == MZ_L_HEH;
}

/* `print`: may dots be misprinted, too? */
static uint32_t sl_distance(const mz_spelling *x, const mz_spelling *y, bool print) {
  uint32_t rows[3][MZ_SPELLING_LETTERS + 1], *row = rows[0], *above = rows[1], *before = rows[2];
  sl_heard p, q;
  sl_hear(x, &p);
  sl_hear(y, &q);
  row[0] = 0;
  for (uint32_t k = 0; k < y->n; k++) row[k + 1] = row[k] + q.drop[k];
  for (uint32_t i = 0; i < x->n; i++) {
    uint32_t *last = before, drop = p.drop[i];
    uint8_t a = x->letters[i];
    before = above, above = row, row = last;
    row[0] = above[0] + drop;
    for (uint32_t k = 0; k < y->n; k++) {
      uint8_t b = y->letters[k];
      uint32_t swap = sl_swap(x, &p, i, y, &q, k);
      if (print && swap > SL_DOTS && sl_body(a) == sl_body(b)) swap = SL_DOTS;
      uint32_t v = above[k] + swap;
      if (above[k + 1] + drop < v) v = above[k + 1] + drop;
      if (row[k] + q.drop[k] < v) v = row[k] + q.drop[k];
      if (i > 1 && k > 1 && a == y->letters[k - 1] && x->letters[i - 1] == b &&
          before[k - 1] + SL_TURN < v)
        v = before[k - 1] + SL_TURN;
      if (sl_kh(y, k, a) && above[k - 1] + SL_SOUND < v) v = above[k - 1] + SL_SOUND;
      if (sl_kh(x, i, b) && before[k] + SL_SOUND < v) v = before[k] + SL_SOUND;
      row[k + 1] = v;
    }
  }
  return row[y->n];
}

uint32_t mz_spelling_distance(const mz_spelling *x, const mz_spelling *y) {
  return sl_distance(x, y, false);
}

uint32_t mz_print_distance(const mz_spelling *x, const mz_spelling *y) {
  return sl_distance(x, y, true);
}

/* The letters, of two equal ones that follow each other only one: أبوللو. */
static mz_spelling sl_single(const mz_spelling *w) {
  mz_spelling s = {0};
  for (uint32_t i = 0; i < w->n; i++)
    if (i == 0 || w->letters[i] != w->letters[i - 1]) s.letters[s.n++] = w->letters[i];
  return s;
}

bool mz_sounds_alone(const mz_spelling *x, const mz_spelling *y) {
  mz_spelling a = sl_single(x), b = sl_single(y);
  if (a.n != b.n || a.n < 3) return false;
  for (uint32_t i = 0; i < a.n; i++) {
    uint8_t l = a.letters[i], m = b.letters[i];
    if (l != m && mz_letter_sound(l) != mz_letter_sound(m) && !sl_either(l, m) && !sl_either(m, l))
      return false;
  }
  return true;
}

/* Is a ج of the one a غ of the other, and nothing else different? No other two letters write so often one sound. */
bool mz_jeem_alone(const mz_spelling *x, const mz_spelling *y) {
  if (x->n != y->n) return false;
  for (uint32_t i = 0; i < x->n; i++) {
    uint8_t l = x->letters[i], m = y->letters[i];
    if (l != m && !(l == SL_JEEM && m == SL_GHAIN) && !(l == SL_GHAIN && m == SL_JEEM))
      return false;
  }
  return true;
}

bool mz_hard_g_alone(const mz_spelling *x, const mz_spelling *y) {
  if (x->n != y->n) return false;
  for (uint32_t i = 0; i < x->n; i++) {
    uint8_t l = x->letters[i], m = y->letters[i];
    if (l != m && (mz_letter_sound(l) != SL_JEEM || mz_letter_sound(m) != SL_JEEM)) return false;
  }
  return true;
}

static bool sl_servant(const mz_spelling *w) {
  const uint8_t *l = w->letters;
  return w->n > 6 && l[0] == SL_AIN && l[1] == MZ_L_BEH && l[2] == MZ_L_DAL && l[3] == MZ_L_ALEF &&
         l[4] == MZ_L_LAM;
}

bool mz_last_a(const mz_spelling *x, const mz_spelling *y) {
  uint32_t n = x->n;
  return n == y->n && memcmp(x->letters, y->letters, n - 1) == 0 &&
         x->letters[n - 1] + y->letters[n - 1] == MZ_L_ALEF + MZ_L_HEH;
}

/* ح ع ض ظ: no other language has these. */
static bool sl_arabic_letter(const mz_spelling *w) {
  for (uint32_t i = 0; i < w->n; i++) {
    uint8_t l = w->letters[i];
    if (l == SL_HAH || l == SL_AIN || l == SL_DAD || l == SL_ZAH) return true;
  }
  return false;
}

bool mz_turned(const mz_spelling *x, const mz_spelling *y) {
  uint32_t i = 0;
  if (x->n != y->n || x->n < 4 || sl_arabic_letter(x)) return false;
  while (i < x->n && x->letters[i] == y->letters[i]) i++;
  return i > 0 && i + 1U < x->n && !sl_soft(x, i) && !sl_soft(x, i + 1) &&
         x->letters[i] == y->letters[i + 1] && x->letters[i + 1] == y->letters[i] &&
         memcmp(x->letters + i + 2, y->letters + i + 2, x->n - i - 2U) == 0;
}

/* Does the one end in a vowel, and the other not? مارك, ماركو. */
static bool sl_open_end(const mz_spelling *w) {
  return sl_soft(w, w->n - 1U);
}

bool mz_two_names(const mz_spelling *x, const mz_spelling *y) {
  if (sl_open_end(x) != sl_open_end(y) || (sl_servant(x) && sl_servant(y))) return true;
  if (sl_arabic_letter(x) && !mz_other_consonants(x, y) &&
      mz_spelling_distance(x, y) > MZ_T_VARIANT_VOWEL)
    return true; /* عثمان, عثيمين */
  if (mz_arabic_shape(x) && mz_arabic_shape(y)) {
    if (x->n == 3 && y->n == 3 && mz_other_consonants(x, y) && !mz_jeem_alone(x, y)) return true;
    for (uint32_t i = 0; x->n == y->n && i < x->n; i++)
      if ((x->letters[i] == MZ_L_SEEN && y->letters[i] == SL_SHEEN) ||
          (x->letters[i] == SL_SHEEN && y->letters[i] == MZ_L_SEEN))
        return true;
  }
  return mz_given_name(x) && mz_given_name(y);
}

bool mz_other_consonants(const mz_spelling *x, const mz_spelling *y) {
  uint32_t i = 0, k = 0;
  for (;; i++, k++) {
    while (i < x->n && sl_soft(x, i)) i++;
    while (k < y->n && sl_soft(y, k)) k++;
    if (i >= x->n || k >= y->n) return i < x->n || k < y->n;
    if (x->letters[i] != y->letters[k]) return true;
  }
}

/* }================================================================== */

/* {==================================================================
** What grammar makes of a word
** =================================================================== */

/* The length without an ending that the language adds: ة ي ية ات يات ون ين. */
static uint32_t sl_root(const mz_spelling *w) {
  uint32_t n = w->n;
  const uint8_t *l = w->letters;
  if (n > 4 && ((l[n - 1] == MZ_L_TEH && l[n - 2] == MZ_L_ALEF) ||
                (l[n - 1] == MZ_L_NOON && mz_long_vowel(l[n - 2]))))
    n -= 2;
  else if (n > 3 && l[n - 1] == MZ_L_HEH)
    n--;
  else if (n > 3 && l[n - 1] == MZ_L_ALEF)
    n--;
  if (n > 3 && l[n - 1] == MZ_L_YEH) n--;
  return n;
}

/* A word without the soft letters at its end: ه, ي, ا and و there are endings, cases and pronouns. */
static mz_spelling sl_trim(const mz_spelling *w) {
  mz_spelling t = *w;
  while (t.n > 3 && (mz_long_vowel(t.letters[t.n - 1]) || t.letters[t.n - 1] == MZ_L_HEH)) t.n--;
  return t;
}

bool mz_inflected(const mz_spelling *x, const mz_spelling *y) {
  uint32_t n = sl_root(x), m = sl_root(y);
  if (n == m && memcmp(x->letters, y->letters, n) == 0) return true;
  mz_spelling a = sl_trim(x), b = sl_trim(y);
  return a.n == b.n && memcmp(a.letters, b.letters, a.n) == 0;
}

bool mz_same_ending(const mz_spelling *x, const mz_spelling *y) {
  uint32_t n = sl_root(x), m = sl_root(y);
  return x->n - n == y->n - m && memcmp(x->letters + n, y->letters + m, x->n - n) == 0;
}

bool mz_plural_ending(const mz_spelling *w) {
  return w->letters[w->n - 1] == MZ_L_TEH && w->letters[w->n - 2] == MZ_L_ALEF;
}

bool mz_ends_ia(const mz_spelling *w) {
  uint8_t last = w->letters[w->n - 1];
  return w->letters[w->n - 2] == MZ_L_YEH && (last == MZ_L_ALEF || last == MZ_L_HEH);
}

/* أحشاءه, أحشائه: a hamza that the grammar moves. */
static bool sl_hamza(const mz_spelling *x, const mz_spelling *y) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < x->n; i++) n += x->letters[i] == MZ_L_HAMZA;
  for (uint32_t i = 0; i < y->n; i++) n -= y->letters[i] == MZ_L_HAMZA;
  return n != 0;
}

/* Is an ا that only one of them has all that tells them apart? So nouns are made of verbs, plurals of singulars. */
bool mz_alef_alone(const mz_spelling *x, const mz_spelling *y) {
  uint32_t i = 0, k = 0;
  while (i < x->n || k < y->n) {
    if (i < x->n && k < y->n && x->letters[i] == y->letters[k])
      i++, k++;
    else if (i < x->n && x->letters[i] == MZ_L_ALEF)
      i++;
    else if (k < y->n && y->letters[k] == MZ_L_ALEF)
      k++;
    else
      return false;
  }
  return true;
}

/* سياساتها, أرواحهم, فعالياته, لاعبونا: the thing is somebody's. */
bool mz_possessed(const mz_spelling *w) {
  uint32_t n = w->n;
  const uint8_t *l = w->letters;
  if (n < 5) return false;
  if (l[n - 1] == MZ_L_ALEF)
    return l[n - 2] == MZ_L_HEH || (l[n - 2] == MZ_L_NOON && mz_long_vowel(l[n - 3])) ||
           (l[n - 2] == MZ_L_MEEM && l[n - 3] == MZ_L_HEH);
  if (l[n - 1] == MZ_L_MEEM || l[n - 1] == MZ_L_NOON) return l[n - 2] == MZ_L_HEH;
  return l[n - 1] == MZ_L_HEH && l[n - 2] == MZ_L_TEH && mz_long_vowel(l[n - 3]);
}

/* An ending, a pronoun or both. */
static bool sl_suffixed(const mz_spelling *w) {
  if (mz_possessed(w)) return true;
  mz_spelling t = sl_trim(w);
  uint8_t last = t.letters[t.n - 1];
  return last == MZ_L_TEH || (last == MZ_L_MEEM && t.letters[t.n - 2] == MZ_L_HEH);
}

/* سلمان, سليمان; جعفر, جعيفر: a name, and another made of it. */
bool mz_diminutive(const mz_spelling *p, const mz_spelling *q) {
  mz_spelling a = *p, b = *q; /* سلماني, سليماني */
  if (a.n > 5 && b.n > 5 && a.letters[a.n - 1] == MZ_L_YEH && b.letters[b.n - 1] == MZ_L_YEH)
    a.n--, b.n--;
  const mz_spelling *x = &a, *y = &b;
  if (x->n > y->n) {
    const mz_spelling *t = x;
    x = y;
    y = t;
  }
  if (y->n != x->n + 1 || y->letters[2] != MZ_L_YEH || memcmp(x->letters, y->letters, 2) != 0 ||
      memcmp(x->letters + 2, y->letters + 3, x->n - 2U) != 0)
    return false;
  if (x->n == 5) return x->letters[4] == MZ_L_NOON && x->letters[3] == MZ_L_ALEF;
  return x->n == 4 && !mz_long_vowel(x->letters[1]) && !mz_long_vowel(x->letters[2]) &&
         !mz_long_vowel(x->letters[3]);
}

bool mz_grammatical(const mz_spelling *x, const mz_spelling *y) {
  if (sl_hamza(x, y)) return true;
  if (mz_other_consonants(x, y) || mz_foreign_shape(x) || mz_foreign_shape(y)) return false;
  mz_spelling p = sl_trim(x), q = sl_trim(y);
  if (mz_possessed(x) || mz_possessed(y) || mz_diminutive(x, y)) return true;
  bool root = mz_skeleton_of(x).consonants < 5 || mz_derived(x) || mz_clitic_letter(x->letters[0]);
  return root && mz_alef_alone(&p, &q); /* but دنمرك, دنمارك */
}

bool mz_broken_plural(const mz_spelling *x, const mz_spelling *y) {
  bool a = x->letters[2] == MZ_L_ALEF && !mz_long_vowel(x->letters[1]);
  bool b = y->letters[2] == MZ_L_ALEF && !mz_long_vowel(y->letters[1]);
  return a != b;
}

bool mz_own_first_letter(const mz_spelling *x, const mz_spelling *y, bool named) {
  bool same = x->letters[1] == y->letters[1];
  if (x->letters[0] != MZ_L_WAW) return same;
  return named && !same && (!mz_long_vowel(x->letters[1]) || !mz_long_vowel(y->letters[1]));
}

bool mz_and_before(const mz_spelling *w) {
  return w->n >= 5 && w->letters[0] == MZ_L_WAW && !mz_long_vowel(w->letters[1]);
}

static bool sl_derived_letter(uint8_t l) {
  return l == MZ_L_ALEF || l == MZ_L_MEEM || l == MZ_L_TEH || l == MZ_L_YEH || l == MZ_L_NOON;
}

bool mz_derived(const mz_spelling *w) {
  return sl_derived_letter(w->letters[0]);
}

bool mz_verbal(const mz_spelling *w) {
  const uint8_t *l = w->letters;
  return l[0] != MZ_L_ALEF ? l[1] == MZ_L_TEH || (l[1] == MZ_L_SEEN && l[2] == MZ_L_TEH)
                           : l[2] == MZ_L_TEH;
}

bool mz_clitic_letter(uint8_t l) {
  return l == MZ_L_WAW || l == MZ_L_FEH || l == MZ_L_BEH || l == MZ_L_LAM || l == MZ_L_KAF;
}

/* }================================================================== */

/* {==================================================================
** What no word of the language looks like
** =================================================================== */

/* The long vowels inside a word, before its soft ending. */
static uint32_t sl_inner(const mz_spelling *w) {
  mz_spelling t = sl_trim(w);
  uint32_t n = 0;
  for (uint32_t i = 1; i < t.n; i++) n += mz_long_vowel(t.letters[i]);
  return n;
}

/* وايتكر, رايتس: اي before two more consonants. */
static bool sl_diphthong(const mz_spelling *w) {
  for (uint32_t i = 1; i + 3 < w->n; i++)
    if (w->letters[i] == MZ_L_ALEF && w->letters[i + 1] == MZ_L_YEH) {
      uint32_t n = 0;
      for (uint32_t k = i + 2; k < w->n; k++) n += !sl_soft(w, k);
      return n >= 2 && !mz_long_vowel(w->letters[i + 2]);
    }
  return false;
}

/* شنغهاي, هامنغ: a غ behind ن that no root has there. */
static bool sl_ng(const mz_spelling *w) {
  for (uint32_t i = 2; i < w->n; i++) {
    if (w->letters[i] != SL_GHAIN || w->letters[i - 1] != MZ_L_NOON) continue;
    if (i + 1U == w->n) return true;
    uint8_t next = w->letters[i + 1];
    if (next == MZ_L_HEH || next == MZ_L_KAF || next == MZ_L_TEH || next == MZ_L_DAL ||
        next == SL_SHEEN)
      return true;
  }
  return false;
}

/* تشيلسي: the first sound of an English name; تشير, تشيدها, but no two letters of the root behind تشي. */
static bool sl_ch(const mz_spelling *w) {
  const uint8_t *l = w->letters;
  return w->n > 5 && l[0] == MZ_L_TEH && l[1] == SL_SHEEN && mz_long_vowel(l[2]) &&
         !sl_soft(w, 3) && !sl_soft(w, 4) && l[4] != MZ_L_HEH && l[4] != MZ_L_KAF &&
         l[4] != MZ_L_TEH && l[4] != MZ_L_NOON && l[4] != MZ_L_MEEM;
}

/* Endings of names that no word of the language has: دوستويفسكي, إيفانوفيتش, روزنشتاين, قرغيزستان. */
static bool sl_name_ending(const mz_spelling *w) {
  static const struct {
    uint8_t n, least; /* letters of it, and of a word that has it */
    uint8_t letters[5];
  } endings[] = {{3, 7, {MZ_L_SEEN, MZ_L_KAF, MZ_L_YEH}},
                 {3, 5, {MZ_L_YEH, MZ_L_TEH, SL_SHEEN}},
                 {4, 7, {MZ_L_SEEN, MZ_L_TEH, MZ_L_ALEF, MZ_L_NOON}},
                 {5, 7, {SL_SHEEN, MZ_L_TEH, MZ_L_ALEF, MZ_L_YEH, MZ_L_NOON}}};
  for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
    if (w->n >= endings[i].least &&
        memcmp(w->letters + w->n - endings[i].n, endings[i].letters, endings[i].n) == 0)
      return true;
  return false;
}

/* لاستئصال, ويستخدمون: the longest that verbs and their nouns are, behind a clitic. */
static bool sl_tenth_form(const mz_spelling *w) {
  const uint8_t *l = w->letters + mz_clitic_letter(w->letters[0]);
  return w->n >= 6 && sl_derived_letter(l[0]) && l[1] == MZ_L_SEEN && l[2] == MZ_L_TEH;
}

bool mz_foreign_shape(const mz_spelling *w) {
  if (w->n < 4 || mz_possessed(w) || sl_arabic_letter(w)) return false;
  if (sl_ng(w) || sl_name_ending(w) || sl_ch(w)) return true;
  if (w->n < 5) return false;
  uint32_t n = sl_root(w), inside = 0, last = 0; /* vowels of the root, and behind it */
  for (uint32_t i = 1; i + 1U < w->n; i++) {
    bool vowel = mz_long_vowel(w->letters[i]);
    inside += vowel && i < n;
    last += vowel && i >= n;
  }
  uint32_t twice = (w->letters[1] == MZ_L_WAW || w->letters[1] == MZ_L_YEH) &&
                   w->letters[2] == MZ_L_ALEF; /* صواريخ, ميادين */
  bool derived = mz_derived(w) || sl_tenth_form(w);
  if (inside >= (derived ? 4U : 3U) + twice) return true;
  uint32_t consonants =
      n - inside - (n == w->n && sl_soft(w, n - 1U)) - mz_clitic_letter(w->letters[0]);
  if (derived) /* مونتينيغرو, إنستغرام, but استخراج */
    return (consonants >= 6 && inside >= 2) || (consonants >= 7 && !sl_tenth_form(w));
  return inside + last > w->n - inside - last + twice || consonants >= 6 ||
         (consonants == 5 && inside >= 2) || sl_diphthong(w);
}

bool mz_odd_vowel(const mz_spelling *x, const mz_spelling *y) {
  if (x->n > y->n) {
    const mz_spelling *t = x;
    x = y;
    y = t;
  }
  return x->n >= 4 && y->n == x->n + 1 && x->letters[1] == y->letters[1] &&
         mz_long_vowel(x->letters[1]) && !mz_derived(x) && y->letters[y->n - 2] == MZ_L_YEH;
}

bool mz_joins_derived(const mz_spelling *w) {
  uint8_t first = w->letters[0], second = w->letters[1];
  return mz_clitic_letter(first) && sl_derived_letter(second) &&
         !(first == MZ_L_KAF && second == MZ_L_ALEF);
}

bool mz_loan(const mz_spelling *x, const mz_spelling *y, const mz_skeleton *s) {
  if (mz_derived(x) || mz_joins_derived(x) || sl_suffixed(x) || sl_suffixed(y)) return false;
  return s->consonants >= 6 || (s->consonants >= 4 && (sl_inner(x) >= 3 || sl_inner(y) >= 3));
}

/* Two long vowels that no Arabic word has so near to each other: ديفيد, سوسيو. */
static bool sl_odd_vowels(uint8_t first, uint8_t second) {
  if (first == MZ_L_ALEF) return second == MZ_L_ALEF;
  return first == second || (first == MZ_L_WAW && second == MZ_L_YEH);
}

bool mz_arabic_shape(const mz_spelling *w) {
  uint32_t vowels = 0;
  if (sl_arabic_letter(w)) return true;
  bool derived = mz_derived(w) && w->n > 1 && !mz_long_vowel(w->letters[1]);
  for (uint32_t i = 1; i < w->n; i++) vowels += sl_soft(w, i);
  if (w->n >= 5 && sl_soft(w, 1) && sl_soft(w, 3) && sl_odd_vowels(w->letters[1], w->letters[3]))
    return false;
  return w->n - vowels <= (derived ? 4U : 3U) && vowels <= 2;
}

bool mz_arabic_root(const mz_spelling *w) {
  mz_spelling root = *w;
  root.n = (uint8_t)sl_root(w);
  return mz_arabic_shape(&root);
}

/* What is mostly vowels is no word of the language either: دياوارا, هيومان. */
bool mz_vowels(const mz_spelling *x, const mz_spelling *y, const mz_skeleton *s) {
  uint32_t n = sl_inner(x), m = sl_inner(y);
  if (mz_derived(x) || sl_arabic_letter(x)) return false;
  return s->consonants == 2 ? n >= 3 && m >= 3 : s->consonants == 3 && (n >= 3 || m >= 3);
}

/* }================================================================== */
