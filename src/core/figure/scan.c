/* SPDX-License-Identifier: MIT */
#include "scan.h"
#include "number.h"

/* {==================================================================
** Looking words up, with and without their clitics
** =================================================================== */

/* The byte behind the first `count` letters of the token, with the marks and tatweel that follow them. */
static uint32_t sc_skip_letters(const mz_scan *scan, uint32_t i, uint32_t count) {
  const mz_doc *d = scan->d;
  if (scan->words[i].plain) return d->first[i] + 2 * count;
  const char *s = d->text + d->first[i], *e = d->text + d->end[i];
  while (s < e) {
    uint32_t cp;
    size_t n = mz_utf8(s, e, &cp);
    if (n == 0) break;
    mz_char c = mz_char_info(cp);
    bool letter = c.letter != 0;
    if (letter && count == 0) break;
    if (letter) count--;
    s += n;
  }
  return (uint32_t)(s - d->text);
}

/* Where letter `at` of word i stands, or NULL if two bytes are not left there: in a ligature, ﷲ, no letter stands by
** itself. */
static const char *sc_letter_at(const mz_scan *s, uint32_t i, uint32_t at) {
  uint32_t first = sc_skip_letters(s, i, at);
  return first + 1 < s->d->end[i] ? s->d->text + first : NULL;
}

/* Is letter `at` of word i an alef without hamza or madda, as that of ال is? Not so in ألقاب, آلات, إلزاما. */
static bool sc_bare_alef(const mz_scan *s, uint32_t i, uint32_t at) {
  const char *p = sc_letter_at(s, i, at);
  return p == NULL || !(p[0] == '\xD8' && (p[1] == '\xA2' || p[1] == '\xA3' || p[1] == '\xA5'));
}

/* Is letter `at` of word i written ؤ or ئ, with which no word begins: فؤاد is not ف and واد, nor فئات ف and يات? */
static bool sc_seated_hamza(const mz_scan *s, uint32_t i, uint32_t at) {
  const char *p = sc_letter_at(s, i, at);
  return p != NULL && (memcmp(p, "\xD8\xA4", 2) == 0 || memcmp(p, "\xD8\xA6", 2) == 0);
}

/* Does the word begin with وأ? Then its و is "and", whatever the folded letters spell: وأحد is not واحد. */
static bool sc_waw_hamza(const mz_scan *s, uint32_t i) {
  const char *p = sc_letter_at(s, i, 1);
  return p != NULL && memcmp(p, "\xD8\xA3", 2) == 0;
}

/* Is token i a word of its own, no ال that was parted from what it stands before: مباكي فال, سعد آل مقبول? */
static bool sc_stands(const mz_scan *s, uint32_t i) {
  const mz_doc *d = s->d;
  return i + 1 < s->n && d->kind[i + 1] == MZ_WORD &&
         memcmp(d->text + d->end[i] - 2, "\xD9\x80", 2) != 0; /* tatweel */
}

static void sc_stub(const mz_scan *s, uint32_t i) {
  mz_word *w = &s->words[i];
  mz_folded l = {.low = w->form, .n = w->letters};
  uint8_t clitics = mz_stub_clitics(&l);
  if (clitics == 0 || ((clitics & MZ_P_AL) && sc_stands(s, i))) return;
  w->clitics = (uint8_t)(clitics | MZ_P_STUB);
  bool al =
      (clitics & MZ_P_AL) && w->before == MZ_L_ALEF; /* of لل no letter is left to the number */
  w->stem = al ? sc_skip_letters(s, i, l.n - 2) : s->d->first[i + 1 < s->n ? i + 1 : i];
}

static void sc_found(mz_word *w, const mz_entry *e, mz_key key, uint8_t clitics) {
  w->entry = e;
  w->classes = e->classes;
  w->key = key;
  w->clitics = clitics;
}

