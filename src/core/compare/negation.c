/* SPDX-License-Identifier: MIT
**
** Negation turns what is said round. Only a word that both wordings have is said to be denied by one of them, right behind
** its particle: whatever else replaces a denied word may say the same in other words.
*/
#include "negation.h"
#include "../figure/affix.h"
#include "../text/document.h"

#define NG_REACH                                                                                   \
  12 /* tokens behind a negation in which إلا takes it back, and before ولا in which it is one of two */
#define NG_LETTERS 16

/* What a word does to a statement. */
enum {
  NG_NOT = 1,
  NG_MAY = 2,
  NG_ONLY = 4,
  NG_LIGHT = 8,
  NG_REFUSED = 16,
  NG_OF_NOUN = 32,
  NG_JOINED = 64
};

static uint8_t ng_sense(const mz_sense *x, uint8_t clitics) {
  if (x->words > 1) return 0;
  if (x->cls == MZ_S_NEGATION) return (clitics & ~MZ_P_WAW) != 0 ? NG_LIGHT : NG_NOT | NG_LIGHT;
  if (x->cls == MZ_S_CONTRARY) return strcmp(x->text, "denied") == 0 ? NG_REFUSED : 0;
  if (x->cls != MZ_S_FUNCTION) return 0;
  if (strcmp(x->extra, "denies") == 0) return NG_NOT | NG_LIGHT | NG_OF_NOUN;
  if (strcmp(x->extra, "may-deny") == 0) return NG_MAY | NG_LIGHT;
  if (strcmp(x->extra, "lest") == 0) return NG_REFUSED | NG_LIGHT;
  if (strcmp(x->extra, "only") == 0) return NG_ONLY | NG_LIGHT;
  return NG_LIGHT;
}

/* Token t, behind its clitics; with ل or ك before them لا and لم are other words (كلا, كلم). */
static uint8_t ng_read(const mz_doc *d, uint32_t t) {
  static const char alef[] = "أ"; /* of ألا, which is no إلا */
  enum { OF_ALLA = 6 };           /* bytes */
  const char *s = d->text + d->first[t], *end = d->text + d->end[t];
  if (d->kind[t] != MZ_WORD) return 0;
  mz_folded l = mz_read_letters(s, d->end[t] - d->first[t]);
  mz_strip strips[MZ_STRIPS];
  if (l.n == 0) return 0;
  uint32_t n = mz_strips(&l, strips);
  const mz_lexicon_tables *lx = mz_lexicon_of(d->lexicon);
  for (uint32_t k = 0; k < n; k++) {
    const mz_entry *e = mz_lexicon_find(lx, mz_folded_key(&l, strips[k].letters, l.n));
    if (e == NULL) continue;
    uint8_t does = 0;
    for (uint32_t i = 0; i < e->senses; i++)
      does |= ng_sense(&lx->senses[e->sense + i], strips[k].clitics);
    if ((does & NG_ONLY) && (does & NG_NOT))
      does &=
          (uint8_t) ~(end - s >= OF_ALLA && memcmp(end - OF_ALLA, alef, 2) == 0 ? NG_ONLY : NG_NOT);
    return does | (strips[k].clitics & MZ_P_WAW ? NG_JOINED : 0);
  }
  return 0;
}

/* Does token t, which is ما, open what is said, before a verb of the past? Elsewhere it is "what": كاد يسقط، ما أثار الخوف. */
static bool ng_heads(const mz_doc *d, uint32_t t) {
  uint8_t l[NG_LETTERS];
  if (t + 1 >= d->ntok || d->kind[t + 1] != MZ_WORD) return false;
  size_t n = mz_letters(d->text + d->first[t + 1], d->end[t + 1] - d->first[t + 1], l, NG_LETTERS);
  bool past = n >= 3 && l[0] != MZ_L_YEH && l[0] != MZ_L_TEH && l[0] != MZ_L_NOON;
  if (t == 0 || !past) return past;
  static const char comma[] = "،", semicolon[] = "؛";
  const char *mark = d->text + d->first[t - 1];
  return d->kind[t - 1] == MZ_PUNCT && *mark != ',' && *mark != ';' &&
         memcmp(mark, comma, 2) != 0 && memcmp(mark, semicolon, 2) != 0;
}

static bool ng_denies(const mz_doc *d, uint32_t t) {
  uint8_t does = ng_read(d, t);
  return (does & NG_NOT) || ((does & NG_MAY) && ng_heads(d, t));
}

/* The letters of a word by which it is known in whatever tense it stands: without what tells its person, and weak letters.
** Where they are too few, none. */
static size_t ng_root(const mz_doc *d, uint32_t t, uint8_t *l) {
  size_t n = mz_letters(d->text + d->first[t], d->end[t] - d->first[t], l, NG_LETTERS), at = 0,
         k = 0;
  if (n > NG_LETTERS) return 0;
  if (n > 3 && (l[0] == MZ_L_WAW || l[0] == MZ_L_FEH)) at++;
  if (n > at + 4 && l[at] == MZ_L_SEEN &&
      (l[at + 1] == MZ_L_YEH || l[at + 1] == MZ_L_TEH || l[at + 1] == MZ_L_NOON))
    at++;
  if (n > at + 2 && (l[at] == MZ_L_YEH || l[at] == MZ_L_TEH || l[at] == MZ_L_NOON)) at++;
  if (n > at + 4 && l[n - 1] == MZ_L_NOON && l[n - 2] == MZ_L_WAW) n--;
  if (n > at + 3 && l[n - 1] == MZ_L_TEH) n--;
  for (; at < n; at++)
    if (l[at] != MZ_L_ALEF && l[at] != MZ_L_WAW && l[at] != MZ_L_YEH) l[k++] = l[at];
  return k < 2 ? 0 : k;
}

