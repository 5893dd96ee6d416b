/**
 * Compares jdlint with its peers: `npm run build && npm run bench`, or some topics only, `npm run bench -- cold
 * growth`. Peers are installed in a folder for temporary files, in the exact versions of bench/peers. Nothing here is a
 * test.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { cold } from './cold.ts'
import { growth } from './growth.ts'
import { BUILT, FLOOR, installJdlint, installPeers } from './linters.ts'
import { many } from './many.ts'
import { movesSince } from './moves.ts'
import { readPostings } from './postings.ts'
import { toMarkdown, type Section } from './section.ts'
import type { Setting } from './setting.ts'
import { size } from './size.ts'
import { warm } from './warm.ts'

const TOPICS: Readonly<Record<string, (setting: Setting) => Section | Promise<Section>>> = {
  warm,
  cold,
  growth,
  many,
  size,
}

const root = path.join(import.meta.dirname, '..')
const RESULTS = path.join(root, 'bench', 'results.json')
const PAGE = path.join(root, 'docs', 'benchmarks.md')

/** What was measured, when, and on what. */
interface Results {
  readonly measured: string
  readonly machine: string
  readonly sections: Readonly<Record<string, Section>>
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Markdown files that are measured instead of the fixtures. */
    corpus: { type: 'string', default: path.join(root, 'fixtures') },
    /** Where the numbers go as JSON. */
    output: { type: 'string', default: path.join(os.tmpdir(), 'jdlint-bench', 'results.json') },
    /**
     * Also writes them to bench/results.json and into docs/benchmarks.md; topics that were not measured stay there as
     * they are.
     */
    record: { type: 'boolean', default: false },
    /** Sees that everything runs, on as little as possible and without peers. */
    trial: { type: 'boolean', default: false },
  },
})

const recorded = fs.existsSync(RESULTS) ? (JSON.parse(fs.readFileSync(RESULTS, 'utf8')) as Results) : undefined
const topics = positionals.length > 0 ? positionals : Object.keys(TOPICS)
const sections = await measure(topics, values.trial)
const results: Results = { measured: new Date().toISOString().slice(0, 10), machine: machine(), sections }
write(values.output, JSON.stringify(results, null, 2))
console.log(`\n${results.machine}; written to ${values.output}`)
if (values.record) record(results)

async function measure(names: readonly string[], isTrial: boolean): Promise<Results['sections']> {
  const unknown = names.find((name) => !Object.hasOwn(TOPICS, name))
  if (unknown !== undefined) throw new Error(`no topic ${unknown} (there are ${Object.keys(TOPICS).join(', ')})`)
  const linters = isTrial ? [FLOOR, BUILT] : [FLOOR, installJdlint(), ...installPeers()]
  const postings = readPostings(values.corpus)
  const setting: Setting = { linters, postings: isTrial ? postings.slice(0, 2) : postings, isTrial }
  const measured: Record<string, Section> = {}
  for (const name of names) {
    const section = await TOPICS[name]?.(setting)
    if (section === undefined) continue
    measured[name] = section
    console.log(`\n${toMarkdown(section)}`)
    const moves = movesSince(recorded?.sections[name], section)
    if (moves.length > 0) console.log(`\nTimes the others, recorded ${recorded?.measured} → now:\n${moves.join('\n')}`)
  }
  return measured
}

/** In general terms: nobody needs to know whose. */
function machine(): string {
  const [processor] = os.cpus()
  return `Node ${process.versions.node}, ${os.availableParallelism()} processors (${processor?.model.trim() ?? 'unknown'}), ${os.platform()}, load ${(os.loadavg()[0] ?? 0).toFixed(1)} at the end`
}

function record(results: Results): void {
  const all = { ...results, sections: { ...recorded?.sections, ...results.sections } }
  write(RESULTS, `${JSON.stringify(all, null, 2)}\n`)
  const tables = Object.keys(TOPICS)
    .flatMap((name) => all.sections[name] ?? [])
    .map(toMarkdown)
  const text = [`Measured ${all.measured}: ${all.machine}.`, ...tables].join('\n\n')
  write(
    PAGE,
    fs.readFileSync(PAGE, 'utf8').replace(/(?<=<!-- results -->\n).*(?=<!-- \/results -->)/su, () => `\n${text}\n\n`),
  )
}

function write(file: string, text: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, text)
}
