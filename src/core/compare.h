/* SPDX-License-Identifier: MIT
**
** What a comparison owns, for the files that take part in it.
*/
#ifndef MZ_COMPARE_H
#define MZ_COMPARE_H

#include "document.h"

struct mz_cmp {
  mz_alloc alloc;
  mz_cmp_options options;
  mz_vec groups;        /* mz_group */
  mz_vec members;       /* mz_member */
  mz_vec singles;       /* mz_member */
  mz_vec passages;      /* mz_passage */
  mz_vec quotes;        /* mz_quote_group */
  mz_vec quote_members; /* mz_quote_member */
  mz_vec variants;      /* mz_variant */
  mz_vec forms;         /* mz_form */
  mz_vec pairs;         /* mz_doc_pair */
};

mz_status mz_cmp_sketch(mz_cmp *c, mz_doc *const *docs, uint32_t count); /* sketch.c */

#endif
