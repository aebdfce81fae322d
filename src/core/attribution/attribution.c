/* SPDX-License-Identifier: MIT
**
** Who the text says a figure comes from. The sentences are read once: a verb of saying hands the word to its subject
** from أن on, "according to" answers for its own clause, a headline's "X:" for the headline. Names are source.c's
** business, clauses clause.c's; who has the word is kept by voice.c.
*/
#include "expect.h"
#include "law.h"
#include "subject.h"

#define AT_HEADLINE 30 /* tokens of a headline at most */
#define AT_TITLE 7     /* and of its "X:" */
#define AT_BACK 400    /* how far بحسب looks back */
#define AT_BESIDE 3    /* how far behind a participle what is reported may open */
#define AT_ASIDE 4     /* words of من جهة أخرى */
#define AT_LATE 60 /* … and between a source and what it says, behind clauses that tell of it */
#define AT_STRAY 2 /* words that a weak verb bears before it */
#define AT_READ UINT32_MAX

typedef struct at_reader {
  mz_voice v;
  mz_span speaker; /* of this sentence's first verb of saying */
  mz_span actor;   /* of another verb: استقبل الوزير فلان, مشيرا إلى … */
  bool actress;
  uint32_t act;   /* the verb that tells of the actor, where it is still to be read; else AT_READ */
  bool said;      /* this sentence has a verb of saying */
  uint32_t skip;  /* tokens of a quotation, which is read as a whole */
  uint32_t quote; /* the first quotation that opens behind the sentences read */
  uint32_t open;  /* how far those before it go on */
  uint32_t item;  /* number of the list item read last */
  uint32_t stop;  /* the next of the scan's stops for reports */
} at_reader;

/* {==================================================================
** بحسب
** =================================================================== */

/* Where the sentence begins that a credit answers for; one that is a sentence of its own answers for the one before. */
static uint32_t at_credited(const at_reader *r, uint32_t i, const mz_sentence *sent) {
  const mz_scan *s = r->v.read.s;
  if (i > sent->tok_first) return sent->tok_first;
  return i > 0 ? s->sentences[s->sentence[i - 1]].tok_first : i; /* a sentence of its own */
}

/* Behind a clause (… 5 ملايين، بحسب X) it answers for that, else for what follows. Agencies and papers pass on what
** others said (`carrier`): they never take the word from a verb. */
static void at_according(at_reader *r, uint32_t i, uint32_t end, mz_span who, bool carrier,
                         bool ahead, const mz_sentence *sent) {
  const mz_scan *s = r->v.read.s;
  bool apart = i > sent->tok_first && (mz_is_comma(s, i - 1) || mz_mark_at(s, i - 1) == 0x61B);
  uint32_t behind;
  if (carrier && r->said) return;
  if (!mz_has_clitic(s, i, MZ_P_WAW)) {
    uint32_t from = i - apart, stop = sent->tok_first;
    if (i > stop + AT_BACK) stop = i - AT_BACK;
    for (; from > stop; from--) {
      bool clause = mz_is_comma(s, from - 1) || mz_mark_at(s, from - 1) == 0x61B;
      if (mz_is_colon(s, from - 1)) break;
      bool turns = apart && mz_turns(s, from - 1, &behind) &&
                   !mz_has_value(s, from - 1, MZ_S_FUNCTION, "this"); /* وذلك أثناء goes on */
      if (apart ? turns : clause) break;
    }
    bool inside = i > sent->tok_first && mz_dash(mz_mark_at(s, i - 1)) &&
                  mz_dash(mz_mark_at(s, end)); /* الهاتف - وفق الشركة - بشاشة كذا */
    if (mz_answer(&r->v, from, i, who, !carrier && !apart) && !inside) return;
    bool last = !mz_has_figure(&r->v, end, sent->tok_end); /* قتل 3، وفر آخرون بحسب فلان. */
    if (last && end + 1 >= sent->tok_end &&
        mz_answer(&r->v, at_credited(r, i, sent), i, who, false))
      return;
    if (last || !ahead) return;
  }
  if (carrier && r->v.until > i && r->v.verb) return;
  uint32_t k = end; /* the year of "وفقا لبيانات الوزارة لعام 2023،" is the source's own */
  while (k < sent->tok_end && k < end + 6 && !mz_is_comma(s, k)) k++;
  bool that = mz_is_that(s, end); /* وفقا لبيانات الوزارة فإن كذا */
  if (that || !mz_is_comma(s, k) || k >= sent->tok_end || mz_has_figure(&r->v, end + 4, k)) k = end;
  mz_speak(&r->v, k, sent->tok_end, who, !that);
  r->v.verb = false;
}

