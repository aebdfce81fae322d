-- SPDX-License-Identifier: MIT

local mizan = require "mizan"
local unpack = rawget(table, "unpack") or rawget(_G, "unpack")
local math_type = rawget(math, "type")

local TEXT = "قال الوزير إن 45 مصنعا افتُتحت في عام 2024. وأضاف «لن نتوقف عند هذا الحد».\n" ..
  "وبلغت الكلفة 3.5 ملايين دولار، بحسب الوزارة.\n"

local function document(text, options)
  return assert(mizan.document(text or TEXT, options))
end

local function collect(iterator)
  local list = {}
  for record in iterator do list[#list + 1] = record end
  return list
end

local function find(list, test)
  for _, item in ipairs(list) do
    if test(item) then return item end
  end
end

describe("require 'mizan'", function()
  it("sets no global", function()
    local before = {}
    for name in pairs(_G) do before[name] = true end
    package.loaded["mizan"] = nil
    require "mizan"
    for name in pairs(_G) do assert.is_true(before[name], tostring(name)) end
  end)

  it("has a version", function()
    assert.matches("^%d+%.%d+%.%d+$", mizan.version)
  end)

  it("knows no other names", function()
    assert.is_nil(mizan.nothing)
  end)
end)

describe("mizan.document", function()
  it("keeps text, id, date and the like as properties", function()
    local doc = document(TEXT, { id = "a", date = "2025-01-02", source = "الميناء", title = "مصانع", region = "EG" })
    assert.equal(TEXT, doc.text)
    assert.equal("a", doc.id)
    assert.equal("2025-01-02", doc.date)
    assert.equal("الميناء", doc.source)
    assert.equal("مصانع", doc.title)
    assert.equal("EG", doc.region)
    assert.is_nil(doc.nothing)
  end)

  it("raises Lua's own errors for bad arguments", function()
    local function raises(pattern, ...)
      local arguments, n = { ... }, select("#", ...)
      assert.error_matches(function() mizan.document(unpack(arguments, 1, n)) end, pattern)
    end
    raises "bad argument #1 to '.*document' %(string expected, got no value%)"
    raises("bad argument #1 .*string expected, got table", {})
    raises("bad argument #2 .*table expected, got number", "", 1)
    raises("bad argument #2 .*unknown option 'colour'", "", { colour = "x" })
    raises("option 'date': string expected, got number", "", { date = 2025 })
    raises("unknown option %(a number key%)", "", { "x" })
    raises("option 'lexicon'", "", { lexicon = io.stdout })
    raises("option 'date' contains zeros", "", { date = "2025-01-01\0" })
  end)

  it("returns nil, message, code, position for bad data", function()
    local doc, message, code, position = mizan.document(TEXT, { date = "أمس" })
    assert.is_nil(doc)
    assert.equal("string", type(message))
    assert.equal("EDATA", code)
    assert.equal("number", type(position))
  end)

  it("takes empty text, embedded zeros and bytes that are not UTF-8", function()
    for _, text in ipairs { "", "\0", "واحد\0اثنان", "\255\254كلمة\128", ("\0"):rep(1000), "\n\n\n" } do
      local doc = document(text)
      assert.equal(text, doc.text)
      assert.equal(#doc, doc:count())
      assert.is_table(collect(doc:figures()))
    end
  end)

  it("has a readable tostring", function()
    assert.matches("^mizan%.document a: %d+ bytes, %d+ tokens$", tostring(document(TEXT, { id = "a" })))
  end)

  it("hides its metatable", function()
    assert.is_false(getmetatable(document()))
  end)

  it("is freed by the collector, many times over", function()
    for _ = 1, 2000 do document(TEXT) end
    collectgarbage()
    collectgarbage()
    assert.is_true(collectgarbage("count") < 200 * 1024)
  end)
end)

describe("doc:tokens", function()
  it("gives back every byte with the gaps between", function()
    local doc = document(TEXT .. "\255\254 بـ8 و٪٧")
    local at = 1
    for first, last, kind in doc:tokens() do
      assert.is_true(first >= at and last >= first)
      assert.matches("^%s*$", (doc.text:sub(at, first - 1):gsub("\226\128[\139-\143]", "")))
      assert.equal("string", type(kind))
      at = last + 1
    end
    assert.matches("^%s*$", doc.text:sub(at))
  end)

  it("goes over a part", function()
    local doc = document()
    local all, part = {}, {}
    for first in doc:tokens() do all[#all + 1] = first end
    for first in doc:tokens(2, 4) do part[#part + 1] = first end
    assert.same({ all[2], all[3], all[4] }, part)
    part = {}
    for first in doc:tokens(-2) do part[#part + 1] = first end
    assert.same({ all[#all - 1], all[#all] }, part)
    assert.equal(#all, #doc)
    for _ in doc:tokens(5, 4) do error("nothing here") end
    for _ in doc:tokens(#doc + 1) do error("nothing here") end
  end)

  it("can be nested and restarted", function()
    local doc, n = document("واحد اثنان ثلاثة"), 0
    for _ in doc:tokens() do
      for _ in doc:tokens() do n = n + 1 end
    end
    assert.equal(9, n)
  end)
end)

describe("doc:token", function()
  it("has the fields of the contract", function()
    local doc = document("وَبالقمّة")
    local token = doc:token(1)
    assert.equal(1, token.first)
    assert.equal(#doc.text, token.last)
    assert.equal(doc.text, token.text)
    assert.equal("word", token.kind)
    assert.equal(mizan.fold(doc.text), token.norm)
    assert.same({ "و", "ب" }, token.proclitics)
    assert.equal(1, token.sentence)
    assert.equal("string", type(token.stem))
  end)

  it("leaves norm out where it is the text", function()
    assert.is_nil(document("بلغ"):token(1).norm)
  end)

  it("counts from the end, and is nil outside", function()
    local doc = document("واحد اثنان")
    assert.equal("اثنان", doc:token(-1).text)
    assert.is_nil(doc:token(0))
    assert.is_nil(doc:token(3))
    assert.is_nil(doc:token(-3))
    assert.error_matches(function() doc:token("x") end, "number expected")
  end)

  it("is found by its position", function()
    local doc = document("واحد اثنان")
    assert.equal(1, doc:index(1))
    assert.equal(1, doc:index(8))
    assert.equal(2, doc:index(9))
    assert.equal(3, doc:index(1000))
  end)
end)

describe("doc:token_lines", function()
  it("writes what json.line writes of doc:token", function()
    local json = require "mizan.json"
    local doc = document("قال «نعم»: وبـ٨ \"مصانع\" \\ 14-16\t\255 " .. ("ط"):rep(500) .. " أَهْلًا 3.5٪\nثم سكت.")
    local lines = {}
    for i = 1, #doc do
      local token = doc:token(i)
      token.doc = "a\"b"
      lines[i] = json.line(token) .. "\n"
    end
    assert.equal(table.concat(lines), doc:token_lines(1, #doc, "a\"b"))
    assert.equal(lines[3] .. lines[4], doc:token_lines(3, 4, "a\"b"))
    assert.equal("", doc:token_lines(4, 3, ""))
    assert.equal("", document(""):token_lines(1, 10, ""))
  end)
end)

describe("doc:figure_lines", function()
  it("writes what json.line writes of doc:figures, with line and column", function()
    local json = require "mizan.json"
    local doc = document("قالت «وكالة \"الخليج\"» إن 3 شركات ربحت نحو 1.500 دولار\tفي 5 محرم 1446.\nوأضافت أن " ..
      "\255 بين 10 و15 في المائة من \\ المصانع أغلقت أمس\n(20) عشرين ساعة و5+1 عند الساعة 10:30 صباحا.",
      { date = "2025-03-14" })
    for _, explain in ipairs { false, true } do
      local lines = {}
      for figure in doc:figures({ explain = explain }) do
        figure.doc = "a\"b"
        figure.line, figure.column = doc:position(figure.first)
        lines[#lines + 1] = json.line(figure) .. "\n"
      end
      assert.is_true(#lines > 5)
      assert.equal(table.concat(lines), doc:figure_lines(1, #lines, "a\"b", { explain = explain }))
      assert.equal(lines[2] .. lines[3], doc:figure_lines(2, 3, "a\"b", { explain = explain }))
    end
    assert.equal("", doc:figure_lines(100, 200, ""))
    assert.equal("", document(""):figure_lines(1, 10, ""))
    assert.has_error(function() doc:figure_lines(1, 1, "", { wrong = true }) end)
  end)
end)

describe("sentences, paragraphs, positions", function()
  local doc = document()

  it("are spans of the text", function()
    local sentences = {}
    for first, last, paragraph in doc:sentences() do
      sentences[#sentences + 1] = { doc.text:sub(first, last), paragraph }
    end
    assert.equal(3, #sentences)
    assert.equal("قال الوزير إن 45 مصنعا افتُتحت في عام 2024.", sentences[1][1])
    assert.same({ 1, 1, 2 }, { sentences[1][2], sentences[2][2], sentences[3][2] })
  end)

  it("make paragraphs", function()
    local n = 0
    for first, last in doc:paragraphs() do
      n = n + 1
      assert.is_true(first <= last)
    end
    assert.equal(2, n)
  end)

  it("are not cut in letters that are read out, with vowel marks or without", function()
    for _, name in ipairs { "سي.إن.إن", "سِيِ.إِنِ.إِنِ" } do
      local n = 0
      for _ in mizan.document("قالت " .. name .. " إن 3 سفن غرقت. وعاد البحارة."):sentences() do n = n + 1 end
      assert.equal(2, n, name)
    end
  end)

  it("doc:sentence gives one with its tokens", function()
    local first, last, paragraph, token_first, token_last = doc:sentence(1)
    assert.equal(1, first)
    assert.equal(1, paragraph)
    assert.equal(1, token_first)
    assert.equal(last, doc:token(token_last).last)
    assert.is_nil(doc:sentence(10))
  end)

  it("doc:position gives line and byte column", function()
    local two = document("أ\n\nبت")
    assert.same({ 1, 1 }, { two:position(1) })
    assert.same({ 1, 3 }, { two:position(3) })
    assert.same({ 2, 1 }, { two:position(4) })
    assert.same({ 3, 3 }, { two:position(7) })
    assert.error_matches(function() two:position(0) end, "out of bounds")
    assert.error_matches(function() two:position(100) end, "out of bounds")
  end)

  it("quotations have their marks, and words without them", function()
    local quote = collect(doc:quotes())[1]
    assert.equal("«لن نتوقف عند هذا الحد»", quote.text)
    assert.equal("لن نتوقف عند هذا الحد", doc.text:sub(quote.inner_first, quote.inner_last))
    assert.is_nil(quote.unclosed)
  end)

  it("stories cover the page", function()
    local stories = collect(doc:stories())
    assert.is_true(#stories >= 1)
    assert.is_true(stories[1].main)
    assert.equal("main", stories[1].role)
    assert.equal(1, stories[1].line_first)
  end)
end)

describe("doc:figures", function()
  local doc = document(TEXT, { date = "2025-03-14" })
  local figures = collect(doc:figures())

  it("are exact, with number and decimal text", function()
    local money = find(figures, function(f) return f.kind == "money" end)
    assert.equal("3.5 ملايين دولار", money.text)
    assert.equal(money.text, doc.text:sub(money.first, money.last))
    assert.equal(3500000, money.value)
    assert.equal("3500000", money.decimal)
    assert.equal("USD", money.unit)
    assert.equal(3, money.sentence)
    if math_type then assert.equal("integer", math_type(money.value)) end
  end)

  it("have nouns", function()
    local count = find(figures, function(f) return f.kind == "count" end)
    assert.equal(45, count.value)
    assert.equal("مصنعا", count.noun)
  end)

  it("name dates by TIMEX strings", function()
    local date = find(figures, function(f) return f.kind == "date" end)
    assert.equal("2024", date.value)
    assert.is_nil(date.decimal)
  end)

  it("name their rule when asked", function()
    assert.is_nil(figures[1].rule)
    assert.equal("string", type(doc:figures({ explain = true })().rule))
    assert.error_matches(function() doc:figures({ why = true }) end, "unknown option 'why'")
  end)

  it("are exact beyond doubles", function()
    local big = collect(document("بلغ المجموع 9007199254740993 دينارا كويتيا."):figures())[1]
    assert.equal("9007199254740993", big.decimal)
    local small = collect(document("ارتفع 22.6 في المئة."):figures())[1]
    assert.equal(22.6, small.value)
    assert.equal("22.6", small.decimal)
  end)

  it("keep both ends of a range", function()
    local range = collect(document("شارك من 10 إلى 15 ألف شخص."):figures())[1]
    assert.equal("10000", range.low_decimal)
    assert.equal("15000", range.high_decimal)
    assert.is_nil(range.value)
  end)
end)

describe("mizan.fold and mizan.stem", function()
  it("fold letter forms and marks", function()
    assert.equal(mizan.fold("الأسرة"), mizan.fold("الاسره"))
    assert.equal("قال", mizan.fold("قَـــالَ"))
    assert.equal("123", mizan.fold("١٢٣"))
    assert.equal("", mizan.fold(""))
    assert.equal(mizan.stem("القمة"), mizan.stem("قمة"))
    local long = ("أ"):rep(5000)
    assert.equal(("ا"):rep(5000), mizan.fold(long))
    assert.error_matches(function() mizan.fold() end, "string expected")
  end)
end)

describe("mizan.lexicon", function()
  local entry = "صاع|صاعا|آصع\tmeasure\tsaa\n"
  local text = "وزعت الجمعية 40 صاعا من القمح."

  local function unit(lexicon)
    return collect(document(text, { lexicon = lexicon }):figures())[1].unit
  end

  it("takes lines, a table or a file", function()
    assert.equal("saa", unit(assert(mizan.lexicon(entry))))
    assert.equal("saa", unit(assert(mizan.lexicon { { { "صاع", "صاعا", "آصع" }, "measure", "saa" } })))
    assert.equal("saa", unit(assert(mizan.lexicon { { "صاع|صاعا", "measure", "saa" } })))
    local path = os.tmpname()
    local file = assert(io.open(path, "wb"))
    file:write(entry)
    file:close()
    assert.equal("saa", unit(assert(mizan.lexicon(path))))
    os.remove(path)
    assert.is_nil(unit(nil))
  end)

  it("names the line of a bad entry", function()
    local lexicon, message, code, line = mizan.lexicon(entry .. "كلمة\tno-such-class\tx\n")
    assert.is_nil(lexicon)
    assert.equal("string", type(message))
    assert.equal("EDATA", code)
    assert.equal(2, line)
  end)

  it("reports a missing file, raises on nonsense", function()
    local lexicon, message, code = mizan.lexicon("/no/such/file")
    assert.is_nil(lexicon)
    assert.matches("no/such/file", message)
    assert.equal("EIO", code)
    assert.error_matches(function() mizan.lexicon(5) end, "bad argument #1 to 'lexicon'")
    assert.error_matches(function() mizan.lexicon { 5 } end, "entry 1: string or table expected, got number")
    assert.error_matches(function() mizan.lexicon { { "a\tb", "measure", "x" } } end, "tab or line break")
  end)

  it("lives as long as a document needs it", function()
    local doc = document(text, { lexicon = assert(mizan.lexicon(entry)) })
    collectgarbage()
    collectgarbage()
    assert.equal("saa", collect(doc:figures())[1].unit)
  end)
end)

describe("mizan.decode", function()
  it("leaves UTF-8 alone, whole or damaged", function()
    for _, text in ipairs { "", "نص", "abc", "نص\255نص نص" } do
      local same, charset = mizan.decode(text)
      assert.equal(text, same)
      assert.equal("UTF-8", charset)
    end
  end)

  it("recognises UTF-16 with and without its mark", function()
    local function utf16(text, big, mark)
      local out = { mark and (big and "\254\255" or "\255\254") or "" }
      for lead, rest in text:gmatch("([%z\1-\127\194-\223])([\128-\191]?)") do
        local code = rest == "" and lead:byte() or (lead:byte() - 192) * 64 + rest:byte() - 128
        local high, low = string.char(math.floor(code / 256)), string.char(code % 256)
        out[#out + 1] = big and high .. low or low .. high
      end
      return table.concat(out)
    end
    local text = "بلغ عدد الركاب 45 راكبا\n"
    for _, big in ipairs { true, false } do
      for _, mark in ipairs { true, false } do
        local decoded, charset = mizan.decode(utf16(text, big, mark))
        assert.equal(text, decoded)
        assert.equal(big and "UTF-16BE" or "UTF-16LE", charset)
      end
    end
  end)

  it("recognises windows-1256 and ISO 8859-6", function()
    -- قال مدير الميناء في بيان
    local windows = "\222\199\225 \227\207\237\209 \199\225\227\237\228\199\193 \221\237 \200\237\199\228"
    local iso = "\226\199\228 \229\207\234\209 \199\228\229\234\230\199\193 \225\234 \200\234\199\230"
    local text, charset = mizan.decode(windows)
    assert.equal("قال مدير الميناء في بيان", text)
    assert.equal("windows-1256", charset)
    text, charset = mizan.decode(iso)
    assert.equal("قال مدير الميناء في بيان", text)
    assert.equal("ISO-8859-6", charset)
  end)

  it("refuses binary data", function()
    local text, message, code, position = mizan.decode("\127ELF\2\1\1\0\0\0\0\0")
    assert.is_nil(text)
    assert.equal("string", type(message))
    assert.equal("EDATA", code)
    assert.equal(5, position)
  end)
end)

if _VERSION == "Lua 5.4" then
  describe("to-be-closed variables", function()
    it("close documents and comparisons early", function()
      local chunk = assert(load([[
        local mizan = ...
        local kept, again
        do
          local doc <close> = mizan.document("واحد")
          kept = doc
          again = doc:tokens()
        end
        assert(not pcall(kept.count, kept))
        assert(not pcall(again))
        assert(tostring(kept):find "closed")
        local doc, cmp = mizan.document("اثنان")
        do
          local held <close> = doc
          cmp = mizan.compare({ doc })
        end
        assert(doc:count() == 1, "a document that a comparison reads stays open")
        return cmp
      ]]))
      assert.equal(1, #chunk(mizan))
    end)
  end)
end
