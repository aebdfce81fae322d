-- SPDX-License-Identifier: MIT
--
-- Tokens for LuaJIT, whose compiled loops call C functions at several times the price of its interpreter: the core's
-- iterator, in Lua over the same columns and the same place in them (lm_walk in src/binding/document.c). It gives the
-- same values; where LuaJIT comes without its FFI or its debug library, the core's own stays.

local core = require "mizan.core"

local has_ffi, ffi = pcall(require, "ffi")
if not has_ffi or not debug then return end

local walk_t = ffi.typeof [[
  struct {
    void *const *doc;
    const uint32_t *first, *stop;
    const uint8_t *kind;
    uint32_t next, count;
  } *
]]

local Document = core.Document
local tokens = Document.tokens

-- The kinds' names, from 0: upvalues of every iterator, behind its place and its document.
local KIND = {}
do
  local iterator, kind = tokens(core.document(""), 1, 1), 0
  repeat
    local _, name = debug.getupvalue(iterator, 3 + kind)
    KIND[kind], kind = name, kind + 1
  until not name
end

---Iterates over tokens i to j: first, last, kind.
function Document:tokens(i, j)
  local iterator = tokens(self, i, j)
  local _, upvalue = debug.getupvalue(iterator, 1)
  local walk = ffi.cast(walk_t, upvalue)
  return function()
    if walk.doc[0] == nil then return iterator() end -- raises; and as an upvalue it keeps all this alive
    local at = walk.next
    if at >= walk.count then return nil end
    walk.next = at + 1
    return walk.first[at] + 1, walk.stop[at], KIND[walk.kind[at]]
  end
end
