/* SPDX-License-Identifier: MIT
**
** Reading JSON (RFC 8259): objects and arrays become tables, null nothing. Strings may hold bytes that the standard has
** escaped or encoded in another way, because text comes as it is: what is not UTF-8 is found when it is read as text.
** What is open waits on Lua's stack, a container with the key that its next value belongs to, so that nothing recurs.
*/

#define LM_OPEN 200 /* containers in one another */
#define LM_DIGITS 128

typedef struct lm_reader {
  lua_State *L;
  const char *at, *end;
  lm_bytes *scratch; /* where strings are made that have escapes */
  const char *wrong; /* what is wrong at `at`, or NULL */
  int depth; /* containers that are open; they follow each other on the stack behind the scratch */
  int count[LM_OPEN]; /* items so far of each that is an array; -1: an object */
} lm_reader;

/* Always false, for the way out. */
static bool lm_wrong(lm_reader *r, const char *what) {
  if (r->wrong == NULL) r->wrong = what;
  return false;
}

static char lm_peek(lm_reader *r) {
  while (r->at < r->end && (*r->at == ' ' || *r->at == '\t' || *r->at == '\n' || *r->at == '\r'))
    r->at++;
  return r->at < r->end ? *r->at : '\0';
}

static bool lm_take(lm_reader *r, const char *word) {
  size_t n = strlen(word);
  if ((size_t)(r->end - r->at) < n || memcmp(r->at, word, n) != 0) return false;
  r->at += n;
  return true;
}

/* {==================================================================
** Strings
** =================================================================== */

/* The code unit of the \uXXXX at s, or -1. */
static int32_t lm_code_unit(const char *s, const char *e) {
  int32_t unit = 0;
  if (e - s < 6 || s[0] != '\\' || s[1] != 'u') return -1;
  for (int i = 2; i < 6; i++) {
    char c = s[i];
    int digit = c >= '0' && c <= '9'   ? c - '0'
                : c >= 'a' && c <= 'f' ? c - 'a' + 10
                : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                       : -1;
    if (digit < 0) return -1;
    unit = unit << 4 | digit;
  }
  return unit;
}

static size_t lm_encode(uint32_t cp, char out[4]) {
  size_t n = cp < 0x80 ? 1 : cp < 0x800 ? 2 : cp < 0x10000 ? 3 : 4;
  static const unsigned char lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
  for (size_t i = n - 1; i > 0; i--, cp >>= 6) out[i] = (char)(0x80 | (cp & 0x3F));
  out[0] = (char)(lead[n] | cp);
  return n;
}

/* A character as \uXXXX, or as two of them where it is none of the first 65,536. */
static bool lm_unicode(lm_reader *r) {
  int32_t unit = lm_code_unit(r->at, r->end), low;
  uint32_t cp = (uint32_t)unit;
  if (unit < 0) return lm_wrong(r, "malformed \\u");
  if (unit >= 0xDC00 && unit <= 0xDFFF) return lm_wrong(r, "half a surrogate pair");
  if (unit >= 0xD800 && unit <= 0xDBFF) {
    low = lm_code_unit(r->at + 6, r->end);
    if (low < 0xDC00 || low > 0xDFFF) return lm_wrong(r, "half a surrogate pair");
    cp = 0x10000 + ((cp & 0x3FF) << 10 | ((uint32_t)low & 0x3FF));
    r->at += 6;
  }
  r->at += 6;
  r->scratch->len += lm_encode(cp, lm_room(r->L, r->scratch, 4));
  return true;
}

static bool lm_unescape(lm_reader *r) {
  static const char letters[] = "\"\\/bfnrt", meant[] = "\"\\/\b\f\n\r\t";
  char c = r->end - r->at >= 2 ? r->at[1] : '\0';
  const char *found = c != '\0' ? strchr(letters, c) : NULL;
  if (c == 'u') return lm_unicode(r);
  if (found == NULL) return lm_wrong(r, "unknown escape");
  lm_put(r->L, r->scratch, &meant[found - letters], 1);
  r->at += 2;
  return true;
}

/* Pushes the string that begins behind the quotation mark here. */
static bool lm_read_string(lm_reader *r) {
  const char *mark = NULL; /* the next quotation mark, which a backslash may stand before */
  r->at++;
  for (bool escaped = false;; escaped = true) {
    if (mark == NULL || mark < r->at) mark = memchr(r->at, '"', (size_t)(r->end - r->at));
    if (mark == NULL) return lm_wrong(r, "unfinished string");
    const char *slash = memchr(r->at, '\\', (size_t)(mark - r->at));
    if (slash == NULL && !escaped) {
      lua_pushlstring(r->L, r->at, (size_t)(mark - r->at));
      r->at = mark + 1;
      return true;
    }
    if (!escaped) r->scratch->len = 0;
    const char *stop = slash != NULL ? slash : mark;
    lm_put(r->L, r->scratch, r->at, (size_t)(stop - r->at));
    r->at = stop;
    if (slash == NULL) {
      lua_pushlstring(r->L, r->scratch->data, r->scratch->len);
      r->at++;
      return true;
    }
    if (!lm_unescape(r)) return false;
  }
}

/* }================================================================== */

/* {==================================================================
** Numbers
** =================================================================== */

