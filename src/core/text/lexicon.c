/* SPDX-License-Identifier: MIT
**
** Reading the linguist's TSV and answering look-ups. The same reader fills the overlay of a running program and the
** generator that writes src/tables/lexicon.inc, so there is one definition of the format.
*/
#include "lexicon.h"
#include "chars.h"
#include "../sort.h"
#include "tails.h"
#include <stdio.h>

#ifndef MZ_LEXICON_BOOTSTRAP
#include "../../tables/lexicon.inc"
#else
static const mz_lexicon_tables lx_builtin = {0};
#endif

#define LX_WORDS 6 /* words of the longest phrase */

static const char *const lx_class_names[MZ_S_CLASSES] = {
    "unit",     "ten",       "teen",      "tens",    "hundred",  "scale",  "vague",   "zero",
    "fraction", "ordinal",   "point",     "minus",   "currency", "family", "subunit", "nationality",
    "percent",  "measure",   "shape",     "per",     "duration", "month",  "hijri",   "weekday",
    "relday",   "rel",       "this",      "daypart", "clock",    "decade", "season",  "era",
    "also",     "edge",      "before",    "after",   "from",     "to",     "between", "change",
    "number",   "label",     "partitive", "each",    "function", "sport",  "say",     "according",
    "pledge",   "describes", "title",     "body",    "synonym",  "hedge",  "credit",  "teaser",
    "negation", "when",      "noun",      "cue",     "titled",   "calls",  "contrary"};

static const struct {
  const char *name;
  uint16_t flag;
} lx_flags[] = {{"plural", MZ_F_PLURAL},     {"dual", MZ_F_DUAL},           {"weak", MZ_F_WEAK},
                {"definite", MZ_F_DEFINITE}, {"compound", MZ_F_COMPOUND},   {"bare", MZ_F_BARE},
                {"feminine", MZ_F_FEMININE}, {"continues", MZ_F_CONTINUES}, {"noun", MZ_F_NOUN},
                {"prefix", MZ_F_PREFIX}};

const char *mz_sense_class_name(mz_sense_class c) {
  return c < MZ_S_CLASSES ? lx_class_names[c] : "?";
}

/* {==================================================================
** Keys
** =================================================================== */

mz_key mz_key_letters(const uint8_t *letters, size_t n) {
  if (n == 0 || n > MZ_KEY_LETTERS) return 0;
  mz_key k = 0;
  for (size_t i = 0; i < n; i++) k |= (mz_key)letters[i] << (5 * i);
  return k;
}

mz_key mz_key_latin(const char *s, size_t n) {
  if (n == 0 || n > MZ_KEY_LETTERS) return 0;
  mz_key k = MZ_KEY_LATIN;
  for (size_t i = 0; i < n; i++) {
    unsigned char c = (unsigned char)s[i] | 0x20U;
    if (c < 'a' || c > 'z') return 0;
    k |= (mz_key)(c - 'a' + 1U) << (5 * i);
  }
  return k;
}

mz_key mz_key_symbol(uint32_t cp) {
  return MZ_KEY_SYMBOL | cp;
}

/* A small whole number as a word of a phrase (كانون 2). */
mz_key mz_key_digits(uint32_t value) {
  return MZ_KEY_SYMBOL | (1U << 30) | value;
}

/* The key of one word as a TSV file writes it; 0 when it can't be a key. */
static mz_key lx_word_key(const char *s, size_t n) {
  uint8_t letters[MZ_KEY_LETTERS + 1];
  size_t count = mz_letters(s, n, letters, sizeof letters);
  bool whole = true; /* every letter an Arabic one */
  for (size_t i = 0; i < count && i < sizeof letters; i++) whole = whole && letters[i] != 0;
  if (count > 0 && whole) return mz_key_letters(letters, count);
  mz_key k = mz_key_latin(s, n);
  if (k != 0) return k;
  uint32_t value = 0;
  size_t i = 0;
  for (; i < n && s[i] >= '0' && s[i] <= '9' && value < 1000; i++)
    value = value * 10 + (uint32_t)(s[i] - '0');
  if (i == n && n > 0) return mz_key_digits(value);
  uint32_t cp;
  size_t used = mz_utf8(s, s + n, &cp);
  return used == n ? mz_key_symbol(cp) : 0;
}

/* }================================================================== */

_Static_assert(MZ_S_CLASSES <= 64, "mz_entry.classes has a bit for each class");

/* {==================================================================
** Building: rows as read, then sorted into tables
** =================================================================== */

