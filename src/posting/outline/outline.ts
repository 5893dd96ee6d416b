import type { Span } from '../../text/span.ts'
import { clausesOf } from './clause.ts'
import { isCaptionOf } from './caption.ts'
import { labelEnd } from './labels.ts'
import { wholeSpan } from '../source/mapped-text.ts'
import type { Clause, ClauseForm, Section, SectionKind } from '../posting.ts'
import { sliceRich, type RichText } from '../source/rich-text.ts'
import type { SectionNames } from './section-kinds.ts'
import { LEAD_RANK, type Unit } from './unit.ts'

type Cell = Extract<Unit, { type: 'cell' }>

export interface Outline {
  readonly sections: readonly Section[]
  readonly clauses: readonly Clause[]
}

/** A section that is open, and what ends it before the next heading does. */
interface OpenSection {
  readonly section: Section
  rank: number
  /** Its own words tell its kind. */
  readonly isKnown: boolean
  /** A section that took in headings of its own or a lower rank ends at the next one that the table knows. */
  readonly ownRank: number
  /** A lead line holds for its list, a run-in label for its statement and the list below it. */
  readonly endsAfter: 'heading' | 'list' | 'statement'
  statements: number
  items: number
}

/**
 * Puts statements into sections. A section goes on behind the list of a lead line that stands in it: clauses there have
 * the same `Section` object as those before.
 */
export function outlineOf(
  units: readonly Unit[],
  titles: ReadonlySet<Unit>,
  untitledKind: SectionKind,
  names: SectionNames,
): Outline {
  const builder = new OutlineBuilder(untitledKind, names)
  for (const [at, unit] of units.entries()) {
    if (unit.type !== 'cell') builder.endTable()
    if (titles.has(unit) && (unit.type === 'heading' || unit.type === 'statement')) builder.openTitle(unit.text)
    else if (unit.type === 'heading') builder.openHeading(unit)
    else if (unit.type === 'statement')
      builder.addStatement(unit.text, unit.form, unit.opens, isCaptionOf(unit, units[at + 1]) ? 'caption' : unit.form)
    else if (unit.type === 'cell') builder.addCell(unit)
    else builder.closeAll()
  }
  return { sections: builder.sections, clauses: builder.clauses }
}

class OutlineBuilder {
  readonly sections: Section[] = []
  readonly clauses: Clause[] = []
  readonly #untitledKind: SectionKind
  readonly #names: SectionNames
  readonly #open: OpenSection[] = []
  /** Sections that the head of a table's column or the first cell of its row names. */
  readonly #columns = new Map<number, Section>()
  /** Something has been said since the title; before that, headings below it are part of the posting's head. */
  #hasBody = false
  #row: { readonly index: number; readonly section: Section } | null = null
  /** The one before in the same table. Empty cells are left out, so that no cell need be the first of its table. */
  #cell: Cell | null = null

  constructor(untitledKind: SectionKind, names: SectionNames) {
    this.#untitledKind = untitledKind
    this.#names = names
  }

  closeAll(): void {
    this.#open.length = 0
  }

  openTitle(text: RichText): void {
    this.closeAll()
    this.#hasBody = false
    this.#push({ kind: 'title', heading: inOneLine(text.text), headingSpan: wholeSpan(text) }, 0, 'heading', true)
  }

