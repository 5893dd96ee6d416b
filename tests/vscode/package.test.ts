import { existsSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import path from 'node:path'
import { build } from 'esbuild'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { EXPLANATION_REQUEST, PROFILE_REQUEST } from '../../src/lsp/requests.ts'
import { LEGEND } from '../../src/lsp/semantic-tokens.ts'
import { folder, HYBRID } from '../cli/program.ts'
import { startEditor, type Editor } from '../lsp/editor.ts'

interface Manifest {
  readonly version: string
  readonly main: string
  readonly engines: Readonly<Record<string, string>>
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly supported: unknown; readonly restrictedConfigurations: readonly string[] }
  }
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[]
    readonly configuration: {
      readonly properties: Readonly<
        Record<string, { readonly markdownDescription?: string; readonly default?: unknown }>
      >
    }
    readonly semanticTokenTypes: readonly { readonly id: string }[]
    readonly configurationDefaults: {
      readonly 'editor.semanticTokenColorCustomizations': { readonly rules: Readonly<Record<string, string>> }
    }
    readonly jsonValidation: readonly { readonly url: string }[]
    readonly yamlValidation: readonly { readonly url: string }[]
  }
}

const packed = unzipSync(readFileSync('editors/vscode/dist/jdlint.vsix'))

function textOf(name: string): string {
  return new TextDecoder().decode(packed[`extension/${name}`])
}

const manifest = JSON.parse(textOf('package.json')) as Manifest

/** The packed extension, unpacked as VS Code does. */
function unpacked(): string {
  return folder(Object.fromEntries(Object.entries(packed).map(([name, content]) => [name, Buffer.from(content)])))
}

describe('the packed extension', () => {
  it('holds what it needs and nothing else', () => {
    expect(Object.keys(packed).sort()).toEqual([
      '[Content_Types].xml',
      'extension.vsixmanifest',
      'extension/LICENSE.txt',
      'extension/THIRD-PARTY-LICENSES.txt',
      'extension/changelog.md',
      'extension/config.schema.json',
      'extension/extension.js',
      'extension/icon.png',
      'extension/package.json',
      'extension/readme.md',
      'extension/server.mjs',
    ])
  })

  it.each([
    ['extension.js', ['vscode']],
    ['server.mjs', []],
  ])('imports nothing that is not there, in %s', async (file, provided) => {
    // It fails on what cannot be found.
    await build({
      stdin: { contents: textOf(file), resolveDir: unpacked() },
      bundle: true,
      write: false,
      platform: 'node',
      external: provided,
      logLevel: 'silent',
    })
    const required = Array.from(textOf(file).matchAll(/\brequire\("([^"]+)"\)/gu), ([, name = '']) => name)
    const missing = required.filter((name) => !isBuiltin(name) && !provided.includes(name))
    expect([...new Set(missing)]).toEqual([])
  })

  it('passes on the licences of what it bundles, and of what that has bundled', () => {
    const licences = textOf('THIRD-PARTY-LICENSES.txt')
    for (const name of ['vscode-languageclient', 'vscode-languageserver', 'jiti', 'yaml', 'format', '@babel/core'])
      expect(licences).toMatch(new RegExp(`^${name} \\d`, 'mu'))
    expect(licences).not.toContain('undefined')
  })

  it('names files that are there', () => {
    const {
      main,
      contributes: { jsonValidation, yamlValidation },
    } = manifest
    for (const file of [main, ...[...jsonValidation, ...yamlValidation].map(({ url }) => url)])
      expect(packed).toHaveProperty([`extension/${path.posix.normalize(file)}`])
  })

  it('has the version of jdlint', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string }
    expect(manifest.version).toBe(version)
  })

  it('leads to documents that are there', () => {
    const documents = Array.from(
      textOf('readme.md').matchAll(
        /\]\(https:\/\/(?:github\.com\/jdlint\/jdlint\/blob|raw\.githubusercontent\.com\/jdlint\/jdlint)\/main\/([^)#]+)/gu,
      ),
      ([, file = '']) => file,
    )
    expect(documents.map((file) => path.extname(file))).toEqual(['.jpg', '.md'])
    expect(documents.filter((file) => !existsSync(file))).toEqual([])
    expect(textOf('readme.md')).not.toMatch(/\]\((?!https:)/u)
  })

  it('describes its commands and settings in its README', () => {
    const {
      commands,
      configuration: { properties },
    } = manifest.contributes
    for (const { category, title } of commands) expect(textOf('readme.md')).toContain(`| ${category}: ${title} |`)
    for (const [name, { markdownDescription }] of Object.entries(properties)) {
      expect(textOf('readme.md')).toContain(`| \`${name}\` |`)
      expect(markdownDescription, name).toBeDefined()
    }
  })

  it('works in a workspace that is not trusted, where that workspace may not name a program', () => {
    expect(manifest.capabilities.untrustedWorkspaces).toMatchObject({
      supported: 'limited',
      restrictedConfigurations: ['jdlint.path'],
    })
  })

  it('colours the phrases that the server marks', () => {
    const { semanticTokenTypes, configurationDefaults } = manifest.contributes
    expect(semanticTokenTypes.map(({ id }) => id)).toEqual(LEGEND.tokenTypes)
    expect(Object.keys(configurationDefaults['editor.semanticTokenColorCustomizations'].rules)).toEqual(
      LEGEND.tokenTypes,
    )
  })
})

