-- SPDX-License-Identifier: MIT
--
-- Tarantool: articles in a space, their figures and comparisons by functions that clients call.
--   MIZAN=$PWD LISTEN=3301 WORK=/tmp/articles tarantool examples/hosts/tarantool/init.lua

local root = assert(os.getenv "MIZAN", "MIZAN: the checkout")
package.path = root .. "/lua/?.lua;" .. root .. "/lua/?/init.lua;" .. package.path
package.cpath = root .. "/build/luajit/?.so;" .. package.cpath

local mizan = require "mizan"

-- Tarantool serves nobody while a text is read, about 0.1 s for a megabyte.
local MAX_BYTES = 2 ^ 20

box.cfg {
  listen = os.getenv "LISTEN", work_dir = os.getenv "WORK" or ".", log_level = 4, memtx_max_tuple_size = 2 ^ 23,
}

box.once("articles", function()
  local space = box.schema.space.create("article", { format = {
    { "id", "string" }, { "date", "string", is_nullable = true }, { "body", "string" },
  } })
  space:create_index "primary"
end)

local function document(id)
  local article = box.space.article:get(id)
  if not article then error("no article " .. tostring(id), 0) end
  if #article.body > MAX_BYTES then error(("article %s is longer than %d bytes"):format(id, MAX_BYTES), 0) end
  local doc, message = mizan.document(article.body, { id = id, date = article.date })
  if not doc then error(("article %s: %s"):format(id, message), 0) end
  return doc
end

local function list(iterator)
  local out = {}
  for record in iterator do out[#out + 1] = record end
  return out
end

-- What clients may call; an error goes to the client that caused it.
local functions = {}

---The figures of an article, as a list of maps.
function functions.figures(id)
  return list(document(id):figures())
end

---The groups of figures that these articles share, each with its verdict.
function functions.compare(ids)
  local docs = {}
  for i, id in ipairs(ids) do docs[i] = document(id) end
  return list(mizan.compare(docs):groups())
end

for name, run in pairs(functions) do
  rawset(_G, name, run)
  box.schema.func.create(name, { if_not_exists = true })
  box.schema.user.grant("guest", "execute", "function", name, { if_not_exists = true })
end
box.schema.user.grant("guest", "read,write", "space", "article", { if_not_exists = true })
