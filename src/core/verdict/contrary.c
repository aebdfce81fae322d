/* SPDX-License-Identifier: MIT
**
** Two equal amounts are not of one measure where
**
** - what is counted is of one sort and not the same, four women, four children, or of one sex: 120 طالبا, 120 طالبة;
** - the noun or verb that governs each is of a sort, and not the same: صادرات, واردات;
** - the one is by how much something rose, the other by how much it fell;
** - the one is what an amount came to, the other by how much it changed: إلى 90 ألفا, بمقدار 90 ألفا;
** - one report says of the same verb that it will not be: لن ترسل 300.
*/
#include "contrary.h"
#include "../attribution/clause.h"
#include "contrast.h"

#define CN_REACH 16 /* tokens of a clause on each side of a figure */
#define CN_DENIED 8 /* tokens before it in which it is denied, but for أن */
#define CN_HEAD 8   /* words of what governs it, before it … */
#define CN_TAIL 3   /* … and behind it */
#define CN_SKIP 2   /* words between a figure and what leads to it: إلى نحو */
#define CN_WORD 64  /* bytes of a noun */
#define CN_GAP 4 /* words between where a change began and إلى: من 70 دولارا للبرميل إلى 72 */

typedef struct cn_clause {
  const mz_side *s;
  const mz_figure *f;
  uint32_t first, end, sentence; /* `sentence`: where it begins */
} cn_clause;

static bool cn_comma(const mz_side *s, uint32_t w) {
  const mz_doc *d = s->doc;
  return d->kind[w] == MZ_PUNCT && mz_ends_clause(d->text + d->first[w], d->end[w] - d->first[w]);
}

static cn_clause cn_read(const mz_cmp *c, const mz_fact *x) {
  const mz_side *s = &c->sides[x->doc];
  const mz_sentence *at = &s->sent[x->sentence];
  const mz_figure *f = &s->fig[x->figure];
  cn_clause k = {s, f, f->tok_first, f->tok_end, at->tok_first};
  while (k.first > at->tok_first && f->tok_first - k.first < CN_REACH && !cn_comma(s, k.first - 1))
    k.first--;
  while (k.end < at->tok_end && k.end - f->tok_end < CN_REACH && !cn_comma(s, k.end)) k.end++;
  return k;
}

/* The contrary of a sort, or of any, that token w names; of what is counted, or not. */
static const mz_sense *cn_at(const mz_side *s, uint32_t w, bool counted) {
  uint32_t end;
  const mz_sense *x = mz_phrase_at(&s->scan, w, MZ_S_CONTRARY, &end);
  return x != NULL && ((x->flags & MZ_F_NOUN) != 0) == counted ? x : NULL;
}

static bool cn_differ(const mz_sense *x, const mz_sense *y) {
  return x != NULL && y != NULL && strcmp(x->extra, y->extra) == 0 && strcmp(x->text, y->text) != 0;
}

/* What the noun says that a figure counts; nothing where it counts two sorts together: 8 نساء وأطفال. */
static const mz_sense *cn_counted(const cn_clause *k) {
  if (k->f->noun.first == k->f->noun.end) return NULL;
  uint32_t w = mz_token_at(k->s->doc, k->f->noun.first);
  bool both = w + 1 < k->end && mz_has_clitic(&k->s->scan, w + 1, MZ_P_WAW) &&
              cn_at(k->s, w + 1, true) != NULL;
  return both ? NULL : cn_at(k->s, w, true);
}

