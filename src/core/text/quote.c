/* SPDX-License-Identifier: MIT
**
** Quotations, as newspapers print them, which is to say with every mark that a keyboard has: « » “ ” „ " ' ‘ ’, the
** same mark on both sides, ” to open, ″ to close, and sometimes nothing to close.
**
** Marks belong to families that close each other. Each family has a stack of open marks, linked through the records
** themselves; a mark closes the youngest. A straight mark opens or closes by turns where a line has an even number of
** them, else by what stands beside it. Only marks that have a direction may close on a later line, never behind a blank
** one. What is not closed ends with its line, or where the next mark of its family opens, so no byte is counted twice
** and a million unclosed marks cost no more than a million closed ones.
**
** Quotations inside a quotation count if their marks differ.
*/
#include "chars.h"
#include "document.h"
#include "sentence.h"

typedef enum qu_family { QU_ANGLE, QU_CURLY, QU_STRAIGHT, QU_SINGLE, QU_FAMILIES } qu_family;

typedef enum qu_turn { QU_OPENS, QU_CLOSES, QU_EITHER } qu_turn;

#define QU_NONE UINT32_MAX

/* A quotation that is being read. */
typedef struct qu_slot {
  mz_quote q;
  uint32_t tok;    /* its opening mark */
  uint32_t parent; /* the slot of the same family that was open around it */
  uint32_t child;  /* the first mark of the family that opened inside it */
  uint32_t line;
  bool dropped, weak; /* weak: a single straight mark, no quotation unless it closes */
} qu_slot;

typedef struct qu_state {
  mz_doc *d;
  mz_vec slots;
  uint32_t open[QU_FAMILIES]; /* the youngest open slot of each family */
  uint32_t line;              /* lines so far */
  uint32_t line_end;          /* the token behind this line */
  bool even[QU_FAMILIES];     /* this line has an even number of the family's marks */
  bool told[QU_FAMILIES];     /* … which what stands beside each tells apart: "… "…" …" */
} qu_state;

static bool qu_mark(uint32_t cp, qu_family *family, qu_turn *turn) {
  switch (cp) {
  case 0xAB:
  case 0x2039: *family = QU_ANGLE, *turn = QU_OPENS; return true;
  case 0xBB:
  case 0x203A: *family = QU_ANGLE, *turn = QU_CLOSES; return true;
  case 0x201C:
  case 0x201E:
  case 0x201F: *family = QU_CURLY, *turn = QU_OPENS; return true;
  case 0x201D: *family = QU_CURLY, *turn = QU_CLOSES; return true;
  case '"':
  case 0x2033: *family = QU_STRAIGHT, *turn = QU_EITHER; return true;
  case 0x2018:
  case 0x201B: *family = QU_SINGLE, *turn = QU_OPENS; return true;
  case 0x2019: *family = QU_SINGLE, *turn = QU_CLOSES; return true;
  case '\'': *family = QU_SINGLE, *turn = QU_EITHER; return true;
  default: return false;
  }
}

/* Whether token i touches a word or number on its left or right; tatweel and brackets are open to a quotation. */
static bool qu_left(const mz_doc *d, uint32_t i) {
  if (i == 0 || d->end[i - 1] != d->first[i]) return false;
  if (d->kind[i - 1] == MZ_PUNCT) {
    uint32_t cp = mz_token_char(d, i - 1);
    qu_family f;
    qu_turn t;
    return (mz_char_info(cp).flags & MZ_CF_OPEN) == 0 && cp != 0x640 && !qu_mark(cp, &f, &t);
  }
  /* بـ"…: the tatweel holds on to the mark */
  return !(d->end[i - 1] - d->first[i - 1] >= 2 &&
           memcmp(d->text + d->end[i - 1] - 2, "\xD9\x80", 2) == 0);
}

static bool qu_right(const mz_doc *d, uint32_t i) {
  if (i + 1 >= d->ntok || d->first[i + 1] != d->end[i]) return false;
  return d->kind[i + 1] != MZ_PUNCT ||
         (mz_char_info(mz_token_char(d, i + 1)).flags & MZ_CF_OPEN) != 0 ||
         mz_token_char(d, i + 1) == '"';
}

/* …". and …"،: no quotation begins with such a mark. */
static bool qu_stops(const mz_doc *d, uint32_t i) {
  if (i + 1 >= d->ntok || d->first[i + 1] != d->end[i]) return false;
  uint32_t cp = mz_token_char(d, i + 1);
  return cp == '.' || cp == ',' || cp == 0x60C || cp == 0x61B;
}

/* و”…”: a letter that is joined to the word between the marks. */
static bool qu_clitic(const mz_doc *d, uint32_t i) {
  uint8_t l[2];
  return d->kind[i] == MZ_WORD &&
         mz_letters(d->text + d->first[i], d->end[i] - d->first[i], l, sizeof l) == 1;
}

