/* SPDX-License-Identifier: MIT
**
** Linking figures. Two figures are linked when the words around them say that they measure the same
** thing: the counted noun, the words of the clause, what stands right before and behind, the
** period, who says it, whether their sentences are aligned. The amounts never speak against a link;
** an equal rare amount speaks for one.
*/
#include "link.h"
#include "reading.h"
#include "verdict.h"
#include "spelling.h"
#include "calendar.h"
#include "chars.h"

#define LN_LOOKS 2 /* candidates that are looked at for each pair that may come of them */

typedef struct ln_key {
  uint64_t key;
  uint32_t fact;
  bool rounds; /* an amount rounded to its first digit, which finds none that it cannot stand for */
} ln_key;

typedef struct ln_pair {
  uint32_t a, b;
} ln_pair;

static int ln_near_order(const void *x, const void *y) {
  const mz_near *a = x, *b = y;
  if (a->term != b->term) return a->term < b->term ? -1 : 1;
  return a->weight > b->weight ? -1 : a->weight < b->weight;
}

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
** Facts: figures with their surroundings
** =================================================================== */

typedef struct ln_walk {
  mz_cmp *c;
  mz_links *l;
  const mz_side *s;
  const mz_fact *of;
  uint32_t seen, damp; /* words met; how often the weight was halved */
} ln_walk;

/* Takes one token of the surroundings in; its weight falls with the words, clauses and figures
** between. */
static mz_status ln_near(ln_walk *k, uint32_t w) {
  const mz_side *s = k->s;
  if (s->doc->kind[w] == MZ_PUNCT &&
      mz_ends_clause(s->doc->text + s->doc->first[w], s->doc->end[w] - s->doc->first[w]) &&
      k->damp < 3)
    k->damp++;
  uint32_t weight = mz_term_weight(&k->c->terms, s->term[w]);
  if (weight == 0) return MZ_OK;
  uint32_t fig = s->figure[w];
  if (fig != MZ_NO_FIGURE && s->fig[fig].kind == MZ_MONEY &&
      mz_term_at(&k->c->terms, s->term[w])->country)
    return MZ_OK; /* الدولار الأميركي: the currency's, not the story's */
  if (fig != MZ_NO_FIGURE && fig != k->of->figure && s->fig[fig].tok_first == w &&
      s->fig[fig].kind == s->fig[k->of->figure].kind && k->damp < 3)
    k->damp++;
  static const uint32_t by_distance[] = {8, 8, 7, 7, 6, 6, 5, 5, 4, 4, 3, 3};
  uint32_t near = k->seen < 12 ? by_distance[k->seen] : 2;
  k->seen++;
  mz_near *n = mz_vec_push(&k->c->alloc, &k->l->near, sizeof *n);
  if (n == NULL) return MZ_ENOMEM;
  *n = (mz_near){s->term[w], weight * near >> k->damp};
  return MZ_OK;
}

/* Is token w of a document this word, و and ف in front of it aside? */
static bool ln_says(const mz_doc *d, uint32_t w, const char *word) {
  char buf[16];
  size_t n = mz_fold(d->text + d->first[w], d->end[w] - d->first[w], buf, sizeof buf),
         m = strlen(word);
  if (n > sizeof buf) return false;
  return (n == m && memcmp(buf, word, m) == 0) ||
         (n == m + 2 && memcmp(buf + 2, word, m) == 0 &&
          (memcmp(buf, "و", 2) == 0 || memcmp(buf, "ف", 2) == 0));
}

/* قبل ثلاثة أيام, منذ نحو عام, بعد يومين على: a span that ends with the report. */
static bool ln_counts_back(const mz_side *s, const mz_figure *g) {
  const mz_doc *d = s->doc;
  if (g->kind != MZ_DURATION) return false;
  for (uint32_t w = g->tok_first, n = 0; w-- > 0 && n < 3 && d->kind[w] == MZ_WORD; n++) {
    if (ln_says(d, w, "قبل") || ln_says(d, w, "منذ") || ln_says(d, w, "مذ")) return true;
    if (ln_says(d, w, "بعد"))
      return g->tok_end < d->ntok &&
             (ln_says(d, g->tok_end, "علي") || ln_says(d, g->tok_end, "من"));
  }
  return false;
}

