import type { Span } from '../../text/span.ts'

/** `<!-- … -->`, where it is closed. */
export function htmlComments(html: string): readonly Span[] {
  const comments: Span[] = []
  let end = 0
  for (let start = html.indexOf('<!--'); start !== -1; start = html.indexOf('<!--', end)) {
    const closing = html.indexOf('-->', start + 4)
    if (closing === -1) break
    end = closing + 3
    comments.push({ start, end })
  }
  return comments
}

/** Comments are blank, and everything else is where it was. */
export function blankHtmlComments(html: string): string {
  let blank = ''
  let from = 0
  for (const { start, end } of htmlComments(html)) {
    blank += html.slice(from, start) + html.slice(start, end).replace(/[^\r\n]/gu, (sign) => ' '.repeat(sign.length))
    from = end
  }
  return blank + html.slice(from)
}
