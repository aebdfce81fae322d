/* SPDX-License-Identifier: MIT
**
** The place in which a name stands says what its letters don't: whoever stands between the same given name and the same
** title is one person, however his name is spelt, if only it is foreign (Arabic names that differ by a vowel are two
** names). And whether one name is one word, two, or two with a hyphen is no more than spelling: أبو ماضي, أبوماضي.
*/
#include "initials.h"
#include "proper.h"

#define SO_BUCKET 24 /* words of one key that are compared */
#define SO_PARTS 3   /* a name that is one word elsewhere is written as so many at most */
#define SO_TITLE 7   /* letters of a title between marks that is two words elsewhere */
#define SO_SEEN 64   /* occurrences of a word that are looked at */

typedef struct so_key {
  uint64_t key;
  uint32_t word;
} so_key;

/* {==================================================================
** Words in order
** =================================================================== */

uint64_t mz_spelling_hash(const mz_spelling *s) {
  return mz_text_hash((const char *)s->letters, s->n);
}

static int so_word_order(const void *x, const void *y) {
  const mz_spelt_word *a = x, *b = y;
  if (a->base != b->base) return a->base < b->base ? -1 : 1;
  if (a->doc != b->doc) return a->doc < b->doc ? -1 : 1;
  return a->token < b->token ? -1 : a->token > b->token;
}

void mz_place_names(mz_variant_work *w) {
  mz_spelt_word *v = w->words.data;
  size_t kept = 0;
  for (size_t i = 0; i < w->words.count; i++)
    if (!v[i].dropped) v[kept++] = v[i];
  w->words.count = kept;
  mz_sort_hashes(v, kept, sizeof *v, so_word_order);
  for (size_t i = 0; i < w->tokens; i++) w->at[i] = MZ_NO_WORD;
  for (uint32_t i = 0; i < kept; i++)
    for (uint32_t t = v[i].token; t < v[i].end; t++) w->at[w->doc_from[v[i].doc] + t] = i;
}

uint32_t mz_name_find(const mz_variant_work *w, uint64_t base) {
  const mz_spelt_word *v = w->words.data;
  size_t low = 0, high = w->words.count;
  while (low < high) {
    size_t mid = low + (high - low) / 2;
    if (v[mid].base < base)
      low = mid + 1;
    else
      high = mid;
  }
  return low < w->words.count && v[low].base == base ? (uint32_t)low : MZ_NO_WORD;
}

bool mz_same_last_sound(const mz_spelt_word *x, const mz_spelt_word *y) {
  uint32_t n = x->is.n;
  if (n != y->is.n || x->maksura == y->maksura || memcmp(x->is.letters, y->is.letters, n - 1) != 0)
    return false;
  return (x->maksura ? y : x)->is.letters[n - 1] == MZ_L_ALEF;
}

/* The word right before or behind a word, marks of quotation aside. */
static uint32_t so_beside(const mz_variant_work *w, uint32_t word, bool behind) {
  const mz_spelt_word *x = (const mz_spelt_word *)w->words.data + word;
  const mz_side *s = &w->c->sides[x->doc];
  const mz_doc *d = s->doc;
  uint32_t t = behind ? x->end : x->token;
  for (uint32_t step = 0; step < 2; step++, t = behind ? t + 1 : t - 1) {
    if (behind ? t >= d->ntok : t == 0) return MZ_NO_WORD;
    uint32_t k = behind ? t : t - 1;
    if (s->sentence[k] != s->sentence[x->token]) return MZ_NO_WORD;
    if (d->kind[k] == MZ_WORD) return w->at[w->doc_from[x->doc] + k];
    if (mz_ends_clause(d->text + d->first[k], d->end[k] - d->first[k])) return MZ_NO_WORD;
  }
  return MZ_NO_WORD;
}

/* }================================================================== */

/* {==================================================================
** Names written apart
** =================================================================== */

static bool so_hyphen(const mz_doc *d, uint32_t token) {
  return token > 0 && token + 1 < d->ntok && d->end[token] - d->first[token] == 1 &&
         d->text[d->first[token]] == '-' && d->end[token - 1] == d->first[token] &&
         d->end[token] == d->first[token + 1];
}

