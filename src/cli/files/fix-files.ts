import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import type { LintOptions } from '../../lint.ts'
import { count } from '../../reporters/count.ts'
import type { LintedFile } from '../../reporters/report.ts'
import { isBelow, realName } from '../../workspace/shown-path.ts'
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
    const problem = isFixed(file) ? await writeInside(file) : undefined
    after.push(problem !== undefined && isFixed(file) ? file.before : file)
    if (problem !== undefined) problems.push(problem)
    else if (isFixed(file)) written.push(file)
  }
  return { files: after, notices: [...problems.map(describe), ...tell('fixed', written)], unwritable: problems.length }
}

async function writeInside({ filePath, before, source }: FixedFile): Promise<Problem | undefined> {
  return obstacle(filePath) ?? (await writeFile(filePath, before.source, source))
}

/** Why a file is not written, nor a patch of it. */
function obstacle(filePath: string): Problem | undefined {
  return leadingOut(filePath) ?? inOtherCharset(filePath)
}

/** Its text was read in the charset that it declares, and what is written is UTF-8. */
function inOtherCharset(filePath: string): Problem | undefined {
  try {
    return isUtf8(readFileSync(filePath))
      ? undefined
      : { file: filePath, what: 'not fixed, as it is not in UTF-8', wayOut: 'save it as UTF-8' }
  } catch {
    // Whatever is wrong with the file, writing it will tell.
    return undefined
  }
}

/** Nobody who asks for the files of a folder means what a link in it leads to elsewhere. */
function leadingOut(filePath: string): Problem | undefined {
  const real = realName(filePath)
  return !isBelow(filePath) || isBelow(real)
    ? undefined
    : {
        file: filePath,
        what: `a link to ${real}, which is not below this folder`,
        wayOut: 'run jdlint where that file is',
      }
}

/** What `--fix` would write, as `git apply` and `patch -p1` read it. */
export async function dryRun(
  files: readonly (LintedFile | FixedFile)[],
): Promise<WrittenFiles & { readonly patch: string }> {
  const fixes = files.filter(isFixed)
  const hindered = new Map(fixes.map((file) => [file, obstacle(file.filePath)] as const))
  const problems = [...hindered.values()].filter((problem) => problem !== undefined)
  const changed = fixes.filter((file) => hindered.get(file) === undefined)
  const after = files.map((file) => (isFixed(file) && hindered.get(file) !== undefined ? file.before : file))
  const notices = fixes.length === 0 ? ['jdlint: nothing to fix'] : problems.map(describe)
  if (changed.length === 0) return { files: after, patch: '', notices, unwritable: problems.length }
  const { patchOf } = await import('./patch.ts')
  return {
    files: after,
    // A patch of a link would change where it leads.
    patch: patchOf(changed.map((file) => ({ ...file, filePath: realName(file.filePath) }))),
    notices: [...notices, ...tell('would fix', changed)],
    unwritable: problems.length,
  }
}

function isFixed(file: LintedFile | FixedFile): file is FixedFile {
  return 'before' in file
}

function tell(verb: string, files: readonly FixedFile[]): readonly string[] {
  const fixed = files.reduce((total, file) => total + file.fixedCount, 0)
  return fixed === 0 ? [] : [`jdlint: ${verb} ${count(fixed, 'problem')} in ${count(files.length, 'file')}`]
}
