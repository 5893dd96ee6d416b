import { contentOf, hashOf, type Word } from './words.ts'

/**
 * Takes out what is turned into something else. It is given, and no work of its own: “Turn the roadmap into stories” is
 * about stories.
 */
export function withoutGiven(all: readonly Word[]): { words: readonly Word[]; given: readonly Word[] } {
  const given = new Set<Word>()
  for (const [at, { classHash }] of all.entries()) {
    if (classHash !== TURN) continue
    const after = all.slice(at + 1, at + 1 + MOST_GIVEN)
    const into = after.findIndex(({ hash }) => hash === INTO)
    if (into === -1) continue
    for (const word of after.slice(0, into)) given.add(word)
  }
  if (given.size === 0) return { words: all, given: [] }
  return { words: all.filter((word) => !given.has(word)), given: contentOf([...given]) }
}

/** Farther away, and `into` belongs to something else. */
const MOST_GIVEN = 15
const TURN = hashOf('turn')
const INTO = hashOf('into')