/* Adds the letters of a token to a name. */
static bool so_add(const mz_variant_work *w, uint32_t doc, uint32_t token, mz_spelling *s) {
  const mz_written *x = &w->written[w->doc_from[doc] + token];
  if (x->n == 0 || x->n > MZ_SPELLING_LETTERS - s->n || memchr(x->letters, 0, x->n) != NULL)
    return false;
  memcpy(s->letters + s->n, x->letters, x->n);
  s->n = (uint8_t)(s->n + x->n);
  return true;
}

/* The name that begins at token `from` and reaches to `end`; as it is written, or without clitics and article if its first
** word is known: لولي. */
static bool so_whole(const mz_variant_work *w, uint32_t doc, uint32_t from, uint32_t end,
                     bool as_written, mz_spelt_word *out) {
  const mz_doc *d = w->c->sides[doc].doc;
  uint32_t i = as_written ? MZ_NO_WORD : w->at[w->doc_from[doc] + from];
  *out = (mz_spelt_word){.doc = doc, .token = from, .end = end, .first = d->first[from]};
  if (i != MZ_NO_WORD) {
    const mz_spelt_word *x = (const mz_spelt_word *)w->words.data + i;
    if (x->article || x->end != from + 1) return false;
    out->first = x->first;
    out->is = x->is;
    out->proper = x->proper;
    out->parts = x->parts;
  } else if (!so_add(w, doc, from, &out->is)) {
    return false;
  }
  for (uint32_t t = from + 1; t < end; t++)
    if (d->kind[t] == MZ_WORD && !so_add(w, doc, t, &out->is)) return false;
  i = w->at[w->doc_from[doc] + from + 1];
  if (i != MZ_NO_WORD && mz_foreign_article(d, from)) {
    out->proper |= ((const mz_spelt_word *)w->words.data)[i].proper;
    out->foreign = true;
  }
  out->base = mz_spelling_hash(&out->is);
  return true;
}

static uint32_t so_look(uint32_t n, uint8_t first, uint8_t last) {
  return n << 10 | (uint32_t)first << 5 | last;
}

static void so_note_look(mz_variant_work *w, const mz_spelling *s) {
  uint32_t look = so_look(s->n, s->letters[0], s->letters[s->n - 1]);
  w->looks[look / 64] |= (uint64_t)1 << look % 64;
}

static bool so_has_look(const mz_variant_work *w, uint32_t n, uint8_t first, uint8_t last) {
  uint32_t look = so_look(n, first, last);
  return n <= MZ_SPELLING_LETTERS && (w->looks[look / 64] >> look % 64 & 1) != 0;
}

/* May the words [from, end) be one word elsewhere, as so_whole reads them? Nearly always they can not. */
static bool so_may_join(const mz_variant_work *w, uint32_t doc, uint32_t from, uint32_t end) {
  const mz_written *x = w->written + w->doc_from[doc], *last = &x[end - 1];
  uint32_t i = w->at[w->doc_from[doc] + from], n = 0;
  if (x[from].n == 0 || last->n == 0 || last->n > MZ_WRITTEN_LETTERS) return false;
  for (uint32_t t = from + 1; t < end; t++) n += x[t].n;
  uint8_t l = last->letters[last->n - 1];
  if (so_has_look(w, x[from].n + n, x[from].letters[0], l)) return true;
  if (i == MZ_NO_WORD) return false;
  const mz_spelling *s = &((const mz_spelt_word *)w->words.data)[i].is;
  return so_has_look(w, s->n + n, s->letters[0], l);
}

mz_status mz_push_name(mz_variant_work *w, const mz_spelt_word *x) {
  mz_spelt_word *v = w->words.data;
  for (uint32_t t = x->token; t < x->end; t++) {
    uint32_t i = w->at[w->doc_from[x->doc] + t];
    if (i != MZ_NO_WORD) v[i].dropped = true;
  }
  mz_spelt_word *out = mz_vec_push(&w->c->alloc, &w->words, sizeof *out);
  if (out == NULL) return MZ_ENOMEM;
  *out = *x;
  so_note_look(w, &x->is);
  return MZ_OK;
}

