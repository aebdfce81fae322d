/* SPDX-License-Identifier: MIT
**
** One name written in several ways: رحمن and رحمون, شنغهاي and شنجهاي. Two spellings are candidates
** when they have the same consonants; that holds for half the words of a root too (شركات and
** شراكات), so the difference must not be one that the language makes, and something else must say
** that they name one thing: the same neighbours, the places where only a city or a person can
** stand, or the lexicon.
*/
#include "speech.h"
#include "variant.h"

#define VR_BUCKET 24 /* spellings of one skeleton that are compared */
#define VR_NEAR 3    /* neighbours on each side */

/* One spelling: its words are mz_spelt_word[first .. first+count). */
typedef struct vr_spelling {
  mz_skeleton bones;
  uint64_t at; /* document and token of its first word */
  uint32_t first, count;
  const char *stands_for; /* a country or "model", by the lexicon, or NULL */
  bool article, bare;     /* it stands with ال, without ال */
  bool known, place, name;
  bool apart;           /* it is written as several words too */
  uint32_t group, next; /* its group's first spelling, the next one */
} vr_spelling;

typedef struct vr_head {
  uint64_t at;
  uint32_t spelling; /* a group's first */
} vr_head;

/* A word with the hash of how it is printed. */
typedef struct vr_print {
  uint64_t surface;
  uint32_t word;
} vr_print;

/* A word of a spelling whose skeleton another one shares. */
typedef struct vr_spot {
  uint32_t doc, word, spelling;
} vr_spot;

#define VR_NONE UINT32_MAX

static int vr_hash_order(const void *x, const void *y) {
  const uint64_t *a = x, *b = y;
  return *a < *b ? -1 : *a > *b;
}

/* By skeleton, and of one skeleton as they stand in the documents. */
static int vr_spelling_order(const void *x, const void *y) {
  const vr_spelling *a = x, *b = y;
  if (a->bones.hash != b->bones.hash) return a->bones.hash < b->bones.hash ? -1 : 1;
  return a->at < b->at ? -1 : a->at > b->at;
}

/* Groups as they stand in the documents. */
static int vr_head_order(const void *x, const void *y) {
  const vr_head *a = x, *b = y;
  return a->at < b->at ? -1 : a->at > b->at;
}

/* {==================================================================
** Words and spellings
** =================================================================== */

static mz_status vr_plain(mz_variant_work *w) {
  mz_cmp *c = w->c;
  for (uint32_t d = 0; d < c->ndocs; d++) {
    const mz_doc *doc = c->sides[d].doc;
    for (uint32_t i = 0; i < doc->ntok; i++) {
      uint8_t l[MZ_SPELLING_LETTERS + 4];
      if (doc->kind[i] != MZ_WORD || c->sides[d].sentence[i] == MZ_NO_SENTENCE) continue;
      size_t n = mz_letters(doc->text + doc->first[i], doc->end[i] - doc->first[i], l, sizeof l);
      if (n < MZ_VARIANT_LEAST || n > sizeof l) continue;
      uint64_t *h = mz_vec_push(&c->alloc, &w->plain, sizeof *h);
      if (h == NULL) return MZ_ENOMEM;
      *h = mz_text_hash((const char *)l, n);
    }
  }
  mz_sort(w->plain.data, w->plain.count, sizeof(uint64_t), vr_hash_order);
  return MZ_OK;
}

static bool vr_stands_alone(const mz_variant_work *w, const uint8_t *letters, uint32_t n) {
  const uint64_t *v = w->plain.data;
  uint64_t h = mz_text_hash((const char *)letters, n);
  size_t low = 0, high = w->plain.count;
  while (low < high) {
    size_t mid = low + (high - low) / 2;
    if (v[mid] < h)
      low = mid + 1;
    else
      high = mid;
  }
  return low < w->plain.count && v[low] == h;
}

/* The byte where letter `count` of a token begins. */
static uint32_t vr_skip(const mz_doc *d, uint32_t token, uint32_t count) {
  uint32_t at = d->first[token];
  while (at < d->end[token]) {
    uint32_t cp;
    size_t n = mz_utf8(d->text + at, d->text + d->end[token], &cp);
    if (n == 0) break;
    if (mz_char_info(cp).letter != 0 && count-- == 0) break;
    at += (uint32_t)n;
  }
  return at;
}

