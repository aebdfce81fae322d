/* SPDX-License-Identifier: MIT
**
** From keys to stories, in four steps: documents in order of date; postings (key, document), a part of all keys at a
** time so that sorting needs little memory; the products of every two documents that share a key; and stars (star.c).
**
** Time is linear in the keys but for the pairs that share one, and of those a key has at most half its limit for each
** document that has it.
*/
#include "archive.h"
#include "star.h"
#include "../compare/terms.h"
#include "../sort.h"

#define AR_PARTS 64 /* keys are dealt with in so many parts … */
#define AR_PART(key) ((key) >> 58)
#define AR_DIGIT 10 /* … each sorted by so many bits at a time */
#define AR_AHEAD 12 /* what is read so many steps later is sent for now */

#if defined(__GNUC__)
#define AR_FETCH(p) __builtin_prefetch(p)
#else
#define AR_FETCH(p) ((void)0)
#endif

typedef struct ar_doc {
  size_t id, key; /* where its id and its keys begin in `ids` and `keys` */
  uint32_t id_len, nkeys;
  uint64_t source; /* hash of the outlet; 0: none */
  long day;
  uint64_t squares; /* of its keys' weights */
  uint64_t length;  /* their root, with 8 binary places */
} ar_doc;

/* A document that has a key; those of one key follow each other in order of date. */
typedef struct ar_post {
  uint32_t rank; /* of the document in order of date */
  uint16_t weight;
  bool last; /* of its key */
} ar_post;

typedef struct ar_sum {
  uint32_t a, b;
  uint64_t products;
} ar_sum;

struct mz_archive {
  mz_alloc alloc;
  mz_archive_options options;
  mz_vec docs;     /* ar_doc */
  mz_vec ids;      /* char */
  mz_vec keys;     /* uint64_t: the hashes of all documents' keys, those of each by their parts */
  mz_vec sums;     /* ar_sum: what was counted elsewhere */
  mz_vec posts;    /* ar_post: of keys that more than one document has */
  mz_vec edges;    /* mz_edge, a < b until stars double them */
  mz_vec reports;  /* mz_report */
  uint32_t *order; /* document of each rank */
  uint64_t looked;
  mz_status found; /* what came of the search, once there is an order */
};

/* {==================================================================
** Entering
** =================================================================== */

mz_status mz_archive_new(const mz_alloc *a, const mz_archive_options *opt, mz_archive **out) {
  mz_archive *ar = mz_realloc(a, NULL, 0, sizeof *ar);
  *out = ar;
  if (ar == NULL) return MZ_ENOMEM;
  memset(ar, 0, sizeof *ar);
  ar->alloc = *a;
  ar->options = opt != NULL
                    ? *opt
                    : (mz_archive_options){MZ_ARCHIVE_DAYS, MZ_ARCHIVE_COMMON, MZ_ARCHIVE_ALIKE};
  return MZ_OK;
}

void mz_archive_free(mz_archive *ar) {
  if (ar == NULL) return;
  mz_alloc a = ar->alloc;
  mz_free(&a, ar->order, ar->docs.count * sizeof *ar->order);
  mz_vec_free(&a, &ar->docs, sizeof(ar_doc));
  mz_vec_free(&a, &ar->ids, 1);
  mz_vec_free(&a, &ar->keys, sizeof(uint64_t));
  mz_vec_free(&a, &ar->sums, sizeof(ar_sum));
  mz_vec_free(&a, &ar->posts, sizeof(ar_post));
  mz_vec_free(&a, &ar->edges, sizeof(mz_edge));
  mz_vec_free(&a, &ar->reports, sizeof(mz_report));
  mz_free(&a, ar, sizeof *ar);
}

size_t mz_archive_memory(const mz_archive *ar) {
  return sizeof *ar + ar->docs.cap * sizeof(ar_doc) + ar->ids.cap +
         ar->keys.cap * sizeof(uint64_t) + ar->sums.cap * sizeof(ar_sum) +
         ar->posts.cap * sizeof(ar_post) + ar->edges.cap * sizeof(mz_edge) +
         ar->reports.cap * sizeof(mz_report);
}

