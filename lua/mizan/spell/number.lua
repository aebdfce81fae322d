-- SPDX-License-Identifier: MIT
--
-- Bare numbers in words: cardinals of any size, the digits after the point, ordinals.
--
-- `style` is { feminine, case, definite, hundred }, the last one the word for 100. `attached` says that a
-- noun follows the last part directly and takes its ن or tanwin away. Parts are collected in a list and
-- joined by و at the end.

local inflect = require "mizan.spell.inflect"

local the, ends_with = inflect.the, inflect.ends_with
local accusative_of, dual_ending = inflect.accusative_of, inflect.dual_ending

-- 3 to 10 as they count feminine nouns; a masculine noun adds ة to them.
local UNITS = { false, false, "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر" }
-- What comes before the ون of 20 to 90, and before the hundred of 300 to 900.
local STEMS = { false, "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع" }
local ORDINALS = {
  "أول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر",
}
-- Scale i is 10^(3 i); singular and plural, the other forms follow from the singular.
local SCALES = {
  { "ألف", "آلاف" },
  { "مليون", "ملايين" },
  { "مليار", "مليارات" },
  { "تريليون", "تريليونات" },
  { "كوادريليون", "كوادريليونات" },
  { "كوينتليون", "كوينتليونات" },
}

-- 1 to 10; `compound` when a ten follows (إحدى وعشرون).
local function unit(u, style, attached, compound)
  local word
  if u == 1 then
    if style.feminine then
      word = compound and "إحدى" or "واحدة"
    elseif style.case == "accusative" and not (attached or style.definite) then
      word = "واحدا"
    else
      word = "واحد"
    end
  elseif u == 2 then
    word = (style.feminine and "اثنت" or "اثن") .. dual_ending(style.case, attached)
  elseif not style.feminine then
    word = UNITS[u] .. "ة"
  elseif u == 8 and not (attached or style.definite) then
    word = style.case == "accusative" and "ثمانيا" or "ثمان" -- a defective noun: its ي shows only here
  else
    word = UNITS[u]
  end
  return style.definite and the(word) or word
end

local function teen(v, style)
  local word
  if v == 11 then
    word = style.feminine and "إحدى" or "أحد"
  elseif v == 12 then
    word = (style.feminine and "اثنت" or "اثن") .. dual_ending(style.case, true)
  else
    word = UNITS[v - 10] .. (style.feminine and "" or "ة")
  end
  return (style.definite and the(word) or word) .. (style.feminine and " عشرة" or " عشر")
end

local function ten(t, style)
  local word = STEMS[t] .. (style.case == "nominative" and "ون" or "ين")
  return style.definite and the(word) or word
end

local function hundreds(h, style, attached)
  local word
  if h == 1 then
    word = style.hundred
  elseif h == 2 then
    word = style.hundred:sub(1, -3) .. "ت" .. dual_ending(style.case, attached)
  else
    word = STEMS[h] .. style.hundred
  end
  return style.definite and the(word) or word
end