static bool vr_article(const uint8_t *l, uint32_t n) {
  return n >= 5 && l[0] == MZ_L_ALEF && l[1] == MZ_L_LAM;
}

/* Is a word in the lexicon for anything but the name of a country, a capital, an agency or a product? */
static bool vr_common(const mz_scan *s, uint32_t token) {
  const mz_entry *e = mz_word_at(s, token)->entry;
  for (uint32_t i = 0; e != NULL && i < e->senses; i++) {
    const mz_sense *x = &s->lx->senses[e->sense + i];
    bool state = x->cls == MZ_S_BODY && strcmp(x->text, "state") == 0;
    bool country = x->cls == MZ_S_SYNONYM && x->text[0] >= 'A' && x->text[0] <= 'Z';
    bool product = x->cls == MZ_S_LABEL && strcmp(x->extra, "model") == 0;
    if (!state && !country && !product && x->cls != MZ_S_CREDIT && x->cls != MZ_S_NATIONALITY)
      return true;
  }
  return false;
}

/* How many letters before the word itself are clitics. */
static uint32_t vr_clitics(const mz_variant_work *w, const mz_scan *s, uint32_t token,
                           const uint8_t *l, uint32_t n) {
  const mz_word *x = mz_word_at(s, token);
  uint32_t skip = 0;
  if (n <= MZ_VARIANT_LEAST) return 0;
  if (x->entry != NULL && x->stem > s->d->first[token]) {
    while (skip < 3 && skip + MZ_VARIANT_LEAST < n && vr_skip(s->d, token, skip) < x->stem) skip++;
    return skip;
  }
  return mz_clitic_letter(l[0]) && (vr_article(l + 1, n - 1) || vr_stands_alone(w, l + 1, n - 1));
}

/* What the letters of a word don't tell: ؤ, a last ى. */
static void vr_points(const mz_doc *d, mz_spelt_word *x) {
  uint32_t last = 0;
  for (uint32_t at = x->first; at < d->end[x->token];) {
    uint32_t cp = 0;
    size_t step = mz_utf8(d->text + at, d->text + d->end[x->token], &cp);
    x->seat = x->seat || cp == 0x624;
    if (step > 0 && mz_char_info(cp).letter != 0) last = cp;
    at += step == 0 ? 1 : (uint32_t)step;
  }
  x->maksura = last == 0x649;
}

static mz_status vr_word_read(mz_variant_work *w, const mz_scan *s, uint32_t doc, uint32_t token) {
  uint8_t l[MZ_SPELLING_LETTERS + 8];
  const mz_doc *d = w->c->sides[doc].doc;
  size_t all = mz_letters(d->text + d->first[token], d->end[token] - d->first[token], l, sizeof l);
  if (all < MZ_VARIANT_SHORT || all > sizeof l) return MZ_OK;
  for (size_t i = 0; i < all; i++)
    if (l[i] == 0) return MZ_OK;
  uint32_t n = (uint32_t)all, skip = vr_clitics(w, s, token, l, n);
  if (n > skip + 5 && l[skip] == MZ_L_LAM && l[skip + 1] == MZ_L_LAM) return MZ_OK; /* للدول */
  bool article = vr_article(l + skip, n - skip);
  uint32_t from = skip + (article ? 2 : 0);
  if (n - from < MZ_VARIANT_SHORT || n - from > MZ_SPELLING_LETTERS) return MZ_OK;
  mz_spelt_word *out = mz_vec_push(&w->c->alloc, &w->words, sizeof *out);
  if (out == NULL) return MZ_ENOMEM;
  out->doc = doc;
  out->token = token;
  out->end = token + 1;
  out->first = skip == 0 ? d->first[token] : vr_skip(d, token, skip);
  out->article = article;
  out->is.n = (uint8_t)(n - from);
  memcpy(out->is.letters, l + from, n - from);
  out->base = mz_spelling_hash(&out->is);
  out->known = vr_common(s, token);
  vr_points(d, out);
  return MZ_OK;
}

