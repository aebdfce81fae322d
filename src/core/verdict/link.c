/* SPDX-License-Identifier: MIT
**
** Linking figures. Two figures are linked when the words around them say that they measure the same
** thing: the counted noun, the words of the clause, what stands right before and behind, the
** period, who says it, whether their sentences are aligned. The amounts never speak against a link;
** an equal rare amount speaks for one.
*/
#include "link.h"
#include "bearer.h"
#include "reading.h"
#include "verdict.h"
#include "../variant/spelling.h"
#include "swapped.h"
#include "contrary.h"
#include "../figure/calendar.h"

#define LN_DIGITS 9 /* of a number in which one may be misprinted */
#define LN_MISPRINTS                                                                               \
  4 /* numbers that differ in one digit from one; where there are more, none is a misprint */
#define LN_TWICE 64 /* figures on each side of one among which its equal is looked for */
#define LN_LOOKS 2  /* candidates that are looked at for each pair that may come of them */

typedef struct ln_key {
  uint64_t key;
  uint32_t fact;
  bool rounds; /* an amount rounded to its first digit, which finds none that it cannot stand for */
  bool misprint; /* an amount without one of its digits */
} ln_key;

typedef struct ln_pair {
  uint32_t a, b;
} ln_pair;

static int ln_key_order(const void *x, const void *y) {
  const ln_key *a = x, *b = y;
  if (a->key != b->key) return a->key < b->key ? -1 : 1;
  return a->fact < b->fact ? -1 : a->fact > b->fact;
}

static int ln_pair_order(const void *x, const void *y) {
  const ln_pair *a = x, *b = y;
  if (a->a != b->a) return a->a < b->a ? -1 : 1;
  return a->b < b->b ? -1 : a->b > b->b;
}

/* {==================================================================
** Candidates
** =================================================================== */

static mz_status ln_push_key(mz_cmp *c, mz_vec *keys, uint64_t key, uint32_t fact, bool rounds) {
  ln_key *k = mz_vec_push(&c->alloc, keys, sizeof *k);
  if (k == NULL) return MZ_ENOMEM;
  *k = (ln_key){key, fact, rounds, false};
  return MZ_OK;
}

static uint64_t ln_hash(mz_sort_of of, uint64_t what, uint64_t salt) {
  uint64_t parts[3] = {(uint64_t)of, what, salt};
  return mz_text_hash((const char *)parts, sizeof parts);
}

/* Keys of a number that find those which differ in one digit: it without each of its digits. */
static mz_status ln_misprint_keys(mz_cmp *c, mz_vec *keys, const mz_fact *f, uint32_t fact) {
  const mz_amount *a = &f->amount;
  mz_status st = MZ_OK;
  if (a->of > MZ_OF_MEASURE || a->ranged || a->digits < MZ_T_MISPRINT || a->digits > LN_DIGITS)
    return MZ_OK;
  uint64_t place = 1;
  for (uint32_t i = 0; i < a->digits && st == MZ_OK; i++, place *= 10) {
    uint64_t rest = a->low.mant - a->low.mant / place % 10 * place;
    st = ln_push_key(c, keys, ln_hash(a->of, rest * 64 + (uint64_t)(uint16_t)a->low.exp, 6 + i),
                     fact, false);
    if (st == MZ_OK) ((ln_key *)keys->data)[keys->count - 1].misprint = true;
  }
  return st;
}

