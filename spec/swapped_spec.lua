-- SPDX-License-Identifier: MIT
--
-- Two reports that give two figures of one sentence, each to whom the other gives the other: what is told of one party,
-- place or month is no agreement with what is told of another, though the amounts are equal; and the same told in
-- another order is one.

local mizan = require "mizan"

local DATE = "2025-03-14"

-- The verdict of the group that holds a figure of the first report and one of the second, and its reason, or nil.
local function verdict(a, b, x, y)
  local docs = {
    assert(mizan.document(a, { id = "a", date = DATE })),
    assert(mizan.document(b, { id = "b", date = DATE })),
  }
  for i, text in ipairs { x, y } do
    local found = false
    for f in docs[i]:figures() do found = found or f.text == text end
    assert.is_true(found, "no figure reads " .. text)
  end
  for g in assert(mizan.compare(docs)):groups() do
    local has = {}
    for _, m in ipairs(g.members) do has[m.doc .. m.text] = true end
    if has["a" .. x] and has["b" .. y] then return g.status, g.reason end
  end
end

-- A sentence in which `$1` and `$2` stand for two names, and its two figures.
local SENTENCES = {
  { "نال حزب $1 1254 صوتا وحزب $2 1120 صوتا في انتخابات سهلان.", "الميناء", "المنارة", "1254 صوتا", "1120 صوتا" },
  { "قضت المحكمة بسجن $1 5 سنوات وبسجن $2 3 سنوات في قضية الميناء.", "كمال الغربي", "سامي الهمامي",
    "5 سنوات", "3 سنوات" },
  { "بلغت $1 12 مليار دولار و$2 18 مليار دولار في عام 2024.", "الصادرات", "الواردات", "12 مليار دولار",
    "18 مليار دولار" },
  { "باعت $1 3 ملايين طن من القمح، وباعت $2 5 ملايين طن.", "كندا", "البرازيل", "3 ملايين طن", "5 ملايين طن" },
  { "تملك شركة $1 60 في المئة من الحقل مقابل 40 في المئة لشركة $2.", "المنارة", "الواحة", "60 في المئة",
    "40 في المئة" },
  { "حل المنتخب $1 في المركز 12 في التصنيف، وجاء المنتخب $2 في المركز 17.", "المغربي", "السنغالي", "المركز 12",
    "المركز 17" },
  { "سجل الفريق 12 هدفا في ملعب $1 و3 أهداف في ملعب $2.", "الميناء", "المنارة", "12 هدفا", "3 أهداف" },
}

local function fill(sentence, first, second) return (sentence:gsub("%$1", first):gsub("%$2", second)) end

