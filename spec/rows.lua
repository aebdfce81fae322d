-- SPDX-License-Identifier: MIT
-- Sentences beside the figures that must be read in them: rows { { text, { text, kind, value, field = value, … }, … } }
-- makes each row a test, in which no figure may be missing or stand besides, nor have a field that is not said of it.
-- No figure of it may reach over a sentence's end, wherever that is put; and neither a sentence before it nor the full
-- stop behind it, neither tatweel nor the digits it is written in may change what is read. No text may
-- stand twice in a file with the same options.
local mizan = require "mizan"

local DATE = "2015-07-31" -- a Friday
local BREAK = "\n\n" -- ends a sentence whatever stands before it

-- The figures of a text.
local function read(text, options)
  local doc = assert(mizan.document(text, options or { date = DATE }))
  local out = {}
  for f in doc:figures() do out[#out + 1] = f end
  return out
end

local function value(f)
  if f.low or f.high then
    return (f.low_decimal or f.low or "") .. ".." .. (f.high_decimal or f.high or "")
  end
  return f.decimal or f.value
end

local FIELDS = { "kind", "unit", "noun", "modifier", "calendar", "resolved", "gregorian" }
local SAID = { "unit", "noun", "modifier", "calendar", "resolved", "gregorian", "inherited" }

-- Adds a line for each figure, with its place in the whole text.
local function lines(into, figures, before)
  for _, f in ipairs(figures) do
    local line = { f.first + before .. "-" .. f.last + before, tostring(value(f)) }
    for _, field in ipairs(FIELDS) do line[#line + 1] = field .. " " .. tostring(f[field]) end
    into[#into + 1] = table.concat(line, ", ")
  end
  return into
end

-- What may be known from the sentence before: what is counted, and that scores are the matter.
local function borrows(figures)
  for _, f in ipairs(figures) do
    if f.inherited or f.kind == "ratio" then return true end
  end
  return false
end

-- Cut in two sentences at any space, a text has the figures that its two parts have.
local function cut(assert, text, options)
  for at in text:gmatch "() " do
    local left, right = text:sub(1, at - 1), text:sub(at + 1)
    local whole = read(left .. BREAK .. right, options)
    if not borrows(whole) then
      local parts = lines({}, read(left, options), 0)
      lines(parts, read(right, options), #left + #BREAK)
      assert.are.equal(table.concat(parts, "\n"), table.concat(lines({}, whole, 0), "\n"), left .. " | " .. right)
    end
  end
end

local BEFORE = "عاد الوفد."

-- Behind another sentence a text has the figures that it has alone.
local function second(assert, text, options)
  local want = lines({}, read(text, options), #BEFORE + #BREAK)
  local whole = read(BEFORE .. BREAK .. text, options)
  if not borrows(whole) then
    assert.are.equal(table.concat(want, "\n"), table.concat(lines({}, whole, 0), "\n"), "behind another sentence")
  end
end

-- The full stop at a text's end says nothing of its figures.
local function open_ended(assert, text, options)
  local open = text:gsub("%.$", "")
  assert.are.equal(table.concat(lines({}, read(text, options), 0), "\n"),
    table.concat(lines({}, read(open, options), 0), "\n"), "without its full stop")
end

local TATWEEL = "\217\128"
local LETTER = "[\216-\217][\128-\191]"

-- The text with a tatweel behind each letter that another follows.
local function stretched(text)
  local out = text:gsub(LETTER .. "%f[\216\217]", function(letter)
    if letter >= "\216\161" and letter <= "\217\138" and letter ~= TATWEEL then return letter .. TATWEEL end
  end)
  return out
end

local function unstretched(text) return (text:gsub(TATWEEL, "")) end

local function indic(text)
  return (text:gsub("%d", function(digit) return "\217" .. string.char(0xA0 + digit) end))
end

-- What is read, without where it stands.
local function readings(text, options, back)
  local out = {}
  for _, f in ipairs(read(text, options)) do
    local line = { back(f.text), back(tostring(value(f))) }
    for _, field in ipairs(FIELDS) do line[#line + 1] = field .. " " .. back(tostring(f[field])) end
    out[#out + 1] = table.concat(line, ", ")
  end
  return table.concat(out, "\n")
end

-- However it is printed, a text has the same figures.
local function printed(assert, text, options)
  local want = readings(text, options, unstretched)
  assert.are.equal(want, readings(stretched(text), options, unstretched))
  if not text:find "%a" then -- A4 is a name, A٤ is nothing
    assert.are.equal(readings(text, options, indic), readings(indic(text), options, indic))
  end
end

-- A text as it is read with its options.
local function asked(text, options)
  local out = {}
  for name, v in pairs(options or { date = DATE }) do out[#out + 1] = name .. "=" .. tostring(v) end
  table.sort(out)
  return text .. "\n" .. table.concat(out, "\n")
end

-- busted gives `it` and `assert` to spec files alone.
return function(it, assert)
  local seen = {}
  return function(list)
    for _, row in ipairs(list) do
      local text, key = row[1], asked(row[1], row.options)
      local again = seen[key]
      seen[key] = true
      it(text, function()
        assert.is_nil(again, "stands twice in this file")
        local got = read(text, row.options)
        local shown = {}
        for k, f in ipairs(got) do shown[k] = f.text .. " = " .. f.kind .. " " .. tostring(value(f)) end
        assert.are.equal(#row - 1, #got, "found: " .. table.concat(shown, "; "))
        for k, f in ipairs(got) do
          local want = row[k + 1]
          assert.are.equal(want[1], f.text)
          assert.are.equal(want[2], f.kind)
          assert.are.equal(want[3], value(f))
          for field, v in pairs(want) do
            if type(field) == "string" then assert.are.equal(v or nil, f[field], field) end
          end
          for _, field in ipairs(SAID) do assert.are.equal(want[field] or nil, f[field], field) end
        end
        cut(assert, text, row.options)
        second(assert, text, row.options)
        open_ended(assert, text, row.options)
        printed(assert, text, row.options)
      end)
    end
  end
end
