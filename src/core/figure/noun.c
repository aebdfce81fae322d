/* SPDX-License-Identifier: MIT
**
** Which word is the noun of a figure: the one behind an indefinite number, or the head of the phrase before a definite
** one (دول آسيا الوسطى الخمس). Arabic print has no markup for this, so the lexicon says what a noun is not, and form
** and agreement decide the rest.
*/
#include "quantity.h"
#include "../attribution/naming.h"

static uint8_t nn_tail2(const mz_scan *s, uint32_t i) {
  return mz_written_at(s, i)->before;
}

/* يستمتع, تستخدم, يشكلان: what begins so, or so and ends in the dual, is a verb, but for nouns that the lexicon knows (يرقان) or
** that end as no verb does (تستات). */
static bool nn_imperfect(const mz_scan *s, uint32_t i) {
  const mz_word *w = mz_written_at(s, i);
  if (w->letters < 5 || w->letters > MZ_KEY_LETTERS) return false;
  if (w->head != MZ_L_YEH && w->head != MZ_L_TEH) return false;
  bool nominal = mz_has_marbuta(s, i) || (w->tail == MZ_L_TEH && w->before == MZ_L_ALEF);
  return (mz_letter(w, 1) == MZ_L_SEEN && mz_letter(w, 2) == MZ_L_TEH && !nominal) ||
         (w->head == MZ_L_YEH && w->tail == MZ_L_NOON && nn_tail2(s, i) == MZ_L_ALEF);
}

/* Verb forms that no lexicon can list in full: يعيشون, نقلوا; but تلفزيون, as no verb keeps its ي before ون. */
static bool nn_verb_form(const mz_scan *s, uint32_t i) {
  const mz_word *w = mz_word_at(s, i);
  uint8_t before = nn_tail2(s, i);
  if (mz_is(s, i, MZ_S_NOUN)) return false; /* عضوا */
  if (nn_imperfect(s, i)) return true;
  if (w->tail == MZ_L_ALEF && before == MZ_L_WAW && w->letters > 3) return true;
  return w->letters > 4 && w->letters <= MZ_KEY_LETTERS &&
         (w->head == MZ_L_YEH || w->head == MZ_L_TEH) && w->tail == MZ_L_NOON &&
         before == MZ_L_WAW && mz_letter(w, w->letters - 3U) != MZ_L_YEH;
}

/* آثار is no أثار: a verb begins with a hamza that has no madda. */
static bool nn_with_madda(const mz_scan *s, uint32_t i) {
  uint32_t first = s->d->first[i];
  return s->d->end[i] - first > 2 && memcmp(s->d->text + first, "\xD8\xA2", 2) == 0 &&
         mz_is(s, i, MZ_S_NOUN);
}

/* أربعة أسهم: the plural behind three to ten is no verb. */
static bool nn_behind_few(const mz_scan *s, uint32_t i) {
  static const char *const plurals[] = {"أسهم", "اسهم", "ورود"};
  mz_part n;
  if (!mz_is_one_of(s, i, plurals) || !mz_same_sentence(s, i - 1, i)) return false;
  if (mz_one_number_at(s, i - 1, &n)) return mz_decimal_small(n.v, 11) > 2;
  return mz_is(s, i - 1, MZ_S_UNIT) || mz_is(s, i - 1, MZ_S_TEN);
}

bool mz_countable(const mz_scan *s, uint32_t i) {
  static const mz_sense_class not_nouns[] = {
      MZ_S_FUNCTION, MZ_S_SAY,     MZ_S_ACCORDING, MZ_S_FROM,    MZ_S_TO,        MZ_S_BETWEEN,
      MZ_S_BEFORE,   MZ_S_AFTER,   MZ_S_EACH,      MZ_S_THIS,    MZ_S_REL,       MZ_S_MONTH,
      MZ_S_HIJRI,    MZ_S_WEEKDAY, MZ_S_RELDAY,    MZ_S_ALSO,    MZ_S_PARTITIVE, MZ_S_NUMBER,
      MZ_S_UNIT,     MZ_S_SCALE,   MZ_S_TENS,      MZ_S_HUNDRED, MZ_S_TEN,       MZ_S_PER,
      MZ_S_FRACTION, MZ_S_CHANGE,  MZ_S_ERA};
  const mz_word *w = mz_word_at(s, i);
  uint32_t end;
  if (!mz_is_word(s, i) || w->letters < 2 || mz_has_al(s, i)) return false;
  if (mz_is_spelt(s, i, "عدد")) return false; /* ارتفع إلى 37 عدد المصابين */
  if (w->entry != NULL) {
    for (size_t k = 0; k < sizeof not_nouns / sizeof *not_nouns; k++) {
      const mz_sense *x = mz_phrase_at(s, i, not_nouns[k], &end);
      if (x != NULL && x->cls == MZ_S_BEFORE && strcmp(x->extra, "verb") == 0) continue; /* قارب */
      if (x != NULL && x->cls == MZ_S_FUNCTION && (nn_with_madda(s, i) || nn_behind_few(s, i)))
        continue;
      if (x != NULL && !(x->flags & MZ_F_NOUN) &&
          !((x->flags & MZ_F_WEAK) && x->cls != MZ_S_BEFORE))
        return false;
    }
  }
  return !nn_verb_form(s, i);
}

