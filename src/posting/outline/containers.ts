import { type Block, type Tag, FOOTNOTE, HTML_ITEM, ITEM, QUOTE } from '../markup/markup-block.ts'
import { ownName } from '../markup/stand-ins.ts'
import type { SectionNames } from '../headings/section-kinds.ts'
import type { ContainerKind, Divider, Edge, Unit } from './line-kinds.ts'

const MARKDOWN_ELEMENTS: ReadonlySet<string> = new Set([QUOTE, FOOTNOTE, ITEM])

/** What is beside the text, by the names that people give it in HTML and in other dialects. */
const INSETS: ReadonlySet<string> = new Set([
  QUOTE,
  FOOTNOTE,
  ...(
    'blockquote aside details dialog note notes tip tips hint info important warning caution danger success error bug example ' +
    'question quote abstract attention seealso admonition alert callout notice message box infobox panel banner spoiler ' +
    'collapse collapsible expand expandable accordion toggle toggles faq todo'
  ).split(' '),
])

/** Deeper ones are not kept apart: only fuzzers write them. */
const DEEPEST_CONTAINER = 60

/** Blocks with the edges of containers in place of tags. A tag without a partner contains nothing. */
export function withEdges(blocks: readonly Block[]): readonly (Exclude<Block, Tag> | Edge)[] {
  const edges = edgesAmong(blocks)
  return blocks.flatMap((block, at) => (isTag(block) ? (edges.get(at) ?? []) : block))
}

function isTag(block: Block): block is Tag {
  return block.type === 'open' || block.type === 'close'
}

/** The elements that are open, and where each begins. What markdown encloses has a scope of its own. */
interface Scope {
  readonly open: { readonly element: string; readonly at: number }[]
  readonly counts: Map<string, number>
}

/** The edges of the containers that are closed, by the places of their tags. */
function edgesAmong(blocks: readonly Block[]): ReadonlyMap<number, Edge> {
  const edges = new Map<number, Edge>()
  const scopes: Scope[] = [newScope()]
  for (const [at, block] of blocks.entries()) {
    if (!isTag(block)) continue
    const { element } = block
    if (block.type === 'open') {
      openIn(scopes.at(-1), element, at)
      if (MARKDOWN_ELEMENTS.has(element)) scopes.push(newScope())
      continue
    }
    if (MARKDOWN_ELEMENTS.has(element)) scopes.pop()
    const start = closeIn(scopes.at(-1), element)
    if (start === undefined) continue
    edges.set(start, enterAt(blocks[start], element)).set(at, { type: 'leave' })
  }
  return withoutDeepest(edges)
}

function enterAt(opening: Block | undefined, element: string): Edge {
  return { type: 'enter', kind: kindOf(element), cell: opening?.type === 'open' ? opening.cell : undefined }
}

function newScope(): Scope {
  return { open: [], counts: new Map() }
}

function openIn(scope: Scope | undefined, element: string, at: number): void {
  scope?.open.push({ element, at })
  scope?.counts.set(element, (scope.counts.get(element) ?? 0) + 1)
}

/** Where the innermost element of that name begins; those inside it, which nothing closed, end as well. */
function closeIn(scope: Scope | undefined, element: string): number | undefined {
  if (scope === undefined || (scope.counts.get(element) ?? 0) === 0) return undefined
  for (let top = scope.open.pop(); top; top = scope.open.pop()) {
    scope.counts.set(top.element, (scope.counts.get(top.element) ?? 0) - 1)
    if (top.element === element) return top.at
  }
  return undefined
}

function withoutDeepest(edges: ReadonlyMap<number, Edge>): ReadonlyMap<number, Edge> {
  let depth = 0
  const kept = [...edges]
    .sort(([one], [other]) => one - other)
    .filter(([, { type }]) => (type === 'enter' ? depth++ : --depth) < DEEPEST_CONTAINER)
  return new Map(kept)
}

function kindOf(element: string): ContainerKind {
  if (element === ITEM || element === HTML_ITEM) return 'item'
  const words = ownName(element).split('-')
  return INSETS.has(words[0] ?? '') || INSETS.has(words.at(-1) ?? '') ? 'inset' : 'layout'
}

/** A container whose parts are being looked at. */
interface Frame {
  readonly at: number
  readonly kind: ContainerKind
  first: Unit | Divider | undefined
  last: Unit | Divider | undefined
  /** It holds something besides headings. */
  hasText: boolean
}

/** Without the edges of containers at whose end no section ends. */
export function withoutOrnaments(units: readonly (Unit | Divider)[], names: SectionNames): readonly (Unit | Divider)[] {
  const left = new Set<number>()
  const frames: Frame[] = []
  for (const [at, unit] of units.entries()) {
    if (unit.type === 'enter') {
      frames.push({ at, kind: unit.kind, first: undefined, last: undefined, hasText: false })
      continue
    }
    const ended = unit.type === 'leave' ? frames.pop() : undefined
    const isOrnament = ended !== undefined && isOrnamental(ended, names)
    if (isOrnament) left.add(ended.at).add(at)
    const around = frames.at(-1)
    if (around === undefined) continue
    around.first ??= ended ? ended.first : unit
    around.last = ended ? ended.last : unit
    around.hasText ||= ended ? ended.hasText || !isOrnament : unit.type !== 'heading'
  }
  return left.size === 0 ? units : units.filter((_, at) => !left.has(at))
}

/**
 * `<div class="title"><h2>Your tasks</h2></div>` adorns a heading, which heads what follows it; so does
 * `- **Your tasks**` among the items of one list. Only an item that begins with a heading, and goes on, holds the
 * section. Where it ends with one, markdown took a line at the margin for a part of it.
 */
function isOrnamental({ kind, first, last, hasText }: Frame, names: SectionNames): boolean {
  if (kind === 'item') return first?.type !== 'heading' || last?.type === 'heading'
  return !hasText && (kind === 'layout' || isBanner(last, names))
}

/** `> **What you bring**`; `> **Salary**` has lost its text, and `> **We love our work**` is a motto. */
function isBanner(unit: Unit | Divider | undefined, names: SectionNames): boolean {
  if (unit?.type !== 'heading') return false
  const { text } = unit.text
  return names.isSectionName(text) && !names.isFact(text)
}
