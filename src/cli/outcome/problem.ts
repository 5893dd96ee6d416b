import { printable } from '../../reporters/printable.ts'

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

const FAULTS: Readonly<Record<string, Omit<Problem, 'file'>>> = {
  EACCES: { what: 'no permission to read it', wayOut: 'change its permissions or leave it out' },
  EPERM: { what: 'no permission to read it', wayOut: 'change its permissions or leave it out' },
  EISDIR: { what: 'a folder where a file was expected', wayOut: 'name a file' },
  ELOOP: { what: 'a link that leads back to itself', wayOut: 'fix or remove the link' },
  ENOENT: { what: 'no such file or folder', wayOut: 'check the spelling' },
  ENOTDIR: { what: 'no such file or folder', wayOut: 'check the spelling' },
}

/** What a failed file operation means to somebody who has never heard of ENOENT. */
export function fileFault(file: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  return { file, ...(FAULTS[code] ?? { what: `cannot be read: ${code}`, wayOut: 'leave it out' }) }
}
