/* SPDX-License-Identifier: MIT
**
** Sentences of different documents that say the same, in whatever order they stand: the cosine of
** their weighted stems over an inverted index, then a second look at the neighbours of what was
** found. The best pairs come first, and what a pair explains can't speak for another one: reports of
** one story have its topic in every sentence.
*/
#include "../quotation/speech.h"

#define AL_LOOKS 8 /* sentences are cheaper to look at than other candidates */

typedef struct al_item {
  uint32_t term, weight;
} al_item;

/* A sentence as a set of terms. */
typedef struct al_bag {
  uint32_t doc, sent;
  uint32_t first, count; /* its items, in order of their terms */
  uint64_t norm;         /* sum of squared weights */
  uint32_t root;         /* … and its root */
} al_bag;

typedef struct al_pair {
  uint64_t docs; /* both documents' numbers */
  uint32_t a, b; /* bags */
  uint32_t cosine, part;
  uint32_t shared, apart; /* apart: how far their places in the documents differ */
  bool taken, rescued, beaten;
} al_pair;

/* A pair of two documents that waits for its turn. */
typedef struct al_claim {
  uint32_t cosine, apart, pair;
} al_claim;

typedef struct al_work {
  mz_cmp *c;
  mz_vec bags;     /* al_bag */
  mz_vec items;    /* al_item */
  mz_vec pairs;    /* al_pair */
  mz_vec claims;   /* al_claim, of the two documents that are looked at */
  uint32_t *start; /* of each term's postings; one more than terms */
  uint32_t *posting;
  uint32_t *seen;    /* per bag: the last bag that met it, from 1 */
  uint32_t *covered; /* per item: the last pair of documents whose pairs share it */
  uint32_t *settled; /* per bag: … in which it has a partner that says the same, word for word */
} al_work;

static int al_item_order(const void *x, const void *y) {
  const al_item *a = x, *b = y;
  return a->term < b->term ? -1 : a->term > b->term;
}

/* {==================================================================
** Bags and their index
** =================================================================== */

static mz_status al_bag_read(al_work *w, uint32_t doc, uint32_t sent) {
  mz_cmp *c = w->c;
  const mz_side *s = &c->sides[doc];
  const mz_sentence *at = &s->sent[sent];
  if (at->tok_first >= at->tok_end || s->sentence[at->tok_first] == MZ_NO_SENTENCE) return MZ_OK;
  al_bag *bag = mz_vec_push(&c->alloc, &w->bags, sizeof *bag);
  if (bag == NULL) return MZ_ENOMEM;
  bag->doc = doc;
  bag->sent = sent;
  bag->first = (uint32_t)w->items.count;
  for (uint32_t i = at->tok_first; i < at->tok_end; i++) {
    uint32_t weight = mz_term_weight(&c->terms, s->term[i]);
    if (weight > 0 && mz_speaker_at(c, doc, i))
      weight /= MZ_T_SPEAKER; /* who says it isn't what is said */
    if (weight == 0) continue;
    al_item *item = mz_vec_push(&c->alloc, &w->items, sizeof *item);
    if (item == NULL) return MZ_ENOMEM;
    *item = (al_item){s->term[i], weight};
  }
  al_item *items = (al_item *)w->items.data + bag->first;
  size_t n = w->items.count - bag->first;
  mz_sort(items, n, sizeof *items, al_item_order);
  for (size_t i = 0; i < n; i++) {
    if (bag->count > 0 && items[bag->count - 1].term == items[i].term) continue;
    items[bag->count++] = items[i];
    bag->norm += (uint64_t)items[i].weight * items[i].weight;
  }
  bag->root = mz_root(bag->norm);
  w->items.count = bag->first + bag->count;
  return MZ_OK;
}

