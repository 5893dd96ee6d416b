import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { CLEAN, folder, HYBRID, jdlint, type Run } from './program.ts'

/** Tells when the program has changed what all objects share, and keeps it from making code of text. */
const WATCHMAN = `process.on('exit', () => {
  for (const shared of [Object.prototype, Array.prototype, Function.prototype, String.prototype]) {
    if (Object.keys(shared).length > 0 || 'polluted' in shared) process.stderr.write('polluted')
  }
})`

function watched(args: readonly string[], cwd: string, input = ''): Run {
  const watchman = path.join(folder({ 'watchman.cjs': WATCHMAN }), 'watchman.cjs')
  return jdlint(args, {
    cwd,
    input,
    env: { NODE_OPTIONS: `--disallow-code-generation-from-strings --require "${watchman}"` },
  })
}

function allFiles(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(root, file)).isFile())
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort()
}

const CODE = 'require("node:fs").writeFileSync("ran", "")'
const MODULE = `import { writeFileSync } from 'node:fs'\nwriteFileSync('ran', '')\nexport default {}\n`
const ALL_ALIKE = '{"polluted": true, "preset": "strict"}'

describe('data never runs', () => {
  it.each([
    ['a YAML function', 'jdlint.config.yaml', `preset: !!js/function 'function () { ${CODE} }'\n`],
    [
      'a YAML function that is called',
      'jdlint.config.yml',
      `preset: !<tag:yaml.org,2002:js/function> '${CODE}'\nrules: { toString: !!js/function '${CODE}' }\n`,
    ],
    [
      'a YAML object of another language',
      'jdlint.config.yaml',
      'preset: !!python/object/apply:os.system ["touch ran"]\n',
    ],
    ['a YAML file of another', 'jdlint.config.yaml', 'preset: !include evil.mjs\n'],
    ['JSON that names a module', 'jdlint.config.json', '{ "$schema": "./evil.mjs", "extends": "./evil.mjs" }'],
    ['JSON with code in it', 'jdlint.config.json', `{ "preset": (() => { ${CODE} })() }`],
    [
      'a package.json that names a module',
      'package.json',
      '{ "type": "module", "main": "./evil.mjs", "jdlint": "./evil.mjs" }',
    ],
    ['a baseline with code in it', 'jdlint-baseline.json', `(() => { ${CODE} })()`],
  ])('%s', (_, file, text) => {
    const cwd = folder({ 'a.md': CLEAN, 'evil.mjs': MODULE, [file]: text })
    const run = watched(['a.md'], cwd)
    expect(run).toMatchObject({ status: 2, stdout: '' })
    expect(run.stderr).toMatch(/^jdlint: .*\n$/u)
    expect(allFiles(cwd)).toEqual(['a.md', 'evil.mjs', file].sort())
  })

  it('a posting', () => {
    const cwd = folder({
      'a.md': `---\ntitle: !!js/function 'function () { ${CODE} }'\nlayout: {{ ${CODE} }}\n---\n\n<script>${CODE}</script>\n\n\${${CODE}} {% include evil.mjs %}\n\n${HYBRID}`,
      'evil.mjs': MODULE,
    })
    const run = watched(['.'], cwd)
    expect(run).toMatchObject({ status: 1, stderr: '' })
    expect(watched(['explain', '.'], cwd)).toMatchObject({ status: 0, stderr: '' })
    expect(allFiles(cwd)).toEqual(['a.md', 'evil.mjs'])
  })

  it('grows beyond what memory holds', () => {
    const level = (number: number): string =>
      `a${number}: &a${number} [${Array.from({ length: 10 }, () => `*a${number - 1}`).join(', ')}]\n`
    const bomb = `a0: &a0 [x]\n${Array.from({ length: 12 }, (_, index) => level(index + 1)).join('')}`
    const cwd = folder({ 'a.md': CLEAN, 'jdlint.config.yaml': bomb })
    expect(watched(['a.md'], cwd)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: 'jdlint: jdlint.config.yaml: is no YAML: Excessive alias count indicates a resource exhaustion attack\n',
    })
    expect(watched(['a.md'], folder({ 'a.md': `---\n${bomb}---\n\n${HYBRID}` }))).toMatchObject({
      status: 1,
      stderr: '',
    })
  })
})

