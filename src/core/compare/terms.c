/* SPDX-License-Identifier: MIT
**
** Reading documents into terms. A term is the light stem of a word, or what the lexicon says it
** stands for (موسكو for روسيا), or the amount of a figure. Its weight is its surprise within one
** document: a word that stands once in a long report weighs much when two reports share it, one
** that stands in every sentence nothing.
*/
#include "terms.h"
#include "../figure/scan.h"
#include "../text/chars.h"

#define TERMS_WORD 128     /* bytes of a folded word that count */
#define TERMS_ACCUSATIVE 5 /* letters of a word whose last alef carries tanwin … */
#define TERMS_COUNTED 4    /* … and of a noun behind its number */
#define TERMS_PARTICLE 4   /* letters of the longest particle */

/* Key spaces: letters have neither top bit, what is hashed has both. */
#define TERMS_HASHED ((uint64_t)3 << 62)
#define TERMS_FORM ((uint64_t)1 << 62) /* turned around in the keys of forms */

#define TERMS_ONES UINT64_C(0x0084210842108421) /* the lowest bit of each letter of a key */

/* {==================================================================
** The table of terms
** =================================================================== */

static uint32_t terms_slot(uint64_t key, uint32_t size) {
  return (uint32_t)((key * UINT64_C(0x9E3779B97F4A7C15)) >> 32) & (size - 1);
}

static mz_status terms_grow(const mz_alloc *a, mz_terms *t) {
  uint32_t size = t->size == 0 ? 1024 : t->size * 2;
  uint32_t *slots = mz_realloc(a, NULL, 0, size * sizeof *slots);
  if (slots == NULL) return MZ_ENOMEM;
  memset(slots, 0, size * sizeof *slots);
  for (uint32_t n = 1; n < t->list.count; n++) {
    uint32_t i = terms_slot(mz_term_at(t, n)->key, size);
    while (slots[i] != MZ_NO_TERM) i = (i + 1) & (size - 1);
    slots[i] = n;
  }
  mz_free(a, t->slots, t->size * sizeof *slots);
  t->slots = slots;
  t->size = size;
  return MZ_OK;
}

/* The slot of a key: where it is, or where it would be put. */
static uint32_t terms_find(const mz_terms *t, uint64_t key) {
  uint32_t i = terms_slot(key, t->size);
  while (t->slots[i] != MZ_NO_TERM && mz_term_at(t, t->slots[i])->key != key)
    i = (i + 1) & (t->size - 1);
  return i;
}

/* The number of a key, new or known; MZ_NO_TERM when memory is out. */
static uint32_t terms_number(const mz_alloc *a, mz_terms *t, uint64_t key) {
  if (t->list.count == 0 && mz_vec_push(a, &t->list, sizeof(mz_term)) == NULL) return MZ_NO_TERM;
  if (t->list.count * 2 >= t->size && terms_grow(a, t) != MZ_OK) return MZ_NO_TERM;
  uint32_t i = terms_find(t, key);
  if (t->slots[i] != MZ_NO_TERM) return t->slots[i];
  mz_term *term = mz_vec_push(a, &t->list, sizeof *term);
  if (term == NULL) return MZ_NO_TERM;
  term->key = key;
  t->slots[i] = (uint32_t)t->list.count - 1;
  return t->slots[i];
}

void mz_terms_free(const mz_alloc *a, mz_terms *t) {
  mz_vec_free(a, &t->list, sizeof(mz_term));
  mz_free(a, t->slots, t->size * sizeof *t->slots);
  t->slots = NULL;
  t->size = 0;
}

/* }================================================================== */

/* {==================================================================
** Weights
** =================================================================== */

uint32_t mz_root(uint64_t v) {
  uint64_t r = 0;
  for (uint64_t bit = (uint64_t)1 << (v >> 32 != 0 ? 31 : 15); bit > 0; bit >>= 1)
    if ((r + bit) * (r + bit) <= v) r += bit;
  return (uint32_t)r;
}

