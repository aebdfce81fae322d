/* SPDX-License-Identifier: MIT
**
** The keys of a document. Words are stems without function words; figures stand for their amount whatever its
** spelling; runs of letters are chosen by winnowing (Schleimer, Wilkerson, Aiken 2003): of every KEYS_WINDOW
** neighbouring runs the one with the smallest hash, so that a passage that was copied keeps its keys wherever it stands.
*/
#include "keys.h"
#include "../figure/scan.h"
#include "../text/chars.h"

#define KEYS_WORD 64   /* bytes of a stem that count */
#define KEYS_RUN 12    /* letters of a run */
#define KEYS_RING 16   /* … which are kept in so many places */
#define KEYS_WINDOW 16 /* of so many neighbouring runs one is taken */

typedef struct keys_work {
  const mz_alloc *a;
  mz_doc *d;
  mz_keys *k;
  mz_scan *sc;
} keys_work;

static mz_status keys_put(keys_work *w, const char *s, size_t n) {
  mz_vec *b = &w->k->bytes;
  if (b->count + n > MZ_MAX_TEXT * 3) return MZ_ETOOBIG;
  mz_status st = mz_vec_reserve(w->a, b, 1, n);
  if (st != MZ_OK) return st;
  mz_span *at = mz_vec_push(w->a, &w->k->list, sizeof *at);
  if (at == NULL) return MZ_ENOMEM;
  memcpy((char *)b->data + b->count, s, n);
  *at = (mz_span){(uint32_t)b->count, (uint32_t)(b->count + n)};
  b->count += n;
  return MZ_OK;
}

/* {==================================================================
** Words
** =================================================================== */

typedef struct keys_word {
  char text[4 + 2 * KEYS_WORD]; /* room for a family and a second word */
  size_t len;
} keys_word;

static bool keys_says_something(const mz_scan *sc, uint32_t i) {
  const mz_doc *d = sc->d;
  if (d->kind[i] != MZ_WORD && d->kind[i] != MZ_HASHTAG) return false;
  if (mz_written_at(sc, i)->letters > 0 && mz_written_at(sc, i)->letters < 3) return false;
  return !mz_is(sc, i, MZ_S_FUNCTION) && !mz_is(sc, i, MZ_S_SAY);
}

static mz_status keys_word_at(keys_work *w, uint32_t i, keys_word *last) {
  const mz_doc *d = w->d;
  keys_word k = {.text = "w:"};
  size_t n = mz_stem(d->text + d->first[i], d->end[i] - d->first[i], k.text + 2, KEYS_WORD);
  if (n > KEYS_WORD) n = KEYS_WORD;
  for (size_t c = 2; c < n + 2; c++)
    if ((unsigned char)k.text[c] <= ' ' || k.text[c] == 127)
      k.text[c] = '_'; /* a key is one word of one line */
  k.len = n + 2;
  mz_status st = keys_put(w, k.text, k.len);
  if (st == MZ_OK && last->len > 0) {
    last->text[0] = 'n';
    last->text[last->len++] = ' ';
    memcpy(last->text + last->len, k.text + 2, n);
    st = keys_put(w, last->text, last->len + n);
  }
  *last = k;
  return st;
}

static mz_status keys_words(keys_work *w, const mz_sentence *s) {
  keys_word last = {.len = 0};
  mz_status st = MZ_OK;
  for (uint32_t i = s->tok_first; i < s->tok_end && st == MZ_OK; i++)
    if (keys_says_something(w->sc, i)) st = keys_word_at(w, i, &last);
  return st;
}

/* }================================================================== */

/* {==================================================================
** Figures
** =================================================================== */

/* The unit, or the stem of what is counted if the amount alone is too common to be told by. */
static size_t keys_unit(const keys_work *w, const mz_figure *f, char *out) {
  size_t n = strlen(f->unit);
  memcpy(out, f->unit, n);
  if (n > 0 || f->noun.first == f->noun.end || f->value.mant >= 100) return n;
  n = mz_stem(w->d->text + f->noun.first, f->noun.end - f->noun.first, out, KEYS_WORD);
  if (n > KEYS_WORD) n = KEYS_WORD;
  for (size_t c = 0; c < n; c++)
    if ((unsigned char)out[c] <= ' ' || out[c] == 127) out[c] = '_';
  return n;
}