/* What the lexicon knows the word for: the country, or "model" for a product; or NULL. */
static const char *vr_stands_for(const mz_scan *s, uint32_t token) {
  const mz_sense *x = mz_sense_at(s, token, MZ_S_SYNONYM);
  if (x == NULL) x = mz_sense_at(s, token, MZ_S_NATIONALITY);
  if (x != NULL) return x->text[0] >= 'A' && x->text[0] <= 'Z' ? x->text : NULL;
  x = mz_sense_at(s, token, MZ_S_LABEL);
  return x != NULL && strcmp(x->extra, "model") == 0 ? x->extra : NULL;
}

/* في X, إلى X, العاصمة X: only a place stands there without an article. */
static bool vr_place(const mz_scan *s, uint32_t token) {
  static const uint8_t fi[] = {MZ_L_FEH, MZ_L_YEH}, ila[] = {MZ_L_ALEF, MZ_L_LAM, MZ_L_YEH};
  if (token == 0) return false;
  mz_key k = mz_word_at(s, token - 1)->key;
  return k == mz_key_letters(fi, 2) || k == mz_key_letters(ila, 3);
}

static mz_status vr_read(mz_variant_work *w) {
  mz_cmp *c = w->c;
  mz_status st = vr_plain(w);
  for (uint32_t d = 0; d < c->ndocs && st == MZ_OK; d++) {
    const mz_side *side = &c->sides[d];
    for (uint32_t i = 0; i < side->doc->ntok && st == MZ_OK; i++)
      if (side->doc->kind[i] == MZ_WORD && side->sentence[i] != MZ_NO_SENTENCE)
        st = vr_word_read(w, &side->scan, d, i);
  }
  if (st == MZ_OK) st = mz_join_names(w);
  if (st != MZ_OK) return st;
  const mz_spelt_word *v = w->words.data;
  for (size_t i = 0; i < w->words.count;) {
    size_t k = i;
    vr_spelling *p = mz_vec_push(&c->alloc, &w->spellings, sizeof *p);
    if (p == NULL) return MZ_ENOMEM;
    p->first = (uint32_t)i;
    p->at = (uint64_t)v[i].doc << 32 | v[i].token;
    for (; k < w->words.count && v[k].base == v[i].base; k++) {
      if (v[k].article)
        p->article = true;
      else
        p->bare = true;
      p->known = p->known || v[k].known;
      p->apart = p->apart || v[k].end > v[k].token + 1;
    }
    p->count = (uint32_t)(k - i);
    p->next = VR_NONE;
    p->bones = mz_skeleton_of(&v[i].is);
    i = k;
  }
  mz_sort(w->spellings.data, w->spellings.count, sizeof(vr_spelling), vr_spelling_order);
  vr_spelling *p = w->spellings.data;
  w->spelling_count = w->words.count;
  w->spelling_of = mz_realloc(&c->alloc, NULL, 0, (w->spelling_count + 1) * sizeof *w->spelling_of);
  if (w->spelling_of == NULL) return MZ_ENOMEM;
  for (uint32_t i = 0; i < w->spellings.count; i++) {
    p[i].group = i;
    for (uint32_t k = 0; k < p[i].count; k++) w->spelling_of[p[i].first + k] = i;
  }
  return MZ_OK;
}

/* }================================================================== */

/* {==================================================================
** Evidence
** =================================================================== */

static int vr_spot_order(const void *x, const void *y) {
  const vr_spot *a = x, *b = y;
  if (a->doc != b->doc) return a->doc < b->doc ? -1 : 1;
  return a->word < b->word ? -1 : a->word > b->word;
}

/* Where spellings stand whose skeleton another one shares. */
static mz_status vr_spots(mz_variant_work *w) {
  const vr_spelling *p = w->spellings.data;
  const mz_spelt_word *v = w->words.data;
  size_t n = w->spellings.count;
  for (uint32_t i = 0; i < n; i++) {
    bool shared = (i > 0 && p[i - 1].bones.hash == p[i].bones.hash) ||
                  (i + 1 < n && p[i + 1].bones.hash == p[i].bones.hash);
    for (uint32_t k = p[i].first; shared && k < p[i].first + p[i].count; k++) {
      vr_spot *at = mz_vec_push(&w->c->alloc, &w->shared, sizeof *at);
      if (at == NULL) return MZ_ENOMEM;
      *at = (vr_spot){v[k].doc, k, i};
    }
  }
  mz_sort(w->shared.data, w->shared.count, sizeof(vr_spot), vr_spot_order);
  return MZ_OK;
}

