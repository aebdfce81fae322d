-- SPDX-License-Identifier: MIT
--
-- The command line: its arguments, and what each command does with each document. Exit status: 0 fine; 1 something was
-- skipped, or sources differ under --strict; 2 the command itself was wrong, or its output could not be written.

local mizan = require "mizan"
local core = require "mizan.core"
local csv = require "mizan.csv"
local input = require "mizan.cli.input"
local jobs = require "mizan.cli.jobs"
local output = require "mizan.cli.output"
local archives = require "mizan.cli.stories"
local wrap = require "mizan.report.wrap"

local cli = {}

local RECORD_FORMATS = { "text", "ndjson", "json", "csv" }
local COMPARE_FORMATS = { "text", "markdown", "html", "ndjson", "json", "csv" }

-- {======================================================
-- Arguments
-- =======================================================

-- What every command that reads documents takes.
local function document_options(command, formats)
  command:argument("files", "Files to read; - or none: standard input."):args "*"
  command:option("-f --format", "Output format."):choices(formats):default "text"
  command:option("--from", "text: each file is one document; ndjson: each line is one, as an object with text and" ..
    " id, date, source, title."):choices { "text", "ndjson" }:default "text"
  command:option("--date", "The documents' own date, YYYY-MM-DD; FILE=DATE for one file.")
    :argname "DATE":count "*"
  command:option("--region", "Country whose money an unnamed dinar, riyal or pound is: ISO 3166, such as SA.")
    :argname "CC"
  command:option("--lexicon", "File of further words, in the format of src/lexicon."):argname "FILE"
  command:option("-o --output", "File to write instead of standard output."):argname "FILE"
  command:option("--color", "Colour in text: auto is on a terminal, unless NO_COLOR is set.")
    :choices { "auto", "always", "never" }:default "auto"
  command:option("--bidi", "isolates: set pieces of the sources apart with U+2068 and U+2069.")
    :choices { "none", "isolates" }:default "none"
  command:flag("--explain", "Say which rule read a figure, and how strong a link is.")
  return command
end

local function compare_options(command)
  command:option("--lang", "Language of the report: en, unless given; of html, ar."):choices { "en", "ar" }
  archives.width_option(command)
  command:flag("--all", "Compare whole pages, not only their main stories; list every figure.")
  command:flag("--strict", "Exit with 1 when sources conflict or are in dispute.")
  return command
end

local function spell_options(command)
  command:argument("numbers", "Numbers; a negative one after --."):args "*"
  command:option("--noun", "The counted noun, in the singular.")
  command:option("--gender", "Gender of what is counted."):choices { "m", "f" }
  command:option("--case", "Grammatical case."):choices { "nominative", "accusative", "genitive" }
  command:option("--currency", "Write an amount of money: ISO 4217 code, or a family such as riyal.")
  command:flag("--ordinal", "Write the rank.")
  command:flag("--definite", "With the article.")
end

local function new_parser()
  local found, argparse = pcall(require, "argparse")
  if not found then return nil end
  local parser = argparse("mizan", "Arabic text: its tokens, its figures, and what several reports of one story say.")
    :add_help(false):require_command(false):command_target "command"
    :usage_max_width(100):help_max_width(100)
  parser:flag("-h --help", "Show this help and exit.")
  parser:flag("--version", "Show the version and exit.")
  local commands = {}
  local function add(name, summary)
    local command = parser:command(name, summary):summary(summary):add_help(false)
    command:flag("-h --help", "Show this help and exit.")
    commands[name] = command
    return command
  end
  jobs.option(document_options(add("tokens", "Words, numbers and marks, with folded keys and stems."),
    RECORD_FORMATS))
  jobs.option(document_options(add("figures", "Every figure: its exact value, unit, noun, date, and who says it."),
    RECORD_FORMATS))
  jobs.option(document_options(add("segment", "Sentences, paragraphs, quotations and the stories of a page."),
    RECORD_FORMATS))
  compare_options(document_options(add("compare", "What several documents agree on, differ in, share and alter."),
    COMPARE_FORMATS)):flag("--grouped", "Read lines of mizan group --join and compare the articles of each story.")
  compare_options(document_options(add("report", "The same as a report for readers."), COMPARE_FORMATS))
  archives.arguments(add)
  spell_options(add("spell", "Numbers in correct Arabic words."))
  add("doctor", "What this installation consists of, and whether it works.")
  return parser, commands
end

-- }======================================================

