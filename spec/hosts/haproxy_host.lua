-- SPDX-License-Identifier: MIT
--
-- HAProxy with the example's configuration, and a second frontend whose service raises.

package.path = "spec/hosts/?.lua;" .. package.path
local host = require "host"

local missing = host.missing({ "haproxy", "curl" }, "5.3")
if missing then
  pending("HAProxy: " .. missing)
  return
end

local CONFIG = "examples/hosts/haproxy/haproxy.cfg"

local RAISE = [[
core.register_service("raise", "http", function(applet)
  for figure in require("mizan").document("وصل 17 موظفا"):figures() do error("at " .. figure.decimal) end
end)
]]

local RAISE_CONFIG = [[
global
    lua-load-per-thread "%s/raise.lua"
frontend raise
    mode http
    bind "127.0.0.1:%d"
    http-request use-service lua.raise
]]

describe("HAProxy", function()
  local server, folder = {}, nil
  local clean

  setup(function()
    folder = host.folder()
    local port, second = host.port(), host.port()
    host.write(folder .. "/raise.lua", RAISE)
    local config = host.write(folder .. "/raise.cfg", RAISE_CONFIG:format(folder, second))
    server.url = ("http://127.0.0.1:%d/"):format(port)
    server.raise = ("http://127.0.0.1:%d/"):format(second)
    local log = folder .. "/log"
    server.pid = host.start(("env MIZAN=%s PORT=%d haproxy -f %s -f %s"):format(host.quote(host.root), port, CONFIG,
      config), log)
    host.wait("curl -s " .. server.url, log)
  end)

  teardown(function()
    host.stop(server.pid)
    host.remove(folder)
    clean()
  end)

  clean = require "http_checks"(it, assert, server)

  it("says in its log where a handler raised", function()
    assert.is_truthy(host.read(folder .. "/log"):find("raise.lua:2: at 17", 1, true))
  end)

  it("does not start without the core, and says why", function()
    local output, status = host.run(("cd / && MIZAN=%s/lua PORT=%d haproxy -c -f %s/%s"):format(host.root, host.port(),
      host.root, CONFIG))
    assert.is_true(status ~= 0)
    assert.is_truthy(output:find("service", 1, true), output)
  end)
end)
