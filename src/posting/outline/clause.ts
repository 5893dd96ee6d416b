import { createWriter, sliceText, sourceSpan, wholeSpan, type MappedText } from '../source/mapped-text.ts'
import { countWords, labelEnd } from './labels.ts'
import type { Clause, ClauseForm, Section } from '../posting.ts'
import { blankEnd, blankStart, isSpace, type RichText } from '../source/rich-text.ts'
import type { SectionNames } from '../headings/section-kinds.ts'
import { sentences } from './sentences.ts'

export { sourceSpan }

/** The clauses of a statement: its run-in label, if it has one, and its sentences. */
export function clausesOf(
  statement: RichText,
  form: ClauseForm,
  opens: boolean,
  section: Section,
  names: SectionNames,
): readonly Clause[] {
  const clauses: Clause[] = []
  const block = wholeSpan(statement)
  const add = (start: number, end: number, opensBlock: boolean, announcement = ''): void => {
    const text = legible(sliceText(statement, start, end))
    if (!/[\p{L}\p{N}]/u.test(text.text)) return
    clauses.push({
      text: text.text,
      segments: text.segments,
      span: wholeSpan(text),
      form,
      block,
      label: announcement,
      labelKind: announcement === '' ? undefined : names.sectionKind(announcement),
      opensBlock,
      section,
    })
  }

  const label = labelEnd(statement)
  if (label > 0) add(0, label, true)
  const rest = label > 0 ? afterLabel(statement.text, label) : 0
  let opensNext = opens || label > 0
  for (const { start, end } of sentences(statement.text.slice(rest))) {
    add(rest + start, rest + end, opensNext, statement.text.slice(0, label))
    opensNext &&= form !== 'sentence' && isCaption(statement.text.slice(rest + start, rest + end))
  }
  return clauses
}

/** `Roadmap and vision. Define …`: a few words that announce the sentence behind them. */
function isCaption(sentence: string): boolean {
  return sentence.endsWith('.') && countWords(sentence) <= 5
}

/** Behind the dash that joins a label to its text, and behind what a careless editor left there. */
function afterLabel(text: string, label: number): number {
  let at = blankEnd(text, label)
  while (/^(?:[–—:;,)\]”’]|[-.]\s)/u.test(text.slice(at, at + 2))) at = blankEnd(text, at + 1)
  return at
}

/** The text with single blanks, so that words can be found in it. */
function legible(mapped: MappedText): MappedText {
  const { text } = mapped
  const start = blankEnd(text, 0)
  const end = Math.max(start, blankStart(text, text.length))
  if (!/\s\s|[^\S ]/u.test(text.slice(start, end))) return sliceText(mapped, start, end)
  const writer = createWriter()
  for (let from = start; from < end;) {
    const isBlank = isSpace(text.charCodeAt(from))
    let to = from + 1
    while (to < end && isSpace(text.charCodeAt(to)) === isBlank) to++
    if (isBlank) writer.put(' ', sourceSpan(mapped, { start: from, end: to }))
    else writer.append(sliceText(mapped, from, to))
    from = to
  }
  return writer.finish()
}
