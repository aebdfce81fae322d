/* SPDX-License-Identifier: MIT
**
** The lexicon: what a word or phrase means. The built-in one is generated from src/lexicon into constant tables
** (src/tables/lexicon.inc); an overlay made at run time answers first. Words are looked up by a 64-bit key that
** holds their folded letters, so a look-up compares one integer and stripping a proclitic is a shift.
*/
#ifndef MZ_LEXICON_H
#define MZ_LEXICON_H

#include "../mizan.h"
#include "../vec.h"

/* Up to 12 letters, 5 bits each, first letter lowest. Arabic: letter codes; Latin: a=1..z=26 and the top bit;
** a symbol: its code point and bit 62. 0 is no key. */
typedef uint64_t mz_key;
#define MZ_KEY_LETTERS 12
#define MZ_KEY_LATIN ((mz_key)1 << 63)
#define MZ_KEY_SYMBOL ((mz_key)1 << 62)

/* Classes of senses; lexicon.c holds their names as the TSV files write them. */
typedef enum mz_sense_class {
  /* number words */
  MZ_S_UNIT,    /* 1..9 */
  MZ_S_TEN,     /* 10, alone or closing 11..19 */
  MZ_S_TEEN,    /* 11..19 in one word */
  MZ_S_TENS,    /* 20..90 */
  MZ_S_HUNDRED, /* 100..900 */
  MZ_S_SCALE,   /* 1000 and up */
  MZ_S_VAGUE,   /* عشرات مئات: 10, 100 */
  MZ_S_ZERO,
  MZ_S_FRACTION, /* num/den */
  MZ_S_ORDINAL,  /* 1..10; with `compound`: only before عشر or tens */
  MZ_S_POINT,    /* decimal point in words */
  MZ_S_MINUS,
  /* units */
  MZ_S_CURRENCY,    /* text: ISO code or family */
  MZ_S_FAMILY,      /* Latin name of a family or code; extra: "SA:SAR OM:OMR …" */
  MZ_S_SUBUNIT,     /* text: ISO code or family; num: how many make one */
  MZ_S_NATIONALITY, /* text: ISO 3166 code */
  MZ_S_PERCENT,     /* text: percent, permille, percentage-point … */
  MZ_S_MEASURE,     /* text: CLDR unit id */
  MZ_S_SHAPE,       /* مربع مكعب: text square, cubic */
  MZ_S_PER,         /* في الساعة: text hour */
  MZ_S_DURATION,    /* text: Y M W D TH TM TS; num: how many of it (decade 10) */
  /* time */
  MZ_S_MONTH,   /* 1..12 */
  MZ_S_HIJRI,   /* 1..12 */
  MZ_S_WEEKDAY, /* ISO: Monday 1 */
  MZ_S_RELDAY,  /* أمس -1 */
  MZ_S_REL,     /* الماضي -1, الحالي 0, المقبل 1 */
  MZ_S_THIS,    /* هذا */
  MZ_S_DAYPART, /* text: am pm noon night */
  MZ_S_CLOCK,   /* الساعة */
  MZ_S_DECADE,  /* ثمانينيات 80 */
  MZ_S_SEASON,  /* ربيع 1 … شتاء 4 */
  MZ_S_ERA,     /* text: gregorian hijri bc */
  MZ_S_ALSO,    /* الموافق */
  MZ_S_EDGE,    /* text: early mid late; first: a day */
  /* around a figure */
  MZ_S_BEFORE, /* modifier that stands before: text about over … */
  MZ_S_AFTER,  /* modifier that stands after */
  MZ_S_FROM,
  MZ_S_TO,
  MZ_S_BETWEEN,
  MZ_S_CHANGE,    /* verbs and nouns of change */
  MZ_S_NUMBER,    /* رقم */
  MZ_S_LABEL,     /* nouns that take a label: المادة القرار الرحلة */
  MZ_S_PARTITIVE, /* منهم بينهم */
  MZ_S_EACH,      /* كل لكل */
  MZ_S_FUNCTION,  /* can't be a counted noun: particles, pronouns, frequent verbs */
  MZ_S_SPORT,     /* words of play that make 3-1 a score */
  /* who says it */
  MZ_S_SAY,       /* reporting verbs and participles */
  MZ_S_ACCORDING, /* بحسب وفق نقلا عن */
  MZ_S_PLEDGE,    /* تعهد دعا: no reporting */
  MZ_S_DESCRIBES, /* what tells of a document before what that says: دراسة شملت كذا أن */
  MZ_S_TITLE,     /* titles and offices before a name */
  MZ_S_BODY,      /* nouns that head a body's name: وزارة هيئة */
  /* comparison */
  MZ_S_SYNONYM, /* text: the canonical word */
  MZ_S_HEDGE,
  MZ_S_CREDIT,   /* names of news agencies */
  MZ_S_TEASER,   /* مقالات ذات صلة … */
  MZ_S_NEGATION, /* لم لا لن */
  MZ_S_WHEN,     /* prepositions of time; text: in since until during before after except */
  MZ_S_NOUN,     /* counted nouns: `plural`, or `feminine` without ة */
  MZ_S_CUE,      /* text: what the word says of a figure beside it, and nothing of its own */
  MZ_S_TITLED,   /* what bears a name: مهرجان «…» */
  MZ_S_CALLS,    /* what says that somebody calls something so; text: how it stands behind */
  MZ_S_CONTRARY, /* one of several of a sort; text: which, extra: the sort */
  MZ_S_CLASSES
} mz_sense_class;

