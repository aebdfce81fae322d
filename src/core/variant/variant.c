/* SPDX-License-Identifier: MIT
**
** One name written in several ways: رحمن and رحمون, شنغهاي and شنجهاي. Two spellings are candidates
** when they have the same consonants; that holds for half the words of a root too (شركات and
** شراكات), so the difference must not be one that the language makes, and something else must say
** that they name one thing: the same neighbours, the places where only a city or a person can
** stand, or the lexicon.
*/
#include "proper.h"
#include "../quotation/speech.h"

#define VR_BUCKET 24 /* spellings of one skeleton that are compared */

typedef struct vr_head {
  uint64_t at;
  uint32_t spelling; /* a group's first */
} vr_head;

/* By skeleton, and of one skeleton as they stand in the documents. */
static int vr_spelling_order(const void *x, const void *y) {
  const mz_spelt_name *a = x, *b = y;
  if (a->bones.hash != b->bones.hash) return a->bones.hash < b->bones.hash ? -1 : 1;
  return a->at < b->at ? -1 : a->at > b->at;
}

/* Groups as they stand in the documents. */
static int vr_head_order(const void *x, const void *y) {
  const vr_head *a = x, *b = y;
  return a->at < b->at ? -1 : a->at > b->at;
}

/* {==================================================================
** Words and spellings
** =================================================================== */

#define VR_SOUND 0x9E3779B97F4A7C15U /* parts the hash of a skeleton from that of a word … */
#define VR_WHOLE 0xC2B2AE3D27D4EB4FU /* … and that of a word whose ب and ال are its own */
#define VR_HAMZA 0x165667B19E3779F9U /* … and of one whose ال has a hamza */

static mz_spelling vr_spelling(const uint8_t *letters, uint32_t n) {
  mz_spelling s = {.n = (uint8_t)n};
  memcpy(s.letters, letters, n);
  return s;
}

static uint64_t vr_sound(const mz_spelling *s) {
  return mz_skeleton_of(s).hash ^ VR_SOUND;
}

/* The letters of a word, those of one sound alike. */
static uint64_t vr_letter_sounds(const mz_spelling *s) {
  uint8_t l[MZ_SPELLING_LETTERS];
  for (uint32_t i = 0; i < s->n; i++) l[i] = mz_letter_sound(s->letters[i]);
  return mz_text_hash((const char *)l, s->n) ^ VR_HAMZA;
}

static bool vr_article(const uint8_t *l, uint32_t n) {
  return n >= 5 && l[0] == MZ_L_ALEF && l[1] == MZ_L_LAM;
}

/* Is a word in the lexicon for anything but the name of a person, a country, a capital, an agency or a product? */
static bool vr_common(const mz_scan *s, uint32_t token) {
  const mz_word *word = mz_word_at(s, token);
  const mz_entry *e = word->entry;
  bool glued = word->stem > s->d->first[token];
  for (uint32_t i = 0; e != NULL && i < e->senses; i++) {
    const mz_sense *x = &s->lx->senses[e->sense + i];
    bool state = x->cls == MZ_S_BODY && strcmp(x->text, "state") == 0;
    bool country = x->cls == MZ_S_SYNONYM && x->text[0] >= 'A' && x->text[0] <= 'Z';
    bool product = x->cls == MZ_S_LABEL && strcmp(x->extra, "model") == 0;
    bool person = x->cls == MZ_S_NOUN && strcmp(x->text, "name") == 0;
    bool letter = x->cls == MZ_S_CUE && strcmp(x->text, "letter") == 0 && glued; /* واتش */
    if (!letter && !state && !country && !product && !person && x->cls != MZ_S_CREDIT &&
        x->cls != MZ_S_NATIONALITY)
      return true;
  }
  return false;
}

/* معكرونة, مكرونة: the word of which the lexicon has another for a spelling, or NULL. */
static const char *vr_one_of(const mz_scan *s, uint32_t token) {
  const mz_sense *x = mz_sense_at(s, token, MZ_S_SYNONYM);
  return x != NULL && strcmp(x->extra, "spelling") == 0 ? x->text : NULL;
}

/* Is letter `skip` of a token an ا without hamza? ألبرت has no article. */
static bool vr_bare_alef(const mz_doc *d, uint32_t token, uint32_t skip) {
  uint32_t cp = 0, at = mz_skip_letters(d, token, skip);
  mz_utf8(d->text + at, d->text + d->end[token], &cp);
  return cp == 0x627 || cp == 0x671;
}

