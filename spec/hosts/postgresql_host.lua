-- SPDX-License-Identifier: MIT
--
-- PostgreSQL with PL/Lua: a cluster of its own in a temporary folder, reached by a socket.

package.path = "spec/hosts/?.lua;" .. package.path
local host = require "host"
local json = require "mizan.json"

local BIN = "/usr/lib/postgresql/15/bin/"

-- PostgreSQL does not run as root.
local AS = host.run("id -u"):match("^0\n") and "runuser -u postgres -- " or ""

local missing = host.missing({ BIN .. "initdb", "/usr/lib/postgresql/15/lib/pllua.so", "psql" }, "5.3")
if not missing and select(2, host.run(AS .. "test -r build/5.3/mizan/core.so")) ~= 0 then
  missing = "its user cannot read " .. host.root
end
if missing then
  pending("PostgreSQL: " .. missing)
  return
end

describe("PostgreSQL", function()
  local folder

  local function psql(arguments)
    return host.run(("%spsql -X -q -h %s -d postgres %s"):format(AS, folder, arguments))
  end

  local function sql(...)
    local commands = {}
    for i, statement in ipairs { ... } do commands[i] = "-c " .. host.quote(statement) end
    return psql("-At " .. table.concat(commands, " "))
  end

  setup(function()
    folder = host.folder()
    if AS ~= "" then host.must("chown postgres " .. folder) end
    host.must(("cd /tmp; %s%sinitdb -D %s/data -E UTF8 --locale=C.UTF-8 -A trust"):format(AS, BIN, folder))
    local options = ("-k %s -c listen_addresses='' -c fsync=off"):format(folder)
    host.must(("cd /tmp; %s%spg_ctl -D %s/data -w -o %s -l %s/log start"):format(AS, BIN, folder, host.quote(options),
      folder))
    local output, status = psql(("-v mizan=%s -f examples/hosts/postgresql/mizan.sql"):format(host.quote(host.root)))
    assert(status == 0, output)
  end)

  teardown(function()
    host.run(("cd /tmp; %s%spg_ctl -D %s/data -m immediate stop"):format(AS, BIN, folder))
    host.remove(folder)
  end)

  it("runs the example", function()
    local output, status = psql("-f examples/hosts/postgresql/demo.sql")
    assert.are.equal(0, status, output)
    assert.is_truthy(output:find("61300000000 | USD", 1, true), output)
    assert.is_truthy(output:find("summit | ", 1, true), output)
  end)

  it("can be set up again", function()
    local output, status = psql(("-v mizan=%s -f examples/hosts/postgresql/mizan.sql"):format(host.quote(host.root)))
    assert.are.equal(0, status, output)
  end)

  it("finds what the command finds", function()
    local article = "examples/articles/summit/01-almadar.txt"
    local body = host.read(article):gsub("'", "''")
    local found = json.decode((sql(("SELECT mizan_figures('%s', '2025-03-14')"):format(body))))
    local i = 0
    for line in host.must("bin/mizan figures --date 2025-03-14 --format ndjson " .. article):gmatch("[^\n]+") do
      local expected = json.decode(line)
      i = i + 1
      for _, field in ipairs { "first", "last", "text", "kind", "value", "unit", "resolved", "attribution" } do
        assert.are.equal(expected[field], found[i][field])
      end
    end
    assert.are.equal(i, #found)
  end)

  it("keeps numbers exact that no double holds", function()
    local output = sql("SELECT mizan_figures('بلغ 9007199254740993 دولارا')->0->>'value'")
    assert.are.equal("9007199254740993\n", output)
  end)

  it("compares in an aggregate", function()
    local output = sql([[
      SELECT record->>'status', jsonb_array_length(record->'members')
      FROM (SELECT mizan_compare(id, body ORDER BY id) AS records FROM (VALUES
        ('a', 'قالت الوزارة إن عدد المصابين في حادث القطار بلغ 17 مصابا.'),
        ('b', 'بلغ عدد المصابين في حادث القطار 17 مصابا.'), ('c', NULL)) AS t (id, body)) AS c,
        jsonb_array_elements(records) AS record
      WHERE record->>'type' = 'figure_group']])
    assert.are.equal("agree|2\n", output)
  end)

  it("gives NULL for NULL and nothing for nothing", function()
    assert.are.equal("t\n[]\n", (sql("SELECT mizan_figures(NULL) IS NULL", "SELECT mizan_figures('')")))
    local output, status = sql("SELECT mizan_compare(i::text, NULL) FROM generate_series(1, 3) AS i")
    assert.are.equal(0, status, output)
    assert.are.equal("[]\n", output)
  end)

  it("refuses wrong types, dates, regions and bytes, and the session goes on", function()
    for _, case in ipairs {
      { "SELECT mizan_figures(42)", "function mizan_figures(integer) does not exist" },
      { "SELECT mizan_figures('x', 'soon')", "invalid input syntax for type date" },
      { "SELECT mizan_figures('x', NULL, 'nowhere')", "region is not a two-letter" },
      { "SELECT mizan_figures(E'\\xff 17')", "invalid byte sequence" },
      { "SELECT mizan_compare(1, 'x')", "does not exist" },
    } do
      local output = sql(case[1], "SELECT 'alive'")
      assert.is_truthy(output:find(case[2], 1, true), output)
      assert.is_truthy(output:find("alive", 1, true), output)
    end
  end)

  it("turns an error in a loop over figures into an error of the statement", function()
    local output = sql([[DO LANGUAGE plluau $$
      for f in require("mizan").document("وصل 17 موظفا"):figures() do error("at " .. f.decimal) end $$]],
      "SELECT jsonb_array_length(mizan_figures('وصل 17 موظفا'))")
    assert.is_truthy(output:find("ERROR:.*at 17"), output)
    assert.is_truthy(output:find("\n1\n", 1, true), output)
  end)

  it("reads a text of many megabytes, and can be cancelled meanwhile", function()
    local large = "mizan_figures(repeat('وصل 17 موظفا إلى المدينة. ', 200000))"
    assert.are.equal("200000\n", (sql("SELECT jsonb_array_length(" .. large .. ")")))
    local output = sql("SET statement_timeout = '100ms'", "SELECT jsonb_array_length(" .. large .. ")",
      "SELECT 'alive'")
    assert.is_truthy(output:find("statement timeout", 1, true), output)
    assert.is_truthy(output:find("alive", 1, true), output)
  end)
end)
