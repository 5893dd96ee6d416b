import type { Html, PhrasingContent } from 'mdast'
import { isContainerElement, isStandardElement, tagName } from './html-tags.ts'

/**
 * The parts of a paragraph that tags of containers set apart, and these tags: markdown takes them for a part of a
 * paragraph where text comes before them, as in `60k</details>`. A component is also used inside sentences, so that its
 * tags count only on a line of their own.
 */
export function partsBetweenTags(children: readonly PhrasingContent[]): readonly (readonly PhrasingContent[] | Html)[] {
  const parts: (readonly PhrasingContent[] | Html)[] = []
  let from = 0
  for (const [at, child] of children.entries()) {
    if (child.type !== 'html' || !isFlowTag(child, children[at - 1], children[at + 1])) continue
    if (at > from) parts.push(children.slice(from, at))
    parts.push(child)
    from = at + 1
  }
  if (from === 0) return [children]
  if (from < children.length) parts.push(children.slice(from))
  return parts
}

function isFlowTag(tag: Html, before: PhrasingContent | undefined, after: PhrasingContent | undefined): boolean {
  const { name } = tagName(tag.value)
  if (name === '' || !isContainerElement(name)) return false
  return isStandardElement(name) || (endsLine(before) && startsLine(after))
}

function endsLine(node: PhrasingContent | undefined): boolean {
  return (
    node === undefined ||
    node.type === 'break' ||
    (node.type === 'text' && node.value.slice(node.value.trimEnd().length).includes('\n'))
  )
}

function startsLine(node: PhrasingContent | undefined): boolean {
  return (
    node === undefined ||
    node.type === 'break' ||
    (node.type === 'text' && node.value.slice(0, -node.value.trimStart().length || undefined).includes('\n'))
  )
}
