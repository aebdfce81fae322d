/* SPDX-License-Identifier: MIT
**
** The words of two passages, Myers's greedy algorithm (1986) over them, and what the figures around each change say of
** its kind. Row d of the algorithm says how far into the first passage d edits lead on each diagonal, -d to d; all rows
** are kept, to find the way back.
*/
#include "edits.h"
#include "../text/document.h"
#include "hedge.h"
#include "known.h"
#include "negation.h"
#include "../figure/scan.h"
#include "../variant/spelling.h"
#include "terms.h"
#include "retold.h"

#define ED_MOST 400 /* past so many edits two passages have nothing in common worth showing */
#define ED_BESIDE 8 /* bytes between a hedge and its figure: a space, a preposition */

typedef struct ed_word {
  mz_span at;
  uint64_t hash;   /* of the key */
  size_t key;      /* where it begins in the keys */
  uint32_t length; /* of the key */
  bool changed;
} ed_word;

/* {==================================================================
** Words
** =================================================================== */

static mz_status ed_key(const mz_alloc *a, mz_vec *keys, const char *s, size_t len, ed_word *w) {
  size_t n = len + 1;
  w->key = keys->count;
  do {
    mz_status st = mz_vec_reserve(a, keys, 1, n);
    if (st != MZ_OK) return st;
    n = mz_fold(s, len, (char *)keys->data + w->key, keys->cap - keys->count);
  } while (n > keys->cap - keys->count);
  keys->count += n;
  w->length = (uint32_t)n;
  w->hash = mz_text_hash((const char *)keys->data + w->key, n);
  return MZ_OK;
}

static mz_status ed_words(const mz_alloc *a, mz_edits *e, mz_vec *words, const mz_doc *d,
                          mz_span in) {
  uint32_t first = mz_token_at(d, in.first), end = first;
  while (end < d->ntok && d->first[end] < in.end) end++;
  words->count = 0;
  mz_status st = mz_vec_reserve(a, words, sizeof(ed_word), end - first);
  if (st == MZ_OK && first < end) /* the folded form is seldom longer than the word */
    st = mz_vec_reserve(a, &e->keys, 1, d->end[end - 1] - d->first[first] + 1);
  for (uint32_t t = first; t < end && st == MZ_OK; t++) {
    if (d->kind[t] == MZ_PUNCT) continue;
    ed_word *w = mz_vec_push(a, words, sizeof *w);
    if (w == NULL) return MZ_ENOMEM;
    w->at = (mz_span){d->first[t], d->end[t]};
    st = ed_key(a, &e->keys, d->text + d->first[t], d->end[t] - d->first[t], w);
  }
  return st;
}

static bool ed_equal(const mz_edits *e, const ed_word *x, const ed_word *y) {
  const char *keys = e->keys.data;
  return x->hash == y->hash && x->length == y->length &&
         memcmp(keys + x->key, keys + y->key, x->length) == 0;
}

/* }================================================================== */

/* {==================================================================
** Edits
** =================================================================== */

/* Where diagonal 0 of row d is. */
static int32_t *ed_row(const mz_edits *e, int32_t d) {
  return (int32_t *)e->rows.data + d * d + d;
}

/* Does the way to diagonal k come down from k + 1? */
static bool ed_comes_down(const int32_t *before, int32_t d, int32_t k) {
  return k == -d || (k != d && before[k - 1] < before[k + 1]);
}

/* Works out row d; true where it leads to the ends of both passages. */
static bool ed_extend(const mz_edits *e, int32_t d) {
  const ed_word *a = e->words[0].data, *b = e->words[1].data;
  int32_t n = (int32_t)e->words[0].count, m = (int32_t)e->words[1].count, *row = ed_row(e, d);
  const int32_t *before = d > 0 ? ed_row(e, d - 1) : NULL;
  for (int32_t k = -d; k <= d; k += 2) {
    int32_t x = 0;
    if (before != NULL) x = ed_comes_down(before, d, k) ? before[k + 1] : before[k - 1] + 1;
    while (x < n && x - k < m && ed_equal(e, &a[x], &b[x - k])) x++;
    row[k] = x;
    if (x >= n && x - k >= m) return true;
  }
  return false;
}

