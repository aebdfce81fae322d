/* SPDX-License-Identifier: MIT */
#include "naming.h"

#define NM_NAMED 3 /* words of العاملة منى محمود */

size_t mz_word_letters(const mz_scan *s, uint32_t i, uint8_t l[MZ_WORD_LETTERS]) {
  if (!mz_is_word(s, i)) return 0;
  const mz_word *w = mz_written_at(s, i);
  if (w->letters > MZ_WORD_LETTERS) return 0;
  if (w->letters > MZ_KEY_LETTERS)
    return mz_letters(s->d->text + s->d->first[i], s->d->end[i] - s->d->first[i], l,
                      MZ_WORD_LETTERS);
  for (uint32_t k = 0; k < MZ_KEY_LETTERS; k++) l[k] = mz_letter(w, k);
  return w->letters;
}

bool mz_find_that(const mz_scan *s, uint32_t i) {
  if (!mz_is_word(s, i)) return false;
  const mz_word *w = mz_written_at(s, i);
  uint32_t n = w->letters, at = n > 2 && w->head != MZ_L_ALEF; /* و ف ب before it */
  if (n < at + 2 || n > at + 5 || mz_letter(w, at) != MZ_L_ALEF ||
      mz_letter(w, at + 1) != MZ_L_NOON ||
      (at > 0 && w->head != MZ_L_BEH && w->head != MZ_L_FEH && w->head != MZ_L_WAW))
    return false;
  uint8_t first = mz_letter(w, at + 2), next = mz_letter(w, at + 3);
  switch (n - at - 2) { /* ه ا ك ي نا ني ها هم هن هما */
  case 0: return true;
  case 1: return first == MZ_L_HEH || first == MZ_L_ALEF || first == MZ_L_KAF || first == MZ_L_YEH;
  case 2:
    return (first == MZ_L_HEH && (next == MZ_L_ALEF || next == MZ_L_MEEM || next == MZ_L_NOON)) ||
           (first == MZ_L_NOON && (next == MZ_L_ALEF || next == MZ_L_YEH));
  default: return first == MZ_L_HEH && next == MZ_L_MEEM && mz_letter(w, at + 4) == MZ_L_ALEF;
  }
}

bool mz_is_masdar(const mz_scan *s, uint32_t i) {
  uint8_t l[MZ_WORD_LETTERS];
  if (!mz_is_word(s, i)) return false;
  static const char *const others[] = {"عدم", "هبوط", "صعود", "نزول"}; /* عدم وقوع, too short */
  if (mz_has_value(s, i, MZ_S_FUNCTION, "event") || mz_is_one_of(s, i, others))
    return true; /* مقتل, وقوع */
  if (mz_written_at(s, i)->letters < 5) return false;
  uint8_t head = mz_written_at(s, i)->head;
  bool change = mz_is(s, i, MZ_S_CHANGE);
  if ((!change && head != MZ_L_TEH && head != MZ_L_ALEF) || mz_has_al(s, i) ||
      mz_is(s, i, MZ_S_BODY) || mz_has_value(s, i, MZ_S_NOUN, "name") || /* إنستغرام */
      mz_is_spelt(s, i, "انباء"))
    return false;
  if (change) return true;
  const char *word = s->d->text + s->d->first[i];
  if (memcmp(word, "\xD8\xA3", 2) == 0 || memcmp(word, "\xD8\xA2", 2) == 0)
    return false; /* أرسنال, آثار */
  size_t n = mz_word_letters(s, i, l);
  if (n == 0) return false;
  if (l[0] == MZ_L_TEH) /* تخصيص تسمية, but not the names توفيق تيسير */
    return n == 5 && l[3] == MZ_L_YEH && !mz_is_spelt(s, i, "توفيق") && !mz_is_spelt(s, i, "تيسير");
  return l[0] == MZ_L_ALEF &&
         ((l[n - 2] == MZ_L_ALEF && l[n - 1] != MZ_L_NOON) || /* ارتفاع إنشاء */
          (n > 5 && l[n - 1] == MZ_L_HEH && l[n - 3] == MZ_L_ALEF));
}