/* Looks for the word with some of its clitics off, fewest first; strips[0] takes none off. */
static void sc_find(const mz_scan *s, uint32_t i, const mz_folded *l, const mz_strip *strips,
                    uint32_t count) {
  mz_word *w = &s->words[i];
  for (uint32_t k = 1; k < count; k++) {
    uint32_t before = strips[k].letters;
    mz_key key = mz_folded_key(l, before, l->n);
    const mz_entry *e = mz_lexicon_find(s->lx, key);
    if (e == NULL || sc_seated_hamza(s, i, before)) continue;
    if ((strips[k].clitics & MZ_P_AL) && mz_folded_letter(l, before - 2) == MZ_L_ALEF) {
      before -= 2; /* the stem keeps its ال */
      if (!sc_bare_alef(s, i, before)) continue;
    }
    sc_found(w, e, key, strips[k].clitics);
    w->stem = sc_skip_letters(s, i, before);
    return;
  }
}

/* … and as it stands, unless that begins with "and" before another word. */
static void sc_find_whole(const mz_scan *s, uint32_t i, const mz_folded *l) {
  mz_word *w = &s->words[i];
  const mz_entry *e = mz_lexicon_find(s->lx, w->key);
  bool joined = w->head == MZ_L_WAW && sc_waw_hamza(s, i) &&
                mz_lexicon_find(s->lx, mz_folded_key(l, 1, l->n)) != NULL;
  if (e != NULL && !joined) sc_found(w, e, w->key, 0);
}

static bool sc_is_noun(const mz_scan *s, const mz_entry *e) {
  for (uint32_t j = 0; e != NULL && j < e->senses; j++)
    if (s->lx->senses[e->sense + j].cls == MZ_S_NOUN) return true;
  return false;
}

/* A counted noun of the letters [at, end), behind which a possessive ending stands; its entry holds the bare plural. */
static const mz_entry *sc_possessed(const mz_scan *s, const mz_folded *l, uint32_t at, uint32_t end,
                                    mz_key *key) {
  uint32_t last = 5 * (end - at - 1);
  uint8_t seat = mz_folded_letter(l, end - 1);
  *key = mz_folded_key(l, at, end);
  const mz_entry *e = mz_lexicon_find(s->lx, *key);
  if (e == NULL && *key != 0 && mz_folded_letter(l, end - 2) == MZ_L_ALEF &&
      (seat == MZ_L_YEH || seat == MZ_L_WAW)) {
    *key = (*key & ~((mz_key)31 << last)) | (mz_key)MZ_L_HAMZA << last; /* نظرائه: نظراء and ه */
    e = mz_lexicon_find(s->lx, *key);
  }
  return sc_is_noun(s, e) ? e : NULL;
}

#define SC_POSSESSED 3U /* letters of a noun that an ending is taken off, at least */

static void sc_find_possessed(const mz_scan *s, uint32_t i, const mz_folded *l,
                              const mz_strip *strips, uint32_t count) {
  mz_word *w = &s->words[i];
  uint32_t end = l->n - mz_possessive(w->before, w->tail);
  if (end == l->n || mz_has_marbuta(s, i)) return; /* طبقة is not طبق and ه */
  for (uint32_t k = 0; k < count; k++) {
    mz_key key;
    if ((strips[k].clitics & MZ_P_AL) || end < strips[k].letters + SC_POSSESSED) continue;
    const mz_entry *e = sc_possessed(s, l, strips[k].letters, end, &key);
    if (e == NULL) continue;
    sc_found(w, e, key, (uint8_t)(strips[k].clitics | MZ_P_SUFFIX));
    w->stem = sc_skip_letters(s, i, strips[k].letters);
    return;
  }
}

/* The single code point of a mark; a run of dashes or tatweel is one dash. */
static uint32_t sc_mark(const mz_doc *d, uint32_t i) {
  uint32_t cp;
  size_t n = mz_utf8(d->text + d->first[i], d->text + d->end[i], &cp);
  return n > 0 && (n == d->end[i] - d->first[i] || mz_dash(cp)) ? cp : 0;
}

/* Notes the letters of an Arabic word. */
static inline void sc_note(const mz_scan *s, uint32_t i, const mz_folded *l, uint8_t tail,
                           uint8_t before, bool plain) {
  s->words[i] = (mz_word){
      .key = l->n <= MZ_KEY_LETTERS ? l->low : 0,
      .form = l->low,
      .stem = s->d->first[i],
      .letters = (uint8_t)l->n,
      .head = (uint8_t)(l->low & 31),
      .tail = tail,
      .before = before,
      .plain = plain,
  };
  if (l->n <= MZ_STUB && mz_may_be_stub(l->low)) sc_stub(s, i);
}

