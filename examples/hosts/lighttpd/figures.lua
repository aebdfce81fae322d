-- SPDX-License-Identifier: MIT
--
-- lighttpd: what mod_magnet runs for a request, see lighttpd.conf.

local service = require "service"

local r = lighty.r

-- Returning 0 here means: run me again when the body has come.
if not r.req_body.collect then return 0 end

-- lighttpd 1.4.69 hands out the request's head before the body, where both came in one packet.
local length = r.req_body.len
local body = length > 0 and r.req_body.get:sub(-length) or ""

local status, answer = service.answer {
  method = r.req_attr["request.method"], body = body, date = r.req_header["X-Date"],
  region = r.req_header["X-Region"],
}
r.resp_header["Content-Type"] = "application/json"
r.resp_body:set { answer }
return status
