-- SPDX-License-Identifier: MIT
--
-- A text with its figures marked in place: in colour, or in brackets where there is none.

local core = require "mizan.core"
local words = require "mizan.report.words"

local COLOURS = {
  count = "33", cardinal = "33", money = "32", percent = "36", measure = "36", ordinal = "33", fraction = "36",
  date = "34", time = "34", duration = "35", ratio = "35", label = "2",
}

local function meaning(figure)
  local value = figure.decimal or figure.value or figure.resolved
  local low, high = figure.low_decimal or figure.low, figure.high_decimal or figure.high
  if not value and low then
    value = low .. (high and ".." .. high or "+")
  end
  local parts = { figure.kind, (words.en.modifiers[figure.modifier] or "") .. (value or "?"), figure.unit }
  if figure.resolved and figure.resolved ~= value then parts[#parts + 1] = "= " .. figure.resolved end
  if figure.gregorian then parts[#parts + 1] = "= " .. figure.gregorian end
  if figure.rule then parts[#parts + 1] = "(" .. figure.rule .. ")" end
  return core.printable(table.concat(parts, " "))
end

---@param doc userdata
---@param options table  color, isolates, explain: booleans
---@return string
return function(doc, options)
  local out, text, at = {}, doc.text, 1
  for figure in doc:figures({ explain = options.explain or false }) do
    out[#out + 1] = core.printable(text:sub(at, figure.first - 1))
    local piece = core.printable(figure.text)
    if options.isolates then piece = "\226\129\168" .. piece .. "\226\129\169" end
    if options.color then
      out[#out + 1] = ("\27[1;%sm%s\27[0m \27[2m%s\27[0m"):format(COLOURS[figure.kind], piece, meaning(figure))
    else
      out[#out + 1] = ("[%s: %s]"):format(piece, meaning(figure))
    end
    at = figure.last + 1
  end
  out[#out + 1] = core.printable(text:sub(at))
  if text ~= "" and text:sub(-1) ~= "\n" then out[#out + 1] = "\n" end
  return table.concat(out)
end
