/* SPDX-License-Identifier: MIT
**
** The archive userdata, and the keys by which an archive finds what belongs together (src/core/archive/). Documents
** are counted from 1 in the order in which they were entered; an archive keeps none of them.
*/
#include "../core/archive/archive.h"
#include "../core/figure/calendar.h"

#define LM_ARCHIVE "mizan.archive"
#define LM_KEYS "mizan.keys"

/* {==================================================================
** Keys
** =================================================================== */

typedef struct lm_keys {
  mz_alloc alloc;
  mz_keys keys;
} lm_keys;

static int l_keys_gc(lua_State *L) {
  lm_keys *box = lua_touserdata(L, 1);
  mz_keys_free(&box->alloc, &box->keys);
  return 0;
}

/* Pushes the box that owns them. [-0, +1, m] */
static lm_keys *lm_newkeys(lua_State *L) {
  lm_keys *box = lm_newbox(L, sizeof *box, LM_KEYS);
  box->alloc = lm_alloc(L);
  return box;
}

/* key_lines(doc, tail) -> the document's keys in byte order, each on a line of its own before `tail` */
static int l_key_lines(lua_State *L) {
  lm_doc *doc = lm_check_doc(L, 1);
  size_t len;
  const char *tail = luaL_checklstring(L, 2, &len);
  lm_keys *box = lm_newkeys(L);
  lm_bytes *b = lm_newbytes(L);
  const mz_span *at;
  lm_check(L, mz_keys_read(&box->alloc, doc->doc, &box->keys));
  lm_check(L, mz_keys_sort(&box->alloc, &box->keys));
  at = box->keys.list.data;
  for (size_t i = 0; i < box->keys.list.count; i++) {
    lm_put(L, b, (const char *)box->keys.bytes.data + at[i].first, at[i].end - at[i].first);
    lm_put(L, b, tail, len);
    lm_put(L, b, "\n", 1);
  }
  mz_keys_free(&box->alloc, &box->keys);
  lm_push_bytes(L, b);
  return 1;
}

/* key_weight(documents, common) -> what a key is worth that so many have */
static int l_key_weight(lua_State *L) {
  lua_Integer n = luaL_checkinteger(L, 1), common = luaL_checkinteger(L, 2);
  luaL_argcheck(L, n >= 1, 1, "out of range");
  luaL_argcheck(L, common >= 1 && common <= INT_MAX, 2, "out of range");
  lua_pushinteger(L, (lua_Integer)mz_key_weight((uint64_t)n, (uint32_t)common));
  return 1;
}

/* The number of a day "YYYY-MM-DD", 0 for none; raises on what is no date. */
static long lm_check_day(lua_State *L, int arg) {
  const char *s = luaL_optstring(L, arg, "");
  mz_date d = {0};
  char rest;
  if (*s == '\0') return 0;
  if (strlen(s) != 10 || sscanf(s, "%4d-%2d-%2d%c", &d.year, &d.month, &d.day, &rest) != 3 ||
      !mz_date_valid(d))
    luaL_argerror(L, arg, "not a date YYYY-MM-DD");
  return mz_date_number(d);
}

/* day_number(date) -> days since a fixed day; 0 for "" */
static int l_day_number(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)lm_check_day(L, 1));
  return 1;
}

/* }================================================================== */

/* {==================================================================
** Archives
** =================================================================== */

typedef struct lm_archive {
  mz_archive *archive;
  lua_Integer count;
  mz_alloc alloc;
  mz_keys keys; /* of the document that is added, and room for those of the next */
} lm_archive;

static uint32_t lm_opt_number(lua_State *L, const char *name, uint32_t least, uint32_t most,
                              uint32_t otherwise) {
  lua_Integer n = (lua_Integer)otherwise;
  lua_getfield(L, 1, name);
  if (!lua_isnil(L, -1)) n = luaL_checkinteger(L, -1);
  if (n < (lua_Integer)least || n > (lua_Integer)most)
    luaL_argerror(L, 1, lua_pushfstring(L, "option '%s': out of range", name));
  lua_pop(L, 1);
  return (uint32_t)n;
}

/* archive([options]) -> archive
** options: days (how far apart two reports' dates may be), common (a key that more documents have says nothing),
** alike (per mille: how alike two reports of one story are) */
static int l_archive(lua_State *L) {
  static const lm_option known[] = {
      {"days", LUA_TNUMBER}, {"common", LUA_TNUMBER}, {"alike", LUA_TNUMBER}, {NULL, LUA_TNIL}};
  mz_archive_options opt = {MZ_ARCHIVE_DAYS, MZ_ARCHIVE_COMMON, MZ_ARCHIVE_ALIKE};
  mz_alloc a = lm_alloc(L);
  lm_archive *box;
  lm_check_options(L, 1, known);
  if (lua_istable(L, 1)) {
    opt.days = lm_opt_number(L, "days", 0, 36500, opt.days);
    opt.common = lm_opt_number(L, "common", 2, 65535, opt.common);
    opt.alike = lm_opt_number(L, "alike", MZ_ARCHIVE_KEPT, 1000, opt.alike);
  }
  box = lm_newbox(L, sizeof *box, LM_ARCHIVE);
  box->alloc = a;
  lm_check(L, mz_archive_new(&a, &opt, &box->archive));
  return 1;
}

static lm_archive *lm_check_archive(lua_State *L, int arg) {
  return luaL_checkudata(L, arg, LM_ARCHIVE);
}

