-- SPDX-License-Identifier: MIT
--
-- Who says what: first the shared measures whose attribution differs from source to source or is lost on the way, then
-- everybody to whom a figure is attributed.

local core = require "mizan.core"

-- Of each source in a group what it attributes the figure to: { text, key } or nil; and whether they differ.
local function attributions(group)
  local of, present, named, key = {}, {}, false, nil
  local differ = false
  for _, member in ipairs(group.members) do
    present[member.document] = present[member.document] or member
    if member.attribution and not of[member.document] then
      of[member.document], named = member, true
    end
  end
  for index in pairs(present) do
    local own = of[index] and core.fold(of[index].attribution) or ""
    if key and key ~= own then differ = true end
    key = key or own
  end
  return of, present, named and differ
end

local function lost(page)
  local rows = {}
  for _, group in ipairs(page.view.groups) do
    local of, present, differ = attributions(group)
    if differ then rows[#rows + 1] = { group = group, of = of, present = present } end
  end
  page:add('<h3 id="who-lost">', page.h.who_lost, "</h3>\n")
  if not rows[1] then
    page:nothing(#page.view.groups == 0 and page.view.because.matrix or page.h.no_lost)
    return
  end
  page:add('<div class="scroll" tabindex="0" role="region" aria-labelledby="who-lost">\n<table class="who">\n',
    '<thead><tr><th scope="col">', page.w.measure, "</th>")
  for i in ipairs(page.view.sources) do page:add('<th scope="col">', page:source(i), "</th>") end
  page:add("</tr></thead>\n<tbody>\n")
  for _, row in ipairs(rows) do
    page:add('<tr class="v-', row.group.status, '"><th scope="row">', page:mark(row.group.status), " ",
      page:piece(row.group.measure), "</th>")
    for i in ipairs(page.view.sources) do
      local own, carrier = row.of[i], row.present[i]
      if own then
        page:add('<td><a href="#', page.at(own), '">', page:piece(own.attribution), "</a></td>")
      elseif carrier then
        page:add('<td><a class="quiet" href="#', page.at(carrier), '">', page.h.unattributed, "</a></td>")
      else
        page:add('<td class="has-not">–</td>')
      end
    end
    page:add("</tr>\n")
  end
  page:add("</tbody>\n</table>\n</div>\n")
end

-- Everybody who is named as the source of a figure, in order of appearance.
local function speakers(page)
  local list, by_key = {}, {}
  for _, figure in ipairs(page:figures()) do
    if figure.attribution then
      local key = core.fold(figure.attribution)
      local speaker = by_key[key]
      if not speaker then
        speaker = { name = figure.attribution, figures = {} }
        by_key[key] = speaker
        list[#list + 1] = speaker
      end
      table.insert(speaker.figures, figure)
    end
  end
  return list
end

return function(page)
  local list = speakers(page)
  page:section("who", page.h.who, #list)
  if not list[1] then
    page:nothing(#page.view.sources == 0 and page.w.no_documents or page.h.no_attribution)
    return page:close()
  end
  lost(page)
  page:add('<h3 id="who-by">', page.h.who_by, "</h3>\n<table class=\"who\">\n<thead><tr><th scope=\"col\">",
    page.h.speaker_column, '</th><th scope="col">', page.h.said_column, "</th></tr></thead>\n<tbody>\n")
  for _, speaker in ipairs(list) do
    page:add('<tr><th scope="row">', page:piece(speaker.name), "</th><td>")
    for _, figure in ipairs(speaker.figures) do
      page:add('<a class="said" href="#', page.at(figure), '">', page:badge(figure.document), " ",
        page:piece(figure.text), "</a> ")
    end
    page:add("</td></tr>\n")
  end
  page:add("</tbody>\n</table>\n")
  page:close()
end
