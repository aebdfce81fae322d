/* SPDX-License-Identifier: MIT
**
** Judging comes after linking: the amounts of figures that measure one thing agree, differ in
** precision, are given by two sources, belong to two periods, or can't both be right.
*/
#include "verdict.h"
#include "sourcing.h"
#include "../variant/spelling.h"

/* {==================================================================
** Sources and periods
** =================================================================== */

/* The token behind a source's own words, before where it is: الشرطة | في نيبال. */
static uint32_t vd_source_end(const mz_side *s, mz_span p) {
  uint32_t first = mz_token_at(s->doc, p.first), i = first;
  while (i < s->doc->ntok && s->doc->first[i] < p.end &&
         !(i > first && mz_is_spelt(&s->scan, i, "في")))
    i++;
  return i;
}

/* Do two sources share a word that weighs something; or does the second have all such words of the first, if they are to
** be one name, which مسؤولون is not? */
static bool vd_share(const mz_cmp *c, uint32_t doc_a, mz_span p, uint32_t doc_b, mz_span q,
                     bool whole) {
  const mz_side *a = &c->sides[doc_a], *b = &c->sides[doc_b];
  bool any = whole || mz_any_source(a, p) || mz_any_source(b, q);
  uint32_t from = mz_token_at(b->doc, q.first), end = vd_source_end(b, q), shared = 0;
  for (uint32_t i = mz_token_at(a->doc, p.first), stop = vd_source_end(a, p); i < stop; i++) {
    if (mz_term_weight(&c->terms, a->term[i]) == 0) continue;
    if (!any && mz_source_head(a, i)) continue; /* بيانات روسية, بيانات صينية */
    if (whole && mz_has_value(&a->scan, i, MZ_S_BODY, "people")) return false;
    uint32_t k = from;
    while (k < end && b->term[k] != a->term[i] && !mz_sound_alike(a->doc, i, b->doc, k)) k++;
    if ((k < end) != whole) return k < end;
    shared += k < end;
  }
  return shared > 0;
}

int mz_same_source(const mz_cmp *c, const mz_fact *x, const mz_fact *y) {
  mz_span p = c->sides[x->doc].fig[x->figure].attribution,
          q = c->sides[y->doc].fig[y->figure].attribution;
  if (p.first == p.end || q.first == q.end) return 0;
  if (x->doc == y->doc && p.first == q.first) return 1;
  return vd_share(c, x->doc, p, y->doc, q, false) ? 1 : -1;
}

/* Do two reports quote one and the same source? */
static bool vd_one_source(const mz_cmp *c, const mz_fact *x, const mz_fact *y) {
  mz_span p = c->sides[x->doc].fig[x->figure].attribution,
          q = c->sides[y->doc].fig[y->figure].attribution;
  return x->doc != y->doc && p.first < p.end && q.first < q.end &&
         (vd_share(c, x->doc, p, y->doc, q, true) || vd_share(c, y->doc, q, x->doc, p, true));
}

/* Is x of the day of its report, and y of أمس or غدا? */
static bool vd_today(const mz_links *l, const mz_fact *x, const mz_fact *y) {
  if (!x->today || x->period != MZ_NO_FIGURE || y->period == MZ_NO_FIGURE) return false;
  const mz_amount *day = &((const mz_fact *)l->facts.data + y->period)->amount;
  return day->relative && mz_amount_names_day(day) && day->timex[0] == '\0';
}

bool mz_other_period(const mz_links *l, const mz_fact *x, const mz_fact *y) {
  const mz_fact *facts = l->facts.data;
  if (vd_today(l, x, y) || vd_today(l, y, x)) return true;
  if (x->period == MZ_NO_FIGURE || y->period == MZ_NO_FIGURE) return false;
  return mz_amount_relate(&facts[x->period].amount, &facts[y->period].amount) == MZ_REL_DIFFER;
}

