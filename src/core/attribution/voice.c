/* SPDX-License-Identifier: MIT */
#include "voice.h"

#define VO_MEMORY 6  /* sentences through which a verb without a subject finds its source */
#define VO_REACH 800 /* tokens through which a short name finds the full one */
#define VO_TITLE 14  /* tokens between a name and its title */

static const mz_span vo_nobody = {0, 0};

bool mz_nobody(mz_span x) {
  return x.end <= x.first;
}

/* بلدة مرجان (40 كيلومترا جنوب العاصمة): where a place lies, the writer says. */
static bool vo_lies(const mz_voice *v, const mz_figure *f) {
  const mz_scan *s = v->read.s;
  return f->kind == MZ_MEASURE && mz_has_value(s, f->tok_end, MZ_S_CUE, "direction") &&
         f->tok_first > 1 &&
         (mz_mark_at(s, f->tok_first - 1) == '(' || mz_mark_at(s, f->tok_first - 2) == '(');
}

void mz_paint(mz_voice *v, uint32_t upto) {
  mz_figure *all = v->read.figures;
  for (; v->next < v->read.count && all[v->next].tok_first < upto; v->next++) {
    mz_figure *f = &all[v->next];
    bool own = f->at.first >= v->who.first && f->at.end <= v->who.end;
    if (f->tok_first >= v->until || own || vo_lies(v, f)) continue;
    f->attribution = v->who;
    if (v->denies) f->has |= MZ_DENIED;
  }
}

void mz_hush(mz_voice *v, uint32_t i) {
  mz_paint(v, i);
  v->who = v->outer = vo_nobody;
  v->until = i;
  v->turn = 0;
  v->denies = false;
}

void mz_turn_away(mz_voice *v, uint32_t i) {
  mz_span outer = v->outer;
  if (!v->loose) return;
  mz_hush(v, i);
  if (mz_nobody(outer) || v->outer_until <= i) return;
  v->who = outer;
  v->until = v->outer_until;
  v->loose = false;
}

void mz_speak(mz_voice *v, uint32_t from, uint32_t until, mz_span who, bool loose) {
  mz_paint(v, from);
  if (!loose) {
    v->outer = vo_nobody;
  } else if (!v->loose && v->until > from) {
    v->outer = v->who;
    v->outer_until = v->until;
  }
  v->who = who;
  v->until = until;
  v->loose = loose;
  v->verb = true;
  v->turn = 0;
  v->denies = false;
}

bool mz_answer(mz_voice *v, uint32_t from, uint32_t to, mz_span who, bool all) {
  mz_figure *f = v->read.figures;
  bool any = false;
  mz_paint(v, to);
  for (size_t k = v->next; k > v->floor && f[k - 1].tok_first >= from; k--) {
    any = true;
    if ((!all && !mz_nobody(f[k - 1].attribution)) || vo_lies(v, &f[k - 1])) continue;
    f[k - 1].attribution = who;
    f[k - 1].has &= (uint16_t)~MZ_DENIED;
  }
  if (any) v->floor = v->next;
  return any;
}

void mz_lend(mz_voice *v, uint32_t from, uint32_t to, mz_span who) {
  mz_figure *f = v->read.figures;
  mz_paint(v, to);
  for (size_t k = mz_figure_from(&v->read, from); k < v->next; k++) f[k].attribution = who;
}

bool mz_has_figure(const mz_voice *v, uint32_t from, uint32_t to) {
  size_t k = mz_figure_from(&v->read, from);
  return k < v->read.count && v->read.figures[k].tok_first < to;
}

bool mz_titled(const mz_voice *v) {
  return !mz_nobody(v->title) && mz_has_figure(v, v->title_from, v->title_end);
}

static mz_span vo_last_word(const mz_voice *v, mz_span x) {
  for (uint32_t k = x.end; k > x.first; k--)
    if (v->read.s->d->text[k - 1] == ' ') return (mz_span){k, x.end};
  return x;
}

/* What stands before the last word of x, without the space between. */
static mz_span vo_before_last(const mz_voice *v, mz_span x) {
  mz_span last = vo_last_word(v, x);
  return (mz_span){x.first, last.first > x.first ? last.first - 1 : x.first};
}

static mz_span vo_first_word(const mz_voice *v, mz_span x) {
  uint32_t end = x.first;
  while (end < x.end && v->read.s->d->text[end] != ' ') end++;
  return (mz_span){x.first, end};
}

static bool vo_equal(const mz_voice *v, mz_span a, mz_span b) {
  const char *t = v->read.s->d->text;
  return a.end - a.first == b.end - b.first &&
         memcmp(t + a.first, t + b.first, a.end - a.first) == 0;
}

/* السهلي is خالد السهلي, and الهلال الأحمر is هيئة الهلال الأحمر; two bodies of one country are two. */
bool mz_same_name(const mz_voice *v, mz_span a, mz_span b) {
  const char *t = v->read.s->d->text;
  if (!mz_nobody(a) && !mz_nobody(b) && t[a.end - 1] != t[b.end - 1]) return false;
  if (!vo_equal(v, vo_last_word(v, a), vo_last_word(v, b))) return false;
  mz_span x = vo_before_last(v, a), y = vo_before_last(v, b);
  return mz_nobody(x) || mz_nobody(y) || vo_equal(v, vo_first_word(v, x), vo_first_word(v, y)) ||
         vo_equal(v, vo_last_word(v, x), vo_last_word(v, y));
}

