import { readFileSync } from 'node:fs'
import path from 'node:path'
import { decode } from './decode.ts'
import { fileFault } from './file-fault.ts'
import type { Problem } from './problem.ts'

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
  try {
    return toSource(filePath, readFileSync(path.resolve(cwd, filePath)))
  } catch (error) {
    return { problem: fileFault(filePath, error) }
  }
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
  return 'source' in decoded ? { source: { filePath, text: decoded.source } } : { problem: { file: filePath, ...decoded } }
}
