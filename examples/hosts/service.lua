-- SPDX-License-Identifier: MIT
--
-- What the web servers here have in common: a text comes in, its figures go out as JSON. Each server's own few lines
-- are in its folder. Whatever is sent, an answer comes back, and nothing is raised into the server.

local json = require "mizan.json"
local mizan = require "mizan"

local service = {}

---The longest text that is read: a server is held up while it reads, about 0.1 s for a megabyte.
service.MAX_BYTES = 2 ^ 20

local function failure(status, message)
  return status, '{"error":' .. require("mizan.core").quote(message) .. "}\n"
end

local function figures(request)
  local text, message, _, position = mizan.decode(request.body)
  if not text then return failure(400, ("%s (byte %d)"):format(message, position)) end
  local doc, problem = mizan.document(text, { date = request.date, region = request.region })
  if not doc then return failure(400, problem) end
  local list = {}
  for figure in doc:figures() do list[#list + 1] = json.line(figure) end
  return 200, "[" .. table.concat(list, ",\n") .. "]\n"
end

---@param request table  method, body; date and region where they were given
---@return integer status
---@return string json
function service.answer(request)
  if request.method ~= "POST" then return failure(405, "POST a text") end
  if #(request.body or "") > service.MAX_BYTES then return service.too_large() end
  local done, status, answer = pcall(figures, request)
  if done then return status, answer end
  return failure(500, tostring(status))
end

---The answer to a text whose length is known to be too much before it is read.
function service.too_large()
  return failure(413, ("longer than %d bytes"):format(service.MAX_BYTES))
end

return service
