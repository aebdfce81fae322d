/* SPDX-License-Identifier: MIT
**
** Units behind a number: currencies with their nationality, subunits, percent, physical units with square, cubic and
** per, and lengths of time; and what they make of an amount.
*/
#include "quantity.h"
#include <stdio.h>

static void un_copy(char out[32], const char *s) {
  size_t n = strlen(s) < 31 ? strlen(s) : 31;
  memcpy(out, s, n);
  out[n] = '\0';
}

/* The currencies of family `name`, "SA:SAR OM:OMR …"; "" if there is no such family. */
static const char *un_family(const mz_lexicon_tables *lx, const char *name) {
  const mz_entry *e = mz_lexicon_find(lx, mz_key_latin(name, strlen(name)));
  for (uint32_t k = 0; e != NULL && k < e->senses; k++)
    if (lx->senses[e->sense + k].cls == MZ_S_FAMILY) return lx->senses[e->sense + k].extra;
  return "";
}

/* The code that family `name` has in `country`; false if none. */
static bool un_code(const mz_scan *s, const char *name, const char *country, char out[32]) {
  for (const char *p = un_family(s->lx, name); *p != '\0';) {
    size_t n = strcspn(p, " ");
    if (strncmp(p, country, 2) == 0 && p[2] == ':') {
      snprintf(out, 32, "%.*s", (int)(n - 3), p + 3);
      return true;
    }
    p += n + (p[n] == ' ');
  }
  return false;
}

/* A code's three letters stand nowhere else in the list. */
bool mz_currency_of(const char *family, const char *code) {
  return strstr(un_family(mz_lexicon_of(NULL), family), code) != NULL;
}

/* The nationality at token i; behind a dual also in the dual: سعوديان, سوريتين. */
static const mz_sense *un_nationality(const mz_scan *s, uint32_t i, bool dual, uint32_t *end) {
  const mz_sense *x = mz_phrase_at(s, i, MZ_S_NATIONALITY, end);
  uint8_t l[MZ_KEY_LETTERS + 4];
  if (x != NULL || !dual || !mz_is_word(s, i)) return x;
  size_t n = mz_letters(s->d->text + s->d->first[i], s->d->end[i] - s->d->first[i], l, sizeof l);
  if (n < 5 || n > sizeof l || l[n - 1] != MZ_L_NOON ||
      (l[n - 2] != MZ_L_ALEF && l[n - 2] != MZ_L_YEH))
    return NULL;
  n -= 2;
  if (l[n - 1] == MZ_L_TEH) l[n - 1] = MZ_L_HEH;
  const mz_entry *e = mz_lexicon_find(s->lx, mz_key_letters(l, n));
  *end = i + 1;
  for (uint32_t k = 0; e != NULL && k < e->senses; k++)
    if (s->lx->senses[e->sense + k].cls == MZ_S_NATIONALITY) return &s->lx->senses[e->sense + k];
  return NULL;
}

/* An ambiguous family takes the code of the nationality behind it, else of the document's region. */
static void un_resolve(const mz_scan *s, mz_unit *u, const char *name) {
  uint32_t end;
  const mz_sense *nation = un_nationality(s, u->end, u->dual, &end);
  un_copy(u->unit, name);
  if (nation != NULL && mz_same_sentence(s, u->end - 1, u->end)) {
    char code[32];
    bool known = un_code(s, name, nation->text, code);
    if (known) un_copy(u->unit, code);
    /* دولار أمريكي: the adjective belongs to the span even where it settles nothing */
    if (known || strncmp(u->unit, nation->text, 2) == 0) u->end = end;
  } else if (name[0] >= 'a')
    un_code(s, name, s->d->region, u->unit);
}

#define UN_BEFORE 12 /* words around a unit in which money may be spoken of */
#define UN_BEHIND 6
#define UN_COUNTRY 40 /* … or whose it is */

