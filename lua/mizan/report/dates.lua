-- SPDX-License-Identifier: MIT
--
-- The dates that the sources give, in order of time: what a timeline shows, whatever its format.

local words = require "mizan.report.words"

local dates = {}

-- Days since 1970-01-01 in the Gregorian calendar (Howard Hinnant's days_from_civil).
local function day_number(year, month, day)
  if month <= 2 then year = year - 1 end
  local era = math.floor(year / 400)
  local of_era = year - era * 400
  local of_year = math.floor((153 * (month + (month > 2 and -3 or 9)) + 2) / 5) + day - 1
  return era * 146097 + of_era * 365 + math.floor(of_era / 4) - math.floor(of_era / 100) + of_year - 719468
end

---"2025-03-13", "2025-03" or "2025" -> { iso, grain, year, month, day, number }; nil for what is no calendar date.
---@param iso string
---@return table?
function dates.calendar(iso)
  local year, month, day = iso:match("^(%d%d%d%d)%-(%d%d)%-(%d%d)$")
  if not year then year, month = iso:match("^(%d%d%d%d)%-(%d%d)$") end
  if not year then year = iso:match("^%d%d%d%d$") end
  if not year then return nil end
  local grain = day and "day" or month and "month" or "year"
  year, month, day = tonumber(year), tonumber(month or "1"), tonumber(day or "1")
  if month < 1 or month > 12 then return nil end
  return { iso = iso, grain = grain, year = year, month = month, day = day, number = day_number(year, month, day) }
end

-- The fields of a date that may say when it was. What stands in a Hijri date's own fields are Hijri years and months.
local FIELDS, HIJRI_FIELDS = { "resolved", "gregorian", "value" }, { "gregorian" }

local function date_of(figure)
  for _, field in ipairs(figure.calendar == "hijri" and HIJRI_FIELDS or FIELDS) do
    local date = type(figure[field]) == "string" and dates.calendar(figure[field])
    if date then return date end
  end
end

---A date in words, as exact as it is.
---@param date table
---@param lang "ar"|"en"
---@return string
function dates.written(date, lang)
  if date.grain == "year" then return tostring(date.year) end
  local month = words[lang].months[date.month]
  if date.grain == "month" then return month .. " " .. date.year end
  local weekday = words[lang].weekdays[(date.number + 3) % 7 + 1]
  return ("%s %d %s %d"):format(weekday, date.day, month, date.year)
end

---A date in words without the day of the week, of an interval its ends: "2022-09-14/2022-09-16" -> 14–16 سبتمبر 2022.
---nil for what is no calendar date.
---@param iso string
---@param lang "ar"|"en"
---@return string?
function dates.brief(iso, lang)
  local function said(date)
    if date.grain == "year" then return tostring(date.year) end
    return (date.grain == "day" and date.day .. " " or "") .. words[lang].months[date.month] .. " " .. date.year
  end
  local first, last = iso:match("^([^/]+)/([^/]+)$")
  local from, to = dates.calendar(first or iso), dates.calendar(last or iso)
  if not from or not to then return nil end
  if not first then return said(from) end
  if from.grain == "year" and to.grain == "year" then return from.year .. "–" .. to.year end
  if from.grain == "day" and to.grain == "day" and from.year == to.year and from.month == to.month then
    return from.day .. "–" .. said(to)
  end
  return said(from) .. " – " .. said(to)
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
  for _, figure in ipairs(view.figures) do
    local date = figure.kind == "date" and date_of(figure)
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
