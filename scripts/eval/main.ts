/**
 * Measures the linter against labelled postings: `npm run eval [-- --misses] [-- --corpus FOLDER]`.
 * Prints the scorer's table for the built program on the corpus, for the sources cross-validated by company, and for the postings with exchanged role names.
 */
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { strategicTactical } from '../../rules/roles/index.ts'
import { readCorpus } from './corpus.ts'
import { crossValidate, FOLDS } from './folds.ts'
import { judge, type Judgement } from './judgement.ts'
import { missesByCause } from './misses.ts'
import { onlyOnce, supportOf } from './support.ts'
import { curves } from './thresholds.ts'

const root = path.join(import.meta.dirname, '..', '..')
const shared = path.join(root, '..', 'shared')
const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string', default: path.join(shared, 'corpus') },
    misses: { type: 'boolean', default: false },
  },
})
const scorer = path.join(shared, 'eval', 'score.mjs')
const cli = path.join(root, 'dist', 'cli.cjs')

for (const [file, wayOut] of [
  [options.corpus, 'a folder with postings/ and labels.jsonl'],
  [scorer, 'the scorer lies beside the checkout'],
  [cli, 'run `npm run build` first'],
] as const) {
  if (!fs.existsSync(file)) {
    console.error(`eval: ${path.relative(root, file)} is missing (${wayOut})`)
    process.exit(2)
  }
}

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'jdlint-eval-'))
try {
  const postings = readCorpus(options.corpus)
  const judgements = judge(postings, strategicTactical)
  const swapped = path.join(work, 'swapped')
  execFileSync(process.execPath, [path.join(shared, 'eval', 'swap-titles.mjs'), options.corpus, swapped])
  const exchanged = readCorpus(swapped, path.join(options.corpus, 'manifest.jsonl'))
  const validated = crossValidate([...postings, ...exchanged], strategicTactical)
  const [validatedPostings, validatedExchanged] = [postings, exchanged].map((group) =>
    validated.filter(({ label }) => group.some((posting) => posting.label === label)),
  ) as [Judgement[], Judgement[]]

  heading('The corpus, by the built program')
  scoreProgram(options.corpus)
  heading(`Cross-validated by company, ${FOLDS} folds: phrases that only the fold has are forgotten`)
  scoreJudgements(options.corpus, validatedPostings)
  heading('Role names exchanged: mislabeled by construction')
  scoreProgram(swapped)
  heading('Role names exchanged, cross-validated')
  scoreJudgements(swapped, validatedExchanged)
  heading('Precision and recall by threshold, cross-validated')
  print(curves(validatedPostings, validatedExchanged))
  heading('Cues that one line proves right')
  print(onlyOnce(supportOf(judgements)))
  if (options.misses) {
    heading('Misses by cause')
    print(missesByCause(judgements))
  }
} finally {
  fs.rmSync(work, { recursive: true })
}

function heading(text: string): void {
  console.log(`\n# ${text}`)
}

function print(lines: readonly string[]): void {
  for (const line of lines) console.log(line)
}

/** Runs the built program over a folder with `postings/` and `labels.jsonl`, and the scorer over what it printed. */
function scoreProgram(folder: string): void {
  const postings = path.join(folder, 'postings')
  score(
    path.join(folder, 'labels.jsonl'),
    outputOf(['explain', '--format', 'json', postings]),
    outputOf(['--format', 'json', postings]),
  )
}

function scoreJudgements(folder: string, judgements: readonly Judgement[]): void {
  const explained = judgements.map(({ label, explanation }) => ({ file: label.id, ...explanation }))
  const linted = judgements.map(({ label, result }) => ({ filePath: label.id, ...result }))
  score(path.join(folder, 'labels.jsonl'), fileOf(JSON.stringify(explained)), fileOf(JSON.stringify(linted)))
}

function score(labels: string, explained: string, linted: string): void {
  execFileSync(process.execPath, [scorer, '--labels', labels, '--explain', explained, '--lint', linted], {
    stdio: 'inherit',
  })
}

/** A file with what the program printed; exit status 1 only says that there are diagnostics. */
function outputOf(args: readonly string[]): string {
  const file = fileOf('')
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

function fileOf(text: string): string {
  const file = path.join(fs.mkdtempSync(path.join(work, 'out-')), 'out.json')
  fs.writeFileSync(file, text)
  return file
}
