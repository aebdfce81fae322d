/* SPDX-License-Identifier: MIT
**
** What a number counts: its unit, its noun, or the figure beside it.
*/
#ifndef MZ_QUANTITY_H
#define MZ_QUANTITY_H

#include "timex.h"

/* A unit read behind a number (or alone, for duals). */
typedef struct mz_unit {
  mz_kind kind;
  char unit[32];     /* ISO code, CLDR id, percent…; durations: the TIMEX designator */
  mz_decimal factor; /* what the number is multiplied by: subunits, decades, duals */
  uint32_t end;
  bool scales; /* factor is not 1 */
  bool dual;
} mz_unit;

/* The unit that begins at token i; a lone word needs `number` before it where it is also an ordinary word. */
bool mz_unit_at(const mz_scan *s, uint32_t i, bool number, mz_unit *u);

/* Is `code` one of the currencies that share a family's name: SAR of riyal? By the built-in lexicon. */
bool mz_currency_of(const char *family, const char *code);

/* من العمر, من عمره: what makes the number before it an age in years. */
bool mz_age_behind(const mz_scan *s, uint32_t i);
/* … and سن, عمره, عن عمر يناهز before it? */
bool mz_age_before(const mz_scan *s, uint32_t i);
/* شاب في العشرين, وهي في الثلاثين: are the tens at i, with ال, the age of whoever is named right before? */
bool mz_age_in_tens(const mz_scan *s, uint32_t i);

/* Reads a number phrase at i with all that belongs to it. 0 where there is none. */
uint32_t mz_read_quantity(const mz_scan *s, uint32_t i, uint32_t from, mz_draft *f);
/* A unit that is a figure without a number: يومين, دولار واحد, منذ عام. */
uint32_t mz_read_bare_unit(const mz_scan *s, uint32_t i, mz_draft *f);
/* Ranks: أول قمة, القمة الثانية, الدقيقة 25. `from`: tokens before it belong to an earlier figure. */
uint32_t mz_read_rank(const mz_scan *s, uint32_t i, uint32_t from, mz_draft *f);
/* Names made of digits: 5+1, إف-16, رقم 7, المادة 5. */
uint32_t mz_read_label(const mz_scan *s, uint32_t i, uint32_t from, mz_draft *f);
/* Scores and odds: 3-1, 2 ــ صفر, واحد من كل خمسة. */
uint32_t mz_read_ratio(const mz_scan *s, uint32_t i, mz_draft *f);

/* noun.c */
bool mz_noun_after(const mz_scan *s,
                   uint32_t i);                  /* can token i be the noun that a number counts? */
bool mz_countable(const mz_scan *s, uint32_t i); /* … whatever clitics it has? */
/* The head of the noun phrase that ends right before token i, not before token `from`; UINT32_MAX: none. */
uint32_t mz_head_before(const mz_scan *s, uint32_t i, uint32_t from, bool plural);
bool mz_looks_plural(const mz_scan *s, uint32_t i);
/* Is token i a rank in the feminine: الخامسة, الأولى? */
bool mz_feminine_rank(const mz_scan *s, uint32_t i);
/* The indefinite noun that "one" at token i counts (عقار واحد), not before `from`, and where it begins behind its clitics;
** else UINT32_MAX. */
uint32_t mz_noun_of_one(const mz_scan *s, uint32_t i, uint32_t from, uint32_t *stem);
bool mz_possessed_plural(const mz_scan *s, uint32_t i); /* مسؤوليها, مؤسسي الحركة */
/* Are the tokens [i, end) all that their sentence says, punctuation aside? An isolated word means what it says. */
bool mz_alone(const mz_scan *s, uint32_t i, uint32_t end);
void mz_put_noun(const mz_scan *s, mz_draft *f, uint32_t i);
/* Takes a bracket or quotation pair into the span whole as soon as one half is inside. */
void mz_balance(const mz_scan *s, mz_draft *f);
bool mz_change_before(const mz_scan *s, uint32_t i);

/* alike.c: may the number `f`, which has no noun, count the same things as the figure `g` before it? */
bool mz_counts_alike(const mz_scan *s, const mz_draft *f, const mz_draft *g);

/* quantity.c */
void mz_duration_text(char out[MZ_TIMEX_TEXT], const char *unit, mz_decimal v);
bool mz_put_amount(mz_draft *f, const mz_unit *u, mz_decimal v);

/* attribution.c: fills `attribution` of figures of the document, in the order of their first tokens. */
mz_status mz_attribute(const mz_scan *s, mz_figure *all, size_t count);

#endif
