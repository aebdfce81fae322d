-- SPDX-License-Identifier: MIT
--
-- What was copied: sentences of two sources side by side, and quotations whose words differ. Words that one side lacks
-- are marked alike on both: nobody knows which text was first, so that neither looks like an edit of the other.

local report_changes = require "mizan.report.changes"
local escape = require "mizan.report.html.escape"
local view = require "mizan.report.view"

-- What a changed span is, for its style: figures matter more than words.
local function class_of(change)
  if change.outside then return "chg outside" end
  return change.kind == "word" and "chg" or change.same and "chg" or "chg k-" .. change.kind
end

-- The text of one side with its changed spans marked. `side` is "a" or "b".
local function marked(at, changes, side, member)
  local out, done = {}, at.first
  for _, change in ipairs(changes) do
    local span = change[side]
    if span and (not member or change.member == member) and span.first >= done then
      out[#out + 1] = escape.text(at.text:sub(done - at.first + 1, span.first - at.first))
      out[#out + 1] = ('<em class="%s">%s</em>'):format(class_of(change), escape.text(span.text))
      done = span.last + 1
    end
  end
  out[#out + 1] = escape.text(at.text:sub(done - at.first + 1))
  return table.concat(out)
end

-- `places` are all that carry the text; the first is the one that was compared. `speakers`: each says who speaks.
local function side_of(page, places, changes, side, member, speakers)
  local at = places[1]
  page:add('<div class="side">')
  for _, place in ipairs(places) do
    page:add('<p class="claim-head">', page:source(place.document), " ", page:place(place), "</p>\n")
    if speakers then
      page:add('<p class="by">', place.speaker and page.w.speaker:format(page:piece(place.speaker)) or
        page.w.unattributed, "</p>\n")
    end
  end
  page:add("<p", page:reading(at.text), ' class="passage">', marked(at, changes, side, member), "</p></div>\n")
end

-- {======================================================
-- Passages
-- =======================================================

-- Passages by pair of documents, each in the order of the first text.
local function by_pair(passages)
  local pairs_in_order, found = {}, {}
  for _, passage in ipairs(passages) do
    local key = passage.a.document .. " " .. passage.b.document
    if not found[key] then
      found[key] = { a = passage.a.document, b = passage.b.document }
      pairs_in_order[#pairs_in_order + 1] = found[key]
    end
    table.insert(found[key], passage)
  end
  for _, pair in ipairs(pairs_in_order) do
    table.sort(pair, function(x, y)
      if x.a.first ~= y.a.first then return x.a.first < y.a.first end
      return x.b.first < y.b.first
    end)
  end
  return pairs_in_order
end

local function percent(page, share)
  return page:number(math.floor(share * 100 + 0.5) .. "%")
end

local function shares(page)
  local of = {}
  for pair in page.cmp:documents() do of[pair.document_a .. " " .. pair.document_b] = pair end
  return of
end

local function passage_rows(page, passage)
  local w = page.w
  page:add('<article class="pair ', passage.label, '"><p class="pair-head"><span class="label l-', passage.label, '">',
    w.labels[passage.label], "</span> ", percent(page, passage.similarity), "</p>\n")
  side_of(page, { passage.a }, passage.changes, "a")
  side_of(page, { passage.b }, passage.changes, "b")
  page:add("</article>\n")
end

local MOST_OPEN = 40 -- passages that are shown unfolded; of many sources there are hundreds

local function passages(page)
  local list = by_pair(page.view.passages)
  page:section("passages", page.w.passages, #page.view.passages)
  if not list[1] then page:nothing(page.view.because.passages) end
  if list[1] then
    page:add('<p class="hint legend"><span><em class="chg">', page.h.legend_changed, "</em></span> <span>",
      page.w.labels.rewrite, ': <span class="alike">', page.h.legend_alike,
      '</span> <span class="unlike">', page.h.legend_unlike, "</span></span></p>\n")
  end
  local of = shares(page)
  local open = #page.view.passages <= MOST_OPEN and ' open="open"' or ""
  for _, pair in ipairs(list) do
    local share = of[pair.a .. " " .. pair.b]
    page:add('<details class="of-pair"', open, '><summary><h3>', page:source(pair.a), " · ", page:source(pair.b), " ",
      page:number(#pair), "</h3></summary>\n")
    if share then
      page:hint(page.h.shares:format(percent(page, share.a_in_b), page:badge(pair.a), page:badge(pair.b),
        percent(page, share.b_in_a), page:badge(pair.b), page:badge(pair.a)))
    end
    for _, passage in ipairs(pair) do passage_rows(page, passage) end
    page:add("</details>\n")
  end
  page:close()
end

-- }======================================================

-- {======================================================
-- Quotations
-- =======================================================

-- The changes once more, one by one.
local function change_list(page, list, a, b, member)
  local out = {}
  local function name(index) return page:badge(index) end
  for i, change in ipairs(report_changes.between(page.view, list, a, b, name, member)) do
    out[i] = '<li><span class="op">' .. change.what .. "</span> " .. (change.a and page:piece(change.a) or "") ..
      (change.a and change.b and " ↔ " or "") .. (change.b and page:piece(change.b) or "") .. "</li>"
  end
  if out[1] then
    page:add('<ul class="changes">', table.concat(out), "</ul>\n")
  else
    page:hint(page.h.same_text)
  end
end

-- The wordings of a quotation, each with everybody who carries it and the place of the first in `members`. Who has the
-- same words, but more or fewer of them between the marks, has a text of its own.
local function wordings(quote)
  local list, found, of = {}, {}, view.wordings(quote)
  for i, member in ipairs(quote.members) do
    local wording = of[i].text and found[of[i].first]
    if not wording then
      wording = { member = i }
      if of[i].first == i then found[i] = wording end
      list[#list + 1] = wording
    end
    wording[#wording + 1] = member
  end
  return list
end

local function quotation(page, quote, number)
  local list, speakers, shared = wordings(quote), view.speakers(quote)
  local apart, names = speakers[1] and not shared, {}
  for i, speaker in ipairs(speakers) do names[i] = page:piece(speaker) end
  page:add('<article class="card quote" id="q', number, '"><h3><span class="no">', number, "</span> ",
    names[1] and page.w.speaker:format(table.concat(names, " / ")) or page:source(list[1][1].document), "</h3>\n")
  if quote.sourcing then page:hint(page.w.speakers_differ) end
  if not list[2] then side_of(page, list[1], quote.changes, "a", nil, apart) end
  for i = 2, #list do
    page:add('<div class="pair light">')
    side_of(page, list[1], quote.changes, "a", list[i].member, apart)
    side_of(page, list[i], quote.changes, "b", list[i].member, apart)
    page:add("</div>\n")
    change_list(page, quote.changes, list[1][1], list[i][1], list[i].member)
  end
  page:add("</article>\n")
end

local function quotations(page)
  page:section("quotes", page.w.quotes, #page.view.altered)
  if #page.view.altered == 0 then page:nothing(page.view.because.quotes) end
  for number, quote in ipairs(page.view.altered) do quotation(page, quote, number) end
  page:close()
end

-- }======================================================

return function(page)
  passages(page)
  quotations(page)
end
