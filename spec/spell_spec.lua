-- SPDX-License-Identifier: MIT
--
-- mizan.spell: every rule of the number and the counted noun, one table of examples a rule.

local spell = require "mizan.spell"

-- Each case is { number, words }, spelled with the same options.
local function spells(options, cases)
  for _, case in ipairs(cases) do
    assert.are.equal(case[2], (spell(case[1], options)))
  end
end

describe("spell: cardinals", function()
  it("counts masculine things by default", function()
    spells(nil, {
      { 0, "صفر" },
      { 1, "واحد" },
      { 2, "اثنان" },
      { 3, "ثلاثة" },
      { 8, "ثمانية" },
      { 10, "عشرة" },
      { 11, "أحد عشر" },
      { 12, "اثنا عشر" },
      { 13, "ثلاثة عشر" },
      { 18, "ثمانية عشر" },
      { 20, "عشرون" },
      { 21, "واحد وعشرون" },
      { 22, "اثنان وعشرون" },
      { 28, "ثمانية وعشرون" },
      { 80, "ثمانون" },
      { 99, "تسعة وتسعون" },
    })
  end)

  it("turns the gender round for feminine things", function()
    spells({ gender = "f" }, {
      { 1, "واحدة" },
      { 2, "اثنتان" },
      { 3, "ثلاث" },
      { 6, "ست" },
      { 8, "ثمان" },
      { 10, "عشر" },
      { 11, "إحدى عشرة" },
      { 12, "اثنتا عشرة" },
      { 15, "خمس عشرة" },
      { 18, "ثماني عشرة" },
      { 20, "عشرون" },
      { 21, "إحدى وعشرون" },
      { 22, "اثنتان وعشرون" },
      { 28, "ثمان وعشرون" },
      { 101, "مئة وواحدة" },
      { 1111, "ألف ومئة وإحدى عشرة" },
      { 5005, "خمسة آلاف وخمس" },
    })
  end)

  it("knows hundreds, thousands and every scale", function()
    spells(nil, {
      { 100, "مئة" },
      { 200, "مئتان" },
      { 300, "ثلاثمئة" },
      { 800, "ثمانمئة" },
      { 999, "تسعمئة وتسعة وتسعون" },
      { 1000, "ألف" },
      { 1001, "ألف وواحد" },
      { 1948, "ألف وتسعمئة وثمانية وأربعون" },
      { 2000, "ألفان" },
      { 3000, "ثلاثة آلاف" },
      { 10000, "عشرة آلاف" },
      { 11000, "أحد عشر ألفا" },
      { 12345, "اثنا عشر ألفا وثلاثمئة وخمسة وأربعون" },
      { 100000, "مئة ألف" },
      { 200000, "مئتا ألف" },
      { 208000, "مئتان وثمانية آلاف" },
      { 215000, "مئتان وخمسة عشر ألفا" },
      { 1000000, "مليون" },
      { 2000000, "مليونان" },
      { 3450000, "ثلاثة ملايين وأربعمئة وخمسون ألفا" },
      { 11000011, "أحد عشر مليونا وأحد عشر" },
      { 100000100, "مئة مليون ومئة" },
      { "66200000000", "ستة وستون مليارا ومئتا مليون" },
      { "2000000000", "ملياران" },
      { "8000000000", "ثمانية مليارات" },
      { "1000000000000", "تريليون" },
      { "3000000000000", "ثلاثة تريليونات" },
      { "1000000000000000", "كوادريليون" },
      { "12000000000000000", "اثنا عشر كوادريليونا" },
      { "1000000000000000000", "كوينتليون" },
      { "1000000000000000001", "كوينتليون وواحد" },
    })
  end)

  it("repeats a scale after a hundred of it for one and two", function()
    spells(nil, {
      { 101000, "مئة ألف وألف" },
      { 102000, "مئة ألف وألفان" },
      { 202000, "مئتا ألف وألفان" },
      { 301000000, "ثلاثمئة مليون ومليون" },
      { 103000, "مئة وثلاثة آلاف" },
    })
  end)

  it("declines", function()
    spells({ case = "genitive" }, {
      { 1, "واحد" },
      { 2, "اثنين" },
      { 12, "اثني عشر" },
      { 22, "اثنين وعشرين" },
      { 200, "مئتين" },
      { 2000, "ألفين" },
      { 200000, "مئتي ألف" },
      { 2002000, "مليونين وألفين" },
    })
    spells({ case = "accusative" }, {
      { 0, "صفرا" },
      { 1, "واحدا" },
      { 2, "اثنين" },
      { 8, "ثمانية" },
      { 11, "أحد عشر" },
      { 21, "واحدا وعشرين" },
      { 101, "مئة وواحدا" },
      { 1000, "ألفا" },
      { 1300, "ألفا وثلاثمئة" },
      { 100000, "مئة ألف" },
      { 101000, "مئة ألف وألفا" },
      { 1000000, "مليونا" },
    })
    spells({ case = "accusative", gender = "f" }, {
      { 1, "واحدة" },
      { 8, "ثمانيا" },
      { 12, "اثنتي عشرة" },
      { 18, "ثماني عشرة" },
      { 21, "إحدى وعشرين" },
      { 28, "ثمانيا وعشرين" },
    })
  end)

  it("writes the old hundred", function()
    spells({ spelling = "old" }, {
      { 100, "مائة" },
      { 200, "مائتان" },
      { 300, "ثلاثمائة" },
      { 200000, "مائتا ألف" },
    })
    spells({ spelling = "old", case = "genitive", construct = true }, { { 200, "مائتي" } })
  end)

  it("drops ن and tanwin in iḍāfa", function()
    spells({ construct = true }, {
      { 2, "اثنا" },
      { 200, "مئتا" },
      { 2000, "ألفا" },
      { 2200, "ألفان ومئتا" },
      { 11000, "أحد عشر ألف" },
      { 2000000, "مليونا" },
      { 22, "اثنان وعشرون" },
      { 202, "مئتان واثنا" },
    })
    spells({ construct = true, case = "genitive" }, { { 2000, "ألفي" }, { 2000000, "مليوني" } })
    spells({ construct = true, case = "accusative" }, { { 1000, "ألف" }, { 1, "واحد" } })
    spells({ construct = true, gender = "f" }, { { 8, "ثماني" }, { 2, "اثنتا" } })
  end)

  it("puts the article on every part of a compound", function()
    spells({ definite = true }, {
      { 0, "الصفر" },
      { 2, "الاثنان" },
      { 11, "الأحد عشر" },
      { 25, "الخمسة والعشرون" },
      { 100, "المئة" },
      { 300, "الثلاثمئة" },
      { 1000, "الألف" },
      { 3000, "الثلاثة آلاف" },
      { 1225, "الألف والمئتان والخمسة والعشرون" },
    })
    spells({ definite = true, gender = "f", case = "genitive" }, {
      { 8, "الثماني" },
      { 28, "الثماني والعشرين" },
      { 21, "الإحدى والعشرين" },
    })
    spells({ definite = true, case = "accusative" }, { { 1, "الواحد" }, { 1000, "الألف" } })
  end)

  it("gives every number its own words", function()
    for _, options in ipairs { { gender = "m" }, { gender = "f", case = "accusative" }, { construct = true } } do
      local seen = {}
      for n = 0, 20000 do
        local words = spell(n, options)
        assert.is_nil(seen[words], words)
        seen[words] = n
      end
    end
  end)
end)

