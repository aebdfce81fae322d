/* SPDX-License-Identifier: MIT */
#include "source.h"

bool mz_is_that(const mz_scan *s, uint32_t i) {
  if (!mz_is_word(s, i) || s->words[i].letters < 2 || s->words[i].letters > 6) return false;
  uint8_t l[8];
  size_t n = mz_letters(s->d->text + s->d->first[i], s->d->end[i] - s->d->first[i], l, 8), at = 0;
  if (n > 2 && (l[0] == MZ_L_BEH || l[0] == MZ_L_FEH || l[0] == MZ_L_WAW)) at = 1;
  if (n - at < 2 || l[at] != MZ_L_ALEF || l[at + 1] != MZ_L_NOON) return false;
  size_t rest = n - at - 2;
  const uint8_t *p = l + at + 2;
  return rest == 0 || (rest == 1 && p[0] == MZ_L_HEH) ||
         (rest == 2 && p[0] == MZ_L_HEH && (p[1] == MZ_L_ALEF || p[1] == MZ_L_MEEM)) ||
         (rest == 3 && p[0] == MZ_L_HEH && p[1] == MZ_L_MEEM && p[2] == MZ_L_ALEF) ||
         (rest == 1 && p[0] == MZ_L_ALEF);
}

bool mz_source_is_body(const mz_scan *s, uint32_t i) {
  uint32_t end;
  while (mz_opens(mz_mark_at(s, i))) i++;
  return mz_phrase_at(s, i, MZ_S_BODY, &end) != NULL ||
         mz_phrase_at(s, i, MZ_S_TITLE, &end) != NULL ||
         mz_phrase_at(s, i, MZ_S_CREDIT, &end) != NULL;
}

static bool sr_fi(const mz_scan *s, uint32_t i) {
  static const uint8_t fi[] = {MZ_L_FEH, MZ_L_YEH};
  return s->words[i].key == mz_key_letters(fi, 2);
}

/* Ends a noun phrase: particles, verbs of saying, relatives, dates. */
static bool sr_stops(const mz_scan *s, uint32_t i) {
  const mz_sense *x;
  if (!mz_is_word(s, i) || mz_is_that(s, i)) return true;
  if (mz_is(s, i, MZ_S_FUNCTION) || mz_is(s, i, MZ_S_RELDAY) || mz_is(s, i, MZ_S_FROM) ||
      mz_is(s, i, MZ_S_TO) || mz_is(s, i, MZ_S_WEEKDAY) || mz_is(s, i, MZ_S_PLEDGE) ||
      mz_is(s, i, MZ_S_BETWEEN) || mz_is(s, i, MZ_S_ACCORDING))
    return !(mz_has_al(s, i) && !mz_is(s, i, MZ_S_RELDAY) && !mz_is(s, i, MZ_S_WEEKDAY));
  x = mz_sense_at(s, i, MZ_S_SAY);
  if (x != NULL && !(x->flags & MZ_F_WEAK) && !mz_has_al(s, i)) return true;
  x = mz_sense_at(s, i, MZ_S_DURATION);
  return x != NULL && !mz_has_al(s, i) && !(x->flags & MZ_F_WEAK);
}

/* Can a phrase that names a source begin here? Unknown words can; verbs of saying and particles cannot. */
static bool sr_begins(const mz_scan *s, uint32_t i) {
  if (sr_stops(s, i)) return false;
  const mz_word *w = &s->words[i];
  if (w->entry != NULL && (w->clitics & (MZ_P_WAW | MZ_P_PREP))) return false;
  if (mz_is(s, i, MZ_S_BODY) || mz_is(s, i, MZ_S_TITLE) || mz_is(s, i, MZ_S_CREDIT)) return true;
  return w->letters > 2;
}

/* Of a person with titles and office, the name: what follows the last title, or stands at the end. */
static void sr_person(const mz_scan *s, uint32_t *first, uint32_t *last) {
  uint32_t after = UINT32_MAX, name;
  uint32_t end;
  bool leading = mz_phrase_at(s, *first, MZ_S_TITLE, &end) != NULL;
  if (!leading) { /* الفريدو زاميديو مدير مركز: the office stands behind the name */
    for (uint32_t i = *first + 1; i < *last; i++)
      if (mz_is(s, i, MZ_S_TITLE) && !(mz_is(s, *first, MZ_S_BODY))) {
        *last = i;
        return;
      }
    return;
  }
  for (uint32_t i = *first; i < *last; i++)
    if (mz_phrase_at(s, i, MZ_S_TITLE, &end) != NULL) after = end;
  name = after;
  /* words of the office: adjectives with ال, bodies, countries */
  while (name < *last && (mz_has_al(s, name) || mz_is(s, name, MZ_S_BODY) ||
                          mz_is(s, name, MZ_S_NATIONALITY) || sr_fi(s, name)))
    name++;
  if (name + 3 < *last) { /* a long tail still holds the office: the name closes it */
    name = *last - 2;
    if (name > after && !mz_has_al(s, name - 1) && mz_has_al(s, name)) name--;
  }
  if (name < *last) *first = name;
}

