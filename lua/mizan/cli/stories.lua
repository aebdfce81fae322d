-- SPDX-License-Identifier: MIT
--
-- The commands for a press archive. `stories` does everything in one process; the others are its steps for machines
-- that share the work, each a function of the lines it is given:
--
--     mizan sketch archive.ndjson | sort | mizan pairs | sort | mizan group --join archive.ndjson | sort |
--       mizan compare --grouped --format ndjson
--
-- prints, under LC_ALL=C, what `mizan stories --format ndjson archive.ndjson` prints, byte for byte.

local core = require "mizan.core"
local input = require "mizan.cli.input"
local jobs = require "mizan.cli.jobs"
local stories = require "mizan.stories"
local wrap = require "mizan.report.wrap"

local commands = {}

local SUMS = 2 ^ 20 -- sums that `pairs` holds before it writes them out; sums of one pair may come several times

-- {======================================================
-- Arguments
-- =======================================================

local function whole(text)
  local n = tonumber(text)
  if not n or n < 0 or n ~= math.floor(n) then return nil, "a whole number is required, not " .. text end
  return n
end

local function document_options(command)
  command:option("--date", "Date of the articles that have none, YYYY-MM-DD; FILE=DATE for those of one file.")
    :argname "DATE":count "*"
  command:option("--region", "Country whose money an unnamed dinar, riyal or pound is: ISO 3166, such as SA.")
    :argname "CC"
  command:option("--lexicon", "File of further words, in the format of src/lexicon."):argname "FILE"
end

local function days_option(command)
  command:option("--days", "How far apart the dates of two reports of one story may be."):convert(whole):default "3"
end

local function common_option(command)
  command:option("--common", "A word or figure that more articles of those days have finds nothing."):convert(whole)
    :default "64"
end

local function group_options(command)
  command:option("--alike", "Articles so alike, per mille, tell one story."):convert(whole):default "200"
  command:option("--most", "Articles of a story that are compared."):convert(whole):default "16"
end

local function output_option(command)
  command:option("-o --output", "File to write instead of standard output."):argname "FILE"
end

local function width(text)
  local n, message = whole(text)
  if n and n < wrap.LEAST then return nil, ("at least %d columns are required, not %s"):format(wrap.LEAST, text) end
  return n, message
end

---The option that every report for a terminal has.
function commands.width_option(command)
  command:option("--width", "Columns to break the lines of text at; the terminal's unless given."):argname "N"
    :convert(width)
end

---Adds the commands to the command line's parser.
---@param add fun(name: string, summary: string): table
function commands.arguments(add)
  local c = add("stories", "Which articles of an archive tell one story, and where outlets differ in it.")
  c:argument("files", "Folders and NDJSON files; - or none: NDJSON on standard input."):args "*"
  c:option("-f --format", "Output format."):choices { "text", "ndjson" }:default "text"
  document_options(c)
  days_option(c)
  common_option(c)
  group_options(c)
  c:option("--top", "Differences shown in text."):convert(whole):default "100"
  c:option("--lang", "Language of the report."):choices { "en", "ar" }:default "en"
  c:option("--color", "Colour in text: auto is on a terminal, unless NO_COLOR is set.")
    :choices { "auto", "always", "never" }:default "auto"
  c:option("--bidi", "isolates: set pieces of the sources apart with U+2068 and U+2069.")
    :choices { "none", "isolates" }:default "none"
  commands.width_option(c)
  jobs.option(c)
  c:flag("--progress", "Show on a terminal how far the work is.")
  c:flag("--strict", "Exit with 1 when outlets conflict or are in dispute.")
  output_option(c)

  c = add("sketch", "Step 1 of stories: what each article can be found by, as lines key, date, id, source.")
  c:argument("files", "Folders and NDJSON files; - or none: NDJSON on standard input."):args "*"
  document_options(c)
  output_option(c)

  c = add("pairs", "Step 2: what articles have in common, from sorted lines of sketch.")
  c:argument("files", "Files; - or none: standard input."):args "*"
  days_option(c)
  common_option(c)
  output_option(c)

  c = add("group", "Step 3: the stories, from sorted lines of pairs, as lines story, role, article.")
  c:argument("files", "Files; - or none: standard input."):args "*"
  group_options(c)
  c:option("--join", "NDJSON file with the articles themselves, to print instead of their ids."):argname "FILE"
    :count "*"
  output_option(c)
end

-- }======================================================