/* The names علي and منى, and آثار, which folding makes one with على, مني and أثار, and آل, which is no noun that is counted (آل ثاني). */
static bool nm_ali(const mz_scan *s, uint32_t i) {
  if (mz_written_at(s, i)->letters == 2) return mz_is_spelt(s, i, "آل") || mz_is_spelt(s, i, "ال");
  return mz_is_spelt(s, i, "علي") || mz_is_spelt(s, i, "منى") || mz_is_spelt(s, i, "آثار");
}

/* … and عمر, which is an age, too. */
static bool nm_omar(const mz_scan *s, uint32_t i) {
  return mz_is_spelt(s, i, "عمر") || mz_is_spelt(s, i, "العمر");
}

bool mz_is_nisba(const mz_scan *s, uint32_t i) {
  uint8_t l[MZ_WORD_LETTERS];
  size_t n = mz_word_letters(s, i, l);
  return n > 4 && (l[n - 1] == MZ_L_YEH || (l[n - 1] == MZ_L_HEH && l[n - 2] == MZ_L_YEH));
}

/* No letter was rightly taken off: كيري is not ك and يرى, nor is فؤاد ف and a
 * phrase's first word. */
static bool nm_mistaken(const mz_scan *s, uint32_t i) {
  const mz_word *w = mz_word_at(s, i);
  if (w->entry == NULL || !(w->clitics & (MZ_P_WAW | MZ_P_PREP))) return false;
  if (w->entry->senses == 0) return true;
  return (w->clitics & MZ_P_PREP) && (mz_is(s, i, MZ_S_SAY) || mz_is(s, i, MZ_S_PLEDGE));
}

uint32_t mz_name_start(const mz_scan *s, uint32_t i) {
  return nm_mistaken(s, i) ? s->d->first[i] : mz_stem_start(s, i);
}

/* The participle of a derived verb, as far as its letters tell it from a name (ماريا, مونيكا, ميليسا), a place (مرسيليا)
** and what is ours (منتخبنا). */
static bool nm_participle(const mz_scan *s, uint32_t i) {
  const mz_word *w = mz_written_at(s, i);
  if (w->head != MZ_L_MEEM || w->letters < 6 || w->before == MZ_L_YEH || w->before == MZ_L_NOON)
    return false;
  uint8_t second = mz_letter(w, 1);
  return second != MZ_L_ALEF && second != MZ_L_WAW && second != MZ_L_YEH;
}

/* Does a feminine noun with ال stand right before token i, or two names further: العاملة منى? */
static bool nm_behind_her(const mz_scan *s, uint32_t i) {
  for (uint32_t k = i; k > 0 && i - k < NM_NAMED && mz_is_word(s, k - 1); k--)
    if (mz_has_al(s, k - 1) && mz_has_marbuta(s, k - 1)) return true;
  return false;
}

bool mz_find_manner(const mz_scan *s, uint32_t i) {
  const mz_word *w = mz_written_at(s, i);
  bool him = w->tail == MZ_L_ALEF;
  if (him && w->before == MZ_L_HEH) return false; /* معطياتها */
  if (!him && mz_is_word(s, i + 1) && !mz_is_that(s, i + 1) &&
      !mz_has_value(s, i + 1, MZ_S_FUNCTION, "preposition"))
    return false;
  if (!nm_participle(s, i) && !mz_has_value(s, i, MZ_S_CUE, "manner")) return false;
  return him ? !nm_behind_her(s, i) : mz_has_marbuta(s, i) && nm_behind_her(s, i);
}

/* يحفظه الله, رحمه الله: what is wished to whoever is named before. */
static bool nm_wish(const mz_scan *s, uint32_t i) {
  const mz_word *w = mz_written_at(s, i);
  return w->tail == MZ_L_HEH && w->letters > 3 && mz_is_spelt(s, i + 1, "الله") &&
         !mz_has_al(s, i) && !mz_has_marbuta(s, i);
}

