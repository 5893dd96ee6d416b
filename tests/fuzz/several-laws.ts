import assert from 'node:assert/strict'
import { lint, type LintOptions } from '../../src/index.ts'
import { parsePostings } from '../../src/posting/parse.ts'

const FIRST = '# Product Owner, Kites\n\n## What you will do\n\n- Own the product strategy\n- Write user stories\n\n'

/**
 * Behind another posting, a text gets the same findings as alone. Comments for jdlint hold for a whole file, and
 * frontmatter is at its top.
 */
export function holdUnionLaw(source: string, { preset }: LintOptions): void {
  if (!/^# \S/u.test(source) || /jdlint/iu.test(source)) return
  const page = FIRST + source
  // A text whose first heading names no job, or that describes no work, is part of the posting before it.
  const [, second, ...others] = parsePostings(page)
  const start = second?.titles[0]?.span.start ?? -1
  const isParted = start >= FIRST.length && start < page.indexOf('\n', FIRST.length)
  if (!isParted || 2 + others.length !== 1 + parsePostings(source).length) return
  const said = (text: string): readonly unknown[] =>
    lint(text, { preset }).diagnostics.map(({ ruleId, severity, message, span, evidence }) => [
      ruleId,
      severity,
      message,
      [span, ...evidence.map((one) => one.span)].map(({ start, end }) => text.slice(start, end)),
    ])
  assert.deepEqual(said(page), [...said(FIRST), ...said(source)], 'two postings give what both give')
}
