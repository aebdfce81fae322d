/* SPDX-License-Identifier: MIT
**
** Quotations and reported clauses; who speaks in them is asked of attribution.c, as of the figures around them.
*/
#include "speech.h"
#include "phrase.h"
#include "../attribution/clause.h"

#define SP_CLAUSE 3  /* a reported clause is longer */
#define SP_THAT 6    /* tokens between a verb of saying and its أن */
#define SP_REACH 200 /* how far before a quotation a verb may report it */
#define SP_LIST 3    /* commas of a list of names, and words of each */
#define SP_NESTED 3  /* quotations that may stand in each other */

/* Does what stands right before a quotation say that somebody speaks: a colon, أن, a verb of saying? Or أن at its head? */
static bool sp_introduced(const mz_scan *s, uint32_t first) {
  bool continues;
  return mz_is_that(s, first) ||
         (first > 1 && (mz_mark_at(s, first - 2) == ':' || mz_is_that(s, first - 2) ||
                        mz_reports(s, first - 2, &continues)));
}

/* Does the sentence report what somebody says, before a quotation? */
static bool sp_reported(const mz_side *s, uint32_t first) {
  bool continues;
  uint32_t from = s->sent[s->sentence[first]].tok_first;
  if (first - from > SP_REACH) from = first - SP_REACH;
  for (uint32_t i = from; i + 1 < first; i++)
    if (mz_is_that(&s->scan, i) || mz_reports(&s->scan, i, &continues)) return true;
  return false;
}

/* Figures between marks that nothing introduces (but أن الرعاة «ذبحوا عشرين نعجة»), a list of names, a stray mark, and what
** stands between a closing and the next opening mark. */
static bool sp_broken(const mz_side *s, const mz_quote *q) {
  const char *t = s->doc->text;
  const mz_scan *scan = &s->scan;
  uint32_t figures = 0, all = 0, commas = 0, first = q->tok_first;
  bool says = false;
  if (sp_introduced(scan, first)) return false;
  if (q->inner.end > q->inner.first && t[q->inner.first] == ' ' && t[q->inner.end - 1] == ' ')
    return true;
  for (uint32_t w = first; w < q->tok_end; w++) {
    commas += mz_is_comma(scan, w);
    if (s->form[w] == MZ_NO_TERM) continue;
    all++;
    figures += s->figure[w] != MZ_NO_FIGURE;
    says =
        says || mz_is(scan, w, MZ_S_NEGATION) || (mz_is_word(scan, w) && mz_verb_shaped(scan, w));
  }
  bool reported = sp_reported(s, first);
  if (q->unclosed && !reported) return true;
  if (commas >= SP_LIST && all <= SP_LIST * (commas + 1) && !says) return true;
  return figures * 2 > all &&
         !(reported && s->figure[first] == MZ_NO_FIGURE && !mz_is(scan, first, MZ_S_NOUN));
}

/* What nothing closes is not all that follows: it ends with the sentence. */
static void sp_close(const mz_side *s, const mz_quote *q, mz_speech *p) {
  uint32_t end = s->sent[s->sentence[q->tok_first]].tok_end;
  if (!q->unclosed || end >= q->tok_end) return;
  while (end > p->tok_first + 1 && s->form[end - 1] == MZ_NO_TERM) end--;
  p->tok_end = end;
  p->at.end = s->doc->end[end - 1];
}

static void sp_weigh(const mz_cmp *c, mz_speech *p) {
  const mz_side *side = &c->sides[p->doc];
  p->sent_first = side->sentence[p->tok_first];
  p->heading = mz_side_headline(side, p->sent_first);
  p->sent_end = side->sentence[p->tok_end - 1] + 1;
  if (side->sentence[p->tok_end - 1] == MZ_NO_SENTENCE || p->sent_end <= p->sent_first)
    p->sent_end = p->sent_first + 1;
  for (uint32_t w = p->tok_first; w < p->tok_end; w++) {
    if (side->term[w] == MZ_NO_TERM) continue;
    p->words++;
    p->weight += mz_term_weight(&c->terms, side->term[w]);
  }
}

