#!/usr/bin/env lua5.4
-- SPDX-License-Identifier: MIT
--
-- mutate.lua [COUNT [SEED]]: are the tests of figures worth their name? Changes one thing at a time in the grammar of
-- numbers (an operator, a constant, a row of the lexicon), in a copy of the sources, and asks whether a test fails.
-- Those that no test minds are printed; some of them change nothing that could be seen. A change that the compiler
-- makes the same code of is no change: it is printed as such and not counted.

local COUNT, SEED = tonumber(arg[1]) or 300, tonumber(arg[2]) or 1
local DIR = "build/mutants"

local SOURCES = { "affix", "age", "bareunit", "calendar", "called", "century", "clock", "counted", "days", "decimal",
  "digits", "edition", "figure", "label", "month", "noun", "number", "period", "quantity", "rank", "scan", "start",
  "surname", "timex", "unit", "when", "year" }
local TABLES = { numbers = true, time = true, units = true }

-- The quickest first: the first that fails ends the round.
local SPECS = {
  "spec/words_spec.lua spec/figures_spec.lua spec/rules",
  "spec/reading_spec.lua spec/examples_spec.lua spec/attribution_spec.lua spec/linking_spec.lua",
  "spec/roundtrip_spec.lua spec/strength_spec.lua --exclude-tags=slow",
}
local UNITS = { "test_figures", "test_amounts" }

local LUA = arg[-1] or "lua5.4"

