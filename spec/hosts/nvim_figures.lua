-- SPDX-License-Identifier: MIT
--
-- Inside Neovim: marks, jumps, hover, settings, and buffers that are empty, broken, large or being edited.

local check = require "nvim_check"
local marks = require "mizan.nvim.marks"

local SPACE = vim.api.nvim_create_namespace "mizan"
local LINES = {
  "قالت الجمارك إن الصادرات بلغت ٣٫٤ مليارات يورو في العام الماضي.",
  "",
  "لا شيء هنا.",
  "وارتفعت النسبة إلى 22.5 في المئة، وسافر 17 موظفا.",
}

local function all_marks(buf)
  local highlights, notes = {}, {}
  for _, mark in ipairs(vim.api.nvim_buf_get_extmarks(buf, SPACE, 0, -1, { details = true })) do
    local row, column, details = mark[2], mark[3], mark[4]
    if details.virt_text then
      notes[#notes + 1] = { row + 1, details.virt_text[1][1], details.virt_text_pos or "eol" }
    else
      local line = vim.api.nvim_buf_get_lines(buf, row, row + 1, false)[1]
      highlights[#highlights + 1] = line:sub(column + 1, details.end_col)
    end
  end
  return highlights, notes
end

-- The text of the floating window, which is closed again.
local function floating()
  for _, win in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(win).relative ~= "" then
      local lines = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(win), 0, -1, false)
      vim.api.nvim_win_close(win, true)
      return table.concat(lines, "\n")
    end
  end
end

check.that("nothing is loaded before it is used", function()
  check.equal(2, vim.fn.exists ":Mizan")
  check.equal("", vim.fn.maparg("]f", "n"))
  check.matches("mizan", vim.fn.maparg("<Plug>(mizan-next)", "n") ~= "" and "mizan" or "")
end)

check.that("figures are highlighted, and told of behind the line", function()
  local buf = check.buffer(LINES)
  vim.cmd "Mizan figures date=2025-03-14"
  check.wait(function() return marks.busy(buf) end)
  local highlights, notes = all_marks(buf)
  check.equal({ "٣٫٤ مليارات يورو", "العام الماضي", "22.5 في المئة", "17 موظفا" }, highlights)
  check.equal({
    { 1, "  money 3.4 bn EUR · date 2024", "eol" }, { 4, "  percent 22.5% · count 17", "eol" },
  }, notes)
end)

check.that("clear removes every mark and stops the marking", function()
  local buf = check.buffer(LINES)
  vim.cmd "Mizan figures"
  vim.cmd "Mizan clear"
  check.equal({}, vim.api.nvim_buf_get_extmarks(buf, SPACE, 0, -1, {}))
  check.equal(false, marks.busy(buf))
end)

check.that("next and prev go from figure to figure and around the end", function()
  check.buffer(LINES)
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  local places = {}
  for _, way in ipairs { "next", "next", "next", "next", "next", "prev", "prev" } do
    vim.cmd("Mizan " .. way)
    local at = vim.api.nvim_win_get_cursor(0)
    places[#places + 1] = at[1] .. ":" .. vim.api.nvim_get_current_line():sub(at[2] + 1, at[2] + 2)
  end
  check.equal({ "1:٣", "1:ا", "4:22", "4:17", "1:٣", "4:17", "4:22" }, places)
end)

check.that("a count and the <Plug> maps work, and the jump list knows", function()
  check.buffer(LINES)
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes("3<Plug>(mizan-next)", true, true, true), "mx", false)
  check.equal(4, vim.api.nvim_win_get_cursor(0)[1])
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes("<C-o>", true, true, true), "nx", false)
  check.equal({ 1, 0 }, vim.api.nvim_win_get_cursor(0))
end)

