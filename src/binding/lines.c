/* SPDX-License-Identifier: MIT
**
** Tokens as NDJSON, written in one go: a Lua table for each would make the command line ten times slower. The lines are
** those that lua/mizan/json.lua writes of doc:token(i), byte for byte.
*/

static void lm_put(lua_State *L, lm_bytes *b, const char *s, size_t n) {
  memcpy(lm_room(L, b, n), s, n);
  b->len += n;
}

static void lm_put_literal(lua_State *L, lm_bytes *b, const char *s) {
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

static void lm_put_string(lua_State *L, lm_bytes *b, const char *s, size_t len) {
  const char *e = s + len;
  lm_put(L, b, "\"", 1);
  while (s < e) {
    size_t used;
    b->len += lm_json(s, e, lm_room(L, b, LM_ESCAPE), &used);
    s += used;
  }
  lm_put(L, b, "\"", 1);
}

/* Makes the key in `scratch` and returns its length. */
static size_t lm_key_of(lua_State *L, lm_bytes *scratch, lm_key key, const char *s, size_t len) {
  size_t n;
  scratch->len = 0;
  n = key(s, len, lm_room(L, scratch, 256), 256);
  if (n > 256) key(s, len, lm_room(L, scratch, n), n);
  return n;
}

static void lm_put_proclitics(lua_State *L, lm_bytes *b, lm_bytes *scratch, lm_doc *box,
                              uint32_t token, uint32_t first) {
  uint32_t ends[4];
  uint32_t n = mz_doc_proclitics(box->doc, token, ends);
  if (n == 0) return;
  for (uint32_t i = 0; i < n; first = ends[i++]) {
    size_t len = lm_key_of(L, scratch, mz_fold, box->text + first, ends[i] - first);
    lm_put_literal(L, b, i == 0 ? ",\"proclitics\":[" : ",");
    lm_put_string(L, b, scratch->data, len);
  }
  lm_put_literal(L, b, "]");
}

/* The fields that depend on what the token is. */
static void lm_put_keys(lua_State *L, lm_bytes *b, lm_bytes *scratch, lm_doc *box, mz_tokens t,
                        uint32_t i) {
  const char *s = box->text + t.first[i];
  size_t len = t.end[i] - t.first[i], n;
  if (t.kind[i] == MZ_BAD) return;
  n = lm_key_of(L, scratch, mz_fold, s, len);
  if (n != len || memcmp(scratch->data, s, n) != 0) {
    lm_put_literal(L, b, ",\"norm\":");
    lm_put_string(L, b, scratch->data, n);
  }
  if (t.kind[i] != MZ_WORD) return;
  n = lm_key_of(L, scratch, mz_stem, s, len);
  lm_put_literal(L, b, ",\"stem\":");
  lm_put_string(L, b, scratch->data, n);
  lm_put_proclitics(L, b, scratch, box, i, t.first[i]);
}

/* doc:token_lines(i, j, id) -> tokens i to j as NDJSON, a line each, with id as their `doc` */
static int l_document_token_lines(lua_State *L) {
  lm_doc *box = lm_check_doc(L, 1);
  mz_tokens t = mz_doc_tokens(box->doc);
  lua_Integer i = luaL_checkinteger(L, 2), j = luaL_checkinteger(L, 3);
  size_t idlen;
  const char *id = luaL_checklstring(L, 4, &idlen);
  lm_bytes *b = lm_newbytes(L), *scratch = lm_newbytes(L), *head = lm_newbytes(L);
  const mz_sentence *sentence;
  uint32_t sentences, s = 0;
  lm_check(L, mz_doc_sentences(box->doc, &sentence, &sentences));
  if (i < 1) i = 1;
  if (j > (lua_Integer)t.count) j = (lua_Integer)t.count;
  lm_put_literal(L, head, "{\"doc\":");
  lm_put_string(L, head, id, idlen);
  lm_put_literal(L, head, ",\"first\":");
  if (i <= j) s = lm_sentence_of(L, box, (uint32_t)(i - 1)) - 1;
  for (uint32_t k = (uint32_t)(i - 1); (lua_Integer)k < j; k++) {
    while (s < sentences && sentence[s].tok_end <= k) s++;
    lm_put(L, b, head->data, head->len);
    lm_put_integer(L, b, (uint64_t)t.first[k] + 1);
    lm_put_literal(L, b, ",\"last\":");
    lm_put_integer(L, b, t.end[k]);
    lm_put_literal(L, b, ",\"text\":");
    lm_put_string(L, b, box->text + t.first[k], t.end[k] - t.first[k]);
    lm_put_literal(L, b, ",\"kind\":\"");
    lm_put_literal(L, b, mz_token_kind_name((mz_token_kind)t.kind[k]));
    lm_put_literal(L, b, "\"");
    lm_put_keys(L, b, scratch, box, t, k);
    lm_put_literal(L, b, ",\"sentence\":");
    lm_put_integer(L, b, (uint64_t)s + 1);
    lm_put_literal(L, b, "}\n");
  }
  lm_push_bytes(L, b);
  return 1;
}