/* ماريو بالوتيلي: are ب and ال letters of a name, which stands behind another? */
static bool vr_whole(const mz_scan *s, uint32_t token, const mz_spelling *x) {
  const uint8_t *l = x->letters;
  return (l[0] == MZ_L_BEH || l[0] == MZ_L_KAF || l[0] == MZ_L_FEH) &&
         vr_article(l + 1, x->n - 1U) && token > 0 && mz_is_word(s, token - 1) &&
         !mz_has_al(s, token - 1) && mz_foreign_shape(x) && !vr_common(s, token - 1);
}

/* Where a hash is among those of the words, or would be put. */
static size_t vr_place_of(const mz_variant_work *w, uint64_t h) {
  size_t i = h & (w->plain_size - 1);
  while (w->plain[i] != 0 && w->plain[i] != h) i = (i + 1) & (w->plain_size - 1);
  return i;
}

static bool vr_holds(const mz_variant_work *w, uint64_t h) {
  return w->plain[vr_place_of(w, h)] == h;
}

/* Adds a hash; was it new? */
static bool vr_note(mz_variant_work *w, uint64_t h) {
  size_t i = vr_place_of(w, h);
  if (w->plain[i] == h) return false;
  w->plain[i] = h;
  return true;
}

/* Room for the letters of every token, and for four hashes of each with a fifth of the places left empty. */
static mz_status vr_make_room(mz_variant_work *w) {
  mz_cmp *c = w->c;
  size_t size = 16;
  w->doc_from = mz_realloc(&c->alloc, NULL, 0, c->ndocs * sizeof *w->doc_from);
  if (w->doc_from == NULL) return MZ_ENOMEM;
  for (uint32_t d = 0; d < c->ndocs; d++) {
    w->doc_from[d] = (uint32_t)w->tokens;
    w->tokens += c->sides[d].doc->ntok;
  }
  while (size / 5 <= w->tokens) size *= 2;
  w->written = mz_realloc(&c->alloc, NULL, 0, (w->tokens + 1) * sizeof *w->written);
  if (w->written == NULL) return MZ_ENOMEM;
  w->at = mz_realloc(&c->alloc, NULL, 0, (w->tokens + 1) * sizeof *w->at);
  if (w->at == NULL) return MZ_ENOMEM;
  w->plain = mz_realloc(&c->alloc, NULL, 0, size * sizeof *w->plain);
  if (w->plain == NULL) return MZ_ENOMEM;
  memset(w->plain, 0, size * sizeof *w->plain);
  w->plain_size = size;
  return MZ_OK;
}

/* The letters of a token, which are known of a plain word. */
static size_t vr_letters(const mz_side *s, uint32_t i, uint8_t letters[MZ_WRITTEN_LETTERS]) {
  const mz_doc *d = s->doc;
  size_t n = 0;
  for (mz_key plain = s->scan.plain[i]; plain != 0; plain >>= 5) letters[n++] = plain & 31;
  return n > 0 ? n
               : mz_letters(d->text + d->first[i], d->end[i] - d->first[i], letters,
                            MZ_WRITTEN_LETTERS);
}

/* The words as they are written, and how they sound. */
static void vr_plain(mz_variant_work *w, uint32_t d) {
  const mz_side *side = &w->c->sides[d];
  const mz_doc *doc = side->doc;
  mz_written *x = w->written + w->doc_from[d];
  for (uint32_t i = 0; i < doc->ntok; i++, x++) {
    size_t n = vr_letters(side, i, x->letters);
    x->n = (uint8_t)(n <= MZ_WRITTEN_LETTERS ? n : MZ_WRITTEN_LETTERS + 1);
    if (doc->kind[i] != MZ_WORD || side->sentence[i] == MZ_NO_SENTENCE || x->n < MZ_VARIANT_LEAST ||
        x->n > MZ_SPELLING_LETTERS + 4)
      continue;
    bool fresh = vr_note(w, mz_text_hash((const char *)x->letters, x->n));
    if (x->n > MZ_SPELLING_LETTERS) continue;
    mz_spelling s = vr_spelling(x->letters, x->n);
    if (vr_article(x->letters, x->n) && !vr_bare_alef(doc, i, 0)) vr_note(w, vr_letter_sounds(&s));
    bool whole = vr_whole(&side->scan, i, &s);
    if (!fresh && !whole) continue;
    uint64_t sound = vr_sound(&s);
    vr_note(w, sound);
    if (whole) vr_note(w, sound ^ VR_WHOLE);
  }
}

