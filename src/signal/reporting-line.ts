import { PhraseIndex } from '../language/phrase.ts'
import { textSpan, tokenize, type Token } from '../language/tokens.ts'
import { sourceSpan } from '../posting/clause.ts'
import type { Clause } from '../posting/posting.ts'
import type { ManagerKind, RoleModel } from '../role-model.ts'
import type { Span } from '../text/span.ts'
import type { TitleRole } from './hire.ts'
import type { Reading } from './reading.ts'
import type { RoleId } from './signal.ts'

/** The manager whom a posting states for the hire. */
export interface ReportingLine {
  /** `null` where the manager is of no kind that the role model knows. */
  readonly kind: ManagerKind | null
  /** The manager's words. */
  readonly text: string
  readonly span: Span
}

/** Finds to whom the hire reports; built once per role model. */
export interface ReportingLineReader {
  readonly read: (readings: readonly Reading[], hire: TitleRole) => ReportingLine[]
}

/** Whether words such as `the Product Owner` name the hire, somebody else, or nobody. */
type Naming = (words: string) => 'hire' | 'other' | undefined

export function createReportingLineReader(model: RoleModel, holders: PhraseIndex<RoleId>): ReportingLineReader {
  const managers = new PhraseIndex(
    model.managers.flatMap((kind) => kind.titles.map((phrase) => [phrase, kind] as const)),
  )
  return {
    read(readings, hire) {
      const naming: Naming = (words) => namedBy(words, holders, hire)
      return readings.flatMap((reading, at) => reportingLineIn(reading, readings[at - 1], managers, naming) ?? [])
    },
  }
}

/** An article, and the name of a role up to the verb: `our Product Owner`, `the Product Manager will`. */
function namedBy(words: string, holders: PhraseIndex<RoleId>, hire: TitleRole): 'hire' | 'other' | undefined {
  const subject = /^\s*(?:the|this|our|your|an?) ([^.,;:()]{1,60}?)(?: (?:will|would|also|currently))*\s*$/i.exec(
    words,
  )?.[1]
  if (subject === undefined) return undefined
  const tokens = tokenize(subject)
  const holder = holders.in(tokens).find(({ end }) => end === tokens.length)
  if (holder === undefined) return undefined
  return hire === null || hire === 'hybrid' || hire === holder.value ? 'hire' : 'other'
}

