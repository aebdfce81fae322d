/* SPDX-License-Identifier: MIT
**
** Ranks with their nouns: أول قمة, القمة الثانية, الدقيقة 25, الدورة الـ77.
*/
#include "quantity.h"

/* أكبر أهم أعلى …: a comparative between a rank and its noun (ثالث أكبر اقتصاد); without its hamza only one of three
** letters behind ا, of which the middle one is no vowel: اغلى, not اسير. */
static bool rk_elative(const mz_scan *s, uint32_t i) {
  const mz_word *w = mz_word_at(s, i);
  uint8_t l[5];
  if (!mz_is_word(s, i) || w->letters < 3 || w->letters > 4 || mz_is(s, i, MZ_S_NOUN) ||
      mz_is(s, i, MZ_S_DURATION))
    return false;
  mz_letters(s->d->text + s->d->first[i], s->d->end[i] - s->d->first[i], l, 5);
  bool hamza = memcmp(s->d->text + s->d->first[i], "\xD8\xA3", 2) == 0;
  bool plain = l[0] == MZ_L_ALEF && w->letters == 4 && l[2] != MZ_L_YEH && l[2] != MZ_L_WAW;
  return (hamza || plain) && l[2] != MZ_L_ALEF && l[1] != MZ_L_LAM && w->tail != MZ_L_HEH;
}

/* أولا ثانيا: discourse markers, adverbs of rank. */
static bool rk_adverb(const mz_scan *s, uint32_t i, const mz_number *n) {
  return mz_decimal_cmp(n->v, mz_decimal_int(10)) <= 0 && mz_written_at(s, i)->tail == MZ_L_ALEF;
}

/* التجارب, الخطوات, القادمين: a plural by the lexicon, its ending or its pattern. */
static bool rk_plural(const mz_scan *s, uint32_t i) {
  uint8_t l[8];
  const mz_word *w = mz_word_at(s, i);
  if (!mz_has_al(s, i) || mz_stem_start(s, i) != s->d->first[i] || mz_is(s, i, MZ_S_FUNCTION))
    return false;
  if (mz_looks_plural(s, i)) return true;
  if (w->letters < 7 || w->letters > 8 || w->head != MZ_L_ALEF || w->tail == MZ_L_HEH) return false;
  mz_letters(s->d->text + s->d->first[i], s->d->end[i] - s->d->first[i], l, 8);
  return l[4] == MZ_L_ALEF; /* ال + فعالل */
}

/* هذه الأسباب, تلك الشركات: of what there are several; but في أول هذه السنة. */
static bool rk_these(const mz_scan *s, uint32_t i) {
  static const char *const these[] = {"هذه", "تلك", "هؤلاء", "أولئك"};
  return mz_is_one_of(s, i, these) && mz_same_sentence(s, i - 1, i + 1) && mz_has_al(s, i + 1) &&
         !mz_is(s, i + 1, MZ_S_DURATION) && !mz_is(s, i + 1, MZ_S_FUNCTION);
}

/* حل فلان ثالثا, جاءت ثانيا: a rank after all. */
static bool rk_came(const mz_scan *s, uint32_t i) {
  static const char *const verbs[] = {"حل", "وحل", "حلت", "وحلت", "جاء", "وجاء", "جاءت", "وجاءت"};
  for (uint32_t k = i; k-- > 0 && i - k <= 6 && mz_same_sentence(s, k, i) && mz_is_word(s, k);)
    for (size_t n = 0; n < sizeof verbs / sizeof *verbs; n++)
      if (mz_is_spelt(s, k, verbs[n])) return true;
  return false;
}

/* التحقيق الأولي, in two dots, is a preliminary one; but المرة الأولي is how some papers write الأولى. */
static bool rk_preliminary(const mz_scan *s, uint32_t i) {
  uint32_t end = s->d->end[i];
  bool dotted = memcmp(s->d->text + end - 2, "\xD9\x8A", 2) == 0;
  return dotted && (!mz_same_sentence(s, i - 1, i) || !mz_has_marbuta(s, i - 1));
}

/* عاشر الفقراء: the tenth of several is also who lived with them. */
static bool rk_lived_with(const mz_number *n) {
  return mz_decimal_cmp(n->v, mz_decimal_int(10)) == 0;
}

static void rk_fill(const mz_scan *s, mz_draft *f, uint32_t tok, uint32_t end, mz_decimal v,
                    uint32_t noun, const char *rule) {
  mz_put_span(s, f, tok, end);
  f->kind = MZ_ORDINAL;
  f->value = v;
  f->has |= MZ_HAS_VALUE;
  f->rule = rule;
  if (noun != UINT32_MAX) mz_put_noun(s, f, noun);
}