/* قال إن” …, أضاف" …: a word behind which a quotation begins, though its mark stands on the wrong side of the space. */
static bool qu_leads(const mz_doc *d, uint32_t i) {
  static const char *const words[] = {"ان",  "انه",  "انها", "انهم",  "انني", "بان",   "بانه",
                                      "قال", "قالت", "وقال", "وقالت", "اضاف", "واضاف", "واضافت"};
  char buf[16];
  if (d->kind[i] != MZ_WORD) return false;
  size_t n = mz_fold(d->text + d->first[i], d->end[i] - d->first[i], buf, sizeof buf);
  for (size_t k = 0; k < sizeof words / sizeof *words; k++)
    if (n == strlen(words[k]) && memcmp(buf, words[k], n) == 0) return true;
  return false;
}

/* وقال: ” …: a quotation begins behind a colon, though its mark looks the wrong way and stands by itself. */
static bool qu_colon(const mz_doc *d, uint32_t i) {
  return i > 0 && d->kind[i - 1] == MZ_PUNCT && mz_token_char(d, i - 1) == ':';
}

static qu_slot *qu_at(const qu_state *s, uint32_t i) {
  return (qu_slot *)s->slots.data + i;
}

static mz_status qu_open(qu_state *s, qu_family f, uint32_t tok) {
  uint32_t number = (uint32_t)s->slots.count;
  qu_slot *q = mz_vec_push(&s->d->alloc, &s->slots, sizeof *q);
  if (q == NULL) return MZ_ENOMEM;
  q->tok = tok;
  q->parent = s->open[f];
  q->child = QU_NONE;
  if (q->parent != QU_NONE && qu_at(s, q->parent)->child == QU_NONE)
    qu_at(s, q->parent)->child = tok;
  q->line = s->line;
  q->weak = mz_token_char(s->d, tok) == '\'';
  q->q.at.first = s->d->first[tok];
  q->q.inner.first = s->d->end[tok];
  q->q.tok_first = tok + 1;
  q->q.tok_end = s->line_end;
  s->open[f] = number;
  return MZ_OK;
}

static void qu_close(qu_state *s, qu_family f, uint32_t tok) {
  qu_slot *q = qu_at(s, s->open[f]);
  q->q.at.end = s->d->end[tok];
  q->q.inner.end = s->d->first[tok];
  q->q.tok_end = tok;
  q->dropped = q->q.tok_first == tok;
  s->open[f] = q->parent;
}

/* Gives up what is open in a family, down to slots of line `line` (not included). */
static void qu_give_up(qu_state *s, qu_family f, uint32_t line) {
  while (s->open[f] != QU_NONE && qu_at(s, s->open[f])->line < line) {
    qu_slot *q = qu_at(s, s->open[f]);
    if (q->child < q->q.tok_end) q->q.tok_end = q->child;
    q->q.unclosed = true;
    q->dropped = q->weak || q->q.tok_end <= q->q.tok_first ||
                 (q->q.tok_end - q->q.tok_first == 1 && s->d->kind[q->q.tok_first] == MZ_PUNCT);
    if (!q->dropped) q->q.at.end = q->q.inner.end = s->d->end[q->q.tok_end - 1];
    s->open[f] = q->parent;
  }
}

/* What a mark closes whose own family has nothing open: «…”, “…» and "…» on one line; QU_FAMILIES if nothing. */
static qu_family qu_other(const qu_state *s, qu_family f) {
  static const qu_family others[QU_SINGLE][2] = {
      {QU_CURLY, QU_STRAIGHT}, {QU_ANGLE, QU_STRAIGHT}, {QU_ANGLE, QU_CURLY}};
  for (int i = 0; f != QU_SINGLE && i < 2; i++) {
    qu_family other = others[f][i];
    if (s->open[other] != QU_NONE && qu_at(s, s->open[other])->line == s->line) return other;
  }
  return QU_FAMILIES;
}