describe("spell: decimals and signs", function()
  it("reads a fraction after فاصلة, leading zeros one by one", function()
    spells(nil, {
      { "66.2", "ستة وستون فاصلة اثنان" },
      { "3.05", "ثلاثة فاصلة صفر خمسة" },
      { "3.005", "ثلاثة فاصلة صفر صفر خمسة" },
      { "3.25", "ثلاثة فاصلة خمسة وعشرون" },
      { "0.125", "صفر فاصلة مئة وخمسة وعشرون" },
      { "3.025", "ثلاثة فاصلة صفر خمسة وعشرون" },
      { "3.1416", "ثلاثة فاصلة واحد أربعة واحد ستة" },
      { "0.01203", "صفر فاصلة صفر واحد اثنان صفر ثلاثة" },
      { "3.50", "ثلاثة فاصلة خمسة" },
      { "3.00", "ثلاثة" },
    })
    spells({ gender = "f", case = "genitive" }, { { "22.6", "اثنتين وعشرين فاصلة ست" } })
    spells({ noun = "درجة" }, { { "37.5", "سبع وثلاثون فاصلة خمس درجة" } })
  end)

  it("says سالب", function()
    spells(nil, {
      { -5, "سالب خمسة" },
      { "-0.5", "سالب صفر فاصلة خمسة" },
      { "-0", "صفر" },
      { "-0.00", "صفر" },
      { "+7", "سبعة" },
    })
    spells({ noun = "درجة مئوية" }, { { -5, "سالب خمس درجات مئوية" } })
  end)

  it("takes numbers and text alike", function()
    assert.are.equal(spell "1000000", (spell(1000000)))
    assert.are.equal(spell "1000000", (spell(1e6)))
    assert.are.equal(spell "1000000000000000", (spell(1e15)))
    assert.are.equal(spell "42", (spell "00042"))
    assert.are.equal("صفر", (spell(-0.0)))
  end)
end)

