-- SPDX-License-Identifier: MIT
--
-- headline.lua FILE...: figures of the headline (the first line) that the article's body does not repeat. A desk
-- editor's most common correction: the headline kept an older number.

local mizan = require "mizan"

local function amount(f)
  return f.decimal or f.value or f.low_decimal or f.low
end

for _, name in ipairs(arg) do
  local file = assert(io.open(name, "rb"))
  local doc = assert(mizan.document(file:read("*a"), { id = name }))
  file:close()
  local headline_end = (doc.text:find("\n", 1, true) or #doc.text + 1) - 1
  local headline, body = {}, {}
  for f in doc:figures() do
    if f.last <= headline_end then
      headline[#headline + 1] = f
    elseif amount(f) then
      body[f.kind .. amount(f) .. (f.unit or "")] = true
    end
  end
  for _, f in ipairs(headline) do
    local found = not amount(f) or body[f.kind .. amount(f) .. (f.unit or "")]
    print(("%s:%d: %s: %s"):format(name, f.first, f.text, found and "also in the body" or "NOT in the body"))
  end
end
