-- SPDX-License-Identifier: MIT
--
-- Comma-separated values (RFC 4180, but with plain line feeds) of figures, for spreadsheets.

local core = require "mizan.core"

local csv = {}

-- A spreadsheet takes a cell that begins like this for a formula, and the text is a stranger's: an apostrophe keeps
-- it text.
local function is_formula(text)
  return text:find("^[=+@\t\r]") or (text:find("^%-") and not text:find("^%-%d[%d.]*$"))
end

---@param cells table   strings, numbers, booleans; nil is empty
---@param count integer number of columns
---@return string line  with its line feed
function csv.line(cells, count)
  local out = {}
  for i = 1, count do
    local cell = cells[i]
    local text = cell == nil and "" or core.printable(tostring(cell))
    if is_formula(text) then text = "'" .. text end
    if text:find('[",\r\n]') then text = '"' .. text:gsub('"', '""') .. '"' end
    out[i] = text
  end
  return table.concat(out, ",") .. "\n"
end

csv.figure_columns = {
  "doc", "first", "last", "line", "column", "text", "kind", "value", "low", "high", "unit", "noun", "modifier",
  "inherited", "calendar", "resolved", "gregorian", "attribution",
}

---The cells of a figure under csv.figure_columns, amounts as exact decimals.
function csv.figure_cells(figure)
  local exact = { value = figure.decimal, low = figure.low_decimal, high = figure.high_decimal }
  local cells = {}
  for i, column in ipairs(csv.figure_columns) do cells[i] = exact[column] or figure[column] end
  return cells
end

return csv
