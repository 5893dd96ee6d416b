// The part of VS Code that the status bar and the panel use, to be driven by tests. The rest is tried in a real VS
// Code: npm run vscode:try.

export class Emitter<T> {
  readonly #listeners = new Set<(value: T) => void>()

  readonly event = (listener: (value: T) => void): { dispose: () => void } => {
    this.#listeners.add(listener)
    return { dispose: () => void this.#listeners.delete(listener) }
  }

  fire(value: T): void {
    for (const listener of this.#listeners) listener(value)
  }
}

export interface Document {
  readonly uri: { readonly path: string; readonly scheme: string; toString: () => string }
  readonly languageId: string
}

export interface Item {
  text?: string
  command?: string
  isShown: boolean
}

export interface Panel {
  title: string
  readonly options: unknown
  readonly webview: { html: string }
  readonly close: () => void
}

/** What the tests see and change. */
export const screen = {
  items: [] as Item[],
  panels: [] as Panel[],
  messages: [] as string[],
  activeEditor: new Emitter<unknown>(),
  theme: new Emitter<unknown>(),
}

export function documentAt(uri: string, languageId = 'markdown'): Document {
  const { pathname, protocol } = new URL(uri)
  return { languageId, uri: { path: pathname, scheme: protocol.slice(0, -1), toString: () => uri } }
}

export const StatusBarAlignment = { Left: 1, Right: 2 }
export const ColorThemeKind = { Light: 1, Dark: 2, HighContrast: 3, HighContrastLight: 4 }
export const ViewColumn = { Beside: -2 }

export const languages = {
  match: (
    selector: readonly { readonly scheme: string; readonly language: string }[],
    { uri, languageId }: Document,
  ): number => (selector.some(({ scheme, language }) => scheme === uri.scheme && language === languageId) ? 10 : 0),
}

export const workspace = { textDocuments: [] as Document[] }

export const window = {
  activeTextEditor: undefined as { readonly document: Document } | undefined,
  activeColorTheme: { kind: ColorThemeKind.Dark },
  onDidChangeActiveTextEditor: screen.activeEditor.event,
  onDidChangeActiveColorTheme: screen.theme.event,
  createStatusBarItem(): Item {
    const item = {
      isShown: false,
      show: () => (item.isShown = true),
      hide: () => (item.isShown = false),
      dispose: () => (item.isShown = false),
    }
    screen.items.push(item)
    return item
  },
  createWebviewPanel(_type: string, title: string, _column: unknown, options: unknown): Panel {
    const disposed = new Emitter<undefined>()
    const close = (): void => disposed.fire(undefined)
    const panel = {
      title,
      options,
      webview: { html: '' },
      onDidDispose: disposed.event,
      reveal: () => undefined,
      dispose: close,
      close,
    }
    screen.panels.push(panel)
    return panel
  },
  showInformationMessage: (message: string): void => void screen.messages.push(message),
}

/** Makes a document the active one, which is open then. */
export function activate(document: Document | undefined): void {
  if (document !== undefined) workspace.textDocuments.push(document)
  window.activeTextEditor = document && { document }
  screen.activeEditor.fire(undefined)
}
