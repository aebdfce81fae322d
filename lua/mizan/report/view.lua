-- SPDX-License-Identifier: MIT
--
-- What a report shows, whatever its format: the comparison's records in the order an editor reads them, each with the
-- place and the sentence it comes from, and the reasons why a section is empty. Formats only lay this out.

local core = require "mizan.core"
local amounts = require "mizan.report.amounts"
local changes = require "mizan.report.changes"
local dates = require "mizan.report.dates"
local nouns = require "mizan.report.nouns"
local words = require "mizan.report.words"

local view = {}

-- {======================================================
-- Places
-- =======================================================

local MARGIN = 2048 -- bytes on either side of a figure; a longer sentence is of no use to a reader

---Where the character begins that byte i belongs to: a cut must not fall inside one.
function view.character_start(text, i)
  for at = i, math.max(1, i - 3), -1 do
    local byte = text:byte(at)
    if not byte or byte < 128 or byte >= 192 then return at end
  end
  return i
end

-- Characters of a text before every STEP bytes, so that a text without lines is not counted anew for each place in it.
local STEP = 4096
local stepped = setmetatable({}, { __mode = "k" })

local function characters(text)
  return select(2, text:gsub("[^\128-\191]", ""))
end

-- How many characters of a document begin before byte `at`.
local function characters_before(doc, at)
  local steps = stepped[doc]
  if not steps then
    local text = doc.text
    steps = { [0] = 0 }
    for i = 1, math.floor(#text / STEP) do
      steps[i] = steps[i - 1] + characters(text:sub((i - 1) * STEP + 1, i * STEP))
    end
    stepped[doc] = steps
  end
  local step = math.floor((at - 1) / STEP)
  return steps[step] + characters(doc.text:sub(step * STEP + 1, at - 1))
end

---`name:line:column` of a byte of a document, the column in characters, as editors count it.
---@param name string
---@param doc userdata
---@param at integer
---@return string
function view.place(name, doc, at)
  local line, column = doc:position(at)
  return ("%s:%d:%d"):format(name, line, characters_before(doc, at) - characters_before(doc, at - column + 1) + 1)
end

-- Adds line, column and the sentence to whatever has doc, document, first, last and sentence. `cut_before` and
-- `cut_after` say that the sentence was longer.
local function place(cmp, at)
  local doc = cmp:document(at.document)
  at.line, at.column = doc:position(at.first)
  at.where = view.place(at.doc, doc, at.first)
  if not at.sentence then return at end
  local text = doc.text
  local first, last = doc:sentence(at.sentence)
  if last - first > 2 * MARGIN then
    local from = view.character_start(text, math.max(first, at.first - MARGIN))
    local to = view.character_start(text, math.min(last + 1, at.last + 1 + MARGIN)) - 1
    at.cut_before, at.cut_after = from > first, to < last
    first, last = from, to
  end
  at.context, at.context_first = text:sub(first, last), first
  return at
end

---Lines by their numbers, as the language counts them: line 26, lines 3, 4 and 9-12. `ranges`: some are ranges.
function view.lines(w, list, ranges)
  if not ranges and #list == 1 then return w.line:format(list[1]) end
  if not ranges and #list == 2 and w.two_lines then return w.two_lines:format(list[1], list[2]) end
  return w.lines:format(table.concat(list, w.comma))
end

---How much of a source is compared, and how much was left out.
function view.extent(w, source)
  local outside = source.outside
  if outside.sentences + outside.figures == 0 then
    return w.extent:format(source.sentences, source.figures)
  end
  return w.main_extent:format(source.sentences, source.figures, outside.sentences, outside.figures)
end

---How many of each verdict are of no amount but of a date, a rank or a label: they are easily shared. nil if none is.
function view.naming(self)
  local out = {}
  for _, status in ipairs(words.statuses) do
    local n = self.naming[status]
    if n > 0 then out[#out + 1] = words.marks[status] .. " " .. self.words.status[status] .. " " .. n end
  end
  return out[1] and self.words.of_these:format(table.concat(out, self.words.comma))
end

-- Is one name the other, or the end of it: بوتين, فلاديمير بوتين? The fuller of them; nil if they are two.
local function one_name(a, b)
  local x, y = core.fold(a), core.fold(b)
  if x == y or x:sub(-#y - 1) == " " .. y then return a end
  return y:sub(-#x - 1) == " " .. x and b or nil
end

---Who says a quotation: every speaker once, by the fullest name; and whether each member names that one.
---@return string[] names
---@return boolean shared
function view.speakers(quote)
  local names, all_named = {}, true
  for _, member in ipairs(quote.members) do
    local known = not member.speaker
    all_named = all_named and not known
    for i = 1, known and 0 or #names do
      local name = one_name(names[i], member.speaker)
      if name then
        names[i], known = name, true
        break
      end
    end
    if not known then names[#names + 1] = member.speaker end
  end
  return names, all_named and #names == 1
end

local function words_in(text)
  return select(2, changes.words_of(text):gsub("%S+", ""))
end

---For each member of a quotation the first one that has the same words, and whether their texts are the same too, marks
---and spelling aside: as many words of one wording.
---@param quote mizan.QuoteGroup
---@return { first: integer, text: boolean }[]
function view.wordings(quote)
  local out, first = {}, {}
  for i, member in ipairs(quote.members) do
    local k = first[member.wording] or i
    first[member.wording] = k
    out[i] = {
      first = k, text = words_in(member.text) == words_in(quote.members[k].text),
    }
  end
  return out
end

-- }======================================================

-- {======================================================
-- Sources
-- =======================================================

-- Runs of line ranges with one role: { role, first, last }, main stories left out.
local function ignored(doc)
  local runs = {}
  for story in doc:stories() do
    local previous = runs[#runs]
    if not story.main then
      if previous and previous.role == story.role and previous.last + 1 >= story.line_first then
        previous.last = story.line_last
      else
        runs[#runs + 1] = { role = story.role, first = story.line_first, last = story.line_last }
      end
    end
  end
  return runs
end

-- How many of what the iterator gives begin in the main story, and how many elsewhere.
local function counted(iterator, main)
  local inside, outside, at = 0, 0, 1
  for item in iterator do
    local first = type(item) == "table" and item.first or item
    while main[at] and main[at].last < first do at = at + 1 end
    if main[at] and main[at].first <= first then inside = inside + 1 else outside = outside + 1 end
  end
  return inside, outside
end

-- Lines with a quotation mark that nothing closes.
local function unclosed(doc)
  local lines = {}
  for quote in doc:quotes() do
    if quote.unclosed then lines[#lines + 1] = (doc:position(quote.first)) end
  end
  return lines
end

-- What of a document is compared: the byte ranges of its main story, in order; all of it where whole pages are.
local function compared(cmp, doc)
  if cmp:whole() then return { { first = 1, last = #doc.text } } end
  local list = {}
  for story in doc:stories() do
    if story.main then list[#list + 1] = story end
  end
  return list
end

local function sources(cmp)
  local list = {}
  for i = 1, #cmp do
    local doc, id = cmp:document(i)
    local main = compared(cmp, doc)
    local source = {
      index = i, id = id, doc = doc, date = doc.date, source = doc.source, title = doc.title, bytes = #doc.text,
      ignored = cmp:whole() and {} or ignored(doc), main = main[1] ~= nil, unclosed = unclosed(doc), origin = {},
      singles = {}, outside = {},
    }
    for _, what in ipairs { "sentences", "figures", "quotes" } do
      source[what], source.outside[what] = counted(doc[what](doc), main)
    end
    list[i] = source
  end
  for pair in cmp:documents() do
    if pair.same_origin then
      local a, b = list[pair.document_a], list[pair.document_b]
      a.origin[#a.origin + 1], b.origin[#b.origin + 1] = b.index, a.index
    end
  end
  return list
end

-- }======================================================

-- {======================================================
-- Groups
-- =======================================================

local RANK = {}
for rank, status in ipairs(words.statuses) do RANK[status] = rank end

-- Kinds that name or rank or date something: that two reports share one says less than that they share an amount.
local NAMING = { date = true, time = true, ordinal = true, label = true }

local function names_something(group)
  for _, member in ipairs(group.members) do
    if NAMING[member.kind] then return true end
  end
  return false
end

-- What the members of a group that agrees say: who hedges speaks for nobody else, and who gives the day speaks for who
-- says Thursday.
local function said_by_all(group)
  local best, best_rank
  for _, member in ipairs(group.members) do
    local rank = (member.modifier and 2 or 0) + (member.kind == "date" and not dates.of(member) and 1 or 0)
    if not best or rank < best_rank then best, best_rank = member, rank end
  end
  for _, member in ipairs(group.members) do
    if member.modifier ~= best.modifier then
      local bare = {}
      for key, value in pairs(best) do bare[key] = value end
      bare.modifier = nil
      return bare
    end
  end
  return best
end

---An amount in its group, with its noun where the members count different things.
---@param group table
---@param member table
---@param lang "ar"|"en"
---@return string
function view.amount(group, member, lang)
  local amount = amounts.text(member, lang)
  return group.nouns and member.noun and amount .. " " .. member.noun or amount
end

-- Columns of the matrix: for each source, the amounts of its members, each once.
local function cells(group, lang)
  local row, seen = {}, {}
  for _, member in ipairs(group.members) do
    local i, amount = member.document, view.amount(group, member, lang)
    row[i], seen[i] = row[i] or {}, seen[i] or {}
    if not seen[i][amount] then
      seen[i][amount] = true
      table.insert(row[i], amount)
    end
  end
  return row
end

local function groups(cmp, lang)
  local list = {}
  for group in cmp:groups() do
    group.rank = RANK[group.status]
    group.order = #list + 1
    list[#list + 1] = group
    for _, member in ipairs(group.members) do place(cmp, member) end
    group.measure = group.measure or group.members[1].text
    group.nouns = group.status == "agree" and nouns.differing(group) or nil
    group.cells = cells(group, lang)
    group.naming = names_something(group)
    group.figure = said_by_all(group)
  end
  table.sort(list, function(x, y)
    if x.rank ~= y.rank then return x.rank < y.rank end
    if x.naming ~= y.naming then return y.naming end
    return x.order < y.order
  end)
  for i, group in ipairs(list) do group.number = i end
  return list
end

-- }======================================================

-- Every figure that the comparison speaks of, each once, document by document in the order of the text.
local function figures(self)
  local list, seen = {}, {}
  local function add(figure)
    local of = seen[figure.document] or {}
    seen[figure.document] = of
    if of[figure.first] then return end
    of[figure.first] = true
    list[#list + 1] = figure
  end
  for _, group in ipairs(self.groups) do
    for _, member in ipairs(group.members) do add(member) end
  end
  for _, source in ipairs(self.sources) do
    for _, single in ipairs(source.singles) do add(single) end
  end
  table.sort(list, function(x, y)
    if x.document ~= y.document then return x.document < y.document end
    return x.first < y.first
  end)
  return list
end

-- {======================================================
-- Why a section is empty
-- =======================================================

local function name(source)
  return "[" .. source.index .. "]"
end

local function comparing_impossible(self, w)
  if #self.sources == 0 then return w.no_documents end
  if #self.sources == 1 then return w.one_document end
  for _, source in ipairs(self.sources) do
    if not source.main and source.bytes > 0 then return w.all_ignored:format(name(source)) end
  end
end

-- The sources that lack something, one sentence each, when fewer than `need` have it.
local function lacking(self, field, sentence, need)
  local out = {}
  for _, source in ipairs(self.sources) do
    if source[field] == 0 then out[#out + 1] = sentence:format(name(source)) end
  end
  return out[1] and #self.sources - #out < need and table.concat(out, " ") or nil
end

local function figures_of_each(self, w)
  local out = {}
  for i, source in ipairs(self.sources) do out[i] = w.figures_of:format(name(source), source.figures) end
  return table.concat(out, w.join)
end

-- Does a source of a group that agrees hedge what another states, or give a date less exactly?
local function less_exact(group, lang)
  local first = group.members[1]
  for _, member in ipairs(group.members) do
    if member.modifier ~= first.modifier then return true end
    if member.kind == "date" and amounts.text(member, lang) ~= amounts.text(first, lang) then return true end
  end
  return false
end

local function no_disagreement(self, w)
  local named_otherwise = 0
  for _, group in ipairs(self.agreements) do
    if group.nouns then named_otherwise = named_otherwise + 1 end
  end
  if named_otherwise == 0 then return w.no_disagreement:format(#self.groups) end
  return w.no_other_amount:format(#self.groups, named_otherwise)
end

local function no_compatible(self, w)
  local n = 0
  for _, group in ipairs(self.agreements) do
    if less_exact(group, self.lang) then n = n + 1 end
  end
  return n == 0 and w.no_compatible or w.no_rounded:format(n)
end

local function reasons(self, w)
  local impossible = comparing_impossible(self, w)
  local total = #self.groups
  local because = {}
  if total == 0 then
    local no_group = impossible or lacking(self, "figures", w.no_figures, 2) or
      w.no_groups:format(figures_of_each(self, w))
    because.matrix, because.disagreements, because.compatible = no_group, no_group, no_group
    because.agreements = no_group
  else
    because.disagreements = no_disagreement(self, w)
    because.compatible = no_compatible(self, w)
    because.agreements = w.no_agreement
  end
  because.quotes = impossible or lacking(self, "quotes", w.no_quotes, 2) or
    (#self.quotes > 0 and w.no_altered:format(#self.quotes)) or w.no_shared_quotes
  because.passages = impossible or w.no_passages
  because.timeline = #self.sources == 0 and w.no_documents or w.no_dates
  because.who = #self.sources == 0 and w.no_documents or w.no_attribution
  because.who_differ = total == 0 and because.matrix or w.no_difference
  because.variants = impossible or w.no_variants
  because.singles = #self.sources == 0 and w.no_documents or lacking(self, "figures", w.no_figures, 1) or w.no_singles
  return because
end

-- }======================================================

-- Says that the texts were too much alike, or too long, for all of it to be looked at; nil if nothing was left out.
local function bounded(cmp, w)
  local bounds = cmp:bounds()
  for i, bound in ipairs(bounds) do bounds[i] = w.bounds[bound] end
  return bounds[1] and w.bounded:format(table.concat(bounds, w.comma))
end

-- The list of groups that a status stands in, of the others: disagreements.
local SECTION = { agree = "agreements", rounded = "compatible" }

-- What stands in a group, by document and place: of another scope, and yet of one source only, it is shown there.
local function members_of(list)
  local out = {}
  for _, group in ipairs(list) do
    for _, member in ipairs(group.members) do out[member.document .. " " .. member.first] = true end
  end
  return out
end

-- Does one wording of a quotation deny what another says? Such quotations are shown first.
local function denies(quote)
  for _, change in ipairs(quote.changes) do
    if change.kind == "negation" then return true end
  end
  return false
end

---Everything a report shows.
---@param cmp userdata  a comparison
---@param lang "en"|"ar"
function view.new(cmp, lang)
  local self = {
    words = words[lang], lang = lang, sources = sources(cmp), groups = groups(cmp, lang), disagreements = {},
    compatible = {}, agreements = {}, quotes = {}, altered = {}, passages = {}, variants = {}, singles = 0, counts = {},
    naming = {},
  }
  for _, status in ipairs(words.statuses) do self.counts[status], self.naming[status] = 0, 0 end
  for _, group in ipairs(self.groups) do
    self.counts[group.status] = self.counts[group.status] + 1
    if group.naming then self.naming[group.status] = self.naming[group.status] + 1 end
    table.insert(self[SECTION[group.status] or "disagreements"], group)
  end
  local grouped = members_of(self.groups)
  for single in cmp:singles() do
    if not grouped[single.document .. " " .. single.first] then
      table.insert(self.sources[single.document].singles, place(cmp, single))
      self.singles = self.singles + 1
      if NAMING[single.kind] then self.naming.single = self.naming.single + 1 end
    end
  end
  self.counts.single = self.singles
  local denials = 0
  for quote in cmp:quotes() do
    for _, member in ipairs(quote.members) do place(cmp, member) end
    table.insert(self.quotes, quote)
    if denies(quote) then
      denials = denials + 1
      table.insert(self.altered, denials, quote)
    elseif quote.status == "altered" or quote.sourcing then
      table.insert(self.altered, quote)
    end
  end
  for passage in cmp:passages() do
    place(cmp, passage.a)
    place(cmp, passage.b)
    table.insert(self.passages, passage)
  end
  for variant in cmp:variants() do
    for _, form in ipairs(variant.forms) do place(cmp, form) end
    table.insert(self.variants, variant)
  end
  self.figures = figures(self)
  self.because = reasons(self, self.words)
  self.bounded = bounded(cmp, self.words)
  return self
end

---Checks a report's options: raises on an unknown key, a wrong type or value.
---@param known table<string, string|string[]>  the type of each option, or its allowed values
function view.check_options(fname, options, known)
  if options == nil then return {} end
  if type(options) ~= "table" then
    error(("bad argument #2 to '%s' (table expected, got %s)"):format(fname, type(options)), 3)
  end
  for key, value in pairs(options) do
    local want, good = known[key], false
    if not want then
      error(("bad argument #2 to '%s' (unknown option '%s')"):format(fname, tostring(key)), 3)
    elseif type(want) == "string" then
      good = type(value) == want
    else
      for _, allowed in ipairs(want) do good = good or value == allowed end
      want = "'" .. table.concat(want, "' or '") .. "'"
    end
    if not good then
      error(("bad argument #2 to '%s' (option '%s': %s expected, got %s)"):format(
        fname, key, want, type(value) == "string" and "'" .. value .. "'" or type(value)), 3)
    end
  end
  return options
end

return view
