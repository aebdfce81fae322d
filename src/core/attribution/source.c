/* SPDX-License-Identifier: MIT
**
** Arabic print marks no names, so the phrase is read by what its words are: a body draws its genitives and adjectives
** behind it; a person's name is person.c's business. What is no word of the phrase, a particle, a verb of saying, a
** date, a mark, ends it.
*/
#include "source.h"

#define SR_BACK 20      /* how far before its verb a subject may begin */
#define SR_CLAUSE 30    /* nor a clause between both longer */
#define SR_OWED 5       /* bare genitives behind a body inside a name, in tokens */
#define SR_ADJECTIVES 3 /* a noun that no table knows speaks with its adjectives only, in words */

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

/* علماء من البرازيل, خبراء في المصرف, قائمون على المتحف: where people who have no other name speak from. */
static bool sr_whose(const mz_scan *s, uint32_t i, uint32_t to) {
  if (i + 1 >= to || mz_has_clitic(s, i, MZ_P_WAW)) return false;
  if (!mz_is(s, i, MZ_S_FROM)) return mz_inside_name(s, i, to);
  uint32_t end;
  return mz_is_spelt(s, i, "من") && (mz_has_al(s, i + 1) || mz_body_at(s, i + 1, &end)) &&
         !mz_name_stops(s, i + 1);
}

/* باحثون في علم السكان */
static bool sr_field(const mz_scan *s, uint32_t i, uint32_t to) {
  return mz_is_spelt(s, i, "في") && mz_field_at(s, i, to);
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

static bool sr_body(const mz_scan *s, uint32_t i, uint32_t to, mz_named *p);

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
  mz_named of;
  if (!mz_has_value(s, i, MZ_S_CUE, "issued") || i + 2 >= to || !mz_is_spelt(s, i + 1, "عن") ||
      !mz_body_at(s, i + 2, &end) || mz_has_value(s, i + 2, MZ_S_BODY, "document") ||
      !sr_body(s, i + 2, to, &of))
    return i;
  return of.end;
}

