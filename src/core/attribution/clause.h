/* SPDX-License-Identifier: MIT
**
** A verb of saying in its sentence: where its subject stands and how what is reported opens.
*/
#ifndef MZ_CLAUSE_H
#define MZ_CLAUSE_H

#include "source.h"

/* What is read: a document's scan with its quotations and figures. */
typedef struct mz_reading {
  const mz_scan *s;
  const mz_quote *quotes;
  uint32_t nquotes;
  mz_figure *figures;
  size_t count;
} mz_reading;

/* How what is reported opens: not at all, by أن or a colon, by a quotation, by the verb's own preposition, at once. */
typedef enum mz_opening {
  MZ_OPENS_NOT,
  MZ_OPENS_THAT,
  MZ_OPENS_QUOTED,
  MZ_OPENS_ABOUT,
  MZ_OPENS_BARE
} mz_opening;

typedef struct mz_clause {
  mz_opening how;
  uint32_t from, until;
  uint32_t stray; /* words between the subject and the clause that belong to neither */
} mz_clause;

/* The clause behind a verb's subject, whose phrase ends before token i. `object`: a bare object is reported too. */
mz_clause mz_find_clause(const mz_reading *r, uint32_t i, const mz_sense *verb, bool object,
                         const mz_sentence *sent);
/* Where a subject may begin behind the verb: not the hearer (قال للصحيفة), not ذلك, not a date, not من جانبه. */
uint32_t mz_find_subject(const mz_reading *r, uint32_t i, uint32_t to);
/* The token behind the date at token i; i where there is none. */
uint32_t mz_find_date_end(const mz_reading *r, uint32_t i);
static inline uint32_t mz_past_date(const mz_reading *r, uint32_t i) {
  const mz_scan *s = r->s;
  bool may_be = i < s->n && (s->d->kind[i] != MZ_WORD ||
                             (s->about[i] & (MZ_TAIL_FIGURE | MZ_TAIL_MODIFIER)) != 0);
  return may_be ? mz_find_date_end(r, i) : i;
}
/* نقلت الوكالة عن الوزير: the source behind عن, looked for from token i on. */
bool mz_source_from(const mz_scan *s, uint32_t i, uint32_t to, mz_span *who, uint32_t *end);

/* Is it in the verb's value, which most verbs have none of? */
static inline bool mz_takes(const mz_sense *verb, const char *what) {
  return verb->text[0] != '\0' && strstr(verb->text, what) != NULL;
}
/* A colon, but no clock's. */
static inline bool mz_is_colon(const mz_scan *s, uint32_t i) {
  return mz_mark_at(s, i) == ':' &&
         !(i > 0 && mz_is_number(s, i - 1) && mz_is_number(s, i + 1) && mz_glued(s, i));
}
/* بينما, لكن, وذلك: the writer may turn to something else. */
bool mz_find_turn(const mz_scan *s, uint32_t i, uint32_t *end);
static inline bool mz_turns(const mz_scan *s, uint32_t i, uint32_t *end) {
  return i < s->n && (s->about[i] & MZ_TAIL_REPORT) && mz_find_turn(s, i, end);
}
/* Is token i the first behind such words? */
bool mz_behind_turn(const mz_scan *s, uint32_t i);
/* وذلك خلال مؤتمر صحفي: about the saying itself. */
bool mz_is_remark(const mz_scan *s, uint32_t i);
/* Does the verb open a clause of the writer's own (وأكد, فيما أعلن, قد قال)? Else it is told of inside another. */
bool mz_is_main(const mz_scan *s, uint32_t i, const mz_sentence *sent);

/* The token behind the quotation that opens at token i; 0 where none does, or only a name is quoted. */
uint32_t mz_quotation_at(const mz_reading *r, uint32_t i);
/* The number of the list item that begins at token i ("2 -", "3.", or one above the item `before`), else 0. */
uint32_t mz_item_at(const mz_scan *s, uint32_t i, uint32_t before);
/* The first figure at or behind token i. */
size_t mz_figure_from(const mz_reading *r, uint32_t i);

#endif
