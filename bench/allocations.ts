/**
 * Counts the bytes that judging a posting allocates, next to bare parsing: `npm run build && npm run
 * bench:allocations`. Fails where jdlint has grown by more than a tenth; `-- --record` takes the new number for the one
 * to be held to. No other program on the machine changes this number. For that, the script in package.json turns off
 * the optimising compiler, which starts at its own time and spares objects then, and makes the young generation so
 * large that nothing is collected meanwhile.
 */
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { BUILT, FLOOR, type Linter } from './linters.ts'
import { readPostings } from './postings.ts'
import { rounded } from './section.ts'

const root = path.join(import.meta.dirname, '..')
const RECORDED = path.join(root, 'bench', 'allocations.json')
const MOST_GROWTH = 1.1

/** The objects of so many postings find room in the young generation. */
const AT_A_TIME = 20

interface Recorded {
  /** Of bare parsing, so that neither another Node nor more fixtures change it. */
  readonly timesTheFloor: number
}

const { values } = parseArgs({ options: { record: { type: 'boolean', default: false } } })
const postings = readPostings(path.join(root, 'fixtures'))
const floor = await bytesPerPosting(FLOOR)
const own = await bytesPerPosting(BUILT)
const timesTheFloor = rounded(own / floor)
if (values.record) fs.writeFileSync(RECORDED, `${JSON.stringify({ timesTheFloor } satisfies Recorded, null, 2)}\n`)

const recorded = JSON.parse(fs.readFileSync(RECORDED, 'utf8')) as Recorded
console.log(
  `Allocated per posting: ${kilobytes(own)} KB, ${timesTheFloor} times bare parsing (${kilobytes(floor)} KB); recorded: ${recorded.timesTheFloor} times`,
)
if (timesTheFloor > recorded.timesTheFloor * MOST_GROWTH) {
  console.error('That is more than a tenth above what was recorded (find the cause, or record it: -- --record)')
  process.exitCode = 1
}

async function bytesPerPosting({ load }: Linter): Promise<number> {
  const lint = await load()
  // What is prepared once is no part of it.
  for (const posting of postings) await lint(posting)
  let total = 0
  for (let at = 0; at < postings.length; at += AT_A_TIME) {
    globalThis.gc?.()
    const before = process.memoryUsage().heapUsed
    for (const posting of postings.slice(at, at + AT_A_TIME)) await lint(posting)
    total += process.memoryUsage().heapUsed - before
  }
  return total / postings.length
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 1024)
}