/* قال وزير النقل العام الماضي, رئيس الوزراء الليلة الماضية: a period behind a name. Behind ال the word العام السابق
** describes it: المدير العام السابق. */
static bool nm_period(const mz_scan *s, uint32_t i) {
  const mz_sense *rel = mz_has_al(s, i) ? mz_sense_at(s, i + 1, MZ_S_REL) : NULL;
  if (rel == NULL || !mz_has_al(s, i + 1)) return false;
  if (!mz_is(s, i, MZ_S_DURATION) && !mz_is_spelt(s, i, "الليلة")) return false;
  bool either = (rel->flags & MZ_F_WEAK) && mz_is_spelt(s, i, "العام");
  return !either || (i > 0 && mz_is_word(s, i - 1) && !mz_has_al(s, i - 1));
}

/* يزيد بن سالم: a word before بن is a name whatever else it may be, but for a verb of saying (قال بن سالم). */
static bool nm_father(const mz_scan *s, uint32_t i) {
  return mz_is_spelt(s, i + 1, "بن") && mz_written_at(s, i)->letters > 2 &&
         !mz_is(s, i, MZ_S_SAY) && !mz_has_value(s, i, MZ_S_FUNCTION, "preposition") &&
         !mz_has_clitic(s, i, MZ_P_WAW | MZ_P_PREP);
}

/* قالت أم خالد إن: a mother, and no "or". */
static bool nm_mother(const mz_scan *s, uint32_t i) {
  if (mz_written_at(s, i)->letters != 2 || !(mz_is_spelt(s, i, "أم") || mz_is_spelt(s, i, "ام")))
    return false;
  const mz_sense *x = i > 0 ? mz_sense_at(s, i - 1, MZ_S_SAY) : NULL;
  return x != NULL && (x->flags & MZ_F_FEMININE) && mz_is_word(s, i + 1) && !mz_has_al(s, i + 1);
}

/* نفى فلان بشدة */
static bool nm_how(const mz_scan *s, uint32_t i) {
  return mz_written_at(s, i)->head == MZ_L_BEH && mz_has_value(s, i, MZ_S_CUE, "manner");
}

bool mz_find_stop(const mz_scan *s, uint32_t i) {
  static const mz_sense_class bare[] = {MZ_S_FUNCTION, MZ_S_FROM, MZ_S_TO, MZ_S_BETWEEN,
                                        MZ_S_PLEDGE};
  uint32_t end;
  if (mz_is_that(s, i) || nm_wish(s, i) || mz_is_manner(s, i) || nm_how(s, i)) return true;
  if (mz_word_at(s, i)->entry == NULL || nm_ali(s, i) || nm_mistaken(s, i) || nm_father(s, i) ||
      nm_mother(s, i))
    return false;
  if (mz_is_praise(s, i) || mz_has_value(s, i, MZ_S_CUE, "attention")) return true;
  if ((mz_is(s, i, MZ_S_RELDAY) && !mz_names_paper(s, i)) ||
      mz_has_value(s, i, MZ_S_FUNCTION, "relative"))
    return true;
  const mz_sense *day = mz_sense_at(s, i, MZ_S_WEEKDAY);
  if (day != NULL)
    return !mz_is_surname(s, i, day) &&
           !mz_means(mz_phrase_at(s, i, MZ_S_NOUN, &end), "town"); /* خميس مشيط */
  if (mz_has_al(s, i) && mz_has_value(s, i, MZ_S_FUNCTION, "event") &&
      !mz_has_clitic(s, i, MZ_P_AL))
    return true; /* أعلنت الشرطة القبض على كذا */
  bool al =
      mz_has_clitic(s, i, MZ_P_AL) || mz_written_at(s, i)->head == MZ_L_ALEF; /* not بالنسبة */
  if (al && mz_has_al(s, i)) return nm_period(s, i);
  for (size_t k = 0; k < sizeof bare / sizeof *bare; k++)
    if (mz_is(s, i, bare[k])) return true;
  if (mz_phrase_at(s, i, MZ_S_ACCORDING, &end) != NULL) return true;
  const mz_sense *x = mz_sense_at(s, i, MZ_S_SAY);
  if (x != NULL && !(x->flags & MZ_F_WEAK)) return true;
  x = mz_sense_at(s, i, MZ_S_DURATION);
  return x != NULL && !(x->flags & MZ_F_WEAK);
}

