import { PhraseIndex } from '../language/phrase.ts'
import { tokenize, type Token } from '../language/tokens.ts'
import type { RoleModel } from '../roles/role-model.ts'
import { ROLE_NAMES, type RoleId } from '../roles/role-ids.ts'
import type { Span } from '../text/span.ts'

/** Writes a role's name where a text names either role or both; `undefined` where it names none. */
export type Rename = (text: string, to: RoleId) => string | undefined

/** What a title's phrase may have before and behind the role: it stays. */
const GRADE_BEFORE = /^(?:senior|sr|lead|staff|principal|junior|associate|technical)$/u
const GRADE_BEHIND = /^(?:lead|specialist|associate|intern|internship|trainee|apprentice)$/u

/** Prepares the names that titles and running text have for the roles. */
export function createRename({ roles }: RoleModel): Rename {
  const names = PhraseIndex.of(roles.flatMap(({ titles, mentions }) => [...titles, ...mentions]))
  return (text, to) => {
    const tokens = tokenize(text)
    const matches = names.in(tokens)
    const [first] = matches
    if (first === undefined) return undefined
    const whole = { start: first.start, end: Math.max(...matches.map((match) => match.end)) }
    const { start, end } = withoutGrades(tokens, whole)
    const from = tokens[start]?.start ?? 0
    const named = text.slice(from, tokens[end - 1]?.end)
    const closing = named.includes('(') && !named.includes(')') && text.charAt(from + named.length) === ')' ? 1 : 0
    const name = inStyleOf(named, ROLE_NAMES[to])
    return `${text.slice(0, from)}${name}${text.slice(from + named.length + closing)}`
  }
}

function withoutGrades(tokens: readonly Token[], { start: from, end: to }: Span): Span {
  let [start, end] = [from, to]
  while (start < end - 1 && GRADE_BEFORE.test(tokens[start]?.word ?? '')) start++
  while (start < end - 1 && GRADE_BEHIND.test(tokens[end - 1]?.word ?? '')) end--
  return { start, end }
}

/** In capitals, in small letters or with a hyphen, as the name that it replaces. */
function inStyleOf(model: string, name: string): string {
  const joined = /^\p{L}+-\p{L}+$/u.test(model) ? name.replaceAll(' ', '-') : name
  if (model === model.toLowerCase()) return joined.toLowerCase()
  return model === model.toUpperCase() && model.length > 3 ? joined.toUpperCase() : joined
}
