/** Which colours a page has, whatever the device prefers. */
export type Theme = 'light' | 'dark'

/**
 * The page's look, by default in the colours that the device prefers. The roles are blue and orange, which people with
 * any colour vision tell apart, and differ in underline and letters too.
 */
export function styleFor(theme?: Theme): string {
  const dark =
    theme === 'light' ? '' : `@media screen${theme === 'dark' ? '' : ' and (prefers-color-scheme: dark)'} {\n${DARK}}\n`
  return `${LIGHT}${dark}${LAYOUT}`
}

const LIGHT = `
:root {
  --paper: #fdfcfa; --card: #fff; --ink: #21252b; --soft: #5d6570; --faint: #8d949e; --line: #e4e1db;
  --pm: #1f66a8; --pm-tint: #dcebf8; --po: #a8500a; --po-tint: #fbe5d0;
  --error: #a4202f; --warning: #7a5c00; --info: #4f5863; --target: #fff3c4;
  --serif: Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
`

const DARK = `  :root {
    --paper: #17191c; --card: #1e2125; --ink: #e3e5e8; --soft: #a5acb5; --faint: #7b828c; --line: #33373d;
    --pm: #82b9ee; --pm-tint: #1d3a56; --po: #f0a868; --po-tint: #523014;
    --error: #f29199; --warning: #e3c15c; --info: #b4bcc6; --target: #46401f;
  }
`