/* A word that the lexicon does not know and that begins with و: taken for "and" before a noun. */
static bool nn_unknown_waw(const mz_word *w) {
  return w->entry == NULL && w->head == MZ_L_WAW;
}

bool mz_noun_after(const mz_scan *s, uint32_t i) {
  const mz_word *w = mz_word_at(s, i);
  /* 12 بجروح, أربعة وجرح: what is known behind a clitic is a phrase of its own */
  return !nn_unknown_waw(w) && !(w->entry != NULL && (w->clitics & (MZ_P_WAW | MZ_P_PREP))) &&
         mz_countable(s, i);
}

/* A plural by the lexicon or by its ending. */
bool mz_looks_plural(const mz_scan *s, uint32_t i) {
  const mz_word *w = mz_word_at(s, i);
  uint8_t before = nn_tail2(s, i);
  const mz_sense *x = mz_sense_at(s, i, MZ_S_DURATION);
  if (x != NULL) return (x->flags & MZ_F_PLURAL) != 0;
  x = mz_sense_at(s, i, MZ_S_NOUN);
  if (x != NULL && (x->flags & MZ_F_PLURAL)) return true;
  if (x != NULL && strcmp(x->text, "singular") == 0) return false;
  if (w->tail == MZ_L_HEH && w->letters > 3 && w->letters <= MZ_KEY_LETTERS &&
      !mz_has_marbuta(s, i)) {
    /* دوله is دول and ه as long as it is not written دولة */
    uint8_t l[24];
    size_t n = mz_letters(s->d->text + s->d->first[i], s->d->end[i] - s->d->first[i], l, sizeof l);
    for (size_t skip = 0; skip <= 1 && n - skip > 3; skip++) {
      const mz_entry *e = mz_lexicon_find(s->lx, mz_key_letters(l + skip, n - skip - 1));
      for (uint32_t k = 0; e != NULL && k < e->senses; k++)
        if (s->lx->senses[e->sense + k].cls == MZ_S_NOUN &&
            (s->lx->senses[e->sense + k].flags & MZ_F_PLURAL))
          return true;
    }
  }
  if (w->letters < 5) return false;
  if (w->tail == MZ_L_TEH && before == MZ_L_ALEF) return true;               /* ات */
  return w->tail == MZ_L_NOON && (before == MZ_L_YEH || before == MZ_L_WAW); /* ين ون */
}

/* An adjective of relation with ال: التجاري, الرئاسية. */
static bool nn_nisba(const mz_scan *s, uint32_t i) {
  const mz_word *w = mz_word_at(s, i);
  const mz_sense *x = mz_sense_at(s, i, MZ_S_NOUN);
  if (w->letters < 6 || (x != NULL && x->text[0] != '\0') || mz_is(s, i, MZ_S_LABEL))
    return false; /* القضية, الولاية, الملتقى */
  return w->tail == MZ_L_YEH || (w->tail == MZ_L_HEH && nn_tail2(s, i) == MZ_L_YEH);
}

/* الودي, الجوي: too short to be told from a noun by itself. */
static bool nn_short_nisba(const mz_scan *s, uint32_t i) {
  const mz_word *w = mz_word_at(s, i);
  return w->letters == 5 && w->tail == MZ_L_YEH;
}

static bool nn_nisba_plural(const mz_scan *s, uint32_t i) {
  uint8_t l[24];
  size_t n = mz_letters(s->d->text + s->d->first[i], s->d->end[i] - s->d->first[i], l, sizeof l);
  return n > 5 && n <= sizeof l && l[n - 3] == MZ_L_YEH; /* يين يون يات */
}

