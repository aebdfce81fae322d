-- SPDX-License-Identifier: MIT
--
-- A press archive: its stories, what outlets differ in, and the same from the command line, in one process or in steps.

local mizan = require "mizan"
local core = require "mizan.core"
local json = require "mizan.json"
local stories = require "mizan.stories"

local BRIDGE = "افتتح وزير النقل سامي الحداد صباح اليوم جسر المرسى المعلق الذي بلغت كلفته 743 مليون دولار ويبلغ " ..
  "طوله 1840 مترا. وقال الحداد إن الجسر يخدم 62 ألف مركبة يوميا ويصل ضاحية الزهراء بميناء الصيد القديم. وأوضح أن " ..
  "الشركة المنفذة أتمت العمل في 29 شهرا واستعانت بنحو 3400 عامل، وأن %d عاملا أصيبوا في أثناء تركيب أبراج الجسر " ..
  "وعولجوا في مستشفى الميناء."

local BRIDGE_RETOLD = "بكلفة 743 مليون دولار وطول 1840 مترا، دشن الوزير سامي الحداد جسر المرسى المعلق الذي يصل " ..
  "ضاحية الزهراء بميناء الصيد القديم، وينتظر أن تعبره 62 ألف مركبة يوميا."

local FIRE = "أتى حريق هائل على مستودع للأخشاب في حي الدباغين فجر أمس، وأصيب 17 عاملا باختناق. وذكر مدير الدفاع " ..
  "المدني العميد راشد الكتبي أن 23 فرقة شاركت في الإطفاء وأن الخسائر قدرت بنحو 5.6 مليون درهم."

local FIRE_RETOLD = "قدر العميد راشد الكتبي مدير الدفاع المدني خسائر حريق مستودع الأخشاب في حي الدباغين بنحو 5.6 " ..
  "مليون درهم، وقال إن 23 فرقة شاركت في الإطفاء بعد إصابة 17 عاملا باختناق."

local function article(id, source, date, title, text)
  return { id = id, source = source, date = date, title = title, text = text }
end

local ARTICLES = {
  article("madar-1", "almadar", "2025-03-10", "افتتاح جسر المرسى", BRIDGE:format(14)),
  article("barq-1", "barq", "2025-03-10", "جسر المرسى المعلق يستقبل مركباته", BRIDGE:format(41)),
  article("difaf-1", "addifaf", "2025-03-11", "743 مليون دولار لجسر المرسى", BRIDGE_RETOLD),
  article("difaf-2", "addifaf", "2025-03-11", nil, BRIDGE_RETOLD),
  article("madar-2", "almadar", "2025-03-10", "حريق في حي الدباغين", FIRE),
  article("barq-2", "barq", "2025-03-10", "النار تلتهم مستودع أخشاب", FIRE_RETOLD),
  article("barq-3", "barq", "2025-03-10", nil, "أجواء معتدلة غدا مع سحب متفرقة ورياح خفيفة."),
}

local function archive_of(articles, options)
  local archive = stories.new(options)
  for _, item in ipairs(articles) do assert(archive:add(item)) end
  return archive
end

