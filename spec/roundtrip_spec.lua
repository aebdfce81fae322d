-- SPDX-License-Identifier: MIT
--
-- What mizan.spell writes, mizan.document reads back as the same number, and as nothing else.
--
-- MIZAN_LONG=1 spells every number to a million and a million random ones; without it the run takes seconds.

local mizan = require "mizan"
local spell = require "mizan.spell"

local LONG = os.getenv "MIZAN_LONG" == "1"
local EVERY = LONG and 1000000 or 10000
local RANDOM = LONG and 1000000 or 20000

local GENDERS = { "m", "f" }
local CASES = { "nominative", "accusative", "genitive" }
local SPELLINGS = { "new", "old" }

-- Random numbers of our own, the same in every Lua: Lehmer's generator, exact in doubles.
local seed = 20251009
local function random(limit)
  seed = seed * 48271 % 2147483647
  return seed % limit
end

-- Up to 18 digits, in groups of which some are 0, 1 or 2: that is where the grammar is.
local function random_digits()
  local groups = { ("%d"):format(1 + random(999)) }
  for i = 2, 1 + random(6) do
    local choice = random(6)
    groups[i] = ("%03d"):format(choice < 2 and 0 or choice == 2 and 1 + random(2) or random(1000))
  end
  return table.concat(groups)
end