static bool nn_stops(const mz_scan *s, uint32_t i) {
  uint32_t end;
  return !mz_is_word(s, i) || mz_is(s, i, MZ_S_FUNCTION) || mz_is(s, i, MZ_S_FROM) ||
         mz_is(s, i, MZ_S_TO) || mz_is(s, i, MZ_S_BETWEEN) || mz_is(s, i, MZ_S_SAY) ||
         mz_is(s, i, MZ_S_THIS) || mz_phrase_at(s, i, MZ_S_BEFORE, &end) != NULL ||
         (mz_is(s, i, MZ_S_CHANGE) && !mz_has_al(s, i));
}

/* A possessive ending makes a noun definite without ال: فوزه, دولها, نظرائهم. */
static bool nn_possessive(const mz_scan *s, uint32_t i) {
  const mz_word *w = mz_word_at(s, i);
  if (w->clitics & MZ_P_SUFFIX) return true;
  if (w->letters < 4 || mz_has_al(s, i) || mz_has_value(s, i, MZ_S_NOUN, "town"))
    return false; /* أبها */
  return mz_possessive(w->before, w->tail) > 0 && !mz_has_marbuta(s, i);
}

bool mz_possessed_plural(const mz_scan *s, uint32_t i) {
  uint8_t l[24];
  size_t n = mz_letters(s->d->text + s->d->first[i], s->d->end[i] - s->d->first[i], l, sizeof l);
  if (n < 5 || n > sizeof l || mz_has_al(s, i)) return false;
  if (l[n - 1] == MZ_L_YEH) /* مؤسسي الحركة, سائقي الحافلات */
    return (l[0] == MZ_L_MEEM || l[1] == MZ_L_ALEF) && mz_same_sentence(s, i, i + 1) &&
           mz_has_al(s, i + 1);
  if (n < 6) return false;
  size_t ending = l[n - 1] == MZ_L_HEH                                                       ? 1
                  : l[n - 2] == MZ_L_HEH && (l[n - 1] == MZ_L_ALEF || l[n - 1] == MZ_L_MEEM) ? 2
                                                                                             : 0;
  return ending > 0 && l[n - ending - 1] == MZ_L_YEH && !mz_has_marbuta(s, i);
}

static bool nn_feminine(const mz_scan *s, uint32_t i) {
  const mz_sense *x = mz_sense_at(s, i, MZ_S_NOUN);
  return mz_has_marbuta(s, i) || (x != NULL && (x->flags & MZ_F_FEMININE));
}

/* Does token j agree with the definite number or rank behind it? */
static bool nn_agrees(const mz_scan *s, uint32_t j, bool plural, bool feminine) {
  if (plural) return mz_looks_plural(s, j);
  return nn_feminine(s, j) == feminine && !nn_nisba(s, j);
}

bool mz_feminine_rank(const mz_scan *s, uint32_t i) {
  const mz_sense *rank = mz_sense_at(s, i, MZ_S_ORDINAL);
  return rank != NULL &&
         (mz_has_marbuta(s, i) || (rank->num == 1 && !(rank->flags & MZ_F_COMPOUND) &&
                                   mz_written_at(s, i)->tail == MZ_L_YEH));
}

/* المرحلتين الأولى والثانية: does a dual stand before the first of two ranks, which it shares out? */
static bool nn_shared_out(const mz_scan *s, uint32_t i) {
  const mz_word *w = mz_written_at(s, i - 1);
  return mz_is_word(s, i - 1) && mz_same_sentence(s, i - 1, i + 1) && mz_has_al(s, i - 1) &&
         w->tail == MZ_L_NOON && (w->before == MZ_L_YEH || w->before == MZ_L_ALEF) &&
         mz_is(s, i, MZ_S_ORDINAL) && mz_is(s, i + 1, MZ_S_ORDINAL) && mz_has_al(s, i + 1) &&
         mz_has_clitic(s, i + 1, MZ_P_WAW);
}

/* ملتقى الشباب الثاني, معرض «الكتاب» الثالث: what is held time and again, right before the noun at token j, is what has the
** rank, else j; but معرض اليوم الأول. */
static uint32_t nn_event(const mz_scan *s, uint32_t j, uint32_t from) {
  uint32_t k = j;
  if (mz_is(s, j, MZ_S_DURATION) || mz_is(s, j, MZ_S_LABEL) || nn_possessive(s, j) ||
      mz_stem_start(s, j) != s->d->first[j])
    return j;
  while (k > from && mz_opens(mz_mark_at(s, k - 1)) && mz_mark_at(s, k - 1) != '(') k--;
  if (k <= from || !mz_same_sentence(s, k - 1, j) || mz_has_al(s, k - 1)) return j;
  const mz_sense *x = mz_sense_at(s, k - 1, MZ_S_LABEL);
  bool event = mz_means(x, "rank") && (x->flags & MZ_F_WEAK) && !nn_feminine(s, k - 1);
  return event ? k - 1 : j;
}

