/* SPDX-License-Identifier: MIT
**
** Two figures of one kind in one sentence belong each to somebody or something: الصادرات 12 مليارا والواردات 18. Another report
** may give each the other's amount, and then equal amounts are not of one measure. The sentence is cut in two parts
** between the figures, where something new begins: at a comma, و, بينما, مقابل. What only one part has tells its figure from
** the other, the nearest word before it first; where only the first figure has such words before it (60% لأدنوك مقابل 40%
** لتوتال), those behind. The figures are exchanged if all four parts have their own words in the part of the other amount.
** Two sentences of which one follows the other are such parts too: أنتج حقل النخيل 120 ألف برميل. وأنتج حقل الرمال 90 ألفا. What a
** change began and ended with has no words of its own: من 70 إلى 72 and من 72 إلى 70.
*/
#include "swapped.h"
#include "contrary.h"
#include "../attribution/clause.h"
#include "reading.h"
#include "../variant/spelling.h"

#define SW_REACH 24 /* tokens of a part on each side of its figure */
#define SW_OF 2     /* tokens that say of what a share is: 60% من المشروع */

/* The tokens of a sentence that may tell of a fact: [first, end), its figure among them. */
typedef struct sw_part {
  const mz_side *s;
  const mz_figure *f;
  uint32_t first, end;
} sw_part;

/* Two figures beside each other in one sentence, the one that is asked of first. */
typedef struct sw_pair {
  sw_part own, other;
  bool own_before, other_before; /* on which side of them their own words stand */
} sw_pair;

static const mz_fact *sw_fact(const mz_links *l, uint32_t i) {
  return (const mz_fact *)l->facts.data + i;
}

/* Are two facts of one kind, in one sentence, or else in two that follow each other? */
static bool sw_beside(const mz_fact *x, const mz_fact *y, bool across) {
  uint32_t first = x->sentence < y->sentence ? x->sentence : y->sentence,
           last = x->sentence < y->sentence ? y->sentence : x->sentence;
  return x->doc == y->doc && last - first == across && x->amount.of == y->amount.of &&
         strcmp(x->amount.unit, y->amount.unit) == 0;
}

static mz_relation sw_relate(const mz_links *l, uint32_t x, uint32_t y) {
  return mz_amount_relate(&sw_fact(l, x)->amount, &sw_fact(l, y)->amount);
}

#define SW_FACTS 4 /* among which the one beside it is looked for */

/* The nearest fact of its kind before a fact, or behind it, in its sentence or in the one beside that. */
static uint32_t sw_nearest(const mz_links *l, uint32_t fact, bool before, bool across) {
  for (uint32_t n = 1; n <= SW_FACTS; n++) {
    if (before ? fact < n : fact + n >= l->facts.count) break;
    uint32_t i = before ? fact - n : fact + n;
    if (sw_beside(sw_fact(l, fact), sw_fact(l, i), across)) return i;
  }
  return MZ_NO_FIGURE;
}

static uint32_t sw_neighbour(const mz_links *l, uint32_t fact, bool before) {
  uint32_t i = sw_nearest(l, fact, before, false);
  return i != MZ_NO_FIGURE ? i : sw_nearest(l, fact, before, true);
}

#define SW_AND                                                                                     \
  4 /* letters of a word that the lexicon does not know and whose و may stand before it */

/* Stands و before a word: وسجل, وامتنع? Of an unknown one it may be a part, and then what stands before it is of both parts. */
static bool sw_and(const mz_side *s, uint32_t w) {
  const mz_word *x = mz_written_at(&s->scan, w);
  if (mz_has_clitic(&s->scan, w, MZ_P_WAW)) return true;
  return x->head == MZ_L_WAW && x->letters >= SW_AND && mz_word_at(&s->scan, w)->entry == NULL;
}

/* Does something new begin with a token: a comma, وسجل, بينما, مقابل? */
static bool sw_begins(const mz_side *s, uint32_t w) {
  const mz_doc *d = s->doc;
  uint32_t end;
  if (d->kind[w] == MZ_PUNCT) {
    uint32_t mark = mz_mark_at(&s->scan, w);
    return mark != '(' && mark != ')' &&
           mz_ends_clause(d->text + d->first[w], d->end[w] - d->first[w]);
  }
  return d->kind[w] == MZ_WORD &&
         (sw_and(s, w) || mz_turns(&s->scan, w, &end) || mz_compares(d, w, w + 1));
}

/* Where a sentence is cut between two of its figures, tokens `from` and `to`: at the first place where something new begins, or
** at the last. What stands between them is of both parts. */
static uint32_t sw_cut(const mz_side *s, uint32_t from, uint32_t to, bool first) {
  uint32_t found = MZ_NO_FIGURE;
  for (uint32_t w = from; w <= to; w++)
    if (sw_begins(s, w) && (found == MZ_NO_FIGURE || !first)) found = w;
  return found != MZ_NO_FIGURE ? found : first ? from : to;
}

