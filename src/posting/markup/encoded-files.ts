import { rewriteAll, leftOut } from '../source/rewrite.ts'
import type { MappedText } from '../source/mapped-text.ts'

/** The characters of a picture or font, `data:image/png;base64,iVBORw0…`. What is shorter does no harm. */
const ENCODED_FILE = /(?<=;base64,)[\w+/=%-]{200,}/gu

/**
 * A text without the files that are written into it, which nobody reads: they are longer than all that can be read;
 * `undefined` where it has none.
 */
export function withoutEncodedFiles(text: string): MappedText | undefined {
  if (!text.includes(';base64,')) return undefined
  return rewriteAll(text, [
    () =>
      Array.from(text.matchAll(ENCODED_FILE), ({ 0: { length }, index }) =>
        leftOut({ start: index, end: index + length }),
      ),
  ])
}
