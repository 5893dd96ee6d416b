/**
 * Measures what an author waits for: `npm run bench:typing`, which builds first. Prints tables; nothing here is a test.
 */
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { globSync } from 'tinyglobby'
import type * as jdlint from '../src/index.ts'
import { launch } from '../tests/playground/browser.ts'

const root = path.join(import.meta.dirname, '..')
const EDITS = 200
const LENGTH = 10 * 1024

const posting = longPosting()
console.log(`One line of a posting of ${posting.length / 1024} KB edited ${EDITS} times, in milliseconds`)
console.table([...(await inNode()), await inPage()])
const bundle = fs.readFileSync(path.join(root, 'dist', 'browser.js'))
console.log(
  `jdlint/browser: ${Math.round(bundle.length / 1024)} KB, ${Math.round(gzipSync(bundle).length / 1024)} KB gzip`,
)

/** One title, and the bodies of the fixtures below it. */
function longPosting(): string {
  const fixtures = globSync('fixtures/*/*.md', { cwd: root, absolute: true })
    .sort()
    .map((file) => fs.readFileSync(file, 'utf8'))
  const bodies = fixtures.map((text) => text.replace(/^---[\s\S]*?\n---\n/u, '').replace(/^# .*\n/mu, ''))
  return `# Product Manager\n\n${bodies.join('\n\n')}`.slice(0, LENGTH)
}

/** A letter more each time, in the middle of a line in the middle. */
function edited(times: number): string {
  const line = posting.indexOf('\n- ', posting.length / 2)
  return `${posting.slice(0, line + 10)}${'x'.repeat(times)}${posting.slice(line + 10)}`
}

interface Row {
  readonly what: string
  readonly median: string
  readonly p99: string
}

async function inNode(): Promise<readonly Row[]> {
  const { createSession, inspect } = (await import(path.join(root, 'dist', 'index.js'))) as typeof jdlint
  return [
    ['inspect(), all anew', inspect],
    ['createSession(), what changed', createSession()],
  ].map(([what, look]) => rowOf(String(what), timesOf(look as jdlint.Inspect)))
}

function timesOf(look: jdlint.Inspect): number[] {
  for (let times = 0; times < EDITS / 2; times += 1) look(edited(times))
  return Array.from({ length: EDITS }, (_, times) => {
    const text = edited(times)
    const start = performance.now()
    look(text)
    return performance.now() - start
  })
}

/** From the key press to the frame that shows the letter, while each key's diagnostics are computed behind it. */
async function inPage(): Promise<Row> {
  const browser = await launch()
  const page = await browser.newPage()
  await page.addInitScript(`
    window.latencies = []
    addEventListener('keydown', ({ timeStamp }) => requestAnimationFrame(() => setTimeout(() => latencies.push(performance.now() - timeStamp))), true)
  `)
  await page.goto(pathToFileURL(path.join(root, 'playground', 'dist', 'index.html')).href)
  const editor = page.getByRole('textbox', { name: 'Posting' })
  await editor.click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(posting)
  await page.waitForTimeout(1000)
  await page.evaluate('latencies.length = 0')
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.press('End')
  for (let times = 0; times < EDITS; times += 1) {
    await page.keyboard.press('x')
    // Now and then the author rests, and what was typed is judged while the next key comes.
    await page.waitForTimeout(times % 4 === 3 ? 250 : 60)
  }
  const latencies = await page.evaluate<number[]>('latencies')
  await browser.close()
  return rowOf('playground, key press to frame', latencies)
}

function rowOf(what: string, times: readonly number[]): Row {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN).toFixed(1)
  return { what, median: at(0.5), p99: at(0.99) }
}
