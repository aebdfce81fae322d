-- SPDX-License-Identifier: MIT
--
-- :checkhealth mizan. Neovim 0.8 moved the functions that it reports with, and 0.10 renamed them.

local doctor = require "mizan.doctor"
local health = vim.health or require "health"
local start = health.start or health.report_start
local ok = health.ok or health.report_ok
local warn = health.warn or health.report_warn
local fail = health.error or health.report_error

local function check_core(mizan)
  local core = require "mizan.core"
  local jit = rawget(_G, "jit")
  ok(("mizan %s, built for %s, runs in %s"):format(mizan.version, core.lua, jit and jit.version or _VERSION))
  local cores = doctor.cores()
  ok("core: " .. (cores[1] or "(not a file)"))
  for i = 2, #cores do warn("hides " .. cores[i], { "package.cpath leads to the first; remove what is not wanted" }) end
  if doctor.same_icu(core) then
    ok("ICU " .. core.icu_loaded)
  else
    warn(("built with ICU %s, loaded with %s"):format(core.icu_built, core.icu_loaded),
      { "build it again: make clean, then make nvim" })
  end
  local works, message = doctor.probe(mizan)
  if works then
    ok "a test sentence is read as it should be"
  else
    fail(message or "a test sentence is not read as it should be")
  end
end

local function check_settings()
  local nvim = require "mizan.nvim"
  local good, settings = pcall(nvim.settings)
  if not good then return fail(settings) end
  local options, problem = nvim.options(settings, "checkhealth")
  if not options then return fail(problem) end
  local doc, message = require("mizan").document("", options)
  if not doc then return fail("vim.g.mizan: " .. message) end
  ok(vim.g.mizan and "vim.g.mizan is understood" or "vim.g.mizan is not set: the defaults are used")
end

return {
  check = function()
    start "mizan"
    if vim.fn.has "nvim-0.7" == 1 then ok "Neovim 0.7 or later" else fail "Neovim 0.7 or later is needed" end
    local mizan, message = require("mizan.nvim").load()
    if not mizan then
      return fail(message, { "the plugin needs its C core: `make nvim`, or install the rock for Lua 5.1" })
    end
    check_core(mizan)
    check_settings()
  end,
}