/* Hashes n keys to `out`, by their parts; `room` is for as many. */
static void ar_hash(const mz_keys *keys, size_t n, uint64_t *room, uint64_t *out) {
  size_t at[AR_PARTS + 1] = {0};
  const char *bytes = n > 0 ? keys->bytes.data : NULL;
  for (size_t i = 0; i < n; i++) {
    mz_span k = ((const mz_span *)keys->list.data)[i];
    /* multiplied, because parts go by the highest bits */
    room[i] = mz_text_hash(bytes + k.first, k.end - k.first) * UINT64_C(0x9E3779B97F4A7C15);
    at[AR_PART(room[i]) + 1]++;
  }
  for (int p = 0; p < AR_PARTS; p++) at[p + 1] += at[p];
  for (size_t i = 0; i < n; i++) out[at[AR_PART(room[i])]++] = room[i];
}

mz_status mz_archive_enter(mz_archive *ar, const mz_entered *e, const mz_keys *keys) {
  size_t n = keys != NULL ? keys->list.count : 0;
  if (ar->order != NULL) return MZ_EDATA;
  if (ar->docs.count >= UINT32_MAX - 1 || e->id_len > MZ_MAX_TEXT) return MZ_ETOOBIG;
  /* one more than needed: never a null pointer */
  mz_status st = mz_vec_reserve(&ar->alloc, &ar->ids, 1, e->id_len + 1);
  if (st == MZ_OK) st = mz_vec_reserve(&ar->alloc, &ar->keys, sizeof(uint64_t), 2 * n + 1);
  if (st != MZ_OK) return st;
  ar_doc *d = mz_vec_push(&ar->alloc, &ar->docs, sizeof *d);
  if (d == NULL) return MZ_ENOMEM;
  d->id = ar->ids.count;
  d->id_len = (uint32_t)e->id_len;
  d->key = ar->keys.count;
  d->nkeys = (uint32_t)n;
  d->source = e->source_len > 0 ? mz_text_hash(e->source, e->source_len) : 0;
  d->day = e->day;
  if (e->id_len > 0) memcpy((char *)ar->ids.data + d->id, e->id, e->id_len);
  ar->ids.count += e->id_len;
  uint64_t *h = (uint64_t *)ar->keys.data + d->key;
  ar_hash(keys, n, h + n, h);
  ar->keys.count += n;
  return MZ_OK;
}

mz_status mz_archive_weigh(mz_archive *ar, uint32_t doc, uint64_t squares) {
  if (doc >= ar->docs.count) return MZ_EDATA;
  ((ar_doc *)ar->docs.data)[doc].squares += squares;
  return MZ_OK;
}

mz_status mz_archive_pair(mz_archive *ar, uint32_t a, uint32_t b, uint64_t products) {
  if (a >= ar->docs.count || b >= ar->docs.count || a == b) return MZ_EDATA;
  ar_sum *s = mz_vec_push(&ar->alloc, &ar->sums, sizeof *s);
  if (s == NULL) return MZ_ENOMEM;
  *s = (ar_sum){a, b, products};
  return MZ_OK;
}

/* }================================================================== */

/* {==================================================================
** Documents in order of date, and of ids in a day
** =================================================================== */

typedef struct ar_place {
  const char *id;
  size_t id_len;
  long day;
  uint32_t doc;
} ar_place;

static int ar_by_id(const void *x, const void *y) {
  const ar_place *a = x, *b = y;
  size_t n = a->id_len < b->id_len ? a->id_len : b->id_len;
  int c = n > 0 ? memcmp(a->id, b->id, n) : 0;
  if (c != 0) return c;
  if (a->id_len != b->id_len) return a->id_len < b->id_len ? -1 : 1;
  return a->doc < b->doc ? -1 : a->doc > b->doc;
}

static int ar_by_date(const void *x, const void *y) {
  const ar_place *a = x, *b = y;
  if (a->day != b->day) return a->day < b->day ? -1 : 1;
  return ar_by_id(x, y);
}

static mz_status ar_order(mz_archive *ar) {
  size_t n = ar->docs.count;
  const ar_doc *docs = ar->docs.data;
  const char *ids = ar->ids.data;
  ar->order = mz_realloc(&ar->alloc, NULL, 0, n * sizeof *ar->order);
  if (ar->order == NULL) return MZ_ENOMEM;
  ar_place *p = mz_realloc(&ar->alloc, NULL, 0, n * sizeof *p);
  if (p == NULL) return MZ_ENOMEM;
  for (uint32_t i = 0; i < n; i++)
    p[i] = (ar_place){ids + docs[i].id, docs[i].id_len, docs[i].day, i};
  mz_sort(p, n, sizeof *p, ar_by_date);
  for (size_t i = 0; i < n; i++) ar->order[i] = p[i].doc;
  mz_free(&ar->alloc, p, n * sizeof *p);
  return MZ_OK;
}

