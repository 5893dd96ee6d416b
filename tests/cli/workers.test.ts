import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { CLEAN, folder, HYBRID, jdlint } from './program.ts'

const MANY = Object.fromEntries(
  Array.from({ length: 90 }, (_, index) => [`${index}.md`, index % 2 === 0 ? HYBRID : CLEAN]),
)

describe('jdlint, given many files', () => {
  it('says the same with and without worker threads', () => {
    const cwd = folder({
      ...MANY,
      'jdlint.config.yaml':
        'vocabulary:\n  sections:\n    responsibilities: [Your canvas]\nrules: { hybrid-title: warning }\n',
    })
    const alone = jdlint(['--concurrency', 'off', '.'], { cwd })
    expect(alone.stdout).toContain('hybrid-title')
    for (const concurrency of ['auto', '1', '3'])
      expect(jdlint(['--concurrency', concurrency, '.'], { cwd })).toEqual(alone)
  })

  it('names the file over which a worker breaks down, and checks the others', () => {
    const cwd = folder({
      'a.md': HYBRID,
      'b.md': '# BREAKS DOWN\n',
      'c.md': HYBRID,
      'breaks-down.cjs': `
        const { slice, includes } = String.prototype
        if (!require('node:worker_threads').isMainThread) String.prototype.slice = function (...args) {
          if (includes.call(this, 'BREAKS DOWN')) process.exit(3)
          return slice.apply(this, args)
        }`,
    })
    const env = { NODE_OPTIONS: `--require "${path.join(cwd, 'breaks-down.cjs').replaceAll('\\', '/')}"` }
    const run = jdlint(['--concurrency', '2', '--format', 'compact', '.'], { cwd, env })
    expect(run.status).toBe(2)
    expect(run.stderr).toBe('jdlint: b.md: Error: worker exited with code: 3 (a bug in jdlint, please report it)\n')
    expect(
      run.stdout
        .split('\n')
        .filter((line) => line.includes('[hybrid-title]'))
        .map((line) => line.slice(0, 4)),
    ).toEqual(['a.md', 'c.md'])
  })

  it('refuses what is no number of threads', () => {
    const cwd = folder({ 'a.md': CLEAN })
    for (const wrong of ['0', 'many', '-1']) {
      expect(jdlint([`--concurrency=${wrong}`, 'a.md'], { cwd })).toEqual({
        status: 2,
        stdout: '',
        stderr: `jdlint: --concurrency ${wrong}: not a number of threads (expected auto, off, or 1, 2 and so on)\n`,
      })
    }
  })
})
