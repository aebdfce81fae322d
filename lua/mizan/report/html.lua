-- SPDX-License-Identifier: MIT
--
-- The report as one HTML page that needs nothing else: no network, no other file, and no script to be read (the script
-- only adds filters, a theme and keys). Sections stand in the order in which an editor works: what the sources are,
-- where they differ, what was copied, and at the end the texts themselves, to which every figure leads.
--
-- A content security policy forbids whatever the page itself does not bring, so that even a flaw in escaping could
-- load and run nothing.

local core = require "mizan.core"
local view = require "mizan.report.view"
local escape = require "mizan.report.html.escape"
local Page = require "mizan.report.html.page"
local script = require "mizan.report.html.script"
local style = require "mizan.report.html.style"

local SECTIONS = {
  "sources", "verdicts", "evidence", "charts", "passages", "timeline", "attribution", "lists", "texts",
}

local function head(page)
  local names = {}
  for i in ipairs(page.view.sources) do names[i] = page:name(i) end
  local title = page.h.title .. (names[1] and ": " .. table.concat(names, page.h.comma) or "")
  return table.concat {
    '<!DOCTYPE html>\n<html lang="', page.lang, '" dir="', page.rtl and "rtl" or "ltr", '">\n<head>\n',
    '<meta charset="utf-8">\n',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'; ',
    "script-src '", script.hash, "'; base-uri 'none'; form-action 'none'\">\n",
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    '<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n',
    '<meta name="generator" content="mizan ', escape.attribute(core.version), '">\n',
    "<title>", escape.attribute(title), "</title>\n<style>\n", style, "</style>\n</head>\n",
  }
end

local function masthead(page)
  local h, out, names = page.h, {}, {}
  for i in ipairs(page.view.sources) do names[i] = page:source(i) end
  for i, entry in ipairs(page.contents) do
    out[i] = ('<li><a href="#%s">%s%s</a></li>'):format(entry.id, h.short[entry.id] or entry.title,
      entry.count and " " .. page:number(entry.count) or "")
  end
  return table.concat {
    '<body>\n<a class="skip" href="#main">', h.skip, "</a>\n",
    '<header class="masthead">\n<p class="kicker">', h.kicker, "</p>\n<h1>", h.title, "</h1>\n",
    '<p class="lead">', h.lead:format(#names, page.origins, #page.view.groups), "</p>\n",
    names[1] and '<p class="names">' .. table.concat(names, " ") .. "</p>\n" or "", "</header>\n",
    '<nav aria-label="', h.contents, '"><div><ul>', table.concat(out), "</ul></div></nav>\n", '<main id="main">\n',
  }
end

-- The words that the script needs, as a block of data: it is never run.
local function script_words(page)
  local h, themes = page.h, {}
  for i, name in ipairs { "auto", "light", "dark" } do
    themes[i] = core.quote(name) .. ":" .. core.quote(h.themes[name])
  end
  return ('<script type="application/json" id="words">{"theme":%s,"themes":{%s},"filter":%s,"hint":%s,"shown":%s,' ..
    '"everything":%s}</script>\n'):format(core.quote(h.theme), table.concat(themes, ","), core.quote(h.filter),
    core.quote(h.filter_hint), core.quote(h.shown), core.quote(h.everything))
end

---@param cmp userdata  a comparison
---@param options? table  lang: "ar" (unless given) or "en"
---@return string
return function(cmp, options)
  options = view.check_options("html", options, { lang = { "ar", "en" } })
  local page = Page.new(cmp, options.lang or "ar")
  for _, name in ipairs(SECTIONS) do
    local add_section = require("mizan.report.html." .. name)
    add_section(page)
  end
  local footer = ('</main>\n<footer><p>%s</p></footer>\n'):format(page.h.footer:format(escape.text(core.version)))
  return table.concat {
    head(page), masthead(page), table.concat(page.out), footer, script_words(page), "<script>", script.text,
    "</script>\n</body>\n</html>\n",
  }
end
