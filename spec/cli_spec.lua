-- SPDX-License-Identifier: MIT
--
-- The command line as a process: what it prints, where, and how it ends.

local core = require "mizan.core"
local json = require "mizan.json"

local jit = rawget(_G, "jit")
local LUA = jit and "luajit" or "lua" .. _VERSION:sub(5)
local ROOT = os.getenv("PWD") or "."
local CPATH = package.cpath:match("[^;]*build[^;]*%.so") or package.cpath:match("^[^;]+")
if not CPATH:find("^/") then CPATH = ROOT .. "/" .. CPATH:gsub("^%./", "") end

local folder

local function path(name)
  return folder .. "/" .. name
end

local function write(name, text)
  local file = assert(io.open(path(name), "wb"))
  file:write(text)
  file:close()
  return path(name)
end

local function read(name)
  local file = assert(io.open(path(name), "rb"))
  local text = file:read("*a")
  file:close()
  return text
end

-- Runs mizan with arguments as the shell reads them, and variables before it; returns standard output, standard error,
-- status.
local function mizan(arguments, variables)
  local call = ("%sMIZAN_LUA=%s MIZAN_CPATH='%s' '%s/bin/mizan' %s"):format(variables or "", LUA, CPATH, ROOT,
    arguments)
  os.execute(("cd '%s' && { %s; } >out 2>err; echo $? >status"):format(folder, call))
  return read "out", read "err", tonumber((read "status"))
end

