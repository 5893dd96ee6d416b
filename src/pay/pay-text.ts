import type { PayUnit } from './units.ts'

/** Pay, or a band of it, in whatever form: nothing is said of an end that is missing. */
export interface PayRange {
  readonly min: number | null | undefined
  readonly max: number | null | undefined
  readonly currency: string
  readonly unit: PayUnit | null | undefined
}

/** Pay for people: `60,000–75,000 EUR per year`. */
export function payText({ min, max, currency, unit }: PayRange): string {
  const per = unit == null ? '' : ` per ${unit}`
  return `${amountText(min ?? undefined, max ?? undefined)} ${currency}${per}`
}

function amountText(min: number | undefined, max: number | undefined): string {
  if (min === undefined) return `up to ${numberText(max)}`
  if (max === undefined) return `from ${numberText(min)}`
  return min === max ? numberText(min) : `${numberText(min)}–${numberText(max)}`
}

function numberText(number = 0): string {
  return number.toLocaleString('en-US', { maximumFractionDigits: 2 })
}
