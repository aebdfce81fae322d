/* SPDX-License-Identifier: MIT */
#include "clause.h"
#include "../text/chars.h"
#include "../text/sentence.h"

#define CL_REACH 40 /* how far behind the subject the reported clause may open */
#define CL_STRAY                                                                                   \
  9                    /* words that may stand before it and are neither a preposition's nor a    \
       date's */
#define CL_ASIDE 10    /* tokens of "في تصريح صحفي" before the subject */
#define CL_THERE 3     /* tokens of where it is said, before the verb */
#define CL_FROM 12     /* tokens between نقل and its عن */
#define CL_GIST 5      /* … between إلى and مفاده */
#define CL_QUOTATION 4 /* a quotation has more tokens than this, a quoted name no more */

size_t mz_figure_from(const mz_reading *r, uint32_t i) {
  size_t lo = 0, hi = r->count;
  while (lo < hi) {
    size_t mid = lo + (hi - lo) / 2;
    if (r->figures[mid].tok_first < i)
      lo = mid + 1;
    else
      hi = mid;
  }
  return lo;
}

uint32_t mz_find_date_end(const mz_reading *r, uint32_t i) {
  const mz_scan *s = r->s;
  if (i < s->n && s->d->kind[i] == MZ_WORD && !(s->about[i] & MZ_TAIL_FIGURE) &&
      !mz_is(s, i, MZ_S_DAYPART))
    return i;
  size_t k = mz_figure_from(r, i);
  if (k < r->count && r->figures[k].tok_first == i && r->figures[k].kind == MZ_DATE)
    return r->figures[k].tok_end;
  if (mz_is(r->s, i, MZ_S_RELDAY)) return i + 1;
  bool unit =
      mz_is(r->s, i, MZ_S_DAYPART) || mz_is(r->s, i, MZ_S_DURATION); /* مساء أمس, يوم الأحد */
  if (!unit || k >= r->count || r->figures[k].kind != MZ_DATE) return i;
  return r->figures[k].tok_first == i + 1 ? r->figures[k].tok_end : i;
}

bool mz_find_turn(const mz_scan *s, uint32_t i, uint32_t *end) {
  const mz_sense *x = mz_phrase_at(s, i, MZ_S_FUNCTION, end);
  if (mz_means(x, "this") || mz_means(x, "concession"))
    return mz_has_clitic(s, i, MZ_P_WAW); /* وذلك بعد */
  return mz_means(x, "turn");
}

bool mz_behind_turn(const mz_scan *s, uint32_t i) {
  uint32_t first, end;
  const mz_sense *x = mz_phrase_before(s, i, MZ_S_FUNCTION, &first);
  return x != NULL && mz_find_turn(s, first, &end) && end == i;
}

bool mz_is_remark(const mz_scan *s, uint32_t i) {
  if (!mz_has_clitic(s, i, MZ_P_WAW) || !mz_has_value(s, i, MZ_S_FUNCTION, "this") ||
      !mz_has_value(s, i + 1, MZ_S_FUNCTION, "preposition"))
    return false;
  for (uint32_t k = i + 2; k < i + 5; k++)
    if (mz_has_value(s, k, MZ_S_BODY, "occasion") || mz_has_value(s, k, MZ_S_BODY, "document"))
      return true;
  return false;
}

bool mz_is_main(const mz_scan *s, uint32_t i, const mz_sentence *sent) {
  if (i == sent->tok_first || mz_has_clitic(s, i, MZ_P_WAW) || mz_is_comma(s, i - 1)) return true;
  bool there = i - sent->tok_first <= CL_THERE &&
               mz_has_value(s, sent->tok_first, MZ_S_FUNCTION, "preposition"); /* وفي لندن ذكرت */
  return there || mz_has_value(s, i - 1, MZ_S_FUNCTION, "perfect") || mz_behind_turn(s, i);
}

