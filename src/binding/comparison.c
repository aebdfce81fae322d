/* SPDX-License-Identifier: MIT
**
** The comparison userdata. It anchors its documents and pins them open; its records name them by id, or by their place
** in the list where they have none. The order of all records is added to these methods by lua/mizan/comparison.lua.
*/

#define LM_COMPARISON "mizan.comparison"

typedef struct lm_cmp {
  mz_cmp *cmp;
  bool explain, whole;
  lm_edits edits; /* room in which the records' changes are found */
  uint32_t count;
  lm_doc *docs[]; /* count of them, then as many mz_doc pointers and outlets for the core */
} lm_cmp;

static const lm_option lm_cmp_options[] = {
    {"explain", LUA_TBOOLEAN}, {"all", LUA_TBOOLEAN}, {NULL, LUA_TNIL}};

static lm_cmp *lm_check_cmp(lua_State *L, int arg) {
  lm_cmp *box = luaL_checkudata(L, arg, LM_COMPARISON);
  if (box->cmp == NULL) luaL_argerror(L, arg, "comparison is closed");
  return box;
}

/* Copies the list at 1 into a fresh table on the top, raising unless all are open documents. */
static uint32_t lm_check_docs(lua_State *L) {
  size_t n = lm_rawlen(L, 1);
  luaL_argcheck(L, n < INT_MAX, 1, "too many documents");
  lua_createtable(L, (int)n, 0);
  for (int i = 1; i <= (int)n; i++) {
    lua_rawgeti(L, 1, i);
    lm_doc *doc = lm_testbox(L, -1, LM_DOCUMENT);
    if (doc == NULL)
      luaL_argerror(
          L, 1,
          lua_pushfstring(L, LM_DOCUMENT " expected at [%d], got %s", i, luaL_typename(L, -1)));
    else if (doc->doc == NULL)
      luaL_argerror(L, 1, lua_pushfstring(L, "the document at [%d] is closed", i));
    lua_rawseti(L, -2, i);
  }
  return (uint32_t)n;
}

/* Pushes the list of the names by which records call the documents in the list at `docs`. */
static void lm_push_ids(lua_State *L, int docs, uint32_t n) {
  lua_createtable(L, (int)n, 0);
  for (int i = 1; i <= (int)n; i++) {
    lua_rawgeti(L, docs, i);
    lm_getanchor(L, -1);
    lua_getfield(L, -1, "id");
    if (lua_isnil(L, -1)) lua_pushfstring(L, "%d", i);
    lua_rawseti(L, docs + 1, i);
    lua_settop(L, docs + 1);
  }
}

/* Writes the place of the first document in the list at `docs` that has each one's source; one without has its own. */
static void lm_number_outlets(lua_State *L, int docs, uint32_t n, uint32_t *outlets) {
  int seen = lua_gettop(L) + 1;
  lua_newtable(L);
  for (uint32_t i = 0; i < n; i++) {
    outlets[i] = i;
    lua_rawgeti(L, docs, (int)i + 1);
    lm_getanchor(L, -1);
    lua_getfield(L, -1, "source"); /* at seen + 3 */
    if (!lua_isnil(L, -1)) {
      lua_pushvalue(L, -1);
      lua_rawget(L, seen);
      if (!lua_isnil(L, -1)) outlets[i] = (uint32_t)lua_tointeger(L, -1);
      lua_pushvalue(L, seen + 3);
      lua_pushinteger(L, (lua_Integer)outlets[i]);
      lua_rawset(L, seen);
    }
    lua_settop(L, seen);
  }
  lua_pop(L, 1);
}

/* compare(documents, [options]) -> comparison | nil, message, code, position
** options: explain, all */
static int l_compare(lua_State *L) {
  mz_cmp_options opt = {0};
  mz_alloc a = lm_alloc(L);
  mz_doc **docs;
  uint32_t *outlets;
  mz_status s;
  lm_cmp *box;
  uint32_t n;
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 2);
  lm_check_options(L, 2, lm_cmp_options);
  opt.explain = lm_opt_boolean(L, 2, "explain");
  opt.include_all = lm_opt_boolean(L, 2, "all");
  n = lm_check_docs(L); /* at 3 */
  lm_push_ids(L, 3, n); /* at 4 */
  box = lm_newbox(L, sizeof *box + n * (sizeof(lm_doc *) + sizeof(mz_doc *) + sizeof *outlets),
                  LM_COMPARISON);
  lua_createtable(L, 0, 2);
  lua_pushvalue(L, 3);
  lua_setfield(L, -2, "documents");
  lua_pushvalue(L, 4);
  lua_setfield(L, -2, "ids");
  lm_setanchor(L, 5);
  docs = (mz_doc **)(box->docs + n);
  opt.outlets = outlets = (uint32_t *)(docs + n);
  lm_number_outlets(L, 3, n, outlets);
  for (uint32_t i = 0; i < n; i++) {
    lua_rawgeti(L, 3, (int)i + 1);
    box->docs[i] = lua_touserdata(L, -1);
    docs[i] = box->docs[i]->doc;
    box->docs[i]->pins++;
    box->count = i + 1;
    lua_pop(L, 1);
  }
  box->explain = opt.explain;
  box->whole = opt.include_all;
  box->edits.alloc = a;
  s = mz_cmp_new(&a, docs, n, &opt, &box->cmp);
  if (s != MZ_OK) return lm_fail(L, s, "the documents cannot be compared", 0);
  return 1;
}

