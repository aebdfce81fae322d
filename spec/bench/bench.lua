-- SPDX-License-Identifier: MIT
--
-- make bench: one table of how fast everything is, measured in one run over the same texts. Absolute figures belong to
-- this machine at this moment; what can be quoted is the column of ratios to ICU's word iterator.
--
-- MIZAN_CORPUS=file.ndjson  articles to measure with, a document a line ({text, date}); without it the articles of
--                           examples/, in changing order and with changing figures, which flatters everyone
-- MIZAN_BENCH_MB=8          how much of them
-- MIZAN_BENCH_ROUNDS=5      rounds, of which the median is taken
-- BENCH_SCALE=1             shows as well how time grows from 1 MB of text to 1 GB
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

-- Archives of so many articles, for `mizan stories`.
local ARCHIVES = { 1000, 4000, 16000 }
local archived = 0
local archives = {}
for i, articles in ipairs(ARCHIVES) do
  archives[i] = { articles = articles, path = ("%s/archive-%d.ndjson"):format(folder, articles) }
  archives[i].file = assert(io.open(archives[i].path, "wb"))
end

local function record(id, text, date, source)
  return ('{"id":"%d","date":%s,"source":%s,"text":%s}\n'):format(id, date and core.quote(date) or "null",
    source and core.quote(source) or "null", core.quote(text))
end

local function add(text, date, group, source)
  if size < limit then
    texts:write(("%d %s %d\n"):format(#text, date or "-", group), text, "\n")
    records:write(record(count, text, date))
    size, count = size + #text, count + 1
  end
  archived = archived + 1
  for _, archive in ipairs(archives) do
    if archived <= archive.articles then archive.file:write(record(archived, text, date, source)) end
  end
  return size >= limit and archived >= ARCHIVES[#ARCHIVES]
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
      if corpus and add(item.text, item.date, math.floor(count / 5), item.source) then break end
    end
  end
  return items
end

if corpus then
  read(corpus)
else
  local sets = { read("build/examples/summit.ndjson"), read("build/examples/accident.ndjson") }
  local group, full = 0, false
  while not full do
    local date = ("2025-%02d-%02d"):format(1 + math.floor(group / 28) % 12, 1 + group % 28)
    for _, item in ipairs(sets[group % #sets + 1]) do full = add(varied(item.text), date, group, item.source) end
    group = group + 1
  end
end
texts:close()
records:close()
for _, archive in ipairs(archives) do archive.file:close() end

-- }======================================================

-- {======================================================
-- Measuring
-- =======================================================

local rows, notes, base = {}, {}, nil

-- The CPU time of a command from the start of its process, which the shell knows of its children: the median of the
-- rounds, in seconds.
local function cpu_time(line)
  local took = {}
  for round = 1, rounds do
    local pipe = assert(io.popen(line .. " >/dev/null; times"))
    local minutes, seconds, more, system = pipe:read("*a"):match("\n(%d+)m(%S-)s (%d+)m(%S-)s")
    pipe:close()
    took[round] = minutes * 60 + seconds + more * 60 + system
  end
  table.sort(took)
  return took[math.floor((rounds + 1) / 2)]
end

local function command(line)
  rows[#rows + 1] = { name = "$ " .. line, rate = size / cpu_time(line .. " " .. folder .. "/texts.ndjson") / 1e6 }
end

for _, program in ipairs(arg) do
  local pipe = assert(io.popen(("%s %d %s"):format(program, rounds, folder .. "/texts")))
  for line in pipe:lines() do
    local name, seconds, bytes, things = line:match("^(.-)\t(%S+)\t(%d+)\t?(.*)$")
    if name then
      rows[#rows + 1] = { name = name, rate = tonumber(bytes) / tonumber(seconds) / 1e6 }
      if name == "ICU words, UTF-8 (UText)" then base = rows[#rows].rate end
      local n, what = things:match("^(%d+)\t(.+)$")
      if n then notes[#notes + 1] = ("%s: %.2f ms for each of %d %s"):format(name, seconds * 1000 / n, n, what) end
    else
      notes[#notes + 1] = line
    end
  end
  pipe:close()
end
command "bin/mizan tokens --from ndjson --format ndjson"
command "bin/mizan figures --from ndjson --format ndjson"
for _, archive in ipairs(archives) do
  if archived >= archive.articles then
    local seconds = cpu_time("bin/mizan stories --format ndjson " .. archive.path)
    notes[#notes + 1] = ("$ bin/mizan stories: %d articles, %.0f articles a second"):format(archive.articles,
      archive.articles / seconds)
  end
end

print(("%.1f MB in %d documents of %s; median of %d rounds, CPU time"):format(size / 1e6, count,
  corpus or "examples/, varied", rounds))
print(("%-48s %10s %10s"):format("", "MB/s", "ICU = 1"))
for _, row in ipairs(rows) do
  print(("%-48s %10.1f %10s"):format(row.name, row.rate, base and ("%.2f"):format(row.rate / base) or "-"))
end
print()
print(table.concat(notes, "\n"))
if os.getenv("BENCH_SCALE") then os.execute(arg[1] .. " scale " .. folder .. "/texts") end

-- }======================================================