/* بحسب فلان, كما ذكر فلان: the words from i to `end`. */
static void at_credit(at_reader *r, uint32_t i, uint32_t end, mz_span who, bool carrier, bool ahead,
                      const mz_sentence *sent) {
  if (mz_nobody(r->speaker) && !carrier) { /* of either gender: أوضح التقرير, أوضحت البيانات */
    mz_remember(&r->v, who, false);
    mz_remember(&r->v, who, true);
    r->speaker = who;
  }
  at_according(r, i, end, who, carrier, ahead, sent);
}

/* وفق ما أفادت به الوزارة: the token behind the verb. */
static uint32_t at_what(const mz_scan *s, uint32_t k) {
  uint32_t end = k + 1;
  mz_phrase_at(s, k, MZ_S_SAY, &end);
  return end + mz_has_value(s, end, MZ_S_FUNCTION, "pronoun");
}

/* وفق بيان الوزارة نقلا عن الشركة: whom a source that ends before token `*end` has it from. */
static void at_original(const at_reader *r, uint32_t *end, const mz_sentence *sent, mz_span *who) {
  const mz_scan *s = r->v.read.s;
  mz_span first;
  uint32_t on = mz_past_date(&r->v.read, *end); /* ذكرت الصحيفة أمس نقلا عن كذا */
  uint32_t at = on + mz_is_comma(s, on), of = at, behind, k;
  const mz_sense *x = mz_phrase_at(s, at, MZ_S_ACCORDING, &of);
  if (x == NULL || strcmp(x->text, "name") != 0 ||
      !mz_source_after(s, of, sent->tok_end, &first, &behind))
    return;
  if (!mz_has_value(s, of, MZ_S_BODY, "press") && mz_phrase_at(s, of, MZ_S_CREDIT, &k) == NULL)
    *who = first;
  *end = behind;
}

/* Reads بحسب with its source; the token behind both. */
static uint32_t at_read_according(at_reader *r, uint32_t i, const mz_sense *x, uint32_t k,
                                  const mz_sentence *sent) {
  const mz_scan *s = r->v.read.s;
  mz_span who;
  uint32_t end, at;
  if (x->flags & MZ_F_CONTINUES) { /* على حد قوله */
    who = mz_recall(&r->v, r->v.said[MZ_SHE] > r->v.said[MZ_HE] ? MZ_SHE : MZ_HE);
    if (!mz_nobody(who) && r->v.until <= i) at_according(r, i, k, who, true, true, sent);
    return k;
  }
  bool any = strcmp(x->text, "name") == 0;
  if (strcmp(x->text, "what") == 0 && mz_phrase_at(s, k, MZ_S_ACCORDING, &end) != NULL) {
    k = end; /* وفقا لما ورد في رسالة الوزير */
  } else if (strcmp(x->text, "what") == 0 || mz_is(s, k, MZ_S_SAY)) {
    any = mz_is(s, k, MZ_S_SAY); /* not حسب ما خطط له وجميع العمال كذا */
    k = mz_past_date(&r->v.read, at_what(s, k)); /* وفق ما أعلن أمس الوزير */
  } else if (!(x->flags & MZ_F_WEAK) && mz_has_value(s, k, MZ_S_FUNCTION, "this")) {
    k++; /* ووفقا لهذه النتائج */
  }
  at = mz_law(&r->v, k, sent);
  if (at > k) return at;
  if (!mz_source_after(s, k, sent->tok_end, &who, &end) || mz_is_tally(s, who)) return k;
  for (at = k; at < end && !mz_is_word(s, at);) at++;
  bool document = mz_has_value(s, at, MZ_S_BODY, "document");
  if ((x->flags & MZ_F_WEAK) && !(document && mz_is_main(s, i, sent))) return k;
  if (!any && at == k && !mz_source_known(s, k) && !mz_heard(&r->v, who) && !mz_is_that(s, end))
    return k; /* وفق خطة, but not وبحسب فلان فإن */
  bool carrier =
      mz_has_value(s, at, MZ_S_BODY, "press") || mz_phrase_at(s, at, MZ_S_CREDIT, &k) != NULL;
  at_original(r, &end, sent, &who);
  uint32_t said = end, date = mz_past_date(&r->v.read, end); /* بحسب ما أعلن مكتبه أمس. */
  if (!mz_is_word(s, date) || mz_is_that(s, date)) end = date; /* وحسبما أعلن المتحدث أمس فإن */
  at_credit(r, i, end, mz_full_name(&r->v, who), carrier, true, sent);
  if (end > said && end + 1 >= sent->tok_end) mz_hush(&r->v, said);
  return end;
}

/* }================================================================== */

/* {==================================================================
** Verbs
** =================================================================== */