static mz_status al_index(al_work *w) {
  mz_cmp *c = w->c;
  size_t terms = c->terms.list.count;
  w->start = mz_realloc(&c->alloc, NULL, 0, (terms + 2) * sizeof *w->start);
  if (w->start == NULL) return MZ_ENOMEM;
  memset(w->start, 0, (terms + 2) * sizeof *w->start);
  if (w->bags.count == 0) return MZ_OK;
  w->seen = mz_realloc(&c->alloc, NULL, 0, w->bags.count * sizeof *w->seen);
  if (w->seen == NULL) return MZ_ENOMEM;
  memset(w->seen, 0, w->bags.count * sizeof *w->seen);
  w->settled = mz_realloc(&c->alloc, NULL, 0, w->bags.count * sizeof *w->settled);
  if (w->settled == NULL) return MZ_ENOMEM;
  memset(w->settled, 0, w->bags.count * sizeof *w->settled);
  if (w->items.count == 0) return MZ_OK;
  w->posting = mz_realloc(&c->alloc, NULL, 0, w->items.count * sizeof *w->posting);
  if (w->posting == NULL) return MZ_ENOMEM;
  w->covered = mz_realloc(&c->alloc, NULL, 0, w->items.count * sizeof *w->covered);
  if (w->covered == NULL) return MZ_ENOMEM;
  memset(w->covered, 0, w->items.count * sizeof *w->covered);
  const al_item *items = w->items.data;
  const al_bag *bags = w->bags.data;
  for (size_t i = 0; i < w->items.count; i++) w->start[items[i].term + 2]++;
  for (size_t t = 2; t < terms + 2; t++) w->start[t] += w->start[t - 1];
  for (uint32_t b = 0; b < w->bags.count; b++)
    for (uint32_t i = 0; i < bags[b].count; i++)
      w->posting[w->start[items[bags[b].first + i].term + 1]++] = b;
  return MZ_OK;
}

/* }================================================================== */

/* {==================================================================
** Pairs
** =================================================================== */

static void al_measure(const al_work *w, al_pair *p) {
  const al_bag *x = (const al_bag *)w->bags.data + p->a, *y = (const al_bag *)w->bags.data + p->b;
  const al_item *a = (const al_item *)w->items.data + x->first;
  const al_item *b = (const al_item *)w->items.data + y->first;
  uint64_t dot = 0;
  uint32_t i = 0, k = 0;
  p->shared = 0;
  while (i < x->count && k < y->count) {
    if (a[i].term == b[k].term) {
      dot += (uint64_t)a[i].weight * a[i].weight;
      p->shared++;
      i++;
      k++;
    } else if (a[i].term < b[k].term) {
      i++;
    } else {
      k++;
    }
  }
  uint64_t less = x->norm < y->norm ? x->norm : y->norm;
  uint64_t root = (uint64_t)x->root * y->root;
  p->cosine = root == 0 ? 0 : (uint32_t)(dot * 1000 / root);
  if (p->cosine > 1000) p->cosine = 1000;
  p->part = less == 0 ? 0 : (uint32_t)(dot * 1000 / less);
}

static bool al_headline(const al_work *w, const al_bag *b) {
  return mz_side_headline(&w->c->sides[b->doc], b->sent);
}

static bool al_good(const al_work *w, const al_pair *p) {
  const al_bag *x = (const al_bag *)w->bags.data + p->a, *y = (const al_bag *)w->bags.data + p->b;
  uint32_t least = x->count < y->count ? x->count : y->count;
  if (al_headline(w, x) || al_headline(w, y))
    return p->cosine >= MZ_T_SENTENCE && p->shared >= MZ_T_SENTENCE_WORDS;
  if (least < MZ_T_SHORT_WORDS)
    return p->cosine >= MZ_T_SENTENCE_SHORT ||
           (p->part >= MZ_T_WHOLE && p->shared >= MZ_T_SENTENCE_WORDS);
  if (p->cosine >= MZ_T_SENTENCE && p->shared >= MZ_T_SENTENCE_WORDS) return true;
  return p->part >= MZ_T_PART && p->shared >= MZ_T_PART_WORDS;
}

