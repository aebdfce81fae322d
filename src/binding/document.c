/* SPDX-License-Identifier: MIT
**
** The document userdata: it owns the core's columns and keeps the text, the options and the lexicon alive through its
** anchor, a table whose fields are also its properties (doc.text, doc.id, …).
**
** Spans come out as integers, without a table each; what has more than a span comes out as tables.
*/
#include "../core/vec.h"

#define LM_DOCUMENT "mizan.document"
typedef struct lm_doc {
  mz_doc *doc; /* NULL once closed */
  mz_alloc alloc;
  const char *text;
  size_t len;
  mz_vec lines;  /* uint32_t offset of each line's first byte, on first use */
  uint32_t pins; /* comparisons that read it: while there are any, __close must wait for __gc */
} lm_doc;

static const lm_option lm_doc_options[] = {
    {"date", LUA_TSTRING}, {"region", LUA_TSTRING}, {"lexicon", LUA_TUSERDATA},
    {"id", LUA_TSTRING},   {"source", LUA_TSTRING}, {"title", LUA_TSTRING},
    {NULL, LUA_TNIL}};
enum { LM_DATE, LM_REGION, LM_OVERLAY }; /* those that the core wants */

static lm_doc *lm_check_doc(lua_State *L, int arg) {
  lm_doc *box = luaL_checkudata(L, arg, LM_DOCUMENT);
  if (box->doc == NULL) luaL_argerror(L, arg, "document is closed");
  return box;
}

/* For iterators, whose first upvalue is a document. */
static lm_doc *lm_upvalue_doc(lua_State *L) {
  lm_doc *box = lua_touserdata(L, lua_upvalueindex(1));
  if (box->doc == NULL) luaL_error(L, "document is closed");
  return box;
}

#if LUA_VERSION_NUM < 502
/* Where the registry has the KiB that the collector has not been told of: by its address. */
static const char lm_charged = 'k';
#endif

/* Tells the collector of the memory that it can't see, or a loop over documents would outrun it. Before 5.2 each step is
** at once worked off, whether a cycle is due or not; so they wait until there is a quarter of what Lua itself holds. */
static void lm_charge(lua_State *L, size_t bytes) {
  size_t k = bytes >> 10;
#if LUA_VERSION_NUM < 502
  lua_pushlightuserdata(L, (void *)&lm_charged);
  lua_rawget(L, LUA_REGISTRYINDEX);
  k += (size_t)lua_tointeger(L, -1);
  bool due = k >= (size_t)lua_gc(L, LUA_GCCOUNT, 0) / 4;
  lua_pushlightuserdata(L, (void *)&lm_charged);
  lua_pushinteger(L, due ? 0 : (lua_Integer)k);
  lua_rawset(L, LUA_REGISTRYINDEX);
  lua_pop(L, 1);
  if (!due) return;
#endif
  if (k > 0) lua_gc(L, LUA_GCSTEP, k < INT_MAX ? (int)k : INT_MAX);
}

/* Copies the options, if there are any, into the anchor on the top, and hands the core those that it wants. */
static void lm_take_options(lua_State *L, int arg, mz_doc_options *opt) {
  int anchor = lua_gettop(L);
  if (lua_isnoneornil(L, arg)) return;
  luaL_checktype(L, arg, LUA_TTABLE);
  lua_pushnil(L);
  while (lua_next(L, arg)) {
    int which = lm_check_option(L, arg, lm_doc_options);
    if (which == LM_DATE) opt->date = lua_tostring(L, -1);
    if (which == LM_REGION) opt->region = lua_tostring(L, -1);
    if (which == LM_OVERLAY) {
      lm_lexicon *lx = lm_testbox(L, -1, LM_LEXICON);
      luaL_argcheck(L, lx != NULL, arg, "option 'lexicon': " LM_LEXICON " expected");
      opt->lexicon = lx->lexicon;
    }
    lua_pushvalue(L, -2);
    lua_insert(L, -2); /* key, key, value */
    lua_rawset(L, anchor);
  }
}

/* document(text, [options]) -> document | nil, message, code, position
** options: id, date, region, lexicon, source, title */
static int l_document(lua_State *L) {
  size_t len;
  const char *text = luaL_checklstring(L, 1, &len);
  mz_doc_options opt = {0};
  mz_error err;
  mz_status s;
  lm_doc *box;
  lua_settop(L, 2);
  box = lm_newbox(L, sizeof *box, LM_DOCUMENT); /* at 3 */
  box->alloc = lm_alloc(L);
  box->text = text;
  box->len = len;
  lua_createtable(L, 0, 4); /* at 4 */
  lm_take_options(L, 2, &opt);
  lua_pushvalue(L, 1);
  lua_setfield(L, 4, "text");
  lm_setanchor(L, 3);
  s = mz_doc_new(&box->alloc, text, len, &opt, &box->doc, &err);
  if (s != MZ_OK) return lm_fail(L, s, err.message, err.pos + 1);
  lm_charge(L, mz_doc_memory(box->doc));
  return 1;
}

