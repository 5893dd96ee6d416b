import type * as Library from '../../index.ts'
import type { PostingSummary, Team, TeamDiagnostic } from '../../index.ts'
import { teamsOf } from '../../team/team.ts'
import { resultOf } from '../../diagnostic/lint-result.ts'
import type { LintOptions } from '../../lint.ts'
import { printable } from '../../reporters/printable.ts'
import type { LintedFile } from '../../reporters/report.ts'
import { createProspector, findTeamMates } from '../../workspace/team-mates.ts'
import { teamMistakes } from '../../workspace/team-mistakes.ts'
import { shownPath } from '../../workspace/shown-path.ts'
import { gather, type LintableSource } from '../files/gather.ts'
import { readSource, STDIN_NAME } from '../files/read-source.ts'
import type { LateConfig, LateLoader } from '../tools/tools.ts'
import type { Judged } from './task.ts'

/** What is known of a file that was read: the postings in it, and its configuration. */
export interface ReadFile {
  readonly summaries: readonly PostingSummary[]
  readonly config: Pick<LateConfig, 'configFile' | 'settings' | 'teams' | 'lineOf'>
}

/** What teams are made of: the files of a run, and a way to read others. */
export interface TeamContext {
  /** By the name that is shown; files in which there was no posting are among them. */
  readonly files: ReadonlyMap<string, ReadFile>
  readonly loader: LateLoader
  readonly judge: (source: LintableSource) => Promise<Judged | undefined>
}

/** The teams of a run. */
export interface FoundTeams {
  readonly teams: readonly Team[]
  /** Lines for standard error: what is wrong with the teams that configurations declare. */
  readonly mistakes: readonly string[]
}

/** The teams of the postings that were read, with their other postings from the disk. */
export async function findTeams(context: TeamContext): Promise<FoundTeams> {
  const declared = [...context.files].flatMap(([filePath, { config }]) =>
    Object.keys(config.teams).length === 0 ? [] : [{ filePath, config }],
  )
  return {
    teams: await teamsIn(context),
    mistakes:
      declared.length === 0 ? [] : (await teamMistakes(declared)).map((mistake) => printable(`jdlint: ${mistake}`)),
  }
}

async function teamsIn({ files, loader, judge }: TeamContext): Promise<readonly Team[]> {
  const prospectsOf = createProspector()
  const prospects = [...files]
    .filter(([filePath]) => filePath !== STDIN_NAME)
    .flatMap(([filePath, { summaries, config }]) => prospectsOf(filePath, summaries, config))
  if (prospects.length === 0) return []
  const known = new Set([...files.keys()].map((filePath) => shownPath(filePath)))
  const mates = await findTeamMates(prospects, (filePath) => known.has(filePath), loader.load)
  const read = await readMates(mates, loader, judge)
  const joined = [
    ...prospects,
    ...read.flatMap(([filePath, { summaries, config }]) => prospectsOf(filePath, summaries, config)),
  ]
  return teamsOf(joined).filter(({ members }) => members.some(({ filePath }) => files.has(filePath)))
}

async function readMates(
  paths: readonly string[],
  loader: LateLoader,
  judge: TeamContext['judge'],
): Promise<readonly (readonly [filePath: string, file: ReadFile])[]> {
  if (paths.length === 0) return []
  const { files } = await gather({ paths }, loader.load, async (source) => {
    const judged = await judge(source)
    return judged === undefined
      ? undefined
      : ([source.filePath, { summaries: judged.summaries, config: source }] as const)
  })
  return files
}

/** Adds to each file what the rules across postings say there. */
export type BesideTeam = <File extends LintedFile>(
  files: readonly File[],
  optionsOf: (filePath: string) => LintOptions,
) => Promise<readonly File[]>

/** Adds to each file what the rules across postings say there. */
export async function withTeamDiagnostics<File extends LintedFile>(
  files: readonly File[],
  teams: readonly Team[],
  optionsOf: (filePath: string) => LintOptions,
  library: () => Promise<typeof Library>,
): Promise<readonly File[]> {
  if (teams.length === 0) return files
  const { lintTeam } = await library()
  const checked = new Set(files.map(({ filePath }) => filePath))
  const byFile = new Map<string, TeamDiagnostic['diagnostic'][]>()
  for (const team of teams) {
    const said = lintTeam(team, (filePath) => (checked.has(filePath) ? optionsOf(filePath) : undefined))
    for (const { filePath, diagnostic } of said) byFile.set(filePath, [...(byFile.get(filePath) ?? []), diagnostic])
  }
  return files.map((file) => {
    const added = byFile.get(file.filePath)
    if (added === undefined) return file
    const diagnostics = [...file.result.diagnostics, ...added].sort((a, b) => a.span.start - b.span.start)
    return { ...file, source: sourceOf(file), result: { ...file.result, ...resultOf(diagnostics) } }
  })
}

/** Of a file without a fault of its own, the text was not kept. */
function sourceOf({ filePath, source }: LintedFile): string {
  if (source !== '') return source
  const read = readSource(filePath, process.cwd())
  return 'source' in read ? read.source.text : ''
}
