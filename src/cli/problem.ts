import { printable } from '../reporters/printable.ts'

/** Something about one file that the user has to know, and what to do about it. */
export interface Problem {
  readonly file: string
  readonly what: string
  readonly wayOut: string
}

/** One line, whatever the file is called. */
export function describe({ file, what, wayOut }: Problem): string {
  return printable(`jdlint: ${file}: ${what} (${wayOut})`)
}