enum { /* mz_sense.flags; the feature words of the TSV's fourth column */
       MZ_F_PLURAL = 1,
       MZ_F_DUAL = 2,
       MZ_F_WEAK = 4,      /* also an ordinary word: only with support from its neighbours */
       MZ_F_DEFINITE = 8,  /* counts only with ال */
       MZ_F_COMPOUND = 16, /* only inside a compound */
       MZ_F_BARE = 32,     /* only as written, no proclitic taken off */
       MZ_F_FEMININE = 64,
       MZ_F_CONTINUES = 128, /* a saying verb that may stand without a subject: أضاف مشيرا */
       MZ_F_NOUN = 256,
       MZ_F_PREFIX = 512 /* كيلو ميغا: joins the next measure */
};

/* A set of classes as the bits of a number. */
#define MZ_CLASS(cls) ((uint64_t)1 << (cls))

/* The classes of the words and signs with which a number may begin, ranks included; */
#define MZ_NUMERALS                                                                                \
  (MZ_CLASS(MZ_S_UNIT) | MZ_CLASS(MZ_S_TEN) | MZ_CLASS(MZ_S_TEEN) | MZ_CLASS(MZ_S_TENS) |          \
   MZ_CLASS(MZ_S_HUNDRED) | MZ_CLASS(MZ_S_SCALE) | MZ_CLASS(MZ_S_VAGUE) | MZ_CLASS(MZ_S_ZERO) |    \
   MZ_CLASS(MZ_S_FRACTION) | MZ_CLASS(MZ_S_MINUS) | MZ_CLASS(MZ_S_ORDINAL))
/* … a unit; */
#define MZ_UNITS                                                                                   \
  (MZ_CLASS(MZ_S_CURRENCY) | MZ_CLASS(MZ_S_SUBUNIT) | MZ_CLASS(MZ_S_PERCENT) |                     \
   MZ_CLASS(MZ_S_MEASURE) | MZ_CLASS(MZ_S_DURATION))
/* … a day or month; a named stretch of the calendar; any date or time, as which durations count, too; */
#define MZ_DAYS                                                                                    \
  (MZ_CLASS(MZ_S_RELDAY) | MZ_CLASS(MZ_S_WEEKDAY) | MZ_CLASS(MZ_S_MONTH) | MZ_CLASS(MZ_S_HIJRI))
#define MZ_STRETCHES (MZ_CLASS(MZ_S_THIS) | MZ_CLASS(MZ_S_DECADE) | MZ_CLASS(MZ_S_SEASON))
#define MZ_PERIODS (MZ_STRETCHES | MZ_CLASS(MZ_S_DURATION))
#define MZ_TIMES (MZ_DAYS | MZ_PERIODS | MZ_CLASS(MZ_S_CLOCK))
/* … a name made of digits; any figure but a noun in the dual; */
#define MZ_NAMES (MZ_CLASS(MZ_S_NUMBER) | MZ_CLASS(MZ_S_LABEL))
#define MZ_FIGURES                                                                                 \
  (MZ_NUMERALS | MZ_UNITS | MZ_DAYS | MZ_STRETCHES | MZ_CLASS(MZ_S_CLOCK) | MZ_NAMES)
/* … what says where a text has something from, and who that may be; */
#define MZ_REPORTS (MZ_CLASS(MZ_S_SAY) | MZ_CLASS(MZ_S_ACCORDING) | MZ_CLASS(MZ_S_PLEDGE))
#define MZ_SOURCES (MZ_CLASS(MZ_S_TITLE) | MZ_CLASS(MZ_S_BODY) | MZ_CLASS(MZ_S_CREDIT))
/* … what stands around a figure and says how exact it is, or which day it means; */
#define MZ_MODIFIERS                                                                               \
  (MZ_CLASS(MZ_S_BEFORE) | MZ_CLASS(MZ_S_AFTER) | MZ_CLASS(MZ_S_EDGE) | MZ_CLASS(MZ_S_BETWEEN) |   \
   MZ_CLASS(MZ_S_CHANGE) | MZ_CLASS(MZ_S_DAYPART) | MZ_CLASS(MZ_S_REL) | MZ_CLASS(MZ_S_ERA) |      \
   MZ_CLASS(MZ_S_POINT) | MZ_CLASS(MZ_S_PARTITIVE))