static mz_status keys_figure(keys_work *w, const mz_figure *f) {
  char text[2 + 32 + KEYS_WORD + 2 * MZ_DECIMAL_TEXT + MZ_TIMEX_TEXT] = "f:";
  size_t n = 2;
  if (f->kind == MZ_LABEL || f->kind == MZ_TIME || f->kind == MZ_DURATION ||
      f->kind == MZ_ORDINAL || (f->has & (MZ_HAS_VALUE | MZ_HAS_LOW)) == 0)
    return MZ_OK;
  const char *kind = mz_kind_name(f->kind == MZ_CARDINAL ? MZ_COUNT : (mz_kind)f->kind);
  memcpy(text + n, kind, strlen(kind));
  n += strlen(kind);
  text[n++] = '|';
  if (f->kind == MZ_DATE || f->kind == MZ_RATIO) {
    const char *t = f->resolved[0] != '\0' ? f->resolved : f->timex;
    if (t[0] == '\0') return MZ_OK;
    memcpy(text + n, t, strlen(t));
    n += strlen(t);
  } else {
    n += keys_unit(w, f, text + n);
    text[n++] = '|';
    if (f->has & MZ_HAS_VALUE)
      n += mz_decimal_text(f->value, text + n);
    else
      n += mz_decimal_text(f->low, text + n);
  }
  return keys_put(w, text, n);
}

/* }================================================================== */

/* {==================================================================
** Runs of letters
** =================================================================== */

typedef struct keys_runs {
  uint32_t letter[KEYS_RING]; /* the last letters, a ring */
  uint64_t hash[KEYS_WINDOW]; /* the runs that end with them, a ring */
  uint64_t rolling, out;      /* out: the factor of the letter that leaves */
  uint64_t taken;             /* the run that was taken last */
  uint32_t letters, least;    /* letters so far; the place of the smallest hash of the window */
} keys_runs;

#define KEYS_BASE UINT64_C(0x5851F42D4C957F2D)

static uint64_t keys_mix(uint64_t h) {
  h ^= h >> 33;
  h *= UINT64_C(0xff51afd7ed558ccd);
  h ^= h >> 33;
  h *= UINT64_C(0xc4ceb9fe1a85ec53);
  return h ^ (h >> 33);
}

static mz_status keys_take(keys_work *w, uint64_t h) {
  static const char hex[] = "0123456789abcdef";
  char text[18] = "v:";
  for (int i = 0; i < 16; i++) text[2 + i] = hex[h >> (60 - 4 * i) & 15];
  return keys_put(w, text, sizeof text);
}

static mz_status keys_letter(keys_work *w, keys_runs *r, uint32_t cp) {
  uint32_t i = r->letters++;
  uint64_t gone = r->letter[(i - KEYS_RUN) % KEYS_RING]; /* 0 before there was one */
  r->letter[i % KEYS_RING] = cp;
  r->rolling = (r->rolling - gone * r->out) * KEYS_BASE + cp;
  if (i + 1 < KEYS_RUN) return MZ_OK;
  uint32_t run = i + 1 - KEYS_RUN; /* which run this is */
  r->hash[run % KEYS_WINDOW] = keys_mix(r->rolling);
  if (run == 0 || r->hash[run % KEYS_WINDOW] <= r->hash[r->least % KEYS_WINDOW]) {
    r->least = run;
  } else if (run - r->least >= KEYS_WINDOW) { /* the smallest has left: look for the next */
    r->least = run;
    for (uint32_t k = run - KEYS_WINDOW + 1; k < run; k++)
      if (r->hash[k % KEYS_WINDOW] < r->hash[r->least % KEYS_WINDOW]) r->least = k;
  }
  if (run + 1 < KEYS_WINDOW || (r->taken == r->hash[r->least % KEYS_WINDOW])) return MZ_OK;
  r->taken = r->hash[r->least % KEYS_WINDOW];
  return keys_take(w, r->taken);
}

/* The folded character at *p, 0 if it folds to nothing; moves *p behind it. */
static inline uint32_t keys_folded(const char **p, const char *e) {
  uint32_t cp = 0;
  uint8_t letter = chars_letter_at(*p, e); /* which answers nearly always */
  if (letter < MZ_DOT_LETTER || letter == CHARS_DROP) {
    *p += 2;
    return letter != CHARS_DROP ? chars_letters[letter] : 0;
  }
  size_t n = mz_utf8(*p, e, &cp);
  *p += n > 0 ? n : 1;
  return n > 0 ? mz_char_info(cp).fold : 0;
}

