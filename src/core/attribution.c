/* SPDX-License-Identifier: MIT
**
** Who the text says a figure comes from. Each sentence is read once for its reporting words: a verb with its subject
** covers what follows it, "according to" covers its own clause, a headline's "X:" covers the headline. A verb without
** a subject takes up the source named last. Names are source.c's business.
*/
#include "source.h"

/* One source and the tokens that it answers for. */
typedef struct at_scope {
  uint32_t from, to;
  mz_span who;
} at_scope;

typedef struct at_reader {
  const mz_scan *s;
  mz_vec scopes;
  mz_span last; /* the source named last */
  uint32_t last_sentence;
  uint32_t quote; /* next quotation to look at */
  const mz_quote *quotes;
  uint32_t nquotes;
} at_reader;

static bool at_add(at_reader *r, uint32_t from, uint32_t to, mz_span who) {
  at_scope *x = mz_vec_push(&r->s->d->alloc, &r->scopes, sizeof *x);
  if (x == NULL) return false;
  *x = (at_scope){from, to, who};
  return true;
}

/* The quotation that begins at token i or right before it; its last token, else `to`. */
static uint32_t at_quote_end(at_reader *r, uint32_t i, uint32_t to) {
  while (r->quote < r->nquotes && r->quotes[r->quote].tok_end <= i) r->quote++;
  for (uint32_t k = r->quote; k < r->nquotes && r->quotes[k].tok_first <= i + 3; k++)
    if (r->quotes[k].tok_first >= i && r->quotes[k].tok_end > to) return r->quotes[k].tok_end;
  return to;
}

/* بينما, فيما, في حين: the writer turns to something else. */
static uint32_t at_turn(const mz_scan *s, uint32_t from, uint32_t to) {
  static const uint8_t bynma[] = {2, 28, 25, 24, 1}, fyma[] = {20, 28, 24, 1}, hyn[] = {6, 28, 25},
                       fy[] = {20, 28};
  for (uint32_t i = from; i < to; i++) {
    mz_key k = s->words[i].key;
    if (k == mz_key_letters(bynma, 5) || (k == mz_key_letters(fyma, 4) && i > from + 2) ||
        (k == mz_key_letters(fy, 2) && i + 1 < to && s->words[i + 1].key == mz_key_letters(hyn, 3)))
      return i;
  }
  return to;
}

static bool at_comma(const mz_scan *s, uint32_t i) {
  uint32_t m = mz_mark_at(s, i);
  return m == 0x60C || m == ',' || m == 0x61B || m == ';';
}

/* The index of the first figure that does not begin before this token. */
static size_t at_figure_from(const mz_scan *s, uint32_t from) {
  const mz_figure *f = s->d->figures.data;
  size_t lo = 0, hi = s->d->figures.count;
  while (lo < hi) {
    size_t mid = lo + (hi - lo) / 2;
    if (f[mid].tok_first < from)
      lo = mid + 1;
    else
      hi = mid;
  }
  return lo;
}

/* Does [from, to) hold a figure? */
static bool at_has_figure(const mz_scan *s, uint32_t from, uint32_t to) {
  const mz_figure *f = s->d->figures.data;
  size_t k = at_figure_from(s, from);
  return k < s->d->figures.count && f[k].tok_first < to;
}

/* بحسب X: at the head of a sentence it covers what follows, else what stands before it in its clause. */
static bool at_according(at_reader *r, uint32_t i, uint32_t np_end, mz_span who,
                         const mz_sentence *sent) {
  const mz_scan *s = r->s;
  uint32_t from = i;
  if (i > sent->tok_first + 1) {
    while (from > sent->tok_first && !at_comma(s, from - 1)) from--;
    /* (22 في المائة)، وفق X: an empty clause answers for the one before it */
    while (from > sent->tok_first + 1 && !at_has_figure(s, from, i)) {
      from--;
      while (from > sent->tok_first && !at_comma(s, from - 1)) from--;
    }
    if (at_has_figure(s, from, i)) return at_add(r, from, i, who);
  }
  uint32_t to = at_turn(s, np_end, sent->tok_end);
  return at_add(r, np_end, to, who);
}

/* The first token of the reported clause behind a verb's subject: its أن, إن, colon or quotation mark. Dates of the
** saying itself stand before it. */
static uint32_t at_clause(const mz_scan *s, uint32_t i, const mz_sentence *sent) {
  for (uint32_t k = i; k < sent->tok_end && k < i + 30; k++) {
    uint32_t m = mz_mark_at(s, k);
    if (mz_is_that(s, k) || m == ':') return k;
    if (m != 0 && mz_opens(m) && m != '(') return k;
  }
  return i;
}

/* Is figure-like time right behind the verb's subject, before the clause proper: أعلنت الوزارة أمس عن. */
static uint32_t at_skip_dates(const mz_scan *s, uint32_t i, uint32_t to) {
  const mz_figure *f = s->d->figures.data;
  for (size_t k = at_figure_from(s, i); k < s->d->figures.count && f[k].tok_first < to; k++) {
    if (f[k].tok_first > i + 2) break;
    if (f[k].kind == MZ_DATE) return f[k].tok_end;
  }
  return i;
}

