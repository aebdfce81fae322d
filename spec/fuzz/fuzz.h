/* SPDX-License-Identifier: MIT
**
** What every fuzz target stands on: the core with its inner parts, an allocator that checks what it is told, and the
** promises that hold for any bytes. A broken promise ends the process, which is how libFuzzer learns of it.
*/
#ifndef FUZZ_H
#define FUZZ_H

#include "../../src/core/core.c"

/* AddressSanitizer's; missing where a target is built without it. */
size_t __sanitizer_get_allocated_size(const volatile void *p) __attribute__((weak));

#define FUZZ_CHECK(cond) ((cond) ? (void)0 : fuzz_fail(#cond, __FILE__, __LINE__))

static inline void fuzz_fail(const char *what, const char *file, int line) {
  fprintf(stderr, "%s:%d: not so: %s\n", file, line, what);
  abort();
}

/* The sizes that the core gives back must be those it asked for. */
static inline void *fuzz_realloc(void *ud, void *p, size_t osize, size_t nsize) {
  (void)ud;
  FUZZ_CHECK(p == NULL || __sanitizer_get_allocated_size == NULL ||
             __sanitizer_get_allocated_size(p) == osize);
  if (nsize == 0) {
    free(p);
    return NULL;
  }
  return realloc(p, nsize);
}

static const mz_alloc fuzz_alloc = {fuzz_realloc, NULL};

static const mz_doc_options fuzz_dated = {.date = "2015-07-31", .region = "SA"};

static inline mz_doc *fuzz_doc(const char *text, size_t len, const mz_doc_options *opt) {
  mz_doc *d;
  mz_error err;
  FUZZ_CHECK(mz_doc_new(&fuzz_alloc, text, len, opt, &d, &err) == MZ_OK);
  return d;
}

/* {==================================================================
** Positions
** =================================================================== */

/* Is byte `at` the border of a character, as far as the text is UTF-8 around it? */
static inline bool fuzz_border(const char *s, size_t len, size_t at) {
  uint32_t cp;
  if (at >= len || ((unsigned char)s[at] & 0xC0) != 0x80) return at <= len;
  for (size_t back = 1; back < 4 && back <= at; back++)
    if (((unsigned char)s[at - back] & 0xC0) != 0x80)
      return mz_utf8(s + at - back, s + len, &cp) <= back;
  return true;
}

static inline void fuzz_span(const mz_doc *d, mz_span at) {
  FUZZ_CHECK(at.first < at.end && at.end <= d->len);
  FUZZ_CHECK(fuzz_border(d->text, d->len, at.first) && fuzz_border(d->text, d->len, at.end));
}

/* The same for a span that may be missing. */
static inline void fuzz_span_or_none(const mz_doc *d, mz_span at) {
  if (at.first != at.end) fuzz_span(d, at);
}

/* Nothing but white space and invisible controls stands in [from, to). */
static inline void fuzz_gap(const mz_doc *d, uint32_t from, uint32_t to) {
  while (from < to) {
    uint32_t cp = 0;
    size_t n = mz_utf8(d->text + from, d->text + to, &cp);
    mz_class cls = mz_char_class(cp);
    FUZZ_CHECK(n > 0);
    FUZZ_CHECK(cls == MZ_C_SPACE || cls == MZ_C_NEWLINE || cls == MZ_C_INVISIBLE);
    from += (uint32_t)n;
  }
}

static inline void fuzz_tokens(const mz_doc *d) {
  mz_tokens t = mz_doc_tokens(d);
  uint32_t at = 0;
  for (uint32_t i = 0; i < t.count; i++) {
    FUZZ_CHECK(t.first[i] >= at && t.end[i] > t.first[i] && t.end[i] <= d->len);
    fuzz_gap(d, at, t.first[i]);
    for (at = t.first[i]; at < t.end[i];) { /* whole characters, or bad bytes alone */
      uint32_t cp;
      size_t n = mz_utf8(d->text + at, d->text + d->len, &cp);
      FUZZ_CHECK((n == 0) == (t.kind[i] == MZ_BAD));
      at += n > 0 ? (uint32_t)n : 1;
    }
    FUZZ_CHECK(at == t.end[i]);
  }
  fuzz_gap(d, at, d->len);
}

/* }================================================================== */

/* {==================================================================
** Keys
** =================================================================== */

#define FUZZ_KEY 4096