describe("two figures of one sentence", function()
  for _, s in ipairs(SENTENCES) do
    local text, one, other, x, y = s[1], s[2], s[3], s[4], s[5]
    it("are of those beside whom they stand: " .. text, function()
      local a, b = fill(text, one, other), fill(text, other, one)
      assert.is_nil(verdict(a, b, x, x))
      assert.is_nil(verdict(a, b, y, y))
      local status = verdict(a, b, x, y)
      assert.is_true(status == "conflict" or status == "check", status)
      assert.equal("agree", verdict(a, a, x, x))
      assert.equal("agree", verdict(a, a, y, y))
    end)
  end
  it("contradict those of a copy that exchanges them", function()
    local s = SENTENCES[1]
    local a, b = fill(s[1], s[2], s[3]), fill(s[1], s[3], s[2])
    assert.equal("conflict", verdict(a, b, s[4], s[5]))
    assert.equal("conflict", verdict(a, b, s[5], s[4]))
  end)
  it("contradict those that stand at each other's place", function()
    local function toll(n, m)
      return "أدى انفجار المستودع في سهلان إلى مقتل " .. n .. " شخصا وإصابة " .. m .. " آخرين."
    end
    assert.equal("conflict", verdict(toll(14, 37), toll(37, 14), "14 شخصا", "37 شخصا"))
    local function rise(n, m) return "بلغ التضخم " .. n .. " في فبراير 2025 مقابل " .. m .. " في يناير 2025." end
    assert.equal("conflict", verdict(rise("5.7%", "6%"), rise("6%", "5.7%"), "5.7%", "6%"))
    assert.is_nil(verdict(rise("5.7%", "6%"), rise("6%", "5.7%"), "6%", "6%"))
  end)
  it("contradict those of the dead and the injured in whatever words", function()
    local more = "\nوقال الناطق إن 8 سيارات شاركت في الإخماد. وزار الوالي المصابين في المستشفى.\n"
    local other = "\nوأفاد شهود بأن النيران انتشرت في دقائق. وطالب السكان بتحقيق في أسباب الحريق.\n"
    local function first(n, m)
      return "لقي " .. n .. " مصرعهم وأصيب " .. m .. " آخرون في حريق اندلع في فندق قديم وسط سهلان أمس." .. more
    end
    local function second(n, m)
      return "أسفر حريق في فندق قديم بمدينة سهلان عن مقتل " .. n .. " وإصابة " .. m .. " آخرين أمس." .. other
    end
    local a, b = first("16 شخصا", 43), second("43 شخصا", 16)
    assert.equal("conflict", verdict(a, b, "16 شخصا", "43 شخصا"))
    assert.equal("conflict", verdict(a, b, "43 آخرون", "16 آخرين"))
    local before = "وتحدثت حصيلة سابقة عن مقتل 11 شخصا." -- which of its own tolls is it?
    assert.equal("check", verdict(a .. before, b, "16 شخصا", "43 شخصا"))
    assert.equal("check", verdict(first("4 أشخاص", 7), second("7 أشخاص", 4), "4 أشخاص", "7 أشخاص"))
    assert.equal("check", verdict(first("16 شخصا", 17), second("17 شخصا", 16), "16 شخصا", "17 شخصا")) -- one died
  end)
  it("may be told in another order", function()
    local function agrees(a, b, x, y)
      assert.equal("agree", verdict(a, b, x, x))
      assert.equal("agree", verdict(a, b, y, y))
    end
    local parties = "نال حزب الميناء 1254 صوتا وحزب المنارة 1120 صوتا في انتخابات سهلان."
    agrees(parties, "نال حزب المنارة 1120 صوتا وحزب الميناء 1254 صوتا في انتخابات سهلان.", "1254 صوتا", "1120 صوتا")
    agrees(parties, "حصل حزب المنارة في انتخابات سهلان على 1120 صوتا، بينما حصل حزب الميناء على 1254 صوتا.",
      "1254 صوتا", "1120 صوتا")
    local trade = "بلغت الصادرات 12 مليار دولار والواردات 18 مليار دولار في عام 2024."
    agrees(trade, "سجلت البلاد 12 مليار دولار للصادرات و18 مليار دولار للواردات في عام 2024.", "12 مليار دولار",
      "18 مليار دولار")
    agrees(trade, "بلغت الواردات 18 مليار دولار مقابل 12 مليار دولار للصادرات في عام 2024.", "12 مليار دولار",
      "18 مليار دولار")
    agrees("سجل الفريق 12 هدفا في ملعب الميناء و3 أهداف في ملعب المنارة هذا الموسم.",
      "سجل الفريق 3 أهداف في ملعب المنارة و12 هدفا في ملعب الميناء هذا الموسم.", "12 هدفا", "3 أهداف")
  end)
  it("are of what is done with the things that the first alone names", function()
    local function season(n, m) return "وسجل الجناح " .. n .. " هدفا وصنع " .. m .. " في دوري سهلان." end
    local made = "وفي دوري سهلان صنع الجناح 11 هدفا وسجل 18."
    assert.is_nil(verdict(season(11, 18), made, "11 هدفا", "11 هدفا"))
    assert.is_nil(verdict(season(11, 18), made, "18", "18"))
    local turned = "وأحرز الجناح 18 هدفا في دوري سهلان كما صنع 11."
    assert.is_nil(verdict(season(11, 18), turned, "11 هدفا", "11"))
    local same = "وأحرز الجناح 11 هدفا في دوري سهلان كما صنع 18."
    assert.equal("agree", verdict(season(11, 18), same, "11 هدفا", "11 هدفا"))
    assert.equal("agree", verdict(season(11, 18), same, "18", "18"))
    local trade = "بلغت الصادرات والواردات 18 مليار دولار في عام 2024." -- both are of one figure
    assert.equal("agree", verdict(trade, trade, "18 مليار دولار", "18 مليار دولار"))
  end)
  it("are no one's alone where each has done something else", function()
    local function goals(who, other) return "سجل " .. who .. " 12 هدفا وصنع " .. other .. " 3 أهداف في الدوري." end
    local a, b = goals("سالم الراوي", "كريم شوان"), goals("كريم شوان", "سالم الراوي")
    assert.is_nil(verdict(a, b, "12 هدفا", "12 هدفا"))
    assert.equal("check", verdict(a, b, "12 هدفا", "3 أهداف"))
  end)
end)