static ar_doc *ar_at(const mz_archive *ar, uint32_t rank) {
  return (ar_doc *)ar->docs.data + ar->order[rank];
}

static bool ar_near(const mz_archive *ar, const ar_doc *early, const ar_doc *late) {
  if (early->day == 0 || late->day == 0) return early->day == late->day;
  return late->day - early->day <= (long)ar->options.days;
}

/* }================================================================== */

/* {==================================================================
** Postings
** =================================================================== */

typedef struct ar_key {
  uint64_t key;
  uint32_t rank;
} ar_key;

uint32_t mz_key_weight(uint64_t documents, uint32_t common) {
  return documents <= common ? 10 + mz_log2_tenths(common, documents) : 0;
}

/* Sorts by key and leaves those of one key in their order. The result is in `v`; `t` has room for as many. */
static void ar_radix(ar_key *v, ar_key *t, size_t n) {
  const uint64_t mask = (1U << AR_DIGIT) - 1;
  for (unsigned shift = 0; shift < 6 * AR_DIGIT; shift += AR_DIGIT) { /* all but the part */
    size_t at[1U << AR_DIGIT] = {0}, sum = 0;
    for (size_t i = 0; i < n; i++) at[v[i].key >> shift & mask]++;
    for (uint64_t b = 0; b <= mask; b++) {
      size_t count = at[b];
      at[b] = sum;
      sum += count;
    }
    for (size_t i = 0; i < n; i++) t[at[v[i].key >> shift & mask]++] = v[i];
    ar_key *swap = v;
    v = t;
    t = swap;
  }
}

/* Weighs the documents that have one key. */
static mz_status ar_run(mz_archive *ar, const ar_key *v, size_t n) {
  size_t low = 0, high = 0, first = ar->posts.count;
  mz_status st = n > 1 ? mz_vec_reserve(&ar->alloc, &ar->posts, sizeof(ar_post), n) : MZ_OK;
  if (st != MZ_OK) return st;
  ar_post *out = ar->posts.data;
  for (size_t i = 0; i < n; i++) {
    ar_doc *d = ar_at(ar, v[i].rank);
    while (!ar_near(ar, ar_at(ar, v[low].rank), d)) low++;
    while (high < n && ar_near(ar, d, ar_at(ar, v[high].rank))) high++;
    uint32_t weight = mz_key_weight(high - low, ar->options.common);
    d->squares += (uint64_t)weight * weight;
    if (weight > 0 && high - low > 1)
      out[ar->posts.count++] = (ar_post){v[i].rank, (uint16_t)weight, false};
  }
  if (ar->posts.count > first) out[ar->posts.count - 1].last = true;
  return MZ_OK;
}

static mz_status ar_runs(mz_archive *ar, ar_key *v, size_t n) {
  size_t kept = 0;
  mz_status st = MZ_OK;
  for (size_t i = 0; i < n; i++) /* a document has a key once */
    if (kept == 0 || v[kept - 1].key != v[i].key || v[kept - 1].rank != v[i].rank) v[kept++] = v[i];
  for (size_t i = 0, k; i < kept && st == MZ_OK; i = k) {
    for (k = i + 1; k < kept && v[k].key == v[i].key;) k++;
    st = ar_run(ar, v + i, k - i);
  }
  return st;
}

/* Takes the next part of every document's keys, in order of date. */
static size_t ar_take(mz_archive *ar, uint64_t part, ar_key *v) {
  const uint64_t *keys = ar->keys.data;
  size_t n = 0;
  for (uint32_t r = 0; r < ar->docs.count; r++) {
    ar_doc *d = ar_at(ar, r);
    if (r + AR_AHEAD < ar->docs.count) AR_FETCH(keys + ar_at(ar, r + AR_AHEAD)->key);
    for (; d->nkeys > 0 && AR_PART(keys[d->key]) == part; d->key++, d->nkeys--)
      v[n++] = (ar_key){keys[d->key], r};
  }
  return n;
}

