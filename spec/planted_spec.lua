-- SPDX-License-Identifier: MIT
--
-- Errors planted in reports that agree: every number that several of them give is changed in one in turn. In reports
-- that were copied from one another the change is reported; in the example articles, which tell one story in words of
-- their own, it may be only one to check; nothing else ever becomes a conflict.

local mizan = require "mizan"

local ARTICLES = "examples/articles/"

-- Two papers' copies of one agency report, a day apart.
local COPIES = {
  {
    id = "first",
    date = "2025-05-04",
    text = [[
هيئة المياه: محطات جديدة تدخل الخدمة قبل الصيف
أعلنت هيئة المياه في إقليم الوادي أن 36 محطة ستدخل الخدمة قبل بداية الصيف، بكلفة قدرها 482 مليون دولار.
وقال مدير الهيئة الصافي إن المحطات ستخدم 1.8 مليون نسمة في 214 قرية، وإن طاقتها تبلغ 95 ألف متر مكعب في اليوم.
وأضاف أن نسبة الفاقد في الشبكة انخفضت إلى 17.3 في المائة بعد استبدال 640 كيلومترا من الأنابيب القديمة.
وأوضح الصافي أن الهيئة وظفت 2750 مهندسا وفنيا من أبناء الإقليم، وأن 58 في المائة منهم دون الثلاثين.
وأشار التقرير إلى أن استهلاك الفرد في مدن الإقليم بلغ 163 لترا في اليوم.
]],
  },
  {
    id = "second",
    date = "2025-05-05",
    text = [[
محطات مياه تدخل الخدمة قبل الصيف في إقليم الوادي
أعلنت هيئة المياه بإقليم الوادي أن 36 محطة ستدخل الخدمة قبل بداية الصيف بكلفة قدرها 482 مليون دولار.
وقال مدير الهيئة إن المحطات ستخدم 1.8 مليون نسمة في 214 قرية وإن طاقتها تبلغ 95 ألف متر مكعب في اليوم.
وأضاف أن نسبة الفاقد في الشبكة انخفضت إلى 17.3 في المئة بعد استبدال 640 كيلومترا من الأنابيب القديمة.
وأوضح أن الهيئة وظفت 2750 مهندسا وفنيا من أبناء الإقليم وأن 58 في المئة منهم دون الثلاثين.
وأشار التقرير إلى أن استهلاك الفرد في مدن الإقليم بلغ 163 لترا في اليوم الواحد.
]],
  },
}
local KINDS = { count = true, cardinal = true, money = true, measure = true, percent = true }
local ACCUSES = { conflict = true, disputed = true }

local function read_set(set)
  local docs = {}
  for line in io.lines(ARTICLES .. set .. "/manifest.ndjson") do
    local id, date = line:match('"id":"([^"]+)","date":"([^"]+)"')
    local file = assert(io.open(ARTICLES .. set .. "/" .. id .. ".txt", "rb"))
    docs[#docs + 1] = { id = id, date = date, text = file:read("*a") }
    file:close()
  end
  return docs
end

-- The groups of a set, document `at` having another text.
local function groups_of(docs, at, text)
  local list, groups = {}, {}
  for i, d in ipairs(docs) do
    list[i] = assert(mizan.document(i == at and text or d.text, { id = d.id, date = d.date }))
  end
  for g in mizan.compare(list):groups() do groups[#groups + 1] = g end
  return groups
end

-- The text with the first digit of a figure changed, Arabic-Indic digits as they are; nil if it has none.
local function planted(text, m)
  local at, to = text:find("%d", m.first)
  local indic, indic_to = text:find("\217[\160-\169]", m.first)
  if indic and (not at or indic < at) then at, to = indic, indic_to end
  if not at or to > m.last then return nil end
  local digit = text:byte(to) % 16
  return text:sub(1, to - 1) .. string.char(text:byte(to) - digit + (digit + 3) % 9 + 1) .. text:sub(to + 1)
end

-- Where the groups accuse: {"id:byte"} of their members, and whether one of them is at this place.
local function accused(groups, id, first, last)
  local places, here = {}, false
  for _, g in ipairs(groups) do
    if ACCUSES[g.status] then
      local mine = false
      for _, m in ipairs(g.members) do
        mine = mine or (m.doc == id and m.first <= last and m.last >= first)
      end
      here = here or mine
      if not mine then
        for _, m in ipairs(g.members) do places[m.doc .. ":" .. m.first] = m.text end
      end
    end
  end
  return places, here
end

local function count_planted(docs)
  local index = {}
  for i, d in ipairs(docs) do index[d.id] = i end
  local before = groups_of(docs)
  local known = accused(before, "", 0, 0)
  local total, found, missed, extra = 0, 0, {}, {}
  for _, g in ipairs(before) do
    for _, m in ipairs(g.status == "agree" and g.members or {}) do
      local doc = docs[index[m.doc]]
      local text = KINDS[m.kind] and planted(doc.text, m)
      if text then
        local places, here = accused(groups_of(docs, index[m.doc], text), m.doc, m.first, m.last)
        total = total + 1
        if here then found = found + 1 else missed[#missed + 1] = m.doc .. " " .. m.text end
        for place, what in pairs(places) do
          if not known[place] then extra[#extra + 1] = ("%s after %s %s"):format(what, m.doc, m.text) end
        end
      end
    end
  end
  return total, found, missed, extra
end

describe("an error planted in one of several reports", function()
  it("is reported where one was copied from the other, and nothing else is", function()
    local total, found, missed, extra = count_planted(COPIES)
    assert.same({}, extra)
    assert.is_true(total >= 20, total)
    assert.is_true(found * 10 >= total * 9, ("%d of %d; missed: %s"):format(found, total, table.concat(missed, "; ")))
  end)

  for _, set in ipairs({ "summit", "accident" }) do
    it("makes no other conflict in " .. set, function()
      local total, _, _, extra = count_planted(read_set(set))
      assert.is_true(total > 0)
      assert.same({}, extra)
    end)
  end
end)
