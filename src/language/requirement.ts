import type { Span } from '../text/span.ts'
import type { Token } from './tokens.ts'
import { spellingsOf } from './stem.ts'

/** Nouns and adjectives by which a posting asks for something the candidate already has. */
const ASKED_FOR = spellingsOf([
  'experience',
  'experienced',
  'knowledge',
  'knowledgeable',
  'familiarity',
  'familiar',
  'ability',
  'abilities',
  'able',
  'proven',
  'background',
  'proficiency',
  'proficient',
  'skilled',
  'expertise',
  'certification',
  'certified',
  'certificate',
  'degree',
  'aptitude',
  'capability',
  'capable',
  'competence',
  'competency',
  'exposure',
  'versed',
  'knack',
  'flair',
  'mastery',
  'comfortable',
  'passion',
  'passionate',
  'adept',
  'fluency',
  'willingness',
  'willing',
  'eager',
  'talent',
  'eagerness',
  'acquainted',
  'skills',
  'skill',
  'fluent',
  'grasp',
  'grounding',
  'exp',
])

/** What is experienced is not what the candidate has: `user experience`. */
const KINDS_OF_EXPERIENCE = new Set([
  'customer',
  'user',
  'product',
  'digital',
  'shopping',
  'brand',
  'developer',
  'end',
  'client',
  'buying',
  'guest',
  'consumer',
  'member',
  'great',
  'excellent',
  'seamless',
  'best',
  'smooth',
  'overall',
  'reader',
  'patient',
])

/** What a candidate has and may also put to work. */
const USABLE = spellingsOf([
  'experience',
  'skills',
  'skill',
  'expertise',
  'knowledge',
  'passion',
  'ability',
  'abilities',
  'background',
  'talent',
])

/** `Strong in user stories`, `Good at pricing`: what opens a statement so praises the candidate. */
const OPENING_PRAISE = new Set(['strong', 'good', 'great', 'excellent', 'confident', 'brilliant'])

const RATED = new Set([
  'plus',
  'required',
  'preferred',
  'desirable',
  'desired',
  'advantage',
  'advantageous',
  'essential',
  'mandatory',
  'bonus',
  'asset',
  'beneficial',
])

/**
 * The words that turn a statement about an object into a requirement: `experience writing user stories`, `roadmapping
 * is a plus`. In `with your experience you write user stories` they describe the person, and what follows is the duty.
 */
export function requirementMarker(tokens: readonly Token[], object: Span): Span | undefined {
  const addressed = tokens.slice(0, object.start).findLastIndex(({ word }) => word === 'you')
  const before = tokens.findIndex((_, at) => at > addressed && at < object.start && isAsking(tokens, at))
  if (before !== -1) return { start: before, end: before + 1 }
  const behind = tokens.findIndex((_, at) => at >= object.end && isRating(tokens, at))
  return behind === -1 ? undefined : { start: behind, end: behind + 1 }
}

/** `are a plus`, `strongly preferred`; but `turn it into an advantage`. */
function isRating(tokens: readonly Token[], at: number): boolean {
  if (!RATED.has(tokens[at]?.word ?? '') || tokens[at - 2]?.word === 'into') return false
  return /^(a|an|is|are|strongly|highly|of|be|big|real)$/u.test(tokens[at - 1]?.word ?? '')
}

function isAsking(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? ''
  if (isExperienceOfOthers(tokens, at) || (USABLE.has(word) && isUsed(tokens, at))) return false
  if (opensCondition(tokens, at)) return true
  const asks = ASKING_IN_CONTEXT.get(word)
  return asks === undefined ? ASKED_FOR.has(word) : asks(tokens, at)
}

/** `user experience`. */
function isExperienceOfOthers(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.word === 'experience' && KINDS_OF_EXPERIENCE.has(tokens[at - 1]?.word ?? '')
}

/** `if you have priced a product`. */
function opensCondition(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.word !== 'you' || tokens[at - 2]?.word !== 'if') return false
  return /^(have|know|bring|enjoy|love|like|understand)$/u.test(tokens[at]?.word ?? '')
}

type Asks = (tokens: readonly Token[], at: number) => boolean

