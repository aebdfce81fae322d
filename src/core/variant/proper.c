/* SPDX-License-Identifier: MIT
**
** Print marks no names, but says who bears one: a word that no lexicon knows stands behind a title, a nationality or a
** noun such as مدينة, or alone between marks. So do the further parts of that name.
*/
#include "proper.h"
#include "initials.h"
#include "../attribution/naming.h"

#define PP_PARTS 4 /* of a name, particles aside */

/* Peoples whose names are mostly Arabic, or look so: there a vowel makes another man (حسن, حسين). */
static const char pp_arabic[] =
    "SA AE KW QA BH OM YE IQ SY LB JO PS EG SD LY TN DZ MA MR SO DJ KM EH "
    "IR TR PK AF BD ID MY NG NE ML SN TD GM GN UZ TM TJ KG AZ BN MV";

bool mz_foreign_nation(const mz_sense *x) {
  return x->cls == MZ_S_NATIONALITY && strlen(x->text) == 2 && strstr(pp_arabic, x->text) == NULL;
}

/* Does the word at token i say that a name stands behind it? Not alone where an adjective does: الفرنسي السابق. */
static uint8_t pp_heads(const mz_scan *s, uint32_t i) {
  if (!mz_is_word(s, i)) return 0;
  if (i > 0 && mz_has_al(s, i) && mz_is_word(s, i - 1) && mz_space_after(s->d, i - 1) &&
      mz_sense_at(s, i, MZ_S_NATIONALITY) == NULL && mz_sense_at(s, i, MZ_S_TITLE) == NULL) {
    const mz_sense *people = mz_sense_at(s, i - 1, MZ_S_NATIONALITY);
    if (people != NULL && mz_has_al(s, i - 1) && mz_written_at(s, i - 1)->tail == MZ_L_YEH &&
        mz_written_at(s, i)->tail != MZ_L_HEH)
      i--;
  }
  const mz_sense *x = mz_sense_at(s, i, MZ_S_NATIONALITY);
  if (x != NULL && mz_has_al(s, i) && mz_written_at(s, i)->tail != MZ_L_ALEF) /* not ألمانيا */
    return MZ_PROPER | (mz_foreign_nation(x) ? MZ_PROPER_FOREIGN : 0);
  x = mz_sense_at(s, i, MZ_S_TITLE);
  if (x != NULL && !(x->flags & MZ_F_WEAK) && (mz_has_al(s, i) || strcmp(x->extra, "rank") == 0))
    return MZ_PROPER;
  return mz_has_value(s, i, MZ_S_NOUN, "named") && !mz_has_al(s, i) ? MZ_PROPER : 0;
}

bool mz_given_at(const mz_scan *s, uint32_t token) {
  const mz_doc *d = s->d;
  return mz_given_from(d, d->first[token], d->end[token]) &&
         (!mz_is(s, token, MZ_S_FUNCTION) || mz_is_spelt(s, token, "علي")); /* not على */
}

bool mz_behind_given(const mz_scan *s, const mz_spelt_word *x) {
  const mz_doc *d = s->d;
  uint32_t at = x->token;
  return at > 0 && !x->article && x->first == d->first[at] && mz_is_word(s, at - 1) &&
         mz_space_after(d, at - 1) && mz_given_at(s, at - 1);
}

bool mz_marked(const mz_doc *d, uint32_t token, uint32_t end) {
  uint32_t opens = 0, closes = 0;
  if (token == 0 || end >= d->ntok) return false;
  mz_utf8(d->text + d->first[token - 1], d->text + d->end[token - 1], &opens);
  mz_utf8(d->text + d->first[end], d->text + d->end[end], &closes);
  return d->kind[token - 1] == MZ_PUNCT && d->kind[end] == MZ_PUNCT && mz_opens(opens) &&
         mz_closes(closes) && opens != '(' && closes != ')';
}

void mz_read_proper(const mz_scan *s, const mz_spelt_word *before, mz_spelt_word *x) {
  uint32_t at = x->token;
  x->parts = 1;
  if (x->known || x->article) return;
  if (mz_marked(s->d, at, x->end)) x->proper = MZ_PROPER | MZ_PROPER_MARKED;
  if (at == 0 || x->first != s->d->first[at] || !mz_space_after(s->d, at - 1)) return;
  x->proper |= pp_heads(s, at - 1);
  if (x->proper & MZ_PROPER_FOREIGN) return;
  if (at > 1 && mz_name_article(s->d, at - 1) && mz_space_after(s->d, at - 2)) at--;
  if (before == NULL || before->doc != x->doc || before->end != at || before->proper == 0 ||
      before->parts == PP_PARTS)
    return;
  x->proper |= before->proper & (MZ_PROPER | MZ_PROPER_FOREIGN);
  x->parts = (uint8_t)(before->parts + 1);
}
