import { blockOf } from '../learn/data.ts'
import { groupBy } from './group.ts'

export const FOLDS = 5

/** In which fold an item is. */
export type FoldOf<Item> = (item: Item) => number

interface WithCompany {
  readonly company: string
}

/** Companies in the order of their size, each to the fold that is smallest so far; none is in two folds. */
export function foldsByCompany(items: readonly WithCompany[]): FoldOf<WithCompany> {
  const companies = groupBy(items, ({ company }) => company).sort(
    ([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1),
  )
  const sizes = Array.from({ length: FOLDS }, () => 0)
  const folds = new Map<string, number>()
  for (const [company, group] of companies) {
    const least = sizes.indexOf(Math.min(...sizes))
    sizes[least] = (sizes[least] ?? 0) + group.length
    folds.set(company, least)
  }
  return ({ company }) => folds.get(company) ?? 0
}

/** Neighbours stay together: some statements are written in pairs. */
export function foldsByBlock<Item>(items: readonly Item[]): FoldOf<Item> {
  const folds = new Map(items.map((item, at) => [item, blockOf(at, FOLDS)]))
  return (item) => folds.get(item) ?? 0
}