local function collect(archive)
  local list = {}
  for story in archive:stories() do list[#list + 1] = story end
  return list
end

local function names(story, role)
  local list = {}
  for _, told in ipairs(story.articles) do
    if not role or told.role == role then list[#list + 1] = told.item.id end
  end
  return table.concat(list, " ")
end

local function find(list, id)
  for _, story in ipairs(list) do
    if (" " .. names(story) .. " "):find(" " .. id .. " ", 1, true) then return story end
  end
end

describe("mizan.stories", function()
  it("finds what several outlets tell", function()
    local archive = archive_of(ARTICLES)
    local list = collect(archive)
    assert.equal(2, #list)
    local bridge, fire = find(list, "madar-1"), find(list, "madar-2")
    assert.equal("barq-1 madar-1 difaf-1 difaf-2", names(bridge))
    assert.equal("difaf-2", names(bridge, "reprint"))
    assert.equal("barq-2 madar-2", names(fire))
    assert.equal(3, bridge.outlets)
    assert.equal("2025-03-10", bridge.date)
    assert.equal("2025-03-11", bridge.until_date)
    assert.is_string(bridge.title)
    local counts = archive:counts()
    assert.same({ 7, 5, 1, 1 }, { counts.articles, counts.member, counts.reprint, counts.alone })
  end)

  it("finds the same whatever the order of entering", function()
    local turned = {}
    for i, item in ipairs(ARTICLES) do turned[#ARTICLES + 1 - i] = item end
    local a, b = collect(archive_of(ARTICLES)), collect(archive_of(turned))
    assert.equal(#a, #b)
    for i, story in ipairs(a) do
      assert.equal(story.id, b[i].id)
      assert.equal(names(story), names(b[i]))
    end
  end)

  it("says what outlets differ in, and how much of a story that is", function()
    local archive = archive_of(ARTICLES)
    local cmp = assert(archive:compare(find(collect(archive), "madar-1")))
    local list = stories.discrepancies(cmp)
    assert.equal(1, #list)
    local found = list[1]
    assert.equal("conflict", found.status)
    assert.is_false(found.later)
    assert.is_true(found.interest > 300)
    assert.equal(2, #found.sides)
    local amounts = { found.sides[1].members[1].decimal, found.sides[2].members[1].decimal }
    table.sort(amounts)
    assert.same({ "14", "41" }, amounts)
    assert.equal(1, #found.sides[1].outlets)
    local place = 0
    for group in cmp:groups() do
      place = place + 1
      if place == found.place then assert.equal("conflict", group.status) end
    end
    assert.same({}, stories.discrepancies(assert(archive:compare(find(collect(archive), "madar-2")))))
  end)

  it("leaves what a later day counts anew out", function()
    local archive = archive_of { ARTICLES[1], article("barq-1", "barq", "2025-03-11", nil, BRIDGE:format(41)) }
    for _, found in ipairs(stories.discrepancies(assert(archive:compare(collect(archive)[1])))) do
      assert.not_equal("conflict", found.status)
      assert.is_true(found.later)
    end
  end)

  it("compares no more articles than it is told to, of every outlet one first", function()
    local list = collect(archive_of(ARTICLES, { most = 2 }))
    local bridge = find(list, "madar-1")
    assert.equal(4, #bridge.articles)
    local members = names(bridge, "member")
    assert.equal(2, select(2, members:gsub("%S+", "")))
    assert.equal(1, select(2, names(bridge, "extra"):gsub("%S+", "")))
  end)

  it("keeps what is too far apart in time apart", function()
    assert.equal(2, #collect(archive_of(ARTICLES, { days = 0 })))
    local far = { ARTICLES[1], article("barq-1", "barq", "2025-03-14", nil, BRIDGE:format(41)) }
    assert.equal(0, #collect(archive_of(far)))
    assert.equal(1, #collect(archive_of(far, { days = 4 })))
  end)

  it("takes articles without date or outlet", function()
    local bare = {}
    for i = 1, 2 do bare[i] = { id = ARTICLES[i].id, text = ARTICLES[i].text } end
    local list = collect(archive_of(bare))
    assert.equal(1, #list)
    assert.equal(2, list[1].outlets)
    assert.is_nil(list[1].date)
  end)

  it("refuses a second article of one id, bad dates and unknown options", function()
    local archive = archive_of { ARTICLES[1] }
    local done, message, code = archive:add(ARTICLES[1])
    assert.is_nil(done)
    assert.equal("another article has this id", message)
    assert.equal("EDATA", code)
    assert.is_nil((archive:add { id = "x", text = "نص", date = "yesterday" }))
    assert.error_matches(function() stories.new { day = 1 } end, "unknown option 'day'")
    assert.error_matches(function() stories.new { days = -1 } end, "option 'days': out of range")
  end)

  it("holds nothing", function()
    assert.same({}, collect(stories.new()))
    assert.equal(0, stories.new():counts().articles)
  end)
end)

describe("mizan.core's archive", function()
  it("checks its arguments", function()
    local archive = core.archive()
    assert.equal(1, archive:enter("a", "x", "2025-03-10"))
    assert.equal(2, archive:enter("b", nil, ""))
    assert.equal(2, #archive)
    assert.equal("mizan.archive: 2 documents", tostring(archive))
    assert.error_matches(function() archive:pair(1, 3, 5) end, "no such document")
    assert.error_matches(function() archive:pair(1, 2, -1) end, "out of range")
    assert.error_matches(function() archive:enter("c", "x", "10/3/2025") end, "not a date")
    assert.error_matches(function() archive:add("c", "x", "text") end, "mizan.document expected")
    for _ in archive:reports() do end
    assert.error_matches(function() archive:enter("c") end, "has been searched already")
    assert.error_matches(function() core.key_weight(0, 64) end, "out of range")
  end)

  it("gives the keys of a document in byte order", function()
    local doc = assert(mizan.document("بلغت كلفة الجسر 743 مليون دولار."))
    local lines, previous = {}, ""
    for line in core.key_lines(doc, "\tx"):gmatch("[^\n]+") do
      assert.is_true(line > previous)
      lines[line], previous = true, line
    end
    assert.is_true(lines["f:money|USD|743000000\tx"])
    assert.equal("", core.key_lines(assert(mizan.document("")), ""))
  end)
end)

-- {======================================================
-- The command line
-- =======================================================

local LUA = rawget(_G, "jit") and "luajit" or "lua" .. _VERSION:sub(5)
local ROOT = os.getenv("PWD") or "."
local CPATH = package.cpath:match("[^;]*build[^;]*%.so") or package.cpath:match("^[^;]+")
if not CPATH:find("^/") then CPATH = ROOT .. "/" .. CPATH:gsub("^%./", "") end

local folder

local function write(name, text)
  local file = assert(io.open(folder .. "/" .. name, "wb"))
  file:write(text)
  file:close()
end

local function read(name)
  local file = assert(io.open(folder .. "/" .. name, "rb"))
  local text = file:read("*a")
  file:close()
  return text
end

-- Runs a shell command in which `mizan` is the program; returns standard output, standard error, status.
local function shell(command)
  local call = ("mizan() { MIZAN_LUA=%s MIZAN_CPATH='%s' '%s/bin/mizan' \"$@\"; }; %s"):format(LUA, CPATH, ROOT,
    command)
  os.execute(("cd '%s' && export LC_ALL=C && { %s; } >out 2>err; echo $? >status"):format(folder, call))
  return read "out", read "err", tonumber((read "status"))
end

describe("mizan stories #process", function()
  setup(function()
    folder = os.tmpname()
    os.remove(folder)
    assert(os.execute("mkdir -p '" .. folder .. "/texts/almadar' '" .. folder .. "/texts/barq'"))
    local lines = {}
    for i, a in ipairs(ARTICLES) do
      lines[i] = ('{"id":%s,"source":%s,"date":%s,%s"text":%s}\n'):format(core.quote(a.id), core.quote(a.source),
        core.quote(a.date), a.title and '"title":' .. core.quote(a.title) .. "," or "", core.quote(a.text))
    end
    write("archive.ndjson", table.concat(lines))
    write("texts/almadar/2025-03-10-bridge.txt", ARTICLES[1].text)
    write("texts/barq/2025-03-10-bridge.txt", ARTICLES[2].text)
    write("texts/barq/notes.md", "no article")
  end)

  teardown(function()
    os.execute("rm -rf '" .. folder .. "'")
  end)

  it("prints where outlets differ, and the stories", function()
    local out, err, status = shell "mizan stories archive.ndjson"
    assert.equal("", err)
    assert.equal(0, status)
    assert.matches("Archive: 7 articles of 3 outlets", out, 1, true)
    assert.matches("Stories told by two or more outlets: 2 (articles 5, reprints 1); articles that stand alone: 1",
      out, 1, true)
    assert.matches("Where outlets differ (1)", out, 1, true)
    assert.matches("[14 عاملا]", out, 1, true)
    assert.matches("[41 عاملا]", out, 1, true)
    assert.is_nil(out:find("\27"))
    assert.matches("مواضع اختلاف الصحف", (shell "mizan stories --lang ar archive.ndjson"), 1, true)
    assert.equal(1, select(3, shell "mizan stories --strict archive.ndjson"))
  end)

  it("prints the same in steps as at once", function()
    local once, err = shell "mizan stories --format ndjson archive.ndjson"
    assert.equal("", err)
    local steps, problems = shell("mizan sketch archive.ndjson | sort | mizan pairs | sort | " ..
      "mizan group --join archive.ndjson | sort | mizan compare --grouped --format ndjson")
    assert.equal("", problems)
    assert.equal(once, steps)
    local first = json.decode(once:match("[^\n]+"))
    assert.equal("story_group", first.type)
    assert.equal(first.story, json.decode(once:match("[^\n]+$") or once:match("([^\n]+)\n$")).story and first.story)
    assert.matches('"interest":', once, 1, true)
  end)

  it("gives the same from parts of the keys, in any order", function()
    local whole = shell "mizan sketch archive.ndjson | sort | mizan pairs | sort | mizan group"
    local parts = shell("mizan sketch archive.ndjson | sort -r > keys; { grep '^[fn]:' keys | mizan pairs; " ..
      "grep -v '^[fn]:' keys | mizan pairs; } | sort | mizan group")
    assert.equal(whole, parts)
    assert.matches("\treprint\tdifaf%-2\n", whole)
  end)

  it("reads folders: the outlet is a folder's name, the date stands in the path", function()
    local out, err = shell "mizan stories --format ndjson texts"
    assert.equal("", err)
    local story = json.decode(out:match("[^\n]+"))
    assert.equal(2, #story.articles)
    assert.equal("almadar", story.articles[1].source)
    assert.equal("2025-03-10", story.articles[1].date)
  end)

  it("goes on behind what cannot be read", function()
    write("bad.ndjson", 'not json\n{"id":"a","text":"نص","date":"x"}\n' .. read("archive.ndjson") ..
      '{"id":"madar-1","text":"نص"}\n')
    local out, err, status = shell "mizan stories bad.ndjson"
    assert.equal(1, status)
    assert.equal(3, select(2, err:gsub("mizan: bad.ndjson:", "")))
    assert.matches("another article has this id", err, 1, true)
    assert.matches("Archive: 7 articles", out, 1, true)
    assert.equal(1, select(3, shell "mizan stories none.ndjson"))
    assert.equal(1, select(3, shell "echo x | mizan pairs"))
    assert.equal(1, select(3, shell "printf 'P\\ta\\tb\\t1\\n' | mizan group"))
    assert.equal(2, select(3, shell "mizan stories --days soon archive.ndjson"))
    assert.equal(2, select(3, shell "mizan compare --grouped archive.ndjson"))
  end)

  it("reads nothing without complaint", function()
    for _, command in ipairs { "sketch", "pairs", "group", "compare --grouped --format ndjson" } do
      local out, err, status = shell("mizan " .. command .. " </dev/null")
      assert.equal("", out, command)
      assert.equal("", err, command)
      assert.equal(0, status, command)
    end
  end)
end)

-- }======================================================