static bool vr_stands_alone(const mz_variant_work *w, const uint8_t *letters, uint32_t n) {
  return vr_holds(w, mz_text_hash((const char *)letters, n));
}

/* وليفركوزن, where ليفركوسن stands elsewhere: a foreign name behind و. */
static bool vr_named_alone(const mz_variant_work *w, const uint8_t *letters, uint32_t n) {
  if (n > MZ_SPELLING_LETTERS) return false;
  mz_spelling s = vr_spelling(letters, n);
  return mz_foreign_shape(&s) && vr_holds(w, vr_sound(&s));
}

static bool vr_named_whole(const mz_variant_work *w, const uint8_t *l, uint32_t n) {
  if (n > MZ_SPELLING_LETTERS || !vr_article(l + 1, n - 1)) return false;
  mz_spelling s = vr_spelling(l, n);
  return vr_holds(w, vr_sound(&s) ^ VR_WHOLE) && !vr_stands_alone(w, l + 1, n - 1) &&
         !vr_stands_alone(w, l + 3, n - 3);
}

/* اليغري, where أليجري stands elsewhere: the ال is the name's own. */
static bool vr_own_article(const mz_variant_work *w, const uint8_t *l, uint32_t n) {
  if (n > MZ_SPELLING_LETTERS) return false;
  mz_spelling s = vr_spelling(l, n);
  return vr_holds(w, vr_letter_sounds(&s));
}

/* ريفر بليت الأرجنتيني: no preposition stands before a particle, so that is neither, if a people's adjective says of whom. */
static bool vr_before_people(const mz_scan *s, uint32_t token) {
  const mz_sense *people = mz_same_sentence(s, token, token + 1) && mz_has_al(s, token + 1)
                               ? mz_sense_at(s, token + 1, MZ_S_NATIONALITY)
                               : NULL;
  return people != NULL && mz_is(s, token, MZ_S_FUNCTION) && mz_has_clitic(s, token, MZ_P_PREP);
}

/* How many letters before the word itself are clitics. */
static uint32_t vr_clitics(const mz_variant_work *w, const mz_scan *s, uint32_t token,
                           const uint8_t *l, uint32_t n) {
  const mz_word *x = mz_word_at(s, token);
  uint32_t skip = 0;
  if (n <= MZ_VARIANT_LEAST) return 0;
  if (x->entry != NULL && x->stem > s->d->first[token] && !vr_before_people(s, token)) {
    while (skip < 3 && skip + MZ_VARIANT_LEAST < n && mz_skip_letters(s->d, token, skip) < x->stem)
      skip++;
    return skip;
  }
  if (vr_named_whole(w, l, n)) return 0;
  return mz_clitic_letter(l[0]) && (vr_article(l + 1, n - 1) || vr_stands_alone(w, l + 1, n - 1) ||
                                    (l[0] == MZ_L_WAW && vr_named_alone(w, l + 1, n - 1)));
}

/* ڤ پ چ ژ گ ڨ write sounds of other languages, for which most print an Arabic letter. */
static bool vr_borrowed(const char *p) {
  if (*p == '\xD9') return memcmp(p, "پ", 2) == 0;
  return *p == '\xDA' &&
         (memcmp(p, "ڤ", 2) == 0 || memcmp(p, "چ", 2) == 0 || memcmp(p, "ژ", 2) == 0 ||
          memcmp(p, "گ", 2) == 0 || memcmp(p, "ڨ", 2) == 0);
}

/* What the letters of a word don't tell: ؤ, ڤ, a last ى. */
static void vr_points(const mz_doc *d, mz_spelt_word *x) {
  const char *first = d->text + x->first, *end = d->text + d->end[x->token];
  for (const char *p = first; p + 1 < end; p += (*p & 0xC0) == 0xC0 ? 2 : 1) {
    x->seat = x->seat || memcmp(p, "ؤ", 2) == 0;
    x->hamza = x->hamza || x->seat || memcmp(p, "ئ", 2) == 0;
    x->guest = x->guest || vr_borrowed(p);
  }
  while (end > first) {
    const char *last = end - 1;
    uint32_t cp = 0;
    while (last > first && (*last & 0xC0) == 0x80) last--;
    mz_utf8(last, end, &cp);
    x->maksura = cp == 0x649;
    x->marbuta = cp == 0x629;
    if (mz_char_info(cp).letter != 0) return;
    end = last;
  }
}