/** Words that ask for something only among certain others. */
const ASKING_IN_CONTEXT: ReadonlyMap<string, Asks> = new Map<string, Asks>([
  ...each(['record', 'history'], asksForRecord),
  ...each(OPENING_PRAISE, opensWithPraise),
  ...each(['demonstrated', 'demonstrable'], (_, at) => at === 0),
  ...each(['interest'], asksForInterest),
  ...each(['understanding'], asksForUnderstanding),
  ...each(['years', 'yrs'], asksForYears),
  ...each(['know'], asksForKnowledge),
  ...each(['enjoy', 'love', 'like'], asksForJoy),
  ...each(["you've"], (tokens, at) => isParticiple(tokens[at + 1])),
  ...each(['have', 'has'], asksForDeeds),
])

function each(words: Iterable<string>, asks: Asks): readonly (readonly [string, Asks])[] {
  return Array.from(words, (word) => [word, asks])
}

/** `track record of shipping`; not `record of decisions`. */
function asksForRecord(tokens: readonly Token[], at: number): boolean {
  const isOfDeeds = /^(of|in)$/u.test(tokens[at + 1]?.word ?? '')
  return isOfDeeds && /^(track|proven|strong|successful)$/u.test(tokens[at - 1]?.word ?? '')
}

function opensWithPraise(tokens: readonly Token[], at: number): boolean {
  return at === 0 && /^(in|at|with)$/u.test(tokens[1]?.word ?? '')
}

/** `a keen interest in pricing`; not `in the interest of`. */
function asksForInterest(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.word === 'in' && /^(|a|keen|strong|genuine|deep|real)$/u.test(tokens[at - 1]?.word ?? '')
}

/** `a good understanding of the market`; not `build an understanding of the market`, which is work. */
function asksForUnderstanding(tokens: readonly Token[], at: number): boolean {
  if (!isNoun(tokens, at)) return false
  for (let before = 0; before < at; before++) if (GAINED.test(tokens[before]?.stem ?? '')) return false
  return true
}

const GAINED = /^(build|develop|gain|acquir|creat|deepen|establish|work|foster|driv|obtain|ensur)$/u

/** `five years`, `3+ years`; not `for the next three years`. */
function asksForYears(tokens: readonly Token[], at: number): boolean {
  if (at >= 6 || tokens[at - 2]?.word === 'next') return false
  return /^[\d.]+$|^\+$|^(two|three|four|five|six|seven|eight|ten|several|many|some)$/u.test(tokens[at - 1]?.word ?? '')
}

/** `you know how to price`; not `let stakeholders know how far it is`. */
function asksForKnowledge(tokens: readonly Token[], at: number): boolean {
  const isHow = tokens[at + 1]?.word === 'how'
  return isHow && /^(|you|who|candidate|candidates|must|should|already)$/u.test(tokens[at - 1]?.word ?? '')
}

/** `you love talking to customers`; not `a product that people love`. */
function asksForJoy(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.word ?? ''
  return tokens[at - 1]?.word === 'you' && (next === 'to' || next.endsWith('ing'))
}

/** `you have launched a product`, `Have written user stories`; not `we have launched`. */
function asksForDeeds(tokens: readonly Token[], at: number): boolean {
  if (!isParticiple(tokens[at + 1])) return false
  return at === 0 || /^(you|who|candidate|candidates|must|should|ideally|already)$/u.test(tokens[at - 1]?.word ?? '')
}

/**
 * `a good understanding of`; but `time on understanding what people need`, `responsible for understanding and
 * developing`.
 */
function isNoun(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.word === 'for') return false
  return (
    /^(of|for|that|how|and|is)$/u.test(tokens[at + 1]?.word ?? '') ||
    /^(a|an|the|good|strong|deep|solid|basic|clear|thorough|sound|excellent|great|profound|technical|general|detailed|high|working|business)$/u.test(
      tokens[at - 1]?.word ?? '',
    )
  )
}

/** `use your knowledge to …` asks for work, not for knowledge; but `you bring experience in …`. */
function isUsed(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 7), at)
  if (before.at(-1)?.stem === 'bring') return false
  return before.some(({ stem }) => /^(use|apply|leverag|shar|bring|build|gain|combin|acquir|draw)$/u.test(stem))
}

function isParticiple(token: Token | undefined): boolean {
  return token !== undefined && (token.word.endsWith('ed') || PARTICIPLES.has(token.word))
}

/** Those that do not end in -ed. */
const PARTICIPLES = new Set([
  'written',
  'led',
  'built',
  'run',
  'driven',
  'held',
  'kept',
  'taken',
  'been',
  'made',
  'set',
  'seen',
  'done',
  'brought',
  'grown',
  'sold',
  'given',
  'drawn',
])
