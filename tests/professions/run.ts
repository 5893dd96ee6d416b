import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { otherProfessions } from './postings.ts'
import { spokenOf } from './spoken.ts'

/**
 * `npm run professions -- --postings 20000 --seed 1`: composes postings of other professions and lints them under
 * `strict`. Writes those of which a rule speaks to a file, and ends with status 1 where they are more than one in
 * 4,000.
 */

const SPOKEN_FILE = 'professions-spoken.json'
const TOLERATED = 1 / 4000
const PER_SEED = 500

const { values } = parseArgs({
  options: { postings: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
})
const first = Number(values.seed)
const seeds = Math.ceil(Number(values.postings) / PER_SEED)

const spoken = Array.from({ length: seeds }, (_, at) =>
  fc.sample(otherProfessions, { seed: first + at, numRuns: PER_SEED }).flatMap((source) => {
    const told = spokenOf(source)
    return told.length === 0 ? [] : [{ told, source }]
  }),
).flat()

const total = seeds * PER_SEED
console.log(`${total} postings, seeds ${first} to ${first + seeds - 1}: a rule speaks of ${spoken.length}`)
if (spoken.length > 0) {
  writeFileSync(SPOKEN_FILE, JSON.stringify(spoken, undefined, 2))
  console.log(`They are in ${SPOKEN_FILE}.`)
}
if (spoken.length > total * TOLERATED) process.exitCode = 1
