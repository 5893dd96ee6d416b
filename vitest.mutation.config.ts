import { defineConfig } from 'vitest/config'

// Tests that say what one part does, and the examples in the READMEs of the rules. Whole postings, laws over random
// texts and checks of the project touch nearly every line, so that each mutant would run all of them; and what only
// they notice has no test that says what it is.
export default defineConfig({
  test: {
    // One mutant after the other in the same process: starting one for each file of tests takes longer than all tests
    // in it.
    isolate: false,
    // On a busy machine, too.
    testTimeout: 60_000,
    include: ['tests/{language,posting,rules,signal}/**/*.test.ts', 'tests/examples.test.ts'],
    exclude: ['tests/**/{properties,laws,robustness,other-professions,documentation}.test.ts'],
  },
})
