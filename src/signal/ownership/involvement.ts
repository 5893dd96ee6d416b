import { PhraseIndex, type PhraseMatch } from '../../language/phrase.ts'
import type { Reading } from '../../language/reading.ts'
import { SenseIndex } from '../../language/sense-index.ts'
import { textSpan, type Token } from '../../language/tokens.ts'
import type { Clause, SectionKind } from '../../posting/posting.ts'
import { sourceSpan } from '../../posting/source/mapped-text.ts'
import { ARTICLE } from '../../recognise/others/doers.ts'
import type { PartOfOthers } from '../../recognise/others/others.ts'
import type { Recogniser } from '../../recognise/recogniser.ts'
import { createDecisionOn, createPlainOwnership } from './plain-ownership.ts'
import type { Responsibility, RoleModel } from '../../roles/role-model.ts'
import type { RoleId, NamedRole } from '../../roles/role-ids.ts'
import { once } from '../../text/recall.ts'
import { outermost, type Span } from '../../text/span.ts'
import type { Signal } from '../signal.ts'

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
   * It is plain: the statement names the responsibility, and the words, their grammar and the kind of work agree. What
   * is not owned is plainly somebody else's to decide: not `Help customers understand the roadmap`. Rules speak of
   * nothing else.
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
type Side = Pick<Involvement, 'level' | 'givenTo' | 'isPlain'>

/** A statement, and what it says of others: looked for once, however many responsibilities it names. */
interface Statement {
  readonly reading: Reading
  readonly title: NamedRole | undefined
  readonly told: () => readonly PartOfOthers[]
  /** The holders of the roles, other than the hire, whom it names. */
  readonly colleagues: () => readonly PhraseMatch<RoleId>[]
}

