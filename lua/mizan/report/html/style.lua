-- SPDX-License-Identifier: MIT
--
-- The page's style sheet. Everything is laid out with logical properties, so that one sheet serves both directions; the
-- colours are pairs of ink and paper with a contrast of at least 4.5 in both themes.

local LIGHT = [[
  --paper: #fcfbf8; --sheet: #ffffff; --ink: #1d1b18; --soft: #5c564d; --rule: #e0dbd0; --strong-rule: #1d1b18;
  --link: #1b4f72; --hover: #f2efe7; --target: #fff3c4; --shade: #f5f2ea;
  --conflict: #a3171a; --conflict-paper: #fdecea; --disputed: #8f3d00; --disputed-paper: #fcefe2;
  --check: #6d4f00; --check-paper: #fbf2d3; --scope: #4b3a96; --scope-paper: #efedfa;
  --rounded: #0b5868; --rounded-paper: #e2f2f5; --agree: #1d5c38; --agree-paper: #e4f3ea;
  --single: #5c564d; --single-paper: #f0ede5;
  --chg: #33415c; --chg-paper: #e4e8f1;
]]

local DARK = [[
  --paper: #171614; --sheet: #1e1d1a; --ink: #ece7dc; --soft: #b3aa9a; --rule: #38352f; --strong-rule: #ece7dc;
  --link: #9cc7e6; --hover: #282621; --target: #4a3f14; --shade: #23211d;
  --conflict: #ff9f97; --conflict-paper: #421a19; --disputed: #f7b27a; --disputed-paper: #3e2612;
  --check: #ecc95f; --check-paper: #362b0c; --scope: #c2b6ff; --scope-paper: #2b2548;
  --rounded: #85d3e2; --rounded-paper: #12333a; --agree: #8fd6a9; --agree-paper: #15341f;
  --single: #b3aa9a; --single-paper: #2b2924;
  --chg: #cbd7ee; --chg-paper: #2e3850;
]]

