-- SPDX-License-Identifier: MIT
--
-- HAProxy: the service lua.figures of haproxy.cfg.

local service = require "service"

local function header(applet, name)
  local values = applet.headers[name]
  return values and values[0]
end

-- The body, or one byte more than is allowed of it. HAProxy may hand out less than it was asked for.
local function receive(applet)
  local parts, size = {}, 0
  repeat
    local part = applet:receive(service.MAX_BYTES + 1 - size)
    parts[#parts + 1] = part
    size = size + #part
  until part == "" or size > service.MAX_BYTES
  return table.concat(parts)
end

local function send(applet, status, answer)
  applet:set_status(status)
  applet:add_header("Content-Type", "application/json")
  applet:add_header("Content-Length", tostring(#answer))
  applet:start_response()
  applet:send(answer)
end

core.register_service("figures", "http", function(applet)
  local length = tonumber(header(applet, "content-length"))
  if length and length > service.MAX_BYTES then return send(applet, service.too_large()) end
  send(applet, service.answer {
    method = applet.method, body = receive(applet), date = header(applet, "x-date"),
    region = header(applet, "x-region"),
  })
end)
