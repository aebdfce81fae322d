/* SPDX-License-Identifier: MIT
**
** Are two spellings one name? The difference must not be one that the language makes, and something else must say that
** they name one thing. A different question is asked of words that share a skeleton, of those that stand in one place, and
** of those that a slip of the hand parts.
*/
#include "proper.h"
#include "../quotation/speech.h"

#define JD_NEAR 3 /* neighbours on each side */

/* {==================================================================
** Evidence
** =================================================================== */

/* What the neighbours of two spellings have in common, in tenths of a bit: the best of a few
** places. */
static int32_t jd_neighbours(const mz_variant_work *w, const mz_spelt_name *x,
                             const mz_spelt_name *y) {
  const mz_cmp *c = w->c;
  const mz_spelt_word *v = w->words.data;
  int32_t best = 0;
  for (uint32_t i = 0; i < x->count && i < MZ_VARIANT_PLACES; i++)
    for (uint32_t k = 0; k < y->count && k < MZ_VARIANT_PLACES; k++) {
      const mz_spelt_word *a = &v[x->first + i], *b = &v[y->first + k];
      uint32_t s[MZ_T_ANCHOR], t[MZ_T_ANCHOR];
      uint32_t n = mz_terms_before(&c->sides[a->doc], a->token, s);
      uint32_t m = mz_terms_before(&c->sides[b->doc], b->token, t);
      int32_t left =
          n > 0 && m > 0 && s[0] == t[0]
              ? mz_anchor(&c->terms, s, n < JD_NEAR ? n : JD_NEAR, t, m < JD_NEAR ? m : JD_NEAR)
              : 0;
      n = mz_terms_behind(&c->sides[a->doc], a->end, s);
      m = mz_terms_behind(&c->sides[b->doc], b->end, t);
      int32_t right =
          n > 0 && m > 0 && s[0] == t[0]
              ? mz_anchor(&c->terms, s, n < JD_NEAR ? n : JD_NEAR, t, m < JD_NEAR ? m : JD_NEAR)
              : 0;
      if (left + right > best) best = left + right;
    }
  return best;
}

static bool jd_same_document(const mz_variant_work *w, const mz_spelt_name *x,
                             const mz_spelt_name *y) {
  const mz_spelt_word *v = w->words.data;
  for (uint32_t i = 0, k = 0; i < x->count && k < y->count;) {
    uint32_t a = v[x->first + i].doc, b = v[y->first + k].doc;
    if (a == b) return true;
    if (a < b)
      i++;
    else
      k++;
  }
  return false;
}

static bool jd_slot(const mz_variant_work *w, const mz_spelt_name *x, const mz_spelt_name *y) {
  for (uint32_t i = 0; i < x->count && i < MZ_VARIANT_PLACES; i++)
    for (uint32_t k = 0; k < y->count && k < MZ_VARIANT_PLACES; k++)
      if (mz_same_slot(w, x->first + i, y->first + k)) return true;
  return false;
}

/* }================================================================== */

/* {==================================================================
** Judgement
** =================================================================== */

/* May two words that stand alone between marks be one title? A title has no cases, and no endings. */
static bool jd_title(const mz_spelling *a, const mz_spelling *b, const mz_skeleton *bones) {
  uint8_t last_a = a->letters[a->n - 1], last_b = b->letters[b->n - 1];
  bool last = a->n == b->n && last_a != last_b && last_a + last_b == MZ_L_ALEF + MZ_L_WAW;
  return bones->consonants >= 3 && !mz_arabic_shape(a) && !mz_arabic_shape(b) &&
         (last || (last_a == last_b && !mz_grammatical(a, b)));
}

/* Does a spelling stand where names do? */
static bool jd_named(const mz_spelt_name *x) {
  return x->name || (x->proper & MZ_PROPER);
}

/* Do both spellings stand where names do, or one of them, if only letters of one sound differ? */
static bool jd_borne(const mz_spelt_name *x, const mz_spelt_name *y, const mz_spelling *a,
                     const mz_spelling *b) {
  bool p = jd_named(x), q = jd_named(y);
  if (p && q) return true;
  if (x->bones.consonants < 4 || (mz_derived(a) && !mz_foreign_shape(a))) return false;
  return mz_jeem_alone(a, b) ||
         (mz_hard_g_alone(a, b) && !mz_arabic_shape(a) && !mz_arabic_shape(b) &&
          x->stands_for == NULL && y->stands_for == NULL) ||
         ((p || q) && mz_sounds_alone(a, b));
}

