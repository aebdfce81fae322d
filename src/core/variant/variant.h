/* SPDX-License-Identifier: MIT
**
** The words among which spellings of one name are looked for; variant.c finds and judges them, slot.c says what stands
** beside them and which words are written apart.
*/
#ifndef MZ_VARIANT_H
#define MZ_VARIANT_H

#include "../compare/compare.h"
#include "../figure/scan.h"
#include "spelling.h"

#define MZ_VARIANT_LEAST 4  /* letters of a word that needs no company */
#define MZ_VARIANT_SHORT 3  /* … of one beside another part of the name */
#define MZ_VARIANT_PLACES 8 /* occurrences of a spelling whose neighbours are compared */
#define MZ_NO_WORD UINT32_MAX

/* A word as it stands somewhere, without clitics; or several that are one name: آنت-مان. */
typedef struct mz_spelt_word {
  uint64_t base;       /* hash of its letters without the article */
  uint32_t doc, token; /* where it stands … */
  uint32_t end;        /* … up to this token */
  uint32_t first;      /* byte where it begins, the article included */
  mz_spelling is;      /* without the article */
  bool seat;           /* it has ؤ, which other cases write ئ */
  bool hamza;          /* it has ؤ or ئ, which names are printed without: راوول */
  bool maksura;        /* it ends in ى */
  bool marbuta;        /* it ends in ة */
  bool guest;          /* it has a letter that Arabic borrowed: ڤ, پ, گ */
  bool article, known; /* known: in the lexicon, so no name (unless of a country) */
  const char *one_of;  /* the word of which the lexicon has it for a spelling, or NULL */
  bool initials;       /* it is read out letter by letter */
  bool foreign;        /* it begins with an article of another language */
  bool dropped;        /* part of another */
  bool body;           /* a noun of bodies stands right before it: صندوق */
  uint8_t proper;      /* MZ_PROPER…: what stands around it says that it is a name */
  uint8_t parts;       /* … of which it is that part */
} mz_spelt_word;

/* One spelling: its words are mz_spelt_word[first .. first+count). */
typedef struct mz_spelt_name {
  mz_skeleton bones;
  uint64_t at; /* document and token of its first word */
  uint32_t first, count;
  const char *stands_for; /* a country or "model", by the lexicon, or NULL */
  const char *measure;    /* the unit that it is, or NULL */
  const char *synonym;    /* what it means by the lexicon, or NULL */
  const char *one_of;     /* of which word it is a spelling by the lexicon, or NULL */
  bool article, bare;     /* it stands with ال, without ال */
  bool known, place, name;
  bool body;            /* it stands behind a noun of bodies */
  bool country;         /* it is the name of one, and not its adjective alone */
  bool state;           /* it stands for a country, behind a preposition */
  bool apart;           /* it is written as several words too */
  bool slipped;         /* a slip makes another of it */
  bool given;           /* it stands right behind a given name */
  bool foreign;         /* it begins with an article of another language, written apart */
  uint8_t proper;       /* of its words */
  uint32_t group, next; /* its group's first spelling, the next one */
} mz_spelt_name;

/* The letters of a token as they are written, clitics and all; of longer ones the first. */
#define MZ_WRITTEN_LETTERS 31
typedef struct mz_written {
  uint8_t n; /* MZ_WRITTEN_LETTERS + 1: longer */
  uint8_t letters[MZ_WRITTEN_LETTERS];
} mz_written;

#define MZ_LOOKS (1 << 15) /* that words may have: their length, first and last letter */

/* A word with the hash of how it is printed. */
typedef struct mz_printed {
  uint64_t surface;
  uint32_t word;
} mz_printed;

typedef struct mz_variant_work {
  mz_cmp *c;
  mz_vec words;     /* mz_spelt_word, by base */
  mz_vec spellings; /* mz_spelt_name, by skeleton */
  mz_vec prints;    /* mz_printed, of one spelling */
  mz_vec keys;      /* so_key */
  mz_vec met;       /* mz_name_pair */
  mz_vec slip_keys; /* slp_key */
  mz_vec slips;     /* mz_slip */
  uint64_t *plain;  /* hashes of all words as written, by open addressing; 0: none */
  size_t plain_size;
  mz_written *written; /* of the tokens of all documents, one after the other */
  uint32_t *at;        /* at each of them: the word, or MZ_NO_WORD */
  uint32_t *doc_from;  /* where a document's begin in both */
  size_t tokens;
  uint64_t looks[MZ_LOOKS / 64]; /* a bit for each that a word has */
  uint32_t *spelling_of;         /* each word's spelling */
  size_t spelling_count;         /* words in it */
} mz_variant_work;