local SHEET = [[
*, *::before, *::after { box-sizing: border-box; }
html { scroll-padding-block-start: 6rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink); font-size: 1.0625rem; line-height: 1.8;
  font-family: "Noto Naskh Arabic", Amiri, "Geeza Pro", "Segoe UI", Tahoma, "Noto Serif", Georgia, serif;
  overflow-wrap: anywhere;
}
table { overflow-wrap: break-word; }
:lang(en) { line-height: 1.6; }
:lang(ar) { line-height: 1.85; }
bdi, .n, .turn { unicode-bidi: isolate; }
.turn {
  border: 1px dashed currentColor; border-radius: 3px; padding: 0 .25em; font: .75em/1.4 monospace;
  color: var(--conflict);
}
a {
  color: var(--link); text-decoration: underline; text-decoration-thickness: 1px;
  text-underline-offset: .25em;
}
a:hover { background: var(--hover); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
h1, h2, h3, p, ul, ol, blockquote, table { margin: 0; padding: 0; }
ul, ol { list-style: none; }
.skip { position: absolute; inset-block-start: -10rem; inset-inline-start: 1rem; }
.skip:focus { inset-block-start: .5rem; background: var(--sheet); padding: .5rem 1rem; z-index: 9; }
.masthead, main, footer p { max-width: 70rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 2rem); }

/* Head */
.masthead { padding-block: 2.5rem 1.5rem; }
.kicker, .lead, .names, .meta, .hint, .quiet, nav, .tools, .why, .by, .claim-head, .place, th, .v, .label, summary,
.changes, .later, .said, footer, .role, .nothing,
.ignored, .origin, .warning, figcaption, .n, .src, .amount, .op, text {
  font-family: "Noto Sans Arabic", "Segoe UI", Tahoma, "Noto Sans", system-ui, sans-serif;
}
.kicker {
  color: var(--soft); font-size: .85rem; border-block-start: 4px double var(--strong-rule);
  padding-block-start: .6rem;
}
h1 { font-size: clamp(2rem, 6vw, 3.1rem); line-height: 1.35; font-weight: 700; }
.lead { font-size: 1rem; color: var(--soft); }
.names { display: flex; flex-wrap: wrap; gap: .35rem 1.5rem; margin-block-start: .8rem; font-size: 1rem; }
nav {
  position: sticky; inset-block-start: 0; z-index: 5; background: var(--paper);
  border-block: 1px solid var(--rule); font-size: .8rem;
}
nav > div {
  display: flex; align-items: center; gap: 1rem; max-width: 70rem; margin-inline: auto;
  padding-inline: clamp(1rem, 4vw, 2rem);
}
nav ul {
  display: flex; flex: 1; flex-wrap: wrap; min-width: 0; gap: 0 .8rem; overflow-x: auto; white-space: nowrap;
  scrollbar-width: none; padding-block: .2rem;
}
nav a { display: inline-block; padding-block: .3rem; color: var(--ink); text-decoration: none; }
nav .n, h2 .n, h3 .n { color: var(--soft); font-weight: 400; font-size: .8em; }

/* Sections */
section { padding-block: 2.75rem 0; }
h2 {
  font-size: 1.65rem; line-height: 1.5; border-block-end: 2px solid var(--strong-rule);
  margin-block-end: 1.1rem;
}
h3 { font-size: 1.2rem; line-height: 1.6; }
section > h3 { margin-block: 1.75rem .6rem; }
.hint, .nothing, .quiet, .why, .meta, .by { color: var(--soft); font-size: .85rem; line-height: 1.75; }
.hint { margin-block-end: 1rem; }
.nothing { border-inline-start: 3px solid var(--rule); padding-inline-start: .9rem; }
.warning { color: var(--disputed); font-size: .85rem; }
.src {
  display: inline-block; min-width: 1.55em; padding-inline: .3em; border: 1px solid currentColor;
  border-radius: 1em;
  font-size: .75em; line-height: 1.45; text-align: center; font-weight: 600; vertical-align: .1em;
  color: var(--soft);
  background: var(--sheet);
}
.source { overflow-wrap: anywhere; }
thead .source { overflow-wrap: normal; }
.amount { font-weight: 700; white-space: nowrap; }
.no { color: var(--soft); font-weight: 400; font-size: .8em; }
.v {
  display: inline-flex; align-items: baseline; gap: .35em; font-size: .8rem; font-weight: 600;
  white-space: nowrap;
}
.v, .sym { color: var(--c); }
.chart-of + .chart-of { margin-block-start: 1.6rem; }
.sym {
  direction: ltr; unicode-bidi: isolate; font-weight: 700;
  font-family: "Noto Sans Math", "DejaVu Sans", "Segoe UI", sans-serif;
}
.v-conflict { --c: var(--conflict); --p: var(--conflict-paper); }
.v-disputed { --c: var(--disputed); --p: var(--disputed-paper); }
.v-check { --c: var(--check); --p: var(--check-paper); }
.v-scope { --c: var(--scope); --p: var(--scope-paper); }
.v-rounded { --c: var(--rounded); --p: var(--rounded-paper); }
.v-agree { --c: var(--agree); --p: var(--agree-paper); }
.v-single { --c: var(--single); --p: var(--single-paper); }
:target { background: var(--target); }
section:target, .card:target { background: none; }
.card:target { outline: 3px solid var(--c, var(--link)); outline-offset: 3px; }

/* Sources */
.cards {
  display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 14.5rem), 1fr)); gap: 1.1rem;
}
.card {
  background: var(--sheet); border: 1px solid var(--rule); border-radius: 4px; padding: 1rem 1.2rem 1.1rem;
}
.source-card h3 { font-size: 1.05rem; }
.source-card { border-block-start: 3px solid var(--strong-rule); }
.source-card .meta > * { min-inline-size: 0; overflow-wrap: anywhere; }
.source-card .meta { display: flex; flex-wrap: wrap; gap: 0 .9rem; }
.source-card .title { line-height: 1.7; margin-block: .2rem .5rem; }
.source-card .quiet { margin-block-start: .4rem; }
.ignored { font-size: .85rem; color: var(--soft); padding-inline-start: 1rem; }
.origin, .bounded {
  margin-block-start: .5rem; padding: .3rem .7rem; background: var(--check-paper); color: var(--check);
  font-size: .85rem;
}
.cards + .hint { margin-block: 1rem 0; }

/* Verdicts */
.strip { display: grid; grid-template-columns: repeat(auto-fit, minmax(7.6rem, 1fr)); gap: .6rem; }
.strip + .hint { margin-block: .7rem 0; }
.tile > * {
  display: flex; flex-direction: column; width: 100%; height: 100%; padding: .55rem .8rem .65rem; font: inherit;
  text-align: start; text-decoration: none; color: inherit; background: var(--p); border: 1px solid transparent;
  border-block-start: 3px solid var(--c); border-radius: 3px;
}
.tile b { font-size: 1.7rem; line-height: 1.35; color: var(--c); }
.tile .v { white-space: normal; line-height: 1.5; }
.tile.empty > * { background: none; border-color: var(--rule); }
.tile a:hover, .tile button:hover { border-color: var(--c); }
.tile button { cursor: pointer; }
.tile button[aria-pressed="true"] { outline: 2px solid var(--c); outline-offset: 1px; }
.tools {
  display: flex; flex-wrap: wrap; gap: .4rem 1rem; align-items: center; font-size: .8rem; color: var(--soft);
  margin-block-start: .8rem;
}
.tools button, .theme {
  font: inherit; color: var(--ink); background: var(--sheet); border: 1px solid var(--rule);
  border-radius: 2em; padding: .15rem .9rem;
  cursor: pointer;
}
.theme { font-size: .8rem; white-space: nowrap; }
[hidden] { display: none !important; }

