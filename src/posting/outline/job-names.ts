import { headingWords } from '../headings/heading-words.ts'
import type { SectionNames } from '../headings/section-kinds.ts'

/** Nouns by which jobs are called. */
const JOB_NOUNS = new Set(
  (
    'manager owner director lead leader head chief officer engineer developer designer analyst architect scientist specialist ' +
    'consultant coordinator associate assistant intern trainee strategist producer master coach administrator expert executive ' +
    'president vp cpo cto ceo coo cmo pm po apm gpm advisor adviser researcher writer marketer recruiter planner representative ' +
    'technician principal supervisor evangelist advocate controller accountant buyer tester editor operator partner generalist ' +
    'fellow proprietor managers owners'
  ).split(' '),
)

/** Whether a text may name a job: most lines have none of the nouns, and need no closer look. */
export function mayNameJob(text: string): boolean {
  for (const [word] of text.matchAll(/\p{L}+/gu)) if (isJobNoun(word.toLowerCase())) return true
  return false
}

/** Whether words name a job, such as `Senior Product Owner (m/f/x)`. */
export function namesJob(words: string): boolean {
  return wordsOf(words).some(isJobNoun) && !tellsOfHolder(words)
}

/**
 * `Demos chaired by the Product Manager`, `Product Owner keeps the backlog`: is about somebody who holds a job, and is
 * no title.
 */
export function tellsOfHolder(text: string): boolean {
  const words = text.trim().split(/\s+/u)
  const job = words.findIndex((word) => wordsOf(word).some(isJobNoun))
  return isPerson(words, job) || isSubject(words, job) || isObject(words)
}

/** `Meeting with Product Owner`. */
function isPerson(words: readonly string[], job: number): boolean {
  const from = words.findLastIndex((word, at) => at < job && (BEFORE_PERSON.test(word) || ENDS_PHRASE.test(word)))
  const word = words[from]
  if (word === undefined || !BEFORE_PERSON.test(word)) return false
  const before = words.slice(0, from)
  return before.length > 0 && !ENDS_PHRASE.test(before.at(-1) ?? '') && !isInvitation(before)
}

/** `The Product Manager will decide`. */
function isSubject(words: readonly string[], job: number): boolean {
  const [verb = '', object = ''] = words.slice(job + 1)
  return job !== -1 && (MODAL.test(verb) || (/^\p{Ll}+s$/u.test(verb) && BEGINS_OBJECT.test(object)))
}

/** `Helps product owners to find their users`; but `Operations Managers`. */
function isObject([verb = '', next = '', ...others]: readonly string[]): boolean {
  if (!/^\p{Lu}?\p{Ll}+s$/u.test(verb) || !/^\p{Ll}/u.test(next)) return false
  return [next, ...others].some((word) => /^(?:managers|owners)$/u.test(wordsOf(word)[0] ?? ''))
}

/**
 * The job is what comes behind: `We need a Product Owner`, `Vacancy for a Product Owner`, `To the Product Manager we
 * have not met`.
 */
function isInvitation(words: readonly string[]): boolean {
  const last = words.at(-1)?.toLowerCase() ?? ''
  if (!/^(?:for|of|to)$/u.test(last)) return INVITING.test(last)
  return words.length === 1 || words.slice(0, -1).some((word) => ANNOUNCING.test(word))
}

const BEFORE_PERSON = /^(?:the|an?|our|your|their|its|by|with|from|under|alongside)$/iu
const ENDS_PHRASE = /[.,:;!?|)\]/–—-]$/u
const INVITING =
  /^(?:as|am|are|is|be|become|becoming|hire|hires|hiring|need|needs|recruit|recruits|recruiting|seek|seeks|seeking|want|wants|wanted)$/u
const ANNOUNCING =
  /^(?:look|looks|looking|search|searches|searching|hunt|hunting|apply|applying|application|applications|call|vacancy|vacancies|opening|openings|position|role|job|post)$/iu

