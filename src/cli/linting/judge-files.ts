import { SHOWN_SOURCES } from '../../reporters/index.ts'
import type { LintedFile } from '../../reporters/report.ts'
import { fixSource, type FixedFile } from '../files/fix-files.ts'
import { gather, type Gathered, type LintableSource } from '../files/gather.ts'
import { createPool } from '../judging/pool.ts'
import { pathOption } from '../files/read-source.ts'
import { lintOptionsOf, taskOf, type Judged } from '../judging/task.ts'
import {
  findTeams,
  withTeamDiagnostics,
  type BesideTeam,
  type FoundTeams,
  type ReadFile,
} from '../judging/team-stage.ts'
import type { Tools } from '../tools/tools.ts'
import type { Plan } from './plan.ts'

/** A file that was judged, without its text: its configuration, and a linter that follows it. */
export type JudgedSource = Omit<LintableSource, 'text'>

/** The files of a run as they were judged: with all problems, and fixed in memory where the options ask for fixes. */
export interface JudgedFiles extends Gathered<LintedFile | FixedFile> {
  readonly sourceOf: (file: Pick<LintedFile, 'filePath'>) => JudgedSource
  /** Adds what the rules across postings say of some files of the run. */
  readonly besideTeam: BesideTeam
  /** Lines for standard error: what is wrong with the teams that configurations declare. */
  readonly teamMistakes: readonly string[]
}

/** Finds the files, reads them one after the other, and judges them. */
export async function judgeFiles(plan: Plan, { loader, library }: Tools): Promise<JudgedFiles> {
  const { paths, options, cache, isWanted } = plan
  const isFixing = options.fix ?? options.fixDryRun ?? false
  const pool = createPool(options.concurrency, cache)
  const sources = new Map<string, JudgedSource>()
  const read = new Map<string, ReadFile>()

  // A copy: V8 lets a part of a string share the memory of the whole, and one quoted heading would keep its posting
  // there.
  const judgeSource = async (source: LintableSource): Promise<Judged | undefined> =>
    structuredClone(await pool.judge(taskOf(source, options), source.linter))

  const judge = async (source: LintableSource): Promise<LintedFile | FixedFile | undefined> => {
    const { text, ...withoutText } = source
    const { filePath } = source
    const judged = await judgeSource(source)
    read.set(filePath, { summaries: judged?.summaries ?? [], config: withoutText })
    if (judged === undefined) return undefined
    const { result } = judged
    sources.set(filePath, withoutText)
    const isShown = showsText(plan, result.diagnostics.length > 0)
    const linted = { filePath, source: isShown ? text : '', result }
    if (!isFixing) return linted
    const fixed = await fixSource(source, lintOptionsOf(source, options), linted)
    if (fixed !== linted) read.set(filePath, { summaries: await summariesIn(fixed, source), config: withoutText })
    return fixed
  }

  const { stdinFilename, ignoreUnknown } = options
  const wanted = { paths, stdinFilename, ignoreUnknown, isWanted }
  const judgeAll = async (): Promise<FoundTeams & { readonly gathered: Gathered<LintedFile | FixedFile> }> => {
    const gathered = await gather(wanted, loader.load, judge)
    return { gathered, ...(await findTeams({ files: read, loader, judge: judgeSource })) }
  }
  const { gathered, teams, mistakes } = await judgeAll().finally(pool.close)
  return {
    ...gathered,
    sourceOf: ({ filePath }) => sourceIn(sources, filePath),
    besideTeam: (files, optionsOf) => withTeamDiagnostics(files, teams, optionsOf, library),
    teamMistakes: mistakes,
  }
}

/** What other postings need to know of a text once it is fixed. */
async function summariesIn({ source }: LintedFile, { filePath, linter }: LintableSource): Promise<Judged['summaries']> {
  return structuredClone((await linter()).inspect(source, pathOption(filePath)).summaries)
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
