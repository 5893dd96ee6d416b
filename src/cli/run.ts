import { Console } from 'node:console'
import { explainCommand } from './commands/explain-command.ts'
import { failureOf } from './outcome/failure.ts'
import { lintCommand } from './commands/lint-command.ts'
import type { LintCommandOptions } from './linting/options.ts'
import { ndjsonCommand } from './commands/ndjson-command.ts'
import { DONE, print, type Outcome } from './outcome/outcome.ts'
import { createProgram } from './program.ts'
import { testCommand } from './commands/test-command.ts'
import { describe } from './outcome/problem.ts'
import { writeFault } from './files/write-file.ts'
import { loadTools } from './tools/tools.ts'
import { watchCommand } from './commands/watch-command.ts'

// For the files that the program loads late: see tsup.config.ts.
export { ConfigError } from '../config/config-error.ts'
export { InputError } from '../inputs/input-error.ts'
export { addReader, hasReader, readerFor } from '../inputs/reader-registry.ts'
export { UsageError } from './outcome/usage-error.ts'

/** Runs the command line `argv` (as in `process.argv`) and prints what comes of it. */
export async function run(argv: readonly string[]): Promise<void> {
  // Standard output is for results; a configuration that is a program may print something.
  globalThis.console = new Console(process.stderr)
  endWith(process.stdout)
  endWith(process.stderr)
  const outcome = await outcomeOf(argv)
  print(outcome)
  // Not process.exit(): what is still on its way through a pipe would be lost.
  process.exitCode = outcome.status
}

/** Ends the program where nobody can be told any more: where the reader has left, or where the disk is full. */
function endWith(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // `jdlint careers/ | head` closes the pipe early; that is no failure of either.
    if (error.code === 'EPIPE') process.exit()
    if (stream === process.stderr) process.exit(2)
    process.stderr.write(`${describe(writeFault('standard output', error))}\n`, () => process.exit(2))
  })
}

async function outcomeOf(argv: readonly string[]): Promise<Outcome> {
  let outcome = DONE
  const program = createProgram({
    lint: async (paths, options) => {
      outcome = await lintMode(options)(paths, options, await loadTools(options.config))
    },
    explain: async (paths, options) => {
      outcome = await explainCommand(paths, options, await loadTools(options.config))
    },
    rule: async (id, options) => {
      const { ruleCommand } = await import('./commands/rule-command.ts')
      outcome = await ruleCommand(id, options, (await loadTools(false)).library)
    },
    split: async (file, options) => {
      const { splitCommand } = await import('./commands/split-command.ts')
      outcome = await splitCommand(file, options, await loadTools(options.config))
    },
    team: async (paths, options) => {
      const { teamCommand } = await import('./commands/team-command.ts')
      outcome = await teamCommand(paths, options, await loadTools(options.config))
    },
    test: async ({ config }) => {
      outcome = await testCommand(await loadTools(config))
    },
    init: async () => {
      outcome = await (await import('./commands/init-command.ts')).initCommand((await loadTools(false)).library)
    },
    mcp: async (options) => (await import('./mcp/mcp-command.ts')).mcpCommand(options),
    lsp: async (options) => (await import('./commands/lsp-command.ts')).lspCommand(options),
  })
  try {
    await program.parseAsync(argv)
    return outcome
  } catch (error) {
    return failureOf(error)
  }
}

/** A single run, or what goes on for longer. */
function lintMode({ ndjson, watch }: LintCommandOptions): typeof ndjsonCommand {
  if (ndjson) return ndjsonCommand
  return watch ? watchCommand : lintCommand
}
