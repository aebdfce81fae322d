/* SPDX-License-Identifier: MIT
**
** One pattern tells of many: حقق أحمد العطار المركز الأول, حقق سالم الراوي المركز الأول. A person is known by a frequent
** given name with more of the name behind it. Two figures are told of two persons if each stands beside one in its own clause
** that the other's sentence does not name, however it is spelled, and both are there in one role: two players, or two men
** without a title. An emir and a minister may open the same schools, a judge and a convict have the same years. Who says it is
** nobody of them.
*/
#include "bearer.h"
#include "../attribution/naming.h"
#include "../variant/spelling.h"
#include "../compare/waw.h"

#define BE_BEFORE 24 /* tokens before a figure in its clause in which its bearer is looked for … */
#define BE_BEHIND 8  /* … and behind it */
#define BE_OWN 3 /* … behind a comma; so few leave no room for a subject: ثم حل في المركز الثاني */
#define BE_REACH 64 /* tokens on each side of a figure in which others have theirs */
#define BE_NAMES 4  /* persons */
#define BE_WORDS 5  /* of one name */
#define BE_ROLE 4 /* tokens before a name in which its title stands: وزير التعليم العالي */

/* The tokens [first, end) of a name, and as what it is there: the token that says so, or BE_NO_ROLE. A kunya (أبو سالم) is
** not what his father called him. */
typedef struct be_name {
  uint32_t first, end, role;
  bool kunya;
} be_name;

#define BE_NO_ROLE UINT32_MAX

typedef struct be_names {
  const mz_side *s;
  be_name at[BE_NAMES];
  uint32_t n, owner; /* whose the figure is most likely */
  uint32_t from, to; /* the tokens of the sentence that may tell of it … */
  bool team;         /* … which is a team's rank */
} be_names;

/* Is it a given name, with و ف ب ل ك in front of it or without, and no other word that the lexicon knows? علي is not على. */
static bool be_given(const mz_side *s, uint32_t w) {
  const mz_doc *d = s->doc;
  uint32_t stem = mz_word_start(s, w);
  const uint64_t names = MZ_CLASS(MZ_S_NOUN) | MZ_CLASS(MZ_S_CUE);
  bool known = (mz_word_at(&s->scan, w)->classes & ~names) != 0, whole = stem == d->first[w];
  if (w > 0 && mz_is_spelt(&s->scan, w - 1, "عبد")) return true;
  if (mz_is_spelt(&s->scan, w, "علي") || mz_is_spelt(&s->scan, w, "عمر")) return true;
  if (mz_is_spelt(&s->scan, w, "باسم")) return false; /* الناطق باسم الجيش */
  return (!(known && whole) && mz_given_from(d, d->first[w], d->end[w])) ||
         (!known && !whole && mz_given_from(d, stem, d->end[w]));
}

/* Is it أبو or the like, with a given name behind it that is another's: أبو سالم, ابن خالد? */
static bool be_kunya(const mz_side *s, uint32_t w) {
  static const char *const heads[] = {"أبو", "ابو", "أبي", "ابي", "أبا", "ابا",
                                      "أم",  "ام",  "ابن", "إبن", "بن"};
  return mz_is_one_of(&s->scan, w, heads) && mz_is_word(&s->scan, w + 1) && be_given(s, w + 1);
}

/* Does a name go on with token w? */
static bool be_goes_on(const mz_side *s, uint32_t w) {
  return mz_is_spelt(&s->scan, w, "بن") || mz_is_spelt(&s->scan, w, "ابن") ||
         (mz_name_word(&s->scan, w) && s->figure[w] == MZ_NO_FIGURE &&
          mz_word_start(s, w) == s->doc->first[w]);
}

/* Does a clause begin behind a token, of which a name before it is no part: a comma, أن, الذي? */
static bool be_parts(const mz_side *s, uint32_t w) {
  const mz_doc *d = s->doc;
  if (d->kind[w] == MZ_PUNCT) return mz_ends_clause(d->text + d->first[w], d->end[w] - d->first[w]);
  return mz_is_that(&s->scan, w) || mz_has_value(&s->scan, w, MZ_S_FUNCTION, "relative");
}

/* What says as what a person is named, before token w and not before `from`: a title, a word or more off (وزير التعليم),
** or a definite noun right before the name (العداء). */
static uint32_t be_role(const mz_side *s, uint32_t w, uint32_t from) {
  for (uint32_t i = w; i > from && w - i < BE_ROLE; i--) {
    if (!mz_is_word(&s->scan, i - 1) || s->figure[i - 1] != MZ_NO_FIGURE ||
        mz_has_value(&s->scan, i - 1, MZ_S_FUNCTION, "preposition"))
      break;
    if (mz_is(&s->scan, i - 1, MZ_S_TITLE)) return i - 1;
  }
  bool definite = w > from && mz_is_word(&s->scan, w - 1) && mz_has_al(&s->scan, w - 1) &&
                  s->figure[w - 1] == MZ_NO_FIGURE;
  return definite ? w - 1 : BE_NO_ROLE;
}

