import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  DidChangeWatchedFilesNotification,
  DidSaveTextDocumentNotification,
  DocumentDiagnosticRequest,
  FileChangeType,
  RegistrationRequest,
  type ProtocolConnection,
  type Registration,
} from 'vscode-languageserver/node'
import { folder, HYBRID } from '../cli/program.ts'
import { startEditor, type Editor } from './editor.ts'

async function tellChanged(editor: Editor, file: string): Promise<void> {
  await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: editor.uri(file), type: FileChangeType.Changed }],
  })
}

const isSilent = ({ diagnostics }: { readonly diagnostics: readonly unknown[] }): boolean => diagnostics.length === 0
const isLoud = ({ diagnostics }: { readonly diagnostics: readonly unknown[] }): boolean => diagnostics.length > 0

describe('a mistake in the configuration', () => {
  it('shows on its line of the file, and is gone when it is repaired', async () => {
    const root = folder({ 'jdlint.config.yaml': 'preset: strict\nrules:\n  hybrid-titel: off\n' })
    const messages: unknown[] = []
    const editor = await startEditor(root, {
      prepare: (connection) => connection.onNotification('window/showMessage', (params) => void messages.push(params)),
    })
    await editor.open('a.md', HYBRID)
    const [mistake] = await editor.published('jdlint.config.yaml', isLoud)
    expect(mistake).toMatchObject({
      severity: 1,
      source: 'jdlint',
      range: { start: { line: 2, character: 2 }, end: { line: 2, character: 19 } },
    })
    expect(mistake?.message).toContain('hybrid-title')
    expect(await editor.published('a.md')).toMatchObject([{ code: 'hybrid-title', severity: 1 }])
    expect(messages).toMatchObject([{ type: 1, message: expect.stringContaining('jdlint.config.yaml:3') as unknown }])

    writeFileSync(path.join(root, 'jdlint.config.yaml'), 'rules:\n  hybrid-title: warning\n')
    await tellChanged(editor, 'jdlint.config.yaml')
    expect(await editor.published('jdlint.config.yaml', isSilent)).toEqual([])
    expect(await editor.published('a.md', ({ diagnostics: [first] }) => first?.severity === 2)).toHaveLength(1)
  })

  it.each([
    ['jdlint.config.json', '{ "preset": "strict",, }'],
    ['jdlint.config.mjs', 'throw new Error("not today")'],
    ['jdlint.config.mjs', 'setTimeout(() => { throw new Error("later") }); export default { preset: "strictest" }'],
    ['jdlint.config.ts', 'export default { rules: { "hybrid-title": 7 } }'],
    ['package.json', '{ "jdlint": { "presett": "strict" } }'],
    ['careers/jdlint.config.json', '{ "preset": 3 }'],
    ['jdlint.config.yaml', 'rules:\n  mixed-responsibilities: [error, { smallestShare: lots }]\n'],
    ['jdlint.config.yaml', 'vocabulary:\n  titles:\n    product-owner: [{ phrase: "(" }]\n'],
  ])('in %s (%s) does not end the server', async (file, content) => {
    const editor = await startEditor(folder({ [file]: content }))
    await editor.open('careers/a.md', HYBRID)
    expect(await editor.published(file, isLoud)).toHaveLength(1)
    expect((await editor.published('careers/a.md')).map(({ code }) => code)).toEqual(['hybrid-title'])
    expect(editor.server.exitCode).toBeNull()
  })

  it('leaves what was configured before in force, also for what is opened then', async () => {
    const file = 'jdlint.config.yaml'
    const root = folder({ [file]: 'rules:\n  hybrid-title: warning\n' })
    const save = async (text: string): Promise<void> => {
      writeFileSync(path.join(root, file), text)
      await tellChanged(editor, file)
    }
    const editor = await startEditor(root)
    await editor.open('a.md', HYBRID)
    expect(await editor.published('a.md', isLoud)).toMatchObject([{ severity: 2 }])
    for (const [text, mistake] of [
      ['rules:\n  hybrid-title: warning\n  missing-', 'no YAML'],
      ['rules:\n  hybrid-title: warming\n', 'warming'],
    ] as const) {
      await save(text)
      await editor.published(file, ({ diagnostics }) => JSON.stringify(diagnostics).includes(mistake))
      await editor.edit('a.md', 'Three', 'Four')
      expect(await editor.published('a.md')).toMatchObject([{ code: 'hybrid-title', severity: 2 }])
      await editor.edit('a.md', 'Four', 'Three')
    }
    await editor.open('b.md', HYBRID)
    expect(await editor.published('b.md')).toMatchObject([{ code: 'hybrid-title', severity: 2 }])
    await save('rules:\n  hybrid-title: info\n')
    expect(await editor.published('a.md', ({ diagnostics }) => diagnostics[0]?.severity === 3)).toHaveLength(1)
  })

  it('shows where two files configure one folder, and is gone when one of them is', async () => {
    const root = folder({ 'jdlint.config.yaml': 'preset: strict\n', 'jdlint.config.json': '{}' })
    const editor = await startEditor(root)
    const [mistake] = await editor.published('jdlint.config.json', isLoud)
    expect(mistake?.message).toContain('keep one of them')
    rmSync(path.join(root, 'jdlint.config.json'))
    await tellChanged(editor, 'jdlint.config.json')
    expect(await editor.published('jdlint.config.json', isSilent)).toEqual([])
  })
})

