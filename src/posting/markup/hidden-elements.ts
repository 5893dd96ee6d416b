import type { Span } from '../../text/span.ts'

/** Elements whose text is struck out, or that show nothing. */
const UNSEEN_TAGS = new Set(['del', 's', 'strike', 'template'])

/** Whether any element of a text may be one that no reader sees. */
export const MAY_HIDE =
  /<(?:del|s|strike|template)\b|\shidden\b|display\s*:\s*['"]?none|visibility\s*:\s*['"]?hidden|line-through/iu

const STYLE_THAT_HIDES = /(?:^|[\s"'{;])(?:display\s*:\s*['"]?none|visibility\s*:\s*['"]?hidden)\b/iu
/** Also as scripts write it: `textDecoration`. */
const STYLE_THAT_STRIKES = /(?:^|[\s"'{;])text-?decoration(?:-?line)?\s*:[ '"]{0,2}[\w\s-]*\bline-through\b/iu
const QUOTED = /"[^"]*"|'[^']*'/gu

/**
 * `hidden`, `style="display:none"`, and a style that strikes text out. What `aria-hidden` says is for screen readers:
 * everybody else sees the element.
 */
export function hides(attributes: string): boolean {
  if (/(?:^|\s)hidden(?:[\s=/]|$)/iu.test(attributes.replace(QUOTED, '""'))) return true
  if (!/(?:^|\s)style\s*=/iu.test(attributes)) return false
  return STYLE_THAT_HIDES.test(attributes) || STYLE_THAT_STRIKES.test(attributes)
}

/**
 * Collects the elements of a text that no reader sees, from its tags in source order. One that nothing closes hides
 * nothing.
 */
export class HiddenElements {
  readonly spans: Span[] = []
  readonly #open = new Map<string, { readonly start: number; readonly isHidden: boolean }[]>()

  startTag(name: string, attributes: string, start: number): void {
    if (attributes.endsWith('/')) return
    const open = this.#open.get(name) ?? []
    open.push({ start, isHidden: UNSEEN_TAGS.has(name) || hides(attributes) })
    this.#open.set(name, open)
  }

  endTag(name: string, end: number): void {
    const opened = this.#open.get(name)?.pop()
    if (opened?.isHidden) this.spans.push({ start: opened.start, end })
  }
}