uint32_t mz_quotation_at(const mz_reading *r, uint32_t i) {
  if (i >= r->s->n || !mz_may_quote(r->s->d, i)) return 0;
  uint32_t lo = 0, hi = r->nquotes;
  while (lo < hi) {
    uint32_t mid = lo + (hi - lo) / 2;
    if (r->quotes[mid].tok_first <= i)
      lo = mid + 1;
    else
      hi = mid;
  }
  if (lo == r->nquotes || r->quotes[lo].tok_first != i + 1) return 0;
  return r->quotes[lo].tok_end > i + 1 + CL_QUOTATION ? r->quotes[lo].tok_end : 0;
}

uint32_t mz_find_subject(const mz_reading *r, uint32_t i, uint32_t to) {
  const mz_scan *s = r->s;
  uint32_t end;
  for (uint32_t steps = 0; i < to && steps < 4; steps++) {
    uint32_t date = mz_past_date(r, i);
    if (mz_has_value(s, i, MZ_S_CUE, "manner")) {
      i++; /* أكدت بوضوح أن */
    } else if (mz_is(s, i, MZ_S_FROM) && mz_has_value(s, i + 1, MZ_S_CUE, "side")) {
      i += 2;                               /* أوضح من جهته مدير كذا */
    } else if (mz_is_spelt(s, i, "إمام")) { /* which folding makes one with أمام */
      break;
    } else if (date > i) {
      i = date;
    } else if ((mz_is_spelt(s, i, "بهذا") || mz_is_spelt(s, i, "بهذه")) && mz_has_al(s, i + 1)) {
      i += 2; /* بهذا الخصوص */
    } else if (mz_is_comma(s, i) || mz_has_value(s, i, MZ_S_FUNCTION, "this") ||
               mz_has_value(s, i, MZ_S_FUNCTION, "pronoun") ||
               (mz_is(s, i, MZ_S_FUNCTION) && mz_written_at(s, i)->tail == MZ_L_ALEF &&
                !mz_is_that(s, i) && !mz_is_spelt(s, i, "إذا"))) {
      /* not قالت إنها باعت, قالت له إذا حضرت: what is said */
      i++;
    } else if (mz_has_value(s, i, MZ_S_FUNCTION, "") && !mz_is_that(s, i) &&
               !mz_has_value(s, i, MZ_S_BODY, "some") && mz_source_known(s, i + 1)) {
      i++; /* كذلك */
    } else if (mz_has_value(s, i, MZ_S_FUNCTION, "preposition") ||
               (mz_has_clitic(s, i, MZ_P_PREP | MZ_P_STUB) &&
                !mz_has_value(s, i, MZ_S_FUNCTION, "event"))) { /* not أفاد بوقوع كذا */
      uint32_t k = i + 1;
      if (mz_opens(mz_mark_at(s, k))) { /* لـ«الصحيفة» فلان */
        for (k++; k < to && k < i + CL_ASIDE && mz_is_word(s, k);) k++;
        if (k == to || !mz_closes(mz_mark_at(s, k))) return i;
        i = k + 1;
        continue;
      }
      while (k < to && k < i + CL_ASIDE && !mz_is_that(s, k) && !mz_is_comma(s, k) &&
             !mz_is_colon(s, k) &&
             !(mz_phrase_at(s, k, MZ_S_TITLE, &end) != NULL && mz_has_al(s, k) &&
               !mz_only_describes(s, k)))
        k++;
      if (k == to || k == i + CL_ASIDE || mz_is_that(s, k) || mz_is_colon(s, k)) return i;
      i = k;
    } else {
      break;
    }
  }
  return i;
}

bool mz_source_from(const mz_scan *s, uint32_t i, uint32_t to, mz_span *who, uint32_t *end) {
  for (uint32_t k = i; k < to && k < i + CL_FROM && !mz_is_that(s, k); k++)
    if (mz_written_at(s, k)->letters == 2 && mz_written_at(s, k)->tail == MZ_L_NOON &&
        !mz_is(s, k, MZ_S_FROM) && mz_has_value(s, k, MZ_S_FUNCTION, "preposition"))
      return mz_source_after(s, k + 1, to, who, end);
  return false;
}

