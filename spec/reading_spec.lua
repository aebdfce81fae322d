-- SPDX-License-Identifier: MIT
--
-- One wrong number among many that agree is a conflict; another hour's prices in the same words are none.

local mizan = require "mizan"

local FRAME = "افتتح وزير النقل سامي الحداد صباح اليوم جسر المرسى المعلق الذي بلغت كلفته 743 مليون دولار ويبلغ طوله " ..
  "1840 مترا. وأوضح أن الشركة المنفذة أتمت العمل في 29 شهرا واستعانت بنحو 3400 عامل. وسيعبر الجسر في يومه الأول 52 " ..
  "حافلة و318 شاحنة بحسب الوزارة، وخصص للصيانة 9.4 مليون دولار في العام.\n%s"

-- The statuses of what two reports, alike but for the last sentence, say of the figures in it.
local function statuses(a, b)
  local docs = {}
  for i, last in ipairs { a, b } do
    docs[i] = assert(mizan.document(FRAME:format(last), { id = tostring(i), date = "2025-03-10" }))
  end
  local from, found = #FRAME - 2, {}
  for group in assert(mizan.compare(docs)):groups() do
    if group.members[1].first > from then found[group.status] = (found[group.status] or 0) + 1 end
  end
  return found
end

describe("a conflict", function()
  it("is one figure that differs where the others agree", function()
    local found = statuses("وأصيب 14 عاملا في أثناء تركيب أبراج الجسر العالية وعولجوا في مستشفى الميناء لمدة 12 يوما.",
      "وأصيب 41 عاملا في أثناء تركيب أبراج الجسر العالية وعولجوا في مستشفى الميناء لمدة 12 يوما.")
    assert.equal(1, found.conflict)
    assert.equal(1, found.agree)
  end)

  it("is none where the same figures stand in another order", function()
    local found = statuses("ونقلت سفينة الميناء جثامين 9 عمال و27 مصابا من عمال الجسر إلى المدينة مساء أمس.",
      "ونقلت سفينة الميناء 27 مصابا وجثامين 9 عمال من عمال الجسر إلى المدينة مساء أمس.")
    assert.is_nil(found.conflict)
  end)

  it("is none at another hour", function()
    local found = statuses("وتراجع سهم شركة الجسر في السوق إلى 48.76 دولار للسهم بحلول الساعة 0711 بتوقيت المدينة.",
      "وتراجع سهم شركة الجسر في السوق إلى 48.52 دولار للسهم بحلول الساعة 1345 بتوقيت المدينة.")
    assert.is_nil(found.conflict)
  end)

  it("is none where several figures have moved", function()
    local found = statuses("ونزل سهم الشركة 1.5 في المئة إلى 16.43 دولار بعد أن بلغ 17.20 دولار في السوق أول الجلسة.",
      "ونزل سهم الشركة 2.2 في المئة إلى 15.18 دولار بعد أن بلغ 17.90 دولار في السوق أول الجلسة.")
    assert.is_nil(found.conflict)
  end)

  it("is none between one day of an event and the next", function()
    local found = statuses("وشهد اليوم الرابع منذ انطلاق احتفالات الجسر حضورا كثيفا من الزوار والعائلات والسياح.",
      "وشهد اليوم الخامس منذ انطلاق احتفالات الجسر حضورا كثيفا من الزوار والعائلات والسياح.")
    assert.is_nil(found.conflict)
  end)
end)
