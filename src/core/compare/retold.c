/* SPDX-License-Identifier: MIT
**
** Endings, beginnings and a few whole words of the first person and of the third. Where a word may be another one, too
** (أعلن is أُعلن as well as أعلنَ), it is not said to be the same.
*/
#include "retold.h"

#define RT_LETTERS 24
#define RT_STEM 3 /* letters of a verb behind what tells its person */

typedef struct rt_word {
  uint8_t l[RT_LETTERS];
  uint32_t n; /* 0: too long */
  const char *s;
  size_t length;
} rt_word;

static rt_word rt_read(const char *s, size_t length) {
  rt_word w = {.s = s, .length = length};
  size_t n = mz_letters(s, length, w.l, RT_LETTERS);
  w.n = n <= RT_LETTERS ? (uint32_t)n : 0;
  return w;
}

/* Are the letters of a word from `at` on those of `ending`, an Arabic word? */
static bool rt_ends(const rt_word *w, uint32_t at, const char *ending) {
  uint8_t e[8];
  uint32_t n = (uint32_t)mz_letters(ending, strlen(ending), e, sizeof e);
  return at <= w->n && w->n - at == n && memcmp(w->l + at, e, n) == 0;
}

static bool rt_one_of(const rt_word *w, uint32_t at, const char *const *endings) {
  for (; *endings != NULL; endings++)
    if (rt_ends(w, at, *endings)) return true;
  return false;
}

static const char *const rt_own[] = {"ي", "ني", "نا", NULL};
static const char *const rt_whose[] = {"ه", "ها", "هم", "هما", "هن", NULL};

static uint32_t rt_common(const rt_word *x, const rt_word *y) {
  uint32_t i = 0;
  while (i < x->n && i < y->n && x->l[i] == y->l[i]) i++;
  return i;
}

/* بلادي, بلاده; لنا, لهم; لدي, لديه. What ends in ة has no pronoun. */
static bool rt_pronoun(const rt_word *x, const rt_word *y) {
  static const char marbuta[] = "ة";
  uint32_t i = rt_common(x, y);
  if (i == 0 || (y->length >= 2 && memcmp(y->s + y->length - 2, marbuta, 2) == 0)) return false;
  if (i == x->n)
    return x->n > 2 && x->n <= 4 && x->l[i - 1] == MZ_L_YEH && rt_one_of(y, i, rt_whose);
  bool doubled = i > 1 && i <= 3 && x->l[i - 1] == MZ_L_NOON && rt_ends(x, i, "ا"); /* منا */
  return (doubled || rt_one_of(x, i, rt_own)) && rt_one_of(y, i, rt_whose);
}

/* أستطيع, يستطيع; سنعمل, ستعمل, سيعملون. Without its hamza أ is the head of another form (استقبل), and so is it before three
** letters (أعلن) that have none of the middle which only the first person has (أقول, أريد). */
static bool rt_present(const rt_word *x, const rt_word *y) {
  static const char hamza[] = "أ";
  uint32_t i = rt_common(x, y), rest;
  for (uint32_t k = 0; k < i; k++)
    if (x->l[k] != MZ_L_SEEN && !mz_clitic_letter(x->l[k])) return false;
  if (i + 1 + RT_STEM > x->n || i + 1 + RT_STEM > y->n) return false;
  rest = x->n - i - 1;
  if (y->l[i] != MZ_L_YEH && y->l[i] != MZ_L_TEH) return false;
  if (y->n - i - 1 < rest || memcmp(x->l + i + 1, y->l + i + 1, rest) != 0) return false;
  if (x->l[i] == MZ_L_NOON)
    return y->n - i - 1 == rest || rt_ends(y, i + 1 + rest, "ون") || rt_ends(y, i + 1 + rest, "وا");
  uint8_t middle = x->l[i + 2];
  return x->l[i] == MZ_L_ALEF && y->n - i - 1 == rest && (size_t)2 * i + 2 <= x->length &&
         memcmp(x->s + (size_t)2 * i, hamza, 2) == 0 &&
         (rest > RT_STEM || middle == MZ_L_WAW || middle == MZ_L_YEH);
}

/* حرصنا: حرصت, حرصوا; not حرص, since اقتصادنا is no اقتصاد. */
static bool rt_past(const rt_word *x, const rt_word *y) {
  static const char *const ends[] = {"ت", "وا", NULL};
  uint32_t i = x->n < 2 ? 0 : x->n - 2;
  return i >= RT_STEM && rt_ends(x, i, "نا") && y->n >= i && memcmp(x->l, y->l, i) == 0 &&
         rt_one_of(y, i, ends);
}

/* Letters before a word that are not its own: ونحن. */
static uint32_t rt_joined(const rt_word *w) {
  return w->n > 3 && (w->l[0] == MZ_L_WAW || w->l[0] == MZ_L_FEH);
}

static const char *const rt_we[] = {"أنا", "نحن", NULL};

/* نحن, هم; كنا, كانوا. */
static bool rt_whole(const rt_word *x, const rt_word *y) {
  static const char *const they[] = {"هو", "هي", "هم", NULL}, *const were[] = {"كنت", "كنا", NULL},
                           *const was[] = {"كان", "كانت", "كانوا", NULL};
  uint32_t i = rt_joined(x), k = i > 0 && y->n > 2 && y->l[0] == x->l[0];
  if (i != k) return false;
  return (rt_one_of(x, i, rt_we) && rt_one_of(y, k, they)) ||
         (rt_one_of(x, i, were) && rt_one_of(y, k, was));
}

bool mz_retold(const char *s, size_t n, const char *t, size_t m) {
  rt_word x = rt_read(s, n), y = rt_read(t, m);
  if (x.n == 0 || y.n == 0) return false;
  return rt_pronoun(&x, &y) || rt_present(&x, &y) || rt_past(&x, &y) || rt_whole(&x, &y);
}

bool mz_first_person(const char *s, size_t n) {
  rt_word w = rt_read(s, n);
  return rt_one_of(&w, rt_joined(&w), rt_we);
}
