-- SPDX-License-Identifier: MIT
--
-- Which figures of two reports measure one thing, and what their amounts then come to.

local mizan = require "mizan"

-- The verdict of the group that holds a figure of the first report and one of the second, or nil.
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
    if has["a" .. texts[1]] and has["b" .. texts[2]] then return g.status end
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
end)