static mz_status ln_keys(mz_cmp *c, mz_links *l, mz_vec *keys) {
  const mz_fact *facts = l->facts.data;
  const mz_near *near = l->near.data;
  bool misprints = l->facts.count <= MZ_T_MISPRINT_MOST;
  mz_status st = MZ_OK;
  if (!misprints) c->bounded[MZ_BOUND_FIGURES] = true;
  for (uint32_t i = 0; i < l->facts.count && st == MZ_OK; i++) {
    const mz_fact *f = &facts[i];
    uint64_t value = f->amount.of == MZ_OF_DATE
                         ? mz_text_hash(f->amount.from.year, sizeof f->amount.from.year) +
                               (uint64_t)f->amount.from.month * 31 +
                               (uint64_t)f->amount.from.weekday
                         : f->amount.low.mant * 64 + (uint64_t)(uint16_t)f->amount.low.exp +
                               (f->amount.reversed != 0 ? f->amount.text ^ f->amount.reversed
                                                        : f->amount.text); /* 4-1 finds 1-4 */
    st = ln_push_key(c, keys, ln_hash(f->amount.of, value, 1), i, false);
    const mz_moment *day = f->amount.converted ? &f->amount.day : &f->amount.from;
    if (st == MZ_OK && f->amount.of == MZ_OF_DATE && day->month > 0) /* without year and calendar */
      st = ln_push_key(c, keys,
                       ln_hash(f->amount.of, (uint64_t)day->month * 32 + (uint64_t)day->day, 4), i,
                       false);
    mz_decimal v = f->amount.low;
    if (f->amount.measured) v = (mz_decimal){(uint64_t)(f->amount.least * 1440), 0, false};
    while (v.mant >= 100) v.mant /= 10, v.exp++;
    if (v.mant >= 10) v.mant = (v.mant + 5) / 10, v.exp++; /* amounts that rounding makes one */
    if (st == MZ_OK && (f->amount.of <= MZ_OF_MEASURE || f->amount.measured))
      st = ln_push_key(c, keys, ln_hash(f->amount.of, v.mant * 64 + (uint64_t)(uint16_t)v.exp, 3),
                       i, true);
    if (st == MZ_OK && misprints) st = ln_misprint_keys(c, keys, f, i);
    mz_sort_of of = f->amount.ago ? MZ_OF_DATE : f->amount.of;
    if (st == MZ_OK && f->noun != MZ_NO_TERM)
      st = ln_push_key(c, keys, ln_hash(of, f->noun, 2), i, false);
    if (st == MZ_OK && f->toll) st = ln_push_key(c, keys, ln_hash(of, f->fate, 5), i, false);
    for (uint32_t k = 0; k < f->near_count && st == MZ_OK; k++)
      if (near[f->near_first + k].weight >= MZ_T_NEAR_KEY)
        st = ln_push_key(c, keys, ln_hash(of, near[f->near_first + k].term, 2), i, false);
  }
  return st;
}

/* How the amounts of two facts relate. What restates one amount is converted by each report at a rate of its own. */
static mz_relation ln_relate(const mz_links *l, uint32_t a, uint32_t b) {
  const mz_fact *v = l->facts.data, *x = &v[a], *y = &v[b];
  mz_relation r = mz_amount_relate(&x->amount, &y->amount);
  if (r == MZ_REL_DIFFER && x->restates != MZ_NO_FIGURE && y->restates != MZ_NO_FIGURE &&
      mz_amount_near(&x->amount, &y->amount) &&
      mz_amount_relate(&v[x->restates].amount, &v[y->restates].amount) == MZ_REL_EQUAL)
    return MZ_REL_CLOSE;
  return r;
}

/* Does one report give two amounts of one thing by two sources: the army's toll of a battle and the rebels', the strength
** of an earthquake by two observatories? */
static bool ln_disputed(const mz_cmp *c, mz_relation r, const mz_fact *x, const mz_fact *y) {
  if (r != MZ_REL_DIFFER || x->doc != y->doc || x->noun != y->noun || x->others || y->others ||
      x->part || y->part || mz_same_source(c, x, y) >= 0)
    return false;
  if (x->fate != MZ_NO_TERM && x->fate == y->fate) return mz_amount_alike(&x->amount, &y->amount);
  return x->magnitude && y->magnitude;
}

/* Do two spans say how long one event lasts: معسكر لمدة 12 يوما, المعسكر يستمر 11 يوما? */
static bool ln_one_lasts(const mz_fact *x, const mz_fact *y) {
  return x->amount.of == MZ_OF_DURATION && !x->amount.ago && !y->amount.ago &&
         x->noun != MZ_NO_TERM && x->noun == y->noun && mz_amount_alike(&x->amount, &y->amount);
}

/* Does a report speak again of those that it has counted: ثلاثة صحافيين … الصحافيون الثلاثة, or الأشخاص الثلاثة? */
static bool ln_again(const mz_cmp *c, const mz_fact *x, const mz_fact *y, mz_relation r) {
  return x->doc == y->doc && r == MZ_REL_EQUAL && x->amount.of == MZ_OF_NUMBER &&
         x->noun != MZ_NO_TERM && !x->named && y->named &&
         (x->noun == y->noun || mz_term_at(&c->terms, y->noun)->general);
}

