/* SPDX-License-Identifier: MIT
**
** Digits that are a name or a score, not an amount: 5+1, C5, إف-16, القطار رقم (6), المادة 5, 3-1, واحد من كل خمسة.
*/
#include "counted.h"
#include "../attribution/naming.h"
#include "../text/chars.h"
#include <stdio.h>

static void lb_fill(const mz_scan *s, mz_draft *f, uint32_t tok, uint32_t end, const char *rule) {
  f->tok_first = tok;
  f->tok_end = end;
  f->at.first = mz_is_word(s, tok) ? mz_stem_start(s, tok) : s->d->first[tok];
  f->at.end = s->d->end[end - 1];
  f->text_value = f->at;
  f->kind = MZ_LABEL;
  f->has |= MZ_HAS_VALUE;
  f->rule = rule;
}

static bool lb_latin(const mz_scan *s, uint32_t i, bool *digit) {
  const mz_doc *d = s->d;
  *digit = false;
  if (i >= s->n || d->kind[i] != MZ_WORD) return false;
  for (uint32_t k = d->first[i]; k < d->end[i]; k++) {
    char c = d->text[k];
    if (c >= '0' && c <= '9')
      *digit = true;
    else if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')))
      return false;
  }
  return true;
}

/* Is the number at token i a year of our times? */
static bool lb_year(const mz_scan *s, uint32_t i) {
  uint32_t end;
  int year;
  bool hijri;
  return mz_year_at(s, i, &end, &year, &hijri) && year > 1900 && year < 2100;
}

#define LB_GENERATION 9 /* of networks: 4G weighs nothing */

/* كاميرا 4K, شبكات 5G, 1080p: digits with one or two letters that are no unit, nor the sign of 1440x900. */
static uint32_t lb_suffixed(const mz_scan *s, uint32_t i, mz_draft *f) {
  bool digit;
  mz_digits dg;
  bool more = mz_glued(s, i + 1) && (mz_is_number(s, i + 2) || mz_is_word(s, i + 2));
  if (!mz_is_number(s, i) || !mz_glued(s, i) || !lb_latin(s, i + 1, &digit) || digit || more ||
      !mz_digits_at(s, i, &dg) || dg.parts != 1 || !dg.part[0].plain)
    return 0;
  const char *letters = s->d->text + s->d->first[i + 1];
  uint32_t n = s->d->end[i + 1] - s->d->first[i + 1];
  bool network = n == 1 && letters[0] == 'G' && mz_decimal_small(dg.part[0].v, LB_GENERATION) > 0;
  if (n > 2 || letters[0] == 'x' || letters[0] == 'X' || (mz_measures(s, i, i + 1) && !network))
    return 0;
  lb_fill(s, f, i, i + 2, "formula");
  return i + 2;
}

/* 5+1, C5 + 1, C-C5 */
static uint32_t lb_formula(const mz_scan *s, uint32_t i, mz_draft *f) {
  bool digit, other;
  mz_part n;
  bool latin = lb_latin(s, i, &digit);
  if (!latin && mz_mark_at(s, i + 1) != '+') return 0;
  bool number = mz_one_number_at(s, i, &n) && n.plain;
  if (!latin && !number) return 0;
  if (mz_mark_at(s, i + 1) == '+' && mz_same_sentence(s, i, i + 2) && mz_is_number(s, i + 2) &&
      (number || digit)) {
    lb_fill(s, f, i, i + 3, "formula");
    return i + 3;
  }
  if (latin && mz_dash(mz_mark_at(s, i + 1)) && mz_glued(s, i) && mz_glued(s, i + 1) &&
      ((lb_latin(s, i + 2, &other) && (digit || other)) || mz_is_number(s, i + 2))) {
    uint32_t end = i + 3; /* Kepler-452b */
    if (mz_is_number(s, i + 2) && mz_glued(s, i + 2) && lb_latin(s, end, &other)) end++;
    lb_fill(s, f, i, end, "formula");
    return end;
  }
  if (latin && digit && s->d->end[i] - s->d->first[i] <= 6) {
    lb_fill(s, f, i, i + 1, "formula");
    return i + 1;
  }
  return 0;
}

/* A single letter, in which decrees and plots are numbered. */
static bool lb_single(const mz_scan *s, uint32_t i) {
  return i < s->n && s->d->kind[i] == MZ_WORD && mz_written_at(s, i)->letters == 1;
}