/* إلى with a verb that takes it, and so on; `particle` is the sense of the word as one. */
static bool cl_governed(const mz_scan *s, uint32_t i, const mz_sense *particle,
                        const mz_sense *verb) {
  const mz_word *w = mz_written_at(s, i);
  if (w->head == MZ_L_BEH && w->letters > 3) /* أفاد بمقتل, but not بسبب كذا */
    return mz_takes(verb, "with") && !mz_means(particle, "preposition");
  if (!mz_means(particle, "preposition") || mz_has_clitic(s, i, MZ_P_WAW)) return false;
  if (mz_is(s, i, MZ_S_TO)) return mz_takes(verb, "to");
  if (w->letters == 2 && w->tail == MZ_L_NOON)
    return mz_takes(verb, "about") && !mz_is(s, i, MZ_S_FROM);
  return w->letters == 3 && w->tail == MZ_L_YEH && mz_takes(verb, "on"); /* على */
}

/* أن behind بعد, قبل, يمكن opens no reported clause. */
static bool cl_that(const mz_scan *s, uint32_t i, uint32_t first, const mz_sense *verb) {
  if (!mz_is_that(s, i)) return false;
  static const char *const terms[] = {"شرط", "بشرط", "شريطة"}; /* شرط أن يحضر */
  if (i > first && mz_is_one_of(s, i - 1, terms)) return false;
  if (i == first || !mz_is(s, i - 1, MZ_S_FUNCTION)) return true;
  if (mz_these(s, i - 1) || mz_has_value(s, i - 1, MZ_S_CUE, "whole"))
    return true; /* قالت مصادر أخرى إن */
  if (mz_is(s, i - 1, MZ_S_TO)) return mz_takes(verb, "to");
  if (mz_is(s, i - 1, MZ_S_FROM)) /* حذر فلان من أن, but not يرى كذا واثقا من أن */
    return i - 1 == first || mz_takes(verb, "of");
  if (mz_has_al(s, i - 1) && !mz_has_value(s, i - 1, MZ_S_FUNCTION, "relative"))
    return true; /* في التقرير الأخير أن */
  return mz_is(s, i - 1, MZ_S_RELDAY) ||
         mz_is(s, i - 1, MZ_S_REL) || /* قال فلان الأسبوع الماضي إن */
         mz_written_at(s, i - 1)->tail == MZ_L_ALEF || mz_written_at(s, i - 1)->tail == MZ_L_HEH;
}

/* A verb of another clause: سجل, ذكر and the like are more often nouns. */
static bool cl_other_verb(const mz_scan *s, uint32_t i, const mz_sense *verb) {
  if (!(s->about[i] & MZ_TAIL_REPORT) || mz_has_al(s, i) || mz_has_clitic(s, i, MZ_P_PREP))
    return false;
  const mz_sense *x = mz_sense_at(s, i, MZ_S_SAY);
  if (x == NULL) /* عبر is a preposition too */
    return mz_is(s, i, MZ_S_PLEDGE) && !mz_has_value(s, i, MZ_S_FUNCTION, "preposition");
  if (mz_takes(x, "beside") && mz_is_colon(s, i + 1) && !(verb->flags & MZ_F_WEAK))
    return false; /* قال فلان معلقا: كذا */
  return !(x->flags & MZ_F_NOUN) && !mz_is(s, i, MZ_S_DESCRIBES) &&
         (!(x->flags & MZ_F_WEAK) || mz_has_clitic(s, i, MZ_P_WAW));
}

/* كشف مصدر لـ«الجريدة» عن كذا: the mark that closes the name behind the ل at token i, else i. */
static uint32_t cl_hearer(const mz_scan *s, uint32_t i, uint32_t to) {
  if (!mz_is_stub(s, i) || mz_written_at(s, i)->head != MZ_L_LAM || !mz_opens(mz_mark_at(s, i + 1)))
    return i;
  uint32_t close = mz_quoted_name(s, i + 2, to, CL_QUOTATION);
  return close > i + 2 ? close : i;
}

