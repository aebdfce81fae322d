/* SPDX-License-Identifier: MIT
**
** One source goes by many names: الفدرالي and الفيدرالي, سامي الحلبي and سامي بن علي الحلبي, المدير and the name that
** another report gives the manager. Only what is none of these is another source.
*/
#include "sourcing.h"
#include "../attribution/naming.h"
#include "../variant/spelling.h"

#define SG_BESIDE 14 /* tokens between a name and its office */
#define SG_WORDS 16  /* of a source, those that count */
#define SG_DOCS 32   /* of a group, the documents that are told apart */

/* Where a document names a source, and the words of it that say something. */
typedef struct sg_source {
  const mz_side *side;
  mz_span at;
  uint32_t word[SG_WORDS];
  uint32_t n;
} sg_source;

static void sg_read(const mz_cmp *c, const mz_speaker *who, sg_source *out) {
  const mz_side *s = &c->sides[who->doc];
  *out = (sg_source){.side = s, .at = who->at};
  if (out->at.first == out->at.end) return;
  for (uint32_t i = mz_token_at(s->doc, out->at.first);
       i < s->doc->ntok && s->doc->first[i] < out->at.end && out->n < SG_WORDS; i++)
    if (s->term[i] != MZ_NO_TERM && !mz_term_at(&c->terms, s->term[i])->function)
      out->word[out->n++] = i;
}

/* غال, جال: is a word of any length the other with letters that write the same sounds? */
static bool sg_sounds(const mz_doc *a, uint32_t i, const mz_doc *b, uint32_t k) {
  mz_spelling x, y;
  return mz_spell(a, a->first[i], a->end[i], &x) && mz_spell(b, b->first[k], b->end[k], &y) &&
         mz_sounds_alone(&x, &y);
}

static bool sg_equal(const mz_side *a, uint32_t i, const mz_side *b, uint32_t k) {
  return (a->term[i] != MZ_NO_TERM && a->term[i] == b->term[k]) ||
         mz_sound_alike(a->doc, i, b->doc, k) || sg_sounds(a->doc, i, b->doc, k);
}

bool mz_source_head(const mz_side *s, uint32_t w) {
  static const char *const values[] = {"document", "record", "people", "some"};
  for (size_t k = 0; k < sizeof values / sizeof values[0]; k++)
    if (mz_has_value(&s->scan, w, MZ_S_BODY, values[k])) return true;
  return false;
}

bool mz_any_source(const mz_side *s, mz_span who) {
  for (uint32_t w = mz_token_at(s->doc, who.first); w < s->doc->ntok && s->doc->first[w] < who.end;
       w++)
    if (s->term[w] != MZ_NO_TERM && !mz_source_head(s, w)) return false;
  return true;
}

/* A word that both have. Two offices of one rank, وزير, and two people of one first name are two, and so are the
** Russian figures and the official ones. */
static bool sg_share(const sg_source *x, const sg_source *y) {
  bool any = mz_any_source(x->side, x->at) || mz_any_source(y->side, y->at);
  for (uint32_t i = 0; i < x->n; i++)
    for (uint32_t k = 0; k < y->n; k++)
      if (sg_equal(x->side, x->word[i], y->side, y->word[k]) &&
          (any || !mz_source_head(x->side, x->word[i])) && (i + k > 0 || x->n == 1 || y->n == 1))
        return true;
  return false;
}

/* Does another statement begin or end at token w, so that what stands beyond it is no name of who makes this one: a verb of
** saying, بحسب, what is said, a figure? */
static bool sg_parts(const mz_side *s, uint32_t w) {
  return s->figure[w] != MZ_NO_FIGURE || mz_is(&s->scan, w, MZ_S_SAY) ||
         mz_is(&s->scan, w, MZ_S_ACCORDING) || mz_is_that(&s->scan, w);
}

