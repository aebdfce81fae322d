/* SPDX-License-Identifier: MIT
**
** Reading and writing NDJSON, as the command line does it: the input is a file of records, which is read once in large
** pieces and once in small ones. Every line that is not blank is a document or a problem with its place, the same both
** times; what a document gives is written as lines that can be read again and say the same. Run at the top of the
** sources.
*/
#include "../../src/mizan.c"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The first byte says how small the small pieces are. */
static const char program[] =
    "package.path = 'lua/?.lua;lua/?/init.lua;' .. package.path\n"
    "local mizan, input, json = require 'mizan', require 'mizan.cli.input', require 'mizan.json'\n"
    "local bytes, piece, at\n"
    "local file = {}\n"
    "function file:read(n)\n"
    "  local from = at + 1\n"
    "  at = math.min(at + math.min(n, piece), #bytes)\n"
    "  if from <= at then return bytes:sub(from, at) end\n"
    "end\n"
    "function file:close() self.closed = true return true end\n"
    "io.open = function() return file end\n"
    "local function read(size)\n"
    "  local found, line = {}, 0\n"
    "  piece, at, file.closed = size, 0, false\n"
    "  input.each({ 'f' }, 'ndjson', function(item)\n"
    "    assert(item.name == 'f' and item.line > line and type(item.text) == 'string')\n"
    "    assert(type(item.id) == 'string' and (item.date == nil or type(item.date) == 'string'))\n"
    "    line = item.line\n"
    "    found[#found + 1] = item\n"
    "  end, function(problem)\n"
    "    assert(problem.line > line and problem.code == 'EDATA' and #problem.message > 0)\n"
    "    assert(problem.position >= 1 and problem.position <= #bytes + 1)\n"
    "    line = problem.line\n"
    "    found[#found + 1] = problem\n"
    "  end, error)\n"
    "  assert(file.closed)\n"
    "  return found\n"
    "end\n"
    "local function same(a, b)\n"
    "  assert(#a == #b)\n"
    "  for i, x in ipairs(a) do\n"
    "    for k, v in pairs(x) do assert(b[i][k] == v) end\n"
    "    for k in pairs(b[i]) do assert(x[k] ~= nil) end\n"
    "  end\n"
    "end\n"
    "local function lines(text, document, id)\n"
    "  local n = 0\n"
    "  for line in text:gmatch '[^\\n]+' do\n"
    "    local record = assert(json.decode(line))\n"
    "    local piece = document.text:sub(record.first, record.last)\n"
    "    assert(record.doc == id or not utf8.len(id))\n"
    "    assert(record.text == piece or not utf8.len(piece))\n"
    "    n = n + 1\n"
    "  end\n"
    "  return n\n"
    "end\n"
    "local function use(item)\n"
    "  local doc, message = mizan.document(item.text, { id = item.id, date = item.date, source = "
    "item.source,\n"
    "    title = item.title, region = 'SA' })\n"
    "  if not doc then return assert(type(message) == 'string') end\n"
    "  local figures = 0\n"
    "  for _ in doc:figures() do figures = figures + 1 end\n"
    "  assert(lines(doc:figure_lines(1, figures, item.id, { explain = true }), doc, item.id) == "
    "figures)\n"
    "  lines(doc:token_lines(1, 64, item.id), doc, item.id)\n"
    "end\n"
    "return function(data)\n"
    "  bytes = data:sub(2)\n"
    "  local found = read(65536)\n"
    "  same(found, read(1 + (data:byte(1) or 0) % 16))\n"
    "  local lines = select(2, bytes:gsub('\\n', '\\n')) + 1\n"
    "  assert(#found <= lines)\n"
    "  for i, item in ipairs(found) do if item.text and i <= 4 then use(item) end end\n"
    "end\n";

static lua_State *fuzz_state;

static void fuzz_must(int status) {
  if (status == 0) return;
  fprintf(stderr, "%s\n", lua_tostring(fuzz_state, -1));
  abort();
}

int LLVMFuzzerInitialize(int *argc, char ***argv) {
  (void)argc;
  (void)argv;
  fuzz_state = luaL_newstate();
  luaL_openlibs(fuzz_state);
  lua_getglobal(fuzz_state, "package");
  lua_getfield(fuzz_state, -1, "preload");
  lua_pushcfunction(fuzz_state, luaopen_mizan_core);
  lua_setfield(fuzz_state, -2, "mizan.core");
  lua_settop(fuzz_state, 0);
  fuzz_must(luaL_loadstring(fuzz_state, program));
  fuzz_must(lua_pcall(fuzz_state, 0, 1, 0));
  return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  lua_settop(fuzz_state, 1);
  lua_getglobal(fuzz_state, "debug");
  lua_getfield(fuzz_state, -1, "traceback");
  lua_remove(fuzz_state, -2);
  lua_pushvalue(fuzz_state, 1);
  lua_pushlstring(fuzz_state, (const char *)data, size);
  fuzz_must(lua_pcall(fuzz_state, 1, 0, 2));
  return 0;
}
