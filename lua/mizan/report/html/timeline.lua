-- SPDX-License-Identifier: MIT
--
-- The dates of all sources on one line of time: a row a date, a lane a source. The rows are text with links; the lanes
-- are inline SVG of their own height, so that nothing has to be measured. Empty years between two dates are drawn
-- shorter the longer they are, with the time that passes written beside.

local dates = require "mizan.report.dates"
local amounts = require "mizan.report.amounts"
local escape = require "mizan.report.html.escape"

local WIDEST, ALL = 22, 264 -- pixels of one lane, and of all of them on a narrow screen

local function lane_width(page)
  return math.max(5, math.min(WIDEST, math.floor(ALL / #page.view.sources)))
end

local function lane(page, index)
  local n, width = #page.view.sources, lane_width(page)
  return (page.rtl and n - index or index - 1) * width + math.floor(width / 2)
end

local LEFT_OF = { month = 5, period = 3 } -- of the lane, where a shape begins that is placed by its corner

local SHAPES = {
  day = '<circle cx="%d" cy="15" r="6" class="%s"/>',
  month = '<rect x="%d" y="9.5" width="11" height="11" class="%s"/>',
  year = '<path d="M%d 7l8 8-8 8-8-8z" class="%s"/>',
  period = '<rect x="%d" y="7" width="6" height="16" rx="3" class="%s"/>',
}

local function lanes(page)
  local out = {}
  for i in ipairs(page.view.sources) do
    local x = lane(page, i)
    out[i] = ('<line x1="%d" x2="%d" y1="0" y2="100%%"/>'):format(x, x)
  end
  return table.concat(out)
end

local function glyphs(page, row)
  local out, low, high = {}, nil, nil
  for i in ipairs(page.view.sources) do
    local grain, x = row.grain[i], lane(page, i)
    if grain then
      low, high = math.min(low or x, x), math.max(high or x, x)
      out[#out + 1] = SHAPES[grain]:format(x - (LEFT_OF[grain] or 0), "dot")
    end
  end
  for _, i in ipairs(row.published) do
    if not row.grain[i] then out[#out + 1] = SHAPES.day:format(lane(page, i), "hollow") end
  end
  if low and low < high then
    table.insert(out, 1, ('<line class="link" x1="%d" x2="%d" y1="15" y2="15"/>'):format(low, high))
  end
  return table.concat(out)
end

local function strip(page, drawn, height)
  return ('<svg class="lanes" width="%d" height="%s" aria-hidden="true" focusable="false">%s%s</svg>'):format(
    #page.view.sources * lane_width(page), height, lanes(page), drawn)
end

-- The pause between two dates, if it is worth drawing.
local function pause(page, from, to)
  local days = to.number - from.last
  if days < 45 then return end
  local years = from.grain == "year" and to.grain == "year" and to.year - from.year or math.floor(days / 365.25)
  local in_years = years >= 2 or (from.grain == "year" and to.grain == "year")
  local length = in_years and ("P%dY"):format(years) or ("P%dM"):format(math.floor(days / 30.4))
  local height = 14 + math.floor(7 * math.log(days / 30) / math.log(2))
  page:add('<li class="pause">', strip(page, "", tostring(height)), '<span class="later">',
    page.h.later:format(escape.text(amounts.text({ value = length }, page.lang))), "</span></li>\n")
end

-- HTML has no machine's form for a period.
local function when(page, date)
  local written = dates.written(date, page.lang)
  if date.grain == "period" then return "<span>" .. written .. "</span>" end
  return '<time datetime="' .. date.iso .. '">' .. written .. "</time>"
end

local function date_row(page, row)
  page:add('<li class="date">', strip(page, glyphs(page, row), "100%"), '<div><p class="when">', when(page, row.date),
    "</p>\n<p>")
  for _, figure in ipairs(row.figures) do
    page:add('<a class="said" href="#', page.at(figure), '">', page:badge(figure.document), " ",
      page:piece(figure.text), "</a> ")
  end
  for _, index in ipairs(row.published) do
    page:add('<span class="said quiet">', page:badge(index), " ", page.w.published, "</span> ")
  end
  page:add("</p></div></li>\n")
end

return function(page)
  local rows, unresolved = dates.collect(page.view)
  page:section("timeline", page.w.timeline, #rows)
  if not rows[1] then
    page:nothing(page.view.because.timeline)
  else
    page:hint(page.h.timeline_hint)
    page:add('<div class="timeline">\n')
    if lane_width(page) == WIDEST then
      page:add('<p class="heads" aria-hidden="true">')
      for i in ipairs(page.view.sources) do page:add('<span class="head">', page:badge(i), "</span>") end
      page:add("</p>\n")
    end
    page:add("<ol>\n")
    local reached -- the date that ends last so far: what begins before is not later
    for _, row in ipairs(rows) do
      if reached then pause(page, reached, row.date) end
      date_row(page, row)
      if not reached or row.date.last >= reached.last then reached = row.date end
    end
    page:add("</ol>\n</div>\n")
  end
  if unresolved[1] then
    page:add('<p class="quiet">', page.w.unresolved, ": ")
    for _, figure in ipairs(unresolved) do
      page:add('<a class="said" href="#', page.at(figure), '">', page:badge(figure.document), " ",
        page:piece(figure.text), "</a> ")
    end
    page:add("</p>\n")
  end
  page:close()
end
