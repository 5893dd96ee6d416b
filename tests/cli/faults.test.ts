import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { programFile } from '../programs/programs.ts'
import { CLEAN, CLI, folder, HYBRID, jdlint, MIXED } from './program.ts'

const UNUSED = `<!-- jdlint-disable -->\n${CLEAN}`
const POSIX = process.platform !== 'win32'

function contents(cwd: string): Readonly<Record<string, string>> {
  return Object.fromEntries(readdirSync(cwd).map((name) => [name, readFileSync(path.join(cwd, name), 'utf8')]))
}

/**
 * Runs the commands in a folder with these files, on a disk with room for one more page of 4 KB. The exit statuses, the
 * folder after each, and what was said.
 */
function onFullDisk(
  files: Readonly<Record<string, string>>,
  commands: readonly (readonly string[])[],
): { readonly statuses: string; readonly left: readonly Readonly<Record<string, string>>[]; readonly stderr: string } {
  const cwd = folder({})
  for (const name of ['files', 'disk']) mkdirSync(path.join(cwd, name))
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(cwd, 'files', name), content)
  const runs = commands.map(
    (args, index) => `"$0" "$1" ${args.join(' ')} > /dev/null; echo $?; cp -r . ../left${index}`,
  )
  const fill = 'head -c 1M /dev/zero > filler 2> /dev/null; truncate -s -4096 filler'
  const script = `mount -t tmpfs -o size=512k none disk && cp files/* disk && cd disk && { ${fill}; ${runs.join('; ')}; }`
  const { stdout, stderr } = spawnSync(
    programFile('unshare'),
    ['--map-root-user', '--mount', 'sh', '-c', script, process.execPath, CLI],
    { cwd, encoding: 'utf8' },
  )
  const left = commands.map((_, index) => {
    const { filler, ...rest } = contents(path.join(cwd, `left${index}`))
    expect(filler).toMatch(/^\0{8192}/u)
    return rest
  })
  return { statuses: stdout, left, stderr }
}