describe("spell: counted nouns", function()
  it("agrees with a masculine noun", function()
    spells({ noun = "رجل" }, {
      { 0, "صفر رجل" },
      { 1, "رجل واحد" },
      { 2, "رجلان" },
      { 3, "ثلاثة رجال" },
      { 10, "عشرة رجال" },
      { 11, "أحد عشر رجلا" },
      { 12, "اثنا عشر رجلا" },
      { 20, "عشرون رجلا" },
      { 99, "تسعة وتسعون رجلا" },
      { 100, "مئة رجل" },
      { 101, "مئة رجل ورجل" },
      { 102, "مئة رجل ورجلان" },
      { 103, "مئة وثلاثة رجال" },
      { 111, "مئة وأحد عشر رجلا" },
      { 200, "مئتا رجل" },
      { 1000, "ألف رجل" },
      { 1200, "ألف ومئتا رجل" },
      { 2000, "ألفا رجل" },
      { 3000, "ثلاثة آلاف رجل" },
      { 11000, "أحد عشر ألف رجل" },
      { 11500, "أحد عشر ألفا وخمسمئة رجل" },
      { 102000, "مئة ألف وألفا رجل" },
    })
  end)

  it("agrees with a feminine noun", function()
    spells({ noun = "ليلة" }, {
      { 1, "ليلة واحدة" },
      { 2, "ليلتان" },
      { 3, "ثلاث ليال" },
      { 8, "ثماني ليال" },
      { 11, "إحدى عشرة ليلة" },
      { 18, "ثماني عشرة ليلة" },
      { 21, "إحدى وعشرون ليلة" },
      { 28, "ثمان وعشرون ليلة" },
      { 108, "مئة وثماني ليال" },
      { 1001, "ألف ليلة وليلة" },
      { 2000000, "مليونا ليلة" },
    })
  end)

  it("declines number and noun together", function()
    spells({ noun = "يوم", case = "accusative" }, {
      { 1, "يوما واحدا" },
      { 2, "يومين" },
      { 5, "خمسة أيام" },
      { 12, "اثني عشر يوما" },
      { 101, "مئة يوم ويوما" },
      { 200, "مئتي يوم" },
    })
    spells({ noun = "دولار", case = "genitive" }, {
      { 1, "دولار واحد" },
      { 2, "دولارين" },
      { 102, "مئة دولار ودولارين" },
      { 2000000, "مليوني دولار" },
      { 3450000, "ثلاثة ملايين وأربعمئة وخمسين ألف دولار" },
    })
  end)

  it("bends nouns by their endings", function()
    spells({ noun = "مستشفى" }, { { 2, "مستشفيان" }, { 11, "أحد عشر مستشفى" } })
    spells({ noun = "شيء" }, { { 2, "شيئان" }, { 11, "أحد عشر شيئا" } })
    spells({ noun = "جزء" }, { { 2, "جزءان" }, { 11, "أحد عشر جزءا" } })
    spells({ noun = "لقاء" }, { { 2, "لقاءان" }, { 11, "أحد عشر لقاء" } })
    spells({ noun = "امرأة" }, { { 2, "امرأتان" }, { 3, "ثلاث نساء" }, { 11, "إحدى عشرة امرأة" } })
    spells({ noun = "قدم" }, { { 2, "قدمان" }, { 3, "ثلاث أقدام" }, { 11, "إحدى عشرة قدما" } })
    spells({ noun = "يورو" }, { { 2, "يوروان" }, { 50, "خمسون يورو" } })
    spells({ noun = { singular = "مبدأ", plural = "مبادئ" }, case = "genitive" }, {
      { 2, "مبدأين" },
      { 3, "ثلاثة مبادئ" },
      { 20, "عشرين مبدأ" },
    })
  end)

  it("bends every word of a noun with its adjective, and only the first of an iḍāfa", function()
    spells({ noun = "متر مربع" }, {
      { 1, "متر مربع واحد" },
      { 2, "متران مربعان" },
      { 3, "ثلاثة أمتار مربعة" },
      { 50, "خمسون مترا مربعا" },
    })
    spells({ noun = "جواز سفر", case = "accusative" }, {
      { 1, "جواز سفر واحدا" },
      { 2, "جوازي سفر" },
      { 3, "ثلاثة جوازات سفر" },
      { 50, "خمسين جواز سفر" },
    })
    spells({ noun = { singular = "بطاقة هوية", plural = "بطاقات هوية", dual = "بطاقتا هوية" } }, {
      { 2, "بطاقتا هوية" },
      { 12, "اثنتا عشرة بطاقة هوية" },
    })
    spells({ noun = "ليرة سورية" }, { { 2, "ليرتان سوريتان" }, { 3, "ثلاث ليرات سورية" } })
  end)

  it("puts the number after a definite noun", function()
    spells({ noun = "دولة", definite = true }, {
      { 1, "الدولة الواحدة" },
      { 2, "الدولتان الاثنتان" },
      { 5, "الدول الخمس" },
      { 11, "الدول الإحدى عشرة" },
      { 27, "الدول السبع والعشرون" },
      { 100, "الدول المئة" },
    })
    spells({ noun = "مهندس", definite = true }, { { 3, "المهندسون الثلاثة" } })
    spells({ noun = "مهندس", definite = true, case = "genitive" }, { { 3, "المهندسين الثلاثة" } })
    spells({ noun = "مبنى", definite = true }, { { 3, "المباني الثلاثة" } })
    spells({ noun = "جواز سفر", definite = true }, { { 3, "جوازات السفر الثلاثة" } })
  end)

  it("takes a noun as a table", function()
    local camel = { singular = "ناقة", plural = "نوق" }
    spells({ noun = camel }, { { 3, "ثلاث نوق" }, { 100, "مئة ناقة" } })
    local sun = { singular = "شمس", plural = "شموس", gender = "f" }
    spells({ noun = sun }, { { 1, "شمس واحدة" }, { 5, "خمس شموس" } })
    spells({ noun = { singular = "شمس", plural = "شموس" }, gender = "f" }, { { 5, "خمس شموس" } })
    local judge = { singular = "قاض", plural = "قضاة", dual = "قاضيان", accusative = "قاضيا" }
    spells({ noun = judge }, { { 2, "قاضيان" }, { 3, "ثلاثة قضاة" }, { 13, "ثلاثة عشر قاضيا" } })
    spells({ noun = { singular = "مراقب", plural = "مراقبون" } }, { { 3, "ثلاثة مراقبين" } })
    spells({ noun = "نورس", gender = "m" }, { { 20, "عشرون نورسا" }, { 200, "مئتا نورس" } })
  end)

  it("asks for a plural that it can not know", function()
    local words, message, code = spell(7, { noun = "نورس" })
    assert.is_nil(words)
    assert.matches("no plural known", message)
    assert.are.equal("EDATA", code)
    assert.is_nil((spell(7, { noun = "نورس", definite = true })))
  end)
end)