/* The event that a date or a bare rank belongs to: قمة in القمة التي عقدت الخميس. What stands before
** comes first. */
static uint32_t ln_event(const mz_cmp *c, const mz_side *s, const mz_figure *g) {
  const mz_sentence *at = &s->sent[s->sentence[g->tok_first]];
  uint32_t w = g->tok_first;
  for (uint32_t n = 0; w > at->tok_first && n < MZ_T_EVENT; n++)
    if (mz_term_at(&c->terms, s->term[--w])->event) return s->term[w];
  w = g->tok_end;
  for (uint32_t n = 0; w < at->tok_end && n < MZ_T_EVENT; n++, w++)
    if (mz_term_at(&c->terms, s->term[w])->event) return s->term[w];
  return MZ_NO_TERM;
}

/* The word in a label that names: بوينغ 777, C4; its end if there is none, as in 5+1. */
static uint32_t ln_name(const mz_side *s, const mz_figure *g) {
  const mz_doc *d = s->doc;
  uint32_t w = g->tok_first;
  for (; w < g->tok_end && s->term[w] != MZ_NO_TERM; w++)
    for (uint32_t i = d->first[w]; i < d->end[w]; i++) {
      uint32_t cp;
      size_t n = mz_utf8(d->text + i, d->text + d->end[w], &cp);
      if (n == 0) break;
      mz_class cls = mz_char_class(cp);
      if (cls == MZ_C_ARABIC || cls == MZ_C_LETTER) return w;
      i += (uint32_t)n - 1;
    }
  return g->tok_end;
}

static void ln_noun(const mz_cmp *c, const mz_side *s, mz_fact *f) {
  const mz_doc *d = s->doc;
  const mz_figure *g = &s->fig[f->figure];
  if (g->noun.first == g->noun.end) {
    if (g->kind == MZ_LABEL) {
      uint32_t name = ln_name(s, g);
      if (name < g->tok_end) f->noun = s->term[name];
      return;
    }
    if (g->kind == MZ_DATE || g->kind == MZ_TIME || g->kind == MZ_ORDINAL || f->amount.ago)
      f->noun = ln_event(c, s, g);
    return;
  }
  uint32_t w = g->tok_first;
  /* the noun may stand outside the figure: look at a few tokens on both sides */
  uint32_t from = w > 8 ? w - 8 : 0, to = g->tok_end + 8 < d->ntok ? g->tok_end + 8 : d->ntok;
  for (w = from; w < to; w++)
    if (d->first[w] < g->noun.end && d->end[w] > g->noun.first) {
      f->noun = s->term[w];
      bool before = g->noun.first <= g->at.first;
      f->named = before && g->kind == MZ_COUNT;
      return;
    }
}

