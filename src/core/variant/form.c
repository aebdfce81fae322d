/* SPDX-License-Identifier: MIT
**
** How the spellings of one name are shown: each way they are printed once, with one place where it stands.
*/
#include "initials.h"
#include "proper.h"
#include "../quotation/speech.h"

uint32_t mz_skip_letters(const mz_doc *d, uint32_t token, uint32_t count) {
  uint32_t at = d->first[token];
  while (at < d->end[token]) {
    uint32_t cp;
    size_t n = mz_utf8(d->text + at, d->text + d->end[token], &cp);
    if (n == 0) break;
    if (mz_char_info(cp).letter != 0 && count-- == 0) break;
    at += (uint32_t)n;
  }
  return at;
}

/* The word as printed, marks and tatweel aside: أ and ا stay apart, but not in letters that are read out, nor is a dot
** between these another spelling. */
static uint64_t fm_surface(const mz_variant_work *w, const mz_spelt_word *x) {
  const mz_doc *d = w->c->sides[x->doc].doc;
  uint32_t points[2 * MZ_SPELLING_LETTERS + 8], end = d->end[x->end - 1];
  size_t n = 0;
  uint32_t between = 0; /* a space or hyphen that stands between letters */
  for (uint32_t at = x->first; at < end && n + 1 < sizeof points / sizeof *points;) {
    uint32_t cp;
    size_t step = mz_utf8(d->text + at, d->text + end, &cp);
    if (step == 0) break;
    if (x->initials) {
      if (mz_char_info(cp).letter != 0 || cp == '&')
        points[n++] = cp == '&' ? cp : mz_char_info(cp).letter;
      at += (uint32_t)step;
      continue;
    }
    if (cp == ' ' || cp == '-') between = cp;
    if (mz_char_info(cp).letter != 0) {
      if (between != 0) points[n++] = between;
      between = 0;
      points[n++] = cp;
    }
    at += (uint32_t)step;
  }
  return mz_text_hash((const char *)points, n * sizeof *points);
}

static int fm_print_order(const void *x, const void *y) {
  const mz_printed *a = x, *b = y;
  if (a->surface != b->surface) return a->surface < b->surface ? -1 : 1;
  return a->word < b->word ? -1 : a->word > b->word;
}

static int fm_form_order(const void *x, const void *y) {
  const mz_form *a = x, *b = y;
  if (a->doc != b->doc) return a->doc < b->doc ? -1 : 1;
  return a->at.first < b->at.first ? -1 : a->at.first > b->at.first;
}

/* باربرة, باربره; بتروفسكي, بتروفسكى: in Arabic words ه for ة is a slip, in a foreign name a spelling. */
static bool fm_two_ends(const mz_variant_work *w, const mz_spelt_name *x) {
  const mz_spelt_word *v = (const mz_spelt_word *)w->words.data + x->first;
  const mz_spelling *s = &v->is;
  uint8_t last = s->letters[s->n - 1];
  bool dotted = false, plain = false;
  if (x->known || x->article || s->letters[0] == MZ_L_LAM || mz_arabic_shape(s) ||
      (last == MZ_L_HEH ? mz_derived(s) : last != MZ_L_YEH))
    return false;
  for (uint32_t i = 0; i < x->count && i < MZ_VARIANT_PLACES; i++) {
    if (!(v[i].proper & MZ_PROPER) && !mz_speaker_at(w->c, v[i].doc, v[i].token)) return false;
    bool dots = last == MZ_L_HEH ? v[i].marbuta : !v[i].maksura;
    dotted = dotted || dots;
    plain = plain || !dots;
  }
  return dotted && plain;
}

/* ڤيرونا, فيرونا */
static bool fm_two_letters(const mz_variant_work *w, const mz_spelt_name *x) {
  const mz_spelt_word *v = (const mz_spelt_word *)w->words.data + x->first;
  bool guest = false, plain = false;
  for (uint32_t i = 0; i < x->count; i++) {
    guest = guest || v[i].guest;
    plain = plain || !v[i].guest;
  }
  return guest && plain && !x->known;
}

/* رافائيل, رافاييل: in a foreign name the hamza is a spelling, in Arabic words its lack is a slip. */
static bool fm_two_seats(const mz_variant_work *w, const mz_spelt_name *x) {
  const mz_spelt_word *v = (const mz_spelt_word *)w->words.data + x->first;
  bool hamza = false, plain = false;
  for (uint32_t i = 0; i < x->count; i++) {
    hamza = hamza || v[i].hamza;
    plain = plain || !v[i].hamza;
  }
  return hamza && plain && !x->known && !x->article && !mz_arabic_shape(&v->is) &&
         !mz_possessed(&v->is) && !mz_clitic_letter(v->is.letters[0]) &&
         (!mz_derived(&v->is) || mz_long_vowel(v->is.letters[1])) &&
         ((x->proper & MZ_PROPER) || mz_foreign_shape(&v->is));
}

bool mz_printed_otherwise(const mz_variant_work *w, const mz_spelt_name *x) {
  return fm_two_ends(w, x) || fm_two_letters(w, x) || fm_two_seats(w, x);
}

