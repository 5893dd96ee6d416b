import type { Span } from '../../text/span.ts'
import { clausesOf } from './clause.ts'
import { turnsToJob } from './announcement.ts'
import { isCaptionOf } from './caption.ts'
import { labelEnd } from './labels.ts'
import { wholeSpan } from '../source/mapped-text.ts'
import type { Clause, ClauseForm, Section, SectionKind } from '../posting.ts'
import { sliceRich, type RichText } from '../source/rich-text.ts'
import type { SectionNames } from '../headings/section-kinds.ts'
import type { CellPlace } from '../markup/markup-block.ts'
import { BOLD_RANK, LEAD_RANK, type Unit, type Divider } from './line-kinds.ts'

type Cell = Extract<Unit, { type: 'cell' }>
type Heading = Extract<Unit, { type: 'heading' }>

export interface Outline {
  readonly sections: readonly Section[]
  readonly clauses: readonly Clause[]
}

/** A section that is open, and what ends it before the next heading does. */
interface OpenSection {
  readonly section: Section
  /** The section that it was opened in. */
  readonly around: OpenSection | undefined
  rank: number
  /** Its own words tell its kind. */
  readonly isKnown: boolean
  /** Only a colon makes a heading of it: a thematic break ends it. */
  readonly isLabel: boolean
  /** A section that includes headings of its own rank or a lower one ends at the next one that the table knows. */
  readonly ownRank: number
  /** A lead line holds for its list, a note for its text. */
  readonly endsAfter: 'heading' | 'list' | 'text'
  hasStatements: boolean
  items: number
  /** It ended inside a container that it holds. */
  isOver: boolean
}

/** What is known of a table that is being read. */
interface Table {
  /** Sections that the heads of columns name. */
  readonly columns: Map<number, Section>
  /** The section that the first cell of a row names; it goes on in the rows below whose first cell is empty. */
  row: { readonly index: number; readonly section: Section } | undefined
  /** The cell before. Empty ones are left out, so that no cell need be the first of its table. */
  cell: CellPlace | undefined
}

function newTable(): Table {
  return { columns: new Map(), row: undefined, cell: undefined }
}

/** What tells one open section from another when it opens. */
type Opening = Pick<OpenSection, 'rank' | 'isKnown' | 'isLabel' | 'endsAfter'>

const WITHOUT_HEADING: Opening = { rank: 0, isKnown: false, isLabel: false, endsAfter: 'heading' }
/** A title encloses every heading of the posting, and what names a row or column those in its cells. */
const OUTERMOST: Opening = { rank: 0, isKnown: true, isLabel: false, endsAfter: 'heading' }

/**
 * Puts statements into sections. A section goes on behind the list of a lead line inside it, and behind a container:
 * clauses there have the same `Section` object as those before.
 */
export function outlineOf(
  units: readonly (Unit | Divider)[],
  titles: ReadonlySet<Unit>,
  untitledKind: SectionKind,
  names: SectionNames,
): Outline {
  const builder = new OutlineBuilder(untitledKind, names)
  for (const [at, unit] of units.entries()) {
    if (!isOfTable(unit)) builder.endTable()
    switch (unit.type) {
      case 'heading':
        if (titles.has(unit)) builder.openTitle(unit.text)
        else builder.openHeading(builder.isTopic(unit, units[at + 1]) ? { ...unit, kind: undefined } : unit)
        break
      case 'statement':
        if (titles.has(unit)) builder.openTitle(unit.text)
        else
          builder.addStatement(
            unit.text,
            unit.form,
            unit.opens,
            isCaptionOf(unit, units[at + 1]) ? 'caption' : unit.form,
          )
        break
      case 'cell':
        builder.addCell(unit)
        break
      case 'enter':
        builder.enterContainer(unit.cell)
        break
      case 'leave':
        builder.leaveContainer()
        break
      case 'rule':
        builder.endLabels()
        break
      case 'end':
        builder.closeAll()
    }
  }
  return { sections: builder.sections, clauses: builder.clauses }
}