/* Tables */
.scroll { overflow-x: auto; border: 1px solid var(--rule); border-radius: 4px; background: var(--sheet); }
table { width: 100%; border-collapse: collapse; }
th, td {
  padding: .5rem .75rem; text-align: start; vertical-align: baseline;
  border-block-end: 1px solid var(--rule);
}
thead th {
  font-size: .85rem; font-weight: 600; color: var(--soft); background: var(--shade); white-space: nowrap;
}
tbody th { font-weight: 500; }
tbody tr:last-child > * { border-block-end: 0; }
.matrix tbody th {
  position: sticky; inset-inline-start: 0; background: var(--sheet); min-width: 11rem; max-width: 20rem;
  border-inline-start: 4px solid var(--c); line-height: 1.6; font-size: .95rem;
}
.matrix td.has { background: var(--p); }
.matrix td a { color: var(--ink); text-decoration-color: var(--c); }
.matrix td:nth-child(2) { white-space: nowrap; }
.matrix tr:target > * { background: var(--target); }
.scroll + .scroll { margin-block-start: 1rem; }
.many { table-layout: fixed; overflow-wrap: anywhere; }
.many :is(th, td) { padding-inline: .5rem; white-space: normal; }
.many th:first-child { inline-size: 26%; }
.matrix.many th:nth-child(2) { inline-size: 6.5rem; }
.matrix.many :is(td:nth-child(2), .v, .amount) { white-space: normal; }
.many .amount { font-size: .9rem; }
.has-not { color: var(--soft); text-align: center; }
.who th, .singles th[scope="row"] { font-size: .95rem; }
.singles th[scope="row"] { width: 9.5rem; }
.singles td:last-child { white-space: nowrap; width: 6rem; }
.singles tr:target, .lines li:target { background: var(--target); }
.said { display: inline-flex; align-items: baseline; gap: .3em; margin-inline-end: .9rem; font-size: .95rem; }

/* Findings */
.finding { margin-block-end: 1.5rem; border-inline-start: 4px solid var(--c); padding: 0; overflow: clip; }
.finding header { padding: .8rem 1.2rem; background: var(--p); }
.finding header .v { font-size: .85rem; }
.finding h3 { font-size: 1.35rem; }
.finding .why { color: var(--ink); }
.claims {
  display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); gap: 1px;
}
.claim { background: var(--sheet); outline: 1px solid var(--rule); padding: .9rem 1.2rem 1rem; }
.claim-head {
  display: flex; flex-wrap: wrap; gap: .2rem .8rem; justify-content: space-between; font-size: .9rem;
}
.claim-amount { font-size: 1.45rem; line-height: 1.6; }
blockquote { line-height: 1.95; }
.claim .by { margin-block-start: .4rem; }
.place { font-size: .8rem; white-space: nowrap; }
mark {
  background: var(--p); color: var(--c); font-weight: 700; border-radius: 2px; box-shadow: 0 0 0 .1em var(--p);
  text-decoration: underline 2px; text-underline-offset: .4em;
  box-decoration-break: clone; -webkit-box-decoration-break: clone;
}
.agreement { border-block-end: 1px solid var(--rule); }
.agreement summary { padding: .45rem .2rem; cursor: pointer; font-size: .95rem; }
.agreement summary:hover { background: var(--hover); }
.agreement[open] { padding-block-end: .9rem; }
.agreement ul, .agreement > p { padding-inline-start: 1.5rem; }
.agreement li { padding-block: .35rem; font-size: .95rem; }
.carriers { display: inline-flex; gap: .2rem; margin-inline-start: .5rem; }