static int l_comparison_gc(lua_State *L) {
  lm_cmp *box = luaL_checkudata(L, 1, LM_COMPARISON);
  mz_edits_free(&box->edits.alloc, &box->edits.found);
  if (box->cmp != NULL) mz_cmp_free(box->cmp);
  box->cmp = NULL;
  while (box->count > 0) box->docs[--box->count]->pins--;
  return 0;
}

static int l_comparison_tostring(lua_State *L) {
  lm_cmp *box = luaL_checkudata(L, 1, LM_COMPARISON);
  if (box->cmp == NULL)
    lua_pushliteral(L, LM_COMPARISON " (closed)");
  else
    lua_pushfstring(L, LM_COMPARISON ": %d documents", (int)box->count);
  return 1;
}

/* #cmp -> number of documents */
static int l_comparison_len(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)lm_check_cmp(L, 1)->count);
  return 1;
}

/* cmp:document(i) -> the i-th document and the name that records give it */
static int l_comparison_document(lua_State *L) {
  lm_cmp *box = lm_check_cmp(L, 1);
  int64_t i = lm_check_index(L, 2, box->count);
  if (i < 0) return 0;
  lm_getanchor(L, 1);
  lua_getfield(L, -1, "documents");
  lua_rawgeti(L, -1, (int)i + 1);
  lua_getfield(L, -3, "ids");
  lua_rawgeti(L, -1, (int)i + 1);
  lua_remove(L, -2);
  return 2;
}

/* cmp:whole() -> whether whole pages are compared, not only their main stories */
static int l_comparison_whole(lua_State *L) {
  lua_pushboolean(L, lm_check_cmp(L, 1)->whole);
  return 1;
}

/* cmp:bounds() -> list of what was not compared in full: sentences, figures, quotes, words, groups */
static int l_comparison_bounds(lua_State *L) {
  static const char *const names[MZ_BOUNDS] = {"sentences", "figures", "quotes", "words", "groups"};
  lm_cmp *box = lm_check_cmp(L, 1);
  int n = 0;
  lua_newtable(L);
  for (int i = 0; i < MZ_BOUNDS; i++) {
    if (!mz_cmp_bounded(box->cmp, (mz_bound)i)) continue;
    lua_pushstring(L, names[i]);
    lua_rawseti(L, -2, ++n);
  }
  return 1;
}

/* {==================================================================
** Records. `ids` is the stack index of the documents' names.
** =================================================================== */

/* doc (its name) and document (its place in the list) */
static void lm_set_doc(lua_State *L, int ids, uint32_t doc) {
  lua_rawgeti(L, ids, (int)doc + 1);
  lua_setfield(L, -2, "doc");
  lm_set_integer(L, "document", (uint64_t)doc + 1);
}

static void lm_push_place(lua_State *L, lm_cmp *box, int ids, uint32_t doc, mz_span at) {
  lua_createtable(L, 0, 6);
  lm_set_doc(L, ids, doc);
  lm_set_span(L, box->docs[doc]->text, at);
}

static void lm_push_member(lua_State *L, lm_cmp *box, int ids, mz_member m) {
  const mz_figure *f;
  uint32_t n;
  lm_check(L, mz_doc_figures(box->docs[m.doc]->doc, &f, &n));
  lua_createtable(L, 0, 16);
  lm_set_doc(L, ids, m.doc);
  lm_set_figure(L, box->docs[m.doc], &f[m.figure], box->explain);
}

static void lm_set_score(lua_State *L, int32_t tenths) {
  lua_pushnumber(L, (double)tenths / 10.0);
  lua_setfield(L, -2, "score");
}

