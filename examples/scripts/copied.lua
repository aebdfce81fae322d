-- SPDX-License-Identifier: MIT
--
-- copied.lua FILE FILE: what the two articles have in common because one was copied or rewritten from the other or
-- from a common text, with the words that were changed.

local mizan = require "mizan"

local docs = {}
for i = 1, 2 do
  local name = assert(arg[i], "usage: copied.lua FILE FILE")
  local file = assert(io.open(name, "rb"))
  docs[i] = assert(mizan.document(file:read("*a"), { id = name }))
  file:close()
end

for p in assert(mizan.compare(docs)):passages() do
  print(("%s, %.0f %%"):format(p.label, 100 * p.similarity))
  print("  " .. p.a.text)
  if p.label ~= "verbatim" then print("  " .. p.b.text) end
end
