import {
  CodeActionKind,
  type CodeAction,
  type CodeActionParams,
  type Diagnostic as EditorDiagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver/node'
import type { Diagnostic, Edit } from '../diagnostic/diagnostic.ts'
import type { Span } from '../text/span.ts'
import { draftName } from '../split.ts'
import type { Client } from './client.ts'
import { editorDiagnostic, SOURCE } from './diagnostics.ts'
import type { OpenPosting } from './open-posting.ts'
import { fileSuppression, lineSuppression } from './suppression-edits.ts'

/** Applies all that is safe to apply, as `jdlint --fix` does. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.jdlint`

/** Makes the two drafts of `jdlint split`. */
const SPLIT = `${CodeActionKind.RefactorRewrite}.jdlint`

export const CODE_ACTION_KINDS: string[] = [CodeActionKind.QuickFix, SPLIT, FIX_ALL]

type EditCapabilities = Pick<Client, 'versionsEdits' | 'showsEvidence' | 'createsFiles'>

/** What may be done about the diagnostics in a range, the corrections before the silence. */
export function codeActions(
  { range, context }: Pick<CodeActionParams, 'range' | 'context'>,
  posting: OpenPosting,
  client: EditCapabilities,
): CodeAction[] {
  const isWanted = (kind: string): boolean =>
    context.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`))
  const asked = { start: posting.positions.offsetAt(range.start), end: posting.positions.offsetAt(range.end) }
  const concerned = [...posting.diagnostics, ...posting.teamDiagnostics].filter(
    (diagnostic) => touches(diagnostic.span, asked) || context.diagnostics.some((one) => isSame(one, diagnostic)),
  )
  return [
    ...(isWanted(CodeActionKind.QuickFix)
      ? [
          ...concerned.flatMap((one) => corrections(one, posting, client)),
          ...concerned.flatMap((one) => silences(one, posting, client)),
        ]
      : []),
    ...(isWanted(SPLIT) && client.createsFiles && concerned.some(({ ruleId }) => ruleId === MIXED)
      ? splits(posting)
      : []),
    ...(isWanted(FIX_ALL) ? fixAll(posting, client) : []),
  ]
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end
}

/** The editor may hold a diagnostic of an earlier version, at a place of that one. */
function isSame({ source, data }: EditorDiagnostic, { fingerprint }: Diagnostic): boolean {
  return (
    source === SOURCE &&
    typeof data === 'object' &&
    data !== null &&
    (data as { readonly fingerprint?: unknown }).fingerprint === fingerprint
  )
}

function corrections(diagnostic: Diagnostic, posting: OpenPosting, client: EditCapabilities): CodeAction[] {
  return diagnostic.suggestions.map(({ title, edits, isFix }) => ({
    ...quickFix(title, edits, diagnostic, posting, client),
    ...(isFix && { isPreferred: true }),
  }))
}

function silences(diagnostic: Diagnostic, posting: OpenPosting, client: EditCapabilities): CodeAction[] {
  const [line, file] = [lineSuppression(diagnostic, posting), fileSuppression(diagnostic, posting)]
  return [
    ...(line === undefined
      ? []
      : [quickFix(`Silence ${diagnostic.ruleId} for this line`, [line], diagnostic, posting, client)]),
    ...(file === undefined
      ? []
      : [quickFix(`Silence ${diagnostic.ruleId} for this posting`, [file], diagnostic, posting, client)]),
  ]
}

function quickFix(
  title: string,
  edits: readonly Edit[],
  diagnostic: Diagnostic,
  posting: OpenPosting,
  client: EditCapabilities,
): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [editorDiagnostic(diagnostic, posting, client)],
    edit: workspaceEdit(edits, posting, client),
  }
}

function fixAll(posting: OpenPosting, client: EditCapabilities): CodeAction[] {
  const { source, fixedCount } = posting.linter.fix(posting.source, posting.options)
  if (fixedCount === 0) return []
  return [
    {
      title: 'Apply all safe corrections',
      kind: FIX_ALL,
      edit: workspaceEdit([difference(posting.source, source)], posting, client),
    },
  ]
}

/** The rule whose posting can be split. */
const MIXED = 'mixed-responsibilities'

/** Two new files beside the posting; an editor makes neither where there is one of that name. */
function splits({ uri, source, options, linter }: OpenPosting): CodeAction[] {
  const { drafts } = linter.split(source, options)
  if (drafts === null || !uri.startsWith('file:')) return []
  const documentChanges = (['product-manager', 'product-owner'] as const).flatMap((role) => {
    const draft = draftName(uri, role)
    return [
      { kind: 'create' as const, uri: draft, options: { overwrite: false, ignoreIfExists: false } },
      { textDocument: { uri: draft, version: null }, edits: [{ range: START, newText: drafts[role].text }] },
    ]
  })
  return [{ title: 'Split into two postings', kind: SPLIT, edit: { documentChanges } }]
}

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }

/** The stretch in which two texts differ, so that the cursor stays where it can. */
function difference(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let tail = 0
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  // Not between the halves of a pair, or of a line's end: positions cannot say so.
  while (start > 0 && isInside(before, start)) start--
  while (tail > 0 && isInside(before, before.length - tail)) tail--
  return { span: { start, end: before.length - tail }, text: after.slice(start, after.length - tail) }
}

function isInside(text: string, offset: number): boolean {
  return /^(?:[\u{10000}-\u{10ffff}]|\r\n)$/u.test(text.slice(offset - 1, offset + 1))
}

function workspaceEdit(
  edits: readonly Edit[],
  { uri, version, positions }: OpenPosting,
  { versionsEdits }: EditCapabilities,
): WorkspaceEdit {
  const textEdits = edits.map(({ span, text }) => ({ range: positions.rangeOf(span), newText: text }))
  return versionsEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] }
    : { changes: { [uri]: textEdits } }
}
