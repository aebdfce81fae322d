/* SPDX-License-Identifier: MIT
**
** One quotation in several documents: its words may be the same, altered, or turned into indirect
** speech. Found by shared words, the same opening, the same frame around it, aligned sentences and
** the same speaker.
*/
#include "parts.h"
#include "unquoted.h"
#include "../variant/spelling.h"

typedef struct qt_pair {
  uint32_t a, b;  /* speeches */
  uint32_t score; /* per mille */
  uint32_t share; /* of the shorter one's words that stand in the other, per mille */
  bool reported;  /* one of them is indirect speech */
} qt_pair;

typedef struct qt_key {
  uint64_t key;
  uint32_t speech;
} qt_key;

#define QT_NONE UINT32_MAX
#define QT_NAME 3       /* words of a name between marks */
#define QT_AGAIN 2      /* times that a document has a name between marks */
#define QT_SENTENCES 64 /* of a long quotation, those that are looked at */
#define QT_BETWEEN 16   /* tokens between two parts of a quotation */
#define QT_HALVES                                                                                  \
  4 /* of the words that the shorter of two parts has, one in so many may stand in the other */

static int qt_key_order(const void *x, const void *y) {
  const qt_key *a = x, *b = y;
  if (a->key != b->key) return a->key < b->key ? -1 : 1;
  return a->speech < b->speech ? -1 : a->speech > b->speech;
}

static int qt_pair_order(const void *x, const void *y) {
  const qt_pair *a = x, *b = y;
  if (a->a != b->a) return a->a < b->a ? -1 : 1;
  return a->b < b->b ? -1 : a->b > b->b;
}

/* What stands between marks in both documents first: a reported clause may have such a quotation inside. */
static int qt_best_order(const void *x, const void *y) {
  const qt_pair *a = x, *b = y;
  if (a->reported != b->reported) return a->reported ? 1 : -1;
  if (a->score != b->score) return a->score > b->score ? -1 : 1;
  return qt_pair_order(x, y);
}

static const mz_speech *qt_at(const mz_quote_work *w, uint32_t i) {
  return (const mz_speech *)w->c->speeches.data + i;
}

/* {==================================================================
** Candidates
** =================================================================== */

static mz_status qt_key_push(mz_quote_work *w, uint64_t key, uint32_t speech) {
  qt_key *k = mz_vec_push(&w->c->alloc, &w->keys, sizeof *k);
  if (k == NULL) return MZ_ENOMEM;
  *k = (qt_key){key, speech};
  return MZ_OK;
}

/* One word, and what is left of it without its ك: «كدرع» meets «درع». */
static mz_status qt_word_keys(mz_quote_work *w, uint32_t i) {
  const mz_speech *q = qt_at(w, i);
  const mz_word *x = mz_written_at(&w->c->sides[q->doc].scan, q->tok_first);
  mz_status st = qt_key_push(w, (uint64_t)1 << 62 | x->form, i);
  if (st == MZ_OK && x->head == MZ_L_KAF && x->letters > 3)
    st = qt_key_push(w, (uint64_t)1 << 62 | x->form >> 5, i);
  return st;
}

static uint64_t qt_sentence_key(uint32_t doc, uint32_t sent) {
  return (uint64_t)3 << 62 | (uint64_t)doc << 31 | sent;
}

static bool qt_is_sentence_key(uint64_t key) {
  return key >> 62 == 3;
}

/* What stands between marks in sentences that say the same may have no rare word in common, and another first word
** («نرفض …», «نقبل …»): each sentence of a quotation is a key, and so is what it is aligned with. */
static mz_status qt_sentence_keys(mz_quote_work *w, uint32_t i) {
  const mz_speech *q = qt_at(w, i);
  const mz_aligned *v = w->c->aligned.data;
  uint32_t end =
      q->sent_end - q->sent_first > QT_SENTENCES ? q->sent_first + QT_SENTENCES : q->sent_end;
  mz_status st = MZ_OK;
  for (uint32_t s = q->sent_first; s < end && st == MZ_OK; s++)
    st = qt_key_push(w, qt_sentence_key(q->doc, s), i);
  for (size_t k = mz_aligned_from(w->c, q->doc, q->sent_first);
       k < w->c->aligned.count && v[k].doc_a == q->doc && v[k].sent_a < end && st == MZ_OK; k++)
    st = qt_key_push(w, qt_sentence_key(v[k].doc_b, v[k].sent_b), i);
  return st;
}