/* Two facts of one key: a pair, unless their amounts rule it out. Dates, ranks and spans of time that
** differ are linked only where one thing lasts so long or they face each other, and those pairs come from elsewhere. */
static mz_status ln_pair_push(mz_cmp *c, const mz_links *l, mz_vec *pairs, const ln_key *k,
                              const ln_key *n) {
  uint32_t a = k->fact, b = n->fact;
  const mz_fact *x = (const mz_fact *)l->facts.data + a, *y = (const mz_fact *)l->facts.data + b;
  mz_relation r = ln_relate(l, a, b);
  if (x->doc == y->doc && (x->sentence == y->sentence || r == MZ_REL_DIFFER) &&
      !ln_disputed(c, r, x, y))
    return MZ_OK;
  if (r == MZ_REL_APART || (r == MZ_REL_DIFFER && x->doc != y->doc &&
                            (k->rounds || (x->amount.of > MZ_OF_MEASURE && !ln_one_lasts(x, y))) &&
                            !(mz_other_period(l, x, y) && mz_amount_alike(&x->amount, &y->amount))))
    return MZ_OK;
  ln_pair *p = mz_vec_push(&c->alloc, pairs, sizeof *p);
  if (p == NULL) return MZ_ENOMEM;
  *p = (ln_pair){a, b};
  return MZ_OK;
}

/* Pairs of facts of one key, each with `bucket` of other documents at most; `*full`: they are more than `most`, or so
** are those that were looked at in vain. */
static mz_status ln_meet(mz_cmp *c, const mz_links *l, const mz_vec *keys, size_t bucket,
                         size_t most, mz_vec *pairs, bool *full) {
  const ln_key *k = keys->data;
  const mz_fact *facts = l->facts.data;
  size_t repeats = bucket < MZ_T_REPEATS ? bucket : MZ_T_REPEATS;
  mz_status st = MZ_OK;
  size_t own = 0; /* the end of the facts of one key and document */
  size_t looked = 0;
  *full = false;
  pairs->count = 0;
  for (size_t i = 0; i < keys->count && st == MZ_OK && !*full; i++) {
    if (i >= own)
      for (own = i + 1; own < keys->count && k[own].key == k[i].key &&
                        facts[k[own].fact].doc == facts[k[i].fact].doc;)
        own++;
    for (size_t n = i + 1; !k[i].misprint && n < own && n <= i + repeats && st == MZ_OK; n++)
      if (k[i].fact != k[n].fact) st = ln_pair_push(c, l, pairs, &k[i], &k[n]);
    size_t n = own, others = k[i].misprint ? LN_MISPRINTS : bucket;
    for (; n < keys->count && n < own + others && k[n].key == k[i].key && st == MZ_OK; n++)
      st = ln_pair_push(c, l, pairs, &k[i], &k[n]);
    looked += n - own;
    if (n == own + bucket && n < keys->count && k[n].key == k[i].key)
      c->bounded[MZ_BOUND_FIGURES] = true;
    *full = pairs->count > most || looked / LN_LOOKS > most;
  }
  return st;
}

static mz_status ln_pairs(mz_cmp *c, const mz_links *l, mz_vec *keys, mz_vec *pairs) {
  const mz_vec *facing = &l->facing;
  size_t bucket = MZ_T_BUCKET;
  bool full;
  mz_sort(keys->data, keys->count, sizeof(ln_key), ln_key_order);
  mz_status st = ln_meet(c, l, keys, bucket, c->most_pairs, pairs, &full);
  while (full && st == MZ_OK) {
    c->bounded[MZ_BOUND_FIGURES] = true;
    bucket /= 4;
    st = ln_meet(c, l, keys, bucket, bucket > 1 ? c->most_pairs : SIZE_MAX, pairs, &full);
  }
  if (st != MZ_OK) return st;
  for (size_t i = 0; i < facing->count; i++) {
    const mz_facing *f = (const mz_facing *)facing->data + i;
    ln_pair *p = mz_vec_push(&c->alloc, pairs, sizeof *p);
    if (p == NULL) return MZ_ENOMEM;
    *p = (ln_pair){f->a, f->b};
  }
  mz_sort(pairs->data, pairs->count, sizeof(ln_pair), ln_pair_order);
  ln_pair *p = pairs->data;
  size_t kept = 0;
  for (size_t i = 0; i < pairs->count; i++)
    if (kept == 0 || p[kept - 1].a != p[i].a || p[kept - 1].b != p[i].b) p[kept++] = p[i];
  pairs->count = kept;
  return MZ_OK;
}

/* }================================================================== */

/* {==================================================================
** Evidence
** =================================================================== */