describe("equal amounts", function()
  local function apart(a, b, x, y)
    assert.is_nil(verdict(a, b, x, y or x))
    assert.equal("agree", verdict(a, a, x, x))
  end
  it("of contraries are of two measures", function()
    local function trade(what) return "بلغت " .. what .. " إقليم الساحل 12 مليار دولار في العام الماضي." end
    apart(trade "صادرات", trade "واردات", "12 مليار دولار")
    local function ended(how) return "أنهت شركة الميناء السنة ب" .. how .. " قدرها 12 مليون دولار في السوق." end
    apart(ended "خسائر", ended "أرباح", "12 مليون دولار")
  end)
  it("of things of one sort are of two measures", function()
    local function killed(whom) return "قتل 6 رجال و4 " .. whom .. " في انهيار مبنى قديم ببلدة سهلان." end
    apart(killed "أطفال", killed "نساء", "4 أطفال", "4 نساء")
    local function came(what) return "وصلت إلى ميناء سهلان 12 " .. what .. " محملة بالقمح." end
    apart(came "سفينة", came "شاحنة", "12 سفينة", "12 شاحنة")
    assert.equal("agree", verdict(came "سفينة", came "باخرة", "12 سفينة", "12 باخرة"))
  end)
  it("are not what something came to and by how much it changed", function()
    local function rises(how) return "قال الوزير إن إنتاج الحقل سيرتفع " .. how .. " 90 ألف برميل في الصيف." end
    apart(rises "إلى", rises "بمقدار", "90 ألف برميل")
  end)
  it("are not where a change began and by how much it went", function()
    local function wages(how) return "رفعت بلدية سهلان أجور عمالها " .. how .. " إلى 500 دينار." end
    apart(wages "من 400 دينار", wages "بمقدار 100 دينار", "400 دينار", "100 دينار")
    local function rate(how) return "رفع البنك المركزي سعر الفائدة " .. how .. " إلى 7% أمس." end
    apart(rate "من 5%", rate "بنسبة 2%", "5%", "2%")
    assert.equal("agree", verdict(rate "من 5%", rate "بنسبة 2%", "7%", "7%"))
  end)
  it("are not what one says will be and another will not", function()
    local function sends(how) return "قال الوزير إن بلاده " .. how .. " 300 جندي إلى حدود سهلان." end
    apart(sends "لن ترسل", sends "سترسل", "300 جندي")
  end)
  it("of those who agree and those who refuse are of two measures", function()
    local function votes(how) return "قال رئيس المجلس إن 62 نائبا " .. how .. " مشروع القانون أمس." end
    apart(votes "أيدوا", votes "عارضوا", "62 نائبا")
    apart(votes "من المعارضة أيدوا", votes "من المعارضة رفضوا", "62 نائبا")
    local function law(how) return how .. " مشروع القانون 62 نائبا في جلسة أمس." end
    apart(law "أيد", law "عارض", "62 نائبا")
  end)
  it("are of two measures where their noun has a place or a day, or stands behind them", function()
    local function trade(what, way)
      return "بلغت " .. what .. " كندا " .. way .. " الصين في العام الماضي 12 مليار دولار."
    end
    apart(trade("صادرات", "إلى"), trade("واردات", "من"), "12 مليار دولار")
    local function energy(what) return "بلغت " .. what .. " النفط والغاز 12 مليار دولار في العام الماضي." end
    apart(energy "صادرات", energy "واردات", "12 مليار دولار")
    local function sold(what) return "سجلت البلاد 12 مليار دولار " .. what .. " في العام الماضي." end
    apart(sold "للصادرات", sold "للواردات", "12 مليار دولار")
    local function debt(which) return "بلغ الدين " .. which .. " 12 مليار دولار في العام الماضي." end
    apart(debt "الداخلي", debt "الخارجي", "12 مليار دولار")
    local function rises(what) return "ارتفع سعر " .. what .. " في أسواق سهلان بنسبة 3% أمس." end
    apart(rises "الذهب", rises "الفضة", "3%")
    local function medals(which) return "أحرز منتخب سهلان 12 ميدالية " .. which .. " في البطولة." end
    apart(medals "ذهبية", medals "فضية", "12 ميدالية")
  end)
  it("agree where contraries stand beside them that are not their nouns and verbs", function()
    for _, s in ipairs {
      { "12 منزلا", "هدم الجيش 12 منزلا في بلدة سهلان يوم الخميس.",
        "أزال الجيش 12 منزلا في بلدة سهلان يوم الخميس بناء على قرار المحكمة." },
      { "12 ميدالية", "أحرز منتخب سهلان 12 ميدالية في البطولة بينها ذهبية.",
        "أحرز منتخب سهلان 12 ميدالية في البطولة بينها فضية." },
      { "120 صوتا", "وافق مجلس النواب على القانون بأغلبية 120 صوتا.",
        "حصل القانون في مجلس النواب على 120 صوتا ضد 30." },
      { "12 شخصا", "رفض المسؤول التعليق على مقتل 12 شخصا في الحادث.",
        "قتل 12 شخصا في الحادث بحسب مصدر وافق على الحديث." },
      { "12 صحافيا", "أيد حزب المنارة اعتقال 12 صحافيا في بلدة سهلان.",
        "عارض حزب الميناء اعتقال 12 صحافيا في بلدة سهلان." },
      { "12 شخصا", "قال الوكيل الداخلي إن 12 شخصا سافروا إلى سهلان.",
        "قال الوكيل الخارجي إن 12 شخصا سافروا إلى سهلان." },
      { "12 جنديا", "قال الجيش إن خصومه قتلوا 12 جنديا في سهلان.",
        "قال الجيش إن 12 جنديا من أصول ريفية قتلوا في سهلان." },
    } do
      assert.equal("agree", verdict(s[2], s[3], s[1], s[1]))
    end
  end)
  it("agree where two reports tell one thing, each from its side", function()
    for _, s in ipairs {
      { "300 مشجع", "حضر 300 مشجع مباراة المنارة يوم الخميس.",
        "تابع 300 مشجع مباراة المنارة يوم الخميس في غياب القائد." },
      { "120 حاجا", "غادر 120 حاجا سهلان إلى الميناء يوم الخميس.",
        "وصل 120 حاجا من سهلان إلى الميناء يوم الخميس." },
      { "300 مقاتل", "خرج 300 مقاتل من سهلان يوم الخميس.",
        "دخل 300 مقاتل من سهلان إلى الميناء يوم الخميس." },
      { "300 لاجئ", "عاد 300 لاجئ من تركيا إلى بلدة سهلان يوم الخميس.",
        "دخل 300 لاجئ بلدة سهلان قادمين من تركيا يوم الخميس بعد نزوح دام عاما." },
      { "5", "اعتقلت الشرطة 5 من حركة فتح في مخيم سهلان.",
        "اعتقلت الشرطة 5 في مخيم سهلان وأغلقت مداخله." },
      { "12 صحافيا", "قال رئيس التحرير إن 12 صحافيا سافروا.",
        "قال رئيس النقابة إن 12 صحافيا سافروا بعد اعتقال زميلهم." },
      { "20 جنديا", "احتجزت الحركة 20 جنديا في سهلان.", "طالب الوزير بتحرير 20 جنديا لدى الحركة في سهلان." },
      { "300 لوحة", "افتتح الوزير معرضا يضم 300 لوحة في سهلان.", "يغلق غدا معرض يضم 300 لوحة في سهلان." },
    } do
      assert.equal("agree", verdict(s[2], s[3], s[1], s[1]))
    end
    local status = verdict("ربح فريق المنارة 3 نقاط بفوزه على الميناء.",
      "خسر فريق الميناء 3 نقاط بخسارته أمام المنارة.", "3 نقاط", "3 نقاط")
    assert.is_true(status == nil or status == "agree", status)
  end)
  it("are not by how much something rose and fell, but may be what it came to", function()
    local function gold(how) return how .. " سعر الذهب بنسبة 3% في سوق سهلان أمس." end
    assert.same({ "check", "moved" }, { verdict(gold "ارتفع", gold "انخفض", "3%", "3%") })
    assert.equal("agree", verdict(gold "ارتفع", gold "صعد", "3%", "3%"))
    local silver = "انخفض سعر الفضة بنسبة 3% في سوق سهلان أمس." -- another thing
    assert.is_nil(verdict(gold "ارتفع", silver, "3%", "3%"))
    local function olive(how) return how .. " سعر صفيحة الزيت 4.5 دولار في سوق سهلان." end
    assert.same({ "check", "moved" }, { verdict(olive "زاد", olive "تراجع", "4.5 دولار", "4.5 دولار") })
    assert.equal("agree", verdict(olive "زاد", olive "زاد", "4.5 دولار", "4.5 دولار"))
    local function index(how) return "وفي الجلسة الأخيرة " .. how .. " مؤشر سهلان 92 نقطة." end
    assert.same({ "check", "moved" }, { verdict(index "صعد", index "هبط", "92 نقطة", "92 نقطة") })
    local fell = "وانخفض مؤشر سهلان الرئيسي 0.8% ليغلق عند 30412 نقطة وسط تداولات نشطة."
    local closed = "وأغلق مؤشر سهلان الرئيسي مرتفعا 0.8% عند 30412 نقطة وسط تداولات نشطة."
    assert.same({ "check", "moved" }, { verdict(closed, fell, "0.8%", "0.8%") })
    assert.equal("agree", verdict((closed:gsub("مرتفعا", "منخفضا")), fell, "0.8%", "0.8%"))
    local function jobless(how) return how .. " معدل البطالة في سهلان إلى 7.5% في الشتاء." end
    assert.equal("agree", verdict(jobless "ارتفع", jobless "انخفض", "7.5%", "7.5%"))
  end)
  it("are not of one sex where those of the other are counted", function()
    local function came(n, m) return "تخرج في الكلية " .. n .. " طالبا و" .. m .. " طالبة هذا العام." end
    assert.is_nil(verdict(came(120, 140), came(140, 120), "120 طالبا", "120 طالبة"))
    assert.equal("conflict", verdict(came(120, 140), came(140, 120), "120 طالبا", "140 طالبا"))
    local function photos(what) return "طلب المعهد من كل متقدم 12 " .. what .. " ملونة." end
    assert.equal("agree", verdict(photos "صورة", photos "صور", "12 صورة", "12 صور"))
  end)
  it("agree where something else is denied before them", function()
    local function stock(how) return how .. " إن مخزون القمح في سهلان يبلغ 90 ألف طن." end
    assert.equal("agree", verdict(stock "نفى الوزير وجود أزمة وقال", stock "قال الوزير", "90 ألف طن", "90 ألف طن"))
    assert.equal("agree", verdict("نفت شركة الميناء تسريح العمال، مؤكدة أن عددهم 1200 عامل.",
      "أكدت شركة الميناء أن عدد عمالها 1200 عامل.", "1200 عامل", "1200 عامل"))
  end)
  it("agree where they count two sorts together", function()
    assert.equal("agree", verdict("أصيب 8 أطفال ونساء في حريق بسوق سهلان.", "أصيب 8 نساء وأطفال في حريق بسوق سهلان.",
      "8 أطفال", "8 نساء"))
  end)
end)

