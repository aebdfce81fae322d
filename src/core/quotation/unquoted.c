/* SPDX-License-Identifier: MIT
**
** What one document quotes and another prints without marks: in its own voice, in a sentence that is aligned, or word
** for word wherever it stands.
*/
#include "unquoted.h"
#include "../variant/spelling.h"

#define UQ_SENTENCES 64 /* of a long member, those that count */
#define UQ_BEFORE 4     /* tokens before a word among which another is looked for */

/* Two words of a text that follow each other, as they do where a quotation opens. */
typedef struct uq_start {
  uint64_t key;
  uint32_t doc, token;
} uq_start;

/* The stretch [from, to) of m words where those that w->match names are densest, and how many of weight it has. */
static uint32_t uq_dense(mz_quote_work *w, uint32_t n, const uint32_t *y, uint32_t m,
                         uint32_t *from, uint32_t *to) {
  uint32_t *faced = w->words + 2 * (size_t)w->room, content = 0;
  int32_t sum = 0, best = 0;
  for (uint32_t k = 0; k < m; k++) faced[k] = 0;
  for (uint32_t i = 0; i < n; i++)
    if (w->match[i] != MZ_DIFF_NONE) faced[w->match[i]] = 1;
  *from = *to = 0;
  for (uint32_t k = 0, first = 0; k < m; k++) {
    if (sum <= 0) sum = 0, first = k;
    sum += faced[k] ? 1 : -2;
    if (faced[k] && sum > best) best = sum, *from = first, *to = k + 1;
  }
  for (uint32_t k = *from; k < *to; k++)
    content += faced[k] && mz_term_weight(&w->c->terms, y[k]) > 0;
  return content;
}

/* The stretch of a sentence that says what a quotation says, in the writer's own voice. */
static mz_status uq_indirect(mz_quote_work *w, const mz_speech *q, uint32_t doc, uint32_t sent,
                             uint32_t *first, uint32_t *end) {
  const mz_side *a = &w->c->sides[q->doc], *b = &w->c->sides[doc];
  const mz_terms *t = &w->c->terms;
  uint32_t *x = w->words, *y = w->words + w->room, common;
  *first = *end = 0;
  if (!mz_quote_visit(w, q->words + b->sent[sent].tok_end - b->sent[sent].tok_first)) return MZ_OK;
  uint32_t n = mz_quote_terms(a, q->tok_first, q->tok_end, x, w->room);
  uint32_t m = mz_quote_terms(b, b->sent[sent].tok_first, b->sent[sent].tok_end, y, w->room);
  mz_status st = mz_diff_match(&w->c->alloc, &w->c->diff, x, n, y, m, w->match, &common);
  if (st != MZ_OK) return st;
  uint32_t shared = 0, all = 0, other = 0, content = 0, from = m, to = 0;
  for (uint32_t i = 0; i < m; i++) other += mz_term_weight(t, y[i]);
  for (uint32_t i = 0; i < n; i++) {
    uint32_t weight = mz_term_weight(t, x[i]);
    all += weight;
    if (w->match[i] == MZ_DIFF_NONE || weight == 0) continue;
    shared += weight;
    content++;
    if (w->match[i] < from) from = w->match[i];
    if (w->match[i] + 1 > to) to = w->match[i] + 1;
  }
  bool most = shared * 1000 >= all * MZ_T_INDIRECT, /* or a part of it, in one long enough */
      part = content >= MZ_T_INDIRECT_PART && shared * 1000 >= other * MZ_T_INDIRECT;
  if (content < MZ_T_INDIRECT_WORDS) return MZ_OK;
  if (!most && !part && uq_dense(w, n, y, m, &from, &to) < MZ_T_INDIRECT_DENSE) return MZ_OK;
  for (uint32_t i = n; i-- > 0;) /* and the particles beside it: لن تألو */
    if (w->match[i] != MZ_DIFF_NONE && w->match[i] + 1 == from) from--;
  for (uint32_t i = 0; i < n; i++)
    if (w->match[i] == to) to++;
  uint32_t k = 0;
  for (uint32_t i = b->sent[sent].tok_first; i < b->sent[sent].tok_end; i++) {
    if (b->term[i] == MZ_NO_TERM) continue;
    if (k == from) *first = i;
    if (++k == to) *end = i + 1;
  }
  return MZ_OK;
}