/* لازال, ولاسيما: is لا written with the word behind it? */
static bool ng_fused(const mz_doc *d, uint32_t i) {
  uint8_t l[NG_LETTERS];
  size_t n = mz_letters(d->text + d->first[i], d->end[i] - d->first[i], l, NG_LETTERS);
  size_t at = n > 0 && l[0] == MZ_L_WAW;
  return n > at + 3 && l[at] == MZ_L_LAM && l[at + 1] == MZ_L_ALEF;
}

/* Is token i that of another document at t, whatever its tense, perhaps behind ب or ل? */
static bool ng_same(const mz_doc *d, uint32_t i, const mz_doc *of, uint32_t t) {
  uint8_t l[NG_LETTERS], m[NG_LETTERS];
  size_t n = ng_root(of, t, l), k = ng_root(d, i, m);
  if (n > 0 && k == n && memcmp(l, m, n) == 0) return true;
  return n > 0 && k == n + 1 && (m[0] == MZ_L_BEH || m[0] == MZ_L_LAM) &&
         memcmp(l, m + 1, n) == 0 && !(ng_read(d, i) & NG_LIGHT) && !ng_fused(d, i);
}

/* Has a stretch of bytes but particles and, so many times, the word at token t of `of`? None of them denies, unless it is `not`. */
static bool ng_only(const mz_doc *d, mz_span in, const mz_doc *of, uint32_t t, uint32_t not,
                    uint32_t times) {
  uint32_t n = 0;
  for (uint32_t i = in.first < in.end ? mz_token_at(d, in.first) : d->ntok;
       i < d->ntok && d->first[i] < in.end; i++) {
    uint8_t does = ng_read(d, i);
    if (i == not || d->kind[i] == MZ_PUNCT) continue;
    if (does & (NG_NOT | NG_MAY | NG_REFUSED)) return false;
    if (n < times && ng_same(d, i, of, t))
      n++;
    else if (!(does & NG_LIGHT))
      return false;
  }
  return n == times;
}

static bool ng_ahead(const mz_doc *d, uint32_t t, uint8_t does) {
  for (uint32_t n = 1; n <= NG_REACH && t + n < d->ntok; n++)
    if (ng_read(d, t + n) & does) return true;
  return false;
}

/* Stands one of these within reach before token t, `not` in its own clause? */
static bool ng_before(const mz_doc *d, uint32_t t, uint8_t does, uint8_t not ) {
  for (uint32_t n = 1; n <= NG_REACH && n <= t; n++) {
    if (d->kind[t - n] == MZ_PUNCT) not = 0;
    if (ng_read(d, t - n) & (does | not )) return true;
  }
  return false;
}

/* Is what token t denies the second of two things, لم يحضر الوزير ولا النائب? One may deny them with و alone. */
static bool ng_second(const mz_doc *d, uint32_t t) {
  uint8_t l[NG_LETTERS], m[NG_LETTERS];
  size_t n = mz_letters(d->text + d->first[t], d->end[t] - d->first[t], l, NG_LETTERS);
  mz_letters(d->text + d->first[t + 1], d->end[t + 1] - d->first[t + 1], m, NG_LETTERS);
  return n == 3 && l[0] == MZ_L_WAW && l[2] == MZ_L_ALEF && m[0] != MZ_L_YEH &&
         ng_before(d, t, NG_NOT, 0);
}

/* The last token in a stretch of bytes that denies; the number of tokens if none does. */
static uint32_t ng_last(const mz_doc *d, mz_span in) {
  uint32_t found = d->ntok;
  if (in.first == in.end) return found;
  for (uint32_t i = mz_token_at(d, in.first); i < d->ntok && d->first[i] < in.end; i++)
    if (ng_denies(d, i)) found = i;
  return found;
}

bool mz_denies(const mz_doc *a, mz_span x, const mz_doc *b, mz_span y) {
  uint32_t t = ng_last(a, x), u = ng_last(b, y);
  if ((t < a->ntok) == (u < b->ntok)) return false;
  const mz_doc *d = t < a->ntok ? a : b, *other = d == a ? b : a;
  mz_span in = d == a ? x : y, facing = d == a ? y : x;
  uint32_t denies = d == a ? t : u, denied = denies + 1;
  if (denied >= d->ntok || d->kind[denied] != MZ_WORD) return false;
  uint8_t next = ng_read(d, denied);
  uint8_t how = ng_read(d, denies);
  if ((next & NG_NOT) || ((next & NG_LIGHT) && (next & NG_JOINED))) return false; /* ألا وهو */
  if ((next & NG_LIGHT) && (how & NG_OF_NOUN)) return false; /* غير أن: but */
  if (!(how & NG_NOT) && facing.first < facing.end) return false;
  if (ng_ahead(d, denies, NG_ONLY) || ng_second(d, denies)) return false; /* لا يملك إلا كذا */
  if (facing.first < facing.end &&
      ng_before(other, mz_token_at(other, facing.first), NG_REFUSED, NG_NOT))
    return false; /* نفى أن يكون, قال إنه لم يكن */
  if (d->first[denied] >= in.end)
    return ng_only(d, in, d, denied, denies, 0) &&
           ng_only(other, facing, d, denied, other->ntok, 0);
  return ng_only(d, in, d, denied, denies, 1) && ng_only(other, facing, d, denied, other->ntok, 1);
}