typedef struct lx_row {
  mz_key keys[LX_WORDS];
  mz_sense sense;
  uint32_t order; /* as read: rows of one form keep the order of the files */
} lx_row;

typedef struct lx_chunk {
  struct lx_chunk *next;
  size_t size, used;
} lx_chunk;

struct mz_lexicon {
  mz_alloc alloc;
  mz_vec rows;
  uint32_t order; /* of the next row */
  lx_chunk *strings;
  mz_lexicon_tables tables;
  mz_vec entries, tags, senses, phrases, keys; /* what `tables` points at */
  mz_tails *tails;
};

static const char *lx_string(mz_lexicon *lx, const char *s, size_t n) {
  if (n == 0) return "";
  lx_chunk *c = lx->strings;
  if (c == NULL || c->size - c->used < n + 1) {
    size_t size = n + 1 > 4000 ? n + 1 : 4000;
    c = mz_realloc(&lx->alloc, NULL, 0, sizeof *c + size);
    if (c == NULL) return NULL;
    c->next = lx->strings;
    c->size = size;
    c->used = 0;
    lx->strings = c;
  }
  char *at = (char *)(c + 1) + c->used;
  memcpy(at, s, n);
  at[n] = '\0';
  c->used += n + 1;
  return at;
}

static int lx_compare(const void *pa, const void *pb) {
  const lx_row *a = pa, *b = pb;
  if (a->keys[0] != b->keys[0]) return a->keys[0] < b->keys[0] ? -1 : 1;
  if (a->sense.words != b->sense.words) /* longest phrase first, single words last */
    return a->sense.words > b->sense.words ? -1 : 1;
  for (int i = 1; i < a->sense.words; i++)
    if (a->keys[i] != b->keys[i]) return a->keys[i] < b->keys[i] ? -1 : 1;
  return a->order < b->order ? -1 : a->order > b->order;
}

static bool lx_same_form(const lx_row *a, const lx_row *b) {
  return a->sense.words == b->sense.words &&
         memcmp(a->keys, b->keys, a->sense.words * sizeof(mz_key)) == 0;
}

#define LX_PUSH(lx, vec, type) ((type *)mz_vec_push(&(lx)->alloc, &(lx)->vec, sizeof(type)))

/* Appends the senses of the rows [i, …) that share row i's form; returns how many, 0 when memory is out. */
static size_t lx_put_senses(mz_lexicon *lx, size_t i, uint64_t *classes) {
  const lx_row *rows = lx->rows.data;
  size_t n = 0;
  do {
    mz_sense *s = LX_PUSH(lx, senses, mz_sense);
    if (s == NULL) return 0;
    *s = rows[i + n].sense;
    *classes |= MZ_CLASS(s->cls);
    n++;
  } while (i + n < lx->rows.count && lx_same_form(&rows[i], &rows[i + n]));
  return n;
}

/* Room for the entries, at least half of which stays empty, and for the filter of endings. */
static mz_status lx_make_room(mz_lexicon *lx, size_t entries) {
  size_t size = 16;
  if (entries > MZ_MAX_ENTRIES) return MZ_ETOOBIG;
  while (size < entries * 2 + 1) size *= 2;
  lx->tails = mz_realloc(&lx->alloc, NULL, 0, sizeof *lx->tails);
  if (lx->tails == NULL ||
      mz_vec_reserve(&lx->alloc, &lx->entries, sizeof(mz_entry), size) != MZ_OK ||
      mz_vec_reserve(&lx->alloc, &lx->tags, 1, size) != MZ_OK)
    return MZ_ENOMEM;
  lx->entries.count = lx->tags.count = size;
  memset(lx->entries.data, 0, size * sizeof(mz_entry));
  memset(lx->tags.data, 0, size);
  return MZ_OK;
}

static void lx_put_entry(mz_lexicon *lx, const mz_entry *e) {
  mz_entry *entries = lx->entries.data;
  uint8_t *tags = lx->tags.data;
  uint32_t size = (uint32_t)lx->entries.count;
  uint64_t hash = mz_key_hash(e->key);
  uint32_t i = mz_key_first(hash, size);
  while (tags[i] != 0) i = (i + 1) & (size - 1);
  entries[i] = *e;
  tags[i] = mz_key_tag(hash);
}

