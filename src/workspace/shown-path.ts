import path from 'node:path'

/** A path as messages show it: from the working directory, with forward slashes. */
export function shownPath(file: string): string {
  const relative = path.relative(process.cwd(), file).replaceAll(path.sep, '/')
  return relative === '' ? '.' : relative
}
