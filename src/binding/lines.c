/* SPDX-License-Identifier: MIT
**
** Tokens and figures as NDJSON, written in one go: a Lua table for each would make the command line many times slower.
** The lines are those that lua/mizan/json.lua writes of doc:token(i) and doc:figures(), byte for byte.
*/

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
    lm_put_text(L, b, i == 0 ? ",\"proclitics\":[" : ",");
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
  if (i <= j) {
    s = lm_sentence_of(L, box, (uint32_t)(i - 1)) - 1;
    lm_room(L, b, (size_t)(j - i + 1) * (head->len + 128)); /* what most take */
  }
  for (lua_Integer n = i; n <= j; n++) {
    uint32_t k = (uint32_t)(n - 1);
    while (s < sentences && sentence[s].tok_end <= k) s++;
    lm_put(L, b, head->data, head->len);
    lm_put_integer(L, b, (uint64_t)t.first[k] + 1);
    lm_put_literal(L, b, ",\"last\":");
    lm_put_integer(L, b, t.end[k]);
    lm_put_literal(L, b, ",\"text\":");
    lm_put_string(L, b, box->text + t.first[k], t.end[k] - t.first[k]);
    lm_put_literal(L, b, ",\"kind\":\"");
    lm_put_text(L, b, mz_token_kind_name((mz_token_kind)t.kind[k]));
    lm_put_literal(L, b, "\"");
    lm_put_keys(L, b, scratch, box, t, k);
    lm_put_literal(L, b, ",\"sentence\":");
    lm_put_integer(L, b, (uint64_t)s + 1);
    lm_put_literal(L, b, "}\n");
  }
  lm_push_bytes(L, b);
  return 1;
}

/* {==================================================================
** Figures
** =================================================================== */

/* `,"name":"value"`, for values that are names themselves. */
static void lm_put_field(lua_State *L, lm_bytes *b, const char *name, const char *value) {
  if (value == NULL || value[0] == '\0') return;
  lm_put_text(L, b, name);
  lm_put_string(L, b, value, strlen(value));
}

static void lm_put_number(lua_State *L, lm_bytes *b, const char *name, uint64_t v) {
  lm_put_text(L, b, name);
  lm_put_integer(L, b, v);
}

static void lm_put_piece(lua_State *L, lm_bytes *b, const char *name, const char *text,
                         mz_span at) {
  if (at.first >= at.end) return;
  lm_put_text(L, b, name);
  lm_put_string(L, b, text + at.first, at.end - at.first);
}

static void lm_put_decimal(lua_State *L, lm_bytes *b, const char *name, mz_decimal v) {
  char buffer[MZ_DECIMAL_TEXT];
  lm_put_text(L, b, name);
  lm_put(L, b, buffer, mz_decimal_text(v, buffer));
}

static void lm_put_value(lua_State *L, lm_bytes *b, const char *text, const mz_figure *f) {
  if (lm_is_numeric(f->kind)) {
    if (f->has & MZ_HAS_VALUE) lm_put_decimal(L, b, ",\"value\":", f->value);
    if (f->has & MZ_HAS_LOW) lm_put_decimal(L, b, ",\"low\":", f->low);
    if (f->has & MZ_HAS_HIGH) lm_put_decimal(L, b, ",\"high\":", f->high);
  } else if (f->has & MZ_HAS_VALUE) {
    const char *slash = lm_span_of_times(f);
    if (slash != NULL) {
      lm_put_text(L, b, ",\"low\":");
      lm_put_string(L, b, f->timex, (size_t)(slash - f->timex));
      lm_put_field(L, b, ",\"high\":", slash + 1);
    } else if (f->timex[0] != '\0')
      lm_put_field(L, b, ",\"value\":", f->timex);
    else
      lm_put_piece(L, b, ",\"value\":", text, f->text_value);
  }
}

