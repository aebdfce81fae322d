/* SPDX-License-Identifier: MIT */
#include "person.h"

#define PE_NAME 10  /* words of a name */
#define PE_ZONE 28  /* how far behind its office a rank may stand */
#define PE_NAMED 5  /* … of what is named in marks */
#define PE_QUOTED 3 /* words between an office and the marks around what it is of */

/* Without ال: اليكسيس only looks like it. */
static bool pe_bare(const mz_scan *s, uint32_t i) {
  return !mz_has_al(s, i) || mz_has_value(s, i, MZ_S_NOUN, "name");
}

/* خالد مساعد السهلي: a title that is a given name, too, between two others; but not فلان مساعد المدير. */
static bool pe_given(const mz_scan *s, uint32_t i, uint32_t k, uint32_t to) {
  if (k == i) /* بمنطقة الشمال مساعد خالد السهلي */
    return k + 2 < to && mz_has_value(s, k, MZ_S_TITLE, "given") && !mz_has_al(s, k) &&
           mz_name_word(s, k + 1) && !mz_has_al(s, k + 1) && mz_has_al(s, k + 2) &&
           mz_name_word(s, k + 2);
  return k > i && k + 1 < to && mz_has_value(s, k, MZ_S_TITLE, "given") && mz_has_al(s, k + 1) &&
         mz_name_word(s, k + 1) && !mz_is(s, k + 1, MZ_S_BODY);
}

/* روبن فان بيرسي: no فان for فإن, but a part of the name that ends with the next word. */
static bool pe_van(const mz_scan *s, uint32_t k, uint32_t to) {
  return k + 1 < to && mz_is_spelt(s, k, "فان") && mz_is_word(s, k + 1) &&
         mz_word_at(s, k + 1)->entry == NULL && !mz_has_al(s, k + 1) && mz_name_closed(s, k + 2);
}

/* سامبا فال: no ال behind ف, but the end of a name. */
static bool pe_fal(const mz_scan *s, uint32_t k) {
  return mz_is_spelt(s, k, "فال") && !mz_is_number(s, k + 1) && mz_name_closed(s, k + 1);
}

/* علي أكبر صالحي: the name أكبر, and no superlative. */
static bool pe_akbar(const mz_scan *s, uint32_t k, uint32_t to) {
  return k + 1 < to && mz_is_spelt(s, k, "أكبر") && !mz_has_marbuta(s, k + 1) &&
         mz_name_word(s, k + 1) && !mz_has_al(s, k + 1) && mz_name_closed(s, k + 2);
}

/* عبدالله قائد، إن: what no genitive and no name follows is no office, but the end of a name. */
static bool pe_title_too(const mz_scan *s, uint32_t k) {
  uint32_t end;
  return mz_title_at(s, k, &end) && end == k + 1 && !mz_has_al(s, k) && !mz_has_al(s, k - 1) &&
         mz_name_word(s, k - 1) && (mz_is_comma(s, end) || mz_is_that(s, end));
}

/* The end of what stands before a surname with ال: given names, and letters that are read out. */
static uint32_t pe_forenames(const mz_scan *s, uint32_t i, uint32_t to) {
  uint32_t k = i;
  while (k < to) {
    uint32_t on = mz_spelt_out(s, k, to);
    bool son = k > i && mz_is_spelt(s, k - 1, "بن") && mz_is_word(s, k) && pe_bare(s, k);
    if (on == k && !(mz_name_word(s, k) && pe_bare(s, k)) && !pe_given(s, i, k, to) && !son &&
        !(k > i && (pe_akbar(s, k, to) || pe_fal(s, k) || pe_title_too(s, k))))
      break;
    k = on > k ? on : k + 1;
  }
  return k;
}

/* The bare words of a name from token i on. */
static uint32_t pe_bare_words(const mz_scan *s, uint32_t i, uint32_t to) {
  while (i < to && mz_name_word(s, i) && !mz_has_al(s, i)) i++;
  return i;
}

