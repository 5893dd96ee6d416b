import { configIn } from '../../workspace/find.ts'
import { shownPath } from '../../workspace/shown-path.ts'
import type { Outcome } from '../outcome/outcome.ts'
import { describe, type Problem } from '../outcome/problem.ts'
import { STARTER_CONFIG } from './starter-config.ts'
import { writeFile } from '../files/write-file.ts'

const NAME = 'jdlint.config.yaml'

/** Writes a starter configuration into the working directory, unless there is one. */
export async function initCommand(): Promise<Outcome> {
  const existing = configIn(process.cwd())
  if (existing !== undefined)
    return failed({ file: shownPath(existing), what: 'there is a configuration already', wayOut: 'edit it' })
  const problem = await writeFile(NAME, undefined, STARTER_CONFIG)
  return problem === undefined ? { output: `Wrote ${NAME}\n`, notices: [], status: 0 } : failed(problem)
}

function failed(problem: Problem): Outcome {
  return { output: '', notices: [describe(problem)], status: 2 }
}