static int al_pair_order(const void *x, const void *y) {
  const al_pair *a = x, *b = y;
  if (a->docs != b->docs) return a->docs < b->docs ? -1 : 1;
  if (a->a != b->a) return a->a < b->a ? -1 : 1;
  return a->b < b->b ? -1 : a->b > b->b;
}

/* The better pair first: of equal ones, that whose sentences stand at nearer places. */
static int al_better(const al_pair *a, const al_pair *b) {
  if (a->cosine != b->cosine) return a->cosine > b->cosine ? -1 : 1;
  if (a->apart != b->apart) return a->apart < b->apart ? -1 : 1;
  return al_pair_order(a, b);
}

static int al_left_order(const void *x, const void *y) {
  const al_pair *a = x, *b = y;
  if (a->docs != b->docs) return a->docs < b->docs ? -1 : 1;
  if (a->a != b->a) return a->a < b->a ? -1 : 1;
  return al_better(a, b);
}

static int al_right_order(const void *x, const void *y) {
  const al_pair *a = x, *b = y;
  if (a->docs != b->docs) return a->docs < b->docs ? -1 : 1;
  if (a->b != b->b) return a->b < b->b ? -1 : 1;
  return al_better(a, b);
}

/* Keeps of the pairs from `from` on those that are among the best of their left or right sentence. */
static void al_thin(al_work *w, size_t from, bool left) {
  size_t n = w->pairs.count - from, kept = 0, rank = 0;
  if (n <= MZ_T_PARTNERS) return;
  al_pair *v = (al_pair *)w->pairs.data + from;
  mz_sort(v, n, sizeof *v, left ? al_left_order : al_right_order);
  for (size_t i = 0; i < n; i++) {
    bool same =
        i > 0 && v[i - 1].docs == v[i].docs && (left ? v[i - 1].a == v[i].a : v[i - 1].b == v[i].b);
    rank = same ? rank + 1 : 0;
    v[i].beaten = rank >= MZ_T_PARTNERS;
    if (v[i].beaten && v[i].taken) w->c->bounded[MZ_BOUND_SENTENCES] = true;
  }
  for (size_t i = 0; i < n; i++)
    if (!v[i].beaten) v[kept++] = v[i];
  w->pairs.count = from + kept;
}

/* Pairs of sentences that share a term which stands in `postings` sentences at most; `*full`: they are more than
** `most`. */
static mz_status al_look(al_work *w, uint32_t postings, size_t most, bool *full) {
  const al_bag *bags = w->bags.data;
  const al_item *items = w->items.data;
  size_t looked = 0;
  *full = false;
  w->pairs.count = 0;
  if (w->bags.count > 0) memset(w->seen, 0, w->bags.count * sizeof *w->seen);
  for (uint32_t x = 0; x < w->bags.count; x++) {
    size_t own = w->pairs.count;
    bool common =
        bags[x].count >= MZ_T_SENTENCE_WORDS; /* every word of it, so that none was looked up */
    for (uint32_t i = 0; i < bags[x].count; i++) {
      uint32_t term = items[bags[x].first + i].term;
      uint32_t from = w->start[term], to = w->start[term + 1];
      if (to - from > postings) continue;
      common = false;
      for (uint32_t k = to; k-- > from && w->posting[k] > x;) {
        uint32_t y = w->posting[k];
        if (w->seen[y] == x + 1 || bags[y].doc == bags[x].doc) continue;
        w->seen[y] = x + 1;
        uint32_t at = bags[x].sent, to_at = bags[y].sent;
        al_pair p = {.docs = (uint64_t)bags[x].doc << 32 | bags[y].doc,
                     .a = x,
                     .b = y,
                     .apart = at < to_at ? to_at - at : at - to_at};
        al_measure(w, &p);
        *full = ++looked > most;
        if (*full) return MZ_OK;
        if ((p.cosine < MZ_T_CANDIDATE || p.shared < MZ_T_RESCUE_WORDS) && p.part < MZ_T_PART)
          continue;
        p.taken = al_good(w, &p);
        al_pair *kept = mz_vec_push(&w->c->alloc, &w->pairs, sizeof p);
        if (kept == NULL) return MZ_ENOMEM;
        *kept = p;
      }
    }
    if (common) w->c->bounded[MZ_BOUND_SENTENCES] = true;
    al_thin(w, own, true);
  }
  al_thin(w, 0, false);
  return MZ_OK;
}