/* Folding twice is folding once, and a buffer that is too small gets the beginning of the key. */
static inline void fuzz_keys(const char *s, size_t len) {
  char once[FUZZ_KEY], twice[FUZZ_KEY], part[8];
  if (len > FUZZ_KEY / 20) return; /* one character folds to eighteen letters at most */
  size_t n = mz_fold(s, len, once, sizeof once);
  FUZZ_CHECK(n <= sizeof once);
  size_t m = mz_fold(once, n, twice, sizeof twice);
  FUZZ_CHECK(m == n && memcmp(once, twice, n) == 0);
  FUZZ_CHECK(mz_fold(s, len, part, sizeof part) == n);
  FUZZ_CHECK(memcmp(part, once, n < sizeof part ? n : sizeof part) == 0);
  n = mz_stem(s, len, once, sizeof once);
  FUZZ_CHECK(n <= sizeof once && mz_stem(s, len, part, sizeof part) == n);
  FUZZ_CHECK(memcmp(part, once, n < sizeof part ? n : sizeof part) == 0);
}

/* }================================================================== */

/* {==================================================================
** Sentences, quotations, stories
** =================================================================== */

static inline void fuzz_sentences(mz_doc *d) {
  const mz_sentence *s;
  uint32_t n, tok = 0;
  FUZZ_CHECK(mz_doc_sentences(d, &s, &n) == MZ_OK);
  for (uint32_t i = 0; i < n; i++) {
    FUZZ_CHECK(s[i].tok_first == tok && s[i].tok_end > tok);
    FUZZ_CHECK(i == 0 ? s[i].paragraph == 0
                      : s[i].paragraph - s[i - 1].paragraph <= 1); /* one more at most */
    tok = s[i].tok_end;
    FUZZ_CHECK(tok <= d->ntok);
    FUZZ_CHECK(s[i].at.first == d->first[s[i].tok_first] && s[i].at.end == d->end[tok - 1]);
  }
  FUZZ_CHECK(tok == d->ntok);
}

static inline void fuzz_quotes(mz_doc *d) {
  const mz_quote *q;
  uint32_t n;
  FUZZ_CHECK(mz_doc_quotes(d, &q, &n) == MZ_OK);
  for (uint32_t i = 0; i < n; i++) {
    fuzz_span(d, q[i].at);
    fuzz_span(d, q[i].inner);
    FUZZ_CHECK(q[i].at.first < q[i].inner.first && q[i].inner.end <= q[i].at.end);
    FUZZ_CHECK(q[i].unclosed == (q[i].inner.end == q[i].at.end));
    FUZZ_CHECK(q[i].tok_first < q[i].tok_end && q[i].tok_end <= d->ntok);
    FUZZ_CHECK(q[i].inner.first <= d->first[q[i].tok_first] &&
               d->end[q[i].tok_end - 1] <= q[i].inner.end);
    FUZZ_CHECK(i == 0 || q[i - 1].at.first < q[i].at.first);
  }
}

static inline void fuzz_stories(mz_doc *d) {
  const mz_story *s;
  const mz_sentence *sent;
  uint32_t n, nsent, at = 0, line = 0;
  FUZZ_CHECK(mz_doc_stories(d, &s, &n) == MZ_OK);
  FUZZ_CHECK(mz_doc_sentences(d, &sent, &nsent) == MZ_OK);
  for (uint32_t i = 0; i < n; i++) {
    FUZZ_CHECK(s[i].sent_first == at && s[i].sent_end > at && s[i].sent_end <= nsent);
    FUZZ_CHECK(s[i].line_first > line && s[i].line_last >= s[i].line_first);
    FUZZ_CHECK((unsigned)s[i].role <= MZ_STORY_NOISE);
    at = s[i].sent_end;
    line = s[i].line_last;
    FUZZ_CHECK(s[i].at.first == sent[s[i].sent_first].at.first);
    FUZZ_CHECK(s[i].at.end == sent[at - 1].at.end);
  }
  FUZZ_CHECK(at == nsent);
}

/* }================================================================== */

/* {==================================================================
** Figures
** =================================================================== */

static inline void fuzz_decimal(mz_decimal v) {
  char text[MZ_DECIMAL_TEXT];
  FUZZ_CHECK(v.mant == 0 ? v.exp == 0 && !v.neg : v.mant % 10 != 0);
  FUZZ_CHECK(mz_decimal_text(v, text) == strlen(text));
}