function isOfTable(unit: Unit | Divider): boolean {
  return unit.type === 'cell' || (unit.type === 'enter' && unit.cell !== undefined)
}

class OutlineBuilder {
  readonly sections: Section[] = []
  readonly clauses: Clause[] = []
  readonly #untitledKind: SectionKind
  readonly #names: SectionNames
  /** The innermost section that is open. */
  #current: OpenSection | undefined
  /** For each container around, outermost first, the section and the table that it is in. */
  readonly #containers: { open: OpenSection | undefined; readonly table: Table }[] = []
  #table = newTable()
  /** Something has been said since the title; before that, headings below it are part of the posting's head. */
  #hasBody = false

  constructor(untitledKind: SectionKind, names: SectionNames) {
    this.#untitledKind = untitledKind
    this.#names = names
  }

  closeAll(): void {
    this.#openAround(undefined)
  }

  enterContainer(cell: CellPlace | undefined): void {
    if (cell) this.#beginCell(cell)
    const head = cell && this.#headOf(cell)
    this.#containers.push({ open: this.#current, table: this.#table })
    this.#table = newTable()
    if (head) this.#enter(head, OUTERMOST)
  }

  /** What opened in the container ends with it. */
  leaveContainer(): void {
    const container = this.#containers.pop()
    this.#current = stillOpen(container?.open)
    this.#table = container?.table ?? newTable()
  }

