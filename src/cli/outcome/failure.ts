import { CommanderError } from 'commander'
import { ConfigError } from '../../config/config-error.ts'
import { printable } from '../../reporters/printable.ts'
import { DONE, type ExitStatus, type Outcome } from './outcome.ts'
import { UsageError } from './usage-error.ts'

/** What is said when a command throws. */
export function failureOf(error: unknown): Outcome {
  // Help and version end commander as an error of status 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : refused(commanderMessage(error))
  if (error instanceof UsageError || error instanceof ConfigError) return refused(error.message)
  if (isFolderGone(error)) return refused('the working directory does not exist any more (go to another one)')
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { output: '', notices: [`jdlint: a bug in jdlint, please report it: ${told}`], status: 2 }
}

/** What everything that asks for the working directory throws then. */
function isFolderGone(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd'
}

function refused(message: string): Outcome {
  const status: ExitStatus = 2
  return { output: '', notices: [printable(`jdlint: ${message}`)], status }
}

/** Commander speaks in two lines: `error: unknown option '--fromat'` and `(Did you mean --format?)`. */
function commanderMessage({ message }: CommanderError): string {
  const [what = '', wayOut] = message.replace(/^error: /u, '').split('\n')
  return `${what} ${wayOut === undefined ? '(see jdlint --help)' : wayOut.replace('(D', '(d')}`
}
