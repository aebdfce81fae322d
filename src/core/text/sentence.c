/* SPDX-License-Identifier: MIT
**
** Sentences: they end at . ! ? ؟ … and at every line's end, and keep the quotation marks and brackets that close
** behind that. A paragraph is a physical line that is not blank.
**
** A full stop inside a token (66.2, أ.ف.ب) is none. Nor is one behind an initial (د. and أ. د.), between letters that
** are read out (بي.بي.سي), behind a list number that opens the sentence (1. …), in a decimal whose
** parts a space holds asunder (3. 1 مليار), two stops (..), which papers use as a
** dash, or a mark alone in brackets: (!).
*/
#include "sentence.h"
#include "chars.h"
#include "document.h"
#include "lexicon.h"

uint32_t mz_count_breaks(const char *p, const char *e) {
  uint32_t breaks = 0;
  while (p < e) {
    uint32_t cp = 0;
    size_t n = mz_utf8(p, e, &cp); /* a gap: white space and controls, never bad bytes */
    if (mz_char_info(cp).cls == MZ_C_NEWLINE && !(cp == '\r' && p + 1 < e && p[1] == '\n'))
      breaks++;
    p += n;
  }
  return breaks;
}

uint32_t mz_token_char(const mz_doc *d, uint32_t i) {
  uint32_t cp = 0;
  if (i < d->ntok) mz_utf8(d->text + d->first[i], d->text + d->end[i], &cp);
  return cp;
}

/* How many line breaks stand between token i and the one before it. */
static uint32_t se_breaks(const mz_doc *d, uint32_t i) {
  uint32_t from = i > 0 ? d->end[i - 1] : 0;
  return mz_line_breaks(d->text + from, d->text + d->first[i]);
}

/* The letters of a word, Arabic or not, the marks on them aside, up to `most`; `*stop`: a full stop is among them (أ.د). */
static uint32_t se_letters(const mz_doc *d, uint32_t i, uint32_t most, bool *stop) {
  const char *p = d->text + d->first[i], *e = d->text + d->end[i];
  uint32_t letters = 0;
  *stop = false;
  if (d->kind[i] != MZ_WORD) return 0;
  while (p < e && letters < most && !*stop) {
    uint32_t cp = 0;
    p += mz_utf8(p, e, &cp);
    mz_class cls = (mz_class)mz_char_info(cp).cls;
    letters += cls == MZ_C_ARABIC || cls == MZ_C_LETTER;
    *stop = cp == '.';
  }
  return letters;
}

static bool se_initial(const mz_doc *d, uint32_t i) {
  bool stop;
  return se_letters(d, i, 2, &stop) == 1 || stop;
}

/* The letters of a word of those that are read out (بي.بي.سي) are no more than three. */
static bool se_short(const mz_doc *d, uint32_t i) {
  bool stop;
  uint32_t n = se_letters(d, i, 4, &stop);
  return n > 0 && n < 4;
}

static size_t se_spelling(const mz_doc *d, uint32_t i, uint8_t l[MZ_KEY_LETTERS]) {
  return mz_letters(d->text + d->first[i], d->end[i] - d->first[i], l, MZ_KEY_LETTERS);
}

static const mz_entry *se_entry(const mz_doc *d, const uint8_t *l, size_t n) {
  mz_key key = mz_key_letters(l, n);
  return key != 0 ? mz_lexicon_find(mz_lexicon_of(d->lexicon), key) : NULL;
}

static const mz_sense *se_sense(const mz_doc *d, const mz_entry *e, mz_sense_class cls) {
  const mz_lexicon_tables *t = mz_lexicon_of(d->lexicon);
  if (e == NULL || !(e->classes & MZ_CLASS(cls))) return NULL;
  for (uint32_t k = 0; k < e->senses; k++)
    if (t->senses[e->sense + k].cls == cls) return &t->senses[e->sense + k];
  return NULL;
}

/* Can no phrase go on at token i, as behind a particle it must: the end, a mark, a verb of saying, إن, أن? */
static bool se_breaks_off(const mz_doc *d, uint32_t i) {
  uint8_t l[MZ_KEY_LETTERS];
  if (i >= d->ntok || mz_line_breaks(d->text + d->end[i - 1], d->text + d->first[i]) > 0)
    return true;
  if (d->kind[i] == MZ_PUNCT) return !(mz_char_info(mz_token_char(d, i)).flags & MZ_CF_OPEN);
  if (d->kind[i] != MZ_WORD) return false;
  size_t n = se_spelling(d, i, l);
  const mz_sense *say = se_sense(d, se_entry(d, l, n), MZ_S_SAY);
  return (n == 2 && l[0] == MZ_L_ALEF && l[1] == MZ_L_NOON) ||
         (say != NULL && !(say->flags & MZ_F_WEAK));
}