static mz_status lx_build(mz_lexicon *lx) {
  const lx_row *rows = lx->rows.data;
  size_t count = lx->rows.count, distinct = 0;
  mz_sort(lx->rows.data, count, sizeof(lx_row), lx_compare);
  for (size_t i = 0; i < count; i++) distinct += i == 0 || rows[i].keys[0] != rows[i - 1].keys[0];
  mz_status st = lx_make_room(lx, distinct);
  if (st != MZ_OK) return st;
  for (size_t i = 0; i < count;) {
    mz_entry e = {.key = rows[i].keys[0], .phrase = (uint32_t)lx->phrases.count};
    while (i < count && rows[i].keys[0] == e.key) {
      uint32_t at = (uint32_t)lx->senses.count;
      uint64_t classes = 0;
      size_t n = lx_put_senses(lx, i, &classes);
      if (n == 0) return MZ_ENOMEM;
      if (rows[i].sense.words == 1) {
        e.sense = at;
        e.senses = (uint16_t)n;
        e.classes = classes;
      } else {
        mz_phrase *p = LX_PUSH(lx, phrases, mz_phrase);
        if (p == NULL) return MZ_ENOMEM;
        *p = (mz_phrase){classes, (uint32_t)lx->keys.count, at, (uint16_t)n, rows[i].sense.words};
        e.phrases++;
        e.seconds |= mz_key_bit(rows[i].keys[1]);
        for (int w = 1; w < rows[i].sense.words; w++) {
          mz_key *k = LX_PUSH(lx, keys, mz_key);
          if (k == NULL) return MZ_ENOMEM;
          *k = rows[i].keys[w];
        }
      }
      i += n;
    }
    lx_put_entry(lx, &e);
  }
  lx->tables = (mz_lexicon_tables){lx->entries.data, lx->tags.data,   (uint32_t)lx->entries.count,
                                   lx->tails,        lx->senses.data, lx->phrases.data,
                                   lx->keys.data};
  mz_tails_fill(lx->tails, &lx->tables);
  return MZ_OK;
}

static void lx_free_tables(mz_lexicon *lx) {
  mz_vec_free(&lx->alloc, &lx->entries, sizeof(mz_entry));
  mz_vec_free(&lx->alloc, &lx->tags, 1);
  mz_free(&lx->alloc, lx->tails, sizeof(mz_tails));
  lx->tails = NULL;
  mz_vec_free(&lx->alloc, &lx->senses, sizeof(mz_sense));
  mz_vec_free(&lx->alloc, &lx->phrases, sizeof(mz_phrase));
  mz_vec_free(&lx->alloc, &lx->keys, sizeof(mz_key));
}

/* Builds new tables beside the old ones, which stay if memory is out. */
static mz_status lx_rebuild(mz_lexicon *lx) {
  mz_lexicon next = {
      .alloc = lx->alloc, .rows = lx->rows, .order = lx->order, .strings = lx->strings};
  mz_status st = lx_build(&next);
  lx_free_tables(st == MZ_OK ? lx : &next);
  if (st == MZ_OK) *lx = next;
  return st;
}

/* Drops the rows read from the one numbered `order` on. */
static void lx_forget(mz_lexicon *lx, uint32_t order) {
  lx_row *rows = lx->rows.data;
  size_t kept = 0;
  for (size_t i = 0; i < lx->rows.count; i++)
    if (rows[i].order < order) rows[kept++] = rows[i];
  lx->rows.count = kept;
  lx->order = order;
}

/* }================================================================== */

/* {==================================================================
** The TSV
** =================================================================== */

typedef struct lx_field {
  const char *s;
  size_t n;
} lx_field;

/* Cuts the next piece of `from` before `sep`; false at the end. */
static bool lx_cut(lx_field *from, char sep, lx_field *piece) {
  if (from->s == NULL) return false;
  const char *at = memchr(from->s, sep, from->n);
  piece->s = from->s;
  piece->n = at != NULL ? (size_t)(at - from->s) : from->n;
  if (at != NULL) {
    from->n -= piece->n + 1;
    from->s = at + 1;
  } else
    from->s = NULL;
  while (piece->n > 0 && (*piece->s == ' ' || *piece->s == '\r')) piece->s++, piece->n--;
  while (piece->n > 0 && (piece->s[piece->n - 1] == ' ' || piece->s[piece->n - 1] == '\r'))
    piece->n--;
  return true;
}

static bool lx_equal(lx_field f, const char *s) {
  return strlen(s) == f.n && memcmp(s, f.s, f.n) == 0;
}

