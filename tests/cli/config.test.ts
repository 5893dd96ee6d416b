import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { CLEAN, folder, HYBRID, jdlint, paths, type Run } from './program.ts'

/** The severities that `hybrid-title` speaks with, file by file; `-` where it is silent. */
function severities(run: Run): Readonly<Record<string, string>> {
  const entries = JSON.parse(run.stdout) as readonly {
    readonly filePath: string
    readonly diagnostics: readonly { readonly ruleId: string; readonly severity: string }[]
  }[]
  return Object.fromEntries(
    entries.map(({ filePath, diagnostics }) => [
      filePath,
      diagnostics.find(({ ruleId }) => ruleId === 'hybrid-title')?.severity ?? '-',
    ]),
  )
}

function lintJson(args: readonly string[], cwd: string): Readonly<Record<string, string>> {
  const run = jdlint(['--format', 'json', ...args], { cwd })
  expect(run.stderr).toBe('')
  return severities(run)
}

describe('every format', () => {
  const CONFIG = '{ rules: { "hybrid-title": "info" } }'

  it.each([
    ['jdlint.config.yaml', 'rules:\n  hybrid-title: info\n'],
    ['jdlint.config.yml', '\ufeffrules: { hybrid-title: info }\n'],
    ['jdlint.config.json', '{ "$schema": "x", "rules": { "hybrid-title": "info" } }'],
    ['package.json', '{ "name": "careers", "jdlint": { "rules": { "hybrid-title": "info" } } }'],
    ['jdlint.config.js', `export default ${CONFIG}`],
    ['jdlint.config.mjs', `export default ${CONFIG}`],
    [
      'jdlint.config.ts',
      `import { defineConfig } from 'jdlint'\nconst config: Parameters<typeof defineConfig>[0] = ${CONFIG}\nexport default defineConfig(config)`,
    ],
    ['jdlint.config.mts', `import { defineConfig } from 'jdlint'\nexport default defineConfig(${CONFIG})`],
  ])('%s', (name, text) => {
    expect(lintJson(['careers/a.md'], folder({ [name]: text, 'careers/a.md': HYBRID }))).toEqual({
      'careers/a.md': 'info',
    })
  })

  it('may say nothing', () => {
    expect(lintJson(['a.md'], folder({ 'jdlint.config.yaml': '# later\n', 'a.md': HYBRID }))).toEqual({
      'a.md': 'error',
    })
    expect(
      lintJson(['a.md'], folder({ 'package.json': '{ "devDependencies": { "jdlint": "1" } }', 'a.md': HYBRID })),
    ).toEqual({ 'a.md': 'error' })
  })
})

describe('a configuration that is a program', () => {
  it.each(['jdlint.config.mjs', 'jdlint.config.ts'])('prints to standard error: %s', (name) => {
    const cwd = folder({ [name]: 'console.log("hello")\nexport default { preset: "strict" }\n', 'a.md': CLEAN })
    const run = jdlint(['--format', 'json', 'a.md'], { cwd })
    expect(paths(run)).toEqual(['a.md'])
    expect(run).toMatchObject({ status: 0, stderr: 'hello\n' })
    const { stdout } = jdlint(['--ndjson'], { cwd, input: '{"id": 1, "text": ""}\n' })
    expect(JSON.parse(stdout)).toMatchObject({ id: 1 })
  })
})

