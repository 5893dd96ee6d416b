import { SHARED_SIGNS } from './shared-signs.ts'

/** What texts call a currency, by its code in ISO 4217, or by the sign that it shares with others. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  ...SHARED_SIGNS,
  USD: ['US$', 'U.S.$', 'USD$', '$USD', '$US', 'US dollars', 'usd'],
  CAD: ['CA$', 'C$', 'CAD$', '$CAD', 'cad', 'Canadian dollars'],
  AUD: ['AU$', 'A$', 'AUD$', '$AUD', 'aud', 'Australian dollars'],
  NZD: ['NZ$', 'NZD$', '$NZD'],
  SGD: ['S$', 'SG$', 'SGD$'],
  HKD: ['HK$', 'HKD$'],
  TWD: ['NT$'],
  MXN: ['MX$', 'MXN$'],
  BRL: ['R$'],
  EUR: ['€', 'eur', 'Eur', 'EURO', 'Euro', 'euro', 'Euros', 'euros'],
  GBP: ['£', 'gbp', 'pounds', 'pounds sterling'],
  CHF: ['chf', 'SFr.', 'sFr.', 'Fr.'],
  JPY: ['¥'],
  CNY: ['RMB', 'CN¥'],
  INR: ['₹', 'Rs', 'Rs.', 'inr', 'rupees'],
  ILS: ['₪', 'NIS'],
  PLN: ['zł', 'zl', 'pln'],
  CZK: ['Kč'],
  HUF: ['Ft'],
  RON: ['lei'],
  TRY: ['₺'],
  UAH: ['₴'],
  KRW: ['₩'],
  PHP: ['₱'],
  NGN: ['₦'],
  VND: ['₫'],
  THB: ['฿'],
  MYR: ['RM'],
  IDR: ['Rp'],
  SEK: [],
  NOK: [],
  DKK: [],
  ISK: [],
  BGN: [],
  RSD: [],
  AED: [],
  SAR: [],
  QAR: [],
  ZAR: [],
  EGP: [],
  KES: [],
  ARS: [],
  CLP: [],
  COP: [],
}

const CODES: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([code, names]) => [code, ...names].map((name) => [keyOf(name), code] as const)),
)

/** `US $` and `US$` are one. */
function keyOf(name: string): string {
  return name.replace(/\s+/gu, '')
}

/** With a blank between letters and sign. */
const LONGEST = Math.max(...Array.from(CODES.keys(), ({ length }) => length)) + 2

/** A currency that a text names, and how many characters that takes. */
export interface NamedCurrency {
  /** As in `NAMES`. */
  readonly code: string
  readonly length: number
}

/** The code of a currency, or the sign that it shares with others, by whatever name. */
export function currencyOf(name: string): string | undefined {
  return CODES.get(keyOf(name))
}

/** The currency named right before an offset, with the blank between: `CHF 120’000`. The longest name counts. */
export function currencyBefore(text: string, end: number): NamedCurrency | undefined {
  const isApart = /\s/u.test(text.charAt(end - 1))
  const nameEnd = isApart ? end - 1 : end
  for (let start = Math.max(0, nameEnd - LONGEST); start < nameEnd; start++) {
    const code = codeAt(text, start, nameEnd)
    if (code !== undefined && !isWithinWord(text.charAt(start - 1), text.charAt(start)))
      return { code, length: end - start }
  }
  return undefined
}

/** The currency named right behind an offset, with a blank and brackets: `333,000 (USD)`. */
export function currencyBehind(text: string, start: number): NamedCurrency | undefined {
  const opening = /^\s?[([]?/u.exec(text.slice(start, start + 2))?.[0].length ?? 0
  const nameStart = start + opening
  for (let end = Math.min(text.length, nameStart + LONGEST); end > nameStart; end--) {
    const code = codeAt(text, nameStart, end)
    if (code === undefined || /[\p{L}\d]/u.test(text.charAt(end))) continue
    return { code, length: end - start + (/[)\]]/u.test(text.charAt(end)) && opening > 0 ? 1 : 0) }
  }
  return undefined
}

function codeAt(text: string, start: number, end: number): string | undefined {
  const name = text.slice(start, end)
  return name === name.trim() ? currencyOf(name) : undefined
}

/** `S` of `US $`, but no sign. */
function isWithinWord(before: string, first: string): boolean {
  return /\p{L}/u.test(before) && /\p{L}/u.test(first)
}
