import { chmodSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { folder } from '../cli/program.ts'
import { findProgram, programFile } from './programs.ts'
import { missingLine } from './reporter.ts'

describe.skipIf(process.platform === 'win32')('a program that tests need', () => {
  it('is looked for on PATH, where only a file that can be run counts', () => {
    const place = folder({ 'text/nvim': 'a note', 'bin/nvim': '#!/bin/sh\n' })
    chmodSync(path.join(place, 'bin/nvim'), 0o755)
    vi.stubEnv('PATH', [path.join(place, 'text'), path.join(place, 'bin')].join(path.delimiter))
    expect(findProgram('neovim')).toBe(path.join(place, 'bin/nvim'))
    vi.stubEnv('PATH', path.join(place, 'text'))
    expect(findProgram('neovim')).toBeUndefined()
    vi.unstubAllEnvs()
  })

  it('that is missing is an error which says how to install it', () => {
    vi.stubEnv('PATH', folder({}))
    expect(() => programFile('pre-commit')).toThrow(
      'pre-commit is missing: install it, for example with apt-get install pre-commit',
    )
    vi.unstubAllEnvs()
  })
})

describe('the last line of a run', () => {
  const unmet = [
    { program: 'neovim', tests: 1, files: ['tests/lsp/neovim.test.ts'] },
    { program: 'chromium', tests: 9, files: ['tests/a.test.ts', 'tests/b.test.ts'] },
  ] as const

  it('names the missing programs, the tests that need them, and how to install them', () => {
    expect(missingLine(unmet, false)).toBe(
      'Tests were left out, since these programs are missing: neovim (1 in tests/lsp/neovim.test.ts); ' +
        'chromium (9 in tests/a.test.ts, tests/b.test.ts). Install them, for example with: apt-get install neovim chromium',
    )
  })

  it('says that the tests have failed where nothing may be left out', () => {
    expect(missingLine(unmet, true)).toMatch(/^Tests failed, since CI is set and these programs are missing: neovim/u)
  })
})
