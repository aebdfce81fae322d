/* SPDX-License-Identifier: MIT
**
** The one walk that reads figures: at each token the readings are tried in a fixed order, the first that fits is taken
** and the walk goes on behind it. Then modifiers, and the units that elliptical numbers borrow from their neighbours.
*/
#include "counted.h"

#define FG_ADJECTIVES 2 /* between a counted noun and what modifies its number */

static const struct {
  const char *name;
  mz_modifier m;
} fg_modifiers[] = {{"about", MZ_ABOUT},       {"over", MZ_OVER},       {"under", MZ_UNDER},
                    {"at_least", MZ_AT_LEAST}, {"at_most", MZ_AT_MOST}, {"early", MZ_EARLY},
                    {"mid", MZ_MID},           {"late", MZ_LATE}};

static mz_modifier fg_modifier(const char *name) {
  for (size_t k = 0; k < sizeof fg_modifiers / sizeof *fg_modifiers; k++)
    if (strcmp(fg_modifiers[k].name, name) == 0) return fg_modifiers[k].m;
  return MZ_MOD_NONE;
}

/* {==================================================================
** Modifiers
** =================================================================== */

/* May the subject at token i of يزيد be what exceeds: طوله, عدد? Before عن, at `last`, anything may; but يزيد الضغط على
** 30 مستشفى has another على. */
static bool fg_is_measured(const mz_scan *s, uint32_t i, uint32_t last) {
  const mz_word *w = mz_written_at(s, i);
  bool possessed = w->letters > 3 && !mz_has_al(s, i) && !mz_has_marbuta(s, i) &&
                   (w->tail == MZ_L_HEH || w->before == MZ_L_HEH);
  bool adverb = last == i + 1 && !mz_has_al(s, i); /* يزيد قليلا على */
  return mz_is_spelt(s, last, "عن") || possessed || adverb || mz_is_whole(s, i);
}

/* What the verb at token i makes of an amount: under a negation the bound turns round (لم يتجاوز, ألا يقل). */
static uint8_t fg_verb(const mz_scan *s, uint32_t i, const mz_sense *x) {
  uint32_t first;
  mz_modifier m = fg_modifier(x->text);
  if (mz_phrase_before(s, i, MZ_S_NEGATION, &first) == NULL) return (uint8_t)m;
  return m == MZ_OVER ? MZ_AT_MOST : m == MZ_UNDER ? MZ_AT_LEAST : MZ_MOD_NONE;
}

/* ناهزت التبادلات التجارية 44 مليار: the verb stands before its subject, with no other figure or stop between. */
static bool fg_modifying_verb(const mz_scan *s, uint32_t start, mz_draft *f) {
  for (uint32_t i = start, steps = 0; i-- > 0 && steps < 9 && mz_same_sentence(s, i, start);
       steps++) {
    uint32_t end;
    if (!mz_is_word(s, i)) return false;
    const mz_sense *x = mz_phrase_at(s, i, MZ_S_BEFORE, &end);
    if (x != NULL && (x->flags & MZ_F_NOUN) && mz_has_clitic(s, i, MZ_P_PREP))
      return false; /* لتجاوز الأزمة */
    if (x == NULL) { /* لا يزيد طوله عن 20 مترا: the phrase is parted by its subject */
      x = mz_parted_phrase(s, i, start - 1, MZ_S_BEFORE);
      if (x != NULL && (strcmp(x->extra, "parted") != 0 || !fg_is_measured(s, i + 1, start - 1)))
        x = NULL;
    } else if (strcmp(x->extra, "verb") != 0) {
      return false;
    }
    if (x != NULL) {
      f->modifier = fg_verb(s, i, x);
      return true;
    }
    x = mz_sense_at(s, i, MZ_S_SAY);
    if (mz_is(s, i, MZ_S_TO) || mz_is(s, i, MZ_S_CHANGE) || (x != NULL && !(x->flags & MZ_F_WEAK)))
      return false;
    if (mz_has_clitic(s, i, MZ_P_WAW) && !mz_has_al(s, i)) return false;
  }
  return false;
}

