/* SPDX-License-Identifier: MIT */
#include "star.h"
#include "../sort.h"

typedef struct ss_stars {
  const mz_edge *edges;   /* both ways: by `a`, the most alike first */
  const uint64_t *source; /* of each rank: its outlet; 0: none */
  size_t *first;          /* of each rank, in `edges` */
  mz_report *report;      /* of each rank; what they name are ranks */
  uint64_t *strength;
  uint32_t n, alike;
} ss_stars;

static int ss_edge_order(const void *x, const void *y) {
  const mz_edge *a = x, *b = y;
  if (a->a != b->a) return a->a < b->a ? -1 : 1;
  if (a->alike != b->alike) return a->alike > b->alike ? -1 : 1;
  return a->b < b->b ? -1 : a->b > b->b;
}

static bool ss_same_outlet(const ss_stars *s, uint32_t a, uint32_t b) {
  return s->source[a] != 0 && s->source[a] == s->source[b];
}

/* The first of each outlet's like texts stands for all of them. */
static void ss_reprints(ss_stars *s) {
  for (uint32_t r = 0; r < s->n; r++) {
    for (size_t i = s->first[r]; i < s->first[r + 1]; i++) {
      const mz_edge *e = s->edges + i;
      if (e->alike < MZ_ARCHIVE_REPRINT) break;
      if (e->b > r || s->report[e->b].role == MZ_REPORT_REPRINT || !ss_same_outlet(s, r, e->b))
        continue;
      s->report[r] = (mz_report){r, e->b, e->alike, MZ_REPORT_REPRINT};
      break;
    }
  }
}

/* Can the two be in one story? */
static bool ss_linked(const ss_stars *s, const mz_edge *e) {
  return e->alike >= s->alike && s->report[e->b].role == MZ_REPORT_ALONE;
}

/* How strongly a document is linked to other outlets. */
static void ss_strengths(ss_stars *s) {
  for (uint32_t r = 0; r < s->n; r++) {
    s->strength[r] = 0;
    if (s->report[r].role != MZ_REPORT_ALONE) continue;
    for (size_t i = s->first[r]; i < s->first[r + 1]; i++)
      if (ss_linked(s, s->edges + i) && !ss_same_outlet(s, r, s->edges[i].b))
        s->strength[r] += s->edges[i].alike;
  }
}

/* Has a document something in common with half of those that the centre's star has beside the centre? One that tells
** two stories is like the reports of both, and those have nothing in common. */
static bool ss_fits(const ss_stars *s, uint32_t r, uint32_t centre, uint32_t others) {
  uint32_t like = 0;
  for (size_t i = s->first[r]; i < s->first[r + 1]; i++) {
    const mz_report *m = &s->report[s->edges[i].b];
    like += m->role == MZ_REPORT_MEMBER && m->story == centre && m->doc != centre;
  }
  return like * 2 >= others;
}

static void ss_centre(ss_stars *s, uint32_t r) {
  uint32_t others = 0;
  bool another = false;
  if (s->report[r].role != MZ_REPORT_ALONE) return;
  s->report[r] = (mz_report){r, r, 1000, MZ_REPORT_MEMBER};
  for (size_t i = s->first[r]; i < s->first[r + 1]; i++) {
    const mz_edge *e = s->edges + i;
    if (!ss_linked(s, e) || !ss_fits(s, e->b, r, others)) continue;
    s->report[e->b] = (mz_report){e->b, r, e->alike, MZ_REPORT_MEMBER};
    another = another || !ss_same_outlet(s, r, e->b);
    others++;
  }
  for (size_t i = s->first[r]; i <= s->first[r + 1] && !another; i++) { /* no other outlet */
    uint32_t b = i < s->first[r + 1] ? s->edges[i].b : r;
    if (s->report[b].role == MZ_REPORT_MEMBER && s->report[b].story == r)
      s->report[b] = (mz_report){b, b, 1000, MZ_REPORT_ALONE};
  }
}

typedef struct ss_strong {
  uint64_t strength;
  uint32_t rank;
} ss_strong;

static int ss_strong_order(const void *x, const void *y) {
  const ss_strong *a = x, *b = y;
  if (a->strength != b->strength) return a->strength > b->strength ? -1 : 1;
  return a->rank < b->rank ? -1 : a->rank > b->rank;
}

static mz_status ss_all(const mz_alloc *a, ss_stars *s) {
  ss_strong *v = mz_realloc(a, NULL, 0, s->n * sizeof *v);
  if (v == NULL) return MZ_ENOMEM;
  ss_reprints(s);
  ss_strengths(s);
  for (uint32_t r = 0; r < s->n; r++) v[r] = (ss_strong){s->strength[r], r};
  mz_sort(v, s->n, sizeof *v, ss_strong_order);
  for (size_t i = 0; i < s->n && v[i].strength > 0; i++) ss_centre(s, v[i].rank);
  mz_free(a, v, s->n * sizeof *v);
  return MZ_OK;
}

/* Edges both ways, and where those of each rank begin. */
static mz_status ss_double(const mz_alloc *a, mz_vec *edges, uint32_t n, size_t *first) {
  size_t m = edges->count;
  mz_status st = mz_vec_reserve(a, edges, sizeof(mz_edge), m);
  if (st != MZ_OK) return st;
  mz_edge *e = edges->data;
  for (size_t i = 0; i < m; i++) e[m + i] = (mz_edge){e[i].b, e[i].a, e[i].alike};
  edges->count = 2 * m;
  mz_sort(e, 2 * m, sizeof *e, ss_edge_order);
  for (size_t r = 0, i = 0; r <= n; r++) {
    while (i < 2 * m && e[i].a < r) i++;
    first[r] = i;
  }
  return MZ_OK;
}

mz_status mz_stars_find(const mz_alloc *a, mz_vec *edges, const uint64_t *source, uint32_t n,
                        uint32_t alike, mz_report *report) {
  ss_stars s = {.source = source, .report = report, .n = n, .alike = alike};
  s.first = mz_realloc(a, NULL, 0, (n + (size_t)1) * sizeof *s.first);
  s.strength = mz_realloc(a, NULL, 0, n * sizeof *s.strength);
  mz_status st =
      s.first != NULL && s.strength != NULL ? ss_double(a, edges, n, s.first) : MZ_ENOMEM;
  if (st == MZ_OK) {
    s.edges = edges->data;
    for (uint32_t r = 0; r < n; r++) report[r] = (mz_report){r, r, 1000, MZ_REPORT_ALONE};
    st = ss_all(a, &s);
  }
  mz_free(a, s.strength, n * sizeof *s.strength);
  mz_free(a, s.first, (n + (size_t)1) * sizeof *s.first);
  return st;
}