static mz_status sp_quote(mz_cmp *c, const mz_scan *s, uint32_t doc, const mz_quote *q) {
  const mz_side *side = &c->sides[doc];
  mz_speech *p = mz_vec_push(&c->alloc, &c->speeches, sizeof *p);
  if (p == NULL) return MZ_ENOMEM;
  *p = (mz_speech){.doc = doc, .at = q->at, .tok_first = q->tok_first, .tok_end = q->tok_end};
  sp_close(side, q, p);
  sp_weigh(c, p);
  uint32_t from = side->sent[p->sent_first].tok_first;
  mz_read_phrase(s, p, from);
  return MZ_OK;
}

/* Does a verb of saying open a new report here? One that is also another word (نشر, سجل) only with
** أن behind it, one that goes on with a report (زاد, ختم) also right before a colon. */
static bool sp_opens(const mz_scan *s, uint32_t i, uint32_t to) {
  bool continues;
  if (!mz_reports(s, i, &continues)) return false;
  const mz_sense *x = mz_sense_at(s, i, MZ_S_SAY);
  if (x == NULL || (x->flags & MZ_F_WEAK) == 0) return true;
  for (uint32_t k = i + 1; k < to && k <= i + SP_THAT; k++)
    if (mz_is_that(s, k)) return true;
  return continues && mz_mark_at(s, i + 1) == ':';
}

/* The first quotation that opens behind a token. */
static uint32_t sp_next_quote(const mz_side *s, uint32_t token) {
  uint32_t low = 0, high = s->nquote;
  while (low < high) {
    uint32_t mid = low + (high - low) / 2;
    if (s->quote[mid].tok_first <= token)
      low = mid + 1;
    else
      high = mid;
  }
  return low;
}

bool mz_in_marks(const mz_side *s, uint32_t token) {
  uint32_t next = sp_next_quote(s, token);
  for (uint32_t i = next; i > 0 && i + SP_NESTED > next; i--)
    if (!s->quote[i - 1].unclosed && token < s->quote[i - 1].tok_end) return true;
  return false;
}

/* Is a token a mark that closes what none has opened: وأضاف أن …»? */
static bool sp_closes(const mz_side *s, uint32_t token) {
  uint32_t next = sp_next_quote(s, token);
  if (mz_mark_at(&s->scan, token) != 0xBB || s->doc->end[token - 1] != s->doc->first[token] ||
      (mz_glued(&s->scan, token) && mz_is_word(&s->scan, token + 1)))
    return false;
  for (uint32_t i = next; i > 0 && i + SP_NESTED > next; i--)
    if (s->quote[i - 1].tok_end >= token) return false;
  return true;
}

/* The words [first, end) of a document that nobody sets between marks. */
static mz_status sp_unmarked(mz_cmp *c, uint32_t doc, uint32_t first, uint32_t end, bool spoken) {
  const mz_side *side = &c->sides[doc];
  while (end > first && side->form[end - 1] == MZ_NO_TERM) end--;
  if (end <= first) return MZ_OK;
  mz_speech *p = mz_vec_push(&c->alloc, &c->speeches, sizeof *p);
  if (p == NULL) return MZ_ENOMEM;
  *p = (mz_speech){.doc = doc,
                   .tok_first = first,
                   .tok_end = end,
                   .at = {side->doc->first[first], side->doc->end[end - 1]},
                   .indirect = true,
                   .spoken = spoken};
  sp_weigh(c, p);
  return MZ_OK;
}

/* منها:, وهم:, كالتالي:, كما يلي: a list follows. */
static bool sp_lists(const mz_scan *s, uint32_t i) {
  static const char *const follows[] = {"يلي", "مثل"};
  const mz_sense *next = mz_sense_at(s, i, MZ_S_REL);
  return mz_is(s, i, MZ_S_PARTITIVE) || mz_has_value(s, i, MZ_S_FUNCTION, "pronoun") ||
         (next != NULL && next->num > 0) || mz_is_one_of(s, i, follows);
}

