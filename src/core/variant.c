/* SPDX-License-Identifier: MIT
**
** One name written in several ways: رحمن and رحمون, شنغهاي and شنجهاي. Two spellings are candidates
** when they have the same consonants; that holds for half the words of a root too (شركات and
** شراكات), so the difference must not be one that the language makes, and something else must say
** that they name one thing: the same neighbours, the places where only a city or a person can
** stand, or the lexicon.
*/
#include "compare.h"
#include "scan.h"
#include "speech.h"
#include "variant.h"

#define VR_LETTERS 20 /* longer words are no names */
#define VR_LEAST 4    /* letters */
#define VR_PLACES 8   /* occurrences of a spelling whose neighbours are compared */
#define VR_BUCKET 24  /* spellings of one skeleton that are compared */
#define VR_NEAR 3     /* neighbours on each side */

/* A word as it stands somewhere, without clitics. */
typedef struct vr_word {
  uint64_t base;              /* hash of its letters without the article */
  uint32_t doc, token, first; /* first: byte where it begins, the article included */
  uint8_t n;
  uint8_t letters[VR_LETTERS]; /* without the article */
  bool seat;                   /* it has ؤ, which other cases write ئ */
  bool article, known;         /* known: in the lexicon, so no name (unless of a country) */
} vr_word;

