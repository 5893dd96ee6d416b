/**
 * Learns what the recogniser knows, and writes `rules/roles/knowledge.ts` and `rules/jobs/knowledge.ts`:
 * `npm run learn`; with `-- --only jobs` only the latter, in seconds. The corpus next to the checkout is learned from
 * where it is present.
 */
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { strategicTactical } from '../../rules/roles/index.ts'
import { readCorpus } from './corpus.ts'
import { readOwnPostings, readPosting, readStatements } from './data.ts'
import { learnJobs } from './jobs.ts'
import { learnKnowledge } from './knowledge.ts'

const { values: options } = parseArgs({ options: { only: { type: 'string' } } })
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
const knowledge = options.only === 'jobs' ? strategicTactical.knowledge : learnKnowledge(sources)
if (options.only !== 'jobs') write('roles', 'knowledge', 'Knowledge', knowledge)
write('jobs', 'jobKnowledge', 'JobKnowledge', learnJobs(sources.statements, sources.own, knowledge))

function write(folder: 'roles' | 'jobs', name: string, type: string, knowledge: object): void {
  const file = path.join(root, 'rules', folder, 'knowledge.ts')
  fs.writeFileSync(
    file,
    `// Written by \`npm run learn\`: see README.md.\nimport type { ${type} } from '../../src/roles/knowledge.ts'\n\nexport const ${name}: ${type} = ${JSON.stringify(knowledge)}\n`,
  )
  console.log(`${path.relative(root, file)}: ${Math.round(fs.statSync(file).size / 1024)} KB`)
}
