-- SPDX-License-Identifier: MIT
--
-- NDJSON, written so that the same records give the same bytes everywhere: keys in a stated order, amounts from their
-- exact decimal text, bytes that are not UTF-8 as \xHH. Reading is left to lua-cjson, or dkjson where that is missing.

local core = require "mizan.core"

local json = {}

-- {======================================================
-- Writing
-- =======================================================

-- Every key that is written, in order. A table's other keys are for programs, not for files.
local ORDER = {
  "type", "story", "doc", "source", "date", "until", "title", "status", "reason", "measure", "outlets", "origins",
  "score", "interest", "later", "a", "b", "label", "similarity", "a_in_b", "b_in_a", "same_origin", "first", "last",
  "line", "column", "text", "kind", "value", "low", "high", "unit", "noun", "modifier", "inherited", "calendar",
  "resolved", "gregorian", "attribution", "speaker", "digits_differ", "ambiguous", "norm", "stem", "proclitics",
  "sentence", "paragraph", "inner_first", "inner_last", "unclosed", "role", "main", "line_first", "line_last", "rule", "op",
  "same", "member", "docs", "count", "members", "forms", "changes",
  "evidence", "factors", "articles", "code", "position", "message",
}

local RANK, LABEL = {}, {}
for rank, key in ipairs(ORDER) do RANK[key], LABEL[key] = rank, '"' .. key .. '":' end

local EXACT = { value = "decimal", low = "low_decimal", high = "high_decimal" }
local LIST = { members = true, forms = true, changes = true, docs = true,
  evidence = true, factors = true, proclitics = true, articles = true }

local function number(n)
  if n == math.floor(n) and n > -2 ^ 53 and n < 2 ^ 53 then return ("%d"):format(n) end
  return ("%.14g"):format(n)
end

local encode

local function list(items)
  local out = {}
  for i = 1, #items do out[i] = encode(items[i]) end
  return "[" .. table.concat(out, ",") .. "]"
end

-- Few keys of many: putting those of this record in order is cheaper than asking for every one.
local function object(record)
  local keys, n = {}, 0
  for key in pairs(record) do
    local rank = RANK[key]
    if rank then
      local i = n
      while i > 0 and RANK[keys[i]] > rank do
        keys[i + 1] = keys[i]
        i = i - 1
      end
      keys[i + 1] = key
      n = n + 1
    end
  end
  for i = 1, n do
    local key = keys[i]
    local value = record[key]
    keys[i] = LABEL[key] .. (record[EXACT[key]] or (LIST[key] and list(value)) or encode(value))
  end
  return "{" .. table.concat(keys, ",") .. "}"
end

function encode(value)
  local kind = type(value)
  if kind == "string" then return core.quote(value) end
  if kind == "number" then return number(value) end
  if kind == "table" then return object(value) end
  return tostring(value)
end

---One record as one line, without its line break.
json.line = object

-- }======================================================

-- {======================================================
-- Reading
-- =======================================================

local reader

-- decode(text) -> value | nil, message; null is nil
local function load_reader()
  local ok, cjson = pcall(require, "cjson.safe")
  if ok then
    local null = cjson.null
    return "lua-cjson " .. tostring(cjson._VERSION), function(text)
      local value, message = cjson.decode(text)
      if type(value) == "table" then
        for key, field in pairs(value) do
          if field == null then value[key] = nil end
        end
      end
      return value, message
    end
  end
  local found, dkjson = pcall(require, "dkjson")
  if found then
    return tostring(dkjson.version), function(text)
      local done, value, _, message = pcall(dkjson.decode, text)
      if not done then return nil, "nested too deeply" end
      return value, message
    end
  end
  return nil, function()
    error("reading NDJSON needs lua-cjson or dkjson, and neither is installed", 0)
  end
end

---The name of the JSON reader in use; nil if there is none.
function json.reader()
  if not reader then
    local name, decode = load_reader()
    reader = { name = name, decode = decode }
  end
  return reader.name
end

---Reads one JSON value. Returns nil and a message when it is malformed.
function json.decode(text)
  json.reader()
  return reader.decode(text)
end

-- }======================================================

return json
