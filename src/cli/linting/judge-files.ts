import { SHOWN_SOURCES } from '../../reporters/index.ts'
import type { LintedFile } from '../../reporters/report.ts'
import { fixSource, type FixedFile } from '../files/fix-files.ts'
import { gather, type Gathered, type LintableSource } from '../files/gather.ts'
import { createPool } from '../judging/pool.ts'
import { taskOf } from '../judging/task.ts'
import type { LateLoader } from '../tools/tools.ts'
import type { Plan } from './plan.ts'

/** A file that was judged, without its text: its configuration, and a linter that goes by it. */
export type Origin = Omit<LintableSource, 'text'>

/** The files of a run as they were judged: with all problems, and fixed in memory where the options ask for fixes. */
export interface JudgedFiles extends Gathered<LintedFile | FixedFile> {
  readonly originOf: (file: LintedFile) => Origin
}

/** Finds the files, reads them one after the other, and judges them. */
export async function judgeFiles(plan: Plan, { load }: LateLoader): Promise<JudgedFiles> {
  const { paths, options, cache, only } = plan
  const isFixing = options.fix ?? options.fixDryRun ?? false
  const pool = createPool(options.concurrency, cache)
  const origins = new Map<string, Origin>()

  const judge = async (source: LintableSource): Promise<LintedFile | FixedFile | null> => {
    const { text, ...origin } = source
    const { filePath } = origin
    const task = taskOf(source, options)
    const result = await pool.judge(task, source.linter)
    if (result === null) return null
    origins.set(filePath, origin)
    const isShown = showsText(plan, result.diagnostics.length > 0)
    // A copy: V8 lets a part of a string share the memory of the whole, and one quoted heading would keep its posting there.
    const linted = { filePath, source: isShown ? text : '', result: structuredClone(result) }
    return isFixing ? fixSource(source, task.options, linted) : linted
  }

  const gathered = await gather({ paths, stdinFilename: options.stdinFilename, only }, load, judge).finally(pool.close)
  return { ...gathered, originOf: ({ filePath }) => originIn(origins, filePath) }
}

/** Whether anything later in the run needs the text of a file: of thousands of files, only those texts stay in memory. */
function showsText({ baseline, changes, destinations }: Plan, isFaulty: boolean): boolean {
  if (baseline !== undefined || changes !== undefined) return true
  return destinations.some(({ format }) => {
    const shown = SHOWN_SOURCES[format]
    return shown === 'all' || (shown === 'faulty' && isFaulty)
  })
}

function originIn(origins: ReadonlyMap<string, Origin>, filePath: string): Origin {
  const origin = origins.get(filePath)
  if (origin === undefined) throw new Error(`${filePath} was not judged`)
  return origin
}