uint32_t mz_log2_tenths(uint64_t num, uint64_t den) {
  if (den == 0 || num <= den) return 0;
  uint32_t whole = 0;
  while (num >> 40 != 0) num >>= 1, den >>= 1; /* room for the fixed point below */
  if (den == 0) den = 1;
  uint64_t r = (num << 20) / den; /* 20 fraction bits */
  while (r >= (uint64_t)2 << 20) r >>= 1, whole++;
  uint32_t fraction = 0; /* of 1024 */
  for (uint32_t bit = 512; bit > 0; bit >>= 1) {
    r = (r * r) >> 20;
    if (r >= (uint64_t)2 << 20) r >>= 1, fraction |= bit;
  }
  return whole * 10 + fraction * 10 / 1024;
}

/* log2(words of a document / how often it stands in a document that has it), less two bits: what
** stands in every fourth word says nothing. */
static void terms_weigh(mz_terms *t, uint64_t words, uint32_t docs) {
  mz_term *list = t->list.data;
  for (size_t n = 1; n < t->list.count; n++) {
    if (list[n].function || list[n].count == 0) continue;
    uint32_t w = mz_log2_tenths(words * list[n].docs, (uint64_t)list[n].count * docs);
    list[n].weight = (uint16_t)(w > 20 ? w - 20 : 0);
  }
}

/* }================================================================== */

/* {==================================================================
** Words
** =================================================================== */

/* The key of a folded word: its letters, if they are few and nothing else is there, else a hash. */
static uint64_t terms_key(const char *s, size_t n) {
  uint8_t l[MZ_KEY_LETTERS];
  if (n <= 2 * MZ_KEY_LETTERS && 2 * mz_letters(s, n, l, sizeof l) == n &&
      memchr(l, 0, n / 2) == NULL && memchr(l, MZ_OTHER_LETTER, n / 2) == NULL)
    return mz_key_letters(l, n / 2);
  return mz_text_hash(s, n) | TERMS_HASHED;
}

static uint64_t terms_stem_key(const char *s, size_t n) {
  char stem[TERMS_WORD];
  size_t len = mz_stem(s, n, stem, sizeof stem);
  return terms_key(stem, len < sizeof stem ? len : sizeof stem);
}

static uint64_t terms_form_key(const char *s, size_t n) {
  char form[TERMS_WORD];
  size_t len = mz_fold(s, n, form, sizeof form);
  return terms_key(form, len < sizeof form ? len : sizeof form) ^ TERMS_FORM;
}

bool mz_terms_have(const mz_terms *t, const char *s, size_t len) {
  return t->size > 0 && t->slots[terms_find(t, terms_form_key(s, len))] != MZ_NO_TERM;
}

/* Has a plain word none but the letters that have codes of their own, so that its key says all? */
static bool terms_plain(mz_key word) {
  mz_key all = word & word >> 1;
  return word != 0 && (all & all >> 2 & word >> 4 & TERMS_ONES) == 0;
}

/* What an amount means whatever its spelling: its class, unit and value. */
static uint64_t terms_figure_key(const mz_doc *d, const mz_figure *f) {
  char text[MZ_DECIMAL_TEXT * 2 + MZ_TIMEX_TEXT * 2 + MZ_UNIT_TEXT];
  size_t n = 0;
  uint8_t kind = f->kind == MZ_CARDINAL ? (uint8_t)MZ_COUNT : f->kind;
  text[n++] = (char)('a' + kind);
  if (f->resolved[0] != '\0' || f->timex[0] != '\0') {
    const char *t = f->resolved[0] != '\0' ? f->resolved : f->timex;
    size_t len = strlen(t);
    memcpy(text + n, t, len);
    n += len;
  } else if (f->text_value.end > f->text_value.first) {
    uint64_t h =
        mz_text_hash(d->text + f->text_value.first, f->text_value.end - f->text_value.first);
    memcpy(text + n, &h, sizeof h);
    n += sizeof h;
  } else {
    if (f->has & MZ_HAS_VALUE) n += mz_decimal_text(f->value, text + n);
    text[n++] = '/';
    if (f->has & MZ_HAS_LOW) n += mz_decimal_text(f->low, text + n);
  }
  size_t len = strlen(f->unit);
  memcpy(text + n, f->unit, len);
  return (mz_text_hash(text, n + len) ^ UINT64_C(0x14057B7EF767814F)) | TERMS_HASHED;
}

/* }================================================================== */

/* {==================================================================
** Documents
** =================================================================== */