/* Marks the words of each passage that the other one lacks. */
static mz_status ed_mark(const mz_alloc *a, mz_edits *e) {
  ed_word *x = e->words[0].data, *y = e->words[1].data;
  size_t n = e->words[0].count, m = e->words[1].count;
  int32_t d = 0, k = (int32_t)n - (int32_t)m;
  for (;; d++) {
    if (d > ED_MOST) {
      for (size_t i = 0; i < n; i++) x[i].changed = true;
      for (size_t i = 0; i < m; i++) y[i].changed = true;
      return MZ_OK;
    }
    mz_status st = mz_vec_reserve(a, &e->rows, sizeof(int32_t), (size_t)(d + 1) * (size_t)(d + 1));
    if (st != MZ_OK) return st;
    if (ed_extend(e, d)) break;
  }
  for (; d > 0; d--) {
    const int32_t *before = ed_row(e, d - 1);
    bool down = ed_comes_down(before, d, k);
    k += down ? 1 : -1;
    if (down)
      y[before[k] - k].changed = true;
    else
      x[before[k]].changed = true;
  }
  return MZ_OK;
}

/* }================================================================== */

/* {==================================================================
** Changes that are one
** =================================================================== */

typedef struct ed_hunk {
  size_t first[2], end[2]; /* words of each passage that the other one lacks */
} ed_hunk;

/* The passage that alone has words in a hunk; 2 where both have. */
static int ed_only(const ed_hunk *h) {
  return h->first[1] == h->end[1] ? 0 : h->first[0] == h->end[0] ? 1 : 2;
}

/* The words that only one passage has, [first, end), stand `n` words behind another change: have they as well their place
** right beside it, في المئة (في) for في (المئة في)? Then that is where they are put; `step` is -1, or 1 where they stand
** before it. */
static bool ed_slide(const mz_edits *e, ed_word *w, size_t first, size_t end, size_t n, int step) {
  size_t from = step < 0 ? first - n : first, length = end - first;
  for (size_t k = 0; k < n; k++)
    if (!ed_equal(e, &w[from + k], &w[from + k + length])) return false;
  for (size_t k = 0; k < length + n; k++) w[from + k].changed = step < 0 ? k < length : k >= n;
  return true;
}

/* Puts two changes together that are only apart because a word between them stands twice. */
static void ed_join(mz_edits *e) {
  ed_word *w[2] = {e->words[0].data, e->words[1].data};
  size_t at[2] = {0, 0}, n[2] = {e->words[0].count, e->words[1].count}, apart = 0;
  ed_hunk before = {{0, 0}, {0, 0}};
  while (at[0] < n[0] || at[1] < n[1]) {
    ed_hunk h = {{at[0], at[1]}, {at[0], at[1]}};
    for (int k = 0; k < 2; k++)
      while (h.end[k] < n[k] && w[k][h.end[k]].changed) h.end[k]++;
    if (h.end[0] == at[0] && h.end[1] == at[1]) {
      at[0]++, at[1]++, apart++;
      continue;
    }
    int one = ed_only(&h), other = ed_only(&before);
    bool any = before.end[0] + before.end[1] > before.first[0] + before.first[1];
    if (any && one < 2 && ed_slide(e, w[one], h.first[one], h.end[one], apart, -1)) {
      h.first[0] = before.first[0], h.first[1] = before.first[1];
      h.end[one] -= apart;
      h.end[!one] = before.end[!one];
    } else if (any && other < 2 &&
               ed_slide(e, w[other], before.first[other], before.end[other], apart, 1)) {
      h.first[other] = before.first[other] + apart;
    }
    before = h;
    apart = 0;
    at[0] = h.end[0], at[1] = h.end[1];
  }
}

/* }================================================================== */

/* {==================================================================
** What kind of change it is
** =================================================================== */