const MODAL = /^(?:will|must|shall|should|can|may|has|had|is|was)$/u
const BEGINS_OBJECT = /^(?:the|an?|our|your|their|its|it|them|all|each|every|what|how|when|which|who)$/iu

function wordsOf(text: string): readonly string[] {
  return headingWords(text).split(' ')
}

/** Whether a word, in lower case, is a noun by which jobs are called. */
export function isJobNoun(word: string): boolean {
  return JOB_NOUNS.has(word)
}

/** `Product Owner` but not `Product Owners`, of whom nobody hires one by a title. */
export function namesOneJob(words: string): boolean {
  return wordsOf(words).some((word) => isJobNoun(word) && !word.endsWith('ers')) && !tellsOfHolder(words)
}

/** Names a job and is no section's heading: `Product Owner, Benefits` but not `About the Product Owner`. */
export function isJobTitle(text: string, names: SectionNames): boolean {
  if (!namesJob(text) || (names.isSectionName(text) && !isJobOfTeam(text, names))) return false
  const words = headingWords(text)
  if (/^(?:what|who|how|why|where|when) /u.test(words)) return false
  if (names.sectionKind(text) === undefined) return true
  if (/^(?:about|your|our|you|we|the|this|as|in|join|meet) /u.test(words)) return false
  const front = withoutAddition(text)
  return (namesJob(front) && names.sectionKind(front) === undefined) || /\bjob description$/iu.test(text.trim())
}

/** `Interfaces: Product Owner`: where the hire has a title, a job behind such a label is somebody else's. */
export function namesColleague(text: string): boolean {
  const label = /^[^:–—]{1,60}?(?=:|\s[–—-]\s)/u.exec(text)?.[0]
  return (label !== undefined && (!namesJob(label) || /^your\s/iu.test(label))) || tellsOfPeer(text)
}

/** `Product Owner (your peer)`. */
export function tellsOfPeer(text: string): boolean {
  return /(?:[(,–—]|\s-)\s*(?:your\s|(?:colleague|counterpart|peer)\b)/iu.test(text)
}

/** `Product Manager` of `Product Manager (m/f/d), Growth`. */
export function withoutAddition(title: string): string {
  return title.split(/[,(|/:]|\s[–—-]\s/u, 1)[0] ?? ''
}

/**
 * A comma parts the job from its team, also where the team is called as a section may be: `Product Owner, Benefits`.
 */
function isJobOfTeam(text: string, names: SectionNames): boolean {
  const [job = '', team] = text.split(/,\s/u, 2)
  return (
    team !== undefined &&
    namesJob(job) &&
    names.sectionKind(job) === undefined &&
    headingWords(job).split(' ').length > 1
  )
}

/**
 * The same where a dash or bracket parts them, for headings that may name the job: `Product Owner (Compensation &
 * Benefits)`.
 */
export function isJobWithAddition(text: string, isTitled: boolean, names: SectionNames): boolean {
  const sign = /[(|:[]|\s[–—-]\s/u.exec(text)
  if (sign === null) return false
  const job = text.slice(0, sign.index)
  if (!namesJob(job) || names.sectionKind(job) !== undefined || !headingWords(job).includes(' ')) return false
  const addition = names.sectionKind(text.slice(sign.index + sign[0].length))
  return addition !== 'requirements' && !(isTitled && addition === 'responsibilities')
}

/**
 * `Lead the team` and `Lead sprint planning` begin with a word that may be a job, too; `Lead product manager` is one.
 */
export function isDuty(text: string): boolean {
  const [verb] = /^(?:lead|coach|partner|master|head|associate)\s+(?!of\b)(?=\p{L})/iu.exec(text) ?? []
  if (verb === undefined) return false
  const object = text.slice(verb.length)
  return /^(?:an?|the|our|your|with|and|to|in)\s/iu.test(object) || (/^\p{Ll}/u.test(object) && !namesJob(object))
}
