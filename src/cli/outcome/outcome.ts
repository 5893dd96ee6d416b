/** 0: nothing at the failing severity; 1: problems found; 2: jdlint could not do all of its work. */
export type ExitStatus = 0 | 1 | 2

/** What a command has to say: the report for standard output, lines for standard error, and the exit status. */
export interface Outcome {
  readonly output: string
  readonly notices: readonly string[]
  readonly status: ExitStatus
}

export const DONE: Outcome = { output: '', notices: [], status: 0 }

export function print({ output, notices }: Outcome): void {
  for (const notice of notices) process.stderr.write(`${notice}\n`)
  process.stdout.write(output)
}
