import type { Statement } from './evidence.ts'
import { contentOf, hashOf, type Word } from './words.ts'

/**
 * Takes out what is turned into something else. It is given, and no work of its own: “Turn the roadmap into stories” is
 * about stories.
 */
export function withoutGiven(all: readonly Word[]): Pick<Statement, 'words' | 'content' | 'given'> {
  // Most statements turn nothing into anything, and this is asked of each of them.
  if (!all.some(({ classHash }) => classHash === TURN)) return { words: all, content: contentOf(all), given: [] }
  const given = givenIn(all)
  const words = all.filter((word) => !given.has(word))
  return { words, content: contentOf(words), given: contentOf([...given]) }
}

function givenIn(all: readonly Word[]): ReadonlySet<Word> {
  const given = new Set<Word>()
  for (const [at, { classHash }] of all.entries()) {
    if (classHash !== TURN) continue
    const after = all.slice(at + 1, at + 1 + MOST_GIVEN)
    const into = after.findIndex(({ hash }) => hash === INTO)
    if (into === -1) continue
    for (const word of after.slice(0, into)) given.add(word)
  }
  return given
}

/** Farther away, and `into` belongs to something else. */
const MOST_GIVEN = 15
const TURN = hashOf('turn')
const INTO = hashOf('into')
