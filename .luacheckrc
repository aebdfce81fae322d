std = "min"
max_line_length = 120
cache = false

include_files = {
  "**/*.lua", "bin/mizan", "*.rockspec", ".luacheckrc", ".busted",
}
exclude_files = { "build" }

files["spec"] = { std = "min+busted" }
files["lua/mizan/nvim"] = { globals = { "vim" } }
files["lua/mizan/health.lua"] = { globals = { "vim" } }
files["types"] = { ignore = { "212", "241" } } -- signatures without bodies
files["plugin"] = { globals = { "vim" } }
files["examples/hosts"] = {
  globals = { "vim", "ngx", "lighty" },
  read_globals = { "pandoc", "core", "box" },
}
files["spec/hosts"] = { std = "min+busted", globals = { "vim" } }
files["*.rockspec"] = { std = "rockspec" }
files[".luacheckrc"] = { std = "luacheckrc" }
files[".busted"] = { std = "min" }
