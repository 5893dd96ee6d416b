import { PhraseIndex } from '../../language/phrase.ts'
import { textSpan, tokenize, type Token } from '../../language/tokens.ts'
import { sourceSpan } from '../../posting/outline/clause.ts'
import type { Clause } from '../../posting/posting.ts'
import type { ManagerKind, RoleModel } from '../../roles/role-model.ts'
import { overlaps, type Span } from '../../text/span.ts'
import type { NamedRole, RoleId } from '../../roles/role-ids.ts'
import type { Reading } from '../../language/reading.ts'
import { BEHIND, PERSON_BEFORE, statementIn, type ReportingPhrase, type WhoIsNamed } from './reporting-words.ts'

/** The manager whom a posting states for the hire. */
export interface ReportingLine {
  /** `undefined` where the manager is of no kind that the role model knows. */
  readonly kind: ManagerKind | undefined
  /** Where the manager holds one of the roles: `the Product Manager`, not `the Group Product Manager`. */
  readonly role: RoleId | undefined
  /**
   * It leaves no doubt who leads the hire: not `Anna Weber`, who may hold any job, nor `the PM`, and nobody else is
   * named beside, as on a dotted line.
   */
  readonly isPlain: boolean
  /** The manager's words. */
  readonly text: string
  readonly span: Span
}

/** Finds to whom the hire reports; built once per role model. */
export interface ReportingLineReader {
  readonly read: (readings: readonly Reading[], hire: NamedRole | undefined) => ReportingLine[]
}

export function createReportingLineReader(model: RoleModel, holders: PhraseIndex<RoleId>): ReportingLineReader {
  const managers = new PhraseIndex(
    model.managers.flatMap((kind) => kind.titles.map((phrase) => [phrase, kind] as const)),
  )
  return {
    read(readings, hire) {
      const naming: WhoIsNamed = (words) => namedBy(words, holders, hire)
      return readings.flatMap((reading, at) =>
        reportingLinesIn(reading, readings[at - 1], managers, naming).map((found): ReportingLine => {
          const line = { ...found, role: roleOf(found.text, model) }
          return { ...line, isPlain: isPlain(line, reading, holders, hire) }
        }),
      )
    },
  }
}

function isPlain(
  { kind, role, text, span }: Omit<ReportingLine, 'isPlain'>,
  { clause, tokens }: Reading,
  holders: PhraseIndex<RoleId>,
  hire: NamedRole | undefined,
): boolean {
  if (kind === undefined || isOneOfSeveralLines(clause.text)) return false
  const isKnown = role !== undefined || LEADS_HOLDERS.test(text)
  return holders
    .in(tokens)
    .filter(({ value }) => value !== hire)
    .map((holder) => textSpan(tokens, holder))
    .filter(({ start, end }) => !LEADS_HOLDERS.test(clause.text.slice(start, end)))
    .map((holder) => sourceSpan(clause, holder))
    .every((holder) => isKnown && overlaps(holder, span))
}

/** `Head of Product Management`: no Product Manager, though the words name one. */
const LEADS_HOLDERS = /\b(?:head|director|vp|svp|vice president|chief|c[pt]o|cpto|ctpo)\b/iu

/** `You report to the CTO on a dotted line`: somebody else leads the hire as well, or will. */
export function isOneOfSeveralLines(statement: string): boolean {
  return SEVERAL_LINES.test(statement)
}

const SEVERAL_LINES =
  /\b(?:dotted|solid|matrix|(?:functional|hierarchical|administrative|professional|temporari)(?:ly)?|disciplinar(?:y|ily)|interim|initially|at first|for now|until)\b/iu

function roleOf(manager: string, { roles }: RoleModel): RoleId | undefined {
  const words = manager.toLowerCase().replace(/^(?:(?:our|the|an?|your|senior|lead|responsible) )+/u, '')
  return roles.find(({ name }) => name.toLowerCase() === words)?.id
}

