/* SPDX-License-Identifier: MIT
**
** The parts of a page.
*/
#include "document.h"
#include "sentence.h"

mz_status mz_find_stories(mz_doc *d) {
  const mz_sentence *sentences;
  uint32_t count;
  mz_status st = mz_doc_sentences(d, &sentences, &count);
  if (st != MZ_OK || count == 0) return st;
  mz_story *s = mz_vec_push(&d->alloc, &d->stories, sizeof *s);
  if (s == NULL) return MZ_ENOMEM;
  s->at = (mz_span){sentences[0].at.first, sentences[count - 1].at.end};
  s->line_first = 1 + mz_line_breaks(d->text, d->text + s->at.first);
  s->line_last = s->line_first;
  for (uint32_t i = d->ntok; --i > 0;)
    s->line_last += mz_line_breaks(d->text + d->end[i - 1], d->text + d->first[i]);
  s->sent_end = count;
  s->role = MZ_STORY_MAIN;
  return MZ_OK;
}
