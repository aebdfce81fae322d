-- SPDX-License-Identifier: MIT

-- What there is does not depend on the Lua; the names of parameters can be asked of 5.4.
if _VERSION ~= "Lua 5.4" then return end

describe("The manual and the types", function()
  it("name what the code has, and nothing else #process", function()
    local pipe = assert(io.popen("lua5.4 tools/check_docs.lua 2>&1"))
    local out = pipe:read("*a")
    pipe:close()
    assert.is_truthy(out:find("agree\n$"), out)
  end)
end)
