/* SPDX-License-Identifier: MIT
**
** How much of each document stands in the other, and whether they go back to one text: from the
** sentences that are aligned, so that a rewrite counts for the words it kept.
*/
#include "compare.h"
#include "../figure/scan.h"

#define SK_ALL 64 /* documents up to which every pair is listed, shared words or not */
#define SK_TOLD 2 /* of one origin, the part of what is not quoted may be so many times less */

typedef struct sk_work {
  mz_cmp *c;
  uint32_t *met; /* per term: the last aligned pair whose other sentence has it */
  uint32_t
      *shared; /* per token, all documents in a row: the last pair of documents that shares it */
  uint32_t *aligned; /* … in whose aligned sentences it stands */
  uint32_t *start;   /* of each document's tokens; one more than documents */
  bool *quoted;      /* per token: it stands between marks */
  uint64_t *weight;  /* of each document's compared part … */
  uint64_t *told;    /* … and of what is not quoted there */
  bool *credit;      /* the document names a news agency */
} sk_work;

typedef struct sk_sum {
  uint64_t shared, aligned, told; /* weights; `told`: of what is aligned, without quotations */
} sk_sum;

/* Adds what sentence (doc, sent) shares with the terms just met. */
static void sk_add(sk_work *w, uint32_t doc, uint32_t sent, uint32_t stamp, uint32_t pair,
                   sk_sum *sum) {
  const mz_side *s = &w->c->sides[doc];
  for (uint32_t t = s->sent[sent].tok_first; t < s->sent[sent].tok_end; t++) {
    uint32_t weight = mz_term_weight(&w->c->terms, s->term[t]), at = w->start[doc] + t;
    if (weight == 0) continue;
    if (w->aligned[at] != pair) {
      w->aligned[at] = pair;
      sum->aligned += weight;
      if (!w->quoted[at]) sum->told += weight;
    }
    if (w->met[s->term[t]] == stamp && w->shared[at] != pair)
      w->shared[at] = pair, sum->shared += weight;
  }
}

static void sk_meet(sk_work *w, uint32_t doc, uint32_t sent, uint32_t stamp) {
  const mz_side *s = &w->c->sides[doc];
  for (uint32_t t = s->sent[sent].tok_first; t < s->sent[sent].tok_end; t++)
    w->met[s->term[t]] = stamp;
}

static float sk_share(uint64_t part, uint64_t all) {
  return all == 0 ? 0.0F : (float)((double)part / (double)all);
}

/* Does so much of a document stand in another that both go back to one text? What they quote, each may have heard itself, so
** that it does not say so alone, but where nearly all is quoted. */
static bool sk_from_one(const sk_work *w, uint32_t doc, sk_sum sum, uint32_t origin) {
  uint64_t all = w->weight[doc], told = w->told[doc];
  return sum.aligned > 0 && sum.aligned * 1000 >= all * origin &&
         (told * 1000 < all * MZ_T_ORIGIN_TOLD || sum.told * 1000 * SK_TOLD >= told * origin);
}

static mz_status sk_pair(sk_work *w, uint32_t a, uint32_t b, sk_sum x, sk_sum y) {
  mz_cmp *c = w->c;
  mz_doc_pair *p = mz_vec_push(&c->alloc, &c->pairs, sizeof *p);
  if (p == NULL) return MZ_ENOMEM;
  uint32_t origin = w->credit[a] || w->credit[b] ? MZ_T_ORIGIN_CREDIT : MZ_T_ORIGIN;
  *p = (mz_doc_pair){.a = a,
                     .b = b,
                     .similarity = sk_share(x.shared + y.shared, w->weight[a] + w->weight[b]),
                     .a_in_b = sk_share(x.shared, w->weight[a]),
                     .b_in_a = sk_share(y.shared, w->weight[b])};
  p->same_origin = sk_from_one(w, a, x, origin) || sk_from_one(w, b, y, origin);
  return MZ_OK;
}