/* Are those of the one sex counted, and of the other: 120 طالبا, 120 طالبة? Without ا it may be the plural: 120 صورة, 120 صور. */
static bool cn_other_sex(const cn_clause *p, const cn_clause *q) {
  static const char he[] = "ا", she[] = "ه";
  char x[CN_WORD], y[CN_WORD];
  if (p->f->noun.first == p->f->noun.end || q->f->noun.first == q->f->noun.end) return false;
  size_t n = mz_fold(p->s->doc->text + p->f->noun.first, p->f->noun.end - p->f->noun.first, x,
                     CN_WORD),
         m = mz_fold(q->s->doc->text + q->f->noun.first, q->f->noun.end - q->f->noun.first, y,
                     CN_WORD);
  if (n != m || n > CN_WORD || n < sizeof he || memcmp(x, y, n - 2) != 0) return false;
  const char *a = x + n - 2, *b = y + n - 2;
  return (memcmp(a, he, 2) == 0 && memcmp(b, she, 2) == 0) ||
         (memcmp(a, she, 2) == 0 && memcmp(b, he, 2) == 0);
}

/* Right before a figure, but for نحو and the like: إلى, بمقدار. */
static const mz_sense *cn_leads(const cn_clause *k) {
  for (uint32_t w = k->f->tok_first, n = 0; w > k->first && n <= CN_SKIP; n++) {
    const mz_sense *x = cn_at(k->s, --w, false);
    if (x != NULL) return strcmp(x->extra, "amount") == 0 ? x : NULL;
    if (!mz_is(&k->s->scan, w, MZ_S_BEFORE)) break;
  }
  return NULL;
}

static bool cn_amount(const mz_side *s, uint32_t w) {
  return s->figure[w] != MZ_NO_FIGURE && s->fig[s->figure[w]].kind != MZ_DATE;
}

/* Where the words of a figure begin: behind the amount before it, وسجل 11 هدفا | وصنع 18. */
static uint32_t cn_own_first(const cn_clause *k) {
  uint32_t w = k->f->tok_first;
  while (w > k->first && !cn_amount(k->s, w - 1)) w--;
  return w;
}

/* … and end: where something new begins before the next amount. */
static uint32_t cn_own_end(const cn_clause *k) {
  uint32_t next = k->f->tok_end, end;
  while (next < k->end && !cn_amount(k->s, next)) next++;
  if (next == k->end) return next;
  for (uint32_t w = k->f->tok_end; w < next; w++)
    if (mz_has_clitic(&k->s->scan, w, MZ_P_WAW) || mz_turns(&k->s->scan, w, &end)) return w;
  return k->end;
}

/* Have the words of a figure in its clause a contrary of a sort, and is it this one? */
static bool cn_has(const cn_clause *k, const mz_sense *of, bool same) {
  for (uint32_t w = cn_own_first(k), end = cn_own_end(k); w < end; w++) {
    const mz_sense *x = k->s->figure[w] == MZ_NO_FIGURE ? cn_at(k->s, w, false) : NULL;
    if (x != NULL && strcmp(x->extra, of->extra) == 0 && (strcmp(x->text, of->text) == 0) == same)
      return true;
  }
  return false;
}

/* Does a preposition behind a noun or its verb leave the figure behind it theirs: صادرات كندا إلى الصين في العام الماضي 12 مليارا,
** not رفض التعليق على 12? Right before the figure only where it says how much, or where something came to or began. */
static bool cn_passes(const mz_scan *scan, uint32_t w, bool leads) {
  if (mz_is(scan, w, MZ_S_TO) || mz_is(scan, w, MZ_S_FROM)) return true;
  const mz_sense *x = mz_sense_at(scan, w, MZ_S_FUNCTION);
  if (leads) return strcmp(x->extra, "amount") == 0;
  return strcmp(x->extra, "place") == 0 || mz_has_value(scan, w, MZ_S_WHEN, "during");
}

/* Does another clause, or what happens to others, stand at token w: اعتقال in أيد اعتقال 12? */
static bool cn_parts(const mz_scan *scan, uint32_t w) {
  static const char *const others[] = {"relative", "clause", "turn", "concession"};
  for (size_t i = 0; i < sizeof others / sizeof *others; i++)
    if (mz_has_value(scan, w, MZ_S_FUNCTION, others[i])) return true;
  const mz_sense *x = mz_sense_at(scan, w, MZ_S_FUNCTION);
  return (x != NULL && strcmp(x->extra, "act") == 0) || mz_is(scan, w, MZ_S_SAY) ||
         mz_is_that(scan, w) || (mz_is_masdar(scan, w) && !mz_is(scan, w, MZ_S_CHANGE));
}