/* Most keys are those of one document: what certainly is so is weighed at once and taken out. `seen` has places for
** `places` keys, a power of two; those of one place are taken for one. */
static size_t ar_common(mz_archive *ar, ar_key *v, size_t n, uint8_t *seen, size_t places) {
  uint64_t weight = mz_key_weight(1, ar->options.common);
  size_t kept = 0;
  memset(seen, 0, places);
  for (size_t i = 0; i < n; i++) {
    uint8_t *s = &seen[v[i].key & (places - 1)];
    *s = *s == 0 ? 1 : 2;
  }
  for (size_t i = 0; i < n; i++)
    if (seen[v[i].key & (places - 1)] > 1)
      v[kept++] = v[i];
    else
      ar_at(ar, v[i].rank)->squares += weight * weight;
  return kept;
}

static mz_status ar_posts(mz_archive *ar) {
  size_t sizes[AR_PARTS] = {0}, most = 0, places = 16;
  const uint64_t *keys = ar->keys.data;
  for (size_t i = 0; i < ar->keys.count; i++) sizes[AR_PART(keys[i])]++;
  for (int p = 0; p < AR_PARTS; p++)
    if (sizes[p] > most) most = sizes[p];
  if (most == 0) return MZ_OK;
  while (places < 4 * most) places *= 2;
  ar_key *v = mz_realloc(&ar->alloc, NULL, 0, 2 * most * sizeof *v);
  uint8_t *seen = mz_realloc(&ar->alloc, NULL, 0, places);
  mz_status st = v != NULL && seen != NULL ? MZ_OK : MZ_ENOMEM;
  for (uint64_t p = 0; p < AR_PARTS && st == MZ_OK; p++) {
    size_t n = ar_common(ar, v, ar_take(ar, p, v), seen, places);
    ar_radix(v, v + most, n);
    st = ar_runs(ar, v, n);
  }
  mz_free(&ar->alloc, seen, places);
  mz_free(&ar->alloc, v, 2 * most * sizeof *v);
  mz_vec_free(&ar->alloc, &ar->keys, sizeof(uint64_t));
  return st;
}

/* }================================================================== */

/* {==================================================================
** Likeness
** =================================================================== */

static uint64_t ar_root(uint64_t v) {
  uint64_t r = 0;
  for (uint64_t bit = (uint64_t)1 << 31; bit > 0; bit >>= 1)
    if ((r + bit) * (r + bit) <= v) r += bit;
  return r;
}

static void ar_lengths(mz_archive *ar) {
  ar_doc *d = ar->docs.data;
  for (size_t i = 0; i < ar->docs.count; i++)
    d[i].length =
        d[i].squares >> 46 == 0 ? ar_root(d[i].squares << 16) : ar_root(d[i].squares) << 8;
}

static mz_status ar_judge(mz_archive *ar, uint32_t a, uint32_t b, uint64_t products) {
  uint64_t x = ar_at(ar, a)->length, y = ar_at(ar, b)->length, alike;
  ar->looked++;
  if (x < 256 || y < 256) return MZ_OK;
  if (products >> 37 == 0 && x >> 31 == 0 && y >> 31 == 0)
    alike = (products * 1000 << 16) / (x * y);
  else
    alike = products / (x >> 8) * 1000 / (y >> 8);
  if (alike < MZ_ARCHIVE_KEPT) return MZ_OK;
  mz_edge *e = mz_vec_push(&ar->alloc, &ar->edges, sizeof *e);
  if (e == NULL) return MZ_ENOMEM;
  *e = (mz_edge){a, b, alike < 1000 ? (uint32_t)alike : 1000};
  return MZ_OK;
}

typedef struct ar_work {
  mz_archive *ar;
  uint64_t *products; /* with each document, of the one that is looked at */
  uint32_t *touched;
  size_t *first;  /* of each document: where its postings begin in `at` */
  uint32_t *at;   /* postings by document */
  uint32_t *near; /* of each document: the first behind it that is too late for it */
} ar_work;

/* Everything that shares a key with document `a` and comes after it. */
static mz_status ar_look(ar_work *w, uint32_t a) {
  mz_archive *ar = w->ar;
  const ar_post *posts = ar->posts.data;
  uint32_t touched = 0, near = w->near[a];
  for (size_t i = w->first[a]; i < w->first[a + 1]; i++) {
    const ar_post *p = posts + w->at[i];
    if (i + AR_AHEAD < w->first[w->ar->docs.count]) AR_FETCH(posts + w->at[i + AR_AHEAD]);
    for (const ar_post *q = p; !q->last;) {
      q++;
      if (q->rank >= near) break;
      if (w->products[q->rank] == 0) w->touched[touched++] = q->rank;
      w->products[q->rank] += (uint64_t)p->weight * q->weight;
    }
  }
  mz_status st = MZ_OK;
  for (uint32_t i = 0; i < touched; i++) {
    uint32_t b = w->touched[i];
    if (st == MZ_OK) st = ar_judge(ar, a, b, w->products[b]);
    w->products[b] = 0;
  }
  return st;
}