local function records(text)
  local list = {}
  for line in text:gmatch("[^\n]+") do list[#list + 1] = assert(json.decode(line)) end
  return list
end

describe("mizan, the command #process", function()
  setup(function()
    folder = os.tmpname()
    os.remove(folder)
    assert(os.execute("mkdir '" .. folder .. "'"))
    write("a.txt", "بلغت كلفة الجسر 66.2 مليار دولار في عام 2024.\nوحضر 45 مهندسا.\n")
    write("b.txt", "كلفة الجسر 66.2 مليار دولار، بحسب الوزارة، في عام 2024. وحضر 45 مهندسا.\n")
    write("docs.ndjson", '{"id":"x","text":"حضر 45 مهندسا أمس.","date":"2025-03-14"}\n' ..
      'not json\n\n{"id":"no text"}\n{"id":7,"text":"غاب 3 مهندسين.","date":null}\n{"id":"d","text":"ا","date":"x"}\n')
  end)

  teardown(function()
    os.execute("rm -rf '" .. folder .. "'")
  end)

  it("shows its version and help", function()
    local out, err, status = mizan "--version"
    assert.matches("^mizan %d+%.%d+%.%d+\n$", out)
    assert.equal("", err)
    assert.equal(0, status)
    out, err, status = mizan "--help"
    for _, name in ipairs { "tokens", "figures", "segment", "compare", "report", "spell", "doctor" } do
      assert.matches(name, out, 1, true)
      local help, _, code = mizan(name .. " --help")
      assert.matches("Usage: mizan " .. name, help, 1, true)
      assert.equal(0, code)
    end
    assert.equal("", err)
    assert.equal(0, status)
  end)

  it("says on one line what is wrong with a command, and ends with 2", function()
    for _, arguments in ipairs {
      "", "frobnicate", "figures --frobnicate a.txt", "figures --format xml a.txt", "figures --date tomorrow a.txt",
      "figures --lexicon none.tsv a.txt", "figures -o no/such/folder a.txt", "figures --region Egypt a.txt",
      "figures --region UK a.txt", "figures - -", "report --width 3 a.txt", "report --width wide a.txt",
      "spell",
    } do
      local out, err, status = mizan(arguments)
      assert.equal("", out, arguments)
      assert.matches("^mizan: [^\n]+\n$", err)
      assert.equal(2, status, arguments)
    end
  end)

  it("prints figures with the names of files as given", function()
    local out, err, status = mizan "figures --format ndjson a.txt ./b.txt"
    assert.equal("", err)
    assert.equal(0, status)
    local list = records(out)
    assert.equal("a.txt", list[1].doc)
    assert.equal("66.2 مليار دولار", list[1].text)
    assert.equal("./b.txt", list[#list].doc)
    assert.matches('"value":66200000000,', out, 1, true)
  end)

  it("marks figures in the text", function()
    local out = mizan "figures a.txt"
    assert.matches("[66.2 مليار دولار: money 66200000000 USD]", out, 1, true)
    assert.is_nil(out:find("\27"))
    local colour = mizan "figures --color always a.txt"
    assert.is_truthy(colour:find("\27[", 1, true))
    local rest = colour:gsub("\27%[2m.-\27%[0m", ""):gsub("\27%[[%d;]*m", ""):gsub(" ([%. \n])", "%1")
    assert.equal(read("a.txt"):gsub(" ", ""), (rest:gsub(" ", "")))
  end)

  it("keeps colour out of files and pipes, and where NO_COLOR is set", function()
    assert.is_nil(mizan("report --color auto a.txt b.txt"):find("\27"))
  end)

  it("ignores a NO_COLOR that is empty", function()
    assert.is_nil(mizan("report --color auto a.txt b.txt", "NO_COLOR= "):find("\27"))
    assert.is_truthy(mizan("report --color always a.txt b.txt", "NO_COLOR=1 "):find("\27"))
  end)

  it("breaks lines at the width it is given, by option or by COLUMNS", function()
    local function longest(...)
      local most = 0
      for line in (mizan(...)):gmatch("[^\n]+") do most = math.max(most, core.columns(line)) end
      return most
    end
    assert.is_true(longest "report a.txt b.txt" > 72)
    assert.is_true(longest "report --width 72 a.txt b.txt" <= 72)
    assert.is_true(longest("report a.txt b.txt", "COLUMNS=72 ") <= 72)
    assert.is_true(longest("report --width 200 a.txt b.txt", "COLUMNS=72 ") > 72)
    assert.is_true(longest("report a.txt b.txt", "COLUMNS=wide ") > 72)
  end)

  it("prints tokens alike in NDJSON and JSON", function()
    local lines = mizan "tokens --format ndjson a.txt b.txt"
    local array = mizan "tokens --format json a.txt b.txt"
    assert.equal("[\n" .. lines:gsub("\n", ",\n"):sub(1, -3) .. "\n]\n", array)
    local at, text = 1, read "a.txt"
    for _, token in ipairs(records(lines)) do
      if token.doc == "a.txt" then
        assert.matches("^%s*$", text:sub(at, token.first - 1))
        assert.equal(token.text, text:sub(token.first, token.last))
        at = token.last + 1
      end
    end
  end)

  it("prints segments", function()
    local types = {}
    for _, record in ipairs(records((mizan "segment --format ndjson a.txt"))) do
      types[record.type] = (types[record.type] or 0) + 1
    end
    assert.same({ sentence = 2, paragraph = 2, story = 1 }, types)
  end)

  it("writes CSV", function()
    local out = mizan "figures --format csv a.txt"
    assert.matches("^doc,first,last,line,column,text,kind,value,", out)
    assert.matches("a.txt,%d+,%d+,1,%d+,66.2 مليار دولار,money,66200000000,", out)
  end)

  it("compares, in every format", function()
    local out, err, status = mizan "compare --format ndjson a.txt b.txt"
    assert.equal("", err)
    assert.equal(0, status)
    local group
    for _, record in ipairs(records(out)) do
      if record.type == "figure_group" and record.members[1].unit == "USD" then group = record end
    end
    assert.equal("agree", group.status)
    assert.equal("b.txt", group.members[2].doc)
    for _, format in ipairs { "text", "markdown", "csv", "json" } do
      local report, warning, code = mizan("report --format " .. format .. " a.txt b.txt")
      assert.is_true(#report > 200)
      assert.equal("", warning)
      assert.equal(0, code)
    end
    assert.matches("مواضع الاتفاق", (mizan "report --lang ar a.txt b.txt"), 1, true)
  end)

  it("reads standard input", function()
    local out = mizan "figures --format ndjson < a.txt"
    assert.equal("-", records(out)[1].doc)
    assert.equal(out, (mizan "figures --format ndjson - < a.txt"))
  end)

  it("goes on after bad lines of NDJSON", function()
    local out, err, status = mizan "figures --from ndjson --format ndjson docs.ndjson"
    assert.equal(1, status)
    local list, errors = {}, {}
    for _, record in ipairs(records(out)) do
      if record.type == "error" then errors[#errors + 1] = record else list[#list + 1] = record end
    end
    assert.equal("x", list[1].doc)
    assert.equal("2025-03-13", list[2].resolved)
    assert.equal("7", list[#list].doc)
    assert.same({ 2, 4, 6 }, { errors[1].line, errors[2].line, errors[3].line })
    assert.equal("d", errors[3].doc)
    assert.matches("mizan: docs%.ndjson:2: not a JSON object: [^\n]+ %(byte 72%)\n", err)
    assert.matches("mizan: docs.ndjson:4: no 'text'", err, 1, true)
    local _, lines = err:gsub("\n", "")
    assert.equal(3, lines)
  end)

  it("reports a date or an id with zeros in it, and reads on", function()
    write("zeros.ndjson", '{"id":"a","date":"2025-03-14\\u0000","text":"حضر 5 مهندسين."}\n' ..
      '{"id":"b\\u0000","text":"حضر 6 مهندسين."}\n{"id":"c","text":"حضر\\u0000 7 مهندسين."}\n')
    local out, err, status = mizan "figures --from ndjson --format ndjson zeros.ndjson"
    assert.equal(1, status)
    local list = records(out)
    assert.same({ "error", "error" }, { list[1].type, list[2].type })
    assert.same({ "c", 7 }, { list[3].doc, list[3].value })
    assert.matches("zeros.ndjson:1: 'date' contains zeros", err, 1, true)
    assert.matches("zeros.ndjson:2: 'id' contains zeros", err, 1, true)
  end)

  describe("--jobs", function()
    local function many()
      local lines = {}
      for i = 1, 300 do
        lines[i] = ('{"id":"d%d","text":"حضر %d مهندسا أمس."}'):format(i, i)
        if i % 70 == 0 then lines[i] = "not json" end
      end
      return table.concat(lines, "\n")
    end

    it("writes what one process writes", function()
      write("many.ndjson", many())
      for _, arguments in ipairs { "figures --from ndjson many.ndjson none.ndjson docs.ndjson",
        "tokens --from ndjson many.ndjson", "segment a.txt none.txt b.txt", "figures --explain a.txt" } do
        local out, err, status = mizan(arguments .. " --format ndjson")
        for n = 2, 3 do
          local shared, said, ended = mizan(("%s --format ndjson --jobs %d"):format(arguments, n))
          assert.equal(out, shared)
          assert.equal(status, ended)
          assert.equal(#err, #said) -- in any order
        end
      end
    end)

    it("writes into a file", function()
      local out = mizan "figures --format ndjson a.txt b.txt"
      local nothing, err, status = mizan "figures --format ndjson --jobs 2 -o shared a.txt b.txt"
      assert.same({ "", "", 0 }, { nothing, err, status })
      assert.equal(out, read "shared")
    end)

    it("reports a process that was killed, and writes no half of what it did", function()
      write("many.ndjson", many())
      write("killed.lua", [[
        local floor, n = math.floor, 0
        if os.getenv "MIZAN_SHARE" == "1/2" then
          math.floor = function(x) -- called for every line
            n = n + 1
            if n > 100 then os.execute("kill -9 $PPID") end
            return floor(x)
          end
        end
      ]])
      local out = mizan "figures --from ndjson --format ndjson many.ndjson"
      local some, err, status = mizan("figures --from ndjson --format ndjson --jobs 2 many.ndjson",
        ("LUA_INIT=@'%s' "):format(path "killed.lua"))
      assert.equal(2, status)
      assert.matches("mizan: a process of --jobs ended before its work did\n", err, 1, true)
      assert.equal(out:sub(1, #some), some)
      assert.equal("\n", some:sub(-1))
      assert.is_true(#some < #out)
    end)

    it("wants NDJSON, files and a number", function()
      for arguments, message in pairs {
        ["figures --jobs 2 a.txt"] = "--jobs writes NDJSON", ["tokens --jobs 2 --format ndjson"] = "not standard input",
        ["segment -j 2 --format ndjson a.txt -"] = "not standard input", ["figures -j 0 a.txt"] = "a whole number",
        ["figures -j x a.txt"] = "a whole number",
      } do
        local out, err, status = mizan(arguments .. " </dev/null")
        assert.same({ "", 2 }, { out, status })
        assert.matches(message, err, 1, true)
      end
    end)
  end)

  it("goes on after files it can't read, and ends with 1", function()
    write("binary", "\127ELF\1\1\0\0\0\0\0\0")
    local out, err, status = mizan "figures --format ndjson none.txt . binary a.txt"
    assert.equal(1, status)
    local list = records(out)
    assert.same({ "error", "error", "error" }, { list[1].type, list[2].type, list[3].type })
    assert.same({ "none.txt", ".", "binary" }, { list[1].doc, list[2].doc, list[3].doc })
    assert.equal(5, list[3].position)
    assert.equal("a.txt", list[4].doc)
    assert.matches("^mizan: none.txt: No such file or directory\n" ..
      "mizan: %.: Is a directory; name its files %(%./%*%.txt%), or let mizan stories read the folder\n" ..
      "mizan: binary: [^\n]+ %(byte 5%)\n$", err)
  end)

  it("says when a file is empty, which is no error", function()
    write("empty", "")
    local out, err, status = mizan "figures --format ndjson empty"
    assert.same({ "", "mizan: empty: empty: nothing to read\n", 0 }, { out, err, status })
    out, err, status = mizan "figures --from ndjson --format ndjson < empty"
    assert.same({ "", "", 0 }, { out, err, status })
  end)

  it("converts windows-1256 and says so", function()
    write("old.txt", "\200\225\219 45 \227\229\228\207\211\199 \221\237 \199\225\227\237\228\199\193\n")
    local out, err, status = mizan "figures --format ndjson old.txt"
    assert.equal(0, status)
    assert.equal("مهندسا", records(out)[1].noun)
    assert.matches("^mizan: old.txt: windows%-1256, converted", err)
  end)

  it("never prints a source's control characters", function()
    write("hostile.txt", "بلغ \27[31m45\7 شخصا \255.\n")
    for _, command in ipairs { "figures", "tokens", "segment", "report", "tokens -f ndjson", "figures -f csv" } do
      local out = mizan(command .. " hostile.txt")
      assert.is_nil(out:find("[\27\7\255]"), command)
    end
  end)

  it("writes to a file, and says when it can't", function()
    local out, _, status = mizan "figures --format ndjson -o result a.txt"
    assert.equal("", out)
    assert.equal(0, status)
    assert.equal((mizan "figures --format ndjson a.txt"), read "result")
  end)

  -- Two reports each of many events, that differ in a number; a line each.
  local function write_many(name, events)
    local lines, words = {}, {}
    local nouns = "الجسر الميناء المصنع المعرض السد المتحف الملعب المستشفى المطار السوق"
    for word in nouns:gmatch "%S+" do words[#words + 1] = word end
    local record = '{"id":"%d-%d","source":"%s","date":"2025-%02d-%02d","text":"افتتح %s %d وحضر %d مهندسا.' ..
      ' وقال المدير إن كلفة %s بلغت %d مليون ريال في بلدة %s%d."}'
    for i = 1, events do
      local what = words[i % 10 + 1] .. " " .. words[i % 7 + 1] .. " " .. words[i % 3 + 1]
      for k, source in ipairs { "الأفق", "النداء" } do
        lines[#lines + 1] = record:format(i, k, source, i % 12 + 1, i % 28 + 1, what, i, i + k, what, i * 3,
          words[i % 9 + 1], i)
      end
    end
    write(name, table.concat(lines, "\n") .. "\n")
  end

  -- Runs of every command that reads documents, each with much to write; `%s` is where its options go. What the steps
  -- of `stories` read is made here too.
  local function long_runs()
    write_many("many.ndjson", 3000)
    write_many("some.ndjson", 300)
    write_many("few.ndjson", 60)
    for _, step in ipairs { "sketch some.ndjson >keys", "pairs keys >common",
      "group --join some.ndjson common >grouped" } do
      mizan((step:gsub(">", "| LC_ALL=C sort >")))
      assert.is_true(#read(step:match ">(.*)") > 0, step)
    end
    return { "tokens --from ndjson -f ndjson %s some.ndjson", "segment --from ndjson -f ndjson %s many.ndjson",
      "figures --from ndjson -f ndjson %s many.ndjson", "figures --from ndjson -f ndjson --jobs 2 %s many.ndjson",
      "compare --from ndjson -f ndjson %s few.ndjson", "report --from ndjson %s few.ndjson",
      "stories -f ndjson %s many.ndjson", "stories -f ndjson --jobs 2 %s some.ndjson", "stories %s some.ndjson",
      "sketch %s some.ndjson", "pairs %s keys", "group %s common", "group --join some.ndjson %s common",
      "compare --grouped -f ndjson %s grouped" }
  end

  it("says of a full disk and of a closed output that nothing could be written, whatever the command", function()
    local probe = io.open("/dev/full", "wb")
    if probe then probe:close() end
    local commands = { "figures a.txt", "tokens -f ndjson a.txt", "tokens -f json a.txt", "segment -f csv a.txt",
      "report a.txt b.txt", "compare -f html a.txt b.txt", "stories docs.ndjson", "spell 45", "doctor", "--help",
      "--version" }
    for _, run in ipairs(long_runs()) do commands[#commands + 1] = run:format "" end
    for _, command in ipairs(commands) do
      for _, target in ipairs { probe and ">/dev/full" or ">&-", command ~= "doctor" and ">&-" or nil } do
        local _, err, code = mizan(command .. " " .. target)
        assert.matches("mizan: cannot write: [^\n]+\n$", err, command .. target)
        assert.equal(2, code, command .. target)
      end
    end
    if probe then
      local _, err, code = mizan "figures a.txt -o /dev/full"
      assert.matches("^mizan: cannot write: [^\n]+\n$", err)
      assert.equal(2, code)
    end
  end)

  it("leaves the first part of its output when it is killed, and writes the same bytes when it is run again", function()
    for _, command in ipairs(long_runs()) do
      mizan(command:format("-o whole"))
      local whole = read "whole"
      assert.is_true(#whole > 0, command)
      for _, seconds in ipairs { "0.1", "0.3" } do
        write("part", "")
        mizan(command:format("-o part"), "timeout -s KILL " .. seconds .. " env ")
        local part = read "part"
        assert.is_true(whole:sub(1, #part) == part, command)
      end
      mizan(command:format("-o part"))
      assert.is_true(whole == read "part", command)
    end
  end)

  it("shares the stories of an archive among processes, and says once what of it cannot be read", function()
    write_many("few.ndjson", 60)
    for _, files in ipairs { "few.ndjson none.ndjson docs.ndjson few.ndjson", "docs.ndjson" } do
      local out, err, status = mizan("stories -f ndjson " .. files)
      for n = 2, 3 do
        local shared, said, ended = mizan(("stories -f ndjson --jobs %d %s"):format(n, files))
        assert.equal(out, shared)
        assert.equal(err, said)
        assert.equal(status, ended)
      end
    end
  end)

  it("says of the parts of an archive what it says of the whole", function()
    local first, rest = {}, {}
    for i = 1, 40 do
      local line = ('{"id":"%d","text":"قال الوزير إن %d مصنعا افتتحت أمس.","date":"2025-03-14"}\n'):format(i, i + 1)
      table.insert(i <= 17 and first or rest, line)
    end
    write("one.ndjson", table.concat(first))
    write("two.ndjson", table.concat(rest))
    write("both.ndjson", table.concat(first) .. table.concat(rest))
    for _, command in ipairs { "figures --from ndjson -f ndjson ", "tokens --from ndjson -f ndjson ",
      "segment --from ndjson -f ndjson ", "sketch " } do
      assert.equal((mizan(command .. "both.ndjson")),
        (mizan(command .. "one.ndjson")) .. (mizan(command .. "two.ndjson")))
    end
  end)

  it("ends quietly when nobody reads on", function()
    for _, run in ipairs(long_runs()) do
      local command = run:format ""
      local whole = mizan(command)
      local out, err = mizan(command .. " | head -n 1")
      assert.equal(whole:match("^[^\n]*\n"), out, command)
      assert.equal("", err, command)
    end
  end)

  it("takes a date for one file", function()
    write("r.txt", "وصل الوفد أمس.\n")
    write("s.txt", "وصل الوفد أمس.\n")
    local list = records((mizan "figures -f ndjson --date 2025-03-14 --date s.txt=2024-12-31 r.txt s.txt"))
    assert.same({ "2025-03-13", "2024-12-30" }, { list[1].resolved, list[2].resolved })
    local _, err, status = mizan "figures --date t.txt=2024-12-31 r.txt s.txt"
    assert.matches("mizan: --date t.txt=2024-12-31: t.txt is not among the files to read", err, 1, true)
    assert.equal(2, status)
    assert.equal("2024-12-30", records((mizan "figures -f ndjson --date=-=2024-12-31 < r.txt"))[1].resolved)
  end)

  it("names the place of a bad date in its file", function()
    write("dates.ndjson", '{"id":"a","text":"وصل الوفد أمس."}\n{"id":"b","date":"14/3","text":"وصل الوفد أمس."}\n')
    local at = #'{"id":"a","text":"وصل الوفد أمس."}\n' + 1
    for _, command in ipairs { "figures --from ndjson -f ndjson", "stories -f ndjson", "sketch" } do
      local _, err, status = mizan(command .. " dates.ndjson")
      assert.equal(("mizan: dates.ndjson:2: date is not a day written YYYY-MM-DD (byte %d)\n"):format(at), err, command)
      assert.equal(1, status)
    end
  end)

  it("takes a region and a lexicon", function()
    write("m.txt", "بلغ السعر 50 دينارا، ووزعت 40 صاعا.\n")
    write("w.tsv", "صاع|صاعا\tmeasure\tsaa\n")
    local list = records((mizan "figures -f ndjson --region KW --lexicon w.tsv m.txt"))
    assert.same({ "KWD", "saa" }, { list[1].unit, list[2].unit })
    write("bad.tsv", "صاع\tmeasure\tsaa\nصاع\tnonsense\n")
    local _, err, status = mizan "figures --lexicon bad.tsv m.txt"
    assert.matches("^mizan: %-%-lexicon bad.tsv:2: unknown class 'nonsense' ", err)
    assert.equal(2, status)
    write("binary.tsv", "صاع\tmeasure\tsaa\n\127ELF\1\1\0\0\0\0\0\0")
    _, err, status = mizan "figures --lexicon binary.tsv m.txt"
    assert.matches("^mizan: %-%-lexicon binary.tsv:2: binary data, not text ", err)
    assert.equal(2, status)
  end)

  it("is strict when asked", function()
    write("c1.txt", "قال مدير المصنع إن عدد العمال في مصنع النسيج بلغ 4250 عاملا هذا العام.\n")
    write("c2.txt", "قال مدير المصنع إن عدد العمال في مصنع النسيج بلغ 4250 عاملا هذا العام.\n")
    local _, _, status = mizan "compare --strict c1.txt c2.txt"
    assert.equal(0, status)
  end)

  it("spells numbers", function()
    local out, err, status = mizan "spell 3 x 11 --noun رجل"
    assert.equal("ثلاثة رجال\nأحد عشر رجلا\n", out)
    assert.matches("^mizan: x: not a decimal number %(byte 1%)\n$", err)
    assert.equal(1, status)
  end)

  it("examines its installation", function()
    local out, _, status = mizan "doctor"
    assert.matches("mizan     ", out, 1, true)
    assert.matches("ICU       built with", out, 1, true)
    assert.equal(0, status)
  end)
end)