bool mz_two_sources(const mz_cmp *c, const mz_fact *x, const mz_fact *y) {
  const mz_side *s = &c->sides[x->doc];
  const mz_figure *f = &s->fig[x->figure], *g = &s->fig[y->figure];
  if (x->doc != y->doc || x->sentence != y->sentence || f->tok_end > g->tok_first) return false;
  if (mz_same_source(c, x, y) != -1 || f->attribution.first < f->at.first) return false;
  uint32_t words = 0; /* between them, sources and dates aside */
  for (uint32_t w = f->tok_end; w < g->tok_first; w++) {
    uint32_t at = s->doc->first[w];
    if (at >= f->attribution.first && at < f->attribution.end) continue;
    if (s->figure[w] != MZ_NO_FIGURE) {
      if (s->fig[s->figure[w]].kind != MZ_DATE) return false;
      continue;
    }
    words += mz_term_weight(&c->terms, s->term[w]) > 0;
  }
  return words <= MZ_T_TWO_SOURCES;
}

/* }================================================================== */

/* May an amount without a modifier be what one that has one says: where a report says نحو 20 مليونا for 19.3, another that says 20
** مليونا rounds too? `bound`: ما لا يقل عن and the like, not نحو and أكثر من, which say that a number is round. */
static bool vd_says_too(const mz_links *l, const uint32_t *facts, uint32_t n, uint32_t x,
                        uint32_t y, bool bound) {
  const mz_fact *v = l->facts.data;
  if (v[x].amount.modifier != MZ_MOD_NONE && v[y].amount.modifier != MZ_MOD_NONE) return false;
  for (uint32_t i = 0; i < n; i++) {
    uint8_t m = v[facts[i]].amount.modifier;
    if (m == MZ_MOD_NONE || (m == MZ_AT_LEAST || m == MZ_AT_MOST || m == MZ_UNDER) != bound)
      continue;
    mz_relation a = mz_link_relation(l, x, facts[i]), b = mz_link_relation(l, facts[i], y);
    if ((a == MZ_REL_EQUAL && b == MZ_REL_CLOSE) || (a == MZ_REL_CLOSE && b == MZ_REL_EQUAL))
      return true;
  }
  return false;
}

/* Has the report of fact x an amount equal to that of fact y in the group? */
static bool vd_gives(const mz_links *l, const uint32_t *facts, uint32_t n, uint32_t x, uint32_t y) {
  const mz_fact *v = l->facts.data;
  for (uint32_t i = 0; i < n; i++)
    if (v[facts[i]].doc == v[x].doc && mz_link_relation(l, facts[i], y) == MZ_REL_EQUAL)
      return true;
  return false;
}

/* Is there a number that both limits go with, as 312 does with أكثر من 260 and أكثر من 300? */
static bool vd_within(const mz_links *l, const uint32_t *facts, uint32_t n, uint32_t x,
                      uint32_t y) {
  const mz_fact *v = l->facts.data;
  for (uint32_t i = 0; i < n; i++)
    if ((v[facts[i]].amount.modifier == MZ_MOD_NONE || v[facts[i]].amount.headline) &&
        !v[facts[i]].amount.ranged && mz_link_relation(l, x, facts[i]) <= MZ_REL_CLOSE &&
        mz_link_relation(l, facts[i], y) <= MZ_REL_CLOSE)
      return true;
  return false;
}

/* Two limits of one kind, so far apart that who knew the one would hardly give the other? */
static bool vd_limits_apart(const mz_links *l, const uint32_t *facts, uint32_t n, uint32_t x,
                            uint32_t y) {
  const mz_fact *v = l->facts.data;
  return v[x].doc != v[y].doc && mz_amount_limits_apart(&v[x].amount, &v[y].amount) &&
         !vd_within(l, facts, n, x, y) && !vd_gives(l, facts, n, x, y) &&
         !vd_gives(l, facts, n, y, x);
}

/* Do two amounts agree, but not as two prints of one number? */
static bool vd_meets(const mz_links *l, uint32_t x, uint32_t y) {
  const mz_fact *v = l->facts.data;
  mz_relation r = mz_link_relation(l, x, y);
  return r == MZ_REL_EQUAL ||
         (r == MZ_REL_CLOSE && !mz_amount_reprints(&v[x].amount, &v[y].amount));
}