describe('a disk that is full', () => {
  const LONG = '- Write code that lasts for years\n'.repeat(400)

  it.skipIf(!POSIX)('leaves every file as it was, and says so', { tags: 'unshare' }, () => {
    const postings = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${index}.md`, HYBRID]))
    const files = {
      ...postings,
      'long.md': UNUSED + LONG,
      'jdlint-baseline.json': '{"version": 1, "files": {}}',
      cache: 'old',
      'report.html': 'old',
    }
    const { statuses, left, stderr } = onFullDisk(files, [
      ['--fix', 'long.md'],
      ['--baseline-update', '.'],
      ['--cache-location', 'cache', '.'],
      ['--format', 'html=report.html', '.'],
    ])
    expect(stderr).toBe(
      'jdlint: long.md: the disk is full (make room)\njdlint: jdlint-baseline.json: the disk is full (make room)\n' +
        'jdlint: cache: the disk is full (make room)\njdlint: report.html: the disk is full (make room)\n',
    )
    // A cache only saves time: the verdict decides.
    expect(statuses).toBe('2\n2\n1\n2\n')
    for (const after of left) expect(after).toEqual(files)
  })
})

describe('standard output that takes nothing', () => {
  it.skipIf(process.platform !== 'linux')('gets one line and status 2, whatever is written', () => {
    const run = (args: string, to: string): unknown => {
      const script = `"$0" "$1" ${args} ${to}`
      const cwd = folder({ 'a.md': HYBRID })
      const { status, stderr } = spawnSync('sh', ['-c', script, process.execPath, CLI], { cwd, encoding: 'utf8' })
      return { status, stderr }
    }
    const full = { status: 2, stderr: 'jdlint: standard output: the disk is full (make room)\n' }
    for (const args of ['a.md', '--format json a.md', 'explain a.md', '--help'])
      expect([args, run(args, '> /dev/full')]).toEqual([args, full])
    expect(run('--nonsense', '2> /dev/full')).toEqual({ status: 2, stderr: '' })
  })
})

describe('a working directory that is gone', () => {
  it.skipIf(!POSIX)('gets one line and status 2', () => {
    for (const args of ['a.md', '', 'init', 'explain']) {
      const script = `mkdir gone && cd gone && rmdir ../gone && "$0" "$1" ${args}`
      expect(
        spawnSync('sh', ['-c', script, process.execPath, CLI], { cwd: folder({}), encoding: 'utf8' }),
      ).toMatchObject({
        status: 2,
        stdout: '',
        stderr: 'jdlint: the working directory does not exist any more (go to another one)\n',
      })
    }
  })
})

describe('a folder that nobody can make', () => {
  it.skipIf(process.platform !== 'linux')('is no reason to go on trying', () => {
    const cwd = folder({ 'a.md': CLEAN, 'mixed.md': MIXED })
    for (const option of ['--cache-location', '--output'])
      expect(jdlint([option, '/proc/jdlint/deep/file', 'a.md'], { cwd }).stderr).toBe(
        'jdlint: /proc/jdlint/deep/file: it or its folder does not exist (check the spelling)\n',
      )
    expect(jdlint(['split', '--out', '/proc/jdlint/deep', 'mixed.md'], { cwd })).toMatchObject({ status: 2 })
    expect(jdlint(['--output', 'new/deep/report', 'a.md'], { cwd })).toMatchObject({ status: 0, stderr: '' })
    expect(readdirSync(path.join(cwd, 'new/deep'))).toEqual(['report'])
  })
})

/** Makes the program stop where it calls a function of node:fs for the file that is to take the place of another. */
const STOP = `
  const fs = require('node:fs')
  const { STEP, SIGNAL } = process.env
  let isDrafted = false
  const stop = (name, original) => (...args) => {
    const isDraft = /\\.\\d+$/.test(String(args[0]))
    if (isDraft && name === 'open') isDrafted = true
    if (name !== STEP || !isDrafted) return original(...args)
    if (name === 'writeFileSync') original(args[0], String(args[1]).slice(0, args[1].length / 2))
    process.kill(process.pid, SIGNAL)
    // Signals that may be handled arrive while a program waits.
    setTimeout(() => {}, 10_000)
  }
  for (const name of ['open', 'writeFileSync', 'fsync', 'close', 'chown', 'chmod', 'rename']) fs[name] = stop(name, fs[name])
  require('node:module').syncBuiltinESMExports()`

function stopped(args: readonly string[], cwd: string, STEP: string, SIGNAL = 'SIGKILL'): NodeJS.Signals | null {
  const stop = path.join(folder({ 'stop.cjs': STOP }), 'stop.cjs')
  const env = { PATH: process.env['PATH'], NODE_OPTIONS: `--require "${stop}"`, STEP, SIGNAL }
  return spawnSync(process.execPath, [CLI, ...args], { cwd, env, timeout: 20_000 }).signal
}

describe.skipIf(!POSIX)('a run that is killed while it writes', () => {
  it.each(['open', 'writeFileSync', 'fsync', 'close', 'chown', 'chmod', 'rename'])(
    'leaves the posting as it was, and the next run fixes it: in %s',
    (step) => {
      const cwd = folder({ 'a.md': UNUSED })
      expect(stopped(['--fix', '.'], cwd, step)).toBe('SIGKILL')
      expect(contents(cwd)['a.md']).toBe(UNUSED)
      expect(jdlint(['--fix', '.'], { cwd })).toEqual({
        status: 0,
        stdout: 'No problems in 1 file\n',
        stderr: 'jdlint: fixed 1 problem in 1 file\n',
      })
      expect(contents(cwd)['a.md']).toBe(CLEAN)
    },
  )

  it.each([
    ['jdlint-baseline.json', '--baseline-update'],
    ['.jdlintcache', '--cache'],
    ['report', '--output=report'],
  ])('leaves %s as it was', (file, option) => {
    const cwd = folder({ 'a.md': CLEAN })
    expect(jdlint([option, '.'], { cwd }).status).toBe(0)
    const before = contents(cwd)[file]
    expect(before).toBeTypeOf('string')
    writeFileSync(path.join(cwd, 'a.md'), HYBRID)
    for (const step of ['writeFileSync', 'rename']) {
      expect(stopped([option, '.'], cwd, step)).toBe('SIGKILL')
      expect(contents(cwd)[file]).toBe(before)
    }
    jdlint([option, '.'], { cwd })
    expect(contents(cwd)[file]).not.toBe(before)
  })

  it('leaves no configuration that is cut off', () => {
    const cwd = folder({})
    expect(stopped(['init'], cwd, 'writeFileSync')).toBe('SIGKILL')
    expect(readdirSync(cwd)).not.toContain('jdlint.config.yaml')
    expect(jdlint(['init'], { cwd })).toMatchObject({ status: 0, stdout: 'Wrote jdlint.config.yaml\n' })
  })

  it('ends with Ctrl-C as any program does, and takes its unfinished file away', () => {
    const cwd = folder({ 'a.md': UNUSED })
    // A shell calls this end exit status 130.
    expect(stopped(['--fix', '.'], cwd, 'fsync', 'SIGINT')).toBe('SIGINT')
    expect(contents(cwd)).toEqual({ 'a.md': UNUSED })
  })
})

describe.skipIf(!POSIX)('hard links', () => {
  it('are all fixed where all are named, and else the one that is', () => {
    const cwd = folder({ 'a.md': UNUSED })
    linkSync(path.join(cwd, 'a.md'), path.join(cwd, 'b.md'))
    jdlint(['--fix', 'a.md'], { cwd })
    expect(contents(cwd)).toEqual({ 'a.md': CLEAN, 'b.md': UNUSED })
    linkSync(path.join(cwd, 'b.md'), path.join(cwd, 'c.md'))
    expect(jdlint(['--fix', '.'], { cwd }).stderr).toBe('jdlint: fixed 2 problems in 2 files\n')
    expect(contents(cwd)).toEqual({ 'a.md': CLEAN, 'b.md': CLEAN, 'c.md': CLEAN })
  })
})

describe('a file that is gone', () => {
  it('before it is read gets a line, and the others are checked', () => {
    const cwd = folder({
      'a.md': CLEAN,
      'b.md': CLEAN,
      'jdlint.config.mjs': 'import { rmSync } from "node:fs"\nrmSync("b.md")\nexport default {}\n',
    })
    expect(jdlint(['.'], { cwd })).toEqual({
      status: 2,
      stdout: 'No problems in 1 file; 1 file could not be checked\n',
      stderr: 'jdlint: b.md: no such file or folder (check the spelling)\n',
    })
  })

  it('before it is written is not made again', () => {
    // The configuration of b/ is loaded when a.md has been read.
    const cwd = folder({
      'a.md': UNUSED,
      'b/c.md': CLEAN,
      'b/jdlint.config.mjs': 'import { rmSync } from "node:fs"\nrmSync("a.md", { force: true })\nexport default {}\n',
    })
    expect(jdlint(['--fix', '.'], { cwd })).toMatchObject({
      status: 2,
      stderr: 'jdlint: a.md: it or its folder does not exist (check the spelling)\n',
    })
    expect(readdirSync(cwd)).toEqual(['b'])
  })
})

describe.skipIf(!POSIX)('what is no file', () => {
  const LINE = 'a pipe or a device, not a file (jdlint - reads standard input)\n'

  it('is not waited for: a pipe, and a link to a device without an end', () => {
    const cwd = folder({ 'a.md': CLEAN })
    execFileSync('mkfifo', [path.join(cwd, 'pipe.md')])
    expect(jdlint(['a.md', 'pipe.md'], { cwd })).toEqual({
      status: 2,
      stdout: 'No problems in 1 file; 1 file could not be checked\n',
      stderr: `jdlint: pipe.md: ${LINE}`,
    })
    for (const argument of ['.', '*.md'])
      expect(jdlint([argument], { cwd })).toEqual({ status: 0, stdout: 'No problems in 1 file\n', stderr: '' })
    symlinkSync('/dev/zero', path.join(cwd, 'zero.md'))
    for (const argument of ['.', '*.md', 'zero.md'])
      expect(jdlint([argument], { cwd })).toMatchObject({ status: 2, stderr: `jdlint: zero.md: ${LINE}` })
    expect(jdlint(['explain', '.'], { cwd })).toMatchObject({ status: 2, stderr: `jdlint: zero.md: ${LINE}` })
  })

  it('is not looked into beside a posting, whatever it is called', () => {
    const cwd = folder({ 'a.md': '# Product Manager, Ferries\n\n## Your work\n\n- Own the product strategy\n' })
    for (const name of ['b.md', 'product-owner-ferries.md']) execFileSync('mkfifo', [path.join(cwd, name)])
    for (const name of ['c.md', 'product-owner-of-ferries.md']) symlinkSync('/dev/zero', path.join(cwd, name))
    const clean = { status: 0, stdout: 'No problems in 1 file\n', stderr: '' }
    expect(jdlint(['a.md'], { cwd })).toEqual(clean)
    writeFileSync(path.join(cwd, 'jdlint.config.yaml'), 'teams: { ferries: [a.md, b.md, c.md] }\n')
    expect(jdlint(['a.md'], { cwd })).toEqual(clean)
  })

  it('is read where a shell puts it in the place of a file', () => {
    const run = spawnSync('sh', ['-c', 'cat a.txt | "$0" "$1" --format compact /dev/stdin', process.execPath, CLI], {
      cwd: folder({ 'a.txt': HYBRID }),
      encoding: 'utf8',
    })
    expect(run.stdout).toContain('[hybrid-title]')
  })
})

describe('a configuration that cannot be reached', () => {
  it.skipIf(!POSIX)('is told of where it may be one, and is none where it leads nowhere', () => {
    const cwd = folder({ 'jobs/a.md': CLEAN })
    symlinkSync('jdlint.config.yaml', path.join(cwd, 'jdlint.config.yaml'))
    expect(jdlint(['jobs'], { cwd })).toEqual({ status: 0, stdout: 'No problems in 1 file\n', stderr: '' })
    // Root may read everything, so the program runs as nobody then, from a copy that nobody may read.
    cpSync(path.dirname(CLI), path.join(cwd, 'program', 'dist'), { recursive: true })
    cpSync(path.join(path.dirname(CLI), '..', 'package.json'), path.join(cwd, 'program', 'package.json'))
    writeFileSync(path.join(cwd, 'package.json'), '{ "jdlint": {} }', { mode: 0 })
    execFileSync('chmod', ['755', cwd])
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
    const run = spawnSync(process.execPath, [path.join(cwd, 'program', 'dist', path.basename(CLI)), 'jobs'], {
      cwd,
      encoding: 'utf8',
      env: {},
      ...nobody,
    })
    expect(run).toMatchObject({
      status: 2,
      stderr:
        'jdlint: package.json: cannot be read, and may hold a configuration (change its permissions, or use --no-config)\n',
    })
  })
})