/* نبيل الحاج, أحمد السيد: a rank that no name follows, right behind a given name, is a surname. */
static bool pe_rank_too(const mz_scan *s, uint32_t k) {
  bool name = !mz_name_stops(s, k + 1) && !mz_has_al(s, k + 1) && !mz_has_marbuta(s, k + 1) &&
              !mz_is_hearer(s, k + 1) && !mz_is_masdar(s, k + 1);
  return k > 0 && mz_has_al(s, k) && mz_has_value(s, k, MZ_S_TITLE, "rank") && !name &&
         mz_word_at(s, k - 1)->entry == NULL && mz_name_word(s, k - 1) && !mz_has_al(s, k - 1) &&
         !(mz_is_word(s, k + 1) && mz_written_at(s, k + 1)->head == MZ_L_ALEF);
}

/* أحمد الخطيب, محمد الخطيب: a title right behind a given name is a surname; nobody is called so by two names alone. */
static bool pe_surname_too(const mz_scan *s, uint32_t k) {
  if (pe_rank_too(s, k)) return true;
  return k > 0 && mz_has_value(s, k, MZ_S_TITLE, "surname") && !mz_has_al(s, k - 1) &&
         mz_name_word(s, k - 1) &&
         (!mz_has_al(s, k + 1) || mz_is(s, k + 1, MZ_S_FUNCTION) || mz_name_stops(s, k + 1));
}

/* قال أحمد الحاج محمود إن, الوزير أحمد الحاج محمود: is the rank at token k the second of three names? */
static bool pe_middle(const mz_scan *s, uint32_t k, uint32_t to) {
  uint32_t end;
  if (!mz_has_value(s, k, MZ_S_TITLE, "rank") || k < 2 || k + 1 >= to || !mz_has_al(s, k))
    return false;
  bool opens = mz_is(s, k - 2, MZ_S_SAY) || (mz_has_al(s, k - 2) && mz_title_at(s, k - 2, &end));
  return opens && mz_name_word(s, k - 1) && !mz_has_al(s, k - 1) && mz_name_word(s, k + 1) &&
         !mz_has_al(s, k + 1) && mz_name_closed(s, k + 2);
}

uint32_t mz_person_name(const mz_scan *s, uint32_t i, uint32_t to) {
  if (to - i > PE_NAME) to = i + PE_NAME;
  if (pe_middle(s, i + 1, to)) return i + 3;
  uint32_t k = pe_forenames(s, i, to);
  if (k > i && pe_van(s, k, to)) return k + 2;
  if (k == i) {
    if (k >= to || !mz_name_word(s, k)) return i;
    if (k + 1 < to && mz_has_al(s, k) && mz_has_value(s, k + 1, MZ_S_CUE, "closes"))
      return k + 2;                            /* الجار الله */
    uint32_t more = pe_bare_words(s, ++k, to); /* الفريدو زاموديو, but not الفالح ضرورة كذا */
    return mz_name_closed(s, more) ? more : k;
  }
  if (k < to && mz_has_al(s, k) && mz_is_that(s, k + 1) && !mz_name_stops(s, k) &&
      !mz_is_hearer(s, k))
    return k + 1; /* سالم المقبل إن */
  while (k < to && mz_has_al(s, k) && !mz_is_hearer(s, k)) {
    bool servant = mz_is_spelt(s, k - 1, "عبد");
    if (!servant && !mz_name_word(s, k) && !pe_surname_too(s, k)) break;
    bool goes_on = mz_has_value(s, k, MZ_S_CUE, "closes");
    k++;
    if (k < to && !goes_on && mz_has_value(s, k, MZ_S_CUE, "closes")) k++; /* وليد العبد الله */
    if (mz_is_spelt(s, k, "آل") && k + 1 < to) {
      k += 1 + mz_has_al(s, k + 1); /* آل الشيخ */
      goes_on = true;
    }
    goes_on = goes_on || mz_is_spelt(s, k, "بن");
    uint32_t more = pe_bare_words(s, k, to);
    if (goes_on || (servant && (mz_name_closed(s, more) || mz_name_stops(s, more))))
      k = more; /* عبد العزيز كابراوي، */
    if (mz_has_al(s, k) && mz_is(s, k, MZ_S_BODY) && !mz_is_nisba(s, k))
      break;                                  /* سالم الراشد | التصريحات */
    bool second = mz_name_closed(s, k + 1) && /* الحمد الصباح, الخازم الغامدي، */
                  (!mz_is_comma(s, k + 1) ||
                   (mz_word_at(s, k)->entry == NULL && mz_is_nisba(s, k) && !mz_has_marbuta(s, k)));
    if (!goes_on && !second) break;
  }
  return k;
}

