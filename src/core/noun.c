/* SPDX-License-Identifier: MIT
**
** Which word is the noun of a figure: the one behind an indefinite number, or the head of the phrase before a definite
** one (دول آسيا الوسطى الخمس). Arabic print has no markup for this, so the lexicon says what a noun is not, and form
** and agreement decide the rest.
*/
#include "quantity.h"

static uint8_t nn_tail2(const mz_scan *s, uint32_t i) {
  uint8_t l[24];
  size_t n = mz_letters(s->d->text + s->d->first[i], s->d->end[i] - s->d->first[i], l, sizeof l);
  return n >= 2 && n <= sizeof l ? l[n - 2] : 0;
}

/* Verb forms that no lexicon can list in full: يعيشون, نقلوا. */
static bool nn_verb_form(const mz_scan *s, uint32_t i) {
  const mz_word *w = &s->words[i];
  uint8_t before = nn_tail2(s, i);
  if (w->tail == MZ_L_ALEF && before == MZ_L_WAW && w->letters > 3) return true;
  return w->letters > 4 && (w->head == MZ_L_YEH || w->head == MZ_L_TEH) && w->tail == MZ_L_NOON &&
         before == MZ_L_WAW;
}

bool mz_noun_after(const mz_scan *s, uint32_t i) {
  static const mz_sense_class not_nouns[] = {
      MZ_S_FUNCTION, MZ_S_SAY,     MZ_S_ACCORDING, MZ_S_FROM,    MZ_S_TO,        MZ_S_BETWEEN,
      MZ_S_BEFORE,   MZ_S_AFTER,   MZ_S_EACH,      MZ_S_THIS,    MZ_S_REL,       MZ_S_MONTH,
      MZ_S_HIJRI,    MZ_S_WEEKDAY, MZ_S_RELDAY,    MZ_S_ALSO,    MZ_S_PARTITIVE, MZ_S_NUMBER,
      MZ_S_UNIT,     MZ_S_SCALE,   MZ_S_TENS,      MZ_S_HUNDRED, MZ_S_TEN,       MZ_S_PER,
      MZ_S_FRACTION, MZ_S_CHANGE};
  const mz_word *w = &s->words[i];
  uint32_t end;
  if (!mz_is_word(s, i) || w->letters < 2 || mz_has_al(s, i)) return false;
  if (w->entry != NULL) {
    if (w->clitics & (MZ_P_WAW | MZ_P_PREP)) {
      /* و or ب taken off a known word: a noun only if nothing of the kind is known under it */
      if (w->clitics & MZ_P_WAW) return false;
    }
    for (size_t k = 0; k < sizeof not_nouns / sizeof *not_nouns; k++) {
      const mz_sense *x = mz_phrase_at(s, i, not_nouns[k], &end);
      if (x != NULL && !(x->flags & MZ_F_NOUN) &&
          !((x->flags & MZ_F_WEAK) && x->cls != MZ_S_BEFORE))
        return false;
    }
  }
  return !nn_verb_form(s, i);
}

bool mz_looks_plural(const mz_scan *s, uint32_t i) {
  const mz_word *w = &s->words[i];
  uint8_t before = nn_tail2(s, i);
  const mz_sense *x = mz_sense_at(s, i, MZ_S_DURATION);
  if (x != NULL) return (x->flags & MZ_F_PLURAL) != 0;
  if (w->tail == MZ_L_TEH && before == MZ_L_ALEF) return true;                         /* ات */
  if (w->tail == MZ_L_NOON && (before == MZ_L_YEH || before == MZ_L_WAW)) return true; /* ين ون */
  return mz_is(s, i, MZ_S_LABEL) ? false : w->tail != MZ_L_HEH;
}

/* An adjective of relation with ال: التجاري, الرئاسية. */
static bool nn_nisba(const mz_scan *s, uint32_t i) {
  const mz_word *w = &s->words[i];
  if (w->letters < 6) return false;
  return w->tail == MZ_L_YEH || (w->tail == MZ_L_HEH && nn_tail2(s, i) == MZ_L_YEH);
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
  const mz_word *w = &s->words[i];
  uint8_t before = nn_tail2(s, i);
  if (w->letters < 4 || mz_has_al(s, i)) return false;
  return w->tail == MZ_L_HEH ? true
                             : (w->tail == MZ_L_ALEF && before == MZ_L_HEH) ||
                                   (w->tail == MZ_L_MEEM && before == MZ_L_HEH) ||
                                   (w->tail == MZ_L_ALEF && before == MZ_L_NOON);
}

