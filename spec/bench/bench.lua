-- SPDX-License-Identifier: MIT
--
-- make bench: one table of how fast everything is, measured in one run over the same texts. Absolute figures belong to
-- this machine at this moment; what can be quoted is the column of ratios to ICU's word iterator.
--
-- MIZAN_CORPUS=file.ndjson  articles to measure with, a document a line ({text, date}); without it the articles of
--                           examples/, in changing order and with changing figures, which flatters everyone
-- MIZAN_BENCH_MB=8          how much of them
-- MIZAN_BENCH_ROUNDS=5      rounds, of which the median is taken
--
-- Arguments: the programs to run; each gets the rounds and the texts' file, and prints rows as core_bench.c does.

local core = require "mizan.core"
local json = require "mizan.json"

local corpus = os.getenv("MIZAN_CORPUS")
local limit = (tonumber(os.getenv("MIZAN_BENCH_MB")) or 8) * 1e6
local rounds = math.max(1, math.floor(tonumber(os.getenv("MIZAN_BENCH_ROUNDS")) or 5))
local folder = assert(os.getenv("MIZAN_BENCH_DIR"), "MIZAN_BENCH_DIR: where to write")

-- {======================================================
-- Texts
-- =======================================================

local texts = assert(io.open(folder .. "/texts", "wb"))
local records = assert(io.open(folder .. "/texts.ndjson", "wb"))
local size, count = 0, 0

local function add(text, date, group)
  texts:write(("%d %s %d\n"):format(#text, date or "-", group), text, "\n")
  records:write('{"id":"', count, '","text":', core.quote(text), "}\n")
  size, count = size + #text, count + 1
end

-- The same numbers everywhere, every time.
local state = 1
local function random(n)
  state = (state * 16807) % 2147483647
  return state % n
end

local function varied(text)
  local paragraphs = {}
  for line in text:gmatch("[^\n]+") do table.insert(paragraphs, random(#paragraphs + 1) + 1, line) end
  return (table.concat(paragraphs, "\n"):gsub("%d", function(d)
    return d ~= "0" and random(3) == 0 and tostring(random(9) + 1) or nil
  end))
end

local function read(path)
  local items = {}
  for line in assert(io.lines(path)) do
    local item = json.decode(line)
    if type(item) == "table" and type(item.text) == "string" and item.text ~= "" then
      items[#items + 1] = item
      if corpus then
        add(item.text, item.date, math.floor(count / 5))
        if size >= limit then break end
      end
    end
  end
  return items
end

if corpus then
  read(corpus)
else
  local sets = { read("build/examples/summit.ndjson"), read("build/examples/accident.ndjson") }
  for group = 0, math.huge do
    if size >= limit then break end
    for _, item in ipairs(sets[group % #sets + 1]) do add(varied(item.text), item.date, group) end
  end
end
texts:close()
records:close()

-- }======================================================

-- {======================================================
-- Measuring
-- =======================================================

local rows, base = {}, nil

-- The command line, from the start of its process; the shell knows what CPU time its children took.
local function command(line)
  local took = {}
  for round = 0, rounds do
    local pipe = assert(io.popen(line .. " " .. folder .. "/texts.ndjson >/dev/null; times"))
    local minutes, seconds, more, system = pipe:read("*a"):match("\n(%d+)m(%S-)s (%d+)m(%S-)s")
    pipe:close()
    took[round] = minutes * 60 + seconds + more * 60 + system
  end
  table.sort(took) -- leaves [0], the warm-up, where it is
  rows[#rows + 1] = { name = "$ " .. line, rate = size / took[math.floor(rounds / 2) + 1] / 1e6 }
end

for _, program in ipairs(arg) do
  local pipe = assert(io.popen(("%s %d %s"):format(program, rounds, folder .. "/texts")))
  for line in pipe:lines() do
    local name, seconds, bytes = line:match("^(.-)\t(%S+)\t(%d+)$")
    if name then
      rows[#rows + 1] = { name = name, rate = tonumber(bytes) / tonumber(seconds) / 1e6 }
      if name == "ICU words, UTF-8 (UText)" then base = rows[#rows].rate end
    end
  end
  pipe:close()
end
command "bin/mizan tokens --from ndjson --format ndjson"
command "bin/mizan figures --from ndjson --format ndjson"

print(("%.1f MB in %d documents of %s; median of %d rounds, CPU time"):format(size / 1e6, count,
  corpus or "examples/, varied", rounds))
print(("%-48s %10s %10s"):format("", "MB/s", "ICU = 1"))
for _, row in ipairs(rows) do
  print(("%-48s %10.1f %10s"):format(row.name, row.rate, base and ("%.2f"):format(row.rate / base) or "-"))
end

-- }======================================================