-- {======================================================
-- Reading
-- =======================================================

-- The files of a folder, in order of their paths; nil if `name` is none.
local function files_of(name)
  local file = name ~= "-" and io.open(name, "rb")
  if not file then return nil end
  local _, _, code = file:read(1)
  file:close()
  if code ~= 21 then return nil end -- EISDIR
  local quoted = "'" .. name:gsub("'", "'\\''") .. "'"
  if quoted:find("^'%-") then quoted = "'./" .. quoted:sub(2) end
  local pipe = io.popen("find -H " .. quoted .. " -type f -print0", "r")
  local list = {}
  for path in pipe:read("*a"):gmatch("[^%z]+") do
    if path:find("%.ndjson$") or path:find("%.jsonl$") or path:find("%.txt$") then list[#list + 1] = path end
  end
  pipe:close()
  table.sort(list)
  return list
end

-- A text file of a folder: the outlet is the first folder below it, the date stands somewhere in the path.
local function place_of(path, folder)
  local rest = path:sub(#folder + 1):gsub("^/+", "")
  return rest:match("^([^/]+)/"), rest:match("%d%d%d%d%-%d%d%-%d%d")
end

-- Of a date with a time the date counts.
local function dated(run, item)
  item.date = item.date and item.date:match("^(%d%d%d%d%-%d%d%-%d%d)[T ]") or item.date or
    run.dates[item.name or item.id] or run.dates[1]
  return item
end

-- Calls use(item) for every article. With `quiet` another process says what cannot be read.
local function each_article(run, use, quiet)
  local function on_problem(p) return quiet or run:problem(p) end
  local function on_note(name, note) return quiet or run.complain(name, ": ", note) end
  local names = run.args.files
  if #names == 0 then names = { "-" } end
  for _, name in ipairs(names) do
    local files = files_of(name)
    if files and not files[1] then on_note(name, "no .ndjson, .jsonl or .txt in this folder") end
    for _, file in ipairs(files or { name }) do
      local text = files and file:find("%.txt$")
      input.each({ file }, text and "text" or "ndjson", function(item)
        if text then item.source, item.date = place_of(file, name) end
        use(dated(run, item))
      end, on_problem, on_note)
    end
  end
end

local function each_line(run, on_line)
  local names = run.args.files
  if #names == 0 then names = { "-" } end
  for _, name in ipairs(names) do
    input.lines(name, on_line, function(p) run:problem(p) end)
  end
end

local function problem_of(item, message, code, position)
  return { name = item.name or item.id, id = item.id, line = item.line, message = message, code = code,
    position = item.at or position }
end

-- }======================================================

-- {======================================================
-- stories
-- =======================================================

local WIDTH = 40

-- A bar on standard error, if that is a terminal.
local function progress(run, quiet)
  local answer = run.args.progress and not quiet and os.execute("test -t 2 2>/dev/null")
  if answer ~= true and answer ~= 0 then return function() end end
  local last
  return function(label, done, total)
    local line
    if not total then
      line = ("%s %d"):format(label, done)
    else
      local filled = total > 0 and math.floor(WIDTH * done / total) or WIDTH
      line = ("%s [%s%s] %d/%d"):format(label, ("#"):rep(filled), ("."):rep(WIDTH - filled), done, total)
    end
    if line == last then return end
    last = line
    io.stderr:write("\r\27[K", line, label == "" and "\r\27[K" or "")
    io.stderr:flush()
  end
end

local function group_record(story)
  local articles = {}
  for i, article in ipairs(story.articles) do
    local item = article.item
    articles[i] = { doc = item.id, source = item.source, date = item.date, title = item.title, role = article.role }
  end
  return {
    type = "story_group", story = story.id, date = story.date,
    ["until"] = story.until_date ~= story.date and story.until_date or nil, title = story.title,
    outlets = story.outlets, articles = articles,
  }
end

-- All records of a story; every one names it.
local function write_story(records, story, cmp, discrepancies)
  records:add(group_record(story))
  local by_place, place = {}, 0
  for _, group in ipairs(discrepancies) do by_place[group.place] = group end
  for record in cmp:records() do
    if record.type == "figure_group" then
      place = place + 1
      local found = by_place[place]
      if found then record.interest, record.later = found.interest, found.later or nil end
    end
    record.story = story.id
    records:add(record)
  end
end

local function compare(run, story, use)
  local cmp, message, code = stories.compare(story, run.options)
  if not cmp then return run:problem({ name = story.id, message = message, code = code }) end
  run:bounded(cmp, story.id)
  local discrepancies = stories.discrepancies(cmp)
  use(story, cmp, discrepancies)
  for _, group in ipairs(discrepancies) do
    if run.args.strict and group.status ~= "check" then run.status = 1 end
  end
end

-- Of several processes each reads the whole archive, the first says what of it cannot be read, and each compares the
-- articles of some stories.
function commands.stories(run)
  local args = run.args
  local mine, finish = function() return true end, nil
  if jobs.share() then mine, finish = jobs.worker(run.out, "stories") end
  local quiet = not mine()
  local show = progress(run, quiet)
  local archive = stories.new {
    days = args.days, common = args.common, alike = args.alike, most = args.most, region = run.options.region,
    lexicon = run.options.lexicon,
  }
  if args.format == "ndjson" then run.records = run.out:records "ndjson" end
  local read = 0
  each_article(run, function(item)
    local done, message, code, position = archive:add(item)
    if not done and not quiet then run:problem(problem_of(item, message, code, position)) end
    read = read + 1
    if read % 100 == 0 then show("reading", read) end
  end, quiet)
  show("grouping", read)
  local report = not run.records and require "mizan.report.stories".new {
    lang = args.lang, color = run.color, bidi = args.bidi, width = run.width, top = args.top, most = args.most,
  }
  local function add(...) report:add(...) end
  local function write(...) write_story(run.records, ...) end
  local list = {}
  for story in archive:stories() do list[#list + 1] = story end
  for i, story in ipairs(list) do
    if mine() then compare(run, story, report and add or write) end
    if i % 10 == 0 or i == #list then show("comparing", i, #list) end
  end
  show("", 0)
  if report then report:finish(archive, function(text) run.out:write(text) end) end
  if finish then finish(run.status) end
end

-- }======================================================

-- {======================================================
-- sketch, pairs, group, compare --grouped
-- =======================================================

function commands.sketch(run)
  each_article(run, function(item)
    if item.id:find("%c") then
      return run:problem(problem_of(item, "the id has control characters, which lines cannot carry", "EDATA"))
    end
    local doc, message, code, position = stories.open(item, run.options)
    if not doc then return run:problem(problem_of(item, message, code, position)) end
    local source = (item.source or ""):gsub("%c", " ")
    run.out:write(core.key_lines(doc, ("\t%s\t%s\t%s"):format(item.date or "", item.id, source)))
  end)
end

-- Sums of what two names, or one and "", have in common, in the order in which they were begun; written when there are
-- many, and at the end.
local function summing(write)
  local sums, first, second, count = {}, {}, {}, 0
  local function flush()
    for i = 1, count do write(first[i], second[i], sums[first[i]][second[i]]) end
    sums, first, second, count = {}, {}, {}, 0
  end
  return function(a, b, n)
    local row = sums[a]
    if not row then
      row = {}
      sums[a] = row
    end
    local sum = row[b]
    row[b] = (sum or 0) + n
    if sum then return end
    count = count + 1
    first[count], second[count] = a, b
    if count >= SUMS then flush() end
  end, flush
end

-- A function that works out each answer once.
local function remembering(work)
  return setmetatable({}, {
    __index = function(self, question)
      local answer = work(question)
      rawset(self, question, answer)
      return answer
    end,
  })
end

local function by_date(x, y)
  if x.day ~= y.day then return x.day < y.day end
  return x.id < y.id
end

-- Are two days near, the later one last? Unknown ones, 0, are near each other.
local function near(early, late, days)
  if early == 0 or late == 0 then return early == late end
  return late - early <= days
end

-- Counts for each of `list`, in order of date, how many are near it, by a window with two ends.
local function count_near(list, days)
  local low, high = 1, 1
  for _, x in ipairs(list) do
    while not near(list[low].day, x.day, days) do low = low + 1 end
    while list[high] and near(x.day, list[high].day, days) do high = high + 1 end
    x.near, x.last = high - low, high - 1
  end
end

function commands.pairs(run)
  local days = run.args.days
  local add, flush = summing(function(a, b, n)
    if b == "" then
      run.out:write(("D\t%s\t%d\n"):format(a, n))
    else
      run.out:write(("P\t%s\t%s\t%d\n"):format(a, b, n))
    end
  end)
  local weight_of = remembering(function(n) return core.key_weight(n, run.args.common) end)
  local day_of = remembering(function(date)
    local good, day = pcall(core.day_number, date)
    return good and day
  end)
  local key, list = nil, {}
  local function close()
    if list[2] then table.sort(list, by_date) end
    count_near(list, days)
    for _, x in ipairs(list) do
      x.weight = weight_of[x.near]
      if x.weight > 0 then add(x.article, "", x.weight * x.weight) end
    end
    for i, x in ipairs(list) do
      for k = i + 1, x.weight > 0 and x.last or 0 do
        local y = list[k]
        if y.weight > 0 then add(x.id, y.id, x.weight * y.weight) end
      end
    end
    list = {}
  end
  each_line(run, function(line)
    local name, article, date, id = line:match("^([^\t]*)\t(([^\t]*)\t([^\t]+)\t[^\t]*)$")
    if not name then return "not a line of mizan sketch" end
    local day = day_of[date]
    if not day then return "not a date: " .. date end
    if name ~= key then close() end
    key = name
    list[#list + 1] = { id = id, day = day, article = article, near = 0, last = 0, weight = 0 }
  end)
  close()
  flush()
end

function commands.group(run)
  local archive = stories.new { alike = run.args.alike, most = run.args.most }
  local numbers = {}
  each_line(run, function(line)
    local date, id, source, squares = line:match("^D\t([^\t]*)\t([^\t]+)\t([^\t]*)\t(%d+)$")
    if id then
      numbers[id] = numbers[id] or archive:enter { id = id, date = date, source = source ~= "" and source or nil }
      archive.archive:pair(numbers[id], numbers[id], tonumber(squares))
      return nil
    end
    local a, b, products = line:match("^P\t([^\t]*)\t([^\t]*)\t(%d+)$")
    if not a then return "not a line of mizan pairs" end
    if not numbers[a] or not numbers[b] then return "an article that no line before introduces: sort the lines" end
    archive.archive:pair(numbers[a], numbers[b], tonumber(products))
  end)
  local story_of, role_of = {}, {}
  for story in archive:stories() do
    for _, article in ipairs(story.articles) do
      story_of[article.item.id], role_of[article.item.id] = story.id, article.role
      if #run.args.join == 0 then run.out:write(("%s\t%s\t%s\n"):format(story.id, article.role, article.item.id)) end
    end
  end
  for _, name in ipairs(run.args.join) do
    input.lines(name, function(line, number)
      local item, message, position = input.document(line, name .. ":" .. number)
      if not item then return message, position end
      local story = story_of[item.id]
      if story then run.out:write(("%s\t%s\t%s\n"):format(story, role_of[item.id], line)) end
    end, function(p) run:problem(p) end)
  end
end

---`compare --grouped`: lines story, role, article as NDJSON; the lines of one story follow each other.
function commands.grouped(run)
  if run.args.format ~= "ndjson" then error({ usage = "compare --grouped writes NDJSON: --format ndjson" }, 0) end
  run.records = run.out:records "ndjson"
  local id, articles = nil, {}
  local function close()
    if not id then return end
    local story = stories.story(id, articles)
    compare(run, story, function(...) write_story(run.records, ...) end)
    articles = {}
  end
  each_line(run, function(line, number)
    local key, role, record = line:match("^([^\t]*)\t(%l+)\t(.*)$")
    if not key then return "not a line of mizan group --join" end
    local item, message = input.document(record, tostring(number))
    if not item then return message end
    if key ~= id then close() end
    id = key
    articles[#articles + 1] = { item = dated(run, item), role = role }
  end)
  close()
end

-- }======================================================

return commands
