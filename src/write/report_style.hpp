// SPDX-License-Identifier: Apache-2.0
// The style of the HTML of a report: every rule is bound to its <div>. Colours are those of the
// page around it, shades are translucent, so that it stands on a light and on a dark page.
#pragma once

#include <string_view>

namespace govinfo::inline v0_1 {

inline constexpr std::string_view report_style = R"css(
.govinfo-report {
  --line: rgba(127,127,127,.55); --shade: rgba(127,127,127,.12); max-width: 72em; margin: 0 auto;
  padding: .5em;
  font-family: system-ui, "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei",
    sans-serif;
  font-size: 15px; line-height: 1.6; color: inherit;
}
.govinfo-report h2 {
  font-size: 1.35em; line-height: 1.4; text-align: center; margin: .4em 0 .8em;
}
.govinfo-report h3 { font-size: 1.1em; margin: 1.4em 0 .5em }
.govinfo-report h4 { font-size: 1em; margin: .8em 0 .2em }
.govinfo-report p { margin: .3em 0 }
.govinfo-report .prose p { text-indent: 2em; overflow-wrap: anywhere }
.govinfo-report dl {
  display: grid; grid-template-columns: max-content 1fr; gap: .1em 1em; margin: 0 0 1em;
}
.govinfo-report dt { font-weight: normal; opacity: .75 }
.govinfo-report dd { margin: 0; overflow-wrap: anywhere }
.govinfo-report .scroll { overflow-x: auto; margin: .5em 0 }
.govinfo-report .scroll:focus-visible { outline: 2px solid currentColor }
.govinfo-report table {
  border-collapse: collapse; table-layout: auto; width: 100%; min-width: 40em; margin: 0;
  border: 1px solid var(--line); font-size: .92em; line-height: 1.35; color: inherit;
}
.govinfo-report table[data-table=disclosure] { table-layout: fixed; min-width: 34em }
.govinfo-report col.label { width: 28% }
.govinfo-report table[data-table=requests] { min-width: 54em }
.govinfo-report table[data-table=requests] th[scope=row] { min-width: 14em }
.govinfo-report table.narrow { min-width: 62em }
.govinfo-report tbody tr:nth-child(n) { background: none }
.govinfo-report th, .govinfo-report td {
  border: 1px solid var(--line); padding: .3em .5em; vertical-align: middle; white-space: normal;
}
.govinfo-report thead th, .govinfo-report th.block, .govinfo-report th.head {
  text-align: center; background: var(--shade); font-weight: 600; font-size: .95em;
}
.govinfo-report th[scope=row] { text-align: left; font-weight: normal }
.govinfo-report th.group { text-align: left; font-weight: normal; min-width: 4.2em }
.govinfo-report th.stub { text-align: left; font-weight: normal; font-size: .92em }
.govinfo-report th.tall { padding: .3em .2em; text-align: center; font-weight: normal }
.govinfo-report th.tall span { writing-mode: vertical-rl; letter-spacing: .15em }
.govinfo-report .narrow thead tr:last-child th {
  font-weight: normal; padding: .3em .15em; width: 6.66%;
}
.govinfo-report td {
  text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap;
  min-width: 2.4em;
}
.govinfo-report td.dash, .govinfo-report td.absent, .govinfo-report td.not_on_form {
  text-align: center; opacity: .7;
}
.govinfo-report td.unreadable { text-align: center; font-weight: 700 }
.govinfo-report .blank, .govinfo-report .absent, .govinfo-report .unreadable {
  background-image: repeating-linear-gradient(135deg, var(--shade) 0 3px, transparent 3px 8px);
}
.govinfo-report td.error, .govinfo-report .key.error {
  background-color: rgba(220,38,38,.22); box-shadow: inset 0 0 0 2px #dc2626;
}
.govinfo-report td.warning, .govinfo-report .key.warning {
  background-color: rgba(217,119,6,.22); box-shadow: inset 0 0 0 2px #d97706;
}
.govinfo-report td.note, .govinfo-report .key.note {
  background-color: rgba(37,99,235,.1); outline: 1px dashed #2563eb; outline-offset: -3px;
}
.govinfo-report td.error, .govinfo-report td.warning { font-weight: 700; opacity: 1 }
.govinfo-report td.mended { outline: 2px solid #15803d; outline-offset: -3px }
.govinfo-report .repaired { font-weight: 700; white-space: nowrap }
.govinfo-report .deduced {
  font-style: italic; font-weight: normal; opacity: .85; text-decoration: underline dotted;
  text-underline-offset: .2em;
}
.govinfo-report td[title] { cursor: help }
.govinfo-report .legend {
  display: flex; flex-wrap: wrap; gap: .3em 1.4em; margin: 1em 0 0; padding: 0; list-style: none;
  font-size: .88em;
}
.govinfo-report .key {
  display: inline-block; min-width: 1.8em; height: 1.5em; margin-right: .4em;
  border: 1px solid var(--line); text-align: center; line-height: 1.4; vertical-align: middle;
}
.govinfo-report .findings { margin: .3em 0; padding-left: 0; list-style: none }
.govinfo-report .findings li {
  margin: .25em 0; padding: .1em 0 .1em .6em; border-left: 4px solid #2563eb;
  overflow-wrap: anywhere;
}
.govinfo-report .findings li.warning { border-left-color: #d97706 }
.govinfo-report .findings li.error { border-left-color: #dc2626 }
@media (max-width:45em) {
  .govinfo-report table[data-table=requests] { min-width: 44em }
  .govinfo-report table[data-table=requests] th[scope=row] { min-width: 9em }
}
@media print {
  .govinfo-report { max-width: none; padding: 0; font-size: 9pt }
  .govinfo-report .scroll { overflow: visible }
  .govinfo-report table, .govinfo-report table[data-table],
  .govinfo-report table[data-table] th[scope=row] { min-width: 0 }
  .govinfo-report tr, .govinfo-report li { break-inside: avoid }
  .govinfo-report h3, .govinfo-report h4 { break-after: avoid }
  .govinfo-report td, .govinfo-report .key {
    -webkit-print-color-adjust: exact; print-color-adjust: exact;
  }
}
)css";

}  // namespace govinfo::inline v0_1
