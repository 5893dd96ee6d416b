import type { Element } from 'hast'
import { h } from 'hastscript'
import { count } from '../count.ts'
import { printable } from '../printable.ts'
import { dutiesSay, titleSays } from '../role-words.ts'
import { markedText } from './marked-text.ts'
import { problemCard } from './problem-card.ts'
import { profileChart, shareBar } from './profile-chart.ts'
import { nameOf, type ShownPosting } from './shown-posting.ts'

/** One posting: its text with the marks in it, beside its profile and its problems. */
export function postingSection(posting: ShownPosting): Element {
  const { file, explanation, id } = posting
  const { diagnostics } = file.result
  return h('section.posting', { id, ariaLabelledBy: `${id}-name` }, [
    h('header', [
      h('p.path', printable(file.filePath)),
      h('h2', { id: `${id}-name` }, printable(nameOf(posting))),
      h('p.says', `${printable(titleSays(explanation.title))} ${dutiesSay(explanation.profile.role)}`),
    ]),
    h('div.columns', [
      h('aside', [
        h('section', [
          h('h3', 'What it asks for'),
          shareBar(explanation.profile.shares),
          ...profileChart(explanation.profile),
        ]),
        h('section', [
          h('h3', diagnostics.length === 0 ? 'No problems' : count(diagnostics.length, 'problem')),
          h(
            'ol.problems',
            diagnostics.map((diagnostic, index) => problemCard(posting, diagnostic, index)),
          ),
        ]),
      ]),
      markedText(posting),
    ]),
  ])
}