static mz_status al_candidates(al_work *w) {
  uint32_t postings = MZ_T_POSTINGS;
  bool full;
  mz_status st = al_look(w, postings, w->c->most_pairs * AL_LOOKS, &full);
  while (full && st == MZ_OK) {
    w->c->bounded[MZ_BOUND_SENTENCES] = true;
    postings /= 4;
    st = al_look(w, postings, postings > 4 ? w->c->most_pairs * AL_LOOKS : SIZE_MAX, &full);
  }
  return st;
}

/* }================================================================== */

/* {==================================================================
** Choice: the best pairs first, each on the words that those before it leave over; then what stands
** beside them
** =================================================================== */

static const al_pair *al_find(const al_pair *v, size_t n, uint32_t a, uint32_t b) {
  size_t low = 0, high = n;
  while (low < high) {
    size_t mid = low + (high - low) / 2;
    if (v[mid].a < a || (v[mid].a == a && v[mid].b < b))
      low = mid + 1;
    else
      high = mid;
  }
  return low < n && v[low].a == a && v[low].b == b ? &v[low] : NULL;
}

/* Is a pair taken within a few sentences of this one? */
static bool al_beside(const al_pair *v, size_t n, const al_pair *p) {
  for (uint32_t i = 0; i <= 2 * MZ_T_RESCUE_WINDOW; i++)
    for (uint32_t k = 0; k <= 2 * MZ_T_RESCUE_WINDOW; k++) {
      const al_pair *q =
          al_find(v, n, p->a + i - MZ_T_RESCUE_WINDOW, p->b + k - MZ_T_RESCUE_WINDOW);
      if (q != NULL && q->taken) return true;
    }
  return false;
}

/* Do the words of a pair that aren't yet marked say the same? `least`: tenths of a bit that the equal
** ones must be worth. */
static bool al_leftover(const al_work *w, const al_pair *p, uint32_t stamp, uint32_t least) {
  const al_bag *x = (const al_bag *)w->bags.data + p->a, *y = (const al_bag *)w->bags.data + p->b;
  const al_item *a = (const al_item *)w->items.data + x->first;
  const al_item *b = (const al_item *)w->items.data + y->first;
  const uint32_t *at_a = w->covered + x->first, *at_b = w->covered + y->first;
  uint64_t dot = 0, left_a = 0, left_b = 0;
  uint32_t shared = 0, bits = 0;
  for (uint32_t i = 0, k = 0; i < x->count || k < y->count;) {
    uint32_t s = i < x->count ? a[i].term : UINT32_MAX, t = k < y->count ? b[k].term : UINT32_MAX;
    bool free_a = s <= t && at_a[i] != stamp, free_b = t <= s && at_b[k] != stamp;
    if (free_a) left_a += (uint64_t)a[i].weight * a[i].weight;
    if (free_b) left_b += (uint64_t)b[k].weight * b[k].weight;
    if (free_a && free_b && s == t) {
      dot += (uint64_t)a[i].weight * a[i].weight;
      bits += a[i].weight + (mz_term_at(&w->c->terms, s)->amount ? MZ_T_RESCUE_FIGURE : 0);
      shared++;
    }
    if (s <= t) i++;
    if (t <= s) k++;
  }
  return shared >= MZ_T_RESCUE_WORDS && bits >= least &&
         dot * 1000 >= (uint64_t)mz_root(left_a) * mz_root(left_b) * MZ_T_RESCUE;
}

