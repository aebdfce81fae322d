/* SPDX-License-Identifier: MIT
**
** One pattern tells of many: حقق أحمد العطار المركز الأول, حقق سالم الراوي المركز الأول. A person is known by a frequent
** given name with more of the name behind it. Two sentences tell of two persons if each names some, and none that the other names
** too, however it is spelled; who says it is nobody of them.
*/
#include "bearer.h"
#include "naming.h"
#include "spelling.h"

#define BE_BEFORE 24 /* tokens before a figure in which its bearer is looked for … */
#define BE_BEHIND 8  /* … and behind it, in its clause */
#define BE_NAMES 4   /* persons */
#define BE_WORDS 5   /* of one name */

/* The tokens [first, end) of a name. */
typedef struct be_name {
  uint32_t first, end;
} be_name;

typedef struct be_names {
  const mz_side *s;
  const mz_fact *x;
  be_name at[BE_NAMES];
  uint32_t n;
} be_names;

static bool be_spell(const mz_doc *d, uint32_t from, uint32_t end, mz_spelling *out) {
  size_t n = mz_letters(d->text + from, end - from, out->letters, MZ_SPELLING_LETTERS);
  out->n = (uint8_t)(n > MZ_SPELLING_LETTERS ? 0 : n);
  return out->n > 0;
}

/* Are the letters from a byte of token w on a given name? عبد and عبدالرحمن are. */
static bool be_given_from(const mz_doc *d, uint32_t from, uint32_t w) {
  static const char servant[] = "عبدال";
  mz_spelling x;
  return (d->end[w] - from > sizeof servant - 1 &&
          memcmp(d->text + from, servant, sizeof servant - 1) == 0) ||
         (be_spell(d, from, d->end[w], &x) && mz_given_name(&x));
}

/* Is it a given name, with و ف ب ل ك in front of it or without, and no other word that the lexicon knows? علي is not على. */
static bool be_given(const mz_side *s, uint32_t w) {
  const mz_doc *d = s->doc;
  uint32_t stem = mz_stem_start(&s->scan, w);
  bool known = (mz_word_at(&s->scan, w)->classes & ~MZ_CLASS(MZ_S_NOUN)) != 0,
       whole = stem == d->first[w];
  if (w > 0 && mz_is_spelt(&s->scan, w - 1, "عبد")) return true;
  if (mz_is_spelt(&s->scan, w, "علي") || mz_is_spelt(&s->scan, w, "عمر")) return true;
  if (mz_is_spelt(&s->scan, w, "باسم")) return false; /* الناطق باسم الجيش */
  return (!(known && whole) && be_given_from(d, d->first[w], w)) ||
         (!known && !whole && be_given_from(d, stem, w));
}

/* Does a name go on with token w? */
static bool be_goes_on(const mz_side *s, uint32_t w) {
  return mz_is_spelt(&s->scan, w, "بن") || mz_is_spelt(&s->scan, w, "ابن") ||
         (mz_name_word(&s->scan, w) && s->figure[w] == MZ_NO_FIGURE &&
          mz_stem_start(&s->scan, w) == s->doc->first[w]);
}

/* The name of a person that begins at token w: a given name and a word more. */
static bool be_name_at(const mz_side *s, uint32_t w, uint32_t end, be_name *out) {
  if (!mz_is_word(&s->scan, w) || s->figure[w] != MZ_NO_FIGURE || !be_given(s, w)) return false;
  *out = (be_name){w, w + 1};
  while (out->end < end && out->end - w < BE_WORDS && be_goes_on(s, out->end)) out->end++;
  return out->end - w > 1;
}

/* The persons that tokens [from, to) name, but for the source of a figure. */
static void be_read(const mz_side *s, const mz_figure *f, uint32_t from, uint32_t to,
                    be_names *out) {
  be_name name;
  for (uint32_t w = from; w < to && out->n < BE_NAMES; w++) {
    uint32_t at = s->doc->first[w];
    if ((at >= f->attribution.first && at < f->attribution.end) || !be_name_at(s, w, to, &name))
      continue;
    out->at[out->n++] = name;
    w = name.end - 1;
  }
}

