/* SPDX-License-Identifier: MIT
**
** The parts of a page. A page saved from the web holds more than its story: photo captions, the
** headline again, lists of related articles, whole other stories, encoded leftovers. Whoever
** compares figures must not meet those.
**
** What gives them away, line by line:
**   - an opening: a short line that comes again within six short lines, with captions or TT
**     between. A story begins there; the captions and the second headline are furniture;
**   - a teaser's heading (مقالات ذات صلة): what follows is teasers, until a story opens or running
**     text is back;
**   - a short line that ends in the name of a news agency in brackets: a caption;
**   - encoded bytes at the head of a line.
**
** The main story is the first one, or the one with the most running text where the first has not
** half as much. A page without these signs is one story, whole: a line that is only suspect stays
** in.
*/
#include "document.h"
#include "chars.h"
#include "fold.h"
#include "sentence.h"

#define ST_WINDOW 6     /* short lines between a headline and its repetition */
#define ST_HEADLINE 3   /* words of the shortest headline or caption */
#define ST_CAPTION 30   /* words of the longest caption */
#define ST_BODY 8       /* words from which a line with a final mark is running text */
#define ST_PARAGRAPH 25 /* words from which any line is */
#define ST_RESUME 12    /* words of each of two lines that bring running text back behind teasers */
#define ST_BRIEF 600    /* bytes of the longest line that can repeat */

enum { ST_ALEF = 1, ST_LAM = 23 }; /* codes of letters.tsv */

typedef struct st_line {
  uint32_t tok_first, tok_end, sent_first, sent_end;
  uint32_t number; /* physical, from 1 */
  uint32_t words;
  uint32_t story;
  uint64_t hash;  /* of the folded words; 0: not asked for yet */
  uint8_t role;   /* mz_story_role, MAIN for whatever is story text */
  bool brief;     /* short enough to be printed again */
  bool final;     /* ends in a final mark */
  bool question;  /* … which asks or shouts */
  bool body;      /* running text */
  bool credit;    /* ends in an agency in brackets */
  bool furniture; /* TT */
  bool teaser;    /* a teaser's heading and nothing else */
  bool inlined;   /* a teaser behind its heading: اقرأ أيضا: … */
} st_line;

/* {==================================================================
** Reading lines
** =================================================================== */

/* A word's key, with its article or without. */
static mz_key st_key(const mz_doc *d, uint32_t i, bool without_article) {
  uint8_t letters[MZ_KEY_LETTERS + 2];
  const char *s = d->text + d->first[i];
  size_t len = d->end[i] - d->first[i], n = mz_letters(s, len, letters, sizeof letters);
  if (n == 0) return without_article ? 0 : mz_key_latin(s, len);
  if (n > sizeof letters) return 0;
  if (!without_article) return mz_key_letters(letters, n);
  if (n < 4 || letters[0] != ST_ALEF || letters[1] != ST_LAM) return 0;
  return mz_key_letters(letters + 2, n - 2);
}

/* Is one of these senses of class `cls`? رابط الخبر leads to the report itself and is no teaser of another. */
static bool st_has(const mz_lexicon_tables *t, uint32_t sense, uint32_t count, mz_sense_class cls) {
  for (uint32_t i = sense; i < sense + count; i++)
    if (t->senses[i].cls == cls && strcmp(t->senses[i].text, "own") != 0) return true;
  return false;
}

/* The end of the longest phrase of class `cls` that begins at token i and stays before `end`; i
** if there is none. */
static uint32_t st_phrase(const mz_doc *d, uint32_t i, uint32_t end, mz_sense_class cls) {
  const mz_lexicon_tables *t = mz_lexicon_of(d->lexicon);
  if (i >= end || d->kind[i] != MZ_WORD) return i;
  const mz_entry *e = mz_lexicon_find(t, st_key(d, i, false));
  if (e == NULL) e = mz_lexicon_find(t, st_key(d, i, true));
  if (e == NULL) return i;
  for (uint32_t p = 0; p < e->phrases; p++) {
    const mz_phrase *phrase = &t->phrases[e->phrase + p];
    uint32_t k = 1;
    if (i + phrase->words > end || !st_has(t, phrase->sense, phrase->senses, cls)) continue;
    while (k < phrase->words && d->kind[i + k] == MZ_WORD &&
           st_key(d, i + k, false) == t->keys[phrase->key + k - 1])
      k++;
    if (k == phrase->words) return i + k;
  }
  return st_has(t, e->sense, e->senses, cls) ? i + 1 : i;
}

static uint64_t st_hash(const mz_doc *d, const st_line *l) {
  uint64_t h = 0;
  for (uint32_t i = l->tok_first; i < l->tok_end; i++) {
    char key[64];
    size_t n;
    if (d->kind[i] == MZ_PUNCT || d->kind[i] == MZ_SYMBOL) continue;
    n = mz_fold(d->text + d->first[i], d->end[i] - d->first[i], key, sizeof key);
    h = h * UINT64_C(1099511628211) + mz_text_hash(key, n < sizeof key ? n : sizeof key);
  }
  return h | 1;
}