/* من جهته، أبدى: the token where a sentence goes on behind such words. */
static uint32_t at_aside(const mz_scan *s, const mz_sentence *sent) {
  uint32_t i = sent->tok_first, end;
  if (mz_turns(s, i, &end)) return end; /* كما استقبل */
  if (mz_has_value(s, i, MZ_S_FUNCTION, "perfect") && mz_is(s, i + 1, MZ_S_PLEDGE))
    return i + 1; /* وقد دعا */
  if (!mz_is(s, i, MZ_S_FROM) && !mz_has_value(s, i, MZ_S_FUNCTION, "preposition")) return i;
  for (uint32_t k = i + 1; k < sent->tok_end && k <= i + AT_ASIDE; k++)
    if (mz_is_comma(s, k)) return k + 1;
  return i;
}

/* A verb of saying beyond doubt. */
static bool at_sure(const mz_scan *s, uint32_t i) {
  const mz_sense *x = mz_sense_at(s, i, MZ_S_SAY);
  return x != NULL && !(x->flags & MZ_F_WEAK);
}

/* أبدى سامي الراشد مدير كذا: is who does something, whom the text has not named yet, somebody who may speak? */
static bool at_apposed(const mz_scan *s, mz_span who) {
  uint32_t first = mz_token_at(s->d, who.first), last = mz_token_at(s->d, who.end - 1), end;
  return last > first && mz_title_at(s, last + 1 + mz_is_comma(s, last + 1), &end);
}

/* استقبل الوزير فلان: who does something may go on to say something (وأضاف, مشيرا إلى). */
static void at_act(at_reader *r, uint32_t i, const mz_sentence *sent) {
  const mz_scan *s = r->v.read.s;
  uint32_t end;
  mz_span who;
  const mz_sense *body;
  if (i == sent->tok_first) i = at_aside(s, sent);
  if (i + 1 >= sent->tok_end || !mz_is_word(s, i) || at_sure(s, i) || mz_has_al(s, i) ||
      mz_has_clitic(s, i + 1, MZ_P_WAW | MZ_P_PREP | MZ_P_STUB) || mz_source_known(s, i) ||
      mz_has_value(s, i, MZ_S_FUNCTION, "preposition") ||
      ((body = mz_sense_at(s, i + 1, MZ_S_BODY)) != NULL && (body->flags & MZ_F_WEAK)) ||
      !mz_source_after(s, i + 1, sent->tok_end, &who, &end)) /* انتهى العمل */
    return;
  if (!mz_source_known(s, i + 1) && !at_apposed(s, who)) return;
  uint32_t head = mz_token_at(s->d, who.first);
  if (mz_has_value(s, head, MZ_S_TITLE, "rank") && s->d->end[head] >= who.end) return;
  if (mz_is_tally(s, who)) return;
  r->actor = who;
  const mz_word *w = mz_written_at(s, i); /* the ت of ثبت is the verb's own */
  r->actress = (w->tail == MZ_L_TEH && w->letters > 3) || mz_has_marbuta(s, i + 1);
}

/* Who does something in this sentence, for it may be asked for only where nobody said anything. */
static mz_span at_actor(at_reader *r) {
  const mz_scan *s = r->v.read.s;
  uint32_t i = r->act;
  r->act = AT_READ;
  if (i != AT_READ && i < s->n) at_act(r, i, &s->sentences[s->sentence[i]]);
  return r->actor;
}

/* رد بقوله إن: like قائلا. */
static bool at_spoken(const at_reader *r, uint32_t i) {
  const mz_scan *s = r->v.read.s;
  bool with = mz_written_at(s, i)->head == MZ_L_BEH;
  return with &&
         (mz_is_that(s, i + 1) || mz_is_colon(s, i + 1) || mz_quotation_at(&r->v.read, i + 1));
}

/* أن يوضح, عقب كشف كذا: nobody says anything, or nothing yet. */
static bool at_noun(const at_reader *r, uint32_t i, const mz_sense *verb, uint32_t end,
                    const mz_sentence *sent) {
  const mz_scan *s = r->v.read.s;
  if (verb->flags & MZ_F_NOUN) return !at_spoken(r, i);
  if (mz_has_value(s, end, MZ_S_CUE, "attention")) return true; /* لفت انتباهي أن */
  if (i == sent->tok_first) return false;
  if (mz_is_that(s, i - 1)) return !mz_was_said(s, i, verb, sent);
  if ((verb->flags & MZ_F_WEAK) && i > sent->tok_first + 1 && mz_is(s, i - 2, MZ_S_ACCORDING) &&
      mz_has_value(s, i - 1, MZ_S_BODY, "document") && !mz_has_al(s, i - 1))
    return true; /* وفق دراسة نشرتها مجلة كذا */
  static const char *const done[] = {"تم", "وتم", "يتم", "ويتم", "سيتم", "وسيتم", "جرى", "وجرى"};
  if (mz_is_one_of(s, i - 1, done)) return true; /* تم بث الحفل */
  if (mz_has_value(s, i - 1, MZ_S_FUNCTION, "perfect") && mz_is_imperfect(s, i, verb))
    return true; /* قد يلاحظ */
  bool governed = mz_has_value(s, i - 1, MZ_S_FUNCTION, "preposition") &&
                  mz_written_at(s, i - 1)->tail != MZ_L_ALEF && /* not بعدما كشفت */
                  !mz_behind_turn(s, i);                        /* nor في حين كشفت */
  return governed && (verb->flags & MZ_F_WEAK);
}