bool mz_source_after(const mz_scan *s, uint32_t i, uint32_t to, mz_span *who, uint32_t *end) {
  uint32_t first = i, last, words = 0;
  bool quoted = false;
  while (first < to && mz_opens(mz_mark_at(s, first)) && mz_mark_at(s, first) != '(') {
    first++;
    quoted = true;
  }
  if (first < to && (s->words[first].clitics & MZ_P_STUB)) first++; /* لـ«وكالة …» */
  while (first < to && mz_opens(mz_mark_at(s, first)) && mz_mark_at(s, first) != '(') {
    first++;
    quoted = true;
  }
  if (quoted) { /* a quoted name, not a quotation: short */
    last = first;
    while (last < to && last < first + 6 && mz_is_word(s, last)) last++;
    if (last == first || last >= to || !mz_closes(mz_mark_at(s, last))) return false;
    who->first = s->d->first[first];
    who->end = s->d->end[last - 1];
    *end = last + 1;
    return true;
  }
  if (first >= to || !sr_begins(s, first)) return false;
  bool body = mz_is(s, first, MZ_S_BODY), title = mz_is(s, first, MZ_S_TITLE);
  for (last = first; last < to && words < 12; last++) {
    uint32_t m = mz_mark_at(s, last);
    if (m == '"' || m == 0xAB || m == 0xBB || m == 0x201C || m == 0x201D) {
      if (!body && !title) break;
      if (last + 1 < to && (m == 0xAB || m == '"' || m == 0x201C) && words > 2 && !title) break;
      continue; /* مسح "رويترز تانكان" */
    }
    if (sr_fi(s, last) && last > first && last + 1 < to && body && !sr_stops(s, last + 1) &&
        words < 5) {
      words++;
      continue; /* وزارة الخارجية في كازاخستان */
    }
    if (last > first && sr_stops(s, last)) break;
    if (last > first && !mz_has_al(s, last) && (s->words[last].clitics & MZ_P_WAW) && !title) break;
    words++;
  }
  *end = last;
  while (last > first + 1 && !mz_is_word(s, last - 1)) last--;
  uint32_t name = first;
  sr_person(s, &name, &last);
  if (name >= last) return false;
  /* 'المستشار …، يوري أوشاكوف': the name may follow its office behind a comma */
  uint32_t m = mz_mark_at(s, *end);
  if (title && name == first && (m == 0x60C || m == ',') && *end + 2 < to &&
      sr_begins(s, *end + 1) && !mz_is(s, *end + 1, MZ_S_BODY)) {
    uint32_t k = *end + 1;
    while (k < to && k < *end + 5 && !sr_stops(s, k)) k++;
    if (k > *end + 1) {
      who->first = mz_stem_start(s, *end + 1);
      who->end = s->d->end[k - 1];
      *end = k;
      return true;
    }
  }
  if (!body && !title && last > name + 4) last = name + 4;
  who->first = mz_stem_start(s, name);
  who->end = s->d->end[last - 1];
  return true;
}

bool mz_source_before(const mz_scan *s, uint32_t i, uint32_t from, mz_span *who) {
  uint32_t first = i, steps = 0;
  while (first > from && steps < 6 && !sr_stops(s, first - 1)) {
    first--;
    steps++;
    if (s->words[first].clitics & MZ_P_WAW) break;
  }
  if (first == i ||
      !(mz_has_al(s, first) || mz_is(s, first, MZ_S_BODY) || mz_is(s, first, MZ_S_TITLE)))
    return false;
  if (first > from && mz_mark_at(s, first - 1) == 0 && !mz_is_that(s, first - 1) &&
      !mz_is(s, first - 1, MZ_S_FUNCTION))
    return false;
  uint32_t last = i;
  sr_person(s, &first, &last);
  if (first >= last) return false;
  who->first = mz_stem_start(s, first);
  who->end = s->d->end[last - 1];
  return true;
}
