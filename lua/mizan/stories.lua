-- SPDX-License-Identifier: MIT
--
-- A press archive: which of its articles tell one story, and where the outlets that tell it differ. The core finds the
-- stories (src/core/archive/); an archive here holds the articles' texts, opens those of a story again to compare them,
-- and says how much of a story what differs is.
--
--     local archive = stories.new { days = 3 }
--     assert(archive:add { id = "a", text = "...", date = "2025-03-14", source = "almadar", title = "..." })
--     for story in archive:stories() do
--       local cmp = assert(archive:compare(story))
--       for _, group in ipairs(stories.discrepancies(cmp)) do print(group.interest, group.measure) end
--     end

local core = require "mizan.core"
local mizan = require "mizan"

local stories = {}

local MOST = 16 -- articles of a story that are compared

local Archive = {}
Archive.__index = Archive

-- {======================================================
-- Archives
-- =======================================================

---@param options? table  days, alike, common: as core.archive takes them; most: articles of a story that are compared;
---  region, lexicon: as mizan.document takes them
function stories.new(options)
  local self = { items = {}, ids = {}, bytes = 0, most = MOST, document = {} }
  local search = {}
  for name, value in pairs(options or {}) do
    if name == "most" then
      self.most = value
    elseif name == "region" or name == "lexicon" then
      self.document[name] = value
    else
      search[name] = value
    end
  end
  self.archive = core.archive(search)
  return setmetatable(self, Archive)
end

---Opens an article as a document.
---@param item table  id, text, date?, source?, title?
---@param options? table  region, lexicon
function stories.open(item, options)
  options = options or {}
  return mizan.document(item.text, {
    id = item.id, date = item.date, source = item.source, title = item.title, region = options.region,
    lexicon = options.lexicon,
  })
end

---Takes an article in: id, text and, if known, date, source (its outlet) and title.
---@param item table
---@return boolean? done
---@return string? message
---@return string? code
---@return integer? position
function Archive:add(item)
  if self.ids[item.id] then return nil, "another article has this id", "EDATA" end
  local doc, message, code, position = stories.open(item, self.document)
  if not doc then return nil, message, code, position end
  self.archive:add(item.id, item.source, doc)
  self.items[#self.items + 1] = item
  self.ids[item.id] = true
  self.bytes = self.bytes + #item.text
  return true
end

---Takes an article in whose keys have been counted elsewhere: id and, if known, date and source.
---@return integer  its number in `archive`
function Archive:enter(item)
  self.items[#self.items + 1] = item
  return self.archive:enter(item.id, item.source, item.date)
end

-- }======================================================

-- {======================================================
-- Stories
-- =======================================================

---The outlet of an article; an article without one is its own.
function stories.outlet(item)
  return item.source or item.id
end

local function earlier(x, y)
  local a, b = x.item.date or "", y.item.date or ""
  if a ~= b then return a < b end
  return x.item.id < y.item.id
end

-- Leaves `most` members: of every outlet the one most like the centre, then the others, the most alike first.
local function choose(articles, most)
  local members, seen, first, rest = {}, {}, {}, {}
  for _, article in ipairs(articles) do
    if article.role == "member" then members[#members + 1] = article end
  end
  if #members <= most then return end
  table.sort(members, function(x, y)
    if x.alike ~= y.alike then return x.alike > y.alike end
    return earlier(x, y)
  end)
  for _, member in ipairs(members) do
    local outlet = stories.outlet(member.item)
    table.insert(seen[outlet] and rest or first, member)
    seen[outlet] = true
  end
  for _, member in ipairs(rest) do first[#first + 1] = member end
  for i = most + 1, #first do first[i].role = "extra" end
end

---A story made of articles, each { item, role }: "member" (compared), "extra" (one too many) or "reprint" (much the
---same text as another of its outlet).
---@param id string  the id of the article at its centre
---@param articles table[]
function stories.story(id, articles)
  table.sort(articles, earlier)
  local story = { id = id, articles = articles, outlets = 0 }
  local seen = {}
  for _, article in ipairs(articles) do
    local item, outlet = article.item, stories.outlet(article.item)
    if not seen[outlet] then story.outlets = story.outlets + 1 end
    seen[outlet] = true
    if item.id == id then story.title = item.title end
    if item.date and (not story.date or item.date < story.date) then story.date = item.date end
    if item.date and (not story.until_date or item.date > story.until_date) then story.until_date = item.date end
  end
  return story
end

---Iterates over the stories that two or more outlets tell, in order of their ids.
function Archive:stories()
  local reports = self.archive:reports()
  local doc, centre, role, alike = reports()
  return function()
    if not doc or role == "alone" then return nil end
    local story, articles = centre, {}
    while doc and centre == story do
      articles[#articles + 1] = { item = self.items[doc], role = role, alike = alike }
      doc, centre, role, alike = reports()
    end
    choose(articles, self.most)
    return stories.story(self.items[story].id, articles)
  end
end

---How much of the archive is what: articles, members, reprints, alone; pairs looked at, pairs alike.
function Archive:counts()
  local counts = { articles = #self.items, member = 0, reprint = 0, alone = 0 }
  for _, _, role in self.archive:reports() do counts[role] = counts[role] + 1 end
  counts.looked, counts.alike = self.archive:counts()
  return counts
end

---Compares the members of a story.
---@return userdata? comparison
---@return string? message
---@return string? code
function stories.compare(story, options)
  local docs = {}
  for _, article in ipairs(story.articles) do
    if article.role == "member" then
      local doc, message, code = stories.open(article.item, options)
      if not doc then return nil, message, code end
      docs[#docs + 1] = doc
    end
  end
  return mizan.compare(docs)
end

function Archive:compare(story)
  return stories.compare(story, self.document)
end

-- }======================================================

-- {======================================================
-- Discrepancies
-- =======================================================

local STATUS = { conflict = 300, disputed = 200, check = 100 }

local KIND = {
  money = 40, count = 30, percent = 30, measure = 25, cardinal = 25, fraction = 20, duration = 15, date = 15,
  ratio = 10, ordinal = 5, time = 5,
}
local VICTIMS = 45

-- What is counted where people came to harm, as light stems.
local harmed = {}
for _, word in ipairs {
  "قتيل", "قتلى", "قتيلا", "جريح", "جرحى", "جريحا", "مصاب", "مصابا", "مصابين", "إصابة", "إصابات", "ضحية", "ضحايا",
  "شهيد", "شهداء", "شهيدا", "وفاة", "وفيات", "جثة", "جثث", "مفقود", "مفقودا", "مصرعهم", "حتفهم", "مقتل", "استشهاد",
} do
  harmed[core.stem(word)] = true
end

-- An amount as a key: what has one key is one amount.
local function amount(member)
  local low, high = member.low_decimal or member.low, member.high_decimal or member.high
  local value = member.decimal or low and low .. ".." .. (high or "")
    or member.resolved or member.value or member.text
  return tostring(value) .. " " .. (member.unit or "")
end

local function outlet_of(cmp, member)
  local doc, id = cmp:document(member.document)
  return doc.source or id
end

-- The members by amount, what most outlets say first: { amount, members, outlets (list), dates (set) }.
local function sides_of(cmp, group)
  local sides, by_amount = {}, {}
  for _, member in ipairs(group.members) do
    local key = amount(member)
    local side = by_amount[key]
    if not side then
      side = { amount = key, members = {}, outlets = {}, dates = {}, order = #sides + 1 }
      by_amount[key], sides[#sides + 1] = side, side
    end
    local outlet, doc = outlet_of(cmp, member), cmp:document(member.document)
    if not side.outlets[outlet] then
      side.outlets[#side.outlets + 1] = outlet
      side.outlets[outlet] = true
    end
    side.dates[doc.date or ""] = true
    table.insert(side.members, member)
  end
  table.sort(sides, function(x, y)
    if #x.outlets ~= #y.outlets then return #x.outlets > #y.outlets end
    return x.order < y.order
  end)
  return sides
end

-- Does an outlet of one side stand against another outlet of another side, and do they so on one day?
local function opposed(sides)
  local differ, same_day = false, false
  for i, x in ipairs(sides) do
    for k = i + 1, #sides do
      local y = sides[k]
      if #x.outlets > 1 or #y.outlets > 1 or x.outlets[1] ~= y.outlets[1] then differ = true end
      for date in pairs(x.dates) do same_day = same_day or y.dates[date] == true end
    end
  end
  return differ, same_day
end

local function is_harm(group)
  for _, member in ipairs(group.members) do
    if member.noun and harmed[core.stem(member.noun:match("%S+") or "")] then return true end
  end
  for word in (group.measure or ""):gmatch("%S+") do
    if harmed[core.stem(word)] then return true end
  end
  return false
end

-- How far apart the amounts are: 0 to 20.
local function distance(sides)
  local least, most
  for _, side in ipairs(sides) do
    local n = side.members[1].value or side.members[1].low
    if type(n) ~= "number" then return 5 end
    n = math.abs(n)
    least, most = math.min(least or n, n), math.max(most or n, n)
  end
  if least == 0 then return most == 0 and 0 or 20 end
  local ratio = most / least
  return ratio >= 2 and 20 or ratio >= 1.2 and 10 or ratio >= 1.02 and 5 or 0
end

-- How early it stands in an article: 0 to 20.
local function prominence(group)
  local first = math.huge
  for _, member in ipairs(group.members) do first = math.min(first, member.sentence or math.huge) end
  return first <= 1 and 20 or first <= 3 and 12 or first <= 6 and 5 or 0
end

---What outlets differ in: comparison's groups with `sides` (the members by amount, what most outlets say first),
---`place` (the how-manieth group of the comparison), `later` (no two outlets differ on one day: the later one may know
---more) and `interest`, a whole number by which to put discrepancies in order: verdict first, then who stands against
---whom, what is counted, how far apart the amounts are, and how early they stand.
---@param cmp userdata  a comparison
---@return table[]
function stories.discrepancies(cmp)
  local list, place = {}, 0
  for group in cmp:groups() do
    place = place + 1
    if STATUS[group.status] then
      local sides = sides_of(cmp, group)
      local differ, same_day = opposed(sides)
      if differ then
        local outlets = 0
        for _, side in ipairs(sides) do outlets = outlets + #side.outlets end
        group.sides, group.later = sides, not same_day
        group.interest = STATUS[group.status] + math.min(outlets, 10) * 3 + math.min(#sides[2].outlets, 4) * 5 +
          (is_harm(group) and VICTIMS or KIND[group.members[1].kind] or 0) + distance(sides) +
          prominence(group) + (same_day and 15 or 0)
        list[#list + 1] = group
        group.place = place
      end
    end
  end
  return list
end

-- }======================================================

return stories