describe("spell: money", function()
  it("writes units and subunits", function()
    spells({ currency = "SAR" }, {
      { "1234.5", "ألف ومئتان وأربعة وثلاثون ريالا سعوديا وخمسون هللة" },
      { 0, "صفر ريال سعودي" },
      { 1, "ريال سعودي واحد" },
      { 2, "ريالان سعوديان" },
      { 3, "ثلاثة ريالات سعودية" },
      { "0.5", "خمسون هللة" },
      { "1.01", "ريال سعودي واحد وهللة واحدة" },
      { "5.10", "خمسة ريالات سعودية وعشر هللات" },
      { "-5", "سالب خمسة ريالات سعودية" },
      { 1000000, "مليون ريال سعودي" },
    })
    spells({ currency = "KWD" }, { { "1.234", "دينار كويتي واحد ومئتان وأربعة وثلاثون فلسا" } })
    spells({ currency = "TND" }, { { "3.005", "ثلاثة دنانير تونسية وخمسة مليمات" } })
    spells({ currency = "LYD" }, { { "0.01", "عشرة دراهم" } })
    spells({ currency = "MRU" }, { { "2.6", "أوقيتان موريتانيتان وثلاثة أخماس" } })
    spells({ currency = "USD" }, { { "2000000", "مليونا دولار أمريكي" } })
    spells({ currency = "EUR" }, { { "20.02", "عشرون يورو وسنتان" } })
    spells({ currency = "EGP", case = "accusative" }, { { "11.25", "أحد عشر جنيها مصريا وخمسة وعشرين قرشا" } })
    spells({ currency = "KRW" }, { { 3, "ثلاثة وونات كورية جنوبية" }, { 20, "عشرون وونا كوريا جنوبيا" } })
    spells({ currency = "XAF" }, { { 20, "عشرون فرنكا وسط أفريقيا" } })
    spells({ currency = "riyal" }, { { 5, "خمسة ريالات" } })
  end)

  it("writes decimals that are no whole subunit after فاصلة", function()
    spells({ currency = "USD" }, { { "1.0925", "واحد فاصلة صفر تسعمئة وخمسة وعشرون دولار أمريكي" } })
    spells({ currency = "JPY" }, { { "150.5", "مئة وخمسون فاصلة خمسة ين ياباني" } })
    spells({ currency = "MRU" }, { { "2.5", "اثنتان فاصلة خمس أوقية موريتانية" } })
    spells({ currency = "pound" }, { { "2.5", "اثنان فاصلة خمسة جنيه" } })
  end)

  it("covers the Arab states and has a noun for every code", function()
    local currencies = require "mizan.spell.currencies"
    local arab = "AED BHD DJF DZD EGP IQD JOD KMF KWD LBP LYD MAD MRU OMR QAR SAR SDG SOS SYP TND YER"
    for code in arab:gmatch "%a+" do
      assert.is_table(currencies.list[code], code)
    end
    for code, entry in pairs(currencies.list) do
      assert.is_table(currencies.nouns[entry[1]], code)
      assert.are.equal(entry[3] ~= nil, entry[4] ~= nil, code)
      assert.is_true(entry[4] == nil or currencies.nouns[entry[4]] ~= nil, code)
      for _, amount in ipairs { "0", "1", "2", "3.2", "11", "100", "101.001", "1000000" } do
        for _, case in ipairs { "nominative", "accusative", "genitive" } do
          assert.is_string((spell(amount, { currency = code, case = case })))
        end
      end
    end
  end)

  it("knows no other code", function()
    local words, message, code = spell(1, { currency = "XXX" })
    assert.is_nil(words)
    assert.are.equal("unknown currency 'XXX'", message)
    assert.are.equal("EDATA", code)
  end)
end)

