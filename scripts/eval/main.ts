/**
 * Measures the linter against labelled postings and statements, cross-validated: `npm run eval [-- --misses] [--
 * --without PART] [-- --only jobs]`. `--without` leaves a source out of the learning (corpus, own, statements), or a
 * part of the evidence (words, classes, heading, …). `--only jobs` measures how well the jobs besides the two roles are
 * told apart, and nothing else. Each fold is judged by weights, bounds and verdicts that were learned without it;
 * postings of one company are in one fold. Takes some minutes.
 */
import { execFile, execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { EVIDENCE } from '../../src/recognise/evidence.ts'
import type { Preset } from '../../src/rule/rule.ts'
import { ROLE_IDS } from '../../src/roles/role-ids.ts'
import { readCorpus, ROLE_LABELS } from '../learn/corpus.ts'
import { readOwnPostings, readPosting, readStatements } from '../learn/data.ts'
import type { FoldOutput } from './fold.ts'
import { jobRates } from './jobs.ts'
import type { Judgement } from './judgement.ts'
import { missesOf } from './misses.ts'
import type { StatementGuess } from './statements.ts'

const root = path.join(import.meta.dirname, '..', '..')
const shared = path.join(root, '..', 'shared')
const own = path.join(root, 'rules', 'roles', 'examples')
const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string', default: path.join(shared, 'corpus') },
    misses: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    without: { type: 'string', default: '' },
  },
})
const FOLDS = 5
const evaluation = path.join(shared, 'eval')
const scorer = path.join(evaluation, 'score.mjs')

const leftOut = ['', 'corpus', 'own', 'statements', ...Object.keys(EVIDENCE)]
if (!leftOut.includes(options.without)) {
  console.error(`eval: --without takes one of ${leftOut.slice(1).join(', ')}`)
  process.exit(2)
}
for (const [file, wayOut] of [
  [options.corpus, 'a folder with postings/ and labels.jsonl'],
  [scorer, 'the scorer lies beside the checkout'],
] as const) {
  if (!fs.existsSync(file)) {
    console.error(`eval: ${path.relative(root, file)} is missing (${wayOut})`)
    process.exit(2)
  }
}

if (options.only === 'jobs') {
  reportJobs()
  process.exit()
}

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'jdlint-eval-'))
try {
  const exchanged = path.join(work, 'exchanged')
  execFileSync(process.execPath, [path.join(evaluation, 'swap-titles.mjs'), options.corpus, exchanged])
  const folds = await runFolds(exchanged)
  const all = <Key extends keyof FoldOutput>(key: Key): FoldOutput[Key][number][] =>
    folds.flatMap((fold) => [...fold[key]])

  report('The corpus', options.corpus, all('corpus'))
  report('Role names exchanged: mislabeled by construction', exchanged, all('exchanged'))
  report('Postings of our own', own, all('own'))
  heading('Statements of our own, debatable ones left out')
  for (const line of statementRates(all('statements'))) console.log(line)
  reportJobs()
  heading('The corpus, by a bag of words')
  const bagOfWords = path.join(evaluation, 'bag-of-words.mjs')
  execFileSync(process.execPath, [bagOfWords, options.corpus, path.join(own, 'statements')], { stdio: 'inherit' })
  if (options.misses) {
    heading('Lines that are read otherwise than labelled')
    for (const line of missesOf(readCorpus(options.corpus), all('corpus'))) console.log(line)
  }
} finally {
  fs.rmSync(work, { recursive: true })
}

/** As many at a time as there are processors. */
async function runFolds(exchanged: string): Promise<FoldOutput[]> {
  const files = Array.from({ length: FOLDS }, (_, fold) => path.join(work, `fold-${fold}.json`))
  const waiting = [...files.entries()]
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [fold, out] = next
      const script = path.join(import.meta.dirname, 'fold.ts')
      const args = [
        '--import',
        'tsx',
        script,
        options.corpus,
        exchanged,
        String(fold),
        String(FOLDS),
        out,
        options.without,
      ]
      await promisify(execFile)(process.execPath, args, { cwd: root })
    }
  }
  await Promise.all(Array.from({ length: os.availableParallelism() }, worker))
  return files.map((file) => JSON.parse(fs.readFileSync(file, 'utf8')) as FoldOutput)
}

function reportJobs(): void {
  heading('Jobs beside the two roles')
  const corpus = readCorpus(options.corpus).map(readPosting)
  for (const line of jobRates(readStatements(), readOwnPostings(), corpus)) console.log(line)
}

function heading(text: string): void {
  console.log(`\n# ${text}`)
}

function report(title: string, folder: string, judgements: readonly Judgement[]): void {
  for (const preset of ['recommended', 'strict'] as const) {
    heading(`${title}, ${preset}`)
    score(path.join(folder, 'labels.jsonl'), judgements, preset)
  }
}

/** The scorer's table. */
function score(labels: string, judgements: readonly Judgement[], preset: Preset): void {
  const explained = judgements.map(({ id, explanation }) => ({ file: id, ...explanation }))
  const linted = judgements.map(({ id, result }) => ({ filePath: id, ...result[preset] }))
  const args = [scorer, '--labels', labels, '--explain', fileOf(explained), '--lint', fileOf(linted)]
  execFileSync(process.execPath, args, { stdio: 'inherit' })
}

function fileOf(value: unknown): string {
  const file = path.join(fs.mkdtempSync(path.join(work, 'out-')), 'out.json')
  fs.writeFileSync(file, JSON.stringify(value))
  return file
}

function statementRates(guesses: readonly StatementGuess[]): string[] {
  return ROLE_IDS.map((role) => {
    const mine = guesses.filter((guess) => guess.role === role)
    const said = mine.filter(({ isSaid }) => isSaid).length
    const right = mine.filter(({ isSaid, isTrue }) => isSaid && isTrue).length
    const wanted = mine.filter(({ isTrue }) => isTrue).length
    const percents = [right / said, right / wanted, (2 * right) / (said + wanted)].map((part) =>
      (100 * part).toFixed(1),
    )
    return `${ROLE_LABELS[role]}  P ${percents[0]}  R ${percents[1]}  F1 ${percents[2]}   (${wanted} true)`
  })
}
