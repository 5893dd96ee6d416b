import { looksLikePosting } from '../../workspace/looks-like-posting.ts'
import type { TeamMatrix } from '../../index.ts'
import { teamCsv } from '../../reporters/team/csv.ts'
import { teamJson } from '../../reporters/team/json.ts'
import { teamText } from '../../reporters/team/text.ts'
import { gather, type LintableSource, type Wanted } from '../files/gather.ts'
import { pathOption } from '../files/read-source.ts'
import type { Judged } from '../judging/task.ts'
import { findTeams, type ReadFile } from '../judging/team-stage.ts'
import { describe } from '../outcome/problem.ts'
import type { Outcome } from '../outcome/outcome.ts'
import { writeReport } from '../output/output-file.ts'
import { plain, terminal } from '../tools/terminal.ts'
import type { Tools } from '../tools/tools.ts'
import { UsageError } from '../outcome/usage-error.ts'
import { version } from '../tools/version.ts'
import path from 'node:path'

/** How the matrix of a team may be written. */
type TeamFormat = 'text' | 'markdown' | 'csv' | 'json' | 'html'

/** The options of `jdlint team` as commander hands them over. */
export interface TeamCommandOptions {
  readonly format: TeamFormat
  readonly output?: string
  readonly config?: string | false
  readonly color?: boolean
}

/** `jdlint team`: which postings are a team, and who of each owns, supports or only hears of what. */
export async function teamCommand(
  paths: readonly string[],
  { format, output, color }: TeamCommandOptions,
  tools: Tools,
): Promise<Outcome> {
  if (paths.includes('-')) throw new UsageError('team: standard input has no team (name files or folders)')
  const { matrices, files, notices, isWhole } = await gatherTeams({ paths }, tools)
  if (output !== undefined && files.has(path.normalize(output)))
    throw new UsageError(`--output ${output}: one of the files that were read (write to another)`)
  const report = await written(matrices, format, output === undefined ? terminal(color) : plain())
  const problem = output === undefined ? undefined : await writeReport(output, report)
  return {
    output: output === undefined ? report : '',
    notices: [...notices, ...(problem === undefined ? [] : [describe(problem)])],
    status: isWhole && problem === undefined ? 0 : 2,
  }
}

/** The teams of some postings, and what came in the way. */
interface GatheredTeams {
  readonly matrices: readonly TeamMatrix[]
  /** What was read, by the names that are shown. */
  readonly files: ReadonlyMap<string, ReadFile>
  /** Lines for standard error. */
  readonly notices: readonly string[]
  /** All could be read, and no declaration is mistaken. */
  readonly isWhole: boolean
}

export async function gatherTeams(wanted: Wanted, { library, loader }: Tools): Promise<GatheredTeams> {
  const files = new Map<string, ReadFile>()
  const summarize = async (source: LintableSource): Promise<Judged | undefined> => {
    const { explanation, summaries, ...result } = (await source.linter()).inspect(
      source.text,
      pathOption(source.filePath),
    )
    // In strings of their own, as those of the text would keep all of it in memory.
    return source.isNamed || looksLikePosting(explanation) ? structuredClone({ result, summaries }) : undefined
  }
  const gathered = await gather(wanted, loader.load, async (source) => {
    const judged = await summarize(source)
    files.set(source.filePath, { summaries: judged?.summaries ?? [], config: source })
    return judged
  })
  const { teams, mistakes } = await findTeams({ files, loader, judge: summarize })
  const { matrixOf } = await library()
  const none = teams.length === 0 && gathered.files.length > 0 ? [NO_TEAMS] : []
  return {
    matrices: teams.map(matrixOf),
    files,
    notices: [...gathered.notices, ...mistakes, ...none],
    isWhole: gathered.unreadable + mistakes.length === 0,
  }
}

const NO_TEAMS =
  'jdlint: No two postings here are known to be one team (declare it: "team:" in their frontmatter, or "teams" in the configuration)'

async function written(
  matrices: readonly TeamMatrix[],
  format: TeamFormat,
  look: ReturnType<typeof terminal>,
): Promise<string> {
  switch (format) {
    case 'text':
      return teamText(matrices, look)
    case 'csv':
      return teamCsv(matrices)
    case 'json':
      return teamJson(matrices)
    case 'markdown':
      return (await import('../../reporters/team/markdown.ts')).teamMarkdown(matrices)
    case 'html':
      return (await import('../../reporters/html/team-page.ts')).teamPage(matrices, version)
  }
}