typedef struct ed_figures {
  const mz_figure *list;
  uint32_t count;
  const char *text;
  const mz_doc *doc;
} ed_figures;

/* The first figure that ends behind a byte. */
static uint32_t ed_figure_at(const ed_figures *f, uint32_t byte) {
  uint32_t low = 0, high = f->count;
  while (low < high) {
    uint32_t mid = low + (high - low) / 2;
    if (f->list[mid].at.end > byte)
      high = mid;
    else
      low = mid + 1;
  }
  return low;
}

static bool ed_touches(const ed_figures *f, uint32_t i, mz_span at) {
  return at.first < at.end && i < f->count && f->list[i].at.first < at.end;
}

static mz_status ed_add(const mz_alloc *a, mz_vec *v, const char *s, size_t n) {
  mz_status st = mz_vec_reserve(a, v, 1, n);
  if (st != MZ_OK || n == 0) return st;
  memcpy((char *)v->data + v->count, s, n);
  v->count += n;
  return MZ_OK;
}

static mz_status ed_add_decimal(const mz_alloc *a, mz_vec *v, bool known, mz_decimal value) {
  char text[MZ_DECIMAL_TEXT];
  return known ? ed_add(a, v, text, mz_decimal_text(value, text)) : MZ_OK;
}

/* What a figure means: the day, the amount or the bounds, whatever it is written like; and the unit. */
static mz_status ed_amount(const mz_alloc *a, mz_vec *v, const ed_figures *in, const mz_figure *f) {
  bool number = f->kind <= MZ_FRACTION, known = (f->has & MZ_HAS_VALUE) != 0;
  mz_status st;
  if (f->resolved[0] != '\0') {
    st = ed_add(a, v, f->resolved, strlen(f->resolved));
  } else if (known && number) {
    st = ed_add_decimal(a, v, true, f->value);
  } else if (known && f->timex[0] != '\0') {
    st = ed_add(a, v, f->timex, strlen(f->timex));
  } else if (known && f->text_value.first < f->text_value.end) {
    st = ed_add(a, v, in->text + f->text_value.first, f->text_value.end - f->text_value.first);
  } else {
    st = ed_add_decimal(a, v, number && (f->has & MZ_HAS_LOW) != 0, f->low);
    if (st == MZ_OK) st = ed_add(a, v, "..", 2);
    if (st == MZ_OK) st = ed_add_decimal(a, v, number && (f->has & MZ_HAS_HIGH) != 0, f->high);
  }
  if (st == MZ_OK) st = ed_add(a, v, " ", 1);
  if (st == MZ_OK) st = ed_add(a, v, f->unit, strlen(f->unit));
  return st == MZ_OK ? ed_add(a, v, ";", 1) : st;
}

/* The amounts of the figures that a span touches, from figure i on. */
static mz_status ed_amounts(const mz_alloc *a, mz_vec *v, const ed_figures *f, uint32_t i,
                            mz_span at) {
  mz_status st = MZ_OK;
  for (; st == MZ_OK && ed_touches(f, i, at); i++) st = ed_amount(a, v, f, &f->list[i]);
  return st;
}

/* Is the span of what says about, more than, at least … of the figure that it stands beside? */
static bool ed_hedges(const ed_figures *f, uint32_t i, mz_span at) {
  if (!mz_hedge_in(f->doc, at)) return false;
  const mz_figure *after = i < f->count ? &f->list[i] : NULL,
                  *before = i > 0 ? &f->list[i - 1] : NULL;
  if (after != NULL && after->modifier != MZ_MOD_NONE && after->at.first < at.end + ED_BESIDE)
    return true;
  return before != NULL && before->modifier != MZ_MOD_NONE && at.first < before->at.end + ED_BESIDE;
}

/* Is a span words of what a figure counts, and none of its number? */
static bool ed_counted(const ed_figures *f, uint32_t i, mz_span at) {
  return i < f->count && at.first < at.end && at.first >= f->list[i].noun.first &&
         at.end <= f->list[i].noun.end;
}

