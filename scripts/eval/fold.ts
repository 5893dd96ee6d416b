/**
 * One fold of the evaluation, in a process of its own: learns from everything but the fold, judges the fold, and writes
 * what it says as JSON.
 */
import fs from 'node:fs'
import path from 'node:path'
import { readOwnPostings, readPosting, readStatements } from '../learn/data.ts'
import { foldOfBlock, foldsByCompany } from '../learn/folds.ts'
import { learnKnowledge } from '../learn/knowledge.ts'
import { readCorpus, type LabelledPosting } from '../learn/corpus.ts'
import { EVIDENCE, type Statement, type Take } from '../../src/recognise/evidence.ts'
import { judge, type Judgement } from './judgement.ts'
import { guessStatements, type StatementGuess } from './statements.ts'

/** What one fold says. */
export interface FoldOutput {
  readonly corpus: readonly Judgement[]
  readonly exchanged: readonly Judgement[]
  readonly own: readonly Judgement[]
  readonly statements: readonly StatementGuess[]
}

const [corpusFolder = '', exchangedFolder = '', fold = '', folds = '', out = '', without = ''] = process.argv.slice(2)
const corpus = readCorpus(corpusFolder).map(readPosting)
const exchanged = readCorpus(exchangedFolder, path.join(corpusFolder, 'manifest.jsonl'))
const own = readOwnPostings()
const statements = readStatements()
const companyFold = foldsByCompany(corpus, Number(folds))
const isHeld = (posting: LabelledPosting): boolean => companyFold(posting) === Number(fold)
const isHeldAt = (_: unknown, at: number): boolean => foldOfBlock(at, Number(folds)) === Number(fold)
const not =
  <Parameters extends unknown[]>(test: (...given: Parameters) => boolean) =>
  (...given: Parameters) =>
    !test(...given)

/** The evidence without the part that is left out. */
function read(statement: Statement, take: Take): void {
  for (const [part, readPart] of Object.entries(EVIDENCE)) if (part !== without) readPart(statement, take)
}

const knowledge = learnKnowledge(
  {
    corpus: without === 'corpus' ? [] : corpus.filter(not(isHeld)),
    own: without === 'own' ? [] : own.filter(not(isHeldAt)),
    statements: without === 'statements' ? [] : statements.filter(not(isHeldAt)),
  },
  read,
)
const output: FoldOutput = {
  corpus: judge(corpus.filter(isHeld), knowledge),
  exchanged: judge(exchanged.filter(isHeld), knowledge),
  own: judge(own.filter(isHeldAt), knowledge),
  statements: guessStatements(statements.filter(isHeldAt), knowledge),
}
fs.writeFileSync(out, JSON.stringify(output))
