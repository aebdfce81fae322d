/* SPDX-License-Identifier: MIT
**
** The letters of a word, and what it takes for two words to be one name in two spellings: letters that write one
** foreign sound, vowels that are written or not, and no difference that the language itself makes.
*/
#ifndef MZ_SPELLING_H
#define MZ_SPELLING_H

#include "../text/document.h"

#define MZ_SPELLING_LETTERS 20 /* longer words are no names */

/* The folded letters of a word without clitics and article. */
typedef struct mz_spelling {
  uint8_t n;
  uint8_t letters[MZ_SPELLING_LETTERS];
} mz_spelling;

/* What stays the same in every spelling: the consonants, those of one sound folded together. */
typedef struct mz_skeleton {
  uint64_t hash;
  uint32_t consonants, vowels;
  uint32_t twice; /* consonants that follow their like, and count but once */
} mz_skeleton;

/* What makes one word of another: two letters turned around, an ا before two consonants. */
typedef enum mz_slip_kind { MZ_SLIP_NONE, MZ_SLIP_TURNED, MZ_SLIP_HELP } mz_slip_kind;

/* The letters of text[from, end) folded, clitics and article and all; false where it is no word, or too long for a name. */
bool mz_spell(const mz_doc *d, uint32_t from, uint32_t end, mz_spelling *out);
bool mz_long_vowel(uint8_t letter);
mz_skeleton mz_skeleton_of(const mz_spelling *w);
/* The sound that a letter may write: ج غ ق ك are one, so are ت ط, and س ص ث ز ذ. */
uint8_t mz_letter_sound(uint8_t letter);
/* The sound with which a name may begin: خوسيه and جوزيه begin alike, هولاند and أولاند. */
uint8_t mz_first_sound(const mz_spelling *w);
/* What it costs to turn one spelling into the other, in tenths of a letter; vowels and letters of one sound are
** cheap. */
uint32_t mz_spelling_distance(const mz_spelling *x, const mz_spelling *y);

/* … where a letter may have been printed with the dots of another. */
uint32_t mz_print_distance(const mz_spelling *x, const mz_spelling *y);
/* بوفنتوس, يوفنتوس: only by the dots of one letter? */
bool mz_dots_alone(const mz_spelling *x, const mz_spelling *y);

/* Do two words differ only by letters that write one sound, or by one that is doubled? أبولو, أبوللو; جال, غال. */
bool mz_sounds_alone(const mz_spelling *x, const mz_spelling *y);
/* … only by ج and غ? */
bool mz_jeem_alone(const mz_spelling *x, const mz_spelling *y);
/* … by letters for the g of other languages: ج غ ق ك, as هيغيتا and هيقيتا do? */
bool mz_hard_g_alone(const mz_spelling *x, const mz_spelling *y);
/* اتنو, انتو: were two consonants turned around? No two names differ so. */
bool mz_turned(const mz_spelling *x, const mz_spelling *y);
/* اسبورت: does it begin with an ا before two consonants? */
bool mz_helped(const mz_spelling *w);
/* What makes the one of the other: نيلسون, نيسلون; سبورت, اسبورت. */
mz_slip_kind mz_slip_of(const mz_spelling *x, const mz_spelling *y);
/* صوفيا, صوفيه: only by the ا or ه that writes their last vowel? */
bool mz_last_a(const mz_spelling *x, const mz_spelling *y);
/* Have two words the same letters in another order, behind the first? */
bool mz_same_letters(const mz_spelling *x, const mz_spelling *y);
/* Is an ا that only one of them has all that tells them apart? */
bool mz_alef_alone(const mz_spelling *x, const mz_spelling *y);
/* Two names, however alike: عبدالإله and عبدالله, سامي and شامي, مارك and ماركو. */
bool mz_two_names(const mz_spelling *x, const mz_spelling *y);
/* A frequent given name that differs from another one by a vowel or a sound. */
bool mz_given_name(const mz_spelling *w);
/* Are the letters of a text from one byte to another one? عبد and عبدالرحمن are. */
bool mz_given_from(const mz_doc *d, uint32_t from, uint32_t end);
/* Do two words have other consonants somewhere? */
bool mz_other_consonants(const mz_spelling *x, const mz_spelling *y);
/* Do two words differ only by an ending? */
bool mz_inflected(const mz_spelling *x, const mz_spelling *y);
bool mz_same_ending(const mz_spelling *x, const mz_spelling *y);
/* جبهات, but not جبهتي */
bool mz_plural_ending(const mz_spelling *w);
/* سوريا, سورية */
bool mz_ends_ia(const mz_spelling *w);
/* سياساتها, فعالياته: is the thing somebody's? */
bool mz_possessed(const mz_spelling *w);
/* Is it a difference that grammar makes: a hamza that moves, an ا that makes a plural or a verbal noun, a pronoun? */
bool mz_grammatical(const mz_spelling *x, const mz_spelling *y);
/* حمدان, حميدان; جعفر, جعيفر: is the one made of the other by a ي? */
bool mz_diminutive(const mz_spelling *x, const mz_spelling *y);
/* فندق, فنادق: an ا behind the second consonant makes the plural. */
bool mz_broken_plural(const mz_spelling *x, const mz_spelling *y);
/* Does the و or ب that two words begin with belong to them? ويليام and وليام, but ويخرج, بدخول. */
bool mz_own_first_letter(const mz_spelling *x, const mz_spelling *y, bool named);
/* Is the و at its head likely "and", since no vowel is behind it? For a word that never stands without it. */
bool mz_and_before(const mz_spelling *w);
/* A first letter of derived verbs and nouns. */
bool mz_derived(const mz_spelling *w);
/* بتواريخ, واستثمر: do a clitic and a derived word make up its beginning? */
bool mz_joins_derived(const mz_spelling *w);
/* Does a derived word begin as those of the longer verbs do: مت يت است مست افت? */
bool mz_verbal(const mz_spelling *w);
/* One of و ف ب ل ك. */
bool mz_clitic_letter(uint8_t letter);
/* No word of the language, by its length and vowels alone: ريونيون, فيتفاتزيدس. */
bool mz_foreign_shape(const mz_spelling *w);
/* هادر, هادير: one vowel more than the language would put into a word of three consonants? */
bool mz_odd_vowel(const mz_spelling *x, const mz_spelling *y);
/* Could it be an Arabic word: three consonants, and vowels not many; or letters that no other language has? */
bool mz_arabic_shape(const mz_spelling *w);
/* … without an ending: منكوبين? */
bool mz_arabic_root(const mz_spelling *w);
/* No words of the language, whatever stands beside them. */
bool mz_loan(const mz_spelling *x, const mz_spelling *y, const mz_skeleton *s);
bool mz_vowels(const mz_spelling *x, const mz_spelling *y, const mz_skeleton *s);

/* Are two words as they are printed one word: a foreign name, or one whose hamza sits elsewhere (سيئ, سيء)? */
bool mz_spelt_alike(const char *s, size_t n, const char *t, size_t m);

/* May two words be one foreign name? The same consonants, at least three of them. */
bool mz_sound_alike(const mz_doc *a, uint32_t token_a, const mz_doc *b, uint32_t token_b);

#endif
