import { writeFileSync } from 'node:fs'
import { configIn } from '../config/load/find.ts'
import { shownPath } from '../config/load/shown-path.ts'
import { fileFault } from './file-fault.ts'
import type { Outcome } from './outcome.ts'
import { describe } from './problem.ts'
import { STARTER_CONFIG } from './starter-config.ts'

const NAME = 'jdlint.config.yaml'

/** Writes a starter configuration into the working directory, unless there is one. */
export function initCommand(): Outcome {
  const existing = configIn(process.cwd())
  if (existing !== undefined) return failed({ file: shownPath(existing), what: 'there is a configuration already', wayOut: 'edit it' })
  try {
    writeFileSync(NAME, STARTER_CONFIG, { flag: 'wx' })
  } catch (error) {
    return failed({ ...fileFault(NAME, error), wayOut: 'choose a folder that you may write to' })
  }
  return { output: `Wrote ${NAME}\n`, notices: [], status: 0 }
}

function failed(problem: Parameters<typeof describe>[0]): Outcome {
  return { output: '', notices: [describe(problem)], status: 2 }
}
