import { fileURLToPath } from 'node:url'
import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver/node'
import { chooseEncoding, type Encoding } from './positions.ts'

/** What the editor at the other end can do and wants. */
export interface Client extends Abilities {
  readonly encoding: Encoding
  /** Absolute paths of the workspace folders. */
  readonly folders: readonly string[]
  readonly initialSettings: unknown
  /** Configurations that are code may be run; not so in a workspace that is not trusted. */
  readonly executesConfig: boolean
}

type Abilities = Readonly<Record<keyof typeof ABILITIES, boolean>>

/** Where an editor says what it can do. */
const ABILITIES = {
  /** It asks for the diagnostics of open documents by itself. */
  pullsDiagnostics: ({ textDocument }) => textDocument?.diagnostic !== undefined,
  refreshesDiagnostics: ({ workspace }) => workspace?.diagnostics?.refreshSupport,
  refreshesCodeLenses: ({ workspace }) => workspace?.codeLens?.refreshSupport,
  refreshesSemanticTokens: ({ workspace }) => workspace?.semanticTokens?.refreshSupport,
  registersWatchers: ({ workspace }) => workspace?.didChangeWatchedFiles?.dynamicRegistration,
  registersSettings: ({ workspace }) => workspace?.didChangeConfiguration?.dynamicRegistration,
  hasSettings: ({ workspace }) => workspace?.configuration,
  tellsFolders: ({ workspace }) => workspace?.workspaceFolders,
  /** It takes edits that name the version of the document that they are for. */
  versionsEdits: ({ workspace }) => workspace?.workspaceEdit?.documentChanges,
  createsFiles: ({ workspace }) => workspace?.workspaceEdit?.resourceOperations?.includes('create'),
  nestsSymbols: ({ textDocument }) => textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport,
  showsMarkdown: ({ textDocument }) => textDocument?.hover?.contentFormat?.includes('markdown'),
  showsEvidence: ({ textDocument }) =>
    textDocument?.publishDiagnostics?.relatedInformation === true ||
    textDocument?.diagnostic?.relatedInformation === true,
} satisfies Record<string, (capabilities: ClientCapabilities) => boolean | undefined>

export function clientOf({
  capabilities,
  workspaceFolders,
  initializationOptions,
  ...params
}: Pick<InitializeParams, 'capabilities'> & Partial<InitializeParams>): Client {
  return {
    ...abilitiesOf(capabilities),
    encoding: chooseEncoding(capabilities.general?.positionEncodings),
    folders: foldersOf(workspaceFolders?.map(({ uri }) => uri) ?? rootOf(params)),
    initialSettings: initializationOptions,
    executesConfig: allowsCode(initializationOptions),
  }
}

function abilitiesOf(capabilities: ClientCapabilities): Abilities {
  const abilities = Object.entries(ABILITIES).map(([name, read]) => [name, read(capabilities) === true])
  return Object.fromEntries(abilities) as Abilities
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
