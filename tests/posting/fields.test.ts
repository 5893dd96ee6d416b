import { describe, expect, it } from 'vitest'
import type { Field } from '../../src/posting/markup/field.ts'
import { wholeSpan, type MappedText } from '../../src/posting/source/mapped-text.ts'
import { quotedText } from '../../src/posting/source/quoted-text.ts'
import { tomlFields } from '../../src/posting/markup/toml.ts'
import { lineFields, yamlFields } from '../../src/posting/markup/yaml.ts'

function placeOf(text: MappedText, source: string): string {
  const { start, end } = wholeSpan(text)
  return source.slice(start, end)
}

/**
 * The keys as they are in the source; a dash before items; behind an arrow, how the source writes the value, where it
 * does so otherwise.
 */
function shown(fields: readonly Field[], source: string): readonly string[] {
  return fields.map(({ keys, value, isListed }) => {
    const place = placeOf(value, source)
    return `${keys.map((key) => placeOf(key, source)).join('.')}:${isListed ? ' -' : ''} ${value.text}${place === value.text ? '' : ` ← ${place}`}`
  })
}

describe('the strings of TOML', () => {
  it.each([
    ['a = "x"', ['a: x']],
    ['a="x"', ['a: x']],
    ["a \t = 'x'", ['a: x']],
    ['a-b_ü = "x"', ['a-b_ü: x']],
    ['"a b" = "x"', ['a b: x']],
    ['\'a b\' \t = "x"', ['a b: x']],
    ['a.b = "x"', ['a.b: x']],
    ['# a = "x"\nb = "y" # "z"', ['b: y']],
    ['# a = "x"\rb = "y"', ['b: y']],
    ['# it\'s\r\nb = "y"', ['b: y']],
    ['"x"', []],
    ['a = ""\nb = " "', []],
    ['a = 5\nb = true\nc = "x"', ['c: x']],
    ['a = ["x", "y"]\nb = "z"', ['a: - x', 'a: - y', 'b: z']],
    ['a = [\n["x"],\n"y"\n]\nb = "z"', ['a: - x', 'a: - y', 'b: z']],
    ['a = ["x", "b"\t= "y"]', ['a: - x', 'a: - b', 'a: - y']],
    [']]\na = "x"', ['a: x']],
    ['[a]\nb = "x"\n[c.d]\ne = "y"', ['a.b: x', 'c.d.e: y']],
    ['[a]\r[b]\rc = "x"', ['b.c: x']],
    [' \t[a]\n\t [[b-c]]\nd = "x"', ['b-c.d: x']],
    ['a = 1 [b]\nc = "x"', ['c: x']],
    ['a = { b = "x", c = { d = "y" }, e = "z" }\nf = "w"', ['a.b: x', 'a.c.d: y', 'a.e: z', 'f: w']],
    ['[a]\nb = { c = "x" }\n}\nd = "y"', ['a.b.c: x', 'a.d: y']],
    ['a = """\nx\ny"""', ['a: \nx\ny']],
    ["a = '''x'y'''\nb = \"z\"", ["a: x'y", 'b: z']],
    ['a = "x\nb = "y"', ['a: x', 'b: y']],
    ['a = \'x\rb = "y"', ['a: x', 'b: y']],
    ['a = "x', ['a: x']],
    ['a = "x \\"y\\" z"', ['a: x "y" z ← x \\"y\\" z']],
    ['a = "x\\\\"\nb = "y"', ['a: x\\ ← x\\\\', 'b: y']],
    ['a = \'x\\\'\nb = "y"', ['a: x\\', 'b: y']],
    ["a = 'x\\ny'", ['a: x\\ny']],
    ['a = "x"\nwords and more\nb = "y"', ['a: x', 'b: y']],
    ['', []],
  ])('of %j are %j', (source, expected) => {
    expect(shown(tomlFields(source), source)).toEqual(expected)
  })

  it('stand below so many tables at most', () => {
    const depthOf = (tables: number): number | undefined =>
      tomlFields(`${'a = { '.repeat(tables)}b = "x"`)[0]?.keys.length
    expect([3, 100, 200].map(depthOf)).toEqual([4, 31, 31])
  })
})

