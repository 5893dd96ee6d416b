import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { CLEAN, CLI, folder, HYBRID, jdlint, type Run } from './program.ts'

describe('jdlint --help', () => {
  it('tells what it does, how to use it and what the exit status means', () => {
    const run = jdlint(['--help'], { cwd: folder({}) })
    expect(run).toMatchObject({ status: 0, stderr: '' })
    expect(run.stdout).toContain('Usage: jdlint [options] [files, folders or globs…]')
    expect(run.stdout).toContain('Checks job descriptions, written in markdown')
    expect(run.stdout).toContain('jdlint careers/product-manager.md')
    expect(run.stdout).toContain('Exit status:')
    for (const option of [
      '--format',
      '--output',
      '--quiet',
      '--fail-on',
      '--max-warnings',
      '--preset',
      '--rule',
      '--changed-since',
      '--stdin-filename',
      '--color',
      '--no-color',
      '--version',
    ])
      expect(run.stdout).toContain(option)
    expect(jdlint(['-h'], { cwd: folder({}) })).toEqual(run)
  })

  it('tells about explain', () => {
    const run = jdlint(['explain', '--help'], { cwd: folder({}) })
    expect(run).toMatchObject({ status: 0, stderr: '' })
    expect(run.stdout).toContain('Usage: jdlint explain [options] [files, folders or globs…]')
  })
})

describe('jdlint --version', () => {
  it('is the version of the package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string }
    expect(jdlint(['--version'], { cwd: folder({}) })).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
  })
})

describe('an argument that jdlint does not know gets one line that names the nearest, and status 2', () => {
  const refused = (...args: readonly string[]): string => {
    const run = jdlint([...args, 'a.md'], { cwd: folder({ 'a.md': CLEAN }) })
    expect(run).toMatchObject({ status: 2, stdout: '' })
    return run.stderr
  }

  it('for an option', () => {
    expect(refused('--fromat', 'json')).toBe("jdlint: unknown option '--fromat' (did you mean --format?)\n")
    expect(refused('--xyzzyx')).toBe("jdlint: unknown option '--xyzzyx' (see jdlint --help)\n")
    expect(refused('explain', '--fromat', 'json')).toBe("jdlint: unknown option '--fromat' (did you mean --format?)\n")
  })

  it('for an option without its value', () => {
    expect(jdlint(['--format'], { cwd: folder({}) })).toEqual({
      status: 2,
      stdout: '',
      stderr: "jdlint: option '--format <format>' argument missing (see jdlint --help)\n",
    })
  })

  it('for an empty name of standard input', () => {
    for (const command of [[], ['explain'], ['split']])
      expect(refused(...command, '--stdin-filename', '')).toBe(
        'jdlint: --stdin-filename "": an empty name (leave it out, or name a file)\n',
      )
  })

  it('for a format', () => {
    const known = 'known: frame, compact, json, markdown, html, sarif, github, gitlab, junit, checkstyle'
    expect(refused('--format', 'jsno')).toBe(`jdlint: --format jsno: unknown format (did you mean json? ${known})\n`)
    expect(refused('--format', 'powerpoint')).toBe(`jdlint: --format powerpoint: unknown format (${known})\n`)
    expect(refused('explain', '--format', 'txt')).toBe(
      'jdlint: --format txt: unknown format (did you mean text? known: text, json)\n',
    )
  })

  it('for a preset', () => {
    expect(refused('--preset', 'strikt')).toBe(
      'jdlint: --preset strikt: unknown preset (did you mean strict? known: recommended, strict)\n',
    )
  })

  it('for a rule, before anything is linted', () => {
    expect(refused('--rule', 'hybrid-titel: off')).toMatch(
      /^jdlint: --rule "hybrid-titel: off": unknown rule hybrid-titel \(did you mean hybrid-title\? known: .*\)\n$/u,
    )
  })

  it('for a severity', () => {
    expect(refused('--rule', 'hybrid-title: warn')).toBe(
      'jdlint: --rule "hybrid-title: warn": unknown severity warn (did you mean warning? known: off, info, warning, error)\n',
    )
    expect(refused('--rule', 'hybrid-title: eror')).toContain('(did you mean error? known: off, info, warning, error)')
  })

  it('for a rule setting that is none', () => {
    expect(refused('--rule', 'hybrid-title')).toBe(
      'jdlint: --rule "hybrid-title": expected a rule and a severity (for example --rule "hybrid-title: off")\n',
    )
  })
})