bool mz_conjoined(const mz_spelling *a, const mz_spelling *b) {
  return a->letters[0] + b->letters[0] == MZ_L_WAW + MZ_L_FEH &&
         (a->letters[0] == MZ_L_WAW || b->letters[0] == MZ_L_WAW);
}

static bool jd_body(const mz_spelt_name *x) {
  return x->stands_for != NULL && strcmp(x->stands_for, "body") == 0;
}

/* البنتاغون, البنتاجون; اليونسكو, اليونيسكو: a body whose name is foreign, in a spelling that no other word has. */
static bool jd_same_body(const mz_spelt_name *x, const mz_spelt_name *y, const mz_spelling *a,
                         const mz_spelling *b, uint32_t distance) {
  if ((x->known && !jd_body(x)) || (y->known && !jd_body(y)) || x->bones.hash != y->bones.hash)
    return false;
  return x->bones.consonants >= 4 && !mz_arabic_shape(a) && !mz_arabic_shape(b) &&
         !mz_inflected(a, b) && !mz_grammatical(a, b) &&
         (distance <= MZ_T_VARIANT_VOWEL || mz_jeem_alone(a, b));
}

/* أندريس غواردادو, أنديس غواردادو: beside an equal part, a letter of a foreign name may have been lost. */
static bool jd_letter_lost(const mz_variant_work *w, const mz_spelt_name *x, const mz_spelt_name *y,
                           const mz_spelling *a, const mz_spelling *b) {
  bool foreign =
      ((x->proper | y->proper) & MZ_PROPER_FOREIGN) || (mz_foreign_shape(a) && mz_foreign_shape(b));
  return foreign && a->n != b->n && !x->known && !y->known && !mz_joins_derived(a) &&
         !mz_joins_derived(b) && !mz_two_names(a, b) && !mz_inflected(a, b) && jd_slot(w, x, y);
}

/* What needs less to be one name, for it is hardly a word of the language: four consonants and vowels that no root has, or
** a bearer who is foreign. `near` is what the neighbours have in common. */
static bool jd_strange(const mz_spelt_name *x, const mz_spelt_name *y, const mz_spelling *a,
                       const mz_spelling *b, int32_t near) {
  bool al = !x->bare && !y->bare, grammatical = mz_grammatical(a, b);
  uint32_t distance = mz_spelling_distance(a, b), consonants = x->bones.consonants;
  bool shape = mz_foreign_shape(a) || mz_foreign_shape(b);
  bool p = mz_arabic_shape(a), q = mz_arabic_shape(b);
  if (x->bones.hash != y->bones.hash || !mz_same_ending(a, b) || mz_other_consonants(a, b))
    return false;
  if ((x->stands_for != NULL) != (y->stands_for != NULL)) /* موزمبيق, موزامبيق */
    return consonants >= 4 && distance <= MZ_T_VARIANT_VOWEL && near >= MZ_T_VARIANT_NEAR;
  if (!p && !q && jd_named(x) && jd_named(y) && consonants >= 4 && distance <= MZ_T_VARIANT_VOWEL &&
      !mz_possessed(a) && !mz_possessed(b) && !mz_diminutive(a, b))
    return true; /* نتنياهو, نتانياهو */
  if (grammatical || (!al && mz_clitic_letter(a->letters[0]) && !shape)) return false;
  if (((x->proper & y->proper) & (MZ_PROPER_FOREIGN | MZ_PROPER_MARKED)) &&
      distance <= MZ_T_VARIANT_VOWEL && near >= MZ_T_VARIANT_NEAR)
    return true; /* أنخيل, أنخل */
  if ((p && q) || (mz_joins_derived(a) && !shape)) return false;
  if (consonants == 3) return !mz_derived(a) && near >= MZ_T_VARIANT_BOTH; /* زوريخ, زيورخ */
  bool named = jd_named(x) || jd_named(y);
  if (mz_derived(a) && !(shape && consonants > 4) &&
      !(named && !p && !q && near >= MZ_T_VARIANT_BOTH && !mz_verbal(a) && !mz_verbal(b)))
    return false;
  return distance <= MZ_T_VARIANT_VOWEL || (shape && mz_alef_alone(a, b));
}

/* هاشتاغ, هاشتاج; توربينات, تربينات: a loanword that the lexicon knows, and what is no word of the language either. */
static bool jd_known_loan(const mz_variant_work *w, const mz_spelt_name *x, const mz_spelt_name *y,
                          const mz_spelling *a, const mz_spelling *b) {
  bool both = x->known && y->known;
  if (x->synonym != NULL || y->synonym != NULL || !(x->known || y->known)) return false;
  if (x->stands_for != NULL || y->stands_for != NULL) return false; /* البرتغال, البرتقال */
  if (mz_derived(a) && !mz_long_vowel(a->letters[1]) && !mz_long_vowel(b->letters[1])) return false;
  if (both && mz_jeem_alone(a, b)) return true;
  return (both || x->bones.consonants > 4) && jd_neighbours(w, x, y) >= MZ_T_VARIANT_NEAR;
}