describe('the configuration that counts', () => {
  const files = {
    'jdlint.config.yaml': 'rules: { hybrid-title: info }\n',
    'a.md': HYBRID,
    'b/jdlint.config.json': '{ "preset": "strict" }',
    'b/b.md': HYBRID,
    'b/c/c.md': HYBRID,
    'd/d.md': HYBRID,
  }

  it('is the nearest one, alone, for each file', () => {
    expect(lintJson(['.'], folder(files))).toEqual({
      'a.md': 'info',
      'b/b.md': 'error',
      'b/c/c.md': 'error',
      'd/d.md': 'info',
    })
  })

  it('is found from the file, wherever jdlint runs', () => {
    expect(lintJson(['../b/b.md', '../a.md'], path.join(folder(files), 'd'))).toEqual({
      '../a.md': 'info',
      '../b/b.md': 'error',
    })
  })

  it('is the one that --config names, or none with --no-config', () => {
    const cwd = folder({ ...files, 'other.yaml': 'rules: { hybrid-title: warning }\n' })
    expect(lintJson(['--config', 'other.yaml', '.'], cwd)).toEqual({
      'a.md': 'warning',
      'b/b.md': 'warning',
      'b/c/c.md': 'warning',
      'd/d.md': 'warning',
    })
    expect(lintJson(['--no-config', 'a.md'], cwd)).toEqual({ 'a.md': 'error' })
  })

  it('counts for standard input by its name', () => {
    const cwd = folder({ ...files, 'jdlint.config.yaml': 'rules: { hybrid-title: info }\nignores: [old]\n' })
    const run = (...args: readonly string[]): Run => jdlint(['--format', 'json', '-', ...args], { cwd, input: HYBRID })
    expect(severities(run())).toEqual({ '<stdin>': 'info' })
    expect(severities(run('--stdin-filename', 'b/new.md'))).toEqual({ 'b/new.md': 'error' })
    expect(run('--stdin-filename', 'old/pm.md')).toMatchObject({ status: 0, stdout: '[]\n' })
  })

  it('counts for explain, too', () => {
    const cwd = folder({
      'jdlint.config.yaml': 'vocabulary: { sections: { benefits: [The sweet part] } }\n',
      'a.md': '# Product Owner\n\n## The sweet part\n\n- Cake\n',
    })
    const sections = (...args: readonly string[]): unknown =>
      JSON.parse(jdlint(['explain', '--format', 'json', ...args, 'a.md'], { cwd }).stdout)
    expect(sections()).toMatchObject([{ sections: [{ kind: 'title' }, { kind: 'benefits' }] }])
    expect(sections('--no-config')).not.toMatchObject([{ sections: [{ kind: 'title' }, { kind: 'benefits' }] }])
  })
})

describe('overrides and flags', () => {
  const config = `
preset: recommended
rules:
  hybrid-title: info
overrides:
  - files: [senior/**]
    rules: { hybrid-title: warning }
`
  const cwd = (): string => folder({ 'jdlint.config.yaml': config, 'pm.md': HYBRID, 'senior/pm.md': HYBRID })

  it('overrides hold for their files', () => {
    expect(lintJson(['.'], cwd())).toEqual({ 'pm.md': 'info', 'senior/pm.md': 'warning' })
  })

  it('--rule wins over both', () => {
    expect(lintJson(['--rule', 'hybrid-title: error', '.'], cwd())).toEqual({
      'pm.md': 'error',
      'senior/pm.md': 'error',
    })
  })

  it('--preset wins over that of the configuration', () => {
    const strict = folder({ 'jdlint.config.yaml': 'preset: strict\n', 'a.md': HYBRID })
    const rules = (...args: readonly string[]): string => jdlint([...args, 'a.md'], { cwd: strict }).stdout
    expect(rules()).toContain('[missing-reporting-line]')
    expect(rules('--preset', 'recommended')).not.toContain('[missing-reporting-line]')
    expect(rules('--preset', 'recommended')).toContain('[hybrid-title]')
  })
})

describe('ignored files', () => {
  const cwd = (): string =>
    folder({ 'jdlint.config.yaml': 'ignores: [drafts]\n', 'a.md': CLEAN, 'drafts/b.md': HYBRID })

  it('are skipped without a word, even where they are named', () => {
    const run = jdlint(['--format', 'json', 'a.md', 'drafts/b.md'], { cwd: cwd() })
    expect(run).toMatchObject({ status: 0, stderr: '' })
    expect(paths(run)).toEqual(['a.md'])
    expect(
      jdlint([], {
        cwd: folder({ 'jdlint.config.yaml': 'ignores: [drafts]\n', 'a.md': HYBRID, 'drafts/b.md': HYBRID }),
      }).stdout,
    ).not.toContain('drafts')
  })

  it('are no failure where there is nothing else, but a line says so', () => {
    expect(jdlint(['drafts/b.md'], { cwd: cwd() })).toEqual({
      status: 0,
      stdout: '',
      stderr: 'jdlint: The file is ignored by the configuration (see "ignores" in it, or use --no-config)\n',
    })
    expect(jdlint(['--no-config', 'drafts/b.md'], { cwd: cwd() }).status).toBe(1)
  })
})