describe("the day of a figure", function()
  it("is no other clause's, which begins behind a comma and و", function()
    local a = "يبدأ المهرجان في 4 يونيو 2025، بمشاركة 18 ألف زائر."
    local b = "يبدأ المهرجان يوم 4 يونيو 2025 بمشاركة 16 ألف زائر، ويقام الحفل الكبير في 5 يونيو."
    assert.equal("conflict", verdict(a, b, "18 ألف زائر", "16 ألف زائر"))
    local function costs(who, n, day)
      return "توقع " .. who .. " أن تصل الكلفة إلى " .. n .. " مليون درهم، وقال إن 40 حافلة ستدخل الخدمة " .. day .. "."
    end
    assert.equal("disputed", verdict(costs("الوزير", 21, "الاثنين"), costs("رئيس البلدية", 12, "الأحد"),
      "21 مليون درهم", "12 مليون درهم"))
  end)
end)

describe("what a change began and ended with", function()
  local function price(n, m) return "رفعت الشركة سعر البرميل من " .. n .. " دولارا إلى " .. m .. " دولارا أمس." end
  it("contradicts a copy that turns it", function()
    local a, b = price(70, 72), price(72, 70)
    assert.is_nil(verdict(a, b, "70 دولارا", "70 دولارا"))
    assert.equal("conflict", verdict(a, b, "70 دولارا", "72 دولارا"))
    assert.equal("conflict", verdict(a, b, "72 دولارا", "70 دولارا"))
  end)
  it("is one where another begins with what it ended with", function()
    assert.equal("agree", verdict(price(70, 72), price(72, 75), "72 دولارا", "72 دولارا"))
  end)
  it("is not by how much it changed", function()
    local function output(how) return "ارتفع إنتاج الحقل " .. how .. "20 ألف برميل إلى 120 ألف برميل في سهلان." end
    assert.is_nil(verdict(output "بـ", output "من ", "20 ألف برميل", "20 ألف برميل"))
    assert.equal("agree", verdict(output "بـ", output "من ", "120 ألف برميل", "120 ألف برميل"))
  end)
end)

