-- SPDX-License-Identifier: MIT
--
-- The figures of standard input, one JSON object a line: the same bytes under every Lua.
--   lua5.4 examples/hosts/lua/figures.lua [YYYY-MM-DD] < article.txt

local mizan = require "mizan"
local json = require "mizan.json"

local text, charset = require("mizan.core").decode(io.read("*a"))
if not text then
  io.stderr:write("standard input: ", charset, "\n")
  os.exit(1)
end

local doc, message = mizan.document(text, { date = arg[1] })
if not doc then
  io.stderr:write(message, "\n")
  os.exit(1)
end

for figure in doc:figures() do io.write(json.line(figure), "\n") end