/* ميليشيات, مليشيات: a word that the lexicon knows in several spellings, none of which could be another word. */
static bool jd_loanword(const mz_variant_work *w, const mz_spelt_name *x, const mz_spelt_name *y,
                        const mz_spelling *a, const mz_spelling *b) {
  if (x->bones.hash != y->bones.hash || x->bones.consonants < 4 || !mz_same_ending(a, b) ||
      mz_arabic_shape(a) || mz_arabic_shape(b) || mz_inflected(a, b) || mz_alef_alone(a, b) ||
      mz_possessed(a) || mz_broken_plural(a, b)) /* جمهور, جماهير */
    return false;
  if (x->synonym != NULL && y->synonym != NULL) return strcmp(x->synonym, y->synonym) == 0;
  return jd_known_loan(w, x, y, a, b);
}

/* مسعود بارزاني, البرزاني; خورخي دا سيلفا, ديسلفا: is a man's name too long for other vowels to make another of it? */
static bool jd_long_name(const mz_spelt_name *x, const mz_spelt_name *y, const mz_spelling *a,
                         const mz_spelling *b, uint32_t distance) {
  if (x->bones.hash != y->bones.hash || x->bones.consonants < 4 || mz_arabic_shape(a) ||
      mz_arabic_shape(b) || !mz_same_ending(a, b) || mz_derived(a) || mz_other_consonants(a, b) ||
      mz_possessed(a) || mz_possessed(b))
    return false;
  if (x->foreign || y->foreign) return distance <= 2 * MZ_T_VARIANT_VOWEL;
  return (x->given || y->given) && distance <= MZ_T_VARIANT_VOWEL && mz_alef_alone(a, b);
}

/* هيغيتا, هيقيتا: three consonants, one of them a foreign g, and more vowels than an Arabic word has. */
static bool jd_short_g(const mz_spelt_name *x, const mz_spelling *a, const mz_spelling *b) {
  return x->bones.consonants == 3 && mz_hard_g_alone(a, b) && a->letters[0] == b->letters[0] &&
         !mz_arabic_shape(a) && !mz_arabic_shape(b) && !mz_derived(a) &&
         !mz_clitic_letter(a->letters[0]) && !mz_plural_ending(a) && !mz_ends_ia(a) &&
         !mz_possessed(a);
}

void mz_two_spellings(const mz_spelt_word *u, const mz_spelt_word *v, mz_spelling *a,
                      mz_spelling *b) {
  *a = u->is, *b = v->is;
  if (!(u->article || u->marbuta) || !(v->article || v->marbuta)) return;
  if (a->letters[a->n - 1] != MZ_L_HEH || b->letters[b->n - 1] != MZ_L_HEH) return;
  if (mz_possessed(a) || mz_possessed(b)) a->n--, b->n--;
}

/* Two names, however alike; but فولوديمير زيلينسكي and فلاديمير زيلينسكي are one man, whom two languages name. */
static bool jd_two_names(const mz_variant_work *w, const mz_spelt_name *x, const mz_spelt_name *y,
                         const mz_spelling *a, const mz_spelling *b) {
  if (!mz_two_names(a, b)) return false;
  return !(mz_given_name(a) && mz_given_name(b) && mz_foreign_shape(a) && mz_foreign_shape(b) &&
           mz_same_ending(a, b) && !mz_inflected(a, b) && jd_slot(w, x, y));
}

