import { describe, it } from 'vitest'
import { examples, fixtures } from '../rules/postings.ts'
import { COMMENTS, CONTAINERS, holdContainerLaws } from './container-laws.ts'

const POSTINGS = [...fixtures(), ...examples()].map(({ source }) => source)

/** Longer by some letters, so that each law takes another part and another container. */
function lengthened(source: string, by: number): string {
  return source.replace(/^# .*$/mu, (title) => title + ' '.repeat(by))
}

describe('what is in a container or a comment changes nothing after it', { timeout: 120_000 }, () => {
  it.each(POSTINGS.map((source, index) => [index, source] as const).filter(([index]) => index % 5 === 0))(
    'in posting %i of this project',
    (index, source) => {
      const kinds = Math.max(Object.keys(COMMENTS).length, Object.keys(CONTAINERS).length)
      holdContainerLaws(lengthened(source, index % kinds), {})
    },
  )
})