/* Reads what is no plain word. */
static void sc_read_other(const mz_scan *s, uint32_t i) {
  const mz_doc *d = s->d;
  mz_word *w = &s->words[i];
  const char *at = d->text + d->first[i];
  *w = (mz_word){.stem = d->first[i]};
  if (d->kind[i] == MZ_WORD) {
    mz_folded l = mz_read_letters(at, d->end[i] - d->first[i]);
    if (l.n > 0)
      sc_note(s, i, &l, mz_folded_letter(&l, l.n - 1), l.n > 1 ? mz_folded_letter(&l, l.n - 2) : 0,
              false);
    else
      w->key = mz_key_latin(at, d->end[i] - d->first[i]);
  } else if (d->kind[i] == MZ_PUNCT || d->kind[i] == MZ_SYMBOL) {
    w->form = sc_mark(d, i);
    if (w->form != 0) w->key = mz_key_symbol((uint32_t)w->form);
  }
}

/* A plain word's letters are all in its key. */
static void sc_read_plain(const mz_scan *s, uint32_t i) {
  mz_folded l = {.low = s->plain[i], .n = (s->d->end[i] - s->d->first[i]) / 2};
  uint32_t last = 5 * (l.n - 1);
  sc_note(s, i, &l, (uint8_t)(l.low >> last), (uint8_t)(l.low << 5 >> last & 31), true);
}

void mz_read_word(const mz_scan *s, uint32_t i) {
  s->about[i] |= MZ_WORD_READ;
  if (s->plain[i] != 0)
    sc_read_plain(s, i);
  else
    sc_read_other(s, i);
}

/* Finds the entry of an Arabic word. */
static void sc_word(const mz_scan *s, uint32_t i) {
  const mz_doc *d = s->d;
  mz_word *w = &s->words[i];
  mz_folded l = {.low = w->form, .n = w->letters};
  if (l.n > MZ_KEY_LETTERS) l = mz_read_letters(d->text + d->first[i], d->end[i] - d->first[i]);
  mz_strip strips[MZ_STRIPS] = {{0, 0}};
  if (w->clitics & MZ_P_STUB) return;
  sc_find_whole(s, i, &l);
  if (w->entry != NULL) return;
  uint32_t count = mz_may_strip(w->head) ? mz_strips(&l, strips) : 1;
  if (count > 1) sc_find(s, i, &l, strips, count);
  if (w->entry == NULL) sc_find_possessed(s, i, &l, strips, count);
}

/* The key under which token i stands inside a phrase: its letters as written, a mark, or a small whole number. */
static mz_key sc_inner_key(const mz_scan *s, uint32_t i) {
  const mz_doc *d = s->d;
  if (s->plain[i] != 0) return s->plain[i];
  if (d->kind[i] == MZ_NUMBER) {
    const char *p = d->text + d->first[i], *e = d->text + d->end[i];
    uint32_t v = 0, cp = 0;
    while (p < e) {
      p += mz_utf8(p, e, &cp);
      mz_char c = mz_char_info(cp);
      if (c.cls != MZ_C_DIGIT || v > 99) return 0;
      v = v * 10 + c.digit;
    }
    return mz_key_digits(v);
  }
  const mz_word *w = mz_written_at(s, i);
  if (w->letters == 0) return w->key;
  return w->letters <= MZ_KEY_LETTERS ? w->form : 0;
}

/* Do the second and later words of phrase p follow token i? Phrases do not cross a sentence's end. */
static bool sc_follows(const mz_scan *s, uint32_t i, const mz_phrase *p) {
  if (!mz_same_sentence(s, i, i + p->words - 1)) return false;
  for (uint32_t k = 1; k < p->words; k++)
    if (sc_inner_key(s, i + k) != s->lx->keys[p->key + k - 1]) return false;
  return true;
}

