-- SPDX-License-Identifier: MIT
--
-- What is counted, where sources that agree on a number call it by different words: five cars and five wheels are one
-- amount, and yet not one thing. A word bends with its number, which is no difference.

local core = require "mizan.core"

local nouns = {}

-- What broken plurals, tanwin and the like leave alone: شخص, شخصا, أشخاص; قتيل, قتلى.
local BENDS = { "ا", "و", "ي", "ى", "ة", "ه", "ء", "ئ", "ؤ" }

local function skeleton(noun)
  local letters = core.stem(noun)
  for _, letter in ipairs(BENDS) do letters = letters:gsub(letter, "") end
  return letters
end

---Are two nouns one word in two forms?
---@param a string
---@param b string
---@return boolean
function nouns.same(a, b)
  return a == b or skeleton(a) == skeleton(b)
end

---The nouns that the members of a group count, each word once as it is written first; nil where it is one word. What
---has a rank or a label is called as one likes: القمة الثالثة, الاجتماع الثالث.
---@param group table
---@return string[]?
function nouns.differing(group)
  local list = {}
  for _, member in ipairs(group.members) do
    local known = member.kind ~= "count" or not member.noun
    for i = 1, known and 0 or #list do known = known or nouns.same(list[i], member.noun) end
    if not known then list[#list + 1] = member.noun end
  end
  return list[2] and list or nil
end

return nouns
