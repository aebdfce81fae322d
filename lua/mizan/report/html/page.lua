-- SPDX-License-Identifier: MIT
--
-- The page under construction: its pieces (source badges, amounts, verdicts, links into the full texts) as markup, and
-- what a section needs to know about the comparison. Sections add to it; see mizan.report.html.

local view = require "mizan.report.view"
local words = require "mizan.report.words"
local amounts = require "mizan.report.amounts"
local escape = require "mizan.report.html.escape"
local html_words = require "mizan.report.html.words"

local text, attribute, direction = escape.text, escape.attribute, escape.direction

local Page = {}
Page.__index = Page

-- {======================================================
-- What belongs to what
-- =======================================================

-- Where the comparison speaks of a figure: by document and first byte, { status, target }; of one in several groups the
-- first, which needs an editor most.
local function references(self)
  local refs = {}
  for i = 1, #self.view.sources do refs[i] = {} end
  for _, group in ipairs(self.view.groups) do
    local target = (group.status == "agree" and "g" or "c") .. group.number
    for _, member in ipairs(group.members) do
      local of = refs[member.document]
      of[member.first] = of[member.first] or { status = group.status, target = target, figure = member }
    end
  end
  for _, source in ipairs(self.view.sources) do
    for _, single in ipairs(source.singles) do
      local of = refs[source.index]
      of[single.first] = of[single.first] or
        { status = "single", target = ("s%d-%d"):format(source.index, single.first), figure = single }
    end
  end
  return refs
end

-- Numbers the origins: sources with one origin have one number. Few documents, so the plain way.
local function origins(sources)
  local origin, count = {}, 0
  local function spread(i, number)
    local pending = { i }
    while #pending > 0 do
      local source = sources[table.remove(pending)]
      if not origin[source.index] then
        origin[source.index] = number
        for _, other in ipairs(source.origin) do pending[#pending + 1] = other end
      end
    end
  end
  for i in ipairs(sources) do
    if not origin[i] then
      count = count + 1
      spread(i, count)
    end
  end
  return origin, count
end

-- What each source is called: its outlet, else its id, which is less its folder where that leaves it unmistakable.
local function names(sources)
  local list, carriers = {}, {}
  for i, source in ipairs(sources) do
    list[i] = source.source or source.id:match("[^/\\]+$") or source.id
    carriers[list[i]] = (carriers[list[i]] or 0) + 1
  end
  for i, source in ipairs(sources) do
    if not source.source and carriers[list[i]] > 1 then list[i] = source.id end
  end
  return list
end

---@param cmp userdata
---@param lang "ar"|"en"
function Page.new(cmp, lang)
  local self = setmetatable({
    out = {}, contents = {}, cmp = cmp, lang = lang, rtl = lang == "ar", w = words[lang], h = html_words[lang],
    view = view.new(cmp, lang),
  }, Page)
  self.refs = references(self)
  self.index_of = {}
  for i = #self.view.sources, 1, -1 do self.index_of[self.view.sources[i].id] = i end
  self.names = names(self.view.sources)
  self.origin, self.origins = origins(self.view.sources)
  return self
end

-- }======================================================

-- {======================================================
-- Sections
-- =======================================================

function Page:add(...)
  self.out[#self.out + 1] = table.concat({ ... })
end

---Opens a section; `count`, if any, stands beside its name in the contents.
function Page:section(id, title, count)
  self.contents[#self.contents + 1] = { id = id, title = title, count = count }
  self:add('<section id="', id, '" aria-labelledby="', id, '-h">\n<h2 id="', id, '-h">', title,
    count and " " .. self:number(count) or "", "</h2>\n")
end

function Page:close()
  self:add("</section>\n")
end

---The honest line of a section that is empty.
function Page:nothing(reason)
  self:add('<p class="nothing">', self.w.none, text(reason), "</p>\n")
end

function Page:hint(hint)
  self:add('<p class="hint">', hint, "</p>\n")
end

-- }======================================================

-- {======================================================
-- Pieces
-- =======================================================

-- Attributes that say how a piece of the sources reads.
function Page:reading(piece)
  local dir = direction(piece)
  return (' dir="%s"%s'):format(dir, dir == "rtl" and not self.rtl and ' lang="ar"' or "")
end

---A piece of a source within a line.
function Page:piece(piece)
  return "<bdi" .. self:reading(piece) .. ">" .. text((piece:gsub("%s+", " "))) .. "</bdi>"
end

---An amount, as brief as it can be said.
function Page:amount(figure)
  local amount = amounts.text(figure, self.lang)
  return '<bdi class="amount" dir="' .. direction(amount) .. '">' .. text(amount) .. "</bdi>"
end

---A number of the page's own, which keeps its direction.
function Page.number(_, n)
  return '<span class="n" dir="ltr">' .. n .. "</span>"
end

---What a source is called.
function Page:name(index)
  return self.names[index]
end

---A source as the number it has on this page.
function Page:badge(index)
  return ('<span class="src" title="%s">%d</span>'):format(attribute(self:name(index)), index)
end

---A source by number and name.
function Page:source(index)
  return '<span class="source">' .. self:badge(index) .. " " .. self:piece(self:name(index)) .. "</span>"
end

local MOST_NAMED = 3 -- sources that head a table's columns by name; the numbers of more fit any page

---Are the sources too many for a table that names them all?
function Page:many()
  return #self.view.sources > MOST_NAMED
end

---What the numbers of the sources mean, above a table that has room for the numbers alone.
function Page:legend()
  if not self:many() then return end
  local out = {}
  for i in ipairs(self.view.sources) do out[i] = self:source(i) end
  self:add('<p class="hint names">', table.concat(out, " "), "</p>\n")
end

---The heads of the columns of the sources from `first` to `last`, all unless given.
function Page:heads(first, last)
  for i = first or 1, last or #self.view.sources do
    if self:many() then
      self:add('<th scope="col" aria-label="', attribute(self:name(i)), '">', self:badge(i), "</th>")
    else
      self:add('<th scope="col">', self:source(i), "</th>")
    end
  end
end

---A verdict by symbol and word.
function Page:verdict(status)
  return ('<span class="v v-%s"><span class="sym" aria-hidden="true">%s</span> '):format(status, words.marks[status]) ..
    '<span class="word">' .. self.w.status[status] .. "</span></span>"
end

---A verdict by its symbol alone, which is read out as the word.
function Page:mark(status)
  return ('<span class="sym v-%s" role="img" aria-label="%s">%s</span>'):format(
    status, self.w.status[status], words.marks[status])
end

---The address of a figure in the full texts.
function Page.at(figure)
  return ("f%d-%d"):format(figure.document, figure.first)
end

---A link to the line on which something stands; to the figure itself where it is one.
function Page:place(at)
  return ('<a class="place" href="#%s" title="%s">%s</a>'):format(
    self.refs[at.document][at.first] and self.at(at) or ("l%d-%d"):format(at.document, at.line),
    attribute(at.where), self.w.line:format(at.line))
end

-- }======================================================

-- {======================================================
-- Sentences
-- =======================================================

-- The end of `piece`, from a word on, when it is longer than `limit`.
local function tail(piece, limit)
  if #piece <= limit then return piece, "" end
  piece = piece:sub(-limit)
  return (piece:gsub("^[\128-\191]+", ""):gsub("^%S*%s+", "")), "… "
end

local function head(piece, limit)
  if #piece <= limit then return piece, "" end
  piece = piece:sub(1, limit)
  return (piece:gsub("[\192-\255][\128-\191]*$", ""):gsub("%s+%S*$", "")), " …"
end

---The sentence of a figure with the figure marked as its verdict is, at most `limit` bytes of it on either side.
function Page.sentence(_, at, status, limit)
  local context, from = at.context or at.text, at.context_first or at.first
  local first, last = at.first - from + 1, at.last - from + 1
  if first < 1 or last > #context then context, first, last = at.text, 1, #at.text end
  local before, cut_before = tail(context:sub(1, first - 1), limit)
  local after, cut_after = head(context:sub(last + 1), limit)
  return cut_before .. text(before) .. '<mark class="v-' .. status .. '">' .. text(context:sub(first, last)) ..
    "</mark>" .. text(after) .. cut_after
end

---The same as a quotation.
function Page:quotation(at, status, limit)
  return "<blockquote" .. self:reading(at.context or at.text) .. ">" .. self:sentence(at, status, limit) ..
    "</blockquote>"
end

-- }======================================================

return Page
