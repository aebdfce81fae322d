/* SPDX-License-Identifier: MIT
**
** What a document owns. Internal: the other files of the core fill and read these columns; everyone else
** goes through mizan.h.
*/
#ifndef MZ_DOCUMENT_H
#define MZ_DOCUMENT_H

#include "../checked.h"
#include "../mizan.h"
#include "../vec.h"

typedef struct mz_date {
  int year, month, day; /* year 0: unknown */
} mz_date;

#define MZ_TURNED 3 /* digits of each part of a decimal that a page has turned round: 3. 1 مليار */
#define MZ_TOKEN_BYTES (2 * sizeof(uint32_t) + sizeof(uint8_t)) /* a token takes of the columns */

enum { MZ_DONE_SENTENCES = 1, MZ_DONE_QUOTES = 2, MZ_DONE_STORIES = 4, MZ_DONE_FIGURES = 8 };

struct mz_doc {
  mz_alloc alloc;
  const char *text;
  uint32_t len;
  uint32_t done; /* MZ_DONE_… */
  const mz_lexicon *lexicon;
  mz_date date;
  char region[4];

  /* token columns: one block, which begins with the first */
  uint32_t ntok, captok;
  uint32_t *first, *end;
  uint8_t *kind;

  mz_vec sentences; /* mz_sentence */
  mz_vec quotes;    /* mz_quote */
  mz_vec stories;   /* mz_story */
  mz_vec figures;   /* mz_figure */
  mz_vec texts;     /* bytes: what their texts point at */
};

/* Each fills its columns of the document; called once, by the accessor of the same name. */
mz_status mz_tokenize(mz_doc *d);       /* token.c */
mz_status mz_find_sentences(mz_doc *d); /* sentence.c */
mz_status mz_find_quotes(mz_doc *d);    /* quote.c */
mz_status mz_find_stories(mz_doc *d);   /* story.c */

#endif
