/* SPDX-License-Identifier: MIT
**
** Arabic print marks no names, so the phrase is read by what its words are: a body draws its genitives and adjectives
** behind it; a person's name follows a rank (الدكتور فلان), or closes an office (وزير الصحة فلان), or opens the phrase.
** What is no word of the phrase, a particle, a verb of saying, a date, a mark, ends it.
*/
#include "source.h"

#define SR_WORDS 20     /* a phrase is no longer */
#define SR_NAME 10      /* nor a name */
#define SR_ZONE 28      /* how far behind its office a rank may stand */
#define SR_BACK 20      /* how far before its verb a subject may begin */
#define SR_CLAUSE 30    /* nor a clause between both longer */
#define SR_ADJECTIVES 3 /* a noun that no table knows speaks with its adjectives only, in words */

/* The tokens of the name, and the token behind the whole phrase. */
typedef struct sr_phrase {
  uint32_t first, last, end;
} sr_phrase;

bool mz_source_known(const mz_scan *s, uint32_t i) {
  uint32_t end;
  while (i < s->n && (mz_opens(mz_mark_at(s, i)) || mz_is_stub(s, i))) i++;
  if (i == s->n || !(s->about[i] & MZ_TAIL_SOURCE)) return false;
  if (mz_has_value(s, i, MZ_S_BODY, "some")) {
    i++;
    if (mz_is(s, i, MZ_S_FROM)) i++;
  }
  return mz_body_at(s, i, &end) || mz_title_at(s, i, &end) ||
         mz_phrase_at(s, i, MZ_S_CREDIT, &end) != NULL;
}

/* Without ال: اليكسيس only looks like it. */
static bool sr_bare(const mz_scan *s, uint32_t i) {
  return !mz_has_al(s, i) || mz_has_value(s, i, MZ_S_NOUN, "name");
}

/* خالد مساعد السهلي: a title that is a given name, too, between two others; but not فلان مساعد المدير. */
static bool sr_given(const mz_scan *s, uint32_t i, uint32_t k, uint32_t to) {
  if (k == i) /* بمنطقة الشمال مساعد خالد السهلي */
    return k + 2 < to && mz_has_value(s, k, MZ_S_TITLE, "given") && !mz_has_al(s, k) &&
           mz_name_word(s, k + 1) && !mz_has_al(s, k + 1) && mz_has_al(s, k + 2) &&
           mz_name_word(s, k + 2);
  return k > i && k + 1 < to && mz_has_value(s, k, MZ_S_TITLE, "given") && mz_has_al(s, k + 1) &&
         mz_name_word(s, k + 1) && !mz_is(s, k + 1, MZ_S_BODY);
}

/* روبن فان بيرسي: no فان for فإن, but a part of the name that ends with the next word. */
static bool sr_van(const mz_scan *s, uint32_t k, uint32_t to) {
  return k + 1 < to && mz_is_spelt(s, k, "فان") && mz_is_word(s, k + 1) &&
         mz_word_at(s, k + 1)->entry == NULL && !mz_has_al(s, k + 1) && mz_name_closed(s, k + 2);
}

/* لوكالة الأنباء, للصحفيين: whom somebody tells it. */
static bool sr_hearer(const mz_scan *s, uint32_t i) {
  uint32_t end;
  bool to = mz_has_clitic(s, i, MZ_P_PREP) && mz_written_at(s, i)->head == MZ_L_LAM;
  return to && (mz_has_value(s, i, MZ_S_BODY, "press") || mz_has_value(s, i, MZ_S_BODY, "people") ||
                mz_title_at(s, i, &end) || mz_phrase_at(s, i, MZ_S_CREDIT, &end) != NULL);
}

/* بي.بي.سي: the token behind letters that are read out from token i on, with full stops between them; i if none are. */
static uint32_t sr_spelt(const mz_scan *s, uint32_t i, uint32_t to) {
  uint32_t k = i;
  while (k + 2 < to && mz_mark_at(s, k + 1) == '.' && mz_glued(s, k) && mz_glued(s, k + 1) &&
         mz_written_at(s, k)->letters - 1U < 3 && mz_written_at(s, k + 2)->letters - 1U < 3)
    k += 2;
  return k > i ? k + 1 : i;
}

/* علي أكبر صالحي: the name أكبر, and no superlative. */
static bool sr_akbar(const mz_scan *s, uint32_t k, uint32_t to) {
  return k + 1 < to && mz_is_spelt(s, k, "أكبر") && !mz_has_marbuta(s, k + 1) &&
         mz_name_word(s, k + 1) && !mz_has_al(s, k + 1) && mz_name_closed(s, k + 2);
}

/* The end of what stands before a surname with ال: given names, and letters that are read out. */
static uint32_t sr_forenames(const mz_scan *s, uint32_t i, uint32_t to) {
  uint32_t k = i;
  while (k < to) {
    uint32_t on = sr_spelt(s, k, to);
    bool son = k > i && mz_is_spelt(s, k - 1, "بن") && mz_is_word(s, k) && sr_bare(s, k);
    if (on == k && !(mz_name_word(s, k) && sr_bare(s, k)) && !sr_given(s, i, k, to) && !son &&
        !(k > i && sr_akbar(s, k, to)))
      break;
    k = on > k ? on : k + 1;
  }
  return k;
}

/* The bare words of a name from token i on. */
static uint32_t sr_bare_words(const mz_scan *s, uint32_t i, uint32_t to) {
  while (i < to && mz_name_word(s, i) && !mz_has_al(s, i)) i++;
  return i;
}