static int l_document_gc(lua_State *L) {
  lm_doc *box = luaL_checkudata(L, 1, LM_DOCUMENT);
  mz_vec_free(&box->alloc, &box->lines, sizeof(uint32_t));
  if (box->doc != NULL) mz_doc_free(box->doc);
  box->doc = NULL;
  return 0;
}

/* Frees early where nothing reads the document any more. */
static int l_document_close(lua_State *L) {
  lm_doc *box = luaL_checkudata(L, 1, LM_DOCUMENT);
  return box->pins > 0 ? 0 : l_document_gc(L);
}

/* Methods first, then properties. */
static int l_document_index(lua_State *L) {
  lua_pushvalue(L, 2);
  lua_rawget(L, lua_upvalueindex(1));
  if (!lua_isnil(L, -1)) return 1;
  luaL_checkudata(L, 1, LM_DOCUMENT);
  lm_getanchor(L, 1);
  lua_pushvalue(L, 2);
  lua_rawget(L, -2);
  return 1;
}

/* #doc, doc:count() -> number of tokens */
static int l_document_count(lua_State *L) {
  lm_doc *box = lm_check_doc(L, 1);
  lua_pushinteger(L, (lua_Integer)mz_doc_tokens(box->doc).count);
  return 1;
}

static int l_document_tostring(lua_State *L) {
  lm_doc *box = luaL_checkudata(L, 1, LM_DOCUMENT);
  if (box->doc == NULL) {
    lua_pushliteral(L, LM_DOCUMENT " (closed)");
  } else {
    lm_getanchor(L, 1);
    lua_getfield(L, -1, "id");
    lua_pushfstring(L, LM_DOCUMENT " %s: %d bytes, %d tokens",
                    lua_isnil(L, -1) ? "(no id)" : lua_tostring(L, -1), (int)box->len,
                    (int)mz_doc_tokens(box->doc).count);
  }
  return 1;
}

/* {==================================================================
** Tokens
** =================================================================== */

/* Which sentence a token is in, from 1. */
static uint32_t lm_sentence_of(lua_State *L, lm_doc *box, uint32_t token) {
  const mz_sentence *s;
  uint32_t n, low = 0, high;
  lm_check(L, mz_doc_sentences(box->doc, &s, &n));
  for (high = n; low < high;) {
    uint32_t mid = low + (high - low) / 2;
    if (s[mid].tok_end > token)
      high = mid;
    else
      low = mid + 1;
  }
  return low + 1;
}

/* Where an iterator over tokens is: in memory of its own, because an upvalue is slow to read and to set. lua/mizan/jit.lua
** knows this layout. */
typedef struct lm_walk {
  mz_doc *const *doc; /* points to NULL once it is closed */
  const uint32_t *first, *end;
  const uint8_t *kind;
  uint32_t next, count;
} lm_walk;

/* upvalues: where it is, document, the kinds' names */
static int l_tokens_next(lua_State *L) {
  lm_walk *walk = lua_touserdata(L, lua_upvalueindex(1));
  uint32_t i = walk->next;
  if (*walk->doc == NULL) luaL_error(L, "document is closed");
  if (i >= walk->count) return 0;
  walk->next = i + 1;
  lua_pushinteger(L, (lua_Integer)walk->first[i] + 1);
  lua_pushinteger(L, (lua_Integer)walk->end[i]);
  lua_pushvalue(L, lua_upvalueindex(3 + walk->kind[i]));
  return 3;
}

/* doc:tokens([i, [j]]) -> iterator of first, last, kind
** over tokens i to j, all unless given; negative counts from the end */
static int l_document_tokens(lua_State *L) {
  lm_doc *box = lm_check_doc(L, 1);
  mz_tokens t = mz_doc_tokens(box->doc);
  lua_Integer n = (lua_Integer)t.count;
  lua_Integer i = luaL_optinteger(L, 2, 1), j = luaL_optinteger(L, 3, -1);
  if (i < 0) i += n + 1;
  if (j < 0) j += n + 1;
  if (i < 1) i = 1;
  if (j > n) j = n;
  lm_walk *walk = lua_newuserdata(L, sizeof *walk);
  *walk = (lm_walk){&box->doc, t.first, t.end, t.kind, 0, 0};
  if (i <= j) {
    walk->next = (uint32_t)(i - 1);
    walk->count = (uint32_t)j;
  }
  lua_pushvalue(L, 1);
  for (int k = 0; k <= MZ_BAD; k++) lua_pushstring(L, mz_token_kind_name((mz_token_kind)k));
  lua_pushcclosure(L, l_tokens_next, 2 + MZ_BAD + 1);
  return 1;
}

