-- SPDX-License-Identifier: MIT
--
-- What a comparison's methods add to the core's arrays: the word differences of passages and quotations, the stories of
-- all pages, and every record in one order.

local core = require "mizan.core"
local diff = require "mizan.diff"

local Comparison = core.Comparison
local found_passages, found_quotes = Comparison.passages, Comparison.quotes

---Iterates over the passages that two documents share; each has `changes` from a to b (see mizan.diff).
function Comparison:passages()
  local next_passage, cache = found_passages(self), {}
  return function()
    local passage = next_passage()
    if not passage then return nil end
    local a, b = passage.a, passage.b
    local doc_a, doc_b = self:document(a.document), self:document(b.document)
    passage.changes = diff.passages(doc_a, a.first, a.last, doc_b, b.first, b.last, cache)
    return passage
  end
end

---Iterates over the quotations that several documents carry. `changes` lead from the first member to each other one,
---whose place in `members` stands in `member`.
function Comparison:quotes()
  local next_quote, cache = found_quotes(self), {}
  return function()
    local quote = next_quote()
    if not quote then return nil end
    local from = quote.members[1]
    local doc = self:document(from.document)
    quote.changes = {}
    for i = 2, #quote.members do
      local to = quote.members[i]
      local changes = diff.passages(doc, from.first, from.last, self:document(to.document), to.first, to.last, cache)
      for _, change in ipairs(changes) do
        change.member = i
        quote.changes[#quote.changes + 1] = change
      end
    end
    return quote
  end
end

---Iterates over the parts of every document's page: its main story, other stories, teasers, captions.
function Comparison:stories()
  local i, doc, id, next_story = 0, nil, nil, nil
  return function()
    while true do
      local story = next_story and next_story()
      if story then
        story.type, story.doc, story.document = "story", id, i
        return story
      end
      i = i + 1
      if i > #self then return nil end
      doc, id = self:document(i)
      next_story = doc:stories()
    end
  end
end

local ORDER = { "groups", "singles", "passages", "quotes", "variants", "documents", "stories" }

---Iterates over all of it, record after record; each says in `type` what it is.
function Comparison:records()
  local i, next_record = 0, nil
  return function()
    while true do
      local record = next_record and next_record()
      if record then return record end
      i = i + 1
      if not ORDER[i] then return nil end
      next_record = self[ORDER[i]](self)
    end
  end
end

return Comparison
