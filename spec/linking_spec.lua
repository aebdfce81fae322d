-- SPDX-License-Identifier: MIT
--
-- Which figures of two reports measure one thing, and what their amounts then come to.

local mizan = require "mizan"

-- The verdict of the group that holds a figure of the first report and one of the second, or nil; its reason.
local function verdict(a, b, texts, dates)
  dates = dates or { "2025-03-14", "2025-03-14" }
  local docs = {
    assert(mizan.document(a, { id = "a", date = dates[1] })),
    assert(mizan.document(b, { id = "b", date = dates[2] })),
  }
  for _, side in ipairs { { docs[1], texts[1] }, { docs[2], texts[2] } } do
    local found = false
    for f in side[1]:figures() do found = found or f.text == side[2] end
    assert.is_true(found, "no figure reads " .. side[2])
  end
  for g in assert(mizan.compare(docs)):groups() do
    local has = {}
    for _, m in ipairs(g.members) do has[m.doc .. m.text] = true end
    if has["a" .. texts[1]] and has["b" .. texts[2]] then return g.status, g.reason end
  end
end

local SCHOOLS = "افتتحت وزارة التعليم في إقليم الساحل 230 مدرسة جديدة هذا العام، منها مدارس للبنات في القرى البعيدة."

describe("a figure in a copied sentence", function()
  it("was not rounded where it is printed as exactly", function()
    assert.equal("conflict", verdict(SCHOOLS, (SCHOOLS:gsub("230", "238")), { "230 مدرسة", "238 مدرسة" }))
  end)
  it("was rounded where it says less", function()
    local a = SCHOOLS:gsub("230 مدرسة", "2.31 مليون كتاب")
    local b = SCHOOLS:gsub("230 مدرسة", "2.3 مليون كتاب")
    assert.equal("rounded", verdict(a, b, { "2.31 مليون كتاب", "2.3 مليون كتاب" }))
  end)
end)

describe("the amount that two reports open with", function()
  local jar = "عثر غواصون في خليج سهلان على جرة من الخزف ترجع إلى قرون بعيدة، وحملها الصيادون إلى المتحف ملفوفة " ..
    "بالقطن. "
  local museum = "تسلم متحف المدينة قطعة نادرة التقطتها شباك الصيد قرب المنارة، وأغلق القاعة أمام الزوار حتى الربيع. "
  it("is one thing in whatever words", function()
    assert.equal("agree", verdict("عثور خمسة أشخاص على جرة\n" .. jar, "خمسة غواصين يسلمون متحف سهلان كنزا\n" .. museum,
      { "خمسة أشخاص", "خمسة غواصين" }))
  end)
  it("is not where the words name two things", function()
    assert.is_nil(verdict("العثور على جرة بأربعة مقابض\n" .. jar, "جرة قديمة بأربع عرى في متحف سهلان\n" .. museum,
      { "أربعة مقابض", "أربع عرى" }))
  end)
  it("is not what the other only mentions", function()
    assert.is_nil(verdict("العثور على جرة بأربعة مقابض\n" .. jar,
      "جرة قديمة في متحف سهلان\n" .. museum .. "ويظن الباحثون أنها صنعت في الشرق. وفي القاعة أربع عرى من نحاس.",
      { "أربعة مقابض", "أربع عرى" }))
  end)
end)

describe("people counted by their country", function()
  local a = "أوقفت شرطة ميناء سهلان خمسة كويتيين بعدما أخفوا تماثيل قديمة في صناديق الفاكهة، ونقلتهم إلى النيابة " ..
    "العامة."
  it("may be called otherwise, but for another country", function()
    assert.equal("check", verdict(a, (a:gsub("خمسة كويتيين", "سبعة سياح")), { "خمسة كويتيين", "سبعة سياح" }))
    assert.is_nil(verdict(a, (a:gsub("خمسة كويتيين", "سبعة مصريين")), { "خمسة كويتيين", "سبعة مصريين" }))
  end)
end)

describe("the strength of an earthquake", function()
  it("is in dispute where a report gives it by two observatories", function()
    local a = "ضرب زلزال بقوة 5.3 درجات سواحل سهلان فجر أمس، بحسب هيئة المساحة. وقالت وزارة الداخلية إن البيوت " ..
      "تصدعت. " ..
      "وأكد مسؤولو الأرصاد المحليون أن قوة الزلزال بلغت 4.8 درجات."
    local b = "أعلنت هيئة المساحة أن زلزالا بقوة 5.3 درجات ضرب سواحل سهلان فجرا، ولم تقع خسائر في الأرواح."
    assert.equal("disputed", verdict(a, b, { "4.8 درجات", "5.3 درجات" }))
    assert.equal("agree", verdict((a:gsub("مسؤولو الأرصاد المحليون", "هيئة المساحة")), b, { "5.3 درجات", "5.3 درجات" }))
  end)
end)

describe("an amount that is only about so much", function()
  it("accuses nobody of another near it", function()
    local a = SCHOOLS:gsub("في إقليم", "قبل نحو 10 كيلومترات من إقليم")
    local function b(km) return (SCHOOLS:gsub("في إقليم", "قبل " .. km .. " من إقليم")) end
    assert.equal("check", verdict(a, b "11 كيلومترا", { "10 كيلومترات", "11 كيلومترا" }))
    assert.equal("conflict", verdict(a, b "19 كيلومترا", { "10 كيلومترات", "19 كيلومترا" }))
  end)
end)

describe("a figure of a headline", function()
  it("is as little exact as where the text says it", function()
    local sold = "\nبيعت ساعة الجيب القديمة التي حملها الرحالة سالم النوري بأكثر من 80 ألف درهم " ..
      "في مزاد المدينة مساء السبت. ودفع المشتري 87340 درهما في الساعة التي صنعت قبل قرن.\n"
    assert.equal("rounded", verdict("87 ألف درهم لساعة جيب «قديمة»" .. sold, "80 ألف درهم ثمن ساعة جيب «قديمة»" .. sold,
      { "87 ألف درهم", "80 ألف درهم" }))
  end)
end)

describe("a figure left over", function()
  local a = "وبلغت صادرات الإقليم من التمور إلى نوفارا 44 مليون دولار في عام 2023، " ..
    "بينما ارتفعت إلى سهلان حتى 64 مليون دولار في 2024."
  local function b(amount)
    return "ووفقا لأرقام عام 2023 ناهزت صادرات التمور من الإقليم إلى نوفارا 44 مليون دولار، مقابل " .. amount ..
      " إلى سهلان في 2024."
  end
  it("agrees with its equal", function()
    assert.equal("agree", verdict(a, b "64 مليون دولار", { "64 مليون دولار", "64 مليون دولار" }))
  end)
  it("faces the other one that is left", function()
    local status = verdict(a, b "14 مليون دولار", { "64 مليون دولار", "14 مليون دولار" })
    assert.is_truthy(status == "conflict" or status == "check", status)
  end)
end)

describe("sums of one currency", function()
  local a = "واحتل فيلم السندباد المركز الأول في الإقليم، وشارك فيه نخبة من الممثلين، محققا 11.66 مليون دينار."
  it("that come near each other are rounded, in whatever words", function()
    assert.equal("rounded", verdict(a,
      "تصدرت «رحلة سندباد» قائمة الأسبوع بمبيعات قدرها 11.6 مليون دينار، وأخرجها سامي الراشد.",
      { "11.66 مليون دينار", "11.6 مليون دينار" }))
  end)
  it("are two where one report gives them for two countries", function()
    assert.is_nil(verdict("ارتفعت تجارة الإقليم مع هولندا إلى 64 مليار دولار في 2024.",
      "ارتفعت تجارة الإقليم مع هولندا إلى 64 مليار دولار. وبلغت مع كندا 66.2 مليار دولار في العام نفسه.",
      { "64 مليار دولار", "66.2 مليار دولار" }))
  end)
end)

describe("what is counted", function()
  it("is one thing from three to ten and from eleven on", function()
    assert.equal("agree", verdict("تسلم 35 طفلا من أبناء القرية حقائبهم في حفل أقيم أمس.",
      "وزعت الجمعية الهدايا على 35 من الأطفال.", { "35 طفلا", "35 من الأطفال" }))
  end)
end)

describe("the headline that a report's own link says again", function()
  local a = "افتتح متحف السفن الشراعية قاعته الشرقية أمام الزوار بعد ترميم دام عامين.\n"
  local b = "قال مدير متحف السفن إن ترميم القاعة الشرقية كلف 7 ملايين دينار دفعتها البلدية."
  local sums = { "7 ملايين دينار", "7 ملايين دينار" }
  it("belongs to the report", function()
    assert.equal("agree", verdict(a .. "رابط الخبر: متحف السفن يرمم قاعة بـ 7 ملايين دينار\n", b, sums))
  end)
  it("is another report's behind اقرأ أيضا", function()
    assert.is_nil(verdict(a .. "اقرأ أيضا: متحف السفن يرمم قاعة بـ 7 ملايين دينار\n", b, sums))
  end)
end)

describe("a rank said again without its noun", function()
  it("means the one named before, in one sentence too", function()
    local text = "وتبين أن المقبوض عليه الأول تلقى المال ليلا لشراء القارب، أما الثاني فجند من قبل الأول لحراسة المخزن."
    local docs = {}
    for i, rest in ipairs { " وعثر الحراس على صناديق.", " وقال مدير الميناء إن البحث مستمر." } do
      docs[i] = assert(mizan.document(text .. rest, { id = tostring(i), date = "2025-03-14" }))
    end
    local sizes = {}
    for g in assert(mizan.compare(docs)):groups() do sizes[g.members[1].text] = #g.members end
    assert.same({ ["الأول"] = 4, ["الثاني"] = 2 }, sizes)
  end)
end)

describe("dates and spans in other words", function()
  local market = " وازدحمت الأسواق القديمة بالمتسوقين، ونصبت البلدية مظلات على الأرصفة، وتطوع طلبة المعهد لتنظيم السير."
  local harbour = " ويقول التجار إن الموسم كان هادئا، وإن المرافئ الصغيرة تحتاج إلى صيانة، وإن الصيادين يطالبون بمخازن."
  it("are one month of one event", function()
    assert.equal("agree", verdict("شددت الشرطة الحراسة على الفنادق بعد هجوم دام على سياح الشهر الماضي." .. market,
      "ووقعت حوادث أبرزها الهجوم على حافلة قرب المتحف في فبراير وفق الصحف." .. harbour, { "الشهر الماضي", "فبراير" }))
  end)
  it("are the event's even where a number stands beside them", function()
    assert.equal("agree", verdict(
      "وسبق أن نظمت المدينة أولمبياد 2008، فمنح أعضاء اللجنة الـ85 أصواتهم لها." .. market,
      "وتعتمد العاصمة على ملاعب الألعاب الأولمبية في 2008، وهي 31 ملعبا." .. harbour, { "2008", "2008" }))
  end)
  it("are one age", function()
    assert.equal("agree", verdict(
      "مثل الحاكم السابق مكبلا أمام قضاة المحكمة الخاصة في العاصمة صباح أمس وسط حراسة مشددة وحضور مئات من أهالي " ..
      "الضحايا الذين قدموا من قرى بعيدة، وبدا شاحبا وهو ابن 72 عاما، ثم أعيد إلى زنزانته بعدما هتف أنصاره " ..
      "في البهو وأخرجهم الحراس من القاعة.",
      "رفض المتهم المثول وطلب من محاميه مغادرة المكان، وظل الشيخ (72 عاما) صامتا طوال الجلسة التي رفعت إلى " ..
      "الخريف، بينما جلس صحافيون ودبلوماسيون في الصفوف الخلفية يدونون ما يقال.", { "72 عاما", "72 عاما" }))
  end)
end)