/* The bytes of a side's four columns, each with its fence. */
static size_t terms_room(const mz_side *s) {
  return 4 * (s->doc->ntok * sizeof *s->term + MZ_FENCE);
}

static mz_status terms_columns(const mz_alloc *a, mz_side *s) {
  size_t n = s->doc->ntok, step = terms_room(s) / 4 / sizeof *s->term;
  if (n == 0) return MZ_OK;
  s->term = mz_realloc(a, NULL, 0, terms_room(s));
  if (s->term == NULL) return MZ_ENOMEM;
  memset(s->term, 0, step * 2 * sizeof *s->term);
  memset(s->term + step * 2, 0xFF, step * 2 * sizeof *s->term);
  s->form = s->term + step;
  s->sentence = s->term + step * 2;
  s->figure = s->term + step * 3;
  for (size_t k = 0; k < 4; k++) mz_fence(s->term + step * k + n, MZ_FENCE);
  return MZ_OK;
}

void mz_side_free(const mz_alloc *a, mz_side *s) {
  if (s->doc == NULL) return;
  mz_unfence(s->term, terms_room(s));
  mz_free(a, s->term, terms_room(s));
  s->term = NULL;
  if (s->scan.d != NULL) mz_scan_close(&s->scan);
}

bool mz_side_headline(const mz_side *s, uint32_t sent) {
  const mz_sentence *at = &s->sent[sent];
  if (sent > 0 && s->sentence[at->tok_first - 1] != MZ_NO_SENTENCE) return false;
  if (sent + 1 < s->nsent && s->sent[sent + 1].paragraph == at->paragraph) return false;
  uint32_t end = at->tok_end; /* a quotation may end it */
  while (end > at->tok_first && s->doc->kind[end - 1] == MZ_PUNCT &&
         mz_closes(mz_token_char(s->doc, end - 1)))
    end--;
  return at->tok_first < end && s->doc->kind[end - 1] != MZ_PUNCT;
}

static mz_status terms_open(const mz_alloc *a, mz_side *s, mz_doc *d, bool all) {
  const mz_story *story;
  uint32_t stories;
  s->doc = d;
  mz_status st = mz_doc_sentences(d, &s->sent, &s->nsent);
  if (st == MZ_OK) st = mz_doc_quotes(d, &s->quote, &s->nquote);
  if (st == MZ_OK) st = mz_doc_stories(d, &story, &stories);
  if (st == MZ_OK) st = mz_scan_open(&s->scan, d);
  if (st == MZ_OK) st = mz_scan_figures(&s->scan);
  if (st == MZ_OK) st = mz_doc_figures(d, &s->fig, &s->nfig);
  if (st == MZ_OK) st = terms_columns(a, s);
  if (st != MZ_OK) return st;
  for (uint32_t i = 0; i < stories; i++)
    if (all || story[i].role == MZ_STORY_MAIN)
      for (uint32_t k = story[i].sent_first; k < story[i].sent_end; k++)
        for (uint32_t w = s->sent[k].tok_first; w < s->sent[k].tok_end; w++) s->sentence[w] = k;
  for (uint32_t i = 0; i < s->nfig; i++)
    for (uint32_t w = s->fig[i].tok_first; w < s->fig[i].tok_end; w++) s->figure[w] = i;
  return MZ_OK;
}

/* Is token w of figure f part of its amount, and no noun or adjective beside it? */
static bool terms_amount(const mz_scan *sc, const mz_figure *f, uint32_t w) {
  if (f->kind == MZ_DATE || f->kind == MZ_TIME || f->kind == MZ_RATIO || f->kind == MZ_PERCENT)
    return true; /* في المئة is no more than % */
  if (mz_is_number(sc, w)) return true;
  for (int c = MZ_S_UNIT; c <= MZ_S_MINUS; c++)
    if (mz_is(sc, w, (mz_sense_class)c)) return true;
  return false;
}

/* A particle or the like. The lexicon's function words include frequent verbs, which do say
** something. */
static bool terms_function(const mz_scan *sc, uint32_t w) {
  uint32_t letters = mz_written_at(sc, w)->letters;
  return letters > 0 &&
         (letters <= 2 || (letters <= TERMS_PARTICLE && mz_is(sc, w, MZ_S_FUNCTION)));
}

