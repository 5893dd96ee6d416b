import { PhraseIndex, type PhraseMatch } from '../language/phrase.ts'
import type { Reading } from '../language/reading.ts'
import { SenseIndex } from '../language/sense-index.ts'
import { textSpan, type Token } from '../language/tokens.ts'
import type { Clause, SectionKind } from '../posting/posting.ts'
import { sourceSpan } from '../posting/source/mapped-text.ts'
import { createDoerReader, type ReadDisowned } from '../recognise/disowned.ts'
import { createPlainOwnership } from './plain-ownership.ts'
import type { Responsibility, RoleModel } from '../roles/role-model.ts'
import type { RoleId, NamedRole } from '../roles/role-ids.ts'
import { outermost, type Span } from '../text/span.ts'
import type { Signal } from './signal.ts'

/**
 * What the hire has to do with a responsibility: it is the hire’s own, the hire helps those who own it, or only hears
 * of it.
 */
type Level = 'owns' | 'supports' | 'told'

/** A statement about one of the things that a product team shares out. */
export interface Involvement {
  readonly responsibility: Responsibility
  readonly level: Level
  /** The role that the statement gives it to, where that is another than the hire’s. */
  readonly givenTo: RoleId | undefined
  /**
   * It is plain: the statement names the responsibility, and the words, their grammar and the kind of work agree. Rules
   * speak of nothing else.
   */
  readonly isPlain: boolean
  /** How surely it is so, 0 to 1. */
  readonly probability: number
  readonly text: string
  readonly span: Span
  readonly clause: Clause
}

export interface InvolvementReader {
  /** `signals` are what was recognised in the readings. */
  readonly read: (
    readings: readonly Reading[],
    signals: readonly Signal[],
    title: NamedRole | undefined,
  ) => Involvement[]
}

type Named = PhraseMatch<Responsibility>

/** Prepares the names of responsibilities, and the words that tell who has them. */
export function createInvolvementReader(
  model: RoleModel,
  holders: PhraseIndex<RoleId>,
  disownedIn: ReadDisowned,
): InvolvementReader {
  const { responsibilities, verbs, listening } = model
  const names = new SenseIndex(responsibilities.map((one) => ({ value: one, phrases: one.names, unless: one.unless })))
  const support = new PhraseIndex(verbs.support.map((verb) => [verb, 'supports'] as const))
  const hearing = new PhraseIndex(listening.map((verb) => [verb, 'told'] as const))
  const together = new PhraseIndex(verbs.collaborate.map((verb) => [verb, 'together'] as const))
  const doerOf = createDoerReader(model)
  const isPlainlyOwned = createPlainOwnership(model)

  /** What a statement says of a responsibility that it does not make the hire's own. */
  const sideOf = (
    reading: Reading,
    named: Named,
    title: NamedRole | undefined,
  ): Pick<Involvement, 'level' | 'givenTo'> | undefined => {
    const doer = doerOf(reading, title)
    const holder = holderFor(reading, named, holders, title)
    if (doer !== undefined) return { level: 'told', givenTo: isRole(doer) ? doer : undefined }
    if (holder?.isDoing === true) return { level: 'told', givenTo: holder.role }
    const disowned = disownedIn(reading, title)
    if (disowned === 'denied') return { level: 'told', givenTo: undefined }
    if (disowned === 'asked-or-offered') return undefined
    const before = reading.tokens.slice(0, named.start)
    const level = openingOf(before, support) ?? openingOf(before, hearing)
    if (level !== undefined) return { level, givenTo: holder?.role }
    const isTogether =
      holder !== undefined && holder.role === named.value.role && openingOf(before, together) !== undefined
    return isTogether ? { level: 'supports', givenTo: named.value.role } : undefined
  }

  /** What a statement says of something that it names, and that no signal makes the hire's own. */
  const besideSignals = (reading: Reading, one: Named, title: NamedRole | undefined): Involvement[] => {
    const place = placeOf(reading, one)
    const side = sideOf(reading, one, title)
    if (side !== undefined) return [{ ...place, ...side, isPlain: true, probability: 1 }]
    // `Maintain the roadmap`, whatever else the statement is mostly about: nobody should call it unowned.
    return isPlainlyOwned(reading.tokens, one) ? [{ ...place, ...OWNED, isPlain: false, probability: 1 }] : []
  }

  return {
    read(readings, signals, title) {
      const byClause = ownedByClause(signals)
      return readings.flatMap((reading) => {
        const { clause, tokens } = reading
        const isSilent = SILENT.has(clause.section.kind)
        const named = namedIn(names, tokens)
        const isPlain = (one: Named): boolean =>
          !isSilent && isPlainlyOwned(tokens, one) && holderFor(reading, one, holders, title) === undefined
        const owned = (byClause.get(clause) ?? []).flatMap((signal) =>
          ownedBy(signal, named, reading, responsibilities, isPlain),
        )
        if (isSilent) return distinct(owned)
        const rest = named.filter(({ value }) => !owned.some(({ responsibility }) => responsibility === value))
        return [...distinct(owned), ...rest.flatMap((one) => besideSignals(reading, one, title))]
      })
    },
  }
}

const OWNED = { level: 'owns', givenTo: undefined } as const

function ownedByClause(signals: readonly Signal[]): ReadonlyMap<Clause, readonly Signal[]> {
  const byClause = new Map<Clause, Signal[]>()
  for (const signal of signals) {
    if (signal.ownership !== 'owned') continue
    const known = byClause.get(signal.clause)
    if (known === undefined) byClause.set(signal.clause, [signal])
    else known.push(signal)
  }
  return byClause
}