/* The bytes of a number that is a name: one token, or 47 / 2015, م / 23, 12/ب, or a word behind رقم (المهاجم رقم واحد),
** whose number is then `*said`. */
static uint32_t lb_number(const mz_scan *s, uint32_t i, bool numbered, mz_span *value,
                          mz_decimal *said) {
  uint32_t end = i + 1;
  if (numbered && lb_single(s, i) && mz_mark_at(s, end) == '/' && mz_is_number(s, end + 1) &&
      mz_same_sentence(s, i, end + 1)) {
    *value = (mz_span){s->d->first[i], s->d->end[end + 1]};
    return end + 2;
  }
  if (!mz_is_number(s, i)) {
    mz_counted a;
    if (!numbered || !mz_counted_at(s, i, &a) || !a.n.words || a.n.vague || a.n.fraction ||
        a.end != a.n.end || a.n.scale > 1 || mz_word_at(s, i)->clitics != 0)
      return 0;
    *said = a.n.v;
    *value = (mz_span){s->d->first[i], s->d->end[a.n.end - 1]};
    return a.n.end;
  }
  if (mz_mark_at(s, end) == '/' && mz_glued(s, i) && mz_glued(s, end) &&
      (mz_is_number(s, end + 1) || (numbered && lb_single(s, end + 1))))
    end += 2;
  value->first = s->d->first[i];
  value->end = s->d->end[end - 1];
  return end;
}

/* The noun of رقم at token i: القطار رقم, قطار الركاب رقم, قرار مجلس الوزراء رقم. */
static uint32_t lb_noun(const mz_scan *s, uint32_t i, uint32_t from) {
  if (i <= from || !mz_is_word(s, i - 1) || mz_is(s, i - 1, MZ_S_FUNCTION) ||
      !mz_same_sentence(s, i - 1, i))
    return UINT32_MAX;
  uint32_t noun = i - 1;
  bool preposition =
      mz_stem_start(s, noun) != s->d->first[noun]; /* للقطار رقم: a phrase of its own */
  if (preposition || noun <= from || !mz_has_al(s, noun) || !mz_same_sentence(s, noun - 1, i))
    return noun;
  bool single = mz_stem_start(s, noun - 1) != s->d->first[noun - 1]; /* بالمرسوم الملكي */
  bool third = noun - 1 > from && !single && mz_same_sentence(s, noun - 2, i) &&
               mz_is(s, noun - 2, MZ_S_LABEL) && mz_is_word(s, noun - 1) &&
               !mz_is(s, noun - 1, MZ_S_FUNCTION);
  if (mz_has_al(s, noun - 1)) /* الطريق الجهوية رقم, المرسوم الملكي الكريم رقم */
    return noun - 1 - (third && mz_has_al(s, noun - 2));
  if (mz_is(s, noun - 1, MZ_S_LABEL)) return noun - 1;
  return third && !mz_has_al(s, noun - 2) ? noun - 2 : noun;
}

/* What the lexicon says that a number names, at token i, and the token behind it. */
typedef struct lb_named {
  const mz_sense *x; /* NULL: nothing */
  uint32_t end;
} lb_named;

/* سعر الهاتف 1200: what something costs is no number by which it is called. */
static bool lb_priced(const mz_scan *s, uint32_t i) {
  return mz_same_sentence(s, i - 1, i) && mz_has_value(s, i - 1, MZ_S_NOUN, "money");
}

#define LB_CALL 4 /* words between a telephone and what says that it is called */

/* الاتصال على الهاتف الداخلي 4400: is a telephone at token i one that is called, so that an adjective may stand before its
** number? */
static bool lb_called(const mz_scan *s, uint32_t i) {
  if (mz_has_value(s, i + 1, MZ_S_CUE, "next")) return true;
  for (uint32_t k = i, steps = 0; k-- > 0 && steps < LB_CALL && mz_same_sentence(s, k, i); steps++)
    if (mz_has_value(s, k, MZ_S_CUE, "call")) return true;
  return false;
}

#define LB_OWNER 3 /* words of whose telephone it is */