static bool so_particle(const mz_variant_work *w, uint32_t doc, uint32_t token) {
  const mz_side *s = &w->c->sides[doc];
  return s->term[token] != MZ_NO_TERM && mz_term_at(&w->c->terms, s->term[token])->function;
}

/* May a token be a part of a name? No word that the lexicon knows, nothing with an article. */
static bool so_part(const mz_variant_work *w, uint32_t doc, uint32_t token) {
  if (w->c->sides[doc].doc->kind[token] != MZ_WORD || so_particle(w, doc, token)) return false;
  uint32_t i = w->at[w->doc_from[doc] + token];
  const mz_spelt_word *v = w->words.data;
  return i == MZ_NO_WORD || (!v[i].known && !v[i].article);
}

uint32_t mz_name_before(const mz_variant_work *w, const mz_spelt_word *x) {
  const mz_doc *d = w->c->sides[x->doc].doc;
  if (x->token == 0 || !mz_space_after(d, x->token - 1) || !so_part(w, x->doc, x->token - 1))
    return MZ_NO_WORD;
  uint32_t i = w->at[w->doc_from[x->doc] + x->token - 1];
  const mz_spelt_word *v = w->words.data;
  return i != MZ_NO_WORD && v[i].is.letters[v[i].is.n - 1] != MZ_L_HEH ? i : MZ_NO_WORD;
}

static bool so_has_article(const mz_variant_work *w, uint32_t doc, uint32_t token) {
  uint32_t i = w->at[w->doc_from[doc] + token];
  return i != MZ_NO_WORD && ((const mz_spelt_word *)w->words.data)[i].article;
}

/* Does a word begin with a clitic, as no further part of a name does? */
static bool so_clitic(const mz_variant_work *w, uint32_t doc, uint32_t token) {
  uint32_t i = w->at[w->doc_from[doc] + token];
  return i != MZ_NO_WORD &&
         ((const mz_spelt_word *)w->words.data)[i].first > w->c->sides[doc].doc->first[token];
}

/* آنت-مان */
static mz_status so_hyphens(mz_variant_work *w, uint32_t doc) {
  const mz_side *s = &w->c->sides[doc];
  mz_status st = MZ_OK;
  for (uint32_t i = 1; i + 1 < s->doc->ntok && st == MZ_OK; i++) {
    mz_spelt_word x;
    if (s->sentence[i] == MZ_NO_SENTENCE || !so_hyphen(s->doc, i) ||
        !(so_part(w, doc, i - 1) || so_part(w, doc, i + 1)) || so_has_article(w, doc, i + 1) ||
        so_clitic(w, doc, i + 1) || !so_whole(w, doc, i - 1, i + 2, false, &x))
      continue;
    if (x.is.n >= MZ_VARIANT_LEAST) st = mz_push_name(w, &x);
  }
  return st;
}

/* آل, which is no article. */
static bool so_house(const mz_doc *d, uint32_t token) {
  static const char house[] = "آل";
  size_t n = sizeof house - 1;
  return d->end[token] - d->first[token] >= n && memcmp(d->text + d->first[token], house, n) == 0;
}

/* عبد, أبو, أم, بن, بو, آل: what a name begins with. */
static bool so_begins_name(const mz_variant_work *w, uint32_t doc, uint32_t token) {
  mz_spelling s = {0};
  if (!so_add(w, doc, token, &s)) return false;
  const uint8_t *l = s.letters;
  if (s.n == 2 && l[0] == MZ_L_ALEF && l[1] == MZ_L_LAM)
    return so_house(w->c->sides[doc].doc, token);
  if (s.n == 2 && l[0] == MZ_L_ALEF) return l[1] == MZ_L_MEEM;
  if (s.n == 2) return l[0] == MZ_L_BEH && (l[1] == MZ_L_NOON || l[1] == MZ_L_WAW);
  l += s.n == 4 && mz_clitic_letter(l[0]);
  if (s.letters + s.n != l + 3) return false;
  if (l[0] == MZ_L_ALEF && l[1] == MZ_L_BEH)
    return l[2] == MZ_L_WAW || l[2] == MZ_L_YEH || l[2] == MZ_L_ALEF;
  return mz_letter_char(l[0]) == 0x639 && l[1] == MZ_L_BEH && l[2] == MZ_L_DAL;
}

