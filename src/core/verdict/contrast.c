/* SPDX-License-Identifier: MIT
**
** Contrast. Two clauses cut from one pattern may speak of two things, and then neither amount is an error: في كلية الطب
** 1254 طالبا beside في كلية الهندسة 1354 طالبا. They do if
**
** - each has a word, on the same side of the figure, that the other lacks, or one of two opposed particles;
** - they count things of two names;
** - one counts from a day on, or says a price of another hour;
** - one says what is expected or asked for, the other what came of it;
** - another figure of theirs differs at the same place.
*/
#include "contrast.h"
#include "../variant/spelling.h"

#define CT_CLAUSE 24 /* tokens on each side of a figure */
#define CT_ROW 5     /* equal words in a row, nearest the figure, that leave no doubt */
#define CT_OWN 3 /* words before a figure that clauses cut from one pattern may have of their own */
#define CT_PATTERN 2  /* equal words of two tolls that are told in one pattern */
#define CT_LETTERS 20 /* of a word; longer ones are compared by their stem alone */
#define CT_ROOT 3  /* letters that are left of a word when what may be added to it is taken off */
#define CT_ADDED 2 /* letters more that another word of the same root may have */

/* A fact's clause: [first, end), the figure in its middle. */
typedef struct ct_clause {
  const mz_cmp *c;
  const mz_side *s;
  const mz_fact *x;
  uint32_t first, end;
} ct_clause;

static bool ct_comma(const mz_side *s, uint32_t w) {
  const mz_doc *d = s->doc;
  return d->kind[w] == MZ_PUNCT && mz_ends_clause(d->text + d->first[w], d->end[w] - d->first[w]);
}

/* A comma or the like, or أن, before which it is only said who says it. */
static bool ct_breaks(const mz_side *s, uint32_t w) {
  return ct_comma(s, w) || mz_is_that(&s->scan, w);
}

static const mz_figure *ct_figure(const ct_clause *k) {
  return &k->s->fig[k->x->figure];
}

static ct_clause ct_read(const mz_cmp *c, const mz_fact *x) {
  const mz_side *s = &c->sides[x->doc];
  const mz_sentence *at = &s->sent[x->sentence];
  ct_clause k = {c, s, x, s->fig[x->figure].tok_first, s->fig[x->figure].tok_end};
  for (uint32_t n = 0; n < CT_CLAUSE && k.first > at->tok_first; n++, k.first--)
    if (ct_breaks(s, k.first - 1)) break;
  for (uint32_t n = 0; n < CT_CLAUSE && k.end < at->tok_end; n++, k.end++)
    if (ct_breaks(s, k.end)) break;
  return k;
}

/* {==================================================================
** Words
** =================================================================== */

/* The consonants of a word, without what may be put before its root: بتأخر and متأخرا, معرضة and تعرض. How many they are. */
static size_t ct_root(const mz_doc *d, uint32_t w, uint8_t out[CT_LETTERS]) {
  uint8_t letters[CT_LETTERS];
  size_t n = mz_letters(d->text + d->first[w], d->end[w] - d->first[w], letters, CT_LETTERS);
  size_t m = 0, from = 0;
  if (n > CT_LETTERS) return 0;
  for (size_t i = 0; i < n; i++) {
    uint8_t x = letters[i];
    if (x == 0) return 0;
    if (!mz_long_vowel(x) && x != MZ_L_HEH && x != MZ_L_HAMZA) out[m++] = x;
  }
  while (m - from > CT_ROOT && (mz_clitic_letter(out[from]) || out[from] == MZ_L_MEEM ||
                                out[from] == MZ_L_TEH || out[from] == MZ_L_NOON))
    from++;
  memmove(out, out + from, m - from);
  return m - from;
}

bool mz_one_root(const mz_doc *a, uint32_t v, const mz_doc *b, uint32_t w) {
  uint8_t x[CT_LETTERS], y[CT_LETTERS];
  size_t n = ct_root(a, v, x), m = ct_root(b, w, y);
  if (n > m) return mz_one_root(b, w, a, v);
  if (n < CT_ROOT) return n == m && n == CT_ROOT - 1 && memcmp(x, y, n) == 0;
  if (m - n > CT_ADDED) return false;
  for (size_t i = 0; i <= m - n; i++)
    if (memcmp(x, y + i, n) == 0) return true;
  return false;
}

