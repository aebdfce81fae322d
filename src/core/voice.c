/* SPDX-License-Identifier: MIT */
#include "voice.h"

#define VO_MEMORY 6 /* sentences through which a verb without a subject finds its source */

static const mz_span vo_nobody = {0, 0};

bool mz_nobody(mz_span x) {
  return x.end <= x.first;
}

void mz_paint(mz_voice *v, uint32_t upto) {
  mz_figure *all = v->read.figures;
  for (; v->next < v->read.count && all[v->next].tok_first < upto; v->next++) {
    mz_figure *f = &all[v->next];
    bool own = f->at.first >= v->who.first && f->at.end <= v->who.end;
    if (f->tok_first < v->until && !own) f->attribution = v->who;
  }
}

void mz_hush(mz_voice *v, uint32_t i) {
  mz_paint(v, i);
  v->who = v->outer = vo_nobody;
  v->until = i;
  v->turn = 0;
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
}

bool mz_answer(mz_voice *v, uint32_t from, uint32_t to, mz_span who, bool all) {
  mz_figure *f = v->read.figures;
  bool any = false;
  mz_paint(v, to);
  for (size_t k = v->next; k > v->floor && f[k - 1].tok_first >= from; k--) {
    any = true;
    if (all || mz_nobody(f[k - 1].attribution)) f[k - 1].attribution = who;
  }
  if (any) v->floor = v->next;
  return any;
}

bool mz_has_figure(const mz_voice *v, uint32_t from, uint32_t to) {
  size_t k = mz_figure_from(&v->read, from);
  return k < v->read.count && v->read.figures[k].tok_first < to;
}

static mz_span vo_last_word(const mz_voice *v, mz_span x) {
  for (uint32_t k = x.end; k > x.first; k--)
    if (v->read.s->d->text[k - 1] == ' ') return (mz_span){k, x.end};
  return x;
}

bool mz_same_name(const mz_voice *v, mz_span a, mz_span b) {
  const char *t = v->read.s->d->text;
  a = vo_last_word(v, a);
  b = vo_last_word(v, b);
  return a.end - a.first == b.end - b.first &&
         memcmp(t + a.first, t + b.first, a.end - a.first) == 0;
}

bool mz_heard(const mz_voice *v, mz_span who) {
  for (uint32_t k = 0; k < v->nheard && k < MZ_HEARD; k++)
    if (mz_same_name(v, v->heard[k], who)) return true;
  return false;
}

void mz_remember(mz_voice *v, mz_span who, bool feminine) {
  mz_figure *f = v->read.figures;
  v->last[feminine] = who;
  v->said[feminine] = v->sentence;
  if (!mz_heard(v, who)) v->heard[v->nheard++ % MZ_HEARD] = who;
  if (mz_nobody(v->title) || !mz_same_name(v, v->title, who)) return;
  for (size_t k = mz_figure_from(&v->read, v->title_from);
       k < v->read.count && f[k].tok_first < v->title_end; k++)
    f[k].attribution = v->title;
  v->title = vo_nobody;
}

mz_span mz_recall(const mz_voice *v, bool feminine) {
  bool known = !mz_nobody(v->last[feminine]) && v->said[feminine] + VO_MEMORY >= v->sentence;
  return known ? v->last[feminine] : vo_nobody;
}
