-- SPDX-License-Identifier: MIT
--
-- The HTML page in a browser: headless Chromium, driven by real clicks and keys. Where there is no browser these specs
-- are pending, and say what is missing.

local mizan = require "mizan"
local Browser = dofile("spec/browser/webdriver.lua")

local missing = Browser.missing()
if missing then
  describe("the HTML page in a browser", function()
    pending(missing)
  end)
  return
end

local HOSTILE = "</title></script><script>window.broken=1</script>" ..
  "<img src=http://127.0.0.1:9/x onerror='window.broken=2'>" .. ("ط"):rep(300)

local folder, opened

local function write(name, cmp, lang)
  local file = assert(io.open(folder .. "/" .. name, "wb"))
  file:write(mizan.report.html(cmp, { lang = lang }))
  file:close()
end

local function example(set, hostile)
  local docs = {}
  for line in io.lines("examples/articles/" .. set .. "/manifest.ndjson") do
    local id, date, source = line:match('"id":"([^"]+)","date":"([^"]+)","source":"([^"]+)"')
    local file = assert(io.open("examples/articles/" .. set .. "/" .. id .. ".txt", "rb"))
    local text = file:read("*a")
    file:close()
    if hostile then
      text, source = hostile .. "\n\n" .. text:gsub("دولار", "دولار \226\128\174" .. hostile), hostile .. source
    end
    docs[#docs + 1] = assert(mizan.document(text, {
      id = hostile and id .. '"\n' .. hostile or id, date = date, source = source, title = hostile,
    }))
  end
  return assert(mizan.compare(docs))
end

-- A browser of this width and theme; each is started once.
local function browser(width, dark)
  local key = width .. (dark and " dark" or "")
  opened[key] = opened[key] or Browser.start(width, { dark = dark })
  return opened[key]
end

local function open(name, width, dark)
  local b = browser(width or 1280, dark)
  b:open(folder .. "/" .. name)
  return b
end

-- Least contrast of all text that is drawn, WCAG's formula, with the text it is found at.
local CONTRAST = [[(function () {
  function rgb(colour) { return colour.match(/[\d.]+/g).map(Number); }
  function light(c) {
    return [0.2126, 0.7152, 0.0722].reduce(function (sum, weight, i) {
      var x = c[i] / 255;
      return sum + weight * (x <= 0.03928 ? x / 12.92 : Math.pow((x + 0.055) / 1.055, 2.4));
    }, 0);
  }
  function behind(e) {
    for (; e; e = e.parentElement) {
      var c = rgb(getComputedStyle(e).backgroundColor);
      if (c.length < 4 || c[3] === 1) return c;
    }
    return [255, 255, 255];
  }
  var walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), least = 99, where = "", node;
  while ((node = walker.nextNode())) {
    var e = node.parentElement;
    if (!node.data.trim() || e.closest("svg, script") || !e.offsetParent) continue;
    var a = light(rgb(getComputedStyle(e).color)), b = light(behind(e));
    var ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < least) { least = ratio; where = e.className + ": " + node.data.trim().slice(0, 40); }
  }
  return least.toFixed(2) + " " + where;
})()]]