static bool lm_is_digit(const lm_reader *r) {
  return r->at < r->end && *r->at >= '0' && *r->at <= '9';
}

static bool lm_skip_digits(lm_reader *r) {
  if (!lm_is_digit(r)) return lm_wrong(r, "malformed number");
  while (lm_is_digit(r)) r->at++;
  return true;
}

/* Pushes the nearest Lua number. strtod wants the point of the process. */
static bool lm_push_number(lm_reader *r, const char *s, size_t n) {
  char text[LM_DIGITS + 16];
  const char *point = localeconv()->decimal_point, *dot = memchr(s, '.', n);
  if (n > LM_DIGITS || strlen(point) > 8) return lm_wrong(r, "number too long");
  if (dot == NULL) {
    snprintf(text, sizeof text, "%.*s", (int)n, s);
  } else {
    snprintf(text, sizeof text, "%.*s%s%.*s", (int)(dot - s), s, point, (int)(s + n - dot - 1),
             dot + 1);
  }
  lua_pushnumber(r->L, (lua_Number)strtod(text, NULL));
  return true;
}

static bool lm_read_number(lm_reader *r) {
  const char *s = r->at;
  if (*r->at == '-') r->at++;
  if (lm_is_digit(r) && *r->at == '0')
    r->at++;
  else if (!lm_skip_digits(r))
    return false;
  if (lm_take(r, ".") && !lm_skip_digits(r)) return false;
  if (lm_take(r, "e") || lm_take(r, "E")) {
    if (!lm_take(r, "+")) lm_take(r, "-");
    if (!lm_skip_digits(r)) return false;
  }
  return lm_push_number(r, s, (size_t)(r->at - s));
}

/* }================================================================== */

/* {==================================================================
** Values
** =================================================================== */

static bool lm_open(lm_reader *r, int count) {
  if (r->depth == LM_OPEN) return lm_wrong(r, "nested too deeply");
  luaL_checkstack(r->L, 4, "nested too deeply");
  lua_newtable(r->L);
  r->count[r->depth++] = count;
  r->at++;
  return true;
}

/* Pushes a value that is whole; a container begins open, and there is nothing but it. */
static bool lm_read_value(lm_reader *r) {
  char c = lm_peek(r);
  if (c == '"') return lm_read_string(r);
  if (c == '{') return lm_open(r, -1);
  if (c == '[') return lm_open(r, 0);
  if (c == '-' || (c >= '0' && c <= '9')) return lm_read_number(r);
  if (lm_take(r, "true"))
    lua_pushboolean(r->L, 1);
  else if (lm_take(r, "false"))
    lua_pushboolean(r->L, 0);
  else if (lm_take(r, "null"))
    lua_pushnil(r->L);
  else
    return lm_wrong(r, r->at == r->end ? "unfinished" : "unexpected character");
  return true;
}

/* Pushes the key of the next value, if the container is an object. */
static bool lm_read_key(lm_reader *r) {
  if (r->count[r->depth - 1] >= 0) return true;
  if (lm_peek(r) != '"') return lm_wrong(r, "a key expected");
  if (!lm_read_string(r)) return false;
  if (lm_peek(r) != ':') return lm_wrong(r, "a colon expected");
  r->at++;
  return true;
}

/* Puts the value on the top into the container that waits for it. */
static void lm_store(lm_reader *r) {
  int *count = &r->count[r->depth - 1];
  if (*count < 0)
    lua_rawset(r->L, -3);
  else
    lua_rawseti(r->L, -2, ++*count);
}

/* Behind a value of the innermost container: closes what ends here, and goes on to the next value. */
static bool lm_read_on(lm_reader *r) {
  while (r->depth > 0) {
    char c = lm_peek(r);
    if (c == ',') {
      r->at++;
      return lm_read_key(r);
    }
    if (c != (r->count[r->depth - 1] < 0 ? '}' : ']'))
      return lm_wrong(r, r->at == r->end ? "unfinished" : "a comma or an end expected");
    r->at++;
    if (--r->depth > 0) lm_store(r);
  }
  return true;
}

static bool lm_read_json(lm_reader *r) {
  do {
    int depth = r->depth;
    if (!lm_read_value(r)) return false;
    if (r->depth > depth) { /* it is open: its first value, or its end */
      char c = lm_peek(r);
      if (c != (r->count[depth] < 0 ? '}' : ']')) {
        if (!lm_read_key(r)) return false;
        continue;
      }
    } else if (depth > 0) {
      lm_store(r);
    }
    if (!lm_read_on(r)) return false;
  } while (r->depth > 0);
  return (lm_peek(r), r->at == r->end) || lm_wrong(r, "something behind the value");
}

/* json_value(text) -> value | nil, message, code, position */
static int l_json_value(lua_State *L) {
  size_t len;
  const char *s = luaL_checklstring(L, 1, &len);
  lua_settop(L, 1);
  lm_reader r = {.L = L, .at = s, .end = s + len};
  r.scratch = lm_newbytes(L);
  bool done = lm_read_json(&r);
  lm_free_bytes(r.scratch);
  if (!done) return lm_fail(L, MZ_EDATA, r.wrong, (size_t)(r.at - s) + 1);
  return 1;
}

/* }================================================================== */