static sw_part sw_part_of(const mz_cmp *c, const mz_links *l, uint32_t fact) {
  const mz_fact *x = sw_fact(l, fact);
  const mz_side *s = &c->sides[x->doc];
  const mz_figure *f = &s->fig[x->figure];
  const mz_sentence *at = &s->sent[x->sentence];
  sw_part p = {s, f, at->tok_first, at->tok_end};
  uint32_t before = sw_nearest(l, fact, true, false), behind = sw_nearest(l, fact, false, false);
  if (before != MZ_NO_FIGURE)
    p.first = sw_cut(s, s->fig[sw_fact(l, before)->figure].tok_end, f->tok_first, true);
  if (behind != MZ_NO_FIGURE)
    p.end = sw_cut(s, f->tok_end, s->fig[sw_fact(l, behind)->figure].tok_first, false);
  if (f->tok_first > p.first + SW_REACH) p.first = f->tok_first - SW_REACH;
  if (f->tok_end + SW_REACH < p.end) p.end = f->tok_end + SW_REACH;
  return p;
}

/* Is token w of a part a word of its own: no particle, none of its figure or of another amount but a date, and not who says it? */
static bool sw_word(const mz_cmp *c, const sw_part *p, uint32_t w) {
  const mz_side *s = p->s;
  uint32_t term = s->term[w], fig = s->figure[w], at = s->doc->first[w];
  if (term == MZ_NO_TERM || mz_term_at(&c->terms, term)->function ||
      (at >= p->f->attribution.first && at < p->f->attribution.end))
    return false;
  if (fig != MZ_NO_FIGURE && mz_term_at(&c->terms, term)->amount)
    return s->fig[fig].kind == MZ_DATE;
  const mz_sense *x = mz_sense_at(&s->scan, w, MZ_S_FUNCTION),
                 *says = mz_sense_at(&s->scan, w, MZ_S_SAY); /* سجل is more than that */
  return (x == NULL || strcmp(x->extra, "act") == 0) &&
         (says == NULL || (says->flags & MZ_F_WEAK) != 0);
}

/* Does a word say what somebody does or what becomes of something, and not whose it is? */
static bool sw_verb(const mz_cmp *c, const mz_side *s, uint32_t w) {
  const mz_term *t = mz_term_at(&c->terms, s->term[w]);
  return t->moves || t->toll || mz_is(&s->scan, w, MZ_S_CHANGE) || mz_is(&s->scan, w, MZ_S_SAY) ||
         mz_is(&s->scan, w, MZ_S_FUNCTION);
}

/* Has a part a word? */
static bool sw_has(const sw_part *p, const mz_side *s, uint32_t w) {
  for (uint32_t i = p->first; i < p->end; i++)
    if (p->s->term[i] == s->term[w]) return true;
  return false;
}

/* Has it a name that sounds like one? */
static bool sw_sounds(const sw_part *p, const mz_side *s, uint32_t w) {
  for (uint32_t i = p->first; i < p->end; i++)
    if (p->s->term[i] != MZ_NO_TERM && mz_sound_alike(s->doc, w, p->s->doc, i)) return true;
  return false;
}

/* Where the words of a part on one side of its figure begin: [*from, *to). Of what a share is is none of them. */
static void sw_side(const sw_part *p, bool before, uint32_t *from, uint32_t *to) {
  *from = before ? p->first : p->f->tok_end;
  *to = before ? p->f->tok_first : p->end;
  if (!before && mz_is(&p->s->scan, *from, MZ_S_FROM)) *from += SW_OF;
}

/* Has a part words on one side of its figure that the other part lacks? */
static bool sw_owns(const mz_cmp *c, const sw_part *p, const sw_part *other, bool before) {
  uint32_t from, to;
  sw_side(p, before, &from, &to);
  for (uint32_t w = from; w < to; w++)
    if (sw_word(c, p, w) && !sw_has(other, p->s, w)) return true;
  return false;
}

/* Does ل say whose a figure is, right behind it: 40% لتوتال? */
static bool sw_is_for(const sw_part *p) {
  const mz_scan *s = &p->s->scan;
  return p->f->tok_end < p->end && mz_is_word(s, p->f->tok_end) &&
         mz_written_at(s, p->f->tok_end)->head == MZ_L_LAM;
}