/* Does speech begin behind the colon i, without marks: وقال: إنه …? */
static bool sp_colon(const mz_side *side, const mz_scan *s, uint32_t i, uint32_t to) {
  return mz_mark_at(s, i) == ':' && i + 1 < to && mz_is_word(s, i + 1) && !mz_in_marks(side, i) &&
         !sp_lists(s, i - 1);
}

/* وقال: …، مشيرا إلى أن …: a participle with أن goes on with what somebody reports. */
static bool sp_goes_on(const mz_scan *s, uint32_t i, uint32_t to) {
  const mz_sense *x = mz_sense_at(s, i, MZ_S_SAY);
  if (x == NULL || !mz_takes(x, "beside")) return false;
  for (uint32_t k = i + 1; k < to && k <= i + SP_THAT; k++)
    if (mz_is_that(s, k)) return true;
  return false;
}

/* وقال فلان لقد كذا, نحن كذا, سوف نفعل: a sentence opens that is no part of the one around it, and no clause that tells of a
** noun (مسؤول سوف يحضر). */
static bool sp_direct(const mz_scan *s, uint32_t i) {
  static const char *const opens[] = {"لقد", "نحن"};
  if (mz_is_one_of(s, i, opens)) return true;
  if (!mz_is_spelt(s, i, "سوف") || !mz_is_word(s, i + 1)) return false;
  const mz_word *verb = mz_written_at(s, i + 1);
  return verb->letters > 3 && (verb->head == MZ_L_NOON || verb->head == MZ_L_ALEF);
}

/* Does it follow a verb of saying that ends before token i, with no more than who says it and where between? */
static bool sp_at_once(const mz_side *side, const mz_scan *s, uint32_t verb, uint32_t i) {
  if (i > verb + SP_THAT || !sp_direct(s, i) || mz_in_marks(side, i)) return false;
  for (uint32_t k = verb; k < i; k++)
    if (!mz_is_word(s, k)) return false;
  return true;
}

/* وقالوا: (…): where the bracket that opens behind colon i closes, or i. */
static uint32_t sp_bracketed(const mz_side *side, uint32_t i, uint32_t to) {
  const mz_scan *s = &side->scan;
  uint32_t end = i + 2;
  if (mz_mark_at(s, i) != ':' || end >= to || mz_mark_at(s, i + 1) != '(' || mz_in_marks(side, i))
    return i;
  while (end < to && mz_mark_at(s, end) != '(' && mz_mark_at(s, end) != ')') end++;
  return end < to && mz_mark_at(s, end) == ')' && end > i + 2 + SP_CLAUSE ? end : i;
}

/* What stands in brackets [open, close], as between marks. */
static mz_status sp_in_brackets(mz_cmp *c, const mz_scan *s, uint32_t doc, uint32_t open,
                                uint32_t close) {
  const mz_doc *d = s->d;
  const mz_quote q = {.at = {d->first[open], d->end[close]},
                      .inner = {d->end[open], d->first[close]},
                      .tok_first = open + 1,
                      .tok_end = close};
  return sp_quote(c, s, doc, &q);
}

/* أن الوزارة ستعلن نتائج …: is the verb of saying i, which stands where a reported clause has hardly begun, at token
** `first`, the verb of that clause, since it reports nothing itself? */
static bool sp_own_verb(const mz_scan *s, uint32_t first, uint32_t i, uint32_t to) {
  if (first == 0 || i >= first + SP_CLAUSE || i >= to) return false;
  for (uint32_t k = i + 1; k < to && k <= i + SP_THAT; k++)
    if (mz_is_that(s, k) || mz_mark_at(s, k) == ':' || mz_opens(mz_mark_at(s, k))) return false;
  return true;
}