/* Is money spoken of around token i, another currency, a price, a fine, or in its sentence of the country whose currency `code`
** is? Who pays may pay with anything. */
static bool un_of_money(const mz_scan *s, uint32_t i, const char *code) {
  for (uint32_t k = i > UN_COUNTRY ? i - UN_COUNTRY : 0; k < i + UN_COUNTRY; k++) {
    if (k == i || !mz_same_sentence(s, k, i)) continue;
    const mz_sense *x = mz_sense_at(s, k, MZ_S_NATIONALITY);
    if (x != NULL && strncmp(x->text, code, 2) == 0) return true;
    if (k + UN_BEFORE < i || k >= i + UN_BEHIND) continue;
    x = mz_sense_at(s, k, MZ_S_CURRENCY);
    if ((x != NULL && strcmp(x->extra, "thing") != 0) || mz_has_value(s, k, MZ_S_NOUN, "money"))
      return true;
  }
  return false;
}

static bool un_money(const mz_scan *s, uint32_t i, bool number, mz_unit *u) {
  const mz_sense *x = mz_phrase_at(s, i, MZ_S_CURRENCY, &u->end);
  if (x != NULL && ((!number && (x->flags & MZ_F_WEAK)) || mz_names_club(s, i))) x = NULL;
  if (x != NULL && strcmp(x->extra, "thing") == 0 && !un_of_money(s, i, x->text)) return false;
  u->kind = MZ_MONEY;
  if (x != NULL) {
    u->dual = (x->flags & MZ_F_DUAL) != 0;
    un_resolve(s, u, x->text);
    return true;
  }
  x = mz_phrase_at(s, i, MZ_S_SUBUNIT, &u->end);
  if (x == NULL || (!number && (x->flags & MZ_F_WEAK))) return false;
  u->dual = (x->flags & MZ_F_DUAL) != 0;
  un_resolve(s, u, x->text);
  u->scales = mz_decimal_ratio(mz_decimal_int(1), 1, (uint32_t)x->num, &u->factor);
  return u->scales;
}

/* square-, cubic- and -per-hour around a unit's id. */
static void un_shape(const mz_scan *s, mz_unit *u, uint32_t from) {
  char id[32];
  const mz_sense *x;
  uint32_t end;
  if (!mz_same_sentence(s, from, u->end)) return;
  if ((x = mz_sense_at(s, u->end, MZ_S_SHAPE)) != NULL &&
      !mz_has_clitic(s, u->end, MZ_P_WAW | MZ_P_PREP)) {
    memcpy(id, u->unit, sizeof id);
    snprintf(u->unit, sizeof u->unit, "%.8s-%.20s", x->text, id);
    u->end++;
  }
  if (mz_same_sentence(s, from, u->end) && (x = mz_phrase_at(s, u->end, MZ_S_PER, &end)) != NULL &&
      strchr(u->unit, '-') == NULL) {
    memcpy(id, u->unit, sizeof id);
    snprintf(u->unit, sizeof u->unit, "%.15s-per-%.10s", id, x->text);
    u->end = end;
  }
}

/* The prefix that word i is besides the unit it may be: ميغا is megabyte, too. */
static const mz_sense *un_prefix(const mz_scan *s, uint32_t i) {
  const mz_entry *e = mz_word_at(s, i)->entry;
  for (uint32_t k = 0; e != NULL && k < e->senses; k++) {
    const mz_sense *x = &s->lx->senses[e->sense + k];
    if (x->cls == MZ_S_MEASURE && (x->flags & MZ_F_PREFIX)) return x;
  }
  return NULL;
}

/* The unit behind a prefix written apart: ميغا فولت. */
static const mz_sense *un_prefixed(const mz_scan *s, uint32_t i) {
  const mz_sense *x = mz_same_sentence(s, i, i + 1) ? mz_sense_at(s, i + 1, MZ_S_MEASURE) : NULL;
  bool fits = x != NULL && !(x->flags & (MZ_F_WEAK | MZ_F_PREFIX)) && strchr(x->text, '-') == NULL;
  return fits && un_prefix(s, i + 1) == NULL ? x : NULL;
}