describe("spell: ordinals", function()
  it("ranks in both genders", function()
    spells({ ordinal = true }, {
      { 1, "الأول" },
      { 2, "الثاني" },
      { 6, "السادس" },
      { 10, "العاشر" },
      { 11, "الحادي عشر" },
      { 12, "الثاني عشر" },
      { 20, "العشرون" },
      { 21, "الحادي والعشرون" },
      { 77, "السابع والسبعون" },
      { 100, "المئة" },
      { 125, "الخامس والعشرون بعد المئة" },
      { 1000, "الألف" },
      { 1225, "الخامس والعشرون بعد الألف والمئتين" },
    })
    spells({ ordinal = true, gender = "f" }, {
      { 1, "الأولى" },
      { 2, "الثانية" },
      { 11, "الحادية عشرة" },
      { 18, "الثامنة عشرة" },
      { 21, "الحادية والعشرون" },
      { 101, "الأولى بعد المئة" },
    })
    spells({ ordinal = true, gender = "f", case = "genitive" }, { { 77, "السابعة والسبعين" }, { 200, "المئتين" } })
  end)

  it("ranks without the article", function()
    local bare = { ordinal = true, definite = false }
    spells(bare, { { 1, "أول" }, { 2, "ثان" }, { 3, "ثالث" }, { 12, "ثاني عشر" }, { 21, "حاد وعشرون" } })
    bare.case = "accusative"
    spells(bare, { { 1, "أول" }, { 2, "ثانيا" }, { 3, "ثالثا" }, { 13, "ثالث عشر" }, { 33, "ثالثا وثلاثين" } })
    bare.gender = "f"
    spells(bare, { { 1, "أولى" }, { 2, "ثانية" } })
  end)

  it("follows a noun, or leads it in iḍāfa", function()
    spells({ ordinal = true, noun = "قمة" }, { { 2, "القمة الثانية" }, { 11, "القمة الحادية عشرة" } })
    spells({ ordinal = true, noun = "يوم", definite = false, case = "accusative" }, { { 2, "يوما ثانيا" } })
    spells({ ordinal = true, noun = "جواز سفر" }, { { 2, "جواز السفر الثاني" } })
    spells({ ordinal = true, noun = "جولة", construct = true }, { { 1, "أول جولة" }, { 2, "ثاني جولة" } })
  end)

  it("has no rank below one", function()
    for _, n in ipairs { 0, -1, "1.5", "-0.5" } do
      assert.is_nil((spell(n, { ordinal = true })))
    end
    assert.is_nil((spell(11, { ordinal = true, construct = true, noun = "جولة" })))
  end)
end)

