/* SPDX-License-Identifier: MIT
**
** What two lists differ in, for lua/mizan/diff.lua: Myers's greedy algorithm (1986). Row d says how far into the first
** list d edits lead on each diagonal, -d to d; all rows are kept, to find the way back.
*/

/* The list of integers at `arg`. */
static const int32_t *lm_check_list(lua_State *L, int arg, int32_t *count) {
  luaL_checktype(L, arg, LUA_TTABLE);
  size_t n = lm_rawlen(L, arg);
  luaL_argcheck(L, n <= INT32_MAX / 4, arg, "too long");
  int32_t *list = lua_newuserdata(L, (n + 1) * sizeof *list);
  for (size_t i = 0; i < n; i++) {
    lua_rawgeti(L, arg, (int)i + 1);
    list[i] = (int32_t)lua_tointeger(L, -1);
    lua_pop(L, 1);
  }
  *count = (int32_t)n;
  return list;
}

/* Where diagonal 0 of row d is. */
static int32_t *lm_row(int32_t *rows, int32_t d) {
  return rows + d * d + d;
}

/* Does the way to diagonal k come down from k + 1? */
static bool lm_comes_down(const int32_t *before, int32_t d, int32_t k) {
  return k == -d || (k != d && before[k - 1] < before[k + 1]);
}

/* edits(a, b, most) -> changed_a, changed_b: true at the places of what only one of two lists of integers has; nothing
** where that takes more than `most` edits */
static int l_edits(lua_State *L) {
  int32_t n, m, d, k;
  const int32_t *a = lm_check_list(L, 1, &n), *b = lm_check_list(L, 2, &m);
  lua_Integer limit = luaL_checkinteger(L, 3);
  luaL_argcheck(L, limit >= 0 && limit <= 4096, 3, "out of range");
  int32_t most = limit < n + m ? (int32_t)limit : n + m;
  size_t size = (size_t)(most + 1) * (size_t)(most + 1);
  int32_t *rows = lua_newuserdata(L, size * sizeof *rows);
  bool found = false;
  for (d = 0; d <= most && !found; d++) {
    const int32_t *before = d > 0 ? lm_row(rows, d - 1) : NULL;
    int32_t *row = lm_row(rows, d);
    for (k = -d; k <= d && !found; k += 2) {
      int32_t x = 0;
      if (before != NULL) x = lm_comes_down(before, d, k) ? before[k + 1] : before[k - 1] + 1;
      while (x < n && x - k < m && a[x] == b[x - k]) x++;
      row[k] = x;
      found = x >= n && x - k >= m;
    }
  }
  if (!found) return 0;
  lua_newtable(L);
  lua_newtable(L);
  for (d--, k = n - m; d > 0; d--) {
    const int32_t *before = lm_row(rows, d - 1);
    bool down = lm_comes_down(before, d, k);
    k += down ? 1 : -1;
    lua_pushboolean(L, 1);
    lua_rawseti(L, down ? -2 : -3, (down ? before[k] - k : before[k]) + 1);
  }
  return 2;
}
