/** One fold of the evaluation, in a process of its own: learns from everything but the fold, judges the fold, and writes what it says as JSON. */
import fs from 'node:fs'
import path from 'node:path'
import { readOwnPostings, readPosting, readStatements } from '../learn/data.ts'
import { learnKnowledge } from '../learn/knowledge.ts'
import { readCorpus } from './corpus.ts'
import { foldsByBlock, foldsByCompany } from './folds.ts'
import { judge, type Judgement } from './judgement.ts'
import { guessStatements, type StatementGuess } from './statements.ts'

/** What one fold says. */
export interface FoldOutput {
  readonly corpus: readonly Judgement[]
  readonly exchanged: readonly Judgement[]
  readonly own: readonly Judgement[]
  readonly statements: readonly StatementGuess[]
}

const [corpusFolder = '', exchangedFolder = '', fold = '', out = '', without = ''] = process.argv.slice(2)
const corpus = readCorpus(corpusFolder).map(readPosting)
const exchanged = readCorpus(exchangedFolder, path.join(corpusFolder, 'manifest.jsonl'))
const own = readOwnPostings()
const statements = readStatements()
const companyFold = foldsByCompany(corpus)
const ownFold = foldsByBlock(own)
const statementFold = foldsByBlock(statements)
const isHeld = (at: number): boolean => at === Number(fold)

const knowledge = learnKnowledge({
  corpus: without === 'corpus' ? [] : corpus.filter((posting) => !isHeld(companyFold(posting))),
  own: without === 'own' ? [] : own.filter((posting) => !isHeld(ownFold(posting))),
  statements: without === 'statements' ? [] : statements.filter((statement) => !isHeld(statementFold(statement))),
})
const output: FoldOutput = {
  corpus: judge(
    corpus.filter((posting) => isHeld(companyFold(posting))),
    knowledge,
  ),
  exchanged: judge(
    exchanged.filter((posting) => isHeld(companyFold(posting))),
    knowledge,
  ),
  own: judge(
    own.filter((posting) => isHeld(ownFold(posting))),
    knowledge,
  ),
  statements: guessStatements(
    statements.filter((statement) => isHeld(statementFold(statement))),
    knowledge,
  ),
}
fs.writeFileSync(out, JSON.stringify(output))