static mz_status qt_keys(mz_quote_work *w, uint32_t i) {
  const mz_speech *q = qt_at(w, i);
  const mz_side *s = &w->c->sides[q->doc];
  mz_status st = MZ_OK;
  uint32_t opening[2] = {0, 0}, n = 0;
  for (uint32_t t = q->tok_first; t < q->tok_end && st == MZ_OK; t++) {
    if (s->term[t] == MZ_NO_TERM) continue;
    if (n < 2) opening[n] = s->term[t];
    n++;
    if (mz_term_weight(&w->c->terms, s->term[t]) >= MZ_T_QUOTE_KEY || (q->called && q->words == 1))
      st = qt_key_push(w, s->term[t], i);
  }
  if (st == MZ_OK && n >= 2)
    st = qt_key_push(w, (uint64_t)1 << 63 | (uint64_t)opening[0] << 31 | opening[1], i);
  if (st == MZ_OK && n == 1 && !q->indirect && mz_is_word(&s->scan, q->tok_first))
    st = qt_word_keys(w, i);
  return st == MZ_OK && !q->indirect && !q->name ? qt_sentence_keys(w, i) : st;
}

/* Does a headline quote what a report quotes, with marks or behind a colon? Then no sentences need to be aligned: a
** headline says in its own words what the report says. Few words between marks are a name. */
static bool qt_headed(const mz_speech *x, const mz_speech *y) {
  if (y->heading && y->indirect) {
    const mz_speech *t = x;
    x = y;
    y = t;
  }
  if (x->heading && x->indirect) return !y->name || y->words > QT_NAME;
  return (x->heading && x->words > QT_NAME) || (y->heading && y->words > QT_NAME);
}

/* Pairs of speeches of one key, each with `bucket` others at most; `*full`: they are more than `most`. */
static mz_status qt_meet(mz_quote_work *w, size_t bucket, size_t most, bool *full) {
  const qt_key *k = w->keys.data;
  *full = false;
  w->pairs.count = 0;
  for (size_t i = 0; i < w->keys.count && !*full; i++) {
    for (size_t n = i + 1; n < w->keys.count && n <= i + bucket && k[n].key == k[i].key; n++) {
      const mz_speech *x = qt_at(w, k[i].speech), *y = qt_at(w, k[n].speech);
      bool unmarked = x->indirect && y->indirect;
      if (qt_is_sentence_key(k[i].key) && x->doc == y->doc) continue;
      if (k[i].speech == k[n].speech || (unmarked && !x->spoken && !y->spoken)) continue;
      if ((x->indirect || y->indirect) &&
          (x->doc == y->doc || !((!unmarked && qt_headed(x, y)) || mz_quote_aligned(w->c, x, y))))
        continue;
      qt_pair *p = mz_vec_push(&w->c->alloc, &w->pairs, sizeof *p);
      if (p == NULL) return MZ_ENOMEM;
      *p = (qt_pair){.a = k[i].speech, .b = k[n].speech, .reported = x->indirect || y->indirect};
    }
    *full = w->pairs.count > most;
  }
  return MZ_OK;
}