/** Sections that share out nothing plainly; but duties stand there, too: `Your profile: You keep the backlog`. */
const SILENT: ReadonlySet<SectionKind> = new Set(['requirements', 'benefits', 'process'])

/** The responsibilities that are named, each by the first of its names. */
function namedIn(names: SenseIndex<Responsibility>, tokens: readonly Token[]): readonly Named[] {
  const found = new Map<Responsibility, Named>()
  for (const match of names.in(tokens)) if (!found.has(match.value)) found.set(match.value, match)
  // `accept stories` names the acceptance, not the stories.
  return outermost([...found.values()])
}

/** What a signal makes the hire's own: what its statement names, or else what its kind of work belongs to. */
function ownedBy(
  signal: Signal,
  named: readonly Named[],
  reading: Reading,
  responsibilities: readonly Responsibility[],
  isPlain: (named: Named) => boolean,
): Involvement[] {
  const owned = { ...OWNED, probability: signal.probability }
  const mine = named.filter(({ value }) => value.role === signal.role || value.role === undefined)
  const fitting = mine.filter(({ value }) => value.kinds.includes(signal.kind))
  if (fitting.length > 0) {
    const joined = joinedTo(fitting, mine, reading.tokens)
    return joined.map((one) => ({ ...placeOf(reading, one), ...owned, isPlain: isPlain(one) }))
  }
  if (mine.length > 0) return mine.map((one) => ({ ...placeOf(reading, one), ...owned, isPlain: false }))
  const responsibility = responsibilities.findLast(({ kinds }) => kinds.includes(signal.kind))
  if (responsibility === undefined) return []
  const { text, span, clause } = signal
  return [{ responsibility, ...owned, isPlain: false, text, span, clause }]
}

/** `the product vision and the roadmap`: what is named in one breath is owned in one breath. */
function joinedTo(fitting: readonly Named[], named: readonly Named[], tokens: readonly Token[]): readonly Named[] {
  const joined = new Set(fitting)
  for (const [at, one] of named.entries()) {
    const next = named[at + 1]
    if (next === undefined || !tokens.slice(one.end, next.start).every(({ word }) => JOINING.has(word))) continue
    if (joined.has(one)) joined.add(next)
    else if (joined.has(next)) joined.add(one)
  }
  return [...joined]
}

const JOINING = new Set(['and', '&', ',', '/', 'as', 'well', 'the', 'our', 'its', 'product', 'a'])

/** A statement can be a signal of both roles. */
function distinct(involvements: readonly Involvement[]): readonly Involvement[] {
  return [...new Map(involvements.map((one) => [one.responsibility, one])).values()]
}

function placeOf(
  { clause, tokens }: Reading,
  { value, start, end }: Named,
): Pick<Involvement, 'responsibility' | 'text' | 'span' | 'clause'> {
  const range = textSpan(tokens, { start, end })
  return {
    responsibility: value,
    text: clause.text.slice(range.start, range.end),
    span: sourceSpan(clause, range),
    clause,
  }
}

/**
 * A colleague of one of the roles whom a statement names, and whether the statement says that it is that colleague’s
 * work.
 */
interface Holder {
  readonly role: RoleId
  readonly isDoing: boolean
}

function holderFor(
  { tokens }: Reading,
  named: Named,
  holders: PhraseIndex<RoleId>,
  title: NamedRole | undefined,
): Holder | undefined {
  const found = holders.in(tokens).filter(({ value }) => value !== title && title !== 'hybrid')
  const doing = found.find((holder) => isWhoDoes(tokens, holder, named) || isDoneBy(tokens, holder, named))
  const [first] = found
  if (doing !== undefined) return { role: doing.value, isDoing: true }
  return first === undefined ? undefined : { role: first.value, isDoing: false }
}

/** `a Product Owner, who orders the backlog`. */
function isWhoDoes(tokens: readonly Token[], { end }: Span, named: Named): boolean {
  const who = tokens[end]?.word === ',' ? end + 1 : end
  return tokens[who]?.word === 'who' && named.start > who && named.start - who <= FARTHEST
}

/** `the roadmap that is set by the Product Manager`. */
function isDoneBy(tokens: readonly Token[], { start }: Span, named: Named): boolean {
  const between = tokens.slice(named.end, start)
  const by = between.findLastIndex(({ word }) => word === 'by')
  return by !== -1 && between.length <= FARTHEST && between.slice(by + 1).every(({ word }) => ARTICLES.has(word))
}

/** In words. */
const FARTHEST = 8
const ARTICLES = new Set(['the', 'our', 'your', 'a', 'an'])

function isRole(doer: RoleId | 'superior' | 'people'): doer is RoleId {
  return doer !== 'superior' && doer !== 'people'
}

/** What the first verb says, where it is such a one: `Support …`, `You will help …`. */
function openingOf<Value>(before: readonly Token[], verbs: PhraseIndex<Value>): Value | undefined {
  return verbs.at(before, opening(before))[0]?.value
}

/** Behind `You will closely`, `In this role you`, a bullet. */
function opening(tokens: readonly Token[]): number {
  const you = tokens.findIndex(({ word }) => word === 'you')
  let at = you + 1
  while (/ly$|^(?:will|would|can|may|should|also|be|to|[•–—-])$/u.test(tokens[at]?.word ?? '')) at++
  return at
}