/* Notes the phrases that begin at token i. */
static void sc_phrases(const mz_scan *s, uint32_t i) {
  mz_word *w = &s->words[i];
  const mz_entry *e = w->entry;
  if (e == NULL || e->phrases == 0 || i + 1 == s->n) return;
  mz_key second = sc_inner_key(s, i + 1);
  if ((e->seconds & mz_key_bit(second)) == 0) return;
  for (uint32_t k = 0; k < e->phrases; k++) {
    const mz_phrase *p = &s->lx->phrases[e->phrase + k];
    if (s->lx->keys[p->key] != second || !sc_follows(s, i, p)) continue;
    w->classes |= p->classes;
    w->phrase = true;
  }
}

void mz_look_up(const mz_scan *s, uint32_t i) {
  mz_word *w = &s->words[i];
  mz_written_at(s, i);
  s->about[i] |= MZ_WORD_LOOKED;
  if (w->letters > 0) {
    sc_word(s, i);
  } else if (w->key != 0) {
    const mz_entry *e = mz_lexicon_find(s->lx, w->key);
    if (e != NULL) sc_found(w, e, w->key, 0);
  }
  sc_phrases(s, i);
}

/* What the columns take of a token. */
#define SC_TOKEN_BYTES (sizeof(mz_word) + sizeof(mz_key) + 3 * sizeof(uint32_t) + sizeof(uint8_t))
#define SC_COLUMNS 6

static size_t sc_room(const mz_scan *s) {
  return sizeof(mz_reread) + s->n * SC_TOKEN_BYTES + SC_COLUMNS * MZ_FENCE;
}

/* Takes a column of `size` bytes a token from the room that is left. */
static void *sc_column(const mz_scan *s, char **room, size_t size) {
  char *column = *room, *end = column + s->n * size;
  mz_fence(end, MZ_FENCE);
  *room = end + MZ_FENCE;
  return column;
}

mz_status mz_scan_open(mz_scan *s, mz_doc *d) {
  memset(s, 0, sizeof *s);
  s->d = d;
  s->lx = mz_lexicon_of(d->lexicon);
  s->n = d->ntok;
  mz_status st = mz_doc_sentences(d, &s->sentences, &s->nsent);
  if (st != MZ_OK || s->n == 0) return st;
  s->last = mz_realloc(&d->alloc, NULL, 0, sc_room(s));
  if (s->last == NULL) return MZ_ENOMEM;
  s->last->digits_at[0] = s->last->digits_at[1] = s->last->number_at = UINT32_MAX;
  char *room = (char *)(s->last + 1); /* the columns, those of the widest first */
  s->words = sc_column(s, &room, sizeof *s->words);
  s->plain = sc_column(s, &room, sizeof *s->plain);
  s->sentence = sc_column(s, &room, sizeof *s->sentence);
  s->figures.at = sc_column(s, &room, sizeof *s->figures.at);
  s->reports.at = sc_column(s, &room, sizeof *s->reports.at);
  s->about = sc_column(s, &room, sizeof *s->about);
  for (uint32_t k = 0; k < s->nsent; k++)
    for (uint32_t i = s->sentences[k].tok_first; i < s->sentences[k].tok_end; i++)
      s->sentence[i] = k;
  mz_find_starts(s);
  return MZ_OK;
}

void mz_scan_close(mz_scan *s) {
  mz_unfence(s->last, sc_room(s));
  mz_free(&s->d->alloc, s->last, sc_room(s));
  s->last = NULL;
}

/* }================================================================== */

/* {==================================================================
** Questions
** =================================================================== */

static const mz_sense *sc_choose(const mz_scan *s, const mz_word *w, uint32_t sense, uint32_t count,
                                 mz_sense_class cls) {
  for (uint32_t k = 0; k < count; k++) {
    const mz_sense *x = &s->lx->senses[sense + k];
    if (x->cls != cls) continue;
    if ((x->flags & MZ_F_BARE) && w->clitics != 0) continue;
    if ((cls == MZ_S_FUNCTION || cls == MZ_S_SAY) && x->words == 1 && (w->clitics & MZ_P_AL))
      continue; /* الكتب is no verb */
    if ((x->flags & MZ_F_DEFINITE) && !(w->clitics & MZ_P_AL)) continue;
    return x;
  }
  return NULL;
}

const mz_sense *mz_find_sense(const mz_scan *s, uint32_t i, mz_sense_class cls) {
  const mz_word *w = mz_word_at(s, i);
  return sc_choose(s, w, w->entry->sense, w->entry->senses, cls);
}

