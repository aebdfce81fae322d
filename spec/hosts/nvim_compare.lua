-- SPDX-License-Identifier: MIT
--
-- Inside Neovim: the report buffer, the quickfix list, and :checkhealth.

local check = require "nvim_check"

local SUMMIT = "examples/articles/summit/"

local function report()
  return table.concat(vim.api.nvim_buf_get_lines(vim.fn.bufnr "mizan://report", 0, -1, false), "\n")
end

local write = check.file

local A = "قالت الوزارة في بيان إن عدد المصابين في حادث القطار بلغ 17 مصابا.\n"
local B = "\nأفاد شهود بأن عدد المصابين في حادث القطار بلغ 19 مصابا.\n"

check.that("a report opens, and the quickfix list leads to each disagreement", function()
  vim.cmd("Mizan compare date=2025-03-14 " .. SUMMIT .. "*.txt")
  check.equal("mizan://report", vim.fn.bufname())
  check.equal("nofile", vim.bo.buftype)
  check.equal(false, vim.bo.modifiable)
  check.matches("Comparison %(sources: 4%)", report())
  check.equal(nil, report():find("\27", 1, true))
  local items = vim.fn.getqflist()
  check.equal(true, #items > 0)
  for _, item in ipairs(items) do
    check.equal(1, item.valid)
    local name = vim.fn.fnamemodify(vim.fn.bufname(item.bufnr), ":t")
    local file = assert(io.open(SUMMIT .. name, "rb"))
    local text, number = file:read "*a", 0
    file:close()
    for line in (text .. "\n"):gmatch "([^\n]*)\n" do
      number = number + 1
      if number == item.lnum then
        local first = line:byte(item.col)
        check.equal(true, first < 128 or first > 191) -- a character begins there
      end
    end
  end
  check.matches("places in the quickfix list", check.messages())
  check.equal(true, #vim.api.nvim_buf_get_extmarks(vim.fn.bufnr "mizan://report",
    vim.api.nvim_create_namespace "mizan_report", 0, -1, {}) > 10)
end)

check.that("a disagreement is found at its file, line and byte", function()
  local a, b = write("a.txt", "\239\187\191" .. A), write("b.txt", B)
  vim.cmd(("Mizan compare %s %s"):format(a, b))
  local items = vim.fn.getqflist()
  check.equal(2, #items)
  local places = {}
  for i, item in ipairs(items) do places[i] = { vim.fn.bufname(item.bufnr), item.lnum, item.col } end
  check.equal({ { a, 1, (A:find("17", 1, true)) }, { b, 2, (B:find("19", 1, true)) - 1 } }, places)
  vim.cmd "cfirst"
  check.equal({ 1, (A:find("17", 1, true)) - 1 }, vim.api.nvim_win_get_cursor(0))
  check.matches(": 17", items[1].text)
end)

check.that("a file that is open is compared as it stands in Neovim", function()
  local a, b = write("a.txt", A), write("b.txt", B)
  vim.cmd("edit " .. a)
  vim.api.nvim_buf_set_lines(0, 0, -1, false, { (A:gsub("17", "19"):gsub("\n", "")) })
  vim.cmd(("Mizan compare %s %s"):format(a, b))
  check.equal({}, vim.fn.getqflist())
  check.matches("no disagreement", check.messages())
  check.equal("mizan://report", vim.fn.bufname())
end)

check.that("the argument list is compared when no file is named; one report buffer serves all", function()
  vim.cmd("args " .. write("a.txt", A) .. " " .. write("b.txt", B))
  vim.cmd "Mizan compare"
  check.equal(2, #vim.fn.getqflist())
  vim.cmd "Mizan compare"
  check.equal(1, #vim.fn.win_findbuf(vim.fn.bufnr "mizan://report"))
  vim.cmd "%argdelete"
end)

check.that("a missing, binary or lone file is a message", function()
  local a, b = write("a.txt", A), write("b.txt", B)
  vim.cmd(("Mizan compare %s /no/such/file.txt"):format(a))
  local said = check.messages()
  check.matches("/no/such/file.txt: No such file", said)
  check.matches("needs two files or more, and has 1", said)
  vim.cmd(("Mizan compare %s %s %s"):format(a, b, write("c.txt", ("\0\1\2\3"):rep(400))))
  check.matches("binary data", check.messages())
  check.equal(2, #vim.fn.getqflist())
  vim.cmd(("Mizan compare %s %s"):format(a, vim.fn.fnamemodify(a, ":h")))
  check.matches("needs two files", check.messages())
  vim.cmd "Mizan compare"
  check.matches("has 0", check.messages())
end)

check.that("windows-1256 is converted, with a note", function()
  local function to_1256(text) return vim.fn.iconv(text, "utf-8", "cp1256") end
  vim.cmd(("Mizan compare %s %s"):format(write("a.txt", to_1256(A:rep(3))), write("b.txt", B)))
  check.matches("windows%-1256, converted", check.messages())
  check.matches("Comparison %(sources: 2%)", report())
end)

check.that("the report speaks Arabic when asked", function()
  vim.g.mizan = { lang = "ar" }
  vim.cmd(("Mizan compare %s %s"):format(write("a.txt", A), write("b.txt", B)))
  vim.g.mizan = nil
  check.matches("مقارنة", report())
end)

check.that("checkhealth says what there is", function()
  vim.cmd "checkhealth mizan"
  local text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n")
  check.matches("core: .*mizan/core%.so", text)
  check.matches("read as it should be", text)
  check.equal(nil, text:find("ERROR", 1, true))
  vim.g.mizan = { colour = "red" }
  vim.cmd "checkhealth mizan"
  vim.g.mizan = nil
  check.matches("unknown setting 'colour'", table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n"))
end)

check.done()