/* قال تعالى, قال الله, وقال صلى الله عليه وسلم: scripture, whoever quotes it. */
static bool at_holy(const mz_scan *s, uint32_t i) {
  return mz_is_praise(s, i) || mz_has_value(s, i, MZ_S_CUE, "closes");
}

/* رسول الله صلى الله عليه وسلم قال */
static bool at_blessed(const mz_scan *s, uint32_t i) {
  uint32_t first;
  return i > 0 && mz_means(mz_phrase_before(s, i, MZ_S_CUE, &first), "praise");
}

/* Is it a verb of saying at all? أضاف الهدف الثاني and عدم ذكر اسمه are none. */
static bool at_says(uint32_t end, const mz_sense *verb, const mz_clause *c, bool known, bool main) {
  if (c->how == MZ_OPENS_NOT || (mz_takes(verb, "that") && c->how != MZ_OPENS_THAT)) return false;
  if (mz_has_no_subject(verb)) return c->how == MZ_OPENS_QUOTED || c->from <= end + AT_BESIDE;
  if (!(verb->flags & MZ_F_WEAK) || (main && known)) return true;
  if (c->how == MZ_OPENS_QUOTED && !main && !known) return false;
  return c->stray <= AT_STRAY && (known || c->how < MZ_OPENS_ABOUT);
}

/* What a verb reports, whose subject's phrase ends before token i. */
static mz_clause at_reported(const at_reader *r, uint32_t i, const mz_sense *verb, bool object,
                             const mz_sentence *sent, mz_span who) {
  const mz_scan *s = r->v.read.s;
  if (!mz_is_described(s, i, who)) return mz_find_clause(&r->v.read, i, verb, object, sent);
  mz_clause c = mz_find_clause(&r->v.read, i, verb, false, sent);
  if (c.how == MZ_OPENS_THAT || c.how == MZ_OPENS_QUOTED) return c;
  return mz_find_clause(&r->v.read, mz_past_date(&r->v.read, i + 1), verb, object, sent);
}

/* Such words, behind where and when they are said. */
static mz_clause at_after(const at_reader *r, uint32_t i, const mz_sense *verb,
                          const mz_sentence *sent) {
  mz_clause c = mz_find_clause(&r->v.read, i, verb, true, sent);
  const mz_scan *s = r->v.read.s;
  uint32_t turn = i;
  bool turns = mz_turns(s, i, &turn), where = mz_has_value(s, i, MZ_S_FUNCTION, "preposition");
  for (uint32_t k = i + 1; k < sent->tok_end && k < i + AT_LATE; k++)
    if (mz_is_comma(s, k - 1) && mz_is_that(s, k)) /* وهو مدير الشركة وكان وعد بكذا، إن كذا */
      return (mz_clause){MZ_OPENS_THAT, k + 1, sent->tok_end, 0};
  if (c.how == MZ_OPENS_NOT && (where || mz_has_clitic(s, i, MZ_P_PREP))) return c;
  if (c.how == MZ_OPENS_NOT) c.from = turns ? turn : i;
  c.how = MZ_OPENS_BARE;
  c.until = sent->tok_end;
  c.stray = 0;
  return c;
}

/* قال أبرز الداعين إلى كذا إن: words between a verb and what it reports tell of somebody, though no name could be read in
** them; but قالت وهي تبكي إن, أضاف نحمد الله أن. */
static bool at_somebody(const at_reader *r, uint32_t i, const mz_sentence *sent) {
  const mz_scan *s = r->v.read.s;
  uint32_t k = mz_find_subject(&r->v.read, i, sent->tok_end);
  if (!mz_is_word(s, k)) return mz_opens(mz_mark_at(s, k));
  if (mz_has_clitic(s, k, MZ_P_PREP) || mz_of_same(s, i + 1)) return false;
  if (!mz_is(s, k, MZ_S_FUNCTION)) return true;
  return !mz_has_value(s, k, MZ_S_FUNCTION, "preposition") &&
         mz_written_at(s, k)->head != MZ_L_NOON;
}

static bool at_surname(const mz_scan *s, mz_span who) {
  uint32_t i = mz_token_at(s->d, who.first);
  return mz_has_al(s, i) && mz_is_nisba(s, i);
}