bool mz_title_at(const mz_scan *s, uint32_t i, uint32_t *end) {
  const mz_sense *x = mz_phrase_at(s, i, MZ_S_TITLE, end);
  if (x == NULL || !(x->flags & MZ_F_WEAK)) return x != NULL;
  uint32_t m = mz_mark_at(s, *end); /* د. م/ */
  if (m != '.' && m != '/') return mz_glued(s, i) && mz_mark_at(s, i + 1) == '.';
  (*end)++;
  return true;
}

bool mz_only_describes(const mz_scan *s, uint32_t i) {
  return i > 0 && mz_has_al(s, i) && mz_is_nisba(s, i) && mz_has_al(s, i - 1);
}

/* الاقتصاد المصري, العمل العراقي: the thing, not its ministry, which is feminine. */
static bool nm_economy(const mz_scan *s, uint32_t i, const mz_sense *x) {
  return (x->flags & MZ_F_WEAK) && mz_means(x, "body") && mz_has_al(s, i) &&
         !mz_has_marbuta(s, i) && mz_has_al(s, i + 1) && mz_is(s, i + 1, MZ_S_NATIONALITY) &&
         mz_written_at(s, i + 1)->tail == MZ_L_YEH;
}

/* Not بعض, which is a body only beside others, nor رفيع, nor مؤتمر, where things are said. */
bool mz_body_at(const mz_scan *s, uint32_t i, uint32_t *end) {
  const mz_sense *x = mz_phrase_at(s, i, MZ_S_BODY, end);
  return x != NULL && !nm_economy(s, i, x) && !mz_means(x, "some") && !mz_means(x, "which") &&
         !mz_means(x, "speech") && !mz_means(x, "occasion");
}

bool mz_name_closed(const mz_scan *s, uint32_t i) {
  uint32_t end;
  return !mz_is_word(s, i) || mz_is_that(s, i) || mz_is_manner(s, i) || nm_how(s, i) ||
         mz_title_at(s, i, &end);
}

bool mz_is_possessed(const mz_scan *s, uint32_t i) {
  const mz_word *w = mz_written_at(s, i);
  if (w->letters <= 4 || mz_has_al(s, i)) return false; /* not المتهم */
  if (w->before == MZ_L_MEEM && w->tail == MZ_L_ALEF && w->letters > 5 &&
      w->letters <= MZ_KEY_LETTERS)
    return mz_letter(w, w->letters - 3u) == MZ_L_HEH; /* حرصهما */
  return w->before == MZ_L_HEH && (w->tail == MZ_L_ALEF || w->tail == MZ_L_MEEM);
}

bool mz_is_alone(const mz_scan *s, uint32_t i) {
  return i > 0 && mz_is(s, i - 1, MZ_S_SAY) && mz_same_sentence(s, i - 1, i) &&
         (mz_mark_at(s, i + 1) == ':' || mz_opens(mz_mark_at(s, i + 1)));
}

bool mz_find_name_word(const mz_scan *s, uint32_t i) {
  uint32_t end;
  static const mz_sense_class not_names[] = {MZ_S_FUNCTION, MZ_S_UNIT,  MZ_S_TEN,  MZ_S_TENS,
                                             MZ_S_HUNDRED,  MZ_S_SCALE, MZ_S_VAGUE};
  const mz_word *w = mz_word_at(s, i);
  if (mz_name_stops(s, i) || mz_title_at(s, i, &end)) return false;
  if (mz_has_value(s, i, MZ_S_CUE, "own")) return false;
  if (mz_is_masdar(s, i) && (mz_is_number(s, i + 1) || !mz_name_closed(s, i + 1)))
    return false; /* تسجيل 4 إصابات, but إكرام is a name too */
  if (w->entry == NULL || nm_ali(s, i) || nm_mistaken(s, i) || nm_father(s, i) || nm_mother(s, i))
    return !mz_is_possessed(s, i) || mz_is_alone(s, i);
  if (w->clitics & (MZ_P_WAW | MZ_P_PREP)) return false;
  if (mz_is(s, i, MZ_S_CHANGE) && !mz_has_al(s, i)) return false; /* توقع نموا */
  for (size_t k = 0; k < sizeof not_names / sizeof *not_names; k++)
    if (mz_is(s, i, not_names[k])) return false;
  const mz_sense *noun = mz_sense_at(s, i, MZ_S_NOUN);
  if (noun != NULL && ((noun->flags & MZ_F_PLURAL) || (mz_is_whole(s, i) && !nm_omar(s, i))))
    return false;
  return mz_has_al(s, i) || !mz_is(s, i, MZ_S_BODY) ||
         (mz_has_value(s, i, MZ_S_BODY, "which") &&
          !(mz_has_al(s, i + 1) && mz_written_at(s, i + 1)->head == MZ_L_ALEF)); /* كبير الخبراء */
}

