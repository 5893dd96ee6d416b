import { rmSync } from 'node:fs'
import { BUILT } from './linters.ts'
import { writePostings } from './postings.ts'
import { runProgram } from './program-run.ts'
import { rounded, type Section } from './section.ts'
import type { Setting } from './setting.ts'

const NUMBERS = [100, 1000, 10_000]

/** More and more postings in one run of jdlint: time per posting and memory should not grow. */
export function many({ linters, postings, isTrial }: Setting): Section {
  const { command } = linters.find(({ name }) => name === BUILT.name) ?? BUILT
  const rows = (isTrial ? [3] : NUMBERS).flatMap((number) => {
    const { folder } = writePostings(postings, number)
    const runs = [
      ['one thread', ['--concurrency', 'off']],
      ['as many threads as pay off', ['--concurrency', 'auto']],
      ['first run with --cache', ['--cache']],
      ['second run with --cache', ['--cache']],
    ] as const
    const measured = runs.map(([what, args]) => {
      const { wall, cpu, peak } = runProgram([...(command ?? []), '--format', 'json', ...args, '.'], folder)
      return {
        postings: number,
        run: what,
        seconds: rounded(wall / 1000),
        'ms per posting': rounded(wall / number),
        'processor time per posting, ms': rounded(cpu / number),
        'peak, MB': Math.round(peak),
      }
    })
    rmSync(folder, { recursive: true })
    return measured
  })
  return { title: 'Many postings in one run of jdlint', rows, notes: ['One run each.'] }
}
