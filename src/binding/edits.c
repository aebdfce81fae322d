/* SPDX-License-Identifier: MIT
**
** What changed between two passages (src/core/compare/edits.h), as lists of
**
**    { op = "dropped"|"added"|"replaced", kind = "word"|"figure"|"hedge"|"spelling"|"person"|"negation", a = span, b = span, same = true? }
**
** with a span of text, { first, last, text }, where that side has words.
*/
#include "../core/compare/edits.h"

#define LM_EDITS "mizan.edits"

typedef struct lm_edits {
  mz_alloc alloc;
  mz_edits found;
} lm_edits;

static int l_edits_gc(lua_State *L) {
  lm_edits *box = lua_touserdata(L, 1);
  mz_edits_free(&box->alloc, &box->found);
  return 0;
}

static const luaL_Reg lm_edits_meta[] = {{"__gc", l_edits_gc}, {NULL, NULL}};

static void lm_set_words(lua_State *L, const char *name, const char *text, mz_span at) {
  if (at.first == at.end) return;
  lua_createtable(L, 0, 3);
  lm_set_span(L, text, at);
  lua_setfield(L, -2, name);
}

static void lm_push_change(lua_State *L, const mz_change *c, const lm_doc *a, const lm_doc *b) {
  static const char *const kinds[] = {"word", "figure", "hedge", "spelling", "person", "negation"};
  bool dropped = c->b.first == c->b.end, added = c->a.first == c->a.end;
  lua_createtable(L, 0, 5);
  lm_set_string(L, "op", dropped ? "dropped" : added ? "added" : "replaced");
  lm_set_string(L, "kind", kinds[c->kind]);
  lm_set_words(L, "a", a->text, c->a);
  lm_set_words(L, "b", b->text, c->b);
  if (c->same) lm_set_true(L, "same");
}

/* Appends the changes from a passage to another, found in `box`, to the list on the top, which has `count`; returns how
** many it has then. `member`, unless it is 0, is what each says of itself. [-0, +0, m] */
static int lm_add_changes(lua_State *L, lm_edits *box, const mz_vec *known, int count, lm_doc *a,
                          mz_span in_a, lm_doc *b, mz_span in_b, uint32_t member) {
  lm_check(L, mz_edits_find(&box->alloc, &box->found, known, a->doc, in_a, b->doc, in_b));
  const mz_change *c = box->found.changes.data;
  for (size_t i = 0; i < box->found.changes.count; i++) {
    lm_push_change(L, &c[i], a, b);
    if (member > 0) lm_set_integer(L, "member", member);
    lua_rawseti(L, -2, ++count);
  }
  return count;
}

/* The bytes from one position to another, as Lua's string.sub counts those that are not negative. */
static mz_span lm_check_passage(lua_State *L, int arg, const lm_doc *box) {
  lua_Integer first = luaL_checkinteger(L, arg), last = luaL_checkinteger(L, arg + 1);
  if (first < 1) first = 1;
  if (last > (lua_Integer)box->len) last = (lua_Integer)box->len;
  return first <= last ? (mz_span){(uint32_t)first - 1, (uint32_t)last} : (mz_span){0, 0};
}

/* doc:changes(first, last, other, other_first, other_last) -> list of changes */
static int l_document_changes(lua_State *L) {
  lm_doc *a = lm_check_doc(L, 1), *b = lm_check_doc(L, 4);
  mz_span in_a = lm_check_passage(L, 2, a), in_b = lm_check_passage(L, 5, b);
  lm_edits *box = lm_newbox(L, sizeof *box, LM_EDITS);
  box->alloc = lm_alloc(L);
  lua_newtable(L);
  lm_add_changes(L, box, NULL, 0, a, in_a, b, in_b, 0);
  mz_edits_free(&box->alloc, &box->found);
  return 1;
}
