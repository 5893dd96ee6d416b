import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { CLEAN, CLI, folder, HYBRID, jdlint, type Run } from './program.ts'

const SOFT = [
  '--rule',
  'hybrid-title: warning',
  '--rule',
  'mixed-responsibilities: off',
  '--rule',
  'mislabeled-title: off',
]

function read(cwd: string, file: string): string {
  return readFileSync(path.join(cwd, file), 'utf8')
}

describe('jdlint --format', () => {
  it.each([
    ['compact', /^a\.md:1:3: error: .* \[hybrid-title\]$/mu],
    ['json', /"ruleId": "hybrid-title"/u],
    ['markdown', /^<!-- jdlint -->/u],
    ['html', /^<!doctype html>/iu],
    ['sarif', /"version": "2\.1\.0"/u],
    ['github', /^::error file=a\.md,line=1,/u],
    ['gitlab', /"check_name": "hybrid-title"/u],
    ['junit', /<testsuite name="a\.md"/u],
    ['checkstyle', /source="jdlint\.hybrid-title"/u],
  ])('%s writes it to standard output', (format, says) => {
    const cwd = folder({ 'a.md': HYBRID })
    const run = jdlint(['--format', format, 'a.md'], { cwd })
    expect(run).toMatchObject({ status: 1, stderr: '' })
    expect(run.stdout).toMatch(says)
    expect(jdlint(['--help'], { cwd }).stdout).toContain(format)
  })

  it('makes nothing of its own accord on GitHub', () => {
    const cwd = folder({ 'a.md': HYBRID })
    expect(jdlint(['a.md'], { cwd, env: { GITHUB_ACTIONS: 'true', NO_COLOR: '1' } })).toEqual(jdlint(['a.md'], { cwd }))
  })
})

describe('reports in files', () => {
  it('come in addition to what the terminal shows, without colours', () => {
    const cwd = folder({ 'a.md': HYBRID })
    const run = jdlint(['--color', '--format', 'sarif=out/deep/a.sarif', '--format', 'frame=out/frame.txt', 'a.md'], {
      cwd,
    })
    expect(run).toMatchObject({ status: 1, stderr: '', stdout: jdlint(['--color', 'a.md'], { cwd }).stdout })
    expect(read(cwd, 'out/frame.txt')).toBe(jdlint(['--no-color', 'a.md'], { cwd }).stdout)
    expect(read(cwd, 'out/deep/a.sarif')).toBe(jdlint(['--format', 'sarif', 'a.md'], { cwd }).stdout)
  })

  it('leave standard output to the one format without a file', () => {
    const cwd = folder({ 'a.md': HYBRID })
    expect(jdlint(['--format', 'github', '--format', 'json=a.json', 'a.md'], { cwd }).stdout).toMatch(/^::error/u)
  })

  it.each([
    ['behind its format', ['--format', 'compact', '--output', 'out', 'a.md']],
    ['before its format', ['-o', 'out', '--format', 'compact', 'a.md']],
    ['with a format for the terminal before', ['--format', 'frame', '--format', 'compact', '--output', 'out', 'a.md']],
    ['as part of the format', ['--format=compact=out', 'a.md']],
  ])('may be named %s', (_, args) => {
    const cwd = folder({ 'a.md': HYBRID })
    const run = jdlint(args, { cwd })
    expect(run).toMatchObject({ status: 1, stderr: '' })
    expect(run.stdout).toBe(jdlint(['a.md'], { cwd }).stdout)
    expect(read(cwd, 'out')).toMatch(/^a\.md:1:3: error:/u)
  })

  it('may be several', () => {
    const cwd = folder({ 'a.md': HYBRID })
    jdlint(['--format', 'compact', '--output', 'a.txt', '--format', 'checkstyle', '-o', 'b.xml', 'a.md'], { cwd })
    expect(read(cwd, 'a.txt')).toContain('a.md:1:3')
    expect(read(cwd, 'b.xml')).toContain('<checkstyle')
  })

  it('are frame where only a file is named', () => {
    const cwd = folder({ 'a.md': HYBRID })
    expect(read(cwd, (jdlint(['--output', 'out.txt', 'a.md'], { cwd }), 'out.txt'))).toBe(
      jdlint(['a.md'], { cwd }).stdout,
    )
  })

  it('replace what was there, and leave no other file behind', () => {
    const cwd = folder({ 'a.md': HYBRID, 'out/a.txt': 'old\n'.repeat(10_000) })
    jdlint(['--format', 'compact=out/a.txt', 'a.md'], { cwd })
    expect(read(cwd, 'out/a.txt')).toMatch(/^a\.md:1:3: error: [^\n]*\n/u)
    expect(readdirSync(path.join(cwd, 'out'))).toEqual(['a.txt'])
  })

  it.skipIf(process.platform === 'win32')('follow a link', () => {
    const cwd = folder({ 'a.md': HYBRID, 'real.txt': 'old' })
    symlinkSync('real.txt', path.join(cwd, 'link.txt'))
    jdlint(['--format', 'compact=link.txt', 'a.md'], { cwd })
    expect(read(cwd, 'real.txt')).toMatch(/^a\.md:1:3/u)
  })

  it.skipIf(process.platform === 'win32')('write into a pipe, and leave it one', () => {
    const cwd = folder({ 'a.md': HYBRID })
    execFileSync(
      'sh',
      [
        '-c',
        'mkfifo pipe; cat pipe > got & "$0" "$1" --format compact=pipe a.md; wait; test -p pipe',
        process.execPath,
        CLI,
      ],
      { cwd, stdio: 'ignore' },
    )
    expect(read(cwd, 'got')).toMatch(/^a\.md:1:3/u)
  })

  it('that cannot be written are one clear line each and status 2; the others are written', () => {
    const cwd = folder({ 'a.md': HYBRID, file: 'x' })
    mkdirSync(path.join(cwd, 'dir'))
    const run = jdlint(
      ['--format', 'json=dir', '--format', 'sarif=file/out.sarif', '--format', 'compact=ok.txt', 'a.md'],
      { cwd },
    )
    expect(run.status).toBe(2)
    expect(run.stderr).toBe(
      'jdlint: dir: a folder where a file was expected (name a file)\njdlint: file/out.sarif: a file has the name that its folder needs (choose another path)\n',
    )
    expect(run.stdout).toContain('[hybrid-title]')
    expect(read(cwd, 'ok.txt')).toContain('a.md:1:3')
    expect(read(cwd, 'file')).toBe('x')
  })
})

