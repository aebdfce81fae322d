/* SPDX-License-Identifier: MIT
**
** A comparison of documents: owns every result, runs the steps in their order and answers for them.
*/
#include "known.h"
#include "../quotation/speech.h"

static mz_status cmp_run(mz_cmp *c, mz_doc *const *docs, uint32_t count) {
  if (count == 0) return MZ_OK;
  c->sides = mz_realloc(&c->alloc, NULL, 0, count * sizeof *c->sides);
  if (c->sides == NULL) return MZ_ENOMEM;
  memset(c->sides, 0, count * sizeof *c->sides);
  c->ndocs = count;
  size_t tokens = 0;
  for (uint32_t i = 0; i < count; i++) tokens += docs[i]->ntok;
  c->most_pairs = MZ_T_PAIRS + MZ_T_PAIRS_TOKEN * tokens;
  c->most_visits = MZ_T_VISITS + MZ_T_VISITS_TOKEN * tokens;
  c->diff.left = MZ_T_CELLS + MZ_T_CELLS_TOKEN * tokens;
  mz_status s = mz_terms_read(&c->alloc, &c->terms, c->sides, docs, count, c->options.include_all);
  if (s == MZ_OK) s = mz_cmp_speech(c);
  if (s == MZ_OK) s = mz_cmp_align(c);
  if (s == MZ_OK) s = mz_cmp_sketch(c);
  if (s == MZ_OK) s = mz_cmp_group(c);
  if (s == MZ_OK) s = mz_cmp_quote(c);
  if (s == MZ_OK) s = mz_cmp_passages_of(c);
  if (s == MZ_OK) s = mz_cmp_variant(c);
  if (s == MZ_OK) s = mz_cmp_wording(c);
  for (uint32_t i = 0; s == MZ_OK && i < count; i++) mz_scan_close(&c->sides[i].scan);
  return s;
}

mz_status mz_cmp_new(const mz_alloc *a, mz_doc *const *docs, uint32_t count,
                     const mz_cmp_options *opt, mz_cmp **out) {
  *out = NULL;
  mz_cmp *c = mz_realloc(a, NULL, 0, sizeof *c);
  if (c == NULL) return MZ_ENOMEM;
  memset(c, 0, sizeof *c);
  c->alloc = *a;
  if (opt != NULL) c->options = *opt;
  mz_status s = cmp_run(c, docs, count);
  if (s != MZ_OK) {
    mz_cmp_free(c);
    return s;
  }
  *out = c;
  return MZ_OK;
}

void mz_cmp_free(mz_cmp *c) {
  if (c == NULL) return;
  mz_alloc a = c->alloc;
  for (uint32_t i = 0; i < c->ndocs; i++) mz_side_free(&a, &c->sides[i]);
  mz_free(&a, c->sides, c->ndocs * sizeof *c->sides);
  mz_terms_free(&a, &c->terms);
  mz_diff_free(&a, &c->diff);
  mz_vec_free(&a, &c->speeches, sizeof(mz_speech));
  mz_vec_free(&a, &c->speakers, sizeof(mz_speaker));
  mz_vec_free(&a, &c->aligned, sizeof(mz_aligned));
  mz_vec_free(&a, &c->groups, sizeof(mz_group));
  mz_vec_free(&a, &c->members, sizeof(mz_member));
  mz_vec_free(&a, &c->singles, sizeof(mz_member));
  mz_vec_free(&a, &c->evidence, sizeof(mz_evidence));
  mz_vec_free(&a, &c->passages, sizeof(mz_passage));
  mz_vec_free(&a, &c->quotes, sizeof(mz_quote_group));
  mz_vec_free(&a, &c->quote_members, sizeof(mz_quote_member));
  mz_vec_free(&a, &c->variants, sizeof(mz_variant));
  mz_vec_free(&a, &c->forms, sizeof(mz_form));
  mz_vec_free(&a, &c->known_forms, sizeof(mz_known_form));
  mz_vec_free(&a, &c->pairs, sizeof(mz_doc_pair));
  mz_free(&a, c, sizeof *c);
}

/* {==================================================================
** Results
** =================================================================== */

#define CMP_RESULT(name, field, type)                                                              \
  const type *mz_cmp_##name(const mz_cmp *c, uint32_t *count) {                                    \
    *count = (uint32_t)c->field.count;                                                             \
    return c->field.data;                                                                          \
  }

CMP_RESULT(groups, groups, mz_group)
CMP_RESULT(members, members, mz_member)
CMP_RESULT(singles, singles, mz_member)
CMP_RESULT(evidence, evidence, mz_evidence)
CMP_RESULT(passages, passages, mz_passage)
CMP_RESULT(quotes, quotes, mz_quote_group)
CMP_RESULT(quote_members, quote_members, mz_quote_member)
CMP_RESULT(variants, variants, mz_variant)
CMP_RESULT(forms, forms, mz_form)
CMP_RESULT(pairs, pairs, mz_doc_pair)

#undef CMP_RESULT

bool mz_cmp_bounded(const mz_cmp *c, mz_bound bound) {
  return bound == MZ_BOUND_WORDS ? c->diff.cut : c->bounded[bound];
}

/* }================================================================== */
