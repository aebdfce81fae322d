-- SPDX-License-Identifier: MIT
--
-- The version is written once, as MZ_VERSION in src/core/mizan.h. This says where another file disagrees with it or
-- repeats it: the changelog's newest release must be it (or be above it, as Unreleased), released rockspecs carry
-- their own, and no other file may hold it as a literal.

local function read(path)
  local f = assert(io.open(path, "rb"))
  local s = f:read("*a")
  f:close()
  return s
end

local version = assert(read("src/core/mizan.h"):match('#define MZ_VERSION "(%d+%.%d+%.%d+)"'), "no MZ_VERSION")
local failures = 0
local function fail(...)
  failures = failures + 1
  io.stderr:write("check_version: ", string.format(...), "\n")
end

local newest = read("CHANGELOG.md"):match("\n## %[?(%d+%.%d+%.%d+)")
if newest ~= version then
  fail("CHANGELOG.md's newest release is %s, src/core/mizan.h says %s", newest or "missing", version)
end

local literal = '["\']' .. version:gsub("%.", "%%.") .. '["\'%-]'
local files = assert(io.popen("find lua bin plugin src doc tools examples spec Makefile *.rockspec -type f " ..
  "! -name '*.ndjson' ! -name '*.inc' 2>/dev/null"))
for path in files:lines() do
  if path ~= "src/core/mizan.h" and read(path):find(literal) then
    fail("%s repeats the version as a literal", path)
  end
end
files:close()

os.exit(failures == 0 and 0 or 1)
