-- SPDX-License-Identifier: MIT
--
-- A buffer as a document: its text in bytes, its figures with line and column. Read once for each state of the buffer,
-- so that every command speaks of what stands there now.

local nvim = require "mizan.nvim"

local buffer = {}

-- By buffer: { key, doc, figures }. `key` is what the reading depended on.
local cache = {}

vim.api.nvim_create_autocmd({ "BufUnload", "BufWipeout" }, {
  group = vim.api.nvim_create_augroup("mizan_buffer", {}),
  callback = function(event) cache[event.buf] = nil end,
})

---The buffer's bytes, lines ended by "\n". Neovim shows a zero byte as a line break within a line.
---@param buf integer
---@return string
function buffer.text(buf)
  local lines = vim.api.nvim_buf_get_lines(buf, 0, -1, false)
  for i = 1, #lines do
    if lines[i]:find("\n", 1, true) then lines[i] = lines[i]:gsub("\n", "\0") end
  end
  return table.concat(lines, "\n")
end

---The name by which reports call a buffer.
function buffer.name(buf)
  local name = vim.api.nvim_buf_get_name(buf)
  return name ~= "" and vim.fn.fnamemodify(name, ":.") or "buffer " .. buf
end

---@class mizan.nvim.reading
---@field doc userdata
---@field figures table[]  with line, column: where each begins, from 1, in bytes; line_last, column_last: its last byte

---@param buf integer
---@param settings table
---@return mizan.nvim.reading
function buffer.read(buf, settings)
  local key = table.concat({ vim.api.nvim_buf_get_changedtick(buf), settings.date or "", settings.region or "",
    settings.lexicon or "" }, "\t")
  local known = cache[buf]
  if known and known.key == key then return known end
  local options, problem = nvim.options(settings, buffer.name(buf))
  if not options then error(problem, 0) end
  local doc, message, _, position = require("mizan").document(buffer.text(buf), options)
  if not doc then
    error(("%s: %s%s"):format(options.id, message, position and position > 1 and (" (byte %d)"):format(position) or ""),
      0)
  end
  local figures = {}
  for figure in doc:figures({ explain = true }) do
    figure.line, figure.column = doc:position(figure.first)
    figure.line_last, figure.column_last = doc:position(figure.last)
    figures[#figures + 1] = figure
  end
  cache[buf] = { key = key, doc = doc, figures = figures }
  return cache[buf]
end

---The place in the list of the first figure that ends at or behind this byte; #figures + 1 where none does.
function buffer.from(figures, line, column)
  local low, high = 1, #figures + 1
  while low < high do
    local middle = math.floor((low + high) / 2)
    local figure = figures[middle]
    if figure.line_last > line or (figure.line_last == line and figure.column_last >= column) then
      high = middle
    else
      low = middle + 1
    end
  end
  return low
end

---What a figure is, in a few words: `money 66.2 bn USD`.
function buffer.note(figure, lang)
  local text = figure.kind .. " " .. require("mizan.report.amounts").text(figure, lang)
  return (require("mizan.core").printable(text):gsub("%s+", " "))
end

return buffer