/* هاتف الطوارئ (994), not الهاتف الجديد 1200; but الاتصال على هاتف طوارئ حرس الحدود (994): the token behind the words at
** `at` that say whose telephone it is, which is named at token i. */
static uint32_t lb_whose(const mz_scan *s, uint32_t i, uint32_t at) {
  const uint64_t none = MZ_FIGURES | MZ_PARTICLES | MZ_MODIFIERS | MZ_REPORTS;
  bool called = lb_called(s, i), definite = mz_has_al(s, i);
  if (at != i + 1 || (definite && !called)) return at;
  if (definite || !called) return at + (mz_is_word(s, at) && mz_has_al(s, at));
  uint32_t end = at;
  while (end < at + LB_OWNER && mz_same_sentence(s, i, end) && mz_is_word(s, end) &&
         (mz_word_at(s, end)->classes & none) == 0)
    end++;
  return end;
}

#define LB_COUNTED 10 /* at most: of three to ten the noun behind them is in the plural */

/* May the number at token i name a make, though a noun stands behind it (عممت على من يستخدم طراز 777 مذكرة)? Not one of
** many, من هذا الطراز 300 سيارة, كل طراز 50 سيارة, nor one as small as models' numbers seldom are. */
static bool lb_make_number(const mz_scan *s, uint32_t make, uint32_t i) {
  mz_part n;
  if (mz_has_al(s, make) || (mz_same_sentence(s, make - 1, make) && mz_is(s, make - 1, MZ_S_EACH)))
    return false;
  return mz_one_number_at(s, i, &n) && mz_decimal_cmp(n.v, mz_decimal_int(LB_COUNTED)) > 0;
}

/* The token behind the number that is a name at token `at`, or in a bracket there, of what stands at token i; 0 if there is
** none. Fills the figure. */
static uint32_t lb_put_number(const mz_scan *s, uint32_t i, uint32_t at, bool numbered,
                              mz_draft *f) {
  bool open = mz_opens(mz_mark_at(s, at));
  uint32_t end;
  if ((mz_is_stub(s, at) && mz_has_clitic(s, at, MZ_P_AL)) || !mz_same_sentence(s, i, at + open) ||
      (end = lb_number(s, at + open, numbered, &f->text_value, &f->value)) == 0)
    return 0;
  return end + (open && mz_closes(mz_mark_at(s, end)));
}

/* القطار رقم 7, رقم واحد */
static uint32_t lb_numbered(const mz_scan *s, uint32_t i, uint32_t from, mz_draft *f) {
  uint32_t end;
  if (!mz_is(s, i, MZ_S_NUMBER) || mz_is_spelt(s, i, "رقمي") || /* عالم رقمي واحد */
      (end = lb_put_number(s, i, i + 1, true, f)) == 0)
    return 0;
  uint32_t noun = lb_noun(s, i, from);
  mz_span value = f->text_value;
  lb_fill(s, f, noun != UINT32_MAX ? noun : i, end, "numbered");
  f->text_value = value;
  if (noun != UINT32_MAX) mz_put_noun(s, f, noun);
  return end;
}

/* يبدأ الفصل 15 سبتمبر, يغلق الباب 10 مساء: do the digits at token i, with `end` behind them and a noun of sense `x` before
** them, begin a date or an hour? Nouns that are numbered often leave them only what stands right before its month (تسري
** المادة 5 من يناير), and a part of the day that may say when makes no hour: يعرض الفصل 5 الليلة. */
static bool lb_begins_time(const mz_scan *s, uint32_t i, uint32_t end, const mz_sense *x) {
  mz_draft when;
  mz_month m;
  uint32_t stop;
  if (!mz_same_sentence(s, i, end)) return false;
  bool chapter = strcmp(x->extra, "chapter") == 0, month = mz_month_at(s, end, &stop, &m);
  const mz_sense *part = chapter ? mz_phrase_at(s, end, MZ_S_DAYPART, &stop) : NULL;
  mz_blank(&when);
  if ((chapter || month) && mz_read_date(s, i, &when) != 0) return true;
  return part != NULL && !(part->flags & MZ_F_WEAK) && mz_read_clock(s, i, &when) != 0;
}