/* Passages and quotations */
.of-pair { margin-block: 1.25rem .6rem; }
.of-pair summary { cursor: pointer; }
.of-pair summary:hover { background: var(--hover); }
.of-pair h3 { display: inline; }
.pair {
  display: grid; grid-template-columns: 1fr 1fr; background: var(--sheet); border: 1px solid var(--rule);
  border-radius: 4px; margin-block-end: .9rem;
}
.pair-head {
  grid-column: 1 / -1; padding: .35rem 1.2rem; background: var(--shade); font-size: .85rem;
  border-block-end: 1px solid var(--rule);
}
.label { font-weight: 600; }
.side { padding: .7rem 1.2rem .9rem; min-width: 0; }
.side + .side { border-inline-start: 1px solid var(--rule); }
.passage { overflow-wrap: anywhere; line-height: 1.95; }
.chg {
  font-style: normal; color: var(--chg); background: var(--chg-paper); border-radius: 2px; padding-inline: .1em;
  text-decoration: underline 1px; text-underline-offset: .3em; box-decoration-break: clone;
  -webkit-box-decoration-break: clone;
}
.outside { color: var(--soft); background: none; text-decoration-style: dotted; }
.k-figure, .k-negation { font-weight: 700; }
.k-negation { outline: 2px solid; }
.k-hedge { border-block-end: 2px dotted; }
.rewrite .passage { font-weight: 600; }
.rewrite .chg, .legend .unlike {
  color: var(--soft); background: none; text-decoration: none; font-weight: 400;
}
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; }
.legend .alike { color: var(--ink); font-weight: 600; }
.quote { margin-block-end: 1.25rem; }
.quote h3 { margin-block-end: .5rem; }
.quote .pair { border-style: none none solid; border-radius: 0; background: none; }
.changes { display: flex; flex-wrap: wrap; gap: .35rem 1.4rem; font-size: .9rem; }
.op { color: var(--soft); font-size: .85em; }

/* Charts */
.chart { display: grid; gap: .2rem; }
.chart li, .axis {
  display: grid; grid-template-columns: minmax(0, 15rem) minmax(0, 1fr); gap: 0 1.2rem; align-items: center;
}
.chart li { border-block-start: 1px solid var(--rule); padding-block: .3rem; }
.chart .what { font-size: .9rem; line-height: 1.6; }
.chart svg { display: block; width: 100%; overflow: visible; }
svg text { fill: var(--ink); font-size: 12px; unicode-bidi: plaintext; }
svg a { text-decoration: none; }
svg .val { paint-order: stroke; stroke: var(--paper); stroke-width: 4px; }
svg .tick { fill: var(--soft); font-size: 11px; }
svg .grid { stroke: var(--rule); }
svg .drop { stroke: var(--c); stroke-width: 1; stroke-dasharray: 2 2; }
svg .span { stroke: var(--c); stroke-width: 3; }
svg a:hover .pill, svg a:focus .pill { stroke-width: 3; }
svg .pill { fill: var(--p); stroke: var(--c); stroke-width: 1.5; }
svg .in-pill { fill: var(--c); font-weight: 700; }
.heats {
  display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); gap: 1.5rem 2.5rem;
}
.heats.wide { grid-template-columns: minmax(0, 1fr); }
.heat { overflow-x: auto; margin: 0; }
.heat svg { display: block; }
.heat figcaption { font-size: .95rem; font-weight: 600; margin-block-end: .5rem; }
.heat .cell { stroke: var(--paper); stroke-width: 2; fill: var(--shade); }
.heat .h1 { fill: var(--conflict); fill-opacity: .3; } .heat .h2 { fill: var(--disputed); fill-opacity: .25; }
.heat .h3 { fill: var(--agree); fill-opacity: .16; } .heat .h4 { fill: var(--agree); fill-opacity: .42; }
.heat .s1 { fill: var(--scope); fill-opacity: .12; } .heat .s2 { fill: var(--scope); fill-opacity: .22; }
.heat .s3 { fill: var(--scope); fill-opacity: .32; } .heat .s4 { fill: var(--scope); fill-opacity: .42; }
.timeline .heads { display: flex; margin-block-end: .3rem; }
.head { inline-size: 22px; text-align: center; }
.timeline li { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 1.1rem; }
.timeline li > div { padding-block-end: .7rem; }
.when { font-weight: 700; line-height: 30px; }
.lanes { display: block; }
.date .lanes { height: 0; min-height: 100%; }
.lanes line { stroke: var(--rule); stroke-width: 2; }
.lanes .link { stroke: var(--link); }
.dot { fill: var(--link); }
.hollow { fill: var(--paper); stroke: var(--soft); stroke-width: 2; }
.pause .lanes line { stroke-dasharray: 2 5; }
.later { align-self: center; color: var(--soft); font-size: .8rem; line-height: 1.3; }
.variants li { padding-block: .5rem; border-block-end: 1px solid var(--rule); }
.form { white-space: nowrap; margin-inline-end: .4rem; }
.form .n { color: var(--soft); font-size: .85em; }
.versus { color: var(--soft); padding-inline: .4rem; }

