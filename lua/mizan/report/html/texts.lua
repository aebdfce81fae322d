-- SPDX-License-Identifier: MIT
--
-- The texts themselves, line by line as they came, every figure an anchor that the rest of the page leads to and a link
-- back to what is said about it. What was left out of the comparison is there too, and looks it.

local words = require "mizan.report.words"
local amounts = require "mizan.report.amounts"
local escape = require "mizan.report.html.escape"

-- The role of every line that was left out.
local function roles(source)
  local of, begins = {}, {}
  for _, run in ipairs(source.ignored) do
    begins[run.first] = run.role
    for line = run.first, run.last do of[line] = run.role end
  end
  return of, begins
end

-- A piece of a figure; the one that begins it carries the anchor.
local function figure_piece(page, source, figure, piece, begins)
  local ref = page.refs[source.index][figure.first]
  local id = begins and (' id="f%d-%d"'):format(source.index, figure.first) or ""
  if not ref then return "<span" .. id .. ' class="fig">' .. escape.text(piece) .. "</span>" end
  local status = page.w.status[ref.status]
  local symbol = ref.status == "single" and "" or
    '<sup class="sym" aria-hidden="true">' .. words.marks[ref.status] .. "</sup>"
  local title = escape.attribute(status .. ": " .. amounts.text(ref.figure, page.lang))
  return ('<a%s class="fig v-%s" href="#%s" title="%s">%s%s</a>'):format(id, ref.status, ref.target, title,
    escape.text(piece), begins and symbol or "")
end

-- Lines of a text with the figures in them: calls use(number, first, last) for each, the line break left out.
local function each_line(text, use)
  local number, at = 1, 1
  while at <= #text do
    local stop = text:find("\n", at, true) or #text + 1
    use(number, at, stop - 1)
    number, at = number + 1, stop + 1
  end
end

-- The markup of the bytes from first to last. `next_figure` stands at the first figure that may reach into them.
local function line_markup(page, source, figures, next_figure, first, last)
  local out, text, at = {}, source.doc.text, first
  local i = next_figure
  while figures[i] and figures[i].first <= last do
    local figure = figures[i]
    local from, to = math.max(figure.first, at), math.min(figure.last, last)
    if from <= to then
      out[#out + 1] = escape.text(text:sub(at, from - 1))
      out[#out + 1] = figure_piece(page, source, figure, text:sub(from, to), from == figure.first)
      at = to + 1
    elseif figures[i - 1].first ~= figure.first then
      out[#out + 1] = ('<span id="f%d-%d"></span>'):format(source.index, figure.first)
    end
    if figure.last > last then break end
    i = i + 1
  end
  out[#out + 1] = escape.text(text:sub(at, last))
  return table.concat(out), i
end

local function role_label(page, role)
  return ('<span class="role" dir="%s">%s: %s</span> '):format(page.rtl and "rtl" or "ltr", page.h.ignored,
    page.w.roles[role] or escape.text(role))
end

local function full_text(page, source)
  local text, figures, next_figure = source.doc.text, {}, 1
  for figure in source.doc:figures() do figures[#figures + 1] = figure end
  local role_of, role_begins = roles(source)
  page:add('<article class="text" id="t', source.index, '" aria-labelledby="t', source.index, '-h">\n<h3 id="t',
    source.index, '-h">', page:source(source.index), "</h3>\n")
  if text == "" then
    page:nothing(page.h.empty_text)
  else
    page:add('<ol class="lines"', page:reading(text), ">\n")
    each_line(text, function(number, first, last)
      local markup
      markup, next_figure = line_markup(page, source, figures, next_figure, first, last)
      local begins = role_begins[number]
      if not begins and not markup:find("%S") then return end
      page:add('<li id="l', source.index, "-", number, '" value="', number, '"',
        role_of[number] and ' class="off">' or ">", begins and role_label(page, begins) or "", markup, "</li>\n")
    end)
    page:add("</ol>\n")
  end
  page:add("</article>\n")
end

return function(page)
  page:section("texts", page.h.texts, #page.view.sources)
  if #page.view.sources == 0 then
    page:nothing(page.w.no_documents)
  else
    page:hint(page.h.texts_hint)
  end
  for _, source in ipairs(page.view.sources) do full_text(page, source) end
  page:close()
end