/* Is x the print of a number of the group that agrees with y: 2,804.130, of the 2,804,130 that is 2.8 ملايين? `same`: in which
** the dot parts thousands, so that they are one number, 310.272 and 310,272. */
static bool vd_reprints(const mz_links *l, const uint32_t *facts, uint32_t n, uint32_t x,
                        uint32_t y, bool same) {
  const mz_fact *v = l->facts.data;
  for (uint32_t i = 0; i < n; i++) {
    const mz_amount *a = &v[x].amount, *z = &v[facts[i]].amount;
    bool one = same ? a->of <= MZ_OF_MEASURE && mz_amount_relate(a, z) == MZ_REL_EQUAL &&
                          mz_decimal_cmp(a->low, z->low) != 0
                    : mz_amount_reprints(a, z);
    if (one && vd_meets(l, facts[i], y)) return true;
  }
  return false;
}

/* Is an amount ascribed to another source than the equal of `y`, by a member of the group that has its equal? */
static bool vd_other_source(const mz_cmp *c, const mz_links *l, const uint32_t *facts, uint32_t n,
                            uint32_t of, const mz_fact *y) {
  const mz_fact *v = l->facts.data;
  for (uint32_t i = 0; i < n; i++)
    if (mz_amount_relate(&v[facts[i]].amount, &v[of].amount) == MZ_REL_EQUAL &&
        mz_same_source(c, &v[facts[i]], y) == -1)
      return true;
  return false;
}

/* Does the sentence of a figure name its source itself? */
static bool vd_names(const mz_cmp *c, const mz_fact *x) {
  const mz_side *s = &c->sides[x->doc];
  mz_span who = s->fig[x->figure].attribution;
  return who.first < who.end && s->sentence[mz_token_at(s->doc, who.first)] == x->sentence;
}

/* Do two sources give two amounts? Not where one text was copied from the other, whoever it is ascribed to, and not
** about dates, ranks and spans of time. What a report says itself, it may have from the source that another names. */
static bool vd_disputes(const mz_cmp *c, const mz_links *l, const uint32_t *facts, uint32_t n,
                        uint32_t a, uint32_t b) {
  const mz_fact *x = (const mz_fact *)l->facts.data + a, *y = (const mz_fact *)l->facts.data + b;
  const mz_link *k = mz_link_find(l, a, b);
  if (mz_amount_is_common(&x->amount) || mz_same_source(c, x, y) == 1) return false;
  if (mz_same_source(c, x, y) == 0 && !vd_other_source(c, l, facts, n, a, y) &&
      !vd_other_source(c, l, facts, n, b, x))
    return false;
  return k == NULL || !k->facing || k->beside.share < MZ_T_COPIED ||
         (vd_names(c, x) && vd_names(c, y)); /* قالت الوزارة إن 5 …, قالت الشركة إن 7 … */
}

/* The first of n facts, in order of their reports, behind those of the report of the i-th. `*denied`: 1 where all of these are
** denied, 0 where none is, MZ_NO_FIGURE where it has both, as one that tells who denies what others say. */
static uint32_t vd_report(const mz_links *l, const uint32_t *facts, uint32_t n, uint32_t i,
                          uint32_t *denied) {
  const mz_fact *v = l->facts.data, *x = &v[facts[i]];
  *denied = x->denied;
  for (; i < n && v[facts[i]].doc == x->doc; i++)
    if (v[facts[i]].denied != x->denied) *denied = MZ_NO_FIGURE;
  return i;
}

typedef enum vd_denial { VD_TOLD, VD_DENIED, VD_DISPUTED } vd_denial;

