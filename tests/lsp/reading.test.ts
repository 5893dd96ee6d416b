import { describe, expect, it } from 'vitest'
import {
  CodeLensRequest,
  DocumentSymbolRequest,
  HoverRequest,
  SemanticTokensRequest,
  type Hover,
  type MarkupContent,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { explain } from '../../src/index.ts'
import { hover } from '../../src/lsp/hover.ts'
import { createPositions } from '../../src/lsp/positions.ts'
import type { OpenPosting } from '../../src/lsp/open-posting.ts'
import { folder } from '../cli/program.ts'
import { startEditor, type Editor, type EditorOptions } from './editor.ts'

const POSTING = `# Product Manager

Short and *plain*.

## What you will do

- Own the product roadmap
- Write user stories for
  the booking team
- Support the Product Owner in sprint planning

## What you bring

- Experience with backlog refinement
`

async function start(options: EditorOptions = {}, text = POSTING): Promise<Editor> {
  const editor = await startEditor(folder({}), options)
  await editor.open('a.md', text)
  return editor
}

function about(editor: Editor): { readonly textDocument: { readonly uri: string } } {
  return { textDocument: { uri: editor.uri('a.md') } }
}

describe('hover', () => {
  async function hoverAt(words: string, options: EditorOptions = {}): Promise<Hover | null> {
    const editor = await start(options)
    const line = POSTING.split('\n').findIndex((text) => text.includes(words))
    const character = (POSTING.split('\n')[line] ?? '').indexOf(words)
    return editor.connection.sendRequest(HoverRequest.type, { ...about(editor), position: { line, character } })
  }

  const textOf = (hover: Hover | null): string => (hover?.contents as MarkupContent).value

  it('says whose work a phrase is, and that it counts', async () => {
    const hover = await hoverAt('product roadmap')
    expect(textOf(hover)).toContain('Product Manager work')
    expect(textOf(hover)).toContain('roadmap”')
    expect(textOf(hover)).toContain('It counts: ')
    expect(hover?.contents).toMatchObject({ kind: 'plaintext' })
  })

  it('tells why a phrase does not count', () => {
    const because = 'it is about the backlog, but does not plainly make it the hire’s own'
    const { signals, ...rest } = explain(POSTING)
    const explanation = {
      ...rest,
      signals: signals.map((one) => ({ ...one, ownership: 'doubtful' as const, because })),
    }
    const positions = createPositions(TextDocument.create('file:///a.md', 'markdown', 1, POSTING), 'utf-16')
    const position = positions.rangeOf(signals[0]?.span ?? { start: 0, end: 0 }).start
    const shown = hover(
      position,
      { explanation, diagnostics: [], teamDiagnostics: [], positions } as unknown as OpenPosting,
      {
        showsMarkdown: false,
      },
    )
    expect(textOf(shown)).toContain(`It does not count: ${because}.`)
  })

  it('is in markdown where the editor shows markdown', async () => {
    const hover = await hoverAt('product roadmap', {
      capabilities: { textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] } } },
    })
    expect(hover?.contents).toMatchObject({ kind: 'markdown' })
    expect(textOf(hover)).toContain('**Product Manager work**')
  })

  it('shows at a problem what its rule reports, and where its page is', async () => {
    const editor = await startEditor(folder({}))
    await editor.open('a.md', '# Product Manager / Product Owner\n\n## What you will do\n\n- Own the roadmap\n')
    const shown = await editor.connection.sendRequest(HoverRequest.type, {
      ...about(editor),
      position: { line: 0, character: 4 },
    })
    expect(textOf(shown)).toMatch(
      /^hybrid-title reports:\n- One title that names both roles, [\s\S]*\nhttps:\S+hybrid-title\S+$/u,
    )
  })

  it('has nothing to say of other words', async () => {
    expect(await hoverAt('Short')).toBeNull()
    expect(await hoverAt('backlog refinement')).toBeNull()
  })
})

describe('code lens', () => {
  it('shows at the title how much of each role the posting asks for', async () => {
    const editor = await start()
    const [lens, ...others] = (await editor.connection.sendRequest(CodeLensRequest.type, about(editor))) ?? []
    expect(lens?.command?.title).toMatch(/^\d+% product manager · \d+% product owner$/u)
    expect(lens?.range).toEqual({ start: { line: 0, character: 2 }, end: { line: 0, character: 17 } })
    expect(others).toEqual([])
  })

  it('is not there where a posting asks for neither', async () => {
    const editor = await start({}, '# Product Manager\n\n## What you bring\n\n- Good humour\n')
    expect(await editor.connection.sendRequest(CodeLensRequest.type, about(editor))).toEqual([])
  })
})

describe('symbols', () => {
  it('are the sections with their kinds', async () => {
    const editor = await start({
      capabilities: { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } },
    })
    const symbols = await editor.connection.sendRequest(DocumentSymbolRequest.type, about(editor))
    expect(symbols).toMatchObject([
      { name: 'Product Manager', detail: 'title', range: { start: { line: 0 }, end: { line: 2 } } },
      { name: 'summary', detail: 'summary' },
      {
        name: 'What you will do',
        detail: 'responsibilities',
        selectionRange: { start: { line: 4, character: 3 }, end: { line: 4, character: 19 } },
      },
      { name: 'What you bring', detail: 'requirements' },
    ])
  })

  it('name their kinds where the editor knows flat lists only', async () => {
    const editor = await start()
    const symbols = await editor.connection.sendRequest(DocumentSymbolRequest.type, about(editor))
    expect(symbols).toMatchObject([
      { name: 'Product Manager (title)', location: { uri: editor.uri('a.md') } },
      { name: 'summary' },
      { name: 'What you will do (responsibilities)' },
      { name: 'What you bring (requirements)' },
    ])
  })
})

describe('semantic tokens', () => {
  async function tokens(options: EditorOptions = {}): Promise<readonly string[]> {
    const editor = await start(options)
    const { data = [] } = (await editor.connection.sendRequest(SemanticTokensRequest.type, about(editor))) ?? {}
    const types = editor.initialized.capabilities.semanticTokensProvider?.legend.tokenTypes ?? []
    const lines = POSTING.split('\n')
    const found: string[] = []
    for (let at = 0, line = 0, character = 0; at < data.length; at += 5) {
      const [down = 0, right = 0, length = 0, type = 0] = data.slice(at)
      line += down
      character = down === 0 ? character + right : right
      found.push(`${types[type]}: ${lines[line]?.slice(character, character + length)}`)
    }
    return found
  }

  it('are off unless they are asked for', async () => {
    expect(await tokens()).toEqual([])
  })

  it('mark the phrases that count for either role', async () => {
    const found = await tokens({ initializationOptions: { semanticTokens: true } })
    expect(found.join('\n')).toContain('productOwner: Write user stories')
    expect(found.some((token) => token.startsWith('productManager: ') && token.includes('roadmap'))).toBe(true)
    expect(found.join()).not.toContain('refinement')
  })

  it('can be turned on in the settings of the editor', async () => {
    const asked: unknown[] = []
    const found = await tokens({
      capabilities: { workspace: { configuration: true } },
      prepare: (connection) =>
        connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => {
          asked.push(...items)
          return [{ semanticTokens: true }]
        }),
    })
    expect(asked).toEqual([{ section: 'jdlint' }])
    expect(found.join('\n')).toContain('productOwner: Write user stories')
  })
})
