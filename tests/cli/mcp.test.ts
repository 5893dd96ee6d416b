import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ruleMetas } from '../../src/index.ts'
import { CLI, CLEAN, folder, HYBRID, jdlint, MIXED } from './program.ts'

const MANAGER = '# Product Manager, Ferries\n\n## Your work\n\n- Own the product roadmap\n- Own the product backlog\n'
const OWNER = '# Product Owner, Ferries\n\n## Your work\n\n- Own the product backlog\n- Accept finished stories\n'

interface Said {
  readonly isError: boolean
  readonly texts: readonly string[]
}

interface Assistant {
  readonly client: Client
  readonly call: (tool: string, input?: Record<string, unknown>) => Promise<Said>
}

/** An assistant that starts jdlint in a workspace. */
async function assistant(cwd: string, ...args: readonly string[]): Promise<Assistant> {
  const client = new Client({ name: 'test', version: '1' })
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [CLI, 'mcp', ...args], cwd }))
  onTestFinished(() => client.close())
  return {
    client,
    async call(name, input = {}) {
      const { isError, content } = await client.callTool({ name, arguments: input })
      return { isError: isError === true, texts: (content as { text: string }[]).map(({ text }) => text) }
    },
  }
}

function json({ isError, texts }: Said): unknown {
  expect({ isError, texts: texts.length }).toEqual({ isError: false, texts: 1 })
  return JSON.parse(texts[0] ?? '')
}

/** The same as the program says in the same folder. */
function cli(cwd: string, ...args: readonly string[]): unknown {
  return JSON.parse(jdlint(args, { cwd }).stdout)
}