static mz_status ed_classify(const mz_alloc *a, mz_edits *e, mz_change *c, const ed_figures *in_a,
                             const ed_figures *in_b) {
  uint32_t i = ed_figure_at(in_a, c->a.first), j = ed_figure_at(in_b, c->b.first);
  if (!ed_touches(in_a, i, c->a) && !ed_touches(in_b, j, c->b)) {
    if (ed_hedges(in_a, i, c->a) || ed_hedges(in_b, j, c->b)) c->kind = MZ_CHANGE_HEDGE;
    return MZ_OK;
  }
  c->kind = MZ_CHANGE_FIGURE;
  e->amounts.count = 0;
  mz_status st = ed_amounts(a, &e->amounts, in_a, i, c->a);
  size_t n = e->amounts.count;
  if (st == MZ_OK) st = ed_amounts(a, &e->amounts, in_b, j, c->b);
  const char *amounts = e->amounts.data;
  c->same = st == MZ_OK && e->amounts.count == 2 * n && memcmp(amounts, amounts + n, n) == 0 &&
            !(ed_counted(in_a, i, c->a) && ed_counted(in_b, j, c->b)); /* خمس سيارات, خمس عجلات */
  return st;
}

/* }================================================================== */

/* Words i to j - 1 as one span, empty where there are none. */
static mz_span ed_span(const ed_word *w, size_t i, size_t j) {
  return i < j ? (mz_span){w[i].at.first, w[j - 1].at.end} : (mz_span){0, 0};
}

/* Words [i, end) of one passage and [j, stop) of the other: the same letters, however they are parted: في ما, فيما? */
static bool ed_parted(const mz_edits *e, const ed_word *i, const ed_word *end, const ed_word *j,
                      const ed_word *stop) {
  const char *keys = e->keys.data;
  uint32_t k = 0, n = 0; /* letters read of words i and j */
  while (i < end && j < stop) {
    uint32_t most = i->length - k < j->length - n ? i->length - k : j->length - n;
    if (memcmp(keys + i->key + k, keys + j->key + n, most) != 0) return false;
    k += most;
    n += most;
    if (k == i->length) i++, k = 0;
    if (n == j->length) j++, n = 0;
  }
  return i == end && j == stop;
}

/* Is one word the other in the accusative: خطر, خطرًا? Without its tanwin only a plural of one pattern that shows itself to be
** one by the hamza that it begins with (أطفال, أطفالا): with an alef, a verb of two ends too (اصطاد, اصطادا), and so do countries
** (روسي, روسيا). A word of three letters at the head, or before one with its ال, is a verb as well (ضرب الرجل), which no noun
** in the accusative replaces. */
static bool ed_accusative(const mz_edits *e, const ed_figures *in_a, const ed_figures *in_b,
                          const ed_word *i, const ed_word *j, bool head, const ed_word *next) {
  static const char alef[] = "ا", hamza[] = "أ", al[] = "ال", tanwin[] = "\xD9\x8B";
  enum { LETTER = sizeof alef - 1 }; /* bytes of a letter, and of its mark */
  const ed_word *bare = i->length < j->length ? i : j, *cased = bare == i ? j : i;
  const char *keys = e->keys.data, *word = keys + bare->key;
  const char *text = (cased == i ? in_a : in_b)->text, *end = text + cased->at.end;
  if (next != NULL && next->length > sizeof al && memcmp(keys + next->key, al, sizeof al - 1) == 0)
    return false;
  if (bare->length < (head ? 4 : 2) * LETTER || cased->length != bare->length + LETTER ||
      cased->at.end - cased->at.first < cased->length)
    return false;
  if (memcmp(keys + cased->key, word, bare->length) != 0 ||
      memcmp(keys + cased->key + bare->length, alef, LETTER) != 0)
    return false;
  if (memcmp(end - LETTER, tanwin, LETTER) == 0 || memcmp(end - 2 * LETTER, tanwin, LETTER) == 0)
    return true;
  return bare->length == 5 * LETTER && memcmp(text + cased->at.first, hamza, LETTER) == 0 &&
         memcmp(word, alef, LETTER) == 0 && memcmp(word + 3 * LETTER, alef, LETTER) == 0;
}

