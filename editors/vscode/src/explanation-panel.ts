import path from 'node:path'
import { ColorThemeKind, ViewColumn, window, workspace, type Uri, type WebviewPanel } from 'vscode'
import {
  EXPLANATION_REQUEST,
  type ExplanationParams,
  type ExplanationResult,
  type Theme,
} from '../../../src/lsp/requests.ts'
import type { Disposes } from './disposes.ts'
import { NO_POSTING_PAGE } from './no-posting-page.ts'
import { mayBePosting } from './postings.ts'
import type { Server } from './server.ts'

/**
 * How long after a change to wait for the next one, in milliseconds: a page that changes with every letter cannot be
 * read.
 */
const PAUSE = 250

/** The page that explains a posting, next to its text and always up to date. */
export interface ExplanationPanel extends Disposes {
  /** Shows the active posting, in the panel that is there if there is one. */
  readonly explain: () => Promise<void>
}

interface Shown {
  readonly panel: WebviewPanel
  readonly uri: Uri
}

export function createExplanationPanel({ ask, onDidRead }: Server): ExplanationPanel {
  let shown: Shown | undefined
  let waiting: NodeJS.Timeout | undefined
  let asked = 0

  function createPanel(): WebviewPanel {
    const panel = window.createWebviewPanel(
      'jdlint.explanation',
      'jdlint',
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableScripts: false, enableFindWidget: true, localResourceRoots: [] },
    )
    panel.onDidDispose(() => {
      shown = undefined
      // Whatever is still on its way is for nobody.
      asked += 1
    })
    return panel
  }

  async function update(): Promise<void> {
    if (shown === undefined || !isOpen(shown.uri)) return
    const { panel, uri } = shown
    const turn = ++asked
    const params: ExplanationParams = { textDocument: { uri: uri.toString() }, theme: themeNow() }
    const page = await ask<ExplanationResult>(EXPLANATION_REQUEST, params)
    if (turn !== asked) return
    panel.title = `jdlint: ${path.posix.basename(uri.path)}`
    panel.webview.html = page?.html ?? NO_POSTING_PAGE
  }

  function updateSoon(): void {
    clearTimeout(waiting)
    waiting = setTimeout(() => void update(), PAUSE)
  }

  const listeners = [
    window.onDidChangeActiveColorTheme(updateSoon),
    onDidRead((uri) => {
      if (uri === undefined || uri.toString() === shown?.uri.toString()) updateSoon()
    }),
  ]

  return {
    async explain() {
      const document = window.activeTextEditor?.document
      if (document === undefined || !mayBePosting(document)) {
        void window.showInformationMessage(
          'jdlint: open a job posting in Markdown first, then ask for its explanation.',
        )
        return
      }
      shown = { panel: shown?.panel ?? createPanel(), uri: document.uri }
      shown.panel.reveal(undefined, true)
      await update()
    },
    dispose() {
      clearTimeout(waiting)
      for (const listener of listeners) listener.dispose()
      shown?.panel.dispose()
    },
  }
}

/** A document that was closed keeps the page that it had. */
function isOpen(uri: Uri): boolean {
  return workspace.textDocuments.some((document) => document.uri.toString() === uri.toString())
}

function themeNow(): Theme {
  const { kind } = window.activeColorTheme
  return kind === ColorThemeKind.Light || kind === ColorThemeKind.HighContrastLight ? 'light' : 'dark'
}
