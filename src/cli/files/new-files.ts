import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Problem } from '../outcome/problem.ts'
import { makeFolder, writeFault } from './write-file.ts'

/** A file to be. */
export interface NewFile {
  readonly filePath: string
  readonly text: string
}

/** Writes files that do not exist yet: all of them, or none. What kept them from being written, if anything did. */
export function writeNewFiles(files: readonly NewFile[]): Problem | undefined {
  const written: string[] = []
  for (const { filePath, text } of files) {
    try {
      makeFolder(path.dirname(path.resolve(filePath)))
      // Fails where there is anything of that name, also where it came to be a moment ago, and also a link to nowhere.
      writeFileSync(filePath, '', { flag: 'wx' })
      written.push(filePath)
      writeFileSync(filePath, text)
    } catch (error) {
      for (const file of written) rmSync(file, { force: true })
      return isTaken(error, filePath)
        ? {
            file: filePath,
            what: 'there is a file of that name already',
            wayOut: 'move it away, or name a folder with --out',
          }
        : writeFault(filePath, error)
    }
  }
  return undefined
}

function isTaken(error: unknown, filePath: string): boolean {
  return (
    error instanceof Error && 'code' in error && error.code === 'EEXIST' && 'path' in error && error.path === filePath
  )
}