/* How the forms of a group are shown. */
typedef struct fm_shown {
  bool bare, article; /* which words count: those without ال, those with it */
  bool no_and;        /* without the و before it */
  uint32_t wider; /* with so many words before it, which are the same everywhere: بورت أو برنس */
} fm_shown;

/* Where a word begins that is shown … */
static uint32_t fm_own(const mz_variant_work *w, const mz_spelt_word *x, const fm_shown *how) {
  bool plain = how->wider > 0 || !how->no_and;
  return plain ? x->first : mz_skip_letters(w->c->sides[x->doc].doc, x->token, 1);
}

/* … and where the words before it do that are shown with it. */
static uint32_t fm_begins(const mz_variant_work *w, const mz_spelt_word *x, const fm_shown *how) {
  const mz_doc *d = w->c->sides[x->doc].doc;
  if (how->wider == 0) return fm_own(w, x, how);
  for (uint32_t n = 0; n < how->wider; n++)
    x = (const mz_spelt_word *)w->words.data + mz_name_before(w, x);
  return mz_and_before(&x->is) ? mz_skip_letters(d, x->token, 1) : x->first;
}

/* The forms of one spelling, one for each way it is printed, as they stand. */
static mz_status fm_forms(mz_variant_work *w, const mz_spelt_name *s, const fm_shown *how,
                          mz_variant *out) {
  mz_cmp *c = w->c;
  const mz_spelt_word *v = w->words.data;
  size_t first = c->forms.count;
  w->prints.count = 0;
  for (uint32_t i = s->first; i < s->first + s->count; i++) {
    if (!(v[i].article ? how->article : how->bare)) continue;
    mz_printed *p = mz_vec_push(&c->alloc, &w->prints, sizeof *p);
    if (p == NULL) return MZ_ENOMEM;
    *p = (mz_printed){fm_surface(w, &v[i]), i};
  }
  const mz_printed *p = w->prints.data;
  mz_sort(w->prints.data, w->prints.count, sizeof *p, fm_print_order);
  mz_form *f = NULL;
  for (size_t i = 0; i < w->prints.count; i++) {
    const mz_spelt_word *x = &v[p[i].word];
    bool another = i == 0 || p[i - 1].surface != p[i].surface;
    if (another) {
      f = mz_vec_push(&c->alloc, &c->forms, sizeof *f);
      if (f == NULL) return MZ_ENOMEM;
      f->doc = x->doc;
      f->own = fm_own(w, x, how);
      f->at = (mz_span){fm_begins(w, x, how), c->sides[x->doc].doc->end[x->end - 1]};
      out->count++;
    }
    if (another || v[p[i - 1].word].doc != x->doc) f->docs++;
    f->count++;
    if (x->doc < 64) f->doc_set |= (uint64_t)1 << x->doc;
  }
  if (f != NULL)
    mz_sort((mz_form *)c->forms.data + first, c->forms.count - first, sizeof *f, fm_form_order);
  return MZ_OK;
}

#define FM_PARTS 3 /* words of a name that is shown whole */

/* How many words of a name stand between a word and the noun that bears it: فريق ريفر, مدينة كيرارا هاما ياما; or 0, if there is
** no such noun. The word is the first of them. */
static uint32_t fm_headed(const mz_variant_work *w, const mz_spelt_word *x) {
  const mz_scan *s = &w->c->sides[x->doc].scan;
  for (uint32_t n = 1; n <= FM_PARTS; n++) {
    uint32_t at = x->token, before = mz_name_before(w, x);
    if (at == 0 || x->first != s->d->first[at] || mz_has_al(s, at - 1)) return 0;
    if (mz_is(s, at - 1, MZ_S_TITLED) || mz_has_value(s, at - 1, MZ_S_NOUN, "named")) return n;
    if (before == MZ_NO_WORD) return 0;
    x = (const mz_spelt_word *)w->words.data + before;
  }
  return 0;
}

/* Does a word begin a name, whatever stands before it: وتاج, البرج? */
static bool fm_begins_name(const mz_variant_work *w, const mz_spelt_word *x) {
  return x->article || x->first != w->c->sides[x->doc].doc->first[x->token] ||
         (x->is.letters[0] == MZ_L_WAW && !mz_long_vowel(x->is.letters[1]));
}

/* How many words before those of a group are the same at every place, `most` at most? */
static uint32_t fm_same_before(const mz_variant_work *w, uint32_t group, uint32_t most) {
  const mz_spelt_name *p = w->spellings.data;
  const mz_spelt_word *v = w->words.data;
  uint64_t base[FM_PARTS];
  for (uint32_t i = group; i != MZ_NO_WORD; i = p[i].next)
    for (uint32_t k = p[i].first; k < p[i].first + p[i].count && most > 0; k++) {
      const mz_spelt_word *x = &v[k];
      for (uint32_t n = 0; n < most; n++) {
        uint32_t at = fm_begins_name(w, x) ? MZ_NO_WORD : mz_name_before(w, x);
        bool first = i == group && k == p[i].first;
        if (at == MZ_NO_WORD || (!first && v[at].base != base[n])) {
          most = n;
          break;
        }
        if (first) base[n] = v[at].base;
        x = &v[at];
      }
    }
  return most;
}