/* The clauses that verbs of saying report in one sentence: قال إن …، مؤكدا أن …, and what stands behind their colon or is
** spoken behind them, to the end of the sentence, a participle, or a mark that closes it and that nothing has opened. */
static mz_status sp_clauses(mz_cmp *c, const mz_scan *s, uint32_t doc, uint32_t sent) {
  const mz_side *side = &c->sides[doc];
  const mz_sentence *at = &side->sent[sent];
  bool spoken = false;
  uint32_t first = 0, verb = 0; /* of what is said, and behind the verb that says it */
  mz_status st = MZ_OK;
  for (uint32_t i = at->tok_first; i <= at->tok_end && st == MZ_OK; i++) {
    uint32_t close = verb > 0 && first == 0 ? sp_bracketed(side, i, at->tok_end) : i;
    bool opens = i < at->tok_end && (spoken ? sp_goes_on : sp_opens)(s, i, at->tok_end) &&
                 !sp_own_verb(s, first, i, at->tok_end);
    if (i == at->tok_end || opens) {
      if (first > 0 && i >= first + SP_CLAUSE) st = sp_unmarked(c, doc, first, i, spoken);
      first = 0;
      verb = i + 1;
      spoken = false;
    } else if (close > i) {
      st = sp_in_brackets(c, s, doc, i + 1, close);
      verb = 0;
      i = close;
    } else if (verb > 0 && first == 0 && mz_is_that(s, i) && i + 1 < at->tok_end &&
               !mz_in_marks(side, i)) {
      first = i + 1;
    } else if (verb > 0 && first == 0 && sp_at_once(side, s, verb, i)) {
      first = i;
      spoken = true;
    } else if (first > 0 && i >= first + SP_CLAUSE && sp_closes(side, i)) {
      st = sp_unmarked(c, doc, first, i, true);
      first = 0;
    } else if (verb > 0 && (first == 0 || first == i) && sp_colon(side, s, i, at->tok_end)) {
      first = i + 1 + mz_is_that(s, i + 1);
      spoken = true;
    }
  }
  return st;
}

/* A headline says behind a colon what its subject says: المدرب: لن أرحل. */
static mz_status sp_headline(mz_cmp *c, const mz_scan *s, uint32_t doc, uint32_t sent) {
  const mz_side *side = &c->sides[doc];
  const mz_sentence *at = &side->sent[sent];
  uint32_t i = at->tok_first + 1;
  while (i < at->tok_end && !(mz_mark_at(s, i) == ':' && mz_is_word(s, i - 1))) i++;
  if (i + 2 >= at->tok_end || !mz_is_word(s, i + 1)) return sp_clauses(c, s, doc, sent);
  return sp_unmarked(c, doc, i + 1, at->tok_end, false);
}

static int sp_text_order(const void *x, const void *y) {
  const mz_figure *a = x, *b = y;
  if (a->tok_first != b->tok_first) return a->tok_first < b->tok_first ? -1 : 1;
  return a->tok_end > b->tok_end ? -1 : a->tok_end < b->tok_end;
}

/* Who speaks: whoever a figure would be attributed to that stood where the speech begins. Such figures without tokens
** are read among the document's own, which the reading needs. */
static mz_status sp_voices(mz_cmp *c, const mz_scan *s, uint32_t doc, size_t first) {
  const mz_side *side = &c->sides[doc];
  mz_speech *speech = c->speeches.data;
  mz_vec all = {0};
  if (first == c->speeches.count) return MZ_OK;
  mz_status st =
      mz_vec_reserve(&c->alloc, &all, sizeof(mz_figure), side->nfig + c->speeches.count - first);
  if (st != MZ_OK) return st;
  mz_figure *v = all.data;
  for (uint32_t i = 0; i < side->nfig; i++) v[all.count++] = side->fig[i];
  for (size_t i = first; i < c->speeches.count; i++) {
    uint32_t at = speech[i].tok_first;
    v[all.count++] = (mz_figure){
        .at = speech[i].at, .tok_first = at, .tok_end = at, .noun = {(uint32_t)i, (uint32_t)i}};
  }
  mz_sort(v, all.count, sizeof *v, sp_text_order);
  st = mz_attribute(s, v, all.count);
  for (size_t i = 0; i < all.count; i++)
    if (v[i].tok_end == v[i].tok_first) speech[v[i].noun.first].speaker = v[i].attribution;
  mz_vec_free(&c->alloc, &all, sizeof(mz_figure));
  return st;
}