/* Are sentence i of one document and sentence k of another aligned? */
static bool uq_facing(const mz_cmp *c, uint32_t doc_a, uint32_t i, uint32_t doc_b, uint32_t k) {
  return doc_a < doc_b ? mz_aligned_find(c, doc_a, i, doc_b, k, k + 1)
                       : mz_aligned_find(c, doc_b, k, doc_a, i, i + 1);
}

/* Has a document a member in its sentence `sent`, or one of those that it quotes, the first `quoting`, in a sentence that
** faces sentence `said` of the quotation? */
static bool uq_there(const mz_cmp *c, const mz_quote_group *g, uint32_t quoting, const mz_speech *q,
                     uint32_t said, uint32_t doc, uint32_t sent) {
  const mz_quote_member *m = (const mz_quote_member *)c->quote_members.data + g->first;
  const mz_side *s = &c->sides[doc];
  for (uint32_t k = 0; k < g->count; k++) {
    if (m[k].doc != doc) continue;
    uint32_t from = s->sentence[mz_token_at(s->doc, m[k].at.first)];
    uint32_t to = s->sentence[mz_token_at(s->doc, m[k].at.end - 1)];
    if (from == MZ_NO_SENTENCE || to == MZ_NO_SENTENCE) return true;
    for (uint32_t i = from; i <= to && i < from + UQ_SENTENCES; i++)
      if (i == sent || (k < quoting && uq_facing(c, q->doc, said, doc, i))) return true;
  }
  return false;
}

mz_status mz_unquoted_said(mz_quote_work *w, mz_quote_group *g, const mz_speech *q) {
  mz_cmp *c = w->c;
  const mz_aligned *v = c->aligned.data;
  uint32_t quoting = g->count;
  mz_status st = MZ_OK;
  if (!mz_quote_visit(w, c->aligned.count)) return MZ_OK;
  for (size_t i = 0; i < c->aligned.count && st == MZ_OK; i++) {
    bool at_a = v[i].doc_a == q->doc && v[i].sent_a >= q->sent_first && v[i].sent_a < q->sent_end;
    bool at_b = v[i].doc_b == q->doc && v[i].sent_b >= q->sent_first && v[i].sent_b < q->sent_end;
    if (!at_a && !at_b) continue;
    uint32_t doc = at_a ? v[i].doc_b : v[i].doc_a, sent = at_a ? v[i].sent_b : v[i].sent_a;
    uint32_t first, end, said = at_a ? v[i].sent_a : v[i].sent_b;
    if (!mz_quote_visit(w, g->count)) return MZ_OK;
    if (uq_there(c, g, quoting, q, said, doc, sent)) continue;
    st = uq_indirect(w, q, doc, sent, &first, &end);
    const mz_side *s = &c->sides[doc];
    if (st != MZ_OK || end <= first) continue;
    mz_quote_member *out = mz_vec_push(&c->alloc, &c->quote_members, sizeof *out);
    if (out == NULL) return MZ_ENOMEM;
    *out = (mz_quote_member){
        .doc = doc, .at = {s->doc->first[first], s->doc->end[end - 1]}, .indirect = true};
    g->count++;
  }
  return st;
}

static int uq_start_order(const void *x, const void *y) {
  const uq_start *a = x, *b = y;
  if (a->key != b->key) return a->key < b->key ? -1 : 1;
  if (a->doc != b->doc) return a->doc < b->doc ? -1 : 1;
  return a->token < b->token ? -1 : a->token > b->token;
}

static uint64_t uq_start_key(uint32_t first, uint32_t second) {
  return (uint64_t)first << 32 | second;
}

static uint32_t uq_opening(uint64_t key) {
  return (uint32_t)(key * UINT64_C(0x9E3779B97F4A7C15) >> 32) % MZ_OPENINGS;
}

static void uq_openings(mz_quote_work *w) {
  const mz_speech *q = w->c->speeches.data;
  for (size_t i = 0; i < w->c->speeches.count; i++) {
    uint32_t words[2];
    if (q[i].indirect ||
        mz_quote_terms(&w->c->sides[q[i].doc], q[i].tok_first, q[i].tok_end, words, 2) < 2)
      continue;
    uint32_t bit = uq_opening(uq_start_key(words[0], words[1]));
    w->opens[bit / 64] |= (uint64_t)1 << bit % 64;
  }
}