/* May the phrase of a figure go on at token w, to the left of it, or to the right? */
static bool cn_goes_on(const mz_side *s, uint32_t w, bool leads) {
  const mz_scan *scan = &s->scan;
  if (s->figure[w] != MZ_NO_FIGURE) return s->fig[s->figure[w]].kind == MZ_DATE;
  if (!mz_is_word(scan, w)) return false;
  if (cn_at(s, w, false) != NULL) return true;
  if (mz_has_value(scan, w, MZ_S_FUNCTION, "preposition")) return cn_passes(scan, w, leads);
  return !cn_parts(scan, w);
}

/* The first token of the words that govern a figure: its noun or verb, with nothing but a subject between. */
static uint32_t cn_head(const cn_clause *k) {
  const mz_scan *scan = &k->s->scan;
  uint32_t w = k->f->tok_first;
  bool leads = true;
  for (uint32_t n = 0; w > k->first && n < CN_HEAD && cn_goes_on(k->s, w - 1, leads); n++) {
    w--;
    bool by = leads && cn_at(k->s, w, false) == NULL; /* بنسبة, بنحو */
    if (mz_has_clitic(scan, w, MZ_P_PREP) && !by) break;
    if (mz_has_clitic(scan, w, MZ_P_WAW) && !mz_has_al(scan, w)) break;
    leads =
        by && (mz_is(scan, w, MZ_S_BEFORE) || mz_is(scan, w, MZ_S_TO) || mz_is(scan, w, MZ_S_FROM));
  }
  return w;
}

/* The token behind those that stand at a figure: 12 ميدالية ذهبية, 62 نائبا من المعارضة أيدوا, 12 مليارا للصادرات. */
static uint32_t cn_tail(const cn_clause *k) {
  const mz_scan *scan = &k->s->scan;
  uint32_t w = k->f->tok_end;
  for (uint32_t n = 0; w < k->end && n < CN_TAIL; n++, w++) {
    bool from = n == 0 && mz_is(scan, w, MZ_S_FROM);
    if (!from && (mz_has_value(scan, w, MZ_S_FUNCTION, "preposition") ||
                  !cn_goes_on(k->s, w, false) || mz_has_clitic(scan, w, MZ_P_WAW)))
      break;
    if (mz_has_clitic(scan, w, MZ_P_PREP)) return n == 0 ? w + 1 : w;
  }
  return w;
}

/* The contrary of its noun or verb at token w of a clause. */
static const mz_sense *cn_governor(const cn_clause *k, uint32_t w) {
  const mz_sense *x = k->s->figure[w] == MZ_NO_FIGURE ? cn_at(k->s, w, false) : NULL;
  bool other = x != NULL && (strcmp(x->extra, "amount") == 0 || strcmp(x->extra, "denial") == 0);
  return other ? NULL : x;
}

/* Is each figure governed by one of a sort, and has its clause none of what governs the other? */
static bool cn_each(const cn_clause *p, const cn_clause *q) {
  uint32_t end = cn_tail(p), from = cn_head(q), to = cn_tail(q);
  for (uint32_t w = cn_head(p); w < end; w++) {
    const mz_sense *x = cn_governor(p, w);
    if (x == NULL || cn_has(p, x, false) || cn_has(q, x, true)) continue;
    for (uint32_t i = from; i < to; i++)
      if (cn_differ(x, cn_governor(q, i))) return true;
  }
  return false;
}

