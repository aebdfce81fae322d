-- SPDX-License-Identifier: MIT
--
-- lua_bench.lua ROUNDS FILE: the module as a Lua program sees it, beside what Lua programs use otherwise. Reads the
-- file of core_bench.c and prints the same rows; each is measured once a round, over a tenth of a second at least, and
-- the first round only warms up.

local opened = os.clock()
local mizan = require "mizan"
local loaded = os.clock() - opened

local rounds, path = tonumber(arg[1]), arg[2]
local host = rawget(_G, "jit") and "LuaJIT" or _VERSION

local texts, bytes = {}, 0
do
  local file = assert(io.open(path, "rb"))
  for header in file:lines() do
    local size, date = header:match("^(%d+) (%S+) %d+$")
    local text = file:read(tonumber(size))
    texts[#texts + 1] = { text = text, options = date ~= "-" and { date = date } or {} }
    bytes = bytes + #text
    file:read(1)
  end
  file:close()
end

local rows = {}
local function row(name, each)
  rows[#rows + 1] = { name = name, each = each, took = {} }
end

-- {======================================================
-- mizan
-- =======================================================

row("document, text lazy", function(item) return #mizan.document(item.text, item.options) end)

row("tokens: first, last, kind", function(item)
  local sum = 0
  for first, last in mizan.document(item.text, item.options):tokens() do sum = sum + last - first end
  return sum
end)

row("tokens: strings", function(item)
  local text, sum = item.text, 0
  for first, last in mizan.document(text, item.options):tokens() do sum = sum + #text:sub(first, last) end
  return sum
end)

row("tokens: NDJSON", function(item)
  local doc, sum = mizan.document(item.text, item.options), 0
  for i = 1, doc:count(), 4096 do sum = sum + #doc:token_lines(i, i + 4095, "bench") end
  return sum
end)

row("figures: tables", function(item)
  local sum = 0
  for figure in mizan.document(item.text, item.options):figures() do sum = sum + figure.last end
  return sum
end)

row("figures: NDJSON", function(item)
  return #mizan.document(item.text, item.options):figure_lines(1, 1000000, "bench")
end)

-- }======================================================

-- {======================================================
-- Others
-- =======================================================

row("gmatch '%S+', words by spaces", function(item)
  local sum = 0
  for word in item.text:gmatch("%S+") do sum = sum + #word end
  return sum
end)

-- Arabic letters and marks, or digits, in a row; anything else but white space by itself. Plain Lua, no tables.
local utf8 = rawget(_G, "utf8")
if utf8 then
  row("utf8.codes, plain Lua tokens", function(item)
    local sum, start, kind = 0, 0, 0
    for at, code in utf8.codes(item.text, true) do
      local now
      if code <= 32 then
        now = 0
      elseif (code >= 0x621 and code <= 0x65F) or (code >= 0x66E and code <= 0x6D3) or (code >= 65 and code <= 122) then
        now = 1
      elseif (code >= 48 and code <= 57) or (code >= 0x660 and code <= 0x669) then
        now = 2
      else
        now = 3
      end
      if now ~= kind or now == 3 then
        if kind ~= 0 then sum = sum + at - start end
        start, kind = at, now
      end
    end
    return sum
  end)
end

local has_lpeg, lpeg = pcall(require, "lpeg")
if has_lpeg then
  local R, S, P = lpeg.R, lpeg.S, lpeg.P
  local arabic = P "\216" * R "\161\191" + R "\217\219" * R "\128\191"
  local letters, digits = (arabic + R("az", "AZ")) ^ 1, R "09" ^ 1
  local other = R "\0\127" + R "\194\223" * R "\128\191" + R "\224\239" * R "\128\191" ^ 2 + 1
  local token = S " \t\r\n" ^ 0 * lpeg.Cp() * (letters + digits + other) * lpeg.Cp()
  row("LPeg, a token at a time", function(item)
    local sum, at, text = 0, 1, item.text
    while true do
      local first, last = token:match(text, at)
      if not first then return sum end
      sum, at = sum + last - first, last
    end
  end)
end

local has_lutf8, lutf8 = pcall(require, "lua-utf8")
if has_lutf8 then
  row("luautf8 gmatch '%w+'", function(item)
    local sum = 0
    for word in lutf8.gmatch(item.text, "%w+") do sum = sum + #word end
    return sum
  end)
end

-- }======================================================

local sum = 0
for round = 0, rounds do
  for _, r in ipairs(rows) do
    collectgarbage()
    local began, times = os.clock(), 0
    repeat
      for _, item in ipairs(texts) do sum = sum + r.each(item) end
      times = times + 1
      r.took[round] = (os.clock() - began) / times
    until r.took[round] * times > 0.1
  end
end
for _, r in ipairs(rows) do
  table.sort(r.took) -- leaves [0], the warm-up, where it is
  io.write(("%s: %s\t%.6f\t%d\n"):format(host, r.name, r.took[math.floor(rounds / 2) + 1], bytes))
end
io.write(("%s: require \"mizan\": %.1f ms\n"):format(host, loaded * 1000))
io.stderr:write("lua_bench: ", ("%.0f"):format(sum), "\n")
