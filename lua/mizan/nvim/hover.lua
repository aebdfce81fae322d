-- SPDX-License-Identifier: MIT
--
-- All that is known of the figure under the cursor, in a floating window.

local buffer = require "mizan.nvim.buffer"
local nvim = require "mizan.nvim"

local hover = {}

local MODIFIERS = {
  about = "about", over = "over", under = "under", at_least = "at least", at_most = "at most", vague = "vague",
  early = "early", mid = "middle of", late = "late",
}

---The figure under a byte of the buffer.
---@return table? figure
function hover.at(figures, line, column)
  local figure = figures[buffer.from(figures, line, column)]
  if not figure or figure.line > line or (figure.line == line and figure.column > column) then return nil end
  return figure
end

---A figure in full, one fact a line.
---@return string[]
function hover.lines(figure)
  local core = require "mizan.core"
  local lines = {}
  local function fact(name, value)
    if value == nil then return end
    local text = core.printable(tostring(value)):gsub("%s+", " ")
    lines[#lines + 1] = ("%-12s %s"):format(name, text)
  end
  fact("kind", figure.kind)
  fact("value", figure.decimal or figure.value)
  if figure.low_decimal or figure.low then
    local high = figure.high_decimal or figure.high
    fact("range", (figure.low_decimal or figure.low) .. (high and " to " .. high or " or more"))
  end
  fact("unit", figure.unit and figure.unit .. (figure.inherited and "  (carried over from a neighbour)" or ""))
  fact("noun", figure.noun and figure.noun)
  fact("modifier", MODIFIERS[figure.modifier] or figure.modifier)
  fact("calendar", figure.calendar)
  fact("date", figure.resolved)
  fact("Gregorian", figure.gregorian)
  fact("according to", figure.attribution)
  fact("note", figure.digits_differ and "the digits and the words differ; the words are the value" or nil)
  fact("note", figure.ambiguous and "can be read in another way" or nil)
  fact("read as", figure.rule)
  fact("text", figure.text)
  return lines
end

---@param settings table
function hover.show(settings)
  local cursor = vim.api.nvim_win_get_cursor(0)
  local figures = buffer.read(vim.api.nvim_get_current_buf(), settings).figures
  local figure = hover.at(figures, cursor[1], cursor[2] + 1)
  if not figure then return nvim.notify "no figure under the cursor" end
  vim.lsp.util.open_floating_preview(hover.lines(figure), "", { border = "single", focus_id = "mizan" })
end

return hover
