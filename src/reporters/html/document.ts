import { h } from 'hastscript'
import { count } from '../count.ts'
import type { Report } from '../report.ts'
import { hasProblems, isSilent, tallyOf, tallyText } from '../tally.ts'
import { legend } from './legend.ts'
import { page } from './page.ts'
import { postingSection } from './posting-section.ts'
import { ruleNotes } from './rule-notes.ts'
import { summaryTable } from './summary-table.ts'
import type { ShownPosting } from './shown-posting.ts'

/**
 * One page for a browser, without scripts and with nothing to load: all postings with their marked texts, profiles and
 * problems.
 */
export function html({ files, explain, version }: Pick<Report, 'files' | 'explain' | 'version'>): string {
  const ids = new Map(files.map(({ filePath }, index) => [filePath, `posting-${index + 1}`]))
  const idOf: ShownPosting['idOf'] = (filePath) => ids.get(filePath)
  const postings = files.map((file, index): ShownPosting => ({
    file,
    explanation: explain(file),
    id: `posting-${index + 1}`,
    idOf,
  }))
  const verdict = verdictOf(files)
  return page({
    title: `Job postings: ${verdict}`,
    version,
    content: [
      h('header.page', [h('h1', 'Job postings'), h('p.lead', verdict), legend(), summaryTable(postings)]),
      h('main', [...postings.map(postingSection), ...ruleNotes(files.flatMap(({ result }) => result.diagnostics))]),
    ],
  })
}

function verdictOf(files: Report['files']): string {
  const faulty = files.filter(hasProblems)
  const silent = files.filter(isSilent).length
  const unjudged = silent === 0 ? '' : `; ${silent} not judged`
  if (faulty.length === 0) return `No problems in ${count(files.length - silent, 'file')}${unjudged}`
  return `${tallyText(tallyOf(files))} in ${faulty.length === files.length ? '' : `${faulty.length} of `}${count(files.length, 'file')}${unjudged}`
}