/* منتصف الليلة الماضية: is the middle of a day told from the report, which is an hour? */
static bool fg_midnight(const mz_draft *f, const mz_sense *x) {
  return f->timex[0] == '\0' && strlen(f->resolved) == 10 && strcmp(x->text, "mid") == 0;
}

/* نحو, أكثر من, أوائل before the figure; تقريبا, على الأقل behind it. */
static void fg_modify(const mz_scan *s, mz_draft *f) {
  uint32_t start = f->tok_first, first, end;
  const mz_sense *x;
  if (f->modifier != MZ_MOD_NONE || f->kind == MZ_LABEL || f->kind == MZ_RATIO) return;
  while (mz_same_sentence(s, start - 1, start) &&
         (mz_opens(mz_mark_at(s, start - 1)) || mz_is_stub(s, start - 1)))
    start--;
  if (f->kind == MZ_DATE || f->kind == MZ_TIME) {
    uint32_t at = start;
    const mz_sense *unit =
        mz_same_sentence(s, at - 1, at) ? mz_sense_at(s, at - 1, MZ_S_DURATION) : NULL;
    if (unit != NULL && !(unit->flags & (MZ_F_PLURAL | MZ_F_DUAL))) at--; /* بداية عام 1436 */
    x = mz_phrase_before(s, at, MZ_S_EDGE, &first);
    if (x != NULL && f->timex[0] != 'T' && strchr(f->timex, 'W') == NULL && !fg_midnight(f, x))
      f->modifier = (uint8_t)fg_modifier(x->text);
    else if (((x = mz_phrase_before(s, start, MZ_S_BEFORE, &first)) != NULL ||
              (x = mz_phrase_before(s, at, MZ_S_BEFORE, &first)) != NULL) && /* نحو عام 900 */
             strcmp(x->text, "about") == 0)
      f->modifier = MZ_ABOUT;
    return;
  }
  if (f->kind == MZ_ORDINAL) return;
  x = mz_phrase_before(s, start, MZ_S_BEFORE, &first);
  if (x != NULL && !mz_has_clitic(s, f->tok_first, MZ_P_WAW)) {
    bool verb = strcmp(x->extra, "verb") == 0 || strcmp(x->extra, "parted") == 0;
    f->modifier = verb ? fg_verb(s, first, x) : (uint8_t)fg_modifier(x->text);
    return;
  }
  if (fg_modifying_verb(s, start, f)) return;
  end = f->tok_end;
  while (mz_closes(mz_mark_at(s, end)) && end < f->tok_end + 2) end++;
  /* 12 عاملا بنغاليا على الأقل: adjectives may stand between */
  uint32_t last = end + (f->kind == MZ_COUNT && f->noun.end == f->at.end ? FG_ADJECTIVES : 0);
  for (; mz_same_sentence(s, f->tok_first, end); end++) {
    if ((x = mz_phrase_at(s, end, MZ_S_AFTER, &first)) != NULL) {
      f->modifier = (uint8_t)fg_modifier(x->text);
      return;
    }
    if (end == last || !mz_noun_after(s, end)) return;
  }
}

/* }================================================================== */

/* {==================================================================
** Ellipsis
** =================================================================== */

/* The figures that others may borrow from, as far as the pass over all of them has come; so that a sentence of a
** hundred thousand numbers is looked through once. */
typedef struct fg_lenders {
  const mz_draft *all;
  uint32_t count;
  uint32_t money,
      noun;       /* the last figure with a currency, the last with a noun; FG_NONE: none yet */
  uint32_t month; /* the last date with a month */
  uint32_t heat;  /* the last temperature */
  uint32_t ahead; /* no money before this one, from the figure at hand on */
} fg_lenders;

#define FG_NONE UINT32_MAX

static uint32_t fg_sentence(const mz_scan *s, const mz_draft *f) {
  return s->sentence[f->tok_first];
}

/* The year and month of a date's last end, XXXX-05 or 2014-05, in `month`; "" where it names none. */
static void fg_month(const char *timex, char month[8]) {
  const char *slash = strchr(timex, '/');
  const char *t = slash != NULL ? slash + 1 : timex;
  month[0] = '\0';
  if (strlen(t) < 7 || t[4] != '-' || t[5] < '0' || t[5] > '1') return;
  memcpy(month, t, 7);
  month[7] = '\0';
}

