import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { CLEAN, CLI, folder, HYBRID, jdlint } from './program.ts'

const CACHE = '.jdlintcache'

/** What V8 says about the functions of the program: how often each was called. */
interface Coverage {
  readonly result: readonly {
    readonly functions: readonly {
      readonly functionName: string
      readonly ranges: readonly { readonly count: number }[]
    }[]
  }[]
}

function entries(cwd: string): readonly [string, { hash: string; judgement: unknown }][] {
  return JSON.parse(readFileSync(path.join(cwd, CACHE), 'utf8').split('\n')[1] ?? '') as readonly [
    string,
    { hash: string; judgement: unknown },
  ][]
}

/**
 * Makes the cache say that nothing is wrong with any file, as no honest run would: whoever repeats it has not judged
 * anew.
 */
function falsify(cwd: string): void {
  seal(
    cwd,
    JSON.stringify(
      entries(cwd).map(([name, { hash }]) => [
        name,
        {
          hash,
          judgement: { result: { diagnostics: [], errorCount: 0, warningCount: 0, infoCount: 0 }, summaries: [] },
        },
      ]),
    ),
  )
}

/** Gives the cache other contents, with the checksum that belongs to them. */
function seal(cwd: string, body: string): void {
  const file = path.join(cwd, CACHE)
  const [head = ''] = readFileSync(file, 'utf8').split('\n')
  const checksum = createHash('sha256').update(body).digest('base64url')
  writeFileSync(file, `${head.replace(/\S+$/u, checksum)}\n${body}`)
}