/* What is known of a verb of saying while it is read. */
typedef struct at_saying {
  uint32_t i, end; /* the verb's tokens */
  const mz_sense *verb;
  const mz_sentence *sent;
  bool main, feminine, beside;
  bool named, known; /* does its subject stand in the sentence; is it one beyond doubt? */
  mz_span who;
  uint32_t behind; /* the token behind the subject's phrase */
  mz_clause c;     /* what it reports */
} at_saying;

/* أظهرت التجربة أن, أظهر السوق كذا: what shows something and is neither a body nor a document, as far as is known. */
static bool at_thing(const at_reader *r, mz_span who) {
  const mz_scan *s = r->v.read.s;
  uint32_t head = mz_token_at(s->d, who.first);
  return mz_has_al(s, head) && !mz_source_known(s, head) && !mz_heard(&r->v, who);
}

/* Finds the verb's subject. Nothing is said where it needs one and has none, nor by a tally. */
static bool at_find_who(const at_reader *r, at_saying *x) {
  const mz_scan *s = r->v.read.s;
  bool from = mz_takes(x->verb, "from");
  x->named = mz_subject(&r->v, x->i, x->verb, &x->behind, x->sent, &x->who, &x->known);
  if (!x->named && from) x->named = x->known = mz_of_him(&r->v, &x->behind, x->sent, &x->who);
  if (!x->named) return !from && !((x->verb->flags & MZ_F_WEAK) && mz_of_same(s, x->i));
  at_original(r, &x->behind, x->sent, &x->who);
  if (mz_is_tally(s, x->who)) return false;
  if (mz_takes(x->verb, "shows") && at_thing(r, x->who)) return false;
  x->who = mz_full_name(&r->v, x->who);
  return true;
}

/* Finds what the verb reports. */
static void at_find_what(const at_reader *r, at_saying *x) {
  const mz_scan *s = r->v.read.s;
  const mz_sense *verb = x->verb;
  uint32_t thing = x->behind + mz_is_comma(s, x->behind);
  bool full = !x->named || mz_is_full_name(s, x->who) ||
              (mz_has_al(s, thing - 1) && mz_has_value(s, thing, MZ_S_FUNCTION, "event"));
  bool own =
      full && x->named && x->behind > x->end && !(verb->flags & MZ_F_WEAK) && mz_is_his(s, thing);
  bool paper = x->named && mz_is_written(s, x->who);
  bool object = mz_takes(verb, "object") &&
                ((x->named && x->known) || own || (full && mz_is_masdar(s, thing)));
  object = object || (paper && mz_takes(verb, "listed") && !mz_is_record(s, x->who));
  x->c = mz_takes(verb, "claim") ? mz_deed(s, x->behind, x->sent)
                                 : at_reported(r, x->behind, verb, object, x->sent,
                                               x->named ? x->who : (mz_span){0, 0});
}

/* كما قال فلان: credits the subject as بحسب would, and says where to read on; x->i where it is no such clause. */
static uint32_t at_as_said(at_reader *r, const at_saying *x) {
  const mz_scan *s = r->v.read.s;
  if (x->c.how != MZ_OPENS_NOT || !x->named || x->i == x->sent->tok_first ||
      !mz_is_spelt(s, x->i - 1, "كما"))
    return x->i;
  if (!x->known && !mz_is_full_name(s, x->who) && !mz_name_closed(s, x->behind))
    return x->end;                        /* كما ترى */
  bool ahead = mz_is_comma(s, x->behind); /* كما قال فلان، بدأ كذا */
  at_credit(r, x->i - 1, x->behind, x->who, false, ahead, x->sent);
  return x->behind;
}

/* Does what stands around the verb say that it reports nothing where it stands? */
static bool at_out_of_place(const mz_scan *s, const at_saying *x) {
  mz_opening how = x->c.how;
  if (mz_of_whom(s, x->i, x->sent) && how != MZ_OPENS_THAT && how != MZ_OPENS_QUOTED &&
      x->behind == x->end)
    return true; /* الجماعة التي أعلنت ولاءها, الهيئة التي أعلن عن إنشائها */
  if (how >= MZ_OPENS_ABOUT && mz_opens_time(s, x->i, x->sent)) return true;
  if (how == MZ_OPENS_QUOTED && mz_takes(x->verb, "listed") &&
      !(x->named && mz_is_written(s, x->who)))
    return true; /* سجل فلان "12 هدفا في الموسم كله" */
  return how != MZ_OPENS_THAT && !x->main &&
         mz_is(s, x->i, MZ_S_BETWEEN); /* مذكرة بين الوزارة و«الهيئة» */
}