bool mz_has_spoken(const mz_scan *s, uint32_t i) {
  const mz_sense *x = mz_written_at(s, i)->tail == MZ_L_TEH ? mz_sense_at(s, i, MZ_S_SAY) : NULL;
  return x != NULL && (x->flags & MZ_F_FEMININE);
}

bool mz_sound_plural(const mz_scan *s, uint32_t i) {
  const mz_word *w = mz_written_at(s, i);
  return !mz_has_al(s, i) && w->tail == MZ_L_NOON && w->letters > 4 &&
         (w->before == MZ_L_WAW || w->before == MZ_L_YEH);
}

bool mz_adjective_too(const mz_scan *s, uint32_t i, uint32_t k) {
  const mz_word *a = mz_written_at(s, k - 1), *b = mz_written_at(s, k);
  return k == i + 2 && b->head == MZ_L_WAW && b->letters > 4 && a->letters > 3 &&
         a->tail == MZ_L_HEH && a->before == MZ_L_YEH && b->tail == MZ_L_HEH &&
         b->before == MZ_L_YEH && !mz_has_al(s, k) && !mz_has_al(s, k - 1) &&
         !mz_is(s, k, MZ_S_BODY);
}

#define NM_NAMELESS 6 /* words of رفض الكشف عن هويته */

uint32_t mz_nameless(const mz_scan *s, uint32_t i, uint32_t to) {
  if (!mz_has_value(s, i, MZ_S_CUE, "nameless")) return i;
  for (uint32_t k = i + 1; k < to && k < i + NM_NAMELESS && mz_is_word(s, k); k++)
    if (mz_has_value(s, k, MZ_S_CUE, "identity")) return k + 1;
  return i;
}

bool mz_is_hearer(const mz_scan *s, uint32_t i) {
  uint32_t end;
  bool to = i < s->n && mz_has_clitic(s, i, MZ_P_PREP) && mz_written_at(s, i)->head == MZ_L_LAM;
  return to && (mz_has_value(s, i, MZ_S_BODY, "press") || mz_has_value(s, i, MZ_S_BODY, "people") ||
                mz_title_at(s, i, &end) || mz_phrase_at(s, i, MZ_S_CREDIT, &end) != NULL);
}

uint32_t mz_spelt_out(const mz_scan *s, uint32_t i, uint32_t to) {
  uint32_t k = i;
  while (k + 2 < to && mz_mark_at(s, k + 1) == '.' && mz_glued(s, k) && mz_glued(s, k + 1) &&
         mz_written_at(s, k)->letters - 1U < 3 && mz_written_at(s, k + 2)->letters - 1U < 3)
    k += 2;
  return k > i ? k + 1 : i;
}

static bool nm_country(const mz_scan *s, uint32_t i) {
  const mz_sense *x = mz_sense_at(s, i, MZ_S_SYNONYM);
  return x != NULL && x->text[0] >= 'A' && x->text[0] <= 'Z';
}