describe('its copy of the server', () => {
  async function open(files: Readonly<Record<string, string>>, text = HYBRID): Promise<Editor> {
    const editor = await startEditor(folder(files), { program: path.join(unpacked(), 'extension/server.mjs') })
    await editor.open('a.md', text)
    return editor
  }

  it('checks and explains a posting', async () => {
    const editor = await open({})
    expect(await editor.published('a.md')).toMatchObject([{ code: 'hybrid-title' }])
    expect(editor.initialized.serverInfo).toEqual({ name: 'jdlint', version: manifest.version })
    const textDocument = { uri: editor.uri('a.md') }
    expect(await editor.connection.sendRequest(PROFILE_REQUEST, { textDocument })).toMatchObject({
      text: expect.stringMatching(/^[45]\d% product manager · [45]\d% product owner$/u) as unknown,
    })
    expect(await editor.connection.sendRequest(EXPLANATION_REQUEST, { textDocument })).toMatchObject({
      html: expect.stringContaining('Own the product roadmap') as unknown,
    })
  })

  it.each([
    [
      'jdlint.config.ts',
      "import { defineConfig } from 'jdlint'\nconst level: 'warning' = 'warning'\nexport default defineConfig({ rules: { 'hybrid-title': level } })\n",
    ],
    ['jdlint.config.mjs', "export default { rules: { 'hybrid-title': 'warning' } }\n"],
    ['jdlint.config.yaml', 'rules:\n  hybrid-title: warning\n'],
    ['jdlint.config.json', '{ "rules": { "hybrid-title": "warning" } }'],
  ])('goes by a configuration in %s', async (file, content) => {
    const editor = await open({ [file]: content })
    expect(await editor.published('a.md')).toMatchObject([{ code: 'hybrid-title', severity: 2 }])
  })

  it('reads a posting as the program does', async () => {
    const posting = readFileSync('examples/product-manager.md', 'utf8')
    const [own, program] = await Promise.all([open({}, posting), startEditor(folder({}))])
    await program.open('a.md', posting)
    const profiles = await Promise.all(
      [own, program].map((editor) =>
        editor.connection.sendRequest(PROFILE_REQUEST, { textDocument: { uri: editor.uri('a.md') } }),
      ),
    )
    expect(profiles[0]).not.toBeNull()
    expect(profiles[0]).toEqual(profiles[1])
  })
})