/* Who says nothing here may go on to say something. */
static void at_keep_in_mind(at_reader *r, const at_saying *x) {
  const mz_scan *s = r->v.read.s;
  bool told =
      mz_has_value(s, x->end, MZ_S_FUNCTION, "this"); /* أوضح ذلك فلان: of the text before */
  bool strong = !(x->verb->flags & MZ_F_WEAK);
  bool before = mz_takes(x->verb, "denies") && x->behind == x->end &&
                !mz_of_whom(s, x->i, x->sent) &&
                (x->known || mz_is_full_name(s, x->who)); /* لكن فلان الفلاني نفى ذلك، وقال إن */
  if (!x->named || !(x->main || before)) return;
  if (told || before || (x->known && strong)) {
    mz_remember(&r->v, x->who, x->feminine);
  } else if (strong && at_surname(s, x->who)) { /* أكد الراشدي كذا، مشيرا إلى كذا */
    r->actor = x->who;
    r->actress = x->feminine;
    r->act = AT_READ;
  }
}

/* Whom a verb without a subject goes on to quote; false where that is nobody. */
static bool at_go_on(at_reader *r, at_saying *x) {
  const mz_scan *s = r->v.read.s;
  bool clause = x->main && !x->beside;
  bool shown = mz_takes(x->verb, "shown") && r->v.until > x->i;
  if (clause && !shown) mz_hush(&r->v, x->i); /* يذكر أن: nobody says it */
  if (!(x->verb->flags & MZ_F_CONTINUES)) return false;
  bool many = mz_means_many(s, x->i, x->verb);
  x->who = mz_recall(&r->v, x->feminine ? MZ_SHE : many ? MZ_MANY : MZ_HE);
  if (x->beside && !mz_nobody(r->speaker))
    x->who = r->speaker;
  else if ((x->beside || mz_nobody(r->speaker)) && !mz_nobody(at_actor(r)) &&
           (x->beside || r->actress == x->feminine))
    x->who = r->actor; /* أشاد الرئيس بالاتفاق، وقال إن */
  bool unread = clause && x->c.stray >= AT_STRAY && at_somebody(r, x->end, x->sent);
  if (mz_nobody(x->who) || unread) return false;
  if (clause && mz_nobody(r->speaker)) r->speaker = x->who;
  return true;
}

/* نفى الوزير بيع 30 مصنعا: what is denied does not come from him; but نفى الوزير: «بعنا 12». */
static bool at_denied(const mz_scan *s, const at_saying *x) {
  return mz_takes(x->verb, "denies") && !mz_is_colon(s, x->c.from - 1);
}

/* Hands the word to whoever says it; the token where to read on. */
static uint32_t at_hand_over(at_reader *r, const at_saying *x) {
  if (x->main) mz_hush(&r->v, x->i); /* a date of the saying is nobody's */
  bool denied = at_denied(r->v.read.s, x);
  mz_speak(&r->v, x->c.from, x->c.until, x->who, denied || x->c.how >= MZ_OPENS_ABOUT);
  r->v.denies = denied;
  r->said = true;
  if (x->named && (x->main || mz_nobody(r->speaker))) {
    mz_remember(&r->v, x->who, x->feminine);
    r->speaker = x->who;
  }
  if (x->c.how != MZ_OPENS_QUOTED) return x->c.from;
  r->skip = x->c.until;
  return x->c.until;
}

/* Reads the verb or participle at token i; the token where to read on. */
static uint32_t at_verb(at_reader *r, uint32_t i, const mz_sense *verb, uint32_t end,
                        const mz_sentence *sent) {
  const mz_scan *s = r->v.read.s;
  at_saying x = {.i = i, .end = end, .verb = verb, .sent = sent, .behind = end};
  x.feminine = (verb->flags & MZ_F_FEMININE) != 0;
  x.beside = mz_has_no_subject(verb);
  x.main = mz_is_main(s, i, sent);
  if (at_noun(r, i, verb, end, sent)) return end;
  if (at_holy(s, end) || at_blessed(s, i)) {
    mz_hush(&r->v, i);
    return end;
  }
  if (!at_find_who(r, &x) || mz_told_before(s, i, end, x.named, sent) ||
      mz_accused(s, x.behind, verb))
    return end;
  at_find_what(r, &x);
  uint32_t next = at_as_said(r, &x);
  if (next != i) return next;
  if (at_out_of_place(s, &x)) return end;
  bool paper = x.named && mz_is_written(s, x.who);
  if (x.c.how == MZ_OPENS_NOT && x.named && x.behind > end && x.behind < sent->tok_end &&
      mz_says_at_once(s, x.behind, verb, x.known, paper))
    x.c = at_after(r, x.behind, verb, sent);
  bool closes = !mz_takes(verb, "speech") || mz_names_speech(s, end, x.c.from);
  if (!closes || !at_says(end, verb, &x.c, x.known && x.named, x.main)) {
    at_keep_in_mind(r, &x);
    return end;
  }
  if (x.named) {
    if (r->v.turn > 0 && !mz_same_name(&r->v, x.who, r->v.who)) mz_hush(&r->v, r->v.turn);
  } else {
    if (mz_tells_of_thing(s, i, sent) && r->v.until > i) return end;
    if (!at_go_on(r, &x)) return x.c.from;
  }
  return at_hand_over(r, &x);
}