describe("spell: errors", function()
  it("returns nil, a message, a code and a position for bad data", function()
    local cases = {
      { "", 1 },
      { "abc", 1 },
      { "1e3", 2 },
      { "1.", 3 },
      { "1.5.2", 4 },
      { "-", 2 },
      { "1,500", 2 },
      { " 1", 1 },
      { "1\0", 2 },
    }
    for _, case in ipairs(cases) do
      local words, message, code, position = spell(case[1])
      assert.is_nil(words)
      assert.are.equal("not a decimal number", message)
      assert.are.equal("EDATA", code)
      assert.are.equal(case[2], position)
    end
  end)

  it("states its limit", function()
    assert.is_string((spell(("9"):rep(21))))
    local words, message, code = spell("1" .. ("0"):rep(21))
    assert.is_nil(words)
    assert.are.equal("more than 21 digits", message)
    assert.are.equal("ETOOBIG", code)
    assert.is_nil((spell("0." .. ("1"):rep(22))))
    assert.is_nil((spell(1e22)))
    assert.is_string((spell(("0"):rep(1000) .. "1." .. ("0"):rep(1000))))
  end)

  it("raises on a bad argument", function()
    local cases = {
      { "bad argument #1 to 'spell' (number or string expected, got no value)" },
      { "bad argument #1 to 'spell' (number or string expected, got table)", {} },
      { "bad argument #1 to 'spell' (number has no integer representation; give decimals as a string)", 1.5 },
      { "bad argument #1 to 'spell' (number has no integer representation; give decimals as a string)", 1 / 0 },
      { "bad argument #1 to 'spell' (number has no integer representation; give decimals as a string)", 0 / 0 },
      { "bad argument #2 to 'spell' (table expected, got string)", 1, "f" },
      { "bad argument #2 to 'spell' (unknown option 'gendr')", 1, { gendr = "f" } },
      { "bad argument #2 to 'spell' (unknown option '1')", 1, { "f" } },
      { "bad argument #2 to 'spell' (option 'gender': string expected, got number)", 1, { gender = 1 } },
      { "bad argument #2 to 'spell' (invalid gender 'x')", 1, { gender = "x" } },
      { "bad argument #2 to 'spell' (invalid case 'x')", 1, { case = "x" } },
      { "bad argument #2 to 'spell' (invalid spelling 'x')", 1, { spelling = "x" } },
      { "bad argument #2 to 'spell' (option 'ordinal': boolean expected, got string)", 1, { ordinal = "yes" } },
      { "bad argument #2 to 'spell' (option 'noun': string or table expected, got number)", 1, { noun = 1 } },
      { "bad argument #2 to 'spell' (option 'noun' must begin with a word)", 1, { noun = " " } },
      { "bad argument #2 to 'spell' (unknown field 'x' in option 'noun')", 1, { noun = { x = "y" } } },
      { "bad argument #2 to 'spell' (field 'plural' of option 'noun' must begin with a word)", 1,
        { noun = { plural = 3 } } },
      { "bad argument #2 to 'spell' (field 'singular' of option 'noun' is missing)", 1, { noun = {} } },
      { "bad argument #2 to 'spell' (invalid gender 'x' in option 'noun')", 1,
        { noun = { singular = "يوم", gender = "x" } } },
      { "bad argument #2 to 'spell' (options 'currency' and 'noun' exclude each other)", 1,
        { currency = "SAR", noun = "يوم" } },
      { "bad argument #2 to 'spell' (options 'currency' and 'ordinal' exclude each other)", 1,
        { currency = "SAR", ordinal = true } },
    }
    for _, case in ipairs(cases) do
      local ok, message = pcall(spell, case[2], case[3])
      assert.is_false(ok)
      assert.are.equal(case[1], (message:gsub("^[^ ]+:%d+: ", "")))
    end
  end)
end)
