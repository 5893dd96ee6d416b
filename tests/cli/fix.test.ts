import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { CLEAN, CLI, folder, HYBRID, jdlint, paths } from './program.ts'

const UNUSED = `<!-- jdlint-disable -->\n${CLEAN}`
const POSIX = process.platform !== 'win32'

function read(cwd: string, name: string): string {
  return readFileSync(path.join(cwd, name), 'utf8')
}

describe('jdlint --fix', () => {
  it('writes the fixed files, leaves the others alone, and reports what is left', () => {
    const cwd = folder({
      'a.md': UNUSED,
      'b.md': CLEAN,
      'c.md': `<!-- jdlint-disable-next-line inconsistent-title -->\n${HYBRID}`,
    })
    const before = statSync(path.join(cwd, 'b.md')).mtimeMs
    const run = jdlint(['--fix', '.'], { cwd })
    expect(run).toMatchObject({ status: 1, stderr: 'jdlint: fixed 2 problems in 2 files\n' })
    expect(run.stdout).toContain('c.md:1:3\n')
    expect(run.stdout).toContain('1 problem (1 error) in 1 of 3 files\n')
    expect([read(cwd, 'a.md'), read(cwd, 'b.md'), read(cwd, 'c.md')]).toEqual([CLEAN, CLEAN, HYBRID])
    expect(statSync(path.join(cwd, 'b.md')).mtimeMs).toBe(before)
    expect(readdirSync(cwd)).toEqual(['a.md', 'b.md', 'c.md'])
    expect(jdlint(['--fix', '.'], { cwd })).toEqual({ ...run, stderr: '' })
  })

  it('reports in JSON what is left, in the fixed text', () => {
    const cwd = folder({ 'a.md': `<!-- jdlint-disable-next-line inconsistent-title -->\n${HYBRID}` })
    const run = jdlint(['--fix', '--format', 'json', 'a.md'], { cwd })
    expect(JSON.parse(run.stdout)).toMatchObject([
      { filePath: 'a.md', diagnostics: [{ ruleId: 'hybrid-title', span: { start: 2 } }] },
    ])
  })

  it('never applies a suggestion that changes what the posting says', () => {
    const duties = [
      'Refine the product backlog',
      'Write user stories',
      'Lead sprint planning',
      'Accept finished stories',
    ]
    const source = `# Product Manager\n\n## Tasks\n\n${duties.map((duty) => `- ${duty}`).join('\n')}\n`
    const cwd = folder({ 'a.md': source })
    expect(jdlint(['--fix', 'a.md'], { cwd }).stdout).toContain('help: Change the title to “Product Owner”')
    expect(read(cwd, 'a.md')).toBe(source)
  })

  it('keeps line endings and the byte order mark', () => {
    const cwd = folder({ 'a.md': `\ufeff${UNUSED.replaceAll('\n', '\r\n')}` })
    jdlint(['--fix', 'a.md'], { cwd })
    expect(read(cwd, 'a.md')).toBe(`\ufeff${CLEAN.replaceAll('\n', '\r\n')}`)
  })

  it.skipIf(!POSIX)('keeps the mode, and the link that leads to a file', () => {
    const cwd = folder({ 'real/a.md': UNUSED })
    chmodSync(path.join(cwd, 'real/a.md'), 0o640)
    symlinkSync('real/a.md', path.join(cwd, 'link.md'))
    expect(jdlint(['--fix', 'link.md'], { cwd }).status).toBe(0)
    expect(read(cwd, 'real/a.md')).toBe(CLEAN)
    expect(lstatSync(path.join(cwd, 'link.md')).isSymbolicLink()).toBe(true)
    expect(statSync(path.join(cwd, 'real/a.md')).mode & 0o777).toBe(0o640)
    expect(readdirSync(path.join(cwd, 'real'))).toEqual(['a.md'])
  })

  it.skipIf(!POSIX)('fixes a file once that is named twice', () => {
    const cwd = folder({ 'a.md': UNUSED })
    symlinkSync('a.md', path.join(cwd, 'b.md'))
    expect(jdlint(['--fix', 'a.md', 'b.md'], { cwd })).toMatchObject({ status: 0, stdout: 'No problems in 1 file\n' })
    expect(read(cwd, 'b.md')).toBe(CLEAN)
  })

  it.skipIf(!POSIX)('tells of a file that it may not write, and goes on', () => {
    const cwd = folder({ 'locked.md': UNUSED, 'open.md': UNUSED })
    // Root may write everything, so the program runs as nobody then, from a copy that nobody may read.
    cpSync(path.dirname(CLI), path.join(cwd, 'program', 'dist'), { recursive: true })
    cpSync(path.join(path.dirname(CLI), '..', 'package.json'), path.join(cwd, 'program', 'package.json'))
    chmodSync(cwd, 0o777)
    chmodSync(path.join(cwd, 'locked.md'), 0o444)
    chmodSync(path.join(cwd, 'open.md'), 0o666)
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
    const run = spawnSync(
      process.execPath,
      [path.join(cwd, 'program', 'dist', 'cli.cjs'), '--fix', 'locked.md', 'open.md'],
      { cwd, encoding: 'utf8', env: {}, ...nobody },
    )
    expect(run.stderr).toBe(
      'jdlint: locked.md: no permission to write it (change its permissions, or those of its folder)\njdlint: fixed 1 problem in 1 file\n',
    )
    expect(run.status).toBe(2)
    expect(run.stdout).toContain('locked.md:1:1\n')
    expect([read(cwd, 'locked.md'), read(cwd, 'open.md')]).toEqual([UNUSED, CLEAN])
  })

  it('cannot write standard input', () => {
    expect(jdlint(['--fix', '-'], { cwd: folder({}), input: UNUSED })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'jdlint: --fix: standard input cannot be written (--fix-dry-run shows the changes)\n',
    })
  })
})

