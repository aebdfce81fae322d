/* SPDX-License-Identifier: MIT
**
** What a comparison owns, for the files that take part in it.
*/
#ifndef MZ_COMPARE_H
#define MZ_COMPARE_H

#include "terms.h"
#include "diff.h"
#include "../sort.h"
#include "thresholds.h"

/* Two sentences of different documents (a < b) that say the same. */
typedef struct mz_aligned {
  uint32_t doc_a, sent_a, doc_b, sent_b;
  uint32_t similarity; /* per mille */
  bool rescued;        /* accepted for its neighbours' sake */
} mz_aligned;

/* Who a document names as the source of a quotation or a figure. */
typedef struct mz_speaker {
  uint32_t doc;
  mz_span at;
} mz_speaker;

struct mz_cmp {
  mz_alloc alloc;
  mz_cmp_options options;
  mz_side *sides; /* one a document */
  uint32_t ndocs;
  mz_terms terms;
  mz_diff diff;
  size_t most_pairs;  /* candidates of one kind to look at */
  size_t most_visits; /* tokens and aligned sentences to look through for quotations */
  mz_vec speeches;    /* mz_speech */
  mz_vec speakers;    /* mz_speaker, by document and place */
  mz_vec aligned;     /* mz_aligned, in order of its first four fields */
  bool bounded[MZ_BOUNDS];

  mz_vec groups;        /* mz_group */
  mz_vec members;       /* mz_member */
  mz_vec singles;       /* mz_member */
  mz_vec evidence;      /* mz_evidence */
  mz_vec passages;      /* mz_passage */
  mz_vec quotes;        /* mz_quote_group */
  mz_vec quote_members; /* mz_quote_member */
  mz_vec variants;      /* mz_variant */
  mz_vec forms;         /* mz_form */
  mz_vec known_forms;   /* mz_known_form, by hash */
  mz_vec pairs;         /* mz_doc_pair */
};

/* Adds sentences (mz_aligned) to those aligned, each once. */
mz_status mz_aligned_add(mz_cmp *c, const mz_vec *found);
/* Where those rows of `aligned` begin that have a document first, and its sentence `sent` or one behind it. */
size_t mz_aligned_from(const mz_cmp *c, uint32_t doc, uint32_t sent);
/* Is sentence sent_a of doc_a aligned with one of [sent_b, end_b) of doc_b, which comes after it? */
bool mz_aligned_find(const mz_cmp *c, uint32_t doc_a, uint32_t sent_a, uint32_t doc_b,
                     uint32_t sent_b, uint32_t end_b);

/* The steps, in this order. */
mz_status mz_cmp_speech(mz_cmp *c);      /* speech.c: speeches, speakers */
mz_status mz_cmp_align(mz_cmp *c);       /* align.c: aligned */
mz_status mz_cmp_passages_of(mz_cmp *c); /* align.c: passages */
mz_status mz_cmp_group(mz_cmp *c);       /* group.c: groups, members, singles */
mz_status mz_cmp_quote(mz_cmp *c);       /* quotecmp.c: quotes, quote_members */
mz_status mz_cmp_variant(mz_cmp *c);     /* variant.c: variants, forms */
mz_status mz_cmp_wording(mz_cmp *c);     /* wording.c: known_forms; what of quote_members differs */
mz_status mz_cmp_sketch(mz_cmp *c);      /* sketch.c: pairs */

#endif
