import { statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Problem } from '../outcome/problem.ts'
import { makeFolder, writeFault, writeFile } from '../files/write-file.ts'

/**
 * Writes a report: all of it or nothing, with the folders it needs. What kept it from being written, if anything did.
 */
export async function writeReport(file: string, text: string): Promise<Problem | undefined> {
  try {
    makeFolder(path.dirname(path.resolve(file)))
    if (!isSpecial(file)) return await writeFile(file, undefined, text)
    writeFileSync(file, text)
    return undefined
  } catch (error) {
    return writeFault(file, error)
  }
}

/** A pipe or a device, as `/dev/stderr`, must not be replaced by a file. */
function isSpecial(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false })
  return found !== undefined && !found.isFile()
}