bool mz_find_value(const mz_scan *s, uint32_t i, mz_sense_class cls, const char *value) {
  return mz_means(mz_find_sense(s, i, cls), value);
}

const mz_sense *mz_find_phrase(const mz_scan *s, uint32_t i, mz_sense_class cls, uint32_t *end) {
  const mz_word *w = mz_word_at(s, i);
  const mz_entry *e = w->entry;
  for (uint32_t k = 0; w->phrase && k < e->phrases; k++) {
    const mz_phrase *p = &s->lx->phrases[e->phrase + k];
    if (!sc_follows(s, i, p)) continue;
    const mz_sense *x = sc_choose(s, w, p->sense, p->senses, cls);
    if (x != NULL) {
      *end = i + p->words;
      return x;
    }
  }
  const mz_sense *x = sc_choose(s, w, e->sense, e->senses, cls);
  if (x != NULL) *end = i + 1;
  return x;
}

const mz_sense *mz_parted_phrase(const mz_scan *s, uint32_t i, uint32_t last, mz_sense_class cls) {
  uint32_t tail = mz_tail_of(cls);
  if (last <= i || (tail != 0 && !(s->about[i] & tail))) return NULL;
  const mz_word *w = mz_word_at(s, i);
  const mz_entry *e = w->entry;
  if (e == NULL || e->phrases == 0) return NULL;
  mz_key second = sc_inner_key(s, last);
  for (uint32_t k = 0; k < e->phrases; k++) {
    const mz_phrase *p = &s->lx->phrases[e->phrase + k];
    if (p->words == 2 && (p->classes & MZ_CLASS(cls)) && s->lx->keys[p->key] == second)
      return sc_choose(s, w, p->sense, p->senses, cls);
  }
  return NULL;
}

#define SC_PHRASE 6 /* words of the longest */

const mz_sense *mz_phrase_before(const mz_scan *s, uint32_t end, mz_sense_class cls,
                                 uint32_t *first) {
  const mz_sense *best = NULL;
  uint32_t from = end > SC_PHRASE ? end - SC_PHRASE : 0, stop;
  uint32_t begin = s->sentences[s->sentence[end < s->n ? end : s->n - 1]].tok_first;
  for (uint32_t at = end; at > from && at > begin;) {
    const mz_sense *x = mz_phrase_at(s, --at, cls, &stop);
    if (x == NULL || stop != end) continue;
    best = x; /* a longer phrase wins over the word it ends with */
    *first = at;
  }
  return best;
}

/* Is a word in the lexicon as it is written, with nothing taken off? */
static bool sc_is_listed(const mz_word *w) {
  return w->entry != NULL && w->entry->senses > 0 && w->clitics == 0;
}

/* How many letters stand before ال, or up to the end of a fused لل; -1 where there is no ال. */
static int sc_before_al(const mz_scan *s, uint32_t i) {
  const mz_key pair = 1023, al = MZ_L_ALEF | MZ_L_LAM << 5, fused = MZ_L_LAM | MZ_L_LAM << 5;
  const mz_word *w = mz_written_at(s, i);
  mz_key rest = w->form;
  int at = 0, n = w->letters;
  if (mz_is_conjunction(w->head)) at++, rest >>= 5;
  if (((rest & 31) == MZ_L_BEH || (rest & 31) == MZ_L_KAF) && (rest >> 5 & pair) == al)
    at++, rest >>= 5;
  if (n <= at + 3) return -1;
  if ((rest & pair) == fused) return at + 2;
  if (at > 0 && sc_is_listed(mz_word_at(s, i))) return -1; /* وكالات */
  if (n == at + 4 && w->tail == MZ_L_ALEF) return -1;      /* the name السا */
  return (rest & pair) == al && sc_bare_alef(s, i, (uint32_t)at) ? at : -1;
}

