-- SPDX-License-Identifier: MIT
--
-- The words of the reports themselves, in English and Arabic. `%d` and `%s` are filled in by the reports; a list of
-- statuses stands in the order in which a reader should see them.

local words = {}

---The order of verdicts: what needs an editor first.
words.statuses = { "conflict", "disputed", "check", "scope", "rounded", "agree", "single" }

---A mark for each verdict, for readers who see no colour.
words.marks = {
  conflict = "×", disputed = "!", check = "?", scope = "∆", rounded = "≈", agree = "=", single = "·",
}

---How a modifier is written before an amount.
words.modifiers = {
  about = "~", over = ">", under = "<", at_least = "≥", at_most = "≤", vague = "~",
}

words.en = {
  title = "Comparison (sources: %d)",
  sources = "Sources",
  bytes = "bytes %d · sentences %d · figures %d",
  no_date = "no date",
  ignored = "not compared: lines %s (%s)",
  unclosed = "quotation marks never closed: lines %s",
  same_origin = "same origin as %s",
  verdicts = "Verdicts",
  matrix = "Measures by source",
  measure = "measure",
  disagreements = "Where they differ",
  agreements = "Where they agree",
  passages = "Shared passages",
  quotes = "Altered quotations",
  timeline = "Timeline",
  published = "published",
  unresolved = "Dates that could not be resolved",
  who = "Who says what",
  who_differ = "One measure, attributed differently",
  unattributed = "attributed to nobody",
  variants = "One name, several spellings",
  singles = "Reported by one source only",
  according = "according to %s",
  speaker = "said by %s",
  independent = "sources %d, independent %d",
  similar = "%d%%",
  score = "weakest link",
  factor = {
    value = "amount", noun = "noun", context = "context", before = "before", behind = "behind", place = "place",
    period = "period", source = "source", party = "party", headline = "headline",
  },
  places = "%s ×%d (%s)",
  more = "… more: %d",
  roles = {
    main = "main story", other = "other story", teaser = "teasers", caption = "captions", noise = "machine text",
  },
  status = {
    conflict = "conflict", disputed = "disputed", check = "check by hand", scope = "other scope",
    rounded = "rounded", agree = "agree", single = "single source",
  },
  reason = {
    period = "the figures belong to two dates",
    day = "the reports are of two days, and the later one may know more",
    moment = "nearly all figures of these reports differ: they tell of two moments",
    range = "one of the amounts is a range",
    name = "they are names, and may be of two things",
    beside = "the figures beside them differ too, so they may measure something else",
    few = "the reports have too few figures in common to tell",
    wording = "the words around them are too different to tell",
    bound = "one report is above this number, the other is not",
  },
  labels = { verbatim = "verbatim", light = "lightly edited", rewrite = "rewritten" },
  ops = { dropped = "dropped", added = "added", replaced = "replaced" },
  weekdays = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" },
  months = {
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  },
  durations = {
    Y = { "year", "years" }, M = { "month", "months" }, W = { "week", "weeks" }, D = { "day", "days" },
    TH = { "hour", "hours" }, TM = { "minute", "minutes" }, TS = { "second", "seconds" },
  },
  scales = { { 12, " tn" }, { 9, " bn" }, { 6, " m" } },
  -- why a section is empty
  none = "Nothing found: ",
  no_documents = "no document was given.",
  one_document = "one document was given, so there is nothing to compare it with.",
  no_figures = "%s has no figure.",
  no_groups = "no figure is reported by two sources; %s.",
  figures_of = "%s has %d",
  join = "; ",
  no_disagreement = "measures reported by two or more sources: %d; none differs.",
  no_agreement = "no measure is reported alike by two sources.",
  no_quotes = "%s quotes nobody.",
  no_shared_quotes = "no quotation is carried by two sources.",
  no_altered = "quotations carried by two or more sources: %d; none altered.",
  no_passages = "no sentence of one source was copied or rewritten in another.",
  no_dates = "the main stories give no definite date.",
  no_attribution = "no figure of the main stories is attributed to anybody.",
  no_difference = "every shared measure is attributed alike.",
  no_variants = "no name is spelled in two ways.",
  no_singles = "every figure is reported by two or more sources.",
  all_ignored = "%s was left out entirely: no main story was found in it.",
}