local function pick(list)
  return list[1 + random(#list)]
end

-- The figures of a text, at most a few.
local function read(text)
  local doc = assert(mizan.document(text))
  local list = {}
  for figure in doc:figures() do
    list[#list + 1] = figure
  end
  return list
end

-- Collects what was read wrongly, so that one run names several cases.
local function checker()
  local self = { count = 0, wrong = {} }
  function self.check(text, wanted)
    self.count = self.count + 1
    local figures = read(text)
    local f = figures[1]
    local good = #figures == 1 and f.text == text
    for field, value in pairs(wanted) do
      good = good and f[field] == value
    end
    if not good and #self.wrong < 20 then
      local got = {}
      for i, figure in ipairs(figures) do
        got[i] = ("%s %s %s [%s]"):format(figure.kind, tostring(figure.decimal), tostring(figure.unit), figure.text)
      end
      self.wrong[#self.wrong + 1] = ("%s (%s): %s"):format(text, wanted.decimal, table.concat(got, ", "))
    end
  end
  function self.done()
    assert.are.equal("", table.concat(self.wrong, "\n"))
  end
  return self
end

-- Calls back with each different wording of a number.
local function each_wording(n, fields, found)
  local seen = {}
  for _, gender in ipairs(GENDERS) do
    for _, case in ipairs(CASES) do
      for _, spelling in ipairs(SPELLINGS) do
        fields.gender, fields.case, fields.spelling = gender, case, spelling
        local words = assert(spell(n, fields))
        if not seen[words] then
          seen[words] = true
          found(words)
        end
      end
    end
  end
end

describe("round trip", function()
  it("reads every small number in every gender, case and spelling", function()
    local c = checker()
    for n = 3, EVERY do -- one and two alone are words as often as numbers
      local wanted = { decimal = ("%d"):format(n) }
      each_wording(n, {}, function(words)
        c.check(words, wanted)
      end)
    end
    c.done()
  end)

  it("reads large numbers", function()
    local c = checker()
    for _ = 1, RANDOM do
      local digits = random_digits()
      if #digits > 1 then
        local style = { gender = pick(GENDERS), case = pick(CASES), spelling = pick(SPELLINGS) }
        c.check(assert(spell(digits, style)), { decimal = digits })
      end
    end
    c.done()
  end)

  it("reads decimals and negative numbers", function()
    local c = checker()
    for _ = 1, RANDOM / 10 do
      local whole = ("%d"):format(random(1000))
      local fraction = ("%d"):format(1 + random(pick { 9, 99, 999, 99999 }))
      fraction = ("0"):rep(random(3)) .. fraction:gsub("0+$", "")
      local digits = (random(4) == 0 and "-" or "") .. whole .. "." .. fraction
      c.check(assert(spell(digits, { gender = pick(GENDERS), case = pick(CASES) })), { decimal = digits })
    end
    c.done()
  end)

  -- The nouns put every number in construct: مئتا مواطن, مليونا مواطن. After a hundred, one and two are the noun
  -- once more, which is another figure or none.
  it("reads counts with their nouns", function()
    local c = checker()
    for _, noun in ipairs { "مواطن", "شركة" } do
      for n = 3, EVERY / 10 do
        if n % 100 > 2 or n % 100 == 0 then
          for _, case in ipairs(CASES) do
            c.check(assert(spell(n, { noun = noun, case = case })), { decimal = ("%d"):format(n), kind = "count" })
          end
        end
      end
    end
    for _ = 1, RANDOM / 10 do
      local digits = random_digits()
      local low = tonumber(digits:sub(-2))
      if #digits > 1 and (low == 0 or low > 2) then
        local style = { noun = pick { "مواطن", "شركة" }, case = pick(CASES) }
        c.check(assert(spell(digits, style)), { decimal = digits, kind = "count" })
      end
    end
    c.done()
  end)

  it("reads definite numbers behind their nouns", function()
    local c = checker()
    for n = 3, 999 do
      for _, case in ipairs(CASES) do
        local noun = n % 100 == 2 and "دولة" or pick { "دولة", "كتاب" } -- المئة والاثنين could be a Monday
        local words = assert(spell(n, { noun = noun, case = case, definite = true }))
        c.check(words, { decimal = ("%d"):format(n), kind = "count" })
      end
    end
    c.done()
  end)

  it("reads ranks behind their nouns", function()
    local c = checker()
    for n = 1, 199 do
      for _, noun in ipairs { "قمة", "قرار" } do
        for _, case in ipairs(CASES) do
          local words = assert(spell(n, { ordinal = true, noun = noun, case = case }))
          c.check(words, { decimal = ("%d"):format(n), kind = "ordinal" })
        end
      end
    end
    c.done()
  end)

  it("reads money", function()
    local c = checker()
    local codes = "AED BHD DZD EGP IQD JOD KWD LBP LYD MAD OMR QAR SAR SDG SYP TND YER "
      .. "AUD CAD CHF CNY DKK EUR GBP ILS INR IRR JPY KRW NOK PKR RUB SEK TRY USD"
    for code in codes:gmatch "%u+" do
      for _, amount in ipairs { "1", "2", "3", "20", "100", "200", "2000", "11000", "2000000", "66200000000" } do
        for _, case in ipairs(CASES) do
          local words = assert(spell(amount, { currency = code, case = case }))
          c.check(words, { decimal = amount, kind = "money", unit = code })
        end
      end
    end
    c.done()
  end)
end)

-- {== Writing habits =============================================================
-- Numbers as people type them: digits of three sets, with and without signs between groups, before or after scales,
-- words beside digits, letters without their hamzas and dots, marks and invisible controls inside.

local SCALES = {
  { zeros = 9, one = "مليار", two = "ملياران", few = "مليارات", many = "مليارا" },
  { zeros = 6, one = "مليون", two = "مليونين", few = "ملايين", many = "مليونا" },
  { zeros = 3, one = "ألف", two = "ألفين", few = "آلاف", many = "ألفا" },
}
local DIGITS = {
  { "٠", "١", "٢", "٣", "٤", "٥", "٦", "٧", "٨", "٩" },
  { "۰", "۱", "۲", "۳", "۴", "۵", "۶", "۷", "۸", "۹" },
}

local function grouped(digits) -- ten bare digits are a telephone's
  local sign = pick { ",", "٬", #digits > 6 and "." or ",", #digits < 10 and "" or "٬" }
  return (digits:reverse():gsub("(%d%d%d)", "%1" .. sign:reverse()):reverse():gsub("^[^%d]+", ""))
end

local function small(n, words) -- 3 to 999
  if random(2) == 0 and not words then return ("%d"):format(n) end
  return assert(spell(n, { gender = "m", case = pick(CASES), spelling = pick(SPELLINGS) }))
end

local function scale_of(n, scale)
  local rest = n % 100
  if n == 1 then return scale.one end
  if n == 2 then return scale.two end
  return small(n) .. " " .. (rest >= 3 and rest <= 10 and scale.few or rest > 10 and scale.many or scale.one)
end

-- 1,234,000 as مليون و234 ألفا, in any mixture. 3 ملايين و500 are two figures: what follows but a thousand is in words.
local function scaled(digits)
  local parts, last = {}, nil
  for _, scale in ipairs(SCALES) do
    local n = #digits > scale.zeros and tonumber(digits:sub(1, -scale.zeros - 1)) or 0
    if n > 0 then parts[#parts + 1], last = scale_of(n, scale), scale.zeros end
    digits = digits:sub(-scale.zeros):gsub("^0+", "")
  end
  local rest = tonumber(digits) or 0
  if rest > 2 then
    parts[#parts + 1] = small(rest, last ~= 3)
  elseif rest > 0 then
    parts[#parts + 1] = rest == 1 and "واحد" or "اثنان"
  end
  return table.concat(parts, pick { " و", " و", " و " })
end

-- 2.75 مليون; the value grows with it.
local function pointed()
  local scale = pick(SCALES)
  local whole, part = ("%d"):format(3 + random(997)), ("%d"):format(1 + random(99))
  local zeros = scale.zeros - #part
  return whole .. pick { ".", ",", "٫" } .. part .. " " .. scale.one, whole .. part .. ("0"):rep(zeros)
end

local HABITS = {
  function(s) return (s:gsub("ة", "ه")) end,
  function(s) return (s:gsub("أ", "ا"):gsub("إ", "ا"):gsub("آ", "ا")) end,
  function(s) return (s:gsub("ل", "لـ", 1)) end,
  function(s) return (s:gsub("ر", "ر\217\142"):gsub("م", "م\217\143")) end,
  function(s) return (s:gsub(" ", "\194\160")) end,
  function(s) return (s:gsub(" ", "  ")) end,
  function(s) return "\226\128\143" .. s end,
  function(s) return "«" .. s .. "»" end,
  function(s) return "(" .. s .. ")" end,
  function(s) return (s:gsub("%d", function(d) return DIGITS[1][tonumber(d) + 1] end)) end,
  function(s) return (s:gsub("%d", function(d) return DIGITS[2][tonumber(d) + 1] end)) end,
  function(s) return s end,
}

local FRAMES = {
  "بلغ العدد %s.", "وصل الرقم إلى نحو %s وفق الوثيقة.", "شارك %s شخص", "كان الحد الأقصى %s، بحسب الوثيقة.",
}

describe("a number as people type it", function()
  it("is read as what it is", function()
    local wrong = {}
    for _ = 1, RANDOM do
      local digits, way = random_digits():sub(1, 12), random(3)
      local text
      if #digits == 1 then digits = digits .. "4" end -- a lone digit is often no number at all
      if way == 0 then
        text = grouped(digits)
      elseif way == 1 then
        text = scaled(digits)
      else
        text, digits = pointed()
      end
      for _ = 1, 1 + random(2) do text = pick(HABITS)(text) end
      text = pick(FRAMES):gsub("%%s", (text:gsub("%%", "%%%%")))
      local figures = read(text)
      if (#figures ~= 1 or figures[1].decimal ~= digits) and #wrong < 20 then
        wrong[#wrong + 1] = ("%s (%s): %s"):format(text, digits, figures[1] and tostring(figures[1].decimal) or "none")
      end
    end
    assert.are.equal("", table.concat(wrong, "\n"))
  end)
end)

-- }===============================================================================