bool mz_find_spelt(const mz_scan *s, uint32_t i, const char *word, size_t left) {
  const char *p = s->d->text + s->d->first[i], *e = s->d->text + s->d->end[i];
  size_t n;
  uint32_t cp;
  for (; p < e && (n = mz_utf8(p, e, &cp)) > 0; p += n) {
    uint8_t cls = mz_char_info(cp).cls;
    if (cls == MZ_C_MARK || cls == MZ_C_TATWEEL || cls == MZ_C_INVISIBLE) continue;
    if (left < n || memcmp(p, word, n) != 0) return false;
    word += n;
    left -= n;
  }
  return p == e && left == 0;
}

bool mz_find_one_of(const mz_scan *s, uint32_t i, const char *const words[], size_t n) {
  if (i >= s->n || s->d->kind[i] != MZ_WORD) return false;
  const char *p = s->d->text + s->d->first[i];
  uint32_t len = s->d->end[i] - s->d->first[i];
  if (s->plain[i] == 0) {
    for (size_t k = 0; k < n; k++)
      if (mz_find_spelt(s, i, words[k], strlen(words[k]))) return true;
    return false;
  }
  for (size_t k = 0; k < n && len >= 4; k++) /* by its first two letters, then by the rest */
    if (memcmp(words[k], p, 4) == 0 && strncmp(words[k] + 4, p + 4, len - 4) == 0 &&
        words[k][len] == '\0')
      return true;
  return false;
}

/* Do ال or لل stand where no more than two clitics can be before them? */
static inline bool sc_may_have_al(mz_key form) {
  const mz_key pair = 1023, al = MZ_L_ALEF | MZ_L_LAM << 5, fused = MZ_L_LAM | MZ_L_LAM << 5;
  return (form & pair) == al || (form & pair) == fused || (form >> 5 & pair) == al ||
         (form >> 5 & pair) == fused || (form >> 10 & pair) == al;
}

bool mz_find_al(const mz_scan *s, uint32_t i) {
  return mz_is_word(s, i) && sc_may_have_al(mz_written_at(s, i)->form) &&
         (sc_before_al(s, i) >= 0 || mz_has_clitic(s, i, MZ_P_AL));
}

uint32_t mz_stem_start(const mz_scan *s, uint32_t i) {
  int before;
  if (!mz_is_word(s, i)) { /* of clitics alone that may be the number behind them, past their end */
    uint32_t stem = mz_word_at(s, i)->stem;
    return stem < s->d->end[i] ? stem : s->d->end[i];
  }
  if (mz_word_at(s, i)->stem != s->d->first[i]) return mz_word_at(s, i)->stem;
  before = sc_before_al(s, i);
  return before > 0 ? sc_skip_letters(s, i, (uint32_t)before) : s->d->first[i];
}

bool mz_has_marbuta(const mz_scan *s, uint32_t i) {
  const mz_doc *d = s->d;
  uint32_t last = 0, cp;
  if (s->plain[i] != 0) return memcmp(d->text + d->end[i] - 2, "\xD8\xA9", 2) == 0;
  for (uint32_t at = d->first[i]; at < d->end[i];) {
    size_t n = mz_utf8(d->text + at, d->text + d->end[i], &cp);
    if (n == 0) break;
    if (mz_char_info(cp).cls == MZ_C_ARABIC) last = cp;
    at += (uint32_t)n;
  }
  return last == 0x629;
}

bool mz_names_paper(const mz_scan *s, uint32_t i) {
  const mz_sense *x = mz_has_al(s, i) ? mz_sense_at(s, i - 1, MZ_S_BODY) : NULL;
  return mz_means(x, "press") && !(x->flags & MZ_F_PLURAL) && !mz_has_al(s, i - 1);
}

bool mz_opens(uint32_t m) {
  return m == '(' || m == '[' || m == '"' || m == 0xAB || m == 0x201C || m == 0x201D ||
         m == 0x2018 || m == 0x2019 || m == '\'' || m == 0x2033;
}

bool mz_closes(uint32_t m) {
  return m == ')' || m == ']' || m == '"' || m == 0xBB || m == 0x201C || m == 0x201D ||
         m == 0x2018 || m == 0x2019 || m == '\'' || m == 0x2033;
}

bool mz_dash(uint32_t m) {
  return m == '-' || m == 0x2013 || m == 0x2014 || m == 0x2212 || m == 0x2010 || m == 0x2011 ||
         m == 0x640;
}

/* }================================================================== */
