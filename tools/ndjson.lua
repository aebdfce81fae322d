-- SPDX-License-Identifier: MIT
--
-- tools/ndjson.lua FOLDER: joins FOLDER/manifest.ndjson with the texts it names (FOLDER/<id>.txt) and prints one
-- document a line, as `mizan --from ndjson` reads it. The articles stay readable files, and are written once.

local folder = assert(arg[1], "usage: tools/ndjson.lua FOLDER")

local escapes = { ['"'] = '\\"', ["\\"] = "\\\\", ["\n"] = "\\n", ["\t"] = "\\t", ["\r"] = "\\r" }

for line in assert(io.lines(folder .. "/manifest.ndjson")) do
  local id = assert(line:match('"id":"([^"]+)"'), "a line of the manifest has no id")
  local f = assert(io.open(folder .. "/" .. id .. ".txt", "rb"))
  local text = f:read("*a"):gsub('["\\%c]', function(c) return escapes[c] or ("\\u%04x"):format(c:byte()) end)
  f:close()
  print((line:gsub("}%s*$", function() return ',"text":"' .. text .. '"}' end)))
end