bool mz_begins_particle(const mz_variant_work *w, const mz_spelt_word *x) {
  return x->end > x->token + 1 && so_particle(w, x->doc, x->token) &&
         !so_begins_name(w, x->doc, x->token) &&
         !mz_foreign_article(w->c->sides[x->doc].doc, x->token);
}

/* Does a word stand only where the same word is before it? */
static bool so_only_behind(const mz_variant_work *w, uint32_t word) {
  const mz_spelt_word *v = w->words.data;
  uint32_t first = mz_name_find(w, v[word].base), before = MZ_NO_TERM;
  for (uint32_t i = first; i < w->words.count && i < first + SO_SEEN && v[i].base == v[word].base;
       i++) {
    const mz_side *s = &w->c->sides[v[i].doc];
    uint32_t form = v[i].token > 0 ? s->form[v[i].token - 1] : MZ_NO_TERM;
    if (form == MZ_NO_TERM || (i > first && form != before)) return false;
    before = form;
  }
  return true;
}

/* أو and لا, which are the beginnings of foreign names too. */
static bool so_or_not(const mz_variant_work *w, uint32_t doc, uint32_t token) {
  mz_spelling s = {0};
  return so_add(w, doc, token, &s) && s.n == 2 &&
         ((s.letters[0] == MZ_L_ALEF && s.letters[1] == MZ_L_WAW) ||
          (s.letters[0] == MZ_L_LAM && s.letters[1] == MZ_L_ALEF));
}

/* سلفا كير: four letters and more, and a word behind it that is no particle. */
static bool so_long_particle(const mz_variant_work *w, const mz_spelt_word *x) {
  uint32_t i = w->at[w->doc_from[x->doc] + x->token];
  return x->end == x->token + 2 && i != MZ_NO_WORD &&
         ((const mz_spelt_word *)w->words.data)[i].is.n >= MZ_VARIANT_LEAST;
}

/* Does an article of another language begin the name that is one word elsewhere? Names are near: it is a person's or no
** word of the language, or it stands nowhere but behind the article. */
static bool so_foreign_article(const mz_variant_work *w, const mz_spelt_word *x,
                               const mz_spelt_word *one, uint32_t rest) {
  const mz_spelt_word *v = w->words.data;
  return ((one->proper | v[rest].proper) & MZ_PROPER) != 0 || mz_foreign_shape(&x->is) ||
         mz_foreign_shape(&v[rest].is) || mz_name_before(w, x) != MZ_NO_WORD ||
         so_only_behind(w, rest);
}

/* Are the words [token, end), one word elsewhere, a name? A space that was forgotten joins common words too
** (قرارمجلس). */
static bool so_is_name(const mz_variant_work *w, const mz_spelt_word *x, const mz_spelt_word *one) {
  const mz_doc *d = w->c->sides[x->doc].doc;
  const mz_spelt_word *v = w->words.data;
  uint32_t longest = MZ_NO_WORD;
  bool house = so_house(d, x->token) && so_house(w->c->sides[one->doc].doc, one->token);
  if ((one->known && !house) || one->article) return false; /* آلثاني is not الثاني */
  for (uint32_t t = x->token + 1; t < x->end; t++)
    if (so_clitic(w, x->doc, t)) return false; /* عسير ومكة: a space that was forgotten */
  if (one->end > one->token + 1)               /* آنت-مان elsewhere */
    return so_part(w, x->doc, x->token) || so_part(w, x->doc, x->end - 1);
  if (so_begins_name(w, x->doc, x->token)) return x->end == x->token + 2;
  if ((one->proper & MZ_PROPER_MARKED) && x->is.n >= SO_TITLE)
    return true; /* «لوليبوب» elsewhere: no space was forgotten there */
  if (mz_marked(d, x->token, x->end) && mz_marked(w->c->sides[one->doc].doc, one->token, one->end))
    return true;
  for (uint32_t t = x->token; t < x->end; t++) {
    uint32_t i = w->at[w->doc_from[x->doc] + t];
    if (t > x->token && !so_part(w, x->doc, t)) return false;
    if (i == MZ_NO_WORD) continue;
    if (mz_possessed(&v[i].is) || (t > x->token && mz_and_before(&v[i].is))) return false;
    if (longest == MZ_NO_WORD || v[i].is.n > v[longest].is.n) longest = i;
  }
  if (so_particle(w, x->doc, x->token)) { /* لا ريونيون; بورت أو برنس, but لا يزال */
    if (longest == MZ_NO_WORD) return false;
    if (so_long_particle(w, x))
      return mz_foreign_shape(&x->is) && !mz_derived(&v[longest].is) && so_only_behind(w, longest);
    if (mz_foreign_article(d, x->token)) /* دا سيلفا */
      return x->end == x->token + 2 && v[longest].is.n >= MZ_VARIANT_LEAST &&
             !mz_derived(&v[longest].is) && so_foreign_article(w, x, one, longest);
    if (!so_or_not(w, x->doc, x->token)) return false;
    return mz_foreign_shape(&v[longest].is) ||
           (v[longest].is.n >= MZ_VARIANT_LEAST && !mz_derived(&v[longest].is) &&
            mz_name_before(w, x) != MZ_NO_WORD && so_only_behind(w, longest));
  }
  if (!so_part(w, x->doc, x->token)) return false;
  return mz_foreign_shape(&x->is) || longest == MZ_NO_WORD || x->proper != 0 ||
         (so_only_behind(w, longest) && d->end[x->token] - d->first[x->token] <= 6);
}