bool mz_heard(const mz_voice *v, mz_span who) {
  for (uint32_t k = 0; k < v->nheard && k < MZ_HEARD; k++)
    if (mz_same_name(v, v->heard[k], who)) return true;
  return false;
}

/* May token k have the entry of token i, a body or a title? Only where its ending says so, if that is what the word alone
** is. */
static bool vo_may_share(const mz_scan *s, uint32_t i, uint32_t k) {
  const mz_entry *e = mz_word_at(s, i)->entry;
  return e == NULL || !(e->classes & MZ_SOURCES) || (s->about[k] & MZ_TAIL_SOURCE);
}

static bool vo_same_entry(const mz_scan *s, uint32_t i, uint32_t k) {
  return vo_may_share(s, i, k) && mz_word_at(s, k)->entry == mz_word_at(s, i)->entry;
}

/* Is there, between two tokens, another وزارة than the one that begins at `from`? */
static bool vo_another(const mz_voice *v, uint32_t from, uint32_t i) {
  const mz_scan *s = v->read.s;
  for (uint32_t k = i; k-- > from + 1;)
    if (vo_same_entry(s, i, k) && !mz_has_al(s, k) && k + 1 < i &&
        !vo_equal(v, (mz_span){s->d->first[k + 1], s->d->end[k + 1]},
                  (mz_span){s->d->first[from + 1], s->d->end[from + 1]}))
      return true;
  return false;
}

/* Does the title at token i, المتحدث, stand beside the name at token `at`? */
static bool vo_titled(const mz_voice *v, uint32_t at, uint32_t i) {
  const mz_scan *s = v->read.s;
  uint32_t from = at > VO_TITLE ? at - VO_TITLE : 0, to = at + VO_TITLE < i ? at + VO_TITLE : i;
  for (uint32_t k = from; k < to; k++)
    if (vo_same_entry(s, i, k) && mz_same_sentence(s, k < at ? k : at, k < at ? at : k))
      return !vo_another(v, k > at ? k : at, i);
  return false;
}

mz_span mz_full_name(const mz_voice *v, mz_span who) {
  const mz_scan *s = v->read.s;
  uint32_t i = mz_token_at(s->d, who.first), end;
  if (i >= s->n || s->d->end[i] != who.end) return who;
  bool body = mz_has_al(s, i) && mz_body_at(s, i, &end);
  bool title = mz_has_al(s, i) && !body && mz_title_at(s, i, &end);
  for (uint32_t k = v->nheard; k-- > 0 && k + MZ_HEARD >= v->nheard;) {
    mz_span h = v->heard[k % MZ_HEARD];
    uint32_t at = v->heard_at[k % MZ_HEARD];
    if (h.first >= who.first || s->d->end[at] >= h.end || i - at > VO_REACH) continue;
    bool speaks = mz_body_at(s, at, &end);
    if (body    ? speaks && vo_same_entry(s, i, at) && !mz_has_al(s, at)
        : title ? !speaks && vo_titled(v, at, i)
                : !speaks && vo_equal(v, vo_last_word(v, h), who))
      return body && vo_another(v, at, i) ? who : h;
  }
  return who;
}

/* خبراء, السكان: whom no verb in the singular goes on to quote. */
static bool vo_many(const mz_voice *v, mz_span who) {
  const mz_scan *s = v->read.s;
  const mz_sense *x = mz_sense_at(s, mz_token_at(s->d, who.first), MZ_S_BODY);
  return mz_means(x, "people") && (x->flags & MZ_F_PLURAL);
}

void mz_remember(mz_voice *v, mz_span who, bool feminine) {
  mz_figure *f = v->read.figures;
  mz_person whom = feminine ? MZ_SHE : vo_many(v, who) ? MZ_MANY : MZ_HE;
  v->last[whom] = who;
  v->said[whom] = v->sentence;
  if (!mz_heard(v, who)) {
    v->heard_at[v->nheard % MZ_HEARD] = mz_token_at(v->read.s->d, who.first);
    v->heard[v->nheard++ % MZ_HEARD] = who;
  }
  if (mz_nobody(v->title) || !mz_same_name(v, v->title, who)) return;
  for (size_t k = mz_figure_from(&v->read, v->title_from);
       k < v->read.count && f[k].tok_first < v->title_end; k++)
    f[k].attribution = v->title;
  v->title = vo_nobody;
}

mz_span mz_recall(const mz_voice *v, mz_person whom) {
  if (whom == MZ_MANY && (mz_nobody(v->last[whom]) || v->said[MZ_HE] > v->said[whom]))
    whom = MZ_HE; /* قال فلان وفلان، وأضافا */
  bool known = !mz_nobody(v->last[whom]) && v->said[whom] + VO_MEMORY >= v->sentence;
  return known ? v->last[whom] : vo_nobody;
}
