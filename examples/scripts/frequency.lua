-- SPDX-License-Identifier: MIT
--
-- frequency.lua [N] FILE...: the N most frequent stems (20), with the first form that stood for each. Words of one and
-- two letters are left out. The token iterator gives integers, so only the words' own strings are made.

local mizan = require "mizan"

local top = tonumber(arg[1])
if top then table.remove(arg, 1) end

local count, form, stems = {}, {}, {}
for _, name in ipairs(arg) do
  local file = assert(io.open(name, "rb"))
  local doc = assert(mizan.document(file:read("*a"), { id = name }))
  file:close()
  local text = doc.text
  for first, last, kind in doc:tokens() do
    if kind == "word" and last - first >= 5 then -- three letters of two bytes
      local word = text:sub(first, last)
      local stem = mizan.stem(word)
      if not count[stem] then
        count[stem], form[stem] = 0, word
        stems[#stems + 1] = stem
      end
      count[stem] = count[stem] + 1
    end
  end
end

table.sort(stems, function(a, b)
  if count[a] ~= count[b] then return count[a] > count[b] end
  return a < b
end)
for i = 1, math.min(top or 20, #stems) do
  print(count[stems[i]], stems[i], form[stems[i]])
end