uint32_t mz_head_before(const mz_scan *s, uint32_t i, uint32_t from, bool plural) {
  uint32_t at = i, best = UINT32_MAX;
  bool feminine = false, wanted = false;
  const mz_sense *rank = mz_sense_at(s, i, MZ_S_ORDINAL);
  if (rank != NULL && !plural) { /* a rank agrees with its noun in gender */
    feminine = s->words[i].tail == MZ_L_HEH ||
               (s->words[i].tail == MZ_L_YEH && rank->num == 1); /* الأولى */
    wanted = true;
  }
  for (int steps = 0; steps < 6 && at > from && mz_same_sentence(s, at - 1, i); steps++) {
    uint32_t j = at - 1;
    uint32_t mark = mz_mark_at(s, j);
    if (mark != 0 && (mz_opens(mark) || mz_closes(mark)) && best != UINT32_MAX) {
      at = j; /* قمة دول "بحر قزوين" الرئاسية السادسة */
      continue;
    }
    if (mark != 0 && mz_closes(mark)) {
      at = j;
      continue;
    }
    if (nn_stops(s, j)) break;
    bool al = mz_has_al(s, j);
    if (!al && best != UINT32_MAX && mz_has_al(s, best) && !nn_nisba(s, best)) {
      /* an indefinite word before a definite one heads it, if form allows */
      bool fem = s->words[j].tail == MZ_L_HEH;
      if ((wanted && fem == feminine && (s->words[best].tail == MZ_L_HEH) != feminine) ||
          (plural && !mz_looks_plural(s, best)))
        best = j;
      break;
    }
    if (best == UINT32_MAX) {
      best = j;
    } else if (nn_nisba(s, best) || (plural && !mz_looks_plural(s, best)) ||
               (wanted && (s->words[best].tail == MZ_L_HEH) != feminine && al)) {
      best = j;
    } else
      break;
    at = j;
    if (!al && (!plural || mz_looks_plural(s, j)) && (nn_possessive(s, j) || !mz_has_al(s, i)) &&
        !nn_nisba(s, j))
      break;
    if (al && !nn_nisba(s, j) && (!plural || mz_looks_plural(s, j)) &&
        (!wanted || (s->words[j].tail == MZ_L_HEH) == feminine))
      break;
  }
  return best;
}

void mz_put_noun(const mz_scan *s, mz_figure *f, uint32_t i) {
  f->noun.first = mz_stem_start(s, i);
  f->noun.end = s->d->end[i];
}

bool mz_change_before(const mz_scan *s, uint32_t i) {
  for (int steps = 0; steps < 14 && i > 0 && mz_same_sentence(s, i - 1, i); steps++, i--) {
    uint32_t mark = mz_mark_at(s, i - 1);
    if (mz_is(s, i - 1, MZ_S_CHANGE)) return true;
    if (mark == 0x61B || mark == '.') return false;
  }
  return false;
}

void mz_balance(const mz_scan *s, mz_figure *f) {
  uint32_t first = f->tok_first, end = f->tok_end;
  for (uint32_t i = first; i < end; i++) { /* a closing half inside */
    uint32_t m = mz_mark_at(s, i);
    if (m == 0 || !mz_closes(m) || mz_opens(m)) continue;
    uint32_t k = i;
    int depth = 1;
    while (k > first) {
      uint32_t o = mz_mark_at(s, k - 1);
      if (o == '(' || o == '[' || o == 0xAB) depth--;
      k--;
      if (depth == 0) break;
    }
    if (depth > 0 && first > 0 && mz_opens(mz_mark_at(s, first - 1))) {
      f->tok_first = first - 1;
      f->at.first = s->d->first[first - 1];
      return;
    }
  }
  int quotes = 0, open = 0;
  for (uint32_t i = first; i < end; i++) {
    uint32_t m = mz_mark_at(s, i);
    if (m == '"' || m == 0x201C || m == 0x201D || m == 0x2033)
      quotes++;
    else if (m == '(' || m == 0xAB || m == '[')
      open++;
    else if (m == ')' || m == 0xBB || m == ']')
      open--;
  }
  if (quotes % 2 == 1 && first > 0 && mz_opens(mz_mark_at(s, first - 1)) &&
      mz_mark_at(s, first - 1) != '(') {
    f->tok_first = first - 1;
    f->at.first = s->d->first[first - 1];
  } else if ((quotes % 2 == 1 || open > 0) && mz_same_sentence(s, first, end) &&
             mz_closes(mz_mark_at(s, end))) {
    f->tok_end = end + 1;
    f->at.end = s->d->end[end];
  }
}