/* Is it told beside what is denied at token w, a preposition before what happened: استقالته | عقب مقتل 5, تورطه | في مقتل 5? A
** noun of the kind before it is what is denied; what an أن before it reports had إلى and عن lead there: أن الغارة أدت إلى مقتل 5. */
static bool cn_beside(const cn_clause *k, uint32_t w, bool *led) {
  const mz_scan *scan = &k->s->scan;
  uint32_t i = w + 1;
  bool joined = mz_is_masdar(scan, w) && mz_has_clitic(scan, w, MZ_P_PREP);
  if (!joined && !mz_has_value(scan, w, MZ_S_FUNCTION, "preposition")) return false;
  while (i < k->f->tok_first && mz_is(scan, i, MZ_S_BEFORE)) i++;
  if (i == k->f->tok_first) return joined; /* علاقته بمقتل 5, not العثور على 5 */
  bool object = w > k->sentence && (mz_is_masdar(scan, w - 1) || mz_is_possessed(scan, w - 1));
  bool before = mz_is_masdar(scan, i) && i + 1 == k->f->tok_first;
  bool leads = mz_is(scan, w, MZ_S_TO) || mz_is_spelt(scan, w, "عن");
  *led = *led || object || (before && leads);
  return joined || (before && !leads);
}

/* Does somebody deny what a figure tells, before it in its sentence? Not where only a charge or a rumour of it is denied, which
** there is (نفى تهمة اختلاس 5 ملايين), nor where something else is said behind it: نفى وجود أزمة وقال إن المخزون 90 ألف طن, تنفي
** سقوط قتلى وإن 3 أصيبوا. */
static bool cn_denied(const cn_clause *k) {
  const mz_scan *scan = &k->s->scan;
  bool that = false, led = false;
  for (uint32_t w = k->f->tok_first, n = 0; w > k->sentence && n < CN_REACH; n++) {
    const mz_sense *x = cn_at(k->s, --w, false);
    if (x != NULL && strcmp(x->extra, "denial") == 0)
      return strcmp(x->text, "denied") == 0 && !led && (that || n < CN_DENIED);
    if (mz_is(scan, w, MZ_S_SAY) || cn_beside(k, w, &led)) return false;
    if (!mz_is_that(scan, w)) continue;
    if (mz_has_clitic(scan, w, MZ_P_WAW)) return false;
    that = true;
    led = false;
  }
  return false;
}

bool mz_denied(const mz_cmp *c, const mz_fact *x) {
  cn_clause k = cn_read(c, x);
  return cn_denied(&k);
}

/* The token before a figure, نحو and the like aside. */
static uint32_t cn_before(const cn_clause *k) {
  uint32_t w = k->f->tok_first;
  for (uint32_t n = 0; n < CN_SKIP && w > k->first + 1; n++, w--)
    if (!mz_is(&k->s->scan, w - 1, MZ_S_BEFORE)) break;
  return w > k->first ? w - 1 : w;
}

/* Stands ب before a figure, in it or before token w: بنسبة 5%, بـ20 ألفا, بنحو 20 ألفا? */
static bool cn_is_by(const cn_clause *k, uint32_t w) {
  const mz_scan *scan = &k->s->scan;
  for (; w <= k->f->tok_first; w++)
    if (mz_written_at(scan, w)->head == MZ_L_BEH &&
        (mz_is_stub(scan, w) || mz_has_clitic(scan, w, MZ_P_PREP) ||
         mz_has_value(scan, w, MZ_S_FUNCTION, "preposition")))
      return true;
  return false;
}

/* Does the clause go on to where the change that a figure begins came to: من 70 دولارا للبرميل | إلى 72? */
static bool cn_goes_to(const cn_clause *k) {
  const mz_scan *scan = &k->s->scan;
  for (uint32_t w = k->f->tok_end, n = 0; w + 1 < k->end && n <= CN_GAP; n++, w++) {
    if (k->s->figure[w] != MZ_NO_FIGURE) return false;
    if (!mz_is(scan, w, MZ_S_TO)) continue;
    for (n = 0, w++; w < k->end && n <= CN_SKIP; n++, w++)
      if (k->s->figure[w] != MZ_NO_FIGURE) return k->s->fig[k->s->figure[w]].kind == k->f->kind;
    return false;
  }
  return false;
}

