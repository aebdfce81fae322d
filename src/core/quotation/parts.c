/* SPDX-License-Identifier: MIT
**
** One paper prints a speech between one pair of marks, another in two: «…». وأضاف «…». Each pair of the paper that has
** most of them is a quotation of its own, with the words that the others have there: one part may be the same in all of
** them and the next one not. A paper that says a thing twice in other words has two statements, and each of the others
** belongs to the one that it has more words of.
*/
#include "parts.h"

#define PT_SEATS 16  /* parts of one paper that are told apart */
#define PT_DENSE 5   /* words that a part shares with a member that lacks most of it */
#define PT_MARKED 4  /* … where that part stands between marks and opens with them */
#define PT_BETWEEN 8 /* tokens between two parts that belong to one of them */

/* What of a member belongs to a part: tokens [first, end). */
typedef struct pt_piece {
  uint32_t seat, first, end, common;
} pt_piece;

typedef struct pt_work {
  mz_quote_work *w;
  const mz_quote_member *m;       /* of the whole group */
  uint32_t seat[PT_SEATS], seats; /* the parts: members of one document */
  pt_piece piece[PT_SEATS];       /* of the member that is being cut */
  uint32_t pieces;
} pt_work;

static bool pt_overlap(mz_span a, mz_span b) {
  return a.first < b.end && b.first < a.end;
}

/* Does one member say the other's words again: «الاحترام», «احترام»? */
static bool pt_again(const pt_work *p, uint32_t a, uint32_t b) {
  mz_stretch x = mz_stretch_of(p->w->c, &p->m[a]), y = mz_stretch_of(p->w->c, &p->m[b]);
  uint32_t *words = p->w->words, *others = words + p->w->room;
  uint32_t n = mz_quote_terms(x.side, x.first, x.end, words, p->w->room);
  return n == mz_quote_terms(y.side, y.first, y.end, others, p->w->room) &&
         memcmp(words, others, n * sizeof *words) == 0;
}

/* Is member k a part by itself, beside those that are known: neither in one of them nor said again? */
static bool pt_apart(const pt_work *p, const uint32_t *seat, uint32_t n, uint32_t k) {
  for (uint32_t i = 0; i < n; i++)
    if (pt_overlap(p->m[seat[i]].at, p->m[k].at) || pt_again(p, seat[i], k)) return false;
  return true;
}

/* The parts that members [from, to), those of one document, make: what stands between marks, and beside that what does
** not. A paper that sets no marks says in its own sentences what another one quotes in one. */
static uint32_t pt_seats(const pt_work *p, uint32_t from, uint32_t to, uint32_t *seat) {
  uint32_t n = 0;
  for (int indirect = 0; indirect < 2; indirect++)
    for (uint32_t k = from; k < to && n < PT_SEATS && (indirect == 0 || n > 0); k++)
      if (p->m[k].indirect == (indirect > 0) && !mz_quote_heading(p->w->c, &p->m[k]) &&
          pt_apart(p, seat, n, k))
        seat[n++] = k;
  return n;
}

static int pt_in_text(const void *x, const void *y) {
  uint32_t a = *(const uint32_t *)x, b = *(const uint32_t *)y;
  return a < b ? -1 : a > b;
}

static void pt_find_seats(pt_work *p, uint32_t count) {
  for (uint32_t i = 0, k; i < count; i = k) {
    uint32_t seat[PT_SEATS], n;
    for (k = i + 1; k < count && p->m[k].doc == p->m[i].doc;) k++;
    if (k - i < 2 || k - i <= p->seats) continue;
    n = pt_seats(p, i, k, seat);
    if (n <= p->seats) continue;
    memcpy(p->seat, seat, n * sizeof *seat);
    p->seats = n;
  }
  if (p->seats > 1) mz_sort(p->seat, p->seats, sizeof *p->seat, pt_in_text);
}

