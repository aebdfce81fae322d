-- SPDX-License-Identifier: MIT
-- What numbers share with others: the noun of several names, the currency of a headline; and old ways to count time.
local mizan = require "mizan"
local rows = require "spec.rows"(it, assert)

describe("numbers that share a noun by which they are named", function()
  rows {
    { "صدرت القرارات 1696 و1737 و1747.", { "القرارات 1696", "label", "1696", noun = "القرارات" },
      { "1737", "label", "1737", noun = "القرارات", inherited = true },
      { "1747", "label", "1747", noun = "القرارات", inherited = true } },
    { "خالف المادتين 5 و6 من النظام.", { "المادتين 5", "label", "5", noun = "المادتين" },
      { "6", "label", "6", noun = "المادتين", inherited = true } },
    { "أغلق الطريق 5 و20 شارعا.", { "الطريق 5", "label", "5", noun = "الطريق" },
      { "20 شارعا", "count", "20", noun = "شارعا" } },
    { "زار المدن 5 و6.", { "5", "cardinal", "5" }, { "6", "cardinal", "6" } },
  }
end)

describe("a definite number before a definite plural of time", function()
  rows {
    { "باشر خلال الخمسة الأيام الماضية.", { "الخمسة الأيام", "duration", "P5D" } },
    { "ارتفع في العشر السنوات الأخيرة.", { "العشر السنوات", "duration", "P10Y" } },
    { "ارتفع في الأيام الخمسة الأخيرة.", { "الأيام الخمسة", "duration", "P5D" } },
    { "عاد الخمسة اليوم.", { "الخمسة", "cardinal", "5" } },
  }
end)

describe("the amount of a headline", function()
  local function first(text)
    local figure = assert(mizan.document(text)):figures()()
    return figure.kind, figure.unit, figure.inherited
  end

  it("is money where the text behind it names that very amount", function()
    local kind, unit, inherited = first "نادي الواحة يضم المهاجم بـ 32.5 مليون\nدفع النادي 32.5 مليون يورو للاعب."
    assert.are.same({ "money", "EUR", true }, { kind, unit, inherited })
  end)

  it("is a number where the text names another", function()
    assert.are.equal("cardinal", (first "نادي الواحة يضم المهاجم بـ 32.5 مليون\nدفع النادي 35 مليون يورو للاعب."))
  end)
end)

describe("digits with Latin letters behind them", function()
  rows {
    { "كاميرا بدقة 4K حديثة.", { "4K", "label", "4K" } },
    { "شبكات 4G و5G الجديدة.", { "4G", "label", "4G" }, { "5G", "label", "5G" } },
    { "كاميرا بدقة 4K، وهي حديثة.", { "4K", "label", "4K" } },
    { "شاشة بدقة 1080p فقط.", { "1080p", "label", "1080p" } },
    { "ذاكرة 2GB فقط.", { "2GB", "measure", "2", unit = "gigabyte" } },
    { "وزنه 40G فقط.", { "40G", "measure", "40", unit = "gram" } },
    { "وزنه 5g فقط.", { "5g", "measure", "5", unit = "gram" } },
  }
end)
