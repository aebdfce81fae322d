/* SPDX-License-Identifier: MIT
**
** Reading JSON, strictly, but that strings may have control characters in them; bytes that are not UTF-8 pass as they
** are. null is nil: an object has no such field.
*/
#include <unicode/utf8.h>

#define LM_DEEPEST 200 /* values in one another */

typedef struct lm_reader {
  const char *begin, *at, *end;
  const char *wrong; /* what is wrong at `at` */
  lm_bytes *bytes;   /* of strings with escapes */
  int depth;
} lm_reader;

static bool lm_wrong(lm_reader *r, const char *what) {
  r->wrong = what;
  return false;
}

/* The byte behind white space, '\0' behind the last. */
static char lm_peek(lm_reader *r) {
  while (r->at < r->end && (*r->at == ' ' || *r->at == '\t' || *r->at == '\n' || *r->at == '\r'))
    r->at++;
  return r->at < r->end ? *r->at : '\0';
}

/* {==================================================================
** Strings
** =================================================================== */

#define LM_NO_UNIT UINT32_MAX

/* Four digits of base sixteen, or LM_NO_UNIT. */
static uint32_t lm_unit(const char *s, const char *e) {
  static const char digits[] = "0123456789abcdefABCDEF";
  uint32_t v = 0;
  if (e - s < 4) return LM_NO_UNIT;
  for (int k = 0; k < 4; k++) {
    const char *found = memchr(digits, s[k], sizeof digits - 1);
    if (found == NULL) return LM_NO_UNIT;
    uint32_t digit = (uint32_t)(found - digits);
    v = v * 16 + (digit < 16 ? digit : digit - 6);
  }
  return v;
}

/* The character of an escape \u, of two where it takes a pair of surrogates. */
static bool lm_read_unicode(lua_State *L, lm_reader *r) {
  const char *s = r->at + 2, *e = r->end;
  uint32_t cp = lm_unit(s, e), low;
  if (cp == LM_NO_UNIT) return lm_wrong(r, "four hexadecimal digits expected behind \\u");
  s += 4;
  if (cp >= 0xD800 && cp <= 0xDFFF) {
    bool pair = cp < 0xDC00 && e - s >= 6 && s[0] == '\\' && s[1] == 'u';
    low = pair ? lm_unit(s + 2, e) : 0;
    if (low < 0xDC00 || low > 0xDFFF) return lm_wrong(r, "half of a surrogate pair");
    cp = 0x10000 + ((cp - 0xD800) << 10) + (low - 0xDC00);
    s += 6;
  }
  uint8_t *out = (uint8_t *)lm_room(L, r->bytes, U8_MAX_LENGTH);
  size_t n = 0;
  U8_APPEND_UNSAFE(out, n, cp);
  r->bytes->len += n;
  r->at = s;
  return true;
}

static bool lm_read_escape(lua_State *L, lm_reader *r) {
  static const char escapes[] = "\"\\/bfnrt", meant[] = "\"\\/\b\f\n\r\t";
  char c = r->end - r->at > 1 ? r->at[1] : '\0';
  const char *found = c != '\0' ? strchr(escapes, c) : NULL;
  if (c == 'u') return lm_read_unicode(L, r);
  if (found == NULL) return lm_wrong(r, "no such escape");
  lm_put(L, r->bytes, &meant[found - escapes], 1);
  r->at += 2;
  return true;
}

/* Most strings have no escapes and are pushed where they stand. */
static bool lm_read_string(lua_State *L, lm_reader *r) {
  lm_bytes *b = r->bytes;
  const char *quote = r->at++;
  b->len = 0;
  for (;;) {
    if (quote < r->at) quote = memchr(r->at, '"', (size_t)(r->end - r->at));
    if (quote == NULL) break;
    const char *slash = memchr(r->at, '\\', (size_t)(quote - r->at)), *s = r->at;
    if (slash == NULL && b->len == 0) {
      lua_pushlstring(L, s, (size_t)(quote - s));
      r->at = quote + 1;
      return true;
    }
    lm_put(L, b, s, (size_t)((slash != NULL ? slash : quote) - s));
    if (slash == NULL) {
      lua_pushlstring(L, b->data, b->len);
      r->at = quote + 1;
      return true;
    }
    r->at = slash;
    if (!lm_read_escape(L, r)) return false;
  }
  r->at = r->end;
  return lm_wrong(r, "unfinished string");
}

/* }================================================================== */

/* {==================================================================
** Values
** =================================================================== */

static const char *lm_skip_digits(const char *s, const char *e) {
  while (s < e && *s >= '0' && *s <= '9') s++;
  return s;
}

