-- SPDX-License-Identifier: MIT
--
-- A pandoc filter: adds a table of the document's figures at its end.
--   pandoc --lua-filter examples/hosts/pandoc/figures.lua -M date=2025-03-14 article.md -o article.html
-- The metadata fields date and region are given to mizan. What goes wrong is said on standard error, and the document
-- comes out without the table.

local loaded, mizan = pcall(require, "mizan")
local stringify = pandoc.utils.stringify

local HEADERS = { "text", "kind", "value", "unit", "date", "according to" }

-- Blocks as plain text, each of them a paragraph. Code is no prose.
local function text_of(blocks)
  local parts = {}
  local function block(b) parts[#parts + 1] = stringify(b) end
  pandoc.walk_block(pandoc.Div(blocks), { Plain = block, Para = block, Header = block })
  return table.concat(parts, "\n\n")
end

local function cell(value)
  return value and { pandoc.Plain { pandoc.Str(tostring(value)) } } or {}
end

local function row(figure)
  local value = figure.decimal or figure.value
  local low, high = figure.low_decimal or figure.low, figure.high_decimal or figure.high
  if low then value = low .. (high and "–" .. high or "+") end
  return {
    cell(figure.text), cell(figure.kind), cell(value), cell(figure.unit), cell(figure.resolved or figure.gregorian),
    cell(figure.attribution),
  }
end

local function figure_table(figures)
  local headers, aligns, widths, rows = {}, {}, {}, {}
  for i, header in ipairs(HEADERS) do
    headers[i], aligns[i], widths[i] = cell(header), pandoc.AlignDefault, 0
  end
  for i, figure in ipairs(figures) do rows[i] = row(figure) end
  return pandoc.utils.from_simple_table(pandoc.SimpleTable({}, aligns, widths, headers, rows))
end

local function complain(message)
  io.stderr:write("mizan: ", (tostring(message):gsub("\n.*", "")), "\n")
end

-- YYYY-MM-DD, as people write dates in metadata.
local function meta(doc, name)
  return doc.meta[name] and stringify(doc.meta[name]) or nil
end

function Pandoc(doc) -- luacheck: ignore 111
  if not loaded then return complain(mizan) end
  local options = { date = meta(doc, "date"), region = meta(doc, "region") }
  local article, message = mizan.document(text_of(doc.blocks), options)
  if not article then return complain(message) end
  local figures = {}
  for figure in article:figures() do figures[#figures + 1] = figure end
  if #figures == 0 then return nil end
  doc.blocks:insert(figure_table(figures))
  return doc
end
