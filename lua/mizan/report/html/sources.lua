-- SPDX-License-Identifier: MIT
--
-- The first section: what was compared, what of it was left out, and which sources are one.

local dates = require "mizan.report.dates"
local escape = require "mizan.report.html.escape"
local view = require "mizan.report.view"

local MOST_NAMED = 3 -- of more sources the numbers alone are shown

local function origin_line(page, source)
  local others, named = {}, #source.origin <= MOST_NAMED
  for i, index in ipairs(source.origin) do others[i] = named and page:source(index) or page:badge(index) end
  if not others[1] then return end
  local list = table.concat(others, named and page.w.comma or " ")
  page:add('<p class="origin">', page.w.same_origin:format(list), "</p>\n")
end

local function ignored_list(page, source)
  local w, h = page.w, page.h
  if not source.ignored[1] then
    if source.bytes > 0 then page:add('<p class="quiet">', h.compared, "</p>\n") end
    return
  end
  local outside = source.outside
  page:add('<p class="quiet">', h.outside:format(page:number(outside.sentences), page:number(outside.figures)),
    "</p>\n")
  page:add('<p class="quiet">', h.ignored, ':</p>\n<ul class="ignored">')
  for _, run in ipairs(source.ignored) do
    local range = run.first ~= run.last
    local lines = view.lines(w, { '<bdi dir="ltr">' .. run.first .. (range and "–" .. run.last or "") .. "</bdi>" },
      range)
    page:add(('<li><a href="#l%d-%d">%s</a> (%s)</li>'):format(source.index, run.first, lines,
      w.roles[run.role] or escape.text(run.role)))
  end
  page:add("</ul>\n")
end

local function card(page, source)
  local w, h = page.w, page.h
  page:add('<article class="card source-card">\n<h3>', page:source(source.index), "</h3>\n")
  if source.title then page:add('<p class="title">', page:piece(source.title), "</p>\n") end
  page:add('<p class="meta">')
  if source.date then
    page:add('<time datetime="', escape.attribute(source.date), '">',
      escape.text(dates.brief(source.date, page.lang) or source.date), "</time>")
  else
    page:add("<span>", w.no_date, "</span>")
  end
  if source.id ~= page:name(source.index) then page:add(" ", page:piece(source.id)) end
  page:add(" <span>", h.sentences_n, " ", source.sentences, "</span> <span>", h.figures_n,
    " ", source.figures, '</span> <a href="#t', source.index, '">', h.read, "</a></p>\n")
  origin_line(page, source)
  ignored_list(page, source)
  if source.unclosed[1] then
    local lines = {}
    for i, line in ipairs(source.unclosed) do
      lines[i] = ('<a href="#l%d-%d">%d</a>'):format(source.index, line, line)
    end
    page:add('<p class="warning">', w.unclosed:format(view.lines(w, lines)), "</p>\n")
  end
  page:add("</article>\n")
end

return function(page)
  local w, h, sources = page.w, page.h, page.view.sources
  page:section("sources", w.sources, #sources)
  if #sources == 0 then
    page:nothing(w.no_documents)
  else
    page:add('<div class="cards">\n')
    for _, source in ipairs(sources) do card(page, source) end
    page:add("</div>\n")
  end
  if #sources > 1 then page:hint(page.origins < #sources and h.one_origin or h.all_independent) end
  page:close()
end