/* أبو ماضي, where أبوماضي or أبو-ماضي stands elsewhere. */
static mz_status so_apart(mz_variant_work *w, uint32_t doc) {
  const mz_side *s = &w->c->sides[doc];
  const mz_doc *d = s->doc;
  mz_status st = MZ_OK;
  for (uint32_t i = 0; i + 1 < d->ntok && st == MZ_OK; i++) {
    if (d->kind[i] != MZ_WORD || s->sentence[i] == MZ_NO_SENTENCE) continue;
    for (uint32_t end = i + 2; end <= i + SO_PARTS && end <= d->ntok && st == MZ_OK; end++) {
      mz_spelt_word x;
      if (d->kind[end - 1] != MZ_WORD || !mz_space_after(d, end - 2) ||
          s->sentence[end - 1] != s->sentence[i])
        break;
      if (!so_may_join(w, doc, i, end)) continue;
      if (!so_whole(w, doc, i, end, false, &x)) break;
      uint32_t one = mz_name_find(w, x.base);
      if (one == MZ_NO_WORD && x.first > d->first[i] && so_whole(w, doc, i, end, true, &x))
        one = mz_name_find(w, x.base);
      if (x.is.n < MZ_VARIANT_LEAST || one == MZ_NO_WORD) continue;
      if (!so_is_name(w, &x, (const mz_spelt_word *)w->words.data + one)) continue;
      st = mz_push_name(w, &x);
      i = end - 1;
      break;
    }
  }
  return st;
}

/* لاريونيون, where ريونيون stands elsewhere: the article of another language. Was there such a word? */
static bool so_spanish_article(mz_variant_work *w) {
  mz_spelt_word *v = w->words.data;
  bool any = false;
  for (size_t i = 0; i < w->words.count; i++) {
    mz_spelling *s = &v[i].is;
    if (s->n < 7 || s->letters[0] != MZ_L_LAM || s->letters[1] != MZ_L_ALEF) continue;
    mz_spelling rest = {.n = (uint8_t)(s->n - 2)};
    memcpy(rest.letters, s->letters + 2, rest.n);
    if (!mz_foreign_shape(&rest) || mz_name_find(w, mz_spelling_hash(&rest)) == MZ_NO_WORD)
      continue;
    *s = rest;
    any = true;
  }
  for (size_t i = 0; any && i < w->words.count; i++) v[i].base = mz_spelling_hash(&v[i].is);
  return any;
}

mz_status mz_join_names(mz_variant_work *w) {
  mz_spelt_word *v = w->words.data;
  mz_status st = MZ_OK;
  for (size_t i = 0; i < w->words.count; i++) so_note_look(w, &v[i].is);
  mz_place_names(w);
  size_t placed = w->words.count;
  for (uint32_t d = 0; d < w->c->ndocs && st == MZ_OK; d++) {
    st = mz_join_initials(w, d);
    if (st == MZ_OK) st = so_hyphens(w, d);
  }
  if (w->words.count != placed) mz_place_names(w);
  placed = w->words.count;
  for (uint32_t d = 0; d < w->c->ndocs && st == MZ_OK; d++) st = so_apart(w, d);
  if (w->words.count != placed) mz_place_names(w);
  if (so_spanish_article(w)) mz_place_names(w);
  return st;
}

