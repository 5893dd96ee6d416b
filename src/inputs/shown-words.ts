import { htmlBlocks } from '../posting/markup/html.ts'
import { createWriter, foldedThrough, sourceSpan, type MappedText } from '../posting/source/mapped-text.ts'
import { HARD_BREAK } from '../posting/source/rich-text.ts'

/** A character reference, or a tag that no name of a job or section is; `R&D <Platform>` is meant as it is. */
const HTML =
  /&(?:#x?[\da-f]{1,6}|[a-z][\da-z]{1,30});|<\/?(?:[biup]|strong|em|span|small|su[bp]|br|div|h[1-6])\b[^<>]*>/iu

/** A title or heading as a reader of the page sees it, where it may be HTML: `Product&nbsp;Manager`, `<b>Tasks</b>`. */
export function shownWords(words: MappedText): MappedText {
  const read = foldedThrough(words)
  if (!HTML.test(read.text)) return read
  const writer = createWriter()
  for (const block of htmlBlocks(read, { type: 'paragraph' })) {
    if (!('text' in block)) continue
    const { start } = sourceSpan(block.text, { start: 0, end: 0 })
    if (writer.length > 0) writer.put(' ', { start, end: start })
    writer.append({ ...block.text, text: block.text.text.replaceAll(HARD_BREAK, ' ') })
  }
  return writer.finish()
}
