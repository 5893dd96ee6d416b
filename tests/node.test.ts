import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ConfigError, lint } from '../src/index.ts'
import { createConfigLoader, lintFile, loadConfig } from '../src/node.ts'

const HYBRID = '# Product Manager / Product Owner\n'

function folder(files: Readonly<Record<string, string>>): string {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'jdlint-node-')))
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true })
  })
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    writeFileSync(path.join(root, name), text)
  }
  return root
}

describe('lintFile', () => {
  it('is lint() where nothing is configured', async () => {
    const file = path.join(folder({ 'a.md': HYBRID }), 'a.md')
    expect(await lintFile(file)).toEqual({ filePath: file, ignored: false, ...lint(HYBRID, { filePath: file }) })
  })

  it('goes by the nearest configuration', async () => {
    const root = folder({
      'jdlint.config.yaml': 'rules: { hybrid-title: info }\nignores: [old]\n',
      'jobs/a.md': HYBRID,
      'old/a.md': HYBRID,
    })
    expect(await lintFile(path.join(root, 'jobs/a.md'))).toMatchObject({ ignored: false, infoCount: 1, errorCount: 0 })
    expect(await lintFile(path.join(root, 'old/a.md'))).toMatchObject({ ignored: true, diagnostics: [] })
  })

  it('rejects for a file that is not there', async () => {
    await expect(lintFile(path.join(folder({}), 'a.md'))).rejects.toThrow('ENOENT')
  })
})

describe('loadConfig', () => {
  it('tells settings, origin and the line of a key', async () => {
    const root = folder({ 'jdlint.config.json': '{\n  "preset": "strict"\n}' })
    const { configFile, settings, lineOf } = await loadConfig(path.join(root, 'a.md'))
    expect(configFile).toBe(path.join(root, 'jdlint.config.json'))
    expect(settings.preset).toBe('strict')
    expect(lineOf(['preset'])).toBe(2)
  })

  it('rejects with a ConfigError that says where as data, too', async () => {
    const root = folder({ 'jdlint.config.json': '{\n  "preset": "strikt"\n}' })
    const mistake: unknown = await loadConfig(path.join(root, 'a.md')).catch((error: unknown) => error)
    expect(mistake).toBeInstanceOf(ConfigError)
    expect(mistake).toMatchObject({
      place: { key: ['preset'], line: 2 },
      reason: 'unknown preset “strikt” (did you mean strict? known: recommended, strict)',
    })
  })
})

describe('a loader', () => {
  it('reads a configuration once, and a new one reads it again', async () => {
    const root = folder({ 'jdlint.config.yaml': 'preset: strict\n' })
    const presetBy = async (loader = createConfigLoader()): Promise<string> =>
      (await loader.load(path.join(root, 'a.md'))).settings.preset
    const loader = createConfigLoader()
    expect(await presetBy(loader)).toBe('strict')
    writeFileSync(path.join(root, 'jdlint.config.yaml'), 'preset: recommended\n')
    expect(await presetBy(loader)).toBe('strict')
    expect(await presetBy()).toBe('recommended')
  })

  it('can be told to use one file, or none', async () => {
    const root = folder({ 'jdlint.config.yaml': 'preset: strict\n', 'a/jdlint.config.yaml': 'preset: recommended\n' })
    const load = async (config: string | false): Promise<string | null> =>
      (await loadConfig(path.join(root, 'a', 'a.md'), { config })).configFile
    expect(await load(path.join(root, 'jdlint.config.yaml'))).toBe(path.join(root, 'jdlint.config.yaml'))
    expect(await load(false)).toBeNull()
  })
})
