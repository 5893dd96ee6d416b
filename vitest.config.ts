import { defineConfig } from 'vitest/config'
import { findProgram, MUST_RUN_ALL, PROGRAM_NAMES } from './tests/programs/programs.ts'
import MissingPrograms from './tests/programs/reporter.ts'

// These run the built program; all others run the sources, and need not wait for a build.
const PROGRAM = [
  'tests/cli/**/*.test.ts',
  'tests/lsp/**/*.test.ts',
  'tests/package/**/*.test.ts',
  'tests/adoption/**/*.test.ts',
  'tests/bench/**/*.test.ts',
  'tests/examples/**/*.test.ts',
]

// These look at the built page in a browser.
const PLAYGROUND = ['tests/playground/**/*.test.ts']

// These are about the packed extension, and run its sources with the part of VS Code that they need.
const VSCODE = ['tests/vscode/**/*.test.ts']

// A test that needs a program from outside of npm has its name as a tag, and is left out where the program is missing.
const tags = PROGRAM_NAMES.map((name) => ({
  name,
  description: `needs ${name}`,
  skip: !MUST_RUN_ALL && findProgram(name) === undefined,
}))

// In milliseconds: these start programs and browsers.
const SLOW = { testTimeout: 30_000, hookTimeout: 30_000 }

export default defineConfig({
  test: {
    reporters: ['default', new MissingPrograms()],
    projects: [
      {
        test: {
          tags,
          name: 'sources',
          include: ['tests/**/*.test.ts'],
          exclude: [...PROGRAM, ...PLAYGROUND, ...VSCODE],
        },
      },
      {
        test: {
          tags,
          name: 'program',
          include: PROGRAM,
          globalSetup: 'tests/package/build.ts',
          ...SLOW,
        },
      },
      {
        resolve: { alias: { vscode: new URL('tests/vscode/vscode.ts', import.meta.url).pathname } },
        test: {
          tags,
          name: 'vscode',
          include: VSCODE,
          globalSetup: 'tests/vscode/build.ts',
          testTimeout: SLOW.testTimeout,
        },
      },
      {
        test: {
          tags,
          name: 'playground',
          include: PLAYGROUND,
          globalSetup: 'tests/playground/build.ts',
          ...SLOW,
        },
      },
    ],
  },
})