bool mz_one_name(const mz_variant_work *w, const mz_spelt_name *x, const mz_spelt_name *y) {
  const mz_spelt_word *u = (const mz_spelt_word *)w->words.data + x->first,
                      *v = (const mz_spelt_word *)w->words.data + y->first;
  mz_spelling p, q;
  mz_two_spellings(u, v, &p, &q);
  const mz_spelling *a = &p, *b = &q;
  if (x->one_of != NULL && y->one_of != NULL) return strcmp(x->one_of, y->one_of) == 0;
  uint32_t distance = mz_spelling_distance(a, b), consonants = x->bones.consonants;
  if (distance > MZ_T_VARIANT)
    return distance <= MZ_T_VARIANT_LETTER && jd_letter_lost(w, x, y, a, b);
  if (jd_body(x) || jd_body(y)) return jd_same_body(x, y, a, b, distance);
  if (x->measure != NULL && y->measure != NULL) /* ميغاوات, ميجاواط */
    return strcmp(x->measure, y->measure) == 0 && mz_sounds_alone(a, b) &&
           a->n >= MZ_VARIANT_LEAST && a->n == b->n;
  if (x->stands_for != NULL && y->stands_for != NULL && a->n >= MZ_VARIANT_LEAST &&
      b->n >= MZ_VARIANT_LEAST)
    return strcmp(x->stands_for, y->stands_for) == 0 &&
           (mz_same_ending(a, b) ||
            (mz_ends_ia(a) && mz_ends_ia(b) && x->bare && y->bare && x->country &&
             y->country && /* not its adjective */
             ((x->state && y->state) || jd_neighbours(w, x, y) >= MZ_T_VARIANT_BOTH)));
  if (jd_loanword(w, x, y, a, b)) return true;
  if (x->known || y->known || jd_two_names(w, x, y, a, b) || mz_conjoined(a, b)) return false;
  if ((x->stands_for != NULL || y->stands_for != NULL) &&
      !mz_same_ending(a, b)) /* إيتالو, إيطالي */
    return false;
  if (mz_last_a(a, b) && mz_foreign_shape(a) && mz_foreign_shape(b) && jd_named(x) && jd_named(y))
    return true; /* هيروشيما, هيروشيمه */
  bool country = x->stands_for != NULL || y->stands_for != NULL; /* مدغشقر, مدغشكر */
  if (x->bones.twice != y->bones.twice && !country && !mz_foreign_shape(a) && !mz_foreign_shape(b))
    return false; /* أحببت, أحبت */
  bool inflected = mz_inflected(a, b), grammatical = mz_grammatical(a, b);
  if ((x->proper & y->proper & MZ_PROPER_MARKED) && jd_title(a, b, &x->bones)) return true;
  if (!inflected && jd_slot(w, x, y)) return true;
  if (x->bones.hash != y->bones.hash || a->n < MZ_VARIANT_LEAST || b->n < MZ_VARIANT_LEAST)
    return false;
  int32_t near = jd_neighbours(w, x, y);
  if (mz_same_last_sound(u, v)) return near >= MZ_T_VARIANT_NEAR;
  if (!inflected && distance <= MZ_T_VARIANT_VOWEL &&
      ((mz_loan(a, b, &x->bones) && mz_same_ending(a, b)) ||
       (mz_vowels(a, b, &x->bones) && near >= MZ_T_VARIANT_BOTH)))
    return true;
  if (consonants < 3) return false;
  if (!inflected && jd_long_name(x, y, a, b, distance)) return true;
  if (!inflected && u->seat == v->seat && jd_strange(x, y, a, b, near)) return true;
  bool named = x->name || y->name, foreign = mz_other_consonants(a, b);
  bool place = x->place && y->place && !x->article && !y->article && consonants > 3 &&
               !mz_broken_plural(a, b) && !mz_diminutive(a, b) && !mz_derived(a) &&
               !mz_possessed(a) && !mz_possessed(b) && mz_plural_ending(a) == mz_plural_ending(b);
  if (inflected) return place;
  if (!grammatical && jd_short_g(x, a, b)) return true;
  if (!grammatical && u->seat == v->seat && !(mz_arabic_shape(a) && mz_arabic_shape(b)) &&
      jd_borne(x, y, a, b))
    return true;
  bool al = !x->bare && !y->bare; /* البيتكوين, البتكوين: no ب before them */
  bool joined =
      mz_clitic_letter(a->letters[0]) && !foreign && !al && !mz_own_first_letter(a, b, named);
  if (joined || u->seat != v->seat) return false;
  if (jd_same_document(w, x, y) && !place && !named && near < MZ_T_VARIANT_BOTH) return false;
  if (place) return true;
  if (grammatical) return false;
  bool both = mz_foreign_shape(a) && mz_foreign_shape(b);
  bool strange = mz_foreign_shape(a) || mz_foreign_shape(b);
  if (foreign) /* البرتغال, البرتقال: a country is near to other words */
    return near >= MZ_T_VARIANT_NEAR || (both && consonants > 3) ||
           (consonants > 4 && mz_same_ending(a, b) && (strange || !(country || mz_derived(a))));
  strange = strange || country;
  if (!mz_same_ending(a, b) && !named && a->letters[a->n - 1] != b->letters[b->n - 1]) return false;
  if (consonants == 3) return near >= MZ_T_VARIANT_NEAR && (strange || mz_odd_vowel(a, b));
  if (mz_derived(a))
    return near >= MZ_T_VARIANT_NEAR && (strange || (consonants > 4 && !mz_verbal(a) &&
                                                     !(mz_arabic_root(a) && mz_arabic_root(b))));
  return near >= MZ_T_VARIANT_NEAR || distance <= MZ_T_VARIANT_VOWEL;
}