describe('jdlint --color', () => {
  const colored = (args: readonly string[], env: Readonly<Record<string, string>> = {}): boolean => {
    return jdlint([...args, 'a.md'], { cwd: folder({ 'a.md': CLEAN }), env }).stdout.includes('\u001b[')
  }

  it('is off where the output is no terminal, and on when asked for', () => {
    expect(colored([])).toBe(false)
    expect(colored(['--color'])).toBe(true)
    expect(colored(['explain', '--color'])).toBe(true)
    expect(colored([], { FORCE_COLOR: '1' })).toBe(true)
  })

  it('is off where the output is no terminal, also for CI, and where FORCE_COLOR says so', () => {
    expect(colored([], { CI: 'true' })).toBe(false)
    expect(colored([], { CI: 'true', GITHUB_ACTIONS: 'true', FORCE_COLOR: '' })).toBe(false)
    expect(colored([], { FORCE_COLOR: '0' })).toBe(false)
    expect(colored([], { FORCE_COLOR: 'false' })).toBe(false)
    expect(colored([], { FORCE_COLOR: 'true' })).toBe(true)
    expect(colored(['--color'], { FORCE_COLOR: '0' })).toBe(true)
  })

  it('is off for NO_COLOR and --no-color, whatever else', () => {
    expect(colored([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false)
    expect(colored(['--no-color'], { FORCE_COLOR: '1' })).toBe(false)
    expect(colored(['explain', '--no-color'], { FORCE_COLOR: '1' })).toBe(false)
  })

  it('wins over the environment', () => {
    expect(colored(['--color'], { NO_COLOR: '1' })).toBe(true)
  })
})

describe('a reader that leaves early', () => {
  it('ends jdlint quietly', async () => {
    const cwd = folder(Object.fromEntries(Array.from({ length: 800 }, (_, number) => [`${number}.md`, CLEAN])))
    const child = spawn(process.execPath, [CLI, '--format', 'json', '.'], { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let complaints = ''
    child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()))
    child.stdout.once('data', () => child.stdout.destroy())
    const [code] = (await once(child, 'close')) as [number | null]
    expect(complaints).toBe('')
    expect(code).toBe(0)
  })
})

interface Entry {
  readonly diagnostics: readonly { readonly ruleId: string; readonly severity: string }[]
  readonly errorCount: number
}

/** What `hybrid-title` and its like say about a posting that has two roles in its title. */
function entryOf(run: Run): Entry {
  const [entry] = JSON.parse(run.stdout) as readonly Entry[]
  if (entry === undefined) throw new Error('no entry')
  return entry
}

function severities(run: Run, rule: string): readonly string[] {
  return entryOf(run)
    .diagnostics.filter(({ ruleId }) => ruleId === rule)
    .map(({ severity }) => severity)
}

describe('the exit status', () => {
  it('is 1 when there is an error, whatever the format', () => {
    const cwd = folder({ 'a.md': HYBRID })
    expect(jdlint(['a.md'], { cwd }).status).toBe(1)
    expect(jdlint(['--format', 'json', 'a.md'], { cwd }).status).toBe(1)
  })

  it('is 0 for explain, which does not judge', () => {
    expect(jdlint(['explain', 'a.md'], { cwd: folder({ 'a.md': HYBRID }) }).status).toBe(0)
  })

  it('is 2 when there is an error and a file could not be read', () => {
    const run = jdlint(['a.md', 'b.md'], { cwd: folder({ 'a.md': HYBRID }) })
    expect(run.status).toBe(2)
    expect(run.stdout).toContain('[hybrid-title]')
  })
})

describe('jdlint --rule', () => {
  const lintWith = (...rules: readonly string[]): Run => {
    return jdlint([...rules.flatMap((rule) => ['--rule', rule]), '--format', 'json', 'a.md'], {
      cwd: folder({ 'a.md': HYBRID }),
    })
  }

  it('turns a rule off', () => {
    expect(severities(lintWith(), 'hybrid-title')).toEqual(['error'])
    expect(severities(lintWith('hybrid-title: off'), 'hybrid-title')).toEqual([])
  })

  it('sets its severity, which the exit status follows', () => {
    expect(severities(lintWith('hybrid-title: warning'), 'hybrid-title')).toEqual(['warning'])
    expect(severities(lintWith('hybrid-title:info'), 'hybrid-title')).toEqual(['info'])
    const all = entryOf(lintWith()).diagnostics.map(({ ruleId }) => `${ruleId}: warning`)
    expect(lintWith(...all).status).toBe(0)
  })

  it('may be given again: the last one for a rule holds', () => {
    expect(severities(lintWith('hybrid-title: off', 'hybrid-title: error'), 'hybrid-title')).toEqual(['error'])
    expect(severities(lintWith('hybrid-title: off', 'missing-reporting-line: info'), 'missing-reporting-line')).toEqual(
      ['info'],
    )
  })
})

describe('jdlint --preset', () => {
  it('strict reports what is missing, recommended does not', () => {
    const cwd = folder({
      'a.md':
        '# Product Owner\n\n## What you will do\n\n- Refine the product backlog\n- Write user stories\n- Plan each sprint\n',
    })
    const missing = (preset: string): readonly string[] =>
      severities(jdlint(['--preset', preset, '--format', 'json', 'a.md'], { cwd }), 'missing-reporting-line')
    expect(missing('recommended')).toEqual([])
    expect(missing('strict')).toHaveLength(1)
  })
})

describe('jdlint --format', () => {
  it('frame is the default, for people', () => {
    const cwd = folder({ 'a.md': HYBRID })
    expect(jdlint(['a.md'], { cwd })).toEqual(jdlint(['--format', 'frame', 'a.md'], { cwd }))
    expect(jdlint(['a.md'], { cwd }).stdout).toContain(`
  1 | # Product Manager / Product Owner
    |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
`)
  })

  it('json holds the spans and places of what it quotes', () => {
    const [diagnostic] = entryOf(
      jdlint(['--format', 'json', '--rule', 'hybrid-title: error', 'a.md'], { cwd: folder({ 'a.md': HYBRID }) }),
    ).diagnostics
    expect(diagnostic).toMatchObject({
      span: { start: 2, end: 33 },
      loc: { start: { line: 1, column: 3 }, end: { line: 1, column: 34 } },
    })
  })
})
