-- SPDX-License-Identifier: MIT
--
-- Work that several processes share. --jobs N runs the same command N times; each reads all of the input and writes
-- every N-th block of the output, and the first process puts the blocks together in order, so that it is what one
-- process writes, byte for byte. Nothing is passed on but whole blocks: what a process that was killed left half done
-- is not.
--
-- A worker writes frames: a length and as many bytes; a length of 0 ends a block, -S all of its work, with status S.

local jobs = {}

local LINES = 64 -- of NDJSON are a block; of files that are one document each, and of stories, one is

local function processes(text)
  local n = tonumber(text)
  if not n or n < 1 or n ~= math.floor(n) then return nil, "a whole number from 1 on is required, not " .. text end
  return n
end

---Adds the option to a command.
function jobs.option(command)
  command:option("-j --jobs", "Processes that share the work."):argname "N"
    :convert(processes):default "1"
end

-- {======================================================
-- A worker
-- =======================================================

---The share of this process, from 0, and of how many it is; nil if it works alone.
---@return integer? share
---@return integer? of
function jobs.share()
  local share, of = (os.getenv("MIZAN_SHARE") or ""):match("^(%d+)/(%d+)$")
  if share then return tonumber(share), tonumber(of) end
  return nil
end

---Makes an output write frames. Returns what says of each document, line or story that comes whether it is this
---worker's, and what ends the work with a status.
---@param out table  of mizan.cli.output
---@param from "text"|"ndjson"|"stories"
---@return fun(): boolean mine
---@return fun(status: integer) finish
function jobs.worker(out, from)
  local share, of = jobs.share()
  local size = from == "ndjson" and LINES or 1
  local count, block, write_out = 0, nil, out.flush
  local function mark(head)
    table.insert(out.pieces, 1, head .. "\n")
    out.size = out.size + 1
    write_out(out)
  end
  function out.flush()
    if out.size > 0 then mark(("%d"):format(out.size)) end
  end
  local function close_block()
    if not block or block % of ~= share then return end
    out:flush()
    mark "0"
  end
  return function()
    local now = math.floor(count / size)
    if now ~= block then close_block() end
    count, block = count + 1, now
    return now % of == share
  end, function(status)
    close_block()
    mark("-" .. status)
  end
end

-- }======================================================

-- {======================================================
-- The first process
-- =======================================================

local function quoted(word)
  return "'" .. word:gsub("'", "'\\''") .. "'"
end

-- The next block of a worker; nil and its status behind the last, nil alone if it ended before its work did.
local function next_block(pipe)
  local pieces = {}
  while true do
    local head = pipe:read("*l")
    if head and head:find("^%-%d+$") then return nil, tonumber(head:sub(2)) end
    local size = tonumber(head)
    if size == 0 then return table.concat(pieces) end
    local text = size and pipe:read(size)
    if not text or #text < size then return nil end
    pieces[#pieces + 1] = text
  end
end

---Runs the command in `n` processes and writes what they write.
---@param arguments string[]  the command line, with the program and its interpreter at 0 and before
---@param n integer
---@param out table  of mizan.cli.output
---@return integer? status  nil if a process ended before its work did
function jobs.run(arguments, n, out)
  local first, words, pipes = 0, {}, {}
  while arguments[first - 1] do first = first - 1 end
  for i = first, #arguments do words[#words + 1] = quoted(arguments[i]) end
  local command = table.concat(words, " ")
  for i = 1, n do pipes[i] = assert(io.popen(("MIZAN_SHARE=%d/%d %s"):format(i - 1, n, command), "r")) end
  local i = 1
  local block, status = next_block(pipes[i])
  while block do
    out:write(block)
    i = i % n + 1
    block, status = next_block(pipes[i])
  end
  for _ = 2, n do -- the others have nothing more, either
    i = i % n + 1
    local more, other = next_block(pipes[i])
    status = not more and status and other and math.max(status, other) or nil
  end
  for _, pipe in ipairs(pipes) do pipe:close() end
  return status
end

-- }======================================================

return jobs