/* فرج قعيم, فرج اقعيم: an ا that some speak before a name of the shape of قعيم, which is no other name, behind the same given
** name. */
static bool jd_helped_name(const mz_variant_work *w, const mz_spelt_name *x, const mz_spelt_name *y,
                           const mz_spelling *a, const mz_spelling *b) {
  const mz_spelling *helped = a->n > b->n ? a : b;
  const mz_spelt_word *v = w->words.data;
  if (helped->n != 5 || helped->letters[3] != MZ_L_YEH || !x->given || !y->given) return false;
  for (uint32_t i = 0; i < x->count && i < MZ_VARIANT_PLACES; i++)
    for (uint32_t k = 0; k < y->count && k < MZ_VARIANT_PLACES; k++) {
      const mz_spelt_word *t = &v[x->first + i], *u = &v[y->first + k];
      const mz_side *s = &w->c->sides[t->doc], *r = &w->c->sides[u->doc];
      if (mz_behind_given(&s->scan, t) && mz_behind_given(&r->scan, u) &&
          s->form[t->token - 1] == r->form[u->token - 1])
        return true;
    }
  return false;
}

/* Does a slip of the hand, or an ا that helps to speak, part two spellings of one name? */
bool mz_one_slipped(const mz_variant_work *w, const mz_spelt_name *x, const mz_spelt_name *y,
                    mz_slip_kind kind) {
  const mz_spelt_word *u = (const mz_spelt_word *)w->words.data + x->first,
                      *v = (const mz_spelt_word *)w->words.data + y->first;
  const mz_spelling *a = &u->is, *b = &v->is;
  if (mz_two_names(a, b) || mz_inflected(a, b) || !mz_same_ending(a, b) || mz_conjoined(a, b) ||
      (x->stands_for != NULL && y->stands_for != NULL))
    return false;
  int32_t near = jd_neighbours(w, x, y);
  bool arabic = mz_arabic_shape(a) && mz_arabic_shape(b);
  bool named = jd_named(x) && jd_named(y), either = jd_named(x) || jd_named(y);
  if (kind == MZ_SLIP_TURNED && x->body && y->body && x->article && y->article &&
      !mz_alef_alone(a, b) && near > 0 && (!(x->known && y->known) || near >= MZ_T_VARIANT_NEAR))
    return true; /* صندوق التنمية, التمنية */
  if (x->known || y->known) return false;
  if (kind == MZ_SLIP_HELP && !(x->bare && y->bare) && !(x->article && y->article))
    return false; /* إبراهيم, البراهيم */
  if (kind == MZ_SLIP_TURNED && (mz_possessed(a) || mz_possessed(b))) return false;
  if (arabic && kind == MZ_SLIP_HELP) return jd_helped_name(w, x, y, a, b);
  if (arabic) return named && near >= MZ_T_VARIANT_NEAR && !mz_alef_alone(a, b);
  if (mz_grammatical(a, b)) return named && a->n > 6;
  bool strange = mz_foreign_shape(a) || mz_foreign_shape(b) || named;
  if (kind == MZ_SLIP_HELP) return strange || (x->place && y->place) || near >= MZ_T_VARIANT_NEAR;
  if (x->stands_for != NULL || y->stands_for != NULL) return a->n > 5;
  if (strange) return true;
  if (mz_clitic_letter(a->letters[0]) && (x->bare || y->bare)) return false;
  bool derived = mz_derived(a) && !(a->letters[0] == MZ_L_NOON && mz_long_vowel(a->letters[1]));
  if (either || (a->n > 5 && !derived)) return true;
  return near >= MZ_T_VARIANT_NEAR && !mz_verbal(a) && !mz_verbal(b) && !mz_plural_ending(a);
}

/* Nothing speaks against one name; what speaks for it was asked of some of its spellings. */
bool mz_may_be_one(const mz_variant_work *w, const mz_spelt_name *x, const mz_spelt_name *y) {
  const mz_spelt_word *v = w->words.data;
  const mz_spelling *a = &v[x->first].is, *b = &v[y->first].is;
  return !x->known && !y->known && mz_same_ending(a, b) &&
         (mz_print_distance(a, b) <= MZ_T_VARIANT || mz_same_letters(a, b));
}

/* }================================================================== */