/* أحمد الخطيب, محمد الخطيب: a title right behind a given name is a surname; nobody is called so by two names alone. */
static bool sr_surname_too(const mz_scan *s, uint32_t k) {
  return k > 0 && mz_has_value(s, k, MZ_S_TITLE, "surname") && !mz_has_al(s, k - 1) &&
         mz_name_word(s, k - 1) && (!mz_has_al(s, k + 1) || mz_is(s, k + 1, MZ_S_FUNCTION));
}

/* The end of the name that begins at token i: given names, then a surname with ال. */
static uint32_t sr_name(const mz_scan *s, uint32_t i, uint32_t to) {
  if (to - i > SR_NAME) to = i + SR_NAME;
  uint32_t k = sr_forenames(s, i, to);
  if (k > i && sr_van(s, k, to)) return k + 2;
  if (k == i) {
    if (k >= to || !mz_name_word(s, k)) return i;
    uint32_t more = sr_bare_words(s, ++k, to); /* الفريدو زاموديو, but not الفالح ضرورة كذا */
    return mz_name_closed(s, more) ? more : k;
  }
  if (k < to && mz_has_al(s, k) && mz_is_that(s, k + 1) && !mz_name_stops(s, k) && !sr_hearer(s, k))
    return k + 1; /* سالم المقبل إن */
  while (k < to && mz_has_al(s, k) && !sr_hearer(s, k)) {
    bool servant = mz_is_spelt(s, k - 1, "عبد");
    if (!servant && !mz_name_word(s, k) && !sr_surname_too(s, k)) break;
    bool goes_on = mz_is_spelt(s, k, "الدين") || mz_is_spelt(s, k, "الله");
    k++;
    if (mz_is_spelt(s, k, "آل") && k + 1 < to) {
      k += 1 + mz_has_al(s, k + 1); /* آل الشيخ */
      goes_on = true;
    }
    goes_on = goes_on || mz_is_spelt(s, k, "بن");
    uint32_t more = sr_bare_words(s, k, to);
    if (goes_on || (servant && (mz_name_closed(s, more) || mz_name_stops(s, more))))
      k = more;                               /* عبد العزيز كابراوي، */
    bool second = mz_name_closed(s, k + 1) && /* الحمد الصباح, الخازم الغامدي، */
                  (!mz_is_comma(s, k + 1) ||
                   (mz_word_at(s, k)->entry == NULL && mz_is_nisba(s, k) && !mz_has_marbuta(s, k)));
    if (!goes_on && !second) break;
  }
  return k;
}

static bool sr_country(const mz_scan *s, uint32_t i) {
  const mz_sense *x = mz_sense_at(s, i, MZ_S_SYNONYM);
  return x != NULL && x->text[0] >= 'A' && x->text[0] <= 'Z';
}

/* في كازاخستان, على وكالة: a preposition inside an office or a body's name. */
static bool sr_inside(const mz_scan *s, uint32_t i, uint32_t to) {
  uint32_t end;
  if (i + 1 >= to || !mz_has_value(s, i, MZ_S_FUNCTION, "preposition") || mz_is(s, i, MZ_S_TO))
    return false;
  if (mz_is_spelt(s, i, "وسط")) return i > 0 && !mz_has_al(s, i - 1) && mz_has_al(s, i + 1);
  if (mz_is_spelt(s, i, "باسم")) return true;
  if (mz_written_at(s, i)->letters > 3 || mz_written_at(s, i)->tail != MZ_L_YEH)
    return false; /* في على */
  if (mz_has_value(s, i + 1, MZ_S_BODY, "document") ||
      mz_has_value(s, i + 1, MZ_S_BODY, "occasion"))
    return false;
  return !mz_name_stops(s, i + 1) &&
         (mz_has_al(s, i + 1) || mz_body_at(s, i + 1, &end) || sr_country(s, i + 1) ||
          mz_has_value(s, i + 1, MZ_S_NOUN, "town") || mz_has_value(s, i + 1, MZ_S_NOUN, "name"));
}

/* علماء من البرازيل, خبراء في المصرف, قائمون على المتحف: where people who have no other name speak from. */
static bool sr_whose(const mz_scan *s, uint32_t i, uint32_t to) {
  if (i + 1 >= to || mz_has_clitic(s, i, MZ_P_WAW)) return false;
  if (!mz_is(s, i, MZ_S_FROM)) return sr_inside(s, i, to);
  uint32_t end;
  return mz_is_spelt(s, i, "من") && (mz_has_al(s, i + 1) || mz_body_at(s, i + 1, &end)) &&
         !mz_name_stops(s, i + 1);
}

/* The mark that closes a quotation of at most `words` words from token i on, else i. */
static uint32_t sr_quoted(const mz_scan *s, uint32_t i, uint32_t to, uint32_t words) {
  uint32_t k = i;
  while (k < to && k < i + words && mz_is_word(s, k)) k++;
  return k > i && k < to && mz_closes(mz_mark_at(s, k)) ? k : i;
}

/* Behind a name its office may stand in apposition: فلان مدير الجمرك. */
static uint32_t sr_apposition(const mz_scan *s, uint32_t i, uint32_t to) {
  uint32_t end;
  if (i >= to || !mz_title_at(s, i, &end)) return i;
  for (i = end; i < to && i < end + SR_WORDS; i++)
    if (mz_name_stops(s, i) && !sr_inside(s, i, to)) break;
  return i;
}