/* Two facts that stand beside each other, or false if nothing tells them apart. */
static bool sw_read(const mz_cmp *c, const mz_links *l, uint32_t own, uint32_t other,
                    sw_pair *out) {
  out->own = sw_part_of(c, l, own);
  out->other = sw_part_of(c, l, other);
  sw_part *x = own < other ? &out->own : &out->other, *y = own < other ? &out->other : &out->own;
  bool *x_before = own < other ? &out->own_before : &out->other_before,
       *y_before = own < other ? &out->other_before : &out->own_before;
  *y_before = sw_owns(c, y, x, true);
  *x_before = *y_before || !sw_owns(c, x, y, false);
  if (*x_before && !*y_before && !sw_is_for(y)) return false; /* مقاس 4 في 6 */
  return sw_owns(c, x, y, *x_before) && (*y_before || sw_owns(c, y, x, false));
}

/* Which of two parts of another sentence has the nearest of a part's own words, those of what is done last: 1 the first of
** them, -1 the second, 0 neither or both. */
static int sw_leans(const mz_cmp *c, const sw_part *p, const sw_part *beside, bool before,
                    const sw_part *same, const sw_part *cross) {
  uint32_t from, to;
  sw_side(p, before, &from, &to);
  for (int verbs = 0; verbs < 2; verbs++)
    for (uint32_t n = 0; n < to - from; n++) {
      uint32_t w = before ? to - 1 - n : from + n;
      if (!sw_word(c, p, w) || sw_verb(c, p->s, w) != (verbs == 1) || sw_has(beside, p->s, w))
        continue;
      bool has = sw_has(same, p->s, w), other = sw_has(cross, p->s, w);
      if (!has && !other) has = sw_sounds(same, p->s, w), other = sw_sounds(cross, p->s, w);
      if (has != other) return has ? 1 : -1;
    }
  return 0;
}

/* Has one of two parts of another sentence, and not the other, any of a part's own words? */
static bool sw_keeps(const mz_cmp *c, const sw_part *p, const sw_part *beside, bool before,
                     const sw_part *same, const sw_part *cross) {
  uint32_t from, to;
  sw_side(p, before, &from, &to);
  for (uint32_t w = from; w < to; w++)
    if (sw_word(c, p, w) && !sw_has(beside, p->s, w) && sw_has(same, p->s, w) &&
        !sw_has(cross, p->s, w))
      return true;
  return false;
}

/* Has each figure of two pairs its words beside the other figure of the other pair? */
static bool sw_crossed(const mz_cmp *c, const sw_pair *p, const sw_pair *q) {
  return sw_leans(c, &p->own, &p->other, p->own_before, &q->own, &q->other) < 0 &&
         sw_leans(c, &p->other, &p->own, p->other_before, &q->other, &q->own) < 0 &&
         sw_leans(c, &q->own, &q->other, q->own_before, &p->own, &p->other) < 0 &&
         sw_leans(c, &q->other, &q->own, q->other_before, &p->other, &p->own) < 0;
}

/* Do two pairs of the same amounts say by single words that they exchange them: من 70 إلى 72 and من 72 إلى 70, 120 طالبا و140 طالبة
** and 120 طالبة و140 طالبا? */
static bool sw_turned(const mz_cmp *c, const mz_links *l, uint32_t x, uint32_t u, uint32_t y,
                      uint32_t v) {
  if (sw_relate(l, x, y) != MZ_REL_EQUAL || sw_relate(l, u, v) != MZ_REL_EQUAL) return false;
  if (mz_contrary(c, sw_fact(l, x), sw_fact(l, y)) && mz_contrary(c, sw_fact(l, u), sw_fact(l, v)))
    return true;
  mz_role of = mz_role_of(c, sw_fact(l, x)), other = mz_role_of(c, sw_fact(l, u));
  return ((of == MZ_ROLE_FROM && other == MZ_ROLE_TO) ||
          (of == MZ_ROLE_TO && other == MZ_ROLE_FROM)) &&
         mz_role_of(c, sw_fact(l, y)) == other && mz_role_of(c, sw_fact(l, v)) == of;
}

/* Do two pairs exchange what each tells of? */
static bool sw_exchange(const mz_cmp *c, const mz_links *l, uint32_t x, uint32_t u, uint32_t y,
                        uint32_t v, bool *deeds) {
  sw_pair p, q;
  *deeds = false;
  if (sw_turned(c, l, x, u, y, v)) return true;
  if (sw_relate(l, x, u) == MZ_REL_EQUAL || sw_relate(l, y, v) == MZ_REL_EQUAL ||
      !sw_read(c, l, x, u, &p) || !sw_read(c, l, y, v, &q) || !sw_crossed(c, &p, &q))
    return false;
  *deeds = sw_keeps(c, &p.own, &p.other, p.own_before, &q.own, &q.other) &&
           sw_keeps(c, &p.other, &p.own, p.other_before, &q.other, &q.own);
  return true;
}

