import type { Span } from '../text/span.ts'
import type { Token } from './tokens.ts'
import { normalizeWord } from './word.ts'

/** Nouns and adjectives by which a posting asks for something the candidate already has. */
const ASKED_FOR = new Set(
  [
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
    'history',
    'record',
    'fluent',
    'grasp',
    'grounding',
    'exp',
  ].map(normalizeWord),
)

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
const USABLE = new Set([
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
 * The words that turn a statement about an object into a requirement: `experience writing user stories`, `roadmapping is a plus`.
 * In `with your experience you write user stories` they tell of the person, and what follows is the duty.
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
  const previous = tokens[at - 1]?.word ?? ''
  const next = tokens[at + 1]
  if (word === 'experience' && KINDS_OF_EXPERIENCE.has(previous)) return false
  if (USABLE.has(word) && isUsed(tokens, at)) return false
  if (word === 'record' || word === 'history')
    return /^(of|in)$/u.test(next?.word ?? '') && /^(track|proven|strong|successful)$/u.test(previous)
  if (OPENING_PRAISE.has(word)) return at === 0 && /^(in|at|with)$/u.test(next?.word ?? '')
  if (word === 'demonstrated' || word === 'demonstrable') return at === 0
  if (word === 'interest') return next?.word === 'in' && /^(|a|keen|strong|genuine|deep|real)$/u.test(previous)
  if (word === 'understanding')
    return (
      isNoun(tokens, at) &&
      !tokens
        .slice(0, at)
        .some(({ stem }) =>
          /^(build|develop|gain|acquir|creat|deepen|establish|work|foster|driv|obtain|ensur)$/u.test(stem),
        )
    )
  if (word === 'years' || word === 'yrs')
    return (
      at < 6 &&
      /^[\d.]+$|^\+$|^(two|three|four|five|six|seven|eight|ten|several|many|some)$/u.test(previous) &&
      tokens[at - 2]?.word !== 'next'
    )
  if (word === 'know' && next?.word === 'how')
    return /^(|you|who|candidate|candidates|must|should|already)$/u.test(previous)
  if (
    previous === 'you' &&
    tokens[at - 2]?.word === 'if' &&
    /^(have|know|bring|enjoy|love|like|understand)$/u.test(word)
  )
    return true
  if (/^(enjoy|love|like)$/u.test(word))
    return previous === 'you' && (next?.word === 'to' || next?.word.endsWith('ing') === true)
  if (word === "you've") return isParticipleOf(next)
  if (word === 'have' || word === 'has')
    return (
      isParticipleOf(next) &&
      (at === 0 || /^(you|who|candidate|candidates|must|should|ideally|already)$/u.test(previous))
    )
  return ASKED_FOR.has(word)
}

/** `a good understanding of`; but `time on understanding what people need`, `responsible for understanding and developing`. */
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

function isParticipleOf(token: Token | undefined): boolean {
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
