-- SPDX-License-Identifier: MIT
--
-- The figures of a comparison as a table: one row a figure, with the number and verdict of its group. Figures of one
-- document only have no group number.

local csv = require "mizan.csv"
local view = require "mizan.report.view"

local OWN = { "group", "status", "measure" }

local function row(group, status, measure, figure)
  local cells = { group, status, measure }
  for i, cell in pairs(csv.figure_cells(figure)) do cells[#OWN + i] = cell end
  return csv.line(cells, #OWN + #csv.figure_columns)
end

---@param cmp userdata  a comparison
---@param options? table  bom: begin with a byte order mark, for spreadsheets that need one to see UTF-8
---@return string
return function(cmp, options)
  options = view.check_options("csv", options, { bom = "boolean" })
  local header = {}
  for i, column in ipairs(OWN) do header[i] = column end
  for i, column in ipairs(csv.figure_columns) do header[#OWN + i] = column end
  local report = view.new(cmp, "en")
  local out = { options.bom and "\239\187\191" or "", csv.line(header, #header) }
  for _, group in ipairs(report.groups) do
    for _, member in ipairs(group.members) do
      out[#out + 1] = row(group.number, group.status, group.measure, member)
    end
  end
  for _, source in ipairs(report.sources) do
    for _, single in ipairs(source.singles) do out[#out + 1] = row(nil, "single", nil, single) end
  end
  return table.concat(out)
end
