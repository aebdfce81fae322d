/* SPDX-License-Identifier: MIT
**
** What the comparison of quotations works with.
*/
#ifndef MZ_WORDING_H
#define MZ_WORDING_H

#include "../compare/edits.h"
#include "speech.h"

/* Rooms of mz_quote_work.words: a wording, another with as many words on both sides, their tokens, what faces what. */
#define MZ_QUOTE_ROOMS 8

#define MZ_OPENINGS 4096 /* pairs of words that are told apart */

typedef struct mz_quote_work {
  mz_cmp *c;
  mz_vec starts;          /* uq_start, of all documents */
  mz_vec keys;            /* qt_key */
  mz_vec pairs;           /* qt_pair */
  mz_vec found;           /* mz_aligned: sentences that only their quotations align */
  mz_vec split;           /* mz_quote_member: those of a group that is parted */
  mz_edits edits;         /* between two wordings */
  uint32_t *group, *next; /* of each speech: the first of its group, the next member */
  uint32_t *size;         /* at the first of a group */
  uint32_t *words,
      *match; /* room for two wordings, one of them with what stands around it, and for what faces what */
  uint32_t room;
  size_t visits; /* tokens and aligned sentences that may still be looked through */
  uint64_t opens[MZ_OPENINGS / 64]; /* a bit for each two words with which a quotation opens */
} mz_quote_work;

/* Tokens [first, end) of a document. */
typedef struct mz_stretch {
  const mz_side *side;
  uint32_t first, end;
} mz_stretch;

mz_stretch mz_stretch_of(const mz_cmp *c, const mz_quote_member *m);
/* Does a member stand in its document's headline? */
bool mz_quote_heading(const mz_cmp *c, const mz_quote_member *m);
/* Which of two members is what somebody says, if the other reports it. */
mz_direct mz_quote_direct(const mz_quote_member *x, const mz_quote_member *y);
/* Narrows the stretch y to where the words of x are dense. */
mz_status mz_stretch_narrow(mz_quote_work *w, const mz_stretch *x, mz_stretch *y);
/* The words of x that face some of y, and how many x has. */
mz_status mz_stretch_common(mz_quote_work *w, const mz_stretch *x, const mz_stretch *y,
                            uint32_t *common, uint32_t *all);
/* Are the words of the tokens [i, end_a) and [k, end_b) the same as written, marks aside? */
bool mz_same_words(const mz_side *a, uint32_t i, uint32_t end_a, const mz_side *b, uint32_t k,
                   uint32_t end_b);
/* Are two words one but for a letter that is joined to one of them: بعملية, عملية? */
bool mz_joined_heads(const mz_side *a, uint32_t i, const mz_side *b, uint32_t k);
/* The terms of tokens [from, to), at most so many. */
uint32_t mz_quote_terms(const mz_side *s, uint32_t from, uint32_t to, uint32_t *out, uint32_t most);
/* Are two speeches of different documents in sentences that say the same? */
bool mz_quote_aligned(const mz_cmp *c, const mz_speech *x, const mz_speech *y);
/* Takes `n` visits off what is left; false if there are not so many. */
bool mz_quote_visit(mz_quote_work *w, size_t n);
/* Room for the words of any quotation and sentence, and for `more` numbers behind it. */
mz_status mz_quote_room(mz_quote_work *w, size_t more);
void mz_quote_room_free(mz_quote_work *w, size_t more);

#endif
