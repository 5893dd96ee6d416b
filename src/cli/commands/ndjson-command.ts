import { pipeline } from 'node:stream/promises'
import { pMapIterable } from 'p-map'
import { toJsonLine } from '../../reporters/to-json.ts'
import { decode } from '../../workspace/decode.ts'
import { AT_A_TIME, linterFor, type LintableSource } from '../files/gather.ts'
import { taskOf } from '../judging/task.ts'
import { createPool, type Pool } from '../judging/pool.ts'
import type { LintCommandOptions } from '../linting/options.ts'
import type { Outcome } from '../outcome/outcome.ts'
import { STDIN_NAME } from '../files/read-source.ts'
import { checkRules } from '../judging/rule-option.ts'
import type { LateLoader, Tools } from '../tools/tools.ts'
import { UsageError } from '../outcome/usage-error.ts'

/**
 * `jdlint --ndjson`: one JSON object per line of standard input, one result per line of standard output, in the same
 * order. Reads only as fast as results are taken.
 */
export async function ndjsonCommand(
  paths: readonly string[],
  options: LintCommandOptions,
  { library, loader }: Tools,
): Promise<Outcome> {
  checkOptions(paths, options)
  await checkRules(options.rule, library)
  const pool = createPool(options.concurrency, undefined)
  const answer = answerer(options, loader, pool)
  let bad = 0
  const answers = async function* (input: AsyncIterable<Buffer>): AsyncGenerator<string> {
    for await (const one of pMapIterable(numbered(input), answer, { concurrency: AT_A_TIME })) {
      if ('error' in one) bad += 1
      yield toJsonLine(one)
    }
  }
  await pipeline(process.stdin, answers, process.stdout, { end: false }).finally(pool.close)
  return {
    output: '',
    notices:
      bad === 0
        ? []
        : [
            `jdlint: ${bad === 1 ? 'one line' : `${bad} lines`} of standard input could not be used (see "error" in the output)`,
          ],
    status: bad === 0 ? 0 : 2,
  }
}

function checkOptions(paths: readonly string[], { reports, fix, fixDryRun, watch }: LintCommandOptions): void {
  if (paths.length > 0) throw new UsageError(`--ndjson: reads standard input, not ${String(paths[0])} (leave it out)`)
  if (reports.length > 0) throw new UsageError('--ndjson: sets the format (leave --format and --output out)')
  if (fix ?? fixDryRun ?? watch)
    throw new UsageError('--ndjson: only reports (leave --fix, --fix-dry-run and --watch out)')
}

/** A line of standard input that is not blank. */
interface Line {
  readonly number: number
  readonly bytes: Buffer
}

/** What JSON allows around a value, besides the line feed. Of a line of anything else it is told that it is no JSON. */
const WHITESPACE: ReadonlySet<number> = new Set(Buffer.from(' \t\r'))

async function* numbered(input: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  let number = 0
  for await (const bytes of byteLines(input)) {
    number += 1
    if (bytes.some((byte) => !WHITESPACE.has(byte))) yield { number, bytes }
  }
}

const NEWLINE = 0x0a

/** The lines of a stream, without their line feeds. Bytes, as a chunk may end within a character. */
async function* byteLines(input: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  // Collected, not joined chunk by chunk: a line may be megabytes long.
  let open: Buffer[] = []
  for await (const chunk of input) {
    let start = 0
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      yield Buffer.concat([...open, chunk.subarray(start, end)])
      open = []
      start = end + 1
    }
    if (start < chunk.length) open.push(chunk.subarray(start))
  }
  if (open.length > 0) yield Buffer.concat(open)
}

type Id = string | number | null

interface Request {
  readonly id: Id
  readonly text: string
  readonly filePath?: string
}

function answerer(options: LintCommandOptions, { load }: LateLoader, { judge }: Pool): (line: Line) => Promise<object> {
  return async ({ number, bytes }) => {
    const request = parseRequest(bytes)
    if ('error' in request) return { id: request.id, line: number, error: request.error }
    const { id, text, filePath = STDIN_NAME } = request
    try {
      const configured = await load(filePath)
      if (configured.settings.ignored)
        return { id, diagnostics: [], errorCount: 0, warningCount: 0, infoCount: 0, ignored: true }
      const source: LintableSource = {
        ...configured,
        ...{ filePath, text, isNamed: true },
        linter: () => linterFor(filePath, configured.linter),
      }
      return { id, ...(await judge(taskOf(source, options), source.linter))?.result }
    } catch (error) {
      return { id, line: number, error: error instanceof Error ? error.message : String(error) }
    }
  }
}

function parseRequest(bytes: Buffer): Request | { readonly id: Id; readonly error: string } {
  const decoded = decode(bytes)
  if ('what' in decoded) return { id: null, error: `${decoded.what} (${decoded.wayOut})` }
  let value: unknown
  try {
    value = JSON.parse(decoded.source.replace(/^\ufeff/u, ''))
  } catch (error) {
    return {
      id: null,
      error: `not JSON: ${error instanceof Error ? error.message : String(error)} (expected one object per line)`,
    }
  }
  if (typeof value !== 'object' || value === null)
    return { id: null, error: 'not an object (expected {"id": …, "text": …})' }
  const { id = null, text, filePath } = value as Readonly<Record<string, unknown>>
  if (typeof id !== 'string' && typeof id !== 'number')
    return { id: null, error: 'id: missing, or neither a string nor a number' }
  if (typeof text !== 'string') return { id, error: 'text: missing, or not a string' }
  if (filePath === undefined) return { id, text }
  if (typeof filePath !== 'string' || filePath === '')
    return { id, error: 'filePath: not a string, or empty (leave it out, or name a file)' }
  return { id, text, filePath }
}
