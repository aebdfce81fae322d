-- SPDX-License-Identifier: MIT
--
-- What :Mizan does: its subcommands, their completion, and the settings in vim.g.mizan and vim.b.mizan.

local nvim = {}

-- {======================================================
-- The core, and what to say when there is none
-- =======================================================

-- The checkout that this file belongs to; of an installed rock, a folder without build/.
local function root()
  return (debug.getinfo(1, "S").source:gsub("^@", ""):gsub("[/\\]lua[/\\]mizan[/\\]nvim[/\\]init%.lua$", ""))
end

---Loads mizan, from the plugin's own build where there is one.
---@return table? mizan
---@return string? message
function nvim.load()
  local own = root() .. "/build/" .. (rawget(_G, "jit") and "luajit" or "5.1") .. "/?.so"
  if not package.cpath:find(own, 1, true) and (vim.loop or vim.uv).fs_stat((own:gsub("%?", "mizan/core"))) then
    package.cpath = own .. ";" .. package.cpath
  end
  local loaded, mizan = pcall(require, "mizan")
  if loaded then return mizan end
  return nil, tostring(mizan):match("^[^\n]*") .. " (`make nvim` in " .. root() .. " builds it)"
end

function nvim.notify(message, level)
  vim.notify("mizan: " .. message, vim.log.levels[level or "INFO"])
end

-- }======================================================

-- {======================================================
-- Settings
-- =======================================================

local SETTINGS = { date = "string", region = "string", lexicon = "string", lang = "string", live = "boolean" }

---The settings for a buffer: the buffer's own, else the global ones. Raises on what it does not know.
---@param buf? integer
---@return table settings
function nvim.settings(buf)
  local settings = { lang = "en", live = true }
  local given = { vim.g.mizan or {} }
  if buf then
    local has, own = pcall(vim.api.nvim_buf_get_var, buf, "mizan")
    if has then given[2] = own end
  end
  for i, set in ipairs(given) do
    local where = i == 1 and "vim.g.mizan" or "vim.b.mizan"
    if type(set) ~= "table" then error(("%s: table expected, got %s"):format(where, type(set)), 0) end
    for key, value in pairs(set) do
      local want = SETTINGS[key]
      if not want then error(("%s: unknown setting '%s'"):format(where, tostring(key)), 0) end
      if type(value) ~= want then error(("%s.%s: %s expected, got %s"):format(where, key, want, type(value)), 0) end
      settings[key] = value
    end
  end
  if settings.lang ~= "en" and settings.lang ~= "ar" then
    error(("vim.g.mizan.lang: 'en' or 'ar' expected, got '%s'"):format(settings.lang), 0)
  end
  return settings
end

local lexicons = {}

---The options with which a document is made from a buffer or file.
---@param settings table
---@param id string
---@return table? options
---@return string? message
function nvim.options(settings, id)
  local options = { id = id, date = settings.date, region = settings.region }
  if settings.lexicon then
    local path = vim.fn.expand(settings.lexicon)
    if not lexicons[path] then
      local lexicon, message, _, line = require("mizan").lexicon(path)
      if not lexicon then
        return nil, ("lexicon %s%s: %s"):format(path, line and line > 0 and ":" .. line or "", message)
      end
      lexicons[path] = lexicon
    end
    options.lexicon = lexicons[path]
  end
  return options
end

-- }======================================================

-- {======================================================
-- Subcommands
-- =======================================================

-- date=2025-03-14 and region=SA among the arguments overrule the settings for this one command.
local function split(arguments, settings)
  local rest = {}
  for _, argument in ipairs(arguments) do
    local key, value = argument:match("^(%a+)=(.*)$")
    if key == "date" or key == "region" then settings[key] = value else rest[#rest + 1] = argument end
  end
  return rest
end

local function none_left(rest)
  if rest[1] then error(("unexpected argument '%s'"):format(rest[1]), 0) end
end

local commands = {}

function commands.figures(arguments, settings)
  none_left(split(arguments, settings))
  require("mizan.nvim.marks").show(vim.api.nvim_get_current_buf(), settings)
end

function commands.clear(arguments)
  none_left(arguments)
  require("mizan.nvim.marks").clear(vim.api.nvim_get_current_buf())
end

function commands.next(arguments, settings, count)
  none_left(split(arguments, settings))
  require("mizan.nvim.jump").by(count, settings)
end

function commands.prev(arguments, settings, count)
  none_left(split(arguments, settings))
  require("mizan.nvim.jump").by(-count, settings)
end

function commands.hover(arguments, settings)
  none_left(split(arguments, settings))
  require("mizan.nvim.hover").show(settings)
end

function commands.compare(arguments, settings)
  require("mizan.nvim.compare").run(split(arguments, settings), settings)
end

local NAMES = vim.tbl_keys(commands)
table.sort(NAMES)

---Runs one subcommand; whatever goes wrong becomes one message.
---@param arguments string[]  the subcommand first
---@param count? integer
function nvim.command(arguments, count)
  local name, rest = arguments[1], {}
  for i = 2, #arguments do rest[i - 1] = arguments[i] end
  local run = commands[name]
  if not run then
    return nvim.notify(("no subcommand '%s': %s"):format(tostring(name), table.concat(NAMES, ", ")), "ERROR")
  end
  local mizan, message = nvim.load()
  if not mizan then return nvim.notify(message, "ERROR") end
  local done, failure = pcall(function()
    run(rest, nvim.settings(vim.api.nvim_get_current_buf()), count or 1)
  end)
  if not done then nvim.notify(tostring(failure), "ERROR") end
end

local function starting_with(lead, list)
  return vim.tbl_filter(function(item) return item:sub(1, #lead) == lead end, list)
end

---Completes the subcommand, then files and options.
---@param lead string  what stands before the cursor of the word under it
---@param line string  the command line up to the cursor
---@return string[]
function nvim.complete(lead, line)
  local name = line:match("Mizan!?%s+(%S+)%s")
  if not name then return starting_with(lead, NAMES) end
  if name == "clear" or not commands[name] then return {} end
  local found = starting_with(lead, { "date=", "region=" })
  if name == "compare" then
    for _, file in ipairs(vim.fn.getcompletion(lead, "file")) do
      found[#found + 1] = vim.fn.fnameescape(file)
    end
  end
  return found
end

-- }======================================================

return nvim
