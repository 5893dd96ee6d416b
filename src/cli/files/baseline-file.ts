import { existsSync, readFileSync } from 'node:fs'
import {
  compare,
  faultsOf,
  isInside,
  NO_BASELINE,
  without,
  type Baseline,
  type KnownFault,
} from '../../baseline/baseline.ts'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { resultOf } from '../../diagnostic/lint-result.ts'
import type { LintResult } from '../../lint.ts'
import { count } from '../../reporters/count.ts'
import type { LintedFile } from '../../reporters/report.ts'
import { pathFrom, realPath } from '../../workspace/shown-path.ts'
import { decode } from '../../workspace/decode.ts'
import { describe, fileFault, type Problem } from '../outcome/problem.ts'
import { STDIN_NAME } from './read-source.ts'
import { UsageError } from '../outcome/usage-error.ts'
import { writeFile } from './write-file.ts'
import path from 'node:path'

/** What the command line says about the baseline. */
export interface BaselineOptions {
  /** A file; `false` for none at all. Default: the one in the working directory, if it is there. */
  readonly baseline?: string | false
  readonly baselineUpdate?: true
  readonly baselinePrune?: true
}

/** A baseline with the file that holds it. */
export interface BaselineFile {
  /** As messages call it. */
  readonly name: string
  readonly known: Baseline
}

const STANDARD_NAME = 'jdlint-baseline.json'

/**
 * Reads the baseline that the options ask for; `undefined` where there is none.
 * @throws UsageError where it is missing or broken.
 */
export async function openBaseline({
  baseline,
  baselineUpdate,
  baselinePrune,
}: BaselineOptions): Promise<BaselineFile | undefined> {
  if (baselineUpdate && baselinePrune)
    throw new UsageError('--baseline-prune: --baseline-update drops stale entries, too (leave one of them out)')
  if (baseline === false) {
    if (baselineUpdate ?? baselinePrune)
      throw new UsageError('--no-baseline: leaves no baseline to write (leave it out)')
    return undefined
  }
  const name = baseline ?? STANDARD_NAME
  if (existsSync(name)) return { name, known: await readBaseline(name) }
  if (baselineUpdate) return { name, known: NO_BASELINE }
  if (baseline !== undefined || baselinePrune)
    throw new UsageError(`${name}: no such baseline (jdlint --baseline-update writes one)`)
  return undefined
}

async function readBaseline(name: string): Promise<Baseline> {
  const { parseBaseline } = await import('../../baseline/parse.ts')
  const parsed = parseBaseline(readText(name))
  if ('baseline' in parsed) return parsed.baseline
  const { line, column, what } = parsed.fault
  throw new UsageError(`${name}:${line}:${column}: ${what} (restore it, or delete it and run jdlint --baseline-update)`)
}

function readText(name: string): string {
  let bytes: Buffer
  try {
    bytes = readFileSync(name)
  } catch (error) {
    throw usageError(fileFault(name, error))
  }
  const decoded = decode(bytes)
  if ('source' in decoded) return decoded.source
  throw usageError({ file: name, ...decoded })
}

function usageError({ file, what, wayOut }: Problem): UsageError {
  return new UsageError(`${file}: ${what} (${wayOut})`)
}

/** The files without what the baseline knows. */
export interface BaselinedFiles {
  readonly files: readonly LintedFile[]
  readonly notices: readonly string[]
  readonly unwritable: number
}

/**
 * Leaves out what is known, after writing a new baseline where the options ask for that.
 * @param judgeAll what all rules say of a file, also those that are turned off in this run: their entries are not stale
 */
export async function applyBaseline(
  file: BaselineFile,
  linted: readonly LintedFile[],
  options: BaselineOptions,
  judgeAll: (file: LintedFile) => Promise<LintResult>,
): Promise<BaselinedFiles> {
  if (options.baselineUpdate) return update(file, linted)
  const stale = await staleIn(file, linted, judgeAll)
  const compared = withoutKnown(file, linted)
  if (stale.size === 0) return compared
  const stales = count(problemsIn(stale), 'stale problem')
  if (!options.baselinePrune)
    return {
      ...compared,
      notices: [...compared.notices, `jdlint: ${file.name}: holds ${stales} (--baseline-prune drops what is gone)`],
    }
  const problem = await writeBaseline(
    file.name,
    new Map([...file.known].map(([key, faults]) => [key, without(faults, stale.get(key) ?? [])])),
  )
  const told = problem === undefined ? `jdlint: ${file.name}: dropped ${stales}` : describe(problem)
  return { ...compared, notices: [...compared.notices, told], unwritable: problem === undefined ? 0 : 1 }
}

