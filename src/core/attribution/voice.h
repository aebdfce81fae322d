/* SPDX-License-Identifier: MIT
**
** Who has the word at each token. Figures are painted with the source that speaks where they stand, in one sweep from
** left to right: each is painted once, and once more at most where بحسب looks back, so the whole is linear.
*/
#ifndef MZ_VOICE_H
#define MZ_VOICE_H

#include "saying.h"

#define MZ_HEARD 16 /* sources remembered by name */

/* Whom a verb without a subject can mean: وقال, وقالت, وقالوا. */
typedef enum mz_person { MZ_HE, MZ_SHE, MZ_MANY } mz_person;

typedef struct mz_voice {
  mz_reading read;
  size_t next;    /* the next figure to paint */
  size_t floor;   /* no look back before this figure */
  mz_span who;    /* the source that speaks */
  uint32_t until; /* up to this token */
  bool loose;     /* without أن: the writer may turn to something else */
  bool verb;      /* a verb handed it the word */
  bool denies;    /* … which says that what follows is not so */
  mz_span outer;  /* the source in whose clause it speaks */
  uint32_t outer_until;
  uint32_t turn; /* where its clause turned last: بينما, وعلى الرغم; 0: nowhere */

  uint32_t sentence;
  mz_span last[MZ_MANY + 1]; /* the source of each kind named last */
  uint32_t said[MZ_MANY + 1];
  mz_span heard[MZ_HEARD];
  uint32_t heard_at[MZ_HEARD]; /* the token with which each begins */
  uint32_t nheard;
  mz_span title; /* a headline's "X:" that waits for the text to name X */
  uint32_t title_from, title_end;
} mz_voice;

bool mz_nobody(mz_span x);

void mz_speak(mz_voice *v, uint32_t from, uint32_t until, mz_span who, bool loose);
void mz_hush(mz_voice *v, uint32_t i);
/* The writer turns away from a loose source; the one in whose clause it spoke goes on. */
void mz_turn_away(mz_voice *v, uint32_t i);
void mz_paint(mz_voice *v, uint32_t upto);
/* Gives the figures of [from, to) to `who`: those that nobody has spoken for, or all. Were there any? */
bool mz_answer(mz_voice *v, uint32_t from, uint32_t to, mz_span who, bool all);
/* Gives the figures of [from, to) to `who`, whoever goes on to speak behind them. */
void mz_lend(mz_voice *v, uint32_t from, uint32_t to, mz_span who);
bool mz_has_figure(const mz_voice *v, uint32_t from, uint32_t to);
/* Does a headline with figures still wait for its "X:" to be named? */
bool mz_titled(const mz_voice *v);

/* Persons are known again by their last name. */
bool mz_same_name(const mz_voice *v, mz_span a, mz_span b);
bool mz_heard(const mz_voice *v, mz_span who);
/* The full name of a source called by one word of it: الوزارة, السهلي, المتحدث; what the text said before. */
mz_span mz_full_name(const mz_voice *v, mz_span who);
void mz_remember(mz_voice *v, mz_span who, bool feminine);
/* The source that a verb without a subject takes up: the one of its kind named last, if not too long ago. */
mz_span mz_recall(const mz_voice *v, mz_person whom);

#endif
