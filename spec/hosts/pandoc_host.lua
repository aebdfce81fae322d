-- SPDX-License-Identifier: MIT
--
-- pandoc with either filter: the table it adds, and what it does where it cannot.

package.path = "spec/hosts/?.lua;" .. package.path
local host = require "host"

local missing = host.missing({ "pandoc" }, "5.3")
if missing then
  pending("pandoc: " .. missing)
  return
end

local ARTICLE = "examples/articles/summit/01-almadar.txt"
local FILTERS = { library = "examples/hosts/pandoc/figures.lua", pipe = "examples/hosts/pandoc/figures-pipe.lua" }

local function pandoc(filter, rest, environment)
  return host.run(("LUA_PATH_5_3='./lua/?.lua;./lua/?/init.lua;;' LUA_CPATH_5_3='./build/5.3/?.so;;' " ..
    "MIZAN=bin/mizan %s pandoc -f markdown --lua-filter %s %s"):format(environment or "", filter, rest))
end

local function rows(output)
  local list = {}
  for row in output:gmatch("<tr.->(.-)</tr>") do
    local cells = {}
    for cell in row:gmatch("<t[dh][^>]*>(.-)</t[dh]>") do cells[#cells + 1] = cell end
    list[#list + 1] = cells
  end
  return list
end

for name, filter in pairs(FILTERS) do
  describe("pandoc, filter by " .. name, function()
    it("adds the figures as a table behind the text", function()
      local output, status = pandoc(filter, "-t html -M date=2025-03-14 " .. ARTICLE)
      assert.are.equal(0, status, output)
      local list = rows(output)
      local _, expected = host.must("bin/mizan figures --format ndjson " .. ARTICLE):gsub("\n", "")
      assert.are.equal(expected + 1, #list)
      assert.are.equal("text", list[1][1])
      assert.are.equal("3.4 مليارات يورو", list[2][1])
      assert.are.equal("money", list[2][2])
      assert.are.equal("3400000000", list[2][3])
      assert.is_truthy(output:find("2025-03-13", 1, true), "a date resolved by the metadata")
    end)

    it("leaves a text without figures as it was", function()
      local output, status = pandoc(filter, "-t plain <<'E'\nلا شيء هنا.\nE")
      assert.are.equal(0, status)
      assert.are.equal("لا شيء هنا.\n", output)
    end)

    it("says what is wrong with a date, and writes the document all the same", function()
      local output, status = pandoc(filter, "-t plain -M date=soon <<'E'\nوصل 17 موظفا.\nE")
      assert.are.equal(0, status, output)
      assert.is_truthy(output:find("mizan: .*date"), output)
      assert.is_truthy(output:find("وصل 17 موظفا.", 1, true))
    end)

    it("takes metadata of other types for what they are: no dates", function()
      for _, meta in ipairs { "date: {a: 1}", "date: true", "date: [2025, 3]", "region: 5", "region: UK" } do
        local output, status = pandoc(filter, ("-t plain <<'E'\n---\n%s\n---\nوصل 17 موظفا.\nE"):format(meta))
        assert.are.equal(0, status, output)
        assert.is_truthy(output:find("mizan: [^\n]*" .. meta:match("%a+")), output)
        assert.is_truthy(output:find("وصل 17 موظفا.", 1, true))
        assert.is_nil(output:find("----", 1, true), output)
      end
    end)

    it("lives through a large document", function()
      local file = os.tmpname()
      host.write(file, ("وصل 17 موظفا إلى المدينة في يوم من الأيام.\n\n"):rep(4000))
      local output, status = pandoc(filter, "-t html " .. file)
      os.remove(file)
      assert.are.equal(0, status, output:sub(1, 300))
      assert.are.equal(4001, #rows(output))
    end)

    it("never sees bytes that are not UTF-8: pandoc replaces or refuses them", function()
      local output, status = pandoc(filter, "-t html <<'E'\n\255\254 وصل 17 موظفا\nE")
      if status == 0 then
        assert.are.equal(2, #rows(output))
      else
        assert.is_truthy(output:find("UTF%-?8") or output:find("decode"), output)
      end
    end)
  end)
end

describe("pandoc with a filter that raises", function()
  it("says where, and ends as it does for any filter", function()
    local folder = host.folder()
    local raise = host.write(folder .. "/raise.lua", [[
local mizan = require "mizan"
function Pandoc()
  for figure in mizan.document("وصل 17 موظفا"):figures() do error("at " .. figure.decimal) end
end
]])
    local output, status = pandoc(raise, "-t plain <<'E'\nوصل 17 موظفا.\nE")
    host.remove(folder)
    assert.are.equal(83, status, output)
    assert.is_truthy(output:find("raise.lua:3: at 17", 1, true), output)
  end)
end)

describe("pandoc without mizan", function()
  it("says so and writes the document", function()
    local output, status = pandoc(FILTERS.library, "-t plain <<'E'\nوصل 17 موظفا.\nE", "LUA_CPATH_5_3='/none/?.so'")
    assert.are.equal(0, status, output)
    assert.is_truthy(output:find("mizan: mizan's C core cannot be loaded", 1, true), output)
    output, status = pandoc(FILTERS.pipe, "-t plain <<'E'\nوصل 17 موظفا.\nE", "MIZAN=/none/mizan")
    assert.are.equal(0, status, output)
    assert.is_truthy(output:find("^mizan: "), output)
    assert.is_truthy(output:find("وصل 17 موظفا.", 1, true))
  end)
end)
