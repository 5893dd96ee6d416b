import { once } from '../text/recall.ts'

/** What several countries call their currency: the place of the job tells whose it is. */
export const SHARED_SIGNS = {
  $: ['$', 'dollars'],
  kr: ['kr', 'kr.', 'Kr', 'Kr.', 'KR', 'kronor', 'kroner'],
} as const

type SharedSign = keyof typeof SHARED_SIGNS

/** The places of each, as they are written; states and provinces stand behind a comma: `Boise, ID`. */
const PLACES: Readonly<Record<SharedSign, Readonly<Record<string, RegExp>>>> = {
  $: {
    USD: /\b(?:USA?|U\.S\.|United States|America|New York|NYC|San Francisco|Bay Area|Los Angeles|San Diego|Chicago|Boston|Seattle|Austin|Denver|Atlanta|Dallas|Houston|Miami|Philadelphia)\b|, ?(?:A[LKZR]|C[OT]|DC|DE|FL|GA|HI|I[ADLN]|K[SY]|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[IVY])\b/u,
    CAD: /\b(?:Canada|Toronto|Montreal|Vancouver|Calgary|Ottawa|Edmonton|Winnipeg|Halifax|Quebec|British Columbia|Alberta)\b|\b(?:Montréal|Québec)|, ?(?:ON|BC|QC|AB|MB|NB|NS|SK)\b/u,
    AUD: /\b(?:Australia|Sydney|Melbourne|Brisbane|Perth|Adelaide|Canberra|Queensland|NSW)\b/u,
    NZD: /\b(?:New Zealand|Auckland|Wellington|Christchurch)\b/u,
    SGD: /\bSingapore\b/u,
    HKD: /\bHong Kong\b/u,
  },
  kr: {
    SEK: /\b(?:Sweden|Stockholm|Gothenburg|Uppsala|Lund)\b|\b(?:Göteborg|Malm[öo])/u,
    NOK: /\b(?:Norway|Oslo|Bergen|Trondheim|Stavanger)\b/u,
    DKK: /\b(?:Denmark|Copenhagen|Aarhus|Odense)\b|\bKøbenhavn/u,
    ISK: /\bIceland\b|\bReykjav[ií]k/u,
  },
}

/** Where the place tells nothing. */
const USUAL: Readonly<Record<SharedSign, string | undefined>> = { $: 'USD', kr: undefined }

/** The code of a currency in ISO 4217, whatever it is called; `undefined` where it may be any of several. */
export type Settle = (currency: string | undefined) => string | undefined

/** Settles whose a shared sign is by where the job is: `Toronto` says that `$95,000` are Canadian dollars. */
export function createSettle(placesOf: () => readonly string[]): Settle {
  const settled = once(() => {
    const places = placesOf()
    return { $: currencyAt('$', places), kr: currencyAt('kr', places) }
  })
  return (currency) => (currency !== undefined && isShared(currency) ? settled()[currency] : currency)
}

function currencyAt(sign: SharedSign, texts: readonly string[]): string | undefined {
  const [first, second] = Object.entries(PLACES[sign]).filter(([, places]) => texts.some((text) => places.test(text)))
  return first === undefined || second !== undefined ? USUAL[sign] : first[0]
}

function isShared(currency: string): currency is SharedSign {
  return Object.hasOwn(SHARED_SIGNS, currency)
}