/* Where a member stands in its group, from 1. */
static uint64_t lm_place_in(const mz_member *m, uint32_t count, mz_member x) {
  for (uint32_t k = 0; k < count; k++)
    if (m[k].doc == x.doc && m[k].figure == x.figure) return (uint64_t)k + 1;
  return 0;
}

/* {a, b, score, factors = {{kind, score}, …}}: why two members are linked */
static void lm_push_evidence(lua_State *L, const mz_evidence *e, const mz_member *m,
                             uint32_t count) {
  const struct {
    const char *kind;
    int32_t tenths;
  } factors[] = {{"value", e->value},      {"noun", e->noun},     {"context", e->context},
                 {"before", e->before},    {"behind", e->behind}, {"place", e->place},
                 {"period", e->period},    {"source", e->source}, {"party", e->party},
                 {"headline", e->headline}};
  int n = 0;
  lua_createtable(L, 0, 4);
  lm_set_integer(L, "a", lm_place_in(m, count, e->a));
  lm_set_integer(L, "b", lm_place_in(m, count, e->b));
  lm_set_score(L, e->total);
  lua_newtable(L);
  for (size_t k = 0; k < sizeof factors / sizeof *factors; k++) {
    if (factors[k].tenths == 0) continue;
    lua_createtable(L, 0, 2);
    lm_set_string(L, "kind", factors[k].kind);
    lm_set_score(L, factors[k].tenths);
    lua_rawseti(L, -2, ++n);
  }
  lua_setfield(L, -2, "factors");
}

typedef bool (*lm_push_found)(lua_State *L, lm_cmp *box, int ids, uint32_t i);

static bool lm_push_group(lua_State *L, lm_cmp *box, int ids, uint32_t i) {
  uint32_t n, total;
  const mz_group *g = mz_cmp_groups(box->cmp, &n);
  const mz_member *m = mz_cmp_members(box->cmp, &total);
  if (i >= n) return false;
  g += i;
  lua_createtable(L, 0, 9);
  lm_set_string(L, "type", "figure_group");
  lm_set_string(L, "status", mz_verdict_name(g->verdict));
  if (g->reason != MZ_NO_REASON) lm_set_string(L, "reason", mz_reason_name(g->reason));
  if (g->sourcing != MZ_SOURCING_SAME)
    lm_set_string(L, "sourcing", g->sourcing == MZ_SOURCING_LOST ? "lost" : "differs");
  lm_set_piece(L, "measure", box->docs[g->measure_doc]->text, g->measure);
  lm_set_integer(L, "outlets", g->outlets);
  lm_set_integer(L, "origins", g->origins);
  if (box->explain) {
    uint32_t links;
    const mz_evidence *e = mz_cmp_evidence(box->cmp, &links);
    lm_set_score(L, g->score);
    lua_createtable(L, (int)g->evidence_count, 0);
    for (uint32_t k = 0; k < g->evidence_count; k++) {
      lm_push_evidence(L, &e[g->evidence + k], m + g->first, g->count);
      lua_rawseti(L, -2, (int)k + 1);
    }
    lua_setfield(L, -2, "evidence");
  }
  lua_createtable(L, (int)g->count, 0);
  for (uint32_t k = 0; k < g->count; k++) {
    lm_push_member(L, box, ids, m[g->first + k]);
    lua_rawseti(L, -2, (int)k + 1);
  }
  lua_setfield(L, -2, "members");
  return true;
}

static bool lm_push_single(lua_State *L, lm_cmp *box, int ids, uint32_t i) {
  uint32_t n;
  const mz_member *m = mz_cmp_singles(box->cmp, &n);
  if (i >= n) return false;
  lm_push_member(L, box, ids, m[i]);
  lm_set_string(L, "type", "figure_single");
  return true;
}

static bool lm_push_passage(lua_State *L, lm_cmp *box, int ids, uint32_t i) {
  uint32_t n;
  const mz_passage *p = mz_cmp_passages(box->cmp, &n);
  if (i >= n) return false;
  p += i;
  lua_createtable(L, 0, 6);
  lm_set_string(L, "type", "passage");
  lm_push_place(L, box, ids, p->doc_a, p->a);
  lua_setfield(L, -2, "a");
  lm_push_place(L, box, ids, p->doc_b, p->b);
  lua_setfield(L, -2, "b");
  lm_set_string(L, "label", mz_label_name(p->label));
  lm_set_share(L, "similarity", p->similarity);
  lua_newtable(L);
  lm_add_changes(L, &box->edits, NULL, 0, box->docs[p->doc_a], p->a, box->docs[p->doc_b], p->b, 0);
  lua_setfield(L, -2, "changes");
  return true;
}

