import fc from 'fast-check'
import { describe, it } from 'vitest'
import { lint } from '../../src/index.ts'
import { parsePostings } from '../../src/posting/parse.ts'
import { examples, fixtures } from '../rules/postings.ts'
import { holdLaws } from './laws.ts'
import { headed, mutants, PATHOLOGIES, pathological, scraps, silenced } from './texts.ts'

// Other texts in every run: fast-check prints the seed of one that breaks a law, and its smallest form. `npm run fuzz`
// goes on for longer.
const SLOW = { timeout: 120_000 }

describe('no text breaks a law', SLOW, () => {
  it.each([...fixtures(), ...examples()].filter((_, index) => index % 10 === 0))(
    'of this project’s postings: $name',
    ({ source }) => holdLaws(source),
  )

  /** What broke one once, as small as it gets. */
  it.each([
    ['a word that every object has a property of', '# Product Owner\n\n- Own the constructor backlog\n'],
    ['a heading over several lines', 'What you\nwill do\n---\n\n- Write user stories\n'],
    ['a byte order mark in the frontmatter', '+++\nduties = "\ufeffWrite user stories\\n"\n+++\n# Product Owner\n'],
    ['a byte order mark in indented text', '# Product Owner\n\n    \ufeff- Write user stories\n'],
    ['a suppression between what nobody sees and text', '\u2066<!-- jdlint-enable -->__proto__'],
    ['a suppression within a word', '# P<!-- jdlint-enable -->roduct Owner\n\n- Keep the backlog in order\n'],
    ['a suppression right before a word', '# Product <!-- jdlint-enable -->Owner\n\n- Keep the backlog in order\n'],
    ['a suppression that opens a footnote', '[^1]: <!-- jdlint-disable-line hybrid-title -->__proto__'],
    [
      'a suppression that parts a sign from a word',
      '+++\nİ<!-- jdlint-disable-line hybrid-title -->===\n”\n+++\n===\n',
    ],
    ['a suppression that keeps dashes from making a heading', 'e\n--<!--jdlint-disable-line-->'],
    ['a list too deep for containers', `# Product Owner\n\nDze: Tasks\n\n${'- '.repeat(61)}Keep it\n\n(Hail)\n\nt`],
    [
      'a section beside the text of a second posting',
      '# Product Manager\n\n## What you will do\n\n- Own the roadmap\n\n# Product Owner\n\nYou report to the CTO.\n\n- Write user stories\n',
    ],
    ['a comment of Obsidian within a heading', 'l %%\n%%o:'],
    [
      'a suppression that is part of a title in the frontmatter',
      '---\ntitle: <!--jdlint-disable c hybrid-title-->Product Owner\n---\nDefin vision\n- roadmap',
    ],
    ['blanks in a heading', '## Your  \u00a0  tasks\n\n- Write user stories\n'],
  ])('%s', (_, source) => holdLaws(source))

  it.each<readonly [string, fc.Arbitrary<string>, number]>([
    ['postings with parts gone, doubled, exchanged or inserted', mutants, 40],
    ['scraps of markup', scraps, 40],
    ['any frontmatter', headed, 40],
    ['suppressions among what they silence', silenced, 100],
    ['what repeats itself', pathological, 40],
    ['any characters', fc.string({ unit: 'binary', maxLength: 300 }), 40],
  ])('made of %s', (_, texts, numRuns) => fc.assert(fc.property(texts, holdLaws), { numRuns }))
})

/**
 * Processor time in milliseconds, the least of three runs or the first that takes little enough: what else the machine
 * does counts little.
 */
function cpuTime(work: () => void, enough = 0): number {
  let least = Infinity
  for (let run = 0; run < 3 && least > enough; run++) {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

const LENGTH = 2500
const GROWTH = 8
/** Of the time that linear growth would take; texts that hit a wall take a hundredfold. */
const GENEROSITY = 6
/** Below, times are made of noise. */
const LEAST_MILLISECONDS = 15

describe(`a text of ${GROWTH} times the length takes at most ${GROWTH} × ${GENEROSITY} times the time`, SLOW, () => {
  it.each(Object.entries(PATHOLOGIES))('%s', (_, repeat) => {
    const count = Math.ceil(LENGTH / (repeat(1000).length / 1000))
    const short = repeat(count)
    const long = repeat(GROWTH * count)
    const base = Math.max(
      LEAST_MILLISECONDS,
      cpuTime(() => lint(short, { preset: 'strict' })),
    )
    const bound = base * Math.max(1, long.length / short.length) * GENEROSITY
    const time = cpuTime(() => lint(long, { preset: 'strict' }), bound)
    if (time > bound)
      throw new Error(
        `${short.length} characters take ${Math.round(base)} ms, and ${long.length} take ${Math.round(time)} ms`,
      )
  })
})

/** micromark 4.0.3 copies all that was read so far at the end of each quote, so that package.json holds it at 4.0.2. */
it('eight times as many alerts are read in about eight times the time', SLOW, () => {
  const alerts = (count: number): string =>
    `# Product Manager\n\n${Array.from({ length: count }, (_, at) => `> [!NOTE]\n> Own the strategy of product ${at}\n\n`).join('')}`
  const base = cpuTime(() => parsePostings(alerts(500)))
  const bound = 8 * base * 3
  const time = cpuTime(() => parsePostings(alerts(4000)), bound)
  if (time > bound) throw new Error(`500 alerts take ${Math.round(base)} ms, and 4000 take ${Math.round(time)} ms`)
})
