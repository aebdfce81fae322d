-- SPDX-License-Identifier: MIT
--
-- The facts that examples/articles/README.md says were planted in the example articles, and the example scripts.

local mizan = require "mizan"

local ARTICLES = "examples/articles/"

local function read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read("*a")
  file:close()
  return text
end

local function load_set(set)
  local docs, by_id = {}, {}
  for line in io.lines(ARTICLES .. set .. "/manifest.ndjson") do
    local id, date = line:match('"id":"([^"]+)","date":"([^"]+)"')
    local doc = assert(mizan.document(read(ARTICLES .. set .. "/" .. id .. ".txt"), { id = id, date = date }))
    docs[#docs + 1], by_id[id:sub(1, 2)] = doc, doc
  end
  return docs, by_id
end

-- The first figure of a document whose text is this, or begins with it.
local function figure(doc, text)
  for f in doc:figures() do
    if f.text:sub(1, #text) == text then return f end
  end
  error("no figure reads " .. text, 2)
end

-- {"01", "17"}: the group that holds the member which reads so in that document, and the member.
local function group_of(cmp, id, text)
  for g in cmp:groups() do
    for _, m in ipairs(g.members) do
      if m.doc:sub(1, 2) == id and m.text:sub(1, #text) == text then return g end
    end
  end
  error(("%s: no group holds %s"):format(id, text), 3)
end

-- All places stand in one group, which has this status. Places are "01 17", "02 ١٧".
local function together(cmp, status, places)
  local first
  for _, place in ipairs(places) do
    local id, text = place:match("^(%d%d) (.+)$")
    local g = group_of(cmp, id, text)
    first = first or g
    assert.equal(first.measure, g.measure, place)
    assert.equal(#first.members, #g.members, place)
  end
  assert.equal(status, first.status, first.measure)
end

local function has_passage(cmp, from, to, a_text, labels)
  for p in cmp:passages() do
    if p.a.doc:sub(1, 2) == from and p.b.doc:sub(1, 2) == to and p.a.text:find(a_text, 1, true) then
      assert.is_truthy(labels[p.label], p.label)
      return
    end
  end
  error("no passage has " .. a_text, 2)
end

local function altered_quote(cmp, a_text)
  for q in cmp:quotes() do
    if q.members[1].text:find(a_text, 1, true) then
      assert.equal("altered", q.status)
      assert.equal(2, #q.members)
      return q
    end
  end
  error("no quotation has " .. a_text, 2)
end

local function has_variant(cmp, ...)
  local wanted = { ... }
  for v in cmp:variants() do
    local texts = {}
    for _, form in ipairs(v.forms) do texts[form.text] = true end
    local all = true
    for _, text in ipairs(wanted) do all = all and texts[text] end
    if all then return end
  end
  error("no variant joins " .. table.concat(wanted, ", "), 2)
end

local WRITTEN = { light = true, rewrite = true }

describe("the example articles", function()
  describe("of the summit", function()
    local docs, by_id = load_set("summit")
    local cmp = assert(mizan.compare(docs))

    it("agree where they agree", function()
      together(cmp, "agree", {
        "01 3.4 مليارات يورو", "02 ٣٫٤ مليارات يورو", "03 ثلاثة مليارات وأربعمئة مليون يورو", "04 3.4 مليار يورو",
      })
      together(cmp, "agree", { "01 17", "02 ١٧", "03 سبع عشرة", "04 سبع عشرة" })
      together(cmp, "agree", { "01 500 مليون دولار", "02 نصف مليار دولار", "03 500 مليون دولار" })
      together(cmp, "agree", { "01 22.4", "02 ٢٢٫٤" })
      together(cmp, "agree", { "01 1,200", "03 1200" })
    end)
    it("differ in precision", function()
      together(cmp, "rounded", { "01 19.3", "03 20 مليون" })
      together(cmp, "rounded", { "03 600", "04 612" })
    end)
    it("dispute the trade of 2024 by name", function()
      together(cmp, "disputed", { "01 48.6 مليار دولار", "02 ٦١٫٣ مليار دولار" })
    end)
    it("show another year beside, not as a conflict", function()
      for g in cmp:groups() do
        for _, m in ipairs(g.members) do
          if m.text == "43.1 مليار دولار" then assert.equal("scope", g.status) end
        end
      end
      together(cmp, "scope", { "04 43.1 مليار دولار" })
    end)
    it("conflict about the length of the line", function()
      together(cmp, "conflict", { "01 740", "03 470", "04 740" })
    end)
    it("conflict about nothing else", function()
      for g in cmp:groups() do
        if g.status == "conflict" then
          assert.is_truthy(g.members[1].text:find("740", 1, true) or g.members[1].text:find("470", 1, true), g.measure)
        end
      end
    end)
    it("share and rewrite passages", function()
      has_passage(cmp, "02", "04", "نافذة جمركية موحدة", { verbatim = true })
      has_passage(cmp, "01", "03", "القمة الثالثة للتجارة والطاقة", WRITTEN)
    end)
    it("alter the president's words", function()
      local quote = altered_quote(cmp, "لن نقبل أن تبقى")
      for _, m in ipairs(quote.members) do
        assert.is_truthy(m.speaker and m.speaker:find("مراد العامري", 1, true), m.doc)
      end
    end)
    it("spell names in several ways", function()
      has_variant(cmp, "دراغوف", "دراجوف")
    end)
    it("read dates, labels, ranks and an elided currency", function()
      assert.equal("2025-03-13", figure(by_id["02"], "الخميس ١٣ آذار ٢٠٢٥").value)
      local hijri = figure(by_id["04"], "13 رمضان")
      assert.same({ "1446-09-13", "hijri", "2025-03-13" }, { hijri.value, hijri.calendar, hijri.gregorian })
      assert.equal("2025-03-13", figure(by_id["01"], "أمس").resolved)
      assert.equal("2025-03-13", figure(by_id["04"], "أول من أمس").resolved)
      assert.equal("2025-09", figure(by_id["03"], "سبتمبر/أيلول 2025").value)
      assert.equal("label", figure(by_id["02"], "5+1").kind)
      assert.equal("318", figure(by_id["04"], "القرار 318").value)
      assert.equal("ordinal", figure(by_id["01"], "القمة الثالثة").kind)
      local elided = figure(by_id["03"], "1.6 مليار")
      assert.same({ "USD", true }, { elided.unit, elided.inherited })
    end)
    it("leave captions and teasers out", function()
      for f in cmp:singles() do
        assert.is_falsy(f.text:find("8 في المئة", 1, true), f.text)
      end
    end)
  end)

  describe("of the ferry", function()
    local docs, by_id = load_set("accident")
    local cmp = assert(mizan.compare(docs))

    it("agree where they agree", function()
      together(cmp, "agree", { "01 287", "02 ٢٨٧", "03 مئتان وسبعة وثمانون" })
      together(cmp, "agree", { "01 14", "02 ١٤", "03 أربعة عشر" })
      together(cmp, "agree", { "01 50 ألف دولار", "03 50 ألف دولار" })
    end)
    it("conflict about the ferry's capacity, and nothing else", function()
      together(cmp, "conflict", { "01 350", "03 250" })
      local conflicts = 0
      for g in cmp:groups() do if g.status == "conflict" then conflicts = conflicts + 1 end end
      assert.equal(1, conflicts)
    end)
    it("share and rewrite passages", function()
      has_passage(cmp, "01", "03", "وإعلان الحداد", { verbatim = true })
      has_passage(cmp, "01", "02", "قبل أن تميل السفينة", WRITTEN)
    end)
    it("alter the minister's words", function()
      altered_quote(cmp, "سنحاسب كل من قصّر")
    end)
    it("spell the captain's name in two ways", function()
      has_variant(cmp, "غريغور", "جريجور")
    end)
    it("read dates, labels, ranks and an elided currency", function()
      assert.equal("2025-02-04", figure(by_id["01"], "الثلاثاء 4 فبراير 2025").value)
      assert.equal("2025-02-04", figure(by_id["02"], "الثلاثاء ٤ شباط ٢٠٢٥").value)
      assert.equal("2025-02-04", figure(by_id["03"], "أمس").resolved)
      assert.equal("ordinal", figure(by_id["02"], "الحادث الثاني").kind)
      assert.equal("label", figure(by_id["03"], "رصيفها رقم 3").kind)
      local elided = figure(by_id["03"], "4 ملايين")
      assert.same({ "USD", true }, { elided.unit, elided.inherited })
    end)
  end)
end)

describe("the example scripts #process", function()
  local abi = rawget(_G, "jit") and "luajit" or _VERSION:match("%d+%.%d+")
  local lua = rawget(_G, "jit") and "luajit" or "lua" .. abi
  local function run(arguments)
    local pipe = assert(io.popen(('LUA_PATH="./lua/?.lua;./lua/?/init.lua;;" LUA_CPATH="./build/%s/?.so;;" '
      .. "%s examples/scripts/%s 2>&1"):format(abi, lua, arguments)))
    local out = pipe:read("*a")
    pipe:close()
    return out
  end

  it("headline.lua finds the headline's figures in the body", function()
    local path = ARTICLES .. "accident/01-almarsa.txt"
    assert.equal(path .. ":70: 14 شخصا: also in the body\n", run("headline.lua " .. path))
  end)
  it("money.lua sorts amounts by currency", function()
    local out = run("money.lua " .. ARTICLES .. "accident/03-nidaa.txt")
    local units = {}
    for decimal, unit in out:gmatch("(%d+)\t(%u+)\t") do units[#units + 1] = decimal .. unit end
    assert.same({ "18000000EUR", "6500000USD", "4000000USD", "50000USD" }, units)
  end)
  it("names.lua lists spellings", function()
    assert.is_truthy(run("names.lua " .. ARTICLES .. "summit/01-almadar.txt " .. ARTICLES .. "summit/03-barq.txt")
      :find("دراجوف", 1, true))
  end)
  it("frequency.lua counts stems", function()
    local out = run("frequency.lua 3 " .. ARTICLES .. "accident/01-almarsa.txt")
    local _, lines = out:gsub("%d+\t%S+\t%S+\n", "")
    assert.equal(3, lines)
  end)
  it("copied.lua shows what was copied", function()
    assert.is_truthy(run("copied.lua " .. ARTICLES .. "summit/02-addifaf.txt " .. ARTICLES
      .. "summit/04-sadalmina.txt"):find("verbatim, 100 %", 1, true))
  end)
end)