/* Does a word say what the clause is about, and is no particle? */
static bool ct_tells(const mz_cmp *c, const mz_side *s, uint32_t w) {
  const mz_sense *x = mz_sense_at(&s->scan, w, MZ_S_FUNCTION);
  return (x == NULL || x->text[0] == '\0') && mz_term_weight(&c->terms, s->term[w]) > 0;
}

/* The letters of a word without و ف ب ل ك and ال. */
static bool ct_spell(const mz_side *s, uint32_t w, mz_spelling *out) {
  if (!mz_spell(s->doc, mz_stem_start(&s->scan, w), s->doc->end[w], out)) return false;
  if (out->n > 2 && out->letters[0] == MZ_L_ALEF && out->letters[1] == MZ_L_LAM) {
    out->n = (uint8_t)(out->n - 2);
    memmove(out->letters, out->letters + 2, out->n);
  }
  return true;
}

/* Are two words that share their consonants names of two things: حسن and حسين, النيجر and نيجيريا, and words of the language with ال
** (حزب العمل, حزب العمال), which only an ending makes two forms of one? */
static bool ct_two_names(const mz_cmp *c, const mz_side *a, uint32_t v, const mz_side *b,
                         uint32_t w) {
  mz_spelling x, y;
  if (mz_term_at(&c->terms, a->term[v])->country || mz_term_at(&c->terms, b->term[w])->country)
    return true;
  if (!ct_spell(a, v, &x) || !ct_spell(b, w, &y)) return false;
  if (mz_given_name(&x) && mz_given_name(&y)) return true;
  return mz_has_al(&a->scan, v) && mz_has_al(&b->scan, w) && mz_arabic_shape(&x) &&
         mz_arabic_shape(&y) && !mz_inflected(&x, &y);
}

/* Has a clause a word of another; or one of its root, on the same side of the figure? */
static bool ct_has(const ct_clause *k, const ct_clause *of, uint32_t w) {
  const mz_side *s = of->s;
  bool behind = w >= ct_figure(of)->tok_first;
  for (uint32_t i = k->first; i < k->end; i++) {
    if (k->s->term[i] == MZ_NO_TERM || k->s->figure[i] == k->x->figure) continue;
    if (k->s->term[i] == s->term[w]) return true;
    if ((i >= ct_figure(k)->tok_first) == behind &&
        (mz_sound_alike(s->doc, w, k->s->doc, i) || mz_one_root(s->doc, w, k->s->doc, i)) &&
        !ct_two_names(k->c, s, w, k->s, i))
      return true;
  }
  return false;
}

/* Is a token a word of the clause, and neither of its figure nor any amount but a rank? Who says it is no matter. */
static bool ct_is_word(const mz_cmp *c, const ct_clause *k, uint32_t w) {
  const mz_side *s = k->s;
  const mz_span who = ct_figure(k)->attribution;
  uint32_t at = s->doc->first[w], fig = s->figure[w];
  if (s->term[w] == MZ_NO_TERM || fig == k->x->figure || (at >= who.first && at < who.end))
    return false;
  if (mz_term_at(&c->terms, s->term[w])->amount)
    return fig != MZ_NO_FIGURE && s->fig[fig].kind == MZ_ORDINAL;
  return ct_tells(c, s, w);
}

/* Does a token begin another amount, which the words behind it are about? */
static bool ct_next_amount(const ct_clause *k, uint32_t w) {
  uint32_t fig = k->s->figure[w];
  if (fig == MZ_NO_FIGURE || fig == k->x->figure) return false;
  return k->s->fig[fig].kind <= MZ_MEASURE;
}

/* Is a word only a title or a kind of place before a name that both clauses have: النائب كمال and المرشح كمال, بلدة النخيل and قرية
** النخيل? */
static bool ct_heads_shared(const mz_cmp *c, const ct_clause *k, const ct_clause *other,
                            uint32_t w) {
  const mz_scan *sc = &k->s->scan;
  return (mz_is(sc, w, MZ_S_TITLE) || mz_has_value(sc, w, MZ_S_NOUN, "named")) && w + 1 < k->end &&
         ct_is_word(c, k, w + 1) && ct_has(other, k, w + 1);
}

