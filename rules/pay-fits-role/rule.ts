import {
  defineRule,
  LEVELS,
  namesPlace,
  otherRole,
  PAY_UNITS,
  payText,
  ROLE_IDS,
  type Finding,
  type Level,
  type Pay,
  type PayUnit,
  type RoleId,
  type RuleContext,
} from '../../src/rule/rule.ts'
import { article } from '../article.ts'
import { listed, nameOf, quote } from '../wording.ts'

/** What the company pays for a role, at a level, in a place. */
interface PayBand {
  readonly role: RoleId
  readonly level?: Level | undefined
  readonly place?: string | undefined
  readonly min: number
  readonly max: number
  readonly currency: string
  readonly unit?: PayUnit | undefined
}

interface Options {
  readonly [name: string]: number | boolean | readonly PayBand[]
  readonly bands: readonly PayBand[]
  readonly hoursPerYear: number
  readonly requirePay: boolean
}

const DEFAULTS: Options = { bands: [], hoursPerYear: 0, requirePay: false }

export default defineRule({
  id: 'pay-fits-role',
  meta: {
    description:
      'The pay is not in your band for the role, the level and the place, or a range that you require is missing.',
    severity: 'warning',
    presets: ['strict'],
    options: DEFAULTS,
    ranges: { hoursPerYear: { min: 0, max: 8784 } },
    shapes: {
      bands: {
        keys: {
          role: { description: 'Whose band it is.', choices: ROLE_IDS },
          level: {
            description: 'The level that the title names. Missing: any that has no band of its own.',
            choices: LEVELS,
            isOptional: true,
          },
          place: {
            description: 'A place as your postings name it. Missing: any that has no band of its own.',
            text: 'a place, such as "Berlin"',
            isOptional: true,
          },
          min: { description: 'The lowest pay.', range: { min: 0 } },
          max: { description: 'The highest pay.', range: { min: 0 } },
          currency: {
            description: 'Its code, such as EUR.',
            text: 'the code of a currency in capital letters, such as "EUR"',
            format: 'currency-code',
          },
          unit: { description: 'What the pay is for. Default: year.', choices: PAY_UNITS, isOptional: true },
        },
        ascending: ['min', 'max'],
      },
    },
    article: [article.pay],
    source: 'Strategic/tactical split: the two jobs are paid differently. The bands are yours',
  },
  *check(context) {
    const { hire, isEnglish, options } = context
    if (!isEnglish || hire.role === undefined || hire.place === undefined) return
    if (options.requirePay) yield* missingPay(context, hire.place)
    if (options.bands.length > 0) yield* misfits(context)
  },
})

// ── What the law, or the company, asks for ───────────────────────────────────────────────────────────────────────────

type Context = RuleContext<Options>

const SAY_IT = 'Say the lowest and the highest pay, the currency, and what it is for, such as a year.'

function* missingPay({ pay, vaguePay }: Context, title: { readonly span: Finding['span'] }): Iterable<Finding> {
  const [first] = pay
  if (first === undefined && vaguePay !== undefined)
    yield {
      span: vaguePay.span,
      message: `${quote(vaguePay.text)} says no sum, and your configuration requires a pay range. ${SAY_IT}`,
    }
  else if (first === undefined)
    yield {
      span: title.span,
      message: `Nothing here says what the job pays, and your configuration requires a pay range. ${SAY_IT}`,
    }
  else if (pay.every(({ min, max }) => min === undefined || max === undefined))
    yield {
      span: first.span,
      message: `The pay has no ${first.min === undefined ? 'lowest' : 'highest'} sum, and your configuration requires a range: ${payText(first)}. Add the other end.`,
    }
}

// ── Bands ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** What is said several times is compared once; what is earned by results, only where nothing else is said. */
function* misfits(context: Context): Iterable<Finding> {
  const compared = new Set<string>()
  const isBaseSaid = context.pay.some(({ isOnTarget }) => !isOnTarget)
  const bands = bandsOf(context)
  for (const pay of context.pay) {
    const text = payText(pay)
    if (compared.has(text) || (pay.isOnTarget && isBaseSaid)) continue
    compared.add(text)
    yield* misfit(pay, bands, context)
  }
}

/** Gives the bands for a role that hold for a pay. */
type Bands = (role: RoleId, pay: Pay) => readonly PayBand[]

/** The bands of the title’s level, or of any, and of the places at the pay, else of those that the posting names. */
function bandsOf({ options, title, places }: Context): Bands {
  const levelled = options.bands.filter(({ level }) => level === undefined || level === title?.level)
  const inPosting = new Set(levelled.filter(({ place }) => isIn(place, places)))
  return (role, pay) => {
    const atPay = levelled.filter(({ place }) => isIn(place, [pay.announced]))
    const placed = atPay.length > 0 ? new Set(atPay) : inPosting
    return closest(levelled.filter((band) => band.role === role && (band.place === undefined || placed.has(band))))
  }
}

/** Those that say most of the posting: level and place, one of them, neither. */
function closest(bands: readonly PayBand[]): readonly PayBand[] {
  const closeness = ({ level, place }: PayBand): number => [level, place].filter((one) => one !== undefined).length
  const most = Math.max(...bands.map(closeness))
  return bands.filter((band) => closeness(band) === most)
}