/* الخبير في سلامة النقل: what an office is about. */
static bool sr_field(const mz_scan *s, uint32_t i, uint32_t to) {
  if (i + 2 >= to || mz_name_stops(s, i + 1)) return false;
  if (mz_is_spelt(s, i, "عن")) return mz_is(s, i + 1, MZ_S_BODY); /* النائب عن محافظة كذا */
  return mz_is_spelt(s, i, "في") && !mz_is(s, i + 1, MZ_S_BODY) && mz_has_al(s, i + 2);
}

/* The name behind the last rank of the phrase: … المشرف العام على الوكالة د. هشام الفالح. */
static bool sr_ranked(const mz_scan *s, uint32_t i, uint32_t to, sr_phrase *p) {
  uint32_t after = 0, end, k = i;
  bool ranked = mz_has_value(s, i, MZ_S_TITLE, "rank") && (mz_has_al(s, i) || mz_glued(s, i));
  while (k < to && k < i + SR_ZONE && !mz_is_that(s, k)) {
    if (k == after && k > i && ranked && !mz_has_al(s, k) && mz_name_word(s, k))
      break; /* الدكتور فلان, whatever his offices are */
    if (mz_title_at(s, k, &end)) {
      bool named_for = k > i && ((mz_is(s, k - 1, MZ_S_BODY) && !mz_has_al(s, k - 1)) ||
                                 mz_is_spelt(s, k - 1, "عبد"));
      if (mz_has_value(s, k, MZ_S_TITLE, "rank") && !named_for) after = end; /* not مطار الملك */
      k = end;
    } else if (mz_is_comma(s, k) || mz_opens(mz_mark_at(s, k))) { /* المدير "المهندس فلان" */
      if (!mz_title_at(s, k + 1, &end)) break;
      k++;
    } else if (mz_name_stops(s, k) && !sr_inside(s, k, to) && !sr_field(s, k, to) &&
               !(mz_is(s, k, MZ_S_FUNCTION) &&
                 mz_written_at(s, k)->tail == MZ_L_ALEF)) { /* سابقا */
      break;
    } else {
      k++;
    }
  }
  if (after == 0 || after >= to) return false;
  while (after + 1 < to && mz_has_al(s, after) && mz_name_word(s, after + 1) &&
         !mz_has_al(s, after + 1))
    after++; /* اللواء الطيار فلان */
  p->first = after;
  p->last = p->end = sr_name(s, after, to);
  if (p->last == after && !mz_name_stops(s, after) && !mz_has_al(s, after) &&
      !mz_is(s, after, MZ_S_TITLE))
    p->last = p->end = sr_name(s, after + 1, to); /* اللواء جمال السالم */
  return p->last > p->first + (p->last == after + 1 && !mz_name_word(s, after));
}

/* مصدر أمني وكالة الأنباء: so, too, without a ل, behind an adjective. */
static bool sr_told(const mz_scan *s, uint32_t i) {
  const mz_word *w = mz_written_at(s, i - 1);
  return w->tail == MZ_L_YEH && w->letters > 3 && !mz_has_al(s, i - 1) && !mz_has_al(s, i) &&
         mz_has_value(s, i, MZ_S_BODY, "press");
}

/* سامي الدخيني: a word that no table knows, and a surname of relation, are a name whatever follows without ال. */
static bool sr_surname(const mz_scan *s, uint32_t first, uint32_t last) {
  return last == first + 2 && mz_word_at(s, first)->entry == NULL && !mz_has_al(s, first) &&
         !mz_has_marbuta(s, first) && mz_written_at(s, first)->head != MZ_L_WAW &&
         mz_has_al(s, last - 1) && mz_written_at(s, last - 1)->tail == MZ_L_YEH &&
         mz_is_nisba(s, last - 1) && !mz_has_al(s, last);
}

/* May a name, not the object of the verb, fill [first, last)? */
static bool sr_stands_alone(const mz_scan *s, uint32_t first, uint32_t last) {
  if (last == first) return false;
  if (sr_surname(s, first, last)) return true;
  if (mz_name_closed(s, last) || sr_hearer(s, last) ||
      mz_has_value(s, last, MZ_S_FUNCTION, "relative"))
    return true;
  return last > first + 1 &&
         (mz_name_stops(s, last) || mz_is(s, last, MZ_S_FUNCTION) || mz_is_masdar(s, last) ||
          (mz_has_value(s, last, MZ_S_BODY, "state") && mz_is_that(s, last + 1) &&
           mz_written_at(s, last + 1)->head == MZ_L_BEH)); /* اتهم الوزير سعيد مراد فرنسا بأنها */
}

/* وزارة الاتصالات وتقنية المعلومات: a second thing that an office or a body is for; but وردة الجزائرية is a name. */
static bool sr_joined(const mz_scan *s, uint32_t i, uint32_t to) {
  return i + 1 < to && mz_written_at(s, i)->head == MZ_L_WAW && mz_has_marbuta(s, i) &&
         (mz_has_clitic(s, i, MZ_P_WAW) || mz_written_at(s, i)->letters >= 6) &&
         !mz_is(s, i, MZ_S_BODY) && !mz_is(s, i, MZ_S_TITLE) && mz_has_al(s, i + 1) &&
         !mz_name_stops(s, i + 1);
}

