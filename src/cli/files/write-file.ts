import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Problem } from '../outcome/problem.ts'

const FAULTS: Readonly<Record<string, Omit<Problem, 'file'>>> = {
  EACCES: { what: 'no permission to write it', wayOut: 'change its permissions, or those of its folder' },
  EPERM: { what: 'no permission to write it', wayOut: 'change its permissions, or those of its folder' },
  EROFS: { what: 'it is on a disk that can only be read', wayOut: 'copy it to another disk' },
  ENOSPC: { what: 'the disk is full', wayOut: 'make room' },
  EDQUOT: { what: 'the disk is full', wayOut: 'make room' },
  ENOENT: { what: 'it or its folder does not exist', wayOut: 'check the spelling' },
  EISDIR: { what: 'a folder where a file was expected', wayOut: 'name a file' },
  ENOTDIR: { what: 'a file has the name that its folder needs', wayOut: 'choose another path' },
  EEXIST: { what: 'a file has the name that its folder needs', wayOut: 'choose another path' },
}

/**
 * Writes a file in one step: a reader finds the old or the new text, never a part of it. Keeps its mode; a link keeps
 * pointing to it.
 * @param expected what the file must hold, so that nobody else's changes are lost; `undefined` where that does not
 * matter
 */
export async function writeFile(
  filePath: string,
  expected: string | undefined,
  text: string,
): Promise<Problem | undefined> {
  const absolute = path.resolve(filePath)
  try {
    if (expected !== undefined) {
      const present = readFileSync(absolute, 'utf8')
      // Two names can lead to one file, which is fixed by now.
      if (present === text) return undefined
      if (present !== expected)
        return { file: filePath, what: 'changed while jdlint was at work', wayOut: 'run jdlint again' }
      // A new file in the place of a protected one would get past its protection.
      accessSync(absolute, constants.W_OK)
    }
    const { default: writeAtomically } = await import('write-file-atomic')
    // The package itself would write once, and take a part for the whole where the disk fills up.
    await writeAtomically(absolute, '', { tmpfileCreated: (draft) => writeFileSync(draft, text) })
    return undefined
  } catch (error) {
    return writeFault(filePath, error)
  }
}

/**
 * Makes a folder, with those above it. Not by mkdirSync's `recursive`, which has no end where the system lets nobody
 * make one, as in /proc.
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(path.dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another run may have made it meanwhile.
    if (!existsSync(folder)) throw error
  }
}

/** What a failed attempt to write means to somebody who has never heard of EACCES. */
export function writeFault(file: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  return { file, ...(FAULTS[code] ?? { what: `cannot be written: ${code}`, wayOut: 'leave it out' }) }
}
