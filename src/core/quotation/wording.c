/* SPDX-License-Identifier: MIT
**
** How the wordings of one quotation differ. Two papers need not set the marks around the same words: what one has
** between them and the other right beside them is no difference.
*/
#include "../compare/known.h"
#include "../attribution/naming.h"
#include "../verdict/sourcing.h"
#include "../variant/spelling.h"
#include "wording.h"

bool mz_quote_visit(mz_quote_work *w, size_t n) {
  if (n > w->visits) {
    w->c->bounded[MZ_BOUND_QUOTES] = true;
    return false;
  }
  w->visits -= n;
  return true;
}

uint32_t mz_quote_terms(const mz_side *s, uint32_t from, uint32_t to, uint32_t *out,
                        uint32_t most) {
  uint32_t n = 0;
  for (uint32_t t = from; t < to && n < most; t++)
    if (s->term[t] != MZ_NO_TERM) out[n++] = s->term[t];
  return n;
}

#define WD_SENTENCES 64 /* of a long quotation, those whose alignment counts */

bool mz_quote_aligned(const mz_cmp *c, const mz_speech *x, const mz_speech *y) {
  if (x->doc > y->doc) {
    const mz_speech *t = x;
    x = y;
    y = t;
  }
  for (uint32_t i = x->sent_first; i < x->sent_end && i < x->sent_first + WD_SENTENCES; i++)
    if (mz_aligned_find(c, x->doc, i, y->doc, y->sent_first, y->sent_end)) return true;
  return false;
}

mz_stretch mz_stretch_of(const mz_cmp *c, const mz_quote_member *m) {
  const mz_side *s = &c->sides[m->doc];
  uint32_t first = mz_token_at(s->doc, m->at.first), end = first;
  while (end < s->doc->ntok && s->doc->first[end] < m->at.end) end++;
  return (mz_stretch){s, first, end};
}

bool mz_same_words(const mz_side *a, uint32_t i, uint32_t end_a, const mz_side *b, uint32_t k,
                   uint32_t end_b) {
  for (;;) {
    while (i < end_a && a->form[i] == MZ_NO_TERM) i++;
    while (k < end_b && b->form[k] == MZ_NO_TERM) k++;
    if (i == end_a || k == end_b) return i == end_a && k == end_b;
    if (a->form[i++] != b->form[k++]) return false;
  }
}

static bool wd_same_words(const mz_stretch *a, const mz_stretch *b) {
  return mz_same_words(a->side, a->first, a->end, b->side, b->first, b->end);
}

#define WD_SPARSE 2 /* of the words drawn in, so many to one that the other wording lacks */

/* How far a document's words beside the stretch may belong to what is said: to the ends of the sentences that adjoin it,
** and no more words than the other wording has. */
static mz_stretch wd_around(const mz_stretch *x, uint32_t most) {
  const mz_side *s = x->side;
  mz_stretch out = *x;
  uint32_t at = s->sentence[x->first], n = 0;
  for (; out.first > 0 && n < most; n += s->form[out.first] != MZ_NO_TERM) {
    uint32_t k = s->sentence[out.first - 1];
    if (k == MZ_NO_SENTENCE || k + 1 < at) break;
    out.first--;
  }
  at = s->sentence[x->end - 1];
  for (n = 0; out.end < s->doc->ntok && n < most; n += s->form[out.end++] != MZ_NO_TERM) {
    uint32_t k = s->sentence[out.end];
    if (k == MZ_NO_SENTENCE || k > at + 1) break;
  }
  return out;
}

