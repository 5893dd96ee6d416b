import type { VFile } from 'vfile'
import { noticeText } from './diagnostic/not-judged.ts'
import { applyEdits, createLinter, type Diagnostic, type LinterSettings, type Severity } from './index.ts'

/** As remark-lint has it: an error fails the run, a warning only with `--frail`, an info never. */
const FATAL: Readonly<Record<Severity, boolean | undefined>> = { error: true, warning: false, info: undefined }

/**
 * A remark plugin: judges each file as a posting and adds a message per diagnostic, and an info where there was nothing
 * to judge. The tree is left as it is.
 *
 * A message has the rule as `ruleId`, `source` "jdlint", the place, the rule's page as `url`, the lines that prove it
 * as `note`, and, where there are suggestions, the author's words as `actual` and what to write there instead as
 * `expected`.
 * @throws ConfigError for a mistake in the settings.
 */
export default function remarkJdlint(settings: LinterSettings = {}): (tree: unknown, file: VFile) => undefined {
  const { lint } = createLinter(settings)
  return (_tree, file) => {
    const source = String(file)
    // Whatever the file is called, it is what remark has parsed.
    const { diagnostics, notJudged } = lint(source, { filePath: file.path, language: 'markdown' })
    for (const diagnostic of diagnostics) report(diagnostic, source, file)
    if (notJudged !== undefined) file.info(noticeText(notJudged), { place: placeOf(notJudged), source: 'jdlint' })
  }
}

function report(diagnostic: Diagnostic, source: string, file: VFile): void {
  const { ruleId, severity, message: reason, url, span, loc } = diagnostic
  const message = file.message(reason, { place: placeOf({ span, loc }), ruleId, source: 'jdlint' })
  Object.assign(message, { fatal: FATAL[severity], url, ...noteOf(diagnostic), ...alternatives(diagnostic, source) })
}

function placeOf({ span, loc }: Pick<Diagnostic, 'span' | 'loc'>): { start: Point; end: Point } {
  return { start: { ...loc.start, offset: span.start }, end: { ...loc.end, offset: span.end } }
}

type Point = Diagnostic['loc']['start'] & { readonly offset: number }

function noteOf({ evidence }: Diagnostic): { readonly note?: string } {
  if (evidence.length === 0) return {}
  return { note: evidence.map(({ loc: { start }, message }) => `${start.line}:${start.column} ${message}`).join('\n') }
}

/** A suggestion that also changes other places cannot be given as words for words. */
function alternatives(
  { span, suggestions }: Diagnostic,
  source: string,
): { readonly actual?: string; readonly expected?: string[] } {
  const actual = source.slice(span.start, span.end)
  const expected = suggestions
    .filter(({ edits }) => edits.every((edit) => span.start <= edit.span.start && edit.span.end <= span.end))
    .map(({ edits }) =>
      applyEdits(
        actual,
        edits.map((edit) => ({
          ...edit,
          span: { start: edit.span.start - span.start, end: edit.span.end - span.start },
        })),
      ),
    )
  return expected.length === 0 ? {} : { actual, expected }
}