/* Marks the words that a pair shares. */
static void al_cover(al_work *w, const al_pair *p, uint32_t stamp) {
  const al_bag *x = (const al_bag *)w->bags.data + p->a, *y = (const al_bag *)w->bags.data + p->b;
  const al_item *a = (const al_item *)w->items.data + x->first;
  const al_item *b = (const al_item *)w->items.data + y->first;
  for (uint32_t i = 0, k = 0; i < x->count && k < y->count;) {
    uint32_t s = a[i].term, t = b[k].term;
    if (s == t) w->covered[x->first + i] = w->covered[y->first + k] = stamp;
    if (s <= t) i++;
    if (t <= s) k++;
  }
}

static bool al_headlines(const al_work *w, const al_pair *p) {
  const al_bag *bags = w->bags.data;
  return al_headline(w, &bags[p->a]) && al_headline(w, &bags[p->b]);
}

/* Both are more than headings. */
static bool al_long(const al_work *w, const al_pair *p) {
  const al_bag *bags = w->bags.data;
  return bags[p->a].count >= MZ_T_SHORT_WORDS && bags[p->b].count >= MZ_T_SHORT_WORDS;
}

static int al_claim_order(const void *x, const void *y) {
  const al_claim *a = x, *b = y;
  if (a->cosine != b->cosine) return a->cosine > b->cosine ? -1 : 1;
  if (a->apart != b->apart) return a->apart < b->apart ? -1 : 1;
  return a->pair < b->pair ? -1 : a->pair > b->pair;
}

static mz_status al_claim_push(al_work *w, const al_pair *v, size_t i) {
  al_claim *q = mz_vec_push(&w->c->alloc, &w->claims, sizeof *q);
  if (q == NULL) return MZ_ENOMEM;
  *q = (al_claim){v[i].cosine, v[i].apart, (uint32_t)i};
  return MZ_OK;
}

/* Does a name or formula that is said twice in both documents face the other time that it is said? Else each of two
** sentences that have one partner of the same words is settled. */
static bool al_echo(al_work *w, const al_pair *p, uint32_t stamp) {
  if (w->settled[p->a] == stamp && w->settled[p->b] == stamp) return true;
  if (p->cosine >= MZ_T_WORDED) w->settled[p->a] = w->settled[p->b] = stamp;
  return false;
}

/* Of the pairs of two documents that are good, those that no better one makes idle. */
static mz_status al_take(al_work *w, al_pair *v, size_t n, uint32_t stamp) {
  mz_status st = MZ_OK;
  w->claims.count = 0;
  for (size_t i = 0; i < n && st == MZ_OK; i++)
    if (v[i].taken) st = al_claim_push(w, v, i);
  al_claim *q = w->claims.data;
  mz_sort(q, w->claims.count, sizeof *q, al_claim_order);
  for (size_t i = 0; i < w->claims.count && st == MZ_OK; i++) {
    al_pair *p = &v[q[i].pair];
    p->taken = !al_echo(w, p, stamp) && (p->cosine >= MZ_T_CERTAIN || al_leftover(w, p, stamp, 0));
    if (p->taken) al_cover(w, p, stamp);
  }
  return st;
}

