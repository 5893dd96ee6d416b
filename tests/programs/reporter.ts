import path from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'
import { findProgram, installCommand, MUST_RUN_ALL, PROGRAM_NAMES, type ProgramName } from './programs.ts'

/** The tests of a run that need a program which is missing. */
export interface Unmet {
  readonly program: ProgramName
  readonly tests: number
  readonly files: readonly string[]
}

/** The last line of a run: which programs are missing, what was not tested without them, and how to install them. */
export default class MissingPrograms implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const missing = PROGRAM_NAMES.filter((name) => findProgram(name) === undefined)
    const unmet = missing.map((program) => unmetNeeds(program, modules)).filter(({ tests }) => tests > 0)
    // Where all must run, their tests have failed; this is for a run that has filtered those out, too.
    if (unmet.length > 0 && MUST_RUN_ALL) process.exitCode = 1
    // After the summary, which the default reporter prints at the same event.
    if (unmet.length > 0) process.once('exit', () => process.stderr.write(`${missingLine(unmet, MUST_RUN_ALL)}\n`))
  }
}

function unmetNeeds(program: ProgramName, modules: readonly TestModule[]): Unmet {
  const needing = modules.map((module) => ({
    file: path.relative(process.cwd(), module.moduleId),
    tests: Array.from(module.children.allTests()).filter(({ tags }) => tags.includes(program)).length,
  }))
  return {
    program,
    tests: needing.reduce((sum, { tests }) => sum + tests, 0),
    files: needing.flatMap(({ file, tests }) => (tests > 0 ? [file] : [])),
  }
}

export function missingLine(unmet: readonly Unmet[], mustRunAll: boolean): string {
  const needs = unmet.map(({ program, tests, files }) => `${program} (${tests} in ${files.join(', ')})`)
  const fate = mustRunAll
    ? 'Tests failed, since CI is set and these programs are missing'
    : 'Tests were left out, since these programs are missing'
  return `${fate}: ${needs.join('; ')}. Install them, for example with: ${installCommand(unmet.map(({ program }) => program))}`
}
