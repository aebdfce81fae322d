-- SPDX-License-Identifier: MIT
--
-- Runs busted under the Lua that runs this file: `lua5.4 tools/specs.lua [busted's options] [FILE...]`.
-- busted's own script is a script for whichever Lua the system calls `lua`, and a module built for one Lua must not
-- be loaded by another. GC_STRESS=1 keeps the collector running at every step.

if os.getenv("GC_STRESS") then
  collectgarbage("setpause", 0)
  collectgarbage("setstepmul", 400)
end

local ok, runner = pcall(require, "busted.runner")
if not ok then
  io.stderr:write("busted is not installed for ", _VERSION, ": make deps-test\n")
  os.exit(1)
end
runner({ standalone = false })
