/** Verbs of more than one syllable that double their last letter, since the stress is on the last syllable. */
const DOUBLING: ReadonlySet<string> = new Set(['commit', 'control', 'equip', 'refer', 'submit', 'transfer'])

const IRREGULAR_THIRD: ReadonlyMap<string, string> = new Map([
  ['be', 'is'],
  ['do', 'does'],
  ['go', 'goes'],
  ['have', 'has'],
])

/** One syllable, and a single vowel before a single consonant: `plan`, `set`; not `lead`, `draw`. */
const ONE_SHORT_SYLLABLE = /^[^aeiouy]*[aeiouy][^aeiouwxy]$/u

/** `write` → `writing`, `plan` → `planning`, `oversee` → `overseeing`. Expects a base form in lower case. */
export function gerundOf(verb: string): string {
  if (DOUBLING.has(verb) || ONE_SHORT_SYLLABLE.test(verb)) return `${verb}${verb.at(-1) ?? ''}ing`
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`
  return /[^eoy]e$/u.test(verb) && verb.length > 2 ? `${verb.slice(0, -1)}ing` : `${verb}ing`
}

/** `write` → `writes`, `specify` → `specifies`, `research` → `researches`. Expects a base form in lower case. */
export function thirdPersonOf(verb: string): string {
  const irregular = IRREGULAR_THIRD.get(verb)
  if (irregular !== undefined) return irregular
  if (/(?:[sxz]|ch|sh)$/u.test(verb)) return `${verb}es`
  return /[^aeiou]y$/u.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`
}