/* What stands beside the pairs taken, and two headlines of reports that have more in common. */
static mz_status al_rescue(al_work *w, al_pair *v, size_t n, uint32_t stamp) {
  mz_status st = MZ_OK;
  w->claims.count = 0;
  for (size_t i = 0; i < n && st == MZ_OK; i++)
    if (!v[i].taken && (al_headlines(w, &v[i]) ? v[i].cosine >= MZ_T_HEADLINES
                                               : al_long(w, &v[i]) && al_beside(v, n, &v[i])))
      st = al_claim_push(w, v, i);
  al_claim *q = w->claims.data;
  mz_sort(q, w->claims.count, sizeof *q, al_claim_order);
  for (size_t i = 0; i < w->claims.count && st == MZ_OK; i++) {
    al_pair *p = &v[q[i].pair];
    p->rescued = al_headlines(w, p) || al_leftover(w, p, stamp, MZ_T_RESCUE_BITS);
    if (p->rescued) al_cover(w, p, stamp);
  }
  for (size_t i = 0; i < n; i++) v[i].taken = v[i].taken || v[i].rescued;
  return st;
}

static mz_status al_choose(al_work *w) {
  al_pair *v = w->pairs.data;
  size_t n = w->pairs.count;
  mz_status st = MZ_OK;
  mz_sort(v, n, sizeof *v, al_pair_order);
  uint32_t stamp = 0;
  for (size_t i = 0; i < n && st == MZ_OK;) {
    size_t k = i;
    bool any = false;
    for (; k < n && v[k].docs == v[i].docs; k++) any = any || v[k].taken;
    stamp++;
    if (any) st = al_take(w, v + i, k - i, stamp);
    if (any && st == MZ_OK) st = al_rescue(w, v + i, k - i, stamp);
    i = k;
  }
  return st;
}

/* }================================================================== */

static int al_order(const void *x, const void *y) {
  const mz_aligned *a = x, *b = y;
  if (a->doc_a != b->doc_a) return a->doc_a < b->doc_a ? -1 : 1;
  if (a->doc_b != b->doc_b) return a->doc_b < b->doc_b ? -1 : 1;
  if (a->sent_a != b->sent_a) return a->sent_a < b->sent_a ? -1 : 1;
  return a->sent_b < b->sent_b ? -1 : a->sent_b > b->sent_b;
}

static mz_status al_run(al_work *w) {
  mz_cmp *c = w->c;
  mz_status st =
      mz_vec_reserve(&c->alloc, &w->items, sizeof(al_item), 1); /* never a null pointer */
  for (uint32_t d = 0; d < c->ndocs && st == MZ_OK; d++)
    for (uint32_t i = 0; i < c->sides[d].nsent && st == MZ_OK; i++) st = al_bag_read(w, d, i);
  if (st == MZ_OK) st = al_index(w);
  if (st == MZ_OK) st = al_candidates(w);
  if (st == MZ_OK) st = al_choose(w);
  if (st != MZ_OK) return st;
  const al_bag *bags = w->bags.data;
  const al_pair *pairs = w->pairs.data;
  for (size_t i = 0; i < w->pairs.count; i++) {
    if (!pairs[i].taken) continue;
    mz_aligned *out = mz_vec_push(&c->alloc, &c->aligned, sizeof *out);
    if (out == NULL) return MZ_ENOMEM;
    const al_bag *x = &bags[pairs[i].a], *y = &bags[pairs[i].b];
    *out = (mz_aligned){x->doc, x->sent, y->doc, y->sent, pairs[i].cosine, pairs[i].rescued};
  }
  mz_sort(c->aligned.data, c->aligned.count, sizeof(mz_aligned), al_order);
  return MZ_OK;
}

mz_status mz_cmp_align(mz_cmp *c) {
  al_work w = {.c = c};
  mz_status st = al_run(&w);
  const mz_alloc *a = &c->alloc;
  mz_free(a, w.start, (c->terms.list.count + 2) * sizeof *w.start);
  mz_free(a, w.posting, w.items.count * sizeof *w.posting);
  mz_free(a, w.covered, w.items.count * sizeof *w.covered);
  mz_free(a, w.seen, w.bags.count * sizeof *w.seen);
  mz_free(a, w.settled, w.bags.count * sizeof *w.settled);
  mz_vec_free(a, &w.bags, sizeof(al_bag));
  mz_vec_free(a, &w.items, sizeof(al_item));
  mz_vec_free(a, &w.pairs, sizeof(al_pair));
  mz_vec_free(a, &w.claims, sizeof(al_claim));
  return st;
}

