-- SPDX-License-Identifier: MIT

local mizan = require "mizan"
local json = require "mizan.json"
local amounts_of = require "mizan.report.amounts"
local words = require "mizan.report.words"
local unpack = rawget(table, "unpack") or rawget(_G, "unpack")

local A = "أعلنت شركة المرفأ أن أرباحها بلغت 66.2 مليار دولار في عام 2024، بحسب تقريرها السنوي.\n\n" ..
  "وقال المدير سامي النجار: «سنفتح خمسة فروع جديدة في المدن الكبرى قبل نهاية العام».\n\n" ..
  "وحضر الاجتماع 312 مساهما من الداخل والخارج، وقُدّم فيه 17 اقتراحا.\n"
local B = "بلغت أرباح شركة المرفأ 66.2 مليار دولار في عام 2024، كما أعلنت الشركة.\n\n" ..
  "وقال المدير سامي النجار: «سنفتح خمسة فروع جديدة في المدن الكبرى قبل نهاية العام».\n\n" ..
  "وحضر الاجتماع أكثر من 300 مساهم من الداخل والخارج.\n"

local function compare(...)
  local docs = {}
  for i, text in ipairs { ... } do
    docs[i] = assert(mizan.document(text, { id = "doc" .. i, date = "2025-03-14" }))
  end
  return assert(mizan.compare(docs))
end

local FORMATS = { "text", "markdown", "csv", "ndjson" }

describe("mizan.report", function()
  it("has one function a format, loaded when asked for", function()
    for _, format in ipairs(FORMATS) do assert.is_function(mizan.report[format]) end
    assert.is_nil(mizan.report.stone)
  end)

  it("gives the same bytes for the same documents", function()
    for _, format in ipairs(FORMATS) do
      assert.equal(mizan.report[format](compare(A, B)), mizan.report[format](compare(A, B)))
    end
  end)

  it("raises for unknown options and values", function()
    local cmp = compare(A, B)
    for _, format in ipairs(FORMATS) do
      assert.error_matches(function() mizan.report[format](cmp, { size = 3 }) end,
        "bad argument #2 to '" .. format .. "' %(unknown option 'size'%)")
      assert.error_matches(function() mizan.report[format](cmp, true) end, "table expected, got boolean")
    end
    assert.error_matches(function() mizan.report.text(cmp, { lang = "fr" }) end, "'en' or 'ar' expected, got 'fr'")
    assert.error_matches(function() mizan.report.text(cmp, { color = 1 }) end, "boolean expected, got number")
  end)

  it("takes whatever there is to compare", function()
    for _, texts in ipairs { {}, { "" }, { A }, { "", "" }, { A, "" }, { "\255\254", "\0\0" }, { A, A, A } } do
      for _, format in ipairs(FORMATS) do
        assert.equal("string", type(mizan.report[format](compare(unpack(texts)))))
      end
    end
  end)
end)