static mz_status qt_candidates(mz_quote_work *w) {
  size_t bucket = MZ_T_BUCKET;
  bool full;
  mz_status st = MZ_OK;
  for (uint32_t i = 0; i < w->c->speeches.count && st == MZ_OK; i++) st = qt_keys(w, i);
  if (st != MZ_OK) return st;
  mz_sort(w->keys.data, w->keys.count, sizeof(qt_key), qt_key_order);
  st = qt_meet(w, bucket, w->c->most_pairs, &full);
  while (full && st == MZ_OK) {
    w->c->bounded[MZ_BOUND_QUOTES] = true;
    bucket /= 4;
    st = qt_meet(w, bucket, bucket > 1 ? w->c->most_pairs : SIZE_MAX, &full);
  }
  if (st != MZ_OK) return st;
  qt_pair *p = w->pairs.data;
  size_t kept = 0;
  mz_sort(p, w->pairs.count, sizeof *p, qt_pair_order);
  for (size_t i = 0; i < w->pairs.count; i++)
    if (kept == 0 || p[kept - 1].a != p[i].a || p[kept - 1].b != p[i].b) p[kept++] = p[i];
  w->pairs.count = kept;
  return MZ_OK;
}

/* }================================================================== */

/* {==================================================================
** Scores
** =================================================================== */

/* صلى الله عليه وسلم, which everybody says who names the Prophet: the token behind it, or t. */
static uint32_t qt_blessing(const mz_side *s, uint32_t t) {
  static const char *const words[] = {"صلى", "الله", "عليه", "وسلم"};
  for (uint32_t k = 0; k < 4; k++)
    if (!mz_is_spelt(&s->scan, t + k, words[k])) return t;
  return t + 4;
}

/* The terms of what a quotation says. */
static uint32_t qt_said(const mz_quote_work *w, const mz_speech *q, uint32_t *out) {
  const mz_side *s = &w->c->sides[q->doc];
  uint32_t n = 0;
  for (uint32_t t = q->tok_first, end; t < q->tok_end && n < w->room; t = end) {
    end = qt_blessing(s, t);
    if (end > t) continue;
    if (s->term[t] != MZ_NO_TERM) out[n++] = s->term[t];
    end = t + 1;
  }
  return n;
}

static uint32_t qt_weight(const mz_terms *t, uint32_t term) {
  uint32_t w = mz_term_weight(t, term);
  return w > MZ_T_QUOTE_PARTICLE ? w : MZ_T_QUOTE_PARTICLE; /* لا and بل say a lot in a quotation */
}

/* Do two spans share a word that weighs something? */
static bool qt_same_speaker(const mz_quote_work *w, const mz_speech *x, const mz_speech *y) {
  const mz_side *a = &w->c->sides[x->doc], *b = &w->c->sides[y->doc];
  uint32_t from_a = mz_token_at(a->doc, x->speaker.first),
           from_b = mz_token_at(b->doc, y->speaker.first);
  for (uint32_t i = from_a; i < a->doc->ntok && a->doc->first[i] < x->speaker.end; i++)
    for (uint32_t k = from_b; k < b->doc->ntok && b->doc->first[k] < y->speaker.end; k++)
      if ((a->term[i] == b->term[k] && a->term[i] != MZ_NO_TERM &&
           !mz_term_at(&w->c->terms, a->term[i])->function) ||
          mz_sound_alike(a->doc, i, b->doc, k))
        return true;
  return false;
}

/* How alike the words right before two quotations are, in tenths of a bit. */
static int32_t qt_frame(const mz_quote_work *w, const mz_speech *x, const mz_speech *y) {
  uint32_t a[MZ_T_ANCHOR], b[MZ_T_ANCHOR];
  uint32_t n = mz_terms_before(&w->c->sides[x->doc], x->tok_first, a);
  uint32_t m = mz_terms_before(&w->c->sides[y->doc], y->tok_first, b);
  return mz_anchor(&w->c->terms, a, n, b, m);
}

/* The longest run of words that follow each other in both quotations. */
static uint32_t qt_in_a_row(const mz_quote_work *w, uint32_t n) {
  uint32_t run = 0, best = 0;
  for (uint32_t i = 0; i < n; i++) {
    bool on = w->match[i] != MZ_DIFF_NONE && i > 0 && w->match[i - 1] + 1 == w->match[i];
    run = on ? run + 1 : w->match[i] != MZ_DIFF_NONE;
    if (run > best) best = run;
  }
  return best;
}

