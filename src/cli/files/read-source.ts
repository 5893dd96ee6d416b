import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { decode } from '../../workspace/decode.ts'
import { fileFault, type Problem } from '../outcome/problem.ts'

/** The text of one file and the name that reports show for it. */
export interface Source {
  readonly filePath: string
  readonly text: string
}

/** A source, or the problem that keeps it from being read. */
export type Read = { readonly source: Source } | { readonly problem: Problem }

/** How standard input is shown where `--stdin-filename` gives it no name. */
export const STDIN_NAME = '<stdin>'

/** `filePath` for the library: standard input without a name has none to take a title from. */
export function pathOption(filePath: string): { readonly filePath?: string } {
  return filePath === STDIN_NAME ? {} : { filePath }
}

export function readSource(filePath: string, cwd: string): Read {
  const absolute = path.resolve(cwd, filePath)
  try {
    if (isEndless(absolute))
      return {
        problem: { file: filePath, what: 'a pipe or a device, not a file', wayOut: 'jdlint - reads standard input' },
      }
    return toSource(filePath, readFileSync(absolute))
  } catch (error) {
    return { problem: fileFault(filePath, error) }
  }
}

/** What a shell passes in the place of a file: `jdlint <(git show main:pm.md)`. */
const STREAM = /^\/(?:dev\/(?:stdin|null|fd\/\d+)|proc\/(?:self|\d+)\/fd\/\d+)$/u

/**
 * A named pipe waits until somebody writes into it, and a device may have no end; a repository can hold links to both.
 */
function isEndless(file: string): boolean {
  if (STREAM.test(file)) return false
  const found = statSync(file)
  return !found.isFile() && !found.isDirectory()
}

export async function readStdin(input: AsyncIterable<Buffer>, filename: string | undefined): Promise<Read> {
  const filePath = filename ?? STDIN_NAME
  try {
    const chunks: Buffer[] = []
    for await (const chunk of input) chunks.push(chunk)
    return toSource(filePath, Buffer.concat(chunks))
  } catch (error) {
    return { problem: fileFault(filePath, error) }
  }
}

function toSource(filePath: string, bytes: Buffer): Read {
  const decoded = decode(bytes)
  return 'source' in decoded
    ? { source: { filePath, text: decoded.source } }
    : { problem: { file: filePath, ...decoded } }
}
