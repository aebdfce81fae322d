-- SPDX-License-Identifier: MIT
--
-- Numbers in correct Arabic words (tafqit). `require "mizan.spell"` is the function itself.
--
-- The rules are those of the classical grammars' chapter on the number and the counted noun (العدد والمعدود),
-- as Ibn Aqil's commentary on the Alfiyya and Abbas Hasan's an-Nahw al-Wafi (vol. 4) give them:
--   1, 2    agree with the noun in gender and follow it; a dual noun says two by itself
--   3-10    take the opposite gender; the noun is plural and genitive
--   11, 12  agree in both parts; 13-19: the unit opposite, the ten in agreement; all but 12 are invariable
--   11-99   the noun is singular and accusative
--   100…    and every scale: the noun is singular and genitive, and the number in iḍāfa loses its ن or tanwin
-- In a compound the last part rules the noun (مئة وثلاثة رجال); after a hundred, one and two are the noun
-- itself once more (مئة رجل ورجل, ألف رجل ورجلان). A scale is a masculine noun counted by the same rules.
-- CLDR's spellout rules for Arabic are no model here: they know one case, and neither iḍāfa nor the counted
-- noun.
--
-- Text is written as newspapers write it: no vowel marks, tanwin only where it has its alif (ألفا), hamzas
-- kept.

local number = require "mizan.spell.number"
local inflect = require "mizan.spell.inflect"
local known_nouns = require "mizan.spell.nouns"
local currencies = require "mizan.spell.currencies"

local cardinal, fraction, ordinal = number.cardinal, number.fraction, number.ordinal
local each_word, ends_with = inflect.each_word, inflect.ends_with

local MAX_DIGITS = 21 -- the highest scale, كوينتليون, reaches 10^21 - 1

-- {======================================================
-- Counted and ranked nouns
-- =======================================================

local function dual_in(noun, case)
  return case == "nominative" and noun.dual or noun.oblique_dual
end

local function one_of(noun, case)
  return case == "accusative" and noun.accusative or noun.singular
end

-- In iḍāfa only the last word takes the article.
local function definite_noun(noun, phrase)
  if noun.idafa then
    return (phrase:gsub("[^ ]+$", inflect.the))
  end
  return each_word(phrase, inflect.the)
end

-- The number follows its definite noun as an adjective does: الدول الخمس.
local function counted_definite(digits, noun, style)
  local phrase
  if digits == "1" then
    phrase = noun.singular
  elseif digits == "2" then
    phrase = dual_in(noun, style.case)
  elseif noun.plural_definite then
    phrase = noun.plural_definite
  else
    phrase = style.case == "nominative" and noun.nominative_plural or noun.plural
  end
  return phrase and definite_noun(noun, phrase) .. " " .. cardinal(digits, style, false)
end

-- A whole number with its noun; nil when the noun has no plural and needs one.
local function counted(digits, noun, style, construct)
  style.feminine = noun.feminine
  if digits == "0" then
    return "صفر " .. noun.singular
  elseif style.definite then
    return counted_definite(digits, noun, style)
  elseif digits == "1" then
    return one_of(noun, style.case) .. " " .. cardinal(digits, style, false)
  elseif digits == "2" then
    local dual = dual_in(noun, style.case)
    return construct and not dual:find(" ", 1, true) and dual:sub(1, -3) or dual
  end
  local r = tonumber(digits:sub(-2))
  if #digits > 2 and (r == 1 or r == 2) then
    local head = cardinal(digits:sub(1, -3) .. "00", style, true) .. " " .. noun.singular
    return head .. " و" .. (r == 1 and one_of(noun, style.case) or dual_in(noun, style.case))
  end
  local form = noun.singular
  if r >= 3 and r <= 10 then
    form = noun.plural
  elseif r > 10 then
    form = noun.accusative
  end
  return form and cardinal(digits, style, true) .. " " .. form
end

local function ranked(digits, noun, style, construct)
  if construct then
    style.feminine = false -- أول جولة: in iḍāfa the rank keeps its masculine form
    return ordinal(digits, style, true) .. " " .. noun.singular
  end
  style.feminine = noun.feminine
  local phrase = style.definite and definite_noun(noun, noun.singular) or one_of(noun, style.case)
  return phrase .. " " .. ordinal(digits, style)
end

-- }======================================================

-- {======================================================
-- Currencies
-- =======================================================

-- What the decimals are in subunits, as digits; nil when they are finer than that or there are none.
local function subunits(decimals, ratio)
  if not ratio or #decimals > 3 then
    return nil
  end
  local scaled_up = tonumber(decimals) * ratio
  local unit_value = 10 ^ #decimals
  if scaled_up % unit_value ~= 0 then
    return nil
  end
  return ("%d"):format(scaled_up / unit_value)
end

-- }======================================================

