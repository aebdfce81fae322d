-- SPDX-License-Identifier: MIT
--
-- Says where the code, doc/manual.md and types/mizan.lua disagree about what there is:
--   lua5.4 tools/check_docs.lua
-- The code is asked by loading it, by reading the names that it registers, and by running it on the example articles;
-- nothing is listed here that could be asked. Names are compared both ways: what is missing, and what no longer exists.
--
-- What the manual must look like for this: a function is a heading ### `doc:token(i)`; a set of fields, options or
-- values is a heading #### `mizan.Token` with one table below it, whose first cells are the names; a command is a
-- heading ### `mizan figures` with a line "Options: `--format`, …" and, if it has formats, a line "Formats: `text`, …".
-- A row whose second cell begins with "Lua: " is no field of files, one with "file: " no field of Lua tables.

local build = rawget(_G, "jit") and "luajit" or _VERSION:match("%d+%.%d+")
package.path = "lua/?.lua;lua/?/init.lua;" .. package.path
package.cpath = "build/" .. build .. "/?.so;" .. package.cpath

local core = require "mizan.core"
local mizan = require "mizan"
local json = require "mizan.json"
local stories = require "mizan.stories"

local failures = 0
local function fail(...)
  failures = failures + 1
  io.stderr:write("check_docs: ", string.format(...), "\n")
end

local function read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read("*a")
  file:close()
  return text
end

local function output_of(command)
  local pipe = assert(io.popen(command))
  local out = pipe:read("*a")
  pipe:close()
  return out
end