bool mz_inside_name(const mz_scan *s, uint32_t i, uint32_t to) {
  uint32_t end;
  if (i + 1 >= to || !mz_has_value(s, i, MZ_S_FUNCTION, "preposition") || mz_is(s, i, MZ_S_TO))
    return false;
  if (mz_is_spelt(s, i, "وسط")) return i > 0 && !mz_has_al(s, i - 1) && mz_has_al(s, i + 1);
  if (mz_is_spelt(s, i, "باسم")) return true;
  if (mz_has_value(s, i + 1, MZ_S_CUE, "page")) return false; /* كتبت الجامعة على موقع كذا */
  if (mz_written_at(s, i)->letters > 3 || mz_written_at(s, i)->tail != MZ_L_YEH)
    return false; /* في على */
  if (mz_has_value(s, i + 1, MZ_S_BODY, "document") ||
      mz_has_value(s, i + 1, MZ_S_BODY, "occasion"))
    return false;
  return !mz_name_stops(s, i + 1) &&
         (mz_has_al(s, i + 1) || mz_body_at(s, i + 1, &end) || nm_country(s, i + 1) ||
          (mz_has_value(s, i + 1, MZ_S_CUE, "land") && mz_has_al(s, i + 2)) ||
          mz_has_value(s, i + 1, MZ_S_NOUN, "town") || mz_has_value(s, i + 1, MZ_S_NOUN, "name"));
}

uint32_t mz_quoted_name(const mz_scan *s, uint32_t i, uint32_t to, uint32_t words) {
  uint32_t k = i;
  while (k < to && k < i + words &&
         (mz_is_word(s, k) || mz_is_foreign(s, k) || (k > i && mz_is_number(s, k))))
    k++;
  return k > i && k < to && mz_closes(mz_mark_at(s, k)) ? k : i;
}

bool mz_field_at(const mz_scan *s, uint32_t i, uint32_t to) {
  if (i + 2 >= to || mz_name_stops(s, i + 1)) return false;
  if (mz_is_spelt(s, i, "عن")) return mz_is(s, i + 1, MZ_S_BODY); /* النائب عن محافظة كذا */
  return mz_is_spelt(s, i, "في") && !mz_is(s, i + 1, MZ_S_BODY) && mz_has_al(s, i + 2);
}

bool mz_is_told(const mz_scan *s, uint32_t i) {
  const mz_word *w = mz_written_at(s, i - 1);
  return w->tail == MZ_L_YEH && w->letters > 3 && !mz_has_al(s, i - 1) && !mz_has_al(s, i) &&
         mz_has_value(s, i, MZ_S_BODY, "press");
}

bool mz_is_joined(const mz_scan *s, uint32_t i, uint32_t to) {
  return i + 1 < to && mz_written_at(s, i)->head == MZ_L_WAW && mz_has_marbuta(s, i) &&
         (mz_has_clitic(s, i, MZ_P_WAW) || mz_written_at(s, i)->letters >= 6) &&
         !mz_is(s, i, MZ_S_BODY) && !mz_is(s, i, MZ_S_TITLE) && mz_has_al(s, i + 1) &&
         !mz_name_stops(s, i + 1);
}

bool mz_is_own(const mz_scan *s, uint32_t i) {
  if (!mz_is_word(s, i) || mz_has_al(s, i)) return false;
  const mz_word *w = mz_written_at(s, i);
  if (w->head == MZ_L_WAW) return false;
  return mz_is_possessed(s, i) || mz_has_value(s, i, MZ_S_CUE, "own") ||
         (w->letters > 4 && w->tail == MZ_L_HEH && w->before == MZ_L_TEH && !mz_has_marbuta(s, i));
}

bool mz_is_his(const mz_scan *s, uint32_t i) {
  if (!mz_is_word(s, i) || mz_has_al(s, i)) return false;
  const mz_word *w = mz_written_at(s, i);
  if (w->head == MZ_L_WAW || w->letters < 5) return false;
  return mz_is_possessed(s, i) || (w->tail == MZ_L_HEH && !mz_has_marbuta(s, i));
}

bool mz_is_kin(const mz_scan *s, uint32_t i) {
  const mz_sense *x = mz_sense_at(s, i, MZ_S_BODY);
  return x != NULL && (x->flags & MZ_F_WEAK) && strcmp(x->text, "people") == 0;
}