describe('keys that all objects share stay as they are', () => {
  it.each([
    ['JSON', 'jdlint.config.json', `{ "__proto__": ${ALL_ALIKE}, "constructor": { "prototype": ${ALL_ALIKE} } }`],
    [
      'JSON, deeper',
      'jdlint.config.json',
      `{ "rules": { "__proto__": ${ALL_ALIKE}, "hybrid-title": ["off", { "__proto__": ${ALL_ALIKE} }] } }`,
    ],
    [
      'JSON, in a vocabulary',
      'jdlint.config.json',
      `{ "vocabulary": { "sections": { "__proto__": ["x"] }, "titles": { "constructor": [] } } }`,
    ],
    ['YAML', 'jdlint.config.yaml', `__proto__: ${ALL_ALIKE}\nconstructor: { prototype: ${ALL_ALIKE} }\n`],
    ['YAML, merged', 'jdlint.config.yaml', `base: &base { __proto__: ${ALL_ALIKE} }\nrules: { <<: *base }\n`],
    ['package.json', 'package.json', `{ "jdlint": { "__proto__": ${ALL_ALIKE} } }`],
    [
      'a baseline',
      'jdlint-baseline.json',
      `{ "version": 1, "files": { "__proto__": [{ "rule": "__proto__", "section": ["constructor"], "hash": "", "count": 0 }], "__proto__": ${ALL_ALIKE} } }`,
    ],
  ])('in %s', (_, file, text) => {
    const run = watched(['a.md'], folder({ 'a.md': HYBRID, [file]: text }))
    expect(run).toMatchObject({ status: 2, stdout: '' })
    expect(run.stderr).toMatch(/^jdlint: .*\n$/u)
  })

  it('in a posting', () => {
    const frontmatter = `__proto__: ${ALL_ALIKE}\nconstructor: { prototype: ${ALL_ALIKE} }\njdlint: { __proto__: off, disable: [__proto__, constructor] }`
    const toml = '+++\n__proto__.polluted = true\n[constructor.prototype]\npolluted = true\n+++\n'
    const cwd = folder({
      'a.md': `---\n${frontmatter}\n---\n\n${HYBRID}`,
      'b.md': `${toml}\n${HYBRID}`,
      'c.md': `---\n{ "__proto__": ${ALL_ALIKE} }\n---\n${HYBRID}`,
    })
    const run = watched(['--no-config', '--format', 'json', '.'], cwd)
    expect(run).toMatchObject({ status: 1, stderr: '' })
    for (const name of ['a', 'b', 'c']) expect(run.stdout).toContain(`"${name}.md"`)
    expect(run.stdout.match(/"ruleId": "hybrid-title"/gu)).toHaveLength(3)
  })

  it('in lines from another program', () => {
    const input = [
      `{ "id": 1, "text": "# Product Owner", "__proto__": { "filePath": "jobs/a.md", "polluted": true } }`,
      `{ "id": 2, "__proto__": { "text": "# Product Owner" } }`,
      `{ "id": 3, "text": "# Product Owner", "constructor": { "prototype": ${ALL_ALIKE} } }`,
    ].join('\n')
    const cwd = folder({ 'jobs/jdlint.config.yaml': 'ignores: ["**"]\n' })
    const { status, stdout, stderr } = watched(['--ndjson'], cwd, input)
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toMatchObject([
      { id: 1, diagnostics: [] },
      { id: 2, error: 'text: missing, or not a string' },
      { id: 3, diagnostics: [] },
    ])
    expect(stdout).not.toContain('ignored')
    expect(stderr).toBe('jdlint: one line of standard input could not be used (see "error" in the output)\n')
    expect(status).toBe(2)
  })
})

describe('nothing is written but what was asked for', () => {
  const NASTY = ['../x.md', 'a/../../x.md', '/tmp/x.md', 'C:/x.md', '..\\\\x.md', './a.md', '']

  it.each(NASTY)('and a baseline that names %j is refused before anything is read or written', (name) => {
    const cwd = folder({
      'careers/a.md': HYBRID,
      'careers/jdlint-baseline.json': `{"version": 1, "files": {"${name}": []}}`,
      'x.md': HYBRID,
    })
    const before = allFiles(cwd)
    for (const option of ['--quiet', '--baseline-update', '--baseline-prune']) {
      const run = jdlint([option, '.'], { cwd: path.join(cwd, 'careers') })
      expect(run).toMatchObject({ status: 2, stdout: '' })
      expect(run.stderr).toContain('must be a path inside of this folder')
    }
    expect(allFiles(cwd)).toEqual(before)
    expect(readFileSync(path.join(cwd, 'careers/jdlint-baseline.json'), 'utf8')).toBe(
      `{"version": 1, "files": {"${name}": []}}`,
    )
  })

  it('whatever titles and links say', () => {
    const cwd = folder({
      'careers/a.md': `---\ntitle: ../../title\noutput: ../x\npermalink: /tmp/x\n---\n\n[x](../x.html) ![x](file:///etc/passwd)\n\n<!-- jdlint-disable -->\n${HYBRID}`,
    })
    mkdirSync(path.join(cwd, 'outside'))
    if (process.platform !== 'win32') symlinkSync('../outside', path.join(cwd, 'careers', 'link'))
    const before = allFiles(cwd)
    const reports = ['json', 'html', 'sarif', 'markdown', 'junit', 'gitlab', 'github', 'checkstyle', 'compact'].map(
      (format) => `--format=${format}=../reports/${format}`,
    )
    expect(jdlint(['--no-config', ...reports, '.'], { cwd: path.join(cwd, 'careers') }).stderr).toBe('')
    expect(allFiles(cwd)).toEqual(
      [...before, ...reports.map((report) => `reports/${report.split('/').at(-1) ?? ''}`)].sort(),
    )
    for (const args of [['explain'], ['--fix-dry-run'], ['--print-config', 'a.md'], ['test'], ['--help']])
      jdlint([...args], { cwd: path.join(cwd, 'careers') })
    expect(allFiles(cwd)).toHaveLength(before.length + reports.length)
  })
})