/* Those spellings learn what stands around them. */
static mz_status vr_surroundings(mz_variant_work *w) {
  mz_cmp *c = w->c;
  vr_spelling *spellings = w->spellings.data;
  const mz_spelt_word *v = w->words.data;
  mz_status st = vr_spots(w);
  const vr_spot *at = w->shared.data;
  for (size_t i = 0; i < w->shared.count && st == MZ_OK; i++) {
    const mz_scan *s = &c->sides[at[i].doc].scan;
    const mz_spelt_word *x = &v[at[i].word];
    vr_spelling *p = &spellings[at[i].spelling];
    if (p->stands_for == NULL) p->stands_for = vr_stands_for(s, x->token);
    p->place = p->place || (!x->article && vr_place(s, x->token));
    p->name = p->name || mz_speaker_at(c, at[i].doc, x->token);
  }
  return st;
}

/* What the neighbours of two spellings have in common, in tenths of a bit: the best of a few
** places. */
static int32_t vr_neighbours(const mz_variant_work *w, const vr_spelling *x, const vr_spelling *y) {
  const mz_cmp *c = w->c;
  const mz_spelt_word *v = w->words.data;
  int32_t best = 0;
  for (uint32_t i = 0; i < x->count && i < MZ_VARIANT_PLACES; i++)
    for (uint32_t k = 0; k < y->count && k < MZ_VARIANT_PLACES; k++) {
      const mz_spelt_word *a = &v[x->first + i], *b = &v[y->first + k];
      uint32_t s[MZ_T_ANCHOR], t[MZ_T_ANCHOR];
      uint32_t n = mz_terms_before(&c->sides[a->doc], a->token, s);
      uint32_t m = mz_terms_before(&c->sides[b->doc], b->token, t);
      int32_t left =
          n > 0 && m > 0 && s[0] == t[0]
              ? mz_anchor(&c->terms, s, n < VR_NEAR ? n : VR_NEAR, t, m < VR_NEAR ? m : VR_NEAR)
              : 0;
      n = mz_terms_behind(&c->sides[a->doc], a->end, s);
      m = mz_terms_behind(&c->sides[b->doc], b->end, t);
      int32_t right =
          n > 0 && m > 0 && s[0] == t[0]
              ? mz_anchor(&c->terms, s, n < VR_NEAR ? n : VR_NEAR, t, m < VR_NEAR ? m : VR_NEAR)
              : 0;
      if (left + right > best) best = left + right;
    }
  return best;
}

static bool vr_same_document(const mz_variant_work *w, const vr_spelling *x, const vr_spelling *y) {
  const mz_spelt_word *v = w->words.data;
  for (uint32_t i = 0, k = 0; i < x->count && k < y->count;) {
    uint32_t a = v[x->first + i].doc, b = v[y->first + k].doc;
    if (a == b) return true;
    if (a < b)
      i++;
    else
      k++;
  }
  return false;
}

/* }================================================================== */

/* {==================================================================
** Judgement
** =================================================================== */

static bool vr_slot(const mz_variant_work *w, const vr_spelling *x, const vr_spelling *y) {
  for (uint32_t i = 0; i < x->count && i < MZ_VARIANT_PLACES; i++)
    for (uint32_t k = 0; k < y->count && k < MZ_VARIANT_PLACES; k++)
      if (mz_same_slot(w, x->first + i, y->first + k)) return true;
  return false;
}

