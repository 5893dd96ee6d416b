import { keyWords, tellsOfPay, type Field } from '../markup/field.ts'
import type { MappedText } from '../source/mapped-text.ts'

/** What a field says of the pay: one of its ends, what it is counted in, or all of it in words. */
export type PayPart = 'min' | 'max' | 'currency' | 'unit' | 'text'

const PARTS: readonly (readonly [PayPart, RegExp])[] = [
  ['currency', /\bcurrency\b/u],
  ['unit', /\b(?:unit|period|interval|frequency|per)\b/u],
  ['min', /\b(?:min|minimum|from|low|lowest|lower)\b/u],
  ['max', /\b(?:max|maximum|to|high|highest|upper)\b/u],
  [
    'text',
    /\b(?:title|salary|pay|compensation|remuneration|wages?|ote|gehalt|rate|range|band|value|amount|summary|text)$/u,
  ],
]

/** What the innermost key says that its value is. */
export function payPartOf(keys: readonly MappedText[]): PayPart | undefined {
  const key = keys.at(-1)
  if (key === undefined) return undefined
  const words = keyWords(key)
  return PARTS.find(([, pattern]) => pattern.test(words))?.[0]
}

/** The fields that say what is paid, or may: `currency`, and any title. */
export function declaredPay(fields: readonly Field[]): readonly Field[] {
  return fields.filter(({ keys }) => tellsOfPay(keys) || (keys.length === 1 && BESIDES.test(keys[0]?.text ?? '')))
}

/** Keys at the top that are about the pay, too: `currency: EUR`, `teaser-title: Product Owner, £40k–£50k`. */
const BESIDES = /^currency$|title$/iu

/** Whether a value means nothing by itself: `currency: EUR` below `salary:`. */
export function isPartOfPay(keys: readonly MappedText[]): boolean {
  return keys.length > 1 && tellsOfPay(keys) && payPartOf(keys) !== 'text'
}
