// `npm run mutation`, or one part of it: `npm run mutation -- --mutate 'src/signal/**'`. See CONTRIBUTING.md.
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts' },
  mutate: ['src/posting/**/*.ts', 'src/language/**/*.ts', 'src/signal/**/*.ts', 'rules/*/rule.ts', 'rules/wording.ts'],
  // Lists of words are data: a test of each entry would only repeat it.
  ignoreStatic: true,
  concurrency: 2,
  reporters: ['clear-text', 'progress', 'html', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false },
  htmlReporter: { fileName: 'mutation/index.html' },
  jsonReporter: { fileName: 'mutation/mutation.json' },
  tempDirName: 'mutation/sandbox',
  ignorePatterns: ['dist', 'mutation', 'editors', 'playground', 'bench'],
  incremental: true,
  incrementalFile: 'mutation/incremental.json',
  thresholds: { high: 80, low: 80, break: null },
}
