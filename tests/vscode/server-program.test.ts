import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { chooseServer, type ServerPlace } from '../../editors/vscode/src/server-program.ts'
import { folder } from '../cli/program.ts'

const INSTALLED = {
  'node_modules/jdlint/package.json':
    '{ "name": "jdlint", "bin": { "jdlint": "./dist/cli.js" }, "exports": { "./package.json": "./package.json" } }',
  'node_modules/jdlint/dist/cli.js': '',
}

function chosen(place: Partial<ServerPlace>): string {
  return chooseServer({ isTrusted: true, setting: '', folders: [], own: '/extension/server.mjs', ...place }).file
}

describe('the server is', () => {
  it('the copy in the extension where the workspace has none', () => {
    expect(chosen({ folders: [folder({ 'pm.md': '' })] })).toBe('/extension/server.mjs')
    expect(chosen({})).toBe('/extension/server.mjs')
  })

  it('the one that the workspace has installed, in the folder, above it, or in another folder of the workspace', () => {
    const root = folder({ ...INSTALLED, 'careers/pm.md': '' })
    const program = path.join(root, 'node_modules/jdlint/dist/cli.js')
    for (const folders of [[root], [path.join(root, 'careers')], [folder({}), root]])
      expect(chosen({ folders })).toBe(program)
  })

  it('the copy in the extension, whatever is installed or set, where the workspace is not trusted', () => {
    const root = folder(INSTALLED)
    expect(chosen({ isTrusted: false, folders: [root] })).toBe('/extension/server.mjs')
    expect(chosen({ isTrusted: false, folders: [root], setting: path.join(root, 'node_modules/jdlint') })).toBe(
      '/extension/server.mjs',
    )
    expect(chosen({ isTrusted: false, folders: [root], setting: 'no/such/place' })).toBe('/extension/server.mjs')
  })

  it.each(['{ "name": "jdlint" }', '{ "name": "jdlint", "bin": { "jdlint": "./gone.js" } }', 'no JSON'])(
    'the copy in the extension where what is installed is broken: %s',
    (manifest) => {
      expect(chosen({ folders: [folder({ 'node_modules/jdlint/package.json': manifest })] })).toBe(
        '/extension/server.mjs',
      )
    },
  )

  it.each(['tools/node_modules/jdlint', 'tools/node_modules/jdlint/dist/cli.js'])(
    'the one that is set, from the workspace: %s',
    (setting) => {
      const root = folder(
        Object.fromEntries(Object.entries(INSTALLED).map(([name, content]) => [`tools/${name}`, content])),
      )
      expect(chosen({ folders: [root], setting })).toBe(path.join(root, 'tools/node_modules/jdlint/dist/cli.js'))
      expect(chosen({ setting: path.join(root, setting) })).toBe(
        path.join(root, 'tools/node_modules/jdlint/dist/cli.js'),
      )
    },
  )

  it.each(['no/such/place', '.', 'pm.md'])(
    'none, and a message says why, where the setting leads nowhere: %s',
    (setting) => {
      expect(() => chosen({ folders: [folder({ 'pm.md': '', 'package.json': '{}' })], setting })).toThrow(
        /^jdlint\.path: there is no jdlint at .*\(name its folder, .* or clear the setting\)$/u,
      )
    },
  )
})