static void ar_by_document(ar_work *w) {
  size_t n = w->ar->docs.count, m = w->ar->posts.count;
  const ar_post *posts = w->ar->posts.data;
  memset(w->products, 0, n * sizeof *w->products);
  memset(w->first, 0, (n + 1) * sizeof *w->first);
  for (size_t i = 0; i < m; i++) w->first[posts[i].rank + 1]++;
  for (size_t i = 0; i < n; i++) w->first[i + 1] += w->first[i];
  for (uint32_t i = 0; i < m; i++) w->at[w->first[posts[i].rank]++] = i;
  for (size_t i = n; i > 0; i--) w->first[i] = w->first[i - 1];
  w->first[0] = 0;
  for (uint32_t r = 0, near = 0; r < n; r++) {
    while (near < n && (near <= r || ar_near(w->ar, ar_at(w->ar, r), ar_at(w->ar, near)))) near++;
    w->near[r] = near;
  }
}

static mz_status ar_pairs(mz_archive *ar) {
  size_t n = ar->docs.count, m = ar->posts.count;
  ar_work w = {.ar = ar};
  mz_status st = MZ_ENOMEM;
  if (m > UINT32_MAX) return MZ_ETOOBIG;
  if (m == 0) return MZ_OK;
  w.products = mz_realloc(&ar->alloc, NULL, 0, n * sizeof *w.products);
  w.touched = mz_realloc(&ar->alloc, NULL, 0, n * sizeof *w.touched);
  w.first = mz_realloc(&ar->alloc, NULL, 0, (n + 1) * sizeof *w.first);
  w.at = mz_realloc(&ar->alloc, NULL, 0, m * sizeof *w.at);
  w.near = mz_realloc(&ar->alloc, NULL, 0, n * sizeof *w.near);
  if (w.products != NULL && w.touched != NULL && w.first != NULL && w.at != NULL &&
      w.near != NULL) {
    ar_by_document(&w);
    st = MZ_OK;
    for (uint32_t r = 0; r < n && st == MZ_OK; r++) st = ar_look(&w, r);
  }
  mz_free(&ar->alloc, w.near, n * sizeof *w.near);
  mz_free(&ar->alloc, w.at, m * sizeof *w.at);
  mz_free(&ar->alloc, w.first, (n + 1) * sizeof *w.first);
  mz_free(&ar->alloc, w.touched, n * sizeof *w.touched);
  mz_free(&ar->alloc, w.products, n * sizeof *w.products);
  mz_vec_free(&ar->alloc, &ar->posts, sizeof(ar_post));
  return st;
}

static int ar_sum_order(const void *x, const void *y) {
  const ar_sum *a = x, *b = y;
  if (a->a != b->a) return a->a < b->a ? -1 : 1;
  if (a->b != b->b) return a->b < b->b ? -1 : 1;
  return a->products < b->products ? -1 : a->products > b->products;
}

/* What was counted elsewhere: documents become ranks, and the sums of one pair one. */
static mz_status ar_sums(mz_archive *ar) {
  size_t n = ar->docs.count;
  ar_sum *s = ar->sums.data;
  mz_status st = MZ_OK;
  if (ar->sums.count == 0) return MZ_OK;
  uint32_t *rank = mz_realloc(&ar->alloc, NULL, 0, n * sizeof *rank);
  if (rank == NULL) return MZ_ENOMEM;
  for (uint32_t r = 0; r < n; r++) rank[ar->order[r]] = r;
  for (size_t i = 0; i < ar->sums.count; i++) {
    uint32_t a = rank[s[i].a], b = rank[s[i].b];
    s[i].a = a < b ? a : b;
    s[i].b = a < b ? b : a;
  }
  mz_free(&ar->alloc, rank, n * sizeof *rank);
  mz_sort(s, ar->sums.count, sizeof *s, ar_sum_order);
  for (size_t i = 0, k; i < ar->sums.count && st == MZ_OK; i = k) {
    uint64_t products = 0;
    for (k = i; k < ar->sums.count && s[k].a == s[i].a && s[k].b == s[i].b; k++)
      products += s[k].products;
    st = ar_judge(ar, s[i].a, s[i].b, products);
  }
  return st;
}