/* «روسيا – آسيا الوسطى», «تونس - الجزائر»: the name of what those whom a dash joins meet for. */
static bool qt_parties(const mz_quote_work *w, const mz_speech *q) {
  const mz_scan *s = &w->c->sides[q->doc].scan;
  if (!q->name) return false;
  for (uint32_t t = q->tok_first; t < q->tok_end; t++)
    if (mz_dash(mz_mark_at(s, t))) return true;
  return false;
}

/* Has what stands right before it a name, and is not who says it: قمة «…», but not قال فلان «…»? */
static bool qt_named(const mz_quote_work *w, const mz_speech *q) {
  if (!q->name || q->titled) return q->name;
  return q->named && !(q->tok_first > 1 && mz_speaker_at(w->c, q->doc, q->tok_first - 2));
}

/* Does it say between marks what something is: «حريق إجرامي», محاكمة «تاريخية»? */
static bool qt_describes(const mz_speech *q) {
  return !q->indirect && (q->described || q->related || q->attribute);
}

static bool qt_definite(const mz_quote_work *w, const mz_speech *q) {
  return mz_has_al(&w->c->sides[q->doc].scan, q->tok_first);
}

/* «كدرع» and «درع»: has one of them the ك inside its marks that says what a thing is taken for, as no name has? */
static bool qt_as(const mz_quote_work *w, const mz_speech *x, const mz_speech *y) {
  const mz_side *a = &w->c->sides[x->doc], *b = &w->c->sides[y->doc];
  if (x->indirect || y->indirect || !mz_joined_heads(a, x->tok_first, b, y->tok_first))
    return false;
  const mz_word *i = mz_written_at(&a->scan, x->tok_first),
                *k = mz_written_at(&b->scan, y->tok_first);
  return (i->letters > k->letters ? i : k)->head == MZ_L_KAF && !qt_definite(w, x) &&
         !qt_definite(w, y);
}

static mz_status qt_score(mz_quote_work *w, qt_pair *p) {
  const mz_speech *x = qt_at(w, p->a), *y = qt_at(w, p->b);
  const mz_terms *t = &w->c->terms;
  uint32_t *a = w->words, *b = w->words + w->room, common;
  if (!mz_quote_visit(w, (size_t)x->words + y->words)) return MZ_OK;
  uint32_t n = qt_said(w, x, a), m = qt_said(w, y, b);
  if (mz_same_words(&w->c->sides[x->doc], x->tok_first, x->tok_end, &w->c->sides[y->doc],
                    y->tok_first, y->tok_end)) { /* جيدا and جيدًا have two stems */
    memcpy(b, a, n * sizeof *a);
    m = n;
  } else if (n > 0 && m > 0 &&
             mz_joined_heads(&w->c->sides[x->doc], x->tok_first, &w->c->sides[y->doc],
                             y->tok_first)) {
    b[0] = a[0];
  }
  mz_status st = mz_diff_match(&w->c->alloc, &w->c->diff, a, n, b, m, w->match, &common);
  if (st != MZ_OK || common == 0) return st;
  uint32_t shared = 0, all_a = 0, all_b = 0, content = 0;
  for (uint32_t i = 0; i < n; i++) {
    all_a += qt_weight(t, a[i]);
    if (w->match[i] == MZ_DIFF_NONE) continue;
    shared += qt_weight(t, a[i]);
    content += mz_term_weight(t, a[i]) > 0;
  }
  for (uint32_t i = 0; i < m; i++) all_b += qt_weight(t, b[i]);
  uint32_t least = all_a < all_b ? all_a : all_b, words = n < m ? n : m;
  int32_t score = (int32_t)(1000 * shared / least);
  p->share = (uint32_t)score;
  if (shared < MZ_T_QUOTE_BITS) score = score * (int32_t)shared / MZ_T_QUOTE_BITS;
  if (words == 1) score /= 2;
  if (n >= 2 && m >= 2 && a[0] == b[0] && a[1] == b[1]) score += MZ_T_QUOTE_OPENING;
  bool aligned = mz_quote_aligned(w->c, x, y);
  if (aligned) score += MZ_T_QUOTE_ALIGNED;
  const mz_speech *part = n < m ? x : y;
  bool heading = part->heading && part->indirect && p->share == 1000;
  bool framed = qt_frame(w, x, y) >= MZ_T_QUOTE_FRAME_BITS, whole = n == m && common == n;
  if (framed) score += MZ_T_QUOTE_FRAME;
  /* a word or two are a part of many sentences, and so is a name */
  bool few = words <= MZ_T_NAME_WORDS || qt_parties(w, part);
  if (few && !whole && !heading && (!framed || x->indirect || y->indirect)) score = 0;
  if (!whole && qt_named(w, part) && (part->titled || !framed)) score = 0;
  bool known = x->speaker.end > x->speaker.first && y->speaker.end > y->speaker.first;
  bool same = known && qt_same_speaker(w, x, y);
  if (known) score += same ? MZ_T_QUOTE_SPEAKER : -MZ_T_QUOTE_SPEAKER;
  if (same && !x->indirect && !y->indirect && qt_in_a_row(w, n) >= MZ_T_QUOTE_RUN_WORDS)
    score += MZ_T_QUOTE_RUN;
  if ((x->indirect || y->indirect) && content < MZ_T_REPORTED_WORDS && !heading) score = 0;
  if ((x->indirect || y->indirect) && p->share < MZ_T_REPORTED) score = 0;
  if (x->indirect && y->indirect && p->share < MZ_T_QUOTE_PART) score = 0;
  if (words <= MZ_T_QUOTE_FEW && p->share < MZ_T_QUOTE_PART)
    score = 0; /* a third of few words is chance */
  bool told = x->called || y->called || (qt_describes(x) && qt_describes(y)) || qt_as(w, x, y);
  if (whole && aligned && told && score < MZ_T_QUOTE) score = MZ_T_QUOTE;
  if (x->doc == y->doc && whole) score = 1000; /* said again, or a heading */
  p->score = score > 0 ? (uint32_t)score : 0;
  return MZ_OK;
}

