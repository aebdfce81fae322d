-- SPDX-License-Identifier: MIT
--
-- A configuration with mizan and nothing else: nvim --clean -u examples/hosts/neovim/init.lua FILE

local root = vim.fn.fnamemodify(debug.getinfo(1, "S").source:sub(2), ":p:h:h:h:h")
vim.opt.runtimepath:prepend(root)

vim.g.mizan = { date = "2025-03-14", region = "SA" }

vim.keymap.set("n", "]f", "<Plug>(mizan-next)")
vim.keymap.set("n", "[f", "<Plug>(mizan-prev)")
vim.keymap.set("n", "gK", "<Plug>(mizan-hover)")
