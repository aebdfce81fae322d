-- SPDX-License-Identifier: MIT
--
-- Runs in a second Tarantool: calls the server at arg[1] and prints what came back, a line each.

local connection = assert(require "net.box".connect(arg[1]))
assert(connection:ping(), connection.error)

local function read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read "*a"
  file:close()
  return text
end

local article = connection.space.article

local function try(name, ...)
  local done, message = pcall(connection.call, connection, ...)
  print(name, done and "no error" or tostring(message))
end

for _, id in ipairs { "01-almadar", "02-addifaf", "03-barq", "04-sadalmina" } do
  article:replace { id, "2025-03-14", read("examples/articles/summit/" .. id .. ".txt") }
end
local figures = connection:call("figures", { "01-almadar" })
print("figures", #figures)
print("amount", figures[1].text, figures[1].decimal, figures[1].unit)
local statuses = {}
for _, group in ipairs(connection:call("compare", { { "01-almadar", "02-addifaf", "03-barq", "04-sadalmina" } })) do
  statuses[group.status] = (statuses[group.status] or 0) + 1
end
print("agree", statuses.agree and "some" or "none")

try("missing", "figures", { "99" })
try("type", "figures", { { 1 } })
try("no ids", "compare", {})
article:replace { "dated", "soon", "وصل 17 موظفا" }
try("date", "figures", { "dated" })
article:replace { "bad", nil, "\240\159 \0 \255 وصل 17 موظفا" }
print("bad bytes", connection:call("figures", { "bad" })[1].decimal)
article:replace { "long", nil, ("وصل 17 موظفا. "):rep(60000) }
try("long", "figures", { "long" })
article:replace { "half", nil, ("وصل 17 موظفا. "):rep(30000) }
print("half", #connection:call("figures", { "half" }))
try("callback", "raise", {})

-- Many fibers at once, each with its own answer.
local fiber = require "fiber"
local right, channel = 0, fiber.channel(16)
for i = 1, 16 do
  fiber.create(function()
    article:replace { "fiber" .. i, nil, ("وصل %d موظفا. "):format(100 + i):rep(200) }
    local list = connection:call("figures", { "fiber" .. i })
    channel:put(#list == 200 and list[200].value == 100 + i)
  end)
end
for _ = 1, 16 do
  if channel:get(30) then right = right + 1 end
end
print("at once", right)
print("alive", connection:ping())
os.exit(0)