describe('a mistake in the configuration is one line, and status 2', () => {
  const complaint = (files: Readonly<Record<string, string | Buffer>>, args: readonly string[] = ['a.md']): string => {
    const run = jdlint(args, { cwd: folder({ ...files, 'a.md': CLEAN }) })
    expect(run).toMatchObject({ status: 2, stdout: '' })
    expect(run.stderr).toMatch(/^jdlint: .*\n$/u)
    return run.stderr.slice('jdlint: '.length, -1)
  }

  it('with file, line, key and the nearest value where the format has lines', () => {
    expect(complaint({ 'jdlint.config.yaml': '# ours\nrules:\n  hybrid-titel: off\n' })).toContain(
      'jdlint.config.yaml:3: rules.hybrid-titel: unknown rule “hybrid-titel” (did you mean hybrid-title? known: ',
    )
    expect(
      complaint({
        'jdlint.config.json':
          '{\n  "rules": {\n    "mislabeled-title": ["error", {\n      "smallestShare": 25\n    }]\n  }\n}\n',
      }),
    ).toBe('jdlint.config.json:4: rules.mislabeled-title[1].smallestShare: must be a number from 0 to 1, such as 0.5')
    expect(
      complaint({ 'package.json': '{\n  "name": "careers",\n  "jdlint": {\n    "preset": "strikt"\n  }\n}\n' }),
    ).toBe('package.json:4: jdlint.preset: unknown preset “strikt” (did you mean strict? known: recommended, strict)')
    expect(
      complaint({ 'jdlint.config.yaml': 'overrides:\n  - files: [a.md]\n    preset: strict\n  - preset: strict\n' }),
    ).toBe('jdlint.config.yaml:4: overrides[1].files: is missing')
  })

  it('with file and key where it has none', () => {
    expect(complaint({ 'jdlint.config.mjs': 'export default { ignore: [] }' })).toContain(
      'jdlint.config.mjs: ignore: unknown key “ignore” (did you mean ignores?',
    )
    expect(complaint({ 'jdlint.config.ts': 'export default { preset: "loose" as string }' })).toContain(
      'jdlint.config.ts: preset: unknown preset “loose”',
    )
  })

  it('for what breaks the syntax, with the line', () => {
    expect(complaint({ 'jdlint.config.json': '{\n  "preset": "strict",\n}\n' })).toMatch(
      /^jdlint\.config\.json:3: is not JSON: ./u,
    )
    expect(complaint({ 'jdlint.config.yaml': 'preset: strict\nrules: [\n' })).toMatch(
      /^jdlint\.config\.yaml:[23]: is no YAML: ./u,
    )
    expect(complaint({ 'jdlint.config.yaml': 'preset: strict\npreset: strict\n' })).toMatch(
      /^jdlint\.config\.yaml:2: is no YAML: ./u,
    )
    expect(complaint({ 'jdlint.config.yaml': '# ours\npreset: strict\n---\npreset: strict\n' })).toBe(
      'jdlint.config.yaml:3: starts another document (keep one of them)',
    )
    expect(complaint({ 'jdlint.config.ts': 'export default {\n  preset: "strict"\n  rules: {},\n}\n' })).toMatch(
      /^jdlint\.config\.ts:3: is no TypeScript: ./u,
    )
    expect(complaint({ 'jdlint.config.ts': 'export default {' })).toMatch(/^jdlint\.config\.ts:1: is no TypeScript: ./u)
    expect(complaint({ 'jdlint.config.ts': 'import "./ours.ts"\n', 'ours.ts': 'let' })).toMatch(
      /^jdlint\.config\.ts: cannot be loaded: ./u,
    )
    expect(complaint({ 'jdlint.config.js': 'export default {' })).toMatch(/^jdlint\.config\.js: cannot be loaded: ./u)
  })

  it('for a program that fails, or exports nothing', () => {
    expect(complaint({ 'jdlint.config.mjs': 'throw new Error("no\\nluck")' })).toBe(
      'jdlint.config.mjs: cannot be loaded: no',
    )
    expect(complaint({ 'jdlint.config.mjs': 'import "not-there"' })).toBe(
      'jdlint.config.mjs: cannot be loaded: it imports something that is not installed (install it, or export a plain object)',
    )
    expect(complaint({ 'jdlint.config.ts': 'export const config = {}' })).toContain(
      'jdlint.config.ts: cannot be loaded: it exports nothing by default',
    )
  })

  it('for a program that waits for what never comes', () => {
    for (const name of ['jdlint.config.mjs', 'jdlint.config.ts'])
      expect(complaint({ [name]: 'await new Promise(() => {})\nexport default {}\n' })).toBe(
        `${name}: cannot be loaded: it never ends (check what it awaits)`,
      )
    // It keeps no others from being checked, and a short wait is none.
    const cwd = folder({
      'a/jdlint.config.mjs': 'await new Promise(() => {})\nexport default {}\n',
      'a/a.md': CLEAN,
      'b/jdlint.config.mjs': 'await new Promise((resolve) => setTimeout(resolve, 50))\nexport default {}\n',
      'b/b.md': CLEAN,
    })
    expect(jdlint(['a', 'b'], { cwd })).toEqual({
      status: 2,
      stdout: 'No problems in 1 file; 1 file could not be checked\n',
      stderr:
        'jdlint: a/jdlint.config.mjs: cannot be loaded: it never ends (check what it awaits); not checked because of that: a/a.md\n',
    })
  })

  it('for a list in the place of an object', () => {
    expect(complaint({ 'jdlint.config.yaml': '- preset: strict\n' })).toBe(
      'jdlint.config.yaml:1: must be an object, not a list',
    )
    expect(complaint({ 'jdlint.config.mjs': 'export default ["strict"]' })).toBe(
      'jdlint.config.mjs: must be an object, not a list',
    )
    expect(complaint({ 'jdlint.config.json': '{\n  "vocabulary": ["PM"]\n}\n' })).toBe(
      'jdlint.config.json:2: vocabulary: must be an object, not a list',
    )
  })

  it('for a file that is no UTF-8', () => {
    const wayOut = '(save it as UTF-8)'
    for (const name of ['jdlint.config.yaml', 'jdlint.config.json'])
      expect(complaint({ [name]: Buffer.from('\ufeffpreset: strict\n', 'utf16le') })).toBe(
        `${name}: UTF-16 text, but jdlint reads UTF-8 ${wayOut}`,
      )
    expect(complaint({ 'jdlint.config.yaml': Buffer.from('preset: strict\n# Größe\n', 'latin1') })).toBe(
      `jdlint.config.yaml: invalid UTF-8 on line 2 ${wayOut}`,
    )
  })

  it('for two configurations in one folder', () => {
    expect(complaint({ 'b/jdlint.config.ts': '', 'b/jdlint.config.yaml': '', 'b/b.md': CLEAN }, ['b/b.md'])).toBe(
      'b: jdlint.config.ts and jdlint.config.yaml both configure this folder (keep one of them)',
    )
  })

  it('for an id that is taken', () => {
    const cue = '      - id: velocity\n        objects: [pile]\n        says: [Own the pile]\n'
    expect(complaint({ 'jdlint.config.yaml': `vocabulary:\n  cues:\n    product-owner:\n${cue}` })).toBe(
      'jdlint.config.yaml:4: vocabulary.cues.product-owner[0].id: “velocity” is taken by another entry (choose another id)',
    )
  })

  it('for a file that --config names', () => {
    expect(complaint({}, ['--config', 'x.yaml', 'a.md'])).toBe('x.yaml: no such file (check the spelling)')
    expect(complaint({ 'x.toml': '' }, ['--config', 'x.toml', 'a.md'])).toBe(
      'x.toml: is of no format that jdlint reads (use .ts, .mts, .js, .mjs, .json, .yaml, .yml)',
    )
    expect(complaint({ 'package.json': '{}' }, ['--config', 'package.json', 'a.md'])).toBe(
      'package.json:1: jdlint: is missing (add it, or name another file)',
    )
    expect(complaint({ 'b/x.md': '' }, ['--config', 'b', 'a.md'])).toContain('b: ')
  })
})