/* The country that stands nearest to a figure in its clause, or MZ_NO_TERM. */
static uint32_t ln_country(const mz_cmp *c, const mz_links *l, const mz_fact *x) {
  const mz_near *v = (const mz_near *)l->near.data + x->near_first;
  uint32_t best = MZ_NO_TERM, nearest = MZ_T_PARTY_NEAR * 100;
  for (uint32_t i = 0; i < x->near_count; i++) {
    const mz_term *t = mz_term_at(&c->terms, v[i].term);
    if (!t->country || t->weight == 0) continue;
    uint32_t near = v[i].weight * 800 / t->weight;
    if (near >= nearest) nearest = near + 1, best = v[i].term;
  }
  return best;
}

/* Whose figure it is: the same country speaks for a link, another one against it, unless the
** amount is rare. */
static int32_t ln_party(const mz_cmp *c, const mz_links *l, const mz_link *p) {
  const mz_fact *facts = l->facts.data;
  uint32_t a = ln_country(c, l, &facts[p->a]), b = ln_country(c, l, &facts[p->b]);
  if (a == MZ_NO_TERM || b == MZ_NO_TERM) return 0;
  if (a == b)
    return facts[p->a].amount.of == MZ_OF_LABEL ? MZ_T_OTHER_PARTY
                                                : MZ_T_SAME_PARTY; /* 5+1 of one host */
  mz_sort_of of = facts[p->a].amount.of;
  bool when = of == MZ_OF_DATE || of == MZ_OF_TIME || of == MZ_OF_DURATION;
  return p->value >= MZ_T_RARE || when ? 0 : -MZ_T_OTHER_PARTY;
}

/* Cosine of two surroundings, per mille. */
static uint32_t ln_cosine(const mz_links *l, const mz_fact *x, const mz_fact *y) {
  const mz_near *a = (const mz_near *)l->near.data + x->near_first;
  const mz_near *b = (const mz_near *)l->near.data + y->near_first;
  uint64_t dot = 0;
  for (uint32_t i = 0, k = 0; i < x->near_count && k < y->near_count;) {
    if (a[i].term == b[k].term)
      dot += (uint64_t)a[i++].weight * b[k++].weight;
    else if (a[i].term < b[k].term)
      i++;
    else
      k++;
  }
  uint64_t root = (uint64_t)mz_root(x->norm) * mz_root(y->norm);
  uint32_t cosine = root == 0 ? 0 : (uint32_t)(dot * 1000 / root);
  return cosine > 1000 ? 1000 : cosine;
}

#define LN_NAME 64

/* A word folded, without ال. */
static size_t ln_bare(const mz_doc *d, uint32_t w, char out[LN_NAME]) {
  static const char al[] = "ال";
  size_t n = mz_fold(d->text + d->first[w], d->end[w] - d->first[w], out, LN_NAME);
  if (n > LN_NAME || n <= sizeof al - 1 || memcmp(out, al, sizeof al - 1) != 0) return n;
  n -= sizeof al - 1;
  memmove(out, out + sizeof al - 1, n);
  return n;
}

/* Do two labels name alike: بوينغ 777 and بوينج 777? */
static bool ln_same_name(const mz_side *a, const mz_figure *f, const mz_side *b,
                         const mz_figure *g) {
  uint32_t i = mz_label_word(a, f), k = mz_label_word(b, g);
  if (i == f->tok_end || k == g->tok_end) return false;
  if (mz_sound_alike(a->doc, i, b->doc, k)) return true;
  char x[LN_NAME], y[LN_NAME];
  size_t n = ln_bare(a->doc, i, x), m = ln_bare(b->doc, k, y);
  return n == m && n <= LN_NAME && memcmp(x, y, n) == 0;
}

/* The same counted noun says the more, the rarer it is; a noun for anyone says nothing against
** another. */
static int32_t ln_nouns(const mz_cmp *c, uint32_t a, uint32_t b) {
  if (a == b) {
    int32_t n = MZ_T_SAME_NOUN / 2 + (int32_t)mz_term_weight(&c->terms, a) / 2;
    return n < MZ_T_NOUN_MOST ? n : MZ_T_NOUN_MOST;
  }
  const mz_term *x = mz_term_at(&c->terms, a), *y = mz_term_at(&c->terms, b);
  if (x->general || y->general || x->country != y->country)
    return 0; /* خمسة كويتيين are five people, or five suspects */
  if (x->event && y->event) return -MZ_T_OTHER_EVENT;
  return -MZ_T_OTHER_NOUN;
}