/* Figure k may lend to those behind it. */
static void fg_lend(fg_lenders *l, uint32_t k) {
  const mz_draft *g = &l->all[k];
  char month[8];
  if (g->kind == MZ_MONEY) l->money = k;
  if (g->kind == MZ_MEASURE && strcmp(g->unit, "degree-celsius") == 0) l->heat = k;
  if (g->kind == MZ_DATE) {
    fg_month(g->resolved[0] != '\0' ? g->resolved : g->timex, month);
    if (month[0] != '\0') l->month = k;
  }
  if (g->kind == MZ_COUNT && g->noun.end > g->noun.first && !g->keeps) l->noun = k;
}

/* The next figure with a currency behind figure k, or FG_NONE. */
static uint32_t fg_money_ahead(fg_lenders *l, uint32_t k) {
  if (l->ahead <= k) l->ahead = k + 1;
  while (l->ahead < l->count && l->all[l->ahead].kind != MZ_MONEY) l->ahead++;
  return l->ahead < l->count ? l->ahead : FG_NONE;
}

#define FG_WORTH 1000
#define FG_PRICED 4 /* words between an amount and what says that it is money */

/* عدد, وعددها: what follows is a number of things. */
static bool fg_number_of(const mz_scan *s, uint32_t i) {
  static const char *const words[] = {"عدد",   "العدد",  "وعدد",   "عددها",
                                      "عددهم", "وعددها", "وعددهم", "بعدد"};
  return mz_is_one_of(s, i, words);
}

/* بإجمالي تعويض قدره 3 ملايين, والغرامات 50 ألفا: do the words before a number say that it is money? */
static bool fg_priced(const mz_scan *s, const mz_draft *f) {
  for (uint32_t i = f->tok_first, steps = 0; i-- > 0 && steps < FG_PRICED; steps++) {
    if (!mz_same_sentence(s, i, f->tok_first) || !mz_is_word(s, i)) return false;
    if (fg_number_of(s, i)) return false;
    if (mz_has_value(s, i, MZ_S_NOUN, "money")) return true;
    if (steps > 0 && mz_is(s, i, MZ_S_FUNCTION) && !mz_has_clitic(s, i, MZ_P_PREP)) return false;
  }
  return false;
}

/* بقيمة 97,039,330: does the word right before a large number say that it is money? */
static bool fg_worth(const mz_scan *s, const mz_draft *f) {
  static const char *const worth[] = {"بقيمة", "وبقيمة", "بمبلغ", "وبمبلغ"};
  uint32_t i = f->tok_first;
  return mz_same_sentence(s, i - 1, i) && mz_is_one_of(s, i - 1, worth) &&
         mz_decimal_cmp(f->value, mz_decimal_int(FG_WORTH)) >= 0;
}

#define FG_HOTTEST 60 /* degrees that a town may have */

/* والرياض 43 درجة مئوية والدمام 47 وبريدة 42: is figure k a temperature like the one before it in its sentence, right behind
** the name of where it is measured, with a stop or another name behind it? */
static bool fg_hot(const mz_scan *s, const fg_lenders *l, const mz_draft *f) {
  uint32_t i = f->tok_first, end = f->tok_end;
  if (l->heat == FG_NONE || (l->noun != FG_NONE && l->noun > l->heat) ||
      fg_sentence(s, &l->all[l->heat]) != fg_sentence(s, f) || !mz_is_number(s, i) ||
      end != i + 1 || mz_decimal_small(f->value, FG_HOTTEST) < 0)
    return false;
  bool behind = mz_same_sentence(s, i, end) && mz_is_word(s, end);
  return mz_same_sentence(s, i - 1, i) && mz_is_word(s, i - 1) && !mz_is_stub(s, i - 1) &&
         (mz_word_at(s, i - 1)->classes & (MZ_PARTICLES | MZ_MODIFIERS | MZ_FIGURES)) == 0 &&
         (!behind || mz_written_at(s, end)->head == MZ_L_WAW);
}

