-- SPDX-License-Identifier: MIT
--
-- `mizan.report`: one function a format, each loaded when first used. All take a comparison and a table of options and
-- return a string.

local formats = { text = true, markdown = true, html = true, csv = true, ndjson = true }

return setmetatable({}, {
  __index = function(self, format)
    if not formats[format] then return nil end
    local render = require("mizan.report." .. format)
    rawset(self, format, render)
    return render
  end,
})