/* Do all words of x, a name or an office, stand right before or behind where its document names y: وزير الزراعة سامي
** الحلبي? قالت الشرطة 30 وقال المنظمون 100 names two. */
static bool sg_beside(const sg_source *x, const sg_source *y) {
  const mz_side *s = y->side;
  uint32_t at = mz_token_at(s->doc, y->at.first), sent = s->sentence[at], from = at, to = at;
  uint32_t found = 0;
  if (mz_source_head(x->side, x->word[0])) return false;
  while (from > 0 && at - from < SG_BESIDE && s->sentence[from - 1] == sent &&
         !sg_parts(s, from - 1))
    from--;
  while (to < s->doc->ntok && to - at < SG_BESIDE && s->sentence[to] == sent &&
         (s->doc->first[to] < y->at.end || !sg_parts(s, to)))
    to++;
  for (uint32_t i = 0; i < x->n; i++)
    for (uint32_t k = from; k < to; k++)
      if (sg_equal(x->side, x->word[i], s, k)) {
        found++;
        break;
      }
  return found == x->n;
}

static bool sg_same(const sg_source *x, const sg_source *y) {
  return x->n == 0 || y->n == 0 || sg_share(x, y) || sg_beside(x, y) || sg_beside(y, x);
}

/* Are those whom the documents name one source? */
static bool sg_one(const mz_cmp *c, const mz_speaker *named, uint32_t count) {
  bool met[SG_DOCS] = {true}; /* known to be the first one's */
  uint32_t known = 1;
  for (bool more = true; more;) { /* the name in one document may join two others */
    more = false;
    for (uint32_t i = 0; i < count; i++) {
      sg_source x, y;
      if (!met[i]) continue;
      sg_read(c, &named[i], &x);
      for (uint32_t k = 0; k < count; k++) {
        if (met[k]) continue;
        sg_read(c, &named[k], &y);
        if (!sg_same(&x, &y)) continue;
        met[k] = more = true;
        known++;
      }
    }
  }
  return known == count;
}

mz_sourcing mz_sourcing_of(const mz_cmp *c, const mz_fact *facts, const uint32_t *list,
                           uint32_t n) {
  mz_speaker named[SG_DOCS]; /* of each document, the first figure that is attributed */
  uint32_t docs = 0, count = 0, last = UINT32_MAX, spoken = UINT32_MAX;
  for (uint32_t i = 0; i < n && count < SG_DOCS; i++) {
    const mz_fact *f = &facts[list[i]];
    mz_span who = c->sides[f->doc].fig[f->figure].attribution;
    if (f->doc != last) docs++;
    last = f->doc;
    if (who.first == who.end || f->doc == spoken) continue;
    spoken = f->doc;
    named[count++] = (mz_speaker){f->doc, who};
  }
  if (count == 0) return MZ_SOURCING_SAME;
  if (!sg_one(c, named, count)) return MZ_SOURCING_DIFFERS;
  return count < docs ? MZ_SOURCING_LOST : MZ_SOURCING_SAME;
}

#define SG_CLOSE 3 /* tokens between a name and what it says: إن, a colon */

/* Do the words right before a quotation name who says it, by name and family: وقال سامي الحلبي «…»? An office, a body or a
** name far from it may be somebody's whom another report calls otherwise. */
static bool sg_names(const mz_cmp *c, const mz_quote_member *m) {
  static const char its[] = "ه";
  const mz_side *s = &c->sides[m->doc];
  if (m->indirect || m->speaker.end == m->speaker.first || m->speaker.end > m->at.first)
    return false;
  uint32_t at = mz_token_at(s->doc, m->at.first), w = mz_token_at(s->doc, m->speaker.first);
  uint32_t behind = mz_token_at(s->doc, m->speaker.end - 1) + 1;
  if (!mz_name_word(&s->scan, w) || mz_has_al(&s->scan, w) || mz_is_spelt(&s->scan, w, "عبد"))
    return false;
  const char *end = s->doc->text + s->doc->end[w];
  if (memcmp(end - (sizeof its - 1), its, sizeof its - 1) == 0) return false; /* مدربه الهولندي */
  return behind > w + 1 && at <= behind + SG_CLOSE && s->sentence[w] == s->sentence[at];
}

mz_sourcing mz_sourcing_spoken(const mz_cmp *c, const mz_quote_member *m, uint32_t n) {
  mz_speaker named[SG_DOCS];
  uint32_t count = 0;
  for (uint32_t i = 0; i < n && count < SG_DOCS; i++) {
    if (!sg_names(c, &m[i]) || (count > 0 && named[count - 1].doc == m[i].doc)) continue;
    named[count++] = (mz_speaker){m[i].doc, m[i].speaker};
  }
  return count < 2 || sg_one(c, named, count) ? MZ_SOURCING_SAME : MZ_SOURCING_DIFFERS;
}
