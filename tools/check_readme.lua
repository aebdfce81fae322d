-- SPDX-License-Identifier: MIT
--
-- Runs the examples of Markdown files and compares what they print with what the file shows:
--   lua5.4 tools/check_readme.lua [--update] FILE...
-- A ```lua block is a whole program, a ```sh block a script for sh -e, run in the checkout with bin/ on the PATH.
-- A ```text block that follows with nothing between is the output expected; a line "…" in it stands for any lines.
-- A block after "<!-- not run: REASON -->" is not run. --update writes the real output into the file, for a person
-- to read before it is committed.

local update = false
local files = {}
for _, a in ipairs(arg) do
  if a == "--update" then update = true else files[#files + 1] = a end
end

if os.getenv("MIZAN_CHECK_README") then
  io.stderr:write("check_readme: an example runs the tests, and the tests run the examples\n")
  os.exit(1)
end

local lua = assert(arg[-1], "run me as a script")
local abi = rawget(_G, "jit") and "luajit" or _VERSION:match("%d+%.%d+")

local function quote(s)
  return "'" .. s:gsub("'", "'\\''") .. "'"
end

-- The output (both streams) and whether the exit status was 0.
local function run(kind, code)
  local script = os.tmpname()
  local f = assert(io.open(script, "wb"))
  f:write(code)
  f:close()
  local command = 'MIZAN_CHECK_README=1 PATH="$PWD/bin:$PATH" '
  if kind == "lua" then
    command = ('%sLUA_PATH="./lua/?.lua;./lua/?/init.lua;;" LUA_CPATH="./build/%s/?.so;;" %s %s'):format(
      command, abi, quote(lua), quote(script))
  else
    command = command .. "sh -e " .. quote(script)
  end
  local pipe = assert(io.popen("( " .. command .. " ) 2>&1; echo \"\n$?\""))
  local out = pipe:read("*a")
  pipe:close()
  os.remove(script)
  local body, status = out:match("^(.*)\n(%d+)\n$")
  return body, status == "0"
end

local function lines_of(s)
  local t = {}
  for line in (s:gsub("%s+$", "") .. "\n"):gmatch("(.-)%s-\n") do t[#t + 1] = line end
  return t
end

-- The first expected line that the output does not have, or nil. Linear: a "…" jumps to the next line expected.
local function first_difference(expected, got)
  local e, g, loose = 1, 1, false
  while e <= #expected do
    if expected[e] == "…" then
      loose = true
    else
      while loose and g <= #got and got[g] ~= expected[e] do g = g + 1 end
      if got[g] ~= expected[e] then return e, g end
      loose = false
      g = g + 1
    end
    e = e + 1
  end
  if g <= #got and not loose then return e, g end
end

local ran, skipped, failed = 0, 0, 0
local function check(path)
  local f = assert(io.open(path, "rb"))
  local lines = lines_of(f:read("*a"))
  f:close()
  local out = {}
  local i = 1
  -- Copies a fenced block from line i to `out` (unless told not to) and returns its body's lines.
  local function block(drop)
    local body = {}
    local from = i
    i = i + 1
    while lines[i] and not lines[i]:match("^```%s*$") do
      body[#body + 1] = lines[i]
      i = i + 1
    end
    i = i + 1
    if not drop then
      for n = from, i - 1 do out[#out + 1] = lines[n] end
    end
    return body
  end
  local exempt = false
  while i <= #lines do
    local kind = lines[i]:match("^```(%l*)%s*$")
    if not kind then
      if lines[i]:match("^<!%-%- not run: .+%-%->$") then exempt = true end
      out[#out + 1] = lines[i]
      i = i + 1
    else
      local at = i
      local code = block()
      if kind == "lua" or kind == "sh" then
        local nxt = i
        while lines[nxt] == "" do nxt = nxt + 1 end
        local shown = lines[nxt] == "```text"
        if exempt then
          skipped = skipped + 1
        else
          ran = ran + 1
          local body, fine = run(kind, table.concat(code, "\n") .. "\n")
          if not fine then
            failed = failed + 1
            io.stderr:write(("%s:%d: this example failed:\n%s\n"):format(path, at, body))
          elseif shown then
            while i < nxt do
              out[#out + 1] = lines[i]
              i = i + 1
            end
            local got = lines_of(body)
            local expected = block(true)
            local e, g = first_difference(expected, got)
            if e and not update then
              failed = failed + 1
              io.stderr:write(("%s:%d: shown: %s\n%s printed: %s\n"):format(path, nxt + e, expected[e] or "(the end)",
                (" "):rep(#path + #tostring(nxt + e) + 1), got[g] or "(the end)"))
            end
            out[#out + 1] = "```text"
            for _, line in ipairs(e and update and got or expected) do out[#out + 1] = line end
            out[#out + 1] = "```"
          end
        end
      end
      exempt = false
    end
  end
  if update then
    f = assert(io.open(path, "wb"))
    f:write(table.concat(out, "\n"), "\n")
    f:close()
  end
end

for _, path in ipairs(files) do check(path) end
print(("%d examples ran, %d are marked as not run, %d failed"):format(ran, skipped, failed))
os.exit(failed == 0 and 0 or 1)
