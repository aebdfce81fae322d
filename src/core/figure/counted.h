/* SPDX-License-Identifier: MIT
**
** A number with what stands behind it: its unit or its noun, and the further amounts that و adds to it (ساعتان و10
** دقائق, كيلو و71 جراما).
*/
#ifndef MZ_COUNTED_H
#define MZ_COUNTED_H

#include "quantity.h"

typedef struct mz_counted {
  mz_number n;
  mz_unit u;
  uint32_t noun; /* token, or UINT32_MAX */
  uint32_t end;  /* behind all of it */
  bool has_unit;
  bool age;    /* years of life, which the words beside the number say */
  bool opened; /* the number stands in a bracket or quotation marks of its own */
} mz_counted;

/* The number at token i with all that belongs to it; only filled where true is returned. */
bool mz_counted_at(const mz_scan *s, uint32_t i, mz_counted *a);
/* Does a unit or a scale stand at token `end`, behind the number that begins at token i? */
bool mz_measures(const mz_scan *s, uint32_t i, uint32_t end);
/* … or a noun that it may count? */
bool mz_counts(const mz_scan *s, uint32_t i, uint32_t end);
/* Where the name of an event begins that ends with the number at token i; i if none does: مهرجان جدة 36. */
uint32_t mz_edition_from(const mz_scan *s, uint32_t i, uint32_t from);
/* Is the number at token i one that is called or written to: الاتصال بـ1100? */
bool mz_is_called(const mz_scan *s, uint32_t i);
/* Puts low and high of a range from `a` to `b`; durations have no numeric ends of their own, so they write PnU/PmU. */
bool mz_put_range(const mz_scan *s, mz_draft *f, const mz_counted *a, const mz_counted *b);
/* Makes a bare number one of years. */
void mz_count_years(mz_counted *a);
/* Reads what follows number `a->n`, which the caller filled. */
void mz_counted_complete(const mz_scan *s, mz_counted *a);
/* A dual or a bare singular after و in a chain of units: ساعتين ودقيقة. */
bool mz_lone_unit(const mz_scan *s, uint32_t j, mz_counted *b);
/* Does a number behind unit `a`, which is one or two of it, say no more than that: يوما واحدا, يومين اثنين? */
bool mz_says_again(const mz_scan *s, const mz_counted *a);
/* May the lone word of number `a` be another word, since it counts nothing: ألف الباحث كتابا? */
bool mz_is_homograph(const mz_scan *s, const mz_counted *a);
/* Does the word of time at i begin a date: عام 2014, يوم الخميس? */
bool mz_names_date(const mz_scan *s, uint32_t i);
/* Do brackets or quotation marks of their own enclose the tokens [tok, end)? */
bool mz_marked_off(const mz_scan *s, uint32_t tok, uint32_t end);
int mz_duration_rank(const char *unit); /* 0 years … 6 seconds; -1 none */

/* Each looks behind `end` for what adds to the amount, and returns the new end. */
void mz_chain_half(const mz_scan *s, mz_counted *a);
uint32_t mz_chain_duration(const mz_scan *s, uint32_t end, const char *unit, mz_draft *f);
uint32_t mz_chain_weight(const mz_scan *s, uint32_t end, mz_unit *u, mz_decimal *v);
/* Adds the smaller unit behind و: دينارا و250 فلسا, كيلو و300 غرام. */
void mz_chain_smaller(const mz_scan *s, mz_counted *a);

#endif