/* }================================================================== */

/* {==================================================================
** Sentences
** =================================================================== */

/* الداخلية: ضبط خمسة متهمين. A name that the text has not named yet waits for that. */
static uint32_t at_headline(at_reader *r, const mz_sentence *sent) {
  const mz_scan *s = r->v.read.s;
  uint32_t first = sent->tok_first, from = first, end;
  mz_span who = {0, 0};
  if (sent->tok_end - first > AT_HEADLINE) return first;
  for (uint32_t i = first; i < sent->tok_end && i < from + AT_TITLE; i++) {
    if (!mz_is_colon(s, i)) continue;
    uint32_t k = from;
    end = i;
    while (k < i && !mz_is_word(s, k)) k++;
    while (end > k && !mz_is_word(s, end - 1)) end--;
    if (k == end || mz_is(s, k, MZ_S_FUNCTION) || mz_is(s, k, MZ_S_SAY) ||
        mz_has_figure(&r->v, from, i))
      break;
    who = (mz_span){mz_stem_start(s, k), s->d->end[end - 1]};
    first = k;
    from = i + 1; /* the innermost of several */
  }
  if (mz_nobody(who)) return sent->tok_first;
  if (mz_phrase_at(s, first, MZ_S_TEASER, &end) != NULL) return from; /* رابط الخبر بصحيفة كذا: */
  if (mz_phrase_at(s, first, MZ_S_CREDIT, &end) != NULL && mz_dash(mz_mark_at(s, end)))
    return from;                                               /* واس - الرياض: */
  if (mz_has_value(s, first, MZ_S_BODY, "state")) return from; /* where it happened */
  if ((mz_source_known(s, first) && !mz_has_value(s, first, MZ_S_BODY, "record")) ||
      mz_heard(&r->v, who)) {
    mz_speak(&r->v, from, sent->tok_end, who, false);
  } else {
    r->v.title = who;
    r->v.title_from = from;
    r->v.title_end = sent->tok_end;
  }
  return from;
}

/* قتل ثلاثة، فيما أصيب سبعة; تم بيع ثلاثة، فيما تم تأجير سبعة: whoever tells of the one tells of the other. */
static bool at_adds(const mz_scan *s, uint32_t i) {
  static const char *const fates[] = {"قتل",  "قتلت",  "أصيب", "أصيبت", "جرح", "جرحت",
                                      "توفي", "توفيت", "لقي",  "لقيت",  "تم",  "تمت"};
  return mz_is_spelt(s, i, "فيما") && mz_is_one_of(s, i + 1, fates);
}

/* الأضرار تقدر بنحو 5 ملايين, قدرت بـ3: what is put at so much puts nothing itself. */
static bool at_estimated(const at_reader *r, const mz_sense *verb, uint32_t end) {
  const mz_scan *s = r->v.read.s;
  const mz_sense *body = mz_sense_at(s, end, MZ_S_BODY); /* but سكان may speak, and المياه */
  if (mz_takes(verb, "object") && mz_is_whole(s, end) && (body == NULL || mz_means(body, "some")) &&
      !mz_is(s, end + 1, MZ_S_FROM))
    return true; /* قدر عدد الحضور بنحو كذا */
  return end < s->n && mz_takes(verb, "object") && mz_has_clitic(s, end, MZ_P_PREP) &&
         mz_written_at(s, end)->head == MZ_L_BEH &&
         mz_has_figure(&r->v, end, end + MZ_AMOUNT_WORDS);
}

/* خفض الصندوق توقعاته إلى كذا, مقارنة مع توقعات المحللين بكذا: the token behind such words, i where there are none. Who
** speaks already goes on. */
static uint32_t at_expectation(at_reader *r, uint32_t i, const mz_sentence *sent) {
  uint32_t from, to;
  mz_span who;
  if (mz_expected(r->v.read.s, i, sent, &who, &from, &to)) {
    mz_lend(&r->v, from, to, who);
    return from;
  }
  if (r->v.until > i || !mz_expects(&r->v.read, i, sent, &who, &from)) return i;
  mz_speak(&r->v, from, sent->tok_end, mz_full_name(&r->v, who), true);
  return from;
}