uint32_t mz_head_before(const mz_scan *s, uint32_t i, uint32_t from, bool plural) {
  uint32_t fallback = UINT32_MAX, relation = UINT32_MAX;
  bool feminine = mz_feminine_rank(s, i);
  int steps = 0;
  if (!plural && i > from && nn_shared_out(s, i)) return i - 1;
  for (uint32_t j = i; j-- > from && steps < 6 && mz_same_sentence(s, j, i);) {
    uint32_t mark = mz_mark_at(s, j);
    if ((mz_opens(mark) || mz_closes(mark)) && mark != '(' && mark != ')') continue;
    if (nn_stops(s, j)) break;
    bool definite = mz_has_al(s, j) || nn_possessive(s, j);
    steps++;
    if (fallback == UINT32_MAX && definite && !nn_nisba(s, j)) fallback = j;
    if (definite && nn_nisba(s, j)) relation = j; /* العملية is a noun, whatever its form */
    /* what agrees must be definite itself, or head a definite phrase */
    if (nn_agrees(s, j, plural, feminine) && (definite || j + 1 < i)) {
      bool adjective = !plural && mz_has_al(s, j) && j > from && !nn_stops(s, j - 1) &&
                       mz_stem_start(s, j) == s->d->first[j] && mz_same_sentence(s, j - 1, i);
      if (adjective && nn_possessive(s, j - 1) && !mz_is(s, j, MZ_S_BODY))
        return j - 1; /* لقاءه الودي الأول: its adjective, but not استضافته القناة الأولى */
      if (plural && nn_nisba_plural(s, j) && j > from && mz_same_sentence(s, j - 1, i) &&
          mz_has_al(s, j - 1) && mz_looks_plural(s, j - 1))
        return j - 1; /* المتهمين الكويتيين الخمسة */
      if (adjective && feminine && mz_has_al(s, j - 1) && nn_feminine(s, j - 1))
        return j - 1; /* الرابطة المحترفة الأولى */
      if (adjective && !feminine && nn_short_nisba(s, j) && mz_has_al(s, j - 1) &&
          !nn_nisba(s, j - 1))
        return j - 1; /* اللقاء الودي الثاني */
      return plural || feminine ? j : nn_event(s, j, from);
    }
    if (mz_has_clitic(s, j, MZ_P_WAW | MZ_P_PREP)) break; /* the phrase begins here */
    if (plural && nn_possessive(s, j) && j > from && mz_looks_plural(s, j - 1) &&
        mz_same_sentence(s, j - 1, i) && !nn_stops(s, j - 1))
      return j - 1; /* سنوات إدارته الـ 13 */
    if (nn_possessive(s, j)) break;
  }
  return fallback != UINT32_MAX ? fallback : relation;
}

/* Does the noun at token j agree with واحد, واحدة or واحدا at token i? */
static bool nn_agrees_with_one(const mz_scan *s, uint32_t j, uint32_t i) {
  uint8_t one = mz_written_at(s, i)->tail, noun = mz_written_at(s, j)->tail;
  if (nn_feminine(s, j) != (one == MZ_L_HEH)) return false;
  return one != MZ_L_ALEF || noun == MZ_L_ALEF || noun == MZ_L_HAMZA;
}

/* وامتنع, ورسب: is it one of the words that have contraries and are not counted? */
static bool nn_is_contrary(const mz_scan *s, uint32_t j) {
  const mz_sense *x = mz_sense_at(s, j, MZ_S_CONTRARY);
  return x != NULL && !(x->flags & MZ_F_NOUN);
}

/* May the word before a bare واحد be a verb (حضر واحد, استقال واحد)? A known noun is none, nor a verbal noun. */
static bool nn_may_be_verb(const mz_scan *s, uint32_t j) {
  const mz_word *w = mz_word_at(s, j);
  bool bare_alef = w->head == MZ_L_ALEF && memcmp(s->d->text + s->d->first[j], "\xD8\xA7", 2) == 0;
  bool hollow = bare_alef && w->letters == 6 && mz_letter(w, 1) == MZ_L_SEEN; /* استقال */
  bool shaped = w->letters < 4 || nn_unknown_waw(w) || nn_is_contrary(s, j) ||
                w->head == MZ_L_YEH || w->head == MZ_L_TEH || bare_alef;
  return shaped && (hollow || !mz_is_masdar(s, j)) &&
         (w->classes & (MZ_UNITS | MZ_CLASS(MZ_S_NOUN) | MZ_CLASS(MZ_S_SPORT))) == 0;
}

