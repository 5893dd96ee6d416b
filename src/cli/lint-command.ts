import type * as Library from '../index.ts'
import type { LintOptions } from '../lint.ts'
import { frame } from '../reporters/frame.ts'
import { lintJson } from '../reporters/json.ts'
import type { LintedFile } from '../reporters/report.ts'
import type { Preset } from '../rule.ts'
import { attemptAll } from './attempt-all.ts'
import { gather, pathOption, type Gathered } from './gather.ts'
import type { ExitStatus, Outcome } from './outcome.ts'
import type { RuleSeverities } from './rule-option.ts'
import { terminal } from './terminal.ts'

/** The options of `jdlint` as commander hands them over. */
export interface LintCommandOptions {
  readonly format: 'frame' | 'json'
  readonly preset: Preset
  readonly rule: RuleSeverities
  readonly stdinFilename?: string
  readonly color?: boolean
}

export async function lintCommand(paths: readonly string[], options: LintCommandOptions, { explain, lint }: typeof Library): Promise<Outcome> {
  const settings: LintOptions = { preset: options.preset, rules: options.rule }
  // An unknown rule concerns no single file: say so once, before any is read.
  lint('', settings)
  const gathered = await gather(paths, options.stdinFilename, explain)
  const { files, failures } = attemptAll(gathered.sources, (source): LintedFile => ({
    filePath: source.filePath,
    source: source.text,
    result: lint(source.text, { ...settings, ...pathOption(source) }),
  }))
  const unreadable = gathered.unreadable + failures.length
  return {
    output: options.format === 'json' ? lintJson(files) : frame(files, { ...terminal(options.color), unreadable, ...searched(gathered) }),
    notices: [...gathered.notices, ...failures],
    status: statusOf(files, unreadable),
  }
}

function searched({ searched: number, sources }: Gathered): { readonly searched?: number } {
  return number === undefined || sources.length === 0 ? {} : { searched: number }
}

function statusOf(files: readonly LintedFile[], unreadable: number): ExitStatus {
  if (unreadable > 0) return 2
  return files.some((file) => file.result.errorCount > 0) ? 1 : 0
}
