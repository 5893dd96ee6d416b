import type { Explanation } from '../../explain.ts'
import { InputError } from '../../inputs/input-error.ts'
import { languageOf } from '../../inputs/language.ts'
import type { Linter } from '../../linter.ts'
import { EXPLAINING } from '../../reporters/index.ts'
import { profileMoves, type ProfileMove } from '../../reporters/profile-move.ts'
import type { LintedFile } from '../../reporters/report.ts'
import type { BranchChanges } from '../files/changed-files.ts'
import { pathOption } from '../files/read-source.ts'
import { errorsOnly } from '../outcome/verdict.ts'
import { deliver, type Delivery } from '../output/delivery.ts'
import type { Tools } from '../tools/tools.ts'
import { version } from '../tools/version.ts'
import type { JudgedFiles } from './judge-files.ts'
import type { Plan } from './plan.ts'

/** Makes the reports on what is left of the problems, and writes those that go to files. */
export async function reportFiles(
  files: readonly LintedFile[],
  judged: JudgedFiles,
  { options, destinations, changes }: Plan,
  { library }: Tools,
): Promise<Delivery> {
  const isExplained = changes !== undefined || destinations.some(({ format }) => EXPLAINING.includes(format))
  const linterOf = await loadLinters(isExplained ? files : [], judged)
  const explain = (file: LintedFile): Explanation => linterOf(file).explain(file.source, pathOption(file.filePath))
  const shown = options.quiet ? files.map(errorsOnly) : files
  return deliver(
    destinations,
    {
      files: shown,
      explain,
      rules: isExplained ? (await library()).ruleMetas : [],
      version,
      failOn: options.failOn,
      unreadable: judged.unreadable,
      hidden: diagnosticsIn(files) - diagnosticsIn(shown),
      moves: changes && (await movesOf(files, changes, linterOf, explain)),
      ...(judged.searched !== undefined && judged.files.length > 0 && { searched: judged.searched }),
    },
    options.color,
  )
}

type LinterOf = (file: LintedFile) => Linter

/** The linters of files, loaded ahead: a reporter does not wait. */
async function loadLinters(files: readonly LintedFile[], { sourceOf }: JudgedFiles): Promise<LinterOf> {
  const linters = new Map<string, Linter>()
  for (const file of files) linters.set(file.filePath, await sourceOf(file).linter())
  return ({ filePath }) => {
    const linter = linters.get(filePath)
    if (linter === undefined) throw new Error(`${filePath} is not to be explained`)
    return linter
  }
}

async function movesOf(
  files: readonly LintedFile[],
  changes: BranchChanges,
  linterOf: LinterOf,
  explain: (file: LintedFile) => Explanation,
): Promise<readonly ProfileMove[]> {
  const moves: ProfileMove[] = []
  // One after the other: a branch may have touched more files than a machine can run programs.
  for (const file of files) {
    const earlier = await explainEarlier(file, changes, linterOf(file))
    for (const move of profileMoves(file.filePath, earlier, explain(file))) moves.push(move)
  }
  return moves
}

/**
 * The earlier version as today's linter explains it; `undefined` for a new file, and for one that was written in
 * another language.
 */
async function explainEarlier(
  { filePath }: LintedFile,
  changes: BranchChanges,
  linter: Linter,
): Promise<Explanation | undefined> {
  const earlier = await changes.earlier(filePath)
  if (earlier === undefined || languageOf(earlier.filePath) !== languageOf(filePath)) return undefined
  try {
    return linter.explain(earlier.source, { filePath: earlier.filePath })
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

function diagnosticsIn(files: readonly LintedFile[]): number {
  return files.reduce((total, { result }) => total + result.diagnostics.length, 0)
}
