import { symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { CLEAN, folder, jdlint, paths } from './program.ts'

function found(cwd: string, ...args: readonly string[]): readonly string[] {
  return paths(jdlint(['--format', 'json', ...args], { cwd }))
}

describe('jdlint, given files', () => {
  it('shows them relative to the working directory, each once and in path order, however they are named', () => {
    const cwd = folder({ 'b.md': CLEAN, 'a/c.md': CLEAN, 'a.md': CLEAN })
    const expected = ['a.md', 'a/c.md', 'b.md']
    expect(found(cwd, 'b.md', 'a', 'a.md')).toEqual(expected)
    expect(found(cwd, './a.md', path.join(cwd, 'b.md'), 'a/../a/c.md', 'a', '*.md', 'b.md')).toEqual(expected)
  })

  it('says the same whatever the order of the arguments', () => {
    const cwd = folder({ 'b.md': CLEAN, 'a.md': CLEAN, 'bad.md': Buffer.from([0]), 'c.md': '' })
    expect(jdlint(['b.md', 'a.md', 'bad.md', 'nope.md', 'c.md'], { cwd })).toEqual(
      jdlint(['c.md', 'nope.md', 'bad.md', 'a.md', 'b.md'], { cwd }),
    )
  })

  it('shows files outside of the working directory with the way up', () => {
    const cwd = folder({ 'here/x.md': CLEAN, 'there/a.md': CLEAN })
    expect(found(path.join(cwd, 'here'), '../there')).toEqual(['../there/a.md'])
  })

  it('lints a named file whatever its extension', () => {
    const cwd = folder({ 'posting.txt': CLEAN, posting: CLEAN })
    expect(found(cwd, 'posting.txt', 'posting')).toEqual(['posting', 'posting.txt'])
  })

  it('takes parentheses in a glob for those of a folder’s name', () => {
    const cwd = folder({ 'app/(marketing)/pm.md': CLEAN, 'app/marketing/pm.md': CLEAN, 'app/sales/pm.md': CLEAN })
    expect(found(cwd, 'app/(marketing)/**/*.md')).toEqual(['app/(marketing)/pm.md'])
    expect(found(cwd, '*/(marketing)/**')).toEqual(['app/(marketing)/pm.md'])
    expect(found(cwd, 'app/(marketing|sales)/*.md')).toEqual(['app/marketing/pm.md', 'app/sales/pm.md'])
  })

  it('says of a file that is no posting that it was not judged', () => {
    const cwd = folder({ 'notes.md': 'Milk, eggs.\n' })
    expect(jdlint(['notes.md'], { cwd })).toEqual({
      status: 0,
      stdout: '1 file not judged\n',
      stderr: 'jdlint: 1 file checked; 1 not judged: no part of a job posting found in notes.md\n',
    })
  })

  it('reads a file of several megabytes', () => {
    const cwd = folder({ 'big.md': `# Software Engineer\n\n${'- Write code that lasts.\n'.repeat(80_000)}` })
    expect(jdlint(['big.md'], { cwd }).status).toBe(0)
  }, 120_000)
})

describe('jdlint, given a folder', () => {
  it('lints all its markdown files, but not those of packages and hidden folders', () => {
    const cwd = folder({
      'jobs/a.md': CLEAN,
      'jobs/deep/er/b.markdown': CLEAN,
      'jobs/UPPER.MD': CLEAN,
      'jobs/c.mdx': CLEAN,
      'jobs/logo.png': Buffer.from([0, 1]),
      'jobs/node_modules/x/README.md': CLEAN,
      'jobs/.hidden/d.md': CLEAN,
    })
    expect(found(cwd, 'jobs')).toEqual(['jobs/UPPER.MD', 'jobs/a.md', 'jobs/c.mdx', 'jobs/deep/er/b.markdown'])
    expect(found(cwd, '.')).toEqual(['jobs/UPPER.MD', 'jobs/a.md', 'jobs/c.mdx', 'jobs/deep/er/b.markdown'])
  })

  it('lints a hidden folder that is named', () => {
    const cwd = folder({ '.jobs/a.md': CLEAN })
    expect(found(cwd, '.jobs')).toEqual(['.jobs/a.md'])
  })

  it('treats a folder called a.md as the folder that it is', () => {
    const cwd = folder({ 'a.md/b.md': CLEAN })
    expect(found(cwd, 'a.md')).toEqual(['a.md/b.md'])
    expect(found(cwd, '.')).toEqual(['a.md/b.md'])
  })

  it('does not run in circles where a folder links to itself', () => {
    const cwd = folder({ 'jobs/a.md': CLEAN })
    symlinkSync('.', path.join(cwd, 'jobs', 'again'), 'dir')
    expect(found(cwd, 'jobs')).toContain('jobs/a.md')
  })
})

describe('jdlint, given a glob', () => {
  it('lints what it matches', () => {
    const cwd = folder({
      'jobs/2024/a.md': CLEAN,
      'jobs/2025/b.md': CLEAN,
      'jobs/2025/c.txt': CLEAN,
      'other/d.md': CLEAN,
    })
    expect(found(cwd, 'jobs/*/*.md')).toEqual(['jobs/2024/a.md', 'jobs/2025/b.md'])
    expect(found(cwd, 'jobs/**/*.{md,txt}')).toEqual(['jobs/2024/a.md', 'jobs/2025/b.md', 'jobs/2025/c.txt'])
  })

  it('takes one that names no extension for the markdown files', () => {
    const cwd = folder({
      'jobs/a.md': CLEAN,
      'jobs/logo.png': Buffer.from([0]),
      'jobs/deep/b.md': CLEAN,
      'jobs/node_modules/c.md': CLEAN,
    })
    expect(found(cwd, 'jobs/**')).toEqual(['jobs/a.md', 'jobs/deep/b.md'])
    expect(found(cwd, 'job?')).toEqual(['jobs/a.md', 'jobs/deep/b.md'])
  })

  it('prefers a file that is really called so', () => {
    const cwd = folder({ '[a].md': CLEAN, 'a.md': CLEAN })
    expect(found(cwd, '[a].md')).toEqual(['[a].md'])
  })
})

describe('jdlint, given standard input', () => {
  it('reads it for -', () => {
    const cwd = folder({})
    const run = jdlint(['--format', 'json', '-'], { cwd, input: CLEAN })
    expect(run).toMatchObject({ status: 0, stderr: '' })
    expect(paths(run)).toEqual(['<stdin>'])
  })

  it('calls it by --stdin-filename, without looking for such a file', () => {
    const cwd = folder({})
    expect(paths(jdlint(['--format', 'json', '-', '--stdin-filename', 'jobs/pm.md'], { cwd, input: CLEAN }))).toEqual([
      'jobs/pm.md',
    ])
  })

  it('reads it along with files', () => {
    const cwd = folder({ 'a.md': CLEAN })
    expect(paths(jdlint(['--format', 'json', '-', 'a.md'], { cwd, input: CLEAN }))).toEqual(['<stdin>', 'a.md'])
  })

  it('says so where it is named but not read', () => {
    const cwd = folder({ 'a.md': CLEAN })
    expect(jdlint(['a.md', '--stdin-filename', 'b.md'], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'jdlint: --stdin-filename b.md: names standard input, which is not read (add - as a file)\n',
    })
  })

  it('holds it to the same standards as a file', () => {
    const cwd = folder({})
    expect(jdlint(['-'], { cwd, input: Buffer.from([0x50, 0xff]) })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'jdlint: <stdin>: invalid UTF-8 on line 1 (save it as UTF-8)\n',
    })
    expect(jdlint(['-'], { cwd, input: '' })).toMatchObject({
      status: 0,
      stderr: 'jdlint: <stdin>: an empty file (nothing to check)\n',
    })
  })
})