/* }================================================================== */

/* {==================================================================
** Slots
** =================================================================== */

static bool so_name_part(const mz_spelt_word *x) {
  return !x->known && !x->article;
}

/* May the one word be the other, spelt otherwise? */
static bool so_alike(const mz_spelt_word *x, const mz_spelt_word *y) {
  uint32_t least = x->is.n < y->is.n ? x->is.n : y->is.n;
  uint32_t most = least < MZ_VARIANT_LEAST    ? MZ_T_VARIANT_SHORT
                  : least == MZ_VARIANT_LEAST ? MZ_T_VARIANT
                                              : MZ_T_VARIANT_LETTER;
  return mz_first_sound(&x->is) == mz_first_sound(&y->is) &&
         mz_spelling_distance(&x->is, &y->is) <= most && !mz_inflected(&x->is, &y->is);
}

/* A foreign name by its shape, or its hyphen. */
static bool so_foreign(const mz_spelt_word *x) {
  return mz_foreign_shape(&x->is) || x->end > x->token + 2;
}

/* Does their people say that two words are a foreign name? Of both, if they could be Arabic. */
static bool so_foreigner(const mz_spelt_word *x, const mz_spelt_word *y) {
  uint8_t both = x->proper & y->proper, either = x->proper | y->proper;
  bool arabic = mz_arabic_shape(&x->is) && mz_arabic_shape(&y->is);
  return ((arabic ? both : either) & MZ_PROPER_FOREIGN) != 0;
}

/* Are the words beside two words parts of one name, and foreign? */
static bool so_beside_equal(const mz_variant_work *w, uint32_t a, uint32_t b, bool behind,
                            bool *foreign) {
  const mz_spelt_word *v = w->words.data;
  uint32_t i = so_beside(w, a, behind), k = so_beside(w, b, behind);
  if (i == MZ_NO_WORD || k == MZ_NO_WORD || !so_name_part(&v[i]) || !so_name_part(&v[k]))
    return false;
  bool equal = v[i].base == v[k].base;
  if (!equal && !so_alike(&v[i], &v[k])) return false;
  *foreign = *foreign || so_foreign(&v[i]) || so_foreign(&v[k]) ||
             (!equal && !(mz_arabic_shape(&v[i].is) && mz_arabic_shape(&v[k].is)));
  if (!equal || *foreign) return true;
  i = so_beside(w, i, behind), k = so_beside(w, k, behind);
  *foreign = i != MZ_NO_WORD && k != MZ_NO_WORD && v[i].base == v[k].base && so_name_part(&v[i]) &&
             so_foreign(&v[i]);
  return true;
}

/* The nationality behind a name, or behind the part that follows it: ريفر بليت الأرجنتيني, بلدية أكهيسار سبور التركي. */
static const mz_sense *so_people(const mz_variant_work *w, const mz_spelt_word *x) {
  const mz_side *s = &w->c->sides[x->doc];
  for (uint32_t t = x->end; t < x->end + 2 && t < s->doc->ntok; t++) {
    if (s->doc->kind[t] != MZ_WORD || !mz_space_after(s->doc, t - 1)) return NULL;
    if (mz_has_al(&s->scan, t)) return mz_sense_at(&s->scan, t, MZ_S_NATIONALITY);
    if (!so_part(w, x->doc, t)) return NULL;
  }
  return NULL;
}

/* Are two names, of two parts each, of one people? What has no article before such an adjective is a name. */
static bool so_same_people(const mz_variant_work *w, const mz_spelt_word *x,
                           const mz_spelt_word *y) {
  const mz_sense *p = so_people(w, x), *q = p != NULL ? so_people(w, y) : NULL;
  return q != NULL && strcmp(p->text, q->text) == 0 &&
         (mz_foreign_nation(p) || (!mz_grammatical(&x->is, &y->is) &&
                                   !(mz_arabic_shape(&x->is) && mz_arabic_shape(&y->is))));
}