/* Draws the stretch y out over the words beside it that x has at its ends: there the two do not differ, their marks
** only stand elsewhere. */
static mz_status wd_draw_out(mz_quote_work *w, const mz_stretch *x, mz_stretch *y) {
  uint32_t *a = w->words, *b = w->words + w->room, *at = b + 3 * (size_t)w->room;
  uint32_t n = 0, m = 0, common, first = 0, end = 0;
  for (uint32_t t = x->first; t < x->end; t++)
    if (x->side->form[t] != MZ_NO_TERM) a[n++] = x->side->form[t];
  mz_stretch around = wd_around(y, n);
  if (!mz_quote_visit(w, n + around.end - around.first)) return MZ_OK;
  for (uint32_t t = around.first; t < around.end; t++) {
    if (t == y->first) first = m;
    if (t == y->end) end = m;
    if (y->side->form[t] == MZ_NO_TERM) continue;
    at[m] = t;
    b[m++] = y->side->form[t];
  }
  if (y->end == around.end) end = m;
  mz_status st = mz_diff_match(&w->c->alloc, &w->c->diff, a, n, b, m, w->match, &common);
  if (st != MZ_OK || common == 0) return st;
  uint32_t edge, met = 0, i = n;
  bool whole = first < end && b[first] == a[0] && b[end - 1] == a[n - 1]; /* nothing is left out */
  while (!whole && i-- > 0) {                                             /* leftwards */
    if (w->match[i] == MZ_DIFF_NONE || w->match[i] >= first) continue;
    edge = w->match[i];
    met++;
    if (met >= WD_SPARSE * (first - edge - met)) y->first = at[edge];
  }
  for (i = 0, met = 0; !whole && i < n; i++) {
    if (w->match[i] == MZ_DIFF_NONE || w->match[i] < end) continue;
    edge = w->match[i] + 1;
    met++;
    if (met >= WD_SPARSE * (edge - end - met)) y->end = at[edge - 1] + 1;
  }
  return MZ_OK;
}

#define WD_LEEWAY                                                                                  \
  3 /* words more in one wording than in the other that do not end what they share */

/* What it costs that between two words which face each other stand `a` and `b` more: words that replace each other are
** less than words that only one of the two wordings has, and a few of these belong to what was changed. */
static int32_t wd_gap(uint32_t a, uint32_t b) {
  uint32_t cost = a < b ? b - a + a / 2 : a - b + b / 2;
  return (int32_t)(cost > WD_LEEWAY ? cost - WD_LEEWAY : 0);
}

/* Indirect speech is read from its verb to the end of the sentence, and of a quotation in parts each part faces its own
** words. */
mz_status mz_stretch_narrow(mz_quote_work *w, const mz_stretch *x, mz_stretch *y) {
  uint32_t *a = w->words, *b = w->words + w->room, *at = b + 3 * (size_t)w->room, n = 0, m = 0,
           common;
  if (!mz_quote_visit(w, x->end - x->first + y->end - y->first)) return MZ_OK;
  for (uint32_t t = x->first; t < x->end; t++) {
    if (x->side->form[t] == MZ_NO_TERM) continue;
    if (n == w->room) return MZ_OK; /* it was drawn out that far */
    a[n++] = x->side->form[t];
  }
  for (uint32_t t = y->first; t < y->end; t++)
    if (y->side->form[t] != MZ_NO_TERM) at[m] = t, b[m++] = y->side->form[t];
  mz_status st = mz_diff_match(&w->c->alloc, &w->c->diff, a, n, b, m, w->match, &common);
  if (st != MZ_OK || common == 0) return st;
  int32_t sum = 0, best = 0;
  uint32_t from = 0, first = 0, end = 0, met = MZ_DIFF_NONE;
  for (uint32_t i = 0; i < n; i++) { /* the stretch that faces most words and lacks fewest */
    if (w->match[i] == MZ_DIFF_NONE) continue;
    if (sum > 0) sum -= wd_gap(i - met - 1, w->match[i] - w->match[met] - 1);
    if (sum <= 0) sum = 0, from = w->match[i];
    sum++;
    if (sum >= best) best = sum, first = from, end = w->match[i] + 1;
    met = i;
  }
  y->first = at[first];
  y->end = at[end - 1] + 1;
  return MZ_OK;
}

/* Without the إن or أن at its head, which belongs to whoever reports it. */
static void wd_behind_that(mz_stretch *x) {
  while (x->first + 1 < x->end &&
         (x->side->form[x->first] == MZ_NO_TERM || mz_is_that(&x->side->scan, x->first)))
    x->first++;
}

/* Is token b that of a with a letter joined to its head: ورفض, رفض? */
static bool wd_joined(const mz_doc *x, uint32_t a, const mz_doc *y, uint32_t b) {
  uint8_t l[MZ_SPELLING_LETTERS], m[MZ_SPELLING_LETTERS];
  size_t n = mz_letters(x->text + x->first[a], x->end[a] - x->first[a], l, sizeof l);
  return n > 1 && n < sizeof m &&
         mz_letters(y->text + y->first[b], y->end[b] - y->first[b], m, sizeof m) == n + 1 &&
         mz_clitic_letter(m[0]) && memcmp(l, m + 1, n) == 0;
}