/* May the number at token i, with `end` behind it, name the noun before it, whose sense is `x`? Not an amount, a year or
** what begins a date, and of versions only النسخة 2.3: النسخة 22 is ranked. */
static bool lb_names(const mz_scan *s, uint32_t noun, uint32_t i, uint32_t end, const mz_sense *x) {
  mz_part n;
  bool make = mz_means(x, "make") && lb_make_number(s, noun, i);
  if (mz_mark_at(s, end) == MZ_TIMES_SIGN || /* غرفة 3×4 أمتار */
      (make ? mz_measures(s, i, end) : mz_counts(s, i, end)))
    return false;
  return mz_one_number_at(s, i, &n) && n.plain != (strcmp(x->extra, "version") == 0) &&
         !lb_year(s, i) && !lb_begins_time(s, i, end, x);
}

/* المادة 5, القانون عدد 5, الفصل 92: a noun that takes a number as its name. */
static uint32_t lb_noun_named(const mz_scan *s, uint32_t i, const lb_named *named, mz_draft *f) {
  const mz_sense *x = named->x;
  uint32_t at = named->end, end;
  bool chapter = x != NULL && strcmp(x->extra, "chapter") == 0 && mz_has_al(s, i);
  if (x == NULL || (mz_means(x, "rank") && strcmp(x->extra, "version") != 0) ||
      ((x->flags & MZ_F_WEAK) && !chapter) || strcmp(x->extra, "model") == 0)
    return 0;
  if (strcmp(x->extra, "phone") == 0) {
    if (lb_priced(s, i)) return 0;
    at = lb_whose(s, i, at);
    at += mz_mark_at(s, at) == ':' && mz_is(s, i, MZ_S_NUMBER); /* الرقم الموحد: 9200 */
  }
  if ((end = lb_put_number(s, i, at, false, f)) == 0 ||
      !lb_names(s, i, at + mz_opens(mz_mark_at(s, at)), end, x))
    return 0;
  mz_span value = f->text_value;
  lb_fill(s, f, i, end, "numbered");
  f->text_value = value;
  mz_put_noun(s, f, i);
  return end;
}

#define LB_SHARED 8 /* numbers that share a noun */

/* القرارات 1696 و1737 و1747: the number at token i, behind another one of the same noun. */
static uint32_t lb_shared(const mz_scan *s, uint32_t i, uint32_t from, mz_draft *f) {
  mz_digits dg;
  uint32_t k = i;
  if (!mz_is_number(s, i)) return 0;
  while (i - k < 2 * LB_SHARED && mz_is_number(s, k - 2) && mz_same_sentence(s, k - 2, i) &&
         mz_is_stub(s, k - 1) && mz_has_clitic(s, k - 1, MZ_P_WAW))
    k -= 2;
  if (k == i || i < from || !mz_same_sentence(s, k - 1, i) || !mz_is_word(s, k - 1)) return 0;
  const mz_sense *x = mz_sense_at(s, k - 1, MZ_S_LABEL);
  if (x == NULL || x->text[0] != '\0' || x->extra[0] != '\0' || (x->flags & MZ_F_WEAK) ||
      !mz_digits_at(s, i, &dg) || dg.parts != 1 || !dg.part[0].plain || mz_counts(s, i, i + 1))
    return 0;
  lb_fill(s, f, i, i + 1, "numbered");
  f->has |= MZ_INHERITED;
  mz_put_noun(s, f, k - 1);
  return i + 1;
}

/* Bluetooth 4.0, iPhone 6, Wi-Fi 802.11: digits behind the Latin name of a product. */
static uint32_t lb_product(const mz_scan *s, uint32_t i, uint32_t from, mz_draft *f) {
  bool digit;
  mz_part n;
  uint32_t first = i, end = i + 2;
  const mz_sense *x = mz_sense_at(s, i, MZ_S_LABEL);
  if (x == NULL || strcmp(x->extra, "model") != 0 || !lb_latin(s, i, &digit) ||
      !mz_same_sentence(s, i, i + 1) || !mz_one_number_at(s, i + 1, &n) || lb_year(s, i + 1) ||
      mz_counts(s, i, end))
    return 0;
  while (first > from + 1 && mz_dash(mz_mark_at(s, first - 1)) && mz_glued(s, first - 1) &&
         mz_glued(s, first - 2) && lb_latin(s, first - 2, &digit))
    first -= 2;
  lb_fill(s, f, first, end, "product");
  return end;
}

