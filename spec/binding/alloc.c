/* SPDX-License-Identifier: MIT
**
** Memory that runs out under Lua: documents, figures and a comparison as a program asks for them, with every request
** from the n-th on refused, for every n. Whatever fails raises Lua's own "not enough memory"; the same state then gives
** the same answer as ever; and closing it frees everything.
*/
#include "../../src/mizan.c"
#include <lualib.h>

#include "../core/check.h"

/* As Lua demands, what shrinks never fails. */
static void *scarce(void *ud, void *p, size_t osize, size_t nsize) {
  check_heap *h = ud;
  if (p != NULL && nsize > 0 && nsize <= osize) {
    h->live -= osize - nsize;
    void *q = realloc(p, nsize);
    return q != NULL ? q : p;
  }
  return check_alloc(ud, p, osize, nsize);
}

static const char program[] =
    "local core = ...\n"
    "table.concat { ('x'):rep(9999), ('y'):rep(9999) }\n" /* Lua 5.4 cannot set its own buffers up twice */
    "local texts = {\n"
    "  'أعلنت بلدية المرسى أن طول الجسر يبلغ 740 مترا. وقال المدير «لن نتوقف» أمس.',\n"
    "  'أعلنت بلدية المرسى أن طول الجسر يبلغ 470 مترا. وقال المدير «لن نتوقف أبدا» أمس.' }\n"
    "return function()\n"
    "  local docs, out = {}, {}\n"
    "  local function put(x) out[#out + 1] = tostring(x) end\n"
    "  for i, text in ipairs(texts) do\n"
    "    docs[i] = assert(core.document(text, { id = 'd' .. i, date = '2025-03-14' }))\n"
    "    for first, last, kind in docs[i]:tokens() do put(first) put(last) put(kind) end\n"
    "    for f in docs[i]:figures() do put(f.text) put(f.decimal) put(f.resolved) end\n"
    "    for q in docs[i]:quotes() do put(q.text) end\n"
    "    put(docs[i]:figure_lines(1, 10, 'd', {})) put(docs[i]:token_lines(1, 5, 'd'))\n"
    "    put(core.fold(text)) put(core.stem('والمدارس'))\n"
    "  end\n"
    "  local cmp = core.compare(docs, { explain = true })\n"
    "  for g in cmp:groups() do put(g.status) for _, m in ipairs(g.members) do put(m.text) end "
    "end\n"
    "  for p in cmp:passages() do put(p.a.first) end\n"
    "  for q in cmp:quotes() do put(#q.members) end\n"
    "  for d in cmp:documents() do put(d.similarity) end\n"
    "  local line = core.json_writer({ 'type', 'text', 'members' }, { members = true }, {})\n"
    "  for g in cmp:groups() do put(line(g)) end\n"
    "  return table.concat(out, '|')\n"
    "end\n";

/* Calls the function at 1; its answer, or what it raised, is left on the top. */
static bool call(lua_State *L) {
  lua_settop(L, 1);
  lua_pushvalue(L, 1);
  return lua_pcall(L, 0, 1, 0) == 0;
}

/* A round with `n` requests left: false once they suffice. */
static bool refuse_from(long n, char *answer, size_t size) {
  check_heap heap = {0, -1};
  lua_State *L = lua_newstate(scarce, &heap);
  luaL_openlibs(L);
  bool good = luaL_loadstring(L, program) == 0;
  lua_pushcfunction(L, luaopen_mizan_core);
  good = good && lua_pcall(L, 0, 1, 0) == 0 && lua_pcall(L, 1, 1, 0) == 0;
  CHECK(good);
  lua_gc(L, LUA_GCSTOP, 0); /* only what runs out asks for the collector */
  heap.left = n;
  bool done = call(L);
  heap.left = -1;
  if (!done) {
    CHECK(lua_isstring(L, -1) && strcmp(lua_tostring(L, -1), "not enough memory") == 0);
    CHECK(call(L));
  }
  const char *said = lua_tostring(L, -1);
  CHECK(said != NULL);
  if (said != NULL && answer[0] == '\0') snprintf(answer, size, "%s", said);
  CHECK(said != NULL && strncmp(said, answer, size - 1) == 0);
  lua_close(L);
  CHECK(heap.live == 0);
  return !done;
}

int main(void) {
  static char answer[65536];
  long n = 0;
  CHECK(!refuse_from(-1, answer, sizeof answer));
  while (refuse_from(n, answer, sizeof answer) && check_failed < 20) n++;
  CHECK(n > 100);
  return check_report();
}