/* A letter of a root that no prefix and no ending has. */
static bool ed_radical(uint8_t letter) {
  static const uint8_t others[] = {MZ_L_ALEF, MZ_L_HAMZA, MZ_L_BEH, MZ_L_TEH,  MZ_L_SEEN,
                                   MZ_L_FEH,  MZ_L_KAF,   MZ_L_LAM, MZ_L_MEEM, MZ_L_NOON,
                                   MZ_L_HEH,  MZ_L_WAW,   MZ_L_YEH};
  return letter != 0 && memchr(others, letter, sizeof others) == NULL;
}

/* سنحفتظ, سنحتفظ: a ت of the eighth form that the letter behind it got before. No word has it third among four consonants
** of a root; where it stands first (يعترض, يتعرض) or only two others do (يكتب, يكبت), both are words. */
static bool ed_turned(const ed_figures *in_a, const ed_figures *in_b, mz_span a, mz_span b) {
  uint8_t l[MZ_SPELLING_LETTERS], m[MZ_SPELLING_LETTERS];
  size_t n = mz_letters(in_a->text + a.first, a.end - a.first, l, sizeof l), i = 0;
  if (n < 5 || n > sizeof l || mz_letters(in_b->text + b.first, b.end - b.first, m, sizeof m) != n)
    return false;
  while (i < n && l[i] == m[i]) i++;
  if (i < 2 || i + 2 >= n || l[i] != m[i + 1] || l[i + 1] != m[i] ||
      memcmp(l + i + 2, m + i + 2, n - i - 2) != 0)
    return false;
  uint8_t other = l[i] == MZ_L_TEH ? l[i + 1] : l[i + 1] == MZ_L_TEH ? l[i] : 0;
  bool weak = other == MZ_L_ALEF || other == MZ_L_WAW || other == MZ_L_YEH || other == MZ_L_HAMZA;
  return other != 0 && !weak && ed_radical(l[i - 1]) && ed_radical(l[i + 2]);
}

/* Is one word the other in another case, as the ends of its plural or dual tell: المشاركون, المشاركين; قتيلان, قتيلين? */
static bool ed_case(const mz_edits *e, const ed_word *i, const ed_word *j) {
  static const char genitive[] = "ين", *const nominative[] = {"ون", "ان"};
  enum { END = sizeof genitive - 1, STEM = 6 }; /* bytes; three letters */
  const char *keys = e->keys.data, *p = keys + i->key, *q = keys + j->key;
  if (i->length != j->length || i->length < STEM + END) return false;
  uint32_t stem = i->length - END;
  if (memcmp(p, q, stem) != 0) return false;
  for (int k = 0; k < 2; k++)
    if ((memcmp(p + stem, nominative[k], END) == 0 && memcmp(q + stem, genitive, END) == 0) ||
        (memcmp(q + stem, nominative[k], END) == 0 && memcmp(p + stem, genitive, END) == 0))
      return true;
  return false;
}

/* Does a word begin with a letter that is a word of its own? */
static bool ed_has_clitic(const ed_figures *in, const ed_word *w) {
  uint32_t ends[4], t = mz_token_at(in->doc, w->at.first);
  return mz_doc_proclitics(in->doc, t, ends) > 0;
}

/* فأعلن, وأعلن: does only the letter differ that joins two sentences? */
static bool ed_joined(const mz_edits *e, const ed_figures *in_a, const ed_figures *in_b,
                      const ed_word *i, const ed_word *j) {
  static const char waw[] = "و", feh[] = "ف";
  enum { LETTER = sizeof waw - 1, LEAST = 4 * LETTER };
  const char *keys = e->keys.data, *p = keys + i->key, *q = keys + j->key;
  if (i->length != j->length || i->length < LEAST ||
      memcmp(p + LETTER, q + LETTER, i->length - LETTER) != 0)
    return false;
  bool and = memcmp(p, waw, LETTER) == 0 && memcmp(q, feh, LETTER) == 0;
  bool so = memcmp(p, feh, LETTER) == 0 && memcmp(q, waw, LETTER) == 0;
  return (and || so) && ed_has_clitic(in_a, i) && ed_has_clitic(in_b, j);
}

