import type { Posting } from '../posting/posting.ts'
import { createWriter, type MappedText } from '../posting/source/mapped-text.ts'
import type { Span } from '../text/span.ts'

/** A text, and what leads to it: its heading, the line above, its label. */
export interface Passage {
  readonly text: MappedText
  /** A line each. */
  readonly announced: string
  /** The run-in label that announces it: `Your pay:`. */
  readonly label: string
  /** Whether it is about the company, where sums are seldom pay. */
  readonly isOfCompany: boolean
}

/** Headings and clauses, each with what stands before it. */
export function passagesOf({ source, titles, sections, clauses }: Posting): readonly Passage[] {
  const parts = [
    ...titles.map(({ text, span }) => ({
      span,
      text: wordsAt(source, text, span),
      heading: '',
      label: '',
      kind: 'title',
    })),
    ...sections.map(({ heading, headingSpan: span, kind }) => ({
      ...{ span, text: wordsAt(source, heading ?? '', span), heading: '', label: '', kind },
    })),
    ...clauses.map(({ span, section, label, ...text }) => ({
      ...{ span, text, heading: section.heading ?? '', label, kind: section.kind },
    })),
  ].sort((one, other) => one.span.start - other.span.start)
  return parts.map(({ text, heading, label, kind }, at) => {
    const lead = parts[at - 1]?.text.text ?? ''
    return {
      text,
      announced: [heading, lead, label].map((words) => (words.length <= LONGEST_LEAD ? words : '')).join('\n'),
      label,
      isOfCompany: kind === 'company',
    }
  })
}

/** The line above may say what the sum below it is: `The annual salary for this role is:`. */
const LONGEST_LEAD = 160

/** Words of which only the place of the whole is known: each is found there, behind the one before. */
function wordsAt(source: string, text: string, { start, end }: Span): MappedText {
  const writer = createWriter()
  let from = start
  for (const word of text.split(/(?<= )/u)) {
    const at = source.indexOf(word.trim(), from)
    const isThere = at >= 0 && at + word.length <= end + 1
    if (isThere) from = at + word.length
    writer.put(word, isThere ? { start: at, end: from } : { start, end })
  }
  return writer.finish()
}