function isIn(place: string | undefined, texts: readonly string[]): boolean {
  return place !== undefined && texts.some((text) => namesPlace(text, place))
}

function rolesOf({ hire: { role } }: Context): readonly RoleId[] {
  return ROLE_IDS.filter((id) => role === id || role === 'hybrid')
}

function* misfit(pay: Pay, bandsFor: Bands, context: Context): Iterable<Finding> {
  const { options } = context
  const bands = rolesOf(context).flatMap((role) => bandsFor(role, pay))
  const comparisons = bands.flatMap((band) => comparedWith(pay, band, options) ?? [])
  const [first] = comparisons
  if (first === undefined) {
    if (bands.length > 0) yield notCompared(pay, bands, options)
    return
  }
  if (comparisons.some(({ how }) => how === undefined)) return
  const names = listed(comparisons.map(({ band }) => bandText(band)))
  yield {
    span: pay.span,
    message: `The pay (${payText(pay)}) ${first.how ?? ''} your band${comparisons.length > 1 ? 's' : ''} for ${names}${converted(pay, first.band, options)}.${otherFit(pay, bandsFor, context)} Correct the pay, or the band in the configuration.`,
  }
}

/** A band that a pay can be compared with, and how the pay misses it. */
interface Comparison {
  readonly band: PayBand
  readonly how: string | undefined
}

function comparedWith(pay: Pay, band: PayBand, options: Options): Comparison | undefined {
  const factor = factorBetween(pay.unit, band.unit ?? 'year', options)
  if (factor === undefined || pay.currency !== band.currency || pay.isOnTarget) return undefined
  return { band, how: missOf((pay.min ?? pay.max ?? 0) * factor, (pay.max ?? pay.min ?? 0) * factor, band) }
}

/** How a pay misses a band; `undefined` where it is in it. */
function missOf(lowest: number, highest: number, { min, max }: PayBand): string | undefined {
  if (highest < min) return 'is below'
  if (lowest > max) return 'is above'
  if (lowest < min) return highest > max ? 'is wider than' : 'starts below'
  return highest > max ? 'ends above' : undefined
}

/** What turns pay for one unit into pay for another; `undefined` where nobody says how many hours a year has. */
function factorBetween(from: PayUnit | undefined, to: PayUnit, { hoursPerYear }: Options): number | undefined {
  if (from === to) return 1
  if (from === undefined || hoursPerYear === 0) return undefined
  return perYear(from, hoursPerYear) / perYear(to, hoursPerYear)
}

function perYear(unit: PayUnit, hoursPerYear: number): number {
  return { hour: hoursPerYear, day: 260, week: 52, month: 12, year: 1 }[unit]
}

/** `, counted with 1,720 hours a year`. */
function converted({ unit: from = 'year' }: Pay, { unit: to = 'year' }: PayBand, { hoursPerYear }: Options): string {
  if (from === to) return ''
  const counts = PAY_UNITS.filter((unit) => unit !== 'year' && (unit === from || unit === to)).map(
    (unit) => `${perYear(unit, hoursPerYear).toLocaleString('en-US')} ${unit === 'day' ? 'working day' : unit}s`,
  )
  return `, counted with ${listed(counts)} a year`
}

/** A pay that is right for the other role is a hint that the title is not. */
function otherFit(pay: Pay, bandsFor: Bands, context: Context): string {
  const [role, ...more] = rolesOf(context)
  if (role === undefined || more.length > 0) return ''
  const other = bandsFor(otherRole(role), pay).find((band) => {
    const comparison = comparedWith(pay, band, context.options)
    return comparison !== undefined && comparison.how === undefined
  })
  return other === undefined ? '' : ` It would be in the band for ${bandText(other)}: is the title right?`
}

/** `a Senior Product Manager in Berlin (61,000–72,000 EUR per year)`. */
function bandText({ role, level, place, unit = 'year', ...range }: PayBand): string {
  const rank = level === undefined ? '' : `${level.charAt(0).toUpperCase()}${level.slice(1)} `
  const determiner = /^[AI]/u.test(rank) ? 'an' : 'a'
  return `${determiner} ${rank}${nameOf(role)}${place === undefined ? '' : ` in ${place}`} (${payText({ ...range, unit })})`
}

/** Nothing is guessed: neither rates of exchange, nor hours, nor commissions. */
function notCompared(pay: Pay, bands: readonly PayBand[], { hoursPerYear }: Options): Finding {
  const sameCurrency = bands.find(({ currency }) => currency === pay.currency)
  const names = listed(bands.map(bandText))
  const say = (why: string): Finding => ({
    span: pay.span,
    message: `The pay (${payText(pay)}) was not compared with your band for ${names}: ${why}`,
  })
  if (sameCurrency === undefined) return say(`the currencies differ. Add a band in ${pay.currency}.`)
  if (pay.isOnTarget) return say('it includes what is earned by results. Say the base pay, too.')
  if (pay.unit === undefined) return say('it does not say what it is for. Write “per month” or “per year”.')
  return say(
    `it is per ${pay.unit}, and the band per ${sameCurrency.unit ?? 'year'}${hoursPerYear === 0 ? '. Say in the configuration how many hours a year has (hoursPerYear)' : ''}, or add a band per ${pay.unit}.`,
  )
}