static void lm_set_proclitics(lua_State *L, lm_doc *box, uint32_t token, uint32_t first) {
  uint32_t ends[4];
  uint32_t n = mz_doc_proclitics(box->doc, token, ends);
  if (n == 0) return;
  lua_createtable(L, (int)n, 0);
  for (uint32_t i = 0; i < n; first = ends[i++]) {
    lm_push_key(L, mz_fold, box->text + first, ends[i] - first);
    lua_rawseti(L, -2, (int)i + 1);
  }
  lua_setfield(L, -2, "proclitics");
}

/* doc:token(i) -> {first, last, text, kind, norm, stem, proclitics, sentence}, nil where there is
 * none */
static int l_document_token(lua_State *L) {
  lm_doc *box = lm_check_doc(L, 1);
  mz_tokens t = mz_doc_tokens(box->doc);
  int64_t at = lm_check_index(L, 2, t.count);
  if (at < 0) return 0;
  uint32_t i = (uint32_t)at;
  mz_span span = {t.first[i], t.end[i]};
  const char *text = box->text + span.first;
  size_t len = span.end - span.first;
  lua_createtable(L, 0, 8);
  lm_set_span(L, box->text, span);
  lm_set_string(L, "kind", mz_token_kind_name((mz_token_kind)t.kind[i]));
  lm_set_integer(L, "sentence", lm_sentence_of(L, box, i));
  if (t.kind[i] != MZ_BAD) {
    lm_push_key(L, mz_fold, text, len);
    lua_getfield(L, -2, "text");
    if (lua_rawequal(L, -1, -2))
      lua_pop(L, 2);
    else {
      lua_pop(L, 1);
      lua_setfield(L, -2, "norm");
    }
  }
  if (t.kind[i] == MZ_WORD) {
    lm_push_key(L, mz_stem, text, len);
    lua_setfield(L, -2, "stem");
    lm_set_proclitics(L, box, i, span.first);
  }
  return 1;
}

/* doc:index(position) -> the token at this byte, or the next one after it; count + 1 behind the
 * last */
static int l_document_at(lua_State *L) {
  lm_doc *box = lm_check_doc(L, 1);
  mz_tokens t = mz_doc_tokens(box->doc);
  lua_Integer pos = luaL_checkinteger(L, 2);
  uint32_t low = 0, high = t.count;
  while (low < high) {
    uint32_t mid = low + (high - low) / 2;
    if ((lua_Integer)t.end[mid] >= pos)
      high = mid;
    else
      low = mid + 1;
  }
  lua_pushinteger(L, (lua_Integer)low + 1);
  return 1;
}

/* }================================================================== */

/* {==================================================================
** Lines, sentences, paragraphs
** =================================================================== */

static void lm_find_lines(lua_State *L, lm_doc *box) {
  const char *p = box->text, *e = p + box->len;
  while (p != NULL) {
    uint32_t *line = mz_vec_push(&box->alloc, &box->lines, sizeof *line);
    if (line == NULL) {
      mz_vec_free(&box->alloc, &box->lines, sizeof *line);
      lm_check(L, MZ_ENOMEM);
    } else {
      *line = (uint32_t)(p - box->text);
    }
    p = memchr(p, '\n', (size_t)(e - p));
    if (p != NULL) p++;
  }
}

/* Line and column of byte `at`, all from 0. */
static void lm_position(lua_State *L, lm_doc *box, uint32_t at, uint32_t *line, uint32_t *column) {
  if (box->lines.count == 0) lm_find_lines(L, box);
  const uint32_t *start = box->lines.data;
  size_t low = 0, high = box->lines.count;
  while (high - low > 1) {
    size_t mid = low + (high - low) / 2;
    if (start[mid] <= at)
      low = mid;
    else
      high = mid;
  }
  *line = (uint32_t)low;
  *column = at - start[low];
}

/* doc:position(byte) -> line, column: both from 1, the column in bytes as editors' quickfix lists
 * want it */
