-- SPDX-License-Identifier: MIT
--
-- The report for a terminal. Text stands in logical order and Arabic comes last on its line, so that a terminal without
-- bidi shows it no worse than any Arabic text, and one with bidi does not reorder the columns before it; isolates
-- (U+2068, U+2069) around each piece of the sources are an option. A mark and a word say what colour says. Given a
-- width, lines are broken between words, and a table too wide for it into several.

local amounts = require "mizan.report.amounts"
local attribution = require "mizan.report.attribution"
local changes = require "mizan.report.changes"
local dates = require "mizan.report.dates"
local rules = require "mizan.report.rules"
local view = require "mizan.report.view"
local words = require "mizan.report.words"
local wrap = require "mizan.report.wrap"

local columns_of, plain = wrap.columns, wrap.plain

local COLOURS = {
  conflict = "1;31", disputed = "1;33", check = "1;35", scope = "34", rounded = "36", agree = "32", single = "2",
  title = "1", dim = "2", figure = "1",
}

local MAX_CONTEXT = 480 -- bytes of a sentence around its figure
local MAX_PASSAGE = 1200 -- bytes of a shared passage or quotation
local MAX_LIST = 12     -- single figures shown of each source

local Text = {}
Text.__index = Text

-- {======================================================
-- Pieces
-- =======================================================

function Text:add(...)
  self.out[#self.out + 1] = wrap.line(table.concat({ ... }), self.width) .. "\n"
end

function Text:paint(colour, text)
  if not self.color then return text end
  return "\27[" .. COLOURS[colour] .. "m" .. text .. "\27[0m"
end

-- What may read in another direction than what stands around it, if wanted.
function Text:isolate(text)
  return self.isolates and "\226\129\168" .. text .. "\226\129\169" or text
end

-- Text of a source: safe to print, on one line.
function Text:piece(text)
  local cut = #text > MAX_PASSAGE and view.character_start(text, MAX_PASSAGE + 1) - 1 or #text
  return self:isolate(plain(text:sub(1, cut)) .. (cut < #text and "…" or ""))
end

function Text:amount(figure)
  return self:isolate(plain(amounts.text(figure, self.lang)))
end

-- A day as the report's language writes it.
function Text:day(iso)
  return iso and self.lang == "ar" and dates.brief(iso, self.lang) or iso
end

function Text:heading(text)
  self:add()
  self:add(self:paint("title", text))
end

function Text:nothing(reason)
  self:add("  ", self.w.none, reason)
end

local function padded(text, columns)
  return text .. (" "):rep(columns - columns_of(text))
end

-- The sentence of a figure with the figure set off, cut to MAX_CONTEXT around it.
function Text:context(at)
  local text, from = at.context or at.text, at.context_first or at.first
  local first, last = at.first - from + 1, at.last - from + 1
  if first < 1 or last > #text then text, first, last = at.text, 1, #at.text end
  local left, right = 1, #text
  if right > MAX_CONTEXT then
    left = view.character_start(text, math.max(1, first - math.floor(MAX_CONTEXT / 2)))
    right = math.max(last, view.character_start(text, math.min(#text, left + MAX_CONTEXT)) - 1)
  end
  local open, close = "[", "]"
  if self.color then open, close = "\27[" .. COLOURS.figure .. "m", "\27[0m" end
  local before = plain(text:sub(left, first - 1))
  local figure = plain(text:sub(first, last))
  local after = plain(text:sub(last + 1, right))
  if left > 1 or at.cut_before then before = "…" .. before end
  if right < #text or at.cut_after then after = after .. "…" end
  return self:isolate(before .. open .. figure .. close .. after)
end

-- }======================================================

-- {======================================================
-- Sections
-- =======================================================

local function name(index)
  return "[" .. index .. "]"
end

local function names(list)
  local out = {}
  for i, index in ipairs(list) do out[i] = name(index) end
  return table.concat(out, " ")
end

local function lines_of(run)
  return run.first == run.last and tostring(run.first) or run.first .. "-" .. run.last
end

function Text:sources()
  local w = self.w
  self:heading(w.sources)
  if #self.view.sources == 0 then return self:nothing(w.no_documents) end
  for _, s in ipairs(self.view.sources) do
    local label = s.source and s.title and s.source .. ": " .. s.title or s.source or s.title
    self:add("  ", name(s.index), " ", plain(s.id), "  ", self:piece(self:day(s.date) or w.no_date),
      label and "  " .. self:piece(label) or "")
    self:add("      ", self:paint("dim", view.extent(w, s)))
    if s.origin[1] then self:add("      ", w.same_origin:format(names(s.origin))) end
    if s.unclosed[1] then self:add("      ", w.unclosed:format(view.lines(w, s.unclosed))) end
    local roles, order = {}, {}
    for _, run in ipairs(s.ignored) do
      if not roles[run.role] then
        roles[run.role] = { ranges = false }
        order[#order + 1] = run.role
      end
      local lines = roles[run.role]
      lines[#lines + 1] = lines_of(run)
      lines.ranges = lines.ranges or run.first ~= run.last
    end
    for _, role in ipairs(order) do
      local lines = view.lines(w, roles[role], roles[role].ranges)
      self:add("      ", self:paint("dim", w.ignored:format(lines, w.roles[role] or role)))
    end
  end
end

function Text:verdicts()
  local w, out = self.w, {}
  for _, status in ipairs(words.statuses) do
    local n = self.view.counts[status]
    local text = words.marks[status] .. " " .. w.status[status] .. " " .. n
    out[#out + 1] = n > 0 and self:paint(status, text) or self:paint("dim", text)
  end
  self:heading(w.verdicts)
  self.out[#self.out + 1] = wrap.flow("  ", out, "   ", self.width) .. "\n"
  local naming = view.naming(self.view)
  if naming then self:add("  ", self:paint("dim", naming)) end
  if self.view.bounded then self:add("  ", self:paint("check", self.view.bounded)) end
end

local MEASURE = 18 -- columns that the names of the measures have at least
local GAP = 2

-- The amounts of each group by source, as text, and how wide each source's column is.
function Text:cells()
  local cells, widths = {}, {}
  for i in ipairs(self.view.sources) do widths[i] = columns_of(name(i)) end
  for row, group in ipairs(self.view.groups) do
    cells[row] = {}
    for i in ipairs(self.view.sources) do
      local text = group.cells[i] and self:isolate(plain(table.concat(group.cells[i], " / "))) or "."
      cells[row][i] = text
      widths[i] = math.max(widths[i], columns_of(text))
    end
  end
  return cells, widths
end

-- The sources from `first` on whose columns fit beside the measures, at least one: the last of them.
function Text:fitting(first, widths, taken)
  local last = first
  taken = taken + GAP + widths[first]
  while last < #widths and (not self.width or taken + GAP + widths[last + 1] + GAP + MEASURE <= self.width) do
    last = last + 1
    taken = taken + GAP + widths[last]
  end
  return last
end

-- The table of the sources from first to last. `lead` is the width of what stands before their columns.
function Text:band(cells, widths, first, last, lead)
  local gap = (" "):rep(GAP)
  local head = { (" "):rep(lead) }
  for i = first, last do head[#head + 1] = padded(name(i), widths[i]) end
  head[#head + 1] = self.w.measure
  self:add(self:paint("dim", table.concat(head, gap)))
  for row, group in ipairs(self.view.groups) do
    local mark = self:paint(group.status, words.marks[group.status])
    local line = { (" "):rep(lead - 3 - #tostring(group.number)) .. group.number .. " " .. mark .. " " }
    for i = first, last do line[#line + 1] = padded(cells[row][i], widths[i]) end
    self:add_measure(table.concat(line, gap) .. gap, self:piece(group.measure))
  end
end

-- Cells, and behind them the name of a measure, on as many lines as it takes.
function Text:add_measure(cells, measure)
  local taken = columns_of(cells)
  if not self.width or taken + columns_of(measure) <= self.width then return self:add(cells, measure) end
  local lines = wrap.line(measure, math.max(self.width - taken, MEASURE))
  self.out[#self.out + 1] = cells .. lines:gsub("\n *", "\n" .. (" "):rep(taken)) .. "\n"
end

function Text:matrix()
  local groups, sources = self.view.groups, self.view.sources
  self:heading(self.w.matrix)
  if #groups == 0 then return self:nothing(self.view.because.matrix) end
  local cells, widths = self:cells()
  local lead, first = #tostring(#groups) + 5, 1
  repeat
    local last = self:fitting(first, widths, lead)
    if first > 1 then self:add() end
    self:band(cells, widths, first, last, lead)
    first = last + 1
  until first > #sources
end

function Text:evidence(group)
  local w = self.w
  local count = w.independent:format(group.outlets, group.origins)
  if group.score then count = count .. ("%s%s %.1f"):format(w.comma, w.score, group.score) end
  local verdict = words.marks[group.status] .. " " .. w.status[group.status]
  self:add("  ", group.number, " ", self:paint(group.status, verdict), "  ", self:piece(group.measure), "  ",
    self:paint("dim", count))
  if group.reason then self:add("      ", w.reason[group.reason]) end
  for _, m in ipairs(group.members) do
    self:add("      ", name(m.document), " ", self:paint("dim", plain(m.where)), "  ",
      self:paint(group.status, self:amount(m)),
      m.attribution and "  " .. w.according:format(self:piece(m.attribution)) or "")
    self:add("          ", self:context(m))
    if m.rule then
      self:add("          ", self:paint("dim", w.rule:format(rules[self.lang][m.rule] or self:isolate(m.rule))))
    end
  end
  for _, link in ipairs(group.evidence or {}) do self:link(group, link) end
end

-- One link with the bits of evidence that made it, what speaks against it negative.
function Text:link(group, link)
  local factors = {}
  for i, f in ipairs(link.factors) do factors[i] = ("%s %+.1f"):format(self.w.factor[f.kind] or f.kind, f.score) end
  self:add("      ", self:paint("dim", ("%s ~ %s  %.1f = %s"):format(name(group.members[link.a].document),
    name(group.members[link.b].document), link.score, table.concat(factors, "  "))))
end

-- The groups of one section, "disagreements" or "compatible", with their evidence.
function Text:findings(section)
  self:heading(self.w[section])
  local list = self.view[section]
  if #list == 0 then return self:nothing(self.view.because[section]) end
  for _, group in ipairs(list) do self:evidence(group) end
end

function Text:agreements()
  local w, list = self.w, self.view.agreements
  self:heading(w.agreements)
  if #list == 0 then return self:nothing(self.view.because.agreements) end
  for i, group in ipairs(list) do
    if group.naming and not (list[i - 1] or {}).naming then self:add("  ", self:paint("dim", w.naming), ":") end
    self:add("  ", group.number, " ", self:paint("agree", words.marks.agree), " ", self:amount(group.figure), "  ",
      self:paint("dim", w.independent:format(group.outlets, group.origins)), "  ", self:piece(group.measure))
    if group.nouns then self:add("      ", w.nouns:format(self:piece(table.concat(group.nouns, " / ")))) end
    for _, m in ipairs(group.members) do
      self:add("      ", name(m.document), " ", self:paint("dim", plain(m.where)), "  ",
        self:piece(m.text), m.attribution and "  " .. w.according:format(self:piece(m.attribution)) or "")
    end
  end
end

-- The changes from one place to another, a line each.
function Text:changes(list, a, b, member)
  for _, change in ipairs(changes.between(self.view, list, a, b, name, member)) do
    self:add("          ", self:paint(change.kind == "word" and "dim" or "disputed", change.what), ": ",
      change.a and self:piece(change.a) or "", change.a and change.b and " ↔ " or "",
      change.b and self:piece(change.b) or "")
  end
end

function Text:quotes()
  local w, list = self.w, self.view.altered
  self:heading(w.quotes)
  if #list == 0 then return self:nothing(self.view.because.quotes) end
  for _, quote in ipairs(list) do
    local wordings = view.wordings(quote)
    if quote.sourcing then self:add("  ", self:paint("disputed", w.speakers_differ)) end
    for i, m in ipairs(quote.members) do
      local first = wordings[i].first
      self:add(i == 1 and "  " or "    ", name(m.document), " ", self:paint("dim", plain(m.where)),
        m.speaker and "  " .. w.speaker:format(self:piece(m.speaker)) or "",
        first < i and "  " .. w.same_words:format(name(quote.members[first].document)) or "")
      if first == i or not wordings[i].text then self:add("      ", self:piece(m.text)) end
      if first == i or first == 1 then self:changes(quote.changes, quote.members[1], m, i) end
    end
  end
end

function Text:passages()
  local w, list = self.w, self.view.passages
  self:heading(w.passages)
  if #list == 0 then return self:nothing(self.view.because.passages) end
  for _, p in ipairs(list) do
    self:add("  ", name(p.a.document), " ", self:paint("dim", plain(p.a.where)), "  ",
      name(p.b.document), " ", self:paint("dim", plain(p.b.where)), "  ", w.labels[p.label], " ",
      w.similar:format(math.floor(p.similarity * 100 + 0.5)))
    self:add("      ", self:piece(p.a.text))
    if p.a.text ~= p.b.text then self:add("      ", self:piece(p.b.text)) end
    self:changes(p.changes, p.a, p.b)
  end
end

-- Figures as their sources write them, each behind its source.
function Text:said(figures)
  local out = {}
  for i, figure in ipairs(figures) do out[i] = name(figure.document) .. " " .. self:piece(figure.text) end
  return table.concat(out, "  ")
end

function Text:timeline()
  local w = self.w
  local rows, unresolved = dates.collect(self.view)
  self:heading(w.timeline)
  if not rows[1] then self:nothing(self.view.because.timeline) end
  for _, row in ipairs(rows) do
    local written = dates.written(row.date, self.lang)
    local iso = self.lang ~= "ar" and row.date.grain ~= "period" and written ~= row.date.iso and row.date.iso .. "  "
    self:add("  ", iso or "", iso and self:paint("dim", written) or written)
    if row.figures[1] then self:add("      ", self:said(row.figures)) end
    if row.published[1] then self:add("      ", self:paint("dim", w.published), " ", names(row.published)) end
  end
  if unresolved[1] then self:add("  ", w.unresolved, ": ", self:said(unresolved)) end
end

function Text:attributions()
  local w, list = self.w, attribution.speakers(self.view)
  self:heading(w.who)
  if not list[1] then return self:nothing(self.view.because.who) end
  for _, speaker in ipairs(list) do self:add("  ", self:piece(speaker.name), ": ", self:said(speaker.figures)) end
  local differing = attribution.differing(self.view)
  self:add("  ", w.who_differ)
  if not differing[1] then return self:add("    ", w.none, self.view.because.who_differ) end
  for _, row in ipairs(differing) do
    local group, out = row.group, {}
    for i in ipairs(self.view.sources) do
      local own = row.named[i]
      if own or row.present[i] then
        out[#out + 1] = name(i) .. " " .. (own and self:piece(own.attribution) or self:paint("dim", w.unattributed))
      end
    end
    self:add("    ", group.number, " ", self:paint(group.status, words.marks[group.status]), " ",
      self:piece(group.measure), ": ", table.concat(out, "  "))
  end
end

function Text:variants()
  local w, list = self.w, self.view.variants
  self:heading(w.variants)
  if #list == 0 then return self:nothing(self.view.because.variants) end
  for _, variant in ipairs(list) do
    local forms = {}
    for i, form in ipairs(variant.forms) do
      forms[i] = w.places:format(self:piece(form.text), form.count, plain(table.concat(form.docs, ", ")))
    end
    self:add("  ", table.concat(forms, " | "))
  end
end

function Text:singles()
  local w = self.w
  self:heading(w.singles)
  if self.view.singles == 0 then return self:nothing(self.view.because.singles) end
  for _, s in ipairs(self.view.sources) do
    if s.singles[1] then self:add("  ", name(s.index), " ", plain(s.id)) end
    for i, figure in ipairs(s.singles) do
      if i > self.max and not self.all then
        self:add("      ", w.more:format(#s.singles - self.max))
        break
      end
      self:add("      ", self:paint("dim", figure.line .. ":" .. figure.column), "  ",
        self:amount(figure), "  ", self:piece(figure.text))
    end
  end
end

-- }======================================================

---@param cmp userdata  a comparison
---@param options? table  lang: "en" or "ar"; color: boolean; bidi: "none" or "isolates"; all: every single figure;
---width: columns of the terminal
---@return string
return function(cmp, options)
  options = view.check_options("text", options, {
    lang = { "en", "ar" }, color = "boolean", bidi = { "none", "isolates" }, all = "boolean",
    width = "number",
  })
  if options.width and (options.width < wrap.LEAST or options.width ~= options.width) then
    error(("bad argument #2 to 'text' (option 'width': at least %d)"):format(wrap.LEAST), 2)
  end
  local lang = options.lang or "en"
  local self = setmetatable({
    out = {}, view = view.new(cmp, lang), w = words[lang], lang = lang, color = options.color,
    isolates = options.bidi == "isolates", all = options.all, max = MAX_LIST, width = options.width,
  }, Text)
  self:add(self:paint("title", self.w.title:format(#self.view.sources)))
  self:sources()
  self:verdicts()
  self:matrix()
  self:findings "disagreements"
  self:findings "compatible"
  self:agreements()
  self:passages()
  self:quotes()
  self:timeline()
  self:attributions()
  self:variants()
  self:singles()
  return table.concat(self.out)
end