describe('in a workspace that is not trusted', () => {
  const untrusted = { initializationOptions: { executeConfig: false } }

  it.each(['ts', 'mts', 'js', 'mjs'])('a configuration in .%s is not run, and says why', async (extension) => {
    const root = folder({
      [`jdlint.config.${extension}`]:
        "import { writeFileSync } from 'node:fs'\nwriteFileSync(new URL('ran', import.meta.url), '')\nexport default {}\n",
    })
    const editor = await startEditor(root, untrusted)
    await editor.open('a.md', HYBRID)
    const [problem] = await editor.published(`jdlint.config.${extension}`, isLoud)
    expect(problem?.message).toContain('programs of a workspace that is not trusted are not run')
    expect(await editor.published('a.md')).toMatchObject([{ code: 'hybrid-title', severity: 1 }])
    await tellChanged(editor, `jdlint.config.${extension}`)
    await editor.edit('a.md', 'Three', 'Four')
    await editor.published('a.md')
    expect(readdirSync(root)).toEqual([`jdlint.config.${extension}`])
  })

  it('a configuration that is data holds', async () => {
    const editor = await startEditor(folder({ 'jdlint.config.yaml': 'rules:\n  hybrid-title: warning\n' }), untrusted)
    await editor.open('a.md', HYBRID)
    expect(await editor.published('a.md')).toMatchObject([{ code: 'hybrid-title', severity: 2 }])
  })
})

describe('a change of the configuration', () => {
  it('holds at once for what is open', async () => {
    const root = folder({})
    const editor = await startEditor(root)
    await editor.open('a.md', HYBRID)
    await editor.published('a.md', isLoud)
    writeFileSync(path.join(root, 'jdlint.config.ts'), "export default { rules: { 'hybrid-title': 'off' } }\n")
    await tellChanged(editor, 'jdlint.config.ts')
    expect(await editor.published('a.md', isSilent)).toEqual([])
    writeFileSync(path.join(root, 'jdlint.config.ts'), "export default { rules: { 'hybrid-title': 'warning' } }\n")
    await tellChanged(editor, 'jdlint.config.ts')
    expect(await editor.published('a.md', isLoud)).toMatchObject([{ severity: 2 }])
  })

  it('is seen in editors that watch no files when it is saved there', async () => {
    const root = folder({ 'jdlint.config.json': '{}' })
    const editor = await startEditor(root)
    await editor.open('a.md', HYBRID)
    await editor.open('jdlint.config.json', '{}', 'json')
    await editor.published('a.md', isLoud)
    writeFileSync(path.join(root, 'jdlint.config.json'), '{ "ignores": ["a.md"] }')
    await editor.connection.sendNotification(DidSaveTextDocumentNotification.type, {
      textDocument: { uri: editor.uri('jdlint.config.json') },
    })
    expect(await editor.published('a.md', isSilent)).toEqual([])
  })

  it('is watched for, and makes editors that pull ask again', async () => {
    const root = folder({})
    const registrations: Registration[] = []
    let asked: () => void = () => undefined
    const prepare = (connection: ProtocolConnection): void => {
      connection.onRequest(RegistrationRequest.type, (params) => {
        registrations.push(...params.registrations)
      })
      connection.onRequest('workspace/diagnostic/refresh', () => {
        asked()
        return null
      })
    }
    const capabilities = {
      textDocument: { diagnostic: {} },
      workspace: { didChangeWatchedFiles: { dynamicRegistration: true }, diagnostics: { refreshSupport: true } },
    }
    const editor = await startEditor(root, { capabilities, prepare })
    await editor.open('a.md', HYBRID)
    const pull = async (): Promise<unknown> =>
      editor.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: editor.uri('a.md') } })
    expect(await pull()).toMatchObject({ items: [{ code: 'hybrid-title' }] })
    expect(JSON.stringify(registrations)).toContain('**/jdlint.config.yaml')
    expect(JSON.stringify(registrations)).toContain('**/package.json')

    writeFileSync(path.join(root, 'package.json'), '{ "jdlint": { "rules": { "hybrid-title": "off" } } }')
    const refreshed = new Promise<void>((resolve) => {
      asked = resolve
    })
    await tellChanged(editor, 'package.json')
    await refreshed
    expect(await pull()).toMatchObject({ items: [] })
  })
})

it('an editor that refuses what the server asks for is served all the same', async () => {
  const capabilities = {
    workspace: {
      configuration: true,
      didChangeWatchedFiles: { dynamicRegistration: true },
      didChangeConfiguration: { dynamicRegistration: true },
      codeLens: { refreshSupport: true },
      semanticTokens: { refreshSupport: true },
    },
  }
  const editor = await startEditor(folder({}), { capabilities })
  await editor.open('a.md', HYBRID)
  expect(await editor.published('a.md')).toHaveLength(1)
  await editor.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { jdlint: { semanticTokens: 'yes' } },
  })
  await editor.edit('a.md', 'Three', 'Four')
  expect(await editor.published('a.md')).toHaveLength(1)
})

it('configurations of a workspace folder that is added later are looked through', async () => {
  const root = folder({ 'one/jdlint.config.json': '{}' })
  mkdirSync(path.join(root, 'two'))
  writeFileSync(path.join(root, 'two/jdlint.config.json'), '{ "preset": "stict" }')
  const editor = await startEditor(root, { capabilities: { workspace: { workspaceFolders: true } } })
  await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [{ uri: editor.uri('two'), name: 'two' }], removed: [{ uri: editor.uri('.'), name: 'careers' }] },
  })
  expect((await editor.published('two/jdlint.config.json', isLoud))[0]?.message).toContain('strict')
})