/* How many words before a group belong to its name? The one before a particle (أو برنس), and what stands behind a noun that
** bears names and is no man's: فريق ريفر بليت. A longer name is shown by its last two words. */
static uint32_t fm_wider(const mz_variant_work *w, uint32_t group) {
  const mz_spelt_name *p = w->spellings.data;
  const mz_spelt_word *v = w->words.data;
  uint32_t same = v[p[group].first].initials ? 0 : fm_same_before(w, group, FM_PARTS - 1);
  uint32_t headed = 0;
  bool particle = false;
  for (uint32_t i = group; i != MZ_NO_WORD && same > 0; i = p[i].next)
    for (uint32_t k = p[i].first; k < p[i].first + p[i].count; k++) {
      const mz_spelt_word *before = &v[mz_name_before(w, &v[k])];
      uint32_t n = fm_headed(w, before);
      if (n > headed && !mz_name_article(w->c->sides[v[k].doc].doc, before->token)) headed = n;
      particle = particle || mz_begins_particle(w, &v[k]);
    }
  if (headed > 0) return headed <= same ? headed : 1;
  return same > 0 && particle && p[group].next == MZ_NO_WORD && p[group].apart;
}

/* وإنجلترا: a hamza on its ا begins a word. */
static bool fm_hamza_behind(const mz_variant_work *w, const mz_spelt_name *x) {
  const mz_spelt_word *v = (const mz_spelt_word *)w->words.data + x->first;
  for (uint32_t i = 0; i < x->count; i++) {
    const mz_doc *d = w->c->sides[v[i].doc].doc;
    uint32_t cp = 0, at = mz_skip_letters(d, v[i].token, 1);
    mz_utf8(d->text + at, d->text + d->end[v[i].token], &cp);
    if (cp == 0x622 || cp == 0x623 || cp == 0x625) return true;
  }
  return false;
}

/* Is the و at the head of a spelling "and"? What never stands without it and has but three more letters may be a name of
** its own (وجدي), unless it follows another name each time. */
static bool fm_and(const mz_variant_work *w, const mz_spelt_name *x) {
  const mz_spelt_word *v = (const mz_spelt_word *)w->words.data + x->first;
  const mz_spelling *s = &v->is;
  if (mz_and_before(s)) return true;
  if (s->n != MZ_VARIANT_LEAST || s->letters[0] != MZ_L_WAW || mz_long_vowel(s->letters[1]) ||
      mz_given_name(s))
    return false;
  for (uint32_t i = 0; i < x->count; i++)
    if (mz_name_before(w, &v[i]) == MZ_NO_WORD) return false;
  return true;
}

static mz_status fm_emit(mz_variant_work *w, uint32_t group, const fm_shown *how) {
  mz_cmp *c = w->c;
  const mz_spelt_name *p = w->spellings.data;
  mz_variant out = {.first = (uint32_t)c->forms.count};
  mz_status st = MZ_OK;
  for (uint32_t i = group; i != MZ_NO_WORD && st == MZ_OK; i = p[i].next) {
    fm_shown own = *how;
    if (own.bare && own.article) own.bare = !p[i].article; /* each as it stands */
    st = fm_forms(w, &p[i], &own, &out);
  }
  if (st != MZ_OK) return st;
  if (out.count < 2) { /* a hyphen that every place has */
    c->forms.count = out.first;
    return MZ_OK;
  }
  mz_variant *variant = mz_vec_push(&c->alloc, &c->variants, sizeof *variant);
  if (variant == NULL) return MZ_ENOMEM;
  *variant = out;
  return MZ_OK;
}

mz_status mz_emit_forms(mz_variant_work *w, uint32_t group) {
  const mz_spelt_name *p = w->spellings.data;
  const mz_spelt_word *v = w->words.data;
  bool waw = true, hamza = false;
  uint32_t n = 0, bare = 0, article = 0;
  fm_shown how = {.no_and = true, .wider = fm_wider(w, group)};
  for (uint32_t i = group; i != MZ_NO_WORD; i = p[i].next) {
    n++;
    bare += p[i].bare;
    article += p[i].article;
    waw = waw && v[p[i].first].is.letters[0] == MZ_L_WAW;
    hamza = hamza || (waw && fm_hamza_behind(w, &p[i]));
    how.no_and = how.no_and && fm_and(w, &p[i]);
  }
  how.no_and = how.no_and || (waw && hamza);
  /* أمريكي and أميركي are one pair, الأمريكي and الأميركي another; what never stands so in the other spelling is shown
  ** as it stands. */
  bool mixed = bare < n && article < n;
  how.bare = bare == n || mixed || (article == n && bare > 1);
  how.article = article == n || mixed || (bare == n && article > 1);
  if (mixed) return fm_emit(w, group, &how);
  fm_shown one = how;
  one.article = false;
  mz_status st = how.bare ? fm_emit(w, group, &one) : MZ_OK;
  one = how;
  one.bare = false;
  if (st == MZ_OK && how.article) st = fm_emit(w, group, &one);
  return st;
}