static mz_status lx_fail(mz_error *err, size_t line, const char *what, lx_field f) {
  err->code = MZ_EDATA;
  err->pos = line;
  int n = f.n > 60 ? 60 : (int)f.n;
  while (n > 0 && n < (int)f.n && ((unsigned char)f.s[n] & 0xC0) == 0x80)
    n--; /* whole characters */
  snprintf(err->message, sizeof err->message, "%s '%.*s'", what, n, f.s);
  return MZ_EDATA;
}

/* A leading whole number, and a denominator after a slash. */
static void lx_number(lx_field f, mz_sense *s) {
  size_t i = 0;
  bool neg = f.n > 1 && f.s[0] == '-';
  int64_t v = 0;
  for (i = neg; i < f.n && f.s[i] >= '0' && f.s[i] <= '9' && v < INT64_MAX / 10 - 9; i++)
    v = v * 10 + (f.s[i] - '0');
  s->num = neg ? -v : v;
  s->den = 1;
  if (i > 0 && i + 1 < f.n && f.s[i] == '/') {
    uint32_t den = 0;
    for (i++; i < f.n && f.s[i] >= '0' && f.s[i] <= '9' && den < 100000; i++)
      den = den * 10 + (uint32_t)(f.s[i] - '0');
    if (den > 0) s->den = den;
  }
}

static mz_status lx_features(mz_lexicon *lx, lx_field features, mz_sense *s) {
  lx_field word, extra = {NULL, 0};
  while (lx_cut(&features, ' ', &word)) {
    size_t i = 0, n = sizeof lx_flags / sizeof *lx_flags;
    while (i < n && !lx_equal(word, lx_flags[i].name)) i++;
    if (i < n)
      s->flags |= lx_flags[i].flag;
    else if (word.n > 0) { /* what is no flag is kept, from the first such word to the last */
      if (extra.s == NULL) extra.s = word.s;
      extra.n = (size_t)(word.s + word.n - extra.s);
    }
  }
  s->extra = lx_string(lx, extra.s, extra.n);
  if (s->extra == NULL) return MZ_ENOMEM;
  if (s->cls == MZ_S_SUBUNIT) lx_number(extra, s);
  return MZ_OK;
}

/* The numbers that the grammar reckons with, so that no line can make it leave its bounds. */
static const struct {
  mz_sense_class cls;
  int64_t low, high;
} lx_ranges[] = {
    {MZ_S_UNIT, 1, 9},          {MZ_S_TEN, 10, 10},        {MZ_S_TEEN, 11, 19},
    {MZ_S_TENS, 20, 90},        {MZ_S_HUNDRED, 100, 900},  {MZ_S_SCALE, 1000, 1000000000000000000},
    {MZ_S_VAGUE, 10, 1000},     {MZ_S_FRACTION, 1, 1000},  {MZ_S_ORDINAL, 1, 1000000},
    {MZ_S_SUBUNIT, 1, 1000000}, {MZ_S_DURATION, 0, 10000}, {MZ_S_MONTH, 1, 12},
    {MZ_S_HIJRI, 1, 12},        {MZ_S_WEEKDAY, 1, 7},      {MZ_S_RELDAY, -31, 31},
    {MZ_S_REL, -31, 31},        {MZ_S_DECADE, 10, 90},     {MZ_S_SEASON, 1, 4}};

static bool lx_in_range(const mz_sense *s) {
  for (size_t i = 0; i < sizeof lx_ranges / sizeof *lx_ranges; i++)
    if (lx_ranges[i].cls == (mz_sense_class)s->cls)
      return s->num >= lx_ranges[i].low && s->num <= lx_ranges[i].high;
  return true;
}

static mz_status lx_form(mz_lexicon *lx, lx_field form, const mz_sense *s, size_t line,
                         mz_error *err) {
  lx_row *row = LX_PUSH(lx, rows, lx_row);
  if (row == NULL) return MZ_ENOMEM;
  row->sense = *s;
  row->order = lx->order++;
  lx_field word, rest = form;
  int n = 0;
  while (lx_cut(&rest, ' ', &word)) {
    if (word.n == 0) continue;
    mz_key k = lx_word_key(word.s, word.n);
    if (k == 0) return lx_fail(err, line, "no word of at most 12 letters of one script:", word);
    if (n == LX_WORDS) return lx_fail(err, line, "more than 6 words in", form);
    row->keys[n++] = k;
  }
  if (n == 0) return lx_fail(err, line, "empty form in", form);
  row->sense.words = (uint8_t)n;
  return MZ_OK;
}