static bool uq_may_open(const mz_quote_work *w, uint64_t key) {
  uint32_t bit = uq_opening(key);
  return (w->opens[bit / 64] >> bit % 64 & 1) != 0;
}

mz_status mz_unquoted_starts(mz_quote_work *w) {
  const mz_cmp *c = w->c;
  uq_openings(w);
  for (uint32_t d = 0; d < c->ndocs; d++) {
    const mz_side *s = &c->sides[d];
    uint32_t last = MZ_NO_TERM, at = 0;
    for (uint32_t i = 0; i < s->doc->ntok; i++) {
      if (s->term[i] == MZ_NO_TERM || s->sentence[i] == MZ_NO_SENTENCE) continue;
      uint64_t key = uq_start_key(last, s->term[i]);
      if (last != MZ_NO_TERM && uq_may_open(w, key)) {
        uq_start *out = mz_vec_push(&c->alloc, &w->starts, sizeof *out);
        if (out == NULL) return MZ_ENOMEM;
        *out = (uq_start){key, d, at};
      }
      last = s->term[i];
      at = i;
    }
  }
  mz_sort(w->starts.data, w->starts.count, sizeof(uq_start), uq_start_order);
  return MZ_OK;
}

/* Do the sentences around a short quotation and around token t of a document speak of the same thing: are they aligned, or
** have they so many more words in common? */
static bool uq_same_matter(mz_quote_work *w, const mz_speech *q, uint32_t doc, uint32_t t) {
  const mz_side *a = &w->c->sides[q->doc], *b = &w->c->sides[doc];
  const mz_sentence *x = &a->sent[q->sent_first], *y = &b->sent[b->sentence[t]];
  uint32_t *words = w->words + w->room, common = 0;
  if (uq_facing(w->c, q->doc, q->sent_first, doc, b->sentence[t])) return true;
  if (!mz_quote_visit(w, (size_t)(x->tok_end - x->tok_first) * (y->tok_end - y->tok_first)))
    return false;
  uint32_t n = mz_quote_terms(b, y->tok_first, y->tok_end, words, w->room);
  for (uint32_t i = x->tok_first; i < x->tok_end && common < MZ_T_PLAIN_BESIDE; i++) {
    if ((i >= q->tok_first && i < q->tok_end) || a->term[i] == MZ_NO_TERM ||
        mz_term_weight(&w->c->terms, a->term[i]) < MZ_T_QUOTE_KEY)
      continue;
    uint32_t k = 0;
    while (k < n && words[k] != a->term[i]) k++;
    common += k < n;
  }
  return common >= MZ_T_PLAIN_BESIDE;
}

/* A few words that describe something, an indefinite noun and its adjective. */
static bool uq_describes(const mz_speech *q) {
  return q->words < MZ_T_PLAIN_WORDS && q->described;
}

/* How often the words of a quotation stand in a document without marks, and where last; what describes something counts
** only where the same is spoken of. */
static uint32_t uq_plain(mz_quote_work *w, const mz_speech *q, uint32_t doc, uint32_t *first,
                         uint32_t *end) {
  const mz_side *s = &w->c->sides[doc];
  const uq_start *v = w->starts.data;
  uint32_t n = mz_quote_terms(&w->c->sides[q->doc], q->tok_first, q->tok_end, w->words, w->room);
  uint32_t count = 0;
  if (n < 2) return 0;
  uq_start at = {uq_start_key(w->words[0], w->words[1]), doc, 0};
  size_t low = 0, high = w->starts.count;
  while (low < high) {
    size_t mid = low + (high - low) / 2;
    if (uq_start_order(&v[mid], &at) < 0)
      low = mid + 1;
    else
      high = mid;
  }
  size_t most = low + MZ_T_BUCKET;
  for (; low < w->starts.count && low < most && v[low].key == at.key && v[low].doc == doc; low++) {
    uint32_t k = 0, t = v[low].token;
    if (mz_in_marks(s, t)) continue;
    if (!mz_quote_visit(w, n)) break;
    for (; t < s->doc->ntok && k < n; t++) {
      if (s->term[t] == MZ_NO_TERM) continue;
      if (s->term[t] != w->words[k]) break;
      k++;
    }
    if (k < n || (uq_describes(q) && !uq_same_matter(w, q, doc, v[low].token))) continue;
    *first = v[low].token;
    *end = t;
    count++;
  }
  return count;
}