/* Does a verb of saying stand right before a person: يؤكد الجار سالم الراوي? سجل is more than that. */
static bool be_says(const mz_side *s, const be_name *name, uint32_t from) {
  uint32_t w = name->role != BE_NO_ROLE ? name->role : name->first;
  const mz_sense *says = w > from ? mz_sense_at(&s->scan, w - 1, MZ_S_SAY) : NULL;
  return says != NULL && !(says->flags & MZ_F_WEAK);
}

/* The name of a person that begins at token w: a given name and a word more, or a kunya. */
static bool be_name_at(const mz_side *s, uint32_t w, uint32_t end, be_name *out) {
  if (!mz_is_word(&s->scan, w) || s->figure[w] != MZ_NO_FIGURE) return false;
  bool kunya = w + 1 < end && be_kunya(s, w);
  if (!kunya && !be_given(s, w)) return false;
  *out = (be_name){w, kunya ? w + 2 : w + 1, BE_NO_ROLE, kunya};
  while (out->end < end && out->end - w < BE_WORDS && be_goes_on(s, out->end)) out->end++;
  return out->end - w > 1;
}

/* The persons that tokens [from, to) name, but for who says it. */
static void be_read(const mz_side *s, const mz_figure *f, uint32_t from, uint32_t to,
                    be_names *out) {
  be_name name;
  for (uint32_t w = from; w < to && out->n < BE_NAMES; w++) {
    uint32_t at = s->doc->first[w];
    if ((at >= f->attribution.first && at < f->attribution.end) || !be_name_at(s, w, to, &name))
      continue;
    w = name.end - 1;
    name.role = be_role(s, name.first, from);
    if (!be_says(s, &name, from)) out->at[out->n++] = name;
  }
}

/* Stands و or ف, or else ب ل ك, in front of token w, which may be an unknown name? */
static bool be_prefixed(const mz_side *s, uint32_t w, uint8_t which) {
  const mz_doc *d = s->doc;
  const char *p = d->text + d->first[w];
  if (!mz_is_word(&s->scan, w)) return false;
  if (mz_has_clitic(&s->scan, w, which)) return true;
  if (mz_word_start(s, w) == d->first[w] || mz_given_from(d, d->first[w], d->end[w])) return false;
  bool waw = memcmp(p, "و", 2) == 0 || memcmp(p, "ف", 2) == 0;
  return waw == (which == MZ_P_WAW);
}

/* Does something new begin between tokens `from` and `to`, or with the latter: a comma, وسجل, وخالد? */
static bool be_coordinated(const mz_side *s, uint32_t from, uint32_t to) {
  for (uint32_t w = from; w <= to; w++)
    if (mz_is_comma(&s->scan, w) || (mz_is_word(&s->scan, w) && be_prefixed(s, w, MZ_P_WAW)))
      return true;
  return false;
}

/* Is a person what a preposition governs: متقدما على خالد الحسن, لخالد? Such a one has no figure of his own. */
static bool be_governed(const mz_side *s, const be_name *name) {
  uint32_t w = name->role != BE_NO_ROLE ? name->role : name->first;
  return be_prefixed(s, w, MZ_P_PREP) ||
         (w > 0 && mz_has_value(&s->scan, w - 1, MZ_S_FUNCTION, "preposition"));
}

/* Keeps to the part of the sentence that tells of the bearer of a figure, where it tells of another with another figure of the
** kind: سجل محمد صلاح 12 هدفا, وسجل أحمد حجازي 3 أهداف. */
static void be_part(const mz_figure *f, const mz_sentence *at, be_names *out) {
  const mz_side *s = out->s;
  uint32_t before = at->tok_first; /* the end of the last figure of its kind */
  bool counted = false, person = false;
  be_name name = {0},
          opens = {0}; /* the last person that may begin a part, before what he has is known */
  uint32_t cut = 0;
  bool waits = false;
  uint32_t first =
      f->tok_first > at->tok_first + BE_REACH ? f->tok_first - BE_REACH : at->tok_first;
  uint32_t last = f->tok_end + BE_REACH < at->tok_end ? f->tok_end + BE_REACH : at->tok_end;
  for (uint32_t w = first; w < last; w++) {
    if (s->figure[w] != MZ_NO_FIGURE) {
      const mz_figure *g = &s->fig[s->figure[w]];
      if (g->kind == f->kind) {
        if (waits && opens.first > f->tok_first) {
          out->to = opens.first;
          return;
        }
        if (waits) out->from = cut;
        waits = false;
        counted = person;
        before = g->tok_end;
      }
      if (g->tok_end > w + 1) w = g->tok_end - 1;
    } else if (be_name_at(s, w, last, &name)) {
      name.role = be_role(s, name.first, before);
      if (counted && !waits && be_coordinated(s, before, name.first) && !be_governed(s, &name)) {
        opens = name;
        cut = before;
        waits = true;
      }
      person = true;
      w = name.end - 1;
    }
  }
}