bool mz_joined_heads(const mz_side *a, uint32_t i, const mz_side *b, uint32_t k) {
  return a->term[i] != MZ_NO_TERM && b->term[k] != MZ_NO_TERM &&
         (wd_joined(a->doc, i, b->doc, k) || wd_joined(b->doc, k, a->doc, i));
}

/* كـ«درع» beside «كدرع»: does the ك that y begins with stand before the marks of x? */
static bool wd_has_kaf(const mz_stretch *x, const mz_stretch *y) {
  const mz_scan *s = &x->side->scan;
  uint32_t i = x->first;
  if (mz_written_at(&y->side->scan, y->first)->head != MZ_L_KAF) return true;
  while (i > 0 && x->side->form[i - 1] == MZ_NO_TERM && !mz_is_stub(s, i - 1)) i--;
  return i > 0 && mz_is_stub(s, i - 1) && mz_written_at(s, i - 1)->head == MZ_L_KAF;
}

/* Leaves the first word of x aside where y has it behind a letter that its own sentence needs, or stands right behind
** that. A ك says something (كدرع): it must not be lost. */
static void wd_leave_joined(mz_stretch *x, mz_stretch *y) {
  const mz_doc *a = x->side->doc, *b = y->side->doc;
  if (x->first + 1 >= x->end || y->first + 1 >= y->end) return;
  if (wd_joined(a, x->first, b, y->first)) {
    if (!wd_has_kaf(x, y)) return;
    x->first++;
    y->first++;
  } else if (y->first > 0 && wd_joined(a, x->first, b, y->first - 1)) {
    x->first++;
  }
}

/* The one word of a stretch; nothing if it has several. */
static mz_stretch wd_one(const mz_stretch *x) {
  mz_stretch out = {x->side, x->end, x->end};
  for (uint32_t i = x->first; i < x->end; i++) {
    if (x->side->form[i] == MZ_NO_TERM) continue;
    if (out.first < out.end) return (mz_stretch){x->side, x->end, x->end};
    out.first = i;
    out.end = i + 1;
  }
  return out;
}

/* بالمهزلة, «المهزلة»: are both the same word, with a letter before it in one of them that its sentence needs? */
static bool wd_one_joined(const mz_stretch *x, const mz_stretch *y) {
  mz_stretch a = wd_one(x), b = wd_one(y);
  if (a.first == a.end || b.first == b.end) return false;
  if (wd_joined(a.side->doc, a.first, b.side->doc, b.first)) return wd_has_kaf(&a, &b);
  return wd_joined(b.side->doc, b.first, a.side->doc, a.first) && wd_has_kaf(&b, &a);
}

static mz_span wd_bytes(const mz_stretch *x) {
  return (mz_span){x->side->doc->first[x->first], x->side->doc->end[x->end - 1]};
}

#define WD_PARTS 8    /* of the first document that are compared */
#define WD_BETWEEN 16 /* tokens between two parts of a quotation */

bool mz_quote_heading(const mz_cmp *c, const mz_quote_member *m) {
  const mz_side *s = &c->sides[m->doc];
  uint32_t sent = s->sentence[mz_token_at(s->doc, m->at.first)];
  return sent != MZ_NO_SENTENCE && mz_side_headline(s, sent);
}

/* Does a document have several members that are the parts of one quotation: «…». وأضافت «…»? Its headline, however near, is
** none. */
static bool wd_parts(const mz_cmp *c, const mz_quote_group *g, const mz_quote_member *m,
                     uint32_t doc) {
  const mz_doc *d = c->sides[doc].doc;
  for (uint32_t i = 0; i + 1 < g->count; i++)
    if (m[i].doc == doc && m[i + 1].doc == doc && !mz_quote_heading(c, &m[i]) &&
        mz_token_at(d, m[i + 1].at.first) <= mz_token_at(d, m[i].at.end - 1) + WD_BETWEEN)
      return true;
  return false;
}

#define WD_CHANGED 2 /* words at an end of a quotation that others may have taken the place of */

