import { AUXILIARIES, COMPANY_PRONOUNS, HIRE_NOUNS, HIRE_PRONOUNS } from './function-words.ts'
import type { Actor, Grammar, Person } from './grammar.ts'
import type { PhraseIndex, PhraseMatch } from './phrase.ts'
import type { Token } from './tokens.ts'

/** The first one named from one token on, up to another. */
export function firstPerson(
  tokens: readonly Token[],
  people: PhraseIndex<Person>,
  from: number,
  to: number,
): Actor | undefined {
  for (let at = from; at < Math.min(to, tokens.length); at++) {
    const actor = personAt(tokens, people, at)
    if (actor !== undefined) return actor
  }
  return undefined
}

/** The person, pronoun or group whose name begins at a token. */
export function personAt(tokens: readonly Token[], people: PhraseIndex<Person>, at: number): Actor | undefined {
  const token = tokens[at]
  if (token === undefined) return undefined
  if (HIRE_PRONOUNS.has(token.word)) return { kind: 'hire', words: { start: at, end: at + 1 } }
  if (COMPANY_PRONOUNS.has(token.word)) return { kind: 'company', words: { start: at, end: at + 1 } }
  const person = bestPerson(people.at(tokens, at))
  return person && { kind: person.value.isHire ? 'hire' : 'other', words: { start: person.start, end: person.end } }
}

/** Of persons that begin at one place the longest, and of equally long ones the hire. */
export function bestPerson(matches: readonly PhraseMatch<Person>[]): PhraseMatch<Person> | undefined {
  return matches.find(({ value, end }) => value.isHire && end === matches[0]?.end) ?? matches[0]
}

/** `the role`, `your mission`; but `our mission` is the company's. */
export function isHireNoun(tokens: readonly Token[], at: number): boolean {
  return (
    HIRE_NOUNS.has(tokens[at]?.word ?? '') &&
    !/^(our|company|their|its|another|other)$/.test(tokens[at - 1]?.word ?? '') &&
    tokens[at + 1]?.word !== 'else'
  )
}

/** `Our Product Owner, Desmond, writes …`: someone whom the clause, or a part of it, opens with, by an article. */
export function openingRoleHolder(tokens: readonly Token[], people: PhraseIndex<Person>, from = 0): Actor | undefined {
  if (!/^(the|our|a|an|your)$/.test(tokens[from]?.word ?? '')) return undefined
  for (let end = from + 2; end < Math.min(tokens.length, from + 7); end++) {
    const token = tokens[end - 1]
    if (token === undefined || token.isPunctuation || token.word === 'to' || AUXILIARIES.has(token.word))
      return undefined
    if (isRoleHolderWord(tokens[end - 1])) return personEndingAt(tokens, people, end)
  }
  return undefined
}

/** The person whose name ends before a token. */
export function personEndingAt(tokens: readonly Token[], people: PhraseIndex<Person>, end: number): Actor | undefined {
  for (let start = Math.max(0, end - 4); start < end; start++) {
    const person = bestPerson(people.at(tokens, start).filter((match) => match.end === end))
    if (person !== undefined) return { kind: person.value.isHire ? 'hire' : 'other', words: { start, end } }
  }
  return undefined
}

/** One who holds a role in the company, as against teams, customers and other groups. */
export function isRoleHolderWord(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^(owners?|managers?|management|pos?|pms?|directors?|cpo|leadership|officer|leads?|head)$/.test(token.word)
  )
}

/** The person, if one who holds a role in the company, whose name ends before a token. */
export function roleHolderEndingAt({ tokens, people }: Grammar, end: number): Actor | undefined {
  return isRoleHolderWord(tokens[end - 1]) ? personEndingAt(tokens, people, end) : undefined
}