static inline void fuzz_texts(const mz_figure *f) {
  FUZZ_CHECK(strlen(f->timex) < MZ_TIMEX_TEXT);
  FUZZ_CHECK(strlen(f->resolved) < MZ_TIMEX_TEXT);
  FUZZ_CHECK(strlen(f->gregorian) < MZ_TIMEX_TEXT);
  FUZZ_CHECK(strlen(f->unit) < MZ_UNIT_TEXT);
  FUZZ_CHECK(f->rule != NULL && f->rule[0] != '\0');
}

static inline void fuzz_figure(const mz_doc *d, const mz_figure *f) {
  fuzz_span(d, f->at);
  fuzz_span_or_none(d, f->noun);
  fuzz_span_or_none(d, f->attribution);
  fuzz_span_or_none(d, f->text_value);
  FUZZ_CHECK(f->tok_first < f->tok_end && f->tok_end <= d->ntok);
  FUZZ_CHECK(f->at.first >= d->first[f->tok_first] && f->at.end <= d->end[f->tok_end - 1]);
  FUZZ_CHECK(f->text_value.first == f->text_value.end ||
             (f->text_value.first >= f->at.first && f->text_value.end <= f->at.end));
  FUZZ_CHECK(f->kind <= MZ_LABEL && f->modifier <= MZ_LATE);
  fuzz_texts(f);
  fuzz_decimal(f->value);
  fuzz_decimal(f->low);
  fuzz_decimal(f->high);
  if ((f->has & MZ_HAS_LOW) && (f->has & MZ_HAS_HIGH))
    FUZZ_CHECK(mz_decimal_cmp(f->low, f->high) < 0);
}

static inline void fuzz_figures(mz_doc *d) {
  const mz_figure *f;
  uint32_t n;
  FUZZ_CHECK(mz_doc_figures(d, &f, &n) == MZ_OK);
  for (uint32_t i = 0; i < n; i++) {
    fuzz_figure(d, &f[i]);
    FUZZ_CHECK(i == 0 || f[i - 1].tok_end <= f[i].tok_first);
    FUZZ_CHECK(i == 0 || f[i - 1].at.end <= f[i].at.first);
  }
}

static inline bool fuzz_same_span(mz_span a, mz_span b) {
  return a.first == b.first && a.end == b.end;
}

static inline bool fuzz_same_decimal(mz_decimal a, mz_decimal b) {
  return a.mant == b.mant && a.exp == b.exp && a.neg == b.neg;
}

static inline void fuzz_same_figures(mz_doc *a, mz_doc *b) {
  const mz_figure *f, *g;
  uint32_t n, m = 0;
  FUZZ_CHECK(mz_doc_figures(a, &f, &n) == MZ_OK && mz_doc_figures(b, &g, &m) == MZ_OK);
  FUZZ_CHECK(n == m);
  for (uint32_t i = 0; i < n; i++, f++, g++) {
    FUZZ_CHECK(fuzz_same_span(f->at, g->at) && fuzz_same_span(f->noun, g->noun));
    FUZZ_CHECK(fuzz_same_span(f->attribution, g->attribution));
    FUZZ_CHECK(fuzz_same_span(f->text_value, g->text_value));
    FUZZ_CHECK(f->kind == g->kind && f->modifier == g->modifier && f->has == g->has);
    FUZZ_CHECK(fuzz_same_decimal(f->value, g->value) && fuzz_same_decimal(f->low, g->low));
    FUZZ_CHECK(fuzz_same_decimal(f->high, g->high) && strcmp(f->unit, g->unit) == 0);
    FUZZ_CHECK(strcmp(f->timex, g->timex) == 0 && strcmp(f->resolved, g->resolved) == 0);
    FUZZ_CHECK(strcmp(f->gregorian, g->gregorian) == 0 && strcmp(f->rule, g->rule) == 0);
  }
}

/* All that is promised of one document. */
static inline void fuzz_document(mz_doc *d) {
  fuzz_tokens(d);
  fuzz_sentences(d);
  fuzz_quotes(d);
  fuzz_stories(d);
  fuzz_figures(d);
}

/* }================================================================== */

/* {==================================================================
** Comparisons
** =================================================================== */

#define FUZZ_DOCS 3

#define FUZZ_SEEN 0x8000

/* Marks a member's figure, which must not have been marked before. */
static inline void fuzz_once(mz_doc *const *docs, const mz_member *m) {
  mz_figure *f = (mz_figure *)docs[m->doc]->figures.data + m->figure;
  FUZZ_CHECK((f->has & FUZZ_SEEN) == 0);
  f->has |= FUZZ_SEEN;
}