uint32_t mz_swapped(const mz_cmp *c, const mz_links *l, uint32_t x, uint32_t y, bool *deeds) {
  const mz_fact *a = sw_fact(l, x);
  if (a->doc == sw_fact(l, y)->doc || a->amount.of == MZ_OF_DATE || a->amount.of == MZ_OF_TIME ||
      a->amount.of == MZ_OF_LABEL)
    return MZ_NO_FIGURE;
  for (int i = 0; i < 2; i++) {
    uint32_t u = sw_neighbour(l, x, i == 0);
    for (int k = 0; k < 2 && u != MZ_NO_FIGURE; k++) {
      uint32_t v = sw_neighbour(l, y, k == 0);
      if (v != MZ_NO_FIGURE && sw_exchange(c, l, x, u, y, v, deeds)) return v;
    }
  }
  return MZ_NO_FIGURE;
}

bool mz_exchanged(const mz_cmp *c, const mz_links *l, uint32_t x, uint32_t y) {
  bool deeds;
  for (int i = 0; i < 2; i++) {
    uint32_t u = sw_neighbour(l, x, i == 0);
    for (int k = 0; k < 2 && u != MZ_NO_FIGURE; k++) {
      uint32_t v = sw_neighbour(l, y, k == 0);
      if (v != MZ_NO_FIGURE && sw_relate(l, x, v) == MZ_REL_EQUAL &&
          sw_relate(l, u, y) == MZ_REL_EQUAL && sw_exchange(c, l, x, u, v, y, &deeds))
        return true;
    }
  }
  return false;
}

/* {==================================================================
** The dead and the injured
** =================================================================== */

#define SW_TOLL 10 /* tolls of which one is less may be those of two accidents … */
#define SW_DIED 2  /* … and so many of the injured may have died meanwhile */

static bool sw_with(const mz_fact *x, const mz_fact *y) {
  return x->doc == y->doc && x->sentence == y->sentence;
}

/* The toll of another fate beside a fact's in its sentence, if that is the only one; or MZ_NO_FIGURE. */
static uint32_t sw_other_toll(const mz_links *l, uint32_t fact) {
  const mz_fact *x = sw_fact(l, fact);
  uint32_t first = fact, found = MZ_NO_FIGURE;
  while (first > 0 && sw_with(x, sw_fact(l, first - 1))) first--;
  for (uint32_t i = first; i < l->facts.count && sw_with(x, sw_fact(l, i)); i++) {
    const mz_fact *y = sw_fact(l, i);
    if (!y->toll || y->fate == x->fate || y->fate == MZ_BOTH_FATES) continue;
    if (found != MZ_NO_FIGURE) return MZ_NO_FIGURE;
    found = i;
  }
  return found;
}

static bool sw_other_count(const mz_links *l, uint32_t of, uint32_t i) {
  const mz_fact *x = sw_fact(l, of), *y = sw_fact(l, i);
  return y->fate == x->fate && y->amount.of == MZ_OF_NUMBER && sw_relate(l, of, i) != MZ_REL_EQUAL;
}

/* Does a report count those of one fate only once, or always alike? */
static bool sw_one_count(const mz_links *l, uint32_t fact) {
  uint32_t doc = sw_fact(l, fact)->doc;
  for (uint32_t i = fact; i-- > 0 && sw_fact(l, i)->doc == doc;)
    if (sw_other_count(l, fact, i)) return false;
  for (uint32_t i = fact + 1; i < l->facts.count && sw_fact(l, i)->doc == doc; i++)
    if (sw_other_count(l, fact, i)) return false;
  return true;
}

/* Are two tolls far enough from each other, and large enough, for no chance to exchange them? */
static bool sw_far(const mz_amount *a, const mz_amount *b) {
  double gap = a->least < b->least ? b->least - a->least : a->least - b->least;
  return a->least >= SW_TOLL && b->least >= SW_TOLL && gap > SW_DIED;
}

bool mz_tolls_exchanged(const mz_links *l, uint32_t x, uint32_t y) {
  const mz_fact *a = sw_fact(l, x), *b = sw_fact(l, y);
  if (!a->toll || !b->toll || a->fate != b->fate || a->fate == MZ_BOTH_FATES) return false;
  uint32_t u = sw_other_toll(l, x), v = sw_other_toll(l, y);
  return u != MZ_NO_FIGURE && v != MZ_NO_FIGURE && sw_fact(l, u)->fate == sw_fact(l, v)->fate &&
         sw_relate(l, x, v) == MZ_REL_EQUAL && sw_relate(l, u, y) == MZ_REL_EQUAL &&
         sw_far(&a->amount, &b->amount) && sw_one_count(l, x) && sw_one_count(l, u) &&
         sw_one_count(l, y) && sw_one_count(l, v);
}

/* }================================================================== */
