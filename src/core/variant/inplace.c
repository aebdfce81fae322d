/* SPDX-License-Identifier: MIT
**
** Words that take each other's place in sentences that say the same: are they one name, spelt or printed otherwise? The
** place says much, and the parts of the name that stand beside them say more.
*/
#include "proper.h"
#include "../quotation/speech.h"

/* بيلستر, كيرنان: are the ب or ك of two words likely their own? They stand before nouns, few of which begin with ي. */
static bool ip_own_letter(const mz_spelling *a, const mz_spelling *b) {
  return (a->letters[0] == MZ_L_BEH || a->letters[0] == MZ_L_KAF) &&
         a->letters[0] == b->letters[0] && a->letters[1] == MZ_L_YEH && b->letters[1] == MZ_L_YEH;
}

/* May a letter of a name have been lost, or struck for another, in one of two words? They are no forms of an Arabic word. */
static bool ip_letter_wrong(const mz_spelling *a, const mz_spelling *b, bool name, bool shape,
                            bool given) {
  if (mz_arabic_shape(a) || mz_arabic_shape(b) || !mz_same_ending(a, b) || mz_grammatical(a, b) ||
      mz_possessed(a) || mz_possessed(b) || mz_plural_ending(a) ||
      (mz_spelling_distance(a, b) > MZ_T_VARIANT_LETTER && mz_print_distance(a, b) > MZ_T_VARIANT))
    return false;
  if (!given && (mz_clitic_letter(a->letters[0]) || mz_clitic_letter(b->letters[0]))) {
    return shape && (name || ip_own_letter(a, b) || mz_skeleton_of(a).consonants > 6);
  }
  return shape || (name && !mz_verbal(a) && !mz_verbal(b));
}

/* علي القرشي behind بن: the same man, whose last name is spelt otherwise. Marks and articles aside, whoever has the same given
** name and the same father is hardly another in a sentence that says the same. */
static bool ip_same_father(const mz_variant_work *w, const mz_spelt_word *u,
                           const mz_spelt_word *v) {
  static const uint8_t bin[] = {MZ_L_BEH, MZ_L_NOON};
  const mz_side *x = &w->c->sides[u->doc], *y = &w->c->sides[v->doc];
  if (u->token < 3 || v->token < 3) return false;
  for (uint32_t k = 1; k <= 3; k++)
    if (x->form[u->token - k] == MZ_NO_TERM || x->form[u->token - k] != y->form[v->token - k])
      return false;
  return mz_is_word(&x->scan, u->token - 2) &&
         mz_word_at(&x->scan, u->token - 2)->key == mz_key_letters(bin, 2);
}

/* Is token i a word that only a name is: a given name, or one that the lexicon does not know and that stands where names do? */
static bool ip_name_at(const mz_variant_work *w, uint32_t doc, uint32_t i) {
  const mz_doc *d = w->c->sides[doc].doc;
  uint32_t k = w->at[w->doc_from[doc] + i];
  if (mz_given_at(&w->c->sides[doc].scan, i)) return true;
  const mz_spelt_word *x = (const mz_spelt_word *)w->words.data + k;
  return k != MZ_NO_WORD && !x->known && !x->article && x->first == d->first[i] &&
         (mz_foreign_shape(&x->is) || (x->proper & MZ_PROPER));
}

/* Does the same part of a name stand right before two words? */
static bool ip_part_before(const mz_variant_work *w, const mz_spelt_word *u,
                           const mz_spelt_word *v) {
  const mz_side *x = &w->c->sides[u->doc], *y = &w->c->sides[v->doc];
  return u->token > 0 && v->token > 0 && mz_space_after(x->doc, u->token - 1) &&
         mz_space_after(y->doc, v->token - 1) && x->form[u->token - 1] != MZ_NO_TERM &&
         x->form[u->token - 1] == y->form[v->token - 1] && ip_name_at(w, u->doc, u->token - 1) &&
         ip_name_at(w, v->doc, v->token - 1);
}

/* Is the word before a name no word of the language: دييغو? */
static bool ip_foreign_before(const mz_variant_work *w, const mz_spelt_word *u) {
  uint32_t k = w->at[w->doc_from[u->doc] + u->token - 1];
  return k != MZ_NO_WORD && mz_foreign_shape(&((const mz_spelt_word *)w->words.data)[k].is);
}

/* … or right behind them? */
static bool ip_part_behind(const mz_variant_work *w, const mz_spelt_word *u,
                           const mz_spelt_word *v) {
  const mz_side *x = &w->c->sides[u->doc], *y = &w->c->sides[v->doc];
  return mz_space_after(x->doc, u->end - 1) && mz_space_after(y->doc, v->end - 1) &&
         x->form[u->end] != MZ_NO_TERM && x->form[u->end] == y->form[v->end] &&
         ip_name_at(w, u->doc, u->end) && ip_name_at(w, v->doc, v->end);
}