/* … and the little words. */
#define MZ_PARTICLES                                                                               \
  (MZ_CLASS(MZ_S_FUNCTION) | MZ_CLASS(MZ_S_FROM) | MZ_CLASS(MZ_S_TO) | MZ_CLASS(MZ_S_WHEN) |       \
   MZ_CLASS(MZ_S_NEGATION) | MZ_CLASS(MZ_S_EACH))

typedef struct mz_sense {
  uint8_t cls;   /* mz_sense_class */
  uint8_t words; /* words of the phrase: 1.. */
  uint16_t flags;
  uint32_t den; /* denominator of num; 1 but for fractions */
  int64_t num;
  const char *text;  /* the value column; "" if none */
  const char *extra; /* what the feature column holds beside flags; "" if none */
} mz_sense;

typedef struct mz_entry {
  mz_key key;       /* the first word; 0: no entry */
  uint64_t classes; /* MZ_CLASS of every sense of the word alone */
  uint32_t seconds; /* mz_key_bit of every second word of its phrases */
  uint32_t sense;   /* its one-word senses: senses[sense .. sense+senses) */
  uint32_t phrase;  /* its phrases: phrases[phrase .. phrase+phrases), longest first */
  uint16_t senses;
  uint16_t phrases;
} mz_entry;

/* An entry takes half a line of the processor's cache. The built-in ones begin where half a line does, so that none reaches
** into a second; those of an overlay begin where the allocator says. */
#define MZ_ENTRY_ALIGN 32
_Static_assert(sizeof(mz_entry) == MZ_ENTRY_ALIGN, "an entry takes half a line of the cache");

typedef struct mz_phrase {
  uint64_t classes; /* MZ_CLASS of every sense */
  uint32_t key;     /* its second and later words: keys[key .. key+words-1) */
  uint32_t sense;   /* senses[sense .. sense+senses) */
  uint16_t senses;
  uint16_t words; /* all words, the first included */
} mz_phrase;

typedef struct mz_lexicon_tables {
  const mz_entry *entries; /* open addressing over key */
  const uint8_t *tags;     /* mz_key_tag of each; 0: no entry */
  uint32_t size;           /* of both; a power of two */
  const struct mz_tails *tails;
  const mz_sense *senses;
  const mz_phrase *phrases;
  const mz_key *keys;
} mz_lexicon_tables;

/* The tables to ask for a document with this overlay (NULL: the built-in ones alone). An overlay holds a copy of
** everything, so one question is enough. */
const mz_lexicon_tables *mz_lexicon_of(const mz_lexicon *overlay);
static inline uint64_t mz_key_hash(mz_key key) {
  return key * UINT64_C(0x9E3779B97F4A7C15);
}

/* Half of the places stay empty: so many entries already take a gigabyte, and whatever counts them fits 32 bits. */
#define MZ_MAX_ENTRIES (((uint32_t)1 << 24) - 1)

/* Most words that are looked for are not there, and the tags, which are few bytes, say so before any entry is looked at. */
static inline uint8_t mz_key_tag(uint64_t hash) {
  return (uint8_t)((hash >> 57) + 1);
}

/* Where to look first for a key. */
static inline uint32_t mz_key_first(uint64_t hash, uint32_t size) {
  return (uint32_t)(hash >> 32) & (size - 1);
}

static inline const mz_entry *mz_lexicon_find(const mz_lexicon_tables *t, mz_key key) {
  uint64_t hash = mz_key_hash(key);
  uint8_t tag = mz_key_tag(hash);
  for (uint32_t i = mz_key_first(hash, t->size); t->tags[i] != 0; i = (i + 1) & (t->size - 1))
    if (t->tags[i] == tag && t->entries[i].key == key) return &t->entries[i];
  return NULL;
}

/* One of 32 bits, by which most second words are told from the one that is looked for. */
static inline uint32_t mz_key_bit(mz_key key) {
  return (uint32_t)1 << (mz_key_hash(key) >> 59);
}

mz_key mz_key_letters(const uint8_t *letters, size_t n); /* 0 when n is 0 or over MZ_KEY_LETTERS */
mz_key mz_key_latin(const char *s, size_t n);            /* 0 when a byte is no Latin letter */
mz_key mz_key_symbol(uint32_t cp);
mz_key mz_key_digits(uint32_t value); /* a whole number below 10000 as a word of a phrase */

const char *mz_sense_class_name(mz_sense_class c);

#endif
