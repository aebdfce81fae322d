-- SPDX-License-Identifier: MIT
--
-- mizan doctor on installations with a fault, each made for real: a core that is missing, damaged, linked with another
-- ICU or another Lua, or hidden by another. Each is named with its cure, by doctor and by whatever needs the core.

local jit = rawget(_G, "jit")
local LUA = jit and "luajit" or "lua" .. _VERSION:sub(5)
local ROOT = os.getenv("PWD") or "."

local CORE
for pattern in package.cpath:gmatch("[^;]+") do
  local candidate = pattern:gsub("%?", "mizan/core")
  local file = not CORE and io.open(candidate, "rb")
  if file then
    CORE = file:read("*a")
    file:close()
  end
end

describe("mizan doctor #process", function()
  local folder

  setup(function()
    folder = os.tmpname()
    os.remove(folder)
  end)

  teardown(function() os.execute("rm -rf '" .. folder .. "'") end)

  -- A folder whose mizan/core.so has these bytes, or none.
  local function core(name, bytes)
    assert(os.execute(("mkdir -p '%s/%s/mizan'"):format(folder, name)))
    if bytes then
      local file = assert(io.open(("%s/%s/mizan/core.so"):format(folder, name), "wb"))
      file:write(bytes)
      file:close()
    end
    return ("%s/%s/?.so"):format(folder, name)
  end

  local function run(cpath, arguments, more)
    local pipe = io.popen(("%s LUA_CPATH='%s' LUA_CPATH_5_4= LUA_CPATH_5_3= MIZAN_LUA=%s " ..
      "MIZAN_CPATH='%s' '%s/bin/mizan' %s 2>&1; echo \"=$?\""):format(more or "", "/none/?.so", LUA, cpath, ROOT,
      arguments))
    local output, status = pipe:read("*a"):match("^(.*)=(%d+)\n$")
    pipe:close()
    return output, tonumber(status)
  end

  -- What doctor says and what another command says.
  local function diagnosed(cpath, what, cure)
    local output, status = run(cpath, "doctor")
    assert.equal(1, status)
    assert.matches("mizan     its C core cannot be loaded: " .. what, output, 1, true)
    assert.matches("cure: [^\n]*" .. cure, output)
    assert.matches("\nreason ", output, 1, true)
    output, status = run(cpath, "figures /dev/null")
    assert.equal(2, status)
    assert.matches("^mizan: mizan's C core cannot be loaded: " .. what .. "; [^\n]*" .. cure .. "[^\n]*\n$", output)
  end

  it("finds a core that is not there", function()
    diagnosed(core "empty", "it has not been built for this Lua, or package.cpath does not lead to it", "make LUA=")
  end)

  it("finds a damaged core", function()
    local cpath = core("damaged", "no library at all\n")
    diagnosed(cpath, "the file is damaged, or for another kind of machine", "make clean")
  end)

  it("finds a core of another ICU", function()
    local bytes, found = CORE:gsub("(libicuuc%.so%.)(%d+)", function(name, version)
      return name .. ("9"):rep(#version)
    end)
    if found == 0 then return pending("this core names no libicuuc.so.N") end
    diagnosed(core("icu", bytes), "the ICU it was built with is no longer here", "make clean")
  end)

  it("finds a core of another Lua", function()
    local bytes, found = CORE:gsub("lua_touserdata", "lua_tousurdate")
    assert.is_true(found > 0)
    diagnosed(core("lua", bytes), "it was built for another Lua", "make LUA=" .. (jit and "luajit" or _VERSION:sub(5)))
  end)

  it("says which core hides which", function()
    local first, second = core("first", CORE), core("second", CORE)
    local output, status = run(first .. ";" .. second, "doctor", "")
    assert.equal(0, status, output)
    assert.matches("\ncore      " .. folder .. "/first/mizan/core.so\n", output, 1, true)
    assert.matches("\n          hides " .. folder .. "/second/mizan/core.so (", output, 1, true)
  end)

  it("knows what the loaders of other systems say", function()
    local doctor = require "mizan.doctor"
    for reason, what in pairs {
      ["Error relocating ./mizan/core.so: lua_newuserdatauv: symbol not found"] = "another Lua",
      ["symbol not found in flat namespace '_luaL_checkversion_'"] = "another Lua",
      ["version mismatch: app./lib. core using 5.3/5.4"] = "another Lua",
      ["Library not loaded: /opt/homebrew/opt/icu4c/lib/libicuuc.74.dylib"] = "ICU",
      ["Error loading shared library libicuuc.so.74: No such file or directory"] = "ICU",
      ["mizan/core.so: undefined symbol: u_charType_72"] = "ICU",
      ["mach-o file, but is an incompatible architecture (have 'x86_64', need 'arm64')"] = "another kind of machine",
      ["Dynamic loading not supported"] = "cannot load C modules",
    } do
      assert.matches(what, (doctor.diagnose(reason)), 1, true)
    end
    assert.is_nil((doctor.diagnose("something else")))
  end)
end)
