-- SPDX-License-Identifier: MIT
--
-- What `require "mizan"` gives. The C core's functions are here under their own names, so that a bad argument is
-- reported with the name that was called; the rest is loaded when first asked for.

local loaded, core = pcall(require, "mizan.core")
if not loaded then
  local what, cure = require("mizan.doctor").diagnose(tostring(core))
  error("mizan's C core cannot be loaded" .. (what and ": " .. what .. "; " .. cure or "") .. "\n" .. tostring(core), 0)
end

require "mizan.comparison"
if rawget(_G, "jit") then require "mizan.jit" end

---@class mizan
local mizan = {
  version = core.version,
  document = core.document,
  compare = core.compare,
  fold = core.fold,
  stem = core.stem,
  decode = core.decode,
}

-- {======================================================
-- Lexicon overlays
-- =======================================================

local function read(path)
  local file, message = io.open(path, "rb")
  if not file then return nil, message end
  local text, problem = file:read("*a")
  file:close()
  if not text then return nil, path .. ": " .. tostring(problem) end
  return text
end

local function line_of(entry, index)
  if type(entry) == "string" then return entry end
  if type(entry) ~= "table" then
    error(("bad argument #1 to 'lexicon' (entry %d: string or table expected, got %s)"):format(index, type(entry)), 3)
  end
  local fields = {}
  for i = 1, 4 do
    local field = entry[i]
    if type(field) == "table" then field = table.concat(field, "|") end
    if field ~= nil then fields[i] = tostring(field) else fields[i] = "" end
    if fields[i]:find("[\t\r\n]") then
      error(("bad argument #1 to 'lexicon' (entry %d: tab or line break in a field)"):format(index), 3)
    end
  end
  return (table.concat(fields, "\t"):gsub("\t+$", ""))
end

---An overlay over the built-in lexicon, for the `lexicon` option of `document`.
---
---    mizan.lexicon "my-words.tsv"                            -- a file in the format of src/lexicon
---    mizan.lexicon "صاع\tmeasure\tsaa\n"                     -- such lines themselves: whatever has a tab in it
---    mizan.lexicon { { "صاع|صاعا|آصع", "measure", "saa" } }  -- forms, class, value, features
---@param source string|table
---@return userdata? lexicon
---@return string? message
---@return string? code
---@return integer? line
function mizan.lexicon(source)
  if type(source) == "table" then
    local lines = {}
    for i = 1, #source do lines[i] = line_of(source[i], i) end
    return core.lexicon(table.concat(lines, "\n"))
  elseif type(source) ~= "string" then
    error(("bad argument #1 to 'lexicon' (string or table expected, got %s)"):format(type(source)), 2)
  elseif source:find("\t", 1, true) or source == "" then
    return core.lexicon(source)
  end
  local bytes, unread = read(source)
  if not bytes then return nil, unread, "EIO", 0 end
  local text, message, code, position = core.decode(bytes)
  if not text then return nil, message, code, select(2, bytes:sub(1, position - 1):gsub("\n", "")) + 1 end
  return core.lexicon(text)
end

-- }======================================================

local lazy = { report = "mizan.report", spell = "mizan.spell" }

return setmetatable(mizan, {
  __index = function(self, name)
    if lazy[name] == nil then return nil end
    local value = require(lazy[name])
    rawset(self, name, value)
    return value
  end,
})
