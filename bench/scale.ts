/** Measures many postings on one machine: `npm run build && npm run bench:scale`. Prints a table; nothing here is a test. */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { globSync } from 'tinyglobby'

const root = path.join(import.meta.dirname, '..')
const cli = path.join(root, 'dist', 'cli.cjs')
const templates = globSync('fixtures/*/*.md', { cwd: root, absolute: true }).sort()

// The child tells its peak itself: the parent only knows the largest of all its children.
const REPORT_PEAK = 'data:text/javascript,' + encodeURIComponent("process.on('exit', () => process.stderr.write('peak=' + process.resourceUsage().maxRSS + '\\n'))")

const rows = [200, 2000].flatMap((number) => {
  const cwd = postings(number)
  const runs = [
    ['one thread', ['--concurrency', 'off']],
    ['workers', ['--concurrency', 'auto']],
    ['cold cache', ['--cache']],
    ['warm cache', ['--cache']],
  ] as const
  const measured = runs.map(([what, args]) => ({ postings: number, what, ...measure(cwd, number, args) }))
  fs.rmSync(cwd, { recursive: true })
  return measured
})
console.log(`${os.availableParallelism()} processors, load ${(os.loadavg()[0] ?? 0).toFixed(1)}`)
console.table(rows)

/** A temporary folder of postings: the fixtures again and again, each under a name of its own and with a company of its own. */
function postings(number: number): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jdlint-scale-'))
  for (let index = 0; index < number; index += 1) {
    const template = templates[index % templates.length] ?? ''
    fs.writeFileSync(path.join(folder, `${String(index).padStart(4, '0')}-${path.basename(template)}`), `${fs.readFileSync(template, 'utf8')}\nCompany ${index} Ltd.\n`)
  }
  return folder
}

function measure(cwd: string, number: number, args: readonly string[]): Readonly<Record<string, string>> {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['--import', REPORT_PEAK, cli, '--format', 'json', ...args, '.'], { cwd, encoding: 'utf8', maxBuffer: 1 << 28 })
  const seconds = (performance.now() - start) / 1000
  if (status !== 0 && status !== 1) throw new Error(stderr)
  const peak = Math.max(...[...stderr.matchAll(/peak=(\d+)/g)].map(([, kilobytes]) => Number(kilobytes)))
  return { seconds: seconds.toFixed(2), 'postings per second': (number / seconds).toFixed(0), 'peak MB': (peak / 1024).toFixed(0) }
}