/* The quotations and the reported clauses of a document's compared part. */
static mz_status sp_read(mz_cmp *c, uint32_t doc) {
  const mz_side *side = &c->sides[doc];
  const mz_scan *s = &side->scan;
  size_t first = c->speeches.count;
  mz_status st = MZ_OK;
  for (uint32_t i = 0; i < side->nquote && st == MZ_OK; i++) {
    const mz_quote *q = &side->quote[i];
    if (q->tok_first < q->tok_end && side->sentence[q->tok_first] != MZ_NO_SENTENCE &&
        !sp_broken(side, q))
      st = sp_quote(c, s, doc, q);
  }
  for (uint32_t i = 0; i < side->nsent && st == MZ_OK; i++)
    if (side->sent[i].tok_first < side->sent[i].tok_end &&
        side->sentence[side->sent[i].tok_first] != MZ_NO_SENTENCE)
      st = mz_side_headline(side, i) ? sp_headline(c, s, doc, i) : sp_clauses(c, s, doc, i);
  return st == MZ_OK ? sp_voices(c, s, doc, first) : st;
}

/* {==================================================================
** Everyone who is named as the source of something
** =================================================================== */

static int sp_order(const void *x, const void *y) {
  const mz_speaker *a = x, *b = y;
  if (a->doc != b->doc) return a->doc < b->doc ? -1 : 1;
  if (a->at.first != b->at.first) return a->at.first < b->at.first ? -1 : 1;
  return a->at.end < b->at.end ? -1 : a->at.end > b->at.end;
}

static mz_status sp_name(mz_cmp *c, uint32_t doc, mz_span at) {
  if (at.first == at.end) return MZ_OK;
  mz_speaker *s = mz_vec_push(&c->alloc, &c->speakers, sizeof *s);
  if (s == NULL) return MZ_ENOMEM;
  *s = (mz_speaker){doc, at};
  return MZ_OK;
}

/* Of spans that overlap, the longest. */
static mz_status sp_speakers(mz_cmp *c) {
  const mz_speech *speech = c->speeches.data;
  mz_status st = MZ_OK;
  for (size_t i = 0; i < c->speeches.count && st == MZ_OK; i++)
    st = sp_name(c, speech[i].doc, speech[i].speaker);
  for (uint32_t d = 0; d < c->ndocs; d++)
    for (uint32_t i = 0; i < c->sides[d].nfig && st == MZ_OK; i++)
      st = sp_name(c, d, c->sides[d].fig[i].attribution);
  if (st != MZ_OK) return st;
  mz_speaker *v = c->speakers.data;
  size_t kept = 0;
  mz_sort(v, c->speakers.count, sizeof *v, sp_order);
  for (size_t i = 0; i < c->speakers.count; i++) {
    if (kept > 0 && v[kept - 1].doc == v[i].doc && v[i].at.first < v[kept - 1].at.end) {
      if (v[i].at.end > v[kept - 1].at.end) v[kept - 1].at.end = v[i].at.end;
    } else {
      v[kept++] = v[i];
    }
  }
  c->speakers.count = kept;
  return MZ_OK;
}

bool mz_speaker_at(const mz_cmp *c, uint32_t doc, uint32_t token) {
  const mz_speaker *v = c->speakers.data;
  uint32_t byte = c->sides[doc].doc->first[token];
  size_t low = 0, high = c->speakers.count;
  while (low < high) { /* the first that ends behind the token's first byte */
    size_t mid = low + (high - low) / 2;
    if (v[mid].doc < doc || (v[mid].doc == doc && v[mid].at.end <= byte))
      low = mid + 1;
    else
      high = mid;
  }
  return low < c->speakers.count && v[low].doc == doc && v[low].at.first <= byte;
}

/* }================================================================== */

mz_status mz_cmp_speech(mz_cmp *c) {
  mz_status st = MZ_OK;
  for (uint32_t d = 0; d < c->ndocs && st == MZ_OK; d++) st = sp_read(c, d);
  return st == MZ_OK ? sp_speakers(c) : st;
}
