import { configIn } from '../../workspace/find.ts'
import { shownPath } from '../../workspace/shown-path.ts'
import { DEFAULT_MODEL, type ModelId } from '../../roles/operating-model.ts'
import type { Tools } from '../tools/tools.ts'
import type { Outcome } from '../outcome/outcome.ts'
import { describe, type Problem } from '../outcome/problem.ts'
import { starterConfig } from './starter-config.ts'
import { writeFile } from '../files/write-file.ts'

const NAME = 'jdlint.config.yaml'

/**
 * Writes a starter configuration into the working directory, unless there is one. Where somebody sits at a terminal, it
 * asks first how the company works.
 */
export async function initCommand(library: Tools['library']): Promise<Outcome> {
  const existing = configIn(process.cwd())
  if (existing !== undefined)
    return failed({ file: shownPath(existing), what: 'there is a configuration already', wayOut: 'edit it' })
  const problem = await writeFile(NAME, undefined, starterConfig(await chosenModel(library)))
  return problem === undefined ? { output: `Wrote ${NAME}\n`, notices: [], status: 0 } : failed(problem)
}

async function chosenModel(library: Tools['library']): Promise<ModelId> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return DEFAULT_MODEL
  const { models } = await library()
  const { askForModel } = await import('./model-question.ts')
  return askForModel(models, process)
}

function failed(problem: Problem): Outcome {
  return { output: '', notices: [describe(problem)], status: 2 }
}