  /** A title is that of the whole posting, also where it is in a container. */
  openTitle(text: RichText): void {
    this.closeAll()
    this.#hasBody = false
    this.#openAround(
      this.#open({ kind: 'title', heading: inOneLine(text.text), headingSpan: wholeSpan(text) }, OUTERMOST),
    )
  }

  /** Below duties, `Team` above a list parts them by what they are about. */
  isTopic({ text, rank }: Heading, next: Unit | Divider | undefined): boolean {
    if (next?.type !== 'statement' || next.form !== 'item' || !this.#names.mayBeTopic(text.text)) return false
    let around = this.#inContainer
    while (around && (around.rank >= rank || !around.isKnown)) around = around.around
    return around?.section.kind === 'responsibilities'
  }

  openHeading(unit: Heading): void {
    if (unit.isLabel && this.#names.isFact(unit.text.text)) {
      this.#addEmptyFact(unit)
      return
    }
    if (unit.rank === BOLD_RANK && this.#names.isNote(unit.text.text)) {
      this.#openNote(unit)
      return
    }
    this.#adoptHeadingBelow(unit)
    const rank = unit.kind ? this.#closeAdopting(unit.rank, unit.kind) : unit.rank
    for (let open = this.#inContainer; open; open = this.#inContainer) {
      if (open.rank < unit.rank && open.section.heading !== undefined) break
      this.#current = open.around
    }
    const kind = unit.kind ?? this.#inheritedKind()
    if (unit.kind) this.#hasBody = true
    const section = { kind, heading: inOneLine(unit.text.text), headingSpan: wholeSpan(unit.text) }
    const open = this.#open(section, {
      rank: unit.rank,
      isKnown: unit.kind !== undefined,
      isLabel: unit.isLabel,
      endsAfter: unit.rank === LEAD_RANK ? 'list' : 'heading',
    })
    open.rank = rank
    if (unit.lead) this.#addClauses(unit.lead, 'sentence', false, open.section)
  }

  /** `form` says where the statement is, `readAs` what its clauses are. */
  addStatement(text: RichText, form: ClauseForm, opens: boolean, readAs = form): void {
    if (form === 'item') this.#endNote()
    else this.#endLists()
    const around = this.#current
    const label = form === 'sentence' ? labelOf(text, this.#names) : undefined
    if (label)
      this.#open(
        { kind: label.kind, heading: inOneLine(label.words), headingSpan: label.span },
        { rank: LEAD_RANK, isKnown: true, isLabel: true, endsAfter: 'list' },
      )
    const holder = this.#holderOf(text, form)
    this.#hasBody = true
    this.#endEmptiness(holder)
    if (form === 'item') holder.items++
    this.#addClauses(text, readAs, opens, holder.section)
    // `Location: Leipzig` tells a fact; `Your tasks: among others, you:` leads to a list.
    if (label && !text.text.endsWith(':')) this.#current = around
  }

  /** What a thematic break ends: all that labels opened. */
  endLabels(): void {
    let end: OpenSection | undefined
    for (let open = this.#inContainer; open; open = this.#containing(open.around)) if (open.isLabel) end = open
    if (end) this.#current = end.around
  }

  endTable(): void {
    this.#table = newTable()
  }

  addCell(cell: Cell): void {
    if (cell.isPart) {
      this.addStatement(cell.text, 'cell', true)
      return
    }
    this.#beginCell(cell)
    const name = this.#names.isSectionName(cell.text.text) ? this.#names.sectionKind(cell.text.text) : undefined
    if (name && (cell.row === 0 || cell.column === 0)) {
      const section = {
        kind: name,
        heading: inOneLine(cell.text.text),
        headingSpan: wholeSpan(cell.text),
        parent: this.#current?.section,
      }
      this.sections.push(section)
      if (cell.row === 0) this.#table.columns.set(cell.column, section)
      if (cell.column === 0) this.#table.row = { index: cell.row, section }
      return
    }
    const section = this.#headOf(cell)
    if (section === undefined) {
      this.addStatement(cell.text, 'cell', true)
      return
    }
    this.#endEmptiness(this.#current)
    this.#addClauses(cell.text, 'cell', true, section)
  }

  #beginCell(cell: CellPlace): void {
    if (this.#table.cell && !isBehind(cell, this.#table.cell)) this.endTable()
    this.#table.cell = cell
    if (cell.column === 0) this.#table.row = undefined
  }

  /** The section that a cell is in by its row or column; the first row names columns before it names itself. */
  #headOf(cell: CellPlace): Section | undefined {
    const { row, columns } = this.#table
    const column = columns.get(cell.column)
    return row?.index === 0 ? (column ?? row.section) : (row?.section ?? column)
  }

  /** The innermost open section, if it was opened in the innermost container. */
  get #inContainer(): OpenSection | undefined {
    return this.#containing(this.#current)
  }

  #containing(open: OpenSection | undefined): OpenSection | undefined {
    const container = stillOpen(this.#containers.at(-1)?.open)
    return open === container ? undefined : open
  }

  /** Makes a section the one that holds everything that comes next, in and behind all containers around. */
  #openAround(open: OpenSection | undefined): void {
    this.#current = open
    for (const container of this.#containers) container.open = open
  }

  #open(own: Omit<Section, 'parent'>, opening: Opening): OpenSection {
    const section: Section = { ...own, parent: this.#current?.section }
    this.sections.push(section)
    return this.#enter(section, opening)
  }

  #enter(section: Section, opening: Opening): OpenSection {
    const around = this.#current
    const open = { ...opening, section, around, ownRank: opening.rank, hasStatements: false, items: 0, isOver: false }
    this.#current = open
    return open
  }

  /** The section that a statement is in. */
  #holderOf(text: RichText, form: ClauseForm): OpenSection {
    const open = this.#current
    if (open === undefined || open.section.kind === 'title') return this.#openWithoutHeading(text, open)
    // Below `Our team`, `We are looking for a Product Manager who …` begins the introduction.
    if (form === 'sentence' && ABOUT_EMPLOYER.has(open.section.kind) && turnsToJob(text.text))
      return this.#open(withoutHeading(text, 'summary'), { ...WITHOUT_HEADING, rank: open.rank })
    return open
  }

  /** The text of the posting or of its title before any heading, in whatever container it begins. */
  #openWithoutHeading(text: RichText, title: OpenSection | undefined): OpenSection {
    const kind = title ? 'summary' : this.#untitledKind
    const open = this.#open(withoutHeading(text, kind), { ...WITHOUT_HEADING, rank: title ? 0.5 : 0 })
    this.#openAround(open)
    return open
  }

  /** `Location:` without a value says nothing of what comes next. */
  #addEmptyFact({ text, kind }: Heading): void {
    this.#endLists()
    this.#hasBody = true
    this.sections.push({
      kind: kind ?? 'other',
      heading: inOneLine(text.text),
      headingSpan: wholeSpan(text),
      parent: this.#current?.section,
    })
  }

  /** It interrupts the section that it is in: behind its text, a list goes on with what that is about. */
  #openNote({ text, kind = 'process' }: Heading): void {
    this.#endLists()
    this.#endNote()
    this.#hasBody = true
    const section = { kind, heading: inOneLine(text.text), headingSpan: wholeSpan(text) }
    this.#open(section, { rank: LEAD_RANK, isKnown: true, isLabel: false, endsAfter: 'text' })
  }

  #endNote(): void {
    const open = this.#current
    if (open?.endsAfter !== 'text' || !open.hasStatements) return
    open.isOver = true
    this.#current = open.around
  }

  /** Of those around it, too. */
  #endEmptiness(from: OpenSection | undefined): void {
    for (let open = from; open && !open.hasStatements; open = open.around) open.hasStatements = true
  }

  #addClauses(text: RichText, form: ClauseForm, opens: boolean, section: Section): void {
    for (const clause of clausesOf(text, form, opens, section, this.#names)) this.clauses.push(clause)
  }

  /** A heading that the table does not know, right below one that it knows and nothing else, is inside that section. */
  #adoptHeadingBelow(unit: Heading): void {
    const current = this.#inContainer
    if (!current?.isKnown || unit.kind || current.rank < unit.rank || current.hasStatements) return
    if (current.section.kind === 'other') return
    current.rank = unit.rank - 0.5
  }

  /**
   * The rank for the heading that ends such a section: one of the same kind takes its place, with the headings that may
   * follow in it.
   */
  #closeAdopting(rank: number, kind: SectionKind): number {
    let adopting: OpenSection | undefined
    for (let open = this.#inContainer; open; open = this.#containing(open.around))
      if (open.ownRank !== open.rank && open.ownRank >= rank) adopting = open
    if (adopting === undefined) return rank
    this.#current = adopting.around
    return adopting.section.kind === kind ? Math.min(adopting.rank, rank) : rank
  }

  #inheritedKind(): SectionKind {
    for (let open = this.#current; open; open = open.around) {
      if (open.section.kind === 'title') return this.#hasBody ? 'other' : 'summary'
      if (open.isKnown) return open.section.kind
    }
    return 'other'
  }

  /** Ordinary text follows: what a lead line introduced is over. */
  #endLists(): void {
    for (let open = this.#current; open?.endsAfter === 'list'; open = this.#current) {
      if (open.items === 0) return
      open.isOver = true
      this.#current = open.around
    }
  }
}

/** In these sections nobody looks for the job. */
const ABOUT_EMPLOYER: ReadonlySet<SectionKind> = new Set(['company', 'benefits', 'process'])

function withoutHeading(text: RichText, kind: SectionKind): Omit<Section, 'parent'> {
  const { start } = wholeSpan(text)
  return { kind, heading: undefined, headingSpan: { start, end: start } }
}

/** The innermost section that is not over. */
function stillOpen(from: OpenSection | undefined): OpenSection | undefined {
  let open = from
  while (open?.isOver) open = open.around
  return open
}

function isBehind(cell: CellPlace, before: CellPlace): boolean {
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

/** The run-in label of a paragraph that names a section: `**Reports to:** Head of Product`. */
function labelOf(
  text: RichText,
  names: SectionNames,
): { readonly kind: SectionKind; readonly words: string; readonly span: Span } | undefined {
  const words = withoutSigns(text.text.slice(0, labelEnd(text)))
  const kind = names.isSectionName(words) ? names.sectionKind(words) : undefined
  return kind && { kind, words, span: wholeSpan(sliceRich(text, 0, words.length)) }
}
