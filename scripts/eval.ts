/**
 * Measures the built linter against labelled postings: `npm run eval [-- --misses]`.
 * Prints the scorer's table for the corpus, the same for its postings with exchanged role names, and cross-validated figures by company.
 */
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')
const shared = path.join(root, '..', 'shared')
const corpus = path.join(shared, 'corpus')
const score = path.join(shared, 'eval', 'score.mjs')
const cli = path.join(root, 'dist', 'cli.js')
const misses = process.argv.includes('--misses') ? ['--misses', '1000'] : []

for (const [file, wayOut] of [[corpus, 'the labelled corpus lies beside the checkout'], [score, 'the scorer lies beside the checkout'], [cli, 'run `npm run build` first']] as const) {
  if (!fs.existsSync(file)) {
    console.error(`eval: ${path.relative(root, file)} is missing (${wayOut})`)
    process.exit(2)
  }
}

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'jdlint-eval-'))
try {
  console.log('# The corpus')
  measure(corpus)
  const swapped = path.join(work, 'swapped')
  execFileSync(process.execPath, [path.join(shared, 'eval', 'swap-titles.mjs'), corpus, swapped])
  console.log('\n# Role names exchanged: mislabeled by construction')
  measure(swapped)
} finally {
  fs.rmSync(work, { recursive: true })
}

/** Runs the linter over a folder with `postings/` and `labels.jsonl`, and the scorer over what it printed. */
function measure(folder: string): void {
  const postings = path.join(folder, 'postings')
  const explained = outputOf(['explain', '--format', 'json', postings], 'explain.json')
  const linted = outputOf(['--format', 'json', postings], 'lint.json')
  const labels = path.join(folder, 'labels.jsonl')
  execFileSync(process.execPath, [score, '--labels', labels, '--explain', explained, '--lint', linted, ...misses], { stdio: 'inherit' })
}

/** The file with what the linter printed; exit status 1 only says that there are diagnostics. */
function outputOf(args: readonly string[], name: string): string {
  const file = path.join(work, name)
  const out = fs.openSync(file, 'w')
  try {
    execFileSync(process.execPath, [cli, ...args], { stdio: ['ignore', out, 'inherit'] })
  } catch (error) {
    if ((error as { status?: number }).status !== 1) throw error
  } finally {
    fs.closeSync(out)
  }
  return file
}