check.that("without wrapscan the last figure is the last", function()
  check.buffer(LINES)
  vim.o.wrapscan = false
  vim.api.nvim_win_set_cursor(0, { 4, #LINES[4] - 2 })
  vim.cmd "Mizan next"
  vim.o.wrapscan = true
  check.matches("no figure further down", check.messages())
  check.equal(4, vim.api.nvim_win_get_cursor(0)[1])
end)

check.that("hover tells all of a figure", function()
  check.buffer(LINES)
  vim.b.mizan = { date = "2025-03-14" }
  vim.api.nvim_win_set_cursor(0, { 1, (LINES[1]:find("مليارات", 1, true)) - 1 })
  vim.cmd "Mizan hover"
  local text = floating()
  check.matches("value +3400000000", text)
  check.matches("unit +EUR", text)
  check.matches("according to +الجمارك", text)
  vim.api.nvim_win_set_cursor(0, { 1, (LINES[1]:find("الماضي", 1, true)) - 1 })
  vim.cmd "Mizan hover"
  check.matches("date +2024", floating())
  vim.api.nvim_win_set_cursor(0, { 3, 0 })
  vim.cmd "Mizan hover"
  check.matches("no figure under the cursor", check.messages())
end)

check.that("an edited buffer is marked again when it comes to rest", function()
  local buf = check.buffer(LINES)
  vim.cmd "Mizan figures"
  vim.api.nvim_buf_set_lines(buf, 2, 3, false, { "وصل 250 سائحا." })
  vim.cmd "doautocmd TextChanged"
  check.wait(function() return #all_marks(buf) ~= 5 end)
  local highlights = all_marks(buf)
  check.equal("250 سائحا", highlights[3])
end)

check.that("with live off it is not", function()
  local buf = check.buffer(LINES)
  vim.g.mizan = { live = false }
  vim.cmd "Mizan figures"
  vim.g.mizan = nil
  vim.api.nvim_buf_set_lines(buf, 2, 3, false, { "وصل 250 سائحا." })
  vim.cmd "doautocmd TextChanged"
  vim.wait(500)
  check.equal(4, #(all_marks(buf)))
end)

check.that("hover speaks of the text as it is now, marked or not", function()
  local buf = check.buffer(LINES)
  vim.cmd "Mizan figures"
  vim.api.nvim_buf_set_lines(buf, 0, 1, false, { "بلغ العدد 91 طالبا." })
  vim.api.nvim_win_set_cursor(0, { 1, (("بلغ العدد 91"):find "91") - 1 })
  vim.cmd "Mizan hover"
  check.matches("value +91", floating())
end)

check.that("an empty buffer has no figures, and says so", function()
  check.buffer {}
  vim.cmd "Mizan figures"
  check.matches("no figures", check.messages())
  vim.cmd "Mizan next"
  check.matches("no figures", check.messages())
  vim.cmd "Mizan hover"
  check.matches("no figure", check.messages())
end)

check.that("bytes that are not UTF-8 and zero bytes are passed over, columns kept", function()
  vim.cmd("edit ++enc=utf-8 ++bad=keep " .. check.file("broken.txt", "\240\159 abc \0 17 موظفا\n\200 و25 سائحا\n"))
  local buf = vim.api.nvim_get_current_buf()
  check.equal("\240", vim.api.nvim_buf_get_lines(buf, 0, 1, false)[1]:sub(1, 1))
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  vim.cmd "Mizan figures"
  check.wait(function() return marks.busy(buf) end)
  check.equal({ "17 موظفا", "25 سائحا" }, (all_marks(buf)))
  vim.cmd "Mizan next"
  check.equal(1, vim.api.nvim_win_get_cursor(0)[1])
  vim.cmd "Mizan hover"
  check.matches("value +17", floating())
end)

check.that("many figures on one line are counted, not listed", function()
  local buf = check.buffer { ("وصل 17 موظفا و25 سائحا. "):rep(20) }
  vim.cmd "Mizan figures"
  check.wait(function() return marks.busy(buf) end)
  local highlights, notes = all_marks(buf)
  check.equal(40, #highlights)
  check.matches("%+34$", notes[1][2])
end)

check.that("a mistake in the settings or arguments is one message", function()
  check.buffer(LINES)
  for _, case in ipairs {
    { { dates = "2025-03-14" }, "unknown setting 'dates'" }, { { date = 5 }, "string expected, got number" },
    { { lang = "fr" }, "'en' or 'ar' expected, got 'fr'" }, { { date = "2025-13-40" }, "date" },
    { { lexicon = "/no/such/file.tsv" }, "no/such/file" }, { "text", "table expected, got string" },
  } do
    vim.g.mizan = case[1]
    vim.cmd "Mizan figures"
    check.matches(case[2], check.messages())
  end
  vim.g.mizan = nil
  vim.cmd "Mizan figures date=soon"
  check.matches("date", check.messages())
  vim.cmd "Mizan hover now"
  check.matches("unexpected argument 'now'", check.messages())
  vim.cmd "Mizan weigh"
  check.matches("no subcommand 'weigh': clear, compare, figures, hover, next, prev", check.messages())
end)

check.that("subcommands, options and files are completed", function()
  check.equal({ "hover" }, vim.fn.getcompletion("Mizan h", "cmdline"))
  check.equal({ "clear", "compare", "figures", "hover", "next", "prev" }, vim.fn.getcompletion("Mizan ", "cmdline"))
  check.equal({ "date=" }, vim.fn.getcompletion("Mizan figures d", "cmdline"))
  check.equal({ "examples/articles/summit/01-almadar.txt" },
    vim.fn.getcompletion("Mizan compare examples/articles/summit/01", "cmdline"))
end)

check.that("a buffer that goes away while it is being marked takes the work with it", function()
  local buf = check.buffer(vim.fn["repeat"](LINES, 2000))
  vim.cmd "Mizan figures"
  check.equal(true, marks.busy(buf))
  vim.cmd "bwipeout!"
  vim.wait(100)
  check.equal(false, marks.busy(buf))
end)

check.that("five megabytes: the screen is marked at once, the rest without holding Neovim up", function()
  local lines, bytes, plain = {}, 0, ("هذه جملة من كلام لا أرقام فيه. "):rep(10)
  while bytes < 5e6 do
    local line = LINES[#lines % 7 + 1] or plain
    lines[#lines + 1] = line
    bytes = bytes + #line + 1
  end
  local buf = check.buffer(lines)
  vim.api.nvim_win_set_cursor(0, { math.floor(#lines / 2), 0 })
  vim.cmd "redraw"
  local start = vim.loop.hrtime()
  vim.cmd "Mizan figures"
  local shown = (vim.loop.hrtime() - start) / 1e6
  local top, bottom = vim.fn.line "w0", vim.fn.line "w$"
  local here = vim.api.nvim_buf_get_extmarks(buf, SPACE, { top - 1, 0 }, { bottom - 1, -1 }, {})
  check.equal(true, #here > 10)
  check.equal(true, marks.busy(buf))
  local longest, last = 0, vim.loop.hrtime()
  local timer = vim.loop.new_timer()
  timer:start(0, 1, function()
    local now = vim.loop.hrtime()
    longest, last = math.max(longest, now - last), now
  end)
  check.wait(function() return marks.busy(buf) end)
  timer:stop()
  local finished = (vim.loop.hrtime() - start) / 1e6
  io.stdout:write(("  5 MB, %d figures: on the screen after %.0f ms, all marked after %.0f ms, longest pause %.0f ms\n")
    :format(#require "mizan.nvim.buffer".read(buf, { lang = "en" }).figures, shown, finished, longest / 1e6))
  check.equal(true, longest / 1e6 < 250)
end)

check.done()