/** A reporting line before anybody asks whether its manager holds one of the roles. */
type FoundLine = Omit<ReportingLine, 'role' | 'isPlain'>

/** An article, and the name of a role up to the verb: `our Product Owner`, `the Product Manager will`. */
function namedBy(
  words: string,
  holders: PhraseIndex<RoleId>,
  hire: NamedRole | undefined,
): 'hire' | 'other' | undefined {
  const subject = /^\s*(?:the|this|our|your|an?) ([^.,;:()]{1,60}?)(?: (?:will|would|also|currently))*\s*$/iu.exec(
    words,
  )?.[1]
  if (subject === undefined) return undefined
  const tokens = tokenize(subject)
  const holder = holders.in(tokens).find(({ end }) => end === tokens.length)
  if (holder === undefined) return undefined
  return hire === undefined || hire === 'hybrid' || hire === holder.value ? 'hire' : 'other'
}

/** In characters: where later pieces of a very long clause begin at the earliest. Its statement is looked for once. */
const SHORTEST_PIECE = 100

function reportingLinesIn(
  reading: Reading,
  before: Reading | undefined,
  managers: PhraseIndex<ManagerKind>,
  naming: WhoIsNamed,
): FoundLine[] {
  const { clause, tokens } = reading
  if ((tokens[0]?.start ?? 0) > SHORTEST_PIECE) return []
  const personBefore = managerInSentenceBefore(reading, before, managers)
  if (before !== undefined && personBefore !== undefined) return [lineAt(before, personBefore, personBefore.value)]
  const mention = managerWords(tokens, statementIn(reading, before?.clause, naming))
  const manager =
    mention === undefined ? managerBefore(clause, tokens, managers) : managerBehind(tokens, mention, managers)
  if (manager !== undefined)
    return tellsOfSomething(tokens, manager.end)
      ? []
      : [manager, ...jointManager(tokens, manager, managers)].map((one) => lineAt(reading, one, one.value))
  if (mention === undefined || mention.isLoose || /^report(?:ing)?\b/iu.test(clause.text)) return []
  const somebody = unknownManager(clause, tokens, mention.first)
  return somebody === undefined ? [] : [lineAt(reading, somebody, undefined)]
}

/** Where the words for the manager begin, behind what announces them. */
interface ManagerWords extends Pick<ReportingPhrase, 'isLoose'> {
  /** The index of a token. */
  readonly first: number
}

function managerWords(tokens: readonly Token[], statement: ReportingPhrase | undefined): ManagerWords | undefined {
  if (statement === undefined) return undefined
  const first = tokens.findIndex(({ start, isPunctuation }) => start >= statement.end && !isPunctuation)
  return first === -1 ? undefined : { first, isLoose: statement.isLoose }
}

function lineAt({ clause, tokens }: Reading, range: Span, kind: ManagerKind | undefined): FoundLine {
  const text = textSpan(tokens, range)
  return { kind, text: clause.text.slice(text.start, text.end), span: sourceSpan(clause, text) }
}

/**
 * `Report to the CEO on progress`: to whom the hire has to tell something; not `on a dotted line`, `on all matters`.
 * `Only when` is no line either.
 */
function tellsOfSomething(tokens: readonly Token[], behind: number): boolean {
  const word = tokens[behind]?.word ?? ''
  if (/^(only|when|whenever|if|unless)$/u.test(word)) return true
  return (
    /^(on|about|regarding|concerning)$/u.test(word) && !/^(a|an|all|any|every)$/u.test(tokens[behind + 1]?.word ?? '')
  )
}

interface FoundManager {
  readonly start: number
  readonly end: number
  readonly value: ManagerKind
}

/**
 * Where words turn to somebody or something else: `Ines and work with the CTO`, `the head of data in the CTO
 * organisation`.
 */
const ELSEWHERE = /^(and|but|while|with|alongside|beside|in|within|at|to|whose|whom)$/u

/**
 * What a person is or does says something about the manager: `Ines, who leads engineering`; not `Ines, who reports to
 * the CTO`.
 */