/* الرقم: أ / 267, تنظيم مخطط (د/6): digits behind a single letter, of which رقم says that they are a name, or that nothing
** parts them; 5 م/3 has a unit before the stroke. */
static uint32_t lb_lettered(const mz_scan *s, uint32_t i, uint32_t from, mz_draft *f) {
  mz_digits dg;
  if (!mz_is_number(s, i) || mz_mark_at(s, i - 1) != '/' || i < from + 2 || !lb_single(s, i - 2) ||
      !mz_same_sentence(s, i - 2, i) || !mz_digits_at(s, i, &dg) || dg.parts != 1 ||
      !dg.part[0].plain || mz_is_number(s, i - 3) || mz_counts(s, i, i + 1))
    return 0;
  bool said =
      mz_mark_at(s, i - 3) == ':' && mz_is(s, i - 4, MZ_S_NUMBER) && mz_same_sentence(s, i - 4, i);
  if (!said && !(mz_glued(s, i - 2) && mz_glued(s, i - 1))) return 0;
  lb_fill(s, f, i - 2, i + 1, "numbered");
  return i + 1;
}

/* A letter as a model's variant is called by: إف-16 بي, كيبلر-452 ب. */
static bool lb_letter(const mz_scan *s, uint32_t i) {
  static const char *const names[] = {"إيه", "ايه", "بي", "سي", "دي",  "إي",  "إف",
                                      "اف",  "جي",  "إم", "آر", "إكس", "اكس", "إس"};
  if (i >= s->n || s->d->kind[i] != MZ_WORD) return false;
  return mz_written_at(s, i)->letters == 1 || mz_is_one_of(s, i, names);
}

/* بوينغ 737-800: a model of three digits and its variant. */
static bool lb_series(const mz_digits *dg) {
  return dg->parts == 2 && dg->sep[0] == '-' && dg->part[0].plain && dg->part[1].plain &&
         dg->part[0].digits == 3 && dg->part[1].digits <= 3;
}

/* باعت بوينغ 20 طائرة: does the number at token i count what the lexicon knows for a thing? */
static bool lb_counts_known(const mz_scan *s, uint32_t i) {
  const mz_sense *label = mz_sense_at(s, i + 1, MZ_S_LABEL);
  bool thing = mz_is(s, i + 1, MZ_S_NOUN) || (label != NULL && label->extra[0] == '\0');
  return thing && mz_same_sentence(s, i, i + 1) && mz_noun_after(s, i + 1);
}

/* إف-16, كوفيد-19, بوينغ 737, التعاون الإقليمي-22 */
static uint32_t lb_model(const mz_scan *s, uint32_t i, uint32_t from, const lb_named *named,
                         mz_draft *f) {
  uint32_t first = i, at = i + 1;
  bool glued = mz_glued(s, i) && mz_glued(s, i + 1) && mz_dash(mz_mark_at(s, i + 1)) &&
               mz_mark_at(s, i + 1) != 0x640;
  bool model = named->x != NULL && strcmp(named->x->extra, "model") == 0;
  if (model) at = named->end; /* إم إتش 370 */
  mz_digits dg;
  if (!mz_is_word(s, i) || (!model && (!glued || mz_is(s, i, MZ_S_ZERO))))
    return 0; /* صفر-2 is a score */
  if (glued || mz_dash(mz_mark_at(s, at))) at++;
  if (!mz_digits_at(s, at, &dg) || !mz_same_sentence(s, i, at)) return 0;
  if (dg.parts != 1 && !(model && lb_series(&dg))) return 0;
  if (model && !glued && lb_counts_known(s, at)) return 0;
  if (!model && (dg.part[0].digits > 2 || mz_written_at(s, i)->letters < 2)) return 0;
  if (!model) /* a phrase inside quotation marks is the name */
    for (uint32_t k = i; k > from && i - k < 4 && mz_same_sentence(s, k - 1, i); k--)
      if (mz_opens(mz_mark_at(s, k - 1))) {
        first = k;
        break;
      }
  uint32_t behind = at + 1;
  bool variant = glued && mz_same_sentence(s, i, behind) && lb_letter(s, behind) &&
                 mz_written_at(s, behind)->letters > 1;
  bool quoted = mz_same_sentence(s, i - 1, behind + 1) && lb_letter(s, behind) &&
                mz_opens(mz_mark_at(s, i - 1)) && mz_closes(mz_mark_at(s, behind + 1));
  if (variant || quoted) behind++;
  if (model && !variant && mz_same_sentence(s, i, behind + 1) && mz_is_word(s, behind) &&
      mz_glued(s, i) && mz_glued(s, behind) && mz_is_number(s, behind + 1) &&
      mz_written_at(s, behind)->letters == 2 && !mz_is(s, behind, MZ_S_FROM))
    behind += 2; /* إتش5 إن1 */
  lb_fill(s, f, first, behind, "model");
  return behind;
}

