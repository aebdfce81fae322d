-- SPDX-License-Identifier: MIT
-- What holds for any text: random phrases of a small grammar, random bytes, and texts made to be slow. The generator
-- is its own, so that every Lua tries the same texts.
local mizan = require "mizan"

local DATED = { date = "2015-07-31", region = "SA" }

-- {== Random texts =============================================================

local seed

-- A whole number from 1 to n; the products fit a double.
local function random(n)
  seed = (seed * 16807) % 2147483647
  return seed % n + 1
end

-- A rule's choices; %x is a choice of rule x.
local rules = {
  S = { "%A", "%A", "%A", "%A ", "%V%A", "%V%A", "%D ", "%D", "%R ", "%L ", "%Q", "%. ", "\n" },
  A = { "%n", "%n %u", "%n %u", "من %n إلى %n %u", "بين %n و%n %u", "%n-%n %u", "%n %u و%n", "(%n) %n %u", "ال%u ال%n",
    "نحو %n %u", "%n %u تقريبا", "%n%%", "$%n", "-%n درجة", "%n من كل %n", "%n %u ونصف", "منذ %u", "%u" },
  n = { "%g", "%g", "%w", "%w %k", "%g %k", "%w و%w", "%w %k و%w %k", "%k ونصف", "%f", "%w وعشرون", "%w عشر",
    "%g.%g", "%g,%g", "%g/%g", "%g %k و%g", "عشرات %k", "سالب %w", "الـ%g", "%k %k %k" },
  g = { "0", "3", "7", "12", "45", "100", "999", "1,500", "1.500", "2015", "1436", "٣٤", "۷۸", "12:30", "5+1",
    "9999999999999999999", "99999999999999999999", "0.0000000000000000001", "1.2.3.4" },
  w = { "واحد", "اثنان", "ثلاثة", "أربع", "خمسة", "ثمان", "عشرة", "عشرون", "تسعون", "مئة", "مئتان", "خمسمئة", "صفر",
    "الأول", "الثانية" },
  k = { "ألف", "آلاف", "ألفين", "مليون", "ملايين", "مليار", "تريليون", "مئات" },
  f = { "نصف", "ثلث", "ربع", "ثلاثة أرباع", "خمسا" },
  u = { "دولار", "ريالا", "جنيه مصري", "في المئة", "نقطة مئوية", "كيلومترا مربعا", "طنا", "شخصا", "دول", "سنوات",
    "شهرا", "يومين", "ساعة و20 دقيقة", "مرات", "هدفا", "كتابا" },
  D = { "%g %M", "%g %M %g", "%g/%g/%g", "%W", "%W الماضي", "أمس", "هذا العام", "الربع الثالث من %g",
    "القرن التاسع عشر", "الثمانينيات", "عام %g", "بين %g و%g %M", "%g %M الموافق %g %M", "العشر الأواخر من %M" },
  M = { "يناير", "شباط", "أكتوبر (تشرين الأول)", "رمضان", "ذي الحجة", "صفر", "جويلية" },
  W = { "السبت", "الاثنين", "الخميس" },
  R = { "الساعة %g", "الساعة الثالثة والنصف", "الثامنة مساء", "الساعة %g:%g صباحا" },
  L = { "رقم %g", "القرار رقم (%g)", "إف-%g", "المادة %g", "مباراة %g-%g", "مجموعة العشرين" },
  V = { "قال الوزير إن ", "بحسب وزارة النقل ", "وأضاف أن ", "نقلا عن رويترز، ", "أعلنت الشركة ",
    "بينما ", "و", "في ", "، " },
  Q = { "«", "»", "\"", "(", ")", "“", "”", "ـ", " – ", "\226\128\143" },
  ["."] = { ".", "،", "؟", "!", "...", ":", "؛" },
}

local function expand(letter, out)
  local choices = rules[letter]
  local text = choices[random(#choices)]
  local at = 1
  while at <= #text do
    local percent = text:find("%", at, true)
    if not percent then
      out[#out + 1] = text:sub(at)
      return
    end
    out[#out + 1] = text:sub(at, percent - 1)
    local x = text:sub(percent + 1, percent + 1)
    if rules[x] then expand(x, out) else out[#out + 1] = "%" end
    at = percent + 2
  end
end

local function phrase(pieces)
  local out = {}
  for _ = 1, pieces do expand("S", out) end
  return table.concat(out)
end

local function bytes(n)
  local out = {}
  for k = 1, n do out[k] = string.char(random(256) - 1) end
  return table.concat(out)
end

-- }=============================================================================

-- {== What must hold ===========================================================

local function in_order(text, iterator, state)
  local last = 0
  for x in iterator, state do
    assert.is_true(x.first > last and x.last >= x.first and x.last <= #text)
    assert.are.equal(text:sub(x.first, x.last), x.text)
    last = x.last
  end
end

local function described(f)
  return table.concat({ f.first, f.last, f.kind, tostring(f.value), tostring(f.low_decimal), tostring(f.high_decimal),
    tostring(f.unit), tostring(f.noun), tostring(f.modifier), tostring(f.resolved), tostring(f.attribution) }, "|")
end

-- Figures in order and apart, the same each time, and as many without a date.
local function check_figures(text)
  local doc = assert(mizan.document(text, DATED))
  local again, undated = assert(mizan.document(text, DATED)), assert(mizan.document(text))
  in_order(text, doc:figures())
  local one, two, three = {}, {}, 0
  for f in doc:figures() do one[#one + 1] = described(f) end
  for f in again:figures() do two[#two + 1] = described(f) end
  for _ in undated:figures() do three = three + 1 end
  assert.are.same(one, two)
  assert.are.equal(#one, three)
  return doc
end

-- }=============================================================================

describe("random phrases of numbers, dates and sayings", function()
  it("give figures in order, apart from each other, inside the text, the same each time", function()
    seed = 2015
    for _ = 1, 300 do check_figures(phrase(12)) end
  end)

  it("give figures that read the same alone in a longer text's own line", function()
    seed = 31
    for _ = 1, 100 do
      local text = phrase(6):gsub("\n", " ")
      local doc, behind = check_figures(text), assert(mizan.document("نص قصير.\n\n" .. text, DATED))
      local one, two = 0, 0
      for _ in doc:figures() do one = one + 1 end
      for _ in behind:figures() do two = two + 1 end
      assert.is_true(math.abs(one - two) <= 1, text) -- a line that is nothing but a number means more
    end
  end)

  it("may end with a verb of saying and its subject, or begin a figure that reaches behind its sentence", function()
    for n = 1, 40 do
      local doc = assert(mizan.document(("قتل 5 أشخاص. "):rep(n) .. "وقال الوزير"))
      local figures = 0
      for _ in doc:figures() do figures = figures + 1 end
      assert.equal(n, figures)
    end
    local docs = { assert(mizan.document("x .4", { id = "a" })), assert(mizan.document("x .4", { id = "b" })) }
    local groups = 0
    for _ in assert(mizan.compare(docs)):groups() do groups = groups + 1 end
    assert.is_true(groups <= 1)
  end)

  it("can be compared with each other", function()
    seed = 7
    for _ = 1, 30 do
      local docs = { assert(mizan.document(phrase(20), DATED)), assert(mizan.document(phrase(20), DATED)) }
      local seen = {}
      local cmp = assert(mizan.compare(docs))
      for g in cmp:groups() do
        assert.is_true(#g.members >= 2)
        for _, m in ipairs(g.members) do
          local key = tostring(m.doc) .. ":" .. m.first
          assert.is_true(g.status == "scope" or not seen[key])
          if g.status ~= "scope" then seen[key] = true end
        end
      end
    end
  end)
end)

describe("random bytes", function()
  it("are tokens in order, with every byte that is no white space in one of them", function()
    seed = 99
    for _ = 1, 200 do
      local text = bytes(random(300))
      local doc = assert(mizan.document(text))
      local last = 0
      for first, stop in doc:tokens() do
        assert.is_true(first > last and stop >= first and stop <= #text)
        last = stop
      end
      check_figures(text)
    end
  end)
end)

-- What such texts cost is counted by make adversarial; here they are only read and compared, by every Lua.
describe("a long text that is made to be slow", function()
  local SIZE = 262144

  local function many(piece) return piece:rep(math.floor(SIZE / #piece)) end

  local function counted(pattern)
    local out, size, k = {}, 0, 0
    while size < SIZE do
      k = k + 1
      out[k] = pattern:format(k)
      size = size + #out[k]
    end
    return table.concat(out)
  end

  local texts = {
    { "opening quotation marks", function() return many("«") end },
    { "straight quotation marks", function() return many('"') end },
    { "brackets", function() return many("(") end },
    { "nested brackets and quotations", function() return ("(«"):rep(SIZE / 8) .. ("»)"):rep(SIZE / 8) end },
    { "digits", function() return many("5") end },
    { "lone letters", function() return many("و ") end },
    { "one particle", function() return many("من ") end },
    { "percent without numbers", function() return many("في المئة ") end },
    { "combining marks", function() return many("\217\139") end },
    { "one word", function() return many("كتاب") end },
    { "numbers in a chain", function() return many("وخمسة ") end },
    { "scales in a chain", function() return many("ألف ") end },
    { "figures in one sentence", function() return counted("%d شخصا و") end },
    { "numbers without a noun in one sentence", function() return many(" و5") end },
    { "numbers in brackets", function() return many("(5)") end },
    { "equal sentences", function() return many("قال الوزير إن المشروع كلف 5 ملايين دولار في المدينة. ") end },
    { "sources without a saying", function() return many("بحسب الوزارة ") end },
    { "sayings without a source", function() return many("قال ") end },
    { "sayings in one sentence", function() return many("قال الوزير إن 5 و") end },
    { "quotations in a quotation", function() return "قال «" .. many('"نعم" قال إن 5 و') .. "»" end },
    { "relative days", function() return many("أمس ") end },
    { "headlines that repeat", function() return many("قمة المياه تختتم\n") end },
    { "broken addresses", function() return many("a@") end },
  }

  for _, text in ipairs(texts) do
    local name, make = text[1], text[2]
    it("of " .. name .. " is read #slow", function()
      local doc = assert(mizan.document(make(), DATED))
      local n = 0
      for _ in doc:figures() do n = n + 1 end
      for _ in doc:sentences() do n = n + 1 end
      for _ in doc:quotes() do n = n + 1 end
      for _ in doc:stories() do n = n + 1 end
      assert.is_true(n > 0 or #doc.text == 0)
    end)
  end

  for _, text in ipairs(texts) do
    local name, make = text[1], text[2]
    it("of " .. name .. " is compared #slow", function()
      local half = make():sub(1, 49152)
      local docs = { assert(mizan.document(half)), assert(mizan.document(half)) }
      for group in assert(mizan.compare(docs)):groups() do assert.is_true(#group.members <= 256) end
    end)
  end
end)

describe("bounds of a comparison", function()
  local SENTENCE = "قال الوزير إن المشروع كلف 5 ملايين دولار في المدينة. "

  local function bounds(text)
    return assert(mizan.compare { assert(mizan.document(text)), assert(mizan.document(text)) }):bounds()
  end

  it("are not reached by what newspapers print", function()
    assert.are.same({}, bounds(SENTENCE .. "وأضاف أن 30 مصنعا ستفتتح في العام المقبل. وذكر «لن نتوقف» مرتين."))
  end)

  it("are named when they are", function()
    local found = bounds(SENTENCE:rep(1000))
    assert.are.same({ "sentences", "figures" }, { found[1], found[2] })
    found = bounds(("قال الوزير «لن نبيع الأرض لأحد». "):rep(1000))
    assert.are.same({ "sentences", "quotes" }, { found[1], found[2] })
  end)

  it("are named where more members of a group differ than are asked whether they speak of two things", function()
    local docs = {}
    for i = 1, 48 do
      local text = "بنت بلدية سهلان 230 مدرسة في 14 حيا بكلفة 81 مليون دولار، وفيها 1250 فصلا و%d مختبرا للعلوم."
      local labs = i % 2 == 0 and 312 or 318
      docs[i] = assert(mizan.document(text:format(labs), { id = ("%02d"):format(i), date = "2025-03-14" }))
    end
    local cmp = assert(mizan.compare(docs))
    assert.are.same({ "groups" }, cmp:bounds())
    local statuses = {}
    for g in cmp:groups() do statuses[g.members[1].text] = g.status end
    assert.equal("conflict", statuses["318 مختبرا"])
  end)

  it("stand in every report for readers, in its language", function()
    local said = { en = "Not everything was compared: too many similar sentences, similar figures",
      ar = "لم يُقارن كل شيء لكثرة الجمل المتشابهة، الأرقام المتشابهة" }
    local function compare(text)
      return assert(mizan.compare { assert(mizan.document(text)), assert(mizan.document(text)) })
    end
    local many, few = compare(SENTENCE:rep(1000)), compare(SENTENCE)
    for _, format in ipairs { "text", "markdown", "html" } do
      for lang, words in pairs(said) do
        assert.is_truthy(mizan.report[format](many, { lang = lang }):find(words, 1, true), format .. " " .. lang)
        local start = words:match("^[^:]-ared") or "لم يُقارن"
        assert.is_nil(mizan.report[format](few, { lang = lang }):find(start, 1, true), format .. " " .. lang)
      end
    end
  end)
end)
