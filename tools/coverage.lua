#!/usr/bin/env lua5.4
-- SPDX-License-Identifier: MIT
--
-- coverage.lua [--missing FILE] FOLDER: which lines and branches of src/core ran by the .gcda files that programs built
-- with --coverage left in the folder. Each program has a core of its own; a line or branch ran if it did in one of
-- them. With --missing the lines and branches of a file that never ran are shown instead.
--
-- Branches that no test can take are not counted: those on a line with `assert`, and those that a fault of a library
-- alone would take, marked `/* unreachable */`.

local json = require "cjson"

local missing, folder = nil, arg[1]
if arg[1] == "--missing" then missing, folder = arg[2], arg[3] end
assert(folder, "usage: coverage.lua [--missing FILE] FOLDER")

local function output(command)
  local pipe = assert(io.popen(command, "r"))
  local text = pipe:read("a")
  pipe:close()
  return text
end

-- files[name].lines[number] = { ran, branches = { [function] = { ran, … } } }
local files = {}

-- Functions that no program has are in no file of gcov's; a static inline one is in many.
local function add(report)
  for _, file in ipairs(report.files) do
    local name = file.file:gsub("%w+/%.%./", ""):match "src/core/[%w_/]+%.[ch]$"
    if name then
      local lines = files[name] or {}
      files[name] = lines
      for _, line in ipairs(file.lines) do
        local at = lines[line.line_number] or { ran = false, branches = {} }
        lines[line.line_number] = at
        at.ran = at.ran or line.count > 0
        local of = at.branches[line["function_name"] or ""] or {}
        at.branches[line["function_name"] or ""] = of
        for i, branch in ipairs(line.branches) do of[i] = of[i] or branch.count > 0 end
      end
    end
  end
end

for path in output("find '" .. folder .. "' -name '*.gcda'"):gmatch "[^\n]+" do
  local base, place = path:match "([^/]+)%.gcda$", path:match "^(.*)/"
  local gcov = "cd '%s' && gcov --branch-probabilities --json-format --stdout '%s.gcda' 2>/dev/null"
  local text = output(gcov:format(place, base))
  for line in text:gmatch "[^\n]+" do add(json.decode(line)) end
end

local function source(name)
  local lines = {}
  for line in io.lines(name) do lines[#lines + 1] = line end
  return lines
end

local function share(part, all) return all == 0 and 100 or 100 * part / all end

local function count(name, show)
  local text, lines, branches = source(name), { 0, 0 }, { 0, 0 }
  local numbers = {}
  for number in pairs(files[name]) do numbers[#numbers + 1] = number end
  table.sort(numbers)
  for _, number in ipairs(numbers) do
    local at, code = files[name][number], text[number] or ""
    lines[1], lines[2] = lines[1] + (at.ran and 1 or 0), lines[2] + 1
    local never = 0
    if not (code:find "%f[%w]assert%(" or code:find "/%* unreachable") then
      for _, of in pairs(at.branches) do
        for _, ran in ipairs(of) do
          branches[1], branches[2] = branches[1] + (ran and 1 or 0), branches[2] + 1
          never = never + (ran and 0 or 1)
        end
      end
    end
    if show and (not at.ran or never > 0) then
      print(("%5d  %s  %s"):format(number, at.ran and ("%d of its branches"):format(never) or "never", code))
    end
  end
  return lines, branches
end

if missing then
  count(missing, true)
  return
end

local names, all_lines, all_branches = {}, { 0, 0 }, { 0, 0 }
for name in pairs(files) do names[#names + 1] = name end
table.sort(names)
print(("%-28s %14s %8s %14s %8s"):format("", "lines", "%", "branches", "%"))
local function row(name, lines, branches)
  print(("%-28s %6d of %5d %7.1f%% %6d of %5d %7.1f%%"):format(name, lines[1], lines[2], share(lines[1], lines[2]),
    branches[1], branches[2], share(branches[1], branches[2])))
end
for _, name in ipairs(names) do
  local lines, branches = count(name)
  row(name, lines, branches)
  for i = 1, 2 do all_lines[i], all_branches[i] = all_lines[i] + lines[i], all_branches[i] + branches[i] end
end
row("all", all_lines, all_branches)