/* How many words of x stand before (`step` 1) or behind (-1) the one that y has at that end; more than WD_CHANGED where
** it is none of these. */
static uint32_t wd_unfaced(const mz_stretch *x, const mz_stretch *y, int step) {
  uint32_t edge = y->side->form[step > 0 ? y->first : y->end - 1], n = 0;
  uint32_t at = step > 0 ? x->first : x->end - 1;
  for (uint32_t k = x->first; k < x->end && n <= WD_CHANGED; k++, at += (uint32_t)step) {
    if (x->side->form[at] == MZ_NO_TERM) continue;
    if (x->side->form[at] == edge) return n;
    n++;
  }
  return WD_CHANGED + 1;
}

static uint32_t wd_words(const mz_side *s, uint32_t from, uint32_t to) {
  uint32_t n = 0;
  for (uint32_t t = from; t < to && n <= WD_CHANGED; t++) n += s->form[t] != MZ_NO_TERM;
  return n;
}

/* Draws what is compared of reported speech, y, out to an end of all of it, `whole`, where the quotation x has as many
** words there, which were changed: «… غدا», … الخميس. */
static void wd_changed_ends(const mz_stretch *x, const mz_stretch *whole, mz_stretch *y) {
  mz_stretch all = *whole;
  wd_behind_that(&all);
  uint32_t n = wd_unfaced(x, y, 1), m = wd_unfaced(x, y, -1);
  if (n > 0 && n <= WD_CHANGED && wd_words(y->side, all.first, y->first) == n) y->first = all.first;
  if (m > 0 && m <= WD_CHANGED && wd_words(y->side, y->end, all.end) == m) y->end = all.end;
}

/* What of two members is compared. */
static mz_status wd_face(mz_quote_work *w, const mz_quote_member *m, const mz_quote_member *o,
                         bool parts_m, bool parts_o, mz_stretch *x, mz_stretch *y) {
  mz_stretch a = *x, b = *y;
  mz_status st = MZ_OK;
  bool whole = !parts_m && !parts_o;
  if (whole && (o->indirect || !m->indirect)) st = wd_draw_out(w, &a, y);
  if (st == MZ_OK && whole && (m->indirect || !o->indirect)) st = wd_draw_out(w, &b, x);
  if (st == MZ_OK && (parts_m || o->indirect)) st = mz_stretch_narrow(w, &a, y);
  if (st == MZ_OK && (parts_o || m->indirect))
    st = mz_stretch_narrow(w, whole && o->indirect ? y : &b, x);
  wd_behind_that(x);
  wd_behind_that(y);
  if (whole && o->indirect && !m->indirect) wd_changed_ends(x, &b, y);
  if (whole && m->indirect && !o->indirect) wd_changed_ends(y, &a, x);
  wd_leave_joined(x, y);
  wd_leave_joined(y, x);
  return st;
}

/* The words of a stretch of bytes, the أن at its head aside: from the first to the last. `*n` counts them. */
static mz_span wd_rest(const mz_side *s, mz_span in, uint32_t *n) {
  const mz_doc *d = s->doc;
  mz_span out = {0, 0};
  *n = 0;
  if (in.first >= in.end) return out;
  for (uint32_t i = mz_token_at(d, in.first); i < d->ntok && d->end[i] <= in.end; i++) {
    if (d->kind[i] == MZ_PUNCT || (*n == 0 && mz_is_that(&s->scan, i))) continue;
    if ((*n)++ == 0) out.first = d->first[i];
    out.end = d->end[i];
  }
  return out;
}

/* Is the one word before what is compared that which the other wording has behind its و, or without it? */
static bool wd_is_joined(const mz_side *x, mz_span word, const mz_side *y, mz_span compared) {
  uint32_t a = mz_token_at(x->doc, word.first), b = mz_token_at(y->doc, compared.first);
  return b > 0 && (wd_joined(x->doc, a, y->doc, b - 1) || wd_joined(y->doc, b - 1, x->doc, a));
}

/* What of two wordings stands outside what is compared, where one of them is indirect. */
static void wd_outside(const mz_cmp *c, const mz_quote_member *first, mz_quote_member *m) {
  const mz_side *x = &c->sides[first->doc], *y = &c->sides[m->doc];
  const mz_span in[4] = {{first->at.first, m->facing.first},
                         {m->facing.end, first->at.end},
                         {m->at.first, m->said.first},
                         {m->said.end, m->at.end}};
  uint32_t n[4] = {0, 0, 0, 0};
  for (uint32_t k = 0; k < 4; k++)
    if (k < 2 ? first->indirect : m->indirect) m->outside[k] = wd_rest(k < 2 ? x : y, in[k], &n[k]);
  if (n[0] == 1 && wd_is_joined(x, m->outside[0], y, m->said)) m->outside[0] = (mz_span){0, 0};
  if (n[2] == 1 && wd_is_joined(y, m->outside[2], x, m->facing)) m->outside[2] = (mz_span){0, 0};
}