/* Is figure `from` in the sentence of figure k, or in the one before? */
static bool fg_near(const mz_scan *s, const fg_lenders *l, uint32_t from, const mz_draft *f) {
  return fg_sentence(s, &l->all[from]) + 1 >= fg_sentence(s, f);
}

#define FG_TOLD 8 /* figures behind a headline among which its amount is said again */

/* يضم المهاجم بـ 32 مليون: the money of just that amount that the text behind a headline names, or FG_NONE. */
static uint32_t fg_told(const mz_scan *s, const fg_lenders *l, uint32_t k, const mz_draft *f) {
  if (fg_sentence(s, f) > 0) return FG_NONE;
  for (uint32_t j = k + 1; j < l->count && j <= k + FG_TOLD; j++)
    if (l->all[j].kind == MZ_MONEY && (l->all[j].has & MZ_HAS_VALUE) &&
        mz_decimal_cmp(l->all[j].value, f->value) == 0)
      return j;
  return FG_NONE;
}

/* A number with neither unit nor noun takes them from the nearest parallel figure: in its sentence, else in the one
** before. Money is borrowed by numbers with a scale, and from any distance where their words say that they are money;
** counts by any. */
static void fg_inherit(const mz_scan *s, fg_lenders *l, uint32_t k, mz_draft *f) {
  bool scale = false, thousands = false;
  for (uint32_t i = f->tok_first; i < f->tok_end; i++) {
    const mz_sense *x = mz_sense_at(s, i, MZ_S_SCALE);
    if (x != NULL && x->num >= 1000000) scale = true;
    if (x != NULL) thousands = true;
  }
  uint32_t from = mz_decimal_is_int(f->value) ? l->noun : FG_NONE; /* 42.7 of no ships */
  if (fg_hot(s, l, f)) {
    from = l->heat;
  } else if (thousands && fg_priced(s, f)) {
    from = l->money != FG_NONE ? l->money : fg_money_ahead(l, k);
  } else if (fg_worth(s, f)) { /* 300 ريال behind it may be paid for anything */
    from = l->money != FG_NONE && fg_sentence(s, &l->all[l->money]) == fg_sentence(s, f) ? l->money
                                                                                         : FG_NONE;
  } else {
    if (scale && l->money != FG_NONE && (from == FG_NONE || l->money > from)) from = l->money;
    if (from != FG_NONE && !fg_near(s, l, from, f)) from = FG_NONE;
    if (from == FG_NONE && scale) from = fg_money_ahead(l, k);
    if (from != FG_NONE && fg_sentence(s, &l->all[from]) > fg_sentence(s, f)) from = FG_NONE;
    if (from == FG_NONE && thousands) from = fg_told(s, l, k, f);
  }
  if (from == FG_NONE) return;
  if (l->all[from].kind == MZ_COUNT && !mz_counts_alike(s, f, &l->all[from])) return;
  f->kind = l->all[from].kind;
  memcpy(f->unit, l->all[from].unit, sizeof f->unit);
  if (f->kind == MZ_COUNT) f->noun = l->all[from].noun;
  f->has |= MZ_INHERITED;
}

#define FG_AHEAD 4 /* figures among which a date behind is looked for */

/* The date whose month figure k has: the nearest one before it in its paragraph, else one behind it in its sentence. */
static uint32_t fg_month_of(const mz_scan *s, const fg_lenders *l, uint32_t k) {
  const mz_sentence *sent = s->sentences;
  uint32_t at = fg_sentence(s, &l->all[k]);
  char month[8];
  if (l->month != FG_NONE &&
      sent[fg_sentence(s, &l->all[l->month])].paragraph == sent[at].paragraph)
    return l->month;
  for (uint32_t j = k + 1; j < l->count && j <= k + FG_AHEAD; j++) {
    if (fg_sentence(s, &l->all[j]) != at) break;
    if (l->all[j].kind != MZ_DATE) continue;
    fg_month(l->all[j].timex, month);
    if (month[0] != '\0') return j;
  }
  return FG_NONE;
}

/* The `n` digits at p as a number; 0 where they are not known. */
static int fg_digits(const char *p, int n) {
  int v = 0;
  for (int k = 0; k < n; k++) {
    if (p[k] < '0' || p[k] > '9') return 0;
    v = v * 10 + (p[k] - '0');
  }
  return v;
}

