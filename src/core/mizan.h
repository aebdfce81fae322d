/* SPDX-License-Identifier: MIT
**
** The public face of mizan's core: text goes in once, as bytes that the caller keeps alive and never
** changes; tokens, figures and comparisons come out as columns and records that point back at those bytes.
**
** The core knows nothing of Lua, reads and writes no files, keeps no globals, never aborts and never prints. Every allocation
** goes through the allocator that was passed in. Spans are half-open byte offsets: [first, end).
*/
#ifndef MIZAN_H
#define MIZAN_H

#include <stddef.h>
#include <stdint.h>
#include <stdbool.h>

#define MZ_VERSION "0.1.0"

#if defined(__GNUC__)
#pragma GCC visibility push(hidden)
#endif

/* {==================================================================
** Status, memory
** =================================================================== */

typedef enum mz_status {
  MZ_OK = 0,
  MZ_ENOMEM,  /* the allocator returned NULL */
  MZ_ETOOBIG, /* the text is longer than MZ_MAX_TEXT, a lexicon has too many words */
  MZ_EDATA,   /* a lexicon line or an option's value is malformed; see mz_error */
  MZ_EICU     /* ICU refused (missing data, wrong version) */
} mz_status;

#define MZ_MAX_TEXT ((size_t)1 << 30) /* 1 GiB: every offset fits 32 bits with room to spare */

typedef struct mz_error {
  mz_status code;
  size_t pos;        /* byte offset (text) or line number (lexicon) */
  char message[160]; /* for humans, no final full stop */
} mz_error;

/* A name for a status, for programs: "ENOMEM", "ETOOBIG", … */
const char *mz_status_name(mz_status s);

/* Lua's allocator shape: frees when nsize is 0, else grows or shrinks; NULL means out of memory. */
typedef struct mz_alloc {
  void *(*fn)(void *ud, void *ptr, size_t osize, size_t nsize);
  void *ud;
} mz_alloc;

/* }================================================================== */

typedef struct mz_span {
  uint32_t first, end;
} mz_span;

/* {==================================================================
** Lexicon: the built-in one is constant data; an overlay adds entries at run time
** =================================================================== */

typedef struct mz_lexicon mz_lexicon;

mz_status mz_lexicon_new(const mz_alloc *a, mz_lexicon **out);
/* Adds tab-separated lines in the format of src/lexicon; `err->pos` is the line of the first bad one,
** and nothing of the text is kept then. */
mz_status mz_lexicon_add(mz_lexicon *lx, const char *tsv, size_t len, mz_error *err);
void mz_lexicon_free(mz_lexicon *lx);

/* }================================================================== */

/* {==================================================================
** Documents, tokens, sentences, quotations, stories
** =================================================================== */

typedef struct mz_doc mz_doc;

typedef struct mz_doc_options {
  const char *date;          /* the document's own date, YYYY-MM-DD, or NULL */
  const char *region;        /* ISO 3166 alpha-2 that settles ambiguous currencies, or NULL */
  const mz_lexicon *lexicon; /* an overlay, or NULL; must outlive the document */
} mz_doc_options;

/* Tokenizes. `text` must stay alive and unchanged until mz_doc_free. */
mz_status mz_doc_new(const mz_alloc *a, const char *text, size_t len, const mz_doc_options *opt,
                     mz_doc **out, mz_error *err);
void mz_doc_free(mz_doc *d);
size_t mz_doc_memory(const mz_doc *d); /* bytes held, without the text */

typedef enum mz_token_kind {
  MZ_WORD,
  MZ_NUMBER,
  MZ_PUNCT,
  MZ_SYMBOL,
  MZ_EMOJI,
  MZ_URL,
  MZ_EMAIL,
  MZ_MENTION,
  MZ_HASHTAG,
  MZ_NOISE, /* base64 and the like */
  MZ_BAD    /* bytes that are not UTF-8 */
} mz_token_kind;
const char *mz_token_kind_name(mz_token_kind k); /* "word", "number", … */

/* The token columns: entry i of each array is token i. */
typedef struct mz_tokens {
  uint32_t count;
  const uint32_t *first, *end;
  const uint8_t *kind; /* mz_token_kind */
} mz_tokens;
mz_tokens mz_doc_tokens(const mz_doc *d);

typedef struct mz_sentence {
  mz_span at;
  uint32_t tok_first, tok_end; /* its tokens, half-open */
  uint32_t paragraph;          /* from 0 */
} mz_sentence;

