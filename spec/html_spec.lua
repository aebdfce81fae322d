-- SPDX-License-Identifier: MIT
--
-- The HTML page as text: that it is well formed and whole, that no source can break out of it, and that it shows what
-- the comparison found. What a browser makes of it is tested in spec/browser.

local mizan = require "mizan"
local amounts = require "mizan.report.amounts"
local escape = require "mizan.report.html.escape"
local script = require "mizan.report.html.script"
local words = require "mizan.report.html.words"
local unpack = rawget(table, "unpack") or rawget(_G, "unpack")

local A = "أعلنت بلدية المرسى أن كلفة الجسر بلغت 66.2 مليون دولار في عام 2024، بحسب دائرة المال.\n\n" ..
  "وقال المهندس سامي النجار: «سنفتح خمسة فروع جديدة في المدن الكبرى قبل نهاية العام المقبل».\n\n" ..
  "وحضر الاحتفال 312 ضيفا من الداخل والخارج، وقُدّم فيه 17 اقتراحا.\n"
local B = "بلغت كلفة الجسر 66.2 مليون دولار في عام 2024، كما أعلنت بلدية المرسى.\n\n" ..
  "وقال المهندس سامي النجار: «سنفتح خمسة فروع كبيرة في المدن الكبرى قبل نهاية العام المقبل».\n\n" ..
  "وحضر الاحتفال أكثر من 300 ضيف من الداخل والخارج.\n"

local function compare(...)
  local docs = {}
  for i, text in ipairs { ... } do
    docs[i] = assert(mizan.document(text, { id = "doc" .. i, date = "2025-03-14" }))
  end
  return assert(mizan.compare(docs))
end

local function page_of(...)
  return mizan.report.html(compare(...))
end

