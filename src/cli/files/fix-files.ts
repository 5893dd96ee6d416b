import type { LintOptions } from '../../lint.ts'
import { count } from '../../reporters/count.ts'
import type { LintedFile } from '../../reporters/report.ts'
import type { LintableSource } from './gather.ts'
import { describe, type Problem } from '../outcome/problem.ts'
import { writeFile } from './write-file.ts'

/** A file that fixes change: as it would be, and as it was. */
export interface FixedFile extends LintedFile {
  readonly before: LintedFile
  readonly fixedCount: number
}

/** Fixes a text, in memory, where something in it can be fixed. */
export async function fixSource(
  { linter, text, filePath }: LintableSource,
  options: LintOptions,
  before: LintedFile,
): Promise<LintedFile | FixedFile> {
  const isFixable = before.result.diagnostics.some(({ suggestions }) => suggestions.some(({ isFix }) => isFix))
  if (!isFixable) return before
  const { source, fixedCount, result } = (await linter()).fix(text, options)
  return source === text ? before : { filePath, source, result, fixedCount, before: { ...before, source: text } }
}

/** Files as they are on disk after the attempt: those that could not be written are as they were. */
export interface WrittenFiles {
  readonly files: readonly LintedFile[]
  readonly notices: readonly string[]
  readonly unwritable: number
}

export async function writeFixed(files: readonly (LintedFile | FixedFile)[]): Promise<WrittenFiles> {
  const written: FixedFile[] = []
  const after: LintedFile[] = []
  const problems: Problem[] = []
  for (const file of files) {
    const problem = isFixed(file) ? await writeFile(file.filePath, file.before.source, file.source) : undefined
    after.push(problem !== undefined && isFixed(file) ? file.before : file)
    if (problem !== undefined) problems.push(problem)
    else if (isFixed(file)) written.push(file)
  }
  return { files: after, notices: [...problems.map(describe), ...tell('fixed', written)], unwritable: problems.length }
}

/** What `--fix` would write, as `git apply` and `patch -p1` read it. */
export async function dryRun(
  files: readonly (LintedFile | FixedFile)[],
): Promise<{ readonly patch: string; readonly notices: readonly string[] }> {
  const changed = files.filter(isFixed)
  if (changed.length === 0) return { patch: '', notices: ['jdlint: nothing to fix'] }
  const { patchOf } = await import('./patch.ts')
  return { patch: patchOf(changed), notices: tell('would fix', changed) }
}

function isFixed(file: LintedFile | FixedFile): file is FixedFile {
  return 'before' in file
}

function tell(verb: string, files: readonly FixedFile[]): readonly string[] {
  const fixed = files.reduce((total, file) => total + file.fixedCount, 0)
  return fixed === 0 ? [] : [`jdlint: ${verb} ${count(fixed, 'problem')} in ${count(files.length, 'file')}`]
}
