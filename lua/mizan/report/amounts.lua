-- SPDX-License-Identifier: MIT
--
-- Amounts as briefly as a reader understands them, in every report. English has signs and codes; in Arabic the
-- modifier, the unit and the currency are words, and what is counted bends with its number.

local currencies = require "mizan.spell.currencies"
local dates = require "mizan.report.dates"
local words = require "mizan.report.words"

local amounts = {}

-- {======================================================
-- Numbers
-- =======================================================

-- Which of a noun's forms stands beside the digits of a number: 1, 2 for 3 to 10, 3 for 11 to 99. CLDR's plural
-- rules of Arabic; one, two and fractions have the first, since the digits are written all the same.
local function form_of(decimal)
  local whole = decimal:match("^-?(%d+)$")
  local last = whole and tonumber(whole:sub(-2)) or 0
  if last >= 3 and last <= 10 then return 2 end
  return last > 10 and 3 or 1
end

-- 66200000000 -> "66.2", "bn": shifts the decimal point of exact text, and only where that makes it shorter.
local function scaled(decimal, lang)
  local sign, digits = decimal:match("^(-?)(%d+)$")
  if digits and #digits > 6 then
    for _, scale in ipairs(words[lang].scales) do
      local places = scale[1]
      if #digits > places then
        local rest = digits:sub(-places):gsub("0+$", "")
        if #rest > 3 then break end
        local number = sign .. digits:sub(1, -places - 1) .. (rest == "" and "" or "." .. rest)
        local plural = form_of(number) == 2 and scale[3] -- 11 مليون, the unit or noun behind it
        return number, plural or scale[2], scale
      end
    end
  end
  local whole, fraction = decimal:match("^(-?%d+)(.*)$")
  local grouped = whole:reverse():gsub("(%d%d%d)", "%1,"):reverse():gsub("^(-?),", "%1")
  return grouped .. fraction
end

local function with_scale(number, scale)
  return scale and number .. " " .. scale or number
end

-- 3000000, 5000000 -> "3–5 m", "m": the scale stands once where both numbers have it. `hedge` is of them both.
local function range_of(low, high, hedge, lang)
  local from, from_scale, from_entry = scaled(low, lang)
  local to, to_scale, to_entry = scaled(high, lang)
  if from_entry ~= to_entry then
    return words[lang].from_to:format(hedge .. with_scale(from, from_scale), with_scale(to, to_scale)), to_scale
  end
  return hedge .. with_scale(from .. "–" .. to, to_scale), to_scale
end

-- عشرات, مئات الآلاف: what has no number is a word. nil for what is no power of ten.
local function plural_of_ten(low, lang)
  local zeros = low:match("^10*$") and #low - 1
  local w = words[lang].vague
  if not zeros or zeros == 0 then return nil end
  local scale = math.min(math.floor(zeros / 3), #w.scales)
  local before = zeros - 3 * scale
  if scale == 0 then return w.plain[before] end
  if before == 0 then return w.scales[scale] end
  return w.plain[before] and w.of:format(w.plain[before], w.scales[scale])
end

-- }======================================================

-- {======================================================
-- Units
-- =======================================================

-- The forms of a currency's name in Arabic; the dollar that nobody qualifies stays so. nil for what is not known.
local function currency_forms(code)
  local entry = currencies.list[code]
  if not entry then return nil end
  local noun = currencies.noun(entry[1], code ~= "USD" and entry[2] or nil)
  return { noun.singular, noun.plural, noun.accusative }
end

---A currency's name in the language of the report.
---@param unit string
---@param lang "ar"|"en"
function amounts.currency(unit, lang)
  local forms = lang == "ar" and currency_forms(unit)
  return forms and forms[1] or unit
end

-- The unit behind a number: after a scale it is what a hundred takes.
local function unit_of(figure, lang, decimal, has_scale)
  if not figure.unit then return "" end
  local forms = words[lang].units[figure.unit] or (lang == "ar" and currency_forms(figure.unit)) or " " .. figure.unit
  if type(forms) == "string" then return forms end
  return " " .. forms[has_scale and 1 or form_of(decimal)]
end

-- An amount of which only the least is known: عشرات, millions of USD.
local function open_ended(figure, lang, bare)
  local plural = figure.modifier == "vague" and plural_of_ten(figure.low_decimal, lang)
  if plural and (bare or not figure.unit) then return plural end
  -- In Arabic the unit is a definite plural (ملايين الدولارات), which the source has written.
  if plural and lang == "ar" and figure.text then return (figure.text:gsub("%s+", " ")) end
  local number, scale = scaled(figure.low_decimal, lang)
  local unit = bare and "" or unit_of(figure, lang, figure.low_decimal, scale)
  local name = unit:match("^ (.*)")
  if plural and lang ~= "ar" and name then return words[lang].vague.of:format(plural, name) end
  return words[lang].or_more:format(with_scale(number, scale), unit)
end

-- }======================================================

-- {======================================================
-- Dates and lengths of time
-- =======================================================

-- One form of a noun for each number that rules it: English has two, Arabic four.
local function counted_noun(n, forms)
  local number = tonumber(n)
  if #forms == 2 then return n .. " " .. forms[number == 1 and 1 or 2] end
  if number == 1 then return forms[1] end
  if number == 2 then return forms[2] end
  local last = number % 100
  return n .. " " .. forms[last >= 3 and last <= 10 and 3 or 4]
end

-- P4Y -> 4 years, PT3H17M -> 3 hours 17 minutes; nil for what is no duration.
local function duration(timex, units)
  local date, time = timex:match("^P([%d.YMWD]*)T?([%d.HMS]*)$")
  if not date then return nil end
  local parts = {}
  for n, unit in date:gmatch("([%d.]+)(%a)") do parts[#parts + 1] = counted_noun(n, units[unit]) end
  for n, unit in time:gmatch("([%d.]+)(%a)") do parts[#parts + 1] = counted_noun(n, units["T" .. unit]) end
  return table.concat(parts, " ")
end

-- Two lengths of time: P3Y, P5Y -> 3–5 years, and in full where they have not one and the same unit.
local function durations(low, high, lang)
  local units = words[lang].durations
  local from, unit = low:match("^PT?([%d.]+)(%a)$")
  local to, other = high:match("^PT?([%d.]+)(%a)$")
  local plain = from and unit == other and low:find("T", 1, true) == high:find("T", 1, true)
  local said = duration(high, units) or high
  -- دقيقتان: a dual has no number that the other could share
  if plain and tonumber(from) > 0 and said:sub(1, #to) == to then return from .. "–" .. said end
  return (duration(low, units) or low) .. " – " .. said
end

-- A TIMEX value as people write it; what has no shorter form stays as it is.
local function readable(timex, lang)
  local w = words[lang]
  local weekday = timex:match("^XXXX%-WXX%-(%d)$")
  if weekday then return w.weekdays[tonumber(weekday)] end
  local from, to = timex:match("^T(%d[%d:]*)/T?(%d[%d:]*)$")
  if from then return from .. "–" .. to end
  return duration(timex, w.durations) or (timex:gsub("^T(%d)", "%1"))
end

-- A date that lacks its year, or has no number of its own: XXXX-04, XXXX-04-14, 18XX, 197X, BC0300. Other values are
-- no business of this.
local function vague_date(value, lang)
  if value:find("^%d%d%d?XX?$") or value:find("^BC") then return dates.brief(value, lang) end
  local month, day = value:match("^XXXX%-(%d%d)%-?(%d*)$")
  month = month and words[lang].months[tonumber(month)]
  return month and (day ~= "" and tonumber(day) .. " " or "") .. month
end

-- A date. English writes what is known in full as ISO does; in Arabic a value that has no words is said as the
-- source says it.
local function date_of(figure, lang)
  local value = figure.resolved or figure.gregorian or figure.value
  if type(value) ~= "string" then return figure.text end
  local vague = figure.calendar ~= "hijri" and vague_date(value, lang)
  if vague then return vague end
  if lang == "ar" then
    local brief = dates.brief(value, lang)
    if brief then return brief end
    if figure.text and not value:find("^XXXX%-WXX") then return figure.text end
  end
  return readable(value, lang)
end

-- }======================================================

---A figure's amount as briefly as it can be said: `~66.2 bn USD`, `2025-10-09`, `3:1`; `bare`: without its unit.
---@param figure table
---@param lang "ar"|"en"
---@param bare? boolean
---@return string
function amounts.text(figure, lang, bare)
  local body, has_scale
  local hedge = words[lang].modifiers[figure.modifier] or ""
  local decimal = figure.decimal or figure.high_decimal or figure.low_decimal
  if figure.kind == "date" or figure.resolved or figure.gregorian then
    body = date_of(figure, lang)
  elseif figure.decimal then
    body, has_scale = scaled(figure.decimal, lang)
    body = with_scale(body, has_scale)
  elseif figure.low_decimal and figure.high_decimal then
    body, has_scale = range_of(figure.low_decimal, figure.high_decimal, hedge, lang)
    hedge = ""
  elseif figure.high then -- lengths of time
    body = durations(figure.low, figure.high, lang)
  elseif figure.low_decimal then
    return (figure.modifier ~= "vague" and hedge or "") .. open_ended(figure, lang, bare)
  else
    body = figure.value and readable(figure.value, lang) or figure.text
  end
  local unit = not bare and decimal and unit_of(figure, lang, decimal, has_scale) or ""
  return hedge .. body .. unit
end

return amounts
