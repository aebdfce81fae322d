/* SPDX-License-Identifier: MIT
**
** The parts of foreign names: articles, and letters that are read out.
*/
#ifndef MZ_INITIALS_H
#define MZ_INITIALS_H

#include "../text/document.h"

/* The Latin letter that a word reads out (بي, إتش), '&' for آند, or 0. */
char mz_read_out(const mz_doc *d, uint32_t token);
/* فان, دي, بن: an article or particle, as names have it before their last part. */
bool mz_name_article(const mz_doc *d, uint32_t token);
/* … one that is no Arabic word. */
bool mz_foreign_article(const mz_doc *d, uint32_t token);

#endif