static bool vr_same(const mz_variant_work *w, const vr_spelling *x, const vr_spelling *y) {
  const mz_spelt_word *u = (const mz_spelt_word *)w->words.data + x->first,
                      *v = (const mz_spelt_word *)w->words.data + y->first;
  const mz_spelling *a = &u->is, *b = &v->is;
  uint32_t distance = mz_spelling_distance(a, b), consonants = x->bones.consonants;
  if (distance > MZ_T_VARIANT) return false;
  if (x->stands_for != NULL && y->stands_for != NULL && a->n >= MZ_VARIANT_LEAST &&
      b->n >= MZ_VARIANT_LEAST)
    return strcmp(x->stands_for, y->stands_for) == 0 &&
           (mz_same_ending(a, b) ||
            (mz_ends_ia(a) && mz_ends_ia(b) && x->bare && y->bare && /* not its adjective */
             vr_neighbours(w, x, y) >=
                 (x->place && y->place ? MZ_T_VARIANT_NEAR : MZ_T_VARIANT_BOTH)));
  if (x->known || y->known) return false;
  bool inflected = mz_inflected(a, b), grammatical = mz_grammatical(a, b);
  if (!inflected && vr_slot(w, x, y)) return true;
  if (x->bones.hash != y->bones.hash || a->n < MZ_VARIANT_LEAST || b->n < MZ_VARIANT_LEAST)
    return false;
  int32_t near = vr_neighbours(w, x, y);
  if (mz_same_last_sound(u, v)) return near >= MZ_T_VARIANT_NEAR;
  if (!inflected && distance <= MZ_T_VARIANT_VOWEL &&
      ((mz_loan(a, b, &x->bones) && mz_same_ending(a, b)) ||
       (mz_vowels(a, b, &x->bones) && near >= MZ_T_VARIANT_BOTH)))
    return true;
  if (consonants < 3) return false;
  bool named = x->name || y->name, foreign = mz_other_consonants(a, b);
  bool place = x->place && y->place && !x->article && !y->article && consonants > 3 &&
               !mz_broken_plural(a, b) && !mz_derived(a) && !mz_possessed(a) && !mz_possessed(b) &&
               mz_plural_ending(a) == mz_plural_ending(b);
  if (inflected) return place;
  bool joined = mz_clitic_letter(a->letters[0]) && !foreign && !mz_own_first_letter(a, b, named);
  if (joined || u->seat != v->seat) return false;
  if (vr_same_document(w, x, y) && !place && !named && near < MZ_T_VARIANT_BOTH) return false;
  if (place) return true;
  if (grammatical) return false;
  bool both = mz_foreign_shape(a) && mz_foreign_shape(b);
  bool strange = both || mz_foreign_shape(a) || mz_foreign_shape(b);
  if (foreign)
    return near >= MZ_T_VARIANT_NEAR || (both && consonants > 3) ||
           (consonants > 4 && mz_same_ending(a, b) && (strange || !mz_derived(a)));
  if (!mz_same_ending(a, b) && !named && a->letters[a->n - 1] != b->letters[b->n - 1]) return false;
  if (consonants == 3) return near >= MZ_T_VARIANT_NEAR && (strange || mz_odd_vowel(a, b));
  if (mz_derived(a))
    return near >= MZ_T_VARIANT_NEAR && (strange || (consonants > 4 && !mz_verbal(a)));
  return near >= MZ_T_VARIANT_NEAR || distance <= MZ_T_VARIANT_VOWEL;
}

/* }================================================================== */

/* {==================================================================
** Groups and their forms
** =================================================================== */

static void vr_join(mz_variant_work *w, uint32_t x, uint32_t y) {
  vr_spelling *p = w->spellings.data;
  uint32_t a = p[x].group, b = p[y].group;
  if (a == b) return;
  for (uint32_t i = a; i != VR_NONE; i = p[i].next)
    for (uint32_t k = b; k != VR_NONE; k = p[k].next)
      if (!vr_same(w, &p[i], &p[k])) return;
  uint32_t head = p[a].at < p[b].at ? a : b; /* the forms stand in the order of the text */
  uint32_t *link = &head;
  while (a != VR_NONE || b != VR_NONE) {
    uint32_t *least = b == VR_NONE || (a != VR_NONE && p[a].at < p[b].at) ? &a : &b;
    uint32_t i = *least;
    *least = p[i].next;
    *link = i;
    p[i].group = head;
    link = &p[i].next;
  }
  *link = VR_NONE;
}

