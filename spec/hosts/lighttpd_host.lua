-- SPDX-License-Identifier: MIT
--
-- lighttpd with mod_magnet.

package.path = "spec/hosts/?.lua;" .. package.path
local host = require "host"

local missing = host.missing({ "/usr/sbin/lighttpd", "/usr/lib/lighttpd/mod_magnet.so", "curl" }, "5.4")
if missing then
  pending("lighttpd: " .. missing)
  return
end

local RAISE = [[
for figure in require("mizan").document("وصل 17 موظفا"):figures() do error("at " .. figure.decimal) end
]]

describe("lighttpd", function()
  local server, folder = {}, nil
  local clean

  setup(function()
    folder = host.folder()
    host.write(folder .. "/raise.lua", RAISE)
    local more = host.write(folder .. "/more.conf",
      ('$HTTP["url"] =~ "^/raise" { magnet.attract-raw-url-to = ( "%s/raise.lua" ) }\n'):format(folder))
    local port = host.port()
    server.url = ("http://127.0.0.1:%d/"):format(port)
    server.raise = server.url .. "raise"
    local log = folder .. "/log"
    server.pid = host.start(("env MORE=%s examples/hosts/lighttpd/run %d"):format(more, port), log)
    host.wait("curl -s " .. server.url, log)
  end)

  teardown(function()
    host.stop(server.pid)
    host.remove(folder)
    clean()
  end)

  clean = require "http_checks"(it, assert, server)

  it("says in its log where a handler raised", function()
    assert.is_truthy(host.read(folder .. "/log"):find("at 17", 1, true))
  end)
end)