/* Appends words of an indirect wording that stand before or behind what of it faces the other one: the writer's own
** perhaps. `dropped`: they are the first member's. Returns how many changes there are then. */
static int lm_add_outside(lua_State *L, int n, lm_doc *doc, mz_span at, bool dropped,
                          uint32_t member) {
  const mz_span none = {0, 0};
  if (at.first == at.end) return n;
  lm_push_change(L, &(mz_change){.a = dropped ? at : none, .b = dropped ? none : at}, doc, doc);
  lm_set_true(L, "outside");
  lm_set_integer(L, "member", member);
  lua_rawseti(L, -2, ++n);
  return n;
}

/* The changes that lead from the first of a quotation's members to each other one. */
static void lm_set_quote_changes(lua_State *L, lm_cmp *box, const mz_quote_member *m,
                                 uint32_t count, bool altered) {
  int n = 0;
  lua_newtable(L);
  for (uint32_t k = 1; k < count; k++) {
    lm_doc *a = box->docs[m->doc], *b = box->docs[m[k].doc];
    const mz_span *out = m[k].outside;
    if (altered) n = lm_add_outside(L, n, a, out[0], true, k + 1);
    if (altered) n = lm_add_outside(L, n, b, out[2], false, k + 1);
    box->edits.found.direct = (uint8_t)mz_quote_direct(m, &m[k]);
    n = lm_add_changes(L, &box->edits, &box->cmp->known_forms, n, a, m[k].facing, b, m[k].said,
                       k + 1);
    box->edits.found.direct = MZ_DIRECT_NONE;
    if (altered) n = lm_add_outside(L, n, a, out[1], true, k + 1);
    if (altered) n = lm_add_outside(L, n, b, out[3], false, k + 1);
  }
  lua_setfield(L, -2, "changes");
}

static bool lm_push_quotation(lua_State *L, lm_cmp *box, int ids, uint32_t i) {
  uint32_t n, total;
  const mz_quote_group *q = mz_cmp_quotes(box->cmp, &n);
  const mz_quote_member *m = mz_cmp_quote_members(box->cmp, &total);
  if (i >= n) return false;
  q += i;
  lua_createtable(L, 0, 4);
  lm_set_string(L, "type", "quote");
  lm_set_string(L, "status", q->altered ? "altered" : "same");
  if (q->sourcing == MZ_SOURCING_DIFFERS) lm_set_string(L, "sourcing", "differs");
  lua_createtable(L, (int)q->count, 0);
  for (uint32_t k = 0; k < q->count; k++) {
    const mz_quote_member *one = &m[q->first + k];
    lm_push_place(L, box, ids, one->doc, one->at);
    lm_set_piece(L, "speaker", box->docs[one->doc]->text, one->speaker);
    lm_set_integer(L, "wording", one->wording);
    lua_rawseti(L, -2, (int)k + 1);
  }
  lua_setfield(L, -2, "members");
  lm_set_quote_changes(L, box, m + q->first, q->count, q->altered);
  return true;
}

/* The names of the documents a form stands in; of more than 64 documents, those among the first 64. */
static void lm_set_docs(lua_State *L, lm_cmp *box, int ids, const mz_form *form) {
  int k = 0;
  lua_newtable(L);
  for (uint32_t i = 0; i < 64 && i < box->count; i++) {
    if ((form->doc_set >> i & 1) == 0) continue;
    lua_rawgeti(L, ids, (int)i + 1);
    lua_rawseti(L, -2, ++k);
  }
  lua_setfield(L, -2, "docs");
}

static bool lm_push_variant(lua_State *L, lm_cmp *box, int ids, uint32_t i) {
  uint32_t n, total;
  const mz_variant *v = mz_cmp_variants(box->cmp, &n);
  const mz_form *form = mz_cmp_forms(box->cmp, &total);
  if (i >= n) return false;
  v += i;
  lua_createtable(L, 0, 2);
  lm_set_string(L, "type", "variant");
  lua_createtable(L, (int)v->count, 0);
  for (uint32_t k = 0; k < v->count; k++) {
    const mz_form *one = &form[v->first + k];
    lm_push_place(L, box, ids, one->doc, one->at);
    lm_set_docs(L, box, ids, one);
    lm_set_integer(L, "count", one->count);
    lua_rawseti(L, -2, (int)k + 1);
  }
  lua_setfield(L, -2, "forms");
  return true;
}