/* What two dates that one event may have share: its month, or its year, which says little where it is that of the
** report. */
static int32_t ln_shared_parts(const mz_side *a, const mz_fact *x, const mz_side *b,
                               const mz_fact *y) {
  if (!mz_amount_shares_part(&x->amount, &y->amount)) return -MZ_T_NO_PART;
  if (x->amount.from.month > 0 && y->amount.from.month > 0) return MZ_T_SHARED_PART;
  int year = mz_amount_year(&x->amount);
  return year == a->doc->date.year && year == b->doc->date.year ? -MZ_T_REPORT_YEAR
                                                                : MZ_T_SHARED_PART;
}

/* A number below ten, which many things have. */
static bool ln_is_few(const mz_fact *x) {
  return x->amount.of == MZ_OF_NUMBER && x->amount.digits < 2 && x->amount.low.exp == 0;
}

/* What the amounts themselves say for a link. */
static int32_t ln_value(const mz_side *a, const mz_fact *x, const mz_side *b, const mz_fact *y,
                        mz_relation relation) {
  uint32_t r = mz_amount_rarity(&x->amount), q = mz_amount_rarity(&y->amount), digits;
  if (relation <= MZ_REL_CLOSE && x->amount.of <= MZ_OF_MEASURE &&
      (x->amount.modifier == MZ_VAGUE || y->amount.modifier == MZ_VAGUE))
    return 0; /* عشرات: whatever has two digits */
  switch (relation) {
  case MZ_REL_EQUAL: return (int32_t)(r < q ? r : q);
  case MZ_REL_CLOSE:
    if (x->amount.of == MZ_OF_DATE) return ln_shared_parts(a, x, b, y);
    if (x->amount.modifier == MZ_MOD_NONE && y->amount.modifier == MZ_MOD_NONE) return MZ_T_ROUND;
    return ln_is_few(x) && ln_is_few(y) ? 0 : MZ_T_HEDGED; /* 6 at least and 7 */
  default:
    digits = x->doc != y->doc ? mz_amount_misprint(&x->amount, &y->amount) : 0;
    return digits < MZ_T_MISPRINT
               ? 0
               : MZ_T_MISPRINTED + (int32_t)(digits - MZ_T_MISPRINT) * MZ_T_MISPRINT_DIGIT;
  }
}

/* Do two reports open with one amount? What both say first is what happened; a date or a rank may have several, but for
** those of a headline. */
static bool ln_opens(const mz_fact *x, const mz_fact *y, mz_relation relation) {
  bool title = x->headline || y->headline;
  return relation == MZ_REL_EQUAL && x->doc != y->doc && (x->headline || x->lead) &&
         (y->headline || y->lead) &&
         (title || x->amount.of <= MZ_OF_MEASURE || x->amount.of == MZ_OF_DURATION);
}

/* Might the persons beside two figures tell them apart? Not of the dead, on whom
** whoever has heard of them says something; of dates, only days are what somebody did, and reports that name one day with its
** month mean one event. */
static bool ln_asks_whose(const mz_fact *x, const mz_fact *y, mz_relation relation) {
  if (x->amount.of == MZ_OF_DATE)
    return mz_amount_names_day(&x->amount) && mz_amount_names_day(&y->amount) &&
           (relation != MZ_REL_EQUAL || !mz_amount_is_day(&x->amount) ||
            !mz_amount_is_day(&y->amount));
  return x->fate == MZ_NO_TERM && y->fate == MZ_NO_TERM;
}

#define LN_TOLD 64 /* tokens on each side of a figure that tell of the same */

/* Is a word in the sentence of a fact, or in the one behind it, which goes on? */
static bool ln_is_told(const mz_cmp *c, const mz_fact *x, uint32_t term) {
  const mz_side *s = &c->sides[x->doc];
  const mz_figure *f = &s->fig[x->figure];
  uint32_t from = s->sent[x->sentence].tok_first,
           to = s->sent[x->sentence + 1 < s->nsent ? x->sentence + 1 : x->sentence].tok_end;
  if (f->tok_first > from + LN_TOLD) from = f->tok_first - LN_TOLD;
  if (f->tok_end + LN_TOLD < to) to = f->tok_end + LN_TOLD;
  for (uint32_t w = from; w < to; w++)
    if (s->term[w] == term) return true;
  return false;
}