/* The name that closes an office. It begins where a bare word follows a definite one (وزير الصحة | خالد الفالح), or
** behind a state (رئيس كازاخستان | قاسم توكاييف); else a long chain ends with it. */
static bool sr_closing(const mz_scan *s, uint32_t i, uint32_t head, uint32_t to, sr_phrase *p) {
  uint32_t stop = head, name = 0, end = 0;
  while (stop < to && stop < i + SR_WORDS &&
         (!mz_name_stops(s, stop) || sr_inside(s, stop, to) || sr_field(s, stop, to)))
    stop++;
  for (uint32_t k = head; k < stop; k++) {
    bool named_for = k > i + 1 && mz_is(s, k - 1, MZ_S_TITLE) && mz_is(s, k - 2, MZ_S_BODY) &&
                     !mz_has_al(s, k - 2);
    bool before = mz_has_al(s, k - 1) || mz_has_value(s, k - 1, MZ_S_BODY, "state") ||
                  mz_has_value(s, k - 1, MZ_S_NOUN, "town"); /* أمين جدة | صالح التركي */
    bool begins = mz_name_word(s, k) || sr_given(s, k, k, to);
    if (!before || k < end || !sr_bare(s, k) || !begins || named_for) continue;
    if (sr_joined(s, k, to)) continue;
    if (mz_has_marbuta(s, k) && mz_has_value(s, k, MZ_S_NOUN, ""))
      continue; /* قدر الوزير قوة كذا */
    uint32_t last = sr_name(s, k, to);
    if (!sr_stands_alone(s, k, last)) continue;
    name = k;
    end = last;
  }
  if (name == 0 && stop >= head + 3) {
    bool bare = true;
    for (uint32_t k = head; k < stop - 1; k++)
      bare = bare && !mz_has_al(s, k) && !mz_has_value(s, k, MZ_S_BODY, "press");
    bool which = mz_has_value(s, stop - 2, MZ_S_BODY, "which"); /* مسؤول أمني كبير قتل */
    static const char *const firms[] = {"شركة", "مجموعة", "مؤسسة", "بنك", "مصرف", "صحيفة", "قناة"};
    which = which || mz_is_one_of(s, stop - 3, firms); /* محلل في مجموعة كذا */
    if (bare && !which && sr_stands_alone(s, stop - 2, sr_name(s, stop - 2, stop))) name = stop - 2;
  }
  if (name == 0) return false;
  const mz_word *place = mz_written_at(s, name);
  if (((place->head == MZ_L_BEH && place->letters > 3) ||
       (place->head == MZ_L_LAM && place->letters > 5)) &&
      name + 3 <= stop && mz_name_word(s, name + 1) && mz_written_at(s, name + 1)->letters > 2 &&
      !mz_has_al(s, name + 1))
    name++; /* مدير المرور بجدة | محمد القحطاني, المدير الفني لأدوريا | لويس رامون */
  p->first = name;
  p->last = p->end = sr_name(s, name, to);
  return true;
}

/* الرئيس الروسي، فلاديمير بوتين: the name may stand behind a comma; before it another في «الصحيفة». */
static bool sr_behind_comma(const mz_scan *s, uint32_t to, sr_phrase *p) {
  uint32_t k = p->end, head;
  if (mz_is_spelt(s, k, "في") && mz_opens(mz_mark_at(s, k + 1))) {
    uint32_t close = sr_quoted(s, k + 2, to, 5);
    if (close > k + 2) k = close + 1;
  }
  if (!mz_is_comma(s, k++) || k >= to) return true;
  if (mz_title_at(s, k, &head)) { /* and a second office before it */
    sr_phrase q;
    if (!mz_has_clitic(s, k, MZ_P_WAW | MZ_P_PREP) && sr_closing(s, k, head, to, &q)) *p = q;
    return true;
  }
  uint32_t last = sr_name(s, k, to);
  if (last == k || mz_is(s, k, MZ_S_BODY)) return true;
  if (mz_is_comma(s, last) || mz_is_that(s, last) || (last > k + 1 && mz_name_stops(s, last)))
    *p = (sr_phrase){k, last, last};
  return true;
}

/* أعلن التنظيم مسؤوليته, ألقى المدير كلمته: what is the source's own is no part of its name. */
static bool sr_own(const mz_scan *s, uint32_t i) {
  const mz_word *w = mz_written_at(s, i);
  if (!mz_is_word(s, i) || mz_has_al(s, i) || w->head == MZ_L_WAW) return false;
  return mz_is_possessed(s, i) ||
         (w->letters > 4 && w->tail == MZ_L_HEH && w->before == MZ_L_TEH && !mz_has_marbuta(s, i));
}

/* شقيقه, زوجته: who is somebody's. */
static bool sr_kin(const mz_scan *s, uint32_t i) {
  const mz_sense *x = mz_sense_at(s, i, MZ_S_BODY);
  return x != NULL && (x->flags & MZ_F_WEAK) && strcmp(x->text, "people") == 0;
}

/* زوجته فاطمة السالم, ابنه الأكبر أحمد السالم, المنسق بمركز «أفق» أحمد السالم: a name in apposition at token i. */
static bool sr_named(const mz_scan *s, uint32_t i, uint32_t to, sr_phrase *p) {
  if (i >= to || !mz_is_word(s, i) || mz_has_al(s, i)) return false;
  uint32_t last = sr_name(s, i, to);
  if (!sr_stands_alone(s, i, last)) return false;
  *p = (sr_phrase){i, last, last};
  return true;
}

/* Do quotation marks open within the next words of the phrase? */
static bool sr_quotes(const mz_scan *s, uint32_t i, uint32_t to) {
  uint32_t k = i;
  while (k < to && k < i + SR_ADJECTIVES && mz_is_word(s, k) && !mz_name_stops(s, k)) k++;
  return k < to && mz_mark_at(s, k) != '(' && mz_opens(mz_mark_at(s, k));
}

