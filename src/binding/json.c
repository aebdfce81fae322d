/* SPDX-License-Identifier: MIT
**
** Writing JSON: strings, and records with their keys in a stated order (lua/mizan/json.lua has it), so that the same
** records give the same bytes everywhere.
*/
#include <locale.h>

#define LM_NESTED 64   /* tables in one another */
#define LM_KEPT 262144 /* bytes of room that a writer keeps from line to line */

/* {==================================================================
** Pieces
** =================================================================== */

static inline void lm_put(lua_State *L, lm_bytes *b, const char *s, size_t n) {
  memcpy(lm_room(L, b, n), s, n);
  b->len += n;
}

/* What is known when this is compiled takes a few moves. */
#define lm_put_literal(L, b, s) lm_put(L, b, "" s, sizeof(s) - 1)

static inline void lm_put_text(lua_State *L, lm_bytes *b, const char *s) {
  lm_put(L, b, s, strlen(s));
}

static void lm_put_integer(lua_State *L, lm_bytes *b, uint64_t v) {
  char digits[24], *p = digits + sizeof digits;
  do {
    *--p = (char)('0' + v % 10);
    v /= 10;
  } while (v > 0);
  lm_put(L, b, p, (size_t)(digits + sizeof digits - p));
}

/* The end of what JSON takes as it is from s on: ASCII but for controls, quotation marks and backslashes, and whole
** characters of UTF-8, of which those of two bytes are the most by far. */
static const char *lm_plain_end(const char *s, const char *e) {
  while (s < e) {
    unsigned char c = (unsigned char)*s;
    uint32_t cp;
    size_t n;
    if (c < 0x80) {
      if (c < ' ' || c == '"' || c == '\\' || c == 0x7F) break;
      s++;
    } else if (c >= 0xC2 && c <= 0xDF && e - s >= 2 && ((unsigned char)s[1] & 0xC0) == 0x80) {
      s += 2;
    } else if ((n = mz_utf8(s, e, &cp)) > 0) {
      s += n;
    } else {
      break;
    }
  }
  return s;
}

/* The form of a byte that JSON does not take as it is. One that is not UTF-8 becomes \xHH, as text. */
static size_t lm_json(unsigned char c, char out[LM_ESCAPE]) {
  static const char special[] = "\"\\\n\r\t", letter[] = "\"\\nrt";
  const char *found = c != 0 ? strchr(special, c) : NULL;
  if (c >= 0x80) return lm_hex(out, "\\\\x", c);
  if (found == NULL) return lm_hex(out, "\\u00", c);
  out[0] = '\\';
  out[1] = letter[found - special];
  return 2;
}

/* The characters of a string, without its quotation marks. */
static void lm_put_characters(lua_State *L, lm_bytes *b, const char *s, size_t len) {
  const char *e = s + len;
  for (;;) {
    const char *p = lm_plain_end(s, e);
    lm_put(L, b, s, (size_t)(p - s));
    if (p == e) return;
    b->len += lm_json((unsigned char)*p, lm_room(L, b, LM_ESCAPE));
    s = p + 1;
  }
}

static void lm_put_string(lua_State *L, lm_bytes *b, const char *s, size_t len) {
  lm_put(L, b, "\"", 1);
  lm_put_characters(L, b, s, len);
  lm_put(L, b, "\"", 1);
}

/* quote(s) -> s as a JSON string, quotation marks included */
static int l_quote(lua_State *L) {
  size_t len;
  const char *s = luaL_checklstring(L, 1, &len);
  lm_bytes *b = lm_newbytes(L);
  lm_put_string(L, b, s, len);
  lm_push_bytes(L, b);
  return 1;
}

/* A number with a point, whatever the process takes for one. */
static void lm_put_fraction(lua_State *L, lm_bytes *b, lua_Number v) {
  char text[64];
  const char *point = localeconv()->decimal_point;
  size_t n = strlen(point);
  snprintf(text, sizeof text, "%.14g", (double)v);
  char *at = n > 0 ? strstr(text, point) : NULL;
  if (at == NULL) {
    lm_put_text(L, b, text);
  } else {
    lm_put(L, b, text, (size_t)(at - text));
    lm_put(L, b, ".", 1);
    lm_put_text(L, b, at + n);
  }
}

static void lm_put_lua_number(lua_State *L, lm_bytes *b, lua_Number v) {
  if (v != floor(v) || v <= -9007199254740992.0 || v >= 9007199254740992.0) {
    lm_put_fraction(L, b, v);
  } else {
    if (v < 0) lm_put(L, b, "-", 1);
    lm_put_integer(L, b, (uint64_t)fabs(v));
  }
}

/* }================================================================== */

/* {==================================================================
** Records
** =================================================================== */

/* What a writer knows of a key. */
enum { LM_KEY = 255, LM_KEY_LIST = 256, LM_KEY_EXACT = 512 };

/* upvalues of a writer: what it knows by key (its place in the order | LM_KEY_LIST | LM_KEY_EXACT), the keys as they are
** written by their places, the keys of exact amounts by the places of the amounts', and where lines are written */
enum { LM_KNOWN = 1, LM_LABELS, LM_EXACT, LM_LINE };

typedef struct lm_field {
  int key, value; /* what is known of it; where its value is on the stack */
} lm_field;

static void lm_put_record(lua_State *L, lm_bytes *b, int depth);

