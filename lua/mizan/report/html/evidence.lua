-- SPDX-License-Identifier: MIT
--
-- The groups of figures with their evidence: where the sources differ first, then where one is only less precise than
-- another, each with every source's own sentence; then, folded up, where they agree.

-- How far apart the amounts are, in words; nil where that says nothing.
local function gap(page, group)
  local low, high
  for _, member in ipairs(group.members) do
    local value = member.decimal and tonumber(member.decimal)
    if not value or value <= 0 or member.unit ~= group.members[1].unit then return nil end
    low, high = math.min(low or value, value), math.max(high or value, value)
  end
  if not low or low == high or group.members[1].kind == "ordinal" then return nil end
  local percent = (high - low) / low * 100
  return page.h.gap:format(page:number((percent < 1000 and "%.1f%%" or "%.0f%%"):format(percent)))
end

local function claim(page, member, status)
  local w = page.w
  page:add('<div class="claim">\n<p class="claim-head">', page:source(member.document), " ", page:place(member),
    '</p>\n<p class="claim-amount">', page:amount(member), "</p>\n", page:quotation(member, status, 700),
    '\n<p class="by">',
    member.attribution and w.according:format(page:piece(member.attribution)) or
      '<span class="quiet">' .. page.w.unattributed .. "</span>", "</p>\n")
  for _, doubt in ipairs { "inherited", "digits_differ", "ambiguous" } do
    if member[doubt] then page:add('<p class="warning">', page.h[doubt], "</p>\n") end
  end
  page:add("</div>\n")
end

local function finding(page, group)
  local id, apart = "c" .. group.number, gap(page, group)
  page:add('<article class="card finding v-', group.status, '" id="', id, '" data-v="', group.status,
    '" aria-labelledby="', id, '-h">\n<header>', page:verdict(group.status), '<h3 id="', id, '-h">',
    page:piece(group.measure), '</h3>\n<p class="why">', page.h.why[group.status],
    group.reason and " (" .. page.w.reason[group.reason] .. ")" or "",
    apart and " " .. apart or "",
    group.score and (" %s: %s."):format(page.w.score, page:number(("%.1f"):format(group.score))) or "",
    ' <span class="quiet">', page.w.independent:format(group.outlets, group.origins),
    '</span> <a class="place" href="#g', group.number, '">', page.h.row:format(group.number), "</a></p></header>\n",
    '<div class="claims">\n')
  for _, member in ipairs(group.members) do claim(page, member, group.status) end
  page:add("</div>\n</article>\n")
end

local function agreement(page, group)
  page:add('<details class="agreement" data-v="agree"><summary>', page:mark("agree"), " ",
    page:piece(group.measure), ": ", page:amount(group.figure), ' <span class="carriers">')
  local seen = {}
  for _, member in ipairs(group.members) do
    if not seen[member.document] then
      seen[member.document] = true
      page:add(page:badge(member.document))
    end
  end
  page:add('</span></summary>\n<p class="quiet">', page.w.independent:format(group.outlets, group.origins),
    group.nouns and ". " .. page.w.nouns:format(page:piece(table.concat(group.nouns, " / "))) or "", "</p>\n<ul>\n")
  for _, member in ipairs(group.members) do
    page:add("<li>", page:source(member.document), " ", page:place(member), member.attribution and " · " ..
      page.w.according:format(page:piece(member.attribution)) or "", page:quotation(member, "agree", 300), "</li>\n")
  end
  page:add("</ul></details>\n")
end

return function(page)
  local w, because = page.w, page.view.because
  for _, name in ipairs { "disagreements", "compatible", "agreements" } do
    local list = page.view[name]
    page:section(name, w[name], #list)
    if #list == 0 then page:nothing(because[name]) end
    for i, group in ipairs(list) do
      if name ~= "agreements" then
        finding(page, group)
      else
        if group.naming and not (list[i - 1] or {}).naming then page:add("<h3>", w.naming, "</h3>\n") end
        agreement(page, group)
      end
    end
    page:close()
  end
end
