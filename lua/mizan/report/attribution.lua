-- SPDX-License-Identifier: MIT
--
-- Who says what, whatever the format: the shared measures whose attribution differs from source to source or is lost on
-- the way, and everybody to whom a figure is attributed.

local core = require "mizan.core"

local attribution = {}

-- For each source in a group the figure that is attributed, and the first in any case.
local function of_group(group)
  local named, present = {}, {}
  for _, member in ipairs(group.members) do
    present[member.document] = present[member.document] or member
    if member.attribution and not named[member.document] then named[member.document] = member end
  end
  return named, present
end

---The groups whose sources attribute differently: for each source `named` has the figure that it attributes, `present`
---the first that it gives.
---@param view table
---@return { group: table, named: table<integer, table>, present: table<integer, table> }[]
function attribution.differing(view)
  local rows = {}
  for _, group in ipairs(view.groups) do
    if group.sourcing then
      local named, present = of_group(group)
      rows[#rows + 1] = { group = group, named = named, present = present }
    end
  end
  return rows
end

---Everybody who is named as the source of a figure, in order of appearance.
---@param view table
---@return { name: string, figures: table[] }[]
function attribution.speakers(view)
  local list, by_key = {}, {}
  for _, figure in ipairs(view.figures) do
    if figure.attribution then
      local key = core.fold(figure.attribution)
      local speaker = by_key[key]
      if not speaker then
        speaker = { name = figure.attribution, figures = {} }
        by_key[key] = speaker
        list[#list + 1] = speaker
      end
      table.insert(speaker.figures, figure)
    end
  end
  return list
end

return attribution