describe("the HTML page in a browser #process", function()
  setup(function()
    folder, opened = os.tmpname(), {}
    os.remove(folder)
    assert(os.execute("mkdir '" .. folder .. "'"))
    write("ar.html", example "summit", "ar")
    write("en.html", example "summit", "en")
    write("accident.html", example "accident", "ar")
    write("hostile.html", example("summit", HOSTILE), "ar")
  end)

  teardown(function()
    for _, b in pairs(opened) do b:stop() end
    os.execute("rm -rf '" .. folder .. "'")
  end)

  it("loads nothing and complains of nothing", function()
    for _, name in ipairs { "ar.html", "en.html", "accident.html", "hostile.html" } do
      local b = open(name)
      assert.same({}, b:complaints())
      assert.equal(0, b:value("performance.getEntriesByType('resource').length"))
      assert.equal("CSS1Compat", b:value("document.compatMode"))
    end
  end)

  it("is not broken by a hostile source", function()
    local b = open("hostile.html")
    assert.equal("undefined", b:value("typeof window.broken"))
    assert.equal(2, b:value("document.scripts.length"))
    assert.equal(0, b:value("document.images.length"))
    assert.is_true(b:value("document.title.includes('<script>')"))
    assert.is_true(b:value("document.querySelectorAll('.turn').length > 0"))
  end)

  it("would not run another script", function()
    local b = open("ar.html")
    b:value("(function () { var s = document.createElement('script'); s.textContent = 'window.broken = 1';" ..
      " document.body.appendChild(s); })()")
    assert.equal("undefined", b:value("typeof window.broken"))
    b:complaints()
  end)

  it("leads from a figure to its place in the text, and back", function()
    local b = open("ar.html")
    local text = b:value("document.querySelector('.matrix td.has a').getAttribute('href')")
    b:click(".matrix td.has a")
    assert.equal(text, b:value("location.hash"))
    assert.is_true(b:value("document.querySelector('.fig:target') !== null"))
    assert.is_true(b:value("(function () { var r = document.querySelector(':target').getBoundingClientRect();" ..
      " return r.top > document.querySelector('nav').getBoundingClientRect().bottom && r.bottom < innerHeight; })()"))
    local back = b:value("document.querySelector(':target').getAttribute('href')")
    b:click(".fig:target")
    assert.equal(back, b:value("location.hash"))
    assert.is_true(b:value("document.querySelector(':target').matches('[data-v]')"))
  end)

  it("shows one verdict alone, and all again", function()
    local b = open("ar.html")
    local function shown() return b:value("document.querySelectorAll('.matrix tbody tr:not([hidden])').length") end
    local function agreed() return b:value("document.querySelectorAll('.matrix tr.v-agree').length") end
    local everything = shown()
    b:click("[data-tile=agree] button")
    assert.equal("true", b:value("document.querySelector('[data-tile=agree] button').getAttribute('aria-pressed')"))
    assert.equal(agreed(), shown())
    assert.is_true(agreed() < everything)
    b:keys("\238\128\140") -- Escape
    assert.equal(everything, shown())
    b:click("[data-tile=agree] button")
    b:value("void (location.hash = document.querySelector('.finding').id)")
    assert.is_true(b:value("document.querySelector('.finding').offsetParent !== null"))
    assert.equal(everything, shown())
  end)

  it("changes its theme", function()
    local b = open("ar.html")
    local function paper() return b:value("getComputedStyle(document.body).backgroundColor") end
    local light = paper()
    b:click("button.theme")
    assert.equal("light", b:value("document.documentElement.dataset.theme"))
    b:click("button.theme")
    assert.equal("dark", b:value("document.documentElement.dataset.theme"))
    assert.are_not.equal(light, paper())
    b:click("button.theme")
    assert.equal(light, paper())
    assert.are_not.equal(light, open("ar.html", 1280, true):value("getComputedStyle(document.body).backgroundColor"))
  end)

  it("goes from finding to finding by keys", function()
    local b = open("ar.html")
    b:keys("j")
    assert.equal("c1", b:value("document.activeElement.id"))
    b:keys("j", "j", "k")
    assert.equal("c2", b:value("document.activeElement.id"))
  end)

  it("fits a desk and a phone", function()
    for _, name in ipairs { "ar.html", "en.html", "accident.html", "hostile.html" } do
      for _, width in ipairs { 1280, 390 } do
        local b = open(name, width)
        assert.is_true(b:value("document.documentElement.scrollWidth <= innerWidth"), name .. " at " .. width)
      end
    end
  end)

  it("reads from the right, with numbers and Latin set apart", function()
    local b = open("ar.html")
    local function left(selector)
      return b:value(("document.querySelector(%q).getBoundingClientRect().left"):format(selector))
    end
    assert.is_true(left(".matrix thead th:first-child") > left(".matrix thead th:last-child"))
    assert.is_true(left(".side") > left(".side + .side"))
    assert.equal("isolate", b:value("getComputedStyle(document.querySelector('.matrix .amount')).unicodeBidi"))
    b = open("en.html")
    assert.is_true(left(".matrix thead th:first-child") < left(".matrix thead th:last-child"))
    assert.equal("rtl", b:value("getComputedStyle(document.querySelector('blockquote')).direction"))
  end)

  it("has enough contrast in both themes", function()
    for _, dark in ipairs { false, true } do
      local b = open("ar.html", 1280, dark)
      b:value("void document.querySelectorAll('details').forEach(function (d) { d.open = true; })")
      local least = b:value(CONTRAST)
      assert.is_true(tonumber(least:match("^[%d.]+")) >= 4.5, least)
    end
  end)

  it("has a name for whatever a screen reader stops at, and keeps the order of the page", function()
    for _, name in ipairs { "ar.html", "en.html", "hostile.html" } do
      local b = open(name)
      b:value("void document.querySelectorAll('details').forEach(function (d) { d.open = true; })")
      b:devtools("Accessibility.enable")
      local stops = { link = 0, button = 0, table = 0, image = 0, region = 0, navigation = 0, heading = 0 }
      for _, node in ipairs(b:devtools("Accessibility.getFullAXTree").nodes) do
        local role = node.role and node.role.value
        if stops[role] and not node.ignored then
          stops[role] = stops[role] + 1
          assert.is_true(node.name ~= nil and node.name.value:find("%S") ~= nil, name .. ": a nameless " .. role)
        end
      end
      for role, n in pairs(stops) do assert.is_true(n > 0, name .. ": no " .. role) end
      b:devtools("Accessibility.disable")
      assert.equal(0, b:value("document.querySelectorAll('[tabindex]').length - " ..
        "document.querySelectorAll('[tabindex=\"0\"], [tabindex=\"-1\"]').length"))
      assert.equal(0, b:value("document.querySelectorAll('th:not([scope])').length"))
    end
  end)

  it("can be used by keys alone: first past the contents, then through them", function()
    local b = open("ar.html")
    b:keys("\238\128\132") -- Tab
    assert.equal("skip", b:value("document.activeElement.className"))
    assert.is_true(b:value("document.activeElement.getBoundingClientRect().top >= 0"))
    b:keys("\238\128\132")
    assert.is_true(b:value("document.activeElement.closest('nav') !== null"))
    assert.are_not.equal("none", b:value("getComputedStyle(document.activeElement).outlineStyle"))
    b:keys("\238\128\135") -- Enter
    assert.equal(b:value("document.activeElement.hash || location.hash"), b:value("location.hash"))
  end)

  it("can be printed: nothing folded, nothing that only a screen has", function()
    local b = open("ar.html")
    b:devtools("Page.printToPDF")
    assert.equal(0, b:value("document.querySelectorAll('details:not([open])').length"))
    b:devtools("Emulation.setEmulatedMedia", { media = "print" })
    assert.equal("none", b:value("getComputedStyle(document.querySelector('nav')).display"))
    b:devtools("Emulation.setEmulatedMedia", { media = "screen" })
  end)

  it("works without scripts", function()
    local b = browser(390)
    b:scripts(false)
    b:open(folder .. "/ar.html")
    assert.equal(0, b:value("document.querySelectorAll('button').length"))
    b:click("[data-tile=agree] a")
    assert.is_true(b:value("document.querySelector(':target').matches('.matrix tr')"))
    b:click(".matrix tr:target td.has a")
    assert.is_true(b:value("document.querySelector('.fig:target') !== null"))
    b:scripts(true)
  end)
end)