/* Does a clause begin behind a word, of which a name before it is no part: أن, الذي? */
static bool be_parts(const mz_side *s, uint32_t w) {
  return mz_is_that(&s->scan, w) || mz_has_value(&s->scan, w, MZ_S_FUNCTION, "relative");
}

static be_names be_names_of(const mz_cmp *c, const mz_fact *x) {
  const mz_side *s = &c->sides[x->doc];
  const mz_figure *f = &s->fig[x->figure];
  const mz_sentence *at = &s->sent[x->sentence];
  be_names names = {.s = s, .x = x};
  uint32_t from = f->tok_first, to = f->tok_end;
  while (from > at->tok_first && f->tok_first - from < BE_BEFORE && !be_parts(s, from - 1)) from--;
  while (to < at->tok_end && to - f->tok_end < BE_BEHIND && s->doc->kind[to] != MZ_PUNCT &&
         !be_parts(s, to))
    to++;
  be_read(s, f, from, f->tok_first, &names);
  be_read(s, f, f->tok_end, to, &names);
  return names;
}

/* Does one of two words end with the other: عبدالرحمن, الرحمن? */
static bool be_ends(const mz_spelling *x, const mz_spelling *y) {
  uint8_t n = x->n < y->n ? x->n : y->n;
  return n > 3 && memcmp(x->letters + x->n - n, y->letters + y->n - n, n) == 0;
}

/* Are two words one name, but for its spelling? */
static bool be_alike(const mz_side *a, uint32_t v, const mz_side *b, uint32_t w) {
  mz_spelling x, y;
  if (a->term[v] != MZ_NO_TERM && a->term[v] == b->term[w]) return true;
  return be_spell(a->doc, mz_stem_start(&a->scan, v), a->doc->end[v], &x) &&
         be_spell(b->doc, mz_stem_start(&b->scan, w), b->doc->end[w], &y) &&
         (be_ends(&x, &y) ||
          (mz_spelling_distance(&x, &y) <= MZ_T_VARIANT && !mz_two_names(&x, &y)));
}

/* The given name that stands before token w in one name; or w. */
static uint32_t be_given_before(const mz_side *s, uint32_t w) {
  uint32_t first = w;
  for (uint32_t i = w; i > 0 && w - i < BE_WORDS - 1;) {
    if (be_given(s, --i)) first = i;
    if (!be_goes_on(s, i)) break;
  }
  return first;
}

/* Has a name a word like this one? */
static bool be_has(const mz_side *s, const be_name *name, const mz_side *other, uint32_t w) {
  for (uint32_t i = name->first; i < name->end; i++)
    if (be_alike(s, i, other, w)) return true;
  return false;
}

/* Has the other's sentence a word of a name that is no given name? 1 yes, -1 no, 0: all are given names, of which many bear
** each. A name of the same family, but with another given name, is another person's. */
static int be_find(const be_names *k, const be_name *name, const be_names *other) {
  const mz_sentence *at = &other->s->sent[other->x->sentence];
  int found = 0;
  for (uint32_t w = name->first + 1; w < name->end; w++) {
    if (k->s->term[w] == MZ_NO_TERM || be_given(k->s, w)) continue;
    found = -1;
    for (uint32_t i = at->tok_first; i < at->tok_end; i++) {
      if (other->s->doc->kind[i] != MZ_WORD || !be_alike(k->s, w, other->s, i)) continue;
      be_name namesake = {be_given_before(other->s, i), i};
      if (namesake.first == i || be_has(k->s, name, other->s, namesake.first) ||
          be_has(other->s, &namesake, k->s, name->first))
        return 1;
    }
  }
  return found;
}

/* The same of all names: 1 if one is found, -1 if none is, 0 where it is not known. */
static int be_find_any(const be_names *k, const be_names *other) {
  int found = k->n > 0 ? -1 : 0;
  for (uint32_t i = 0; i < k->n && found != 1; i++) {
    int one = be_find(k, &k->at[i], other);
    if (one >= 0) found = one;
  }
  return found;
}

int mz_same_person(const mz_cmp *c, const mz_fact *x, const mz_fact *y) {
  be_names p = be_names_of(c, x), q = be_names_of(c, y);
  int a = be_find_any(&p, &q), b = be_find_any(&q, &p);
  return a == 1 || b == 1 ? 1 : a == -1 && b == -1 ? -1 : 0;
}
