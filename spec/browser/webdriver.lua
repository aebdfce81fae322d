-- SPDX-License-Identifier: MIT
--
-- Just enough of W3C WebDriver to open a file in headless Chromium and use it as a reader does: real clicks, real keys,
-- and questions to the page as it is drawn. It starts its own chromedriver, on a port that the system chooses, and ends
-- that one and no other.

local json = require "dkjson"

local Browser = {}
Browser.__index = Browser

local ELEMENT = "element-6066-11e4-a52e-4f735466cecf"

local function output_of(command)
  local pipe = assert(io.popen(command))
  local out = pipe:read("*a")
  pipe:close()
  return (out:gsub("%s+$", ""))
end

-- {======================================================
-- The wire
-- =======================================================

local EMPTY = setmetatable({}, { __jsontype = "object" })

-- Returns the answer's value, or nil and a message where nobody answers; raises what the browser calls an error.
function Browser:call(method, path, body)
  local http, ltn12 = require "socket.http", require "ltn12"
  local text, answer = body and json.encode(body), {}
  local done, code = http.request {
    method = method, url = self.url .. path, sink = ltn12.sink.table(answer),
    source = text and ltn12.source.string(text),
    headers = text and { ["content-type"] = "application/json", ["content-length"] = #text } or nil,
  }
  if not done then return nil, code end
  local value = (json.decode(table.concat(answer)) or {}).value
  if code ~= 200 then
    error(method .. " " .. path .. ": " .. tostring(type(value) == "table" and value.message or code), 2)
  end
  return value
end

function Browser:ask(method, path, body)
  return self:call(method, "/session/" .. self.session .. path, body)
end

-- }======================================================

-- {======================================================
-- Start and end
-- =======================================================

---Why no browser can be driven here; nil if one can.
---@return string?
function Browser.missing()
  if not pcall(require, "socket.http") then return "luasocket is not installed" end
  for _, program in ipairs { "chromedriver", "chromium" } do
    if output_of("command -v " .. program) == "" then return program .. " is not installed" end
  end
end

---@param width integer   of the page on the screen
---@param options? table  dark: boolean
function Browser.start(width, options)
  options = options or {}
  local socket = require "socket"
  local self = setmetatable({ log = os.tmpname(), width = width }, Browser)
  self.pid = output_of(("env -u LD_PRELOAD chromedriver --port=0 >%s 2>&1 & echo $!"):format(self.log))
  local port
  for _ = 1, 100 do
    for line in io.lines(self.log) do port = port or line:match("on port (%d+)%.") end
    if port then break end
    socket.sleep(0.1)
  end
  if not port then
    self:stop()
    error("chromedriver does not start")
  end
  self.url = "http://127.0.0.1:" .. port
  local session = self:call("POST", "/session", { capabilities = { alwaysMatch = {
    browserName = "chrome",
    ["goog:loggingPrefs"] = { browser = "ALL" },
    ["goog:chromeOptions"] = {
      args = { "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars" },
    },
  } } })
  self.session = assert(session, "no session").sessionId
  self:devtools("Emulation.setDeviceMetricsOverride",
    { width = width, height = 900, deviceScaleFactor = 1, mobile = width < 600 })
  self:devtools("Emulation.setEmulatedMedia", { features = {
    { name = "prefers-color-scheme", value = options.dark and "dark" or "light" },
    { name = "prefers-reduced-motion", value = "reduce" },
  } })
  return self
end

function Browser:stop()
  if self.session then pcall(self.ask, self, "DELETE", "") end
  os.execute("kill " .. self.pid .. " 2>/dev/null")
  os.remove(self.log)
end

-- }======================================================

-- {======================================================
-- What a reader does
-- =======================================================

function Browser:devtools(command, params)
  return self:ask("POST", "/goog/cdp/execute", { cmd = command, params = params or EMPTY })
end

function Browser:open(path)
  self:ask("POST", "/url", { url = "file://" .. path })
end

---Clicks in the middle of the element, wherever that is; what lies over it gets the click.
function Browser:click(selector)
  local element = self:ask("POST", "/element", { using = "css selector", value = selector })
  self:ask("POST", "/element/" .. element[ELEMENT] .. "/click", EMPTY)
end

---Runs no script of any page opened from now on, or runs them again.
function Browser:scripts(run)
  self:devtools("Emulation.setScriptExecutionDisabled", { value = not run })
end

---Types keys, as at a keyboard.
function Browser:keys(...)
  local actions = {}
  for _, key in ipairs { ... } do
    actions[#actions + 1] = { type = "keyDown", value = key }
    actions[#actions + 1] = { type = "keyUp", value = key }
  end
  self:ask("POST", "/actions", { actions = { { type = "key", id = "keyboard", actions = actions } } })
end

---The value of an expression on the page.
function Browser:value(expression)
  local answer = self:devtools("Runtime.evaluate", { expression = expression, returnByValue = true })
  if answer.exceptionDetails then error(expression .. ": " .. answer.exceptionDetails.exception.description, 2) end
  return answer.result.value
end

---What the browser complained of since it was last asked: refused loads, blocked scripts, errors.
function Browser:complaints()
  local list = {}
  for _, entry in ipairs(self:ask("POST", "/se/log", { type = "browser" })) do
    if entry.level == "SEVERE" or entry.level == "WARNING" then list[#list + 1] = entry.message end
  end
  return list
end

---A picture of the page as PNG, in base64: all of it, or `height` pixels from `from` on.
function Browser:picture(from, height)
  local clip = from and { x = 0, y = from, width = self.width, height = height, scale = 1 } or nil
  return self:devtools("Page.captureScreenshot", { captureBeyondViewport = true, clip = clip }).data
end

-- }======================================================

return Browser
