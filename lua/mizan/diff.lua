-- SPDX-License-Identifier: MIT
--
-- What changed between two passages, word by word. Words are compared by their folded keys, so that vowel marks and the
-- spelling of a hamza are no change; punctuation is left out. A change is
--
--    { op = "dropped"|"added"|"replaced", kind = "word"|"figure"|"hedge", a = span, b = span, same = true? }
--
-- with a span of text where that side has words: { first, last, text }. `same` marks figures that are written
-- differently but mean the same amount.

local core = require "mizan.core"

local diff = {}

-- Past this many differences two passages have nothing in common worth showing.
local MAX_EDITS = 400

-- The words of doc between two positions: { key, first, last } each.
local function words_of(doc, first, last)
  local words, text = {}, doc.text
  for from, to, kind in doc:tokens(doc:index(first)) do
    if from > last then break end
    if kind ~= "punct" then
      words[#words + 1] = { key = core.fold(text:sub(from, to)), first = from, last = to }
    end
  end
  return words
end

-- Marks the words of a that b lacks and the other way round.
local function mark(a, b)
  local numbers, count = {}, 0
  local function numbered(words)
    local list = {}
    for i, word in ipairs(words) do
      if not numbers[word.key] then
        count = count + 1
        numbers[word.key] = count
      end
      list[i] = numbers[word.key]
    end
    return list
  end
  local changed_a, changed_b = core.edits(numbered(a), numbered(b), MAX_EDITS)
  for i, word in ipairs(a) do word.changed = not changed_a or changed_a[i] end
  for i, word in ipairs(b) do word.changed = not changed_b or changed_b[i] end
end

local function span(doc, words, i, j)
  if i > j then return nil end
  local first, last = words[i].first, words[j].last
  return { first = first, last = last, text = doc.text:sub(first, last) }
end

-- {======================================================
-- What kind of change it is
-- =======================================================

-- A document's figures in text order, found once for a whole run of comparisons.
local function figures_of(cache, doc)
  local list = cache[doc]
  if not list then
    list = {}
    for figure in doc:figures() do list[#list + 1] = figure end
    cache[doc] = list
  end
  return list
end

-- The index of the first figure that ends at or after a position.
local function figure_at(list, position)
  local low, high = 1, #list + 1
  while low < high do
    local mid = math.floor((low + high) / 2)
    if list[mid].last >= position then high = mid else low = mid + 1 end
  end
  return low
end

local function amount(figure)
  local value = figure.resolved or figure.decimal or figure.value or
    tostring(figure.low_decimal) .. ".." .. tostring(figure.high_decimal)
  return tostring(value) .. " " .. (figure.unit or "")
end

-- The amounts of the figures that a span touches, as one string; nil if there are none.
local function amounts(list, at)
  if not at then return nil end
  local found, i = {}, figure_at(list, at.first)
  while list[i] and list[i].first <= at.last do
    found[#found + 1] = amount(list[i])
    i = i + 1
  end
  return found[1] and table.concat(found, ";")
end

-- Does the span end, or begin, right beside a figure that says about, more than, at least …?
local function hedges(list, at)
  if not at then return false end
  local i = figure_at(list, at.first)
  local after, before = list[i], list[i - 1]
  return (after and after.modifier and after.first - at.last <= 4) or
    (before and before.modifier and at.first - before.last <= 4) or false
end

local function classify(change, figures_a, figures_b)
  local in_a, in_b = amounts(figures_a, change.a), amounts(figures_b, change.b)
  if in_a or in_b then
    change.kind = "figure"
    if in_a == in_b then change.same = true end
  elseif hedges(figures_a, change.a) or hedges(figures_b, change.b) then
    change.kind = "hedge"
  else
    change.kind = "word"
  end
  return change
end

-- }======================================================

---The changes from a passage of doc_a to one of doc_b, in text order.
---@param cache table  keeps the documents' figures between calls
function diff.passages(doc_a, first_a, last_a, doc_b, first_b, last_b, cache)
  local a, b = words_of(doc_a, first_a, last_a), words_of(doc_b, first_b, last_b)
  local figures_a, figures_b = figures_of(cache, doc_a), figures_of(cache, doc_b)
  mark(a, b)
  local changes, i, j = {}, 1, 1
  while i <= #a or j <= #b do
    if (a[i] and a[i].changed) or (b[j] and b[j].changed) then
      local from_i, from_j = i, j
      while a[i] and a[i].changed do i = i + 1 end
      while b[j] and b[j].changed do j = j + 1 end
      local change = { a = span(doc_a, a, from_i, i - 1), b = span(doc_b, b, from_j, j - 1) }
      change.op = change.a and change.b and "replaced" or change.a and "dropped" or "added"
      changes[#changes + 1] = classify(change, figures_a, figures_b)
    else
      i, j = i + 1, j + 1
    end
  end
  return changes
end

return diff
