import type { Action, Diagnostic as Mark, LintSource } from '@codemirror/lint'
import { Text, type ChangeSpec } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import {
  createLinter,
  type Diagnostic,
  type Edit,
  type Language,
  type LinterSettings,
  type LintResult,
  type Suggestion,
} from './index.ts'
import { noticeText } from './diagnostic/not-judged.ts'

/** Settings of `jdlintLinter()`. */
export interface EditorSettings extends LinterSettings {
  /** What the text is called; its base name is the title's last resort. */
  readonly filePath?: string | undefined
  /**
   * What the text is written in; for others than markdown, `addReader()` comes first. Default: what the ending of
   * `filePath` says.
   */
  readonly language?: Language | undefined
}

/** Finds what there is to say about a text. */
type Find = (text: string) => readonly Diagnostic[]

/**
 * A lint source for CodeMirror 6: `linter(jdlintLinter({ preset: 'strict' }))`. A diagnostic's evidence is below its
 * message, its suggestions are actions, and each is one transaction, so that one undo takes it back.
 * @throws ConfigError for a mistake in the settings.
 */
export function jdlintLinter({ filePath, language, ...settings }: EditorSettings = {}): LintSource {
  const inspect = createLinter(settings).createSession()
  const read = (text: string): LintResult => inspect(text, { filePath, language })
  const find: Find = (text) => read(text).diagnostics
  return (view) => {
    const { diagnostics, notJudged } = read(textOf(view))
    return [...diagnostics.map((diagnostic) => markOf(diagnostic, find)), ...noticeOf(notJudged)]
  }
}

/** That nothing was judged is shown at the title, so that an editor without marks is no praise. */
function noticeOf(notJudged: LintResult['notJudged']): readonly Mark[] {
  if (notJudged === undefined) return []
  const { start: from, end: to } = notJudged.span
  return [{ from, to, severity: 'info', source: 'jdlint', message: noticeText(notJudged) }]
}

/** The offsets of an editor count one unit for a line's end, whatever it is saved as. */
function textOf({ state }: EditorView): string {
  return state.doc.toString()
}

function markOf(diagnostic: Diagnostic, find: Find): Mark {
  const { ruleId, severity, span, suggestions } = diagnostic
  return {
    from: span.start,
    to: span.end,
    severity,
    source: `jdlint ${ruleId}`,
    message: messageOf(diagnostic),
    actions: suggestions.map((suggestion) => actionOf(suggestion, diagnostic, find)),
  }
}

function messageOf({ message, evidence }: Diagnostic): string {
  return [message, ...evidence.map((piece) => `Line ${piece.loc.start.line}: ${piece.message}`)].join('\n')
}

function actionOf({ title }: Suggestion, { ruleId }: Diagnostic, find: Find): Action {
  return {
    name: title,
    // The text may have changed since it was linted, and edits of then would hit other words now: what is said of it
    // now is applied.
    apply(view, from) {
      const now = find(textOf(view)).find(
        (diagnostic) => diagnostic.ruleId === ruleId && diagnostic.span.start === from,
      )
      const suggestion = now?.suggestions.find((other) => other.title === title)
      if (suggestion !== undefined) view.dispatch({ changes: suggestion.edits.map(changeOf), userEvent: 'input.fix' })
    },
  }
}

function changeOf({ span, text }: Edit): ChangeSpec {
  return { from: span.start, to: span.end, insert: Text.of(text.split('\n')) }
}