#define RK_SHARED 8 /* digits that share a noun */

/* Is token i a definite noun that digits behind it rank, in the singular or not? */
static bool rk_ranked(const mz_scan *s, uint32_t i, bool several) {
  const mz_sense *x = mz_is_word(s, i) ? mz_sense_at(s, i, MZ_S_LABEL) : NULL;
  return x != NULL && !(x->flags & MZ_F_WEAK) && strcmp(x->text, "rank") == 0 && mz_has_al(s, i) &&
         ((x->flags & (MZ_F_PLURAL | MZ_F_DUAL)) != 0) == several;
}

/* الدقائق 21 و25: the plural noun before the first of some digits joined by و, of which those at i are one. */
static uint32_t rk_shared(const mz_scan *s, uint32_t i) {
  for (int steps = 0; steps < RK_SHARED; steps++) {
    if (mz_is_word(s, i - 1) && mz_same_sentence(s, i - 1, i))
      return rk_ranked(s, i - 1, true) ? i - 1 : UINT32_MAX;
    if (!mz_is_number(s, i - 2) || !mz_same_sentence(s, i - 2, i) || !mz_is_stub(s, i - 1) ||
        !mz_has_clitic(s, i - 1, MZ_P_WAW))
      return UINT32_MAX;
    i -= 2;
  }
  return UINT32_MAX;
}

/* الدقيقة 25, المركز الـ10: digits behind a definite noun that the lexicon knows to be ranked. */
static uint32_t rk_digits(const mz_scan *s, uint32_t i, uint32_t from, mz_draft *f) {
  mz_number n;
  mz_unit u;
  if (!mz_number_at(s, i, &n) || !n.plain || n.v.mant == 0 || n.v.exp < 0) return 0;
  uint32_t start = i, shared = rk_shared(s, i);
  if (mz_is_stub(s, i - 1) && mz_has_clitic(s, i - 1, MZ_P_AL)) start--;
  uint32_t open = mz_mark_at(s, start - 1);
  bool closed = mz_opens(open) && mz_closes(mz_mark_at(s, n.end));
  if (open == '(' || closed) start--; /* اللواء «15» */
  uint32_t end = n.end + closed;
  if (mz_same_sentence(s, i, end) && mz_unit_at(s, end, true, &u)) return 0;
  bool first = mz_same_sentence(s, i, n.end) && mz_is(s, n.end, MZ_S_ORDINAL) &&
               mz_has_al(s, n.end); /* الدقائق 5 الأولى */
  if (shared != UINT32_MAX && !first) {
    rk_fill(s, f, shared >= from ? shared : i, n.end, n.v, shared, "digits-rank");
    return n.end;
  }
  if (start <= from || !mz_same_sentence(s, start - 1, i) || !rk_ranked(s, start - 1, false) ||
      (mz_has_value(s, start - 2, MZ_S_FUNCTION, "this") && /* هذا الموسم 18 هدفا */
       mz_same_sentence(s, start - 2, start - 1)))
    return 0;
  rk_fill(s, f, start - 1, end, n.v, start - 1, "digits-rank");
  return end;
}

/* Does a word end in the tanwin of the accusative, as far as its letters tell? */
static bool rk_tanwin(const mz_scan *s, uint32_t i) {
  const mz_word *w = mz_written_at(s, i);
  return w->tail == MZ_L_ALEF && w->letters > 3 && w->before != MZ_L_HEH && w->before != MZ_L_NOON;
}

/* هدفا ثالثا, لاعبا أجنبيا رابعا: the noun that a rank in the accusative follows, else UINT32_MAX. */
static uint32_t rk_accusative(const mz_scan *s, uint32_t i, uint32_t from) {
  if (!rk_tanwin(s, i) || i <= from || !mz_same_sentence(s, i - 1, i) || !mz_noun_after(s, i - 1) ||
      !rk_tanwin(s, i - 1) || mz_is(s, i - 1, MZ_S_ORDINAL))
    return UINT32_MAX;
  bool relation = mz_written_at(s, i - 1)->before == MZ_L_YEH && i - 1 > from &&
                  mz_same_sentence(s, i - 2, i) && mz_noun_after(s, i - 2) && rk_tanwin(s, i - 2);
  return relation ? i - 2 : i - 1;
}