#define LB_TITLE 3 /* words of a quoted name before its number, of none of these classes */
#define LB_OTHER (MZ_FIGURES | MZ_MODIFIERS | MZ_PARTICLES | MZ_REPORTS)

/* العبارة «السلام 98»: digits that end a short name in quotation marks of its own. */
static uint32_t lb_title(const mz_scan *s, uint32_t i, uint32_t from, mz_draft *f) {
  mz_part n;
  uint32_t first = i, end = i + 1;
  if (!mz_one_number_at(s, i, &n)) return 0;
  if (mz_closes(mz_mark_at(s, end + 1)) && mz_same_sentence(s, i, end) && lb_letter(s, end))
    end++; /* «كيبلر 452 ب» */
  uint32_t close = mz_mark_at(s, end);
  if (!mz_closes(close) || close == ')' || close == '\'' || !mz_same_sentence(s, i, end)) return 0;
  while (first > from && i - first < LB_TITLE && mz_is_word(s, first - 1) &&
         !mz_is_possessed(s, first - 1) && !mz_is_whole(s, first - 1) &&
         (mz_word_at(s, first - 1)->classes & LB_OTHER) == 0)
    first--;
  uint32_t open = mz_mark_at(s, first - 1);
  bool said = mz_mark_at(s, first - 2) == ':' && mz_same_sentence(s, first - 2, i); /* قال: «…» */
  if (first == i || !mz_opens(open) || open == '(' || !mz_same_sentence(s, first - 1, i) || said)
    return 0;
  lb_fill(s, f, first, end, "title");
  return end;
}

#define LB_MAKE 4 /* words of a model's name */

/* من طراز فينوم 300, من نوع إمبراير 190: digits behind a name that is said to be a model's. */
static uint32_t lb_make(const mz_scan *s, uint32_t i, uint32_t from, mz_draft *f) {
  mz_part n;
  uint32_t first = i, end = i + 1;
  if (i == 0 || s->d->kind[i - 1] != MZ_WORD) return 0;
  if (!mz_one_number_at(s, i, &n) || !n.plain) return 0;
  while (first > from && i - first < LB_MAKE && mz_mark_at(s, first - 1) == 0 &&
         mz_same_sentence(s, first - 1, i) && !mz_is(s, first - 1, MZ_S_FUNCTION) &&
         !mz_has_value(s, first - 1, MZ_S_LABEL, "make"))
    first--;
  uint32_t make = first;
  while (make > from && mz_mark_at(s, make - 1) != 0 && mz_opens(mz_mark_at(s, make - 1))) make--;
  if (first == i || make == from || !mz_same_sentence(s, make - 1, i) ||
      !mz_has_value(s, make - 1, MZ_S_LABEL, "make"))
    return 0;
  if (mz_same_sentence(s, i, end + 1) && mz_is_word(s, end) && mz_is_number(s, end + 1) &&
      mz_word_at(s, end)->entry == NULL && !mz_has_al(s, end))
    end += 2; /* إمبراير 505 فينوم 300 */
  if (mz_counts(s, i, end) && mz_word_at(s, end)->entry != NULL) return 0;
  lb_fill(s, f, first, end, "model");
  return end;
}

static bool lb_begins_with_zero(const mz_scan *s, uint32_t i) {
  uint32_t cp = 0;
  mz_utf8(s->d->text + s->d->first[i], s->d->text + s->d->end[i], &cp);
  mz_char c = mz_char_info(cp);
  return c.cls == MZ_C_DIGIT && c.digit == 0;
}