-- {== Mutants ==================================================================

local OTHERS = {
  ["<"] = "<=", ["<="] = "<", [">"] = ">=", [">="] = ">", ["=="] = "!=", ["!="] = "==", ["&&"] = "||", ["||"] = "&&",
  ["+"] = "-", ["-"] = "+", ["*"] = "+", ["/"] = "*", ["%"] = "/", ["true"] = "false", ["false"] = "true", ["!"] = "",
}

local function read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read("a")
  file:close()
  return text
end

local function write(path, text)
  local file = assert(io.open(path, "wb"))
  file:write(text)
  file:close()
end

-- The code with comments, strings and directives blanked out, byte for byte.
local function code_of(text)
  local function blank(s) return (s:gsub("[^\n]", " ")) end
  text = text:gsub("/%*.-%*/", blank):gsub('"[^"\n]*"', blank):gsub("'\\?[^\n]'", blank)
  return ("\n" .. text):gsub("\n#[^\n]*", blank):sub(2)
end

local function line_of(text, at)
  local number = select(2, text:sub(1, at):gsub("\n", "\n")) + 1
  local from = text:sub(1, at):match ".*\n()" or 1
  return number, text:sub(from):match "[^\n]*", from
end

-- Calls back with the place, the length and the replacement of each thing that may be changed.
local function each_change(code, found)
  for _, op in ipairs { "<=", ">=", "==", "!=", "&&", "||", " < ", " > ", " + ", " - ", " * ", " / ", " % " } do
    local at = 1
    while true do
      local from, to = code:find(op, at, true)
      if not from then break end
      local bare = op:gsub(" ", "")
      found(from, to - from + 1, (op:gsub(bare:gsub("%p", "%%%0"), (OTHERS[bare]:gsub("%%", "%%%%")))))
      at = to + 1
    end
  end
  for from, word, to in code:gmatch "()%f[%w_](%a+)%f[^%w_]()" do
    if OTHERS[word] then found(from, to - from, OTHERS[word]) end
  end
  for from, to in code:gmatch "()![^=]()" do found(from, to - from - 1, "") end
  for from, digits, to in code:gmatch "()%f[%w_](%d+)%f[^%w_]()" do
    found(from, to - from, tostring(tonumber(digits) + 1))
  end
end

-- Is the change one that cannot be seen, whatever is tested? Only what is so by its form is left out.
local function unseen(line, code_line, from, what)
  local before, after = code_line:sub(1, from - 1), code_line:sub(from + #what)
  -- a room's size, more than what goes into it
  local kind = before:match "(%w+) [%w_]+%[[%w_ +]*$"
  if kind ~= nil and kind ~= "return" and after:find "^[%w_ +]*%]" then return true end
  -- a remainder tells the compiler of snprintf's width and changes no number that fits it
  if line:find "snprintf" and (what == " % " or before:find "%% $") then return true end
  -- how far a look around goes
  if before:find "steps < $" or before:find "i %- k <=? $" then return true end
  return false
end

-- Where memory is taken and given back; spec/core/test_alloc.c lets each of that fail.
local MEMORY = { "mz_realloc%(", "mz_free%(" }

local function memory(line)
  for _, call in ipairs(MEMORY) do
    if line:find(call) then return true end
  end
  return false
end

local mutants = {}

for _, name in ipairs(SOURCES) do
  local path = "src/core/figure/" .. name .. ".c"
  local text = read(path)
  local code = code_of(text)
  each_change(code, function(from, length, other)
    local number, line, start = line_of(text, from)
    local what = text:sub(from, from + length - 1)
    if memory(line) or unseen(line, code:sub(start, start + #line - 1), from - start + 1, what) then return end
    local at = from - start
    mutants[#mutants + 1] = {
      path = path, number = number, what = ("%s -> %s"):format(what, other),
      shown = ("%s{%s -> %s}%s"):format(line:sub(1, at), what, other, line:sub(at + length + 1)),
      text = function() return text:sub(1, from - 1) .. other .. text:sub(from + length) end,
    }
  end)
end

for name in pairs(TABLES) do
  local path = "src/lexicon/" .. name .. ".tsv"
  local text, number, at = read(path), 0, 1
  for line, stop in text:gmatch "([^\n]*)\n()" do
    number = number + 1
    if line:find "%S" and not line:find "^#" then
      local from = at
      mutants[#mutants + 1] = {
        path = path, number = number, what = "dropped", shown = "dropped: " .. line,
        text = function() return text:sub(1, from - 1) .. text:sub(stop) end,
      }
    end
    at = stop
  end
end
table.sort(mutants, function(a, b)
  if a.path ~= b.path then return a.path < b.path end
  if a.number ~= b.number then return a.number < b.number end
  return a.what < b.what
end)

-- }=============================================================================

-- {== Trying them ==============================================================

-- A change may make a loop that does not end: a minute of the processor's time is all it has. The shell itself is
-- silent, too, since it tells of programs that crash.
local function run(command)
  return os.execute("exec >/dev/null 2>&1; (ulimit -t 60; " .. command .. ")") == true
end

local function flags(what)
  local pipe = assert(io.popen("pkg-config " .. what, "r"))
  local text = pipe:read("a"):gsub("\n", " ")
  pipe:close()
  return text
end

local CFLAGS = "-O0 -w " .. flags "--cflags icu-i18n icu-uc lua5.4"
local LIBS = flags "--libs icu-i18n icu-uc"

-- tcc compiles the core in a tenth of a second, gcc in two.
local CC = run "command -v tcc" and "tcc" or "cc"

local function compile(from, to, more)
  return run((CC .. " %s %s %s -o %s %s"):format(CFLAGS, more, from, to, LIBS))
end

-- nil: it cannot be built; true: all tests pass.
local function passes()
  if not compile(DIR .. "/src/mizan.c", DIR .. "/mizan/core.so", "-fPIC -shared") then return nil end
  for _, specs in ipairs(SPECS) do
    local command = ("%s tools/specs.lua --no-keep-going --cpath='%s/?.so' %s"):format(LUA, DIR, specs)
    if not run(command) then return false end
  end
  for _, unit in ipairs(UNITS) do
    local program = DIR .. "/" .. unit
    if not compile(DIR .. "/spec/core/" .. unit .. ".c", program, "-I" .. DIR .. "/src/core") then return nil end
    if not run(program) then return false end
  end
  return true
end

local function tables()
  return run(("sh -c 'cd %s && ../tables/gen_lexicon $(ls src/lexicon/*.tsv | grep -v -e letters -e names -e parts"
    .. " | LC_ALL=C sort) > lexicon.new && mv lexicon.new src/tables/lexicon.inc'"):format(DIR))
end

-- The code that an optimizing compiler makes of one file of the core.
local function code_from(path)
  local object = DIR .. "/code.o"
  assert(run(("cc -O2 -w %s -c %s -o %s"):format(CFLAGS:gsub("%-O0", ""), path, object)), path)
  return read(object)
end

local TABLE = "src/tables/lexicon.inc"

-- nil: it cannot be built; else "caught", "alive", or "same" if it changes nothing.
local function try(mutant)
  local path, original = DIR .. "/" .. mutant.path, read(mutant.path)
  local table = mutant.path:find "%.tsv$"
  write(path, mutant.text())
  local result, passed
  if not table or tables() then passed = passes() end
  if passed == false then
    result = "caught"
  elseif passed then
    local same
    if table then
      same = read(DIR .. "/" .. TABLE) == read(TABLE)
    else
      local mutated = code_from(path)
      write(path, original)
      same = mutated == code_from(path)
    end
    result = same and "same" or "alive"
  end
  write(path, original)
  if table then write(DIR .. "/" .. TABLE, read(TABLE)) end
  return result
end

local state = SEED
local function random(n)
  state = state * 48271 % 2147483647
  return state % n + 1
end

assert(run(("sh -c 'rm -rf %s && mkdir -p %s/spec %s/mizan && cp -r src %s/ && cp -r spec/core %s/spec/'"):format(DIR,
  DIR, DIR, DIR, DIR)))
assert(passes(), "the tests do not pass as it is")

local count = { caught = 0, alive = 0, same = 0 }
while count.caught + count.alive < COUNT and #mutants > 0 do
  local mutant = table.remove(mutants, random(#mutants))
  local result = try(mutant)
  if result then count[result] = count[result] + 1 end
  if result == "alive" or result == "same" then
    local same = result == "same" and "the same: " or ""
    print(("%s%s:%d: %s"):format(same, mutant.path, mutant.number, mutant.shown:gsub("^%s+", "")))
    io.stdout:flush()
  end
end
local tried = count.caught + count.alive
print(("%d of %d caught (%.1f%%); %d more are the same code"):format(count.caught, tried,
  tried > 0 and 100 * count.caught / tried or 100, count.same))

-- }=============================================================================
