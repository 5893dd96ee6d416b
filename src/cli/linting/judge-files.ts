import { SHOWN_SOURCES } from '../../reporters/index.ts'
import type { LintedFile } from '../../reporters/report.ts'
import { fixSource, type FixedFile } from '../files/fix-files.ts'
import { gather, type Gathered, type LintableSource } from '../files/gather.ts'
import { createPool } from '../judging/pool.ts'
import { taskOf } from '../judging/task.ts'
import type { LateLoader } from '../tools/tools.ts'
import type { Plan } from './plan.ts'

/** A file that was judged, without its text: its configuration, and a linter that follows it. */
export type JudgedSource = Omit<LintableSource, 'text'>

/** The files of a run as they were judged: with all problems, and fixed in memory where the options ask for fixes. */
export interface JudgedFiles extends Gathered<LintedFile | FixedFile> {
  readonly sourceOf: (file: LintedFile) => JudgedSource
}

/** Finds the files, reads them one after the other, and judges them. */
export async function judgeFiles(plan: Plan, { load }: LateLoader): Promise<JudgedFiles> {
  const { paths, options, cache, only } = plan
  const isFixing = options.fix ?? options.fixDryRun ?? false
  const pool = createPool(options.concurrency, cache)
  const sources = new Map<string, JudgedSource>()

  const judge = async (source: LintableSource): Promise<LintedFile | FixedFile | undefined> => {
    const { text, ...withoutText } = source
    const { filePath } = source
    const task = taskOf(source, options)
    const result = await pool.judge(task, source.linter)
    if (result === undefined) return undefined
    sources.set(filePath, withoutText)
    const isShown = showsText(plan, result.diagnostics.length > 0)
    // A copy: V8 lets a part of a string share the memory of the whole, and one quoted heading would keep its posting
    // there.
    const linted = { filePath, source: isShown ? text : '', result: structuredClone(result) }
    return isFixing ? fixSource(source, task.options, linted) : linted
  }

  const { stdinFilename, ignoreUnknown } = options
  const gathered = await gather({ paths, stdinFilename, ignoreUnknown, only }, load, judge).finally(pool.close)
  return { ...gathered, sourceOf: ({ filePath }) => sourceIn(sources, filePath) }
}

/**
 * Whether anything later in the run needs the text of a file: of thousands of files, only those texts stay in memory.
 */
function showsText({ baseline, changes, destinations }: Plan, isFaulty: boolean): boolean {
  if (baseline !== undefined || changes !== undefined) return true
  return destinations.some(({ format }) => {
    const shown = SHOWN_SOURCES[format]
    return shown === 'all' || (shown === 'faulty' && isFaulty)
  })
}

function sourceIn(sources: ReadonlyMap<string, JudgedSource>, filePath: string): JudgedSource {
  const source = sources.get(filePath)
  if (source === undefined) throw new Error(`${filePath} was not judged`)
  return source
}