/* شوطا أول مثاليا: the noun that أول, which has no tanwin, follows where an adjective of that noun stands behind, else
** UINT32_MAX. */
static uint32_t rk_diptote(const mz_scan *s, uint32_t i, uint32_t end, uint32_t from) {
  bool first = mz_is_spelt(s, i, "أول") || mz_is_spelt(s, i, "اول");
  bool behind = first && i > from && mz_same_sentence(s, i - 1, end) && mz_is_word(s, end);
  return behind && rk_tanwin(s, end) && rk_tanwin(s, i - 1) && mz_noun_after(s, i - 1) ? i - 1
                                                                                       : UINT32_MAX;
}

/* The token behind the mark that closes the short quotation at token i, or 0. */
static uint32_t rk_quoted(const mz_scan *s, uint32_t i) {
  uint32_t mark = mz_mark_at(s, i), k = i + 1;
  if (mark == 0 || mark == '(' || !mz_opens(mark)) return 0;
  while (k < s->n && k < i + 5 && mz_is_word(s, k)) k++;
  return k > i + 1 && k < s->n && mz_closes(mz_mark_at(s, k)) ? k + 1 : 0;
}

#define RK_NAMES 3 /* words of a ruler's name before its rank */

/* الملك فيليب الخامس, البابا يوحنا بولس الثاني: where the name begins whose part the rank at i is, else UINT32_MAX. */
static uint32_t rk_ruler(const mz_scan *s, uint32_t i, uint32_t from) {
  uint32_t k = i;
  while (k > from && i - k < RK_NAMES && mz_is_word(s, k - 1) &&
         ((mz_word_at(s, k - 1)->entry == NULL && !mz_has_al(s, k - 1)) ||
          mz_has_value(s, k - 1, MZ_S_NOUN, "name")) &&
         mz_same_sentence(s, k - 1, i))
    k--;
  bool titled = k < i && k > from && mz_same_sentence(s, k - 1, i) && mz_has_al(s, k - 1) &&
                mz_has_value(s, k - 1, MZ_S_TITLE, "rank");
  return titled ? k : UINT32_MAX;
}

/* بولاية, لموسم: an indefinite noun that the lexicon knows behind a preposition. */
static bool rk_preposed(const mz_scan *s, uint32_t i) {
  return mz_word_at(s, i)->entry != NULL && !mz_has_clitic(s, i, MZ_P_WAW) && mz_countable(s, i);
}

/* أول يومين: two days, not the first of them. */
static bool rk_dual_time(const mz_scan *s, uint32_t i, uint32_t at) {
  const mz_sense *two = mz_same_sentence(s, i, at) ? mz_sense_at(s, at, MZ_S_DURATION) : NULL;
  return two != NULL && (two->flags & MZ_F_DUAL);
}

/* أول قمة, أول "قمة مناخ", ثالث أكبر اقتصاد, أول التجارب, أول هذه الأسباب: a rank before its noun. */
static uint32_t rk_before(const mz_scan *s, uint32_t i, const mz_number *n, mz_draft *f) {
  uint32_t at = n->end, noun, close = rk_quoted(s, at);
  if (close != 0 && mz_same_sentence(s, i, close - 1) && mz_noun_after(s, at + 1)) {
    rk_fill(s, f, i, close, n->v, at + 1, "rank-before");
    return close;
  }
  if (mz_written_at(s, i)->tail == MZ_L_HEH || n->end != i + 1) return 0;
  while (mz_same_sentence(s, i, at) && rk_elative(s, at) && at < n->end + 2) at++;
  if (!mz_same_sentence(s, i, at)) return 0;
  bool several = at == n->end && !rk_lived_with(n);
  bool relation = mz_written_at(s, at)->tail == MZ_L_YEH && mz_written_at(s, at)->letters > 5;
  if ((mz_noun_after(s, at) && !relation) || (several && rk_plural(s, at)))
    noun = at;
  else if (several && rk_these(s, at))
    noun = at + 1;
  else
    return 0;
  rk_fill(s, f, i, noun + 1, n->v, noun, "rank-before");
  return noun + 1;
}

