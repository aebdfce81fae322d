-- SPDX-License-Identifier: MIT
-- What a figure is, kind by kind: each row is a sentence and the figures that must be read in it, no more and no fewer.
local mizan = require "mizan"

local DATE = "2015-07-31" -- a Friday

-- The figures of a text as "text|kind|value|unit|noun|modifier|…" strings of the asked fields.
local function read(text, options)
  local doc = assert(mizan.document(text, options or { date = DATE }))
  local out = {}
  for f in doc:figures() do out[#out + 1] = f end
  return out
end

local function value(f)
  if f.low or f.high then
    return (f.low_decimal or "") .. ".." .. (f.high_decimal or "")
  end
  return f.decimal or f.value
end

local function rows(list)
  for _, row in ipairs(list) do
    local text = row[1]
    it(text, function()
      local got = read(text, row.options)
      local shown = {}
      for k, f in ipairs(got) do shown[k] = f.text .. " = " .. f.kind .. " " .. tostring(value(f)) end
      assert.are.equal(#row - 1, #got, "found: " .. table.concat(shown, "; "))
      for k, f in ipairs(got) do
        local want = row[k + 1]
        assert.are.equal(want[1], f.text)
        assert.are.equal(want[2], f.kind)
        assert.are.equal(want[3], value(f))
        for field, v in pairs(want) do
          if type(field) == "string" then assert.are.equal(v, f[field], field) end
        end
      end
    end)
  end
end

describe("counts", function()
  rows {
    { "حضر الندوة سبعة باحثين.", { "سبعة باحثين", "count", "7", noun = "باحثين" } },
    { "زرعت البلدية 1,250 شجرة.", { "1,250 شجرة", "count", "1250", noun = "شجرة" } },
    { "يسكن الوادي ١٢ ألف نسمة.", { "١٢ ألف نسمة", "count", "12000", noun = "نسمة" } },
    { "نقلت السفن ۴۵۰ حاوية.", { "۴۵۰ حاوية", "count", "450", noun = "حاوية" } },
    { "وزعت الجمعية 3 ملايين و450 ألف كتاب.", { "3 ملايين و450 ألف كتاب", "count", "3450000", noun = "كتاب" } },
    { "شارك ألف وتسعمئة وثمانية وأربعون متسابقا.",
      { "ألف وتسعمئة وثمانية وأربعون متسابقا", "count", "1948", noun = "متسابقا" } },
    { "اجتمع وزراء الدول الست.", { "الدول الست", "count", "6", noun = "الدول" } },
    { "وقعت الاتفاق دول حوض النهر الأربع.", { "دول حوض النهر الأربع", "count", "4", noun = "دول" } },
    { "رحب الحلف بدوله الـ27.", { "دوله الـ27", "count", "27", noun = "دوله" } },
    { "خصصت المنحة للدول الثلاث.", { "دول الثلاث", "count", "3", noun = "دول" } },
    { "نجا 12 من الركاب.", { "12 من الركاب", "count", "12", noun = "الركاب" } },
    { "أنقذ الخفر 40 بحارا بينهم خمسة جرحى.", { "40 بحارا", "count", "40" }, { "خمسة جرحى", "count", "5" } },
    { "شيّعت البلدة 20 ضحية، وأصيب 35 في الحادث.",
      { "20 ضحية", "count", "20", noun = "ضحية" },
      { "35", "count", "35", noun = "ضحية", inherited = true } },
    { "وصل مليونا زائر إلى المعرض.", { "مليونا زائر", "count", "2000000", noun = "زائر" } },
    { "استقبل الميناء 26.729.709 أطنان.", { "26.729.709 أطنان", "measure", "26729709", unit = "metric-ton" } },
    { "أصيب 12 بجروح.", { "12", "cardinal", "12" } },
    { "قتل أربعة وجرح عشرة.", { "أربعة", "cardinal", "4" }, { "عشرة", "cardinal", "10" } },
    { "وأقر النواب الأربعة العام الماضي القانون.",
      { "النواب الأربعة", "count", "4", noun = "النواب" }, { "العام الماضي", "date", nil, resolved = "2014" } },
    { "تقدم 46 عضوا بالاقتراح.", { "46 عضوا", "count", "46", noun = "عضوا" } },
    { "صلى فيه (000ر22) مسلم.", { "(000ر22) مسلم", "count", "22000", noun = "مسلم" } },
    { "عبرت \"1.7\" مليون مركبة.", { "\"1.7\" مليون مركبة", "count", "1700000", noun = "مركبة" } },
    { "دفع «81.000» ريال.", { "«81.000» ريال", "money", "81000", unit = "riyal" } },
    { "عاد الفريق مرتين.", { "مرتين", "count", "2" } },
    { "زاد الإنتاج ثلاثة أضعاف.", { "ثلاثة أضعاف", "count", "3", noun = "أضعاف" } },
  }
end)

describe("vague amounts", function()
  rows {
    { "تظاهر عشرات العمال.", { "عشرات العمال", "count", "10..", noun = "العمال", modifier = "vague" } },
    { "نزح مئات الآلاف.", { "مئات الآلاف", "count", "100000..", modifier = "vague" } },
    { "خسرت الشركة ملايين الدولارات.", { "ملايين الدولارات", "money", "1000000..", unit = "USD" } },
    { "اشترى بضعة كتب وعدة أقلام." },
  }
end)

describe("cardinals", function()
  rows {
    { "بلغ عدد المشاركين 48.", { "48", "cardinal", "48" } },
    { "وصل المؤشر إلى ثلاثة آلاف.", { "ثلاثة آلاف", "cardinal", "3000" } },
    { "سجل المقياس 6,4 أمس.", { "6,4", "cardinal", "6.4" }, { "أمس", "date", nil, resolved = "2015-07-30" } },
  }
end)

describe("money", function()
  rows {
    { "بلغت الكلفة 66.2 مليار دولار.", { "66.2 مليار دولار", "money", "66200000000", unit = "USD" } },
    { "دفعوا $5 ملايين.", { "$5 ملايين", "money", "5000000", unit = "USD" } },
    { "بيع المنزل بـ 850 ألف ريال سعودي.", { "850 ألف ريال سعودي", "money", "850000", unit = "SAR" } },
    { "بيع المنزل بـ 850 ألف ريال.", { "850 ألف ريال", "money", "850000", unit = "riyal" } },
    { "بيع المنزل بـ 850 ألف ريال.", { "850 ألف ريال", "money", "850000", unit = "QAR" },
      options = { date = DATE, region = "QA" } },
    { "خصص الصندوق ملياري دينار كويتي.", { "ملياري دينار كويتي", "money", "2000000000", unit = "KWD" } },
    { "كلف الجسر نصف مليار درهم إماراتي.", { "نصف مليار درهم إماراتي", "money", "500000000", unit = "AED" } },
    { "ربحت مليونا ونصف المليون يورو.", { "مليونا ونصف المليون يورو", "money", "1500000", unit = "EUR" } },
    { "قدمت المدينة 44 مليار دولار، مقابل نحو 64 مليارا من جارتها.",
      { "44 مليار دولار", "money", "44000000000", unit = "USD" },
      { "64 مليارا", "money", "64000000000", unit = "USD", modifier = "about", inherited = true } },
    { "ارتفع السعر 79 سنتا إلى 12 دولارا.",
      { "79 سنتا", "money", "0.79", unit = "USD" }, { "12 دولارا", "money", "12", unit = "USD" } },
    { "ثمن الرغيف 50 هللة.", { "50 هللة", "money", "0.5", unit = "SAR" } },
    { "كلفت البطاقة 20 دولارا و43 سنتا.", { "20 دولارا و43 سنتا", "money", "20.43", unit = "USD" } },
    { "دفع دولارين.", { "دولارين", "money", "2", unit = "USD" } },
    { "تبرعت بنحو مليار يوان.", { "مليار يوان", "money", "1000000000", unit = "CNY", modifier = "about" } },
    { "عرض البنك نحو 3 و5 ملايين دولار.",
      { "3", "money", "3000000", unit = "USD", inherited = true, modifier = "about" },
      { "5 ملايين دولار", "money", "5000000", unit = "USD" } },
  }
end)

describe("percent", function()
  rows {
    { "ارتفعت الصادرات 22.6 في المائة.", { "22.6 في المائة", "percent", "22.6", unit = "percent" } },
    { "تراجعت الأسعار 18%.", { "18%", "percent", "18", unit = "percent" } },
    { "زادت الحصة ٪٧ العام.", { "٪٧", "percent", "7", unit = "percent" } },
    { "نمت المبيعات ١٢٫٥ بالمئة.", { "١٢٫٥ بالمئة", "percent", "12.5", unit = "percent" } },
    { "رفع البنك الفائدة خمس نقاط مئوية.", { "خمس نقاط مئوية", "percent", "5", unit = "percentage-point" } },
    { "بلغت النسبة 56ر25%.", { "56ر25%", "percent", "25.56", unit = "percent" } },
    { "توقع نموا بين 5 - 7%.", { "5 - 7%", "percent", "5..7", unit = "percent" } },
    { "بلغ العجز 6،2 بالمائة.", { "6،2 بالمائة", "percent", "6.2", unit = "percent" } },
  }
end)

describe("measures", function()
  rows {
    { "يبعد المصنع 300 كيلومتر.", { "300 كيلومتر", "measure", "300", unit = "kilometer" } },
    { "بلغت الحرارة 45 درجة مئوية.", { "45 درجة مئوية", "measure", "45", unit = "degree-celsius" } },
    { "تنتج البئر مليون برميل.", { "مليون برميل", "measure", "1000000", unit = "barrel" } },
    { "مساحة الأرض 12 كيلومترا مربعا.", { "12 كيلومترا مربعا", "measure", "12", unit = "square-kilometer" } },
    { "هبت الرياح بسرعة 90 كيلومترا في الساعة.",
      { "90 كيلومترا في الساعة", "measure", "90", unit = "kilometer-per-hour" } },
    { "ضبط الحرس (1.071.5) كيلو جرام.", { "(1.071.5) كيلو جرام", "measure", "1.0715", unit = "kilogram" } },
    { "وزن القطعة (390.5) ثلاثمائة وتسعون ونصف جرام.",
      { "(390.5) ثلاثمائة وتسعون ونصف جرام", "measure", "390.5", unit = "gram" } },
    { "اشترى كيلومترين من الأسلاك.", { "كيلومترين", "measure", "2", unit = "kilometer" } },
  }
end)

describe("ranks", function()
  rows {
    { "انتهت القمة الثانية.", { "القمة الثانية", "ordinal", "2", noun = "القمة" } },
    { "هذا أول لقاء لهما.", { "أول لقاء", "ordinal", "1", noun = "لقاء" } },
    { "افتتحت الدورة السابعة والسبعين.", { "الدورة السابعة والسبعين", "ordinal", "77", noun = "الدورة" } },
    { "صار الشريك التجاري الأول للبلاد.", { "الشريك التجاري الأول", "ordinal", "1", noun = "الشريك" } },
    { "وهي الثانية من نوعها.", { "الثانية", "ordinal", "2" } },
    { "هي ثالث أكبر مدينة.", { "ثالث أكبر مدينة", "ordinal", "3", noun = "مدينة" } },
    { "سجل الهدف في الدقيقة 25 ثم خرج.", { "الدقيقة 25", "ordinal", "25", noun = "الدقيقة" } },
    { "تشارك للمرة الأولى.", { "مرة الأولى", "ordinal", "1", noun = "مرة" } },
    { "أولا: نشكر الحضور. ثانيا: نبدأ." },
    { "يهتم في المقام الأول بالصحة." },
  }
end)

describe("fractions", function()
  rows {
    { "أيد ثلث السكان القرار.", { "ثلث السكان", "fraction", "0.3333333333" } },
    { "كلف ثلثا مليون دولار.", { "ثلثا مليون دولار", "money", "666666.6666666666", unit = "USD" } },
    { "احترقت ثلاثة أرباع الغابة.", { "ثلاثة أرباع الغابة", "fraction", "0.75" } },
    { "بلغ نصف نهائي الكأس." },
  }
end)

describe("dates", function()
  rows {
    { "وقع الاتفاق في 14 أكتوبر 2022.", { "14 أكتوبر 2022", "date", "2022-10-14" } },
    { "عقدت في نوفمبر/تشرين الثاني 2025.", { "نوفمبر/تشرين الثاني 2025", "date", "2025-11" } },
    { "تعود في أكتوبر (تشرين الأول).", { "أكتوبر (تشرين الأول)", "date", "XXXX-10" } },
    { "استمرت الخطة 2022-2025.", { "2022-2025", "date", "2022/2025" } },
    { "بناه في القرن التاسع عشر.", { "القرن التاسع عشر", "date", "18XX" } },
    { "نما الناتج في الربع الثالث من 2014.", { "الربع الثالث من 2014", "date", "2014-Q3" } },
    { "أرباح النصف الأول جيدة.", { "النصف الأول", "date", "XXXX-H1" } },
    { "يصل يوم الخميس.", { "الخميس", "date", "XXXX-WXX-4" } },
    { "زادت في العام الماضي.", { "العام الماضي", "date", nil, resolved = "2014" } },
    { "سافر 14-16 سبتمبر الماضي.",
      { "14-16 سبتمبر الماضي", "date", "XXXX-09-14/XXXX-09-16", resolved = "2014-09-14/2014-09-16" } },
    { "قال اليوم الخميس إنه عائد.", { "اليوم الخميس", "date", "XXXX-WXX-4", resolved = "2015-07-30" } },
    { "عاد أول من أمس.", { "أول من أمس", "date", nil, resolved = "2015-07-29" } },
    { "في 5 شوال 1436هـ.", { "5 شوال 1436هـ", "date", "1436-10-05", calendar = "hijri", gregorian = "2015-07-21" } },
    { "عام 1435هـ.", { "1435هـ", "date", "1435", calendar = "hijri" } },
    { "من 23 / 4 إلى 26 / 6 / 1436هـ.",
      { "23 / 4 إلى 26 / 6 / 1436هـ", "date", "1436-04-23/1436-06-26", calendar = "hijri" } },
    { "مطلع يونيو المقبل.", { "يونيو المقبل", "date", "XXXX-06", resolved = "2016-06", modifier = "early" } },
    { "في سبعينات القرن الماضي.", { "سبعينات القرن الماضي", "date", "197X", resolved = "197X" } },
    { "يبدأ في السابع من الشهر المقبل.",
      { "السابع من الشهر المقبل", "date", "XXXX-XX-07", resolved = "2015-08-07" } },
    { "يلعب في الثاني والخامس من الشهر المقبل.",
      { "الثاني", "date", "XXXX-XX-02", resolved = "2015-08-02", inherited = true },
      { "الخامس من الشهر المقبل", "date", "XXXX-XX-05", resolved = "2015-08-05" } },
    { "في العشر الأواخر من رمضان.", { "العشر الأواخر من رمضان", "date", "XXXX-09-21/XXXX-09-30", calendar = "hijri" } },
    { "بين عامي 2010 و2015 نما.", { "2010 و2015", "date", "2010/2015" } },
    { "لسنة (2014 - 2015).", { "2014 - 2015", "date", "2014/2015" } },
    { "في جانفي 2016 بتونس.", { "جانفي 2016", "date", "2016-01" } },
    { "يوم 02/09/2014.", { "02/09/2014", "date", "2014-09-02" } },
    { "الموسم من 1 رمضان حتى 1 شوال.", { "1 رمضان حتى 1 شوال", "date", "XXXX-09-01/XXXX-10-01", calendar = "hijri" } },
    { "وقع في 14.10.2022 اتفاقا.", { "14.10.2022", "date", "2022-10-14" } },
    { "توفي عام 40 هـ في بلده.", { "40 هـ", "date", "0040", calendar = "hijri" } },
    { "لا يوم في 31/04/2024." , options = { date = DATE } },
    { "نحن اليوم والآن نعمل حاليا." },
  }
end)

describe("clock times", function()
  rows {
    { "الساعة 10:30 صباحا.", { "الساعة 10:30 صباحا", "time", "T10:30" } },
    { "يصل الثامنة مساء.", { "الثامنة مساء", "time", "T20:00" } },
    { "الساعة الـ2:47 من بعد ظهر أمس.", { "الساعة الـ2:47 من بعد ظهر", "time", "T14:47" },
      { "أمس", "date", nil, resolved = "2015-07-30" } },
    { "عند الساعة 0955 بتوقيت جرينتش.", { "الساعة 0955", "time", "T09:55" } },
    { "الساعة الثالثة والنصف عصرا.", { "الساعة الثالثة والنصف عصرا", "time", "T15:30" } },
  }
end)

describe("lengths of time", function()
  rows {
    { "عمل ست سنوات.", { "ست سنوات", "duration", "P6Y" } },
    { "غاب يومين.", { "يومين", "duration", "P2D" } },
    { "دام ثلاثة عقود.", { "ثلاثة عقود", "duration", "P30Y" } },
    { "قبل نحو شهرين ونصف.", { "شهرين ونصف", "duration", "P2.5M", modifier = "about" } },
    { "سجن ست سنوات ونصف.", { "ست سنوات ونصف", "duration", "P6.5Y" } },
    { "تأخر 3 ساعات و17 دقيقة.", { "3 ساعات و17 دقيقة", "duration", "PT3H17M" } },
    { "منذ عام وهو غائب.", { "عام", "duration", "P1Y" } },
    { "خلال الأشهر الثلاثة المقبلة.", { "الأشهر الثلاثة", "duration", "P3M" } },
    { "خلال الـ48 ساعة المقبلة.", { "الـ48 ساعة", "duration", "PT48H" } },
    { "بعد أكثر من عقدين.", { "عقدين", "duration", "P20Y", modifier = "over" } },
    { "ذو الـ(21) عامًا.", { "الـ(21) عامًا", "duration", "P21Y" } },
    { "قلص المدة من 18 إلى 11 ساعة.",
      { "18", "duration", "PT18H", inherited = true }, { "11 ساعة", "duration", "PT11H" } },
  }
end)

describe("scores and labels", function()
  rows {
    { "فاز الفريق 3-1 في المباراة.", { "3-1", "ratio", "3:1" } },
    { "انتهت المباراة 2 ــ صفر.", { "2 ــ صفر", "ratio", "2:0" } },
    { "يعاني واحد من كل خمسة.", { "واحد من كل خمسة", "ratio", "1:5" } },
    { "تعطل القطار رقم (6).", { "القطار رقم (6)", "label", "6", noun = "القطار" } },
    { "طبقت المادة 5 من القانون.", { "المادة 5", "label", "5", noun = "المادة" } },
    { "صيغة 5+1 للحوار.", { "5+1", "label", "5+1" } },
    { "صيغة (C5 + 1) الجديدة.", { "C5 + 1", "label", "C5 + 1" } },
    { "حلقت إف-16 فوق المدينة.", { "إف-16", "label", "إف-16" } },
    { "قضية رقم 47/2015.", { "قضية رقم 47/2015", "label", "47/2015", noun = "قضية" } },
  }
end)

describe("modifiers and ranges", function()
  rows {
    { "أكثر من 300 شركة.", { "300 شركة", "count", "300", modifier = "over" } },
    { "ما لا يقل عن 20 قتيلا.", { "20 قتيلا", "count", "20", modifier = "at_least" } },
    { "لا يتجاوز 50 طالبا.", { "50 طالبا", "count", "50", modifier = "at_most" } },
    { "أقل من 9 أمتار.", { "9 أمتار", "measure", "9", modifier = "under" } },
    { "ناهزت قيمة التجارة بين البلدين 44 مليار دولار.",
      { "44 مليار دولار", "money", "44000000000", modifier = "about" } },
    { "لم يتجاوز عدد الحضور 300 شخص.", { "300 شخص", "count", "300", modifier = "at_most" } },
    { "بين -3 و8 درجات مئوية.", { "-3 و8 درجات مئوية", "measure", "-3..8", unit = "degree-celsius" } },
    { "50 شخصا على الأقل.", { "50 شخصا", "count", "50", modifier = "at_least" } },
    { "عرض النادي 30-35 مليون يورو.", { "30-35 مليون يورو", "money", "30000000..35000000", unit = "EUR" } },
    { "يقصده آلاف السياح.", { "آلاف السياح", "count", "1000..", noun = "السياح" } },
    { "من 10 إلى 15 ألف شخص.", { "10 إلى 15 ألف شخص", "count", "10000..15000", noun = "شخص" } },
    { "بين 20 و30 مليون دولار.", { "20 و30 مليون دولار", "money", "20000000..30000000", unit = "USD" } },
  }
end)

describe("what is no figure", function()
  rows {
    { "1- افتتاح المعرض." },
    { "أحد المسافرين وإحدى الرحلات." },
    { "شهر تشرين من تشارين." },
    { "انظر http://example.com/2015/07/31 للمزيد." },
    { "راسلنا على info2015@example.com." },
    { "الوزيران والطرفان." },
    { "صلى الناس صلاة الجمعة." },
    { "ستُسهم الخطة وستظل." },
  }
end)

describe("numbers given twice", function()
  rows {
    { "عاد (15) خمسة عشر حاجا.", { "(15) خمسة عشر حاجا", "count", "15", noun = "حاجا" } },
    { "وزن الكيس \"681\"، \"ستمائة وواحداً وثمانين جراماً\".",
      { "\"681\"، \"ستمائة وواحداً وثمانين جراماً\"", "measure", "681", unit = "gram" } },
    { "دفع (20) ثلاثين دينارا.", { "(20) ثلاثين دينارا", "money", "30", digits_differ = true } },
  }
end)

describe("the options of a document", function()
  it("takes new words from an overlay", function()
    local lexicon = assert(mizan.lexicon("فلوران|فلورانا\tcurrency\tXFL\n"))
    local doc = assert(mizan.document("دفع 30 فلورانا.", { lexicon = lexicon }))
    local f = doc:figures()()
    assert.are.equal("XFL", f.unit)
    assert.are.equal("money", f.kind)
  end)

  it("names the line of a bad entry", function()
    local lexicon, message = mizan.lexicon("فلوران\tcurrency\tXFL\nكلمة\tnothing\n")
    assert.is_nil(lexicon)
    assert.is_truthy(message:find("line 2", 1, true))
  end)

  it("resolves nothing without a date", function()
    local doc = assert(mizan.document("عاد أمس."))
    assert.is_nil(doc:figures()().resolved)
  end)
end)

describe("every text", function()
  it("gives figures in order, without overlap, cutting no character", function()
    local texts = { ("بلغ 5 ملايين و3 آلاف دولار في 2015، و"):rep(200), ("«(“1-2/3:4.5,6٪"):rep(300),
      ("\217\160\226\128\143."):rep(500), "\0\1\255\254 12 \216 مليون", ("و"):rep(3000), ("12 "):rep(3000) }
    for _, text in ipairs(texts) do
      local last = 0
      for _, f in ipairs(read(text)) do
        assert.is_true(f.first > last and f.last >= f.first and f.last <= #text)
        assert.are.equal(text:sub(f.first, f.last), f.text)
        local b = text:byte(f.first)
        assert.is_true(b < 0x80 or b >= 0xC0)
        last = f.last
      end
    end
  end)
end)