static mz_status vr_word_read(mz_variant_work *w, const mz_scan *s, uint32_t doc, uint32_t token) {
  const mz_doc *d = w->c->sides[doc].doc;
  const mz_written *as = &w->written[w->doc_from[doc] + token];
  const uint8_t *l = as->letters;
  if (as->n < MZ_VARIANT_SHORT || as->n > MZ_SPELLING_LETTERS + 8) return MZ_OK;
  if (memchr(l, 0, as->n) != NULL) return MZ_OK;
  uint32_t n = as->n, skip = vr_clitics(w, s, token, l, n);
  if (n > skip + 5 && l[skip] == MZ_L_LAM && l[skip + 1] == MZ_L_LAM) return MZ_OK; /* للدول */
  bool article = vr_article(l + skip, n - skip) && vr_bare_alef(d, token, skip) &&
                 (mz_word_at(s, token)->entry != NULL || !vr_own_article(w, l + skip, n - skip));
  uint32_t from = skip + (article ? 2 : 0);
  if (n - from < MZ_VARIANT_SHORT || n - from > MZ_SPELLING_LETTERS) return MZ_OK;
  mz_spelt_word *out = mz_vec_push(&w->c->alloc, &w->words, sizeof *out);
  if (out == NULL) return MZ_ENOMEM;
  out->doc = doc;
  out->token = token;
  out->end = token + 1;
  out->first = skip == 0 ? d->first[token] : mz_skip_letters(d, token, skip);
  out->article = article;
  out->is.n = (uint8_t)(n - from);
  memcpy(out->is.letters, l + from, n - from);
  out->base = mz_spelling_hash(&out->is);
  out->known = vr_common(s, token) && !vr_before_people(s, token);
  out->one_of = out->known ? vr_one_of(s, token) : NULL;
  out->body = token > 0 && mz_is_word(s, token - 1) && mz_is(s, token - 1, MZ_S_BODY);
  vr_points(d, out);
  mz_read_proper(s, w->words.count > 1 ? out - 1 : NULL, out);
  return MZ_OK;
}

const char *mz_stands_for(const mz_scan *s, uint32_t token) {
  const mz_sense *x = mz_sense_at(s, token, MZ_S_SYNONYM);
  if (x == NULL) x = mz_sense_at(s, token, MZ_S_NATIONALITY);
  if (x != NULL) return x->text[0] >= 'A' && x->text[0] <= 'Z' ? x->text : NULL;
  if (mz_has_value(s, token, MZ_S_BODY, "body")) return "body";
  x = mz_sense_at(s, token, MZ_S_LABEL);
  return x != NULL && strcmp(x->extra, "model") == 0 ? x->extra : NULL;
}

/* في X: only a place stands there without an article. مع سورية: a word that is a country's and its adjective's means the
** country there. */
static bool vr_behind(const mz_scan *s, uint32_t token, const char *what) {
  const mz_sense *x = token > 0 ? mz_sense_at(s, token - 1, MZ_S_FUNCTION) : NULL;
  return x != NULL && strcmp(x->extra, what) == 0 &&
         mz_word_at(s, token - 1)->stem == s->d->first[token - 1];
}

