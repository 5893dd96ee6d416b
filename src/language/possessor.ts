import { COORDINATORS, RELATIVE_PRONOUNS, TRANSPARENT_PREPOSITIONS } from './function-words.ts'
import type { Actor, Grammar, TokenRange } from './grammar.ts'
import { bestPerson, firstPerson, personAt, roleHolderEndingAt } from './persons.ts'
import { isParticiple } from './predicates.ts'

/** Whose the object is, when the clause says so: `the PM's roadmap`, `their backlog`, `the roadmap set by product management`, `the roadmap that product management sets`. */
export function possessorOf(grammar: Grammar, object: TokenRange): Actor | undefined {
  return genitiveBefore(grammar, object) ?? makerBehind(grammar, object) ?? assigneeBehind(grammar, object)
}

/** `refining the backlog is the Product Owner’s job`, `the roadmap is yours`: to whom the clause gives what it speaks of. */
function assigneeBehind(grammar: Grammar, { end }: TokenRange): Actor | undefined {
  const { tokens, people } = grammar
  const stop = tokens.findIndex(
    ({ isPunctuation, word }, at) => at >= end && (isPunctuation || RELATIVE_PRONOUNS.has(word)),
  )
  const last = Math.min(stop === -1 ? tokens.length : stop, end + FARTHEST_COPULA)
  let at = tokens.findIndex(({ stem }, index) => index >= end && index < last && GIVING.has(stem)) + 1
  if (at === 0) return undefined
  while (LINKS.has(tokens[at]?.word ?? '')) at++
  const word = tokens[at]?.word ?? ''
  if (word === 'yours' || word === 'you' || (word === 'your' && TASKS.has(tokens[at + 1]?.word ?? '')))
    return { kind: 'hire', words: { start: at, end: at + 1 } }
  const person = bestPerson(people.at(tokens, word === 'your' ? at + 1 : at))
  return person && roleHolderEndingAt(grammar, person.end)
}

/** In words behind the object. */
const FARTHEST_COPULA = 8
/** Stems of the verbs by which a statement gives its subject to someone. */
const GIVING = new Set(['is', 'are', 'be', 'remain', 'stay', 'belong', 'fall', 'lie', 'rest', 'sit'])
const TASKS = new Set([
  'job',
  'task',
  'work',
  'responsibility',
  'duty',
  'business',
  'hands',
  'number',
  'numbers',
  'measure',
  'measures',
  'call',
  'domain',
  'turf',
  'territory',
])
/** Between such a verb and the person: `the job of`, `up to`, `in`. */
const LINKS = new Set(['the', 'a', 'our', 'up', 'of', 'to', 'with', 'for', 'in', ...TASKS])

function genitiveBefore(grammar: Grammar, { start }: TokenRange): Actor | undefined {
  const { tokens } = grammar
  for (let at = start - 1; at >= Math.max(0, start - 4); at--) {
    const token = tokens[at]
    if (
      token === undefined ||
      token.isPunctuation ||
      COORDINATORS.has(token.word) ||
      TRANSPARENT_PREPOSITIONS.has(token.word)
    )
      return undefined
    if (/^(their|his|her)$/.test(token.word))
      return lastRoleHolder(grammar, at) === undefined
        ? undefined
        : { kind: 'other', words: { start: at, end: at + 1 } }
    if (token.isPossessive) return roleHolderEndingAt(grammar, at + 1)
  }
  return undefined
}

function makerBehind(grammar: Grammar, { end }: TokenRange): Actor | undefined {
  const { tokens, people } = grammar
  for (let at = end; at < Math.min(tokens.length, end + 4); at++) {
    const token = tokens[at]
    if (token === undefined || (token.isPunctuation && token.word !== ',')) return undefined
    if (token.word === ',' && RELATIVE_PRONOUNS.has(tokens[at + 1]?.word ?? '')) continue
    if (isParticiple(token) && tokens[at + 1]?.word === 'by') return firstPerson(tokens, people, at + 2, at + 7)
    if (RELATIVE_PRONOUNS.has(token.word)) return relativeSubject(grammar, at)
    if (at === end && /^(from|of)$/.test(token.word)) return ownerBehindOf(grammar, at)
    if (token.word === ',' || COORDINATORS.has(token.word)) return undefined
  }
  return undefined
}

/** `the roadmap that product management sets`, `the backlog, which you keep`. */
function relativeSubject(grammar: Grammar, pronoun: number): Actor | undefined {
  const { tokens, people } = grammar
  const at = /^(the|our|your)$/.test(tokens[pronoun + 1]?.word ?? '') ? pronoun + 2 : pronoun + 1
  const actor = personAt(tokens, people, at)
  return actor?.kind === 'other' ? roleHolderEndingAt(grammar, actor.words.end) : actor
}

/** `the backlog of the Product Owner`; a team or a customer is no owner of it in this sense. */
function ownerBehindOf(grammar: Grammar, preposition: number): Actor | undefined {
  const at = /^(the|our|your|a)$/.test(grammar.tokens[preposition + 1]?.word ?? '') ? preposition + 2 : preposition + 1
  const person = bestPerson(grammar.people.at(grammar.tokens, at))
  return person && roleHolderEndingAt(grammar, person.end)
}

function lastRoleHolder(grammar: Grammar, before: number): Actor | undefined {
  for (let end = before; end > 0; end--) {
    const holder = roleHolderEndingAt(grammar, end)
    if (holder !== undefined) return holder
  }
  return undefined
}