/* }================================================================== */

/* {==================================================================
** Groups
** =================================================================== */

static bool qt_repeats(const mz_quote_work *w, const mz_speech *x, const mz_speech *y) {
  const mz_side *s = &w->c->sides[x->doc], *t = &w->c->sides[y->doc];
  uint32_t n = mz_quote_terms(s, x->tok_first, x->tok_end, w->words, w->room);
  uint32_t m = mz_quote_terms(t, y->tok_first, y->tok_end, w->words + w->room, w->room);
  if (n == m && n > 0 && mz_joined_heads(s, x->tok_first, t, y->tok_first))
    w->words[0] = w->words[w->room];
  return n == m && memcmp(w->words, w->words + w->room, n * sizeof *w->words) == 0;
}

/* Is a quotation interrupted by who says it: «…». وأضافت «…»? */
static bool qt_goes_on(const mz_speech *x, const mz_speech *y) {
  const mz_speech *first = x->tok_first < y->tok_first ? x : y, *then = first == x ? y : x;
  return !x->name && !y->name && then->tok_first >= first->tok_end &&
         then->tok_first - first->tok_end <= QT_BETWEEN;
}

/* Is one of two quotations of a document its headline's? */
static bool qt_above(const mz_speech *x, const mz_speech *y) {
  return x->doc == y->doc && x->heading != y->heading && qt_headed(x, y);
}

/* Do most words of a headline that say something stand in what the text quotes? */
static bool qt_heads(const mz_quote_work *w, const mz_speech *x, const mz_speech *y) {
  if (!x->heading) {
    const mz_speech *t = x;
    x = y;
    y = t;
  }
  uint32_t n = qt_said(w, x, w->words), m = qt_said(w, y, w->words + w->room), all = 0, shared = 0;
  for (uint32_t i = 0; i < n; i++) {
    uint32_t k = 0;
    if (mz_term_weight(&w->c->terms, w->words[i]) < MZ_T_QUOTE_KEY) continue;
    while (k < m && w->words[w->room + k] != w->words[i]) k++;
    all++;
    shared += k < m;
  }
  return shared > 0 && shared * 2 >= all;
}