static int pt_most(const void *x, const void *y) {
  const pt_piece *a = x, *b = y;
  if (a->common != b->common) return a->common > b->common ? -1 : 1;
  return a->seat < b->seat ? -1 : a->seat > b->seat;
}

static int pt_place(const void *x, const void *y) {
  const pt_piece *a = x, *b = y;
  return a->first < b->first ? -1 : a->first > b->first;
}

/* Does a part between marks open with the words of a stretch, and have most of it? */
static bool pt_opens(const pt_work *p, const mz_side *s, const pt_piece *v) {
  const mz_quote_member *m = &p->m[p->seat[v->seat]];
  mz_stretch x = mz_stretch_of(p->w->c, m);
  while (x.first + 1 < x.end && x.side->form[x.first] == MZ_NO_TERM) x.first++;
  return !m->indirect && v->common >= PT_MARKED && v->common * 2 > v->end - v->first &&
         x.side->form[x.first] == s->form[v->first];
}

/* Gives the parts v, those that share most first, their stretches of a member, unless another has them: the first one, and
** one that has half of its own words there, or several of them close together; `last`: what they leave, to what opens so. */
static void pt_give(pt_work *p, const mz_side *s, const pt_piece *v, const uint32_t *words,
                    bool last) {
  for (uint32_t i = 0; i < p->seats && v[i].common > 0; i++) {
    bool most = v[i].common > 1 && v[i].common * 2 >= words[v[i].seat];
    bool dense = v[i].common >= PT_DENSE && v[i].common * 2 > v[i].end - v[i].first;
    bool fits = last ? pt_opens(p, s, &v[i]) : i == 0 || most || dense;
    for (uint32_t k = 0; k < p->pieces; k++)
      fits = fits && (v[i].end <= p->piece[k].first || p->piece[k].end <= v[i].first);
    if (fits) p->piece[p->pieces++] = v[i];
  }
}

/* The stretches of a member that face the parts, none of them twice. */
static mz_status pt_face(pt_work *p, const mz_stretch *of) {
  pt_piece v[PT_SEATS];
  uint32_t words[PT_SEATS];
  mz_status st = MZ_OK;
  for (uint32_t i = 0; i < p->seats && st == MZ_OK; i++) {
    mz_stretch x = mz_stretch_of(p->w->c, &p->m[p->seat[i]]), y = *of;
    uint32_t common = 0;
    st = mz_stretch_narrow(p->w, &x, &y);
    if (st == MZ_OK) st = mz_stretch_common(p->w, &x, &y, &common, &words[i]);
    v[i] = (pt_piece){i, y.first, y.end, common};
  }
  if (st != MZ_OK) return st;
  mz_sort(v, p->seats, sizeof *v, pt_most);
  p->pieces = 0;
  pt_give(p, of->side, v, words, false);
  pt_give(p, of->side, v, words, true);
  mz_sort(p->piece, p->pieces, sizeof *v, pt_place);
  return st;
}

static bool pt_stop(const mz_scan *s, uint32_t i) {
  uint32_t mark = mz_mark_at(s, i);
  return mark == '.' || mark == 0x61B || mark == 0x61F || mz_is_comma(s, i);
}

/* Gives the words between two pieces that are near each other to the one that they stand with: a stop parts them. */
static void pt_between(const mz_stretch *of, pt_piece *a, pt_piece *b) {
  uint32_t mark = a->end;
  if (b->first - a->end > PT_BETWEEN) return;
  while (mark < b->first && !pt_stop(&of->side->scan, mark)) mark++;
  if (mark == b->first) return;
  a->end = mark;
  b->first = mark + 1;
}

