import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Explanation, JobExplanation } from '../../explain.ts'

/** The jobs that the duties are nearest to, their parts of the work, and the lines that are plainly theirs. */
export function nearestJobs(
  { nearest, duties }: Explanation['jobs'],
  lineLink: (line: number) => Element | string,
): readonly Element[] {
  if (nearest.length === 0) return []
  return [
    h('table.profile.jobs', [
      h('caption', `Nearest jobs, by ${duties === 1 ? '1 duty' : `${duties} duties`}`),
      h(
        'tbody',
        nearest.map((job) => row(job, lineLink)),
      ),
    ]),
  ]
}

function row({ name, share, duties }: JobExplanation, lineLink: (line: number) => Element | string): Element {
  const percent = Math.round(share * 100)
  const lines = [...new Set(duties.map(({ loc }) => loc.start.line))]
  return h('tr', [
    h('th', { scope: 'row' }, name),
    h('td', [
      h('span.track', [h('span.bar', { style: `width: ${percent}%` }), h('span.number', `${percent} %`)]),
      ...(lines.length === 0
        ? []
        : [
            h(
              'span.lines',
              lines.flatMap((line, at) => [at === 0 ? '' : ' ', lineLink(line)]),
            ),
          ]),
    ]),
  ])
}