/** What stands before the manager: `reports to`, `your manager is`, `line manager:`. Each says by itself that it is the hire's. */
const STATEMENTS: readonly RegExp[] = [
  /\bunder the (?:\w+ )?(?:direction|supervision|guidance|authority) of\b/i,
  /\breport(?:s|ing)?(?: (?:directly|functionally|hierarchically|administratively|straight|solid[- ]line|line))? (?:in)?to\b/i,
  /\breporting (?:line|manager|relationship)\b(?: is| to)?/i,
  /\b(?:your |line |direct |people )(?:line )?(?:manager|boss|superior|supervisor|lead)(?: is| will be|,| ?[:–—])/i,
  /\b(?:you(?:['’]ll| will)?(?: be)?|(?:role|position|post|job)(?: is| will be)?) (?:managed|led|supervised) by\b/i,
  /\b(?:role|position|post|job|you|holder)(?: is| are| will be)? (?:subordinate|responsible|accountable|answerable) to\b/i,
  /\b(?:role|position|post|job|you|holder)(?: will)? answers? to\b/i,
]

/** Says it only where a manager follows: `you will work for our founder`, but also for a company. */
const LOOSE_STATEMENT = /\b(?:you(?:['’]ll| will)? (?:be )?work(?:ing)? (?:for|under))\b/i

/** Someone else who reports, or a thing that is reported: `who reports to`, `direct reports`, `report to stakeholders on progress`. */
const OTHERS =
  /\b(?:who|which)\b[^.;]*$|\b(?:direct|teams?|engineers|developers|analysts|managers|they|staff|people|members|progress)(?: \w+){0,4} report(?:s|ing)?(?: directly)? (?:in)?to$/i

/** A label that stands alone before the manager: `Reports to:`. */
const LABEL =
  /^(?:reports? (?:in)?to|reporting (?:to|line|manager)|(?:line |direct |your )?(?:manager|supervisor|superior))\s*[:–—-]?$/i

/** The manager stands before: `the Development Manager, who will be your boss`. */
const BEHIND = /,? (?:who|she|he|which) (?:is|will be|becomes) your (?:\w+ )?(?:manager|boss|superior|supervisor)\b/i

/** In characters: where later pieces of a very long clause begin at the earliest. Its statement is looked for once. */
const SHORTEST_PIECE = 100

function reportingLineIn(
  { clause, tokens }: Reading,
  before: Reading | undefined,
  managers: PhraseIndex<ManagerKind>,
  naming: Naming,
): ReportingLine | undefined {
  const isLaterPiece = (tokens[0]?.start ?? 0) > SHORTEST_PIECE
  if (isLaterPiece || clause.section.kind === 'benefits' || clause.section.kind === 'requirements') return undefined
  const from = statementEnd(clause, before?.clause, naming)
  const first =
    from === undefined ? -1 : tokens.findIndex(({ start, isPunctuation }) => start >= from && !isPunctuation)
  const manager = first === -1 ? managerBefore(clause, tokens, managers) : managerBehind(tokens, first, managers)
  if (manager !== undefined && tellsOfSomething(tokens, manager.end)) return undefined
  const range = manager ?? (first === -1 || isLoose(clause) ? undefined : unknownManager(clause, tokens, first))
  if (range === undefined) return undefined
  const text = textSpan(tokens, range)
  return { kind: manager?.value ?? null, text: clause.text.slice(text.start, text.end), span: sourceSpan(clause, text) }
}

/** Where in a clause the manager's words begin; they may be the whole clause behind a label, or in a reporting section. */
function statementEnd({ text, section }: Clause, before: Clause | undefined, naming: Naming): number | undefined {
  if (LABEL.test(text)) return undefined
  for (const statement of STATEMENTS) {
    const match = statement.exec(text)
    if (match === null) continue
    const end = match.index + match[0].length
    return OTHERS.test(text.slice(0, end)) || !isOfHire(text.slice(0, match.index), match[0], naming) ? undefined : end
  }
  const loose = LOOSE_STATEMENT.exec(text)
  if (loose !== null) return loose.index + loose[0].length
  const isLabelled = before !== undefined && LABEL.test(before.text)
  return isLabelled || (section.kind === 'reporting' && text.length < 80) ? 0 : undefined
}

/** `you will report to`, `the role reports to`; not `the Head of Product reports to`, nor a denial, nor experience. */
function isOfHire(before: string, statement: string, naming: Naming): boolean {
  if (/\b(?:not|never|experienced?)\b/i.test(before)) return false
  if (/^report\b/i.test(statement) && /\b(?:a|an|the|each|weekly|monthly|quarterly|regular)\s*$/i.test(before))
    return false
  const named = naming(before)
  if (named !== undefined) return named === 'hire'
  if (!/^reports\b/i.test(statement)) return true
  return (
    before.trim() === '' ||
    /(?:\b(?:role|position|job|post|(?:job|post)?holder|candidate|incumbent|person)|[:–—|])\s*$/i.test(before)
  )
}

/** `Report to the CEO on progress`: to whom the hire has to tell something; not `on a dotted line`, `on all matters`. */
function tellsOfSomething(tokens: readonly Token[], behind: number): boolean {
  return (
    /^(on|about|regarding|concerning)$/.test(tokens[behind]?.word ?? '') &&
    !/^(a|an|all|any|every)$/.test(tokens[behind + 1]?.word ?? '')
  )
}

/** `Report to stakeholders on progress`, `you will work for a bank`: only a manager makes it a reporting line. */
function isLoose({ text }: Clause): boolean {
  return LOOSE_STATEMENT.test(text) || /^report(?:ing)?\b/i.test(text)
}

interface FoundManager {
  readonly start: number
  readonly end: number
  readonly value: ManagerKind
}

/** The manager within a few words of the statement. */
function managerBehind(
  tokens: readonly Token[],
  first: number,
  managers: PhraseIndex<ManagerKind>,
): FoundManager | undefined {
  for (let at = first; at < Math.min(tokens.length, first + 8); at++) {
    const match = managers.at(tokens, at)[0]
    if (match !== undefined) return match
    if (/^[.;]$/.test(tokens[at]?.word ?? '')) return undefined
  }
  return undefined
}

function managerBefore(
  { text }: Clause,
  tokens: readonly Token[],
  managers: PhraseIndex<ManagerKind>,
): FoundManager | undefined {
  const match = BEHIND.exec(text)
  if (match === null) return undefined
  return managers.in(tokens).findLast(({ end }) => (tokens[end - 1]?.end ?? 0) <= match.index)
}

/** Up to the next punctuation: whoever it is, somebody is named. */
function unknownManager(
  { text }: Clause,
  tokens: readonly Token[],
  first: number,
): { start: number; end: number } | undefined {
  const opening = text.slice(tokens[first]?.start, tokens[first]?.end)
  if (!/^(?:the|our|a|an|your)$/.test(opening) && !/^\p{Lu}/u.test(opening)) return undefined
  const stop = tokens.findIndex(
    ({ isPunctuation, word }, at) => at > first && (isPunctuation || /^(and|who|with|in|on)$/.test(word)),
  )
  return { start: first, end: Math.min(stop === -1 ? tokens.length : stop, first + 8) }
}
