import { sourceLines } from '../../text/source-lines.ts'
import { blankHtmlComments } from './html-comments.ts'
import type { TextBlock } from './markup-block.ts'
import { createWriter, verbatim } from '../source/mapped-text.ts'
import { readable, trimRich, withApostrophes, type RichText } from '../source/rich-text.ts'

/**
 * The blocks of a text read line by line: headings, list items and paragraphs, no marks inside them and no comments.
 * For texts that are beyond the markdown parser because of their size or nesting.
 */
export function plainBlocks(source: string): readonly TextBlock[] {
  const blocks: TextBlock[] = []
  let paragraph = createWriter()
  const endParagraph = (): void => {
    blocks.push({ type: 'paragraph', text: asText(paragraph.finish()) })
    paragraph = createWriter()
  }

  for (const { start: lineStart, text: line, lineEnd } of sourceLines(blankHtmlComments(source))) {
    const prefix = /^[ \t>]*(#{1,6}[ \t]+|(?:[-*+][ \t>]+)+|\d{1,9}[.)][ \t]+)?/u.exec(line)
    const start = lineStart + (prefix?.[0].length ?? 0)
    const text = line.slice(prefix?.[0].length ?? 0)
    const mark = prefix?.[1]
    if (mark || text.trim() === '') endParagraph()
    if (mark?.startsWith('#'))
      blocks.push({ type: 'heading', text: asText(verbatim(text, start)), rank: mark.trim().length })
    else if (mark) blocks.push({ type: 'item', text: asText(verbatim(text, start)), opens: true })
    else {
      paragraph.copy(text, start)
      paragraph.put('\n', { start: start + text.length, end: start + text.length + lineEnd.length })
    }
  }
  endParagraph()
  return blocks.filter((block) => block.text.text !== '')
}

function asText(mapped: Omit<RichText, 'strong'>): RichText {
  return trimRich(readable({ ...withApostrophes(mapped), strong: [] }))
}