describe("the text report", function()
  it("shows its sections in an editor's order", function()
    local text, at = mizan.report.text(compare(A, B)), 1
    for _, key in ipairs {
      "sources", "verdicts", "matrix", "disagreements", "compatible", "agreements", "passages", "quotes", "timeline",
      "who", "variants", "singles",
    } do
      local found = text:find("\n" .. words.en[key] .. "\n", at, true)
      assert.is_truthy(found, key)
      at = found
    end
  end)

  it("says in every section that no document was given", function()
    local text = mizan.report.text(assert(mizan.compare {}))
    local singles = text:match("\n" .. words.en.singles .. "\n(.*)$")
    assert.matches(words.en.no_documents, singles, 1, true)
  end)

  it("names each figure's place and marks it in its sentence", function()
    local text = mizan.report.text(compare(A, B))
    assert.matches("doc1:1:%d+", text)
    assert.matches("312 مساهما", text, 1, true)
    assert.matches("أكثر من [300 مساهم] من الداخل", text, 1, true)
  end)

  it("puts dates in order of time, and says who says what and where that was lost", function()
    local other = B:gsub("كما أعلنت الشركة", "بحسب وزارة المالية") .. "وينعقد الاجتماع المقبل في مايو 2026.\n"
    local text = mizan.report.text(compare(A, other))
    local timeline = text:match("\n" .. words.en.timeline .. "\n(.-)\n\n")
    assert.matches("^  2024\n.*\n  2025%-03%-14  Friday 14 March 2025\n      published %[1%] %[2%]\n", timeline)
    assert.matches("%[2%]\n  2026%-05  May 2026\n      %[2%] مايو 2026", timeline)
    local who = text:match("\n" .. words.en.who .. "\n(.-)\n\n")
    assert.matches("وزارة المالية: [2] 66.2 مليار دولار", who, 1, true)
    assert.matches(words.en.who_differ, who, 1, true)
  end)

  it("says what is only less precise apart from what differs", function()
    local text = mizan.report.text(compare(A, B))
    local differ = text:match("\n" .. words.en.disagreements .. "\n(.-)\n\n")
    assert.matches("none differs", differ, 1, true)
    local compatible = text:match("\n" .. words.en.compatible .. "\n(.-)\n\n")
    assert.matches("≈ rounded", compatible, 1, true)
    assert.matches("[312 مساهما]", compatible, 1, true)
  end)

  it("counts what is compared, and says how much is not", function()
    local page = A .. "\nمواضيع ذات صلة\n\nحريق يلتهم 12 متجرا في السوق القديم\n\nفوز الشباب على الميناء 3-1\n\n" ..
      "الأمطار تغلق 7 طرق في الجبال\n"
    local cmp = compare(page, B)
    local main, outside = 0, 0
    for figure in cmp:document(1):figures() do
      if figure.first <= #A then main = main + 1 else outside = outside + 1 end
    end
    assert.is_true(outside >= 3)
    local line = mizan.report.text(cmp):match("  %[1%].-\n +([^\n]*)")
    assert.matches(("figures %d · left out: sentences "):format(main), line, 1, true)
    assert.matches(("figures %d$"):format(outside), line)
    line = mizan.report.text(cmp):match("  %[2%].-\n +([^\n]*)")
    assert.is_nil(line:find("left out", 1, true))
    assert.matches("^sentences %d+ · figures %d+$", line)
    -- nothing is left out where whole pages are compared
    cmp = assert(mizan.compare({ (cmp:document(1)), (cmp:document(2)) }, { all = true }))
    assert.is_true(cmp:whole())
    local whole = mizan.report.text(cmp)
    assert.is_nil(whole:find("left out", 1, true))
    assert.is_nil(whole:find("not compared", 1, true))
  end)

  it("counts the characters of a line, not its bytes, to say where something is", function()
    local other = "كلفة السد 80 مليون دولار.\n"
    local report = mizan.report.text(compare("غرق قارب.\nوبلغت كلفة السد 80 مليون دولار.\n", other))
    assert.matches("doc1:2:17 ", report, 1, true)
    assert.matches("doc2:1:11 ", report, 1, true)
    local before = ("غرق القارب قرب الميناء، "):rep(500) -- one line of many thousand bytes
    report = mizan.report.text(compare(before .. "وبلغت كلفة السد 80 مليون دولار.\n", other))
    assert.matches(("doc1:1:%d "):format(500 * 24 + 17), report, 1, true)
  end)

  it("dates a weekday by the source that gives its day", function()
    local one = "افتتح الوزير سد الوادي الجديد قرب القرية يوم الثلاثاء 11 مارس 2025 بحضور الأهالي.\n"
    local two = "افتتح الوزير سد الوادي الجديد قرب القرية يوم الثلاثاء بحضور الأهالي.\n"
    local report = mizan.report.text(compare(one, two))
    assert.matches("= agree 1", report, 1, true)
    assert.is_nil(report:find(words.en.unresolved, 1, true))
    -- nobody gives its day
    assert.matches(words.en.unresolved, mizan.report.text(compare(two, two)), 1, true)
  end)

  it("lists nothing as of one source only that stands beside the figure of another scope", function()
    local one = "وبلغ حجم التبادل التجاري بين السهل ونوفارا 66.2 مليار دولار في عام 2023، بحسب الجمارك.\n"
    local two = "وبلغ حجم التبادل التجاري بين السهل ونوفارا 70.4 مليار دولار في عام 2024، بحسب الجمارك.\n"
    local report = mizan.report.text(compare(one, two))
    assert.matches("∆ other scope", report, 1, true)
    local singles = report:match("\n" .. words.en.singles .. "\n(.*)") or ""
    assert.is_nil(singles:find("66.2", 1, true))
    assert.is_nil(singles:find("70.4", 1, true))
    assert.matches("2023", singles, 1, true)
  end)

  it("puts amounts before dates, ranks and labels, and counts these apart", function()
    local one = "افتتح الوزير في عام 2019 المرحلة الثانية من سد الوادي، وبلغت كلفة السد نحو 80 مليون دولار.\n"
    local two = "في عام 2019 افتتح الوزير المرحلة الثانية من سد الوادي. وبلغت كلفة السد 80 مليون دولار.\n"
    local text = mizan.report.text(compare(one, two))
    local agree = text:match("\n" .. words.en.agreements .. "\n(.-)\n\n")
    -- the hedge of one report is not the other's
    assert.matches("^  1 = 80 m USD  ", agree)
    local amount, apart = agree:find("80 m USD", 1, true), agree:find("\n  " .. words.en.naming .. ":\n", 1, true)
    assert.is_true(apart and amount < apart)
    assert.matches("2019", agree:sub(apart), 1, true)
    local verdicts = text:match("\n" .. words.en.verdicts .. "\n(.-)\n\n")
    assert.matches("agree 3", verdicts, 1, true)
    assert.matches(words.en.of_these:format("= agree 2"), verdicts, 1, true)
  end)

  it("says what differs in what was rewritten too, and which text has it", function()
    local one = "أعلنت بلدية المرسى أمس أن كلفة الجسر الجديد فوق النهر بلغت نحو 66 مليون دولار بعد سنتين من العمل.\n"
    local two = "وبلغت كلفة الجسر الجديد فوق النهر 71 مليون دولار، كما ذكر مجلس المدينة في تقرير عن مشاريعه.\n"
    for _, format in ipairs { "text", "markdown" } do
      local report = mizan.report[format](compare(one, two))
      local passages = report:match(words.en.passages .. "\n(.-)\n\n%S") or report:match(words.en.passages .. "(.*)")
      assert.matches(words.en.labels.rewrite, passages, 1, true)
      assert.matches("differs %(figure%): [^\n]*66[^\n]* ↔ [^\n]*71", passages)
      assert.matches(" ↔ [^\n]*كما ذكر مجلس المدينة", passages)
    end
  end)

  it("shows changed figures in full, and says where they only stand in other words", function()
    local one = "وبلغت كلفة الجسر الجديد فوق النهر 3.4 مليارات دينار، وطوله 740 مترا، كما أعلنت بلدية المرسى أمس.\n"
    local two = "ووصلت كلفة الجسر الجديد فوق النهر إلى ثلاثة مليارات وأربعمئة مليون دينار، وطوله 470 مترا، كما " ..
      "أعلنت بلدية المرسى أمس.\n"
    local passages = mizan.report.text(compare(one, two)):match(words.en.passages .. "\n(.-)\n\n")
    assert.matches("differs (figure): 740 مترا ↔ 470 مترا\n", passages .. "\n", 1, true)
    assert.matches("in other words, the same amount: 3.4 مليارات دينار ↔ إلى ثلاثة مليارات وأربعمئة مليون دينار",
      passages, 1, true)
    local _, lines = passages:gsub("مليون", "")
    assert.equal(2, lines) -- in the sentence, and once among the changes
  end)

  it("lists both sides of a quotation that one report tells in its own words", function()
    local one = "وقالت مديرة المتحف هدى الكيلاني إن القاعة الجديدة ستستقبل الزوار مجانا طوال أشهر الصيف وذلك خلال " ..
      "جولة مع الصحفيين في المبنى القديم.\n"
    local two = "وقالت مديرة المتحف هدى الكيلاني: «القاعة الجديدة ستستقبل جميع الزوار مجانا طوال أشهر الشتاء».\n"
    local cmp = compare(one, two)
    local function outside(quotes)
      local list = {}
      for quote in quotes do
        for _, change in ipairs(quote.changes) do
          if change.outside then list[#list + 1] = change.op .. ": " .. (change.a or change.b).text end
        end
      end
      return list
    end
    assert.same({ "dropped: الصيف وذلك خلال جولة مع الصحفيين في المبنى القديم" }, outside(cmp:quotes()))
    -- the first words too, but neither إن nor a و that the sentence needs, nor one word in the place of another
    local direct = "وقال سالم الراوي: «البلدة تفخر كثيرا بهذه القاعة الجديدة وبزوارها الصغار».\n"
    assert.same({ "added: المدينة كلها", "added: الكبار منهم" }, outside(compare(direct,
      "وقال سالم الراوي إن المدينة كلها تفخر كثيرا بهذه القاعة الجديدة وبزوارها الكبار منهم.\n"):quotes()))
    assert.same({}, outside(compare(direct,
      "وقال سالم الراوي إن المدينة تفخر كثيرا بهذه القاعة الجديدة وبزوارها الكبار.\n"):quotes()))
    assert.same({}, outside(compare("وقال سالم الراوي: «رفض التجار هذه الضريبة الجديدة كلها في السوق القديم».\n",
      "وقال سالم الراوي إنه رفض التجار هذه الضريبة الثقيلة كلها في السوق القديم.\n"):quotes()))
    local quotes = mizan.report.text(cmp):match("\n" .. words.en.quotes .. "\n(.-)\n\n")
    assert.matches("in [2] alone: الشتاء\n", quotes, 1, true)
    assert.matches("in [1] alone (perhaps the writer's own words): الصيف وذلك", quotes, 1, true)
  end)

  it("says that a quotation is given to two speakers, where both are named right before it", function()
    local function shown(a, b)
      local cmp = compare("وقالت " .. a .. " «فحصنا سبع دعامات حتى الآن ووجدنا في ثلاث منها صدأ ظاهرا».\n",
        "وقالت " .. b .. " «فحصنا سبع دعامات حتى الآن ووجدنا في ثلاث منها صدأ ظاهرا».\n")
      local text, page = mizan.report.text(cmp), mizan.report.html(cmp)
      local said = text:find(words.en.speakers_differ, 1, true) ~= nil
      assert.equal(said, page:find(words.ar.speakers_differ, 1, true) ~= nil)
      assert.equal(said, mizan.report.markdown(cmp):find(words.en.speakers_differ, 1, true) ~= nil)
      return said
    end
    assert.is_true(shown("المهندسة سعاد الخطيب", "المهندسة ليلى شاهين"))
    assert.is_false(shown("المهندسة سعاد الخطيب", "المهندسة سعاد"))
    assert.is_false(shown("المهندسة سعاد الخطيب", "مديرة الجسور"))
    assert.is_false(shown("المهندسة سعاد الخطيب", "وزارة النقل"))
  end)

  it("says which sources print a quotation with the same words", function()
    local cmp = compare(
      "وقالت البستانية: «لن نقطف الزيتون في سوريا قبل أول مطر في الخريف».\n",
      "وقالت البستانية: «لن نبيع الزيتون في سوريا قبل أول مطر في الخريف».\n",
      "وقالت البستانية: \"لن نقطف الزيتون في سورية قبل أول مطر في الخريف\".\n",
      "وقالت البستانية: \"لن نبيع الزيتون في سوريا قبل أول مطر في الخريف\".\n")
    local shown = mizan.report.text(cmp):match("\n" .. words.en.quotes .. "\n(.-)\n\n")
    local list = {}
    for line in shown:gmatch "[^\n]+" do
      list[#list + 1] = (line:gsub("%S+:%d+:%d+  ", ""):gsub("speaker: %S+", ""):gsub("^ *", ""):gsub(" *$", ""))
    end
    assert.same({
      "[1]", "«لن نقطف الزيتون في سوريا قبل أول مطر في الخريف»",
      "[2]", "«لن نبيع الزيتون في سوريا قبل أول مطر في الخريف»", "differs: نقطف ↔ نبيع",
      "[3]   same words as [1]", "spelling: سوريا ↔ سورية",
      "[4]   same words as [2]",
    }, list)
    local page = mizan.report.markdown(cmp)
    assert.matches("\\%[4\\%] [^\n]+, same words as \\%[2\\%]\n", page)
  end)

  it("puts periods on the line of time, and calls only what is incomplete unresolved", function()
    local text = "بنيت القلعة في القرن الثامن عشر ورممت في سبعينات القرن الماضي ثم بين 2019 و2021. " ..
      "واستقبلت 40 ألف زائر في الربع الثالث من 2023، ويقام مهرجانها من 14 إلى 16 سبتمبر 2025. " ..
      "وفي خريف 2022 أغلقت أسبوعا، وتغلق أبوابها في 3-5 نوفمبر.\n"
    local report = mizan.report.text(compare(text, text))
    local timeline = report:match("\n" .. words.en.timeline .. "\n(.-)\n\n")
    local at = 1
    for _, line in ipairs {
      "century 18", "1970s", "2019–2021", "autumn 2022", "third quarter of 2023", "14–16 September 2025",
    } do
      local found = timeline:find(line, at, true)
      assert.is_truthy(found, line)
      at = found
    end
    local unresolved = timeline:match(words.en.unresolved .. ": ([^\n]*)")
    assert.equal("[1] 3-5 نوفمبر  [2] 3-5 نوفمبر", unresolved)
    timeline = mizan.report.text(compare(text, text), { lang = "ar" })
    for _, line in ipairs { "القرن 18\n", "1970–1979\n", "خريف 2022\n", "الربع الثالث من 2023\n" } do
      assert.is_truthy(timeline:find("\n  " .. line, 1, true), line)
    end
  end)

  it("ends a period on its last day, and knows centuries before our era", function()
    local dates = require "mizan.report.dates"
    assert.equal(dates.calendar("2016-12-31").number, dates.calendar("2016").last)
    assert.equal(dates.calendar("2016-02-29").number, dates.calendar("2016-02").last)
    assert.equal(dates.calendar("2015-12-31").number, dates.calendar("2015-12").last)
    assert.equal(dates.calendar("2016-12-31").number, dates.calendar("2010/2016").last)
    local century = dates.calendar("BC02")
    assert.equal(dates.calendar("BC0300").number, century.number)
    assert.equal(dates.calendar("BC0201").last, century.last)
    assert.equal(dates.calendar("0001").number - 1, dates.calendar("BC00").last)
    local text = "شيد المعبد في القرن الثالث قبل الميلاد على ضفة النهر.\n"
    for lang, written in pairs { en = "century 3 BC", ar = "القرن 3 قبل الميلاد" } do
      local report = mizan.report.text(compare(text, text), { lang = lang })
      assert.is_truthy(report:find("\n  " .. written .. "\n", 1, true))
      assert.is_nil(report:find(words[lang].unresolved, 1, true))
    end
  end)

  it("tells what agrees but for a hedge or a date's exactness from what is said alike", function()
    local one = "افتتح المعرض الثلاثاء. وبلغ عدد الزوار نحو 700 زائر.\n"
    local two = "افتتح المعرض الثلاثاء 11 مارس 2025. وبلغ عدد الزوار 700 زائر.\n"
    for _, lang in ipairs { "en", "ar" } do
      local report = mizan.report.text(compare(one, two), { lang = lang })
      assert.matches(words[lang].no_rounded:format(2), report, 1, true)
      assert.is_nil(report:find(words[lang].no_compatible, 1, true))
      assert.matches(words[lang].no_compatible, mizan.report.text(compare(two, two), { lang = lang }), 1, true)
    end
  end)

  it("shows what is counted where sources agree on a number of different things", function()
    local one = "قالت الحارسة: «رأيت سبع نوافذ محطمة قرب باب المصنع».\n"
    local two = "قالت الحارسة: «رأيت سبع لوحات محطمة قرب باب المصنع».\n"
    local report = mizan.report.text(compare(one, two))
    assert.matches(words.en.no_other_amount:format(1, 1), report, 1, true)
    assert.matches("1 =   7 نوافذ  7 لوحات", report, 1, true)
    assert.matches(words.en.nouns:format("نوافذ / لوحات"), report, 1, true)
    assert.matches("          differs: سبع نوافذ ↔ سبع لوحات", report, 1, true)
    assert.is_nil(report:find(words.en.equal, 1, true))
    assert.matches(words.en.nouns:format("نوافذ / لوحات"), mizan.report.markdown(compare(one, two)), 1, true)
    -- a word that bends is one word
    report = mizan.report.text(compare("أصيب في الحادث 700 شخص.\n", "أصيب في الحادث سبعمئة من الأشخاص.\n"))
    assert.matches("= agree 1", report, 1, true)
    assert.matches("none differs", report, 1, true)
  end)

  it("shows first what one wording of a quotation denies", function()
    local function said(order, charge, appeal)
      return "وقالت هدى الكيلاني: «" .. order .. "».\n\nوقال المحامي نبيل الفارس: «إن هذا القرار المفاجئ " .. charge ..
        " إلى أي دليل مقنع في الملف " .. appeal .. " فيه أمام المحكمة».\n"
    end
    local cmp = compare(said("سنعيد فتح المدرسة القديمة في القرية بعد الترميم الطويل", "لا يستند", "كله وسوف نطعن"),
      said("سنعيد فتح المدرسة الكبيرة في القرية بعد الترميم الطويل", "يستند", "وسوف نطعن"))
    local quotes = mizan.report.text(cmp):match("\n" .. words.en.quotes .. "\n(.-)\n\n")
    local first, second = quotes:find("نبيل الفارس", 1, true), quotes:find("هدى الكيلاني", 1, true)
    assert.is_true(first < second)
    assert.is_true(quotes:find("in [1] alone (negation): لا\n", 1, true) < quotes:find("in [1] alone: كله", 1, true))
    assert.matches("%(نفي%): [^\n]*لا", mizan.report.markdown(cmp, { lang = "ar" }))
    assert.matches('k-negation">لا<', mizan.report.html(cmp), 1, true)
  end)

  it("says of no word that one text has it alone where the other has it elsewhere", function()
    local one = "افتتحت بلدية المرسى أمس حديقة واسعة في وسط المدينة القديمة للزوار والسكان.\n"
    local two = "افتتحت بلدية المرسى حديقة واسعة في وسط المدينة القديمة أمس للزوار والسكان.\n"
    for _, format in ipairs { "text", "markdown" } do
      local report = mizan.report[format](compare(one, two))
      assert.matches("moved %(figure%): [^\n]*أمس", report)
      assert.is_nil(report:find("alone", 1, true))
    end
    two = "افتتحت بلدية المرسى أمس حديقة واسعة وفي وسط المدينة القديمة للزوار والسكان أمس.\n"
    assert.matches("at this place in [2] alone (figure): أمس", mizan.report.text(compare(one, two)), 1, true)
  end)

  it("folds a passage once, however many changes ask whether its words stand elsewhere in it", function()
    local core, one, two = require "mizan.core", {}, {}
    for i = 1, 400 do
      one[i] = ("بتثجحخدرزسشصضطظعغفقل"):sub(i % 20 * 2 + 1, i % 20 * 2 + 2) .. mizan.spell(i):gsub(" ", "")
      if i % 10 > 0 then two[#two + 1] = one[i] end
    end
    local text, bytes, fold = table.concat(one, " ") .. ".\n", 0, core.fold
    local cmp = compare(text, table.concat(two, " ") .. ".\n")
    finally(function() core.fold = fold end)
    core.fold = function(word)
      bytes = bytes + #word
      return fold(word)
    end
    assert.matches(words.en.alone:format("[1]"), mizan.report.text(cmp), 1, true)
    assert.is_true(bytes > 0 and bytes < 4 * #text)
  end)

  it("says that a range is among the amounts, which both may be", function()
    local text = "وتهب على سواحل الإقليم غدا رياح شمالية بسرعة 18 - 38 كيلومترا في الساعة وفق هيئة الأرصاد.\n"
    local cmp = compare(text, (text:gsub("18 %- 38", "22 - 42")))
    assert.matches("at least one of the amounts is a range", mizan.report.text(cmp), 1, true)
    assert.matches("أحد المقدارين على الأقل مدى", mizan.report.text(cmp, { lang = "ar" }), 1, true)
  end)

  it("speaks Arabic", function()
    local text = mizan.report.text(compare(A, B), { lang = "ar" })
    assert.matches("مواضع الاتفاق", text, 1, true)
    assert.is_nil(text:find("Where they", 1, true))
  end)

  it("counts lines, names speakers of either gender and writes days in Arabic", function()
    local view = require "mizan.report.view"
    assert.equal("السطر 26", view.lines(words.ar, { 26 }))
    assert.equal("السطران 3 و4", view.lines(words.ar, { 3, 4 }))
    assert.equal("الأسطر 3-9", view.lines(words.ar, { "3-9" }, true))
    assert.equal("الأسطر 3، 5، 9", view.lines(words.ar, { 3, 5, 9 }))
    assert.equal("line 26", view.lines(words.en, { 26 }))
    assert.equal("lines 3, 4", view.lines(words.en, { 3, 4 }))
    local altered = "وقالت المديرة سلوى النجار: «سنفتح ستة فروع جديدة في المدن الكبرى قبل نهاية العام».\n"
    local said = "وقالت المديرة سلوى النجار: «سنفتح خمسة فروع جديدة في المدن الكبرى قبل نهاية العام».\n"
    local text = mizan.report.text(compare(said, altered), { lang = "ar" })
    assert.truthy(text:find("المتحدث: سلوى النجار", 1, true))
    assert.truthy(text:find("doc1  14 مارس 2025\n", 1, true))
    assert.is_nil(text:find("2025-03-14", 1, true))
  end)

  it("colours only when told", function()
    assert.is_nil(mizan.report.text(compare(A, B)):find("\27"))
    assert.is_truthy(mizan.report.text(compare(A, B), { color = true }):find("\27[", 1, true))
  end)

  it("sets pieces apart with balanced isolates when told", function()
    local text = mizan.report.text(compare(A, B), { bidi = "isolates" })
    local _, opened = text:gsub("\226\129\168", "")
    local _, closed = text:gsub("\226\129\169", "")
    assert.is_true(opened > 0)
    assert.equal(opened, closed)
    assert.is_nil(mizan.report.text(compare(A, B)):find("\226\129\168", 1, true))
  end)

  it("says why there is nothing", function()
    assert.matches(words.en.no_documents, mizan.report.text(compare()), 1, true)
    assert.matches(words.en.one_document, mizan.report.text(compare(A)), 1, true)
    assert.matches("[2] has no figure.", mizan.report.text(compare(A, "كلام بلا أرقام.")), 1, true)
    local apart = mizan.report.text(compare("بيعت 40 سيارة في المعرض.", "أصيب 7 عمال في المنجم."))
    assert.matches("no figure is reported by two sources; [1] has 1; [2] has 1.", apart, 1, true)
  end)

  it("keeps on one line what has line breaks in its name", function()
    local docs = {
      assert(mizan.document(A, { id = "a\nb", title = "c\nd", source = "e\r\nf" })),
      assert(mizan.document(B, { id = "g``h`" })),
    }
    local cmp = assert(mizan.compare(docs))
    assert.matches("\n  [1] a b  no date  e f: c d\n", (mizan.report.text(cmp):gsub("\\x0D", "")), 1, true)
    assert.matches("a b:1:", mizan.report.text(cmp), 1, true)
    assert.matches("```g``h`:1:", mizan.report.markdown(cmp), 1, true)
  end)

  it("prints no raw bytes and no controls of a source", function()
    local text = mizan.report.text(compare("حضر \27[2J 312 مساهما\255 من الخارج.\7", B))
    assert.is_nil(text:find("[\27\7\255]"))
  end)

  it("cuts a very long sentence around its figure, between characters", function()
    local long = "وحضر الاجتماع " .. ("ومساهم "):rep(200) .. "أكثر من 300 مساهم " .. ("وضيف "):rep(200)
    local text = mizan.report.text(compare(long, B))
    for line in text:gmatch("[^\n]+") do
      assert.is_true(#line < 4000)
      assert.is_nil(line:find("\\x", 1, true))
    end
  end)
end)

describe("the text report at a width", function()
  local core = require "mizan.core"
  local wrap = require "mizan.report.wrap"
  local SEVEN = { A, B, A, B, A, B, A }

  local function lines_of(text)
    local list = {}
    for line in (text .. "\n"):gmatch("(.-)\n") do list[#list + 1] = line end
    return list
  end

  -- Without what breaking adds, and without the matrix, which is laid out anew.
  local function flowing(text)
    text = text:gsub("\27%[[%d;]*m", ""):gsub("\226\129[\168\169]", "")
    local start, stop = text:find("\n" .. words.en.matrix .. "\n.-\n" .. words.en.disagreements .. "\n")
    return ((text:sub(1, start) .. text:sub(stop)):gsub("%s+", " "))
  end

  it("breaks lines between words and loses nothing", function()
    for _, options in ipairs { {}, { color = true }, { bidi = "isolates" }, { color = true, bidi = "isolates" } } do
      local cmp = compare(unpack(SEVEN))
      local whole = mizan.report.text(cmp, options)
      for _, width in ipairs { 20, 40, 61, 80, 200 } do
        options.width = width
        local text = mizan.report.text(cmp, options)
        assert.equal(flowing(whole), flowing(text))
        for _, line in ipairs(lines_of(text)) do
          local _, opened = line:gsub("\226\129\168", "")
          local _, closed = line:gsub("\226\129\169", "")
          assert.equal(opened, closed, line)
          if line:find("\27", 1, true) then assert.matches("\27%[0m[^\27]*$", line) end
          local bare = line:gsub("\27%[[%d;]*m", "")
          if width >= 61 then assert.is_true(core.columns(bare) <= width, width .. ": " .. line) end
        end
      end
      options.width = nil
    end
  end)

  it("keeps every amount of the table, in several tables if need be", function()
    local text = mizan.report.text(compare(unpack(SEVEN)), { width = 61 })
    local table_text = text:match("\n" .. words.en.matrix .. "\n(.-)\n\n" .. words.en.disagreements)
    local _, heads = table_text:gsub(words.en.measure, "")
    assert.is_true(heads > 1)
    for i = 1, 7 do assert.matches("[" .. i .. "]", table_text, 1, true) end
    local _, amounts = table_text:gsub("66%.2 bn USD", "")
    assert.equal(7, amounts)
  end)

  it("counts columns, not bytes: marks take none, wide characters two", function()
    assert.equal(5, core.columns "مرحبا")
    assert.equal(5, core.columns "مُرَحَّبًا")
    assert.equal(2, core.columns "\226\129\168أب\226\129\169")
    assert.equal(4, core.columns "東京")
    assert.equal(3, core.columns "a\255b")
    assert.equal(0, core.columns "")
    assert.error_matches(function() core.columns() end, "bad argument #1 to 'columns'")
  end)

  it("hangs what it breaks, and leaves a long word whole", function()
    assert.equal("  aaa bbb\n    ccc", wrap.line("  aaa bbb ccc", 10))
    assert.equal("x\n  " .. ("y"):rep(30) .. "\n  z", wrap.line("x " .. ("y"):rep(30) .. " z", 20))
    assert.equal("\27[1maaa\27[0m\n  \27[1mbbb\27[0m", wrap.line("\27[1maaa bbb\27[0m", 5))
  end)

  it("refuses a width that is none", function()
    local cmp = compare(A, B)
    for _, width in ipairs { 19, 0, -1, 0 / 0 } do
      assert.error_matches(function() mizan.report.text(cmp, { width = width }) end, "'width': at least 20")
    end
    assert.error_matches(function() mizan.report.text(cmp, { width = "80" }) end, "number expected, got '80'")
  end)

  it("lets no source turn the direction of the report", function()
    local text = mizan.report.text(compare(A:gsub("الاجتماع", "%0 \226\128\174\226\129\169"), B), { bidi = "isolates" })
    assert.is_nil(text:find("\226\128\174", 1, true))
    assert.matches("\\u202E", text, 1, true)
  end)
end)

describe("the rules that --explain names", function()
  local rules = require "mizan.report.rules"

  it("have names in both languages", function()
    for id in pairs(rules.en) do assert.is_string(rules.ar[id], id) end
    for id in pairs(rules.ar) do assert.is_string(rules.en[id], id) end
    local seen = 0
    for _, name in ipairs { "figures_spec", "rules/dates_spec", "rules/labels_spec", "rules/hours_spec" } do
      local file = io.open("spec/" .. name .. ".lua", "rb")
      local doc = file and assert(mizan.document(file:read("*a")))
      for figure in doc and doc:figures { explain = true } or function() end do
        assert.is_string(rules.en[figure.rule], figure.rule)
        seen = seen + 1
      end
      if file then file:close() end
    end
    assert.is_true(seen > 300)
  end)

  -- Every rule that the sources set: what `rule` becomes, and the last words that a function is handed which sets it.
  it("are all that the core has", function()
    local seen, unit = 0, assert(io.open("src/core/core.c", "rb"))
    local includes = unit:read("*a")
    unit:close()
    local function named(id)
      seen = seen + 1
      assert.is_string(rules.en[id], id)
    end
    for path in includes:gmatch('#include "([%w/]+%.c)"') do
      local file = assert(io.open("src/core/" .. path, "rb"))
      local source = file:read("*a"):gsub("/%*.-%*/", "")
      file:close()
      for set in source:gmatch("[^%w_]rule%s*=%s*([^;]*);") do
        for id in set:gmatch('"([%w-]+)"') do named(id) end
      end
      for name, call in source:gmatch("([%w_]+)(%b())") do
        local last = (name:find("_put") or name:find("_fill")) and call:match(",([^,]*)%)$") or ""
        for id in last:gmatch('"([%w-]+)"') do named(id) end
      end
    end
    assert.is_true(seen > 40)
  end)

  it("are said in the language of the report", function()
    local docs = { assert(mizan.document(A, { id = "a" })), assert(mizan.document(B, { id = "b" })) }
    local cmp = assert(mizan.compare(docs, { explain = true }))
    local ar = mizan.report.text(cmp, { lang = "ar" })
    assert.matches("قُرئ على أنه أرقام\n", ar, 1, true)
    assert.is_nil(ar:find("digits", 1, true))
    assert.matches("read as digits\n", mizan.report.text(cmp), 1, true)
  end)
end)

describe("the Markdown report", function()
  it("lets no source make markup", function()
    local hostile = "# عنوان <script>alert(1)</script> [رابط](http://example.org) | `رمز` " ..
      "**312 مساهما** حضروا الاجتماع.\n"
    local docs = {
      assert(mizan.document(hostile .. hostile, { id = "a|b`c", title = "<img src=x>", source = "*مصدر*" })),
      assert(mizan.document(hostile .. B, { id = "b" })),
    }
    local text = mizan.report.markdown(assert(mizan.compare(docs)))
    assert.is_nil(text:gsub("\\<", ""):find("<script", 1, true))
    assert.is_nil(text:gsub("\\<", ""):find("<img", 1, true))
    assert.is_nil(text:gsub("\\%[", ""):find("[رابط", 1, true))
  end)

  it("has a row for each group in its matrix", function()
    local cmp, n = compare(A, B), 0
    for _ in cmp:groups() do n = n + 1 end
    local rows = 0
    for line in mizan.report.markdown(cmp):gmatch("[^\n]+") do
      if line:find("^| %d+ | [^|]*%a") then rows = rows + 1 end
    end
    assert.equal(n, rows)
  end)
end)

describe("the CSV report", function()
  local function parse(text)
    local rows, row, at = {}, {}, 1
    while at <= #text do
      local cell, stop
      if text:sub(at, at) == '"' then
        stop = at
        repeat stop = text:find('"', stop + 1, true) + 1 until text:sub(stop, stop) ~= '"'
        cell = text:sub(at + 1, stop - 2):gsub('""', '"')
      else
        stop = text:find("[,\n]", at)
        cell = text:sub(at, stop - 1)
      end
      row[#row + 1] = cell
      if text:sub(stop, stop) == "\n" then rows[#rows + 1], row = row, {} end
      at = stop + 1
    end
    return rows
  end

  it("has one row a figure, and as many cells in each", function()
    local cmp, figures = compare(A, B), 0
    for group in cmp:groups() do figures = figures + #group.members end
    for _ in cmp:singles() do figures = figures + 1 end
    local rows = parse(mizan.report.csv(cmp))
    assert.equal(figures + 1, #rows)
    for _, row in ipairs(rows) do assert.equal(#rows[1], #row) end
    assert.same({ "group", "status", "measure", "doc" }, { rows[1][1], rows[1][2], rows[1][3], rows[1][4] })
  end)

  it("can begin with a byte order mark", function()
    assert.equal("\239\187\191group", mizan.report.csv(compare(A, B), { bom = true }):sub(1, 8))
  end)

  it("quotes, and disarms formulas", function()
    local csv = require "mizan.csv"
    assert.equal('a,"b,""c""",,\'=1+1,-5,\'-x,true\n', csv.line({ "a", 'b,"c"', nil, "=1+1", "-5", "-x", true }, 7))
  end)
end)

describe("the NDJSON report", function()
  it("is one record a line, exact, in the contract's order", function()
    local text = mizan.report.ndjson(compare(A, B))
    local types = {}
    for line in text:gmatch("([^\n]*)\n") do
      local record = assert(json.decode(line))
      types[record.type] = true
      if record.type == "figure_group" then
        assert.is_true(#record.members >= 2)
        assert.equal("string", type(record.status))
      end
    end
    assert.is_true(types.figure_group and types.documents and types.story)
    assert.matches('"value":66200000000,"unit":"USD"', text, 1, true)
    assert.is_nil(text:find('"document"', 1, true))
  end)
end)

describe("json.line", function()
  it("orders keys, escapes strings, keeps amounts exact", function()
    assert.equal('{"first":1,"last":2,"text":"\\"\\\\\\n\\u0001\\\\xFF","value":9007199254740993}',
      json.line { text = '"\\\n\1\255', last = 2, first = 1, value = 9007199254740992, decimal = "9007199254740993" })
    assert.equal('{"type":"passage","similarity":0.3333,"changes":[]}',
      json.line { changes = {}, similarity = 0.3333, type = "passage", unknown = 1 })
    assert.equal('{"value":"P4Y"}', json.line { value = "P4Y" })
    assert.equal("{}", json.line {})
  end)

  it("writes whole numbers as such, and fractions with a point", function()
    assert.equal('{"score":-12.5,"first":3,"last":-7,"count":0}',
      json.line { score = -12.5, first = 3.0, last = -7, count = -0.0 })
    assert.equal('{"score":1e+16}', json.line { score = 1e16 })
    local locale = os.setlocale(nil, "numeric")
    if os.setlocale("de_DE.UTF-8", "numeric") then
      local line = json.line { score = 0.25 }
      os.setlocale(locale, "numeric")
      assert.equal('{"score":0.25}', line)
    end
  end)

  it("refuses what is no record", function()
    local endless = {}
    endless.a = endless
    assert.has_error(function() json.line(endless) end, "a record nested too deeply")
    assert.has_error(function() json.line { text = print } end, "a function in a record")
    assert.has_error(function() json.line "text" end)
  end)
end)

describe("json.decode", function()
  it("reads values of all kinds", function()
    assert.same({ a = { 1, 2.5, -3e2, { b = true, c = false } }, ["\n"] = "" },
      json.decode ' {"a" : [1, 2.5,-3E+2, {"b":true,"c":false}], "d":null, "\\n":""}\r\n')
    assert.equal("نص", json.decode '"نص"')
    assert.is_nil(json.decode "null")
    assert.equal("مصر 😀 €", json.decode [["\u0645\u0635\u0631 \uD83D\ude00 \u20ac"]])
  end)

  it("says what is malformed, and where", function()
    for text, position in pairs { ["[1,]"] = 4, ['{"a"}'] = 5, ['{"a":}'] = 6, ["not json"] = 1 } do
      local value, message, code, place = json.decode(text)
      assert.is_nil(value, text)
      assert.equal("string", type(message), text)
      assert.equal("EDATA", code, text)
      if json.reader():find("cjson", 1, true) then assert.equal(position, place, text) end
    end
  end)

  it("reads back what json.line writes", function()
    local record = { text = '"\\\n\1\127 نص 😀', first = 12, similarity = 0.3333,
      members = { { doc = "a", main = true } } }
    assert.same(record, json.decode(json.line(record)))
  end)
end)

describe("an amount in a report", function()
  local function amount(figure, lang)
    return amounts_of.text(figure, lang or "en")
  end

  it("is short where that loses nothing", function()
    assert.equal("66.2 bn USD", amount { decimal = "66200000000", unit = "USD" })
    assert.equal("66.2 مليار دولار", amount({ decimal = "66200000000", unit = "USD" }, "ar"))
    assert.equal("1,234,567", amount { decimal = "1234567" })
    assert.equal("-3.45 m", amount { decimal = "-3450000" })
    assert.equal("50,000", amount { decimal = "50000" })
    assert.equal("2 tn", amount { decimal = "2000000000000" })
    assert.equal("0.3333333333", amount { decimal = "0.3333333333" })
    assert.equal("1,234.5", amount { decimal = "1234.5" })
  end)

  it("shows modifiers, ranges and units", function()
    assert.equal("~20 m", amount { decimal = "20000000", modifier = "about" })
    assert.equal("≥14", amount { decimal = "14", modifier = "at_least" })
    assert.equal("22.6%", amount { decimal = "22.6", unit = "percent" })
    assert.equal("10–15 km", amount { low_decimal = "10", high_decimal = "15", unit = "kilometer" })
    assert.equal("20%+", amount { low_decimal = "20", unit = "percent" })
    assert.equal("3–5 m USD", amount { low_decimal = "3000000", high_decimal = "5000000", unit = "USD" })
    assert.equal("800,000–1.2 m", amount { low_decimal = "800000", high_decimal = "1200000" })
    assert.equal("~12,000–15,000", amount { low_decimal = "12000", high_decimal = "15000", modifier = "about" })
  end)

  it("says ranges once in Arabic, and in words where their scales differ", function()
    local function ar(low, high, unit, modifier)
      return amount({ low_decimal = low, high_decimal = high, unit = unit, modifier = modifier }, "ar")
    end
    assert.equal("3–5 ملايين", ar("3000000", "5000000"))
    assert.equal("9–11 مليون دولار", ar("9000000", "11000000", "USD"))
    assert.equal("من 800,000 إلى 1.2 مليون دولار", ar("800000", "1200000", "USD"))
    assert.equal("من نحو 800,000 إلى 1.2 مليون دولار", ar("800000", "1200000", "USD", "about"))
    assert.equal("20:00–22:00", amount({ value = "T20:00/T22:00" }, "ar"))
    assert.equal("3–5 سنوات", amount({ low = "P3Y", high = "P5Y" }, "ar"))
    assert.equal("شهر – شهران", amount({ low = "P1M", high = "P2M" }, "ar"))
    assert.equal("10 minutes – 1 hour", amount { low = "PT10M", high = "PT1H" })
    assert.equal("3–5 years", amount { low = "P3Y", high = "P5Y" })
  end)

  it("says what has no number in a word", function()
    local function vague(low, lang, unit, text)
      return amount({ low_decimal = low, modifier = "vague", unit = unit, text = text }, lang)
    end
    assert.equal("عشرات", vague("10", "ar", nil, "عشرات الزوار"))
    assert.equal("آلاف", vague("1000", "ar"))
    assert.equal("مئات الآلاف", vague("100000", "ar"))
    assert.equal("عشرات الملايين", vague("10000000", "ar"))
    assert.equal("مليارات", vague("1000000000", "ar"))
    assert.equal("ملايين الدولارات", vague("1000000", "ar", "USD", "ملايين  الدولارات"))
    assert.equal("hundreds", vague("100"))
    assert.equal("tens of thousands", vague("10000"))
    assert.equal("millions of USD", vague("1000000", "en", "USD"))
    assert.equal("thousands of km", vague("1000", "en", "kilometer"))
  end)

  it("bends what is counted in Arabic as its number asks", function()
    local function ar(decimal, unit) return amount({ decimal = decimal, unit = unit }, "ar") end
    assert.equal("8 مليارات دولار", ar("8000000000", "USD"))
    assert.equal("3 ملايين", ar("3000000"))
    assert.equal("11 مليون يورو", ar("11000000", "EUR"))
    assert.equal("103 ملايين", ar("103000000"))
    assert.equal("3.5 مليون", ar("3500000"))
    assert.equal("5 دولارات", ar("5", "USD"))
    assert.equal("12 ريالا سعوديا", ar("12", "SAR"))
    assert.equal("4 ريالات سعودية", ar("4", "SAR"))
    assert.equal("100 برميل", ar("100", "barrel"))
    assert.equal("7 أطنان", ar("7", "metric-ton"))
  end)

  it("writes dates in Arabic words, or as the source does", function()
    local function ar(value, text) return amount({ kind = "date", value = value, text = text }, "ar") end
    assert.equal("14 أكتوبر 2022", ar "2022-10-14")
    assert.equal("أكتوبر 2025", ar "2025-10")
    assert.equal("2022–2025", ar "2022/2025")
    assert.equal("14–16 سبتمبر 2022", ar "2022-09-14/2022-09-16")
    assert.equal("28 أغسطس 2022 – 2 سبتمبر 2022", ar "2022-08-28/2022-09-02")
    assert.equal("القرن 19", ar "18XX")
    assert.equal("1970–1979", ar "197X")
    assert.equal("300 قبل الميلاد", ar "BC0300")
    assert.equal("الأسبوع من 29 سبتمبر 2025", ar "2025-W40")
    assert.equal("شتاء 2024", ar "2024-WI")
    assert.equal("أكتوبر", ar "XXXX-10")
    assert.equal("النصف الأول", ar("XXXX-H1", "النصف الأول"))
    assert.equal("الخميس", ar("XXXX-WXX-4", "الخميس"))
  end)

  it("reads dates and durations", function()
    assert.equal("2025-03-13", amount { value = "XXXX-WXX-4", resolved = "2025-03-13" })
    assert.equal("Thursday", amount { value = "XXXX-WXX-4" })
    assert.equal("الخميس", amount({ value = "XXXX-WXX-4" }, "ar"))
    assert.equal("4 years", amount { value = "P4Y" })
    assert.equal("1 month", amount { value = "P1M" })
    assert.equal("3 hours 17 minutes", amount { value = "PT3H17M" })
    assert.equal("4 سنوات", amount({ value = "P4Y" }, "ar"))
    assert.equal("15 سنة", amount({ value = "P15Y" }, "ar"))
    assert.equal("شهران", amount({ value = "P2M" }, "ar"))
    assert.equal("10:30", amount { value = "T10:30" })
    assert.equal("2022/2025", amount { value = "2022/2025" })
    assert.equal("5+1", amount { value = "5+1" })
    assert.equal("كلمة", amount { text = "كلمة" })
  end)
end)