/* The word as printed, marks and tatweel aside: أ and ا stay apart. */
static uint64_t vr_surface(const mz_variant_work *w, const mz_spelt_word *x) {
  const mz_doc *d = w->c->sides[x->doc].doc;
  uint32_t points[2 * MZ_SPELLING_LETTERS + 8], end = d->end[x->end - 1];
  size_t n = 0;
  uint32_t between = 0; /* a space or hyphen that stands between letters */
  for (uint32_t at = x->first; at < end && n + 1 < sizeof points / sizeof *points;) {
    uint32_t cp;
    size_t step = mz_utf8(d->text + at, d->text + end, &cp);
    if (step == 0) break;
    if (cp == ' ' || cp == '-') between = cp;
    if (mz_char_info(cp).letter != 0) {
      if (between != 0) points[n++] = between;
      between = 0;
      points[n++] = cp;
    }
    at += (uint32_t)step;
  }
  return mz_text_hash((const char *)points, n * sizeof *points);
}

static int vr_print_order(const void *x, const void *y) {
  const vr_print *a = x, *b = y;
  if (a->surface != b->surface) return a->surface < b->surface ? -1 : 1;
  return a->word < b->word ? -1 : a->word > b->word;
}

static int vr_form_order(const void *x, const void *y) {
  const mz_form *a = x, *b = y;
  if (a->doc != b->doc) return a->doc < b->doc ? -1 : 1;
  return a->at.first < b->at.first ? -1 : a->at.first > b->at.first;
}

/* How the forms of a group are shown. */
typedef struct vr_shown {
  bool bare;   /* without ال: it stands so in every spelling */
  bool no_and; /* without the و before it */
  bool wider;  /* with the word before it, which is the same everywhere: بورت أو برنس */
} vr_shown;

/* Where the form of a word begins. */
static uint32_t vr_begins(const mz_variant_work *w, const mz_spelt_word *x, const vr_shown *how) {
  const mz_doc *d = w->c->sides[x->doc].doc;
  if (!how->wider) return how->no_and ? vr_skip(d, x->token, 1) : x->first;
  uint32_t before = mz_name_before(w, x);
  const mz_spelt_word *y = (const mz_spelt_word *)w->words.data + before;
  return mz_and_before(&y->is) ? vr_skip(d, y->token, 1) : y->first;
}

/* The forms of one spelling, with or without the article, one for each way it is printed, as they stand. */
static mz_status vr_forms(mz_variant_work *w, const vr_spelling *s, const vr_shown *how,
                          mz_variant *out) {
  mz_cmp *c = w->c;
  const mz_spelt_word *v = w->words.data;
  size_t first = c->forms.count;
  w->prints.count = 0;
  for (uint32_t i = s->first; i < s->first + s->count; i++) {
    if (v[i].article != (!how->bare && s->article)) continue;
    vr_print *p = mz_vec_push(&c->alloc, &w->prints, sizeof *p);
    if (p == NULL) return MZ_ENOMEM;
    *p = (vr_print){vr_surface(w, &v[i]), i};
  }
  const vr_print *p = w->prints.data;
  mz_sort(w->prints.data, w->prints.count, sizeof *p, vr_print_order);
  mz_form *f = NULL;
  for (size_t i = 0; i < w->prints.count; i++) {
    const mz_spelt_word *x = &v[p[i].word];
    bool another = i == 0 || p[i - 1].surface != p[i].surface;
    if (another) {
      f = mz_vec_push(&c->alloc, &c->forms, sizeof *f);
      if (f == NULL) return MZ_ENOMEM;
      f->doc = x->doc;
      f->at = (mz_span){vr_begins(w, x, how), c->sides[x->doc].doc->end[x->end - 1]};
      out->count++;
    }
    if (another || v[p[i - 1].word].doc != x->doc) f->docs++;
    f->count++;
    if (x->doc < 64) f->doc_set |= (uint64_t)1 << x->doc;
  }
  if (f != NULL)
    mz_sort((mz_form *)c->forms.data + first, c->forms.count - first, sizeof *f, vr_form_order);
  return MZ_OK;
}

/* Is a group of one spelling that begins with a particle (أو برنس) only the end of a name? */
static bool vr_wider(const mz_variant_work *w, const vr_spelling *s) {
  const mz_spelt_word *v = w->words.data;
  uint32_t first = mz_name_before(w, &v[s->first]);
  bool particle = false;
  if (s->next != VR_NONE || !s->apart || first == MZ_NO_WORD) return false;
  for (uint32_t i = s->first; i < s->first + s->count; i++) {
    uint32_t k = mz_name_before(w, &v[i]);
    if (k == MZ_NO_WORD || v[k].base != v[first].base) return false;
    particle = particle || mz_begins_particle(w, &v[i]);
  }
  return particle;
}