static mz_status ln_fact(mz_cmp *c, mz_links *l, uint32_t doc, uint32_t fig) {
  const mz_side *s = &c->sides[doc];
  const mz_figure *g = &s->fig[fig];
  if (g->tok_first >= g->tok_end || s->sentence[g->tok_first] == MZ_NO_SENTENCE) return MZ_OK;
  mz_fact *f = mz_vec_push(&c->alloc, &l->facts, sizeof *f);
  if (f == NULL) return MZ_ENOMEM;
  f->doc = doc;
  f->figure = fig;
  f->sentence = s->sentence[g->tok_first];
  f->headline = mz_side_headline(s, f->sentence);
  f->period = f->owner = MZ_NO_FIGURE;
  mz_amount_read(s->doc->text, g, &f->amount);
  if (ln_counts_back(s, g)) mz_amount_ago(&f->amount, g, s->doc->date);
  mz_amount_week(&f->amount, s->doc->date);
  if (f->headline && f->amount.modifier == MZ_MOD_NONE) {
    f->amount.modifier = MZ_ABOUT; /* headlines round */
    f->amount.headline = true;
  }
  ln_noun(c, s, f);
  f->near_first = (uint32_t)l->near.count;
  ln_walk k = {.c = c, .l = l, .s = s, .of = f};
  const mz_sentence *at = &s->sent[f->sentence];
  mz_status st = MZ_OK;
  uint32_t from = at->tok_first, to = at->tok_end;
  if (g->tok_first > from + MZ_T_NEAR_TOKENS) from = g->tok_first - MZ_T_NEAR_TOKENS;
  if (to > g->tok_end + MZ_T_NEAR_TOKENS) to = g->tok_end + MZ_T_NEAR_TOKENS;
  for (uint32_t w = g->tok_first; w-- > from && k.seen < MZ_T_NEAR_WORDS && st == MZ_OK;)
    st = ln_near(&k, w);
  k.seen = k.damp = 0;
  for (uint32_t w = g->tok_end; w < to && k.seen < MZ_T_NEAR_WORDS && st == MZ_OK; w++)
    st = ln_near(&k, w);
  k.seen = k.damp = 0;
  for (uint32_t w = g->tok_first; w < g->tok_end && st == MZ_OK; w++) /* الشريك التجاري الأول */
    if (s->term[w] != f->noun && s->term[w] != MZ_NO_TERM && g->kind != MZ_DATE &&
        s->doc->kind[w] == MZ_WORD && w != g->tok_first)
      st = ln_near(&k, w);
  if (st != MZ_OK) return st;
  mz_near *near = (mz_near *)l->near.data + f->near_first;
  size_t n = l->near.count - f->near_first;
  mz_sort(near, n, sizeof *near, ln_near_order);
  for (size_t i = 0; i < n; i++) {
    if (f->near_count > 0 && near[f->near_count - 1].term == near[i].term) continue;
    near[f->near_count++] = near[i];
    f->norm += (uint64_t)near[i].weight * near[i].weight;
  }
  l->near.count = f->near_first + f->near_count;
  return MZ_OK;
}

/* The date a figure is about: the nearest in its sentence with no other figure of its kind
** between. */
static void ln_periods(mz_links *l) {
  mz_fact *facts = l->facts.data;
  size_t n = l->facts.count, before = n; /* before: the last date */
  for (size_t i = 0; i < n; i++) {
    if (facts[i].amount.of == MZ_OF_DATE) {
      before = i;
      continue;
    }
    size_t found = n;
    for (size_t k = i + 1;
         k < n && found == n && facts[k].doc == facts[i].doc &&
         facts[k].sentence == facts[i].sentence && facts[k].amount.of != facts[i].amount.of;
         k++)
      if (facts[k].amount.of == MZ_OF_DATE) found = k;
    if (found == n && before < n && facts[before].doc == facts[i].doc &&
        facts[before].sentence == facts[i].sentence)
      found = before;
    if (found == n) continue;
    facts[i].period = (uint32_t)found;
    if (facts[found].owner == MZ_NO_FIGURE || found > i) facts[found].owner = (uint32_t)i;
  }
}

/* }================================================================== */

/* {==================================================================
** Candidates
** =================================================================== */

static mz_status ln_push_key(mz_cmp *c, mz_vec *keys, uint64_t key, uint32_t fact, bool rounds) {
  ln_key *k = mz_vec_push(&c->alloc, keys, sizeof *k);
  if (k == NULL) return MZ_ENOMEM;
  *k = (ln_key){key, fact, rounds};
  return MZ_OK;
}

