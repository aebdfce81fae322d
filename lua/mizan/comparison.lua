-- SPDX-License-Identifier: MIT
--
-- What a comparison's methods add to the core's arrays: the stories of all pages, and every record in one order.

local core = require "mizan.core"

local Comparison = core.Comparison

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