static mz_status vr_read(mz_variant_work *w) {
  mz_cmp *c = w->c;
  mz_status st = vr_make_room(w);
  if (st != MZ_OK) return st;
  for (uint32_t d = 0; d < c->ndocs; d++) vr_plain(w, d);
  for (uint32_t d = 0; d < c->ndocs && st == MZ_OK; d++) {
    const mz_side *side = &c->sides[d];
    for (uint32_t i = 0; i < side->doc->ntok && st == MZ_OK; i++)
      if (side->doc->kind[i] == MZ_WORD && side->sentence[i] != MZ_NO_SENTENCE)
        st = vr_word_read(w, &side->scan, d, i);
  }
  if (st == MZ_OK) st = mz_join_names(w);
  if (st != MZ_OK) return st;
  const mz_spelt_word *v = w->words.data;
  for (size_t i = 0; i < w->words.count;) {
    size_t k = i;
    mz_spelt_name *p = mz_vec_push(&c->alloc, &w->spellings, sizeof *p);
    if (p == NULL) return MZ_ENOMEM;
    p->first = (uint32_t)i;
    p->at = (uint64_t)v[i].doc << 32 | v[i].token;
    for (; k < w->words.count && v[k].base == v[i].base; k++) {
      if (v[k].article)
        p->article = true;
      else
        p->bare = true;
      p->known = p->known || v[k].known;
      p->body = p->body || v[k].body;
      p->apart = p->apart || v[k].end > v[k].token + 1;
      p->foreign = p->foreign || v[k].foreign;
      if (v[k].one_of != NULL) p->one_of = v[k].one_of;
      p->proper |= v[k].proper;
    }
    p->count = (uint32_t)(k - i);
    p->next = MZ_NO_WORD;
    p->bones = mz_skeleton_of(&v[i].is);
    i = k;
  }
  mz_sort_hashes(w->spellings.data, w->spellings.count, sizeof(mz_spelt_name), vr_spelling_order);
  mz_spelt_name *p = w->spellings.data;
  w->spelling_count = w->words.count;
  w->spelling_of = mz_realloc(&c->alloc, NULL, 0, (w->spelling_count + 1) * sizeof *w->spelling_of);
  if (w->spelling_of == NULL) return MZ_ENOMEM;
  for (uint32_t i = 0; i < w->spellings.count; i++) {
    p[i].group = i;
    for (uint32_t k = 0; k < p[i].count; k++) w->spelling_of[p[i].first + k] = i;
  }
  return MZ_OK;
}

/* }================================================================== */

/* {==================================================================
** Evidence
** =================================================================== */

/* The spelling of a word learns what stands around it. */
static void vr_around(const mz_variant_work *w, const mz_spelt_word *x, mz_spelt_name *p) {
  const mz_scan *s = &w->c->sides[x->doc].scan;
  if (p->stands_for == NULL && !x->initials) p->stands_for = mz_stands_for(s, x->token);
  const mz_sense *synonym = mz_sense_at(s, x->token, MZ_S_SYNONYM);
  if (synonym != NULL) p->synonym = synonym->text;
  p->country = p->country || (synonym != NULL && synonym->text == p->stands_for);
  const mz_sense *measure = mz_sense_at(s, x->token, MZ_S_MEASURE);
  if (measure != NULL) p->measure = measure->text;
  bool place = !x->article && vr_behind(s, x->token, "place");
  p->place = p->place || place;
  p->state = p->state ||
             (p->stands_for != NULL && !x->article && (place || vr_behind(s, x->token, "land")));
  p->name = p->name || mz_speaker_at(w->c, x->doc, x->token);
  p->given = p->given || mz_behind_given(s, x);
}

/* So do all spellings whose skeleton another one shares. */
static void vr_surroundings(mz_variant_work *w) {
  mz_spelt_name *p = w->spellings.data;
  const mz_spelt_word *v = w->words.data;
  size_t n = w->spellings.count;
  for (uint32_t i = 0; i < n; i++) {
    bool shared = p[i].slipped || (i > 0 && p[i - 1].bones.hash == p[i].bones.hash) ||
                  (i + 1 < n && p[i + 1].bones.hash == p[i].bones.hash);
    for (uint32_t k = p[i].first; shared && k < p[i].first + p[i].count; k++)
      vr_around(w, &v[k], &p[i]);
  }
}

/* }================================================================== */

/* {==================================================================
** Groups and their forms
** =================================================================== */

static void vr_join(mz_variant_work *w, uint32_t x, uint32_t y) {
  mz_spelt_name *p = w->spellings.data;
  uint32_t a = p[x].group, b = p[y].group;
  if (a == b) return;
  for (uint32_t i = a; i != MZ_NO_WORD; i = p[i].next)
    for (uint32_t k = b; k != MZ_NO_WORD; k = p[k].next)
      if (!(i == x && k == y) && !(i == y && k == x) && !mz_one_name(w, &p[i], &p[k]) &&
          !mz_may_be_one(w, &p[i], &p[k]))
        return;
  uint32_t head = p[a].at < p[b].at ? a : b; /* the forms stand in the order of the text */
  uint32_t *link = &head;
  while (a != MZ_NO_WORD || b != MZ_NO_WORD) {
    uint32_t *least = b == MZ_NO_WORD || (a != MZ_NO_WORD && p[a].at < p[b].at) ? &a : &b;
    uint32_t i = *least;
    *least = p[i].next;
    *link = i;
    p[i].group = head;
    link = &p[i].next;
  }
  *link = MZ_NO_WORD;
}

