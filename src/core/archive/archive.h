/* SPDX-License-Identifier: MIT
**
** A press archive: which of many documents report one story. Documents are entered with their keys and may be freed
** then; what the archive keeps of each is a few numbers a key.
**
** A key counts for two documents whose dates are near enough, and the more the fewer documents around their dates have
** it; one that many have says nothing and costs nothing. Two documents are alike by the cosine of their keys' weights.
** A story is a document and those alike to it, never a chain of documents each alike to the next.
**
** The counting can be done elsewhere (mizan sketch and pairs): then documents are entered without keys, and what was
** counted with mz_archive_weigh and mz_archive_pair. Both ways give the same stories: all is done in integers.
*/
#ifndef MZ_ARCHIVE_H
#define MZ_ARCHIVE_H

#include "keys.h"

#define MZ_ARCHIVE_DAYS 3      /* how far apart the dates of two reports of one story may be */
#define MZ_ARCHIVE_COMMON 64   /* a key that more documents have within that time is passed over */
#define MZ_ARCHIVE_ALIKE 200   /* per mille: documents so alike report one story */
#define MZ_ARCHIVE_REPRINT 800 /* … and, from one outlet, are one text */
#define MZ_ARCHIVE_KEPT 50     /* per mille: what is less alike has nothing in common */

typedef struct mz_archive mz_archive;

typedef struct mz_archive_options {
  uint32_t days, common, alike;
} mz_archive_options;

typedef enum mz_report_role {
  MZ_REPORT_ALONE,  /* in no story */
  MZ_REPORT_MEMBER, /* of a story */
  MZ_REPORT_REPRINT /* much the same text as another of its outlet */
} mz_report_role;

typedef struct mz_report {
  uint32_t doc; /* the how-manieth document entered, from 0 */
  uint32_t
      story; /* the document at its story's centre; without a story itself, or what it repeats */
  uint32_t alike; /* per mille: a member to the centre, a reprint to what it repeats */
  uint8_t role;   /* mz_report_role */
} mz_report;

/* What has to be known of a document beside its keys. No two may have one id. */
typedef struct mz_entered {
  const char *id, *source; /* source: the outlet; empty: its own */
  size_t id_len, source_len;
  long day; /* of its date; mz_date_number, or 0: unknown, which is near to unknown alone */
} mz_entered;

mz_status mz_archive_new(const mz_alloc *a, const mz_archive_options *opt, mz_archive **out);
void mz_archive_free(mz_archive *ar);
size_t mz_archive_memory(const mz_archive *ar);

/* Enters a document; `keys` as mz_keys_read leaves them, or NULL. */
mz_status mz_archive_enter(mz_archive *ar, const mz_entered *e, const mz_keys *keys);

/* What a key is worth to a document if so many have it around its date: tenths of a bit, 0 if too many. */
uint32_t mz_key_weight(uint64_t documents, uint32_t common);
/* Adds to the squares of a document's weights, or to the products of two documents' weights. */
mz_status mz_archive_weigh(mz_archive *ar, uint32_t doc, uint64_t squares);
mz_status mz_archive_pair(mz_archive *ar, uint32_t a, uint32_t b, uint64_t products);

/* Finds the stories. Reports come by story, and in order of date and id in each; stories in order of the ids of their
** centres; what is alone at the end. It uses up what was entered: an archive that memory did not suffice for stays so. */
mz_status mz_archive_find(mz_archive *ar, const mz_report **out, uint32_t *count);
/* After that: how many pairs of documents were looked at, and how many of them are alike. */
void mz_archive_counts(const mz_archive *ar, uint64_t *looked, uint64_t *alike);

#endif
