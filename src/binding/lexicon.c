/* SPDX-License-Identifier: MIT
**
** Lexicon overlays: entries of the user's own, in the format of src/lexicon.
*/

#define LM_LEXICON "mizan.lexicon"

typedef struct lm_lexicon {
  mz_lexicon *lexicon;
} lm_lexicon;

/* lexicon(tsv, ...) -> lexicon | nil, message, code, line */
static int l_lexicon(lua_State *L) {
  int n = lua_gettop(L), i;
  mz_alloc a = lm_alloc(L);
  lm_lexicon *box;
  luaL_checkany(L, 1);
  for (i = 1; i <= n; i++) luaL_checklstring(L, i, NULL);
  box = lm_newbox(L, sizeof *box, LM_LEXICON);
  lm_check(L, mz_lexicon_new(&a, &box->lexicon));
  for (i = 1; i <= n; i++) {
    size_t len;
    const char *tsv = lua_tolstring(L, i, &len);
    mz_error err;
    mz_status s = mz_lexicon_add(box->lexicon, tsv, len, &err);
    if (s != MZ_OK) return lm_fail(L, s, err.message, err.pos);
  }
  return 1;
}

static int l_lexicon_gc(lua_State *L) {
  lm_lexicon *box = luaL_checkudata(L, 1, LM_LEXICON);
  if (box->lexicon != NULL) mz_lexicon_free(box->lexicon);
  box->lexicon = NULL;
  return 0;
}

static int l_lexicon_tostring(lua_State *L) {
  lua_pushfstring(L, LM_LEXICON ": %p", luaL_checkudata(L, 1, LM_LEXICON));
  return 1;
}

static const luaL_Reg lm_lexicon_meta[] = {
    {"__gc", l_lexicon_gc}, {"__tostring", l_lexicon_tostring}, {NULL, NULL}};
