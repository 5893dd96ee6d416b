import path from 'node:path'
import { suggest } from '../../text/nearest.ts'
import { FORMATS, type Format } from '../../reporters/index.ts'
import { UsageError } from '../outcome/usage-error.ts'

/** `--format` or `--output`, as the command line has it. */
export type OutputArgument = { readonly format: Format; readonly file?: string } | { readonly output: string }

/** A report to make, and the file it goes to; without one it goes to standard output. */
export interface Destination {
  readonly format: Format
  readonly file?: string
}

/** Reads `NAME` or `NAME=FILE`. */
export function parseFormat(value: string): OutputArgument {
  const [name = '', ...rest] = value.split('=')
  const format = FORMATS.find((known) => known === name)
  if (format === undefined) throw new UsageError(`--format ${value}: unknown format (${suggest(name, FORMATS)})`)
  if (rest.length === 0) return { format }
  const file = rest.join('=')
  if (file === '')
    throw new UsageError(`--format ${value}: no file after the = (for example --format ${format}=report)`)
  return { format, file }
}

/**
 * Where the reports go. An `--output` belongs to the format before it; the first argument may also come before its
 * format. Standard output gets the one format without a file, and `frame` where each has one.
 */
export function destinationsOf(given: readonly OutputArgument[]): readonly Destination[] {
  const destinations: Destination[] = []
  for (const argument of formatFirst(given)) {
    if ('format' in argument) {
      destinations.push(argument)
      continue
    }
    const { output: file } = argument
    const last = destinations.pop()
    if (last?.file !== undefined || last === undefined)
      throw new UsageError(`--output ${file}: no format is left for it (say which: --format NAME=${file})`)
    destinations.push({ format: last.format, file })
  }
  return withTerminal(destinations)
}

function formatFirst([first, second, ...rest]: readonly OutputArgument[]): readonly OutputArgument[] {
  if (first === undefined) return []
  if ('output' in first) return [second ?? { format: 'frame' }, first, ...rest]
  return second === undefined ? [first] : [first, second, ...rest]
}

function withTerminal(destinations: readonly Destination[]): readonly Destination[] {
  const [first, second] = destinations.filter(({ file }) => file === undefined)
  if (second !== undefined) {
    throw new UsageError(
      `--format ${second.format}: the terminal already shows ${String(first?.format)} (write one to a file: --format ${second.format}=FILE)`,
    )
  }
  const files = destinations.flatMap(({ file }) => (file === undefined ? [] : [file]))
  const twice = files.find((file, index) =>
    files.slice(0, index).some((other) => path.resolve(other) === path.resolve(file)),
  )
  if (twice !== undefined) throw new UsageError(`--output ${twice}: two reports for one file (give each its own)`)
  return first === undefined ? [{ format: 'frame' }, ...destinations] : destinations
}

/** A slip of the hand must not replace a posting by a report on it. */
export function spareFiles(
  destinations: readonly Destination[],
  files: readonly { readonly filePath: string }[],
): void {
  const postings = new Set(files.map(({ filePath }) => path.resolve(filePath)))
  for (const { file } of destinations) {
    if (file !== undefined && postings.has(path.resolve(file)))
      throw new UsageError(`--output ${file}: one of the files to check (write the report to another)`)
  }
}