/* }================================================================== */

/* {==================================================================
** Results
** =================================================================== */

typedef struct ar_line {
  ar_place story; /* the centre's id */
  bool alone;     /* no story, which comes last */
  mz_report report;
} ar_line;

static int ar_line_order(const void *x, const void *y) {
  const ar_line *a = x, *b = y;
  if (a->alone != b->alone) return a->alone ? 1 : -1;
  if (!a->alone && a->story.doc != b->story.doc) return ar_by_id(&a->story, &b->story);
  return a->report.doc < b->report.doc ? -1 : a->report.doc > b->report.doc; /* ranks */
}

/* A reprint is listed with the story of the text that it repeats. */
static uint32_t ar_story_of(const mz_report *reports, uint32_t r) {
  return reports[r].role == MZ_REPORT_REPRINT ? reports[reports[r].story].story : reports[r].story;
}

static mz_status ar_results(mz_archive *ar, const mz_report *reports) {
  size_t n = ar->docs.count;
  const char *ids = ar->ids.data;
  ar_line *v = mz_realloc(&ar->alloc, NULL, 0, n * sizeof *v);
  mz_status st =
      v != NULL ? mz_vec_reserve(&ar->alloc, &ar->reports, sizeof(mz_report), n) : MZ_ENOMEM;
  for (uint32_t r = 0; r < n && st == MZ_OK; r++) {
    uint32_t story = ar_story_of(reports, r);
    const ar_doc *d = ar_at(ar, story);
    v[r].story = (ar_place){ids + d->id, d->id_len, d->day, ar->order[story]};
    v[r].alone = reports[story].role == MZ_REPORT_ALONE;
    v[r].report = reports[r];
  }
  if (st == MZ_OK) {
    mz_report *out = ar->reports.data;
    mz_sort(v, n, sizeof *v, ar_line_order);
    for (size_t i = 0; i < n; i++) {
      out[i] = v[i].report;
      out[i].doc = ar->order[out[i].doc];
      out[i].story = v[i].story.doc;
    }
    ar->reports.count = n;
  }
  mz_free(&ar->alloc, v, n * sizeof *v);
  return st;
}

static mz_status ar_stories(mz_archive *ar) {
  size_t n = ar->docs.count;
  uint64_t *source = mz_realloc(&ar->alloc, NULL, 0, n * sizeof *source);
  mz_report *report = mz_realloc(&ar->alloc, NULL, 0, n * sizeof *report);
  mz_status st = source != NULL && report != NULL ? MZ_OK : MZ_ENOMEM;
  if (st == MZ_OK) {
    for (uint32_t r = 0; r < n; r++) source[r] = ar_at(ar, r)->source;
    st = mz_stars_find(&ar->alloc, &ar->edges, source, (uint32_t)n, ar->options.alike, report);
  }
  if (st == MZ_OK) st = ar_results(ar, report);
  mz_free(&ar->alloc, report, n * sizeof *report);
  mz_free(&ar->alloc, source, n * sizeof *source);
  return st;
}

static mz_status ar_find(mz_archive *ar) {
  mz_status st = ar_order(ar);
  if (st == MZ_OK) st = ar_posts(ar);
  if (st == MZ_OK) ar_lengths(ar);
  if (st == MZ_OK) st = ar_pairs(ar);
  if (st == MZ_OK) st = ar_sums(ar);
  if (st == MZ_OK) st = ar_stories(ar);
  return st;
}

mz_status mz_archive_find(mz_archive *ar, const mz_report **out, uint32_t *count) {
  if (ar->order == NULL && ar->docs.count > 0) ar->found = ar_find(ar);
  *out = ar->reports.data;
  *count = ar->found == MZ_OK ? (uint32_t)ar->reports.count : 0;
  return ar->found;
}

void mz_archive_counts(const mz_archive *ar, uint64_t *looked, uint64_t *alike) {
  const mz_edge *e = ar->edges.data;
  *looked = ar->looked;
  *alike = 0;
  for (size_t i = 0; i < ar->edges.count; i++)
    *alike += e[i].a < e[i].b && e[i].alike >= ar->options.alike;
}

/* }================================================================== */
