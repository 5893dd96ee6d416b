import { tokenize } from '../../src/language/tokens.ts'
import type { Exemplar } from '../../src/roles/knowledge.ts'
import { contentOf } from '../../src/recognise/words.ts'
import { wordsOf, type LabelledStatement } from './data.ts'
import { KIND_NAMES } from './kinds.ts'

/** In characters: an exemplar is read at a glance. */
const LONGEST = 80
const EACH_KIND = 16
const OF_NO_KIND = 32

/** Few statements that stand for many: of every kind those that the others of the kind are most like. */
export function exemplarsOf(statements: readonly LabelledStatement[]): Exemplar[] {
  const plain = statements.filter(({ t, b }) => b !== true && t.length <= LONGEST)
  const ofKind = KIND_NAMES.flatMap((kind) =>
    representatives(
      plain.filter((statement) => statement.kind?.[0] === kind && statement.l !== 'none' && statement.l !== 'both'),
      EACH_KIND,
    ).map((text): Exemplar => ({ text, kind })),
  )
  const neutral = plain.filter(({ l, s }) => l === 'none' && s === 'duties')
  return [...ofKind, ...representatives(neutral, OF_NO_KIND).map((text): Exemplar => ({ text, kind: null }))]
}

/** Takes one after the other that brings the most statements closer to one that is taken. */
function representatives(statements: readonly LabelledStatement[], count: number): string[] {
  const words = statements.map(({ t }) => new Set(contentOf(wordsOf(tokenize(t))).map(({ hash }) => hash)))
  const likeness = words.map((a) => words.map((b) => likenessOf(a, b)))
  const nearest = words.map(() => 0)
  const gainOf = (row: readonly number[]): number =>
    row.reduce((sum, like, at) => sum + Math.max(0, like - (nearest[at] ?? 0)), 0)
  const taken: string[] = []
  while (taken.length < Math.min(count, statements.length)) {
    const gains = likeness.map(gainOf)
    const best = gains.indexOf(Math.max(...gains))
    taken.push(statements[best]?.t ?? '')
    for (const [at, like] of (likeness[best] ?? []).entries()) nearest[at] = Math.max(nearest[at] ?? 0, like)
  }
  return taken
}

function likenessOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  return shared / (a.size + b.size - shared || 1)
}