static inline void fuzz_cmp_groups(const mz_cmp *c, mz_doc *const *docs, uint32_t count) {
  uint32_t ng, nm, ns, ne, at = 0, all = 0;
  const mz_group *g = mz_cmp_groups(c, &ng);
  const mz_member *m = mz_cmp_members(c, &nm), *s = mz_cmp_singles(c, &ns);
  const mz_evidence *e = mz_cmp_evidence(c, &ne);
  for (uint32_t i = 0; i < nm + ns; i++) {
    const mz_member *x = i < nm ? &m[i] : &s[i - nm];
    FUZZ_CHECK(x->doc < count && x->figure < docs[x->doc]->figures.count);
  }
  for (uint32_t i = 0; i < ng;
       i++) /* no figure in two groups, but for those that set two periods side by side */
    for (uint32_t k = g[i].first; k < g[i].first + g[i].count && g[i].verdict != MZ_SCOPE; k++)
      fuzz_once(docs, &m[k]);
  for (uint32_t i = 0; i < ns; i++) fuzz_once(docs, &s[i]);
  for (uint32_t i = 0; i < count; i++)
    for (uint32_t k = 0; k < docs[i]->figures.count; k++)
      ((mz_figure *)docs[i]->figures.data)[k].has &= (uint16_t)~FUZZ_SEEN;
  for (uint32_t i = 0; i < ng; i++) {
    FUZZ_CHECK((unsigned)g[i].verdict <= MZ_SINGLE && g[i].first == at && g[i].count >= 2);
    at += g[i].count;
    FUZZ_CHECK(g[i].outlets >= 2 && g[i].outlets <= count);
    FUZZ_CHECK(g[i].origins >= 1 && g[i].origins <= g[i].outlets);
    FUZZ_CHECK(g[i].measure_doc < count);
    fuzz_span(docs[g[i].measure_doc], g[i].measure);
    FUZZ_CHECK(g[i].evidence_count == 0 || g[i].evidence == all);
    all += g[i].evidence_count;
  }
  FUZZ_CHECK(at == nm && all == ne);
  for (uint32_t i = 0; i < ne; i++)
    FUZZ_CHECK(e[i].a.doc < count && e[i].b.doc < count &&
               e[i].a.figure < docs[e[i].a.doc]->figures.count &&
               e[i].b.figure < docs[e[i].b.doc]->figures.count);
}

static inline void fuzz_share(float v) {
  FUZZ_CHECK(v >= 0.0F && v <= 1.0F);
}

static inline void fuzz_cmp_texts(const mz_cmp *c, mz_doc *const *docs, uint32_t count) {
  uint32_t n, m, at = 0;
  const mz_passage *p = mz_cmp_passages(c, &n);
  for (uint32_t i = 0; i < n; i++) {
    FUZZ_CHECK(p[i].doc_a < p[i].doc_b && p[i].doc_b < count);
    fuzz_span(docs[p[i].doc_a], p[i].a);
    fuzz_span(docs[p[i].doc_b], p[i].b);
    fuzz_share(p[i].similarity);
  }
  const mz_quote_group *q = mz_cmp_quotes(c, &n);
  const mz_quote_member *qm = mz_cmp_quote_members(c, &m);
  for (uint32_t i = 0; i < n; i++) {
    FUZZ_CHECK(q[i].first == at && q[i].count >= 2);
    at += q[i].count;
  }
  FUZZ_CHECK(at == m);
  for (uint32_t i = 0; i < m; i++) {
    FUZZ_CHECK(qm[i].doc < count);
    fuzz_span(docs[qm[i].doc], qm[i].at);
    fuzz_span_or_none(docs[qm[i].doc], qm[i].speaker);
  }
  const mz_variant *v = mz_cmp_variants(c, &n);
  const mz_form *f = mz_cmp_forms(c, &m);
  at = 0;
  for (uint32_t i = 0; i < n; i++) {
    FUZZ_CHECK(v[i].first == at && v[i].count >= 2);
    at += v[i].count;
  }
  FUZZ_CHECK(at == m);
  for (uint32_t i = 0; i < m; i++) {
    FUZZ_CHECK(f[i].doc < count && f[i].docs >= 1 && f[i].docs <= count && f[i].count >= f[i].docs);
    fuzz_span(docs[f[i].doc], f[i].at);
  }
  const mz_doc_pair *dp = mz_cmp_pairs(c, &n);
  FUZZ_CHECK(n == count * (count - 1) / 2);
  for (uint32_t i = 0; i < n; i++) {
    FUZZ_CHECK(dp[i].a < dp[i].b && dp[i].b < count);
    fuzz_share(dp[i].similarity);
    fuzz_share(dp[i].a_in_b);
    fuzz_share(dp[i].b_in_a);
  }
}

