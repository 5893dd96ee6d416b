import { fileURLToPath } from 'node:url'
import type { InitializeParams } from 'vscode-languageserver/node'
import { chooseEncoding, type Encoding } from './position-encoding.ts'

/** What the editor at the other end can do and wants. */
export interface Client {
  readonly encoding: Encoding
  /** Absolute paths of the workspace folders. */
  readonly folders: readonly string[]
  /** It asks for the diagnostics of open documents by itself. */
  readonly pullsDiagnostics: boolean
  readonly refreshes: { readonly diagnostics: boolean; readonly codeLenses: boolean; readonly semanticTokens: boolean }
  readonly registersWatchers: boolean
  readonly registersSettings: boolean
  readonly hasSettings: boolean
  readonly tellsFolders: boolean
  /** It takes edits that name the version of the document that they are for. */
  readonly versionsEdits: boolean
  readonly nestsSymbols: boolean
  readonly showsMarkdown: boolean
  readonly showsEvidence: boolean
  readonly initialSettings: unknown
  /** Configurations that are code may be run; not so in a workspace that is not trusted. */
  readonly executesConfig: boolean
}

export function clientOf({
  capabilities,
  workspaceFolders,
  initializationOptions,
  ...params
}: Pick<InitializeParams, 'capabilities'> & Partial<InitializeParams>): Client {
  const { workspace, textDocument, general } = capabilities
  return {
    encoding: chooseEncoding(general?.positionEncodings),
    folders: foldersOf(workspaceFolders?.map(({ uri }) => uri) ?? rootOf(params)),
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshes: {
      diagnostics: workspace?.diagnostics?.refreshSupport === true,
      codeLenses: workspace?.codeLens?.refreshSupport === true,
      semanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    },
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    hasSettings: workspace?.configuration === true,
    tellsFolders: workspace?.workspaceFolders === true,
    versionsEdits: workspace?.workspaceEdit?.documentChanges === true,
    nestsSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    showsMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    showsEvidence:
      textDocument?.publishDiagnostics?.relatedInformation === true ||
      textDocument?.diagnostic?.relatedInformation === true,
    initialSettings: initializationOptions,
    executesConfig: allowsCode(initializationOptions),
  }
}

function allowsCode(options: unknown): boolean {
  return (
    typeof options !== 'object' ||
    options === null ||
    (options as { readonly executeConfig?: unknown }).executeConfig !== false
  )
}

// Older clients name one folder.
function rootOf({ rootUri }: { readonly rootUri?: string | null }): readonly string[] {
  return typeof rootUri === 'string' ? [rootUri] : []
}

export function foldersOf(uris: readonly string[]): readonly string[] {
  return uris.flatMap((uri) => pathOf(uri) ?? [])
}

/** The file that a document is; `undefined` for one that is in no file, such as a new one. */
export function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined
  } catch {
    return undefined
  }
}