/* Which of the n words of a quotation, which w->words has, another speech has: sets `bit` for each in `has`, and counts
** them. */
static uint32_t qt_has(mz_quote_work *w, uint32_t n, const mz_speech *x, uint32_t *has,
                       uint32_t bit) {
  uint32_t *words = w->words + w->room, m = qt_said(w, x, words), common, count = 0;
  if (mz_diff_match(&w->c->alloc, &w->c->diff, w->words, n, words, m, w->match, &common) != MZ_OK)
    return 0;
  for (uint32_t i = 0; i < n; i++) {
    if (w->match[i] == MZ_DIFF_NONE) continue;
    has[i] |= bit;
    count++;
  }
  return count;
}

/* Do two statements of one document, of which it reports one or both, give two parts of a quotation of another one: … لن
** نبيع، مؤكدا أن …, or أنه سعيد بذلك، وقال: «…»? */
static bool qt_halves(mz_quote_work *w, const mz_speech *q, const mz_speech *x,
                      const mz_speech *y) {
  uint32_t *has = w->words + 2 * (size_t)w->room, both = 0;
  bool apart = x->tok_end <= y->tok_first || y->tok_end <= x->tok_first;
  if (q->indirect || !apart || x->name || y->name || q->doc == x->doc || q->name ||
      !mz_quote_visit(w, 2 * (size_t)q->words + x->words + y->words))
    return false;
  uint32_t n = qt_said(w, q, w->words);
  memset(has, 0, n * sizeof *has);
  uint32_t first = qt_has(w, n, x, has, 1), then = qt_has(w, n, y, has, 2);
  for (uint32_t i = 0; i < n; i++) both += has[i] == 3;
  if ((!x->indirect && first * 2 < x->words) || (!y->indirect && then * 2 < y->words)) return false;
  return both * QT_HALVES < (first < then ? first : then);
}

/* Two quotations of one document are one only if one repeats the other's words, or goes on with them (`parts`), or
** one of them stands in the headline, or if one is reported and they give two parts of what `q` quotes. */
static bool qt_may_meet(mz_quote_work *w, uint32_t i, uint32_t k, bool parts, const mz_speech *q) {
  const mz_speech *x = qt_at(w, i), *y = qt_at(w, k);
  if (x->doc != y->doc) return true;
  if (parts && qt_above(x, y)) return true;
  if (x->indirect || y->indirect) return parts && qt_halves(w, q, x, y);
  return (parts && qt_goes_on(x, y)) || qt_repeats(w, x, y);
}

/* Do all members of two groups meet, which a pair joins? Not where there are too many of them to see. What a headline
** quotes must stand in one of those that its text quotes. */
static bool qt_agree(mz_quote_work *w, const qt_pair *p) {
  bool above = false, heads = false, parts = p->share >= MZ_T_QUOTE_PART;
  const mz_speech *q = qt_at(w, qt_at(w, p->a)->indirect ? p->b : p->a);
  for (uint32_t i = w->group[p->a]; i != QT_NONE; i = w->next[i])
    for (uint32_t k = w->group[p->b]; k != QT_NONE; k = w->next[k]) {
      const mz_speech *x = qt_at(w, i), *y = qt_at(w, k);
      if (!mz_quote_visit(w, x->doc == y->doc ? 1 + x->words : 1)) return false;
      if (!qt_may_meet(w, i, k, parts, q)) return false;
      if (!parts || !qt_above(x, y)) continue;
      above = true;
      if (!mz_quote_visit(w, (size_t)x->words + y->words)) return false;
      heads = heads || qt_heads(w, x, y);
    }
  return !above || heads;
}

static void qt_join(mz_quote_work *w, const qt_pair *p) {
  uint32_t a = w->group[p->a], b = w->group[p->b];
  if (a == b) return;
  if (w->size[a] + w->size[b] > MZ_T_GROUP) {
    w->c->bounded[MZ_BOUND_GROUPS] = true;
    return;
  }
  if (!qt_agree(w, p)) return;
  if (b < a) {
    uint32_t t = a;
    a = b;
    b = t;
  }
  uint32_t last = a;
  while (w->next[last] != QT_NONE) last = w->next[last];
  w->next[last] = b;
  w->size[a] += w->size[b];
  for (uint32_t i = b; i != QT_NONE; i = w->next[i]) w->group[i] = a;
}