static bool st_is_final(uint32_t cp) {
  return cp == '.' || cp == '!' || cp == '?' || cp == 0x61F || cp == 0x2026;
}

/* The last token of a line that is no closing mark. */
static uint32_t st_last(const mz_doc *d, const st_line *l) {
  uint32_t i = l->tok_end - 1;
  while (i > l->tok_first && d->kind[i] == MZ_PUNCT) {
    uint32_t cp = mz_token_char(d, i);
    if (cp != '"' && cp != 0x2033 && (mz_char_info(cp).flags & MZ_CF_CLOSE) == 0) break;
    i--;
  }
  return i;
}

/* … (أ.ف.ب) at the end. */
static bool st_is_credit(const mz_doc *d, const st_line *l) {
  uint32_t end = l->tok_end - 1;
  if (mz_token_char(d, end) == '.' && end > l->tok_first) end--;
  if (mz_token_char(d, end) != ')') return false;
  uint32_t open = end;
  while (open > l->tok_first && end - open < 8 && mz_token_char(d, open) != '(') open--;
  if (mz_token_char(d, open) != '(') return false;
  if (open + 2 == end && d->kind[open + 1] == MZ_WORD &&
      memchr(d->text + d->first[open + 1], '.', d->end[open + 1] - d->first[open + 1]) != NULL)
    return true; /* an abbreviation alone, known or not */
  for (uint32_t i = open + 1; i < end; i++)
    if (st_phrase(d, i, end, MZ_S_CREDIT) > i) return true;
  return false;
}

static void st_read_teaser(const mz_doc *d, st_line *l) {
  uint32_t i = l->tok_first, end;
  while (i < l->tok_end && d->kind[i] == MZ_PUNCT) i++;
  end = st_phrase(d, i, l->tok_end, MZ_S_TEASER);
  if (end == i) return;
  bool colon = end < l->tok_end && mz_token_char(d, end) == ':';
  for (i = end; i < l->tok_end && (d->kind[i] == MZ_PUNCT || d->kind[i] == MZ_SYMBOL);) i++;
  l->teaser = i == l->tok_end;
  l->inlined = !l->teaser && colon && !l->body;
}

static void st_read(const mz_doc *d, st_line *l) {
  uint32_t last = st_last(d, l), cp = mz_token_char(d, last);
  for (uint32_t i = l->tok_first; i < l->tok_end; i++)
    l->words += d->kind[i] != MZ_PUNCT && d->kind[i] != MZ_SYMBOL;
  l->final = d->kind[last] == MZ_PUNCT && st_is_final(cp);
  l->question = l->final && cp != '.' && cp != 0x2026;
  l->body = l->words >= ST_PARAGRAPH || (l->final && l->words >= ST_BODY);
  l->furniture = l->tok_end - l->tok_first == 1 && d->end[last] - d->first[last] == 2 &&
                 memcmp(d->text + d->first[last], "TT", 2) == 0;
  l->brief = d->end[l->tok_end - 1] - d->first[l->tok_first] <= ST_BRIEF;
  if (l->brief) {
    l->credit = l->words <= ST_CAPTION && st_is_credit(d, l);
    st_read_teaser(d, l);
  }
  if (d->kind[l->tok_first] == MZ_NOISE && l->words < ST_RESUME) l->role = MZ_STORY_NOISE;
}

static mz_status st_lines(mz_doc *d, mz_vec *lines) {
  const mz_sentence *s;
  uint32_t count, number = 1;
  mz_status st = mz_doc_sentences(d, &s, &count);
  for (uint32_t i = 0; st == MZ_OK && i < count;) {
    st_line *l = mz_vec_push(&d->alloc, lines, sizeof *l);
    if (l == NULL) return MZ_ENOMEM;
    l->sent_first = i;
    l->tok_first = s[i].tok_first;
    while (i < count && s[i].paragraph == s[l->sent_first].paragraph) i++;
    l->sent_end = i;
    l->tok_end = s[i - 1].tok_end;
    number += mz_line_breaks(d->text + (l->tok_first > 0 ? d->end[l->tok_first - 1] : 0),
                             d->text + d->first[l->tok_first]);
    l->number = number;
    st_read(d, l);
  }
  return st;
}

/* }================================================================== */

/* {==================================================================
** Finding the parts
** =================================================================== */

/* Have two lines the same words, and not too many of them? */
static bool st_same(const mz_doc *d, st_line *a, st_line *b) {
  if (!a->brief || !b->brief || a->words != b->words) return false;
  if (a->hash == 0) a->hash = st_hash(d, a);
  if (b->hash == 0) b->hash = st_hash(d, b);
  return a->hash == b->hash;
}

/* Whether line k is one of the lines from `first` to `end`, printed again. */
static bool st_repeats(const mz_doc *d, st_line *l, uint32_t k, uint32_t first, uint32_t end) {
  for (uint32_t i = first; i < end; i++)
    if (i != k && st_same(d, &l[i], &l[k])) return true;
  return false;
}

/* Running text that is neither a caption nor a headline that asks. */
static bool st_is_text(const st_line *l) {
  return l->body && !l->credit && !(l->question && l->words < ST_PARAGRAPH);
}

