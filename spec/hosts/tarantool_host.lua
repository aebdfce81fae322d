-- SPDX-License-Identifier: MIT
--
-- Tarantool: one process serves, another calls it.

package.path = "spec/hosts/?.lua;" .. package.path
local host = require "host"

local missing = host.missing({ "tarantool" }, "luajit")
if missing then
  pending("Tarantool: " .. missing)
  return
end

-- The example, and a function whose loop over figures raises.
local SERVER = [[
dofile("%s/examples/hosts/tarantool/init.lua")
function raise()
  for figure in require("mizan").document("وصل 17 موظفا"):figures() do error("at " .. figure.decimal) end
end
box.schema.func.create("raise")
box.schema.user.grant("guest", "execute", "function", "raise")
]]

describe("Tarantool", function()
  local folder, pid, said

  setup(function()
    folder = host.folder()
    local server = host.write(folder .. "/server.lua", SERVER:format(host.root))
    local socket = folder .. "/socket"
    pid = host.start(("env MIZAN=%s LISTEN=unix/:%s WORK=%s tarantool %s"):format(host.quote(host.root), socket, folder,
      server), folder .. "/log")
    host.wait("test -S " .. socket, folder .. "/log")
    said = {}
    local output = host.must(("tarantool spec/hosts/tarantool_client.lua unix/:%s"):format(socket))
    for name, rest in output:gmatch("([^\t\n]+)\t([^\n]*)") do said[name] = rest end
  end)

  teardown(function()
    host.stop(pid)
    host.remove(folder)
  end)

  it("gives figures and comparisons to a client", function()
    local _, expected = host.must("bin/mizan figures --format ndjson examples/articles/summit/01-almadar.txt")
      :gsub("\n", "")
    assert.are.equal(tostring(expected), said.figures)
    assert.are.equal("3.4 مليارات يورو\t3400000000\tEUR", said.amount)
    assert.are.equal("some", said.agree)
  end)

  it("sends errors to the client that caused them", function()
    assert.is_truthy(said.missing:find("no article 99", 1, true), said.missing)
    assert.is_truthy(said.type:find("[Ss]upplied key type"), said.type)
    assert.is_truthy(said["no ids"]:find("bad argument #1 to 'ipairs'", 1, true), said["no ids"])
    assert.is_truthy(said.date:find("article dated: .*date"), said.date)
    assert.is_truthy(said.long:find("longer than 1048576 bytes", 1, true), said.long)
    assert.is_truthy(said.callback:find("at 17", 1, true), said.callback)
  end)

  it("reads bad bytes and long texts, and many at once", function()
    assert.are.equal("17", said["bad bytes"])
    assert.are.equal("30000", said.half)
    assert.are.equal("16", said["at once"])
  end)

  it("lives on", function()
    assert.are.equal("true", said.alive)
    assert.is_true(host.alive(pid))
  end)
end)
