/* SPDX-License-Identifier: MIT
**
** What changed from a passage of one document to one of another, word by word. Words are compared by their folded keys,
** so that vowel marks and the spelling of a hamza are no change; punctuation is left out.
*/
#ifndef MZ_EDITS_H
#define MZ_EDITS_H

#include "../mizan.h"
#include "../vec.h"

typedef enum mz_change_kind {
  MZ_CHANGE_WORD,
  MZ_CHANGE_FIGURE,   /* it touches a figure */
  MZ_CHANGE_HEDGE,    /* it stands beside a figure that says about, more than, at least … */
  MZ_CHANGE_SPELLING, /* one word in two spellings */
  MZ_CHANGE_PERSON,   /* the first person, where speech is reported the third */
  MZ_CHANGE_NEGATION  /* one side denies what the other says */
} mz_change_kind;

/* Which of two passages is speech that the other one reports. */
typedef enum mz_direct { MZ_DIRECT_NONE, MZ_DIRECT_A, MZ_DIRECT_B } mz_direct;

/* Words of a that words of b replaced; one of the spans is empty where words were dropped or added. */
typedef struct mz_change {
  mz_span a, b;
  uint8_t kind; /* mz_change_kind */
  bool
      same; /* figures that mean the same amounts, one word that is spelled or parted in two ways, another person */
} mz_change;

/* Where changes are found; grows from call to call, freed by the owner. */
typedef struct mz_edits {
  mz_vec changes;  /* mz_change, in text order: what was found last */
  mz_vec words[2]; /* ed_word: of each passage */
  mz_vec keys;     /* char: of all these words */
  mz_vec rows;     /* int32_t */
  mz_vec amounts;  /* char */
  uint8_t direct;  /* mz_direct: of the passages that are looked at next */
} mz_edits;

/* `known` (known.h) has names whose spellings are no change; NULL where none are known. */
mz_status mz_edits_find(const mz_alloc *a, mz_edits *e, const mz_vec *known, mz_doc *doc_a,
                        mz_span in_a, mz_doc *doc_b, mz_span in_b);
void mz_edits_free(const mz_alloc *a, mz_edits *e);

#endif
