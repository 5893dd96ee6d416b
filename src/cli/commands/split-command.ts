import path from 'node:path'
import type { RoleId } from '../../index.ts'
import { draftName, type Draft, type SplitResult } from '../../split.ts'
import { gather, type Wanted } from '../files/gather.ts'
import { pathOption, STDIN_NAME } from '../files/read-source.ts'
import { writeNewFiles, type NewFile } from '../files/new-files.ts'
import type { Outcome } from '../outcome/outcome.ts'
import { describe } from '../outcome/problem.ts'
import { UsageError } from '../outcome/usage-error.ts'
import type { Tools } from '../tools/tools.ts'
import { count } from '../../reporters/count.ts'

/** The options of `jdlint split` as commander hands them over. */
export interface SplitCommandOptions {
  readonly out?: string
  readonly dryRun?: boolean
  readonly config?: string | false
  readonly stdinFilename?: string
}

/** `jdlint split FILE`: two drafts of a posting that asks for two jobs. */
export async function splitCommand(file: string, options: SplitCommandOptions, tools: Tools): Promise<Outcome> {
  const { out, dryRun = false, stdinFilename } = options
  if (out === '') throw new UsageError('--out "": an empty path (name a folder)')
  if (file === '-' && stdinFilename === undefined && !dryRun)
    throw new UsageError('split -: the drafts need a name (add --stdin-filename pm-po.md, or --dry-run)')
  return splitPosting({ paths: [file], stdinFilename }, options, tools)
}

/** Writes the drafts of the one posting that is wanted, or shows them. */
export async function splitPosting(
  wanted: Wanted,
  { out, dryRun }: Pick<SplitCommandOptions, 'out' | 'dryRun'>,
  { loader }: Tools,
): Promise<Outcome> {
  const { files, notices, unreadable } = await gather(wanted, loader.load, async (source) => ({
    filePath: source.filePath,
    result: (await source.linter()).split(source.text, pathOption(source.filePath)),
  }))
  const [only, another] = files
  if (only === undefined) return { output: '', notices, status: unreadable > 0 ? 2 : 0 }
  if (another !== undefined)
    throw new UsageError(`split ${wanted.paths.join(' ')}: ${count(files.length, 'file')} (name one posting)`)
  const { filePath, result } = only
  if (result.drafts === null) return refused(filePath, result)
  const drafts = draftFiles(filePath, result.drafts, out)
  if (dryRun === true) return { output: drafts.map(shown).join('\n'), notices, status: 0 }
  const problem = writeNewFiles(drafts)
  return problem === undefined
    ? { output: drafts.map(told).join(''), notices, status: 0 }
    : { output: '', notices: [...notices, describe(problem)], status: 2 }
}

function refused(filePath: string, { reason, message }: SplitResult & { readonly drafts: null }): Outcome {
  const told =
    reason === 'not-mixed'
      ? { file: filePath, what: 'nothing to split', wayOut: message }
      : { file: filePath, what: 'cannot be split', wayOut: message }
  return { output: '', notices: [describe(told)], status: reason === 'not-mixed' ? 1 : 2 }
}

interface DraftFile extends NewFile {
  readonly draft: Draft
}

/** `pm-po.md` becomes `pm-po.product-manager.md` and `pm-po.product-owner.md`. */
function draftFiles(filePath: string, drafts: Readonly<Record<RoleId, Draft>>, out: string | undefined): DraftFile[] {
  const name = filePath === STDIN_NAME ? 'posting.md' : filePath
  return (['product-manager', 'product-owner'] as const).map((role) => ({
    filePath: draftName(out === undefined ? name : path.join(out, path.basename(name)), role),
    text: drafts[role].text,
    draft: drafts[role],
  }))
}

function shown({ filePath, text }: DraftFile): string {
  return `==> ${filePath} <==\n${text}${text.endsWith('\n') ? '' : '\n'}`
}

function told({ filePath, draft: { comments } }: DraftFile): string {
  const open =
    comments.length === 0 ? '' : ` (${count(comments.length, 'comment')} for you: look for “To decide” and “To reword”)`
  return `Wrote ${filePath}${open}\n`
}