/* Does a preposition before a definite word or the name of a place say where or whose: إلى الصين, في حلب? */
static bool ct_governed(const mz_cmp *c, const ct_clause *k, uint32_t w) {
  const mz_scan *sc = &k->s->scan;
  return w > k->first && mz_has_value(sc, w - 1, MZ_S_FUNCTION, "preposition") &&
         (mz_has_al(sc, w) || mz_has_value(sc, w, MZ_S_NOUN, "town") ||
          mz_term_at(&c->terms, k->s->term[w])->country);
}

/* The words of a clause on one side of its figure, beside those of another clause. */
typedef struct ct_words {
  uint32_t shared; /* the other has them too */
  uint32_t own;    /* the other lacks them */
  bool
      headed; /* … and one stands right behind the figure, a preposition or a word that it has: تفجير بغداد */
} ct_words;

/* Compares a side; behind so many shared words in a row, what is farther off says nothing. */
static ct_words ct_side(const mz_cmp *c, const ct_clause *k, const ct_clause *other, bool behind) {
  const mz_figure *f = ct_figure(k);
  uint32_t n = behind ? k->end - f->tok_end : f->tok_first - k->first, row = 0;
  ct_words x = {0, 0, false};
  for (uint32_t i = 0; i < n && row < CT_ROW; i++) {
    uint32_t w = behind ? f->tok_end + i : f->tok_first - 1 - i;
    if (behind && ct_next_amount(k, w)) break;
    if (!ct_is_word(c, k, w)) continue;
    if (ct_has(other, k, w)) {
      x.shared++;
      row++;
    } else if (!ct_heads_shared(c, k, other, w)) {
      x.own++;
      x.headed = x.headed || w == f->tok_end || (!(behind && k->x->toll) && ct_governed(c, k, w)) ||
                 (w > k->first && ct_is_word(c, k, w - 1) && ct_has(other, k, w - 1));
      row = 0;
    }
  }
  return x;
}

/* Has a clause a particle of this class, and value if there is one, that the other lacks? */
static bool ct_own_particle(const ct_clause *k, mz_sense_class cls, const char *value,
                            const ct_clause *other) {
  const mz_scan *sc = &k->s->scan;
  for (uint32_t w = k->first; w < k->end; w++)
    if (k->s->figure[w] == MZ_NO_FIGURE &&
        (value == NULL ? mz_is(sc, w, cls) : mz_has_value(sc, w, cls, value)) &&
        !ct_has(other, k, w))
      return true;
  return false;
}

/* Has a clause a period told from the report, الشهر الماضي, that the other lacks? */
static bool ct_own_period(const ct_clause *k, const ct_clause *other) {
  for (uint32_t w = k->first; w < k->end; w++) {
    uint32_t fig = k->s->figure[w];
    if (fig != MZ_NO_FIGURE && k->s->term[w] != MZ_NO_TERM && k->s->fig[fig].kind == MZ_DATE &&
        k->s->fig[fig].timex[0] == '\0' && !ct_has(other, k, w))
      return true;
  }
  return false;
}

/* Has one clause one of two particles, and the other the other? */
static bool ct_each(const ct_clause *p, const ct_clause *q, mz_sense_class cls, const char *value,
                    mz_sense_class other, const char *contrary) {
  return (ct_own_particle(p, cls, value, q) && ct_own_particle(q, other, contrary, p)) ||
         (ct_own_particle(q, cls, value, p) && ct_own_particle(p, other, contrary, q));
}

/* قبل الضريبة and بعد الضريبة, أعلى and أدنى, هذا الموسم and الموسم الماضي, and 415 منذ بداية العام beside those of one day. */
static bool ct_opposed(const ct_clause *p, const ct_clause *q) {
  return ct_each(p, q, MZ_S_WHEN, "before", MZ_S_WHEN, "after") ||
         ct_each(p, q, MZ_S_FUNCTION, "degree", MZ_S_FUNCTION, "degree") ||
         ct_each(p, q, MZ_S_REL, NULL, MZ_S_REL, NULL) ||
         ct_each(p, q, MZ_S_DAYPART, "am", MZ_S_DAYPART, "night") ||
         ct_each(p, q, MZ_S_DAYPART, "noon", MZ_S_DAYPART, "night") ||
         (ct_own_period(p, q) && ct_own_period(q, p)) ||
         ct_each(p, q, MZ_S_REL, NULL, MZ_S_FUNCTION, "this");
}