/* Writes what is on the top. [-0, +0, e] */
static void lm_put_item(lua_State *L, lm_bytes *b, int depth) {
  size_t len;
  const char *s;
  switch (lua_type(L, -1)) {
  case LUA_TSTRING:
    s = lua_tolstring(L, -1, &len);
    lm_put_string(L, b, s, len);
    break;
  case LUA_TNUMBER: lm_put_lua_number(L, b, lua_tonumber(L, -1)); break;
  case LUA_TBOOLEAN: lm_put_text(L, b, lua_toboolean(L, -1) ? "true" : "false"); break;
  case LUA_TTABLE: lm_put_record(L, b, depth + 1); break;
  default: luaL_error(L, "a %s in a record", luaL_typename(L, -1));
  }
}

static void lm_put_list(lua_State *L, lm_bytes *b, int depth) {
  lm_put(L, b, "[", 1);
  for (int i = 1, n = (int)lm_rawlen(L, -1); i <= n; i++) {
    if (i > 1) lm_put(L, b, ",", 1);
    lua_rawgeti(L, -1, i);
    lm_put_item(L, b, depth);
    lua_pop(L, 1);
  }
  lm_put(L, b, "]", 1);
}

/* Puts the table's known keys in order and leaves their values on the stack; returns how many there are. */
static int lm_fields(lua_State *L, int table, lm_field *fields) {
  int n = 0;
  lua_pushnil(L);
  while (lua_next(L, table)) {
    lua_insert(L, -2); /* value, key */
    lua_pushvalue(L, -1);
    lua_rawget(L, lua_upvalueindex(LM_KNOWN));
    int key = (int)lua_tointeger(L, -1), i = n;
    lua_pop(L, 1);
    if (key == 0) {
      lua_remove(L, -2);
      continue;
    }
    for (; i > 0 && (fields[i - 1].key & LM_KEY) > (key & LM_KEY); i--) fields[i] = fields[i - 1];
    fields[i] = (lm_field){key, lua_gettop(L) - 1};
    n++;
    luaL_checkstack(L, 8, "too many fields");
  }
  return n;
}

/* The exact text of an amount, if the record has it. */
static bool lm_put_exact(lua_State *L, lm_bytes *b, int table, int key) {
  size_t len;
  lua_rawgeti(L, lua_upvalueindex(LM_EXACT), key & LM_KEY);
  lua_rawget(L, table);
  const char *s = lua_type(L, -1) == LUA_TSTRING ? lua_tolstring(L, -1, &len) : NULL;
  if (s != NULL) lm_put(L, b, s, len);
  lua_pop(L, 1);
  return s != NULL;
}

/* Writes the table on the top. [-0, +0, e] */
static void lm_put_record(lua_State *L, lm_bytes *b, int depth) {
  lm_field fields[LM_KEY];
  int table = lua_gettop(L);
  luaL_checkstack(L, 8, "too many fields");
  if (depth > LM_NESTED) luaL_error(L, "a record nested too deeply");
  int n = lm_fields(L, table, fields);
  lm_put(L, b, "{", 1);
  for (int i = 0; i < n; i++) {
    size_t len;
    int key = fields[i].key, first = i == 0; /* which has no comma before it */
    lua_rawgeti(L, lua_upvalueindex(LM_LABELS), key & LM_KEY);
    const char *label = lua_tolstring(L, -1, &len);
    lm_put(L, b, label + first, len - (size_t)first);
    lua_pop(L, 1);
    if ((key & LM_KEY_EXACT) != 0 && lm_put_exact(L, b, table, key)) continue;
    lua_pushvalue(L, fields[i].value);
    if ((key & LM_KEY_LIST) != 0 && lua_istable(L, -1))
      lm_put_list(L, b, depth);
    else
      lm_put_item(L, b, depth);
    lua_pop(L, 1);
  }
  lm_put(L, b, "}", 1);
  lua_settop(L, table);
}

static int l_json_line(lua_State *L) {
  lm_bytes *b = lua_touserdata(L, lua_upvalueindex(LM_LINE));
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 1);
  b->len = 0;
  lm_put_record(L, b, 1);
  lua_pushlstring(L, b->data, b->len);
  if (b->cap > LM_KEPT) lm_free_bytes(b);
  return 1;
}

/* json_writer(keys, lists, exact) -> a function from a record to its line of NDJSON, without its line break
** keys: the list of all that are written, in order; lists: those whose tables are lists; exact: under which key the exact
** text of an amount stands, by the amount's */
static int l_json_writer(lua_State *L) {
  for (int i = 1; i <= 3; i++) luaL_checktype(L, i, LUA_TTABLE);
  lua_settop(L, 3);
  int n = (int)lm_rawlen(L, 1);
  luaL_argcheck(L, n < LM_KEY, 1, "too many keys");
  lua_newtable(L); /* at 4: what is known by key */
  lua_newtable(L); /* at 5: labels */
  lua_newtable(L); /* at 6: exact keys */
  for (int i = 1; i <= n; i++) {
    int known = i;
    lua_rawgeti(L, 1, i); /* at 7: the key */
    luaL_argcheck(L, lua_type(L, 7) == LUA_TSTRING, 1, "a key is a string");
    lua_pushvalue(L, 7);
    lua_rawget(L, 2);
    if (lua_toboolean(L, -1)) known |= LM_KEY_LIST;
    lua_pushvalue(L, 7);
    lua_rawget(L, 3);
    if (lua_toboolean(L, -1)) known |= LM_KEY_EXACT;
    lua_rawseti(L, 6, i);
    lua_pushfstring(L, ",\"%s\":", lua_tostring(L, 7));
    lua_rawseti(L, 5, i);
    lua_pushvalue(L, 7);
    lua_pushinteger(L, known);
    lua_rawset(L, 4);
    lua_settop(L, 6);
  }
  lm_newbytes(L);
  lua_pushcclosure(L, l_json_line, 4);
  return 1;
}

/* }================================================================== */