static bool un_measure(const mz_scan *s, uint32_t i, bool number, mz_unit *u) {
  const mz_sense *x = mz_phrase_at(s, i, MZ_S_MEASURE, &u->end);
  if (x == NULL || (!number && (x->flags & (MZ_F_WEAK | MZ_F_PREFIX)))) return false;
  const mz_sense *prefix = u->end == i + 1 ? un_prefix(s, i) : NULL;
  const mz_sense *y = prefix != NULL ? un_prefixed(s, i) : NULL;
  if (y != NULL) {
    snprintf(u->unit, sizeof u->unit, "%.8s%.20s", prefix->text, y->text);
    u->end++;
  } else if (x->flags & MZ_F_PREFIX)
    return false;
  else
    un_copy(u->unit, x->text);
  u->kind = MZ_MEASURE;
  u->dual = (x->flags & MZ_F_DUAL) != 0;
  un_shape(s, u, i);
  return true;
}

static bool un_duration(const mz_scan *s, uint32_t i, bool number, mz_unit *u) {
  const mz_sense *x = mz_phrase_at(s, i, MZ_S_DURATION, &u->end);
  if (x == NULL || (!number && (x->flags & MZ_F_WEAK))) return false;
  u->kind = MZ_DURATION;
  u->dual = (x->flags & MZ_F_DUAL) != 0;
  un_copy(u->unit, x->text + strspn(x->text, "0123456789"));
  if (x->num != 0) {
    u->factor = mz_decimal_int((uint64_t)x->num);
    u->scales = true;
  }
  return true;
}

/* نقطتين ونصف النقطة المئوية: does the half behind a mere point, which ends before token i, say what points they are? */
static bool un_half_names(const mz_scan *s, uint32_t i, const char *unit) {
  uint32_t j = mz_joined(s, i), end;
  if (j == UINT32_MAX || !mz_same_sentence(s, i - 1, j + 1) || mz_fraction_at(s, j) == NULL)
    return false;
  const mz_sense *x = mz_phrase_at(s, j + 1, MZ_S_PERCENT, &end);
  return x != NULL && !(x->flags & MZ_F_WEAK) && mz_means(x, unit);
}

static bool un_percent(const mz_scan *s, uint32_t i, mz_unit *u) {
  const mz_sense *x = mz_phrase_at(s, i, MZ_S_PERCENT, &u->end);
  if (x == NULL || ((x->flags & MZ_F_WEAK) && !un_half_names(s, u->end, x->text))) return false;
  u->kind = MZ_PERCENT;
  u->dual = (x->flags & MZ_F_DUAL) != 0;
  bool basis = mz_means(x, "basis-point");
  un_copy(u->unit, basis ? "percentage-point" : x->text);
  if (basis) u->scales = mz_decimal_ratio(mz_decimal_int(1), 1, 100, &u->factor);
  return true;
}

bool mz_unit_at(const mz_scan *s, uint32_t i, bool number, mz_unit *u) {
  memset(u, 0, sizeof *u);
  if (i >= s->n || !(mz_word_at(s, i)->classes & MZ_UNITS)) return false;
  if (un_percent(s, i, u)) return true;
  /* a lone unit or one behind a number takes no preposition, but "و" separates it from the number */
  if (mz_has_clitic(s, i, MZ_P_WAW | MZ_P_PREP) && number) return false;
  return un_money(s, i, number, u) || un_measure(s, i, number, u) || un_duration(s, i, number, u);
}

void mz_duration_text(char out[MZ_TIMEX_TEXT], const char *unit, mz_decimal v) {
  char n[MZ_DECIMAL_TEXT];
  mz_decimal_text(v, n);
  bool time = unit[0] == 'T';
  snprintf(out, MZ_TIMEX_TEXT, "P%s%.30s%s", time ? "T" : "", n, unit + time);
}

bool mz_put_amount(mz_draft *f, const mz_unit *u, mz_decimal v) {
  if (u->scales && !mz_decimal_mul(v, u->factor, &v)) return false;
  f->kind = (uint8_t)u->kind;
  f->value = v;
  f->has |= MZ_HAS_VALUE;
  if (u->kind == MZ_DURATION) {
    mz_duration_text(f->timex, u->unit, v);
    f->unit[0] = '\0';
  } else
    memcpy(f->unit, u->unit, sizeof f->unit);
  return true;
}
