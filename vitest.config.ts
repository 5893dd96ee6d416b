import { defineConfig } from 'vitest/config'

// These run the built program; all others run the sources, and need not wait for a build.
const PROGRAM = [
  'tests/cli/**/*.test.ts',
  'tests/lsp/**/*.test.ts',
  'tests/package/**/*.test.ts',
  'tests/adoption/**/*.test.ts',
  'tests/bench/**/*.test.ts',
]

// These look at the built page in a browser.
const PLAYGROUND = ['tests/playground/**/*.test.ts']

// These are about the packed extension, and run its sources with the part of VS Code that they need.
const VSCODE = ['tests/vscode/**/*.test.ts']

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'sources', include: ['tests/**/*.test.ts'], exclude: [...PROGRAM, ...PLAYGROUND, ...VSCODE] } },
      { test: { name: 'program', include: PROGRAM, globalSetup: 'tests/package/build.ts', testTimeout: 30_000 } },
      {
        resolve: { alias: { vscode: new URL('tests/vscode/vscode.ts', import.meta.url).pathname } },
        test: { name: 'vscode', include: VSCODE, globalSetup: 'tests/vscode/build.ts', testTimeout: 30_000 },
      },
      {
        test: {
          name: 'playground',
          include: PLAYGROUND,
          globalSetup: 'tests/playground/build.ts',
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
})
