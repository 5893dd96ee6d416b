import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { CLEAN, folder, HYBRID, jdlint } from './program.ts'

const STANDARD = 'jdlint-baseline.json'
const METRICS = '# Product Manager\n\n## How we measure success\n\n- Sprint velocity\n'

function baseline(cwd: string, name = STANDARD): string {
  return readFileSync(path.join(cwd, name), 'utf8')
}

function filesIn(cwd: string, name = STANDARD): readonly string[] {
  return Object.keys((JSON.parse(baseline(cwd, name)) as { readonly files: object }).files)
}

/** A folder with two faulty postings, which the baseline holds. */
function baselined(): string {
  const cwd = folder({ 'jobs/a.md': HYBRID, 'jobs/b.md': METRICS, 'jobs/c.md': CLEAN })
  jdlint(['--baseline-update', 'jobs'], { cwd })
  return cwd
}

describe('jdlint --baseline-update', () => {
  it('writes what is wrong today, reports nothing of it, and writes the same again', () => {
    const cwd = folder({ 'jobs/a.md': HYBRID, 'jobs/b.md': METRICS, 'jobs/c.md': CLEAN })
    const run = jdlint(['--baseline-update', 'jobs'], { cwd })
    expect(run).toEqual({
      status: 0,
      stdout: 'No problems in 3 files\n',
      stderr: 'jdlint: jdlint-baseline.json: holds 2 problems in 2 files now\n',
    })
    const written = baseline(cwd)
    expect(filesIn(cwd)).toEqual(['jobs/a.md', 'jobs/b.md'])
    expect(written).toContain('{ "rule": "conflicting-metrics", "section": ["How we measure success"], "hash": "')
    expect(jdlint(['--baseline-update', 'jobs'], { cwd })).toEqual(run)
    expect(baseline(cwd)).toBe(written)
  })

  it('keeps what it holds of other files, and drops files that are gone', () => {
    const cwd = baselined()
    rmSync(path.join(cwd, 'jobs/b.md'))
    writeFileSync(path.join(cwd, 'new.md'), METRICS)
    jdlint(['--baseline-update', 'new.md'], { cwd })
    expect(filesIn(cwd)).toEqual(['jobs/a.md', 'new.md'])
  })

  it('writes the file that --baseline names, with paths from its folder', () => {
    const cwd = baselined()
    jdlint(['--baseline', 'jobs/known.json', '--baseline-update', 'jobs'], { cwd })
    expect(filesIn(cwd, 'jobs/known.json')).toEqual(['a.md', 'b.md'])
    expect(jdlint(['--baseline', 'jobs/known.json', 'jobs'], { cwd }).status).toBe(0)
    expect(jdlint(['--baseline', 'known.json', '.'], { cwd: path.join(cwd, 'jobs') }).status).toBe(0)
  })

  it('holds no files outside of its folder', () => {
    const cwd = baselined()
    mkdirSync(path.join(cwd, 'team'))
    const run = jdlint(['--baseline-update', '../jobs/a.md'], { cwd: path.join(cwd, 'team') })
    expect(run).toMatchObject({ status: 1 })
    expect(run.stderr).toContain(
      'jdlint: ../jobs/a.md: not in the baseline (it covers files next to or below jdlint-baseline.json)\n',
    )
    expect(filesIn(cwd, 'team/jdlint-baseline.json')).toEqual([])
  })

  it.skipIf(process.platform === 'win32')('holds no names that a baseline cannot have', () => {
    const cwd = folder({ 'a\\b.md': HYBRID, 'c.md': HYBRID })
    const run = jdlint(['--baseline-update', '.'], { cwd })
    expect(run.stderr).toContain(
      'jdlint: a\\b.md: not in the baseline (rename it: a baseline holds no backslashes, which part folders on Windows)\n',
    )
    expect(filesIn(cwd)).toEqual(['c.md'])
    expect(jdlint(['c.md'], { cwd }).status).toBe(0)
    expect(jdlint(['.'], { cwd }).status).toBe(1)
  })
})

