/* SPDX-License-Identifier: MIT */
#include "hedge.h"
#include "../figure/affix.h"
#include "../text/document.h"

#define HD_PHRASE 3 /* words of the longest phrase that is known when it was changed further on */

static const uint64_t hd_classes = MZ_CLASS(MZ_S_BEFORE) | MZ_CLASS(MZ_S_AFTER);

static mz_folded hd_letters(const mz_doc *d, uint32_t t) {
  if (t >= d->ntok || d->kind[t] != MZ_WORD) return (mz_folded){0, 0, 0};
  return mz_read_letters(d->text + d->first[t], d->end[t] - d->first[t]);
}

/* Where a word or phrase that hedges ends, if one begins at token t, behind its و; else t. */
static uint32_t hd_end(const mz_doc *d, const mz_lexicon_tables *lx, uint32_t t) {
  mz_folded l = hd_letters(d, t);
  if (l.n == 0) return t;
  const mz_entry *e = mz_lexicon_find(lx, mz_folded_key(&l, 0, l.n));
  if (e == NULL && l.n > 2 && mz_is_conjunction(mz_folded_letter(&l, 0)))
    e = mz_lexicon_find(lx, mz_folded_key(&l, 1, l.n));
  if (e == NULL) return t;
  for (uint32_t k = 0; k < e->phrases; k++) { /* the longest first */
    const mz_phrase *p = &lx->phrases[e->phrase + k];
    if ((p->classes & hd_classes) == 0) continue;
    uint32_t w = 1;
    for (; w < p->words; w++) {
      mz_folded next = hd_letters(d, t + w);
      if (next.n == 0 || mz_folded_key(&next, 0, next.n) != lx->keys[p->key + w - 1]) break;
    }
    if (w == p->words) return t + w;
  }
  return (e->classes & hd_classes) != 0 ? t + 1 : t;
}

bool mz_hedge_in(const mz_doc *d, mz_span in) {
  if (in.first >= in.end) return false;
  const mz_lexicon_tables *lx = mz_lexicon_of(d->lexicon);
  uint32_t first = mz_token_at(d, in.first), t = first < HD_PHRASE ? 0 : first + 1 - HD_PHRASE;
  for (; t < d->ntok && d->first[t] < in.end; t++)
    if (hd_end(d, lx, t) > (t < first ? first : t)) return true;
  return false;
}
