-- SPDX-License-Identifier: MIT
--
-- nginx with its Lua module, unpacked in build/hosts/nginx or installed.

package.path = "spec/hosts/?.lua;" .. package.path
local host = require "host"

local UNPACKED = "build/hosts/nginx"
local unpacked = host.exists(UNPACKED .. "/usr/sbin/nginx")
local missing = host.missing({ unpacked and UNPACKED .. "/usr/sbin/nginx" or "/usr/sbin/nginx",
  (unpacked and UNPACKED or "") .. "/usr/lib/nginx/modules/ngx_http_lua_module.so", "curl" }, "luajit")
if missing then
  pending("nginx: " .. missing)
  return
end

local RAISE = [[
location /raise {
    content_by_lua_block {
        for figure in require("mizan").document("وصل 17 موظفا"):figures() do error("at " .. figure.decimal) end
    }
}
]]

describe("nginx", function()
  local server, folder = {}, nil
  local clean

  local function run(where, port)
    local root = unpacked and "NGINX_ROOT=" .. host.quote(host.root .. "/" .. UNPACKED) or "NGINX_ROOT="
    return ("env %s examples/hosts/nginx/run %s %d"):format(root, where, port)
  end

  setup(function()
    folder = host.folder()
    local port = host.port()
    host.write(folder .. "/more-raise.conf", RAISE)
    server.url = ("http://127.0.0.1:%d/"):format(port)
    server.raise = server.url .. "raise"
    local log = folder .. "/log"
    server.pid = host.start(run(folder, port), log)
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

  it("keeps its workers through all of this", function()
    assert.is_nil(host.read(folder .. "/log"):find("exited on signal", 1, true))
  end)
end)
