-- SPDX-License-Identifier: MIT

local mizan = require "mizan"

local A = "أعلنت شركة المرفأ أن أرباحها بلغت 66.2 مليار دولار في عام 2024. وقال المدير سامي النجار: " ..
  "«سنفتح خمسة فروع جديدة في المدن الكبرى قبل نهاية العام».\nوشارك في الاجتماع 312 مساهما من الداخل والخارج.\n"
local B = "أرباح شركة المرفأ بلغت 66.2 مليار دولار في عام 2024، كما أعلنت الشركة. وقال المدير سامي النجار: " ..
  "«سنفتح ستة فروع جديدة في المدن الكبرى قبل نهاية العام».\nوشارك في الاجتماع أكثر من 300 مساهم من الداخل والخارج.\n"

local function compare(options)
  local a = assert(mizan.document(A, { id = "a", date = "2025-03-14" }))
  local b = assert(mizan.document(B, { id = "b", date = "2025-03-14" }))
  return assert(mizan.compare({ a, b }, options)), a, b
end

local function collect(iterator)
  local list = {}
  for record in iterator do list[#list + 1] = record end
  return list
end

describe("mizan.compare", function()
  it("raises for anything but a list of documents", function()
    assert.error_matches(function() mizan.compare() end, "bad argument #1 to '.*compare' %(table expected")
    assert.error_matches(function() mizan.compare({ "نص" }) end, "mizan.document expected at %[1%], got string")
    assert.error_matches(function() mizan.compare({}, { every = true }) end, "unknown option 'every'")
    assert.error_matches(function() mizan.compare({}, { all = 1 }) end, "option 'all': boolean expected, got number")
  end)

  it("takes no document and one document", function()
    assert.same({}, collect(assert(mizan.compare({})):groups()))
    local one = assert(mizan.compare({ assert(mizan.document(A)) }))
    assert.same({}, collect(one:groups()))
    assert.same({}, collect(one:passages()))
    assert.equal(1, #one)
  end)

  it("holds its documents", function()
    local cmp = compare()
    collectgarbage()
    collectgarbage()
    assert.equal(2, #cmp)
    local doc, id = cmp:document(2)
    assert.equal(B, doc.text)
    assert.equal("b", id)
    assert.is_nil(cmp:document(3))
    assert.equal("mizan.comparison: 2 documents", tostring(cmp))
  end)

  it("names documents without id by their place", function()
    local cmp = assert(mizan.compare({ assert(mizan.document(A)), assert(mizan.document(B)) }))
    for group in cmp:groups() do
      for _, member in ipairs(group.members) do assert.equal(tostring(member.document), member.doc) end
    end
  end)

  it("groups figures that measure the same", function()
    local cmp, a = compare()
    local profit
    for group in cmp:groups() do
      if group.members[1].unit == "USD" then profit = group end
    end
    assert.equal("figure_group", profit.type)
    assert.equal("agree", profit.status)
    assert.equal(2, #profit.members)
    assert.equal("a", profit.members[1].doc)
    assert.equal("66200000000", profit.members[1].decimal)
    assert.equal(profit.members[1].text, a.text:sub(profit.members[1].first, profit.members[1].last))
    assert.equal("string", type(profit.measure))
    assert.equal(2, profit.outlets)
    assert.is_nil(profit.score)
  end)

  it("counts what one outlet says twice once", function()
    local function outlets(...)
      local docs = {}
      for i, source in ipairs { ... } do
        docs[i] = assert(mizan.document("وافتتحت بلدية سهلان أمس طريقا طوله 2340 مترا في حي الميناء.", {
          id = "d" .. i, date = "2025-03-14", source = source ~= "" and source or nil }))
      end
      for group in mizan.compare(docs):groups() do
        if group.members[1].kind == "measure" then return { group.outlets, group.origins } end
      end
    end
    assert.same({ 1, 1 }, outlets("almadar", "almadar"))
    assert.same({ 2, 1 }, outlets("almadar", "addifaf", "almadar"))
    assert.same({ 3, 1 }, outlets("almadar", "", ""))
  end)

  it("keeps its evidence when asked", function()
    for group in compare({ explain = true }):groups() do
      assert.equal("number", type(group.score))
      assert.equal("string", type(group.members[1].rule))
    end
  end)

  it("gives every record once, in the order of the contract", function()
    local cmp = compare()
    local order = { figure_group = 1, figure_single = 2, passage = 3, quote = 4, variant = 5, documents = 6, story = 7 }
    local last, n = 0, 0
    for record in cmp:records() do
      assert.is_true(order[record.type] >= last, record.type)
      last, n = order[record.type], n + 1
    end
    assert.equal(7, last)
    local sum = 0
    for _, name in ipairs { "groups", "singles", "passages", "quotes", "variants", "documents", "stories" } do
      sum = sum + #collect(cmp[name](cmp))
    end
    assert.equal(sum, n)
  end)

  it("traces documents to one text by what they tell, not by what they quote alone", function()
    local said = "«لن نترك قرية واحدة بلا ماء قبل نهاية الصيف، وسنحاسب كل من تأخر في تسليم المحطات الجديدة»."
    local lead = "عقد وزير المياه مؤتمرا صحافيا في مقر الوزارة بحضور عشرات المراسلين، وعرض خطة السدود الجديدة.\n"
    local function one_origin(a, b)
      local pair = collect(mizan.compare { assert(mizan.document(a)), assert(mizan.document(b)) }:documents())[1]
      return pair.same_origin == true
    end
    local a = lead .. "وقال الوزير: " .. said .. "\n"
    local other = "لم يقنع رد الحكومة سكان الوادي الذين ينقلون الماء على الدواب منذ عامين من دون شاحنة واحدة.\n"
    assert.is_false(one_origin(a, other .. "وقال الوزير: " .. said .. "\n"))
    assert.is_true(one_origin(a, lead .. "وأكد الوزير: " .. said .. "\n"))
    assert.is_true(one_origin(said, "البيان: " .. said)) -- a statement, which is nothing but quoted
  end)

  it("says how the words of a quotation differ", function()
    local quote = collect(compare():quotes())[1]
    assert.equal("altered", quote.status)
    local change = quote.changes[1]
    assert.equal("replaced", change.op)
    assert.equal("خمسة", change.a.text)
    assert.equal("ستة", change.b.text)
    assert.equal("figure", change.kind)
    assert.equal(2, change.member)
  end)
end)

describe("word differences", function()
  local function changes(a, b)
    local x, y = assert(mizan.document(a)), assert(mizan.document(b))
    local list = x:changes(1, #a, y, 1, #b)
    for i, change in ipairs(list) do
      list[i] = ("%s %s %s>%s%s"):format(change.kind, change.op, change.a and change.a.text or "",
        change.b and change.b.text or "", change.same and " same" or "")
    end
    return list
  end

  it("are none where only marks and letter forms differ", function()
    assert.same({}, changes("قال إنّ الأُسرة عادت.", "قال ان الاسرة عادت"))
    assert.same({}, changes("", ""))
  end)

  it("drop, add and replace", function()
    assert.same({ "word dropped جدا>" }, changes("كان اللقاء مهما جدا", "كان اللقاء مهما"))
    assert.same({ "word added >مسرعا" }, changes("عاد الوفد", "عاد الوفد مسرعا"))
    assert.same({ "word replaced الوفد>الفريق" }, changes("عاد الوفد مسرعا", "عاد الفريق مسرعا"))
    assert.same({ "word dropped عاد الوفد>" }, changes("عاد الوفد", ""))
  end)

  it("know figures and hedges", function()
    assert.same({ "figure replaced 12>15" }, changes("أصيب 12 شخصا في الحادث", "أصيب 15 شخصا في الحادث"))
    assert.same({ "figure replaced 12>اثنا عشر same" }, changes("في القاعة 12 كرسيا", "في القاعة اثنا عشر كرسيا"))
    assert.same({ "hedge dropped نحو>" }, changes("حضر نحو 300 ضيف", "حضر 300 ضيف"))
  end)

  it("call a word a hedge only where it says how exact a figure is", function()
    assert.same({ "hedge replaced أكثر>أقل" }, changes("حضر أكثر من 30 ضيفا", "حضر أقل من 30 ضيفا"))
    assert.same({ "hedge dropped على الأقل>" }, changes("غرق 30 قاربا على الأقل", "غرق 30 قاربا"))
    assert.same({ "word replaced غرق>ضياع" }, changes("غرق 30 قاربا على الأقل", "ضياع 30 قاربا على الأقل"))
  end)

  it("stand together where a word beside them is there twice", function()
    assert.same({ "figure replaced في المئة>بالمئة same" },
      changes("بلغ التضخم 12.4 في المئة في أغسطس", "بلغ التضخم 12.4 بالمئة في أغسطس"))
    assert.same({ "figure replaced %>في المئة same" },
      changes("بلغ التضخم 12.4% في أغسطس", "بلغ التضخم 12.4 في المئة في أغسطس"))
    assert.same({ "figure replaced 12.4 في المئة>13 بالمئة" },
      changes("بلغ التضخم 12.4 في المئة في أغسطس", "بلغ التضخم 13 بالمئة في أغسطس"))
    assert.same({ "word dropped هنا>", "word dropped كله>" },
      changes("عاد هنا الوفد في الصباح كله", "عاد الوفد في الصباح"))
  end)

  it("are no more than a spelling where a word bends, or و stands for ف", function()
    local function one(kind, a, b, same)
      for _ = 1, 2 do
        local list = changes(a, b)
        assert.equal(1, #list, a)
        assert.matches("^" .. kind .. " replaced .-" .. (same and " same$" or "$"), list[1])
        assert.equal(same, list[1]:find(" same$") ~= nil, a)
        a, b = b, a
      end
    end
    one("spelling", "رأى المشاركون النهر", "رأى المشاركين النهر", true)
    one("spelling", "عاد جريحان من الحرب", "عاد جريحين من الحرب", true)
    one("spelling", "توقف المطر ثم وأعلن الحارس", "توقف المطر ثم فأعلن الحارس", true)
    one("word", "نقرأ فصول الكتاب", "نقرأ وصول الكتاب", false)
    one("word", "رأى المشاركون النهر", "رأى المشاركات النهر", false)
    one("word", "وأعلن الحارس", "بأعلن الحارس", false)
  end)

  it("are negation where one side denies a word of the other", function()
    assert.same({ "negation dropped لا>", "negation replaced وسنطعن>ولن نطعن" },
      changes("القرار لا يستند إلى دليل، وسنطعن فيه", "القرار يستند إلى دليل، ولن نطعن فيه"))
    for _, pair in ipairs {
      { "لم يعلن النادي موعد المباراة", "أعلن النادي موعد المباراة" },
      { "إن هذا الاتهام غير صحيح", "إن هذا الاتهام صحيح" },
      { "الشركة ملتزمة بعدم رفع الأسعار", "الشركة ملتزمة برفع الأسعار" },
      { "ليس في المخازن قمح", "في المخازن قمح" },
      { "ما كان في القاعة أحد", "كان في القاعة أحد" },
      { "طلب ألا يخرج أحد", "طلب أن يخرج أحد" },
      { "عمل دون توقف", "عمل توقف" },
    } do
      for i = 1, 2 do
        local list = changes(pair[i], pair[3 - i])
        assert.equal(1, #list, pair[1])
        assert.matches("^negation ", list[1])
      end
    end
  end)

  it("are no negation where both sides deny, or neither does", function()
    for _, pair in ipairs {
      { "القرار ليس قانونيا", "القرار غير قانوني" },
      { "لن نرحل عن بيوتنا", "لا نرحل عن بيوتنا" },
      { "لا يملك إلا القليل", "يملك القليل" },
      { "لم يحضر الوزير ولا النائب", "لم يحضر الوزير والنائب" },
      { "قال الوزير إنه لم يوقع العقد", "نفى الوزير أن يكون وقع العقد" },
      { "وهو ما يجعل الأمر صعبا", "وهو يجعل الأمر صعبا" },
      { "أغلق الباب حتى لا يتكرر الحادث", "أغلق الباب خشية أن يتكرر الحادث" },
      { "ليس فقط في المدينة", "في المدينة" },
      { "سقط الجدار، ما أثار الخوف", "سقط الجدار، أثار الخوف" },
      { "سقط الجدار، مما أثار الخوف", "سقط الجدار، ما أثار الخوف" },
      { "لا زالت القرية محاصرة", "لازالت القرية محاصرة" },
      { "وما زالت القرية محاصرة", "ولا تزال القرية محاصرة" },
      { "لا بد من الصبر", "لابد من الصبر" },
      { "في القرية مدرسة واحدة، ألا وهي مدرسة النور", "في القرية مدرسة واحدة، وهي مدرسة النور" },
      { "فيها آلات غير مستغلة لهذه الأعمال", "فيها طاقة تفيض والآلات المستغلة في الأعمال" },
      { "وقد يتكرر ذلك ولا سيما في الشتاء", "وقد يتكرر ذلك لاسيما في الشتاء" },
      { "وصل الوفد ليلا إلى القرية", "وصل الوفد إلى القرية" },
      { "بعد أن كانت القرية آمنة", "لم تعد القرية آمنة" },
      { "ويمنع التصوير وعدم حجز مقعد واحد للزوار والتزام الهدوء", "ويمنع التصوير والتزام الهدوء" },
      { "حتى لا يصبح المكان ضيقا", "لئلا يصبح المكان ضيقا" },
      { "وكلا الطرفين راضيان", "والطرفان راضيان" },
      { "لا، سنبقى هنا", "سنبقى هنا" },
      { "وصل الوفد غير أن الجلسة تأجلت", "وصل الوفد لكن الجلسة تأجلت" },
      { "انتهى الكلام بلا", "انتهى الكلام لم" },
    } do
      for i = 1, 2 do
        for _, change in ipairs(changes(pair[i], pair[3 - i])) do assert.no_match("^negation", change, pair[1]) end
      end
    end
  end)

  it("give up on what has nothing in common, in bounded time", function()
    local a, b = {}, {}
    for i = 1, 3000 do a[i], b[i] = "كلمة" .. ("ا"):rep(i % 7), "لفظ" .. ("ب"):rep(i % 5) end
    assert.equal(1, #changes(table.concat(a, " "), table.concat(b, " ")))
  end)

  it("are as few as they can be", function()
    assert.same({ "word dropped ب>", "word added >ه" }, changes("ا ب ج د", "ا ج ه د"))
    assert.same({ "word replaced ا ب>ج د" }, changes("ا ب", "ج د"))
  end)

  it("are those between the two positions, cut to the text", function()
    local x, y = assert(mizan.document("عاد الوفد مسرعا")), assert(mizan.document("عاد الفريق"))
    assert.same({}, x:changes(1, 6, y, 1, 6))
    assert.equal(1, #x:changes(-5, 1000, y, 8, 1000))
    assert.same({}, x:changes(5, 4, y, 5, 4))
    assert.has_error(function() x:changes(1, 2, "text", 1, 2) end)
  end)

  it("rebuild one side from the other", function()
    local words = { "قال", "الوزير", "إن", "المشروع", "سينتهي", "قريبا" }
    math.randomseed(7)
    for _ = 1, 200 do
      local a, b = {}, {}
      for i = 1, math.random(0, 12) do a[i] = words[math.random(#words)] end
      for i = 1, math.random(0, 12) do b[i] = words[math.random(#words)] end
      local ta, tb = table.concat(a, " "), table.concat(b, " ")
      local x, y = assert(mizan.document(ta)), assert(mizan.document(tb))
      local gone, come = {}, {}
      for _, change in ipairs(x:changes(1, #ta, y, 1, #tb)) do
        if change.a then gone[#gone + 1] = { change.a.first, change.a.last } end
        if change.b then come[#come + 1] = { change.b.first, change.b.last } end
      end
      local function rest(text, spans)
        local out, at = {}, 1
        for _, s in ipairs(spans) do
          out[#out + 1] = text:sub(at, s[1] - 1)
          at = s[2] + 1
        end
        out[#out + 1] = text:sub(at)
        return (table.concat(out, " "):gsub("%s+", " "):gsub("^ ", ""):gsub(" $", ""))
      end
      assert.equal(rest(ta, gone), rest(tb, come))
    end
  end)
end)
