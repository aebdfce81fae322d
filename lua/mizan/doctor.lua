-- SPDX-License-Identifier: MIT
--
-- What this installation consists of, whether it works, and what to do when it does not. Asked when all else fails, so
-- it needs nothing but Lua.

local doctor = {}

local jit = rawget(_G, "jit")

-- The Lua that runs, as `make LUA=` and as people call it.
local function this_lua()
  if jit then return "luajit", "LuaJIT" end
  return _VERSION:sub(5), _VERSION
end

local function any(text, patterns)
  for _, pattern in ipairs(patterns) do
    if text:find(pattern) then return true end
  end
  return false
end

-- {======================================================
-- Faults
-- =======================================================

local FAULTS = {
  {
    -- luaL_checkversion, our own check, and what linkers say of a missing function: glibc and musl, macOS
    patterns = { "version mismatch", "undefined symbol: luaL?_", "luaL?_[%w_]+: symbol not found", "'_luaL?_" },
    what = "it was built for another Lua",
    cure = "build it for %s: make LUA=%s, or luarocks --lua-version %s make",
  },
  {
    patterns = { "libicu", "undefined symbol: u[%w_]+_%d+", "u[%w_]+_%d+: symbol not found", "'_u[%w_]+_%d+'" },
    what = "the ICU it was built with is no longer here",
    cure = "build it again: make clean, then make; or luarocks install --force mizan",
  },
  {
    patterns = { "invalid ELF", "wrong ELF class", "file too short", "incompatible architecture", "not a mach%-o",
      "Exec format error" },
    what = "the file is damaged, or for another kind of machine",
    cure = "build it here: make clean, then make",
  },
  {
    patterns = { "dynamic libraries not enabled", "[Dd]ynamic loading not supported" },
    what = "this Lua cannot load C modules",
    cure = "use a Lua that can, or the command mizan through a pipe",
  },
  {
    patterns = { "module 'mizan%.core' not found" },
    what = "it has not been built for this Lua, or package.cpath does not lead to it",
    cure = "build it for %s: make LUA=%s, or luarocks --lua-version %s make; or set LUA_CPATH to where it is",
  },
}

---What is wrong, and what cures it, as told by the message of a loader; nil where that is not known.
---@param reason string
---@return string? what
---@return string? cure
function doctor.diagnose(reason)
  local build, name = this_lua()
  for _, fault in ipairs(FAULTS) do
    if any(reason, fault.patterns) then return fault.what, fault.cure:format(name, build, _VERSION:sub(5)) end
  end
end

-- }======================================================

-- {======================================================
-- What there is
-- =======================================================

---Every core that `require` could find, in its order; it takes the first. (5.1 has no package.searchpath.)
---@return string[]
function doctor.cores()
  local list, seen = {}, {}
  for pattern in package.cpath:gmatch("[^;]+") do
    local path = pattern:gsub("%?", "mizan/core")
    local file = not seen[path] and io.open(path, "rb")
    seen[path] = true
    if file then
      file:close()
      list[#list + 1] = path
    end
  end
  return list
end

---Whether ICU is the one that was built with, as its major version goes.
function doctor.same_icu(core)
  return core.icu_built:match("^%d+") == core.icu_loaded:match("^%d+")
end

---Whether a test sentence is read as it should be.
---@return boolean works
---@return string? message  where it is not read at all
function doctor.probe(mizan)
  local done, figure = pcall(function()
    return (assert(mizan.document("بلغت الكلفة 66.2 مليار دولار.", { id = "doctor" })):figures()())
  end)
  if not done then return false, tostring(figure) end
  return figure ~= nil and figure.decimal == "66200000000" and figure.unit == "USD"
end

local function have(module)
  return (pcall(require, module))
end

-- }======================================================

local Report = {}
Report.__index = Report

function Report:line(name, ...)
  self.write(("%-9s "):format(name), table.concat({ ... }), "\n")
end

-- A fault: what it is, and on the next line its cure.
function Report:fault(name, what, cure)
  self.well = false
  self:line(name, what)
  if cure then self:line("", "cure: ", cure) end
end

-- More than one core: the first hides the others, which is why a new build may seem to change nothing.
function Report:cores()
  local list = doctor.cores()
  self:line("core", list[1] or "none on package.cpath")
  for i = 2, #list do self:line("", "hides ", list[i], " (the order of package.cpath: LUA_CPATH, then the default)") end
end

function Report:broken(reason)
  local what, cure = doctor.diagnose(reason)
  self:fault("mizan", "its C core cannot be loaded" .. (what and ": " .. what or ""), cure)
  if reason:find("^module '") then -- followed by every place that was looked at
    self:line("reason", reason:match("^[^\n:]*"), " on package.cpath: ", package.cpath)
  else
    self:line("reason", (reason:gsub("%s*\n%s*", "; ")))
  end
  self:cores()
  self:line("Lua", jit and jit.version or _VERSION)
end

function Report:working(core)
  local mizan = require "mizan"
  self:line("mizan", core.version)
  self:cores()
  self:line("Lua", jit and jit.version or _VERSION, ", built for ", core.lua)
  local icu = "built with " .. core.icu_built .. ", loaded " .. core.icu_loaded
  if doctor.same_icu(core) then
    self:line("ICU", icu)
  else
    self:fault("ICU", icu .. ": not the same", "build mizan again: make clean, then make")
  end
  if have "argparse" then
    self:line("argparse", "found")
  else
    self:fault("argparse", "missing: the command has no options without it",
      "apt install lua-argparse, or luarocks install argparse")
  end
  local reader = require("mizan.json").reader()
  if reader then
    self:line("JSON", reader)
  else
    self:fault("JSON", "missing: --from ndjson needs a reader", "apt install lua-cjson, or luarocks install dkjson")
  end
  local works, message = doctor.probe(mizan)
  if works then
    self:line("figures", "read as they should be")
  else
    self:fault("figures", message or "a test sentence is not read as it should be",
      "core and Lua files may be of two versions: build it again, and see that no older one comes first")
  end
end

---Reports on this installation.
---@param write fun(...: string)
---@return boolean well
function doctor.report(write)
  local self = setmetatable({ write = write, well = true }, Report)
  local loaded, core = pcall(require, "mizan.core")
  if loaded then self:working(core) else self:broken(tostring(core)) end
  return self.well
end

return doctor