static mz_status qu_read(qu_state *s, uint32_t i) {
  qu_family f;
  qu_turn turn;
  uint32_t cp = mz_token_char(s->d, i);
  if (!qu_mark(cp, &f, &turn)) return MZ_OK;
  bool left = qu_left(s->d, i), right = qu_right(s->d, i);
  if (cp == 0x2033) { /* closes “ or ", and is a second or an inch otherwise */
    if (s->open[QU_CURLY] != QU_NONE && s->open[QU_STRAIGHT] == QU_NONE)
      qu_close(s, QU_CURLY, i);
    else if (s->open[QU_STRAIGHT] != QU_NONE)
      qu_close(s, QU_STRAIGHT, i);
    return MZ_OK;
  }
  bool open = s->open[f] != QU_NONE;
  if (turn == QU_EITHER) {
    if (!open)
      turn = f == QU_SINGLE && (left || !right) ? QU_CLOSES : QU_OPENS;
    else
      turn = right && !left && (!s->even[f] || s->told[f]) ? QU_OPENS : QU_CLOSES;
    if (turn == QU_OPENS && !open && left && !right && (!s->even[f] || qu_stops(s->d, i)))
      turn = QU_CLOSES; /* 55": inches */
  } else if (turn == QU_OPENS && open && !right) {
    turn = QU_CLOSES; /* “…“ */
  } else if (turn == QU_CLOSES && !open && f != QU_SINGLE &&
             (right ? !left || qu_clitic(s->d, i - 1) : qu_colon(s->d, i))) {
    turn = QU_OPENS; /* ”…” */
  }
  if (turn == QU_CLOSES && !open && f != QU_SINGLE && left && !right && qu_leads(s->d, i - 1) &&
      qu_other(s, f) == QU_FAMILIES)
    turn = QU_OPENS;
  if (turn == QU_CLOSES) {
    if (!open) f = qu_other(s, f);
    if (f != QU_FAMILIES) qu_close(s, f, i);
    return MZ_OK;
  }
  qu_give_up(s, f, s->line);
  return qu_open(s, f, i);
}

/* The first mark in [i, end) that may be of a quotation, else `end`. */
static uint32_t qu_next(const mz_doc *d, uint32_t i, uint32_t end) {
  for (;; i++) {
    const uint8_t *at = i < end ? memchr(d->kind + i, MZ_PUNCT, end - i) : NULL;
    if (at == NULL) return end;
    i = (uint32_t)(at - d->kind);
    if (mz_may_quote(d, i)) return i;
  }
}

/* Looks at the line of tokens [i, end); returns its first mark, `end` if it has none. */
static uint32_t qu_line(qu_state *s, uint32_t i, uint32_t end) {
  const mz_doc *d = s->d;
  uint32_t marks[QU_FAMILIES] = {0}, depth[QU_FAMILIES] = {0};
  uint32_t breaks = i > 0 ? mz_line_breaks(d->text + d->end[i - 1], d->text + d->first[i]) : 0;
  s->line++;
  for (int f = 0; f < QU_FAMILIES; f++)
    if (s->open[f] != QU_NONE && (breaks > 1 || f == QU_STRAIGHT || f == QU_SINGLE))
      qu_give_up(s, (qu_family)f, s->line);
  uint32_t first = qu_next(d, i, end);
  s->line_end = end;
  if (first == end) return end; /* most lines have no mark */
  for (uint32_t k = first; k < end; k = qu_next(d, k + 1, end)) {
    qu_family f;
    qu_turn turn;
    if (!qu_mark(mz_token_char(d, k), &f, &turn)) continue;
    bool opens = qu_right(d, k);
    if (marks[f]++ == 0) s->told[f] = true;
    if (opens == qu_left(d, k) || (!opens && depth[f] == 0)) s->told[f] = false;
    depth[f] += opens ? 1 : UINT32_MAX;
  }
  for (int f = 0; f < QU_FAMILIES; f++) {
    s->even[f] = marks[f] % 2 == 0;
    s->told[f] = s->told[f] && depth[f] == 0;
  }
  return first;
}

/* Keeps what stands by itself: a quotation inside a closed one of the same family is part of it. */
static mz_status qu_keep(qu_state *s) {
  mz_doc *d = s->d;
  for (uint32_t i = 0; i < s->slots.count; i++) {
    qu_slot *q = qu_at(s, i);
    if (q->parent != QU_NONE && !q->dropped) {
      const qu_slot *parent = qu_at(s, q->parent);
      q->dropped = !parent->q.unclosed && parent->q.at.end >= q->q.at.end;
    }
    if (q->dropped) continue;
    mz_quote *out = mz_vec_push(&d->alloc, &d->quotes, sizeof *out);
    if (out == NULL) return MZ_ENOMEM;
    *out = q->q;
  }
  return MZ_OK;
}

mz_status mz_find_quotes(mz_doc *d) {
  qu_state s = {.d = d};
  const mz_sentence *sent;
  uint32_t count;
  mz_status st = mz_doc_sentences(d, &sent, &count);
  for (int f = 0; f < QU_FAMILIES; f++) s.open[f] = QU_NONE;
  for (uint32_t k = 0, end; k < count && st == MZ_OK; k = end) { /* a line is a paragraph */
    for (end = k + 1; end < count && sent[end].paragraph == sent[k].paragraph;) end++;
    uint32_t i = qu_line(&s, sent[k].tok_first, sent[end - 1].tok_end);
    for (; st == MZ_OK && i < s.line_end; i = qu_next(d, i + 1, s.line_end)) st = qu_read(&s, i);
  }
  for (int f = 0; f < QU_FAMILIES; f++) qu_give_up(&s, (qu_family)f, UINT32_MAX);
  if (st == MZ_OK) st = qu_keep(&s);
  mz_vec_free(&d->alloc, &s.slots, sizeof(qu_slot));
  return st;
}