/* Did two countries do something on a day that is told from the reports: اتصال أمس بالرئيس المصري, اتصال أمس بالرئيس الفرنسي? Not
** where either report has both in it: what the one's navy did to the other's ship. */
static bool ln_other_countries(const mz_cmp *c, const mz_links *l, const mz_link *p) {
  const mz_fact *v = l->facts.data, *x = &v[p->a], *y = &v[p->b];
  if (x->amount.of != MZ_OF_DATE || mz_amount_is_day(&x->amount) || mz_amount_is_day(&y->amount))
    return false;
  uint32_t a = ln_country(c, l, x), b = ln_country(c, l, y);
  return a != b && a != MZ_NO_TERM && b != MZ_NO_TERM && !ln_is_told(c, x, b) &&
         !ln_is_told(c, y, a);
}

/* Has a report another figure near by that is equal to one of its facts? */
static bool ln_twice(const mz_links *l, uint32_t fact) {
  const mz_fact *v = l->facts.data;
  uint32_t i = fact > LN_TWICE ? fact - LN_TWICE : 0;
  for (; i < l->facts.count && i <= fact + LN_TWICE; i++)
    if (i != fact && v[i].doc == v[fact].doc && ln_relate(l, i, fact) == MZ_REL_EQUAL) return true;
  return false;
}

/* Does one thing rise in the one report by what it falls by in the other? Not where a report has both, nor by the hour. */
static bool ln_moved(const mz_cmp *c, const mz_links *l, const mz_link *p) {
  const mz_fact *v = l->facts.data, *x = &v[p->a], *y = &v[p->b];
  return p->relation == MZ_REL_EQUAL && !p->other_day && !x->hourly && !y->hourly &&
         !mz_other_period(l, x, y) && mz_moves_against(c, x, y) && !ln_twice(l, p->a) &&
         !ln_twice(l, p->b);
}

/* Are two figures told of two persons, of two countries and no one person, or of the first and the second of a thing? */
static bool ln_apart(const mz_cmp *c, const mz_links *l, mz_link *p) {
  const mz_fact *v = l->facts.data, *x = &v[p->a], *y = &v[p->b];
  bool rare = x->amount.of != MZ_OF_DATE && p->value >= MZ_T_OWN, deeds;
  if (x->doc == y->doc || p->score + p->value < MZ_T_WHOSE) return false;
  p->crossed = !p->swapped && mz_swapped(c, l, p->a, p->b, &deeds) != MZ_NO_FIGURE;
  if (p->crossed) return true;
  p->moved = ln_moved(c, l, p);
  if (p->moved) return false; /* it is one thing, and one report has it wrong */
  if (p->relation == MZ_REL_EQUAL && x->amount.of != MZ_OF_DATE && mz_contrary(c, x, y))
    return true;
  if (p->relation != MZ_REL_EQUAL && (x->denied != y->denied || mz_other_role(c, x, y)))
    return true; /* who denies that 40 died says nothing of 5 */
  if (!ln_asks_whose(x, y, p->relation)) return false;
  if (!rare && p->relation != MZ_REL_EQUAL && x->amount.of <= MZ_OF_MEASURE &&
      mz_other_ranks(c, l, p->a, p->b))
    return true;
  if (rare) return false; /* hardly two things have it */
  int same = mz_same_person(c, x, y);
  return same < 0 || (same == 0 && ln_other_countries(c, l, p));
}

