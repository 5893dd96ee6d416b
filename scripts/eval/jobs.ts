import { strategicTactical } from '../../rules/roles/index.ts'
import { tokenize } from '../../src/language/tokens.ts'
import { createJobReader } from '../../src/recognise/jobs.ts'
import { JOB_IDS, NEIGHBOUR_IDS, type JobId } from '../../src/roles/neighbour.ts'
import { jobProfileOf, thirdJobOf } from '../../src/signal/jobs.ts'
import { wordsOf, type LabelledStatement, type ReadPosting } from '../learn/data.ts'
import { foldOfBlock } from '../learn/folds.ts'
import {
  jobExamples,
  jobTerms,
  judgedPostings,
  learnDuties,
  learnThirdJob,
  type JobExample,
  type JudgedPosting,
} from '../learn/jobs.ts'

const FOLDS = 5

/** What was said of a duty whose job is known: the jobs, the likeliest first. */
interface Guess extends JobExample {
  readonly said: readonly JobId[]
}

/**
 * How well the jobs are told apart, as lines of a report: statements and our own postings cross-validated, the corpus
 * held out as a whole.
 */
export function jobRates(
  statements: readonly LabelledStatement[],
  own: readonly ReadPosting[],
  corpus: readonly ReadPosting[],
): string[] {
  const duties = learnDuties(jobExamples(statements), jobTerms())
  const ownPostings = judgedPostings(own, duties)
  return [
    ...statementRates(guessStatements(jobExamples(statements))),
    '',
    ...postingRates('Our own postings', ownPostings, (at) =>
      learnThirdJob(ownPostings.filter((_, other) => foldOfBlock(other, FOLDS) !== foldOfBlock(at, FOLDS))),
    ),
    '',
    ...postingRates('The corpus', judgedPostings(corpus, duties), () => learnThirdJob(ownPostings)),
  ]
}

function guessStatements(examples: readonly JobExample[]): Guess[] {
  const terms = jobTerms()
  return Array.from({ length: FOLDS }, (_, fold) => {
    const isHeld = (at: number): boolean => foldOfBlock(at, FOLDS) === fold
    const duties = learnDuties(
      examples.filter((__, at) => !isHeld(at)),
      terms,
    )
    const sharesOf = createJobReader({ ...strategicTactical.jobKnowledge, duties })
    return examples
      .filter(({ job }, at) => job !== null && isHeld(at))
      .map((example) => {
        const shares = sharesOf(wordsOf(tokenize(example.text)))
        return { ...example, said: [...JOB_IDS].sort((a, b) => shares[b] - shares[a]) }
      })
  }).flat()
}

/** `right`: the job itself; `with roles`: or a role whose work the statement is labelled as besides. */
function statementRates(guesses: readonly Guess[]): string[] {
  const isOneOf = ({ job, roles, said }: Guess, first: number): boolean =>
    said.slice(0, first).some((one) => one === job || roles.some((role) => role === one))
  const line = (name: string, mine: readonly Guess[]): string => {
    const rate = (test: (guess: Guess) => boolean): string => (mine.filter(test).length / mine.length).toFixed(3)
    const right = rate(({ job, said }) => said[0] === job)
    const withRoles = rate((guess) => isOneOf(guess, 1))
    const confused = JOB_IDS.map(
      (job) => [job, mine.filter((guess) => guess.said[0] === job && !isOneOf(guess, 1)).length] as const,
    )
      .sort(([, a], [, b]) => b - a)
      .slice(0, 3)
      .map(([job, count]) => `${job} ${count}`)
    return `${name.padEnd(16)} ${String(mine.length).padStart(5)}  right ${right}  with roles ${withRoles}  among two ${rate((guess) => isOneOf(guess, 2))}   taken for ${confused.join(', ')}`
  }
  return [
    line('all', guesses),
    line(
      'neighbours',
      guesses.filter(({ job }) => NEIGHBOUR_IDS.some((id) => id === job)),
    ),
    ...JOB_IDS.map((job) =>
      line(
        job,
        guesses.filter((guess) => guess.job === job),
      ),
    ),
  ]
}

function postingRates(
  name: string,
  postings: readonly JudgedPosting[],
  verdictFor: (at: number) => ReturnType<typeof learnThirdJob>,
): string[] {
  const firm = postings.map((posting, at) => ({ ...posting, at })).filter(({ isDebatable }) => !isDebatable)
  const wanted = firm.filter(({ hasThird }) => hasThird)
  const near = wanted.filter(({ third }) => third !== undefined)
  const nearest = (first: number): number =>
    near.filter(({ tasks, third }) =>
      jobProfileOf(tasks)
        .jobs.slice(0, first)
        .some(({ job }) => job === third),
    ).length
  const said = (isSure: boolean) =>
    firm.flatMap(({ at, tasks, ...posting }) => {
      const found = thirdJobOf(tasks, verdictFor(at))
      return found === undefined || (isSure && found.confidence !== 'high') ? [] : [{ ...posting, found }]
    })
  const verdictLine = (label: string, isSure: boolean): string => {
    const found = said(isSure)
    const right = found.filter(({ third, found: { job } }) => third === job)
    const wrong = found.filter((one) => !right.includes(one)).map(({ id, found: { job } }) => `${id} ${job}`)
    return `  ${label.padEnd(12)} said ${found.length}, right ${right.length}, of ${wanted.length}${wrong.length === 0 ? '' : `   wrong: ${wrong.join(', ')}`}`
  }
  return [
    `${name}: ${firm.length} postings for the roles, ${wanted.length} of them a third job’s`,
    `  the right job is the nearest in ${nearest(1)} of ${near.length}, among the first two in ${nearest(2)}`,
    verdictLine('recommended', true),
    verdictLine('strict', false),
  ]
}
