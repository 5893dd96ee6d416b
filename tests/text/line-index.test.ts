import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLineIndex } from '../../src/text/line-index.ts'

describe('createLineIndex', () => {
  it('counts lines and columns from 1', () => {
    const index = createLineIndex('ab\ncd')
    expect(index.position(0)).toEqual({ line: 1, column: 1 })
    expect(index.position(4)).toEqual({ line: 2, column: 2 })
  })

  it('ends lines at \\n, \\r\\n and a lone \\r', () => {
    const index = createLineIndex('a\nb\r\nc\rd')
    expect(['a', 'b', 'c', 'd'].map((letter) => index.position('a\nb\r\nc\rd'.indexOf(letter)).line)).toEqual([
      1, 2, 3, 4,
    ])
    expect(index.lineCount).toBe(4)
  })

  it('takes a byte order mark for a part of the first line', () => {
    expect(createLineIndex('\ufeffab').position(1)).toEqual({ line: 1, column: 2 })
  })

  it('counts columns in UTF-16 units', () => {
    expect(createLineIndex('🚀a').position(2)).toEqual({ line: 1, column: 3 })
  })

  it('gives the place behind the last character', () => {
    expect(createLineIndex('ab\n').location({ start: 0, end: 3 })).toEqual({
      start: { line: 1, column: 1 },
      end: { line: 2, column: 1 },
    })
  })

  it('takes offsets and lines outside the text for its nearest end', () => {
    const index = createLineIndex('ab')
    expect(index.position(99)).toEqual({ line: 1, column: 3 })
    expect(index.position(-1)).toEqual({ line: 1, column: 1 })
    expect(index.lineStart(7)).toBe(0)
  })

  it('gives a line without what ends it', () => {
    const index = createLineIndex('a\nb\r\n\rd')
    expect([1, 2, 3, 4].map((line) => index.textOf(line))).toEqual(['a', 'b', '', 'd'])
    expect([0, 5].map((line) => index.textOf(line))).toEqual(['', ''])
  })

  it('ends each line where the next one starts', () => {
    const index = createLineIndex('a\nb\r\n\rd')
    expect([1, 2, 3, 4].map((line) => index.lineEnd(line))).toEqual([2, 5, 6, 7])
  })

  it('leads back from every position to its offset', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\ufeff', '🚀') }), (text) => {
        const index = createLineIndex(text)
        for (let offset = 0; offset <= text.length; offset++) {
          const { line, column } = index.position(offset)
          expect(index.lineStart(line) + column - 1).toBe(offset)
        }
      }),
    )
  })
})
