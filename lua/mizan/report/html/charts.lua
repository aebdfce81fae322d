-- SPDX-License-Identifier: MIT
--
-- What people would rather look at: the amounts of money of all sources on one axis, and how far each two sources
-- agree. Positions are percentages and text is text, so the charts grow with the page while the letters do not.

local amounts = require "mizan.report.amounts"
local escape = require "mizan.report.html.escape"

-- {======================================================
-- An axis
-- =======================================================

local EDGE = 9 -- percent left free at either end, so that labels fit

local Axis = {}
Axis.__index = Axis

local function log10(x)
  return math.log(x) / math.log(10)
end

-- The step that gives some four ticks: 1, 2 or 5 times a power of ten.
local function step_for(high)
  local power = 10 ^ math.floor(log10(high / 4))
  for _, times in ipairs { 1, 2, 5 } do
    if high / (power * times) <= 5 then return power * times end
  end
  return power * 10
end

local function axis_over(low, high, rtl)
  local self = setmetatable({ rtl = rtl, ticks = {} }, Axis)
  if low > 0 and high / low > 20 then
    self.log, self.low = true, math.floor(log10(low) + 1e-9)
    self.high = math.max(math.ceil(log10(high) - 1e-9), self.low + 1)
    local stride = math.max(1, math.ceil((self.high - self.low) / 5))
    for power = self.low, self.high, stride do self.ticks[#self.ticks + 1] = power end
  else
    local step = step_for(high)
    self.low, self.high = 0, math.ceil(high / step - 1e-9) * step
    for i = 0, math.floor(self.high / step + 0.5) do self.ticks[#self.ticks + 1] = i * step end
  end
  return self
end

-- Where a value, or a tick, stands: percent of the width from the left.
function Axis:at(value, is_tick)
  if self.log and not is_tick then value = log10(value) end
  local share = EDGE + (100 - 2 * EDGE) * (value - self.low) / (self.high - self.low)
  return self.rtl and 100 - share or share
end

-- A tick's value as exact decimal text.
function Axis:decimal(tick)
  return ("%.0f"):format(self.log and 10 ^ tick or tick)
end

-- }======================================================

-- {======================================================
-- Money
-- =======================================================

local MOST = 16 -- groups drawn of one currency
local LANE = 46 -- pixels a row of pills takes

-- The amounts of a group in ascending order, each with its value and the sources that give it; nil if one is no number.
local function amounts_of(page, group)
  local list, by_text = {}, {}
  for _, member in ipairs(group.members) do
    local value = tonumber(member.decimal or member.low_decimal)
    if member.kind ~= "money" or not value or member.unit ~= group.members[1].unit then return nil end
    local text = amounts.text(member, page.lang)
    local found = by_text[text]
    if not found then
      found = { text = text, value = value, member = member, sources = {}, has = {} }
      found.short = amounts.text(member, page.lang, true)
      by_text[text] = found
      list[#list + 1] = found
    end
    if not found.has[member.document] then
      found.has[member.document] = true
      table.insert(found.sources, member.document)
    end
  end
  table.sort(list, function(x, y)
    if x.value ~= y.value then return x.value < y.value end
    return x.text < y.text
  end)
  return list
end

-- Groups of money by currency: lists of { group, amounts }, and the least and the greatest value.
local function by_currency(page)
  local order, found = {}, {}
  for _, group in ipairs(page.view.groups) do
    local list = amounts_of(page, group)
    local unit = group.members[1].unit
    if list and unit then
      local currency = found[unit]
      if not currency then
        currency = { unit = unit, low = list[1].value, high = list[1].value }
        found[unit] = currency
        order[#order + 1] = currency
      end
      currency[#currency + 1] = { group = group, amounts = list }
      currency.low = math.min(currency.low, list[1].value)
      currency.high = math.max(currency.high, list[#list].value)
    end
  end
  return order
end

local function pill(page, amount, x, lane)
  local width, badges = 14 + 13 * #amount.sources, table.concat(amount.sources, "\194\160")
  local title = {}
  for i, index in ipairs(amount.sources) do title[i] = page:name(index) end
  return ('<svg x="%.2f%%" y="%d" width="1" height="1" overflow="visible">'):format(x, lane * LANE) ..
    ('<a href="#%s"><title>%s</title>'):format(page.at(amount.member),
      escape.attribute(amount.text .. ": " .. table.concat(title, page.h.comma))) ..
    ('<rect class="pill" x="%.1f" y="2" width="%d" height="20" rx="10"/>'):format(-width / 2, width) ..
    ('<text class="in-pill" text-anchor="middle" y="16" direction="ltr">%s</text>'):format(badges) ..
    ('<text class="val" text-anchor="middle" y="38">%s</text></a></svg>'):format(escape.text(amount.short))
end

-- One group: pills at their places; those that would overlap go one lane down.
local function money_row(page, row, axis)
  local group, drawn, pills, last, lane, lanes = row.group, {}, {}, nil, 0, 1
  local first_x = axis:at(row.amounts[1].value)
  local last_x = axis:at(row.amounts[#row.amounts].value)
  if first_x ~= last_x then
    drawn[1] = ('<line class="span" x1="%.2f%%" x2="%.2f%%" y1="12" y2="12"/>'):format(first_x, last_x)
  end
  for _, amount in ipairs(row.amounts) do
    local x = axis:at(amount.value)
    lane = last and math.abs(x - last) < 17 and lane + 1 or 0
    last, lanes = x, math.max(lanes, lane + 1)
    pills[#pills + 1] = pill(page, amount, x, lane)
    if lane > 0 then
      drawn[#drawn + 1] = ('<line class="drop" x1="%.2f%%" x2="%.2f%%" y1="12" y2="%d"/>'):format(x, x, lane * LANE)
    end
  end
  page:add('<li class="v-', group.status, '" data-v="', group.status, '"><p class="what">', page:mark(group.status),
    " ", page:piece(group.measure), '</p><svg height="', lanes * LANE, '" role="group" aria-label="',
    page.w.status[group.status], '">', table.concat(drawn), table.concat(pills), "</svg></li>\n")
end

local function money_chart(page, currency)
  if currency.high <= 0 then return end
  local axis = axis_over(currency.low, currency.high, page.rtl)
  page:add('<div class="chart-of"><h3>', page:piece(amounts.currency(currency.unit, page.lang)), "</h3>\n")
  if axis.log then page:hint(page.h.log_axis) end
  local ticks = {}
  for i, tick in ipairs(axis.ticks) do
    local x = axis:at(tick, true)
    ticks[i] = ('<line class="grid" x1="%.2f%%" x2="%.2f%%" y1="18" y2="26"/>'):format(x, x) ..
      ('<text class="tick" text-anchor="middle" x="%.2f%%" y="13">%s</text>'):format(
        x, escape.text(amounts.text({ decimal = axis:decimal(tick) }, page.lang)))
  end
  page:add('<div class="axis" aria-hidden="true"><span></span><svg class="ticks" width="100%" height="26">',
    table.concat(ticks), '<line class="grid" x1="0" x2="100%" y1="26" y2="26"/></svg></div>\n<ul class="chart">\n')
  for i = 1, math.min(#currency, MOST) do money_row(page, currency[i], axis) end
  page:add("</ul>\n")
  if #currency > MOST then page:hint(page.h.more:format(#currency - MOST)) end
  page:add("</div>\n")
end

local function money(page)
  local currencies = by_currency(page)
  page:section("money", page.h.money)
  if not currencies[1] then
    page:nothing(#page.view.groups == 0 and page.view.because.matrix or page.h.no_money)
  else
    page:hint(page.h.money_hint)
  end
  for _, currency in ipairs(currencies) do money_chart(page, currency) end
  page:close()
end

-- }======================================================

-- {======================================================
-- Heat maps
-- =======================================================

local CELL_W, CELL_H, HEAD = 64, 44, 34
local BESIDE = 6 -- sources of which two maps stand side by side; more have the page's width, in narrower cells
local PAGE, LEAST_W = 1000, 38

local function cell_width(n)
  return n <= BESIDE and CELL_W or math.max(LEAST_W, math.min(CELL_W, math.floor(PAGE / n)))
end

-- For every two sources how many measures they share, and on how many of them they agree. What is measured for another
-- period or place is neither.
local function agreement(page)
  local common, agreed = {}, {}
  local n = #page.view.sources
  for i = 1, n do common[i], agreed[i] = {}, {} end
  for _, group in ipairs(page.view.groups) do
    local row = {}
    for _, member in ipairs(group.status == "scope" and {} or group.members) do
      row[member.document] = row[member.document] or {}
      row[member.document][tostring(member.decimal or member.resolved or member.value)] = true
    end
    for i = 1, n do
      for j = i + 1, n do
        if row[i] and row[j] then
          local same = group.status == "agree" or group.status == "rounded"
          for value in pairs(row[i]) do same = same or row[j][value] or false end
          common[i][j] = (common[i][j] or 0) + 1
          agreed[i][j] = (agreed[i][j] or 0) + (same and 1 or 0)
        end
      end
    end
  end
  return common, agreed
end

-- A square of cells; cell(i, j) gives { text, level 0..4, title } or nil.
local function heat(page, caption, letter, cell)
  local n = #page.view.sources
  local cell_w = cell_width(n)
  local width, height = HEAD + n * cell_w, HEAD + n * CELL_H
  local function left(column) return page.rtl and width - HEAD - column * cell_w or HEAD + (column - 1) * cell_w end
  local out, told = {}, {}
  for i = 1, n do
    local row_y, head_x = HEAD + (i - 1) * CELL_H, page.rtl and width - HEAD / 2 or HEAD / 2
    out[#out + 1] = ('<text text-anchor="middle" x="%.1f" y="22">%d</text>'):format(left(i) + cell_w / 2, i) ..
      ('<text text-anchor="middle" x="%.1f" y="%.1f">%d</text>'):format(head_x, row_y + CELL_H / 2 + 4, i)
    for j = 1, n do
      local here = i ~= j and cell(i, j) or { text = "", level = 0 }
      local title = here.title and "<title>" .. here.title .. "</title>" or ""
      out[#out + 1] = ('<g>%s<rect class="cell %s%d" x="%d" y="%d" width="%d" height="%d"/>'):format(
          title, letter, here.level, left(j), row_y, cell_w, CELL_H) ..
        ('<text text-anchor="middle" direction="ltr" x="%.1f" y="%.1f">%s</text></g>'):format(
          left(j) + cell_w / 2, row_y + CELL_H / 2 + 4, here.text)
      if here.title and (letter == "s" or i < j) then told[#told + 1] = here.title end
    end
  end
  page:add('<figure class="heat" tabindex="0"><figcaption>', caption, '</figcaption>\n<svg width="', width,
    '" height="', height, '" role="img" aria-label="', table.concat(told, "; "), '">', table.concat(out),
    "</svg></figure>\n")
end

local function heats(page)
  local h, n = page.h, #page.view.sources
  page:section("agreement", h.between)
  if n < 2 then
    page:nothing(n == 0 and page.w.no_documents or h.no_pairs)
    return page:close()
  end
  local common, agreed = agreement(page)
  local function name(i) return escape.attribute(page:name(i)) end
  page:add('<div class="heats', n > BESIDE and " wide" or "", '">\n')
  heat(page, h.agreement, "h", function(i, j)
    local a, b = math.min(i, j), math.max(i, j)
    local total, same = common[a][b], agreed[a][b]
    local share = total and same / total or 0
    if not total then return { text = "–", level = 0, title = h.agreement_none:format(name(a), name(b)) } end
    return {
      text = same .. "/" .. total, level = share == 1 and 4 or share >= 0.75 and 3 or share >= 0.5 and 2 or 1,
      title = h.agreement_cell:format(name(a), name(b), same, total),
    }
  end)
  local share = {}
  for pair in page.cmp:documents() do
    share[pair.document_a .. " " .. pair.document_b] = pair.a_in_b
    share[pair.document_b .. " " .. pair.document_a] = pair.b_in_a
  end
  heat(page, h.shared_text .. " (" .. h.heat_row .. ")", "s", function(i, j)
    local percent = math.floor((share[i .. " " .. j] or 0) * 100 + 0.5)
    return {
      text = percent .. "%", level = math.min(4, math.ceil(percent / 25)),
      title = h.shared_cell:format(percent, name(i), name(j)),
    }
  end)
  page:add("</div>\n")
  page:close()
end

-- }======================================================

return function(page)
  money(page)
  heats(page)
end
