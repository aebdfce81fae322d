/* SPDX-License-Identifier: MIT */
#include "law.h"

#define LW_WORDS 12 /* of an article and of the law that it is of */

/* للقرار الوزاري | رقم 7: the token behind the number of what is named from token i up to token `named`. */
static uint32_t lw_numbered(const mz_reading *read, uint32_t i, uint32_t named) {
  const mz_figure *all = read->figures;
  size_t f = mz_figure_from(read, i);
  bool has = f < read->count && all[f].tok_first == i && all[f].tok_end > named;
  return has ? all[f].tok_end : named;
}

/* للمادة السابعة | من نظام العمل التي: the token behind what the article is of, where the relative agrees with the article. */
static uint32_t lw_article(const mz_scan *s, uint32_t i, uint32_t k) {
  uint32_t end = k + 1;
  if (!mz_is_spelt(s, k, "من")) return k;
  while (end < i + LW_WORDS && !mz_name_stops(s, end)) end++;
  bool relative = mz_has_value(s, end, MZ_S_FUNCTION, "relative");
  return relative && mz_has_marbuta(s, i) == (mz_written_at(s, end)->before == MZ_L_TEH) ? end : k;
}

/* للقرار الوزاري | بمادته «7»: … behind the number of an article of its own. */
static uint32_t lw_own_article(const mz_scan *s, uint32_t k) {
  if (!mz_is_word(s, k)) return k;
  const mz_word *w = mz_written_at(s, k);
  uint32_t at = k + 1, number;
  if (w->head != MZ_L_BEH || mz_has_marbuta(s, k) || mz_possessive(w->before, w->tail) == 0)
    return k;
  at += mz_is_spelt(s, at, "رقم");
  number = at + mz_opens(mz_mark_at(s, at));
  if (!mz_is_number(s, number)) return k;
  return number + 1 + (number > at && mz_closes(mz_mark_at(s, number + 1)));
}

uint32_t mz_law(mz_voice *v, uint32_t i, const mz_sentence *sent) {
  const mz_scan *s = v->read.s;
  uint32_t named = i + 1;
  if (!mz_is_word(s, i) || mz_source_known(s, i) || !mz_has_al(s, i)) return i;
  while (mz_has_al(s, named) && !mz_name_stops(s, named) &&
         !mz_has_clitic(s, named, MZ_P_PREP | MZ_P_WAW))
    named++;
  uint32_t k = lw_own_article(s, lw_article(s, i, lw_numbered(&v->read, i, named)));
  k += mz_is_comma(s, k);
  if (k + 1 >= sent->tok_end || !mz_has_value(s, k, MZ_S_FUNCTION, "relative")) return i;
  const mz_sense *x = mz_sense_at(s, k + 1, MZ_S_SAY);
  if (x == NULL || !mz_takes(x, "law")) return i;
  mz_span who = {mz_stem_start(s, i), s->d->end[named - 1]};
  mz_speak(v, k + 2, sent->tok_end, who, true);
  return k + 2;
}
