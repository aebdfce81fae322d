/* SPDX-License-Identifier: MIT
**
** The document: owns the columns, fills them on first use.
*/
#include "document.h"
#include "../figure/scan.h"
#include <stdio.h> /* snprintf */
#include <unicode/uloc.h>

static mz_status doc_error(mz_error *err, mz_status code, size_t pos, const char *message) {
  if (err != NULL) {
    err->code = code;
    err->pos = pos;
    snprintf(err->message, sizeof err->message, "%s", message);
  }
  return code;
}

static bool doc_digits(const char *s, int n, int *value) {
  *value = 0;
  for (int i = 0; i < n; i++) {
    if (s[i] < '0' || s[i] > '9') return false;
    *value = *value * 10 + (s[i] - '0');
  }
  return true;
}

/* YYYY-MM-DD, a day that exists. */
static bool doc_date(const char *s, mz_date *out) {
  static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  mz_date d;
  if (strlen(s) != 10 || s[4] != '-' || s[7] != '-') return false;
  if (!doc_digits(s, 4, &d.year) || !doc_digits(s + 5, 2, &d.month) ||
      !doc_digits(s + 8, 2, &d.day))
    return false;
  if (d.year == 0 || d.month < 1 || d.month > 12 || d.day < 1) return false;
  bool leap = (d.year % 4 == 0 && d.year % 100 != 0) || d.year % 400 == 0;
  if (d.day > days[d.month - 1] + (d.month == 2 && leap)) return false;
  *out = d;
  return true;
}

/* Two letters, in either case. */
static bool doc_region(const char *s, char out[4]) {
  if (strlen(s) != 2) return false;
  for (int i = 0; i < 2; i++) {
    char c = s[i];
    if (c >= 'a' && c <= 'z') c = (char)(c - 'a' + 'A');
    if (c < 'A' || c > 'Z') return false;
    out[i] = c;
  }
  return true;
}

/* Whether ISO 3166 knows the region. A slip (UK for GB) must not silently settle nothing. */
static bool doc_is_country(const char *region) {
  for (const char *const *c = uloc_getISOCountries(); *c != NULL; c++)
    if (strcmp(*c, region) == 0) return true;
  return false;
}

mz_status mz_doc_new(const mz_alloc *a, const char *text, size_t len, const mz_doc_options *opt,
                     mz_doc **out, mz_error *err) {
  mz_date date = {0, 0, 0};
  char region[4] = "";
  *out = NULL;
  if (len > MZ_MAX_TEXT) return doc_error(err, MZ_ETOOBIG, MZ_MAX_TEXT, "text longer than 1 GiB");
  if (opt != NULL && opt->date != NULL && !doc_date(opt->date, &date))
    return doc_error(err, MZ_EDATA, 0, "date is not a day written YYYY-MM-DD");
  if (opt != NULL && opt->region != NULL && !doc_region(opt->region, region))
    return doc_error(err, MZ_EDATA, 0, "region is not a two-letter ISO 3166 code");
  if (region[0] != '\0' && !doc_is_country(region))
    return doc_error(err, MZ_EDATA, 0, "region is not a country of ISO 3166");
  mz_doc *d = mz_realloc(a, NULL, 0, sizeof *d);
  if (d == NULL) return doc_error(err, MZ_ENOMEM, 0, "not enough memory");
  memset(d, 0, sizeof *d);
  d->alloc = *a;
  d->text = len > 0 ? text : ""; /* never NULL: no arithmetic on a null pointer */
  d->len = (uint32_t)len;
  d->lexicon = opt != NULL ? opt->lexicon : NULL;
  d->date = date;
  memcpy(d->region, region, sizeof region);
  mz_status st = mz_tokenize(d);
  if (st != MZ_OK) {
    mz_doc_free(d);
    return doc_error(err, st, 0, "not enough memory");
  }
  *out = d;
  return MZ_OK;
}

void mz_doc_free(mz_doc *d) {
  if (d == NULL) return;
  mz_alloc a = d->alloc;
  mz_unfence(d->first, d->captok * MZ_TOKEN_BYTES);
  mz_free(&a, d->first, d->captok * MZ_TOKEN_BYTES);
  mz_vec_free(&a, &d->sentences, sizeof(mz_sentence));
  mz_vec_free(&a, &d->quotes, sizeof(mz_quote));
  mz_vec_free(&a, &d->stories, sizeof(mz_story));
  mz_vec_free(&a, &d->figures, sizeof(mz_figure));
  mz_vec_free(&a, &d->texts, 1);
  mz_free(&a, d, sizeof *d);
}

size_t mz_doc_memory(const mz_doc *d) {
  return sizeof *d + d->captok * MZ_TOKEN_BYTES + d->sentences.cap * sizeof(mz_sentence) +
         d->quotes.cap * sizeof(mz_quote) + d->stories.cap * sizeof(mz_story) +
         d->figures.cap * sizeof(mz_figure) + d->texts.cap;
}

mz_tokens mz_doc_tokens(const mz_doc *d) {
  return (mz_tokens){.count = d->ntok, .first = d->first, .end = d->end, .kind = d->kind};
}

/* A column that failed half-way starts again from nothing next time; what it had is kept as room. */
static mz_status doc_fill(mz_doc *d, mz_vec *v, size_t size, uint32_t bit,
                          mz_status (*find)(mz_doc *)) {
  if ((d->done & bit) != 0) return MZ_OK;
  v->count = 0;
  mz_status st = find(d);
  if (st == MZ_OK) {
    mz_vec_trim(&d->alloc, v, size);
    d->done |= bit;
  } else
    v->count = 0;
  return st;
}

mz_status mz_doc_sentences(mz_doc *d, const mz_sentence **out, uint32_t *count) {
  mz_status st =
      doc_fill(d, &d->sentences, sizeof(mz_sentence), MZ_DONE_SENTENCES, mz_find_sentences);
  *out = d->sentences.data;
  *count = (uint32_t)d->sentences.count;
  return st;
}

mz_status mz_doc_quotes(mz_doc *d, const mz_quote **out, uint32_t *count) {
  mz_status st = doc_fill(d, &d->quotes, sizeof(mz_quote), MZ_DONE_QUOTES, mz_find_quotes);
  *out = d->quotes.data;
  *count = (uint32_t)d->quotes.count;
  return st;
}

mz_status mz_doc_stories(mz_doc *d, const mz_story **out, uint32_t *count) {
  mz_status st = doc_fill(d, &d->stories, sizeof(mz_story), MZ_DONE_STORIES, mz_find_stories);
  *out = d->stories.data;
  *count = (uint32_t)d->stories.count;
  return st;
}

mz_status mz_doc_figures(mz_doc *d, const mz_figure **out, uint32_t *count) {
  mz_status st = MZ_OK;
  if ((d->done & MZ_DONE_FIGURES) == 0) {
    mz_scan s;
    st = mz_scan_open(&s, d);
    if (st == MZ_OK) st = mz_scan_figures(&s);
    mz_scan_close(&s);
  }
  *out = d->figures.data;
  *count = (uint32_t)d->figures.count;
  return st;
}

uint32_t mz_token_at(const mz_doc *d, uint32_t byte) {
  const uint32_t *at = d->end;
  uint32_t left = d->ntok;
  if (left == 0) return 0;
  for (uint32_t half; left > 1; left -= half) {
    half = left / 2; /* no branch, which nobody could foretell */
    at += half & (0 - (uint32_t)(at[half - 1] <= byte));
  }
  return (uint32_t)(at - d->end) + (*at <= byte);
}