/* Is it a team, whosever it is: المنتخب, فريقه? */
static bool be_is_team(const mz_side *s, uint32_t w) {
  return s->figure[w] == MZ_NO_FIGURE && mz_has_value(&s->scan, w, MZ_S_CUE, "team");
}

/* Stands a team between tokens `from` and `to` that may have a rank: حقق المنتخب, but not لاعب المنتخب, من نادي الساحل or what is held there
** (بطولة النادي)? */
static bool be_team(const mz_side *s, uint32_t from, uint32_t to) {
  for (uint32_t w = from; w < to; w++) {
    if (!be_is_team(s, w) || w == 0 || !mz_is_word(&s->scan, w - 1)) continue;
    bool event = mz_has_marbuta(&s->scan, w - 1) && !mz_is_masdar(&s->scan, w - 1);
    bool whose = mz_is(&s->scan, w - 1, MZ_S_TITLE) || mz_is(&s->scan, w - 1, MZ_S_FROM) ||
                 mz_has_value(&s->scan, w - 1, MZ_S_CUE, "venue");
    if (!event && !whose) return true;
  }
  return false;
}

static be_names be_names_of(const mz_cmp *c, const mz_fact *x) {
  const mz_side *s = &c->sides[x->doc];
  const mz_figure *f = &s->fig[x->figure];
  const mz_sentence *at = &s->sent[x->sentence];
  be_names names = {.s = s, .from = at->tok_first, .to = at->tok_end};
  uint32_t from = f->tok_first, to = f->tok_end;
  be_part(f, at, &names);
  for (uint32_t n = 0; n <= BE_OWN && from > names.from + n; n++)
    if (mz_is_comma(&s->scan, from - 1 - n)) {
      from -= 1 + n;
      break;
    }
  while (from > names.from && f->tok_first - from < BE_BEFORE && !be_parts(s, from - 1)) from--;
  while (to < names.to && to - f->tok_end < BE_BEHIND && !be_parts(s, to)) to++;
  be_read(s, f, from, f->tok_first, &names);
  names.owner = names.n > 0 ? names.n - 1 : 0; /* the nearest one before it, else behind it */
  if (f->kind == MZ_ORDINAL)
    names.team = be_team(s, names.n > 0 ? names.at[names.owner].end : from, f->tok_first);
  be_read(s, f, f->tok_end, to, &names);
  return names;
}

/* Does one of two words end with the other: عبدالرحمن, الرحمن? */
static bool be_ends(const mz_spelling *x, const mz_spelling *y) {
  uint8_t n = x->n < y->n ? x->n : y->n;
  return n > 3 && memcmp(x->letters + x->n - n, y->letters + y->n - n, n) == 0;
}

/* Are two words one name, but for its spelling? */
static bool be_alike(const mz_side *a, uint32_t v, const mz_side *b, uint32_t w) {
  mz_spelling x, y;
  if (a->term[v] != MZ_NO_TERM && a->term[v] == b->term[w]) return true;
  return mz_spell(a->doc, mz_word_start(a, v), a->doc->end[v], &x) &&
         mz_spell(b->doc, mz_word_start(b, w), b->doc->end[w], &y) &&
         (be_ends(&x, &y) ||
          (mz_spelling_distance(&x, &y) <= MZ_T_VARIANT && !mz_two_names(&x, &y)));
}

/* Does a word begin with عبد, which the rest of the name follows in one word or in two? */
static bool be_servant(const mz_side *s, uint32_t w) {
  static const char servant[] = "عبد";
  uint32_t from = mz_word_start(s, w);
  return s->doc->end[w] - from >= sizeof servant - 1 &&
         memcmp(s->doc->text + from, servant, sizeof servant - 1) == 0;
}