static int l_document_position(lua_State *L) {
  lm_doc *box = lm_check_doc(L, 1);
  lua_Integer pos = luaL_checkinteger(L, 2);
  uint32_t line, column;
  luaL_argcheck(L, pos >= 1 && pos <= (lua_Integer)box->len + 1, 2, "out of bounds");
  lm_position(L, box, (uint32_t)pos - 1, &line, &column);
  lua_pushinteger(L, (lua_Integer)line + 1);
  lua_pushinteger(L, (lua_Integer)column + 1);
  return 2;
}

/* upvalues: document, next sentence */
static int l_sentences_next(lua_State *L) {
  lm_doc *box = lm_upvalue_doc(L);
  uint32_t i = (uint32_t)lua_tointeger(L, lua_upvalueindex(2)), n;
  const mz_sentence *s;
  lm_check(L, mz_doc_sentences(box->doc, &s, &n));
  if (i >= n) return 0;
  lua_pushinteger(L, (lua_Integer)i + 1);
  lua_replace(L, lua_upvalueindex(2));
  lua_pushinteger(L, (lua_Integer)s[i].at.first + 1);
  lua_pushinteger(L, (lua_Integer)s[i].at.end);
  lua_pushinteger(L, (lua_Integer)s[i].paragraph + 1);
  return 3;
}

/* upvalues: document, first sentence of the next paragraph */
static int l_paragraphs_next(lua_State *L) {
  lm_doc *box = lm_upvalue_doc(L);
  uint32_t i = (uint32_t)lua_tointeger(L, lua_upvalueindex(2)), n, j;
  const mz_sentence *s;
  lm_check(L, mz_doc_sentences(box->doc, &s, &n));
  if (i >= n) return 0;
  for (j = i + 1; j < n && s[j].paragraph == s[i].paragraph;) j++;
  lua_pushinteger(L, (lua_Integer)j);
  lua_replace(L, lua_upvalueindex(2));
  lua_pushinteger(L, (lua_Integer)s[i].at.first + 1);
  lua_pushinteger(L, (lua_Integer)s[j - 1].at.end);
  return 2;
}

/* doc:sentences() -> iterator of first, last, paragraph */
static int l_document_sentences(lua_State *L) {
  lm_check_doc(L, 1);
  lua_settop(L, 1);
  lua_pushinteger(L, 0);
  lua_pushcclosure(L, l_sentences_next, 2);
  return 1;
}

/* doc:paragraphs() -> iterator of first, last */
static int l_document_paragraphs(lua_State *L) {
  lm_check_doc(L, 1);
  lua_settop(L, 1);
  lua_pushinteger(L, 0);
  lua_pushcclosure(L, l_paragraphs_next, 2);
  return 1;
}

/* doc:sentence(i) -> first, last, paragraph, first token, last token; nothing where there is none */
static int l_document_sentence(lua_State *L) {
  lm_doc *box = lm_check_doc(L, 1);
  const mz_sentence *s;
  uint32_t n;
  lm_check(L, mz_doc_sentences(box->doc, &s, &n));
  int64_t i = lm_check_index(L, 2, n);
  if (i < 0) return 0;
  lua_pushinteger(L, (lua_Integer)s[i].at.first + 1);
  lua_pushinteger(L, (lua_Integer)s[i].at.end);
  lua_pushinteger(L, (lua_Integer)s[i].paragraph + 1);
  lua_pushinteger(L, (lua_Integer)s[i].tok_first + 1);
  lua_pushinteger(L, (lua_Integer)s[i].tok_end);
  return 5;
}

/* }================================================================== */

/* {==================================================================
** Records: quotations, stories, figures
** =================================================================== */

/* Pushes record i, or returns false behind the last. */
typedef bool (*lm_push_record)(lua_State *L, lm_doc *box, uint32_t i);

static bool lm_push_quote(lua_State *L, lm_doc *box, uint32_t i) {
  const mz_quote *q;
  uint32_t n;
  lm_check(L, mz_doc_quotes(box->doc, &q, &n));
  if (i >= n) return false;
  lua_createtable(L, 0, 7);
  lm_set_span(L, box->text, q[i].at);
  lm_set_integer(L, "inner_first", (uint64_t)q[i].inner.first + 1);
  lm_set_integer(L, "inner_last", q[i].inner.end);
  if (q[i].tok_first < q[i].tok_end)
    lm_set_integer(L, "sentence", lm_sentence_of(L, box, q[i].tok_first));
  if (q[i].unclosed) lm_set_true(L, "unclosed");
  return true;
}

