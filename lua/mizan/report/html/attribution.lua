-- SPDX-License-Identifier: MIT
--
-- Who says what: first the shared measures whose attribution differs from source to source or is lost on the way, then
-- everybody to whom a figure is attributed.

local attribution = require "mizan.report.attribution"

local function lost(page)
  local rows = attribution.differing(page.view)
  page:add('<h3 id="who-lost">', page.w.who_differ, "</h3>\n")
  if not rows[1] then return page:nothing(page.view.because.who_differ) end
  page:legend()
  page:add('<div class="scroll" tabindex="0" role="region" aria-labelledby="who-lost">\n<table class="who',
    page:many() and " many" or "", '" aria-labelledby="who-lost">\n<thead><tr><th scope="col">', page.w.measure,
    "</th>")
  page:heads()
  page:add("</tr></thead>\n<tbody>\n")
  for _, row in ipairs(rows) do
    page:add('<tr class="v-', row.group.status, '"><th scope="row">', page:mark(row.group.status), " ",
      page:piece(row.group.measure), "</th>")
    for i in ipairs(page.view.sources) do
      local own, carrier = row.named[i], row.present[i]
      if own then
        page:add('<td><a href="#', page.at(own), '">', page:piece(own.attribution), "</a></td>")
      elseif carrier then
        page:add('<td><a class="quiet" href="#', page.at(carrier), '">', page.w.unattributed, "</a></td>")
      else
        page:add('<td class="has-not">–</td>')
      end
    end
    page:add("</tr>\n")
  end
  page:add("</tbody>\n</table>\n</div>\n")
end

return function(page)
  local list = attribution.speakers(page.view)
  page:section("who", page.w.who, #list)
  if not list[1] then
    page:nothing(page.view.because.who)
    return page:close()
  end
  lost(page)
  page:add('<h3 id="who-by">', page.h.who_by, '</h3>\n<table class="who" aria-labelledby="who-by">\n',
    '<thead><tr><th scope="col">', page.h.speaker_column, '</th><th scope="col">', page.h.said_column,
    "</th></tr></thead>\n<tbody>\n")
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
