-- SPDX-License-Identifier: MIT
--
-- Runs inside a headless Neovim: named checks, a line of output for each, and an exit status.

local check = {}

local NAMES, FAILED = {}, 0

---What vim.notify was told since the last call.
function check.messages()
  local said = check.said
  check.said = {}
  return table.concat(said, "\n")
end

check.said = {}
vim.notify = function(message) table.insert(check.said, message) end -- luacheck: ignore 122

function check.equal(expected, found)
  if not vim.deep_equal(expected, found) then
    error(("expected %s, found %s"):format(vim.inspect(expected), vim.inspect(found)), 2)
  end
end

function check.matches(pattern, text)
  if not tostring(text):find(pattern) then error(("%q is not in %q"):format(pattern, tostring(text)), 2) end
end

function check.that(name, test)
  NAMES[#NAMES + 1] = name
  vim.cmd "silent! %bwipeout!"
  check.messages()
  local done, message = xpcall(test, debug.traceback)
  if not done then FAILED = FAILED + 1 end
  io.stdout:write(done and "ok " or "not ok ", name, "\n")
  if not done then io.stdout:write("  ", (tostring(message):gsub("\n", "\n  ")), "\n") end
end

---A file with these bytes; its name.
function check.file(name, bytes)
  local path = vim.fn.tempname() .. "-" .. name
  local file = assert(io.open(path, "wb"))
  file:write(bytes)
  file:close()
  return path
end

---A buffer with these lines, in the current window.
function check.buffer(lines)
  vim.cmd "enew!"
  vim.api.nvim_buf_set_lines(0, 0, -1, false, lines)
  return vim.api.nvim_get_current_buf()
end

---Waits while `busy` says so, letting events through.
function check.wait(busy)
  if not vim.wait(60000, function() return not busy() end, 5) then error("still busy after 60 s", 2) end
end

function check.done()
  io.stdout:write(("%d checks, %d failed\n"):format(#NAMES, FAILED))
  io.stdout:flush()
  vim.cmd(FAILED == 0 and "qall!" or "cquit 1")
end

return check