static mz_status lx_line(mz_lexicon *lx, lx_field line, size_t number, mz_error *err) {
  lx_field forms, cls, value = {"", 0}, features = {"", 0}, form, rest = line, more;
  mz_sense s = {0};
  if (!lx_cut(&rest, '\t', &forms) || !lx_cut(&rest, '\t', &cls))
    return lx_fail(err, number, "no tab between forms and class in", line);
  lx_cut(&rest, '\t', &value);
  lx_cut(&rest, '\t', &features);
  if (lx_cut(&rest, '\t', &more)) return lx_fail(err, number, "more than four columns:", more);
  while (s.cls < MZ_S_CLASSES && !lx_equal(cls, lx_class_names[s.cls])) s.cls++;
  if (s.cls == MZ_S_CLASSES) return lx_fail(err, number, "unknown class", cls);
  lx_number(value, &s);
  s.text = lx_string(lx, value.s, value.n);
  if (s.text == NULL) return MZ_ENOMEM;
  mz_status st = lx_features(lx, features, &s);
  if (st == MZ_OK && !lx_in_range(&s))
    return lx_fail(err, number,
                   "a number that its class can't have:", s.cls == MZ_S_SUBUNIT ? features : value);
  while (st == MZ_OK && lx_cut(&forms, '|', &form)) st = lx_form(lx, form, &s, number, err);
  return st;
}

mz_status mz_lexicon_add(mz_lexicon *lx, const char *tsv, size_t len, mz_error *err) {
  size_t number = 0;
  uint32_t before = lx->order;
  lx_field rest = {tsv, len}, line;
  mz_status st = MZ_OK;
  memset(err, 0, sizeof *err);
  while (st == MZ_OK && len > 0 && lx_cut(&rest, '\n', &line)) {
    number++;
    if (line.n > 0 && line.s[0] != '#') st = lx_line(lx, line, number, err);
  }
  if (st == MZ_OK) st = lx_rebuild(lx);
  if (st != MZ_OK) lx_forget(lx, before);
  if (st == MZ_ENOMEM || st == MZ_ETOOBIG) {
    err->code = st;
    snprintf(err->message, sizeof err->message, "%s",
             st == MZ_ENOMEM ? "not enough memory" : "more than 16 million words");
  }
  return st;
}

/* }================================================================== */

/* Takes over every row of the built-in tables. */
static mz_status lx_copy(mz_lexicon *lx, const mz_lexicon_tables *t) {
  for (uint32_t i = 0; i < t->size; i++) {
    const mz_entry *e = &t->entries[i];
    for (uint32_t k = 0; k < (uint32_t)e->senses + e->phrases; k++) {
      const mz_phrase *p = k < e->senses ? NULL : &t->phrases[e->phrase + k - e->senses];
      uint32_t from = p != NULL ? p->sense : e->sense + k, n = p != NULL ? p->senses : 1;
      for (uint32_t j = 0; j < n; j++) {
        lx_row *row = LX_PUSH(lx, rows, lx_row);
        if (row == NULL) return MZ_ENOMEM;
        row->sense = t->senses[from + j];
        row->order = lx->order++;
        row->keys[0] = e->key;
        for (int w = 1; p != NULL && w < p->words; w++)
          row->keys[w] = t->keys[p->key + (uint32_t)w - 1];
      }
    }
  }
  return lx_rebuild(lx);
}

mz_status mz_lexicon_new(const mz_alloc *a, mz_lexicon **out) {
  mz_lexicon *lx = mz_realloc(a, NULL, 0, sizeof *lx);
  if (lx == NULL) return MZ_ENOMEM;
  memset(lx, 0, sizeof *lx);
  lx->alloc = *a;
  mz_status st = lx_copy(lx, &lx_builtin);
  if (st != MZ_OK) {
    mz_lexicon_free(lx);
    return st;
  }
  *out = lx;
  return MZ_OK;
}

void mz_lexicon_free(mz_lexicon *lx) {
  if (lx == NULL) return;
  mz_alloc a = lx->alloc;
  mz_vec_free(&a, &lx->rows, sizeof(lx_row));
  lx_free_tables(lx);
  for (lx_chunk *c = lx->strings; c != NULL;) {
    lx_chunk *next = c->next;
    mz_free(&a, c, sizeof *c + c->size);
    c = next;
  }
  mz_free(&a, lx, sizeof *lx);
}

const mz_lexicon_tables *mz_lexicon_of(const mz_lexicon *overlay) {
  return overlay != NULL ? &overlay->tables : &lx_builtin;
}