  openHeading(unit: Extract<Unit, { type: 'heading' }>): void {
    this.#adoptHeadingBelow(unit)
    const rank = unit.kind ? this.#closeAdopting(unit.rank, unit.kind) : unit.rank
    while (this.#current && (this.#current.rank >= unit.rank || this.#current.section.heading === null))
      this.#open.pop()
    const kind = unit.kind ?? this.#inheritedKind()
    if (unit.kind) this.#hasBody = true
    const section = { kind, heading: inOneLine(unit.text.text), headingSpan: wholeSpan(unit.text) }
    const isLead = unit.rank === LEAD_RANK
    const open = this.#push(section, unit.rank, isLead ? 'list' : 'heading', unit.kind !== null)
    open.rank = rank
    if (unit.lead) this.#addClauses(unit.lead, 'sentence', false, open.section)
  }

  /** `form` tells where the statement stands, `readAs` what its clauses are. */
  addStatement(text: RichText, form: ClauseForm, opens: boolean, readAs = form): void {
    if (form !== 'item') this.#endLists()
    const label = form === 'sentence' ? labelOf(text, this.#names) : null
    if (label)
      this.#push(
        { kind: label.kind, heading: inOneLine(label.words), headingSpan: label.span },
        LEAD_RANK,
        'statement',
        true,
      )
    let open = this.#current ?? this.#push(this.#sectionWithoutHeading(text), 0, 'heading', false)
    if (open.section.kind === 'title') open = this.#push(this.#sectionWithoutHeading(text), 0.5, 'heading', false)
    const { section } = open
    this.#hasBody = true
    open.statements++
    if (form === 'item') open.items++
    this.#addClauses(text, readAs, opens, section)
  }

  endTable(): void {
    this.#columns.clear()
    this.#row = null
    this.#cell = null
  }

  addCell(cell: Cell): void {
    if (this.#cell && !isBehind(cell, this.#cell)) this.endTable()
    this.#cell = cell
    const name = this.#names.isSectionName(cell.text.text) ? this.#names.sectionKind(cell.text.text) : null
    if (name && (cell.row === 0 || cell.column === 0)) {
      const section = {
        kind: name,
        heading: inOneLine(cell.text.text),
        headingSpan: wholeSpan(cell.text),
        parent: this.#current?.section ?? null,
      }
      this.sections.push(section)
      if (cell.row === 0) this.#columns.set(cell.column, section)
      if (cell.column === 0) this.#row = { index: cell.row, section }
      return
    }
    const section = (this.#row?.index === cell.row ? this.#row.section : null) ?? this.#columns.get(cell.column)
    if (section) this.#addClauses(cell.text, 'cell', true, section)
    else this.addStatement(cell.text, 'cell', true)
  }

  get #current(): OpenSection | undefined {
    return this.#open[this.#open.length - 1]
  }

  #push(
    own: Omit<Section, 'parent'>,
    rank: number,
    endsAfter: OpenSection['endsAfter'],
    isKnown: boolean,
  ): OpenSection {
    const section: Section = { ...own, parent: this.#current?.section ?? null }
    const open: OpenSection = { section, rank, ownRank: rank, isKnown, endsAfter, statements: 0, items: 0 }
    this.sections.push(section)
    this.#open.push(open)
    return open
  }

  #addClauses(text: RichText, form: ClauseForm, opens: boolean, section: Section): void {
    for (const clause of clausesOf(text, form, opens, section, this.#names)) this.clauses.push(clause)
  }

  #sectionWithoutHeading(text: RichText): Omit<Section, 'parent'> {
    const { start } = wholeSpan(text)
    const kind = this.#current ? 'summary' : this.#untitledKind
    return { kind, heading: null, headingSpan: { start, end: start } }
  }

  /** A heading that the table does not know, right below one that it knows and nothing else, stands inside that section. */
  #adoptHeadingBelow(unit: Extract<Unit, { type: 'heading' }>): void {
    const current = this.#current
    if (!current?.isKnown || unit.kind || current.rank < unit.rank || current.statements > 0) return
    if (current.section.kind === 'other') return
    current.rank = unit.rank - 0.5
  }

  /** The rank for the heading that ends such a section: one of the same kind takes its place, with the headings that may follow in it. */
  #closeAdopting(rank: number, kind: SectionKind): number {
    const index = this.#open.findIndex((open) => open.ownRank !== open.rank && open.ownRank >= rank)
    const adopting = this.#open[index]
    if (adopting === undefined) return rank
    this.#open.length = index
    return adopting.section.kind === kind ? Math.min(adopting.rank, rank) : rank
  }

  #inheritedKind(): SectionKind {
    for (let index = this.#open.length - 1; index >= 0; index--) {
      const open = this.#open[index]
      if (open?.section.kind === 'title') return this.#hasBody ? 'other' : 'summary'
      if (open?.isKnown) return open.section.kind
    }
    return 'other'
  }

  /** Ordinary text follows: what a lead line introduced is over. */
  #endLists(): void {
    for (let open = this.#current; open && open.endsAfter !== 'heading'; open = this.#current) {
      if (open.endsAfter === 'list' && open.items === 0) return
      this.#open.pop()
    }
  }
}

function isBehind(cell: Cell, before: Cell): boolean {
  return cell.row > before.row || (cell.row === before.row && cell.column > before.column)
}

/** Underlined headings may go on for several lines, and blanks mean nothing. */
function inOneLine(heading: string): string {
  return heading.replace(/\s+/gu, ' ')
}

function withoutSigns(label: string): string {
  let end = label.length
  while (end > 0 && /[\s:.–—-]/u.test(label.charAt(end - 1))) end--
  return label.slice(0, end)
}

/** The run-in label of a paragraph that names a section: "**Reports to:** Head of Product". */
function labelOf(
  text: RichText,
  names: SectionNames,
): { readonly kind: SectionKind; readonly words: string; readonly span: Span } | null {
  const words = withoutSigns(text.text.slice(0, labelEnd(text)))
  const kind = names.isSectionName(words) ? names.sectionKind(words) : null
  return kind && { kind, words, span: wholeSpan(sliceRich(text, 0, words.length)) }
}