static mz_role cn_role_of(const cn_clause *k) {
  const mz_scan *scan = &k->s->scan;
  if (k->f->kind == MZ_DATE || k->f->kind == MZ_ORDINAL || k->f->tok_first == k->first)
    return MZ_ROLE_NONE;
  const mz_sense *lead = cn_leads(k);
  if (lead != NULL) return strcmp(lead->text, "change") == 0 ? MZ_ROLE_BY : MZ_ROLE_TO;
  uint32_t w = cn_before(k);
  if (mz_is_spelt(scan, w, "من") && cn_goes_to(k)) return MZ_ROLE_FROM;
  bool to = k->f->tok_end < k->end && mz_is(scan, k->f->tok_end, MZ_S_TO);
  return to && cn_is_by(k, w) ? MZ_ROLE_BY : MZ_ROLE_NONE;
}

mz_role mz_role_of(const mz_cmp *c, const mz_fact *x) {
  cn_clause k = cn_read(c, x);
  return cn_role_of(&k);
}

bool mz_other_role(const mz_cmp *c, const mz_fact *x, const mz_fact *y) {
  mz_role a = mz_role_of(c, x), b = mz_role_of(c, y);
  return a != MZ_ROLE_NONE && b != MZ_ROLE_NONE && a != b;
}

/* زاد سعر البرميل 1.4 دولار: does what moves stand before a figure, with nothing but its subject and a place between? */
static bool cn_is_moved(const mz_cmp *c, const cn_clause *k) {
  const mz_scan *scan = &k->s->scan;
  mz_role role = cn_role_of(k);
  bool leads = true;
  if (role == MZ_ROLE_TO || role == MZ_ROLE_FROM) return false;
  for (uint32_t w = k->f->tok_first, n = 0; w > k->first && n < CN_HEAD; n++, leads = false) {
    uint32_t term = k->s->term[--w];
    if (term != MZ_NO_TERM && mz_term_at(&c->terms, term)->moves) return true;
    if (mz_is(scan, w, MZ_S_BEFORE)) continue;
    if (!cn_goes_on(k->s, w, leads)) return false;
  }
  return false;
}

/* Is a figure by how much something changed: behind ب, a share behind no إلى, or right behind what moves? */
static bool cn_is_change(const mz_cmp *c, const cn_clause *k) {
  const mz_scan *scan = &k->s->scan;
  uint32_t w = cn_before(k);
  if (cn_is_by(k, w) || cn_is_moved(c, k)) return true;
  return w < k->f->tok_first && (k->f->kind == MZ_PERCENT || k->f->kind == MZ_FRACTION) &&
         !mz_has_value(scan, w, MZ_S_FUNCTION, "preposition") && !mz_is(scan, w, MZ_S_TO) &&
         !mz_is(scan, w, MZ_S_FROM);
}

/* What a clause says of how something moves, ارتفاع or انخفاض; MZ_NO_TERM where it says neither, or both. */
static uint32_t cn_move(const mz_cmp *c, const cn_clause *k) {
  uint32_t move = MZ_NO_TERM;
  for (uint32_t w = k->first; w < k->end; w++) {
    uint32_t term = k->s->term[w];
    if (term == MZ_NO_TERM || !mz_term_at(&c->terms, term)->moves || term == move) continue;
    if (move != MZ_NO_TERM) return MZ_NO_TERM;
    move = term;
  }
  return move;
}

static bool cn_moved(const mz_cmp *c, const cn_clause *p, const cn_clause *q) {
  if (!cn_is_change(c, p) || !cn_is_change(c, q)) return false;
  uint32_t a = cn_move(c, p), b = cn_move(c, q);
  return a != MZ_NO_TERM && b != MZ_NO_TERM && a != b;
}