static void ln_measure(const mz_cmp *c, const mz_links *l, mz_link *p) {
  const mz_fact *facts = l->facts.data, *x = &facts[p->a], *y = &facts[p->b];
  const mz_side *a = &c->sides[x->doc], *b = &c->sides[y->doc];
  uint32_t s[MZ_T_ANCHOR], t[MZ_T_ANCHOR];
  p->context = (int32_t)(ln_cosine(l, x, y) * MZ_T_CONTEXT / 1000);
  uint32_t n = mz_terms_before(a, a->fig[x->figure].tok_first, s),
           m = mz_terms_before(b, b->fig[y->figure].tok_first, t);
  p->left = mz_anchor(&c->terms, s, n, t, m);
  n = mz_terms_behind(a, a->fig[x->figure].tok_end, s);
  m = mz_terms_behind(b, b->fig[y->figure].tok_end, t);
  p->right = mz_anchor(&c->terms, s, n, t, m);
  if (x->noun != MZ_NO_TERM && y->noun != MZ_NO_TERM)
    p->noun =
        x->amount.of == MZ_OF_LABEL && ln_same_name(a, &a->fig[x->figure], b, &b->fig[y->figure])
            ? ln_nouns(c, x->noun, x->noun)
            : ln_nouns(c, x->noun, y->noun);
  if (x->amount.of == MZ_OF_DURATION && p->relation == MZ_REL_DIFFER && p->noun > 0 &&
      !ln_one_lasts(x, y))
    p->noun = 0;                               /* ten days, and five hours on each of them */
  bool vague = x->amount.modifier == MZ_VAGUE; /* عشرات القياديين, عشرات القتلى */
  bool opens = ln_opens(x, y, p->relation) && p->noun >= vague &&
               (x->fate == MZ_NO_TERM || y->fate == MZ_NO_TERM || x->fate == y->fate);
  if (p->noun == -MZ_T_OTHER_NOUN && x->amount.of == MZ_OF_RANK) p->noun = -MZ_T_OTHER_EVENT;
  bool told = p->context + p->left + p->right >= MZ_T_UNMISTAKABLE;
  if (p->noun < 0 && told && x->amount.of == MZ_OF_NUMBER &&
      ln_value(a, x, b, y, p->relation) >= MZ_T_UNMISTAKABLE)
    p->noun = 0; /* 15,615 votes are 15,615 members who voted */
  if (p->noun > 0 && p->relation == MZ_REL_EQUAL &&
      (x->amount.of == MZ_OF_LABEL || (x->named && y->named) || (x->edition && y->edition)))
    p->noun += MZ_T_NAMED; /* القطار رقم 6, الدول الخمس, مونديال 2018: the words name one thing */
  if (x->fate != MZ_NO_TERM && y->fate != MZ_NO_TERM && (x->noun != x->fate || y->noun != y->fate))
    p->noun += x->fate != y->fate ? -MZ_T_OTHER_FATE : p->noun < 0 ? 0 : MZ_T_SAME_FATE;
  if (x->others != y->others || (p->relation == MZ_REL_DIFFER && x->part != y->part))
    p->noun -= MZ_T_OTHERS;
  p->disputed = ln_disputed(c, p->relation, x, y);
  const mz_facing *facing = mz_facing_find(l, p->a, p->b);
  p->facing = facing != NULL;
  if (facing != NULL) p->beside = facing->beside, p->swapped = facing->swapped;
  if (p->relation == MZ_REL_CLOSE && p->beside.share >= MZ_T_COPIED &&
      mz_amount_as_exact(&x->amount, &y->amount))
    p->relation = MZ_REL_DIFFER; /* who copies a sentence does not round its figures */
  p->aligned = x->doc != y->doc &&
               mz_aligned_find(c, x->doc, x->sentence, y->doc, y->sentence, y->sentence + 1);
  if (x->period != MZ_NO_FIGURE && y->period != MZ_NO_FIGURE) {
    mz_relation r = mz_amount_relate(&facts[x->period].amount, &facts[y->period].amount);
    p->period = r == MZ_REL_EQUAL ? 30 : r == MZ_REL_CLOSE ? 10 : r == MZ_REL_DIFFER ? -10 : 0;
  }
  if ((x->named && y->named) || x->amount.of == MZ_OF_LABEL) p->period = 0;
  p->source = mz_same_source(c, x, y) * 20;
  if (p->source < 0) p->source = 0;
  p->value = ln_value(a, x, b, y, p->relation);
  p->headline = x->headline || y->headline ? MZ_T_HEADLINE : 0;
  p->place = p->facing ? MZ_T_FACING : p->aligned ? MZ_T_ALIGNED : 0;
  if (facing != NULL && facing->left_over)
    p->place += MZ_T_LEFT_OVER * (int32_t)(p->beside.equal < 2 ? p->beside.equal : 2);
  if (p->aligned && p->relation == MZ_REL_EQUAL) p->place += MZ_T_ALIGNED_EQUAL;
  p->lead_day = x->lead && y->lead && p->relation == MZ_REL_EQUAL &&
                mz_amount_names_day(&x->amount) && mz_amount_names_day(&y->amount);
  p->toll = x->toll && y->toll && x->fate == y->fate && x->doc != y->doc && (x->lead || y->lead);
  long days = mz_date_number(a->doc->date) - mz_date_number(b->doc->date);
  p->other_day = days != 0;
  p->same_week = x->doc != y->doc && days > -7 && days < 7 && mz_amount_is_weekday(&x->amount) &&
                 mz_amount_is_weekday(&y->amount);
  if (p->toll) p->place += MZ_T_TOLL;
  if (p->toll && !p->other_day && p->relation == MZ_REL_DIFFER)
    p->swapped = p->swapped || mz_tolls_exchanged(l, p->a, p->b);
  if (ln_one_lasts(x, y)) p->place += MZ_T_LASTS;
  if (ln_again(c, x, y, p->relation)) p->place += MZ_T_AGAIN;
  if (opens) p->place += MZ_T_OPENING;
  if (p->lead_day) p->place += MZ_T_LEAD_DAY;
  p->party = ln_party(c, l, p);
  p->score = p->party + p->noun + p->context + p->left + p->right + p->period + p->source +
             p->headline + p->place;
  p->apart = ln_apart(c, l, p);
}