/* مرة ثانية, هدف ثان, بولاية ثالثة, دول ثالثة: a rank behind its noun, with which it agrees. */
static uint32_t rk_after(const mz_scan *s, uint32_t i, uint32_t from, const mz_number *n,
                         mz_draft *f) {
  bool feminine = mz_written_at(s, i)->tail == MZ_L_HEH;
  if (mz_has_clitic(s, i, MZ_P_WAW | MZ_P_PREP) || i <= from || !mz_same_sentence(s, i - 1, i) ||
      mz_decimal_cmp(n->v, mz_decimal_int(1)) <= 0 ||
      (!mz_noun_after(s, i - 1) && !rk_preposed(s, i - 1)) || mz_is(s, i - 1, MZ_S_ORDINAL) ||
      mz_has_value(s, i - 1, MZ_S_NOUN, "name"))
    return 0;
  bool agrees = (mz_written_at(s, i - 1)->tail == MZ_L_HEH) == feminine;
  if (!agrees && !(feminine && mz_looks_plural(s, i - 1))) return 0;
  rk_fill(s, f, i - 1, n->end, n->v, i - 1, "rank-after");
  return n->end;
}

static uint32_t rk_indefinite(const mz_scan *s, uint32_t i, uint32_t from, const mz_number *n,
                              mz_draft *f) {
  uint32_t noun = rk_accusative(s, i, from), end;
  bool alone = mz_alone(s, i, n->end) && !mz_is(s, i, MZ_S_DURATION); /* ثانية is a second, too */
  if (noun == UINT32_MAX) noun = rk_diptote(s, i, n->end, from);
  if (!alone && noun != UINT32_MAX && mz_word_at(s, i)->clitics == 0) {
    rk_fill(s, f, noun, n->end, n->v, noun, "rank-after");
    return n->end;
  }
  if (!alone && rk_adverb(s, i, n)) {
    if (mz_word_at(s, i)->clitics != 0 || !rk_came(s, i)) return 0;
    alone = true;
  }
  if (alone) {
    rk_fill(s, f, i, n->end, n->v, UINT32_MAX, "rank-alone");
    return n->end;
  }
  if (rk_dual_time(s, i, n->end)) return 0;
  if ((end = rk_before(s, i, n, f)) != 0) return end;
  return rk_after(s, i, from, n, f);
}

/* التحقيق الأولي, الأشهر التسعة الأولى: a first that ranks nothing. */
static bool rk_no_first(const mz_scan *s, uint32_t i, uint32_t from, const mz_number *n) {
  if (mz_decimal_cmp(n->v, mz_decimal_int(1)) != 0) return false;
  if (rk_preliminary(s, i)) return true;
  return i == from && mz_same_sentence(s, i - 1, i) &&
         (mz_is_word(s, i - 1) || mz_is_number(s, i - 1)) && mz_word_at(s, i)->clitics == MZ_P_AL;
}

/* في التاسعة من عمره, سن السابعة */
static bool rk_age(const mz_scan *s, uint32_t i, const mz_number *n) {
  return (mz_same_sentence(s, i, n->end) && mz_age_behind(s, n->end)) ||
         (mz_has_marbuta(s, i) && mz_age_before(s, i));
}

static uint32_t rk_definite(const mz_scan *s, uint32_t i, uint32_t from, const mz_number *n,
                            mz_draft *f) {
  if (rk_no_first(s, i, from, n)) return 0;
  bool clitic = mz_has_clitic(s, i, MZ_P_WAW | MZ_P_PREP);
  uint32_t ruler = clitic ? UINT32_MAX : rk_ruler(s, i, from);
  if (ruler != UINT32_MAX) {
    mz_put_span(s, f, ruler, n->end);
    f->kind = MZ_LABEL;
    f->text_value = f->at;
    f->rule = "ruler";
    f->has |= MZ_HAS_VALUE;
    return n->end;
  }
  uint32_t head = clitic ? UINT32_MAX : mz_head_before(s, i, from, false);
  if (head == UINT32_MAX && rk_age(s, i, n)) {
    mz_put_span(s, f, i, n->end);
    f->kind = MZ_DURATION;
    f->rule = "age";
    f->has |= MZ_HAS_VALUE;
    mz_duration_text(f->timex, "Y", n->v);
    return n->end;
  }
  bool alone = head == UINT32_MAX;
  rk_fill(s, f, alone ? i : head, n->end, n->v, head, alone ? "rank-alone" : "rank-of-noun");
  return n->end;
}

uint32_t mz_read_rank(const mz_scan *s, uint32_t i, uint32_t from, mz_draft *f) {
  mz_number n;
  if (mz_is_number(s, i)) return rk_digits(s, i, from, f);
  if (!mz_ordinal_at(s, i, &n)) return 0;
  return mz_has_al(s, i) ? rk_definite(s, i, from, &n, f) : rk_indefinite(s, i, from, &n, f);
}