-- {======================================================
-- Arguments
-- =======================================================

local CHOICES = {
  gender = { m = true, f = true },
  case = { nominative = true, accusative = true, genitive = true },
  spelling = { new = true, old = true },
}
local OPTION_TYPES = {
  gender = "string",
  case = "string",
  spelling = "string",
  currency = "string",
  ordinal = "boolean",
  construct = "boolean",
  definite = "boolean",
  noun = "noun",
}
local NOUN_FIELDS = {
  singular = true,
  dual = true,
  plural = true,
  gender = true,
  accusative = true,
  plural_definite = true,
}

local function check_noun(noun)
  if type(noun) ~= "string" and type(noun) ~= "table" then
    return ("option 'noun': string or table expected, got %s"):format(type(noun))
  elseif type(noun) == "string" then
    return not noun:find("^[^ ]") and "option 'noun' must begin with a word" or nil
  end
  for field, value in pairs(noun) do
    if not NOUN_FIELDS[field] then
      return ("unknown field '%s' in option 'noun'"):format(tostring(field))
    elseif type(value) ~= "string" or not value:find("^[^ ]") then
      return ("field '%s' of option 'noun' must begin with a word"):format(field)
    end
  end
  if not noun.singular then
    return "field 'singular' of option 'noun' is missing"
  elseif noun.gender and not CHOICES.gender[noun.gender] then
    return ("invalid gender '%s' in option 'noun'"):format(noun.gender)
  end
end

-- What is wrong with the options, or nil.
local function check_options(options)
  for key, value in pairs(options) do
    local wanted = OPTION_TYPES[key]
    if not wanted then
      return ("unknown option '%s'"):format(tostring(key))
    elseif wanted == "noun" then
      local problem = check_noun(value)
      if problem then
        return problem
      end
    elseif type(value) ~= wanted then
      return ("option '%s': %s expected, got %s"):format(key, wanted, type(value))
    elseif CHOICES[key] and not CHOICES[key][value] then
      return ("invalid %s '%s'"):format(key, value)
    end
  end
  if options.currency and (options.noun or options.ordinal) then
    return ("options 'currency' and '%s' exclude each other"):format(options.noun and "noun" or "ordinal")
  end
end

local math_type = math.type -- luacheck: ignore 143 (Lua 5.1 has no integers and no such function)

-- The number as plain decimal text, or nil and what is wrong with the argument.
local function to_text(n)
  if type(n) == "string" then
    return n
  elseif type(n) ~= "number" then
    return nil, ("number or string expected, got %s"):format(n == nil and "no value" or type(n))
  elseif math_type and math_type(n) == "integer" then
    return ("%d"):format(n)
  elseif n ~= math.floor(n) or n - n ~= 0 then
    return nil, "number has no integer representation; give decimals as a string"
  end
  return ("%.0f"):format(n)
end

-- A noun that was given as text: a known one, or money with its nationality (دولار أمريكي), or what its
-- letters tell.
local function noun_from_text(text)
  local head, tail = text:match("^([^ ]+) (.+)$")
  if currencies.nouns[text] then
    return currencies.noun(text)
  elseif head and currencies.nouns[head] and (ends_with(tail, "ي") or ends_with(tail, "ية")) then
    return currencies.noun(head, (tail:gsub("ية", "ي")))
  end
  local noun = { singular = text }
  for field, value in pairs(known_nouns[text] or {}) do
    noun[field == 1 and "plural" or field] = value
  end
  return noun
end

local function noun_of(options)
  local given = options.noun
  local noun = {}
  for field, value in pairs(type(given) == "string" and noun_from_text(given) or given) do
    noun[field] = value
  end
  noun.gender = type(given) == "table" and given.gender or options.gender or noun.gender
  return inflect.forms(noun)
end

-- }======================================================

local function spell_money(digits, decimals, code, style, construct)
  local entry = currencies.list[code]
  if not entry then
    return nil, ("unknown currency '%s'"):format(code), "EDATA"
  end
  local noun = inflect.forms(currencies.noun(entry[1], entry[2]))
  if decimals == "" then
    return counted(digits, noun, style, construct)
  end
  local sub = subunits(decimals, entry[3])
  if not sub then
    style.feminine = noun.feminine
    return cardinal(digits, style, false) .. " " .. fraction(decimals, style) .. " " .. noun.singular
  end
  local main = digits ~= "0" and counted(digits, noun, style, false) .. " و" or ""
  return main .. counted(sub, inflect.forms(currencies.noun(entry[4])), style, construct)
end

