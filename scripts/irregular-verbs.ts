import nlp from 'compromise'
import { verbs } from '../rules/roles/verbs.ts'
import { normalizeWord, regularStem } from '../src/language/stem.ts'

/** Verbs that postings use and no family of ours names. */
const MORE_VERBS =
  'be become begin bring choose do draw eat fall feel find get give go have know lose mean meet pay put read say see seek sell send show speak spend stand swim teach think throw understand win'

/** The text of src/language/irregular-verbs.ts: forms of verbs that suffixes alone do not lead back to the verb. */
export function irregularVerbs(): string {
  const families = Object.values(verbs).flat()
  const known = new Set([...families, ...MORE_VERBS.split(' ')].filter((verb) => /^[a-z]{2,}$/u.test(verb)))
  const pairs = [...known]
    .sort()
    .flatMap((verb) => formsOf(verb).flatMap((form) => (isIrregular(form, verb) ? [[form, verb] as const] : [])))
  return [
    '// Generated from the conjugations of compromise by `npm run generate`; do not edit.',
    '',
    '/** Forms of verbs that suffixes alone do not lead back to the verb, and the verb. */',
    'export const irregularForms: readonly (readonly [form: string, verb: string])[] = [',
    ...pairs.map(([form, verb]) => `  ['${form}', '${verb}'],`),
    ']',
    '',
  ].join('\n')
}

/** Past tense and participle; none of a word that compromise takes for no verb. */
function formsOf(verb: string): string[] {
  const [forms] = nlp(`to ${verb}`).verbs().conjugate() as { PastTense?: string; Participle?: string }[]
  return [...new Set([forms?.PastTense, forms?.Participle])].filter((form) => form !== undefined)
}

function isIrregular(form: string, verb: string): boolean {
  return /^[a-z]+$/u.test(form) && regularStem(normalizeWord(form)) !== regularStem(normalizeWord(verb))
}