static bool sr_person(const mz_scan *s, uint32_t i, uint32_t to, sr_phrase *p) {
  uint32_t head = i;
  if (mz_has_al(s, i) && mz_is_nisba(s, i) && i + 1 < to && !mz_has_al(s, i + 1) &&
      !mz_title_at(s, i, &head)) { /* الألمانية هيلغا شتاين */
    uint32_t last = sr_name(s, i + 1, to);
    if (sr_stands_alone(s, i + 1, last)) {
      *p = (sr_phrase){i + 1, last, sr_apposition(s, last, to)};
      return true;
    }
  }
  if (!mz_title_at(s, i, &head)) {
    p->first = i;
    p->last = sr_name(s, i, to);
    p->end = sr_apposition(s, p->last, to);
    return p->last > i;
  }
  if (sr_ranked(s, i, to, p) || sr_closing(s, i, head, to, p)) {
    p->end = sr_apposition(s, p->end, to);
    return true;
  }
  *p = (sr_phrase){i, head, head}; /* no name so far: the office speaks */
  for (uint32_t k = head; k < to && k < i + SR_WORDS;) {
    uint32_t close =
        mz_opens(mz_mark_at(s, k)) && mz_mark_at(s, k) != '(' ? sr_quoted(s, k + 1, to, 5) : k;
    if (close > k + 1) { /* مراسل «الجريدة» */
      p->last = p->end = k = close + 1;
      if (sr_named(s, k, to, p)) return true;
      continue;
    }
    if ((mz_name_stops(s, k) && !sr_inside(s, k, to) && !sr_field(s, k, to)) ||
        ((k > head || mz_has_al(s, head - 1)) && mz_is_masdar(s, k)))
      break;                             /* أبدى المدير استعداد كذا */
    if (mz_is_spelt(s, k, "عدم")) break; /* اشترطت المتحدثة عدم ذكر كذا */
    if (k > head && (sr_told(s, k) || sr_own(s, k))) break;
    if (sr_field(s, k, to)) {
      p->last = p->end = ++k;
      continue;
    }
    bool in = mz_written_at(s, k)->head == MZ_L_BEH;
    bool whose = (in || mz_written_at(s, k)->head == MZ_L_LAM) && mz_has_al(s, k + 1);
    whose = whose || (in && mz_is(s, k, MZ_S_BODY) && sr_quotes(s, k + 1, to)); /* بمركز «أفق» */
    bool other =
        !mz_has_al(s, k) || (mz_is(s, k, MZ_S_BODY) && mz_written_at(s, k)->head == MZ_L_ALEF);
    uint32_t end;
    bool office = mz_title_at(s, k, &end); /* عضو اللجنة مشرف الفريق، فلان */
    if (k > head && mz_has_al(s, k - 1) && !whose && other && !office && !sr_joined(s, k, to))
      break;
    if (k == i + 1 && mz_has_al(s, i) && mz_has_al(s, k) && !mz_is_nisba(s, k) &&
        !mz_is(s, k, MZ_S_FUNCTION) && !mz_is_that(s, k + 1))
      break; /* الوزير الأمريكي, but not: استقبل الوزير الوفد */
    p->last = p->end = ++k;
  }
  return sr_behind_comma(s, to, p);
}

/* Does the adjective at k agree with a definite head: الهيئة العامة, but not المصلحة التعداد? */
static bool sr_agrees(const mz_scan *s, uint32_t head, uint32_t k) {
  uint8_t h[MZ_WORD_LETTERS], a[MZ_WORD_LETTERS];
  size_t n = mz_word_letters(s, head, h), m = mz_word_letters(s, k, a);
  if (n < 3 || m < 3 || mz_has_clitic(s, k, MZ_P_PREP) || mz_written_at(s, k)->head == MZ_L_LAM)
    return true;
  bool feminine = h[n - 1] == MZ_L_HEH || mz_is_spelt(s, head, "المصادر") ||
                  (h[n - 1] == MZ_L_TEH && h[n - 2] == MZ_L_ALEF);
  bool plural = a[m - 1] == MZ_L_TEH && a[m - 2] == MZ_L_ALEF;
  return feminine ? a[m - 1] == MZ_L_HEH || a[m - 1] == MZ_L_ALEF : !plural;
}

static bool sr_body(const mz_scan *s, uint32_t i, uint32_t to, sr_phrase *p);

/* مصادر رسمية | النسبة: an adjective of an indefinite source, behind which no genitive can stand. */
static bool sr_described(const mz_scan *s, uint32_t i, uint32_t k) {
  uint32_t end;
  for (uint32_t w = i + 1; w <= k; w++)
    if (!mz_is_spelt(s, w, "غير") && (mz_has_al(s, w) || !mz_is_nisba(s, w) ||
                                      mz_body_at(s, w, &end) || mz_title_at(s, w, &end)))
      return false;
  static const char *const sources[] = {"مصدر", "مصادر", "أوساط", "اوساط"};
  bool paper = mz_has_value(s, i, MZ_S_BODY, "document") || mz_has_value(s, i, MZ_S_BODY, "record");
  return (paper || mz_is_one_of(s, i, sources)) && !mz_has_al(s, i);
}

/* بيان صدر عن الوزارة: the token behind who issued the document. */
static uint32_t sr_issuer(const mz_scan *s, uint32_t i, uint32_t to) {
  uint32_t end;
  sr_phrase of;
  static const char *const issued[] = {"صدر", "صدرت", "صادر", "صادرة", "الصادر", "الصادرة"};
  if (!mz_is_one_of(s, i, issued) || i + 2 >= to || !mz_is_spelt(s, i + 1, "عن") ||
      !mz_body_at(s, i + 2, &end) || mz_has_value(s, i + 2, MZ_S_BODY, "document") ||
      !sr_body(s, i + 2, to, &of))
    return i;
  return of.end;
}

