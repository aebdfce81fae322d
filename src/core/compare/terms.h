/* SPDX-License-Identifier: MIT
**
** Documents as comparison sees them: every word a numbered term (its light stem, synonyms folded
** together), every term a weight that says how much meeting it twice means.
*/
#ifndef MZ_TERMS_H
#define MZ_TERMS_H

#include "../text/document.h"
#include "../text/fold.h"
#include "../text/lexicon.h"
#include "../figure/scan.h"
#include "thresholds.h"

#define MZ_NO_TERM 0U
#define MZ_NO_SENTENCE UINT32_MAX
#define MZ_NO_FIGURE UINT32_MAX

typedef struct mz_term {
  uint64_t key;
  uint32_t count;   /* how often it stands in all documents */
  uint32_t docs;    /* in how many of them */
  uint32_t last;    /* the last document that counted it, from 1 */
  uint16_t weight;  /* tenths of a bit; 0 for function words */
  uint8_t function; /* a particle, pronoun or the like */
  uint8_t country;  /* a country, its people or government */
  uint8_t general;  /* a noun for anyone or anything: شخص, آخرون, حالة */
  uint8_t event;    /* what happens at a date: قمة, حرب */
  uint8_t toll;     /* dead or injured: what is counted goes on rising */
  uint8_t moves;    /* it rises or falls: what is quoted goes on moving */
  uint8_t market;   /* what is quoted on a market: سهم, مؤشر */
  uint8_t hourly;   /* … where it moves from hour to hour: برنت, عقود آجلة */
  uint8_t amount;   /* a figure's amount, no word */
} mz_term;

typedef struct mz_terms {
  mz_vec list;     /* mz_term; number 0 stands for no term */
  uint32_t *slots; /* open addressing over key: term numbers */
  uint32_t size;   /* a power of two, or 0 */
} mz_terms;

/* One document of a comparison. Token columns run beside the document's own. */
typedef struct mz_side {
  mz_doc *doc;
  const mz_sentence *sent;
  const mz_figure *fig;
  const mz_quote *quote;
  uint32_t nsent, nfig, nquote;
  uint32_t *term;        /* what the token means: a term, or MZ_NO_TERM */
  uint32_t *form;        /* how it is written: the term of the folded word, clitics and all */
  uint32_t *sentence;    /* the sentence it stands in; MZ_NO_SENTENCE where nothing is compared */
  uint32_t *figure;      /* the figure it is part of, or MZ_NO_FIGURE */
  mz_scan scan;          /* open until the comparison is done */
  const mz_terms *terms; /* of all documents */
} mz_side;

/* Fills `sides` (zeroed, one a document) and the terms; `all` compares every part of a page. */
mz_status mz_terms_read(const mz_alloc *a, mz_terms *t, mz_side *sides, mz_doc *const *docs,
                        uint32_t count, bool all);
/* Does a word stand in some document as it is written here? */
bool mz_terms_have(const mz_terms *t, const char *s, size_t len);
void mz_terms_free(const mz_alloc *a, mz_terms *t);
void mz_side_free(const mz_alloc *a, mz_side *s);

/* Punctuation that ends a clause: ، ؛ : ( ) . */
bool mz_ends_clause(const char *s, size_t len);
/* The terms before a token, nearest first, or from it on; across sentences. */
uint32_t mz_terms_before(const mz_side *s, uint32_t token, uint32_t out[MZ_T_ANCHOR]);
uint32_t mz_terms_behind(const mz_side *s, uint32_t token, uint32_t out[MZ_T_ANCHOR]);
/* How far two such rows run alike, in tenths of a bit: the best chain of equal words, which count
** less with the distance, each skipped word at its price. */
int32_t mz_anchor(const mz_terms *t, const uint32_t *x, uint32_t n, const uint32_t *y, uint32_t m);

/* Is the sentence the first of what is compared, a line of its own without a full stop? */
bool mz_side_headline(const mz_side *s, uint32_t sent);

static inline const mz_term *mz_term_at(const mz_terms *t, uint32_t n) {
  return (const mz_term *)t->list.data + n;
}

static inline uint32_t mz_term_weight(const mz_terms *t, uint32_t n) {
  return n == MZ_NO_TERM ? 0 : mz_term_at(t, n)->weight;
}

uint32_t mz_root(uint64_t v); /* the whole square root */
/* Ten times the binary logarithm of num/den, rounded down; 0 when num <= den. */
uint32_t mz_log2_tenths(uint64_t num, uint64_t den);

#endif
