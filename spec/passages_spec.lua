-- SPDX-License-Identifier: MIT
-- Which sentences of two documents are said to be one passage.
local mizan = require "mizan"

-- The passages of two texts, each as its two sentences.
local function passages(a, b)
  local docs = {}
  for k, text in ipairs { a, b } do
    docs[k] = assert(mizan.document(text, { id = "d" .. k, source = "s" .. k, date = "2015-07-22" }))
  end
  local out = {}
  for p in assert(mizan.compare(docs)):passages() do out[#out + 1] = p.a.text .. " = " .. p.b.text end
  return out
end

local BODY = "أعلنت البلدية أن الجسر القديم يحتاج إلى ترميم أعمدته الأربعة قبل حلول موسم الأمطار المقبل."

describe("a headline and a sentence of another document", function()
  local lead = "أعيد أمس افتتاح ميناء الزهراء أمام السفن التجارية بعد إغلاق دام خمسة أشهر بسبب العاصفة."

  it("are no passage where it tells the same news in words of its own", function()
    local found = passages("إعادة افتتاح ميناء الزهراء ووصول السفن التجارية\n" .. BODY,
      "سكان الجزيرة يرحبون\n" .. lead .. "\n" .. BODY)
    assert.are.same({ BODY .. " = " .. BODY }, found)
  end)

  it("are one where it is made of the sentence's words", function()
    local headline = "افتتاح ميناء الزهراء أمام السفن التجارية بعد إغلاق دام خمسة أشهر"
    local found = passages(headline .. "\n" .. BODY, "سكان الجزيرة يرحبون\n" .. lead .. "\n" .. BODY)
    assert.are.same({ headline .. " = " .. lead, BODY .. " = " .. BODY }, found)
  end)

  it("are one where the first paragraph is the report itself, which lacks its stop", function()
    local first = "افتتح وزير النقل أمس في مدينة الزهراء الجسر الجديد الذي يربط الضفتين بعد أعمال دامت ثلاث سنوات " ..
      "وكلفت الخزانة مبالغ كبيرة وشارك فيها مئات المهندسين والعمال من شركات محلية"
    local other = "وافتتح الوزير بالأمس بحضور المحافظ والأهالي وممثلي الصحف الجسر الجديد الذي يربط الضفتين بعد " ..
      "أعمال طويلة شارك فيها مهندسون وعمال كثيرون من شركات محلية وأجنبية."
    local found = passages(first .. "\n" .. BODY, "سكان الجزيرة يرحبون\n" .. other .. "\n" .. BODY)
    assert.are.same({ first .. " = " .. other, BODY .. " = " .. BODY }, found)
  end)

  it("but two headlines that tell the same news are one", function()
    local found = passages("إعادة افتتاح ميناء الزهراء ووصول السفن التجارية\n" .. BODY,
      "افتتاح ميناء الزهراء ووصول أولى السفن\n" .. BODY)
    assert.are.equal(2, #found)
  end)
end)

describe("a name that stands twice in both documents", function()
  local opening, signature = "نحن عمر بن حازم الراشد رئيس البلدية", "عمر بن حازم الراشد رئيس البلدية"
  local text = "نص القرار:\n" .. opening .. "\n" .. BODY .. "\n" .. signature

  it("faces itself where it stands and not where it stands the other time", function()
    local found = passages(text, text)
    assert.are.same({ "نص القرار: = نص القرار:", opening .. " = " .. opening, BODY .. " = " .. BODY,
      signature .. " = " .. signature }, found)
  end)

  it("faces the one that another document has wherever it stands", function()
    local found = passages(text, "قرار جديد للبلدية\n" .. BODY .. "\n" .. signature)
    local shown = table.concat(found, "\n")
    assert.is_truthy(shown:find(signature .. " = " .. signature, 1, true))
  end)
end)
