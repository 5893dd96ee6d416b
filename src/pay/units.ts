/** What pay is for. */
export const PAY_UNITS = ['hour', 'day', 'week', 'month', 'year'] as const

export type PayUnit = (typeof PAY_UNITS)[number]

/** How texts call them, in English and in the languages that stand beside it in postings, without dots. */
const WORDS: Readonly<Record<PayUnit, string>> = {
  hour: 'hour hours hourly hr hrs ph stunde std heure uur hora godz',
  day: 'day days daily pd tag jour dag diem',
  week: 'week weeks weekly pw woche',
  month: 'month months monthly mo mth pcm pm monat monatlich mois mensuel maand mes mies miesięcznie',
  year: 'year years yearly yr yrs annum annual annually annualized annualised pa lpa jahr jährlich annuel jaar año rocznie',
}

const UNITS: ReadonlyMap<string, PayUnit> = new Map(
  PAY_UNITS.flatMap((unit) => WORDS[unit].split(' ').map((word) => [word, unit] as const)),
)

/** What may stand between a sum and its unit: `(gross) per month`, `B2B / month`. */
const BETWEEN: ReadonlySet<string> = new Set(
  (
    'per a an each every pro im par por al gross brut brutto net netto base salary wage full time b2b ' +
    'usd eur gbp cad aud chf pln'
  ).split(' '),
)
const MOST_BETWEEN = 5

/** The unit that is said right behind a sum, where the text begins. */
export function unitBehind(text: string): PayUnit | undefined {
  const phrase = /^[\p{L}\d\s.,/()*_+-]*/u.exec(text)?.[0] ?? ''
  for (const word of wordsOf(phrase).slice(0, MOST_BETWEEN)) {
    // One letter means it only here: `$60/h`.
    const unit = word === 'h' ? 'hour' : UNITS.get(word)
    if (unit !== undefined || !BETWEEN.has(word)) return unit
  }
  return undefined
}

/** The last unit that a text names. */
export function lastUnit(text: string): PayUnit | undefined {
  return UNITS.get(wordsOf(text).findLast((word) => UNITS.has(word)) ?? '')
}

/** `p.a.` is `pa`. */
function wordsOf(text: string): readonly string[] {
  return Array.from(text.toLowerCase().matchAll(/\p{L}(?:\.?[\p{L}\d])*/gu), ([word]) => word.replaceAll('.', ''))
}

/** In these a sum tells roughly what it is for: no job that is posted pays 60,000 dollars a month. */
const COMPARABLE: ReadonlySet<string> = new Set(['USD', 'EUR', 'GBP', 'CAD', 'AUD', 'NZD', 'CHF', 'SGD'])
const LEAST_YEARLY = 15_000
/** What people are paid, from the poorest to the richest. */
const PLAUSIBLE: Readonly<Record<PayUnit, readonly [least: number, most: number]>> = {
  hour: [5, 1000],
  day: [40, 5000],
  week: [200, 20_000],
  month: [500, 60_000],
  year: [8000, 2_000_000],
}

/** What a sum must be for where nobody says it. */
export function usualUnit(currency: string, sum: number): PayUnit | undefined {
  return COMPARABLE.has(currency) && sum >= LEAST_YEARLY ? 'year' : undefined
}

/** Whether anybody is paid such a sum. */
export function isPlausible(
  sum: number,
  { currency, unit }: { readonly currency: string; readonly unit: PayUnit | undefined },
): boolean {
  if (!COMPARABLE.has(currency)) return sum >= PLAUSIBLE.hour[0]
  const [least, most] = unit === undefined ? [PLAUSIBLE.hour[0], PLAUSIBLE.year[1]] : PLAUSIBLE[unit]
  return sum >= least && sum <= most
}