typedef struct mz_quote {
  mz_span at;                  /* with its marks */
  mz_span inner;               /* without them */
  uint32_t tok_first, tok_end; /* tokens of inner */
  bool unclosed;               /* ended by the line, not by a mark */
} mz_quote;

typedef enum mz_story_role {
  MZ_STORY_MAIN,    /* the story of the page: the only part that is compared */
  MZ_STORY_OTHER,   /* another story on the same page */
  MZ_STORY_TEASER,  /* "related articles" and the like */
  MZ_STORY_CAPTION, /* photo captions and credits, repeated headlines */
  MZ_STORY_NOISE    /* encoded or machine-made bytes */
} mz_story_role;
const char *mz_story_role_name(mz_story_role r);

typedef struct mz_story {
  mz_span at;
  uint32_t line_first, line_last; /* physical lines, 1-based inclusive */
  uint32_t sent_first, sent_end;
  mz_story_role role;
} mz_story;

/* Each computes on first use, then answers from the document. */
mz_status mz_doc_sentences(mz_doc *d, const mz_sentence **out, uint32_t *count);
mz_status mz_doc_quotes(mz_doc *d, const mz_quote **out, uint32_t *count);
mz_status mz_doc_stories(mz_doc *d, const mz_story **out, uint32_t *count);

/* The folded key of a span (no marks or tatweel, letter forms unified, digits ASCII, Latin lower-cased),
** appended to nothing: writes at most `cap` bytes and returns the length needed. */
size_t mz_fold(const char *s, size_t len, char *out, size_t cap);
/* The light stem of a word, the key that comparison uses; same buffer rule. */
size_t mz_stem(const char *s, size_t len, char *out, size_t cap);
/* How many leading letters of a word token are proclitics (و ف ب ل ك س), as bytes of the text; the pieces'
** ends go to `ends` (at most 4), their number is returned. */
uint32_t mz_doc_proclitics(const mz_doc *d, uint32_t token, uint32_t ends[4]);

/* }================================================================== */

/* {==================================================================
** Figures
** =================================================================== */

/* An exact decimal: (-1)^neg * mant * 10^exp, with mant not divisible by 10 unless it is 0. */
typedef struct mz_decimal {
  uint64_t mant;
  int16_t exp;
  bool neg;
} mz_decimal;
#define MZ_DECIMAL_TEXT 64
/* Writes plain decimal text ("66200000000", "22.6", "-0.5"), NUL-terminated; returns its length. */
size_t mz_decimal_text(mz_decimal v, char out[MZ_DECIMAL_TEXT]);

typedef enum mz_kind {
  MZ_COUNT,
  MZ_CARDINAL,
  MZ_MONEY,
  MZ_PERCENT,
  MZ_MEASURE,
  MZ_ORDINAL,
  MZ_FRACTION,
  MZ_DATE,
  MZ_TIME,
  MZ_DURATION,
  MZ_RATIO,
  MZ_LABEL
} mz_kind;
const char *mz_kind_name(mz_kind k);

typedef enum mz_modifier {
  MZ_MOD_NONE,
  MZ_ABOUT,
  MZ_OVER,
  MZ_UNDER,
  MZ_AT_LEAST,
  MZ_AT_MOST,
  MZ_VAGUE,
  MZ_EARLY,
  MZ_MID,
  MZ_LATE
} mz_modifier;
const char *mz_modifier_name(mz_modifier m); /* NULL for MZ_MOD_NONE */

/* mz_figure.has */
enum {
  MZ_HAS_VALUE = 1,      /* `value` (numbers) or `text_value` (TIMEX3, ratio, label) */
  MZ_HAS_LOW = 2,        /* `low` */
  MZ_HAS_HIGH = 4,       /* `high` */
  MZ_INHERITED = 8,      /* the unit or noun was carried over from a neighbouring figure */
  MZ_HIJRI = 16,         /* the date is in the Hijri calendar */
  MZ_DIGITS_DIFFER = 32, /* digits and words of a doubled number disagree; the words count */
  MZ_AMBIGUOUS = 64,     /* 1,500 or 1.500 could be read with the other convention */
  MZ_DENIED = 128        /* whom `attribution` names denies it, and is no source of it */
};

#define MZ_TIMEX_TEXT 48 /* bytes that the longest value of a time takes, with its NUL */
#define MZ_UNIT_TEXT 32  /* … and the longest unit */