static uint64_t ln_hash(mz_sort_of of, uint64_t what, uint64_t salt) {
  uint64_t parts[3] = {(uint64_t)of, what, salt};
  return mz_text_hash((const char *)parts, sizeof parts);
}

static mz_status ln_keys(mz_cmp *c, mz_links *l, mz_vec *keys) {
  const mz_fact *facts = l->facts.data;
  const mz_near *near = l->near.data;
  mz_status st = MZ_OK;
  for (uint32_t i = 0; i < l->facts.count && st == MZ_OK; i++) {
    const mz_fact *f = &facts[i];
    uint64_t value =
        f->amount.of == MZ_OF_DATE
            ? mz_text_hash(f->amount.from.year, sizeof f->amount.from.year) +
                  (uint64_t)f->amount.from.month * 31 + (uint64_t)f->amount.from.weekday
            : f->amount.low.mant * 64 + (uint64_t)(uint16_t)f->amount.low.exp + f->amount.text;
    st = ln_push_key(c, keys, ln_hash(f->amount.of, value, 1), i, false);
    if (st == MZ_OK && f->amount.of == MZ_OF_DATE && f->amount.from.month > 0) {
      uint64_t day = (uint64_t)f->amount.from.month * 32 + (uint64_t)f->amount.from.day;
      st = ln_push_key(c, keys, ln_hash(f->amount.of, day, 4), i, false); /* its year left out */
    }
    mz_decimal v = f->amount.low;
    while (v.mant >= 100) v.mant /= 10, v.exp++;
    if (v.mant >= 10) v.mant = (v.mant + 5) / 10, v.exp++; /* amounts that rounding makes one */
    if (st == MZ_OK && f->amount.of <= MZ_OF_MEASURE)
      st = ln_push_key(c, keys, ln_hash(f->amount.of, v.mant * 64 + (uint64_t)(uint16_t)v.exp, 3),
                       i, true);
    mz_sort_of of = f->amount.ago ? MZ_OF_DATE : f->amount.of;
    if (st == MZ_OK && f->noun != MZ_NO_TERM)
      st = ln_push_key(c, keys, ln_hash(of, f->noun, 2), i, false);
    for (uint32_t k = 0; k < f->near_count && st == MZ_OK; k++)
      if (near[f->near_first + k].weight >= MZ_T_NEAR_KEY)
        st = ln_push_key(c, keys, ln_hash(of, near[f->near_first + k].term, 2), i, false);
  }
  return st;
}

