-- SPDX-License-Identifier: MIT
--
-- The page's script, which only adds comfort: the theme, the filter by verdict, keys, and unfolding for print. `hash`
-- is the script's SHA-256, by which the page's security policy lets this script run and no other; spec/html_spec.lua
-- says the new one after a change.

local script = {}

script.text = [[
(function () {
  "use strict";
  var root = document.documentElement, words = JSON.parse(document.getElementById("words").textContent);

  function element(name, attributes, text) {
    var made = document.createElement(name);
    Object.keys(attributes).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    made.textContent = text || "";
    return made;
  }
  function all(selector) { return Array.prototype.slice.call(document.querySelectorAll(selector)); }

  /* Theme: the system's, or a choice that is kept where the browser keeps anything. */
  var themes = ["auto", "light", "dark"], theme = "auto";
  try { theme = localStorage.getItem("mizan-theme") || "auto"; } catch (e) { theme = "auto"; }
  var button = element("button", { type: "button", "class": "theme" });
  function show_theme() {
    if (themes.indexOf(theme) < 0) theme = "auto";
    if (theme === "auto") root.removeAttribute("data-theme"); else root.setAttribute("data-theme", theme);
    button.textContent = words.theme + ": " + words.themes[theme];
  }
  button.addEventListener("click", function () {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length];
    try { localStorage.setItem("mizan-theme", theme); } catch (e) { /* not kept, then */ }
    show_theme();
  });
  show_theme();
  document.querySelector("nav > div").appendChild(button);

  /* Filter: the tiles become buttons; what has another verdict is hidden. */
  var shown = "", status = element("span", { role: "status" });
  function matches(item) { return !shown || item.getAttribute("data-v") === shown; }
  function apply() {
    var count = 0;
    all("[data-v]").forEach(function (item) {
      item.hidden = !matches(item);
      if (!item.hidden && item.tagName === "TR" && item.id) count++; /* a row goes on in tables below without one */
    });
    all("[data-tile] button").forEach(function (tile) {
      tile.setAttribute("aria-pressed", String(tile.parentNode.getAttribute("data-tile") === shown));
    });
    reset.hidden = !shown;
    status.textContent = shown ? words.shown.replace("%d", count) : words.hint;
  }
  function filter(verdict) { shown = shown === verdict ? "" : verdict; apply(); }
  all("[data-tile]").forEach(function (tile) {
    var old = tile.firstChild, made = element("button", { type: "button", "aria-pressed": "false" });
    while (old.firstChild) made.appendChild(old.firstChild);
    if (old.tagName === "A") {
      made.addEventListener("click", function () { filter(tile.getAttribute("data-tile")); });
    } else {
      made.disabled = true;
    }
    tile.replaceChild(made, old);
  });
  var tools = element("div", { "class": "tools", role: "group", "aria-label": words.filter });
  var reset = element("button", { type: "button" }, words.everything);
  reset.addEventListener("click", function () { filter(""); });
  tools.appendChild(reset);
  tools.appendChild(status);
  document.getElementById("verdicts").appendChild(tools);
  apply();

  /* A link to something that the filter hides shows everything again. */
  function reveal() {
    var target = location.hash && document.getElementById(location.hash.slice(1));
    if (target && shown && target.closest("[data-v]") && target.closest("[data-v]").hidden) {
      filter("");
      target.scrollIntoView();
    }
  }
  window.addEventListener("hashchange", reveal);

  /* Keys. */
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && shown) filter("");
    var step = event.key === "j" ? 1 : event.key === "k" ? -1 : 0;
    if (!step) return;
    var stops = all(".finding, .pair, .quote").filter(function (stop) {
      return !stop.hidden && !stop.parentNode.closest(".quote, details:not([open])");
    });
    var now = stops.indexOf(document.activeElement), next = stops[now + step] || (now < 0 && stops[0]);
    if (!next) return;
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "start" });
  });

  /* Paper cannot be unfolded. */
  window.addEventListener("beforeprint", function () {
    all("details").forEach(function (folded) { folded.open = true; });
  });
})();
]]

script.hash = "sha256-3TC132jRfWgJKUUsvMFj6gx48qERsx3dlLF10+FeHPQ="

return script
