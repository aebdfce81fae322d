-- SPDX-License-Identifier: MIT
--
-- NDJSON, written so that the same records give the same bytes everywhere: keys in a stated order, amounts from their
-- exact decimal text, bytes that are not UTF-8 as \xHH.

local core = require "mizan.core"

local json = {}

-- Every key that is written, in order. A table's other keys are for programs, not for files.
local ORDER = {
  "type", "story", "doc", "source", "date", "until", "title", "status", "reason", "sourcing", "measure", "outlets",
  "origins", "score", "interest", "later", "a", "b", "label", "similarity", "a_in_b", "b_in_a", "same_origin",
  "first", "last", "line", "column", "text", "kind", "value", "low", "high", "unit", "noun", "modifier", "inherited",
  "calendar", "resolved", "gregorian", "attribution", "speaker", "wording", "digits_differ", "ambiguous", "norm",
  "stem", "proclitics", "sentence", "paragraph", "inner_first", "inner_last", "unclosed", "role", "main", "line_first",
  "line_last", "rule", "op", "same", "outside", "member", "docs", "count", "members", "forms", "changes", "evidence",
  "factors", "articles", "code", "position", "message",
}

local LIST = { members = true, forms = true, changes = true, docs = true,
  evidence = true, factors = true, proclitics = true, articles = true }

local EXACT = { value = "decimal", low = "low_decimal", high = "high_decimal" }

---One record as one line, without its line break.
json.line = core.json_writer(ORDER, LIST, EXACT)

-- decode(text) -> value | nil, message, position; null is nil
local function load_reader()
  local ok, cjson = pcall(require, "cjson.safe")
  if ok then
    local null = cjson.null
    return "lua-cjson " .. tostring(cjson._VERSION), function(text)
      local value, message = cjson.decode(text)
      if value == null then return nil end
      if type(value) == "table" then
        for key, field in pairs(value) do
          if field == null then value[key] = nil end
        end
      end
      return value, message, message and tonumber(message:match("at character (%d+)"))
    end
  end
  local found, dkjson = pcall(require, "dkjson")
  if found then
    return tostring(dkjson.version), function(text)
      local done, value, place, message = pcall(dkjson.decode, text)
      if not done then return nil, "nested too deeply" end
      return value, message, message and place
    end
  end
  return nil, function()
    error("reading NDJSON needs lua-cjson or dkjson, and neither is installed", 0)
  end
end

local reader

---The name of the JSON reader in use; nil if there is none.
function json.reader()
  if not reader then
    local name, decode = load_reader()
    reader = { name = name, decode = decode }
  end
  return reader.name
end

---Reads one JSON value; null is nothing. Returns nil, a message, "EDATA" and, where the reader says it, the place of
---what is wrong where it is malformed. Raises where there is no reader.
function json.decode(text)
  json.reader()
  local value, message, position = reader.decode(text)
  if message then return nil, message, "EDATA", position end
  return value
end

return json