/* مصدر قريب من التحقيق */
static bool sr_close_to(const mz_scan *s, uint32_t i) {
  static const char *const close[] = {"قريب", "قريبة", "مقرب", "مقربة", "مقربون", "مقربين"};
  return i > 0 && mz_is(s, i, MZ_S_FROM) && mz_is_one_of(s, i - 1, close);
}

/* منظمة الدفاع عن حقوق الطفل: عن inside a body's name. */
static bool sr_about(const mz_scan *s, uint32_t i, uint32_t k) {
  static const char *const heads[] = {"الدفاع", "للدفاع", "الكشف",   "للكشف",
                                      "البحث",  "للبحث",  "التنقيب", "للتنقيب"};
  if (k < i + 2 || !mz_is_spelt(s, k, "عن")) return false;
  for (size_t n = 0; n < sizeof heads / sizeof *heads; n++)
    if (mz_is_spelt(s, k - 1, heads[n])) return true;
  return false;
}

static bool sr_body(const mz_scan *s, uint32_t i, uint32_t to, sr_phrase *p) {
  uint32_t k, end;
  bool document = mz_has_value(s, i, MZ_S_BODY, "document");
  bool people = mz_has_value(s, i, MZ_S_BODY, "people");
  if (!mz_body_at(s, i, &k)) return false;
  bool definite = mz_has_al(s, i) || mz_has_al(s, k - 1), simple = k == i + 1 && definite;
  *p = (sr_phrase){i, k, k};
  if (sr_kin(s, i) && sr_named(s, k + mz_has_al(s, k), to, p)) return true;
  if (mz_means(mz_phrase_at(s, i, MZ_S_BODY, &end), "state")) {
    while (k < to && mz_has_clitic(s, k, MZ_P_WAW) && mz_has_value(s, k, MZ_S_BODY, "state"))
      p->last = p->end = ++k;
    return true;
  }
  while (k < to && k < i + SR_WORDS) {
    uint32_t m = mz_mark_at(s, k), close = k;
    uint32_t spelt = sr_spelt(s, k, to);
    if (spelt > k || (k == i + 1 && mz_phrase_at(s, k, MZ_S_CREDIT, &spelt) != NULL &&
                      !mz_has_al(s, k) && !mz_has_clitic(s, k, MZ_P_PREP))) { /* قناة بي بي سي */
      p->last = p->end = k = spelt;
      continue;
    }
    bool own = k == i + 1 && !definite; /* شركة (النخبة) */
    if ((m != '(' || own) && mz_opens(m)) close = sr_quoted(s, k + 1, to, 5);
    if (close > k + 1) { /* مسح "رويترز تانكان" */
      p->last = p->end = k = close + 1;
      continue;
    }
    bool named_for = k > i + 1 && mz_has_al(s, k) && mz_is(s, k - 1, MZ_S_BODY) &&
                     !mz_has_al(s, k - 1); /* مركز الملك فلان */
    if (document && mz_title_at(s, k, &end) && !mz_has_clitic(s, k, MZ_P_WAW | MZ_P_PREP) &&
        !named_for && (mz_has_al(s, k) || !mz_is_nisba(s, k)))
      return sr_person(s, k, to, p); /* تصريحات المستشار فلان, but not بلاغ إعلامي */
    uint32_t of = document ? sr_issuer(s, k, to) : k;
    if (of > k) {
      p->last = p->end = of;
      break;
    }
    if (mz_is_spelt(s, k, "غير") && !definite && k + 1 < to && mz_is_nisba(s, k + 1) &&
        !mz_has_al(s, k + 1)) {
      p->last = p->end = k += 2; /* مصادر غير رسمية */
      continue;
    }
    if (mz_name_stops(s, k)) {
      bool about = sr_about(s, i, k);
      bool near = sr_close_to(s, k), whose = people && !definite && !near && sr_whose(s, k, to);
      if (!about && !whose && !near && !(definite && sr_inside(s, k, to))) break;
      k++;
      definite = (definite || (whose && !mz_is(s, k, MZ_S_BODY)) ||
                  mz_has_value(s, k, MZ_S_BODY, "state")) &&
                 !about;
    } else if (sr_hearer(s, k) || sr_told(s, k) || mz_has_spoken(s, k) ||
               (k > i + 1 && !document &&
                sr_own(s, k))) { /* مصدر لمراسل الصحيفة; but مجلس إدارتها */
      break;
    } else if (mz_adjective_too(s, i, k)) { /* مصادر طبية | وأمنية */
    } else if (mz_has_al(s, k)) {
      if (k == i + 1 && people && mz_sound_plural(s, i)) break; /* قدر محللون | العجز */
      if (simple && k == i + 1 && !sr_agrees(s, i, k)) break;
      bool inside = mz_has_clitic(s, k, MZ_P_PREP) || mz_written_at(s, k)->head == MZ_L_LAM;
      if (k > i + 1 && !definite && !inside && sr_described(s, i, k - 1)) break;
      definite = true;
    } else if ((k == i + 1 || (mz_is(s, k - 1, MZ_S_BODY) && !mz_has_al(s, k - 1))) &&
               mz_title_at(s, k, &end) && !mz_has_clitic(s, k, MZ_P_WAW)) {
      definite = false; /* مكتب رئيس الحكومة */
    } else if ((mz_title_at(s, k, &end) && !mz_is_nisba(s, k)) || mz_is_masdar(s, k) ||
               mz_has_clitic(s, k, MZ_P_WAW)) {
      if (!definite || !sr_joined(s, k, to)) break;
    } else if (k > i + 1 && mz_has_al(s, k - 1) && mz_title_at(s, k - 1, &end) &&
               mz_name_word(s, k)) {
      p->last = p->end = k = sr_name(s, k, to); /* جامعة الملك فلان */
      continue;
    } else if (definite) { /* a bare word only as لشؤون اللاجئين, or a name right before أن */
      bool whose = mz_written_at(s, k)->head == MZ_L_LAM && mz_written_at(s, k)->letters > 3 &&
                   mz_has_al(s, k + 1);
      if (!whose && !mz_is_that(s, k + 1)) break;
    }
    p->last = p->end = ++k;
  }
  return true;
}