/* Gives a single day its year and month; false where the month has no such day. */
static bool fg_put_month(mz_draft *f, const char month[8], bool hijri) {
  mz_when w = {.year = fg_digits(month, 4), .month = fg_digits(month + 5, 2), .hijri = hijri};
  w.day = fg_digits(f->timex + 8, 2);
  if (w.day > (hijri ? 30 : mz_month_days(w.year > 0 ? w.year : 2000, w.month))) return false;
  mz_when_value(&w, f->timex);
  mz_when_gregorian(&w, f->gregorian);
  return true;
}

/* 12 مايو … 15 من الشهر نفسه */
static void fg_same_month(const mz_scan *s, const fg_lenders *l, uint32_t k, mz_draft *f) {
  char month[8];
  uint32_t from = fg_month_of(s, l, k);
  if (from == FG_NONE) return;
  const mz_draft *g = &l->all[from];
  bool single = strlen(f->timex) == 10;
  fg_month(g->timex, month);
  if (single && month[0] != '\0' && !fg_put_month(f, month, (g->has & MZ_HIJRI) != 0)) return;
  for (char *t = f->timex; !single && month[0] != '\0' && t != NULL; t = strchr(t, '/')) {
    t += *t == '/';
    memcpy(t, month, 7);
  }
  fg_month(g->resolved, month);
  if (single && month[0] != '\0') {
    memcpy(f->resolved, month, 7);
    memcpy(f->resolved + 7, f->timex + 7, 4);
  }
  f->has |= MZ_INHERITED | (g->has & MZ_HIJRI);
}

/* }================================================================== */

/* {==================================================================
** The walk
** =================================================================== */

typedef uint32_t (*fg_reader)(const mz_scan *s, uint32_t i, uint32_t from, mz_draft *f);

static uint32_t fg_period(const mz_scan *s, uint32_t i, uint32_t from, mz_draft *f) {
  (void)from;
  return mz_read_period(s, i, f);
}

static uint32_t fg_date(const mz_scan *s, uint32_t i, uint32_t from, mz_draft *f) {
  (void)from;
  return mz_read_date(s, i, f);
}

static uint32_t fg_clock(const mz_scan *s, uint32_t i, uint32_t from, mz_draft *f) {
  (void)from;
  return mz_read_clock(s, i, f);
}

static uint32_t fg_ratio(const mz_scan *s, uint32_t i, uint32_t from, mz_draft *f) {
  (void)from;
  return mz_read_ratio(s, i, f);
}

static uint32_t fg_bare_unit(const mz_scan *s, uint32_t i, uint32_t from, mz_draft *f) {
  (void)from;
  return mz_read_bare_unit(s, i, f);
}

/* The readers in the order in which they are asked, and the classes of the words at which each can find anything.
** spec/core/test_walk.c checks that no reader is kept from a word where it would find something. */
static const struct {
  fg_reader read;
  uint64_t classes;
  bool marks; /* may begin with a mark or symbol */
} fg_readers[] = {{fg_period, MZ_NUMERALS | MZ_PERIODS, false},
                  {fg_date, MZ_NUMERALS | MZ_DAYS | MZ_CLASS(MZ_S_DURATION), false},
                  {fg_clock, MZ_NUMERALS | MZ_CLASS(MZ_S_CLOCK), false},
                  {mz_read_label, MZ_NAMES, false},
                  {fg_ratio, MZ_NUMERALS | MZ_CLASS(MZ_S_SPORT), false},
                  {mz_read_rank, MZ_NUMERALS, false},
                  {mz_read_quantity, MZ_NUMERALS | MZ_UNITS, true},
                  {fg_bare_unit, MZ_UNITS | MZ_CLASS(MZ_S_NOUN), true}};
#define FG_ANY (MZ_FIGURES | MZ_CLASS(MZ_S_NOUN) | MZ_CLASS(MZ_S_SPORT))

#define FG_READERS (sizeof fg_readers / sizeof *fg_readers)

