/* SPDX-License-Identifier: MIT
**
** The binding as one piece: everything that sees lua.h, and luaopen_mizan_core, the only symbol the module exports.
*/
#include "../core/mizan.h"
#include <limits.h>
#include <math.h>
#include <string.h>
#include <unicode/uversion.h>

#include "compat.h"
#include "args.c"
#include "strings.c"
#include "json.c"
#include "lexicon.c"
#include "document.c"
#include "figure.c"
#include "lines.c"
#include "edits.c"
#include "comparison.c"
#include "archive.c"

static const luaL_Reg lm_bytes_meta[] = {{"__gc", l_bytes_gc}, {NULL, NULL}};

static const luaL_Reg lm_functions[] = {{"document", l_document},
                                        {"compare", l_compare},
                                        {"lexicon", l_lexicon},
                                        {"fold", l_fold},
                                        {"stem", l_stem},
                                        {"decode", l_decode},
                                        {"quote", l_quote},
                                        {"json_writer", l_json_writer},
                                        {"printable", l_printable},
                                        {"columns", l_columns},
                                        {"archive", l_archive},
                                        {"key_lines", l_key_lines},
                                        {"key_weight", l_key_weight},
                                        {"day_number", l_day_number},
                                        {NULL, NULL}};

/* Registers a metatable. It is hidden from getmetatable, so that no program can call __gc by hand. Leaves it on the
** stack. [-0, +1, m] */
static void lm_newtype(lua_State *L, const char *type, const luaL_Reg *meta) {
  luaL_newmetatable(L, type);
  lm_setfuncs(L, meta);
  lua_pushstring(L, type);
  lua_setfield(L, -2, "__name");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
}

/* Gives the type its methods, in a table that the module (at 1) also holds under `field`. */
static void lm_newclass(lua_State *L, const char *type, const luaL_Reg *meta,
                        const luaL_Reg *methods, const char *field, lua_CFunction index) {
  lm_newtype(L, type, meta);
  lua_newtable(L);
  lm_setfuncs(L, methods);
  lua_pushvalue(L, -1);
  lua_setfield(L, 1, field);
  if (index != NULL) lua_pushcclosure(L, index, 1);
  lua_setfield(L, -2, "__index");
  lua_pop(L, 1);
}

#if defined(_WIN32)
#define LM_EXPORT __declspec(dllexport)
#elif defined(__GNUC__)
#define LM_EXPORT __attribute__((visibility("default")))
#else
#define LM_EXPORT
#endif

LM_EXPORT int luaopen_mizan_core(lua_State *L);

LM_EXPORT int luaopen_mizan_core(lua_State *L) {
  UVersionInfo icu;
  lm_check_host(L);
  lua_settop(L, 0);
  lua_newtable(L); /* at 1 */
  lm_setfuncs(L, lm_functions);
  lm_newtype(L, LM_BYTES, lm_bytes_meta);
  lm_newtype(L, LM_LEXICON, lm_lexicon_meta);
  lm_newtype(L, LM_KEYS, lm_keys_meta);
  lm_newtype(L, LM_EDITS, lm_edits_meta);
  lua_settop(L, 1);
  lm_newclass(L, LM_DOCUMENT, lm_document_meta, lm_document_methods, "Document", l_document_index);
  lm_newclass(L, LM_COMPARISON, lm_comparison_meta, lm_comparison_methods, "Comparison", NULL);
  lm_newclass(L, LM_ARCHIVE, lm_archive_meta, lm_archive_methods, "Archive", NULL);
  lm_set_string(L, "version", MZ_VERSION);
  lm_set_string(L, "lua", LUA_VERSION);
  lm_set_string(L, "icu_built", U_ICU_VERSION);
  u_getVersion(icu);
  lua_pushfstring(L, "%d.%d", (int)icu[0], (int)icu[1]);
  lua_setfield(L, -2, "icu_loaded");
  return 1;
}
