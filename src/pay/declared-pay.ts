import { keyWords, type Field } from '../posting/markup/field.ts'
import { payPartOf, type PayPart } from '../posting/outline/declared-pay.ts'
import { createWriter, wholeSpan, type MappedText } from '../posting/source/mapped-text.ts'
import { currencyOf } from './currencies.ts'
import { firstSum } from './money.ts'
import { payInPassage, type Pay } from './read-passage.ts'
import type { Settle } from './shared-signs.ts'
import { lastUnit, usualUnit, type PayUnit } from './units.ts'

/** What fields say of one pay. */
type Parts = Partial<Record<PayPart, Field>>

/** The pay that fields give in words, and in parts: `salary: { min: 60000, max: 75000, currency: EUR }`. */
export function declaredPayIn(fields: readonly Field[], settle: Settle): readonly Pay[] {
  return groupsOf(fields).flatMap((parts) => {
    if (parts.min ?? parts.max) return inParts(parts, settle)
    return parts.text === undefined ? [] : inWords(parts.text, parts, settle)
  })
}

/** What is below one key belongs together; a part that is there already belongs to the next pay. */
function groupsOf(fields: readonly Field[]): readonly Parts[] {
  const groups: { readonly below: number | undefined; readonly parts: Parts }[] = []
  for (const field of fields) {
    const part = payPartOf(field.keys)
    if (part === undefined) continue
    const below = field.keys.length > 1 ? field.keys[0]?.segments[0]?.source.start : undefined
    const group = groups.at(-1)
    if (group !== undefined && group.below === below && group.parts[part] === undefined) group.parts[part] = field
    else groups.push({ below, parts: { [part]: field } })
  }
  return groups.map(({ parts }) => parts)
}

function inWords({ keys, value }: Field, { currency, unit }: Parts, settle: Settle): readonly Pay[] {
  const announced = `${words(keys)} ${textOf(unit)}`
  return payInPassage({ text: withCurrency(value, currency?.value), announced, label: '', isOfCompany: false }, settle)
}

/** `salary: 80000-95000` beside `currency: EUR`. */
function withCurrency(value: MappedText, currency: MappedText | undefined): MappedText {
  if (currency === undefined) return value
  const writer = createWriter()
  const { end } = wholeSpan(value)
  writer.append(value)
  writer.put(` ${currency.text}`, { start: end, end })
  return writer.finish()
}

function inParts(parts: Parts, settle: Settle): readonly Pay[] {
  const { min: lowest, max: highest, currency: named, text } = parts
  const ends = [lowest, highest].filter((field) => field !== undefined)
  const [min, max] = [lowest, highest].map(amountOf)
  const sum = max ?? min
  const currency = settle(currencyOf(textOf(named).trim().toUpperCase()) ?? firstSum(textOf(ends[0]))?.currency)
  if (sum === undefined || currency === undefined || isPaidOtherwise(parts)) return []
  const spans = ends.map(({ value }) => wholeSpan(value))
  return [
    {
      ...{ min, max, currency },
      unit: unitIn(`${words(ends[0]?.keys ?? [])} ${textOf(text)} ${textOf(parts.unit)}`) ?? usualUnit(currency, sum),
      isOnTarget: false,
      announced: textOf(text),
      text: ends.map(({ value }) => value.text).join(' – '),
      span: {
        start: Math.min(...spans.map(({ start }) => start)),
        end: Math.max(...spans.map(({ end }) => end)),
      },
    },
  ]
}

/** What is paid once, or every two weeks, has no unit here. */
function isPaidOtherwise({ unit }: Parts): boolean {
  return unit !== undefined && unitIn(unit.value.text) === undefined
}

function textOf(field: Field | undefined): string {
  return field?.value.text ?? ''
}

/** `YEAR`, `1 YEAR`, `per-year-salary`; a fortnight is no week. */
function unitIn(text: string): PayUnit | undefined {
  return /\b(?:bi|semi|two|[2-9])[ -]/iu.test(text) ? undefined : lastUnit(text)
}

function words(keys: readonly MappedText[]): string {
  return keys.map(keyWords).join(' ')
}

/** Systems write 0 where nobody has said anything. */
function amountOf(field: Field | undefined): number | undefined {
  const value = firstSum(textOf(field))?.value
  return value === 0 ? undefined : value
}
