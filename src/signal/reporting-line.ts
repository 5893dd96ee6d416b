import { PhraseIndex } from '../language/phrase.ts'
import { textSpan, tokenize, type Token } from '../language/tokens.ts'
import { sourceSpan } from '../posting/outline/clause.ts'
import type { Clause } from '../posting/posting.ts'
import type { ManagerKind, RoleModel } from '../roles/role-model.ts'
import { overlaps, type Span } from '../text/span.ts'
import type { NamedRole, RoleId } from '../roles/role-ids.ts'
import { createPatterns } from '../text/patterns.ts'
import type { Reading } from '../language/reading.ts'

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

/** Whether words such as `the Product Owner` name the hire, somebody else, or nobody. */
type WhoIsNamed = (words: string) => 'hire' | 'other' | undefined

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

/**
 * What comes before the manager: `reports to`, `your manager is`, `line manager:`. Each says by itself that it is the
 * hire's.
 */
const STATEMENTS = createPatterns([
  [
    'direction of|supervision of|guidance of|authority of|leadership of|management of',
    /\bunder (?:the )?(?:\w+ ){0,2}(?:direction|supervision|guidance|authority|leadership|management) of\b/iu,
  ],
  [
    'report',
    /\breport(?:s|ing)?(?: (?:directly|functionally|hierarchically|administratively|formally|primarily|professionally|straight|solid[- ]line|line))?(?: (?:in|up))? ?(?:in)?to\b/iu,
  ],
  ['reporting ', /\breporting (?:line|manager|relationship)\b(?: (?:is|will be|goes|runs))?(?: (?:in)?to)?/iu],
  [
    'your |line |direct |people ',
    /\b(?:your |line |direct |people )(?:(?:future|new|next|direct|immediate|line|people|functional) )*(?:manager|boss|superior|supervisor|lead|leader|chief|n\+1)(?: is| will be| would be|,| ?[:–—(])/iu,
  ],
  [
    'manager of|manager for|superior|supervisor',
    /\bthe (?:\w+ )?(?:manager|superior|supervisor) (?:of|for) (?:the|this) (?:\w+ )?(?:role|position|post|job|vacancy|opening|\w*holder|candidate|incumbent|person|hire) (?:is|will be)\b/iu,
  ],
  [
    'managed by|led by|supervised by',
    /\b(?:you(?:['’](?:ll|d|re))?|(?:role|position|post|job|vacancy|opening|\w*holder|candidate|incumbent|person|hire))(?: (?:will|would|shall|is|are|be|also|and|has|have|therefore|\w+ly))* (?:line[- ])?(?:managed|led|supervised) by\b/iu,
  ],
  ['managed by', /\bis line[- ]managed by\b/iu],
  [
    'subordinate|responsible to|accountable to|answerable to',
    /\b(?:you(?:['’](?:ll|d|re))?|(?:role|position|post|job|vacancy|opening|\w*holder|candidate|incumbent|person|hire))(?: (?:will|would|shall|is|are|be|also|and|has|have|therefore|\w+ly))* (?:subordinated?|responsible|accountable|answerable) to\b/iu,
  ],
  [
    'answer|respond',
    /\b(?:role|position|post|job|vacancy|opening|\w*holder|candidate|incumbent|person|hire)(?: (?:will|would|shall|is|are|be|also|and|has|have|therefore|\w+ly))* (?:answers?|responds?)(?: directly)? to\b/iu,
  ],
  ['answer', /\byou(?:['’](?:ll|d))?(?: will| would)? answer(?: directly)? to\b/iu],
  ['direct report', /\b(?:a|your) direct report (?:of|to)\b/iu],
])

/**
 * Say it only where a manager follows: `you will work for our founder`, but also for a company; `you are assigned to`
 * him or to a team.
 */
const LOOSE_STATEMENTS = createPatterns([
  [
    'work for|work under|working for|working under|directly for|directly under',
    /\byou(?:['’](?:ll|d|re))?(?: will| would)? (?:be )?work(?:ing)?(?: directly)? (?:for|under)\b/iu,
  ],
  [' under', /\byou(?:['’](?:ll|d|re))?(?: will| would| are)?(?: be)?(?: placed| working| sitting)? under\b/iu],
  ['respond', /\byou(?:['’](?:ll|d))?(?: will| would)? respond(?: directly)? to\b/iu],
  [' under', /\byou(?:['’](?:ll|d))?(?: will| would)? (?:join|work|sit|start)(?: \w+){1,4} under\b/iu],
  [
    'assigned|attached|allocated',
    /(?:\b(?:you(?:['’](?:ll|d|re))?|(?:role|position|post|job|vacancy|opening|\w*holder|candidate|incumbent|person|hire))(?: (?:will|would|shall|is|are|be|also|and|has|have|therefore|\w+ly))*|^) ?(?:assigned|attached|allocated)(?: directly)? to\b/iu,
  ],
])

/**
 * Someone else who reports, or a thing that is reported: `who reports to`, `direct reports`, `report to stakeholders on
 * progress`.
 */
const OTHERS =
  /(?<!\bto )\b(?:who|which)\b[^.;]*$|\b(?:direct|teams?|engineers|developers|analysts|managers|they|staff|people|members|progress)(?: \w+){0,4} report(?:s|ing)?(?: directly)? (?:in)?to$/iu

/** `You join a team of nine people and report to`: the hire does both. */
const BOTH_BY_HIRE =
  /^(?:you\b|(?:this|the) (?:\w+ )?(?:role|position|post|job|vacancy|opening|\w*holder|candidate|incumbent|person|hire)\b)[^.;]* and(?: (?:you|will|would|directly))* (?:report|reports|reporting)(?: directly)? (?:in)?to$/iu

/** The job, right before what is said of it: `This role therefore reports to`. */
const THE_JOB =
  /(?:\b(?:role|position|post|job|vacancy|opening|\w*holder|candidate|incumbent|person|hire)|^it)(?: (?:will|would|shall|is|are|be|also|and|has|have|therefore|\w+ly))*\s*$/iu

/** The hire, right before: `You’d report to`. */
const THE_HIRE = /\byou(?:['’](?:ll|d|re))?(?: (?:will|would|shall|is|are|be|also|and|has|have|therefore|\w+ly))*\s*$/iu

/** `Under the leadership of our CEO we have grown`: it is about the company. */
const TELLS_OF_COMPANY = /\b(?:we|us|company|firm|group|business)\b/iu

/** A label by itself before the manager: `Reports to:`. */
const LABEL = createPatterns([
  [
    'report|responsible|accountable|answerable|managed by|supervised by|manager|supervisor|superior|boss|n+1|who you|whom you',
    /^(?:(?:reports?|reporting|responsible|accountable|answerable)(?: directly)? (?:in)?to|reporting (?:line|manager|relationship)|(?:line[- ])?(?:managed|supervised) by|hiring manager|(?:your )?(?:(?:future|new|next|direct|immediate|line|people|functional) )*(?:manager|supervisor|superior|boss|n\+1)|(?:to )?whom? you(?:['’](?:ll|d))?(?: will| would)? (?:report|respond|answer|work)(?: to| for)?|who (?:is|will be) your (?:(?:future|new|next|direct|immediate|line|people|functional) )*(?:manager|supervisor|superior|boss))\s*[:?–—-]?$/iu,
  ],
])

/** In characters. */
const LONGEST_LABEL = 80

function isLabel(text: string): boolean {
  return text.length <= LONGEST_LABEL && LABEL(text) !== undefined
}

/**
 * The manager comes first: `the Development Manager, who will be your boss`, `(your manager)`, `to whom you report`.
 */
const BEHIND = createPatterns([
  [
    ' your ',
    /,? (?:who|she|he|which)(?:['’](?:ll|d|s))?(?: is| will| would| becomes)?(?: also)?(?: be)? your (?:(?:future|new|next|direct|immediate|line|people|functional) )*(?:manager|boss|superior|supervisor|leader|lead)\b/iu,
  ],
  [
    'manager)|boss)|superior)|supervisor)|leader)',
    /(?:,|\()?(?: and)? ?your (?:(?:future|new|next|direct|immediate|line|people|functional) )*(?:manager|boss|superior|supervisor|leader)\)/iu,
  ],
  [
    'your future|your direct|your line',
    /(?:,| and) your (?:future|direct|line) (?:manager|boss|superior|supervisor)(?=$|[.,;:])/iu,
  ],
  [
    'to whom ',
    /\bto whom (?:you(?:['’](?:ll|d))?|(?:the|this) (?:role|position|post|job|vacancy|opening|\w*holder|candidate|incumbent|person|hire))(?: (?:will|would|shall|is|are|be|also|and|has|have|therefore|\w+ly))* (?:reports?|reporting|assigned|attached|responds?|answers?)\b/iu,
  ],
  [
    'report',
    /\b(?:whom?|that) (?:you(?:['’](?:ll|d))?|(?:the|this) (?:role|position|post|job|vacancy|opening|\w*holder|candidate|incumbent|person|hire))(?: (?:will|would|shall|is|are|be|also|and|has|have|therefore|\w+ly))* (?:reports?|reporting) to\b/iu,
  ],
  [
    'your goals|your objectives|review|appraisal|holiday|leave',
    /,? who(?:['’]ll)?(?: will)?(?: also)? (?:does?|signs?(?: off)?|approves?|conducts?|holds?|gives? you|sets?) your (?:goals|objectives|(?:\w+ )?(?:reviews?|appraisals?|holidays?|leave))\b/iu,
  ],
])

/** `Conversation with Ana, our CTO. She’d be your boss.`: the manager is the person of the sentence before. */
const PERSON_BEFORE = createPatterns([
  [
    ' your ',
    /^(?:she|he|\p{Lu}\p{Ll}+)(?:['’](?:d|s|ll))?(?: is| will| would)?(?: also)?(?: be)? your (?:(?:future|new|next|direct|immediate|line|people|functional) )*(?:manager|boss|superior|supervisor|leader|lead)\b/iu,
  ],
])

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

/** Where what says whom the hire reports to ends. */
interface ReportingPhrase {
  readonly end: number
  /** Only a manager who follows makes it a reporting line. */
  readonly isLoose: boolean
}

/**
 * Where in a clause the manager's words begin; they may be the whole clause behind a label, or in a reporting section.
 */
function statementIn({ clause }: Reading, before: Clause | undefined, naming: WhoIsNamed): ReportingPhrase | undefined {
  const { text, section } = clause
  if (isLabel(text)) return undefined
  const isTold = section.kind !== 'benefits' && section.kind !== 'requirements'
  const found = STATEMENTS(text)
  if (found !== undefined) {
    const end = found.index + found[0].length
    if (!isOfHire(text, found, naming)) return undefined
    if (isTold || isSaidOutright(text, found)) return { end, isLoose: false }
    return saysWhoItIs(found) ? { end, isLoose: true } : undefined
  }
  const loose = isTold ? LOOSE_STATEMENTS(text) : undefined
  if (loose !== undefined) return { end: loose.index + loose[0].length, isLoose: true }
  const isLabelled = isLabel(clause.label) || (before !== undefined && isLabel(before.text))
  return isLabelled || (section.kind === 'reporting' && text.length < 80) ? { end: 0, isLoose: false } : undefined
}

/**
 * Requirements and benefits name a manager only explicitly: `You’d report to our CTO`; not `Used to reporting to a
 * CTO`.
 */
function isSaidOutright(text: string, { 0: statement, index }: RegExpExecArray): boolean {
  return (
    /^(?:you|the|role|position|post|job)\b/iu.test(statement) ||
    THE_JOB.test(text.slice(0, index)) ||
    THE_HIRE.test(text.slice(0, index))
  )
}

/** `Your lead is Joana, our CPO`; but there, `Your manager is your coach` names nobody. */
function saysWhoItIs({ 0: statement, index }: RegExpExecArray): boolean {
  return index === 0 && /^your\b.* (?:is|be)$/iu.test(statement)
}

/** `you will report to`, `the role reports to`; not `the Head of Product reports to`, nor a denial, nor experience. */
function isOfHire(text: string, { 0: statement, index }: RegExpExecArray, naming: WhoIsNamed): boolean {
  const before = text.slice(0, index)
  const whole = text.slice(0, index + statement.length)
  if (OTHERS.test(whole) && !BOTH_BY_HIRE.test(whole)) return false
  if (/\b(?:not|never|experienced?)\b/iu.test(before)) return false
  if (/^report\b/iu.test(statement) && /\b(?:a|an|the|each|weekly|monthly|quarterly|regular)\s*$/iu.test(before))
    return false
  const named = naming(before)
  if (named !== undefined) return named === 'hire'
  if (/^under\b/iu.test(statement)) return !TELLS_OF_COMPANY.test(text)
  if (!/^reports\b/iu.test(statement)) return true
  return before.trim() === '' || THE_JOB.test(before) || BOTH_BY_HIRE.test(whole) || /[:–—|·•]\s*$/u.test(before)
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