static bool se_letter(const mz_doc *d, const mz_entry *e) {
  const mz_sense *x = se_sense(d, e, MZ_S_CUE);
  return x != NULL && strcmp(x->text, "letter") == 0;
}

/* تي.في: do both words together, as a phrase, name one thing by its letters? */
static bool se_both(const mz_doc *d, const mz_entry *e, mz_key second) {
  const mz_lexicon_tables *t = mz_lexicon_of(d->lexicon);
  for (uint32_t k = 0; e != NULL && k < e->phrases; k++) {
    const mz_phrase *p = &t->phrases[e->phrase + k];
    if (p->words == 2 && t->keys[p->key] == second && (p->classes & MZ_CLASS(MZ_S_CUE)))
      return strcmp(t->senses[p->sense].text, "letter") == 0;
  }
  return false;
}

/* Are the words around the stop at token i names of Latin letters? A particle (في) is one only behind a stop, and where
** nothing follows that it can govern, or both words are known: مرجان تي.في اشترت; but not قناة إن بي سي.في المساء. */
static bool se_named(const mz_doc *d, uint32_t i) {
  uint8_t l[MZ_KEY_LETTERS], m[MZ_KEY_LETTERS];
  const mz_entry *e = se_entry(d, l, se_spelling(d, i - 1, l));
  if (!se_letter(d, e) || (e->classes & MZ_CLASS(MZ_S_FUNCTION))) return false;
  size_t n = se_spelling(d, i + 1, m);
  const mz_entry *f = se_entry(d, m, n);
  if (!se_letter(d, f)) return false;
  const mz_sense *particle = se_sense(d, f, MZ_S_FUNCTION);
  bool governs = particle != NULL && strcmp(particle->text, "pronoun") != 0; /* not بي */
  return !governs || se_breaks_off(d, i + 2) || se_both(d, e, mz_key_letters(m, n));
}

/* A full stop between two such words, without a space on either side. */
static bool se_inside(const mz_doc *d, uint32_t i) {
  return i > 0 && i + 1 < d->ntok && d->end[i] == d->first[i + 1] && d->end[i - 1] == d->first[i] &&
         mz_token_char(d, i) == '.' && se_short(d, i - 1) && se_short(d, i + 1);
}

static const mz_entry *se_entry_at(const mz_doc *d, uint32_t i) {
  uint8_t l[MZ_KEY_LETTERS];
  return i < d->ntok && d->kind[i] == MZ_WORD ? se_entry(d, l, se_spelling(d, i, l)) : NULL;
}

/* Does a scale or a sign of percent stand at token i: مليار, %, في المئة? */
static bool se_scales(const mz_doc *d, uint32_t i) {
  const mz_lexicon_tables *t = mz_lexicon_of(d->lexicon);
  const mz_entry *e = se_entry_at(d, i);
  uint32_t cp = i < d->ntok ? mz_token_char(d, i) : 0;
  if (cp == '%' || cp == 0x66A) return true;
  if (e == NULL) return false;
  if (e->classes & (MZ_CLASS(MZ_S_SCALE) | MZ_CLASS(MZ_S_PERCENT))) return true;
  uint8_t l[MZ_KEY_LETTERS];
  if (e->phrases == 0 || i + 1 >= d->ntok || d->kind[i + 1] != MZ_WORD) return false;
  mz_key second = mz_key_letters(l, se_spelling(d, i + 1, l));
  for (uint32_t k = 0; k < e->phrases; k++) {
    const mz_phrase *p = &t->phrases[e->phrase + k];
    if (p->words == 2 && t->keys[p->key] == second && (p->classes & MZ_CLASS(MZ_S_PERCENT)))
      return true;
  }
  return false;
}

/* Has a number so few digits as a part of a decimal that a page has set apart? */
static bool se_few_digits(const mz_doc *d, uint32_t i) {
  uint32_t n = 0;
  for (uint32_t k = d->first[i]; k < d->end[i]; k++) n += ((uint8_t)d->text[k] & 0xC0) != 0x80;
  return n <= MZ_TURNED;
}

/* ال before a word, by its letters. */
static bool se_definite(const mz_doc *d, uint32_t i) {
  uint8_t l[MZ_KEY_LETTERS];
  return d->kind[i] == MZ_WORD && se_spelling(d, i, l) > 3 && l[0] == MZ_L_ALEF && l[1] == MZ_L_LAM;
}