/* توصل إلى استنتاج مفاده كذا: the token of what the verb leads to, in short, behind its preposition at token i; else i. */
static uint32_t cl_gist(const mz_scan *s, uint32_t i, uint32_t to) {
  for (uint32_t k = i + 1; k + 1 < to && k < i + CL_GIST && mz_is_word(s, k); k++)
    if (mz_has_value(s, k, MZ_S_CUE, "gist")) return k + 1;
  return i;
}

/* أعلنت في وقت سابق إنقاذ ستة */
static bool cl_past_time(const mz_scan *s, uint32_t i) {
  return mz_is_spelt(s, i, "وقت") &&
         (mz_is_spelt(s, i + 1, "سابق") || mz_is_spelt(s, i + 1, "لاحق") ||
          mz_is_spelt(s, i + 1, "متأخر"));
}

/* أعلن التحالف الذي يقاتل مع الشمال | وقفا للنار: the object behind a clause that tells of the subject. */
static bool cl_object(const mz_scan *s, uint32_t k) {
  const mz_word *w = mz_written_at(s, k);
  return w->tail == MZ_L_ALEF && w->before != MZ_L_HEH && w->letters > 3 && !mz_has_al(s, k) &&
         !mz_has_clitic(s, k, MZ_P_WAW | MZ_P_PREP) && !mz_is(s, k, MZ_S_CHANGE) &&
         (mz_has_al(s, k - 1) || mz_has_value(s, k - 1, MZ_S_BODY, "state")) &&
         mz_is_word(s, k + 1) && mz_written_at(s, k + 1)->head == MZ_L_LAM;
}

/* Dates, "في تصريح لصحيفة كذا" and the like may come first; they belong to the
 * saying. */