/* Two facts of one key: a pair, unless their amounts rule it out. Dates, ranks and spans of time that
** differ are linked only where they face each other, and those pairs come from elsewhere. */
static mz_status ln_pair_push(mz_cmp *c, const mz_links *l, mz_vec *pairs, const ln_key *k,
                              const ln_key *n) {
  uint32_t a = k->fact, b = n->fact;
  const mz_fact *x = (const mz_fact *)l->facts.data + a, *y = (const mz_fact *)l->facts.data + b;
  if (x->doc == y->doc && x->sentence == y->sentence) return MZ_OK;
  mz_relation r = mz_amount_relate(&x->amount, &y->amount);
  if (r == MZ_REL_APART ||
      (r == MZ_REL_DIFFER && (k->rounds || x->doc == y->doc || x->amount.of > MZ_OF_MEASURE) &&
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
    for (size_t n = i + 1; n < own && n <= i + repeats && st == MZ_OK; n++)
      if (k[i].fact != k[n].fact) st = ln_pair_push(c, l, pairs, &k[i], &k[n]);
    size_t n = own;
    for (; n < keys->count && n < own + bucket && k[n].key == k[i].key && st == MZ_OK; n++)
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
  uint32_t i = ln_name(a, f), k = ln_name(b, g);
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
  if (x->general || y->general) return 0;
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
  if (p->noun > 0 && p->relation == MZ_REL_EQUAL &&
      (x->amount.of == MZ_OF_LABEL || (x->named && y->named)))
    p->noun += MZ_T_NAMED; /* القطار رقم 6, الدول الخمس: the words name one thing */
  const mz_facing *facing = mz_facing_find(l, p->a, p->b);
  p->facing = facing != NULL;
  if (facing != NULL) p->beside = facing->beside;
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
  if (p->relation == MZ_REL_EQUAL) {
    uint32_t r = mz_amount_rarity(&x->amount), q = mz_amount_rarity(&y->amount);
    p->value = (int32_t)(r < q ? r : q);
  } else if (p->relation == MZ_REL_CLOSE) {
    if (x->amount.of == MZ_OF_DATE)
      p->value = ln_shared_parts(a, x, b, y);
    else
      p->value = x->amount.modifier != MZ_MOD_NONE || y->amount.modifier != MZ_MOD_NONE
                     ? MZ_T_HEDGED
                     : MZ_T_ROUND;
  }
  p->headline = x->headline || y->headline ? MZ_T_HEADLINE : 0;
  p->place = p->facing ? MZ_T_FACING : p->aligned ? MZ_T_ALIGNED : 0;
  if (facing != NULL && facing->left_over)
    p->place += MZ_T_LEFT_OVER * (int32_t)(p->beside.equal < 2 ? p->beside.equal : 2);
  if (p->aligned && p->relation == MZ_REL_EQUAL) p->place += MZ_T_ALIGNED_EQUAL;
  p->party = ln_party(c, l, p);
  p->score = p->party + p->noun + p->context + p->left + p->right + p->period + p->source +
             p->headline + p->place;
}

/* }================================================================== */

static mz_status ln_run(mz_cmp *c, mz_links *l, mz_vec *keys, mz_vec *pairs) {
  mz_status st = mz_vec_reserve(&c->alloc, &l->near, sizeof(mz_near), 1); /* never a null pointer */
  for (uint32_t d = 0; d < c->ndocs; d++)
    for (uint32_t i = 0; i < c->sides[d].nfig && st == MZ_OK; i++) st = ln_fact(c, l, d, i);
  if (st != MZ_OK) return st;
  ln_periods(l);
  st = mz_facings_find(c, l);
  if (st == MZ_OK) st = ln_keys(c, l, keys);
  if (st == MZ_OK) st = ln_pairs(c, l, keys, pairs);
  if (st != MZ_OK) return st;
  const mz_fact *facts = l->facts.data;
  const ln_pair *p = pairs->data;
  for (size_t i = 0; i < pairs->count; i++) {
    const mz_fact *x = &facts[p[i].a], *y = &facts[p[i].b];
    mz_link k = {.a = p[i].a, .b = p[i].b, .relation = mz_amount_relate(&x->amount, &y->amount)};
    if (k.relation == MZ_REL_APART) continue;
    if (k.relation == MZ_REL_DIFFER && x->amount.of == MZ_OF_DATE && x->amount.relative &&
        mz_date_number(c->sides[x->doc].doc->date) != mz_date_number(c->sides[y->doc].doc->date))
      continue; /* أمس of another day */
    if (k.relation == MZ_REL_CLOSE && x->amount.of <= MZ_OF_MEASURE && mz_says_both(l, k.a, k.b))
      continue; /* 14 dead and 15 missing: neither rounds the other */
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
  const mz_fact *v = l->facts.data;
  const mz_link *k = mz_link_find(l, a, b);
  return k != NULL ? k->relation : mz_amount_relate(&v[a].amount, &v[b].amount);
}

void mz_links_free(mz_cmp *c, mz_links *l) {
  mz_vec_free(&c->alloc, &l->facts, sizeof(mz_fact));
  mz_vec_free(&c->alloc, &l->near, sizeof(mz_near));
  mz_vec_free(&c->alloc, &l->links, sizeof(mz_link));
  mz_vec_free(&c->alloc, &l->facing, sizeof(mz_facing));
}
