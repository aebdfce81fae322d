-- SPDX-License-Identifier: MIT
--
-- Documents from files, standard input and NDJSON. Whatever can't be read is reported with its name and place, and the
-- rest goes on.

local core = require "mizan.core"
local json = require "mizan.json"

local input = {}

local CHUNK = 65536
local MAX_TEXT = 2 ^ 30   -- the core's own limit
local MAX_RECORD = 2 ^ 28 -- one NDJSON line: 256 MiB

local function problem(name, message, code, position, line)
  return { name = name, message = message, code = code, position = position, line = line }
end

-- Standard input for "-". A folder opens like a file, and says what it is only when read.
local function open(name)
  if name == "-" then return io.stdin end
  local file, message = io.open(name, "rb")
  if not file then
    local prefix = name .. ": "
    if message:sub(1, #prefix) == prefix then message = message:sub(#prefix + 1) end
    return nil, problem(name, message, "EIO")
  end
  return file
end

local EISDIR = 21 -- on every Unix

-- What a failure to read says, and of a folder what to do.
local function unreadable(name, message, errno)
  if errno ~= EISDIR then return message end
  local folder = name:gsub("/+$", "")
  return ("%s; name its files (%s/*.txt), or let mizan stories read the folder"):format(message, folder)
end

local function close(file)
  if file ~= io.stdin then file:close() end
end

-- {======================================================
-- Whole texts
-- =======================================================

local function read_all(name, file)
  local parts, size = {}, 0
  while true do
    local part, message, errno = file:read(CHUNK)
    if not part then
      message = message and unreadable(name, message, errno)
      if message then return nil, problem(name, message, "EIO", size > 0 and size + 1 or nil) end
      return table.concat(parts)
    end
    size = size + #part
    if size > MAX_TEXT then return nil, problem(name, "text longer than 1 GiB", "ETOOBIG", MAX_TEXT + 1) end
    parts[#parts + 1] = part
  end
end

local function read_text(name, on_document, on_problem, on_note, mine)
  if not mine() then return end
  local file, failed = open(name)
  if not file then return on_problem(failed) end
  local bytes, unread = read_all(name, file)
  close(file)
  if not bytes then return on_problem(unread) end
  if bytes == "" then on_note(name, "empty: nothing to read") end
  local text, charset, code, position = core.decode(bytes)
  if not text then return on_problem(problem(name, charset, code, position)) end
  if charset ~= "UTF-8" then
    on_note(name, charset .. ", converted; positions count in the text as UTF-8")
  end
  on_document({ id = name, text = text })
end

-- }======================================================

-- {======================================================
-- NDJSON
-- =======================================================

-- Iterates over line number, offset of its first byte, text. A line past MAX_RECORD has no text; a failure to read ends
-- the iteration with a message as text of line 0.
local function lines(file)
  local chunk, at, offset, number = "", 1, 0, 0
  return function()
    local parts, size, start = {}, 0, offset
    while true do
      if at > #chunk then
        local more, message = file:read(CHUNK)
        if message then return 0, offset, message end
        if not more then
          if size == 0 then return nil end
          break
        end
        chunk, at = more, 1
      end
      local stop = chunk:find("\n", at, true)
      local piece = chunk:sub(at, stop and stop - 1)
      size = size + #piece
      if size > MAX_RECORD then parts = {} else parts[#parts + 1] = piece end
      offset = offset + #piece + (stop and 1 or 0)
      at = stop and stop + 1 or #chunk + 1
      if stop then break end
    end
    number = number + 1
    return number, start, size <= MAX_RECORD and (parts[2] and table.concat(parts) or parts[1]) or nil
  end
end

local FIELDS = { "id", "text", "date", "source", "title" }

-- A record as a document, or a message and, if it is known, the place in the line.
---@param line string
---@param fallback_id string
---@return table? item
---@return string? message
---@return integer? position
function input.document(line, fallback_id)
  local record, message, _, position = json.decode(line)
  if type(record) ~= "table" then
    return nil, "not a JSON object" .. (message and ": " .. message or ""), position
  end
  local item = {}
  for _, field in ipairs(FIELDS) do
    local value = record[field]
    if field == "id" and type(value) == "number" then value = ("%.14g"):format(value) end
    if value ~= nil and type(value) ~= "string" then
      return nil, ("'%s': string expected, got %s"):format(field, type(value))
    end
    if value and field ~= "text" and value:find("\0", 1, true) then
      return nil, ("'%s' contains zeros"):format(field)
    end
    item[field] = value
  end
  if not item.text then return nil, "no 'text'" end
  item.id = item.id or fallback_id
  return item
end

local function read_line(name, line, number, offset, on_line, on_problem)
  if not line then
    return on_problem(problem(name, "record longer than 256 MiB", "ETOOBIG", offset + 1, number))
  end
  if number == 1 and line:sub(1, 3) == "\239\187\191" then line, offset = line:sub(4), offset + 3 end
  if not line:find("%S") then return end
  local message, position = on_line(line, number, offset + 1)
  if message then on_problem(problem(name, message, "EDATA", offset + (position or 1), number)) end
end

---Reads the lines of a file that are not blank; on_line(line, number, at), of a line that begins at byte `at`, returns
---a message, and a place in the line, where one is malformed.
---@param name string
---@param on_line fun(line: string, number: integer, at: integer): string?, integer?
---@param on_problem fun(problem: table)
---@param mine? fun(): boolean  asked once for each line: pass over those for which it is false
function input.lines(name, on_line, on_problem, mine)
  local file, failed = open(name)
  if not file then
    if not mine or mine() then on_problem(failed) end
    return
  end
  for number, offset, line in lines(file) do
    local wanted = not mine or mine()
    if number == 0 then
      if wanted then on_problem(problem(name, line, "EIO", offset + 1)) end
      break
    elseif wanted then
      read_line(name, line, number, offset, on_line, on_problem)
    end
  end
  close(file)
end

local function read_records(name, on_document, on_problem, mine)
  input.lines(name, function(line, number, at)
    local item, message, position = input.document(line, name .. ":" .. number)
    if not item then return message, position end
    item.line, item.name, item.at = number, name, at
    on_document(item)
  end, on_problem, mine)
end

-- }======================================================

---Reads every input in order; standard input when none is named.
---@param names string[]
---@param from "text"|"ndjson"
---@param on_document fun(item: table)     { id, text, date?, source?, title? }, of NDJSON with { line, name, at }
---@param on_problem fun(problem: table)   { name, message, code, position?, line? }
---@param on_note fun(name: string, note: string)
---@param mine? fun(): boolean  asked once for each document or line: pass over those for which it is false
function input.each(names, from, on_document, on_problem, on_note, mine)
  if #names == 0 then names = { "-" } end
  for _, name in ipairs(names) do
    if from == "ndjson" then
      read_records(name, on_document, on_problem, mine)
    else
      read_text(name, on_document, on_problem, on_note, mine or function() return true end)
    end
  end
end

return input