/* 415 منذ بداية العام: does a clause count from a day on, and the other's sentence from none? */
static bool ct_adds_up(const ct_clause *k, const ct_clause *other) {
  const mz_sentence *at = &other->s->sent[other->x->sentence];
  ct_clause whole = *other;
  whole.first = whole.first > at->tok_first + CT_CLAUSE ? whole.first - CT_CLAUSE : at->tok_first;
  whole.end = whole.end + CT_CLAUSE < at->tok_end ? whole.end + CT_CLAUSE : at->tok_end;
  return ct_own_particle(k, MZ_S_WHEN, "since", &whole);
}

/* Does a clause tell what something was traded at? */
static bool ct_trades(const mz_cmp *c, const ct_clause *k) {
  for (uint32_t w = k->first; w < k->end && k->x->amount.of <= MZ_OF_SHARE; w++)
    if (mz_term_at(&c->terms, k->s->term[w])->market) return true;
  return false;
}

/* Does a clause name an hour or an edge of its day, or a day that is not told by its name: في بداية التعاملات, ظهرا, أول من أمس? */
static bool ct_names_hour(const ct_clause *k) {
  for (uint32_t w = k->first; w < k->end; w++) {
    uint32_t fig = k->s->figure[w];
    if (mz_is(&k->s->scan, w, MZ_S_EDGE) || mz_is(&k->s->scan, w, MZ_S_DAYPART)) return true;
    if (fig == MZ_NO_FIGURE) continue;
    const mz_figure *f = &k->s->fig[fig];
    if (f->kind == MZ_TIME || (f->kind == MZ_DATE && strncmp(f->timex, "XXXX-W", 6) != 0))
      return true;
  }
  return false;
}

/* Is one of two prices that of another hour? */
static bool ct_other_hour(const mz_cmp *c, const ct_clause *p, const ct_clause *q) {
  return ct_trades(c, p) && ct_trades(c, q) && ct_names_hour(p) != ct_names_hour(q);
}

/* Have both a word of their own, on one side of the figure? The tolls that two reports open with are told in whatever words;
** only those that have most of them in common are cut from one pattern, and behind the figure only what two words that stand
** behind a shared one name is another thing: في تفجير بغداد, في تفجير الموصل. */
static bool ct_other_words(const mz_cmp *c, const ct_clause *p, const ct_clause *q) {
  bool tolls = p->x->toll && q->x->toll;
  for (int behind = 0; behind < 2; behind++) {
    ct_words x = ct_side(c, p, q, behind != 0), y = ct_side(c, q, p, behind != 0);
    bool headed = x.headed && y.headed;
    bool few = x.own <= CT_OWN && y.own <= CT_OWN;
    bool pattern =
        behind ? headed
               : few && (!tolls || (headed && x.shared >= CT_PATTERN && y.shared >= CT_PATTERN));
    if (x.own > 0 && y.own > 0 && pattern) return true;
  }
  return false;
}

/* Does the noun that a clause counts end with ة? */
static bool ct_feminine(const ct_clause *k, uint32_t noun) {
  uint8_t x[CT_LETTERS];
  const mz_doc *d = k->s->doc;
  size_t n = mz_letters(d->text + d->first[noun], d->end[noun] - d->first[noun], x, CT_LETTERS);
  return n >= CT_ROOT && n <= CT_LETTERS && x[n - 1] == MZ_L_HEH;
}

/* Does a number take its noun in the singular, as from 11 to 99? */
static bool ct_takes_one(const mz_amount *a) {
  uint64_t tens = a->low.exp >= 2 ? 0 : a->low.exp == 1 ? a->low.mant % 10 * 10 : a->low.mant % 100;
  return tens > 10 || tens == 0;
}