/* … and can it be one of something? The نا of ميدانا واحدا is no ending of possession. */
static bool nn_may_be_one(const mz_scan *s, uint32_t j, uint32_t i) {
  if (mz_written_at(s, i)->tail == MZ_L_DAL && nn_may_be_verb(s, j)) return false;
  bool tanwin = mz_written_at(s, j)->tail == MZ_L_ALEF && nn_tail2(s, j) == MZ_L_NOON;
  return mz_same_sentence(s, j, i) && mz_countable(s, j) && (tanwin || !nn_possessive(s, j)) &&
         !mz_has_value(s, j, MZ_S_NOUN, "name") && !mz_has_value(s, j, MZ_S_NOUN, "town") &&
         nn_agrees_with_one(s, j, i);
}

uint32_t mz_noun_of_one(const mz_scan *s, uint32_t i, uint32_t from, uint32_t *stem) {
  if (i <= from || !nn_may_be_one(s, i - 1, i) ||
      (mz_same_sentence(s, i, i + 1) &&
       (mz_is(s, i + 1, MZ_S_FROM) || mz_is(s, i + 1, MZ_S_PARTITIVE)))) /* جدة واحدة من المدن */
    return UINT32_MAX;
  uint32_t j = i - 1;
  const mz_word *w = mz_word_at(s, j);
  bool ending = w->tail == MZ_L_HEH || w->tail == MZ_L_ALEF;
  bool relation = w->letters > 3 && (ending ? w->before : w->tail) == MZ_L_YEH;
  if (relation && j > from && w->clitics == 0 && !nn_unknown_waw(w) && nn_may_be_one(s, j - 1, i))
    j--; /* جندي أفغاني واحد */
  *stem = mz_stem_start(s, j);
  return j;
}

bool mz_alone(const mz_scan *s, uint32_t i, uint32_t end) {
  const mz_sentence *sent = &s->sentences[s->sentence[i]];
  for (uint32_t k = sent->tok_first; k < sent->tok_end && k < sent->tok_first + 8; k++)
    if ((k < i || k >= end) && mz_mark_at(s, k) == 0) return false;
  return sent->tok_end <= sent->tok_first + 8;
}

void mz_put_noun(const mz_scan *s, mz_draft *f, uint32_t i) {
  f->noun.first = mz_stem_start(s, i);
  f->noun.end = s->d->end[i];
}

bool mz_change_before(const mz_scan *s, uint32_t i) {
  for (int steps = 0; steps < 14 && mz_same_sentence(s, i - 1, i); steps++, i--) {
    uint32_t mark = mz_mark_at(s, i - 1);
    bool height = mz_has_value(s, i, MZ_S_CUE, "tall"); /* ارتفاع الموج is no rise */
    if (mz_is(s, i - 1, MZ_S_CHANGE) && !height) return true;
    if (mz_has_value(s, i - 1, MZ_S_CUE, "range")) return false; /* زيادة تتراوح من 5 إلى 10 */
    if (mark == 0x61B || mark == '.') return false;
  }
  return false;
}

void mz_balance(const mz_scan *s, mz_draft *f) {
  uint32_t before = mz_mark_at(s, f->tok_first - 1);
  bool pending = mz_opens(before) && mz_same_sentence(s, f->tok_first - 1, f->tok_first);
  bool take = false, quote = false;
  int depth = 0;
  for (uint32_t i = f->tok_first; i < f->tok_end; i++) {
    uint32_t m = mz_mark_at(s, i);
    bool round = m == ')' || m == ']' || m == 0xBB;
    if (m == '(' || m == '[' || m == 0xAB)
      depth++;
    else if (round && depth > 0)
      depth--;
    else if (mz_closes(m)) {
      if (pending)
        take = true, pending = false;
      else if (!round)
        quote = !quote;
    }
  }
  if (take) {
    f->tok_first--;
    f->at.first = s->d->first[f->tok_first];
  }
  if ((depth > 0 || quote) && mz_same_sentence(s, f->tok_first, f->tok_end) &&
      mz_closes(mz_mark_at(s, f->tok_end))) {
    f->at.end = s->d->end[f->tok_end];
    f->tok_end++;
  }
}
