import type { Element } from 'hast'
import { h } from 'hastscript'
import { postingName, postingsOf } from '../postings-of.ts'
import { reasonText } from '../../diagnostic/not-judged.ts'
import { count } from '../count.ts'
import { printable } from '../printable.ts'
import { dutiesSay, judgedBy, titleSays } from '../role-words.ts'
import { markedText } from './marked-text.ts'
import { isSilent } from '../tally.ts'
import { nearestJobs } from './nearest-jobs.ts'
import { payTable } from './pay-table.ts'
import { lineLink, problemCard } from './problem-card.ts'
import { profileChart, shareBar } from './profile-chart.ts'
import { nameOf, type ShownPosting } from './shown-posting.ts'

/** One file: its text with the marks in it, next to the profile of each posting and the problems. */
export function postingSection(posting: ShownPosting): Element {
  const { file, explanation, id } = posting
  const { diagnostics, notJudged } = file.result
  const postings = postingsOf(explanation)
  return h('section.posting', { id, ariaLabelledBy: `${id}-name` }, [
    h('header', [
      h('p.path', printable(file.filePath)),
      h('h2', { id: `${id}-name` }, printable(nameOf(posting))),
      ...postings.map((one) => h('p.says', `${printable(titleSays(one))} ${dutiesSay(one)} ${judgedBy(one.model)}`)),
    ]),
    h('div.columns', [
      h('aside', [
        ...postings.map((one) =>
          h('section', [
            h(
              'h3',
              postings.length === 1 ? 'What it asks for' : printable(postingName(one) ?? 'A posting without a title'),
            ),
            shareBar(one.profile.shares),
            ...profileChart(one.profile),
            ...nearestJobs(one.jobs, (line) => lineLink(posting, line)),
            ...payTable(one.pay, (line) => lineLink(posting, line)),
          ]),
        ),
        h('section', [
          h(
            'h3',
            isSilent(file)
              ? 'Not judged'
              : diagnostics.length === 0
                ? 'No problems'
                : count(diagnostics.length, 'problem'),
          ),
          ...(notJudged === undefined ? [] : [h('p', printable(reasonText(notJudged)))]),
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
