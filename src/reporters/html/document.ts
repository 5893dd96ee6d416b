import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { count } from '../count.ts'
import type { Report } from '../report.ts'
import { hasProblems, tallyOf, tallyText } from '../tally.ts'
import { postingSection } from './posting-section.ts'
import { STYLE } from './style.ts'
import { summaryTable } from './summary-table.ts'
import type { ShownPosting } from './shown-posting.ts'

/** Nothing in the file can run or load anything, whatever a posting holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** One page for a browser, without scripts and with nothing to load: all postings with their marked texts, profiles and problems. */
export function html({ files, explain, version }: Pick<Report, 'files' | 'explain' | 'version'>): string {
  const postings = files.map((file, index): ShownPosting => ({ file, explanation: explain(file), id: `posting-${index + 1}` }))
  const verdict = verdictOf(files)
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('meta', { name: 'robots', content: 'noindex' }),
    h('title', `Job postings: ${verdict}`),
    h('style', STYLE),
  ])
  const body = h('body', [
    h('header.page', [h('h1', 'Job postings'), h('p.lead', verdict), legend(), summaryTable(postings)]),
    h('main', postings.map(postingSection)),
    h('footer', `Made by jdlint ${version}. A Product Manager answers for the problem and the market, a Product Owner for what the team builds next.`),
  ])
  return `${toHtml({ type: 'root', children: [{ type: 'doctype' }, h('html', { lang: 'en' }, [head, body])] })}\n`
}

function verdictOf(files: Report['files']): string {
  const faulty = files.filter(hasProblems)
  if (faulty.length === 0) return `No problems in ${count(files.length, 'posting')}`
  return `${tallyText(tallyOf(files))} in ${faulty.length === files.length ? '' : `${faulty.length} of `}${count(files.length, 'posting')}`
}

function legend(): ReturnType<typeof h> {
  return h('p.legend', [
    h('span', [h('mark.pm', 'Product Manager work'), ' ', h('abbr.role.pm', 'PM')]),
    h('span', [h('mark.po', 'Product Owner work'), ' ', h('abbr.role.po', 'PO')]),
    h('span', [h('mark.uncounted', 'read, but not counted')]),
    h('span', [h('mark.fault.error', 'a problem'), h('span.ref.error', '1'), ' and its proof', h('span.ref.proof', '1')]),
  ])
}
