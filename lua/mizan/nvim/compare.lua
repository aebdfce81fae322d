-- SPDX-License-Identifier: MIT
--
-- :Mizan compare: the report in a scratch buffer, and the places where sources differ in the quickfix list.

local buffer = require "mizan.nvim.buffer"
local nvim = require "mizan.nvim"

local compare = {}

-- {======================================================
-- Files
-- =======================================================

local function names_of(arguments)
  if #arguments == 0 then return vim.fn.argv() end
  local names = {}
  for _, argument in ipairs(arguments) do
    if (vim.uv or vim.loop).fs_stat(argument) then
      names[#names + 1] = argument
    else
      vim.list_extend(names, vim.fn.expand(argument, false, true))
    end
  end
  return names
end

local function read_file(name)
  local file, message = io.open(name, "rb")
  if not file then return nil, message end
  local bytes, problem = file:read "*a"
  file:close()
  if not bytes then return nil, name .. ": " .. tostring(problem) end
  local text, charset, _, position = require("mizan.core").decode(bytes)
  if not text then return nil, ("%s: %s (byte %d)"):format(name, charset, position) end
  -- Neovim keeps a byte order mark out of the buffer, and positions are the buffer's.
  return (text:gsub("^\239\187\191", "")), charset
end

local function loaded_buffer(path)
  for _, buf in ipairs(vim.api.nvim_list_bufs()) do
    if vim.api.nvim_buf_is_loaded(buf) and vim.api.nvim_buf_get_name(buf) == path then return buf end
  end
end

-- The text as it is in Neovim where the file is open there, else as it is on disk.
local function document_of(name, settings)
  local text, note
  local buf = loaded_buffer(vim.fn.fnamemodify(name, ":p"))
  if buf then
    text = buffer.text(buf)
  else
    text, note = read_file(name)
    if not text then return nil, note end
    if note ~= "UTF-8" then nvim.notify(("%s: %s, converted"):format(name, note)) end
  end
  local options, problem = nvim.options(settings, name)
  if not options then error(problem, 0) end
  local doc, message = require("mizan").document(text, options)
  if not doc then return nil, name .. ": " .. message end
  return doc
end

-- }======================================================

-- {======================================================
-- Quickfix
-- =======================================================

local TYPES = { conflict = "E", disputed = "W", check = "W" }

local function plain(text)
  return (require("mizan.core").printable(text):gsub("%s+", " "))
end

local function entry(cmp, at, kind, text)
  local doc = cmp:document(at.document)
  local line, column = doc:position(at.first)
  local line_last, column_last = doc:position(at.last)
  return {
    filename = vim.fn.fnamemodify(at.doc, ":p"), lnum = line, col = column, end_lnum = line_last,
    end_col = column_last + 1, type = kind, text = plain(text), valid = 1,
  }
end

---What the quickfix list holds: figures that cannot both be right, that are in dispute or to be checked by hand, in the
---order in which an editor needs them; then quotations that were altered.
---@param cmp userdata
---@param lang "en"|"ar"
---@return table[] items
function compare.items(cmp, lang)
  local amounts = require "mizan.report.amounts"
  local view, words = require "mizan.report.view", require("mizan.report.words")[lang]
  local report = view.new(cmp, lang)
  local items = {}
  for _, group in ipairs(report.disagreements) do
    if TYPES[group.status] then
      for _, m in ipairs(group.members) do
        local says = m.attribution and " " .. words.according:format(m.attribution) or ""
        items[#items + 1] = entry(cmp, m, TYPES[group.status], ("%s %d: %s%s (%s)"):format(
          words.status[group.status], group.number, amounts.text(m, lang), says, group.measure))
      end
    end
  end
  for _, quote in ipairs(report.altered) do
    for _, m in ipairs(quote.members) do
      items[#items + 1] = entry(cmp, m, "W", words.quotes .. ": " .. m.text)
    end
  end
  return items
end

-- }======================================================

-- {======================================================
-- The report's buffer
-- =======================================================

local SPACE = vim.api.nvim_create_namespace "mizan_report"

-- The terminal's colours as highlights that follow the user's scheme.
local GROUPS = {
  ["1;31"] = "MizanConflict", ["1;33"] = "MizanDisputed", ["1;35"] = "MizanCheck", ["34"] = "MizanScope",
  ["36"] = "MizanRounded", ["32"] = "MizanAgree", ["2"] = "MizanDim", ["1"] = "MizanTitle",
}
local LINKS = {
  MizanConflict = "ErrorMsg", MizanDisputed = "WarningMsg", MizanCheck = "Todo", MizanScope = "Directory",
  MizanRounded = "Identifier", MizanAgree = "String", MizanDim = "Comment", MizanTitle = "Title",
}

-- Lines without escapes, and where each colour was: { line, first, end, group }, from 0.
local function uncoloured(text)
  local lines, spans = {}, {}
  for line in text:gmatch "([^\n]*)\n" do
    local out, length, at, open, group = {}, 0, 1, nil, nil
    for before, code, after in line:gmatch "([^\27]*)\27%[([%d;]*)m()" do
      out[#out + 1] = before
      length, at = length + #before, after
      if code == "0" then
        if open and group and length > open then spans[#spans + 1] = { #lines, open, length, group } end
        open = nil
      else
        open, group = length, GROUPS[code]
      end
    end
    out[#out + 1] = line:sub(at)
    lines[#lines + 1] = table.concat(out)
  end
  return lines, spans
end

local NAME = "mizan://report"

local function open_report(text)
  local lines, spans = uncoloured(text)
  local buf = loaded_buffer(NAME)
  if not buf then
    buf = vim.api.nvim_create_buf(true, true)
    vim.api.nvim_buf_set_name(buf, NAME)
  end
  vim.bo[buf].modifiable = true
  vim.api.nvim_buf_set_lines(buf, 0, -1, false, lines)
  vim.bo[buf].modifiable = false
  vim.bo[buf].filetype = "mizan"
  for name, link in pairs(LINKS) do vim.api.nvim_set_hl(0, name, { link = link, default = true }) end
  vim.api.nvim_buf_clear_namespace(buf, SPACE, 0, -1)
  for _, span in ipairs(spans) do
    vim.api.nvim_buf_set_extmark(buf, SPACE, span[1], span[2], { end_col = span[3], hl_group = span[4] })
  end
  local shown = vim.fn.win_findbuf(buf)[1]
  if shown then
    vim.api.nvim_set_current_win(shown)
  else
    vim.cmd "botright split"
    vim.api.nvim_win_set_buf(0, buf)
  end
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
end

-- }======================================================

---Compares files; those of the argument list when none is named.
---@param arguments string[]
---@param settings table
function compare.run(arguments, settings)
  local mizan = require "mizan"
  local docs = {}
  for _, name in ipairs(names_of(arguments)) do
    local doc, message = document_of(name, settings)
    if doc then docs[#docs + 1] = doc else nvim.notify(message, "ERROR") end
  end
  if #docs < 2 then
    error(("compare needs two files or more, and has %d"):format(#docs), 0)
  end
  local cmp, message = mizan.compare(docs)
  if not cmp then error(message, 0) end
  local items = compare.items(cmp, settings.lang)
  vim.fn.setqflist({}, " ", { title = "Mizan compare", items = items })
  open_report(mizan.report.text(cmp, { lang = settings.lang, color = true, all = true }))
  nvim.notify(#items == 0 and "no disagreement" or ("%d places in the quickfix list"):format(#items))
end

return compare