static void lm_put_name(lua_State *L, lm_bytes *b, const char *name, const char *text, mz_span at) {
  if (at.first >= at.end) return;
  lm_put_text(L, b, name);
  lm_put(L, b, "\"", 1);
  for (uint32_t i = at.first, n; i < at.end; i += n)
    if (!lm_quotes_name(text + i, text + at.end, &n)) lm_put_characters(L, b, text + i, n);
  lm_put(L, b, "\"", 1);
}

static void lm_put_figure(lua_State *L, lm_bytes *b, lm_doc *box, const mz_figure *f,
                          bool explain) {
  uint32_t line, column;
  lm_position(L, box, f->at.first, &line, &column);
  lm_put_integer(L, b, (uint64_t)f->at.first + 1);
  lm_put_number(L, b, ",\"last\":", f->at.end);
  lm_put_number(L, b, ",\"line\":", (uint64_t)line + 1);
  lm_put_number(L, b, ",\"column\":", (uint64_t)column + 1);
  lm_put_piece(L, b, ",\"text\":", box->text, f->at);
  lm_put_field(L, b, ",\"kind\":", mz_kind_name((mz_kind)f->kind));
  lm_put_value(L, b, box->text, f);
  lm_put_field(L, b, ",\"unit\":", f->unit);
  lm_put_piece(L, b, ",\"noun\":", box->text, f->noun);
  lm_put_field(L, b, ",\"modifier\":", mz_modifier_name((mz_modifier)f->modifier));
  if (f->has & MZ_INHERITED) lm_put_literal(L, b, ",\"inherited\":true");
  if (f->has & MZ_HIJRI) lm_put_literal(L, b, ",\"calendar\":\"hijri\"");
  lm_put_field(L, b, ",\"resolved\":", f->resolved);
  lm_put_field(L, b, ",\"gregorian\":", f->gregorian);
  if (!(f->has & MZ_DENIED)) lm_put_name(L, b, ",\"attribution\":", box->text, f->attribution);
  if (f->has & MZ_DIGITS_DIFFER) lm_put_literal(L, b, ",\"digits_differ\":true");
  if (f->has & MZ_AMBIGUOUS) lm_put_literal(L, b, ",\"ambiguous\":true");
  lm_put_number(L, b, ",\"sentence\":", lm_sentence_of(L, box, f->tok_first));
  if (explain) lm_put_field(L, b, ",\"rule\":", f->rule);
  lm_put_literal(L, b, "}\n");
}

/* doc:figure_lines(i, j, id, [{explain}]) -> figures i to j as NDJSON, a line each, with id as their `doc` and with
** their line and column */
static int l_document_figure_lines(lua_State *L) {
  static const lm_option options[] = {{"explain", LUA_TBOOLEAN}, {NULL, LUA_TNIL}};
  lm_doc *box = lm_check_doc(L, 1);
  lua_Integer i = luaL_checkinteger(L, 2), j = luaL_checkinteger(L, 3);
  size_t idlen;
  const char *id = luaL_checklstring(L, 4, &idlen);
  lm_check_options(L, 5, options);
  bool explain = lm_opt_boolean(L, 5, "explain");
  lm_bytes *b = lm_newbytes(L), *head = lm_newbytes(L);
  const mz_figure *f;
  uint32_t n;
  lm_check(L, mz_doc_figures(box->doc, &f, &n));
  if (i < 1) i = 1;
  if (j > (lua_Integer)n) j = (lua_Integer)n;
  lm_put_literal(L, head, "{\"doc\":");
  lm_put_string(L, head, id, idlen);
  lm_put_literal(L, head, ",\"first\":");
  if (i <= j) lm_room(L, b, (size_t)(j - i + 1) * (head->len + 256)); /* what most take */
  for (lua_Integer k = i; k <= j; k++) {
    lm_put(L, b, head->data, head->len);
    lm_put_figure(L, b, box, &f[k - 1], explain);
  }
  lm_push_bytes(L, b);
  return 1;
}

/* }================================================================== */
