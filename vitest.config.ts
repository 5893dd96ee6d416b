import { defineConfig } from 'vitest/config'

// These run the built program; all others run the sources, and need not wait for a build.
const PROGRAM = ['tests/cli/**/*.test.ts', 'tests/lsp/**/*.test.ts', 'tests/package/**/*.test.ts']

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'sources', include: ['tests/**/*.test.ts'], exclude: PROGRAM } },
      { test: { name: 'program', include: PROGRAM, globalSetup: 'tests/package/build.ts', testTimeout: 30_000 } },
    ],
  },
})
