/* SPDX-License-Identifier: MIT
**
** Who speaks a quotation, and whether it is speech at all or a name between marks.
*/
#ifndef MZ_SPEECH_H
#define MZ_SPEECH_H

#include "../compare/compare.h"

typedef struct mz_speech {
  uint32_t doc;
  uint32_t sent_first, sent_end; /* the sentences it reaches into */
  uint32_t tok_first, tok_end;   /* its words */
  mz_span at;                    /* with its marks */
  mz_span speaker;               /* empty if unknown */
  uint32_t words, weight;        /* terms in it, and their weights added up */
  bool named;                    /* a noun stands right before it: قمة «…» */
  bool titled;    /* … one that bears a name, or a name begins with it: كتاب «…» */
  bool phrase;    /* a particle joins its words, as in no name */
  bool described; /* an indefinite noun and an adjective that ends as it does: دعوة مريبة */
  bool related;   /* … or an adjective of relation: حريق إجرامي */
  bool attribute; /* one word, an adjective of the noun before it: محاكمة «تاريخية» */
  bool called;    /* what stands before it says that somebody calls it so, or says it */
  bool side;      /* … or its words do, which take a side: «الإرهاب» */
  bool construct; /* two words, the first in construct: صانع المعجزات */
  bool name;      /* a name or a term between marks, no speech */
  bool said;      /* a verb of saying stands right before it */
  bool heading;   /* it stands in a headline, which quotes what the text says */
  bool indirect;  /* what a verb of saying reports without marks: أكد أن … */
  bool spoken;    /* … behind a colon, as it was said: وقال: … */
} mz_speech;

/* Does a token stand between marks that are closed? */
bool mz_in_marks(const mz_side *s, uint32_t token);
/* Is the token part of what a document names as a source? */
bool mz_speaker_at(const mz_cmp *c, uint32_t doc, uint32_t token);

#endif
