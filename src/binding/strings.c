/* SPDX-License-Identifier: MIT
**
** Functions from string to string: the folded key, the light stem, and text made safe to print.
*Bytes that are not
** UTF-8 become \xHH, here and only here, so that no writer can let them through.
*/
#include "../core/charset.h"

typedef size_t (*lm_key)(const char *s, size_t len, char *out, size_t cap);

/* Pushes what `key` makes of s. Short words, nearly all, need no memory of their own. [-0, +1, m]
 */
static void lm_push_key(lua_State *L, lm_key key, const char *s, size_t len) {
  char small[256];
  size_t n = key(s, len, small, sizeof small);
  if (n <= sizeof small) {
    lua_pushlstring(L, small, n);
  } else {
    char *large = lua_newuserdata(L, n);
    key(s, len, large, n);
    lua_pushlstring(L, large, n);
    lua_remove(L, -2);
  }
}

/* fold(s) -> the folded key of s */
static int l_fold(lua_State *L) {
  size_t len;
  const char *s = luaL_checklstring(L, 1, &len);
  lm_push_key(L, mz_fold, s, len);
  return 1;
}

/* stem(word) -> its light stem */
static int l_stem(lua_State *L) {
  size_t len;
  const char *s = luaL_checklstring(L, 1, &len);
  lm_push_key(L, mz_stem, s, len);
  return 1;
}

static void lm_add_hex(luaL_Buffer *b, const char *prefix, unsigned char c) {
  static const char digits[] = "0123456789ABCDEF";
  luaL_addstring(b, prefix);
  luaL_addchar(b, digits[c >> 4]);
  luaL_addchar(b, digits[c & 15]);
}

static void lm_add_json(luaL_Buffer *b, const char *s, size_t n, uint32_t cp) {
  switch (cp) {
  case '"': luaL_addstring(b, "\\\""); break;
  case '\\': luaL_addstring(b, "\\\\"); break;
  case '\n': luaL_addstring(b, "\\n"); break;
  case '\r': luaL_addstring(b, "\\r"); break;
  case '\t': luaL_addstring(b, "\\t"); break;
  default:
    if (cp < 0x20 || cp == 0x7F)
      lm_add_hex(b, "\\u00", (unsigned char)cp);
    else
      luaL_addlstring(b, s, n);
  }
}

/* For people: controls would drive their terminal. Line breaks and tabs stay. */
static void lm_add_plain(luaL_Buffer *b, const char *s, size_t n, uint32_t cp) {
  if ((cp < 0x20 && cp != '\n' && cp != '\t') || cp == 0x7F || (cp >= 0x80 && cp < 0xA0))
    for (size_t i = 0; i < n; i++) lm_add_hex(b, "\\x", (unsigned char)s[i]);
  else
    luaL_addlstring(b, s, n);
}

/* quote(s) -> s as a JSON string, quotation marks included */
static int l_quote(lua_State *L) {
  size_t len;
  const char *s = luaL_checklstring(L, 1, &len), *e = s + len;
  luaL_Buffer b;
  luaL_buffinit(L, &b);
  luaL_addchar(&b, '"');
  while (s < e) {
    uint32_t cp;
    size_t n = mz_utf8(s, e, &cp);
    if (n == 0)
      lm_add_hex(&b, "\\\\x", (unsigned char)*s++);
    else
      lm_add_json(&b, s, n, cp);
    s += n;
  }
  luaL_addchar(&b, '"');
  luaL_pushresult(&b);
  return 1;
}

/* printable(s) -> s without bytes that are not UTF-8 and without control characters, each shown as
 * \xHH */
static int l_printable(lua_State *L) {
  size_t len;
  const char *s = luaL_checklstring(L, 1, &len), *e = s + len;
  luaL_Buffer b;
  luaL_buffinit(L, &b);
  while (s < e) {
    uint32_t cp;
    size_t n = mz_utf8(s, e, &cp);
    if (n == 0)
      lm_add_hex(&b, "\\x", (unsigned char)*s++);
    else
      lm_add_plain(&b, s, n, cp);
    s += n;
  }
  luaL_pushresult(&b);
  return 1;
}

/* {==================================================================
** Encodings
** =================================================================== */

#define LM_BYTES "mizan.bytes"

/* Converted text on its way to a Lua string. */
typedef struct lm_bytes {
  mz_alloc alloc;
  char *data;
  size_t len, cap;
} lm_bytes;

static void lm_free_bytes(lm_bytes *b) {
  if (b->data != NULL) b->alloc.fn(b->alloc.ud, b->data, b->cap, 0);
  b->data = NULL;
}

static int l_bytes_gc(lua_State *L) {
  lm_free_bytes(lua_touserdata(L, 1));
  return 0;
}

/* decode(bytes) -> text, charset | nil, message, code, position
** UTF-8 comes back as it is; UTF-16, windows-1256 and ISO 8859-6 are recognised and converted. */
static int l_decode(lua_State *L) {
  size_t len, pos;
  const char *s = luaL_checklstring(L, 1, &len);
  mz_charset cs = mz_detect(s, len, &pos);
  mz_status status;
  mz_error err;
  lm_bytes *b;
  if (cs == MZ_CS_UTF8) {
    lua_settop(L, 1);
  } else if (cs == MZ_CS_BINARY) {
    return lm_fail(L, MZ_EDATA, "binary data, not text", pos + 1);
  } else {
    b = lm_newbox(L, sizeof *b, LM_BYTES);
    b->alloc = lm_alloc(L);
    status = mz_convert(&b->alloc, cs, s, len, &b->data, &b->len, &b->cap, &err);
    if (status != MZ_OK) return lm_fail(L, status, err.message, err.pos + 1);
    lua_pushlstring(L, b->data, b->len);
    lm_free_bytes(b);
  }
  lua_pushstring(L, mz_charset_name(cs));
  return 2;
}

/* }================================================================== */