static mz_status qt_member(mz_quote_work *w, mz_quote_group *g, const mz_speech *q) {
  mz_quote_member *m = mz_vec_push(&w->c->alloc, &w->c->quote_members, sizeof *m);
  if (m == NULL) return MZ_ENOMEM;
  *m =
      (mz_quote_member){.doc = q->doc, .at = q->at, .speaker = q->speaker, .indirect = q->indirect};
  g->count++;
  return MZ_OK;
}

/* Does every document have the same words between marks again and again, below its headline? Then it speaks of what they
** name; but a name takes no ال at one place that it has not at another («خطة غامضة», «الخطة الغامضة»). */
static bool qt_again(const mz_quote_work *w, uint32_t first) {
  uint32_t all = 0, docs = 0;
  for (uint32_t i = first; i != QT_NONE; i = w->next[i]) {
    const mz_speech *q = qt_at(w, i);
    bool seen = false;
    if (q->heading) continue;
    if (q->said || q->indirect || !qt_repeats(w, qt_at(w, first), q) ||
        qt_definite(w, q) != qt_definite(w, qt_at(w, first)))
      return false;
    for (uint32_t k = first; k != i; k = w->next[k])
      seen = seen || (qt_at(w, k)->doc == q->doc && !qt_at(w, k)->heading);
    docs += !seen;
    all++;
  }
  return docs > 0 && all >= QT_AGAIN * docs;
}

/* A group of short quotations that are names: mostly with a noun before them, or used without marks too, or again and
** again; but not what one of them says that somebody calls a thing, nor an adjective that all set between marks alone
** (محاكمة «تاريخية»). Two words in construct that all print alike may be
** what someone is called («صانع المعجزات»), and two that a verb of saying governs are what is said, unless they name who
** says it (قالت «الأخبار المسائية»). */
static bool qt_is_name(mz_quote_work *w, uint32_t first) {
  const mz_speech *x = qt_at(w, first);
  uint32_t named = 0, titled = 0, all = 0, reported = 0;
  bool called = x->construct, said = true, told = false, same = true, attribute = true;
  for (uint32_t i = first; i != QT_NONE; i = w->next[i]) {
    const mz_speech *q = qt_at(w, i);
    if (q->indirect) {
      reported++;
      continue;
    }
    if (!q->name) return false;
    if (x->indirect) x = q;
    all++;
    named += qt_named(w, q);
    titled += q->titled;
    called = called && qt_repeats(w, x, q);
    told = told || q->called || qt_as(w, x, q);
    same = same && qt_repeats(w, x, q);
    attribute = attribute && q->attribute;
    said = said && q->said && !mz_speaker_at(w->c, q->doc, q->tok_first);
  }
  if (named * 2 > all || (all > 0 && titled * 2 >= all)) return true;
  if ((told || (attribute && all > 0)) && same) return qt_again(w, first);
  if (reported > 0) /* nobody speaks it, and others print it without marks */
    return all == 1 && !x->phrase && x->words <= MZ_T_NAME_LONG &&
           x->speaker.end == x->speaker.first;
  bool name = x->words < MZ_T_NAME_WORDS ||
              (x->words == MZ_T_NAME_WORDS && !x->phrase && !x->related && !called && !said);
  return name || qt_again(w, first) || (!x->described && mz_unquoted_name(w, x));
}

/* Sentences that carry one quotation say the same, however little their words have in common. */
static mz_status qt_passages(mz_quote_work *w, uint32_t first) {
  mz_cmp *c = w->c;
  for (uint32_t i = first; i != QT_NONE; i = w->next[i])
    for (uint32_t k = w->next[i]; k != QT_NONE; k = w->next[k]) {
      const mz_speech *x = qt_at(w, i), *y = qt_at(w, k);
      if (x->doc > y->doc) x = qt_at(w, k), y = qt_at(w, i);
      if (x->doc == y->doc || x->name || y->name || x->indirect || y->indirect ||
          mz_quote_aligned(c, x, y))
        continue;
      mz_aligned *out = mz_vec_push(&c->alloc, &w->found, sizeof *out);
      if (out == NULL) return MZ_ENOMEM;
      *out = (mz_aligned){x->doc, x->sent_first, y->doc, y->sent_first, MZ_T_RESCUE, true};
    }
  return MZ_OK;
}

