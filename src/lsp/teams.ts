import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { lintTeam, teamsOf, type PostingSummary } from '../index.ts'
import { languageOf } from '../inputs/language.ts'
import { loadReader, type LoadedConfig } from '../node.ts'
import { shownPath } from '../workspace/shown-path.ts'
import { createProspector, findTeamMates, type Prospect } from '../workspace/team-mates.ts'

/** An open posting, as its team sees it. */
export interface OpenMember {
  /** As it is shown. */
  readonly filePath: string
  readonly summaries: readonly PostingSummary[]
  readonly config: LoadedConfig
}

/** The teams of the open postings, with their other postings from the disk. */
export interface Teams {
  /** What rules across postings say of one of them. What is open counts as it stands in the editor. */
  readonly diagnosticsOf: (posting: OpenMember, open: readonly OpenMember[]) => Promise<readonly Diagnostic[]>
}

/**
 * How long it is taken for granted which files there are, in milliseconds: nobody waits for a search at each keystroke.
 */
const TRUSTED_FOR = 1000

interface Found {
  readonly at: number
  /** By what the teams are known of which these are the other postings. */
  readonly key: string
  readonly files: Promise<readonly string[]>
}

interface OnDisk {
  readonly version: string
  readonly summaries: readonly PostingSummary[]
}

/** @param load what holds for a file; another function for other configurations */
export function createTeams(load: (filePath: string) => Promise<LoadedConfig>): Teams {
  const found = new Map<string, Found>()
  const onDisk = new Map<string, OnDisk>()

  const matesOf = (filePath: string, prospects: readonly Prospect[]): Promise<readonly string[]> => {
    const key = JSON.stringify(prospects.map(({ posting }) => [posting.declaredTeam, posting.product]))
    const known = found.get(filePath)
    if (known?.key === key && Date.now() - known.at < TRUSTED_FOR) return known.files
    const files = findTeamMates(prospects, (file) => file === filePath, load)
    found.set(filePath, { at: Date.now(), key, files })
    return files
  }
  const readFromDisk = async (filePath: string, { linter }: LoadedConfig): Promise<readonly PostingSummary[]> => {
    try {
      const { mtimeMs, size } = statSync(filePath)
      const version = `${mtimeMs} ${size}`
      const known = onDisk.get(filePath)
      if (known?.version === version) return known.summaries
      await loadReader(languageOf(filePath))
      const { summaries } = linter.inspect(readFileSync(filePath, 'utf8'), { filePath })
      onDisk.set(filePath, { version, summaries })
      return summaries
    } catch {
      // Gone meanwhile, or data without a posting: nobody's mate.
      return []
    }
  }

  return {
    async diagnosticsOf({ filePath, summaries, config }, open) {
      const { preset, rules } = config.settings
      const prospectsOf = createProspector()
      const own = prospectsOf(filePath, summaries, config)
      if (own.length === 0) return []
      const others = open.filter((other) => other.filePath !== filePath)
      const isOpen = (file: string): boolean => others.some((other) => other.filePath === file)
      const closed = (await matesOf(filePath, own)).filter((file) => !isOpen(file))
      const mates = await Promise.all(
        closed.map(async (file) => {
          const mateConfig = await load(file)
          return prospectsOf(file, await readFromDisk(path.resolve(file), mateConfig), mateConfig)
        }),
      )
      const prospects = [
        ...own,
        ...others.flatMap((one) => prospectsOf(one.filePath, one.summaries, one.config)),
        ...mates.flat(),
      ]
      return teamsOf(prospects)
        .filter(({ members }) => members.some((member) => member.filePath === filePath))
        .flatMap((team) => lintTeam(team, (file) => (file === filePath ? { preset, rules } : undefined)))
        .map(({ diagnostic }) => diagnostic)
    },
  }
}

/** What a document in a file is to its team; `undefined` for one that is in no file. */
export function openMember(
  file: string | undefined,
  summaries: readonly PostingSummary[],
  config: LoadedConfig,
): OpenMember | undefined {
  return file === undefined ? undefined : { filePath: shownPath(file), summaries, config }
}