mz_status mz_aligned_add(mz_cmp *c, const mz_vec *found) {
  const mz_aligned *v = found->data;
  for (size_t i = 0; i < found->count; i++) {
    mz_aligned *out = mz_vec_push(&c->alloc, &c->aligned, sizeof *out);
    if (out == NULL) return MZ_ENOMEM;
    *out = v[i];
  }
  mz_aligned *all = c->aligned.data;
  size_t kept = 0;
  mz_sort(all, c->aligned.count, sizeof *all, al_order);
  for (size_t i = 0; i < c->aligned.count; i++)
    if (kept == 0 || al_order(&all[kept - 1], &all[i]) != 0) all[kept++] = all[i];
  c->aligned.count = kept;
  return MZ_OK;
}

/* Where the sentences that are aligned with one, or with what comes after it, begin. */
static size_t al_from(const mz_cmp *c, const mz_aligned *key) {
  const mz_aligned *v = c->aligned.data;
  size_t low = 0, high = c->aligned.count;
  while (low < high) {
    size_t mid = low + (high - low) / 2;
    if (al_order(&v[mid], key) < 0)
      low = mid + 1;
    else
      high = mid;
  }
  return low;
}

size_t mz_aligned_from(const mz_cmp *c, uint32_t doc, uint32_t sent) {
  const mz_aligned key = {.doc_a = doc, .sent_a = sent};
  return al_from(c, &key);
}

bool mz_aligned_find(const mz_cmp *c, uint32_t doc_a, uint32_t sent_a, uint32_t doc_b,
                     uint32_t sent_b, uint32_t end_b) {
  const mz_aligned key = {.doc_a = doc_a, .sent_a = sent_a, .doc_b = doc_b, .sent_b = sent_b};
  const mz_aligned *v = c->aligned.data;
  size_t low = al_from(c, &key);
  return low < c->aligned.count && v[low].doc_a == doc_a && v[low].doc_b == doc_b &&
         v[low].sent_a == sent_a && v[low].sent_b < end_b;
}

/* {==================================================================
** Passages
** =================================================================== */

/* The terms of a sentence: stems and amounts, so that إن and أن, 3-1 and 3/1 face each other. */
static uint32_t al_words(const mz_side *s, uint32_t sent, uint32_t *out) {
  uint32_t n = 0;
  for (uint32_t i = s->sent[sent].tok_first; i < s->sent[sent].tok_end; i++)
    if (s->term[i] != MZ_NO_TERM) out[n++] = s->term[i];
  return n;
}

/* The share of words that face each other, per mille, in the stretch of the longer sentence that the
** shorter one covers; a stray word far from the others stretches nothing. */
static uint32_t al_share(const uint32_t *match, uint32_t n, uint32_t m) {
  uint32_t last = 0, from = 0, count = 0, best = 0, stretch = 0, less = n < m ? n : m;
  int64_t score = 0, most = 0;
  for (uint32_t i = 0; i < n; i++) {
    if (match[i] == MZ_DIFF_NONE) continue;
    uint32_t at = n > m ? i : match[i];
    score -= count == 0 ? 0 : (int64_t)(at - last - 1) * MZ_T_STRAY;
    if (count == 0 || score < 0) from = at, count = 0, score = 0;
    score += 1000;
    last = at;
    count++;
    if (score > most) most = score, best = count, stretch = at - from + 1;
  }
  return best == 0 ? 0 : 2000 * best / (less + stretch);
}