static mz_status sk_pairs(sk_work *w) {
  mz_cmp *c = w->c;
  const mz_aligned *v = c->aligned.data;
  mz_status st = MZ_OK;
  size_t i = 0;
  uint32_t stamp = 0, pair = 0;
  for (uint32_t a = 0; a < c->ndocs && st == MZ_OK; a++)
    for (uint32_t b = a + 1; b < c->ndocs && st == MZ_OK; b++) {
      bool any = i < c->aligned.count && v[i].doc_a == a && v[i].doc_b == b;
      if (!any && c->ndocs > SK_ALL) {
        if (i == c->aligned.count || v[i].doc_a != a) break;
        b = v[i].doc_b - 1;
        continue;
      }
      sk_sum x = {0}, y = {0};
      pair++;
      for (; i < c->aligned.count && v[i].doc_a == a && v[i].doc_b == b; i++) {
        sk_meet(w, b, v[i].sent_b, ++stamp);
        sk_add(w, a, v[i].sent_a, stamp, pair, &x);
        sk_meet(w, a, v[i].sent_a, ++stamp);
        sk_add(w, b, v[i].sent_b, stamp, pair, &y);
      }
      st = sk_pair(w, a, b, x, y);
    }
  return st;
}

static mz_status sk_quoted(sk_work *w, uint32_t doc) {
  const mz_quote *q;
  uint32_t n;
  mz_status st = mz_doc_quotes(w->c->sides[doc].doc, &q, &n);
  for (uint32_t i = 0; i < n && st == MZ_OK; i++)
    for (uint32_t t = q[i].tok_first; t < q[i].tok_end; t++) w->quoted[w->start[doc] + t] = true;
  return st;
}

static mz_status sk_credits(sk_work *w) {
  mz_cmp *c = w->c;
  for (uint32_t d = 0; d < c->ndocs; d++) {
    const mz_side *s = &c->sides[d];
    mz_status st = sk_quoted(w, d);
    if (st != MZ_OK) return st;
    for (uint32_t t = 0; t < s->doc->ntok; t++) {
      uint32_t end;
      if (s->sentence[t] == MZ_NO_SENTENCE) continue;
      uint32_t weight = mz_term_weight(&c->terms, s->term[t]);
      w->weight[d] += weight;
      if (!w->quoted[w->start[d] + t]) w->told[d] += weight;
      w->credit[d] = w->credit[d] || mz_phrase_at(&s->scan, t, MZ_S_CREDIT, &end) != NULL;
    }
  }
  return MZ_OK;
}

static void *sk_zeroed(const mz_alloc *a, size_t size) {
  void *p = mz_realloc(a, NULL, 0, size);
  if (p != NULL) memset(p, 0, size);
  return p;
}

mz_status mz_cmp_sketch(mz_cmp *c) {
  const mz_alloc *a = &c->alloc;
  sk_work w = {.c = c};
  size_t docs = c->ndocs, tokens = 0, terms = c->terms.list.count + 1;
  mz_status st = MZ_ENOMEM;
  for (size_t d = 0; d < docs; d++) tokens += c->sides[d].doc->ntok;
  w.met = sk_zeroed(a, terms * sizeof *w.met);
  w.shared = sk_zeroed(a, (tokens + 1) * sizeof *w.shared);
  w.aligned = sk_zeroed(a, (tokens + 1) * sizeof *w.aligned);
  w.start = sk_zeroed(a, (docs + 1) * sizeof *w.start);
  w.quoted = sk_zeroed(a, (tokens + 1) * sizeof *w.quoted);
  w.weight = sk_zeroed(a, docs * sizeof *w.weight);
  w.told = sk_zeroed(a, docs * sizeof *w.told);
  w.credit = sk_zeroed(a, docs * sizeof *w.credit);
  if (w.met != NULL && w.shared != NULL && w.aligned != NULL && w.start != NULL &&
      w.quoted != NULL && w.weight != NULL && w.told != NULL && w.credit != NULL) {
    for (size_t d = 0; d < docs; d++) w.start[d + 1] = w.start[d] + c->sides[d].doc->ntok;
    st = sk_credits(&w);
    if (st == MZ_OK) st = sk_pairs(&w);
  }
  mz_free(a, w.met, terms * sizeof *w.met);
  mz_free(a, w.shared, (tokens + 1) * sizeof *w.shared);
  mz_free(a, w.aligned, (tokens + 1) * sizeof *w.aligned);
  mz_free(a, w.start, (docs + 1) * sizeof *w.start);
  mz_free(a, w.quoted, (tokens + 1) * sizeof *w.quoted);
  mz_free(a, w.weight, docs * sizeof *w.weight);
  mz_free(a, w.told, docs * sizeof *w.told);
  mz_free(a, w.credit, docs * sizeof *w.credit);
  return st;
}