/* Its texts are the document's, none is NULL; "" where there is none. */
typedef struct mz_figure {
  mz_span at;
  uint32_t tok_first, tok_end;
  uint8_t kind;     /* mz_kind */
  uint8_t modifier; /* mz_modifier */
  uint16_t has;     /* MZ_HAS_VALUE | … */
  mz_decimal value, low, high;
  mz_span text_value;    /* ratio, label: the text that is the value, if `timex` is empty */
  const char *timex;     /* date, time, duration, ratio: the value */
  const char *resolved;  /* ISO date meant, given the document's date */
  const char *gregorian; /* a Hijri date in the Gregorian calendar */
  const char *unit;      /* ISO 4217 code or family, percent…, CLDR unit id */
  mz_span noun;          /* the counted or ranked noun; empty (first == end) if none */
  mz_span attribution;   /* who the text says the figure comes from; empty if none */
  const char *rule;      /* the rule that read it, for --explain */
} mz_figure;

mz_status mz_doc_figures(mz_doc *d, const mz_figure **out, uint32_t *count);

/* }================================================================== */

/* {==================================================================
** Comparison of documents
** =================================================================== */

typedef struct mz_cmp mz_cmp;

typedef struct mz_cmp_options {
  bool include_all; /* compare everything on a page, not only its main story */
  bool explain;     /* keep the evidence of every link and verdict */
  const uint32_t *
      outlets; /* of each document, the first one of its outlet; NULL: each is its own; must outlive it */
} mz_cmp_options;

typedef enum mz_verdict {
  MZ_AGREE,
  MZ_ROUNDED,
  MZ_DISPUTED,
  MZ_CONFLICT,
  MZ_SCOPE,
  MZ_CHECK, /* a person must look */
  MZ_SINGLE
} mz_verdict;
const char *mz_verdict_name(mz_verdict v);

/* Why a group is `scope` or `check` and no conflict. */
typedef enum mz_reason {
  MZ_NO_REASON,
  MZ_WHY_PERIOD,  /* the figures belong to two dates */
  MZ_WHY_DAY,     /* the reports are of two days: it may be a later count */
  MZ_WHY_MOMENT,  /* many figures of the reports differ: they tell of two moments */
  MZ_WHY_PRICE,   /* prices of a market, which move from hour to hour */
  MZ_WHY_RANGE,   /* at least one of them is a range, which forecasts give and lists look like */
  MZ_WHY_NAME,    /* they are names, and things of one kind have several: Windows 7, Windows 8 */
  MZ_WHY_COUNTED, /* days counted from the days of the reports: أمس, أول من أمس */
  MZ_WHY_BESIDE,  /* the figures beside them differ too: they may be of something else */
  MZ_WHY_FEW,     /* the reports have too few figures in common to tell */
  MZ_WHY_WORDS, /* the words around the figures are too different to tell, or speak of two things */
  MZ_WHY_PRINT, /* one print, with another sign in it or in another order: 2.345 and 2345 */
  MZ_WHY_BOUND, /* one number, which one report exceeds and the other doesn't: more than 5, at most 5 */
  MZ_WHY_DENIED, /* one number, which somebody denies by the one report: نفى مقتل 5 */
  MZ_WHY_MOVED,  /* one number, by which one thing rises in the one report and falls in the other */
  MZ_WHY_LIMITS  /* two bounds of one kind, far apart: at least 30000, at least 38640 */
} mz_reason;
const char *mz_reason_name(mz_reason r); /* NULL if there is none */

typedef struct mz_member {
  uint32_t doc, figure; /* indexes into the documents given and their figures */
} mz_member;

/* Do the documents of a group attribute its figures alike? */
typedef enum mz_sourcing {
  MZ_SOURCING_SAME,   /* all to one source, or none to any */
  MZ_SOURCING_LOST,   /* some to one source, others to nobody */
  MZ_SOURCING_DIFFERS /* to several */
} mz_sourcing;

typedef struct mz_group {
  mz_verdict verdict;
  mz_reason reason;
  mz_sourcing sourcing;
  uint32_t first, count; /* its members: mz_cmp_members()[first .. first+count) */
  uint32_t measure_doc;  /* the phrase that names the measure: a span of this document */
  mz_span measure;
  uint32_t outlets, origins; /* outlets it comes from, and independent origins among them */
  int32_t score;             /* weakest link, in tenths of a bit */
  uint32_t evidence,
      evidence_count; /* mz_cmp_evidence()[evidence ..); empty unless asked to explain */
} mz_group;

