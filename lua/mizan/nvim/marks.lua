-- SPDX-License-Identifier: MIT
--
-- Figures marked in a buffer: each highlighted where it stands, its kind and value behind the end of the line, since
-- text put inside Arabic would be shuffled by whatever lays out right-to-left text. What is on the screen is marked at
-- once, the rest in slices between which Neovim goes on.

local buffer = require "mizan.nvim.buffer"
local nvim = require "mizan.nvim"

local marks = {}

local SPACE = vim.api.nvim_create_namespace "mizan"
local SLICE = 5e6            -- nanoseconds of work between two events
local PAUSE = 300            -- milliseconds without a change before a live buffer is read again
local MAX_LIVE = 512 * 1024  -- bytes: larger buffers are marked again only when asked
local MAX_NOTES = 6          -- figures told of behind one line

local uv = vim.uv or vim.loop
local jobs = {} -- by buffer: the marking under way, or finished; gone when the buffer is cleared

local function define_highlights()
  vim.api.nvim_set_hl(0, "MizanFigure", { link = "Number", default = true })
  vim.api.nvim_set_hl(0, "MizanNote", { link = "Comment", default = true })
end

-- Marks the figures of one line, which begin at `i`. Returns where the next line's begin.
local function mark_line(buf, figures, i, lang)
  local line, notes = figures[i].line, {}
  local first = i
  while figures[i] and figures[i].line == line do
    local figure = figures[i]
    vim.api.nvim_buf_set_extmark(buf, SPACE, line - 1, figure.column - 1, {
      end_row = figure.line_last - 1, end_col = figure.column_last, hl_group = "MizanFigure", strict = false,
    })
    if i - first < MAX_NOTES then notes[#notes + 1] = buffer.note(figure, lang) end
    i = i + 1
  end
  local more = i - first - #notes
  vim.api.nvim_buf_set_extmark(buf, SPACE, line - 1, 0, {
    virt_text = { { "  " .. table.concat(notes, " · ") .. (more > 0 and " · +" .. more or ""), "MizanNote" } },
    virt_text_pos = "eol",
  })
  return i
end

-- The lines on the screen, over all windows that show the buffer.
local function visible(buf)
  local first, last
  for _, win in ipairs(vim.fn.win_findbuf(buf)) do
    vim.api.nvim_win_call(win, function()
      local top, bottom = vim.fn.line "w0", vim.fn.line "w$"
      first, last = math.min(first or top, top), math.max(last or bottom, bottom)
    end)
  end
  return first, last
end

local function first_on_or_behind(figures, line)
  local i = buffer.from(figures, line, 1)
  while figures[i] and figures[i].line < line do i = i + 1 end
  return i
end

-- Marks figures i to j - 1 until the time is up; returns how far it came.
local function slice(job, i, j)
  local stop = uv.hrtime() + SLICE
  while i < j and uv.hrtime() < stop do i = mark_line(job.buf, job.figures, i, job.lang) end
  return i
end

local function work(job)
  if jobs[job.buf] ~= job or not vim.api.nvim_buf_is_loaded(job.buf) then return end
  -- Positions are of the text as it was read: after an edit the rest must not be marked by them.
  if vim.api.nvim_buf_get_changedtick(job.buf) ~= job.tick then
    job.ranges = {}
    return marks.refresh(job)
  end
  local range = job.ranges[1]
  range[1] = slice(job, range[1], range[2])
  if range[1] >= range[2] then table.remove(job.ranges, 1) end
  if job.ranges[1] then vim.defer_fn(function() work(job) end, 1) end
end

-- After the text has come to rest.
function marks.refresh(job)
  job.changes = (job.changes or 0) + 1
  local changes = job.changes
  vim.defer_fn(function()
    if jobs[job.buf] ~= job or changes ~= job.changes or not vim.api.nvim_buf_is_loaded(job.buf) then return end
    local done, message = pcall(marks.show, job.buf, job.settings)
    if not done then nvim.notify(message, "ERROR") end
  end, PAUSE)
end

local function watch(buf)
  local group = vim.api.nvim_create_augroup("mizan_marks_" .. buf, {})
  vim.api.nvim_create_autocmd({ "TextChanged", "InsertLeave" }, {
    group = group, buffer = buf,
    callback = function()
      local job = jobs[buf]
      if not job then return true end
      if job.tick ~= vim.api.nvim_buf_get_changedtick(buf) then marks.refresh(job) end
    end,
  })
  vim.api.nvim_create_autocmd("BufUnload", {
    group = group, buffer = buf, callback = function() jobs[buf] = nil end,
  })
end

---Marks every figure of a buffer.
---@param buf integer
---@param settings table
function marks.show(buf, settings)
  local reading = buffer.read(buf, settings)
  local figures = reading.figures
  define_highlights()
  marks.clear(buf)
  local job = {
    buf = buf, figures = figures, lang = settings.lang, settings = settings,
    tick = vim.api.nvim_buf_get_changedtick(buf),
  }
  jobs[buf] = job
  local top, bottom = visible(buf)
  local i = top and first_on_or_behind(figures, top) or 1
  local j = bottom and first_on_or_behind(figures, bottom + 1) or 1
  local seen = i
  while seen < j do seen = mark_line(buf, figures, seen, job.lang) end
  job.ranges = {}
  if seen <= #figures then job.ranges[1] = { seen, #figures + 1 } end
  if i > 1 then job.ranges[#job.ranges + 1] = { 1, i } end
  if job.ranges[1] then vim.defer_fn(function() work(job) end, 1) end
  if settings.live and #reading.doc.text <= MAX_LIVE then watch(buf) end
  if #figures == 0 then nvim.notify "no figures in this buffer" end
end

---Whether marks are still being set.
function marks.busy(buf)
  return jobs[buf] ~= nil and jobs[buf].ranges[1] ~= nil
end

---Removes all marks of a buffer, and stops setting more.
function marks.clear(buf)
  jobs[buf] = nil
  vim.api.nvim_buf_clear_namespace(buf, SPACE, 0, -1)
  pcall(vim.api.nvim_del_augroup_by_name, "mizan_marks_" .. buf)
end

return marks
