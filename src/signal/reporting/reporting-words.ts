import type { Reading } from '../../language/reading.ts'
import type { Clause } from '../../posting/posting.ts'
import { createPatterns } from '../../text/patterns.ts'

/** Whether words such as `the Product Owner` name the hire, somebody else, or nobody. */
export type WhoIsNamed = (words: string) => 'hire' | 'other' | undefined

/** Where what says whom the hire reports to ends. */
export interface ReportingPhrase {
  readonly end: number
  /** Only a manager who follows makes it a reporting line. */
  readonly isLoose: boolean
}

/**
 * Where in a clause the manager's words begin; they may be the whole clause behind a label, or in a reporting section.
 */
export function statementIn(
  { clause }: Reading,
  before: Clause | undefined,
  naming: WhoIsNamed,
): ReportingPhrase | undefined {
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
export const BEHIND = createPatterns([
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
export const PERSON_BEFORE = createPatterns([
  [
    ' your ',
    /^(?:she|he|\p{Lu}\p{Ll}+)(?:['’](?:d|s|ll))?(?: is| will| would)?(?: also)?(?: be)? your (?:(?:future|new|next|direct|immediate|line|people|functional) )*(?:manager|boss|superior|supervisor|leader|lead)\b/iu,
  ],
])
