/* SPDX-License-Identifier: MIT
**
** Where the walks over a document stop: five of six tokens begin nothing, and are told by the last letters of a word
** before anything is looked up. A word that is not plainly written is stopped at.
*/
#include "scan.h"
#include "tails.h"

#define SA_UNKNOWN UINT64_MAX

/* How token i ends; SA_UNKNOWN for all but plain words. */
static inline uint64_t sa_tail(const mz_doc *d, uint32_t i) {
  uint32_t len = d->end[i] - d->first[i], n = len / 2 < MZ_TAIL ? len / 2 : MZ_TAIL;
  uint64_t tail;
  bool plain = d->kind[i] == MZ_WORD && len % 2 == 0 && d->end[i] >= 16;
  return plain && chars_ending(d->text + d->end[i], n, &tail) ? tail : SA_UNKNOWN;
}

/* The phrase that begins with a word needs its second word, too. */
static bool sa_word(const uint64_t *tails, uint64_t tail, uint64_t next) {
  return tail == SA_UNKNOWN || mz_tails_have(tails, tail, MZ_TAIL_ALONE) ||
         (mz_tails_have(tails, tail, MZ_TAIL_HEAD) &&
          (next == SA_UNKNOWN || mz_tails_have(tails, next, MZ_TAIL_SECOND)));
}

/* Signs that the lexicon knows, and the semicolon, at which a source may stop speaking. */
static bool sa_mark(const mz_scan *s, uint32_t cp) {
  return cp == 0x61B || mz_lexicon_may_have(s->lx, mz_key_hash(mz_key_symbol(cp)));
}

mz_status mz_find_starts(mz_scan *s) {
  const mz_doc *d = s->d;
  if (s->n == 0) return MZ_OK;
  s->starts = mz_realloc(&d->alloc, NULL, 0, s->n);
  if (s->starts == NULL) return MZ_ENOMEM;
  uint64_t next = sa_tail(d, 0);
  for (uint32_t i = 0; i < s->n; i++) {
    uint32_t cp = 0;
    uint64_t tail = next;
    next = i + 1 < s->n ? sa_tail(d, i + 1) : 0;
    switch (d->kind[i]) {
    case MZ_WORD: s->starts[i] = sa_word(s->lx->tails, tail, next); break;
    case MZ_NUMBER: s->starts[i] = true; break;
    case MZ_PUNCT:
    case MZ_SYMBOL:
      mz_utf8(d->text + d->first[i], d->text + d->end[i], &cp);
      s->starts[i] = sa_mark(s, cp);
      if (i > 0 && mz_dash(cp) && mz_glued(s, i - 1) && d->kind[i - 1] == MZ_WORD)
        s->starts[i - 1] = true; /* إف-16 */
      break;
    default: s->starts[i] = false; break;
    }
  }
  return MZ_OK;
}