static int qt_member_order(const void *x, const void *y) {
  const mz_quote_member *a = x, *b = y;
  if (a->doc != b->doc) return a->doc < b->doc ? -1 : 1;
  return a->at.first < b->at.first ? -1 : a->at.first > b->at.first;
}

static mz_status qt_emit(mz_quote_work *w, uint32_t first) {
  mz_cmp *c = w->c;
  const mz_speech *longest = qt_at(w, first);
  bool alone = w->next[first] == QT_NONE;
  if (longest->name && alone ? longest->titled : qt_is_name(w, first)) return MZ_OK;
  mz_quote_group g = {.first = (uint32_t)c->quote_members.count};
  mz_status st = MZ_OK;
  for (uint32_t i = first; i != QT_NONE && st == MZ_OK; i = w->next[i]) {
    const mz_speech *m = qt_at(w, i);
    st = qt_member(w, &g, m);
    if (!m->indirect && (longest->indirect || m->words > longest->words)) longest = m;
  }
  if (st == MZ_OK && !longest->indirect && !longest->name) st = mz_unquoted_said(w, &g, longest);
  if (st == MZ_OK && !longest->indirect &&
      (alone || !longest->name || longest->called || longest->described))
    st = mz_unquoted_copied(w, &g, longest);
  if (st != MZ_OK) return st;
  mz_quote_member *m = (mz_quote_member *)c->quote_members.data + g.first;
  mz_sort(m, g.count, sizeof *m, qt_member_order);
  st = mz_quote_parts(w, &g);
  return st == MZ_OK ? qt_passages(w, first) : st;
}

/* }================================================================== */

static mz_status qt_run(mz_quote_work *w) {
  mz_cmp *c = w->c;
  mz_status st = MZ_OK;
  size_t n = c->speeches.count;
  if (n == 0) return MZ_OK;
  st = mz_quote_room(w, n * 3);
  if (st != MZ_OK) return st;
  w->group = w->match + w->room;
  w->next = w->group + n;
  w->size = w->next + n;
  for (uint32_t i = 0; i < n; i++) w->group[i] = i, w->next[i] = QT_NONE, w->size[i] = 1;
  st = mz_unquoted_starts(w);
  if (st == MZ_OK) st = qt_candidates(w);
  qt_pair *p = w->pairs.data;
  for (size_t i = 0; i < w->pairs.count && st == MZ_OK; i++) st = qt_score(w, &p[i]);
  if (st != MZ_OK) return st;
  mz_sort(p, w->pairs.count, sizeof *p, qt_best_order);
  for (size_t i = 0; i < w->pairs.count; i++)
    if (p[i].score >= MZ_T_QUOTE) qt_join(w, &p[i]);
  for (uint32_t i = 0; i < n && st == MZ_OK; i++)
    if (w->group[i] == i) st = qt_emit(w, i);
  return st;
}

mz_status mz_cmp_quote(mz_cmp *c) {
  mz_quote_work w = {.c = c, .visits = c->most_visits};
  mz_status st = qt_run(&w);
  if (st == MZ_OK) st = mz_aligned_add(c, &w.found);
  mz_quote_room_free(&w, c->speeches.count * 3);
  mz_unquoted_free(&w);
  mz_vec_free(&c->alloc, &w.split, sizeof(mz_quote_member));
  mz_vec_free(&c->alloc, &w.keys, sizeof(qt_key));
  mz_vec_free(&c->alloc, &w.pairs, sizeof(qt_pair));
  mz_vec_free(&c->alloc, &w.found, sizeof(mz_aligned));
  return st;
}
