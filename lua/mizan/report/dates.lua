-- SPDX-License-Identifier: MIT
--
-- The dates that the sources give, in order of time: what a timeline shows, whatever its format.

local words = require "mizan.report.words"

local dates = {}

-- {======================================================
-- What a value says
-- =======================================================

-- Days since 1970-01-01 in the Gregorian calendar (Howard Hinnant's days_from_civil).
local function day_number(year, month, day)
  if month <= 2 then year = year - 1 end
  local era = math.floor(year / 400)
  local of_era = year - era * 400
  local of_year = math.floor((153 * (month + (month > 2 and -3 or 9)) + 2) / 5) + day - 1
  return era * 146097 + of_era * 365 + math.floor(of_era / 4) - math.floor(of_era / 100) + of_year - 719468
end

-- Back from there: year, month, day.
local function civil(number)
  local z = number + 719468
  local era = math.floor(z / 146097)
  local of_era = z - era * 146097
  local of_400 = math.floor((of_era - math.floor(of_era / 1460) + math.floor(of_era / 36524) -
    math.floor(of_era / 146096)) / 365)
  local of_year = of_era - (365 * of_400 + math.floor(of_400 / 4) - math.floor(of_400 / 100))
  local m = math.floor((5 * of_year + 2) / 153)
  local month = m + (m < 10 and 3 or -9)
  return of_400 + era * 400 + (month <= 2 and 1 or 0), month, of_year - math.floor((153 * m + 2) / 5) + 1
end

-- The seasons of the year by the month in which they begin; a winter begins in the year it is called after.
local SEASONS = { SP = 3, SU = 6, FA = 9, WI = 12 }

-- What is neither a day nor a month nor a year: the value's pattern, and the year, first month and length in months
-- of what it captures.
local PERIODS = {
  { "century", "^(%d%d)XX$", function(century) return century * 100, 1, 1200 end },
  { "decade", "^(%d%d%d)X$", function(decade) return decade * 10, 1, 120 end },
  { "half", "^(%d%d%d%d)%-H([12])$", function(year, n) return tonumber(year), n * 6 - 5, 6 end },
  { "quarter", "^(%d%d%d%d)%-Q([1-4])$", function(year, n) return tonumber(year), n * 3 - 2, 3 end },
  { "season", "^(%d%d%d%d)%-(%u%u)$", function(year, name) return tonumber(year), SEASONS[name], 3 end },
  { "century_before", "^BC(%d%d)$", function(hundreds) return -99 - hundreds * 100, 1, 1200 end },
  { "before", "^BC(%d%d%d%d)$", function(year) return 1 - year, 1, 12 end },
}

local function period(iso)
  for _, kind in ipairs(PERIODS) do
    local one, other = iso:match(kind[2])
    local year, month, length
    if one then year, month, length = kind[3](one, other) end
    if month then
      local after = month - 1 + length
      return {
        iso = iso, grain = "period", kind = kind[1], year = year, n = tonumber(other) or other,
        number = day_number(year, month, 1),
        last = day_number(year + math.floor(after / 12), after % 12 + 1, 1) - 1,
      }
    end
  end
  local year, week = iso:match("^(%d%d%d%d)%-W(%d%d)$")
  if not year then return nil end
  local fourth = day_number(tonumber(year), 1, 4) -- lies in the first week
  local monday = fourth - (fourth + 3) % 7 + (week - 1) * 7
  return { iso = iso, grain = "period", kind = "week", number = monday, last = monday + 6 }
end

local function calendar_date(iso)
  local year, month, day = iso:match("^(%d%d%d%d)%-(%d%d)%-(%d%d)$")
  if not year then year, month = iso:match("^(%d%d%d%d)%-(%d%d)$") end
  if not year then year = iso:match("^%d%d%d%d$") end
  if not year then return nil end
  local grain = day and "day" or month and "month" or "year"
  year, month, day = tonumber(year), tonumber(month or "1"), tonumber(day or "1")
  if month < 1 or month > 12 then return nil end
  local number = day_number(year, month, day)
  local last = number
  if grain == "month" then
    last = day_number(year + math.floor(month / 12), month % 12 + 1, 1) - 1
  elseif grain == "year" then
    last = day_number(year + 1, 1, 1) - 1
  end
  return { iso = iso, grain = grain, year = year, month = month, day = day, number = number, last = last }
end

---"2025-03-13", "2025-03", "2025" -> { iso, grain, year, month, day, number, last }, the numbers those of the days with
---which it begins and with which it ends; a quarter, a century, an interval have the grain "period". nil for
---what does not say when it was.
---@param iso string
---@return table?
function dates.calendar(iso)
  local first, last = iso:match("^([^/]+)/([^/]+)$")
  if not first then return calendar_date(iso) or period(iso) end
  local from, to = dates.calendar(first), dates.calendar(last)
  if not from or not to or to.last < from.number then return nil end
  return { iso = iso, grain = "period", kind = "interval", from = from, to = to, number = from.number, last = to.last }
end

-- The fields of a date that may say when it was. What stands in a Hijri date's own fields are Hijri years and months.
local FIELDS, HIJRI_FIELDS = { "resolved", "gregorian", "value" }, { "gregorian" }

---When a figure is; nil for what does not say it.
---@param figure table
---@return table?
function dates.of(figure)
  for _, field in ipairs(figure.calendar == "hijri" and HIJRI_FIELDS or FIELDS) do
    local date = type(figure[field]) == "string" and dates.calendar(figure[field])
    if date then return date end
  end
end

-- }======================================================

-- {======================================================
-- As people write it
-- =======================================================

local function day_month_year(date, w)
  if date.grain == "year" then return tostring(date.year) end
  return (date.grain == "day" and date.day .. " " or "") .. w.months[date.month] .. " " .. date.year
end

local WRITE = {}

function WRITE.century(date, w) return w.century:format(date.year / 100 + 1) end
function WRITE.decade(date, w) return w.decade:format(date.year, date.year + 9) end
function WRITE.half(date, w) return w.half:format(w.ordinals[date.n], date.year) end
function WRITE.quarter(date, w) return w.quarter:format(w.ordinals[date.n], date.year) end
function WRITE.season(date, w) return w.seasons[date.n] .. " " .. date.year end
function WRITE.century_before(date, w) return w.century_before:format((1 - date.year) / 100) end
function WRITE.before(date, w) return w.before:format(1 - date.year) end

function WRITE.week(date, w)
  local year, month, day = civil(date.number)
  return w.week:format(("%d %s %d"):format(day, w.months[month], year))
end

local function brief(date, w)
  return date.kind and WRITE[date.kind](date, w) or day_month_year(date, w)
end

function WRITE.interval(date, w)
  local from, to = date.from, date.to
  if from.grain == "year" and to.grain == "year" then return from.year .. "–" .. to.year end
  if from.grain == "day" and to.grain == "day" and from.year == to.year and from.month == to.month then
    return from.day .. "–" .. brief(to, w)
  end
  return brief(from, w) .. " – " .. brief(to, w)
end

---A date in words, as exact as it is.
---@param date table
---@param lang "ar"|"en"
---@return string
function dates.written(date, lang)
  local w = words[lang]
  if date.grain ~= "day" then return brief(date, w) end
  return w.weekdays[(date.number + 3) % 7 + 1] .. " " .. day_month_year(date, w)
end

---A date in words without the day of the week, of an interval its ends: "2022-09-14/2022-09-16" -> 14–16 سبتمبر 2022.
---nil for what does not say when it was.
---@param iso string
---@param lang "ar"|"en"
---@return string?
function dates.brief(iso, lang)
  local date = dates.calendar(iso)
  return date and brief(date, words[lang])
end

-- }======================================================

-- The dates of figures that do not say when they are, of which another source does: الثلاثاء, where that is the same
-- day as 19 نوفمبر 2024. By document and place.
local function agreed(view)
  local out = {}
  for _, group in ipairs(view.groups) do
    local date = group.status == "agree" and group.figure.kind == "date" and dates.of(group.figure)
    for _, member in ipairs(date and group.members or {}) do out[member.document .. " " .. member.first] = date end
  end
  return out
end

---Every date with the figures that give it and the sources published on it, in order of time; and the figures whose
---date is not known. Nothing where no source gives a date.
---@param view table
---@return { date: table, figures: table[], published: integer[], grain: table<integer, string> }[]
---@return table[] unresolved
function dates.collect(view)
  local rows, by_iso, unresolved = {}, {}, {}
  local function row(date)
    local found = by_iso[date.iso]
    if not found then
      found = { date = date, figures = {}, published = {}, grain = {} }
      by_iso[date.iso] = found
      rows[#rows + 1] = found
    end
    return found
  end
  local by_others = agreed(view)
  for _, figure in ipairs(view.figures) do
    local date = figure.kind == "date" and (dates.of(figure) or by_others[figure.document .. " " .. figure.first])
    if date then
      local at = row(date)
      table.insert(at.figures, figure)
      at.grain[figure.document] = date.grain
    elseif figure.kind == "date" then
      unresolved[#unresolved + 1] = figure
    end
  end
  local stated = #rows
  for _, source in ipairs(view.sources) do
    local date = source.date and dates.calendar(source.date)
    if date and stated > 0 then table.insert(row(date).published, source.index) end
  end
  table.sort(rows, function(x, y)
    if x.date.number ~= y.date.number then return x.date.number < y.date.number end
    return x.date.iso < y.date.iso
  end)
  return rows, unresolved
end

return dates
