import { mergeSettings, type RuleSetting } from '../../config/rule-settings.ts'
import type { LintOptions, LintResult } from '../../lint.ts'
import type { LintedFile } from '../../reporters/report.ts'
import { applyBaseline, type BaselinedFiles } from '../files/baseline-file.ts'
import { dryRun, writeFixed, type WrittenFiles } from '../files/fix-files.ts'
import { STDIN_NAME } from '../files/read-source.ts'
import { lintOptionsOf } from '../judging/task.ts'
import { withoutStrangers } from '../outcome/not-judged.ts'
import type { JudgedFiles, JudgedSource } from './judge-files.ts'
import type { Plan } from './plan.ts'

/** The files as they are on disk after fixes were written, or as a dry run leaves them. */
export interface Fixed extends WrittenFiles {
  /** What takes the place of the report on standard output. */
  readonly patch?: string
}

export async function applyFixes(judged: JudgedFiles, { paths, options }: Plan): Promise<Fixed> {
  const meant = withoutStrangers(judged.files, [...paths, options.stdinFilename ?? STDIN_NAME])
  const files = await judged.besideTeam(meant, (filePath) => lintOptionsOf(judged.sourceOf({ filePath }), options))
  if (options.fixDryRun) return dryRun(files)
  return options.fix ? writeFixed(files) : { files, notices: [], unwritable: 0 }
}

/** Leaves out the problems that the baseline holds, and brings it up to date where the options ask for that. */
export async function leaveOutKnown(
  { files }: Fixed,
  { sourceOf, besideTeam }: JudgedFiles,
  { baseline, options }: Plan,
): Promise<BaselinedFiles> {
  if (baseline === undefined) return { files, notices: [], unwritable: 0 }
  const judgeByAllRules = async (file: LintedFile): Promise<LintResult> => {
    const optionsOf = (filePath: string): LintOptions => {
      const source = sourceOf({ filePath })
      return withAllRules(source, lintOptionsOf(source, options))
    }
    const result = (await sourceOf(file).linter()).lint(file.source, optionsOf(file.filePath))
    const [judged] = await besideTeam([{ ...file, result }], optionsOf)
    return judged?.result ?? result
  }
  return applyBaseline(baseline, files, options, judgeByAllRules)
}

/** Turns on what flags and configuration turn off. */
function withAllRules({ settings }: JudgedSource, { rules, ...flags }: LintOptions): LintOptions {
  const wanted = Object.entries(mergeSettings(settings.rules, rules))
  return {
    ...flags,
    preset: 'strict',
    rules: Object.fromEntries(wanted.map(([id, setting]) => [id, isOff(setting) ? 'info' : setting])),
  }
}

function isOff(setting: RuleSetting | undefined): boolean {
  return setting === 'off' || setting?.[0] === 'off'
}