describe('jdlint mcp', () => {
  it('offers its tools, all of them read-only, and ends with the assistant', async () => {
    const { client } = await assistant(folder({}))
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual(['lint', 'explain', 'why', 'split', 'team'])
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true)
    expect(tools.find(({ name }) => name === 'why')?.inputSchema).toMatchObject({
      type: 'object',
      required: ['line'],
      additionalProperties: false,
    })
    expect(jdlint(['mcp'], { cwd: folder({}) })).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  it('says of files what the command line says of them, by the configuration of the workspace', async () => {
    const cwd = folder({
      'careers/po.md': OWNER,
      'careers/pm.md': MANAGER,
      'hybrid.md': HYBRID,
      'jdlint.config.yaml': 'rules:\n  hybrid-title: info\nteams:\n  Ferries: [careers/*.md]\n',
    })
    const { call } = await assistant(cwd)
    const linted = cli(cwd, '--format', 'json', 'careers', 'hybrid.md')
    expect(JSON.stringify(linted)).toContain('overlapping-ownership')
    expect(json(await call('lint', { paths: ['careers', 'hybrid.md'] }))).toEqual(linted)
    expect(json(await call('lint'))).toEqual(linted)
    expect(json(await call('explain', { path: 'hybrid.md' }))).toEqual(
      cli(cwd, 'explain', '--format', 'json', 'hybrid.md'),
    )
    expect(json(await call('why', { path: 'hybrid.md', line: 5 }))).toEqual(
      cli(cwd, 'explain', '--format', 'json', '--why', 'hybrid.md:5'),
    )
    expect(json(await call('team', { paths: ['careers'] }))).toEqual(cli(cwd, 'team', '--format', 'json', 'careers'))
  })

  it('reads a configuration anew for each call', async () => {
    const cwd = folder({})
    const { call } = await assistant(cwd)
    const errors = async (): Promise<unknown> => json(await call('lint', { text: HYBRID }))
    expect(await errors()).toMatchObject([{ filePath: '<stdin>', errorCount: 1 }])
    writeFileSync(path.join(cwd, 'jdlint.config.yaml'), 'rules:\n  hybrid-title: off\n')
    expect(await errors()).toMatchObject([{ errorCount: 0 }])
  })

  it('takes texts, with a name that says what they are written in', async () => {
    const { call } = await assistant(folder({}))
    const html = '<h1>Product Manager / Product Owner</h1><h2>Your work</h2><ul><li>Own the product roadmap</li></ul>'
    expect(json(await call('lint', { text: html, name: 'careers/pm.html' }))).toMatchObject([
      { filePath: 'careers/pm.html', diagnostics: [{ ruleId: 'hybrid-title' }] },
    ])
    expect(json(await call('explain', { text: MIXED }))).toMatchObject([{ profile: { role: 'mixed' } }])
    expect(json(await call('why', { text: MIXED, line: 5 }))).toMatchObject({ line: 5 })
    expect(json(await call('team', { texts: [{ text: MANAGER }, { text: OWNER }] }))).toMatchObject([
      { team: 'Ferries', origin: 'guess' },
    ])
    const { texts } = await call('split', { text: MIXED })
    expect(texts.join('')).toContain('# Product Owner, Ferries')
  })

  it('writes nothing unless it may', async () => {
    const cwd = folder({ 'pm-po.md': MIXED })
    const { call } = await assistant(cwd)
    expect(await call('split', { path: 'pm-po.md', write: true })).toMatchObject({
      isError: true,
      texts: [expect.stringMatching(/^jdlint: write: [^\n]+$/u)],
    })
    expect(await call('split', { path: 'pm-po.md' })).toMatchObject({ isError: false })
    expect(readdirSync(cwd)).toEqual(['pm-po.md'])
  })

  it('writes the two drafts with --allow-write, and overwrites none', async () => {
    const cwd = folder({ 'pm-po.md': MIXED })
    const { client, call } = await assistant(cwd, '--allow-write')
    const { tools } = await client.listTools()
    expect(tools.filter(({ annotations }) => annotations?.readOnlyHint !== true).map(({ name }) => name)).toEqual([
      'split',
    ])
    await call('split', { path: 'pm-po.md' })
    expect(readdirSync(cwd)).toEqual(['pm-po.md'])
    expect(await call('split', { path: 'pm-po.md', write: true })).toEqual({
      isError: false,
      texts: ['Wrote pm-po.product-manager.md\nWrote pm-po.product-owner.md\n'],
    })
    writeFileSync(path.join(cwd, 'pm-po.product-owner.md'), 'mine')
    expect(await call('split', { path: 'pm-po.md', write: true })).toMatchObject({ isError: true })
    expect(readFileSync(path.join(cwd, 'pm-po.product-owner.md'), 'utf8')).toBe('mine')
    expect(await call('split', { text: MIXED, write: true })).toMatchObject({ isError: true })
  })

  it('reads nothing outside of the workspace, by whatever way', async () => {
    const outside = folder({ 'secret.md': HYBRID })
    const cwd = folder({ 'careers/clean.md': CLEAN })
    symlinkSync(path.join(outside, 'secret.md'), path.join(cwd, 'careers', 'link.md'))
    symlinkSync(outside, path.join(cwd, 'linked'))
    const { call } = await assistant(cwd, '--allow-write')
    const ways = ['../x.md', path.join(outside, 'secret.md'), 'careers/link.md', 'linked/secret.md', 'linked', '..']
    for (const way of ways) {
      for (const [tool, input] of [
        ['lint', { paths: [way] }],
        ['explain', { path: way }],
        ['why', { path: way, line: 1 }],
        ['split', { path: way, write: true }],
        ['team', { paths: [way] }],
      ] as const) {
        const { isError, texts } = await call(tool, input)
        expect({ tool, isError, texts }).toEqual({
          tool,
          isError: true,
          texts: [
            `jdlint: ${way}: outside of the workspace, ${cwd} (name a path below it, or give the text as "text")`,
          ],
        })
      }
    }
    expect(json(await call('lint', { paths: ['careers'] }))).toMatchObject([{ filePath: 'careers/clean.md' }])
    expect(readdirSync(outside)).toEqual(['secret.md'])
  })

  it('answers bad input in one line, and goes on', async () => {
    const cwd = folder({
      'two/a.md': CLEAN,
      'two/b.md': CLEAN,
      'broken.json': '{',
      'bytes.md': Buffer.of(0xff, 0, 0xfe),
    })
    const { call } = await assistant(cwd)
    for (const [tool, input, told] of [
      ['lnit', {}, 'lnit: no such tool (did you mean lint'],
      ['lint', { text: 5 }, 'text: '],
      ['lint', { paths: 'a.md' }, 'paths: '],
      ['lint', { file: 'a.md' }, 'file: '],
      ['lint', { text: CLEAN, paths: ['two'] }, 'a text and a path'],
      ['lint', { paths: ['none.md'] }, 'none.md: no such file'],
      ['lint', { paths: ['-'] }, '"-": no path'],
      ['lint', { paths: ['a\0b'] }, 'a␀b: '],
      ['lint', { text: '{', name: 'a.json' }, 'a.json: '],
      ['lint', { text: CLEAN, name: '../a.md' }, '../a.md: outside'],
      ['explain', {}, 'no posting'],
      ['explain', { name: 'a.md' }, 'no posting'],
      ['explain', { path: 'two' }, 'two: 2 files'],
      ['explain', { path: 'broken.json' }, 'broken.json: '],
      ['explain', { path: 'bytes.md' }, 'bytes.md: '],
      ['why', { text: CLEAN }, 'line: '],
      ['why', { text: CLEAN, line: 0 }, 'line: '],
      ['why', { text: CLEAN, line: 99 }, '<stdin>: There is no line 99'],
      ['split', { text: '', name: '' }, '"": no path'],
      ['team', { texts: [{}] }, 'texts[0].text: '],
      ['team', { texts: [] }, 'texts: '],
      ['team', { texts: [{ text: CLEAN }], paths: ['two'] }, 'texts and paths'],
    ] as const) {
      const { isError, texts } = await call(tool, input)
      expect({ tool, input, isError, texts: texts.length }).toEqual({ tool, input, isError: true, texts: 1 })
      expect(texts[0]).toContain(`jdlint: ${told}`)
      expect(texts[0]).not.toContain('\n')
      expect(texts[0]).not.toContain('a bug in jdlint')
    }
    expect(await call('split', { text: CLEAN })).toMatchObject({
      isError: false,
      texts: [expect.stringContaining('nothing to split')],
    })
  })

  it('tells of a mistake in the configuration', async () => {
    const { call } = await assistant(folder({ 'a.md': CLEAN, 'jdlint.config.yaml': 'preset: strikt\n' }))
    const { isError, texts } = await call('explain', { path: 'a.md' })
    expect(isError).toBe(true)
    expect(texts).toEqual([expect.stringContaining('jdlint.config.yaml:1: preset: ')])
  })

  it('keeps to the protocol where a configuration prints', async () => {
    const cwd = folder({ 'jdlint.config.mjs': 'console.log("hello")\nexport default { preset: "strict" }\n' })
    const { call } = await assistant(cwd)
    expect(json(await call('lint', { text: CLEAN }))).toHaveLength(1)
  })

  it('gives the page of each rule', async () => {
    const { client } = await assistant(folder({}))
    const { resources } = await client.listResources()
    expect(resources.map(({ uri }) => uri)).toEqual(ruleMetas.map(({ id }) => `jdlint://rules/${id}`))
    for (const { uri, name } of resources) {
      const { contents } = await client.readResource({ uri })
      expect(contents).toMatchObject([{ uri, mimeType: 'text/markdown' }])
      expect(JSON.stringify(contents)).toContain(`# ${name}`)
    }
    await expect(client.readResource({ uri: 'jdlint://rules/../config' })).rejects.toThrow('no such page')
    await expect(client.readResource({ uri: 'file:///etc/hosts' })).rejects.toThrow('no such page')
  })

  it('leaves the protocol’s library to its own file, which nothing else loads', () => {
    const dist = path.dirname(CLI)
    const built = readdirSync(dist).filter((name) => /\.c?js$/u.test(name))
    const holding = (words: string): readonly string[] =>
      built.filter((name) => readFileSync(path.join(dist, name), 'utf8').includes(words))
    expect(holding('notifications/initialized')).toEqual(['mcp-command.js'])
    expect(holding('mcp-command.js')).toEqual(['run.cjs'])
  })
})