/* The letters of a token without a ب and ال before them and a pronoun behind; 0 if they are no more than that. */
static uint32_t uq_bare(const mz_side *s, uint32_t token, bool with, uint8_t *l) {
  const mz_doc *d = s->doc;
  size_t n = mz_letters(d->text + d->first[token], d->end[token] - d->first[token], l,
                        MZ_SPELLING_LETTERS);
  uint32_t from = with, to = (uint32_t)n;
  if (n > MZ_SPELLING_LETTERS || n < 4 || (with && l[0] != MZ_L_BEH)) return 0;
  if (to > from + 3 && l[from] == MZ_L_ALEF && l[from + 1] == MZ_L_LAM) from += 2;
  if (with && to > from + 4 && l[to - 2] == MZ_L_HEH &&
      (l[to - 1] == MZ_L_MEEM || l[to - 1] == MZ_L_ALEF || l[to - 1] == MZ_L_NOON))
    to -= 2;
  else if (with && to > from + 3 && l[to - 1] == MZ_L_HEH && !mz_has_marbuta(&s->scan, token))
    to--;
  memmove(l, l + from, to - from);
  return to - from;
}

/* بأصدقائهم, «الأصدقاء»: the same word, whose last letter changes before a pronoun? */
static bool uq_one_word(const mz_side *a, uint32_t i, const mz_side *b, uint32_t k) {
  uint8_t l[MZ_SPELLING_LETTERS], m[MZ_SPELLING_LETTERS];
  uint32_t n = uq_bare(a, i, false, l);
  if (n < 3 || uq_bare(b, k, true, m) != n || memcmp(l, m, n - 1) != 0) return false;
  uint8_t x = l[n - 1], y = m[n - 1];
  return x == y || (x == MZ_L_HAMZA && (y == MZ_L_YEH || y == MZ_L_WAW)) ||
         (x == MZ_L_HEH && y == MZ_L_TEH);
}

/* The word before token i of its sentence, past marks and letters that stand alone; MZ_NO_TERM if there is none. */
static uint32_t uq_before(const mz_side *s, uint32_t i) {
  uint32_t sent = s->sentence[i];
  for (uint32_t n = 0; n < UQ_BEFORE && i > 0 && s->sentence[i - 1] == sent; n++) {
    i--;
    if (mz_is_word(&s->scan, i) && mz_written_at(&s->scan, i)->letters > 1) return i;
  }
  return MZ_NO_TERM;
}

/* Does token i of b, which stands without marks, say what one word between marks calls a thing, `before` the word before
** that: by the same verb, or a word that takes a side, behind the same one (بشبهة «الإرهاب», بشبهة الإرهاب)? */
static bool uq_calls(const mz_side *a, const mz_speech *q, uint32_t before, const mz_side *b,
                     uint32_t i) {
  uint32_t word = q->tok_first, last = uq_before(b, i);
  if (last == MZ_NO_TERM || !mz_is_word(&b->scan, i) || b->term[last] == MZ_NO_TERM ||
      b->term[last] != a->term[before])
    return false;
  if (q->side && !mz_in_marks(b, i) &&
      (mz_same_words(a, word, word + 1, b, i, i + 1) || mz_joined_heads(a, word, b, i)))
    return true;
  return last + 1 == i && mz_has_value(&a->scan, before, MZ_S_CALLS, "with") &&
         uq_one_word(a, word, b, i);
}