mz_status mz_stretch_common(mz_quote_work *w, const mz_stretch *x, const mz_stretch *y,
                            uint32_t *common, uint32_t *all) {
  uint32_t *a = w->words, *b = w->words + w->room, m = 0;
  *common = *all = 0;
  if (!mz_quote_visit(w, x->end - x->first + y->end - y->first)) return MZ_OK;
  for (uint32_t t = x->first; t < x->end && *all < w->room; t++)
    if (x->side->form[t] != MZ_NO_TERM) a[(*all)++] = x->side->form[t];
  for (uint32_t t = y->first; t < y->end && m < w->room; t++)
    if (y->side->form[t] != MZ_NO_TERM) b[m++] = y->side->form[t];
  return mz_diff_match(&w->c->alloc, &w->c->diff, a, *all, b, m, w->match, common);
}

mz_direct mz_quote_direct(const mz_quote_member *x, const mz_quote_member *y) {
  if (x->indirect == y->indirect) return MZ_DIRECT_NONE;
  return x->indirect ? MZ_DIRECT_B : MZ_DIRECT_A;
}

/* Do two stretches differ in more than the spelling of their words, and the person in which a report has them? */
static mz_status wd_differ(mz_quote_work *w, const mz_stretch *x, const mz_stretch *y,
                           mz_direct direct, bool *differ) {
  *differ = false;
  w->edits.direct = (uint8_t)direct;
  if (wd_same_words(x, y)) return MZ_OK;
  mz_status st = mz_edits_find(&w->c->alloc, &w->edits, &w->c->known_forms, x->side->doc,
                               wd_bytes(x), y->side->doc, wd_bytes(y));
  for (size_t i = 0; i < w->edits.changes.count && st == MZ_OK; i++)
    *differ = *differ || !((const mz_change *)w->edits.changes.data)[i].same;
  return st;
}

/* What of m is compared with `first`, a member of the first document, and whether that differs. */
static mz_status wd_compare(mz_quote_work *w, const mz_quote_member *first, mz_quote_member *m,
                            bool parts_first, bool parts, bool *differ) {
  mz_stretch x = mz_stretch_of(w->c, first), y = mz_stretch_of(w->c, m);
  *differ = false;
  m->said = m->at;
  m->facing = first->at;
  for (uint32_t i = 0; i < 4; i++) m->outside[i] = (mz_span){0, 0};
  if (wd_same_words(&x, &y)) return MZ_OK;
  if (wd_one_joined(&x, &y)) { /* nothing of it differs */
    m->said = m->facing = (mz_span){0, 0};
    return MZ_OK;
  }
  mz_status st = wd_face(w, first, m, parts_first, parts, &x, &y);
  m->said = wd_bytes(&y);
  m->facing = wd_bytes(&x);
  wd_outside(w->c, first, m);
  return st == MZ_OK ? wd_differ(w, &x, &y, mz_quote_direct(first, m), differ) : st;
}

#define WD_WORDINGS 32 /* of a group, the wordings that others are compared with */

/* What is compared of a member, or all of it. */
static mz_stretch wd_said(const mz_cmp *c, const mz_quote_member *m) {
  mz_quote_member said = *m;
  if (m->said.end > 0) said.at = m->said;
  return mz_stretch_of(c, &said);
}

/* The wordings of a group beside its first member's: one member of each, and the last number that was given. */
typedef struct wd_known {
  uint32_t member[WD_WORDINGS], count, last;
} wd_known;

/* Numbers the wording of m[k], which differs from the first member's. */
static mz_status wd_number(mz_quote_work *w, mz_quote_member *m, uint32_t k, wd_known *known) {
  mz_stretch y = wd_said(w->c, &m[k]);
  for (uint32_t i = 0; i < known->count; i++) {
    mz_stretch x = wd_said(w->c, &m[known->member[i]]);
    bool differ = true;
    if (!mz_quote_visit(w, x.end - x.first + y.end - y.first)) break;
    mz_status st = wd_differ(w, &x, &y, mz_quote_direct(&m[known->member[i]], &m[k]), &differ);
    if (st != MZ_OK) return st;
    if (differ) continue;
    m[k].wording = m[known->member[i]].wording;
    return MZ_OK;
  }
  m[k].wording = ++known->last;
  if (known->count < WD_WORDINGS) known->member[known->count++] = k;
  return MZ_OK;
}

