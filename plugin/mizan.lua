-- SPDX-License-Identifier: MIT
--
-- Neovim's entry: the command :Mizan and the <Plug> maps. Nothing is loaded before one of them is used; there is no
-- setup() and no key is mapped. See :help mizan.

if vim.g.loaded_mizan then return end
vim.g.loaded_mizan = true

vim.api.nvim_create_user_command("Mizan", function(command)
  require("mizan.nvim").command(command.fargs)
end, {
  nargs = "+",
  bar = true,
  desc = "Arabic figures: mark them, step through them, compare reports",
  complete = function(lead, line, position)
    return require("mizan.nvim").complete(lead, line:sub(1, position))
  end,
})

for _, name in ipairs { "figures", "next", "prev", "hover", "clear" } do
  vim.keymap.set("n", "<Plug>(mizan-" .. name .. ")", function()
    require("mizan.nvim").command({ name }, vim.v.count1)
  end, { desc = "mizan: " .. name })
end
