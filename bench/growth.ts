import { SHAPES } from './postings.ts'
import type { Linter } from './linters.ts'
import { rounded, type Row, type Section } from './section.ts'
import type { Setting } from './setting.ts'

const SIZES = [10, 30, 100, 300, 1000]
const TRIAL_SIZES = [1, 2]

/** What would take longer is left out. */
const LONGEST = 20_000

/** One posting that gets larger and larger: time per kilobyte should stay the same. */
export async function growth({ linters, isTrial }: Setting): Promise<Section> {
  const sizes = isTrial ? TRIAL_SIZES : SIZES
  const rows: Row[] = []
  for (const [shape, make] of Object.entries(SHAPES)) {
    // The peers in the usual shape only: the others are for us to learn from.
    for (const linter of shape === 'sections of usual length' ? linters : linters.slice(0, 2))
      rows.push(await rowOf(shape, make, linter, sizes))
  }
  return {
    title: 'Milliseconds of processor time per kilobyte, for one posting that grows',
    rows,
    notes: [
      'The best of some runs on the same text, without those that would take longer than 20 seconds.',
      'Time per kilobyte that stays the same is time in proportion to the size.',
      'Beyond its limits (rules/oversized-posting) jdlint reads line by line, without the markdown parser, and says so.',
    ],
  }
}

async function rowOf(
  shape: string,
  make: (size: number) => string,
  linter: Linter,
  sizes: readonly number[],
): Promise<Row> {
  const lint = await linter.load()
  const perKilobyte: (number | null)[] = []
  let expected = 0
  for (const [index, size] of sizes.entries()) {
    const time = expected > LONGEST ? null : await bestTime(lint, make(size * 1024), size === sizes[0] ? 30 : 3)
    perKilobyte.push(time && rounded(time / size))
    // At least in proportion.
    expected = time === null ? Infinity : (time * (sizes[index + 1] ?? size)) / size
  }
  const [first] = perKilobyte
  const last = perKilobyte.at(-1)
  return {
    shape,
    linter: linter.name,
    ...Object.fromEntries(sizes.map((size, index) => [`${size} KB`, perKilobyte[index] ?? null])),
    'last to first': first && last ? rounded(last / first) : null,
  }
}

async function bestTime(lint: (text: string) => unknown, text: string, times: number): Promise<number> {
  let best = Infinity
  const start = performance.now()
  for (let run = 0; run < times && (run === 0 || performance.now() - start < LONGEST); run += 1) {
    const before = process.cpuUsage()
    await lint(text)
    const { user, system } = process.cpuUsage(before)
    best = Math.min(best, (user + system) / 1000)
  }
  return best
}
