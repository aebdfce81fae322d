-- SPDX-License-Identifier: MIT
--
-- Where results go: a file or standard output, with every write checked; and records in the formats that all commands
-- share. What is written stays here until there is much of it, and leaves at the end of a line: a process that is
-- killed leaves whole lines behind, unless the system was in the middle of a write.

local csv = require "mizan.csv"
local json = require "mizan.json"

local Output = {}
Output.__index = Output

local EPIPE = 32

---What a failed write raises: `quiet` when nobody reads any more.
local function fail(message, number)
  error({ output = message or "cannot write", quiet = number == EPIPE }, 0)
end

local MUCH = 65536 -- bytes that are worth writing
local MOST = 16 * MUCH -- … in the middle of a line too

---@param path? string  standard output unless given
---@return table? output
---@return string? message
local function open(path)
  local file = io.stdout
  if path == "-" then path = nil end
  if path then
    local opened, message = io.open(path, "wb")
    if not opened then return nil, message end
    file = opened
  end
  file:setvbuf("no")
  return setmetatable({ file = file, path = path, pieces = {}, size = 0 }, Output)
end

function Output:write(text)
  self.pieces[#self.pieces + 1] = text
  self.size = self.size + #text
  if self.size >= MUCH and (text:sub(-1) == "\n" or self.size >= MOST) then self:flush() end
end

---Writes out what has been held back.
function Output:flush()
  if self.size == 0 then return end
  local text = table.concat(self.pieces)
  self.pieces, self.size = {}, 0
  local done, message, number = self.file:write(text)
  if not done then fail(message, number) end
end

function Output:close()
  self:flush()
  local done, message, number
  if self.path then
    done, message, number = self.file:close()
  else
    done, message, number = self.file:flush()
  end
  if not done then fail(message, number) end
end

-- {======================================================
-- Records
-- =======================================================

local Records = {}
Records.__index = Records

---A writer of records in one format. `begin` and `finish` frame all of them.
---@param format "ndjson"|"json"|"csv"
---@param columns? string[]  of CSV
function Output:records(format, columns)
  local self_records = setmetatable({ out = self, format = format, columns = columns, count = 0 }, Records)
  if format == "json" then self:write("[") end
  if format == "csv" then self:write(csv.line(columns, #columns)) end
  return self_records
end

local EXACT = { value = "decimal", low = "low_decimal", high = "high_decimal" }

function Records:add(record)
  self.count = self.count + 1
  if self.format == "ndjson" then
    self.out:write(json.line(record))
    self.out:write("\n")
  elseif self.format == "json" then
    self.out:write((self.count > 1 and ",\n" or "\n") .. json.line(record))
  elseif record.type ~= "error" then
    local cells = {}
    for i, column in ipairs(self.columns) do cells[i] = record[EXACT[column]] or record[column] end
    self.out:write(csv.line(cells, #self.columns))
  end
end

function Records:finish()
  if self.format == "json" then self.out:write("\n]\n") end
end

-- }======================================================

return { open = open }