/* Why two figures of a group are linked, in tenths of a bit; what speaks against it is negative. */
typedef struct mz_evidence {
  mz_member a, b;
  int32_t value;    /* equal or compatible amounts, by how rare they are */
  int32_t noun;     /* the counted or ranked noun */
  int32_t context;  /* the words of the sentence, by nearness */
  int32_t before;   /* the words right before, in order */
  int32_t behind;   /* … and right behind */
  int32_t place;    /* the same place of aligned sentences */
  int32_t period;   /* the dates they belong to */
  int32_t source;   /* who says it */
  int32_t party;    /* the country it is about */
  int32_t headline; /* a headline repeats what the story tells */
  int32_t total;
} mz_evidence;

typedef enum mz_label { MZ_VERBATIM, MZ_LIGHT, MZ_REWRITE } mz_label;
const char *mz_label_name(mz_label l);

typedef struct mz_passage {
  uint32_t doc_a, doc_b;
  mz_span a, b;
  mz_label label;
  float similarity; /* 0..1 */
} mz_passage;

typedef struct mz_quote_member {
  uint32_t doc;
  mz_span at;       /* with its marks */
  mz_span speaker;  /* empty if unknown */
  bool indirect;    /* said in the document's own voice, without marks */
  uint32_t wording; /* members of one number have the same words; 1 is the first document's */
  /* What is compared of it and of the group's first member: marks may stand elsewhere around the same words. Empty for
  ** the members of that one's document. */
  mz_span said, facing;
  /* Where one of the two is indirect, its words before and behind that, which may be the writer's own: those of the first
  ** member, then of this one. Empty where there are none. */
  mz_span outside[4];
} mz_quote_member;

typedef struct mz_quote_group {
  bool altered;
  uint8_t sourcing;      /* mz_sourcing: MZ_SOURCING_DIFFERS where two speakers say it */
  uint32_t first, count; /* mz_cmp_quote_members()[first .. first+count) */
} mz_quote_group;

typedef struct mz_form {
  uint32_t doc; /* a document in which it stands */
  mz_span at;   /* one place where it stands, without proclitics */
  uint32_t own; /* the byte where what is spelt otherwise begins, behind words that are the same */
  uint32_t docs, count; /* in how many documents, how often in all */
  uint64_t doc_set;     /* bit i: document i has it (the first 64 documents) */
} mz_form;

typedef struct mz_variant {
  uint32_t first, count; /* mz_cmp_forms()[first .. first+count) */
} mz_variant;

typedef struct mz_doc_pair {
  uint32_t a, b;
  float similarity, a_in_b, b_in_a; /* 0..1 */
  bool same_origin;
} mz_doc_pair;

/* The documents must outlive the comparison. */
mz_status mz_cmp_new(const mz_alloc *a, mz_doc *const *docs, uint32_t count,
                     const mz_cmp_options *opt, mz_cmp **out);
void mz_cmp_free(mz_cmp *c);

/* Groups stand in the order of their first members; those that show one measure for two periods side by side come
** last, and their members may stand in other groups too. */
const mz_group *mz_cmp_groups(const mz_cmp *c, uint32_t *count);
const mz_member *mz_cmp_members(const mz_cmp *c, uint32_t *count);
const mz_member *mz_cmp_singles(const mz_cmp *c, uint32_t *count);
const mz_evidence *mz_cmp_evidence(const mz_cmp *c, uint32_t *count);
const mz_passage *mz_cmp_passages(const mz_cmp *c, uint32_t *count);
const mz_quote_group *mz_cmp_quotes(const mz_cmp *c, uint32_t *count);
const mz_quote_member *mz_cmp_quote_members(const mz_cmp *c, uint32_t *count);
const mz_variant *mz_cmp_variants(const mz_cmp *c, uint32_t *count);
const mz_form *mz_cmp_forms(const mz_cmp *c, uint32_t *count);
const mz_doc_pair *mz_cmp_pairs(const mz_cmp *c, uint32_t *count);

/* What is bounded in a comparison (thresholds.h). */
typedef enum mz_bound {
  MZ_BOUND_SENTENCES, /* pairs of sentences that are looked at */
  MZ_BOUND_FIGURES,   /* pairs of figures */
  MZ_BOUND_QUOTES,    /* pairs of quotations, and what is looked through for them */
  MZ_BOUND_WORDS,     /* words of long stretches that are laid side by side */
  MZ_BOUND_GROUPS     /* members of a group, and pairs of them */
} mz_bound;
#define MZ_BOUNDS (MZ_BOUND_GROUPS + 1)

/* Was a bound reached, so that not everything was compared? */
bool mz_cmp_bounded(const mz_cmp *c, mz_bound bound);

/* }================================================================== */

#if defined(__GNUC__)
#pragma GCC visibility pop
#endif

#endif
