-- SPDX-License-Identifier: MIT
--
-- What the host specs share: real programs, run and started from a folder of their own, and requests to them.

local host = {}

local function quote(text)
  return "'" .. text:gsub("'", "'\\''") .. "'"
end
host.quote = quote

---The checkout.
host.root = assert(io.popen("pwd")):read("*l")

---Runs a shell command. Returns what it printed on both streams, and its status. The sanitizer that the specs may run
---under is not the host's.
function host.run(command)
  local pipe = assert(io.popen(("unset LD_PRELOAD; ( %s\n) 2>&1; echo \"=$?\""):format(command)))
  local text = pipe:read("*a")
  pipe:close()
  local output, status = text:match("^(.*)=(%d+)\n$")
  return output, tonumber(status)
end

---Like run, for what must succeed: returns the output.
function host.must(command)
  local output, status = host.run(command)
  if status ~= 0 then error(("%s\nexits with %d:\n%s"):format(command, status, output), 2) end
  return output
end

function host.has(program)
  return (select(2, host.run("command -v " .. quote(program)))) == 0
end

function host.exists(path)
  local file = io.open(path, "rb")
  if file then file:close() end
  return file ~= nil
end

function host.read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read("*a")
  file:close()
  return text
end

---The reason why a host cannot be tested here: a program that is missing, or a build; nil when all is here.
---@param programs string[]
---@param build? string  "5.4", "5.3", "5.1" or "luajit"
function host.missing(programs, build)
  for _, program in ipairs(programs) do
    if not host.has(program) and not host.exists(program) then return program .. " is not here: make deps-hosts" end
  end
  if not build then return nil end
  local core = "build/" .. build .. "/mizan/core.so"
  if not host.exists(core) then return "mizan is not built for it: make LUA=" .. build end
  if host.run(("find src -newer %s -name '*.[ch]'"):format(core)) ~= "" then
    return "its build is older than the sources: make LUA=" .. build
  end
end

-- {======================================================
-- Files
-- =======================================================

---A fresh folder, to be removed by host.remove.
function host.folder()
  return (host.must("mktemp -d"):gsub("\n", ""))
end

function host.remove(folder)
  assert(folder:find("^/tmp/"))
  host.must("rm -rf " .. quote(folder))
end

function host.write(path, text)
  local file = assert(io.open(path, "wb"))
  file:write(text)
  file:close()
  return path
end

-- }======================================================

-- {======================================================
-- Servers
-- =======================================================

local last_port = 18080

---A port that nobody listens on.
function host.port()
  local taken = {}
  for port in host.run("cat /proc/net/tcp /proc/net/tcp6 2>/dev/null"):gmatch(":(%x%x%x%x) ") do
    taken[tonumber(port, 16)] = true
  end
  for port = last_port, 18999 do
    if not taken[port] then
      last_port = port + 1
      return port
    end
  end
  error("no port is free")
end

---Starts a server in the foreground of its own session; its output goes to `log`. Returns its process number.
function host.start(command, log)
  return (host.must(("setsid sh -c %s >%s 2>&1 </dev/null & echo $!"):format(quote("exec " .. command), quote(log)))
    :gsub("%s", ""))
end

function host.alive(pid)
  return (select(2, host.run("kill -0 " .. pid))) == 0
end

---Waits until a shell command succeeds.
function host.wait(command, log)
  local _, status = host.run(("for i in $(seq 100); do %s >/dev/null 2>&1 && exit 0; sleep 0.1; done; exit 1")
    :format(command))
  if status ~= 0 then error("does not come up:\n" .. (log and host.read(log) or command), 2) end
end

---Stops a server that host.start started, and waits for its end.
function host.stop(pid)
  host.run(([[
    kill -TERM -- -%s 2>/dev/null || kill -TERM %s
    for i in $(seq 50); do kill -0 %s || exit 0; sleep 0.1; done
    kill -KILL -- -%s]]):format(pid, pid, pid, pid))
end

---Posts the bytes of a file, with further headers. Returns the body and the HTTP status.
function host.post(url, file, ...)
  local headers = { "Expect:", "Content-Type: text/plain", ... }
  for i, header in ipairs(headers) do headers[i] = "-H " .. quote(header) end
  local output = host.run(("curl -s -m 60 %s -w '\\n%%{http_code}' --data-binary @%s %s"):format(
    table.concat(headers, " "), quote(file), quote(url)))
  local body, status = output:match("^(.*)\n(%d+)$")
  return body, tonumber(status)
end

-- }======================================================

return host