/* The given name that stands before token w in one name, not before `from`; or w. */
static uint32_t be_given_before(const mz_side *s, uint32_t w, uint32_t from) {
  uint32_t first = w;
  for (uint32_t i = w; i > from && w - i < BE_WORDS - 1;) {
    if (be_given(s, --i)) first = i;
    if (!be_goes_on(s, i)) break;
  }
  return first;
}

/* Has a name a word like this one? */
static bool be_has(const mz_side *s, const be_name *name, const mz_side *other, uint32_t w) {
  for (uint32_t i = name->first; i < name->end; i++)
    if (be_alike(s, i, other, w)) return true;
  return false;
}

/* Has the other's sentence this word of a name in a name that may be the same person's? A name of the same family, but with
** another given name, is another's. */
static bool be_meets(const be_names *k, const be_name *name, const be_names *other, uint32_t w) {
  for (uint32_t i = other->from; i < other->to; i++) {
    if (other->s->doc->kind[i] != MZ_WORD || !be_alike(k->s, w, other->s, i)) continue;
    be_name namesake = {be_given_before(other->s, i, other->from), i, BE_NO_ROLE, false};
    if (namesake.first == i || be_has(k->s, name, other->s, namesake.first) ||
        be_has(other->s, &namesake, k->s, name->first))
      return true;
  }
  return false;
}

/* May a word of the other's sentence be the given name at token w? عبد ربه and عبدربه are not told apart. */
static bool be_meets_given(const be_names *k, const be_names *other, uint32_t w) {
  for (uint32_t i = other->from; i < other->to; i++)
    if (other->s->doc->kind[i] == MZ_WORD &&
        (be_alike(k->s, w, other->s, i) || (be_servant(k->s, w) && be_servant(other->s, i))))
      return true;
  return false;
}

/* Does the other's sentence name the same person: 1 yes, -1 no, 0 unknown? By what is no given name, of which many bear
** each; who has nothing else (محمد سالم) is unknown where the first of them stands there. */
static int be_find(const be_names *k, const be_name *name, const be_names *other) {
  int found = 0;
  for (uint32_t w = name->first + 1; w < name->end; w++) {
    if (k->s->term[w] == MZ_NO_TERM || be_given(k->s, w)) continue;
    if (be_meets(k, name, other, w)) return 1;
    found = -1;
  }
  return found < 0 || be_meets_given(k, other, name->first) ? found : -1;
}

/* The same of all names: 1 if one is found, -1 if none is, 0 where it is not known. */
static int be_find_any(const be_names *k, const be_names *other) {
  int found = k->n > 0 ? -1 : 0;
  for (uint32_t i = 0; i < k->n && found != 1; i++) {
    int one = be_find(k, &k->at[i], other);
    if (one >= 0) found = one;
  }
  return found;
}

/* Is it one office, whoever holds it: وزير العدل, but not لاعب المنتخب, nor نائب وزير العدل, nor a mere الوزير? */
static bool be_one_office(const be_names *p, const be_names *q) {
  const be_name *a = &p->at[p->owner], *b = &q->at[q->owner];
  uint32_t n = a->first - a->role;
  if (n < 2 || n != b->first - b->role ||
      !mz_has_value(&p->s->scan, a->role, MZ_S_TITLE, "office") ||
      (a->role > 0 && mz_is(&p->s->scan, a->role - 1, MZ_S_TITLE)))
    return false;
  for (uint32_t i = 0; i < n; i++)
    if (!be_alike(p->s, a->role + i, q->s, b->role + i)) return false;
  return true;
}

/* May the persons that two figures are told of be two, who stand in one place of what happened? Not if one has a title and
** the other another, or is called something else; a runner and a swimmer (العداء, السباح) have no titles, and each his own. A
** team has one rank, whoever plays in it. One of them may be the other's kunya, or both hold one office, which has one holder. */
static bool be_one_role(const be_names *p, const be_names *q) {
  uint32_t v = p->at[p->owner].role, w = q->at[q->owner].role;
  if (p->team || q->team || p->at[p->owner].kunya != q->at[q->owner].kunya) return false;
  if (v == BE_NO_ROLE || w == BE_NO_ROLE) return true;
  if (be_alike(p->s, v, q->s, w)) return !be_one_office(p, q);
  return !mz_is(&p->s->scan, v, MZ_S_TITLE) && !mz_is(&q->s->scan, w, MZ_S_TITLE);
}

int mz_same_person(const mz_cmp *c, const mz_fact *x, const mz_fact *y) {
  be_names p = be_names_of(c, x), q = be_names_of(c, y);
  int a = be_find_any(&p, &q), b = be_find_any(&q, &p);
  if (a == 1 || b == 1) return 1;
  return a == -1 && b == -1 && be_one_role(&p, &q) ? -1 : 0;
}
