interface WithCompany {
  readonly company: string
}

/**
 * In which of so many folds a posting is: companies in the order of their size, each to the fold that is smallest so
 * far; none is in two.
 */
export function foldsByCompany(postings: readonly WithCompany[], folds: number): (posting: WithCompany) => number {
  const counts = new Map<string, number>()
  for (const { company } of postings) counts.set(company, (counts.get(company) ?? 0) + 1)
  const companies = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  const sizes = Array.from({ length: folds }, () => 0)
  const foldOf = new Map<string, number>()
  for (const [company, count] of companies) {
    const least = sizes.indexOf(Math.min(...sizes))
    sizes[least] = (sizes[least] ?? 0) + count
    foldOf.set(company, least)
  }
  return ({ company }) => foldOf.get(company) ?? 0
}

const BLOCK = 20

/** In which of so many folds the item at a place is. Neighbours stay together: some statements are written in pairs. */
export function foldOfBlock(at: number, folds: number): number {
  return Math.floor(at / BLOCK) % folds
}