/* Two spellings of which a slip makes one the other. */
typedef struct mz_slip {
  uint32_t a, b;
  mz_slip_kind kind;
} mz_slip;

/* Two words that may be one name, by their place in the text. */
typedef struct mz_name_pair {
  uint32_t a, b; /* words */
  uint32_t
      facing; /* 0 but in aligned sentences: there 1, and the equal words on each side, up to two */
} mz_name_pair;

/* The byte where letter `count` of a token begins. */
uint32_t mz_skip_letters(const mz_doc *d, uint32_t token, uint32_t count);
/* Adds the spellings of the group that begins with spelling `group` to the variants, if they are printed in several ways. */
mz_status mz_emit_forms(mz_variant_work *w, uint32_t group);
/* Is one spelling printed in two ways that count: ڤيرونا, فيرونا? */
bool mz_printed_otherwise(const mz_variant_work *w, const mz_spelt_name *x);
/* What the lexicon knows a word for: the country, "model" for a product, "body" for one that speaks; or NULL. */
const char *mz_stands_for(const mz_scan *s, uint32_t token);
/* The letters of two words, without the ة of شوكولاتة that would be a pronoun elsewhere: none stands behind ال, nor is printed
** with dots. */
void mz_two_spellings(const mz_spelt_word *u, const mz_spelt_word *v, mz_spelling *a,
                      mz_spelling *b);
/* Are two spellings one name, by their letters and by what stands around them? */
bool mz_one_name(const mz_variant_work *w, const mz_spelt_name *x, const mz_spelt_name *y);
/* … since two of their words take each other's place in aligned sentences? */
bool mz_one_facing(const mz_variant_work *w, const mz_spelt_name *x, const mz_spelt_name *y,
                   const mz_name_pair *m);
/* … though letters were turned around, or an ا put before them? */
bool mz_one_slipped(const mz_variant_work *w, const mz_spelt_name *x, const mz_spelt_name *y,
                    mz_slip_kind kind);
/* ورأسماله, فرأسماله: a word behind two conjunctions? */
bool mz_conjoined(const mz_spelling *a, const mz_spelling *b);
/* Does nothing in the letters speak against one name? */
bool mz_may_be_one(const mz_variant_work *w, const mz_spelt_name *x, const mz_spelt_name *y);
/* Joins what is written as one word elsewhere. */
mz_status mz_join_names(mz_variant_work *w);
/* Joins the letters of names that are read out. */
mz_status mz_join_initials(mz_variant_work *w, uint32_t doc);
/* Adds a name of several words, and drops what they are alone. */
mz_status mz_push_name(mz_variant_work *w, const mz_spelt_word *x);
/* Finds words that stand beside the same word, or beside words that are alike too. */
mz_status mz_slot_pairs(mz_variant_work *w);
/* Finds words that take each other's place in aligned sentences. */
mz_status mz_counterparts(mz_variant_work *w);
/* Finds the spellings of which a slip makes others, and marks them. */
mz_status mz_slips(mz_variant_work *w);
/* كندا, كندى: are two words the same but for how their last vowel is written? */
bool mz_same_last_sound(const mz_spelt_word *x, const mz_spelt_word *y);
/* Do two words stand beside equal parts of one foreign name? */
bool mz_same_slot(const mz_variant_work *w, uint32_t a, uint32_t b);
/* Orders the words, and finds each at its tokens. */
void mz_place_names(mz_variant_work *w);
/* The part of a name that stands right before a word, or MZ_NO_WORD. */
uint32_t mz_name_before(const mz_variant_work *w, const mz_spelt_word *x);
/* Is the first of the words that are one name a particle elsewhere? */
bool mz_begins_particle(const mz_variant_work *w, const mz_spelt_word *x);
/* Frees what the functions above took. */
void mz_slots_free(mz_variant_work *w);
/* The word that stands where the letters are these, or MZ_NO_WORD. */
uint32_t mz_name_find(const mz_variant_work *w, uint64_t base);
uint64_t mz_spelling_hash(const mz_spelling *s);

#endif
