-- SPDX-License-Identifier: MIT
--
-- The strip of verdicts and the matrix: measures down, sources across, each amount a link to its place in the text.

local words = require "mizan.report.words"
local view = require "mizan.report.view"

local function strip(page)
  local w, counts = page.w, page.view.counts
  local target = {}
  for i = #page.view.groups, 1, -1 do
    local group = page.view.groups[i]
    target[group.status] = (group.status == "agree" and "g" or "c") .. group.number
  end
  if page.view.singles > 0 then target.single = "singles" end
  page:section("verdicts", w.verdicts)
  page:add('<ul class="strip">')
  for _, status in ipairs(words.statuses) do
    local body = ('<b class="n">%d</b> %s'):format(counts[status], page:verdict(status))
    page:add('<li class="tile v-', status, counts[status] == 0 and " empty" or "", '" data-tile="', status, '">',
      target[status] and '<a href="#' .. target[status] .. '">' .. body .. "</a>" or "<span>" .. body .. "</span>",
      "</li>")
  end
  page:add("</ul>\n")
  local naming = view.naming(page.view)
  if naming then page:hint(naming) end
  if page.view.bounded then page:add('<p class="bounded">', page.view.bounded, "</p>\n") end
  page:close()
end

-- The amounts of one source in a group, each once, with the figure that says it first.
local function cell(page, group, index)
  local out, seen = {}, {}
  for _, member in ipairs(group.members) do
    local amount = view.amount(group, member, page.lang)
    if member.document == index and not seen[amount] then
      seen[amount] = true
      out[#out + 1] = '<a href="#' .. page.at(member) .. '">' .. page:amount(member) ..
        (group.nouns and member.noun and " " .. page:piece(member.noun) or "") .. "</a>"
    end
  end
  return out[1] and '<td class="has">' .. table.concat(out, "<br>") .. "</td>" or '<td class="has-not">–</td>'
end

local BAND = 6 -- sources that one table has room for; more have several, one below the other

-- The row of one group in the table of the sources from `first` to `last`; links lead to the first table that shows it.
local function row(page, group, first, last, shown)
  page:add("<tr", shown[group] and "" or ' id="g' .. group.number .. '"', ' class="v-', group.status, '" data-v="',
    group.status, '"><th scope="row"><span class="no">', group.number, "</span> ")
  shown[group] = true
  if group.status == "agree" then
    page:add(page:piece(group.measure))
  else
    page:add('<a href="#c', group.number, '">', page:piece(group.measure), "</a>")
  end
  page:add("</th><td>", page:verdict(group.status), "</td>")
  for i = first, last do page:add(cell(page, group, i)) end
  page:add("</tr>\n")
end

local function band(page, first, last, shown)
  page:add('<div class="scroll" tabindex="0" role="region" aria-labelledby="matrix-h">\n<table class="matrix',
    page:many() and " many" or "", '" aria-labelledby="matrix-h">\n<thead><tr><th scope="col">', page.w.measure,
    '</th><th scope="col">', page.h.verdict, "</th>")
  page:heads(first, last)
  page:add("</tr></thead>\n<tbody>\n")
  for _, group in ipairs(page.view.groups) do
    local has = false
    for i = first, last do has = has or group.cells[i] ~= nil end
    if has then row(page, group, first, last, shown) end
  end
  page:add("</tbody>\n</table>\n</div>\n")
end

local function matrix(page)
  local groups, sources, shown = page.view.groups, #page.view.sources, {}
  page:section("matrix", page.w.matrix, #groups)
  if #groups == 0 then
    page:nothing(page.view.because.matrix)
    return page:close()
  end
  page:legend()
  local bands = math.ceil(sources / BAND)
  local each = math.ceil(sources / bands)
  for first = 1, sources, each do band(page, first, math.min(first + each - 1, sources), shown) end
  page:close()
end

return function(page)
  strip(page)
  matrix(page)
end
