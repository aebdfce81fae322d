-- SPDX-License-Identifier: MIT
--
-- The border between the sources' text and the page: whatever a source says passes here and comes out as characters
-- that can make neither markup nor attributes, nor turn the direction of what stands around them.

local core = require "mizan.core"

local escape = {}

local REPLACEMENT = "\239\191\189"

local ENTITIES = { ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;", ["'"] = "&#39;" }

-- {======================================================
-- Bad bytes and controls
-- =======================================================

-- Well-formed sequences of more than one byte (Unicode, table 3-7), less the C1 controls.
local SEQUENCES = {
  "^\194[\160-\191]", "^[\195-\223][\128-\191]", "^\224[\160-\191][\128-\191]",
  "^[\225-\236\238\239][\128-\191][\128-\191]", "^\237[\128-\159][\128-\191]",
  "^\240[\144-\191][\128-\191][\128-\191]", "^[\241-\243][\128-\191][\128-\191][\128-\191]",
  "^\244[\128-\143][\128-\191][\128-\191]",
}

-- A run of bytes above ASCII, each byte that is no part of a character replaced.
local function repaired(run)
  local out, at = {}, 1
  while at <= #run do
    local last
    for _, sequence in ipairs(SEQUENCES) do
      _, last = run:find(sequence, at)
      if last then break end
    end
    out[#out + 1] = last and run:sub(at, last) or REPLACEMENT
    at = (last or at) + 1
  end
  return table.concat(out)
end

-- Line breaks and tabs are harmless; every other control becomes visible.
local function control(c)
  if c == "\n" or c == "\t" then return nil end
  return REPLACEMENT
end

local function clean(text)
  if core.printable(text) == text then return text end
  text = text:gsub("\r\n?", "\n"):gsub("%c", control):gsub("[\128-\255]+", repaired)
  return text
end

-- }======================================================

-- {======================================================
-- Characters that turn the direction of text
-- =======================================================

-- Embeddings, overrides, isolates, and the separators that would end an isolate. The marks U+200E and U+200F move
-- nothing outside the isolate they stand in, and Arabic needs them.
local TURNS = {}
for last = 168, 174 do TURNS["\226\128" .. string.char(last)] = ("U+%04X"):format(0x2000 + last - 128) end
for last = 166, 169 do TURNS["\226\129" .. string.char(last)] = ("U+%04X"):format(0x2040 + last - 128) end

local function turns(text, form)
  if not text:find("\226[\128\129]") then return text end
  return (text:gsub("\226[\128\129][\166-\174]", function(c)
    return TURNS[c] and form:format(TURNS[c])
  end))
end

-- }======================================================

---Text as the content of an element.
---@param text string
---@return string
function escape.text(text)
  return turns((clean(text):gsub("[&<>\"']", ENTITIES)), '<span class="turn" dir="ltr">%s</span>')
end

---Text as the value of an attribute, between double quotes, or as the content of <title>.
---@param text string
---@return string
function escape.attribute(text)
  return turns((clean(text):gsub("%s+", " "):gsub("[&<>\"']", ENTITIES)), "[%s]")
end

---The direction in which a piece of text reads: that of Arabic wherever it has any.
---@param text string
---@return "rtl"|"ltr"
function escape.direction(text)
  return text:find("[\216-\219][\128-\191]") and "rtl" or "ltr"
end

return escape