/* One spelling: its words are vr_word[first .. first+count). */
typedef struct vr_spelling {
  uint64_t skeleton, at; /* at: document and token of its first word */
  uint32_t first, count;
  uint32_t consonants, vowels;
  const char *country; /* what the lexicon says it stands for, or NULL */
  bool article, bare;  /* it stands with ال, without ال */
  bool known, place, name;
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

typedef struct vr_work {
  mz_cmp *c;
  mz_vec words;     /* vr_word */
  mz_vec plain;     /* uint64_t: hashes of all words as written, sorted */
  mz_vec spellings; /* vr_spelling, by skeleton */
  mz_vec prints;    /* vr_print, of one spelling */
  mz_vec shared;    /* vr_spot, by document */
} vr_work;

#define VR_NONE UINT32_MAX

static int vr_hash_order(const void *x, const void *y) {
  const uint64_t *a = x, *b = y;
  return *a < *b ? -1 : *a > *b;
}

static int vr_word_order(const void *x, const void *y) {
  const vr_word *a = x, *b = y;
  if (a->base != b->base) return a->base < b->base ? -1 : 1;
  if (a->doc != b->doc) return a->doc < b->doc ? -1 : 1;
  return a->token < b->token ? -1 : a->token > b->token;
}

/* By skeleton, and of one skeleton as they stand in the documents. */
static int vr_spelling_order(const void *x, const void *y) {
  const vr_spelling *a = x, *b = y;
  if (a->skeleton != b->skeleton) return a->skeleton < b->skeleton ? -1 : 1;
  return a->at < b->at ? -1 : a->at > b->at;
}

/* Groups as they stand in the documents. */
static int vr_head_order(const void *x, const void *y) {
  const vr_head *a = x, *b = y;
  return a->at < b->at ? -1 : a->at > b->at;
}

/* {==================================================================
** Letters
** =================================================================== */

/* Letter codes that letters.tsv gives and scan.h doesn't name. */
enum {
  VR_JEEM = 5,
  VR_ZAIN = 11,
  VR_SAD = 14,
  VR_TAH = 16,
  VR_GHAIN = 19,
  VR_THEH = 4,
  VR_THAL = 9
};

static bool vr_vowel(uint8_t l) {
  return l == MZ_L_ALEF || l == MZ_L_WAW || l == MZ_L_YEH || l == MZ_L_HAMZA;
}

/* Letters that write one foreign sound. */
static uint8_t vr_class(uint8_t l) {
  switch (l) {
  case VR_GHAIN:
  case MZ_L_KAF: return VR_JEEM;
  case VR_TAH: return MZ_L_TEH;
  case VR_SAD:
  case VR_THEH: return MZ_L_SEEN;
  case VR_THAL: return VR_ZAIN;
  default: return l;
  }
}

/* Is letter i one that a spelling may change: a vowel inside, or an ending? */
static bool vr_soft(const vr_word *w, uint32_t i) {
  return i > 0 && (vr_vowel(w->letters[i]) || (i + 1U == w->n && w->letters[i] == MZ_L_HEH));
}

static void vr_skeleton(const vr_word *w, vr_spelling *s) {
  uint8_t out[VR_LETTERS];
  uint32_t n = 0;
  for (uint32_t i = 0; i < w->n; i++) {
    if (vr_soft(w, i))
      s->vowels++;
    else
      out[n++] = vr_class(w->letters[i]);
  }
  s->consonants = n;
  s->skeleton = mz_text_hash((const char *)out, n);
}

/* What it costs to turn one spelling into the other, in tenths; vowels are cheap. */
static uint32_t vr_distance(const vr_word *x, const vr_word *y) {
  uint32_t row[VR_LETTERS + 1];
  row[0] = 0;
  for (uint32_t k = 0; k < y->n; k++) row[k + 1] = row[k] + (vr_soft(y, k) ? 3 : 10);
  for (uint32_t i = 0; i < x->n; i++) {
    uint32_t corner = row[0], drop = vr_soft(x, i) ? 3 : 10;
    row[0] += drop;
    for (uint32_t k = 0; k < y->n; k++) {
      uint32_t add = vr_soft(y, k) ? 3 : 10, swap = 10;
      if (x->letters[i] == y->letters[k])
        swap = 0;
      else if (vr_soft(x, i) && vr_soft(y, k))
        swap = 3;
      else if (vr_class(x->letters[i]) == vr_class(y->letters[k]))
        swap = 4;
      uint32_t v = corner + swap;
      if (row[k + 1] + drop < v) v = row[k + 1] + drop;
      if (row[k] + add < v) v = row[k] + add;
      corner = row[k + 1];
      row[k + 1] = v;
    }
  }
  return row[y->n];
}

/* }================================================================== */

/* {==================================================================
** Words and spellings
** =================================================================== */

static uint64_t vr_hash(const uint8_t *letters, uint32_t n) {
  return mz_text_hash((const char *)letters, n);
}

static mz_status vr_plain(vr_work *w) {
  mz_cmp *c = w->c;
  for (uint32_t d = 0; d < c->ndocs; d++) {
    const mz_doc *doc = c->sides[d].doc;
    for (uint32_t i = 0; i < doc->ntok; i++) {
      uint8_t l[VR_LETTERS + 4];
      if (doc->kind[i] != MZ_WORD || c->sides[d].sentence[i] == MZ_NO_SENTENCE) continue;
      size_t n = mz_letters(doc->text + doc->first[i], doc->end[i] - doc->first[i], l, sizeof l);
      if (n < VR_LEAST || n > sizeof l) continue;
      uint64_t *h = mz_vec_push(&c->alloc, &w->plain, sizeof *h);
      if (h == NULL) return MZ_ENOMEM;
      *h = vr_hash(l, (uint32_t)n);
    }
  }
  mz_sort(w->plain.data, w->plain.count, sizeof(uint64_t), vr_hash_order);
  return MZ_OK;
}

static bool vr_stands_alone(const vr_work *w, const uint8_t *letters, uint32_t n) {
  const uint64_t *v = w->plain.data;
  uint64_t h = vr_hash(letters, n);
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

static bool vr_clitic(uint8_t l) {
  return l == MZ_L_WAW || l == MZ_L_FEH || l == MZ_L_BEH || l == MZ_L_LAM || l == MZ_L_KAF;
}

/* Is a word in the lexicon for anything but the name of a country, a capital or an agency? */
static bool vr_common(const mz_scan *s, uint32_t token) {
  const mz_entry *e = mz_word_at(s, token)->entry;
  for (uint32_t i = 0; e != NULL && i < e->senses; i++) {
    const mz_sense *x = &s->lx->senses[e->sense + i];
    bool state = x->cls == MZ_S_BODY && strcmp(x->text, "state") == 0;
    bool country = x->cls == MZ_S_SYNONYM && x->text[0] >= 'A' && x->text[0] <= 'Z';
    if (!state && !country && x->cls != MZ_S_CREDIT && x->cls != MZ_S_NATIONALITY) return true;
  }
  return false;
}

static mz_status vr_word_read(vr_work *w, const mz_scan *s, uint32_t doc, uint32_t token) {
  uint8_t l[VR_LETTERS + 8];
  const mz_doc *d = w->c->sides[doc].doc;
  size_t all = mz_letters(d->text + d->first[token], d->end[token] - d->first[token], l, sizeof l);
  if (all < VR_LEAST || all > sizeof l) return MZ_OK;
  for (size_t i = 0; i < all; i++)
    if (l[i] == 0) return MZ_OK;
  uint32_t n = (uint32_t)all, skip = 0;
  if (mz_word_at(s, token)->entry != NULL && mz_word_at(s, token)->stem > d->first[token])
    while (skip < 3 && skip + VR_LEAST < n && vr_skip(d, token, skip) < mz_word_at(s, token)->stem)
      skip++;
  else if (vr_clitic(l[0]) && n > VR_LEAST &&
           (vr_article(l + 1, n - 1) || (n > VR_LEAST && vr_stands_alone(w, l + 1, n - 1))))
    skip = 1;
  if (n > skip + 5 && l[skip] == MZ_L_LAM && l[skip + 1] == MZ_L_LAM) return MZ_OK; /* للدول */
  bool article = vr_article(l + skip, n - skip);
  uint32_t from = skip + (article ? 2 : 0);
  if (n - from < VR_LEAST || n - from > VR_LETTERS) return MZ_OK;
  vr_word *out = mz_vec_push(&w->c->alloc, &w->words, sizeof *out);
  if (out == NULL) return MZ_ENOMEM;
  out->doc = doc;
  out->token = token;
  out->first = skip == 0 ? d->first[token] : vr_skip(d, token, skip);
  out->article = article;
  out->n = (uint8_t)(n - from);
  memcpy(out->letters, l + from, n - from);
  out->base = vr_hash(out->letters, out->n);
  out->known = vr_common(s, token);
  for (uint32_t at = d->first[token]; at < d->end[token];) {
    uint32_t cp = 0;
    size_t step = mz_utf8(d->text + at, d->text + d->end[token], &cp);
    out->seat = out->seat || cp == 0x624;
    at += step == 0 ? 1 : (uint32_t)step;
  }
  return MZ_OK;
}

/* The country that the lexicon knows the word for, or NULL. */
static const char *vr_country(const mz_scan *s, uint32_t token) {
  const mz_sense *x = mz_sense_at(s, token, MZ_S_SYNONYM);
  if (x == NULL) x = mz_sense_at(s, token, MZ_S_NATIONALITY);
  return x != NULL && x->text[0] >= 'A' && x->text[0] <= 'Z' ? x->text : NULL;
}

/* في X, إلى X, العاصمة X: only a place stands there without an article. */
static bool vr_place(const mz_scan *s, uint32_t token) {
  static const uint8_t fi[] = {MZ_L_FEH, MZ_L_YEH}, ila[] = {MZ_L_ALEF, MZ_L_LAM, MZ_L_YEH};
  if (token == 0) return false;
  mz_key k = mz_word_at(s, token - 1)->key;
  return k == mz_key_letters(fi, 2) || k == mz_key_letters(ila, 3);
}

static mz_status vr_read(vr_work *w) {
  mz_cmp *c = w->c;
  mz_status st = vr_plain(w);
  for (uint32_t d = 0; d < c->ndocs && st == MZ_OK; d++) {
    mz_scan s;
    const mz_side *side = &c->sides[d];
    st = mz_scan_open(&s, side->doc);
    if (st != MZ_OK) return st;
    for (uint32_t i = 0; i < side->doc->ntok && st == MZ_OK; i++)
      if (side->doc->kind[i] == MZ_WORD && side->sentence[i] != MZ_NO_SENTENCE)
        st = vr_word_read(w, &s, d, i);
    mz_scan_close(&s);
  }
  if (st != MZ_OK) return st;
  mz_sort(w->words.data, w->words.count, sizeof(vr_word), vr_word_order);
  const vr_word *v = w->words.data;
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
    }
    p->count = (uint32_t)(k - i);
    p->next = VR_NONE;
    vr_skeleton(&v[i], p);
    i = k;
  }
  mz_sort(w->spellings.data, w->spellings.count, sizeof(vr_spelling), vr_spelling_order);
  vr_spelling *p = w->spellings.data;
  for (uint32_t i = 0; i < w->spellings.count; i++) p[i].group = i;
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
static mz_status vr_spots(vr_work *w) {
  const vr_spelling *p = w->spellings.data;
  const vr_word *v = w->words.data;
  size_t n = w->spellings.count;
  for (uint32_t i = 0; i < n; i++) {
    bool shared = (i > 0 && p[i - 1].skeleton == p[i].skeleton) ||
                  (i + 1 < n && p[i + 1].skeleton == p[i].skeleton);
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
static mz_status vr_surroundings(vr_work *w) {
  mz_cmp *c = w->c;
  vr_spelling *spellings = w->spellings.data;
  const vr_word *v = w->words.data;
  mz_status st = vr_spots(w);
  const vr_spot *at = w->shared.data;
  for (size_t i = 0; i < w->shared.count && st == MZ_OK;) {
    uint32_t d = at[i].doc;
    mz_scan s;
    st = mz_scan_open(&s, c->sides[d].doc);
    if (st != MZ_OK) return st;
    for (; i < w->shared.count && at[i].doc == d; i++) {
      const vr_word *x = &v[at[i].word];
      vr_spelling *p = &spellings[at[i].spelling];
      if (p->country == NULL) p->country = vr_country(&s, x->token);
      p->place = p->place || (!x->article && vr_place(&s, x->token));
      p->name = p->name || mz_speaker_at(c, d, x->token);
    }
    mz_scan_close(&s);
  }
  return st;
}

/* What the neighbours of two spellings have in common, in tenths of a bit: the best of a few
** places. */
static int32_t vr_neighbours(const vr_work *w, const vr_spelling *x, const vr_spelling *y) {
  const mz_cmp *c = w->c;
  const vr_word *v = w->words.data;
  int32_t best = 0;
  for (uint32_t i = 0; i < x->count && i < VR_PLACES; i++)
    for (uint32_t k = 0; k < y->count && k < VR_PLACES; k++) {
      const vr_word *a = &v[x->first + i], *b = &v[y->first + k];
      uint32_t s[MZ_T_ANCHOR], t[MZ_T_ANCHOR];
      uint32_t n = mz_terms_before(&c->sides[a->doc], a->token, s);
      uint32_t m = mz_terms_before(&c->sides[b->doc], b->token, t);
      int32_t left =
          n > 0 && m > 0 && s[0] == t[0]
              ? mz_anchor(&c->terms, s, n < VR_NEAR ? n : VR_NEAR, t, m < VR_NEAR ? m : VR_NEAR)
              : 0;
      n = mz_terms_behind(&c->sides[a->doc], a->token + 1, s);
      m = mz_terms_behind(&c->sides[b->doc], b->token + 1, t);
      int32_t right =
          n > 0 && m > 0 && s[0] == t[0]
              ? mz_anchor(&c->terms, s, n < VR_NEAR ? n : VR_NEAR, t, m < VR_NEAR ? m : VR_NEAR)
              : 0;
      if (left + right > best) best = left + right;
    }
  return best;
}

static bool vr_same_document(const vr_work *w, const vr_spelling *x, const vr_spelling *y) {
  const vr_word *v = w->words.data;
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

/* The length without an ending that the language adds: ة ي ية ات يات ون ين. */
static uint32_t vr_root(const vr_word *w) {
  uint32_t n = w->n;
  const uint8_t *l = w->letters;
  if (n > 4 && (l[n - 1] == MZ_L_TEH || l[n - 1] == MZ_L_NOON) && vr_vowel(l[n - 2]))
    n -= 2;
  else if (n > 3 && l[n - 1] == MZ_L_HEH)
    n--;
  else if (n > 3 && l[n - 1] == MZ_L_ALEF)
    n--;
  if (n > 3 && l[n - 1] == MZ_L_YEH) n--;
  return n;
}

/* A word without the soft letters at its end: ه, ي, ا and و there are endings, cases and pronouns. */
static vr_word vr_trim(const vr_word *w) {
  vr_word t = *w;
  while (t.n > 3 && (vr_vowel(t.letters[t.n - 1]) || t.letters[t.n - 1] == MZ_L_HEH)) t.n--;
  return t;
}

/* Do two words differ only by an ending? */
static bool vr_inflected(const vr_word *x, const vr_word *y) {
  uint32_t n = vr_root(x), m = vr_root(y);
  if (n == m && memcmp(x->letters, y->letters, n) == 0) return true;
  vr_word a = vr_trim(x), b = vr_trim(y);
  return a.n == b.n && memcmp(a.letters, b.letters, a.n) == 0;
}

static bool vr_same_ending(const vr_word *x, const vr_word *y) {
  uint32_t n = vr_root(x), m = vr_root(y);
  return x->n - n == y->n - m && memcmp(x->letters + n, y->letters + m, x->n - n) == 0;
}

/* أحشاءه, أحشائه: a hamza that the grammar moves. */
static bool vr_hamza(const vr_word *x, const vr_word *y) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < x->n; i++) n += x->letters[i] == MZ_L_HAMZA;
  for (uint32_t i = 0; i < y->n; i++) n -= y->letters[i] == MZ_L_HAMZA;
  return n != 0;
}

/* فندق, فنادق: an ا behind the second consonant makes the plural. */
static bool vr_plural(const vr_word *x, const vr_word *y) {
  bool a = x->letters[2] == MZ_L_ALEF && !vr_vowel(x->letters[1]);
  bool b = y->letters[2] == MZ_L_ALEF && !vr_vowel(y->letters[1]);
  return a != b;
}

/* سوريا, سورية */
static bool vr_ends_ia(const vr_word *w) {
  uint8_t last = w->letters[w->n - 1];
  return w->letters[w->n - 2] == MZ_L_YEH && (last == MZ_L_ALEF || last == MZ_L_HEH);
}

/* Is an ا that only one of them has all that tells them apart? So nouns are made of verbs, plurals
** of singulars. */
static bool vr_differs_by_alef(const vr_word *x, const vr_word *y) {
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

/* Does the و or ب that two words begin with belong to them? ويليام and وليام, but ويخرج, بدخول. */
static bool vr_own_letter(const vr_word *x, const vr_word *y, bool named) {
  bool same = x->letters[1] == y->letters[1];
  if (x->letters[0] != MZ_L_WAW) return same;
  return named && !same && (!vr_vowel(x->letters[1]) || !vr_vowel(y->letters[1]));
}

/* The first letters of derived verbs and nouns. */
static bool vr_begins_derived(uint8_t l) {
  return l == MZ_L_ALEF || l == MZ_L_MEEM || l == MZ_L_TEH || l == MZ_L_YEH || l == MZ_L_NOON;
}

static bool vr_derived(const vr_word *w) {
  return vr_begins_derived(w->letters[0]);
}

/* The long vowels inside a word, before its soft ending. */
static uint32_t vr_inner(const vr_word *w) {
  vr_word t = vr_trim(w);
  uint32_t n = 0;
  for (uint32_t i = 1; i < t.n; i++) n += vr_vowel(t.letters[i]);
  return n;
}

static bool vr_foreign_letter(const vr_word *x, const vr_word *y) {
  uint32_t i = 0, k = 0;
  for (; i < x->n; i++) {
    if (vr_soft(x, i)) continue;
    while (k < y->n && vr_soft(y, k)) k++;
    if (k < y->n && x->letters[i] != y->letters[k]) return true;
    k++;
  }
  return false;
}

/* سياساتها, أرواحهم: an ending, a pronoun or both. */
static bool vr_suffixed(const vr_word *w) {
  const uint8_t *end = w->letters + w->n;
  if (end[-1] == MZ_L_ALEF && end[-2] == MZ_L_HEH) return true;
  vr_word t = vr_trim(w);
  uint8_t last = t.letters[t.n - 1];
  return last == MZ_L_TEH || (last == MZ_L_MEEM && t.letters[t.n - 2] == MZ_L_HEH);
}

/* No word of the language: six consonants, or four with three long vowels between them. */
static bool vr_loan(const vr_word *x, const vr_word *y, const vr_spelling *s) {
  uint8_t second = x->letters[1];
  bool joined = vr_clitic(x->letters[0]) && vr_begins_derived(second); /* بتواريخ, واستثمر */
  if (joined && x->letters[0] == MZ_L_KAF && second == MZ_L_ALEF) joined = false;
  if (vr_derived(x) || joined || vr_suffixed(x) || vr_suffixed(y)) return false;
  return s->consonants >= 6 || (s->consonants >= 4 && (vr_inner(x) >= 3 || vr_inner(y) >= 3));
}

/* What is mostly vowels is no word of the language either: دياوارا, هيومان. */
static bool vr_vowels(const vr_word *x, const vr_word *y, const vr_spelling *s) {
  uint32_t n = vr_inner(x), m = vr_inner(y);
  if (vr_derived(x)) return false;
  return s->consonants == 2 ? n >= 3 && m >= 3 : s->consonants == 3 && (n >= 3 || m >= 3);
}

static bool vr_same(const vr_work *w, const vr_spelling *x, const vr_spelling *y) {
  const vr_word *a = (const vr_word *)w->words.data + x->first,
                *b = (const vr_word *)w->words.data + y->first;
  if (vr_distance(a, b) > MZ_T_VARIANT) return false;
  if (x->country != NULL && y->country != NULL)
    return strcmp(x->country, y->country) == 0 &&
           (vr_same_ending(a, b) ||
            (vr_ends_ia(a) && vr_ends_ia(b) && x->bare && y->bare && /* not its adjective */
             vr_neighbours(w, x, y) >=
                 (x->place && y->place ? MZ_T_VARIANT_NEAR : MZ_T_VARIANT_BOTH)));
  if (x->known || y->known || vr_hamza(a, b)) return false;
  if (!vr_inflected(a, b) && vr_distance(a, b) <= MZ_T_VARIANT_VOWEL &&
      ((vr_loan(a, b, x) && vr_same_ending(a, b)) ||
       (vr_vowels(a, b, x) && vr_neighbours(w, x, y) >= MZ_T_VARIANT_BOTH)))
    return true;
  if (x->consonants < 3) return false;
  bool named = x->name || y->name, foreign = vr_foreign_letter(a, b);
  bool place =
      x->place && y->place && !x->article && !y->article && x->consonants > 3 && !vr_plural(a, b);
  if (vr_inflected(a, b)) return place && !vr_derived(a);
  if (vr_clitic(a->letters[0]) && !foreign && !vr_own_letter(a, b, named)) return false;
  if (a->seat != b->seat) return false;
  int32_t near = vr_neighbours(w, x, y);
  if (vr_same_document(w, x, y) && !place && !named && near < MZ_T_VARIANT_BOTH) return false;
  if (place && !vr_derived(a)) return true;
  vr_word p = vr_trim(a), q = vr_trim(b);
  if (vr_differs_by_alef(&p, &q)) return false;
  if (foreign) return near >= MZ_T_VARIANT_NEAR || (x->consonants > 4 && vr_same_ending(a, b));
  if (x->consonants == 3) {
    bool strange = x->vowels >= 3 && y->vowels >= 3;
    return near >= MZ_T_VARIANT_NEAR && !vr_derived(a) && (named || strange);
  }
  if (vr_derived(a) && x->consonants < 5) return false;
  if (near >= MZ_T_VARIANT_NEAR) return true;
  return !vr_derived(a) && vr_same_ending(a, b) && vr_distance(a, b) <= MZ_T_VARIANT_VOWEL;
}

/* }================================================================== */

/* {==================================================================
** Groups and their forms
** =================================================================== */

static void vr_join(vr_work *w, uint32_t x, uint32_t y) {
  vr_spelling *p = w->spellings.data;
  uint32_t a = p[x].group, b = p[y].group;
  if (a == b) return;
  for (uint32_t i = a; i != VR_NONE; i = p[i].next)
    for (uint32_t k = b; k != VR_NONE; k = p[k].next)
      if (!vr_same(w, &p[i], &p[k])) return;
  uint32_t last = a;
  while (p[last].next != VR_NONE) last = p[last].next;
  p[last].next = b;
  for (uint32_t i = b; i != VR_NONE; i = p[i].next) p[i].group = a;
}

/* The word as printed, marks and tatweel aside: أ and ا stay apart. */
static uint64_t vr_surface(const vr_work *w, const vr_word *x) {
  const mz_doc *d = w->c->sides[x->doc].doc;
  uint32_t points[2 * VR_LETTERS + 8];
  size_t n = 0;
  for (uint32_t at = x->first; at < d->end[x->token] && n < sizeof points / sizeof *points;) {
    uint32_t cp;
    size_t step = mz_utf8(d->text + at, d->text + d->end[x->token], &cp);
    if (step == 0) break;
    if (mz_char_info(cp).letter != 0) points[n++] = cp;
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

/* The forms of one spelling, with or without the article, one for each way it is printed, as they stand. */
static mz_status vr_forms(vr_work *w, const vr_spelling *s, bool article, mz_variant *out) {
  mz_cmp *c = w->c;
  const vr_word *v = w->words.data;
  size_t first = c->forms.count;
  w->prints.count = 0;
  for (uint32_t i = s->first; i < s->first + s->count; i++) {
    if (v[i].article != article) continue;
    vr_print *p = mz_vec_push(&c->alloc, &w->prints, sizeof *p);
    if (p == NULL) return MZ_ENOMEM;
    *p = (vr_print){vr_surface(w, &v[i]), i};
  }
  const vr_print *p = w->prints.data;
  mz_sort(w->prints.data, w->prints.count, sizeof *p, vr_print_order);
  mz_form *f = NULL;
  for (size_t i = 0; i < w->prints.count; i++) {
    const vr_word *x = &v[p[i].word];
    bool another = i == 0 || p[i - 1].surface != p[i].surface;
    if (another) {
      f = mz_vec_push(&c->alloc, &c->forms, sizeof *f);
      if (f == NULL) return MZ_ENOMEM;
      f->doc = x->doc;
      f->at = (mz_span){x->first, c->sides[x->doc].doc->end[x->token]};
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

static mz_status vr_emit(vr_work *w, uint32_t group) {
  mz_cmp *c = w->c;
  const vr_spelling *p = w->spellings.data;
  bool bare = true; /* a name is shown without ال where it stands so in every spelling */
  for (uint32_t i = group; i != VR_NONE; i = p[i].next) bare = bare && p[i].bare;
  mz_variant out = {.first = (uint32_t)c->forms.count};
  mz_status st = MZ_OK;
  for (uint32_t i = group; i != VR_NONE && st == MZ_OK; i = p[i].next)
    st = vr_forms(w, &p[i], !bare && p[i].article, &out);
  if (st != MZ_OK) return st;
  mz_variant *v = mz_vec_push(&c->alloc, &c->variants, sizeof *v);
  if (v == NULL) return MZ_ENOMEM;
  *v = out;
  return MZ_OK;
}

static mz_status vr_run(vr_work *w) {
  mz_status st = vr_read(w);
  if (st == MZ_OK) st = vr_surroundings(w);
  if (st != MZ_OK) return st;
  vr_spelling *p = w->spellings.data;
  uint32_t n = (uint32_t)w->spellings.count;
  for (uint32_t i = 0; i < n; i++)
    for (uint32_t k = i + 1; k < n && k <= i + VR_BUCKET && p[k].skeleton == p[i].skeleton; k++)
      if (vr_same(w, &p[i], &p[k])) vr_join(w, i, k);
  mz_vec heads = {0};
  for (uint32_t i = 0; i < n && st == MZ_OK; i++) {
    if (p[i].group != i || p[i].next == VR_NONE) continue;
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
  vr_work w = {.c = c};
  mz_status st = vr_run(&w);
  mz_vec_free(&c->alloc, &w.words, sizeof(vr_word));
  mz_vec_free(&c->alloc, &w.plain, sizeof(uint64_t));
  mz_vec_free(&c->alloc, &w.spellings, sizeof(vr_spelling));
  mz_vec_free(&c->alloc, &w.prints, sizeof(vr_print));
  mz_vec_free(&c->alloc, &w.shared, sizeof(vr_spot));
  return st;
}

/* }================================================================== */

static bool vr_consonants(const mz_doc *d, uint32_t token, vr_spelling *s) {
  vr_word w = {.n = 0};
  size_t n =
      mz_letters(d->text + d->first[token], d->end[token] - d->first[token], w.letters, VR_LETTERS);
  if (n == 0 || n > VR_LETTERS) return false;
  w.n = (uint8_t)n;
  vr_skeleton(&w, s);
  return s->consonants >= 3;
}

bool mz_sound_alike(const mz_doc *a, uint32_t token_a, const mz_doc *b, uint32_t token_b) {
  vr_spelling s = {0}, t = {0};
  return vr_consonants(a, token_a, &s) && vr_consonants(b, token_b, &t) && s.skeleton == t.skeleton;
}