describe('an output that cannot be meant', () => {
  const refused = (...args: readonly string[]): string => {
    const cwd = folder({ 'a.md': HYBRID })
    const run = jdlint([...args, 'a.md'], { cwd })
    expect(run).toMatchObject({ status: 2, stdout: '' })
    expect(readdirSync(cwd)).toEqual(['a.md'])
    expect(read(cwd, 'a.md')).toBe(HYBRID)
    return run.stderr
  }

  it('is refused for an unknown format', () => {
    expect(refused('--format', 'sraif=x')).toContain(
      'jdlint: --format sraif=x: unknown format (did you mean sarif? known: frame, compact, json,',
    )
  })

  it('is refused for two formats on the terminal', () => {
    expect(refused('--format', 'json', '--format', 'sarif')).toBe(
      'jdlint: --format sarif: the terminal already shows json (write one to a file: --format sarif=FILE)\n',
    )
  })

  it('is refused for a file without a format, or without a name', () => {
    expect(refused('--format', 'json=a', '--output', 'b')).toBe(
      'jdlint: --output b: no format is left for it (say which: --format NAME=b)\n',
    )
    expect(refused('--output', 'a', '--output', 'b')).toBe(
      'jdlint: --output b: no format is left for it (say which: --format NAME=b)\n',
    )
    expect(refused('--format', 'json=')).toBe(
      'jdlint: --format json=: no file after the = (for example --format json=report)\n',
    )
    expect(refused('--output', '')).toBe('jdlint: --output "": an empty path (name a file)\n')
  })

  it('is refused for two reports in one file', () => {
    expect(refused('--format', 'json=x', '--format', 'sarif=./x')).toBe(
      'jdlint: --output ./x: two reports for one file (give each its own)\n',
    )
  })

  it('is refused where it would replace a posting', () => {
    expect(refused('--format', 'markdown=./a.md')).toBe(
      'jdlint: --output ./a.md: one of the files to check (write the report to another)\n',
    )
  })
})

describe('jdlint --fail-on', () => {
  const status = (...args: readonly string[]): number | null =>
    jdlint([...args, 'a.md'], { cwd: folder({ 'a.md': HYBRID }) }).status

  it('is the least severity that fails', () => {
    expect(status(...SOFT)).toBe(0)
    expect(status(...SOFT, '--fail-on', 'error')).toBe(0)
    expect(status(...SOFT, '--fail-on', 'warning')).toBe(1)
    expect(status(...SOFT, '--rule', 'hybrid-title: info', '--fail-on', 'warning')).toBe(0)
    expect(status(...SOFT, '--rule', 'hybrid-title: info', '--fail-on', 'info')).toBe(1)
  })

  it('is what a JUnit report calls a failure', () => {
    const junit = (...args: readonly string[]): string =>
      jdlint([...SOFT, ...args, '--format', 'junit', 'a.md'], { cwd: folder({ 'a.md': HYBRID }) }).stdout
    expect(junit()).toContain('failures="0"')
    expect(junit('--fail-on', 'warning')).toContain('failures="1"')
  })

  it('names the severities', () => {
    const run = jdlint(['--fail-on', 'warn', 'a.md'], { cwd: folder({ 'a.md': HYBRID }) })
    expect(run).toEqual({
      status: 2,
      stdout: '',
      stderr: 'jdlint: --fail-on warn: unknown severity (did you mean warning? known: error, warning, info)\n',
    })
  })
})

