/**
 * Learns what the recogniser knows, and writes `rules/roles/knowledge.ts`: `npm run learn`. The corpus next to the
 * checkout is learned from where it is present.
 */
import fs from 'node:fs'
import path from 'node:path'
import { readCorpus } from './corpus.ts'
import { readOwnPostings, readPosting, readStatements } from './data.ts'
import { learnKnowledge } from './knowledge.ts'

const root = path.join(import.meta.dirname, '..', '..')
const corpus = path.join(root, '..', 'shared', 'corpus')
const sources = {
  corpus: fs.existsSync(corpus) ? readCorpus(corpus).map(readPosting) : [],
  own: readOwnPostings(),
  statements: readStatements(),
}
console.log(
  `Learning from ${sources.statements.length} statements, ${sources.own.length} postings of our own and ${sources.corpus.length} of the corpus …`,
)
const knowledge = learnKnowledge(sources)
const file = path.join(root, 'rules', 'roles', 'knowledge.ts')
fs.writeFileSync(
  file,
  `// Written by \`npm run learn\`: see README.md.\nimport type { Knowledge } from '../../src/roles/knowledge.ts'\n\nexport const knowledge: Knowledge = ${JSON.stringify(knowledge)}\n`,
)
console.log(`${path.relative(root, file)}: ${Math.round(fs.statSync(file).size / 1024)} KB`)