/** Prepares the names of responsibilities, and the words that tell who has them. */
export function createInvolvementReader(
  model: RoleModel,
  holders: PhraseIndex<RoleId>,
  { disowned: disownedIn, others }: Pick<Recogniser, 'disowned' | 'others'>,
): InvolvementReader {
  const { responsibilities, verbs, listening } = model
  const names = new SenseIndex(responsibilities.map((one) => ({ value: one, phrases: one.names, unless: one.unless })))
  const support = new PhraseIndex(verbs.support.map((verb) => [verb, 'supports'] as const))
  const hearing = new PhraseIndex(listening.map((verb) => [verb, 'told'] as const))
  const together = new PhraseIndex(verbs.collaborate.map((verb) => [verb, 'together'] as const))
  const isPlainlyOwned = createPlainOwnership(model)
  const decisionOn = createDecisionOn(model)
  const working = PhraseIndex.of(model.working)
  const leaders = PhraseIndex.of(model.roles.flatMap(({ superiors }) => superiors))

  const statementOf = (reading: Reading, title: NamedRole | undefined): Statement => ({
    reading,
    title,
    told: once(() => others.read(reading.tokens, title)),
    colleagues: once(() =>
      title === 'hybrid' ? [] : holders.in(reading.tokens).filter(({ value }) => value !== title),
    ),
  })

  /** Who else does it: `Our Product Owner orders the backlog`. */
  const doneBy = ({ reading: { tokens }, told, colleagues }: Statement, named: Named): Side | undefined => {
    const part = told().find(({ start, end }) => start <= named.start && named.end <= end)
    const decision = decisionOn(tokens, named)
    if (part === undefined) {
      const colleague = colleagues().find((one) => isDoneBy(tokens, one, named))
      return colleague && { level: 'told', givenTo: colleague.value, isPlain: decision !== undefined }
    }
    const { doer, isTheirs } = part
    const isWork = doer === 'people' && decision !== undefined && working.at(tokens, decision.start).length > 0
    const givenTo = doer === 'people' || doer === 'superior' ? undefined : doer
    return { level: 'told', givenTo, isPlain: isTheirs || (decision !== undefined && !isWork) }
  }

  /** Whom the hire helps with it, or that the hire hears of it. */
  const helpedBy = ({ reading, title, colleagues }: Statement, named: Named): Side | undefined => {
    const before = reading.tokens.slice(0, named.start)
    const [colleague] = colleagues()
    const level = openingOf(before, support) ?? openingOf(before, hearing)
    if (level === undefined) {
      if (colleague === undefined || colleague.value !== named.value.role) return undefined
      const isTogether = openingOf(before, together) !== undefined
      return isTogether ? { level: 'supports', givenTo: colleague.value, isPlain: false } : undefined
    }
    const owners = holders
      .in(before)
      .filter(({ value, start }) => value !== title || leaders.at(before, start).length > 0)
    const decision = decisionOn(reading.tokens, named)
    const isPlain = level === 'supports' && owners.some((one) => isLeftTo(one, reading.tokens, named, decision))
    return { level, givenTo: colleague?.value, isPlain }
  }

  /** What a statement says of a responsibility that it does not make the hire's own. */
  const sideOf = (statement: Statement, named: Named): Side | undefined => {
    const { reading, title } = statement
    const done = doneBy(statement, named)
    if (done !== undefined) return done
    const disowned = disownedIn(reading, title)
    if (disowned === 'asked-or-offered') return undefined
    if (disowned !== 'denied') return helpedBy(statement, named)
    const isPlain = decisionOn(reading.tokens, named) !== undefined && !isPartly(reading.tokens, named)
    return { level: 'told', givenTo: undefined, isPlain }
  }

  /** What a statement says of something that it names, where no signal makes it the hire's own. */
  const besideSignals = (reading: Reading, one: Named, side: Side | undefined): Involvement[] => {
    const place = placeOf(reading, one)
    if (side !== undefined) return [{ ...place, ...side, probability: 1 }]
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
        const statement = statementOf(reading, title)
        const sides = new Map(isSilent ? [] : named.map((one) => [one.value, sideOf(statement, one)]))
        const isPlain = (one: Named): boolean =>
          !isSilent && isPlainlyOwned(tokens, one) && statement.colleagues().length === 0
        // `The Product Manager sets prices, and you own the backlog`: of the prices the grammar leaves no doubt.
        const owned = (byClause.get(clause) ?? [])
          .flatMap((signal) => ownedBy(signal, named, reading, responsibilities, isPlain))
          .filter(({ responsibility }) => sides.get(responsibility)?.isPlain !== true)
        if (isSilent) return distinct(owned)
        const rest = named.filter(({ value }) => !owned.some(({ responsibility }) => responsibility === value))
        return [...distinct(owned), ...rest.flatMap((one) => besideSignals(reading, one, sides.get(one.value)))]
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

/** `You do not order the backlog alone`: but not without the hire, either. */
function isPartly(tokens: readonly Token[], { end }: Named): boolean {
  return tokens.slice(end).some(({ word }) => /^(?:alone|by|without|only|single)$/u.test(word))
}

/** `Support the Product Manager in ordering the backlog`, `… with the backlog`; not `… by keeping the backlog tidy`. */
function isLeftTo(owner: Span, tokens: readonly Token[], named: Named, decision: Span | undefined): boolean {
  const until = decision?.start ?? named.start
  const [first, ...rest] = tokens.slice(owner.end, until).map(({ word }) => word)
  // `Help our Product Manager set prices`.
  if (first === undefined) return until === owner.end
  if (decision === undefined) return /^(?:with|on|in)$/u.test(first) && rest.every((word) => ARTICLE.test(word))
  const isActivity = tokens[decision.start]?.word.endsWith('ing') === true
  return (first === 'to' || (/^(?:in|with)$/u.test(first) && isActivity)) && rest.every(isChained)
}

/** `in [defining and] ordering the backlog` */
function isChained(word: string): boolean {
  return /ing$|^(?:and|or|&|,|\/|the)$/u.test(word)
}

/** `the roadmap that is set by the Product Manager`; but `by the Product Manager and you` is the hire's as well. */
function isDoneBy(tokens: readonly Token[], { start, end }: Span, named: Named): boolean {
  if (tokens[end]?.word === 'and' && tokens[end + 1]?.word === 'you') return false
  const between = tokens.slice(named.end, start)
  const by = between.findLastIndex(({ word }) => word === 'by')
  return by !== -1 && between.length <= FARTHEST && between.slice(by + 1).every(({ word }) => ARTICLE.test(word))
}

/** In words. */
const FARTHEST = 8

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
