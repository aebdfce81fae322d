/* SPDX-License-Identifier: MIT
**
** Every threshold of the comparison, in one place. Similarities are per mille, evidence is in
*tenths of a bit.
*/
#ifndef MZ_THRESHOLDS_H
#define MZ_THRESHOLDS_H

enum {
  /* sentences: cosine of weighted stems */
  MZ_T_SENTENCE = 340,       /* two sentences say the same */
  MZ_T_SENTENCE_WORDS = 3,   /* … and share so many stems */
  MZ_T_SENTENCE_SHORT = 600, /* a sentence of fewer than MZ_T_SHORT_WORDS stems: a heading */
  MZ_T_SHORT_WORDS = 5,
  MZ_T_PART = 600, /* share of the shorter sentence that stands in the longer one */
  MZ_T_PART_WORDS = 5,
  MZ_T_RESCUE = 200, /* neighbours of a pair, on what that pair leaves uncovered */
  MZ_T_RESCUE_WORDS = 2,
  MZ_T_RESCUE_WINDOW = 2,
  MZ_T_POSTINGS = 400, /* a stem in more sentences than this finds no candidates */

  /* what became of a passage: share of its words that face each other */
  MZ_T_VERBATIM = 900,
  MZ_T_LIGHT = 600,

  /* documents */
  MZ_T_ORIGIN = 400,        /* share of one document's words that the other has too */
  MZ_T_ORIGIN_CREDIT = 200, /* … where one of them names a news agency */

  MZ_T_LAST
};

#endif
