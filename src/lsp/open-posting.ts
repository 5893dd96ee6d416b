import path from 'node:path'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { ConfigLoader } from '../workspace/loader.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Explanation } from '../explain.ts'
import type { Inspect, Inspection } from '../inspect.ts'
import { looksLikePosting } from '../workspace/looks-like-posting.ts'
import type { LintResult } from '../diagnostic/lint-result.ts'
import { isInput, languageOf, type Language } from '../inputs/language.ts'
import { InputError, loadReader } from '../node.ts'
import type { Linter } from '../linter.ts'
import { pathOf } from './client.ts'
import { openMember, type OpenMember } from './teams.ts'
import { createPositions, type Encoding, type Positions } from './positions.ts'

/** One version of an open document, which is a posting, as jdlint reads it. */
export interface OpenPosting {
  readonly uri: string
  readonly version: number
  readonly source: string
  readonly positions: Positions
  /** Options for the linter: a document that is in no file has no name to take a title from. */
  readonly options: { readonly filePath?: string; readonly language: Language }
  readonly linter: Linter
  readonly explanation: Explanation
  /** What is said of the posting by itself. */
  readonly diagnostics: readonly Diagnostic[]
  /** What is said of it beside the others of its team. */
  readonly teamDiagnostics: readonly Diagnostic[]
  /** The document as its team sees it; `undefined` for one that is in no file. */
  readonly member: OpenMember | undefined
  /** That there was nothing to judge, and why. */
  readonly notJudged: LintResult['notJudged']
}

/** Where a reader finds what holds for a document. */
export interface OpenPostingContext {
  readonly encoding: Encoding
  readonly configFor: ConfigLoader['load']
  /** For documents that are in no file. */
  readonly folder: string
  /** Reads this version of the document, after earlier ones. */
  readonly session: (linter: Linter) => Inspect
}

/** What editors call the languages. Names of files say more: to an editor, plain text may be anything. */
const LANGUAGE_IDS: Readonly<Record<string, Language>> = {
  markdown: 'markdown',
  mdx: 'mdx',
  html: 'html',
  json: 'json',
  jsonc: 'json',
  yaml: 'yaml',
}

/** Reads a document; `undefined` for one that is no posting or that the configuration ignores. */
export async function readPosting(
  document: TextDocument,
  { encoding, configFor, folder, session }: OpenPostingContext,
): Promise<OpenPosting | undefined> {
  const { uri, version, languageId } = document
  const source = document.getText()
  const file = pathOf(uri)
  const name = file ?? uri
  const language = isInput(name) ? languageOf(name) : LANGUAGE_IDS[languageId]
  if (language === undefined) return undefined
  const config = await configFor(file ?? path.join(folder, 'untitled.md'))
  const { settings, linter } = config
  if (settings.ignored) return undefined
  const options = file === undefined ? { language } : { filePath: file, language }
  await loadReader(language)
  const inspection = inspected(session(linter), source, options)
  if (inspection === undefined || !looksLikePosting(inspection.explanation)) return undefined
  // A separate document, as the open one changes in place.
  const positions = createPositions(TextDocument.create(uri, languageId, version, source), encoding)
  const { explanation, diagnostics, notJudged, summaries } = inspection
  const member = openMember(file, summaries, config)
  const said = { explanation, diagnostics, teamDiagnostics: [], notJudged }
  return { uri, version, source, positions, options, linter, member, ...said }
}

/** `undefined` for data that is no posting, or is none while somebody writes it. */
function inspected(inspect: Inspect, source: string, options: OpenPosting['options']): Inspection | undefined {
  try {
    return inspect(source, options)
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}