describe('jdlint --max-warnings', () => {
  const run = (...args: readonly string[]): Run =>
    jdlint([...SOFT, ...args, 'a.md', 'b.md'], { cwd: folder({ 'a.md': HYBRID, 'b.md': HYBRID }) })

  it('fails a run with more of them, and says so', () => {
    expect(run('--max-warnings', '2')).toMatchObject({ status: 0, stderr: '' })
    expect(run('--max-warnings', '1')).toMatchObject({
      status: 1,
      stderr: 'jdlint: 2 warnings, more than --max-warnings 1 allows\n',
    })
  })

  it.each(['-1', '1.5', 'many', ''])('refuses %j', (value) => {
    expect(run(`--max-warnings=${value}`)).toEqual({
      status: 2,
      stdout: '',
      stderr: `jdlint: --max-warnings ${value}: not a number of warnings (expected 0, 1, 2 and so on)\n`,
    })
  })
})

describe('jdlint --quiet', () => {
  const run = (...args: readonly string[]): Run =>
    jdlint([...SOFT, '--quiet', ...args, 'a.md'], { cwd: folder({ 'a.md': HYBRID }) })

  it('shows errors only, and how many others there are', () => {
    expect(run()).toEqual({ status: 0, stderr: '', stdout: 'No errors in 1 file; 1 less severe problem not shown\n' })
    expect(jdlint(['--quiet', 'a.md'], { cwd: folder({ 'a.md': HYBRID }) }).stdout).toContain('error:')
    expect(jdlint(['--quiet', 'a.md'], { cwd: folder({ 'a.md': CLEAN }) }).stdout).toBe('No problems in 1 file\n')
  })

  it('holds for every format', () => {
    expect(JSON.parse(run('--format', 'json').stdout)).toEqual([
      { filePath: 'a.md', diagnostics: [], errorCount: 0, warningCount: 0, infoCount: 0 },
    ])
    expect(run('--format', 'compact').stdout).toBe('')
  })

  it('does not change the exit status, and says what it hides of what decides it', () => {
    expect(run('--fail-on', 'warning')).toMatchObject({
      status: 1,
      stderr: 'jdlint: 1 warning not shown because of --quiet, failing because of --fail-on warning\n',
    })
    expect(run('--max-warnings', '0')).toMatchObject({
      status: 1,
      stderr: 'jdlint: 1 warning, more than --max-warnings 0 allows\n',
    })
  })
})

describe('many postings', () => {
  it('make one report of each kind', () => {
    const files = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`careers/${index}.md`, HYBRID]))
    const cwd = folder(files)
    const run = jdlint(
      ['--format', 'html=report.html', '--format', 'markdown=report.txt', '--format', 'sarif=report.sarif', 'careers'],
      { cwd },
    )
    expect(run).toMatchObject({ status: 1, stderr: '' })
    expect(read(cwd, 'report.html').match(/<section class="posting"/gu)).toHaveLength(60)
    expect(read(cwd, 'report.txt').length).toBeLessThanOrEqual(65_536)
    writeFileSync(path.join(cwd, 'again.sarif'), '')
    jdlint(['--format', 'sarif=again.sarif', 'careers'], { cwd })
    expect(read(cwd, 'again.sarif')).toBe(read(cwd, 'report.sarif'))
  })
})

describe('annotations for GitHub', () => {
  it.each<readonly [string, (root: string) => Readonly<Record<string, string>>, string]>([
    ['from the root of the checkout', (root) => ({ GITHUB_WORKSPACE: root }), 'careers/a.md'],
    ['as they are shown where there is no checkout', () => ({}), 'a.md'],
    ['as they are shown outside of the checkout', (root) => ({ GITHUB_WORKSPACE: `${root}/other` }), 'a.md'],
  ])('name files %s', (_, env, name) => {
    const root = folder({ 'careers/a.md': HYBRID, 'other/b.md': '' })
    const { stdout } = jdlint(['--format', 'github'], { cwd: `${root}/careers`, env: env(root) })
    expect(stdout).toMatch(new RegExp(`^::error file=${name},line=1,`, 'u'))
  })
})