/* The line where the text of a story begins whose headline is line i, or 0 if no story opens
** there. */
static uint32_t st_opening(const mz_doc *d, st_line *l, uint32_t n, uint32_t i,
                           bool among_teasers) {
  uint32_t again = i + 1, signs = 0, k;
  if (l[i].words < ST_HEADLINE || st_is_text(&l[i]) || l[i].credit || l[i].role == MZ_STORY_NOISE)
    return 0;
  while (again < n && again <= i + ST_WINDOW && !st_is_text(&l[again]) &&
         !st_same(d, &l[i], &l[again]))
    again++;
  if (again == n || again > i + ST_WINDOW || st_is_text(&l[again])) return 0;
  for (k = i + 1; k < again; k++)
    signs += l[k].credit || l[k].furniture || st_repeats(d, l, k, i + 1, again);
  if (signs == 0 && !(i == 0 && again == 1)) return 0;
  for (k = again + 1; k < n && k <= again + ST_WINDOW; k++)
    if (!l[k].credit && !l[k].furniture && !st_repeats(d, l, k, i, again)) break;
  if (i == 0) return k;
  if (k == n || !st_is_text(&l[k])) return 0;
  /* a teaser has its headline twice as well, but one line of text at most */
  return among_teasers && !(k + 1 < n && st_is_text(&l[k + 1])) ? 0 : k;
}

/* Running text is back at line i, behind teasers: two lines of it, or a paragraph where the first
** teaser should be. */
static bool st_resumes(const st_line *l, uint32_t n, uint32_t i) {
  if (i > 0 && l[i - 1].teaser && l[i].words >= ST_PARAGRAPH) return true;
  return i + 1 < n && l[i].body && l[i + 1].body && l[i].words >= ST_RESUME &&
         l[i + 1].words >= ST_RESUME && !l[i].question;
}

static void st_mark(const mz_doc *d, st_line *l, uint32_t n) {
  uint32_t story = 0;
  bool teasers = false;
  for (uint32_t i = 0; i < n; i++) {
    uint32_t text = st_opening(d, l, n, i, teasers);
    if (text > 0) {
      if (i > 0) story++;
      teasers = false;
      l[i].story = story;
      for (i++; i < text; i++) {
        l[i].story = story;
        l[i].role = MZ_STORY_CAPTION;
      }
      i--;
      continue;
    }
    l[i].story = story;
    if (l[i].role == MZ_STORY_NOISE) continue;
    if (l[i].teaser) teasers = true;
    if (teasers && st_resumes(l, n, i)) teasers = false;
    if (teasers || l[i].inlined)
      l[i].role = MZ_STORY_TEASER;
    else if (i > 0 && l[i].credit && !l[i].final && !l[i].body && l[i].words >= ST_HEADLINE + 1)
      l[i].role = MZ_STORY_CAPTION;
  }
}

/* A page is saved for its first story. */
static uint32_t st_main(const mz_doc *d, const st_line *l, uint32_t n) {
  uint32_t best = 0, most = 0, bytes = 0, first = 0;
  for (uint32_t i = 0; i < n; i++) {
    if (i > 0 && l[i].story != l[i - 1].story) bytes = 0;
    if (l[i].role == MZ_STORY_MAIN) bytes += d->end[l[i].tok_end - 1] - d->first[l[i].tok_first];
    if (l[i].story == 0) first = bytes;
    if (bytes > most) {
      most = bytes;
      best = l[i].story;
    }
  }
  return first >= most / 2 ? 0 : best;
}

/* }================================================================== */

static uint8_t st_role(const st_line *l, uint32_t main) {
  if (l->story == main || l->role == MZ_STORY_TEASER || l->role == MZ_STORY_NOISE) return l->role;
  return MZ_STORY_OTHER;
}

static mz_status st_write(mz_doc *d, const st_line *l, uint32_t n) {
  uint32_t main = st_main(d, l, n);
  for (uint32_t i = 0; i < n;) {
    uint32_t first = i;
    uint8_t role = st_role(&l[i], main);
    mz_story *s = mz_vec_push(&d->alloc, &d->stories, sizeof *s);
    if (s == NULL) return MZ_ENOMEM;
    do i++;
    while (i < n && st_role(&l[i], main) == role && l[i].story == l[first].story);
    s->at = (mz_span){d->first[l[first].tok_first], d->end[l[i - 1].tok_end - 1]};
    s->line_first = l[first].number;
    s->line_last = l[i - 1].number;
    s->sent_first = l[first].sent_first;
    s->sent_end = l[i - 1].sent_end;
    s->role = (mz_story_role)role;
  }
  return MZ_OK;
}

mz_status mz_find_stories(mz_doc *d) {
  mz_vec lines = {0};
  mz_status st = st_lines(d, &lines);
  if (st == MZ_OK) {
    st_mark(d, lines.data, (uint32_t)lines.count);
    st = st_write(d, lines.data, (uint32_t)lines.count);
  }
  mz_vec_free(&d->alloc, &lines, sizeof(st_line));
  return st;
}