uint32_t mz_apposition(const mz_scan *s, uint32_t i, uint32_t to) {
  uint32_t end;
  if (i >= to || !mz_title_at(s, i, &end)) return i;
  for (i = end; i < to && i < end + MZ_PHRASE_WORDS; i++)
    if (mz_name_stops(s, i) && !mz_inside_name(s, i, to)) break;
  return i;
}

/* قاضية أمريكية: an adjective, and no name. */
static bool pe_from(const mz_scan *s, uint32_t k) {
  return mz_is_word(s, k) && mz_is(s, k, MZ_S_NATIONALITY) && !mz_has_al(s, k) &&
         (mz_written_at(s, k)->tail == MZ_L_YEH || mz_has_marbuta(s, k));
}

/* أستاذ التاريخ, عميد القبول: a rank that stands before a genitive is an office, and no name follows it. */
static bool pe_rank(const mz_scan *s, uint32_t k, uint32_t to) {
  bool office = !mz_has_al(s, k) && !mz_glued(s, k) && (mz_has_al(s, k + 1) || pe_from(s, k + 1));
  return mz_has_value(s, k, MZ_S_TITLE, "rank") && !office && !pe_rank_too(s, k) &&
         !pe_middle(s, k, to);
}

/* The name behind the last rank of the phrase: … المشرف العام على الوكالة د. هشام الفالح. */
static bool pe_ranked(const mz_scan *s, uint32_t i, uint32_t to, mz_named *p) {
  uint32_t after = 0, end, k = i;
  bool ranked = mz_has_value(s, i, MZ_S_TITLE, "rank") && (mz_has_al(s, i) || mz_glued(s, i));
  while (k < to && k < i + PE_ZONE && !mz_is_that(s, k)) {
    if (k == after && k > i && ranked && !mz_has_al(s, k) && mz_name_word(s, k))
      break; /* الدكتور فلان, whatever his offices are */
    if (mz_title_at(s, k, &end)) {
      bool named_for = k > i && ((mz_is(s, k - 1, MZ_S_BODY) && !mz_has_al(s, k - 1)) ||
                                 mz_is_spelt(s, k - 1, "عبد"));
      if (pe_rank(s, k, to) && !named_for) after = end; /* not مطار الملك */
      k = end;
    } else if (mz_is_comma(s, k) || mz_opens(mz_mark_at(s, k))) { /* المدير "المهندس فلان" */
      uint32_t close = mz_is_comma(s, k) ? k : mz_quoted_name(s, k + 1, to, PE_NAMED);
      if (mz_title_at(s, k + 1, &end))
        k++;
      else if (close > k + 1) /* رئيس جمعية "مرجان" الدكتور فلان */
        k = close + 1;
      else
        break;
    } else if (mz_name_stops(s, k) && !mz_inside_name(s, k, to) && !mz_field_at(s, k, to) &&
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
  p->last = p->end = mz_person_name(s, after, to);
  if (p->last == after + 1 && p->last < to && mz_has_al(s, after) && mz_has_al(s, after + 1) &&
      mz_name_word(s, after + 1) && mz_name_closed(s, after + 2))
    p->last = p->end = after + 2; /* الدكتور الحارث السهمي إن */
  if (p->last == after && !mz_name_stops(s, after) && !mz_has_al(s, after) &&
      !mz_is(s, after, MZ_S_TITLE))
    p->last = p->end = mz_person_name(s, after + 1, to); /* اللواء جمال السالم */
  return p->last > p->first + (p->last == after + 1 && !mz_name_word(s, after));
}

/* سامي الدخيني: a word that no table knows, and a surname of relation, are a name whatever follows without ال. */
static bool pe_surname(const mz_scan *s, uint32_t first, uint32_t last) {
  return last == first + 2 && mz_word_at(s, first)->entry == NULL && !mz_has_al(s, first) &&
         !mz_has_marbuta(s, first) && mz_written_at(s, first)->head != MZ_L_WAW &&
         mz_has_al(s, last - 1) && mz_written_at(s, last - 1)->tail == MZ_L_YEH &&
         mz_is_nisba(s, last - 1) && !mz_has_al(s, last);
}

/* المدير سالم الراشد | وخبراء آخرون */
static bool pe_others(const mz_scan *s, uint32_t k) {
  return mz_has_value(s, k, MZ_S_BODY, "people") && mz_has_clitic(s, k, MZ_P_WAW);
}

/* May a name, not the object of the verb, fill [first, last)? */
static bool pe_stands_alone(const mz_scan *s, uint32_t first, uint32_t last) {
  if (last == first) return false;
  if (last > first + 1 && mz_has_al(s, last - 1) && mz_is(s, last - 1, MZ_S_BODY))
    return false; /* أكد الراشد حرص الوزارة */
  if (pe_surname(s, first, last)) return true;
  if (mz_name_closed(s, last) || mz_is_hearer(s, last) ||
      mz_has_value(s, last, MZ_S_FUNCTION, "relative"))
    return true;
  return last > first + 1 &&
         (mz_name_stops(s, last) || mz_is(s, last, MZ_S_FUNCTION) || mz_is_masdar(s, last) ||
          mz_is_own(s, last) || /* أكدت الوزيرة سلمى السالم حرصها */
          mz_has_spoken(s, last) || pe_others(s, last) ||
          (mz_has_al(s, last) && mz_is(s, last, MZ_S_BODY) && !mz_has_clitic(s, last, MZ_P_WAW)) ||
          (mz_has_value(s, last, MZ_S_BODY, "state") && mz_is_that(s, last + 1) &&
           mz_written_at(s, last + 1)->head == MZ_L_BEH)); /* اتهم الوزير سعيد مراد فرنسا بأنها */
}

/* عقد الوزير مؤتمرا صحفيا: an indefinite object with its adjective, and no name. */
static bool pe_indefinite(const mz_scan *s, uint32_t k) {
  return mz_written_at(s, k)->tail == MZ_L_ALEF && mz_is_word(s, k + 1) && !mz_has_al(s, k + 1) &&
         mz_written_at(s, k + 1)->tail == MZ_L_ALEF && mz_written_at(s, k + 1)->before == MZ_L_YEH;
}

/* … nor is حدد المتحدث موعد الإعلان. */
static bool pe_object(const mz_scan *s, uint32_t k) {
  return pe_indefinite(s, k) || (mz_has_al(s, k + 1) && mz_is(s, k + 1, MZ_S_BODY));
}

/* The name that closes an office. It begins where a bare word follows a definite one (وزير الصحة | خالد الفالح), or
** behind a state (رئيس كازاخستان | قاسم توكاييف); else a long chain ends with it. */
static bool pe_closing(const mz_scan *s, uint32_t i, uint32_t head, uint32_t to, mz_named *p) {
  uint32_t stop = head, name = 0, end = 0;
  while (stop < to && stop < i + MZ_PHRASE_WORDS &&
         (!mz_name_stops(s, stop) || mz_inside_name(s, stop, to) || mz_field_at(s, stop, to)))
    stop++;
  for (uint32_t k = head; k < stop; k++) {
    bool named_for = k > i + 1 && mz_is(s, k - 1, MZ_S_TITLE) && mz_is(s, k - 2, MZ_S_BODY) &&
                     !mz_has_al(s, k - 2);
    uint32_t town;
    bool before =
        mz_has_al(s, k - 1) || mz_has_value(s, k - 1, MZ_S_BODY, "state") ||
        mz_means(mz_phrase_before(s, k, MZ_S_NOUN, &town), "town"); /* أمين جدة | صالح التركي */
    bool begins = mz_name_word(s, k) || pe_given(s, k, k, to);
    if (!before || k < end || !pe_bare(s, k) || !begins || named_for) continue;
    if (mz_is_joined(s, k, to) || pe_object(s, k)) continue;
    if (mz_written_at(s, k)->head == MZ_L_LAM && mz_has_value(s, k - 1, MZ_S_CUE, "belongs"))
      continue; /* القوات الموالية لفلان */
    if (mz_has_marbuta(s, k) && mz_has_value(s, k, MZ_S_NOUN, ""))
      continue; /* قدر الوزير قوة كذا */
    uint32_t last = mz_person_name(s, k, to);
    if (!pe_stands_alone(s, k, last)) continue;
    name = k;
    end = last;
  }
  if (name == 0 && stop >= head + 3) {
    bool bare = true;
    for (uint32_t k = head; k < stop - 1; k++)
      bare = bare && !mz_has_al(s, k) && !mz_has_value(s, k, MZ_S_BODY, "press");
    bool which = mz_has_value(s, stop - 2, MZ_S_BODY, "which"); /* مسؤول أمني كبير قتل */
    which = which || mz_has_value(s, stop - 3, MZ_S_CUE, "firm"); /* محلل في مجموعة كذا */
    if (bare && !which && pe_stands_alone(s, stop - 2, mz_person_name(s, stop - 2, stop)))
      name = stop - 2;
  }
  if (name == 0) return false;
  const mz_word *place = mz_written_at(s, name);
  if (((place->head == MZ_L_BEH && place->letters > 3) ||
       (place->head == MZ_L_LAM && place->letters > 5)) &&
      name + 3 <= stop && mz_name_word(s, name + 1) && mz_written_at(s, name + 1)->letters > 2 &&
      !mz_has_al(s, name + 1))
    name++; /* مدير المرور بجدة | محمد القحطاني, المدير الفني لأدوريا | لويس رامون */
  p->first = name;
  p->last = p->end = mz_person_name(s, name, to);
  return true;
}

bool mz_name_behind_comma(const mz_scan *s, uint32_t to, mz_named *p) {
  uint32_t k = p->end, head;
  if (mz_is_spelt(s, k, "في") && mz_opens(mz_mark_at(s, k + 1))) {
    uint32_t close = mz_quoted_name(s, k + 2, to, 5);
    if (close > k + 2) k = close + 1;
  }
  if (!mz_is_comma(s, k++) || k >= to) return true;
  if (mz_title_at(s, k, &head)) { /* and a second office before it */
    mz_named q;
    if (!mz_has_clitic(s, k, MZ_P_WAW | MZ_P_PREP) && pe_closing(s, k, head, to, &q)) *p = q;
    return true;
  }
  uint32_t last = mz_person_name(s, k, to);
  if (last == k || mz_is(s, k, MZ_S_BODY)) return true;
  if (mz_is_comma(s, last) || mz_is_that(s, last) || (last > k + 1 && mz_name_stops(s, last)))
    *p = (mz_named){k, last, last};
  return true;
}

bool mz_named_at(const mz_scan *s, uint32_t i, uint32_t to, mz_named *p) {
  if (i >= to || !mz_is_word(s, i) || mz_has_al(s, i) || mz_is_his(s, i)) return false;
  uint32_t last = mz_person_name(s, i, to);
  if (!pe_stands_alone(s, i, last)) return false;
  *p = (mz_named){i, last, last};
  return true;
}

/* Do quotation marks open within the next words of the phrase? */
static bool pe_quotes(const mz_scan *s, uint32_t i, uint32_t to) {
  uint32_t k = i;
  while (k < to && k < i + PE_QUOTED && mz_is_word(s, k) && !mz_name_stops(s, k)) k++;
  return k < to && mz_mark_at(s, k) != '(' && mz_opens(mz_mark_at(s, k));
}

/* The name behind what somebody is, which is no title: الألمانية هيلغا شتاين, الزائرة نجود الشمري إن, العداء الجامايكي
** أوساين بولت إن. What is no relation may be a name itself with its object behind it (أكد الراشد حرص الجميع): then only what
** nothing but the speech can follow is a name. */
static bool pe_described(const mz_scan *s, uint32_t i, uint32_t to, mz_named *p) {
  uint32_t k = i + 1, head;
  if (!mz_has_al(s, i) || mz_title_at(s, i, &head)) return false;
  bool relation = mz_is_nisba(s, i) && mz_is(s, i, MZ_S_NATIONALITY);
  if (k < to && mz_has_al(s, k) && mz_is_nisba(s, k)) {
    relation = false;
    k++;
  }
  if (k >= to || mz_has_al(s, k) || mz_has_value(s, i, MZ_S_CUE, "closes")) return false;
  uint32_t close =
      mz_opens(mz_mark_at(s, k)) && mz_mark_at(s, k) != '(' ? mz_quoted_name(s, k + 1, to, 4) : k;
  if (close > k + 1) { /* البريطانية «لويز براون» */
    *p = (mz_named){k + 1, close, close + 1};
    return true;
  }
  uint32_t last = mz_person_name(s, k, to), on = last + mz_is_comma(s, last);
  bool speaks =
      (mz_is_that(s, on) && mz_written_at(s, on)->head != MZ_L_WAW) || mz_mark_at(s, last) == ':' ||
      (mz_opens(mz_mark_at(s, last)) && mz_mark_at(s, last) != '(') || mz_is_hearer(s, last);
  bool thing = mz_has_al(s, last - 1) &&
               (mz_is(s, last - 1, MZ_S_SYNONYM) || mz_is(s, last - 1, MZ_S_NOUN)); /* صالح الأجر */
  if (!(relation && pe_stands_alone(s, k, last)) && !(speaks && last > k + 1 && !thing))
    return false;
  *p = (mz_named){k, last, mz_apposition(s, last, to)};
  return true;
}

/* محامي سالم, محامي سالم خالد الراشد: whose lawyer, and what the lawyer's own name may be, is not to be told apart. */
static bool pe_lawyer(const mz_scan *s, uint32_t i, uint32_t to, mz_named *p) {
  if (!mz_has_value(s, i, MZ_S_CUE, "whose") || mz_has_al(s, i) || i + 1 >= to ||
      mz_has_al(s, i + 1) || pe_from(s, i + 1))
    return false;
  uint32_t last = mz_person_name(s, i + 1, to);
  *p = (mz_named){i, last, last};
  return last > i + 1;
}

/* فلان, مفسر الأحلام الشيخ فلان: a name that no title opens. */
static bool pe_untitled(const mz_scan *s, uint32_t i, uint32_t to, mz_named *p) {
  mz_named q;
  p->first = i;
  p->last = mz_person_name(s, i, to);
  if (p->last > i + 1 && mz_has_al(s, p->last - 1) && mz_has_al(s, p->last) &&
      pe_rank(s, p->last, to) && pe_ranked(s, p->last, to, &q) && q.last > q.first + 1)
    *p = q;
  p->end = mz_apposition(s, p->last, to);
  return p->last > i;
}

/* Is token k no part of an office's phrase, whatever stands before it? `head` is the token behind the title. */
static bool pe_leaves(const mz_scan *s, uint32_t head, uint32_t k, uint32_t to) {
  uint32_t end;
  if (mz_name_stops(s, k) && !mz_inside_name(s, k, to) && !mz_field_at(s, k, to)) return true;
  if ((k > head || mz_has_al(s, head - 1)) && mz_is_masdar(s, k))
    return true;                             /* أبدى المدير استعداد كذا */
  if (mz_is_spelt(s, k, "عدم")) return true; /* اشترطت المتحدثة عدم ذكر كذا */
  if (mz_has_value(s, k, MZ_S_CUE, "own")) return true; /* أكد الملك عزمه */
  if (k == head && !mz_has_al(s, head - 1)) return false; /* وزير خارجيتها, but الوزيرة | حرصها */
  bool press = mz_has_value(s, k, MZ_S_BODY, "press") ||
               mz_phrase_at(s, k, MZ_S_CREDIT, &end) != NULL; /* … لرويترز */
  return mz_is_told(s, k) || mz_is_own(s, k) || (press && mz_is_hearer(s, k));
}

/* … or because of it: the object of the verb, or the next phrase? */
static bool pe_ends(const mz_scan *s, uint32_t i, uint32_t head, uint32_t k, uint32_t to) {
  uint32_t end;
  bool in = mz_written_at(s, k)->head == MZ_L_BEH;
  bool whose = (in || mz_written_at(s, k)->head == MZ_L_LAM) && mz_has_al(s, k + 1);
  whose = whose || (in && mz_is(s, k, MZ_S_BODY) && pe_quotes(s, k + 1, to)); /* بمركز «أفق» */
  bool other =
      !mz_has_al(s, k) || (mz_is(s, k, MZ_S_BODY) && mz_written_at(s, k)->head == MZ_L_ALEF);
  bool office = mz_title_at(s, k, &end); /* عضو اللجنة مشرف الفريق، فلان */
  if (k == head && mz_has_al(s, head - 1) && pe_indefinite(s, k)) return true;
  if (k > head && mz_has_al(s, k - 1) && !whose && other && !office && !mz_is_joined(s, k, to))
    return true;
  return k == i + 1 && mz_has_al(s, i) && mz_has_al(s, k) && !mz_is_nisba(s, k) &&
         !mz_is(s, k, MZ_S_FUNCTION) && !mz_is(s, k, MZ_S_ORDINAL) &&
         !mz_has_value(s, k, MZ_S_CUE, "office") &&
         !mz_is_that(s, k + 1); /* الوزير الأمريكي, القنصل العام, but not: استقبل الوزير الوفد */
}

/* The office at token i, whose title ends before token `head`, speaks: no name stands in its phrase. */
static bool pe_office(const mz_scan *s, uint32_t i, uint32_t head, uint32_t to, mz_named *p) {
  *p = (mz_named){i, head, head};
  for (uint32_t k = head; k < to && k < i + MZ_PHRASE_WORDS;) {
    uint32_t close =
        mz_opens(mz_mark_at(s, k)) && mz_mark_at(s, k) != '(' ? mz_quoted_name(s, k + 1, to, 5) : k;
    if (close > k + 1) { /* مراسل «الجريدة» */
      p->last = p->end = k = close + 1;
      if (mz_named_at(s, k, to, p)) return true;
      continue;
    }
    if (k == head && !mz_has_al(s, i) && !mz_has_al(s, k) &&
        mz_title_at(s, k, &close)) { /* فضيلة إمام المسجد */
      p->last = p->end = k = close;
      continue;
    }
    if (pe_leaves(s, head, k, to) || (!mz_field_at(s, k, to) && pe_ends(s, i, head, k, to))) break;
    p->last = p->end = ++k;
  }
  if (p->last > head && mz_has_value(s, p->last - 1, MZ_S_FUNCTION, "preposition"))
    p->last = --p->end; /* خطيب المسجد | في خطبته */
  return mz_name_behind_comma(s, to, p);
}

bool mz_person_at(const mz_scan *s, uint32_t i, uint32_t to, mz_named *p) {
  uint32_t head = i;
  if (pe_described(s, i, to, p) || pe_lawyer(s, i, to, p)) return true;
  if (!mz_title_at(s, i, &head)) return pe_untitled(s, i, to, p);
  if (!pe_ranked(s, i, to, p) && !pe_closing(s, i, head, to, p))
    return pe_office(s, i, head, to, p);
  p->end = mz_apposition(s, p->end, to);
  return true;
}