static bool at_verb(at_reader *r, uint32_t i, const mz_sense *verb, const mz_sentence *sent,
                    uint32_t sentence) {
  const mz_scan *s = r->s;
  uint32_t end;
  mz_span who = {0, 0};
  uint32_t np_end = i + 1;
  bool continues = (verb->flags & MZ_F_CONTINUES) != 0;
  if (mz_source_after(s, i + 1, sent->tok_end, &who, &end))
    np_end = end;
  else if (mz_source_before(s, i, sent->tok_first, &who))
    ;
  else if (continues && r->last.end > r->last.first && r->last_sentence + 6 >= sentence)
    who = r->last;
  else
    return true;
  if ((verb->flags & MZ_F_WEAK) && at_clause(s, np_end, sent) == np_end && !mz_is_that(s, np_end) &&
      mz_mark_at(s, np_end) != ':' && !mz_source_is_body(s, i + 1))
    return true; /* بين المدينتين, كشف الحساب */
  uint32_t from = at_clause(s, np_end, sent);
  if (from == np_end) from = at_skip_dates(s, np_end, sent->tok_end);
  uint32_t to = at_turn(s, from, sent->tok_end);
  uint32_t quote = at_quote_end(r, from, sent->tok_end);
  if (quote > sent->tok_end) to = quote;
  r->last = who;
  r->last_sentence = sentence;
  return at_add(r, from, to, who);
}

/* الداخلية: ضبط خمسة متهمين */
static bool at_headline(at_reader *r, const mz_sentence *sent) {
  const mz_scan *s = r->s;
  uint32_t i = sent->tok_first;
  while (i < sent->tok_end && i < sent->tok_first + 6 && mz_is_word(s, i)) i++;
  if (i == sent->tok_first || i >= sent->tok_end || mz_mark_at(s, i) != ':') return true;
  uint32_t first = sent->tok_first;
  if (mz_is(s, first, MZ_S_FUNCTION) || mz_is(s, first, MZ_S_SAY) || at_has_figure(s, first, i))
    return true;
  mz_span who = {mz_stem_start(s, first), s->d->end[i - 1]};
  return at_add(r, i + 1, sent->tok_end, who);
}

static bool at_sentence(at_reader *r, uint32_t k) {
  const mz_scan *s = r->s;
  const mz_sentence *sent = &s->sentences[k];
  bool verb_seen = false;
  if (!at_headline(r, sent)) return false;
  for (uint32_t i = sent->tok_first; i < sent->tok_end; i++) {
    uint32_t end, np_end;
    mz_span who;
    const mz_sense *x = mz_phrase_at(s, i, MZ_S_ACCORDING, &end);
    if (x != NULL) {
      if (mz_is(s, end, MZ_S_SAY)) continue; /* حسبما ذكرت: the verb speaks */
      if (x->flags & MZ_F_CONTINUES) {
        if (r->last.end > r->last.first && !at_according(r, i, end, r->last, sent))
          return false;
        continue;
      }
      if (!mz_source_after(s, end, sent->tok_end, &who, &np_end)) continue;
      if ((x->flags & MZ_F_WEAK) && !mz_source_is_body(s, end)) continue;
      if (!at_according(r, i, np_end, who, sent)) return false;
      if (!verb_seen) {
        r->last = who;
        r->last_sentence = k;
      }
      i = np_end > i ? np_end - 1 : i;
      continue;
    }
    if (mz_is_that(s, i)) continue;
    x = mz_phrase_at(s, i, MZ_S_SAY, &end);
    if (x == NULL || (s->words[i].clitics & MZ_P_AL)) continue;
    uint32_t before;
    const mz_sense *as = mz_phrase_before(s, i, MZ_S_ACCORDING, &before);
    if (as != NULL) { /* بحسب ما أعلنته الوزارة */
      if (mz_source_after(s, end, sent->tok_end, &who, &np_end) &&
          !at_according(r, before, np_end, who, sent))
        return false;
      continue;
    }
    verb_seen = true;
    if (!at_verb(r, i, x, sent, k)) return false;
  }
  return true;
}

/* The narrowest scope that holds the figure: the one that begins last. */
static void at_assign(const mz_scan *s, const mz_vec *scopes) {
  mz_figure *f = s->d->figures.data;
  const at_scope *all = scopes->data;
  size_t low = 0;
  for (size_t k = 0; k < s->d->figures.count; k++) {
    uint32_t at = f[k].tok_first;
    const at_scope *best = NULL;
    /* scopes stand in the order of their sentences and none is longer than a quotation; look at a window */
    while (low < scopes->count && all[low].to <= at && scopes->count - low > 64 &&
           all[low + 63].to <= at)
      low += 64;
    for (size_t j = low; j < scopes->count && j < low + 4096; j++) {
      if (all[j].from > at + 4096) break;
      if (all[j].from <= at && at < all[j].to && (best == NULL || all[j].from >= best->from) &&
          !(f[k].at.first >= all[j].who.first && f[k].at.end <= all[j].who.end))
        best = &all[j];
    }
    if (best != NULL) f[k].attribution = best->who;
  }
}

mz_status mz_attribute(const mz_scan *s) {
  at_reader r = {.s = s};
  mz_status st = mz_doc_quotes(s->d, &r.quotes, &r.nquotes);
  for (uint32_t k = 0; st == MZ_OK && k < s->nsent; k++)
    if (!at_sentence(&r, k)) st = MZ_ENOMEM;
  if (st == MZ_OK) at_assign(s, &r.scopes);
  mz_vec_free(&s->d->alloc, &r.scopes, sizeof(at_scope));
  return st;
}
