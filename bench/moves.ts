import { BUILT } from './linters.ts'
import type { Row, Section } from './section.ts'

/** How jdlint stands to the others of a topic, and how it stood in an earlier run: a line for each of them. */
export function movesSince(earlier: Section | undefined, now: Section): readonly string[] {
  if (earlier === undefined) return []
  const before = ratiosIn(earlier)
  return [...ratiosIn(now)].flatMap(([other, ratios]) => {
    const moves = [...ratios].flatMap(([column, ratio]) => {
      const known = before.get(other)?.get(column)
      return known === undefined ? [] : [`${column} ${shown(known)} → ${shown(ratio)}`]
    })
    return moves.length === 0 ? [] : [`${BUILT.name} / ${other}: ${moves.join(', ')}`]
  })
}

type Ratios = ReadonlyMap<string, number>

/** By the other's name, and by column. */
function ratiosIn({ rows }: Section): ReadonlyMap<string, Ratios> {
  const own = rows.filter((row) => labelsOf(row).includes(BUILT.name))
  return new Map(
    rows.flatMap((row) => {
      const mine = own.find((one) => one !== row && isBeside(one, row))
      return mine === undefined ? [] : [[labelsOf(row).join(', '), ratiosOf(mine, row)] as const]
    }),
  )
}

function labelsOf(row: Row): readonly string[] {
  return Object.values(row).filter((value) => typeof value === 'string')
}

/** Measured on the same: all that they are called by but the last, their own names. */
function isBeside(one: Row, other: Row): boolean {
  return labelsOf(one).slice(0, -1).join() === labelsOf(other).slice(0, -1).join()
}

function ratiosOf(mine: Row, other: Row): Ratios {
  return new Map(
    Object.entries(mine).flatMap(([column, value]) => {
      const base = other[column]
      return typeof value === 'number' && typeof base === 'number' && value > 0 && base > 0
        ? [[column, value / base] as const]
        : []
    }),
  )
}

function shown(ratio: number): string {
  return ratio.toPrecision(3)
}
