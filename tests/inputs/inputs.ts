import { explain, lint, type Explanation, type LintResult } from '../../src/index.ts'
import type { Language } from '../../src/inputs/language.ts'
import { loadReader } from '../../src/inputs/load.ts'

for (const language of ['mdx', 'html', 'json', 'yaml'] as const) await loadReader(language)

/** Whose work each posting of a text holds, in the words of the source. */
export function dutiesIn(source: string, language: Language): readonly string[] {
  return postings(explain(source, { language })).flatMap(({ signals }) =>
    signals.filter(({ ownership }) => ownership === 'owned').map(({ span }) => source.slice(span.start, span.end)),
  )
}

/** The titles of a text's postings, in the words of the source. */
export function titlesIn(source: string, language: Language): readonly string[] {
  return postings(explain(source, { language })).map(({ title }) =>
    title === null ? '' : source.slice(title.span.start, title.span.end),
  )
}

/** What each posting of a text is about, without places. */
export function readingsOf(source: string, language: Language): readonly unknown[] {
  return postings(explain(source, { language })).map(({ title, profile, signals }) => ({
    title: title?.text,
    role: title?.role,
    profile,
    signals: signals.map(({ text, role, kind, ownership, section }) => [text, role, kind, ownership, section]),
  }))
}

function rulesIn({ diagnostics }: LintResult): readonly string[] {
  return diagnostics.map(({ ruleId, loc: { start } }) => `${start.line}:${start.column} ${ruleId}`)
}

export function rulesOf(source: string, language: Language): readonly string[] {
  return rulesIn(lint(source, { language }))
}

/** The rules that speak of a text, without places. */
export function ruleNamesOf(source: string, language: Language): readonly string[] {
  return lint(source, { language }).diagnostics.map(({ ruleId }) => ruleId)
}

function postings(explanation: Explanation): readonly Pick<Explanation, 'title' | 'profile' | 'signals'>[] {
  return [explanation, ...explanation.others]
}
