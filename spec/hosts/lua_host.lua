-- SPDX-License-Identifier: MIT
--
-- Plain interpreters: one script, the same bytes; and what each does with bad input.

package.path = "spec/hosts/?.lua;" .. package.path
local host = require "host"

local LUAS = { ["5.4"] = "lua5.4", ["5.3"] = "lua5.3", ["5.1"] = "lua5.1", luajit = "luajit" }

local function with(build, rest)
  return ("LUA_PATH='./lua/?.lua;./lua/?/init.lua;;' LUA_CPATH='./build/%s/?.so;;' %s"):format(build, rest)
end

local function script(code)
  return "-e " .. host.quote(code)
end

for build, lua in pairs(LUAS) do
  local missing = host.missing({ lua }, build)
  if missing then
    pending(lua .. ": " .. missing)
  else
    describe(lua .. " as a host", function()
      it("prints the bytes that Lua 5.4 prints", function()
        for _, article in ipairs { "summit/01-almadar", "summit/03-barq", "accident/02-alufuq" } do
          local rest = "%s examples/hosts/lua/figures.lua 2025-03-14 < examples/articles/%s.txt"
          local expected = host.must(with("5.4", rest:format("lua5.4", article)))
          assert.is_truthy(expected:find('"kind":"money"', 1, true) or expected:find('"kind":"count"', 1, true))
          assert.are.equal(expected, host.must(with(build, rest:format(lua, article))))
        end
      end)

      it("raises on wrong types, and goes on", function()
        local code = script [[
          local mizan = require "mizan"
          for _, call in ipairs {
            function() mizan.document(nil) end, function() mizan.document({}) end,
            function() mizan.document("", { date = 5 }) end, function() mizan.document("", { dat = "" }) end,
            function() mizan.compare({ 1 }) end, function() mizan.document("").figures(1) end,
          } do
            local done, message = pcall(call)
            assert(not done and message:find("bad argument", 1, true), message)
          end
          print(mizan.document("وصل 17 موظفا"):figures()().decimal)]]
        assert.are.equal("17\n", host.must(with(build, lua .. " " .. code)))
      end)

      it("survives an error in a loop over figures, bad bytes and a large text", function()
        local code = script [[
          local mizan = require "mizan"
          local doc = mizan.document("وصل 17 موظفا و3 وزراء")
          local done, message = pcall(function() for f in doc:figures() do error("stop at " .. f.decimal, 0) end end)
          assert(not done and message == "stop at 17", message)
          collectgarbage() collectgarbage()
          local bad = mizan.document(("\255\0\254 17 موظفا \240\159"):rep(1000))
          local n = 0
          for f in bad:figures() do assert(f.decimal == "17") n = n + 1 end
          assert(n == 1000, n)
          local large = mizan.document(("وصل 17 موظفا إلى المدينة.\n"):rep(100000))
          n = 0
          for _ in large:figures() do n = n + 1 end
          print(n)]]
        assert.are.equal("100000\n", host.must(with(build, lua .. " " .. code)))
      end)

      it("refuses binary input with a message", function()
        local output, status = host.run("printf '\\000\\001\\002\\003\\000\\001' | " ..
          with(build, lua .. " examples/hosts/lua/figures.lua"))
        assert.are.equal(1, status)
        assert.is_truthy(output:find("binary data", 1, true), output)
      end)

      it("refuses a module that was built for another Lua, in words", function()
        for other in pairs(LUAS) do
          local same = other == build or (build .. other):find("^5%.1luajit$") or (build .. other):find("^luajit5%.1$")
          if not same then
            local output, status = host.run(with(other, lua .. " -e 'require \"mizan\"'"))
            assert.are.equal(1, status)
            assert.is_truthy(output:find("it was built for another Lua", 1, true), output)
          end
        end
      end)
    end)
  end
end
