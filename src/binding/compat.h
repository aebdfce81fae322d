/* SPDX-License-Identifier: MIT
**
** The few places where Lua 5.1, LuaJIT, 5.3 and 5.4 differ, settled once. Every shim is ours by name, because LuaJIT's
** headers promise functions that PUC 5.1 lacks, and a module built with either must load in both.
*/
#ifndef LM_COMPAT_H
#define LM_COMPAT_H

#include <lua.h>
#include <lauxlib.h>

#if LUA_VERSION_NUM < 501 || LUA_VERSION_NUM > 504
#error "mizan serves Lua 5.1 (and LuaJIT) to 5.4"
#endif

#if LUA_VERSION_NUM < 502
#define lm_rawlen(L, i) lua_objlen(L, i)
#else
#define lm_rawlen(L, i) lua_rawlen(L, i)
#endif

/* Raises when the host is another Lua than the one this was built for: going on would crash, not
 * fail. */
static void lm_check_host(lua_State *L) {
#if LUA_VERSION_NUM >= 502
  luaL_checkversion(L);
#else
  /* 5.2 and 5.3 can load a 5.1 build; these three calls are the same in all of them. */
  const char *host;
  if (luaL_loadstring(L, "return _VERSION") != 0) lua_error(L);
  lua_call(L, 0, 1);
  host = lua_tolstring(L, -1, NULL);
  if (host != NULL && strcmp(host, LUA_VERSION) != 0)
    luaL_error(L, "version mismatch: mizan.core was built for %s, this is %s", LUA_VERSION, host);
  lua_settop(L, -2);
#endif
}

/* Every function of `fns` into the table on the top of the stack. */
static void lm_setfuncs(lua_State *L, const luaL_Reg *fns) {
  for (; fns->name != NULL; fns++) {
    lua_pushcfunction(L, fns->func);
    lua_setfield(L, -2, fns->name);
  }
}

/* Pushes a zeroed userdata that already has its metatable: what it acquires later, it will free.
 * [-0, +1, m] */
static void *lm_newbox(lua_State *L, size_t size, const char *type) {
#if LUA_VERSION_NUM >= 504
  void *box = lua_newuserdatauv(L, size, 1);
#else
  void *box = lua_newuserdata(L, size);
#endif
  memset(box, 0, size);
  luaL_getmetatable(L, type);
  lua_setmetatable(L, -2);
  return box;
}

/* Pops a table that the userdata at `box` keeps alive. [-1, +0, -] */
static void lm_setanchor(lua_State *L, int box) {
#if LUA_VERSION_NUM >= 504
  lua_setiuservalue(L, box, 1);
#elif LUA_VERSION_NUM >= 502
  lua_setuservalue(L, box);
#else
  lua_setfenv(L, box);
#endif
}

/* Pushes that table. [-0, +1, -] */
static void lm_getanchor(lua_State *L, int box) {
#if LUA_VERSION_NUM >= 504
  lua_getiuservalue(L, box, 1);
#elif LUA_VERSION_NUM >= 502
  lua_getuservalue(L, box);
#else
  lua_getfenv(L, box);
#endif
}

/* The userdata at `i` if it is of this type, else NULL. [-0, +0, -] */
static void *lm_testbox(lua_State *L, int i, const char *type) {
  void *box = lua_touserdata(L, i);
  if (box == NULL || !lua_getmetatable(L, i)) return NULL;
  luaL_getmetatable(L, type);
  if (!lua_rawequal(L, -1, -2)) box = NULL;
  lua_pop(L, 2);
  return box;
}

#endif