describe('jdlint --cache', () => {
  it('says the same again, from the cache', () => {
    const cwd = folder({ 'a.md': HYBRID, 'b.md': CLEAN })
    const plain = jdlint(['.'], { cwd })
    expect(jdlint(['--cache', '.'], { cwd })).toEqual(plain)
    expect(jdlint(['--cache', '.'], { cwd })).toEqual(plain)
    falsify(cwd)
    expect(jdlint(['--cache', '.'], { cwd })).toMatchObject({ status: 0, stdout: 'No problems in 2 files\n' })
    expect(jdlint(['.'], { cwd })).toEqual(plain)
  })

  it('remembers also which files are no postings', () => {
    const cwd = folder({ 'a.md': HYBRID, 'notes.md': 'Milk, eggs.\n' })
    const plain = jdlint([], { cwd })
    jdlint(['--cache'], { cwd })
    expect(entries(cwd).map(([name]) => name)).toEqual(['a.md', 'notes.md'])
    expect(jdlint(['--cache'], { cwd })).toEqual(plain)
  })

  it('judges again what has changed: the text, the name, the configuration, the flags', () => {
    const cwd = folder({ 'a.md': HYBRID })
    jdlint(['--cache', 'a.md'], { cwd })
    falsify(cwd)
    expect(jdlint(['--cache', '--preset', 'strict', 'a.md'], { cwd }).status).toBe(1)
    jdlint(['--cache', 'a.md'], { cwd })
    falsify(cwd)
    writeFileSync(path.join(cwd, 'a.md'), `${HYBRID}\nMore.\n`)
    expect(jdlint(['--cache', 'a.md'], { cwd }).status).toBe(1)
    falsify(cwd)
    writeFileSync(path.join(cwd, 'jdlint.config.yaml'), 'rules: { missing-counterpart: info }\n')
    expect(jdlint(['--cache', 'a.md'], { cwd }).status).toBe(1)
  })

  it('fixes what it remembers as fixable', () => {
    const text = `${HYBRID}\n<!-- jdlint-disable-next-line mislabeled-title -- no longer -->\n\nThe end.\n`
    const cwd = folder({ 'a.md': text, 'b.md': text })
    jdlint(['--cache', '.'], { cwd })
    const fixed = jdlint(['--cache', '--fix', '.'], { cwd })
    expect(fixed.stderr).toBe('jdlint: fixed 2 problems in 2 files\n')
    expect(jdlint(['--cache', '.'], { cwd }).stdout).toBe(jdlint(['.'], { cwd }).stdout)
  })

  it('passes over a cache that is damaged or not its own, and writes a new one', () => {
    const cwd = folder({ 'a.md': HYBRID })
    const plain = jdlint(['a.md'], { cwd })
    jdlint(['--cache', 'a.md'], { cwd })
    const good = readFileSync(path.join(cwd, CACHE), 'utf8')
    for (const bad of [
      '',
      '[]',
      good.slice(0, -5),
      good.replace('error', 'earth'),
      good.replace(/^jdlint-cache \S+/u, 'jdlint-cache 0.0.1'),
      Buffer.from([0, 255]),
    ]) {
      writeFileSync(path.join(cwd, CACHE), bad)
      expect(jdlint(['--cache', 'a.md'], { cwd })).toEqual(plain)
      expect(readFileSync(path.join(cwd, CACHE), 'utf8')).toBe(good)
    }
  })

  it('takes nothing from contents of another shape, whatever their checksum says', () => {
    const cwd = folder({ 'a.md': HYBRID })
    const plain = jdlint(['a.md'], { cwd })
    for (const body of [
      '',
      'null',
      '{"__proto__": {"hash": ""}}',
      '[5]',
      '[["a.md", null]]',
      '[["a.md", {"hash": 5}]]',
      '[["__proto__", {"hash": "", "judgement": null}]]',
      '[[{}, {}]]',
    ]) {
      jdlint(['--cache', 'a.md'], { cwd })
      seal(cwd, body)
      expect(jdlint(['--cache', 'a.md'], { cwd })).toEqual(plain)
      expect(entries(cwd).map(([name]) => name)).toContain('a.md')
    }
  })

  it('judges again when jdlint is another version, but not when it is merely installed again', () => {
    const cwd = folder({ 'a.md': HYBRID })
    const dist = path.join(cwd, 'program', 'dist')
    cpSync(path.dirname(CLI), dist, { recursive: true })
    cpSync(path.join(path.dirname(CLI), '..', 'package.json'), path.join(cwd, 'program', 'package.json'))
    const status = (): number | null =>
      spawnSync(process.execPath, [path.join(dist, path.basename(CLI)), '--cache', 'a.md'], { cwd }).status
    const file = path.join(dist, 'index.js')
    expect(status()).toBe(1)
    falsify(cwd)
    utimesSync(file, new Date(), new Date())
    expect(status()).toBe(0)
    appendFileSync(file, '\n//\n')
    expect(status()).toBe(1)
  })

  it('loads the library only where something is to be judged or explained', () => {
    // In two folders: what is said of a team is said anew.
    const cwd = folder({ 'a.md': HYBRID, 'other/b.md': CLEAN })
    const isLoaded = (...args: readonly string[]): boolean => {
      const coverage = folder({})
      jdlint(['--cache', ...args, '.'], { cwd, env: { NODE_V8_COVERAGE: coverage } })
      const reports = readdirSync(coverage).map(
        (file) => JSON.parse(readFileSync(path.join(coverage, file), 'utf8')) as Coverage,
      )
      return reports.some(({ result }) =>
        result.some(({ functions }) =>
          functions.some(
            ({ functionName, ranges }) => functionName === 'createLibrary' && ranges.some(({ count }) => count > 0),
          ),
        ),
      )
    }
    expect(isLoaded()).toBe(true)
    expect(isLoaded()).toBe(false)
    expect(isLoaded('--format', 'json')).toBe(false)
    expect(isLoaded('--format', 'html')).toBe(true)
    writeFileSync(path.join(cwd, 'other/b.md'), HYBRID)
    expect(isLoaded()).toBe(true)
  })

  it('keeps what other runs know, and forgets files that are gone', () => {
    const cwd = folder({ 'a.md': HYBRID, 'b.md': CLEAN })
    jdlint(['--cache', 'a.md', 'b.md'], { cwd })
    rmSync(path.join(cwd, 'b.md'))
    writeFileSync(path.join(cwd, 'c.md'), CLEAN)
    jdlint(['--cache', 'c.md'], { cwd })
    expect(entries(cwd).map(([name]) => name)).toEqual(['a.md', 'c.md'])
  })

  it('is whole after several runs at once', async () => {
    const cwd = folder(Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${index}.md`, HYBRID])))
    const runs = [0, 1, 2].map(
      () =>
        new Promise((resolve) =>
          spawn(process.execPath, [CLI, '--cache', '.'], { cwd, stdio: 'ignore' }).once('exit', resolve),
        ),
    )
    expect(await Promise.all(runs)).toEqual([1, 1, 1])
    expect(entries(cwd)).toHaveLength(20)
  })

  it('is out of sight in node_modules where there is one, or where --cache-location says', () => {
    const cwd = folder({ 'a.md': CLEAN })
    mkdirSync(path.join(cwd, 'node_modules'))
    jdlint(['--cache', 'a.md'], { cwd })
    jdlint(['--cache-location', 'build/results', 'a.md'], { cwd })
    expect(existsSync(path.join(cwd, 'node_modules/.cache/jdlint/results'))).toBe(true)
    expect(existsSync(path.join(cwd, 'build/results'))).toBe(true)
    expect(existsSync(path.join(cwd, CACHE))).toBe(false)
  })

  it('never takes the place of a posting, and says where it cannot be written', () => {
    const cwd = folder({ 'a.md': CLEAN, 'jobs/b.md': CLEAN })
    expect(jdlint(['--cache-location', 'a.md', 'jobs'], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'jdlint: --cache-location a.md: a markdown file (name another file for the cache)\n',
    })
    expect(jdlint(['--cache-location', 'jobs', 'a.md'], { cwd })).toMatchObject({
      status: 0,
      stdout: 'No problems in 1 file\n',
      stderr: 'jdlint: jobs: a folder where a file was expected (name a file)\n',
    })
  })

  it('that cannot be written is reported, and the verdict decides the status', () => {
    const cwd = folder({ blocked: '', 'a.md': CLEAN, 'b.md': HYBRID })
    const run = (file: string) => jdlint(['--cache', '--cache-location', 'blocked/cache', file], { cwd })
    const told = 'jdlint: blocked/cache: a file has the name that its folder needs (choose another path)\n'
    expect(run('a.md')).toMatchObject({ status: 0, stderr: told })
    expect(run('b.md')).toMatchObject({ status: 1, stderr: told })
  })
})
