// SPDX-License-Identifier: Apache-2.0
// The style of the page of findings, around the form: light, dark, narrow, and on paper.
#pragma once

#include <string_view>

namespace govinfo::inline v0_1 {

inline constexpr std::string_view page_style = R"css(
:root {
  color-scheme: light dark;
  --page: #fff; --ink: #1c2330; --soft: #556070; --card: #f5f6f8; --edge: #d4d9e1;
  --error: #b91c1c; --warning: #b45309; --note: #1d4ed8; --open: #4b5563;
  --lit: #fde68a; --lit-edge: #ca8a04;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #14181f; --ink: #e4e8ee; --soft: #9aa5b4; --card: #1d232c; --edge: #3a4350;
    --error: #f87171; --warning: #fbbf24; --note: #93b4ff; --open: #a8b2c0;
    --lit: #6b5311; --lit-edge: #facc15;
  }
}
* { box-sizing: border-box }
[hidden] { display: none !important }
body {
  margin: 0; background: var(--page); color: var(--ink); line-height: 1.6; font-size: 15px;
  font-family: system-ui, "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei",
    sans-serif;
}
button { font: inherit; color: inherit }
:focus-visible { outline: 3px solid var(--note); outline-offset: 1px }
.skip { position: absolute; left: -100em }
.skip:focus { left: .5em; top: .5em; padding: .5em 1em; background: var(--page); z-index: 3 }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
.top { padding: .8em 1.2em; border-bottom: 1px solid var(--edge) }
.top h1 { font-size: 1.25em; line-height: 1.4; margin: 0 }
.top p { margin: .15em 0 0; color: var(--soft); overflow-wrap: anywhere }
.report { padding: .5em 1em 2em; min-width: 0 }
.list { padding: 1em; min-width: 0; background: var(--card) }
.list h2 { font-size: 1.15em; margin: 0 0 .5em }
.filters { display: none; flex-wrap: wrap; gap: .4em; margin: 0 0 1em }
.script .filters { display: flex }
.filters button {
  padding: .25em .7em; border: 1px solid var(--edge); border-radius: 1em; cursor: pointer;
  background: var(--page);
}
.filters button[aria-pressed=false] { opacity: .6; text-decoration: line-through }
.cause { margin: 0 0 1em }
.cause h3 { font-size: .95em; font-weight: 600; color: var(--soft); margin: 0 0 .3em }
.finding {
  margin: 0 0 .6em; padding: .55em .8em .6em; background: var(--page);
  border: 1px solid var(--edge); border-left: .35em solid var(--grade); border-radius: .3em;
}
[data-grade=error] { --grade: var(--error) }
[data-grade=warning] { --grade: var(--warning) }
[data-grade=note] { --grade: var(--note) }
[data-grade=open] { --grade: var(--open) }
.finding.chosen { box-shadow: 0 0 0 2px var(--lit-edge) }
.pick {
  display: block; width: 100%; margin: 0; padding: 0; border: 0; background: none; text-align: left;
  cursor: pointer; overflow-wrap: anywhere;
}
.pick:hover .message { text-decoration: underline; text-underline-offset: .2em }
.grade { color: var(--grade); font-weight: 700; margin-right: .5em; white-space: nowrap }
.rule { font-family: ui-monospace, monospace; font-size: .85em; color: var(--soft) }
.message { display: block }
.finding dl {
  display: grid; grid-template-columns: max-content 1fr; gap: .1em .7em; margin: .35em 0 0;
  font-size: .92em;
}
.finding dt { color: var(--soft) }
.finding dd { margin: 0; min-width: 0; overflow-wrap: anywhere }
.finding ul { margin: 0; padding: 0; list-style: none }
.finding li { display: flex; gap: .6em; align-items: baseline }
.finding li b { white-space: nowrap }
.jump {
  padding: 0; border: 0; background: none; text-align: left; cursor: pointer;
  text-decoration: underline dotted; text-underline-offset: .2em;
}
.finding dd b { font-variant-numeric: tabular-nums }
.from { color: var(--soft) }
.explanation { font-weight: 600 }
.repair {
  margin: 0 0 .6em; padding: .4em .8em; border: 1px solid var(--edge); border-radius: .3em;
  border-left: .35em solid #15803d; background: var(--page); overflow-wrap: anywhere;
}
.repair h4 { margin: 0; font-size: .95em }
.repair p { margin: .15em 0 }
.repair summary { cursor: pointer; font-weight: 600 }
.proofs { margin: .4em 0 0; padding-left: 1.2em; font-size: .92em; color: var(--soft) }
.govinfo-report td button {
  display: block; width: 100%; min-width: 1.4em; min-height: 1.5em; margin: -.2em 0;
  padding: .2em 0;
  border: 0; background: none; text-align: inherit; font-weight: inherit; cursor: pointer;
}
.report .govinfo-report td[title] { cursor: default }
.said {
  padding: 0 .15em; border-radius: .2em; color: inherit; cursor: pointer; font-weight: 700;
  background: none; border-bottom: .2em solid var(--note);
}
.said.error { border-bottom-color: var(--error) }
.said.warning { border-bottom-color: var(--warning) }
.sentence { cursor: pointer }
@media screen {
  .report .govinfo-report td.lit, .said.lit {
    background-color: var(--lit); box-shadow: inset 0 0 0 3px var(--lit-edge);
  }
  .sentence.lit { background-color: color-mix(in srgb, var(--lit) 45%, transparent) }
}
.bar { display: none }
@media (min-width: 80em) {
  main { display: grid; grid-template-columns: minmax(0, 1fr) 27em }
  .list {
    position: sticky; top: 0; height: 100vh; overflow-y: auto; border-left: 1px solid var(--edge);
  }
}
@media screen and (max-width: 79.99em) {
  main { display: flex; flex-direction: column }
  .list { order: -1 }
  .report { padding-bottom: 8em }
  .bar {
    display: flex; gap: .4em; align-items: center; position: fixed; left: 0; right: 0; bottom: 0;
    padding: .5em .7em; background: var(--card); border-top: 2px solid var(--lit-edge); z-index: 2;
  }
  .bar p { flex: 1; margin: 0; max-height: 4.8em; overflow-y: auto; font-size: .92em }
  .bar button {
    min-width: 2.6em; min-height: 2.6em; border: 1px solid var(--edge); border-radius: .3em;
    background: var(--page); cursor: pointer;
  }
}
@media screen and (max-width: 45em) {
  .top { padding: .7em .8em }
  .list { padding: .8em .6em }
  .report { padding: .3em .3em 8em }
  .finding dl { grid-template-columns: 1fr; gap: 0 }
  .finding dt { margin-top: .25em; font-size: .92em }
}
@media print {
  :root {
    color-scheme: light; --page: #fff; --ink: #000; --soft: #444; --card: #fff; --edge: #bbb;
    --error: #b91c1c; --warning: #b45309; --note: #1d4ed8; --open: #4b5563;
  }
  @page { margin: 12mm }
  body { font-size: 9pt }
  main { display: block }
  .cause[hidden], .finding[hidden] { display: block !important }
  .filters, .script .filters, .bar, .skip { display: none !important }
  .top { padding: 0 0 .5em }
  .report, .list { padding: 0; height: auto; overflow: visible; position: static; border: 0 }
  .list { margin-top: 1.5em }
  .finding { break-inside: avoid }
  .finding.chosen { box-shadow: none }
  .list h2, .cause h3 { break-after: avoid }
  .jump { text-decoration: none }
}
)css";

}  // namespace govinfo::inline v0_1