describe('a mistake in the configuration of a folder', () => {
  const MISTAKE =
    'jobs/jdlint.config.yaml:1: preset: unknown preset “strikt” (did you mean strict? known: recommended, strict)'
  const files = {
    'a.md': HYBRID,
    'jobs/jdlint.config.yaml': 'preset: strikt\n',
    'jobs/b.md': HYBRID,
    'jobs/deep/c.md': HYBRID,
  }

  it('is told once, with the files that it keeps from being checked; the others are checked', () => {
    const cwd = folder(files)
    const run = jdlint(['.'], { cwd })
    expect(run).toMatchObject({
      status: 2,
      stderr: `jdlint: ${MISTAKE}; not checked because of that: jobs/b.md, jobs/deep/c.md\n`,
    })
    expect(run.stdout).toContain('a.md:1:3\nerror:')
    expect(run.stdout).toMatch(/\n1 problem \(1 error\) in 1 file; 2 files could not be checked\n$/u)
    expect(paths(jdlint(['--format', 'json'], { cwd }))).toEqual(['a.md'])
    expect(jdlint(['explain', '--format', 'json', '.'], { cwd })).toMatchObject({ status: 2, stderr: run.stderr })
  })

  it('names a few of many files', () => {
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`jobs/${index + 10}.md`, CLEAN]))
    const { stderr } = jdlint(['.'], { cwd: folder({ ...files, ...many }) })
    expect(stderr).toBe(
      `jdlint: ${MISTAKE}; not checked because of that: jobs/10.md, jobs/11.md, jobs/12.md, jobs/13.md, jobs/14.md and 37 more\n`,
    )
  })

  it('leaves what the baseline knows of its files', () => {
    const cwd = folder({ ...files, 'jobs/jdlint.config.yaml': 'preset: strict\n' })
    jdlint(['--baseline-update', '.'], { cwd })
    writeFileSync(path.join(cwd, 'jobs/jdlint.config.yaml'), 'preset: strikt\n')
    const before = readFileSync(path.join(cwd, 'jdlint-baseline.json'), 'utf8')
    for (const option of ['--baseline-prune', '--baseline-update']) {
      expect(jdlint([option, '.'], { cwd }).status).toBe(2)
      expect(readFileSync(path.join(cwd, 'jdlint-baseline.json'), 'utf8')).toBe(before)
    }
  })
})