local function sorted(set)
  local list = {}
  for name in pairs(set) do list[#list + 1] = name end
  table.sort(list)
  return list
end

-- Both ways: what each of two sets lacks.
local function compare(what, a, name_a, b, name_b)
  for _, name in ipairs(sorted(a)) do
    if b[name] == nil then fail("%s: %s has '%s', %s has not", what, name_a, name, name_b) end
  end
  for _, name in ipairs(sorted(b)) do
    if a[name] == nil then fail("%s: %s has '%s', %s has not", what, name_b, name, name_a) end
  end
end

-- The names of parameters in "(text [, options])", "([i, [j]])", "([{explain}])".
local function parameters(text)
  local list = {}
  for name in text:gsub("%b{}", "options"):gmatch("[%w_]+%.?%.?%.?") do list[#list + 1] = name end
  if text:find("...", 1, true) then list[#list + 1] = "..." end
  return table.concat(list, ", ")
end

-- {======================================================
-- The manual
-- =======================================================

local manual = { functions = {}, tables = {}, commands = {} }

local SELVES = { doc = "Document", cmp = "Comparison", archive = "StoriesArchive", ar = "Archive" }

local function manual_function(heading)
  local name, list = heading:match("^([%w_.:]+)(%b())$")
  local object, method = name:match("^(%w+):([%w_]+)$")
  if object then name = (SELVES[object] or object) .. ":" .. method end
  manual.functions[name] = parameters(list)
end

local function backquoted(text)
  local set = {}
  for name in text:gmatch("`([^`]+)`") do set[name] = true end
  return set
end

local function read_manual(path)
  local rows, command
  for line in read(path):gmatch("([^\n]*)\n") do
    local level, heading = line:match("^(#+) `([^`]+)`$")
    if level == "###" or line:find("^## ") then rows, command = nil, nil end
    if level == "###" and heading:find("%b()$") then
      manual_function(heading)
    elseif level == "###" then
      local name = heading:match("^mizan (%l+)$") or heading
      command = { options = {}, formats = {} }
      manual.commands[name] = command
    elseif level == "####" then
      rows = {}
      manual.tables[heading] = rows
    elseif rows and line:find("^| `") then
      local cell, rest = line:match("^| (.-) |(.*)")
      local where = rest:match("^ (%a+): ")
      for name in pairs(backquoted(cell)) do rows[name] = where or "both" end
    elseif command and line:find("^Options: ") then
      command.options = backquoted(line)
    elseif command and line:find("^Formats: ") then
      command.formats = backquoted(line)
    end
  end
end

-- }======================================================

-- {======================================================
-- The types
-- =======================================================

local types = { functions = {}, classes = {}, parents = {}, aliases = {} }

local function read_types(path)
  local class, alias
  for line in read(path):gmatch("([^\n]*)\n") do
    local name, parent = line:match("^%-%-%-@class ([%w_.]+):? ?([%w_.]*)")
    local field = line:match("^%-%-%-@field ([%w_]+)")
    local value = line:match('^%-%-%-| "([^"]+)"')
    if name then
      class, alias = {}, nil
      types.classes[name], types.parents[name] = class, parent ~= "" and parent or nil
    elseif field then
      class[field] = true
    elseif line:find("^%-%-%-@alias ") then
      alias = {}
      types.aliases[line:match("@alias ([%w_.]+)")] = alias
    elseif value and alias then
      alias[value] = true
    end
    local fname, list = line:match("^function ([%w_.:]+)(%b())")
    if fname then types.functions[(fname:gsub("^report%.", "mizan.report."))] = parameters(list) end
  end
end

-- A class's fields with its parents'.
local function fields_of(name)
  local all = {}
  while name and types.classes[name] do
    for field in pairs(types.classes[name]) do all[field] = true end
    name = types.parents[name]
  end
  return all
end

-- }======================================================

-- {======================================================
-- The code: functions
-- =======================================================

local binding = output_of("cat src/binding/*.c src/binding/*.h")

-- What the comment above a C function calls its parameters, by "document" or "doc:token".
local function c_parameters()
  local found, short = {}, { doc = "Document", cmp = "Comparison", ar = "Archive" }
  for comment in binding:gmatch("/%*(.-)%*/") do
    local first = comment:match("^[^\n]*")
    for object, name, list in first:gmatch("(%w*:?)([%w_]+)(%b())") do
      object = object:sub(-1) == ":" and (short[object:sub(1, -2)] or "?") .. ":" or "core."
      if comment:find("->", 1, true) or comment:find("):", 1, true) then
        found[object .. name] = found[object .. name] or parameters(list)
      end
    end
  end
  return found
end

-- What a Lua function calls its parameters, without self.
local function lua_parameters(f, method)
  local info, list = debug.getinfo(f, "u"), {}
  for i = method and 2 or 1, info.nparams do list[#list + 1] = debug.getlocal(f, i) end
  if info.isvararg then list[#list + 1] = "..." end
  return table.concat(list, ", ")
end

local function code_functions()
  local functions, from_c = {}, c_parameters()
  local function add(prefix, holder)
    for name, f in pairs(holder) do
      if type(f) == "function" and type(name) == "string" and not name:find("^__") then
        local full = prefix .. name
        if debug.getinfo(f, "S").what == "C" then
          functions[full] = from_c[full] or from_c["core." .. name] or false
        else
          functions[full] = lua_parameters(f, prefix:sub(-1) == ":")
        end
      end
    end
  end
  for name in read("lua/mizan/init.lua"):match("local lazy = (%b{})"):gmatch("([%w_]+) =") do
    assert(mizan[name], name)
  end
  for name in read("lua/mizan/report/init.lua"):match("local formats = (%b{})"):gmatch("([%w_]+) =") do
    assert(mizan.report[name], name)
  end
  add("mizan.", mizan)
  add("mizan.report.", mizan.report)
  add("core.", core)
  add("Document:", core.Document)
  add("Comparison:", core.Comparison)
  add("Archive:", core.Archive)
  add("stories.", stories)
  add("StoriesArchive:", getmetatable(stories.new()).__index)
  for _, name in ipairs { "json", "csv" } do add(name .. ".", require("mizan." .. name)) end
  return functions
end

local function check_parameters(source, documented, functions)
  for name, list in pairs(functions) do
    local said = documented[name]
    if said and list and said ~= list then fail("%s: %s(%s), in the code (%s)", source, name, said, list) end
  end
end

local function check_functions()
  local functions, own = code_functions(), {}
  compare("functions", functions, "the code", types.functions, "types/mizan.lua")
  check_parameters("types/mizan.lua", types.functions, functions)
  for name, list in pairs(functions) do -- the core's functions are the module's own
    local short = name:match("^core%.(.*)")
    if not short or not rawequal(core[short], mizan[short]) then own[name] = list end
  end
  compare("functions", own, "the code", manual.functions, "doc/manual.md")
  check_parameters("doc/manual.md", manual.functions, own)
end

-- Modules that no program calls, and those above.
local INTERNAL = { cli = true, comparison = true, doctor = true, health = true, init = true, jit = true }

local function check_modules()
  local text = read("doc/manual.md")
  for path in output_of("ls lua/mizan/*.lua"):gmatch("[^\n]+") do
    local name = path:match("([%w_]+)%.lua$")
    if not INTERNAL[name] and not text:find('require "mizan.' .. name .. '"', 1, true) then
      fail("doc/manual.md does not mention the module mizan.%s", name)
    end
  end
end

-- }======================================================

-- {======================================================
-- The code: options and values
-- =======================================================

-- A set that stands in the code under a name must stand so in the types and in the manual.
local function check_set(name, code, typed)
  compare(name, code, "the code", typed[name] or {}, "types/mizan.lua")
  compare(name, code, "the code", manual.tables[name] or {}, "doc/manual.md")
end

local function keys_in(text)
  local set = {}
  for key in text:gmatch("([%w_]+) =") do set[key] = true end
  return set
end

local C_OPTIONS = {
  lm_doc_options = "mizan.DocumentOptions", lm_cmp_options = "mizan.CompareOptions", options = "mizan.FiguresOptions",
  known = "mizan.ArchiveOptions",
}

local function check_options()
  for variable, list in binding:gmatch("static const lm_option ([%w_]+)%[%] = (%b{})") do
    local set = {}
    for name in list:gmatch('{"([%w_]+)"') do set[name] = true end
    if not C_OPTIONS[variable] then fail("src/binding: which function takes the options in %s?", variable) end
    check_set(C_OPTIONS[variable], set, types.classes)
  end
  for format in pairs(mizan.report) do
    local call = read("lua/mizan/report/" .. format .. ".lua"):match('view%.check_options(%b())')
    local set = keys_in(call:match("%b{}"):sub(2, -2))
    check_set("mizan." .. (format:gsub("^%l", string.upper)) .. "Options", set, types.classes)
  end
  local spell = read("lua/mizan/spell.lua")
  check_set("mizan.SpellOptions", keys_in(spell:match("OPTION_TYPES = (%b{})")), types.classes)
  check_set("mizan.SpellNoun", keys_in(spell:match("NOUN_FIELDS = (%b{})")), types.classes)
end

local ENUMS = {
  mz_token_kind_name = "mizan.TokenKind", mz_story_role_name = "mizan.Role", mz_kind_name = "mizan.Kind",
  mz_modifier_name = "mizan.Modifier", mz_verdict_name = "mizan.Status", mz_label_name = "mizan.Label",
  mz_reason_name = "mizan.Reason",
  mz_status_name = "mizan.Code",
}

local function check_values()
  local source = read("src/core/status.c")
  for name, body in source:gmatch("const char %*([%w_]+)%(.-%) (%b{})") do
    local set = {}
    for value in body:gmatch('"([^"]+)"') do set[value] = true end
    if name == "mz_status_name" then set.OK, set.EIO = nil, true end -- EIO is Lua's: files are none of the core's
    if not ENUMS[name] then fail("src/core/status.c: what is %s?", name) end
    check_set(ENUMS[name], set, types.aliases)
  end
end

-- }======================================================

-- {======================================================
-- The code: records. What the examples yield, and what the sources name.
-- =======================================================

-- Texts for what the examples do not have.
local RARE = {
  { "حضر 15 (خمسة عشر) نائبا و20 (ثلاثون) ضيفا في 5 شوال 1436هـ.\nقال \"نعم", "2025-03-14" },
  { "بلغ السعر 1,500 دولار، وأمس نحو 3 إلى 5 ملايين. \255\254 ,,, عشرات السفن.", nil },
}

local NESTED = {
  members = true, forms = "mizan.Form", changes = "mizan.Change", articles = "article", a = true, b = true,
  sides = "mizan.Side",
}
local MEMBERS = {
  ["mizan.FigureGroup"] = "mizan.Member", ["mizan.Discrepancy"] = "mizan.Member", ["mizan.Side"] = "mizan.Member",
  ["mizan.QuoteGroup"] = "mizan.QuoteMember",
}
local SPANS = { ["mizan.Passage"] = "mizan.Place", ["mizan.Change"] = "mizan.Span" }

-- seen[where][class] is the set of a class's fields that were met; where is "Lua" or "file".
local seen = { Lua = {}, file = {} }

local function note(where, class, record)
  local fields = seen[where][class] or {}
  seen[where][class] = fields
  for field, value in pairs(record) do
    if type(field) == "string" then
      fields[field] = true
      local inner = NESTED[field]
      if type(value) == "table" and inner then
        if field == "members" then inner = MEMBERS[class] end
        if inner == true then inner = SPANS[class] end
        if #value == 0 and next(value) then value = { value } end
        for _, item in ipairs(value) do note(where, assert(inner, class .. "." .. field), item) end
      end
    end
  end
end

local RECORDS = {
  figure_group = "mizan.FigureGroup", figure_single = "mizan.FigureSingle", passage = "mizan.Passage",
  quote = "mizan.QuoteGroup", variant = "mizan.Variant", documents = "mizan.DocumentPair", story = "mizan.StoryPart",
}

local function note_document(doc)
  for i = 1, #doc do note("Lua", "mizan.Token", doc:token(i)) end
  for figure in doc:figures({ explain = true }) do note("Lua", "mizan.Figure", figure) end
  for quote in doc:quotes() do note("Lua", "mizan.Quote", quote) end
  for story in doc:stories() do note("Lua", "mizan.Story", story) end
end

local function examples()
  local sets = {}
  for _, name in ipairs { "summit", "accident" } do
    local items = {}
    for line in io.lines("build/examples/" .. name .. ".ndjson") do items[#items + 1] = assert(json.decode(line)) end
    sets[#sets + 1] = items
  end
  return sets
end

local function note_lua()
  for _, text in ipairs(RARE) do note_document(assert(mizan.document(text[1], { date = text[2] }))) end
  local archive = stories.new()
  for _, items in ipairs(examples()) do
    local docs = {}
    for i, item in ipairs(items) do
      docs[i] = assert(stories.open(item))
      note_document(docs[i])
      assert(archive:add(item))
    end
    for record in mizan.compare(docs, { explain = true }):records() do
      note("Lua", RECORDS[record.type] or record.type, record)
    end
  end
  for story in archive:stories() do
    local articles = story.articles
    for _, article in ipairs(articles) do
      note("Lua", "mizan.Article", article)
      note("Lua", "mizan.Item", article.item)
    end
    story.articles = nil
    note("Lua", "mizan.ArchiveStory", story)
    story.articles = articles
    for _, group in ipairs(stories.discrepancies(assert(archive:compare(story)))) do
      note("Lua", "mizan.Discrepancy", group)
    end
  end
  note("Lua", "mizan.Counts", archive:counts())
end

local function note_output(arguments, classes)
  for line in output_of("bin/mizan " .. arguments .. " 2>/dev/null"):gmatch("[^\n]+") do
    local record = assert(json.decode(line))
    local class = record.type == "error" and "error" or type(classes) == "string" and classes or
      (classes or RECORDS)[record.type] or RECORDS[record.type] or record.type
    note("file", class, record)
  end
end

local function note_files()
  local rare = os.tmpname()
  local file = assert(io.open(rare, "wb"))
  for _, text in ipairs(RARE) do
    file:write("{\"text\":", (core.quote(text[1]):gsub("\\\\x%x%x", "")), "}\n")
  end
  file:write("[1\n")
  file:close()
  local inputs = "build/examples/summit.ndjson build/examples/accident.ndjson " .. rare .. " build/no-such-file"
  local all = " --explain --from ndjson --date 2025-03-14 --format ndjson " .. inputs
  note_output("tokens" .. all, "mizan.Token")
  note_output("figures" .. all, "mizan.Figure")
  note_output("segment" .. all, { quote = "mizan.Quote" })
  note_output("compare" .. all)
  note_output("stories --format ndjson " .. inputs)
  os.remove(rare)
end

-- A class's fields in the manual with its parents', each with where it is found.
local function in_manual(class)
  local all = {}
  while class do
    for field, where in pairs(manual.tables[class] or {}) do all[field] = all[field] or where end
    class = types.parents[class]
  end
  return all
end

local function check_records()
  note_lua()
  note_files()
  local writer = read("lua/mizan/json.lua"):match("local ORDER = (%b{})")
  local sources = binding .. output_of("find lua/mizan -name '*.lua' -exec cat {} +")
  for class, fields in pairs(seen.Lua) do
    compare(class, fields, "the code", setmetatable({}, { __index = fields_of(class) }), "types/mizan.lua")
  end
  for where, classes in pairs(seen) do
    for class, fields in pairs(classes) do
      local documented = in_manual(class)
      for _, field in ipairs(sorted(fields)) do
        local said = documented[field]
        if not said or (said ~= "both" and said ~= where) then
          fail("%s: '%s' in %s, which doc/manual.md does not say", class, field,
            where == "Lua" and "Lua" or "files")
        end
      end
    end
  end
  -- What is documented must exist: met above, or at least set somewhere.
  for class in pairs(types.classes) do
    local rows, own = manual.tables[class], {}
    for field, where in pairs(rows or {}) do
      if where ~= "file" then own[field] = true end
    end
    if rows then compare(class, types.classes[class], "types/mizan.lua", own, "doc/manual.md") end
    if not rows and next(types.classes[class]) then fail("doc/manual.md has no table for %s", class) end
  end
  for class, rows in pairs(manual.tables) do
    local met = { Lua = seen.Lua[class] or {}, file = seen.file[class] or {} }
    for field, where in pairs(rows) do
      if (seen.Lua[class] or seen.file[class]) and not met.Lua[field] and not met.file[field] and
        not sources:find('"' .. field .. '"', 1, true) and not sources:find("%f[%w_]" .. field .. " =") then
        fail("doc/manual.md: %s has no field '%s'", class, field)
      end
      if seen.file[class] and where ~= "Lua" and not writer:find('"' .. field .. '"', 1, true) then
        fail("doc/manual.md: '%s' of %s is not written to files", field, class)
      end
    end
  end
  -- Rare fields, which no example has: whatever is written to files or set by the binding has its row somewhere.
  local rows_of = { Lua = {}, file = {} }
  for _, rows in pairs(manual.tables) do
    for field, where in pairs(rows) do
      if where ~= "file" then rows_of.Lua[field] = true end
      if where ~= "Lua" then rows_of.file[field] = true end
    end
  end
  for field in writer:gmatch('"([^"]+)"') do
    if not rows_of.file[field] then fail("files may have '%s', which doc/manual.md does not say", field) end
  end
  for field in binding:gmatch('lm_set_%l+%(L, "([%w_]+)"') do
    if not rows_of.Lua[field] then fail("src/binding sets '%s', which doc/manual.md does not say", field) end
  end
  local properties = {}
  for name, value in pairs(core) do
    if type(value) ~= "function" then properties[name] = true end
  end
  compare("mizan.core", properties, "the code", types.classes["mizan.core"], "types/mizan.lua")
end

-- }======================================================

-- {======================================================
-- The code: the command
-- =======================================================

-- The options and formats that a help text lists.
local function help_of(command)
  local options, formats = {}, {}
  local help = output_of("bin/mizan " .. command .. " --help")
  for line in help:gmatch("[^\n]+") do
    local at = line:match("^ *()%-")
    if at and at < 20 then
      for option in line:sub(at):gsub("  .*", ""):gmatch("%-%-[%w-]+") do options[option] = true end
    end
  end
  for format in (help:match("%-f {([^}]*)}") or ""):gmatch("%l+") do formats[format] = true end
  options["--help"] = nil -- every command's, said once
  return options, formats, help
end

local function check_command()
  local _, _, help = help_of("")
  local commands, all = {}, { ["--help"] = true, ["--version"] = true }
  for line in help:match("\nCommands:\n(.*)"):gmatch("[^\n]+") do
    local name = line:match("^ ? ? ? ? ?(%l+)  ")
    if name then commands[name] = true end
  end
  compare("commands", commands, "the code", manual.commands, "doc/manual.md")
  for name in pairs(commands) do
    local options, formats = help_of(name)
    local said = manual.commands[name] or { options = {}, formats = {} }
    compare("mizan " .. name, options, "the code", said.options, "doc/manual.md")
    compare("mizan " .. name, formats, "the code", said.formats, "doc/manual.md")
    for option in pairs(options) do all[option] = true end
  end
  local listed = {}
  for cell in pairs(manual.tables["mizan COMMAND"] or {}) do
    for option in cell:gmatch("%-%-[%w-]+") do listed[option] = true end
  end
  compare("options", all, "the code", listed, "doc/manual.md")
end

-- }======================================================

read_manual("doc/manual.md")
read_types("types/mizan.lua")
check_functions()
check_modules()
check_options()
check_values()
check_records()
check_command()
if failures == 0 then
  print(("%d functions, %d sets of fields, options and values, %d commands: the manual, the types and the code agree")
    :format(#sorted(types.functions), #sorted(manual.tables), #sorted(manual.commands)))
end
os.exit(failures == 0 and 0 or 1)