/* The end of the number at s, or NULL: -12.5e+3, but neither 012 nor .5 */
static const char *lm_number_end(const char *s, const char *e) {
  const char *digits = s + (*s == '-'), *more;
  s = lm_skip_digits(digits, e);
  if (s == digits || (*digits == '0' && s > digits + 1)) return NULL;
  if (s < e && *s == '.') {
    more = s + 1;
    if ((s = lm_skip_digits(more, e)) == more) return NULL;
  }
  if (s < e && (*s == 'e' || *s == 'E')) {
    more = s + 1;
    if (more < e && (*more == '+' || *more == '-')) more++;
    if ((s = lm_skip_digits(more, e)) == more) return NULL;
  }
  return s;
}

/* Lua knows its numbers best, but may want the point of the process. */
static bool lm_read_number(lua_State *L, lm_reader *r) {
  const char *s = r->at, *e = lm_number_end(s, r->end);
  if (e == NULL) return lm_wrong(r, "malformed number");
  const char *point = memchr(s, '.', (size_t)(e - s));
  lua_pushlstring(L, s, (size_t)((point != NULL ? point : e) - s));
  if (point != NULL) {
    lua_pushstring(L, localeconv()->decimal_point);
    lua_pushlstring(L, point + 1, (size_t)(e - point - 1));
    lua_concat(L, 3);
  }
#if LUA_VERSION_NUM >= 503
  lua_stringtonumber(L, lua_tostring(L, -1));
#else
  lua_pushnumber(L, lua_tonumber(L, -1));
#endif
  lua_remove(L, -2);
  r->at = e;
  return true;
}

static bool lm_read_word(lm_reader *r, const char *word) {
  size_t n = strlen(word);
  if ((size_t)(r->end - r->at) < n || memcmp(r->at, word, n) != 0)
    return lm_wrong(r, "value expected");
  r->at += n;
  return true;
}

static bool lm_read_value(lua_State *L, lm_reader *r);

static bool lm_read_list(lua_State *L, lm_reader *r) {
  lua_newtable(L);
  r->at++;
  if (lm_peek(r) != ']') {
    for (int i = 1; lm_read_value(L, r); i++) {
      lua_rawseti(L, -2, i);
      if (lm_peek(r) != ',') break;
      r->at++;
    }
    if (r->wrong != NULL) return false;
  }
  if (lm_peek(r) != ']') return lm_wrong(r, "',' or ']' expected");
  r->at++;
  return true;
}

static bool lm_read_object(lua_State *L, lm_reader *r) {
  lua_newtable(L);
  r->at++;
  if (lm_peek(r) != '}') {
    for (;;) {
      if (lm_peek(r) != '"') return lm_wrong(r, "string expected");
      if (!lm_read_string(L, r)) return false;
      if (lm_peek(r) != ':') return lm_wrong(r, "':' expected");
      r->at++;
      if (!lm_read_value(L, r)) return false;
      lua_rawset(L, -3);
      if (lm_peek(r) != ',') break;
      r->at++;
    }
  }
  if (lm_peek(r) != '}') return lm_wrong(r, "',' or '}' expected");
  r->at++;
  return true;
}

/* Pushes the next value, or something less where it is malformed. */
static bool lm_read_nested(lua_State *L, lm_reader *r, bool (*read)(lua_State *, lm_reader *)) {
  if (r->depth == LM_DEEPEST) return lm_wrong(r, "nested too deeply");
  luaL_checkstack(L, 8, "too many values");
  r->depth++;
  bool good = read(L, r);
  r->depth--;
  return good;
}

static bool lm_read_value(lua_State *L, lm_reader *r) {
  char c = lm_peek(r);
  switch (c) {
  case '{': return lm_read_nested(L, r, lm_read_object);
  case '[': return lm_read_nested(L, r, lm_read_list);
  case '"': return lm_read_string(L, r);
  case 't':
  case 'f': lua_pushboolean(L, c == 't'); return lm_read_word(r, c == 't' ? "true" : "false");
  case 'n': lua_pushnil(L); return lm_read_word(r, "null");
  default:
    if (c == '-' || (c >= '0' && c <= '9')) return lm_read_number(L, r);
    return lm_wrong(r, "value expected");
  }
}

/* }================================================================== */

static int l_json_read(lua_State *L) {
  size_t len;
  const char *s = luaL_checklstring(L, 1, &len);
  lm_reader r = {.begin = s, .at = s, .end = s + len};
  r.bytes = lua_touserdata(L, lua_upvalueindex(1));
  lua_settop(L, 1);
  bool good = lm_read_value(L, &r);
  if (good && (lm_peek(&r), r.at < r.end)) good = lm_wrong(&r, "end expected");
  if (r.bytes->cap > LM_KEPT) lm_free_bytes(r.bytes);
  if (!good) return lm_fail(L, MZ_EDATA, r.wrong, (size_t)(r.at - r.begin) + 1);
  return 1;
}

/* json_reader() -> a function from text to the one JSON value that it is | nil, message, code, position */
static int l_json_reader(lua_State *L) {
  lm_newbytes(L);
  lua_pushcclosure(L, l_json_read, 1);
  return 1;
}