describe('the strings of YAML', () => {
  it.each([
    ['a: x', ['a: x']],
    ['a:\n  b: x\n  c: y', ['a.b: x', 'a.c: y']],
    ['a: [x, y]\nb: z', ['a: - x', 'a: - y', 'b: z']],
    ['a:\n  - x\n  - b: y\n    c: [z]', ['a: - x', 'a.b: - y', 'a.c: - z']],
    ['a: 5\nb: true\nc: null\nd:\ne: x', ['e: x']],
    ['jdlint:\n  a: 5\n  b: [true]', ['jdlint.a: 5', 'jdlint.b: - true']],
    ['jdlint: off\nother:\n  jdlint: 5', ['jdlint: off']],
    ['a: ""\nb: " "\nc: x', ['c: x']],
    ['a: x\na: y', ['a: x', 'a: y']],
    ['? [a]\n: x\nb: y', ['b: y']],
    ['- x\n- y', []],
    ['x', []],
    ['"a b": x', ['a b: x']],
    ['a: "x \\"y\\""', ['a: x "y" ← x \\"y\\"']],
    ["a: 'it''s'", ["a: it's ← it''s"]],
    ['a: &b x\nc: *b', ['a: x']],
    ['a: x\n  y', ['a: x\ny ← x\n  y']],
    ['a: |-\n  x\n   y\n\n  z', ['a: x\n y\n\nz ← x\n   y\n\n  z']],
    ['a: >- # why\n  x\n  y\nb: z', ['a: x\ny\n ← x\n  y\n', 'b: z']],
    ['a: |\n \n\n   x\n', ['a: \n\nx\n ← \n\n   x\n']],
    ['a: |-\r\n  x\r\n  y', ['a: x\ny ← x\r\n  y']],
    ['a: |-\n  x\n  \ty', ['a: x\n\ty ← x\n  \ty']],
    ['a: |\nb: x', ['b: x']],
    ['a: [x\nb: y', ['a: [x', 'b: y']],
  ])('of %j are %j', (source, expected) => {
    expect(shown(yamlFields(source), source)).toEqual(expected)
  })
})

describe('the strings of broken YAML', () => {
  it.each([
    ['a: x\nb:y\n c: z\n1d: w', ['a: x']],
    ['ä_1-b:   x  ', ['ä_1-b: x']],
    ['a:\n- x\n  -   y\n-z\nb: w', ['a: - x', 'a: - y', 'b: w']],
    ['- x\na: y', ['a: y']],
    ['a:\tx\rb:\r- y', ['a: x', 'b: - y']],
    ['a: "x"\nb: \'y\'', ['a: x', 'b: y']],
    ['a: "x\nb: y"\nc: "\nd: "z\'', ['a: "x', 'b: y"', 'c: "', 'd: "z\'']],
    ['a: xx', ['a: xx']],
    ['a: ""\nb:', []],
    ['a: |\nb: >-\nc: |+', []],
    ['a: |x\nb: x|\nc: x >', ['a: |x', 'b: x|', 'c: x >']],
    ['see a: x', []],
  ])('of %j are %j', (source, expected) => {
    expect(shown(lineFields(source), source)).toEqual(expected)
  })
})

describe('a string', () => {
  const quoted = (source: string, quoting: 'none' | 'single' | 'double'): string =>
    quotedText(source, { start: 0, end: source.length }, quoting).text

  it.each([
    ['\\n', '\n'],
    ['\\t', '\t'],
    ['\\"', '"'],
    ['\\\\', '\\'],
    ['\\/', '/'],
    ['\\ ', ' '],
    ['\\_', '\u00a0'],
    ['\\L', '\n'],
    ['\\P', '\n'],
    ['\\r', ' '],
    ['\\e', ' '],
    ['\\0', ' '],
    ['\\N', ' '],
    ['\\b', ' '],
    ['\\f', ' '],
    ['\\v', ' '],
    ['\\a', ' '],
    ['\\x41', 'A'],
    ['\\u00e9', 'é'],
    ['\\U0001F680', '🚀'],
    ['\\q', 'q'],
    ['\\u0000', ' '],
    ['\\U00110000', ' '],
    ['\\U0010FFFF', '\u{10ffff}'],
    ['\\uzzzz', ' '],
    ['\\u00e', '\u000e'],
    ['\\', ''],
    ['\\\n   ', ''],
    ['\\\r\n   ', ''],
  ])('in double quotes reads %j as %j', (escape, text) => {
    expect(quoted(`Own ${escape}`, 'double')).toBe(`Own ${text}`)
  })

  it.each([
    ['Own\n   it', 'Own\nit'],
    ['Own\r\n   it', 'Own\nit'],
    ['Own\rit', 'Own\nit'],
    ['Own\n \n it', 'Own\n\nit'],
    ['Own\r\n\r\nit', 'Own\n\nit'],
    ['Own\r\rit', 'Own\n\nit'],
    ['Own\n', 'Own\n'],
  ])('reads the line ends of %j as %j', (source, text) => {
    for (const quoting of ['none', 'single', 'double'] as const) expect(quoted(source, quoting)).toBe(text)
  })

  it('in single quotes reads two of them as one, and no escapes', () => {
    expect(quoted("it''s \\n '", 'single')).toBe("it's \\n '")
    expect(quoted("it''", 'single')).toBe("it'")
  })

  it('without quotes is read as it is', () => {
    expect(quoted("it''s \\n", 'none')).toBe("it''s \\n")
  })

  it.each([
    ['single', "'it''s'"],
    ['double', '"it\\n"'],
    ['double', '"i\\u00e9"'],
    ['double', '"it\n "'],
    ['none', 'it  '],
  ] as const)('in %s quotes ends where its quotes do: %j', (quoting, source) => {
    for (let end = 1; end < source.length; end++) {
      const text = quotedText(source, { start: 1, end }, quoting)
      expect(wholeSpan(text).end).toBe(text.text === '' ? 0 : end)
    }
  })
})
