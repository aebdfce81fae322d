-- SPDX-License-Identifier: MIT
--
-- NDJSON, written so that the same records give the same bytes everywhere: keys in a stated order, amounts from their
-- exact decimal text, bytes that are not UTF-8 as \xHH; and read.

local core = require "mizan.core"

local json = {}

-- Every key that is written, in order. A table's other keys are for programs, not for files.
local ORDER = {
  "type", "story", "doc", "source", "date", "until", "title", "status", "reason", "sourcing", "measure", "outlets",
  "origins", "score", "interest", "later", "a", "b", "label", "similarity", "a_in_b", "b_in_a", "same_origin",
  "first", "last", "line", "column", "text", "kind", "value", "low", "high", "unit", "noun", "modifier", "inherited",
  "calendar", "resolved", "gregorian", "attribution", "speaker", "digits_differ", "ambiguous", "norm", "stem",
  "proclitics", "sentence", "paragraph", "inner_first", "inner_last", "unclosed", "role", "main", "line_first",
  "line_last", "rule", "op", "same", "member", "docs", "count", "members", "forms", "changes", "evidence", "factors",
  "articles", "code", "position", "message",
}

local LIST = { members = true, forms = true, changes = true, docs = true,
  evidence = true, factors = true, proclitics = true, articles = true }

local EXACT = { value = "decimal", low = "low_decimal", high = "high_decimal" }

---One record as one line, without its line break.
json.line = core.json_writer(ORDER, LIST, EXACT)

---Reads one JSON value; null is nothing. Returns nil, a message, "EDATA" and the place of what is wrong where it is
---malformed.
json.decode = core.json_reader()

return json
