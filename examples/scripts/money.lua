-- SPDX-License-Identifier: MIT
--
-- money.lua FILE...: every amount of money, largest first, by currency, with its place in its file.

local mizan = require "mizan"

local by_unit, units = {}, {}
for _, name in ipairs(arg) do
  local file = assert(io.open(name, "rb"))
  local doc = assert(mizan.document(file:read("*a"), { id = name }))
  file:close()
  for f in doc:figures() do
    if f.kind == "money" then
      if not by_unit[f.unit] then
        by_unit[f.unit] = {}
        units[#units + 1] = f.unit
      end
      local line, column = doc:position(f.first)
      table.insert(by_unit[f.unit], {
        amount = f.value or f.low,
        decimal = f.decimal or f.low_decimal,
        text = f.text,
        place = ("%s:%d:%d"):format(name, line, column),
      })
    end
  end
end

table.sort(units)
for _, unit in ipairs(units) do
  table.sort(by_unit[unit], function(a, b)
    if a.amount ~= b.amount then return a.amount > b.amount end
    return a.place < b.place
  end)
  for _, m in ipairs(by_unit[unit]) do
    print(m.decimal, unit, m.text, m.place)
  end
end