async function update(file: BaselineFile, linted: readonly LintedFile[]): Promise<BaselinedFiles> {
  const inside = linted.flatMap((one) =>
    keysOf(file, one).map((key) => [key, faultsOf(one.result.diagnostics)] as const),
  )
  const outside = linted.filter((one) => keysOf(file, one).length === 0 && one.result.diagnostics.length > 0)
  const others = [...file.known].filter(([key]) => existsSync(placeOf(file, key)))
  const known = new Map([...others, ...inside].filter(([, faults]) => faults.length > 0))
  const problem = await writeBaseline(file.name, known)
  const left = outside.map(({ filePath }) =>
    describe({
      file: filePath,
      what: 'not in the baseline',
      wayOut: filePath.includes('\\')
        ? 'rename it: a baseline holds no backslashes, which part folders on Windows'
        : `it covers files next to or below ${file.name}`,
    }),
  )
  if (problem !== undefined) return { files: linted, notices: [...left, describe(problem)], unwritable: 1 }
  return {
    files: withoutKnown({ ...file, known }, linted).files,
    notices: [
      ...left,
      `jdlint: ${file.name}: holds ${count(problemsIn(known), 'problem')} in ${count(known.size, 'file')} now`,
    ],
    unwritable: 0,
  }
}

function problemsIn(baseline: Baseline): number {
  return [...baseline.values()].flat().reduce((sum, fault) => sum + fault.count, 0)
}

function withoutKnown(file: BaselineFile, linted: readonly LintedFile[]): BaselinedFiles {
  const compared = linted.map((one) => {
    const left = one.result.diagnostics.filter((diagnostic) => !isKnownElsewhere(file, diagnostic))
    const { result, knownCount } = compare({ ...one.result, ...resultOf(left) }, knownOf(file, one))
    return { one, result, knownCount: knownCount + one.result.diagnostics.length - left.length }
  })
  const known = compared.reduce((sum, { knownCount }) => sum + knownCount, 0)
  return {
    files: compared.map(({ one, result }) => ({ ...one, result })),
    notices:
      known === 0 ? [] : [`jdlint: ${file.name}: ${count(known, 'known problem')} not shown (--no-baseline shows all)`],
    unwritable: 0,
  }
}

/** A fault between postings is known in whichever of its files it was shown when the baseline was written. */
function isKnownElsewhere(file: BaselineFile, { ruleId, fingerprint, evidence }: Diagnostic): boolean {
  return evidence.some(
    ({ filePath }) =>
      filePath !== undefined &&
      knownOf(file, { filePath }).some(({ rule, hash }) => rule === ruleId && hash === fingerprint),
  )
}

/** Entries of problems that are gone, with those of files that are gone. */
async function staleIn(
  file: BaselineFile,
  linted: readonly LintedFile[],
  judgeAll: (file: LintedFile) => Promise<LintResult>,
): Promise<Baseline> {
  const stale = new Map<string, readonly KnownFault[]>()
  for (const [key, faults] of file.known) if (!existsSync(placeOf(file, key))) stale.set(key, faults)
  for (const one of linted) {
    const known = knownOf(file, one)
    if (compare(one.result, known).stale.length === 0) continue
    const gone = compare(await judgeAll(one), known).stale
    if (gone.length > 0) for (const key of keysOf(file, one)) stale.set(key, gone)
  }
  return stale
}

async function writeBaseline(name: string, known: Baseline): Promise<Problem | undefined> {
  const { formatBaseline } = await import('../../baseline/format.ts')
  return writeFile(name, undefined, formatBaseline(known))
}

function knownOf(file: BaselineFile, linted: Pick<LintedFile, 'filePath'>): readonly KnownFault[] {
  return keysOf(file, linted).flatMap((key) => file.known.get(key) ?? [])
}

/**
 * What a baseline calls a file: its own name, or the one of a link if only that is known, or if the file itself is not
 * below its folder. Nothing where neither is.
 */
function keysOf({ name, known }: BaselineFile, { filePath }: Pick<LintedFile, 'filePath'>): readonly string[] {
  if (filePath === STDIN_NAME) return []
  const folder = path.dirname(path.resolve(name))
  const names = [pathFrom(realPath(folder), realPath(filePath)), pathFrom(folder, filePath)].filter(isInside)
  const key = names.find((one) => known.has(one)) ?? names[0]
  return key === undefined ? [] : [key]
}

function placeOf({ name }: BaselineFile, key: string): string {
  return path.join(path.dirname(path.resolve(name)), key)
}
