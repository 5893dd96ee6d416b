import { CommanderError } from 'commander'
import { printable } from '../reporters/printable.ts'
import { explainCommand } from './explain-command.ts'
import { lintCommand } from './lint-command.ts'
import type { ExitStatus, Outcome } from './outcome.ts'
import { createProgram } from './program.ts'
import { testCommand } from './test-command.ts'
import { loadTools } from './tools.ts'

const DONE: Outcome = { output: '', notices: [], status: 0 }

/** Runs the command line `argv` (as in `process.argv`) and prints what comes of it. */
export async function run(argv: readonly string[]): Promise<void> {
  quietlyLoseReader(process.stdout)
  quietlyLoseReader(process.stderr)
  const { output, notices, status } = await outcomeOf(argv)
  for (const notice of notices) process.stderr.write(`${notice}\n`)
  process.stdout.write(output)
  // Not process.exit(): what is still on its way through a pipe would be lost.
  process.exitCode = status
}

/** `jdlint careers/ | head` closes the pipe early; that is no failure of either. */
function quietlyLoseReader(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
}

async function outcomeOf(argv: readonly string[]): Promise<Outcome> {
  let outcome = DONE
  const program = createProgram({
    lint: async (paths, options) => {
      outcome = await lintCommand(paths, options, await loadTools(options.config))
    },
    explain: async (paths, options) => {
      outcome = await explainCommand(paths, options, await loadTools(options.config))
    },
    test: async ({ config }) => {
      outcome = await testCommand(await loadTools(config))
    },
    init: async () => {
      outcome = (await import('./init-command.ts')).initCommand()
    },
    lsp: async (options) => (await import('./lsp-command.ts')).lspCommand(options),
  })
  try {
    await program.parseAsync(argv)
    return outcome
  } catch (error) {
    return failure(error)
  }
}

function failure(error: unknown): Outcome {
  // Help and version end commander as an error of status 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : refused(commanderMessage(error))
  if (error instanceof Error && (error.name === 'UsageError' || error.name === 'ConfigError')) return refused(error.message)
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { output: '', notices: [`jdlint: a mistake in jdlint, please report it: ${told}`], status: 2 }
}

function refused(message: string): Outcome {
  const status: ExitStatus = 2
  return { output: '', notices: [printable(`jdlint: ${message}`)], status }
}

/** Commander speaks in two lines: `error: unknown option '--fromat'` and `(Did you mean --format?)`. */
function commanderMessage({ message }: CommanderError): string {
  const [what = '', wayOut] = message.replace(/^error: /, '').split('\n')
  return `${what} ${wayOut === undefined ? '(see jdlint --help)' : wayOut.replace('(D', '(d')}`
}