#define WD_APART 128 /* tokens between two parts that are one report */
#define WD_JOINT                                                                                   \
  8 /* words that a report leaves out where it parts a quotation; more it does not report */

/* Where a part that a document reports stands in a quotation, and where it begins in its own document. */
typedef struct wd_part {
  mz_stretch at;
  uint32_t own;
} wd_part;

static int wd_part_order(const void *x, const void *y) {
  const wd_part *a = x, *b = y;
  return a->at.first < b->at.first ? -1 : a->at.first > b->at.first;
}

/* The words of a quotation between two of its parts that their document, `d`, lacks there; connectives are none. A word
** that stands in `d` without its و is there. */
static mz_span wd_lacking(const wd_part *a, const wd_part *b, uint32_t end, const mz_side *d) {
  const mz_side *s = b->at.side;
  mz_span out = {0, 0};
  uint32_t words = 0, from = a->own < b->own ? a->own : b->own,
           to = a->own < b->own ? b->own : a->own;
  for (uint32_t i = end; i < b->at.first; i++) {
    if (s->form[i] == MZ_NO_TERM ||
        (mz_is(&s->scan, i, MZ_S_FUNCTION) && !mz_is(&s->scan, i, MZ_S_NEGATION)))
      continue;
    if (++words > WD_JOINT || to - from > WD_APART) return (mz_span){0, 0};
    uint32_t k = from;
    while (k < to && d->term[k] != s->term[i] && !wd_joined(d->doc, k, s->doc, i)) k++;
    if (k < to) continue;
    if (out.end == 0) out.first = s->doc->first[i];
    out.end = s->doc->end[i];
  }
  return out;
}

/* Are the n members of one document parts that it reports, and none its headline? */
static bool wd_reported(const mz_cmp *c, const mz_quote_member *m, uint32_t n) {
  bool reported = n > 1 && n <= WD_PARTS;
  for (uint32_t i = 0; i < n; i++)
    reported = reported && m[i].indirect && !mz_quote_heading(c, &m[i]);
  return reported;
}

/* What the n members m of one document, which report a quotation q of another in parts, leave out of it between two of
** them; empty if that is nothing. */
static mz_status wd_joint(mz_quote_work *w, const mz_quote_member *q, const mz_quote_member *m,
                          uint32_t n, mz_span *out) {
  wd_part v[WD_PARTS];
  mz_status st = MZ_OK;
  *out = (mz_span){0, 0};
  if (q->indirect || !wd_reported(w->c, m, n)) return MZ_OK;
  for (uint32_t i = 0; i < n && st == MZ_OK; i++) {
    mz_stretch x = mz_stretch_of(w->c, &m[i]);
    v[i].at = mz_stretch_of(w->c, q);
    st = mz_stretch_narrow(w, &x, &v[i].at);
    if (st == MZ_OK) st = mz_stretch_narrow(w, &v[i].at, &x);
    v[i].own = x.first;
  }
  if (st != MZ_OK) return st;
  mz_sort(v, n, sizeof *v, wd_part_order);
  for (uint32_t i = 1, end = v[0].at.end; i < n && out->end == 0; i++) {
    if (v[i].at.first > end) *out = wd_lacking(&v[i - 1], &v[i], end, &w->c->sides[m->doc]);
    if (v[i].at.end > end) end = v[i].at.end;
  }
  return st;
}

/* Does what is left out between parts make member k, or the parts that end with it, another wording? */
static mz_status wd_at_joints(mz_quote_work *w, const mz_quote_group *g, mz_quote_member *m,
                              uint32_t own, uint32_t k, bool *differ) {
  mz_quote_member *x = &m[k];
  mz_span out = {0, 0};
  uint32_t n = 1;
  mz_status st = MZ_OK;
  if (own > 1) {
    st = wd_joint(w, x, m, own, &out);
    if (out.end > 0) x->outside[out.first >= x->said.end ? 3 : 2] = out;
  } else if (k + 1 == g->count || m[k + 1].doc != x->doc) {
    while (m[k - n].doc == x->doc) n++;
    st = wd_joint(w, m, &m[k + 1 - n], n, &out);
    if (out.end > 0) x->outside[out.first >= x->facing.end ? 1 : 0] = out;
  }
  *differ = *differ || out.end > 0;
  return st;
}