describe("figures that differ in reports of one day", function()
  local a = "وزعت إدارة الإغاثة 3170 خيمة على النازحين. وغرقت في السيول 482 دارا. " ..
    "وما زالت 39 حالة تتلقى العلاج في مستشفيات المحافظة."
  local rest = "وقال العمدة إن السيول أتت على 482 دارا، ونصب المتطوعون 3170 خيمة."
  it("are an error where the reports agree elsewhere, in whatever words", function()
    assert.equal("conflict", verdict(a, "بقيت 89 حالة تتلقى العلاج في مستشفيات المحافظة. " .. rest,
      { "39 حالة", "89 حالة" }))
  end)
  it("are an error beside one that agrees, where their words leave no doubt", function()
    assert.equal("conflict", verdict(
      "نقل الدفاع المدني 6 أسر من الوادي. وما زالت 39 حالة تتلقى العلاج والرعاية الصحية في مستشفيات محافظة سهلان.",
      "أخلى رجال الإنقاذ ليلا 6 أسر من بيوتها في الوادي. وقال الأطباء إن 89 حالة تتلقى العلاج والرعاية الصحية " ..
      "في مستشفيات محافظة سهلان.", { "39 حالة", "89 حالة" }))
  end)
  it("are a thing to check where other words stand beside them", function()
    assert.equal("check", verdict(a, "وفي مستشفيات المحافظة تتلقى 89 حالة العلاج. " .. rest, { "39 حالة", "89 حالة" }))
  end)
end)