local function spell_ordinal(digits, decimals, options, style)
  if decimals ~= "" or digits == "0" then
    return nil, "only whole numbers from 1 have an ordinal", "EDATA"
  elseif options.construct and not options.noun then
    return ordinal(digits, style, true)
  elseif options.construct and (#digits > 2 or tonumber(digits) > 10) then
    return nil, "no ordinal above 10 stands in construct with its noun", "EDATA"
  elseif options.noun then
    return ranked(digits, noun_of(options), style, options.construct)
  end
  return ordinal(digits, style, false)
end

local function spell_cardinal(digits, decimals, options, style)
  local noun = options.noun and noun_of(options)
  if noun then
    style.feminine = noun.feminine
  end
  if decimals ~= "" then
    local words = cardinal(digits, style, false) .. " " .. fraction(decimals, style)
    return noun and words .. " " .. noun.singular or words
  elseif noun then
    local words = counted(digits, noun, style, options.construct)
    if not words then
      return nil, ("no plural known for '%s': give the noun as a table"):format(noun.singular), "EDATA"
    end
    return words
  end
  return cardinal(digits, style, options.construct)
end

---Writes a number in Arabic words.
---
---    spell(3450000)                              --> ثلاثة ملايين وأربعمئة وخمسون ألفا
---    spell(103, { noun = "رجل" })                --> مئة وثلاثة رجال
---    spell("1234.5", { currency = "SAR" })       --> ألف ومئتان وأربعة وثلاثون ريالا سعوديا وخمسون هللة
---    spell(77, { ordinal = true, gender = "f" }) --> السابعة والسبعون
---
---A fraction is read after `فاصلة`: each leading zero as `صفر`, then up to three digits as one number and more
---than three one by one (3.05 is `ثلاثة فاصلة صفر خمسة`); zeros at its end are dropped. A noun after it is
---singular. An amount of money writes its decimals in subunits, and after `فاصلة` where they are finer than the
---subunit or there is none. A minus is `سالب`.
---
---After a hundred, one and two of a noun or scale repeat it, as grammar has it: `ألف ليلة وليلة`, `مئة ألف
---وألفان`. The gender of a string noun is that of its ending (ة) unless the noun is a known one; `gender`
---overrules both. Several words are a noun with its adjectives, all inflected; an iḍāfa (`جواز سفر`) is
---recognised by its plural.
---
---Errors: an argument or option of the wrong type, a float with a fraction, an option that is unknown or
---excludes another raise. A string that is no decimal number, a number of 10^21 or more (or a fraction as
---long), an unknown currency, a noun whose plural is needed and unknown, a rank below 1 or with decimals give
---`nil`, a message and a code.
---@param n integer|number|string  whole number, or plain decimal text for exactness (`"66.2"`, `"-5"`)
---@param options? mizan.SpellOptions  see types/mizan.lua and doc/manual.md
---@return string? words
---@return string? message
---@return "EDATA"|"ETOOBIG"|nil code
---@return integer? position  1-based, in a string that is not a number: the first byte that does not belong
local function spell(n, options)
  local text, problem = to_text(n)
  if not text then
    error(("bad argument #1 to 'spell' (%s)"):format(problem), 2)
  elseif options ~= nil and type(options) ~= "table" then
    error(("bad argument #2 to 'spell' (table expected, got %s)"):format(type(options)), 2)
  end
  options = options or {}
  problem = check_options(options)
  if problem then
    error(("bad argument #2 to 'spell' (%s)"):format(problem), 2)
  end

  local sign, digits, rest = text:match("^([+-]?)(%d+)(.*)$")
  local decimals = rest == "" and "" or rest and rest:match("^%.(%d+)$")
  if not decimals then
    local good = text:match("^[+-]?%d+%.%d+") or text:match("^[+-]?%d+%.?") or text:match("^[+-]?")
    return nil, "not a decimal number", "EDATA", #good + 1
  end
  digits = digits:match("^0*(%d+)$")
  decimals = decimals:match("^(.-)0*$")
  if #digits > MAX_DIGITS or #decimals > MAX_DIGITS then
    return nil, ("more than %d digits"):format(MAX_DIGITS), "ETOOBIG"
  end

  local style = {
    feminine = options.gender == "f",
    case = options.case or "nominative",
    definite = options.definite,
    hundred = options.spelling == "old" and "مائة" or "مئة",
  }
  local negative = sign == "-" and (digits ~= "0" or decimals ~= "")
  if options.ordinal then
    if negative then
      return nil, "only whole numbers from 1 have an ordinal", "EDATA"
    end
    style.definite = options.definite ~= false and not options.construct
    return spell_ordinal(digits, decimals, options, style)
  end
  local words, message, code
  if options.currency then
    words, message, code = spell_money(digits, decimals, options.currency, style, options.construct)
  else
    words, message, code = spell_cardinal(digits, decimals, options, style)
  end
  if not words then
    return nil, message, code
  end
  return negative and "سالب " .. words or words
end

return spell
