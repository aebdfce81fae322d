/* SPDX-License-Identifier: MIT
**
** What each token may be, told by the last letters of a word before anything is looked up: eight of ten begin no figure,
** and nothing that says where the text has one from. A word that is not plainly written may be anything.
*/
#include "scan.h"
#include "tails.h"

#define SA_UNKNOWN UINT64_MAX

/* How token i ends; SA_UNKNOWN for all but plain words. */
static inline mz_key sa_tail(const mz_doc *d, uint32_t i) {
  const char *end = d->text + d->end[i];
  uint32_t len = d->end[i] - d->first[i], n = len / 2;
  uint32_t last;
  if (d->kind[i] != MZ_WORD || len % 2 != 0 || d->end[i] < 8) return SA_UNKNOWN;
  if (n < 4) return chars_last(chars_load(end - 8), n, &last) ? last : SA_UNKNOWN;
  if (!chars_four(chars_load(end - 8), &last)) return SA_UNKNOWN;
  if (n == 4) return last;
  uint8_t fifth = chars_letter(end - 2 * MZ_TAIL);
  return fifth & (CHARS_DROP | CHARS_ASK) ? SA_UNKNOWN : (mz_key)last << 5 | fifth;
}

/* What a word may be; a phrase that it begins needs its second word, too. */
static inline uint32_t sa_word(const mz_tails *t, mz_key tail, mz_key next) {
  if (tail == SA_UNKNOWN) return MZ_TAIL_ANY;
  uint32_t what = t->first[mz_tail_slot(tail, MZ_TAILS_BITS)];
  if (what > MZ_TAIL_ANY) {
    uint32_t phrases = mz_tail_phrases(what);
    if (next != SA_UNKNOWN) phrases &= t->second[mz_tail_slot(next, MZ_SECONDS_BITS)];
    what |= phrases;
  }
  return what & MZ_TAIL_ANY;
}

/* What a mark or symbol may be: anything, if the lexicon knows it; a source may stop speaking at a semicolon. */
static uint32_t sa_mark(const mz_scan *s, uint32_t cp) {
  if (mz_lexicon_find(s->lx, mz_key_symbol(cp)) != NULL) return MZ_TAIL_ANY;
  return cp == 0x61B ? MZ_TAIL_REPORT : 0;
}

static inline void sa_stop(mz_stops *stops, uint32_t i, bool here) {
  stops->at[stops->count] = i; /* written over where it is no stop: cheaper than to branch */
  stops->count += here;
}

void mz_find_starts(mz_scan *s) {
  const mz_doc *d = s->d;
  uint8_t *restrict about = s->about;
  mz_stops figures = {s->figures.at, 0}, reports = {s->reports.at, 0};
  mz_key next = s->n > 0 ? sa_tail(d, 0) : 0;
  for (uint32_t i = 0; i < s->n; i++) {
    mz_key tail = next;
    uint32_t cp = 0, what = 0;
    next = i + 1 < s->n ? sa_tail(d, i + 1) : 0;
    switch (d->kind[i]) {
    case MZ_WORD: what = sa_word(s->lx->tails, tail, next); break;
    case MZ_NUMBER: what = MZ_TAIL_FIGURE | MZ_TAIL_REPORT; break;
    case MZ_PUNCT:
    case MZ_SYMBOL:
      mz_utf8(d->text + d->first[i], d->text + d->end[i], &cp);
      what = sa_mark(s, cp);
      if (i > 0 && mz_dash(cp) && mz_glued(s, i - 1) && d->kind[i - 1] == MZ_WORD &&
          !(about[i - 1] & MZ_TAIL_FIGURE)) { /* إف-16 */
        about[i - 1] |= MZ_TAIL_FIGURE;
        sa_stop(&figures, i - 1, true);
      }
      break;
    default: break;
    }
    about[i] = (uint8_t)what;
    sa_stop(&figures, i, (what & MZ_TAIL_FIGURE) != 0);
    sa_stop(&reports, i, (what & MZ_TAIL_REPORT) != 0);
  }
  s->figures.count = figures.count;
  s->reports.count = reports.count;
}
