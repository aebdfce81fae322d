/* SPDX-License-Identifier: MIT
**
** Documents that say without marks what others quote.
*/
#ifndef MZ_UNQUOTED_H
#define MZ_UNQUOTED_H

#include "wording.h"

/* Where the two words with which a quotation opens follow each other in a document: fills w->starts. */
mz_status mz_unquoted_starts(mz_quote_work *w);
void mz_unquoted_free(mz_quote_work *w);
/* Adds what other documents, which do not quote, say in their own voice, in a sentence or several. */
mz_status mz_unquoted_said(mz_quote_work *w, mz_quote_group *g, const mz_speech *q);
/* Adds the documents that print the words of a quotation without marks: several of them anywhere, a few that a
** particle joins in a sentence that is aligned, and nowhere else; or that say by the same verb what it calls a thing. */
mz_status mz_unquoted_copied(mz_quote_work *w, mz_quote_group *g, const mz_speech *q);
/* Do the words of a short quotation stand somewhere without marks? Then it is a name. */
bool mz_unquoted_name(mz_quote_work *w, const mz_speech *q);

#endif
