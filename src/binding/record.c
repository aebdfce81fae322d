/* SPDX-License-Identifier: MIT
**
** Reading one line of NDJSON as most are: an object of strings. Whatever else stands in a line is left to a JSON library,
** and so is a line that is malformed, for that says where.
*/

static const char *lm_skip_space(const char *s, const char *e) {
  while (s < e && (*s == ' ' || *s == '\t' || *s == '\n' || *s == '\r')) s++;
  return s;
}

/* The four hexadecimal digits at s; UINT32_MAX if they are not. */
static uint32_t lm_hex_at(const char *s, const char *e) {
  uint32_t v = 0;
  if (e - s < 4) return UINT32_MAX;
  for (int i = 0; i < 4; i++) {
    char c = s[i], low = (char)(c | 0x20);
    if (c >= '0' && c <= '9')
      v = v << 4 | (uint32_t)(c - '0');
    else if (low >= 'a' && low <= 'f')
      v = v << 4 | (uint32_t)(low - 'a' + 10);
    else
      return UINT32_MAX;
  }
  return v;
}

/* Writes a character as UTF-8; returns how many bytes. */
static size_t lm_utf8_of(uint32_t cp, char *out) {
  size_t n = cp < 0x80 ? 1 : cp < 0x800 ? 2 : cp < 0x10000 ? 3 : 4;
  static const unsigned char lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
  for (size_t i = n; i-- > 1; cp >>= 6) out[i] = (char)(0x80 | (cp & 0x3F));
  out[0] = (char)(lead[n] | cp);
  return n;
}

/* Takes the escape whose backslash is before s into b, which has room; where it ends, or NULL. */
static const char *lm_read_escape(lm_bytes *b, const char *s, const char *e) {
  static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
  if (s == e || *s == '\0') return NULL;
  const char *found = strchr(from, *s);
  if (found != NULL) {
    b->data[b->len++] = to[found - from];
    return s + 1;
  }
  if (*s != 'u') return NULL;
  uint32_t cp = lm_hex_at(s + 1, e), low;
  s += 5;
  if (cp == UINT32_MAX || cp == 0 || (cp >= 0xDC00 && cp <= 0xDFFF)) return NULL;
  if (cp >= 0xD800 && cp <= 0xDBFF) {
    if (e - s < 6 || s[0] != '\\' || s[1] != 'u') return NULL;
    low = lm_hex_at(s + 2, e);
    if (low < 0xDC00 || low > 0xDFFF) return NULL;
    cp = 0x10000 + ((cp - 0xD800) << 10) + (low - 0xDC00);
    s += 6;
  }
  b->len += lm_utf8_of(cp, b->data + b->len);
  return s;
}

/* Pushes the string that begins at s with its quotation mark; where it ends, or NULL and nothing pushed. `b` is room. */
static const char *lm_read_string(lua_State *L, lm_bytes *b, const char *s, const char *e) {
  if (s == e || *s++ != '"') return NULL;
  const char *quote = memchr(s, '"', (size_t)(e - s)), *escape;
  if (quote == NULL) return NULL;
  b->len = 0;
  while ((escape = memchr(s, '\\', (size_t)(quote - s))) != NULL) {
    size_t n = (size_t)(escape - s);
    if (b->len == 0)
      lm_room(L, b, (size_t)(e - s)); /* an escape is longer than what it stands for */
    memcpy(b->data + b->len, s, n);
    b->len += n;
    s = lm_read_escape(b, escape + 1, e);
    if (s == NULL) return NULL;
    if (s > quote && (quote = memchr(s, '"', (size_t)(e - s))) == NULL) return NULL;
  }
  size_t n = (size_t)(quote - s);
  if (memchr(s, '\0', n) != NULL || (b->len > 0 && memchr(b->data, '\0', b->len) != NULL))
    return NULL;
  if (b->len == 0) {
    lua_pushlstring(L, s, n);
  } else {
    memcpy(b->data + b->len, s, n);
    lua_pushlstring(L, b->data, b->len + n);
  }
  return quote + 1;
}

/* Pushes a string, true, false, or nil for null; where it ends, or NULL. */
static const char *lm_read_value(lua_State *L, lm_bytes *b, const char *s, const char *e) {
  size_t n = (size_t)(e - s);
  if (n < 4 || *s == '"') return lm_read_string(L, b, s, e);
  if (memcmp(s, "null", 4) == 0)
    lua_pushnil(L);
  else if (memcmp(s, "true", 4) == 0)
    lua_pushboolean(L, 1);
  else if (n >= 5 && memcmp(s, "false", 5) == 0)
    lua_pushboolean(L, 0);
  else
    return NULL;
  return s + 4 + (*s == 'f');
}

/* record(line) -> the fields of a JSON object of strings, true, false and null, which is no field; nil for any other */
static int l_record(lua_State *L) {
  size_t len;
  const char *s = luaL_checklstring(L, 1, &len), *e = s + len;
  lua_settop(L, 1);
  lm_bytes *b = lm_newbytes(L);
  lua_createtable(L, 0, 8); /* at 3 */
  s = lm_skip_space(s, e);
  if (s == e || *s != '{') return 0;
  const char *first = lm_skip_space(s + 1, e);
  bool empty = first < e && *first == '}';
  if (empty) s = first;
  while (!empty) {
    s = lm_read_string(L, b, lm_skip_space(s + 1, e), e);
    if (s == NULL || (s = lm_skip_space(s, e)) == e || *s != ':') return 0;
    s = lm_read_value(L, b, lm_skip_space(s + 1, e), e);
    if (s == NULL || (s = lm_skip_space(s, e)) == e) return 0;
    lua_rawset(L, 3);
    if (*s != ',') break;
  }
  if (*s != '}' || lm_skip_space(s + 1, e) != e) return 0;
  lm_free_bytes(b);
  return 1;
}
