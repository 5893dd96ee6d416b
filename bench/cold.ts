import { rmSync } from 'node:fs'
import { writePostings } from './postings.ts'
import { runProgram, type ProgramRun } from './program-run.ts'
import { median, rounded, type Section } from './section.ts'
import type { Setting } from './setting.ts'

const MANY = 500

/** Milliseconds behind which one run has to do. */
const LONG = 20_000

/** The whole program from start to end, as a hook or a shell starts it. */
export function cold({ linters, postings, isTrial }: Setting): Section {
  const many = isTrial ? 2 : MANY
  const single = writePostings(postings.slice(0, 1), 1)
  const { folder, files } = writePostings(postings, many)
  const programs = [
    { name: 'node -e 0', command: ['-e', '0'] },
    ...linters.flatMap(({ name, command }) => (command === null ? [] : [{ name, command }])),
  ]
  // In turns, so that a busy minute of the machine hits all.
  const rounds = Array.from({ length: isTrial ? 1 : 11 }, () =>
    programs.map(({ command }) => runProgram([...command, ...single.files], single.folder)),
  )
  const base = runOf(rounds.map(([first]) => first))
  const rows = programs.map(({ name, command }, index) => {
    const one = runOf(rounds.map((round) => round[index]))
    const all = index === 0 ? null : runOf(someRuns(() => runProgram([...command, ...files], folder), isTrial ? 1 : 3))
    return {
      program: name,
      'one file, ms': Math.round(one.wall),
      'above node, ms': Math.round(one.wall - base.wall),
      'processor time above node, ms': Math.round(one.cpu - base.cpu),
      'peak, MB': Math.round(one.peak),
      [`${many} files, s`]: all && rounded(all.wall / 1000),
      'processor time, s': all && rounded(all.cpu / 1000),
      [`peak of ${many}, MB`]: all && Math.round(all.peak),
    }
  })
  for (const written of [single.folder, folder]) rmSync(written, { recursive: true })
  return {
    title: 'The installed command, cold',
    rows,
    notes: [
      'Median of 11 runs on one file, alone in its folder, in turns, and of 3 on all (of 1 where it takes more than 20 seconds).',
      'harper.js has no command line on npm: a script of five lines that imports it and lints stands in.',
      'jdlint and its peers get the names of the files as arguments.',
    ],
  }
}

/** Fewer of those that take long. */
function someRuns(run: () => ProgramRun, most: number): readonly ProgramRun[] {
  const runs = [run()]
  while (runs.length < most && (runs[0]?.wall ?? 0) < LONG) runs.push(run())
  return runs
}

function runOf(runs: readonly (ProgramRun | undefined)[]): ProgramRun {
  const known = runs.filter((run) => run !== undefined)
  return {
    wall: median(known.map(({ wall }) => wall)),
    cpu: median(known.map(({ cpu }) => cpu)),
    peak: median(known.map(({ peak }) => peak)),
  }
}
