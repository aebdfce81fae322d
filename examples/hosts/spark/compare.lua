-- SPDX-License-Identifier: MIT
--
-- Reduce: compares the documents of each story. Standard input is NDJSON, {story, id, text, date?}, a story's lines
-- next to each other and in any order; what comes out depends on nothing else, so that it is the same from one
-- process as from a cluster.

local mizan = require "mizan"
local core = require "mizan.core"
local json = require "mizan.json"

local function write(story, record)
  io.write('{"story":', core.quote(story), ",", json.line(record):sub(2), "\n")
end

local function problem(story, id, message, code)
  write(story or "", { type = "error", doc = id, code = code or "EDATA", message = message })
end

local function by_id(a, b)
  if a.id ~= b.id then return a.id < b.id end
  return a.text < b.text
end

local function compare(story, articles)
  table.sort(articles, by_id)
  local docs = {}
  for _, article in ipairs(articles) do
    local doc, message, code = mizan.document(article.text, { id = article.id, date = article.date })
    if doc then docs[#docs + 1] = doc else problem(story, article.id, message, code) end
  end
  if #docs < 2 then return end
  for record in mizan.compare(docs):records() do write(story, record) end
end

local function article_of(line)
  local article, message = json.decode(line)
  if type(article) ~= "table" then return nil, "not a JSON object" .. (message and ": " .. message or "") end
  for _, field in ipairs { "story", "id", "text" } do
    if type(article[field]) ~= "string" then
      return nil, ("'%s': string expected, got %s"):format(field, type(article[field]))
    end
  end
  if article.date ~= nil and type(article.date) ~= "string" then return nil, "'date': string expected" end
  return article
end

local story, articles = nil, {}
for line in io.lines() do
  local article, message = article_of(line)
  if not article then
    problem(nil, nil, message)
  else
    if article.story ~= story then
      if story then compare(story, articles) end
      story, articles = article.story, {}
    end
    articles[#articles + 1] = article
  end
end
if story then compare(story, articles) end
