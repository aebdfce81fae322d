-- SPDX-License-Identifier: MIT
-- Sentences beside the figures that must be read in them: rows { { text, { text, kind, value, field = value, … }, … } }
-- makes each row a test, in which no figure may be missing or stand besides.
local mizan = require "mizan"

local DATE = "2015-07-31" -- a Friday

-- The figures of a text as "text|kind|value|unit|noun|modifier|…" strings of the asked fields.
local function read(text, options)
  local doc = assert(mizan.document(text, options or { date = DATE }))
  local out = {}
  for f in doc:figures() do out[#out + 1] = f end
  return out
end

local function value(f)
  if f.low or f.high then
    return (f.low_decimal or "") .. ".." .. (f.high_decimal or "")
  end
  return f.decimal or f.value
end

-- busted gives `it` and `assert` to spec files alone.
return function(it, assert)
  return function(list)
    for _, row in ipairs(list) do
      local text = row[1]
      it(text, function()
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
            if type(field) == "string" then assert.are.equal(v, f[field], field) end
          end
        end
      end)
    end
  end
end
