-- SPDX-License-Identifier: MIT
--
-- From figure to figure. Needs no marks: the figures are those of the text as it is now.

local buffer = require "mizan.nvim.buffer"
local nvim = require "mizan.nvim"

local jump = {}

-- How many figures begin before the cursor, and whether one begins under it.
local function before(figures, line, column)
  local i = buffer.from(figures, line, column)
  local figure = figures[i]
  if not figure then return #figures, false end
  if figure.line == line and figure.column == column then return i - 1, true end
  -- The cursor inside a figure: that one begins before it.
  local inside = figure.line < line or (figure.line == line and figure.column < column)
  return inside and i or i - 1, false
end

---Moves the cursor by so many figures, backwards when negative; around the end of the buffer as 'wrapscan' says.
---@param count integer
---@param settings table
function jump.by(count, settings)
  local buf = vim.api.nvim_get_current_buf()
  local figures = buffer.read(buf, settings).figures
  if #figures == 0 then return nvim.notify "no figures in this buffer" end
  local cursor = vim.api.nvim_win_get_cursor(0)
  local passed, on_one = before(figures, cursor[1], cursor[2] + 1)
  local target = count > 0 and passed + count + (on_one and 1 or 0) or passed + 1 + count
  if target < 1 or target > #figures then
    if not vim.o.wrapscan then
      return nvim.notify(count > 0 and "no figure further down" or "no figure further up", "WARN")
    end
    target = (target - 1) % #figures + 1
  end
  vim.cmd "normal! m'"
  vim.api.nvim_win_set_cursor(0, { figures[target].line, figures[target].column - 1 })
  vim.cmd "normal! zv"
  vim.api.nvim_echo({ { ("%d/%d "):format(target, #figures) }, { buffer.note(figures[target], settings.lang) } }, false,
    {})
end

return jump