/* One word in two spellings. */
static bool ed_respelt(const ed_figures *in_a, const ed_figures *in_b, mz_span a, mz_span b) {
  return mz_spelt_alike(in_a->text + a.first, a.end - a.first, in_b->text + b.first,
                        b.end - b.first);
}

/* Words [i, end) of speech and [j, stop) of its report: the same ones, each in its person, but for a pronoun ahead of them
** that the report does without. */
static bool ed_in_person(const char *s, const ed_word *i, const ed_word *end, const char *t,
                         const ed_word *j, const ed_word *stop) {
  if (end - i == stop - j + 1 && mz_first_person(s + i->at.first, i->at.end - i->at.first)) i++;
  if (end - i != stop - j) return false;
  for (; i < end; i++, j++)
    if (!mz_retold(s + i->at.first, i->at.end - i->at.first, t + j->at.first,
                   j->at.end - j->at.first))
      return false;
  return true;
}

/* One name in two spellings that a comparison has found. */
static bool ed_named(const mz_edits *e, const mz_vec *known, const ed_word *i, const ed_word *j) {
  const char *keys = e->keys.data;
  return known != NULL && mz_known_alike(known, keys + i->key, i->length, keys + j->key, j->length);
}

/* Are words [i, end) and [j, stop) the same ones, each spelled in another way: جارسيا جوميز, غارسيا غوميز? `head`: they
** begin their passages; `next` stands behind the former. */
static bool ed_spelled(const mz_edits *e, const mz_vec *known, const ed_figures *in_a,
                       const ed_figures *in_b, const ed_word *i, const ed_word *end,
                       const ed_word *j, const ed_word *stop, bool head, const ed_word *next) {
  if (i == end || end - i != stop - j) return false;
  for (; i < end; i++, j++, head = false) {
    if (!ed_respelt(in_a, in_b, i->at, j->at) && !ed_named(e, known, i, j) && !ed_case(e, i, j) &&
        !ed_joined(e, in_a, in_b, i, j) && !ed_turned(in_a, in_b, i->at, j->at) &&
        !ed_accusative(e, in_a, in_b, i, j, head, i + 1 < end ? i + 1 : next))
      return false;
  }
  return true;
}

/* A part of a figure that was dropped or added, and no more than moved: the other figure, if the words beside the change
** on side x belong to the same one. */
static mz_span ed_moved(const ed_figures *f, mz_span x, const ed_word *before, const ed_word *after,
                        const ed_word *facing_before, const ed_word *facing_after) {
  uint32_t i = ed_figure_at(f, x.first);
  if (!ed_touches(f, i, x)) return (mz_span){0, 0};
  if (before != NULL && before->at.first >= f->list[i].at.first) return facing_before->at;
  if (after != NULL && after->at.first < f->list[i].at.end) return facing_after->at;
  return (mz_span){0, 0};
}

/* Are words [i, end) nothing but figures? برعاية ثلاثة says another thing than أن هناك 3. */
static bool ed_figures_alone(const ed_figures *f, const ed_word *i, const ed_word *end) {
  for (; i < end; i++) {
    uint32_t k = ed_figure_at(f, i->at.first);
    if (k == f->count || f->list[k].at.first >= i->at.end) return false;
  }
  return true;
}