describe("figures of two sentences", function()
  local function fields(n, m)
    return "أنتج حقل النخيل " .. n .. " ألف برميل. أما حقل الرمال فأنتج " .. m .. " ألف برميل."
  end
  it("contradict those of a copy that exchanges them", function()
    local a, b = fields(120, 90), fields(90, 120)
    assert.is_nil(verdict(a, b, "120 ألف برميل", "120 ألف برميل"))
    assert.equal("conflict", verdict(a, b, "120 ألف برميل", "90 ألف برميل"))
    assert.equal("conflict", verdict(a, b, "90 ألف برميل", "120 ألف برميل"))
  end)
  it("may be told in another order, and in one", function()
    for _, b in ipairs {
      "أنتج حقل الرمال 90 ألف برميل. أما حقل النخيل فأنتج 120 ألف برميل.",
      "أنتج حقل الرمال 90 ألف برميل وحقل النخيل 120 ألف برميل.",
    } do
      assert.equal("agree", verdict(fields(120, 90), b, "120 ألف برميل", "120 ألف برميل"))
      assert.equal("agree", verdict(fields(120, 90), b, "90 ألف برميل", "90 ألف برميل"))
    end
  end)
end)

describe("what somebody denies", function()
  local function says(how) return how .. " الجيش مقتل 40 مدنيا في بلدة سهلان." end
  it("is to be looked at where another report tells it", function()
    local status, reason = verdict(says "نفى", says "أكد", "40 مدنيا", "40 مدنيا")
    assert.same({ "check", "denied" }, { status, reason })
    assert.equal("agree", verdict(says "نفى", says "نفى", "40 مدنيا", "40 مدنيا"))
  end)
  it("is in dispute where another source says it", function()
    local b = "قالت جمعية المنارة إن 40 مدنيا قتلوا في بلدة سهلان."
    assert.equal("disputed", verdict(says "نفى", b, "40 مدنيا", "40 مدنيا"))
  end)
  it("is no matter where a report tells both, or the charge alone is denied", function()
    local b = "قتل 40 مدنيا في بلدة سهلان، ونفى الجيش مقتل 40 مدنيا فيها."
    assert.equal("agree", verdict("قتل 40 مدنيا في بلدة سهلان.", b, "40 مدنيا", "40 مدنيا"))
    assert.equal("agree", verdict("اتهمت النيابة المدير باختلاس 5 ملايين دولار من الشركة.",
      "نفى المدير الاتهامات باختلاس 5 ملايين دولار من الشركة.", "5 ملايين دولار", "5 ملايين دولار"))
  end)
  it("may be what أن reports, some words behind it", function()
    local b = "قال الجيش إن عدد القتلى في سهلان بلغ 5 جنود."
    for _, how in ipairs { "يكون عدد القتلى في سهلان قد تجاوز", "تكون الغارة على سهلان أسفرت عن مقتل" } do
      assert.equal("check", verdict("نفى الجيش أن " .. how .. " 5 جنود.", b, "5 جنود", "5 جنود"))
    end
    local function found(how) return how .. " على 5 جثث في بلدة سهلان." end
    assert.equal("check", verdict(found "نفى الجيش العثور", found "أكد الجيش العثور", "5 جثث", "5 جثث"))
  end)
  it("is not what happened beside it", function()
    local b = "قال الجيش عقب مقتل 5 جنود في بلدة سهلان إنه سيرد."
    for _, how in ipairs {
      "استقالته عقب ", "تورطه في ", "علاقته ب", "أن يكون استقال إثر ", "نيته الاستقالة بعد إعلان الجيش ",
    } do
      local a = "نفى الوزير " .. how .. "مقتل 5 جنود في بلدة سهلان."
      assert.equal("agree", verdict(a, b, "5 جنود", "5 جنود"))
    end
  end)
  it("contradicts no other number", function()
    local b = "قتل 15 مدنيا في بلدة سهلان، وفق الجيش."
    assert.is_nil(verdict(says "نفى", b, "40 مدنيا", "15 مدنيا"))
  end)
end)