/* Joins the spellings that are one word's by the lexicon, which has few. */
static mz_status vr_listed(mz_variant_work *w) {
  const mz_spelt_name *p = w->spellings.data;
  mz_vec listed = {0};
  mz_status st = MZ_OK;
  for (uint32_t i = 0; i < w->spellings.count && st == MZ_OK; i++) {
    if (p[i].one_of == NULL) continue;
    const uint32_t *other = listed.data;
    for (size_t k = 0; k < listed.count; k++)
      if (mz_one_name(w, &p[other[k]], &p[i])) vr_join(w, other[k], i);
    uint32_t *out = mz_vec_push(&w->c->alloc, &listed, sizeof *out);
    if (out == NULL)
      st = MZ_ENOMEM;
    else
      *out = i;
  }
  mz_vec_free(&w->c->alloc, &listed, sizeof(uint32_t));
  return st;
}

/* Joins the spellings of words that stand in one slot. */
static mz_status vr_meet(mz_variant_work *w) {
  const mz_spelt_name *p = w->spellings.data;
  mz_status st = mz_slot_pairs(w);
  if (st == MZ_OK) st = mz_counterparts(w);
  const mz_name_pair *m = w->met.data;
  for (size_t i = 0; i < w->met.count && st == MZ_OK; i++) {
    uint32_t a = w->spelling_of[m[i].a], b = w->spelling_of[m[i].b];
    bool same =
        m[i].facing > 0 ? mz_one_facing(w, &p[a], &p[b], &m[i]) : mz_one_name(w, &p[a], &p[b]);
    if (same) vr_join(w, a, b);
  }
  return st;
}

static mz_status vr_run(mz_variant_work *w) {
  mz_status st = vr_read(w);
  if (st == MZ_OK) st = mz_slips(w);
  if (st != MZ_OK) return st;
  vr_surroundings(w);
  mz_spelt_name *p = w->spellings.data;
  uint32_t n = (uint32_t)w->spellings.count;
  for (uint32_t i = 0; i < n; i++)
    for (uint32_t k = i + 1; k < n && k <= i + VR_BUCKET && p[k].bones.hash == p[i].bones.hash; k++)
      if (mz_one_name(w, &p[i], &p[k])) vr_join(w, i, k);
  const mz_slip *m = w->slips.data;
  for (size_t i = 0; i < w->slips.count; i++)
    if (mz_one_slipped(w, &p[m[i].a], &p[m[i].b], m[i].kind)) vr_join(w, m[i].a, m[i].b);
  st = vr_listed(w);
  if (st == MZ_OK) st = vr_meet(w);
  mz_vec heads = {0};
  for (uint32_t i = 0; i < n && st == MZ_OK; i++) {
    if (p[i].group != i ||
        (p[i].next == MZ_NO_WORD && !p[i].apart && !mz_printed_otherwise(w, &p[i])))
      continue;
    vr_head *h = mz_vec_push(&w->c->alloc, &heads, sizeof *h);
    if (h == NULL)
      st = MZ_ENOMEM;
    else
      *h = (vr_head){p[i].at, i};
  }
  const vr_head *h = heads.data;
  mz_sort(heads.data, heads.count, sizeof *h, vr_head_order);
  for (size_t i = 0; i < heads.count && st == MZ_OK; i++) st = mz_emit_forms(w, h[i].spelling);
  mz_vec_free(&w->c->alloc, &heads, sizeof *h);
  return st;
}

mz_status mz_cmp_variant(mz_cmp *c) {
  mz_variant_work w = {.c = c};
  mz_status st = vr_run(&w);
  mz_vec_free(&c->alloc, &w.words, sizeof(mz_spelt_word));
  mz_vec_free(&c->alloc, &w.spellings, sizeof(mz_spelt_name));
  mz_vec_free(&c->alloc, &w.prints, sizeof(mz_printed));
  mz_vec_free(&c->alloc, &w.slips, sizeof(mz_slip));
  mz_free(&c->alloc, w.plain, w.plain_size * sizeof *w.plain);
  mz_free(&c->alloc, w.written, (w.tokens + 1) * sizeof *w.written);
  mz_free(&c->alloc, w.spelling_of, (w.spelling_count + 1) * sizeof *w.spelling_of);
  mz_slots_free(&w);
  return st;
}

/* }================================================================== */