describe('jdlint with a baseline', () => {
  it('reports what is new', () => {
    const cwd = baselined()
    writeFileSync(path.join(cwd, 'jobs/c.md'), METRICS)
    const run = jdlint(['jobs'], { cwd })
    expect(run).toMatchObject({
      status: 1,
      stderr: 'jdlint: jdlint-baseline.json: 2 known problems not shown (--no-baseline shows all)\n',
    })
    expect(run.stdout).toContain('jobs/c.md:5:3\n')
    expect(run.stdout).toContain('1 problem (1 error) in 1 of 3 files\n')
  })

  it('knows a problem whose lines have moved, and no other one in its place', () => {
    const cwd = baselined()
    writeFileSync(path.join(cwd, 'jobs/b.md'), `\n\n${METRICS.replace('\n- ', '\n\n- Adoption\n- ')}`)
    expect(jdlint(['jobs'], { cwd }).status).toBe(0)
    writeFileSync(path.join(cwd, 'jobs/b.md'), METRICS.replace('Sprint velocity', 'Cycle time'))
    expect(jdlint(['jobs'], { cwd }).status).toBe(1)
  })

  it('counts only new problems in JSON', () => {
    const cwd = baselined()
    expect(JSON.parse(jdlint(['--format', 'json', 'jobs/a.md'], { cwd }).stdout)).toEqual([
      { filePath: 'jobs/a.md', diagnostics: [], errorCount: 0, warningCount: 0, infoCount: 0 },
    ])
  })

  it('reports everything with --no-baseline', () => {
    expect(jdlint(['--no-baseline', 'jobs'], { cwd: baselined() })).toMatchObject({ status: 1, stderr: '' })
  })

  it.skipIf(process.platform === 'win32')('knows a file by every name that leads to it', () => {
    const cwd = baselined()
    const elsewhere = folder({ 'shared/d.md': HYBRID })
    symlinkSync(cwd, path.join(elsewhere, 'home'))
    symlinkSync('jobs', path.join(cwd, 'postings'))
    symlinkSync('jobs/a.md', path.join(cwd, 'a.md'))
    symlinkSync(path.join(elsewhere, 'shared'), path.join(cwd, 'shared'))
    for (const name of [path.join(elsewhere, 'home/jobs/a.md'), 'postings/a.md', 'postings', 'a.md'])
      expect([name, jdlint([name], { cwd }).status]).toEqual([name, 0])
    expect(jdlint(['--baseline', path.join(elsewhere, 'home', STANDARD), 'jobs/a.md'], { cwd }).status).toBe(0)
    // Nor does it write one file under two names.
    jdlint(['--baseline-update', 'postings', 'a.md'], { cwd })
    expect(filesIn(cwd)).toEqual(['jobs/a.md', 'jobs/b.md'])
    // What is elsewhere has no other name than that of the link.
    expect(jdlint(['shared/d.md'], { cwd }).status).toBe(1)
    jdlint(['--baseline-update', 'shared/d.md'], { cwd })
    expect(filesIn(cwd)).toEqual(['jobs/a.md', 'jobs/b.md', 'shared/d.md'])
    expect(jdlint(['shared'], { cwd }).status).toBe(0)
  })

  it.skipIf(process.platform === 'win32')('keeps to the name of a link where it holds that one', () => {
    const cwd = baselined()
    symlinkSync('jobs', path.join(cwd, 'postings'))
    writeFileSync(path.join(cwd, STANDARD), baseline(cwd).replaceAll('"jobs/', '"postings/'))
    expect(jdlint(['postings'], { cwd }).status).toBe(0)
    jdlint(['--baseline-update', 'postings'], { cwd })
    expect(filesIn(cwd)).toEqual(['postings/a.md', 'postings/b.md'])
  })

  it('knows standard input by its name', () => {
    const cwd = baselined()
    expect(jdlint(['-', '--stdin-filename', 'jobs/a.md'], { cwd, input: HYBRID }).status).toBe(0)
    expect(jdlint(['-'], { cwd, input: HYBRID }).status).toBe(1)
  })
})