static bool lm_push_story(lua_State *L, lm_doc *box, uint32_t i) {
  const mz_story *s;
  uint32_t n;
  lm_check(L, mz_doc_stories(box->doc, &s, &n));
  if (i >= n) return false;
  lua_createtable(L, 0, 6);
  lm_set_integer(L, "first", (uint64_t)s[i].at.first + 1);
  lm_set_integer(L, "last", s[i].at.end);
  lm_set_integer(L, "line_first", s[i].line_first);
  lm_set_integer(L, "line_last", s[i].line_last);
  lm_set_string(L, "role", mz_story_role_name(s[i].role));
  lua_pushboolean(L, s[i].role == MZ_STORY_MAIN);
  lua_setfield(L, -2, "main");
  return true;
}

/* figure.c */
static void lm_push_figure_of(lua_State *L, lm_doc *box, const mz_figure *f, bool explain);

static bool lm_push_figure(lua_State *L, lm_doc *box, uint32_t i) {
  const mz_figure *f;
  uint32_t n;
  lm_check(L, mz_doc_figures(box->doc, &f, &n));
  if (i >= n) return false;
  lm_push_figure_of(L, box, &f[i], false);
  return true;
}

static bool lm_push_explained(lua_State *L, lm_doc *box, uint32_t i) {
  const mz_figure *f;
  uint32_t n;
  lm_check(L, mz_doc_figures(box->doc, &f, &n));
  if (i >= n) return false;
  lm_push_figure_of(L, box, &f[i], true);
  return true;
}

static const lm_push_record lm_doc_records[] = {lm_push_quote, lm_push_story, lm_push_figure,
                                                lm_push_explained};
enum { LM_QUOTES, LM_STORIES, LM_FIGURES, LM_EXPLAINED };

/* upvalues: document, next record, which of lm_doc_records */
static int l_doc_records_next(lua_State *L) {
  lm_doc *box = lm_upvalue_doc(L);
  uint32_t i = (uint32_t)lua_tointeger(L, lua_upvalueindex(2));
  lm_push_record push = lm_doc_records[lua_tointeger(L, lua_upvalueindex(3))];
  if (!push(L, box, i)) return 0;
  lua_pushinteger(L, (lua_Integer)i + 1);
  lua_replace(L, lua_upvalueindex(2));
  return 1;
}

static int lm_doc_iterator(lua_State *L, int which) {
  lua_settop(L, 1);
  lua_pushinteger(L, 0);
  lua_pushinteger(L, which);
  lua_pushcclosure(L, l_doc_records_next, 3);
  return 1;
}

/* doc:quotes() -> iterator of {first, last, text, inner_first, inner_last, sentence, unclosed} */
static int l_document_quotes(lua_State *L) {
  lm_check_doc(L, 1);
  return lm_doc_iterator(L, LM_QUOTES);
}

/* doc:stories() -> iterator of {first, last, line_first, line_last, role, main} */
static int l_document_stories(lua_State *L) {
  lm_check_doc(L, 1);
  return lm_doc_iterator(L, LM_STORIES);
}

/* doc:figures([{explain}]) -> iterator of figures */
static int l_document_figures(lua_State *L) {
  static const lm_option options[] = {{"explain", LUA_TBOOLEAN}, {NULL, LUA_TNIL}};
  lm_check_doc(L, 1);
  lm_check_options(L, 2, options);
  return lm_doc_iterator(L, lm_opt_boolean(L, 2, "explain") ? LM_EXPLAINED : LM_FIGURES);
}

/* }================================================================== */

static int l_document_token_lines(lua_State *L);  /* lines.c */
static int l_document_figure_lines(lua_State *L); /* lines.c */
static int l_document_changes(lua_State *L);      /* edits.c */

static const luaL_Reg lm_document_methods[] = {{"count", l_document_count},
                                               {"tokens", l_document_tokens},
                                               {"token", l_document_token},
                                               {"token_lines", l_document_token_lines},
                                               {"index", l_document_at},
                                               {"position", l_document_position},
                                               {"sentences", l_document_sentences},
                                               {"sentence", l_document_sentence},
                                               {"paragraphs", l_document_paragraphs},
                                               {"quotes", l_document_quotes},
                                               {"stories", l_document_stories},
                                               {"figures", l_document_figures},
                                               {"figure_lines", l_document_figure_lines},
                                               {"changes", l_document_changes},
                                               {NULL, NULL}};

static const luaL_Reg lm_document_meta[] = {{"__gc", l_document_gc},
                                            {"__close", l_document_close},
                                            {"__tostring", l_document_tostring},
                                            {"__len", l_document_count},
                                            {NULL, NULL}};
