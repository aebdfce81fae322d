-- SPDX-License-Identifier: MIT
--
-- Neovim, headless: each script is one Neovim with the checkout on its runtimepath. Their checks are in the scripts.

package.path = "spec/hosts/?.lua;" .. package.path
local host = require "host"

local function nvim(script)
  return host.run(("timeout 120 nvim --headless --clean -n --cmd 'set rtp^=%s' " ..
    "--cmd \"lua package.path = 'spec/hosts/?.lua;' .. package.path\" -c 'luafile spec/hosts/%s'"):format(
    host.root, script))
end

local missing = host.missing({ "nvim" }, "luajit")
if missing then
  pending("Neovim: " .. missing)
  return
end

describe("Neovim #process", function()
  for _, script in ipairs { "nvim_figures.lua", "nvim_compare.lua" } do
    it("passes the checks of " .. script, function()
      local output, status = nvim(script)
      if status ~= 0 then error(output) end
      assert.is_truthy(output:find("0 failed", 1, true))
    end)
  end

  it("runs the example's configuration", function()
    local output = host.must("timeout 60 nvim --headless --clean -n -u examples/hosts/neovim/init.lua " ..
      "-c 'Mizan next' -c 'echo getline(\".\")[: 0] line(\".\") maparg(\"gK\", \"n\")' -c 'qall!' " ..
      "examples/articles/summit/01-almadar.txt")
    assert.is_truthy(output:find("1/", 1, true), output)
    assert.is_truthy(output:find("<Plug>(mizan-hover)", 1, true), output)
  end)

  it("finds its help by name", function()
    local folder = host.folder()
    host.must("cp -r doc " .. folder)
    local output, status = host.run(("nvim --headless --clean -n --cmd 'set rtp^=%s' -c 'helptags %s/doc' " ..
      "-c 'help :Mizan-compare' -c 'echo expand(\"%%:t\") getline(\".\")' -c 'help mizan-live' -c 'qall!'"):format(
      folder, folder))
    host.remove(folder)
    assert.are.equal(0, status, output)
    assert.is_nil(output:find("E%d+:"), output) -- no tag twice, none missing
    assert.is_truthy(output:find("mizan.txt +%*:Mizan%-compare%*"), output)
  end)

  it("says what to do where the core is not built", function()
    local folder = host.folder()
    host.must(("cp -r lua plugin %s"):format(folder))
    local output = host.run(("nvim --headless --clean -n --cmd 'set rtp^=%s' -c 'Mizan figures' " ..
      "-c 'checkhealth mizan' -c '%%print' -c 'qall!'"):format(folder))
    host.remove(folder)
    assert.is_truthy(output:find("has not been built for this Lua", 1, true), output)
    assert.is_truthy(output:find("make nvim", 1, true), output)
  end)
end)