describe('jdlint --fix-dry-run', () => {
  const DIFF =
    '--- a/jobs/a.md\n+++ b/jobs/a.md\n@@ -1,5 +1,4 @@\n-<!-- jdlint-disable -->\n # Software Engineer\n \n ## What you will do\n \n'

  it('prints what would change, and writes nothing', () => {
    const cwd = folder({ 'jobs/a.md': UNUSED, 'jobs/b.md': CLEAN })
    expect(jdlint(['--fix-dry-run', 'jobs'], { cwd })).toEqual({
      status: 0,
      stdout: DIFF,
      stderr: 'No problems in 2 files\njdlint: would fix 1 problem in 1 file\n',
    })
    expect(read(cwd, 'jobs/a.md')).toBe(UNUSED)
  })

  it.skipIf(!POSIX)('prints a diff that git applies, whatever the line endings', { tags: 'git' }, () => {
    const unused = `\ufeff${UNUSED.replaceAll('\n', '\r\n')}<!-- jdlint-enable -->`
    const cwd = folder({ 'jobs/a.md': unused })
    const { stdout } = jdlint(['--fix-dry-run', 'jobs'], { cwd })
    expect(spawnSync('git', ['apply', '-'], { cwd, input: stdout, encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    })
    expect(read(cwd, 'jobs/a.md')).toBe(`\ufeff${CLEAN.replaceAll('\n', '\r\n')}`)
  })

  it('takes standard input, and says so where there is nothing to fix', () => {
    const cwd = folder({})
    expect(jdlint(['--fix-dry-run', '-', '--stdin-filename', 'jobs/a.md'], { cwd, input: UNUSED }).stdout).toBe(DIFF)
    expect(jdlint(['--fix-dry-run', '-'], { cwd, input: CLEAN })).toEqual({
      status: 0,
      stdout: '',
      stderr: 'No problems in 1 file\njdlint: nothing to fix\n',
    })
  })

  it('reports what would be left on standard error, or into a file, and exits as a run of --fix would', () => {
    const cwd = folder({ 'a.md': `<!-- jdlint-disable-next-line inconsistent-title -->\n${HYBRID}` })
    const { status, stdout, stderr } = jdlint(
      ['--fix-dry-run', '--format', 'compact', '--format', 'json=left.json', 'a.md'],
      { cwd },
    )
    expect(stdout).toContain('\n-<!-- jdlint-disable-next-line inconsistent-title -->\n')
    expect(stderr).toMatch(/^a\.md:1:3: error: .* \[hybrid-title\]\njdlint: would fix 1 problem in 1 file\n$/u)
    expect(JSON.parse(read(cwd, 'left.json'))).toMatchObject([
      { diagnostics: [{ ruleId: 'hybrid-title', span: { start: 2 } }] },
    ])
    expect(status).toBe(1)
  })
})

it('--help describes both', () => {
  const { stdout } = jdlint(['--help'], { cwd: folder({}) })
  expect(stdout).toContain('--fix ')
  expect(stdout).toContain('--fix-dry-run ')
})

it('--fix without files finds the postings', () => {
  const cwd = folder({
    'jobs/a.md': `<!-- jdlint-disable-file inconsistent-title -->\n${HYBRID}`,
    'notes.md': '<!-- jdlint-disable -->\nHello.\n',
  })
  const run = jdlint(['--fix', '--format', 'json'], { cwd })
  expect(paths(run)).toEqual(['jobs/a.md'])
  expect([read(cwd, 'jobs/a.md'), read(cwd, 'notes.md')]).toEqual([HYBRID, '<!-- jdlint-disable -->\nHello.\n'])
})
