rockspec_format = "3.0"
package = "mizan"
version = "scm-1"

source = {
  url = "git+https://github.com/mizan-lua/mizan.git",
  branch = "main",
}

description = {
  summary = "Arabic text analytics: tokens, exact figures, and what several reports of one story agree on",
  detailed = [[
    mizan reads Arabic newspaper text: it finds words, sentences and quotations; reads every figure (number words,
    three sets of digits, money, percentages, dates) as an exact, typed, attributed value; and compares several
    reports of one story: which figures agree, which do not and who says so, what was copied, what was altered.
    The core is C over ICU; the same source serves Lua 5.1, 5.3, 5.4 and LuaJIT.
  ]],
  homepage = "https://github.com/mizan-lua/mizan",
  license = "MIT",
  labels = { "arabic", "nlp", "text", "journalism", "icu" },
}

dependencies = {
  "lua >= 5.1, < 5.5",
  "argparse >= 0.7", -- the command line alone
  "dkjson >= 2.5", -- the command line alone: reads NDJSON where lua-cjson is not installed
}

external_dependencies = {
  ICU = { header = "unicode/utypes.h", library = "icuuc" },
}

build = {
  type = "builtin",
  modules = {
    -- lua/ is copied whole by LuaRocks; this is the one file to compile.
    ["mizan.core"] = {
      sources = { "src/mizan.c" },
      libraries = { "icui18n", "icuuc" },
      incdirs = { "$(ICU_INCDIR)" },
      libdirs = { "$(ICU_LIBDIR)" },
    },
  },
  install = { bin = { "bin/mizan" } },
  copy_directories = { "doc", "plugin", "types" }, -- plugin is Neovim's, types lua-language-server's
}

test_dependencies = { "busted" }
test = {
  type = "command",
  command = "make test",
}