/* يعلن, تعلن: do the letters differ that a verb begins with? */
static bool ip_other_person(const mz_spelling *a, const mz_spelling *b) {
  return a->letters[0] != b->letters[0] && !mz_long_vowel(a->letters[1]);
}

/* يار, يارا: was a vowel lost at the end of a given name, with the same unknown word behind it? */
static bool ip_end_lost(const mz_variant_work *w, const mz_spelt_word *u, const mz_spelt_word *v) {
  const mz_side *s = &w->c->sides[u->doc], *t = &w->c->sides[v->doc];
  const mz_spelling *a = &u->is, *b = &v->is;
  if (!mz_space_after(s->doc, u->end - 1) || !mz_space_after(t->doc, v->end - 1)) return false;
  uint32_t behind = w->at[w->doc_from[u->doc] + u->end];
  const mz_spelt_word *z = (const mz_spelt_word *)w->words.data + behind;
  if (behind == MZ_NO_WORD || z->known || z->article || s->form[u->end] != t->form[v->end])
    return false;
  const mz_spelling *x = a->n < b->n ? a : b, *y = a->n < b->n ? b : a;
  return y->n == x->n + 1 && memcmp(x->letters, y->letters, x->n) == 0 &&
         mz_long_vowel(y->letters[x->n]) && !(mz_given_name(a) && mz_given_name(b));
}

/* مدريد, مريد: a name that the lexicon knows, and what no lexicon knows in its place. */
static bool ip_known_place(const mz_variant_work *w, const mz_spelt_word *u,
                           const mz_spelt_word *v) {
  const mz_scan *s = &w->c->sides[u->doc].scan, *t = &w->c->sides[v->doc].scan;
  const char *p = mz_stands_for(s, u->token), *q = mz_stands_for(t, v->token);
  const mz_spelling *a = &u->is, *b = &v->is;
  if ((p != NULL) == (q != NULL) || (p != NULL ? p : q)[0] > 'Z') return false;
  const mz_scan *other = p != NULL ? t : s;
  const mz_spelt_word *odd = p != NULL ? v : u, *known = p != NULL ? u : v;
  if (mz_word_at(other, odd->token)->entry != NULL || known->is.n < 5 || odd->is.n < 4 ||
      mz_inflected(a, b) || mz_possessed(&odd->is) || mz_plural_ending(&odd->is))
    return false;
  return a->letters[0] == b->letters[0] && a->letters[a->n - 1] == b->letters[b->n - 1];
}

/* Beside an equal part of the name a letter may have been lost or struck for another, though the words could be Arabic where
** everything else is the same. */
static bool ip_part_of_name(const mz_variant_work *w, const mz_spelt_word *u,
                            const mz_spelt_word *v, uint32_t facing) {
  const mz_spelling *a = &u->is, *b = &v->is;
  bool before = ip_part_before(w, u, v);
  if (facing < MZ_T_VARIANT_BETWEEN || !(before || ip_part_behind(w, u, v)) || mz_inflected(a, b) ||
      mz_possessed(a) || mz_possessed(b) || ip_other_person(a, b) ||
      mz_plural_ending(a) != mz_plural_ending(b) || (mz_given_name(a) && mz_given_name(b)))
    return false;
  if (!mz_arabic_shape(a) || !mz_arabic_shape(b)) return !(mz_verbal(a) || mz_verbal(b));
  uint32_t most = before && ip_foreign_before(w, u) ? MZ_T_VARIANT_LETTER : MZ_T_VARIANT;
  bool derived = mz_derived(a) && !mz_long_vowel(a->letters[1]) && !mz_long_vowel(b->letters[1]);
  return before && facing > MZ_T_VARIANT_BETWEEN && a->letters[0] == b->letters[0] &&
         mz_print_distance(a, b) <= most && !derived;
}

/* بوفنتوس, يوفنتوس: only dots part two words that are too long for the language. */
static bool ip_dots(const mz_spelling *a, const mz_spelling *b) {
  return mz_dots_alone(a, b) && !mz_arabic_shape(a) && !mz_arabic_shape(b) &&
         mz_skeleton_of(a).consonants >= 5 && !mz_possessed(a) && !mz_possessed(b) &&
         !mz_plural_ending(a) && !mz_plural_ending(b) && !mz_inflected(a, b) &&
         !ip_other_person(a, b) && !(mz_derived(a) && !mz_long_vowel(a->letters[1]));
}

