-- SPDX-License-Identifier: MIT
-- Habits of the press that no single rule of the grammar holds: one of a noun, names that end in digits, days said
-- twice, amounts whose money stands sentences before.
local rows = require "spec.rows"(it, assert)

describe("one of a noun", function()
  rows {
    { "يشمل المشروع بستانا واحدا.", { "بستانا واحدا", "count", "1", noun = "بستانا" } },
    { "فاز النادي بكأس ولقب واحد.", { "لقب واحد", "count", "1", noun = "لقب" } },
    { "أصيب حارس ليلي واحد على الأقل.", { "حارس ليلي واحد", "count", "1", noun = "حارس", modifier = "at_least" } },
    { "بقيت مباراة ودية واحدة.", { "مباراة ودية واحدة", "count", "1", noun = "مباراة" } },
    { "يدفع المشترك لمرة واحدة.", { "مرة واحدة", "count", "1", noun = "مرة" } },
    { "تكررت الهزة في شهر قمري واحد.", { "شهر قمري واحد", "duration", "P1M" } },
    { "تجمعهم قضية واحدة.", { "قضية واحدة", "count", "1", noun = "قضية" } },
    { "وصل الجميع في آن واحد." },
    { "وقف اللاعبون صفا واحدا وبصوت واحد." },
    { "تعد غرناطة واحدة من أجمل المدن." },
    { "تبقى مدينة صفاقس وجهة واحدة من وجهات كثيرة." },
    { "هو واحد من كبار الرسامين." },
    { "حضر كل واحد منهم." },
    { "الهدف واحد والطريق طويل." },
    { "عاد باعتباره واحدا." },
    { "اتفقت مجموعة زائد واحد." },
  }
  it("lends its noun to nobody", function()
    local doc = assert(require "mizan".document("زار المعرض مرة واحدة ثم اشترى 15 من المتجر."))
    local figures = {}
    for f in doc:figures() do figures[#figures + 1] = f.kind .. " " .. tostring(f.noun) end
    assert.same({ "count مرة", "cardinal nil" }, figures)
  end)
end)

describe("names in quotation marks", function()
  rows {
    { "رست السفينة «المنار 7» في الميناء.", { "المنار 7", "label", "المنار 7" } },
    { "يسمى الكوكب \"الشبيه 3.1\".", { "الشبيه 3.1", "label", "الشبيه 3.1" } },
    { "عرض فيلم «حراس البحر القديم 2».", { "حراس البحر القديم 2", "label", "حراس البحر القديم 2" } },
    { "حملت القمة اسم «الرباط 2019».", { "2019", "date", "2019" } },
    { "قال «أكثر من 40».", { "40", "cardinal", "40", modifier = "over" } },
    { "وضع (السعر 40).", { "40", "cardinal", "40" } },
    { "سجل 12' سالم ناصر 35' هدفا.", { "12", "cardinal", "12" }, { "35", "cardinal", "35" } },
    { "رصد المرصد الكوكب Gliese-581c أمس.", { "Gliese-581c", "label", "Gliese-581c" },
      { "أمس", "date", nil, resolved = "2015-07-30" } },
    { "قال &#8220;نعم&#8221; ثم مضى." },
  }
end)

describe("days and months said in more words", function()
  rows {
    { "تعود الظاهرة في يوليو في عام 2034.", { "يوليو في عام 2034", "date", "2034-07" } },
    { "كانت في شهر مايو من عام 2004 الماضي.", { "مايو من عام 2004 الماضي", "date", "2004-05" } },
    { "تعود في أبريل 2053م المقبل.", { "أبريل 2053م المقبل", "date", "2053-04" } },
    { "يقعان في شهري يناير ومارس.", { "يناير", "date", "XXXX-01" }, { "مارس", "date", "XXXX-03" } },
    { "خرج في يناير ومارس هوايته.", { "يناير", "date", "XXXX-01" } },
    { "بدأت الدورة اليوم الجمعة (31 يوليو).", { "اليوم الجمعة (31 يوليو)", "date", "XXXX-07-31" } },
    { "تنتهي الأحد (2 أغسطس).", { "الأحد (2 أغسطس)", "date", "XXXX-08-02" } },
    { "تنتهي الأحد (2 أغسطس", { "الأحد", "date", "XXXX-WXX-7" }, { "2 أغسطس", "date", "XXXX-08-02" } },
    { "ورد البلاغ صباح اليوم، الجمعة، من حي الورود.",
      { "اليوم، الجمعة", "date", "XXXX-WXX-5", resolved = "2015-07-31" } },
    { "ورد البلاغ أمس، الخميس.", { "أمس، الخميس", "date", "XXXX-WXX-4", resolved = "2015-07-30" } },
    { "قال اليوم، الاثنين، إنه عائد.", { "الاثنين", "date", "XXXX-WXX-1" } },
    { "ينجز المشروع في غضون عام.", { "عام", "duration", "P1Y" } },
    { "رحلوا إلى دول ثالثة.", { "دول ثالثة", "ordinal", "3", noun = "دول" } },
    { "توج بلقبه الرابع.", { "لقبه الرابع", "ordinal", "4", noun = "لقبه" } },
  }
end)

describe("money named sentences before", function()
  local function kinds(text)
    local out = {}
    for f in assert(require "mizan".document(text)):figures() do
      out[#out + 1] = table.concat({ f.kind, f.unit or f.noun or "", f.inherited and "inherited" or "" }, " ")
    end
    return out
  end
  it("is lent to what is said to be money", function()
    assert.same({ "money riyal ", "count قطع ", "count بيوت ", "money riyal inherited" }, kinds [[
خصص للبلدية 12 مليون ريال.
نزعت ثلاث قطع.
شمل القرار خمسة بيوت بإجمالي تعويض قدره 164 مليونا و781 ألفا.]])
    assert.same({ "count بيتا ", "money riyal inherited", "money riyal " }, kinds [[
نزع 51 بيتا والتعويضات 400 مليون
صرفت الوزارة 398 مليون ريال.]])
  end)
  it("is not lent to what is not", function()
    assert.same({ "money riyal ", "count زائرا ", "count زائرا inherited" }, kinds [[
خصص للبلدية 12 مليون ريال.
عاد الوفد من المطار.
قدم 500 زائرا ثم ارتفع العدد إلى 3 ملايين.]])
  end)
end)
