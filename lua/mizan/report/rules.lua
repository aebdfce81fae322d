-- SPDX-License-Identifier: MIT
--
-- The rules by which figures are read, as people call them: what `--explain` says of a figure. The core knows them by
-- short names, which are no part of the interface.

local rules = {}

rules.en = {
  -- numbers
  digits = "digits", words = "number words", ["digits-and-words"] = "digits and words in one number",
  doubled = "a number given twice", coordinated = "numbers that share what is behind the last",
  range = "a range", ["slashed-fraction"] = "a fraction with a slash", ["symbol-before"] = "a sign before the number",
  dual = "a dual", ["noun-and-one"] = "one of a noun", ["unit-and-one"] = "one of a unit",
  ["unit-and-half"] = "a unit and half of it",
  ["bare-unit"] = "a unit without a number", ["definite-count"] = "a number behind a definite plural",
  ["definite-rank"] = "a number behind a definite singular", ["definite-duration"] = "a definite length of time",
  ["definite-amount"] = "a number behind a definite unit",
  age = "an age",
  -- ranks
  ["rank-of-noun"] = "a rank behind a definite noun", ["rank-before"] = "a rank before its noun",
  ["rank-after"] = "a rank behind its noun", ["rank-alone"] = "a rank without a noun",
  ["digits-rank"] = "a rank in digits", ruler = "the number of a ruler",
  -- dates and times
  date = "a date", ["date-range"] = "a range of dates", ["date-coordinated"] = "dates that share a month",
  year = "a year", ["year-words"] = "a year in words", ["year-range"] = "a range of years", decade = "a decade",
  ["decade-range"] = "a range of decades", century = "a century", ["century-range"] = "a range of centuries",
  quarter = "a quarter of a year", half = "half of a year", season = "a season", weekday = "a day of the week",
  ["relative-day"] = "a day counted from the report's", ["relative-period"] = "a period counted from the report's",
  ["days-of-month"] = "some days of a month", ["months-of-year"] = "some months of a year", clock = "a time of day",
  ["clock-range"] = "from one time of day to another",
  -- names and results
  score = "a score", ["score-words"] = "a score in words", odds = "so many of so many", formula = "a formula",
  model = "a model", edition = "an event by its year", called = "a number that is called",
  product = "a product", numbered = "a thing that is numbered", name = "a name with a number",
  title = "a title with a number", telephone = "a number too long for an amount",
}

rules.ar = {
  digits = "أرقام", words = "عدد بالكلمات", ["digits-and-words"] = "أرقام وكلمات في عدد واحد",
  doubled = "عدد مكتوب مرتين", coordinated = "أعداد متعاطفة يجمعها ما بعد آخرها",
  range = "مدى بين حدين", ["slashed-fraction"] = "كسر بخط مائل", ["symbol-before"] = "رمز قبل العدد",
  dual = "مثنى", ["noun-and-one"] = "معدود واحد", ["unit-and-one"] = "وحدة واحدة",
  ["unit-and-half"] = "وحدة ونصفها",
  ["bare-unit"] = "وحدة بلا عدد", ["definite-count"] = "عدد بعد جمع معرّف",
  ["definite-rank"] = "عدد بعد مفرد معرّف", ["definite-duration"] = "مدة معرّفة",
  ["definite-amount"] = "عدد بعد وحدة معرّفة",
  age = "عمر",
  ["rank-of-noun"] = "مرتبة بعد اسم معرّف", ["rank-before"] = "مرتبة قبل اسمها",
  ["rank-after"] = "مرتبة بعد اسمها", ["rank-alone"] = "مرتبة بلا اسم",
  ["digits-rank"] = "مرتبة بالأرقام", ruler = "رقم حاكم بين من حملوا اسمه",
  date = "تاريخ", ["date-range"] = "مدى بين تاريخين", ["date-coordinated"] = "تواريخ يجمعها شهر",
  year = "سنة", ["year-words"] = "سنة بالكلمات", ["year-range"] = "مدى بين سنتين", decade = "عقد",
  ["decade-range"] = "مدى بين عقدين", century = "قرن", ["century-range"] = "مدى بين قرنين",
  quarter = "ربع سنة", half = "نصف سنة", season = "فصل أو موسم", weekday = "يوم من الأسبوع",
  ["relative-day"] = "يوم محسوب من يوم الخبر", ["relative-period"] = "مدة محسوبة من يوم الخبر",
  ["days-of-month"] = "أيام من شهر", ["months-of-year"] = "أشهر من سنة", clock = "ساعة من اليوم",
  ["clock-range"] = "من ساعة إلى ساعة",
  score = "نتيجة", ["score-words"] = "نتيجة بالكلمات", odds = "كذا من كل كذا", formula = "صيغة",
  model = "طراز", edition = "مناسبة بسنتها", called = "رقم يُتصل به",
  product = "منتج", numbered = "شيء مرقّم", name = "اسم فيه عدد",
  title = "عنوان فيه عدد", telephone = "رقم أطول من أن يكون مقدارا",
}

return rules
