-- SPDX-License-Identifier: MIT
--
-- How two wordings differ, whatever the format. Nobody knows which text was first, if either was made from the other,
-- so that nothing is said to be dropped or added.

local core = require "mizan.core"
local nouns = require "mizan.report.nouns"

local changes = {}

-- All figures of a document in the order of its text; read once.
local function figures_of(view, document)
  view.every_figure = view.every_figure or {}
  local list = view.every_figure[document]
  if not list then
    list = {}
    for figure in view.sources[document].doc:figures() do list[#list + 1] = figure end
    view.every_figure[document] = list
  end
  return list
end

local function meaning(figure)
  local low = figure.low_decimal or figure.low
  local high = figure.high_decimal or figure.high
  local amount = figure.resolved or figure.decimal or figure.value or tostring(low) .. ".." .. tostring(high)
  return tostring(amount) .. " " .. (figure.unit or "")
end

-- The figures that a span touches: from where to where they and the span reach, what they mean, and what they count.
local function reach(view, document, span)
  local first, last, means, counted = span.first, span.last, {}, {}
  local list = figures_of(view, document)
  local low, high = 1, #list + 1
  while low < high do -- the first that ends behind the beginning of the span
    local mid = math.floor((low + high) / 2)
    if list[mid].last >= span.first then high = mid else low = mid + 1 end
  end
  while list[low] and list[low].first <= span.last do
    first, last = math.min(first, list[low].first), math.max(last, list[low].last)
    means[#means + 1] = meaning(list[low])
    if list[low].kind == "count" then counted[#counted + 1] = list[low].noun end
    low = low + 1
  end
  return first, last, table.concat(means, ";"), counted
end

-- Do figures count the same things?
local function same_nouns(a, b)
  for i = 1, math.min(#a, #b) do
    if not nouns.same(a[i], b[i]) then return false end
  end
  return true
end

---Words with one space between them and at their ends, without marks.
---@param text string
---@return string
local function words_of(text)
  local folded = core.fold(text)
  for _, mark in ipairs { "،", "؛", "؟", "«", "»", "“", "”" } do folded = folded:gsub(mark, " ") end
  return " " .. folded:gsub("[%p%s]+", " "):match("^ ?(.-) ?$") .. " "
end

changes.words_of = words_of

-- What each side has where the other has nothing: the same words may have moved.
local function one_sided(list, member)
  local sides = { a = {}, b = {} }
  for _, change in ipairs(list) do
    local side = not change.b and "a" or not change.a and "b"
    if side and change.member == member and not change.same then sides[side][words_of(change[side].text)] = true end
  end
  return sides
end

-- What a change is: in [1] alone (figure), differs (hedge).
local function said(w, what, kind)
  return kind and w.change_of:format(what, kind) or what
end

-- A word that one side denies turns the sentence round, and must not be overlooked.
local function denials_first(list)
  local out = {}
  for _, change in ipairs(list) do
    if change.kind == "negation" then out[#out + 1] = change end
  end
  for _, change in ipairs(list) do
    if change.kind ~= "negation" then out[#out + 1] = change end
  end
  return out
end

---The changes that lead from one place to another, but for those that mean the same, unless they are two spellings or
---persons in a quotation: for each what it is, and what stands on either side, its figures in full. What one side
---denies comes first. `name` gives the
---name of a document; `member` is the quotation's that they lead to.
---@param view table
---@param list table[]
---@param a table
---@param b table
---@param name fun(document: integer): string
---@param member? integer
---@return { what: string, kind: string, a: string?, b: string? }[]
function changes.between(view, list, a, b, name, member)
  local w, out, shown, wholes = view.words, {}, { a = 0, b = 0 }, {}
  local sides = one_sided(list, member)
  local text_a, text_b = view.sources[a.document].doc.text, view.sources[b.document].doc.text
  for _, change in ipairs(list) do
    local x, y = change.a, change.b
    if change.member == member and member and (change.kind == "spelling" or change.kind == "person") then
      out[#out + 1] = { what = w.change_kinds[change.kind], kind = "word", a = x and x.text, b = y and y.text }
    elseif change.member == member and not change.same then
      if x and y then
        local first_a, last_a, means_a, counted_a = reach(view, a.document, x)
        local first_b, last_b, means_b, counted_b = reach(view, b.document, y)
        local amount = change.kind == "figure" and means_a ~= "" and means_a == means_b
        local equal = amount and same_nouns(counted_a, counted_b)
        if last_a > shown.a or last_b > shown.b then -- no other words of figures that stand above in full
          out[#out + 1] = {
            what = equal and w.equal or said(w, w.differs, not amount and w.change_kinds[change.kind]),
            kind = equal and "word" or amount and "noun" or change.kind,
            a = text_a:sub(first_a, last_a), b = text_b:sub(first_b, last_b),
          }
        end
        shown.a, shown.b = last_a, last_b
      elseif (x or y).last > (x and shown.a or shown.b) then -- no rest of a figure that stands above in full
        local kind = change.outside and w.outside or w.change_kinds[change.kind]
        local key = words_of((x or y).text)
        local moved = sides.a[key] and sides.b[key]
        local other = x and "b" or "a"
        wholes[other] = wholes[other] or words_of((x and b or a).text) -- once, however many changes ask for it
        local elsewhere = wholes[other]:find(key, 1, true) ~= nil
        if not (moved and y) then -- what moved is told once
          local alone = (elsewhere and w.alone_here or w.alone):format(name((x and a or b).document))
          out[#out + 1] = {
            what = said(w, moved and w.moved or alone, kind), kind = change.kind, a = x and x.text, b = y and y.text,
          }
        end
      end
    end
  end
  return denials_first(out)
end

return changes
