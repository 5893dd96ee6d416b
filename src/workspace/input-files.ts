import { stat, realpath } from 'node:fs'
import type { FileSystemAdapter } from 'tinyglobby'
import { INPUT_ENDINGS } from '../inputs/language.ts'

/** What never holds a posting, whatever it is written in: the code of others, and jdlint's own settings. */
export const SKIPPED = ['**/node_modules/**', '**/jdlint.config.*', '**/jdlint-baseline.json']

/**
 * The search asks for the place of every link that it meets. Links to folders have none for it: they may lead out, or
 * in circles.
 */
export const WITHOUT_LINKED_FOLDERS: FileSystemAdapter = {
  realpath: ((link: string, callback: (error: Error | null, real: string) => void) => {
    stat(link, (fault, found) => {
      if (fault === null && found.isDirectory()) callback(new Error('a link to a folder'), '')
      else realpath(link, callback)
    })
  }) as typeof realpath,
}

/**
 * All files below a folder that may hold postings, as absolute paths, without those in node_modules, in hidden folders
 * and behind links to
 * folders.
 */
export async function inputsIn(folder: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby')
  return glob(`**/*.{${INPUT_ENDINGS.join(',')}}`, {
    cwd: folder,
    absolute: true,
    caseSensitiveMatch: false,
    expandDirectories: false,
    fs: WITHOUT_LINKED_FOLDERS,
    ignore: SKIPPED,
  })
}