/* مصدر طبي, سكان محليين, شهود عيان: does an indefinite phrase that needs no more words end right before token k? */
static bool sr_complete(const mz_scan *s, uint32_t k) {
  if (k < 2 || mz_has_al(s, k - 1) || mz_has_al(s, k - 2)) return false;
  const mz_word *w = mz_written_at(s, k - 1);
  bool plural =
      w->tail == MZ_L_NOON && w->letters > 4 && (w->before == MZ_L_YEH || w->before == MZ_L_WAW);
  return mz_is_spelt(s, k - 1, "عيان") || mz_has_value(s, k - 1, MZ_S_BODY, "which") ||
         (w->tail == MZ_L_YEH && w->letters > 2) || plural ||
         (w->tail == MZ_L_HEH && w->before == MZ_L_YEH && w->letters > 3);
}

/* وفق مصدر طبي | قتل 12 شخصا: the verb of a clause that begins with it, since a number of things follows. */
static bool sr_verb_at(const mz_scan *s, uint32_t k) {
  return mz_is_word(s, k) && !mz_has_al(s, k) && sr_complete(s, k) &&
         (mz_is_number(s, k + 1) || (mz_word_at(s, k + 1)->classes & MZ_NUMERALS)) &&
         mz_same_sentence(s, k, k + 1) && !mz_is(s, k, MZ_S_FROM) && !sr_complete(s, k + 1);
}

/* The end of a body's name that begins at token i, without the verb behind it. */
static uint32_t sr_before_verb(const mz_scan *s, uint32_t i, uint32_t end) {
  for (uint32_t k = i + 2; k < end; k++)
    if (sr_verb_at(s, k)) return k;
  return end;
}

/* الشرطة وشهود عيان, مصدر طبي وسكان: a second body that says the same, at token i; the token behind it, or i. */
static uint32_t sr_second(const mz_scan *s, uint32_t i, uint32_t to) {
  uint32_t end;
  sr_phrase p;
  if (i >= to || !mz_has_clitic(s, i, MZ_P_WAW) || !mz_body_at(s, i, &end) || sr_kin(s, i) ||
      !sr_body(s, i, to, &p))
    return i;
  p.end = sr_before_verb(s, i, p.end);
  bool closed = sr_verb_at(s, p.end) || !mz_is_word(s, p.end) || mz_is_that(s, p.end) ||
                sr_hearer(s, p.end) || mz_is_masdar(s, p.end);
  return closed ? p.end : i;
}

bool mz_source_after(const mz_scan *s, uint32_t i, uint32_t to, mz_span *who, uint32_t *end) {
  sr_phrase p = {0, 0, 0};
  uint32_t first = i, k;
  bool quoted = false, found;
  if (to > s->n) to = s->n;
  while (first < to && ((mz_is_stub(s, first) && first == i) ||
                        (mz_mark_at(s, first) != '(' && mz_opens(mz_mark_at(s, first))))) {
    quoted = quoted || !mz_is_stub(s, first);
    first++;
  }
  if (quoted) { /* a quoted name, not a quotation: short */
    p = (sr_phrase){first, sr_quoted(s, first, to, 6), 0};
    p.end = sr_apposition(s, p.last + 1, to);
    found = p.last > p.first;
  } else if (mz_phrase_at(s, first, MZ_S_CREDIT, &k) != NULL && k <= to) {
    p = (sr_phrase){first, k, k};
    found = true;
  } else if (mz_has_value(s, first, MZ_S_BODY, "some")) {
    uint32_t start = first + 1; /* عدد من الخبراء, أحد السائقين, أحدث الاستطلاعات */
    if (start < to && mz_has_value(s, start, MZ_S_BODY, "which")) start++; /* عدد كبير من كذا */
    if (start < to && mz_is(s, start, MZ_S_FROM)) start++;
    found = start < to && mz_body_at(s, start, &k) && sr_body(s, start, to, &p);
    for (k = start; !found && k < to && k < start + 5 && !mz_name_stops(s, k); k++) {
      found = mz_has_al(s, k); /* أحد أصحاب المحال, فلان، */
      p.last = p.end = k + 1;
    }
    p.first = first;
    bool one =
        mz_written_at(s, first)->tail == MZ_L_DAL || mz_written_at(s, first)->tail == MZ_L_YEH;
    if (found && one) sr_behind_comma(s, to, &p); /* أحد, إحدى */
  } else if (first < to && mz_title_at(s, first, &k)) {
    found = sr_person(s, first, to, &p);
    if (found && p.first == first && p.end == p.last)
      p.last = p.end = sr_before_verb(s, first, p.end);
  } else if (first < to && mz_body_at(s, first, &k)) {
    found = sr_body(s, first, to, &p);
    if (found && p.end == p.last) p.last = p.end = sr_before_verb(s, p.first, p.end);
    if (found && p.first == first && p.end == p.last) p.last = p.end = sr_second(s, p.end, to);
  } else {
    bool begins =
        first < to && !sr_own(s, first) &&
        (mz_name_word(s, first) || sr_spelt(s, first, to) > first) &&
        (mz_written_at(s, first)->letters > 2 || mz_is_that(s, first + 1) || /* قالت شل إنها */
         mz_is_spelt(s, first, "آل"));
    found = begins && sr_person(s, first, to, &p);
  }
  if (!found) return false;
  for (k = first + 1; k <= p.end + 1 && k < to; k++) {
    uint32_t behind = mz_nameless(s, k, to);
    if (behind == k) continue;
    bool joined =
        mz_is_comma(s, k - 1) || mz_means(mz_sense_at(s, k - 1, MZ_S_FUNCTION), "relative");
    p = (sr_phrase){p.first < k ? p.first : first, k - joined, behind};
    break;
  }
  who->first = mz_name_start(s, p.first);
  who->end = s->d->end[p.last - 1];
  *end = p.end;
  return true;
}