/* مجموعة العشرين and numbers too long to be amounts (telephones, accounts). */
static uint32_t lb_name(const mz_scan *s, uint32_t i, const lb_named *named, mz_draft *f) {
  mz_digits dg;
  if (mz_means(named->x, "name")) {
    lb_fill(s, f, i, named->end, "name");
    return named->end;
  }
  if (!mz_is_number(s, i)) return 0;
  if (mz_is_called(s, i)) {
    lb_fill(s, f, i, i + 1, "called");
    return i + 1;
  }
  bool read = mz_digits_at(s, i, &dg);
  if (read && (dg.parts != 1 || !dg.part[0].plain)) return 0;
  bool zero = lb_begins_with_zero(s, i);
  if (read) {
    uint8_t digits = dg.part[0].digits;
    if (digits >= 8 && mz_mark_at(s, i - 1) == '+' && mz_glued(s, i - 1)) {
      lb_fill(s, f, i - 1, i + 1, "telephone");
      return i + 1;
    }
    if (digits < 11 && (digits < 7 || !zero)) return 0;
  }
  /* what follows may be counted, but not by what begins with a zero */
  if (zero ? mz_measures(s, i, i + 1) : mz_counts(s, i, i + 1)) return 0;
  lb_fill(s, f, i, i + 1, "telephone");
  return i + 1;
}

uint32_t mz_read_label(const mz_scan *s, uint32_t i, uint32_t from, mz_draft *f) {
  lb_named named = {NULL, i};
  uint32_t end;
  named.x = mz_phrase_at(s, i, MZ_S_LABEL, &named.end);
  if ((end = lb_numbered(s, i, from, f)) != 0) return end;
  if ((end = lb_noun_named(s, i, &named, f)) != 0) return end;
  if ((end = lb_suffixed(s, i, f)) != 0) return end;
  if ((end = lb_formula(s, i, f)) != 0) return end;
  if ((end = lb_lettered(s, i, from, f)) != 0) return end;
  if ((end = lb_shared(s, i, from, f)) != 0) return end;
  if ((end = lb_model(s, i, from, &named, f)) != 0) return end;
  if ((end = lb_product(s, i, from, f)) != 0) return end;
  if ((end = lb_title(s, i, from, f)) != 0) return end;
  if ((end = lb_make(s, i, from, f)) != 0) return end;
  uint32_t first = mz_is_number(s, i) ? mz_edition_from(s, i, from) : i;
  if (first < i) {
    lb_fill(s, f, first, i + 1, "edition");
    return i + 1;
  }
  return lb_name(s, i, &named, f);
}

/* {==================================================================
** Scores and odds
** =================================================================== */

static bool lb_sport(const mz_scan *s, uint32_t i) {
  uint32_t from = i > 24 ? i - 24 : 0, to = i + 24 < s->n ? i + 24 : s->n;
  const uint8_t *kind = s->d->kind, *word;
  for (; (word = memchr(kind + from, MZ_WORD, to - from)) != NULL; from++) {
    from = (uint32_t)(word - kind);
    if (mz_is(s, from, MZ_S_SPORT)) return true;
  }
  return false;
}

#define LB_GOALS 200 /* goals or points of a side, at most */

/* A goal count: up to three digits or صفر. */
static int lb_goals(const mz_scan *s, uint32_t i) {
  mz_part n;
  if (mz_is(s, i, MZ_S_ZERO) && !mz_has_clitic(s, i, MZ_P_WAW | MZ_P_PREP)) return 0;
  if (!mz_one_number_at(s, i, &n) || !n.plain || n.digits > 3) return -1;
  return (int)mz_decimal_small(n.v, 1000);
}

static void lb_put_ratio(const mz_scan *s, mz_draft *f, uint32_t tok, uint32_t end, int a, int b,
                         const char *rule) {
  mz_put_span(s, f, tok, end);
  f->at.first = mz_word_at(s, tok)->stem;
  f->kind = MZ_RATIO;
  f->has |= MZ_HAS_VALUE;
  f->rule = rule;
  snprintf(f->timex, sizeof f->timex, "%d:%d", a, b);
}

/* One side of a score in words: ثلاثة أهداف, هدفين, هدف, صفر, لا شيء; the token behind it, 0 for none. */
static uint32_t lb_side(const mz_scan *s, uint32_t i, int *goals, bool *named) {
  mz_number n;
  const mz_sense *x = mz_sense_at(s, i, MZ_S_SPORT);
  *named = x != NULL && strcmp(x->text, "goal") == 0;
  if (*named) {
    *goals = x->flags & MZ_F_DUAL ? 2 : 1;
    return i + 1;
  }
  *goals = 0;
  if (mz_is(s, i, MZ_S_ZERO)) return i + 1;
  if (mz_is_spelt(s, i, "لا") && mz_same_sentence(s, i, i + 1) && mz_is_spelt(s, i + 1, "شيء"))
    return i + 2;
  if (!mz_number_at(s, i, &n) || n.vague || n.definite) return 0;
  *goals = (int)mz_decimal_small(n.v, 100);
  if (*goals < 0) return 0;
  *named = mz_same_sentence(s, i, n.end) && mz_has_value(s, n.end, MZ_S_SPORT, "goal") &&
           !mz_has_clitic(s, n.end, MZ_P_WAW | MZ_P_PREP);
  return n.end + *named;
}