/* نيوجرسي, نيوجيرسي; سباغيتي, اسباجيتي: where all else is the same, no letters that the language could have changed? */
static bool ip_strange_alone(const mz_spelling *a, const mz_spelling *b, bool article) {
  bool own = ip_own_letter(a, b);
  if (!article && mz_clitic_letter(a->letters[0]) && !mz_foreign_shape(a) && !own)
    return false; /* وخريطة */
  bool helped = a->n != b->n && (mz_helped(a) || mz_helped(b));
  bool derived = mz_derived(a) && !helped &&
                 !(a->letters[0] == MZ_L_NOON && mz_long_vowel(a->letters[1])); /* نيو */
  return mz_print_distance(a, b) <= MZ_T_VARIANT && !mz_arabic_shape(a) && !mz_arabic_shape(b) &&
         !derived && (own || !mz_joins_derived(a)) && !mz_inflected(a, b) &&
         !mz_grammatical(a, b) && !mz_possessed(a) && !mz_possessed(b) && mz_same_ending(a, b) &&
         mz_plural_ending(a) == mz_plural_ending(b) &&
         (mz_first_sound(a) == mz_first_sound(b) || helped);
}

/* Does a word stand where a name does: who speaks, or behind a title? */
static bool ip_borne(const mz_variant_work *w, const mz_spelt_word *u) {
  return (u->proper & MZ_PROPER) || mz_speaker_at(w->c, u->doc, u->token);
}

/* تشافيز, شافيز: is a ت before the first ش all that tells two words apart? */
static bool ip_first_ch(const mz_spelling *a, const mz_spelling *b) {
  const mz_spelling *ch = a->n > b->n ? a : b, *sh = a->n > b->n ? b : a;
  return ch->n == sh->n + 1 && sh->n >= MZ_VARIANT_LEAST && ch->letters[0] == MZ_L_TEH &&
         mz_first_sound(ch) == mz_first_sound(sh) && mz_long_vowel(sh->letters[1]) &&
         memcmp(ch->letters + 1, sh->letters, sh->n) == 0;
}

/* Are two words that take each other's place in aligned sentences one name? Something must say that it is a name, and
** grammar must not make the one of the other. */
bool mz_one_facing(const mz_variant_work *w, const mz_spelt_name *x, const mz_spelt_name *y,
                   const mz_name_pair *m) {
  const mz_spelt_word *u = (const mz_spelt_word *)w->words.data + m->a,
                      *v = (const mz_spelt_word *)w->words.data + m->b;
  mz_spelling p, q;
  mz_two_spellings(u, v, &p, &q);
  const mz_spelling *a = &p, *b = &q;
  if (x->known || y->known || u->article != v->article || m->facing < MZ_T_VARIANT_BESIDE ||
      mz_conjoined(a, b))
    return false;
  bool name = x->name || y->name || x->given || y->given ||
              ((x->proper | y->proper) & MZ_PROPER) != 0 || mz_speaker_at(w->c, u->doc, u->token) ||
              mz_speaker_at(w->c, v->doc, v->token);
  if (name && m->facing >= MZ_T_VARIANT_BETWEEN && ip_end_lost(w, u, v)) return true;
  if (mz_same_letters(a, b) && !mz_inflected(a, b) && ip_same_father(w, u, v)) return true;
  if (mz_two_names(a, b)) return false;
  if (m->facing >= MZ_T_VARIANT_BETWEEN && ip_first_ch(a, b) && ip_borne(w, u) && ip_borne(w, v))
    return true;
  if (!u->article && (ip_part_of_name(w, u, v, m->facing) || ip_dots(a, b))) return true;
  if (m->facing >= MZ_T_VARIANT_BETWEEN && ip_known_place(w, u, v)) return true;
  bool shape = mz_foreign_shape(a) || mz_foreign_shape(b),
       arabic = mz_arabic_shape(a) && mz_arabic_shape(b);
  if (a->letters[0] == MZ_L_WAW && a->letters[1] != b->letters[1] && !name)
    return false; /* ويفاوض */
  if (m->facing > MZ_T_VARIANT_BETWEEN && ip_strange_alone(a, b, u->article)) return true;
  if (mz_spelling_distance(a, b) > MZ_T_VARIANT) /* تشارلتون, تشارلون */
    return ip_letter_wrong(a, b, name, shape, x->given || y->given);
  if (mz_sounds_alone(a, b))
    return (name && !(arabic && u->article)) || shape ||
           (a->n == b->n && (!arabic || mz_jeem_alone(a, b)));
  if (mz_last_a(a, b)) return name && !arabic;
  if (mz_inflected(a, b) || mz_plural_ending(a) != mz_plural_ending(b)) return false;
  bool foreign = (u->proper & v->proper & MZ_PROPER_FOREIGN) != 0;
  if (ip_same_father(w, u, v)) return true;
  if (arabic) return m->facing >= MZ_T_VARIANT_BETWEEN && u->parts > 1 && v->parts > 1 && foreign;
  if (mz_diminutive(a, b) && !foreign) return false;
  return name || (shape && !mz_grammatical(a, b));
}
