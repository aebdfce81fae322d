/* SPDX-License-Identifier: MIT
**
** A figure as a Lua table. Amounts come twice: as a number to reckon with (an integer where Lua has exact ones, else
** a double) and as exact decimal text, because the doubles of 5.1 and LuaJIT end at 2^53.
*/

/* 10^0 to 10^22 are the powers that a double holds exactly. */
static double lm_power(unsigned n) {
  double p = 1.0;
  while (n-- > 0) p *= 10.0;
  return p;
}

/* Pushes the nearest Lua number. With a mantissa below 2^53 and at most 22 places one correctly rounded operation
** makes it, the same on every machine. */
static void lm_push_decimal(lua_State *L, mz_decimal v) {
  double d = (double)v.mant;
#if LUA_VERSION_NUM >= 503
  if (v.exp >= 0 && v.mant <= (uint64_t)LUA_MAXINTEGER) {
    lua_Integer n = (lua_Integer)v.mant;
    int e = v.exp;
    for (; e > 0 && n <= LUA_MAXINTEGER / 10; e--) n *= 10;
    if (e == 0 || n == 0) {
      lua_pushinteger(L, v.neg ? -n : n);
      return;
    }
  }
#endif
  if (v.exp < 0)
    d /= lm_power((unsigned)-v.exp);
  else
    d *= lm_power((unsigned)v.exp);
  lua_pushnumber(L, v.neg ? -d : d);
}

/* The number under `name` and its text under `text`. */
static void lm_set_decimal(lua_State *L, const char *name, const char *text, mz_decimal v) {
  char buffer[MZ_DECIMAL_TEXT];
  size_t n = mz_decimal_text(v, buffer);
  lm_push_decimal(L, v);
  lua_setfield(L, -2, name);
  lua_pushlstring(L, buffer, n);
  lua_setfield(L, -2, text);
}

static bool lm_is_numeric(uint8_t kind) {
  return kind <= MZ_FRACTION;
}

/* The slash between the ends of a range of lengths of time (P3D/P5D), or NULL. An interval of dates is one value. */
static const char *lm_span_of_times(const mz_figure *f) {
  return f->kind == MZ_DURATION ? strchr(f->timex, '/') : NULL;
}

static void lm_set_value(lua_State *L, lm_doc *box, const mz_figure *f) {
  if (lm_is_numeric(f->kind)) {
    if (f->has & MZ_HAS_VALUE) lm_set_decimal(L, "value", "decimal", f->value);
    if (f->has & MZ_HAS_LOW) lm_set_decimal(L, "low", "low_decimal", f->low);
    if (f->has & MZ_HAS_HIGH) lm_set_decimal(L, "high", "high_decimal", f->high);
  } else if (f->has & MZ_HAS_VALUE) {
    const char *slash = lm_span_of_times(f);
    if (slash != NULL) {
      lua_pushlstring(L, f->timex, (size_t)(slash - f->timex));
      lua_setfield(L, -2, "low");
      lm_set_string(L, "high", slash + 1);
    } else if (f->timex[0] != '\0')
      lm_set_string(L, "value", f->timex);
    else
      lm_set_piece(L, "value", box->text, f->text_value);
  }
}

/* Is the character at s, whose length goes to *n, a quotation mark? Bad bytes are characters of one byte. */
static bool lm_quotes_name(const char *s, const char *e, uint32_t *n) {
  uint32_t cp;
  size_t len = mz_utf8(s, e, &cp);
  *n = len > 0 ? (uint32_t)len : 1;
  return len > 0 && cp != '(' && cp != ')' && cp != '[' && cp != ']' &&
         (mz_opens(cp) || mz_closes(cp));
}

/* A source's name as text: without the quotation marks that papers put around names. */
static void lm_set_name(lua_State *L, const char *field, const char *text, mz_span at) {
  luaL_Buffer b;
  if (at.first >= at.end) return;
  luaL_buffinit(L, &b);
  for (uint32_t i = at.first, n; i < at.end; i += n)
    if (!lm_quotes_name(text + i, text + at.end, &n)) luaL_addlstring(&b, text + i, n);
  luaL_pushresult(&b);
  lua_setfield(L, -2, field);
}

/* Sets the figure's fields in the table on the top of the stack. [-0, +0, m] */
static void lm_set_figure(lua_State *L, lm_doc *box, const mz_figure *f, bool explain) {
  const char *modifier = mz_modifier_name((mz_modifier)f->modifier);
  lm_set_span(L, box->text, f->at);
  lm_set_string(L, "kind", mz_kind_name((mz_kind)f->kind));
  lm_set_value(L, box, f);
  if (f->unit[0] != '\0') lm_set_string(L, "unit", f->unit);
  lm_set_piece(L, "noun", box->text, f->noun);
  if (modifier != NULL) lm_set_string(L, "modifier", modifier);
  if (f->has & MZ_INHERITED) lm_set_true(L, "inherited");
  if (f->has & MZ_HIJRI) lm_set_string(L, "calendar", "hijri");
  if (f->resolved[0] != '\0') lm_set_string(L, "resolved", f->resolved);
  if (f->gregorian[0] != '\0') lm_set_string(L, "gregorian", f->gregorian);
  if (!(f->has & MZ_DENIED)) lm_set_name(L, "attribution", box->text, f->attribution);
  if (f->has & MZ_DIGITS_DIFFER) lm_set_true(L, "digits_differ");
  if (f->has & MZ_AMBIGUOUS) lm_set_true(L, "ambiguous");
  lm_set_integer(L, "sentence", lm_sentence_of(L, box, f->tok_first));
  if (explain) lm_set_string(L, "rule", f->rule);
}

static void lm_push_figure_of(lua_State *L, lm_doc *box, const mz_figure *f, bool explain) {
  lua_createtable(L, 0, 12);
  lm_set_figure(L, box, f, explain);
  if (explain) {
    lm_set_integer(L, "token_first", (uint64_t)f->tok_first + 1);
    lm_set_integer(L, "token_last", f->tok_end);
  }
}