static mz_status vr_emit(mz_variant_work *w, uint32_t group) {
  mz_cmp *c = w->c;
  const vr_spelling *p = w->spellings.data;
  const mz_spelt_word *v = w->words.data;
  vr_shown how = {.bare = true, .no_and = true, .wider = vr_wider(w, &p[group])};
  for (uint32_t i = group; i != VR_NONE; i = p[i].next) {
    how.bare = how.bare && p[i].bare;
    how.no_and = how.no_and && mz_and_before(&v[p[i].first].is);
  }
  mz_variant out = {.first = (uint32_t)c->forms.count};
  mz_status st = MZ_OK;
  for (uint32_t i = group; i != VR_NONE && st == MZ_OK; i = p[i].next)
    st = vr_forms(w, &p[i], &how, &out);
  if (st != MZ_OK) return st;
  if (out.count < 2) { /* a hyphen that every place has */
    c->forms.count = out.first;
    return MZ_OK;
  }
  mz_variant *variant = mz_vec_push(&c->alloc, &c->variants, sizeof *variant);
  if (variant == NULL) return MZ_ENOMEM;
  *variant = out;
  return MZ_OK;
}

/* Joins the spellings of words that stand in one slot. */
static mz_status vr_meet(mz_variant_work *w) {
  const vr_spelling *p = w->spellings.data;
  mz_status st = mz_slot_pairs(w);
  const mz_name_pair *m = w->met.data;
  for (size_t i = 0; i < w->met.count && st == MZ_OK; i++) {
    uint32_t a = w->spelling_of[m[i].a], b = w->spelling_of[m[i].b];
    if (vr_same(w, &p[a], &p[b])) vr_join(w, a, b);
  }
  return st;
}

static mz_status vr_run(mz_variant_work *w) {
  mz_status st = vr_read(w);
  if (st == MZ_OK) st = vr_surroundings(w);
  if (st != MZ_OK) return st;
  vr_spelling *p = w->spellings.data;
  uint32_t n = (uint32_t)w->spellings.count;
  for (uint32_t i = 0; i < n; i++)
    for (uint32_t k = i + 1; k < n && k <= i + VR_BUCKET && p[k].bones.hash == p[i].bones.hash; k++)
      if (vr_same(w, &p[i], &p[k])) vr_join(w, i, k);
  st = vr_meet(w);
  mz_vec heads = {0};
  for (uint32_t i = 0; i < n && st == MZ_OK; i++) {
    if (p[i].group != i || (p[i].next == VR_NONE && !p[i].apart)) continue;
    vr_head *h = mz_vec_push(&w->c->alloc, &heads, sizeof *h);
    if (h == NULL)
      st = MZ_ENOMEM;
    else
      *h = (vr_head){p[i].at, i};
  }
  const vr_head *h = heads.data;
  mz_sort(heads.data, heads.count, sizeof *h, vr_head_order);
  for (size_t i = 0; i < heads.count && st == MZ_OK; i++) st = vr_emit(w, h[i].spelling);
  mz_vec_free(&w->c->alloc, &heads, sizeof *h);
  return st;
}

mz_status mz_cmp_variant(mz_cmp *c) {
  mz_variant_work w = {.c = c};
  mz_status st = vr_run(&w);
  mz_vec_free(&c->alloc, &w.words, sizeof(mz_spelt_word));
  mz_vec_free(&c->alloc, &w.plain, sizeof(uint64_t));
  mz_vec_free(&c->alloc, &w.spellings, sizeof(vr_spelling));
  mz_vec_free(&c->alloc, &w.prints, sizeof(vr_print));
  mz_vec_free(&c->alloc, &w.shared, sizeof(vr_spot));
  mz_free(&c->alloc, w.spelling_of, (w.spelling_count + 1) * sizeof *w.spelling_of);
  mz_slots_free(&w);
  return st;
}

/* }================================================================== */
