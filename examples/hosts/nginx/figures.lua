-- SPDX-License-Identifier: MIT
--
-- nginx: what answers a request, see nginx.conf.

local service = require "service"

-- nginx keeps a body in memory up to client_body_buffer_size, and in a file beyond.
local function body()
  ngx.req.read_body()
  local data, path = ngx.req.get_body_data(), ngx.req.get_body_file()
  if data or not path then return data or "" end
  local file = assert(io.open(path, "rb"))
  data = file:read("*a")
  file:close()
  return data
end

local status, answer = service.answer {
  method = ngx.req.get_method(), body = body(), date = ngx.var.http_x_date, region = ngx.var.http_x_region,
}
ngx.status = status
ngx.print(answer)