/* &#8220; is a character, written as pages write it. */
static bool fg_entity(const mz_scan *s, uint32_t i) {
  return mz_mark_at(s, i - 1) == '#' && mz_mark_at(s, i - 2) == '&' &&
         mz_mark_at(s, i + 1) == ';' && mz_glued(s, i - 2) && mz_glued(s, i - 1) && mz_glued(s, i);
}

/* What the readers are asked about token i: its classes, or all where something else than the lexicon speaks for it:
** digits, Latin letters, and a name glued to a number by a dash (إف-16). */
static uint64_t fg_classes(const mz_scan *s, uint32_t i) {
  const mz_word *w = mz_word_at(s, i);
  uint8_t kind = s->d->kind[i];
  if (kind == MZ_NUMBER) return fg_entity(s, i) ? 0 : ~(uint64_t)0;
  if (kind != MZ_WORD) return w->classes;
  if (w->letters == 0 || (mz_glued(s, i) && mz_dash(mz_mark_at(s, i + 1)))) return ~(uint64_t)0;
  return w->classes;
}

static uint32_t fg_read(const mz_scan *s, uint32_t i, uint32_t from, mz_draft *f) {
  uint64_t classes = fg_classes(s, i);
  if ((classes & FG_ANY) == 0) return 0;
  bool word = s->d->kind[i] == MZ_WORD || s->d->kind[i] == MZ_NUMBER;
#pragma GCC unroll 8 /* so that the processor foretells each reader by itself */
  for (size_t k = 0; k < FG_READERS; k++) {
    if ((classes & fg_readers[k].classes) == 0 || !(word || fg_readers[k].marks)) continue;
    mz_blank(f);
    uint32_t end = fg_readers[k].read(s, i, from, f);
    if (end != 0) return end;
  }
  return 0;
}

/* لم تسع: is token i, behind لم, a verb? It begins as verbs do there and never ends in ة. So does it behind ألم at the head of
** a question, which is elsewhere what hurts, as before a unit: عانى من ألم تسع سنوات. */
static bool fg_verb_form(const mz_scan *s, uint32_t i) {
  static const char *const not [] = {"لم", "ولم", "فلم"};
  if (!mz_is_word(s, i) || !mz_same_sentence(s, i - 1, i)) return false;
  uint8_t head = mz_written_at(s, i)->head;
  if (head != MZ_L_YEH && head != MZ_L_TEH && head != MZ_L_NOON && head != MZ_L_ALEF) return false;
  bool headed = mz_same_sentence(s, i - 2, i) && mz_is_word(s, i - 2);
  bool asked = !headed && mz_is_spelt(s, i - 1, "ألم") && !mz_measures(s, i, i + 1);
  return (asked || mz_is_one_of(s, i - 1, not )) && !mz_has_al(s, i) && !mz_has_marbuta(s, i);
}

/* Reads all figures of the text into `drafts`, each where it is to stay. */
static mz_status fg_scan(const mz_scan *s, mz_vec *drafts) {
  mz_doc *d = s->d;
  uint32_t from = 0, next = 0;
  for (uint32_t k = 0; k < s->figures.count; k++) {
    uint32_t i = s->figures.at[k], end;
    if (i < next) continue;
    const mz_word *w = mz_word_at(s, i);
    uint8_t kind = d->kind[i];
    bool candidate = kind == MZ_NUMBER || w->entry != NULL || kind == MZ_WORD;
    if (!candidate || (w->clitics & MZ_P_STUB) || fg_verb_form(s, i)) continue;
    if (w->phrase && mz_phrase_at(s, i, MZ_S_FUNCTION, &end) != NULL && end > i + 1) {
      next = end; /* an idiom: أمس الحاجة, نصف النهائي */
      continue;
    }
    if (mz_vec_reserve(&d->alloc, drafts, sizeof(mz_draft), 1) != MZ_OK) return MZ_ENOMEM;
    mz_draft *f = (mz_draft *)drafts->data + drafts->count;
    end = fg_read(s, i, from, f);
    if (end == 0) continue;
    mz_balance(s, f);
    while (f->at.first < d->first[f->tok_first]) f->tok_first--; /* the sign of .25 */
    if (f->tok_first < from) continue;                           /* no figure takes a token twice */
    if (f->tok_end < end) f->tok_end = end;
    fg_modify(s, f);
    drafts->count++;
    from = next = f->tok_end;
  }
  mz_draft *all = drafts->data;
  fg_lenders lenders = {all, (uint32_t)drafts->count, FG_NONE, FG_NONE, FG_NONE, FG_NONE, 0};
  for (uint32_t k = 0; k < lenders.count; k++) {
    if (all[k].noun.end == 0 && all[k].unit[0] == '\0' &&
        (all[k].kind == MZ_CARDINAL || (all[k].kind == MZ_COUNT && (all[k].has & MZ_HAS_LOW))))
      fg_inherit(s, &lenders, k, &all[k]);
    if (all[k].same_month) fg_same_month(s, &lenders, k, &all[k]);
    fg_lend(&lenders, k);
  }
  return MZ_OK;
}