words.ar = {
  title = "مقارنة (عدد المصادر: %d)",
  sources = "المصادر",
  bytes = "البايتات %d · الجمل %d · الأرقام %d",
  no_date = "بلا تاريخ",
  ignored = "خارج المقارنة: الأسطر %s (%s)",
  unclosed = "علامات تنصيص لم تُغلق: الأسطر %s",
  same_origin = "من أصل واحد مع %s",
  verdicts = "الأحكام",
  matrix = "المقادير بحسب المصدر",
  measure = "المقدار",
  disagreements = "مواضع الاختلاف",
  agreements = "مواضع الاتفاق",
  passages = "فقرات مشتركة",
  quotes = "اقتباسات تغيّرت",
  timeline = "الخط الزمني",
  published = "نُشر",
  unresolved = "تواريخ لم تُحل",
  who = "من يقول ماذا",
  who_differ = "مقدار واحد ونسبة مختلفة",
  unattributed = "بلا نسبة",
  variants = "اسم واحد برسوم مختلفة",
  singles = "ما انفرد به مصدر واحد",
  according = "بحسب %s",
  speaker = "قاله %s",
  independent = "المصادر %d، المستقل منها %d",
  similar = "%d%%",
  score = "أضعف صلة",
  factor = {
    value = "القيمة", noun = "المعدود", context = "السياق", before = "ما قبله", behind = "ما بعده", place = "الموضع",
    period = "المدة", source = "المصدر", party = "الطرف", headline = "العنوان",
  },
  places = "%s ×%d (%s)",
  more = "… وغيرها: %d",
  roles = {
    main = "القصة الرئيسة", other = "قصة أخرى", teaser = "روابط", caption = "تعليقات صور", noise = "نص آلي",
  },
  status = {
    conflict = "تعارض", disputed = "خلاف بين مصدرين", check = "للمراجعة", scope = "نطاق آخر",
    rounded = "تقريب", agree = "اتفاق", single = "مصدر واحد",
  },
  reason = {
    period = "المقداران لتاريخين مختلفين",
    day = "الخبران ليومين، وقد يكون اللاحق أعلم",
    moment = "تختلف أرقام الخبرين كلها تقريبا، فهما عن وقتين",
    range = "أحد المقدارين مدى بين حدين",
    name = "اسمان قد يكونان لشيئين",
    beside = "ما بجوارهما من أرقام مختلف أيضا، فقد يكونان لشيئين",
    few = "لا يشترك الخبران في أرقام تكفي للحكم",
    wording = "الألفاظ حولهما متباعدة لا تكفي للحكم",
    bound = "أحد الخبرين فوق هذا العدد والآخر لا يجاوزه",
  },
  labels = { verbatim = "منقول حرفيا", light = "معدّل قليلا", rewrite = "معاد الصياغة" },
  ops = { dropped = "حُذف", added = "أُضيف", replaced = "استُبدل" },
  weekdays = { "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد" },
  months = {
    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
  },
  durations = {
    Y = { "سنة", "سنتان", "سنوات", "سنة" }, M = { "شهر", "شهران", "أشهر", "شهرا" },
    W = { "أسبوع", "أسبوعان", "أسابيع", "أسبوعا" }, D = { "يوم", "يومان", "أيام", "يوما" },
    TH = { "ساعة", "ساعتان", "ساعات", "ساعة" }, TM = { "دقيقة", "دقيقتان", "دقائق", "دقيقة" },
    TS = { "ثانية", "ثانيتان", "ثوان", "ثانية" },
  },
  scales = { { 12, " تريليون" }, { 9, " مليار" }, { 6, " مليون" } },
  none = "لا شيء هنا: ",
  no_documents = "لم تُعط أي وثيقة.",
  one_document = "أُعطيت وثيقة واحدة، فلا شيء تقارن به.",
  no_figures = "لا أرقام في %s.",
  no_groups = "لا رقم يورده مصدران؛ %s.",
  figures_of = "في %s: %d",
  join = "؛ ",
  no_disagreement = "عدد المقادير التي يوردها مصدران أو أكثر: %d، ولا اختلاف في أي منها.",
  no_agreement = "لا مقدار يتفق عليه مصدران.",
  no_quotes = "لا اقتباس في %s.",
  no_shared_quotes = "لا اقتباس يورده مصدران.",
  no_altered = "عدد الاقتباسات التي يوردها مصدران أو أكثر: %d، ولم يتغير أي منها.",
  no_passages = "لا جملة في مصدر نُقلت أو أعيدت صياغتها في آخر.",
  no_dates = "لا تاريخ محددا في القصص الرئيسة.",
  no_attribution = "لا رقم في القصص الرئيسة منسوب إلى أحد.",
  no_difference = "لا تختلف نسبة أي مقدار مشترك.",
  no_variants = "لا اسم يُكتب برسمين.",
  no_singles = "كل رقم يورده مصدران أو أكثر.",
  all_ignored = "تُرك %s كله: لا قصة رئيسة فيه.",
}

return words
