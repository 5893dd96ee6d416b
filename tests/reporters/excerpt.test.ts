import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayWidth } from '../../src/reporters/display-width.ts'
import { excerpt } from '../../src/reporters/excerpt.ts'

/** The two rows that a frame would print. */
function show(line: string, quote: string, room = 40): readonly string[] {
  const start = line.indexOf(quote)
  const { text, indent, width } = excerpt(line, { start, end: start + quote.length }, room)
  return [text, `${' '.repeat(indent)}${'^'.repeat(width)}`]
}

describe('excerpt', () => {
  it('shows a short line whole', () => {
    expect(show('# Product Manager', 'Product Manager')).toEqual(['# Product Manager', '  ^^^^^^^^^^^^^^^'])
  })

  it('expands tabs to the next tab stop, before the mark and within it', () => {
    expect(show('-\tOwn\tthe backlog', 'Own\tthe')).toEqual(['-   Own the backlog', '    ^^^^^^^'])
  })

  it('counts emoji and CJK as two columns', () => {
    expect(show('🚀 日本 backlog', 'backlog')).toEqual(['🚀 日本 backlog', '        ^^^^^^^'])
    expect(show('work on 日本 now', '日本')).toEqual(['work on 日本 now', '        ^^^^'])
  })

  it('counts an emoji of several code points once', () => {
    expect(show('👩‍👩‍👧 🇩🇪 backlog', 'backlog')).toEqual(['👩‍👩‍👧 🇩🇪 backlog', '      ^^^^^^^'])
  })

  it('gives combining marks no column of their own', () => {
    expect(show('re\u0301sume\u0301 backlog', 'backlog')).toEqual(['re\u0301sume\u0301 backlog', '       ^^^^^^^'])
  })

  it('marks a whole character where a span ends within it', () => {
    const { indent, width } = excerpt('a 🚀 b', { start: 2, end: 3 }, 40)
    expect([indent, width]).toEqual([2, 2])
  })

  it('neutralises escape sequences and keeps the caret in place', () => {
    expect(show('\u001b[31mown the backlog', 'backlog')).toEqual(['␛[31mown the backlog', '             ^^^^^^^'])
  })

  it('leaves a byte order mark without a column', () => {
    expect(show('\ufeff# Product Owner', 'Product Owner')[1]).toBe('  ^^^^^^^^^^^^^')
  })

  it('shows one caret for a place without width', () => {
    expect(excerpt('abc', { start: 3, end: 3 }, 40)).toEqual({ text: 'abc', indent: 3, width: 1 })
    expect(excerpt('', { start: 0, end: 0 }, 40)).toEqual({ text: '', indent: 0, width: 1 })
  })

  it('shows a long line around the mark, from word to word', () => {
    const line = `${'before '.repeat(100)}own the backlog ${'behind '.repeat(100)}`
    expect(show(line, 'own the backlog')).toEqual(['…before own the backlog behind behind…', '        ^^^^^^^^^^^^^^^'])
  })

  it('shows the beginning of a long line when the mark is there', () => {
    const line = `own the backlog ${'behind '.repeat(100)}`
    expect(show(line, 'own the backlog')).toEqual(['own the backlog behind behind behind…', '^^^^^^^^^^^^^^^'])
  })

  it('shows the end of a long line when the mark is there', () => {
    const line = `${'before '.repeat(100)}own the backlog`
    expect(show(line, 'own the backlog')).toEqual([
      '…before before before own the backlog',
      '                      ^^^^^^^^^^^^^^^',
    ])
  })

  it('shows the beginning of a mark that is itself too long', () => {
    const line = `x ${'own '.repeat(100)}`
    const [text, carets] = show(line, line.slice(2).trim())
    expect(text).toBe('x own own own own own own own own own …')
    expect(carets).toBe(`  ${'^'.repeat(36)}`)
  })

  it('shows the place in a line of megabytes at once', () => {
    const line = `${'lorem ipsum '.repeat(400_000)}own the backlog ${'dolor '.repeat(400_000)}`
    const start = performance.now()
    expect(show(line, 'own the backlog')[0]).toContain('own the backlog')
    expect(performance.now() - start).toBeLessThan(500)
  })

  it('is never wider than the room, for any text and place', () => {
    const line = fc.array(
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(' ', '\t', '🚀', '日本', '\u001b[2J')),
      { maxLength: 80 },
    )
    fc.assert(
      fc.property(line, fc.nat(), fc.nat(), fc.integer({ min: 20, max: 120 }), (parts, a, b, room) => {
        const text = parts.join('').replace(/[\r\n]/gu, '')
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y)
        const shown = excerpt(text, { start: start ?? 0, end: end ?? 0 }, room)
        expect(displayWidth(shown.text)).toBeLessThanOrEqual(room)
        expect(shown.indent + shown.width).toBeLessThanOrEqual(room + 1)
      }),
    )
  })
})
