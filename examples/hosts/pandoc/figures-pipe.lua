-- SPDX-License-Identifier: MIT
--
-- The same where pandoc cannot load C modules, as in the static builds that pandoc's site offers: the command mizan
-- reads the text and answers with CSV, which pandoc reads as a table. MIZAN says where the command is.
--   MIZAN=bin/mizan pandoc --lua-filter examples/hosts/pandoc/figures-pipe.lua article.md -o article.html

local function text_of(blocks)
  local parts = {}
  local function block(b) parts[#parts + 1] = pandoc.utils.stringify(b) end
  pandoc.walk_block(pandoc.Div(blocks), { Plain = block, Para = block, Header = block })
  return table.concat(parts, "\n\n")
end

-- Of the command's columns, those that mean something outside the text that it was given.
local KEPT = { text = true, kind = true, value = true, low = true, high = true, unit = true, resolved = true,
  attribution = true }

local function kept_columns(cells, names)
  local out = {}
  for i, cell in ipairs(cells) do
    if KEPT[names[i]] then out[#out + 1] = cell end
  end
  return out
end

local function table_of(csv)
  local all = pandoc.utils.to_simple_table(pandoc.read(csv, "csv").blocks[1])
  local names = {}
  for i, header in ipairs(all.headers) do names[i] = pandoc.utils.stringify(header) end
  local rows = {}
  for i, row in ipairs(all.rows) do rows[i] = kept_columns(row, names) end
  return pandoc.utils.from_simple_table(pandoc.SimpleTable({}, kept_columns(all.aligns, names),
    kept_columns(all.widths, names), kept_columns(all.headers, names), rows))
end

function Pandoc(doc) -- luacheck: ignore 111
  local arguments = { "figures", "--format", "csv" }
  for _, name in ipairs { "date", "region" } do
    if doc.meta[name] then
      arguments[#arguments + 1] = "--" .. name
      arguments[#arguments + 1] = pandoc.utils.stringify(doc.meta[name])
    end
  end
  arguments[#arguments + 1] = "-"
  local done, csv = pcall(pandoc.pipe, os.getenv "MIZAN" or "mizan", arguments, text_of(doc.blocks))
  if not done then
    -- What the command had to say stands on standard error already.
    local failure = csv.error_code and ("%s ended with %d"):format(csv.command, csv.error_code) or tostring(csv)
    io.stderr:write("mizan: ", failure:match("^[^\n]*"), ": no table of figures\n")
    return nil
  end
  if not csv:find("\n.") then return nil end
  doc.blocks:insert(table_of(csv))
  return doc
end