/* بأربعة أهداف مقابل هدفين, بهدفين لهدف, بثلاثة أهداف لواحد */
static uint32_t lb_score(const mz_scan *s, uint32_t i, int *a, int *b) {
  bool named, other;
  uint32_t at = lb_side(s, i, a, &named), end;
  if (at == 0 || !named || !mz_same_sentence(s, i, at)) return 0;
  bool against = mz_is_spelt(s, at, "مقابل");
  if (against)
    at++;
  else if (!mz_has_clitic(s, at, MZ_P_PREP) || mz_written_at(s, at)->head != MZ_L_LAM)
    return 0;
  if (!mz_same_sentence(s, i, at) || (end = lb_side(s, at, b, &other)) == 0) return 0;
  /* لخمسة أندية, لعشرين في المئة, لواحد من كل خمسة */
  if (!other && (mz_counts(s, i, end) || (mz_same_sentence(s, i, end) && mz_is(s, end, MZ_S_FROM))))
    return 0;
  if (other && mz_same_sentence(s, i, end) && mz_is_spelt(s, end, "واحد")) end++;
  return end;
}

/* 3-1, 2 ــ صفر, 77 مقابل 73, where sport is the matter; but not 3-5 أيام. */
static uint32_t lb_result(const mz_scan *s, uint32_t i, int *a, int *b) {
  mz_digits dg;
  uint32_t end, m = mz_mark_at(s, i + 1);
  if (mz_digits_at(s, i, &dg) && dg.parts > 1) {
    if (dg.parts > 2 || !dg.part[0].plain || !dg.part[1].plain) return 0;
    *a = (int)mz_decimal_small(dg.part[0].v, 1000);
    *b = (int)mz_decimal_small(dg.part[1].v, 1000);
    end = i + 1;
  } else {
    if (!(mz_dash(m) || m == '/' || m == ':' || mz_is_spelt(s, i + 1, "مقابل")) ||
        !mz_same_sentence(s, i, i + 2))
      return 0;
    *a = lb_goals(s, i);
    *b = lb_goals(s, i + 2);
    end = i + 3;
  }
  if (*a < 0 || *a > LB_GOALS || *b < 0 || *b > LB_GOALS || !lb_sport(s, i)) return 0;
  bool many = *a > 9 && mz_counts(s, i, end);
  if (*a < *b && !mz_has_al(s, end) && (many || mz_measures(s, i, end))) return 0;
  return end;
}

/* واحد من كل خمسة, 3 من كل 10 */
static uint32_t lb_odds(const mz_scan *s, uint32_t i, int *a, int *b) {
  mz_number n, m;
  if (!mz_number_at(s, i, &n) || n.vague || !mz_is(s, n.end, MZ_S_FROM) ||
      !mz_same_sentence(s, i, n.end + 2) || !mz_is(s, n.end + 1, MZ_S_EACH) ||
      !mz_number_at(s, n.end + 2, &m))
    return 0;
  *a = (int)mz_decimal_small(n.v, 100000);
  *b = (int)mz_decimal_small(m.v, 10000000);
  return *a > 0 && *b > *a ? m.end : 0;
}

uint32_t mz_read_ratio(const mz_scan *s, uint32_t i, mz_draft *f) {
  int a, b;
  uint32_t end;
  const char *rule;
  if ((end = lb_score(s, i, &a, &b)) != 0)
    rule = "score-words";
  else if ((end = lb_result(s, i, &a, &b)) != 0)
    rule = "score";
  else if ((end = lb_odds(s, i, &a, &b)) != 0)
    rule = "odds";
  else
    return 0;
  lb_put_ratio(s, f, i, end, a, b, rule);
  return end;
}

/* }================================================================== */
