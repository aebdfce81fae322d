/* SPDX-License-Identifier: MIT
**
** What all bindings share: memory from the state, failure, tables of options, positions. A bad argument raises; bad
** data comes back as nil, message, code, position.
*/

static mz_alloc lm_alloc(lua_State *L) {
  mz_alloc a;
  a.fn = lua_getallocf(L, &a.ud);
  return a;
}

/* Raises when memory is out; else pushes nil, message, code, position and returns 4. */
static int lm_fail(lua_State *L, mz_status s, const char *message, size_t position) {
  if (s == MZ_ENOMEM) {
    lua_pushliteral(L, "not enough memory");
    return lua_error(L);
  }
  lua_pushnil(L);
  lua_pushstring(L, message);
  lua_pushstring(L, mz_status_name(s));
  lua_pushinteger(L, (lua_Integer)position);
  return 4;
}

/* For calls that can only run out of memory. */
static void lm_check(lua_State *L, mz_status s) {
  if (s == MZ_OK) return;
  if (s == MZ_ENOMEM) lm_fail(L, s, NULL, 0);
  luaL_error(L, "internal error: %s", mz_status_name(s));
}

/* {==================================================================
** Options
** =================================================================== */

typedef struct lm_option {
  const char *name;
  int type; /* LUA_TSTRING, LUA_TBOOLEAN, LUA_TUSERDATA */
} lm_option;

/* Which of the known options the key and the value on the top are. Raises unless the name is known and the value of its
** type. Strings with embedded zeros are refused: the core takes options as C strings. */
static int lm_check_option(lua_State *L, int arg, const lm_option *known) {
  const char *name = lua_type(L, -2) == LUA_TSTRING ? lua_tostring(L, -2) : NULL;
  int i = 0;
  if (name == NULL)
    return luaL_argerror(L, arg,
                         lua_pushfstring(L, "unknown option (a %s key)", luaL_typename(L, -2)));
  while (known[i].name != NULL && strcmp(known[i].name, name) != 0) i++;
  if (known[i].name == NULL) luaL_argerror(L, arg, lua_pushfstring(L, "unknown option '%s'", name));
  if (lua_type(L, -1) != known[i].type)
    luaL_argerror(L, arg,
                  lua_pushfstring(L, "option '%s': %s expected, got %s", name,
                                  lua_typename(L, known[i].type), luaL_typename(L, -1)));
  if (known[i].type == LUA_TSTRING && strlen(lua_tostring(L, -1)) != lm_rawlen(L, -1))
    luaL_argerror(L, arg, lua_pushfstring(L, "option '%s' contains zeros", name));
  return i;
}

/* Raises unless the argument is nil, absent, or a table that holds nothing but known options. */
static void lm_check_options(lua_State *L, int arg, const lm_option *known) {
  if (lua_isnoneornil(L, arg)) return;
  luaL_checktype(L, arg, LUA_TTABLE);
  lua_pushnil(L);
  while (lua_next(L, arg)) {
    lm_check_option(L, arg, known);
    lua_pop(L, 1);
  }
}

static bool lm_opt_boolean(lua_State *L, int arg, const char *name) {
  bool b;
  if (!lua_istable(L, arg)) return false;
  lua_getfield(L, arg, name);
  b = lua_toboolean(L, -1) != 0;
  lua_pop(L, 1);
  return b;
}

/* }================================================================== */

/* The 1-based index at `arg`, negative from the end, as 0-based; -1 when it is outside 1..count. */
static int64_t lm_check_index(lua_State *L, int arg, uint32_t count) {
  lua_Integer i = luaL_checkinteger(L, arg);
  if (i < 0) i += (lua_Integer)count + 1;
  return i >= 1 && i <= (lua_Integer)count ? (int64_t)i - 1 : -1;
}

/* {==================================================================
** Fields of the table on the top of the stack
** =================================================================== */

static void lm_set_integer(lua_State *L, const char *name, uint64_t v) {
  lua_pushinteger(L, (lua_Integer)v);
  lua_setfield(L, -2, name);
}

static void lm_set_string(lua_State *L, const char *name, const char *s) {
  lua_pushstring(L, s);
  lua_setfield(L, -2, name);
}

static void lm_set_true(lua_State *L, const char *name) {
  lua_pushboolean(L, 1);
  lua_setfield(L, -2, name);
}

/* Half-open offsets become 1-based inclusive positions here and nowhere else. */
static void lm_set_span(lua_State *L, const char *text, mz_span at) {
  lm_set_integer(L, "first", (uint64_t)at.first + 1);
  lm_set_integer(L, "last", at.end);
  lua_pushlstring(L, text + at.first, at.end - at.first);
  lua_setfield(L, -2, "text");
}

/* A piece of the text, unless it is empty. */
static void lm_set_piece(lua_State *L, const char *name, const char *text, mz_span at) {
  if (at.first >= at.end) return;
  lua_pushlstring(L, text + at.first, at.end - at.first);
  lua_setfield(L, -2, name);
}

/* A share between 0 and 1, to four places: what follows is noise of single precision. */
static void lm_set_share(lua_State *L, const char *name, float share) {
  lua_pushnumber(L, floor((double)share * 10000.0 + 0.5) / 10000.0);
  lua_setfield(L, -2, name);
}

/* }================================================================== */