/* مصدر قريب من التحقيق */
static bool sr_close_to(const mz_scan *s, uint32_t i) {
  return i > 0 && mz_is(s, i, MZ_S_FROM) && mz_has_value(s, i - 1, MZ_S_CUE, "close");
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

/* بعثة لحفظ السلام | تابعة للاتحاد الأفريقي: whose the body is. */
static bool sr_belongs(const mz_scan *s, uint32_t k, uint32_t to) {
  return k + 1 < to && mz_has_value(s, k, MZ_S_CUE, "belongs") &&
         mz_written_at(s, k + 1)->head == MZ_L_LAM;
}

/* … للرئيس فلان: with its title, to whom it belongs; `*end` is the token behind. */
static bool sr_whom(const mz_scan *s, uint32_t k, uint32_t to, uint32_t *end) {
  mz_named of;
  uint32_t title;
  if (mz_written_at(s, k)->head != MZ_L_LAM || !mz_title_at(s, k, &title) ||
      !mz_person_at(s, k, to, &of))
    return false;
  *end = of.last;
  return true;
}

/* استطلاع لوكالة كذا was made by the press that hears a تصريح. */
static bool sr_made_by(const mz_scan *s, uint32_t i, uint32_t k) {
  static const char *const told[] = {"تصريح", "تصريحات", "رسالة", "بيان", "بلاغ", "إعلان"};
  uint32_t end;
  return k == i + 1 && mz_has_value(s, i, MZ_S_BODY, "document") && !mz_has_al(s, i) &&
         !mz_is_one_of(s, i, told) &&
         (mz_has_value(s, k, MZ_S_BODY, "press") || mz_phrase_at(s, k, MZ_S_CREDIT, &end) != NULL);
}

/* صحيفة: one paper, which has a name. */
static bool sr_one_paper(const mz_scan *s, uint32_t i) {
  const mz_sense *x = mz_sense_at(s, i, MZ_S_BODY);
  return mz_means(x, "press") && !(x->flags & MZ_F_PLURAL) && !mz_has_al(s, i);
}

/* قناة إن تي في: the token behind two letters or more that are read out from token i on; i if none are. The particles among
** them are letters only where they are no particles: before أن, or before a mark. */
static uint32_t sr_letters(const mz_scan *s, uint32_t i, uint32_t to) {
  uint32_t k = i;
  while (k < to && mz_has_value(s, k, MZ_S_CUE, "letter")) k++;
  for (; k > i && mz_is(s, k - 1, MZ_S_FUNCTION); k--) {
    bool in = !mz_is_that(s, k - 1);
    if (mz_is_that(s, k) || (in && !mz_is_word(s, k))) break;
  }
  return k > i + 1 ? k : i;
}

/* هيئة تطوير السواحل, شركة اتصالات الساحل: a verbal noun with its genitive, for which the body is there; but not شركة
** ارتفاع أرباحها. */
static bool sr_is_for(const mz_scan *s, uint32_t i, uint32_t k) {
  const mz_sense *x = mz_sense_at(s, k, MZ_S_SAY); /* لجنة متابعة الأسعار */
  bool noun = mz_is_masdar(s, k) ||
              (x != NULL && strstr(x->text, "beside") != NULL && mz_has_marbuta(s, k));
  if (!noun || !mz_has_value(s, i, MZ_S_BODY, "body") || mz_has_al(s, i) ||
      mz_is(s, k, MZ_S_CHANGE) || !mz_is_word(s, k + 1) || mz_name_stops(s, k + 1))
    return false;
  return mz_has_al(s, k + 1) || mz_has_al(s, k + 2) ||
         (mz_word_at(s, k + 1)->entry == NULL && mz_name_closed(s, k + 2)); /* محكمة استئناف كذا */
}

/* في محافظة | جدة, في غرفة | تجارة جدة, في إمارة | منطقة مكة المكرمة: the token behind the bare genitives of the body at
** token k inside a name. Behind the first, a word that a table knows goes on only before its own genitive. */
static uint32_t sr_owed(const mz_scan *s, uint32_t k, uint32_t to) {
  uint32_t end = k + 1;
  while (end < to && end < k + SR_OWED && mz_is_word(s, end) && !mz_name_stops(s, end) &&
         !mz_has_al(s, end) && !mz_is_masdar(s, end) && !mz_has_clitic(s, end, MZ_P_WAW))
    end++;
  bool genitive = end < to && mz_is_word(s, end) && mz_has_al(s, end);
  while (end > k + 2 && !genitive && mz_word_at(s, end - 1)->entry != NULL &&
         !mz_has_value(s, end - 1, MZ_S_NOUN, "town") &&
         !mz_has_value(s, end - 1, MZ_S_BODY, "state"))
    end--;
  return end;
}

/* قدر خبراء بنحو 40 كذا */
static bool sr_amount(const mz_scan *s, uint32_t k) {
  return mz_has_clitic(s, k, MZ_P_PREP) && mz_written_at(s, k)->head == MZ_L_BEH &&
         (mz_is(s, k, MZ_S_BEFORE) || (s->about[k] & MZ_TAIL_MODIFIER));
}

/* A body's phrase while it is read, which begins at token i. */
typedef struct sr_phrase_of {
  uint32_t i, to;
  uint32_t owed; /* before this token a bare word goes on */
  bool definite, simple;
  bool marked; /* a name in marks stands before */
  bool document, written, people;
} sr_phrase_of;

/* قناة بي بي سي, شركة Google, مسح "رويترز تانكان", مصادر غير رسمية, شركة اتصالات | الساحل: the token behind what is taken as a
** whole from token k on; k where nothing is. */
static uint32_t sr_whole(const mz_scan *s, sr_phrase_of *b, uint32_t k) {
  uint32_t m = mz_mark_at(s, k), close = k, spelt = mz_spelt_out(s, k, b->to);
  bool next = k == b->i + 1, own = next && !b->definite; /* شركة (النخبة) */
  bool credit = spelt == k && next && mz_phrase_at(s, k, MZ_S_CREDIT, &spelt) != NULL;
  if (spelt == k && own) spelt = sr_letters(s, k, b->to);
  if (spelt == k && own && mz_is_foreign(s, k))
    for (b->definite = true; spelt < b->to && mz_is_foreign(s, spelt);) spelt++;
  if (spelt > k && !(credit && (mz_has_al(s, k) || mz_has_clitic(s, k, MZ_P_PREP)))) return spelt;
  own = next && !b->definite;
  if ((m != '(' || own) && mz_opens(m)) close = mz_quoted_name(s, k + 1, b->to, 5);
  if (close == k || close == k + 1) return k;
  b->marked = true;
  return close + 1;
}

/* مصادر غير رسمية, شركة اتصالات | الساحل, صحيفة اعتماد: so are these. */
static uint32_t sr_joint(const mz_scan *s, const sr_phrase_of *b, uint32_t k) {
  if (mz_is_spelt(s, k, "غير") && !b->definite && k + 1 < b->to && mz_is_nisba(s, k + 1) &&
      !mz_has_al(s, k + 1))
    return k + 2;
  bool whole =
      k == b->i + 1 && (sr_is_for(s, b->i, k) || (sr_one_paper(s, b->i) && mz_is_masdar(s, k)));
  return k + whole;
}

/* تصريحات المستشار فلان, but not بلاغ إعلامي, nor مركز الملك فلان */
static bool sr_of_person(const mz_scan *s, const sr_phrase_of *b, uint32_t k) {
  uint32_t end;
  bool named_for =
      k > b->i + 1 && mz_has_al(s, k) && mz_is(s, k - 1, MZ_S_BODY) && !mz_has_al(s, k - 1);
  return b->document && mz_title_at(s, k, &end) && !mz_has_clitic(s, k, MZ_P_WAW | MZ_P_PREP) &&
         !named_for && !mz_only_describes(s, k) && (mz_has_al(s, k) || !mz_is_nisba(s, k));
}

/* The token behind a particle inside the name and the word behind it; 0 where the name ends with it. */
static uint32_t sr_particle(const mz_scan *s, sr_phrase_of *b, uint32_t k) {
  bool about = sr_about(s, b->i, k), near = sr_close_to(s, k);
  bool whose =
      b->people && !b->definite && !near && (sr_whose(s, k, b->to) || sr_field(s, k, b->to));
  bool goes_on = k + 1 < b->to && (mz_is_word(s, k + 1) || mz_opens(mz_mark_at(s, k + 1)));
  if (!goes_on || (!about && !whose && !near && !(b->definite && mz_inside_name(s, k, b->to))))
    return 0;
  k++;
  if (mz_has_value(s, k, MZ_S_BODY, "body") && !mz_has_al(s, k)) b->owed = sr_owed(s, k, b->to);
  b->definite = (b->definite || (whose && !mz_is(s, k, MZ_S_BODY)) ||
                 mz_has_value(s, k, MZ_S_BODY, "state")) &&
                !about;
  return k + 1;
}

/* بيانات من | هيئة الأرصاد, مسح لـ«الجريدة»: the token behind whose data the document at b->i has, which stands at token k; k
** where it says nothing of that. */
static uint32_t sr_data_of(const mz_scan *s, const sr_phrase_of *b, uint32_t k) {
  uint32_t end;
  mz_named of;
  if (!b->written || b->definite || !mz_same_sentence(s, k, k + 1)) return k;
  if (mz_is_stub(s, k) && mz_written_at(s, k)->head == MZ_L_LAM && mz_opens(mz_mark_at(s, k + 1))) {
    uint32_t close = mz_quoted_name(s, k + 2, b->to, 5);
    return close > k + 2 ? close + 1 : k;
  }
  if (!mz_is_spelt(s, k, "من") || mz_has_value(s, k + 1, MZ_S_BODY, "people") ||
      !mz_body_at(s, k + 1, &end) || !sr_body(s, k + 1, b->to, &of))
    return k;
  return of.end;
}

/* … a word with ال */
static uint32_t sr_definite(const mz_scan *s, sr_phrase_of *b, uint32_t k) {
  bool next = k == b->i + 1;
  if (next && b->people && mz_sound_plural(s, b->i)) return 0; /* قدر محللون | العجز */
  if (next && b->simple && !sr_agrees(s, b->i, k)) return 0;
  bool inside = mz_has_clitic(s, k, MZ_P_PREP) || mz_written_at(s, k)->head == MZ_L_LAM;
  if (!next && !b->definite && !inside && sr_described(s, b->i, k - 1)) return 0;
  b->definite = true;
  return k + 1;
}

/* … a word without it: behind what is definite only as لشؤون اللاجئين, or a name right before أن */
static uint32_t sr_bare(const mz_scan *s, sr_phrase_of *b, uint32_t k) {
  uint32_t end;
  if ((k == b->i + 1 || (mz_is(s, k - 1, MZ_S_BODY) && !mz_has_al(s, k - 1))) &&
      mz_title_at(s, k, &end) && !mz_has_clitic(s, k, MZ_P_WAW)) {
    b->definite = false; /* مكتب رئيس الحكومة */
    return k + 1;
  }
  if ((mz_title_at(s, k, &end) && !mz_is_nisba(s, k)) || mz_is_masdar(s, k) ||
      mz_has_clitic(s, k, MZ_P_WAW) || sr_amount(s, k))
    return 0;
  if (k > b->i + 1 && mz_has_al(s, k - 1) && mz_title_at(s, k - 1, &end) && mz_name_word(s, k))
    return mz_person_name(s, k, b->to); /* جامعة الملك فلان */
  if (!b->definite && !b->marked) return k + 1;
  bool whose = mz_written_at(s, k)->head == MZ_L_LAM && mz_written_at(s, k)->letters > 3 &&
               mz_has_al(s, k + 1);
  bool goes_on = whose || k < b->owed || mz_is_that(s, k + 1) || sr_belongs(s, k, b->to);
  return goes_on ? k + 1 : 0;
}

/* The token behind the word at token k and what belongs to it; 0 where the name ends before it. */
static uint32_t sr_word(const mz_scan *s, sr_phrase_of *b, uint32_t k) {
  uint32_t end;
  if (mz_name_stops(s, k)) return sr_particle(s, b, k);
  if (sr_made_by(s, b->i, k)) {
    b->definite = true;
    return k + 1;
  }
  if (mz_has_value(s, k - 1, MZ_S_CUE, "belongs") && sr_whom(s, k, b->to, &end))
    return end; /* القوات الموالية للرئيس | فلان */
  if (mz_is_hearer(s, k) || mz_is_told(s, k) || mz_has_spoken(s, k) ||
      (k > b->i + 1 && !b->document && mz_is_own(s, k)))
    return 0; /* مصدر لمراسل الصحيفة; but مجلس إدارتها */
  if (mz_adjective_too(s, b->i, k) || (b->definite && mz_is_joined(s, k, b->to)))
    return k + 1; /* مصادر طبية | وأمنية, وزارة الصحة | وتنمية المجتمع */
  return mz_has_al(s, k) ? sr_definite(s, b, k) : sr_bare(s, b, k);
}

static bool sr_body(const mz_scan *s, uint32_t i, uint32_t to, mz_named *p) {
  uint32_t k, end;
  if (!mz_body_at(s, i, &k)) return false;
  sr_phrase_of b = {.i = i, .to = to, .owed = i};
  b.document = mz_has_value(s, i, MZ_S_BODY, "document");
  b.written = b.document || mz_has_value(s, i, MZ_S_BODY, "record");
  b.people = mz_has_value(s, i, MZ_S_BODY, "people");
  b.definite = mz_has_al(s, i) || mz_has_al(s, k - 1);
  b.simple = k == i + 1 && b.definite;
  *p = (mz_named){i, k, k};
  if (mz_is_kin(s, i) && (mz_named_at(s, k + mz_has_al(s, k), to, p) || mz_is_his(s, k)))
    return true; /* لاحظت أسرته | مرضه */
  if (mz_means(mz_phrase_at(s, i, MZ_S_BODY, &end), "state")) {
    while (k < to && mz_has_clitic(s, k, MZ_P_WAW) && mz_has_value(s, k, MZ_S_BODY, "state"))
      p->last = p->end = ++k;
    return true;
  }
  while (k < to && k < i + MZ_PHRASE_WORDS) {
    uint32_t next = sr_whole(s, &b, k);
    if (next == k && sr_of_person(s, &b, k)) return mz_person_at(s, k, to, p);
    bool whole = next > k;
    if (!whole && b.written) next = sr_issuer(s, k, to);
    if (next == k) next = sr_data_of(s, &b, k);
    bool issued = !whole && next > k;
    if (next == k) next = sr_joint(s, &b, k);
    if (next == k) next = sr_word(s, &b, k);
    if (next == 0) break;
    p->last = p->end = k = next;
    if (issued) break;
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
  return mz_is_word(s, k) && mz_same_sentence(s, k, k + 1) && !mz_has_al(s, k) &&
         sr_complete(s, k) &&
         (mz_is_number(s, k + 1) || (mz_word_at(s, k + 1)->classes & MZ_NUMERALS)) &&
         !mz_is(s, k, MZ_S_FROM) && !sr_complete(s, k + 1);
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
  mz_named p;
  if (i >= to || !mz_has_clitic(s, i, MZ_P_WAW) || !mz_body_at(s, i, &end) || mz_is_kin(s, i) ||
      !sr_body(s, i, to, &p))
    return i;
  p.end = sr_before_verb(s, i, p.end);
  bool closed = sr_verb_at(s, p.end) || !mz_is_word(s, p.end) || mz_is_that(s, p.end) ||
                mz_is_hearer(s, p.end) || mz_is_masdar(s, p.end);
  return closed ? p.end : i;
}

/* مسرح «القصبة»: the mark that closes the name of what bears one in marks; `last` where nothing does. */
static uint32_t sr_titled(const mz_scan *s, uint32_t i, uint32_t last, uint32_t to) {
  uint32_t m = mz_mark_at(s, last);
  if (last != i + 1 || mz_has_al(s, i) || !mz_is(s, i, MZ_S_TITLED) || m == '(' || !mz_opens(m))
    return last;
  uint32_t close = mz_quoted_name(s, last + 1, to, 5);
  return close > last + 1 ? close : last;
}

/* أفاد المقيم أن, قال المختص للصحيفة: an adjective that stands for a person, as only its place says. */
static bool sr_adjective(const mz_scan *s, uint32_t i) {
  return mz_has_al(s, i) && mz_has_value(s, i, MZ_S_FUNCTION, "") && !mz_is(s, i, MZ_S_REL) &&
         (mz_is_that(s, i + 1) || mz_is_hearer(s, i + 1));
}

static bool sr_ends(const mz_scan *s, uint32_t k) {
  return mz_name_closed(s, k) || mz_name_stops(s, k);
}

/* قال إد ميد المدير إن: two letters may be a name only where another word closes it. */
static bool sr_short_name(const mz_scan *s, uint32_t i, uint32_t to) {
  return i + 1 < to && mz_name_word(s, i) && mz_written_at(s, i)->letters == 2 &&
         mz_name_word(s, i + 1) &&
         (!mz_has_al(s, i + 1) || mz_has_value(s, i + 1, MZ_S_CUE, "closes")) &&
         sr_ends(s, mz_person_name(s, i, to));
}

/* عدد من الخبراء, أحد السائقين, أحدث الاستطلاعات, أحد أصحاب المحال, فلان، */
static bool sr_some(const mz_scan *s, uint32_t i, uint32_t to, mz_named *p) {
  uint32_t start = i + 1, k;
  if (start < to && mz_has_value(s, start, MZ_S_BODY, "which")) start++; /* عدد كبير من كذا */
  if (start < to && mz_is(s, start, MZ_S_FROM)) start++;
  bool found = start < to && mz_body_at(s, start, &k) && sr_body(s, start, to, p);
  for (k = start; !found && k < to && k < start + 5 && !mz_name_stops(s, k); k++) {
    found = mz_has_al(s, k);
    p->last = p->end = k + 1;
  }
  p->first = i;
  bool one = mz_written_at(s, i)->tail == MZ_L_DAL || mz_written_at(s, i)->tail == MZ_L_YEH;
  if (found && one) mz_name_behind_comma(s, to, p); /* أحد, إحدى */
  return found;
}

/* What no title and no body opens: a person, a thing that has a name, an adjective that stands for somebody. */
static bool sr_name(const mz_scan *s, uint32_t i, uint32_t to, mz_named *p) {
  bool begins = i < to && (!mz_is_own(s, i) || mz_is_alone(s, i)) &&
                (mz_name_word(s, i) || mz_spelt_out(s, i, to) > i) &&
                (mz_written_at(s, i)->letters > 2 || mz_is_alone(s, i) ||
                 mz_is_that(s, i + 1) || /* قالت شل إنها */
                 mz_is_spelt(s, i, "آل"));
  bool found = begins && mz_person_at(s, i, to, p) &&
               !mz_has_value(s, p->last, MZ_S_CUE, "own"); /* أكد مدى حرصه */
  if (!begins && sr_short_name(s, i, to)) found = mz_person_at(s, i, to, p);
  uint32_t close = sr_titled(s, i, p->last, to);
  if (found && close > p->last) p->last = p->end = close + 1;
  if (found || !sr_adjective(s, i)) return found;
  *p = (mz_named){i, i + 1, i + 1};
  return true;
}

/* The phrase of a source that begins at token i, behind the marks that open before it, if it is `quoted`. */
static bool sr_phrase(const mz_scan *s, uint32_t i, uint32_t to, bool quoted, mz_named *p) {
  uint32_t k;
  bool found;
  if (quoted) { /* a quoted name, not a quotation: short */
    *p = (mz_named){i, mz_quoted_name(s, i, to, 6), 0};
    p->end = mz_apposition(s, p->last + 1, to);
    return p->last > p->first;
  }
  if (mz_phrase_at(s, i, MZ_S_CREDIT, &k) != NULL && k <= to) {
    *p = (mz_named){i, k, k};
    return true;
  }
  if (mz_has_value(s, i, MZ_S_BODY, "some")) return sr_some(s, i, to, p);
  if (i < to && mz_title_at(s, i, &k)) {
    found = mz_person_at(s, i, to, p);
    if (found && p->first == i && p->end == p->last)
      p->last = p->end = sr_before_verb(s, i, p->end);
    return found;
  }
  if (i >= to || !mz_body_at(s, i, &k)) return sr_name(s, i, to, p);
  found = sr_body(s, i, to, p);
  if (found && p->end == p->last) p->last = p->end = sr_before_verb(s, p->first, p->end);
  if (found && p->first == i && p->end == p->last) p->last = p->end = sr_second(s, p->end, to);
  return found;
}

/* … رفض الكشف عن هويته: the phrase that begins at token i, without what says that the source has no name. */
static void sr_less_nameless(const mz_scan *s, uint32_t i, uint32_t to, mz_named *p) {
  for (uint32_t k = i + 1; k <= p->end + 1 && k < to; k++) {
    uint32_t behind = mz_nameless(s, k, to);
    if (behind == k) continue;
    bool joined =
        mz_is_comma(s, k - 1) || mz_means(mz_sense_at(s, k - 1, MZ_S_FUNCTION), "relative");
    *p = (mz_named){p->first < k ? p->first : i, k - joined, behind};
    return;
  }
}

bool mz_source_after(const mz_scan *s, uint32_t i, uint32_t to, mz_span *who, uint32_t *end) {
  mz_named p = {0, 0, 0};
  uint32_t first = i;
  bool quoted = false;
  if (to > s->n) to = s->n;
  while (first < to && ((mz_is_stub(s, first) && first == i) ||
                        (mz_mark_at(s, first) != '(' && mz_opens(mz_mark_at(s, first))))) {
    quoted = quoted || !mz_is_stub(s, first);
    first++;
  }
  if (!sr_phrase(s, first, to, quoted, &p)) return false;
  sr_less_nameless(s, first, to, &p);
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

/* المدير - وهو طبيب - قال: the token behind what stands before an aside between dashes; else `last`. */
static uint32_t sr_before_dashes(const mz_scan *s, uint32_t last, uint32_t from) {
  if (last == from || !mz_dash(mz_mark_at(s, last - 1))) return last;
  for (uint32_t k = last - 1; k > from + 1 && last - k < SR_CLAUSE; k--)
    if (mz_dash(mz_mark_at(s, k - 1))) return k - 1;
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
    if (mz_source_known(s, k) && !mz_is_kin(s, k) && mz_source_after(s, k, i, who, &end) &&
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
  last = sr_before_relative(s, sr_before_dashes(s, last, from), i, from);
  first = last;
  while (first > from && last - first < SR_BACK) {
    uint32_t k = first - 1;
    if (mz_is_that(s, k) || !mz_is_word(s, k)) {
      uint32_t m = mz_mark_at(s, k);
      bool own = m == '(' && k > from && mz_is(s, k - 1, MZ_S_BODY) && !mz_has_al(s, k - 1);
      if (m == 0 || (m == '(' && !own) || !(mz_opens(m) || mz_closes(m))) break;
    } else if (mz_name_stops(s, k) && !mz_inside_name(s, k, last)) {
      break;
    }
    first--;
  }
  if (first > from && first < last && mz_has_value(s, first - 1, MZ_S_BODY, "some"))
    first--; /* بعض المحللين يتوقعون */
  bool aside = apart && first > from, name = false;
  mz_span called = {0, 0};
  uint32_t over = first; /* وفي هذا الصدد يقول */
  if (over > from + 1 && mz_has_value(s, over - 1, MZ_S_FUNCTION, "this")) over--;
  uint32_t joined = 0; /* the token behind the first of several */
  bool under = over > from && mz_has_value(s, over - 1, MZ_S_FUNCTION, "preposition");
  for (uint32_t k = first; k < last; k++) {
    bool known = mz_source_known(s, k) && !mz_is_kin(s, k), prep = mz_has_clitic(s, k, MZ_P_PREP);
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
      if (early.end == 0) {
        early = *who;
        joined = end;
      } else if (k == joined && mz_has_clitic(s, k, MZ_P_WAW)) { /* المدير فلان وأعضاء آخرون */
        *who = early;
        return true;
      }
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