const LAYOUT = `* { box-sizing: border-box; }
html { scroll-padding-top: 1.5rem; -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 76rem; padding: 3rem 2rem 4rem; background: var(--paper); color: var(--ink); font: 0.9375rem/1.55 var(--sans); }
h1, h2, h3, p, ul, ol { margin: 0; padding: 0; font-weight: inherit; }
h1 { font: 600 2rem/1.2 var(--serif); letter-spacing: -0.01em; }
h2 { font: 600 1.5rem/1.25 var(--serif); letter-spacing: -0.005em; overflow-wrap: anywhere; }
h3 { font-size: 0.9375rem; font-weight: 600; }
a { color: inherit; text-decoration-color: var(--faint); text-underline-offset: 0.2em; }
a:hover { text-decoration-color: currentColor; }
:focus-visible { outline: 2px solid var(--pm); outline-offset: 2px; }
:target { background: var(--target); }
.lead { margin-top: 0.35rem; color: var(--soft); font-size: 1.0625rem; }
.path { color: var(--soft); font-size: 0.8125rem; overflow-wrap: anywhere; }
.none { color: var(--faint); }

mark { background: none; color: inherit; padding: 0.08em 0; border-radius: 2px; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
mark.pm { background: var(--pm-tint); text-decoration: underline solid var(--pm) 1.5px; text-underline-offset: 0.22em; }
mark.po { background: var(--po-tint); text-decoration: underline dashed var(--po) 1.5px; text-underline-offset: 0.22em; }
mark.pm.po { background: linear-gradient(var(--pm-tint) 50%, var(--po-tint) 50%); }
mark.uncounted { text-decoration: underline dotted var(--faint) 1.5px; text-underline-offset: 0.22em; }
mark.fault { box-shadow: inset 0 0 0 1.5px var(--tone); padding: 0.12em 0.2em; margin: 0 -0.05em; border-radius: 4px; }
abbr.role { border-radius: 3px; font: 600 0.6875rem/1 var(--sans); letter-spacing: 0.03em; padding: 0.2em 0.35em; text-decoration: none; cursor: help; }
abbr.role.pm { background: var(--pm-tint); color: var(--pm); }
abbr.role.po { background: var(--po-tint); color: var(--po); }
.ref { display: inline-block; min-width: 1.45em; margin: 0 0.15em; padding: 0.12em 0.35em; border: 1px solid var(--tone); border-radius: 1em; background: var(--tone); color: var(--card); font: 600 0.6875rem/1.15 var(--sans); text-align: center; text-decoration: none; vertical-align: 0.2em; user-select: none; }
.ref.proof { --tone: var(--faint); background: none; color: var(--soft); }

.error { --tone: var(--error); } .warning { --tone: var(--warning); } .info { --tone: var(--info); }

.legend { display: flex; flex-wrap: wrap; gap: 0.4rem 1.75rem; margin-top: 1.25rem; color: var(--soft); font-size: 0.8125rem; }
.summary { width: 100%; margin-top: 2rem; border-collapse: collapse; }
.summary th, .summary td { padding: 0.6rem 1.5rem 0.6rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: baseline; font-weight: inherit; }
.summary thead th { color: var(--soft); font-size: 0.8125rem; }
.summary tbody th a { font-weight: 600; overflow-wrap: anywhere; }
.summary .path { display: block; }
.summary td { white-space: nowrap; }
.summary .share { width: 13rem; }

.share { display: flex; gap: 2px; border-radius: 4px; overflow: hidden; }
.share .bar { flex: 0 1 auto; min-width: 4.2em; padding: 0.25em 0.5em; font-size: 0.75rem; line-height: 1.3; font-weight: 600; white-space: nowrap; font-variant-numeric: tabular-nums; }
.share .bar.pm { background: var(--pm-tint); color: var(--pm); box-shadow: inset 0 -3px var(--pm); }
.share .bar.po { background: var(--po-tint); color: var(--po); box-shadow: inset 0 -3px var(--po); text-align: right; }

.posting { margin-top: 4rem; padding-top: 2.5rem; border-top: 1px solid var(--line); }
.posting:target { background: none; }
.alone .posting { margin-top: 0; padding-top: 0; border-top: 0; }
.posting > header { max-width: 46rem; }
.says { margin-top: 0.5rem; color: var(--soft); overflow-wrap: anywhere; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) 23rem; gap: 2.5rem; align-items: start; margin-top: 1.75rem; }
.text { grid-column: 1; grid-row: 1; padding: 1.5rem 1.75rem 1.5rem 0.5rem; border: 1px solid var(--line); border-radius: 8px; background: var(--card); font: 1rem/1.6 var(--serif); }
.line { display: grid; grid-template-columns: 2.6rem 4.1rem minmax(0, 1fr); border-radius: 4px; }
.line .number { padding-right: 0.5rem; color: var(--faint); font: 0.6875rem/2.33 var(--sans); text-align: right; font-variant-numeric: tabular-nums; user-select: none; }
.line .roles { display: flex; gap: 0.2rem; justify-content: flex-end; align-items: flex-start; padding: 0.35rem 0.75rem 0 0; user-select: none; }
.line .words { min-height: 1.1em; white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 4; }
.line.heading .words { font-weight: 700; }

aside { grid-column: 2; grid-row: 1; position: sticky; top: 1.5rem; max-height: calc(100vh - 3rem); overflow-y: auto; display: grid; gap: 2rem; padding-right: 0.25rem; scrollbar-width: thin; scroll-padding-top: 0.5rem; }
aside h3 { margin-bottom: 0.6rem; }
.profile { width: 100%; max-width: 30rem; margin-top: 1rem; border-collapse: collapse; table-layout: fixed; font-size: 0.8125rem; font-variant-numeric: tabular-nums; }
.profile caption { padding-bottom: 0.3rem; color: var(--soft); text-align: left; }
.profile th, .profile td { padding: 0.16rem 0; font-weight: inherit; }
.profile thead th { font-size: 0.6875rem; font-weight: 600; letter-spacing: 0.03em; text-align: left; }
.profile thead .pm { color: var(--pm); text-align: right; } .profile thead .po { color: var(--po); }
.profile tbody th { width: 7.5rem; color: var(--soft); text-align: center; }
.profile .track { display: flex; align-items: center; gap: 0.4rem; }
.profile td.pm { text-align: right; }
.profile td.pm .track { flex-direction: row-reverse; justify-content: flex-start; }
.profile .bar { height: 0.7rem; min-width: 3px; flex: none; max-width: calc(100% - 1.6rem); border-radius: 2px; }
.profile .bar.pm { background: var(--pm); }
.profile .bar.po { background: var(--po); }

.jobs tbody th { width: 9.5rem; padding-right: 0.6rem; text-align: left; vertical-align: top; }
.jobs .track { width: 100%; }
.jobs .bar { max-width: calc(100% - 3rem); background: var(--soft); }
.pay tbody th { width: auto; padding-right: 0.6rem; text-align: left; }
.pay tbody td { width: 4.5rem; text-align: right; }
.jobs .lines { display: block; color: var(--soft); font-size: 0.75rem; overflow-wrap: anywhere; }

.problems { display: grid; gap: 0.75rem; list-style: none; }
.problem { padding: 0.85rem 1rem 0.9rem; border: 1px solid var(--line); border-left: 3px solid var(--tone); border-radius: 6px; background: var(--card); }
.problem:target { background: var(--target); }
.problem .kind { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.45rem; color: var(--soft); font-size: 0.8125rem; }
.problem .kind .ref { margin: 0; vertical-align: baseline; }
.problem .kind strong { color: var(--tone); font-weight: 600; }
.badge { padding: 0 0.5em; border: 1px solid var(--line); border-radius: 1em; font-size: 0.75rem; }
.message { margin-top: 0.4rem; overflow-wrap: anywhere; }
.evidence { margin-top: 0.5rem; list-style: none; color: var(--soft); font-size: 0.875rem; }
.evidence li { padding-left: 4rem; text-indent: -4rem; overflow-wrap: anywhere; }
.evidence .line-link { display: inline-block; min-width: 3.75rem; text-indent: 0; }
.evidence .elsewhere { margin-right: 0.4rem; text-indent: 0; }
.evidence li:has(.elsewhere) { padding-left: 0; text-indent: 0; }
.suggestion { margin-top: 0.5rem; }
.suggestion::before { content: "Suggestion: "; color: var(--soft); }
.rule { margin-top: 0.5rem; font-size: 0.75rem; color: var(--soft); }
.rules { margin-top: 4rem; padding-top: 2.5rem; border-top: 1px solid var(--line); max-width: 46rem; }
.rules section { margin-top: 1.5rem; }
.rules p, .rules ul { margin-top: 0.4rem; }
.rules ul { padding-left: 1.1rem; }

.team { margin-top: 3rem; padding-top: 2rem; border-top: 1px solid var(--line); }
.team h3 { margin-top: 1.75rem; }
.scroll { overflow-x: auto; }
.matrix { width: 100%; margin-top: 1.25rem; border-collapse: collapse; }
.matrix th, .matrix td { padding: 0.45rem 1.25rem 0.45rem 0.5rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: baseline; font-weight: inherit; }
.matrix thead th { color: var(--soft); font-size: 0.8125rem; vertical-align: bottom; }
.matrix .path { display: block; }
.matrix .level { text-decoration: none; }
.matrix .level:hover { text-decoration: underline; }
.matrix .owns { font-weight: 600; }
.matrix .supports, .matrix .told, .matrix .lines { color: var(--soft); font-weight: 400; }
.matrix .lines { font-size: 0.75rem; font-variant-numeric: tabular-nums; }
.matrix .mark { color: var(--tone); font-weight: 600; font-size: 0.8125rem; }
.matrix .overlap { --tone: var(--error); box-shadow: inset 3px 0 var(--error); }
.matrix .gap { --tone: var(--warning); box-shadow: inset 3px 0 var(--warning); }
.statements { margin-top: 0.5rem; list-style: none; font-size: 0.875rem; }
.statements li { padding: 0.25rem 0.5rem; border-radius: 4px; overflow-wrap: anywhere; }
.statements .quote { font-family: var(--serif); }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: 0.8125rem; }

@media screen and (max-width: 60rem) {
  body { padding: 1.5rem 1rem 3rem; }
  .columns { grid-template-columns: minmax(0, 1fr); gap: 1.5rem; }
  .text, aside { grid-column: 1; grid-row: auto; }
  aside { position: static; max-height: none; overflow: visible; }
  .summary thead { display: none; }
  .summary, .summary tbody, .summary th, .summary td { display: block; padding: 0; border: 0; }
  .summary tr { display: grid; gap: 0.35rem; padding: 0.9rem 0; border-bottom: 1px solid var(--line); }
  .summary .share { width: 100%; max-width: 24rem; }
  .line { grid-template-columns: 1.8rem 2.1rem minmax(0, 1fr); }
  .line .roles { flex-direction: column; align-items: flex-end; padding-right: 0.4rem; }
}
@media print {
  @page { margin: 16mm; }
  :root { --paper: #fff; --target: transparent; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  html { font-size: 10.5pt; }
  body { max-width: none; padding: 0; }
  .summary th, .summary td { padding-right: 1rem; }
  .summary .share { width: 9rem; }
  .posting { break-before: page; margin-top: 0; padding-top: 0; border-top: 0; }
  .columns { display: block; }
  aside { position: static; max-height: none; overflow: visible; margin-bottom: 1.5rem; padding: 0; }
  .text { border: 0; padding: 0; }
  .text, .problem { background: none; }
  .problem, .line, tr { break-inside: avoid; }
  .line.heading, h2, h3 { break-after: avoid; }
}
`