/* Does one report of n facts deny what another tells, and is it another source that tells it? */
static vd_denial vd_denies(const mz_cmp *c, const mz_links *l, const uint32_t *facts, uint32_t n) {
  const mz_fact *v = l->facts.data;
  vd_denial found = VD_TOLD;
  uint32_t any = 0, denied, told;
  while (any < n && !v[facts[any]].denied) any++;
  if (any == n) return VD_TOLD; /* as nearly always */
  for (uint32_t i = 0, end; i < n; i = end) {
    end = vd_report(l, facts, n, i, &denied);
    for (uint32_t k = 0, stop; denied == 1 && k < n; k = stop) {
      stop = vd_report(l, facts, n, k, &told);
      for (uint32_t x = i; told == 0 && x < end; x++)
        for (uint32_t y = k; y < stop; y++) {
          if (mz_link_relation(l, facts[x], facts[y]) != MZ_REL_EQUAL) continue;
          if (mz_same_source(c, &v[facts[x]], &v[facts[y]]) == -1) return VD_DISPUTED;
          found = VD_DENIED;
        }
    }
  }
  return found;
}

mz_verdict mz_judge(const mz_cmp *c, const mz_links *l, const uint32_t *facts, uint32_t n,
                    mz_reason *reason) {
  const mz_fact *v = l->facts.data;
  bool close = false, disputed = false, scope = false, conflict = false, check = false,
       print = false, limits = false;
  bool one_source = false; /* is quoted for two amounts */
  bool moved = false;      /* it rises and falls */
  for (uint32_t i = 0; i < n; i++)
    for (uint32_t k = i + 1; k < n; k++) {
      const mz_fact *x = &v[facts[i]], *y = &v[facts[k]];
      mz_relation r = mz_link_relation(l, facts[i], facts[k]);
      const mz_link *link = mz_link_find(l, facts[i], facts[k]);
      moved = moved || (link != NULL && link->moved);
      if (r == MZ_REL_EQUAL) continue;
      if (r == MZ_REL_DIFFER && vd_says_too(l, facts, n, facts[i], facts[k], false))
        r = MZ_REL_CLOSE;
      if (r == MZ_REL_DIFFER && (vd_reprints(l, facts, n, facts[i], facts[k], true) ||
                                 vd_reprints(l, facts, n, facts[k], facts[i], true)))
        r = MZ_REL_CLOSE;
      if (r == MZ_REL_DIFFER && (vd_reprints(l, facts, n, facts[i], facts[k], false) ||
                                 vd_reprints(l, facts, n, facts[k], facts[i], false))) {
        print = true;
        continue;
      }
      bool sources = r == MZ_REL_DIFFER && vd_disputes(c, l, facts, n, facts[i], facts[k]);
      if (r == MZ_REL_DIFFER && !sources && vd_says_too(l, facts, n, facts[i], facts[k], true))
        r = MZ_REL_CLOSE;
      one_source = one_source || (r == MZ_REL_DIFFER && vd_one_source(c, x, y));
      if (r == MZ_REL_CLOSE && mz_amount_reprints(&x->amount, &y->amount))
        print = true;
      else if (r == MZ_REL_CLOSE && vd_limits_apart(l, facts, n, facts[i], facts[k]))
        limits = true;
      else if (r == MZ_REL_CLOSE)
        close = true;
      else if (mz_amount_excludes(&x->amount, &y->amount))
        check = true; /* one number, and a word of each that the other's denies */
      else if (sources)
        disputed = true;
      else if (mz_other_period(l, x, y))
        scope = true;
      else if (x->doc != y->doc)
        conflict = true;
    }
  vd_denial denial = vd_denies(c, l, facts, n);
  disputed = disputed || denial == VD_DISPUTED;
  /* what two sources give apart, nobody has wrong, unless one of them is quoted for both */
  if (disputed && !(conflict && one_source)) return MZ_DISPUTED;
  if (conflict) return MZ_CONFLICT;
  bool denied = denial == VD_DENIED;
  *reason = denied   ? MZ_WHY_DENIED
            : check  ? MZ_WHY_BOUND
            : print  ? MZ_WHY_PRINT
            : moved  ? MZ_WHY_MOVED
            : limits ? MZ_WHY_LIMITS
            : scope  ? MZ_WHY_PERIOD
                     : MZ_NO_REASON;
  if (denied || check || print || moved || limits) return MZ_CHECK;
  return scope ? MZ_SCOPE : close ? MZ_ROUNDED : MZ_AGREE;
}
