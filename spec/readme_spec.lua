-- SPDX-License-Identifier: MIT

-- The command's own Lua is 5.4, whichever Lua these specs run under; the Lua blocks run under this one.
describe("The README and the manual", function()
  it("show what their examples print #process", function()
    local lua = rawget(_G, "jit") and "luajit" or "lua" .. _VERSION:match("%d+%.%d+")
    local pipe = assert(io.popen(lua .. " tools/check_readme.lua README.md README.ar.md doc/manual.md 2>&1"))
    local out = pipe:read("*a")
    pipe:close()
    assert.is_truthy(out:find(" 0 failed\n", 1, true), out)
  end)
end)