static mz_clause cl_find(const mz_reading *r, uint32_t i, const mz_sense *verb, bool object,
                         const mz_sentence *sent) {
  const mz_scan *s = r->s;
  bool complement = false; /* behind a preposition, up to a comma */
  bool whom = false;       /* a clause that tells of the subject stands before */
  bool owned = false; /* … or up to what stands behind its noun: توقعت في تقريرها هطول الأمطار */
  uint32_t stray = 0, end, to = sent->tok_end;
  mz_clause late = {MZ_OPENS_NOT, i, i, 0};
  if (to > i + CL_REACH) to = i + CL_REACH;
  for (uint32_t k = i; k < to; k++) {
    const mz_sense *particle = mz_sense_at(s, k, MZ_S_FUNCTION);
    bool colon = mz_is_colon(s, k);
    uint32_t quoted = mz_quotation_at(r, colon ? k + 1 : k);
    if (quoted > 0) return (mz_clause){MZ_OPENS_QUOTED, k + 1, quoted, stray};
    if (colon || cl_that(s, k, i, verb))
      return (mz_clause){MZ_OPENS_THAT, k + 1, sent->tok_end, stray};
    bool semicolon = mz_mark_at(s, k) == 0x61B; /* some papers' comma */
    if ((semicolon && stray > 0) || mz_turns(s, k, &end)) break;
    if (!complement && cl_other_verb(s, k, verb)) break;
    if (cl_governed(s, k, particle, verb)) {
      uint32_t gist = cl_gist(s, k, to);
      if (gist > k) return (mz_clause){MZ_OPENS_THAT, gist, sent->tok_end, stray};
      mz_opening how = mz_is_that(s, k + 1) ? MZ_OPENS_THAT : MZ_OPENS_ABOUT;
      mz_clause c = {how, mz_written_at(s, k)->head == MZ_L_BEH ? k : k + 1, sent->tok_end, stray};
      if (!complement) return c;
      bool whose = k > i + 1 && mz_has_value(s, k - 2, MZ_S_FUNCTION, "relative");
      if (!whose && !mz_has_value(s, k - 1, MZ_S_BODY, "document")) /* nor الحادث الذي أسفر عن */
        late = c; /* not في تقرير عن كذا, unless nothing else comes */
    }
    uint32_t date = cl_past_time(s, k) ? k + 2 : mz_past_date(r, k), told = cl_hearer(s, k, to);
    if (mz_means(particle, "this") && !mz_has_clitic(s, k, MZ_P_WAW) &&
        !mz_has_value(s, k - 1, MZ_S_FUNCTION, "preposition"))
      complement = false; /* أرجعت في بيان هذه الخسائر إلى كذا */
    if (date > k || told > k) {
      k = date > k ? date - 1 : told;
      complement = false;
    } else if (!mz_is_word(s, k)) {
      if (semicolon || mz_is_comma(s, k) || mz_dash(mz_mark_at(s, k))) complement = false;
      if (mz_is_stub(s, k)) complement = true;
    } else if (mz_means(particle, "preposition") || mz_means(particle, "relative") ||
               mz_has_clitic(s, k, MZ_P_PREP) || mz_written_at(s, k)->head == MZ_L_LAM) {
      complement = true;
      whom = whom || mz_means(particle, "relative");
      owned = false;
    } else if (complement && object && mz_has_value(s, k, MZ_S_FUNCTION, "event") &&
               mz_has_value(s, k - 1, MZ_S_BODY, "document") && !mz_has_al(s, k - 1)) {
      return (mz_clause){MZ_OPENS_BARE, k, sent->tok_end, stray}; /* أكد في بيان مقتل ثلاثة */
    } else if (complement && object && whom && late.how == MZ_OPENS_NOT && cl_object(s, k)) {
      late = (mz_clause){MZ_OPENS_BARE, k, sent->tok_end, stray};
    } else if (complement && !(owned && !mz_has_al(s, k))) {
      owned = owned || (late.how == MZ_OPENS_NOT && mz_is_possessed(s, k) && particle == NULL);
    } else if (!mz_is_manner(s, k) &&
               !(particle != NULL && mz_written_at(s, k)->tail == MZ_L_ALEF &&
                 !mz_is(s, k, MZ_S_CHANGE))) { /* أيضا, but not ارتفاعا */
      complement = false;
      if (object) return (mz_clause){MZ_OPENS_BARE, k, sent->tok_end, stray};
      if (++stray > CL_STRAY) break;
    }
  }
  late.stray = stray;
  return late;
}

mz_clause mz_find_clause(const mz_reading *r, uint32_t i, const mz_sense *verb, bool object,
                         const mz_sentence *sent) {
  const mz_scan *s = r->s;
  if (object && (mz_is_number(s, i) || mz_is_comma(s, i) ||
                 mz_dash(mz_mark_at(s, i)))) { /* أوضح فلان – خبير – أن كذا */
    mz_clause c = cl_find(r, i, verb, false, sent);
    if (c.how == MZ_OPENS_THAT || c.how == MZ_OPENS_QUOTED) return c;
  }
  return cl_find(r, i, verb, object, sent);
}

uint32_t mz_item_at(const mz_scan *s, uint32_t i, uint32_t before) {
  const mz_doc *d = s->d;
  uint32_t value = 0, cp = 0;
  if (!mz_is_number(s, i) || d->end[i] - d->first[i] > 4) return 0; /* two digits */
  for (uint32_t at = d->first[i]; at < d->end[i];) {
    size_t n = mz_utf8(d->text + at, d->text + d->end[i], &cp);
    if (n == 0 || mz_char_info(cp).cls != MZ_C_DIGIT) return 0;
    value = value * 10 + mz_char_info(cp).digit;
    at += (uint32_t)n;
  }
  uint32_t m = mz_mark_at(s, i + 1);
  return mz_dash(m) || m == '.' || m == ')' || value == before + 1 ? value : 0;
}