/* 3. 1 مليار: is the stop at token i, behind which one space stands, that of a decimal whose parts a page has set apart? A
** noun with ال before it ranks with its number (المركز 5. 20 مليون). */
static bool se_parts(const mz_doc *d, uint32_t i) {
  if (i == 0 || i + 2 >= d->ntok || d->kind[i - 1] != MZ_NUMBER || d->kind[i + 1] != MZ_NUMBER ||
      d->first[i + 1] != d->end[i] + 1 || d->text[d->end[i]] != ' ' || !se_few_digits(d, i - 1) ||
      !se_few_digits(d, i + 1) || !se_scales(d, i + 2))
    return false;
  return i < 2 || !se_definite(d, i - 2) || (i > 2 && se_definite(d, i - 3));
}

/* Whether the mark at token i ends the sentence that begins at token `first`. */
static bool se_ends(const mz_doc *d, uint32_t i, uint32_t first) {
  uint32_t cp;
  switch (cp = mz_token_char(d, i)) {
  case '!':
  case '?':
  case 0x61F:
  case 0x2026: break;
  case '.':
    if (d->end[i] - d->first[i] == 2) return false;
    break;
  default: return false;
  }
  if (i == first) return false;
  if (cp == '.' && d->end[i] - d->first[i] == 1 && d->end[i - 1] == d->first[i]) {
    if ((i == first + 1 && d->kind[first] == MZ_NUMBER) || se_parts(d, i)) return false;
    /* letters that are read out have two stops at least (بي.بي.سي), if their names are words, too */
    if (se_inside(d, i) &&
        ((i > 1 && se_inside(d, i - 2)) || se_inside(d, i + 2) || se_named(d, i)))
      return false;
    /* the era behind a year is one letter too (2015م.) and no initial */
    if (se_initial(d, i - 1) && !(i - 1 > first && d->kind[i - 2] == MZ_NUMBER)) return false;
  }
  return !(mz_token_char(d, i - 1) == '(' && mz_token_char(d, i + 1) == ')');
}

/* Whether token i, right behind the end of a sentence, still belongs to it: more final marks, and whatever closes. A
** straight quotation mark closes where it touches what is before it and no word is glued behind it. */
static bool se_closes(const mz_doc *d, uint32_t i) {
  uint32_t cp;
  if (d->kind[i] != MZ_PUNCT) return false;
  cp = mz_token_char(d, i);
  if ((mz_char_info(cp).flags & MZ_CF_CLOSE) != 0) return true;
  if (d->first[i] > d->end[i - 1]) return false;
  switch (cp) {
  case '.':
  case '!':
  case '?':
  case 0x61F:
  case 0x2026:
  case 0x2033: return true;
  case '"':
  case '\'':
  case 0x201C: return i + 1 == d->ntok || d->first[i + 1] > d->end[i] || d->kind[i + 1] == MZ_PUNCT;
  default: return false;
  }
}

/* The first token from i on that is a mark, or before which is more than a space. */
static uint32_t se_skip(const mz_doc *d, uint32_t i) {
  const char *text = d->text;
  const uint32_t *first = d->first, *end = d->end;
  const uint8_t *kind = d->kind;
  while (i < d->ntok && kind[i] != MZ_PUNCT &&
         (first[i] == end[i - 1] || (first[i] - end[i - 1] == 1 && text[end[i - 1]] == ' ')))
    i++;
  return i;
}

/* The token behind the sentence that begins at token `start`. */
static uint32_t se_end(const mz_doc *d, uint32_t start) {
  uint32_t i = start;
  bool ended = false;
  do {
    if (!ended && d->kind[i] == MZ_PUNCT) ended = se_ends(d, i, start);
    i++;
    if (!ended) i = se_skip(d, i);
  } while (i < d->ntok && se_breaks(d, i) == 0 && !(ended && !se_closes(d, i)));
  return i;
}

mz_status mz_find_sentences(mz_doc *d) {
  uint32_t paragraph = 0;
  for (uint32_t i = 0; i < d->ntok;) {
    uint32_t first = i;
    mz_sentence *s = mz_vec_push(&d->alloc, &d->sentences, sizeof *s);
    if (s == NULL) return MZ_ENOMEM;
    i = se_end(d, first);
    s->at = (mz_span){d->first[first], d->end[i - 1]};
    s->tok_first = first;
    s->tok_end = i;
    s->paragraph = paragraph;
    if (i < d->ntok && se_breaks(d, i) > 0) paragraph++;
  }
  return MZ_OK;
}