/* }================================================================== */

/* {==================================================================
** From drafts to figures, which take no more memory than they need
** =================================================================== */

/* Does a draft's text need room, or is it none, or what the draft before has in its place? */
static bool fg_is_new(const char *text, const char *before) {
  return text[0] != '\0' && strcmp(text, before) != 0;
}

static size_t fg_room(const char *text, const char *before) {
  return fg_is_new(text, before) ? strlen(text) + 1 : 0;
}

static const char *fg_text(mz_vec *texts, const char *text, const char *before) {
  if (!fg_is_new(text, before)) return text[0] == '\0' ? "" : before;
  size_t n = strlen(text) + 1;
  char *to = (char *)texts->data + texts->count;
  memcpy(to, text, n);
  texts->count += n;
  return to;
}

static mz_status fg_keep(mz_doc *d, const mz_vec *drafts) {
  static const mz_draft blank = {.rule = ""};
  static const mz_figure none = {.timex = "", .resolved = "", .gregorian = "", .unit = ""};
  const mz_draft *from = drafts->data;
  size_t count = drafts->count, room = 0;
  for (size_t k = 0; k < count; k++) {
    const mz_draft *x = &from[k], *before = k > 0 ? x - 1 : &blank;
    room += fg_room(x->timex, before->timex) + fg_room(x->resolved, before->resolved) +
            fg_room(x->gregorian, before->gregorian) + fg_room(x->unit, before->unit);
  }
  d->texts.count = 0;
  if (mz_vec_fit(&d->alloc, &d->texts, 1, room) != MZ_OK ||
      mz_vec_fit(&d->alloc, &d->figures, sizeof(mz_figure), count) != MZ_OK)
    return MZ_ENOMEM;
  mz_figure *to = d->figures.data;
  for (size_t k = 0; k < count; k++) {
    const mz_draft *x = &from[k];
    const mz_figure *before = k > 0 ? &to[k - 1] : &none;
    to[k] = (mz_figure){
        .at = x->at,
        .tok_first = x->tok_first,
        .tok_end = x->tok_end,
        .kind = x->kind,
        .modifier = x->modifier,
        .has = x->has,
        .value = x->value,
        .low = x->low,
        .high = x->high,
        .text_value = x->text_value,
        .timex = fg_text(&d->texts, x->timex, before->timex),
        .resolved = fg_text(&d->texts, x->resolved, before->resolved),
        .gregorian = fg_text(&d->texts, x->gregorian, before->gregorian),
        .unit = fg_text(&d->texts, x->unit, before->unit),
        .noun = x->noun,
        .attribution = {0, 0},
        .rule = x->rule,
    };
  }
  d->figures.count = count;
  return MZ_OK;
}

/* }================================================================== */

mz_status mz_scan_figures(mz_scan *s) {
  mz_doc *d = s->d;
  mz_vec drafts = {NULL, 0, 0};
  if ((d->done & MZ_DONE_FIGURES) != 0) return MZ_OK;
  mz_status st = fg_scan(s, &drafts);
  if (st == MZ_OK) st = fg_keep(d, &drafts);
  mz_vec_free(&d->alloc, &drafts, sizeof(mz_draft));
  if (st == MZ_OK) st = mz_attribute(s, d->figures.data, d->figures.count);
  if (st == MZ_OK)
    d->done |= MZ_DONE_FIGURES;
  else
    d->figures.count = 0;
  return st;
}
