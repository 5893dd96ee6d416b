import type { Element } from 'hast'
import { h } from 'hastscript'
import { postingName, postingsOf } from '../postings-of.ts'
import { printable } from '../printable.ts'
import { ROLE_NAMES, thirdJobWork, type Duties } from '../role-words.ts'
import { isSilent, tallyOf, tallyText } from '../tally.ts'
import { shareBar } from './profile-chart.ts'
import type { ShownPosting } from './shown-posting.ts'

/** All postings, a row each, with links to the sections of their files. */
export function summaryTable(postings: readonly ShownPosting[]): Element {
  return h('table.summary', [
    h(
      'thead',
      h(
        'tr',
        ['Posting', 'Asks for', 'Work', 'Problems'].map((label) => h('th', { scope: 'col' }, label)),
      ),
    ),
    h('tbody', postings.flatMap(rows)),
  ])
}

function rows({ file, explanation, id }: ShownPosting): readonly Element[] {
  const problems = tallyText(tallyOf([file]))
  const postings = postingsOf(explanation)
  return postings.map((one, at) =>
    h('tr', [
      h('th', { scope: 'row' }, [
        h('a', { href: `#${id}` }, printable(postingName(one) ?? file.filePath)),
        h('span.path', printable(file.filePath)),
      ]),
      h('td', work(one)),
      h('td', shareBar(one.profile.shares)),
      // They are listed by file.
      ...(at > 0
        ? []
        : [
            h(
              'td',
              { rowSpan: postings.length },
              problems === '' ? h('span.none', isSilent(file) ? 'not judged' : 'none') : problems,
            ),
          ]),
    ]),
  )
}

function work({ profile: { role }, jobs }: Duties): string {
  const third = thirdJobWork(jobs)
  if (third !== undefined) return third
  if (role === 'undetermined') return 'too little to say'
  return role === 'mixed' ? 'a mix of both' : `a ${ROLE_NAMES[role]}`
}
