import { h } from 'hastscript'
import type { Explanation } from '../../explain.ts'
import type { LintedFile } from '../report.ts'
import { legend } from './legend.ts'
import { page } from './page.ts'
import { postingSection } from './posting-section.ts'
import { ruleNotes } from './rule-notes.ts'
import { nameOf, type ShownPosting } from './shown-posting.ts'
import type { Theme } from './style.ts'

interface Explained {
  readonly file: LintedFile
  readonly explanation: Explanation
  /** The version of jdlint. */
  readonly version: string
  readonly theme?: Theme | undefined
}

/** One posting on its own page, for editors: as in the report, but without comparisons. */
export function explanationPage({ file, explanation, version, theme }: Explained): string {
  const posting: ShownPosting = { file, explanation, id: 'posting', idOf: () => undefined }
  return page({
    title: nameOf(posting),
    version,
    theme,
    content: [h('main.alone', [postingSection(posting), legend(), ...ruleNotes(file.result.diagnostics)])],
  })
}
