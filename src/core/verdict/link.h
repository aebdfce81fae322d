/* SPDX-License-Identifier: MIT
**
** Figures that may measure the same thing, and how strongly the text around them says so.
*/
#ifndef MZ_LINK_H
#define MZ_LINK_H

#include "../compare/compare.h"
#include "amount.h"

typedef struct mz_near {
  uint32_t term, weight; /* a word near a figure; its weight falls with the distance */
} mz_near;

#define MZ_BOTH_FATES UINT32_MAX /* مصرع وإصابة 8: dead and injured, counted together */

/* A figure with what surrounds it. */
typedef struct mz_fact {
  uint32_t doc, figure, sentence;
  mz_amount amount;
  uint32_t noun;  /* term of the counted or ranked noun, or MZ_NO_TERM */
  uint32_t fate;  /* what became of those counted: قتل, إصابة; or MZ_NO_TERM */
  bool headline;  /* it stands in a headline */
  bool magnitude; /* it counts the degrees of an earthquake */
  bool lead;      /* … or in one of the first two sentences */
  bool toll;      /* the number of those killed, or injured, that the report gives first */
  bool told;      /* قتلوا في الحادث: in the one that the report tells of */
  bool others;    /* ثلاث سفن أخرى: not those counted before */
  bool part;      /* بينهم ثلاثة, ثلاثة من أفرادها: some of more */
  uint32_t move;  /* ارتفاع or انخفاض, the nearer one; or MZ_NO_TERM */
  bool quoted;    /* a price, a share or an index, which rises and falls */
  bool hourly;    /* … from hour to hour … */
  bool settled;   /* … or is what a day's market ended with */
  bool rate;      /* so much a day or a year, or on the average */
  bool today;     /* اليوم stands beside it, which is no figure */
  bool listed;    /* one of many counts of its noun, of as many places or parties */
  bool denied;    /* somebody denies it: نفى مقتل 5 */
  bool named;     /* الدول الخمس: a known set, not a count just made */
  bool edition;   /* كأس العالم 2018: a year that ends the name of the event */
  uint32_t near_first, near_count; /* mz_near, in order of their terms */
  uint64_t norm;
  uint32_t owner;    /* a date: the fact whose period it is, or MZ_NO_FIGURE */
  uint32_t period;   /* the date figure it is about, or MZ_NO_FIGURE (index of a fact) */
  uint32_t restates; /* the fact that it says again in another unit, or MZ_NO_FIGURE */
} mz_fact;

/* What two aligned sentences have in common. */
typedef struct mz_beside {
  uint32_t share;         /* of their words that face each other, per mille of the shorter one */
  uint32_t equal, differ; /* figures that face each other */
} mz_beside;

typedef struct mz_link {
  uint32_t a, b; /* facts, a < b */
  mz_relation relation;
  bool facing;    /* they face each other in aligned sentences */
  bool by_period; /* dates: the facts they belong to are linked */
  bool aligned;   /* their sentences are aligned */
  bool other_day; /* the reports are of two days */
  bool same_week; /* a weekday in reports of one week */
  bool toll;      /* the tolls of two reports */
  bool disputed;  /* different amounts in one report, by two sources */
  bool lead_day;  /* one day, named where both reports say what happened */
  bool
      apart; /* they are told of two persons, countries, ranks of a thing, or whatever has its own figure */
  bool moved;   /* by one amount one thing rises in the one report and falls in the other */
  bool swapped; /* their sentences exchange the figures of two that they tell of */
  bool crossed; /* … which both sentences give a figure each, and exchange them */
  mz_beside beside;
  int32_t value, noun, context, left, right, period, source, headline, place,
      party; /* tenths of a bit */
  bool
      rival; /* different amounts: one side has a better partner in the other's document; equal ones of two lists: the same; near
                 ones that reports tell apart … */
  bool lone; /* … or neither has one that agrees with it */
  int32_t score; /* without the value */
} mz_link;

/* Facts that face each other in two aligned sentences, a < b. */
typedef struct mz_facing {
  uint32_t a, b;
  mz_beside beside; /* in these sentences */
  bool left_over;   /* not by their place: all other figures of their sort are equal */
  bool swapped;     /* … but by whose they are: the two at their places are exchanged */
} mz_facing;

/* The facts of a comparison and the links between them. */
typedef struct mz_links {
  mz_vec facts;  /* mz_fact, by document and figure */
  mz_vec near;   /* mz_near */
  mz_vec links;  /* mz_link */
  mz_vec facing; /* mz_facing, in order */
} mz_links;

mz_status mz_links_find(mz_cmp *c, mz_links *l);
void mz_links_free(mz_cmp *c, mz_links *l);
int mz_link_order(const void *x, const void *y); /* by their facts */
/* The link of two facts, or NULL; the links stand in order of their facts. */
const mz_link *mz_link_find(const mz_links *l, uint32_t a, uint32_t b);
/* How the amounts of two facts relate, in the light of their sentences if they are linked. */
mz_relation mz_link_relation(const mz_links *l, uint32_t a, uint32_t b);

/* fact.c: the facts and their surroundings. */
mz_status mz_facts_read(mz_cmp *c, mz_links *l);
/* The token in a label that names: بوينغ 777, C4; its end if there is none, as in 5+1. */
uint32_t mz_label_word(const mz_side *s, const mz_figure *g);

/* Does a word between two tokens set one against another: ليبلغ 10 مليارات مقارنة بالعام الماضي? */
bool mz_compares(const mz_doc *d, uint32_t from, uint32_t to);

/* facing.c */
mz_status mz_facings_find(mz_cmp *c, mz_links *l);
/* How two facts face each other, or NULL. */
const mz_facing *mz_facing_find(const mz_links *l, uint32_t a, uint32_t b);

#endif