/* الروسي stands for روسيا; adjectives that are also names don't. */
static const mz_sense *terms_nationality(const mz_scan *sc, uint32_t w) {
  const mz_sense *s = mz_sense_at(sc, w, MZ_S_NATIONALITY);
  return s != NULL && (s->flags & MZ_F_WEAK) == 0 ? s : NULL;
}

/* Bytes of an alef at the end of token w that carries tanwin, which few papers print: 30 متفرجا, متفرجًا and المتفرجين are
** of one stem. Names of people and places end with يا, and what is counted may be as short as محلا. */
static size_t terms_tanwin(const mz_side *s, uint32_t w) {
  static const char alef[] = "ا", name[] = "يا";
  const mz_doc *d = s->doc;
  const mz_figure *f = s->figure[w] != MZ_NO_FIGURE ? &s->fig[s->figure[w]] : NULL;
  bool counted = f != NULL && f->noun.first <= d->first[w] && f->noun.end >= d->end[w];
  size_t n = sizeof alef - 1, m = sizeof name - 1;
  const char *end = d->text + d->end[w];
  if (mz_written_at(&s->scan, w)->letters < (counted ? TERMS_COUNTED : TERMS_ACCUSATIVE) ||
      memcmp(end - n, alef, n) != 0)
    return 0;
  return counted || memcmp(end - m, name, m) != 0 ? n : 0;
}

/* The document's terms, token by token. */
static mz_status terms_words(const mz_alloc *a, mz_terms *t, mz_side *s, uint32_t doc) {
  const mz_doc *d = s->doc;
  const mz_scan *sc = &s->scan;
  uint32_t amount = MZ_NO_FIGURE; /* the figure whose amount has its term already */
  uint32_t after = 0;             /* the end of a phrase that stands as one term */
  for (uint32_t w = 0; w < d->ntok; w++) {
    if (s->sentence[w] == MZ_NO_SENTENCE || d->kind[w] == MZ_PUNCT || d->kind[w] == MZ_NOISE ||
        d->kind[w] == MZ_BAD)
      continue;
    const char *text = d->text + d->first[w];
    size_t len = d->end[w] - d->first[w];
    mz_key plain = terms_plain(sc->plain[w]) ? sc->plain[w] : 0;
    s->form[w] = terms_number(a, t, plain != 0 ? plain ^ TERMS_FORM : terms_form_key(text, len));
    if (s->form[w] == MZ_NO_TERM) return MZ_ENOMEM;
    if (w < after) continue;
    uint64_t key;
    bool function = false, figure = false, country = false, general = false, toll = false,
         event = false, moves = false, market = false, hourly = false;
    uint32_t fig = s->figure[w];
    if (fig != MZ_NO_FIGURE && terms_amount(sc, &s->fig[fig], w)) {
      if (fig == amount) continue;
      amount = fig;
      figure = true;
      key = terms_figure_key(d, &s->fig[fig]);
    } else {
      const mz_sense *same = mz_phrase_at(sc, w, MZ_S_SYNONYM, &after);
      if (same == NULL) same = terms_nationality(sc, w);
      if (same != NULL) {
        key = terms_stem_key(same->text, strlen(same->text));
        country = same->text[0] >= 'A' && same->text[0] <= 'Z';
        general = same->cls == MZ_S_SYNONYM && (same->flags & MZ_F_WEAK) != 0;
        event = same->cls == MZ_S_SYNONYM && strcmp(same->extra, "event") == 0;
        hourly = same->cls == MZ_S_SYNONYM && strcmp(same->extra, "hourly") == 0;
        market = hourly || (same->cls == MZ_S_SYNONYM && strcmp(same->extra, "market") == 0);
        toll = strcmp(same->text, "قتل") == 0 || strcmp(same->text, "إصابة") == 0;
        moves = strcmp(same->text, "ارتفاع") == 0 || strcmp(same->text, "انخفاض") == 0;
      } else {
        function = terms_function(sc, w);
        len -= terms_tanwin(s, w);
        key =
            plain != 0 ? mz_plain_stem(plain, text, (uint32_t)len / 2) : terms_stem_key(text, len);
      }
    }
    uint32_t n = terms_number(a, t, key);
    if (n == MZ_NO_TERM) return MZ_ENOMEM;
    s->term[w] = n;
    mz_term *term = (mz_term *)t->list.data + n;
    term->count++;
    if (function) term->function = 1;
    if (country) term->country = 1;
    if (general) term->general = 1;
    if (toll) term->toll = 1;
    if (event) term->event = 1;
    if (moves) term->moves = 1;
    if (market) term->market = 1;
    if (hourly) term->hourly = 1;
    if (figure) term->amount = 1;
    if (term->last != doc + 1) term->last = doc + 1, term->docs++;
  }
  return MZ_OK;
}