describe("equals of what differs", function()
  it("join it", function()
    local title = "إصابة 7 في انهيار سقالة بمصنع الإسمنت\n"
    local text = "لقي عاملان حتفهما وأصيب سبعة آخرون في انهيار سقالة بمصنع الإسمنت في نوردا صباح اليوم"
    local docs = {}
    for i, t in ipairs {
      title .. text .. "، بحسب الدفاع المدني.",
      (text:gsub("سبعة", "تسعة")) .. ".",
      title .. "قالت إدارة المصنع إن عاملين قتلا وإن سبعة آخرين أصيبوا في انهيار السقالة.",
    } do
      docs[i] = assert(mizan.document(t, { id = tostring(i), date = "2025-03-14" }))
    end
    local groups = {}
    for g in assert(mizan.compare(docs)):groups() do
      local list = {}
      for i, m in ipairs(g.members) do list[i] = m.text end
      groups[#groups + 1] = g.status .. " " .. table.concat(list, "|")
    end
    assert.same({ "conflict 7|سبعة آخرون|تسعة آخرون|7|سبعة آخرين" }, groups)
  end)
end)

describe("what a report says again", function()
  it("stands with its equal, whatever differs from both", function()
    local title = "إصابة 7 في انهيار سقالة بمصنع الإسمنت\n"
    local text = "لقي عاملان حتفهما وأصيب سبعة آخرون في انهيار سقالة بمصنع الإسمنت في نوردا صباح اليوم، بحسب شرطة " ..
      "نوردا."
    local docs = {}
    for i, t in ipairs {
      title .. text .. " وقال مدير المستشفى إن سبعة عمال أصيبوا، حال اثنين منهم خطرة.",
      (text:gsub("سبعة", "تسعة")),
      title .. "قالت إدارة المصنع إن عاملين قتلا وإن سبعة آخرين أصيبوا في انهيار السقالة.",
    } do
      docs[i] = assert(mizan.document(t, { id = tostring(i), date = "2025-03-14" }))
    end
    local found
    for g in assert(mizan.compare(docs)):groups() do
      local list = {}
      for i, m in ipairs(g.members) do list[i] = m.text end
      if g.status == "conflict" then found = table.concat(list, "|") end
    end
    assert.equal("7|سبعة آخرون|سبعة عمال|تسعة آخرون|7|سبعة آخرين", found)
  end)
end)

describe("two figures of one sentence", function()
  it("are not each other's rounding", function()
    local a = "لقي ما لا يقل عن 14 شخصا مصرعهم في غرق المركب قبالة الميناء القديم."
    local b = "وبلغ عدد القتلى في غرق المركب 14 شخصا قبالة الميناء القديم، وعدد المفقودين 15 شخصا."
    assert.is_truthy(verdict(a, b, { "14 شخصا", "14 شخصا" }))
    assert.is_nil(verdict(a, b, { "14 شخصا", "15 شخصا" }))
  end)
end)

describe("a name in a label", function()
  local a = "تحطمت طائرة من طراز بوينغ 737 قرب المطار، ولم يعرف بعد سبب الحادث."
  local b = "وكانت الشركة قد اشترت الطائرة المنكوبة، وهي بوينج 737، من شركة أجنبية قبل سنوات."
  it("is one in its spellings", function()
    assert.equal("agree", verdict(a, b, { "بوينغ 737", "بوينج 737" }))
  end)
end)

describe("currencies of one family", function()
  local function deals(amount)
    return "وأغلق مؤشر سوق الأسهم مرتفعا عند مستوى قياسي بتداولات تجاوزت " .. amount .. " في جلسة واحدة."
  end
  it("are told from another currency", function()
    assert.is_nil(verdict(deals "4 مليارات ريال", deals "مليار دولار", { "4 مليارات ريال", "مليار دولار" }))
  end)
  it("meet under the family's name", function()
    assert.equal("agree",
      verdict(deals "4 مليارات ريال", deals "4 مليارات ريال سعودي", { "4 مليارات ريال", "4 مليارات ريال سعودي" }))
  end)
end)

describe("a span that counts back from the report", function()
  local event = "في الهجوم على مخيم النازحين في وادي الأثل"
  it("meets the date it reaches", function()
    local a = "قتل ستة حراس قبل أربعة أيام " .. event .. " وفق إدارة المخيم."
    local b = "قتل ستة حراس الاثنين " .. event .. " وفق إدارة المخيم."
    assert.is_truthy(verdict(a, b, { "أربعة أيام", "الاثنين" }))
    assert.is_nil(verdict(a, (b:gsub("الاثنين", "السبت")), { "أربعة أيام", "السبت" }))
  end)
end)

describe("equal years", function()
  it("of two people are two", function()
    local text = "وأعلنت النيابة اسمي المتهمين: راشد سالم من مواليد 1990 في بندر النور، " ..
      "وكان يعمل سائقا لدى شركة نقل. أما شقيقه ماهر سالم فمن مواليد 1990 أيضا، وكان حارسا في مدرسة للبنين بحي المرفأ."
    local docs = { assert(mizan.document(text, { id = "a" })), assert(mizan.document(text, { id = "b" })) }
    for g in assert(mizan.compare(docs)):groups() do
      local of_a = 0
      for _, m in ipairs(g.members) do of_a = of_a + (m.doc == "a" and m.text == "1990" and 1 or 0) end
      assert.is_true(of_a <= 1)
    end
  end)
end)

describe("two bounds", function()
  it("are both true", function()
    local a = SCHOOLS:gsub("230", "أكثر من 1300")
    local b = SCHOOLS:gsub("230", "أكثر من 1343")
    assert.equal("rounded", verdict(a, b, { "1300 مدرسة", "1343 مدرسة" }))
  end)
  it("of one kind are to be checked where they are far apart", function()
    local function homeless(n) return "وفقد " .. n .. " منازلهم في قرى وادي سهلان بعد انهيار السد." end
    local at_least = homeless "ما لا يقل عن 38640 شخصا"
    assert.same({ "check", "limits" }, { verdict(homeless "30 ألف شخص على الأقل", at_least,
      { "30 ألف شخص", "38640 شخصا" }) })
    assert.same({ "check", "limits" }, { verdict(homeless "أقل من 400 شخص", homeless "أقل من 350 شخصا",
      { "400 شخص", "350 شخصا" }) })
    assert.equal("rounded", verdict(homeless "أكثر من 300 شخص", homeless "312 شخصا", { "300 شخص", "312 شخصا" }))
  end)
  it("are both true of a number that one report gives", function()
    local a = SCHOOLS:gsub("230", "أكثر من 300")
    local b = SCHOOLS:gsub("230", "أكثر من 350")
    assert.same({ "check", "limits" }, { verdict(a, b, { "300 مدرسة", "350 مدرسة" }) })
    local exact = "افتتاح 352 مدرسة جديدة في إقليم الساحل\n" .. b
    assert.equal("rounded", verdict(a, exact, { "300 مدرسة", "350 مدرسة" }))
  end)
end)

describe("an amount that two reports put on two days", function()
  local function rain(day, n)
    return "وانهار سد وادي سهلان يوم " .. day .. " سبتمبر بعد أمطار غزيرة بلغت " .. n .. " في المدينة خلال ساعات."
  end
  local dates = { "2023-09-15", "2023-09-15" }
  it("is one but for its last digit", function()
    local a, b = rain(10, "414 ملم"), rain(11, "414.1 مليمتر")
    assert.equal("rounded", verdict(a, b, { "414 ملم", "414.1 مليمتر" }, dates))
  end)
  it("is not one where it is not rounded", function()
    assert.equal("scope", verdict(rain(10, "414 ملم"), rain(11, "420 ملم"), { "414 ملم", "420 ملم" }, dates))
    assert.equal("scope", verdict(rain(10, "40 ملم"), rain(11, "40.3 ملم"), { "40 ملم", "40.3 ملم" }, dates))
  end)
end)

describe("two days named with their months", function()
  local function paid(n)
    return "وكانت أحقية الأرباح لمساهمي مصرف سهلان المسجلين بنهاية تداول يوم " .. n ..
      " وبلغت قيمتها 340 مليون دينار عن 85 مليون سهم."
  end
  local function vote(n)
    return "وقال رئيس اللجنة إن انتخابات مجلس سهلان ستجرى في " .. n .. " المقبل. وقالت اللجنة إن 412 مراقبا " ..
      "سيتابعون الاقتراع في 96 مركزا، وإن كلفته 30 مليون درهم."
  end
  it("contradict each other in reports of one day, though both are to come", function()
    assert.equal("conflict", verdict(vote "11 تشرين الثاني", vote "11 كانون الأول",
      { "11 تشرين الثاني المقبل", "11 كانون الأول المقبل" }))
    assert.same({ "check", "counted" }, { verdict(paid "أمس الثلاثاء", paid "أول من أمس الاثنين",
      { "أمس الثلاثاء", "أول من أمس الاثنين" }, { "2025-03-12", "2025-03-12" }) })
  end)
  it("are to be checked in reports of two days: no later one knows more, but the day may have been put off", function()
    assert.equal("check", verdict(paid "13 يوليو", paid "13 يونيو", { "13 يوليو", "13 يونيو" },
      { "2015-07-31", "2015-08-01" }))
  end)
end)

describe("a day named with its month", function()
  it("is one event in every report of a story", function()
    local a = "واختفت السفينة ليلى بعد ساعات من مغادرتها ميناء سهلان في 8 مارس 2023، وعلى متنها ثلاثون بحارا."
    local b = "وقال محامي الأسر إن الملف لم يغلق منذ الثامن من آذار/مارس 2023، حين انقطع الاتصال."
    assert.equal("agree", verdict(a, b, { "8 مارس 2023", "الثامن من آذار/مارس 2023" }))
  end)
end)

describe("the date of an event", function()
  local a = "اختتمت في مدينة سهلان، يوم 14 أكتوبر 2022، قمة دول الساحل التي غاب عنها رئيس نوفارا."
  it("meets its year", function()
    local b = "وكان رئيس نوفارا قد استخدم قمة دول الساحل في 2022 لتوجيه انتقادات إلى جيرانه بسبب رسوم العبور."
    assert.equal("rounded", verdict(a, b, { "14 أكتوبر 2022", "2022" }, { "2025-03-14", "2025-03-14" }))
  end)
  it("does not meet the year of the reports, which says nothing", function()
    local c = a:gsub("2022", "2025")
    local b = "وكان رئيس نوفارا قد استخدم قمة دول الساحل في 2025 لتوجيه انتقادات إلى جيرانه بسبب رسوم العبور."
    assert.is_nil(verdict(c, b, { "14 أكتوبر 2025", "2025" }, { "2025-12-14", "2025-12-14" }))
  end)
end)

describe("the set that was named before", function()
  it("is the same set, in one sentence too", function()
    local a = "واعترف المهربان أنهما تسلما أربع حقائب في عرض البحر، ثم ألقيا بها خوفا من الدورية، " ..
      "وتمكن الغواصون من انتشال الحقائب الأربع من قاع الخليج."
    local b = "وبحسب البيان تسلم المهربان أربع حقائب في عرض البحر، ثم ألقيا بها خوفا من الدورية. " ..
      "وتمكن الغواصون من انتشال الحقائب الأربع من قاع الخليج."
    assert.equal("agree", verdict(a, b, { "أربع حقائب", "الحقائب الأربع" }))
  end)
end)

describe("the year a story compares with", function()
  it("is one year", function()
    local a = "وتلقت غرفة العمليات 900 بلاغ بزيادة 10% مقارنة بالعام الماضي، وفق بيان الهيئة. " ..
      "ونقلت سيارات الإسعاف 400 مصاب."
    local b = "وقال المتحدث باسم الهيئة إن البلاغات زادت عن العام الماضي بنسبة 10%، وإن أكثرها من الطرق السريعة."
    assert.equal("agree", verdict(a, b, { "العام الماضي", "العام الماضي" }))
  end)
end)

describe("a vague plural", function()
  it("has room for tens of what it names", function()
    local a = "أدانت المحكمة الوزير السابق بتهمة كسب غير مشروع لملايين الجنيهات خلال توليه منصبه."
    local b = "وأدانت المحكمة الوزير السابق بتهمة كسب غير مشروع بلغ 64 مليون جنيه خلال توليه منصبه."
    assert.equal("rounded", verdict(a, b, { "ملايين الجنيهات", "64 مليون جنيه" }))
  end)
end)

describe("a check or another scope", function()
  it("says that a bound excludes the other report's", function()
    local a = "وقال رئيس البلدية إن عدد زوار المعرض بلغ هذا العام أكثر من مليوني زائر من داخل البلاد وخارجها."
    local b = "وقال رئيس البلدية إن عدد زوار المعرض هذا العام لا يزيد على مليوني زائر من داخل البلاد وخارجها."
    local status, reason = verdict(a, b, { "مليوني زائر", "مليوني زائر" })
    assert.same({ "check", "bound" }, { status, reason })
  end)
  it("says that two reports tell of two moments", function()
    local function market(dir, gold, silver, platinum, palladium)
      return ("%s سعر الذهب في السوق الفورية إلى %s دولارا للأوقية، و%s سعر الفضة إلى %s دولارا للأوقية، بينما %s " ..
        "سعر البلاتين إلى %s دولارا للأوقية، و%s سعر البلاديوم إلى %s دولارا للأوقية."):format(dir, gold, dir,
        silver, dir, platinum, dir, palladium)
    end
    local a = market("هبط", "1089.34", "14.63", "971.50", "613.75")
    local b = market("صعد", "1101.25", "14.87", "985.25", "630.25")
    local status, reason = verdict(a, b, { "14.63 دولارا", "14.87 دولارا" })
    assert.same({ "scope", "moment" }, { status, reason })
  end)
  it("says that a market's prices move from hour to hour", function()
    local a = "وفي السوق تراجع الذهب في المعاملات الفورية 1.4 في المائة إلى 1117.20 دولار للأوقية وسط إقبال على البيع."
    local b = "وفي السوق تراجع الذهب في المعاملات الفورية 2.1 في المائة إلى 1109.60 دولار للأوقية وسط إقبال على البيع."
    local status, reason = verdict(a, b, { "1117.20 دولار", "1109.60 دولار" })
    assert.same({ "scope", "price" }, { status, reason })
  end)
  it("says so of nothing else that is told in a market", function()
    for _, pair in ipairs {
      { "غرمت هيئة السوق شركة الوساطة %s ألف ريال، وارتفعت أرباحها بعد أن رفعت رسوم تداول الأسهم.", "300", "500",
        "%s ألف ريال" },
      { "أظهر مؤشر البطالة في سهلان ارتفاع النسبة إلى 1%s في المئة بين الشباب.", "2.1", "1.7", "1%s في المئة" },
      { "أنهى خام برنت تعاملات الخميس منخفضا عند %s دولارا للبرميل وسط وفرة المعروض.", "57.08", "75.08",
        "%s دولارا" },
    } do
      local text, a, b, figure = pair[1], pair[2], pair[3], pair[4]
      local status, reason = verdict(text:format(a), text:format(b), { figure:format(a), figure:format(b) })
      assert.is_string(status, text)
      assert.not_equal("price", reason, text)
    end
  end)
  it("sets the times apart that two reports give for what one camp lasts", function()
    local a = "غادرت بعثة حكام الصالات إلى براغ لإقامة معسكر خارجي إعدادي يمتد لمدة 12 يوما، ويضم الوفد 30 حكما."
    local b = "تقيم بعثة حكام الصالات معسكرها في براغ بوفد يضم 30 حكما. ويذكر أن المعسكر يستمر أحد عشر يوما."
    assert.equal("check", verdict(a, b, { "12 يوما", "أحد عشر يوما" }))
    local weeks = "تقيم بعثة حكام الصالات معسكرها في براغ بوفد يضم 30 حكما. ويذكر أن المعسكر يستمر أسبوعين."
    assert.equal("rounded", verdict((a:gsub("12", "16")), weeks, { "16 يوما", "أسبوعين" }))
    local c = "تقيم بعثة حكام الصالات معسكرها في براغ بوفد يضم 30 حكما. ويذكر أن البطولة تستمر أحد عشر يوما."
    assert.is_nil(verdict(a, c, { "12 يوما", "أحد عشر يوما" }))
    local health = "أطلقت وزارة الصحة حملة تطعيم في مدارس سهلان، وتستمر الحملة 10 أيام. ويشارك فيها 120 متطوعا."
    local clean = "أطلقت بلدية سهلان حملة نظافة في أحيائها، وتستمر الحملة 14 يوما. ويشارك فيها 120 متطوعا."
    assert.not_equal("conflict", verdict(health, clean, { "10 أيام", "14 يوما" }))
  end)
  it("knows those whom a report has counted when it speaks of them again", function()
    local news = "أعلنت البحرية أن ثلاثة صيادين فقدوا منذ مساء الأحد قبالة رأس الزيتون."
    local again = " وكان الصيادون الثلاثة قد أبحروا فجرا من مرفأ القرية على متن زورق قديم استأجروه من أحد أقاربهم."
    local more = " وقال قائد القاعدة إن طائرتين تمشطان الساحل، وإن السفن التجارية أبلغت بإحداثيات المنطقة."
    assert.equal("agree", verdict(news .. more .. again, news .. more .. again, { "ثلاثة صيادين", "الصيادون الثلاثة" }))
  end)
  it("takes what is traded a day for no sum of two days", function()
    local a = "بلغت قيمة التداولات في سوق سهلان خلال جلستين نحو 8.10 مليار دينار، بمعدل 4.05 مليار دينار يوميا."
    local b = "أغلق المؤشر في سوق سهلان أمس عند 9372 نقطة، وبلغت قيمة التداولات أكثر من أربعة مليارات دينار."
    assert.is_nil(verdict(a, b, { "4.05 مليار دينار", "أربعة مليارات دينار" }))
  end)
  it("keeps two prices apart that one report gives, though a headline would round the other", function()
    local text = "تراجع سعر الذهب في السوق الفورية اليوم إلى 1088.05 دولار للأوقية مع موجة بيع. " ..
      "ثم ارتفع سعر الذهب قليلا فوق مستوى الدعم عند 1100 دولار للأوقية."
    local headed = "الذهب يهبط دون 1100 دولارا\n\n" .. text
    assert.is_nil(verdict(text, headed, { "1088.05 دولار", "1100 دولار" }))
    assert.equal("agree", verdict(text, text, { "1100 دولار", "1100 دولار" }))
  end)
  it("gives the second of two ranks the noun of both", function()
    local a = "أعلنت الشركة تغطية 92% من أسهمها بنهاية المرحلتين الأولى والثانية من الاكتتاب."
    local b = "قالت الشركة إنها باعت في المرحلة الأولى أربعة ملايين سهم من أسهمها، وإن الاكتتاب في " ..
      "المرحلة الثانية شمل تسعة ملايين سهم."
    assert.equal("agree", verdict(a, b, { "الثانية", "المرحلة الثانية" }))
  end)
  it("says that a range is no count", function()
    local a = "وتهب على سواحل الإقليم غدا رياح شمالية بسرعة 18 - 38 كيلومترا في الساعة وفق هيئة الأرصاد."
    local b = a:gsub("18 %- 38", "22 - 42")
    local status, reason = verdict(a, b, { "18 - 38 كيلومترا في الساعة", "22 - 42 كيلومترا في الساعة" })
    assert.same({ "check", "range" }, { status, reason })
  end)
  it("says that days are counted from the report", function()
    local a = "وشب الحريق أمس في مستودع الأخشاب القديم بحي المرفأ، وأخمده رجال الإطفاء بعد أربع ساعات دون إصابات."
    local b = a:gsub("أمس", "أول من أمس")
    local status, reason = verdict(a, b, { "أمس", "أول من أمس" })
    assert.same({ "check", "counted" }, { status, reason })
    assert.is_nil(verdict(a, a, { "أمس", "أمس" }, { "2025-03-14", "2025-03-15" }))
  end)
  it("says that a version is a name", function()
    local a = "وقالت الشركة إن التحديث سيصل مجانا إلى مستخدمي ويندوز 8 في الأسواق العربية قبل نهاية العام."
    local b = a:gsub("8", "7")
    local status, reason = verdict(a, b, { "ويندوز 8", "ويندوز 7" })
    assert.same({ "check", "name" }, { status, reason })
  end)
  it("says that the reports are of two days", function()
    local a = "ارتفع عدد النازحين من قرى الوادي إلى 4200 نازح بعد السيول، وفق الدفاع المدني."
    local b = "ارتفع عدد النازحين من قرى الوادي إلى 5100 نازح بعد السيول، وفق الدفاع المدني."
    local status, reason = verdict(a, b, { "4200 نازح", "5100 نازح" }, { "2025-03-14", "2025-03-15" })
    assert.same({ "scope", "day" }, { status, reason })
  end)
end)

describe("reports of two days that agree in all else", function()
  local function deal(share)
    return "وقعت شركة النفط الوطنية اتفاقا مع شركة نوردا لتطوير حقل المرجان الذي يبعد 120 كيلومترا عن الساحل. " ..
      "وتملك الشركة الوطنية 60% من الحقل، وتملك نوردا " .. share .. " منه. وينتج الحقل 180 ألف برميل يوميا، " ..
      "وسيكلف تطويره 3.4 مليار دولار على مدى 12 سنة، ويعمل فيه 900 مهندس وفني."
  end
  it("can conflict", function()
    assert.equal("conflict", verdict(deal "25%", deal "35%", { "25%", "35%" }, { "2025-03-14", "2025-03-15" }))
  end)
end)

describe("the dead and the injured", function()
  local a = "سائق يصدم المارة ويصيب 11 قرب السوق القديم. وقالت بلدية سهلان إن الطريق أغلقت ساعتين."

  it("are one count in verb and noun, whoever is counted", function()
    assert.equal("agree", verdict(a, "وأعلن المستشفى أن 11 شخصا أصيبوا في الحادث، بينهم ثلاثة في حال خطرة.",
      { "11", "11 شخصا" }))
  end)
  it("are no injured where they are the dead", function()
    assert.is_nil(verdict(a, "وأعلن المستشفى أن 11 شخصا قتلوا في الحادث، بينهم ثلاثة من أسرة واحدة.",
      { "11", "11 شخصا" }))
  end)
  it("may be counted together", function()
    assert.is_nil(verdict("لقي شخص مصرعه وأصيب 7 آخرون إثر انقلاب حافلة على طريق الميناء فجر اليوم.",
      "مصرع وإصابة 8 أشخاص إثر انقلاب حافلة على طريق الميناء فجر اليوم.", { "7 آخرون", "8 أشخاص" }))
  end)
end)

describe("the toll of one accident", function()
  local a = "لقي ستة عمال حتفهم وأصيب 14 آخرون في انهيار سقالة بمصنع الإسمنت في نوردا. وتوقف العمل يومين."
  local b = "انهارت سقالة عالية فوق عمال مصنع الإسمنت، فأصيب 17 شخصا، وحضرت فرق الإنقاذ من ثلاث مدن."

  it("differs however it is told", function()
    assert.equal("conflict", verdict(a, b, { "14 آخرون", "17 شخصا" }))
    assert.equal("agree", verdict(a, b:gsub("17", "14"), { "14 آخرون", "14 شخصا" }))
  end)
  it("rises from day to day", function()
    assert.equal("scope", verdict(a, b, { "14 آخرون", "17 شخصا" }, { "2025-03-14", "2025-03-15" }))
  end)
  it("is not the number of some among the injured", function()
    local part = b:gsub("فأصيب 17 شخصا", "وأصيب العشرات بينهم 17 شخصا في حال خطرة")
    assert.is_nil(verdict(a, part, { "14 آخرون", "17 شخصا" }))
  end)
  it("is no number of members of a family", function()
    local family = b:gsub("فأصيب 17 شخصا", "وأصيب ثلاثة من أفراد أسرة واحدة")
    assert.is_not.equal("conflict", (verdict(a, family, { "14 آخرون", "ثلاثة من أفراد" })))
  end)
  it("is told behind an aside as well", function()
    assert.equal("conflict", verdict(a, "أعلنت البلدية أن 16 شخصا، معظمهم عمال، أصيبوا حين انهارت سقالة في المصنع.",
      { "14 آخرون", "16 شخصا" }))
  end)
end)

describe("the day on which it happened", function()
  it("is one for reports that open with it", function()
    assert.equal("agree", verdict("دشن الأمير مساء أمس الثلاثاء متحف الخط العربي في سهلان، وحضر الحفل مئات الضيوف.",
      "شهدت سهلان أمس افتتاح متحف جديد لفنون الخط، وهو الأول في الإقليم.", { "أمس الثلاثاء", "أمس" },
      { "2025-03-12", "2025-03-12" }))
  end)
end)

describe("a figure of a thing that is over", function()
  local function report(day, years, dead)
    return "وقع الحارس رامي الحسن يوم " .. day .. " عقد انتقاله إلى نادي سهلان لمدة " .. years .. " أعوام. " ..
      "وكان ملعب النادي قد شهد في عام 2003 انهيار مدرج قتل فيه " .. dead .. " مشجعا وأغلق بعده شهرين."
  end
  local days = { "2025-03-14", "2025-03-15" }
  it("is no later count", function()
    assert.equal("conflict", verdict(report("الخميس", "ثلاثة", "21"), report("الخميس", "خمسة", "21"),
      { "ثلاثة أعوام", "خمسة أعوام" }, days))
    assert.equal("conflict", verdict(report("الخميس", "ثلاثة", "21"), report("الخميس", "ثلاثة", "24"),
      { "21 مشجعا", "24 مشجعا" }, days))
  end)
end)

describe("others of a kind", function()
  it("are not those counted before", function()
    assert.is_nil(verdict("وعبرت أربع قاطرات النفق التجريبي صباح أمس محملة بالحجارة.",
      "وقال المهندس إن أربع قاطرات أخرى تنتظر دورها عند المدخل الشمالي.", { "أربع قاطرات", "أربع قاطرات" }))
  end)
end)

describe("a score", function()
  it("is read from either side", function()
    assert.equal("agree", verdict("تغلب نادي سهلان على ضيفه نوردا 1-4 في نهائي الكأس مساء أمس.",
      "حقق نادي سهلان فوزا عريضا على ضيفه نوردا 4-1 في نهائي الكأس.", { "1-4", "4-1" }))
  end)
end)

describe("a number that names", function()
  it("is one in digits and in words", function()
    assert.equal("agree", verdict("قال المدرب إنه الحارس رقم 2 في المنتخب منذ عام.",
      "قال المدرب إنه الحارس رقم اثنان في المنتخب منذ عام.", { "الحارس رقم 2", "الحارس رقم اثنان" }))
  end)
end)

describe("a span counted back", function()
  local function began(when) return "بدأت الحملة على المدينة " .. when .. " في سهلان." end
  it("is close to the year that it ends in, and to no other", function()
    local ago = began "قبل أربعة أشهر"
    assert.equal("rounded", verdict(ago, began "في 2024", { "أربعة أشهر", "2024" }))
    assert.is_nil((verdict(ago, began "في 2025", { "أربعة أشهر", "2025" })))
  end)
end)

describe("what differs from day to day", function()
  it("leaves those who agree on one day together", function()
    local later = "قالت الشرطة إن حريقا شب في مستودع الأخشاب وأصاب تسعة عمال قبل أن يخمد."
    local first = later:gsub("تسعة", "سبعة")
    local docs = {
      assert(mizan.document(first, { id = "a", date = "2025-03-14" })),
      assert(mizan.document(first, { id = "b", date = "2025-03-14" })),
      assert(mizan.document(later, { id = "c", date = "2025-03-15" })),
    }
    local seen = {}
    for g in assert(mizan.compare(docs)):groups() do seen[#seen + 1] = g.status .. " " .. #g.members end
    table.sort(seen)
    assert.same({ "agree 2", "scope 3" }, seen)
  end)
end)

describe("one day in two calendars", function()
  it("may stand twice in a sentence", function()
    local a = "رصد حرس السواحل القارب مساء الثلاثاء 27 رمضان 1436 الموافق 14 يوليو 2015 قرب الجزيرة."
    local b = "رصد حرس السواحل القارب مساء الثلاثاء 27 رمضان 1436 قرب الجزيرة."
    assert.equal("agree", verdict(a, b, { "14 يوليو 2015", "الثلاثاء 27 رمضان 1436" }))
    assert.equal("agree", verdict(a, b, { "الثلاثاء 27 رمضان 1436", "الثلاثاء 27 رمضان 1436" }))
  end)
end)

describe("the digits of a name that is counted", function()
  it("are no reading of the count", function()
    local a = "وتسلمت القاعدة الجوية في سهلان ثماني طائراتF16 من نوفارا أمس، وحضر التسليم قائد سلاح الجو. " ..
      "وستسلم نوفارا أربع طائراتF16 أخرى إلى القاعدة في الخريف المقبل."
    local docs = { assert(mizan.document(a, { id = "a" })), assert(mizan.document(a, { id = "b" })) }
    for g in assert(mizan.compare(docs)):groups() do
      assert.equal("agree", g.status)
    end
  end)
end)

describe("the measure of a price", function()
  it("is what stands before its change, not what follows", function()
    local a = "وقال متعاملون إن البلاديوم زاد 1.2% إلى 634.60 دولارا للأوقية وزاد البلاتين 0.6% إلى 985.25 دولارا."
    local docs = { assert(mizan.document(a, { id = "a" })), assert(mizan.document(a, { id = "b" })) }
    local measures = {}
    for g in assert(mizan.compare(docs)):groups() do measures[g.members[1].text] = g.measure end
    assert.is_truthy(measures["634.60 دولارا"]:find("البلاديوم", 1, true))
    assert.is_truthy(measures["985.25 دولارا"]:find("البلاتين", 1, true))
  end)
end)

describe("the name of a measure", function()
  local function name_of(sentence)
    local docs = {}
    for i = 1, 2 do docs[i] = assert(mizan.document(sentence, { id = "d" .. i, date = "2025-03-14" })) end
    local first = assert(mizan.compare(docs)):groups()()
    return first and first.measure
  end

  it("begins behind what leads to it", function()
    assert.equal("زرعت البلدية",
      name_of "فبحسب الأرقام الرسمية زرعت البلدية 740 شجرة قرب النهر.")
    assert.equal("زرعت البلدية", name_of "نام الحارس، بينما زرعت البلدية 740 شجرة قرب النهر.")
  end)

  it("is behind what is added for each of others", function()
    local function second(sentence)
      local docs = {}
      for i = 1, 2 do docs[i] = assert(mizan.document(sentence, { id = "d" .. i, date = "2025-03-14" })) end
      for g in assert(mizan.compare(docs)):groups() do
        if g.members[1].value == 500 then return g.measure end
      end
    end
    assert.matches("حارس", second "صرفت البلدية 900 دينار لأسرة كل عامل و500 دينار لكل حارس في الميناء.", 1, true)
    assert.matches("صرفت البلدية", second "صرفت البلدية 500 دينار لكل حارس في الميناء.", 1, true)
    assert.matches("كلفة السور", second "بلغت كلفة البوابة 900 دينار وكلفة السور 500 دينار لكل حارس.", 1, true)
  end)

  it("has a quoted name whole", function()
    assert.equal("«الغابة الخضراء والنهر القديم» البلدية التي زرعت قرب السد",
      name_of "أطلقت مبادرة «الغابة الخضراء والنهر القديم» البلدية التي زرعت قرب السد 740 شجرة.")
  end)

  it("begins with no verb where a noun follows it, and with no letter that is a word of its own", function()
    assert.equal("كلفة الجسر الجديد", name_of "وتبلغ كلفة الجسر الجديد 740 مليون دينار.")
    assert.equal("مساحة الحديقة", name_of "وأعلنت البلدية أن مساحة الحديقة 740 هكتارا.")
    assert.equal("كلفة قدرها", name_of "شيدت البلدية جسرا على النهر، بكلفة قدرها 740 مليون دينار.")
    -- what rose or fell is not named without it
    assert.equal("ارتفعت أسعار القمح", name_of "وارتفعت أسعار القمح 740 دينارا.")
  end)

  it("keeps the verb of who did something, which tells what is measured", function()
    assert.equal("اعتقلت شرطة المرسى", name_of "واعتقلت شرطة المرسى 74 متسللا.")
    assert.equal("رحلت شرطة المرسى", name_of "ورحلت شرطة المرسى 74 متسللا.")
    assert.equal("خسرت بورصة المرسى", name_of "خسرت بورصة المرسى 74 مليار جنيه.")
    -- a verb nearer to the figure has it
    assert.equal("سوقا يبلغ عدد سكانها", name_of "سيخدم سوقا يبلغ عدد سكانها 740 ألف نسمة.")
    assert.equal("أسعار الذهب", name_of "وسجلت أسعار الذهب 740 دولارا.")
  end)

  it("begins behind a glued letter though nobody knows the word behind it, and keeps that of a name", function()
    assert.equal("خالد النجار استقبل", name_of "وخالد النجار استقبل 74 مريضا.")
    assert.equal("ويليام سميث استقبل", name_of "ويليام سميث استقبل 74 مريضا.")
    assert.equal("وكالة الفضاء أطلقت", name_of "وكالة الفضاء أطلقت 74 قمرا.")
  end)

  it("begins with no و that is a word of its own, whatever follows it, and keeps that of a town or a noun", function()
    assert.equal("فتح المستشفى أبوابه", name_of "نام الحارس، وفتح المستشفى أبوابه من 8 إلى 10 مساء.")
    assert.equal("استقبل الميناء القديم", name_of "واستقبل الميناء القديم 74 سفينة.")
    for _, first in ipairs { "وهران القديمة", "ورقلة القديمة", "وجدان العلي", "وسطاء المرسى", "واترلو القديمة" } do
      assert.equal(first .. " استقبلت", name_of(first .. " استقبلت 74 ضيفا."))
    end
    -- what nobody knows is told by where it stands elsewhere
    assert.equal("وكيران استقبلت", name_of "وكيران استقبلت 74 ضيفا. وقال الحارس إن بوكيران حديقة.")
    assert.equal("كيران استقبلت", name_of "وكيران استقبلت 74 ضيفا. وقال الحارس إن بيت كيران واسع.")
  end)

  it("is not who says it", function()
    assert.equal("17 بحارا غرقوا في العاصفة", name_of "قال مرصد السواحل لحقوق البحارة إن 17 بحارا غرقوا في العاصفة.")
    assert.equal("40 حافلة ستدخل الخدمة",
      name_of "نقلت الصحيفة عن مسؤولين عن الوزير قوله إن 40 حافلة ستدخل الخدمة.")
    assert.equal("الحرارة العظمى في المرسى",
      name_of "توقع مركز الأرصاد أن تبلغ الحرارة العظمى في المرسى 38 درجة مئوية.")
    assert.equal("عدد العمال المضربين", name_of "قالت الشرطة إن عدد العمال المضربين بلغ 30 ألفا.")
  end)

  it("has nothing of the next figure", function()
    assert.equal("مقتل 14 بحارا", name_of "مقتل 14 بحارا وإصابة 33 آخرين.")
    assert.equal("أدى الحريق إلى مقتل", name_of "أدى الحريق إلى مقتل 14 بحارا وإصابة 33 آخرين.")
    assert.equal("امتنع 9 نواب عن التصويت", name_of("عارضه بعضهم وامتنع 9 نواب عن التصويت."))
  end)

  it("begins where a phrase can, and behind what leads to its clause", function()
    assert.equal("مشروع تطوير الطرق البحرية لميناء المرسى القديم الذي تبلغ تكلفته الإجمالية",
      name_of "ومشروع تطوير الطرق البحرية لميناء المرسى القديم الذي تبلغ تكلفته الإجمالية 164 مليون دينار.")
    assert.equal("خسر التجار بضائعهم", name_of "هبطت الأسواق إذ خسر التجار بضائعهم 164 يوما.")
    assert.equal("الرواد الثلاثة",
      name_of "يقضي الرواد الثلاثة 164 يوما في المحطة.")
  end)

  it("is of a length of time what stands before it in its clause", function()
    for _, verb in ipairs { "استمر", "دام" } do
      assert.equal("إضراب " .. verb, name_of("بعد إضراب " .. verb .. " 51 يوما وأسفر عن فصل عدد من العمال."))
    end
  end)

  it("does not end in what leads on to the figure", function()
    assert.equal("صادرات الميناء ارتفعت", name_of "وقالت الجمارك إن صادرات الميناء ارتفعت بنسبة 7.4 في المئة.")
    assert.equal("المهرجان الكبير", name_of "أقيم المهرجان الكبير في نهاية عام 1974.")
    assert.equal("الدورة الثالثة", name_of "أقيمت الدورة الثالثة في عام 1974.")
  end)

  it("is the whole of a label", function()
    assert.equal("5+1 جولة جديدة من المحادثات النووية",
      name_of "وعقدت مجموعة 5+1 جولة جديدة من المحادثات النووية في جنيف بحضور الوزراء.")
  end)
end)

describe("the source of one measure", function()
  -- What the reports do with the source of their first figure.
  local function sourcing(...)
    local docs = {}
    for i, text in ipairs { ... } do docs[i] = assert(mizan.document(text, { id = ("abc"):sub(i, i) })) end
    local next_group = assert(mizan.compare(docs)):groups()
    return next_group().sourcing or "one"
  end
  local first = "قال وزير الزراعة سامي الحلبي إن 45 سفينة محملة بالقمح رست في ميناء الشمال.\n"

  it("is one where its name is only written otherwise, or longer", function()
    assert.equal("one", sourcing(first, "قال سامي بن علي الحلبي إن 45 سفينة محملة بالقمح رست في ميناء الشمال.\n"))
    assert.equal("one", sourcing("قال البنك الفيدرالي إن 45 سفينة محملة بالقمح رست في ميناء الشمال.\n",
      "قال البنك الفدرالي إن 45 سفينة محملة بالقمح رست في ميناء الشمال.\n"))
  end)

  it("is one where its surname is short and written as it sounds", function()
    local text = "قال لويس %s إن 45 سفينة محملة بالقمح رست في ميناء الشمال.\n"
    assert.equal("one", sourcing(text:format("غال"), text:format("جال")))
    assert.equal("differs", sourcing(text:format("غال"), text:format("ريد")))
  end)

  it("is one where a report joins the office and who holds it", function()
    assert.equal("one", sourcing(first, "قال وزير الزراعة إن 45 سفينة محملة بالقمح رست في ميناء الشمال.\n"))
  end)

  it("differs where another source is named", function()
    assert.equal("differs", sourcing(first, "قالت شركة الموانئ إن 45 سفينة محملة بالقمح رست في ميناء الشمال.\n"))
    assert.equal("differs", sourcing("رست في ميناء الشمال 45 سفينة محملة بالقمح، وفق آخر البيانات الهولندية.\n",
      "رست في ميناء الشمال 45 سفينة محملة بالقمح، وفق الإحصاءات الرسمية.\n"))
    assert.equal("one", sourcing("رست في ميناء الشمال 45 سفينة محملة بالقمح، وفق آخر البيانات الهولندية.\n",
      "رست في ميناء الشمال 45 سفينة محملة بالقمح، وفق الإحصاءات.\n"))
    assert.equal("differs", sourcing(first, "قال وزير النقل إن 45 سفينة محملة بالقمح رست في ميناء الشمال.\n"))
  end)

  it("differs where two sources of one sentence change places", function()
    local sentence = "قالت %s إن 30 ألف عامل انضموا إلى إضراب الميناء، وقال %s إنهم 100 ألف عامل.\n"
    assert.equal("differs", sourcing(sentence:format("الشرطة", "المنظمون"),
      "قال المنظمون إن 30 ألف عامل انضموا إلى إضراب الميناء، وقالت الشرطة إنهم 100 ألف عامل.\n"))
  end)

  it("is lost where a report gives it as its own", function()
    assert.equal("lost", sourcing(first, "رست في ميناء الشمال 45 سفينة محملة بالقمح.\n"))
  end)
end)

-- What else two reports of independent wording tell.
local MARKET = " وازدحمت الأسواق القديمة بالمتسوقين، ونصبت المظلات على الأرصفة، وتطوع طلبة المعهد لتنظيم السير. " ..
  "وافتتح الوزير قبل ذلك " ..
  "معرضا للكتب في قاعة البلدية، وألقى شاعر قصيدة عن النخيل، ثم وزعت جوائز على تلامذة حفظوا المعلقات، وصفق الحضور " ..
    "طويلا قبل " ..
  "أن ينصرفوا إلى بيوتهم في ليلة باردة هبت فيها رياح شمالية وانقطع المطر."
local HARBOUR = " ويقول التجار إن الموسم كان هادئا، وإن المرافئ الصغيرة تحتاج إلى صيانة، وإن الصيادين يطالبون " ..
  "بمخازن. وكانت سفينة شراعية " ..
  "قد رست قرب المنارة تحمل توابل وحريرا، فاستقبلها الأطفال بالأعلام، واشترت نساء الحي عطورا وقماشا، وكتب معلم " ..
    "متقاعد عن " ..
  "تاريخ المكان مقالة طويلة نشرتها صحيفة محلية في صدر صفحتها الأخيرة."

describe("an amount that only one report has", function()
  local a = "هز انفجار عنيف مصنعا للأصباغ يملكه تاجر من أهل الساحل ويعمل فيه عشرات الرجال، على بعد 16 كيلومترا " ..
    "شمال شرقي بندر " ..
    "النور، وتأخر وصول رجال الإطفاء." .. MARKET
  local b = "وقالت البلدية إن الحريق الذي أتى على مخازن الأصباغ، وهي على مسافة 15 كلم إلى شمال شرق بندر النور، " ..
    "أخمد عند الفجر " ..
    "بعدما شارك متطوعون كثيرون من القرى في نقل الماء." .. HARBOUR
  it("is checked against the other's, where the words are alike and the two of one order", function()
    assert.equal("check", verdict(a, b, { "16 كيلومترا", "15 كلم" }))
    assert.is_nil(verdict(a, (b:gsub("15", "45")), { "16 كيلومترا", "45 كلم" }))
  end)
  it("is another thing than what the other has as well", function()
    assert.is_nil(verdict(a, b .. " وأغلق الطريق على بعد 16 كيلومترا شمال شرقي بندر النور.", { "16 كيلومترا", "15 " ..
      "كلم" }))
  end)
end)

describe("a sum converted", function()
  local function law(sum)
    return "وينص التشريع على غرامة لا تتجاوز " .. sum .. "، أي 272 ألف دولار، على من يخالف قواعد الصيد في المحمية."
  end
  it("is rounded by each report in its own way", function()
    local a = "وتصل الغرامة إلى مليون درهم (273 ألف دولار) لمن يصيد في المحمية، وفق القانون الجديد."
    assert.equal("rounded", verdict(a, law "مليون درهم", { "273 ألف دولار", "272 ألف دولار" }))
    assert.not_equal("rounded", verdict(a, law "1.1 مليون درهم", { "273 ألف دولار", "272 ألف دولار" }))
  end)
end)

describe("a span of time", function()
  it("is one in other units", function()
    assert.equal("agree", verdict("وحكمت المحكمة على أمين المخزن بالسجن سنة ونصف السنة بتهمة بيع القمح.",
      "قضت محكمة سهلان بسجن أمين المخزن 18 شهرا بعد إدانته ببيع القمح.", { "سنة ونصف السنة", "18 شهرا" }))
    assert.equal("rounded", verdict("وتستطيع الطائرة الشمسية أن تبقى في الجو 90 يوما من دون هبوط، بحسب المهندسين.",
      "وقال مدير المشروع إن الطائرة الشمسية تبقى في الجو ثلاثة أشهر.", { "90 يوما", "ثلاثة أشهر" }))
  end)
end)

describe("the tolls of two sources", function()
  local army = "مقتل تسعة جنود في كمين بوادي الأثل\nأعلنت وزارة الدفاع في بيان مقتل تسعة جنود في كمين نصب لهم بوادي " ..
    "الأثل. وقال البيان إن دورية تعرضت لإطلاق نار، وإن تسعة عسكريين قتلوا. " ..
    "وكانت الجبهة قالت في بيان إنها قتلت 14 عسكريا، ولم تذكر خسائرها."
  local front = "الجبهة تتبنى قتل 14 جنديا في وادي الأثل\nتبنت الجبهة قتل 14 جنديا في كمين نصبته لقافلة في وادي " ..
    "الأثل ليلة العيد. " ..
    "وانسحب المهاجمون بحسب شهود عند الفجر إلى الجبال القريبة."
  it("are in dispute where one report opens with the one, another with the other, and one has both", function()
    assert.equal("disputed", verdict(army, front, { "تسعة عسكريين", "14 جنديا" }))
  end)
  it("are those of two attacks where no report opens with the other", function()
    local both = army .. " وأعلن حاكم الساحل مقتل سبعة عسكريين في هجوم على ثكنة."
    assert.is_nil(verdict(both, front, { "سبعة عسكريين", "14 جنديا" }))
  end)
end)

describe("the tolls of one accident", function()
  local a = "مقتل 19 شخصا في انهيار سقف السوق\nلقي 19 شخصا مصرعهم في انهيار سقف السوق القديم في سهلان فجرا. " ..
    "وأفادت مصادر طبية بأن المسعفين انتشلوا جثث 19 شخصا من تحت الأنقاض. " ..
    "وكانت البلدية أعلنت في بيان أن 13 شخصا قتلوا في الحادث."
  local b = "ارتفاع قتلى انهيار السوق إلى 19\nقتل 19 شخصا حين انهار سقف السوق القديم، وانتشل المسعفون الجثث."
  it("are in dispute where one report gives them by two sources", function()
    assert.equal("disputed", verdict(a, b, { "13 شخصا", "19 شخصا" }))
  end)
  it("are apart from a later toll, which differs from both", function()
    local later = b:gsub("19", "31")
    assert.is_not.equal("disputed", (verdict(a, later, { "13 شخصا", "31 شخصا" }, { "2025-03-14", "2025-03-16" })))
    assert.equal("scope", verdict(a, later, { "19 شخصا", "31 شخصا" }, { "2025-03-14", "2025-03-16" }))
  end)
  it("are those of two where the other is of another place", function()
    assert.is_nil(verdict((a:gsub("في الحادث", "في انفجار بالميناء")), b, { "13 شخصا", "19 شخصا" }))
  end)
end)

describe("a quarter of a firm's year", function()
  it("is called by another number than that of the calendar", function()
    local a = "قالت شركة المدار إن أرباحها قفزت إلى 10.68 ملايين دينار، وعدد موظفيها إلى 4210 موظفين، في " ..
      "الربع الثاني من العام، مقابل 7.75 ملايين قبل عام."
    assert.is_nil(verdict(a, (a:gsub("الثاني", "الثالث")), { "الربع الثاني", "الربع الثالث" }))
  end)
end)

describe("a month told by the year of the report", function()
  it("is one month in all reports of a day", function()
    local a = "وقالت الجمعية الفلكية إن هذه الظاهرة شوهدت آخر مرة في سماء الإقليم في شهر يوليو العام الماضي، " ..
      "وحضر 312 زائرا و14 فلكيا و6 مصورين، وستتكرر في عام 2034."
    assert.equal("conflict", verdict(a, (a:gsub("يوليو العام الماضي", "يوليو من عام 2004")),
      { "يوليو العام الماضي", "يوليو من عام 2004" }))
  end)
end)

describe("a share that rose in one report", function()
  local a = "وارتفع سعر القمح في السوق الفورية 0.8 في المئة إلى 410 دنانير للطن."
  it("is none that fell in the other", function()
    local b = "وصعدت أسعار الذرة وزيت النخيل في السوق، وهبط سعر الشعير في السوق الفورية 0.8 في المئة."
    assert.is_nil(verdict(a, b, { "0.8 في المئة", "0.8 في المئة" }))
  end)
  it("is another hour's, when it fell", function()
    local b = "وتراجع سعر القمح في السوق الفورية 0.3 في المئة إلى 402 دنانير للطن."
    assert.equal("scope", verdict(a, b, { "0.8 في المئة", "0.3 في المئة" }))
    assert.equal("scope", verdict(a, b, { "410 دنانير", "402 دنانير" }))
  end)
end)

describe("the first of its kind", function()
  it("is one thing by whatever noun, where the reports open with it", function()
    assert.equal("agree", verdict(
      "بدء أول تشغيل لقطار الساحل\nعبر قطار الساحل الجديد أمس الجسر المعلق في أول تشغيل تجريبي له قبل افتتاحه.",
      "بدء أول التجارب لعبور قطار الساحل\nبدأت أمس أولى تجارب عبور قطار الساحل على الجسر المعلق قبل افتتاحه.",
      { "أول تشغيل", "أول التجارب" }))
  end)
end)

describe("a number misprinted in one digit", function()
  local a = "ونال الشاعر سالم النوري في اقتراع رابطة الأدباء 31.42 في المئة من أصوات المقترعين." .. MARKET
  local function b(share)
    return "حل سالم النوري ثالثا بعدما حصل على " .. share .. "، بحسب ما أعلنه مقر الرابطة ليلا." .. HARBOUR
  end
  it("is checked in whatever words", function()
    assert.equal("check", verdict(a, b "31.72 في المئة", { "31.42 في المئة", "31.72 في المئة" }))
    assert.is_nil(verdict(a, b "39.17 في المئة", { "31.42 في المئة", "39.17 في المئة" }))
  end)
end)

describe("what is counted in the accusative", function()
  it("is one thing with tanwin printed or not", function()
    assert.equal("agree", verdict("وشاهد العرض الأول 46 متفرجا في مسرح الحي القديم." .. MARKET,
      "وجاء 46 متفرجًا من القرى البعيدة." .. HARBOUR, { "46 متفرجا", "46 متفرجًا" }))
  end)
end)

describe("figures that differ though their reports name a source", function()
  local a = "إصابة 7 في انهيار سقالة بمصنع الإسمنت\nلقي عاملان حتفهما وأصيب سبعة آخرون في انهيار سقالة بمصنع " ..
    "الإسمنت في نوردا " ..
    "صباح اليوم، بحسب شرطة نوردا."
  local b = "انهارت سقالة فجرا في مصنع الإسمنت فقتل عاملان وأصيب تسعة آخرون كانوا يطلون الواجهة الغربية، بحسب "
  local both = { "سبعة آخرون", "تسعة آخرون" }
  it("are an error where it is one source", function()
    assert.equal("conflict", verdict(a, b .. "شرطة نوردا.", both))
  end)
  it("are in dispute where it is two", function()
    assert.equal("disputed", verdict(a, b .. "إدارة المصنع.", both))
  end)
  it("are in dispute where one is named, and officials are anybody", function()
    local docs = {}
    for i, t in ipairs { (a:gsub("شرطة نوردا", "الطبيب حسن الراوي")), b .. "مسؤولين في الميناء.",
      (a:gsub("شرطة نوردا", "مسؤولين محليين")) } do
      docs[i] = assert(mizan.document(t, { id = tostring(i), date = "2025-03-14" }))
    end
    local found = {}
    for g in assert(mizan.compare(docs)):groups() do found[g.status] = #g.members end
    assert.same({ nil, 5 }, { found.conflict, found.disputed })
  end)
end)

-- The groups of some reports: status, then the texts of the members that count the same noun.
local function groups(texts, dates)
  local docs, out = {}, {}
  for i, text in ipairs(texts) do
    docs[i] = assert(mizan.document(text, { id = tostring(i), date = dates and dates[i] or "2025-03-14" }))
  end
  for g in assert(mizan.compare(docs)):groups() do
    local members = { g.status }
    for _, m in ipairs(g.members) do members[#members + 1] = m.doc .. ":" .. m.text end
    out[#out + 1] = table.concat(members, " ")
  end
  return out
end

describe("counts of one noun in two lists", function()
  local streets = { "لتوسعة شارع السوق القديم في نوردا", "لحفر قناة الأمطار غربي سهلان", "لإنشاء حديقة الياسمين في " ..
    "الرابية",
    "لتعبيد طريق المطار شمالي المرفأ", "لبناء مدرسة البنات في الواحة", "لإقامة محطة الكهرباء عند الجسر",
    "لمد خط المياه إلى التلال" }
  local counts = { "ثلاثة بيوت", "ثلاثة بيوت", "خمسة بيوت", "ثلاثة بيوت", "ثلاثة بيوت", "تسعة بيوت", "ثلاثة بيوت" }
  local function list(opening, ending)
    local out = { opening }
    for i, street in ipairs(streets) do out[#out + 1] = ("تقرر نزع ملكية %s " ..
      "%s%s."):format(counts[i], street, ending) end
    return table.concat(out, "\n")
  end
  it("face each other place by place", function()
    local sizes = {}
    for _, g in ipairs(groups { list("وافقت وزارة الإسكان على مشروعات التوسعة في الإقليم.", ""),
      list("أعلن في الإقليم أمس قرار جديد يخص الشوارع الضيقة.", " قبل الشتاء") }) do
      local _, members = g:gsub("بيوت", "")
      if members > 0 then sizes[#sizes + 1] = members end
    end
    assert.same({ 2, 2, 2, 2, 2, 2, 2 }, sizes)
  end)
end)

describe("a toll that rises from one day to the next", function()
  it("is one toll on each of them, however often it is told", function()
    local function report(toll, opening)
      return ("ارتفاع قتلى غرق عبارة المرفأ إلى %d\nلقي %d شخصا على الأقل بينهم نساء وأطفال مصرعهم بعدما اصطدمت " ..
        "عبارة كانت تقلهم " ..
        "بسفينة شحن قبالة المرفأ.\n%s انتشال جثث %d شخصا بينهم أطفال من قاع الخليج."):format(toll, toll, opening, toll)
    end
    local found = groups({
      report(24, "وأفادت مصادر طبية بأنه تم"), report(24, "وأكدت مصادر طبية في المرفأ أنه جرى"), report(39, "وقالت " ..
        "مصادر طبية إنه تم"),
    }, { "2025-03-13", "2025-03-13", "2025-03-15" })
    assert.matches("^agree 1:24 1:24 شخصا 1:24 شخصا 2:24 2:24 شخصا 2:24 شخصا$", found[1])
    for _, g in ipairs(found) do assert.is_nil(g:match "^conflict") end
  end)
end)

describe("a weekday", function()
  local a = "وأعلنت شرطة الميناء في بيان مساء الأربعاء أن قائد السفينة أوقف في بيته." .. MARKET
  local b = "غرقت عبارة الصيادين مساء الأربعاء قبالة المنارة وعلى متنها تجار من الحي." .. HARBOUR
  it("is the same day in two reports of one week, in whatever words", function()
    assert.equal("agree", verdict(a, b, { "الأربعاء", "الأربعاء" }, { "2025-03-13", "2025-03-14" }))
  end)
  it("is not where weeks have gone by", function()
    assert.is_nil(verdict(a, b, { "الأربعاء", "الأربعاء" }, { "2025-02-13", "2025-03-14" }))
  end)
end)

describe("a week", function()
  local a = "أعلنت الشركة الأسبوع الماضي افتتاح مصنعها في سهلان."
  local function b(when) return a .. " وتبدأ الشركة " .. when .. " افتتاح مصنعها في سهلان." end
  it("is no other one, and not its year", function()
    for _, when in ipairs { "هذا الأسبوع", "هذا العام" } do
      assert.is_nil(verdict(a, b(when), { "الأسبوع الماضي", when }))
      assert.equal("agree", verdict(a, b(when), { "الأسبوع الماضي", "الأسبوع الماضي" }))
    end
  end)
  it("is the same in whatever words", function()
    local c = a:gsub("الماضي", "المنصرم")
    assert.equal("agree", verdict(a, c, { "الأسبوع الماضي", "الأسبوع المنصرم" }))
  end)
end)

describe("a vague number", function()
  local a = "ووزعت الجمعية أكياس الطحين على آلاف الأشخاص في قرى وادي الأثل التي قطعت السيول طرقها." .. MARKET
  local b = "ويعيش في وادي الأثل 39176 شخصا يقصدون السوق على الجمال." .. HARBOUR
  it("says nothing for a link with any that it covers", function()
    assert.is_nil(verdict(a, b, { "آلاف الأشخاص", "39176 شخصا" }))
  end)
  it("is rounded where the words say so", function()
    assert.equal("rounded", verdict(a, (a:gsub("آلاف الأشخاص", "3800 شخص")), { "آلاف الأشخاص", "3800 شخص" }))
  end)
end)

describe("what is told of a person", function()
  local a = "تألق أبطال الساحل في دورة الميناء أمس. وحقق العداء سالم الحلبي المركز الأول والميدالية الذهبية في " ..
    "سباق الحواجز."
  local function b(who, more)
    return "واصل لاعبو الساحل حصد الميداليات في دورة الميناء. ونال العداء " .. who ..
      " المركز الأول والميدالية الذهبية في " .. (more or "سباق الحواجز") .. "."
  end
  local first = { "المركز الأول", "المركز الأول" }
  it("is his in every report, however he is spelled", function()
    assert.equal("agree", verdict(a, b "سالم الحلبي", first))
    assert.equal("agree", verdict(a, b "سالم بن علي الحلبى", first))
    assert.equal("agree", verdict(a, b "الحلبي", first))
    assert.equal("agree", verdict(a:gsub("سالم", "عبدالله", 1), b "عبد الله الحلبي", first))
  end)
  it("is not another's of whom one pattern tells the same", function()
    assert.is_nil(verdict(a, b("خالد الزهراني", "رمي القرص"), first))
    assert.is_nil(verdict(a, b("خالد الحلبي", "رمي القرص"), first))
    assert.is_nil(verdict(a, b "فيصل عظيم شاه", first))
  end)
  it("is not his namesake's, of whom the sentence tells something else", function()
    local after = "رمي القرص، وختم زميله السباح خالد الحلبي مشاركات الفريق"
    assert.is_nil(verdict(a, b("عبد المحسن الزهراني", after), first))
  end)
  it("may be said by another", function()
    assert.equal("agree", verdict(a,
      "قال المدرب خالد الزهراني إن عداء الساحل حقق المركز الأول والميدالية الذهبية في سباق الحواجز.", first))
  end)
  local call = "تلقى رئيس الوزراء اتصالا هاتفيا أمس من الرئيس سامي الراوي، وبحثا فيه العلاقات بين البلدين."
  it("happened on his day", function()
    assert.is_nil(verdict(call, (call:gsub("سامي الراوي", "نبيل العطار")), { "أمس", "أمس" }))
    assert.equal("agree", verdict(call, (call:gsub("سامي الراوي", "الراوي")), { "أمس", "أمس" }))
  end)
  local function opens(who, n)
    return "افتتح " .. who .. " أمس " .. n .. " مدارس في مدينة سهلان، بتكلفة 12 مليون ريال."
  end
  it("is not all his: two offices may be there at one event", function()
    assert.equal("conflict", verdict(opens("أمير منطقة الساحل خالد بن سعد المطيري", "ثلاث"),
      opens("وزير التعليم ناصر بن علي العتيبي", "خمس"), { "ثلاث مدارس", "خمس مدارس" }))
    assert.equal("agree", verdict("قضى القاضي سالم الراوي بسجن المتهم سبع سنوات في قضية اختلاس أموال بلدية سهلان.",
      "حكمت المحكمة على المتهم ماجد العطار بالسجن سبع سنوات في قضية اختلاس أموال بلدية سهلان.",
      { "سبع سنوات", "سبع سنوات" }))
    assert.equal("agree", verdict("وبهذا الفوز قاد المدرب سالم الراوي منتخب الساحل إلى المركز الثالث في دورة الميناء.",
      "وأسهم اللاعب ماجد العطار في بلوغ منتخب الساحل المركز الثالث في دورة الميناء.",
      { "المركز الثالث", "المركز الثالث" }))
  end)
  it("is nobody's who only tells of it", function()
    assert.equal("agree", verdict("رأى كثيرون سقوط تسعة أعمدة للكهرباء في حي الميناء، كما يؤكد الجار سالم الراوي.",
      "وأكد الجار ماجد العطار سقوط تسعة أعمدة للكهرباء في حي الميناء.", { "تسعة أعمدة", "تسعة أعمدة" }))
  end)
  it("is no other's of his role, though the amount is a rare one", function()
    local function scores(who, n) return "سجل المهاجم " .. who .. " " .. n .. " هدفا في دوري الساحل هذا الموسم." end
    for _, n in ipairs { "11", "35" } do
      local goals = { n .. " هدفا", n .. " هدفا" }
      assert.is_nil(verdict(scores("أحمد المطيري", n), scores("فهد المطيري", n), goals))
      assert.is_nil(verdict(scores("محمد سالم", n), scores("خالد صالح", n), goals))
      assert.is_nil(verdict(scores("حسن يوسف", n), scores("حسين يوسف", n), goals))
      assert.is_nil(verdict(scores("مصطفى العطار", n), scores("عثمان العطار", n), goals))
      assert.equal("agree", verdict(scores("محمد سالم", n), scores("محمد بن خالد سالم", n), goals))
      assert.equal("agree", verdict(scores("عبد ربه منصور", n), scores("عبدربه منصور", n), goals))
    end
  end)
  it("goes on behind a comma, where the next words name no other", function()
    local function wins(who, more) return "أحرز العداء " .. who .. " المركز الأول في سباق الحواجز" .. more end
    assert.is_nil(verdict(wins("فارس العطار", "، والمركز الثاني في سباق 400 متر."),
      wins("حسين الراوي", "، ثم حل في المركز الثاني في سباق 400 متر."), { "المركز الثاني", "المركز الثاني" }))
  end)
  it("faces what is told of him, where the sentence gives another a figure of his own", function()
    local function votes(n, m)
      return "فاز سالم الراوي بـ " .. n .. " صوتا وماجد العطار بـ " .. m .. " صوتا في انتخابات غرفة سهلان."
    end
    assert.is_nil(verdict(votes("1254", "1120"), votes("1120", "1254"), { "1254 صوتا", "1254 صوتا" }))
    assert.equal("conflict", verdict(votes("1254", "1120"), votes("1120", "1254"), { "1254 صوتا", "1120 صوتا" }))
    assert.equal("agree", verdict(votes("1254", "1120"), votes("1254", "1120"), { "1254 صوتا", "1254 صوتا" }))
    local function goals(who, other)
      return "سجل " .. who .. " 12 هدفا وسجل " .. other .. " 3 أهداف في دوري الساحل هذا الموسم."
    end
    assert.is_nil(verdict(goals("سالم الراوي", "ماجد العطار"), goals("ماجد العطار", "سالم الراوي"),
      { "12 هدفا", "12 هدفا" }))
    assert.equal("conflict", verdict(goals("سالم الراوي", "ماجد العطار"), goals("ماجد العطار", "سالم الراوي"),
      { "12 هدفا", "3 أهداف" }))
    assert.equal("agree", verdict("نال سالم الراوي 12 نقطة متقدما على ماجد العطار بـ 3 نقاط في دوري الساحل.",
      "تقدم سالم الراوي بـ 3 نقاط وجمع 12 نقطة في دوري الساحل.", { "3 نقاط", "3 نقاط" }))
  end)
  it("is the office's that he holds", function()
    local function names(who, n) return "عين " .. who .. " " .. n .. " قاضيا في محكمة سهلان هذا العام." end
    local judges = { "12 قاضيا", "15 قاضيا" }
    assert.is_not_nil(verdict(names("وزير العدل سالم الراوي", 12), names("وزير العدل ماجد العطار", 15), judges))
    assert.is_nil(verdict(names("نائب وزير العدل سالم الراوي", 12), names("نائب وزير العدل ماجد العطار", 15), judges))
  end)
  it("may be told of him by his kunya", function()
    local function points(who, n) return "جمع القائد " .. who .. " " .. n .. " نقطة في سباق القوارب بميناء سهلان." end
    local scored = { "30 نقطة", "30 نقطة" }
    assert.equal("agree", verdict(points("أبو سالم الراوي", 30), points("محمد علي", 30), scored))
    assert.is_nil(verdict(points("أبو سالم الراوي", 30), points("أبو ماجد العطار", 30), scored))
  end)
  it("is his team's, if that has the rank", function()
    local function third(who) return "وأسهم اللاعب " .. who .. " في بلوغ الفريق المركز الثالث في دورة الميناء." end
    local function won(who) return "تألق اللاعب " .. who .. " وحقق المنتخب المركز الثالث في دورة الميناء." end
    local function own(who) return "حقق لاعب المنتخب " .. who .. " المركز الثالث في دورة الميناء." end
    local function held(who) return "ونال اللاعب " .. who .. " في بطولة النادي المركز الثالث بعد دورة الميناء." end
    local ranks = { "المركز الثالث", "المركز الثالث" }
    for _, f in ipairs { third, won } do assert.equal("agree", verdict(f "سالم الراوي", f "ماجد العطار", ranks)) end
    for _, f in ipairs { own, held } do assert.is_nil(verdict(f "سالم الراوي", f "ماجد العطار", ranks)) end
  end)
  it("happened on the day of his country", function()
    local french = "تلقى رئيس الوزراء أمس اتصالا هاتفيا من الرئيس الفرنسي بحثا فيه أسعار القمح."
    local egypt = "وفي مكتبه بحث رئيس الوزراء في اتصال هاتفي أجراه أمس بالرئيس المصري سبل دعم التجارة."
    assert.is_nil(verdict(french, egypt, { "أمس", "أمس" }))
    assert.equal("agree", verdict(french, (egypt:gsub("المصري", "الفرنسي")), { "أمس", "أمس" }))
    local envoy = "استقبل وزير الخارجية أمس السفير الفرنسي في مكتبه بمدينة سهلان."
    assert.is_nil(verdict(envoy, (envoy:gsub("الفرنسي", "الياباني")), { "أمس", "أمس" }))
  end)
  it("happened on one day to two countries", function()
    local navy = "احتجزت البحرية الإيرانية أمس ناقلة نفط قرب مضيق هرمز. وطالبت لندن بالإفراج عن الناقلة البريطانية."
    assert.equal("agree", verdict(navy, "احتجزت أمس قرب مضيق هرمز ناقلة نفط بريطانية كانت في طريقها إلى الميناء. " ..
      "وحملت لندن البحرية الإيرانية المسؤولية.", { "أمس", "أمس" }))
  end)
end)

describe("ranges", function()
  local function fees(range) return "وتتراوح رسوم التسجيل في معهد سهلان بين " .. range .. " دينارا في الفصل الواحد." end
  it("that end apart are to be checked, though one has room for the other", function()
    assert.equal("check", verdict(fees "10 و15", fees "10 و25", { "10 و15 دينارا", "10 و25 دينارا" }))
    assert.equal("rounded", verdict(fees "10 و15", fees "11 و14", { "10 و15 دينارا", "11 و14 دينارا" }))
  end)
end)

describe("a sign that may part thousands", function()
  it("is another print of one number", function()
    local a = "وتبلغ مساحة المدينة الطبية الجديدة في سهلان 310.272 مترا مربعا."
    assert.equal("agree", verdict(a, (a:gsub("310.272", "310,272")), { "310.272 مترا مربعا", "310,272 مترا مربعا" }))
  end)
  it("is to be checked in a length or a price, as are digits in another order", function()
    local a = "افتتحت بلدية سهلان أمس طريقا طوله 2.345 كيلومتر في حي الميناء."
    assert.same({ "check", "print" }, { verdict(a, (a:gsub("2.345 كيلومتر", "2345 كيلومترا")),
      { "2.345 كيلومتر", "2345 كيلومترا" }) })
    local b = "بلغ سعر الطن في ميناء سهلان 1.234 دولار في ختام التداول."
    assert.same({ "check", "print" }, { verdict(b,
      (b:gsub("1.234 دولار", "1,234 دولارا")), { "1.234 دولار", "1,234 دولارا" }) })
    local c = "بلغ معدل التضخم في سهلان 3.5 في المئة في يناير وفق دائرة الإحصاء."
    assert.same({ "check", "print" }, { verdict(c, (c:gsub("3.5", "5.3")), { "3.5 في المئة", "5.3 في المئة" }) })
  end)
  it("is to be checked beside what the number is rounded to", function()
    local a = "وبلغت تعويضات أصحاب المنازل في حي الميناء بسهلان 2,804,130 ريالا وفق البلدية."
    local again = "\n" .. a:gsub("2,804,130 ريالا", "2.8 مليون ريال")
    assert.same({ "check", "print" }, { verdict(a .. again, (a:gsub("2,804,130", "2,804.130")),
      { "2,804,130 ريالا", "2,804.130 ريالا" }) })
    local _, reason = verdict(a .. again, (a:gsub("2,804,130", "2,404,130")), { "2,804,130 ريالا", "2,404,130 ريالا" })
    assert.not_equal("print", reason)
  end)
  it("is one number, and rounded to one", function()
    local a = "وتبلغ مساحة المدينة الطبية الجديدة في سهلان 310.272 مترا مربعا."
    local again = a:gsub("310.272", "310,272") .. "\n" .. a:gsub("310.272 مترا مربعا", "310 ألف متر مربع")
    assert.equal("rounded", verdict(a, again, { "310.272 مترا مربعا", "310,272 مترا مربعا" }))
  end)
  it("is to be checked where the thousands are said once more", function()
    local a = "وتبلغ مساحة مواقف السيارات في مطار سهلان 130 ألف متر مربع، وفق هيئة الطيران."
    assert.same({ "check", "print" }, { verdict(a, (a:gsub("130 ألف", "130.000 ألف")),
      { "130 ألف متر مربع", "130.000 ألف متر مربع" }) })
    local _, reason = verdict(a, (a:gsub("130 ألف", "130 مليون")), { "130 ألف متر مربع", "130 مليون متر مربع" })
    assert.not_equal("print", reason)
  end)
end)

describe("what two reports say alike but for", function()
  it("the source of it is in dispute", function()
    local a = "أظهرت بيانات فلكية أن عدد النيازك بلغ 66 نيزكا في ليلة واحدة فوق جبال سهلان."
    local b = "أظهرت بيانات عسكرية أن عدد النيازك بلغ 94 نيزكا في ليلة واحدة فوق جبال سهلان."
    assert.equal("disputed", verdict(a, b, { "66 نيزكا", "94 نيزكا" }))
  end)
  it("أمس and اليوم is of two days", function()
    local a = "سجلت سهلان أمس 45 درجة مئوية في الظل. وأغلقت البلدية 30 ملعبا و12 مسبحا حتى المساء."
    local b = "سجلت سهلان اليوم 47 درجة مئوية في الظل. وأغلقت البلدية 30 ملعبا و12 مسبحا حتى المساء."
    assert.equal("scope", verdict(a, b, { "45 درجة مئوية", "47 درجة مئوية" }))
  end)
end)


describe("a toll of at least so many", function()
  it("is in dispute with what another source counts, where a report says it without at least", function()
    local texts = {
      "انهار مبنى في حي قديم من بندر النور أمس فقتل 20 شخصا على الأقل، وفق مسؤولين في البلدية، ولا يزال العمال يبحثون.",
      "قتل 20 شخصا حين انهار مبنى في بندر النور أمس. وتبحث فرق الإنقاذ عن ناجين.",
      "فزع الجيران لسقوط المبنى في بندر النور أمس، وقال قائد الشرطة سامي العطار إن 21 شخصا قتلوا.",
    }
    local docs = {}
    for i, text in ipairs(texts) do docs[i] = assert(mizan.document(text, { id = i .. "", date = "2025-03-14" })) end
    local statuses = {}
    for g in mizan.compare(docs):groups() do
      for _, m in ipairs(g.members) do statuses[m.text] = g.status end
    end
    assert.equal("disputed", statuses["21 شخصا"])
  end)
end)

describe("the year in the name of an event", function()
  it("is not its month where the sentence says that too", function()
    local a = "تستضيف سهلان في شهر نوفمبر المقبل فعاليات المؤتمر الدولي للابتكار في السيارات بمشاركة خبراء."
    local b = "كسبت سهلان رهان استضافة المؤتمر الدولي لابتكارات السيارات 2025 في شهر نوفمبر المقبل بمشاركة خبراء."
    assert.equal("agree", verdict(a, b, { "نوفمبر المقبل", "نوفمبر المقبل" }))
    assert.is_nil(verdict(a, b, { "نوفمبر المقبل", "2025" }))
  end)
end)

describe("the dead that somebody thinks are so many", function()
  it("are no forecast", function()
    local killed = "أعلنت الشرطة مقتل 12 شخصا في انفجار أنبوب الغاز بحي الميناء."
    local people = { "12 شخصا", "15 شخصا" }
    assert.equal("conflict", verdict(killed, "رجحت الشرطة مقتل 15 شخصا في انفجار أنبوب الغاز بحي الميناء.", people))
    assert.not_equal("conflict", verdict(killed,
      "رجحت الشرطة أن يصل عدد القتلى إلى 15 شخصا في انفجار أنبوب الغاز بحي الميناء.", people))
  end)
end)

describe("what is told of ranks", function()
  local function planes(which, load)
    return "وصلت أمس إلى مطار الميناء " .. which .. " وعلى متنها أكثر من " .. load .. " من المواد الغذائية والأدوية."
  end
  it("is another measure where more of them are counted together", function()
    local one = planes("الطائرة الثانية", "10 أطنان")
    assert.is_nil(verdict(one, planes("الطائرة الثانية والثالثة", "22 طنا"), { "10 أطنان", "22 طنا" }))
    assert.is_nil(verdict(one, planes("الطائرة الثالثة", "12 طنا"), { "10 أطنان", "12 طنا" }))
    assert.is_truthy(verdict(one, planes("الطائرة الثانية", "12 طنا"), { "10 أطنان", "12 طنا" }))
  end)
end)

describe("two amounts of which a report says both", function()
  it("are not one, however near they are", function()
    local ship = "رست السفينة في ميناء سهلان وعلى متنها أغذية تكفي سكان الجزر لمدة شهر، بعد أن ظلت منتظرة لنحو " ..
      "أربعة أسابيع."
    assert.equal("agree", verdict(ship, ship, { "شهر", "شهر" }))
    assert.is_nil(verdict(ship, ship, { "شهر", "أربعة أسابيع" }))
    local storm = "قالت الشرطة إن سقوط الجدار أمس أدى إلى إصابة 11 آخرين. وقالت الشرطة إن تدمير " ..
      "ثماني سيارات وقع جراء سقوط أكثر من 10 أشجار أمس على منازل الضاحية."
    local later = storm:gsub("أشجار أمس", "أشجار أول من أمس")
    assert.equal("agree", verdict(storm, later, { "11 آخرين", "11 آخرين" }))
    assert.is_nil(verdict(storm, later, { "11 آخرين", "10 أشجار" }))
    local bank = "نشر مصرف الساحل تقريره السنوي. وعرض النتائج على المساهمين. وارتفعت القروض العقارية في العام الماضي" ..
      " بنسبة 31.2% لتبلغ 148 مليون دينار. وارتفعت القروض الاستهلاكية في العام الماضي بنسبة 31% لتبلغ 84 مليون دينار."
    assert.equal("agree", verdict(bank, bank, { "31%", "31%" }))
    assert.is_nil(verdict(bank, bank, { "31%", "31.2%" }))
  end)
  it("are one where a report opens with the one that it rounds", function()
    local hall = "قال نادي الميناء إن ملعبه يستوعب الآن أكثر من 81 ألف مشجع. وقال رئيس النادي إن الهدف أن يحضر " ..
      "الجميع. وأوضح أن الأعمال انتهت. وأضاف أن الملعب يستوعب الآن 81359 مشجعا بعد توسيع المدرجات الشرقية."
    assert.equal("rounded", verdict(hall, hall, { "81 ألف مشجع", "81359 مشجعا" }))
  end)
end)

describe("a quarter", function()
  it("without its year is that of the story", function()
    local sales = "ارتفعت مبيعات شركة الميناء للملابس في الربع الثاني%s بأسرع وتيرة منذ تأسيسها."
    assert.equal("agree",
      verdict(sales:format(""), sales:format(" من 2025"), { "الربع الثاني", "الربع الثاني من 2025" }))
  end)
end)

describe("two prices from one to another", function()
  local shop = "تنتج شركة الميناء ثلاثة أنواع من المواقد، وتراوح أسعار النوع الأول بين 400 و450 يورو، " ..
    "ويعمل فيها 340 عاملا. وتملك الشركة 12 متجرا في 5 مدن وباعت العام الماضي 23 ألف موقد " ..
    "بقيمة 8 ملايين يورو، بزيادة 14 في المئة."
  it("are a conflict in a sentence and its copy", function()
    assert.equal("conflict", verdict(shop, (shop:gsub("بين 400", "بين 430")), { "400 و450 يورو", "430 و450 يورو" }))
    assert.equal("conflict", verdict(shop, (shop:gsub("450 يورو", "450 دولارا")),
      { "400 و450 يورو", "400 و450 دولارا" }))
  end)
  it("are none where they are the winds of a forecast", function()
    local winds = shop:gsub("تراوح أسعار النوع الأول بين 400 و450 يورو", "تهب الرياح هناك بسرعة 18 – 38 كم/ساعة")
    assert.equal("check", verdict(winds, (winds:gsub("18 – 38", "22 – 42")),
      { "18 – 38 كم/ساعة", "22 – 42 كم/ساعة" }))
  end)
end)

describe("tens of people", function()
  it("are no others, of whom two reports first tell", function()
    assert.is_nil(verdict("قتل التحالف 3042 من المسلحين بينهم عشرات القياديين في غارات على الحدود.",
      "سقط المدرج في ملعب الميناء مساء أمس فقتل العشرات تحت الحجارة.", { "عشرات القياديين", "العشرات" }))
  end)
end)

describe("goals of two players", function()
  it("are told apart by their names, though a parted ل stands beside these", function()
    local goals = "وقال المدرب إن اللاعب %s سجل %s هذا الموسم لـ «نادي الوادي» في الدوري."
    assert.is_nil(verdict(goals:format("سالم الكرمي", "12 هدفا"), goals:format("ماهر الحلبي", "14 هدفا"),
      { "12 هدفا", "14 هدفا" }))
    assert.equal("check", verdict(goals:format("سالم الكرمي", "12 هدفا"),
      goals:format("سالم الكرمي", "14 هدفا"), { "12 هدفا", "14 هدفا" }))
  end)
end)

describe("points of several players", function()
  it("are read where a و stands apart from the number that it belongs to", function()
    assert.is_nil(verdict(
      "ويتصدر العداء الكيني دافيد روتيش الترتيب برصيد (9.310) نقطة، يليه في المركز الثاني المغربي حسن الراوي " ..
        "برصيد (7.840) نقطة، وفي المركز الثالث التونسي سامي القروي برصيد (5.790) نقطة.\n",
      "وتصدر العداء الكيني دافيد روتيش الترتيب برصيد (9.310) نقطة مقابل (8.105) نقطة للإثيوبي دانيال تسفاي " ..
        "و (7.940) نقطة للمغربي حسن الراوي و (5.890) نقطة للتونسي سامي القروي و (5.525) نقطة للجزائري نبيل حمدان.\n",
      { "(7.840) نقطة", "(5.525) نقطة" }))
  end)
end)

describe("a year that ends the name of an event", function()
  local lead = "تستضيف مدينة الميناء في الخريف نهائيات %s وسط إجراءات أمنية مشددة على مداخل الملاعب."
  local other = " وكان الاتحاد الدولي قد رفض طعنا في منح حق تنظيم %s للجزيرة."

  -- How many groups the year stands in.
  local function years(a, b)
    local docs = { assert(mizan.document(a, { id = "a" })), assert(mizan.document(b, { id = "b" })) }
    local n = 0
    for g in assert(mizan.compare(docs)):groups() do
      for _, m in ipairs(g.members) do
        if m.text == "2018" then
          n = n + 1
          break
        end
      end
    end
    return n
  end

  it("is the year of every other mention of it, however the event is called", function()
    local a = lead:format "مونديال 2018" .. other:format "كأس العالم لكرة القدم لعام 2018"
    assert.equal(1, years(a, a:gsub("وسط", "بين")))
  end)
  it("is none of another event", function()
    local a = lead:format "مونديال 2018" .. other:format "معرض الكتاب 2018"
    assert.equal(2, years(a, a:gsub("وسط", "بين")))
  end)
end)

it("a month is one, wherever a report says it", function()
  local told = "ارتفعت مبيعات التمور %s في مزارع الساحل في يونيو إلى 320 طنا. وشكا التجار من قلة الشاحنات.\n" ..
    "وارتفعت مبيعات التمور المجففة في مزارع الساحل في يونيو إلى 45 طنا."
  local docs = {
    assert(mizan.document(told:format "الطازجة", { id = "a" })),
    assert(mizan.document(told:format "الجديدة", { id = "b" })),
  }
  local months = {}
  for g in assert(mizan.compare(docs)):groups() do
    if g.members[1].text == "يونيو" then months[#months + 1] = #g.members end
  end
  assert.same({ 4 }, months)
end)