/* Adds the documents that call a thing in an aligned sentence what one word between marks calls it: يصفونهم بـ«الأصدقاء»,
** يصفونهم بأصدقائهم. */
static mz_status uq_called(mz_quote_work *w, mz_quote_group *g, const mz_speech *q) {
  mz_cmp *c = w->c;
  const mz_side *a = &c->sides[q->doc];
  uint32_t before = mz_is_word(&a->scan, q->tok_first) ? uq_before(a, q->tok_first) : MZ_NO_TERM;
  if (before == MZ_NO_TERM) return MZ_OK;
  for (uint32_t d = 0; d < c->ndocs; d++) {
    const mz_side *b = &c->sides[d];
    const mz_quote_member *m = (const mz_quote_member *)c->quote_members.data + g->first;
    bool there = d == q->doc;
    for (uint32_t k = 0; k < g->count; k++) there = there || m[k].doc == d;
    if (there || !mz_quote_visit(w, b->doc->ntok)) continue;
    for (uint32_t i = 1; i < b->doc->ntok && !there; i++) {
      if (b->sentence[i] == MZ_NO_SENTENCE || !uq_calls(a, q, before, b, i) ||
          !uq_facing(c, q->doc, q->sent_first, d, b->sentence[i]))
        continue;
      mz_quote_member *out = mz_vec_push(&c->alloc, &c->quote_members, sizeof *out);
      if (out == NULL) return MZ_ENOMEM;
      *out =
          (mz_quote_member){.doc = d, .at = {b->doc->first[i], b->doc->end[i]}, .indirect = true};
      g->count++;
      there = true;
    }
  }
  return MZ_OK;
}

/* The last token of copied words: the mark behind the last word, where it closes what was opened inside (لأسباب «فنية»). */
static uint32_t uq_last(const mz_side *s, uint32_t end) {
  bool closes = end < s->doc->ntok && mz_closes(mz_mark_at(&s->scan, end));
  return closes && mz_in_marks(s, end - 1) ? end : end - 1;
}

mz_status mz_unquoted_copied(mz_quote_work *w, mz_quote_group *g, const mz_speech *q) {
  mz_cmp *c = w->c;
  uint32_t first, end;
  bool few = q->words < MZ_T_PLAIN_WORDS && !uq_describes(q);
  if (q->words == 1 && q->called) return uq_called(w, g, q);
  if (q->words < 2 ||
      (few && (!(q->phrase || q->called) || uq_plain(w, q, q->doc, &first, &end) > 0)))
    return MZ_OK;
  for (uint32_t d = 0; d < c->ndocs; d++) {
    bool there = d == q->doc;
    const mz_quote_member *m = (const mz_quote_member *)c->quote_members.data + g->first;
    for (uint32_t k = 0; k < g->count; k++) there = there || m[k].doc == d;
    uint32_t count = there ? 0 : uq_plain(w, q, d, &first, &end);
    if (count == 0 || (few && count > 1)) continue;
    const mz_side *s = &c->sides[d];
    mz_speech p = {
        .doc = d, .sent_first = s->sentence[first], .sent_end = s->sentence[end - 1] + 1};
    if (few && !mz_quote_aligned(c, q, &p)) continue;
    mz_quote_member *out = mz_vec_push(&c->alloc, &c->quote_members, sizeof *out);
    if (out == NULL) return MZ_ENOMEM;
    *out = (mz_quote_member){
        .doc = d, .at = {s->doc->first[first], s->doc->end[uq_last(s, end)]}, .indirect = true};
    g->count++;
  }
  return MZ_OK;
}

bool mz_unquoted_name(mz_quote_work *w, const mz_speech *q) {
  const mz_side *s = &w->c->sides[q->doc];
  uint32_t words[8];
  uint32_t n = mz_quote_terms(s, q->tok_first, q->tok_end, words, 8);
  if (n == 0) return false;
  for (uint32_t d = 0; d < w->c->ndocs; d++) {
    const mz_side *o = &w->c->sides[d];
    uint32_t quote = 0;
    if (!mz_quote_visit(w, o->doc->ntok)) return false;
    for (uint32_t i = 0; i < o->doc->ntok; i++) {
      if (o->term[i] != words[0]) continue;
      while (quote < o->nquote && o->quote[quote].at.end <= o->doc->first[i]) quote++;
      if (quote < o->nquote && o->quote[quote].at.first <= o->doc->first[i]) continue;
      uint32_t k = 1, t = i + 1;
      for (; k < n && t < o->doc->ntok && o->term[t] == words[k]; t++) k++;
      if (k == n) return true;
    }
  }
  return false;
}

void mz_unquoted_free(mz_quote_work *w) {
  mz_vec_free(&w->c->alloc, &w->starts, sizeof(uq_start));
}