/* Texts */
.text { margin-block-end: 2.5rem; }
.text h3 { margin-block: 1.5rem .6rem; }
.lines {
  max-width: 46rem; list-style: decimal; padding-inline-start: 2.6rem;
  border-inline-start: 1px solid var(--rule); overflow-wrap: anywhere;
}
.lines li { padding: .25rem .6rem; line-height: 2; }
.lines li::marker { color: var(--soft); font-size: .75rem; }
.off { color: var(--soft); }
.role {
  display: inline-block; background: var(--shade); color: var(--soft); font-size: .75rem; padding: 0 .5rem;
  border-radius: 2px; unicode-bidi: isolate;
}
a.fig {
  color: var(--ink); background: var(--p); text-decoration: underline 2px var(--c);
  text-underline-offset: .4em;
}
a.v-single { text-decoration-style: dotted; background: none; }
.off .fig { text-decoration: underline dotted 1px var(--soft); text-underline-offset: .4em; }
a.fig:target, .fig:target {
  background: var(--target); outline: 3px solid var(--c, var(--link)); outline-offset: 2px;
}
.fig sup { display: inline-block; line-height: 0; font-size: .65em; padding-inline-start: .15em; }
footer {
  border-block-start: 1px solid var(--rule); margin-block-start: 3rem; padding-block: 1.2rem 3rem;
  font-size: .8rem; color: var(--soft);
}

@media screen and (max-width: 44rem) {
  body { font-size: 1rem; }
  .masthead { padding-block: 1.4rem 1rem; }
  nav ul { flex-wrap: nowrap; }
  .many { table-layout: auto; overflow-wrap: break-word; }
  section { padding-block-start: 2rem; }
  .pair { grid-template-columns: 1fr; }
  .side + .side { border-inline-start: 0; border-block-start: 1px dashed var(--rule); }
  .chart li, .axis { grid-template-columns: minmax(0, 1fr); }
  .strip { grid-template-columns: repeat(auto-fill, minmax(6.6rem, 1fr)); }
  .matrix tbody th { min-width: 8rem; max-width: 9rem; }
  .matrix .word {
    position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%);
  }
  .matrix thead th:nth-child(2) { font-size: 0; }
  th, td { padding: .45rem .55rem; }
  .lines { padding-inline-start: 2.1rem; }
  .singles thead { display: none; }
  .singles tr {
    display: grid; grid-template-columns: 1fr auto; border-block-end: 1px solid var(--rule);
    padding-block: .4rem;
  }
  .singles th, .singles td { border: 0; padding: .1rem .2rem; width: auto !important; }
  .singles td:nth-child(2) { grid-row: 2; grid-column: 1 / -1; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media print {
  :root { color-scheme: light; }
  @page { margin: 16mm 14mm; }
  html { font-size: 8.8pt; }
  body { background: none; }
  .masthead, main, footer p { max-width: none; padding-inline: 0; }
  section { padding-block-start: 1.5rem; }
  nav, .skip, .tools, .theme { display: none !important; }
  a { color: inherit; text-decoration: none; }
  .axis, .chart-of > h3, .chart-of > .hint { break-after: avoid; }
  .card, .pair, tr, .agreement, .timeline li, .chart li, .heat { break-inside: avoid; }
  h2, h3, thead { break-after: avoid; }
  #texts { break-before: page; }
  .scroll { overflow: visible; }
  .matrix, .who { table-layout: fixed; }
  .matrix th:first-child { inline-size: 25%; }
  .matrix th:nth-child(2) { inline-size: 5.5rem; }
  .matrix tbody th { position: static; min-width: 0; max-width: none; }
  .amount, .v, thead th { white-space: normal; }
  .lines { max-width: none; }
  mark, .v, .tile > *, .fig, .chg, td, header, svg {
    print-color-adjust: exact; -webkit-print-color-adjust: exact;
  }
  details::details-content { content-visibility: visible; block-size: auto; opacity: 1; }
}
@media (forced-colors: active) { mark, .fig, .src, .tile > * { border: 1px solid; } }
]]

return ":root { color-scheme: light;\n" .. LIGHT .. "}\n:root[data-theme=\"dark\"] { color-scheme: dark;\n" .. DARK ..
  "}\n@media screen and (prefers-color-scheme: dark) { :root:not([data-theme=\"light\"]) { color-scheme: dark;\n" ..
  DARK .. "} }\n" .. SHEET
