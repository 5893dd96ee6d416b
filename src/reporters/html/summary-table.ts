import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Explanation } from '../../explain.ts'
import { printable } from '../printable.ts'
import { ROLE_NAMES } from '../role-words.ts'
import { tallyOf, tallyText } from '../tally.ts'
import { shareBar } from './profile-chart.ts'
import { nameOf, type ShownPosting } from './shown-posting.ts'

/** All postings, a row each, with links to their sections. */
export function summaryTable(postings: readonly ShownPosting[]): Element {
  return h('table.summary', [
    h(
      'thead',
      h(
        'tr',
        ['Posting', 'Asks for', 'Work', 'Problems'].map((label) => h('th', { scope: 'col' }, label)),
      ),
    ),
    h('tbody', postings.map(row)),
  ])
}

function row(posting: ShownPosting): Element {
  const { file, explanation, id } = posting
  const problems = tallyText(tallyOf([file]))
  return h('tr', [
    h('th', { scope: 'row' }, [
      h('a', { href: `#${id}` }, printable(nameOf(posting))),
      h('span.path', printable(file.filePath)),
    ]),
    h('td', work(explanation.profile.role)),
    h('td', shareBar(explanation.profile.shares)),
    h('td', problems === '' ? h('span.none', 'none') : problems),
  ])
}

function work(role: Explanation['profile']['role']): string {
  if (role === 'undetermined') return 'too little to say'
  return role === 'mixed' ? 'a mix of both' : `a ${ROLE_NAMES[role]}`
}
