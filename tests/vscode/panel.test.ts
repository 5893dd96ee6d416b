import type { Uri } from 'vscode'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { createExplanationPanel, type ExplanationPanel } from '../../editors/vscode/src/explanation-panel.ts'
import { createProfileItem } from '../../editors/vscode/src/profile-item.ts'
import type { Server } from '../../editors/vscode/src/server.ts'
import {
  activate,
  ColorThemeKind,
  documentAt,
  Emitter,
  screen,
  window,
  workspace,
  type Document,
  type Item,
  type Panel,
} from './vscode.ts'

const POSTING = documentAt('file:///careers/pm.md')
const OTHER = documentAt('file:///careers/po.md')

/** A server whose answers the test gives, in its own time. */
class Answers {
  readonly read = new Emitter<Uri | undefined>()
  readonly asked: { readonly method: string; readonly params: object; readonly answer: (value: unknown) => void }[] = []

  readonly server: Server = {
    restart: () => Promise.resolve(),
    dispose: () => undefined,
    onDidRead: this.read.event as Server['onDidRead'],
    ask: <Answer>(method: string, params: object) =>
      new Promise<Answer | null>((resolve) => {
        this.asked.push({ method, params, answer: (value) => resolve(value as Answer | null) })
      }),
  }

  async answer(at: number, value: unknown): Promise<void> {
    this.asked[at]?.answer(value)
    await vi.advanceTimersByTimeAsync(0)
  }

  tellRead({ uri }: Document): void {
    this.read.fire(uri as unknown as Uri)
  }
}

let answers: Answers

beforeEach(() => {
  vi.useFakeTimers()
  answers = new Answers()
  screen.items.length = screen.panels.length = screen.messages.length = workspace.textDocuments.length = 0
  window.activeTextEditor = undefined
  window.activeColorTheme = { kind: ColorThemeKind.Dark }
})

describe('the status bar', () => {
  function shownItem(): Item {
    const item = createProfileItem(answers.server)
    onTestFinished(() => item.dispose())
    return screen.items[0] ?? { isShown: false }
  }

  it('shows the profile of the active posting, and a click explains it', async () => {
    const item = shownItem()
    activate(POSTING)
    expect(answers.asked[0]).toMatchObject({
      method: 'jdlint/profile',
      params: { textDocument: { uri: 'file:///careers/pm.md' } },
    })
    await answers.answer(0, { text: '62% product manager · 38% product owner' })
    expect(item).toMatchObject({ isShown: true, command: 'jdlint.explain' })
    expect(item.text).toContain('62% product manager · 38% product owner')
  })

  it('is empty for other languages, which the server is not asked about, and for what is no posting', async () => {
    const item = shownItem()
    activate(POSTING)
    await answers.answer(0, { text: '62%' })
    activate(documentAt('file:///careers/tool.ts', 'typescript'))
    await vi.advanceTimersByTimeAsync(0)
    expect(item.isShown).toBe(false)
    expect(answers.asked).toHaveLength(1)
    activate(OTHER)
    await answers.answer(1, null)
    expect(item.isShown).toBe(false)
  })

  it('does not show a late answer about another posting', async () => {
    const item = shownItem()
    activate(POSTING)
    activate(OTHER)
    await answers.answer(1, { text: 'of the other' })
    await answers.answer(0, { text: 'of the first' })
    expect(item.text).toContain('of the other')
  })

  it('follows what is written in the active posting, and nothing else', () => {
    shownItem()
    activate(POSTING)
    answers.tellRead(OTHER)
    expect(answers.asked).toHaveLength(1)
    answers.tellRead(POSTING)
    expect(answers.asked).toHaveLength(2)
  })
})

describe('the panel', () => {
  function closedPanel(): ExplanationPanel {
    const panel = createExplanationPanel(answers.server)
    onTestFinished(() => panel.dispose())
    return panel
  }

  async function explained(panel: ExplanationPanel, html = '<p>first</p>'): Promise<Panel> {
    const shown = panel.explain()
    await answers.answer(answers.asked.length - 1, { html })
    await shown
    const [open] = screen.panels
    if (open === undefined) throw new Error('no panel')
    return open
  }

  it('shows the page of the active posting, in which no script may run', async () => {
    const panel = closedPanel()
    activate(POSTING)
    const open = await explained(panel)
    expect(answers.asked[0]).toMatchObject({
      method: 'jdlint/explanation',
      params: { textDocument: { uri: 'file:///careers/pm.md' }, theme: 'dark' },
    })
    expect(open).toMatchObject({
      title: 'jdlint: pm.md',
      options: { enableScripts: false, localResourceRoots: [] },
      webview: { html: '<p>first</p>' },
    })
  })

  it('follows what is written, once the writer pauses', async () => {
    const panel = closedPanel()
    activate(POSTING)
    const open = await explained(panel)
    for (let letter = 0; letter < 5; letter++) {
      answers.tellRead(POSTING)
      await vi.advanceTimersByTimeAsync(50)
    }
    expect(answers.asked).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(answers.asked).toHaveLength(2)
    await answers.answer(1, { html: '<p>second</p>' })
    expect(open.webview.html).toBe('<p>second</p>')
  })

  it('does not show a late answer about an earlier text, nor one after it was closed', async () => {
    const panel = closedPanel()
    activate(POSTING)
    const open = await explained(panel)
    const change = async (): Promise<void> => {
      answers.tellRead(POSTING)
      await vi.advanceTimersByTimeAsync(1_000)
    }
    await change()
    await change()
    await answers.answer(2, { html: '<p>second</p>' })
    await answers.answer(1, { html: '<p>late</p>' })
    expect(open.webview.html).toBe('<p>second</p>')
    await change()
    open.close()
    await answers.answer(3, { html: '<p>too late</p>' })
    expect(open.webview.html).toBe('<p>second</p>')
  })

  it('takes the colours of the theme', async () => {
    const panel = closedPanel()
    activate(POSTING)
    await explained(panel)
    window.activeColorTheme = { kind: ColorThemeKind.HighContrastLight }
    screen.theme.fire(undefined)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(answers.asked[1]).toMatchObject({ params: { theme: 'light' } })
  })

  it('is one panel, which shows the posting that was asked for last', async () => {
    const panel = closedPanel()
    activate(POSTING)
    await explained(panel)
    activate(OTHER)
    const open = await explained(panel, '<p>other</p>')
    expect(screen.panels).toHaveLength(1)
    expect(open).toMatchObject({ title: 'jdlint: po.md', webview: { html: '<p>other</p>' } })
  })

  it('opens anew when it was closed, and asks for nothing in between', async () => {
    const panel = closedPanel()
    activate(POSTING)
    ;(await explained(panel)).close()
    answers.tellRead(POSTING)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(answers.asked).toHaveLength(1)
    await explained(panel)
    expect(screen.panels).toHaveLength(2)
  })

  it('keeps the page of a posting that was closed', async () => {
    const panel = closedPanel()
    activate(POSTING)
    const open = await explained(panel)
    workspace.textDocuments.length = 0
    screen.theme.fire(undefined)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(answers.asked).toHaveLength(1)
    expect(open.webview.html).toBe('<p>first</p>')
  })

  it('says so where there is no posting', async () => {
    const panel = closedPanel()
    activate(POSTING)
    const shown = panel.explain()
    await answers.answer(0, null)
    await shown
    expect(screen.panels[0]?.webview.html).toMatch(/default-src 'none'.*does not read this text as a job posting/u)

    activate(documentAt('file:///careers/tool.ts', 'typescript'))
    await panel.explain()
    expect(screen.messages).toEqual([expect.stringContaining('open a job posting')])
  })
})