static int l_archive_gc(lua_State *L) {
  lm_archive *box = luaL_checkudata(L, 1, LM_ARCHIVE);
  mz_archive_free(box->archive);
  mz_keys_free(&box->alloc, &box->keys);
  box->archive = NULL;
  return 0;
}

static int l_archive_tostring(lua_State *L) {
  lua_pushfstring(L, LM_ARCHIVE ": %d documents", (int)lm_check_archive(L, 1)->count);
  return 1;
}

static int l_archive_len(lua_State *L) {
  lua_pushinteger(L, lm_check_archive(L, 1)->count);
  return 1;
}

static int lm_enter(lua_State *L, lm_archive *box, const mz_entered *e, const mz_keys *keys) {
  mz_status s = mz_archive_enter(box->archive, e, keys);
  if (s == MZ_EDATA) return luaL_error(L, "archive has been searched already");
  lm_check(L, s);
  lua_pushinteger(L, ++box->count);
  return 1;
}

/* ar:add(id, source, doc) -> its number
** The keys and the date are the document's. No two documents may have one id; source may be nil. */
static int l_archive_add(lua_State *L) {
  lm_archive *box = lm_check_archive(L, 1);
  mz_entered e = {0};
  lm_doc *doc;
  e.id = luaL_checklstring(L, 2, &e.id_len);
  e.source = luaL_optlstring(L, 3, "", &e.source_len);
  doc = lm_check_doc(L, 4);
  e.day = mz_date_number(doc->doc->date);
  lm_check(L, mz_keys_read(&box->alloc, doc->doc, &box->keys));
  return lm_enter(L, box, &e, &box->keys);
}

/* ar:enter(id, source, date) -> its number; its keys have been counted elsewhere */
static int l_archive_enter(lua_State *L) {
  lm_archive *box = lm_check_archive(L, 1);
  mz_entered e = {0};
  e.id = luaL_checklstring(L, 2, &e.id_len);
  e.source = luaL_optlstring(L, 3, "", &e.source_len);
  e.day = lm_check_day(L, 4);
  return lm_enter(L, box, &e, NULL);
}

static uint32_t lm_check_entered(lua_State *L, lm_archive *box, int arg) {
  lua_Integer i = luaL_checkinteger(L, arg);
  luaL_argcheck(L, i >= 1 && i <= box->count, arg, "no such document");
  return (uint32_t)(i - 1);
}

/* ar:pair(i, j, products): adds to the products of two documents' weights; i = j: to the squares of one's */
static int l_archive_pair(lua_State *L) {
  lm_archive *box = lm_check_archive(L, 1);
  uint32_t i = lm_check_entered(L, box, 2), j = lm_check_entered(L, box, 3);
  lua_Number n = luaL_checknumber(L, 4);
  luaL_argcheck(L, n >= 0 && n < 9007199254740992.0, 4, "out of range");
  if (i == j)
    lm_check(L, mz_archive_weigh(box->archive, i, (uint64_t)n));
  else
    lm_check(L, mz_archive_pair(box->archive, i, j, (uint64_t)n));
  return 0;
}

/* upvalues: archive, next report */
static int l_reports_next(lua_State *L) {
  static const char *const roles[] = {"alone", "member", "reprint"};
  lm_archive *box = lua_touserdata(L, lua_upvalueindex(1));
  uint32_t i = (uint32_t)lua_tointeger(L, lua_upvalueindex(2)), n;
  const mz_report *r;
  lm_check(L, mz_archive_find(box->archive, &r, &n));
  if (i >= n) return 0;
  lua_pushinteger(L, (lua_Integer)i + 1);
  lua_replace(L, lua_upvalueindex(2));
  lua_pushinteger(L, (lua_Integer)r[i].doc + 1);
  lua_pushinteger(L, (lua_Integer)r[i].story + 1);
  lua_pushstring(L, roles[r[i].role]);
  lua_pushinteger(L, (lua_Integer)r[i].alike);
  return 4;
}

/* ar:reports() -> iterator of document, story, role, alike
** role is member, reprint or alone; story is the document at its story's centre. A member is so much alike to that, per
** mille, a reprint to what it repeats. Stories come in order of their centres' ids, what has none at the end, reprints
** of it among them. */
static int l_archive_reports(lua_State *L) {
  lm_check_archive(L, 1);
  lua_settop(L, 1);
  lua_pushinteger(L, 0);
  lua_pushcclosure(L, l_reports_next, 2);
  return 1;
}

/* ar:counts() -> pairs of documents looked at, pairs that are alike */
static int l_archive_counts(lua_State *L) {
  uint64_t looked, alike;
  mz_archive_counts(lm_check_archive(L, 1)->archive, &looked, &alike);
  lua_pushnumber(L, (lua_Number)looked);
  lua_pushnumber(L, (lua_Number)alike);
  return 2;
}

/* }================================================================== */

static const luaL_Reg lm_keys_meta[] = {{"__gc", l_keys_gc}, {NULL, NULL}};

static const luaL_Reg lm_archive_methods[] = {
    {"add", l_archive_add},         {"enter", l_archive_enter},   {"pair", l_archive_pair},
    {"reports", l_archive_reports}, {"counts", l_archive_counts}, {NULL, NULL}};

static const luaL_Reg lm_archive_meta[] = {{"__gc", l_archive_gc},
                                           {"__tostring", l_archive_tostring},
                                           {"__len", l_archive_len},
                                           {NULL, NULL}};
