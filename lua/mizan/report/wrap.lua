-- SPDX-License-Identifier: MIT
--
-- Text for a terminal: on one line, and lines broken between words at its width. What is broken goes on a little
-- further in than it began; colours and isolates that are open at a break are closed before it and opened again behind
-- it, since a terminal ends both the paragraph and its isolates there.

local core = require "mizan.core"

local OPEN, CLOSE = "\226\129\168", "\226\129\169" -- U+2068, U+2069
local RESET = "\27[0m"
local HANG = 2

local wrap = { LEAST = 20 } -- columns; in fewer nothing can be read

---How many columns a terminal gives a text; escape sequences take none.
---@param text string
---@return integer
function wrap.columns(text)
  return core.columns((text:gsub("\27%[[%d;]*m", "")))
end

---What a source says, safe to print and on one line, whatever it is called.
---@param text string
---@return string
function wrap.plain(text)
  return (core.printable(text):gsub("%s+", " "))
end

-- The colour and the number of isolates that are open behind a word, given those before it.
local function follow(word, colour, depth)
  for escape in word:gmatch("\27%[[%d;]*m") do colour = escape ~= RESET and escape or "" end
  for mark in word:gmatch("\226\129[\168\169]") do depth = math.max(0, depth + (mark == OPEN and 1 or -1)) end
  return colour, depth
end

---A line, its line feed left out, as lines of at most `width` columns. A word that is longer stands alone.
---@param line string
---@param width? integer  none: one line
---@return string
function wrap.line(line, width)
  if not width or wrap.columns(line) <= width then return line end
  local indent = line:match("^ *")
  local hanging = (" "):rep(math.min(#indent + HANG, math.floor(width / 2)))
  local out, column, colour, depth, begun = { indent }, #indent, "", 0, false
  for space, word in line:sub(#indent + 1):gmatch("( *)([^ ]+)") do
    local taken = wrap.columns(word)
    if begun and column + #space + taken > width then
      out[#out + 1] = CLOSE:rep(depth) .. (colour ~= "" and RESET or "") .. "\n" .. hanging .. colour .. OPEN:rep(depth)
      column = #hanging
    else
      out[#out + 1] = space
      column = column + #space
    end
    out[#out + 1] = word
    column, begun = column + taken, true
    colour, depth = follow(word, colour, depth)
  end
  return table.concat(out)
end

---Lays out items that must not be broken, `gap` between them, each line behind `indent`.
---@param items string[]
---@return string
function wrap.flow(indent, items, gap, width)
  local out, column = { indent }, #indent
  for i, item in ipairs(items) do
    local taken = wrap.columns(item)
    if i > 1 and width and column + #gap + taken > width then
      out[#out + 1] = "\n" .. indent
      column = #indent
    elseif i > 1 then
      out[#out + 1] = gap
      column = column + #gap
    end
    out[#out + 1] = item
    column = column + taken
  end
  return table.concat(out)
end

return wrap