/* What of each member is compared with the first document's, and which print the same words. */
static mz_status wd_group(mz_quote_work *w, mz_quote_group *g, mz_quote_member *m) {
  mz_status st = MZ_OK;
  wd_known known = {.last = 1};
  uint32_t own =
      1; /* members of the first document, each of which may be a part that others print */
  bool parts = wd_parts(w->c, g, m, m->doc);
  while (own < g->count && m[own].doc == m->doc) own++;
  bool reported = wd_reported(w->c, m, own);
  m->wording = 1;
  for (uint32_t k = 1; k < own && st == MZ_OK; k++) { /* a headline, what is said again */
    bool differ = false;
    m[k].wording = 1;
    if (!parts) st = wd_compare(w, m, &m[k], false, false, &differ);
    if (st == MZ_OK && differ) st = wd_number(w, m, k, &known);
  }
  for (uint32_t k = own; k < g->count && st == MZ_OK; k++) {
    bool several = wd_parts(w->c, g, m, m[k].doc), differ = false, differs = false;
    uint32_t best = 0, most = 0;
    mz_stretch y = mz_stretch_of(w->c, &m[k]);
    for (uint32_t i = 0; own > 1 && i < own && i < WD_PARTS && st == MZ_OK; i++) {
      mz_stretch x = mz_stretch_of(w->c, &m[i]);
      uint32_t common, all;
      st = mz_stretch_common(w, &x, &y, &common, &all);
      if (common > most) best = i, most = common;
      if (st != MZ_OK || (i == 0 && (!reported || m[k].indirect)) || common * 2 <= all) continue;
      st = wd_compare(w, &m[i], &m[k], parts, several, &differ);
      differs = differs || differ;
    }
    if (st == MZ_OK) st = wd_compare(w, &m[best], &m[k], parts, several, &differ);
    if (st == MZ_OK) st = wd_at_joints(w, g, m, own, k, &differ);
    m[k].wording = m[best].wording;
    if (st != MZ_OK || !(differ || differs)) continue;
    g->altered = true;
    if (differ || parts || reported) st = wd_number(w, m, k, &known);
  }
  return st;
}

mz_status mz_quote_room(mz_quote_work *w, size_t more) {
  const mz_cmp *c = w->c;
  const mz_speech *q = c->speeches.data;
  uint32_t room = 0;
  for (uint32_t d = 0; d < c->ndocs; d++)
    for (uint32_t i = 0; i < c->sides[d].nsent; i++) {
      const mz_sentence *s = &c->sides[d].sent[i];
      if (s->tok_end - s->tok_first > room) room = s->tok_end - s->tok_first;
    }
  for (size_t i = 0; i < c->speeches.count; i++)
    if (q[i].tok_end - q[i].tok_first > room) room = q[i].tok_end - q[i].tok_first;
  w->words = mz_realloc(&c->alloc, NULL, 0, (room * MZ_QUOTE_ROOMS + more) * sizeof *w->words);
  if (w->words == NULL) return MZ_ENOMEM;
  w->room = room;
  w->match = w->words + room * (MZ_QUOTE_ROOMS - 1);
  return MZ_OK;
}

void mz_quote_room_free(mz_quote_work *w, size_t more) {
  if (w->words == NULL) return;
  mz_free(&w->c->alloc, w->words, (w->room * MZ_QUOTE_ROOMS + more) * sizeof *w->words);
}

mz_status mz_cmp_wording(mz_cmp *c) {
  mz_quote_work w = {.c = c, .visits = c->most_visits};
  mz_quote_group *g = c->quotes.data;
  if (c->quotes.count == 0) return MZ_OK;
  mz_status st = mz_known_forms(c);
  if (st == MZ_OK) st = mz_quote_room(&w, 0);
  for (size_t i = 0; i < c->quotes.count && st == MZ_OK; i++) {
    mz_quote_member *m = (mz_quote_member *)c->quote_members.data + g[i].first;
    st = wd_group(&w, &g[i], m);
    g[i].sourcing = (uint8_t)mz_sourcing_spoken(c, m, g[i].count);
  }
  mz_quote_room_free(&w, 0);
  mz_edits_free(&c->alloc, &w.edits);
  return st;
}
