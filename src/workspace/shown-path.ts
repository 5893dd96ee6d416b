import { realpathSync } from 'node:fs'
import path from 'node:path'

/** A path as messages and reports show it: from the working directory, with forward slashes. */
export function shownPath(file: string): string {
  const relative = pathFrom(process.cwd(), file)
  return relative === '' ? '.' : relative
}

/** As `shownPath`, of the file that links lead to: git calls it so. */
export function realName(file: string): string {
  return pathFrom(realPath('.'), realPath(file))
}

/** Where links lead to, in the end. */
export function realPath(file: string): string {
  try {
    return realpathSync.native(file)
  } catch {
    // A link that leads nowhere; reading it says so.
    return path.resolve(file)
  }
}

/** The way from a folder to a file, with forward slashes. */
export function pathFrom(folder: string, file: string): string {
  return withSlashes(path.relative(folder, path.resolve(file)))
}

/** Only Windows has another separator; elsewhere a backslash is a character like any. */
export function withSlashes(file: string): string {
  return path.sep === '\\' ? file.replaceAll('\\', '/') : file
}

/** It lies in the folder that the path starts from, or below. */
export function isBelow(relative: string): boolean {
  return !path.isAbsolute(relative) && relative !== '..' && !relative.startsWith('../')
}
