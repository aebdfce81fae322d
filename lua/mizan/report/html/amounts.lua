-- SPDX-License-Identifier: MIT
--
-- Amounts as the page writes them. In English they are those of the other reports; in Arabic the modifier, the unit and
-- the currency are words, because signs such as > are mirrored in a line that reads from the right.

local currencies = require "mizan.spell.currencies"
local view = require "mizan.report.view"
local words = require "mizan.report.words"
local html_words = require "mizan.report.html.words"

local amounts = {}

-- SAR -> ريال سعودي, TRY -> ليرة تركية; the dollar that nobody qualifies stays so.
local function currency_name(code)
  local entry = currencies.list[code]
  if not entry then return nil end
  local noun, nationality = entry[1], entry[2]
  if code == "USD" or not nationality then return noun end
  return noun .. " " .. nationality .. (noun:sub(-2) == "ة" and "ة" or "")
end

---A currency's name in the language of the page.
---@param unit string
---@param lang "ar"|"en"
function amounts.currency(unit, lang)
  return lang == "ar" and currency_name(unit) or unit
end

-- A date that lacks its year, or is a century: XXXX-04, XXXX-04-14, 18XX. Other values are no business of this.
local function vague_date(figure, lang)
  if figure.kind ~= "date" or figure.resolved or type(figure.value) ~= "string" then return nil end
  local century = figure.value:match("^(%d%d)XX$")
  if century then return html_words[lang].century:format(tonumber(century) + 1) end
  local month, day = figure.value:match("^XXXX%-(%d%d)%-?(%d*)$")
  month = month and words[lang].months[tonumber(month)]
  return month and (day ~= "" and tonumber(day) .. " " or "") .. month
end

---A figure's amount as briefly as it can be said; `bare`: without its unit.
---@param figure table
---@param lang "ar"|"en"
---@param bare? boolean
---@return string
function amounts.text(figure, lang, bare)
  local unit, modifier
  local w = html_words[lang]
  local date = vague_date(figure, lang)
  if date then return date end
  if lang == "ar" then
    modifier = w.modifiers[figure.modifier]
    unit = w.units[figure.unit] or (figure.kind == "money" and figure.unit and
      " " .. amounts.currency(figure.unit, lang)) or nil
  end
  if not (unit or modifier or bare) then return view.amount(figure, lang) end
  -- false hides a field of the figure's that this writes itself
  local rest = setmetatable({
    modifier = not modifier and figure.modifier or false,
    unit = not (unit or bare) and figure.unit or false,
  }, { __index = figure })
  return (modifier or "") .. view.amount(rest, lang) .. (not bare and unit or "")
end

return amounts