static inline uint64_t fuzz_mix(uint64_t h, uint64_t v) {
  return (h ^ v) * UINT64_C(0x9E3779B97F4A7C15);
}

/* What a comparison says, in one number. */
static inline uint64_t fuzz_cmp_hash(const mz_cmp *c) {
  uint64_t h = 1;
  uint32_t n;
  const mz_group *g = mz_cmp_groups(c, &n);
  for (uint32_t i = 0; i < n; i++)
    h = fuzz_mix(fuzz_mix(fuzz_mix(fuzz_mix(h, g[i].verdict), (uint64_t)(int64_t)g[i].score),
                          g[i].measure.first),
                 (uint64_t)g[i].reason << 8 | g[i].sourcing);
  const mz_member *m = mz_cmp_members(c, &n);
  for (uint32_t i = 0; i < n; i++) h = fuzz_mix(fuzz_mix(h, m[i].doc), m[i].figure);
  const mz_passage *p = mz_cmp_passages(c, &n);
  for (uint32_t i = 0; i < n; i++)
    h = fuzz_mix(fuzz_mix(fuzz_mix(h, p[i].a.first), p[i].b.first), p[i].label);
  const mz_quote_member *q = mz_cmp_quote_members(c, &n);
  for (uint32_t i = 0; i < n; i++) {
    FUZZ_CHECK(q[i].wording >= 1);
    h = fuzz_mix(fuzz_mix(fuzz_mix(h, q[i].at.first), q[i].speaker.first), q[i].wording);
  }
  const mz_quote_group *said = mz_cmp_quotes(c, &n);
  for (uint32_t i = 0; i < n; i++)
    h = fuzz_mix(fuzz_mix(fuzz_mix(h, said[i].first), said[i].altered), said[i].sourcing);
  const mz_form *f = mz_cmp_forms(c, &n);
  for (uint32_t i = 0; i < n; i++) h = fuzz_mix(fuzz_mix(h, f[i].at.first), f[i].count);
  return h;
}

static inline void fuzz_compare(mz_doc *const *docs, uint32_t count) {
  mz_cmp *c, *again;
  const mz_cmp_options explained = {.explain = true}, all = {.include_all = true};
  FUZZ_CHECK(mz_cmp_new(&fuzz_alloc, docs, count, &explained, &c) == MZ_OK);
  fuzz_cmp_groups(c, docs, count);
  fuzz_cmp_texts(c, docs, count);
  FUZZ_CHECK(mz_cmp_new(&fuzz_alloc, docs, count, NULL, &again) == MZ_OK);
  FUZZ_CHECK(fuzz_cmp_hash(c) == fuzz_cmp_hash(again));
  mz_cmp_free(again);
  mz_cmp_free(c);
  FUZZ_CHECK(mz_cmp_new(&fuzz_alloc, docs, count, &all, &c) == MZ_OK);
  fuzz_cmp_groups(c, docs, count);
  fuzz_cmp_texts(c, docs, count);
  mz_cmp_free(c);
}

/* Cuts the input at its record separators (0x1E) into `count` documents, the last of which takes the rest. A block of
** its own for each, so that a step too far is seen. */
static inline uint32_t fuzz_cut(const uint8_t *data, size_t size, char *text[FUZZ_DOCS],
                                size_t len[FUZZ_DOCS]) {
  uint32_t n = 0;
  while (n < FUZZ_DOCS) {
    const uint8_t *mark = n + 1 < FUZZ_DOCS && size > 0 ? memchr(data, 0x1E, size) : NULL;
    len[n] = mark != NULL ? (size_t)(mark - data) : size;
    text[n] = malloc(len[n] > 0 ? len[n] : 1);
    FUZZ_CHECK(text[n] != NULL);
    if (len[n] > 0) memcpy(text[n], data, len[n]);
    n++;
    if (mark == NULL) break;
    size -= (size_t)(mark + 1 - data);
    data = mark + 1;
  }
  return n;
}

/* }================================================================== */

#endif