/* Reads what stands at token i; the token where to read on. */
static uint32_t at_word(at_reader *r, uint32_t i, const mz_sentence *sent) {
  const mz_scan *s = r->v.read.s;
  uint32_t end;
  if (mz_is_number(s, i) && i > 0 && mz_is_colon(s, i - 1) && mz_item_at(s, i, 0) == 1) r->item = 1;
  if (mz_mark_at(s, i) == 0x61B) mz_turn_away(&r->v, i);
  if (mz_word_at(s, i)->entry == NULL) return i + 1;
  const mz_sense *x = mz_phrase_at(s, i, MZ_S_ACCORDING, &end);
  if (x != NULL) return at_read_according(r, i, x, end, sent);
  if ((end = at_expectation(r, i, sent)) > i) return end;
  if (mz_is_remark(s, i)) mz_hush(&r->v, i);
  if (mz_turns(s, i, &end) && !at_adds(s, i)) {
    mz_turn_away(&r->v, i);
    r->v.turn = i;
    return end;
  }
  if (mz_is(s, i, MZ_S_PLEDGE) && mz_has_clitic(s, i, MZ_P_WAW)) {
    bool weak = (mz_sense_at(s, i, MZ_S_PLEDGE)->flags & MZ_F_WEAK) !=
                0; /* إن الشرطة أغلقته ووجهت اتهامات */
    if (!weak || r->v.loose || r->v.until <= i || mz_is_comma(s, i - 1)) mz_hush(&r->v, i);
    at_actor(r);
    at_act(r, i, sent);
  }
  x = mz_phrase_at(s, i, MZ_S_SAY, &end);
  if (x == NULL || mz_has_clitic(s, i, MZ_P_AL | MZ_P_PREP) || at_estimated(r, x, end))
    return i + 1;
  if (i > 0 && mz_is(s, i - 1, MZ_S_NEGATION)) { /* لم يشر البيان إلى كذا، لكنه قال */
    bool known;
    mz_span who;
    if (!(x->flags & MZ_F_WEAK) && mz_subject(&r->v, i, x, &end, sent, &who, &known) && known)
      mz_remember(&r->v, mz_full_name(&r->v, who), (x->flags & MZ_F_FEMININE) != 0);
    return i + 1;
  }
  return at_verb(r, i, x, end, sent);
}

/* Does a list or a quotation that a sentence before opened go on in this one? Then its source speaks on. */
static void at_carry_on(at_reader *r, const mz_sentence *sent, bool listed) {
  const mz_reading *read = &r->v.read;
  uint32_t i = sent->tok_first;
  for (; r->quote < read->nquotes && read->quotes[r->quote].tok_first <= i; r->quote++) {
    const mz_quote *q = &read->quotes[r->quote];
    if (q->tok_first < i && !q->unclosed && q->tok_end > r->open) r->open = q->tok_end;
  }
  if (r->v.until > i) return;
  if (r->v.until == i && listed)
    r->v.until = sent->tok_end;
  else if (r->v.until == i && r->open > i)
    r->v.until = r->open;
  else
    mz_hush(&r->v, i);
}

/* The first token from i on where something may say where the text has it from, else `end`. */
static uint32_t at_next(at_reader *r, uint32_t i, uint32_t end) {
  const mz_stops *stops = &r->v.read.s->reports;
  while (r->stop < stops->count && stops->at[r->stop] < i) r->stop++;
  return r->stop < stops->count && stops->at[r->stop] < end ? stops->at[r->stop] : end;
}

static void at_sentence(at_reader *r, const mz_sentence *sent) {
  const mz_scan *s = r->v.read.s;
  uint32_t i = sent->tok_first, item = mz_item_at(s, i, r->item);
  bool listed = item > 1 && item == r->item + 1;
  at_carry_on(r, sent, listed);
  r->item = item;
  if (mz_nobody(r->speaker) && !mz_nobody(at_actor(r))) mz_remember(&r->v, r->actor, r->actress);
  r->speaker = r->actor = (mz_span){0, 0};
  r->said = false;
  if (i < r->skip)
    i = r->skip;
  else if (!listed)
    i = at_headline(r, sent);
  r->act = i < sent->tok_end ? i : AT_READ;
  while ((i = at_next(r, i, sent->tok_end)) < sent->tok_end) {
    uint32_t next = at_word(r, i, sent);
    i = next > i ? next : i + 1;
  }
  mz_paint(&r->v, sent->tok_end);
}

/* }================================================================== */

mz_status mz_attribute(const mz_scan *s, mz_figure *all, size_t count) {
  at_reader r = {.v.read = {.s = s, .figures = all, .count = count}, .act = AT_READ};
  if (count == 0) return MZ_OK;
  mz_status st = mz_doc_quotes(s->d, &r.v.read.quotes, &r.v.read.nquotes);
  if (st != MZ_OK) return st;
  uint32_t last = s->sentence[all[count - 1].tok_first];
  for (uint32_t k = 0; (k <= last + 1 && k < s->nsent) || (k < s->nsent && mz_titled(&r.v)); k++) {
    r.v.sentence = k;
    at_sentence(&r, &s->sentences[k]);
  }
  return MZ_OK;
}
