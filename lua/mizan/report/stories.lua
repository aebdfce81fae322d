-- SPDX-License-Identifier: MIT
--
-- What an archive's stories come to, for a terminal: how much was read, where outlets differ, most of a story first,
-- and the stories of each day. Built up story by story, so that no comparison has to be kept.

local stories = require "mizan.stories"
local amounts = require "mizan.report.amounts"
local view = require "mizan.report.view"
local words = require "mizan.report.words"
local wrap = require "mizan.report.wrap"

local plain = wrap.plain

local HALF = 180 -- bytes of a sentence on either side of its figure
local COLOURS = { conflict = "1;31", disputed = "1;33", check = "1;35", title = "1", dim = "2", figure = "1" }

local W = {
  en = {
    title = "Archive: %d articles of %d outlets, %s",
    found = "Stories told by two or more outlets: %d (articles %d, reprints %d); articles that stand alone: %d",
    figures = "Measures reported by two or more articles: %d",
    cut = "Stories of more articles than are compared: %d (at most %d); articles left out: %d",
    differ = "Where outlets differ (%d%s)",
    shown = ", the first %d shown",
    none = "Nothing found: no two outlets differ in a figure.",
    told = "Stories",
    outlets = "outlets: %d",
    later = "not on one day: a later report may know more",
    story = "story %s",
    no_date = "no date",
  },
  ar = {
    title = "الأرشيف: عدد المقالات %d، وعدد الصحف %d، %s",
    found = "قصص روتها صحيفتان أو أكثر: %d (مقالاتها %d، والمعاد نشره %d)؛ مقالات منفردة: %d",
    figures = "مقادير أوردها مقالان أو أكثر: %d",
    cut = "قصص تزيد مقالاتها على ما يقارَن: %d (الحد %d)؛ المتروك من المقالات: %d",
    differ = "مواضع اختلاف الصحف (%d%s)",
    shown = "، المعروض منها %d",
    none = "لا نتائج: لم تختلف صحيفتان في رقم.",
    told = "القصص",
    outlets = "الصحف: %d",
    later = "ليسا في يوم واحد: قد يعلم اللاحق أكثر",
    story = "القصة %s",
    no_date = "بلا تاريخ",
  },
}

local Report = {}
Report.__index = Report

---@param options? table  lang, color, bidi ("isolates"), width, top (discrepancies shown), most (articles compared)
local function new(options)
  options = options or {}
  return setmetatable({
    w = W[options.lang or "en"], words = words[options.lang or "en"], lang = options.lang or "en",
    color = options.color, isolates = options.bidi == "isolates",
    width = options.width, top = options.top or math.huge, most = options.most,
    days = {}, list = {}, statuses = {}, measures = 0, cut = 0, extra = 0,
  }, Report)
end

function Report:paint(colour, text)
  if not self.color then return text end
  return "\27[" .. COLOURS[colour] .. "m" .. text .. "\27[0m"
end

-- Text of a source: safe to print, on one line.
function Report:piece(text)
  text = plain(text)
  if self.isolates then return "\226\129\168" .. text .. "\226\129\169" end
  return text
end

