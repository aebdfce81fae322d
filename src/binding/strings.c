/* SPDX-License-Identifier: MIT
**
** Functions from string to string: the folded key, the light stem, text made safe to print, text from bytes in another
** encoding. Bytes that are not UTF-8 become \xHH, here and in json.c, so that no writer can let them through.
*/
#include "../core/text/charset.h"
#include <unicode/uchar.h>

typedef size_t (*lm_key)(const char *s, size_t len, char *out, size_t cap);

/* Pushes what `key` makes of s. Short words, nearly all, need no memory of their own. [-0, +1, m] */
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

/* {==================================================================
** For people
** =================================================================== */

#define LM_ESCAPE 8 /* the longest: two bytes as \xHH each */

static size_t lm_hex(char *out, const char *prefix, unsigned char c) {
  static const char digits[] = "0123456789ABCDEF";
  size_t n = strlen(prefix);
  memcpy(out, prefix, n);
  out[n] = digits[c >> 4];
  out[n + 1] = digits[c & 15];
  return n + 2;
}

/* The form of the character at s, whose length goes to *used. Controls would drive a terminal, and embeddings, overrides
** and isolates reorder what stands around them. Line breaks and tabs stay. */
static size_t lm_plain(const char *s, const char *e, char out[LM_ESCAPE], size_t *used) {
  uint32_t cp;
  size_t n = mz_utf8(s, e, &cp), written = 0;
  *used = n > 0 ? n : 1;
  if (n > 0 && ((cp >= 0x202A && cp <= 0x202E) || (cp >= 0x2066 && cp <= 0x2069)))
    return lm_hex(out, "\\u20", (unsigned char)cp);
  if (n > 0 && (cp >= 0xA0 || (cp >= 0x20 && cp < 0x7F) || cp == '\n' || cp == '\t')) {
    memcpy(out, s, n);
    return n;
  }
  for (size_t i = 0; i < *used; i++) written += lm_hex(out + written, "\\x", (unsigned char)s[i]);
  return written;
}

/* printable(s) -> s without bytes that are not UTF-8 and without control characters, each shown as \xHH, and without
** characters that turn the direction of others, shown as \u20HH */
static int l_printable(lua_State *L) {
  size_t len;
  const char *s = luaL_checklstring(L, 1, &len), *e = s + len;
  luaL_Buffer b;
  luaL_buffinit(L, &b);
  while (s < e) {
    char out[LM_ESCAPE];
    size_t used, n = lm_plain(s, e, out, &used);
    luaL_addlstring(&b, out, n);
    s += used;
  }
  luaL_pushresult(&b);
  return 1;
}

/* How many columns a terminal gives a character: marks and invisible characters take none. */
static lua_Integer lm_columns(uint32_t cp) {
  if (cp < 0x300) return cp != 0xAD;
  int type = u_charType((UChar32)cp);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) return 0;
  int width = u_getIntPropertyValue((UChar32)cp, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

/* columns(s) -> how many columns a terminal gives it */
static int l_columns(lua_State *L) {
  size_t len;
  const char *s = luaL_checklstring(L, 1, &len), *e = s + len;
  lua_Integer n = 0;
  while (s < e) {
    uint32_t cp;
    size_t used = mz_utf8(s, e, &cp);
    n += used > 0 ? lm_columns(cp) : 1;
    s += used > 0 ? used : 1;
  }
  lua_pushinteger(L, n);
  return 1;
}

/* }================================================================== */

/* {==================================================================
** Encodings
** =================================================================== */

#define LM_BYTES "mizan.bytes"

/* Text on its way to a Lua string, outside the stack. */
typedef struct lm_bytes {
  mz_alloc alloc;
  char *data;
  size_t len, cap;
} lm_bytes;

static lm_bytes *lm_newbytes(lua_State *L) {
  lm_bytes *b = lm_newbox(L, sizeof *b, LM_BYTES);
  b->alloc = lm_alloc(L);
  return b;
}

static void lm_free_bytes(lm_bytes *b) {
  if (b->data != NULL) b->alloc.fn(b->alloc.ud, b->data, b->cap, 0);
  b->data = NULL;
  b->len = b->cap = 0;
}

static int l_bytes_gc(lua_State *L) {
  lm_free_bytes(lua_touserdata(L, 1));
  return 0;
}

static void lm_grow(lua_State *L, lm_bytes *b, size_t n) {
  size_t cap = b->cap + b->cap / 2 > b->len + n ? b->cap + b->cap / 2 : b->len + n + 1024;
  char *data = b->alloc.fn(b->alloc.ud, b->data, b->cap, cap);
  if (data == NULL) lm_fail(L, MZ_ENOMEM, NULL, 0);
  b->data = data;
  b->cap = cap;
}

/* Room for n more bytes; where they begin, never NULL. */
static inline char *lm_room(lua_State *L, lm_bytes *b, size_t n) {
  if (b->data == NULL || b->cap - b->len < n) lm_grow(L, b, n);
  return b->data + b->len;
}

/* Pushes the text and frees it. */
static void lm_push_bytes(lua_State *L, lm_bytes *b) {
  lua_pushlstring(L, b->len > 0 ? b->data : "", b->len);
  lm_free_bytes(b);
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
    b = lm_newbytes(L);
    status = mz_convert(&b->alloc, cs, s, len, &b->data, &b->len, &b->cap, &err);
    if (status != MZ_OK) return lm_fail(L, status, err.message, err.pos + 1);
    lm_push_bytes(L, b);
  }
  lua_pushstring(L, mz_charset_name(cs));
  return 2;
}

/* }================================================================== */