/* The letters and digits of a sentence, without what stands between them. */
static mz_status keys_letters(keys_work *w, keys_runs *r, const mz_sentence *s) {
  const mz_doc *d = w->d;
  mz_status st = MZ_OK;
  for (uint32_t i = s->tok_first; i < s->tok_end && st == MZ_OK; i++) {
    if (d->kind[i] != MZ_WORD && d->kind[i] != MZ_NUMBER) continue;
    const char *p = d->text + d->first[i], *e = d->text + d->end[i];
    while (p < e && st == MZ_OK) {
      uint32_t cp = keys_folded(&p, e);
      if (cp != 0) st = keys_letter(w, r, cp);
    }
  }
  return st;
}

/* }================================================================== */

static int keys_compare(const char *x, size_t n, const char *y, size_t m) {
  int c = memcmp(x, y, n < m ? n : m);
  return c != 0 ? c : (n > m) - (n < m);
}

/* Heap sort over spans needs their bytes beside it, which mz_sort has no room for: the keys are sorted by a pointer
** each, then turned back into spans. */
typedef struct keys_ref {
  const char *text;
  size_t len;
} keys_ref;

static int keys_order(const void *x, const void *y) {
  const keys_ref *a = x, *b = y;
  return keys_compare(a->text, a->len, b->text, b->len);
}

mz_status mz_keys_sort(const mz_alloc *a, mz_keys *k) {
  size_t n = k->list.count, kept = 0;
  mz_span *at = k->list.data;
  const char *bytes = k->bytes.data;
  if (n == 0) return MZ_OK;
  keys_ref *refs = mz_realloc(a, NULL, 0, n * sizeof *refs);
  if (refs == NULL) return MZ_ENOMEM;
  for (size_t i = 0; i < n; i++) refs[i] = (keys_ref){bytes + at[i].first, at[i].end - at[i].first};
  mz_sort(refs, n, sizeof *refs, keys_order);
  for (size_t i = 0; i < n; i++) {
    if (i > 0 && keys_order(&refs[i - 1], &refs[i]) == 0) continue;
    uint32_t first = (uint32_t)(refs[i].text - bytes);
    at[kept++] = (mz_span){first, first + (uint32_t)refs[i].len};
  }
  mz_free(a, refs, n * sizeof *refs);
  k->list.count = kept;
  return MZ_OK;
}

static mz_status keys_of(keys_work *w) {
  const mz_sentence *sent;
  const mz_story *story;
  const mz_figure *fig;
  uint32_t nsent, nstory, nfig, f = 0;
  keys_runs runs = {.out = 1};
  for (int i = 1; i < KEYS_RUN; i++) runs.out *= KEYS_BASE;
  mz_status st = mz_doc_sentences(w->d, &sent, &nsent);
  if (st == MZ_OK) st = mz_doc_stories(w->d, &story, &nstory);
  if (st == MZ_OK) st = mz_scan_figures(w->sc);
  if (st == MZ_OK) st = mz_doc_figures(w->d, &fig, &nfig);
  for (uint32_t i = 0; st == MZ_OK && i < nstory; i++) {
    if (story[i].role != MZ_STORY_MAIN) continue;
    for (uint32_t s = story[i].sent_first; st == MZ_OK && s < story[i].sent_end; s++) {
      st = keys_words(w, &sent[s]);
      if (st == MZ_OK) st = keys_letters(w, &runs, &sent[s]);
      while (f < nfig && fig[f].tok_first < sent[s].tok_first) f++;
      for (; st == MZ_OK && f < nfig && fig[f].tok_first < sent[s].tok_end; f++)
        st = keys_figure(w, &fig[f]);
    }
  }
  return st;
}

mz_status mz_keys_read(const mz_alloc *a, mz_doc *d, mz_keys *k) {
  mz_scan sc;
  k->bytes.count = k->list.count = 0;
  mz_status st = mz_scan_open(&sc, d);
  if (st != MZ_OK) return st;
  st = keys_of(&(keys_work){.a = a, .d = d, .k = k, .sc = &sc});
  mz_scan_close(&sc);
  return st;
}

void mz_keys_free(const mz_alloc *a, mz_keys *k) {
  mz_vec_free(a, &k->bytes, 1);
  mz_vec_free(a, &k->list, sizeof(mz_span));
}