bool mz_same_slot(const mz_variant_work *w, uint32_t a, uint32_t b) {
  const mz_spelt_word *x = (const mz_spelt_word *)w->words.data + a,
                      *y = (const mz_spelt_word *)w->words.data + b;
  if (!so_name_part(x) || !so_name_part(y)) return false;
  bool sounds = mz_sounds_alone(&x->is, &y->is) && ((x->proper | y->proper) & MZ_PROPER) != 0;
  bool foreign = so_foreign(x) || so_foreign(y) || so_foreigner(x, y) || sounds || /* توني, طوني */
                 mz_turned(&x->is, &y->is) || so_same_people(w, x, y);
  bool left = so_beside_equal(w, a, b, false, &foreign);
  bool right = so_beside_equal(w, a, b, true, &foreign);
  return foreign && (left || right);
}

static int so_key_order(const void *x, const void *y) {
  const so_key *a = x, *b = y;
  if (a->key != b->key) return a->key < b->key ? -1 : 1;
  return a->word < b->word ? -1 : a->word > b->word;
}

static mz_status so_key_push(mz_variant_work *w, uint64_t key, uint32_t word) {
  so_key *k = mz_vec_push(&w->c->alloc, &w->keys, sizeof *k);
  if (k == NULL) return MZ_ENOMEM;
  *k = (so_key){key, word};
  return MZ_OK;
}

/* A word is found by the sound it begins with and the word beside it, or the sounds with which the two begin. */
static mz_status so_keys(mz_variant_work *w, uint32_t word) {
  const mz_spelt_word *v = w->words.data, *x = &v[word];
  mz_status st = MZ_OK;
  if (!so_name_part(x)) return MZ_OK;
  for (uint32_t behind = 0; behind < 2 && st == MZ_OK; behind++) {
    uint32_t i = so_beside(w, word, behind != 0);
    if (i == MZ_NO_WORD || !so_name_part(&v[i])) continue;
    uint64_t sound = (uint64_t)mz_first_sound(&x->is) << 1 | behind;
    st = so_key_push(w, v[i].base << 6 | sound, word);
    if (st == MZ_OK) st = so_key_push(w, (uint64_t)mz_first_sound(&v[i].is) << 6 | sound, word);
  }
  return st;
}

mz_status mz_slot_pairs(mz_variant_work *w) {
  const mz_spelt_word *v = w->words.data;
  mz_status st = MZ_OK;
  for (uint32_t i = 0; i < w->words.count && st == MZ_OK; i++) st = so_keys(w, i);
  if (st != MZ_OK) return st;
  so_key *k = w->keys.data;
  mz_sort_hashes(k, w->keys.count, sizeof *k, so_key_order);
  size_t kept = 0; /* a spelling once for each key */
  for (size_t i = 0; i < w->keys.count; i++)
    if (kept == 0 || k[kept - 1].key != k[i].key || v[k[kept - 1].word].base != v[k[i].word].base)
      k[kept++] = k[i];
  w->keys.count = kept;
  for (size_t i = 0; i < w->keys.count; i++)
    for (size_t n = i + 1; n < w->keys.count && n <= i + SO_BUCKET && k[n].key == k[i].key; n++) {
      uint32_t a = k[i].word, b = k[n].word;
      if (v[a].base == v[b].base || !so_alike(&v[a], &v[b]) || !mz_same_slot(w, a, b)) continue;
      mz_name_pair *p = mz_vec_push(&w->c->alloc, &w->met, sizeof *p);
      if (p == NULL) return MZ_ENOMEM;
      *p = (mz_name_pair){.a = a, .b = b};
    }
  return MZ_OK;
}

/* }================================================================== */

void mz_slots_free(mz_variant_work *w) {
  const mz_alloc *a = &w->c->alloc;
  mz_vec_free(a, &w->keys, sizeof(so_key));
  mz_vec_free(a, &w->met, sizeof(mz_name_pair));
  mz_free(a, w->at, (w->tokens + 1) * sizeof *w->at);
  mz_free(a, w->doc_from, w->c->ndocs * sizeof *w->doc_from);
}
