import { createHeadingsAbove } from '../posting/outline/headings-above.ts'
import type { Analysis } from '../signal/analysis.ts'
import type { LineIndex } from '../text/line-index.ts'
import type { Span } from '../text/span.ts'
import type { Part, Place, PostingSummary, ReportingSummary } from './summary.ts'

/** The rules across postings that the author has silenced at a place. */
export type SilencedAt = (span: Span) => readonly string[]

function shortened(text: string): string {
  const plain = /[.;,]$/u.test(text) ? text.slice(0, -1) : text
  return plain.length > LONGEST_TEXT ? `${plain.slice(0, LONGEST_TEXT - 1)}…` : plain
}

/** In characters: enough to know a statement by. */
const LONGEST_TEXT = 120

/**
 * What other postings need to know of this one; `undefined` for a posting that hires neither role, or is in a language
 * that is not judged.
 */
export function summaryOf(
  analysis: Analysis,
  lines: LineIndex,
  silencedAt: SilencedAt | undefined,
): PostingSummary | undefined {
  const { posting, hire, isEnglish } = analysis
  if (hire.role === undefined || hire.place === undefined || !isEnglish) return undefined
  const headingsAbove = createHeadingsAbove(posting)
  const place = ({ text, span }: { readonly text: string; readonly span: Span }): Place => {
    const silenced = silencedAt?.(span) ?? []
    return {
      text: shortened(text),
      span,
      loc: lines.location(span),
      section: headingsAbove(span.start),
      ...(silenced.length > 0 && { silenced }),
    }
  }
  return {
    title: place(hire.place),
    role: hire.role,
    declaredTeam: posting.team?.text,
    product: analysis.product,
    parts: analysis.involvements.map(({ responsibility, level, givenTo, isPlain, clause, span }): Part => ({
      responsibility: responsibility.id,
      level,
      givenTo,
      isPlain,
      place: place({ text: clause.text, span }),
    })),
    measures: analysis.measures.map(({ metric, ...measure }) => ({
      metric: metric.id,
      role: metric.role,
      place: place(measure),
    })),
    reporting: [
      ...analysis.reportingLines.map((line): ReportingSummary => ({
        direction: 'to',
        role: line.role,
        isPlain: line.isPlain,
        place: place(line),
      })),
      ...analysis.reports.map((report): ReportingSummary => ({
        direction: 'from',
        role: report.role,
        isPlain: report.isPlain,
        place: place(report),
      })),
    ],
    colleagues: [...new Set(analysis.mentions.map(({ role }) => role))],
  }
}