describe('an entry whose problem is gone', () => {
  const NOTICE = 'jdlint: jdlint-baseline.json: holds 1 stale problem (--baseline-prune drops what is gone)\n'

  it('is mentioned, and is no failure', () => {
    const cwd = baselined()
    writeFileSync(path.join(cwd, 'jobs/b.md'), CLEAN)
    expect(jdlint(['jobs/b.md'], { cwd })).toEqual({ status: 0, stdout: 'No problems in 1 file\n', stderr: NOTICE })
    rmSync(path.join(cwd, 'jobs/b.md'))
    expect(jdlint(['jobs/c.md'], { cwd })).toEqual({ status: 0, stdout: 'No problems in 1 file\n', stderr: NOTICE })
  })

  it('is dropped by --baseline-prune, which adds nothing', () => {
    const cwd = baselined()
    writeFileSync(path.join(cwd, 'jobs/b.md'), CLEAN)
    writeFileSync(path.join(cwd, 'jobs/c.md'), METRICS)
    expect(jdlint(['--baseline-prune', 'jobs'], { cwd })).toMatchObject({ status: 1 })
    expect(filesIn(cwd)).toEqual(['jobs/a.md'])
  })

  it('is not one whose file was not checked, or whose rule was off', () => {
    const cwd = baselined()
    expect(jdlint(['jobs/c.md'], { cwd }).stderr).toBe('')
    expect(jdlint(['--rule', 'hybrid-title: off', 'jobs/a.md'], { cwd }).stderr).toBe('')
    jdlint(['--baseline-update', '--preset', 'strict', 'jobs'], { cwd })
    expect(jdlint(['jobs'], { cwd }).stderr).toBe(
      'jdlint: jdlint-baseline.json: 2 known problems not shown (--no-baseline shows all)\n',
    )
  })
})

describe('a baseline that cannot be used gets one line and status 2', () => {
  const refused = (args: readonly string[], files: Readonly<Record<string, string | Buffer>> = {}): string => {
    const run = jdlint([...args, 'a.md'], { cwd: folder({ 'a.md': HYBRID, ...files }) })
    expect(run).toMatchObject({ status: 2, stdout: '' })
    return run.stderr
  }

  it('for a broken file, with the place', () => {
    const wayOut = '(restore it, or delete it and run jdlint --baseline-update)\n'
    expect(refused([], { [STANDARD]: '{\n<<<<<<< ours\n' })).toBe(
      `jdlint: jdlint-baseline.json:2:1: not JSON: invalid symbol ${wayOut}`,
    )
    expect(refused(['--baseline-update'], { [STANDARD]: '{"version": 1}' })).toBe(
      `jdlint: jdlint-baseline.json:1:1: a baseline needs "files" ${wayOut}`,
    )
    expect(refused([], { [STANDARD]: '{"version": 1, "files": {"/etc/passwd": []}}' })).toContain(
      'jdlint-baseline.json:1:26: "/etc/passwd" must be a path inside',
    )
    expect(refused([], { [STANDARD]: Buffer.from([0x7b, 0xff]) })).toBe(
      'jdlint: jdlint-baseline.json: invalid UTF-8 on line 1 (save it as UTF-8)\n',
    )
  })

  it('for one that is missing', () => {
    const line = 'no such baseline (jdlint --baseline-update writes one)\n'
    expect(refused(['--baseline', 'known.json'])).toBe(`jdlint: known.json: ${line}`)
    expect(refused(['--baseline-prune'])).toBe(`jdlint: jdlint-baseline.json: ${line}`)
  })

  it('for a folder', () => {
    expect(refused(['--baseline', '.'])).toBe('jdlint: .: a folder where a file was expected (name a file)\n')
  })

  it('for options that contradict each other', () => {
    expect(refused(['--baseline-update', '--baseline-prune'])).toBe(
      'jdlint: --baseline-prune: --baseline-update drops stale entries, too (leave one of them out)\n',
    )
    expect(refused(['--no-baseline', '--baseline-update'])).toBe(
      'jdlint: --no-baseline: leaves no baseline to write (leave it out)\n',
    )
  })
})

it('--help describes the baseline', () => {
  const { stdout } = jdlint(['--help'], { cwd: folder({}) })
  for (const option of ['--baseline <file>', '--no-baseline', '--baseline-update', '--baseline-prune'])
    expect(stdout).toContain(option)
})
