-- SPDX-License-Identifier: MIT
--
-- Puts each line's story and a tab before it, for sort. Lines without one come first, and reach compare.lua, which
-- reports them.

local json = require "mizan.json"

for line in io.lines() do
  local article = json.decode(line)
  local story = type(article) == "table" and article.story
  io.write(type(story) == "string" and story:gsub("[\t\n]", " ") or "", "\t", line, "\n")
end