mz_status mz_terms_read(const mz_alloc *a, mz_terms *t, mz_side *sides, mz_doc *const *docs,
                        uint32_t count, bool all) {
  uint64_t words = 0;
  for (uint32_t i = 0; i < count; i++) {
    sides[i].terms = t;
    mz_status st = terms_open(a, &sides[i], docs[i], all);
    if (st == MZ_OK) st = terms_words(a, t, &sides[i], i);
    if (st != MZ_OK) return st;
  }
  const mz_term *list = t->list.data;
  for (size_t n = 1; n < t->list.count; n++)
    if (!list[n].function) words += list[n].count;
  if (count > 0) terms_weigh(t, words, count);
  return MZ_OK;
}

/* }================================================================== */

/* {==================================================================
** Surroundings
** =================================================================== */

bool mz_ends_clause(const char *s, size_t len) {
  uint32_t cp;
  if (mz_utf8(s, s + len, &cp) == 0) return false;
  return cp == ',' || cp == 0x60C || cp == ';' || cp == 0x61B || cp == ':' || cp == '(' ||
         cp == ')' || cp == '.';
}

uint32_t mz_terms_before(const mz_side *s, uint32_t token, uint32_t out[MZ_T_ANCHOR]) {
  uint32_t n = 0;
  for (uint32_t w = token; w-- > 0 && n < MZ_T_ANCHOR && s->sentence[w] != MZ_NO_SENTENCE;)
    if (s->term[w] != MZ_NO_TERM) out[n++] = s->term[w];
  return n;
}

uint32_t mz_terms_behind(const mz_side *s, uint32_t token, uint32_t out[MZ_T_ANCHOR]) {
  uint32_t n = 0;
  for (uint32_t w = token; w < s->doc->ntok && n < MZ_T_ANCHOR && s->sentence[w] != MZ_NO_SENTENCE;
       w++)
    if (s->term[w] != MZ_NO_TERM) out[n++] = s->term[w];
  return n;
}

/* A word in a chain earns its weight, and twice the price of a skip, since it takes one from each row that would else be
** skipped; where the chain stands costs the skips up to there. So the best chain up to a match is the best before it and
** that much. */
int32_t mz_anchor(const mz_terms *t, const uint32_t *x, uint32_t n, const uint32_t *y, uint32_t m) {
  int32_t chain[MZ_T_ANCHOR + 1] = {0}, best = 0; /* the best chain within the first k words of y */
  uint8_t last[32] = {0}, before[MZ_T_ANCHOR + 1]; /* words of y by some bits, from 1; 0: no more */
  for (uint32_t k = 1; k <= m; k++) {
    before[k] = last[y[k - 1] & 31];
    last[y[k - 1] & 31] = (uint8_t)k;
  }
  for (uint32_t i = 1; i <= n && best < MZ_T_ANCHOR_MOST; i++)
    for (uint32_t k = last[x[i - 1] & 31]; k > 0;
         k = before[k]) { /* from behind: x[i] stands in a chain once */
      if (x[i - 1] != y[k - 1]) continue;
      uint32_t w = mz_term_weight(t, x[i - 1]) >> (((i > k ? i : k) - 1) / MZ_T_ANCHOR_HALF);
      int32_t v = chain[k - 1] + 2 * MZ_T_SKIP + (int32_t)(w > 0 ? w : MZ_T_PARTICLE);
      int32_t here = v - (int32_t)(i + k) * MZ_T_SKIP;
      if (here > best) best = here;
      for (uint32_t j = k; j <= m && chain[j] < v; j++) chain[j] = v;
    }
  return best > MZ_T_ANCHOR_MOST ? MZ_T_ANCHOR_MOST : best;
}

/* }================================================================== */