static bool lm_push_pair(lua_State *L, lm_cmp *box, int ids, uint32_t i) {
  uint32_t n;
  const mz_doc_pair *p = mz_cmp_pairs(box->cmp, &n);
  if (i >= n) return false;
  p += i;
  lua_createtable(L, 0, 7);
  lm_set_string(L, "type", "documents");
  lua_rawgeti(L, ids, (int)p->a + 1);
  lua_setfield(L, -2, "a");
  lua_rawgeti(L, ids, (int)p->b + 1);
  lua_setfield(L, -2, "b");
  lm_set_integer(L, "document_a", (uint64_t)p->a + 1);
  lm_set_integer(L, "document_b", (uint64_t)p->b + 1);
  lm_set_share(L, "similarity", p->similarity);
  lm_set_share(L, "a_in_b", p->a_in_b);
  lm_set_share(L, "b_in_a", p->b_in_a);
  if (p->same_origin) lm_set_true(L, "same_origin");
  return true;
}

static const lm_push_found lm_cmp_records[] = {lm_push_group,     lm_push_single,  lm_push_passage,
                                               lm_push_quotation, lm_push_variant, lm_push_pair};
enum { LM_GROUPS, LM_SINGLES, LM_PASSAGES, LM_QUOTATIONS, LM_VARIANTS, LM_PAIRS };

/* upvalues: comparison, next record, which of lm_cmp_records, documents' names */
static int l_cmp_records_next(lua_State *L) {
  lm_cmp *box = lua_touserdata(L, lua_upvalueindex(1));
  uint32_t i = (uint32_t)lua_tointeger(L, lua_upvalueindex(2));
  lm_push_found push = lm_cmp_records[lua_tointeger(L, lua_upvalueindex(3))];
  if (box->cmp == NULL) return luaL_error(L, "comparison is closed");
  if (!push(L, box, lua_upvalueindex(4), i)) {
    mz_edits_free(&box->edits.alloc, &box->edits.found);
    return 0;
  }
  lua_pushinteger(L, (lua_Integer)i + 1);
  lua_replace(L, lua_upvalueindex(2));
  return 1;
}

static int lm_cmp_iterator(lua_State *L, int which) {
  lm_check_cmp(L, 1);
  lua_settop(L, 1);
  lua_pushinteger(L, 0);
  lua_pushinteger(L, which);
  lm_getanchor(L, 1);
  lua_getfield(L, -1, "ids");
  lua_remove(L, -2);
  lua_pushcclosure(L, l_cmp_records_next, 4);
  return 1;
}

/* cmp:groups() -> iterator of {type, status, measure, members, outlets, origins, [score, evidence]} */
static int l_comparison_groups(lua_State *L) {
  return lm_cmp_iterator(L, LM_GROUPS);
}

/* cmp:singles() -> iterator of figures that only one document reports */
static int l_comparison_singles(lua_State *L) {
  return lm_cmp_iterator(L, LM_SINGLES);
}

/* cmp:passages() -> iterator of {type, a, b, label, similarity, changes} */
static int l_comparison_passages(lua_State *L) {
  return lm_cmp_iterator(L, LM_PASSAGES);
}

/* cmp:quotes() -> iterator of {type, status, members, changes} */
static int l_comparison_quotes(lua_State *L) {
  return lm_cmp_iterator(L, LM_QUOTATIONS);
}

/* cmp:variants() -> iterator of {type, forms} */
static int l_comparison_variants(lua_State *L) {
  return lm_cmp_iterator(L, LM_VARIANTS);
}

/* cmp:documents() -> iterator of {type, a, b, similarity, a_in_b, b_in_a, same_origin} */
static int l_comparison_documents(lua_State *L) {
  return lm_cmp_iterator(L, LM_PAIRS);
}

/* }================================================================== */

static const luaL_Reg lm_comparison_methods[] = {
    {"document", l_comparison_document},   {"groups", l_comparison_groups},
    {"singles", l_comparison_singles},     {"passages", l_comparison_passages},
    {"quotes", l_comparison_quotes},       {"variants", l_comparison_variants},
    {"documents", l_comparison_documents}, {"bounds", l_comparison_bounds},
    {"whole", l_comparison_whole},         {NULL, NULL}};

static const luaL_Reg lm_comparison_meta[] = {{"__gc", l_comparison_gc},
                                              {"__close", l_comparison_gc},
                                              {"__tostring", l_comparison_tostring},
                                              {"__len", l_comparison_len},
                                              {NULL, NULL}};