/* Cuts a member where the parts begin and end; what stands at its ends belongs to the first and the last piece. */
static mz_status pt_cut(pt_work *p, uint32_t k) {
  mz_stretch of = mz_stretch_of(p->w->c, &p->m[k]);
  mz_status st = pt_face(p, &of);
  if (st != MZ_OK || p->pieces == 0) return st;
  p->piece[0].first = of.first;
  p->piece[p->pieces - 1].end = of.end;
  for (uint32_t i = 1; i < p->pieces; i++) pt_between(&of, &p->piece[i - 1], &p->piece[i]);
  for (uint32_t i = 0; i < p->pieces; i++) {
    pt_piece *x = &p->piece[i];
    while (i > 0 && x->first + 1 < x->end && of.side->form[x->first] == MZ_NO_TERM) x->first++;
    while (i + 1 < p->pieces && x->end > x->first + 1 && of.side->form[x->end - 1] == MZ_NO_TERM)
      x->end--;
  }
  return MZ_OK;
}

static mz_status pt_push(pt_work *p, uint32_t k, uint32_t piece) {
  mz_quote_member *out = mz_vec_push(&p->w->c->alloc, &p->w->split, sizeof *out);
  if (out == NULL) return MZ_ENOMEM;
  const pt_piece *x = &p->piece[piece];
  const mz_doc *d = p->w->c->sides[p->m[k].doc].doc;
  *out = p->m[k];
  out->wording = x->seat; /* until the parts are told apart */
  if (piece > 0) out->at.first = d->first[x->first];
  if (piece + 1 < p->pieces) out->at.end = d->end[x->end - 1];
  return MZ_OK;
}

/* Does reported speech have one of its document's quotations inside? That one says where both belong. */
static bool pt_around(const pt_work *p, uint32_t count, uint32_t k) {
  if (!p->m[k].indirect) return false;
  for (uint32_t i = k; i > 0 && p->m[i - 1].doc == p->m[k].doc; i--)
    if (!p->m[i - 1].indirect && pt_overlap(p->m[i - 1].at, p->m[k].at)) return true;
  for (uint32_t i = k + 1; i < count && p->m[i].doc == p->m[k].doc; i++)
    if (!p->m[i].indirect && pt_overlap(p->m[i].at, p->m[k].at)) return true;
  return false;
}

/* The members of all parts, in w->split. */
static mz_status pt_collect(pt_work *p, uint32_t count) {
  mz_status st = MZ_OK;
  p->w->split.count = 0;
  for (uint32_t k = 0; k < count && st == MZ_OK; k++) {
    uint32_t seat = 0;
    while (seat < p->seats && p->seat[seat] != k) seat++;
    p->piece[0] = (pt_piece){.seat = seat};
    p->pieces = 1;
    if (seat == p->seats) {
      if (pt_around(p, count, k)) continue;
      st = pt_cut(p, k);
    }
    for (uint32_t i = 0; i < p->pieces && st == MZ_OK; i++) st = pt_push(p, k, i);
  }
  return st;
}

static mz_status pt_group(mz_cmp *c, const mz_quote_group *g) {
  const mz_quote_member *m = (const mz_quote_member *)c->quote_members.data + g->first;
  bool several = false;
  for (uint32_t i = 1; i < g->count; i++) several = several || m[i].doc != m[0].doc;
  if (!several) {
    c->quote_members.count = g->first;
    return MZ_OK;
  }
  mz_quote_group *out = mz_vec_push(&c->alloc, &c->quotes, sizeof *out);
  if (out == NULL) return MZ_ENOMEM;
  *out = *g;
  return MZ_OK;
}

/* «ضحية» و«شخصية لا تكل»: the word between marks of its own that a و alone joins to a quotation; MZ_NO_TERM if none. */
static uint32_t pt_joined(const mz_cmp *c, const mz_quote_member *m) {
  const mz_side *s = &c->sides[m->doc];
  const mz_scan *scan = &s->scan;
  uint32_t i = mz_token_at(s->doc, m->at.first);
  if (m->indirect || i < 4 || !mz_opens(mz_mark_at(scan, i - 4)) || !mz_is_word(scan, i - 3) ||
      !mz_closes(mz_mark_at(scan, i - 2)) || s->doc->kind[i - 1] != MZ_WORD)
    return MZ_NO_TERM;
  const mz_word *joint = mz_written_at(scan, i - 1);
  bool alone = joint->letters == 1 && joint->head == MZ_L_WAW && !mz_has_al(scan, i - 3) &&
               !mz_has_value(scan, i - 3, MZ_S_CALLS, "side") && /* a quotation of its own */
               !mz_given_from(s->doc, s->doc->first[i - 3], s->doc->end[i - 3]) &&
               s->sentence[i - 3] == s->sentence[i];
  return alone ? i - 3 : MZ_NO_TERM;
}