local function example(set)
  local docs = {}
  for line in io.lines("examples/articles/" .. set .. "/manifest.ndjson") do
    local id, date, source = line:match('"id":"([^"]+)","date":"([^"]+)","source":"([^"]+)"')
    local file = assert(io.open("examples/articles/" .. set .. "/" .. id .. ".txt", "rb"))
    docs[#docs + 1] = assert(mizan.document(file:read("*a"), { id = id, date = date, source = source }))
    file:close()
  end
  return assert(mizan.compare(docs))
end

-- {======================================================
-- A strict reader of HTML
-- =======================================================

local VOID = { meta = true, br = true }
local SVG_EMPTY = { line = true, rect = true, circle = true, path = true }

-- busted's own assert is slow where there is something to check at every byte.
local function ensure(good, message)
  if not good then error(message, 2) end
  return good
end

local ENTITIES = { ["&lt;"] = "<", ["&gt;"] = ">", ["&quot;"] = '"', ["&#39;"] = "'", ["&amp;"] = "&" }

-- Reads a page whose tags must all be closed in order, every attribute quoted. Returns its elements in order, each
-- { name, attributes, parent, text }, where text is what stands in it, entities resolved.
local function read(page)
  local list, open, pieces, at = {}, {}, {}, ensure(page:match("^<!DOCTYPE html>\n()"), "no doctype")
  while at <= #page do
    local stop = page:find("<", at, true) or #page + 1
    local between = page:sub(at, stop - 1)
    ensure(not between:find(">", 1, true), "a bare > at byte " .. at)
    pieces[#pieces + 1] = between:gsub("&#?%w+;", ENTITIES)
    if stop > #page then break end
    local slash, name, rest, last = page:match("^<(/?)(%w+)([^<>]*)>()", stop)
    ensure(name, "a bare < at byte " .. stop .. ": " .. page:sub(stop, stop + 60))
    at = last
    if slash == "/" then
      local element = table.remove(open)
      ensure(element and element.name == name, "</" .. name .. "> closes " .. (element and element.name or "nothing"))
      element.text = table.concat(pieces, "", element.from, #pieces)
    else
      local element = { name = name, attributes = {}, parent = open[#open], from = #pieces + 1, text = "" }
      local left = rest:gsub('%s([%w-]+)="([^"]*)"', function(key, value)
        ensure(not element.attributes[key], "twice: " .. key)
        element.attributes[key] = value
        return ""
      end)
      ensure(left == "" or left == "/", "odd attributes: " .. rest)
      list[#list + 1] = element
      if left == "/" or VOID[name] then
        ensure(VOID[name] or SVG_EMPTY[name], "empty: " .. name)
      else
        open[#open + 1] = element
        if name == "script" or name == "style" then
          at = ensure(page:find("</" .. name .. ">", at, true), name .. " without end")
        end
      end
    end
  end
  ensure(#open == 0, "something is never closed")
  return list
end

local function all(elements, name, class)
  local found = {}
  for _, element in ipairs(elements) do
    local classes = " " .. (element.attributes.class or "") .. " "
    if (not name or element.name == name) and (not class or classes:find(" " .. class .. " ", 1, true)) then
      found[#found + 1] = element
    end
  end
  return found
end

local function by_id(elements)
  local ids = {}
  for _, element in ipairs(elements) do
    local id = element.attributes.id
    if id then
      ensure(not ids[id], "two elements are called " .. id)
      ids[id] = element
    end
  end
  return ids
end

-- What holds of every page.
local function assert_sound(page)
  local elements = read(page)
  local ids = by_id(elements)
  local level, titles = 0, 0
  for _, element in ipairs(elements) do
    local attributes = element.attributes
    local target = attributes.href and ensure(attributes.href:match("^#(.+)$"), "leads out: " .. attributes.href)
    ensure(not target or ids[target], "leads nowhere: " .. tostring(target))
    target = attributes["aria-labelledby"]
    ensure(not target or ids[target], "is named by nothing: " .. tostring(target))
    ensure(not attributes.src and not attributes.style, "src or style")
    for key in pairs(attributes) do ensure(not key:find("^on"), key) end
    ensure(element.name ~= "th" or attributes.scope, "a th without scope")
    ensure(attributes.role ~= "img" or attributes["aria-label"], "a picture without words")
    local h = element.name:match("^h(%d)$")
    if h then
      h = tonumber(h)
      ensure(h <= level + 1, "a heading skips a level: " .. element.text)
      level = h
      if h == 1 then titles = titles + 1 end
    end
  end
  assert.equal(1, titles)
  for _, landmark in ipairs { "main", "nav", "footer" } do assert.equal(1, #all(elements, landmark)) end
  assert.equal(1, #all(elements, "header", "masthead"))
  assert.is_nil(page:find("://", 1, true))
  assert.is_nil(page:find("@import", 1, true))
  assert.is_nil(page:find("url(", 1, true))
  assert.equal(page, (page:gsub("[%z\1-\8\11-\31\127]", "")))
  return elements, ids
end

-- }======================================================

describe("the HTML report", function()
  it("gives the same bytes for the same documents", function()
    assert.equal(page_of(A, B), page_of(A, B))
  end)

  it("raises for unknown options and values", function()
    local cmp = compare(A, B)
    assert.error_matches(function() mizan.report.html(cmp, { size = 3 }) end,
      "bad argument #2 to 'html' %(unknown option 'size'%)")
    assert.error_matches(function() mizan.report.html(cmp, { lang = "fr" }) end, "'ar' or 'en' expected, got 'fr'")
  end)

  it("is a sound page whatever there is to compare", function()
    local many = {}
    for i = 1, 16 do many[i] = "حضر " .. i * 7 .. " ضيفا في 14 آذار 2025، وبلغت الكلفة 40 مليون دولار.\n" end
    for _, texts in ipairs {
      {}, { "" }, { A }, { "", "" }, { A, "" }, { "\255\254", "\0\0" }, { A, A, A }, { A, B }, { "\n\n\n", A }, many,
      { "20\nمليون دولار", "كلفته 20\nمليون دولار" }, { A:gsub("\n", "\r\n"), B:gsub("\n", "\r") },
    } do
      for _, lang in ipairs { "ar", "en" } do
        assert_sound(mizan.report.html(compare(unpack(texts)), { lang = lang }))
      end
    end
  end)

  it("is a sound page for the example articles", function()
    for _, set in ipairs { "summit", "accident" } do
      assert_sound(mizan.report.html(example(set)))
      assert_sound(mizan.report.html(example(set), { lang = "en" }))
    end
  end)

  it("reads from the right in Arabic, and sets Arabic apart in English", function()
    local arabic, english = page_of(A, B), mizan.report.html(compare(A, B), { lang = "en" })
    assert.matches('<html lang="ar" dir="rtl">', arabic, 1, true)
    assert.matches('<html lang="en" dir="ltr">', english, 1, true)
    for _, element in ipairs(read(english)) do
      local attributes = element.attributes
      if (element.name == "bdi" or element.name == "blockquote") and element.text:find("[\216-\219]") then
        assert.equal("rtl", attributes.dir)
        assert.equal("ar", attributes.lang)
      end
    end
    for _, key in ipairs { "title", "texts_hint", "texts" } do
      assert.matches(words.ar[key], arabic, 1, true)
      assert.is_nil(english:find(words.ar[key], 1, true))
      assert.matches(words.en[key], english, 1, true)
    end
  end)

  it("has the same words in both languages", function()
    for key, word in pairs(words.ar) do
      if key ~= "modifiers" and key ~= "units" then assert.equal(type(word), type(words.en[key]), key) end
    end
    for key in pairs(words.en) do assert.is_truthy(words.ar[key], key) end
  end)
end)

describe("the sections of the HTML report", function()
  it("stand in an editor's order", function()
    local order = {}
    for _, section in ipairs(all(read(page_of(A, B)), "section")) do order[#order + 1] = section.attributes.id end
    assert.same({
      "sources", "verdicts", "matrix", "disagreements", "compatible", "agreements", "money", "agreement", "passages",
      "quotes", "timeline", "who", "variants", "singles", "texts",
    }, order)
  end)

  it("say why they are empty", function()
    local elements = read(page_of())
    local sections, reasons = #all(elements, "section"), #all(elements, "p", "nothing")
    assert.is_true(reasons >= sections - 1) -- the strip of verdicts shows its noughts
    assert.matches("لم تُعط أي وثيقة", page_of(), 1, true)
    assert.matches("لا أرقام في [2].", page_of(A, "كلام بلا أعداد."), 1, true)
  end)

  it("part the names of sources that share an origin", function()
    local lines = {}
    for line in mizan.report.html(example "summit", { lang = "ar" }):gmatch('<p class="origin">(.-)</p>') do
      lines[#lines + 1] = line:gsub("<.->", "")
    end
    assert.matches("الضفاف، 3 *برق", lines[1])
  end)

  it("name what was left out, and show it greyed in the text", function()
    local _, ids = assert_sound(mizan.report.html(example "summit"))
    assert.equal("off", ids["l3-21"].attributes.class)
    assert.matches("روابط", ids["l3-21"].text, 1, true)
    assert.is_nil(ids["l3-19"].attributes.class)
  end)

  it("have a row for each group in the matrix, with colour and symbol, and a cell for each source", function()
    local cmp, groups = compare(A, B), 0
    for _ in cmp:groups() do groups = groups + 1 end
    local elements, ids = assert_sound(mizan.report.html(cmp))
    for i = 1, groups do
      local row = ids["g" .. i]
      assert.matches("^v%-%a+$", row.attributes.class)
      local cells, marks = 0, 0
      for _, element in ipairs(elements) do
        if element.parent == row and element.name == "td" then cells = cells + 1 end
        local p = element.parent
        while p and p ~= row do p = p.parent end
        if p == row and (element.attributes.class or ""):find("sym", 1, true) then marks = marks + 1 end
      end
      assert.equal(1 + #cmp, cells)
      assert.equal(1, marks)
    end
    assert.is_nil(ids["g" .. groups + 1])
  end)

  it("have room for many sources: their numbers head the table, and more than fit go on below", function()
    local texts = {}
    for i = 1, 8 do texts[i] = i % 2 == 1 and A or B end
    local elements, ids = assert_sound(page_of(unpack(texts)))
    local tables = all(elements, "table", "matrix")
    assert.equal(2, #tables)
    local heads = {}
    for _, element in ipairs(elements) do
      local name = element.attributes["aria-label"]
      if element.name == "th" and name then heads[#heads + 1] = name .. " " .. element.text end
    end
    assert.equal("doc1 1", heads[1])
    assert.equal("doc8 8", heads[8])
    assert.is_truthy(ids.g1)
    local named = read(page_of(A, B, A))
    assert.equal("matrix", all(named, "table", "matrix")[1].attributes.class)
  end)

  it("quote every member of a disagreement with its figure marked", function()
    local cmp = compare(A, B)
    local elements = read(mizan.report.html(cmp))
    local marks = {}
    for _, mark in ipairs(all(elements, "mark")) do marks[mark.text] = true end
    local checked = 0
    for group in cmp:groups() do
      for _, member in ipairs(group.members) do
        checked = checked + 1
        assert.is_true(marks[member.text], member.text)
      end
    end
    assert.is_true(checked > 3)
    assert.matches("بحسب .-دائرة المال", mizan.report.html(cmp))
  end)

  it("mark altered words alike on both sides, since nobody knows which was first", function()
    local page = page_of(A, B)
    local elements, marked = read(page), {}
    for _, element in ipairs(all(elements, "em", "chg")) do marked[element.text] = true end
    assert.is_true(marked["جديدة"])
    assert.is_true(marked["كبيرة"])
    assert.equal(0, #all(elements, "del") + #all(elements, "ins"))
    assert.matches("جديدة</bdi> ↔ <bdi[^>]*>كبيرة", page)
  end)

  it("name the speaker of each wording where they are not one", function()
    local one = "وقالت مديرة المتحف هدى الكيلاني: «القاعة الجديدة ستستقبل جميع الزوار مجانا طوال أشهر الشتاء».\n"
    local two = one:gsub("الشتاء", "الصيف")
    local other = two:gsub("قالت مديرة المتحف هدى الكيلاني", "قال وزير الثقافة")
    local function card(...)
      local elements = read(page_of(...))
      local cards = all(elements, "article", "quote")
      assert.equal(1, #cards)
      local by, title = {}, nil
      for _, element in ipairs(elements) do
        if element.name == "h3" and element.parent == cards[1] then title = element.text end
        local class = element.attributes.class
        if element.name == "p" and class == "by" and element.parent.parent.parent == cards[1] then
          by[#by + 1] = element.text
        end
      end
      return title, by
    end
    local title, by = card(one, two)
    assert.matches("المتحدث: هدى الكيلاني$", title)
    assert.same({}, by)
    title, by = card(one, other)
    assert.matches("هدى الكيلاني / وزير الثقافة$", title)
    assert.same({ "المتحدث: هدى الكيلاني", "المتحدث: وزير الثقافة" }, by)
  end)

  it("give the whole text, line by line, every figure anchored", function()
    local cmp = example "accident"
    local elements, ids = assert_sound(mizan.report.html(cmp))
    assert.is_true(#elements > 1000)
    for i = 1, #cmp do
      local doc, line = cmp:document(i), 0
      for text in (doc.text .. "\n"):gmatch("([^\n]*)\n") do
        line = line + 1
        local item = ids[("l%d-%d"):format(i, line)]
        if text:find("%S") then
          for _, mark in ipairs { "×", "!", "?", "∆", "≈", "=" } do
            item.text = item.text:gsub(mark:gsub("%?", "%%?"), "")
            text = text:gsub(mark:gsub("%?", "%%?"), "")
          end
          assert.is_truthy(item.text:find(text, 1, true), text)
        end
      end
      for figure in doc:figures() do assert.is_truthy(ids[("f%d-%d"):format(i, figure.first)], figure.text) end
    end
  end)

  it("lay dates on a line of time, each source a lane", function()
    local cmp = example "summit"
    local elements = read(mizan.report.html(cmp))
    local dates, order = {}, {}
    for _, item in ipairs(all(elements, "li", "date")) do
      for _, element in ipairs(elements) do
        if element.name == "time" and element.parent.parent.parent == item then
          dates[element.attributes.datetime] = item.text
          order[#order + 1] = element.attributes.datetime
        end
      end
    end
    assert.is_truthy(dates["2025-03-13"]:find("الخميس 13 مارس 2025", 1, true))
    assert.is_truthy(dates["2025-03-13"]:find("أمس الخميس", 1, true))
    assert.is_truthy(dates["2027-03"])
    local sorted = { unpack(order) }
    table.sort(sorted)
    assert.same(sorted, order)
    assert.equal(#all(elements, "svg", "lanes"), #all(elements, "li", "date") + #all(elements, "li", "pause"))
  end)

  it("draw a period as a bar, which is no machine's date", function()
    local elements = read(mizan.report.html(compare("بُني القصر في القرن التاسع عشر ورُمم بين 2019 و2021.\n")))
    local items = all(elements, "li", "date")
    assert.equal(3, #items)
    assert.is_truthy(items[1].text:find("القرن 19", 1, true))
    assert.is_truthy(items[2].text:find("2019–2021", 1, true))
    for _, element in ipairs(all(elements, "time")) do
      assert.matches("^%d%d%d%d%-%d%d%-%d%d$", element.attributes.datetime)
    end
  end)

  it("draw amounts of money where they belong on the axis", function()
    local cmp = compare("بلغت كلفة الجسر 20 مليون دولار.\n", "بلغت كلفة الجسر 40 مليون دولار.\n")
    local xs = {}
    for _, element in ipairs(read(mizan.report.html(cmp, { lang = "en" }))) do
      if element.name == "svg" and element.attributes.overflow then
        xs[#xs + 1] = tonumber((element.attributes.x:gsub("%%", "")))
      end
    end
    if xs[1] then -- the two are linked
      assert.equal(2, #xs)
      assert.equal((xs[2] - 9) / 2, xs[1] - 9)
    end
    assert.is_truthy(next(all(read(mizan.report.html(example "summit")), "rect", "pill")))
  end)
end)

describe("hostile sources in the HTML report", function()
  local HOSTILE = "</bdi></title></style></script><script>alert(1)</script><img src=x onerror='alert(2)'>" ..
    "\" autofocus onfocus=\"alert(3)\" x='&lt;&#0;<!-- ]]> "

  local function hostile_page(lang)
    local docs = {}
    for i, text in ipairs { A, B } do
      text = text:gsub("النجار", HOSTILE .. " النجار"):gsub("ضيف", "ضيف" .. HOSTILE)
      docs[i] = assert(mizan.document(HOSTILE .. text, {
        id = HOSTILE .. i, source = HOSTILE .. "\226\128\174" .. i, title = HOSTILE .. "\226\129\166",
      }))
    end
    return mizan.report.html(assert(mizan.compare(docs)), { lang = lang })
  end

  it("make no markup", function()
    for _, lang in ipairs { "ar", "en" } do
      local elements = assert_sound(hostile_page(lang))
      assert.equal(2, #all(elements, "script"))
      assert.equal(1, #all(elements, "style"))
      assert.equal(0, #all(elements, "img"))
      for _, element in ipairs(elements) do assert.is_nil(element.attributes.autofocus) end
    end
  end)

  it("turn no direction", function()
    local turned = "حضر \226\128\174312 ضيفا\226\128\172 من \226\129\167الخارج\226\129\169.\226\128\168 "
    local docs = {}
    for i = 1, 2 do docs[i] = assert(mizan.document(turned, { id = "\226\128\171" .. i, title = "\226\129\168" })) end
    local page = mizan.report.html(assert(mizan.compare(docs)))
    assert_sound(page)
    assert.is_nil(page:find("\226\128[\168-\174]"))
    assert.is_nil(page:find("\226\129[\166-\169]"))
    assert.matches('<span class="turn" dir="ltr">U+202E</span>', page, 1, true)
  end)

  it("show bad bytes and controls as U+FFFD", function()
    local page = page_of("حضر 312\255 ضيفا\192\128 من \0 الخارج\27[31m.\127", "\237\160\128 كلام \244\144\128\128")
    assert_sound(page)
    assert.matches("312\239\191\189", page, 1, true)
    assert.is_nil(page:find("[\192\193\245-\255]"))
    assert.is_nil(page:find("\237[\160-\191]"))
    local utf8 = rawget(_G, "utf8")
    if utf8 then assert.is_truthy(utf8.len(page)) end
  end)

  it("let nothing load: the policy names the one script", function()
    local page = page_of(A, B)
    local policy = assert(page:match('http%-equiv="Content%-Security%-Policy" content="([^"]*)"'))
    assert.matches("default-src 'none'", policy, 1, true)
    assert.matches("script-src '" .. script.hash .. "'", policy, 1, true)
    assert.is_nil(policy:find("https?:"))
    local in_page = page:match("<script>(.-)</script>")
    assert.equal(script.text, in_page)
  end)

  it("knows the script's hash #process", function()
    local name = os.tmpname()
    local file = assert(io.open(name, "wb"))
    file:write(script.text)
    file:close()
    local pipe = io.popen("openssl dgst -sha256 -binary '" .. name .. "' 2>/dev/null | openssl base64 2>/dev/null")
    local hash = pipe:read("*l")
    pipe:close()
    os.remove(name)
    if not hash then return pending("openssl is not installed") end
    assert.equal("sha256-" .. hash, script.hash)
  end)
end)

describe("mizan.report.html.escape", function()
  it("escapes what markup is made of", function()
    assert.equal("&lt;a b=&quot;c&#39;&quot;&gt; &amp;amp;", escape.text("<a b=\"c'\"> &amp;"))
    assert.equal("a b [U+202E]c", escape.attribute("a\n\tb \226\128\174c"))
  end)

  it("keeps marks, joiners, dots and every letter", function()
    local text = "می‌خواهم \226\128\143… ١٢٣ 𞸀 é 漢 \240\159\152\128"
    assert.equal(text, escape.text(text))
  end)

  it("replaces every byte that is no part of a character", function()
    local bad = "\239\191\189"
    assert.equal("a" .. bad .. "b", escape.text("a\128b"))
    assert.equal("م" .. bad .. "م", escape.text("م\217م"))
    assert.equal(bad .. bad .. bad, escape.text("\237\160\128"))
    assert.equal(bad .. bad, escape.text("\194\133"))
    assert.equal("a\nb\nc", escape.text("a\r\nb\rc"))
  end)

  it("knows which way a text reads", function()
    assert.equal("rtl", escape.direction("AFP - قال"))
    assert.equal("ltr", escape.direction("9.3 km"))
  end)
end)

describe("an amount on the page", function()
  it("is words in Arabic, signs in English", function()
    assert.equal("أكثر من 600", amounts.text({ decimal = "600", modifier = "over" }, "ar"))
    assert.equal(">600", amounts.text({ decimal = "600", modifier = "over" }, "en"))
    assert.equal("لا يقل عن 14", amounts.text({ decimal = "14", modifier = "at_least" }, "ar"))
    assert.equal("66.2 مليار دولار", amounts.text({ kind = "money", decimal = "66200000000", unit = "USD" }, "ar"))
    assert.equal("66.2 bn USD", amounts.text({ kind = "money", decimal = "66200000000", unit = "USD" }, "en"))
    assert.equal("50 ليرة تركية", amounts.text({ kind = "money", decimal = "50", unit = "TRY" }, "ar"))
    assert.equal("50", amounts.text({ kind = "money", decimal = "50", unit = "TRY" }, "ar", true))
    assert.equal("740 كم", amounts.text({ kind = "measure", decimal = "740", unit = "kilometer" }, "ar"))
    assert.equal("740 كم", amounts.text({ kind = "measure", decimal = "740", unit = "kilometer" }, "ar"))
    assert.equal("22.4%", amounts.text({ kind = "percent", decimal = "22.4", unit = "percent" }, "ar"))
    assert.equal("5 XYZ", amounts.text({ kind = "money", decimal = "5", unit = "XYZ" }, "ar"))
  end)

  it("says what is known of a date", function()
    assert.equal("أبريل", amounts.text({ kind = "date", value = "XXXX-04" }, "ar"))
    assert.equal("14 April", amounts.text({ kind = "date", value = "XXXX-04-14" }, "en"))
    assert.equal("القرن 19", amounts.text({ kind = "date", value = "18XX" }, "ar"))
    assert.equal("13 مارس 2025", amounts.text({ kind = "date", value = "XXXX-WXX-4", resolved = "2025-03-13" }, "ar"))
  end)
end)
