import type { Field } from '../markup/field.ts'

const KEYS = new Set(['lang', 'language', 'locale'])
/** `de`, `pt-BR`; not `English and German`, which is asked of the candidate. */
const TAG = /^([a-z]{2})(?:[_-][a-z\d]{2,8})*$/u

/** Longer codes, and what languages are called in themselves: `German` is as often what the candidate has to speak. */
const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    de: 'deu ger deutsch',
    fr: 'fra fre français francais',
    es: 'spa español espanol castellano',
    it: 'ita italiano',
    nl: 'nld dut nederlands',
    pt: 'por português portugues',
    pl: 'pol polski',
    sv: 'swe svenska',
    da: 'dan dansk',
    no: 'nor nob norsk',
    fi: 'fin suomi',
    cs: 'ces cze čeština',
  }).flatMap(([tag, names]) => names.split(' ').map((name) => [name, tag] as const)),
)

/** The language that the frontmatter says the text is in, as `de`; `undefined` where it says nothing. */
export function declaredLanguage(fields: readonly Field[]): string | undefined {
  for (const { keys, value } of fields) {
    const [key] = keys
    if (keys.length !== 1 || !KEYS.has(key?.text.toLowerCase() ?? '')) continue
    const name = value.text.trim().toLowerCase()
    const tag = TAG.exec(name)?.[1] ?? NAMES.get(name)
    if (tag !== undefined) return tag
  }
  return undefined
}
