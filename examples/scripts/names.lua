-- SPDX-License-Identifier: MIT
--
-- names.lua FILE...: names that these articles spell in several ways, for a house style to choose from.

local mizan = require "mizan"

local docs = {}
for i, name in ipairs(arg) do
  local file = assert(io.open(name, "rb"))
  docs[i] = assert(mizan.document(file:read("*a"), { id = name }))
  file:close()
end

for variant in assert(mizan.compare(docs)):variants() do
  local forms = {}
  for i, form in ipairs(variant.forms) do
    forms[i] = ("%s (%d)"):format(form.text, form.count)
  end
  print(table.concat(forms, "  "))
end
