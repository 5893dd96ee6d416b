import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { globSync } from 'tinyglobby'
import { createLinter, createSession, explain, inspect, lint } from '../src/index.ts'

const root = path.join(import.meta.dirname, '..')
const postings = globSync('fixtures/**/*.md', { cwd: root, ignore: '**/README.md', absolute: true })
  .sort()
  .map((file) => readFileSync(file, 'utf8'))

describe('one call that explains and judges', () => {
  it.each(postings.slice(0, 12))('says what two calls say (posting %#)', (text) => {
    const { explanation, summaries, ...result } = inspect(text)
    expect(Array.isArray(summaries)).toBe(true)
    expect(explanation).toEqual(explain(text))
    expect(result).toEqual(lint(text))
  })
})

/** What authors type, and what markdown gives a meaning that reaches over empty lines. */
const TYPED = [
  '\n\n',
  '\n',
  '\r\n\r\n',
  '\r',
  ' ',
  '# Requirements\n',
  '## What you will do\n\n',
  '- own the roadmap\n',
  '* ',
  '1. ',
  '> ',
  '    ',
  '**Duties**\n\n',
  '```\n',
  '~~~',
  '<!--',
  '-->',
  '<!-- jdlint-disable-next-line -->\n',
  '<div>\n',
  '</div>',
  '<pre>',
  '[site]: https://example.org\n',
  '[site]',
  '[^1]: note\n',
  '[^1]',
  '---\n',
  'title: Product Owner\n',
  '+++\n',
  '===\n',
  '| a | b |\n| - | - |\n',
  'You refine the backlog.',
  'Product Owner',
  '\ufeff',
  '\t',
  'x',
]

interface Typing {
  /** 0 to 1: where in the text. */
  readonly at: number
  readonly removed: number
  readonly typed: string
}

const typing = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.nat(40),
  typed: fc.constantFrom('', ...TYPED),
})

function after(text: string, { at, removed, typed }: Typing): string {
  const start = Math.floor(at * text.length)
  return text.slice(0, start) + typed + text.slice(start + removed)
}

describe('a session', () => {
  it('says of every version of a posting what a first look at it says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...postings),
        fc.array(typing, { minLength: 1, maxLength: 6 }),
        (posting, typings) => {
          const session = createSession()
          let text = posting
          expect(session(text)).toEqual(inspect(text))
          for (const one of typings) {
            text = after(text, one)
            expect(session(text)).toEqual(inspect(text))
          }
        },
      ),
      { numRuns: 150 },
    )
  }, 60_000)

  it('says the same of scraps of markdown', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom(...TYPED), { maxLength: 30 }), { minLength: 2, maxLength: 3 }),
        (versions) => {
          const session = createSession()
          for (const scraps of versions) expect(session(scraps.join(''))).toEqual(inspect(scraps.join('')))
        },
      ),
      { numRuns: 400 },
    )
  }, 60_000)

  it.each([
    ['---', '+++'],
    ['+++', '---'],
  ])('does not take a fence of another kind for the end of the frontmatter that %s opens', (fence, other) => {
    const text = `${fence}\ntitle: Product Owner\nnote: |\n  a\n${other}\n\nduties: x\n${fence}\n\n# Product Manager\n\n- Own the roadmap\n`
    expect(createSession()(text)).toEqual(inspect(text))
  })

  it.each(['---', '+++'])('reads a text that opens with %s, which nothing closes, as a first look does', (fence) => {
    const text = `${fence}\n\nProduct Owner\n- Own the backlog, and write stories\n- Own the roadmap, for years`
    expect(createSession()(text)).toEqual(inspect(text))
  })

  it('reads what is beyond the markdown parser as a first look does', () => {
    const long = `# Product Owner\n\n${'- **Own** the roadmap\n\nAnd more.\n\n'.repeat(600)}`
    expect(createSession()(long)).toEqual(inspect(long))
  })

  it('goes by the settings of its linter and by the options of each call', () => {
    const session = createLinter({ preset: 'strict' }).createSession()
    for (const text of postings.slice(0, 5)) {
      expect(session(text).diagnostics).toEqual(lint(text, { preset: 'strict' }).diagnostics)
      expect(session(text, { preset: 'recommended' }).diagnostics).toEqual(lint(text).diagnostics)
    }
  })
})
