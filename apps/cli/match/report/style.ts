/** The look of a report: light and dark, wide and narrow, on screen and on paper. Contrasts are at least 4.5 to 1. */
export const style = `
:root { color-scheme: light dark; --ink: #1b1f24; --paper: #ffffff; --soft: #57606a; --line: #8c959f; --stripe: #f3f5f8; --accent: #0b5cad; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8ecf1; --paper: #14181d; --soft: #b3bcc6; --line: #6e7781; --stripe: #1d232b; --accent: #7db7f5; }
}
body { margin: 0 auto; max-width: 68rem; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.35rem; margin: 2.5rem 0 .5rem; }
p { max-width: 45rem; margin: .25rem 0 .75rem; }
.lead { font-size: 1.2rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 1rem 0 0; padding: 0; }
a { color: var(--accent); }
a:focus-visible, .wide:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .75rem; margin: 1rem 0; }
dl div { border-left: 4px solid var(--accent); padding: .1rem .75rem; }
dt { color: var(--soft); font-size: .9rem; }
dd { margin: 0; font-size: 1.5rem; font-variant-numeric: tabular-nums; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: .75rem 0; }
caption { clip-path: inset(50%); height: 1px; overflow: hidden; position: absolute; white-space: nowrap; width: 1px; }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem .5rem; border-bottom: 1px solid var(--line); }
thead th { border-bottom-width: 2px; }
tbody tr:nth-child(even) { background: var(--stripe); }
tbody th { font-weight: 600; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
td ul { margin: 0; padding-left: 1.1rem; }
figure { margin: 0; }
svg { display: block; max-width: 42rem; overflow: visible; }
svg text { fill: currentColor; font: 14px system-ui, sans-serif; }
svg rect { fill: var(--accent); }
code { overflow-wrap: anywhere; }
@media screen and (max-width: 40em) {
  thead { clip-path: inset(50%); height: 1px; overflow: hidden; position: absolute; width: 1px; }
  table, tbody, tr, tbody th, td { display: block; }
  tr { border-bottom: 1px solid var(--line); padding: .5rem; }
  tbody th, td, td.number, th.number { border: 0; padding: .1rem 0; text-align: left; }
  td::before { color: var(--soft); content: attr(data-label); display: block; font-size: .85rem; }
  tbody th[data-label]::before { content: attr(data-label) ' '; }
  td.number { display: flex; gap: .75rem; }
  td.number::before { font-size: inherit; }
}
@media (forced-colors: active) { svg rect { fill: CanvasText; } }
@media print {
  :root { --ink: #000; --paper: #fff; --soft: #333; --line: #666; --stripe: #fff; --accent: #0b5cad; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  nav { display: none; }
  .wide { overflow: visible; }
  thead { display: table-header-group; }
  tr, figure, dl { break-inside: avoid; }
  h2 { break-after: avoid; }
}
`;