/* }================================================================== */

static mz_status ln_run(mz_cmp *c, mz_links *l, mz_vec *keys, mz_vec *pairs) {
  mz_status st = mz_facts_read(c, l);
  if (st == MZ_OK) st = mz_facings_find(c, l);
  if (st == MZ_OK) st = ln_keys(c, l, keys);
  if (st == MZ_OK) st = ln_pairs(c, l, keys, pairs);
  if (st != MZ_OK) return st;
  const mz_fact *facts = l->facts.data;
  const ln_pair *p = pairs->data;
  for (size_t i = 0; i < pairs->count; i++) {
    const mz_fact *x = &facts[p[i].a], *y = &facts[p[i].b];
    mz_link k = {.a = p[i].a, .b = p[i].b, .relation = ln_relate(l, p[i].a, p[i].b)};
    if (k.relation == MZ_REL_APART) continue;
    if (k.relation == MZ_REL_DIFFER && x->amount.of == MZ_OF_DATE && x->amount.relative &&
        mz_date_number(c->sides[x->doc].doc->date) != mz_date_number(c->sides[y->doc].doc->date))
      continue; /* أمس of another day */
    const mz_facing *facing = mz_facing_find(l, k.a, k.b);
    if (k.relation == MZ_REL_CLOSE && facing != NULL && facing->swapped)
      k.relation = MZ_REL_DIFFER; /* من 70 إلى 72, من 72 إلى 70 */
    if (k.relation == MZ_REL_CLOSE && x->amount.of == y->amount.of && mz_says_both(l, k.a, k.b))
      continue; /* 14 dead and 15 missing: neither rounds the other; معرض 2025 في نوفمبر */
    ln_measure(c, l, &k);
    if (k.score + k.value < MZ_T_LINK_LEAST) continue;
    mz_link *out = mz_vec_push(&c->alloc, &l->links, sizeof *out);
    if (out == NULL) return MZ_ENOMEM;
    *out = k;
  }
  return MZ_OK;
}

mz_status mz_links_find(mz_cmp *c, mz_links *l) {
  mz_vec keys = {0}, pairs = {0};
  mz_status st = ln_run(c, l, &keys, &pairs);
  mz_vec_free(&c->alloc, &keys, sizeof(ln_key));
  mz_vec_free(&c->alloc, &pairs, sizeof(ln_pair));
  return st;
}

int mz_link_order(const void *x, const void *y) {
  const mz_link *a = x, *b = y;
  if (a->a != b->a) return a->a < b->a ? -1 : 1;
  return a->b < b->b ? -1 : a->b > b->b;
}

const mz_link *mz_link_find(const mz_links *l, uint32_t a, uint32_t b) {
  const mz_link *v = l->links.data, key = {.a = a < b ? a : b, .b = a < b ? b : a};
  size_t low = 0, high = l->links.count;
  while (low < high) {
    size_t mid = low + (high - low) / 2;
    if (mz_link_order(&v[mid], &key) < 0)
      low = mid + 1;
    else
      high = mid;
  }
  return low < l->links.count && mz_link_order(&v[low], &key) == 0 ? &v[low] : NULL;
}

mz_relation mz_link_relation(const mz_links *l, uint32_t a, uint32_t b) {
  const mz_link *k = mz_link_find(l, a, b);
  return k != NULL ? k->relation : ln_relate(l, a, b);
}

void mz_links_free(mz_cmp *c, mz_links *l) {
  mz_vec_free(&c->alloc, &l->facts, sizeof(mz_fact));
  mz_vec_free(&c->alloc, &l->near, sizeof(mz_near));
  mz_vec_free(&c->alloc, &l->links, sizeof(mz_link));
  mz_vec_free(&c->alloc, &l->facing, sizeof(mz_facing));
}