-- Adds the parts of 1 to 999.
local function below_thousand(parts, v, style, attached)
  local r = v % 100
  if v >= 100 then
    parts[#parts + 1] = hundreds((v - r) / 100, style, attached and r == 0)
  end
  if r == 0 then
    return
  elseif r <= 10 then
    parts[#parts + 1] = unit(r, style, attached, false)
  elseif r < 20 then
    parts[#parts + 1] = teen(r, style)
  else
    if r % 10 > 0 then
      parts[#parts + 1] = unit(r % 10, style, false, true)
    end
    parts[#parts + 1] = ten((r - r % 10) / 10, style)
  end
end

-- Adds `v` times the scale: the scale is the counted noun, so one and two are the scale itself. The article
-- stays with the number and not with its scale (الثلاثة آلاف), as the press has it.
local function scaled(parts, v, scale, style, attached)
  local singular, plural = scale[1], scale[2]
  local r = v % 100
  if v == 1 then
    local tanwin = style.case == "accusative" and not (attached or style.definite)
    local word = tanwin and accusative_of(singular) or singular
    parts[#parts + 1] = style.definite and the(word) or word
  elseif v == 2 then
    local word = singular .. dual_ending(style.case, attached)
    parts[#parts + 1] = style.definite and the(word) or word
  elseif r == 1 or r == 2 then
    scaled(parts, v - r, scale, style, true)
    scaled(parts, r, scale, style, attached)
  else
    local multiplier = {}
    below_thousand(multiplier, v, style, r <= 10)
    local noun = singular
    if r >= 3 and r <= 10 then
      noun = plural
    elseif r > 10 and not attached then
      noun = accusative_of(singular)
    end
    parts[#parts + 1] = table.concat(multiplier, " و") .. " " .. noun
  end
end

-- Any whole number: `digits` without leading zeros.
local function cardinal(digits, style, attached)
  if digits == "0" then
    if style.definite then
      return "الصفر"
    end
    return style.case == "accusative" and not attached and "صفرا" or "صفر"
  end
  local masculine = setmetatable({ feminine = false }, { __index = style }) -- the gender of every scale
  local parts = {}
  local tail = digits
  while #tail > 0 do
    local head = #tail % 3 == 0 and 3 or #tail % 3
    local v = tonumber(tail:sub(1, head))
    tail = tail:sub(head + 1)
    local last = attached and not tail:find("[1-9]")
    if v > 0 and #tail > 0 then
      scaled(parts, v, SCALES[#tail / 3], masculine, last)
    elseif v > 0 then
      below_thousand(parts, v, style, last)
    end
  end
  return table.concat(parts, " و")
end

-- The digits after the point: each leading zero by its name, then up to three digits as one number. A longer
-- rest goes digit by digit, because a scale there (فاصلة خمسة آلاف) would be heard as one of the whole number.
local function fraction(digits, style)
  local words = { "فاصلة" }
  local indefinite = setmetatable({ definite = false }, { __index = style })
  local zeros, rest = digits:match("^(0*)(.*)$")
  for digit in (#rest > 3 and digits or zeros):gmatch("%d") do
    words[#words + 1] = digit == "0" and "صفر" or cardinal(digit, indefinite, false)
  end
  if #rest <= 3 then
    words[#words + 1] = cardinal(rest, indefinite, false)
  end
  return table.concat(words, " ")
end

-- 1 to 99.
local function low_ordinal(r, style, construct)
  local u = r <= 10 and r or r % 10
  if u == 0 then
    return ten(r / 10, style)
  end
  local word = r > 10 and u == 1 and "حادي" or ORDINALS[u]
  if style.feminine then
    word = r == 1 and "أولى" or word .. "ة"
  elseif not (style.definite or construct) and not (r > 10 and r < 20) then
    if style.case == "accusative" and r ~= 1 then -- أول is a diptote
      word = word .. "ا"
    elseif ends_with(word, "ي") then
      word = word:sub(1, -3) -- defective: ثان, حاد
    end
  end
  word = style.definite and the(word) or word
  if r > 10 and r < 20 then
    return word .. (style.feminine and " عشرة" or " عشر")
  elseif r > 20 then
    return word .. " و" .. ten((r - u) / 10, style)
  end
  return word
end

-- Hundreds and scales rank as they count (المئة); what is left ranks "after" them (الخامس بعد المئة).
local function ordinal(digits, style, construct)
  local r = tonumber(digits:sub(-2))
  if #digits <= 2 then
    return low_ordinal(r, style, construct)
  elseif r == 0 then
    return cardinal(digits, style, false)
  end
  local after = { case = "genitive", definite = true, hundred = style.hundred }
  return low_ordinal(r, style) .. " بعد " .. cardinal(digits:sub(1, -3) .. "00", after, false)
end

return { cardinal = cardinal, fraction = fraction, ordinal = ordinal }
