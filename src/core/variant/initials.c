/* SPDX-License-Identifier: MIT
**
** Names that are read out letter by letter: إتش إس بي سي, بي.بي.سي, إيه تي آند تي, تي&تي. Print spells the letters as it
** likes, so the name is the Latin letters that they stand for.
*/
#include "initials.h"
#include "variant.h"

#define IN_LEAST 3    /* letters of a name: إل جي could be other words */
#define IN_LATIN 0x40 /* parts them from the codes of Arabic letters */

#define IN_BYTES 10 /* of the longest word for a letter */

/* What a word is in a name, each word as it is printed, in the order of its bytes: src/lexicon/parts.tsv. */
static const struct in_part {
  char word[IN_BYTES + 1];
  char article; /* '-', or '+' for one that is an Arabic word, too; or 0 */
  char letter;  /* which it reads out, '&' for آند, or 0 */
} in_parts[] = {
#include "../../tables/parts.inc"
};

/* What a token is in a name, or NULL. */
static const struct in_part *in_find(const mz_doc *d, uint32_t token) {
  const char *word = d->text + d->first[token];
  size_t n = d->end[token] - d->first[token], low = 0, high = sizeof in_parts / sizeof *in_parts;
  while (n <= IN_BYTES && low < high) {
    size_t middle = (low + high) / 2;
    const char *part = in_parts[middle].word;
    int order = strncmp(part, word, n);
    if (order == 0 && part[n] == '\0') return &in_parts[middle];
    if (order < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return NULL;
}

char mz_read_out(const mz_doc *d, uint32_t token) {
  const struct in_part *part = in_find(d, token);
  return part != NULL ? part->letter : 0;
}

bool mz_name_article(const mz_doc *d, uint32_t token) {
  const struct in_part *part = in_find(d, token);
  return part != NULL && part->article != 0;
}

bool mz_foreign_article(const mz_doc *d, uint32_t token) {
  const struct in_part *part = in_find(d, token);
  return part != NULL && part->article == '-';
}

/* What token i adds to a name: a letter, '&', '.' or '-' between letters, or 0. */
static char in_sign(const mz_doc *d, uint32_t i) {
  uint32_t cp = 0;
  if (d->kind[i] == MZ_WORD) return mz_read_out(d, i);
  mz_utf8(d->text + d->first[i], d->text + d->end[i], &cp);
  return cp == '&' || cp == '.' || cp == '-' ? (char)cp : 0;
}

/* Is token i glued to what stands on both sides, as marks between letters are? */
static bool in_glued(const mz_doc *d, uint32_t i) {
  return d->end[i - 1] == d->first[i] && i + 1 < d->ntok && d->end[i] == d->first[i + 1];
}

/* وكالة سي آي إيه إن خمسة: a last إن before a word or a number says "that". */
static bool in_says(const mz_doc *d, const mz_spelt_word *x) {
  return x->is.n > 0 && x->is.letters[x->is.n - 1] == (IN_LATIN | 'N') && x->end < d->ntok &&
         (d->kind[x->end] == MZ_WORD || d->kind[x->end] == MZ_NUMBER);
}

/* The name that begins at token i; out->end is where it ends. */
static bool in_name(const mz_variant_work *w, uint32_t doc, uint32_t i, mz_spelt_word *out) {
  const mz_side *side = &w->c->sides[doc];
  const mz_doc *d = side->doc;
  *out = (mz_spelt_word){
      .doc = doc, .token = i, .end = i + 1, .first = d->first[i], .known = true, .initials = true};
  for (uint32_t t = i; t < d->ntok && side->sentence[t] != MZ_NO_SENTENCE; t++) {
    char sign = in_sign(d, t);
    bool dotted = t > i && d->kind[t - 1] != MZ_WORD; /* a dot may have ended a sentence */
    if (sign == 0 || out->is.n == MZ_SPELLING_LETTERS) break;
    if (t > i && !dotted && side->sentence[t] != side->sentence[t - 1]) break;
    if (d->kind[t] != MZ_WORD && sign != '&' && !in_glued(d, t)) break;
    if (sign == '.' || sign == '-') continue;
    out->is.letters[out->is.n++] = (uint8_t)(IN_LATIN | sign);
    if (d->kind[t] == MZ_WORD) out->end = t + 1;
  }
  if (in_says(d, out)) out->is.n--, out->end--;
  out->base = mz_spelling_hash(&out->is);
  return out->is.n >= IN_LEAST;
}

/* Most words are too long to be a letter, or the next one is. */
static bool in_long(const mz_doc *d, uint32_t i) {
  return d->end[i] - d->first[i] > IN_BYTES || i + 1 == d->ntok ||
         d->end[i + 1] - d->first[i + 1] > IN_BYTES;
}

mz_status mz_join_initials(mz_variant_work *w, uint32_t doc) {
  const mz_side *s = &w->c->sides[doc];
  mz_status st = MZ_OK;
  for (uint32_t i = 0; i < s->doc->ntok && st == MZ_OK; i++) {
    mz_spelt_word x;
    if (s->doc->kind[i] != MZ_WORD || in_long(s->doc, i) || s->sentence[i] == MZ_NO_SENTENCE ||
        mz_read_out(s->doc, i) == 0 || !in_name(w, doc, i, &x))
      continue;
    st = mz_push_name(w, &x);
    i = x.end - 1;
  }
  return st;
}
