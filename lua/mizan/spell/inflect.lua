-- SPDX-License-Identifier: MIT
--
-- The forms of a noun that a number asks for: accusative singular, dual, plural, with and without the
-- article. Spelling only, as in text without vowel marks; what can not be derived is given with the noun.

local function ends_with(word, suffix)
  return #word >= #suffix and word:sub(-#suffix) == suffix
end

local function the(word)
  return "ال" .. word
end

-- Two words and more are a noun with its adjectives, all of which bend.
local function each_word(phrase, bend)
  return (phrase:gsub("[^ ]+", bend))
end

-- A ء on the line moves to a ئ before a suffix when the letter before it joins (شيء, شيئا).
local function before_suffix(word)
  if not ends_with(word, "ء") then
    return word
  end
  local stem = word:sub(1, -3)
  for _, letter in ipairs { "ا", "و", "ز", "د", "ذ", "ر" } do
    if ends_with(stem, letter) then
      return word
    end
  end
  return stem .. "ئ"
end

-- The accusative of one indefinite singular word, with the alif of its tanwin where spelling shows one.
local function accusative_of(word)
  for _, final in ipairs { "ة", "ى", "ا", "اء", "أ" } do
    if ends_with(word, final) then
      return word
    end
  end
  return before_suffix(word) .. "ا"
end

-- The nominative dual of one word.
local function dual_of(word)
  if ends_with(word, "ة") then
    return word:sub(1, -3) .. "تان"
  elseif ends_with(word, "ى") then
    return word:sub(1, -3) .. "يان"
  elseif ends_with(word, "أ") then
    return word:sub(1, -3) .. "آن"
  end
  return before_suffix(word) .. "ان"
end

-- The accusative and genitive of a dual, from its nominative; in iḍāfa (ملفا قضية) the ن is gone already.
local function oblique_dual_of(word)
  if ends_with(word, "آن") then
    return word:sub(1, -5) .. "أين"
  elseif ends_with(word, "ان") then
    return word:sub(1, -5) .. "ين"
  elseif ends_with(word, "ا") then
    return word:sub(1, -3) .. "ي"
  end
  return word
end

-- A dual before the noun that it is in iḍāfa with: the ن falls.
local function dual_ending(case, attached)
  if case == "nominative" then
    return attached and "ا" or "ان"
  end
  return attached and "ي" or "ين"
end

-- Every form of a noun from the table that names it; `plural` stays nil when nobody gave one.
local function forms(noun)
  local head, tail = noun.singular:match("^([^ ]+)(.*)$")
  local idafa = tail ~= ""
    and (
      noun.dual and not ends_with(noun.dual:match("^[^ ]+"), "ن")
      or noun.plural and not ends_with(tail, "ة") and noun.plural:match("^[^ ]+(.*)$") == tail
    )
  local n = { singular = noun.singular, idafa = idafa }
  n.feminine = noun.gender == "f" or noun.gender == nil and ends_with(head, "ة")
  n.accusative = noun.accusative or idafa and noun.singular or each_word(noun.singular, accusative_of)
  n.dual = noun.dual
    or idafa and dual_of(head):sub(1, -3) .. tail
    or each_word(noun.singular, dual_of)
  n.oblique_dual = idafa and oblique_dual_of(n.dual:match("^[^ ]+")) .. n.dual:match("^[^ ]+(.*)$")
    or each_word(n.dual, oblique_dual_of)
  n.plural, n.nominative_plural, n.plural_definite = noun.plural, noun.plural, noun.plural_definite
  -- a sound masculine plural, in whichever case it was given
  if noun.plural == noun.singular .. "ون" or noun.plural == noun.singular .. "ين" then
    n.plural, n.nominative_plural = noun.singular .. "ين", noun.singular .. "ون"
  end
  return n
end

return {
  forms = forms,
  the = the,
  each_word = each_word,
  ends_with = ends_with,
  accusative_of = accusative_of,
  dual_of = dual_of,
  dual_ending = dual_ending,
}
