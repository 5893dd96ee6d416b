import { PhraseIndex } from '../language/phrase.ts'
import type { Reading } from '../language/reading.ts'
import { tokenize } from '../language/tokens.ts'
import type { Clause } from '../posting/posting.ts'
import type { AiPart, AiWords } from '../roles/role-model.ts'
import type { RoleId } from '../roles/role-ids.ts'
import type { Hire } from './title/hire.ts'
import type { Signal } from './signal.ts'
import { SILENT } from './success/success-words.ts'

/** What a posting about an AI or data product says of the work on it. */
export interface AiProduct {
  /** Duties about models and data that are a role's work. */
  readonly duties: readonly Signal[]
  /** For each role, its parts of which the posting does not speak. */
  readonly unsaid: Readonly<Record<RoleId, readonly AiPart[]>>
}

export interface AiReader {
  /** `undefined` where the product is none, or the posting says too little to tell. */
  readonly read: (readings: readonly Reading[], signals: readonly Signal[], hire: Hire) => AiProduct | undefined
}

/** Enough of them make the product one, whatever the title says. */
const MANY = 3
/** With fewer duties nobody can say what is missing. */
const FEWEST_DUTIES = 4

export function createAiReader({ titles, dataTitles, work, parts }: AiWords): AiReader {
  const inTitles = indexOf(titles)
  const inDataTitles = indexOf(dataTitles)
  const ofWork = indexOf(work)
  const ofParts = new Map(
    Object.values(parts).flatMap((list) => list.map((part) => [part, indexOf(part.phrases)] as const)),
  )

  /** How many duties about models and data make the product one. */
  const fewestFor = (title: string): number => {
    const tokens = tokenize(title)
    if (inTitles.finds(tokens)) return 0
    return inDataTitles.finds(tokens) ? 1 : MANY
  }

  const isSaid = (part: AiPart, readings: readonly Reading[], signals: readonly Signal[]): boolean =>
    signals.some(({ kind }) => part.kinds.includes(kind)) ||
    readings.some(({ tokens }) => ofParts.get(part)?.finds(tokens) === true)

  return {
    read(readings, signals, { place }) {
      if (place === undefined) return undefined
      const telling = readings.filter(({ clause }) => !SILENT.has(clause.section.kind))
      const duties = telling.filter(({ clause }) => isDuty(clause))
      const aboutIt = new Set(duties.filter(({ tokens }) => ofWork.finds(tokens)).map(({ clause }) => clause))
      if (duties.length < FEWEST_DUTIES || aboutIt.size < fewestFor(place.text)) return undefined
      const unsaidBy = (role: RoleId): readonly AiPart[] =>
        parts[role].filter((part) => !isSaid(part, telling, signals))
      return {
        duties: signals.filter(({ ownership, clause }) => ownership === 'owned' && aboutIt.has(clause)),
        unsaid: { 'product-manager': unsaidBy('product-manager'), 'product-owner': unsaidBy('product-owner') },
      }
    },
  }
}

interface Finder {
  readonly finds: (tokens: Reading['tokens']) => boolean
}

function indexOf(phrases: readonly string[]): Finder {
  const index = PhraseIndex.of(phrases)
  return { finds: (tokens) => tokens.some((_, at) => index.at(tokens, at).length > 0) }
}

function isDuty({ text, section: { kind } }: Clause): boolean {
  return kind === 'responsibilities' || /^You\b/u.test(text)
}