-- {======================================================
-- Taking stories in
-- =======================================================

-- The sentence of a figure, cut around it, with the figure set off.
function Report:context(doc, member)
  local text = doc.text
  local first, last = doc:sentence(member.sentence)
  local left = math.max(first, view.character_start(text, math.max(1, member.first - HALF)))
  local right = math.min(last, view.character_start(text, math.min(#text, member.last + HALF) + 1) - 1)
  local open, close = "[", "]"
  if self.color then open, close = "\27[" .. COLOURS.figure .. "m", "\27[0m" end
  local line = (left > first and "…" or "") .. plain(text:sub(left, member.first - 1)) .. open .. plain(member.text) ..
    close .. plain(text:sub(member.last + 1, math.max(right, member.last))) .. (right < last and "…" or "")
  return self.isolates and "\226\129\168" .. line .. "\226\129\169" or line
end

---Takes in a story, its comparison and its discrepancies.
function Report:add(story, cmp, discrepancies)
  local counts = {}
  for group in cmp:groups() do
    counts[group.status] = (counts[group.status] or 0) + 1
    self.statuses[group.status] = (self.statuses[group.status] or 0) + 1
    self.measures = self.measures + 1
  end
  local extra = 0
  for _, article in ipairs(story.articles) do
    if article.role == "extra" then extra = extra + 1 end
  end
  if extra > 0 then self.cut, self.extra = self.cut + 1, self.extra + extra end
  local day = story.date or ""
  self.days[day] = self.days[day] or {}
  table.insert(self.days[day], { id = story.id, title = story.title, outlets = story.outlets, counts = counts })
  for _, group in ipairs(discrepancies) do
    local sides = {}
    for i, side in ipairs(group.sides) do
      local member = side.members[1]
      local doc, id = cmp:document(member.document)
      sides[i] = {
        amount = amounts.text(member, self.lang), outlets = side.outlets, date = doc.date,
        where = view.place(id, doc, member.first), attribution = member.attribution,
        context = self:context(doc, member),
      }
    end
    table.insert(self.list, {
      interest = group.interest, status = group.status, measure = group.measure, later = group.later, sides = sides,
      story = story.id, title = story.title, order = #self.list,
    })
  end
end

-- }======================================================

-- {======================================================
-- Writing
-- =======================================================

function Report:write_discrepancies(write)
  local w, list = self.w, self.list
  table.sort(list, function(x, y)
    if x.interest ~= y.interest then return x.interest > y.interest end
    return x.order < y.order
  end)
  write("\n", self:paint("title", w.differ:format(#list, #list > self.top and w.shown:format(self.top) or "")), "\n")
  if #list == 0 then return write("  ", w.none, "\n") end
  for i, found in ipairs(list) do
    if i > self.top then break end
    local mark = self:paint(found.status, words.marks[found.status] .. " " .. self.words.status[found.status])
    write("\n  ", tostring(i), " ", mark, "  ", self:piece(found.measure or ""), "  ",
      self:paint("dim", w.story:format(plain(found.story)) .. (found.later and "; " .. w.later or "")), "\n")
    if found.title then write("      ", self:piece(found.title), "\n") end
    for _, side in ipairs(found.sides) do
      write("    ", self:paint(found.status, plain(side.amount)), "  ",
        plain(table.concat(side.outlets, ", ")), "  ",
        self:paint("dim", plain(side.where .. (side.date and " " .. side.date or ""))),
        side.attribution and "  " .. self.words.according:format(self:piece(side.attribution)) or "", "\n")
      write("        ", side.context, "\n")
    end
  end
end

function Report:tally(counts)
  local out = {}
  for _, status in ipairs(words.statuses) do
    local n = counts[status]
    if n then out[#out + 1] = words.marks[status] .. " " .. self.words.status[status] .. " " .. n end
  end
  return table.concat(out, "  ")
end

function Report:write_stories(write)
  local w, days = self.w, {}
  for day in pairs(self.days) do days[#days + 1] = day end
  table.sort(days)
  write("\n", self:paint("title", w.told), "\n")
  for _, day in ipairs(days) do
    local list = self.days[day]
    table.sort(list, function(x, y)
      if x.outlets ~= y.outlets then return x.outlets > y.outlets end
      return x.id < y.id
    end)
    write("\n  ", self:paint("title", day == "" and w.no_date or plain(day)), "  ", tostring(#list), "\n")
    for _, story in ipairs(list) do
      write("    ", w.outlets:format(story.outlets), "  ", self:paint("dim", plain(story.id)), "  ",
        self:piece(story.title or ""), "  ", self:paint("dim", self:tally(story.counts)), "\n")
    end
  end
end

---@param archive table  all stories of it have been added
---@param write fun(text: string)
function Report:finish(archive, write)
  self:write_all(archive, function(...)
    write((table.concat({ ... }):gsub("[^\n]+", function(line) return wrap.line(line, self.width) end)))
  end)
end

function Report:write_all(archive, write)
  local w, counts = self.w, archive:counts()
  local outlets, seen, first, last, total = 0, {}, nil, nil, 0
  for _, item in ipairs(archive.items) do
    local outlet = stories.outlet(item)
    if not seen[outlet] then outlets = outlets + 1 end
    seen[outlet] = true
    if item.date and (not first or item.date < first) then first = item.date end
    if item.date and (not last or item.date > last) then last = item.date end
  end
  for _, list in pairs(self.days) do total = total + #list end
  local dates = not first and w.no_date or first == last and first or first .. " – " .. last
  write(self:paint("title", w.title:format(counts.articles, outlets, plain(dates))), "\n")
  write("  ", w.found:format(total, counts.member, counts.reprint, counts.alone), "\n")
  local tally = self:tally(self.statuses)
  write("  ", w.figures:format(self.measures), tally ~= "" and ": " .. tally or "", "\n")
  if self.cut > 0 then write("  ", w.cut:format(self.cut, self.most, self.extra), "\n") end
  self:write_discrepancies(write)
  self:write_stories(write)
end

-- }======================================================

return { new = new }
