import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { CLEAN, CLI, folder, jdlint } from './program.ts'

describe('jdlint --help', () => {
  it('tells what it does, how to use it and what the exit status means', () => {
    const run = jdlint(['--help'], { cwd: folder({}) })
    expect(run).toMatchObject({ status: 0, stderr: '' })
    expect(run.stdout).toContain('Usage: jdlint [options] [files, folders or globs…]')
    expect(run.stdout).toContain('Checks job descriptions written in markdown')
    expect(run.stdout).toContain('jdlint careers/product-manager.md')
    expect(run.stdout).toContain('Exit status:')
    for (const option of ['--format', '--preset', '--rule', '--stdin-filename', '--color', '--no-color', '--version']) expect(run.stdout).toContain(option)
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
    expect(refused('--fromat', 'json')).toBe('jdlint: unknown option \'--fromat\' (did you mean --format?)\n')
    expect(refused('--xyzzyx')).toBe('jdlint: unknown option \'--xyzzyx\' (see jdlint --help)\n')
    expect(refused('explain', '--fromat', 'json')).toBe('jdlint: unknown option \'--fromat\' (did you mean --format?)\n')
  })

  it('for an option without its value', () => {
    expect(jdlint(['--format'], { cwd: folder({}) })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'jdlint: option \'--format <format>\' argument missing (see jdlint --help)\n',
    })
  })

  it('for a format', () => {
    expect(refused('--format', 'jsno')).toBe('jdlint: --format jsno: unknown format (did you mean json? known: frame, json)\n')
    expect(refused('--format', 'sarif')).toBe('jdlint: --format sarif: unknown format (known: frame, json)\n')
    expect(refused('explain', '--format', 'txt')).toBe('jdlint: --format txt: unknown format (did you mean text? known: text, json)\n')
  })

  it('for a preset', () => {
    expect(refused('--preset', 'strikt')).toBe('jdlint: --preset strikt: unknown preset (did you mean strict? known: recommended, strict)\n')
  })

  it('for a severity', () => {
    expect(refused('--rule', 'hybrid-title: warn')).toBe(
      'jdlint: --rule "hybrid-title: warn": unknown severity warn (known: off, info, warning, error)\n',
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
    const cwd = folder(Object.fromEntries(Array.from({ length: 2000 }, (_, number) => [`${number}.md`, CLEAN])))
    const child = spawn(process.execPath, [CLI, '--format', 'json', '.'], { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let complaints = ''
    child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()))
    child.stdout.once('data', () => child.stdout.destroy())
    const [code] = (await once(child, 'close')) as [number | null]
    expect(complaints).toBe('')
    expect(code).toBe(0)
  })
})
