import { stemsOf } from '../../language/stem.ts'
import { tokenize, type Token } from '../../language/tokens.ts'
import type { TitleWords } from '../../roles/title-words.ts'
import type { TitleReading } from './title-reader.ts'

/** What a title says that the work is on: a product, or only a field such as data. */
export interface ProductName {
  /** As the title has it: `Car Insurance`. */
  readonly text: string
  /** The same for every title that names the product, whatever the order and the inflections of its words. */
  readonly key: string
  /** It is nothing but a field, a technology or a function, which many teams of a company have: `Data Platform`. */
  readonly isField: boolean
}

/**
 * Finds the product that a title names: `Payments` of `Senior Product Manager, Payments (m/w/d)`, and `Hail Forecast`
 * of `Product Manager, Machine Learning (Hail Forecast)`; `undefined` where it names none.
 */
export type ReadProductName = (title: TitleReading) => ProductName | undefined

export function createProductNameReader({ fields }: TitleWords): ReadProductName {
  const ofFields = stemsOf(fields)
  return ({ areas, noise, flavours }) => {
    const named = [...areas, ...noise.flatMap((words) => TEAM.exec(words)?.slice(1).filter(Boolean) ?? [])]
    const words = named.flatMap((text) => tokenize(text)).filter(isNaming)
    const isField = words.every((word) => ofFields.has(word.stem))
    const key = [...words.map((word) => word.stem), ...(isField ? stemsOf(flavours) : [])]
    if (key.length === 0) return undefined
    return {
      text: (words.length > 0 ? named : flavours).join(', '),
      key: [...new Set(key)].sort().join(' '),
      isField,
    }
  }
}

/** `Team Phoenix`, `Billing squad`: who is named by a team names its product. */
const TEAM = /^(?:(?:team|squad|tribe)\s(.+)|(.+)\s(?:team|squad|tribe)s?)$/iu

function isNaming({ word, isPunctuation }: Token): boolean {
  return !isPunctuation && !/^(?:the|a|an|our|your|of|for|in|on|at|to|and|or|with|by|products?)$/u.test(word)
}