static mz_status ed_collect(const mz_alloc *a, mz_edits *e, const mz_vec *known,
                            const ed_figures *in_a, const ed_figures *in_b) {
  const ed_word *x = e->words[0].data, *y = e->words[1].data;
  size_t n = e->words[0].count, m = e->words[1].count;
  for (size_t i = 0, j = 0; i < n || j < m;) {
    size_t from_i = i, from_j = j;
    while (i < n && x[i].changed) i++;
    while (j < m && y[j].changed) j++;
    if (i == from_i && j == from_j) {
      i++;
      j++;
      continue;
    }
    mz_change *c = mz_vec_push(a, &e->changes, sizeof *c);
    if (c == NULL) return MZ_ENOMEM;
    c->a = ed_span(x, from_i, i);
    c->b = ed_span(y, from_j, j);
    mz_status st = ed_classify(a, e, c, in_a, in_b);
    if (st == MZ_OK && (from_i == i || from_j == j)) {
      mz_change whole = *c;
      const ed_word *p = from_i > 0 ? x + from_i - 1 : NULL, *q = i < n ? x + i : NULL;
      const ed_word *r = p != NULL ? y + from_j - 1 : NULL, *t = q != NULL ? y + j : NULL;
      if (from_j == j)
        whole.b = ed_moved(in_a, c->a, p, q, r, t);
      else
        whole.a = ed_moved(in_b, c->b, r, t, p, q);
      if (whole.a.end > 0 && whole.b.end > 0) st = ed_classify(a, e, &whole, in_a, in_b);
      c->same = whole.same;
    }
    if (st != MZ_OK) return st;
    bool replaced = from_i < i && from_j < j;
    if (replaced &&
        !(ed_figures_alone(in_a, x + from_i, x + i) && ed_figures_alone(in_b, y + from_j, y + j)))
      c->same = false;
    c->same = c->same || ed_parted(e, x + from_i, x + i, y + from_j, y + j);
    const ed_word *u = x + from_i, *v = y + from_j;
    if (!c->same &&
        ed_spelled(e, known, in_a, in_b, u, x + i, v, y + j, from_i == 0, i < n ? x + i : NULL)) {
      c->same = true;
      if (c->kind == MZ_CHANGE_WORD) c->kind = MZ_CHANGE_SPELLING;
    }
    if (!c->same && c->kind == MZ_CHANGE_WORD &&
        ((e->direct == MZ_DIRECT_A && ed_in_person(in_a->text, u, x + i, in_b->text, v, y + j)) ||
         (e->direct == MZ_DIRECT_B && ed_in_person(in_b->text, v, y + j, in_a->text, u, x + i)))) {
      c->same = true;
      c->kind = MZ_CHANGE_PERSON;
    }
    if (!c->same && c->kind != MZ_CHANGE_FIGURE && mz_denies(in_a->doc, c->a, in_b->doc, c->b))
      c->kind = MZ_CHANGE_NEGATION;
  }
  return MZ_OK;
}

mz_status mz_edits_find(const mz_alloc *a, mz_edits *e, const mz_vec *known, mz_doc *doc_a,
                        mz_span in_a, mz_doc *doc_b, mz_span in_b) {
  ed_figures f = {.text = doc_a->text, .doc = doc_a}, g = {.text = doc_b->text, .doc = doc_b};
  e->changes.count = e->keys.count = 0;
  mz_status st = mz_doc_figures(doc_a, &f.list, &f.count);
  if (st == MZ_OK) st = mz_doc_figures(doc_b, &g.list, &g.count);
  if (st == MZ_OK) st = ed_words(a, e, &e->words[0], doc_a, in_a);
  if (st == MZ_OK) st = ed_words(a, e, &e->words[1], doc_b, in_b);
  if (st == MZ_OK) st = ed_mark(a, e);
  if (st != MZ_OK) return st;
  ed_join(e);
  return ed_collect(a, e, known, &f, &g);
}

void mz_edits_free(const mz_alloc *a, mz_edits *e) {
  mz_vec_free(a, &e->changes, sizeof(mz_change));
  mz_vec_free(a, &e->words[0], sizeof(ed_word));
  mz_vec_free(a, &e->words[1], sizeof(ed_word));
  mz_vec_free(a, &e->keys, 1);
  mz_vec_free(a, &e->rows, sizeof(int32_t));
  mz_vec_free(a, &e->amounts, 1);
}