interface Printed {
  readonly configFile: string | null
  readonly ignored: boolean
  readonly preset: string
  readonly rules: Readonly<Record<string, unknown>>
}

describe('jdlint --print-config', () => {
  const printed = (args: readonly string[], files: Readonly<Record<string, string>>): Printed =>
    JSON.parse(jdlint(['--print-config', ...args], { cwd: folder(files) }).stdout) as Printed

  it('shows what holds for a file, which need not exist', () => {
    const config = 'preset: strict\nrules: { mislabeled-title: [warning, { smallestShare: 0.9 }] }\nignores: [old]\n'
    const { rules, ...rest } = printed(['senior/pm.md', '--rule', 'hybrid-title: off'], {
      'jdlint.config.yaml': config,
    })
    expect(rest).toEqual({
      configFile: 'jdlint.config.yaml',
      ignored: false,
      model: 'strategic-tactical',
      preset: 'strict',
      vocabulary: {},
      teams: [],
    })
    expect(rules).toMatchObject({
      'hybrid-title': ['off', {}],
      'mislabeled-title': ['warning', { fewestStatements: 2, smallestShare: 0.9 }],
      'missing-counterpart': ['info', {}],
    })
    expect(printed(['old/pm.md'], { 'jdlint.config.yaml': config }).ignored).toBe(true)
  })

  it('shows the defaults where there is no configuration', () => {
    expect(printed(['pm.md'], {})).toMatchObject({
      configFile: null,
      preset: 'recommended',
      rules: { 'missing-counterpart': ['off', {}], 'hybrid-title': ['error', {}] },
    })
  })
})

