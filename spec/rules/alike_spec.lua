-- SPDX-License-Identifier: MIT
-- Numbers without a noun: which count what the figure before them counts, and which say that they count something else.
local rows = require "spec.rows"(it, assert)

local function alike(number, value, noun)
  return { number, "count", value, noun = noun, inherited = true }
end

describe("what a number without a noun counts", function()
  local sailors = { "145 بحارا", "count", "145", noun = "بحارا" }
  rows {
    -- its own things
    { "غرق 145 بحارا، وقال الوزير إن عدد المفقودين 60.", sailors, { "60", "cardinal", "60" } },
    { "غرق 145 بحارا. ويبلغ عدد سكان القرية 60.", sailors, { "60", "cardinal", "60" } },
    { "غرق 145 بحارا، وبلغت حصيلة الجرحى 60.", sailors, { "60", "cardinal", "60" } },
    { "غرق 145 بحارا. وقال الوزير إن المرفأ يستقبل 60 كل يوم.", sailors, { "60", "cardinal", "60" } },
    { "غرقت خمس سفن، وأوضح المدير أن عدد السفن 30.", { "خمس سفن", "count", "5", noun = "سفن" },
      alike("30", "30", "سفن") },
    { "غرق 145 بحارا من عدد من الموانئ ونجا 60.", sailors, alike("60", "60", "بحارا") },
    { "نجا 145 بحارا، وعاد عدد كبير منهم، بينهم 60 في قارب.", sailors, alike("60", "60", "بحارا") },
    { "غرق 145 بحارا، وبلغت حصيلة الإعصار 60.", sailors, alike("60", "60", "بحارا") },
    -- the same things, in the clause that somebody reports
    { "غرق 145 بحارا. وقال الوزير إن السفينة تقل 60 منهم.", sailors, alike("60", "60", "بحارا") },
    { "غرق 145 بحارا. وقال الوزير إن الحملة نقلت 60 من أصل 145.", sailors, alike("60", "60", "بحارا"),
      alike("145", "145", "بحارا") },
    { "غرق 145 بحارا. وقال الوزير إن بينهم 60.", sailors, alike("60", "60", "بحارا") },
    { "غرق 145 بحارا. وقال الوزير إن الموج أدى إلى إصابة 60.", sailors, alike("60", "60", "بحارا") },
    { "غرق 145 بحارا. وقال الوزير إن 60 عادوا.", sailors, alike("60", "60", "بحارا") },
    -- of a body there are others
    { "غرق 145 بحارا و60 من حركة الفجر.", sailors, { "60", "cardinal", "60" } },
    { "غرق 145 بحارا و60 من أقاربهم.", sailors, alike("60", "60", "بحارا") },
    { "غرق 145 بحارا، بينهم نحو 60 من حركة الفجر.", sailors,
      { "60", "count", "60", noun = "بحارا", modifier = "about", inherited = true } },
    { "غرق 145 شخصا و60 من حركة الفجر.", { "145 شخصا", "count", "145", noun = "شخصا" }, alike("60", "60", "شخصا") },
  }
end)

describe("numbers that measure or name, behind what was counted", function()
  local photos, sailors = { "أربع صور", "count", "4", noun = "صور" }, { "145 بحارا", "count", "145", noun = "بحارا" }
  local four, six = { "4", "cardinal", "4" }, { "6", "cardinal", "6" }
  rows {
    { "يرفق المتقدم أربع صور مقاس 4×6.", photos, four, six },
    { "يرفق المتقدم أربع صور (4*6).", photos, four, six },
    { "يرفق المتقدم أربع صور مقاس (4 في 6).", photos, four, six },
    { "طلب أربع صور وتسلم 4 في 6 دقائق.", photos, alike("4", "4", "صور"), { "6 دقائق", "duration", "PT6M" } },
    { "غرق 145 بحارا عند كيلو 60.", sailors, { "60", "cardinal", "60" } },
    { "أنقذ 145 بحارا قائد الفرقة 60.", sailors, { "60", "cardinal", "60" } },
    { "أنقذ 145 بحارا وأجلت الفرقة الأولى 60.", sailors, { "الفرقة الأولى", "ordinal", "1", noun = "الفرقة" },
      alike("60", "60", "بحارا") },
    -- minutes, but not seats
    { "سجل ثلاثة أهداف نادر (37) وفهد (81).", { "ثلاثة أهداف", "count", "3", noun = "أهداف" },
      { "37", "cardinal", "37" }, { "81", "cardinal", "81" } },
    { "غرق 145 بحارا بعد مرور 60 من زمن السباق.", sailors, { "60", "cardinal", "60" } },
    { "ينتخب 145 نائبا: الشمال (81) والجنوب (64).", { "145 نائبا", "count", "145", noun = "نائبا" },
      alike("81", "81", "نائبا"), alike("64", "64", "نائبا") },
    -- a noun stands behind, with a و of its own
    { "سجلت المدينة 266 ولادة مقابل 110 وفاة.", { "266 ولادة", "count", "266", noun = "ولادة" },
      { "110 وفاة", "count", "110", noun = "وفاة" } },
    { "أعلنوا عن 266 ولادة بعد وفاة 110.", { "266 ولادة", "count", "266", noun = "ولادة" },
      alike("110", "110", "ولادة") },
    { "غرق 145 بحارا واعتقل 60 وانصرفوا.", sailors, alike("60", "60", "بحارا") },
    { "غرق 145 بحارا وحضر 60 ورديا.", sailors, { "60", "cardinal", "60" } },
    { "قدم الفريق شوطا أول مثاليا.", { "شوطا أول", "ordinal", "1", noun = "شوطا" } },
    { "سجل أول هدف له.", { "أول هدف", "ordinal", "1", noun = "هدف" } },
  }
end)

describe("ranges from one of a unit", function()
  local function years(text)
    return { text, "duration", "P1Y..P3Y" }
  end
  rows {
    { "تتراوح مدة الحبس بين سنة وثلاث سنوات.", years "سنة وثلاث سنوات" },
    { "يحبس من سنة إلى ثلاث سنوات.", years "سنة إلى ثلاث سنوات" },
    { "غاب بين شهر وشهرين.", { "شهر وشهرين", "duration", "P1M..P2M" } },
    { "الفرق كبير بين سنة وأخرى." },
    { "قضى سنة وثلاثة أشهر.", { "سنة وثلاثة أشهر", "duration", "P1Y3M" } },
    { "غاب بين سنة 2010 وثلاث سنوات.", { "2010", "date", "2010" }, { "ثلاث سنوات", "duration", "P3Y" } },
  }
end)
