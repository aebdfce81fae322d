-- SPDX-License-Identifier: MIT
--
-- Every record of a comparison, one JSON object a line.

local json = require "mizan.json"
local view = require "mizan.report.view"

---@param cmp userdata  a comparison
---@param options? table  none yet
---@return string
return function(cmp, options)
  view.check_options("ndjson", options, {})
  local lines = {}
  for record in cmp:records() do lines[#lines + 1] = json.line(record) end
  lines[#lines + 1] = ""
  return table.concat(lines, "\n")
end