/* A mark, or a و alone. */
static bool pt_silent(const mz_side *s, uint32_t i) {
  return s->term[i] == MZ_NO_TERM ||
         (s->doc->kind[i] == MZ_WORD && mz_written_at(&s->scan, i)->letters == 1);
}

static uint32_t pt_next(const mz_side *s, uint32_t i) {
  while (i < s->doc->ntok && pt_silent(s, i)) i++;
  return i;
}

/* Where a member begins with the word `term` and `then` behind it, or with that right behind it; MZ_NO_TERM if nowhere. */
static uint32_t pt_begins(const mz_side *s, const mz_quote_member *m, uint32_t term,
                          uint32_t then) {
  uint32_t first = mz_token_at(s->doc, m->at.first), i = first, k;
  for (k = PT_BETWEEN; i > 0 && k > 0 && pt_silent(s, i - 1); k--) i--;
  if (i > 0) i--;
  for (; i < s->doc->ntok && s->doc->end[i] <= m->at.end; i++) {
    if (s->term[i] != term) continue;
    k = pt_next(s, i + 1);
    if (k < s->doc->ntok && s->term[k] == then) return i < first ? i : first;
  }
  return MZ_NO_TERM;
}

/* Draws a word that is joined to a quotation in, if all the other documents have it there, too. */
static void pt_draw_in(const mz_cmp *c, const mz_quote_group *g, mz_quote_member *m) {
  uint32_t k = 0, word = MZ_NO_TERM;
  while (k < g->count && (word = pt_joined(c, &m[k])) == MZ_NO_TERM) k++;
  if (k == g->count) return;
  const mz_side *from = &c->sides[m[k].doc];
  uint32_t next = pt_next(from, word + 1), term = from->term[word];
  if (next == from->doc->ntok || term == MZ_NO_TERM) return;
  for (int draw = 0; draw < 2; draw++)
    for (uint32_t i = 0; i < g->count; i++) {
      const mz_side *s = &c->sides[m[i].doc];
      uint32_t first = pt_begins(s, &m[i], term, from->term[next]);
      if (first == MZ_NO_TERM) return;
      if (!draw || s->doc->first[first] >= m[i].at.first) continue;
      bool marks = !m[i].indirect && pt_joined(c, &m[i]) == first;
      m[i].at.first = s->doc->first[first - marks];
    }
}

mz_status mz_quote_parts(mz_quote_work *w, mz_quote_group *g) {
  mz_cmp *c = w->c;
  pt_draw_in(c, g, (mz_quote_member *)c->quote_members.data + g->first);
  pt_work p = {.w = w, .m = (const mz_quote_member *)c->quote_members.data + g->first, .seats = 1};
  pt_find_seats(&p, g->count);
  if (p.seats < 2) return pt_group(c, g);
  mz_status st = pt_collect(&p, g->count);
  c->quote_members.count = g->first;
  for (uint32_t seat = 0; seat < p.seats && st == MZ_OK; seat++) {
    mz_quote_group part = {.first = (uint32_t)c->quote_members.count};
    const mz_quote_member *m = w->split.data;
    for (size_t i = 0; i < w->split.count; i++) {
      if (m[i].wording != seat) continue;
      mz_quote_member *out = mz_vec_push(&c->alloc, &c->quote_members, sizeof *out);
      if (out == NULL) return MZ_ENOMEM;
      *out = m[i];
      part.count++;
    }
    st = pt_group(c, &part);
  }
  return st;
}
