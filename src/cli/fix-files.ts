import type { LintOptions } from '../lint.ts'
import type { Linter } from '../linter.ts'
import { count } from '../reporters/count.ts'
import type { LintedFile } from '../reporters/report.ts'
import { describe, type Problem } from './problem.ts'
import type { Source } from './read-source.ts'
import { writeFile } from './write-file.ts'

/** A file as it was read, and what linting or fixing made of it. */
export interface FixedFile extends LintedFile {
  readonly original: string
  readonly fixedCount: number
}

/** Lints and fixes a text, in memory. */
export function fixSource({ filePath, text }: Source, options: LintOptions, { fix }: Linter): FixedFile {
  const { source, fixedCount, result } = fix(text, options)
  return { filePath, original: text, source, fixedCount, result }
}

/** Files as they are on disk after the attempt: those that could not be written are as they were. */
export interface WrittenFiles {
  readonly files: readonly LintedFile[]
  readonly notices: readonly string[]
  readonly unwritable: number
}

/** Writes the fixed files; `relint` is for those that cannot be written. */
export async function writeFixed(files: readonly FixedFile[], relint: (source: Source) => LintedFile): Promise<WrittenFiles> {
  const written: FixedFile[] = []
  const after: LintedFile[] = []
  const problems: Problem[] = []
  for (const file of files) {
    const problem = file.source === file.original ? undefined : await writeFile(file.filePath, file.original, file.source)
    if (problem === undefined) after.push(file)
    else after.push(relint({ filePath: file.filePath, text: file.original }))
    if (problem !== undefined) problems.push(problem)
    else if (file.fixedCount > 0) written.push(file)
  }
  return { files: after, notices: [...problems.map(describe), ...tell('fixed', written)], unwritable: problems.length }
}

/** What `--fix` would write, as `git apply` and `patch -p1` read it. */
export async function dryRun(files: readonly FixedFile[]): Promise<{ readonly patch: string; readonly notices: readonly string[] }> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff')
  const changed = files.filter(({ source, original }) => source !== original)
  const patches = changed.map(({ filePath, original, source }) =>
    createTwoFilesPatch(`a/${filePath}`, `b/${filePath}`, original, source, undefined, undefined, { headerOptions: FILE_HEADERS_ONLY }),
  )
  return { patch: patches.join(''), notices: changed.length === 0 ? ['jdlint: nothing to fix'] : tell('would fix', changed) }
}

function tell(verb: string, files: readonly FixedFile[]): readonly string[] {
  const fixed = files.reduce((total, file) => total + file.fixedCount, 0)
  return fixed === 0 ? [] : [`jdlint: ${verb} ${count(fixed, 'problem')} in ${count(files.length, 'file')}`]
}
