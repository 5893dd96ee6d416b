import {
  ROLE_NAMES,
  type Finding,
  type JudgedTitle,
  type Member,
  type RoleId,
  type RuleContext,
  type Statement,
} from '../src/rule/rule.ts'

/** In UTF-16 units: a long sentence, but no paragraph. */
const LONGEST_QUOTE = 160
/** Of a longer one, so much of each end, so that more than a word or two is left out. */
const QUOTED_END = 60

/** How messages call a role. */
export function nameOf(role: RoleId): string {
  return ROLE_NAMES[role]
}

export { otherRole } from '../src/rule/rule.ts'

/** The author's words in quotation marks, shortened in the middle, between words, when they are many. */
export function quote(words = ''): string {
  if (words.length <= LONGEST_QUOTE) return `“${words}”`
  const opening = words.slice(0, QUOTED_END).replace(/(?<=\S)\s+\S*$/u, '')
  const ending = words.slice(-QUOTED_END).replace(/^\S*\s+(?=\S)/u, '')
  return `“${opening} … ${ending}”`
}

/** A statement as proof: the words that speak for the role. */
export function evidenceOf({ signals: [signal] }: Statement): NonNullable<Finding['evidence']>[number] {
  if (signal === undefined) throw new Error('A statement has at least one signal')
  return { span: signal.span, message: `${nameOf(signal.role)} work: ${quote(signal.text)}` }
}

/** A posting of a team, for a message. */
export function postingOf({ filePath, posting }: Member): string {
  return `the ${posting.role === 'hybrid' ? 'posting' : `${nameOf(posting.role)}’s posting`} ${filePath}`
}

/** `the roadmap, pricing and acceptance`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}

/**
 * Writes another job into a title, keeping its case and everything around it; nothing where the title's words are
 * not found.
 */
export function retitle(
  { text, span }: Pick<JudgedTitle, 'text' | 'span'>,
  source: string,
  to: string,
): NonNullable<Finding['suggestions']> {
  const renamed = text.replace(/\bproduct([ -])(manager|owner|management)\b/giu, (words, gap: string) =>
    inCaseOf(words, to.replaceAll(' ', gap)),
  )
  if (renamed === text || source.slice(span.start, span.end) !== text) return []
  return [{ title: `Change the title to ${quote(renamed)}`, edits: [{ span, text: renamed }] }]
}

function inCaseOf(model: string, words: string): string {
  if (model === model.toUpperCase()) return words.toUpperCase()
  return model === model.toLowerCase() ? words.toLowerCase() : words
}

/** `3 statements are`, for a message. */
export function statementsAre({ length }: readonly Statement[]): string {
  return length === 1 ? '1 statement is' : `${length} statements are`
}

/**
 * For the end of a message: where the posting itself says how the company works, and that is not what it is judged
 * by. It is a hint to the reader, who may want to declare it.
 */
export function hintOf({ model, hints }: Pick<RuleContext, 'model' | 'hints'>): string {
  const hint = hints.find((one) => one.model !== model)
  if (hint === undefined) return ''
  return ` It is judged by ${model.name}; where ${quote(hint.text)} means that you work by ${hint.model.name}, declare it: model: ${hint.model.id}.`
}
