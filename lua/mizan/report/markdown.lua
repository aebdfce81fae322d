-- SPDX-License-Identifier: MIT
--
-- The report as Markdown (CommonMark with tables), in the order of the terminal's. Whatever a source says is escaped:
-- it can make neither markup nor links nor HTML.

local core = require "mizan.core"
local amounts = require "mizan.report.amounts"
local attribution = require "mizan.report.attribution"
local changes = require "mizan.report.changes"
local dates = require "mizan.report.dates"
local view = require "mizan.report.view"
local words = require "mizan.report.words"

local Markdown = {}
Markdown.__index = Markdown

-- {======================================================
-- Pieces
-- =======================================================

local function escape(text)
  text = core.printable(text):gsub("%s+", " ")
  return (text:gsub("[\\`*_{}%[%]<>#|~&!]", "\\%0"))
end

function Markdown:add(...)
  self.out[#self.out + 1] = table.concat({ ... })
end

-- A piece of Arabic on a line that is not.
function Markdown:piece(text)
  text = escape(text)
  return self.isolates and "\226\129\168" .. text .. "\226\129\169" or text
end

function Markdown:heading(text)
  self:add("\n## ", text, "\n\n")
end

function Markdown:nothing(reason)
  self:add(self.w.none, escape(reason), "\n")
end

local function name(index)
  return "\\[" .. index .. "\\]"
end

local function where(at)
  local place = at.where
  local longest = 0
  for run in place:gmatch("`+") do longest = math.max(longest, #run) end
  local fence = ("`"):rep(longest + 1)
  return fence .. core.printable(place):gsub("%s+", " ") .. fence
end

function Markdown:row(cells)
  self:add("| ", table.concat(cells, " | "), " |\n")
end

-- The sentence of a figure, the figure in bold.
function Markdown:context(at)
  local text, from = at.context or at.text, at.context_first or at.first
  local first, last = at.first - from + 1, at.last - from + 1
  if first < 1 or last > #text then text, first, last = at.text, 1, #at.text end
  local line = (at.cut_before and "…" or "") .. escape(text:sub(1, first - 1)) .. "**" ..
    escape(text:sub(first, last)) .. "**" .. escape(text:sub(last + 1)) .. (at.cut_after and "…" or "")
  return self.isolates and "\226\129\168" .. line .. "\226\129\169" or line
end

-- }======================================================

-- {======================================================
-- Sections
-- =======================================================

function Markdown:sources()
  local w = self.w
  self:heading(w.sources)
  if #self.view.sources == 0 then return self:nothing(w.no_documents) end
  for _, s in ipairs(self.view.sources) do
    local label = s.source and s.title and s.source .. ": " .. s.title or s.source or s.title
    local day = s.date and self.lang == "ar" and dates.brief(s.date, self.lang) or s.date or w.no_date
    self:add("- ", name(s.index), " ", escape(s.id), w.comma, escape(day),
      label and w.comma .. self:piece(label) or "", "\n")
    self:add("  - ", view.extent(w, s), "\n")
    local origin = {}
    for i, index in ipairs(s.origin) do origin[i] = name(index) end
    if origin[1] then self:add("  - ", w.same_origin:format(table.concat(origin, " ")), "\n") end
    if s.unclosed[1] then self:add("  - ", w.unclosed:format(view.lines(w, s.unclosed)), "\n") end
    for _, run in ipairs(s.ignored) do
      local range = run.first ~= run.last
      local lines = range and run.first .. "–" .. run.last or tostring(run.first)
      self:add("  - ", w.ignored:format(view.lines(w, { lines }, range), w.roles[run.role] or run.role), "\n")
    end
  end
end

function Markdown:verdicts()
  local w, head, rule, row = self.w, {}, {}, {}
  self:heading(w.verdicts)
  for i, status in ipairs(words.statuses) do
    head[i], rule[i], row[i] = words.marks[status] .. " " .. w.status[status], "---:", self.view.counts[status]
  end
  self:row(head)
  self:row(rule)
  self:row(row)
  local naming = view.naming(self.view)
  if naming then self:add("\n", naming, "\n") end
  if self.view.bounded then self:add("\n", self.view.bounded, "\n") end
end

function Markdown:matrix()
  local w, sources = self.w, self.view.sources
  self:heading(w.matrix)
  if #self.view.groups == 0 then return self:nothing(self.view.because.matrix) end
  local head, rule = { "", "", w.measure }, { "---:", "---", "---" }
  for i in ipairs(sources) do head[3 + i], rule[3 + i] = name(i), "---:" end
  self:row(head)
  self:row(rule)
  for _, group in ipairs(self.view.groups) do
    local row = { group.number, words.marks[group.status] .. " " .. w.status[group.status], self:piece(group.measure) }
    for i in ipairs(sources) do
      row[3 + i] = group.cells[i] and escape(table.concat(group.cells[i], " / ")) or ""
    end
    self:row(row)
  end
end

function Markdown:evidence(group)
  local w = self.w
  self:add("\n### ", group.number, ". ", words.marks[group.status], " ", w.status[group.status], ": ",
    self:piece(group.measure), "\n\n", w.independent:format(group.outlets, group.origins),
    group.reason and ". " .. w.reason[group.reason] or "", "\n\n")
  for _, m in ipairs(group.members) do
    self:add("- ", name(m.document), " ", where(m), ": **", escape(amounts.text(m, self.lang)), "**",
      m.attribution and w.comma .. w.according:format(self:piece(m.attribution)) or "", "\n\n  > ", self:context(m),
      "\n\n")
  end
end

-- The groups of one section, "disagreements" or "compatible", with their evidence.
function Markdown:findings(section)
  self:heading(self.w[section])
  local list = self.view[section]
  if #list == 0 then return self:nothing(self.view.because[section]) end
  for _, group in ipairs(list) do self:evidence(group) end
end

function Markdown:agreements()
  local w, list = self.w, self.view.agreements
  self:heading(w.agreements)
  if #list == 0 then return self:nothing(self.view.because.agreements) end
  for i, group in ipairs(list) do
    if group.naming and not (list[i - 1] or {}).naming then self:add("\n### ", w.naming, "\n\n") end
    self:add(group.number, ". **", escape(amounts.text(group.figure, self.lang)), "** ",
      self:piece(group.measure), " (", w.independent:format(group.outlets, group.origins), ")",
      group.nouns and ". " .. w.nouns:format(self:piece(table.concat(group.nouns, " / "))) or "", "\n")
    for _, m in ipairs(group.members) do
      self:add("    - ", name(m.document), " ", where(m), " ", self:piece(m.text),
        m.attribution and w.comma .. w.according:format(self:piece(m.attribution)) or "", "\n")
    end
  end
end

function Markdown:changes(list, indent, a, b, member)
  for _, change in ipairs(changes.between(self.view, list, a, b, name, member)) do
    self:add(indent, "- ", change.what, ": ", change.a and "**" .. self:piece(change.a) .. "**" or "",
      change.a and change.b and " ↔ " or "", change.b and "**" .. self:piece(change.b) .. "**" or "", "\n")
  end
end

function Markdown:quotes()
  local w, list = self.w, self.view.altered
  self:heading(w.quotes)
  if #list == 0 then return self:nothing(self.view.because.quotes) end
  for i, quote in ipairs(list) do
    local wordings = view.wordings(quote)
    for k, m in ipairs(quote.members) do
      local first = wordings[k].first
      self:add(k == 1 and i .. ". " or "    - ", name(m.document), " ", where(m),
        m.speaker and w.comma .. w.speaker:format(self:piece(m.speaker)) or "",
        first < k and w.comma .. w.same_words:format(name(quote.members[first].document)) or "",
        (first == k or not wordings[k].text) and ": " .. self:piece(m.text) or "", "\n")
      if first == k or first == 1 then self:changes(quote.changes, "        ", quote.members[1], m, k) end
    end
    if quote.sourcing then self:add("    - ", w.speakers_differ, "\n") end
  end
end

function Markdown:passages()
  local w, list = self.w, self.view.passages
  self:heading(w.passages)
  if #list == 0 then return self:nothing(self.view.because.passages) end
  for _, p in ipairs(list) do
    self:add("- ", name(p.a.document), " ", where(p.a), w.comma, name(p.b.document), " ", where(p.b), ": ",
      w.labels[p.label], w.comma, w.similar:format(math.floor(p.similarity * 100 + 0.5)), "\n  - ",
      self:piece(p.a.text), "\n")
    if p.a.text ~= p.b.text then self:add("  - ", self:piece(p.b.text), "\n") end
    self:changes(p.changes, "    ", p.a, p.b)
  end
end

-- Figures as their sources write them, each behind its source.
function Markdown:said(figures)
  local out = {}
  for i, figure in ipairs(figures) do out[i] = name(figure.document) .. " " .. self:piece(figure.text) end
  return table.concat(out, " · ")
end

function Markdown:timeline()
  local w = self.w
  local rows, unresolved = dates.collect(self.view)
  self:heading(w.timeline)
  if not rows[1] then self:nothing(self.view.because.timeline) end
  for _, row in ipairs(rows) do
    local published = {}
    for i, index in ipairs(row.published) do published[i] = name(index) end
    self:add("- **", dates.written(row.date, self.lang), "** ", self:said(row.figures),
      row.figures[1] and published[1] and " · " or "",
      published[1] and w.published .. " " .. table.concat(published, " ") or "", "\n")
  end
  if unresolved[1] then self:add("\n", w.unresolved, ": ", self:said(unresolved), "\n") end
end

function Markdown:attributions()
  local w, list = self.w, attribution.speakers(self.view)
  self:heading(w.who)
  if not list[1] then return self:nothing(self.view.because.who) end
  for _, speaker in ipairs(list) do
    self:add("- **", self:piece(speaker.name), "** ", self:said(speaker.figures), "\n")
  end
  self:add("\n### ", w.who_differ, "\n\n")
  local differing = attribution.differing(self.view)
  if not differing[1] then return self:nothing(self.view.because.who_differ) end
  for _, row in ipairs(differing) do
    local group, out = row.group, {}
    for i in ipairs(self.view.sources) do
      local own = row.named[i]
      if own or row.present[i] then
        out[#out + 1] = name(i) .. " " .. (own and self:piece(own.attribution) or w.unattributed)
      end
    end
    self:add("- ", words.marks[group.status], " ", self:piece(group.measure), ": ", table.concat(out, " · "), "\n")
  end
end

function Markdown:variants()
  local w, list = self.w, self.view.variants
  self:heading(w.variants)
  if #list == 0 then return self:nothing(self.view.because.variants) end
  for _, variant in ipairs(list) do
    local forms = {}
    for i, form in ipairs(variant.forms) do
      forms[i] = w.places:format(self:piece(form.text), form.count, escape(table.concat(form.docs, w.comma)))
    end
    self:add("- ", table.concat(forms, " · "), "\n")
  end
end

function Markdown:singles()
  self:heading(self.w.singles)
  if self.view.singles == 0 then return self:nothing(self.view.because.singles) end
  for _, s in ipairs(self.view.sources) do
    if s.singles[1] then self:add("- ", name(s.index), " ", escape(s.id), "\n") end
    for _, figure in ipairs(s.singles) do
      self:add("  - ", where(figure), " ", escape(amounts.text(figure, self.lang)), ": ", self:piece(figure.text), "\n")
    end
  end
end

-- }======================================================

---@param cmp userdata  a comparison
---@param options? table  lang: "en" or "ar"; bidi: "none" or "isolates"
---@return string
return function(cmp, options)
  options = view.check_options("markdown", options, { lang = { "en", "ar" }, bidi = { "none", "isolates" } })
  local lang = options.lang or "en"
  local self = setmetatable({
    out = {}, view = view.new(cmp, lang), w = words[lang], lang = lang, isolates = options.bidi == "isolates",
  }, Markdown)
  self:add("# ", self.w.title:format(#self.view.sources), "\n")
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