/* Sentences that share words of their topic alone have few of them in one order, and no amount. */
static bool al_rewritten(const mz_terms *t, const uint32_t *x, uint32_t n, const uint32_t *y,
                         uint32_t m, const uint32_t *match) {
  uint64_t all_x = 0, all_y = 0, facing = 0;
  for (uint32_t i = 0; i < n; i++) {
    uint32_t weight = mz_term_weight(t, x[i]);
    all_x += weight;
    if (match[i] == MZ_DIFF_NONE) continue;
    facing += weight;
    if (mz_term_at(t, x[i])->amount) return true;
  }
  for (uint32_t i = 0; i < m; i++) all_y += mz_term_weight(t, y[i]);
  return facing >= MZ_T_REWRITE_BITS ||
         facing * 1000 >= (all_x < all_y ? all_x : all_y) * MZ_T_REWRITE;
}

/* رابط الخبر: …, a headline said again behind the last sentence. */
static bool al_teaser(const mz_side *s, uint32_t sent) {
  uint32_t end;
  const mz_sentence *at = &s->sent[sent];
  return mz_phrase_at(&s->scan, at->tok_first, MZ_S_TEASER, &end) != NULL && end < at->tok_end &&
         mz_mark_at(&s->scan, end) == ':';
}

static mz_status al_passage(mz_cmp *c, const mz_aligned *p, uint32_t *x, uint32_t *y,
                            uint32_t *match) {
  const mz_side *a = &c->sides[p->doc_a], *b = &c->sides[p->doc_b];
  if (al_teaser(a, p->sent_a) || al_teaser(b, p->sent_b)) return MZ_OK;
  uint32_t n = al_words(a, p->sent_a, x), m = al_words(b, p->sent_b, y), common;
  mz_status st = mz_diff_match(&c->alloc, &c->diff, x, n, y, m, match, &common);
  if (st != MZ_OK) return st;
  bool heading_a = mz_side_headline(a, p->sent_a), heading_b = mz_side_headline(b, p->sent_b);
  if (!heading_a && !heading_b && !al_rewritten(&c->terms, x, n, y, m, match)) return MZ_OK;
  uint32_t share = al_share(match, n, m);
  if (heading_a != heading_b && (heading_a ? n : m) <= MZ_T_HEADING_WORDS && share < MZ_T_HEADING)
    return MZ_OK; /* tells the same news, but in words of its own */
  mz_passage *out = mz_vec_push(&c->alloc, &c->passages, sizeof *out);
  if (out == NULL) return MZ_ENOMEM;
  *out = (mz_passage){.doc_a = p->doc_a,
                      .doc_b = p->doc_b,
                      .a = a->sent[p->sent_a].at,
                      .b = b->sent[p->sent_b].at,
                      .label = 2000 * common >= (n + m) * MZ_T_VERBATIM ? MZ_VERBATIM
                               : share >= MZ_T_LIGHT                    ? MZ_LIGHT
                                                                        : MZ_REWRITE,
                      .similarity = (float)share / 1000.0F};
  return MZ_OK;
}

mz_status mz_cmp_passages_of(mz_cmp *c) {
  uint32_t longest = 0;
  for (uint32_t d = 0; d < c->ndocs; d++)
    for (uint32_t i = 0; i < c->sides[d].nsent; i++) {
      const mz_sentence *s = &c->sides[d].sent[i];
      if (s->tok_end - s->tok_first > longest) longest = s->tok_end - s->tok_first;
    }
  if (longest == 0 || c->aligned.count == 0) return MZ_OK;
  uint32_t *room = mz_realloc(&c->alloc, NULL, 0, (size_t)longest * 3 * sizeof *room);
  if (room == NULL) return MZ_ENOMEM;
  mz_status st = MZ_OK;
  const mz_aligned *p = c->aligned.data;
  for (size_t i = 0; i < c->aligned.count && st == MZ_OK; i++)
    st = al_passage(c, &p[i], room, room + longest, room + (size_t)longest * 2);
  mz_free(&c->alloc, room, (size_t)longest * 3 * sizeof *room);
  return st;
}

/* }================================================================== */