/* Is one of two figures by how much something changed, and the other where that began or came to: بـ20 ألفا إلى 120, من 20 ألفا
** إلى 120? */
static bool cn_by(const cn_clause *p, const cn_clause *q) {
  mz_role a = cn_role_of(p), b = cn_role_of(q);
  return a != MZ_ROLE_NONE && b != MZ_ROLE_NONE && (a == MZ_ROLE_BY) != (b == MZ_ROLE_BY);
}

/* Is the verb at token w negated? */
static bool cn_negated(const mz_side *s, uint32_t w) {
  return w > 0 && mz_is(&s->scan, w - 1, MZ_S_NEGATION);
}

/* Has a clause before its figure a verb of one root with token w of another document, under a negation or not? */
static bool cn_verb(const cn_clause *k, const mz_side *s, uint32_t w, bool negated) {
  for (uint32_t i = k->first; i < k->f->tok_first; i++)
    if (k->s->figure[i] == MZ_NO_FIGURE && cn_negated(k->s, i) == negated &&
        mz_one_root(s->doc, w, k->s->doc, i))
      return true;
  return false;
}

/* Has one clause a verb under لن or لم before its figure that the other has without? Nothing new begins behind it. */
static bool cn_not(const cn_clause *p, const cn_clause *q) {
  uint32_t end;
  for (uint32_t w = p->f->tok_first; w-- > p->first + 1;) {
    if (mz_has_clitic(&p->s->scan, w, MZ_P_WAW) || mz_turns(&p->s->scan, w, &end)) break;
    if (p->s->figure[w] == MZ_NO_FIGURE && cn_negated(p->s, w))
      return cn_verb(q, p->s, w, false) && !cn_verb(q, p->s, w, true);
  }
  return false;
}

/* Does a token tell of what a figure is: no particle, no other figure, nor how it moves and that the day ended so (أغلق مرتفعا)? */
static bool cn_tells(const mz_cmp *c, const cn_clause *k, uint32_t w) {
  uint32_t term = k->s->term[w];
  return term != MZ_NO_TERM && k->s->figure[w] == MZ_NO_FIGURE &&
         !mz_term_at(&c->terms, term)->function && !mz_term_at(&c->terms, term)->moves &&
         !mz_has_value(&k->s->scan, w, MZ_S_CUE, "close");
}

/* Has the one clause before its figure all that tells of what it is in the other, and how much is that? */
static uint32_t cn_told(const mz_cmp *c, const cn_clause *k, const cn_clause *of) {
  uint32_t n = 0, from = cn_own_first(k);
  for (uint32_t w = cn_own_first(of); w < of->f->tok_first; w++) {
    if (!cn_tells(c, of, w)) continue;
    uint32_t i = from;
    while (i < k->f->tok_first && k->s->term[i] != of->s->term[w]) i++;
    if (i == k->f->tok_first) return 0;
    n++;
  }
  return n;
}

bool mz_moves_against(const mz_cmp *c, const mz_fact *x, const mz_fact *y) {
  cn_clause p = cn_read(c, x), q = cn_read(c, y);
  return x->amount.of <= MZ_OF_MEASURE && cn_moved(c, &p, &q) && cn_told(c, &p, &q) > 0 &&
         cn_told(c, &q, &p) > 0;
}

bool mz_contrary(const mz_cmp *c, const mz_fact *x, const mz_fact *y) {
  cn_clause p = cn_read(c, x), q = cn_read(c, y);
  if (x->amount.of > MZ_OF_MEASURE) return false; /* ranks and spans of time are of many things */
  return cn_differ(cn_counted(&p), cn_counted(&q)) || cn_other_sex(&p, &q) || cn_each(&p, &q) ||
         cn_moved(c, &p, &q) || cn_by(&p, &q) || cn_not(&p, &q) || cn_not(&q, &p);
}