describe('jdlint init', () => {
  it('writes a configuration that changes nothing yet', () => {
    const cwd = folder({ 'a.md': HYBRID })
    const before = jdlint(['a.md'], { cwd })
    expect(jdlint(['init'], { cwd })).toEqual({ status: 0, stdout: 'Wrote jdlint.config.yaml\n', stderr: '' })
    expect(jdlint(['a.md'], { cwd })).toEqual(before)
    expect(readFileSync(path.join(cwd, 'jdlint.config.yaml'), 'utf8')).toContain('preset: recommended')
  })

  it.each(['jdlint.config.yaml', 'jdlint.config.ts', 'package.json'])('leaves an existing %s alone', (name) => {
    const text = '{ "jdlint": {} }'
    const cwd = folder({ [name]: text })
    expect(jdlint(['init'], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr: `jdlint: ${name}: there is a configuration already (edit it)\n`,
    })
    expect(readFileSync(path.join(cwd, name), 'utf8')).toBe(text)
    expect(existsSync(path.join(cwd, 'jdlint.config.yaml'))).toBe(name === 'jdlint.config.yaml')
  })
})

describe('jdlint test', () => {
  const config = (says: string): string => `vocabulary:
  titles:
    product-owner:
      - phrase: value owner
        says: [Senior Value Owner]
        not:
          - ${says}
`
  const test = (text: string): Run => jdlint(['test'], { cwd: folder({ 'jdlint.config.yaml': text }) })

  it('says that all examples hold', () => {
    expect(test(config('Value Engineer'))).toEqual({ status: 0, stdout: 'All 2 examples hold\n', stderr: '' })
    expect(test('preset: strict\n')).toEqual({
      status: 0,
      stdout: 'jdlint.config.yaml has no examples: its vocabulary is empty\n',
      stderr: '',
    })
  })

  it('prints each example that does not, with file, line and key', () => {
    expect(test(config('Value Owner'))).toEqual({
      status: 1,
      stdout:
        'jdlint.config.yaml:7: vocabulary.titles.product-owner[0].not[0]: “Value Owner” is read as a title of the Product Owner\n1 of 2 examples does not hold\n',
      stderr: '',
    })
  })

  it('needs a configuration', () => {
    expect(jdlint(['test'], { cwd: folder({}) })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'jdlint: there is no configuration in this folder or above (jdlint init writes one)\n',
    })
    expect(
      jdlint(['test', '--config', 'my.yaml'], { cwd: folder({ 'my.yaml': config('Value Engineer') }) }).stdout,
    ).toBe('All 2 examples hold\n')
  })
})

describe('--help', () => {
  it('tells about configuration', () => {
    const { stdout } = jdlint(['--help'], { cwd: folder({}) })
    for (const word of ['--config <file>', '--no-config', '--print-config <file>', 'test', 'init'])
      expect(stdout).toContain(word)
    expect(jdlint(['test', '--help'], { cwd: folder({}) }).stdout).toContain('Usage: jdlint test [options]')
    expect(jdlint(['init', '--help'], { cwd: folder({}) }).stdout).toContain('Usage: jdlint init')
    expect(jdlint(['explain', '--help'], { cwd: folder({}) }).stdout).toContain('--no-config')
  })
})