/* الوزير، الذي زار كذا، قال: the token behind what stands before a clause that tells of it; else `last`. */
static uint32_t sr_before_relative(const mz_scan *s, uint32_t last, uint32_t i, uint32_t from) {
  if (last == i) return last; /* no comma before the verb */
  for (uint32_t k = last; k > from + 1 && last - k < SR_CLAUSE; k--)
    if (mz_is_comma(s, k - 2) && mz_has_value(s, k - 1, MZ_S_FUNCTION, "relative")) return k - 2;
  return last;
}

/* الوزير فلان، رجل الحزب الأول، قال: who stands before the comma before token `first`, if that is one. */
static bool sr_before_aside(const mz_scan *s, uint32_t first, uint32_t i, uint32_t from,
                            mz_span *who) {
  uint32_t end, k = first - 1;
  if (!mz_is_comma(s, k)) return false;
  for (uint32_t n = 0; k > from && n < SR_BACK && mz_is_word(s, k - 1) && !mz_name_stops(s, k - 1);
       n++)
    k--;
  for (; k + 1 < first; k++)
    if (mz_source_known(s, k) && !sr_kin(s, k) && mz_source_after(s, k, i, who, &end) &&
        end + 1 >= first)
      return true;
  return false;
}

bool mz_source_before(const mz_scan *s, uint32_t i, uint32_t from, bool any, mz_span *who) {
  uint32_t last = i, first, end;
  mz_span early = {0, 0};
  while (last > from &&
         (mz_is_comma(s, last - 1) || mz_has_value(s, last - 1, MZ_S_FUNCTION, "perfect") ||
          mz_has_value(s, last - 1, MZ_S_FUNCTION, "past")))
    last--; /* الوزير، قد أكد; الوزارة كانت قد أعلنت */
  bool apart = last < i && mz_is_comma(s, last);
  last = sr_before_relative(s, last, i, from);
  first = last;
  while (first > from && last - first < SR_BACK) {
    uint32_t k = first - 1;
    if (mz_is_that(s, k) || !mz_is_word(s, k)) {
      uint32_t m = mz_mark_at(s, k);
      bool own = m == '(' && k > from && mz_is(s, k - 1, MZ_S_BODY) && !mz_has_al(s, k - 1);
      if (m == 0 || (m == '(' && !own) || !(mz_opens(m) || mz_closes(m))) break;
    } else if (mz_name_stops(s, k) && !sr_inside(s, k, last)) {
      break;
    }
    first--;
  }
  if (first > from && first < last && mz_has_value(s, first - 1, MZ_S_BODY, "some"))
    first--; /* بعض المحللين يتوقعون */
  bool aside = apart && first > from, name = false;
  mz_span called = {0, 0};
  bool under = first > from && mz_has_value(s, first - 1, MZ_S_FUNCTION, "preposition");
  for (uint32_t k = first; k < last; k++) {
    bool known = mz_source_known(s, k) && !sr_kin(s, k), prep = mz_has_clitic(s, k, MZ_P_PREP);
    if (!(known || k == first) || !mz_source_after(s, k, last, who, &end)) continue;
    if (!known) { /* … التي تحصل دائما، قال; بشكل متكرر قال */
      name = !prep && !under && !(aside && !mz_is_comma(s, k - 1)) && end == last &&
             (end == k + 1 || !mz_has_al(s, k));
      called = *who;
      if (name && mz_token_at(s->d, who->end - 1) > k) return true; /* فلان رئيس كذا قال */
    } else if (under && k > first) { /* وعن أولويات الحكومة قال */
      continue;
    } else if (prep) { /* التقرير الأولي لمكتب السلامة يفيد */
      if (early.end == 0 || end + 2 < last) continue;
      *who = early;
      return true;
    } else {
      if (early.end == 0) early = *who;
      if (aside && sr_before_aside(s, first, i, from, who)) return true;
      if (end + 2 >= last) return true;
    }
  }
  if (aside && sr_before_aside(s, first, i, from, who)) return true;
  *who = called;
  if (name) return true;
  if (!any || under || last < first + 2 || last > first + SR_ADJECTIVES) return false;
  for (uint32_t k = first; k < last; k++)
    if (!mz_has_al(s, k)) return false;
  *who = (mz_span){mz_name_start(s, first), s->d->end[last - 1]}; /* العفو الدولية تقول */
  return true;
}
