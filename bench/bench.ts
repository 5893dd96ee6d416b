/** Measures what users wait for: `npm run build && npm run bench`. Prints a table; nothing here is a test. */
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { Bench } from 'tinybench'
import { unified } from 'unified'
import type * as jdlint from '../src/index.ts'

const root = path.join(import.meta.dirname, '..')
const cli = path.join(root, 'dist', 'cli.cjs')
const posting = path.join(root, 'fixtures', 'mixed', 'pm-freight-corporate.md')

await warm()
coldStart()

/** One posting, in one process, after many others: the library as an editor or a build uses it. */
async function warm(): Promise<void> {
  const { lint, explain } = (await import(path.join(root, 'dist', 'index.js'))) as typeof jdlint
  const source = fs.readFileSync(posting, 'utf8')
  const markdown = unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']).use(remarkGfm).freeze()
  const bench = new Bench({ time: 3000, warmupTime: 1000 })
    .add('remark-parse with GFM and frontmatter', () => markdown.parse(source))
    .add('lint()', () => lint(source))
    .add('explain()', () => explain(source))
  await bench.run()
  const medians = bench.tasks.map(({ name, result }) => ({ name, milliseconds: 'latency' in result ? result.latency.p50 : Number.NaN }))
  const floor = medians[0]?.milliseconds ?? Number.NaN
  console.log(`Warm, one posting of ${(Buffer.byteLength(source) / 1024).toFixed(1)} KB, median`)
  console.table(medians.map(({ name, milliseconds }) => ({ what: name, ms: milliseconds.toFixed(2), 'times the floor': (milliseconds / floor).toFixed(2) })))
}

/** The whole process, as a pre-commit hook starts it: best of ten, since the machine's noise only adds. */
function coldStart(): void {
  const empty = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'jdlint-bench-')), 'empty.mjs')
  fs.writeFileSync(empty, '')
  const rows = [
    ['node on an empty file', [empty]],
    ["node -e \"import('unified')\"", ['--input-type=module', '-e', "await import('unified')"]],
    ['jdlint one.md', [cli, posting]],
  ] as const
  console.log('Cold start, wall time of the process, best of ten')
  console.table(rows.map(([what, args]) => ({ what, ms: bestOf(10, () => run(args)).toFixed(0) })))
}

function bestOf(times: number, action: () => void): number {
  return Math.min(
    ...Array.from({ length: times }, () => {
      const start = performance.now()
      action()
      return performance.now() - start
    }),
  )
}

function run(args: readonly string[]): void {
  try {
    execFileSync(process.execPath, args, { stdio: 'ignore', cwd: root })
  } catch (error) {
    if ((error as { status?: number }).status !== 1) throw error
  }
}