/* Are two counts those of two things: شاحنة and خيمة, طالبا and طالبة, شخصا and مركبة? Whoever died, the dead are counted, and
** people have many names; one thing has its plurals. */
static bool ct_other_noun(const mz_cmp *c, const ct_clause *p, const ct_clause *q) {
  const mz_fact *x = p->x, *y = q->x;
  if (x->amount.of != MZ_OF_NUMBER || x->noun == MZ_NO_TERM || y->noun == MZ_NO_TERM ||
      (x->fate != MZ_NO_TERM && x->fate == y->fate))
    return false;
  uint32_t v = mz_token_at(p->s->doc, ct_figure(p)->noun.first),
           w = mz_token_at(q->s->doc, ct_figure(q)->noun.first);
  bool she = ct_feminine(p, v), her = ct_feminine(q, w);
  if (x->noun == y->noun || mz_one_root(p->s->doc, v, q->s->doc, w))
    return she != her && ct_takes_one(&x->amount) && ct_takes_one(&y->amount);
  const mz_term *t = mz_term_at(&c->terms, x->noun), *u = mz_term_at(&c->terms, y->noun);
  if (t->general || u->general) return !(t->general && u->general) && (t->general ? her : she);
  return !t->country && !u->country;
}

/* يرجح أن يبلغ, متوقعا: says a verb that reports also that it has not happened yet? Of the dead, whom it has for its object or of
** whom it says that they are so many, it says what is likely: رجحت الشرطة مقتل 15 شخصا. */
static bool ct_says_it_expects(const ct_clause *k, uint32_t w) {
  static const char *const be[] = {"يكون", "تكون", "يكونوا"};
  const mz_scan *s = &k->s->scan;
  const mz_sense *x = mz_sense_at(s, w, MZ_S_SAY);
  if (x == NULL || !mz_takes(x, "expect")) return false;
  if (k->x->fate == MZ_NO_TERM) return true;
  for (uint32_t i = w + 1; i < ct_figure(k)->tok_first; i++)
    if (mz_is_that(s, i)) return !mz_is_one_of(s, i + 1, be);
  return false;
}

/* Does somebody only expect, promise or ask for an amount: توقعت الأرصاد أن يصل, before a comma? */
static bool ct_expects(const ct_clause *k) {
  const mz_sentence *at = &k->s->sent[k->x->sentence];
  uint32_t w = ct_figure(k)->tok_first;
  for (uint32_t n = 0; n < CT_CLAUSE && w > at->tok_first && !ct_comma(k->s, w - 1); n++)
    if (mz_has_value(&k->s->scan, --w, MZ_S_FUNCTION, "expect") || ct_says_it_expects(k, w))
      return true;
  return false;
}

/* }================================================================== */

/* The first fact of a clause. */
static uint32_t ct_first_fact(const mz_links *l, uint32_t fact, const ct_clause *k) {
  const mz_fact *v = l->facts.data;
  while (fact > 0 && v[fact - 1].doc == k->x->doc &&
         k->s->fig[v[fact - 1].figure].tok_first >= k->first)
    fact--;
  return fact;
}

static bool ct_within(const mz_links *l, uint32_t fact, const ct_clause *k) {
  const mz_fact *v = l->facts.data;
  return fact < l->facts.count && v[fact].doc == k->x->doc &&
         k->s->fig[v[fact].figure].tok_end <= k->end;
}

/* Does another figure differ at the same place of the two clauses? */
static bool ct_other_figure(const mz_links *l, uint32_t a, const ct_clause *p, uint32_t b,
                            const ct_clause *q) {
  const mz_fact *v = l->facts.data;
  uint32_t from = ct_first_fact(l, b, q);
  for (uint32_t i = ct_first_fact(l, a, p); ct_within(l, i, p); i++)
    for (uint32_t k = from; ct_within(l, k, q); k++)
      if (i != a && k != b && mz_facing_find(l, i, k) != NULL &&
          mz_amount_relate(&v[i].amount, &v[k].amount) == MZ_REL_DIFFER)
        return true;
  return false;
}

bool mz_contrasts(const mz_cmp *c, const mz_links *l, uint32_t a, uint32_t b) {
  const mz_fact *v = l->facts.data;
  ct_clause p = ct_read(c, &v[a]), q = ct_read(c, &v[b]);
  return ct_other_words(c, &p, &q) || ct_opposed(&p, &q) || ct_adds_up(&p, &q) ||
         ct_adds_up(&q, &p) || ct_other_hour(c, &p, &q) || ct_other_noun(c, &p, &q) ||
         ct_expects(&p) != ct_expects(&q) || ct_other_figure(l, a, &p, b, &q);
}