const MANAGES = /^(as|is|lead|leads|head|heads|run|runs|manage|manages)$/u

/** The manager within a few words of the statement. */
function managerBehind(
  tokens: readonly Token[],
  { first, isLoose }: ManagerWords,
  managers: PhraseIndex<ManagerKind>,
): FoundManager | undefined {
  for (let at = first; at < Math.min(tokens.length, first + 8); at++) {
    const match = managers.at(tokens, at).find(({ end }) => tokens[end - 1]?.isPossessive !== true)
    if (match !== undefined) return match
    if (at > first && isElsewhere(tokens, at, isLoose)) return undefined
  }
  return undefined
}

function isElsewhere(tokens: readonly Token[], at: number, isLoose: boolean): boolean {
  const word = tokens[at]?.word ?? ''
  if (word === '.') return !/^(dr|mr|mrs|ms|mag|prof|ing|dipl|sr|jr|st)$/u.test(tokens[at - 1]?.word ?? '')
  if (word === 'who') return !MANAGES.test(tokens[at + 1]?.word ?? '')
  return word === ';' || ELSEWHERE.test(word) || (isLoose && /^(by|from|for|on)$/u.test(word))
}

/**
 * `the CTO and the Head of Product`, `Head of Engineering and Product`: who leads the hire as well. `CTO and
 * co-founder` is one person.
 */
function jointManager(
  tokens: readonly Token[],
  { end, value }: FoundManager,
  managers: PhraseIndex<ManagerKind>,
): FoundManager[] {
  if (!/^(and|&|\/|\+)$/u.test(tokens[end]?.word ?? '')) return []
  const start = /^(the|our|a|an)$/u.test(tokens[end + 1]?.word ?? '') ? end + 2 : end + 1
  const other = managers.at(tokens, start)[0] ?? managers.at(headedBy('head', tokens, start), 0)[0]
  if (other === undefined || other.value.id === value.id || tokens[other.end - 1]?.word.includes('founder') === true)
    return []
  return [{ start, end: Math.max(start + 1, Math.min(tokens.length, other.end)), value: other.value }]
}

/** `Head of Engineering and Product`: the second area has the same head. */
function headedBy(head: string, tokens: readonly Token[], start: number): Token[] {
  return [...tokenize(head), ...tokens.slice(start, start + 2)]
}

/** How many words may be between a manager and what says whose manager it is: a name, an area. */
const FARTHEST = 8

function managerBefore(
  { text }: Clause,
  tokens: readonly Token[],
  managers: PhraseIndex<ManagerKind>,
): FoundManager | undefined {
  const match = BEHIND(text)
  if (match === undefined) return undefined
  const stop = tokens.findIndex(({ end }) => end > match.index)
  const found = managers.in(tokens).filter(({ end }) => end <= stop)
  const last = found.at(-1)
  if (last === undefined || stop - last.end > FARTHEST) return undefined
  return found.find(({ start, end }) => start < last.start && end === last.end) ?? last
}

function managerInSentenceBefore(
  { clause }: Reading,
  before: Reading | undefined,
  managers: PhraseIndex<ManagerKind>,
): FoundManager | undefined {
  if (before?.clause.block !== clause.block || PERSON_BEFORE(clause.text) === undefined) return undefined
  return managers.in(before.tokens)[0]
}

/** Up to the next punctuation: it names somebody, whoever that is. */
function unknownManager(
  { text }: Clause,
  tokens: readonly Token[],
  first: number,
): { start: number; end: number } | undefined {
  const opening = text.slice(tokens[first]?.start, tokens[first]?.end)
  if (!/^(?:the|our|a|an|your)$/u.test(opening) && !/^\p{Lu}/u.test(opening)) return undefined
  const stop = tokens.findIndex(
    ({ isPunctuation, word }, at) => at > first && (isPunctuation || /^(and|who|with|in|on)$/u.test(word)),
  )
  return { start: first, end: Math.min(stop === -1 ? tokens.length : stop, first + 8) }
}