-- {======================================================
-- One run
-- =======================================================

local Run = {}
Run.__index = Run

-- A wrong command: one line, and the end.
local function usage(...)
  error({ usage = table.concat({ ... }) }, 0)
end

-- Anything for standard error: one line, whatever a file is called.
local function complain(...)
  io.stderr:write("mizan: ", wrap.plain(table.concat({ ... })), "\n")
end

local function on_terminal()
  local answer = os.execute("test -t 1 2>/dev/null")
  return answer == true or answer == 0
end

-- no-color.org: set, and to something.
local function colour_unwanted()
  return (os.getenv("NO_COLOR") or "") ~= "" or os.getenv("TERM") == "dumb"
end

-- Where lines of text for people end: COLUMNS, where the shell or the caller says it, else what the terminal says.
local function terminal_width()
  local columns = tonumber((os.getenv("COLUMNS") or ""):match("^%d+$"))
  if not columns and on_terminal() then
    local stty = io.popen("stty size 2>/dev/null </dev/tty")
    columns = tonumber(stty:read("*a"):match("^%d+ (%d+)"))
    stty:close()
  end
  return columns and columns > 0 and math.max(columns, wrap.LEAST) or nil
end

-- Dates by file name; [1] is the one for all others.
local function dates_of(list, files)
  local dates, read = {}, {}
  for _, name in ipairs(files) do read[name] = true end
  if not files[1] then read["-"] = true end
  for _, value in ipairs(list) do
    local name, date = value:match("^(.*)=(%d%d%d%d%-%d%d%-%d%d)$")
    if name and not read[name] then usage("--date ", value, ": ", name, " is not among the files to read") end
    if name then dates[name] = date else dates[1] = value end
    local good, message = mizan.document("", { date = date or value })
    if not good then usage("--date ", value, ": ", message) end
  end
  return dates
end

local function new_run(args)
  local self = setmetatable({ args = args, status = 0, options = {} }, Run)
  self.color = args.color == "always" or (args.color == "auto" and args.format == "text" and not args.output and
    not colour_unwanted() and on_terminal())
  self.width = args.width
  if not args.width and args.format == "text" and not args.output then self.width = terminal_width() end
  self.dates = dates_of(args.date or {}, args.files or {})
  self.options.region = args.region
  if args.lexicon then
    local file, why = io.open(args.lexicon, "rb")
    if not file then usage("--lexicon ", why) end
    file:close()
    local lexicon, message, code, line = mizan.lexicon(args.lexicon)
    if not lexicon then
      usage("--lexicon ", args.lexicon, code == "EDATA" and ":" .. tostring(line) or "", ": ", message)
    end
    self.options.lexicon = lexicon
  end
  local stdin = 0
  for _, name in ipairs(args.files or {}) do stdin = stdin + (name == "-" and 1 or 0) end
  if stdin > 1 then usage("standard input can be read once, - is given ", tostring(stdin), " times") end
  local good, message = mizan.document("", { region = args.region })
  if not good then usage("--region ", args.region, ": ", message) end
  for _, name in ipairs(args.files or {}) do
    if name == args.output and name ~= "-" then usage("--output ", name, ": it is also read") end
  end
  local out, unwritable = output.open(not jobs.share() and args.output or nil)
  if not out then usage("cannot write ", unwritable) end
  self.out = out
  return self
end

Run.complain = complain

-- A problem with one document or line: said, recorded, and passed over.
function Run:problem(p)
  local place = p.name .. (p.line and ":" .. p.line or "")
  complain(place, ": ", p.message, p.position and (" (byte %d)"):format(p.position) or "")
  self.status = 1
  if self.records then
    self.records:add({
      type = "error", doc = p.id or p.name, line = p.line, code = p.code, position = p.position, message = p.message,
    })
  end
end

---Says of a comparison that its texts were too much alike, or too long, for all of it to be looked at.
function Run:bounded(cmp, name)
  local bounds = cmp:bounds()
  if not bounds[1] then return end
  self:problem({ name = name, code = "ETOOBIG",
    message = "not everything was compared: too many " .. table.concat(bounds, ", ") .. " (see Limits in the manual)" })
end

function Run:open_document(item)
  local options = {}
  for key, value in pairs(self.options) do options[key] = value end
  options.id, options.source, options.title = item.id, item.source, item.title
  options.date = item.date or self.dates[item.name or item.id] or self.dates[1]
  return mizan.document(item.text, options)
end

-- Opens every document and hands it to `use`. What goes wrong in one is a problem of that one.
function Run:each_document(use)
  local function on_problem(p) self:problem(p) end
  local function on_document(item)
    local done, failure = pcall(function()
      local doc, message, code, position = self:open_document(item)
      if doc then return use(doc, item) end
      self:problem({ name = item.name or item.id, id = item.id, line = item.line, message = message, code = code,
        position = item.at or position })
    end)
    if done then return end
    if failure ~= "not enough memory" then error(failure, 0) end
    self:problem({ name = item.name or item.id, id = item.id, line = item.line, message = failure, code = "ENOMEM",
      position = item.at })
  end
  local function on_note(name, note) complain(name, ": ", note) end
  input.each(self.args.files, self.args.from, on_document, on_problem, on_note, self.mine)
end

-- {======================================================
-- Commands on one document at a time
-- =======================================================

local function tokens_of(doc, add)
  for i = 1, doc:count() do add(doc:token(i)) end
end

-- NDJSON of many tokens in few steps.
local function token_lines(doc, id, write)
  for i = 1, doc:count(), 4096 do write(doc:token_lines(i, i + 4095, id)) end
end

-- NDJSON of many figures in few steps.
local function figure_lines(doc, id, write, args)
  local first, options = 1, { explain = args.explain or false }
  repeat
    local lines = doc:figure_lines(first, first + 4095, id, options)
    write(lines)
    first = first + 4096
  until lines == ""
end

local function figures_of(doc, add, args)
  for figure in doc:figures({ explain = args.explain or false }) do
    figure.line, figure.column = doc:position(figure.first)
    add(figure)
  end
end

local function segments_of(doc, add)
  local text = doc.text
  for first, last, paragraph in doc:sentences() do
    add({ type = "sentence", first = first, last = last, text = text:sub(first, last), paragraph = paragraph })
  end
  for first, last in doc:paragraphs() do add({ type = "paragraph", first = first, last = last }) end
  for quote in doc:quotes() do
    quote.type = "quote"
    add(quote)
  end
  for story in doc:stories() do
    story.type = "story"
    add(story)
  end
end

-- For people: one line a record.
local function token_line(token)
  return ("%d-%d\t%s\t%s\t%s\t%s\n"):format(token.first, token.last, token.kind, core.printable(token.text),
    token.norm or token.text, token.stem or "")
end

local function segment_line(segment)
  local text = segment.text or segment.role or ""
  return ("%d-%d\t%s\t%s\n"):format(segment.first, segment.last, segment.type,
    wrap.plain(text))
end

local SCANS = {
  tokens = {
    records = tokens_of, line = token_line, ndjson = token_lines,
    columns = { "doc", "first", "last", "text", "kind", "norm", "stem", "sentence" },
  },
  figures = { records = figures_of, ndjson = figure_lines, columns = csv.figure_columns },
  segment = {
    records = segments_of, line = segment_line,
    columns = { "doc", "type", "first", "last", "text", "paragraph", "role", "line_first", "line_last" },
  },
}

function Run:scan_text(doc, scan)
  if scan.line then
    scan.records(doc, function(record) self.out:write(scan.line(record)) end, self.args)
  else
    self.out:write(require "mizan.cli.marked"(doc, {
      color = self.color, isolates = self.args.bidi == "isolates", explain = self.args.explain,
    }))
  end
end

function Run:scan(scan)
  local args = self.args
  local titled = #args.files > 1 or args.from == "ndjson"
  local count = 0
  local finish
  if jobs.share() then self.mine, finish = jobs.worker(self.out, args.from) end
  if args.format ~= "text" then self.records = self.out:records(args.format, scan.columns) end
  self:each_document(function(doc, item)
    if scan.ndjson and args.format == "ndjson" then
      scan.ndjson(doc, item.id, function(text) self.out:write(text) end, args)
      return
    elseif self.records then
      scan.records(doc, function(record)
        record.doc = item.id
        self.records:add(record)
      end, args)
      return
    end
    count = count + 1
    if titled then self.out:write(("%s==> %s <==\n"):format(count > 1 and "\n" or "", wrap.plain(item.id))) end
    self:scan_text(doc, scan)
  end)
  if self.records then self.records:finish() end
  if finish then finish(self.status) end
end

-- The same, or the stories of an archive, by several processes.
function Run:share()
  local args = self.args
  if args.format ~= "ndjson" then usage("--jobs writes NDJSON: --format ndjson") end
  if not args.files[1] then args.files[1] = "-" end
  for _, name in ipairs(args.files) do
    if name == "-" then usage("--jobs reads files, not standard input") end
  end
  self.status = jobs.run(args.line, args.jobs, self.out) or
    error("a process of --jobs ended before its work did", 0)
end

-- }======================================================

-- {======================================================
-- Commands on all documents
-- =======================================================

-- The options that a report of this format knows.
local REPORT_OPTIONS = {
  text = { "lang", "bidi", "color", "all", "width" }, markdown = { "lang", "bidi" }, html = { "lang" }, csv = {},
}

function Run:compare()
  local args, docs = self.args, {}
  if args.format == "ndjson" or args.format == "json" then self.records = self.out:records(args.format) end
  self:each_document(function(doc) docs[#docs + 1] = doc end)
  local cmp, message = mizan.compare(docs, { all = args.all or false, explain = args.explain or false })
  if not cmp then error({ output = message }, 0) end
  self:bounded(cmp, args.command)
  if self.records then
    for record in cmp:records() do self.records:add(record) end
    self.records:finish()
  else
    local options = {}
    for _, name in ipairs(REPORT_OPTIONS[args.format]) do options[name] = args[name] end
    if options.color then options.color, options.width = self.color, self.width end
    self.out:write(mizan.report[args.format](cmp, options))
  end
  if args.strict then
    for group in cmp:groups() do
      if group.status == "conflict" or group.status == "disputed" then self.status = 1 end
    end
  end
end

-- }======================================================

-- {======================================================
-- Commands without documents
-- =======================================================

local function spell(args)
  local options, status = {}, 0
  if #args.numbers == 0 then usage("spell needs a number") end
  for _, name in ipairs { "noun", "gender", "case", "currency", "ordinal", "definite" } do
    options[name] = args[name]
  end
  for _, number in ipairs(args.numbers) do
    local words, message, _, position = mizan.spell(number, options)
    if words then
      io.stdout:write(words, "\n")
    else
      complain(number, ": ", message, position and (" (byte %d)"):format(position) or "")
      status = 1
    end
  end
  return status
end

local function doctor()
  local well = require("mizan.doctor").report(function(...) io.stdout:write(...) end)
  return well and 0 or 1
end

-- }======================================================

-- }======================================================

local function work(self)
  local args = self.args
  if args.jobs and args.jobs > 1 and not jobs.share() then
    self:share()
  elseif SCANS[args.command] then
    self:scan(SCANS[args.command])
  elseif archives[args.command] or args.grouped then
    (args.grouped and archives.grouped or archives[args.command])(self)
  else
    self:compare()
  end
end

local function run(args)
  if args.command == "spell" then return spell(args) end
  local self = new_run(args)
  local done, failure = pcall(work, self)
  if not done then
    pcall(self.out.flush, self.out) -- what was found before stands
    error(failure, 0)
  end
  self.out:close()
  return self.status
end

local function start(arguments, parser, commands)
  if not parser then
    usage("the command line needs argparse: apt install lua-argparse, or luarocks install argparse")
  end
  local good, args = parser:pparse(arguments)
  if not good then usage(args) end
  if args.version then
    io.stdout:write("mizan ", core.version, "\n")
    return 0
  elseif args.help then
    io.stdout:write((commands[args.command] or parser):get_help(), "\n")
    return 0
  elseif not args.command then
    usage("a command is required: tokens, figures, segment, compare, report, stories, spell or doctor")
  end
  args.line = arguments
  return run(args)
end

---Runs the command line.
---@param arguments string[]
---@return integer status  to exit with
function cli.main(arguments)
  local parser, commands = new_parser()
  local done, status
  if arguments[1] == "doctor" and not arguments[2] then -- even without argparse
    done, status = pcall(doctor)
  else
    done, status = pcall(start, arguments, parser, commands)
  end
  if done then
    if io.stdout:flush() then return status end
    status = { output = "standard output" }
  end
  if type(status) ~= "table" then
    complain(tostring(status))
    return 2
  elseif status.usage then
    local command = commands and commands[arguments[1]] and arguments[1] .. " " or ""
    complain(status.usage, " (see mizan ", command, "--help)")
  elseif not status.quiet then
    complain("cannot write: ", status.output)
  end
  return 2
end

return cli
